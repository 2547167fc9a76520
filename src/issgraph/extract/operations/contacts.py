"""A part of a ship that meets a part of a port, to a docking: "a freighter's probe went into the drogue at Poisk", "its nose met the ring".

In: a draft and a sentence. Out: where the ship is docked, and that it came on the day that is told with it."""

from __future__ import annotations

import bisect
import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import held_on, mood, resolve_date
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft, cover
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_PART = r"(?P<part>(?:docking |long |slender |forward |soft-capture |soft capture |metal )*(?:probe|nose|snout|prow|tip|mechanism|collar|petals|hooks|latches|ring|docking port))"
_CATCH = r"(?:docking |conical |waiting |open |metal )*(?:cone|drogue|funnel|socket|receptacle|ring|catch|collar|hole|latches|petals|mouth)"
_MEETS = (
    r"(?:(?:had|has|then|soon|finally|first|gently|softly|safely|slowly|neatly|smoothly|just|at last) )*"
    r"(?P<trigger>sl(?:id|ides|ipped|ips)|enter(?:ed|s)|met|meets|touch(?:ed|es)|found|finds|struck|strikes|nudge[ds]|kiss(?:ed|es)|s(?:ank|inks)|lock(?:ed|s)|latch(?:ed|es)|close[ds]|engage[ds]|caught|catches|click(?:ed|s)|plunge[ds]|nose[ds]|came to rest|comes to rest"
    r"|poke[ds]|push(?:ed|es)|settle[ds]|drop(?:ped|s)|snap(?:ped|s)|hit|hits|went|goes|eased|eases|(?:was|is) (?:caught|gripped|captured|held|grasped|seized|swallowed|taken))"
    r"(?: (?:home|straight|softly|gently|cleanly|neatly|smoothly|fast))?(?: (?:in|into|against|to|with|onto|on|by|at|around|hold of)){0,2} "
)


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    the = r"(?:the |its |that )?(?:{SpaceStation}'s? )?"
    host = "{o:DockingPort|Module|DockingAdapter}"
    goal = rf"{the}(?:{_CATCH} (?:of|on|at|in|inside) {the}(?:<part-word> )?{host}|{host.replace('o:', 'p:')}(?:'s?)? {_CATCH}\b|{{q:DockingPort|DockingAdapter}}(?!'s? [a-z]))"
    return (
        pattern_of(rf"{{s:VisitingVehicle}}(?: <craft-word>)?'s? (?:{_PART}|{{Hardware}}) {_MEETS}{goal}", alphabet.slot),
        pattern_of(rf"(?:\b{_PART}|{{Hardware}}) of (?:the )?{{s:VisitingVehicle}}(?: <craft-word>)? {_MEETS}{goal}", alphabet.slot),
        pattern_of(rf"\b(?P<its>its|her) {_PART} {_MEETS}{goal}", alphabet.slot),
        pattern_of(
            rf"{{s:VisitingVehicle}}(?: <craft-word>)? {_MEETS.replace('sl(?:id', 'put|puts|thrust|thrusts|sl(?:id')}(?:its|her) {_PART} (?:home )?(?:in|into|against|to) {goal}",
            alphabet.slot,
        ),
    )


_PARTS = Pattern(r"\b(?:cone|drogue|funnel|socket|probe|nose|snout|prow|tip|mechanism|collar|petals|hooks|latches|ring|docking port)\b")
_OTHER_DAY = compiled(
    r"\b(?:launch\w*|lift(?:ed|off)|left|blast\w*|set (?:out|off)|sent up|departed|undock\w*|tests?|practice|rehears\w+)\b"
)
_HOUR = compiled(
    r"\b\d{1,2}[:.]\d\d\b|\b(?:noon|midnight|minutes later|moments later|hours later|soon (?:after|afterwards?)|later (?:that|in the) day)\b"
)


def read_contacts(draft: Draft, sentence: Sentence) -> None:
    """States what a ship is docked to by what a part of it met, and the day of that."""
    if not _PARTS.search(sentence.codes):
        return
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            if mood(sentence, match.start(), match.start("trigger")):
                continue
            found = _ship(draft, sentence, match)
            host = next(sentence.slot(match, name) for name in "opq" if match[name])
            place = host.meaning("DockingPort", "Module", "DockingAdapter") if not host.members else None
            if found is None or place is None:
                continue
            ship, span = found
            here, trigger = sentence.original(*match.span()), sentence.original(*match.span("trigger"))
            draft.say(
                ship,
                "dockedTo",
                place,
                "part-meets-port",
                cover(here, span),
                subject_span=span,
                trigger=trigger,
                object_span=host.span,
                qualifiers=held_on(draft, sentence),
            )
            _came(draft, sentence, ship, span, here, trigger)


def _ship(draft: Draft, sentence: Sentence, match: re.Match[str]) -> tuple[Entity, Span] | None:
    if "its" not in match.groupdict():
        chunk = sentence.slot(match, "s")
        ship = chunk.meaning("VisitingVehicle") if not chunk.members else None
        return None if ship is None else (ship, chunk.span)
    here = sentence.original(*match.span("its"))
    for other in reversed(draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]):
        named: list[tuple[Entity, Chunk]] = [
            (ship, c) for c in other.chunks if c.start < here.start and (ship := c.meaning("VisitingVehicle")) is not None
        ]
        if named:
            only = len({ship.id for ship, _ in named}) == 1 and named[0][0].id not in FAMILIES
            return (named[-1][0], here) if only else None
    return None


def _came(draft: Draft, sentence: Sentence, ship: Entity, span: Span, here: Span, trigger: Span) -> None:
    """The day on which a ship came: the one that its sentence names, or the picture's where an hour or the scene tells it."""
    opens = sentence.codes.rfind(";", 0, bisect.bisect_left(sentence.offsets, trigger.start)) + 1
    closes = sentence.codes.find(";", opens)
    clause = sentence.codes[opens : closes if closes >= 0 else len(sentence.codes)]
    inside = [c for at, c in sorted(sentence.at.items()) if opens <= at < opens + len(clause)]
    days = [c for c in inside if isinstance(c.value, Date) and c.value.how not in ("same", "year")]
    if _OTHER_DAY.search(clause) or len(days) > 1 or draft.about("arrivedOn", ship):
        return
    if days:
        day, told = resolve_date(draft, sentence, days[0]), days[0].span
        if len(day) == 10:
            draft.say(
                ship, "arrivedOn", day, "part-meets-port", cover(here, span, told), subject_span=span, trigger=trigger, object_span=told
            )
    elif len(draft.day) == 10 and (draft.scene[sentence.number] or _HOUR.search(sentence.codes)):
        draft.say(ship, "arrivedOn", draft.day, "part-meets-port", cover(here, span), subject_span=span, trigger=trigger)
