// Names on the picture: the most linked first, each where it covers nothing; those without room wait until one comes nearer.
"use strict";

function labelPlacer() {
  const CELL = 48;
  const HUBS = 40;
  const widths = new Map();

  function shortened(text) {
    // Line breaks and letters that turn the writing round would spoil what stands beside them; the panel has the name as it is.
    const letters = Array.from(text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").trim());
    return letters.length > 30 ? letters.slice(0, 28).join("").trimEnd() + "…" : letters.join("");
  }

  function widthOf(context, text) {
    const key = context.font + text;
    let width = widths.get(key);
    if (width === undefined) widths.set(key, width = context.measureText(text).width);
    return width;
  }

  // What is taken, by cells of the screen. `rank` is that of the dot a box belongs to, or -1 for a written name.
  function takenSpace() {
    const cells = new Map();
    return {
      take(left, top, right, low, rank) {
        const box = { left, top, right, low, rank };
        for (let x = Math.floor(left / CELL); x * CELL <= right; x++)
          for (let y = Math.floor(top / CELL); y * CELL <= low; y++) {
            const cell = cells.get(x * 4096 + y);
            cell ? cell.push(box) : cells.set(x * 4096 + y, [box]);
          }
      },
      // Whether a name may stand there: its own dot and those that rank at `upTo` or later are not in its way.
      free(left, top, right, low, own, upTo) {
        for (let x = Math.floor(left / CELL); x * CELL <= right; x++)
          for (let y = Math.floor(top / CELL); y * CELL <= low; y++)
            for (const box of cells.get(x * 4096 + y) ?? [])
              if (box.rank < upTo && box.rank !== own && left < box.right && box.left < right && top < box.low && box.top < low)
                return false;
        return true;
      },
    };
  }

  // Where the middle of a name may stand: below its dot, above, to the right, to the left.
  function spot({ x, y, radius }, half, high, side) {
    if (side === 0) return [x, y + radius + high + 1];
    if (side === 1) return [x, y - radius - high - 1];
    return [side === 2 ? x + radius + half + 1 : x - radius - half - 1, y];
  }

  // `marks` are {text, x, y, radius, size, weight, must} on the screen, most wanted first. Gives back how many were written.
  function write(context, marks, screen, ink, paper) {
    const space = takenSpace();
    marks.forEach(({ x, y, radius }, at) => {
      if (radius > 1.5) space.take(x - radius, y - radius, x + radius, y + radius, at);
    });
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = paper;
    let written = 0, current = "";
    marks.forEach((mark, at) => {
      if (!mark.text) return;
      const font = `${mark.weight} ${mark.size}px system-ui, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif`;
      if (font !== current) context.font = current = font;
      const half = widthOf(context, mark.text) / 2 + 2;
      const high = mark.size * 0.6;
      const fits = (side, upTo) => {
        const [x, y] = spot(mark, half, high, side);
        return x - half > 1 && y - high > 1 && x + half < screen.width - 1 && y + high < screen.height - 1 &&
          space.free(x - half, y - high, x + half, y + high, at, upTo);
      };
      const sides = [0, 1, 2, 3];
      let side = sides.find((each) => fits(each, Infinity));
      // A hub stands in a crowd: its name may cover what matters less.
      const covers = side === undefined && at < HUBS;
      if (covers) side = sides.find((each) => fits(each, Math.max(10, at)));
      if (side === undefined && mark.must) side = sides.find((each) => fits(each, -2)) ?? 0; // asked for: over anything
      if (side === undefined) return;
      const [x, y] = spot(mark, half, high, side);
      space.take(x - half, y - high, x + half, y + high, -1);
      if (covers) {
        context.globalAlpha = 0.75;
        context.fillStyle = paper;
        context.fillRect(x - half, y - high, 2 * half, 2 * high);
        context.globalAlpha = 1;
      } else {
        context.strokeText(mark.text, x, y);
      }
      context.fillStyle = ink;
      context.fillText(mark.text, x, y);
      written += 1;
    });
    return written;
  }

  return { shortened, write };
}
