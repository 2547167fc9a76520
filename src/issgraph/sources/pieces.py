"""Inputs to pieces of them, known again by their bytes: some lines of a file of rows, or a whole file; a known piece need not be read.

What a piece comes to depends on its bytes, on what is part of its key besides, and on nothing else.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO

from issgraph.errors import InputError
from issgraph.sources import Found, Options, Raw, documents, places, read_raw
from issgraph.sources.raw import AT_ONCE
from issgraph.sources.records import row

ROWS = (".jsonl", ".ndjson")
"""Endings of files that are cut into pieces, since any line can be read alone."""

FEW = 32
"""Lines of a piece, on average: where one ends is told by the line, so that pieces begin anew behind lines that changed."""

MOST = 256
LARGEST = 8_000_000
"""Lines and bytes that a piece has at most; a larger file is a long one."""

_PLAIN = (".txt", ".md", ".markdown", ".json", ".csv", ".tsv")
_LIBRARIES = ("trafilatura", "lxml", "htmldate", "courlan", "justext", "defusedxml")
"""What reads the other kinds: their versions are part of the key."""


def _nobody(number: int) -> None:
    """Hears how many documents there are."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Documents in a row, under a key that stands for all that they depend on; read when asked for. Who knows the piece, and does not
    read it, tells `known` how many they are. Those of a `long` one are too many to be held at once."""

    key: bytes
    documents: Callable[[], Iterable[Found]]
    known: Callable[[int], None] = _nobody
    long: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """Names of inputs, which can be read more than once: as documents, or in pieces."""

    names: tuple[str | Path, ...]
    options: Options = field(default_factory=Options)

    def __iter__(self) -> Iterator[Found]:
        return documents(self.names, options=replace(self.options))

    def pieces(self) -> Iterator[Found | Piece]:
        """The same documents, in the same order, in pieces where that can be; what comes alone is in none."""
        options = replace(self.options)
        for name in self.names:
            yield from _pieces(name, options)

    @property
    def again(self) -> bool:
        """Whether they can be read a second time."""
        return "-" not in self.names


@dataclass(frozen=True, slots=True)
class Counted(Inputs):
    """Inputs that tell, by name, how many documents each had when they were last gone through, and how much that cannot be read."""

    found: dict[str, list[int]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Found]:
        for name, options, counts in self._told():
            yield from _noting(documents([name], options=options), counts)

    def pieces(self) -> Iterator[Found | Piece]:
        """As of other inputs; the documents of a piece count once it is read, or known."""
        for name, options, counts in self._told():
            for each in _pieces(name, options):
                if isinstance(each, Piece):
                    yield replace(each, documents=partial(_read, each, counts), known=partial(_adding, counts))
                else:
                    yield from _noting([each], counts)

    def _told(self) -> Iterator[tuple[str | Path, Options, list[int]]]:
        self.found.clear()
        options = replace(self.options)
        for name in self.names:
            yield name, options, self.found.setdefault(str(name), [0, 0])


def _noting(given: Iterable[Found], counts: list[int]) -> Iterator[Found]:
    for each in given:
        counts[isinstance(each, InputError)] += 1
        yield each


def _read(piece: Piece, counts: list[int]) -> Iterator[Found]:
    return _noting(piece.documents(), counts)


def _adding(counts: list[int], number: int) -> None:
    counts[0] += number


def _pieces(name: str | Path, options: Options) -> Iterator[Found | Piece]:
    for raw in places(name, options):
        if isinstance(raw, InputError):
            yield raw
        elif raw.size is None:
            yield from read_raw(raw, options)
        elif raw.suffix in ROWS:
            yield from _rows(raw, options)
        else:
            yield from _long(raw, options) if raw.size > LARGEST else _whole(raw, options)


def _salt(raw: Raw, options: Options, *more: str) -> bytes:
    told = [sys.version, raw.suffix, raw.charset, options.encoding, sorted(options.columns.items()), options.max_bytes, *more]
    return json.dumps(told).encode() + b"\n"


def _rows(raw: Raw, options: Options) -> Iterator[Found | Piece]:
    """The pieces of a file of rows."""
    salt = _salt(raw, options)
    wrong: list[InputError] = []
    empty = True
    for first, lines in _cut(raw, options, wrong):
        empty = empty and not any(line.strip() for line in lines)
        key = hashlib.sha256(salt + b"".join(lines)).digest()
        yield Piece(key, partial(_some, raw, options, first, lines))
    if empty and not wrong:
        yield raw.error("empty")
    yield from wrong


def _cut(raw: Raw, options: Options, wrong: list[InputError]) -> Iterator[tuple[int, list[bytes]]]:
    """The number of a line, and it with more of them, a piece at a time; what stops the reading is told to `wrong`."""
    lines: list[bytes] = []
    first, size = 1, 0
    try:
        for block in options.blocks(raw):
            for line, digest in zip(block, map(zlib.crc32, block), strict=True):
                lines.append(line)
                size += len(line)
                if digest % FEW == 0 or len(lines) == MOST or size > LARGEST:
                    yield first, lines
                    first, size, lines = first + len(lines), 0, []
    except InputError as stopped:
        wrong.append(stopped)
    except OSError as stopped:
        wrong.append(raw.error(f"cannot be read: {stopped.strerror or type(stopped).__name__}"))
    if lines:
        yield first, lines


def _some(raw: Raw, options: Options, first: int, lines: list[bytes]) -> list[Found]:
    return [found for number, line in enumerate(lines, first) if line.strip() for found in row(raw, options, number, line)]


def _whole(raw: Raw, options: Options) -> Iterator[Found | Piece]:
    """A small file as one piece: read once, so that the key is that of what was read."""
    try:
        with raw.open() as file:
            content = file.read(LARGEST + 1)
    except OSError:
        content = None
    if content is None or len(content) > LARGEST:
        yield from read_raw(raw, options)
        return
    here = replace(raw, open=partial(_opened, content))
    yield Piece(hashlib.sha256(_salt_of_file(raw, options) + content).digest(), lambda: read_raw(here, options))


def _long(raw: Raw, options: Options) -> Iterator[Found | Piece]:
    """A large file, as an archive, as one piece: it is gone through for its key, and once more after it was read."""
    try:
        before = _digest(raw)
    except OSError:
        yield from read_raw(raw, options)
        return

    def found() -> Iterator[Found]:
        yield from read_raw(raw, options)
        if _digest(raw) != before:
            yield raw.error("changed while it was read")

    yield Piece(hashlib.sha256(_salt_of_file(raw, options) + before).digest(), found, long=True)


def _digest(raw: Raw) -> bytes:
    with raw.open() as file:
        sha = hashlib.sha256()
        while some := file.read(AT_ONCE):
            sha.update(some)
    return sha.digest()


def _salt_of_file(raw: Raw, options: Options) -> bytes:
    return _salt(raw, options, raw.name, raw.address, *(() if raw.suffix in _PLAIN else _versions()))


@cache
def _versions() -> tuple[str, ...]:
    from importlib.metadata import PackageNotFoundError, version  # slow to wake, and most inputs are of no such kind

    found = []
    for name in _LIBRARIES:
        try:
            found.append(version(name))
        except PackageNotFoundError:
            found.append("")
    return tuple(found)


def _opened(content: bytes) -> BinaryIO:
    return io.BytesIO(content)
