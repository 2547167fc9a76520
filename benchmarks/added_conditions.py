"""Understood questions with a condition added to each to figures: how many are answered as if nothing had been added.

python benchmarks/added_conditions.py GRAPH PHRASINGS.jsonl [CONDITIONS.tsv] [EACH] [-v]   adds EACH conditions to each (6), in turn; -v
prints those that are answered.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from issgraph.ask import Asker, NotUnderstood, Understood
from issgraph.ask.named import Named
from issgraph.query import Graph

CONDITIONS = Path(__file__).parent.parent / "tests" / "ask" / "conditions.tsv"
_NOUN = re.compile(
    r"\b(?:which|what|how many|list(?: of)?(?: the| all)?|all|every|the) "
    r"(?=(?:photo|picture|image|astronaut|people|crew|person|spacewalk|eva|module|part|thing|ship|spacecraft|vehicle|mission|expedition|port|launch|cargo|place|phenomen|piece|fact|claim|agenc|text|document)\w*)",
    re.I,
)
_WHO = re.compile(r"\b(?:who|people who|astronauts who)(?= (?!is\b|are\b|was\b|were\b|did\b|has\b|have\b|or\b))", re.I)
_SMALL = re.compile(r"\b(?:on|in|during|of|from) (?:the )?$", re.I)


@dataclass(frozen=True, slots=True)
class Condition:
    """Words that narrow or turn a question, where they go, and the questions to which they are nothing new."""

    where: str
    kind: str
    words: str
    fair: frozenset[str]


def conditions(file: Path = CONDITIONS) -> list[Condition]:
    """The conditions of a table."""
    rows = [line.split("\t") for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")][1:]
    return [Condition(where, kind, words, frozenset(fair[0].split() if fair else ())) for where, kind, words, *fair in rows]


def added(text: str, named: list[Named], condition: Condition) -> str:
    """A question with a condition in it, or "" where it has no place for it. `named` are its names and dates."""
    words, where = condition.words, condition.where
    if where == "end":
        bare = text.rstrip(" ?.!")
        return f"{bare} {words}{text[len(bare) :]}"
    if where == "start":
        return f"{words[0].upper()}{words[1:]} {text[0].lower()}{text[1:]}"
    if where in ("noun", "who"):
        match = (_NOUN if where == "noun" else _WHO).search(text)
        if not match:
            return ""
        return f"{text[: match.end()].rstrip()} {words} {text[match.end() :].lstrip()}"
    here = [each for each in named if ("date" in each.kinds) == (where == "date") and not each.plain]
    if not here:
        return ""
    first = here[0]
    if where == "name":
        return text[: first.start] + words.replace("{}", text[first.start : first.end]) + text[first.end :]
    return _SMALL.sub("", text[: first.start]).rstrip() + f" {words} " + text[first.start :]


Row = tuple[str, Understood, list[Named]]
"""A question, what is understood by it, and its names and dates."""


def mutated(rows: list[Row], every: list[Condition], each: int) -> Iterator[tuple[str, Understood, Condition]]:
    """The questions with so many conditions added to each: one after another, so that all come about as often."""
    turn = itertools.cycle(every)
    for text, understood, named in rows:
        done = 0
        for condition in itertools.islice(turn, 3 * each):
            if understood.question.name not in condition.fair and (other := added(text, named, condition)):
                yield other, understood, condition
                done += 1
                if done == each:
                    break


def main(folder: str, file: str, table: str = str(CONDITIONS), each: str = "6", *options: str) -> None:
    """How many are declined, answered as if nothing had been added, and answered otherwise; and by the kind of condition."""
    graph = Graph.open(folder)
    asker = Asker(graph, slips=False)
    rows: list[Row] = []
    for line in Path(file).read_text("utf-8").splitlines():
        text = json.loads(line)["ask"]
        found = asker.understand(text)
        if isinstance(found, Understood):
            rows.append((text, found, asker.names_in(text)))
    told: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for text, understood, condition in mutated(rows, conditions(Path(table)), int(each)):
        found = asker.understand(text)
        if isinstance(found, NotUnderstood):
            what = "declined"
        else:
            what = "passed over" if found.sparql == understood.sparql else "answered otherwise"
            if options:
                print(f"{what}\t{condition.kind}\t{condition.words}\t{text}\t{found.question.name}\t{found.values}")
        told[what] += 1
        passed[condition.kind] += what == "passed over"
    number = sum(told.values())
    shares = ", ".join(f"{100 * told[key] / number:.1f} % {key}" for key in ("declined", "passed over", "answered otherwise"))
    print(f"{len(rows)} understood, {number} with a condition: {shares}")
    print("passed over by kind: " + ", ".join(f"{kind} {count}" for kind, count in passed.most_common() if count))


if __name__ == "__main__":
    main(*sys.argv[1:])
