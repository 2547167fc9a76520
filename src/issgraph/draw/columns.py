"""Statements to columns of numbers and words that pack well, for a page to read back (model.js)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import takewhile
from operator import eq
from typing import Any

from issgraph.draw.look import in_words
from issgraph.draw.nouns import Shared, Words
from issgraph.draw.packing import Portions, beginnings, digits, lettered, portions

_SUBJECT, _OBJECT = "\x01", "\x02"
"""What stands in a quote for the name of the statement's subject and object, so that names are not written again and again."""


_OF_TEXT = -3


class Told:
    """Words to their numbers: each statement, relation and text stands once.

    A name that is a node's label is that node's number; -1 or -2 stand for the ends of the link, or the node, where the statement stands
    first, -3 for what its text is about, which is named with the text. A text is told by what its number adds to that of the statement
    before, or to that of the one text that an end of the link is told of in; beyond the last one, they begin anew.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels: dict[str, int] = {}
        for at, label in enumerate(labels):
            self._labels.setdefault(label, at)
        self._names = labels
        self._words: dict[Words, int] = {}
        self._ends: dict[int, tuple[int, int]] = {}
        self._relations: dict[str, int] = {}
        self._named: dict[str, int] = {}

    def numbers(self, words: Sequence[Words]) -> list[int]:
        """The numbers of statements, each once, in order."""
        known = self._words
        if len(words) == 1:
            return [known.setdefault(words[0], len(known))]
        found = [known.setdefault(each, len(known)) for each in sorted(words)]
        return sorted(set(found))

    def of_link(self, words: Sequence[Words], ends: tuple[int, int]) -> list[int]:
        """The numbers of statements that stand at the link between two nodes, or at one node, given as both ends."""
        numbers = self.numbers(words)
        for number in numbers:
            self._ends.setdefault(number, ends)
        return numbers

    def relation(self, name: str) -> int:
        """The number of a relation."""
        known = self._named.get(name)
        if known is None:
            known = self._named[name] = self._relations.setdefault(in_words(name), len(self._relations))
        return known

    @cached_property
    def _texts(self) -> tuple[dict[tuple[str, str, str], int], list[int]]:
        """The texts that the statements come from, in order, so that their numbers differ little from one statement to the next.

        And the text of each statement, by number.
        """
        of = [each[4:] for each in self._words]
        texts = {text: at for at, text in enumerate(sorted(set(of)))}
        return texts, list(map(texts.__getitem__, of))

    @property
    def texts(self) -> int:
        """How many texts the statements come from."""
        return len(self._texts[0])

    def columns(self) -> dict[str, Any]:
        """The statements by columns, and the relations and texts that they name by number."""
        texts, text_of = self._texts
        labels, names, ends = self._labels, self._names, self._ends
        about: dict[int, str] = {}
        of_node: dict[int, int] = {}  # a node's text, -1 where it has several
        subjects: list[str | int] = []
        objects: list[str | int] = []
        differ = []
        before = 0
        for at, (each, text) in enumerate(zip(self._words, text_of, strict=True)):
            subject, object_ = each[0], each[2]
            one, other = ends[at]
            mine, others = names[one], names[other]
            if subject not in labels:
                about.setdefault(text, subject)
            for column, name in ((subjects, subject), (objects, object_)):
                if mine == name:
                    column.append(-1)
                elif others == name:
                    column.append(-2)
                else:
                    number = labels.get(name)
                    column.append(number if number is not None else _OF_TEXT if about.get(text) == name else name)
            if one == other:
                of_node[one] = text if of_node.get(one, text) == text else -1
                differ.append(text - before)
            else:
                likely = max(of_node.get(one, -1), of_node.get(other, -1))
                differ.append(text - (before if likely < 0 else likely))
            before = text
        told = {
            "subject": subjects,
            "relation": [self.relation(each[1]) for each in self._words],
            "object": objects,
            "quote": lettered([_shortened(*each[:4]) for each in self._words]),
            "text": digits([added % len(texts) for added in differ]),
        }
        titles, addresses, days = zip(*texts, strict=True) if texts else ((), (), ())
        of_texts = {
            "title": beginnings(titles),
            "address": beginnings(addresses),
            "day": days,
            "named": [_named(title, about.get(at, title)) for at, title in enumerate(titles)],
        }
        self._about_text = {at for at in range(len(subjects)) if _OF_TEXT in (subjects[at], objects[at])}
        return {"told": told, "relations": list(self._relations), "texts": of_texts}

    def of_links(self, words: Sequence[Sequence[int] | Shared], ends: Sequence[tuple[int, int]], own: Sequence[Sequence[int]]) -> Portions:
        """The statements of each link, as `portions`; a length of -1 for those that are what its two ends say of all texts they share.

        That is what links made of photos rest on: a page finds it again, which is much shorter. To be asked for after `columns`.
        """
        known, texts, about_text = self._words, self._texts[1], self._about_text
        text_of: dict[str, int] = {}
        photo_of: dict[int, str] = {}

        @cache
        def about(node: int) -> dict[int, list[int]]:
            numbers: dict[int, list[int]] = defaultdict(list)
            for at in own[node]:
                if at in about_text:
                    numbers[texts[at]].append(at)
            return numbers

        alike: dict[int, bool] = {}

        def plain(node: int, photos: Mapping[str, tuple[Words, ...]]) -> bool:
            """Whether what a node says of texts is what it says of photos, each of which has a text of its own."""
            if node not in alike:
                numbers = {photo: [known[each] for each in said] for photo, said in photos.items()}
                alike[node] = sum(map(len, about(node).values())) == len({at for each in numbers.values() for at in each}) and all(
                    at in about_text
                    and text_of.setdefault(photo, texts[at]) == texts[at]
                    and photo_of.setdefault(texts[at], photo) == photo
                    for photo, each in numbers.items()
                    for at in each
                )
            return alike[node]

        found: list[Sequence[int]] = []
        counts = []
        for numbers, (one, other) in zip(words, ends, strict=True):
            again = False
            if isinstance(numbers, Shared):
                again = one != other and plain(one, numbers.here) and plain(other, numbers.there)
                numbers = () if again else self.numbers(numbers)
            if len(numbers) > 1 and one != other:
                here, there = about(one), about(other)
                again = {at for text in here.keys() & there.keys() for at in (*here[text], *there[text])} == set(numbers)
            counts.append(-1 if again else len(numbers))
            found.append(() if again else numbers)
        return counts, portions(found)[1]


def _named(title: str, name: str) -> tuple[str, int] | int:
    """What a text is about: 0 where that is its title, else how it begins, and where in the title the rest of it is."""
    if name == title:
        return 0
    same = (
        sum(1 for _ in takewhile(bool, map(eq, title[::-1], name[::-1]))) if title.isascii() else 0
    )  # a page counts other letters otherwise
    return name[: len(name) - same], len(title) - same if same else 2 * len(title)


def _shortened(subject: str, _: str, object_: str, quote: str) -> str | list[str]:
    """The quote, with marks for the names of its statement; in a list where it has such marks already."""
    if _SUBJECT in quote or _OBJECT in quote:
        return [quote]
    if subject not in quote and object_ not in quote:
        return quote
    pairs = ((subject, _SUBJECT), (object_, _OBJECT))
    for name, mark in pairs if len(subject) >= len(object_) else pairs[::-1]:
        if len(name) > 3 and name in quote and _SUBJECT not in name and _OBJECT not in name:
            quote = quote.replace(name, mark)
    return quote
