"""Confidence is counted: Wilson's figures, the pooling of seldom rules, and a table that fits the rules that exist."""

from __future__ import annotations

import pytest

from issgraph.assets import RULES
from issgraph.confidence import ALL, SELDOM, Count, confidence, read_counts, table, wilson


@pytest.mark.parametrize(("right", "wrong", "figure"), [(10, 0, 0.722), (95, 5, 0.888), (0, 10, 0.0), (0, 0, 0.5)])
def test_wilson_lower_bound(right: int, wrong: int, figure: float) -> None:
    assert wilson(right, wrong) == pytest.approx(figure, abs=0.001)


def test_a_seldom_rule_is_pooled_with_its_relation() -> None:
    figures = table((Count("often", "depicts", 90, 10), Count("seldom", "depicts", SELDOM - 1, 0)))
    assert figures[("seldom", "depicts")] == figures[(ALL, "depicts")] == wilson(90 + SELDOM - 1, 10)
    assert figures[("often", "depicts")] == wilson(90, 10)


def test_an_unknown_rule_takes_the_figure_of_its_relation() -> None:
    assert confidence("no-such-rule", "takenOn") == table(read_counts(RULES / "confidence.tsv"))[(ALL, "takenOn")]


def test_the_committed_counts_are_of_something() -> None:
    counts = read_counts(RULES / "confidence.tsv")
    assert sum(c.right + c.wrong for c in counts) > 500
