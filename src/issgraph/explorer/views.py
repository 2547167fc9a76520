"""An answer to the view that fits its columns, and to any other that can show it: all drawn here, so that no browser needs a script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from issgraph.assets import RELEASE
from issgraph.draw import Edge, Node
from issgraph.draw.bars import Bar as ChartBar
from issgraph.draw.bars import picture as chart_picture
from issgraph.draw.links import picture as network_picture
from issgraph.draw.map import Place
from issgraph.draw.map import picture as map_picture
from issgraph.draw.notes import Reason
from issgraph.draw.svg import inside
from issgraph.draw.timeline import Bar, Dot, Lane
from issgraph.draw.timeline import picture as timeline_picture
from issgraph.explorer.frame import Value, class_of, href, shown, to
from issgraph.formats import short
from issgraph.pictures.world import coordinates, land, place_of
from issgraph.query import Graph
from issgraph.store import Answer
from issgraph.vocab import ID, XSD

VIEWS = ("table", "chart", "timeline", "map", "network", "station", "photos", "raw")
"""The names of the views, as ?view= takes them."""

_NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger")}
_DATES = {XSD + name for name in ("date", "gYearMonth", "gYear", "dateTime")}
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ASKED_DAY = re.compile(r'"((?:199[89]|20\d\d)-\d\d-\d\d)"')
_BARS, _NODES, _EVENTS = 60, 150, 400
SOURCE = f"issgraph {RELEASE}"
_COLOURS = ("blue", "yellow", "pink", "green", "red", "sky", "grey")


@dataclass(frozen=True, slots=True)
class Shape:
    """What the columns of an answer hold, by their places."""

    things: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    photos: tuple[int, ...] = ()
    dates: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    words: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """An answer as it is shown: the view, those there are besides, and what the view needs."""

    view: str
    views: tuple[str, ...]
    columns: tuple[str, ...]
    rows: list[list[Value]]
    kind: str
    yes: bool = False
    svg: str = ""
    station: str = ""
    cards: tuple[Value, ...] = ()


def shape(answer: Answer) -> Shape:
    """What the columns hold; a column is what all its cells are."""
    found: dict[str, list[int]] = {name: [] for name in ("things", "places", "photos", "dates", "numbers", "words")}
    known = coordinates()
    for at in range(len(answer.columns)):
        cells = [row[at] for row in answer.rows if row[at] is not None]
        if not cells:
            continue
        if all(cell.kind == "uri" for cell in cells if cell):
            ours = [cell.value.removeprefix(ID) for cell in cells if cell]
            if all(each.startswith("photo/") for each in ours):
                found["photos"].append(at)
            elif sum(place_of(each) in known for each in ours) * 2 > len(ours):
                found["places"].append(at)
            found["things"].append(at)
        elif all(cell.datatype in _NUMBERS for cell in cells if cell):
            found["numbers"].append(at)
        elif all(cell.datatype in _DATES and _day(cell.value) for cell in cells if cell):
            found["dates"].append(at)
        else:
            found["words"].append(at)
    return Shape(**{name: tuple(places) for name, places in found.items()})


def fitting(answer: Answer, has: Shape, sparql: str) -> tuple[str, ...]:
    """The views that can show an answer, the one that fits best first."""
    if answer.kind == "ask" or not answer.rows:
        return ("table", "raw")
    if answer.kind == "graph":
        return ("network", "table", "raw")
    wide, able = len(answer.columns), ["table"]
    if has.numbers and (has.things or has.words or has.dates):
        able.append("chart")
    if has.dates and (has.things or has.words):
        able.append("timeline")
    if has.places:
        able.append("map")
    if len(has.things) > 1:
        able.append("network")
    if _ASKED_DAY.search(sparql):
        able.append("station")
    if has.photos:
        able.append("photos")
    best = "table"
    if "chart" in able and wide <= 3 and 1 < len(answer.rows) <= _BARS and len(has.numbers) == 1:
        best = "chart"
    elif "map" in able and wide <= 3 and len(answer.rows) > 1:
        best = "map"
    elif "timeline" in able and wide <= 4 and len(answer.rows) > 1:
        best = "timeline"
    elif "photos" in able and wide == 1:
        best = "photos"
    elif "network" in able and wide == 2 and len(answer.rows) > 2:
        best = "network"
    return (best, *(view for view in (*able, "raw") if view != best))


def seen(graph: Graph, answer: Answer, names: Mapping[str, str], view: str, sparql: str, title: str) -> Seen:
    """The answer in a view; one that cannot show it gives way to the one that fits."""
    has = shape(answer)
    views = fitting(answer, has, sparql)
    chosen = view if view in views else views[0]
    rows = [[shown(cell, names) if cell else Value("") for cell in row] for row in answer.rows]
    made = Seen(chosen, views, answer.columns, rows, answer.kind, answer.yes if answer.kind == "ask" else False)
    if chosen == "chart":
        return replace(made, svg=inside(_chart(answer, has, rows, title), "answer"))
    if chosen == "timeline":
        return replace(made, svg=inside(_timeline(answer, has, rows, title), "answer"))
    if chosen == "map":
        return replace(made, svg=inside(_map(answer, has, rows, title), "answer"))
    if chosen == "network":
        return replace(made, svg=inside(_network(graph, answer, has, names, title), "answer"))
    if chosen == "station":
        [day, *_] = _ASKED_DAY.findall(sparql)
        return replace(made, station=day)
    if chosen == "photos":
        cards = {cell.value: rows[at][has.photos[0]] for at, row in enumerate(answer.rows) if (cell := row[has.photos[0]])}
        return replace(made, cards=tuple(cards.values()))
    return made


def _label(has: Shape) -> int:
    return (*has.things, *has.words, *has.dates)[0]


def _day(value: str) -> bool:
    match = _DAY.match(value)
    try:
        return bool(match) and date.fromisoformat((match[0] + "-01-01")[:10] if match and len(match[0]) < 10 else value[:10]) is not None
    except ValueError:
        return False


def _chart(answer: Answer, has: Shape, rows: list[list[Value]], title: str) -> str:
    at, number = _label(has), has.numbers[0]
    bars = []
    for row, cells in zip(answer.rows, rows, strict=True):
        if cell := row[number]:
            others = [cells[place].text for place in (*has.things, *has.words) if place != at and len(answer.columns) <= 3]
            bars.append(ChartBar(", ".join([cells[at].text, *others]), float(cell.value), cell.value, cells[at].href))
    finite = [bar for bar in bars if abs(bar.value) < 1e300][:_BARS]
    more = f", the first {_BARS}" if len(bars) > _BARS else ""
    return chart_picture(finite, title, f"{answer.columns[number]} by {answer.columns[at]}{more}", SOURCE)


def _timeline(answer: Answer, has: Shape, rows: list[list[Value]], title: str) -> str:
    at = _label(Shape(has.things, words=has.words))
    since, *rest = has.dates
    until = rest[0] if rest else -1
    lane = next((place for place in (*has.things, *has.words) if place != at and len({row[place].text for row in rows}) <= 20), -1)
    lanes: dict[str, tuple[list[Bar], list[Dot]]] = {}
    ends: list[str] = []
    used: dict[str, None] = {}
    for row, cells in list(zip(answer.rows, rows, strict=True))[:_EVENTS]:
        begin, end = row[since], row[until] if until >= 0 else None
        if not begin:
            continue
        key = cells[lane].text if lane >= 0 else answer.columns[at]
        used.setdefault(key)
        look = _COLOURS[list(used).index(key) % len(_COLOURS)]
        leads = (Reason("", "open its page", cells[at].href),)
        bars, dots = lanes.setdefault(key, ([], []))
        first = begin.value[:10]
        ends.append(first)
        if end and end.value[:10] > first:
            bars.append(Bar(first, end.value[:10], (cells[at].text,), look, reasons=leads))
            ends.append(end.value[:10])
        else:
            dots.append(Dot(first, cells[at].text, look, leads))
    drawn = [Lane(name, tuple(bars), tuple(dots)) for name, (bars, dots) in lanes.items()]
    under = f"{answer.columns[at]} by {answer.columns[since]}, {min(ends)} to {max(ends)}"
    return timeline_picture(drawn, f"{min(ends)[:4]}-01-01", f"{int(max(ends)[:4]) + 1}-01-01", title, under, SOURCE, (), 1000.0)


def _map(answer: Answer, has: Shape, rows: list[list[Value]], title: str) -> str:
    at = has.places[0]
    counted: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for row, cells in zip(answer.rows, rows, strict=True):
        if cell := row[at]:
            place = place_of(cell.value.removeprefix(ID))
            counted[place] += 1
            labels[place] = cells[at].text
    places = [Place(labels[each], coordinates().get(each), number) for each, number in sorted(counted.items())]
    return map_picture(places, land(), title, f"{len(places)} places in the column {answer.columns[at]}", SOURCE)


def _network(graph: Graph, answer: Answer, has: Shape, names: Mapping[str, str], title: str) -> str:
    weights: Counter[tuple[str, str, str]] = Counter()
    if answer.kind == "graph":
        for s, p, o in answer.rows:
            if s and p and o and o.kind != "literal":
                weights[s.value, o.value, p.value] += 1
    else:
        one, other = has.things[:2]
        for row in answer.rows:
            start, end = row[one], row[other]
            if start and end:
                weights[start.value, end.value, answer.columns[other]] += 1
    things = sorted({each for s, o, _ in weights for each in (s, o)})
    classes = class_of(graph, [each for each in things if each.startswith(ID)])
    nodes = [Node(each, names.get(each) or short(each), classes.get(each, "")) for each in things]
    edges = [Edge(s, o, p, number) for (s, o, p), number in sorted(weights.items()) if s != o]
    if len(nodes) > _NODES:
        degree = Counter(each for (s, o, _), number in weights.items() for each in (s, o) for _ in range(number))
        kept = {each for each, _ in sorted(degree.items(), key=lambda pair: (-pair[1], pair[0]))[:_NODES]}
        nodes = [node for node in nodes if node.id in kept]
        edges = [edge for edge in edges if {edge.source, edge.target} <= kept]
    under = f"{len(nodes)} things, {len(edges)} links" + (f", of {len(things)} things the most linked" if len(things) > _NODES else "")
    return network_picture(nodes, edges, title, under, SOURCE, lambda node: href(node.id))


def downloads(sparql: str, kind: str) -> list[tuple[str, str]]:
    """What an answer can be had as: names and addresses."""
    forms = ("ttl", "jsonld", "nt", "rdf") if kind == "graph" else ("csv", "tsv", "json", "xml")
    return [(form.upper(), to(f"/results.{form}", query=sparql)) for form in forms]
