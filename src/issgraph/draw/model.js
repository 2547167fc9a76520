// The columns of the page to things and lines that know each other. A large page holds them packed: gzip in base64.
"use strict";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

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
  const { classes, relations } = read;

  // Numbers by their digits, all last ones first; words by what is as in the word before; words with a letter for each of the commonest.
  const meant = new Uint8Array(128);
  for (let digit = 0; digit < 64; digit++) meant[DIGITS.charCodeAt(digit)] = digit;
  function numbers(columns) {
    const found = new Int32Array(columns[0].length);
    for (const digits of columns.reverse()) for (let at = 0; at < found.length; at++) found[at] = found[at] * 64 + meant[digits.charCodeAt(at)];
    return found;
  }
  function together([lengths, rests]) {
    let last = "";
    return rests.map((rest, at) => (last = last.slice(0, lengths[at]) + rest));
  }
  function spelled({ often, letters, rest }) {
    let at = 0;
    return Array.from(letters, (letter) => (letter === " " ? rest[at++] : often[letter]));
  }
  function placed([least, columns]) {
    return Array.from(numbers(columns), (place) => (place ? place + least : null));
  }
  read.nodes.key = together(read.nodes.key);
  read.nodes.x = placed(read.nodes.x);
  read.nodes.y = placed(read.nodes.y);
  read.edges.to = numbers(read.edges.to);
  const addresses = together(read.texts.address);
  const texts = together(read.texts.title).map((title, at) => [title, addresses[at], read.texts.day[at], ...(read.texts.named[at] || [])]);
  read.nodes.label = read.nodes.label.map((label, id) => (label === 0 ? read.nodes.key[id] : label));

  // Numbers that only ever differ a little from the one before are kept as those differences.
  function summed(differences) {
    let last = 0;
    return Int32Array.from(differences, (each) => (last += each));
  }
  function portions([counts, differences], again) {
    let all = null, from = 0; // added up when somebody first asks
    return counts.map((count, id) => {
      if (count < 0) return again(id);
      const start = from;
      from += count;
      return () => [...(all ??= summed(differences)).subarray(start, start + count)];
    });
  }

  const told = read.told; // columns: subject, relation, object, quote, text
  told.quote = spelled(told.quote);
  told.text = numbers(told.text);
  let homes = null; // the ends of the link, or the node, where each statement stands first: made when a name is first read from it
  function home(at) {
    if (!homes) {
      homes = [];
      for (const { id, own } of nodes) for (const number of own()) homes[number] ??= [id, id];
      for (const { from, to, words: numbers, again } of edges) if (!again) for (const number of numbers()) homes[number] ??= [from, to];
    }
    return homes[at];
  }
  let textsOf = null; // the text of each statement: what it adds to that of the one before, or to the only text of either end
  function textOf(at) {
    if (!textsOf) {
      const only = new Map();
      let before = 0;
      textsOf = Int32Array.from(told.text, (added, number) => {
        const [one, other] = home(number);
        const likely = one === other ? -1 : Math.max(only.get(one) ?? -1, only.get(other) ?? -1);
        before = (added + (likely < 0 ? before : likely)) % texts.length;
        if (one === other) only.set(one, (only.get(one) ?? before) === before ? before : -1);
        return before;
      });
    }
    return textsOf[at];
  }
  function name(entry, at) {
    if (typeof entry !== "number") return entry;
    if (entry >= 0) return read.nodes.label[entry];
    if (entry === -3) { // what the text is about: its title, or another name that may end as the title does
      const [title, , , start, from] = texts[textOf(at)];
      return start === undefined ? title : start + title.slice(from);
    }
    return read.nodes.label[home(at)[entry === -1 ? 0 : 1]];
  }
  // In a quote two marks stand for the names of its statement; a quote that has such letters itself comes in a list.
  function whole(quote, subject, object) {
    return typeof quote === "string" ? quote.replace(/[\u0001\u0002]/g, (mark) => (mark === "\u0001" ? subject : object)) : quote[0];
  }
  function statement(at) {
    const [subject, object] = [name(told.subject[at], at), name(told.object[at], at)];
    return [subject, relations[told.relation[at]], object, whole(told.quote[at], subject, object), texts[textOf(at)]];
  }
  const words = {
    of: statement,
    textOf,
  };

  const ownWords = portions(read.nodes.words);
  const nodes = read.nodes.key.map((key, id) => ({
    id, key: key.replace(/[\ud800-\udfff]/gu, "\ufffd"), label: read.nodes.label[id], group: read.nodes.group[id], wikidata: read.nodes.wikidata[id] ?? "",
    x: read.nodes.x[id], y: read.nodes.y[id], shown: read.nodes.x[id] !== null, degree: 0, size: 0, rank: 0, short: null, links: [], own: ownWords[id],
  }));
  const ends = summed(read.edges.from), tos = new Int32Array(ends.length);
  ends.forEach((from, id) => { tos[id] = read.edges.to[id] + (id && from === ends[id - 1] ? tos[id - 1] : 0); });
  // What a link made of photos rests on: all that its two ends say of the texts they share.
  const abouts = new Map();
  function about(node) {
    if (!abouts.has(node)) {
      const numbers = nodes[node].own().filter((at) => told.subject[at] === -3 || told.object[at] === -3);
      abouts.set(node, [numbers, new Set(numbers.map(textOf))]);
    }
    return abouts.get(node);
  }
  const linkWords = portions(read.edges.words, (id) => () => {
    const [[here, one], [there, other]] = [about(ends[id]), about(tos[id])];
    const shared = [...here, ...there].filter((at) => one.has(textOf(at)) && other.has(textOf(at)));
    return [...new Set(shared)].sort((a, b) => a - b);
  });
  const says = (start, count) => Array.from({ length: count }, (_, each) => read.edges.says.slice(start + 3 * each, start + 3 * each + 3));
  let at = 0;
  const edges = Array.from(read.edges.to, (_, id) => {
    // What is said: relation, 1 when it runs from the second to the first, weight; one after the other.
    const start = at, count = read.edges.count[id];
    let weight = 0;
    for (; at < start + 3 * count; at += 3) weight += read.edges.says[at + 2];
    const to = tos[id], edge = { id, from: ends[id], to, weight, again: read.edges.words[0][id] < 0, width: 1, words: linkWords[id], says: () => says(start, count) };
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
