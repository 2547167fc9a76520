"""Manifests of w3c/rdf-tests to tests as plain values: what is loaded, what is asked or sent, and what must come of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rdflib
from rdflib import RDF, RDFS
from rdflib.collection import Collection

HOME = "https://w3c.github.io/rdf-tests/"
"""Where the suite is published: its files are named by addresses below it."""

MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")

QUERY_FOLDERS = (
    *("aggregates", "bind", "bindings", "cast", "construct", "csv-tsv-res", "exists", "functions", "grouping", "json-res"),
    *("negation", "project-expression", "property-path", "subquery", "syntax-query"),
)
UPDATE_FOLDERS = (
    *("add", "basic-update", "clear", "copy", "delete", "delete-data", "delete-insert", "delete-where", "drop", "move"),
    *("syntax-update-1", "syntax-update-2", "update-silent"),
)

Dataset = tuple[tuple[str, Path], ...]
"""Files to load, each with the graph it goes into ("" is the default graph)."""


@dataclass(frozen=True)
class Test:
    """One test. `kind` is "query", "csv", "update", "good query", "bad query", "good update" or "bad update"."""

    name: str
    kind: str
    folder: str
    text: str
    base: str
    loaded: Dataset = ()
    result: Path | None = None
    left: Dataset = ()


@dataclass(frozen=True)
class Request:
    """One HTTP request, and what may be answered."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    statuses: tuple[str, ...]
    boolean: bool | None
    form: str


@dataclass(frozen=True)
class Exchange:
    """A protocol test: requests in a row, on a store that holds these graphs."""

    name: str
    loaded: Dataset
    requests: tuple[Request, ...]


_KINDS = {
    MF.QueryEvaluationTest: "query",
    MF.CSVResultFormatTest: "csv",
    MF.UpdateEvaluationTest: "update",
    UT.UpdateEvaluationTest: "update",
    MF.PositiveSyntaxTest11: "good query",
    MF.PositiveSyntaxTest: "good query",
    MF.NegativeSyntaxTest11: "bad query",
    MF.NegativeSyntaxTest: "bad query",
    MF.PositiveUpdateSyntaxTest11: "good update",
    MF.NegativeUpdateSyntaxTest11: "bad update",
}


class Suite:
    """A checkout of w3c/rdf-tests."""

    def __init__(self, checkout: Path) -> None:
        self.checkout = checkout
        if not self._manifest("aggregates").exists():
            raise SystemExit(f"{checkout}: no checkout of w3c/rdf-tests: {self._manifest('aggregates')} is missing")

    def tests(self) -> Iterator[Test]:
        """Tests of queries and updates, and of the syntax of both."""
        for folder in (*QUERY_FOLDERS, *UPDATE_FOLDERS):
            graph, entries = self._read(folder, "manifest.ttl")
            for entry in entries:
                kind = next((_KINDS[kind] for kind in graph.objects(entry, RDF.type) if kind in _KINDS), None)
                if kind:
                    yield self._test(graph, entry, kind, folder)

    def exchanges(self, folder: str = "protocol", manifest: str = "manifest.ttl") -> Iterator[Exchange]:
        """Tests of the protocol."""
        graph, entries = self._read(folder, manifest)
        for entry in entries:
            action = graph.value(entry, MF.action)
            requests = tuple(_request(graph, node) for node in Collection(graph, graph.value(action, HT.requests)))
            yield Exchange(str(graph.value(entry, MF.name)), self._graphs(graph, entry, UT), requests)

    def file(self, address: Any) -> Path:
        """The file that an address below HOME names."""
        return self.checkout / str(address).removeprefix(HOME)

    def address(self, path: Path) -> str:
        """The address of a file."""
        return HOME + path.relative_to(self.checkout).as_posix()

    def _manifest(self, folder: str, name: str = "manifest.ttl") -> Path:
        return self.checkout / "sparql" / "sparql11" / folder / name

    def _read(self, folder: str, name: str) -> tuple[rdflib.Graph, list[Any]]:
        path = self._manifest(folder, name)
        graph = rdflib.Graph().parse(path, publicID=self.address(path), format="turtle")
        return graph, [entry for head in graph.objects(None, MF.entries) for entry in Collection(graph, head)]

    def _test(self, graph: rdflib.Graph, entry: Any, kind: str, folder: str) -> Test:
        action, result = graph.value(entry, MF.action), graph.value(entry, MF.result)
        name = str(graph.value(entry, MF.name))
        if kind == "update":
            asked, left = self.file(graph.value(action, UT.request)), self._dataset(graph, result, UT)
            return Test(name, kind, folder, _text(asked), self.address(asked), self._dataset(graph, action, UT), None, left)
        if kind in ("query", "csv"):
            asked = self.file(graph.value(action, QT.query))
            return Test(name, kind, folder, _text(asked), self.address(asked), self._dataset(graph, action, QT), self.file(result))
        asked = self.file(graph.value(action, QT.query) or action)
        return Test(name, kind, folder, _text(asked), self.address(asked))

    def _dataset(self, graph: rdflib.Graph, node: Any, terms: rdflib.Namespace) -> Dataset:
        default = tuple(("", self.file(path)) for path in graph.objects(node, terms.data))
        return default + self._graphs(graph, node, terms)

    def _graphs(self, graph: rdflib.Graph, node: Any, terms: rdflib.Namespace) -> Dataset:
        found = []
        for each in graph.objects(node, terms.graphData):
            path, label = graph.value(each, terms.graph) or graph.value(each, terms.data), graph.value(each, RDFS.label)
            found.append((str(label or each), self.file(path or each)))
        return tuple(sorted(found))


def _text(path: Path) -> str:
    return path.read_bytes().decode()


def _request(graph: rdflib.Graph, node: Any) -> Request:
    expected, body = graph.value(node, HT.resp), graph.value(node, HT.body)
    headers = graph.value(node, HT.headers)
    told = [(str(graph.value(h, HT.fieldName)), str(graph.value(h, HT.fieldValue))) for h in Collection(graph, headers)] if headers else []
    chars = str(graph.value(body, CNT.chars)) if body else ""
    boolean, form = graph.value(expected, MF.expectedBoolean), graph.value(expected, MF.expectedFormat)
    return Request(
        str(graph.value(node, HT.methodName)),
        str(graph.value(node, HT.absolutePath)),
        tuple(told),
        chars.encode(str(graph.value(body, CNT.characterEncoding) or "UTF-8")) if body else b"",
        tuple(str(status).rsplit("#", 1)[1] for status in graph.objects(expected, MF.expectedStatus)),
        None if boolean is None else bool(boolean.toPython()),
        str(form or ""),
    )
