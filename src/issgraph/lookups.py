"""The part of a rule beyond a document's own facts, where it is one step or path from a thing: looked up in the background once a thing.

Rules are SPARQL; to ask it for each document anew takes half as long as reading one. What a document adds may change what is found: then,
and for rules of another shape, the whole rule is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from issgraph.graph.terms import A
from issgraph.vocab import PREFIXES
from issgraph.workbench import Workbench

MOST = 20_000
"""Things that are remembered for a rule."""

_STEP = re.compile(r"\s*\?(\w+)\s+(\S+)\s+\?(\w+)\s*\.\s*(VALUES\s+\?(\w+)\s*\{[^{}]*\})?\s*")
_PATH = re.compile(r"[a-z]\w*:\w+|a|(?:[a-z]\w*:\w+|\((?:[a-z]\w*:\w+\|)*[a-z]\w*:\w+\))[*+]")
_NAME = re.compile(r"[a-z]\w*:\w+|\ba\b")

Triple = tuple[str, str, str]
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """A step from what `bound` is to each `found`, by some properties; `sparql` has "{}" where the thing goes. A way of no
    steps leads to the thing `itself`, which the background need not know."""

    bound: str
    found: str
    properties: frozenset[str]
    sparql: str
    itself: bool


def step_of(rest: str, bound: Iterable[str], prefixes: str) -> Step | None:
    """The rest of a rule as a step from one of the variables that its premises bind; None where it is something else.

    Every thing on the way is also found, so that a document's own fact leads elsewhere only from or to one of these.
    """
    match = _STEP.fullmatch(rest)
    if not match or not _PATH.fullmatch(match[2]) or (match[4] and (match[2][-1] in "*+" or match[5] not in (match[1], match[3]))):
        return None
    ends = (match[1], match[3])
    inside = [name for name in ends if name in bound]
    if len(inside) != 1 or match[5] == inside[0]:
        return None
    [outside] = [name for name in ends if name != inside[0]]
    told = ["{}" if name in inside else f"?{name}" for name in ends]
    sparql = f"SELECT DISTINCT ?{outside} WHERE {{{{ {told[0]} {match[2]} {told[1]} . {_braced(match[4] or '')} }}}}"
    return Step(inside[0], outside, frozenset(map(_spelled, _NAME.findall(match[2]))), f"{prefixes}\n{sparql}", match[2].endswith("*"))


def _braced(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")


def _spelled(name: str) -> str:
    prefix, _, local = name.partition(":")
    return A if name == "a" else f"<{PREFIXES[prefix]}{local}>"


def joined(premises: Iterable[Triple], told: dict[str, list[tuple[str, str]]]) -> Iterator[Row]:
    """The ways in which a document's facts, by property, fill the patterns of a rule."""
    rows: list[Row] = [{}]
    for subject, predicate, value in premises:
        rows = [filled for row in rows for pair in told.get(predicate, ()) if (filled := _filled(row, (subject, value), pair)) is not None]
    yield from rows


def _filled(row: Row, patterns: tuple[str, str], pair: tuple[str, str]) -> Row | None:
    filled = row
    for pattern, term in zip(patterns, pair, strict=True):
        if not pattern.startswith("?"):
            if pattern != term:
                return None
        elif filled.get(pattern[1:], term) != term:
            return None
        else:
            filled = filled | {pattern[1:]: term}
    return filled


class Lookups:
    """Steps that were taken from things in a background which holds nothing else."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench
        self._found: dict[tuple[Step, str], tuple[str, ...]] = {}

    def found(self, step: Step, thing: str) -> tuple[str, ...]:
        """Where a step leads from a thing."""
        key = step, thing
        there = self._found.get(key)
        if there is None:
            if len(self._found) >= MOST:
                self._found.clear()
            rows = {row[step.found] for row in self.bench.rows(step.sparql.format(thing))}
            there = tuple(rows | {thing} if step.itself else rows)
            self._found[key] = there
        return there

    def rows(self, step: Step, rows: Iterable[Row], facts: Iterable[Triple]) -> list[Row] | None:
        """Rows with what the step finds from each; None where facts of a document may lead elsewhere."""
        more: list[Row] = []
        things: set[str] = set()
        for row in rows:
            thing = row[step.bound]
            if not thing.startswith("<"):
                return None
            found = self.found(step, thing)
            things.update((thing, *found))
            more += [row | {step.found: each} for each in found]
        for subject, predicate, value in facts:
            if predicate in step.properties and (subject in things or value in things) and not self.bench.knows(subject, predicate, value):
                return None
        return more
