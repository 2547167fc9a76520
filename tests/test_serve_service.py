"""SERVICE: what is refused is not even looked up, and the engine does not see it; what is allowed is looked up, and nothing else."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox
import pytest
from attacks import attacks

from issgraph.server.engine import RESULTS, Ask, Change, Refused, answer, changed
from loopback import LoopbackHandler, LoopbackServer, running

TABLE = next(iter(RESULTS))
CALLS = {
    a.name: a.sent.partition(b"\r\n\r\n")[2].decode() for a in attacks("http://elsewhere.invalid:80/") if a.name[:7].lower() == "service"
}
"""The calls of tests/hostile, to a name that there is not."""


class Untouched:
    """A store that nobody may ask."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the engine was asked: {name}")


class Resolver:
    """Who was looked up; raises where nobody may be, or where there is no address."""

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[tuple[str, int]] = []
        self.error = error

    def __call__(self, host: str, port: int) -> list[str]:
        self.asked.append((host, port))
        if self.error:
            raise self.error
        return ["127.0.0.1"]


def asked(store: Any, sparql: str, allowed: tuple[str, ...], resolve: Resolver) -> bytes:
    out = io.BytesIO()
    answer(store, Ask(sparql, TABLE, "text/turtle"), allowed, lambda media, lasting: None, out, resolve)
    return out.getvalue()


def test_there_are_many() -> None:
    assert len(CALLS) >= 20


@pytest.mark.parametrize("sparql", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("allowed", [(), ("http://allowed.invalid/sparql",)])
def test_what_is_refused_is_not_looked_up(sparql: str, allowed: tuple[str, ...]) -> None:
    nobody = Resolver(AssertionError("a name was looked up"))
    with pytest.raises(Refused) as refused:
        asked(Untouched(), sparql, allowed, nobody)
    assert refused.value.status == 403 and nobody.asked == []


def test_no_update_looks_anything_up() -> None:
    for update in ("LOAD <http://elsewhere.invalid/>", "INSERT { ?s ?p ?o } WHERE { SERVICE <http://elsewhere.invalid/> { ?s ?p ?o } }"):
        with pytest.raises(Refused, match="asks no other"):
            changed(Untouched(), Change("update", update.encode()))  # type: ignore[arg-type]


class _Far(LoopbackHandler):
    def do_POST(self) -> None:
        body = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "far"}}]}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", TABLE)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST


@pytest.fixture
def far() -> Iterator[str]:
    with running(LoopbackServer(_Far)) as made:
        yield f"{made.url}/sparql"


def test_what_is_allowed_is_looked_up_once_and_asked(far: str) -> None:
    resolve = Resolver()
    sparql = f"SELECT ?x {{ {{ SERVICE <{far}> {{ ?s ?p ?x }} }} UNION {{ SERVICE <{far}> {{ ?s ?q ?x }} }} }}"
    told = json.loads(asked(ox.Store(), sparql, (far,), resolve))
    assert [row["x"]["value"] for row in told["results"]["bindings"]] == ["far", "far"]
    assert resolve.asked == [("127.0.0.1", int(far.split(":")[2].split("/")[0]))]


def test_an_allowed_name_without_an_address_is_not_asked() -> None:
    there = "https://allowed.invalid/sparql"
    resolve = Resolver(OSError("no such name"))
    with pytest.raises(Refused, match="has no address") as refused:
        asked(Untouched(), f"SELECT * {{ SERVICE <{there}> {{ ?s ?p ?o }} }}", (there,), resolve)
    assert refused.value.status == 502 and resolve.asked == [("allowed.invalid", 443)]
    with pytest.raises(Refused) as refused:
        asked(Untouched(), f"SELECT * {{ SERVICE <{there}> {{ }} SERVICE <http://other.invalid/> {{ }} }}", (there,), resolve)
    assert refused.value.status == 403 and len(resolve.asked) == 1


def test_a_query_that_calls_nobody_looks_nothing_up() -> None:
    nobody = Resolver(AssertionError("a name was looked up"))
    asked(ox.Store(), "SELECT * { ?service <http://elsewhere.invalid/> ?o }", ("http://allowed.invalid/",), nobody)
    assert nobody.asked == []
