"""Plain nodes, edges and words to pictures that stand alone: what comes in knows nothing of graphs in RDF."""

from __future__ import annotations

from issgraph.draw.collapse import collapse
from issgraph.draw.network import at_first, page
from issgraph.draw.nouns import Edge, Node, Words

__all__ = ["Edge", "Node", "Words", "at_first", "collapse", "page"]
