"""Readings and reference rows to quads: the one place that makes triples, and no blank nodes."""

from issgraph.graph.about import about
from issgraph.graph.background import background
from issgraph.graph.reading import claim_of, document_quads, quads
from issgraph.graph.saying import triples
from issgraph.graph.terms import Quad, line

__all__ = ["Quad", "about", "background", "claim_of", "document_quads", "line", "quads", "triples"]
