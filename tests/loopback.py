"""What plays a server on loopback for the tests, and what plays its client's loop: neither leaves a trace in another test."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeVar

S = TypeVar("S", bound=ThreadingHTTPServer)
T = TypeVar("T")


class LoopbackServer(ThreadingHTTPServer):
    """Listens on a free port of loopback; of a client that left it says nothing, as whichever test runs by then would read it."""

    daemon_threads = True

    def __init__(self, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)

    @property
    def url(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class LoopbackHandler(BaseHTTPRequestHandler):
    """Keeps no log."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def running(made: S) -> Iterator[S]:
    """A server that answers for as long as the block lasts."""
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.shutdown()
        made.server_close()


def settled(work: Coroutine[Any, Any, T]) -> T:
    """What came of work in a loop of its own thread: a browser that an earlier test opened keeps a loop in the main one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
