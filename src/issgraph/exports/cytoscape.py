"""A property graph to Cytoscape JSON, as cytoscape.js and the desktop program take it, each node at its place."""

from __future__ import annotations

import json
from typing import Any

from issgraph.exports.properties import PropertyGraph


def cytoscape(graph: PropertyGraph) -> bytes:
    """The file: ASCII alone, so that nothing in it is taken for the end of a script when it is put into a page."""
    nodes = [
        {
            "data": {
                **node.fields, "id": node.id, "value": node.id, "name": node.label, "label": node.label, "class": node.cls,
                "size": node.size,
                "colour": node.colour,
            },
            "position": {"x": node.x, "y": node.y},
        }
        for node in graph.nodes
    ]  # fmt: skip
    edges = [
        {
            "data": {
                **edge.fields, "id": f"e{at}", "key": f"e{at}", "source": edge.source, "target": edge.target,
                "interaction": edge.label, "label": edge.label, "weight": edge.weight,
            }
        }
        for at, edge in enumerate(graph.edges)
    ]  # fmt: skip
    whole: dict[str, Any] = {
        "format_version": "1.0",
        "generated_by": "issgraph",
        "target_cytoscapejs_version": "~3",
        "directed": graph.directed,
        "multigraph": True,
        "data": {"name": graph.title, "query": graph.query},
        "elements": {"nodes": nodes, "edges": edges},
    }
    text = json.dumps(whole, ensure_ascii=True, indent=1)
    return (text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026") + "\n").encode()
