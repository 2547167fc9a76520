// A box that offers names as one types: a list below it for mouse, keys and screen reader. Without this script the form is sent as it is.
"use strict";

(() => {
  const WAIT = 120;

  function completing(input) {
    const fills = "fill" in input.dataset;
    const list = document.createElement("ul");
    list.className = "offers";
    list.id = input.id + "-offers";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Names");
    list.hidden = true;
    const said = document.createElement("span");
    said.className = "unseen";
    said.setAttribute("role", "status");
    input.parentElement.append(list, said);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
      input.setAttribute(name, value);
    let offers = [];
    let at = -1;
    let asked = 0;
    let timer = 0;

    function close() {
      list.hidden = true;
      said.textContent = "";
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function point(to) {
      at = to;
      [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
      if (at < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }

    function choose(offer) {
      if (fills) {
        input.value = offer.label;
        close();
        return;
      }
      location.assign(offer.href);
    }

    function show(found) {
      offers = found;
      list.replaceChildren(...found.map((offer, index) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${index}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const name = document.createElement("bdi");
        name.textContent = offer.label;
        const more = document.createElement("small");
        more.textContent = offer.alias ? `${offer.kind}, also ${offer.alias}` : offer.kind;
        item.append(name, more);
        item.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(offer); });
        return item;
      }));
      list.hidden = !found.length;
      said.textContent = found.length ? `${found.length} ${found.length === 1 ? "name" : "names"}, up and down arrows go through them` : "no such name";
      at = -1;
      input.setAttribute("aria-expanded", String(found.length > 0));
    }

    async function ask() {
      const number = ++asked;
      const words = input.value.trim();
      if (!words) return close();
      const found = await offered(input.dataset.complete, words);
      if (number === asked && document.activeElement === input) show(found);
    }

    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) { close(); event.preventDefault(); return; }
      if (list.hidden) { if (event.key === "ArrowDown" && input.value.trim()) { ask(); event.preventDefault(); } return; }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const to = at + (event.key === "ArrowDown" ? 1 : -1);
        point(to < -1 ? offers.length - 1 : to === offers.length ? -1 : to);
        event.preventDefault();
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        choose(offers[at]);
      }
    });
  }

  // Pages without a server bring all names along, in a file that is fetched when somebody first types.
  const alone = document.querySelector("form[data-names]");
  if (alone) {
    alone.hidden = false;
    alone.addEventListener("submit", (event) => event.preventDefault());
  }
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/\s+/).join(" ").trim();
  let names = null;

  function brought() {
    names ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = alone.dataset.names;
      script.addEventListener("load", () => done(issgraphNames.map(([words, label, kind, href]) => ({ plain: plain(words), words, label, kind, href }))));
      script.addEventListener("error", () => done([]));
      document.head.append(script);
    });
    return names;
  }

  async function among(words) {
    const wanted = plain(words);
    const top = alone.dataset.names.replace(/static\/names\.js$/, "");
    const rank = ({ plain }) => plain === wanted ? 0 : plain.startsWith(wanted) ? 1 : plain.includes(" " + wanted) ? 2 : plain.includes(wanted) ? 3 : 4;
    const found = (await brought()).map((name) => [rank(name), name]).filter(([at]) => at < 4);
    found.sort(([a, one], [b, other]) => a - b || one.plain.length - other.plain.length);
    const each = new Map(found.map(([, name]) => [name.href, name]).reverse());
    return [...each.values()].reverse().slice(0, 10).map(({ words, label, kind, href }) => ({ label: label || words, alias: label ? words : "", kind, href: top + href }));
  }

  async function offered(address, words) {
    if (alone && !address) return among(words);
    const url = new URL(address, location.href);
    url.searchParams.set("q", words);
    try {
      const answer = await fetch(url, { headers: { Accept: "application/json" } });
      return answer.ok ? await answer.json() : [];
    } catch {
      return [];
    }
  }

  for (const input of document.querySelectorAll("input[data-complete]")) completing(input);
})();
