"""A piece of work and a number to the same work killed at that file or connection: a process of its own that ends itself by SIGKILL."""

from __future__ import annotations

import os
import signal
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

EVENTS = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "fcntl.flock", "socket.connect"})
"""What the work does to the world, as Python's audit hooks tell it, before it is done."""


def killed(work: Callable[[], object], at: int, inside: Path) -> str:
    """What the work was about to do when it was killed before its event of number `at`; "" when it came to its end before.

    Files count that lie in a folder; connections always.
    """
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a server's thread runs here, of which the child has no need
        process = os.fork()
    if process == 0:
        left = [at]

        def hook(event: str, told: tuple[object, ...]) -> None:
            if event not in EVENTS:
                return
            if event not in ("socket.connect", "fcntl.flock") and not str(told[0]).startswith(str(inside)):
                return
            left[0] -= 1
            if left[0] == 0:
                name = str(told[0]).rpartition("/")[2] if event != "socket.connect" else ""
                os.write(writing, f"{event} {name}".encode())
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(hook)
            work()
        except BaseException as error:  # a child must not go on as a test
            os.write(writing, f"failed: {error!r}".encode())
            os._exit(1)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        words = told.read().decode()
    _, status = os.waitpid(process, 0)
    assert not words.startswith("failed"), words
    assert (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL) == bool(words), (status, words)
    return words


def killed_after(work: Callable[[], object], seconds: float) -> None:
    """The work in a process of its own, killed once so many seconds have gone by; it may have come to its end before."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        try:
            work()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
