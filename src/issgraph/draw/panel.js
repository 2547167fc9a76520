// What stands beside the picture: the words behind the choice, the search box and the list of everything.
"use strict";

function panel({ model, addressOf, choose, wayTo, unfold, kept }) {
  const { nodes, classes, relations, ranked, words } = model;
  const byId = (id) => document.getElementById(id);
  const AT_ONCE = 40;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) made.setAttribute(key, value);
    made.append(...children.flat(3));
    return made;
  }
  const isolated = (text) => element("bdi", null, text);
  const linkTo = (node) => element("a", { href: addressOf({ node }) }, isolated(node.label || node.key));
  const classOf = (node) => classes[node.group];
  // An address from a text is only followed when it is one of the web: anything else could be code.
  const outside = (address, ...shown) => (/^https?:\/\//i.test(address)
    ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, ...shown) : shown);

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
      const told = words.of(number);
      const key = JSON.stringify(told.slice(3));
      quotes.has(key) ? quotes.get(key).push(told) : quotes.set(key, [told]);
    }
    const newest = [...quotes.values()].sort(([[, , , , [, , a]]], [[, , , , [, , b]]]) => (a < b ? 1 : a > b ? -1 : 0));
    return several("statements", newest, (told) => {
      const [, , , quote, [source, address, day]] = told[0];
      const said = told.map(([subject, relation, object]) =>
        element("p", null, isolated(subject), element("span", { class: "relation" }, ` ${relation} `), isolated(object)));
      return element("li", { class: "statement" }, said,
        quote ? element("blockquote", { dir: "auto" }, quote) : [],
        source ? element("cite", { dir: "auto" }, outside(address, isolated(source)), day ? `, ${day}` : "") : []);
    });
  }
  const whatIsSaid = (numbers) => [
    element("h3", null, numbers.length ? "What is said" : "No words are kept of this."),
    numbers.length ? statements(numbers) : [],
  ];

  function aboutNode(node) {
    const near = node.links.map((link) => [model.other(link, node), link]);
    near.sort(([a], [b]) => a.rank - b.rank);
    const folded = near.map(([other]) => other).filter((other) => !other.shown);
    const more = element("button", { type: "button" }, `Show ${Math.min(folded.length, AT_ONCE)} more around it`);
    more.addEventListener("click", () => { unfold(folded.slice(0, AT_ONCE)); show({ node }); });
    const target = element("input", { id: "target", type: "search", list: "names", autocomplete: "off", spellcheck: "false", placeholder: "another name" });
    target.addEventListener("input", () => offer(target.value));
    const way = element("form", { id: "way" }, element("label", { for: "target" }, "Way to"), target, element("button", null, "Find"));
    way.addEventListener("submit", (event) => {
      event.preventDefault();
      const [entry] = found(target.value);
      if (entry) wayTo(node, entry.node);
      else unknown(target.value);
    });
    return [
      element("h2", null, isolated(node.label || node.key)),
      element("p", { class: "class" }, isolated(classOf(node).label), node.wikidata ? [" · ", outside(node.wikidata, "Wikidata")] : []),
      near.length ? way : [],
      folded.length ? more : [],
      near.length ? element("details", null,
        element("summary", null, `Linked with ${near.length} ${near.length === 1 ? "thing" : "things"}`),
        several("near", near, ([other, link]) => element("li", null, linkTo(other),
          element("small", null, element("a", { href: addressOf({ edge: link }), "aria-label": `words that link ${node.label} and ${other.label}` }, "why"))))) : [],
      whatIsSaid([...node.own(), ...node.links.flatMap((link) => link.words())]),
    ];
  }

  const said = (edge) => edge.says().map(([relation, turned, weight]) => {
    const [one, other] = turned ? [edge.to, edge.from] : [edge.from, edge.to];
    return element("p", null, linkTo(nodes[one]), element("span", { class: "relation" }, ` ${relations[relation]} `), linkTo(nodes[other]),
      weight > 1 ? ` (${weight} times)` : "");
  });
  function aboutEdge(edge) {
    return [element("h2", null, linkTo(nodes[edge.from]), " and ", linkTo(nodes[edge.to])), said(edge), whatIsSaid(edge.words())];
  }
  function aboutWay({ way, links }) {
    return [
      element("h2", null, "From ", linkTo(way[0]), " to ", linkTo(way.at(-1))),
      element("p", { class: "class" }, links.length ? `${links.length} ${links.length === 1 ? "step" : "steps"}, and no shorter way` : "They are the same."),
      element("ol", { class: "steps" }, links.map((link) => element("li", null, said(link), statements(link.words())))),
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
    const about = choice?.node ? aboutNode(choice.node) : choice?.edge ? aboutEdge(choice.edge) : choice?.way ? aboutWay(choice) : aboutNothing();
    byId("panel").replaceChildren(...about.flat(3));
    byId("side").scrollTop = 0;
  }

  // ---- the list: made when it is first opened; it has what legend, time and search leave
  const items = []; // by class: its heading, its list, and the entry of each of its nodes
  function list() {
    const { compare } = new Intl.Collator("en", { numeric: true });
    const sorted = [...nodes].sort((a, b) => compare(a.label, b.label));
    classes.forEach((cls, at) => {
      const entries = sorted.filter((node) => node.group === at).map((node) => [node, element("li", null, linkTo(node))]);
      const parts = [element("h3", null, isolated(cls.label)), element("ul", null, entries.map(([, entry]) => entry))];
      items.push({ parts, entries });
      byId("list").append(...parts);
    });
  }
  function follow() {
    const text = byId("find").value;
    const named = plain(text) && new Set(found(text).map((entry) => entry.node));
    const listed = nodes.map((node) => kept(node) && (!named || named.has(node)));
    const count = listed.filter(Boolean).length;
    byId("all").querySelector("summary").textContent = `${count === nodes.length ? "All" : `${count} of`} ${nodes.length} as a list`;
    if (!byId("all").open) return;
    if (!items.length) list();
    for (const { parts, entries } of items) {
      for (const [node, entry] of entries) entry.hidden = !listed[node.id];
      for (const part of parts) part.hidden = !entries.some(([node]) => listed[node.id]);
    }
  }
  byId("all").addEventListener("toggle", follow);

  // ---- search: a name that two things have is told apart by class, then by id
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  let names = null; // made when somebody first looks for something
  function named() {
    if (names) return names;
    const plains = ranked.map((node) => plain(node.label));
    const count = new Map();
    for (const each of plains) count.set(each, (count.get(each) ?? 0) + 1);
    return names = ranked.map((node, at) => {
      const twice = count.get(plains[at]) > 1 || !node.label;
      const name = twice ? `${node.label} (${classOf(node).label}, ${node.key})` : node.label;
      return { node, name, plain: twice ? plain(name) : plains[at], key: plain(node.key) };
    });
  }
  function found(text) {
    const wanted = plain(text);
    if (!wanted) return [];
    const rank = (entry) =>
      entry.plain === wanted || entry.key === wanted ? 0 : entry.plain.startsWith(wanted) ? 1
        : entry.plain.includes(" " + wanted) ? 2 : entry.plain.includes(wanted) ? 3 : 4;
    return named().map((entry) => [rank(entry), entry]).filter(([at]) => at < 4).sort(([a], [b]) => a - b).map(([, entry]) => entry);
  }
  function offer(text) {
    const entries = found(text);
    byId("heard").textContent = "";
    byId("names").replaceChildren(...entries.slice(0, 20).map((entry) => element("option", { value: entry.name })));
    return entries;
  }
  function unknown(text) {
    if (text.trim()) byId("heard").textContent = "Nothing here has that name.";
  }
  const goTo = (entry) => choose({ node: entry.node }, { move: true });
  byId("find").addEventListener("input", (event) => {
    const entries = offer(event.target.value);
    follow();
    // A completion that was picked, unlike a letter that was typed, goes there at once.
    const picked = !event.inputType || event.inputType === "insertReplacementText";
    const exact = entries.find((entry) => entry.name === event.target.value);
    if (picked && exact) goTo(exact);
  });
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const [entry] = found(byId("find").value);
    if (entry) goTo(entry);
    else unknown(byId("find").value);
  });
  return { show, follow };
}
