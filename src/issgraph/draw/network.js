// The page's own script: what is shown and what is chosen, kept in the address. Every word goes in as text, never as HTML.
(async function () {
  const byId = (id) => document.getElementById(id);
  const model = await readModel(byId("network"));
  const { nodes, edges, classes, ranked, numberOf } = model;
  const labels = labelPlacer();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const hidden = new Set(); // groups
  const times = timesOf(model);
  let chosen = null; // {node}, {edge} or {way: [nodes], links: [edges]}
  let hovered = null;
  let looked = false; // whether the view was moved by hand

  // ---- what is shown
  const kept = (node) => !hidden.has(node.group) && times.holdsNode(node); // by legend and time
  const shown = (node) => node.shown && kept(node);
  const alive = (edge) => shown(nodes[edge.from]) && shown(nodes[edge.to]) && times.holdsEdge(edge);
  // What belongs to the choice: null when nothing is chosen, so that everything counts.
  function choice() {
    if (!chosen) return null;
    const links = chosen.edge ? [chosen.edge] : chosen.way ? chosen.links : chosen.node.links;
    const members = new Set(chosen.node ? [chosen.node.id] : (chosen.way ?? []).map((node) => node.id));
    for (const link of links) members.add(link.from).add(link.to);
    return { node: chosen.node, links, members };
  }
  const endsOf = ({ node, edge, way }) => (node ? [node] : edge ? [nodes[edge.from], nodes[edge.to]] : way);
  const marked = () => [...new Set([...(chosen ? endsOf(chosen) : []), hovered].filter(Boolean))];

  const stage = byId("picture");
  const picture = canvasOf(stage, model, {
    shown, alive, labels, choice, marked, calm, shapeOf: shapeOn,
    onClick(x, y) {
      const node = picture.nodeAt(x, y);
      const edge = node ? null : picture.edgeAt(x, y);
      choose(node ? { node } : edge ? { edge } : null);
    },
    onHover(x, y) {
      const node = picture.nodeAt(x, y);
      picture.canvas.style.cursor = node || picture.edgeAt(x, y) ? "pointer" : "";
      if (node === hovered) return;
      hovered = node;
      picture.remark();
    },
    onMoved() { looked = true; keep(); },
    onResized() { if (!looked && !chosen) whole(true); },
  });
  stage.setAttribute("aria-label", `Network of ${nodes.length} things; the list beside it has the same ones. Arrow keys move it, plus and minus zoom.`);
  const whole = (still) => picture.fit(nodes.filter(shown), 1.6, still);
  const lookAt = (some) => picture.fit(some.filter(shown), 1.3);

  // ---- unfolding: what the first view leaves out finds a free place near what it is linked with
  function place(node) {
    const near = node.links.map((edge) => model.other(edge, node)).filter((other) => other.shown);
    const weight = near.reduce((sum, other) => sum + other.size, 0) || 1;
    const x = near.reduce((sum, other) => sum + other.x * other.size, 0) / weight;
    const y = near.reduce((sum, other) => sum + other.y * other.size, 0) / weight;
    for (let step = 0; ; step++) {
      const far = 15 * Math.sqrt(step), turn = step * 2.399963;
      [node.x, node.y] = [x + far * 1.4 * Math.cos(turn), y + far * Math.sin(turn)];
      if (step > 900 || nodes.every((other) => !other.shown || Math.abs(other.x - node.x) > 62 || Math.abs(other.y - node.y) > 30)) break;
    }
    node.shown = true;
  }
  function unfold(some) {
    for (const node of some) if (!node.shown) place(node);
    counted();
  }
  const folded = () => ranked.filter((node) => !node.shown);
  function counted() {
    const left = folded().length;
    byId("shown").textContent = left ? `${nodes.length - left} of ${nodes.length}` : nodes.length;
    byId("more").hidden = !left;
    byId("more").textContent = `Show ${Math.min(left, 50)} more`;
  }
  byId("more").addEventListener("click", () => { unfold(folded().slice(0, 50)); whole(); keep(); });

  // ---- choosing; the address keeps it
  const first = nodes.map((node) => node.shown);
  function stateOf({ node, edge, way } = {}) {
    const state = new URLSearchParams();
    if (node) state.append("node", node.key);
    if (edge) for (const end of [edge.from, edge.to]) state.append("link", nodes[end].key);
    if (way) for (const end of [way[0], way.at(-1)]) state.append("way", end.key);
    return state;
  }
  const addressOf = (choice_) => `#${stateOf(choice_)}`;
  function keep() {
    const state = stateOf(chosen ?? {});
    for (const group of hidden) state.append("hide", classes[group].name);
    if (times.narrowed()) state.append("time", times.state());
    const unfolded = nodes.filter((node) => node.shown && !first[node.id]);
    for (const node of unfolded.slice(0, 400)) state.append("also", node.key);
    if (looked) state.append("view", [picture.view.x, picture.view.y].map(Math.round).concat(picture.view.scale.toFixed(3)).join("_"));
    const wanted = String(state) ? `#${state}` : "";
    if (location.hash !== wanted) history.replaceState(null, "", wanted || location.pathname + location.search);
  }
  let opener = null;
  function choose(what, { move = false, focus = false } = {}) {
    if (focus && !byId("panel").contains(document.activeElement)) opener = document.activeElement;
    chosen = what;
    byId("heard").textContent = "";
    const fresh = what && !endsOf(what).every(shown);
    if (what) {
      unfold(endsOf(what));
      for (const node of endsOf(what)) if (hidden.delete(node.group)) ticked();
      if (!endsOf(what).every(shown)) times.widen();
    }
    beside.show(what);
    beside.follow();
    if (move && what) lookAt([...choice().members].map((id) => nodes[id]));
    if (focus) byId("panel").focus({ preventScroll: true });
    fresh ? picture.redraw() : picture.remark();
    keep();
  }
  function wayTo(from, to) {
    const links = wayBetween(model, from, to, (edge) => times.holdsEdge(edge) &&
      [edge.from, edge.to].every((id) => !hidden.has(nodes[id].group) || nodes[id] === from || nodes[id] === to));
    if (!links) {
      byId("heard").textContent = `Nothing that is shown leads from ${from.label} to ${to.label}.`;
      return;
    }
    const way = [from];
    for (const link of links) way.push(model.other(link, way.at(-1)));
    choose({ way, links }, { move: true, focus: true });
  }
  function fromAddress(how) {
    const state = new URLSearchParams(location.hash.slice(1));
    const named = (key) => state.getAll(key).map((each) => nodes[numberOf.get(each)]).filter(Boolean);
    hidden.clear();
    for (const name of state.getAll("hide")) classes.forEach((cls, group) => { if (cls.name === name) hidden.add(group); });
    ticked();
    times.read(state.get("time") ?? "");
    unfold(named("also"));
    const [x, y, scale] = (state.get("view") ?? "").split("_").map(Number);
    const [node] = named("node"), [one, other] = named("link"), [from, to] = named("way");
    const edge = one?.links.find((link) => model.other(link, one) === other);
    if (node) choose({ node }, how);
    else if (edge) choose({ edge }, how);
    else if (from && to) wayTo(from, to);
    else choose(null);
    if (scale > 0 && [x, y, scale].every(Number.isFinite)) { looked = true; picture.look(x, y, scale); keep(); }
  }
  addEventListener("hashchange", () => fromAddress({ move: true, focus: true }));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !chosen) return;
    const left = byId("panel").contains(document.activeElement);  // what has the focus goes away: it goes back to where it came from
    choose(null);
    if (left) (opener?.isConnected && opener !== document.body ? opener : byId("picture")).focus({ preventScroll: true });
  });

  // ---- legend, time, zoom, files
  const boxes = [...byId("legend").querySelectorAll("input")];
  function ticked() { boxes.forEach((box, group) => { box.checked = !hidden.has(group); }); }
  function filtered() { ticked(); beside.follow(); picture.redraw(); keep(); }
  boxes.forEach((box, group) => box.addEventListener("change", () => { box.checked ? hidden.delete(group) : hidden.add(group); filtered(); }));
  byId("every").addEventListener("click", () => { hidden.clear(); filtered(); });
  byId("none").addEventListener("click", () => { boxes.forEach((_, group) => hidden.add(group)); choose(null); filtered(); });
  times.onChange(filtered);
  for (const button of byId("zoom").querySelectorAll("[data-zoom]")) button.addEventListener("click", () => {
    const by = Number(button.dataset.zoom);
    if (by) picture.zoom(by);
    else { whole(); looked = false; keep(); }
  });
  const files = saver({ title: document.title, model, picture, shown, alive, choice });
  for (const button of document.querySelectorAll("[data-save]")) button.addEventListener("click", () => files[button.dataset.save]());
  byId("dark").addEventListener("click", () => {
    const dark = getComputedStyle(document.documentElement).getPropertyValue("--is-dark").trim() === "1";
    document.documentElement.dataset.look = dark ? "light" : "dark";
    picture.repaint();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", picture.repaint);

  const beside = panel({ model, addressOf, choose, wayTo, kept, unfold(some) { unfold(some); picture.redraw(); keep(); } });
  counted();
  whole(true);
  fromAddress({ move: true });
})();
