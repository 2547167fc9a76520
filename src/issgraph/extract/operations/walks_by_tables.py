"""Spacewalks in whatever words, where the reference tables have just these people outside on the day that is told: "X and Y shut the hatch
behind them on Oct. 18". The file is long since a day, a number and the picture each lead to the same few questions.

In: a draft whose spacewalks are read. Out: those that nobody stated yet, with their days and performers, and the picture's. That somebody was at
work outside some word has to tell, but nearly any does, since the day and all the names agree with the tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, later, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.at_places import dates_at
from issgraph.extract.operations.dressing import dressing
from issgraph.extract.operations.outdoors import GEAR, outdoors
from issgraph.extract.operations.outings import airlocks, called_off, is_planned, looked_back, people_of
from issgraph.extract.operations.walk_words import (
    ANOTHER_HOUR,
    BUSY_INSIDE,
    CHORES,
    CUE,
    LIGHT,
    NEVER_YET,
    NOT_THEN,
    OTHERWISE,
    THEY,
    WORK,
    counted_as,
)
from issgraph.extract.operations.walkers import kept_inside
from issgraph.extract.operations.whole_crew import INDOORS
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.reference import Row

BESIDE = 2
"""How many sentences before and behind the one with the day may name those who were outside."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that a text tells, or its number in a flight: the spacewalk of the tables then, and where it is told (None: it is the picture's)."""

    row: Row
    sentence: Sentence
    at: int
    span: Span | None


def read_walks_by_tables(draft: Draft) -> None:
    """States the spacewalks that the words leave open and the tables confirm."""
    people = draft.once(people_of)
    told = [day for day in draft.once(_days) if set(day.row.many("crew")) <= people.keys()] if len(people) > 1 else []
    for day in told:
        _tell(draft, day)
    _numbers_alone(draft)


def _numbers_alone(draft: Draft) -> None:
    """ "Fuglesang sat out the third": in a text that counts the spacewalks of a shuttle flight, one whose whole crew it names, by its number."""
    counted = [
        s.object for s in draft.about("performed") if isinstance(s.object, Entity) and compiled(r"STS-\d+ EVA").match(s.object.label)
    ]
    flights = {row.get("mission") for each in counted if (row := draft.gazetteer.rows.get(each.id)) is not None}
    if not flights:
        return
    people = draft.once(people_of).keys()
    rows = [row for (flight, _), row in draft.gazetteer.numbered.items() if flight in flights and set(row.many("crew")) <= people]
    for row in rows:
        for sentence in draft.sentences:
            done = any(isinstance(s.object, Entity) and s.object.id == row.id for s in draft.about("performed"))
            match = None if done else _number(draft, sentence, row)
            if match is None or _other_day(draft, sentence, row) or _strangers(sentence, match, row):
                continue
            if not NOT_THEN.search(sentence.codes, *_clause(sentence, match.start())) and not is_planned(sentence, match.start()):
                _perform(draft, sentence, row, entity_of(draft, row, counted=True), sentence.original(*match.span()))


def _strangers(sentence: Sentence, match: re.Match[str], row: Row) -> bool:
    """True where the clause names somebody who was not outside then, or nobody."""
    begin, end = _clause(sentence, match.start())
    inside = [p.id for at, c in sentence.at.items() if begin <= at < end for each in c.each if (p := each.meaning("Person"))]
    crew = set(row.many("crew"))
    return not set(inside) <= crew or not (inside or THEY.search(sentence.codes, begin, end))


def _perform(draft: Draft, sentence: Sentence, row: Row, entity: Entity, span: Span) -> None:
    """States of those who made a spacewalk that they did, each where they are named."""
    outside = {who: each for who, each in first_named(draft, sentence, set(row.many("crew"))).items() if not _kept_in(draft, each)}
    for each in outside.values() if len(outside) >= min(2, len(row.many("crew"))) else ():
        who = each.meaning("Person")
        if who is not None:
            quote = draft.holder(each.start).span
            draft.say(who, "performed", entity, "walk-by-tables", quote, subject_span=each.span, object_span=span, trigger=span)


def _days(draft: Draft) -> list[_Day]:
    """The days of a text on which the tables have one spacewalk, in the order in which they are told, the picture's last."""
    on, found = draft.gazetteer.spacewalks, []
    for sentence in draft.sentences:
        for _, chunk in dates_at(sentence):
            if isinstance(chunk.value, Date) and chunk.value.how not in ("year", "month"):
                rows = on.get(resolve_date(draft, sentence, chunk), ())
                found += [_Day(row, sentence, sentence.code_at(chunk), chunk.span) for row in rows if len(rows) == 1]
        for match in _AFTER_IT.finditer(sentence.codes) if draft.published else ():
            rows = on.get(shifted(draft.day or draft.published, -NUMBERS.get(match["n"] or "", 1)), ())
            found += [_Day(row, sentence, match.start(), sentence.original(*match.span())) for row in rows if len(rows) == 1]
    rows = on.get(draft.day or draft.published, ())
    if len(rows) != 1:
        return found
    for sentence in draft.sentences:
        if (draft.scene[sentence.number] or not draft.day or not sentence.number) and set(rows[0].many("crew")) & sentence.people().keys():
            found.append(_Day(rows[0], sentence, len(sentence.codes), None))
    return found


_AFTER_IT = Pattern(
    r"\b(?:(?P<n>one|two|three|four|five) days?|a day|the (?:day|morning)) after (?=(?:he|she|they|(?:the|these) [a-z]+|[\ue000-\uf8ff]) )"
)
""" "Two days after they worked outside": a day told by what was done on it."""


def _tell(draft: Draft, day: _Day) -> None:
    """States a spacewalk of a day, unless something else is told of the day, or those who made it are not near."""
    sentence, crew = day.sentence, set(day.row.many("crew"))
    here = crew & sentence.people().keys()
    near = draft.sentences[max(0, sentence.number - BESIDE) : sentence.number + BESIDE + 1]
    named = {who for s in near for who in s.people()} & crew
    told_of = bool(here) or (THEY.search(sentence.codes) is not None and bool(named))
    outside = _number(draft, sentence, day.row) is not None or any(m.group() != "truss" for m in LIGHT.finditer(sentence.codes))
    outside = outside or " arrays " in sentence.codes
    if not told_of and not (day.span and named == crew and outside):
        return
    if (
        NOT_THEN.search(sentence.codes, *_clause(sentence, day.at))
        or is_planned(sentence, min(day.at, len(sentence.codes)))
        or called_off(draft, sentence)
    ):
        return
    to_come = later(day.row.get("date"), shifted(draft.published, 1) or draft.published)
    if (to_come and not (day.span and here == crew and looked_back(sentence, day.at))) or _OTHER.match(sentence.codes, day.at + 1):
        return
    if day.span is not None and (
        any(s.object_span == day.span for each in OTHERWISE for s in draft.about(each)) or of_a_thing(sentence, day.at)
    ):
        return
    cue = _cue(draft, day)
    if cue is None:
        return
    place, span = cue
    counted = _number(draft, sentence, day.row) is not None
    entity = entity_of(draft, day.row, counted)
    _perform(draft, sentence, day.row, entity, span)
    told = [s for s in draft.about("performed") if isinstance(s.object, Entity) and s.object.id == entity.id]
    if told and (day.span is not None or (told[0].rule == "walk-by-tables" and draft.day)):
        draft.say(entity, "spacewalkDate", day.row.get("date"), "walk-by-tables", place.span, subject_span=span, object_span=day.span)
    if told:
        _picture(draft, day, entity, place, span, counted)


_OTHER = Pattern(
    r",? (?:[a-z-]+ )?(?:talks?|meetings?|dinners?|conferences?|interviews?|part(?:y|ies)|landings?|launch(?:es)?|dockings?|arrivals?|departures?|lessons?|exams?)\b"
)
""" "A Feb. 12 talk": the day is another thing's."""
_BREAK = Pattern(r"[;:–—]|\b(?:that|which|where) [\ue000-\uf8ff]")


def _clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """Where the part of a sentence around a place begins and ends."""
    breaks = [match.start() for match in _BREAK.finditer(sentence.codes)]
    if at >= len(sentence.codes):
        return 0, at
    return max((b for b in breaks if b < at), default=0), min((b for b in breaks if b > at), default=len(sentence.codes))


_WHOSE = Pattern(r"[;:–—]|, (?:and|but|while|as|when)\b|\b(?:that|which|where|whose|when)\b")
_ASIDE = compiled(r", (?:which|whose|where)$")
_WAS_DONE = compiled(r"\b(?:was|were|had been|has been|is|are) (?:[a-z]+ly )?(?:[a-z]+(?:ed|en|un|ght)|put|set|hung|built|laid)\b")


def of_a_thing(sentence: Sentence, at: int) -> bool:
    """True for a day in a clause that tells of a thing alone: "to whose end S1 was bolted two days ago"."""
    begin = max((match.end() for match in _WHOSE.finditer(sentence.codes, 0, at)), default=0)
    after = _WHOSE.search(sentence.codes, at)
    end = after.start() if after is not None else len(sentence.codes)
    if begin and _ASIDE.search(sentence.codes, max(0, begin - 8), begin) and (comma := sentence.codes.find(",", at)) > 0:
        end = min(end, comma)  # "P6, which was installed on Dec. 3, stands behind A"
    if not begin or not _WAS_DONE.search(sentence.codes, begin, end) or THEY.search(sentence.codes, begin, end):
        return False
    return not any(begin <= place < end and chunk.is_a("Person") for place, chunk in sentence.at.items())


def _cue(draft: Draft, day: _Day) -> tuple[Sentence, Span] | None:
    """The word that tells of work outside: in the sentence of the day, else beside it with somebody of those who made it."""
    crew = set(day.row.many("crew"))
    first = day.sentence.number
    led = _LED.search(day.sentence.codes)
    if led is not None and crew <= {
        who
        for at, c in day.sentence.at.items()
        if at >= led.end("by")
        for each in c.each
        if (p := each.meaning("Person"))
        for who in (p.id,)
    }:
        return day.sentence, day.sentence.original(*led.span("by"))
    beside = [first] if day.span is None else [first, first + 1]
    linked = bool(crew & day.sentence.people().keys()) or THEY.search(day.sentence.codes) is not None
    if day.span is not None and linked:
        beside.append(first - 1)
    for number in beside:
        other = draft.sentences[number] if 0 <= number < len(draft.sentences) else None
        if other is None or (other is not day.sentence and not (crew & other.people().keys() or THEY.search(other.codes))):
            continue
        if other is not day.sentence and (_other_day(draft, other, day.row) or _other_walk(draft, other, day.row)):
            continue
        if INDOORS.search(other.codes):
            continue
        if other is not day.sentence and not linked and not LIGHT.search(other.codes):
            continue
        words = [*(m for m in outdoors(other) if airlocks(other, m)), *CUE.finditer(other.codes), *_counts(draft, other, day.row)]
        if other is not day.sentence or day.span is None:  # "A prepares for a spacewalk. She had never gone out before."
            words = [match for match in words if not NEVER_YET.search(other.codes, 0, match.start())]
        back = day.span is not None and draft.text.endswith(_BACK, day.span.start, day.span.end)
        over = [match for match in words if back or not is_planned(other, match.start())]
        if len(over) < len(words) and (day.span is None or not over):
            return None
        if over:
            return other, other.original(*over[0].span())
        gear = next(
            (c for c in other.chunks if c.entities and (c.entities[0].id in GEAR or c.is_a(*_OUTER) or c.entities[0].id in _OUTSIDE)), None
        )
        if gear is not None:
            return other, gear.span
    if INDOORS.search(day.sentence.codes):
        return None
    together = crew <= day.sentence.people().keys() and not _ROOM.search(day.sentence.codes)
    told = any(s.rule == "scene-date" for s in draft.about("takenOn"))  # no stamp, which may be that of anything
    if (
        together
        and (day.span is not None or (told and day.row.get("date") == draft.day))
        and (match := WORK.search(day.sentence.codes)) is not None
    ):
        return day.sentence, day.sentence.original(*match.span())
    if day.span is not None and linked and (_several(draft, day) or _nothing_else(draft, day)):
        return day.sentence, day.span
    return None


def _nothing_else(draft: Draft, day: _Day) -> bool:
    """True for a day told in a sentence with somebody outside then, the others beside it, and no word that keeps them in: that the tables have
    just these outside on the day is told by no word and yet meant."""
    sentence, crew = day.sentence, set(day.row.many("crew"))
    near = draft.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    words = sentence.codes
    if not any(c.is_a(*_WORKED_AT) and not _LEFT.search(words, 0, at) for at, c in sentence.at.items()):
        return False
    return crew <= {who for other in near for who in other.people()} and not (
        _ROOM.search(words) or INDOORS.search(words) or BUSY_INSIDE.search(words) or CHORES.search(words) or NOT_THEN.search(words)
    )


_WORKED_AT = ("Module", "VisitingVehicle", "Truss", "SolarArray", "Hardware", "ExternalPlatform", "RoboticArm", "DockingAdapter")
"""What somebody outside is at."""
_LEFT = compiled(r"\b(?:left|leaving|leaves|out of) (?:the |their )?$")
_OUTER = ("Truss", "SolarArray")
_OUTSIDE = ("radiators", "solar-alpha-rotary-joint", "strela", "nauka-radiator", "mobile-transporter")
"""What stands outside, by its class or id."""
_BACK = ("before", "earlier", "previously", "ago")
_LED = Pattern(
    r"\b(?P<by>(?:ran|drove|flew|direct|guid|talk|coach|choreograph|coordinat|lead|shepherd|conduct|read|watch|film|photograph|support|help|run|operat|driv|mov|steer|work|control|handl|assist)[a-z]* (?:[^.;:]{0,60} )?from (?:inside|indoors|within|the (?:cabin|flight deck|window)|behind (?:the|a) window))[^.;:,]{0,30},? (?:as|while|when) "
)
"""Who is inside for those at work: "A directs from inside as B and C move a pump"."""
_ROOM = compiled(r"\b(?:in|inside|aboard|into) (?:the )?[\ue000-\uf8ff]")


def _several(draft: Draft, day: _Day) -> bool:
    """True where a text tells two days or more on which the same people, or some of them, were outside: nothing else has them in common."""
    crew, people = set(day.row.many("crew")), draft.once(people_of).keys()
    others = {
        d.row.id
        for d in draft.once(_days)
        if d.span is not None
        and d.row.id != day.row.id
        and abs(d.sentence.number - day.sentence.number) < 2
        and crew & set(d.row.many("crew"))
        and set(d.row.many("crew")) <= people
    }
    return bool(others)


def _counts(draft: Draft, sentence: Sentence, row: Row) -> list[re.Match[str]]:
    number = _number(draft, sentence, row)
    return [number] if number is not None else []


def _number(draft: Draft, sentence: Sentence, row: Row) -> re.Match[str] | None:
    """Where a sentence tells the number of a spacewalk in its shuttle flight, which the text names."""
    flight = draft.gazetteer.rows.get(row.get("mission"))
    if flight is None or not flight.label.startswith("STS") or all(a.id != flight.id for _, a in draft.flights):
        return None
    for match in counted_as(row.get("number")).finditer(sentence.codes):
        last = sentence.at.get(match.end() - 1)
        if last is None or last.is_a("Mission", "CrewSpacecraft"):  # "the first of STS-113", not "the first of the Chickasaw"
            return match
    return None


def _other_day(draft: Draft, sentence: Sentence, row: Row) -> bool:
    """True for a sentence that tells of another day."""
    days = {resolve_date(draft, sentence, c) for c in sentence.chunks if isinstance(c.value, Date) and c.value.how not in ("year", "month")}
    return bool(days) and row.get("date") not in days


def _other_walk(draft: Draft, sentence: Sentence, row: Row) -> bool:
    """True for a sentence whose words tell another spacewalk."""
    told = (s for s in draft.about("performed") if s.trigger is not None and sentence.span.start <= s.trigger.start < sentence.span.end)
    return any(isinstance(s.object, Entity) and s.object.id != row.id for s in told)


_FAR = 15
"""How many sentences away somebody may be named."""


def first_named(draft: Draft, sentence: Sentence, crew: set[str]) -> dict[str, Chunk]:
    """Those of a crew where they are named: in the sentence, else nearest before it, else behind it."""
    here = sentence.number
    before, behind = draft.sentences[max(0, here - _FAR) : here], draft.sentences[here + 1 : here + 1 + _FAR]
    found: dict[str, Chunk] = {}
    for other in (sentence, *reversed(before), *behind):
        if len(found) == len(crew):
            break
        for who, each in other.people().items():
            if who in crew:
                found.setdefault(who, each)
    return found


def _kept_in(draft: Draft, each: Chunk) -> bool:
    """True for who is told to be inside, unless as one of the "spacewalkers X and Y"."""
    title = draft.text[max(0, each.start - 60) : each.start]
    return kept_inside(draft, each) and not compiled(r"\b[Ss]pace ?walkers? [^.;:,]{0,30}$").search(title)


def entity_of(draft: Draft, row: Row, counted: bool) -> Entity:
    """The spacewalk as the text calls it elsewhere, by its number where it counts others of the flight, else by its day."""
    others = [s.object for each in ("takenDuring", "performed") for s in draft.about(each) if isinstance(s.object, Entity)]
    for other in others:
        if other.id == row.id:
            return other
    flight = draft.gazetteer.rows.get(row.get("mission"))
    if flight is not None and (counted or any(other.label.startswith(f"{flight.label} EVA ") for other in others)):
        return Entity(row.id, "Spacewalk", f"{flight.label} EVA {row.get('number')}")
    return Entity(row.id, "Spacewalk", f"spacewalk {row.get('date')}")


def _picture(draft: Draft, day: _Day, entity: Entity, place: Sentence, span: Span, counted: bool) -> None:
    """The picture of that day in whose sentences such words stand was taken during the spacewalk."""
    if day.row.get("date") != (draft.day or draft.published) or any(
        isinstance(s.object, Entity) and s.object.cls == "Spacewalk" for s in draft.about("takenDuring")
    ):
        return
    crew = set(day.row.many("crew"))
    near = draft.sentences[max(0, place.number - 2) : place.number + 2]
    dates = {s.object_span for s in draft.about("takenOn")}
    told_there = place if day.span in dates and place.number == draft.opening + 1 and place is day.sentence else None
    seen = [s for s in near if (draft.scene[s.number] or s is told_there) and (crew & s.people().keys() or (s is place and counted))]
    if not seen or dressing(draft) or any(CHORES.search(s.codes) for s in seen) or ANOTHER_HOUR.search(_WHICH.sub("", place.codes)):
        return
    shown = draft.scene[place.number] or place is told_there
    strong = shown and (counted or any(LIGHT.search(s.codes) or next(outdoors(s), None) for s in (place, *seen)))
    at_it = shown and any(
        _at_it(opening, day.row)
        for opening in (*draft.sentences[: draft.opening + 1], *([place] if told_there else []))
        if place.number - opening.number < BESIDE
    )
    if strong or at_it or not any(BUSY_INSIDE.search(s.codes) or INDOORS.search(s.codes) or _ROOM.search(s.codes) for s in (place, *seen)):
        draft.say(draft.photo, "takenDuring", entity, "walk-by-tables", place.span, object_span=span, trigger=span)


_WHICH = compiled(r", (?:which|whose)\b[^,.;]*")
"""What is told of a thing besides: "to the adapter, which had been attached that morning"."""
_DOES = compiled(
    r"(?: \([^()]{1,40}\))*(?:, (?!and\b)[^.;:]{2,110}?,)? (?:are |is )?(?:both |each |still |now |slowly |carefully |together )*(?P<does>[a-z]+)\b"
)
_THEN = frozenset(
    "was were had made went took spent put did got came left set worked ventured stepped became began wrote said told will would and or of in on at with from by to who".split()
)
"""Words behind a name that tell of no doing now."""


def _at_it(place: Sentence, row: Row) -> bool:
    """True where the sentence tells as happening now what one of those does who were outside: "X and Y plug cables into the adapter"."""
    crew = set(row.many("crew"))
    for at, chunk in place.at.items():
        if any((who := each.meaning("Person")) is not None and who.id in crew for each in chunk.each):
            found = _DOES.match(place.codes, at + 1)
            return found is not None and found["does"] not in _THEN and not found["does"].endswith("ed")
    return False
