"""Two ships or modules and what "the former" and "the latter" of them, or "one" and "the other", are docked to, or when they left and came: first goes with first.

In: a draft and a sentence. Out: a docking or a day for each of the two that is told of by its place in their order."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import held_on, mood, resolve_date
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft, cover
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_WORDS = Pattern("former|latter|first|second|other")
_FIRST = ("former", "first", "first-named", "one")
_KIND = r"(?: (?:named|mentioned|of (?:the two|them|these)|<craft-word>|dragon|ship|one|module|pair))?"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, Pattern]:
    gap = r"(?:,? (?:(?!will |is to |due |near |toward |from |not )[^.;:,{SpaceObject}]){0,40}?)?"
    host = r"(?:the )?(?:{SpaceStation}'s? )?{o:DockingPort|Module|DockingAdapter}(?!'s? [a-z])"
    return (
        pattern_of(
            rf"\b(?P<which>(?:the )(?:former|latter|first|second|other)|(?<=[ ,])one){_KIND}{gap},? (?P<how>on|at|to|atop|onto|occupies|occupied|under) {host}",
            alphabet.slot,
        ),
        pattern_of(
            rf"\b(?:on|at|to|atop) {host}(?: <part-word>)?,?(?: (?:is|sits|hangs|waits|stands))? (?P<how>the (?:former|latter))(?=[.;]|$|,? and (?:on|at|atop) )",
            alphabet.slot,
        ),
    )


_DOCKED = compiled(
    r"\b(?:docked|docks|berthed|moored|parked|attached|mated|bolted|fixed|joined|tied up|latched|installed|ports?|berths?|hangs?|sits?|nose (?:in|down|up|first))\b"
)
"""A word by which "the former to X" is of docking."""


_DATED = Pattern(
    r"\bthe (?P<which>former|latter|first|second|other)(?: (?:ship|one|craft|freighter))? (?:already |only )?(?:on |in )?(?P<d>[\ue000-\uf8ff])"
)
_UP = compiled(
    r"\b(?:launched|lifted off|blasted off|took off|sent up|left (?:earth|baikonur|florida|virginia|kazakhstan)|went up|flew up)\b"
)
_IN = compiled(r"\b(?:docked|arrived|berthed|captured|grappled|came in|pulled in|linked up|reached)\b")


def _days(draft: Draft, sentence: Sentence) -> None:
    """ "A and B were launched, the former on July 9 and the latter on June 6": a day for each."""
    found = [m for m in _DATED.finditer(sentence.codes) if isinstance(sentence.at[m.start("d")].value, Date)]
    if {m["which"] for m in found} not in ({"former", "latter"}, {"first", "second"}, {"first", "other"}):
        return
    start = found[0].start()
    up, came = _UP.search(sentence.codes, 0, start), _IN.search(sentence.codes, 0, start)
    told = up or came
    two = _two(draft, sentence, start)
    if told is None or two is None or (up and came) or mood(sentence, told.start(), told.start()):
        return
    trigger = sentence.original(*told.span())
    for match in found:
        chunk, date = two[0 if match["which"] in _FIRST else 1], sentence.at[match.start("d")]
        ship, day = chunk.meaning("VisitingVehicle"), resolve_date(draft, sentence, date)
        if ship is not None and len(day) == 10:
            draft.say(
                ship,
                "launchedOn" if up else "arrivedOn",
                day,
                "former-and-latter",
                cover(chunk.span, trigger, date.span),
                subject_span=chunk.span,
                trigger=trigger,
                object_span=date.span,
            )


def read_former_and_latter(draft: Draft, sentence: Sentence) -> None:
    """States what each of two is docked to, where the words tell of both or of one by "the former" and "the latter"."""
    if not _WORDS.search(sentence.codes):
        return
    _days(draft, sentence)
    found = [
        (match["which"].removeprefix("the ") if "which" in match.groupdict() else match["how"].removeprefix("the "), match)
        for pattern in sentence.worth(_patterns(sentence.alphabet))
        for match in pattern.finditer(sentence.codes)
    ]
    plain = {"former", "latter"} & {word for word, _ in found}
    words = {word for word, _ in found}
    if not plain and words not in ({"first", "second"}, {"first", "other"}, {"one", "other"}):
        return
    start = min(match.start() for _, match in found)
    two = _two(draft, sentence, start)
    if two is None or mood(sentence, start, start):
        return
    if any(match["how"] == "to" for _, match in found) and not _DOCKED.search(sentence.codes):
        return
    for word, match in found:
        if plain and word not in plain:
            continue
        chunk = two[0 if word in _FIRST else 1]
        ship = chunk.meaning("VisitingVehicle", "Module", "DockingAdapter")
        host = sentence.slot(match, "o")
        place = host.meaning("DockingPort", "Module", "DockingAdapter") if not host.members else None
        if (
            ship is None
            or place is None
            or place in (ship, *(c.meaning("Module") for c in two))
            or mood(sentence, match.start(), match.start())
        ):
            continue
        here = sentence.original(*match.span())
        trigger = sentence.original(*match.span("how"))
        draft.say(
            ship,
            "dockedTo",
            place,
            "former-and-latter",
            cover(here, chunk.span),
            subject_span=chunk.span,
            trigger=trigger,
            object_span=host.span,
            qualifiers=held_on(draft, sentence),
        )


_AND = compiled(
    r"(?:'s?)?(?: \([^()]{1,30}\))?(?: [a-z]+){0,2}(?:,? \([^()]{1,30}\))?,? (?:and|with|beside|along with)(?: [a-z-]+){0,4} (?:the |an? )?"
)


def _two(draft: Draft, sentence: Sentence, start: int) -> tuple[Chunk, Chunk] | None:
    """The two that are named last before a place of a sentence, joined by "and", there or in the sentence before."""
    here = sentence.original(start, start + 1).start
    for other in reversed(draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]):
        things = [
            each
            for chunk in other.chunks
            for each in chunk.each
            if each.start < here and each.is_a("VisitingVehicle", "Module", "DockingAdapter")
        ]
        ships = [each for each in things if each.is_a("VisitingVehicle")]
        for kind in (ships, things):
            if len(kind) >= 2 and _joined(other, kind[-2], kind[-1]):
                return kind[-2], kind[-1]
    return None


def _joined(sentence: Sentence, first: Chunk, second: Chunk) -> bool:
    listed = any(first in chunk.members and second in chunk.members and len(chunk.members) == 2 for chunk in sentence.chunks)
    if listed or first.note == "coref" or first.members:
        return listed
    return _AND.fullmatch(sentence.codes, sentence.code_at(first) + 1, sentence.code_at(second)) is not None
