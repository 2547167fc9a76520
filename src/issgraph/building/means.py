"""Reader, tables and decisions to what a process needs to read documents, and the lines that are in every graph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from issgraph.building import parts
from issgraph.decisions import Decisions
from issgraph.derive import Deriver
from issgraph.graph import Quad, background, line
from issgraph.mappings import read_mappings
from issgraph.model import Document, Reading
from issgraph.reference import reference

Reader = Callable[[Document], Reading]
Background = Callable[[], tuple[Quad, ...]]


@lru_cache(maxsize=1)
def bundled() -> tuple[Quad, ...]:
    """What the tables and mappings that issgraph carries know."""
    return tuple(background(reference(), read_mappings()))


@dataclass(frozen=True, slots=True)
class Means:
    """What reads a document, what was decided on it, what follows from it; and the lines of the tables, sorted and as a set."""

    reader: Reader
    decisions: Decisions
    deriver: Deriver
    tables: list[bytes]
    tabled: frozenset[bytes]


def prepared(reader: Reader, known: Background, decisions: Decisions, kept: Path | None = None) -> Means:
    """All of it; of the part with the tables of a graph that was made by the same means, if there is one."""
    if kept:
        tables = parts.read(kept)
        deriver = Deriver(())
        deriver.learn(parts.facts(deriver.of_use(tables)))
    else:
        facts = known()
        deriver = Deriver(facts)
        told = {*map(line, facts), *map(line, deriver.from_background), *map(line, deriver.rule_quads())}
        tables = sorted(each.encode() for each in told)
    return Means(reader, decisions, deriver, tables, frozenset(tables))
