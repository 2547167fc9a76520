"""Nodes and edges to a pyvis Network, for those who go on from there in a notebook: laid out, coloured, still."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from issgraph.draw.layout import places
from issgraph.draw.look import in_words, looks
from issgraph.draw.nouns import Edge, Node


def pyvis_network(nodes: Sequence[Node], edges: Sequence[Edge]) -> Any:
    """A pyvis Network with places and looks, its physics off. Words are escaped: pyvis runs titles as HTML."""
    from pyvis.network import Network  # brings IPython with it, half a second that only this should pay

    number = {node.id: at for at, node in enumerate(nodes)}
    spots = places(len(nodes), [(number[e.source], number[e.target], e.weight) for e in edges], [(50.0, 24.0)] * len(nodes))
    look = looks(node.cls for node in nodes)
    drawn = Network(directed=True)  # pyvis compares each new edge of an undirected network with all before it
    for at, (node, (x, y)) in enumerate(zip(nodes, spots, strict=True)):
        one = look[node.cls]
        drawn.add_node(at, label=node.label, title=escape(in_words(node.cls)), x=x, y=y, color=one.colour, shape=one.shape, size=12)
    for edge in edges:
        drawn.add_edge(number[edge.source], number[edge.target], title=escape(in_words(edge.relation)), value=edge.weight, arrows="")
    drawn.toggle_physics(False)
    return drawn
