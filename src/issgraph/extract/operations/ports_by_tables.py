"""What stood at which port or module in whatever words, where the reference tables know the same: "Poisk is the address of Soyuz MS-20".

In: a draft whose plain statements are made. Out: dockings that its words tell and the tables bear out. The words are loose, so the tables
decide which of the things named nearby stood there; what no table knows is left to the stricter rules. The file is long since every way
of telling finds its thing and its place in one row."""

from __future__ import annotations

import bisect
import re
from itertools import pairwise

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import held_on, mood
from issgraph.extract.grammar.known_stays import Known, known_stays
from issgraph.extract.grammar.told_ways import ANY_NOUN
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, apart, shifted
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.operations.port_words import (
    ABOUT_OTHERS,
    AHEAD,
    ANOTHER,
    CABLES,
    DOCKING,
    DOCKS,
    FIRM,
    FROM_SIDE,
    GOAL,
    INSIDE,
    MOVES,
    NOT,
    NOT_PLACE,
    OF_IT,
    OF_SHIP,
    OFF,
    POINTS,
    SIDE_OF,
    TIE,
    TO_OTHER,
    TO_SIDE,
    TOWARD,
    UNDONE,
    side_told,
)
from issgraph.extract.operations.stays_fitting import Found, Thing, days_spoken_of, fits, known_of, may_be_meant, row_of, things_in
from issgraph.extract.operations.tied_to_place import FREED, asserted, barred, tied
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

RULE = "ports-by-tables"
_PLACES = ("DockingPort", "DockingAdapter", "Module", "Truss", "StationElement")
REACH = 2
"""How many sentences back "the ship" may point."""
FAR = 5
"""How many a clipped note may go back for the ship that it is about."""


def read_ports_by_tables(draft: Draft) -> None:
    """States what stood where, as the words of a sentence tell and the tables know."""
    found = [
        (sentence, at, chunk, each)
        for sentence in draft.sentences
        for at, chunk in sentence.at.items()
        for each in chunk.members or (chunk,)
        if each.is_a(*_PLACES)
    ]
    placed = any(chunk.is_a(*_PLACES) for _, _, chunk, _ in found)
    for sentence, at, _, each in found if placed else ():
        _at_place(draft, sentence, at, each)
    for sentence in draft.sentences:
        if DOCKING.search(sentence.codes):
            _at_station(draft, sentence)
        if placed and _WAY.search(sentence.codes):
            _both_ends(draft, sentence)
    if placed:
        _other_sides(draft)


def _other_sides(draft: Draft) -> None:
    """States of a ship that is told to be, or to have been, at a port of a module that it moved to the side that the sentence tells next."""
    for told in draft.about("dockedTo"):
        port, place = told.object, told.object_span
        if not told.asserted or not isinstance(port, Entity) or port.cls != "DockingPort" or place is None or place.field != "text":
            continue
        _side_before(draft, told, port, place)
        stays = known_stays().get(told.subject.id, ())
        late = max(draft.day, draft.published)
        after = {
            later.side: later
            for first, later in pairwise(stays)
            if first.port == port.id and first.flight == later.flight and first.host == later.host and first.until == later.since <= late
        }
        sentence = draft.holder(place.start) if after else None
        match = TO_OTHER.match(sentence.codes, bisect.bisect_left(sentence.offsets, place.end)) if sentence is not None else None
        if sentence is None or match is None or NOT.search(sentence.codes):
            continue
        stay = after.get(SIDE_OF[match["side"]])
        goal = row_of(draft, stay.port) if stay is not None else None
        if stay is None or goal is None or AHEAD.search(sentence.codes):
            continue
        if not any(s.asserted and s.object == goal for s in draft.about("dockedTo", told.subject)):
            span = sentence.original(*match.span("side"))
            draft.say(
                told.subject, "dockedTo", goal, RULE, cover(told.quote, span),
                subject_span=told.subject_span, trigger=told.trigger, object_span=span, qualifiers=held_on(draft, sentence),
            )  # fmt: skip


def _side_before(draft: Draft, told: Statement, port: Entity, place: Span) -> None:
    """States that a ship was at the side that it left for the port of a module, where only the side is told: "from the nadir to the zenith port of X"."""
    sentence = draft.holder(place.start)
    at = bisect.bisect_left(sentence.offsets, place.start)
    match = FROM_SIDE.search(sentence.codes, 0, at)
    if match is None or NOT.search(sentence.codes, 0, match.start()) or not _GOES.search(sentence.codes, 0, match.start()):
        return
    ship = told.subject_span
    if ship is not None and ship.field == "text" and sentence.offsets[match.start()] < ship.start:
        return  # "cables are moved from the nadir to the zenith port of X, where a ship docked"
    own = next((side for side in sorted(set(SIDE_OF.values())) if port.id.endswith(f"-{side}-port")), "")
    left = row_of(draft, port.id.replace(f"-{own}-port", f"-{SIDE_OF[match['side']]}-port")) if own else None
    if left is None or left == port or any(s.asserted and s.object == left for s in draft.about("dockedTo", told.subject)):
        return
    span = sentence.original(*match.span("side"))
    draft.say(
        told.subject, "dockedTo", left, RULE, cover(told.quote, span),
        subject_span=told.subject_span, trigger=told.trigger, object_span=span,
    )  # fmt: skip


_GOES = compiled(
    r"\b(?:mov|relocat|shift|hop|fl[ye]w|flies|flown|fly|swap|transfer|switch|reposition|re-?park|re-?dock|re-?berth|chang|took|tak|carr|swung|swing|translat)[a-z]*\b"
)
"""What takes a ship from one port to another, as no look at them does."""
_WAY = Pattern(r"\b(?:from|off|out of|between|left|leaves|leaving|vacated|until)\b")


def _both_ends(draft: Draft, sentence: Sentence) -> None:
    """States of what a sentence has on its way from one place to another both, where the tables have it move between the two."""
    if AHEAD.search(sentence.codes) or UNDONE.search(sentence.codes):
        return
    places = {at: c for at, c in sentence.at.items() if c.is_a("Module", "DockingPort", "DockingAdapter", "Truss") and not c.members}
    if len(places) < 2:
        return
    days = days_spoken_of(draft, sentence)
    for thing in things_in(sentence, Chunk(-1, -1)):
        stays = known_stays().get(thing.entity.id, ())
        for before, after in pairwise(stays):
            if before.flight != after.flight or before.until != after.since or not any(abs(apart(after.since, d) or 0) < 2 for d in days):
                continue
            ends = [_end(draft, sentence, places, thing, stay, days) for stay in (before, after)]
            if NOT.search(sentence.codes) or not all(ends) or ends[0] == ends[1] or before.host == after.host:
                continue
            for end in ends:
                if end is not None:
                    _say(draft, sentence, end[0], sentence.at[end[1]], sentence.original(end[1], end[1] + 1))


def _end(
    draft: Draft, sentence: Sentence, places: dict[int, Chunk], thing: Thing, stay: Known, days: list[str]
) -> tuple[Found, int] | None:
    """The place of a sentence that is one end of a way, with the stay there."""
    for at, chunk in sorted(places.items()):
        place = chunk.meaning("DockingPort") or chunk.meaning(*_PLACES)
        if place is None or at == thing.at or place == thing.entity:
            continue
        if place.id in (stay.port, stay.host, *stay.rings):
            port = row_of(draft, stay.port) if place.id == stay.host and stay.port and place.cls == "Module" else None
            named = port if port is not None and side_told(sentence, at, stay.side) else place
            return Found(thing, stay, named), at
    return None


def _at_station(draft: Draft, sentence: Sentence) -> None:
    """States of a ship that is told to have docked, and nowhere where, that it was at the station."""
    ships = [(at, chunk, ship) for at, chunk in sentence.at.items() if not chunk.members and (ship := chunk.meaning("VisitingVehicle"))]
    station = row_of(draft, "iss") if ships else None
    if station is None:
        return
    for at, chunk, ship in ships:
        match = DOCKS.match(sentence.codes, at + 1) or OF_SHIP.search(sentence.codes, 0, at)
        goal = GOAL.match(sentence.codes, match.end("tie")) if match else None
        if goal and sentence.at[goal.end() - 1].is_a("Module", "DockingPort", "DockingAdapter", "VisitingVehicle"):
            continue
        days = days_spoken_of(draft, sentence)
        thing = Thing(ship, chunk.span, at, chunk)
        stay = next((s for s in known_of(ship) if s.ship and may_be_meant(draft, thing, s, days)), None)
        if match is None or stay is None or not days:
            continue
        if any(
            s.asserted and (s.subject == ship or any(k.flight == stay.flight for k in known_of(s.subject))) for s in draft.about("dockedTo")
        ):
            continue
        found = Found(thing, stay, station)
        if asserted(draft, sentence, found, min(at, match.start()), match.start("tie"), days):
            trigger = sentence.original(*match.span("tie"))
            _say(draft, sentence, found, chunk, trigger)


def settle_at_station(draft: Draft) -> None:
    """States of a ship whose coming is told as a docking, and nowhere where, that it was at the station: there is nothing else to dock to."""
    comings, station = draft.about("arrivedOn"), row_of(draft, "iss")
    if not comings or station is None:
        return
    placed = {s.subject.id for s in draft.about("dockedTo")}
    placed |= {stay.flight for s in draft.about("dockedTo") for stay in known_of(s.subject)}
    for statement in comings:
        ship, day, word = statement.subject, str(statement.object), statement.quote
        if (
            not statement.asserted
            or not is_a(ship.cls, "VisitingVehicle")
            or ship.id in placed
            or word.field != "text"
            or not draft.sentences
        ):
            continue
        tie = DOCKING.search(draft.text[word.start : word.end].lower())
        stays = [stay for stay in known_of(ship) if stay.ship and (off := apart(stay.since, day)) is not None and abs(off) < 2]
        if tie is None or not stays or any(stay.flight in placed for stay in stays):
            continue
        span = Span(word.start + tie.start(), word.start + tie.end())
        sentence = draft.holder(word.start)
        if any(s.trigger and s.trigger.start <= span.start < s.trigger.end for s in draft.about("dockedTo")):
            continue  # of something else the word tells where
        draft.say(
            ship, "dockedTo", station, RULE, word,
            subject_span=statement.subject_span, trigger=span, object_span=span, qualifiers=held_on(draft, sentence),
        )  # fmt: skip


def _at_place(draft: Draft, sentence: Sentence, at: int, chunk: Chunk) -> None:
    place = chunk.meaning("DockingPort") or chunk.meaning(*_PLACES)
    if place is None or (NOT_PLACE.match(sentence.codes, at + 1) and place.cls != "DockingPort"):
        return
    if "respectively" in sentence.codes:
        return
    named = (draft.text[c.start : c.end] for c in sentence.chunks if place in c.entities) if place.cls == "StationElement" else ()
    if place.cls == "StationElement" and all(name.islower() for name in named):
        return  # "its rail car" is no name
    days = days_spoken_of(draft, sentence)
    here = [found for thing in things_in(sentence, chunk) if (found := fits(draft, sentence, thing, at, chunk, place, days)) is not None]
    ringed = {ring for found in here for ring in found.stay.rings}
    between_ships = [c for a, c in sentence.at.items() if a < at and any(e.id in ringed for e in c.entities)] if ringed else []
    if between_ships and place.cls == "DockingPort":
        here = [found for found in here if not (found.stay.ship and found.thing.at < sentence.code_at(between_ships[-1]))]
    after = draft.sentences[sentence.number + 1] if sentence.number + 1 < len(draft.sentences) else None
    if after is not None and OFF.search(after.codes) and not any(c.is_a("VisitingVehicle") for c in after.chunks):
        return
    told = [(found, trigger) for found in here if (trigger := tied(draft, sentence, found, at, place, days)) is not None]
    if told:
        found, trigger = min(told, key=lambda pair: (pair[0].thing.chunk.start > chunk.start, abs(pair[0].thing.at - at)))
        _say(draft, sentence, found, chunk, trigger)
        for other, word in told:
            if other.stay.flight != found.stay.flight and FREED.fullmatch(sentence.codes, at + 1, max(at + 1, other.thing.at)):
                _say(draft, sentence, other, chunk, word)  # "took the berth at P, freed by Y"
        _next_side(draft, sentence, found, at, trigger)
        return
    if here:
        _by_day(draft, sentence, here, at, chunk, place, days)
        return
    if _is_thing_here(sentence, at, place):
        return
    if _STILL_SET.match(sentence.codes, at + 1):
        return
    points = _alone(sentence, at, place)
    tie = points or _moved(sentence, at, place)
    if tie is None:
        return
    for back in reversed(draft.sentences[max(0, sentence.number - FAR) : sentence.number]):
        if back.number < sentence.number - REACH and not sentence.codes.startswith(_CLIPPED):
            return
        earlier = [
            found
            for thing in things_in(back, chunk, away=True)
            if (is_a(thing.entity.cls, "VisitingVehicle") or not CABLES.search(sentence.codes))
            and (is_a(thing.entity.cls, "VisitingVehicle") or not (_other_piece(sentence, at) or _ship_at(sentence, at)))
            and (found := fits(draft, sentence, thing, at, chunk, place, days)) is not None
        ]
        flights = {found.stay.flight for found in earlier}
        sure = points is not None or all(_of_day(found, days) for found in earlier)
        if len(flights) == 1 and sure and asserted(draft, sentence, earlier[-1], tie.start(), tie.start(), days):
            _say(draft, sentence, earlier[-1], chunk, sentence.original(*tie.span()))
        if flights or (sentence.number - back.number > 1 + REACH and any(c.is_a("VisitingVehicle") for c in back.chunks)):
            return


_CLIPPED = ("dock:", "docked:", "docking:", "berthed:", "berthing:", "docked ", "berthed ", "bolted ")
"""How a note about the ship that it named further up begins."""
_STILL_SET = compiled(
    r",? (?:is|was|were|are|had been|has been) (?:still |then |now |only )?(?:set (?:for|to)|due|planned|scheduled|slated|booked|expected|penciled in|to (?:follow|come|be)\b|(?:an? |[a-z]+ )?(?:days?|weeks?|hours?) (?:away|off)\b)"
)
"""Behind a place at which something is only to be: "the real docking, to P, was set for"."""


def _by_day(draft: Draft, sentence: Sentence, here: list[Found], at: int, chunk: Chunk, place: Entity, days: list[str]) -> None:
    """States of the one ship beside a place, on the day on which it came there or left, that it was there: in whatever words, if none bars it."""
    ships = [found for found in here if found.thing.entity.cls != "Mission" and not barred(sentence, found, at, place)]
    if len({found.stay.flight for found in ships}) != 1:
        return
    found = ships[-1]
    first = min(found.thing.at, at)
    port = place.cls == "DockingPort"
    ship, row = is_a(found.thing.entity.cls, "VisitingVehicle"), found.thing.at < at and _in_row(sentence, found.thing.at, at)
    if not port and not (ship and (row or TOWARD.search(sentence.codes, first, at))):
        return
    if (
        not (_of_day(found, days) or _stands_by(draft, sentence, found, at))
        or ANOTHER.search(sentence.codes)
        or AHEAD.search(_MAY_SEE.sub(" ", sentence.codes))
        or (not port and ABOUT_OTHERS.search(sentence.codes))
    ):
        return
    own = {
        name
        for stay in known_stays().get(found.thing.entity.id, ())
        if stay.flight == found.stay.flight
        for name in (stay.port, stay.host, *stay.rings)
    }
    between = [
        c
        for a, c in sentence.at.items()
        if first < a < max(found.thing.at, at) and c.is_a("VisitingVehicle", "Module", "Hardware", "DockingPort")
    ]
    if any(not any(e.id in own for e in c.entities) for c in between):
        return
    stands = _stands_by(draft, sentence, found, at)
    undone = NOT.search(sentence.codes, 0, at) or UNDONE.search(sentence.codes, max(0, first - 40), at)
    quiet = stands and not undone and (not mood(sentence, first, at) or _MAY_SEE.search(sentence.codes, first, at))
    if quiet or asserted(draft, sentence, found, first, max(found.thing.at, at), days):
        _say(draft, sentence, found, chunk, sentence.original(at, at + 1))


_BY = compiled(
    r"(?:^|[ ,(])(?:on|at|atop|under|beneath|below|underneath|against|to|onto|off|from)(?: (?:the|its|station's))*(?: (?:[a-z-]+ )??(?:side|end|tip|face|front|top|bottom|roof|back|rear|belly|flank|nose|hatch|bow|stern|underside|ceiling|floor) of)?(?: the)? (?:[a-z-]+ )?$"
)
_APART = compiled(r"[;:]|, (?:and|but|while|when|where|as) | (?:and|but|while|when|where|as|after|before|than|that|which|who) |[.!?] ")
"""Between a ship and a place of which the sentence tells apart."""


_MAY_SEE = compiled(r"\b(?:may|can|could|might) (?:just |also |here )?be (?:seen|glimpsed|spotted|made out|recognized|discerned)\b")
_MEANT = compiled(
    r"\b(?:booked|bound|meant|made|destined|slated|ready|reserved|assigned|to (?:hook|dock|berth|moor|attach|be|join|link|latch|tie|go|come|park|reach|meet|fly|leave|move))\b(?<!to be seen)"
)
_ROW = compiled(
    r"(?:[ ,:;()/|–—-]|\bto\b|\bat\b|\bon\b|\bsince\b|\bthe\b|\bdocked\b|\bberthed\b|\bport\b|\bmodule\b|\b\d{1,2}:\d\d\b|\b(?:utc|gmt|[ap]\.m\.|est|edt|cst|cdt|moscow|time)|(?P<x>[\ue000-\uf8ff])){1,16}"
)
"""Between a ship and its place in a list: days, hours and marks alone."""
_IS_ELSE = compiled(rf"\) (?:is|was) (?:an?|the) (?!(?:[a-z-]+ ){{0,3}}?(?:{ANY_NOUN})\b)")
"""Behind a name in brackets of which the sentence tells that it is no ship: "X (1 May, Y) was a talk"."""


def _in_row(sentence: Sentence, first: int, at: int) -> bool:
    """True for a ship with its place in a list or a table: "X (17 February, Y)", "X — Y — berthed Dec. 8"."""
    if _ROW.fullmatch(sentence.codes, first + 1, at) is None or sentence.codes[first + 1 : at].strip() in ("", ",", "and"):
        return False
    if _IS_ELSE.match(sentence.codes, at + 1):
        return False
    between = [c for a, c in sentence.at.items() if first < a < at]
    marked = any(mark in sentence.codes[first + 1 : at] for mark in "(:—–|")
    return (marked or bool(between)) and all(isinstance(c.value, Date) for c in between)


def _stands_by(draft: Draft, sentence: Sentence, found: Found, at: int) -> bool:
    """True for a ship straight before a place at which the tables have it on the picture's day: "X, visible at far left on the end of Y"."""
    first, today = found.thing.at, (draft.day, draft.published)
    if not 0 <= first < at <= first + 70 or not found.stay.ship or not any(found.stay.since <= day <= found.stay.until for day in today):
        return False
    if not _BY.search(sentence.codes, first + 1, at) or _APART.search(sentence.codes, first + 1, at):
        return _in_row(sentence, first, at)
    if _MEANT.search(sentence.codes, first + 1, at):
        return False
    return not any(first < a < at and chunk.entities for a, chunk in sentence.at.items())


def _of_day(found: Found, days: list[str]) -> bool:
    """True on the day on which a thing came to a place or left it, or by clocks of the ground the day before."""
    return any(day in (found.stay.since, found.stay.until) or shifted(day, 1) == found.stay.since for day in days)


def _next_side(draft: Draft, sentence: Sentence, found: Found, at: int, trigger: Span) -> None:
    """States that a ship came to the other side of a module that only its side tells: "shifted from the bottom of X to the top"."""
    match = TO_SIDE.match(sentence.codes, at + 1) if found.place.cls == "DockingPort" else None
    for stay in known_stays().get(found.thing.entity.id, ()) if match else ():
        port = row_of(draft, stay.port)
        if match and port and stay.flight == found.stay.flight and stay.host == found.stay.host and stay.side == SIDE_OF[match["side"]]:
            span = sentence.original(*match.span("side"))
            _say(draft, sentence, Found(found.thing, stay, port), Chunk(span.start, span.end), trigger)
            return


def _is_thing_here(sentence: Sentence, at: int, place: Entity) -> bool:
    """True where a sentence names a ship of its own that the tables do not have at the place."""
    return any(
        other != at and chunk.is_a("VisitingVehicle") and chunk.note != "coref" and not (place.cls == "DockingPort" and other > at + 60)
        for other, chunk in sentence.at.items()
    )


def _other_piece(sentence: Sentence, at: int) -> bool:
    """True where a sentence names another module or adapter than the place."""
    return any(other != at and chunk.is_a("Module", "DockingAdapter", "Truss") for other, chunk in sentence.at.items())


def _alone(sentence: Sentence, at: int, place: Entity) -> re.Match[str] | None:
    """The words that tie what was named before to a place, or None."""
    codes = sentence.codes
    kind = TIE if place.cls == "DockingPort" or _ship_at(sentence, at) else FIRM
    ties = list(kind.finditer(codes, max(0, at - 90), at)) or list(kind.finditer(codes, at + 1, at + 50))
    if not ties or (place.cls != "DockingPort" and (INSIDE.search(codes, 0, at) or OF_IT.match(codes, at + 1))):
        return None
    pointed = ("VisitingVehicle", "Person") if place.cls == "DockingPort" else ("VisitingVehicle",)  # "they pulled up to P"
    points = any(c.note == "coref" and c.is_a(*pointed) for c in sentence.chunks) or POINTS.search(codes)
    return ties[-1] if points else None


def _ship_at(sentence: Sentence, at: int) -> bool:
    """True for a place at which a ship without its name is: "the damaged craft remained at P"."""
    pointed = any(a < at and c.note == "coref" and c.is_a("VisitingVehicle") for a, c in sentence.at.items())
    return pointed and _BY.search(sentence.codes, 0, at) is not None and not ABOUT_OTHERS.search(sentence.codes)


def _moved(sentence: Sentence, at: int, place: Entity) -> re.Match[str] | None:
    """The words that bring to a port, or take from it, what nothing in the sentence points at: "brought the barrel to P"."""
    if (
        place.cls != "DockingPort"
        or ANOTHER.search(sentence.codes)
        or AHEAD.search(sentence.codes)
        or not TOWARD.search(sentence.codes, 0, at)
    ):
        return None
    return next(iter(TIE.finditer(sentence.codes, max(0, at - 60), at)), None)


def _say(draft: Draft, sentence: Sentence, found: Found, chunk: Chunk, trigger: Span) -> None:
    thing, stay, place = found.thing, found.stay, found.place
    told = [o.object for o in draft.about("dockedTo", thing.entity) if o.asserted and isinstance(o.object, Entity)]
    here = {stay.port, stay.host, *stay.rings, place.id, "iss"}
    if any(where.id not in here and not where.id.startswith(f"{stay.host}-") for where in told) and not MOVES.search(sentence.codes):
        return  # the text has it somewhere else
    if thing.entity.cls == "Truss" and place.cls == "DockingPort" and not stay.port:
        place = row_of(draft, stay.host) or place  # "S0 sits atop Destiny": on it, at none of its ports
        for old in draft.about("dockedTo", thing.entity):
            if isinstance(old.object, Entity) and old.object.id.startswith(f"{stay.host}-"):
                draft.take_back(old)
    for old in draft.about("dockedTo"):
        if not old.asserted or not isinstance(old.object, Entity):
            continue
        if not stay.ship and old.object == place and place.cls == "DockingPort" and is_a(old.subject.cls, "Module"):
            return  # a part of it or the whole is told to be there
        same = old.subject == thing.entity or any(s.flight == stay.flight and s.port == stay.port for s in known_of(old.subject))
        if same and (old.object == place or (old.object.id in (stay.port, stay.host, *stay.rings) and place.cls != "DockingPort")):
            return
        if same and old.object.cls == "DockingPort" and old.object.id in (stay.port, *stay.rings):
            return
        if same and old.object.cls == "DockingAdapter":
            return
        if old.subject == place and old.object == thing.entity:
            return  # the words tell it the other way round
    quote = cover(trigger, chunk.span, thing.span) if thing.at >= 0 else cover(trigger, chunk.span)
    draft.say(
        thing.entity, "dockedTo", place, RULE, quote,
        subject_span=thing.span, trigger=trigger, object_span=chunk.span, qualifiers=held_on(draft, sentence),
    )  # fmt: skip
