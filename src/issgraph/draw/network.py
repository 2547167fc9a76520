"""Nodes and edges with their words to one page of HTML that draws itself, asks nobody for anything and runs no word as code."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from issgraph.draw.html import rendered, source
from issgraph.draw.layout import places
from issgraph.draw.look import in_words, looks

_SCRIPTS = ("model.js", "shapes.js", "labels.js", "canvas.js", "times.js", "way.js", "save.js", "panel.js", "network.js")
_ROOM_FOR_NAMES = 200
"""Up to so many nodes each gets room for its name; in larger networks names show as they fit, and more when zoomed."""
_SUBJECT, _OBJECT = "\x01", "\x02"
"""What stands in a quote for the name of the statement's subject and object, so that names are not written again and again."""
_PACKED = 40_000
"""Letters of data from which on a page holds them packed."""


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """One statement as it was read: subject, relation and object in words, the quote it rests on, and the title of its text.

    `address` is where that text stands on the web, `day` when it was published, in ISO 8601 at any precision.
    """

    subject: str
    relation: str
    object: str
    quote: str
    source: str
    address: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing to draw, with its class and what is said of it. What its edges say need not be repeated here.

    `wikidata` is the address of its item there.
    """

    id: str
    label: str
    cls: str
    statements: tuple[Words, ...] = ()
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes by their ids; `weight` makes it thicker, `words` are what it rests on."""

    source: str
    target: str
    relation: str
    weight: int = 1
    words: tuple[Words, ...] = ()


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
    told = _Told([node.label for node in ordered])
    spots = _spots(ordered, links, first)
    payload = {
        "room": _ROOM_FOR_NAMES,
        "classes": classes,
        "nodes": {
            "key": [node.id for node in ordered],
            "label": [node.label for node in ordered],
            "group": [names.index(node.cls) for node in ordered],
            "x": [spot and spot[0] for spot in spots],
            "y": [spot and spot[1] for spot in spots],
            "wikidata": {str(at): node.wikidata for at, node in enumerate(ordered) if node.wikidata},
            "words": _portions([told.numbers(node.statements) for node in ordered]),
        },
        "edges": {
            "from": _differences([one for (one, _), _ in links]),
            "to": [other for (_, other), _ in links],
            "count": [len(same) for _, same in links],
            "says": [
                number
                for (one, _), same in links
                for edge in same
                for number in (told.relation(edge.relation), int(edge.source != ordered[one].id), edge.weight)
            ],
            "words": _portions([told.of_edge((words for edge in same for words in edge.words), ends) for ends, same in links]),
        },
        **told.columns(),
    }
    text = _as_data(payload)
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


class _Told:
    """Words to their numbers: each statement, relation and text stands once.

    A name that is a node's label is that node's number; of a statement of one edge, -1 or -2 for what that runs from or to.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels: dict[str, int] = {}
        for at, label in enumerate(labels):
            self._labels.setdefault(label, at)
        self._names = labels
        self._words: dict[Words, int] = {}
        self._ends: dict[int, tuple[int, int]] = {}
        self._relations: dict[str, int] = {}
        self._texts: dict[tuple[str, str, str], int] = {}

    def numbers(self, words: Iterable[Words]) -> list[int]:
        """The numbers of statements, each once, in order."""
        given = tuple(words)
        return sorted({self._words.setdefault(each, len(self._words)) for each in (sorted(given) if len(given) > 1 else given)})

    def of_edge(self, words: Iterable[Words], ends: tuple[int, int]) -> list[int]:
        """The numbers of statements that stand at the edge between two nodes."""
        numbers = self.numbers(words)
        for number in numbers:
            self._ends.setdefault(number, ends)
        return numbers

    def relation(self, name: str) -> int:
        """The number of a relation."""
        return self._relations.setdefault(in_words(name), len(self._relations))

    @property
    def texts(self) -> int:
        """How many texts the statements come from."""
        return len({(each.source, each.address, each.day) for each in self._words})

    def columns(self) -> dict[str, Any]:
        """The statements by columns, and the relations and texts that they name by number."""

        def text(each: Words) -> int:
            return self._texts.setdefault((each.source, each.address, each.day), len(self._texts))

        def name(at: int, label: str) -> int | str:
            for number, end in zip((-1, -2), self._ends.get(at, ()), strict=False):
                if self._names[end] == label:
                    return number
            return self._labels.get(label, label)

        told = {
            "subject": [name(at, each.subject) for at, each in enumerate(self._words)],
            "relation": [self.relation(each.relation) for each in self._words],
            "object": [name(at, each.object) for at, each in enumerate(self._words)],
            "quote": [_shortened(each) for each in self._words],
            "text": [text(each) for each in self._words],
        }
        return {"told": told, "relations": list(self._relations), "texts": list(self._texts)}


def _shortened(words: Words) -> str | list[str]:
    """The quote, with marks for the names of its statement; in a list where it has such marks already."""
    quote = words.quote
    if _SUBJECT in quote or _OBJECT in quote:
        return [quote]
    for name, mark in sorted(((words.subject, _SUBJECT), (words.object, _OBJECT)), key=lambda each: -len(each[0])):
        if len(name) > 3 and _SUBJECT not in name and _OBJECT not in name:
            quote = quote.replace(name, mark)
    return quote


def _differences(numbers: Sequence[int]) -> list[int]:
    return [number - before for number, before in zip(numbers, (0, *numbers), strict=False)]


def _portions(lists: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """Lists of numbers as their lengths and all the numbers as differences, which pack well."""
    return [len(each) for each in lists], _differences([number for each in lists for number in each])


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
    links: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            if end not in number:
                raise ValueError(f"an edge to {end!r}, which is no node")
        one, other = sorted((number[edge.source], number[edge.target]))
        links.setdefault((one, other), []).append(edge)

    def order(edge: Edge) -> tuple[str, str, str, int, tuple[Words, ...]]:
        return edge.source, edge.relation, edge.target, edge.weight, tuple(sorted(edge.words))

    return [(pair, told if len(told) == 1 else sorted(set(told), key=order)) for pair, told in sorted(links.items())]


def _spots(nodes: Sequence[Node], links: _Links, first: int | None) -> list[tuple[int, int] | None]:
    """Where each node stands that is shown at first."""
    weights = [sum(edge.weight for edge in told) for _, told in links]
    degree = [0] * len(nodes)
    for ((one, other), _), weight in zip(links, weights, strict=True):
        for end in {one, other}:
            degree[end] += weight
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


def _as_data(payload: dict[str, Any]) -> str:
    """JSON that no label can break out of: pure ASCII, so without U+2028 or turned letters, and without < > &."""
    text = json.dumps(payload, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
