"""A graph to names that are no terms of the ontology, and to things that nothing is known of: SPARQL finds nothing by them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from issgraph.assets import ONTOLOGY
from issgraph.formats import short
from issgraph.questions import nearest
from issgraph.store import read_triples
from issgraph.vocab import CLASSES, GRAPH, INDIVIDUALS, ISS, PREFIXES, PROPERTIES, RDF, RDFS

if TYPE_CHECKING:
    from issgraph.query import Graph

_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_OURS = f"(!BOUND(?g) || !STRSTARTS(STR(?g), '{GRAPH}') || ?g IN (graph:reference, graph:mappings, graph:names, graph:provenance))"
"""Graphs that are about the dataset, the ontology itself or another source have terms of their own."""
_BUILT_IN = {RDF + "type", RDFS + "label", RDFS + "subClassOf", RDFS + "subPropertyOf"}

# Inner selections make few rows of many before any text is looked at: a store compares numbers there, and texts in a filter.
_PROPERTIES = f"""{_HEADER}
SELECT DISTINCT ?x {{ {{ SELECT DISTINCT ?x {{ ?s ?x ?o }} }} UNION {{ SELECT DISTINCT ?x ?g {{ GRAPH ?g {{ ?s ?x ?o }} }} }}
  FILTER({_OURS}) }} ORDER BY ?x"""
_CLASSES = f"""{_HEADER}
SELECT DISTINCT ?x {{ {{ SELECT DISTINCT ?x {{ ?s a ?x }} }} UNION {{ SELECT DISTINCT ?x ?g {{ GRAPH ?g {{ ?s a ?x }} }} }}
  FILTER({_OURS}) }} ORDER BY ?x"""
_VALUES = f"""{_HEADER}
SELECT DISTINCT ?x ?p {{ {{ ?s ?p ?x }} UNION {{ GRAPH ?g {{ ?s ?p ?x }} }}
  FILTER(STRSTARTS(STR(?x), STR(iss:)) && ?p != rdf:type) FILTER({_OURS}) }} ORDER BY ?x"""
_DANGLING = f"""{_HEADER}
SELECT ?x (SAMPLE(?s) AS ?of) (SAMPLE(?p) AS ?by) {{
  {{ SELECT DISTINCT ?x {{
    {{ SELECT DISTINCT ?x {{ ?s ?p ?x }} }} UNION {{ SELECT DISTINCT ?x {{ ?x ?p ?s }} }}
    UNION {{ SELECT DISTINCT ?x ?g {{ GRAPH ?g {{ ?s ?p ?x }} }} }}
    FILTER(STRSTARTS(STR(?x), STR(id:)))
    FILTER({_OURS})
    FILTER NOT EXISTS {{ ?x a ?class }}
    FILTER NOT EXISTS {{ GRAPH ?g {{ ?x a ?class }} }}
  }} }}
  {{ ?s ?p ?x }} UNION {{ ?x ?p ?s }} UNION {{ GRAPH ?there {{ ?s ?p ?x }} }}
}} GROUP BY ?x ORDER BY ?x"""


@cache
def _declared() -> tuple[frozenset[str], frozenset[str]]:
    """The classes and the properties that the ontology has, those of others that it declares among them."""
    kinds: dict[str, set[str]] = {}
    for row in read_triples((ONTOLOGY / "issgraph.ttl").read_bytes(), "ontology/issgraph.ttl").records():
        if row["p"] == RDF + "type":
            kinds.setdefault(short(row["o"]).removesuffix("Property"), set()).add(row["s"])
    properties = _BUILT_IN.union(*(kinds.get(f"owl:{kind}", set()) for kind in ("Object", "Datatype", "Annotation")))
    return frozenset(kinds["owl:Class"] | {RDFS + "Class"}), frozenset(properties)


def check_terms(graph: Graph) -> list[str]:
    """A line for each name that the ontology does not have, with the nearest that it has, and for each thing without a class."""
    classes, properties = _declared()
    faults = []
    for asked, known, kind, ours in (
        (_PROPERTIES, properties, "property", PROPERTIES),
        (_CLASSES, classes, "class", CLASSES),
        (_VALUES, {ISS + name for names in (CLASSES, PROPERTIES, INDIVIDUALS) for name in names}, "term", INDIVIDUALS),
    ):
        for name in graph.store.query(asked).column("x"):
            if name not in known:
                near = ", ".join(f"iss:{each}" for each in nearest(short(name).rpartition(":")[2], ours)[:3])
                faults.append(f"{short(name)}: no {kind} that the ontology has; use one that it has, such as {near}, or declare it there")
    for row in graph.store.query(_DANGLING).records():
        where = f"{short(row['of'])} {short(row['by'])}" if "of" in row else "the graph"
        faults.append(f"{short(row['x'])}: named by {where}, and nothing says what it is; correct the id, or give it a class and a label")
    return sorted(set(faults))
