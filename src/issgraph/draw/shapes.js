// The shapes of classes as outlines: on a canvas, and the same as the path of an SVG.
"use strict";

const OUTLINES = {
  square: [[-0.87, -0.87], [0.87, -0.87], [0.87, 0.87], [-0.87, 0.87]],
  diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  triangle: [[0, -1.1], [1.1, 0.85], [-1.1, 0.85]],
  triangleDown: [[0, 1.1], [1.1, -0.85], [-1.1, -0.85]],
  hexagon: [[-1.1, 0], [-0.55, -0.95], [0.55, -0.95], [1.1, 0], [0.55, 0.95], [-0.55, 0.95]],
  star: [[0, -1.25], [0.31, -0.4], [1.2, -0.39], [0.5, 0.16], [0.74, 1.03], [0, 0.53], [-0.74, 1.03], [-0.5, 0.16], [-1.2, -0.39], [-0.31, -0.4]],
};

function shapeOn(context, shape, x, y, radius) {
  const corners = OUTLINES[shape];
  if (!corners) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], at) => (at ? context.lineTo(x + dx * radius, y + dy * radius) : context.moveTo(x + dx * radius, y + dy * radius)));
  context.closePath();
}

function shapePath(shape, x, y, radius) {
  const number = (value) => Math.round(value * 10) / 10;
  const corners = OUTLINES[shape];
  if (corners) return "M" + corners.map(([dx, dy]) => `${number(x + dx * radius)} ${number(y + dy * radius)}`).join("L") + "Z";
  const r = number(radius);
  return `M${number(x - radius)} ${number(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
