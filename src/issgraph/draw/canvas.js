// Things and lines on a canvas: draws them, and says what lies where and how the view was moved. While a hand moves the view, a sheet
// wider than the screen is pushed about with its names; when the hand rests, what is seen is drawn anew.
"use strict";

function canvasOf(stage, model, { shown, alive, shapeOf, labels, choice, marked, onClick, onHover, onMoved, onResized, calm }) {
  const { nodes, edges, classes, ranked } = model;
  const made = () => document.createElement("canvas");
  const canvas = made(), sheet = made(), flat = made(); // what is seen; the wider picture; the same with its names
  stage.append(canvas);
  const context = canvas.getContext("2d");
  const BEYOND = 1.7; // how much wider than the screen the sheet is
  const ink = inkOf(stage.appendChild(document.createElement("i")), classes, shapeOf);
  const { colours } = ink;
  const view = { x: 0, y: 0, scale: 1 };
  let width = 1, height = 1, ratio = 1, names = [], lines = [], things = [];
  let changed = true, moving = false, frame = 0, rest = 0, idle = 0;
  let sheetAt = null, flatAt = null, seen = null; // the views that were drawn there, and the last one on the screen

  const screen = () => ({ on: context, wide: width, high: height, ...view });
  const at = (node) => ink.spotOn(screen(), node);
  const radiusOf = (node) => ink.radiusOn(view, node);
  const from = (x, y) => ({ x: (x - width / 2) / view.scale + view.x, y: (y - height / 2) / view.scale + view.y });
  const many = () => lines.length + things.length > 5000;

  // ---- drawing
  function drawAll(board) {
    board.on.fillStyle = colours.paper;
    board.on.fillRect(0, 0, board.wide, board.high);
    ink.lines(board, lines, nodes, colours.thread, Math.min(0.85, Math.max(0.07, 16 / Math.sqrt(lines.length + 1))));
    ink.things(board, things);
  }
  // What is chosen, once more on top of a paled picture, and the names.
  function overlay(board) {
    const { on } = board, near = choice();
    if (near) {
      on.globalAlpha = 0.84;
      on.fillStyle = colours.paper;
      on.fillRect(0, 0, board.wide, board.high);
      on.globalAlpha = 1;
      ink.lines(board, near.links.filter(alive), nodes, colours.accent, 1);
      ink.things(board, [...near.members].map((id) => nodes[id]).filter(shown));
      if (near.node && shown(near.node)) {
        const spot = ink.spotOn(board, near.node);
        on.strokeStyle = colours.accent;
        on.lineWidth = 3;
        on.beginPath();
        on.arc(spot.x, spot.y, ink.radiusOn(board, near.node) + 5, 0, 2 * Math.PI);
        on.stroke();
      }
    }
    labels.write(on, names, (node) => ink.spotOn(board, node), colours.ink, colours.paper);
  }
  function nameAll() {
    const near = choice(), wanted = marked(), board = screen();
    const marks = [];
    for (const node of new Set([...wanted, ...ranked])) {
      if (marks.length > labels.MOST) break;
      const must = marks.length < 6 && wanted.includes(node);
      if (!shown(node) || (near && !near.members.has(node.id) && !must)) continue;
      const spot = ink.spotOn(board, node);
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
  // The picture as it is seen, on another canvas.
  function onto(other, by) {
    const on = other.getContext("2d");
    on.setTransform(by, 0, 0, by, 0, 0);
    drawAll({ ...screen(), on });
    overlay({ ...screen(), on });
  }

  // ---- sheets
  function boardOf(wider, middle) {
    const on = wider.getContext("2d", { alpha: false });
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    return { on, wide: width * BEYOND, high: height * BEYOND, ...middle };
  }
  function emptied(wider) {
    [wider.width, wider.height] = [Math.round(width * BEYOND * ratio), Math.round(height * BEYOND * ratio)];
  }
  function drawSheet() {
    [sheetAt, flatAt] = [{ ...view }, null];
    emptied(sheet);
    drawAll(boardOf(sheet, sheetAt));
  }
  function drawFlat() {
    flatAt = sheetAt;
    emptied(flat);
    const board = boardOf(flat, flatAt);
    board.on.drawImage(sheet, 0, 0, board.wide, board.high);
    overlay(board);
  }
  function pushed(wider, drawn) {
    const by = view.scale / drawn.scale, wide = width * BEYOND * by, high = height * BEYOND * by;
    if (by < 1) {
      context.fillStyle = colours.paper;
      context.fillRect(0, 0, width, height);
    }
    context.drawImage(wider, (drawn.x - view.x) * view.scale + (width - wide) / 2, (drawn.y - view.y) * view.scale + (height - high) / 2, wide, high);
  }
  // Whether what was drawn beyond the screen still fills it.
  function reaches(drawn, least, most) {
    const by = drawn && view.scale / drawn.scale, rim = (BEYOND - 1) / 2;
    return Boolean(drawn) && by >= least && by <= most &&
      Math.abs(drawn.x - view.x) * view.scale <= width * rim && Math.abs(drawn.y - view.y) * view.scale <= height * rim;
  }

  // ---- frames
  function drawMoving() {
    if (view.scale === seen?.scale) {
      if (!reaches(sheetAt, 1, 1)) {
        nameAll();
        drawSheet();
      }
      if (!flatAt) drawFlat();
      pushed(flat, flatAt);
    } else if (many()) {
      if (!reaches(sheetAt, 0.4, 2.5)) drawSheet();
      pushed(sheet, sheetAt);
      overlay(screen());
    } else {
      drawAll(screen());
      overlay(screen());
    }
  }
  function drawResting() {
    flatAt = null;
    if (reaches(sheetAt, 1, 1)) pushed(sheet, sheetAt);
    else {
      drawAll(screen());
      if (many()) idle ||= (window.requestIdleCallback ?? setTimeout)(() => { idle = 0; if (!reaches(sheetAt, 1, 1)) drawSheet(); });
    }
    nameAll();
    overlay(screen());
  }
  function drawFrame() {
    frame = 0;
    if (changed) [lines, things, sheetAt, flatAt] = [edges.filter(alive), nodes.filter(shown), null, null];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    moving && !changed ? drawMoving() : drawResting();
    [changed, seen] = [false, { ...view }];
  }
  function ask() { frame ||= requestAnimationFrame(drawFrame); }
  function redraw() { changed = true; ask(); } // other things, lines or colours
  function remark() { moving = false; ask(); } // the same ones; another choice, or names
  function moved(byHand = true) {
    clearTimeout(rest);
    rest = setTimeout(() => { remark(); if (byHand) onMoved(); }, 140);
    moving = true;
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
      if (part < 1) { moved(false); flight = requestAnimationFrame(step); } else remark();
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

  handsOn(stage, canvas, { push, zoom, whole: () => fit(nodes.filter(shown), 1.6), onClick, onHover });
  function measured() {
    const box = stage.getBoundingClientRect(), before = [width, height, ratio].join();
    [width, height, ratio] = [Math.max(1, box.width), Math.max(1, box.height), window.devicePixelRatio || 1];
    if (before === [width, height, ratio].join()) return false;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    return true;
  }
  new ResizeObserver(() => { if (measured()) { redraw(); onResized(); } }).observe(stage);
  measured();
  return {
    canvas, view, fit, zoom, redraw, remark, nodeAt, edgeAt, at, radiusOf, screenOf: () => ({ width, height, scale: view.scale }),
    onto, names: () => names, colours: () => colours,
    repaint() { ink.paint(); redraw(); },
    look(x, y, scale) { Object.assign(view, { x, y, scale }); remark(); },
  };
}
