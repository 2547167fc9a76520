"""Tables to Documents: one for each row of a .csv or .tsv file, its columns taken by their names or as the user maps them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import chain

from issgraph.errors import InputError
from issgraph.sources.markup import unmarked
from issgraph.sources.raw import CALLED, FIELDS, Found, Options, Raw, as_called
from issgraph.sources.records import is_one, record

_SEPARATORS = (",", ";", "\t", "|")
_SEPARATOR = re.compile(r"\ufeff?sep=[;,|\t]\s*", re.I)


def read(raw: Raw, options: Options) -> Iterator[Found]:
    """The documents of a table's rows, in its order."""
    lines = _lines(raw, options)
    head = list(_up_to_words(lines))
    separator = _separator(head, options) if raw.suffix != ".tsv" else "\t"
    rows = csv.reader(chain(head, lines), delimiter=separator, strict=True)
    csv.field_size_limit(max(options.max_bytes, csv.field_size_limit()))
    header: list[str] | None = None
    places: dict[str, int] = {}
    try:
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            if header is None:
                header = [cell.strip() for cell in row]
                places = _places(raw, header, options)
                continue
            try:
                if len(row) > len(header):
                    raise raw.error(
                        f"{len(row)} cells below {len(header)} columns; a cell with the separator in it needs quotes", rows.line_num
                    )
                cells = {name: unmarked(row[at]) for name, at in places.items() if at < len(row) and row[at].strip()}
                values = {name: cell for name, cell in cells.items() if is_one(name, header[places[name]], cell, options.columns)}
                yield options.once(record(raw, values, rows.line_num), raw, rows.line_num)
            except InputError as wrong:
                yield wrong
    except csv.Error as wrong:
        yield raw.error(f"no table that can be read: {wrong}", rows.line_num)
    if header is None:
        yield raw.error("empty")


def _up_to_words(lines: Iterator[str]) -> Iterator[str]:
    """The first lines, up to that with the names of columns; one that names the separator, as spreadsheets write it, is kept blank."""
    for line in lines:
        told = _SEPARATOR.fullmatch(line)
        yield "\n" if told else line
        if line.strip() and not told:
            return


def _separator(head: list[str], options: Options) -> str:
    """What stands between the names of columns: a comma, or what gives more names that are known; where a comma is in decimal numbers,
    spreadsheets write semicolons."""
    known = {each for names in CALLED.values() for each in names}.union(map(as_called, options.columns.values()))

    def names(separator: str) -> int:
        return sum(as_called(cell.strip(' "\r\n')) in known for cell in head[-1].split(separator)) if head else 0

    return max(_SEPARATORS, key=names)


def is_head(line: str, options: Options) -> bool:
    """Whether a line names columns, for ids and texts among them."""
    head = [as_called(cell.strip(' "\r\n')) for cell in line.split(_separator([line], options))]
    return all(any(each in head for each in (*CALLED[name], as_called(options.columns.get(name, "")) or name)) for name in ("id", "text"))


def _places(raw: Raw, header: list[str], options: Options) -> dict[str, int]:
    """At which column each field stands. Raises InputError where a column that is named is missing, or no column has ids or texts."""
    there = ", ".join(map(repr, header))
    plain = [as_called(name) for name in header]
    found: dict[str, int] = {}
    for name in FIELDS:
        if name in options.columns:
            if options.columns[name] not in header:
                raise raw.error(f"no column {options.columns[name]!r} for {name!r}; there are {there}", 1)
            found[name] = header.index(options.columns[name])
        elif (called := next((each for each in CALLED[name] if each in plain), None)) is not None:
            found[name] = plain.index(called)
    for name in ("id", "text"):
        if name not in found:
            raise raw.error(f"no column for {name!r}; there are {there}: say which with --column {name}=NAME", 1)
    return found


def _lines(raw: Raw, options: Options) -> Iterator[str]:
    """Lines of the file; the quotes that one record opens may not take more than the limit."""
    inside = 0
    quoted = False
    for number, line in options.lines(raw):
        text = options.decoded(raw, line, number) if line.strip() else "\n"
        quoted ^= bool(text.count('"') % 2)
        inside = inside + len(line) if quoted else 0
        if inside > options.max_bytes:
            raise raw.error(f"a quoted cell above the limit of {options.max_bytes:,} bytes; is a quotation mark missing?", number)
        yield text
