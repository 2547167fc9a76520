"""A question that was not understood to the fewest words of it without which it would be, and what it then asks: a proposal to show."""

from __future__ import annotations

from collections.abc import Callable

from issgraph.ask.named import Named
from issgraph.ask.near import Found
from issgraph.ask.wording import with_gaps
from issgraph.phrasing import Meaning, meaning
from issgraph.questions import PLAIN_KINDS
from issgraph.vocab import is_a
from issgraph.wordlist import Token, lexicon

_WORDS = 5
"""Of more words than these a condition is not taken apart."""
_LEAST = 2
"""So many words must stay."""
_NOUN_AFTER = ("which", "what")
"""After these somebody must be asked for: "which women photographed Kibo" is "who photographed Kibo" without them."""
_ASKING = (*_NOUN_AFTER, "who", "whom", "whose", "when", "where", "how", "why")
"""The question itself, when they begin it."""

Matches = Callable[[Meaning, dict[str, Named]], Found]
"""From what is asked, and its names by their gap, to the questions that are asked in these very words."""


def without(text: str, words: list[Token], named: list[Named], matches: Matches) -> tuple[str, Found]:
    """The words left out, as they are written, and what is then asked; ("", {}) where nothing is, or several things are."""
    for length in range(1, min(_WORDS, len(words) - _LEAST) + 1):
        every: list[tuple[int, Found]] = []
        for start in range(len(words) - length + 1):
            out = words[start : start + length]
            if start == 0 and out[0].word in _ASKING:
                continue
            chosen = [each for each in named if each.end <= out[0].start or each.start >= out[-1].end]
            if any(each.start < out[0].start or each.end > out[-1].end for each in named if each not in chosen):
                continue  # a name would be cut in two
            if any(_bare(each, out) and not _narrows(each) for each in named if each not in chosen):
                continue  # whom or what it is about is no word too many, as it is in "or Columbus"
            here = [Token("who", out[0].start, out[0].start)] if start == 1 and words[0].word in _NOUN_AFTER else []
            rest = [*words[:start], *here, *words[start + length :]]
            for names in (chosen, [each for each in chosen if not each.plain]):
                by_gap = {str(number): each for number, each in enumerate(names)}
                if found := matches(meaning(with_gaps(rest, names), {name: each.kinds for name, each in by_gap.items()}), by_gap):
                    every.append((start, found))
                    break
        if len({name for _, found in every for name, _ in found}) == 1 and len(every[-1][1]) == 1:
            start, found = every[-1]
            first, last = _whole(words, start, start + length, named)
            return text[words[first].start : words[last - 1].end], found
        if every:
            return "", {}
    return "", {}


def _bare(name: Named, out: list[Token]) -> bool:
    """True when no word stands before the name that makes a condition of it."""
    return not any(token.word in _JOINING for token in out if token.end <= name.start)


def _narrows(name: Named) -> bool:
    """True for a name that by itself is more likely a condition than what is asked about: "in 2021", "NASA astronauts"."""
    return name.plain or any(kind in PLAIN_KINDS or any(is_a(kind, sort) for sort in _NARROWING) for kind in name.kinds)


_NARROWING = ("Organization", "Country", "SpaceflightActivity")


def _whole(words: list[Token], first: int, last: int, named: list[Named]) -> tuple[int, int]:
    """The words with the small ones before them, and to the end of a group that is one in the list: "for the first time"."""
    loose = [not any(each.start <= token.start < each.end for each in named) for token in words]
    for start in range(first, last):
        _, length = lexicon().find(tuple(token.word for token in words[start:]))
        if length > 1 and all(loose[start : start + length]):
            last = max(last, start + length)
    while first > 0 and loose[first - 1] and words[first - 1].word in _SMALL:
        first -= 1
    return first, last


_JOINING = frozenset(
    "at in on by with for from as of to and or nor than but without except besides excluding near behind beside below above over under "
    "inside outside before after since until during not like".split()
)
_SMALL = frozenset("at in on by with for from as the a an of to and or than but more".split())
