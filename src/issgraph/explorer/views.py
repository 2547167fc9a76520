"""An answer to the view that fits its columns, and to any other that can show it: all drawn here, so that no browser needs a script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from issgraph.answers import Answer
from issgraph.draw.svg import inside
from issgraph.errors import QuestionError
from issgraph.explorer.drawings import BARS, DRAWN, Shape, drawing
from issgraph.explorer.frame import Value, named, shown, to
from issgraph.pictures import drawn_as
from issgraph.pictures.world import coordinates, place_of
from issgraph.query import Graph
from issgraph.vocab import ID, XSD

VIEWS = ("table", "chart", "timeline", "map", "network", "station", "photos", "raw")
"""The names of the views, as ?view= takes them."""

_NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger")}
_DATES = {XSD + name for name in ("date", "gYearMonth", "gYear", "dateTime")}
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ASKED_DAY = re.compile(r'"((?:199[89]|20\d\d)-\d\d-\d\d)"')


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
        able.insert(len(able) if len(has.dates) < 2 else 1, "timeline")  # from when to when says more than a number beside it
    if has.places:
        able.append("map")
    if len(has.things) > 1:
        able.append("network")
    if asked_day(sparql):
        able.append("station")
    if has.photos:
        able.append("photos")
    best = "table"
    if "chart" in able and wide <= 3 and 1 < len(answer.rows) <= BARS and len(has.numbers) == 1 and len(has.dates) < 2:
        best = "chart"
    elif "station" in able and {"object", "port"} <= set(answer.columns):
        best = "station"
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
    if chosen in DRAWN:
        return replace(made, svg=inside(drawing(graph, answer, has, names, chosen, title), "answer"))
    if chosen == "station":
        return replace(made, station=asked_day(sparql))
    if chosen == "photos":
        cards = {cell.value: rows[at][has.photos[0]] for at, row in enumerate(answer.rows) if (cell := row[has.photos[0]])}
        return replace(made, cards=tuple(cards.values()))
    return made


def pictured(graph: Graph, answer: Answer, sparql: str, view: str, title: str) -> str:
    """The SVG of an answer; `view` is "" for the one that fits. Raises QuestionError when it cannot be drawn so."""
    has = shape(answer)
    able = [each for each in fitting(answer, has, sparql) if each in (*DRAWN, "station")]
    if not able:
        raise QuestionError("the answer is no picture: it has no numbers, dates, places on a map or two columns of things")
    if view and view not in able:
        raise QuestionError(f"the answer cannot be drawn as {view!r}, but as: {', '.join(able)}")
    chosen = view or able[0]
    if chosen == "station":
        return drawn_as("station", graph, asked_day(sparql))[1]
    names = named(graph, (cell.value for row in answer.rows for cell in row if cell and cell.kind == "uri"))
    return drawing(graph, answer, has, names, chosen, title)


def asked_day(sparql: str) -> str:
    """The first day that a query names, "" when it names none."""
    return next(iter(_ASKED_DAY.findall(sparql)), "")


def _day(value: str) -> bool:
    match = _DAY.match(value)
    try:
        return bool(match) and date.fromisoformat((match[0] + "-01-01")[:10] if match and len(match[0]) < 10 else value[:10]) is not None
    except ValueError:
        return False


def downloads(sparql: str, kind: str) -> list[tuple[str, str]]:
    """What an answer can be had as: names and addresses."""
    forms = ("ttl", "jsonld", "nt", "rdf") if kind == "graph" else ("csv", "tsv", "json", "xml")
    return [(form.upper(), to(f"/results.{form}", query=sparql)) for form in forms]
