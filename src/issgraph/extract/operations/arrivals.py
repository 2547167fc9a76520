"""Arrivals told without their date to the picture's day, where an hour or the capture pictured says so."""

from __future__ import annotations

import bisect

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.words import Verb
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, apart
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import stirred
from issgraph.extract.view.families import family
from issgraph.extract.view.seen_vehicles import names_people
from issgraph.frames import Frame
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_CATCH = Pattern(
    r"\b(?:made|makes|performed|completed|carried out|led) the (?:catch|capture|grapple)\b|\bthe (?:capture|catch|grapple) was (?:made|performed|led|carried out|completed)"
    r"|^(?:[^,;.]{3,60} and )?(?:freshly|newly|just) (?:snared|caught|captured|grappled|bagged|plucked|grabbed|reeled in)\b"
    r"|^(?:caught|got it|captured|grappled|gotcha|hooked|bagged)(?:!|:|,)|\b(?:was|were) (?:at|on) the controls (?:for|of|during) the (?:capture|catch|grapple)\b"
    r"|\b(?:moments|minutes|hours|shortly|soon|just) after (?:its|the|being|it was) (?:robotic )?(?:captured?|grappled?)\b"
    r"|\b(?:after|following|during|since) (?:its|the|being|it was) (?:robotic )?(?:captured?|grappled?|grappling)\b(?! and (?:[a-z]+ )?(?:install|berth|attach))"
)


_YET = compiled(r"[^.;]{0,40}\b(?:will|is to|are to|is due to|would|is expected to|is set to|is scheduled to) be\b")
"""After "after its capture": what follows it is to come, and so is it."""


def caught(draft: Draft, sentence: Sentence) -> None:
    """ "She had made the catch that morning", "moments after its capture": the freighter named last came on the picture's day, which is known."""
    match = _CATCH.search(sentence.codes)
    if match is None or mood(sentence, match.start(), match.start()) or _YET.match(sentence.codes, match.end()):
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
    if not before and not match.start() and draft.scene[sentence.number]:
        before = [(c, s) for c in sentence.chunks if not c.members and (s := c.meaning("CargoSpacecraft")) is not None]
    if before:
        chunk, ship = before[-1]
        quote = cover(here, chunk.span)
        draft.say(ship, "arrivedOn", draft.day, "arrival-that-day", quote, subject_span=chunk.span, trigger=here)


_NEARS = Pattern(
    r"\b(?:approach(?:es|ing)|on (?:its )?(?:final )?approach|during (?:its|the) (?:final )?approach|nears|nearing|draw(?:s|ing) near|clos(?:es|ing) in|arriv(?:es|ing)|about to (?:dock|berth|be (?:captured|grappled|berthed))"
    r"|(?:shortly|just|moments|minutes|seconds|an hour|(?:less than )?(?:an?|one|two|three) hours?) (?:before|prior to|away from|from) (?:its |it |the |being |was )*(?:first )?(?:robotic )?(?:docking|contact|capture|grapple|berthing|captured|grappled|berthed|docked))\b"
)
_SOON = compiled(
    r"\b(?:for (?:an? |its |the )?(?:[a-z-]+ )?(?:capture|docking|berthing|grapple|rendezvous and docking)|about to (?:dock|berth|be (?:captured|grappled|berthed))"
    r"|(?:shortly|just|moments|minutes|seconds|an hour|(?:less than )?(?:an?|one|two|three) hours?) (?:before|prior to|away from|from) (?:its |it |the |being |was )*(?:first )?(?:robotic )?(?:docking|contact|capture|grapple|berthing|captured|grappled|berthed|docked))\b"
)


def approached(draft: Draft) -> None:
    """A ship that the picture shows on its way in came on the picture's day, where its coming is told as a fact or is a moment off."""
    if len(draft.day) != 10:
        return
    for sentence in draft.sentences[:3]:
        match = _NEARS.search(draft.text, sentence.span.start, sentence.span.end) if draft.scene[sentence.number] else None
        chunk = _nearing(sentence, match.start(), draft.day) if match else None
        ship = chunk.meaning("VisitingVehicle", "Module") if chunk else None
        if match is None or chunk is None or ship is None or draft.about("arrivedOn", ship) or _planned(sentence, match.start()):
            continue
        if is_a(ship.cls, "Module") and any(c.is_a("RoboticArm") for c in sentence.chunks):
            continue  # what an arm lifts over from a shuttle's bay came with the shuttle
        docked = [s for s in draft.about("dockedTo", ship) if s.asserted and not _dated(draft, s)]
        soon = _SOON.search(draft.text, match.start(), sentence.span.end)
        if not (docked or soon) or _held_up(draft, ship):
            continue
        here = Span(*match.span())
        quote = cover(here, chunk.span)
        draft.say(ship, "arrivedOn", draft.day, "arrival-that-day", quote, subject_span=chunk.span, trigger=here)


def _planned(sentence: Sentence, place: int) -> bool:
    at = bisect.bisect_left(sentence.offsets, place)
    return mood(sentence, at, at) == "planned"


def _nearing(sentence: Sentence, place: int, day: str) -> Chunk | None:
    """What nears: the ship named last before a place of the text, no module that is long there; else the one behind that came that day."""
    named = [
        c
        for _, c in sorted(sentence.at.items())
        if (thing := c.meaning("VisitingVehicle", "Module")) and not c.members and not names_people(sentence, c)
        if not (is_a(thing.cls, "Module") and stirred(thing, day) is False)
    ]
    ships = [c for c in named if c.start < place]
    ships = [c for c in ships if not sentence.text.endswith(_ON_ITS, 0, c.start)] or ships
    behind = [c for c in named if c.start >= place and (ship := c.meaning("VisitingVehicle")) and stirred(ship, day)]
    return ships[-1] if ships else behind[0] if len(behind) == 1 else None


_ON_ITS = (" on its second ", " on its first ", " on its maiden ", " on its ", " on the ", " during its ", " for its ", " during the ")
"""Before the flight that a ship is on."""


def _dated(draft: Draft, statement: Statement) -> bool:
    """True when the words of a docking name a day: it is then the day of that."""
    told = draft.holder(statement.quote.start)
    return any(
        isinstance(c.value, Date) and c.value.how not in ("same", "year") and resolve_date(draft, told, c) != draft.day for c in told.chunks
    )


def _held_up(draft: Draft, ship: Entity) -> bool:
    """True when the coming is denied or put off."""
    return any(not s.asserted and s.qualifier("modality") == "denied" for s in draft.about("dockedTo", ship))


_CLOCK = Pattern(
    r"\b\d{1,2}:\d\d\b|\b(?:noon|midnight|mid-?morning|this (?:morning|afternoon|evening)|by evening|hours? (?:later|after|earlier)|(?:minutes|moments) (?:later|after|before)|later (?:that|in the) day|(?:shortly|soon) (?:after|before)(?:ward)?|(?:earlier|later) today|(?:earlier|later|early|late) in the (?:day|morning|afternoon|evening)|went on to|(?:less than |about |some |almost |nearly )?(?:an?|one|two|three|four|five|six|several|few|[0-9]+) (?:minutes?|hours?) (?:before|after|afterwards?|later|earlier)\b|(?:minutes|hours|moments) (?:before|after)|(?:a little|not long|just) (?:after|before)|within (?:an hour|minutes|hours|moments|seconds|the hour)\b|(?:a few|some|several|[a-z]+|[0-9]+) (?:minutes|hours) on\b|in a matter of (?:hours|minutes)|(?:minutes|hours) into (?:the|its|their) (?:flight|trip|journey)|then (?:installed|attached|berthed|docked|parked|bolted|guided)|while the [\ue000-\uf8ff] was|on the (?:very )?(?:day|morning|afternoon|evening|night) of (?:the|this) (?!launch|liftoff|flight|undocking|departure|landing|return)[a-z]+(?=[.,;]))\b"
)


_OF_LAUNCH = compiled(r" (?:[a-z]+ )?(?:launch|liftoff|lift-off|blastoff)\b")
"""Behind a day that is no day of coming: "in flight since its 3 June launch"."""
_LEAVES = compiled(r"\b(?:departs|leaves|undocks|backs away|pulls away|is (?:seen |pictured )?(?:departing|leaving|released))\b")
"""Before a fastening that is over: "departs minutes after its release, ending a mission attached to the station"."""


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
    if frame.name == "is-fastened" and _LEAVES.search(sentence.codes, 0, parse.tokens[verb.first].at):
        return
    group = parse.words[verb.first : verb.head]
    if verb.passive and ("is" in group or "are" in group) and "being" not in group:
        return
    free = [
        t.chunk.value
        for at, t in enumerate(parse.tokens)
        if t.chunk and isinstance(t.chunk.value, Date) and at not in parse.claimed and not _OF_LAUNCH.match(sentence.codes, t.end)
    ]
    if any(date.how not in ("same", "year") for date in free):
        return
    caught = frame.name == "is-captured" and (agents or draft.scene[sentence.number])
    docks = frame.name == "docks" and draft.scene[sentence.number] and any(form.kind == "s" for form in verb.forms)
    if not (caught or docks or free or _CLOCK.search(sentence.codes)):
        return
    for patient in patients:
        chunk = parse.tokens[patient].chunk
        assert chunk is not None
        subject = chunk.meaning(*frame.patient)
        if subject is not None and ((frame.name != "is-fastened" and not verb.passive) or is_a(subject.cls, "VisitingVehicle")):
            quote = cover(trigger, chunk.span)
            draft.say(subject, "arrivedOn", draft.day, "arrival-that-day", quote, subject_span=chunk.span, trigger=trigger)


_NEVER_THAT_DAY = ("htv", "htv-x", "atv", "cygnus", "space-shuttle")
"""Families of craft whose way up is longer than a day."""
_SAME_DAY = compiled(r"(?i)\b(?:same|that|later|afterwards?|evening)\b")


def settle_arrivals(draft: Draft) -> None:
    """A ship whose way up takes days, and a module, did not come on the day of its launch: "that day" was the picture's, or none that is known."""
    for came in draft.about("arrivedOn"):
        ship, day = came.subject, came.object
        slow = is_a(ship.cls, "Module") or (is_a(ship.cls, "VisitingVehicle") and family(ship) in _NEVER_THAT_DAY)
        if not slow or not came.asserted or not any(s.asserted and s.object == day for s in draft.about("launchedOn", ship)):
            continue
        draft.take_back(came)
        told = draft.text[came.object_span.start : came.object_span.end] if came.object_span else ""
        if not (isinstance(day, str) and len(day) == len(draft.day) == 10 and _SAME_DAY.search(told)):
            continue
        if 0 < (apart(draft.day, day) or 0) < 12:
            here, of, what = came.trigger, came.subject_span, came.object_span
            draft.say(ship, "arrivedOn", draft.day, came.rule, came.quote, subject_span=of, trigger=here, object_span=what)
