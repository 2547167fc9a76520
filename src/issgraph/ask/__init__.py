"""English to answers: a question is understood as one of the named ones, and asked of the graph."""

from __future__ import annotations

from dataclasses import dataclass

from issgraph.answers import Answer
from issgraph.ask.asker import Asker
from issgraph.ask.outcome import NotUnderstood, Understood
from issgraph.query import Graph

__all__ = ["Asker", "NotUnderstood", "Told", "Understood", "ask", "verdict"]

_ENDS = 2


@dataclass(frozen=True, slots=True)
class Told:
    """An answered question: what was understood, the SPARQL that ran, and the answer."""

    understood: Understood
    sparql: str
    answer: Answer

    @property
    def count(self) -> int:
        """How many different things the column tells of that was asked about, or else the first."""
        return len(set(self.answer.column(self.understood.counts or self.answer.columns[0])) - {""})

    @property
    def verdict(self) -> str:
        """For a yes or a no that was asked for, what the rows say to it; else "". That none says so is no denial."""
        return verdict(self.understood, self.answer)


def verdict(understood: Understood, answer: Answer) -> str:
    """What rows say to a yes or a no. Only where both ends of a statement were named: rows about Ayers are no yes to "is Ayers alive"."""
    if not understood.whether or len(understood.values) < _ENDS:
        return ""
    if not answer.rows:
        return "no row says so, which is no denial"
    doubted = "status" in answer.columns and set(answer.column("status")) == {"contradicted"}
    rows = f"{len(answer.rows)} row{'s' * (len(answer.rows) > 1)}"
    return f"{rows} would say so, and others contradict that" if doubted else f"yes: {rows} say{'s' * (len(answer.rows) == 1)} so"


def ask(graph: Graph, text: str, asker: Asker | None = None) -> Told | NotUnderstood:
    """The answer to a question in English, or why it was not understood; who asks often keeps an `asker`."""
    understood = (asker or Asker(graph)).understand(text)
    if isinstance(understood, NotUnderstood):
        return understood
    return Told(understood, understood.sparql, graph.store.query(understood.sparql))
