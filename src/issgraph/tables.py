"""Answers to data frames and to HTML for notebooks: the one file that knows pandas and polars, which are used where installed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any

from issgraph.answers import Answer, Term
from issgraph.errors import IssgraphError
from issgraph.formats import printable, short
from issgraph.vocab import XSD

if TYPE_CHECKING:
    import pandas
    import polars

SHOWN = 50
"""Rows that a notebook is shown."""

_WHOLE = {f"{XSD}{name}" for name in ("integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger")}
_BROKEN = {f"{XSD}{name}" for name in ("decimal", "double", "float")}


def columns(answer: Answer, labels: Mapping[str, str] | None = None) -> dict[str, tuple[str, list[Any]]]:
    """Each column as plain values under a kind: int, float, bool, date or str. A column of mixed types, or of dates known to the
    month or year alone, stays text as it is written. With labels, things go by their names in place of their IRIs."""
    return {name: _column([row[at] for row in answer.rows], labels or {}) for at, name in enumerate(answer.columns)}


def _column(cells: list[Term | None], labels: Mapping[str, str]) -> tuple[str, list[Any]]:
    kinds = {cell.datatype if cell.kind == "literal" else cell.kind for cell in cells if cell}
    read: tuple[str, Callable[[str], Any]] = ("str", str)
    if kinds and kinds <= _WHOLE:
        read = "int", int
    elif kinds and kinds <= _WHOLE | _BROKEN:
        read = "float", float
    elif kinds == {f"{XSD}boolean"}:
        read = "bool", lambda value: value in ("true", "1")
    elif kinds == {f"{XSD}date"}:
        read = "date", datetime.date.fromisoformat
    try:
        values = [None if cell is None else read[1](cell.value) for cell in cells]
    except ValueError:  # a date with a time zone, a number that is none: shown as it was written
        read, values = ("str", str), [None if cell is None else cell.value for cell in cells]
    if read[0] == "str" and labels:
        values = [cell and (labels.get(cell.value, cell.value) if cell.kind == "uri" else cell.value) for cell in cells]
    return read[0], values


def to_pandas(answer: Answer, labels: Mapping[str, str] | None = None) -> pandas.DataFrame:
    """The answer as a pandas data frame. Raises IssgraphError when pandas is not installed."""
    pd = _library("pandas")
    types = {"int": "Int64", "float": "Float64", "bool": "boolean", "date": "datetime64[s]", "str": "string"}
    told = columns(answer, labels)
    frame: pandas.DataFrame = pd.DataFrame({name: pd.Series(values, dtype=types[kind]) for name, (kind, values) in told.items()})
    return frame


def to_polars(answer: Answer, labels: Mapping[str, str] | None = None) -> polars.DataFrame:
    """The answer as a polars data frame. Raises IssgraphError when polars is not installed."""
    pl = _library("polars")
    types = {"int": pl.Int64, "float": pl.Float64, "bool": pl.Boolean, "date": pl.Date, "str": pl.String}
    told = columns(answer, labels)
    frame: polars.DataFrame = pl.DataFrame([pl.Series(name, values, dtype=types[kind]) for name, (kind, values) in told.items()])
    return frame


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise IssgraphError(f"{name} is not installed; 'pip install issgraph[{name}]' adds it") from error


def html(answer: Answer, labels: Mapping[str, str] | None = None) -> str:
    """The answer as an HTML table, every text escaped; the first rows when there are many."""
    head = "".join(f"<th>{escape(name)}</th>" for name in answer.columns)
    rows = "".join(f"<tr>{''.join(_cell(cell, labels or {}) for cell in row)}</tr>" for row in answer.rows[:SHOWN])
    more = f"<p>… {len(answer) - SHOWN:,} more rows</p>" if len(answer) > SHOWN else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _cell(cell: Term | None, labels: Mapping[str, str]) -> str:
    if cell is None:
        return "<td></td>"
    if cell.kind == "uri":
        return f'<td title="{escape(printable(cell.value))}">{escape(printable(labels.get(cell.value) or short(cell.value)))}</td>'
    return f"<td>{escape(printable(cell.value))}</td>"
