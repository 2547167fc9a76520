"""The mission of one person by its bare name where that is a common word or another thing's name too: "halfway through Horizons", "Beyond, his
second stay". It is meant where the text or its credit names who flew it, and words say that a stay is called so, or the day is one of it and a
word of time stands before it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk
from issgraph.gazetteer import Gazetteer
from issgraph.model import Entity

_DAY = compiled(r"\d{4}-\d\d-\d\d")


@lru_cache(maxsize=2)
def _missions(gazetteer: Gazetteer) -> tuple[tuple[str, str, str, str, Entity], ...]:
    """Bare name, first and last day, who flew it, and the mission; only those whose bare name is in no table."""
    found = []
    for row in gazetteer.rows.values():
        bare = row.label.removesuffix(" mission")
        if row.cls == "Mission" and bare != row.label and len(crew := row.many("crew")) == 1 and not gazetteer.meanings(bare):
            found.append((bare, row.get("from"), row.get("until") or "9", crew[0], row.entity))
    return tuple(found)


@lru_cache(maxsize=1024)
def _under_way(day: str, gazetteer: Gazetteer) -> tuple[tuple[str, str, Entity], ...]:
    """Bare name, who flew it, and the mission, of those that were under way on a day."""
    return tuple((bare, who, mission) for bare, first, last, who, mission in _missions(gazetteer) if first <= day <= last)


_OTHER_THINGS = ("Alpha", "Celsius", "Cervantes", "DELTA", "Marco Polo")
"""Names that are a person's, a unit's or a letter's too: "21 degrees in Celsius", "read Don Quixote to Cervantes"."""


@lru_cache(maxsize=64)
def _told(bare: str) -> re.Pattern[str]:
    before = "through|into|of|during" if bare in _OTHER_THINGS else "through|into|of|during|on|for|as|to|in"
    return compiled(
        rf"(?:\b(?:{before}) (?:his |her |the )?|\b(?:[Mm]ission|[Ss]tay|[Ff]light|[Ee]xpedition)[^.;]{{0,40}} (?:called|named|dubbed) |(?:^|(?<=[.!?] )|(?<=[a-z], )))(?P<x>{re.escape(bare)})(?=[,.;:)]|$| (?:is|was|has|began|begins|runs|ends|ended|lasts|in|on|at|and|with|which|will|continues)\b)"
    )


def missions_of_the_day(text: str, people: Collection[str], day: str, gazetteer: Gazetteer) -> list[Chunk]:
    """Chunks for the bare names of missions that were under way on a day, of people who are named."""
    found = []
    for bare, who, mission in _under_way(day, gazetteer) if _DAY.fullmatch(day) else ():
        if who in people and bare in text:
            found += [Chunk(*match.span("x"), (mission,)) for match in _told(bare).finditer(text)]
    for who in people:
        for bare, mission in _flown_by(gazetteer).get(who, ()):
            if bare in text:
                found += [Chunk(*match.span("x" if match["x"] else "y"), (mission,)) for match in _named(bare).finditer(text)]
    return found


@lru_cache(maxsize=2)
def _flown_by(gazetteer: Gazetteer) -> dict[str, list[tuple[str, Entity]]]:
    """Bare name and mission by who flew it."""
    found: dict[str, list[tuple[str, Entity]]] = {}
    for bare, _, _, who, mission in _missions(gazetteer):
        found.setdefault(who, []).append((bare, mission))
    return found


@lru_cache(maxsize=64)
def _named(bare: str) -> re.Pattern[str]:
    """Where words say that a stay is called so: "whose visit bears the name X", "X, as his mission is called"."""
    stay = r"(?:[Mm]ission|[Ss]tay|[Ff]light|[Vv]isit|[Ee]xpedition|[Tt]rip|[Vv]oyage|[Ss]tint|[Ss]hare|[Pp]art)"
    x = rf"(?P<x>{re.escape(bare)})(?![\w-])"
    return compiled(
        rf"\b{stay}\b[^.;:]{{0,30}} (?:called|named|dubbed|christened|titled|known as|(?:bears|bore|has|had|carries|goes by) the name(?: of)?) {x}"
        rf"|(?<![\w-])(?P<y>{re.escape(bare)})(?=,? (?:as|the name of|is the name (?:of|that [^.;:]{{2,40}} gave)|was the name (?:of|that [^.;:]{{2,40}} gave)) (?:the |this |his |her |[A-Z][\w-]+['’]s )?(?:[a-z-]+ ){{0,3}}{stay}\b)"
    )
