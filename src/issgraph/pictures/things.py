"""A graph to the picture of its network: the things that its texts link most, and the words behind each link."""

from __future__ import annotations

from collections.abc import Callable

from issgraph.draw import Node, at_first, collapse
from issgraph.draw.collapse import AT_FIRST, UNFOLDED
from issgraph.draw.links import picture
from issgraph.network import TITLE
from issgraph.network import network as told
from issgraph.stays import Asked
from issgraph.store import uncollected

SOURCE = f"{TITLE}, by issgraph"


def network(graph: Asked, everything: bool = False, href: Callable[[Node], str] = lambda _: "") -> str:
    """The network as SVG: what its page shows at first, or all of it; `href` is where a thing leads."""
    with uncollected():
        found = told(graph)
        nodes, edges = list(found.nodes), list(found.edges)
        if not everything:
            nodes, edges = at_first(*collapse(nodes, edges, UNFOLDED), AT_FIRST)
    return picture(nodes, edges, TITLE, under(len(nodes), len(edges)), SOURCE, href)


def under(things: int, links: int) -> str:
    """What is said below the title of a network."""
    return f"{things:,} things, {links:,} links; the more is told of a thing, the larger it is"
