"""The part of a rule beyond a document's own facts, where it is one step or path from a thing: looked up in the background once a thing.

Rules are SPARQL; to ask it for each document anew takes half as long as reading one. Where a document's own facts lead further, their steps
are taken too; where what they lead to would have to be chosen from, and for rules of another shape, the whole rule is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A step from what `bound` is to each `found`, by some properties; `sparql` has "{}" where the thing goes. A way of no
    steps leads to the thing `itself`, which the background need not know. It goes `along` the properties or against them, `again` and
    again or once; what is found may have to be `chosen` from a list."""

    bound: str
    found: str
    properties: frozenset[str]
    sparql: str
    itself: bool
    along: bool
    again: bool
    chosen: bool


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
    return Step(
        bound=inside[0],
        found=outside,
        properties=frozenset(map(_spelled, _NAME.findall(match[2]))),
        sparql=f"{prefixes}\n{sparql}",
        itself=match[2].endswith("*"),
        along=inside[0] == match[1],
        again=match[2].endswith(("*", "+")),
        chosen=bool(match[4]),
    )


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
        self._found: dict[Step, dict[str, tuple[str, ...]]] = {}

    def found(self, step: Step, thing: str) -> tuple[str, ...]:
        """Where a step leads from a thing."""
        known = self._found.setdefault(step, {})
        there = known.get(thing)
        if there is None:
            if len(known) >= MOST:
                known.clear()
            rows = {row[step.found] for row in self.bench.rows(step.sparql.format(thing))}
            there = tuple(rows | {thing} if step.itself else rows)
            known[thing] = there
        return there

    def rows(self, step: Step, rows: Iterable[Row], told: Mapping[str, Iterable[tuple[str, str]]]) -> list[Row] | None:
        """Rows with what the step finds from each, by what is known before and a document's own facts, which are `told` by property; None
        where only the whole rule can tell."""
        own: dict[str, list[str]] = {}
        for name in step.properties & told.keys():
            for subject, value in told[name]:
                start, end = (subject, value) if step.along else (value, subject)
                own.setdefault(start, []).append(end)
        more: list[Row] = []
        for row in rows:
            thing = row[step.bound]
            found = self._reached(step, thing, own) if thing.startswith("<") else None
            if found is None:
                return None
            more += [row | {step.found: each} for each in found]
        return more

    def _reached(self, step: Step, thing: str, own: Mapping[str, list[str]]) -> Iterable[str] | None:
        """Where the step leads from a thing, by steps of a document's `own` as well; None where these would have to be chosen from, or lead
        to what is no thing."""
        found = self.found(step, thing)
        if not own or not (thing in own or (step.again and any(each in own for each in found))):
            return found
        if step.chosen:
            return None
        reached = {*found}
        if not step.again:
            return reached.union(own[thing])
        ahead = [thing, *found]
        while ahead:
            for end in own.get(ahead.pop(), ()):
                if not end.startswith("<"):
                    return None
                new = {end, *self.found(step, end)} - reached
                reached |= new
                ahead += new
        return reached
