"""A graph to pictures and files: what `draw` and `demo` share."""

from __future__ import annotations

import os
from pathlib import Path

from issgraph.draw import collapse, page
from issgraph.errors import GraphError
from issgraph.network import network
from issgraph.query import Graph
from issgraph.store import Answer


def drawn(graph: Graph, target: Path, everything: bool) -> Path:
    """Draws the network of a graph as one HTML page."""
    found = network(graph)
    nodes, edges = (found.nodes, found.edges) if everything else collapse(found.nodes, found.edges)
    return put(target, page(nodes, edges, "What the captions say").encode())


def put(target: Path, content: bytes) -> Path:
    """Puts a file in place as a whole or not at all. Raises GraphError when it cannot be written."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(content)
            return part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise GraphError(f"{target}: cannot be written ({error.strerror})") from error


def columns(answer: Answer, names: dict[str, str]) -> Answer:
    """Some columns of an answer under other names: what fits on a screen."""
    places = [answer.columns.index(name) for name in names]
    return Answer(tuple(names.values()), tuple(tuple(row[place] for place in places) for row in answer.rows), answer.kind)
