"""Nodes and edges with their words to one page of HTML that draws itself, asks nobody for anything and runs no word as code."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Iterable, Sequence
from math import sqrt

from issgraph.draw.columns import Told
from issgraph.draw.html import rendered, source
from issgraph.draw.layout import places
from issgraph.draw.look import in_words, looks
from issgraph.draw.nouns import Edge, Node, Shared, Words
from issgraph.draw.packing import as_data, beginnings, differences, digits, portions

_SCRIPTS = (
    "model.js",
    "shapes.js",
    "labels.js",
    "ink.js",
    "hands.js",
    "canvas.js",
    "times.js",
    "way.js",
    "save.js",
    "panel.js",
    "network.js",
)
_ROOM_FOR_NAMES = 200
"""Up to so many nodes each gets room for its name; in larger networks names show as they fit, and more when zoomed."""
_PACKED = 40_000
"""Letters of data from which on a page holds them packed."""


def page(nodes: Iterable[Node], edges: Iterable[Edge], title: str, first: int | None = None) -> str:
    """One page of HTML with everything in it; the same nodes and edges in any order give the same page.

    At first it shows the `first` most linked nodes that are linked with one another, and the rest as it is asked for; all without it.
    """
    ordered = _ordered(nodes)
    links = _links(ordered, edges)
    look = looks(node.cls for node in ordered)
    count: dict[str, int] = {}
    for node in ordered:
        count[node.cls] = count.get(node.cls, 0) + 1
    names = sorted(look, key=lambda name: (in_words(name), name))
    classes = [
        {
            "name": name,
            "label": in_words(name) or "Of no class",
            "colour": look[name].colour,
            "shape": look[name].shape,
            "count": count[name],
        }
        for name in names
    ]
    told = Told([node.label for node in ordered])
    spots = _spots(ordered, links, first)
    own = [told.of_link(node.statements, (at, at)) for at, node in enumerate(ordered)]
    said = [_said(same, ends, told) for ends, same in links]
    statements = told.columns()
    payload = {
        "room": _ROOM_FOR_NAMES,
        "classes": classes,
        "nodes": {
            "key": beginnings([node.id for node in ordered]),
            "label": [node.label if node.label != node.id else 0 for node in ordered],
            "group": [names.index(node.cls) for node in ordered],
            "x": _placed([spot and spot[0] for spot in spots]),
            "y": _placed([spot and spot[1] for spot in spots]),
            "wikidata": {str(at): node.wikidata for at, node in enumerate(ordered) if node.wikidata},
            "words": portions(own),
        },
        "edges": {
            "from": differences([one for (one, _), _ in links]),
            "to": digits(_ends([pair for pair, _ in links])),
            "count": [len(same) for _, same in links],
            "says": [
                number
                for (one, _), same in links
                for edge in same
                for number in (told.relation(edge.relation), int(edge.source != ordered[one].id), edge.weight)
            ],
            "words": told.of_links(said, [pair for pair, _ in links], own),
        },
        **statements,
    }
    text = as_data(payload)
    packed = len(text) > _PACKED
    if packed:
        text = base64.b64encode(gzip.compress(text.encode(), 6, mtime=0)).decode()
    script = source(*_SCRIPTS)
    return rendered(
        "network.html.j2",
        source("network.css"),
        (script,),
        title=title,
        payload=text,
        packed=packed,
        classes=classes,
        nodes=len(ordered),
        links=len(links),
        sources=told.texts,
        script=script,
    )


def at_first(nodes: Iterable[Node], edges: Iterable[Edge], first: int) -> tuple[list[Node], list[Edge]]:
    """What a page shows at first: the `first` most linked nodes that are linked with one another, and what links them."""
    ordered = _ordered(nodes)
    links = _links(ordered, edges)
    core = set(_core(_degrees(len(ordered), links)[1], [pair for pair, _ in links], first))
    return [ordered[at] for at in sorted(core)], [edge for (one, other), same in links if {one, other} <= core for edge in same]


def _ordered(nodes: Iterable[Node]) -> list[Node]:
    """The nodes by id; one that is given twice must be the same both times."""
    found: dict[str, Node] = {}
    for node in nodes:
        if found.setdefault(node.id, node) != node:
            raise ValueError(f"two different nodes with the id {node.id!r}")
    return [found[id_] for id_ in sorted(found)]


_Links = list[tuple[tuple[int, int], list[Edge]]]


def _links(nodes: Sequence[Node], edges: Iterable[Edge]) -> _Links:
    """One link for each pair of nodes that anything is told of, with all that is told, in a fixed order."""
    number = {node.id: at for at, node in enumerate(nodes)}
    count = len(nodes)
    links: dict[int, list[Edge]] = {}  # pairs as one number, which is put in order in a third of the time
    for edge in edges:
        try:
            one, other = number[edge.source], number[edge.target]
        except KeyError as missing:
            raise ValueError(f"an edge to {missing.args[0]!r}, which is no node") from None
        links.setdefault(one * count + other if one < other else other * count + one, []).append(edge)

    def order(edge: Edge) -> tuple[str, str, str, int, tuple[Words, ...]]:
        return edge.source, edge.relation, edge.target, edge.weight, tuple(sorted(edge.words))

    return [
        (divmod(pair, count), told if len(told) == 1 else sorted(set(told), key=order)) for pair in sorted(links) for told in (links[pair],)
    ]


def _placed(places: Sequence[int | None]) -> tuple[int, list[str]]:
    """A number to add to each place, and the rest of it; 0 where a node has none yet."""
    least = min((place for place in places if place is not None), default=0) - 1
    return least, digits([0 if place is None else place - least for place in places])


def _said(same: Sequence[Edge], ends: tuple[int, int], told: Told) -> Sequence[int] | Shared:
    """The numbers of what a link rests on; the words themselves where they are what both ends say of photos that they share."""
    if len(same) > 1:
        return told.of_link(tuple(words for edge in same for words in edge.words), ends)
    words = same[0].words
    return words if isinstance(words, Shared) else told.of_link(words, ends)


def _ends(pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Where links run to, each as what it adds to the link before it that runs from the same node."""
    before = (-1, 0)
    found = []
    for pair in pairs:
        found.append(pair[1] - before[1] if pair[0] == before[0] else pair[1])
        before = pair
    return found


def _spots(nodes: Sequence[Node], links: _Links, first: int | None) -> list[tuple[int, int] | None]:
    """Where each node stands that is shown at first."""
    weights, degree = _degrees(len(nodes), links)
    core = list(range(len(nodes))) if first is None else _core(degree, [pair for pair, _ in links], first)
    number = {node: at for at, node in enumerate(core)}
    most = max(degree, default=0) or 1
    named = len(core) <= _ROOM_FOR_NAMES
    sizes = [(6 if named else 5) + 18 * sqrt(degree[node] / most) for node in core]
    rooms = [
        (size + 5 + (min(len(nodes[node].label), 20) * 2.6 if named else 0), size + (16 if named else 4))
        for node, size in zip(core, sizes, strict=True)
    ]
    inner = [
        (number[one], number[other], weight)
        for ((one, other), _), weight in zip(links, weights, strict=True)
        if one in number and other in number
    ]
    spots: list[tuple[int, int] | None] = [None] * len(nodes)
    for node, spot in zip(core, places(len(core), inner, rooms), strict=True):
        spots[node] = spot
    return spots


def _degrees(nodes: int, links: _Links) -> tuple[list[int], list[int]]:
    """How heavy each link is, and how heavily each node is linked."""
    weights = [told[0].weight if len(told) == 1 else sum(edge.weight for edge in told) for _, told in links]
    degree = [0] * nodes
    for ((one, other), _), weight in zip(links, weights, strict=True):
        degree[one] += weight
        if one != other:
            degree[other] += weight
    return weights, degree


def _core(degree: Sequence[int], pairs: Sequence[tuple[int, int]], first: int) -> list[int]:
    """The `first` most linked nodes, but for those that nothing links with the others of them."""
    ranked = sorted(range(len(degree)), key=lambda node: (-degree[node], node))
    core = set(ranked[:first])
    for _ in range(3):
        linked = {end for one, other in pairs if one != other and one in core and other in core for end in (one, other)}
        alone = core - linked
        if not alone or len(ranked) <= first:
            break
        beside = {end for one, other in pairs if one in linked or other in linked for end in (one, other)}
        core = linked | set([node for node in ranked if node in beside and node not in core][: first - len(linked)])
    return sorted(core)
