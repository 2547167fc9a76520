"""Statements of a whole document to those that stand: a port rather than its module, an operator rather than its country, a day of one
thing rather than of its neighbour."""

from __future__ import annotations

import re

from issgraph.compiled import compiled
from issgraph.extract.grammar.known_stays import known_stays
from issgraph.extract.naming.crews import crafts
from issgraph.extract.naming.dates import apart, shifted
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.movements import past_of
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Statement
from issgraph.patterns import Pattern
from issgraph.vocab import is_a


def settle_dockings(draft: Draft) -> None:
    """A ship said to be at a port is said of the port alone: not of its module, the ring on it or the station as well."""
    if not draft.about("dockedTo"):
        return
    placed: dict[str, list[Entity]] = {}
    craft = crafts(draft)
    for statement in draft.about("dockedTo"):
        if statement.subject.id in craft:
            draft.restate(statement, subject=craft[statement.subject.id])  # "Crew-2 had undocked from Harmony": in Endeavour
    for statement in draft.about("dockedTo"):
        span = statement.subject_span
        if span and _THAT.search(draft.text, max(0, span.start - 14), span.start) and _BROUGHT.match(draft.text, span.end):
            draft.take_back(statement)  # "Raffaello, which Atlantis delivered, hangs from P"
    for statement in draft.about("dockedTo"):
        if statement.asserted and isinstance(statement.object, Entity):
            placed.setdefault(statement.subject.id, []).append(statement.object)
    for statement in draft.about("dockedTo"):
        place, places = statement.object, placed.get(statement.subject.id, [])
        between = [a for a in places if a.cls == "DockingAdapter" and not a.label.startswith(("International Docking Adapter", "IDA"))]
        if any(s.asserted and s.object == place for a in between for s in draft.about("dockedTo", a)):
            draft.take_back(statement)  # "docked to the forward end of Destiny, at PMA-2": to what is between
            continue
        if not isinstance(place, Entity) or len(places) < 2:
            continue
        if (place.cls == "SpaceStation" and any(other.id != place.id for other in places)) or any(
            other.cls == "DockingPort" and (other.id.startswith(f"{place.id}-") or place.label.startswith("International Docking Adapter"))
            for other in places
        ):
            draft.take_back(statement)
    _moved_that_day(draft)


_THAT = Pattern(r"\b(?:that|which|whom) (?:(?:the|space|shuttle) )*$", re.I)
_BROUGHT = Pattern(r" (?:had |has |just )*(?:deliver|brought|carri|took|launch|loft|ferri|haul|bore)[a-z]*\b[^.;,]{0,40},")
"""Around the ship that only brought what the sentence is about."""


def _moved_that_day(draft: Draft) -> None:
    """What left a port on the day on which it came to another stood there before: the day is of the new one alone."""
    told = [(s, _left(draft, s)) for s in draft.about("dockedTo") if s.asserted and s.qualifier("on")]
    for old, gone in told:
        if gone and any(
            not left and new.subject == old.subject and new.object != old.object and new.qualifier("on") == old.qualifier("on")
            for new, left in told
        ):
            draft.restate(old, qualifiers=[(name, value) for name, value in old.qualifiers if name != "on"])


_FROM = Pattern(r"\b(?:from|off|out of|left|leaves|leaving|vacat\w+) (?:of )?(?:(?:the|its|their) )?$", re.I)
"""Before a port that something moves away from."""


def _left(draft: Draft, docked: Statement) -> bool:
    """True for a docking told by its end: "moved from P to Q", "undocked from P"."""
    if docked.rule in ("leaves-port", "undocked-from"):
        return True
    return (
        docked.object_span is not None
        and _FROM.search(draft.text, max(0, docked.object_span.start - 24), docked.object_span.start) is not None
    )


def settle_operators(draft: Draft) -> None:
    """A ship that an agency or a company is said to run is not its country's as well: of "Japan's HTV-6" JAXA has the say."""
    for statement in draft.about("operatedBy"):
        country = isinstance(statement.object, Entity) and statement.object.cls == "Country"
        others = (s.object for s in draft.about("operatedBy", statement.subject) if s.asserted)
        if country and any(isinstance(other, Entity) and is_a(other.cls, "Organization") for other in others):
            draft.take_back(statement)


_BY_INFERENCE = ("arrival-that-day", "moments", "rows-of-days")
"""Rules that give a thing a day which stands somewhere else in the text."""


def _beside_it(draft: Draft, statement: Statement) -> bool:
    """True for a day in the sentence that tells of the coming: a text may contradict the tables, a guess of ours may not."""
    day, told = statement.object_span, statement.trigger or statement.quote
    if day is None or day.field != "text":
        return False
    span = draft.holder(told.end - 1).span
    return span.start <= day.start < span.end


def settle_days(draft: Draft) -> None:
    """A day told of two things is of the one whose day it is by the tables, and a day found elsewhere never of a part that was long there."""
    for relation in ("launchedOn", "arrivedOn"):
        told = [(s, _nearest(s)) for s in draft.about(relation)]
        borne = {s.object for s, off in told if off is not None and off <= 1}
        for statement, off in told:
            if statement.subject.id == "truss":
                draft.take_back(statement)  # it came in pieces
            elif off is not None and (
                (off > 1 and statement.object in borne)
                or (off > 1 and statement.rule == "arrival-that-day" and _here_already(statement.subject, str(statement.object)))
                or (off == 1 and statement.rule == "arrival-that-day" and _day_late(statement.subject, str(statement.object)))
                or (off > _LONG and str(statement.object) < _FIRST_LAUNCH)
                or (draft.published and str(statement.object) > draft.published and _still_to_be(draft, statement))
                or (off > 1 and relation == "arrivedOn" and _launched_after(draft, statement))
                or (off > _LONG and statement.rule in _BY_INFERENCE and not is_a(statement.subject.cls, "VisitingVehicle"))
                or (off > 1 and statement.object == draft.day and not _beside_it(draft, statement))
            ):
                draft.take_back(statement)


def _here_already(ship: Entity, day: str) -> bool:
    """True for a ship that by the tables had long come on a day and was still there, or of whose kind none came near it."""
    stays = known_stays().get(ship.id, ())
    return ship.id in FAMILIES or any(stay.ship and shifted(stay.since, 1) < day <= stay.until for stay in stays)


_FIRST_LAUNCH = "1998-11-20"
"""Before it nothing of the station flew: what a text tells of earlier is of another."""


def _still_to_be(draft: Draft, statement: Statement) -> bool:
    """True for what is told as of now, on a day behind that of the text: "gets there on the 26th"."""
    day, word = str(statement.object), statement.trigger
    return len(day) == len(draft.published) == 10 and word is not None and _NOW.search(draft.text[word.start : word.end]) is not None


_NOW = compiled(
    r"\b(?:arrives|docks|gets|comes|reaches|launches|lifts off|blasts off|berths|joins|flies|leaves|departs|pulls in|links up|are|dock|arrive|get|reach|come)\b"
)


def _launched_after(draft: Draft, came: Statement) -> bool:
    """True for a coming some days before the launch that is told of the same ship and that the tables have: "lifts off on Saturday and gets there
    on Monday"."""
    for left in draft.about("launchedOn", came.subject):
        off = apart(str(left.object), str(came.object)) if left.asserted else None
        if off is not None and 0 < off <= _LONG and (_nearest(left) or 0) <= 1:
            return True
    return False


_CLOCKS_AHEAD = ("Soyuz", "Progress", "HTV", "ATV", "Kounotori")
"""The ships that are told of by clocks ahead of the tables'."""


def _day_late(ship: Entity, day: str) -> bool:
    """True for the day after the coming that the tables have, by no clock that goes before theirs."""
    past = past_of(ship.id)
    return past is not None and shifted(day, -1) in past.arrived and day not in past.arrived and not ship.label.startswith(_CLOCKS_AHEAD)


_LONG = 60
"""Days: so far off is no slip of a clock or a pen."""


def _nearest(statement: Statement) -> int | None:
    """How many days a thing's nearest such day in the tables is from the one told; None where either is not known to the day."""
    past = past_of(statement.subject.id)
    days = (past.launched if statement.relation == "launchedOn" else past.arrived) if past else set()
    if not isinstance(statement.object, str):
        return None
    off = (apart(day, statement.object) for day in days)
    return min((abs(days) for days in off if days is not None), default=None)
