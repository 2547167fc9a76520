"""Nodes and edges with their words to one page of HTML that draws itself, asks nobody for anything and runs no word as code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import sqrt
from typing import Any

from issgraph.draw.html import rendered, source
from issgraph.draw.layout import places
from issgraph.draw.look import in_words, looks

_ROOM_FOR_NAMES = 200
"""Up to so many nodes each gets room for its name; in larger networks names show as they fit, and more when zoomed."""

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1, "borderWidthSelected": 3, "chosen": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
    "interaction": {
        "hover": False,
        "tooltipDelay": 3_600_000,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
    },
}


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """One statement as it was read: subject, relation and object in words, the quote it rests on, and the title of its text."""

    subject: str
    relation: str
    object: str
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class Node:
    """A thing to draw, with its class and what is said of it. What its edges say need not be repeated here."""

    id: str
    label: str
    cls: str
    statements: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes by their ids; `weight` makes it thicker, `words` are what it rests on."""

    source: str
    target: str
    relation: str
    weight: int = 1
    words: tuple[Words, ...] = ()


def page(nodes: Iterable[Node], edges: Iterable[Edge], title: str) -> str:
    """One page of HTML with everything in it; the same nodes and edges in any order give the same page."""
    ordered = _ordered(nodes)
    links = _links(ordered, edges)
    look = looks(node.cls for node in ordered)
    classes = [
        {
            "name": name,
            "label": in_words(name) or "Of no class",
            "colour": look[name].colour,
            "shape": look[name].shape,
            "count": sum(node.cls == name for node in ordered),
        }
        for name in sorted(look, key=lambda name: (in_words(name), name))
    ]
    group = {entry["name"]: f"c{at}" for at, entry in enumerate(classes)}
    network = _network(ordered, links)
    table: dict[Words, int] = {}
    for node, drawn in zip(ordered, network.nodes, strict=True):
        drawn["group"] = group[node.cls]
        drawn["words"] = [table.setdefault(words, len(table)) for words in sorted(set(node.statements))]
    for (_, told), drawn in zip(links, network.edges, strict=True):
        drawn["words"] = [table.setdefault(words, len(table)) for edge in told for words in sorted(set(edge.words))]
        drawn["told"] = [[edge.source, in_words(edge.relation), edge.target, edge.weight] for edge in told]
    payload = {
        "nodes": network.nodes,
        "edges": network.edges,
        "options": _OPTIONS,
        "classes": classes,
        "words": [[w.subject, in_words(w.relation), w.object, w.quote, w.source] for w in table],
    }
    return _rendered(title, payload, classes, len({words.source for words in table}))


def _ordered(nodes: Iterable[Node]) -> list[Node]:
    """The nodes by id; one that is given twice must be the same both times."""
    found: dict[str, Node] = {}
    for node in nodes:
        if found.setdefault(node.id, node) != node:
            raise ValueError(f"two different nodes with the id {node.id!r}")
    return [found[id_] for id_ in sorted(found)]


_Told = list[Edge]


def _links(nodes: Sequence[Node], edges: Iterable[Edge]) -> list[tuple[tuple[int, int], _Told]]:
    """One link for each pair of nodes that anything is told of, with all that is told, in a fixed order."""
    number = {node.id: at for at, node in enumerate(nodes)}
    links: dict[tuple[int, int], _Told] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            if end not in number:
                raise ValueError(f"an edge to {end!r}, which is no node")
        one, other = sorted((number[edge.source], number[edge.target]))
        links.setdefault((one, other), []).append(edge)

    def order(edge: Edge) -> tuple[str, str, str, int, tuple[Words, ...]]:
        return edge.source, edge.relation, edge.target, edge.weight, tuple(sorted(edge.words))

    return [(pair, sorted(set(told), key=order)) for pair, told in sorted(links.items())]


def _network(nodes: Sequence[Node], links: Sequence[tuple[tuple[int, int], _Told]]) -> Any:
    """A pyvis network of them, in its places. Nodes go by number: an id such as "__proto__" must not reach the script as a key."""
    from pyvis.network import Network  # brings IPython with it, half a second that only drawing should pay

    degree = [0] * len(nodes)
    weights = [sum(edge.weight for edge in told) for _, told in links]
    for (one, other), weight in zip((pair for pair, _ in links), weights, strict=True):
        degree[one] += weight
        degree[other] += weight
    most = max(degree, default=0) or 1
    named = len(nodes) <= _ROOM_FOR_NAMES
    sizes = [(6 if named else 5) + 18 * sqrt(value / most) for value in degree]
    rooms = [
        (size + 5 + (min(len(node.label), 20) * 2.6 if named else 0), size + (16 if named else 4))
        for node, size in zip(nodes, sizes, strict=True)
    ]
    spots = places(len(nodes), [(*pair, weight) for (pair, _), weight in zip(links, weights, strict=True)], rooms)
    # Directed only because pyvis compares each new edge of an undirected network with all before it.
    network = Network(directed=True)
    for at, (node, size, (x, y)) in enumerate(zip(nodes, sizes, spots, strict=True)):
        seen = {"x": x, "y": y, "size": round(size, 1), "degree": degree[at]}
        network.add_node(at, node.label or node.id, shape=None, group=node.cls, key=node.id, **seen)
    for at, ((one, other), _) in enumerate(links):
        width = (1.3 if named else 2.2) + sqrt(min(max(weights[at], 1), 40) - 1)
        network.add_edge(one, other, arrows="", id=at, width=round(width, 2))
    return network


def _rendered(title: str, payload: dict[str, Any], classes: list[dict[str, Any]], sources: int) -> str:
    """The page: our own template, because pyvis' asks a content network for its looks and runs titles as HTML."""
    engine, script = _engine(), source("labels.js", "panel.js", "network.js")
    return rendered(
        "network.html.j2",
        source("network.css"),
        (engine, script),
        title=title,
        payload=_as_data(payload),
        classes=classes,
        nodes=len(payload["nodes"]),
        links=len(payload["edges"]),
        sources=sources,
        engine=engine,
        script=script,
    )


def _engine() -> str:
    """vis-network as pyvis brings it, less the address of its source map, which a browser's tools would go and ask for."""
    code = (files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text("utf-8")
    return "\n" + code.partition("\n//# sourceMappingURL=")[0] + "\n"


def _as_data(payload: dict[str, Any]) -> str:
    """JSON that no label can break out of: pure ASCII, so without U+2028 or turned letters, and without < > &."""
    text = json.dumps(payload, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
