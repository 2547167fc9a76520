// The picture as it is seen to a file: PNG at twice the size, or SVG in which every word is text.
"use strict";

function saver({ title, model, picture, shown, alive, choice }) {
  const { nodes, edges, classes } = model;
  // What XML cannot hold is left out; what would mean something to it is spelled out.
  const plain = (text) => Array.from(String(text)).filter((letter) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u.test(letter)).join("");
  const safe = (text) => plain(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const number = (value) => Math.round(value * 10) / 10;

  function svg() {
    const { width, height, scale } = picture.screenOf();
    const { paper, ink, accent, thread, fills, rims } = picture.colours();
    const near = choice();
    const inside = (edge) => !near || near.links.includes(edge);
    const faint = (yes) => (yes ? "" : ` opacity="0.16"`);
    const lines = edges.filter(alive).map((edge) => {
      const a = picture.at(nodes[edge.from]), b = picture.at(nodes[edge.to]);
      return `<path d="M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}" stroke="${near && inside(edge) ? accent : thread}" stroke-width="${number(Math.max(0.5, edge.width * scale))}"${faint(inside(edge))}/>`;
    });
    const things = nodes.filter(shown).map((node) => {
      const spot = picture.at(node);
      return `<path d="${shapePath(classes[node.group].shape, spot.x, spot.y, picture.radiusOf(node))}" fill="${fills[node.group]}" stroke="${rims[node.group]}"${faint(!near || near.members.has(node.id))}><title>${safe(node.label)} (${safe(classes[node.group].label)})</title></path>`;
    });
    const names = picture.names().map((name) => {
      const spot = picture.at(name.node);
      return `<text x="${number(spot.x + name.dx)}" y="${number(spot.y + name.dy + name.size * 0.35)}" font-size="${name.size}" font-weight="${name.weight}">${safe(name.text)}</text>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" role="img" font-family="system-ui, 'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif"><title>${safe(title)}</title><rect width="100%" height="100%" fill="${paper}"/><g fill="none">${lines.join("")}</g><g stroke-width="1">${things.join("")}</g><g fill="${ink}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" text-anchor="middle">${names.join("")}</g></svg>\n`;
  }
  function png() {
    const { width, height } = picture.screenOf();
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [Math.round(width * 2), Math.round(height * 2)];
    picture.onto(copy, 2);
    return new Promise((done) => copy.toBlob(done, "image/png"));
  }
  function given(blob, ending) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `network.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
  return {
    async png() { given(await png(), "png"); },
    svg() { given(new Blob([svg()], { type: "image/svg+xml" }), "svg"); },
  };
}
