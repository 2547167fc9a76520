// The shortest way between two things: as few links as can be, and of those the ones that are told most often.
"use strict";

function wayBetween(model, from, to, open) {
  const steps = new Map([[from, 0]]);
  let edge = [from];
  for (let step = 1; edge.length && !steps.has(to); step++) {
    const next = [];
    for (const node of edge)
      for (const link of node.links) {
        const other = model.other(link, node);
        if (!steps.has(other) && open(link)) { steps.set(other, step); next.push(other); }
      }
    edge = next;
  }
  if (!steps.has(to)) return null;
  const links = [];
  for (let node = to; node !== from; ) {
    const back = node.links.filter((link) => open(link) && steps.get(model.other(link, node)) === steps.get(node) - 1);
    back.sort((a, b) => b.weight - a.weight || model.other(a, node).rank - model.other(b, node).rank);
    links.unshift(back[0]);
    node = model.other(back[0], node);
  }
  return links;
}
