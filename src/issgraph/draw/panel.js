// What stands beside the picture: the words behind the choice, the search box and the list of everything.
"use strict";

function panel({ nodes, edges, classes, words, linksOf, numberOf, ranked, address, addressOf, choose }) {
  const byId = (id) => document.getElementById(id);
  const AT_ONCE = 40;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) made.setAttribute(key, value);
    made.append(...children.flat());
    return made;
  }
  const isolated = (text) => element("bdi", null, text);
  const linkTo = (node) => element("a", { href: addressOf(node) }, isolated(node.label));
  const classOf = (node) => classes[Number(node.group.slice(1))];

  // The first few, and a button for the rest: a hub may have thousands.
  function several(name, items, made) {
    const list = element("ul", { class: name }, items.slice(0, AT_ONCE).map(made));
    if (items.length <= AT_ONCE) return [list];
    const rest = element("button", { type: "button" }, `Show ${items.length - AT_ONCE} more`);
    rest.addEventListener("click", () => { list.append(...items.slice(AT_ONCE).map(made)); rest.remove(); });
    return [list, rest];
  }

  // One quote can say several things: it stands once, under all of them.
  function statements(numbers) {
    const quotes = new Map();
    for (const number of new Set(numbers)) {
      const [, , , quote, source] = words[number];
      const key = JSON.stringify([quote, source]);
      quotes.has(key) ? quotes.get(key).push(words[number]) : quotes.set(key, [words[number]]);
    }
    return several("statements", [...quotes.values()], (told) => {
      const [, , , quote, source] = told[0];
      const said = told.map(([subject, relation, object]) =>
        element("p", null, isolated(subject), element("span", { class: "relation" }, ` ${relation} `), isolated(object)));
      return element("li", { class: "statement" }, said,
        quote ? element("blockquote", { dir: "auto" }, quote) : [],
        source ? element("cite", { dir: "auto" }, source) : []);
    });
  }

  function aboutNode(node) {
    const links = linksOf[node.id];
    const told = [...node.words, ...links.flatMap((link) => link.words)];
    const near = links.map((link) => [nodes[link.from === node.id ? link.to : link.from], link]);
    near.sort(([a], [b]) => b.degree - a.degree || a.id - b.id);
    return [
      element("h2", null, isolated(node.label)),
      element("p", { class: "class" }, isolated(classOf(node).label)),
      near.length ? element("details", null,
        element("summary", null, `Linked with ${near.length} ${near.length === 1 ? "thing" : "things"}`),
        several("near", near, ([other, link]) => element("li", null, linkTo(other),
          element("small", null, element("a", { href: address(link), "aria-label": `words that link ${node.label} and ${other.label}` }, "why"))))) : [],
      element("h3", null, told.length ? "What is said" : "No words are kept of this."),
      told.length ? statements(told) : [],
    ];
  }

  function aboutEdge(edge) {
    const name = (key) => linkTo(nodes[numberOf.get(key)]);
    return [
      element("h2", null, linkTo(nodes[edge.from]), " and ", linkTo(nodes[edge.to])),
      edge.told.map(([source, relation, target, weight]) => element("p", null, name(source),
        element("span", { class: "relation" }, ` ${relation} `), name(target), weight > 1 ? ` (${weight} times)` : "")),
      element("h3", null, edge.words.length ? "What is said" : "No words are kept of this."),
      edge.words.length ? statements(edge.words) : [],
    ];
  }

  function aboutNothing() {
    if (!nodes.length) return [element("h2", null, "Nothing to draw")];
    return [
      element("h2", null, "The words behind the picture"),
      element("p", null, "Choose a thing or a line to read what is said of it, and in which words."),
      element("h3", null, "Most linked"),
      element("ul", { class: "near" }, ranked.slice(0, 12).map((node) => element("li", null, linkTo(node),
        element("small", { class: "class" }, isolated(classOf(node).label))))),
    ];
  }

  function show(choice) {
    byId("panel").replaceChildren(...(choice?.node ? aboutNode(choice.node) : choice?.edge ? aboutEdge(choice.edge) : aboutNothing()).flat());
    byId("side").scrollTop = 0;
  }

  // ---- the list: made when it is first opened
  byId("all").addEventListener("toggle", () => {
    if (byId("list").hasChildNodes()) return;
    const sorted = [...nodes].sort((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }));
    classes.forEach((cls, at) => byId("list").append(
      element("h3", null, isolated(cls.label)),
      element("ul", null, sorted.filter((node) => node.group === "c" + at).map((node) => element("li", null, linkTo(node))))));
  });

  // ---- search: a name that two things have is told apart by class, then by id
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const count = new Map();
  for (const node of nodes) count.set(plain(node.label), (count.get(plain(node.label)) ?? 0) + 1);
  const names = ranked.map((node) => {
    const name = count.get(plain(node.label)) > 1 ? `${node.label} (${classOf(node).label}, ${node.key})` : node.label;
    return { node, name, plain: plain(name), key: plain(node.key) };
  });
  function found(text) {
    const wanted = plain(text);
    if (!wanted) return [];
    const rank = (entry) =>
      entry.plain === wanted || entry.key === wanted ? 0 : entry.plain.startsWith(wanted) ? 1
        : entry.plain.includes(" " + wanted) ? 2 : entry.plain.includes(wanted) ? 3 : 4;
    return names.map((entry) => [rank(entry), entry]).filter(([at]) => at < 4).sort(([a], [b]) => a - b).map(([, entry]) => entry);
  }
  function goTo(entry) { choose({ node: entry.node }, { move: true }); }
  byId("find").addEventListener("input", (event) => {
    const entries = found(event.target.value);
    byId("heard").textContent = "";
    byId("names").replaceChildren(...entries.slice(0, 20).map((entry) => element("option", { value: entry.name })));
    // A completion that was picked, unlike a letter that was typed, goes there at once.
    const picked = !event.inputType || event.inputType === "insertReplacementText";
    const exact = entries.find((entry) => entry.name === event.target.value);
    if (picked && exact) goTo(exact);
  });
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const [entry] = found(byId("find").value);
    if (entry) goTo(entry);
    else if (byId("find").value.trim()) byId("heard").textContent = "Nothing here has that name.";
  });
  return { show };
}
