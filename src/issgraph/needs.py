"""A regular expression to what a text must hold for it to fit, read off its own parse.

Of "(?:docked|berthed) (?:to|at)" one of two words must stand in a text. A few letters of each stand for it: rare ones, that many share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from heapq import heapify, heappop, heappush
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

MANY = 400
"""A pattern that may begin in more ways than this is not told by them."""
BEST = 4
"""How many of the things a pattern needs are looked for."""
MANY_TEXTS = 2.0
"""What stands in more texts than this tells nothing: shares of grams, added up, which count a text more than once."""
GRAM = 8
"""How many letters of a word are looked for."""
WHOLE = 4
"""A word of so many letters is looked for without the blanks about it, so that patterns with and without them share it."""
_COMMON = {letter: share for share, letters in ((0.9, " eationsrh"), (0.5, "lducmfpgywb,'"), (0.2, ".v-k;(")) for letter in letters}
_NAMES = re.compile("[\ue000-\uf8ff]")
_ODD = str.maketrans("\u0130\u0131\u017f\u212a\u03a3", "iisk\u03c3")
"""Letters that the engine takes for "i", "s" and "k" when case is all one; and the sigma, whose small letter hangs on what follows."""
_ODD_LETTERS = re.compile("[\u0130\u0131\u017f\u212a\u03a3]")
"""The same, looked for first: a sentence has names and so is no plain text, and to translate it takes thirty times as long."""


_EVERYWHERE = frozenset(". , i e s a l th he nd in on it ed is at".split()) | {
    " ",
    "s ",
    "e ",
    " a",
    " the",
    "the ",
    " the ",
    "the",
    "he ",
    "a ",
    " a ",
}
"""Grams that stand in every second sentence or more: to look for them tells next to nothing."""


@cache
def way() -> str:
    """What stands for the way in which needs are worked out: this very file."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()


def folded(text: str) -> str:
    """A text in small letters, for looking up what patterns need: letters that any pattern takes for each other are one."""
    return (text.translate(_ODD) if _ODD_LETTERS.search(text) else text).lower()


def needs(source: str, flags: int = 0) -> list[frozenset[str]]:
    """What a text must hold, once `folded`, for a pattern to fit: of each set at least one; names and stretches of a few letters, the
    rarest sets."""
    parsed = _parser.parse(source, flags)
    words, found = _sequence(parsed)
    found += [words] if words is not None and "" not in words else []
    if parsed.state.flags & re.IGNORECASE:
        found = list(filter(_plain, found))
    found = [set(map(folded, words)) for words in found]
    sets = {_fewest(grams) for words in found for grams in _looked_for(words)}
    ranked = sorted((sum(map(_share, need)), sorted(need)) for need in sets)
    return [frozenset(need) for share, need in ranked if share < MANY_TEXTS and _EVERYWHERE.isdisjoint(need)][:BEST]


def _looked_for(words: Words) -> Iterator[list[list[str]]]:
    """What can stand for each of some words: their names, and their letters, where every word has such."""
    for kind in (_NAMES.findall, _letters):
        grams = [kind(word) for word in words]
        if all(grams):
            yield grams


def _letters(word: str) -> list[str]:
    """The stretches of a word between names, `GRAM` letters at a time."""
    parts = [part for part in _NAMES.split(word) if part]
    grams = (part[i : i + GRAM] for part in parts for i in range(max(1, len(part) - GRAM + 1)))
    return [bare if len(bare := gram.strip()) >= WHOLE else gram for gram in grams]


@lru_cache(maxsize=1 << 14)
def _share(gram: str) -> float:
    """About how often a gram stands in a sentence."""
    share = 1.0 if len(gram) == 1 else 0.3 * 0.5 ** max(0, len(gram) - 3)
    for letter in gram:
        share *= _COMMON.get(letter, 0.05 if letter < "\ue000" else 0.01)
    return share


def _fewest(words: list[list[str]]) -> frozenset[str]:
    """Grams of which every word has one, found by taking the rarest for the number of words that have it, until no word is left."""
    holders: dict[str, set[int]] = {}
    for number, grams in enumerate(words):
        for gram in grams:
            holders.setdefault(gram, set()).add(number)
    taken: list[str] = []
    gone: set[int] = set()
    waiting = [(_share(gram) / len(held), gram) for gram, held in holders.items()]
    heapify(waiting)
    while len(gone) < len(words):
        worth, gram = heappop(waiting)
        left = holders[gram] - gone
        if not left:
            continue
        if (now := _share(gram) / len(left)) > worth:  # others have taken some of its words since it was weighed
            heappush(waiting, (now, gram))
            continue
        taken.append(gram)
        gone |= left
    return frozenset(gram for gram in taken if not any(other in gram and other != gram for other in taken))


def _rarest(grams: list[str]) -> str:
    """The gram that says most."""
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
        words, found = _sequence(value[3])
        if value[1] & re.IGNORECASE:
            return words if words is not None and _plain(words) else None, list(filter(_plain, found))
        return words, found
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


def _plain(words: Words) -> bool:
    """Whether a pattern to which case is all one takes nothing else for the letters of some words than `folded` does."""
    return all(_NAMES.sub("", word).isascii() for word in words)


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
    named: Words | None = set()
    for words, found in branches:
        options = [*found, words] if words is not None and "" not in words else found
        if not options:
            return None, []
        either |= min(options, key=_weight)
        with_names = [option for option in options if all(map(_NAMES.search, option))]
        named = named | min(with_names, key=_weight) if named is not None and with_names else None
    return None, [either] if named is None or named == either else [either, named]


def _weight(words: Iterable[str]) -> tuple[float, list[str]]:
    """How little some words tell."""
    return sum(_share(_rarest(_NAMES.findall(word) or _letters(word))) for word in sorted(words)), sorted(words)
