"""The tables, and a graph where one is named, to pictures as SVG by their names: what only such a graph can draw."""

from __future__ import annotations

from datetime import date

from issgraph.errors import QuestionError
from issgraph.pictures.station import station
from issgraph.pictures.terms import ontology
from issgraph.pictures.times import crew, timeline
from issgraph.pictures.world import world
from issgraph.stays import FIRST, Asked

PICTURES = ("station", "timeline", "map", "crew", "ontology")
"""What can be drawn."""

__all__ = ["PICTURES", "a_day", "crew", "drawn_as", "ontology", "station", "timeline", "world"]


def drawn_as(what: str, graph: Asked | None = None, on: str | None = None) -> tuple[str, str]:
    """A picture by its name: what to call its file, and the SVG. Raises QuestionError for what cannot be drawn."""
    day = a_day(on) if on is not None else None
    name = f"{what}-{day}" if day else what
    if what == "station":
        if day is None:
            raise QuestionError("which day? issgraph draw station --on 2025-05-01")
        return name, station(day, graph)
    if what == "timeline":
        return name, timeline(day, graph)
    if what == "crew":
        return name, crew(day, graph)
    if day is not None:
        raise QuestionError(f"the {what} is the same on every day; leave out --on")
    if what == "map":
        return name, world(graph)
    if what == "ontology":
        return name, ontology()
    raise QuestionError(f"no picture {what!r}; there are: {', '.join(PICTURES)}")


def a_day(words: str) -> str:
    """A day as it is given, since the station is there. Raises QuestionError when it is none."""
    try:
        day = date.fromisoformat(words).isoformat() if len(words) == 10 else ""
    except ValueError:
        day = ""
    if not day:
        raise QuestionError(f"{words!r} is no day; give one as 2025-05-01")
    if day < FIRST:
        raise QuestionError(f"the station's first part was launched on {FIRST}; {day} is before that")
    return day
