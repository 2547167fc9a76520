"""The server opened for changes: SPARQL Update and the Graph Store Protocol; a change that fails leaves everything as it was."""

from __future__ import annotations

import hashlib
import json
import socket
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from issgraph.folder import read_manifest
from issgraph.query import Graph
from serving import Server, served

TURTLE = {"content_type": "text/turtle"}
ALL = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


@pytest.fixture(scope="module")
def open_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("writable") / "graph", "--writable", "--timeout", "3", "--memory", "256") as running:
        yield running


@pytest.fixture
def server(open_server: Server) -> Server:
    assert open_server.update("DROP ALL; INSERT DATA { <urn:a> <urn:b> 1 . GRAPH <urn:g> { <urn:a> <urn:b> 2 } }").status == 204
    return open_server


@contextmanager
def listener() -> Iterator[tuple[str, list[object]]]:
    """An address on loopback, and who has connected to it so far."""
    door = socket.create_server(("127.0.0.1", 0))
    door.setblocking(False)
    came: list[object] = []

    class Came(list[object]):
        def __bool__(self) -> bool:
            while True:
                try:
                    came.append(door.accept()[1])
                except BlockingIOError:
                    return bool(came)

    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}/", Came()
    finally:
        door.close()


def everything(server: Server) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in server.query(ALL).rows())


def test_an_empty_folder_becomes_a_graph(tmp_path: Path) -> None:
    with served(tmp_path / "new", "--writable") as server:
        assert everything(server) == []
        assert server.update("INSERT DATA { <urn:a> <urn:b> 'c' }").status == 204
    assert len(Graph.open(tmp_path / "new")) == 1


def test_updates_are_seen_at_once_and_kept(server: Server) -> None:
    tag = server.query("ASK { <urn:x> ?p ?o }").headers["etag"]
    assert server.update("INSERT DATA { <urn:x> <urn:y> 'z' }; DELETE DATA { <urn:a> <urn:b> 1 }").status == 204
    answer = server.query("ASK { <urn:x> ?p ?o }")
    assert json.loads(answer.body)["boolean"] is True and answer.headers["etag"] != tag
    manifest = read_manifest(server.folder)
    content = (server.folder / "graph.nq").read_bytes()
    assert manifest["graph"]["sha256"] == hashlib.sha256(content).hexdigest()
    assert content == b'<urn:a> <urn:b> "2"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g> .\n<urn:x> <urn:y> "z" .\n'
    assert json.loads(server.ask("GET", "/healthz").body)["graph"] == manifest["graph"]["sha256"]
    form = urllib.parse.urlencode({"update": "CLEAR ALL"}).encode()
    assert server.ask("POST", "/sparql", form, content_type="application/x-www-form-urlencoded").status == 204
    assert everything(server) == []


@pytest.mark.parametrize(
    ("update", "status"),
    [
        ("INSERT DATA { <urn:x> <urn:y> 1 }; NONSENSE", 400),
        ("INSERT DATA { <urn:x> <urn:y> 1 }; LOAD <http://127.0.0.1:1/>", 403),
        ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 403),
        ("INSERT DATA { <urn:x> <urn:y> 1 }; CREATE GRAPH <urn:g>", 500),
        ("INSERT DATA {" + "<urn:x> <urn:y> [ <urn:z> " * 500 + "1" + "]" * 500 + "}", 400),
    ],
)
def test_a_change_that_fails_changes_nothing(server: Server, update: str, status: int) -> None:
    before, file = everything(server), (server.folder / "graph.nq").read_bytes()
    answer = server.update(update)
    assert (answer.status, answer.text.count("\n")) == (status, 1)
    assert everything(server) == before
    assert (server.folder / "graph.nq").read_bytes() == file


def test_a_change_that_never_ends_is_stopped(server: Server) -> None:
    many = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(9))
    assert server.update("INSERT DATA { " + " . ".join(f"<urn:n{n}> <urn:p> {n}" for n in range(300)) + " }").status == 204
    before = everything(server)
    answer = server.update(f"INSERT {{ ?s0 <urn:many> ?o8 }} WHERE {{ {many} }}")
    assert answer.status in (504, 507) and "nothing is changed" in answer.text
    assert everything(server) == before
    assert server.update("INSERT DATA { <urn:x> <urn:y> 1 }").status == 204


def test_no_update_fetches_anything(server: Server) -> None:
    with listener() as (url, came):
        for update in (
            f"LOAD <{url}>",
            f"LOAD SILENT <{url}> INTO GRAPH <urn:x>",
            f"INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
            f"DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o FILTER(?s<?p#>{{{{{{\n) }}; LOAD <{url}>",
        ):
            assert server.update(update).status == 403, update
        path = "/sparql?using-graph-uri=" + urllib.parse.quote(f"urn:x> WHERE {{}}; LOAD <{url}> ; DELETE {{}} USING <urn:x", safe="")
        assert server.ask("POST", path, b"DELETE { } WHERE { }", content_type="application/sparql-update").status == 400
        assert not came


def test_the_dataset_of_an_update_may_come_with_the_request(server: Server) -> None:
    path = "/sparql?using-graph-uri=urn:g"
    assert server.ask("POST", path, b"DELETE WHERE { ?s ?p ?o }", content_type="application/sparql-update").status == 204
    assert everything(server) == ['{"g": "urn:g", "o": "2", "p": "urn:b", "s": "urn:a"}', '{"o": "1", "p": "urn:b", "s": "urn:a"}']
    update = b"INSERT { GRAPH <urn:h> { ?s ?p ?o } } WHERE { ?s ?p ?o }"
    assert server.ask("POST", path, update, content_type="application/sparql-update").status == 204
    assert server.query("SELECT ?o { GRAPH <urn:h> { ?s ?p ?o } }").rows() == [{"o": "2"}]
    answer = server.ask("POST", path, b"WITH <urn:g> " + update, content_type="application/sparql-update")
    assert answer.status == 400 and "USING or WITH" in answer.text


def test_graphs_are_put_added_to_read_and_removed(server: Server) -> None:
    path = "/graph-store?graph=urn:new"
    assert server.ask("GET", path).status == 404
    assert server.ask("PUT", path, b"<urn:s> <urn:p> <#here> .", **TURTLE).status == 201
    assert server.ask("PUT", path, b"<urn:s> <urn:p> 1 , 2 .", **TURTLE).status == 204
    assert server.ask("POST", path, b"<urn:s> <urn:p> 3 .", **TURTLE).status == 204
    assert [row["o"] for row in server.query("SELECT ?o { GRAPH <urn:new> { ?s ?p ?o } } ORDER BY ?o").rows()] == ["1", "2", "3"]
    assert server.ask("GET", path, accept="application/n-triples").text.count("\n") == 3
    assert server.ask("HEAD", path).status == 200
    assert server.ask("PUT", path, b"<urn:s> <urn:p> ", **TURTLE).status == 400
    assert server.ask("GET", path, accept="application/n-triples").text.count("\n") == 3
    assert server.ask("PUT", path, b"a,b\n", content_type="text/csv").status == 415
    assert server.ask("DELETE", path).status == 204
    assert server.ask("GET", path).status == server.ask("DELETE", path).status == 404
    assert server.ask("PUT", "/graph-store?default", b"<> <urn:p> 1 .", **TURTLE).status == 204
    assert server.query("SELECT ?s { ?s <urn:p> 1 }").rows() == [{"s": f"http://127.0.0.1:{server.port}/graph-store?default"}]
    assert server.ask("PUT", "/graph-store?default", b"", **TURTLE).status == 204
    assert server.query("SELECT * { ?s ?p ?o }").rows() == []
    made = server.ask("POST", "/graph-store", b"<urn:s> <urn:p> <> .", **TURTLE)
    assert made.status == 201 and server.ask("GET", made.headers["location"]).status == 200


def test_a_page_of_another_origin_may_not_write(server: Server) -> None:
    before = everything(server)
    assert server.update("CLEAR ALL", origin="http://elsewhere.example").status == 403
    assert server.update("CLEAR ALL", origin="null").status == 403
    assert server.ask("DELETE", "/graph-store?default", origin="http://elsewhere.example").status == 403
    assert everything(server) == before
    assert server.update("CLEAR ALL", origin=f"http://127.0.0.1:{server.port}").status == 204


def test_it_says_that_it_can_be_written(server: Server) -> None:
    assert "SPARQL11Update" in server.ask("GET", "/sparql", accept="text/turtle").text


def test_queries_go_on_while_the_graph_changes(server: Server) -> None:
    for n in range(10):
        assert server.update(f"INSERT DATA {{ <urn:n> <urn:v> {n} }}").status == 204
        assert len(server.query("SELECT ?o { <urn:n> <urn:v> ?o }").rows()) == n + 1
