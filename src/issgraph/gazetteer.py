"""The reference tables to one automaton of names: a view goes in, every known name in it comes out with all it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from issgraph.compiled import compiled
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.reference import Row, reference
from issgraph.rules import lexicon
from issgraph.view import lower, view

_SUFFIX = compiled(r",? (?:Jr|Sr|II|III)\.?$")
_MADE = ("-built", "-made", "-developed", "-manufactured", "-designed")
_SUFFIXES = ("Jr", "Sr", "II")
_INITIAL = compiled(r" [A-Z]\.(?= )")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing a name may mean: `needs` are words of which one must stand in the text, from/until when it was there."""

    entity: Entity
    needs: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at a place in a view."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]


class Gazetteer:
    """Names and what they mean. A name in lower case is found in any case, one with capitals only as written."""

    def __init__(self, rows: Iterable[Row], first_names: dict[str, tuple[str, ...]] | None = None) -> None:
        names: dict[str, dict[str, Meaning]] = {}
        forms = first_names or {}
        self.surnames: dict[str, list[Row]] = {}
        self.rows: dict[str, Row] = {}
        self.spacewalks: dict[str, list[Row]] = {}
        """By the day they began on."""
        self.numbered: dict[tuple[str, str], Row] = {}
        """Spacewalks by the id of their mission and their number in it."""
        self.adjectives: dict[str, Entity] = {}
        for row in rows:
            if not row.id:
                continue
            self.rows[row.id] = row
            if row.cls == "Spacewalk":
                self.spacewalks.setdefault(row.get("date"), []).append(row)
                self.numbered.setdefault((row.get("mission"), row.get("number")), row)
            for adjective in row.many("adjectives"):
                self.adjectives.setdefault(adjective.lower(), row.entity)
            meaning = Meaning(row.entity, row.many("needs"), row.get("from"), row.get("until"))
            for name in self._names(row, forms):
                names.setdefault(view(name), {}).setdefault(row.id, meaning)
            if row.cls == "Person":
                for surname in surnames(row.label):
                    self.surnames.setdefault(view(surname), []).append(row)
        self._by_lower: dict[str, list[tuple[str, tuple[Meaning, ...]]]] = {}
        for name, meanings in names.items():
            self._by_lower.setdefault(lower(name), []).append((name, tuple(meanings.values())))
        self._patterns = list(self._by_lower)
        self._automaton = AhoCorasick(self._patterns)
        self.nationality = "|".join(sorted((re.escape(a) for a in self.adjectives), key=lambda w: (-len(w), w))) or "european"
        self.adjective = Pattern(rf"(?<![\w-])(?P<a>{self.nationality})(?={'|'.join(_MADE)})", re.I)

    def adjectives_in(self, text: str) -> Iterator[re.Match[str]]:
        """Nationalities in a view that say where something was made ("Italian-built"), as the group "a"."""
        small = text.lower()
        return self.adjective.finditer(text) if any(made in small for made in _MADE) else iter(())

    @staticmethod
    def _names(row: Row, first_names: dict[str, tuple[str, ...]]) -> Iterable[str]:
        for name in (row.label, *row.aliases):
            if row.cls == "Mission" and name.endswith(" mission") and name[:-8] in (row.label, *row.aliases):
                continue  # else "STS-124 mission specialist" would lose its role
            yield name
            if name.islower() and not name.endswith("s"):
                yield f"{name}s"
            if row.cls == "Person":
                bare = _INITIAL.sub("", _SUFFIX.sub("", name)) if name.endswith(_SUFFIXES) or "." in name else name
                first, _, rest = bare.partition(" ")
                yield bare
                for other in first_names.get(view(first).lower(), ()):
                    yield f"{other} {rest}"

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """All a name may mean, exactly as written."""
        plain = view(name)
        return next((meanings for written, meanings in self._by_lower.get(lower(plain), ()) if written == plain), ())

    def names(self) -> Iterator[tuple[str, Entity]]:
        """Every name with each thing it may mean."""
        for written in self._by_lower.values():
            yield from ((name, meaning.entity) for name, meanings in written for meaning in meanings)

    def lowered(self) -> Iterable[str]:
        """Every name in lower case."""
        return self._patterns

    def in_any_case(self, small: str) -> Iterator[tuple[str, Entity]]:
        """The names that are this one in lower case, each with each thing it may mean."""
        for name, meanings in self._by_lower.get(small, ()):
            yield from ((name, meaning.entity) for meaning in meanings)

    def kinds(self) -> set[frozenset[str]]:
        """The sets of classes that names of the tables may have."""
        every: set[frozenset[str]] = set()
        for classes in {
            tuple({meaning.entity.cls for _, meanings in written for meaning in meanings}) for written in self._by_lower.values()
        }:
            every.add(frozenset(classes))
        return every

    def find(self, text: str) -> list[Hit]:
        """Known names in a view, leftmost and longest, whole words only."""
        found: list[Hit] = []
        small = lower(text)
        size = len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(small, overlapping=True):
            if start and (text[start - 1].isalnum() or (text[start - 1] in "-/" and start > 1 and text[start - 2].isalnum())):
                continue
            if end < size and (text[end].isalnum() or (text[end] in "-/" and end + 1 < size and text[end + 1].isdigit())):
                continue
            written = text[start:end]
            for name, meanings in self._by_lower[self._patterns[index]]:
                if name == written or name.islower() or (written.isupper() and len(name) > 5 and " " in name):
                    found.append(Hit(start, end, meanings))
        found.sort(key=lambda hit: (hit.start, -hit.end))
        kept: list[Hit] = []
        for hit in found:
            if kept and hit.start == kept[-1].start and hit.end == kept[-1].end:
                kept[-1] = Hit(hit.start, hit.end, tuple(dict.fromkeys(kept[-1].meanings + hit.meanings)))
            elif not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept


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
    forms = {view(name).lower(): tuple(n for n in group if n != name) for group in lexicon().first_names for name in group}
    return Gazetteer(reference().rows, forms)
