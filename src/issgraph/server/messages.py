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


def only_message(sock: socket.socket) -> tuple[bytes, bytes]:
    """The next message where none follows before it is answered: most come in one piece. Raises EOFError when the other side is gone."""
    piece = sock.recv(1 << 16)
    if len(piece) < HEAD.size:
        piece += received(sock, HEAD.size - len(piece))
    letter, size = HEAD.unpack_from(piece)
    body = piece[HEAD.size :]
    return letter, body + received(sock, size - len(body)) if len(body) < size else body


def next_message(sock: socket.socket) -> tuple[bytes, bytes]:
    """The letter and the body of the next message. Raises EOFError when the other side is gone."""
    letter, size = HEAD.unpack(received(sock, HEAD.size))
    return letter, received(sock, size)
