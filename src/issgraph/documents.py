"""Files to Documents: .txt features as people save them, .json and .jsonl records; a broken row comes as an error with file:line."""

from __future__ import annotations

import codecs
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from issgraph.compiled import compiled
from issgraph.errors import InputError
from issgraph.model import Document

MAX_BYTES = 50_000_000
"""The largest text or .json file that is read at once, and the longest row of a .jsonl file; `--max-bytes` sets another."""

SUFFIXES = (".json", ".jsonl", ".txt")
_LOG = ("crew", "vehicle", "mission", "duration")
"""Fields of a log: they become lines before its text, so that what they tell has words to stand on."""
_FIELDS = ("id", "text", "title", "date", "credit", "image", "page", "rights")
_DATE = compiled(r"^\d{4}(-\d\d(-\d\d)?)?$")
_DATE_LINE = compiled(r"^\s*date:?\s+(\d{4}-\d\d-\d\d)\b", re.I)
_DATE_IN_NAME = compiled(r"(?<!\d)((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)")
_CREDIT = compiled(r"\((?:image|photo) credits?:\s*([^()\n]{2,80})\)", re.I)

Found = Document | InputError
Seen = dict[str, tuple[int, str]]
"""Ids and what had them first: the hash of the document and where it stands."""


def documents(inputs: Iterable[str | Path], max_bytes: int = MAX_BYTES) -> Iterator[Found]:
    """The documents of files and folders, in the order of the arguments and then of file names.

    What cannot be read comes as its InputError, in its place, so that the caller may stop or go on.
    """
    seen: Seen = {}
    for name in inputs:
        for path in _files(Path(name)):
            yield from [path] if isinstance(path, InputError) else read_file(path, max_bytes, seen)


def standard_input(max_bytes: int = MAX_BYTES) -> str:
    """The text on standard input. Raises InputError as for a file."""
    place = Path("standard input")
    raw = sys.stdin.buffer.read(max_bytes + 1)
    if len(raw) > max_bytes:
        raise InputError(str(place), f"above the limit of {max_bytes:,} bytes; raise it with --max-bytes")
    return _decoded(place, raw, None)


def _files(path: Path) -> Iterator[Path | InputError]:
    """The file itself, or the files of a folder that are not hidden."""
    if not path.is_dir():
        yield path
        return
    inside = [p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()]
    shown = sorted(p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts))
    none: list[Path | InputError] = [InputError(str(path), f"no features in this folder; expected files ending in {', '.join(SUFFIXES)}")]
    yield from shown or none


def read_file(path: Path, max_bytes: int, seen: Seen) -> Iterator[Found]:
    """The documents of one file, by its ending."""
    suffix = path.suffix.lower()
    try:
        if not path.exists():
            yield InputError(str(path), "no such file or folder")
        elif suffix not in SUFFIXES:
            ending = f"the ending {suffix!r} is not known" if suffix else "its name has no ending"
            yield InputError(str(path), f"{ending}; expected {', '.join(SUFFIXES)}")
        elif suffix == ".jsonl":
            yield from _rows(path, max_bytes, seen)
        elif suffix == ".json":
            yield from _record_file(path, _text(path, max_bytes), seen)
        else:
            yield _once(_feature(path, _text(path, max_bytes)), seen, path)
    except InputError as wrong:
        yield wrong
    except OSError as wrong:
        yield InputError(str(path), f"cannot be read: {wrong.strerror or type(wrong).__name__}")


def _once(document: Document, seen: Seen, path: Path, line: int | None = None, which: str = "") -> Document:
    content, first = seen.setdefault(document.id, (hash(document), f"{path}:{line}" if line is not None else str(path)))
    if content != hash(document):
        raise InputError(str(path), f"{which}id {document.id!r} is that of another document in {first}; give one of them another", line)
    return document


def _text(path: Path, max_bytes: int) -> str:
    size = path.stat().st_size
    if size > max_bytes:
        raise InputError(str(path), f"{size:,} bytes is above the limit of {max_bytes:,}; raise it with --max-bytes, or split the file")
    return _decoded(path, path.read_bytes(), None)


def _decoded(path: Path, raw: bytes, line: int | None) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(str(path), "UTF-16, not UTF-8; save it as UTF-8", line)
    if b"\0" in raw:
        raise InputError(str(path), f"a binary file, not text (byte {raw.index(0)} is NUL)", line)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        where = line if line is not None else raw.count(b"\n", 0, wrong.start) + 1
        raise InputError(str(path), f"not UTF-8: byte 0x{raw[wrong.start]:02x} at position {wrong.start}", where) from None
    if not text.strip():
        raise InputError(str(path), "empty", line)
    return text


def _rows(path: Path, max_bytes: int, seen: Seen) -> Iterator[Found]:
    number = rows = 0
    with path.open("rb") as file:
        while raw := file.readline(max_bytes + 1):
            number += 1
            if len(raw) > max_bytes:
                yield InputError(str(path), f"a row above the limit of {max_bytes:,} bytes; raise it with --max-bytes", number)
                return
            if not raw.strip():
                continue
            rows += 1
            try:
                yield _once(_record(path, _json(path, _decoded(path, raw, number), number), number), seen, path, number)
            except InputError as wrong:
                yield wrong
    if rows == 0:
        yield InputError(str(path), "empty")


def _record_file(path: Path, text: str, seen: Seen) -> Iterator[Found]:
    value = _json(path, text, None)
    if isinstance(value, list):
        if not value:
            yield InputError(str(path), "a list without records")
        for place, row in enumerate(value, 1):
            try:
                yield _once(_record(path, row, None, f"record {place}: "), seen, path, None, f"record {place}: ")
            except InputError as wrong:
                yield wrong
    else:
        yield _once(_record(path, value, None), seen, path)


def _json(path: Path, text: str, line: int | None) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as wrong:
        raise InputError(str(path), f"no JSON: {wrong.msg} (column {wrong.colno})", line if line is not None else wrong.lineno) from None
    except RecursionError:
        raise InputError(str(path), "no JSON that can be read: nested too deeply", line) from None


def _record(path: Path, row: object, line: int | None, which: str = "") -> Document:
    if not isinstance(row, dict):
        raise InputError(str(path), f"{which}expected an object with 'id' and 'text', found {type(row).__name__}", line)
    values: dict[str, str] = {}
    for name in _FIELDS:
        value = row.get(name)
        if value is None:
            continue
        if name == "id" and isinstance(value, int):
            value = str(value)
        if not isinstance(value, str):
            raise InputError(str(path), f"{which}{name!r} should be text, found {type(value).__name__}", line)
        if "\0" in value:
            raise InputError(str(path), f"{which}{name!r} has a NUL character in it, so it is no text", line)
        values[name] = _whole(value)
    for name in ("id", "text"):
        if not values.get(name, "").strip():
            raise InputError(
                str(path), f"{which}no {name!r}; a record has 'id' and 'text', and where known {', '.join(map(repr, _FIELDS[2:]))}", line
            )
    heading = _heading(path, row, line, which)
    if heading:
        day = f"Date: {values['date']}\n" if values.get("date") else ""
        values["text"] = f"{day}{heading}\n{values['text']}"
    if values.get("date") and not _DATE.match(values["date"]):
        raise InputError(str(path), f"{which}date {values['date']!r} is no ISO date (YYYY, YYYY-MM or YYYY-MM-DD)", line)
    return Document(**values)


def _heading(path: Path, row: dict[str, object], line: int | None, which: str) -> str:
    """The fields of a log as lines: "Crew: A, B"; "" for a record without a crew."""
    lines = []
    for name in _LOG if row.get("crew") else ():
        value = row.get(name)
        parts = value if isinstance(value, list) else [value]
        if value is None or value == "":
            continue
        if not all(isinstance(part, str) for part in parts):
            raise InputError(str(path), f"{which}{name!r} should be text or a list of texts", line)
        told = _whole(" ".join(", ".join(map(str, parts)).split()))
        lines.append(f"{name.capitalize()}: {told}\n")
    return "".join(lines)


def _whole(text: str) -> str:
    """JSON may escape half of a surrogate pair, which no UTF-8 file can hold; it becomes the replacement character."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _feature(path: Path, text: str) -> Document:
    """A text file: its id is its name; date and credit are read from it where they stand ("date 2025-05-06", "(Image credit: ...)")."""
    date = _DATE_LINE.match(text) or _DATE_IN_NAME.search(path.stem)
    credit = _CREDIT.search(text)
    title = path.stem.replace("-", " ").replace("_", " ").strip()
    return Document(path.stem, text, title, date.group(1) if date else "", credit.group(1).strip() if credit else "")
