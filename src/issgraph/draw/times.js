// The days of the texts to a slider with two ends: what is only told by texts of other times is left out, what no text dates stays.
"use strict";

function timesOf({ nodes, edges, texts, words }) {
  const [start, end, said] = ["since", "until", "between"].map((id) => document.getElementById(id));
  const month = (day) => (/^\d{4}/.test(day) ? Number(day.slice(0, 4)) * 12 + (Number(day.slice(5, 7)) || 1) - 1 : null);
  const months = texts.map(([, , day]) => month(day));
  const dated = months.filter((each) => each !== null);
  const least = dated.reduce((a, b) => Math.min(a, b), Infinity), most = dated.reduce((a, b) => Math.max(a, b), -Infinity);
  const useful = most > least;
  let since = least, until = most, changed = () => {};

  const held = (numbers) => {
    const list = numbers();
    return !list.length || list.some((at) => {
      const when = months[words.textOf(at)];
      return when === null || (when >= since && when <= until);
    });
  };
  let edgeHeld = null, nodeHeld = null;
  function worked() {
    edgeHeld = edges.map((edge) => held(edge.words));
    nodeHeld = nodes.map((node) => (node.own().length && held(node.own)) || node.links.some((edge) => edgeHeld[edge.id]) || (!node.own().length && !node.links.length));
  }
  const narrowed = () => useful && (since > least || until < most);
  const spelled = (at) => `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, "0")}`;
  const spoken = (at) => new Date(Date.UTC(Math.floor(at / 12), at % 12)).toLocaleDateString("en", { month: "short", year: "numeric", timeZone: "UTC" });
  function shown() {
    [start.value, end.value] = [since, until];
    start.setAttribute("aria-valuetext", spoken(since));
    end.setAttribute("aria-valuetext", spoken(until));
    said.textContent = `${spoken(since)} – ${spoken(until)}`;
    const part = (at) => `${((at - least) / (most - least)) * 100}%`;
    start.parentElement.style.setProperty("--from", part(since));
    start.parentElement.style.setProperty("--to", part(until));
    edgeHeld = nodeHeld = null;
    if (narrowed()) worked();
  }
  function set(from, to) {
    if (!useful) return;
    since = Math.max(least, Math.min(from, to));
    until = Math.min(most, Math.max(from, to));
    shown();
  }
  if (useful) {
    for (const slider of [start, end]) [slider.min, slider.max] = [least, most];
    document.getElementById("time").hidden = false;
    shown();
    start.addEventListener("input", () => { set(Math.min(Number(start.value), until), until); changed(); });
    end.addEventListener("input", () => { set(since, Math.max(Number(end.value), since)); changed(); });
  }
  return {
    narrowed,
    state: () => `${spelled(since)}_${spelled(until)}`,
    read(text) {
      const [from, to] = text.split("_").map(month);
      set(from ?? least, to ?? most);
    },
    widen() { set(least, most); },
    holdsEdge: (edge) => !edgeHeld || edgeHeld[edge.id],
    holdsNode: (node) => !nodeHeld || nodeHeld[node.id],
    onChange(call) { changed = call; },
  };
}
