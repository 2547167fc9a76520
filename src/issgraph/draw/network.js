// The page's own script: draws the network, and shows the words behind whatever is chosen. Every word goes in as text, never as HTML.
(function () {
  const { nodes, edges, options, classes, words } = JSON.parse(document.getElementById("network").textContent);
  const byId = (id) => document.getElementById(id);
  const numberOf = new Map(nodes.map((node) => [node.key, node.id]));
  const linksOf = nodes.map(() => []);
  for (const edge of edges) {
    linksOf[edge.from].push(edge);
    if (edge.to !== edge.from) linksOf[edge.to].push(edge);
  }
  const labels = labelPlacer();
  for (const node of nodes) node.short = labels.shortened(node.label);
  const ranked = [...nodes].sort((a, b) => b.degree - a.degree || a.id - b.id);
  ranked.forEach((node, rank) => { node.rank = rank; });
  const hidden = new Set();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null; // {node} or {edge}
  let hovered = null;

  // ---- the picture
  const dots = new vis.DataSet(nodes.map(({ id, x, y, size, group }) => ({ id, x, y, size, group })));
  const lines = new vis.DataSet(edges.map(({ id, from, to, width }) => ({ id, from, to, width })));
  const shown = (number) => !hidden.has(nodes[number].group);
  const dotView = new vis.DataView(dots, { filter: (dot) => shown(dot.id) });
  const lineView = new vis.DataView(lines, { filter: (line) => shown(line.from) && shown(line.to) });
  options.interaction.hover = true;
  options.interaction.dragNodes = false;
  options.interaction.hideEdgesOnDrag = options.interaction.hideEdgesOnZoom = edges.length > 4000;
  const network = new vis.Network(byId("picture"), { nodes: dotView, edges: lineView }, options);
  const canvas = byId("picture").querySelector("canvas");
  const frame = canvas.parentElement;
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", `Network of ${nodes.length} things; the list beside it has the same ones. Arrow keys move it.`);

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  function mixed(hex, other, share) {
    const parts = [1, 3, 5].map((at) => Math.round(
      parseInt(hex.slice(at, at + 2), 16) * (1 - share) + parseInt(other.slice(at, at + 2), 16) * share));
    return `rgb(${parts.join(",")})`;
  }
  let paper, ink, accent;
  function paint() {
    [paper, ink, accent] = ["--paper", "--ink", "--accent"].map(colour);
    const groups = {};
    classes.forEach((cls, at) => {
      groups["c" + at] = { shape: cls.shape, color: { background: cls.colour, border: mixed(cls.colour, ink, 0.45) } };
    });
    const opacity = Math.min(0.85, Math.max(0.3, 14 / Math.sqrt(edges.length + 1)));
    network.setOptions({ groups, edges: { color: { color: colour("--thread"), opacity, inherit: false } } });
    network.redraw();
  }

  function onScreen() {
    const scale = network.getScale();
    const middle = network.getViewPosition();
    const width = canvas.clientWidth, height = canvas.clientHeight;
    return {
      scale, width, height,
      at: (node) => ({ x: (node.x - middle.x) * scale + width / 2, y: (node.y - middle.y) * scale + height / 2 }),
    };
  }

  // What belongs to the choice: null when nothing is chosen, so that everything counts.
  function circle() {
    if (!chosen) return null;
    const links = chosen.edge ? [chosen.edge] : linksOf[chosen.node.id];
    const members = new Set(chosen.node ? [chosen.node.id] : []);
    for (const link of links) members.add(link.from).add(link.to);
    return { links, members };
  }

  network.on("afterDrawing", (context) => {
    const screen = onScreen();
    const ratio = canvas.width / canvas.clientWidth;
    const near = circle();
    if (near) {
      // Pale everything, then draw what belongs to the choice once more on top.
      context.save();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.globalAlpha = 0.84;
      context.fillStyle = paper;
      context.fillRect(0, 0, screen.width, screen.height);
      context.globalAlpha = 1;
      context.strokeStyle = accent;
      for (const link of near.links) {
        if (!shown(link.from) || !shown(link.to)) continue;
        const a = screen.at(nodes[link.from]), b = screen.at(nodes[link.to]);
        context.lineWidth = Math.max(1.2, link.width * screen.scale);
        context.beginPath();
        context.moveTo(a.x, a.y);
        context.lineTo(b.x, b.y);
        context.stroke();
      }
      context.restore();
      for (const number of near.members) if (shown(number)) network.body.nodes[number]?.draw(context);
    }
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const marks = [];
    const first = [chosen?.node, chosen?.edge && nodes[chosen.edge.from], chosen?.edge && nodes[chosen.edge.to], hovered].filter(Boolean);
    for (const node of new Set([...first, ...ranked])) {
      if (!shown(node.id) || (near && !near.members.has(node.id) && node !== hovered)) continue;
      const spot = screen.at(node);
      if (spot.x < -60 || spot.y < -30 || spot.x > screen.width + 60 || spot.y > screen.height + 30) continue;
      const must = first.includes(node);
      const large = must || node.rank < 10;
      marks.push({
        text: node.short, x: spot.x, y: spot.y, radius: node.size * screen.scale, must,
        size: large ? 15 : node.rank < 40 ? 12.5 : 11.5, weight: large ? 600 : 400,
      });
    }
    if (chosen?.node && shown(chosen.node.id)) {
      const spot = screen.at(chosen.node);
      context.strokeStyle = accent;
      context.lineWidth = 3;
      context.beginPath();
      context.arc(spot.x, spot.y, chosen.node.size * screen.scale + 5, 0, 2 * Math.PI);
      context.stroke();
    }
    byId("picture").dataset.written = labels.write(context, marks, screen, ink, paper);
    context.restore();
  });

  const whole = (animation) => network.fit({ maxZoomLevel: 1.6, animation });
  const motion = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
  const lookAt = (numbers) => network.fit({ nodes: numbers.filter(shown), maxZoomLevel: 1.2, animation: motion() });

  // ---- choosing; the address keeps the choice
  const address = (edge) => "#link=" + [edge.from, edge.to].map((number) => encodeURIComponent(nodes[number].key)).join("&");
  const addressOf = (node) => "#node=" + encodeURIComponent(node.key);
  function choose(choice, { move = false, focus = false } = {}) {
    chosen = choice;
    byId("heard").textContent = "";
    const wanted = choice?.node ? addressOf(choice.node) : choice?.edge ? address(choice.edge) : "";
    if (location.hash !== wanted) history.replaceState(null, "", wanted || location.pathname + location.search);
    beside.show(choice);
    for (const number of circle()?.members ?? []) reveal(nodes[number], choice.node?.id === number || Boolean(choice.edge));
    if (move && choice) lookAt([...circle().members]);
    if (focus) byId("panel").focus({ preventScroll: true });
    network.redraw();
  }
  function reveal(node, needed) {
    if (needed && hidden.delete(node.group)) filter();
  }
  function fromAddress(options_) {
    const [, kind, rest] = /^#(node|link)=(.*)$/s.exec(location.hash) ?? [];
    if (!kind) return;
    let keys;
    try { keys = rest.split("&").map(decodeURIComponent); } catch { return; }
    const numbers = keys.map((key) => numberOf.get(key));
    if (numbers.includes(undefined)) return;
    if (kind === "node") choose({ node: nodes[numbers[0]] }, options_);
    else {
      const edge = linksOf[numbers[0]].find((link) => link.from === numbers[1] || link.to === numbers[1]);
      if (edge) choose({ edge }, options_);
    }
  }
  network.on("click", ({ nodes: [number], edges: [line] }) => {
    choose(number !== undefined ? { node: nodes[number] } : line !== undefined ? { edge: edges[line] } : null);
    network.unselectAll();
  });
  network.on("hoverNode", ({ node }) => { hovered = nodes[node]; canvas.style.cursor = "pointer"; network.redraw(); });
  network.on("blurNode", () => { hovered = null; canvas.style.cursor = ""; network.redraw(); });
  network.on("hoverEdge", () => { canvas.style.cursor = "pointer"; });
  network.on("blurEdge", () => { canvas.style.cursor = ""; });
  addEventListener("hashchange", () => fromAddress({ move: true, focus: true }));
  addEventListener("keydown", (event) => { if (event.key === "Escape" && chosen) choose(null); });

  // ---- legend and zoom
  const boxes = [...byId("legend").querySelectorAll("input")];
  function filter() {
    boxes.forEach((box, at) => { box.checked = !hidden.has("c" + at); });
    dotView.refresh();
    lineView.refresh();
    network.redraw();
  }
  function hide(at, yes) { yes ? hidden.add("c" + at) : hidden.delete("c" + at); }
  boxes.forEach((box, at) => box.addEventListener("change", () => { hide(at, !box.checked); filter(); }));
  byId("every").addEventListener("click", () => { hidden.clear(); filter(); });
  byId("none").addEventListener("click", () => { boxes.forEach((_, at) => hide(at, true)); choose(null); filter(); });
  for (const button of byId("zoom").children) button.addEventListener("click", () => {
    const by = Number(button.dataset.zoom);
    if (by) network.moveTo({ scale: network.getScale() * by, animation: motion() });
    else whole(motion());
  });

  const beside = panel({ nodes, edges, classes, words, linksOf, numberOf, ranked, address, addressOf, choose });
  dark.addEventListener("change", paint);
  paint();
  whole(false);
  beside.show(null);
  fromAddress({ move: true });
})();
