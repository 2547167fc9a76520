"""A graph to its faults, a line each: quotes, terms, which graph a fact stands in, shapes; and to warnings, which fail nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from issgraph.check.layers import check_layers
from issgraph.check.quotes import check_quotes
from issgraph.check.shapes import MissingEngine, check_shapes
from issgraph.check.terms import check_terms
from issgraph.formats import short

if TYPE_CHECKING:
    from issgraph.query import Graph

__all__ = ["Findings", "check", "check_layers", "check_quotes", "check_shapes", "check_terms", "contradictions"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: how many quotes stand, what is wrong, what may be, and what could not be checked."""

    quotes: int
    faults: tuple[str, ...]
    warnings: tuple[str, ...]
    unchecked: str = ""


def check(graph: Graph) -> Findings:
    """Everything that can be checked of a graph from the graph alone; the shapes only where a SHACL engine is installed."""
    checked, faults = check_quotes(graph)
    faults += check_terms(graph) + check_layers(graph)
    unchecked, broken, warnings = "", list[str](), list[str]()
    try:
        broken, warnings = check_shapes(graph)
    except MissingEngine as missing:
        unchecked = str(missing)
    return Findings(checked, (*faults, *broken), (*warnings, *contradictions(graph)), unchecked)


def contradictions(graph: Graph) -> list[str]:
    """What sources contradict each other on, by the question of that name: a line for each side that has words."""
    found = []
    for row in graph.query("contradictions").records():
        sides = " and ".join(short(row[name]) for name in ("one", "other") if name in row)
        day = f" on {row['on']}" if "on" in row else ""
        words = f"{short(row['source'])} says {row['quote']!r}" if "quote" in row else "so the tables"
        found.append(f"{short(row['about'])}: {row['matter']}{day}: {sides}; {words}; look at both sources and correct the wrong one")
    return found
