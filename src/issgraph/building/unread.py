"""What stayed unread in each document to the list of it that stands beside the graph: counted in SQLite, the commonest of it told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from heapq import nsmallest
from typing import Any

from issgraph.unread import MOST, Unread

_TABLES = """
CREATE TABLE IF NOT EXISTS unread (document TEXT, kind TEXT, words TEXT, meant TEXT);
CREATE INDEX IF NOT EXISTS by_document ON unread (document);
"""
_RANKED = """
SELECT count(*) AS times, kind, words, min(document), max(meant) FROM unread GROUP BY kind, words
ORDER BY times DESC, kind, words LIMIT ?
"""


class UnreadTable:
    """What stayed unread, by document, in a database of SQLite: in memory unless another is given."""

    def __init__(self, rows: sqlite3.Connection | None = None) -> None:
        self._rows = rows or sqlite3.connect(":memory:", isolation_level=None)
        self._rows.text_factory = lambda text: text.decode("utf-8", "surrogatepass")
        self._rows.executescript(_TABLES)

    def note(self, document: str, found: Iterable[Unread]) -> None:
        """Write down what stayed unread in a document."""
        values = ((_bytes(document), *map(_bytes, each)) for each in found)
        self._rows.executemany(f"INSERT INTO unread VALUES ({', '.join(['CAST(? AS TEXT)'] * 4)})", values)

    def forget(self, document: str) -> None:
        """A document is no more, or is to be read again."""
        self._rows.execute("DELETE FROM unread WHERE document = CAST(? AS TEXT)", (_bytes(document),))

    def ranked(self) -> dict[str, Any]:
        """The commonest, as (times, kind, words, first document by id, what was likely meant), and how many there are in all."""
        [number] = self._rows.execute("SELECT count(*) FROM (SELECT 1 FROM unread GROUP BY kind, words)").fetchone()
        return {"number": number, "rows": [list(row) for row in self._rows.execute(_RANKED, (MOST,))]}


Row = tuple[int, str, str, str, str]
"""Times, kind, words, first document by id, what was likely meant."""


def ranked(rows: Iterable[Row]) -> dict[str, Any]:
    """The commonest of what stayed unread, as `UnreadTable.ranked` has it, and how many there are in all."""
    number, best = 0, list[Row]()
    for row in rows:
        number += 1
        best.append(row)
        if len(best) > 10 * MOST:
            best = _commonest(best)
    return {"number": number, "rows": [list(row) for row in _commonest(best)]}


def merged(several: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Several such lists, none of which has what another has, as one."""
    told = list(several)
    return {"number": sum(each["number"] for each in told), "rows": _commonest(row for each in told for row in each["rows"])}


def _commonest(rows: Iterable[Any]) -> list[Any]:
    return nsmallest(MOST, rows, key=lambda row: (-row[0], row[1], row[2]))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
