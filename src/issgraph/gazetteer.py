"""The reference tables to one automaton of names: a view goes in, every known name in it comes out with all it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from issgraph import view as view_module
from issgraph.assets import REFERENCE, RULES
from issgraph.compiled import compiled, worked_out
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.reference import Reference, Row, reference, sources
from issgraph.rules import lexicon
from issgraph.view import lower, shouts, view

_SUFFIX = compiled(r",? (?:Jr|Sr|II|III)\.?$")
_MADE = ("-built", "-made", "-developed", "-manufactured", "-designed")
_MAKE = ("make", "manufacture", "construction")
_SUFFIXES = ("Jr", "Sr", "II")
_INITIAL = compiled(r" [A-Z]\.(?= )")


FAMILIES = {"dragon", "cygnus", "progress", "soyuz", "starliner", "htv", "htv-x", "atv", "space-shuttle", "crew-dragon", "cargo-dragon"}
"""Ids of the rows of craft.tsv that stand for a family of craft; a family name means the flight of that family a text names."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing a name may mean: `needs` are words of which one must stand in the text, from/until when it was there."""

    entity: Entity
    needs: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


class Hit(NamedTuple):
    """A known name at a place in a view."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]


Names = dict[str, list[tuple[str, tuple[str, ...]]]]
"""Names in lower case, each with how it is written and the ids of what it means."""
Kinds = list[tuple[str, ...]]
"""The sets of classes that names may have."""


def names_of(rows: Iterable[Row], first_names: dict[str, tuple[str, ...]]) -> tuple[Names, Kinds, dict[str, list[str]]]:
    """The names of some rows and their kinds; and the surnames of people, with the ids of who has them."""
    names: dict[str, dict[str, str]] = {}
    surnamed: dict[str, list[str]] = {}
    for row in rows:
        for name in _names(row, first_names) if row.id else ():
            names.setdefault(view(name), {})[row.id] = row.cls
        for surname in surnames(row.label) if row.cls == "Person" else ():
            surnamed.setdefault(view(surname), []).append(row.id)
    found: Names = {}
    classes: dict[str, set[str]] = {}
    for name, meanings in names.items():
        small = lower(name)
        found.setdefault(small, []).append((name, tuple(meanings)))
        classes.setdefault(small, set()).update(meanings.values())
    return found, sorted({tuple(sorted(kind)) for kind in classes.values()}), surnamed


def _names(row: Row, first_names: dict[str, tuple[str, ...]]) -> Iterable[str]:
    for name in (row.label, *row.aliases):
        if row.cls == "Mission" and name.endswith(" mission") and name[:-8] in (row.label, *row.aliases):
            continue  # else "STS-124 mission specialist" would lose its role
        yield name
        if name.islower() and not name.endswith(("s", "glint")):  # the Sun glints
            yield f"{name}s"
        if row.cls == "Person":
            bare = _INITIAL.sub("", _SUFFIX.sub("", name)) if name.endswith(_SUFFIXES) or "." in name else name
            first, _, rest = bare.partition(" ")
            yield bare
            if "-" in rest:
                yield f"{first} {rest.replace('-', ' ')}"
            elif rest.startswith("Al "):
                yield from (f"{first} {article}{rest[3:]}" for article in ("al-", "Al-", "al "))
            for other in first_names.get(view(first).lower(), ()):
                yield f"{other} {rest}"


_KINDS = frozenset(
    "sea ocean gulf bay lake lakes river delta island islands mountain mountains mount desert peninsula strait straits canal channel"
    " cape valley basin plateau volcano crater reef falls coast way cloud clouds space station".split()
)
"""What a place may be, which some write small within its name."""


def _loosely(name: str, written: str) -> bool:
    """True for a name but for small letters in what it says the thing is: "the Black sea", "lake Baikal"."""
    pairs = list(zip(name.split(" "), written.split(" "), strict=False))
    return any(a == b for a, b in pairs) and all(a == b or (b in _KINDS and a.istitle()) for a, b in pairs)


AT_ONCE = 20_000
"""So many characters are looked up word by word before an automaton is made of the names, which takes longer than a few captions do."""


class Gazetteer:
    """Names and what they mean. A name in lower case is found in any case, one with capitals as written (but see `_loosely`)."""

    def __init__(self, reference: Reference, names: Names, kinds: Kinds, surnamed: dict[str, list[str]]) -> None:
        self.rows = reference.by_id
        self.surnames = {surname: [self.rows[who] for who in people] for surname, people in surnamed.items()}
        self.spacewalks: dict[str, list[Row]] = {}
        """By the day they began on."""
        self.numbered: dict[tuple[str, str], Row] = {}
        """Spacewalks by the id of their mission and their number in it."""
        self.adjectives: dict[str, Entity] = {}
        for row in self.rows.values():
            if row.cls == "Spacewalk":
                self.spacewalks.setdefault(row.get("date"), []).append(row)
                self.numbered.setdefault((row.get("mission"), row.get("number")), row)
            for adjective in row.many("adjectives") if "adjectives" in row.values else ():
                self.adjectives.setdefault(adjective.lower(), row.entity)
        self._names = names
        self._kinds = kinds
        self._told: dict[str, list[tuple[str, tuple[Meaning, ...]]]] = {}
        self._meant: dict[str, Meaning] = {}
        self._automaton: AhoCorasick | None = None
        self._patterns: list[str] = []
        self._longest = max(map(len, names), default=0)
        self._left = AT_ONCE
        self.nationality = "|".join(sorted((re.escape(a) for a in self.adjectives), key=lambda w: (-len(w), w))) or "european"
        self.adjective = Pattern(rf"(?<![\w-])(?P<a>{self.nationality})(?={'|'.join(_MADE)})", re.I)
        self.of_make = Pattern(rf"(?<=\bof )(?P<a>{self.nationality})(?= (?:{'|'.join(_MAKE)})\b)", re.I)

    def adjectives_in(self, text: str) -> Iterator[re.Match[str]]:
        """Nationalities in a view that say where something was made ("Italian-built", "of Italian make"), as the group "a"."""
        small = text.lower()
        if any(made in small for made in _MADE):
            yield from self.adjective.finditer(text)
        if any(f" {make}" in small for make in _MAKE):
            yield from self.of_make.finditer(text)

    def _written(self, small: str) -> list[tuple[str, tuple[Meaning, ...]]]:
        """The names that are this one in lower case, each with what it means."""
        told = self._told.get(small)
        if told is None:
            names = self._names.get(small, ())
            if not names:
                return []
            told = self._told[small] = [(name, tuple(map(self._meaning, ids))) for name, ids in names]
        return told

    def _meaning(self, ident: str) -> Meaning:
        if ident not in self._meant:
            row = self.rows[ident]
            self._meant[ident] = Meaning(row.entity, row.many("needs"), row.get("from"), row.get("until"))
        return self._meant[ident]

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """All a name may mean, exactly as written."""
        plain = view(name)
        return next((meanings for written, meanings in self._written(lower(plain)) if written == plain), ())

    def called(self, name: str) -> tuple[Entity, ...]:
        """The things a name may mean, exactly as written."""
        return tuple(meaning.entity for meaning in self.meanings(name))

    def names(self) -> Iterator[tuple[str, Entity]]:
        """Every name with each thing it may mean."""
        for small in self._names:
            yield from self.in_any_case(small)

    def lowered(self) -> Iterable[str]:
        """Every name in lower case."""
        return self._names

    def in_any_case(self, small: str) -> Iterator[tuple[str, Entity]]:
        """The names that are this one in lower case, each with each thing it may mean."""
        for name, meanings in self._written(small):
            yield from ((name, meaning.entity) for meaning in meanings)

    def kinds(self) -> set[frozenset[str]]:
        """The sets of classes that names of the tables may have."""
        return set(map(frozenset, self._kinds))

    def find(self, text: str) -> list[Hit]:
        """Known names in a view, leftmost and longest, whole words only."""
        found: list[Hit] = []
        small = lower(text)
        size, loud = len(text), shouts(text)
        for name_there, start, end in self._places(text, small):
            before, behind = text[start - 1] if start else " ", text[end] if end < size else " "
            if before.isalnum() or behind.isalnum():
                continue
            written = text[start:end]
            joined = before in "-/" and start > 1 and text[start - 2].isalnum()
            if joined and (before == "-" or not text[start - 2].islower() or not written.isupper()):
                continue  # but "Takuya Onishi/JAXA" are two names
            if behind in "-/" and (text[end + 1 : end + 2].isdigit() or text.startswith("-E-", end)):
                continue  # "-E-" is in the number of a frame: "STS118-E-9469"
            for name, meanings in self._written(name_there):
                capitals = written.isupper() and len(name) > 3 and (loud or (len(name) > 5 and " " in name))
                if name == written or name.islower() or capitals or _loosely(name, written):
                    found.append(Hit(start, end, meanings))
        found.sort(key=lambda hit: (hit.start, -hit.end))
        kept: list[Hit] = []
        for hit in found:
            if kept and hit.start == kept[-1].start and hit.end == kept[-1].end:
                kept[-1] = Hit(hit.start, hit.end, tuple(dict.fromkeys(kept[-1].meanings + hit.meanings)))
            elif not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def _places(self, text: str, small: str) -> Iterable[tuple[str, int, int]]:
        """Where names stand in a text, whole words or not."""
        if self._left > 0:
            self._left -= len(text)
            return self._looked_up(text, small)
        if self._automaton is None:
            self._patterns = list(self._names)
            self._automaton = AhoCorasick(self._patterns)
        patterns = self._patterns
        return ((patterns[index], start, end) for index, start, end in self._automaton.find_matches_as_indexes(small, overlapping=True))

    def _looked_up(self, text: str, small: str) -> Iterator[tuple[str, int, int]]:
        """The same but for names that begin or end in the middle of words."""
        letters = [char.isalnum() for char in text] + [False]
        starts = [at for at in range(len(text)) if not at or not letters[at - 1]]
        ends = [at for at in range(1, len(text) + 1) if not letters[at]]
        first = 0
        for start in starts:
            while first < len(ends) and ends[first] <= start:
                first += 1
            for place in range(first, len(ends)):
                if ends[place] - start > self._longest:
                    break
                name = small[start : ends[place]]
                if name in self._names:
                    yield name, start, ends[place]


@lru_cache(maxsize=4096)
def surnames(label: str) -> tuple[str, ...]:
    """Surnames a person may be called by: "Mark Vande Hei" gives "Vande Hei" and "Hei", "Tracy Caldwell Dyson" also "Dyson"."""
    words = _SUFFIX.sub("", label).split(" ")
    rest = [word for word in words[1:] if not compiled(r"[A-Z]\.").fullmatch(word)] or words
    last = " ".join(rest)
    return (last,) if len(rest) == 1 or rest[0][0].islower() else (last, rest[-1])


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of the reference tables that issgraph carries, built once."""
    return Gazetteer(reference(), *worked_out(f"names of {REFERENCE}", sources_of_names(), _worked_out))


def sources_of_names() -> list[Path]:
    """What the names come from: the tables, the forms of first names, and the code that reads them."""
    return [*sources(), Path(__file__), Path(view_module.__file__), RULES / "lexicon.toml"]


def _worked_out() -> tuple[Names, Kinds, dict[str, list[str]]]:
    forms: dict[str, tuple[str, ...]] = {}
    for group in lexicon().first_names:
        for name in group:
            key = view(name).lower()
            forms[key] = (*forms.get(key, ()), *(other for other in group if other != name))
    return names_of(reference().rows, forms)
