"""The process that answers queries, one after the other: it can be killed at any moment, and stops itself at the deadline."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import socket
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from issgraph.errors import IssgraphError
from issgraph.server.engine import Ask, Refused, answer
from issgraph.server.messages import only_message, packed
from issgraph.server.pages import page
from issgraph.store import EmbeddedStore

_CHUNK = 1 << 16
_NOT_IN_XML = re.compile(rb"[\x00-\x08\x0b-\x1f]|\xef\xbf[\xbe\xbf]")
_GRACE = 0.1
"""Seconds after the deadline in which the server may do the killing, before the kernel does."""


class _Out:
    """A file that sends what is written as messages of a useful size."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock, self.head, self.waiting, self.xml = sock, b"", bytearray(), False

    def begin(self, media: str, lasting: bool) -> None:
        """What comes: its media type, and whether it is the same each time."""
        self.xml = media.endswith("xml")
        self.head = packed(b"H", {"media": media, "lasting": lasting})

    def write(self, part: bytes) -> int:
        self.waiting += in_xml(part) if self.xml else part
        if len(self.waiting) >= _CHUNK:
            self.send()
        return len(part)

    def flush(self) -> None:
        """Nothing: the engine asks for it more often than is useful."""

    def send(self, end: bytes = b"") -> None:
        """What waits goes, with a last message after it."""
        self.sock.sendall(self.head + (packed(b"D", bytes(self.waiting)) if self.waiting else b"") + end)
        self.head = b""
        self.waiting.clear()


def in_xml(part: bytes) -> bytes:
    """The part as XML 1.0 can hold it, which the engine does not see to: a carriage return by number, U+FFFD for what has no way at all."""
    return _NOT_IN_XML.sub(lambda m: b"&#13;" if m[0] == b"\r" else b"\xef\xbf\xbd", part)


def work(
    sock: socket.socket, store: ox.Store, memory: int, beyond: int, allowed: tuple[str, ...], closed: bool, plain: ox.Store | None
) -> None:
    """Answers until the other side is gone; `plain` is the default graph alone.

    `memory`: bytes it may take `beyond` some of address space; `closed`: it opens no file and no socket.
    """
    limit_memory(memory, beyond=beyond)
    if closed:  # no descriptor left for a connection, whatever the engine might be talked into
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    sock.sendall(packed(b"R", {"pid": os.getpid()}))
    while True:
        _, body = only_message(sock)
        told: dict[str, Any] = json.loads(body)
        signal.setitimer(signal.ITIMER_REAL, told.pop("seconds") + _GRACE)
        out = _Out(sock)
        try:
            if "iri" in told:
                told_page = page(EmbeddedStore(store), **told)
                out.begin(told["media"], True)
                out.write(told_page)
            else:
                values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
                ask = Ask(**values)
                answer(store, ask, allowed, out.begin, out, plain=plain)
            out.send(packed(b"E"))
        except Refused as refused:
            sock.sendall(packed(b"X", {"status": refused.status, "why": refused.why}))
        except MemoryError:
            os.abort()
        except (IssgraphError, OSError) as error:
            sock.sendall(packed(b"X", {"status": 500, "why": str(error)[:500]}))
        signal.setitimer(signal.ITIMER_REAL, 0)


def address_space() -> int:
    """Bytes of addresses that this process has; 0 where that cannot be told, and no limit to them holds: it is no Linux."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[0]) * resource.getpagesize() if told.exists() else 0


def limit_memory(more: int, hard: bool = True, beyond: int = 0) -> None:
    """Let this process have so many bytes of address space beyond some, else what it has now; 0 lifts a limit that is not hard."""
    if not more:
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    elif beyond := beyond or address_space():
        most = beyond + more
        resource.setrlimit(resource.RLIMIT_AS, (most, most if hard else resource.getrlimit(resource.RLIMIT_AS)[1]))
