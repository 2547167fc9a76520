"""A build to a report for the people who feed it: documents in and out, new names, gaps, contradictions, time; as text and as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from issgraph.building import BuildSummary
from issgraph.draw.html import rendered, source
from issgraph.query import Graph

LIMIT = 200
"""Rows that a part of a report has at most; how many there are in all stands above them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, how many rows there are in all, and the first of them below their columns."""

    title: str
    total: int
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


def report(summary: BuildSummary, found: Mapping[str, Sequence[int]], graph: Graph | None, seconds: float) -> list[Part]:
    """All parts of a report about a graph that was just built; `found` has by input how many documents it gave, and how many cannot be
    read. What the graph itself is asked is left out where it lies elsewhere."""
    told: list[tuple[str, ...]] = [
        ("documents", f"{summary.documents:,}"),
        ("read in this run", f"{summary.read:,}"),
        ("folded, with the words of another", f"{summary.folded:,}"),
        ("skipped, since they cannot be read", f"{len(summary.skipped):,}"),
        ("statements", f"{summary.statements:,}"),
        ("quads", f"{summary.quads:,}"),
        ("seconds", f"{seconds:.1f}"),
    ]
    return [
        Part("The run", len(told), ("what", "how many"), told),
        Part(
            "Sources",
            len(found),
            ("input", "documents", "not readable"),
            [(name, f"{a:,}", f"{b:,}") for name, (a, b) in found.items()],
        ),
        Part("Skipped", len(summary.skipped), ("where and why",), [(line,) for line in summary.skipped[:LIMIT]]),
        Part("Stale decisions", len(summary.stale), ("where and why",), [(line,) for line in summary.stale[:LIMIT]]),
        Part("Relations", len(summary.relations), ("relation", "statements"), _counted(summary.relations)),
        *([_asked("New names", graph, "new-names", ("label", "class"))] if graph else []),
        Part("Gaps: what nothing claimed", sum(summary.gaps.values()), ("kind", "times"), _counted(summary.gaps)),
        *([_asked("Contradictions", graph, "contradictions", ())] if graph else []),
    ]


def _counted(counts: dict[str, int]) -> list[tuple[str, ...]]:
    return [(name, f"{times:,}") for name, times in counts.items()]


def _asked(title: str, graph: Graph, question: str, columns: tuple[str, ...]) -> Part:
    """The rows of a named question, or some of its columns."""
    answer = graph.query(question)
    names = columns or answer.columns
    labels = graph.labels(answer)
    places = [answer.columns.index(name) for name in names]
    rows = [tuple("" if (cell := row[at]) is None else labels.get(cell.value, cell.value) for at in places) for row in answer.rows[:LIMIT]]
    return Part(title, len(answer.rows), names, rows)


def as_text(parts: Iterable[Part]) -> str:
    """A report as plain text: headings with their number, cells parted by tabs."""
    from issgraph.formats import printable

    lines = []
    for part in parts:
        lines += ["", f"{part.title} ({part.total:,})"]
        lines += ["\t".join(map(printable, row)) for row in ([part.columns, *part.rows] if part.rows else ())]
        if len(part.rows) < part.total and part.rows and part.total > LIMIT:
            lines.append(f"... {part.total - len(part.rows):,} more")
    return "\n".join(lines[1:]) + "\n"


def as_page(parts: list[Part], graph: Path | str) -> str:
    """A report as one self-contained page of HTML."""
    return rendered("report.html.j2", source("reading.css", "report.css"), (), parts=parts, graph=str(graph), limit=LIMIT)
