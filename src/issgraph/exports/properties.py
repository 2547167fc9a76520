"""What the network formats write: nodes and edges with named fields, placed and coloured, and the query that they answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import sqrt

from issgraph.draw.layout import places
from issgraph.draw.look import looks

Value = str | int | float | bool

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: an id for the file, a name, a class, what is known of it, and where and how it is drawn."""

    id: str
    label: str
    cls: str = ""
    fields: Mapping[str, Value] = field(default_factory=dict)
    x: int = 0
    y: int = 0
    size: float = 10.0
    colour: str = "#8C8C8C"


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes by their ids; others may stand between the same two."""

    source: str
    target: str
    label: str
    weight: float = 1.0
    fields: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """Nodes by id, edges in a fixed order, whether edges have a direction, and the query that gave them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    query: str
    title: str = "issgraph"
    directed: bool = True


def placed(graph: PropertyGraph) -> PropertyGraph:
    """The same graph, each node at a place, in the colour of its class and of a size that goes by its links."""
    nodes = sorted(graph.nodes, key=lambda node: node.id)
    number = {node.id: at for at, node in enumerate(nodes)}
    links: dict[tuple[int, int], int] = {}
    degree = [0] * len(nodes)
    for edge in graph.edges:
        one, other = sorted((number[edge.source], number[edge.target]))
        links[one, other] = links.get((one, other), 0) + 1
        degree[one] += 1
        degree[other] += 1
    most = max(degree, default=0) or 1
    sizes = [round(6 + 18 * sqrt(value / most), 1) for value in degree]
    spots = places(len(nodes), [(*pair, weight) for pair, weight in sorted(links.items())], [(size + 8, size + 8) for size in sizes])
    look = looks(node.cls for node in nodes)
    drawn = [
        replace(node, x=x, y=y, size=size, colour=look[node.cls].colour) for node, size, (x, y) in zip(nodes, sizes, spots, strict=True)
    ]
    return replace(graph, nodes=tuple(drawn))


def columns(things: Iterable[Node] | Iterable[Edge]) -> dict[str, type]:
    """The fields that any of the things has, by name, each with the narrowest type that holds all its values."""
    found: dict[str, type] = {}
    for thing in things:
        for name, value in thing.fields.items():
            kind = found.setdefault(name, type(value))
            if kind is not type(value):
                found[name] = float if {kind, type(value)} == {int, float} else str
    return dict(sorted(found.items()))


def spelled(value: Value) -> str:
    """A value as XML Schema spells it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def fit(words: str) -> str:
    """Words that XML can hold: each character it forbids gives way to U+FFFD."""
    return _UNFIT.sub("\ufffd", words)
