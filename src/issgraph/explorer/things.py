"""An IRI to the page of what is known of the thing: facts with their reasons, what is near it, what happened when, and its photos."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from issgraph.answers import Term
from issgraph.explorer.frame import (
    HEAD,
    TYPE,
    Missing,
    Value,
    class_name,
    colour,
    href,
    named,
    narrower,
    page,
    path_of,
    relation_name,
    shown,
)
from issgraph.explorer.near import day_of, network, times
from issgraph.explorer.why import Reasons, Words, reasons
from issgraph.formats import short
from issgraph.query import Graph
from issgraph.stays import FIRST
from issgraph.vocab import ISS, PREFIXES, is_a

MOST = 500
"""Facts that a page shows in each direction."""
_FIRST = 8
"""Values of one property that are shown at once."""

_LABEL, _ALIAS, _MATCH = f"{PREFIXES['rdfs']}label", f"{PREFIXES['skos']}altLabel", f"{PREFIXES['skos']}exactMatch"
_SOURCE = f"{PREFIXES['dcterms']}source"
_HIDDEN = {TYPE, _LABEL, _ALIAS, _MATCH, _SOURCE}
_SCHEMA = {"Person": "Person", "Organization": "Organization", "Country": "Country", "EarthFeature": "Place"}
"""Classes to those of schema.org."""
_DAYS = tuple(f"{ISS}{name}" for name in ("takenOn", "onDate", "arrivedOn", "attestedOn", "launchedOn"))
_DATED = ("Photograph", "Spacewalk", "VisitingVehicle")
_TOLD = "VALUES ?told { graph:provenance graph:about }"


@dataclass(frozen=True, slots=True)
class Fact:
    """The other end of a fact, and why it is believed: `said` and `follows` quote texts, `table` is true where a table has it."""

    value: Value
    said: tuple[Words, ...] = ()
    follows: tuple[Words, ...] = ()
    table: bool = False

    @property
    def modality(self) -> str:
        """How it is told when it is never told as a fact: planned, hypothetical or denied."""
        told = [words.modality for words in self.said]
        return min(told) if told and all(told) and not self.follows and not self.table else ""


@dataclass(frozen=True, slots=True)
class Group:
    """The facts that share a property: the first few, and the rest."""

    name: str
    href: str
    first: tuple[Fact, ...]
    rest: tuple[Fact, ...] = ()


def thing(graph: Graph, iri: str) -> bytes:
    """The page of a thing. Raises Missing when nothing is known of it."""
    out = _ends(graph, f"{{ <{iri}> ?p ?o }} UNION {{ {_TOLD} GRAPH ?told {{ <{iri}> ?p ?o }} }} UNION {_planned(f'<{iri}> ?p ?o')}")
    into = _ends(graph, f"{{ ?o ?p <{iri}> }} UNION {_planned(f'?o ?p <{iri}>')} UNION {{ GRAPH graph:provenance {{ ?o ?p <{iri}> }} }}")
    if not out and not into:
        raise Missing(f"nothing is known of {iri}")
    photos = [o.value for p, o in into if p in (f"{ISS}depicts", f"{ISS}takenBy", f"{ISS}takenDuring", f"{ISS}takenFrom")]
    names = named(graph, [iri, *(o.value for _, o in (*out, *into) if o.kind == "uri"), *(p for p, _ in (*out, *into))])
    why = reasons(graph, iri)
    own: dict[str, list[str]] = defaultdict(list)
    for p, o in out:
        own[p].append(o.value)
    cls = ""
    for each in own[TYPE]:
        cls = narrower(cls, each.removeprefix(ISS)) if each.startswith(ISS) else cls
    title = min(own[_LABEL], default=names.get(iri, "")) or short(iri)
    seen = dict.fromkeys(iri for iri in photos)
    cards = _cards(graph, list(seen)[:24], names)
    return page(
        "thing",
        f"{title}, {class_name(cls)}" if cls else title,
        name=title,
        cls=cls,
        kind=class_name(cls) if cls else "",
        colour=colour(cls),
        iri=iri,
        path=path_of(iri),
        others=sorted(set(own[_ALIAS]) - {title}, key=str.casefold),
        items=[(each.rpartition("/")[2], href(each)) for each in sorted(own[_MATCH]) if href(each)],
        schema=_schema(iri, cls, title, own),
        sources=own[_SOURCE],
        out=_groups([(p, o) for p, o in out if p not in _HIDDEN], iri, names, why, True),
        into=_groups([(p, o) for p, o in into if p not in _HIDDEN], iri, names, why, False),
        most=MOST,
        more=len(out) >= MOST or len(into) >= MOST,
        photos=cards,
        every=len(seen),
        network=network(graph, iri, title, cls),
        times="" if is_a(cls, "Photograph") else times(graph, iri, title),
        captions=_captions(graph, iri) if is_a(cls, "Photograph") else (),
        day=_day_of(graph, iri, cls, own, cards),
    )


def _schema(iri: str, cls: str, title: str, own: Mapping[str, list[str]]) -> dict[str, object]:
    """What search engines read in a page, where the thing is known elsewhere: JSON-LD by schema.org alone."""
    if not own[_MATCH]:
        return {}
    kind = next((name for parent, name in _SCHEMA.items() if is_a(cls, parent)), "Thing")
    told: dict[str, object] = {"@context": "https://schema.org", "@id": iri, "@type": kind, "name": title, "sameAs": sorted(own[_MATCH])}
    return told | ({"alternateName": others} if (others := sorted(set(own[_ALIAS]) - {title})) else {})


def _planned(triple: str) -> str:
    """What is told as a plan, a guess or a denial, and stands in its claim alone."""
    return f"{{ GRAPH ?claim {{ {triple} }} GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}"


def _captions(graph: Graph, photo: str) -> list[dict[str, str]]:
    """The texts that go with a photo."""
    told = graph.query(
        f"{HEAD}\nSELECT ?d ?text ?credit ?url ?image {{ GRAPH graph:provenance {{ ?d iss:describes <{photo}> ; schema:text ?text . "
        "OPTIONAL { ?d schema:creditText ?credit } OPTIONAL { ?d schema:url ?url } OPTIONAL { ?d schema:image ?image } } } ORDER BY ?d"
    ).records()
    return [{"credit": "", **row, "href": href(row["d"]), **{name: href(row.get(name, "")) for name in ("url", "image")}} for row in told]


def _ends(graph: Graph, where: str) -> list[tuple[str, Term]]:
    answer = graph.query(f"{HEAD}\nSELECT DISTINCT ?p ?o {{ {where} }} ORDER BY ?p ?o LIMIT {MOST}")
    return [(p.value, o) for p, o in answer.rows if p and o]


def _day_of(graph: Graph, iri: str, cls: str, own: dict[str, list[str]], cards: list[dict[str, str]]) -> str:
    """The day for which the station's picture fits: a thing's own, the first of what it took part in, or that of its newest photo."""
    days = [day for name in _DAYS for day in sorted(own[name])] if any(is_a(cls, each) for each in _DATED) else []
    seen = [card["day"] for card in cards] if is_a(cls, "SpaceObject") or is_a(cls, "Person") else []
    return next((day for day in (*days, day_of(graph, iri), *seen) if len(day) == 10 and day >= FIRST), "")


def _groups(ends: Iterable[tuple[str, Term]], iri: str, names: dict[str, str], why: Reasons, outward: bool) -> list[Group]:
    by_property: dict[str, list[Fact]] = defaultdict(list)
    for relation, value in ends:
        fact = (iri, relation, value.value) if outward else (value.value, relation, iri)
        told = Fact(shown(value, names), why.said.get(fact, ()), why.follows.get(fact, ()), fact in why.tables)
        by_property[relation].append(told)
    found = []
    for relation, facts in by_property.items():
        facts.sort(key=lambda each: (not each.said, not each.follows, each.value.text))
        most = len(facts) if len(facts) <= _FIRST + 2 else _FIRST
        found.append(Group(relation_name(relation), href(relation), tuple(facts[:most]), tuple(facts[most:])))
    return sorted(found, key=lambda group: (not any(fact.said for fact in group.first), group.name))


def _cards(graph: Graph, photos: list[str], names: dict[str, str]) -> list[dict[str, str]]:
    """Photos as a page shows them: title, day, who took it, and the address of the picture's own page."""
    values = " ".join(f"<{iri}>" for iri in photos)
    if not values:
        return []
    told = graph.query(
        f"{HEAD}\nSELECT ?x (MIN(STR(?on)) AS ?day) (MIN(?n) AS ?by) (MIN(STR(?u)) AS ?url) {{ VALUES ?x {{ {values} }} "
        "OPTIONAL { ?x iss:takenOn ?on } OPTIONAL { ?x iss:takenBy/rdfs:label ?n } "
        "OPTIONAL { GRAPH graph:provenance { ?d iss:describes ?x ; schema:url ?u } } } GROUP BY ?x"
    ).records()
    told.sort(key=lambda row: (row.get("day", ""), row["x"]), reverse=True)
    return [
        {
            "title": names.get(row["x"]) or short(row["x"]),
            "href": href(row["x"]),
            "day": row.get("day", ""),
            "by": row.get("by", ""),
            "url": href(row.get("url", "")),
        }
        for row in told
    ]
