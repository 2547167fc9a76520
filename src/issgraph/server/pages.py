"""A store and an IRI to the page that tells of it, for people and for programs: runs in a worker, like any query."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import parse_qsl

import pyoxigraph as ox

from issgraph import explorer
from issgraph.assets import ONTOLOGY
from issgraph.errors import QuestionError
from issgraph.explorer import Missing, explored
from issgraph.query import Graph
from issgraph.server.engine import TRIPLES, Refused
from issgraph.store import EmbeddedStore
from issgraph.vocab import BASE, PREFIXES, VERSION

HTML = "text/html"
MEDIA = (HTML, *TRIPLES)
"""Media types of a page, the first when a client does not mind."""

EXPLORER = f"{BASE}!"
"""What stands before the path of a page that is of no thing."""

_HEAD = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_FILES = {f"{BASE}ontology/{path.stem}": path for path in (ONTOLOGY / "versions").glob("*.ttl")}
_FILES |= {f"{BASE}ontology{of}": ONTOLOGY / "issgraph.ttl" for of in ("", f"/{VERSION}")}
_FILES |= {f"{BASE}alignments{of}": ONTOLOGY / "alignments.ttl" for of in ("", f"/{VERSION}")}
_TOLD = "VALUES ?told { graph:provenance graph:about }"


def page(store: EmbeddedStore, iri: str, media: str, here: str) -> bytes:
    """The page of a thing, a document, the ontology, its alignments, the dataset ("…/dataset"), or one of the explorer. Raises Refused.

    `here` is the address of this server without a slash at its end, "" when there is none.
    """
    try:
        if iri.startswith(EXPLORER):
            path, _, told = iri.removeprefix(EXPLORER).partition("?")
            return explored(store).page(path, dict(parse_qsl(told, keep_blank_values=True)))
        if media == HTML:
            return explored(store).thing(iri)
    except Missing as missing:
        raise Refused(404, str(missing)) from missing
    except QuestionError as wrong:
        raise Refused(400, str(wrong)) from wrong
    return _in(media, _file(iri)) if iri in _FILES else _facts(Graph(store), iri, media, here)


def beside(store: EmbeddedStore, iri: str, media: str) -> bytes:
    """What stands beside a static page, for programs: as `page` gives it, and an empty file of its kind where nothing is known."""
    try:
        return page(store, iri, media, "")
    except Refused:
        return _in(media, b"")


def warmed() -> None:
    """Has in memory what pages need, so that a worker opens no file."""
    explorer.warmed()
    for iri in _FILES:
        _file(iri)


@lru_cache
def _file(iri: str) -> bytes:
    return _FILES[iri].read_bytes()


def _facts(graph: Graph, iri: str, media: str, here: str) -> bytes:
    dataset = iri == f"{BASE}dataset"
    parts = "UNION { GRAPH graph:about { ?s ?p ?o } }" if dataset else ""  # whoever follows /.well-known/void gets the linkset too
    query = f"""{_HEAD}
CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ BIND(<{iri}> AS ?s) <{iri}> ?p ?o }} UNION {{ BIND(<{iri}> AS ?o) ?s ?p <{iri}> }}
  UNION {{ BIND(<{iri}> AS ?s) {_TOLD} GRAPH ?told {{ <{iri}> ?p ?o }} }}
  {parts}
}}"""
    answer = graph.query(query)
    if not answer.rows:
        raise Refused(404, f"nothing is known of {iri}")
    lines = "".join(" ".join(cell.n3 for cell in row if cell) + " .\n" for row in answer.rows)
    match, same = f"{PREFIXES['skos']}exactMatch", f"<{PREFIXES['schema']}sameAs>"  # for those who read schema.org alone
    lines += "".join(f"{s.n3} {same} {o.n3} .\n" for s, p, o in answer.rows if s and p and o and p.value == match)
    if dataset:
        void = "http://rdfs.org/ns/void#"
        lines += f"<{iri}> <{void}sparqlEndpoint> <{here}/sparql> .\n" if here else ""
        lines += f'<{iri}> <{void}triples> "{len(graph)}"^^<{PREFIXES["xsd"]}integer> .\n'
    return _in(media, lines.encode())


def _in(media: str, turtle: bytes) -> bytes:
    if media == "application/n-triples":
        return b"".join(sorted(f"{triple} .\n".encode() for triple in ox.parse(turtle, format=ox.RdfFormat.TURTLE)))
    used = {name: iri for name, iri in PREFIXES.items() if iri.encode() in turtle}
    triples = [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]
    if any(isinstance(end, ox.BlankNode) for triple in triples for end in (triple.subject, triple.object)):
        named = ox.Dataset(ox.Quad(*triple) for triple in triples)  # the ontology has some, and a parser names them as it likes
        named.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        triples = sorted((quad.triple for quad in named), key=str)
    return ox.serialize(triples, format=TRIPLES[media], prefixes=used) or b""
