"""A thing to what is near it: what it has to do with as a small network, what it took part in as a line of time, and its day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from issgraph.assets import RELEASE
from issgraph.draw import Edge, Node
from issgraph.draw.links import picture as network_picture
from issgraph.draw.notes import Reason
from issgraph.draw.svg import inside
from issgraph.draw.timeline import Bar, Dot, Lane
from issgraph.draw.timeline import picture as timeline_picture
from issgraph.explorer.frame import HEAD, class_of, href, named, narrower, relation_name
from issgraph.query import Graph
from issgraph.stays import FIRST
from issgraph.vocab import ID, ISS

_MOST = 28
"""Things in the network of one."""
_LANE = 200
"""Happenings that a line of time shows."""

SOURCE = f"issgraph {RELEASE}: what the captions and the reference tables say"

_FLOWN = (
    "<{0}> iss:usedVehicle ?ship ; schema:startDate ?up . ?state iss:attachedObject ?ship ; iss:validFrom ?day "
    "FILTER(STR(?day) >= STR(?up)) OPTIONAL {{ <{0}> schema:endDate ?down }} FILTER(!BOUND(?down) || STR(?day) <= STR(?down))"
)
"""Where the ship of a flight was during it: an orbiter flies more than once."""


def network(graph: Graph, iri: str, title: str, cls: str) -> str:
    """The things that a thing has to do with, or is seen in one photo with, as SVG; "" when there are none."""
    near = graph.query(
        f"""{HEAD}
SELECT ?x ?p ?n (COUNT(DISTINCT ?photo) AS ?photos) {{
  {{ <{iri}> ?p ?x . ?x rdfs:label ?n FILTER(STRSTARTS(STR(?x), STR(id:))) }}
  UNION {{ ?x ?p <{iri}> . ?x rdfs:label ?n FILTER(STRSTARTS(STR(?x), STR(id:))) }}
  UNION {{ ?photo ?q <{iri}> ; ?p ?x . ?photo a iss:Photograph . ?x rdfs:label ?n FILTER(?x != <{iri}> && STRSTARTS(STR(?x), STR(id:))) }}
}} GROUP BY ?x ?p ?n ORDER BY DESC(?photos) ?x ?p LIMIT 400"""
    ).records()
    weights: dict[str, int] = defaultdict(int)
    how: dict[str, str] = {}
    names: dict[str, str] = {}
    for row in near:
        weights[row["x"]] += int(row["photos"]) or 2
        how.setdefault(row["x"], "in a photo with" if int(row["photos"]) else row["p"].removeprefix(ISS))
        names[row["x"]] = min(row["n"], names.get(row["x"], row["n"]))
    kept = sorted(weights, key=lambda each: (-weights[each], each))[:_MOST]
    if len(kept) < 2:
        return ""
    classes = class_of(graph, kept)
    nodes = [Node(iri, title, cls), *(Node(each, names[each], classes.get(each, "")) for each in kept)]
    edges = [Edge(iri, each, how[each], weights[each]) for each in kept]
    edges += _between(graph, kept)
    under = f"The {len(kept)} things that the texts and tables link with it most"
    return inside(network_picture(nodes, edges, f"Around {title}", under, SOURCE, lambda node: href(node.id)), "near")


def _between(graph: Graph, things: list[str]) -> list[Edge]:
    values = " ".join(f"<{each}>" for each in things)
    rows = graph.query(f"{HEAD}\nSELECT DISTINCT ?a ?p ?b {{ VALUES ?a {{ {values} }} VALUES ?b {{ {values} }} ?a ?p ?b }}").records()
    return [Edge(row["a"], row["b"], row["p"].removeprefix(ISS), 1) for row in rows if row["a"] != row["b"]]


def times(graph: Graph, iri: str, title: str) -> str:
    """What a thing took part in, and its photos, over time, as SVG; "" when fewer than two of them have a date."""
    rows = graph.query(
        f"""{HEAD}
SELECT DISTINCT ?x ?p ?since ?until ?n ?c {{
  {{ <{iri}> ?p ?x }} UNION {{ ?x ?p <{iri}> }} UNION {{ VALUES ?x {{ <{iri}> }} }}
  UNION {{ {_FLOWN.format(iri)} BIND(?state AS ?x) }}
  {{ ?x iss:takenOn|iss:onDate|schema:startDate|iss:validFrom|iss:attestedOn ?since }}
  OPTIONAL {{ ?x schema:endDate|iss:validUntil ?until }}
  OPTIONAL {{ ?x rdfs:label ?n }}
  OPTIONAL {{ ?x a ?c }}
}} ORDER BY ?since ?x LIMIT 2000"""
    ).records()
    told: dict[str, dict[str, str]] = {}
    for row in rows:
        known = told.setdefault(row["x"], row)
        known["c"] = narrower(known.get("c", "").removeprefix(ISS), row.get("c", "").removeprefix(ISS))
        known["until"] = known.get("until") or row.get("until", "")
    events = [row for row in told.values() if _is_day(row["since"])][:_LANE]
    if len(events) < 2:
        return ""
    return inside(_timeline(graph, events, title), "times")


def day_of(graph: Graph, iri: str) -> str:
    """The first day on which a thing, or something to it, was attached, or someone went up or out, or an expedition began."""
    told = graph.query(
        f"""{HEAD}
SELECT (MIN(STR(?day)) AS ?first) (MIN(COALESCE(STR(?start), "9")) AS ?flown) {{
  {{ ?state iss:attachedObject|iss:atPort|iss:attachedTo <{iri}> ; iss:validFrom ?day }}
  UNION {{ {_FLOWN.format(iri)} }}
  UNION {{ <{iri}> iss:participatesIn ?activity . ?activity iss:onDate|schema:startDate ?day }}
  UNION {{ <{iri}> iss:participatesIn ?flight . ?flight a iss:Mission ; schema:startDate ?start BIND(?start AS ?day) }}
  UNION {{ <{iri}> a iss:Expedition ; schema:startDate ?day }}
  FILTER(STRLEN(STR(?day)) = 10 && STR(?day) >= "{FIRST}")
}}"""
    ).records()
    flown = told[0].get("flown", "9") if told else "9"
    return flown if flown != "9" else told[0].get("first", "") if told else ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text[:10] + "-01-01"[len(text[:10]) - 4 :] if len(text) < 10 else text[:10])
    except ValueError:
        return False
    return True


def _timeline(graph: Graph, events: list[dict[str, str]], title: str) -> str:
    labels = named(graph, [row["x"] for row in events if "n" not in row])
    lanes: dict[str, tuple[list[Bar], list[Dot]]] = {}
    for row in events:
        name = row.get("n") or labels.get(row["x"]) or row["x"].removeprefix(ID).removeprefix("photo/").replace("-", " ")
        cls = row["c"]
        lane = _LANES.get(cls, relation_name(row.get("p", "on")).capitalize())
        bars, dots = lanes.setdefault(lane, ([], []))
        leads = (Reason("", "open its page", href(row["x"])),)
        since, until = row["since"][:10], row.get("until", "")[:10]
        if until and _is_day(until):
            bars.append(Bar(since, until, (name, name.removeprefix("Expedition ")), _LOOKS.get(cls, "grey"), reasons=leads))
        else:
            dots.append(Dot(since, name, _LOOKS.get(cls, "grey"), leads))
    ends = [day for row in events for day in (row["since"][:10], row.get("until", "")[:10]) if _is_day(day)]
    first, last = min(ends), max(ends)
    since = f"{first[:4]}-01-01"
    until = f"{int(last[:4]) + 1}-01-01"
    drawn = [Lane(name, tuple(bars), tuple(dots)) for name, (bars, dots) in sorted(lanes.items())]
    under = f"{len(events)} happenings with a date, {first} to {last}"
    return timeline_picture(drawn, since, until, f"{title} over time", under, SOURCE, (), 900.0)


_LANES = {"Photograph": "Photos", "Spacewalk": "Spacewalks", "Expedition": "Expeditions", "Mission": "Missions", "DockedState": "At ports"}
_LOOKS = {"Photograph": "pink", "Spacewalk": "sky", "Expedition": "blue", "Mission": "green", "DockedState": "yellow"}
