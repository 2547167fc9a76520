"""JSON to Documents: .jsonl rows, .json records alone or in a list, and saved responses of NASA's Image and Video Library."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache

from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources.days import day_of
from issgraph.sources.raw import CALLED, FIELDS, Found, Options, Raw, as_called

_LOG = ("crew", "vehicle", "mission", "duration")
"""Fields of a log: they become lines before its text, so that what they tell has words to stand on."""

VALUES = 3_000_000
"""Lists, objects and what stands in them, of one JSON text: 100 bytes of memory each, and fifty megabytes of captions have half of it."""

_NUMBERS = ("id", "title", "date")
"""Fields that a program may have written as numbers."""

_PLAIN = ("id", "date", "image", "page")
"""Fields that are no words of anybody: white space around them is none of them."""


def read(raw: Raw, options: Options) -> Iterator[Found]:
    """The records of a file, each with its place where it is wrong."""
    if raw.suffix == ".json":
        yield from _whole_file(raw, options)
        return
    empty = True
    for number, line in options.lines(raw):
        if line.strip():
            empty = False
            yield from row(raw, options, number, line)
    if empty:
        yield raw.error("empty")


def row(raw: Raw, options: Options, number: int, line: bytes) -> Iterator[Found]:
    """The record in a line, or the records in a response that was saved as it came, on a line of its own."""
    try:
        value = parsed(raw, options.decoded(raw, line, number), number)
        if _is_response(value):
            yield from _items(raw, value, options, number)
        else:
            yield options.once(record(raw, value, number, columns=options.columns), raw, number)
    except InputError as wrong:
        yield wrong


def _whole_file(raw: Raw, options: Options) -> Iterator[Found]:
    value = parsed(raw, options.decoded(raw, options.whole(raw)), None)
    if _is_response(value):
        yield from _items(raw, value, options)
    elif isinstance(value, list):
        if not value:
            yield raw.error("a list without records")
        for place, row in enumerate(value, 1):
            try:
                which = f"record {place}: "
                yield options.once(record(raw, row, None, which, options.columns), raw, None, which)
            except InputError as wrong:
                yield wrong
    else:
        yield options.once(record(raw, value, None, columns=options.columns), raw)


def _is_response(value: object) -> bool:
    return isinstance(value, dict) and isinstance(collection := value.get("collection"), dict) and "items" in collection


def _items(raw: Raw, value: object, options: Options, line: int | None = None) -> Iterator[Found]:
    from issgraph.sources.nasa import items

    yield from items(raw, value, options, line)


def parsed(raw: Raw, text: str, line: int | None) -> object:
    """JSON text as a value. Raises InputError where it is none, or of more parts than memory should hold."""
    if len(text) > VALUES and sum(map(text.count, "[{,")) > VALUES:
        raise raw.error(f"JSON with more than {VALUES:,} values is refused; split the file", line)
    try:
        return json.loads(text)
    except json.JSONDecodeError as wrong:
        raise raw.error(f"no JSON: {wrong.msg} (column {wrong.colno})", line if line is not None else wrong.lineno) from None
    except RecursionError:
        raise raw.error("no JSON that can be read: nested too deeply", line) from None
    except ValueError as wrong:  # a number of more digits than Python reads
        raise raw.error(f"no JSON that can be read: {wrong}", line) from None


def record(raw: Raw, row: object, line: int | None, which: str = "", columns: Mapping[str, str] | None = None) -> Document:
    """A record's fields as a Document; `columns` names the keys of fields that go by other names. Raises InputError where it is none."""
    if not isinstance(row, dict):
        raise raw.error(f"{which}expected an object with 'id' and 'text', found {type(row).__name__}", line)
    called = _called(row, columns or {})
    values: dict[str, str] = {}
    for name, key in called.items():
        value = row.get(key)
        if value is None:
            continue
        named = f"{name!r} (column {key!r})" if key != name else repr(name)
        if name in _NUMBERS and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            raise raw.error(f"{which}{named} should be text, found {type(value).__name__}", line)
        if "\0" in value:
            raise raw.error(f"{which}{named} has a NUL character in it, so it is no text", line)
        values[name] = whole(value).strip() if name in _PLAIN else whole(value)
    for name in ("id", "text"):
        if not values.get(name, "").strip():
            named = f" (column {called[name]!r})" if called.get(name, name) != name else ""
            others = ", ".join(map(repr, FIELDS[2:]))
            raise raw.error(f"{which}no {name!r}{named}; a record has 'id' and 'text', and where known {others}", line)
    if told := values.get("date"):
        values["date"] = day_of(told)
        if not values["date"]:
            named = f" (column {called['date']!r})" if called["date"] != "date" else ""
            raise raw.error(
                f"{which}date {told[:40]!r}{named} is no day; write it as 2025-05-06, 2025-05 or 2025, with or without a time", line
            )
    heading = _heading(raw, row, line, which)
    if heading:
        day = f"Date: {values['date']}\n" if values.get("date") else ""
        values["text"] = f"{day}{heading}\n{values['text']}"
    return Document(**values)


def _called(row: dict[str, object], columns: Mapping[str, str]) -> dict[str, str]:
    """The key of each field in a record: as the user says, else the field's own name, else a name that archives have for it, with text
    below it."""
    few = len(row) <= 50 and sum(map(len, row)) <= 1_000
    others = (_others if few else _others.__wrapped__)(tuple(row))
    found = {}
    for name in FIELDS:
        if name in columns or name in row:
            found[name] = columns.get(name, name)
            continue
        for key in others.get(name, ()):
            if isinstance(value := row[key], str) and value.strip() and is_one(name, key, value, columns):
                found[name] = key
                break
    return found


@lru_cache(100)
def _others(keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The keys that may stand for fields under names of archives, the likeliest first; records in a row mostly have the same keys."""
    plain = [(as_called(key), key) for key in keys]
    found = {name: tuple(key for each in names for other, key in plain if other == each) for name, names in CALLED.items()}
    return {name: keys for name, keys in found.items() if keys}


def is_one(name: str, key: str, value: str, columns: Mapping[str, str]) -> bool:
    """Whether a value is that of a field, though it may stand under another name: a "source" is a page only where it is an address."""
    return name not in ("image", "page") or as_called(key) == name or columns.get(name) == key or "://" in value


def _heading(raw: Raw, row: dict[str, object], line: int | None, which: str) -> str:
    """The fields of a log as lines: "Crew: A, B"; "" for a record without a crew."""
    lines = []
    for name in _LOG if row.get("crew") else ():
        value = row.get(name)
        parts = value if isinstance(value, list) else [value]
        if value is None or value == "":
            continue
        if not all(isinstance(part, str) for part in parts):
            raise raw.error(f"{which}{name!r} should be text or a list of texts", line)
        told = whole(" ".join(", ".join(map(str, parts)).split()))
        lines.append(f"{name.capitalize()}: {told}\n")
    return "".join(lines)


def whole(text: str) -> str:
    """JSON may escape half of a surrogate pair, which no UTF-8 file can hold; it becomes the replacement character."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
