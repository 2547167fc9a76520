"""Names of inputs to rows of a corpus, read where they lie by the workers of Spark: large files of rows in blocks, other files whole."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from itertools import groupby
from typing import Any, BinaryIO, cast
from urllib.parse import unquote

from issgraph.building.hadoop import Hadoop
from issgraph.building.rows import Row, as_row
from issgraph.errors import InputError
from issgraph.sources import Options, Raw, read_raw

BLOCKS = (".jsonl", ".ndjson")
"""Endings of files that are read in blocks, since any line can be read alone."""

Wrong = tuple[str, str, int | None]
"""Where, what, and the line if there is one: an InputError that travels."""


def rows_of(spark: Any, files: Hadoop, inputs: Iterable[str], options: Options) -> tuple[Any, Callable[[bool], list[InputError]]]:
    """The rows of all documents as an RDD, and what tells of those that cannot be read, or raises the first of them."""
    listed = [each for name in inputs for each in files.listed(name)]
    known: list[Wrong] = [(each.where, each.what, each.line) for each in listed if isinstance(each, InputError)]
    found = dict(each for each in listed if not isinstance(each, InputError))
    known += [(name, "empty", None) for name, size in found.items() if not size and name.lower().endswith(BLOCKS)]
    blocks = [_escaped(name) for name in found if name.lower().endswith(BLOCKS)]
    others = [_escaped(name) for name in found if not name.lower().endswith(BLOCKS)]
    sources = []
    if blocks:
        frame = spark.read.option("lineSep", "\n").text(blocks)
        frame = frame.selectExpr("_metadata.file_path", "_metadata.file_block_start", "CAST(value AS binary)")
        sources.append(frame.rdd.map(tuple).mapPartitions(partial(_by_blocks, options)))
    if others:
        frame = spark.read.format("binaryFile").load(others).select("path", "content")
        sources.append(frame.rdd.map(tuple).mapPartitions(partial(_whole, options)))
    every = spark.sparkContext.union(sources) if sources else spark.sparkContext.emptyRDD()

    def errors(keep_going: bool) -> list[InputError]:
        wrong = every.filter(_is_wrong)
        told = [*known, *(wrong.collect() if keep_going else wrong.takeOrdered(1))]
        if told and not keep_going:
            raise InputError(*told[0])
        return [InputError(*each) for each in sorted(told, key=str)]

    return every.filter(_is_row), errors


def counted(spark: Any, files: Hadoop, inputs: Iterable[str], options: Options) -> dict[str, list[int]]:
    """By input, how many documents it gives, and how many cannot be read: all is read for it."""
    found = {}
    for name in inputs:
        rows, errors = rows_of(spark, files, [name], options)
        found[name] = [rows.count(), len(errors(True))]
    return found


def _is_row(each: Row | Wrong) -> bool:
    return len(each) == 4


def _is_wrong(each: Row | Wrong) -> bool:
    return len(each) == 3


def _escaped(name: str) -> str:
    """A name that is no pattern."""
    return "".join("\\" + char if char in "\\{}[]*?" else char for char in name)


def _by_blocks(options: Options, lines: Iterator[tuple[str, int, bytes]]) -> Iterator[Row | Wrong]:
    """The documents in the lines of some blocks of files of rows."""
    for (path, start), block in groupby(lines, lambda line: line[:2]):
        name = unquote(path)
        block_lines = (line for _, _, line in block)
        raw = Raw(_told(name), name.rpartition("/")[2], partial(_opened, block_lines))
        for each in _read(raw, options):
            if len(each) == 3 and start:
                where, what, line = each
                yield where, f"row {line} from byte {start:,} on: {what}", None
            elif len(each) == 4 or each[2] is not None:  # of a block that holds blank lines alone nothing is told
                yield each


def _whole(options: Options, files: Iterator[tuple[str, bytes]]) -> Iterator[Row | Wrong]:
    """The documents of whole files."""
    for name, content in files:
        yield from _read(Raw(_told(name), name.rpartition("/")[2], partial(_bytes, content), len(content)), options)


def _read(raw: Raw, options: Options) -> Iterator[Row | Wrong]:
    for each in read_raw(raw, Options(options.max_bytes, options.columns, options.encoding)):
        yield (each.where, each.what, each.line) if isinstance(each, InputError) else as_row(each)


def _told(name: str) -> str:
    """A name as a person has it: without the scheme of this machine's files."""
    return "/" + name.removeprefix("file:").lstrip("/") if name.startswith("file:") else name


def _bytes(content: bytes) -> AbstractContextManager[BinaryIO]:
    return io.BytesIO(content)


def _opened(lines: Iterator[bytes]) -> AbstractContextManager[BinaryIO]:
    return nullcontext(cast(BinaryIO, _Lines(lines)))


class _Lines:
    """Lines that come as such, as a file gives them."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        self._lines = lines

    def readline(self, limit: int) -> bytes:
        """The next line, or its beginning up to a limit; no bytes at the end."""
        line = next(self._lines, None)
        return b"" if line is None else (line + b"\n")[:limit]
