"""A graph to names that are no terms of the ontology, to things that nothing is known of, and to things of two classes that are apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING

from issgraph.assets import ONTOLOGY
from issgraph.formats import short
from issgraph.questions import nearest
from issgraph.store import EmbeddedStore, read_triples
from issgraph.vocab import CLASSES, GRAPH, ID, INDIVIDUALS, ISS, PREFIXES, PROPERTIES, RDF, RDFS

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


_USED = """SELECT ?s { { ?s <%(name)s> ?o } UNION { GRAPH ?g { ?s <%(name)s> ?o } }
  UNION { ?s ?p <%(name)s> } UNION { GRAPH ?g { ?s ?p <%(name)s> } } } ORDER BY ?s LIMIT 1"""
_NATURES = f"""{_HEADER}
SELECT DISTINCT ?x ?one ?two {{ {{ ?x a ?one , ?two }} UNION {{ GRAPH graph:provenance {{ ?x a ?one , ?two }} }}
  FILTER(STR(?one) < STR(?two)) }} ORDER BY ?x ?one ?two"""
_EXCLUDING = f"""{_HEADER}
SELECT DISTINCT ?one ?two {{ ?axiom owl:members ?all . ?all rdf:rest*/rdf:first ?first , ?second FILTER(?first != ?second)
  ?one rdfs:subClassOf* ?first . ?two rdfs:subClassOf* ?second }}"""


@cache
def ontology_lines() -> str:
    """The ontology as N-Triples."""
    terms = read_triples((ONTOLOGY / "issgraph.ttl").read_bytes(), "ontology/issgraph.ttl")
    return "".join(" ".join(cell.n3 for cell in row if cell) + " .\n" for row in terms)


@cache
def _declared() -> tuple[frozenset[str], frozenset[str]]:
    """The classes and the properties that the ontology has, those of others that it declares among them."""
    kinds: dict[str, set[str]] = {}
    for row in read_triples((ONTOLOGY / "issgraph.ttl").read_bytes(), "ontology/issgraph.ttl").records():
        if row["p"] == RDF + "type":
            kinds.setdefault(short(row["o"]).removesuffix("Property"), set()).add(row["s"])
    properties = _BUILT_IN.union(*(kinds.get(f"owl:{kind}", set()) for kind in ("Object", "Datatype", "Annotation")))
    return frozenset(kinds["owl:Class"] | {RDFS + "Class"}), frozenset(properties)


@cache
def _excluding() -> frozenset[tuple[str, str]]:
    """Pairs of classes of which nothing is both."""
    return frozenset((row["one"], row["two"]) for row in EmbeddedStore.load(ontology_lines().encode()).query(_EXCLUDING).records())


def check_terms(graph: Graph) -> list[str]:
    """A line for each name that the ontology does not have, with what is near, for each thing without a class or of two that are apart."""
    classes, properties = _declared()
    faults = []
    for asked, known, kind, ours in (
        (_PROPERTIES, properties, "property", PROPERTIES),
        (_CLASSES, classes, "class", CLASSES),
        (_VALUES, {ISS + name for names in (CLASSES, PROPERTIES, INDIVIDUALS) for name in names}, "term", INDIVIDUALS),
    ):
        for name in graph.store.query(asked).column("x"):
            if name not in known:
                used = graph.store.query(_USED % {"name": name}).records()
                where = f", but {short(used[0]['s'])} has it" if used else ""
                faults.append(f"{short(name)}: no {kind} that the ontology has{where}; {_instead(graph, name, ours)}, or declare it there")
    for row in graph.store.query(_DANGLING).records():
        where = f"{short(row['of'])} {short(row['by'])}" if "of" in row else "the graph"
        faults.append(f"{short(row['x'])}: named by {where}, and nothing says what it is; correct the id, or give it a class and a label")
    for row in graph.store.query(_NATURES).records():
        if (row["one"], row["two"]) in _excluding():
            both = f"is of {short(row['one'])} and of {short(row['two'])}, which exclude each other"
            faults.append(f"{short(row['x'])}: {both}; take the wrong class away, or give one of two things another id")
    return sorted(set(faults))


def _instead(graph: Graph, name: str, ours: Iterable[str]) -> str:
    """What to use in the place of a name: the thing of that name, or terms that are written nearly so."""
    local = re.split("[#/:]", name)[-1]
    if name.startswith(ISS) and graph.store.query(f"SELECT ?p {{ <{ID}{local}> ?p ?o }} LIMIT 1").rows:
        return f"write id:{local} for the thing"
    near = [each for each in nearest(local, ours)[:3] if SequenceMatcher(None, local.lower(), each.lower()).ratio() > 0.6]
    return f"use one that it has, such as {', '.join(f'iss:{each}' for each in near)}" if near else "use one that it has"
