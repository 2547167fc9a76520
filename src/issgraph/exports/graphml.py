"""A property graph to GraphML: typed keys, one edge for each relation, the query as a value of the graph."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from issgraph.exports.properties import Edge, Node, PropertyGraph, Value, columns, fit, spelled

_TYPES = {int: "long", float: "double", bool: "boolean", str: "string"}


def graphml(graph: PropertyGraph) -> bytes:
    """The file, as UTF-8."""
    nodes: dict[str, type] = {"label": str, "class": str, "x": int, "y": int, "size": float, "colour": str, **columns(graph.nodes)}
    edges: dict[str, type] = {"label": str, "weight": float, **columns(graph.edges)}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
        '<key id="g0" for="graph" attr.name="query" attr.type="string"/>',
        '<key id="g1" for="graph" attr.name="title" attr.type="string"/>',
    ]
    for letter, kind, fields in (("n", "node", nodes), ("e", "edge", edges)):
        lines += [
            f'<key id="{letter}{at}" for="{kind}" attr.name={_quoted(name)} attr.type="{_TYPES[type_]}"/>'
            for at, (name, type_) in enumerate(fields.items())
        ]
    lines.append(f'<graph id="G" edgedefault="{"directed" if graph.directed else "undirected"}">')
    lines += [f'<data key="g0">{_text(graph.query)}</data>', f'<data key="g1">{_text(graph.title)}</data>']
    node_keys = {name: f"n{at}" for at, name in enumerate(nodes)}
    edge_keys = {name: f"e{at}" for at, name in enumerate(edges)}
    lines += [f"<node id={_quoted(node.id)}>{_data(_of_node(node), node_keys)}</node>" for node in graph.nodes]
    lines += [
        f'<edge id="e{at}" source={_quoted(edge.source)} target={_quoted(edge.target)}>{_data(_of_edge(edge), edge_keys)}</edge>'
        for at, edge in enumerate(graph.edges)
    ]
    return ("\n".join([*lines, "</graph>", "</graphml>"]) + "\n").encode()


def _of_node(node: Node) -> dict[str, Value]:
    drawn: dict[str, Value] = {"x": node.x, "y": node.y, "size": node.size, "colour": node.colour}
    return {"label": node.label, "class": node.cls, **drawn, **node.fields}


def _of_edge(edge: Edge) -> dict[str, Value]:
    return {"label": edge.label, "weight": edge.weight, **edge.fields}


def _data(fields: Mapping[str, Value], keys: Mapping[str, str]) -> str:
    return "".join(f'<data key="{keys[name]}">{_text(spelled(value))}</data>' for name, value in fields.items())


def _text(words: str) -> str:
    return escape(fit(words), {"\r": "&#13;"})


def _quoted(words: str) -> str:
    return quoteattr(fit(words))
