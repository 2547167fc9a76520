"""A graph to files that other tools read and that come back whole, each with the query that made it."""

from __future__ import annotations

from collections.abc import Callable

from issgraph.errors import QuestionError
from issgraph.exports.annotations import annotated, unannotated
from issgraph.exports.back import back
from issgraph.exports.claims import CLAIMED, claims
from issgraph.exports.cytoscape import cytoscape
from issgraph.exports.dot import dot
from issgraph.exports.frames import frame, framed
from issgraph.exports.gexf import gexf
from issgraph.exports.graphml import graphml
from issgraph.exports.properties import Edge, Node, PropertyGraph, placed
from issgraph.exports.reified import REIFIED, reified, unreified
from issgraph.exports.spreadsheets import spreadsheets
from issgraph.exports.triples import FACTS, TRIPLES, WHOLE, of_answer, triples
from issgraph.network import Asked
from issgraph.store import EmbeddedStore

NETWORKS: dict[str, Callable[[PropertyGraph], bytes]] = {"graphml": graphml, "gexf": gexf, "cyjs": cytoscape, "dot": dot}
"""The formats of networks, by name."""
FORMS = ("nq", "trig", "ttl", "rdfxml", "jsonld", "jelly", *REIFIED, "oa", *NETWORKS, "csv")
"""What a graph can be exported as; csv is several files."""

__all__ = [
    "CLAIMED", "FORMS", "NETWORKS", "Edge", "Node", "PropertyGraph", "back", "claims", "exported", "frame", "framed", "placed",
    "spreadsheets", "tables", "unannotated", "unreified",
]  # fmt: skip


def exported(graph: Asked, form: str, query: str | None = None, cls: str | None = None) -> bytes:
    """The graph, or what a CONSTRUCT query gives of it, as one file; with a class, the things of that class as framed JSON-LD."""
    if form not in FORMS or form == "csv":
        raise QuestionError(f"no format {form!r}; there are: {', '.join(FORMS)}")
    if cls is not None:
        if form != "jsonld":
            raise QuestionError(f"a class has a frame in JSON-LD, not in {form}; give --format jsonld")
        return framed(graph.store, cls, query or FACTS)
    if form in NETWORKS:
        return NETWORKS[form](claims(graph, query or CLAIMED))
    answer = None
    if query is not None:
        answer = graph.store.query(query)
        if answer.kind != "graph":
            raise QuestionError("an export takes a query that gives a graph, a CONSTRUCT or DESCRIBE; the rows of others come from 'query'")
    if form == "oa":
        return annotated(graph.store, answer, query or CLAIMED)
    if answer is not None and form not in REIFIED:
        return triples(of_answer(answer), form, query or FACTS)
    if not isinstance(graph.store, EmbeddedStore):
        raise QuestionError("a whole graph is exported from its folder")
    if form in REIFIED:
        return reified(graph.store, form, answer, query or WHOLE)
    return triples(graph.store, form, FACTS if form in TRIPLES else WHOLE)


def tables(graph: Asked, query: str | None = None) -> dict[str, bytes]:
    """The same network as CSV files, by their names."""
    return spreadsheets(claims(graph, query or CLAIMED))
