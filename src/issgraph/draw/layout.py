"""Nodes, links and the room each name needs to places on the plane: each component by itself, parted, then packed like bricks."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from issgraph.draw.coarse import many_places
from issgraph.draw.forces import Links, Places, component_places, total

_SPACING = 66.0
"""Units of the page from one node to the next, about, before names are given room."""
_GAP = 46.0
"""Units between components."""
_SHAPE = 1.3
"""How much wider than high the whole is to be: a screen beside its panel."""
_MANY = 800
"""Nodes in a component from which on only its hubs are placed by forces."""


def places(count: int, links: Sequence[tuple[int, int, int]], rooms: Sequence[tuple[float, float]]) -> list[tuple[int, int]]:
    """A whole-number place for every node; `links` are (node, node, weight), `rooms` the half width and half height of each."""
    bonds: Links = [{} for _ in range(count)]
    for one, other, weight in links:
        if one != other:
            near = bonds[one]
            near[other] = bonds[other][one] = near[other] + weight if other in near else 0.0 + weight
    parts: list[tuple[list[int], Places]] = []
    for nodes in _components(bonds):
        number = {node: index for index, node in enumerate(nodes)}
        whole = len(nodes) == count  # each has its own number then
        inner = [
            dict(near) if whole else {number[other]: weight for other, weight in near}
            for near in (sorted(bonds[node].items()) for node in nodes)
        ]
        room = [rooms[node] for node in nodes]
        raw = component_places(inner) if len(nodes) < _MANY else many_places(inner)
        # What stands below it makes the whole higher, so that the largest is to be the wider.
        shape = _SHAPE * min(1.5, count / len(nodes)) if not parts else _SHAPE
        parts.append((nodes, _parted(_scaled(raw, room, shape), room)))
    found = [(0, 0)] * count
    for nodes, spots in _packed(parts, rooms):
        for node, (x, y) in zip(nodes, spots, strict=True):
            found[node] = (round(x), round(y))
    return found


def _components(bonds: Links) -> list[list[int]]:
    """The nodes that hang together, largest component first."""
    seen: set[int] = set()
    components = []
    for first in range(len(bonds)):
        if first in seen:
            continue
        seen.add(first)
        component, waiting = [], [first]
        while waiting:
            node = waiting.pop()
            component.append(node)
            fresh = [other for other in bonds[node] if other not in seen]
            seen.update(fresh)
            waiting.extend(fresh)
        components.append(sorted(component))
    return sorted(components, key=lambda nodes: (-len(nodes), nodes[0]))


def _scaled(spots: Places, rooms: Sequence[tuple[float, float]], wanted: float) -> Places:
    """The same picture in about the shape of a screen, so large that its nodes stand about the usual spacing apart."""
    width = max(x for x, _ in spots) - min(x for x, _ in spots)
    height = max(y for _, y in spots) - min(y for _, y in spots)
    if not width or not height:
        by = _SPACING * (len(spots) - 1) / (width or height or 1.0)
        return [(x * by, y * by) for x, y in spots]
    # Rooms that are wider than high will widen the picture when its nodes are parted: it starts that much narrower.
    shape = wanted * sqrt(total(high for _, high in rooms) / total(wide for wide, _ in rooms))
    widen = min(1.5, max(0.7, sqrt(shape * height / width)))
    by = _SPACING / sqrt(max(width * height, (width * width + height * height) / 4) / len(spots))
    return [(x * by * widen, y * by / widen) for x, y in spots]


def _parted(spots: Places, rooms: Sequence[tuple[float, float]]) -> Places:
    """The same picture with no node standing in another's room, as far as sixty rounds of small pushes go; of very many nodes, one."""
    if len(spots) == 1:
        return spots
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    wide = max((width for width, _ in rooms), default=0.0) * 2
    high = max((height for _, height in rooms), default=0.0) * 2
    for _ in range(60 if len(xs) < _MANY else 1):
        moved = False
        cells: dict[tuple[int, int], list[int]] = {}
        for node in range(len(xs)):
            cells.setdefault((int(xs[node] // wide), int(ys[node] // high)), []).append(node)
        for (column, row), nodes in cells.items():
            ahead = ((column + 1, row), (column - 1, row + 1), (column, row + 1), (column + 1, row + 1))
            others = [other for key in ahead for other in cells.get(key, ())]
            for index, one in enumerate(nodes):
                half_wide, half_high = rooms[one]
                for other in (*nodes[index + 1 :], *others):
                    room = rooms[other]
                    if abs(xs[other] - xs[one]) < half_wide + room[0] and abs(ys[other] - ys[one]) < half_high + room[1]:
                        moved |= _push(one, other, xs, ys, rooms)
        if not moved:
            break
    return list(zip(xs, ys, strict=True))


def _push(one: int, other: int, xs: list[float], ys: list[float], rooms: Sequence[tuple[float, float]]) -> bool:
    """Part two nodes along the line between them, half of it each; True when they stood in each other's room.

    Rooms count as ellipses: boxes pushed the shorter way, which is up or down for every name, would end in columns.
    """
    dx, dy = xs[other] - xs[one], ys[other] - ys[one]
    wide, high = rooms[one][0] + rooms[other][0], rooms[one][1] + rooms[other][1]
    if not dx and not dy:
        dy = 1.0 if one < other else -1.0
    apart = sqrt((dx / wide) * (dx / wide) + (dy / high) * (dy / high))
    if apart > 0.99:
        return False
    step = min((1.0 / apart - 1.0) / 2, 4.0)
    xs[one] -= dx * step
    ys[one] -= dy * step
    xs[other] += dx * step
    ys[other] += dy * step
    return True


def _packed(parts: list[tuple[list[int], Places]], rooms: Sequence[tuple[float, float]]) -> list[tuple[list[int], Places]]:
    """Components set in rows, each row as wide as the widest or as the whole needs to look like a screen."""
    boxes = []
    for nodes, spots in parts:
        left = min(x - rooms[node][0] for node, (x, _) in zip(nodes, spots, strict=True))
        right = max(x + rooms[node][0] for node, (x, _) in zip(nodes, spots, strict=True))
        top = min(y - rooms[node][1] for node, (_, y) in zip(nodes, spots, strict=True))
        low = max(y + rooms[node][1] for node, (_, y) in zip(nodes, spots, strict=True))
        boxes.append((left, top, right - left + _GAP, low - top + _GAP))
    area = total(width * height for _, _, width, height in boxes)
    row_width = max((width for _, _, width, _ in boxes), default=0.0)
    # One component that is most of the picture sets the width, and the rest stands below it.
    if boxes and boxes[0][2] * boxes[0][3] < area / 2:
        tried = {max(row_width, sqrt(area * _SHAPE) * step / 10) for step in range(8, 21)}
        row_width = min(sorted(tried), key=lambda wide: _misshapen(boxes, wide))
    packed = []
    x = y = row_height = 0.0
    for (nodes, spots), (left, top, width, height) in zip(parts, boxes, strict=True):
        if x and x + width > row_width:
            x, y, row_height = 0.0, y + row_height, 0.0
        packed.append((nodes, [(a - left + x, b - top + y) for a, b in spots]))
        x += width
        row_height = max(row_height, height)
    return packed


def _misshapen(boxes: Sequence[tuple[float, float, float, float]], row_width: float) -> float:
    """How many times wider, or higher, than it is to be the whole would be, with rows of a width."""
    widest = across = down = high = 0.0
    for _, _, width, height in boxes:
        if across and across + width > row_width:
            across, down, high = 0.0, down + high, 0.0
        across += width
        widest, high = max(widest, across), max(high, height)
    shape = widest / ((down + high) * _SHAPE)
    return max(shape, 1 / shape)
