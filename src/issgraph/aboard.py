"""The tables to who was aboard and when: one presence a stay, from launch to landing, with the flight up and, if another, the one down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from issgraph.reference import Reference, Row

_NEAR = 3
"""For how many days after a launch an expedition that ends is still that of those who were relieved."""


@dataclass(frozen=True, slots=True, order=True)
class Presence:
    """A person's stay. `until` is blank while nothing is known of its end; `doubt` says so."""

    since: str
    until: str
    person: str
    label: str
    agency: str
    flight: str
    up: str
    down: str
    expeditions: tuple[str, ...] = ()
    doubt: str = ""
    source: str = ""


def presences(tables: Reference) -> tuple[Presence, ...]:
    """Everybody's stays, the earliest first."""
    flights: dict[str, list[Row]] = {}
    homes: dict[str, list[Row]] = {}
    for row in tables.table("missions"):
        if not row.id.startswith("mission-") and (row.get("vehicle") or row.get("craft")):
            for person in row.many("crew"):
                flights.setdefault(person, []).append(row)
            for person in row.many("down"):
                homes.setdefault(person, []).append(row)
    crews: dict[str, list[Row]] = {}
    for row in tables.table("expeditions"):
        for person in row.many("crew"):
            crews.setdefault(person, []).append(row)
    found: list[Presence] = []
    for person, flown in flights.items():
        known = tables.by_id.get(person)
        if known:
            ordered = sorted(flown, key=lambda row: (row.get("from"), row.id))
            joined = sorted(crews.get(person, []), key=lambda row: row.get("from"))
            found += _stays(known, ordered, joined, sorted(homes.get(person, []), key=lambda row: row.get("until")))
    return tuple(sorted(found))


def _stays(person: Row, flights: list[Row], expeditions: list[Row], homes: list[Row]) -> list[Presence]:
    stays: list[list[Row]] = []
    ends: list[str] = []
    for flight in flights:
        home = next((row for row in homes if row.get("until") > flight.get("from")), None)
        if stays and flight.get("from") <= (ends[-1] or "9"):
            stays[-1].append(flight)
            ends[-1] = flight.get("until")
        else:
            between = [
                later for later in flights if home and later is not home and flight.get("from") < later.get("from") <= home.get("until")
            ]
            stays.append([flight, home] if home and not between else [flight])
            ends.append(stays[-1][-1].get("until"))
    found = []
    for taken, until in zip(stays, ends, strict=True):
        doubt = "" if until else "the landing is not known"
        since = taken[0].get("from")
        during = tuple(e.id for e in expeditions if e.get("from") < (until or "9") and (e.get("until") or "9") > _later(since, _NEAR))
        source = f"missions.tsv: {taken[0].get('source')}"
        agencies = person.many("agency")
        bearing = (name for name in agencies if name.partition("-")[0] == taken[0].id.partition("-")[0])  # "axiom-space", Axiom Mission 1
        agency = next(bearing, agencies[0] if agencies else "")
        down = taken[-1].label if len(taken) > 1 else ""
        found.append(Presence(since, until, person.id, person.label, agency, taken[0].id, taken[0].label, down, during, doubt, source))
    return found


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()
