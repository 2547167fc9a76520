"""One connected component to places on the plane, by springs and repulsion, with nothing but + - * / and square roots.

Those five are exact to the last bit on every machine, so the same graph gives the same picture everywhere; sines, powers and chance
are not used, nor is `sum`, which adds floats otherwise from Python 3.12 on. Time grows a little faster than the number of nodes: the
repulsion of far cells is taken from their centres.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from functools import reduce
from math import sqrt
from operator import add, mul

Links = list[dict[int, float]]
"""For each node its neighbours and how strongly it is bound to them."""

Places = list[tuple[float, float]]

_PIVOTS = 24
_STEPS = 110
_CROWD = 6
"""Nodes in a cell of the repulsion grid, about: near cells are read node by node, far ones as one."""


def total(values: Iterable[float]) -> float:
    """The sum of some numbers, added one after the other, as every Python does it."""
    return reduce(add, values, 0.0)


def dot(one: Iterable[float], other: Iterable[float]) -> float:
    """The sum of the products of numbers with those that stand at the same place."""
    return reduce(add, map(mul, one, other), 0.0)


def component_places(links: Links) -> Places:
    """Where the nodes of one connected component stand; neighbours are about one unit apart."""
    if len(links) == 1:
        return [(0.0, 0.0)]
    return _settled(links, _start(links))


def _steps_from(links: Links, first: int) -> list[int]:
    """How many links lie between `first` and each node."""
    steps = [-1] * len(links)
    steps[first] = 0
    queue = deque([first])
    while queue:
        node = queue.popleft()
        for neighbour in links[node]:
            if steps[neighbour] < 0:
                steps[neighbour] = steps[node] + 1
                queue.append(neighbour)
    return steps


def _start(links: Links) -> Places:
    """Places by the two main directions of the distances to a few far-apart pivots (pivot MDS)."""
    count = len(links)
    nearest = [count] * count
    pivot = min(range(count), key=lambda node: (-len(links[node]), node))
    columns: list[list[float]] = []
    for _ in range(min(_PIVOTS, count)):
        steps = _steps_from(links, pivot)
        nearest = [min(a, b) for a, b in zip(nearest, steps, strict=True)]
        columns.append([float(step * step) for step in steps])
        pivot = max(range(count), key=lambda node: (nearest[node], len(links[node]), -node))
    column_means = [total(column) / count for column in columns]
    row_means = [total(row) / len(columns) for row in zip(*columns, strict=True)]
    mean = total(column_means) / len(columns)
    centred = [
        [value - column_mean - row_mean + mean for value, row_mean in zip(column, row_means, strict=True)]
        for column, column_mean in zip(columns, column_means, strict=True)
    ]
    across = _main_direction(centred, [])
    upward = _main_direction(centred, [across])
    xs, ys = _projected(centred, across), _projected(centred, upward)
    # Nodes with the same links would start on one spot and never part: each gets a small step of its own.
    side = sqrt(count)
    width = (max(xs) - min(xs)) or 1.0
    height = (max(ys) - min(ys)) or 1.0
    return [
        (
            (x / width * 1.2 + (node * 0.618033988749895) % 1.0 * 0.1) * side,
            (y / height + (node * 0.7548776662466927) % 1.0 * 0.1) * side,
        )
        for node, (x, y) in enumerate(zip(xs, ys, strict=True))
    ]


def _main_direction(columns: list[list[float]], against: list[list[float]]) -> list[float]:
    """The direction in which the columns vary most and that stands square to those already found."""
    products = [[dot(one, other) for other in columns] for one in columns]
    direction = [1.0 + (index * 0.618033988749895) % 1.0 for index in range(len(columns))]
    for _ in range(60):
        direction = [dot(row, direction) for row in products]
        for known in against:
            share = dot(direction, known)
            direction = [a - share * b for a, b in zip(direction, known, strict=True)]
        length = sqrt(dot(direction, direction))
        if length < 1e-9:
            return [0.0] * len(columns)
        direction = [a / length for a in direction]
    return direction


def _projected(columns: list[list[float]], direction: list[float]) -> list[float]:
    return [dot(row, direction) for row in zip(*columns, strict=True)]


def _settled(links: Links, places: Places) -> Places:
    """Let springs pull and nodes push until the picture stands still; hubs push harder, so that they part."""
    count = len(links)
    xs, ys = [x for x, _ in places], [y for _, y in places]
    mass = [sqrt(1.0 + len(neighbours)) for neighbours in links]
    springs = [
        (one, other, sqrt(strength) / sqrt(min(len(neighbours), len(links[other]))))
        for one, neighbours in enumerate(links)
        for other, strength in sorted(neighbours.items())
        if one < other
    ]
    heat = 0.12 * sqrt(count) + 0.3
    cooling = 0.06 / heat
    rounds = _STEPS if count <= 500 else _STEPS // 2
    for round_ in range(rounds):
        push_x, push_y = _repulsion(xs, ys, mass)
        middle_x, middle_y = total(xs) / count, total(ys) / count
        for one, other, strength in springs:
            dx, dy = xs[one] - xs[other], ys[one] - ys[other]
            pull = sqrt(dx * dx + dy * dy) * strength
            push_x[one] -= dx * pull
            push_y[one] -= dy * pull
            push_x[other] += dx * pull
            push_y[other] += dy * pull
        # Straight from hot to cold in square steps: most of the untangling happens early, the tidying late.
        left = 1.0 - round_ / rounds
        limit = heat * (left * left + cooling)
        for node in range(count):
            # A light pull to the middle, weaker across than up, keeps the picture in the shape of a screen.
            dx = push_x[node] - (xs[node] - middle_x) * 0.035 * mass[node]
            dy = push_y[node] - (ys[node] - middle_y) * 0.07 * mass[node]
            length = sqrt(dx * dx + dy * dy)
            if length > limit:
                dx, dy = dx * limit / length, dy * limit / length
            xs[node] += dx
            ys[node] += dy
    return list(zip(xs, ys, strict=True))


def _repulsion(xs: list[float], ys: list[float], mass: list[float]) -> tuple[list[float], list[float]]:
    """How every node is pushed by all others: each by each in neighbouring cells, by their centre of mass from afar."""
    count = len(xs)
    push_x, push_y = [0.0] * count, [0.0] * count
    left, low = min(xs), min(ys)
    area = max((max(xs) - left) * (max(ys) - low), 1e-6)
    size = sqrt(area * _CROWD / count) or 1.0
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for node in range(count):
        cells[int((xs[node] - left) / size), int((ys[node] - low) / size)].append(node)
    keys = list(cells)
    members = [cells[key] for key in keys]
    weight = [total(mass[node] for node in nodes) for nodes in members]
    centre_x = [total(xs[n] * mass[n] for n in nodes) / w for nodes, w in zip(members, weight, strict=True)]
    centre_y = [total(ys[n] * mass[n] for n in nodes) / w for nodes, w in zip(members, weight, strict=True)]
    far_x, far_y = [0.0] * len(keys), [0.0] * len(keys)
    for a, (column, row) in enumerate(keys):
        ax, ay, aw = centre_x[a], centre_y[a], weight[a]
        for b in range(a + 1, len(keys)):
            other_column, other_row = keys[b]
            if -2 < other_column - column < 2 and -2 < other_row - row < 2:
                _near(members[a], members[b], xs, ys, mass, push_x, push_y)
                continue
            dx, dy = ax - centre_x[b], ay - centre_y[b]
            force = 1.0 / (dx * dx + dy * dy)
            far_x[a] += dx * force * weight[b]
            far_y[a] += dy * force * weight[b]
            far_x[b] -= dx * force * aw
            far_y[b] -= dy * force * aw
    for a, nodes in enumerate(members):
        for index, node in enumerate(nodes):
            push_x[node] += far_x[a] * mass[node]
            push_y[node] += far_y[a] * mass[node]
            _near([node], nodes[index + 1 :], xs, ys, mass, push_x, push_y)
    return push_x, push_y


def _near(
    nodes: list[int],
    others: list[int],
    xs: list[float],
    ys: list[float],
    mass: list[float],
    push_x: list[float],
    push_y: list[float],
) -> None:
    """Push every one of `nodes` and every one of `others` apart."""
    for one in nodes:
        x, y, own, total_x, total_y = xs[one], ys[one], mass[one], 0.0, 0.0
        for other in others:
            dx, dy = x - xs[other], y - ys[other]
            force = 1.0 / (dx * dx + dy * dy + 1e-4)
            other_mass = mass[other]
            total_x += dx * force * other_mass
            total_y += dy * force * other_mass
            push_x[other] -= dx * force * own
            push_y[other] -= dy * force * own
        push_x[one] += total_x * own
        push_y[one] += total_y * own
