"""Nodes and links to a picture without a browser: each component by itself, names where there is room, a legend of classes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin, sqrt

from issgraph.draw.layout import places
from issgraph.draw.look import Look, in_words, looks
from issgraph.draw.nouns import Edge, Node
from issgraph.draw.svg import drawing, fitted, mark, number, text, told, width_of

_MARGIN = 40.0
_HEAD = 92.0
_NAMED = 150
"""Up to so many nodes all have names; of more, the most linked."""

_CORNERS = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "triangle": ((0, -1.25), (1.2, 0.95), (-1.2, 0.95)),
    "triangleDown": ((0, 1.25), (1.2, -0.95), (-1.2, -0.95)),
    "hexagon": tuple((round(1.1 * cos(turn * pi / 3), 3), round(1.1 * sin(turn * pi / 3), 3)) for turn in range(6)),
    "star": tuple((round(w * sin(turn * pi / 5), 3), round(-w * cos(turn * pi / 5), 3)) for turn, w in enumerate((1.35, 0.6) * 5)),
}
"""The corners of each shape around its middle, in radii."""


def _nowhere(_: Node) -> str:
    return ""


def picture(
    nodes: Sequence[Node], edges: Sequence[Edge], title: str, under: str, source: str, href: Callable[[Node], str] = _nowhere
) -> str:
    """The network as SVG; the same nodes and links in any order give the same picture. `href` is where a node leads."""
    nodes = sorted(nodes, key=lambda node: node.id)
    places_of = {node.id: at for at, node in enumerate(nodes)}
    weights: dict[tuple[int, int], int] = {}
    told_of: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        one, other = sorted((places_of[edge.source], places_of[edge.target]))
        if one != other:
            weights[one, other] = weights.get((one, other), 0) + edge.weight
            told_of.setdefault((one, other), []).append(edge)
    degree = [0] * len(nodes)
    for pair, weight in weights.items():
        for end in pair:
            degree[end] += weight
    most = max(degree, default=0) or 1
    sizes = [4 + 11 * sqrt(value / most) for value in degree]
    named = set(sorted(range(len(nodes)), key=lambda at: (-degree[at], at))[:_NAMED])
    names = [fitted(node.label, 130, 10) if at in named else "" for at, node in enumerate(nodes)]
    rooms = [(max(size + 4, width_of(name, 10) / 2 + 3), size + (13 if name else 3)) for size, name in zip(sizes, names, strict=True)]
    spots = places(len(nodes), [(*pair, weight) for pair, weight in sorted(weights.items())], rooms)
    left = min((x - room[0] for (x, _), room in zip(spots, rooms, strict=True)), default=0.0) - _MARGIN
    top = min((y - room[1] for (_, y), room in zip(spots, rooms, strict=True)), default=0.0) - _HEAD
    right = max((x + room[0] for (x, _), room in zip(spots, rooms, strict=True)), default=0.0) + _MARGIN
    low = max((y + room[1] for (_, y), room in zip(spots, rooms, strict=True)), default=0.0)
    width = max(right - left, 640.0)
    left -= (width - (right - left)) / 2
    at_places = [(x - left, y - top) for x, y in spots]
    marks = [
        text(_MARGIN, 44, fitted(title, width - 2 * _MARGIN, 22, True), "title"),
        text(_MARGIN, 66, fitted(under, width - 2 * _MARGIN, 12.5), "under"),
    ]
    for (one, other), weight in sorted(weights.items()):
        (x, y), (to_x, to_y) = at_places[one], at_places[other]
        line = mark("line", class_="stem", x1=x, y1=y, x2=to_x, y2=to_y, stroke_width=1.0, opacity=min(0.25 + 0.15 * weight, 0.9))
        said, page = _said(told_of[one, other])
        marks.append(told(f"{nodes[one].label} and {nodes[other].label}: {weight}{said}", line, href=page, tabindex="-1" if page else None))
    look = looks(node.cls for node in nodes)
    for at, (x, y) in enumerate(at_places):
        node = nodes[at]
        dot = symbol(look[node.cls], x, y, sizes[at], stroke="#ffffff", stroke_width=1.0)
        name = [text(x, y + sizes[at] + 10, names[at], "small over", "middle")] if names[at] else []
        marks.append(told(f"{node.label} ({in_words(node.cls)}): {degree[at]}", dot, *name, href=href(node)))
    across, down = _MARGIN, low - top + 34
    for cls in sorted(look, key=in_words):
        words = in_words(cls) or "of no class"
        if across + 22 + width_of(words, 10) > width - _MARGIN:
            across, down = _MARGIN, down + 18
        marks += [symbol(look[cls], across + 5, down - 4, 5), text(across + 14, down, words, "small")]
        across += 32 + width_of(words, 10)
    marks.append(text(_MARGIN, down + 26, fitted(source, width - 2 * _MARGIN), "faint"))
    spoken = "; ".join(
        f"{nodes[one].label} and {nodes[other].label}: {weight}"
        for (one, other), weight in sorted(weights.items(), key=lambda each: (-each[1], each[0]))[:100]
    )
    return drawing(title, f"{under}. {spoken}.", width, down + 46, marks)


def _said(edges: list[Edge]) -> tuple[str, str]:
    """The first words that a link rests on, as they are told when pointed at, and the page that has them."""
    first = min((edge.words[0] for edge in edges if edge.words), default=None)
    return (f". “{first.quote}” — {first.source}", first.address) if first else ("", "")


def symbol(look: Look, x: float, y: float, r: float, **more: str | float) -> str:
    """A class' shape in its colour, each about as large as a circle of the radius."""
    if look.shape == "dot":
        return mark("circle", cx=x, cy=y, r=r, fill=look.colour, **more)
    spots = (f"{number(x + r * across)} {number(y + r * down)}" for across, down in _CORNERS[look.shape])
    return mark("path", d=f"M{'L'.join(spots)}z", fill=look.colour, **more)
