"""Dockings told of two without naming them: in "undocking of the two spacecraft" they are the station and the one ship that a text names."""

from __future__ import annotations

from issgraph.extract.chunks import Sentence
from issgraph.extract.clauses import held_on, mood
from issgraph.extract.draft import Draft
from issgraph.extract.phrases import FAMILIES
from issgraph.model import Entity
from issgraph.patterns import Pattern

_CRAFT = r"the (?:two|pair of|joined|linked) (?:spacecraft|vehicles|ships|craft|spaceships)"
_PAIRS = Pattern(
    rf"(?P<trigger>(?:un)?docking|link-?up|hook-?up|(?:relative )?separation|mating) (?:of|between) {_CRAFT}\b"
    rf"|{_CRAFT} (?:[a-z]+ ){{0,2}}?(?P<verb>(?:un)?dock(?:ed|ing)?|parted|separated|linked up|(?:their )?(?:relative )?separation|flew (?:joined|together))\b"
)


def read_pairs(draft: Draft, sentence: Sentence) -> None:
    """States that the ship was docked to the station, where a sentence tells it of the two."""
    match = _PAIRS.search(sentence.codes)
    if match is None:
        return
    near = draft.near(sentence)
    stations = [c.meaning("SpaceStation") for _, c in draft.chunks("SpaceStation", of=near)]
    ships: dict[str, Entity] = {}
    for _, chunk in draft.chunks("VisitingVehicle", of=near):
        ship = chunk.meaning("VisitingVehicle")
        if ship is not None and ship.id not in FAMILIES:
            ships[ship.id] = ship
    if len(ships) != 1 or not stations or stations[0] is None:
        return
    [ship] = ships.values()
    group = "trigger" if match["trigger"] else "verb"
    feeling = mood(sentence, match.start(), match.start(group))
    qualifiers = [*held_on(draft, sentence), *([("modality", feeling)] if feeling else [])]
    quote, trigger = sentence.original(*match.span()), sentence.original(*match.span(group))
    draft.say(ship, "dockedTo", stations[0], "two-craft", quote, trigger=trigger, qualifiers=qualifiers)
