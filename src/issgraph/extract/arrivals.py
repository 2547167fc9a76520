"""Arrivals told without their date to the picture's day, where an hour or the capture pictured says so."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.chunks import Sentence
from issgraph.extract.clauses import mood, resolve_date
from issgraph.extract.dates import Date
from issgraph.extract.draft import Draft, cover
from issgraph.extract.syntax import Parse
from issgraph.extract.words import Verb
from issgraph.frames import Frame
from issgraph.model import Span
from issgraph.vocab import is_a

_CATCH = compiled(
    r"\b(?:made|makes|performed|completed|carried out|led) the (?:catch|capture|grapple)\b|\bthe capture was (?:made|performed)"
    r"|\b(?:after|following|during|since) (?:its|the|being|it was) (?:robotic )?(?:captured?|grappled?|grappling)\b"
)


def caught(draft: Draft, sentence: Sentence) -> None:
    """ "She had made the catch that morning", "moments after its capture": the freighter named last came on the picture's day."""
    match = _CATCH.search(sentence.codes) if len(draft.day) == 10 else None
    if match is None or mood(sentence, match.start(), match.start()):
        return
    if any(isinstance(c.value, Date) and c.value.how != "same" and resolve_date(draft, sentence, c) != draft.day for c in sentence.chunks):
        return
    here = sentence.original(*match.span())
    before = [
        (chunk, ship)
        for other in draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
        for chunk in other.chunks
        if chunk.start < here.start and not chunk.members and (ship := chunk.meaning("CargoSpacecraft", "VisitingVehicle"))
        if ship.cls != "CrewSpacecraft"
    ]
    if before:
        chunk, ship = before[-1]
        quote = cover(here, chunk.span)
        draft.say(ship, "arrivedOn", draft.day, "arrival-that-day", quote, subject_span=chunk.span, trigger=here)


_CLOCK = compiled(
    r"\b\d{1,2}:\d\d\b|\b(?:noon|midnight|mid-?morning|this (?:morning|afternoon|evening)|by evening|hours? (?:later|after|earlier)|minutes (?:later|after|before)|later (?:that|in the) day|(?:shortly|soon) (?:after|before)(?:ward)?|(?:earlier|later) today|later in the (?:day|morning|afternoon|evening)|went on to|(?:less than |about |some |almost |nearly )?(?:an?|one|two|three|four|five|six|several|few|[0-9]+) (?:minutes?|hours?) (?:before|after|afterwards?|later|earlier)\b|(?:minutes|hours|moments) (?:before|after)|(?:a little|not long|just) (?:after|before)|then (?:installed|attached|berthed|docked|parked|bolted|guided)|while the [\ue000-\uf8ff] was)\b"
)


def arrival_that_day(
    draft: Draft,
    sentence: Sentence,
    parse: Parse,
    verb: Verb,
    frame: Frame,
    name: str,
    patients: list[int],
    agents: list[int],
    trigger: Span,
) -> None:
    """An arrival told without its date was on the picture's day when a time of day goes with it, or when it is a capture that is pictured."""
    went_on = verb.infinitive and parse.words[verb.first - 2 : verb.first] == ["went", "on"]
    if len(draft.day) != 10 or frame.since or (frame.arrives and name not in frame.arrives) or not (verb.finite or went_on):
        return
    group = parse.words[verb.first : verb.head]
    if verb.passive and ("is" in group or "are" in group) and "being" not in group:
        return
    free = [t.chunk.value for at, t in enumerate(parse.tokens) if t.chunk and isinstance(t.chunk.value, Date) and at not in parse.claimed]
    if any(date.how not in ("same", "year") for date in free):
        return
    caught = frame.name == "is-captured" and (agents or draft.scene[sentence.number])
    if not (caught or free or _CLOCK.search(sentence.codes)):
        return
    for patient in patients:
        chunk = parse.tokens[patient].chunk
        assert chunk is not None
        subject = chunk.meaning(*frame.patient)
        if subject is not None and ((frame.name != "is-fastened" and not verb.passive) or is_a(subject.cls, "VisitingVehicle")):
            quote = cover(trigger, chunk.span)
            draft.say(subject, "arrivedOn", draft.day, "arrival-that-day", quote, subject_span=chunk.span, trigger=trigger)
