"""A draft and the draft of its title to what the title tells beside the text: what was docked, and during which flight the picture was taken."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import read_clauses
from issgraph.extract.naming.chunks import Alphabet
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.operations.events import read_events
from issgraph.extract.view.families import family
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

TELLING = compiled(r"\b(?:[Dd]ock|[Bb]erth|[Aa]ttached|[Dd]uring\b|[Mm]ission\b)|^STS-?\d")
"""What a title holds when it is worth reading."""


@lru_cache(maxsize=4)
def _flights(alphabet: Alphabet) -> Pattern:
    flight = rf"[{alphabet.slot['Expedition']}{alphabet.slot['Mission']}]"
    return Pattern(
        rf"(?:\bduring (?:the )?|\bmission )(?P<x>{flight})(?: ?(?:/|&|and|,) ?(?P<y>{flight}))?(?=[,.;:|)]|$| mission\b| flight\b)"
        rf"|^(?P<z>[{alphabet.slot['Mission']}])(?=, )"
    )


_AHEAD = compiled(r"(?i)\b(?:training|preflight|simulat\w+|rehears\w+|prime|backup|landing|postflight|portrait|patch|emblem|launch)\b")
"""In a title: what is shown happens on the ground."""


def read_title(draft: Draft, title: Draft) -> None:
    """States what the title tells, with spans of the field "title"; what the text tells of the same stays."""
    for sentence in title.sentences:
        read_clauses(title, sentence)
        read_events(title, sentence)
        for match in _flights(sentence.alphabet).finditer(sentence.codes) if not _AHEAD.search(title.text) else ():
            for group in "xyz":
                chunk = sentence.at[match.start(group)] if match[group] else None
                flight = chunk.meaning("Expedition", "Mission") if chunk is not None and not chunk.members else None
                if chunk is not None and flight is not None:
                    quote = replace(sentence.original(*match.span()), field="title")
                    place = _of_title(chunk.span)
                    draft.say(draft.photo, "takenDuring", flight, "told-in-title", quote, object_span=place, trigger=quote)
    for told in title.about("dockedTo"):
        ship = _meant(draft, told.subject)
        if told.asserted and ship is not None:
            subject, trigger, place = (_of_title(span) for span in (told.subject_span, told.trigger, told.object_span))
            on = (("on", draft.day),) if len(draft.day) == 10 else ()
            quote = cover(_of_title(told.quote), subject, trigger, place)
            draft.say(
                ship,
                "dockedTo",
                told.object,
                "told-in-title",
                quote,
                subject_span=subject,
                trigger=trigger,
                object_span=place,
                qualifiers=on,
            )


def _of_title(span: Span | None) -> Span | None:
    return replace(span, field="title") if span is not None else None


def _meant(draft: Draft, ship: Entity) -> Entity | None:
    """The flight of the text that a title calls by its family ("Dragon"); None when the text names several."""
    if ship.id not in FAMILIES:
        return ship
    flights = {
        named.id: named
        for _, chunk in draft.chunks("VisitingVehicle")
        if (named := chunk.meaning("VisitingVehicle")) is not None and family(named) == family(ship)
    }
    return ship if not flights else next(iter(flights.values())) if len(flights) == 1 else None
