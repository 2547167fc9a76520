"""A thing's id to the days on which the tables have it launched, come, moved or gone, and to the ports at which it was: to choose
between readings of a text, never to state one."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from issgraph.extract.naming.dates import Date
from issgraph.model import Entity
from issgraph.reference import reference


def days_of(ident: str) -> frozenset[str]:
    """The days on which a thing was launched, came, moved or left; of a craft or a family those of all its flights."""
    return _past()[0].get(ident, frozenset())


def ports_of(ident: str) -> frozenset[str]:
    """The ports at which a thing has been."""
    return _past()[1].get(ident, frozenset())


def launches_of(ident: str) -> frozenset[str]:
    """The days on which a craft was launched."""
    return _past()[2].get(ident, frozenset())


def on_day(thing: Entity, told: Date, slack: int) -> bool:
    """True for a thing to which something happened on a day that is told, with or without its year, or so many days off by another clock."""
    offs = [timedelta(days=off) for off in range(-slack, slack + 1)]
    told_of = [date.fromisoformat(day) + off for day in days_of(thing.id) if len(day) == 10 for off in offs]
    return any((here.month, here.day) == (told.month, told.day) and told.year in (0, here.year) for here in told_of)


def stirred(thing: Entity, day: str) -> bool | None:
    """Whether something happened to a thing on a day, or by another clock the day after; None where the tables do not know."""
    days = days_of(thing.id)
    return (day in days or (date.fromisoformat(day) + timedelta(days=1)).isoformat() in days) if days else None


@lru_cache(maxsize=1)
def _past() -> tuple[dict[str, frozenset[str]], ...]:
    """By id: days, ports, and days of launches."""
    tables = reference()
    flown: dict[str, set[str]] = {}
    days: dict[str, set[str]] = {}
    ports: dict[str, set[str]] = {}
    for row in tables.table("vehicles"):
        kin = tables.by_id[row.get("family")].get("family") if row.get("family") in tables.by_id else ""
        for name in (row.id, row.get("craft"), row.get("family"), kin):
            days.setdefault(name, set()).update((row.get("launched"), row.get("arrived"), row.get("departed"), *row.many("moved")))
            ports.setdefault(name, set()).update(row.many("port"))
            flown.setdefault(name, set()).add(row.get("launched"))
    for row in tables.table("elements"):
        days.setdefault(row.id, set()).update((row.get("launched"), row.get("arrived")))
    for row in tables.table("attachments"):
        days.setdefault(row.get("object"), set()).update((row.get("from"), row.get("until")))
        ports.setdefault(row.get("object"), set()).add(row.get("port"))
    for row in tables.table("missions"):
        for name in (row.get("craft"), *row.many("vehicle")):
            days.setdefault(name, set()).update((row.get("from"), row.get("until")))
            flown.setdefault(name, set()).add(row.get("from"))
    return tuple({name: frozenset(each) - {""} for name, each in table.items()} for table in (days, ports, flown))
