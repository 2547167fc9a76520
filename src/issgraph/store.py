"""A graph to answers: one small interface over SPARQL engines, and the embedded one (Oxigraph) behind it."""

from __future__ import annotations

import gc
import gzip
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from issgraph.answers import STRING, Answer, Term, yes_or_no
from issgraph.bulk import fill
from issgraph.errors import GraphError, QuestionError
from issgraph.lexical import calls_service
from issgraph.ordering import paths_first
from issgraph.vocab import PREFIXES

AT_ONCE = 20_000
"""Quads that are put into a store at once."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files as they were at some moment."""

    paths: tuple[Path, ...] = ()
    marks: tuple[tuple[int, int, int], ...] = ()

    @classmethod
    def now(cls, paths: Iterable[Path]) -> Files:
        """The files as they are; none where one is missing."""
        found = tuple(paths)
        try:
            return cls(found, tuple(map(_mark, found)))
        except OSError:
            return cls()

    def unchanged(self) -> bool:
        """True when there are some, and each is still the same."""
        try:
            return bool(self.paths) and tuple(map(_mark, self.paths)) == self.marks
        except OSError:
            return False


def _mark(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


class EmbeddedStore:
    """Oxigraph in this process, in memory or over a folder; `files` are the N-Quads that it holds, where they lie in files."""

    def __init__(self, engine: ox.Store | None = None) -> None:
        self.engine = engine if engine is not None else ox.Store()
        self.files = Files()

    @classmethod
    def load(cls, *lines: bytes | Path) -> EmbeddedStore:
        """A store in memory with the given N-Quads, or those of files, which may be compressed (.gz)."""
        store = cls()
        for each in lines:
            try:
                store._load(each)
            except (SyntaxError, OSError) as error:
                raise GraphError(f"{each if isinstance(each, Path) else 'the quads'}: {_first_line(error)}") from error
        return store

    def _load(self, lines: bytes | Path) -> None:
        if isinstance(lines, bytes):
            self.engine.bulk_load(lines, format=ox.RdfFormat.N_QUADS)
        elif lines.suffix == ".gz":
            with gzip.open(lines) as file:
                self.engine.bulk_load(cast(IO[bytes], file), format=ox.RdfFormat.N_QUADS)
        else:
            self.engine.bulk_load(path=str(lines), format=ox.RdfFormat.N_QUADS)

    @classmethod
    def open(cls, folder: Path) -> EmbeddedStore:
        """The store that lies in a folder, for reading only, so that many processes can share it."""
        try:
            return cls(ox.Store.read_only(str(folder)))
        except OSError as error:
            raise GraphError(f"{folder}: {_first_line(error)}") from error

    @staticmethod
    def write(files: Iterable[Path], folder: Path) -> None:
        """A folder store made of N-Quads files, compacted."""
        fill(ox.Store(str(folder)), files)

    @staticmethod
    def changed(old: Path, folder: Path, went: Iterable[Path], came: Iterable[Path]) -> None:
        """A folder store like another but for the lines of some N-Quads files. What stores share is never changed, so it is linked."""
        for path in old.iterdir():
            target = folder / path.name
            if path.suffix == ".sst":
                os.link(path, target)
            elif path.name != "LOCK":
                shutil.copyfile(path, target)
        engine = ox.Store(str(folder))
        for path in went:
            for quad in ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS):
                engine.remove(quad)
        quads = (quad for path in came for quad in ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS))
        while some := list(islice(quads, AT_ONCE)):
            engine.extend(some)
        engine.flush()

    def query(self, sparql: str) -> Answer:
        """The answer to a query of any form. Raises QuestionError when it does not parse, or would ask another server."""
        sparql = paths_first(sparql)
        if calls_service(sparql):  # Oxigraph would send it out by HTTP
            raise QuestionError("SERVICE is refused: a graph is asked without a network")
        try:
            result = self.engine.query(sparql)
            if isinstance(result, ox.QuerySolutions):
                columns = tuple(variable.value for variable in result.variables)
                with uncollected():
                    return Answer(columns, tuple([tuple([_term(cell) for cell in solution]) for solution in result]))
            if isinstance(result, ox.QueryTriples):
                return _graph(result)
            return yes_or_no(bool(result))
        except SyntaxError as error:
            raise QuestionError(f"the SPARQL does not parse: {_first_line(error)}") from error
        except (OSError, ValueError, RuntimeError) as error:
            raise QuestionError(f"the query failed: {_first_line(error)}") from error

    def some(self, sparql: str, most: int) -> tuple[Answer, bool]:
        """At most so many rows of an answer, and whether there are more: the rest is not worked out. Raises QuestionError."""
        sparql = paths_first(sparql)
        if calls_service(sparql):
            raise QuestionError("SERVICE is refused: a graph is asked without a network")
        try:
            result = self.engine.query(sparql)
            if isinstance(result, ox.QueryBoolean):
                return yes_or_no(bool(result)), False
            if isinstance(result, ox.QueryTriples):
                triples = list(islice(result, most + 1))
                return _graph(triples[:most]), len(triples) > most
            columns = tuple(variable.value for variable in result.variables)
            rows = [tuple(map(_term, solution)) for solution in islice(result, most + 1)]
            return Answer(columns, tuple(rows[:most])), len(rows) > most
        except SyntaxError as error:
            raise QuestionError(f"the SPARQL does not parse: {_first_line(error)}") from error
        except (OSError, ValueError, RuntimeError) as error:
            raise QuestionError(f"the query failed: {_first_line(error)}") from error

    def plain(self) -> EmbeddedStore:
        """The default graph alone, in memory: Oxigraph's lists there are those of all graphs, and every query has to go through them.

        What queries go through together lies together: triples of one property, those with one object side by side.
        """
        store, here = EmbeddedStore(), ox.DefaultGraph()
        for name in sorted(self.query("SELECT DISTINCT ?p { ?s ?p ?o }").column("p")):
            quads = self.engine.quads_for_pattern(None, ox.NamedNode(name), None, here)
            store.engine.bulk_extend(sorted(quads, key=lambda quad: (str(quad.object), str(quad.subject))))
        return store

    def __len__(self) -> int:
        return int(self.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").column("n")[0])

    def quads(self, graph: str | None = None) -> Iterator[tuple[str, str, str, str]]:
        """All quads, or those of one graph ("" is the default graph), each term as N-Quads spells it."""
        where = None if graph is None else ox.NamedNode(graph) if graph else ox.DefaultGraph()
        for quad in self.engine.quads_for_pattern(None, None, None, where):
            name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
            yield str(quad.subject), str(quad.predicate), str(quad.object), name

    def triples(self, graph: str) -> str:
        """One graph ("" is the default graph) as N-Triples, in the engine's own order, which is the fastest."""
        where = ox.NamedNode(graph) if graph else ox.DefaultGraph()
        return (self.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=where) or b"").decode()

    def graphs(self) -> list[str]:
        """The names of the named graphs, sorted."""
        return sorted(str(name)[1:-1] for name in self.engine.named_graphs() if isinstance(name, ox.NamedNode))

    def quads_sorted(self, where: ox.DefaultGraph | None = None) -> list[ox.Quad]:
        """All quads, or those of the default graph, in the order of their graphs and then their own."""
        return sorted(self.engine.quads_for_pattern(None, None, None, where), key=lambda q: (str(q.graph_name), str(q)))

    def dump(self, form: str) -> bytes:
        """Everything as "nq", "trig" or "jsonld", or the default graph as "ttl"; sorted, so that one graph has one spelling."""
        quads = self.quads_sorted(ox.DefaultGraph() if form == "ttl" else None)
        if form == "ttl":
            return ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""
        syntax = {"nq": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}[form]
        return ox.serialize(quads, format=syntax, prefixes=None if form == "nq" else PREFIXES) or b""


def _graph(triples: Iterable[ox.Triple | ox.Quad]) -> Answer:
    found = sorted({(triple.subject, triple.predicate, triple.object) for triple in triples}, key=str)
    return Answer(("s", "p", "o"), tuple(tuple(map(_term, triple)) for triple in found), "graph")


def read_triples(body: bytes, where: str) -> Answer:
    """Turtle or N-Triples as the answer to a query that builds a graph."""
    try:
        return _graph(ox.parse(body, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise GraphError(f"{where}: the answer is no Turtle, or was cut short: {_first_line(error)}") from error


@contextmanager
def uncollected() -> Iterator[None]:
    """Rows hold no cycles; to look for some while many are made takes half the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


_made = tuple.__new__
"""A Term without the detour over its defaults, which would cost as much as all the rest."""


def _term(value: object) -> Term | None:
    kind = type(value)  # one comparison a cell: of a large answer this is half the time
    if kind is ox.NamedNode:
        return _made(Term, (value.value, "uri", "", ""))  # type: ignore[attr-defined]
    if kind is ox.Literal:
        return _literal(value)  # type: ignore[arg-type]
    return Term(value.value, "bnode") if isinstance(value, ox.BlankNode) else None


def _literal(value: ox.Literal) -> Term:
    if language := value.language:
        return _made(Term, (value.value, "literal", "", language))
    typed = value.datatype.value
    return _made(Term, (value.value, "literal", "" if typed == STRING else typed, ""))


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0] or type(error).__name__
