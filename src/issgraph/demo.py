"""A graph to pictures and files: what `draw`, `export` and `demo` share."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from issgraph.draw import collapse, page
from issgraph.network import network
from issgraph.store import Answer

if TYPE_CHECKING:
    from issgraph.query import Graph


def drawn(graph: Graph, target: Path, everything: bool) -> Path:
    """Draws the network of a graph as one HTML page and puts it in place as a whole."""
    found = network(graph)
    nodes, edges = (found.nodes, found.edges) if everything else collapse(found.nodes, found.edges)
    text = page(nodes, edges, "What the captions say")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.write_text(text, "utf-8")
    return part.replace(target)


def columns(answer: Answer, names: dict[str, str]) -> Answer:
    """Some columns of an answer under other names: what fits on a screen."""
    places = [answer.columns.index(name) for name in names]
    return Answer(tuple(names.values()), tuple(tuple(row[place] for place in places) for row in answer.rows), answer.kind)


def exported(graph: Graph, form: str) -> str:
    """The graph as N-Quads, TriG, JSON-LD, Turtle (the default graph alone) or GraphML (what claims say, as a network)."""
    if form == "graphml":
        import networkx

        out = io.BytesIO()
        networkx.write_graphml(graph.to_networkx(), out)
        return out.getvalue().decode("utf-8")
    dataset = graph.to_rdflib()
    if form == "ttl":
        return str(dataset.default_graph.serialize(format="turtle"))
    if form == "nq":
        return "".join(sorted(line + "\n" for line in dataset.serialize(format="nquads").splitlines() if line))
    return str(dataset.serialize(format={"trig": "trig", "jsonld": "json-ld"}[form]))
