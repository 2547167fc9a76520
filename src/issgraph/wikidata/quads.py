"""What Wikidata said to N-Quads: a graph for each server and day of retrieval, with its provenance, and nothing in the default graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from issgraph.graph import line
from issgraph.graph import terms as t
from issgraph.vocab import BASE, DCTERMS, GRAPH, PROV, RDF, RDFS, WD
from issgraph.wikidata.asking import LABEL, PSV, SAME, WDT, WIKIBASE, Item
from issgraph.wikidata.tables import Property, Service

WIKIDATA_GRAPH = f"<{GRAPH}wikidata>"
"""The graph that describes the others: when they were retrieved, from where."""
_LICENSE = "<https://creativecommons.org/publicdomain/zero/1.0/>"
_TIME = re.compile(r"\+?(\d{4})-(\d\d)-(\d\d)T.*")
_PRECISIONS = {"9": 4, "10": 7, "11": 10}
"""Wikidata's precision of a time to the characters of the day that mean something: a year, a month, a day."""


def quads(service: Service, wanted: Iterable[Property], items: Iterable[Item]) -> bytes:
    """Sorted lines of N-Quads; the same items give the same bytes."""
    kinds = {f"{WDT}{each.id}": each for each in wanted}
    lines: set[str] = set()
    moments: dict[str, list[str]] = {}
    for item in items:
        if not item.facts:
            continue
        graph = f"<{GRAPH}wikidata/{service.host}/{item.retrieved[:10]}>"
        moments.setdefault(graph, []).append(item.retrieved)
        lines.update(line((*triple, graph)) for triple in _said(item, kinds))
    for graph, when in moments.items():
        lines.update(line((*triple, WIKIDATA_GRAPH)) for triple in _provenance(service, graph, min(when), max(when)))
    return "".join(sorted(lines)).encode()


def _said(item: Item, kinds: dict[str, Property]) -> Iterator[tuple[str, str, str]]:
    subject = t.iri(item.iri)
    if item.label:
        yield subject, t.iri(LABEL), t.text(item.label, "en")
    for prop, value, kind, more in item.facts:
        if prop == SAME:
            yield subject, t.iri(SAME), t.iri(value)
        told = kinds.get(prop)
        if told is None:
            continue
        predicate = t.iri(prop)
        if told.kind == "date":
            if (day := _day(value, more)) is not None:
                yield subject, predicate, t.date(day)
        elif told.kind == "quantity":
            yield from _quantity(subject, item.iri, told, value, more)
        elif kind == "iri":
            yield subject, predicate, t.iri(value)
            if more:
                yield t.iri(value), t.iri(LABEL), t.text(more, "en")
        else:
            yield subject, predicate, t.text(value)


def _day(value: str, precision: str) -> str | None:
    """A time as far as it is known. None for what is known to a decade or less, and for times before the year 1."""
    match = _TIME.fullmatch(value)
    length = _PRECISIONS.get(precision)
    return "-".join(match.groups())[:length] if match and length else None


def _quantity(subject: str, item: str, prop: Property, amount: str, unit: str) -> Iterator[tuple[str, str, str]]:
    try:
        number = t.decimal(amount.lstrip("+"))
    except ArithmeticError:
        return
    node = f"<{BASE}wikidata/{item.removeprefix(WD)}/{prop.id}/{amount.lstrip('+')}/{unit.removeprefix(WD)}>"
    yield subject, f"<{PSV}{prop.id}>", node
    yield node, f"<{WIKIBASE}quantityAmount>", number
    yield node, f"<{WIKIBASE}quantityUnit>", t.iri(unit)


def _provenance(service: Service, graph: str, first: str, last: str) -> Iterator[tuple[str, str, str]]:
    retrieval, kind = f"{graph[:-1]}#retrieval>", f"<{RDF}type>"
    yield WIKIDATA_GRAPH, f"<{RDFS}label>", t.text("what Wikidata says, and when it said so", "en")
    yield WIKIDATA_GRAPH, f"<{DCTERMS}hasPart>", graph
    yield graph, kind, f"<{PROV}Entity>"
    yield graph, f"<{DCTERMS}date>", t.date(first[:10])
    yield graph, f"<{DCTERMS}license>", _LICENSE
    yield graph, f"<{PROV}wasDerivedFrom>", t.iri(service.url)
    yield graph, f"<{PROV}wasGeneratedBy>", retrieval
    yield retrieval, kind, f"<{PROV}Activity>"
    yield retrieval, f"<{PROV}used>", t.iri(service.url)
    yield retrieval, f"<{PROV}startedAtTime>", t.typed(first, "dateTime")
    yield retrieval, f"<{PROV}endedAtTime>", t.typed(last, "dateTime")
