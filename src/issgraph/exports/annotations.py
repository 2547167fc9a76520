"""Claims to Web Annotations, each with where its words stand and how they read; and such annotations to the quads of the claims."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pyoxigraph as ox

from issgraph.answers import Answer, Store, Term
from issgraph.exports.triples import FACTS
from issgraph.vocab import GRAPH, ISS, PREFIXES, RDF, XSD

_OA, _SCHEMA = PREFIXES["oa"], PREFIXES["schema"]
_HEADER = "\n".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in ("iss", "graph", "oa", "schema"))
_SAID = f"""{_HEADER}
SELECT DISTINCT ?claim ?s ?p ?o {{ GRAPH graph:provenance {{ ?claim iss:supportedBy ?words }} GRAPH ?claim {{ ?s ?p ?o }} }}"""
_KNOWN = f"""{_HEADER}
SELECT DISTINCT ?claim ?p ?o {{ GRAPH graph:provenance {{ ?claim iss:supportedBy ?words ; ?p ?o }} FILTER(?p != iss:supportedBy) }}"""
_WORDS = f"""{_HEADER}
SELECT DISTINCT ?claim ?span ?document ?exact ?start ?end ?field {{ GRAPH graph:provenance {{
  ?claim iss:supportedBy ?span . ?span oa:hasSource ?document ; oa:exact ?exact ; oa:start ?start ; oa:end ?end
  OPTIONAL {{ ?span iss:quoteField ?field }} }} }} ORDER BY ?claim ?span"""
_TEXTS = f"""{_HEADER}
SELECT ?document ?text ?title ?credit {{ GRAPH graph:provenance {{ ?document schema:text ?text
  OPTIONAL {{ ?document schema:headline ?title }} OPTIONAL {{ ?document schema:creditText ?credit }} }} }}"""
_AROUND = 32
"""Characters before and after a quote that help to find it again in a text that was changed."""

_TYPES = ("Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector")
CONTEXT: dict[str, Any] = {
    "query": None, "id": "@id", "type": "@type", "quoteField": f"{ISS}quoteField", "describing": f"{_OA}describing",
    **{name: f"{_OA}{name}" for name in (*_TYPES, "exact", "prefix", "suffix")},
    **{name: {"@id": f"{_OA}{name}", "@type": f"{XSD}nonNegativeInteger"} for name in ("start", "end")},
    **{name: {"@id": f"{_OA}{term}", "@type": "@id"} for name, term in
       {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}.items()},
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
}  # fmt: skip
"""The keys of the Web Annotation vocabulary that are used, as its own context has them; in the file, since nothing is fetched."""


def annotated(store: Store, asked: Answer | None, query: str = FACTS) -> bytes:
    """An annotation for each claim, or for each that says something a query gave: its words are the target, what it says the body."""
    wanted = None if asked is None else {tuple(row) for row in asked.rows}
    said: dict[str, list[tuple[Term, ...]]] = defaultdict(list)
    for row in store.query(_SAID).rows:
        claim, *triple = (cell for cell in row if cell)
        said[claim.value].append(tuple(triple))
    known: dict[str, list[tuple[Term, ...]]] = defaultdict(list)
    for row in store.query(_KNOWN).rows:
        claim, *told = (cell for cell in row if cell)
        known[claim.value].append((claim, *told))
    texts = {row["document"]: row for row in store.query(_TEXTS).records()}
    targets: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for words in store.query(_WORDS).records():
        targets[words["claim"]].append(_target(words, texts.get(words["document"], {})))
    found = [
        {
            "id": f"{claim}#annotation", "type": "Annotation", "motivation": "describing", "target": targets[claim],
            "body": _node(known[claim])[0] | {"@graph": _node(triples)},
        }
        for claim, triples in sorted(said.items())
        if wanted is None or not wanted.isdisjoint(triples)
    ]  # fmt: skip
    return json.dumps({"@context": CONTEXT, "query": query, "@graph": found}, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _target(words: dict[str, str], texts: dict[str, str]) -> dict[str, Any]:
    """Where some words stand, and how they read, with what stands before and after them."""
    text, start, end = texts.get(words.get("field", "text"), ""), int(words["start"]), int(words["end"])
    quote = {"type": "TextQuoteSelector", "exact": words["exact"]}
    if before := text[max(0, start - _AROUND) : start]:
        quote["prefix"] = before
    if after := text[end : end + _AROUND]:
        quote["suffix"] = after
    selectors = [{"type": "TextPositionSelector", "start": start, "end": end}, quote]
    told = {"id": words["span"], "type": "SpecificResource", "source": words["document"], "selector": selectors}
    return told | ({"quoteField": words["field"]} if "field" in words else {})


def _node(triples: list[tuple[Term, ...]]) -> list[dict[str, Any]]:
    """Triples as JSON-LD, every name in full."""
    nodes: dict[str, dict[str, Any]] = {}
    for s, p, o in sorted(triples):
        node = nodes.setdefault(s.value, {"@id": f"_:{s.value}" if s.kind == "bnode" else s.value})
        if o.kind != "literal":
            value: Any = {"@id": f"_:{o.value}" if o.kind == "bnode" else o.value}
        else:
            kind = {"@language": o.language} if o.language else {"@type": o.datatype} if o.datatype else {}
            value = {"@value": o.value, **kind}
        if p.value == f"{RDF}type" and o.kind == "uri":
            node.setdefault("@type", []).append(o.value)
        else:
            node.setdefault(p.value, []).append(value)
    return list(nodes.values())


def unannotated(content: bytes) -> set[str]:
    """N-Quads lines of the claims: each with what it says in its own graph, its words and all that is known of it in the provenance."""
    quads = list(ox.parse(content, format=ox.RdfFormat.JSON_LD))
    of: dict[str, dict[Any, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if isinstance(quad.graph_name, ox.DefaultGraph):
            of[quad.predicate.value][quad.subject].append(quad.object)
    provenance = ox.NamedNode(f"{GRAPH}provenance")
    bodies = {body for found in of[f"{_OA}hasBody"].values() for body in found}
    as_it_is = (f"{_OA}hasSource", f"{ISS}quoteField")
    lines = {
        f"{q.subject} {q.predicate} {q.object} {provenance if isinstance(q.graph_name, ox.DefaultGraph) else q.graph_name} ."
        for q in quads
        if not isinstance(q.graph_name, ox.DefaultGraph) or q.subject in bodies or q.predicate.value in as_it_is
    }
    for annotation, targets in of[f"{_OA}hasTarget"].items():
        for claim in of[f"{_OA}hasBody"][annotation]:
            lines |= {f"{claim} <{ISS}supportedBy> {span} {provenance} ." for span in targets}
    for span, selectors in of[f"{_OA}hasSelector"].items():
        for each in selectors:
            lines |= {f"{span} <{_OA}exact> {quote} {provenance} ." for quote in of[f"{_OA}exact"][each]}
            for end in ("start", "end"):
                told = (Term(number.value, "literal", f"{XSD}integer").n3 for number in of[f"{_OA}{end}"][each])
                lines |= {f"{span} <{_OA}{end}> {number} {provenance} ." for number in told}
    return lines
