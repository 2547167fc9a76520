"""Surnames, first names and initials to people: "Pesquet", "Thomas", "T. Pesquet" of those whom a document names in full,
and surnames alone where one crew, or one person in space on its day, can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk
from issgraph.extract.naming.crew_surnames import by_crew
from issgraph.extract.naming.named_missions import missions_of_the_day
from issgraph.gazetteer import Gazetteer, surnames
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.view import view

_INITIAL = Pattern(r"[A-Z]\. ")
_INITIALS = compiled(r"(?<![\w-])(?:Y[aeu]|Zh|[A-Z])\. $")
_NEAR = 120
"""Characters around a flight within which surnames alone can be of its crew."""
_SURNAME = Pattern(r" [A-Z][a-z]")


def short_names(text: str, chunks: list[Chunk], others: tuple[Entity, ...], day: str, gazetteer: Gazetteer) -> list[Chunk]:
    """Surnames, first names and "T. Pesquet" forms of people whom the document names in full (or in its credit) somewhere, and surnames
    alone of those who were in space on its day."""
    people: dict[str, Entity] = {}
    holders: dict[str, dict[str, Entity]] = {}
    firsts: dict[str, dict[str, Entity]] = {}
    for chunk in chunks:
        for each in chunk.each:
            if (person := each.meaning("Person")) is not None:
                people.setdefault(person.id, person)
                words = text[each.start : each.end].split()
                holders.setdefault(words[-1], {})[person.id] = person
                firsts.setdefault(words[0], {})[person.id] = person
    for person in others:
        people.setdefault(person.id, person)
    for person, surname in _of_crews(text, chunks, people, gazetteer):
        holders.setdefault(surname, {})[person.id] = person
    for surname, person in _of_the_day(text, day, gazetteer):
        if person.id not in people and surname not in holders:
            holders[surname] = {person.id: person}
    for first, person in _by_first_name(text, day, people, firsts, gazetteer):
        firsts[first] = {person.id: person}
    for person in people.values():
        for surname in surnames(person.label):
            holders.setdefault(view(surname), {})[person.id] = person
        firsts.setdefault(view(person.label.split(" ")[0]), {})[person.id] = person
    busy = bytearray(len(text))
    for chunk in chunks:
        busy[chunk.start : chunk.end] = b"\1" * (chunk.end - chunk.start)
    found = [c for c in missions_of_the_day(text, people, day, gazetteer) if busy.find(1, c.start, c.end) < 0]
    for person, surname in by_crew(text, people, lambda start, end: busy.find(1, start, end) >= 0, gazetteer, _RANK):
        holders.setdefault(surname, {person.id: person})
    for surname in sorted(holders, key=lambda s: (-len(s), s)):
        if len(holders[surname]) != 1 or len(surname) < 2:
            continue
        for start, end in _places(surname, text):
            if busy.find(1, start, end) < 0 and not _of_another(text, start, busy, gazetteer):
                found.append(Chunk(start, end, tuple(holders[surname].values())))
                busy[start:end] = b"\1" * (end - start)
    common = lexicon().common
    for first in sorted(firsts):
        if len(firsts[first]) != 1 or len(first) < 3 or first.lower() in common or first in holders:
            continue
        for start, end in _places(first, text):
            if busy.find(1, start, end) < 0 and not _INITIAL.match(text, start) and not _SURNAME.match(text, end):
                found.append(Chunk(start, end, tuple(firsts[first].values())))
    return found


_FIRST = compiled(r"(?<=[a-z,] )([A-Z][a-z]{2,}) $")
_RANK = frozenset(
    "captain colonel major general admiral lieutenant sergeant doctor professor president director senator astronaut cosmonaut spacewalker"
    " mister sir crewmate crewmates colleague astronauts cosmonauts spacewalkers".split()
)


def _of_another(text: str, start: int, busy: bytearray, gazetteer: Gazetteer) -> bool:
    """True for a surname behind another's first name: "a bust of Boris Volkov" speaks of no Sergei."""
    first = _FIRST.search(text, max(0, start - 24), start)
    if first is None or busy.find(1, first.start(1), first.end(1)) >= 0:
        return False
    word = first[1].lower()
    return word not in _RANK and word not in lexicon().common and word not in gazetteer.adjectives


def _of_crews(text: str, chunks: list[Chunk], people: dict[str, Entity], gazetteer: Gazetteer) -> Iterator[tuple[Entity, str]]:
    """People whom no text names in full, by two or more surnames of one crew beside their flight: "Expedition Two's Usachev and Voss"."""
    flights = {
        entity.id: chunk
        for chunk in reversed(chunks)
        for each in chunk.each
        if (entity := each.meaning("Expedition", "Mission")) is not None
    }
    for flight, chunk in sorted(flights.items()):
        row = gazetteer.rows.get(flight)
        found: dict[str, tuple[Entity, str]] = {}
        for ident in row.many("crew") if row else ():
            person = gazetteer.rows.get(ident)
            if person is None or ident in people:
                continue
            for name in _bare_names(ident, gazetteer):
                if name in text and any(abs(at - chunk.start) < _NEAR for at, _ in _places(name, text)):
                    found.setdefault(ident, (person.entity, name))
        if len(found) > 1:
            yield from found.values()


@lru_cache(maxsize=1024)
def _bare_names(ident: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The surnames of a person, under any name, that are long enough and no common word."""
    person, common = gazetteer.rows[ident], lexicon().common
    words = dict.fromkeys(view(word) for label in (person.label, *person.aliases) for word in surnames(label))
    return tuple(name for name in words if len(name) > 3 and name.lower() not in common)


@lru_cache(maxsize=2)
def _flights(gazetteer: Gazetteer) -> list[tuple[str, str, tuple[str, ...]]]:
    """First day, last day and crew of each expedition and flight."""
    flights = [row for row in gazetteer.rows.values() if row.cls in ("Expedition", "Mission")]
    return [(row.get("from"), row.get("until") or row.get("from"), tuple(row.many("crew"))) for row in flights]


@lru_cache(maxsize=1024)
def _in_space(day: str, gazetteer: Gazetteer) -> tuple[tuple[str, Entity], ...]:
    """Surnames that one person alone had of all who were on a flight or an expedition on a day, with that person."""
    rows = gazetteer.rows
    aboard = {ident for first, last, crew in _flights(gazetteer) if first <= day <= last for ident in crew}
    holders: dict[str, list[Entity]] = {}
    for ident in sorted(aboard & rows.keys()):
        for name in dict.fromkeys(view(word) for word in surnames(rows[ident].label)):
            holders.setdefault(name, []).append(rows[ident].entity)
    common = lexicon().common
    return tuple((name, who[0]) for name, who in sorted(holders.items()) if len(who) == 1 and len(name) > 3 and name.lower() not in common)


def _of_the_day(text: str, day: str, gazetteer: Gazetteer) -> Iterator[tuple[str, Entity]]:
    """People of whom a text has nothing but surnames, where only one in space on its day can be meant: "Hurley and Behnken float in"."""
    if _DAY.fullmatch(day):
        for surname, person in _in_space(day, gazetteer):
            places = list(_places(surname, text)) if surname in text else []
            if places and not any(_of_a_name(text, start, end) for start, end in places):
                yield surname, person


def _by_first_name(
    text: str, day: str, people: dict[str, Entity], taken: dict[str, dict[str, Entity]], gazetteer: Gazetteer
) -> Iterator[tuple[str, Entity]]:
    """People of whom a text has nothing but a first name, where only one in space on its day can be meant: "Samantha's camera"."""
    if _DAY.fullmatch(day):
        for first, person in _first_names(day, gazetteer):
            if first in text and person.id not in people and first not in taken:
                places = list(_places(first, text))
                if not any(_of_a_name(text, *place) or _of_no_flier(text, *place) for place in places) and any(
                    _of_a_flier(text, *place, _firsts(day, gazetteer)) for place in places
                ):
                    yield first, person


_ARTICLE = compiled(r"\b(?:[Tt]he|[Aa]n?) $")
_NO_FLIER = compiled(r", (?:an?|the) |'s [A-Z]| the [A-Z]")
_CREWMATE = compiled(
    r"(?i)\b(?:astronaut|cosmonaut|spacewalker|crewmate|colleague|commander|flight engineer|(?:photo|photograph|picture|image|shot|frame|view|selfie|taken|shot|snapped|photographed|captured)(?: by|:)|photographer|behind the camera (?:is|was)) $"
)
_CAMERA_OF = compiled(
    r"'s (?:own )?(?:[a-z0-9-]+ )?(?:camera|lens|nikon|viewfinder|gopro|photo|photograph|picture|snapshot|selfie)s?\b"
    r"| (?:photographed|snapped|(?:took|made|shot) (?:this|these|the) (?:photo|photograph|picture|image|shot|frame|view)s?|held the camera)\b"
)
_LISTED_BEFORE = compiled(r"(?<![\w'-])(?<![A-Z][a-z] )([A-Z][a-z]+)(?:,|,? and| &) $")
_LISTED_BEHIND = compiled(r"(?:,|,? and| &) ([A-Z][a-z]+)\b(?!'| [A-Z])")


def _of_no_flier(text: str, start: int, end: int) -> bool:
    """True for a first name that is told as a thing's or a stranger's: "the Shannon", "Samantha, a schoolgirl", "Peggy's Cove"."""
    return bool(_ARTICLE.search(text, max(0, start - 6), start) or _NO_FLIER.match(text, end))


def _of_a_flier(text: str, start: int, end: int, firsts: frozenset[str]) -> bool:
    """True for a first name beside a crew's or a photographer's word, or in a list of first names of those in space."""
    if _CREWMATE.search(text, max(0, start - 40), start) or _CAMERA_OF.match(text, end):
        return True
    listed = (_LISTED_BEFORE.search(text, max(0, start - 24), start), _LISTED_BEHIND.match(text, end))
    return any(other is not None and other[1] in firsts for other in listed)


@lru_cache(maxsize=1024)
def _holders(day: str, gazetteer: Gazetteer) -> dict[str, list[Entity]]:
    """First names, also short ones, of all in space on a day, each with those who have it."""
    rows = gazetteer.rows
    aboard = {ident for first, last, crew in _flights(gazetteer) if first <= day <= last for ident in crew}
    holders: dict[str, list[Entity]] = {}
    for ident in sorted(aboard & rows.keys()):
        for name in dict.fromkeys(view(label.split(" ")[0]) for label in (rows[ident].label, *rows[ident].aliases)):
            holders.setdefault(name, []).append(rows[ident].entity)
    return holders


def _firsts(day: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The first names of all in space on a day."""
    return frozenset(_holders(day, gazetteer))


@lru_cache(maxsize=1024)
def _first_names(day: str, gazetteer: Gazetteer) -> tuple[tuple[str, Entity], ...]:
    """First names that one person alone has of all in space on a day, with that person."""
    common = lexicon().common
    return tuple(
        (name, who[0])
        for name, who in sorted(_holders(day, gazetteer).items())
        if len(who) == 1 and _FIRST_ALONE.fullmatch(name) and name.lower() not in common
    )


_FIRST_ALONE = compiled(
    r"(?!(?:Victor|Santiago|Florence|Hope|Grace|Dawn|Sultan|Alexander|Francisco|Jack|Mark|Rick|Frank|Bill|Drew|Rex|Max|Will|Chase)$)[A-Z][a-z]{3,}"
)
"""A first name that is hardly anything else."""


_DAY = compiled(r"\d{4}-\d\d-\d\d")
_LONGER = compiled(r"(?:[A-Z][\w.'-]* |[A-Z]\.)$")
_OF_A_PLACE = compiled(
    r"\b(?:towns?|city|cities|villages?|hamlet|suburb|islands?|isle|county|state|province|craters?|river|lake|mount|mountain|peak|glacier|valley"
    r"|bay|gulf|port|harbou?r|university|airport|street|hurricane|typhoon|cyclone|storm|comet|asteroid) (?:of |named |called )?(?:[A-Z]\w+,? and )?$"
)
_ON = compiled(r" [A-Z0-9]|-[A-Z]")


def _of_a_name(text: str, start: int, end: int) -> bool:
    """True for a word that others with capitals, before or behind it, make part of a longer name ("Williams Field"), and for a place's."""
    if _ON.match(text, end):
        return True
    before = _LONGER.search(text, max(0, start - 24), start)
    word = before.group().strip(". ").lower() if before else ""
    return (before is not None and word not in _RANK and word not in lexicon().common) or bool(
        _OF_A_PLACE.search(text, max(0, start - 40), start)
    )


def _places(surname: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a surname stands as a word, with the initial before it."""
    start = text.find(surname)
    while start >= 0:
        end = start + len(surname)
        if not _joined(text, end):
            initial = _INITIALS.search(text, max(0, start - 5), start)
            if initial:
                yield initial.start(), end
            elif not _joined(text, start - 1):
                yield start, end
        start = text.find(surname, end)


def _joined(text: str, place: int) -> bool:
    """True when a letter, digit or hyphen stands at a place."""
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] in "_-")
