"""A network of photos and things to one of things alone: two things in one photo become neighbours, with the words that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from issgraph.draw.nouns import Edge, Node, Words

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
    spoken: dict[str, list[tuple[Words, ...]]] = defaultdict(list)
    things_of: dict[str, dict[str, list[tuple[Words, ...]]]] = defaultdict(lambda: defaultdict(list))
    told: list[Edge] = []
    for edge in edges:
        if edge.source not in by_id or edge.target not in by_id:
            missing = {edge.source, edge.target} - by_id.keys()
            raise ValueError(f"an edge to {min(missing)!r}, which is no node")
        source, target = by_id[edge.source], by_id[edge.target]
        if source.cls != PHOTO_CLASS and target.cls != PHOTO_CLASS:
            told.append(edge)
        elif source.cls != target.cls:
            photo, thing = (source, target) if source.cls == PHOTO_CLASS else (target, source)
            things_of[photo.id][thing.id].append(edge.words)
            spoken[thing.id].append(edge.words)
    told.sort(key=lambda edge: (edge.source, edge.target, edge.relation, edge.weight, edge.words))
    photos: dict[tuple[str, str], list[str]] = defaultdict(list)
    for photo_id, shown in sorted(things_of.items()):
        for pair in combinations(sorted(shown), 2):
            photos[pair].append(photo_id)
    weights = {pair: len(shared) for pair, shared in photos.items()}
    kept = _most_linked(by_id, told, weights, limit)
    made = []
    for (one, other), weight in _strongest(weights, kept).items():
        words = {each for photo in photos[one, other] for end in (one, other) for some in things_of[photo][end] for each in some}
        made.append(Edge(one, other, SHARED_PHOTO, weight, tuple(sorted(words))))
    things = [
        by_id[id_]._replace(statements=by_id[id_].statements + tuple(sorted({each for some in spoken[id_] for each in some})))
        for id_ in sorted(kept)
    ]
    return things, [edge for edge in told if edge.source in kept and edge.target in kept] + made


def _most_linked(by_id: dict[str, Node], told: list[Edge], weights: Mapping[tuple[str, str], int], limit: int) -> set[str]:
    """The ids of the `limit` things with the most links, photos not among them."""
    degree = {id_: 0 for id_, node in by_id.items() if node.cls != PHOTO_CLASS}
    for edge in told:
        for end in {edge.source, edge.target}:
            degree[end] += 1
    for pair, weight in weights.items():
        for end in pair:
            degree[end] += weight
    return set(sorted(degree, key=lambda id_: (-degree[id_], id_))[:limit])


def _strongest(weights: Mapping[tuple[str, str], int], kept: set[str]) -> dict[tuple[str, str], int]:
    """The pairs that are among the strongest of either of their two things."""
    of: dict[str, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
    for pair, weight in weights.items():
        if pair[0] in kept and pair[1] in kept:
            for end in pair:
                of[end].append((-weight, pair))
    best = {pair for ranked in of.values() for _, pair in sorted(ranked)[:_BACKBONE]}
    return {pair: weights[pair] for pair in sorted(best)}
