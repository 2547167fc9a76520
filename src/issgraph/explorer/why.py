"""A thing to the reasons for what is known of it: words of texts, rows of tables, and what follows from others, each beside its fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from issgraph.explorer.frame import HEAD, href
from issgraph.formats import short
from issgraph.query import Graph

MOST = 3000
"""Reasons that are looked up for one page."""
_AROUND = 140
"""Characters of a text that are shown on either side of a quote."""

Fact = tuple[str, str, str]
"""Subject, property and object, as plain values."""


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """A quote within its text: what stands before and after it, where it is from, the rule that read it, and how sure it is."""

    document: str
    title: str
    start: int
    before: str
    quote: str
    after: str
    rule: str
    confidence: str
    modality: str = ""

    @property
    def href(self) -> str:
        """The page of the text."""
        return href(self.document)


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why facts are believed: quotes, those of the claims they follow from, and whether a table or the mappings have them."""

    said: dict[Fact, tuple[Words, ...]]
    follows: dict[Fact, tuple[Words, ...]]
    tables: frozenset[Fact]


def reasons(graph: Graph, iri: str) -> Reasons:
    """The reasons for all facts that a thing is subject or object of."""
    ends = f"{{ BIND(<{iri}> AS ?s) GRAPH ?g {{ <{iri}> ?p ?o }} }} UNION {{ BIND(<{iri}> AS ?o) GRAPH ?g {{ ?s ?p <{iri}> }} }}"
    inner = ends.replace("GRAPH ?g", "GRAPH ?claim")
    quoted = (
        "GRAPH graph:provenance { ?claim iss:supportedBy ?words ; iss:readBy ?rule ; iss:confidence ?sure . "
        "?words oa:exact ?quote ; oa:start ?start ; oa:end ?end ; oa:hasSource ?d } "
        "OPTIONAL { GRAPH graph:provenance { ?words iss:quoteField ?field } } "  # outside of the other GRAPH: twenty times faster
        "OPTIONAL { GRAPH graph:provenance { ?claim iss:modality ?modality } }"
    )
    columns = "?s ?p ?o ?quote ?start ?end ?field ?d ?rule ?sure ?modality"
    said = graph.query(f"{HEAD}\nSELECT DISTINCT {columns} {{ {inner} {quoted} }} LIMIT {MOST}").records()
    derived = ends.replace("GRAPH ?g", "GRAPH ?made")
    made = "GRAPH graph:provenance { ?made prov:wasDerivedFrom ?claim }"
    follows = graph.query(f"{HEAD}\nSELECT DISTINCT {columns} {{ {derived} {made} {quoted} }} LIMIT {MOST}").records()
    known = "VALUES ?g { graph:reference graph:mappings }"
    tables = graph.query(f"{HEAD}\nSELECT DISTINCT ?s ?p ?o {{ {known} {ends} }}").records()
    texts = _texts(graph, {row["d"] for row in (*said, *follows)})
    return Reasons(_grouped(said, texts), _grouped(follows, texts), frozenset((row["s"], row["p"], row["o"]) for row in tables))


def _texts(graph: Graph, documents: Iterable[str]) -> dict[str, dict[str, str]]:
    values = " ".join(f"<{iri}>" for iri in sorted(documents))
    if not values:
        return {}
    told = graph.query(
        f"{HEAD}\nSELECT ?d ?text ?title ?credit {{ VALUES ?d {{ {values} }} GRAPH graph:provenance {{ ?d schema:text ?text "
        "OPTIONAL { ?d schema:headline ?title } OPTIONAL { ?d schema:creditText ?credit } } }"
    )
    return {row["d"]: row for row in told.records()}


def _grouped(rows: Iterable[dict[str, str]], texts: dict[str, dict[str, str]]) -> dict[Fact, tuple[Words, ...]]:
    found: dict[Fact, set[Words]] = defaultdict(set)
    for row in rows:
        found[row["s"], row["p"], row["o"]].add(_words(row, texts.get(row["d"], {})))
    return {fact: tuple(sorted(words)) for fact, words in found.items()}


def _words(row: dict[str, str], text: dict[str, str]) -> Words:
    whole = text.get(row.get("field", "text"), "")
    start, end = int(row["start"]), int(row["end"])
    fits = whole[start:end] == row["quote"]
    before = whole[max(0, start - _AROUND) : start] if fits else ""
    after = whole[end : end + _AROUND] if fits else ""
    if start > _AROUND and before:
        before = "…" + before[before.find(" ") + 1 :]
    if fits and end + _AROUND < len(whole):
        after = after[: after.rfind(" ") + 1].rstrip() + "…"
    rule, modality = short(row["rule"]).removeprefix("rule:"), short(row.get("modality", "")).removeprefix("iss:")
    return Words(row["d"], text.get("title") or short(row["d"]), start, before, row["quote"], after, rule, row["sure"], modality)
