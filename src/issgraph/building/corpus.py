"""Documents to a corpus on disk, for as long as a build takes: each id once, and each caption once however many ids it has.

What a build has to know of all its documents before it reads the first stands here and not in memory, so that a corpus may be of any size.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from issgraph.errors import InputError
from issgraph.model import Document

TWICE = "two different documents have this id; give one of them another"
SAME_WORDS = 60
"""Characters from which on one text under two ids counts as one caption: "An astronaut in the Cupola." may go with many pictures."""
_JOINED = "FROM document LEFT JOIN twin ON twin.words = document.words"
_INSERT = (
    "INSERT INTO document VALUES (CAST(? AS TEXT), ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET hash = CASE WHEN hash = excluded.hash THEN hash END"  # else NULL, which is refused
)
_FIELDS = attrgetter("id", "text", "title", "date", "credit", "image", "page", "rights")


@dataclass(frozen=True, slots=True)
class Twin:
    """A document that has the words of another, and is not read again."""

    document: Document
    of: str


Row = tuple[bytes, bytes, bytes | None, bytes]
"""Id, hash of the content, hash of the words if they are enough to know them again by, content."""


def as_row(document: Document) -> Row:
    """A document as it is kept."""
    content = json.dumps(_FIELDS(document)).encode()
    return document.id.encode("utf-8", "surrogatepass"), hashlib.sha256(content).digest(), _words(document), content


def as_identity(name: bytes, content: bytes) -> bytes:
    """What the hash of a corpus is made of, for one document; they are in the order of their ids."""
    return name + b"\x1f" + content.hex().encode() + b"\n"


def as_document(content: str | bytes, own: str, least: str | None) -> Document | Twin:
    """A document again, or its Twin where the least id of those with its words is another."""
    document = Document(*json.loads(content))
    return document if least is None or least == own else Twin(document, least)


class Corpus:
    """Documents in a file of SQLite, in the order in which they came."""

    def __init__(self, path: Path) -> None:
        self.skipped: list[str] = []
        self._last = ""
        self._rows = sqlite3.connect(path, isolation_level=None)
        self._rows.text_factory = lambda name: name.decode("utf-8", "surrogatepass")
        self._rows.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;"
            "CREATE TABLE document (id TEXT PRIMARY KEY, hash BLOB NOT NULL, words BLOB, content BLOB)"
        )

    def close(self) -> None:
        """The file may be removed."""
        self._rows.close()

    def add(self, documents: Iterable[Document | InputError], keep_going: bool) -> None:
        """All of these documents. Raises the InputError of one that could not be read, unless it is to be listed as skipped, and one
        for two different documents with the same id; the same document twice is one."""
        self._rows.execute("BEGIN")
        try:
            self._rows.executemany(_INSERT, self._listed(documents, keep_going))
        except sqlite3.IntegrityError:
            raise InputError(self._last, TWICE) from None
        self._rows.execute("COMMIT")
        self._rows.executescript(
            "CREATE INDEX words ON document (words, id) WHERE words IS NOT NULL;"
            "CREATE TABLE twin (words BLOB PRIMARY KEY, least TEXT);"
            "INSERT INTO twin SELECT words, MIN(id) FROM document WHERE words IS NOT NULL GROUP BY words HAVING COUNT(*) > 1"
        )

    def _listed(self, documents: Iterable[Document | InputError], keep_going: bool) -> Iterator[Row]:
        for document in documents:
            if isinstance(document, InputError):
                if not keep_going:
                    raise document
                self.skipped.append(str(document))
                continue
            self._last = document.id
            yield as_row(document)

    def __len__(self) -> int:
        return int(self._rows.execute("SELECT COUNT(*) FROM document").fetchone()[0])

    def __iter__(self) -> Iterator[Document | Twin]:
        """Each document, in the order in which they came, or as a Twin of that with the same words and the least id."""
        for content, own, least in self._rows.execute(f"SELECT content, id, least {_JOINED} ORDER BY document.rowid"):
            yield as_document(content, own, least)

    def identities(self) -> Iterator[tuple[str, bytes, str]]:
        """Id, hash of the content, and the id of the document that it is a twin of or "", for each document."""
        for own, content, least in self._rows.execute(f"SELECT id, hash, least {_JOINED}"):
            yield own, content, "" if least is None or least == own else least

    def those(self, names: Iterable[str]) -> Iterator[Document | Twin]:
        """The documents with these ids, in the order of the ids given."""
        for name in names:
            row = (name.encode("utf-8", "surrogatepass"),)
            yield as_document(*self._rows.execute(f"SELECT content, id, least {_JOINED} WHERE id = CAST(? AS TEXT)", row).fetchone())

    def key(self, name: str) -> tuple[bytes, str]:
        """Hash and twin of one document, as `identities` gives them."""
        row = (name.encode("utf-8", "surrogatepass"),)
        content, least = self._rows.execute(f"SELECT hash, least {_JOINED} WHERE id = CAST(? AS TEXT)", row).fetchone()
        return content, "" if least is None or least == name else least

    def reads(self, name: str) -> bool:
        """Whether a document with this id is here and is read, not as a twin."""
        row = (name.encode("utf-8", "surrogatepass"),)
        return self._rows.execute(f"SELECT 1 {_JOINED} WHERE id = CAST(? AS TEXT) AND IFNULL(least, id) = id", row).fetchone() is not None

    @property
    def hash(self) -> str:
        """SHA-256 of what the corpus consists of, in whatever order it came."""
        sha = hashlib.sha256()
        for name, content in self._rows.execute("SELECT CAST(id AS BLOB), hash FROM document ORDER BY id"):
            sha.update(as_identity(name, content))
        return sha.hexdigest()


def _words(document: Document) -> bytes | None:
    """The same for texts of the same words; None for one that is too short to tell."""
    words = " ".join(document.text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest() if len(words) >= SAME_WORDS else None
