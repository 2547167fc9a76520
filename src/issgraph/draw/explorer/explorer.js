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
    input.parentElement.append(list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
      input.setAttribute(name, value);
    let offers = [];
    let at = -1;
    let asked = 0;
    let timer = 0;

    function close() {
      list.hidden = true;
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

  async function offered(address, words) {
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
