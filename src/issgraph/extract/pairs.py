"""Dockings told without the names: in "undocking of the two spacecraft" or "Docking occurred at noon" they are the station and the one ship
that a text names."""

from __future__ import annotations

from issgraph.extract.chunks import Chunk, Sentence
from issgraph.extract.clauses import held_on, mood, resolve_date
from issgraph.extract.dates import Date
from issgraph.extract.draft import Draft, cover
from issgraph.extract.phrases import FAMILIES
from issgraph.model import Entity
from issgraph.patterns import Pattern

_CRAFT = r"the (?:two|pair of|joined|linked) (?:spacecraft|vehicles|ships|craft|spaceships)"
_PAIRS = Pattern(
    rf"(?P<trigger>(?:un)?docking|link-?up|hook-?up|(?:relative )?separation|mating) (?:of|between) {_CRAFT}\b"
    rf"|{_CRAFT} (?:[a-z]+ ){{0,2}}?(?P<verb>(?:un)?dock(?:ed|ing)?|linked up|(?:their )?(?:relative )?separation|flew (?:joined|together))\b"
    r"|(?:^|[;.] |, |\band )(?:the |their |its )?(?P<event>docking|link-?up|hook-?up|berthing) (?:had |has )?(?:occurred|took place|taken place|happened|came|was (?:at|on|completed))\b"
)


_OF_ONE = Pattern(
    r"\b(?P<trigger>docked|berthed) (?P<s>[\ue000-\uf8ff])(?! (?:to|with|at)\b)"
    r"|(?<!planned )\b(?P<noun>docking) of (?:the )?(?P<t>[\ue000-\uf8ff])(?! (?:[a-z]+ ){0,4}?(?:to|with|at|and|is|was set|will) )"
)
"""A docking of a ship without its place: "a docked Soyuz", "the docking of HTV-1 on Monday"."""


def _of_one(draft: Draft, sentence: Sentence) -> None:
    for match in _OF_ONE.finditer(sentence.codes):
        chunk = sentence.at[match.start("s" if match["s"] else "t")]
        ship = chunk.meaning("VisitingVehicle") if not chunk.members else None
        _, station = _the_two(draft, sentence)
        if ship is None or station is None or _mission(chunk, ship) or mood(sentence, match.start(), match.start()):
            continue
        quote, trigger = sentence.original(*match.span()), sentence.original(*match.span("trigger" if match["s"] else "noun"))
        draft.say(
            ship,
            "dockedTo",
            station,
            "docked-somewhere",
            quote,
            subject_span=chunk.span,
            trigger=trigger,
            qualifiers=held_on(draft, sentence),
        )


def read_pairs(draft: Draft, sentence: Sentence) -> None:
    """States that the ship was docked to the station, where a sentence tells it of the two, and when its docking is said to have been."""
    _of_one(draft, sentence)
    match = _PAIRS.search(sentence.codes)
    if match is None:
        return
    ship, station = _the_two(draft, sentence)
    if ship is None or station is None:
        return
    group = next(name for name in ("trigger", "verb", "event") if match[name])
    feeling = mood(sentence, match.start(), match.start(group))
    qualifiers = [*held_on(draft, sentence), *([("modality", feeling)] if feeling else [])]
    quote, trigger = sentence.original(*match.span()), sentence.original(*match.span(group))
    draft.say(ship, "dockedTo", station, "two-craft", quote, trigger=trigger, qualifiers=qualifiers)
    day = next((c for c in sentence.chunks if isinstance(c.value, Date) and c.start > trigger.start), None) if match["event"] else None
    iso = resolve_date(draft, sentence, day) if day is not None else ""
    if day is not None and len(iso) == 10 and not feeling:
        draft.say(ship, "arrivedOn", iso, "two-craft", cover(trigger, day.span), trigger=trigger, object_span=day.span)


def _the_two(draft: Draft, sentence: Sentence) -> tuple[Entity | None, Entity | None]:
    """The one ship and the station that are named up to a sentence; None for what is not named, or for one of several ships."""
    near = draft.near(sentence)
    stations = [c.meaning("SpaceStation") for _, c in draft.chunks("SpaceStation", of=near)]
    ships: dict[str, Entity] = {}
    for _, chunk in draft.chunks("VisitingVehicle", of=near):
        ship = chunk.meaning("VisitingVehicle")
        if ship is not None and ship.id not in FAMILIES and not _mission(chunk, ship):
            ships[ship.id] = ship
    return next(iter(ships.values())) if len(ships) == 1 else None, stations[0] if stations else None


def _mission(chunk: Chunk, ship: Entity) -> bool:
    """True for a flight named as a mission: "Crew-8" beside its ship is no second one."""
    return chunk.is_a("Mission") and chunk.note not in ("craft", "coref") and not ship.label.startswith(("Soyuz", "Progress"))
