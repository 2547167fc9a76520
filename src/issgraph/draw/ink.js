// Things and lines to strokes on a canvas, in the colours that the page has in light and dark.
"use strict";

function inkOf(probe, classes, shapeOf) {
  const colours = {};
  function colour(name) {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  }
  function mixed(one, other, share) {
    const parts = (text) => text.match(/[\d.]+/g).slice(0, 3).map(Number);
    const second = parts(other);
    return `rgb(${parts(one).map((part, at) => Math.round(part * (1 - share) + second[at] * share)).join(",")})`;
  }
  function paint() {
    for (const name of ["paper", "ink", "accent", "thread"]) colours[name] = colour(`var(--${name})`);
    colours.fills = classes.map((cls) => colour(cls.colour));
    colours.rims = colours.fills.map((fill) => mixed(fill, colours.ink, 0.45));
  }

  // A board is {on, wide, high, x, y, scale}: a canvas, its size, and the middle and scale of what is seen on it.
  const spotOn = (board, node) => ({ x: (node.x - board.x) * board.scale + board.wide / 2, y: (node.y - board.y) * board.scale + board.high / 2 });
  // Of very many things each is at least dust, and those that have names are dots.
  const radiusOn = (board, node) => Math.max(node.size * board.scale, node.rank < 200 ? 2.6 : 1.1);

  // The thin lines together, then the thicker ones.
  function lines(board, some, nodes, style, opacity) {
    const { on, wide, high, scale } = board, left = wide / 2 - board.x * scale, top = high / 2 - board.y * scale;
    const by = new Map();
    for (const edge of some) {
      const from = nodes[edge.from], to = nodes[edge.to];
      const ax = from.x * scale + left, ay = from.y * scale + top, bx = to.x * scale + left, by_ = to.y * scale + top;
      if ((ax < 0 && bx < 0) || (ay < 0 && by_ < 0) || (ax > wide && bx > wide) || (ay > high && by_ > high)) continue;
      const stroke = Math.max(0.6, Math.round(edge.width * scale * 2) / 2);
      const ends = by.get(stroke) ?? by.set(stroke, []).get(stroke);
      ends.push(ax, ay, bx, by_);
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
  // A class at a time.
  function things(board, some) {
    const { on, wide, high } = board;
    const groups = classes.map(() => []);
    for (const node of some) {
      const { x, y } = spotOn(board, node), radius = radiusOn(board, node);
      if (x < -radius || y < -radius || x > wide + radius || y > high + radius) continue;
      groups[node.group].push(x, y, radius);
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
      if (board.scale > 0.3) on.stroke();
    });
  }
  paint();
  return { colours, paint, spotOn, radiusOn, lines, things };
}
