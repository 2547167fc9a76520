"""Surnames, first names and initials of people whom a document names in full: "Pesquet", "Thomas", "T. Pesquet"."""

from __future__ import annotations

from collections.abc import Iterator

from issgraph.extract.naming.chunks import Chunk
from issgraph.gazetteer import Gazetteer, surnames
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.view import view

_INITIAL = Pattern(r"[A-Z]\. ")
_SURNAME = Pattern(r" [A-Z][a-z]")


def short_names(text: str, chunks: list[Chunk], others: tuple[Entity, ...], gazetteer: Gazetteer) -> list[Chunk]:
    """Surnames, first names and "T. Pesquet" forms of people whom the document names in full (or in its credit) somewhere."""
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
    for person in people.values():
        for surname in surnames(person.label):
            holders.setdefault(view(surname), {})[person.id] = person
        firsts.setdefault(view(person.label.split(" ")[0]), {})[person.id] = person
    found = []
    busy = bytearray(len(text))
    for chunk in chunks:
        busy[chunk.start : chunk.end] = b"\1" * (chunk.end - chunk.start)
    for surname in sorted(holders, key=lambda s: (-len(s), s)):
        if len(holders[surname]) != 1 or len(surname) < 2:
            continue
        for start, end in _places(surname, text):
            if busy.find(1, start, end) < 0:
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


def _places(surname: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a surname stands as a word, with the initial before it."""
    start = text.find(surname)
    while start >= 0:
        end = start + len(surname)
        if not _joined(text, end):
            initial = _INITIAL.match(text, start - 3) if start >= 3 else None
            if initial and not _joined(text, start - 4):
                yield start - 3, end
            elif not _joined(text, start - 1):
                yield start, end
        start = text.find(surname, end)


def _joined(text: str, place: int) -> bool:
    """True when a letter, digit or hyphen stands at a place."""
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] in "_-")
