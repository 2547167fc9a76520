// Names on the picture: the most linked first, each where it covers nothing; those without room wait until one comes nearer.
"use strict";

function labelPlacer() {
  const widths = new Map();
  const CELL = 48;
  const HUBS = 40;

  function shortened(text) {
    // Line breaks and letters that turn the writing round would spoil what stands beside them; the panel has the name as it is.
    const letters = Array.from(text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").trim());
    return letters.length > 30 ? letters.slice(0, 28).join("").trimEnd() + "…" : letters.join("");
  }

  function width(context, text) {
    const key = context.font + text;
    if (!widths.has(key)) widths.set(key, context.measureText(text).width);
    return widths.get(key);
  }

  function* cells(box) {
    for (let x = Math.floor(box[0] / CELL); x <= Math.floor(box[2] / CELL); x++)
      for (let y = Math.floor(box[1] / CELL); y <= Math.floor(box[3] / CELL); y++) yield x * 4096 + y;
  }

  // `marks` are {text, x, y, radius, size, weight, must} on the screen, most wanted first. Gives back how many were written.
  function write(context, marks, screen, ink, paper) {
    const taken = new Map();
    const take = (box) => {
      for (const cell of cells(box)) taken.has(cell) ? taken.get(cell).push(box) : taken.set(cell, [box]);
    };
    // box[4] is the rank of the dot a box belongs to, or -1 for a written name.
    const free = (box, own, upTo) => {
      for (const cell of cells(box))
        for (const other of taken.get(cell) || [])
          if (other[4] !== own && other[4] < upTo &&
            box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
      return true;
    };
    marks.forEach(({ x, y, radius }, at) => { if (radius > 1.5) take([x - radius, y - radius, x + radius, y + radius, at]); });
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = paper;
    context.fillStyle = ink;
    let written = 0;
    marks.forEach((mark, at) => {
      const { x, y, radius, size } = mark;
      if (!mark.text) return;
      context.font = `${mark.weight} ${size}px system-ui, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif`;
      const half = width(context, mark.text) / 2 + 2;
      const high = size * 0.6;
      const places = [[x, y + radius + high + 1], [x, y - radius - high - 1], [x + radius + half + 1, y], [x - radius - half - 1, y]];
      const boxes = places.map(([a, b]) => [a - half, b - high, a + half, b + high]);
      const inside = boxes.map((box) => box[0] > 1 && box[1] > 1 && box[2] < screen.width - 1 && box[3] < screen.height - 1);
      let chosen = boxes.findIndex((box, n) => inside[n] && free(box, at, Infinity));
      // A hub stands in a crowd: its name may cover what matters less.
      const covers = chosen < 0 && at < HUBS;
      if (covers) chosen = boxes.findIndex((box, n) => inside[n] && free(box, at, Math.max(10, at)));
      if (chosen < 0 && mark.must) chosen = Math.max(0, inside.indexOf(true));
      if (chosen < 0) return;
      const box = boxes[chosen];
      take([...box, -1]);
      if (covers) {
        context.globalAlpha = 0.75;
        context.fillStyle = paper;
        context.fillRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
        context.globalAlpha = 1;
        context.fillStyle = ink;
      }
      context.lineWidth = 3.5;
      context.strokeText(mark.text, ...places[chosen]);
      context.fillText(mark.text, ...places[chosen]);
      written += 1;
    });
    return written;
  }

  return { shortened, write };
}
