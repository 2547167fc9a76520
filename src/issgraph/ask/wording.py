"""A question as it was typed to the sequences of words and gaps that it may be read as."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from issgraph.ask.named import Named
from issgraph.ask.told import TOLD_BY
from issgraph.phrasing import SUBJECT, meaning
from issgraph.wordlist import NOTHING, Token, lexicon

_LOOSE_ENDS = 4
"""How many names of a question may also be plain words or left out; each doubles the readings that are tried."""

COMMAND = re.compile(
    r"^\W*(?:(?:(?:does|do|would) )?(?:any|some)(?:one|body) (?:here |there )?(?:happen to )?know\b"
    r"|(?:please |kindly |can you |could you |will you |just |now )*(?:show|display|present|see)(?: me| us)?\b(?! up))",
    re.I,
)
"""At the start these want an answer, elsewhere they speak of what pictures show; nor is it asked who knows."""


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
_WHAT_IS = re.compile(r"\W*what(?:['’]?s| is| are| was| were) (?:the |an? )?", re.I)
_CARRYING = re.compile(r"\b(take|took|taken|bring|brought|carry|carried|fly|flew|get|got)(?: astronaut| cosmonaut)? $", re.I)
_HOMEWARD = re.compile(r" (?:(?:back )?home|back(?: (?:down )?to earth)?|down)\b(?! to (?!earth\b))", re.I)
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
    if len(named) == 1 and not named[0].plain and _WHAT_IS.fullmatch(text[: named[0].start]) and not text[named[0].end :].strip(" ?!."):
        return f"tell me about {text[named[0].start :]}"
    for each in named:
        verb, particle = _CARRYING.search(text[: each.start]), _HOMEWARD.match(text[each.end :])
        if verb and particle:  # "took Tim Kopra home" is "took home Tim Kopra"
            return text[: verb.end(1)] + particle[0] + text[verb.end(1) : each.end] + text[each.end + particle.end() :]
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


TAIL = re.compile(
    r",? and (?=(?:when|where|who|whom|(?:at|by|in|on|to|with) (?:which|what|whom)|which|what|(?:since|until|from|till) when)\b)", re.I
)
_WITH = re.compile(
    r",? (?:(?:(?:along |together )?with(?: all)?|plus)(?: (?:their|its|the|his|her))?|including|and (?:their|its|his|her)) (?=\w)", re.I
)
_SMALL = frozenset("and the of a an each their its his her for names name".split())
_DAYS = frozenset("date day year".split())


Asides = frozenset[frozenset[str]]
"""What is asked besides, each under all words that it may be found by."""


def tails(text: str, words: list[Token]) -> Iterator[tuple[list[Token], Asides]]:
    """The words, and again without an "and when" or "with their dates" at their end, each with what was asked there: it is answered only
    where the rows tell it."""
    yield words, frozenset()
    for pattern, asked in ((TAIL, _clause), (_WITH, _columns)):
        for match in pattern.finditer(text):
            aside = asked([token for token in words if token.start >= match.end()])
            shorter = [token for token in words if token.end <= match.start()]
            if shorter and aside:
                yield shorter, aside


def _clause(words: list[Token]) -> Asides:
    """What "when was it" asks; nothing where a word of it is a condition."""
    aside = meaning(words, {})
    asked = aside.words - {SUBJECT}
    return frozenset(frozenset((word,)) for word in asked) if not aside.unknown and asked <= TOLD_BY.keys() else frozenset()


def _columns(words: list[Token]) -> Asides:
    """What "dates and roles" asks, word by word. Who is asked for only by "names": photos with astronauts are others."""
    asked: set[frozenset[str]] = set()
    at = 0
    while at < len(words):
        word = words[at].word
        if word in _SMALL:
            at += 1
            continue
        one, length = lexicon().find(tuple(token.word for token in words[at:]))
        if one == "who" and not any(token.word.startswith("name") for token in words[: at + 1]):
            return frozenset()
        single = word.removesuffix("s")
        asked.add(frozenset((word, single, "when" if single in _DAYS else one)) - {"", NOTHING})
        at += length or 1
    return frozenset(asked)


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
