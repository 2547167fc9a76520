// Pointing at a statement lights its words, pointing at a word the statements about it; a click keeps the light, Escape lets go.
"use strict";

(() => {
  const KINDS = ["quote", "subject", "trigger", "object", "gap"];
  const LIT = [...KINDS.map((kind) => "lit-" + kind), "here", "lit"];
  const POINTED = "[data-statement], [data-unread], [data-use], [data-gap]";
  let lit = [];
  let kept = null;

  function add(element, name) {
    element.classList.add(name);
    lit.push([element, name]);
  }

  function light(element) {
    for (const [each, name] of lit) each.classList.remove(name);
    lit = [];
    if (!element) return;
    const text = element.closest("section");
    const { statement, unread, use, gap } = element.dataset;
    if (statement) {
      add(element, "lit");
      for (const kind of KINDS)
        for (const words of text.querySelectorAll(`.text [data-${kind}~="${statement}"]`)) if (kind !== "gap") add(words, "lit-" + kind);
    } else if (unread) {
      add(element, "lit");
      for (const words of text.querySelectorAll(`.text [data-gap~="${unread}"]`)) add(words, "lit-gap");
    } else {
      add(element, "here");
      for (const number of use?.split(" ") ?? []) add(document.getElementById("s" + number), "lit");
      for (const number of gap?.split(" ") ?? []) add(document.getElementById("g" + number), "lit");
    }
  }

  // Where a pointed thing leads: a statement to the first of its words, a word to the first statement about it.
  function other(element) {
    const link = element.matches("a") ? element : element.querySelector("a");
    if (link) return document.getElementById(link.getAttribute("href").slice(1));
    const number = (element.dataset.use ?? element.dataset.gap).split(" ")[0];
    return document.getElementById((element.dataset.use ? "s" : "g") + number);
  }

  const pointed = (event) => (event.target instanceof Element ? event.target.closest(POINTED) : null);
  // What scrolls under a pointer at rest was not pointed at.
  let rest = "";
  document.addEventListener("pointerover", (event) => {
    const place = `${event.screenX} ${event.screenY}`;
    if (event.pointerType !== "touch" && place !== rest) light(pointed(event) ?? kept);
    rest = place;
  });
  document.addEventListener("focusin", (event) => light(pointed(event) ?? kept));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") light(kept = null); });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-page]")) return;
    const element = pointed(event);
    if (!element && event.target.closest("a")) return;
    kept = element && element !== kept ? element : null;
    light(kept);
    if (!element) return;
    event.preventDefault();
    const there = other(element);
    there?.scrollIntoView({ block: "nearest" });
    if (event.detail === 0) (there?.matches("a") ? there : there?.querySelector("a"))?.focus({ preventScroll: true });
  });
})();
