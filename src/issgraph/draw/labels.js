// Names on the picture: the most linked first, each where it covers nothing; those without room wait until one comes nearer.
"use strict";

function labelPlacer() {
  const CELL = 48;
  const MOST = 4000; // more marks change nothing
  const FAMILY = `system-ui, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif`;
  const widths = new Map();

  function shortened(text) {
    // Line breaks and letters that turn the writing round would spoil what stands beside them; the panel has the name as it is.
    const letters = Array.from(text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").trim());
    return letters.length > 30 ? letters.slice(0, 28).join("").trimEnd() + "…" : letters.join("");
  }

  const fontOf = ({ weight, size }) => `${weight} ${size}px ${FAMILY}`;
  function widthOf(context, font, text) {
    const key = font + text;
    let width = widths.get(key);
    if (width === undefined) {
      if (context.font !== font) context.font = font;
      widths.set(key, width = context.measureText(text).width);
    }
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

  // Where the middle of a name stands beside its dot: below, above, right, left, and the corners.
  function offset(radius, half, high, side) {
    const across = radius * 0.7 + half + 1, down = radius * 0.7 + high;
    return [
      [0, radius + high + 1], [0, -radius - high - 1], [radius + half + 1, 0], [-radius - half - 1, 0],
      [across, down], [-across, down], [across, -down], [-across, -down],
    ][side];
  }

  // `marks` are {node, text, x, y, radius, size, weight, must} on the screen, most wanted first. Gives back those that have room, with
  // {dx, dy, half, high}. A hub stands in a crowd: its name may cover the dots of what matters less.
  function placed(context, marks, screen) {
    const space = takenSpace();
    const hubs = 160;
    const covering = marks.length > 2000 ? 10 : 24;
    const dots = marks.length > MOST ? 2500 : marks.length; // beyond, dots are dust that any name may cover
    for (let at = 0; at < dots; at++) {
      const { x, y, radius } = marks[at];
      if (radius > 1.5) space.take(x - radius, y - radius, x + radius, y + radius, at);
    }
    for (const { left, top, right, bottom } of screen.taken) space.take(left, top, right, bottom, -1);
    const found = [];
    for (let at = 0; at < marks.length && at < 3000; at++) {
      const mark = marks[at];
      if (!mark.text) continue;
      const high = mark.size * 0.6;
      let half = mark.text.length * mark.size * 0.1; // no name is narrower: where not even that has room, none is measured
      const fits = (side, upTo) => {
        const [dx, dy] = offset(mark.radius, half, high, side);
        const x = mark.x + dx, y = mark.y + dy;
        return x - half > 1 && y - high > 1 && x + half < screen.width - 1 && y + high < screen.height - 1 &&
          space.free(x - half, y - high, x + half, y + high, at, upTo);
      };
      const sides = [0, 1, 2, 3, 4, 5, 6, 7];
      if (at >= hubs && !mark.must && !sides.some((each) => fits(each, Infinity))) continue;
      half = widthOf(context, fontOf(mark), mark.text) / 2 + 2;
      let side = sides.find((each) => fits(each, Infinity));
      const covers = side === undefined && at < hubs;
      if (covers) side = sides.find((each) => fits(each, Math.max(covering, at)));
      if (side === undefined && mark.must) side = sides.find((each) => fits(each, -2)) ?? 0; // asked for: over anything
      if (side === undefined) continue;
      const [dx, dy] = offset(mark.radius, half, high, side);
      space.take(mark.x + dx - half, mark.y + dy - high, mark.x + dx + half, mark.y + dy + high, -1);
      found.push({ ...mark, dx, dy, half, high, font: fontOf(mark) });
    }
    return found;
  }

  // Writes names that have their place; `at` says where each node is by now.
  function write(context, names, at, ink, paper) {
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = paper;
    let current = "";
    for (const name of names) {
      if (name.font !== current) context.font = current = name.font;
      const spot = at(name.node);
      const x = spot.x + name.dx, y = spot.y + name.dy;
      context.strokeText(name.text, x, y);
      context.fillStyle = ink;
      context.fillText(name.text, x, y);
    }
  }

  return { MOST, shortened, placed, write };
}
