"""Queries to workers: a few run at once, slow ones step aside, and each is stopped at its deadline.

A query starts in the quick lane. One that is not done after a slice of time goes to the slow lane; as soon as another query comes, the
kernel runs it only when nothing else wants the processor. When that lane is full it is stopped until there is room. So short queries
find a worker at once, whatever the others do. A worker that had to step aside is not used again.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import asdict, dataclass

from issgraph.server.choosing import Choice
from issgraph.server.engine import Ask, Change, Look, Refused
from issgraph.server.handle import Line, Worker
from issgraph.server.messages import HEAD, packed
from issgraph.server.spool import WHOLE, Spool

SLICE = 0.1
"""Seconds of a processor after which a query counts as slow. To put it aside costs a worker, which takes some 30 ms to replace."""

_PATIENCE = 10
"""Slices that it may take by the clock on the wall, when it waits for something else."""

_REMEMBERED = 1000
"""Deaths that are remembered until somebody asks."""

_BUSY = {"Retry-After": "1"}


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` for a query; how many run in the quick lane and in the slow one; how many may be stopped there, and wait at the door."""

    seconds: float = 10
    quick: int = 3
    slow: int = 4
    stopped: int = 64
    waiting: int = 64


@dataclass(slots=True)
class Answered:
    """An answer: its media type and its bytes, whole or as a stream; `lasting` when the same query gives the same on the same graph."""

    media: str
    lasting: bool
    body: bytes = b""
    stream: AsyncIterator[bytes] | None = None


class Pool:
    """The lanes, and the line to the keeper of a graph, given by its hash and where it is kept."""

    def __init__(self, sock: socket.socket, limits: Limits, graph: str, kept: Choice) -> None:
        self.sock, self.limits, self.graph, self.kept = sock, limits, graph, kept
        self.idle: list[Worker] = []
        self.quick: set[Worker] = set()
        self.slow: set[Worker] = set()
        self.stopped: deque[Worker] = deque()
        self.door: deque[asyncio.Future[Worker]] = deque()
        self.generation = 0
        self.deaths: dict[int, int] = {}
        self.changing = asyncio.Lock()
        self.verdict: asyncio.Future[tuple[bytes, bytes]] | None = None
        self.ended = self.leaving = False
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, ended: Callable[[], None]) -> None:
        """Connects to the keeper, and has workers ready; `ended` is called when the keeper is gone."""
        self.at_end = ended
        self.sock.setblocking(False)
        self.reader, self.writer = await asyncio.open_connection(sock=self.sock, limit=1 << 20)
        self._go(self._hear())
        self.idle = [await self._spawn() for _ in range(self.limits.quick)]

    def stop(self) -> None:
        """Ends every worker, and the keeper with them."""
        for worker in [*self.idle, *self.quick, *self.slow, *self.stopped]:
            worker.kill()
        self.writer.close()
        for task in self._tasks:
            task.cancel()

    def leave(self) -> None:
        """The server is stopping: what still runs or waits is answered with 503 now, while there are connections to answer on."""
        self.leaving = True
        for turn in self.door:
            if not turn.done():
                turn.set_exception(_leaving())
        for worker in [*self.quick, *self.slow, *self.stopped]:
            if worker.pid:
                worker.kill()

    def _go(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _hear(self) -> None:
        """What the keeper tells: how children died, and what became of a change."""
        try:
            while True:
                letter, size = HEAD.unpack(await self.reader.readexactly(HEAD.size))
                body = await self.reader.readexactly(size)
                if letter == b"G":
                    told = json.loads(body)
                    self.deaths[told["pid"]] = told["signal"]
                    while len(self.deaths) > _REMEMBERED:
                        del self.deaths[next(iter(self.deaths))]
                elif self.verdict and not self.verdict.done():
                    self.verdict.set_result((letter, body))
        except (asyncio.IncompleteReadError, ConnectionError):
            self.ended = True
            self.at_end()
            if self.verdict and not self.verdict.done():
                self.verdict.set_exception(Refused(500, "the graph's process ended"))

    async def _spawn(self) -> Worker:
        ours, theirs = socket.socketpair()
        with theirs:
            copy = socket.socket(fileno=os.dup(self.sock.fileno()))
            try:
                async with self.changing if self.changing.locked() else contextlib.nullcontext():
                    generation = self.generation
                    socket.send_fds(copy, [packed(b"F")], [theirs.fileno()])
            finally:
                copy.close()
        ours.setblocking(False)
        _, line = await asyncio.get_running_loop().create_connection(Line, sock=ours)
        worker = Worker(0, line, generation)
        _, body = await line.message()
        worker.pid = json.loads(body)["pid"]
        return worker

    async def answer(self, ask: Ask | Look, left: Callable[[], Coroutine[None, None, None]] | None = None) -> Answered:
        """The answer to a query, or a page. Raises Refused: busy, wrong, too long, too large, or `left` ended before it came."""
        loop = asyncio.get_running_loop()
        worker = await self._admitted()
        killer = loop.call_later(self.limits.seconds, self._late, worker)
        worker.began, worker.used = time.monotonic(), worker.busy()
        loop.call_later(SLICE, self._slower, worker, worker.began)
        leaving = _Leaving(left, worker) if left else None
        streaming = False
        try:
            worker.line.transport.write(packed(b"Q", {**ask.plain(), "seconds": self.limits.seconds}))
            head: dict[str, object] = {}
            parts: list[bytes] = []
            size = 0
            while True:
                letter, body = await worker.line.message()
                if letter == b"H":
                    head = json.loads(body)
                elif letter == b"D":
                    parts.append(body)
                    size += len(body)
                    if size > WHOLE:
                        streaming = True
                        stream = self._stream(worker, parts, killer, str(head["media"]))
                        return Answered(str(head["media"]), bool(head["lasting"]), stream=stream)
                elif letter == b"E":
                    return Answered(str(head["media"]), bool(head["lasting"]), b"".join(parts))
                else:
                    told = json.loads(body)
                    raise Refused(told["status"], told["why"])
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise await self._cause(worker) from error
        except asyncio.CancelledError:
            worker.kill()
            raise
        finally:
            if leaving:
                leaving.cancel()
            if not streaming:
                killer.cancel()
                self._done(worker)

    async def _stream(self, worker: Worker, parts: list[bytes], killer: asyncio.TimerHandle, media: str) -> AsyncIterator[bytes]:
        """The answer as it comes; the worker never waits for a slow reader."""
        spool = Spool(parts)
        pump = asyncio.ensure_future(self._pump(worker, spool))
        try:
            async for part in spool.stream(media):
                yield part
        finally:
            killer.cancel()
            pump.cancel()
            self._done(worker, kill=spool.end != "whole")

    async def _pump(self, worker: Worker, spool: Spool) -> None:
        try:
            while not spool.end:
                letter, body = await worker.line.message()
                if letter == b"D":
                    spool.put(body)
                else:
                    spool.close("whole" if letter == b"E" else str(json.loads(body)["why"]))
        except (asyncio.IncompleteReadError, ConnectionError):
            spool.close((await self._cause(worker)).why)
        except OSError as error:
            spool.close(f"the answer cannot wait here: {error.strerror}")

    async def change(self, change: Change) -> int:
        """Has the keeper change the graph, and gives the status; the workers that knew the old one are let go. Raises Refused."""
        async with self.changing:
            told = {name: value for name, value in asdict(change).items() if name != "text"}
            self.verdict = asyncio.get_running_loop().create_future()
            self.writer.write(packed(b"U", told) + packed(b"B", change.text))
            await self.writer.drain()
            letter, body = await self.verdict
            result = json.loads(body)
            if letter == b"X":
                raise Refused(result["status"], result["why"])
            self.generation += 1
            self.graph = result["graph"]
            for worker in self.idle:
                worker.kill()
            self.idle = []
        return int(result["status"])

    async def _admitted(self) -> Worker:
        """A worker in the quick lane. Raises Refused when too many wait."""
        place = self._place() if len(self.quick) < self.limits.quick else await self._turn()
        try:
            if self.slow:
                for worker in self.slow:
                    worker.step_aside()
                self._next()
            worker = self.idle.pop() if self.idle else await self._spawn()
        except BaseException as error:
            self.quick.discard(place)
            self._next()
            if isinstance(error, ConnectionError) and not self.ended:  # it ended before it began: the machine has no room for one more
                raise Refused(503, "no process can be had for the query; try again", _BUSY) from None
            raise
        self.quick.discard(place)
        self.quick.add(worker)
        return worker

    def _place(self) -> Worker:
        """Holds a place in the quick lane until there is a worker for it."""
        place = Worker(0, None, self.generation)  # type: ignore[arg-type]
        self.quick.add(place)
        return place

    async def _turn(self) -> Worker:
        """A place in the quick lane, when it is this one's turn. Raises Refused when too many wait, or this one too long."""
        if len(self.door) >= self.limits.waiting:
            raise Refused(503, "too many queries at once; try again", _BUSY)
        turn: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self.door.append(turn)
        try:
            async with asyncio.timeout(self.limits.seconds):
                return await turn
        except BaseException as error:
            if turn in self.door:
                self.door.remove(turn)
            elif turn.done() and not turn.cancelled():  # the place came too late
                self.quick.discard(turn.result())
                self._next()
            if isinstance(error, TimeoutError):
                raise Refused(503, "too many queries at once; try again", _BUSY) from None
            raise

    def _next(self) -> None:
        """Room was made: let in whoever waits, have workers ready for more, and wake a stopped one."""
        while self.door and len(self.quick) < self.limits.quick:
            turn = self.door.popleft()
            if not turn.done():
                turn.set_result(self._place())
        while self.stopped and len(self.slow) < self.limits.slow:
            worker = self.stopped.popleft()
            self.slow.add(worker)
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker.pid, signal.SIGCONT)
        if self._wanted() and not self.ended:
            self._go(self._ready())

    def _wanted(self) -> bool:
        """True when there are too few workers, those counted that come back from a long query."""
        return len(self.idle) + len(self.quick) + sum(not worker.aside for worker in self.slow) < self.limits.quick

    async def _ready(self) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, OSError):
            worker = await self._spawn()
            if worker.generation == self.generation and self._wanted():
                self.idle.append(worker)
            else:
                worker.kill()

    def _slower(self, worker: Worker, began: float) -> None:
        """After its slice, the worker leaves the quick lane, if it is at the same query still."""
        if worker not in self.quick or worker.began != began:
            return
        left = SLICE - (worker.busy() - worker.used)
        if left > 0 and time.monotonic() - began < _PATIENCE * SLICE:
            asyncio.get_running_loop().call_later(max(left, SLICE / 10), self._slower, worker, began)
            return
        self.quick.discard(worker)
        if self.quick or self.slow or self.door:
            for each in (worker, *self.slow):
                each.step_aside()
        if len(self.slow) < self.limits.slow:
            self.slow.add(worker)
        elif len(self.stopped) < self.limits.stopped:
            self.stopped.append(worker)
            worker.step_aside()
            os.kill(worker.pid, signal.SIGSTOP)
        else:
            worker.lane = "out"
            worker.kill()
        self._next()

    def _late(self, worker: Worker) -> None:
        worker.late = True
        worker.kill()

    def _done(self, worker: Worker, kill: bool = False) -> None:
        fresh = worker in self.quick or not worker.aside
        self.quick.discard(worker)
        self.slow.discard(worker)
        if worker in self.stopped:
            self.stopped.remove(worker)
        room = len(self.idle) + len(self.quick) < self.limits.quick + self.limits.slow
        if fresh and worker.alive and not kill and worker.generation == self.generation:
            if self.idle and not room:  # this one has in its own memory what queries touch
                self.idle.pop(0).kill()
            self.idle.append(worker)
        else:
            worker.kill()
        self._next()

    async def _cause(self, worker: Worker) -> Refused:
        """Why a worker is gone."""
        if self.leaving:
            return _leaving()
        if worker.late or time.monotonic() - worker.began >= self.limits.seconds:  # its own clock may come before this one
            return Refused(504, f"the query was stopped: it may take {self.limits.seconds:g} s")
        if worker.lane == "out":
            return Refused(503, "too many long queries at once; try again", _BUSY)
        for _ in range(500):  # the keeper's word comes a moment after the worker's silence, on a busy machine some seconds
            if worker.pid in self.deaths:
                break
            await asyncio.sleep(0.01)
        died = self.deaths.pop(worker.pid, 0)
        if died == signal.SIGALRM:
            return Refused(504, f"the query was stopped: it may take {self.limits.seconds:g} s")
        if died == signal.SIGSEGV:
            return Refused(400, "the query nests too deep, or goes on too long in one piece, for the engine")
        if not died:
            return Refused(500, "the process that worked on the query ended")
        return Refused(507, "the query was stopped: it took more memory than it may")


def _leaving() -> Refused:
    return Refused(503, "the server is stopping", _BUSY)


class _Leaving:
    """Ends a worker when the client of its query has left. Most queries are done before it is worth a look."""

    def __init__(self, left: Callable[[], Coroutine[None, None, None]], worker: Worker) -> None:
        self.left, self.worker = left, worker
        self.task: asyncio.Task[None] | None = None
        self.later = asyncio.get_running_loop().call_later(SLICE / 2, self._look)

    def _look(self) -> None:
        self.task = asyncio.ensure_future(self._until())

    async def _until(self) -> None:
        await self.left()
        self.worker.kill()

    def cancel(self) -> None:
        """The query is done."""
        self.later.cancel()
        if self.task:
            self.task.cancel()
