"""A graph to plain nodes and edges with their words, as drawings and networkx take them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import networkx

from issgraph.draw import Edge, Node, Words
from issgraph.formats import short
from issgraph.store import Store, Term
from issgraph.vocab import ANCESTORS, ID, ISS, PREFIXES, PROPERTIES

_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())

_WIKIDATA = "http://www.wikidata.org/entity/"

_CLAIMED = f"""{_HEADER}
SELECT ?claim ?words ?s ?p ?o WHERE {{ GRAPH graph:provenance {{ ?claim iss:supportedBy ?words }} GRAPH ?claim {{ ?s ?p ?o }} }}"""

_QUOTES = f"{_HEADER}\nSELECT ?words ?quote WHERE {{ GRAPH graph:provenance {{ ?words oa:exact ?quote }} }}"
_SOURCES = f"{_HEADER}\nSELECT ?words ?document WHERE {{ GRAPH graph:provenance {{ ?words oa:hasSource ?document }} }}"
_MODAL = f"{_HEADER}\nSELECT DISTINCT ?claim WHERE {{ GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}"

_NAMED = f"""{_HEADER}
SELECT ?x ?label ?class WHERE {{
  ?x a ?class . FILTER(STRSTARTS(STR(?x), STR(id:)))
  OPTIONAL {{ ?x rdfs:label ?label }}
}}"""

_TITLES = f"""{_HEADER}
SELECT ?document ?photo ?title ?day ?page WHERE {{ GRAPH graph:provenance {{
  ?document iss:describes ?photo . OPTIONAL {{ ?document schema:headline ?title }}
  OPTIONAL {{ ?document schema:datePublished ?day }} OPTIONAL {{ ?document schema:url ?page }} }} }}"""

_ITEMS = f"""{_HEADER}
SELECT ?x ?item WHERE {{ GRAPH graph:mappings {{ ?x skos:exactMatch ?item FILTER(STRSTARTS(STR(?item), "{_WIKIDATA}")) }} }}"""

# Nodes that hold a fact together: the property that leads to its subject, and those that lead to its objects.
_HELD = {
    "attachedObject": {"atPort": "dockedTo", "attachedTo": "dockedTo"},
    "participant": {"inActivity": "role"},
    "occupiedObject": {"statedDuration": "continuousOccupancy"},
}
_INNER = {"takenAt", "hasDepiction"}
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


class _Said(NamedTuple):
    """One fact as told: two ends (the second may be plain words), a relation, and the words it rests on."""

    subject: str
    relation: str
    object: str
    is_thing: bool
    quote: str
    document: str


def network(graph: Asked) -> Network:
    """What the claims of a graph say, as nodes and edges; things of which no claim speaks stay out."""
    classes, labels = names(graph)
    titles: dict[str, str] = {}
    texts: dict[str, tuple[str, str]] = {}
    for row in graph.store.query(_TITLES).records():
        title = row.get("title") or short(row["document"])
        titles[row["document"]] = labels[row["photo"]] = title
        texts[row["document"]] = row.get("page", ""), row.get("day", "")
        classes.setdefault(row["photo"], "Photograph")

    def name(iri: str) -> str:
        return labels.get(iri) or short(iri)

    def words(said: _Said) -> Words:
        told = name(said.object) if said.is_thing else said.object
        title = titles.get(said.document, short(said.document))
        return Words(name(said.subject), said.relation, told, said.quote, title, *texts.get(said.document, ("", "")))

    links: dict[tuple[str, str, str], set[Words]] = defaultdict(set)
    own: dict[str, set[Words]] = defaultdict(set)
    for said in _facts(graph, labels):
        if said.is_thing and classes.get(said.object, "Task") != "Task":
            links[said.subject, said.object, said.relation].add(words(said))
            own[said.object]
        else:
            own[said.subject].add(words(said))
        own[said.subject]
    asked = sorted(graph.store.query(_ITEMS).records(), key=lambda row: row["item"], reverse=True)
    items = {row["x"]: row["item"].replace(_WIKIDATA, "https://www.wikidata.org/wiki/") for row in asked}
    nodes = (
        Node(_local(iri), name(iri), classes.get(iri, ""), tuple(sorted(told)), items.get(iri, "")) for iri, told in sorted(own.items())
    )
    edges = (Edge(_local(s), _local(o), relation, len(told), tuple(sorted(told))) for (s, o, relation), told in sorted(links.items()))
    return Network(tuple(nodes), tuple(edges))


def _local(iri: str) -> str:
    return iri.removeprefix(ID)


def names(graph: Asked) -> tuple[dict[str, str], dict[str, str]]:
    """The narrowest class and the label of every thing."""
    classes: dict[str, str] = {}
    labels: dict[str, str] = {}
    for row in graph.store.query(_NAMED).records():
        iri, cls = row["x"], row["class"].removeprefix(ISS)
        # Person, not CrewMember: the second follows for almost everybody and would colour them all alike.
        depth = (cls != "CrewMember", len(ANCESTORS.get(cls, ())), cls)
        known = classes.get(iri, "CrewMember")
        if depth > (known != "CrewMember", len(ANCESTORS.get(known, ())), known):
            classes[iri] = cls
        if row.get("label"):
            labels[iri] = row["label"]
    return classes, labels


def _facts(graph: Asked, labels: dict[str, str]) -> Iterator[_Said]:
    """The facts of all claims, with the nodes that only hold a fact together taken out."""
    told, rests = _claimed(graph.store)
    for claim, by_subject in sorted(told.items()):
        photos = {value.value: s for s, pairs in by_subject.items() for p, value in pairs if p == "takenAt"}
        for subject, pairs in by_subject.items():
            for start, relation, value in plainly(subject, pairs, photos, labels):
                thing = isinstance(value, Term) and value.kind == "uri"
                end = value.value if isinstance(value, Term) else value
                if thing and not end.startswith(ID):  # a direction or an extent: a word of the ontology, not a thing
                    thing, end = False, short(end).removeprefix("iss:")
                for quote, document in rests[claim]:
                    yield _Said(start, relation, labels.get(end, end) if not thing else end, thing, quote, document)


_Told = dict[str, dict[str, list[tuple[str, Term]]]]
_Rests = dict[str, set[tuple[str, str]]]


def _claimed(store: Store) -> tuple[_Told, _Rests]:
    """What each claim says, by its subjects, and the quotes and documents it rests on; what only may be so is left out.

    One query for each property, and joined here: engines join claims with their words one by one, which takes five times as long.
    """
    quotes = _column(store, _QUOTES)
    sources = _column(store, _SOURCES)
    modal = set(store.query(_MODAL).column("claim"))
    told: _Told = {}
    rests: _Rests = {}
    for claim_, words_, subject_, predicate_, value in store.query(_CLAIMED).rows:
        claim, words = _value(claim_), _value(words_)
        if claim in modal or words not in quotes or words not in sources or value is None:
            continue
        if claim not in rests:
            told[claim], rests[claim] = {}, set()
        rests[claim].add((quotes[words], sources[words]))
        told[claim].setdefault(_value(subject_), []).append((_value(predicate_).removeprefix(ISS), value))
    return told, rests


def _column(store: Store, sparql: str) -> dict[str, str]:
    """The answer to a query of two columns, the second by the first."""
    return {_value(key): _value(value) for key, value in store.query(sparql).rows}


def _value(cell: Term | None) -> str:
    return cell.value if cell else ""


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
    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in found.nodes:
        made.add_node(node.id, label=node.label, cls=node.cls)
    for edge in found.edges:
        quotes = "\n".join(dict.fromkeys(words.quote for words in edge.words))  # GraphML and GEXF take no lists
        made.add_edge(edge.source, edge.target, key=edge.relation, relation=edge.relation, weight=edge.weight, quotes=quotes)
    return made
