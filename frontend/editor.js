// The box for SPARQL becomes an editor: colours, completion from what the server's graph holds, the place of a mistake, and history.
// It stands in a shadow root, where styles need no leave of the page's policy. The form's own box is kept in step and is what is sent.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, startCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const KEPT = "issgraph-queries";
const MOST = 30;
const form = document.getElementById("query-form");
const box = document.getElementById("query");

// ---- completion: the server tells what can stand at the place with an answer that is not empty
async function completions(context) {
  const before = context.matchBefore(/[\w?$:<>/#.-]*$/);
  if (!context.explicit && (!before || before.from === before.to)) return null;
  const url = new URL("/complete.json", location.href);
  url.searchParams.set("query", context.state.doc.toString());
  url.searchParams.set("at", String(context.pos));
  let told;
  try {
    const answer = await fetch(url);
    if (!answer.ok || context.aborted) return null;
    told = await answer.json();
  } catch {
    return null;
  }
  if (!told.options.length) return null;
  return {
    from: told.from,
    to: told.to,
    filter: false,
    options: told.options.map((option) => ({
      label: option.text,
      detail: option.label && option.label !== option.text ? option.label : undefined,
      info: option.detail || undefined,
      type: option.kind,
      apply: (view, completion, from, to) => apply(view, option, from, to),
    })),
  };
}

// A name whose prefix is not declared yet brings the declaration along.
function apply(view, option, from, to) {
  const changes = [{ from, to, insert: option.text }];
  if (option.prefix) changes.unshift({ from: 0, insert: option.prefix });
  const shift = option.prefix ? option.prefix.length : 0;
  view.dispatch({ changes, selection: { anchor: shift + from + option.text.length }, userEvent: "input.complete" });
}

// Words typed over a selection are put in here: a browser left to itself keeps the looks of what was there, as a style within the page.
const overwriting = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || !event.data || view.composing || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type" });
    return true;
  },
});

// ---- looks: the colours are the page's own
const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: ".9rem" },
  ".cm-content": { fontFamily: 'ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace', caretColor: "var(--ink)", minHeight: "13rem", paddingBlock: ".5rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-gutters": { backgroundColor: "var(--ground)", color: "var(--quiet)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--chip) 45%, transparent)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent) !important" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--quiet)", borderRadius: "6px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--accent-ink)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: ".85", marginLeft: ".8em" },
  ".cm-completionInfo": { maxWidth: "22rem", padding: ".4rem .6rem" },
  ".cm-diagnostic": { color: "var(--wrong)" },
});
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--code-variable)" },
  { tag: [tags.string, tags.number, tags.bool], color: "var(--code-string)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.atom, tags.typeName, tags.propertyName], color: "var(--code-name)" },
]);

function editor() {
  const place = document.createElement("div");
  place.className = "editor";
  box.after(place);
  const root = place.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: box.value,
      extensions: [
        lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(), highlightActiveLine(), lintGutter(),
        overwriting, indentUnit.of("  "), EditorView.lineWrapping, StreamLanguage.define(sparql), syntaxHighlighting(colours), look,
        autocompletion({ override: [completions], activateOnTypingDelay: 80, icons: false }),
        EditorView.contentAttributes.of({ "aria-label": "SPARQL query; Tab leaves it, Control and Space completes, Control and Enter runs it" }),
        EditorView.updateListener.of((update) => { if (update.docChanged) box.value = update.state.doc.toString(); }),
        keymap.of([
          { key: "Mod-Enter", run: () => { form.requestSubmit(); return true; } },
          { key: "Mod-Space", run: startCompletion },
          { key: "Tab", run: acceptCompletion }, // else Tab goes on to the button, as everywhere on the page
          ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap,
        ]),
      ],
    }),
  });
  box.hidden = true;
  document.querySelector('label[for="query"]')?.addEventListener("click", (event) => { event.preventDefault(); view.focus(); });
  const { line, column } = box.dataset;
  if (line && Number(line) <= view.state.doc.lines) {
    const at = view.state.doc.line(Number(line));
    const from = Math.min(at.from + Math.max(0, Number(column) - 1), at.to);
    const message = document.querySelector("#wrong p")?.textContent ?? "It does not parse.";
    view.dispatch(setDiagnostics(view.state, [{ from: Math.min(from, Math.max(0, at.to - 1)), to: Math.max(from, at.to), severity: "error", message }]));
    view.dispatch({ selection: { anchor: from } });
  }
  document.getElementById("keys").textContent = "Control and Space completes, Control and Enter runs";
  return view;
}

// ---- history: kept in this browser alone
function kept() {
  try {
    const told = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(told) ? told.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

function keep(queries) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(queries.slice(0, MOST)));
  } catch { /* a browser that keeps nothing */ }
}

function past() {
  const shown = document.getElementById("history");
  const list = document.getElementById("history-list");
  const queries = kept();
  shown.hidden = !queries.length;
  list.replaceChildren(...queries.map((query) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "history-query";
    link.href = "/query?" + new URLSearchParams({ query });
    link.textContent = query.replace(/^PREFIX .*$/gim, "").replace(/\s+/g, " ").trim() || query;
    item.append(link);
    return item;
  }));
}

if (form && box) {
  editor();
  form.addEventListener("submit", () => { const query = box.value.trim(); if (query) keep([query, ...kept().filter((each) => each !== query)]); });
  document.getElementById("history-clear").addEventListener("click", () => { keep([]); past(); });
  past();
}
