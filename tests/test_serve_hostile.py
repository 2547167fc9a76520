"""Queries and requests that mean harm: each is answered well-formed and in time, light queries go on, nobody is called, nothing written."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import signal
import socket
import threading
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest
from attacks import Attack, attacks, light_queries, nobody_comes, state_of, struck

from issgraph.server.choosing import Choice
from issgraph.server.engine import Ask, Refused
from issgraph.server.handle import Worker
from issgraph.server.pool import Limits, Pool
from loopback import LoopbackHandler, LoopbackServer, running, settled
from serving import JSON, Server, golden_folder, served

ALL = attacks("http://127.0.0.1:1/")
QUICK = [attack.name for attack in ALL if not attack.slow]
SAMPLE = {
    "cross product of five, counted",
    "cross product of two",
    "headers that never end",
}
"""Some of those that take long, tried with the quick ones; the others take a minute."""
DEADLINE = 1
MARGIN = 20
"""Seconds that a busy machine may take on top; what it takes on a quiet one is measured by benchmarks/attacks.py."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return golden_folder(tmp_path_factory.mktemp("hostile") / "graph")


def suffered(folder: Path, names: list[str]) -> None:
    """Lets a server suffer these attacks, and looks for what must not be."""
    before = state_of(folder)
    with nobody_comes() as (listener, came), served(folder, "--timeout", str(DEADLINE), "--memory", "192") as server:
        chosen = [attack for attack in attacks(listener) if attack.name in names]
        with light_queries(server, 0.1) as light:
            found = {attack.name: struck(server.port, attack) for attack in chosen}
        assert {name: outcome.wrong for name, outcome in found.items() if outcome.wrong} == {}
        late = {attack.name for attack in chosen if attack.kind == "query" and found[attack.name].seconds > DEADLINE + MARGIN}
        assert late == set()
        late = [each for each in light.wrong if each.startswith(("503 ", "504 "))]  # on a busy machine a light query has a deadline too
        assert [each for each in light.wrong if each not in late] == []
        assert len(light.seconds) - len(late) > max(1, len(late))
        assert at_rest(server)
        assert came == []
        assert [line for line in server.logged() if "fault" in line] == []
    assert state_of(folder) == before


def at_rest(server: Server) -> bool:
    """True when no query runs or waits, soon."""
    for _ in range(300):
        state = json.loads(server.ask("GET", "/healthz").body)
        if state["running"] == state["stopped"] == state["waiting"] == 0:
            return True
        time.sleep(0.1)
    return False


def test_there_are_a_hundred_and_more() -> None:
    assert len(ALL) >= 150 and len({attack.name for attack in ALL}) == len(ALL)
    assert all(attack.expect for attack in ALL)


def test_what_is_over_soon_and_a_few_that_are_not(folder: Path) -> None:
    suffered(folder, [*QUICK, *SAMPLE])


@pytest.mark.slow(seconds=50)
def test_all_that_are_not(folder: Path) -> None:
    suffered(folder, [attack.name for attack in ALL if attack.slow and attack.name not in SAMPLE])


def test_the_suite_would_notice(folder: Path) -> None:
    def attack(sent: str, **more: str) -> Attack:
        return Attack("request", "x", sent.encode(), (200,), **more)

    with served(folder) as server:
        fine = "GET /id/kibo.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        assert struck(server.port, attack(fine)).wrong == ""
        assert struck(server.port, attack(fine.replace("kibo", "nobody"))).wrong == "expected 200"
        assert struck(server.port, attack(fine, absent="<h1")).wrong == "the answer holds '<h1'"
        assert struck(server.port, attack("GET / HTTP/1.1\r\n"), patience=0.2).wrong.startswith("no answer")


def test_more_long_queries_than_places(folder: Path) -> None:
    sparql = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with served(folder, "--timeout", "3", "--workers", "2", "--queue", "3") as server:
        statuses: list[int] = []
        retry: set[str] = set()

        def ask() -> None:
            answer = server.query(sparql)
            statuses.append(answer.status)
            if answer.status == 503:
                retry.add(answer.headers["retry-after"])

        threads = [threading.Thread(target=ask) for _ in range(30)]
        for thread in threads:
            thread.start()
        assert server.query("ASK { ?s ?p ?o }").status in (200, 503, 504)
        for thread in threads:
            thread.join(60)
        assert set(statuses) == {503, 504} and len(statuses) == 30
        assert retry == {"1"}
        assert at_rest(server)
        assert server.query("ASK { ?s ?p ?o }").status == 200


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks into /proc")
def test_a_long_query_steps_aside_for_others(folder: Path) -> None:
    with served(folder, "--timeout", "60", "--no-cache") as server:
        long = threading.Thread(target=server.query, args=("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",), daemon=True)
        long.start()
        over = time.monotonic() + 30
        while not (aside := [pid for pid in _below(server.process.pid) if _all_idle(pid)]) and time.monotonic() < over:
            assert server.query("ASK { ?s ?p ?o }").status == 200
        assert len(aside) == 1


def _all_idle(pid: int) -> bool:
    """True when the kernel runs no thread of a process unless nothing else wants the processor."""
    with contextlib.suppress(OSError):
        threads = [int(path.name) for path in Path(f"/proc/{pid}/task").iterdir()]
        return {os.sched_getscheduler(thread) for thread in threads} == {os.SCHED_IDLE}
    return False


def test_a_client_that_leaves_takes_its_query_along(folder: Path) -> None:
    with served(folder, "--timeout", "60") as server:
        path = "/sparql?" + urllib.parse.urlencode({"query": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"})
        with socket.create_connection(("127.0.0.1", server.port)) as sock:
            sock.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            while not json.loads(server.ask("GET", "/healthz").body)["running"]:
                time.sleep(0.02)
        assert at_rest(server)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_a_query_gets_no_more_memory_than_it_may(folder: Path) -> None:
    hungry = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i"
    with served(folder, "--timeout", "20", "--memory", "64") as server:
        sizes: list[int] = []
        over = threading.Event()

        def watch() -> None:
            while not over.wait(0.02):
                sizes.append(max((_private(pid) for pid in _below(server.process.pid)), default=0))

        thread = threading.Thread(target=watch)
        thread.start()
        answer = server.query(hungry)
        over.set()
        thread.join()
        assert answer.status == 507 and "memory" in answer.text
        assert max(sizes) < 64 << 20 << 1
        assert server.query("ASK { ?s ?p ?o }").status == 200


def _below(pid: int) -> list[int]:
    """The processes that a process started, and theirs."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += [int(child), *_below(int(child))]
    return found


def _private(pid: int) -> int:
    """Bytes of memory that a process shares with nobody."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) << 10 for line in told.splitlines() if line.startswith("Private"))


class _Elsewhere(LoopbackHandler):
    """Sends whoever comes to another address, or lets them wait."""

    to = ""
    enough = threading.Event()

    def do_GET(self) -> None:
        if not self.to:
            self.enough.wait(60)
        self.send_response(307)
        self.send_header("Location", self.to)
        self.end_headers()

    do_POST = do_GET


@pytest.fixture
def elsewhere() -> Iterator[LoopbackServer]:
    with running(LoopbackServer(_Elsewhere)) as made:
        yield made


def test_service_where_it_is_allowed(folder: Path, elsewhere: LoopbackServer, monkeypatch: pytest.MonkeyPatch) -> None:
    other = f"http://127.0.0.1:{elsewhere.server_address[1]}/sparql"
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    with served(folder) as far, nobody_comes() as (listener, came):
        there = f"http://127.0.0.1:{far.port}/sparql"
        with served(folder, "--allow-service", there, "--allow-service", other, "--timeout", "5") as server:
            ask = f"SELECT ?l {{ SERVICE <{there}> {{ <https://w3id.org/issgraph/id/kibo> {label} ?l }} }}"
            assert server.query(ask).rows() == [{"l": "Kibo"}]
            refused = server.query(f"SELECT ?l {{ SERVICE <{listener}> {{ ?s {label} ?l }} }}")
            assert refused.status == 403 and there in refused.text
            assert server.query(f"SELECT ?l {{ BIND(<{there}> AS ?x) SERVICE ?x {{ ?s {label} ?l }} }}").status == 403
            assert server.query(f"SELECT * {{ SERVICE <{other}> {{ ?s ?p ?o }} }}").status == 504
            monkeypatch.setattr(_Elsewhere, "to", listener)
            _Elsewhere.enough.set()
            assert server.query(f"SELECT * {{ SERVICE <{other}> {{ ?s ?p ?o }} }}").status == 500
        assert came == []


def test_a_worker_that_its_own_clock_ended_was_too_late() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        pool = Pool(ours, Limits(seconds=2), "", Choice(True, ""))
        worker = Worker(7, None, 0)  # type: ignore[arg-type]
        worker.began = time.monotonic() - 2.05
        assert settled(pool._cause(worker)).status == 504  # nobody has told how it died
        worker.began, pool.deaths[7] = time.monotonic(), signal.SIGSEGV
        assert settled(pool._cause(worker)).status == 400


def test_where_no_worker_can_be_had_a_client_is_told_to_try_again() -> None:
    ours, theirs = socket.socketpair()

    def no_fork() -> None:
        _, fds, _, _ = socket.recv_fds(theirs, 100, 1)
        os.close(fds[0])

    with ours, theirs:
        keeper = threading.Thread(target=no_fork)
        keeper.start()
        with pytest.raises(Refused) as refused:
            settled(Pool(ours, Limits(), "", Choice(True, "")).answer(Ask("ASK {}", JSON, "")))
        keeper.join()
    assert refused.value.status == 503
    assert refused.value.headers == {"Retry-After": "1"}


def test_what_nests_is_parsed_whatever_the_shell_says_of_stacks(folder: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_STACK)
    resource.setrlimit(resource.RLIMIT_STACK, (2 << 20, before[1]))  # glibc gives it to threads
    try:
        with served(folder) as server:
            assert server.query("ASK { ?s ?p ?o " + "FILTER EXISTS { ?s ?p ?o " * 397 + "} " * 397 + "}").status == 200
    finally:
        resource.setrlimit(resource.RLIMIT_STACK, before)


def test_a_worker_that_dies_is_replaced(folder: Path) -> None:
    with served(folder, "--workers", "1") as server:
        for _ in range(3):
            deep = server.ask(
                "POST", "/sparql", b"SELECT (" + b"! " * 200_000 + b"true AS ?x) {}", content_type="application/sparql-query", accept=JSON
            )
            assert deep.status in (200, 400, 504)
            assert server.query("ASK { ?s ?p ?o }").status == 200
        for pid in _below(server.process.pid)[1:]:
            os.kill(pid, 9)
        assert at_rest(server)
        assert {server.query("ASK { ?s ?p ?o }").status for _ in range(3)} <= {200, 500, 507}
        assert server.query("ASK { ?s ?p ?o }").status == 200
