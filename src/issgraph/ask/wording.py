"""A question as it was typed to the sequences of words and gaps that it may be read as."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from issgraph.ask.named import Named
from issgraph.phrasing import Token, meaning

_LOOSE_ENDS = 4
"""How many names of a question may also be plain words or left out; each doubles the readings that are tried."""

COMMAND = re.compile(r"^\W*(?:please |kindly |can you |could you |now )*(?:show|display|present|see)(?: me| us)?\b(?! up)", re.I)
"""At the start these want an answer, elsewhere they speak of what pictures show."""


def readings(named: list[Named]) -> Iterator[list[Named]]:
    """Every choice of which words are names: those that may be plain words are tried both ways."""
    loose = [each for each in named if each.plain][:_LOOSE_ENDS]
    for keep in itertools.product((True, False), repeat=len(loose)):
        dropped = [each for each, kept in zip(loose, keep, strict=True) if not kept]
        yield [each for each in named if each not in dropped]


_ASIDES = {"when", "where", "who", "role", "direction", "face", "how", "photographer"}
"""What may be asked besides: columns of the answer tell it."""
TAIL = re.compile(r",? and (?=(?:when|where|who|whom|(?:at|by|in|on|to|with) (?:which|what|whom)|how|which|what|since when)\b)", re.I)


def tails(text: str, words: list[Token]) -> Iterator[list[Token]]:
    """The words, and again without an "and when" at their end: the answers tell such things anyway."""
    yield words
    for match in TAIL.finditer(text):
        aside = meaning([token for token in words if token.start >= match.end()], {})
        shorter = [token for token in words if token.end <= match.start()]
        if shorter and not aside.unknown and aside.words - {"did"} <= _ASIDES:
            yield shorter


def with_gaps(words: list[Token], chosen: list[Named]) -> list[Token]:
    """The words, with one gap in the place of each chosen name; its slot is the number of the name."""
    sequence: list[Token] = []
    begun: set[int] = set()
    for token in words:
        inside = next((n for n, each in enumerate(chosen) if each.start <= token.start < each.end), None)
        if inside is None:
            sequence.append(token)
        elif inside not in begun:
            begun.add(inside)
            sequence.append(Token(str(inside), chosen[inside].start, chosen[inside].end, str(inside)))
    return sequence
