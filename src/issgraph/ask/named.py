"""Words of a question that stand for something, and which parameters of a question they can be the value of."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from issgraph.questions import PLAIN_KINDS
from issgraph.vocab import is_a


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a question that stand for something: text[start:end], the value a question takes for them, and its possible kinds."""

    start: int
    end: int
    value: str
    kinds: frozenset[str]
    plain: bool = False
    """True when the words may as well be plain words."""
    ids: Mapping[str, Collection[str]] = field(default_factory=dict)
    """What it may mean, by class."""

    def told(self, parameter: str, kind: str) -> str:
        """The value for a parameter: the name, or the id where the name means other things as well that do not fit there."""
        every = set(itertools.chain(*self.ids.values()))
        fitting = {each for cls, ids in self.ids.items() if fits({cls}, kind) and right_sort(parameter, {cls}) for each in ids}
        return f"id:{fitting.pop()}" if len(fitting) == 1 < len(every) else self.value


def fits(kinds: Iterable[str], kind: str) -> bool:
    if kind in PLAIN_KINDS:
        return kind in kinds
    if kind == "Thing":
        return any(each not in PLAIN_KINDS and each not in ("Task", "Role", "Direction", "VisibilityExtent", "Modality") for each in kinds)
    return any(is_a(each, kind) for each in kinds)


FAMILY = "family"
"""The kind, beside their class, of names that stand for a family of craft: "Soyuz" is asked about as a family, and no ship."""
SORTS = {
    "family": (FAMILY,),
    "operator": ("Organization", "Country"),
    "builder": ("Organization", "Country"),
    "module": ("StationElement", "SpaceStation", "StationSegment"),
}
"""What a parameter's name means, where its kind takes in more."""
_NEVER = {"object": ("DockingPort",), "module": ("DockingPort",), "place": ("Person", "Organization", "SpaceflightActivity")}
"""What its kind takes in and is not meant: nobody asks where a port was docked or what its ports are, nor for photos from a person."""


_ONE_SHIP = ("object", "host")
"""What a family is not: where one ship was docked, or what was docked to it."""


def right_sort(parameter: str, kinds: Iterable[str]) -> bool:
    """True when something of these kinds is what the parameter's name says."""
    if parameter in _NEVER and all(any(is_a(each, sort) for sort in _NEVER[parameter]) for each in kinds):
        return False
    if FAMILY in kinds and parameter in _ONE_SHIP:
        return False
    return parameter not in SORTS or any(is_a(each, sort) for each in kinds for sort in SORTS[parameter])
