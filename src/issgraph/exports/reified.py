"""A store to RDF 1.2, each claim and each table the reifier of the triples that it says; and such triples to the quads of the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from issgraph.answers import Answer
from issgraph.exports.triples import FACTS, of_answer
from issgraph.store import EmbeddedStore
from issgraph.vocab import BASE, CLAIM, DOC, GRAPH, PREFIXES, RDF, RULE, SPAN

REIFIED = {"ttl12": ox.RdfFormat.TURTLE, "nt12": ox.RdfFormat.N_TRIPLES}
"""The syntaxes of RDF 1.2, by name."""
_REIFIES = ox.NamedNode(f"{RDF}reifies")
_PLAIN = {ox.NamedNode(f"{GRAPH}{name}"): spaces for name, spaces in {
    "provenance": (CLAIM, SPAN, DOC, RULE, f"{BASE}derivation/"), "about": (GRAPH, f"{BASE}dataset"),
}.items()}  # fmt: skip
"""Graphs whose triples stand as they are, since what they are about, which nothing else is about, tells where they belong."""


def reified(store: EmbeddedStore, form: str, asked: Answer | None, query: str = FACTS) -> bytes:
    """The store as "ttl12" or "nt12". Of what a query gave: those triples, who says them, and what is known of these."""
    found = _triples(store) if asked is None else _of(store, {quad.triple for quad in of_answer(asked).quads_sorted()})
    head = "".join(f"# {line}\n" for line in ["query:", *query.splitlines()]).encode()
    prefixes = PREFIXES if form == "ttl12" else None
    return head + (ox.serialize(sorted(found, key=str), format=REIFIED[form], prefixes=prefixes) or b"")


def _triples(store: EmbeddedStore) -> set[ox.Triple]:
    found = set()
    for quad in store.engine:
        if isinstance(quad.graph_name, ox.DefaultGraph) or quad.graph_name in _PLAIN:
            found.add(quad.triple)
        else:
            found.add(ox.Triple(quad.graph_name, _REIFIES, quad.triple))
    return found


def _of(store: EmbeddedStore, wanted: set[ox.Triple]) -> set[ox.Triple]:
    """The part of a store that is about some triples."""
    known: dict[object, list[ox.Triple]] = defaultdict(list)
    found = set(wanted)
    waiting: list[object] = []
    for triple in _triples(store):
        if triple.predicate == _REIFIES and triple.object in wanted:
            found.add(triple)
            waiting.append(triple.subject)
        elif isinstance(triple.subject, ox.NamedNode) and triple.subject.value.startswith(_PLAIN[ox.NamedNode(f"{GRAPH}provenance")]):
            known[triple.subject].append(triple)
    while waiting:
        for triple in known.pop(waiting.pop(), []):
            if triple.predicate != _REIFIES:
                found.add(triple)
                waiting.append(triple.object)
    return found


def unreified(triples: Iterable[ox.Triple | ox.Quad]) -> set[str]:
    """N-Quads lines of the store that such triples were made from: what reifies a triple is the graph that it stands in."""
    lines = set()
    for each in triples:
        if each.predicate == _REIFIES and isinstance(each.object, ox.Triple):
            lines.add(f"{each.object.subject} {each.object.predicate} {each.object.object} {each.subject} .")
            continue
        about = each.subject.value if isinstance(each.subject, ox.NamedNode) else ""
        where = next((f" {graph}" for graph, spaces in _PLAIN.items() if about.startswith(spaces)), "")
        lines.add(f"{each.subject} {each.predicate} {each.object}{where} .")
    return lines
