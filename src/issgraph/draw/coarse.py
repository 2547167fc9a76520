"""One large connected component to places on the plane: its hubs by forces, the rest around and between the hubs they hang on.

Forces on every node would take minutes at twenty thousand nodes; this takes about a second, and is as exact everywhere.
"""

from __future__ import annotations

from collections import defaultdict, deque
from math import sqrt

from issgraph.draw.forces import Links, Places, component_places

_HUBS = 120
_TIES = 5
"""Links between hubs that each keeps: its strongest. All of them would pull everything into one spot."""
_TURN = (-0.7373688780783197, 0.6754902942615238)
"""Cosine and sine of the golden angle: seeds in a sunflower stand this far apart."""


def many_places(links: Links) -> Places:
    """Where the nodes of one large connected component stand."""
    hubs = sorted(range(len(links)), key=lambda node: (-len(links[node]), node))[:_HUBS]
    owner = _owners(links, hubs)
    middles = component_places(_ties(links, owner, len(hubs)))
    usual = len(links) / len(hubs)
    turned = [(0.6, 0.0)] * len(hubs)
    told = [0] * len(hubs)
    places: Places = [(0.0, 0.0)] * len(links)
    for at, hub in enumerate(hubs):
        places[hub] = middles[at]
    standing = set(hubs)
    for node, neighbours in enumerate(links):
        if node in standing:
            continue
        own = owner[node]
        x, y, weight = middles[own][0], middles[own][1], 1.0
        for other in neighbours:
            share = 1.0 / sqrt(len(links[other]))  # a hub that everything hangs on says little about where
            x += middles[owner[other]][0] * share
            y += middles[owner[other]][1] * share
            weight += share
        told[own] += 1
        cos, sin = turned[own]
        turned[own] = (cos * _TURN[0] - sin * _TURN[1], cos * _TURN[1] + sin * _TURN[0])
        far = sqrt(told[own] / usual)
        places[node] = (x / weight + cos * far, y / weight + sin * far)
    return places


def _owners(links: Links, hubs: list[int]) -> list[int]:
    """For each node the hub that is the fewest links away."""
    owner = [-1] * len(links)
    for at, hub in enumerate(hubs):
        owner[hub] = at
    queue = deque(hubs)
    while queue:
        node = queue.popleft()
        for neighbour in links[node]:
            if owner[neighbour] < 0:
                owner[neighbour] = owner[node]
                queue.append(neighbour)
    return owner


def _ties(links: Links, owner: list[int], count: int) -> Links:
    """How strongly hubs are bound: the strongest ties of each, and as many more as keep all in one piece."""
    strength: dict[tuple[int, int], float] = defaultdict(float)
    for node, neighbours in enumerate(links):
        for other in neighbours:
            if owner[node] < owner[other]:
                strength[owner[node], owner[other]] += 1.0 / sqrt(len(neighbours) * len(links[other]))
    ties: Links = [{} for _ in range(count)]
    piece = list(range(count))

    def root(hub: int) -> int:
        while piece[hub] != hub:
            piece[hub] = piece[piece[hub]]
            hub = piece[hub]
        return hub

    for (one, other), value in sorted(strength.items(), key=lambda tie: (-tie[1], tie[0])):
        apart = root(one) != root(other)
        if apart or len(ties[one]) < _TIES or len(ties[other]) < _TIES:
            ties[one][other] = ties[other][one] = value
            piece[root(one)] = root(other)
    return ties
