"""What the columns of an answer hold to a picture of it: a chart, a line of time, a map or a network, as SVG."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from issgraph.answers import Answer
from issgraph.assets import RELEASE
from issgraph.draw import Edge, Node
from issgraph.draw.bars import Bar as ChartBar
from issgraph.draw.bars import picture as chart_picture
from issgraph.draw.links import picture as network_picture
from issgraph.draw.map import Place
from issgraph.draw.map import picture as map_picture
from issgraph.draw.notes import Reason
from issgraph.draw.timeline import Bar, Dot, Lane
from issgraph.draw.timeline import picture as timeline_picture
from issgraph.explorer.frame import Value, class_of, href, shown
from issgraph.formats import short
from issgraph.pictures.world import coordinates, land, place_of
from issgraph.query import Graph
from issgraph.vocab import ID

DRAWN = ("chart", "timeline", "map", "network")
"""The names of the pictures."""
BARS = 60
"""Bars that a chart has room for."""
_NODES, _EVENTS, _LINES = 150, 400, 45
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


def drawing(graph: Graph, answer: Answer, has: Shape, names: Mapping[str, str], view: str, title: str) -> str:
    """The answer as one of DRAWN, as SVG; its columns must have what that needs."""
    rows = [[shown(cell, names) if cell else Value("") for cell in row] for row in answer.rows]
    if view == "network":
        return _network(graph, answer, has, names, title)
    return {"chart": _chart, "timeline": _timeline, "map": _map}[view](answer, has, rows, title)


def _label(has: Shape) -> int:
    return (*has.things, *has.words, *has.dates)[0]


def _chart(answer: Answer, has: Shape, rows: list[list[Value]], title: str) -> str:
    at, number = _label(has), has.numbers[0]
    bars = []
    for row, cells in zip(answer.rows, rows, strict=True):
        if cell := row[number]:
            others = [cells[place].text for place in (*has.things, *has.words) if place != at and len(answer.columns) <= 3]
            bars.append(ChartBar(", ".join([cells[at].text, *others]), float(cell.value), cell.value, cells[at].href))
    finite = [bar for bar in bars if abs(bar.value) < 1e300][:BARS]
    more = f", the first {BARS}" if len(bars) > BARS else ""
    return chart_picture(finite, title, f"{answer.columns[number]} by {answer.columns[at]}{more}", SOURCE)


def _timeline(answer: Answer, has: Shape, rows: list[list[Value]], title: str) -> str:
    at = _label(Shape(has.things, words=has.words))
    since, *rest = has.dates
    until = rest[0] if rest else -1
    stays = until >= 0 and any(row[until] for row in answer.rows)
    apart = stays and len({row[at].text for row in rows}) <= _LINES  # what lasts has a line of its own where there is room
    others = (place for place in (*has.things, *has.words) if place != at and len({row[place].text for row in rows}) <= 20)
    lane = at if apart else next(others, -1)
    lanes: dict[str, tuple[list[Bar], list[Dot]]] = {}
    ends: list[str] = []
    used: dict[str, None] = {}
    for row, cells in list(zip(answer.rows, rows, strict=True))[:_EVENTS]:
        begin, end = row[since], row[until] if until >= 0 else None
        if not begin:
            continue
        key = cells[lane].text if lane >= 0 else answer.columns[at]
        used.setdefault(key)
        look = _COLOURS[0 if apart else list(used).index(key) % len(_COLOURS)]
        leads = (Reason("", "open its page", cells[at].href),)
        bars, dots = lanes.setdefault(key, ([], []))
        first = begin.value[:10]
        ends.append(first)
        if end and end.value[:10] > first:
            bars.append(
                Bar(first, end.value[:10], () if apart else (cells[at].text, cells[at].text.rpartition(" ")[2]), look, reasons=leads)
            )
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
