"""Files and folders to the moments at which something in them changed, told by their times and sizes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

from issgraph.sources import files_in

State = dict[str, tuple[int, int]]


def changes(inputs: Iterable[str], every: float = 1.0, sleep: Callable[[float], object] = time.sleep) -> Iterator[State]:
    """At once, and then whenever files came, went or changed and have been quiet since: what there is, by name.

    Looked at `every` so many seconds; without an end. A change is told when a second look finds the same, so that half a file is not read.
    """
    names = list(inputs)
    told: State | None = None
    before: State | None = None
    while True:
        now = state(names)
        if now != told and (told is None or now == before):
            told = now
            yield now
        before = now
        sleep(every)


def state(names: Iterable[str]) -> State:
    """Time of change (ns) and size (bytes) of every file of some inputs that is read: a graph that lies among them is not looked at."""
    found: State = {}
    for name in names:
        paths = [Path(each) for each in sorted(glob(name, recursive=True))] if has_magic(name) else [Path(name)]  # noqa: PTH207
        for path in paths:
            for each in files_in(path) if path.is_dir() else [path]:
                try:
                    there = each.stat()
                except OSError:
                    continue
                if not each.is_dir():
                    found[str(each)] = (there.st_mtime_ns, there.st_size)
    return found
