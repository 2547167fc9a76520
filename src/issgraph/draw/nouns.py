"""What networks are drawn of, as plain values: things, relations between them, and the words that say so."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """One statement as it was read: subject, relation and object in words, the quote it rests on, and the title of its text.

    `address` is where that text stands on the web, `day` when it was published, in ISO 8601 at any precision.
    """

    subject: str
    relation: str
    object: str
    quote: str
    source: str
    address: str = ""
    day: str = ""


class Node(NamedTuple):
    """A thing to draw, with its class and what is said of it. What its edges say need not be repeated here.

    `wikidata` is the address of its item there.
    """

    id: str
    label: str
    cls: str
    statements: tuple[Words, ...] = ()
    wikidata: str = ""


class Edge(NamedTuple):
    """A relation between two nodes by their ids; `weight` makes it thicker, `words` are what it rests on."""

    source: str
    target: str
    relation: str
    weight: int = 1
    words: tuple[Words, ...] = ()
