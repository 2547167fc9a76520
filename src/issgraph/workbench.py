"""Background facts, and those of one document at a time, to what rules find in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

MOST = 40_000
"""Quads that are laid until the background is put into a new engine: one in memory never forgets what was taken away, and goes through it
whenever it is asked."""


class Workbench:
    """Background facts in memory, to which one document's facts can be laid and taken away again, for rules to be tried."""

    HERE = "urn:here"
    """The graph that holds the facts that were laid, and nothing else; the default graph holds them and the background."""

    def __init__(self, facts: Iterable[str]) -> None:
        self.engine = ox.Store()
        self.laid: list[ox.Quad] = []
        self.gone = 0
        self.add(facts)

    def add(self, facts: Iterable[str]) -> None:
        """Make these lines of N-Triples part of the background."""
        self.load("".join(facts).encode())

    def load(self, facts: bytes) -> None:
        """The same for lines that are one piece already."""
        self.engine.bulk_load(facts, format=ox.RdfFormat.N_TRIPLES)

    def lay(self, facts: Iterable[str]) -> None:
        """Put these lines of N-Triples beside the background, in place of what was laid before."""
        for quad in self.laid:
            self.engine.remove(quad)
        self.gone += len(self.laid)
        self.laid = []
        if self.gone > MOST:
            self._renew()
        here = ox.NamedNode(self.HERE)
        for fact in ox.parse("".join(facts).encode(), format=ox.RdfFormat.N_TRIPLES):
            self.laid.append(ox.Quad(fact.subject, fact.predicate, fact.object, here))
            quad = ox.Quad(fact.subject, fact.predicate, fact.object, ox.DefaultGraph())
            if quad not in self.engine:  # what the background knows must not go away with the document
                self.laid.append(quad)
        self.engine.extend(self.laid)

    def _renew(self) -> None:
        """The same background in an engine that knows of nothing else."""
        facts = self.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b""
        self.engine, self.gone = ox.Store(), 0
        self.load(facts)

    def rows(self, sparql: str) -> Iterator[dict[str, str]]:
        """The solutions of a SELECT, each variable's value as N-Triples spells it."""
        result = self.engine.query(sparql)
        if isinstance(result, ox.QuerySolutions):
            names = [variable.value for variable in result.variables]
            for solution in result:
                yield {name: str(value) for name in names if (value := solution[name]) is not None}
