"""Statements to columns of numbers and words that pack well, for a page to read back (model.js)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from issgraph.draw.look import in_words
from issgraph.draw.nouns import Words

_SUBJECT, _OBJECT = "\x01", "\x02"
"""What stands in a quote for the name of the statement's subject and object, so that names are not written again and again."""


class Told:
    """Words to their numbers: each statement, relation and text stands once.

    A name that is a node's label is that node's number; of a statement of one edge, -1 or -2 for what that runs from or to.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels: dict[str, int] = {}
        for at, label in enumerate(labels):
            self._labels.setdefault(label, at)
        self._names = labels
        self._words: dict[Words, int] = {}
        self._ends: dict[int, tuple[int, int]] = {}
        self._relations: dict[str, int] = {}
        self._texts: dict[tuple[str, str, str], int] = {}

    def numbers(self, words: Iterable[Words]) -> list[int]:
        """The numbers of statements, each once, in order."""
        given = tuple(words)
        return sorted({self._words.setdefault(each, len(self._words)) for each in (sorted(given) if len(given) > 1 else given)})

    def of_edge(self, words: Iterable[Words], ends: tuple[int, int]) -> list[int]:
        """The numbers of statements that stand at the edge between two nodes."""
        numbers = self.numbers(words)
        for number in numbers:
            self._ends.setdefault(number, ends)
        return numbers

    def relation(self, name: str) -> int:
        """The number of a relation."""
        return self._relations.setdefault(in_words(name), len(self._relations))

    @property
    def texts(self) -> int:
        """How many texts the statements come from."""
        return len({(each.source, each.address, each.day) for each in self._words})

    def columns(self) -> dict[str, Any]:
        """The statements by columns, and the relations and texts that they name by number."""

        def text(each: Words) -> int:
            return self._texts.setdefault((each.source, each.address, each.day), len(self._texts))

        def name(at: int, label: str) -> int | str:
            for number, end in zip((-1, -2), self._ends.get(at, ()), strict=False):
                if self._names[end] == label:
                    return number
            return self._labels.get(label, label)

        told = {
            "subject": [name(at, each.subject) for at, each in enumerate(self._words)],
            "relation": [self.relation(each.relation) for each in self._words],
            "object": [name(at, each.object) for at, each in enumerate(self._words)],
            "quote": [_shortened(each) for each in self._words],
            "text": [text(each) for each in self._words],
        }
        return {"told": told, "relations": list(self._relations), "texts": list(self._texts)}


def _shortened(words: Words) -> str | list[str]:
    """The quote, with marks for the names of its statement; in a list where it has such marks already."""
    quote = words.quote
    if _SUBJECT in quote or _OBJECT in quote:
        return [quote]
    for name, mark in sorted(((words.subject, _SUBJECT), (words.object, _OBJECT)), key=lambda each: -len(each[0])):
        if len(name) > 3 and _SUBJECT not in name and _OBJECT not in name:
            quote = quote.replace(name, mark)
    return quote


def differences(numbers: Sequence[int]) -> list[int]:
    """Numbers as what each adds to the one before."""
    return [number - before for number, before in zip(numbers, (0, *numbers), strict=False)]


def portions(lists: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """Lists of numbers as their lengths and all the numbers as differences, which pack well."""
    return [len(each) for each in lists], differences([number for each in lists for number in each])


def as_data(payload: dict[str, Any]) -> str:
    """JSON that no label can break out of: pure ASCII, so without U+2028 or turned letters, and without < > &."""
    text = json.dumps(payload, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
