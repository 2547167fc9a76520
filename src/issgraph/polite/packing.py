"""A body as it was sent to the body as it is meant: what a server packed is unpacked piece by piece, so that a bomb ends at a limit."""

from __future__ import annotations

import http.client
import zlib

from issgraph.errors import GraphError

_GZIP = ("gzip", "x-gzip")
_BEGIN = b"\x1f\x8b"


class Body:
    """The pieces of a body, unpacked and counted. Raises GraphError above `most` bytes, unless it is to be `cut` there, and for a packing
    that nobody asked for."""

    def __init__(self, url: str, encoding: str, most: int, cut: bool = False) -> None:
        self._url, self._most, self._cut = url, most, cut
        self._content = bytearray()
        self._sent = 0
        encoding = encoding.strip().lower()
        if encoding not in ("", "identity", *_GZIP):
            raise GraphError(f"{url}: the answer is packed as {encoding[:40]!r}, which was not asked for")
        self._unpack = zlib.decompressobj(wbits=31) if encoding in _GZIP else None

    def add(self, piece: bytes) -> None:
        """The next bytes that came. Raises HTTPException where they are no gzip."""
        self._sent += len(piece)
        if self._unpack is None:
            self._content += piece
        try:
            while self._unpack and piece:
                self._content += self._unpack.decompress(piece, self._most + 1 - len(self._content))
                piece = self._unpack.unconsumed_tail
                if self._unpack.eof:  # one gzip may follow another; anything else that follows is no part of it
                    piece = self._unpack.unused_data
                    if not piece.startswith(_BEGIN):
                        break
                    self._unpack = zlib.decompressobj(wbits=31)
                if len(self._content) > self._most:
                    break
        except zlib.error as wrong:
            raise http.client.HTTPException(f"no gzip: {wrong}") from wrong
        if self.full and not self._cut:
            raise GraphError(f"{self._url}: the answer has more than {self._most:,} bytes")

    @property
    def full(self) -> bool:
        """Whether there are more bytes than may be; packed ones count as well: there may be no end of them, and nothing in it."""
        return max(len(self._content), self._sent) > self._most

    def whole(self) -> bytes:
        """All of it, up to where it is cut. Raises IncompleteRead where the packing ends too soon."""
        if self._unpack and not self._unpack.eof and not self.full:
            raise http.client.IncompleteRead(bytes(self._content[:100]))
        return bytes(self._content[: self._most])
