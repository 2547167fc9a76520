"""Dockings told without the names: in "undocking of the two spacecraft" or "Docking occurred at noon" they are the station and the one ship
that a text names."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import held_on, mood, resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft, cover
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity
from issgraph.patterns import Pattern

_CRAFT = r"the (?:two|pair of|joined|linked) (?:spacecraft|vehicles|ships|craft|spaceships)"
_PAIRS = Pattern(
    rf"(?P<trigger>(?:un)?docking|link-?up|hook-?up|(?:relative )?separation|mating) (?:of|between) {_CRAFT}\b"
    rf"|{_CRAFT} (?:[a-z]+ ){{0,2}}?(?P<verb>(?:un)?dock(?:ed|ing)?|linked up|(?:their )?(?:relative )?separation|flew (?:joined|together))\b"
    r"|(?:^|[;.] |, |\band )(?:the |their |its )?(?P<event>docking|link-?up|hook-?up|berthing|contact)(?: (?:to|with|at) (?:the )?(?P<place>[\ue000-\uf8ff])(?: [a-z]+)?)?(?:, which [^.;]{3,120},)? (?:had |has )?(?:occurred|took place|taken place|happened|came|followed|was (?:at|on|completed))\b"
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


_LIFTOFF = Pattern(
    r"(?:^|[;.] |, |\band )(?:the |its )?(?P<trigger>launch|liftoff|lift-off|blast-?off)(?: of (?:the )?(?P<ship>[\ue000-\uf8ff])(?: [a-z]+)?)?(?: (?:from|at)(?: (?!was\b|is\b|will\b|with\b)[a-z\d\ue000-\uf8ff'-]+){1,8}?)?"
    r" (?:had |has )?(?:occurred|took place|taken place|happened|came|was (?:on time(?: at)?|at|on)|is at)\b"
)


def _liftoff(draft: Draft, sentence: Sentence) -> None:
    """ "Liftoff occurred at noon on Dec. 9": the launch of the ship named there, or of the only one; without a date on the picture's day."""
    match = _LIFTOFF.search(sentence.codes)
    if match is None or mood(sentence, match.start(), match.end()):
        return
    named = sentence.at[match.start("ship")] if match["ship"] else None
    ship = named.meaning("VisitingVehicle") if named is not None else _only_ship(draft, sentence)
    trigger = sentence.original(*match.span("trigger"))
    day = next((c for c in sentence.chunks if isinstance(c.value, Date) and c.start > trigger.start), None)
    iso = resolve_date(draft, sentence, day) if day is not None else draft.day
    if ship is not None and len(iso) == 10:
        draft.say(ship, "launchedOn", iso, "liftoff-told", cover(trigger, *([day.span] if day else [])), trigger=trigger)


_HAPPENED = compiled(r" (?:had |has )?(?:occurred|took place|taken place|happened|came)\b")
_PARKED = Pattern(
    r"\b(?:spaceships|spacecraft|vehicles|ships|vessels|freighters) (?:that |which )?(?:are |were )?(?:now |currently )?(?P<trigger>parked|docked|attached|moored|berthed) (?:at|to|on) (?:the )?"
    r"(?P<o>[\ue000-\uf8ff])[^.;\ue000-\uf8ff]{0,40}?(?:,? (?:including|namely)|:| include| are) "
)


def _parked(draft: Draft, sentence: Sentence) -> None:
    """ "Five spaceships are parked at the station including A, B and C": each of them is docked there."""
    match = _PARKED.search(sentence.codes)
    station = sentence.at[match.start("o")].meaning("SpaceStation") if match else None
    if match is None or station is None or mood(sentence, match.start(), match.start()):
        return
    trigger = sentence.original(*match.span("trigger"))
    for chunk in sentence.chunks:
        for each in chunk.each if chunk.start > trigger.start else ():
            if (ship := each.meaning("VisitingVehicle")) is not None:
                quote = cover(trigger, each.span)
                draft.say(
                    ship,
                    "dockedTo",
                    station,
                    "parked-there",
                    quote,
                    subject_span=each.span,
                    trigger=trigger,
                    qualifiers=held_on(draft, sentence),
                )


def read_pairs(draft: Draft, sentence: Sentence) -> None:
    """States that the ship was docked to the station, where a sentence tells it of the two, and when its docking is said to have been."""
    if next(sentence.worth((_OF_ONE, _LIFTOFF, _PARKED, _PAIRS)), None) is None:
        return
    _of_one(draft, sentence)
    _liftoff(draft, sentence)
    _parked(draft, sentence)
    match = _PAIRS.search(sentence.codes)
    if match is None:
        return
    ship, station = _the_two(draft, sentence)
    where = sentence.at[match.start("place")] if match["place"] else None
    place = (where.meaning("DockingPort", "Module", "DockingAdapter") if where else None) or station
    if ship is None or place is None or (match["event"] == "contact" and where is not None and place is station):
        return  # nor "contact with Houston came at noon"
    group = next(name for name in ("trigger", "verb", "event") if match[name])
    feeling = mood(sentence, match.start(), match.start(group))
    qualifiers = [*held_on(draft, sentence), *([("modality", feeling)] if feeling else [])]
    quote, trigger = sentence.original(*match.span()), sentence.original(*match.span(group))
    draft.say(ship, "dockedTo", place, "two-craft", quote, trigger=trigger, qualifiers=qualifiers)
    came = (
        match["event"]
        or (match[group].startswith(("dock", "link", "hook")) and not match[group].endswith("docking"))
        or _HAPPENED.match(sentence.codes, match.end())
    )
    came = came and not match[group].startswith("un")
    day = next((c for c in sentence.chunks if isinstance(c.value, Date) and c.start > trigger.start), None) if came else None
    iso = resolve_date(draft, sentence, day) if day is not None else ""
    if day is not None and len(iso) == 10 and not feeling:
        draft.say(ship, "arrivedOn", iso, "two-craft", cover(trigger, day.span), trigger=trigger, object_span=day.span)
    elif came and day is None and len(draft.day) == 10 and not feeling and _SOON_AFTER.match(sentence.codes, match.end()):
        draft.say(ship, "arrivedOn", draft.day, "two-craft", quote, trigger=trigger)


_SOON_AFTER = compiled(
    r" (?:(?:about|some|less than|just|only|almost) )*(?:an?|one|two|three|[a-z]+|\d+) (?:minutes?|hours?|moments) (?:later|afterwards?)| (?:shortly|soon|moments|minutes|hours) (?:later|after(?:wards?)?)"
    r"| (?:just )?(?:at|around|about) \d{1,2}[:.]\d\d"
)
"""A docking that followed the moment of the picture."""


def _the_two(draft: Draft, sentence: Sentence) -> tuple[Entity | None, Entity | None]:
    """The one ship and the station that are named up to a sentence; None for what is not named, or for one of several ships."""
    stations = [c.meaning("SpaceStation") for _, c in draft.chunks("SpaceStation", of=draft.near(sentence))]
    return _only_ship(draft, sentence), stations[0] if stations else None


def _only_ship(draft: Draft, sentence: Sentence) -> Entity | None:
    near = draft.near(sentence)
    ships: dict[str, Entity] = {}
    for _, chunk in draft.chunks("VisitingVehicle", of=near):
        ship = chunk.meaning("VisitingVehicle")
        if ship is not None and ship.id not in FAMILIES and not _mission(chunk, ship):
            ships[ship.id] = ship
    return next(iter(ships.values())) if len(ships) == 1 else None


def _mission(chunk: Chunk, ship: Entity) -> bool:
    """True for a flight named as a mission: "Crew-8" beside its ship is no second one."""
    return chunk.is_a("Mission") and chunk.note not in ("craft", "coref") and not ship.label.startswith(("Soyuz", "Progress"))
