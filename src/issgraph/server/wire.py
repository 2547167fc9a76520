"""Bytes of a connection to requests: uvicorn's protocol with an end to its patience, and a way to send an answer in one piece."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

LONGEST_HEAD = 1 << 16
"""Bytes of a request's first line and headers; llhttp itself knows no end."""

WHOLE = "issgraph.whole"
"""The name in a request's state of the way to answer in one piece: a Whole. Not every server has it."""

Headers = Sequence[tuple[bytes, bytes]]
Whole = Callable[[int, Headers, bytes], bool]
"""Status, headers and body are sent; False when nothing was, because the client does not read what it was sent before."""


class Patient(HttpToolsProtocol):
    """uvicorn's protocol with an end to its patience: for headers that do not come, and for those that do not stop."""

    patience = 10.0

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def _wait(self) -> None:
        self.coming: asyncio.TimerHandle | None = self.loop.call_later(self.patience, self._close, 408)
        self.head = 0

    def data_received(self, data: bytes) -> None:
        if self.coming is not None:
            self.head += len(data)
            if self.head > LONGEST_HEAD and len(data) >= self.head - LONGEST_HEAD and not self._ends(data):
                self._close(431)
                return
        super().data_received(data)

    def _ends(self, data: bytes) -> bool:
        """True when the headers end within the bytes that they may have."""
        return b"\r\n\r\n" in data[: len(data) - (self.head - LONGEST_HEAD)]

    def on_message_begin(self) -> None:
        super().on_message_begin()
        if self.coming is None:  # another request on the same connection
            self._wait()

    def on_headers_complete(self) -> None:
        if self.coming is not None:
            self.coming.cancel()
            self.coming = None
        before = self.cycle
        super().on_headers_complete()
        if self.cycle is not before:
            self.scope["state"][WHOLE] = partial(_whole, self.cycle)

    def connection_lost(self, exc: Exception | None) -> None:
        if self.coming is not None:
            self.coming.cancel()
        super().connection_lost(exc)

    def _close(self, status: int) -> None:
        words = {408: "Request Timeout", 431: "Request Header Fields Too Large"}[status]
        head = f"HTTP/1.1 {status} {words}\r\ncontent-type: text/plain\r\ncontent-length: {len(words) + 1}\r\nconnection: close"
        if not self.transport.is_closing():
            self.transport.write(f"{head}\r\n\r\n{words}\n".encode())
            self.transport.close()


def _whole(cycle: RequestResponseCycle, status: int, headers: Headers, body: bytes) -> bool:
    """What the cycle's `send` does with a first message and an only one after it, at once; the headers are ours, so none is looked at."""
    if cycle.flow.write_paused or cycle.response_started:
        return False
    cycle.response_started = cycle.response_complete = True
    if not cycle.disconnected:
        parts = [STATUS_LINE[status]]
        for name, value in headers:
            parts += (name, b": ", value, b"\r\n")
        parts += (b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n", body)
        cycle.transport.write(b"".join(parts))
    cycle.message_event.set()
    if not cycle.keep_alive:
        cycle.transport.close()
    cycle.on_response()
    return True
