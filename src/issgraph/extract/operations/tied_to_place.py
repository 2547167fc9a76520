"""Words that tie a thing and a place of one sentence as docked, and those that stand against it, whatever stands between the two."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.port_words import (
    ABOARD,
    ADDRESS,
    AHEAD,
    BAY,
    BESIDE,
    BY,
    BY_TUG,
    CABLES,
    FINDS,
    FIRM,
    FROM,
    HOLDS,
    HOPED,
    INSIDE,
    LATER,
    LEAVES,
    NO_PART,
    NOT,
    NOT_AT,
    OF_IT,
    OF_PLACE,
    ONTO,
    OTHERS,
    PARTS,
    REMOTE,
    SEEN_FROM,
    SHORT,
    STILL_AHEAD,
    TIE,
    TIE_NEXT,
    TO,
    TUGGED,
    UNDONE,
    WHERE,
    WITH,
    WOULD,
    YET,
    has_set_out,
)
from issgraph.extract.operations.stays_fitting import Found
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.vocab import is_a


def barred(sentence: Sentence, found: Found, at: int, place: Entity) -> bool:
    """True where the words around a thing and a place make the two no docking, whatever stands between."""
    codes, other = sentence.codes, found.thing.at
    first, last = min(other, at), max(other, at)
    between = codes[first + 1 : last]
    port, ship = place.cls == "DockingPort", is_a(found.thing.entity.cls, "VisitingVehicle")
    if (
        other == at
        or (";" in between and not _IT_NEXT.search(between))
        or len(between) > 160
        or (other > at and not ship and not HOLDS.search(between))
    ):
        return True
    if (not port and INSIDE.search(codes, 0, at)) or (not port and OF_IT.match(codes, at + 1)):
        return True
    if other > at and not ship and any(at < a < other and c.is_a("VisitingVehicle") for a, c in sentence.at.items()):
        return True  # "they call from Y two hours after X docked to Z"
    if (
        (REMOTE.search(codes, 0, last) and not (ship and _hangs_there(codes, first, at, found.stay.side)))
        or NO_PART.search(codes, 0, other)
        or (not ship and BAY.search(codes, 0, other))
        or (found.thing.entity.cls != "Truss" and BESIDE.search(codes, 0, at))
    ):
        return True
    of_what = OF_PLACE.search(codes, 0, at) if not port and at > other else None
    if of_what and not PARTS.fullmatch(of_what["what"]):
        return True
    if other > at and (YET.match(codes, last + 1) or STILL_AHEAD.search(between)):
        return True
    if SEEN_FROM.search(codes, 0, at) or NOT_AT.search(codes, 0, at) or (FROM.search(codes, 0, other) and TO.search(codes, 0, at)):
        return True
    freed = ship and other > at and FREED.fullmatch(between)
    if (
        not port
        and not freed
        and (TUGGED.search(codes, first + 1, at) if at > other else BY.match(codes, last + 1) or BY_TUG.search(codes, 0, last))
    ):
        return True
    return (
        ship and not port and found.thing.entity.id in FAMILIES and TUGGED.search(codes, 0, other) is not None
    )  # "where a tug deposited it"


_IT_NEXT = compiled(r"^[^;]*; (?:it|she) [^;]*$")
"""Between a ship and a place where what follows the semicolon is told of the ship: "X had lifted off; it would dock to P"."""


_HANGS_THERE = compiled(
    r"\b(?:sits?|sat|sitting|hangs?|hung|hanging|docked|moored|parked|berthed|perch(?:ed|es)|attached|fixed|fast|stands?|juts|dangl(?:es|ing)|stays?|rests?|is|was)(?: (?:just|right|directly|straight|now|still|out))? (?P<way>below|above|under|beneath|underneath)(?: the)? $"
)


def _hangs_there(codes: str, first: int, at: int, side: str) -> bool:
    """True for a ship that hangs below the module at whose lower port the tables have it, or sits above the one at whose upper port."""
    match = _HANGS_THERE.search(codes, first, at)
    return match is not None and side == ("zenith" if match["way"] == "above" else "nadir")


_FIXED_TO = compiled(
    r"\b(?:fixed|attached|bolted|mounted|fastened|latched|screwed|anchored|secured) (?:on)?to (?:the )?(?:[\ue000-\uf8ff]'s? )?$"
)


FREED = compiled(
    r",? (?:[a-z]+ ){0,3}?(?:freed|vacated|emptied|cleared|abandoned|given up|left (?:free|empty|open|vacant)) (?:(?:[a-z]+|[\ue000-\uf8ff]) ){0,5}?by (?:the )?(?:[a-z]+ )?"
    r"|,? (?:vacant|free|empty|open|unoccupied) since (?:the )?"
)
"""Between a place and the ship that left it: "the berth at P, freed two days earlier by X"."""


def tied(draft: Draft, sentence: Sentence, found: Found, at: int, place: Entity, days: list[str]) -> Span | None:
    """The words between a thing and a place of one sentence that tie the two, or None."""
    if barred(sentence, found, at, place):
        return None
    codes, other = sentence.codes, found.thing.at
    first, last = min(other, at), max(other, at)
    between = codes[first + 1 : last]
    port, ship = place.cls == "DockingPort", is_a(found.thing.entity.cls, "VisitingVehicle")
    begin = first + 1
    if not port:
        fixed = _FIXED_TO.search(codes, first, at) is not None
        if not ship and (
            (not fixed and CABLES.search(codes, max(0, first - 30), last))
            or any(first < a < last and c.is_a(*OTHERS) for a, c in sentence.at.items())
        ):
            return None
        others = [a for a, c in sentence.at.items() if first < a < last and c.is_a("Person")]
        begin = others[-1] if others and at > other else begin
    kind = TIE if ship or port or found.thing.entity.cls == "Truss" else FIRM
    ties = list(kind.finditer(codes, begin, last))
    if ties:
        tie = ties[-1] if at > other else ties[0]
        if at > other and any(
            other < a < tie.start() <= a + 8 and c.is_a("VisitingVehicle") and c.meaning("VisitingVehicle") != found.thing.entity
            for a, c in sentence.at.items()
        ):
            return None  # "the laws of X guided the ship that docked to Y"
        if STILL_AHEAD.search(codes, tie.end(), last) and not LEAVES.match(tie.group()):
            return None
        return sentence.original(*tie.span()) if asserted(draft, sentence, found, first, tie.start(), days) else None
    if at > other and (short := ONTO.match(codes, first + 1, last)) is not None and short.end() == last:
        leads = list(kind.finditer(codes, max(0, first - 60), first))
        if leads and asserted(draft, sentence, found, leads[-1].start(), leads[-1].start(), days):
            return sentence.original(*leads[-1].span())
    if other > at:
        lead = next(iter(TIE.finditer(codes, max(0, first - 30), first)), None) if ABOARD.fullmatch(between) else None
        lead = lead or (TIE_NEXT.match(codes, last + 1) if WHERE.fullmatch(between) else None)
        if lead is not None and (ship or port) and asserted(draft, sentence, found, first, first, days):
            return sentence.original(*lead.span("tie") if "tie" in lead.groupdict() else lead.span())
    match = (SHORT if at > other else WITH).match(codes, first + 1, last)
    if match is not None and match.end() == last and (ship or port) and asserted(draft, sentence, found, first, last, days):
        return sentence.original(first + 1, last) if between.strip() else None
    named = ADDRESS.match(codes, at + 1) if at > other and not port and between.endswith((", ", "; ", "– ", "— ")) else None
    if named is not None and ship and asserted(draft, sentence, found, first, last, days):
        return sentence.original(*named.span("tie"))
    if port and asserted(draft, sentence, found, first, last, days) and asserted(draft, sentence, found, first, first, days):
        tie_near = TIE.search(codes, max(0, first - 50), first) or TIE.search(codes, last + 1, last + 50)
        if tie_near is not None or FINDS.search(between):
            return sentence.original(*tie_near.span()) if tie_near is not None else sentence.original(at, at + 1)
    return None


def asserted(draft: Draft, sentence: Sentence, found: Found, first: int, trigger: int, days: list[str]) -> bool:
    """True for what is told as so, or is the goal of what is pictured; of what leaves a place a plan tells that it is there."""
    codes, last = sentence.codes, max(trigger, found.thing.at)
    if NOT.search(codes, first, trigger) or NOT.search(codes, 0, first) or UNDONE.search(codes, max(0, first - 40), last + 40):
        return False
    bracket = codes.rfind("(", 0, last)
    if bracket >= 0 and ")" not in codes[bracket:last] and AHEAD.search(codes, bracket, last):
        return False
    how = mood(sentence, first, trigger)
    if how != "planned" or not days or found.thing.entity.id in FAMILIES:
        return not how
    if WOULD.search(codes, 0, trigger) and (
        LATER.search(codes) or _same_day(sentence) or (found.stay.since in days and not HOPED.search(codes))
    ):
        return found.stay.since <= (max(draft.day, draft.published) or max(days)) or has_set_out(draft, sentence, found.thing.entity)
    if _STAYS.search(codes, first, last + 30) and found.stay.since <= max(days):
        return True
    if LEAVES.match(codes, trigger):
        return found.stay.since < min(days)
    return found.stay.since <= max(days) and not AHEAD.search(codes, max(0, first - 60), last if found.thing.at >= 0 else last + 90)


_STAYS = compiled(
    r"\b(?:will|would|shall|is to|are to|is (?:scheduled|planned|expected|due|set) to) (?:(?:now|then|still|continue to) )*(?:remain|stay|spend|be (?:docked|attached|berthed|moored|there|here) (?:for|until))\b"
)
"""Of what is to stay a plan tells that it is there."""


def _same_day(sentence: Sentence) -> bool:
    """True where a sentence tells of the day told before it: "that evening"."""
    return any(isinstance(c.value, Date) and c.value.how == "same" for c in sentence.chunks)
