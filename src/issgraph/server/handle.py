"""The server's end of a worker: its messages, the processor's time that it has had, and how it is put aside or ended."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time

from issgraph.server.messages import HEAD


class Worker:
    """The server's end of a worker."""

    def __init__(self, pid: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, generation: int) -> None:
        self.pid, self.reader, self.writer, self.generation = pid, reader, writer, generation
        self.lane = "quick"
        self.aside = self.late = False
        self.began, self.used = 0.0, 0.0

    def kill(self) -> None:
        """Ends it at once. Its socket is open until then, so the pid cannot be another's."""
        if not self.writer.is_closing():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.writer.close()

    def step_aside(self) -> None:
        """From now on it runs only when nothing else wants the processor; there is no way back."""
        if not self.aside:
            self.aside = True
            with contextlib.suppress(OSError, AttributeError):
                os.sched_setscheduler(self.pid, os.SCHED_IDLE, os.sched_param(0))

    def busy(self) -> float:
        """Seconds of a processor that it has had, or of the clock where that cannot be told."""
        try:
            return time.clock_gettime(~self.pid << 3 | 2)  # what clock_getcpuclockid gives on Linux
        except OSError:
            return time.monotonic()

    async def message(self) -> tuple[bytes, bytes]:
        """The next message. Raises IncompleteReadError when the worker is gone."""
        letter, size = HEAD.unpack(await self.reader.readexactly(HEAD.size))
        return letter, await self.reader.readexactly(size)
