"""A person with a flight or an agency to what the tables know of them: to choose between readings of a text, never to state one."""

from __future__ import annotations

from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity


def flew(draft: Draft, person: Entity, activity: Entity) -> bool | None:
    """Whether the tables have someone in the crew of a flight or expedition; None when they do not know its crew or the person."""
    rows = draft.gazetteer.rows
    crew = rows[activity.id].many("crew") if activity.id in rows else ()
    return person.id in crew if crew and person.id in rows else None


def went_up(draft: Draft, person: Entity, flight: Entity) -> bool:
    """True for who is of a flight's crew by the tables, and did not only come home with it."""
    row = draft.gazetteer.rows.get(flight.id)
    return bool(flew(draft, person, flight)) and row is not None and person.id not in row.many("down")


def resides(draft: Draft, person: Entity, flight: Entity) -> bool:
    """True when the tables have someone in the crew of an expedition while a flight was under way: who rode along lived on the station."""
    rows = draft.gazetteer.rows
    first, last = (rows[flight.id].get("from"), rows[flight.id].get("until")) if flight.id in rows else ("", "")
    around = (rows[f"expedition-{number}"] for number in range(1, 100) if first and f"expedition-{number}" in rows)
    return any(person.id in row.many("crew") and row.get("from") <= last and first <= (row.get("until") or last) for row in around)


def leads(draft: Draft, person: Entity, flight: Entity) -> bool:
    """True for who commanded an expedition, as the tables have it."""
    row = draft.gazetteer.rows.get(flight.id)
    return row is not None and flight.cls == "Expedition" and person.id in row.many("commander")


CAPSULES = ("SpaceX Crew-", "Axiom Mission")


def holds(draft: Draft, person: Entity, role: Entity, flight: Entity) -> bool:
    """Whether an office of a flight can be someone's, as the tables have it: crews of shuttles and capsules stand there commander first, then
    the pilot, and who rode along to live on the station or came down with them is no mission specialist."""
    row = draft.gazetteer.rows.get(flight.id)
    crew = row.many("crew") if row is not None else ()
    if row is None or person.id not in crew or person.id in row.many("down"):
        return False
    if flight.cls == "Expedition":
        if role.id == "commander":
            return leads(draft, person, flight)
        return role.id in ("flight-engineer", "science-officer") and row.many("commander") != (person.id,)
    if not flight.label.startswith(("STS-", *CAPSULES)):
        return False
    if role.id in ("commander", "pilot"):
        return crew.index(person.id) == ("commander", "pilot").index(role.id)
    return role.id == "mission-specialist" and crew.index(person.id) > 1 and not resides(draft, person, flight)


def lives(draft: Draft, person: Entity) -> bool:
    """False for someone whom the tables have dead before the day of a document; without one, before the station was."""
    row = draft.gazetteer.rows.get(person.id)
    died = row.get("died") if row else ""
    return not died or died > (draft.day or draft.published or "1998-11-20")


def works_for(draft: Draft, person: Entity, body: Entity) -> bool | None:
    """Whether the tables have someone at an agency; None when they do not know the person's agency."""
    row = draft.gazetteer.rows.get(person.id)
    agencies = row.many("agency") if row else ()
    return body.id in agencies if agencies else None


def crafts(draft: Draft) -> dict[str, Entity]:
    """The flights that a text names beside the craft that flew them, with that craft: the ship of Crew-10 is Endurance."""
    ships = {ship.id: ship for _, chunk in draft.chunks("CrewSpacecraft") if (ship := chunk.meaning("CrewSpacecraft"))}
    rows = draft.gazetteer.rows
    return {name: ships[row.get("craft")] for name in ships if (row := rows.get(name)) is not None and row.get("craft") in ships}
