"""A question as it was typed to the sequences of words and gaps that it may be read as."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from issgraph.ask.named import Named
from issgraph.phrasing import meaning
from issgraph.wordlist import Token

_LOOSE_ENDS = 4
"""How many names of a question may also be plain words or left out; each doubles the readings that are tried."""

COMMAND = re.compile(
    r"^\W*(?:please |kindly |can you |could you |will you |just |now )*(?:show|display|present|see)(?: me| us)?\b(?! up)", re.I
)
"""At the start these want an answer, elsewhere they speak of what pictures show."""


def readings(named: list[Named]) -> Iterator[list[Named]]:
    """Every choice of which words are names: those that may be plain words are tried both ways."""
    loose = [each for each in named if each.plain][:_LOOSE_ENDS]
    for keep in itertools.product((True, False), repeat=len(loose)):
        dropped = [each for each, kept in zip(loose, keep, strict=True) if not kept]
        yield [each for each in named if each not in dropped]


_EXAMPLES = re.compile(r",? \(?(?:such as|for example|for instance|e\.g\.),? $", re.I)
_AND_OTHERS = re.compile(r"^,? (?:and|or)(?: any| the| all)?(?: other| similar)s?\b", re.I)
_BETWEEN = re.compile(r",? (?:(?:or|and) )?", re.I)
_OF_HIM = {"he": "", "she": "", "it": "", "they": "", "him": "", "them": "", "his": "'s", "her": "'s", "its": "'s", "their": "'s"}
_THERE = re.compile(r"\b(?:there|here)\b", re.I)
_HEAD = re.compile(r"\W*(?:(?:about|on|for|regarding|concerning|as for|what about|how about|take)\b:? )?(?:the )?", re.I)


def plainly(text: str, named: list[Named]) -> str:
    """A text said more plainly: "Kibo: who built it" with the name in the place of the pronoun, and without the examples in
    "phenomena such as aurora" or "auroras and other phenomena"."""
    if named and _HEAD.fullmatch(text[: named[0].start]) and re.match(r"\s*[:,;–—-]+ ", text[named[0].end :]):
        rest = re.sub(r"^\s*[:,;–—-]+ ", "", text[named[0].end :])
        pronoun = re.search(rf"\b(?:{'|'.join(_OF_HIM)})\b", rest, re.I)
        name = text[named[0].start : named[0].end]
        if not pronoun and (there := _THERE.search(rest)):
            return f"{rest[: there.start()]}at {name}{rest[there.end() :]}"
        if pronoun:
            return rest[: pronoun.start()] + name + _OF_HIM[pronoun[0].lower()] + rest[pronoun.end() :]
    for first, each in enumerate(named):
        last = first
        while last + 1 < len(named) and _BETWEEN.fullmatch(text[named[last].end : named[last + 1].start]):
            last += 1
        before = _EXAMPLES.search(text[: each.start])
        if before:
            return text[: before.start()] + text[named[last].end :]
        after = _AND_OTHERS.match(text[named[last].end :])
        if after:
            return text[: each.start] + text[named[last].end + after.end() :].lstrip()
    return text


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
