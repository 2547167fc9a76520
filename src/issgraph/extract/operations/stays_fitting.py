"""Things of a sentence to the stays that the tables have of them at a place, on the days of which the sentence may speak."""

from __future__ import annotations

from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.known_stays import Known, known_stays
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, apart, shifted
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.movements import tugs
from issgraph.extract.operations.at_places import dates_at
from issgraph.extract.operations.port_words import (
    A_SHIP,
    PART_OF,
    side_told,
)
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span

_THINGS = ("VisitingVehicle", "Module", "DockingAdapter", "Truss", "ExternalPlatform", "StationElement", "Hardware", "Mission")


_SAME = {"kibo": "kibo-pressurized-module"}


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that words mean, where they stand, and a stay of it."""

    entity: Entity
    span: Span
    at: int
    """Its place in the codes of the sentence that tells the docking, or -1 where it was named before."""
    chunk: Chunk


@dataclass(frozen=True, slots=True)
class Found:
    """A thing at a place that the tables bear out."""

    thing: Thing
    stay: Known
    place: Entity


def things_in(sentence: Sentence, place: Chunk, away: bool = False) -> list[Thing]:
    """The things of a sentence that the tables have at some place, without the place itself; those named `away` stand in another sentence."""
    things = [thing for thing in sentence.once(_every_thing) if thing.chunk is not place]
    return [Thing(each.entity, each.span, -1, each.chunk) for each in things] if away else things


_OF = (" of ", " of the ")
"""How what stands before the whole of a part ends."""


def _every_thing(sentence: Sentence) -> list[Thing]:
    found = []
    for at, chunk in sentence.at.items():
        for each in chunk.each:
            if not each.is_a(*_THINGS) or (sentence.codes.endswith(_OF, 0, at) and PART_OF.search(sentence.codes, 0, at)):
                continue
            entity = each.meaning(*_THINGS)
            if (
                entity is not None
                and sentence.text[each.start : each.end].lower() in FAMILIES
                and entity.id not in FAMILIES
                and A_SHIP.search(sentence.codes, 0, at)
            ):
                continue  # "a Soyuz", which need not be the one that the text names
            if entity is not None and entity.cls not in ("Mission", "RoboticArm") and known_of(entity):
                found.append(Thing(entity, each.span, at, each))
    return found


def known_of(entity: Entity) -> tuple[Known, ...]:
    """The stays that the tables have of a thing."""
    return known_stays().get(entity.id, ())


def days_spoken_of(draft: Draft, sentence: Sentence) -> list[str]:
    """The days of which a sentence may speak: those it names, the picture's, the document's."""
    dates = [c for _, c in dates_at(sentence) if isinstance(c.value, Date) and c.value.how in ("full", "day", "ordinal")]
    told = [resolve_date(draft, sentence, c) for c in dates]
    return [day for day in (*told, draft.day, draft.published) if len(day) == 10]


def fits(draft: Draft, sentence: Sentence, thing: Thing, at: int, chunk: Chunk, place: Entity, days: list[str]) -> Found | None:
    """The stay of a thing at a place that fits the days of a sentence, with the place as it is to be called."""
    ident = _SAME.get(place.id, place.id)
    for stay in known_of(thing.entity):
        if not may_be_meant(draft, thing, stay, days) or (tugs().get(stay.host) == stay.flight and not _STAYS.search(sentence.codes)):
            continue  # a tug is on what it pushes, which few call docked
        if place.cls == "DockingPort":
            if ident in (stay.port, *stay.rings) or (not stay.port and chunk.note and _SAME.get(chunk.note, chunk.note) == stay.host):
                return Found(thing, stay, place)
            if any(ident.startswith(f"{ring}-") for ring in (stay.host if stay.host.startswith("pma") else "", *stay.rings) if ring):
                return Found(thing, stay, row_of(draft, ident.split("-port")[0].rsplit("-", 1)[0]) or place)
        elif ident in (stay.host, *stay.rings):
            port = row_of(draft, stay.port) if ident == stay.host and stay.port and place.cls == "Module" else None
            return Found(thing, stay, port if port is not None and side_told(sentence, at, stay.side) else place)
    return None


_STAYS = compiled(
    r"\b(?:undock|unberth|back(?:s|ed|ing)? (?:away|off|out)|detach|depart|leav(?:es|ing)|discard|jettison|cast off|still|remain|stay)"
)


def row_of(draft: Draft, ident: str) -> Entity | None:
    """The thing of an id, or None."""
    row = draft.gazetteer.rows.get(ident)
    return row.entity if row is not None else None


def may_be_meant(draft: Draft, thing: Thing, stay: Known, days: list[str]) -> bool:
    """True where a stay is one of which a text of some days may speak."""
    ident = thing.entity.id
    if stay.ship and ident == stay.flight and not ident.startswith("space-shuttle"):
        return not days or stay.since <= max(days)
    if not days:
        return len({s.port or s.host for s in known_of(thing.entity)}) == 1 and not stay.ship
    if not stay.ship and len(known_of(thing.entity)) == 1:
        return stay.since <= max(days)
    after = 3 if ident in FAMILIES else 30 if stay.ship else 0
    since = shifted(stay.since, -1) if stay.ship else stay.since  # by clocks of the ground
    return any(since <= day and (day <= stay.until or _within(stay.until, day, after)) for day in days)


def _within(until: str, day: str, after: int) -> bool:
    return (between := apart(day, until)) is not None and between <= after
