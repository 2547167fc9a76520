"""A server's name to our turn with it: one request at a time on this machine, and none before the moment that the server named."""

from __future__ import annotations

import contextlib
import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from issgraph.errors import GraphError

try:
    import fcntl
except ImportError:  # Windows: one at a time holds within a process there
    fcntl = None  # type: ignore[assignment]

_LOOK_AGAIN = 0.5


class Turn:
    """A file for each server, locked while a request is under way; it keeps the moment from which the server may be asked again."""

    def __init__(self, folder: Path, url: str, clock: Callable[[], float] = time.time, sleep: Callable[[float], None] = time.sleep) -> None:
        self.path = folder / f"turn-{re.sub(r'[^a-z0-9.-]+', '-', urlsplit(url).netloc.rpartition('@')[2].lower())}.json"
        self._clock, self._sleep = clock, sleep
        self._file: IO[str] | None = None

    @contextmanager
    def taken(self, until: float) -> Iterator[None]:
        """Ours to ask. Raises GraphError when another process has it for longer than we have time."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            file = self.path.open("a+", encoding="utf-8")
        except OSError as error:
            raise GraphError(f"{self.path}: cannot be written ({error.strerror})") from error
        with file:
            while not _locked(file):
                if self._clock() >= until:
                    raise GraphError(f"{self.path}: another issgraph is asking this server; try again when it is done")
                self._sleep(_LOOK_AGAIN)
            self._file = file
            try:
                yield
            finally:
                self._file = None

    def from_when(self) -> float:
        """The moment from which the server may be asked, in seconds since 1970; call it in your turn."""
        assert self._file
        self._file.seek(0)
        with contextlib.suppress(ValueError, TypeError, KeyError):
            return float(json.loads(self._file.read())["not_before"])
        return 0.0

    def not_before(self, moment: float) -> None:
        """Keeps that the server is not to be asked before a moment, for this process and those to come."""
        assert self._file
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps({"not_before": moment}) + "\n")
        self._file.flush()


def _locked(file: IO[str]) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
