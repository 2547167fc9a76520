"""A name that no table knows to the known name it may be a slip of the pen for: a proposal to show, never a link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from issgraph.assets import REFERENCE
from issgraph.compiled import worked_out
from issgraph.extract.naming.slips import distance
from issgraph.gazetteer import Gazetteer, gazetteer, sources_of_names
from issgraph.model import Entity, Reading
from issgraph.view import lower, view
from issgraph.vocab import is_a

_CLASSES = ("Person", "StationElement", "VisitingVehicle")
_SHORTEST = 4
"""Words of fewer letters are a slip away from too many others, so they have to be the same."""
_MOST = 2
"""Slips that a name may have in all."""

_Block = tuple[str, ...]
Index = dict[_Block, list[tuple[_Block, str]]]
"""Names as words by the first letters of these, each with the id of what it means."""


def proposals(reading: Reading) -> dict[str, Entity]:
    """The names of a reading that no table knows, each with the known thing that was likely meant; most have none."""
    names = {gap.words: "" for gap in reading.gaps if gap.kind == "name"}
    for statement in reading.statements:
        things = [thing for thing in (statement.subject, statement.object) if isinstance(thing, Entity)]
        names.update((thing.label, thing.cls) for thing in things if not thing.known)
    names.update((mention.entity.label, mention.entity.cls) for mention in reading.mentions if not mention.entity.known)
    found = {name: likely(name, cls) for name, cls in names.items()}
    return {name: thing for name, thing in found.items() if thing}


@lru_cache(maxsize=1 << 12)
def likely(name: str, cls: str = "") -> Entity | None:
    """The one known person, part of the station or vehicle whose name is nearest, of a class if one is given; None when two are."""
    words = _words(name)
    near: dict[str, tuple[int, Entity]] = {}
    for others, ident in _index().get(_block(words), ()):
        thing = gazetteer().rows[ident].entity
        if cls and not (is_a(thing.cls, cls) or is_a(cls, thing.cls)):
            continue
        slips = _slips(words, others)
        if slips and slips < near.get(thing.id, (3, thing))[0]:
            near[thing.id] = (slips, thing)
    least = min((slips for slips, _ in near.values()), default=0)
    nearest = [thing for slips, thing in near.values() if slips == least]
    return nearest[0] if len(nearest) == 1 else None


def close(name: str, choices: Iterable[str]) -> list[str]:
    """Of several names, those that fewest slips part from one that is none of them; most names have none so close."""
    words = _words(" ".join(name.split()))
    name = " ".join(words)
    near: dict[str, int] = {}
    most = _MOST if len(words) > 1 else 1
    letters, shortest, longest = _letters(name), len(name) - most, len(name) + most
    for choice in [each for each in choices if shortest <= len(each) <= longest]:
        if (letters ^ _letters(choice)).bit_count() > 2 * most:
            continue  # a slip brings one letter at most, and takes one away
        others = _words(choice)
        if len(others) == len(words) and all(
            word == other or not _has_digit(word + other) for word, other in zip(words, others, strict=True)
        ):
            slips = _slips(words, others)
            if slips:
                near[choice] = slips
    return sorted(choice for choice, slips in near.items() if slips == min(near.values()))


def _has_digit(word: str) -> bool:
    """True for "MS-22", which is no slip for "MS-25"."""
    return any(letter.isdigit() for letter in word)


@lru_cache(maxsize=1)
def _index() -> Index:
    found: Index = worked_out(f"spellings of {REFERENCE}", [*sources_of_names(), Path(__file__)], lambda: _spellings(gazetteer()))
    return found


def _spellings(known: Gazetteer) -> Index:
    """Known names by the first letters of their words. Numbers are no words: MS-22 is no slip for MS-25."""
    found: Index = defaultdict(list)
    for name, thing in _names(known):
        if any(is_a(thing.cls, cls) for cls in _CLASSES) and not _has_digit(name):
            words = _words(name)
            found[_block(words)].append((words, thing.id))
    return dict(found)


def _names(known: Gazetteer) -> Iterator[tuple[str, Entity]]:
    yield from known.names()
    for surname, rows in known.surnames.items():
        if len(rows) == 1:
            yield surname, rows[0].entity


@lru_cache(maxsize=1 << 15)
def _words(name: str) -> _Block:
    return tuple(lower(view(name)).removesuffix("'s").split())


@lru_cache(maxsize=1 << 15)
def _letters(name: str) -> int:
    """The letters of a name as the bits of a number; letters that share a bit part no names that they should not."""
    bits = 0
    for letter in set("".join(_words(name))):
        bits |= 1 << (ord(letter) & 63)
    return bits


def _block(words: _Block) -> _Block:
    return tuple(word[:1] for word in words)


def _slips(words: _Block, others: _Block) -> int:
    """How many slips part two names of as many words: one a word, two in long ones, two in all; 0 when they are no such pair."""
    total = 0
    for word, other in zip(words, others, strict=True):
        if word == other:
            continue
        shorter = min(len(word), len(other))
        slips = distance(word, other) if abs(len(word) - len(other)) <= 2 else 3
        if shorter < _SHORTEST or slips > (2 if shorter >= 7 else 1) or (len(words) == 1 and slips > 1):
            return 0
        total += slips
    return total if total <= _MOST else 0
