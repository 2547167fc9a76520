"""A network to what networkx finds in it: how linked each thing is, what lies between, communities, and who shares what with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass

import networkx

from issgraph.draw import Edge, Node, Words
from issgraph.errors import QuestionError
from issgraph.network import Network
from issgraph.vocab import CLASSES, is_a

_EXACT = 2_000
"""Up to so many nodes betweenness is exact; beyond, it is worked out from as many of them, always the same."""
_COLOURS = 7
"""So many communities can be told apart by their colour; the rest share one."""
_CREWS = ("Expedition", "Mission", "Spacewalk")
_SEED = 1

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Found:
    """A table of what was found, and the network that it was found in, for a picture."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    network: Network


def measures(found: Network) -> Found:
    """Each thing with its neighbours, statements, betweenness and community, the most linked first."""
    graph = _plain(found)
    between: dict[int, float] = {}
    if found.nodes:
        most = None if len(found.nodes) <= _EXACT else _EXACT
        between = networkx.betweenness_centrality(graph, k=most, seed=_SEED)
    of = {node: number for number, nodes in enumerate(_communities(graph), 1) for node in nodes}
    rows = [
        (node.id, node.label, node.cls, graph.degree(at), int(graph.degree(at, weight="weight")), round(between[at], 6), of[at])
        for at, node in enumerate(found.nodes)
    ]
    rows.sort(key=lambda row: (-row[3], -row[4], row[0]))
    return Found(
        "How linked the things of the captions are",
        ("id", "label", "class", "degree", "statements", "betweenness", "community"),
        tuple(rows),
        found,
    )


def communities(found: Network) -> Found:
    """The communities of more than one thing, the largest first, each with its most linked things; in a picture these have colours."""
    graph = _plain(found)
    rows: list[tuple[Cell, ...]] = []
    of: dict[int, str] = {}
    for number, members in enumerate(_communities(graph), 1):
        if len(members) > 1:
            ranked = sorted(members, key=lambda at: (-graph.degree(at), at))
            names = [found.nodes[at].label for at in ranked[:5]]
            rows.append((number, len(members), int(graph.subgraph(members).size(weight="weight")), "; ".join(names)))
            of |= {at: f"{number} {names[0]}" for at in members if number <= _COLOURS}
    nodes = tuple(node._replace(cls=of.get(at, "smaller ones")) for at, node in enumerate(found.nodes))
    title = "Communities of what the captions say"
    return Found(title, ("community", "things", "statements", "most linked"), tuple(rows), Network(nodes, found.edges))


def co_appearance(found: Network) -> Found:
    """Pairs of things that photographs show together, with the photographs."""
    return _projection(
        found, lambda node: node.cls != "Photograph", ("Photograph",), {"depicts"}, "In a photo together", "in a photo with", "photos"
    )


def co_crew(found: Network) -> Found:
    """Pairs of people who are told of one expedition, mission or spacewalk, with these."""
    return _projection(found, lambda node: is_a(node.cls, "Person"), _CREWS, None, "In a crew together", "in a crew with", "crews")


def projection(found: Network, of: str, by: str) -> Found:
    """Pairs of things of one class that are linked to the same thing of another: the two-mode network as one of the first alone."""
    for cls in (of, by):
        if cls not in CLASSES:
            raise QuestionError(f"no class {cls!r}; there are: {', '.join(sorted(CLASSES))}")
    if is_a(of, by):
        raise QuestionError(f"a projection is between two classes, and every {of} is a {by}")
    return _projection(found, lambda node: is_a(node.cls, of), (by,), None, f"{of} by {by}", f"shares a {by} with", "shared")


def _projection(
    found: Network, is_one: Callable[[Node], bool], by: Collection[str], relations: Collection[str] | None,
    title: str, relation: str, what: str,
) -> Found:  # fmt: skip
    nodes = {node.id: node for node in found.nodes}
    joined = {node.id for node in found.nodes if any(is_a(node.cls, cls) for cls in by)}
    ones = {node.id for node in found.nodes if is_one(node)} - joined
    between: networkx.Graph[str] = networkx.Graph()
    words: dict[tuple[str, str], set[Words]] = defaultdict(set)
    for edge in found.edges:
        if relations is not None and edge.relation not in relations:
            continue
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one in ones and other in joined:
                between.add_edge(one, other)
                words[one, other] |= set(edge.words)
    sides = sorted(ones & set(between))
    two_mode = networkx.bipartite.weighted_projected_graph(between, sides) if sides else between
    rows, links = [], []
    for one, other in sorted(tuple(sorted(pair)) for pair in two_mode.edges):
        shared = sorted(set(between[one]) & set(between[other]))
        told = sorted({each for end in (one, other) for middle in shared for each in words[end, middle]})
        links.append(Edge(one, other, relation, len(shared), tuple(told)))
        rows.append((nodes[one].label, nodes[other].label, len(shared), "; ".join(nodes[each].label for each in shared)))
    rows.sort(key=lambda row: (-row[2], row[0], row[1]))
    kept = {end for link in links for end in (link.source, link.target)}
    things = tuple(nodes[each] for each in sorted(kept))
    return Found(title, ("one", "other", what, "which"), tuple(rows), Network(things, tuple(links)))


def _plain(found: Network) -> networkx.Graph[int]:
    """One link for each pair, as heavy as what is told of it. Nodes go by number: the order of words in a set is chance."""
    number = {node.id: at for at, node in enumerate(found.nodes)}
    weights: dict[tuple[int, int], int] = defaultdict(int)
    for edge in found.edges:
        one, other = sorted((number[edge.source], number[edge.target]))
        if one != other:
            weights[one, other] += edge.weight
    made: networkx.Graph[int] = networkx.Graph()
    made.add_nodes_from(range(len(found.nodes)))
    made.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(weights.items()))
    return made


def _communities(graph: networkx.Graph[int]) -> list[list[int]]:
    """By Louvain's method with a fixed seed, the largest first."""
    if not graph:
        return []
    parts = networkx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    return sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part))


MEASURES: dict[str, Callable[[Network], Found]] = {
    "measures": measures, "communities": communities, "co-appearance": co_appearance, "co-crew": co_crew,
}  # fmt: skip
"""What can be asked of a network, by name; `projection` takes two classes more."""
