"""A launch to the launch of what rode along: "Atlantis leaves the pad. Quest rides in the payload bay", "Dextre shared the trip".

In: a draft whose launches of ships are told. Out: the same day for each piece of the station that the words put into the hold, and that the
tables have launched then. What only lies in a hold in orbit is told of no launch."""

from __future__ import annotations

import bisect

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import shifted
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import past_of
from issgraph.extract.operations.moves_settled import OWN_WAY
from issgraph.extract.operations.sendoffs import ROCKETS
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

RULE = "cargo-aloft"
_KINDS = ("Module", "Truss", "RoboticArm", "ExternalPlatform", "StationElement", "DockingAdapter")
_HOLD = r"(?:(?:cargo|payload|shuttle's|orbiter's|ship's|cavernous|roomy|open|closed) ?){0,3}(?:bay|hold|trunk|belly)"
_ITS = r"(?:the|its|her|his|their|whose|(?:the )?[\ue000-\uf8ff](?:'s?)?)"
_INSIDE = Pattern(
    rf"\b(?:in|inside|within|into|fills?|filled|filling|lining) {_ITS} {_HOLD}\b|\b{_HOLD} (?:is|was|are|were|held|holds|carries|carried|bears|bore|has|had|contains?|contained)\b"
    rf"|\b(?:in|inside|within) {_ITS} {_HOLD}:|\b{_ITS} (?:(?:main|chief|principal|prime|biggest|only|heaviest) )?(?:cargo|payload|load|freight|passenger)(?: in orbit)?(?:,| is| was| are| were|:)"
    r"|\b(?:aboard|on board|as (?:cargo|payload|freight))\b|\b(?:cargo|payload|load|freight) (?:is|was|of)\b"
)
"""Where a piece lies on the day of the launch."""
_ALONG = Pattern(
    r"\b(?:shar(?:ed|ing) (?:the|that|this|a|her|his|its) (?:ride|trip|journey|voyage|flight|way up|hold|bay|lift)"
    r"|(?:rode|rid(?:den|ing)|went|gone|travell?ed|travell?ing|flew|flown|flying|came|coming|climbed|left|made the (?:trip|journey|ride|voyage)|hitched a (?:ride|lift)|caught a (?:ride|lift)|sailed|launched|soared|set out|set off) (?:up |along |aloft |to orbit |into space ){0,2}(?:with|beside|alongside|behind|together with) (?:it|her|him|them|the (?:crew|astronauts|seven|six|five|four|arm|module|laboratory|lab)|[\ue000-\uf8ff])"
    rf"|(?:rode|rid(?:den|ing)|lay|lain|sat|travell?ed|flew|flown|went|was|were|came|packed|tucked|stowed|lashed|folded|strapped|stood|rested|nestled|locked|bolted|hidden|carried|launched) (?:up |along |safely |snugly |upside down |folded ){{0,2}}(?:in|inside|within) {_ITS} {_HOLD}"
    rf"|in {_ITS} {_HOLD}(?: (?:that|the same) (?:day|morning|night|evening|flight|time))?,? (?:too|as well|also)\b|in whose {_HOLD}\b"
    r"|(?:was|were|is|are) (?:also )?(?:its|her|the) (?:(?:main|chief|principal|prime|biggest|other|heaviest) )?(?:cargo|payload|load|freight|passenger)\b)"
)
"""How a piece was along on a launch that is told of, whatever the day."""
_LOAD = Pattern(
    r"\b(?:part|some|most|half|all|(?:main|biggest|chief|heaviest) (?:part|piece)) of (?:the|its|her|their) (?:load|cargo|payload|freight|shipment)(?: that| which)? [^.;:]{0,30}\b(?:took|taken|carried|lifted|hauled|brought|bore|flew|flown|sent)\b"
)
"""The same of the ship's load, before the words for its launch."""
_AGAINST = compiled(
    r"\b(?:will|would|shall|is to|are to|was to|were to|due|plan(?:s|ned)|scheduled|should|may|might|not|never|no longer|without|instead|rather than|earlier|already|out of(?! sight)|from (?:the|its|her|[\ue000-\uf8ff]'s?) (?:(?:cargo|payload) )?(?:bay|hold|trunk)|empt(?:y|ied)|back (?:to|in)|return(?:ed|s|ing)?|home|next|another|later flight|mock-?up|model|rack|float(?:s|ed|ing)?|install(?:s|ed|ing)|inspect\w*)\b"
)
"""Words that make of it another flight, the way back, or work in orbit."""


def read_cargo_aloft(draft: Draft) -> None:
    """States the launch of what lay in the hold of each ship whose launch is told."""
    launches = draft.about("launchedOn")
    if not launches or not draft.chunks(*_KINDS):
        return
    for told in launches:
        day, ship, word = str(told.object), told.subject, told.quote
        if not told.asserted or len(day) != 10 or not is_a(ship.cls, "VisitingVehicle") or word.field != "text" or not draft.sentences:
            continue
        first = draft.holder(told.trigger.start if told.trigger is not None else word.start)
        _take_up(draft, told, day, first)
        for sentence in draft.sentences[first.number : first.number + 3]:
            if sentence is not first and any(_other_ship(c, ship) for c in sentence.chunks):
                break
            _ride(draft, sentence, told, day, launch=day == draft.day and draft.scene[first.number])


def _other_ship(chunk: Chunk, ship: Entity) -> bool:
    other = chunk.meaning("VisitingVehicle")
    return other is not None and other != ship


def _ride(draft: Draft, sentence: Sentence, told: Statement, day: str, launch: bool) -> None:
    """States the day of a launch of the pieces that a sentence puts into the ship."""
    begun = bisect.bisect_left(
        sentence.offsets, (told.trigger or told.quote).start
    )  # "X lay in the hold of Y, which lifted off" tells of a way on
    along = _ALONG.search(sentence.codes, min(begun, len(sentence.codes))) if begun < len(sentence.codes) else None
    along = along or _LOAD.search(sentence.codes) or (_INSIDE.search(sentence.codes) if launch else None)
    if along is None or mood(sentence, along.start(), along.start()):
        return
    for at, whole in sorted(sentence.at.items()):
        for chunk in whole.each:
            thing = chunk.meaning(*_KINDS)
            past = past_of(thing.id) if thing is not None and thing.id not in OWN_WAY else None
            if (
                thing is None
                or past is None
                or not any(shifted(day, off) in past.launched for off in (0, 1, -1))
                or draft.about("launchedOn", thing)
            ):
                continue
            begin, end = min(at, along.start()), max(at + 1, along.end())
            if end - begin > _FAR or _BREAK.search(sentence.codes, begin, end) or _AGAINST.search(sentence.codes, max(0, begin - 12), end):
                continue
            here = sentence.original(*along.span())
            quote = cover(here, chunk.span, told.object_span if told.object_span and told.object_span.field == "text" else None)
            draft.say(
                thing, "launchedOn", day, RULE, quote,
                subject_span=chunk.span, trigger=here, object_span=told.object_span,
            )  # fmt: skip


_TOOK_IT = compiled(
    r"\b(?:it|them|the (?:[a-z]+ ){0,2}(?:adapter|module|airlock|room|truss|node|lab|laboratory|platform|arm|ring))\b(?: [a-z]+){0,4}? (?:up|uphill|aloft|skyward|to orbit|into (?:space|orbit)|off the (?:earth|ground|planet))\b"
    r"|\b(?:it|they|them|both)\b[^.;]{0,60}\b(?:in|inside|within) (?:the|its|her|their|an?) (?:[a-z]+ ){0,2}(?:trunk|bay|hold|belly)\b"
)
"""Words that have "it" carried up."""


def _take_up(draft: Draft, told: Statement, day: str, sentence: Sentence) -> None:
    """States the day of a launch of the one piece that was told of before: "X hauled it aloft in its trunk on D"."""
    took = _TOOK_IT.search(sentence.text[sentence.span.start : sentence.span.end].lower())
    if took is None or _BACK_HOME.search(sentence.codes):
        return
    near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    pieces = {
        thing.id: (thing, chunk.span)
        for _, chunk in draft.chunks(*_KINDS, of=near)
        if (thing := chunk.meaning(*_KINDS)) is not None and _left(thing, day) and thing.id not in OWN_WAY
    }
    if len(pieces) != 1:
        return
    thing, span = next(iter(pieces.values()))
    if not draft.about("launchedOn", thing):
        here = Span(sentence.span.start + took.start(), sentence.span.start + took.end())
        draft.say(thing, "launchedOn", day, RULE, here, subject_span=span, trigger=here, object_span=told.object_span)


_BACK_HOME = compiled(r"\b(?:will|would|due|planned|scheduled|not|never|back to earth|home|return(?:ed|s)?)\b")
_FAR = 120
"""How many signs of a sentence may lie between a piece and the words for its ride."""
_BREAK = compiled(r"; (?!(?:the|its|her|in|tucked|with)\b)")


_LIFTS = Pattern(
    r"\b(?:lift(?:s|ed|ing)?[ -]?off|liftoff|launch(?:es|ed|ing)?|blast(?:s|ed|ing)? off|climb(?:s|ed|ing)?|ris(?:es|ing)|rose|leav(?:es|ing)|left|roar(?:s|ed|ing)?|thunder(?:s|ed|ing)?|soar(?:s|ed|ing)?|streak(?:s|ed|ing)?|lights? (?:up )?the|flame|fire|smoke)\b"
)
"""How a rocket is seen on the day of its launch."""
_UNDER = Pattern(
    r"\b(?:fairings?|shrouds?|nose|tip|payload|cargo|load|passenger|inside|aboard|on board|atop|on top|hidden|shut away|tucked|rides?|riding|carr(?:y|ies|ied|ying)|with)\b"
)
"""Beside what a rocket carries."""


def read_under_fairings(draft: Draft) -> None:
    """States of what a rocket carries, and the tables have launched on its day, that it was: "under the fairing of the Proton is Zarya";
    and of the rocket nothing."""
    rockets = [(s, c.span) for s, c in draft.chunks("Hardware") if (thing := c.meaning("Hardware")) is not None and thing.label in ROCKETS]
    if not rockets:
        return
    told = [s for s in draft.about("launchedOn") if s.asserted and s.subject.label in ROCKETS and len(str(s.object)) == 10]
    first, rocket = rockets[0]
    shown = len(draft.day) == 10 and draft.scene[first.number] and _LIFTS.search(first.codes)
    day = str(told[0].object) if told else draft.day if shown else ""
    for sentence in draft.sentences[first.number : first.number + 3] if day else ():
        under = _UNDER.search(sentence.codes)
        if under is None or _AGAINST.search(sentence.codes) or mood(sentence, under.start(), under.start()):
            continue
        lifted = {
            thing.id: (thing, chunk.span)
            for _, chunk in draft.chunks("VisitingVehicle", *_KINDS, of=[sentence])
            if (thing := chunk.meaning("VisitingVehicle", *_KINDS)) is not None and _left(thing, day) and thing.label not in ROCKETS
        }
        if len(lifted) > 1:
            lifted = {name: found for name, found in lifted.items() if name not in FAMILIES}
        if len(lifted) != 1:
            continue
        thing, span = next(iter(lifted.values()))
        if not any(s.asserted for s in draft.about("launchedOn", thing)):
            here = sentence.original(*under.span())
            draft.say(
                thing, "launchedOn", day, RULE, cover(here, span), subject_span=span, trigger=here,
                object_span=told[0].object_span if told else rocket,
            )  # fmt: skip
        break
    for statement in told:
        draft.take_back(statement)  # no text that tells of a launch means the rocket's own


def _left(thing: Entity, day: str) -> bool:
    past = past_of(thing.id)
    return past is not None and any(shifted(day, off) in past.launched for off in (0, 1, -1))
