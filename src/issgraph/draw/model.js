// The columns of the page to things and lines that know each other. A large page holds them packed: gzip in base64.
"use strict";

async function readModel(script) {
  let text = script.textContent;
  if (script.dataset.packed !== undefined) {
    const letters = atob(text), bytes = new Uint8Array(letters.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
    const unpacked = new DecompressionStream("gzip"), writer = unpacked.writable.getWriter();
    writer.write(bytes);
    writer.close();
    text = await new Response(unpacked.readable).text();
  }
  const read = JSON.parse(text);
  const { classes, relations, texts } = read;

  // Numbers that only ever differ a little from the one before are kept as those differences.
  function summed(differences) {
    let last = 0;
    return Int32Array.from(differences, (each) => (last += each));
  }
  function portions([counts, differences]) {
    let all = null, from = 0; // added up when somebody first asks
    return counts.map((count) => {
      const start = from;
      from += count;
      return () => [...(all ??= summed(differences)).subarray(start, start + count)];
    });
  }

  const told = read.told; // columns: subject, relation, object, quote, text
  let home = null; // the first edge of each statement: made when a name is first read from it
  function homes() {
    home = new Map();
    for (const edge of edges) for (const number of edge.words()) if (!home.has(number)) home.set(number, edge);
    return home;
  }
  function name(entry, at) {
    if (typeof entry !== "number") return entry;
    if (entry >= 0) return read.nodes.label[entry];
    const edge = (home ?? homes()).get(at);
    return read.nodes.label[entry === -1 ? edge.from : edge.to];
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

  const ownWords = portions(read.nodes.words);
  const nodes = read.nodes.key.map((key, id) => ({
    id, key: key.replace(/[\ud800-\udfff]/gu, "\ufffd"), label: read.nodes.label[id], group: read.nodes.group[id], wikidata: read.nodes.wikidata[id] ?? "",
    x: read.nodes.x[id], y: read.nodes.y[id], shown: read.nodes.x[id] !== null, degree: 0, size: 0, rank: 0, short: null, links: [], own: ownWords[id],
  }));
  const linkWords = portions(read.edges.words);
  const ends = summed(read.edges.from);
  const says = (start, count) => Array.from({ length: count }, (_, each) => read.edges.says.slice(start + 3 * each, start + 3 * each + 3));
  let at = 0;
  const edges = read.edges.to.map((to, id) => {
    // What is said: relation, 1 when it runs from the second to the first, weight; one after the other.
    const start = at, count = read.edges.count[id];
    let weight = 0;
    for (; at < start + 3 * count; at += 3) weight += read.edges.says[at + 2];
    const edge = { id, from: ends[id], to, weight, width: 1, words: linkWords[id], says: () => says(start, count) };
    const source = nodes[edge.from], target = nodes[to];
    source.links.push(edge);
    source.degree += weight;
    if (source !== target) {
      target.links.push(edge);
      target.degree += weight;
    }
    return edge;
  });
  const most = nodes.reduce((top, node) => Math.max(top, node.degree), 1);
  const named = nodes.filter((node) => node.shown).length <= read.room;
  for (const node of nodes) node.size = (named ? 6 : 5) + 18 * Math.sqrt(node.degree / most);
  for (const edge of edges) edge.width = (named ? 1.3 : 2.2) + Math.sqrt(Math.min(Math.max(edge.weight, 1), 40) - 1);
  const ranked = [...nodes].sort((a, b) => b.degree - a.degree || a.id - b.id);
  ranked.forEach((node, rank) => { node.rank = rank; });
  const other = (edge, node) => nodes[edge.from === node.id ? edge.to : edge.from];
  return { nodes, edges, classes, relations, texts, words, ranked, other, numberOf: new Map(nodes.map((node) => [node.key, node.id])) };
}
