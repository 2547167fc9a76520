"""The tables to who was aboard and when: one presence a stay, from launch to landing, with the flight up and, where known, the one down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from issgraph.reference import Reference, Row

_LONG = 25
_NEAR = 3


@dataclass(frozen=True, slots=True, order=True)
class Presence:
    """A person's stay. `until` is blank while nothing is known of its end; `doubt` says why, or what the end was read from."""

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
    for row in tables.table("missions"):
        if not row.id.startswith("mission-") and (row.get("vehicle") or row.get("craft")):
            for person in row.many("crew"):
                flights.setdefault(person, []).append(row)
    crews: dict[str, list[Row]] = {}
    for row in tables.table("expeditions"):
        for person in row.many("crew"):
            crews.setdefault(person, []).append(row)
    found: list[Presence] = []
    for person, flown in flights.items():
        known = tables.by_id.get(person)
        if known:
            ordered = sorted(flown, key=lambda row: (row.get("from"), row.id))
            found += _stays(known, ordered, sorted(crews.get(person, []), key=lambda row: row.get("from")))
    return tuple(sorted(found))


def _stays(person: Row, flights: list[Row], expeditions: list[Row]) -> list[Presence]:
    stays: list[list[Row]] = []
    ends: list[tuple[str, str]] = []
    for flight in flights:
        if stays and flight.get("from") <= (ends[-1][0] or "9"):
            stays[-1].append(flight)
            ends[-1] = (flight.get("until"), "")
        else:
            stays.append([flight])
            ends.append(_end(flight, expeditions))
    found = []
    for taken, (until, doubt) in zip(stays, ends, strict=True):
        since = taken[0].get("from")
        during = tuple(e.id for e in expeditions if e.get("from") < (until or "9") and (e.get("until") or "9") > _later(since, _NEAR))
        source = f"missions.tsv: {taken[0].get('source')}"
        agency = "|".join(person.many("agency")[-1:])
        down = taken[-1].label if len(taken) > 1 else ""
        found.append(Presence(since, until, person.id, person.label, agency, taken[0].id, taken[0].label, down, during, doubt, source))
    return found


def _end(flight: Row, expeditions: list[Row]) -> tuple[str, str]:
    """When who went up by a flight came home, if by another: as far as expeditions tell. What is not sure is said."""
    until, shuttle = flight.get("until"), flight.get("craft").startswith("space-shuttle")
    if not until:
        return "", "the landing is not known"
    extended = until
    for expedition in expeditions:
        begins, ends = expedition.get("from"), expedition.get("until")
        under_way = max((e.get("until") or "9" for e in expeditions if e.get("from") <= extended), default=extended)
        stayed = (shuttle and begins <= _later(until, _NEAR)) or _later(extended, -_NEAR) <= begins <= under_way
        handed_over = extended != until and _later(extended, -_LONG) <= begins <= extended
        if (stayed or handed_over) and (not ends or ends > _later(extended, _LONG)):
            extended = ends
            if not ends:
                return "", "the landing is not known"
    if extended != until:
        return extended, "home by another ship; the end is that of the expedition"
    joined = any(e.get("from") < until and (e.get("until") or "9") > flight.get("from") for e in expeditions)
    if not shuttle and not joined and until > _later(flight.get("from"), _LONG):
        return _later(flight.get("from"), 11), "a visitor: home by another ship, on a day that is not known"
    return until, ""


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()
