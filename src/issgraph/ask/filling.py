"""The gaps of a text and of a way of asking to the values of a question's parameters, and how loosely they fit."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from issgraph.ask.named import FAMILY, SORTS, Named, fits, right_sort
from issgraph.phrasebook import STATION, Phrase
from issgraph.phrasing import Gap
from issgraph.questions import Parameter, Question
from issgraph.vocab import CLASSES, is_a
from issgraph.wordlist import lexicon


def filled(
    phrase: Phrase, question: Question, gaps: tuple[Gap, ...], by_gap: Mapping[str, Named], slips: bool = False
) -> Iterator[tuple[dict[str, str], int, int]]:
    """The values when the gaps of a text fill those of a phrasing, the rest going to parameters that may be blank; how loosely; and
    with `slips` also where a name has a small word before it that is nearly the same, with the number of such."""
    wanted = [gap for gap in phrase.meaning.gaps if gap.name != STATION]
    station = len(wanted) < len(phrase.meaning.gaps)
    parameters = {parameter.name: parameter for parameter in question.parameters}
    blank = [parameter for parameter in question.parameters if not parameter.default and parameter.name not in {gap.name for gap in wanted}]
    for order in itertools.permutations(gaps, len(wanted)):
        values: dict[str, str] = {}
        rank = slipped = 0
        for gap, given in zip(wanted, order, strict=True):
            kind = parameters[gap.name].kind
            taken = by_gap[given.name]
            if (
                gap.name in _BOTH
                and not _asked_alone(gap, wanted)
                and given.joined != "and"
                and "with" not in (given.before, *(gap.before for gap in wanted))
            ):
                break
            if not _before_fits({gap.before, given.before}, kind):
                if not slips or not _nearly({gap.before, given.before}, kind):
                    break
                slipped += 1
            if kind == "Role" and taken.plain and lexicon().find((taken.value.lower(),))[0] == "who":
                break  # "astronauts" are people, whatever they were called
            if kind == "SpaceflightActivity" and question.group == "Photos" and given.before == "with":
                break  # "photos with Soyuz MS-24 in them" show the ship, and were not taken during its flight
            if kind == "Thing" and question.group == "Photos" and _all(taken.kinds, *_UNSEEN):
                break
            if (
                phrase.meaning.words & {"launch", "who"} == {"launch"}
                and kind == "SpaceflightActivity"
                and any(is_a(each, "VisitingVehicle") for each in taken.kinds)
            ):
                break  # what is launched is the ship, where it has the flight's name
            if kind == "SpaceObject" and FAMILY in taken.kinds and question.group == _SHIPS:
                break
            if not fits(taken.kinds, kind) or not right_sort(gap.name, taken.kinds):
                break
            values[gap.name] = taken.told(gap.name, kind)
            rank += 2 * (kind == "period" and not _a_year(taken))  # "docked in May 2012" is first what was at a port then
            rank += _WIDE.get(kind, 0) + taken.plain - (gap.name in SORTS)
        else:
            rest = [gap for gap in gaps if gap not in order]
            here = [
                gap
                for gap in rest
                if "iss" in by_gap[gap.name].ids.get("SpaceStation", ())
                and not gap.joined
                and gap.before not in (("by",) if station else ("by", "with", "'s"))
            ]
            if station and here:
                rest.remove(here[0])
            elif station:
                rank += 1
            elif (
                here and phrase.meaning.words - _PICTURES and not (question.group == "Photos" and any(gap.kind == "Thing" for gap in blank))
            ):
                rest.remove(here[0])  # "on the station" is where it all happens
                rank += 1
            unseen = question.group == "Photos" and any(_all(by_gap[gap.name].kinds, "Organization") for gap in rest)
            unseen = unseen or (question.group == _SHIPS and any(FAMILY in by_gap[gap.name].kinds for gap in rest))
            for more in _blanks(rest, blank, by_gap) if not unseen else ():
                yield values | more, rank + sum(1 + _WIDE.get(parameters[name].kind, 0) for name in more), slipped


def _asked_alone(gap: Gap, wanted: list[Gap]) -> bool:
    """True for the only gap of a way of asking, which asks for no second thing: "who is in photos of {beside}"."""
    return len(wanted) == 1 and not gap.before and not gap.joined


def _a_year(named: Named) -> bool:
    return len(named.value) == 4


def _before_fits(befores: set[str], kind: str) -> bool:
    """True when two small words before a name say the same of it."""
    if len(befores) == 1 or (kind in _WITH and befores == {"", "with"}):
        return True
    return befores <= _IN_TIME and (kind in ("date", "period") or (kind in CLASSES and is_a(kind, "SpaceflightActivity")))


def _nearly(befores: set[str], kind: str) -> bool:
    """True when they mostly do. A person's photos are not those of a person, and what is by or with somebody is another thing."""
    return befores <= _ALIKE or (befores == {"", "'s"} and kind not in ("Person", "Thing"))


def _all(kinds: frozenset[str], *sorts: str) -> bool:
    """True when whatever it may mean is of one of these sorts."""
    return bool(kinds) and all(any(is_a(each, sort) for sort in sorts) for each in kinds)


_PICTURES = frozenset(("photo", "how-many"))
"""With nothing else, the station is what they show."""
_SHIPS = "Spacecraft and ports"
"""Of the questions there a family of craft answers only those that ask for one: no row of the others is a family's."""
_UNSEEN = ("Expedition", "Spacewalk", "Organization")
"""What no picture shows: photos of them are taken during or by them."""
_SEEN = {"", "during"}
"""A name after "from" is no more what is seen there."""
_IN_TIME = {"", "during", "from"}
_ALIKE = {"", "during"}
_WITH = {"VisitingVehicle", "Mission", "SpaceflightActivity", "Country"}
"""Kinds before which "with" says no more than "in" or "on"."""
_CONDITIONS = ("date", "period", "Thing", "SpaceflightActivity")
"""Kinds of blank parameters that a name may fill wherever it stands; others only where a way of asking says so."""
_BOTH = ("beside",)
"""Parameters that "A and B" fills and "A or B" does not, and no name that is left over."""
_WIDE = {"Thing": 8, "SpaceObject": 4, "VisitingVehicle": 3, "SpaceflightActivity": 2, "date": 1}
"""How widely a kind of parameter takes things in: of two questions that fit, the one that says more closely what it takes is meant."""


def _blanks(rest: list[Gap], blank: list[Parameter], by_gap: Mapping[str, Named]) -> Iterator[dict[str, str]]:
    if not rest:
        yield {}
        return
    for order in itertools.permutations(
        [each for each in blank if each.kind in _CONDITIONS and each.name not in (*SORTS, *_BOTH)], len(rest)
    ):
        if all(
            gap.before in (_IN_TIME if each.kind != "Thing" else _SEEN) and fits(by_gap[gap.name].kinds, each.kind)
            for gap, each in zip(rest, order, strict=True)
        ):
            yield {each.name: by_gap[gap.name].told(each.name, each.kind) for gap, each in zip(rest, order, strict=True)}
