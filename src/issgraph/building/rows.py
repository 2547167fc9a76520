"""Documents to rows of a corpus and back: what each is known by, and whether two have the same words."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from operator import attrgetter

from issgraph.model import Document

SAME_WORDS = 60
"""Characters from which on one text under two ids counts as one caption: "An astronaut in the Cupola." may go with many pictures."""

_FIELDS = attrgetter("id", "text", "title", "date", "credit", "image", "page", "rights")

Row = tuple[bytes, bytes, bytes | None, bytes]
"""Id, hash of the content, hash of the words if they are enough to know them again by, content."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A document that has the words of another, and is not read again."""

    document: Document
    of: str


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


def _words(document: Document) -> bytes | None:
    """The same for texts of the same words; None for one that is too short to tell."""
    words = " ".join(document.text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest() if len(words) >= SAME_WORDS else None
