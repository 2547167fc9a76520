// The columns of the page to things and lines that know each other. A large page holds them packed: gzip in base64.
"use strict";

async function readModel(script) {
  let text = script.textContent;
  if (script.dataset.packed !== undefined) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    text = await new Response(stream).text();
  }
  const read = JSON.parse(text);
  const { classes, relations, texts } = read;

  // Numbers that only ever differ a little from the one before are kept as those differences.
  function summed(differences) {
    let last = 0;
    return differences.map((each) => (last += each));
  }
  function portions(counts, differences) {
    const all = summed(differences);
    let from = 0;
    return counts.map((count) => [from, from += count]).map(([start, end]) => () => all.slice(start, end));
  }

  const told = read.told; // columns: subject, relation, object, quote, text
  const home = new Map(); // the first edge of a statement
  function name(entry, at) {
    if (typeof entry !== "number") return entry;
    return read.nodes.label[entry >= 0 ? entry : entry === -1 ? home.get(at).from : home.get(at).to];
  }
  // In a quote two marks stand for the names of its statement; a quote that has such letters itself comes in a list.
  function whole(quote, subject, object) {
    return typeof quote === "string" ? quote.replace(/[\u0001\u0002]/g, (mark) => (mark === "\u0001" ? subject : object)) : quote[0];
  }
  function statement(at) {
    const [subject, object] = [name(told.subject[at], at), name(told.object[at], at)];
    return [subject, relations[told.relation[at]], object, whole(told.quote[at], subject, object), texts[told.text[at]]];
  }
  const words = {
    of: statement,
    columns: told,
  };

  const ownWords = portions(read.nodes.words[0], read.nodes.words[1]);
  const nodes = read.nodes.key.map((key, id) => ({
    id, key: key.replace(/[\ud800-\udfff]/gu, "\ufffd"), label: read.nodes.label[id], group: read.nodes.group[id], wikidata: read.nodes.wikidata[id] ?? "",
    x: read.nodes.x[id], y: read.nodes.y[id], shown: read.nodes.x[id] !== null, degree: 0, size: 0, links: [], own: ownWords[id],
  }));
  const linkWords = portions(read.edges.words[0], read.edges.words[1]);
  const ends = summed(read.edges.from);
  let at = 0;
  const edges = read.edges.to.map((to, id) => {
    // What is said: [relation, 1 when it runs from the second to the first, weight], one after the other.
    const says = [];
    for (let left = read.edges.count[id]; left > 0; left--, at += 3) says.push(read.edges.says.slice(at, at + 3));
    const edge = { id, from: ends[id], to, says, weight: says.reduce((sum, [, , weight]) => sum + weight, 0), words: linkWords[id] };
    for (const end of edge.from === to ? [to] : [edge.from, to]) {
      nodes[end].links.push(edge);
      nodes[end].degree += edge.weight;
    }
    for (const number of edge.words()) if (!home.has(number)) home.set(number, edge);
    return edge;
  });
  const most = Math.max(1, ...[nodes.reduce((top, node) => Math.max(top, node.degree), 0)]);
  const named = nodes.filter((node) => node.shown).length <= read.room;
  for (const node of nodes) node.size = (named ? 6 : 5) + 18 * Math.sqrt(node.degree / most);
  for (const edge of edges) edge.width = (named ? 1.3 : 2.2) + Math.sqrt(Math.min(Math.max(edge.weight, 1), 40) - 1);
  const ranked = [...nodes].sort((a, b) => b.degree - a.degree || a.id - b.id);
  ranked.forEach((node, rank) => { node.rank = rank; });
  const other = (edge, node) => nodes[edge.from === node.id ? edge.to : edge.from];
  return { nodes, edges, classes, relations, texts, words, ranked, other, numberOf: new Map(nodes.map((node) => [node.key, node.id])) };
}
