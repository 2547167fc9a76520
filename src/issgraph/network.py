"""A graph to plain nodes and edges with their words, as drawings and networkx take them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from issgraph.answers import Store, Term
from issgraph.draw import Edge, Node, Words
from issgraph.formats import short
from issgraph.scanning import Claim, Columns, columns
from issgraph.vocab import ANCESTORS, GRAPH, ID, ISS, PREFIXES, PROPERTIES

if TYPE_CHECKING:
    import networkx

TITLE = "What the captions say"
_WIKIDATA = "http://www.wikidata.org/entity/"

_PROVENANCE, _MAPPINGS = GRAPH + "provenance", GRAPH + "mappings"
_SUPPORTED = f"{ISS}supportedBy", _PROVENANCE
_MODAL = f"{ISS}modality", _PROVENANCE
_EXACT = f"{PREFIXES['oa']}exact", _PROVENANCE
_SOURCE = f"{PREFIXES['oa']}hasSource", _PROVENANCE
_DESCRIBES = f"{ISS}describes", _PROVENANCE
_HEADLINE, _DAY, _PAGE = ((PREFIXES["schema"] + name, _PROVENANCE) for name in ("headline", "datePublished", "url"))
_SAME = f"{PREFIXES['skos']}exactMatch", _MAPPINGS
_CLASS = f"{PREFIXES['rdf']}type", ""
_LABEL = f"{PREFIXES['rdfs']}label", ""
_ALL = (_SUPPORTED, _MODAL, _EXACT, _SOURCE, _DESCRIBES, _HEADLINE, _DAY, _PAGE, _SAME, _CLASS, _LABEL)

# Nodes that hold a fact together: the property that leads to its subject, and those that lead to its objects.
_HELD = {
    "attachedObject": {"atPort": "dockedTo", "attachedTo": "dockedTo"},
    "participant": {"inActivity": "role"},
    "occupiedObject": {"statedDuration": "continuousOccupancy"},
}
_INNER = {"takenAt", "hasDepiction"}
_PLAIN = {ISS + name: name for name in PROPERTIES.keys() - _INNER - _HELD.keys() - {"depictedThing"}}
_POSITION = {"above": "orbitingAbove", "altitudeKm": "altitudeKm", "altitudeMiles": "altitudeMiles", "bearing": "bearing"}


class Asked(Protocol):
    """Whatever has a store, as a Graph does."""

    @property
    def store(self) -> Store:
        """Where the graph lies."""


@dataclass(frozen=True, slots=True)
class Network:
    """Things and photographs, and what claims say between them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


_Rests = tuple[tuple[str, str], ...]
"""Quotes and the documents that they stand in."""

_Said = tuple[str, str, str, bool, _Rests]
"""One fact as told: subject, relation, object, whether that is a thing or plain words, and what it rests on."""

_made = tuple.__new__
"""Words and edges without the detour over their defaults: there are five of them for each photo."""


def network(graph: Asked) -> Network:
    """What the claims of a graph say, as nodes and edges; things of which no claim speaks stay out."""
    found = columns(graph.store, _ALL, claims=True)
    classes, labels = _named(found)
    titles: dict[str, str] = {}
    headlines, days, pages = dict(found.pairs[_HEADLINE]), dict(found.pairs[_DAY]), dict(found.pairs[_PAGE])
    texts: dict[str, tuple[str, str]] = {}
    for document, photo in sorted(found.pairs[_DESCRIBES]):
        titles[document] = labels[photo] = headlines.get(document) or short(document)
        texts[document] = pages.get(document, ""), days.get(document, "")
        classes.setdefault(photo, "Photograph")

    @cache
    def name(iri: str) -> str:
        return labels.get(iri) or short(iri)

    @cache
    def text(document: str) -> tuple[str, str, str]:
        return titles.get(document) or short(document), *texts.get(document, ("", ""))

    links: list[tuple[str, str, str, Words]] = []
    own: dict[str, list[Words]] = {}
    for start, relation, end, is_thing, rests in _facts(found, labels):
        told = own.get(start)
        if told is None:
            told = own[start] = []
        other = name(end) if is_thing else end
        linked = is_thing and classes.get(end, "Task") != "Task"
        if linked and end not in own:
            own[end] = []
        for quote, document in rests:
            words = _made(Words, (name(start), relation, other, quote, *text(document)))
            if linked:
                links.append((start, end, relation, words))
            else:
                told.append(words)
    same = sorted(found.pairs[_SAME], key=itemgetter(1), reverse=True)
    items = {iri: item.replace(_WIKIDATA, "https://www.wikidata.org/wiki/") for iri, item in same if item.startswith(_WIKIDATA)}
    nodes = (Node(_local(iri), name(iri), classes.get(iri, ""), _each(told), items.get(iri, "")) for iri, told in sorted(own.items()))
    return Network(tuple(nodes), tuple(_edges(links)))


def _edges(links: list[tuple[str, str, str, Words]]) -> Iterator[Edge]:
    """One edge for each relation between two things, with its words, each once and in order."""
    links.sort()
    relates: tuple[str, str, str] | None = None
    said: list[Words] = []
    for start, end, relation, words in links:
        if relates == (start, end, relation):
            if said[-1] != words:
                said.append(words)
            continue
        if relates:
            yield _made(Edge, (_local(relates[0]), _local(relates[1]), relates[2], len(said), tuple(said)))
        relates, said = (start, end, relation), [words]
    if relates:
        yield _made(Edge, (_local(relates[0]), _local(relates[1]), relates[2], len(said), tuple(said)))


def _local(iri: str) -> str:
    return iri.removeprefix(ID)


def _each(told: list[Words]) -> tuple[Words, ...]:
    """Each of the words once, in order."""
    return tuple(told) if len(told) < 2 else tuple(sorted(set(told)))


def names(graph: Asked) -> tuple[dict[str, str], dict[str, str]]:
    """The narrowest class and the label of every thing."""
    return _named(columns(graph.store, (_CLASS, _LABEL)))


def _named(found: Columns) -> tuple[dict[str, str], dict[str, str]]:
    classes: dict[str, str] = {}
    for iri, whole in found.pairs[_CLASS]:
        if not iri.startswith(ID):
            continue
        cls, known = whole.removeprefix(ISS), classes.get(iri, "CrewMember")
        if cls != known and _depth(cls) > _depth(known):
            classes[iri] = cls
    labels = {iri: label for iri, label in sorted(found.pairs[_LABEL], reverse=True) if iri.startswith(ID)}
    return classes, labels


@cache
def _depth(cls: str) -> tuple[bool, int, str]:
    """How much a class says: Person, not CrewMember, as the second follows for almost everybody and would colour them all alike."""
    return cls != "CrewMember", len(ANCESTORS.get(cls, ())), cls


def _facts(found: Columns, labels: dict[str, str]) -> Iterator[_Said]:
    """The facts of all claims, with the nodes that only hold a fact together taken out; what only may be so is left out."""
    rests = _rests(found)
    told: dict[str, Claim] = {}
    several: dict[str, list[Claim]] = {}
    for row in found.claims:
        claim = row[0]
        if claim in rests and (first := told.setdefault(claim, row)) is not row:
            several.setdefault(claim, [first]).append(row)
    for claim, row in told.items():
        _, subject, predicate, value = row
        relation = _PLAIN.get(predicate)
        if relation is not None and claim not in several:
            yield _said(subject, relation, value, labels, rests[claim])
            continue
        triples = [(subject, predicate.removeprefix(ISS), value) for _, subject, predicate, value in several.get(claim, (row,))]
        for subject, relation, either in _told_in(triples, labels):
            yield _said(subject, relation, either, labels, rests[claim])


def _said(subject: str, relation: str, value: Term | str, labels: dict[str, str], rests: _Rests) -> _Said:
    if not isinstance(value, str) and value.kind == "uri":
        if value.value.startswith(ID):
            return subject, relation, value.value, True, rests
        return subject, relation, short(value.value).removeprefix("iss:"), False, rests  # a direction or an extent: a word, not a thing
    end = value if isinstance(value, str) else value.value
    return subject, relation, labels.get(end, end), False, rests


def _rests(found: Columns) -> dict[str, _Rests]:
    """What each claim rests on, but for those that only may be so."""
    sources = dict(found.pairs[_SOURCE])
    spans = {span: (quote, sources[span]) for span, quote in found.pairs[_EXACT] if span in sources}
    modal = {claim for claim, _ in found.pairs[_MODAL]}
    rests: dict[str, _Rests] = {}
    for claim, span in found.pairs[_SUPPORTED]:
        words = spans.get(span)
        if words is not None and claim not in modal:
            known = rests.setdefault(claim, (words,))
            if words not in known:
                rests[claim] = (*known, words)
    return rests


def _told_in(triples: list[tuple[str, str, Term]], labels: dict[str, str]) -> Iterator[tuple[str, str, Term | str]]:
    """What the triples of a claim say, as subject, relation and object."""
    photos = {value.value: subject for subject, predicate, value in triples if predicate == "takenAt"}
    for subject, same in groupby(sorted(triples), itemgetter(0)):
        yield from plainly(subject, [(predicate, value) for _, predicate, value in same], photos, labels)


def plainly(
    subject: str, pairs: Iterable[tuple[str, Term]], photos: dict[str, str], labels: dict[str, str]
) -> Iterator[tuple[str, str, Term | str]]:
    """What a claim says of a subject, as subject, relation and object without the nodes that only hold a fact together.

    `photos` are those that were taken at a position, by the position.
    """
    told = dict(pairs)
    for holder, ends in _HELD.items():
        if holder in told:
            for predicate, relation in ends.items():
                if predicate in told and "role" in told and relation == "role":
                    yield told[holder].value, labels.get(told["role"].value, "role"), told[predicate]
                elif predicate in told:
                    yield told[holder].value, "participatesIn" if relation == "role" else relation, told[predicate]
            return
    if subject in photos:
        for predicate, value in pairs:
            if predicate in _POSITION:
                yield photos[subject], _POSITION[predicate], value
        return
    if "depictedThing" in told:
        return
    for predicate, value in pairs:
        if predicate not in _INNER and predicate in PROPERTIES:
            yield subject, predicate, value


def multigraph(found: Network) -> networkx.MultiDiGraph[str]:
    """The network for networkx: label and class on the nodes, relation, weight and quotes on the edges."""
    import networkx

    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in found.nodes:
        made.add_node(node.id, label=node.label, cls=node.cls)
    for edge in found.edges:
        quotes = "\n".join(dict.fromkeys(words.quote for words in edge.words))  # GraphML and GEXF take no lists
        made.add_edge(edge.source, edge.target, key=edge.relation, relation=edge.relation, weight=edge.weight, quotes=quotes)
    return made
