"""Parts of an answer, as they come, to a stream for a reader of any speed; an answer that is cut short still ends well or not at all."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import AsyncIterator

WHOLE = 1 << 18
"""Bytes up to which an answer is sent in one piece; a longer one streams."""

IN_MEMORY = 1 << 20
"""Bytes of a streaming answer that wait in memory for a slow reader; what is more waits in a file."""

LARGEST = 1 << 30
"""Bytes of the largest answer."""

_ENDS = {
    "application/sparql-results+json": (b'}},{"', 2, b']},"incomplete":%s}'),
    "application/sparql-results+xml": (b"</result>", 9, b"</results><!-- incomplete: %s --></sparql>"),
}
"""Where a table in that form may be cut: after so many bytes of a sign that stands nowhere else; and how to end it there."""


class Spool:
    """What a worker has written so far; `end` says why no more comes: "whole", or what went wrong."""

    def __init__(self, parts: list[bytes]) -> None:
        self.file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  # closed by `stream`
        self.size, self.end = 0, ""
        self.grown = asyncio.Event()
        for part in parts:
            self.put(part)

    def put(self, part: bytes) -> None:
        """One part more; one too many ends the answer."""
        self.file.seek(0, os.SEEK_END)
        self.size += self.file.write(part)
        if self.size > LARGEST:
            self.close(f"an answer may have {LARGEST:,} bytes")
        self.grown.set()

    def close(self, end: str) -> None:
        """No more comes."""
        self.end = self.end or end
        self.grown.set()

    async def stream(self, media: str) -> AsyncIterator[bytes]:
        """The parts as they come. Raises ConnectionError when the answer is cut short in a form that cannot say so."""
        at, held, sent = 0, b"", False
        with self.file:
            while self.end in ("", "whole") and (at < self.size or not self.end):
                self.grown.clear()
                if at == self.size:
                    await self.grown.wait()
                    continue
                self.file.seek(at)
                part = self.file.read(WHOLE)
                at += len(part)
                ready, held = _parted(held + part, media)
                if len(held) > IN_MEMORY:  # one row as large as that: no place to end it well
                    ready, held, media = held, b"", ""
                sent = sent or bool(ready)
                yield ready
            if self.end != "whole":  # what else waits would make nobody wiser
                held = _mended(self.end, media if sent else "")
            yield held


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
