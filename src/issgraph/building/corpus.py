"""Documents to a corpus on disk: each id once, and each caption once however many ids it has; kept, so that the next build knows it again.

What a build has to know of all its documents before it reads the first stands here and not in memory, so that a corpus may be of any size.
Documents come in pieces of their sources, known again by their bytes. A piece that was there before is not read at all.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from issgraph.building.rows import Row, Twin, as_document, as_identity, as_row
from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources.pieces import Piece

TWICE = "two different documents have this id; give one of them another"
_TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; PRAGMA temp_store = FILE;
CREATE TABLE IF NOT EXISTS document (id BLOB, hash BLOB, words BLOB, at INTEGER, times INTEGER, old INTEGER,
    PRIMARY KEY (id, hash)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS content (at INTEGER PRIMARY KEY, content BLOB);
CREATE TABLE IF NOT EXISTS piece (key BLOB PRIMARY KEY, number INTEGER, documents BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS long (key BLOB PRIMARY KEY, number INTEGER, pieces BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS twin (words BLOB PRIMARY KEY, least BLOB) WITHOUT ROWID;
CREATE TEMP TABLE seen (key BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE touched (id BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE affected (words BLOB PRIMARY KEY, least BLOB) WITHOUT ROWID;
CREATE TEMP TABLE changed (id BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE gone (id BLOB PRIMARY KEY) WITHOUT ROWID;
"""
"""A document stands once for each content that its id has, with how many pieces say so, and whether it was there before. The documents of
a long piece lie in pieces of their own, which stand there by their keys.

`seen` pieces are those of now; `touched` are the ids in pieces that came or went, `affected` the words they have, with the twin that these
had before; `changed` documents are to be read, `gone` are no more."""

_SETTLE = """
CREATE INDEX IF NOT EXISTS words ON document (words, id) WHERE words IS NOT NULL;
INSERT INTO affected SELECT DISTINCT d.words, twin.least FROM touched CROSS JOIN document AS d USING (id) LEFT JOIN twin USING (words)
    WHERE d.words IS NOT NULL AND (d.times = 0 OR NOT d.old);
INSERT INTO changed SELECT id FROM touched CROSS JOIN document USING (id) WHERE times > 0 AND NOT old;
INSERT INTO gone SELECT DISTINCT id FROM touched CROSS JOIN document AS d USING (id)
    WHERE d.times = 0 AND d.old AND NOT EXISTS (SELECT 1 FROM document AS other WHERE other.id = d.id AND other.times > 0);
DELETE FROM content WHERE at IN (SELECT d.at FROM touched CROSS JOIN document AS d USING (id) WHERE d.times = 0);
DELETE FROM document WHERE times = 0 AND id IN touched;
DELETE FROM twin WHERE words IN (SELECT words FROM affected);
INSERT INTO twin SELECT words, MIN(id) FROM affected CROSS JOIN document USING (words) GROUP BY words HAVING COUNT(*) > 1;
INSERT OR IGNORE INTO changed SELECT d.id FROM affected CROSS JOIN document AS d USING (words) LEFT JOIN twin USING (words)
    WHERE d.old AND NULLIF(affected.least, d.id) IS NOT NULLIF(twin.least, d.id);
UPDATE document SET old = 1 WHERE NOT old AND id IN touched;
DELETE FROM piece WHERE key NOT IN seen;
DELETE FROM long WHERE key NOT IN seen;
"""

_JOINED = "FROM document AS d LEFT JOIN twin USING (words)"
_WHOLE = f"SELECT content.content, d.id, twin.least {_JOINED} JOIN content USING (at)"
_HASH = 32
_LOOSE = 500
"""Documents that came alone and are kept as one piece, at most."""


class Twice(InputError):
    """Two different documents have one id."""


class Corpus:
    """Documents in a file of SQLite; those of another such file at first, which are compared with those that come."""

    def __init__(self, path: Path, old: Path | None = None) -> None:
        self.skipped: list[str] = []
        self.known = 0
        if old:
            shutil.copyfile(old, path)
        self._rows = sqlite3.connect(path, isolation_level=None)
        self._rows.executescript(_TABLES)
        self._at = self._one("SELECT IFNULL(MAX(at), 0) FROM content")
        self._count = self._one("SELECT COUNT(*) FROM document")

    def close(self) -> None:
        """The file may be removed, or kept."""
        self._rows.close()

    def add(self, given: Iterable[Document | InputError | Piece], keep_going: bool) -> None:
        """Exactly these documents, once. Raises the InputError of one that could not be read, unless it is to be listed as skipped, and
        Twice for two different documents with the same id; the same document twice is one. `known` pieces were not read."""
        loose: list[Row] = []
        self._rows.execute("BEGIN")
        for each in given:
            if isinstance(each, Piece):
                number = self._see_long(each.key) if each.long else self._see(each.key)
                if number is not None:
                    self.known += 1
                    each.known(number)
                    continue
                if each.long:
                    self._loose(loose)
                    self._keep_long(each, keep_going)
                    continue
            found = list(each.documents()) if isinstance(each, Piece) else [each]
            whole = isinstance(each, Piece) and not any(isinstance(one, InputError) for one in found)
            rows = list(self._listed(found, keep_going))
            if whole and isinstance(each, Piece):
                self._keep(each.key, rows)
                continue
            loose += rows
            if _enough(loose):
                self._loose(loose)
        self._loose(loose)
        self._settle()
        self._rows.execute("COMMIT")
        self._count = self._one("SELECT COUNT(*) FROM document")
        self._rows.executescript("PRAGMA cache_size = -1000; PRAGMA shrink_memory;")

    def _listed(self, found: Iterable[Document | InputError | Piece], keep_going: bool) -> Iterator[Row]:
        for each in found:
            if isinstance(each, Document):
                yield as_row(each)
            elif isinstance(each, InputError):
                if not keep_going:
                    raise each
                self.skipped.append(str(each))

    def _see(self, key: bytes) -> int | None:
        """How many documents a known piece has; then it is also one of now. None for one that is not known."""
        found = self._rows.execute("SELECT number FROM piece WHERE key = ?", (key,)).fetchone()
        if found is None:
            return None
        self._rows.execute("INSERT OR IGNORE INTO seen VALUES (?)", (key,))
        return int(found[0])

    def _see_long(self, key: bytes) -> int | None:
        """The same of a long piece; then all that it lies in is of now as well."""
        found = self._rows.execute("SELECT number, pieces FROM long WHERE key = ?", (key,)).fetchone()
        if found is None:
            return None
        keys = [key, *(found[1][at : at + _HASH] for at in range(0, len(found[1]), _HASH))]
        self._rows.executemany("INSERT OR IGNORE INTO seen VALUES (?)", ((each,) for each in keys))
        return int(found[0])

    def _keep_long(self, piece: Piece, keep_going: bool) -> None:
        """A long piece, by those that its documents make; read each time if something in it cannot be read."""
        before, keys, number, rows = len(self.skipped), list[bytes](), 0, list[Row]()
        for row in self._listed(piece.documents(), keep_going):
            rows.append(row)
            number += 1
            if _enough(rows):
                keys.append(self._loose(rows))
        keys.append(self._loose(rows))
        if len(self.skipped) == before:
            self._rows.execute("INSERT INTO long VALUES (?, ?, ?)", (piece.key, number, b"".join(keys)))
            self._rows.execute("INSERT OR IGNORE INTO seen VALUES (?)", (piece.key,))

    def _loose(self, rows: list[Row]) -> bytes:
        """Documents that came alone as a piece, if there are any: its key."""
        if not rows:
            return b""
        key = hashlib.sha256(b"".join(as_identity(name, content) for name, content, _, _ in rows)).digest()
        if self._see(key) is None:
            self._keep(key, rows)
        rows.clear()
        return key

    def _keep(self, key: bytes, rows: list[Row]) -> None:
        """A piece and its documents."""
        within = {(name, sha): (words, content) for name, sha, words, content in rows}
        for (name, sha), (words, content) in within.items():
            if self._rows.execute("UPDATE document SET times = times + 1 WHERE id = ? AND hash = ?", (name, sha)).rowcount == 0:
                self._at += 1
                self._rows.execute("INSERT INTO content VALUES (?, ?)", (self._at, content))
                self._rows.execute("INSERT INTO document VALUES (?, ?, ?, ?, 1, 0)", (name, sha, words, self._at))
        self._touch(within)
        told = b"".join(b"%d\n%s%s" % (len(name), sha, name) for name, sha in within)
        self._rows.execute("INSERT INTO piece VALUES (?, ?, ?)", (key, len(rows), told))
        self._rows.execute("INSERT INTO seen VALUES (?)", (key,))

    def _touch(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        self._rows.executemany("INSERT OR IGNORE INTO touched VALUES (?)", ((name,) for name, _ in pairs))

    def _settle(self) -> None:
        """What changed, once all has come."""
        for (told,) in self._rows.execute("SELECT documents FROM piece WHERE key NOT IN seen"):
            pairs = list(_pairs(told))
            self._rows.executemany("UPDATE document SET times = times - 1 WHERE id = ? AND hash = ?", pairs)
            self._touch(pairs)
        twice = "SELECT id FROM touched CROSS JOIN document USING (id) WHERE times > 0 GROUP BY id HAVING COUNT(*) > 1 ORDER BY id LIMIT 1"
        for (name,) in self._rows.execute(twice):
            raise Twice(_text(name), TWICE)
        for statement in _SETTLE.split(";\n"):
            self._rows.execute(statement)

    def mark(self, names: Iterable[str]) -> None:
        """Documents of these ids, if they are here, are to be read again."""
        here = "INSERT OR IGNORE INTO changed SELECT id FROM document WHERE id = ?"
        self._rows.executemany(here, ((_bytes(name),) for name in names))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Document | Twin]:
        """Each document, in the order in which they came, or as a Twin of that with the same words and the least id."""
        yield from self._given(f"{_WHOLE} ORDER BY at")

    @property
    def changed(self) -> int:
        """How many documents are new, other than they were, or marked."""
        return self._one("SELECT COUNT(*) FROM changed")

    def names_changed(self) -> Iterator[str]:
        """Their ids, sorted."""
        yield from (_text(name) for (name,) in self._rows.execute("SELECT id FROM changed ORDER BY id"))

    def those_changed(self) -> Iterator[Document | Twin]:
        """These documents."""
        yield from self._given(f"{_WHOLE.replace('FROM document AS d', 'FROM changed CROSS JOIN document AS d USING (id)')} ORDER BY d.id")

    def names_gone(self) -> Iterator[str]:
        """Ids of documents that are no more, sorted."""
        yield from (_text(name) for (name,) in self._rows.execute("SELECT id FROM gone ORDER BY id"))

    def _given(self, sql: str) -> Iterator[Document | Twin]:
        for content, own, least in self._rows.execute(sql):
            yield as_document(content, _text(own), None if least is None else _text(least))

    @property
    def folded(self) -> int:
        """How many documents are twins of others."""
        return self._one(f"SELECT COUNT(*) {_JOINED} WHERE twin.least != d.id")

    def reads(self, name: str) -> bool:
        """Whether a document with this id is here and is read, not as a twin."""
        found = self._rows.execute(f"SELECT 1 {_JOINED} WHERE d.id = ? AND IFNULL(twin.least, d.id) = d.id", (_bytes(name),))
        return found.fetchone() is not None

    @property
    def hash(self) -> str:
        """SHA-256 of what the corpus consists of, in whatever order it came."""
        sha = hashlib.sha256()
        for name, content in self._rows.execute("SELECT id, hash FROM document ORDER BY id"):
            sha.update(as_identity(name, content))
        return sha.hexdigest()

    def _one(self, sql: str) -> int:
        return int(self._rows.execute(sql).fetchone()[0])


def _enough(rows: list[Row]) -> bool:
    """Whether some documents that came alone are a piece: by chance, so that pieces begin anew behind what changed."""
    return len(rows) >= _LOOSE or (bool(rows) and rows[-1][1][0] < 2)


def _pairs(told: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Ids and hashes of the documents of a piece."""
    at = 0
    while at < len(told):
        end = told.index(b"\n", at) + 1
        start = end + _HASH
        sha, at = told[end:start], start + int(told[at:end])
        yield told[start:at], sha


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")
