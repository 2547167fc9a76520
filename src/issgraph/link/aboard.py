"""The crews of expeditions, missions and spacewalks to stays: who was aboard on a day, and with what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from issgraph.reference import Reference, Row

SLACK = timedelta(days=2)
"""Expeditions of the tables begin and end on approximate days, and a day in Houston is not one in Moscow."""
VISIT = timedelta(days=14)
"""How long somebody stayed who came with a craft that stayed on, and belongs to no expedition."""
OPEN = timedelta(days=240)
"""How long a flight goes on that has no end yet."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Days on which somebody was aboard, and the name of the expedition or flight."""

    since: date
    until: date
    label: str


Stays = dict[str, tuple[Stay, ...]]


def stays(tables: Reference) -> Stays:
    """All stays by person: with expeditions, with flights, outside; each in the order of time."""
    found: dict[str, list[Stay]] = defaultdict(list)
    for row in _in_order(tables, "expeditions"):
        for person in row.many("crew"):
            found[person].append(_stay(row, row.get("from"), row.get("until")))
    for row in _in_order(tables, "missions"):
        for person in row.many("crew") if row.get("from") else ():
            flight = _stay(row, row.get("from"), row.get("until"))
            if flight.until - flight.since > 2 * VISIT and not any(
                flight.since <= s.until and s.since <= flight.until for s in found[person]
            ):
                flight = Stay(flight.since, flight.since + VISIT, flight.label)
            found[person].append(flight)
    for row in _in_order(tables, "spacewalks"):
        for person in row.many("crew"):
            found[person].append(_stay(row, row.get("date"), row.get("date")))
    return {person: tuple(each) for person, each in found.items()}


def _in_order(tables: Reference, name: str) -> list[Row]:
    return sorted(tables.table(name), key=lambda row: (row.get("from") or row.get("date"), row.id))


def _stay(row: Row, since: str, until: str) -> Stay:
    first = date.fromisoformat(since)
    return Stay(first, date.fromisoformat(until) if len(until) == 10 else first + OPEN, row.label)


def days(told: str) -> tuple[date, date] | None:
    """The first and the last day of a date of any precision, "2016", "2016-08" or "2016-08-19"; None when it is no date."""
    try:
        if len(told) == 4:
            return date(int(told), 1, 1), date(int(told), 12, 31)
        if len(told) == 7:
            first = date.fromisoformat(f"{told}-01")
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return date.fromisoformat(told[:10]), date.fromisoformat(told[:10])
    except ValueError:
        return None


def aboard(of: tuple[Stay, ...], when: tuple[date, date]) -> Stay | None:
    """The first stay that has a day in common with the time told, if there is one."""
    return next((stay for stay in of if stay.since - SLACK <= when[1] and when[0] <= stay.until + SLACK), None)
