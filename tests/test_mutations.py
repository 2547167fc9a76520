"""Errors planted in the golden graph: the checks find them, name the things they are about, and say what to do; all else is let be."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from golden_readings import golden_lines
from issgraph.assets import FEATURES
from issgraph.building import build
from issgraph.check import check
from issgraph.formats import short
from issgraph.query import Graph
from issgraph.questions import read_questions
from issgraph.store import EmbeddedStore
from planted import PLANTERS, Mutant, kinds, planted

STALE = re.compile(r" does not follow by ")
FIX = re.compile(
    r"[:;,] [^:;]*\b(add|give|make|write|use|put|link|take|read|correct|exchange|check|build|keep|look|trim|leave|state|name|fill|goes into)\b"
)
QUESTIONS = read_questions()
"""Read once, not once an error."""
GOLD = Path(__file__).parent / "gold"
DISAGREEMENTS = {"axiom-mission-4-spacecraft", "spacex-crs-31-spacecraft", "thomas-pesquet", "spacewalk-2023-01-20"}
"""On these the bundled features and the tables give different days, or a caption counts one person too many."""

ONLY_SEEN_BY_DERIVING = ("derived", "claim", "fact")


@cache
def said_of_golden() -> frozenset[str]:
    found = check(Graph(EmbeddedStore.load("".join(golden_lines()).encode())))
    return frozenset((*found.faults, *found.warnings))


@cache
def said(mutant: Mutant) -> tuple[str, ...]:
    """What the checks say of a graph with an error, beyond what they say without it. That something no longer follows from what was
    changed is no merit where the error was in what was read: a build derives anew."""
    found = check(Graph(EmbeddedStore.load("".join(mutant.lines()).encode()), QUESTIONS))
    assert not found.unchecked
    new = {*found.faults, *found.warnings} - said_of_golden()
    if not mutant.kind.startswith(ONLY_SEEN_BY_DERIVING):
        new = {line for line in new if not STALE.search(line)}
    return tuple(sorted(new))


def caught(mutant: Mutant) -> bool:
    """True when a line names something that the error touched."""
    names = {short(part[1:-1]) for part in mutant.about} | {"_:"}
    return any(name in line for line in said(mutant) for name in names)


def test_kinds_are_listed_and_all_can_be_planted() -> None:
    assert len(kinds()) >= 30
    import planted_facts
    import planted_sources

    assert planted_facts and planted_sources
    assert set(PLANTERS) == set(kinds())


def test_the_same_errors_are_planted_each_time_and_enough_of_them() -> None:
    mutants = planted()
    assert planted() == mutants
    assert sum(kinds()[mutant.kind] for mutant in mutants) >= 300
    assert {mutant.kind for mutant in mutants} == set(kinds()), "a kind that finds no place in the golden graph tests nothing"
    assert all(sorted(mutant.lines()) != sorted(golden_lines()) for mutant in mutants)


def test_the_golden_graph_is_without_fault() -> None:
    assert said_of_golden() == frozenset()


@pytest.mark.slow(seconds=35)
def test_planted_errors_are_caught() -> None:
    mutants = [mutant for mutant in planted() if kinds()[mutant.kind]]
    missed = Counter(mutant.kind for mutant in mutants if not caught(mutant))
    assert 1 - missed.total() / len(mutants) >= 0.97, missed
    all_of = Counter(mutant.kind for mutant in mutants)
    assert not {kind for kind in missed if missed[kind] == all_of[kind]}, "no kind of them may be missed altogether"


def test_one_error_of_each_kind_is_caught() -> None:
    first: dict[str, Mutant] = {}
    for mutant in planted():
        if kinds()[mutant.kind]:
            first.setdefault(mutant.kind, mutant)
    assert len({kind for kind, mutant in first.items() if caught(mutant)}) >= 0.97 * len(first)
    unfixed = {line for mutant in first.values() for line in said(mutant) if not FIX.search(line)}
    assert not unfixed, "each message says what to do"


def test_what_needs_to_know_the_world_is_not_claimed() -> None:
    open_ = [mutant for mutant in planted() if not kinds()[mutant.kind]]
    assert open_ and not all(caught(mutant) for mutant in open_)


def test_a_message_that_says_no_more_than_what_is_wrong_would_be_seen() -> None:
    assert not FIX.search("kibo: the label is wrong.")


@pytest.mark.slow
def test_the_bundled_features_raise_no_false_alarm(tmp_path: Path) -> None:
    from issgraph.sources import documents

    build(documents([FEATURES]), tmp_path)
    found = check(Graph.open(tmp_path))
    assert found.faults == ()
    assert found.quotes > 500
    assert {line.partition(":")[0] for line in found.warnings} <= DISAGREEMENTS


@pytest.mark.slow
def test_other_labelled_captions_raise_none(tmp_path: Path) -> None:
    from issgraph.sources import documents

    build(documents(sorted(GOLD.glob("*.jsonl"))), tmp_path)
    assert check(Graph.open(tmp_path)).faults == ()
