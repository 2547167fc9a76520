"""Ships in a row, each with its place and none with a verb of its own, to what is docked where: "X on Kibo and Y on Unity", "X (Unity), Y (Kibo)".

In: a sentence. Out: one docking for each ship of the row. Two alike in a row say it by themselves; "to" wants a word of docking before."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import held_on, mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_WHERE = r"(?: \([^()]{2,24}\)|,? (?:at|on) (?:the )?(?:far |upper |lower )?(?:left|right|top|bottom|center|foreground|background),?)?"
_THE = r"(?:the |an? )?(?:{Organization}'s? |{Country}'s )?"
_SHIP = _THE + r"{s:VisitingVehicle}(?: <craft-word>)?(?P<poss>'s)?"
_HOST = r"(?:the )?(?:{SpaceStation}'s? )?{o:DockingPort|Module|DockingAdapter}(?: <part-word>)?"
_VISITORS = r"(?:ships|spaceships|spacecraft|vehicles|vessels|craft|freighters|capsules)"
_NEXT = r"(?:,? and,? (?:the )?|, (?:and )?|; (?:and )?|, while | [–—] )"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, Pattern, Pattern, Pattern, Pattern]:
    def make(when: str) -> Pattern:
        return pattern_of(when, alphabet.slot)

    return (
        make(rf"{_SHIP}{_WHERE},? (?P<how>to|at|on|atop) {_HOST}(?!'s? [a-z]| and (?:the )?{{Module}})"),
        make(rf"{_SHIP}:? ?(?P<how>\((?:docked to |berthed to |on |at )?){_HOST}\)"),
        make(rf"(?:^|[.:;] )(?:\w+ )?{_SHIP}{_WHERE},? and (?:the )?{{t:VisitingVehicle}}{_WHERE},? (?:on|at|atop) {_HOST}(?=[.;,]|$)"),
        make(rf"\b(?P<how>docked|berthed|parked|moored) {_VISITORS}\b[^.;:{{SpaceObject}}]{{0,60}}:(?= )"),
        make(_NEXT),
    )


_DOCKED = compiled(r"\b(?:docked|berthed|moored|parked|attached|mated|ports?|berths?|docking ports)\b")
_YET = compiled(
    r"[^.;]{0,30}\b(?:will|would|is to|are to|is due|are due|is scheduled|are scheduled|is set|are set|next (?:week|month|year)|tomorrow)\b"
)
"""Behind a row: what is told of it is still to come."""
_GOES = compiled(
    r"\b(?:from|toward|towards|near|past|beside|above|below|between|for|inside|aboard|photograph(?:ed|s)?|cargo|model|models) (?:the )?$"
)
"""Before a row: a way, or a thing beside it."""


def read_ships_at_places(draft: Draft, sentence: Sentence) -> None:
    """States where the ships of a row are docked."""
    if len(sentence.chunks) < 2 or len([c for c in sentence.chunks if c.is_a("VisitingVehicle")]) < 2:
        return
    placed, bracketed, shared, head, between = _patterns(sentence.alphabet)
    for item in sentence.worth((placed, bracketed)):
        at = 0
        while match := item.search(sentence.codes, at):
            row = [match]
            while (gap := between.match(sentence.codes, row[-1].end())) and (more := item.match(sentence.codes, gap.end())):
                row.append(more)
            at = row[-1].end()
            first, last = row[0], row[-1]
            if len(row) < 2 or any(each["poss"] for each in row) or _off(sentence, first.start(), last.end()):
                continue
            if any(each["how"] == "to" for each in row) and not _told_docked(draft, sentence, first.start()):
                continue
            for each in row:
                quote = sentence.original(*each.span())
                _say(
                    draft, sentence, sentence.slot(each, "s"), _place(sentence.slot(each, "o")), quote, sentence.original(*each.span("how"))
                )
    for pattern in sentence.worth((shared,)):
        for both in pattern.finditer(sentence.codes):
            if both["poss"] or _off(sentence, both.start("s"), both.end()):
                continue
            place, quote = _place(sentence.slot(both, "o")), sentence.original(*both.span())
            for name in "st":
                _say(draft, sentence, sentence.slot(both, name), place, quote, sentence.slot(both, "o").span)
    for pattern in sentence.worth((head,)):
        if (opening := pattern.search(sentence.codes)) and not _off(sentence, opening.start(), opening.end()):
            trigger = sentence.original(*opening.span("how"))
            station = draft.gazetteer.rows.get("iss")
            for chunk in (each for c in sentence.chunks for each in c.each if c.start > trigger.start):
                if station is not None and not any(s.asserted for s in draft.about("dockedTo", chunk.meaning("VisitingVehicle"))):
                    _say(draft, sentence, chunk, station.entity, cover(trigger, chunk.span), trigger)


def _off(sentence: Sentence, start: int, end: int) -> bool:
    """True for a row that is planned, denied, passed by or gone to."""
    return bool(mood(sentence, start, start) or _YET.match(sentence.codes, end) or _GOES.search(sentence.codes, max(0, start - 40), start))


def _told_docked(draft: Draft, sentence: Sentence, start: int) -> bool:
    """True where a word of docking leads up to the row, in its sentence or at the end of the one before."""
    if _DOCKED.search(sentence.codes, max(0, start - 200), start):
        return True
    return sentence.number > 0 and start == 0 and _DOCKED.search(draft.sentences[sentence.number - 1].codes) is not None


def _place(chunk: Chunk) -> Entity | None:
    return None if chunk.members else chunk.meaning("DockingPort", "Module", "DockingAdapter")


def _say(draft: Draft, sentence: Sentence, chunk: Chunk, place: Entity | None, quote: Span, trigger: Span) -> None:
    ship = chunk.meaning("VisitingVehicle") if not chunk.members else None
    if ship is not None and place is not None:
        days = held_on(draft, sentence)
        draft.say(ship, "dockedTo", place, "ships-in-a-row", quote, subject_span=chunk.span, trigger=trigger, qualifiers=days)
