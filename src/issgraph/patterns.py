"""Regular expressions that are compiled when they are first needed, and tried only on text that holds what they cannot do without.

Most patterns fit few sentences, and most of the time they take goes into finding that out. What a pattern cannot do without is read
off its own parse: of "(?:docked|berthed) (?:to|at)" one of two words must stand in a text. A few letters of each stand for it, and one
automaton finds in a single pass over a sentence what any pattern looks for."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from operator import itemgetter, or_

from ahocorasick_rs import AhoCorasick

from issgraph.compiled import compiled, needed
from issgraph.needs import folded, needs, way

OFTEN = 30
TOGETHER = 64
"""How many patterns tell what they need at a time: the automaton is made anew then."""
_bits: dict[frozenset[str], int] = {}
"""What patterns look for, each with its bit: sets of which one must stand in a text."""
_waiting: list[Pattern] = []
"""Patterns that have been tried often, and wait for others to tell what they need."""


class _Automaton:
    """Finds in one pass of what sets of `_bits` a text has nothing."""

    def __init__(self) -> None:
        bits: dict[str, int] = {}
        for need, bit in _bits.items():
            for gram in need:
                bits[gram] = bits.get(gram, 0) | bit
        self.size = len(_bits)
        self.bits = bits
        self._every = (1 << self.size) - 1
        self._bits = list(bits.values())
        self._find = AhoCorasick(list(bits)).find_matches_as_indexes

    def lacks(self, text: str) -> int:
        """The bits of the sets of which nothing stands in a text."""
        grams = set(map(itemgetter(0), self._find(folded(text), overlapping=True)))
        return self._every & ~reduce(or_, map(self._bits.__getitem__, grams), 0)


_automaton = _Automaton()


class Codes(str):
    """A text that knows what does not stand in it, as far as patterns asked when it was looked through."""

    __slots__ = ("known", "lacks")
    known: int
    """How many sets patterns looked for then. What others look for since is not known to be missing."""
    lacks: int
    """The bits of the sets of which nothing stands in the text."""

    @classmethod
    def of(cls, text: str) -> Codes:
        """A text, looked through."""
        global _automaton
        if _automaton.size != len(_bits):
            _automaton = _Automaton()
        codes = cls(text)
        codes.known, codes.lacks = _automaton.size, _automaton.lacks(text)
        return codes

    def lacking(self) -> int:
        """The bits of all that patterns look for by now and that does not stand in the text."""
        if self.known != len(_bits):
            looked = Codes.of(self)
            self.known, self.lacks = looked.known, looked.lacks
        return self.lacks

    def part(self, start: int, end: int = sys.maxsize) -> Codes:
        """A part of the text, which lacks what the whole lacks."""
        codes = Codes(self[start:end])
        codes.known, codes.lacks = self.known, self.lacks
        return codes

    def named(self, first: int, last: int, name: str) -> Codes:
        """The text with a name, one character, in the place of [first:last]. It lacks what it lacked, but for the name: letters on
        both sides of a name are never looked for together. What stood in the place alone may be missing and is not known to be."""
        codes = Codes(f"{self[:first]}{name}{self[last:]}")
        codes.known, codes.lacks = self.known, self.lacks & ~_automaton.bits.get(name, 0)
        return codes


class Pattern:
    """A regular expression with the methods of a compiled one.

    `given` are sets of characters, one of each of which a text must hold to be worth a look; what else it needs, the pattern tells
    itself once it has been tried `OFTEN`, so that whoever reads one caption does not wait for it."""

    __slots__ = ("_engine", "_left", "_needs", "flags", "given", "mask", "pattern")

    def __init__(self, pattern: str, flags: int = 0, given: Iterable[Iterable[str]] = ()) -> None:
        self.pattern, self.flags, self._left = pattern, flags, OFTEN
        self._engine: re.Pattern[str] | None = None
        self._needs: list[frozenset[str]] | None = None
        self.given = self.mask = _mask(map(frozenset, given))
        """The bits that a text must hold, as it was given them and all that are known."""

    @property
    def compiled(self) -> re.Pattern[str]:
        """What the engine of Python makes of it, made when it is first asked for."""
        if self._engine is None:
            self._engine = compiled(self.pattern, self.flags)
        return self._engine

    @property
    def needs(self) -> list[frozenset[str]]:
        """What a text must hold for it to fit, worked out when it is first asked for."""
        if self._needs is None:
            self._needs = needed(self.pattern, self.flags, way(), needs)
        return self._needs

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        if type(text) is Codes:
            if text.lacks & self.mask:
                return None
            if self._left:
                self._tried()
        return (self._engine or self.compiled).search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches, none overlapping."""
        if type(text) is Codes:
            if text.lacks & self.mask:
                return _NO_MATCHES
            if self._left:
                self._tried()
        return (self._engine or self.compiled).finditer(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at a place."""
        if type(text) is Codes:
            if text.lacks & self.mask:
                return None
            if self._left:
                self._tried()
        return (self._engine or self.compiled).match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return self.compiled.fullmatch(text)

    def may_stand_in(self, text: str) -> bool:
        """False when a plain text lacks what the pattern cannot do without."""
        text = folded(text)
        for need in self.needs:
            for gram in need:
                if gram in text:
                    break
            else:
                return False
        return True

    def _tried(self) -> None:
        self._left -= 1
        if not self._left:
            _waiting.append(self)
        if len(_waiting) == TOGETHER:
            for pattern in _waiting:
                pattern.mask |= _mask(pattern.needs)
            _waiting.clear()


@cache
def sought(pattern: str) -> Pattern:
    """The one Pattern of a regular expression, for those that stand where they are used."""
    return Pattern(pattern)


_NO_MATCHES: Iterator[re.Match[str]] = iter(())


def _mask(needs: Iterable[frozenset[str]]) -> int:
    found = 0
    for need in needs:
        found |= _bits.setdefault(need, 1 << len(_bits))
    return found
