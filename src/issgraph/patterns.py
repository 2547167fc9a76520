"""Regular expressions that are compiled when they are first needed, and tried only on text that holds what they cannot do without.

Most patterns fit few sentences, and most of the time they take goes into finding that out. What a pattern cannot do without is read
off its own parse: of "(?:docked|berthed) (?:to|at)" one of two words must stand in a text. Three letters of each stand for it, and a
sentence knows its letters in threes once for all patterns."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from issgraph.compiled import compiled

MANY = 400
"""A pattern that may begin in more ways than this is not told by them."""
BEST = 3
"""How many of the things a pattern needs are looked for."""
OFTEN = 30
_COMMON = {letter: share for share, letters in ((0.9, " eationsrh"), (0.5, "lducmfpgywb,'"), (0.2, ".v-k;(")) for letter in letters}
_bits: dict[str, int] = {}
"""What patterns look for, each with its bit: single characters, and letters in threes."""


class Codes(str):
    """A text that knows what stands in it, as far as patterns ask."""

    asked = -1
    """How many bits there were when it was last asked what it holds."""
    held = 0

    def holds(self) -> int:
        """The bits of what stands in the text."""
        if self.asked != len(_bits):
            found = 0
            for gram in ({self[i : i + 3] for i in range(len(self) - 2)} | set(self)) & _bits.keys():
                found |= _bits[gram]
            self.asked, self.held = len(_bits), found
        return self.held

    def spliced(self, first: int, last: int, char: str) -> Codes:
        """The text with one character in the place of a stretch. It may be taken to hold what went, which costs a look and no more."""
        made = Codes(f"{self[:first]}{char}{self[last:]}")
        if self.asked == len(_bits):
            held = self.held | _bits.get(char, 0)
            for place in range(max(0, first - 2), first + 1):
                held |= _bits.get(made[place : place + 3], 0)
            made.asked, made.held = self.asked, held
        return made


class Pattern:
    """A regular expression with the methods of a compiled one.

    `given` are characters of which a text must hold one of each to be worth a look; what else it needs, the pattern tells itself
    once it has been tried `OFTEN`, so that whoever reads one caption does not wait for it."""

    __slots__ = ("_left", "compiled", "flags", "masks", "needs", "pattern")
    compiled: re.Pattern[str]
    masks: list[int]
    """The bits of which a text must hold at least one each."""
    needs: list[frozenset[str]]

    def __init__(self, pattern: str, flags: int = 0, given: Iterable[Iterable[str]] = ()) -> None:
        self.pattern, self.flags, self._left = pattern, flags, OFTEN
        self.masks = [_mask(characters) for characters in given]

    def __getattr__(self, name: str) -> Any:
        """What is made when it is first asked for."""
        if name == "compiled":
            self.compiled = compiled(self.pattern, self.flags)
        elif name == "needs":
            self.needs = needs(self.pattern, self.flags)
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        if type(text) is Codes:
            held = text.held if text.asked == len(_bits) else text.holds()
            for mask in self.masks:
                if not held & mask:
                    return None
            if self._left:
                self._tried()
        return self.compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches, none overlapping."""
        if type(text) is Codes:
            held = text.held if text.asked == len(_bits) else text.holds()
            for mask in self.masks:
                if not held & mask:
                    return iter(())
            if self._left:
                self._tried()
        return self.compiled.finditer(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at a place."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return self.compiled.fullmatch(text)

    def may_stand_in(self, text: str) -> bool:
        """False when a plain text lacks what the pattern cannot do without."""
        return all(any(gram in text for gram in need) for need in self.needs)

    def _tried(self) -> None:
        self._left -= 1
        if not self._left:
            self.masks += [_mask(need) for need in self.needs]


def _mask(need: Iterable[str]) -> int:
    found = 0
    for gram in need:
        found |= _bits.setdefault(gram, 1 << len(_bits))
    return found


def needs(source: str, flags: int = 0) -> list[frozenset[str]]:
    """What a text must hold for a pattern to fit: of each set at least one; characters and letters in threes, the rarest sets."""
    parsed = _parser.parse(source, flags)
    if parsed.state.flags & re.IGNORECASE:
        return []
    words, found = _sequence(parsed)
    found += [words] if words is not None and "" not in words else []
    grams = {frozenset(map(_rarest, words)) for words in found}
    ranked = sorted((sum(map(_share, need)), sorted(need)) for need in grams)
    return [frozenset(need) for share, need in ranked[:BEST] if share < 1.5]


def _share(gram: str) -> float:
    """About how often a gram stands in a sentence."""
    share = 1.0 if len(gram) == 1 else 0.3
    for letter in gram:
        share *= _COMMON.get(letter, 0.05 if letter < "\ue000" else 0.01)
    return share


def _rarest(word: str) -> str:
    """The gram that says most of a word."""
    grams = [char for char in word if "\ue000" <= char <= "\uf8ff"] or [word[i : i + 3] for i in range(len(word) - 2)] or list(word)
    return min(grams, key=lambda gram: (_share(gram), gram))


Words = set[str]
Parsed = tuple[Words | None, list[Words]]
"""All the texts that a part of a pattern fits, if they are few; and what it cannot do without."""


def _sequence(parts: Any) -> Parsed:
    """The parts of a pattern one after the other."""
    found: list[Words] = []
    run: Words = {""}
    whole = True
    for op, value in parts:
        words, more = _part(op, value)
        found += more
        if words is not None and len(run) * len(words) <= MANY:
            run = {before + after for before in run for after in words}
            continue
        whole = False
        if "" not in run:
            found.append(run)
        run = words if words is not None else {""}
    if whole:
        return run, found
    if "" not in run:
        found.append(run)
    return None, found


def _part(op: Any, value: Any) -> Parsed:
    if op is ops.LITERAL:
        return {chr(value)}, []
    if op is ops.IN:
        return _characters(value), []
    if op is ops.AT or op is ops.ASSERT_NOT:
        return {""}, []
    if op is ops.ASSERT:
        words, found = _sequence(value[1])
        return {""}, found if words is None or "" in words else [*found, words]
    if op is ops.SUBPATTERN:
        return (None, []) if value[1] & re.IGNORECASE else _sequence(value[3])
    if op is ops.ATOMIC_GROUP:
        return _sequence(value)
    if op is ops.BRANCH:
        return _branches([_sequence(branch) for branch in value[1]])
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        least, most, repeated = value
        words, found = _sequence(repeated)
        if most == 1:
            return (words if least else None if words is None else words | {""}), (found if least else [])
        if least == 0:
            return None, []
        return None, found if words is None or "" in words else [*found, words]
    return None, []


def _characters(members: Any) -> Words | None:
    """The characters of a class, if they are few."""
    found: Words = set()
    for op, value in members:
        if op is ops.LITERAL:
            found.add(chr(value))
        elif op is ops.RANGE and value[1] - value[0] < MANY:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return found if len(found) <= MANY else None


def _branches(branches: list[Parsed]) -> Parsed:
    every: Words = set()
    for words, _ in branches:
        if words is None:
            break
        every |= words
    else:
        if len(every) <= MANY:
            common = [need for need in branches[0][1] if all(need in found for _, found in branches)]
            return every, common
    either: Words = set()
    for words, found in branches:
        options = [*found, words] if words is not None and "" not in words else found
        if not options:
            return None, []
        either |= min(options, key=lambda option: (sum(_share(_rarest(word)) for word in option), sorted(option)))
    return None, [either]
