"""The names of the tables and of a graph to an index by their words: a run of words goes in, all it may mean comes out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from issgraph.ask.named import FAMILY, Named
from issgraph.gazetteer import Gazetteer, gazetteer
from issgraph.query import Graph
from issgraph.vocab import INDIVIDUALS
from issgraph.wordlist import Token, lexicon, tokens

_PLAIN_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?: |$))+", re.ASCII)
"""Such a name is its words, parted by spaces."""
_SHORTEST = 4
"""Letters of a word that may stand for a whole name."""
_TITLE = 2
"""Spaces in a document's title that may stand for it; a shorter one is too like other words."""
_WHICH = re.compile(r"\b(?:which|what|whose|how many)(?: \w+)? $", re.I)
_TOLD = (
    "PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX graph: <https://w3id.org/issgraph/graph/>\n"
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "PREFIX schema: <https://schema.org/>\n"
    "SELECT ?name ?kind ?title { { GRAPH graph:names { ?x rdfs:label ?name ; a ?kind } } UNION\n"
    '{ GRAPH graph:provenance { ?d a iss:SourceDocument } BIND(STR(?d) AS ?name) BIND("document" AS ?kind) '
    "OPTIONAL { GRAPH graph:provenance { ?d schema:headline ?title } } } }"
)


@dataclass(slots=True)
class Known:
    """A name as it is written, and the ids of what it may mean, by class."""

    name: str
    ids: dict[str, set[str]] = field(default_factory=dict)

    def add(self, cls: str, identifier: str) -> None:
        """One more meaning."""
        self.ids.setdefault(cls, set()).add(identifier)


class Names:
    """Names by their words in lower case. Those of the tables lie in the gazetteer's own index; only the odd ones are kept here."""

    def __init__(self, graph: Graph) -> None:
        self._gazetteer = gazetteer()
        self._odd: dict[str, Known] = {}
        self._adjectives = {_key(adjective): country for adjective, country in self._gazetteer.adjectives.items()}
        for written, entity in self._gazetteer.names():
            if not _PLAIN_NAME.fullmatch(written.lower()):
                self._add(written, entity.cls, entity.id)
        self._families = {family for row in self._gazetteer.rows.values() for family in row.many("family")}
        for row in map(self._gazetteer.rows.__getitem__, sorted(self._families)):
            for name in (row.label, *row.aliases):
                self._add(f"{name}s", row.cls, row.id, row.label)  # "which Dragons", "two Space Shuttles"
        for surname, people in self._gazetteer.surnames.items():
            for row in people:
                self._add(surname, row.cls, row.id)
        for name, term in INDIVIDUALS.items():
            for cls in term.parents:
                self._add(term.label, cls, f"iss:{name}")
        for record in graph.query(_TOLD).records():
            kind = record["kind"].rpartition("#")[2]
            written = record["name"].rpartition("/doc/")[2] if record["kind"] == "document" else record["name"]
            self._add(written, kind or "document", record["name"])
            if record.get("title", "").count(" ") >= _TITLE:
                self._add(record["title"], "document", record["name"], written)
        for word, (identifier, label) in _shortened(self._gazetteer).items():
            self._add(word, "Organization", identifier, label)
        self._longest = 1 + max(name.count(" ") for name in (*self._gazetteer.lowered(), *self._odd))

    def _add(self, name: str, cls: str, identifier: str, written: str = "") -> None:
        if key := _key(name):
            self._odd.setdefault(key, Known(written or name)).add(cls, identifier)

    def find(self, run: Collection[str]) -> Known | None:
        """What a run of words may mean, or None."""
        key = " ".join(run)
        if country := self._adjectives.get(key):  # the place of that name too, so that the country is told from it
            place = self.find((_key(country.label),))
            return Known(country.label, {country.cls: {country.id}} | (place.ids if place else {}))
        odd, found = self._odd.get(key), Known("")
        for written, entity in self._gazetteer.in_any_case(key):
            found.name = found.name or (entity.label if _is_plural(written, entity.label) else written)
            found.add(entity.cls, entity.id)
        for cls, ids in odd.ids.items() if odd else ():
            found.name = found.name or odd.name  # type: ignore[union-attr]
            for each in ids:
                found.add(cls, each)
        return found if found.name else None

    def of_words(self, number: int) -> list[str]:
        """All names of so many words, in lower case."""
        return self._by_length.get(number, [])

    def written(self, key: str) -> str:
        """A name as it is written, from its words in lower case."""
        known = self.find(key.split())
        return known.name if known else key

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for key in {*self._gazetteer.lowered(), *self._odd}:
            found.setdefault(1 + key.count(" "), []).append(key)
        return found

    def named(self, text: str, words: list[Token], found: list[Named]) -> list[Named]:
        """Names in a text, the leftmost and longest first, beside the dates and numbers that were found in it."""
        found = list(found)
        taken = [(each.start, each.end) for each in found]
        at = 0
        while at < len(words):
            for length in range(min(self._longest, len(words) - at), 0, -1):
                run = tuple(token.word for token in words[at : at + length])
                start, end = words[at].start, words[at + length - 1].end
                known = self.find(run)
                if not known or not _may_be_name(text[start:end], run):
                    continue
                if any(start < stop and begin < end and not (start <= begin and stop <= end) for begin, stop in taken):
                    continue
                for each in [each for each in found if start <= each.start and each.end <= end]:
                    found.remove(each)  # the date inside "spacewalk 2025-05-01"
                plain = _may_be_words(text[start:end], text[:start], run)
                family = {FAMILY} if self._families.intersection(*known.ids.values()) else set()
                found.append(Named(start, end, known.name, frozenset(known.ids) | family, plain, known.ids))
                taken.append((start, end))
                at += length - 1
                break
            at += 1
        return sorted(found, key=lambda each: each.start)


def _key(name: str) -> str:
    """The words of a name as `tokens` has them."""
    small = name.lower()
    return small if _PLAIN_NAME.fullmatch(small) else " ".join(token.word for token in tokens(name))


def _is_plural(written: str, label: str) -> bool:
    """True for "pilots", which the gazetteer makes of "pilot" and no graph holds."""
    return written.islower() and written == f"{label.lower()}s"


def _may_be_name(written: str, run: tuple[str, ...]) -> bool:
    """A word of one letter is a name only as a capital: "I" is none, nor is "a"."""
    return len(run) > 1 or len(run[0]) > 1 or written.isupper()


def _may_be_words(written: str, before: str, run: tuple[str, ...]) -> bool:
    """True for a name that may as well be plain words: "partly obscured", or "Dragon" in "which Dragon"."""
    small = written.islower() or (not before.strip() and written[1:].islower())
    if not (small or _WHICH.search(before)):
        return False
    while run:
        length = lexicon().find(run)[1]
        if not length:
            return False
        run = run[length:]
    return True


def _shortened(known: Gazetteer) -> dict[str, tuple[str, str]]:
    """ "Energia" is RSC Energia as long as nothing else has the word in its name: such words, with the id and the label."""
    found: dict[str, set[tuple[str, str]]] = {}
    for row in known.rows.values():
        if row.cls == "Organization":
            for word in _capitalised((row.label, *row.aliases)):
                found.setdefault(word, set()).add((row.id, row.label))
    for row in known.rows.values():
        if row.cls != "Organization":
            for word in found.keys() & set(_capitalised((row.label, *row.aliases))):
                del found[word]
    return {word: next(iter(rows)) for word, rows in found.items() if len(rows) == 1 and not lexicon().knows(word.lower())}


def _capitalised(names: Collection[str]) -> Iterator[str]:
    for name in names:
        yield from (word for word in name.split() if len(word) >= _SHORTEST and word[0].isupper())
