"""Messages between the processes of the server: a letter, a length, and so many bytes."""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

HEAD = struct.Struct(">cI")


def packed(letter: bytes, body: bytes | dict[str, Any] = b"") -> bytes:
    """A message; a dictionary goes as JSON."""
    content = json.dumps(body).encode() if isinstance(body, dict) else body
    return HEAD.pack(letter, len(content)) + content


def received(sock: socket.socket, size: int) -> bytes:
    """Exactly so many bytes. Raises EOFError when the other side is gone."""
    parts = bytearray()
    while len(parts) < size:
        part = sock.recv(min(size - len(parts), 1 << 20))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)


def next_message(sock: socket.socket) -> tuple[bytes, bytes]:
    """The letter and the body of the next message. Raises EOFError when the other side is gone."""
    letter, size = HEAD.unpack(received(sock, HEAD.size))
    return letter, received(sock, size)
