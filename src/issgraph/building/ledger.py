"""What a graph in parts was made of, in SQLite: each document with what it came to, how many documents say each shared line.

By it a build tells what the going of a document takes away. It is a memory, not a part of the graph: without it the
next build reads everything again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from issgraph.building.parts import DIGEST
from issgraph.building.unread import UnreadTable
from issgraph.unread import Unread

_TABLES = """
CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, decided TEXT, bucket INTEGER, own INTEGER, shared BLOB, counts TEXT);
CREATE INDEX IF NOT EXISTS by_bucket ON document (bucket, id);
CREATE INDEX IF NOT EXISTS by_decision ON document (decided, id) WHERE decided != '';
CREATE TABLE IF NOT EXISTS line (digest BLOB PRIMARY KEY, times INTEGER) WITHOUT ROWID;
CREATE TEMP TABLE said (digest BLOB PRIMARY KEY, times INTEGER) WITHOUT ROWID;
"""
_CAME = "SELECT digest FROM said WHERE times > 0 AND digest NOT IN (SELECT digest FROM line) ORDER BY digest"
_SAY = "INSERT INTO line SELECT digest, times FROM said WHERE true ON CONFLICT DO UPDATE SET times = times + excluded.times"
_WENT = "SELECT digest FROM said CROSS JOIN line USING (digest) WHERE line.times <= 0 ORDER BY digest"


@dataclass(frozen=True, slots=True)
class Told:
    """What one document came to: its own lines, sorted, and how many they are; digests of those that others may say too; its counts, and
    what stayed unread."""

    id: str
    own: bytes
    lines: int
    shared: list[bytes]
    counts: Counter[str]
    unread: list[Unread] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Noted:
    """What was noted of a document: its bucket, digests of the shared lines it says, its counts."""

    bucket: int
    shared: list[bytes]
    counts: dict[str, int]


class Ledger:
    """Documents and shared lines in a file of SQLite."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._rows = sqlite3.connect(path, isolation_level=None)
        self._rows.text_factory = lambda name: name.decode("utf-8", "surrogatepass")
        self._rows.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; {_TABLES}")
        self.unread = UnreadTable(self._rows)
        self._rows.execute("BEGIN")

    def settle(self) -> None:
        """What was written is in the file."""
        self._rows.execute("COMMIT")

    def close(self) -> None:
        """What was not settled is lost."""
        self._rows.close()

    def decided_otherwise(self, decided: Mapping[str, str]) -> list[str]:
        """Ids of documents on which other things were decided, of which `decided` has a digest by id; sorted."""
        before = dict(self._rows.execute("SELECT id, decided FROM document WHERE decided != ''"))
        return sorted(name for name in before.keys() | decided.keys() if before.get(name, "") != decided.get(name, ""))

    def forget(self, name: str) -> Noted | None:
        """Take a document out: what was noted of it, if it is here."""
        row = self._rows.execute("SELECT bucket, shared, counts FROM document WHERE id = CAST(? AS TEXT)", (_bytes(name),)).fetchone()
        if row is None:
            return None
        bucket, shared, counts = row
        self._rows.execute("DELETE FROM document WHERE id = CAST(? AS TEXT)", (_bytes(name),))
        self.unread.forget(name)
        return Noted(bucket, [shared[at : at + DIGEST] for at in range(0, len(shared), DIGEST)], json.loads(counts))

    def note(self, told: Told, decided: str, bucket: int) -> None:
        """Write down what a document came to."""
        counts = json.dumps(told.counts, sort_keys=True)
        row = (_bytes(told.id), decided, bucket, told.lines, b"".join(told.shared), counts)
        self._rows.execute("INSERT INTO document VALUES (CAST(? AS TEXT), ?, ?, ?, ?, ?)", row)
        self.unread.note(told.id, told.unread)

    def documents_in(self, bucket: int) -> list[tuple[bytes, int]]:
        """Id, in UTF-8, and number of own lines of each document in a bucket, by id."""
        return list(self._rows.execute("SELECT CAST(id AS BLOB), own FROM document WHERE bucket = ? ORDER BY id", (bucket,)))

    def say(self, digests: Mapping[bytes, int]) -> tuple[list[bytes], list[bytes]]:
        """Shared lines that are said so many times more, or less: those that nobody said before, and those that nobody says now."""
        self._rows.executemany("INSERT INTO said VALUES (?, ?)", (each for each in sorted(digests.items()) if each[1]))
        came = [digest for (digest,) in self._rows.execute(_CAME)]
        self._rows.execute(_SAY)
        went = [digest for (digest,) in self._rows.execute(_WENT)]
        self._rows.executemany("DELETE FROM line WHERE digest = ?", ((digest,) for digest in went))
        self._rows.execute("DELETE FROM said")
        return came, went


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")
