"""Files of N-Quads to a store in a folder, loaded in pieces of some size, two at a time: small ones take more time, large ones memory."""

from __future__ import annotations

import gzip
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

PIECE = 8_000_000
"""Bytes of N-Quads that are loaded at once: Oxigraph takes six to ten times as much memory meanwhile."""

_AT_ONCE = 1 << 18


def fill(engine: ox.Store, files: Iterable[Path]) -> None:
    """Load files, which may be compressed (.gz), and compact: what was only loaded is read two to three times slower."""
    workers = min(2, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool:
        loading: deque[Future[None]] = deque()
        for piece in _pieces(files):
            if len(loading) == workers:
                loading.popleft().result()
            loading.append(pool.submit(engine.bulk_load, piece, format=ox.RdfFormat.N_QUADS))
            del piece
        for each in loading:
            each.result()
    engine.optimize()
    engine.flush()


def _pieces(files: Iterable[Path]) -> Iterator[bytes]:
    """The lines of files one after the other, in pieces of whole lines."""
    held: list[bytes] = []
    size = 0
    for path in files:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as opened:
            file = cast(IO[bytes], opened)
            while some := file.read(_AT_ONCE):
                end = some.rfind(b"\n") + 1
                if size + end > PIECE and end:
                    yield b"".join((*held, some[:end]))
                    held, size, some = [], 0, some[end:]
                held.append(some)
                size += len(some)
        held.append(b"\n")  # should the last line of a file have no end
    if held:
        yield b"".join(held)
