"""Words that nobody knows to the names they may be slips of the pen for: a proposal to show, never an answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from issgraph.ask.names import Names
from issgraph.spelling import close
from issgraph.wordlist import Token, lexicon

_WORDS = 4
"""A slip is looked for in names of so many words at most."""
_LETTERS = 5
"""A word of fewer in lower case is a slip away from too many others."""


def meant(text: str, words: list[Token], unknown: Collection[str], names: Names) -> Iterator[tuple[str, list[str]]]:
    """What stands in a text with an unknown word in it, and the names a slip or two away: the longest such; else plain words."""
    at = 0
    while at < len(words):
        if words[at].word not in unknown:
            at += 1
            continue
        short = len(words[at].word) < _LETTERS and text[words[at].start].islower()
        for start, end in _around(at, len(words)):
            if short and end - start == 1:
                continue
            run = " ".join(token.word for token in words[start:end])
            if near := close(run, names.of_words(end - start)):
                yield text[words[start].start : words[end - 1].end], [names.written(name) for name in near]
                at = end - 1
                break
        else:
            word = words[at].word
            if not short and (near := close(word, lexicon().single_words)):
                yield word, near
        at += 1


def _around(at: int, many: int) -> Iterator[tuple[int, int]]:
    """All stretches of words with the given one in it, the longest first."""
    for length in range(min(_WORDS, many), 0, -1):
        for start in range(max(0, at - length + 1), min(at, many - length) + 1):
            yield start, start + length
