"""Plain nodes, edges and words to pictures that stand alone: what comes in knows nothing of graphs in RDF."""

from __future__ import annotations

from issgraph.draw.collapse import collapse
from issgraph.draw.network import Edge, Node, Words, page

__all__ = ["Edge", "Node", "Words", "collapse", "page"]
