"""What all pages share: addresses of things, their names, and values as a page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from issgraph.answers import Answer, Term
from issgraph.draw.html import framed
from issgraph.draw.look import in_words, looks
from issgraph.draw.svg import counted
from issgraph.errors import IssgraphError
from issgraph.formats import short
from issgraph.query import Graph
from issgraph.vocab import ANCESTORS, BASE, CLASSES, ISS, PREFIXES, PROPERTIES, RDF

HEAD = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
TYPE = f"{RDF}type"
_MOST_NAMES = 500
_SAFE = "/:@!$&'()*+,;=-._~%"
_OTHERS = {"geo:sfWithin": "lies in"}
"""What properties of others are called whose names are no words."""
_DATED = re.compile(r"(\d{4}-\d\d-\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)")
_LASTING = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_UNFIT = '<>"{}|^`\\'


STATIC: ContextVar[bool] = ContextVar("static", default=False)
"""True while pages are made to stand without a server."""


class Missing(IssgraphError):
    """There is no such page, or nothing is known of the thing."""


@dataclass(frozen=True, slots=True)
class Value:
    """Something with where a click leads ("" = nowhere), and what kind of thing it is ("" = not told)."""

    text: str
    href: str = ""
    kind: str = ""


def page(template: str, title: str, **values: object) -> bytes:
    """A page of the explorer."""
    return framed(f"explorer/{template}.html.j2", title=title, **({"words": "", "here": "", "static": STATIC.get()} | values)).encode()


def href(iri: str) -> str:
    """Where a click on an IRI leads: for ours a path of this server, for others their address, if a browser can open it."""
    if iri.startswith(BASE):
        return "/" + iri.removeprefix(BASE)
    return iri if iri.startswith(("http://", "https://")) else ""


def to(path: str, **parameters: str) -> str:
    """A path with parameters, those that are blank left out."""
    told = urlencode([(name, value) for name, value in parameters.items() if value])
    return f"{path}?{told}" if told else path


def class_name(cls: str) -> str:
    """A class by its local name as people say it."""
    return CLASSES[cls].label if cls in CLASSES else in_words(cls)


def relation_name(iri: str) -> str:
    """A property as people say it."""
    name = iri.removeprefix(ISS)
    return PROPERTIES[name].label if name in PROPERTIES else _OTHERS.get(short(iri)) or in_words(short(iri).split(":")[-1])


def colour(cls: str) -> str:
    """What the style calls the colour of a class."""
    return looks([cls])[cls].colour.lower().removeprefix("#") if cls in CLASSES else "8c8c8c"


def named(graph: Graph, iris: Iterable[str]) -> dict[str, str]:
    """The names of things by IRI; a photo goes by the title of its text."""
    ordered = sorted({iri for iri in iris if iri})
    answer = Answer(("x",), tuple((Term(iri),) for iri in ordered))
    found = graph.labels(answer)
    photos = [iri for iri in ordered if iri not in found and "/id/photo/" in iri]
    for at in range(0, len(photos), _MOST_NAMES):
        values = " ".join(f"<{iri}>" for iri in photos[at : at + _MOST_NAMES])
        told = graph.query(
            f"{HEAD}\nSELECT ?x (MIN(?t) AS ?title) {{ VALUES ?x {{ {values} }} "
            "GRAPH graph:provenance { ?d iss:describes ?x ; schema:headline ?t } } GROUP BY ?x"
        )
        found |= {row["x"]: row["title"] for row in told.records() if "title" in row}
    for at in range(0, len(held := [iri for iri in ordered if iri not in found and "/id/" in iri and iri not in photos]), _MOST_NAMES):
        values = " ".join(f"<{iri}>" for iri in held[at : at + _MOST_NAMES] if is_iri(iri))
        told = graph.query(
            f"{HEAD}\nSELECT ?x (MIN(?n) AS ?name) (MIN(?m) AS ?place) (MIN(?w) AS ?who) {{ VALUES ?x {{ {values} }} "
            "?x iss:role|iss:attachedObject|iss:depictedThing ?y . ?y rdfs:label ?n . OPTIONAL { ?x iss:participant/rdfs:label ?w } "
            "OPTIONAL { ?x iss:inActivity|iss:atPort ?z . ?z rdfs:label ?m } OPTIONAL { ?x iss:attachedTo/rdfs:label ?m } } GROUP BY ?x"
        )
        found |= {row["x"]: _held(row) for row in told.records() if "name" in row}
    positions = [iri for iri in held if iri not in found and "/id/position/" in iri and is_iri(iri)][:_MOST_NAMES]
    if values := " ".join(f"<{iri}>" for iri in positions):
        told = graph.query(f"{HEAD}\nSELECT ?x (MIN(?p) AS ?photo) {{ VALUES ?x {{ {values} }} ?p iss:takenAt ?x }} GROUP BY ?x")
        taken = {row["x"]: row["photo"] for row in told.records() if "photo" in row}
        titles = named(graph, taken.values()) if taken else {}
        found |= {iri: f"Where the station was for {titles[photo]}" for iri, photo in taken.items() if photo in titles}
    return found | {iri: name for iri in photos if iri not in found and (name := untitled(iri))}


def untitled(iri: str) -> str:
    """What a photo or text without a title is called, where its id tells in words, as "three empty seats, 2023-02-27"; else ""."""
    match = _DATED.fullmatch(iri.rpartition("/")[2])
    return f"{match[2].replace('-', ' ')}, {match[1]}" if match else ""


def _held(row: Mapping[str, str]) -> str:
    """What a node that only holds a fact together is called, as "Freedom at Harmony forward port"."""
    if "who" in row and "place" in row:
        return f"{row['who']}, {row['name']}, {row['place']}"
    return f"{row['name']} at {row['place']}" if "place" in row else f"{row['name']}, as it is shown"


def shown(term: Term, names: Mapping[str, str]) -> Value:
    """A cell of an answer as a page shows it."""
    if term.kind != "uri":
        return Value(lasting(term.value) if term.datatype.endswith("uration") else term.value)
    return Value(names.get(term.value) or short(term.value), href(term.value))


def lasting(value: str) -> str:
    """A duration of XML as people say it: "PT5H44M" is "5 h 44 min", "P20Y" is "20 years"."""
    match = _LASTING.fullmatch(value)
    if not match or not any(match.groups()):
        return value
    years, months, days, *short_ones = match.groups()
    long_ones = [counted(int(each), name) for each, name in ((years, "year"), (months, "month"), (days, "day")) if each]
    return " ".join(long_ones + [f"{each} {name}" for each, name in zip(short_ones, ("h", "min", "s"), strict=True) if each])


def class_of(graph: Graph, iris: Iterable[str]) -> dict[str, str]:
    """The narrowest class of each thing, by its local name."""
    values = " ".join(f"<{iri}>" for iri in sorted(set(iris)))
    found: dict[str, str] = {}
    if values:
        for row in graph.query(f"{HEAD}\nSELECT ?x ?c {{ VALUES ?x {{ {values} }} ?x a ?c }}").records():
            found[row["x"]] = narrower(found.get(row["x"], ""), row["c"].removeprefix(ISS))
    return found


def narrower(one: str, other: str) -> str:
    """The class of two that says more; CrewMember says less than Person does, for it follows for almost everybody."""
    return one if one == other else max(one, other, key=_depth)


def _depth(cls: str) -> tuple[bool, int, str]:
    return cls in CLASSES and cls != "CrewMember", len(ANCESTORS.get(cls, ())), cls


def path_of(iri: str) -> str:
    """The IRI as its page's path is written in an address."""
    return quote(href(iri), safe=_SAFE)


def is_iri(text: str) -> bool:
    """True for what can stand between < and > in a query."""
    return ":" in text and not any(char in _UNFIT or char <= " " for char in text)
