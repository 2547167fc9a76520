// Things and lines on a canvas: draws them, and says what lies where and how the view was moved. Large networks are drawn once on a
// sheet wider than the screen, which is then pushed about; it is drawn anew when the hand rests.
"use strict";

function canvasOf(stage, model, { shown, alive, shapeOf, labels, choice, marked, onClick, onHover, onMoved, onResized, calm }) {
  const { nodes, edges, classes, ranked } = model;
  const canvas = document.createElement("canvas");
  stage.append(canvas);
  const context = canvas.getContext("2d");
  const sheet = document.createElement("canvas");
  const heavy = nodes.length + edges.length > 5000;
  const BEYOND = 1.7; // how much wider than the screen the sheet is
  const probe = stage.appendChild(document.createElement("i"));
  const view = { x: 0, y: 0, scale: 1 };
  let width = 1, height = 1, ratio = 1, names = [], drawn = null, frame = 0, rest = 0, stale = true, lines = [], things = [], colours;

  // ---- colours as the page has them, in light and dark
  function colour(name) {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  }
  function mixed(one, other, share) {
    const parts = (text) => text.match(/[\d.]+/g).slice(0, 3).map(Number);
    const second = parts(other);
    return `rgb(${parts(one).map((part, at) => Math.round(part * (1 - share) + second[at] * share)).join(",")})`;
  }
  function paint() {
    const [paper, ink, accent, thread] = ["--paper", "--ink", "--accent", "--thread"].map(colour);
    const fills = classes.map((cls) => {
      probe.style.color = cls.colour;
      return getComputedStyle(probe).color;
    });
    colours = { paper, ink, accent, thread, fills, rims: fills.map((fill) => mixed(fill, ink, 0.45)) };
  }

  // Of very many things each is at least dust, and those that have names are dots.
  const radiusOf = (node) => Math.max(node.size * view.scale, node.rank < 200 ? 2.6 : 1.1);
  const screenOf = () => ({ width, height, scale: view.scale });
  const at = (node) => ({ x: (node.x - view.x) * view.scale + width / 2, y: (node.y - view.y) * view.scale + height / 2 });
  const from = (x, y) => ({ x: (x - width / 2) / view.scale + view.x, y: (y - height / 2) / view.scale + view.y });

  // ---- drawing: lines first, the thin together, then things, a class at a time
  function drawLines(on, wide, high, place, some, style, opacity) {
    const by = new Map();
    for (const edge of some) {
      const a = place(nodes[edge.from]), b = place(nodes[edge.to]);
      if (Math.max(a.x, b.x) < 0 || Math.max(a.y, b.y) < 0 || Math.min(a.x, b.x) > wide || Math.min(a.y, b.y) > high) continue;
      const stroke = Math.max(0.6, Math.round(edge.width * view.scale * 2) / 2);
      const ends = by.get(stroke) ?? by.set(stroke, []).get(stroke);
      ends.push(a.x, a.y, b.x, b.y);
    }
    on.strokeStyle = style;
    on.globalAlpha = opacity;
    for (const [stroke, ends] of by) {
      on.lineWidth = stroke;
      for (let start = 0; start < ends.length; start += 800) { // one endless path is slower than many short ones
        on.beginPath();
        for (let i = start; i < Math.min(start + 800, ends.length); i += 4) {
          on.moveTo(ends[i], ends[i + 1]);
          on.lineTo(ends[i + 2], ends[i + 3]);
        }
        on.stroke();
      }
    }
    on.globalAlpha = 1;
  }
  function drawThings(on, wide, high, place, some) {
    const groups = classes.map(() => []);
    for (const node of some) {
      const spot = place(node), radius = radiusOf(node);
      if (spot.x < -radius || spot.y < -radius || spot.x > wide + radius || spot.y > high + radius) continue;
      groups[node.group].push(spot.x, spot.y, radius);
    }
    groups.forEach((spots, group) => {
      on.fillStyle = colours.fills[group];
      on.strokeStyle = colours.rims[group];
      on.lineWidth = 1;
      on.beginPath();
      for (let i = 0; i < spots.length; i += 3) {
        const [x, y, radius] = [spots[i], spots[i + 1], spots[i + 2]];
        if (radius < 2) on.rect(x - radius, y - radius, 2 * radius, 2 * radius);
        else shapeOf(on, classes[group].shape, x, y, radius);
      }
      on.fill();
      if (view.scale > 0.3) on.stroke();
    });
  }
  function drawAll(on, wide, high, place) {
    on.fillStyle = colours.paper;
    on.fillRect(0, 0, wide, high);
    drawLines(on, wide, high, place, lines, colours.thread, Math.min(0.85, Math.max(0.07, 16 / Math.sqrt(lines.length + 1))));
    drawThings(on, wide, high, place, things);
  }
  function drawSheet() {
    const wide = width * BEYOND, high = height * BEYOND;
    sheet.width = Math.round(wide * ratio);
    sheet.height = Math.round(high * ratio);
    const on = sheet.getContext("2d", { alpha: false });
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawAll(on, wide, high, (node) => ({ x: (node.x - view.x) * view.scale + wide / 2, y: (node.y - view.y) * view.scale + high / 2 }));
    drawn = { ...view };
  }
  function nameAll() {
    const near = choice();
    const marks = [];
    for (const node of new Set([...marked(), ...ranked])) {
      const must = marks.length < 6 && marked().includes(node);
      if (!shown(node) || (near && !near.members.has(node.id) && !must)) continue;
      const spot = at(node);
      if (spot.x < -60 || spot.y < -30 || spot.x > width + 60 || spot.y > height + 30) continue;
      const large = must || node.rank < 10;
      node.short ??= labels.shortened(node.label);
      marks.push({
        node, text: node.short, x: spot.x, y: spot.y, radius: radiusOf(node), must,
        size: large ? 13.5 : node.rank < 40 ? 11.5 : 10.5, weight: large ? 600 : 400,
      });
    }
    const corner = stage.getBoundingClientRect();
    const taken = [...stage.parentElement.querySelectorAll("button")].map((button) => button.getBoundingClientRect()).map((box) =>
      ({ left: box.left - corner.left, right: box.right - corner.left, top: box.top - corner.top, bottom: box.bottom - corner.top }));
    names = labels.placed(context, marks, { width, height, taken });
    stage.dataset.written = names.length;
  }
  // What is chosen, once more on top of a paled picture, and the names.
  function overlay(on) {
    const near = choice();
    if (near) {
      on.globalAlpha = 0.84;
      on.fillStyle = colours.paper;
      on.fillRect(0, 0, width, height);
      on.globalAlpha = 1;
      drawLines(on, width, height, at, near.links.filter(alive), colours.accent, 1);
      drawThings(on, width, height, at, [...near.members].map((id) => nodes[id]).filter(shown));
      if (near.node && shown(near.node)) {
        const spot = at(near.node);
        on.strokeStyle = colours.accent;
        on.lineWidth = 3;
        on.beginPath();
        on.arc(spot.x, spot.y, radiusOf(near.node) + 5, 0, 2 * Math.PI);
        on.stroke();
      }
    }
    labels.write(on, names, at, colours.ink, colours.paper);
  }
  // The picture as it is seen, on another canvas.
  function onto(other, by) {
    const on = other.getContext("2d");
    on.setTransform(by, 0, 0, by, 0, 0);
    drawAll(on, width, height, at);
    overlay(on);
  }
  function drawFrame() {
    frame = 0;
    if (stale) [lines, things] = [edges.filter(alive), nodes.filter(shown)];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (!heavy) drawAll(context, width, height, at);
    else {
      if (stale || !drawn) drawSheet();
      const by = view.scale / drawn.scale, wide = width * BEYOND * by, high = height * BEYOND * by;
      context.fillStyle = colours.paper;
      context.fillRect(0, 0, width, height);
      context.drawImage(sheet, (drawn.x - view.x) * view.scale + (width - wide) / 2, (drawn.y - view.y) * view.scale + (height - high) / 2, wide, high);
    }
    if (stale) nameAll(); // while the view moves, names go with their things
    stale = false;
    overlay(context);
  }
  function ask() { frame ||= requestAnimationFrame(drawFrame); }
  function redraw() { stale = true; ask(); }
  // While the view moves the sheet is pushed about; at rest, or when its rim comes into sight, it is drawn anew.
  function moved(byHand = true) {
    clearTimeout(rest);
    rest = setTimeout(() => { redraw(); if (byHand) onMoved(); }, 140);
    if (heavy && drawn) {
      const by = view.scale / drawn.scale;
      const rim = (BEYOND - 1) / 2;
      if (by > 2.5 || by < 0.4 || Math.abs(drawn.x - view.x) * view.scale > width * rim || Math.abs(drawn.y - view.y) * view.scale > height * rim) stale = true;
    }
    ask();
  }

  // ---- the view
  let flight = 0;
  function fly(x, y, scale, still) {
    cancelAnimationFrame(flight);
    const start = { ...view }, began = performance.now();
    const step = (now) => {
      const part = still || calm.matches ? 1 : Math.min(1, (now - began) / 320);
      const eased = part * part * (3 - 2 * part);
      view.x = start.x + (x - start.x) * eased;
      view.y = start.y + (y - start.y) * eased;
      view.scale = start.scale * (scale / start.scale) ** eased;
      if (part < 1) { moved(false); flight = requestAnimationFrame(step); } else redraw();
    };
    step(began);
  }
  function fit(some, most, still = false) {
    let left = Infinity, top = Infinity, right = -Infinity, low = -Infinity, wide = 0;
    for (const node of some) {
      left = Math.min(left, node.x - node.size); right = Math.max(right, node.x + node.size);
      top = Math.min(top, node.y - node.size); low = Math.max(low, node.y + node.size);
      wide = 1;
    }
    if (!wide) return;
    const scale = Math.min(most, (width - Math.min(110, width / 5)) / Math.max(right - left, 1), (height - 56) / Math.max(low - top, 1));
    fly((left + right) / 2, (top + low) / 2, scale, still);
  }
  function zoom(by, x = width / 2, y = height / 2) {
    const before = from(x, y);
    view.scale = Math.min(12, Math.max(0.005, view.scale * by));
    const after = from(x, y);
    view.x += before.x - after.x;
    view.y += before.y - after.y;
    moved();
  }
  function push(dx, dy) {
    view.x -= dx / view.scale;
    view.y -= dy / view.scale;
    moved();
  }

  // ---- what lies under a point
  function nodeAt(x, y) {
    let best = null, least = Infinity;
    for (const node of nodes) {
      if (!shown(node)) continue;
      const spot = at(node);
      const far = Math.hypot(spot.x - x, spot.y - y) - radiusOf(node);
      if (far < 5 && far < least) [best, least] = [node, far];
    }
    if (best) return best;
    const name = names.find((each) => {
      const spot = at(each.node);
      return Math.abs(spot.x + each.dx - x) < each.half && Math.abs(spot.y + each.dy - y) < each.high + 1;
    });
    return name?.node ?? null;
  }
  function edgeAt(x, y) {
    let best = null, least = 6;
    const near = choice();
    for (const edge of near ? [...near.links, ...edges] : edges) {
      if (!alive(edge)) continue;
      const a = at(nodes[edge.from]), b = at(nodes[edge.to]);
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
      const far = Math.hypot(a.x + along * dx - x, a.y + along * dy - y);
      if (far < least) [best, least] = [edge, far];
    }
    return best;
  }

  // ---- hands: a mouse, a pen, one finger or two
  const hands = new Map();
  let dragged = false;
  const spotOf = (event) => [event.clientX - canvas.getBoundingClientRect().left, event.clientY - canvas.getBoundingClientRect().top];
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    hands.set(event.pointerId, spotOf(event));
    if (hands.size === 1) dragged = false;
  });
  canvas.addEventListener("pointermove", (event) => {
    const now = spotOf(event), before = hands.get(event.pointerId);
    if (!before) return onHover(...now);
    if (!dragged && Math.hypot(now[0] - before[0], now[1] - before[1]) < 4) return undefined;
    dragged = true;
    canvas.style.cursor = "grabbing";
    if (hands.size === 2) {
      const still = [...hands].find(([id]) => id !== event.pointerId)[1];
      const far = (spot) => Math.hypot(spot[0] - still[0], spot[1] - still[1]) || 1;
      zoom(far(now) / far(before), ...still);
    } else push(now[0] - before[0], now[1] - before[1]);
    hands.set(event.pointerId, now);
    return undefined;
  });
  for (const kind of ["pointerup", "pointercancel"]) canvas.addEventListener(kind, (event) => {
    if (!hands.delete(event.pointerId)) return;
    canvas.style.cursor = "";
    if (!dragged && kind === "pointerup") onClick(...spotOf(event));
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 120) / 500), ...spotOf(event));
  }, { passive: false });
  stage.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) push(...step);
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0" || event.key === "Home") fit(nodes.filter(shown), 1.6);
    else return;
    event.preventDefault();
  });

  function measured() {
    const box = stage.getBoundingClientRect();
    [width, height, ratio] = [Math.max(1, box.width), Math.max(1, box.height), window.devicePixelRatio || 1];
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  new ResizeObserver(() => { measured(); redraw(); onResized(); }).observe(stage);
  measured();
  paint();
  return {
    canvas, view, fit, zoom, redraw, nodeAt, edgeAt, at, radiusOf, screenOf, onto, names: () => names, colours: () => colours,
    repaint() { paint(); redraw(); },
    look(x, y, scale) { Object.assign(view, { x, y, scale }); redraw(); },
  };
}
