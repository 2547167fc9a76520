"""Answers that wait for a reader: in order and whole, in files only when the reader is slow, and ended well when they are cut short."""

from __future__ import annotations

import asyncio
import json
import tempfile

import pytest

from issgraph.server import spool
from issgraph.server.spool import Spool
from loopback import settled

CSV, TABLE = "text/csv", "application/sparql-results+json"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Sizes at which everything happens soon; gives the files that were made."""
    made: list[object] = []
    true = tempfile.TemporaryFile
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **options: made.append(true(**options)) or made[-1])
    for name, size in (("IN_MEMORY", 100), ("_FILE", 300), ("WHOLE", 70)):
        monkeypatch.setattr(spool, name, size)
    return made


def parts(count: int) -> list[bytes]:
    return [f"{number:05},".encode() * 5 for number in range(count)]


async def read(waiting: Spool, media: str = CSV) -> bytes:
    return b"".join([part async for part in waiting.stream(media)])


def test_what_nobody_reads_waits_in_files_that_are_gone_once_read(small: list[object]) -> None:
    async def slow() -> tuple[bytes, list[bool]]:
        waiting = Spool(parts(50))
        waiting.close("whole")
        found, open_files = b"", []
        async for part in waiting.stream(CSV):
            found += part
            open_files.append(sum(not file.closed for file in small))  # type: ignore[attr-defined]
        return found, open_files

    found, open_files = settled(slow())
    assert found == b"".join(parts(50))
    assert len(small) > 3 and open_files[0] == len(small) and open_files[-1] == 0
    assert open_files == sorted(open_files, reverse=True)


def test_a_reader_that_keeps_up_needs_no_file(small: list[object]) -> None:
    async def together() -> bytes:
        waiting = Spool([])

        async def write() -> None:
            for part in parts(50):
                waiting.put(part)
                await asyncio.sleep(0)
            waiting.close("whole")

        found, _ = await asyncio.gather(read(waiting), write())
        return found

    assert settled(together()) == b"".join(parts(50))
    assert small == []


def test_a_reader_that_is_slow_for_a_while_loses_nothing(small: list[object]) -> None:
    async def by_turns() -> bytes:
        waiting, found, all_parts = Spool([]), b"", parts(200)
        stream = waiting.stream(CSV)
        for turn in range(20):
            for part in all_parts[turn * 10 : turn * 10 + 10]:
                waiting.put(part)
            for _ in range(20 if turn % 3 == 2 else 3):
                if waiting.waiting:
                    found += await anext(stream)
        waiting.close("whole")
        return found + b"".join([part async for part in stream])

    assert settled(by_turns()) == b"".join(parts(200))
    assert small


def test_what_is_cut_short_does_not_send_what_waits(small: list[object]) -> None:
    async def cut(media: str, content: list[bytes]) -> bytes:
        waiting = Spool(content)
        stream = waiting.stream(media)
        first = await anext(stream)
        waiting.close("too long")
        return first + b"".join([part async for part in stream])

    with pytest.raises(ConnectionError, match="too long"):
        settled(cut(CSV, parts(50)))
    row = b'{"a":{"type":"uri","value":"urn:a"}}'
    told = json.loads(settled(cut(TABLE, [b'{"results":{"bindings":[' + b",".join([row] * 3), *[b"," + row] * 50])))
    assert told["incomplete"] == "too long" and 1 <= len(told["results"]["bindings"]) < 51
