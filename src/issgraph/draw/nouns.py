"""What networks are drawn of, as plain values: things, relations between them, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple, overload


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


class Shared(Sequence[Words]):
    """What ties two things to the photos that show both, each once and in order: put together when somebody reads it.

    `here` and `there` are the words of either thing by photo; both things have all of theirs among their own statements.
    """

    def __init__(self, here: Mapping[str, tuple[Words, ...]], there: Mapping[str, tuple[Words, ...]]) -> None:
        self.here, self.there = here, there

    @cached_property
    def _words(self) -> tuple[Words, ...]:
        shared = self.here.keys() & self.there.keys()
        return each_once(said[photo] for said in (self.here, self.there) for photo in shared)

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, at: int) -> Words: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Words, ...]: ...
    def __getitem__(self, at: int | slice) -> Words | tuple[Words, ...]:
        return self._words[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._words == tuple(other)

    def __hash__(self) -> int:
        return hash(self._words)


def each_once(said: Iterable[Sequence[Words]]) -> tuple[Words, ...]:
    """All of the words, each once, in order."""
    return tuple(sorted(set(chain.from_iterable(said))))


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
    words: Sequence[Words] = ()
