"""A request on a store to bytes on a stream, or to a changed store: what one process does; it knows nothing of the others."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pyoxigraph as ox

from issgraph import lexical
from issgraph.ordering import paths_first
from issgraph.vocab import PREFIXES

RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
"""Media types of tables and of yes or no, the first when a client does not mind."""

TRIPLES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}
"""Media types of graphs, the first when a client does not mind."""

_XML_NAME = re.compile(r"[^\W\d][\w.-]*$")

Resolve = Callable[[str, int], object]
"""A host and a port to its addresses. Raises OSError when there is none."""

DEEPEST = 400
"""Brackets that may stand open at once: the engine's parser calls itself for each."""

LONGEST = 1 << 20
"""Bytes of a query that are read."""


class Refused(Exception):
    """A request that is answered with an HTTP status and one line."""

    def __init__(self, status: int, why: str, headers: dict[str, str] | None = None) -> None:
        self.status, self.why, self.headers = status, why, headers or {}
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Ask:
    """A query, the media types wanted for a table and for a graph ("" = none fits), and the protocol's dataset (None = not said).

    Relative IRIs are read from `base`.
    """

    sparql: str
    table: str
    graph: str
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    base: str = ""

    def plain(self) -> dict[str, Any]:
        """As values that JSON can carry."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Look:
    """A page of the thing with an IRI, in a media type; `here` is this server's address."""

    iri: str
    media: str
    here: str

    def plain(self) -> dict[str, Any]:
        """As values that JSON can carry."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Change:
    """An update (`op` "update"), or a graph to "put", "post" or "delete"; `graph` "" is the default graph."""

    op: str
    text: bytes = b""
    graph: str = ""
    media: str = ""
    base: str = ""
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def examined(sparql: str, allowed: tuple[str, ...]) -> str:
    """The query, when it may be run. Raises Refused for what nests too deep or asks a server that is not allowed."""
    if lexical.deeper(sparql, DEEPEST):
        raise Refused(400, f"brackets nest deeper than {DEEPEST}")
    if lexical.calls_service(sparql):
        called = lexical.services(sparql)
        if not called or any(iri is None or iri not in allowed for iri in called):
            there = f"; allowed: {', '.join(allowed)}" if allowed else ""
            raise Refused(403, f"SERVICE is refused: this server asks no other{there}")
    return sparql


def resolved(sparql: str, resolve: Resolve) -> None:
    """Looks up the servers that an examined query asks, before the engine asks them. Raises Refused when one has no address."""
    for iri in dict.fromkeys(lexical.services(sparql)):
        try:
            parts = urlsplit(iri or "")
            resolve(parts.hostname or "", parts.port or {"https": 443}.get(parts.scheme, 80))
        except (OSError, ValueError) as error:
            if "SILENT" not in sparql.upper():
                raise Refused(502, f"SERVICE: {iri} has no address") from error


def answer(
    store: ox.Store,
    ask: Ask,
    allowed: tuple[str, ...],
    begin: Callable[[str, bool], None],
    out: Any,
    resolve: Resolve = socket.getaddrinfo,
    plain: ox.Store | None = None,
) -> None:
    """Evaluates: tells `begin` the media type and whether the answer is the same each time, then writes to `out`. Raises Refused.

    `resolve` is given the host and the port of each server that the query may ask, and of no other; `plain` holds the default graph
    alone, for queries that can see no other.
    """
    options: dict[str, Any] = {"base_iri": ask.base} if ask.base else {}
    sparql = paths_first(ask.sparql)
    lasting = not lexical.fickle(examined(sparql, allowed))
    resolved(sparql, resolve)
    if ask.default is not None or ask.named is not None:
        plain = None
        options |= {"default_graph": [_iri(i) for i in ask.default or ()], "named_graphs": [_iri(i) for i in ask.named or ()]}
    try:
        result = (plain if plain is not None and lexical.plain(sparql) else store).query(sparql, **options)
        if isinstance(result, ox.QueryTriples):
            begin(_fitting(ask.graph, TRIPLES), lasting)
            if ask.graph == "text/turtle":
                ox.serialize(result, out, format=TRIPLES[ask.graph], prefixes=PREFIXES)
            elif ask.graph == "application/rdf+xml":
                ox.serialize(map(_nameable, result), out, format=TRIPLES[ask.graph])
            else:
                result.serialize(out, format=TRIPLES[ask.graph])
        else:
            begin(_fitting(ask.table, RESULTS), lasting)
            result.serialize(out, format=RESULTS[ask.table])
    except SyntaxError as error:
        raise Refused(400, f"the SPARQL does not parse: {_line(error)}") from error
    except (ValueError, RuntimeError, OSError) as error:
        raise Refused(500, f"the query failed: {_line(error)}") from error


def changed(store: ox.Store, change: Change) -> int:
    """Applies a change and gives the status to answer with. Raises Refused; the store may then be half changed: throw it away."""
    try:
        if change.op == "update":
            _update(store, change)
            return 204
        where = _iri(change.graph) if change.graph else ox.DefaultGraph()
        new = bool(change.graph) and not store.contains_named_graph(where)
        if change.op == "delete" and new:
            raise Refused(404, f"no graph {change.graph}")
        if change.op == "delete":
            store.remove_graph(where) if change.graph else store.clear_graph(where)
            return 204
        if change.op == "put":
            store.clear_graph(where)
        if change.graph:
            store.add_graph(where)
        store.load(change.text, format=TRIPLES[change.media], base_iri=change.base or None, to_graph=where)
    except SyntaxError as error:
        raise Refused(400, f"it does not parse: {_line(error)}") from error
    except (ValueError, RuntimeError, OSError) as error:
        raise Refused(500, f"the change failed: {_line(error)}") from error
    return 201 if new else 204


def _update(store: ox.Store, change: Change) -> None:
    text = change.text.decode()
    if lexical.deeper(text, DEEPEST):
        raise Refused(400, f"brackets nest deeper than {DEEPEST}")
    if lexical.calls_service(text) or lexical.loads(text):
        raise Refused(403, "SERVICE and LOAD are refused: this server asks no other")
    if change.default or change.named:
        if lexical.names_dataset(text):
            raise Refused(400, "the update has USING or WITH, so the request may have no using-graph-uri")
        text = lexical.using(text, [_iri(i).value for i in change.default], [_iri(i).value for i in change.named])
    store.update(text, base_iri=change.base or None)


def _iri(text: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(text)
    except ValueError:
        raise Refused(400, f"{text!r} is no absolute IRI") from None


def _fitting(media: str, forms: dict[str, Any]) -> str:
    if not media:
        raise Refused(406, f"this answer comes as {', '.join(forms)}")
    return media


def _nameable(triple: ox.Triple) -> ox.Triple:
    """The triple, when XML has a name for its property: the engine would write what no parser reads."""
    if not _XML_NAME.search(triple.predicate.value):
        raise Refused(406, f"RDF/XML has no way to write the property {triple.predicate.value}")
    return triple


def _line(error: Exception) -> str:
    return str(error).strip().split("\n")[0][:500] or type(error).__name__
