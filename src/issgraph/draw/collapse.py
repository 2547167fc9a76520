"""A network of photos and things to one of things alone: two things in one photo become neighbours, with the words that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from issgraph.draw.network import Edge, Node, Words

PHOTO_CLASS = "Photograph"
SHARED_PHOTO = "in a photo with"
_BACKBONE = 3
"""Links by photo that each thing keeps: its strongest. All of them together would be a ball of wool."""


def collapse(nodes: Iterable[Node], edges: Iterable[Edge], limit: int = 150) -> tuple[list[Node], list[Edge]]:
    """At most `limit` things and the links between them: those that were told, and the strongest of those made by photos.

    A photo's links to its things become one link for each pair of them, as heavy as the photos they share, and carrying the words
    that tie either to the photo; each thing keeps what ties it to its photos. The things kept are the most linked ones.
    """
    by_id = {node.id: node for node in nodes}
    spoken: dict[str, tuple[Words, ...]] = defaultdict(tuple)
    things_of: dict[str, dict[str, tuple[Words, ...]]] = defaultdict(dict)
    told: list[Edge] = []
    for edge in sorted(edges, key=lambda edge: (edge.source, edge.target, edge.relation, edge.weight, edge.words)):
        if missing := {edge.source, edge.target} - by_id.keys():
            raise ValueError(f"an edge to {min(missing)!r}, which is no node")
        source, target = by_id[edge.source], by_id[edge.target]
        if source.cls != PHOTO_CLASS and target.cls != PHOTO_CLASS:
            told.append(edge)
        elif source.cls != target.cls:
            photo, thing = (source, target) if source.cls == PHOTO_CLASS else (target, source)
            things_of[photo.id][thing.id] = things_of[photo.id].get(thing.id, ()) + edge.words
            spoken[thing.id] += edge.words
    weights: dict[tuple[str, str], int] = defaultdict(int)
    words: dict[tuple[str, str], dict[Words, None]] = defaultdict(dict)
    for _, shown in sorted(things_of.items()):
        for one, other in combinations(sorted(shown), 2):
            weights[one, other] += 1
            words[one, other].update(dict.fromkeys(shown[one] + shown[other]))
    kept = _most_linked(by_id, told, weights, limit)
    shared = [
        Edge(one, other, SHARED_PHOTO, weight, tuple(words[one, other])) for (one, other), weight in _strongest(weights, kept).items()
    ]
    things = [replace(by_id[id_], statements=by_id[id_].statements + spoken[id_]) for id_ in sorted(kept)]
    return things, [edge for edge in told if {edge.source, edge.target} <= kept] + shared


def _most_linked(by_id: dict[str, Node], told: list[Edge], weights: dict[tuple[str, str], int], limit: int) -> set[str]:
    """The ids of the `limit` things with the most links, photos not among them."""
    degree = {id_: 0 for id_, node in by_id.items() if node.cls != PHOTO_CLASS}
    for edge in told:
        for end in {edge.source, edge.target}:
            degree[end] += 1
    for pair, weight in weights.items():
        for end in pair:
            degree[end] += weight
    return set(sorted(degree, key=lambda id_: (-degree[id_], id_))[:limit])


def _strongest(weights: dict[tuple[str, str], int], kept: set[str]) -> dict[tuple[str, str], int]:
    """The pairs that are among the strongest of either of their two things."""
    of: dict[str, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
    for pair, weight in weights.items():
        if set(pair) <= kept:
            for end in pair:
                of[end].append((-weight, pair))
    best = {pair for ranked in of.values() for _, pair in sorted(ranked)[:_BACKBONE]}
    return {pair: weights[pair] for pair in sorted(best)}
