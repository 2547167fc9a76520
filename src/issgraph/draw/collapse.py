"""A network of photos and things to one of things alone: two things in one photo become neighbours, with the words that say so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, combinations

from issgraph.draw.nouns import Edge, Node, Shared, Words, each_once

PHOTO_CLASS = "Photograph"
SHARED_PHOTO = "in a photo with"
AT_FIRST, UNFOLDED = 150, 1000
"""Things that a picture shows at first, and as more is asked for; all are drawn when everything is."""
_BACKBONE = 3
"""Links by photo that each thing keeps: its strongest. All of them together would be a ball of wool."""


def collapse(nodes: Iterable[Node], edges: Iterable[Edge], limit: int = 150) -> tuple[list[Node], list[Edge]]:
    """At most `limit` things and the links between them: those that were told, and the strongest of those made by photos.

    A photo's links to its things become one link for each pair of them, as heavy as the photos they share, and carrying the words
    that tie either to the photo; each thing keeps what ties it to its photos. The things kept are the most linked ones.
    """
    by_id = {node.id: node for node in nodes}
    photos = {node.id for node in by_id.values() if node.cls == PHOTO_CLASS}
    spoken: dict[str, dict[str, tuple[Words, ...]]] = defaultdict(dict)
    shown: dict[str, list[str]] = defaultdict(list)
    told: list[Edge] = []
    for edge in edges:
        source, target, words = edge.source, edge.target, tuple(edge.words)
        if source not in by_id or target not in by_id:
            raise ValueError(f"an edge to {min({source, target} - by_id.keys())!r}, which is no node")
        if (source in photos) == (target in photos):
            if source not in photos:
                told.append(edge)
            continue
        photo, thing = (source, target) if source in photos else (target, source)
        said = spoken[thing]
        if photo in said:
            said[photo] += words
        else:
            said[photo] = words
            shown[photo].append(thing)
    weights = Counter(chain.from_iterable(combinations(sorted(things), 2) for things in shown.values()))
    kept = _most_linked(by_id.keys() - photos, told, weights, limit)
    made = [
        Edge(one, other, SHARED_PHOTO, weight, Shared(spoken[one], spoken[other]))
        for (one, other), weight in _strongest(weights, kept).items()
    ]
    things = [by_id[id_]._replace(statements=by_id[id_].statements + each_once(spoken[id_].values())) for id_ in sorted(kept)]
    return things, [edge for edge in sorted(told) if edge.source in kept and edge.target in kept] + made


def _most_linked(ids: Iterable[str], told: list[Edge], weights: Mapping[tuple[str, str], int], limit: int) -> set[str]:
    """The ids of the `limit` things with the most links."""
    degree = dict.fromkeys(ids, 0)
    for edge in told:
        for end in {edge.source, edge.target}:
            degree[end] += 1
    for (one, other), weight in weights.items():
        degree[one] += weight
        degree[other] += weight
    return set(sorted(degree, key=lambda id_: (-degree[id_], id_))[:limit])


def _strongest(weights: Mapping[tuple[str, str], int], kept: set[str]) -> dict[tuple[str, str], int]:
    """The pairs that are among the strongest of either of their two things."""
    of_weight: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for pair, weight in weights.items():
        if pair[0] in kept and pair[1] in kept:
            of_weight[weight].append(pair)
    better = dict.fromkeys(kept, 0)
    best = {}
    for weight, pairs in sorted(of_weight.items(), reverse=True):
        # Few of the many weak pairs can still be among the strongest of anything: only those are put in order.
        for one, other in sorted(pair for pair in pairs if better[pair[0]] < _BACKBONE or better[pair[1]] < _BACKBONE):
            if better[one] < _BACKBONE or better[other] < _BACKBONE:
                best[one, other] = weight
                better[one] += 1
                better[other] += 1
    return dict(sorted(best.items()))
