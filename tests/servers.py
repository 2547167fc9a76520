"""Real SPARQL servers on loopback for the tests, each started on an empty folder and ended with the test."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
ServerThreads = 10
CheckpointInterval = 0
CaseMode = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryCostEstimationTime = 4000000
MaxQueryExecutionTime = 120
"""


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def program(name: str) -> str:
    """Where a server's program lies; without it the test is skipped, but not where all tests must run."""
    found = shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))
    if not found:
        if os.environ.get("CI"):
            pytest.fail(f"{name} is not installed")
        pytest.skip(f"{name} is not installed")
    return found


@contextmanager
def running(command: list[str], folder: Path, url: str) -> Iterator[str]:
    """A server from when it answers at `url` to the end of the block."""
    with (folder / "output").open("w") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{url}?query=ASK%7B%7D", timeout=5).close()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                assert process.poll() is None, (folder / "output").read_text()
                time.sleep(0.1)
        yield url
    finally:
        process.kill()
        process.wait(10)


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Oxigraph's own server; the address of its queries."""
    port = free_port()
    command = [program("oxigraph"), "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with running(command, folder, f"http://127.0.0.1:{port}/query") as url:
        yield url


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Virtuoso with name and password dba; the address of its queries."""
    http = free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(sql=free_port(), http=http), "utf-8")
    command = [program("virtuoso-t"), "+configfile", "virtuoso.ini", "+foreground"]
    with running(command, folder, f"http://127.0.0.1:{http}/sparql") as url:
        yield url
