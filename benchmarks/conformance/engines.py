"""The two doors to a graph, as the tests use them: the embedded store in this process, and `issgraph serve` over HTTP."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox
from compare import Told, Triples, read_table
from suite import Dataset, Suite

from issgraph.errors import QuestionError
from issgraph.formats import written
from issgraph.lexical import calls_service
from issgraph.store import EmbeddedStore
from serving import Server, served

_RDF = {".ttl": ox.RdfFormat.TURTLE, ".rdf": ox.RdfFormat.RDF_XML, ".nt": ox.RdfFormat.N_TRIPLES}
_RESULTS = {"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML, "tsv": ox.QueryResultsFormat.TSV}
_ACCEPT = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "tsv": "text/tab-separated-values",
    "csv": "text/csv",
}


class Wrong(Exception):
    """A query or an update that was not accepted, in one line."""


class Door(Protocol):
    """What a test needs. Queries and updates raise Wrong."""

    name: str

    def load(self, graphs: Dataset) -> None:
        """Has these graphs and nothing else."""

    def query(self, text: str, base: str, form: str) -> Told:
        """The answer in a form ("json", "xml" or "tsv") read back."""

    def csv(self, text: str, base: str) -> bytes:
        """The answer in CSV."""

    def update(self, text: str, base: str) -> None:
        """Changes the graphs."""

    def graphs(self) -> dict[str, Triples]:
        """All graphs that hold something, by name."""


def based(text: str, base: str) -> str:
    """The text with its address for a base: the protocol has no other way to say it."""
    return f"BASE <{base}>\n{text}"


class Embedded:
    """issgraph.store.EmbeddedStore; updates go to the engine in it, as the class itself only reads."""

    name = "embedded"

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        self.load(())

    def load(self, graphs: Dataset) -> None:
        self.store = EmbeddedStore(ox.Store())
        for name, path in graphs:
            where = ox.NamedNode(name) if name else ox.DefaultGraph()
            self.store.engine.load(path=str(path), format=_RDF[path.suffix], base_iri=self.suite.address(path), to_graph=where)

    def query(self, text: str, base: str, form: str) -> Told:
        answer = self._answer(text, base)
        if answer.kind == "graph":
            return [quad.triple for quad in ox.parse(written(answer, "ttl").encode(), format=ox.RdfFormat.TURTLE)]
        return read_table(written(answer, "json" if answer.kind == "ask" and form == "tsv" else form).encode(), _RESULTS[form])

    def csv(self, text: str, base: str) -> bytes:
        return written(self._answer(text, base), "csv").encode()

    def _answer(self, text: str, base: str):  # type: ignore[no-untyped-def]
        try:
            return self.store.query(based(text, base))
        except QuestionError as error:
            raise Wrong(str(error)) from error

    def update(self, text: str, base: str) -> None:
        if calls_service(text):
            raise Wrong("SERVICE is refused")
        try:
            self.store.engine.update(text, base_iri=base)
        except (SyntaxError, OSError, RuntimeError, ValueError) as error:
            raise Wrong(str(error)) from error

    def graphs(self) -> dict[str, Triples]:
        found: dict[str, Triples] = {}
        for quad in self.store.engine:
            found.setdefault("" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value, []).append(quad.triple)
        return found


class Http:
    """`issgraph serve --writable` on loopback."""

    name = "http"

    def __init__(self, suite: Suite, server: Server) -> None:
        self.suite, self.server = suite, server

    def load(self, graphs: Dataset) -> None:
        assert self.server.update("DROP ALL").status == 204
        for name, path in graphs:
            where = f"graph={urllib.parse.quote(name, safe='')}" if name else "default"
            triples = [quad.triple for quad in ox.parse(path=str(path), format=_RDF[path.suffix], base_iri=self.suite.address(path))]
            body = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
            answer = self.server.ask("POST", f"/graph-store?{where}", body, content_type="application/n-triples")
            assert answer.status in (201, 204), answer

    def query(self, text: str, base: str, form: str) -> Told:
        answer = self._answer(text, base, f"{_ACCEPT[form]}, application/n-triples;q=0.9")
        if answer.headers["content-type"] == "application/n-triples":
            return [quad.triple for quad in ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES)]
        return read_table(answer.body, _RESULTS[form])

    def csv(self, text: str, base: str) -> bytes:
        return self._answer(text, base, _ACCEPT["csv"]).body

    def _answer(self, text: str, base: str, accept: str):  # type: ignore[no-untyped-def]
        answer = self.server.ask("POST", "/sparql", based(text, base).encode(), content_type="application/sparql-query", accept=accept)
        if answer.status != 200:
            raise Wrong(f"{answer.status} {answer.text.strip()}")
        return answer

    def update(self, text: str, base: str) -> None:
        answer = self.server.update(based(text, base))
        if answer.status != 204:
            raise Wrong(f"{answer.status} {answer.text.strip()}")

    def graphs(self) -> dict[str, Triples]:
        names = self.server.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows()
        found = {}
        for name in ("", *(row["g"] for row in names)):
            where = f"graph={urllib.parse.quote(name, safe='')}" if name else "default"
            body = self.server.ask("GET", f"/graph-store?{where}", accept="application/n-triples").body
            if body:
                found[name] = [quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)]
        return found


@contextmanager
def running(suite: Suite, place: Path) -> Iterator[Http]:
    """A writable server with an empty graph."""
    with served(place / "graph", "--writable") as server:
        yield Http(suite, server)
