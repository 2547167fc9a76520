"""A coming that is counted from a launch with its day: "two days after its launch on 3 June the ship docked" tells both days.

In: a draft whose verbs and nouns are read. Out: the launch on the day that is named, the coming as many days later, and no more what the
verb alone made of that day."""

from __future__ import annotations

import re

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import NAME
from issgraph.extract.operations.at_places import dates_at
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern

_PLACE = r"(?:,? (?:from|at|out of) (?:the )?(?:[a-z'-]+ ){0,3}?(?:[\ue000-\uf8ff](?:'s)?(?: [a-z]+){0,2}|[a-z]+)(?:,? [\ue000-\uf8ff])?)?"
_COUNTED = Pattern(
    r"(?:\b(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|[1-9]|[1-3]\d) (?P<unit>days?|weeks?|hours?|minutes?) (?:after|from|following)|(?P<s>[\ue000-\uf8ff])) (?:"
    r"(?:(?:its|the|their|her|an?|[\ue000-\uf8ff]'s?) )?(?!planned|scheduled|original|intended|targeted)(?:[a-z]+ ){0,2}?(?:launch|liftoff|lift-off|blast-?off|takeoff|start|ascent|departure from earth)"
    r"|(?:(?:it|she|he|they|[\ue000-\uf8ff]) (?:had |was |had been )?)?(?:launch(?:ed|ing)|lift(?:ed|ing) off|blast(?:ed|ing) off|t(?:ook|aking) off|(?:left|leaving) (?:earth|the ground|the pad|its pad)|r(?:ose|ising))"
    r"|(?:(?:it|they|[\ue000-\uf8ff]) (?:had )?(?:left|departed)|leaving|departing) (?P<from>[\ue000-\uf8ff])"
    rf"){_PLACE}(?: on| of)? (?P<d>[\ue000-\uf8ff])(?! (?:launch|liftoff)\b)"
)
_CAME = compiled(
    r"\b(?<!is )(?<!are )(?<!being )(?:docked|berthed|nudged|slid|eased|settled|latched|arrived|reached|captured|grappled|caught|bolted|moored|parked|tied up|linked up|plugged|pulled in|installed|attached|made fast|docks|arrives|reaches|touche[ds]|met|meets|joined|joins|slides|slips|slipped|clicked|dropped anchor)\b"
)


def read_after_launch(draft: Draft) -> None:
    """States the launch and the coming of a ship by the day of one and the time between them."""
    for sentence in draft.sentences:
        if not dates_at(sentence):
            continue
        at = 0
        while match := _COUNTED.search(sentence.codes, at):
            at = match.start() + 1
            counted = _COUNT.fullmatch(_words(draft, sentence, match))
            chunk = sentence.at[match.start("d")]
            if match["from"] and not sentence.at[match.start("from")].is_a("EarthFeature", "Country", NAME):
                continue  # "two days after leaving Zvezda"
            if counted is None or not isinstance(chunk.value, Date) or mood(sentence, match.start(), match.start()):
                continue
            at = match.end()
            day = resolve_date(draft, sentence, chunk) if chunk.value.how in ("full", "day", "ordinal") else ""
            if len(day) == 10:
                _count(draft, sentence, chunk, day, _days(counted["n"], counted["unit"]), sentence.original(*match.span()))


_COUNT = compiled(r"(?P<n>[a-z0-9]+) (?P<unit>day|week|hour|minute)s?(?: after)?")


def _words(draft: Draft, sentence: Sentence, match: re.Match[str]) -> str:
    """How long after it was, as words: "two days", also where that was taken for a date of its own."""
    if not match["s"]:
        return f"{match['n']} {match['unit']}"
    chunk = sentence.at[match.start("s")]
    return draft.text[chunk.start : chunk.end].lower()


def _days(number: str, unit: str) -> int:
    """How many days later it was; hours and minutes are the same day."""
    count = 1 if number in ("a", "an") else NUMBERS.get(number) or (int(number) if number.isdecimal() else 0)
    return count * 7 if unit.startswith("week") else count if unit.startswith("day") else 0


def _count(draft: Draft, sentence: Sentence, chunk: Chunk, day: str, days: int, quote: Span) -> None:
    ship = _one_ship(draft, sentence)
    if ship is None:
        return
    of_ship, span = ship
    said = _said_here(draft, "arrivedOn", sentence)
    counted = [s for s in said if s.object_span is not None and quote.start <= s.object_span.start < quote.end]
    for statement in [s for s in said if s in counted or (s.subject.id == of_ship.id and s.object == day)]:
        draft.take_back(statement)
    for statement in _said_here(draft, "launchedOn", sentence):
        if (statement.subject.id == of_ship.id and statement.object != day) or (
            statement.subject.id != of_ship.id and statement.object == day
        ):
            draft.take_back(statement)
    whole = cover(quote, span)
    draft.say(of_ship, "launchedOn", day, "after-launch", whole, subject_span=span, trigger=quote, object_span=chunk.span)
    came = _CAME.search(sentence.codes)
    later = shifted(day, days) if (said or came) and not draft.about("arrivedOn", of_ship) else ""
    if later and (came is None or not mood(sentence, came.start(), came.start())):
        draft.say(of_ship, "arrivedOn", later, "after-launch", whole, subject_span=span, trigger=quote, object_span=quote)


def _said_here(draft: Draft, relation: str, sentence: Sentence) -> list[Statement]:
    return [s for s in draft.about(relation) if s.asserted and sentence.span.start <= s.quote.start < sentence.span.end]


def _one_ship(draft: Draft, sentence: Sentence) -> tuple[Entity, Span] | None:
    """The one ship of a sentence, or the module that was docked in it where it names no ship."""
    ships = {ship.id: (ship, c.span) for chunk in sentence.chunks for c in chunk.each if (ship := c.meaning("VisitingVehicle"))}
    if not ships:
        ships = {s.subject.id: (s.subject, s.subject_span or s.quote) for s in _said_here(draft, "dockedTo", sentence)}
    return next(iter(ships.values())) if len(ships) == 1 else None
