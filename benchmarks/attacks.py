"""Queries and requests that mean harm, sent to a real server while light queries go on beside them: a table of what became of each.

python benchmarks/attacks.py [--graph DIR] [--timeout S] [--only WORDS]
"""

from __future__ import annotations

import argparse
import hashlib
import http.client
import json
import multiprocessing
import socket
import sys
import tempfile
import threading
import time
import tomllib
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyoxigraph as ox

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from serving import JSON, Server, golden_folder, served  # noqa: E402

DATA = ROOT / "tests" / "hostile"
OPTIONS = ("--memory", "192")
GRACE = 0.25
"""Seconds after the deadline at which a query must be gone."""

LIGHT = "SELECT ?m { ?m a <https://w3id.org/issgraph/ontology#Module> } # "
RDF = {"text/turtle": ox.RdfFormat.TURTLE, "application/n-triples": ox.RdfFormat.N_TRIPLES, "application/rdf+xml": ox.RdfFormat.RDF_XML}


@dataclass(frozen=True)
class Attack:
    """What is sent, and which answers are right."""

    kind: str
    name: str
    sent: bytes
    expect: tuple[int, ...]
    drip: float = 0
    slow: bool = False
    absent: str = ""


@dataclass
class Outcome:
    """What came of it: the status (0 = closed without an answer), how long it took, what was remarkable, and what was wrong."""

    status: int
    seconds: float
    note: str = ""
    wrong: str = ""


@dataclass
class Light:
    """What light queries met meanwhile: seconds for each, and answers that were not right."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def p99(self) -> float:
        """The seconds within which ninety-nine in a hundred were answered."""
        return sorted(self.seconds)[int(len(self.seconds) * 0.99)] if self.seconds else 0.0


def attacks(listener: str) -> list[Attack]:
    """All of tests/hostile. `listener` is an address where nobody may come."""
    port = listener.rstrip("/").rsplit(":", 1)[1]

    def filled(text: str, entry: dict[str, Any]) -> str:
        fill, times = str(entry.get("fill", "")), int(entry.get("times", 0))
        numbered = "{n}" in fill or "{next}" in fill  # most are not, and some stand there millions of times
        parts = (fill.replace("{n}", str(n)).replace("{next}", str(n + 1)) for n in range(times)) if numbered else [fill] * times
        return text.replace("{listener}", listener).replace("{port}", port).replace("%s", str(entry.get("join", "")).join(parts))

    found = []
    for entry in _read("queries")["query"]:
        body = filled(entry["sparql"], entry).encode(entry.get("encoding", "utf-8"))
        head = f"POST /sparql HTTP/1.1\r\nHost: x\r\nAccept: {entry.get('accept', JSON)}\r\nContent-Type: application/sparql-query"
        sent = f"{head}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body
        found.append(Attack("query", entry["name"], sent, tuple(entry["expect"]), slow=entry.get("slow", False)))
    for entry in _read("requests")["request"]:
        sent = filled(entry["send"], entry).encode(entry.get("encoding", "latin-1"))
        plain = {name: entry[name] for name in ("drip", "slow", "absent") if name in entry}
        found.append(Attack("request", entry["name"], sent, tuple(entry["expect"]), **plain))
    return found


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


def struck(port: int, attack: Attack, patience: float = 60) -> Outcome:
    """Sends it, reads what comes, and judges whether that is well-formed and right."""
    began = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as sock:
        sender = threading.Thread(target=_send, args=(sock, attack), daemon=True)
        sender.start()
        try:
            answer = http.client.HTTPResponse(sock, method="GET")
            answer.begin()
            media = answer.headers.get_content_type()
            parts, note = _parts(answer)
            status, seconds = answer.status, time.perf_counter() - began
            body = b"".join(parts)
            wrong = "" if note else _malformed(media, body, status)
            note = note or ("cut, and says so" if b'"incomplete":' in body[-300:] or b"<!-- incomplete" in body[-300:] else "")
            if note == "broken off" and media in (JSON, "application/sparql-results+xml"):
                wrong = "a table that could have been ended was broken off"
            if attack.absent and attack.absent in (str(answer.headers) + body.decode("utf-8", "replace")).lower():
                wrong = f"the answer holds {attack.absent!r}"
        except (http.client.BadStatusLine, ConnectionError):
            status, seconds, note, wrong = 0, time.perf_counter() - began, "closed", ""
        except (TimeoutError, http.client.HTTPException) as error:
            status, seconds, note, wrong = 0, time.perf_counter() - began, "", f"no answer: {type(error).__name__}"
    sender.join(patience)
    if not wrong and status not in attack.expect:
        wrong = f"expected {' or '.join(map(str, attack.expect))}"
    return Outcome(status, seconds, note, wrong)


def _parts(answer: http.client.HTTPResponse) -> tuple[list[bytes], str]:
    """The body in pieces, so that its end is noticed when it comes and not when hundreds of megabytes are put together; and its note."""
    parts: list[bytes] = []
    try:
        while part := answer.read1(1 << 20) if answer.chunked else answer.read():
            parts.append(part)
    except http.client.IncompleteRead as error:
        return [*parts, error.partial], "broken off"
    return parts, ""


def _send(sock: socket.socket, attack: Attack) -> None:
    try:
        if not attack.drip:
            sock.sendall(attack.sent)
            return
        for byte in attack.sent:
            sock.sendall(bytes([byte]))
            time.sleep(attack.drip if sock.fileno() >= 0 else 0)
    except OSError:  # the server had heard enough
        pass


def _malformed(media: str, body: bytes, status: int) -> str:
    """What is wrong with a body, "" when it is what its media type says."""
    try:
        if media in (JSON, "application/json"):
            json.loads(body)
        elif media.endswith("xml"):
            ElementTree.fromstring(body)
        if media in RDF:
            list(ox.parse(body, format=RDF[media]))
        if status >= 400 and media == "text/html":  # a page for people, in which nothing runs but the explorer's own files
            scripts = body.count(b"<script") - body.count(b'<script src="/static/')
            if scripts or not body.startswith(b"<!doctype html>") or not body.endswith(b"</html>") or b"Traceback" in body:
                return f"an error page that is none: {body[:80]!r}"
        elif status >= 400 and (media != "text/plain" or not body.strip() or body.strip().count(b"\n") or b"Traceback" in body):
            return f"an error that is no plain line: {body[:80]!r}"
    except (ValueError, SyntaxError, ElementTree.ParseError) as error:
        return f"malformed {media}: {error}"
    return ""


@contextmanager
def nobody_comes() -> Iterator[tuple[str, list[str]]]:
    """An address on loopback, and who came there."""
    came: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as door:

        def wait() -> None:
            while True:
                try:
                    sock, who = door.accept()
                except OSError:
                    return
                came.append(str(who))
                sock.close()

        threading.Thread(target=wait, daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}/", came


@contextmanager
def light_queries(server: Server, pause: float = 0.02) -> Iterator[Light]:
    """Light queries, one after the other, each worked out anew, as long as it lasts; asked by a process that does nothing else."""
    light, right = Light(), sorted(row["m"] for row in server.query(LIGHT).rows())
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_ask_on, args=(theirs, server.port, pause, right), daemon=True)
    process.start()
    theirs.close()

    def hear() -> None:
        with suppress(EOFError):
            while True:
                took, wrong = ours.recv()
                light.seconds.append(took)
                light.wrong += [wrong] if wrong else []

    thread = threading.Thread(target=hear)
    thread.start()
    try:
        yield light
    finally:
        ours.send("enough")
        process.join()
        thread.join()


def _ask_on(pipe: Connection, port: int, pause: float, right: list[str]) -> None:
    """The life of that process: tells the seconds of each query and what was wrong with it, until it is told to stop."""
    number = 0
    while not pipe.poll(pause):
        number += 1
        began = time.perf_counter()
        try:
            status, rows, body = _asked(port, f"{LIGHT}{number}")
            took, wrong = time.perf_counter() - began, ""
            if status != 200 or rows != right:
                wrong = f"{status} {body[:80]!r}"
        except (OSError, http.client.HTTPException) as error:
            took, wrong = time.perf_counter() - began, f"{type(error).__name__}: {error}"
        pipe.send((took, wrong))
    pipe.recv()


def _asked(port: int, sparql: str) -> tuple[int, list[str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", f"/sparql?{urllib.parse.urlencode({'query': sparql})}", headers={"Accept": JSON})
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    found = json.loads(body)["results"]["bindings"] if answer.status == 200 else []
    return answer.status, sorted(row["m"]["value"] for row in found), body


def state_of(folder: Path) -> dict[str, str]:
    """Every file of a folder by its hash."""
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


def main() -> int:
    """Runs all of it, prints the table, and gives the number of things that were wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--graph", type=Path, help="the graph to attack [default: the golden graph]")
    parser.add_argument("--timeout", type=float, default=2.0, help="the server's deadline in seconds")
    parser.add_argument("--only", default="", help="attacks whose name holds these words")
    told = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as place, nobody_comes() as (listener, came):
        folder = told.graph or golden_folder(Path(place) / "graph")
        before = state_of(folder)
        with served(folder, "--timeout", str(told.timeout), *OPTIONS) as server, light_queries(server) as light:
            print("| kind | attack | status | s | light p99, ms | |\n| --- | --- | ---: | ---: | ---: | --- |")
            late = 0.0
            for attack in attacks(listener):
                if told.only not in attack.name:
                    continue
                known = len(light.seconds)
                outcome = struck(server.port, attack)
                beside = Light(light.seconds[known:]).p99() * 1000
                if attack.kind == "query":
                    late = max(late, outcome.seconds - told.timeout)
                wrong += bool(outcome.wrong)
                note = f"WRONG: {outcome.wrong}" if outcome.wrong else outcome.note
                print(
                    f"| {attack.kind} | {attack.name} | {outcome.status or '-'} | {outcome.seconds:.2f} | {beside:.0f} | {note} |",
                    flush=True,
                )
        told_late = f"the slowest query ended {late:+.2f} s from its deadline of {told.timeout:g} s (at most +{GRACE})"
        print(f"\n{told_late}; light queries: {len(light.seconds)}, p99 {light.p99() * 1000:.0f} ms, not right: {len(light.wrong)}")
        for line in light.wrong[:5]:
            print(f"  {line}")
        changed = state_of(folder) != before
        print(f"connections to elsewhere: {len(came)}; files changed: {'yes' if changed else 'none'}; attacks answered wrongly: {wrong}")
        return wrong + len(light.wrong) + len(came) + changed + (late > GRACE)


if __name__ == "__main__":
    sys.exit(bool(main()))
