"""Classes to the colour and shape that stand for them: a colour for each family of classes, a shape for each class in it.

The colours are those of Okabe and Ito, and a grey, which colour-blind readers can tell apart; the shape says the same a second time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

SHAPES = ("dot", "square", "diamond", "triangle", "triangleDown", "hexagon", "star")

_FAMILIES = (
    ("#0072B2", "Person CrewMember Role Participation"),
    ("#D55E00", "Module SpaceStation StationSegment StationElement DockingAdapter ExternalPlatform Truss"),
    ("#CC79A7", "DockingPort Hardware RoboticArm SolarArray DockedState"),
    ("#009E73", "SpaceObject CargoSpacecraft CrewSpacecraft VisitingVehicle"),
    ("#E69F00", "Mission Expedition Spacewalk SpaceflightActivity Task TimeBoundedState ContinuousOccupancy"),
    ("#56B4E9", "EarthFeature Phenomenon OrbitalPosition Direction"),
    ("#F0E442", "Country Organization SpaceAgency"),
    ("#8C8C8C", "Photograph SourceDocument Depiction Claim VisibilityExtent Modality"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a class is drawn."""

    colour: str
    shape: str


_KNOWN = {cls: Look(colour, SHAPES[at % len(SHAPES)]) for colour, names in _FAMILIES for at, cls in enumerate(names.split())}


def looks(classes: Iterable[str]) -> dict[str, Look]:
    """The look of each class by its name: known ones always the same, others in turn, in the order of the alphabet."""
    names = sorted(set(classes))
    free = [Look(colour, shape) for shape in reversed(SHAPES) for colour, _ in _FAMILIES]
    strangers = [name for name in names if name not in _KNOWN]
    taken = {_KNOWN[name] for name in names if name in _KNOWN}
    free = [look for look in free if look not in taken] or free
    return {name: _KNOWN[name] if name in _KNOWN else free[strangers.index(name) % len(free)] for name in names}


@lru_cache(maxsize=1000)
@lru_cache(1024)
def in_words(name: str) -> str:
    """A class or relation as people write it: "CrewSpacecraft" is "Crew spacecraft", "takenBy" is "taken by"."""
    words = "".join(f" {letter.lower()}" if letter.isupper() and at else letter for at, letter in enumerate(name))
    return words if " " not in name and name.isalpha() and not name.isupper() else name
