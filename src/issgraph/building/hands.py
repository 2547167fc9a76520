"""A function and many items to its results, in this process or several: what a process needs first is made once and shared by all.

One process is started, which imports, makes ready and does the first item; the others are its copies, so that what it knows by then stands
in memory once. Each has a pipe of its own, and gets an item when it has none.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from issgraph.errors import IssgraphError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

State = TypeVar("State")
Item = TypeVar("Item")
Result = TypeVar("Result")

Told = tuple[bool, Any, BaseException | None]
"""Whether it is of an item, what the function gave, what went wrong."""


class Hands(Generic[State]):
    """This process, or with more than one worker other ones. `start` makes what functions are given besides an item, once it is needed;
    it is pickled, and so are functions, items and results."""

    def __init__(self, workers: int, start: Callable[[], State]) -> None:
        self._start, self._state = start, list[State]()
        self._ends: list[Connection] = []
        self._idle: list[Connection] = []
        if workers > 1:
            import multiprocessing  # slow to wake, and of no use to one process

            context = multiprocessing.get_context("spawn")
            pipes = [context.Pipe() for _ in range(workers)]
            self._ends = [ours for ours, _ in pipes]
            self._first = context.Process(target=_first, args=([theirs for _, theirs in pipes], start))
            with _uninterrupted():  # or a process that wakes tells of an interrupt before it knows that it is to heed none
                self._first.start()
            for _, theirs in pipes:
                theirs.close()

    def __enter__(self) -> Hands[State]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close(at_once=kind is not None)

    def close(self, at_once: bool = False) -> None:
        """The processes end, and what they made is forgotten."""
        self._state.clear()
        if not self._ends:
            return
        for end in self._ends:
            end.close()
        if at_once:
            if hasattr(os, "killpg"):
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(self._first.pid or 0, signal.SIGKILL)
            self._first.kill()
        self._first.join()
        self._ends = []

    def results(self, function: Callable[[State, Item], Result], given: Iterable[Item]) -> Iterator[Result]:
        """What the function gives for each item, in the order in which it is done. Raises what it raises."""
        if not self._ends:
            for item in given:
                self._state = self._state or [self._start()]
                yield function(self._state[0], item)
            return
        from multiprocessing.connection import wait

        items = iter(given)
        done: list[Result] = []
        busy, more = 0, True
        while busy or more:
            while self._idle and more:
                for item in items:
                    _give(self._idle.pop(), (function, item))
                    busy += 1
                    break
                else:
                    more = False
            yield from done  # while the processes have something to do
            done.clear()
            for end in wait(self._ends) if busy or more else ():
                worked, result, wrong = _heard(end)
                if wrong is not None:
                    raise wrong
                self._idle.append(end)  # type: ignore[arg-type]
                if worked:
                    busy -= 1
                    done.append(result)
        yield from done


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Interrupts wait meanwhile, and in processes that are started until they say what is to become of them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # now: its own start lets interrupts through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _heed_no_interrupt() -> None:
    """The main process decides what an interrupt means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


ENDED = "a process that was reading has ended; where memory is short, fewer --workers may do"


def _give(end: Connection, item: Any) -> None:
    try:
        end.send(item)
    except ConnectionError:
        raise IssgraphError(ENDED) from None


def _heard(end: Any) -> Told:
    try:
        told: Told = end.recv()
    except (EOFError, ConnectionError):
        raise IssgraphError(ENDED) from None
    return told


_made: list[Any] = []
"""What `start` made, in a process that works, and in its copies."""


def _first(ends: list[Connection], start: Callable[[], Any]) -> None:
    """The life of the process that was started."""
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)  # so that all of them can be ended at once
    _heed_no_interrupt()
    end, *others = ends
    if not _ready(end, start) or not _item(end):
        return
    import multiprocessing

    gc.freeze()
    copies = sys.platform == "linux"  # elsewhere, copies of processes come to grief
    context: Any = multiprocessing.get_context("fork" if copies else "spawn")
    for other in others:
        context.Process(target=_another, args=(other, [each for each in ends if each is not other] if copies else [], start)).start()
    for other in others:
        other.close()
    while _item(end):
        pass


def _another(end: Connection, others: list[Connection], start: Callable[[], Any]) -> None:
    """The life of the other ones."""
    _heed_no_interrupt()
    for other in others:
        other.close()
    if _ready(end, start):
        while _item(end):
            pass


def _ready(end: Connection, start: Callable[[], Any]) -> bool:
    """Tell that there is something to work with, or why not."""
    try:
        _made[:] = _made or [start()]
    except Exception as wrong:
        return _tell(end, (False, None, _noted(wrong))) and False
    return _tell(end, (False, None, None))


def _item(end: Connection) -> bool:
    """Do one item; False when there are no more."""
    try:
        function, item = end.recv()
    except (EOFError, ConnectionError):
        return False
    try:
        told: Told = (True, function(_made[0], item), None)
    except Exception as wrong:
        told = (True, None, _noted(wrong))
    return _tell(end, told)


def _noted(wrong: Exception) -> Exception:
    wrong.add_note(traceback.format_exc())
    return wrong


def _tell(end: Connection, told: Told) -> bool:
    try:
        end.send(told)
    except ConnectionError:
        return False
    except Exception as wrong:  # what cannot be pickled
        end.send((told[0], None, RuntimeError(f"{told[2] or told[1]!r}: {wrong}")))
    return True
