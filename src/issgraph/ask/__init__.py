"""English to answers: a question is understood as one of the named ones, and asked of the graph."""

from __future__ import annotations

from dataclasses import dataclass

from issgraph.answers import Answer
from issgraph.ask.asker import Asker
from issgraph.ask.outcome import NotUnderstood, Understood
from issgraph.query import Graph

__all__ = ["Asker", "NotUnderstood", "Told", "Understood", "ask"]


@dataclass(frozen=True, slots=True)
class Told:
    """An answered question: what was understood, the SPARQL that ran, and the answer."""

    understood: Understood
    sparql: str
    answer: Answer

    @property
    def count(self) -> int:
        """How many different things the first column tells of."""
        return len(set(self.answer.column(self.answer.columns[0])))


def ask(graph: Graph, text: str) -> Told | NotUnderstood:
    """The answer to a question in English, or why it was not understood."""
    understood = Asker(graph).understand(text)
    if isinstance(understood, NotUnderstood):
        return understood
    return Told(understood, understood.sparql, graph.store.query(understood.sparql))
