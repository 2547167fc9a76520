"""Words to the known words that are a slip or two away, by the pairs of letters they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from issgraph.extract.naming.slips import distance

SHORTEST, LONG = 4, 7
"""A word of fewer letters is a slip away from too many others; one of so many may have two."""


class Near:
    """An index of words; what was asked once is remembered."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._pairs: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            for pair in set(_pairs(word)):
                self._pairs[pair].append(number)
        self._found: dict[str, tuple[tuple[str, int], ...]] = {}

    def of(self, word: str) -> tuple[tuple[str, int], ...]:
        """Known words with how many slips part them from a word, at most as many as its length allows."""
        if word not in self._found:
            if len(self._found) > 20_000:
                self._found.clear()
            self._found[word] = tuple(self._near(word))
        return self._found[word]

    def _near(self, word: str) -> Iterable[tuple[str, int]]:
        most = slips_allowed(word)
        if not most:
            return
        pairs = set(_pairs(word))
        shared = Counter(number for pair in pairs for number in self._pairs.get(pair, ()))
        least = len(pairs) - (3 if most == 1 else 2 * most)  # a slip changes two pairs, or three when letters change places
        for number, count in shared.items():
            if count < least:
                continue
            other = self._words[number]
            if abs(len(other) - len(word)) <= most and other != word:
                slips = distance(word, other)
                if slips <= min(most, slips_allowed(other)):
                    yield other, slips


def slips_allowed(word: str) -> int:
    """How many slips a word may have and still be taken for another."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < LONG else 2


def slip(one: str, other: str) -> int:
    """What it costs to take one word for the other: 0 when they are the same, about a tenth of a name for a slip, 100 for no such pair.

    A letter too many, too few or out of place is a slip of the pen; another letter in a short word makes another word.
    """
    if one == other:
        return 0
    most = min(slips_allowed(one), slips_allowed(other))
    if abs(len(one) - len(other)) > most:
        return 100
    slips = distance(one, other)
    if slips > most:
        return 100
    other_letters = len(one) == len(other) and sorted(one) != sorted(other)
    return 12 * slips + (12 if other_letters and min(len(one), len(other)) < LONG else 0)


def _pairs(word: str) -> Iterable[str]:
    framed = f"^{word}$"
    return (framed[i : i + 2] for i in range(len(framed) - 1))
