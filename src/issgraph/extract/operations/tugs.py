"""A module and the tug that pushed it, or a piece and its ship, to one day for both: "the two had left Baikonur together", "with its tug".

In: a draft whose days are told. Out: the launch or the coming of the other where the words tell of both and the tables have it so; of a tug
that only pushes, nothing is told."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import past_of, tugs
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_BOTH = r"both|all (?:three|four)|they|together|as one|in tandem|side by side|the (?:two|pair|duo|couple|tandem|combination|stack)"
_UP = r"launch(?:ed|es)?|lift(?:ed|s) ?off|lift(?:ed|s|ing)? off|left|leav(?:es|ing)|rose|risen|roared|blasted off|t(?:ook|aken) off|set (?:out|off)|fl[eo]wn?|climbed|sent (?:up|aloft|off)|departed|went up|gone up|went aloft"
_IN = r"dock(?:ed|s|ing)|arriv(?:ed|es|al)|reach(?:ed|es)|came|come|clos(?:es|ing)|near(?:s|ing)|approach(?:es|ing)|contact|glid(?:es?|ed|ing)|in place|linked up|latched|joined|moored|pulled in"
_TELLS = {
    "launchedOn": compiled(
        rf"\b(?:{_BOTH})\b[^.;:]{{0,60}}\b(?:{_UP})\b|\b(?:{_UP})\b[^.;:]{{0,60}}\b(?:both|together|as one|in tandem)\b"
    ),
    "arrivedOn": compiled(rf"\b(?:{_BOTH})\b[^.;:]{{0,60}}\b(?:{_IN})\b|\b(?:{_IN})\b[^.;:]{{0,60}}\b(?:both|together|as one|in tandem)\b"),
}
"""Words of a launch or a coming that are told of two."""
_ALONG = compiled(
    rf"\b(?:{_BOTH})\b|\bwith (?:it|its (?:[a-z]+ )?(?:tug|carrier|charge|cargo|passenger|burden))\b|\band (?:its|the) (?:[a-z]+ )?(?:tug|carrier|charge|cargo|passenger|burden)\b|\bwith (?:the )?[\ue000-\uf8ff] (?:still )?(?:behind|on|attached|in tow|at)\b"
)
"""Beside what is told of one of the two, by which it is told of both."""
_COUNT = Pattern(r"\b(?P<n>[a-z]+|\d) days? (?:earlier|before|ago|previously)\b|\bthe day (?P<eve>before)\b")
Named = dict[str, tuple[Entity, Span, int]]
"""What is named, by id: where it stands first, and in which sentence."""


_TWO = Pattern(rf"\b(?:{_BOTH}|tug|carrier|charge|cargo|passenger|burden|with it)\b|\bwith [\ue000-\uf8ff]")
_KINDS = ("VisitingVehicle", "Module", "DockingAdapter", "Truss", "ExternalPlatform")


def read_tugs(draft: Draft) -> None:
    """States for module and tug both what is told of the two."""
    if not any(_TWO.search(sentence.codes) for sentence in draft.sentences):
        return
    named: Named = {}
    for sentence, chunk in draft.chunks(*_KINDS):
        if (thing := chunk.meaning(*_KINDS)) is not None and thing.id not in FAMILIES:
            named.setdefault(thing.id, (thing, chunk.span, sentence.number))
    for room, tug in tugs().items():
        if room in named and tug in named:
            for relation in _TELLS:
                _tell(draft, relation, named[room], named[tug])
    ships = [each for each in named.values() if is_a(each[0].cls, "VisitingVehicle") and past_of(each[0].id)]
    for piece in named.values() if len(ships) == 1 else ():
        if not is_a(piece[0].cls, "VisitingVehicle") and piece[0].id not in tugs() and _together(piece[0], ships[0][0]):
            _tell(draft, "launchedOn", piece, ships[0])


def _together(thing: Entity, ship: Entity) -> bool:
    """True where the tables have a piece launched with a ship."""
    one, other = past_of(thing.id), past_of(ship.id)
    return one is not None and other is not None and not one.launched.isdisjoint(other.launched)


def _tell(draft: Draft, relation: str, room: tuple[Entity, Span, int], tug: tuple[Entity, Span, int]) -> None:
    told = [[s for s in draft.about(relation, thing) if s.asserted] for thing, _, _ in (room, tug)]
    if all(told):
        return
    if any(told):
        one = (told[0] or told[1])[0]
        _tell_other(draft, relation, one, tug if told[0] else room)
        return
    first = max(room[2], tug[2])
    for sentence in draft.sentences[first : first + 5]:
        word = _TELLS[relation].search(sentence.codes)
        if word is None or mood(sentence, word.start(), word.end()):
            continue
        day, place = _day(draft, sentence, relation, room[0])
        here = sentence.original(*word.span())
        for thing, span, _ in (room, tug) if day else ():
            draft.say(thing, relation, day, "days-by-tables", cover(here, place), subject_span=span, trigger=here, object_span=place)


def _tell_other(draft: Draft, relation: str, told: Statement, other: tuple[Entity, Span, int]) -> None:
    """States of one what is told of the other in words for both."""
    if told.quote.field != "text" or not _has(other[0], relation, str(told.object)):
        return
    sentence = draft.holder((told.trigger or told.quote).start)
    if _ALONG.search(sentence.codes):
        draft.say(
            other[0], relation, told.object, "days-by-tables", told.quote,
            subject_span=other[1], trigger=told.trigger, object_span=told.object_span,
        )  # fmt: skip


def _has(thing: Entity, relation: str, day: str) -> bool:
    """True where the tables have a thing launched or come on a day, by any clock."""
    past = past_of(thing.id)
    days = (past.launched if relation == "launchedOn" else past.arrived) if past is not None else set()
    return len(day) == 10 and any(shifted(day, off) in days for off in (0, 1, -1))


def _day(draft: Draft, sentence: Sentence, relation: str, thing: Entity) -> tuple[str, Span | None]:
    """The day of a sentence on which the tables have it so, named or counted from the picture's; for a coming that is pictured, that one."""
    for chunk in sentence.chunks:
        if isinstance(chunk.value, Date) and _has(thing, relation, day := resolve_date(draft, sentence, chunk)):
            return day, chunk.span
    for match in _COUNT.finditer(sentence.codes) if len(draft.day) == 10 else ():
        days = 1 if match["eve"] else int(match["n"]) if match["n"].isdecimal() else NUMBERS.get(match["n"], 0)
        if days and _has(thing, relation, day := shifted(draft.day, -days)):
            return day, sentence.original(*match.span())
    dated = any(isinstance(c.value, Date) and c.value.how != "same" for c in sentence.chunks)
    shown = relation == "arrivedOn" and not dated and len(draft.day) == 10 and _has(thing, relation, draft.day)
    return (draft.day, None) if shown else ("", None)
