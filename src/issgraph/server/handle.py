"""The server's end of a worker: its messages, the processor's time that it has had, and how it is put aside or ended."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections import deque
from pathlib import Path
from typing import cast

from issgraph.server.messages import HEAD

_AHEAD = 1 << 21
"""Bytes of messages that wait here; the worker waits with more."""


class Line(asyncio.Protocol):
    """A worker's messages as they come in, most answers in one piece; a stream reader would be waited for twice for each message."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._messages: deque[tuple[bytes, bytes]] = deque()
        self._size = 0
        self._wanted: asyncio.Future[None] | None = None
        self.ended = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._bytes += data
        at = 0
        with memoryview(self._bytes) as view:
            while len(view) - at >= HEAD.size:
                letter, size = HEAD.unpack_from(view, at)
                end = at + HEAD.size + size
                if len(view) < end:
                    break
                self._messages.append((letter, bytes(view[at + HEAD.size : end])))
                self._size += size
                at = end
        del self._bytes[:at]
        if self._size > _AHEAD:
            self.transport.pause_reading()
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended = True
        self._wake()

    def _wake(self) -> None:
        if self._wanted and not self._wanted.done() and (self._messages or self.ended):
            self._wanted.set_result(None)

    async def message(self) -> tuple[bytes, bytes]:
        """The next message. Raises ConnectionError when no more comes."""
        while not self._messages:
            if self.ended:
                raise ConnectionResetError("the worker is gone")
            self._wanted = asyncio.get_running_loop().create_future()
            await self._wanted
        letter, body = self._messages.popleft()
        if self._size > _AHEAD >= self._size - len(body) and not self.ended:
            self.transport.resume_reading()
        self._size -= len(body)
        return letter, body


class Worker:
    """The server's end of a worker."""

    def __init__(self, pid: int, line: Line, generation: int) -> None:
        self.pid, self.line, self.generation = pid, line, generation
        self.lane = "quick"
        self.aside = self.late = False
        self.began, self.used = 0.0, 0.0

    def kill(self) -> None:
        """Ends it at once. Its socket is open until then, so the pid cannot be another's."""
        if self.alive:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.line.transport.close()

    @property
    def alive(self) -> bool:
        """True until it is ended, or ends by itself."""
        return not self.line.transport.is_closing() and not self.line.ended

    def step_aside(self) -> None:
        """From now on it runs only when nothing else wants the processor; there is no way back."""
        if not self.aside:
            self.aside = True
            for thread in Path(f"/proc/{self.pid}/task").glob("*"):
                with contextlib.suppress(OSError):  # it has just ended
                    os.sched_setscheduler(int(thread.name), os.SCHED_IDLE, os.sched_param(0))

    def busy(self) -> float:
        """Seconds of a processor that it has had, or of the clock where that cannot be told."""
        try:
            return time.clock_gettime(~self.pid << 3 | 2)  # what clock_getcpuclockid gives on Linux
        except OSError:
            return time.monotonic()
