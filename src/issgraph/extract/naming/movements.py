"""A thing's id to the days on which the tables have it launched, come, moved or gone, and to the ports at which it was: they choose
between readings of a text, and bear out what a text tells in loose words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from issgraph.extract.naming.dates import Date, later, shifted
from issgraph.model import Entity
from issgraph.reference import Reference, reference


@dataclass(frozen=True, slots=True)
class Past:
    """The days of one thing, in UTC; a craft that flies again has many, and a family has those of its flights. `other`: moved, or left."""

    launched: set[str] = field(default_factory=set)
    arrived: set[str] = field(default_factory=set)
    other: set[str] = field(default_factory=set)
    ports: set[str] = field(default_factory=set)

    @property
    def days(self) -> set[str]:
        """All of them."""
        return self.launched | self.arrived | self.other


def past_of(ident: str) -> Past | None:
    """What happened to a thing; None for what the tables do not know."""
    return _past().get(ident)


@lru_cache(maxsize=1)
def tugs() -> dict[str, str]:
    """The ship that pushed each module to the station, by their ids: both left Earth and came on the same days."""
    tables = reference()
    ways = {(row.get("launched"), row.get("arrived")): row.id for row in tables.table("vehicles")}
    rooms = [row for row in tables.table("elements") if row.cls == "Module" and row.get("launched") and row.get("arrived")]
    return {row.id: ways[way] for row in rooms if (way := (row.get("launched"), row.get("arrived"))) in ways}


def days_of(ident: str) -> set[str]:
    """The days on which a thing was launched, came, moved or left; of a craft or a family those of all its flights."""
    past = past_of(ident)
    return past.days if past else set()


def days_of_all(idents: Iterable[str]) -> set[str]:
    """The days of several things together."""
    return {day for ident in sorted(set(idents)) for day in days_of(ident)}


def on_day(thing: Entity, told: Date, slack: int) -> bool:
    """True for a thing to which something happened on a day that is told, with or without its year, or so many days off by another clock."""
    told_of = (shifted(day, off) for day in days_of(thing.id) for off in range(-slack, slack + 1))
    return any(here[5:] == f"{told.month:02}-{told.day:02}" and told.year in (0, int(here[:4])) for here in told_of if here)


def stirred(thing: Entity, day: str) -> bool | None:
    """Whether something happened to a thing on a day, or by another clock the day after; None where the tables do not know."""
    days = days_of(thing.id)
    return (day in days or shifted(day, 1) in days) if days else None


def as_tables_have(iso: str, how: str, days: set[str], late: str) -> str:
    """A day told by its weekday or its number alone, in the week or the month in which alone the tables have one: "the 17th" behind
    "scrubbed in June and July"; any other as it was read."""
    if how not in ("weekday", "ordinal") or len(iso) != len("2001-02-07") or any(shifted(iso, off) in days for off in (-1, 0, 1)):
        return iso
    if how == "weekday":
        others = [shifted(iso, off) for off in (-7, 7)]
    else:
        month = int(iso[:4]) * 12 + int(iso[5:7]) - 1
        others = [f"{(month + off) // 12:04}-{(month + off) % 12 + 1:02}{iso[7:]}" for off in (-2, -1, 1, 2)]
    fits = [day for day in others if day in days and not (late and later(day, late))]
    return fits[0] if len(fits) == 1 else iso


@lru_cache(maxsize=1)
def _past() -> dict[str, Past]:
    """Everything that the tables know, by id."""
    tables = reference()
    found: dict[str, Past] = defaultdict(Past)
    for row in tables.table("vehicles"):
        kin = tables.by_id[row.get("family")].get("family") if row.get("family") in tables.by_id else ""
        for name in {row.id, row.get("craft"), row.get("family"), kin} - {""}:
            _note(found[name], row.get("launched"), row.get("arrived"), row.get("departed"), *row.many("moved"))
            found[name].ports.update(row.many("port"))
    for row in tables.table("missions"):
        for name in {row.get("craft"), *row.many("vehicle")} - {""}:
            _note(found[name], row.get("from"), "", row.get("until"))
    for row in tables.table("attachments"):
        _note(found[row.get("object")], "", row.get("from"), row.get("until"))
        found[row.get("object")].ports.add(row.get("port"))
    for row in tables.table("elements"):
        _note(found[row.id], row.get("launched"), row.get("arrived"))
    _carried(tables, found)
    for row in tables.table("elements"):
        for whole in row.many("part_of"):
            if tables.by_id[whole].cls == "Module":
                found[whole].launched.update(found[row.id].launched)
    return dict(found)


def _note(past: Past, launched: str, arrived: str, *other: str) -> None:
    past.launched.update({launched} - {""})
    past.arrived.update({arrived} - {""})
    past.other.update(set(other) - {""})


def _carried(tables: Reference, found: dict[str, Past]) -> None:
    """The carriers that shuttles brought again and again left Earth with the shuttle that was there when they came."""
    flights = [row for row in tables.table("missions") if row.get("craft").startswith("space-shuttle")]
    for name in ("leonardo", "raffaello", "donatello"):
        for day in found[name].arrived:
            found[name].launched.update({row.get("from") for row in flights if row.get("from") <= day <= row.get("until")})
