"""What a source is given: bytes with a name, wherever they come from, and the limits and options under which they are read."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, BinaryIO, cast

from issgraph.errors import InputError
from issgraph.model import Document

if TYPE_CHECKING:
    from issgraph.fetching import Reach, Visitor

MAX_BYTES = 50_000_000
"""The largest text or .json file that is read at once, and the longest row of a .jsonl or .csv file; `--max-bytes` sets another."""

LONGEST = 1_000_000
"""Characters that one document may have: a caption has a thousand, and a text of millions is no caption, but would be read for minutes."""

BLANK = 1_000_000
"""Blank lines in a row that a file of rows may have."""

AT_ONCE = 1 << 18
"""Bytes that are read at once where lines come many at a time."""

REMEMBERED = 100_000
"""Ids that are remembered with their place, to tell where one stood before; a build finds the others as well, but not their place."""

FIELDS = ("id", "text", "title", "date", "credit", "image", "page", "rights")
"""What a document consists of."""

CALLED = {
    "id": ("id", "nasaid", "photoid", "imageid", "identifier", "frame", "accession", "filename"),
    "text": ("text", "caption", "description", "body", "content"),
    "title": ("title", "headline", "name"),
    "date": ("date", "datecreated", "datetaken", "created", "published", "day"),
    "credit": ("credit", "photographer", "secondarycreator", "creator", "author"),
    "image": ("image", "imageurl", "preview", "thumbnail", "src"),
    "page": ("page", "url", "link", "permalink", "source"),
    "rights": ("rights", "copyright", "license", "licence"),
}
"""What archives call the columns or keys of each field, in lower case and without spaces; the first that is there is taken."""


def as_called(name: str) -> str:
    """The name of a column or key as it stands in `CALLED`."""
    return "".join(each for each in name.lower() if each.isalnum())


Found = Document | InputError


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes to read: `where` they stand for a person ("a.zip!b.txt"), the `name` of the file, and how they are opened.

    `size` is in bytes, None where it shows only in reading; `address` is the URL they came from, `charset` what a server said of them;
    `packed` says that they lie in an archive.
    """

    where: str
    name: str
    open: Callable[[], AbstractContextManager[BinaryIO]]
    size: int | None = None
    address: str = ""
    charset: str = ""
    packed: bool = False

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case, with its dot."""
        dot = self.name.rfind(".")
        return self.name[dot:].lower() if dot > 0 else ""

    @property
    def stem(self) -> str:
        """The name without its ending."""
        dot = self.name.rfind(".")
        return self.name[:dot] if dot > 0 else self.name

    def error(self, what: str, line: int | None = None) -> InputError:
        """The complaint about these bytes."""
        return InputError(self.where, what, line)


@dataclass(slots=True)
class Options:
    """How a corpus is read: the limit, the columns of tables by field, the encoding of what does not name its own, and what was seen.

    `reach` is who may be asked for addresses: everybody on the internet, unless told; `visitor` asks, and knows who was asked already.

    Raises InputError for an encoding that Python does not know.
    """

    max_bytes: int = MAX_BYTES
    columns: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    reach: Reach | None = None
    visitor: Visitor | None = field(default=None, init=False)
    _ids: dict[str, tuple[int, str]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        if self.encoding and not is_encoding(self.encoding):
            raise InputError("--encoding", f"{self.encoding!r} is no encoding that is known; windows-1252, latin-1, utf-16 are")

    def once(self, document: Document, raw: Raw, line: int | None = None, which: str = "") -> Document:
        """The document itself. Raises InputError where its id is that of another, and where it is too long to be read."""
        if len(document.text) + len(document.title) + len(document.credit) > LONGEST:
            raise raw.error(f"{which}a text of {len(document.text):,} characters; {LONGEST:,} are read at most, split it", line)
        content = hash(document)
        there = self._ids.get(document.id)
        if there is None and len(self._ids) < REMEMBERED:
            self._ids[document.id] = content, f"{raw.where}:{line}" if line is not None else raw.where
        known, first = there or (content, "")
        if known != content:
            raise raw.error(f"{which}id {document.id!r} is that of another document in {first}; give one of them another", line)
        return document

    def decoded(self, raw: Raw, content: bytes, line: int | None = None, declared: str = "") -> str:
        """Bytes as text: by their byte order mark, else as declared, else as UTF-8. Raises InputError where they are no such text."""
        for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
            if content.startswith(mark):
                return self._text(raw, content, name, line)
        told = declared or raw.charset or self.encoding or "utf-8"
        return self._text(raw, content, "utf-8" if line is not None and _wide(told) else told, line)

    def _text(self, raw: Raw, content: bytes, encoding: str, line: int | None) -> str:
        if not _wide(encoding) and b"\0" in content:
            raise raw.error(f"a binary file, not text (byte {content.index(0)} is NUL)", line)
        if not is_encoding(encoding):
            raise raw.error(f"it calls itself {encoding!r}, an encoding that is not known; name another with --encoding", line)
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError as wrong:
            where = line if line is not None else content.count(b"\n", 0, wrong.start) + 1
            byte = f"byte 0x{content[wrong.start]:02x} at position {wrong.start}"
            hint = "; if it is an older file, --encoding windows-1252 may fit" if encoding.lower() in ("utf-8", "utf-8-sig") else ""
            raise raw.error(f"not {encoding.upper().removesuffix('-SIG')}: {byte}{hint}", where) from None
        if not text.strip():
            raise raw.error("empty", line)
        if "\0" in text:
            raise raw.error("a binary file, not text", line)
        return text

    def whole(self, raw: Raw) -> bytes:
        """All bytes. Raises InputError above the limit."""
        if raw.size is not None and raw.size > self.max_bytes:
            raise raw.error(f"{raw.size:,} bytes is above the limit of {self.max_bytes:,}; raise it with --max-bytes, or split the file")
        with raw.open() as file:
            content = file.read(self.max_bytes + 1)
        if len(content) > self.max_bytes:
            raise raw.error(f"above the limit of {self.max_bytes:,} bytes; raise it with --max-bytes, or split the file")
        return content

    def lines(self, raw: Raw) -> Iterator[tuple[int, bytes]]:
        """Lines with their numbers, from 1. Raises InputError for one above the limit, and for blank ones without end."""
        with self._in_lines(raw) as file:
            yield from self._right(raw, iter(partial(file.readline, self.max_bytes + 1), b""), 0, 0)

    @contextmanager
    def _in_lines(self, raw: Raw) -> Iterator[BinaryIO]:
        """The bytes, in UTF-8 where characters have several: one of them may look like the end of a line."""
        with raw.open() as file:
            if isinstance(file, io.BufferedReader):
                head = file.peek(2)[:2]
            elif isinstance(file, io.BytesIO):
                head = bytes(file.getbuffer()[:2])
            else:  # lines already, of a cluster
                yield file
                return
            told = raw.charset or self.encoding
            wide = "utf-16" if head in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else told if _wide(told) else ""
            yield cast(BinaryIO, io.BufferedReader(_Narrow(file, raw, wide), AT_ONCE)) if wide else file

    def _right(self, raw: Raw, lines: Iterable[bytes], before: int, blank: int) -> Iterator[tuple[int, bytes]]:
        """Lines that come after others, the last so many of which were blank, with their numbers, up to one that is wrong."""
        for number, line in enumerate(lines, before + 1):
            blank = blank + 1 if line.isspace() else 0
            if blank > BLANK:
                raise raw.error(f"more than {BLANK:,} blank lines in a row", number)
            if len(line) > self.max_bytes:
                raise raw.error(f"a row above the limit of {self.max_bytes:,} bytes; raise it with --max-bytes", number)
            yield number, line

    def blocks(self, raw: Raw) -> Iterator[list[bytes]]:
        """The same lines, many at a time, which is quicker by far. Raises the same, behind the lines before it."""
        number = blank = 0
        with self._in_lines(raw) as file:
            for lines in _many(file, self.max_bytes):
                if blank + len(lines) > BLANK or max(map(len, lines)) > self.max_bytes:
                    for _, line in self._right(raw, lines, number, blank):
                        yield [line]
                else:
                    yield lines
                number += len(lines)
                ending = len(lines) - next((at for at in range(len(lines), 0, -1) if not lines[at - 1].isspace()), 0)
                blank = ending + (blank if ending == len(lines) else 0)


class _Narrow(io.RawIOBase):
    """Gives in UTF-8 what another file has in an encoding of several bytes a character. Raises InputError where it has not."""

    def __init__(self, file: BinaryIO, raw: Raw, encoding: str) -> None:
        self.file, self.raw, self.encoding = file, raw, encoding
        self.decoder = codecs.getincrementaldecoder(encoding)()
        self.held, self.more = b"", True

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, into: memoryview) -> int:  # type: ignore[override]
        """Some bytes."""
        while self.more and not self.held:
            some = self.file.read(AT_ONCE)
            self.more = bool(some)
            try:
                self.held = self.decoder.decode(some, not some).encode()
            except UnicodeError as wrong:
                raise self.raw.error(f"not {self.encoding.upper()}: {wrong}") from None
        got, self.held = self.held[: len(into)], self.held[len(into) :]
        into[: len(got)] = got
        return len(got)


_OF_PYTHON = frozenset({"undefined", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "charmap", "mbcs", "oem"})
"""What Python calls encodings as well: none of texts, and some take time that grows with the square of them."""


@lru_cache(100)
def is_encoding(name: str) -> bool:
    """Whether Python knows an encoding of texts by this name."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return found.name.replace("-", "_") not in _OF_PYTHON and found._is_text_encoding


def _wide(encoding: str) -> bool:
    """True for encodings of several bytes for each character, which may look like ends of lines."""
    return encoding.lower().replace("_", "-").startswith(("utf-16", "utf-32", "utf16", "utf32"))


def _many(file: BinaryIO, most: int) -> Iterator[list[bytes]]:
    """Some lines of a file after the other; one of more than so many bytes may be cut short, and is the last."""
    held: list[bytes] = []
    while some := file.read(AT_ONCE):
        end = some.rfind(b"\n") + 1
        if end:
            yield io.BytesIO(b"".join((*held, some[:end]))).readlines()
            held = []
        held.append(some[end:])
        if len(held) * AT_ONCE > most and sum(map(len, held)) > most:
            break
    if left := b"".join(held):
        yield [left]


def columns_of(words: Iterable[str]) -> dict[str, str]:
    """Columns by field, of "text=Caption" and the like. Raises InputError for what is no field or has no name."""
    found = {}
    for each in words:
        name, sign, column = each.partition("=")
        if name not in FIELDS or not sign or not column:
            raise InputError("--column", f"{each!r} is not FIELD=NAME, as text=Caption; the fields are {', '.join(FIELDS)}")
        found[name] = column
    return found
