"""Verbs and nouns of launching to who and what left Earth that day: the ship, what it carried, and the picture's day for an hour alone."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import RIDERS, mood, resolve_date
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.words import Verb
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import past_of
from issgraph.extract.naming.newcomers import NAME
from issgraph.frames import Frame
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

AND_CREW = compiled(r"(?P<ship>[\ue000-\uf8ff]) and (?:its|her|the) (?:[a-z0-9-]+ ){0,2}crew (?:of [a-z]+ )?(?:were |was )?$")


OUT_OF_HOLD = compiled(
    r" (?:(?:slowly|gently|clear|free|up|out|high|away) )*(?:of|from|off|out of) (?:(?:the|an?|its|her|[\ue000-\uf8ff](?:'s?)?|open|shuttle|orbiter|shuttle's|orbiter's|payload|cargo) )*(?:bay|hold|trunk)\b"
)
"""Behind what is lifted up there: "out of Atlantis' payload bay"."""


def carried(parse: Parse, at: int, verb: Verb) -> int:
    """The ship that a rocket is said to carry between its name and its verb: "a Falcon 9 carrying the Dragon lifts off"; -1 for none."""
    after = at + 2 if parse.words[at + 1 : at + 2] == [","] else at + 1
    if not set(parse.words[after : after + 1]) & {"carrying", "with", "bearing"}:
        return -1
    names = [i for i in range(after + 1, min(after + 6, verb.first)) if (c := parse.tokens[i].chunk) and c.is_a("VisitingVehicle")]
    return names[0] if names else -1


def carrier(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, end: int) -> None:
    """ "went up in the bay of Atlantis on Feb. 7", "launched aboard Freedom in April": what carries is launched as well."""
    if not any(form.verb in UPWARD for form in verb.forms):
        return
    if not verb.finite and parse.words[verb.first - 1 : verb.first] in (["after"], ["before"], ["since"], ["following"]):
        return  # "on Jan. 20, two days after leaving Florida": the day is of what is told with it
    ways = list(parse.complements(end))
    beside = ways if end == verb.last else parse.complements(verb.last)
    if any(how in ("to", "at") and parse.chunk(at).is_a("DockingPort", "Module", "DockingAdapter") for how, at in beside):
        return  # "came up to Poisk's zenith hatch on 26 May"
    dates = [at for _, at in ways if isinstance(parse.chunk(at).value, Date)] or [at for at in [parse.date_before(verb)] if at >= 0]
    if not dates:
        return
    ships = [parse.chunk(at) for how, at in ways if how in ("aboard", "in", "inside", "on", "with", "of")]
    if not verb.passive:
        ships += [parse.chunk(at) for at in parse.subjects(verb, lambda c: c.is_a("CrewSpacecraft"))]  # "Endeavour launched Unity"
    for chunk in ships[:2]:
        ship = chunk.meaning("CrewSpacecraft", "CargoSpacecraft") if not chunk.members else None
        mission = chunk.is_a("Mission") and chunk.note not in ("craft", "coref")
        if sentence.text.startswith((" mission", " flight"), chunk.end):
            continue  # "on two space shuttle missions"
        iso = resolve_date(draft, sentence, parse.chunk(dates[0]))
        if ship is not None and (not mission or ship.label.startswith("Soyuz")) and len(iso) >= 7:
            day = parse.chunk(dates[0]).span
            trigger = sentence.original(parse.tokens[verb.head].at, parse.tokens[verb.last - 1].end)
            quote = cover(trigger, chunk.span, day)
            draft.say(ship, "launchedOn", iso, frame.name, quote, subject_span=chunk.span, trigger=trigger, object_span=day)


UPWARD = frozenset(
    [
        "launch",
        "lift off",
        "blast off",
        "take off",
        "go up",
        "fly up",
        "come up",
        "ride up",
        "leave earth",
        "leave",
        "ride to orbit",
        "carry up",
        "haul up",
        "carry aloft",
        "carry to orbit",
        "bring to orbit",
        "take to orbit",
        "ferry to orbit",
        "carry off the planet",
        "carry off the ground",
        "carry away from earth",
        "rocket",
        "set off",
        "set out",
        "rise",
    ]
)


LAUNCH_NOUN = compiled(
    r"\b(?:launch|liftoff|lift-off|blastoff)\b(?! (?:pad|site|complex|tower|facility|platform|vehicle|countdown|director|team|window|restraint))(?! (?:had |was |been |having )*(?:put (?:back|off)|postponed|delayed|scrubbed|slipped|cancel|called off|attempt))"
)
AFTER_ITS = compiled(r"\b(?:after|following|since|from) (?:the |its |an? |their )?$")
ITS_LAUNCH = compiled(r",? (?:[a-z]+ )?(?:launch|liftoff|lift-off|blastoff)\b(?! (?:pad|site|complex|window|date|attempt))")
"""After a day that a launch is named by: "three days after its Dec. 5 launch from Florida"."""


def launched(draft: Draft, sentence: Sentence, frame: Frame, parse: Parse, patients: list[int], date: int, trigger: Span) -> None:
    """ "docked a day after its launch on Monday": the date is the launch's."""
    iso = resolve_date(draft, sentence, parse.chunk(date))
    for at in patients if len(iso) == 10 else ():
        ship = parse.chunk(at).meaning("VisitingVehicle")
        if ship is not None:
            span, day = parse.chunk(at).span, parse.chunk(date).span
            quote = cover(trigger, span, day)
            draft.say(ship, "launchedOn", iso, frame.name, quote, subject_span=span, trigger=trigger, object_span=day)


_EARTH = r"(?:earth|florida|virginia|kazakhstan|japan|french guiana|the (?:launch )?pad|the ground|the cape|its (?:launch )?pad|home|(?:the )?(?P<{0}>[\ue000-\uf8ff]))"
_DAYS_AFTER = Pattern(
    rf"(?:(?P<same>the (?:very |same |very same )?day)(?: that| on which| when)? (?:it|they|she|[\ue000-\uf8ff]) (?:had |was |had been |were )?(?:launched|lifted off|blasted off|took off|taken off|left {_EARTH.format('f')}|risen from {_EARTH.format('g')})|"
    r"(?<![a-z\d-])(?:(?P<n>a|one|two|three|four|five|six|seven|eight|nine|ten|[1-9]|[1-3]\d) days?|(?P<week>a week)|(?P<hours>(?:(?:barely|only|just|under|about|some|less than|little more than) )*(?:an|two|three|four|five|six|seven|eight|[1-8]) (?:and a half )?hours?)|(?P<next>the (?:next )?day)) (?:after (?:"
    r"(?:(?:its|the|their|her) )?(?:(?!planned|scheduled|original|intended|targeted|expected|failed|aborted|scrubbed|first|next)[a-z]+ )?"
    r"(?:launch|liftoff|lift-off|start(?= from)|blastoff|launching|lifting off|blasting off|taking off|rocketing (?:away|off|up|into)|roaring (?:away|off|up|into|aloft)|setting (?:out|off)(?: from| on its|(?= ?[,.;])))"
    rf"|(?:leaving|departing(?: from)?|quitting|rising from|soaring from) {_EARTH.format('a')}"
    r"|the (?:launch|liftoff|lift-off|start) of (?:the )?[\ue000-\uf8ff](?=[.,;]|$)"
    rf"|{_EARTH.format('h')} (?:had )?(?:(?:saw|seen|waved|sent) (?:it|her|them|[\ue000-\uf8ff]) (?:off|away|up|aloft|on (?:its|her) way)|(?:said|waved|bade|bid) (?:goodbye|farewell) to (?:it|her|them|[\ue000-\uf8ff]))"
    r"|(?:an? |the |its )?(?:[\ue000-\uf8ff]|rocket|booster|launcher)(?: rocket)? (?:had )?(?:launched|lofted|lifted|boosted|sent|carried) (?:it|her|them|[\ue000-\uf8ff])(?: up| aloft| off| into (?:space|orbit))?(?= ?[,.;]|$)"
    rf"|(?:(?:their|its|the|his|her|our) )?(?:it|they|she|(?:ship|capsule|spacecraft|rocket|crew|two|three|four|pair|duo|trio|quartet|visitors|newcomers)|[\ue000-\uf8ff]) (?:had |was |had been |were )?(?:launched|lifted off|blasted off|took off|taken off|rocketed (?:away|off|up|into)|roared (?:away|off|up|into|aloft)|thundered (?:away|off|up|into|aloft)|soared (?:away|off|up|into|aloft)|set (?:out|off)(?: from| on its|(?= ?[,.;]|$))|left {_EARTH.format('b')}|departed(?: from)? {_EARTH.format('c')}|rose from {_EARTH.format('d')}|got away|sent (?:up|aloft|into orbit)))"
    rf"|(?:out|up) (?:of|from) {_EARTH.format('e')}))(?![a-z])"
    r"(?!,? (?:pad|site|attempt|controllers?|teams?|directors?|managers?|crews?|vehicle|window|rehearsal|complex|countdown|date|day|of|was|had been|being)\b)"
)
_LESS_THAN = compiled(r"\b(?:less than|under|not (?:quite )?|within|more than|over|almost|nearly|about|some) $")
_MEANS_DAY = ("full", "day")


def launched_before(draft: Draft) -> None:
    """ "Docked on Feb. 26, two days after it was launched": the launch of a ship by the day that the sentence tells, or the scene's."""
    for sentence in draft.sentences:
        match = _DAYS_AFTER.search(sentence.codes)
        if match is None or mood(sentence, match.start(), match.start()):
            continue
        places = [sentence.at.get(match.start(name)) for name in "abcdefgh" if match[name]]
        if any(place is None or not place.is_a("EarthFeature", "Country", NAME) for place in places):
            continue  # "two days after leaving Zvezda"
        if not match["hours"] and _LESS_THAN.search(sentence.codes, 0, match.start()):
            continue  # "less than a day after liftoff": that day or the one before
        came = [
            s
            for s in draft.about("arrivedOn")
            if s.asserted and sentence.span.start <= s.quote.start < sentence.span.end and isinstance(s.object, str) and len(s.object) == 10
        ]
        told = {str(s.object) for s in came} or _days_told(draft, sentence)
        going = {s.subject.id: s.subject for s in came} or _under_way(sentence) or _only_ship(draft, sentence)
        if len(going) != 1 or len(told) != 1:
            continue
        (ship,) = going.values()
        days = (
            0
            if match["hours"] or match["same"]
            else 7
            if match["week"]
            else 1
            if match["next"] or match["n"] == "a"
            else NUMBERS.get(match["n"]) or int(match["n"])
        )
        iso = shifted(told.pop(), -days)
        if iso and not any(s.asserted for s in draft.about("launchedOn", ship)):
            here = sentence.original(*match.span())
            quote = cover(came[0].quote, here) if came else here
            draft.say(ship, "launchedOn", iso, "launches", quote, trigger=here, object_span=here)
            _same_day(draft, sentence, ship, iso, match.end(), here)


_AND_CAME = Pattern(
    r"(?: [a-z-]+| [\ue000-\uf8ff](?:'s?)?){0,8}?,? (?:and|then) (?:(?:[a-z]+ly|soon|then|later|duly|also) )?(?P<came>docked|berthed|arrived|reached|tied up|linked up|moored|hooked up|latched on|pulled in|parked|knocked)\b(?! (?:[a-z]+ )*(?:days?|the (?:next|following))\b)"
)


def _same_day(draft: Draft, sentence: Sentence, ship: Entity, iso: str, at: int, here: Span) -> None:
    """ "The day after the three lifted off and docked": of a ship that by the tables came on the day of its launch."""
    match, past = _AND_CAME.match(sentence.codes, at), past_of(ship.id)
    if match is None or past is None or iso not in past.arrived or iso not in past.launched:
        return
    if not any(s.asserted for s in draft.about("arrivedOn", ship)):
        word = sentence.original(*match.span("came"))
        draft.say(ship, "arrivedOn", iso, "launches", cover(here, word), trigger=word, object_span=here)


def _days_told(draft: Draft, sentence: Sentence) -> set[str]:
    """The days that a sentence names; where it names none and tells of the picture, the picture's."""
    days = [c for c in sentence.chunks if isinstance(c.value, Date) and c.value.how not in ("same", "year")]
    if any(isinstance(c.value, Date) and c.value.how not in _MEANS_DAY for c in days):
        return set()
    if days:
        return {iso for c in days if len(iso := resolve_date(draft, sentence, c)) == 10}
    return {draft.day} if draft.scene[sentence.number] and len(draft.day) == 10 else set()


def _under_way(sentence: Sentence) -> dict[str, Entity]:
    """The ships that a sentence names, by their ids, but not the flights that people are of."""
    chunks = [c for chunk in sentence.chunks for c in chunk.each if c.is_a("VisitingVehicle") and not RIDERS.match(sentence.text, c.end)]
    ships = [ship for c in chunks if (ship := c.meaning("VisitingVehicle")) is not None]
    return {ship.id: ship for ship in ships}


def _only_ship(draft: Draft, sentence: Sentence) -> dict[str, Entity]:
    """The one ship that the sentences up to one name, where its own words tell of a coming: "the third of the freighters docked"."""
    if not _COMES.search(sentence.codes):
        return {}
    ships = {}
    for other in draft.sentences[max(0, sentence.number - 2) : sentence.number]:
        ships.update(_under_way(other))
    return ships if len(ships) == 1 else {}


_COMES = compiled(r"\b(?:docked|berthed|arrived|moored|latched|tied up|linked up|reached|captured|caught|grappled)\b")


_LAUNCH_TODAY = Pattern(
    r"\b(?:(?:hours?|minutes|moments|shortly|just|seconds) (?:before|prior to|ahead of|after)|(?:day|morning|afternoon|evening|night) of) (?:his|her|their|its|the) (?:[a-z]+ )?(?:launch|liftoff|lift-off|blastoff)(?: to [^.;,]{3,40}?)? (?:in|aboard|on|on board|inside) (?:the )?(?P<s>[\ue000-\uf8ff])"
)


def launch_soon(draft: Draft, sentence: Sentence) -> None:
    """ "Two hours before their liftoff in Soyuz MS-09": on the picture's day, which is known, in a sentence that tells what the picture shows."""
    match = _LAUNCH_TODAY.search(sentence.codes) if draft.scene[sentence.number] else None
    chunk = sentence.at[match.start("s")] if match else None
    ship = chunk.meaning("CrewSpacecraft") if chunk and not chunk.members else None
    if match is None or chunk is None or ship is None or not (ship.label.startswith("Soyuz") or not chunk.is_a("Mission")):
        return
    if mood(sentence, match.start(), match.start()):
        return
    here = sentence.original(*match.span())
    draft.say(ship, "launchedOn", draft.day, "launch-that-day", here, subject_span=chunk.span, trigger=here)


def launch_that_day(
    draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, name: str, patients: list[int], trigger: Span
) -> None:
    """A launch told with its hour alone, or in the present of a picture, was on the picture's day."""
    present = any(form.kind == "s" for form in verb.forms) or (verb.passive and parse.words[verb.first] in ("is", "are"))
    shown = draft.scene[sentence.number] and present
    if (
        len(draft.day) != 10
        or not verb.finite
        or (name in frame.from_earth and not OFF_PAD.match(draft.text, trigger.end))
        or not (shown or _HOUR.search(sentence.codes, parse.tokens[verb.head].at))
    ):
        return
    days = [token.chunk for token in parse.tokens if token.chunk and isinstance(token.chunk.value, Date)]
    if days and compiled(r"\b(?:if|unless|provided|once|when)\b").search(sentence.codes):
        return
    if any(not shown or resolve_date(draft, sentence, day) != draft.day for day in days):
        return
    for patient in patients:
        chunk = parse.chunk(patient)
        subject = chunk.meaning("VisitingVehicle")
        mission = chunk.is_a("Mission") and chunk.note not in ("craft", "coref")
        if subject is not None and (not mission or subject.label.startswith(("Soyuz", "Progress"))):
            quote = cover(trigger, chunk.span)
            draft.say(subject, "launchedOn", draft.day, "launch-that-day", quote, subject_span=chunk.span, trigger=trigger)


OFF_PAD = compiled(
    r"(?i)[^.;]{0,60}?\b(?:(?:launch ?)?pad\b|launch complex|launch site|launch tower|cosmodrome|spaceport|baikonur|cape canaveral|kourou|tanegashima|wallops)"
)
"""What is left in a launch, behind a verb that can tell of other ways off: "leaves its pad"."""
_HOUR = Pattern(r"[^;]{0,80}\b\d{1,2}:\d\d\b")
