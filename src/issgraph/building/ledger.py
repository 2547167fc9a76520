"""What a graph in parts was made of, in SQLite: each document with what it came to, each shared line with how many documents say it.

By it a build tells which documents changed, and what their going takes away. It is a memory, not a part of the graph: without it the
next build reads everything again.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from issgraph.building.corpus import Corpus

_TABLES = """
CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, hash BLOB, twin TEXT, decided TEXT,
    bucket INTEGER, own INTEGER, shared BLOB, counts TEXT);
CREATE INDEX IF NOT EXISTS by_bucket ON document (bucket, id);
CREATE TABLE IF NOT EXISTS line (line BLOB PRIMARY KEY, bucket INTEGER, times INTEGER) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lines_by_bucket ON line (bucket, line);
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What one document came to: the lines that are its own, those that others may say too, both sorted, and its counts."""

    id: str
    own: list[str]
    shared: list[str]
    counts: Counter[str]


class Ledger:
    """Documents and shared lines in a file of SQLite."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._rows = sqlite3.connect(path, isolation_level=None)
        self._rows.text_factory = lambda name: name.decode("utf-8", "surrogatepass")
        self._rows.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000; {_TABLES}")
        self._rows.execute("BEGIN")

    def settle(self) -> None:
        """What was written is in the file."""
        self._rows.execute("COMMIT")

    def close(self) -> None:
        """What was not settled is lost."""
        self._rows.close()

    def changed(self, corpus: Corpus, decided: dict[str, str]) -> tuple[list[str], list[str]]:
        """Ids of a corpus whose document is new or other than it was, and those that are no longer in it; both sorted.

        `decided` has a digest of what was decided on a document, by its id; a change of it is a change of the document.
        """
        known = {
            name: (content, twin, told) for name, content, twin, told in self._rows.execute("SELECT id, hash, twin, decided FROM document")
        }
        new = []
        for name, content, twin in corpus.identities():
            if known.pop(name, None) != (content, twin, decided.get(name, "")):
                new.append(name)
        return sorted(new), sorted(known)

    def forget(self, names: Iterable[str]) -> tuple[set[int], Counter[bytes], Counter[str]]:
        """Take documents out: the buckets they were in, the shared lines they said, and what they counted for."""
        buckets: set[int] = set()
        lines: Counter[bytes] = Counter()
        counts: Counter[str] = Counter()
        for name in names:
            row = self._rows.execute("SELECT bucket, shared, counts FROM document WHERE id = CAST(? AS TEXT)", (_bytes(name),)).fetchone()
            if row is None:
                continue
            buckets.add(row[0])
            lines.update(zlib.decompress(row[1]).splitlines(keepends=True))
            counts.update(json.loads(row[2]))
            self._rows.execute("DELETE FROM document WHERE id = CAST(? AS TEXT)", (_bytes(name),))
        return buckets, lines, counts

    def note(self, told: Told, shared: list[bytes], corpus: Corpus, decided: str, bucket: int) -> None:
        """Write down what a document came to; `shared` are the lines of it that are counted."""
        content, twin = corpus.key(told.id)
        packed, counts = zlib.compress(b"".join(shared), 1), json.dumps(told.counts, sort_keys=True)
        row = (_bytes(told.id), content, _bytes(twin), decided, bucket, len(told.own), packed, counts)
        self._rows.execute("INSERT INTO document VALUES (CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, ?, ?, ?)", row)

    def documents_in(self, bucket: int) -> list[tuple[str, int]]:
        """Id and number of own lines of each document in a bucket, by id."""
        return list(self._rows.execute("SELECT id, own FROM document WHERE bucket = ? ORDER BY id", (bucket,)))

    def say(self, lines: Iterable[tuple[bytes, int, int]]) -> tuple[set[int], list[bytes], list[bytes]]:
        """Shared lines (line, bucket, times more or less): the buckets whose lines are now others, the lines that came, those that went."""
        touched: set[int] = set()
        came, went = [], []
        for line, bucket, times in lines:
            if not times:
                continue
            found = self._rows.execute("SELECT times FROM line WHERE line = ?", (line,)).fetchone()
            now = (found[0] if found else 0) + times
            if not found:
                came.append(line)
                touched.add(bucket)
                self._rows.execute("INSERT INTO line VALUES (?, ?, ?)", (line, bucket, now))
            elif now <= 0:
                went.append(line)
                touched.add(bucket)
                self._rows.execute("DELETE FROM line WHERE line = ?", (line,))
            else:
                self._rows.execute("UPDATE line SET times = ? WHERE line = ?", (now, line))
        return touched, came, went

    def lines_in(self, bucket: int) -> Iterator[bytes]:
        """The shared lines of a bucket, sorted."""
        for (line,) in self._rows.execute("SELECT line FROM line WHERE bucket = ? ORDER BY line", (bucket,)):
            yield line


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")
