"""Paths to answers of a server on loopback, whole or played by a function; what was asked for is listed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from loopback import LoopbackHandler, LoopbackServer, running


class Handler(LoopbackHandler):
    """Answers as `Server.pages` says; what was asked for is listed."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.server.asked.append((self.headers["Host"].partition(":")[0], self.path))
        told = self.server.pages.get(self.path, (404, {}, b"nothing"))
        if callable(told):
            told(self)
            return
        status, headers, body = told
        if status == 200 and headers.get("ETag", "-") == self.headers["If-None-Match"]:
            status, body = 304, b""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), "Connection": "close", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


class Server(LoopbackServer):
    """Has `pages` by their paths."""

    def __init__(self) -> None:
        super().__init__(Handler)
        self.pages: dict[str, tuple[int, dict[str, str], bytes] | Callable[[Handler], None]] = {}
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])


def hosting() -> AbstractContextManager[Server]:
    """A server that has nothing yet."""
    return running(Server())
