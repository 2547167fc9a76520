"""The `# ask:` lines of queries/*.rq to phrases: every way of asking each question in English, with what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from issgraph.errors import QuestionError
from issgraph.phrasing import SUBJECT, Gap, Meaning, meaning
from issgraph.questions import Question
from issgraph.wordlist import Token, tokens


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of asking one question."""

    question: str
    line: str
    meaning: Meaning


_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


def variants(line: str) -> Iterator[str]:
    """A line with and without what stands in [square brackets]."""
    match = _OPTIONAL.search(line)
    if not match:
        yield line
        return
    for middle in (match[1], ""):
        yield from variants(line[: match.start()] + middle + line[match.end() :])


STATION = "the station"
"""The gap that a phrasing names itself: the station, where it is only the place of it all."""
_STATION = re.compile(r"\bISS\b")


def phrases(questions: Iterable[Question]) -> tuple[Phrase, ...]:
    """Every way of asking each question. Raises QuestionError for a line that cannot be understood by its own words."""
    found: dict[tuple[str, Meaning], Phrase] = {}
    for question in questions:
        names = {parameter.name for parameter in question.parameters}
        for line in question.asked_as:
            for told in variants(line):
                sequence = [Token(STATION, t.start, t.end, STATION) if t.word == "iss" else t for t in tokens(_STATION.sub("iss", told))]
                what = meaning(sequence, {})
                odd = [gap.name for gap in what.gaps if gap.name != STATION and gap.name not in names]
                roles = {parameter.name for parameter in question.parameters if parameter.kind == "Role"}
                told_enough = what.words - {SUBJECT} or (len(what.gaps) > 1 and SUBJECT not in what.words)
                if what.unknown or odd or not (told_enough or {gap.name for gap in what.gaps} & roles):
                    raise QuestionError(
                        f"queries/{question.name}.rq: '# ask: {line}' cannot be understood: {', '.join([*what.unknown, *odd])}"
                    )
                for meant in (what, *_turned(what)):
                    found.setdefault((question.name, meant), Phrase(question.name, told, meant))
    return tuple(found.values())


def readable(questions: Iterable[Question]) -> tuple[tuple[Phrase, ...], tuple[str, ...]]:
    """Every way of asking that can be understood, and why each of the others cannot: one bad line must not keep the others from it."""
    found: list[Phrase] = []
    left_out: list[str] = []
    for question in questions:
        try:
            found += phrases([question])
        except QuestionError:
            for line in question.asked_as:
                try:
                    found += phrases([replace(question, asked_as=(line,))])
                except QuestionError as wrong:
                    left_out.append(str(wrong))
    return tuple(found), tuple(left_out)


def _turned(what: Meaning) -> Iterator[Meaning]:
    """The same in the passive or the active: "the port used by a ship" for "which port did a ship use"."""
    if len(what.gaps) != 1 or what.words & {"when", "where"}:
        return
    [gap] = what.gaps
    if SUBJECT in what.words and not gap.before:
        yield Meaning(what.words - {SUBJECT}, (Gap(gap.name, "by"),))
    elif SUBJECT not in what.words and gap.before == "by":
        yield Meaning(what.words | {SUBJECT}, (Gap(gap.name, ""),))
