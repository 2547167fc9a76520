"""A store to rdflib: the same quads as a Dataset, for pySHACL, JSON-LD and whatever else speaks rdflib."""

from __future__ import annotations

import rdflib

from issgraph.answers import Store, Term
from issgraph.store import EmbeddedStore
from issgraph.vocab import PREFIXES, XSD


def dataset(store: Store) -> rdflib.Dataset:
    """All quads of a store. An embedded store hands over its quads; an endpoint is asked for them."""
    found = rdflib.Dataset()
    for name, iri in PREFIXES.items():
        found.bind(name, iri)
    if isinstance(store, EmbeddedStore):
        found.parse(data="".join(f"{s} {p} {o} {g} .\n" for s, p, o, g in store.quads()), format="nquads")
        return found
    plain = store.query("SELECT ?s ?p ?o { ?s ?p ?o }")
    named = store.query("SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } }")
    for row in (*plain.rows, *named.rows):
        s, p, o, *graph = (cell for cell in row if cell is not None)
        (found.graph(rdflib.URIRef(graph[0].value)) if graph else found.default_graph).add((_node(s), _node(p), _node(o)))
    return found


def _node(cell: Term) -> rdflib.term.Node:
    if cell.kind == "uri":
        return rdflib.URIRef(cell.value)
    if cell.kind == "bnode":
        return rdflib.BNode(cell.value)
    typed = cell.datatype if cell.datatype != f"{XSD}string" else ""
    return rdflib.Literal(cell.value, lang=cell.language or None, datatype=rdflib.URIRef(typed) if typed else None)
