"""What comes from a worker, in pieces of any size, to its messages; one that is gone says so; a reader that is slow makes it wait."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from threading import Timer

import pytest

from issgraph.server import handle
from issgraph.server.handle import Line
from issgraph.server.messages import only_message, packed
from loopback import settled


def talked(speak: Callable[[socket.socket, Line], Awaitable[None]]) -> None:
    async def run() -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        _, line = await asyncio.get_running_loop().create_connection(Line, sock=ours)
        with theirs:
            await asyncio.wait_for(speak(theirs, line), 10)
        line.transport.close()

    settled(run())


@pytest.mark.parametrize("piece", [1, 4, 7, 1000])
def test_messages_come_whole_however_they_are_cut(piece: int) -> None:
    wanted = [(b"H", b"{}"), (b"D", b"x" * 300), (b"E", b""), (b"H", b"{}")]
    sent = b"".join(packed(letter, body) for letter, body in wanted)

    async def speak(theirs: socket.socket, line: Line) -> None:
        for at in range(0, len(sent), piece):
            theirs.sendall(sent[at : at + piece])
            await asyncio.sleep(0)
        assert [await line.message() for _ in wanted] == wanted

    talked(speak)


def test_a_worker_that_is_gone_is_told_after_what_it_said() -> None:
    async def speak(theirs: socket.socket, line: Line) -> None:
        theirs.sendall(packed(b"H", b"{}") + packed(b"D", b"half")[:7])
        theirs.close()
        assert await line.message() == (b"H", b"{}")
        with pytest.raises(ConnectionError):
            await line.message()
        assert line.ended

    talked(speak)


def test_what_nobody_fetches_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handle, "_AHEAD", 1000)

    async def speak(theirs: socket.socket, line: Line) -> None:
        theirs.sendall(packed(b"D", b"x" * 2000))
        while line.transport.is_reading():
            await asyncio.sleep(0.01)
        theirs.sendall(packed(b"E"))
        assert await line.message() == (b"D", b"x" * 2000)
        assert line.transport.is_reading()
        assert await line.message() == (b"E", b"")

    talked(speak)


@pytest.mark.parametrize("cut", [0, 3, 5, 9])
def test_a_message_alone_comes_whole_too(cut: int) -> None:
    ours, theirs = socket.socketpair()
    whole = packed(b"Q", {"a": 1})
    with ours, theirs:
        theirs.settimeout(10)
        ours.settimeout(10)
        if cut:
            ours.sendall(whole[:cut])
        later = Timer(0.02, ours.sendall, [whole[cut:]])
        later.start()
        assert only_message(theirs) == (b"Q", b'{"a": 1}')
        later.join()
        ours.close()
        with pytest.raises(EOFError):
            only_message(theirs)
