"""What a graph in parts was made of, in SQLite: each document with what it came to, how many documents say each shared line.

By it a build tells which documents changed, and what their going takes away. It is a memory, not a part of the graph: without it the
next build reads everything again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from issgraph.building.corpus import Corpus
from issgraph.building.parts import DIGEST

_TABLES = """
CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, hash BLOB, twin TEXT, decided TEXT,
    bucket INTEGER, own INTEGER, shared BLOB, counts TEXT);
CREATE INDEX IF NOT EXISTS by_bucket ON document (bucket, id);
CREATE TABLE IF NOT EXISTS line (digest BLOB PRIMARY KEY, times INTEGER) WITHOUT ROWID;
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
        """Take documents out: the buckets they were in, digests of the shared lines they said, and what they counted for."""
        buckets: set[int] = set()
        digests: Counter[bytes] = Counter()
        counts: Counter[str] = Counter()
        for name in names:
            row = self._rows.execute("SELECT bucket, shared, counts FROM document WHERE id = CAST(? AS TEXT)", (_bytes(name),)).fetchone()
            if row is None:
                continue
            buckets.add(row[0])
            digests.update(row[1][at : at + DIGEST] for at in range(0, len(row[1]), DIGEST))
            counts.update(json.loads(row[2]))
            self._rows.execute("DELETE FROM document WHERE id = CAST(? AS TEXT)", (_bytes(name),))
        return buckets, digests, counts

    def note(self, told: Told, shared: Iterable[bytes], corpus: Corpus, decided: str, bucket: int) -> None:
        """Write down what a document came to; `shared` are the digests of the shared lines it says."""
        content, twin = corpus.key(told.id)
        counts = json.dumps(told.counts, sort_keys=True)
        row = (_bytes(told.id), content, _bytes(twin), decided, bucket, len(told.own), b"".join(shared), counts)
        self._rows.execute("INSERT INTO document VALUES (CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, ?, ?, ?)", row)

    def documents_in(self, bucket: int) -> list[tuple[str, int]]:
        """Id and number of own lines of each document in a bucket, by id."""
        return list(self._rows.execute("SELECT id, own FROM document WHERE bucket = ? ORDER BY id", (bucket,)))

    def say(self, digests: Mapping[bytes, int]) -> tuple[list[bytes], list[bytes]]:
        """Shared lines that are said so many times more, or less: those that nobody said before, and those that nobody says now."""
        came, went = [], []
        for digest, times in sorted(digests.items()):
            if not times:
                continue
            found = self._rows.execute("SELECT times FROM line WHERE digest = ?", (digest,)).fetchone()
            now = (found[0] if found else 0) + times
            if not found:
                came.append(digest)
                self._rows.execute("INSERT INTO line VALUES (?, ?)", (digest, now))
            elif now <= 0:
                went.append(digest)
                self._rows.execute("DELETE FROM line WHERE digest = ?", (digest,))
            else:
                self._rows.execute("UPDATE line SET times = ? WHERE digest = ?", (now, digest))
        return came, went


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")
