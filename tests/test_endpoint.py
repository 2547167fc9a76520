"""A remote endpoint gives what the embedded store gives, and its failures are one line: tried on a small server on loopback."""

from __future__ import annotations

import json
import time
import urllib.parse
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import formatdate

import pytest

from issgraph import retry
from issgraph.endpoint import Endpoint
from issgraph.errors import GraphError, QuestionError
from issgraph.formats import written
from issgraph.query import Graph
from issgraph.vocab import XSD
from loopback import LoopbackHandler, LoopbackServer, running
from test_questions import QUESTIONS, golden


class Server(LoopbackServer):
    asked: list[tuple[str, str]]
    answer: str = ""
    status: int = 200
    wait: float = 0
    later: Sequence[tuple[int, str]] = ()
    headers: Mapping[str, str] = {}


class Handler(LoopbackHandler):
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
        if self.server.later:
            (code, after), *self.server.later = self.server.later
            self.send_response(code)
            if after:
                self.send_header("Retry-After", after)
            self.end_headers()
            return
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
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text.encode())


@pytest.fixture
def server() -> Iterator[Server]:
    with running(Server(Handler)) as made:
        made.asked = []
        yield made


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


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that would have been waited."""
    waited: list[float] = []
    monkeypatch.setattr(retry, "pause", waited.append)
    return waited


def test_a_server_that_says_later_is_asked_again(server: Server, waits: list[float]) -> None:
    server.later = [(503, "7"), (429, ""), (502, "")]
    assert at(server).query("ASK { ?s ?p ?o }").yes
    assert waits == [7, 1, 2]


def test_later_can_be_a_moment(server: Server, waits: list[float]) -> None:
    server.later = [(503, formatdate(time.time() + 30, usegmt=True))]
    assert at(server).query("ASK { ?s ?p ?o }").yes
    assert len(waits) == 1 and 25 < waits[0] <= 30
    assert retry.asked_wait("Fri, 27 Nov 2026 10:00:10 GMT", datetime(2026, 11, 27, 10, tzinfo=UTC).timestamp()) == 10
    assert retry.asked_wait("Fri, 27 Nov 2026 10:00:10 GMT", datetime(2026, 11, 28, tzinfo=UTC).timestamp()) == 0
    assert retry.asked_wait("9" * 12, 0) == 10**12 - 1, "who asks for ages is not overheard"
    assert retry.asked_wait("soon", 0) is retry.asked_wait(None, 0) is None


def test_a_server_that_says_much_later_is_told_about(server: Server, waits: list[float]) -> None:
    server.later = [(503, "3600")]
    with pytest.raises(GraphError, match="asks to come back in 3600 s"):
        at(server).query("ASK { ?s ?p ?o }")
    assert not waits


def test_a_server_that_says_later_for_ever(server: Server, waits: list[float]) -> None:
    server.later = [(503, "")] * 10
    with pytest.raises(GraphError, match="the server failed"):
        at(server).query("ASK { ?s ?p ?o }")
    assert len(server.asked) == retry.TRIES == len(waits) + 1


@pytest.mark.parametrize(("status", "message"), [(401, "asks for a name and password"), (404, "there is nothing at this address")])
def test_a_refusal_says_what_is_wrong(server: Server, status: int, message: str) -> None:
    server.status, server.answer = status, "no"
    with pytest.raises(GraphError, match=message):
        at(server).query("ASK { ?s ?p ?o }")


def test_an_answer_that_was_cut_at_a_limit_is_no_answer(server: Server) -> None:
    server.headers = {"X-SPARQL-MaxRows": "3"}
    with pytest.raises(GraphError, match="gives 3 rows at most"):
        at(server).query("SELECT ?s { ?s ?p ?o } LIMIT 3")
    server.headers = {"X-SQL-State": "S1TAT", "X-SQL-Message": "RC...: Returning incomplete results"}
    with pytest.raises(GraphError, match="not whole: RC"):
        at(server).query("SELECT ?s { ?s ?p ?o } LIMIT 3")


def test_an_answer_that_says_it_is_incomplete_is_no_answer(server: Server) -> None:
    rows = [{"s": {"type": "literal", "value": "one"}}]
    server.answer = json.dumps({"head": {"vars": ["s"]}, "results": {"bindings": rows}, "incomplete": "stopped after 3 s"})
    with pytest.raises(GraphError, match="the answer is not whole: stopped after 3 s"):
        at(server).query("SELECT ?s { ?s ?p ?o }")


def test_a_part_of_an_answer_is_no_answer(server: Server) -> None:
    server.answer = json.dumps({"head": {"vars": ["s"]}, "results": {"bindings": []}})
    server.status = 206
    with pytest.raises(GraphError, match="a part of the answer alone"):
        at(server).query("SELECT ?s { ?s ?p ?o }")
    server.status, server.headers = 200, {"Content-Length": "100000"}
    with pytest.raises(GraphError, match="the answer was cut short"):
        at(server).query("SELECT ?s { ?s ?p ?o }")


def test_durations_that_came_as_numbers_are_spelled_again(server: Server) -> None:
    numbers = {"22020.0": "PT6H7M", "300": "P25Y", "90061.0": "P1DT1H1M1S", "7": "P7M", "0.0": "PT0S", "P1Y": "P1Y"}
    told = [{"x": {"type": "typed-literal", "datatype": XSD + "duration", "value": number}} for number in numbers]
    server.answer = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": told}})
    assert at(server).query("SELECT ?x { ?x ?p ?o }").column("x") == list(numbers.values())


@pytest.mark.parametrize(("status", "answer"), [(500, "trouble"), (200, "<html>"), (200, '{"head": {"vars": ["s"]}, "resu')])
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
