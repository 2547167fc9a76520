"""What stayed unread in each document to the list of it that stands beside the graph: counted in SQLite, the commonest of it told."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from heapq import nsmallest
from typing import Any

from issgraph.unread import MOST, Unread

_TABLES = """
CREATE TABLE IF NOT EXISTS words (at INTEGER PRIMARY KEY, kind TEXT, words TEXT, times INTEGER, UNIQUE (kind, words));
CREATE TABLE IF NOT EXISTS unread (document TEXT, at INTEGER, meant TEXT, times INTEGER, PRIMARY KEY (document, at, meant)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_words ON unread (at, document);
CREATE INDEX IF NOT EXISTS by_meaning ON unread (at, meant) WHERE meant != '';
"""
"""Words with how often they stay unread, and in which documents, so that for a mended graph only those that changed are counted."""

_MORE = """
INSERT INTO words (kind, words, times) VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)
ON CONFLICT DO UPDATE SET times = times + excluded.times
"""
_HERE = """
INSERT INTO unread SELECT CAST(? AS TEXT), at, CAST(? AS TEXT), ? FROM words WHERE kind = CAST(? AS TEXT) AND words = CAST(? AS TEXT)
"""
_RANKED = """
SELECT times, kind, words, (SELECT min(document) FROM unread WHERE unread.at = best.at),
    (SELECT ifnull(max(meant), '') FROM unread WHERE unread.at = best.at AND meant != '')
FROM (SELECT at, times, kind, words FROM words ORDER BY times DESC, kind, words LIMIT ?) AS best ORDER BY times DESC, kind, words
"""


class UnreadTable:
    """What stayed unread, by document, in a database of SQLite: in memory unless another is given."""

    def __init__(self, rows: sqlite3.Connection | None = None) -> None:
        self._rows = rows or sqlite3.connect(":memory:", isolation_level=None)
        self._rows.text_factory = lambda text: text.decode("utf-8", "surrogatepass")
        self._rows.executescript(_TABLES)

    def note(self, document: str, found: Iterable[Unread]) -> None:
        """Write down what stayed unread in a document."""
        told = [(*map(_bytes, each), times) for each, times in Counter(found).items()]
        self._rows.executemany(_MORE, ((kind, words, times) for kind, words, _, times in told))
        name = _bytes(document)
        self._rows.executemany(_HERE, ((name, meant, times, kind, words) for kind, words, meant, times in told))

    def forget(self, document: str) -> None:
        """A document is no more, or is to be read again."""
        name = (_bytes(document),)
        for times, at in self._rows.execute("SELECT times, at FROM unread WHERE document = CAST(? AS TEXT)", name).fetchall():
            self._rows.execute("UPDATE words SET times = times - ? WHERE at = ?", (times, at))
            self._rows.execute("DELETE FROM words WHERE at = ? AND times = 0", (at,))
        self._rows.execute("DELETE FROM unread WHERE document = CAST(? AS TEXT)", name)

    def ranked(self) -> dict[str, Any]:
        """The commonest, as (times, kind, words, first document by id, what was likely meant), and how many there are in all."""
        [number] = self._rows.execute("SELECT count(*) FROM words").fetchone()
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
