"""The golden graph to graphs with one error each, of the kinds listed in mutations/kinds.tsv: the same seed plants the same errors."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from golden_readings import golden_lines
from issgraph import vocab
from issgraph.graph import terms as t

KINDS = Path(__file__).parent / "mutations" / "kinds.tsv"
SEED = 1998
EACH = 8
"""How many errors of a kind are planted, where the golden graph has room for as many."""

Triple = tuple[str, str, str]
A = f"<{vocab.RDF}type>"
LABEL = f"<{vocab.RDFS}label>"
P = t.PROVENANCE_GRAPH
FOLLOWS, BY_RULE = f"<{vocab.PROV}wasDerivedFrom>", f"<{vocab.PROV}wasInfluencedBy>"
EXACT, SOURCE, START, END = (f"<{vocab.OA}{name}>" for name in ("exact", "hasSource", "start", "end"))
iss, thing = t.term, t.thing
DATES = ("takenOn", "onDate", "attestedOn", "launchedOn", "arrivedOn", "validFrom", "validUntil")


@dataclass(frozen=True, slots=True)
class Mutant:
    """The golden graph without some quads and with others; `about` are the things that a complaint may name."""

    kind: str
    gone: tuple[t.Quad, ...]
    come: tuple[t.Quad, ...]

    @property
    def about(self) -> set[str]:
        """Whatever the quads speak of."""
        return {part for quad in (*self.gone, *self.come) for part in quad if part.startswith("<")}

    def lines(self) -> list[str]:
        """The graph with the error, as lines of N-Quads."""
        gone = {t.line(quad) for quad in self.gone}
        return [line for line in golden_lines() if line not in gone] + [t.line(quad) for quad in self.come]


class World:
    """The golden graph, by what one looks for in it."""

    @cached_property
    def quads(self) -> tuple[t.Quad, ...]:
        """Every quad, each term as N-Quads spells it, in the order of the file."""
        read = ox.parse("".join(golden_lines()).encode(), format=ox.RdfFormat.N_QUADS)
        default = ox.DefaultGraph()
        return tuple((str(q.subject), str(q.predicate), str(q.object), "" if q.graph_name == default else str(q.graph_name)) for q in read)

    @cached_property
    def graphs(self) -> dict[Triple, list[str]]:
        """In which graphs each triple stands."""
        found: dict[Triple, list[str]] = {}
        for s, p, o, g in self.quads:
            found.setdefault((s, p, o), []).append(g)
        return found

    @cached_property
    def classes(self) -> dict[str, set[str]]:
        """The classes of each thing."""
        found: dict[str, set[str]] = {}
        for s, p, o, _ in self.quads:
            if p == A and o.startswith(f"<{vocab.ISS}"):
                found.setdefault(s, set()).add(o.removeprefix(f"<{vocab.ISS}")[:-1])
        return found

    def facts(self, predicate: str, graph: str | None = None) -> list[Triple]:
        """The triples with a property, in the order of the file; `graph` takes only those that stand there."""
        return [triple for triple in self.graphs if triple[1] == predicate and (graph is None or graph in self.graphs[triple])]

    def told(self, name: str) -> list[Triple]:
        """The triples with a property of ours that stand among the facts."""
        return self.facts(iss(name), "")

    def things(self, cls: str) -> list[str]:
        """The things of a class or of one below it."""
        return [each for each, classes in self.classes.items() if any(vocab.is_a(name, cls) for name in classes)]

    def swap(self, old: Triple, *new: Triple) -> Mutant:
        """Other triples in the place of one, wherever it stands."""
        where = self.graphs[old]
        return Mutant("", tuple((*old, graph) for graph in where), tuple((*each, graph) for each in new for graph in where))

    def drop(self, *old: Triple) -> Mutant:
        """Triples gone, wherever they stand."""
        return Mutant("", tuple((*each, graph) for each in old for graph in self.graphs[each]), ())

    def add(self, *new: Triple, like: Triple | None = None, graphs: Iterable[str] = ()) -> Mutant:
        """Triples more, in the graphs in which another one stands, or in those named."""
        return Mutant("", (), tuple((*each, graph) for each in new for graph in (self.graphs[like] if like else graphs)))


Planter = Callable[[World], Iterator[Mutant]]
PLANTERS: dict[str, Planter] = {}


def plants(kind: str) -> Callable[[Planter], Planter]:
    """Makes a function the one that plants errors of a kind."""

    def named(planter: Planter) -> Planter:
        PLANTERS[kind] = planter
        return planter

    return named


def kinds() -> dict[str, bool]:
    """The kinds of mutations/kinds.tsv, and whether a closed check can find them."""
    lines = [line for line in KINDS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {row["kind"]: row["closed"] == "yes" for row in csv.DictReader(lines, delimiter="\t")}


def planted(each: int = EACH) -> list[Mutant]:
    """One graph for each error: as many of each kind as there is room for, chosen by the seed."""
    import planted_facts
    import planted_sources  # noqa: F401

    world, found = World(), []
    for kind in kinds():
        made = list(PLANTERS[kind](world))
        for mutant in random.Random(f"{SEED} {kind}").sample(made, min(each, len(made))):
            found.append(Mutant(kind, mutant.gone, mutant.come))
    assert planted_facts
    return found


def typed(lexical: str, datatype: str) -> str:
    """A literal of an XML Schema type."""
    return t.typed(lexical, datatype)


def lexical(literal: str) -> str:
    """The words of a literal."""
    return literal[1 : literal.rindex('"')]
