"""A graph to what breaks the SHACL shapes of ontology/shapes.ttl over its facts and their provenance."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from issgraph.answers import STRING, Store
from issgraph.assets import ONTOLOGY
from issgraph.check.terms import ontology_lines
from issgraph.errors import IssgraphError
from issgraph.formats import short
from issgraph.store import EmbeddedStore
from issgraph.vocab import GRAPH

if TYPE_CHECKING:
    from issgraph.query import Graph


class MissingEngine(IssgraphError):
    """The shapes cannot be checked here."""


def check_shapes(graph: Graph) -> tuple[list[str], list[str]]:
    """What breaks the shapes, and what they only warn of, a line each. Raises MissingEngine when the SHACL engine is missing."""
    faults: set[str] = set()
    warnings: set[str] = set()
    for result in _shapes().validate_text(facts(graph.store) + ontology_lines(), "ntriples").results:
        node, value = _plain(result.focus_node), result.value
        shown = f" ({short(_plain(value))})" if value is not None and value != result.focus_node else ""
        words = f"{short(node)}: {result.message}{shown}"
        (warnings if result.severity == "Warning" else faults).add(words)
    return sorted(faults), sorted(warnings)


def facts(store: Store) -> str:
    """What the shapes look at, as N-Triples: the default graph and the provenance."""
    if isinstance(store, EmbeddedStore):
        return store.triples("") + store.triples(GRAPH + "provenance")
    asked = ("SELECT ?s ?p ?o { ?s ?p ?o }", f"SELECT ?s ?p ?o {{ GRAPH <{GRAPH}provenance> {{ ?s ?p ?o }} }}")
    return "".join(" ".join(cell.n3 for cell in row if cell) + " .\n" for query in asked for row in store.query(query))


@cache
def _shapes() -> Any:
    """The shapes, compiled once."""
    try:
        import shacl
    except ImportError:
        raise MissingEngine("the shapes are not checked, for want of an engine: pip install 'issgraph[check]'") from None
    return shacl.Shapes.from_turtle((ONTOLOGY / "shapes.ttl").read_text("utf-8"))


def _plain(node: str) -> str:
    """A node as the engine gives it, without the marks of N-Triples."""
    if node.startswith("<"):
        return node[1:-1]
    return node.removesuffix(f"^^<{STRING}>")
