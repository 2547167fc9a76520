"""A store, or what a query gives, to the syntaxes of RDF, each with the query at its head."""

from __future__ import annotations

import json
import re
from typing import Any

import pyoxigraph as ox

from issgraph.answers import Answer
from issgraph.errors import GraphError
from issgraph.store import EmbeddedStore
from issgraph.vocab import PREFIXES, RDF

WHOLE = "SELECT * WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
"""What is exported unless told, by the syntaxes that hold named graphs."""
FACTS = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
"""What is exported unless told, by those that hold triples alone."""
TRIPLES = ("ttl", "rdfxml")
"""The syntaxes without named graphs."""

_TYPE = f"{RDF}type"
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def of_answer(answer: Answer) -> EmbeddedStore:
    """The triples that a query gave, as a store."""
    return EmbeddedStore.load("".join(f"{s.n3} {p.n3} {o.n3} .\n" for s, p, o in answer.rows if s and p and o).encode())


def triples(store: EmbeddedStore, form: str, query: str) -> bytes:
    """The store as "nq", "trig", "jsonld" or "jelly"; its default graph as "ttl" or "rdfxml". One graph has one spelling."""
    if form == "jsonld":  # `query` is a member that the context takes for nothing: JSON has no comments
        whole = {"@context": {"query": None}, "query": query, "@graph": _with_types(json.loads(store.dump(form) or b"[]"))}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    if form == "rdfxml":
        return _rdfxml(store, query)
    if form == "jelly":
        from issgraph.exports.jelly import jelly

        return jelly(store.quads_sorted(), query)
    return "".join(f"# {line}\n" for line in ["query:", *query.splitlines()]).encode() + store.dump(form)


def _with_types(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same nodes, their classes under @type: Oxigraph has them as a property, and a frame finds none there."""
    for node in nodes:
        if types := node.pop(_TYPE, None):
            node["@type"] = [each["@id"] for each in types if "@id" in each]
            if others := [each for each in types if "@id" not in each]:
                node[_TYPE] = others
        _with_types(node.get("@graph", []))
    return nodes


def _rdfxml(store: EmbeddedStore, query: str) -> bytes:
    quads = [quad for quad in store.quads_sorted() if isinstance(quad.graph_name, ox.DefaultGraph)]
    for quad in quads:
        if isinstance(quad.object, ox.Literal) and (unfit := _UNFIT.search(quad.object.value)):
            raise GraphError(f"RDF/XML cannot hold the character U+{ord(unfit[0]):04X}, which {quad.subject} has; take ttl or nq")
    whole = ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES) or b""
    head, _, rest = whole.partition(b"\n")
    comment = _UNFIT.sub("\ufffd", query).replace("--", "- -")
    return head + f"\n<!-- query:\n{comment}\n-->\n".encode() + rest + b"\n"
