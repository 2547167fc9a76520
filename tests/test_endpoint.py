"""A remote endpoint gives what the embedded store gives, and its failures are one line: tried on a small server on loopback."""

from __future__ import annotations

import threading
import time
import urllib.parse
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from issgraph.endpoint import Endpoint
from issgraph.errors import GraphError, QuestionError
from issgraph.formats import written
from issgraph.query import Graph
from test_questions import QUESTIONS, golden


class Server(ThreadingHTTPServer):
    asked: list[tuple[str, str]]
    answer: str = ""
    status: int = 200
    wait: float = 0


class Handler(BaseHTTPRequestHandler):
    """SPARQL over HTTP on the golden graph, or whatever trouble the test wants."""

    server: Server

    def do_GET(self) -> None:
        self._reply(urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)["query"][0])

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._reply(urllib.parse.parse_qs(body)["query"][0])

    def _reply(self, sparql: str) -> None:
        self.server.asked.append((self.command, self.headers["User-Agent"]))
        time.sleep(self.server.wait)
        status, kind = self.server.status, "application/sparql-results+json"
        text = self.server.answer
        if not text:
            try:
                answer = golden().store.query(sparql)
                text, kind = (written(answer, "ttl"), "text/turtle") if answer.kind == "graph" else (written(answer, "json"), kind)
            except QuestionError as error:
                status, text = 400, str(error)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(("127.0.0.1", 0), Handler)
    made.asked = []
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join(5)


def at(server: Server, timeout: float = 5) -> Graph:
    return Graph(Endpoint(f"http://127.0.0.1:{server.server_address[1]}/sparql", timeout))


def test_every_question_gives_the_same_rows(server: Server) -> None:
    remote = at(server)
    for name in QUESTIONS:
        assert sorted(map(repr, remote.query(name).rows)) == sorted(map(repr, golden().query(name).rows)), name
    assert all(agent.startswith("issgraph/") for _, agent in server.asked)


def test_names_and_labels_work_from_afar(server: Server) -> None:
    remote = at(server)
    answer = remote.query("who-photographed", thing="JEM")
    assert remote.labels(answer) == golden().labels(answer) != {}
    assert len(remote) == len(golden())


def test_graphs_and_yes_or_no_and_long_queries(server: Server) -> None:
    remote = at(server)
    built = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . FILTER(ISIRI(?o)) }"
    assert remote.query(built).rows == golden().query(built).rows
    assert remote.query("ASK { ?s ?p ?o }").yes
    assert remote.query("SELECT ?s { ?s ?p 'none' } #" + "x" * 3000).rows == ()
    assert server.asked[-1][0] == "POST"


def test_a_query_that_is_refused(server: Server) -> None:
    with pytest.raises(QuestionError, match="refuses the query"):
        at(server).query("SELECT ?x { ?x ?y }")


@pytest.mark.parametrize(("status", "answer"), [(500, "trouble"), (503, "busy"), (200, "<html>"), (200, '{"head": {"vars": ["s"]}, "resu')])
def test_a_server_in_trouble(server: Server, status: int, answer: str) -> None:
    server.status, server.answer = status, answer
    with pytest.raises(GraphError, match=r"127\.0\.0\.1") as caught:
        at(server).query("SELECT ?s { ?s ?p ?o }")
    assert "\n" not in str(caught.value)


def test_no_answer_in_time(server: Server) -> None:
    server.wait = 2.5
    with pytest.raises(GraphError, match="no answer within 1 s"):
        at(server, timeout=1).query("SELECT ?s { ?s ?p ?o }")


def test_nobody_there_and_no_address() -> None:
    with pytest.raises(GraphError, match="cannot be reached"):
        Graph.at("http://127.0.0.1:1/sparql").query("ASK { ?s ?p ?o }")
    for address in ("", "file:///etc/passwd", "localhost:7878", "http://"):
        with pytest.raises(GraphError, match="no address of an endpoint"):
            Endpoint(address)
