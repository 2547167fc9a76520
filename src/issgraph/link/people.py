"""A person's name as somebody wrote it and the people of the tables to how alike they are, with the reasons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.gazetteer import surnames
from issgraph.link.near import Near, slip
from issgraph.link.spelled import same_first_name, sound, spelling, words
from issgraph.reference import Row

Reason = tuple[str, int]
"""What speaks for a match or against it, with its points."""

HALF = 50
"""Points of a surname as the tables have it, and of a first name."""
NEAR_ENOUGH = 91
"""Points from which nobody looks for slips of the pen."""
_NICKNAME = compiled(r"[\"“(]([^\"”)]+)[\"”)]")
_PARTICLES = {"al", "de", "van", "vande", "von", "da", "di"}


@dataclass(frozen=True, slots=True)
class Person:
    """A row with the first names someone goes by, and their surnames in one piece, each with whether it is the whole one."""

    row: Row
    given: tuple[str, ...]
    families: tuple[tuple[str, bool], ...]


def person(row: Row) -> Person:
    """What the names of a row say."""
    given: set[str] = set()
    families: dict[str, bool] = {}
    own = words(surnames(_bare(row.label))[0])
    for name in (row.label, *row.aliases):
        for nickname in _NICKNAME.findall(name):
            given.update(words(nickname))
        told = words(_bare(name))
        size = len(own) if told[-len(own) :] == own else _size(_bare(name))
        family = told[len(told) - size :]
        given.update(told[: len(told) - size])
        families["".join(family)] = True
        for word in family if size > 1 else ():
            if len(word) >= 3 and word not in _PARTICLES:
                families.setdefault(word, False)
    return Person(row, tuple(sorted(given - spelling().titles)), tuple(sorted(families.items())))


def _bare(name: str) -> str:
    """A name without nicknames beside it and without what follows it, as Jr."""
    told = _NICKNAME.sub(" ", name).replace(",", " ").split()
    while len(told) > 1 and set(words(told[-1])) <= spelling().titles:
        told.pop()
    return " ".join(told)


def _size(name: str) -> int:
    """How many words the surname of a name has that ends otherwise than the label: the last, and what a hyphen or a particle ties to it."""
    *before, last = name.split()
    return len(words(last)) + (len(words(before[-1])) if len(before) > 1 and before[-1].lower() in _PARTICLES else 0)


class People:
    """Everyone of the tables, to be found by a name or a part of it."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_family: dict[str, set[int]] = defaultdict(set)
        self._by_given: dict[str, set[int]] = defaultdict(set)
        self._people = [person(row) for row in rows]
        for number, each in enumerate(self._people):
            for family, _ in each.families:
                self._by_family[family].add(number)
                self._by_family[f"~{sound(family)}"].add(number)
            for name in each.given:
                self._by_given[name].add(number)
        self._near = Near(self._by_family)

    def alike(self, name: str) -> Iterator[tuple[Row, tuple[Reason, ...]]]:
        """Everyone who may be meant by a name, with what speaks for it."""
        told = _without_titles(words(name))
        if not told or len(told) > 8:
            return
        pieces = {"".join(told[-n:]) for n in (1, 2, 3)} | {"".join(told[:n]) for n in (1, 2, 3)}
        forms = {*pieces, *(f"~{sound(piece)}" for piece in pieces)}
        found = set(self._by_given.get(told[0], ()) if len(told) == 1 else ())
        for form in forms:
            found |= self._by_family.get(form, set())
        like = self._like(told, found)
        if max(map(points, like.values()), default=0) < NEAR_ENOUGH:
            slips = {number for form in forms for near, _ in self._near.of(form) for number in self._by_family[near]}
            like |= self._like(told, slips - found)
        for number, reasons in like.items():
            yield self._people[number].row, reasons

    def _like(self, told: tuple[str, ...], numbers: set[int]) -> dict[int, tuple[Reason, ...]]:
        found = {number: likeness(told, self._people[number]) for number in sorted(numbers)}
        return {number: reasons for number, reasons in found.items() if reasons}


def _without_titles(told: tuple[str, ...]) -> tuple[str, ...]:
    titles = spelling().titles
    while len(told) > 1 and told[0] in titles:
        told = told[1:]
    while len(told) > 1 and told[-1] in titles:
        told = told[:-1]
    return told


def likeness(told: tuple[str, ...], who: Person) -> tuple[Reason, ...]:
    """The best reasons to take the words of a name for somebody's, none when the names do not fit."""
    best: tuple[Reason, ...] = ()
    for family, whole in who.families:
        for size in range(1, min(3, len(told)) + 1):
            for piece, rest, order in (
                (told[-size:], told[:-size], ()),
                (told[:size], told[size:], (("family name first", -3),)),
            ):
                if order and not rest:
                    continue
                reasons = (*_surname("".join(piece), family, whole), *order)
                if len(reasons) > len(order):
                    first = _given(rest, who)
                    if first is not None:
                        best = max(best, (*reasons, *first), key=points)
    if len(told) == 1 and told[0] in who.given and len(told[0]) > 2:
        best = max(best, ((f"first name {told[0].capitalize()} alone", HALF - 4),), key=points)
    return best


def points(reasons: Iterable[Reason]) -> int:
    """All points together."""
    return sum(value for _, value in reasons)


def _surname(told: str, known: str, whole: bool) -> tuple[Reason, ...]:
    part = () if whole else (("half of the surname", -4),)
    if told == known:
        return (("surname as known", HALF), *part)
    if len(sound(told)) >= 3 and sound(told) == sound(known):
        return ((f"surname sounds like {known.capitalize()}", HALF - 4), *part)
    cost = min(slip(told, known), 2 + slip(sound(told), sound(known)))
    return ((f"surname a slip from {known.capitalize()}", HALF - cost), *part) if cost < 30 else ()


def _given(rest: tuple[str, ...], who: Person) -> tuple[Reason, ...] | None:
    """Reasons in the first names, none when there is no first name; None when one of them is another's."""
    if not rest:
        return ()
    first, *middle = rest
    reasons = [_best(first, who)]
    if middle and len(middle[0]) > 1 and (reasons[0][1] <= 0 or len(first) == 1):
        called = _best(middle[0], who)  # G. Reid Wiseman goes by his second name, whether the tables know what G. stands for or not
        if called[1] > reasons[0][1]:
            reasons = [called] if reasons[0][1] > 0 else [("a first name more", -6), called]
            middle = middle[1:]
    if reasons[-1][1] <= 0:
        return None
    initials = {known[0] for known in who.given}
    for word in middle:
        if word in who.given or (word[0] in initials and (len(word) > 3 or len(word) == 1)):
            continue
        if len(word) == 1 and any(len(known) == 1 for known in who.given):
            return None  # Gregory C. Johnson is not Gregory H. Johnson
        reasons.append((f"{word.capitalize()} is not known of them", -6))
    return tuple(reasons)


def _best(told: str, who: Person) -> Reason:
    return max((_first(told, known) for known in who.given), key=lambda reason: reason[1], default=("", 0))


def _first(told: str, known: str) -> Reason:
    if told == known and len(told) > 1:
        return "first name as known", HALF
    if len(told) == 1:
        return ("initial fits", 20) if told == known[0] else ("", 0)
    if len(known) == 1:
        return "", 0
    if same_first_name(told, known):
        return f"{told.capitalize()} is a form of {known.capitalize()}", HALF - 3
    if len(sound(told)) >= 3 and sound(told) == sound(known):
        return f"{told.capitalize()} sounds like {known.capitalize()}", HALF - 4
    cost = min(slip(told, known), 2 + slip(sound(told), sound(known)))
    return (f"{told.capitalize()} is a slip from {known.capitalize()}", HALF - cost) if cost < 30 else ("", 0)


def bracketed(name: str) -> tuple[str, str]:
    """A name without what stands in brackets at its end, and that."""
    match = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]", name.strip())
    return (match[1], match[2]) if match else (name.strip(), "")
