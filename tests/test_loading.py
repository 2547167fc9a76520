"""The graph in real servers: Oxigraph and Virtuoso give every question's rows as the embedded store does, whichever way it was loaded."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

import servers
from golden_readings import golden_lines
from issgraph import loading
from issgraph.cli import main
from issgraph.errors import GraphError
from issgraph.folder import MANIFEST, QUADS
from issgraph.loading import DEFAULT_GRAPH, Loaded, load, server
from issgraph.query import Graph
from test_questions import CASES, golden


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden graph as a folder."""
    place = tmp_path_factory.mktemp("golden")
    quads = "".join(golden_lines()).encode()
    (place / QUADS).write_bytes(quads)
    told = {"sha256": hashlib.sha256(quads).hexdigest(), "bytes": len(quads)}
    (place / MANIFEST).write_text(json.dumps({"graph": told}), "utf-8")
    return place


def same_rows(remote: Graph) -> None:
    """Every question, with every value it is asked with, gives the rows of the embedded store."""
    for name, values in CASES:
        here = golden().query(name, **values)
        there = remote.query(golden().sparql(name, **values))
        assert Counter(map(repr, there.rows)) == Counter(map(repr, here.rows)), (name, values)
        assert there.columns == here.columns
    assert remote.query("who-photographed", thing="JEM").rows
    assert remote.labels(golden().query("sources")) == golden().labels(golden().query("sources"))
    assert len(remote) == len(golden())


def test_oxigraph_by_the_graph_store_protocol(tmp_path: Path, folder: Path) -> None:
    with servers.oxigraph(tmp_path) as url:
        assert load(folder, server(url)) == Loaded(len(golden_lines()), 0, "graph store", len(golden()))
        same_rows(Graph.at(url))


def test_oxigraph_by_updates_into_a_graph_with_a_name(tmp_path: Path, folder: Path) -> None:
    with servers.oxigraph(tmp_path) as url:
        to = server(url, update=url.replace("query", "update"))
        assert load(folder, to, DEFAULT_GRAPH).way == "update"
        same_rows(Graph.at(url, default_graph=DEFAULT_GRAPH))


@pytest.mark.slow(seconds=20)
def test_virtuoso(tmp_path: Path, folder: Path) -> None:
    with servers.virtuoso(tmp_path) as url:
        with pytest.raises(GraphError, match=r"takes neither graphs nor updates; tried .*sparql-graph-crud 40"):
            load(folder, server(url), DEFAULT_GRAPH)
        done = load(folder, server(url, user="dba", password="dba"), DEFAULT_GRAPH)
        assert (done.way, done.triples) == ("graph store", len(golden()))
        same_rows(Graph.at(url, default_graph=DEFAULT_GRAPH))


def test_what_was_cut_short_is_gone_on_with(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "BATCH", 100)
    with servers.oxigraph(tmp_path) as url:
        to = server(url, update=url.replace("query", "update"))

        def gone(done: int) -> None:
            if done >= 300:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            load(folder, to, progress=gone)
        assert 0 < len(Graph.at(url)) < len(golden())
        seen: list[int] = []
        done = load(folder, to, progress=seen.append)
        assert (done.skipped, done.quads) == (300, len(golden_lines()) - 300)
        assert seen[0] == 400
        assert not list(folder.glob("loading-*.json"))
        same_rows(Graph.at(url))


def test_the_command_loads_and_asks(tmp_path: Path, folder: Path) -> None:
    with servers.oxigraph(tmp_path) as url:
        done = CliRunner().invoke(main, ["load", "--graph", str(folder), "--to", url])
        assert done.exit_code == 0, done.output
        assert done.stdout.startswith(f"{len(golden_lines()):,} quads by graph store; {len(golden()):,} triples to ask at http://")
        asked = CliRunner().invoke(main, ["query", "who-photographed", "--endpoint", url, "--format", "table"])
        assert "Nichole Ayers" in asked.stdout


def test_a_server_that_is_not_there_or_takes_nothing(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="cannot be reached"):
        load(folder, server("http://127.0.0.1:1/query"))
    with servers.oxigraph(tmp_path) as url, pytest.raises(GraphError, match=r"takes neither graphs nor updates; tried .*nowhere 404"):
        load(folder, server(url, update=url.replace("query", "nowhere")))


@pytest.mark.parametrize(
    ("url", "store", "update"),
    [
        ("http://h/query", "http://h/store", "http://h/update"),
        ("http://h/ds/query", "http://h/ds/data", "http://h/ds/update"),
        ("http://h/sparql", "http://h/sparql-graph-crud", "http://h/sparql"),
        ("http://h/repositories/r", "http://h/repositories/r/rdf-graphs/service", "http://h/repositories/r/statements"),
        ("http://h/sparql", "http://h/graph-store", "http://h/sparql"),
    ],
)
def test_the_addresses_of_common_servers_are_guessed(url: str, store: str, update: str) -> None:
    found = server(url)
    assert store in found.stores
    assert update in found.updates
