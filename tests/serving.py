"""A folder to a real server on loopback, in a process of its own, with plain ways to speak to it."""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from golden_readings import golden_lines, readings
from issgraph.folder import rewrite
from issgraph.graph import about, line

JSON = "application/sparql-results+json"
XSS = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
"""A label that a page must show as it is, and never run."""

_EXTRA = f"""
<https://w3id.org/issgraph/id/xss> <http://www.w3.org/2000/01/rdf-schema#label> {json.dumps(XSS)}@en .
<https://w3id.org/issgraph/id/xss> <http://www.w3.org/2004/02/skos/core#altLabel> {json.dumps(XSS)} .
<https://w3id.org/issgraph/id/xss> <urn:javascript:alert(1)> <javascript:alert(3)> .
"""


@dataclass
class Reply:
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def rows(self) -> list[dict[str, str]]:
        """The rows of a table in JSON as plain values."""
        return [{name: cell["value"] for name, cell in row.items()} for row in json.loads(self.body)["results"]["bindings"]]


@dataclass
class Server:
    """A running server."""

    port: int
    process: subprocess.Popen[str]
    log: Path
    folder: Path
    headers: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: bytes | None = None, timeout: float = 60, **headers: str) -> Reply:
        """One request on a connection of its own; `content_type` is the header Content-Type."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def query(self, sparql: str, accept: str = JSON, **parameters: Any) -> Reply:
        """A query by GET."""
        return self.ask("GET", "/sparql?" + urllib.parse.urlencode({"query": sparql, **parameters}, doseq=True), accept=accept)

    def update(self, sparql: str, **headers: str) -> Reply:
        """An update in the body of a POST."""
        return self.ask("POST", "/sparql", sparql.encode(), content_type="application/sparql-update", **headers)

    def logged(self, words: str = "", least: int = 0) -> list[dict[str, Any]]:
        """The access log's lines with these words, as soon as there are so many: a line comes after its answer."""
        for _ in range(200):
            lines = [line for line in self.log.read_text("utf-8").splitlines(keepends=True) if line.endswith("\n") and words in line]
            if len(lines) >= least:
                break
            time.sleep(0.05)
        return [json.loads(line) for line in lines]


def golden_folder(folder: Path) -> Path:
    """The golden graph, with a label that means harm and a number in an odd spelling, as a folder that can be served."""
    lines = [*golden_lines(), *map(line, about(len(readings()))), *(extra + "\n" for extra in _EXTRA.strip().splitlines())]
    rewrite(folder, [each.encode() for each in lines])
    return folder


@contextmanager
def served(folder: Path, *options: str) -> Iterator[Server]:
    """The server of a folder, while it is needed; it must end well."""
    log = folder.with_name(folder.name + ".log")
    with log.open("w") as errors:
        command = [sys.executable, "-m", "issgraph", "serve", "--graph", str(folder), "--port", "0", *options]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
    assert process.stdout is not None
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), log.read_text("utf-8")
        yield Server(int(address.rstrip("/").rsplit(":", 1)[1]), process, log, folder)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        finally:
            process.kill()
            process.stdout.close()
