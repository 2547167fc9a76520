"""A name, and where known a class, an agency and a day, to the known things it may mean: each with a score, its reasons and its item."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from issgraph.compiled import compiled
from issgraph.link.aboard import aboard, days, stays
from issgraph.link.people import People, Reason, bracketed, points
from issgraph.link.spelled import latin, spelling, words
from issgraph.link.things import Things
from issgraph.mappings import Mapping, read_mappings
from issgraph.model import Entity
from issgraph.reference import Reference, Row, reference
from issgraph.view import lower
from issgraph.vocab import ID, SKOS, WD, is_a

SURE = 75
"""Points from which a name is linked ..."""
AHEAD = 12
"""... if it has so many more than the next."""
LONGEST = 200
"""Letters that a name may have."""
_PARTED = compiled(r"\s*(?:[,;/&+]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as it was met, with what is known of it: a class of the ontology, an agency's name or id, a day of any precision."""

    name: str
    cls: str = ""
    agency: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known thing that may be meant, from 0 to 100 points, why, and the Wikidata item of the same thing, if one is known."""

    entity: Entity
    score: int
    why: tuple[Reason, ...]
    item: str = ""

    @property
    def reasons(self) -> str:
        """Why, in a line."""
        return "; ".join(f"{what} {value:+d}" for what, value in self.why)


class Linker:
    """The names of the tables, ready to be asked for."""

    def __init__(self, tables: Reference, mappings: Iterable[Mapping] = ()) -> None:
        rows = sorted((row for row in tables.rows if row.id), key=lambda row: row.id)
        self.tables = tables
        self._people = People(row for row in rows if row.cls == "Person")
        self._things = Things(row for row in rows if row.cls != "Person")
        self._stays = stays(tables)
        self._items = {mapping.subject: mapping.object for mapping in mappings if mapping.predicate == f"{SKOS}exactMatch"}

    def candidates(self, asked: Asked, most: int = 5) -> list[Candidate]:
        """What may be meant, the likeliest first."""
        found: dict[str, Candidate] = {}
        if len(asked.name) > LONGEST:
            return []
        for name, agency in _readings(asked, self):
            for row, reasons in self._alike(name, asked.cls):
                why = (*reasons, *self._agency(row, agency), *self._time(row, asked.day), *_context(row, name, asked.cls, points(reasons)))
                score = max(0, min(100, points(why)))
                if row.id not in found or found[row.id].score < score:
                    found[row.id] = Candidate(row.entity, score, why, self._items.get(row.id, ""))
        return sorted(found.values(), key=lambda each: (-each.score, each.entity.id))[:most]

    def link(self, asked: Asked) -> tuple[Candidate, ...]:
        """What is meant: one thing, several where several are named, none when nothing is sure enough."""
        return tuple(sure for each in self.named(asked) if (sure := chosen(self.candidates(each))))

    def named(self, asked: Asked) -> tuple[Asked, ...]:
        """The names that were given as one: more than one only where each of them is sure, and the whole is not."""
        if not chosen(self.candidates(asked)):
            for names in _several(asked):
                each = tuple(replace(asked, name=name) for name in names)
                if all(chosen(self.candidates(one)) for one in each):
                    return each
        return (asked,)

    def _alike(self, name: str, cls: str) -> Iterator[tuple[Row, tuple[Reason, ...]]]:
        if not cls or is_a("Person", cls) or is_a(cls, "Person"):
            yield from self._people.alike(name)
        if cls != "Person":
            yield from (found for found in self._things.alike(name) if not cls or is_a(found[0].cls, cls) or is_a(cls, found[0].cls))

    def _agency(self, row: Row, agency: str) -> tuple[Reason, ...]:
        own = row.many("agency")
        if not agency or not own:
            return ()
        label = self.tables.by_id[agency].label
        return ((f"flew for {label}", 10),) if agency in own else ((f"did not fly for {label}", -25),)

    def _time(self, row: Row, day: str) -> tuple[Reason, ...]:
        when = days(day)
        if not when:
            return ()
        if row.cls == "Person":
            own = self._stays.get(row.id, ())
            if stay := aboard(own, when):
                return ((f"aboard with {stay.label}", 30),)
            return (("not aboard then", -15),)
        since = row.get("launched") or row.get("arrived") or row.get("from") or row.get("date")
        until = row.get("departed") or row.get("until") or row.get("date")
        if (since and since[:10] > when[1].isoformat()) or (until and len(until) == 10 and until < when[0].isoformat()):
            return (("not there then", -30),)
        return (("there then", 8),) if since else ()

    def known_as(self, id_: str) -> Candidate | None:
        """The thing that has an id, bare or as an IRI: one of ours, or a Wikidata item of the same thing."""
        local = id_.strip().removeprefix(ID).removeprefix(WD)
        row = self.tables.by_id.get(self._subjects.get(f"{WD}{local}", local))
        return Candidate(row.entity, 100, ((f"{local} is its id", 100),), self._items.get(row.id, "")) if row else None

    @cached_property
    def _subjects(self) -> dict[str, str]:
        return {item: subject for subject, item in self._items.items()}

    def starting(self, prefix: str, cls: str = "") -> list[Candidate]:
        """Known things with a name that begins so, whatever its case and its accents: by label first, the shortest first."""
        start = lower(latin(prefix)).strip()
        found: dict[str, tuple[bool, int, str]] = {}
        at = bisect_left(self._names, (start, ""))
        while start and at < len(self._names) and self._names[at][0].startswith(start):
            name, id_ = self._names[at]
            row = self.tables.by_id[id_]
            if not cls or is_a(row.cls, cls):
                found[id_] = min((name != lower(latin(row.label)), len(name), name), found.get(id_, (True, LONGEST, name)))
            at += 1
        rows = (self.tables.by_id[id_] for id_ in sorted(found, key=lambda id_: (found[id_], id_)))
        return [Candidate(row.entity, 100, (), self._items.get(row.id, "")) for row in rows]

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        every = ((lower(latin(name)), id_) for id_, row in self.tables.by_id.items() for name in (row.label, *row.aliases))
        return sorted(set(every))

    def agency(self, name: str) -> str:
        """The id of the body a name or an id stands for, "" when it stands for none."""
        if name in self.tables.by_id:
            return name
        sure = chosen(sorted(
            (Candidate(row.entity, points(why), why) for row, why in self._things.alike(name) if is_a(row.cls, "Organization")),
            key=lambda each: -each.score,
        ))  # fmt: skip
        return sure.entity.id if sure else ""


def chosen(found: list[Candidate]) -> Candidate | None:
    """The first of the candidates if it is sure, and well ahead of the next."""
    if not found or found[0].score < SURE or (len(found) > 1 and found[0].score - found[1].score < AHEAD):
        return None
    return found[0]


def _readings(asked: Asked, linker: Linker) -> Iterator[tuple[str, str]]:
    """The ways to read a name, each with the agency that was told beside it or in it."""
    agency = linker.agency(asked.agency) if asked.agency else ""
    yield asked.name, agency
    bare, inside = bracketed(asked.name)
    if inside:
        yield bare, agency or linker.agency(inside)
    first, comma, rest = bare.partition(",")
    if comma and rest.strip():
        if all(word in spelling().titles for word in words(rest)):
            yield first, agency
        else:
            yield f"{rest.strip()} {first.strip()}", agency


def _context(row: Row, name: str, cls: str, alike: int) -> tuple[Reason, ...]:
    """What is against a name where no class says what kind of thing is sought: it needs other words beside it, or is only like one."""
    if cls:
        return ()
    needs = row.many("needs")
    if needs and not any(word.lower() in name.lower() for word in needs):
        return ((f"means it only beside {needs[0]}", -20),)
    return (("of no class that is known", -10),) if alike < 90 and row.cls != "Person" else ()


def _several(asked: Asked) -> Iterator[tuple[str, ...]]:
    """The ways to read more than one name in what was given as one."""
    names = tuple(filter(None, _PARTED.split(asked.name)))
    if 1 < len(names) < 10:
        yield names
    told = asked.name.split()
    if len(names) == 1 and 4 <= len(told) <= 8:
        yield from ((" ".join(told[:at]), " ".join(told[at:])) for at in range(2, len(told) - 1))


@lru_cache(maxsize=1)
def linker() -> Linker:
    """The linker of the tables that issgraph carries, made once."""
    return Linker(reference(), read_mappings())
