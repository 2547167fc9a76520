"""Parts of an answer, as they come, to a stream for a reader of any speed; an answer that is cut short still ends well or not at all."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections import deque
from collections.abc import AsyncIterator, Iterable
from typing import IO

WHOLE = 1 << 18
"""Bytes up to which an answer is sent in one piece; a longer one streams."""

IN_MEMORY = 1 << 20
"""Bytes of a streaming answer that wait in memory for a slow reader; what is more waits in files."""

_FILE = 1 << 24
"""Bytes of a file, after which the next one is begun: each is gone as soon as it is read, so none is ever long to remove."""

LARGEST = 1 << 30
"""Bytes of the largest answer."""

_ENDS = {
    "application/sparql-results+json": (b'}},{"', 2, b']},"incomplete":%s}'),
    "application/sparql-results+xml": (b"</result>", 9, b"</results><!-- incomplete: %s --></sparql>"),
}
"""Where a table in that form may be cut: after so many bytes of a sign that stands nowhere else; and how to end it there."""


class Spool:
    """What a worker has written and nobody has read yet; `end` says why no more comes: "whole", or what went wrong.

    A reader that keeps up is given the parts as they came, and no file is made.
    """

    def __init__(self, parts: list[bytes]) -> None:
        self.parts: deque[bytes] = deque()
        self.files: deque[IO[bytes]] = deque()
        self.size, self.waiting, self.read, self.end = 0, 0, 0, ""
        self.grown = asyncio.Event()
        for part in parts:
            self.put(part)

    def put(self, part: bytes) -> None:
        """One part more; one too many ends the answer."""
        if not self.files and self.waiting + len(part) <= IN_MEMORY:
            self.parts.append(part)
        else:
            self._write(part)
        self.waiting += len(part)
        self.size += len(part)
        if self.size > LARGEST:
            self.close(f"an answer may have {LARGEST:,} bytes")
        self.grown.set()

    def close(self, end: str) -> None:
        """No more comes."""
        self.end = self.end or end
        self.grown.set()

    def _write(self, part: bytes) -> None:
        if not self.files or self.files[-1].seek(0, os.SEEK_END) >= _FILE:
            self.files.append(tempfile.TemporaryFile(buffering=0))  # noqa: SIM115  # closed when it is read, or by `stream`
        self.files[-1].write(part)

    def _next(self) -> bytes:
        """What comes next, of a useful size; b"" when all that has come is read."""
        if self.parts:
            part = self.parts.popleft()
        elif self.files:
            self.files[0].seek(self.read)
            part = self.files[0].read(WHOLE)
            self.read += len(part)
            if self.files[0].seek(0, os.SEEK_END) == self.read:
                self.files.popleft().close()
                self.read = 0
        else:
            return b""
        self.waiting -= len(part)
        return part

    async def stream(self, media: str) -> AsyncIterator[bytes]:
        """The parts as they come. Raises ConnectionError when the answer is cut short in a form that cannot say so."""
        held, sent = b"", False
        try:
            while self.end in ("", "whole"):
                self.grown.clear()
                part = self._next()
                if not part and self.end:
                    break
                if not part:
                    await self.grown.wait()
                    continue
                ready, held = _parted(held + part, media)
                if len(held) > IN_MEMORY:  # one row as large as that: no place to end it well
                    ready, held, media = held, b"", ""
                sent = sent or bool(ready)
                yield ready
            if self.end != "whole":  # what else waits would make nobody wiser
                held = _mended(self.end, media if sent else "")
            yield held
        finally:
            asyncio.get_running_loop().run_in_executor(None, _closed, self.files)


def _closed(files: Iterable[IO[bytes]]) -> None:
    """What nobody will read: to take large files away lasts long enough for others to notice."""
    for file in files:
        file.close()


def _parted(text: bytes, media: str) -> tuple[bytes, bytes]:
    """What can be sent, and what is held back so that the document can still be ended well."""
    if media not in _ENDS:
        return text, b""
    sign, length, _ = _ENDS[media]
    at = text.rfind(sign)
    return (text[: at + length], text[at + length :]) if at >= 0 else (b"", text)


def _mended(why: str, media: str) -> bytes:
    """The end of a table that was cut short. Raises ConnectionError for a form that cannot say so."""
    if media not in _ENDS:
        raise ConnectionError(why)
    words = json.dumps(why) if "json" in media else why.replace("--", "- -")
    return _ENDS[media][2] % words.encode()
