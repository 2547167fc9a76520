"""Verbs and their complements to statements, by the frames of data/rules: what docked where and when, who flew with whom.
The file is long by the verbs that only sound like a docking or a launch, each told apart before anything is stated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.extract.crew.takers import picture_taken
from issgraph.extract.crew.titles import is_plural, say_role
from issgraph.extract.grammar.clauses import RIDERS, SHOWN, held_on, meant, mood, resolve_date
from issgraph.extract.grammar.moods import told_as
from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.telling import counted
from issgraph.extract.grammar.words import ADVERB, BE, HAVE, Verb
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft, Pending, cover
from issgraph.extract.operations.arrivals import arrival_that_day, caught
from issgraph.extract.operations.launches import (
    AFTER_ITS,
    AND_CREW,
    ITS_LAUNCH,
    LAUNCH_NOUN,
    OFF_PAD,
    OUT_OF_HOLD,
    UPWARD,
    carried,
    carrier,
    launch_soon,
    launch_that_day,
    launched,
)
from issgraph.extract.operations.sendoffs import from_site, riders_launched
from issgraph.frames import Frame, frames_of
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.vocab import is_a


def read_events(draft: Draft, sentence: Sentence) -> None:
    """States what the verbs of a sentence tell."""
    if not any(chunk.value is None for chunk in sentence.chunks):
        return
    caught(draft, sentence)
    launch_soon(draft, sentence)
    parse = parse_of(sentence)
    for verb in parse.verbs:
        told = {id(frame): (frame, form.verb) for form in verb.forms for frame in frames_of()[form.verb]}
        for frame, name in told.values():
            _read(draft, sentence, parse, verb, frame, name)


def _read(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, name: str) -> None:
    if frame.says[0][2] == "spacewalk":
        return  # a spacewalk is no name: see spacewalks.py
    if frame.says[0][2] == "picture":
        picture_taken(draft, sentence, parse, verb, frame)
        return

    party = _parties(parse, verb, frame)
    patients, agents = party.patients, party.agents
    if name in frame.from_earth and (_leaves_up_there(parse, verb) or (party.active and not _off_pad(sentence, parse, verb))):
        return  # "the ship departs Rassvet": what is left behind is not launched, nor is what leaves a port
    if name in frame.from_earth and patients and _FROM_WHICH.search(sentence.codes, 0, parse.tokens[patients[0]].at):
        return  # "the port from which A had left"
    if frame.name == "launches" and (
        (name == "lift" and _leaves_up_there(parse, verb)) or (name == "lift off" and _off_what_stands(parse, verb))
    ):
        return  # "was lifted off Harmony back into the bay"
    if frame.name in _MADE and not party.active and parse.of_no_name(verb):
        return
    if name == "fly" and frame.name == "operates" and _somewhere(parse, party.end):
        return  # "an Airbus Beluga flew it to Florida"
    if not patients and frame.name in _MADE and (twin := next((v for v in parse.verbs if _joined(parse, v, verb)), None)):
        patients = _parties(parse, twin, frame).patients  # "Built and operated by X, it will"
    if not agents and frame.name in _MADE and (twin := next((v for v in parse.verbs if _goes_on(parse, v, verb)), None)):
        first = next(f for form in twin.forms for f in frames_of()[form.verb] if f.name in _MADE)
        both = _parties(parse, twin, first)
        patients, agents = both.patients, both.agents  # "the rack that X built and operates"
    inverted = parse.place_before(verb, frame.at, lambda c: c.is_a(*frame.place)) if frame.place else -1
    if inverted == verb.first - 1 and inverted >= 0 and (frame.takes_place or verb.passive):
        patients = parse.objects(verb, lambda c: c.is_a(*frame.patient))  # "on P sits X"
    if frame.name == "flies-with" and parse.objects(verb, lambda c: c.value is None and not c.is_a("VisitingVehicle", "Mission", "Role")):
        return  # "rides the arm during STS-118" is no flight on it
    feeling = told_as(sentence, parse, verb, frame.name == "docks" and draft.scene[sentence.number])
    if not feeling and frame.name == "docks" and _WHILE_AHEAD.search(sentence.codes, 0, parse.tokens[verb.head].at):
        feeling = "planned"
    if (
        name == "come up"
        and frame.name == "launches"
        and {form.kind for form in verb.forms} <= {"base", "en"}
        and parse.words[verb.first] == "come"
    ):
        return  # "watches the ship come up to the arm"
    if frame.name == "leaves-port" and party.active and name in _LEFT_BEHIND and patients and parse.chunk(patients[0]).is_a("Module"):
        return  # "he leaves Pirs for a spacewalk on the Russian segment of the station"
    if frame.name == "launches" and _to_a_ship(parse, verb):
        return  # "flew up to it": that is done in orbit too
    if frame.name == "launches" and OUT_OF_HOLD.match(sentence.codes, parse.tokens[verb.last - 1].end):
        return  # "lifted out of the bay of Atlantis": that is done in orbit
    if frame.name == "launches":
        with_crew = AND_CREW.search(sentence.codes, 0, parse.tokens[verb.first].at) if not patients else None
        patients = patients or [
            at
            for at, token in enumerate(parse.tokens)
            if with_crew and token.at == with_crew.start("ship") and parse.chunk(at).is_a(*frame.patient)
        ]
        patients = patients + [cargo for at in patients if (cargo := carried(parse, at, verb)) >= 0]
    if frame.since:
        patients = [at for at in patients if not (parse.chunk(at).is_a("Mission") and RIDERS.match(sentence.text, parse.chunk(at).end))]
    if not patients and frame.name in ("docks", "leaves-port", "moves-around") and (crewed := _their_ship(draft, sentence, parse, verb)):
        _with_ship(draft, sentence, parse, verb, frame, crewed, party.end)
        return
    alone = not patients and verb.first == 0 and frame.name in _HUNG and not feeling and {form.kind for form in verb.forms} != {"ing"}
    if alone and (headed := _headed(draft, sentence)):
        _with_ship(draft, sentence, parse, verb, frame, headed, party.end)
        return
    if not patients and frame.name in ("docks", "is-fastened") and (spoken := _spoken_of(draft, sentence, parse, verb)):
        _with_ship(draft, sentence, parse, verb, frame, spoken, party.end)
        return
    if not patients and frame.name == "launches" and not feeling and name in UPWARD:
        riders_launched(draft, sentence, parse, verb, frame, name in frame.from_earth)
    if (
        not patients
        and frame.name == "launches"
        and not feeling
        and (all(form.verb != "leave" for form in verb.forms) or from_site(parse, verb))
    ):
        carrier(draft, sentence, parse, verb, frame, verb.last)
    if frame.name == "reaches-module" and not verb.finite:
        return  # "turned back before reaching Pirs"
    if frame.name == "is-captured" and _leaves_up_there(parse, verb):
        return  # "the arm plucked the ship off its port"
    if not patients or (feeling and not frame.kept) or (frame.scene and not draft.scene[sentence.number]):
        return
    places: list[int] = []
    dates: list[int] = []
    lands: list[int] = []
    closes = _insert_closes(parse, verb)
    for preposition, at in parse.complements(party.end):
        chunk = parse.chunk(at)
        if isinstance(chunk.value, Date):
            launch = LAUNCH_NOUN.search(sentence.codes, parse.tokens[verb.last - 1].end, parse.tokens[at].at)
            if launch is not None and any(
                isinstance(sentence.at[k].value, Date) for k in range(launch.end(), parse.tokens[at].at) if k in sentence.at
            ):
                continue  # "from its launch on July 13 to its capture on the 16th"
            if launch is None and AFTER_ITS.search(sentence.codes, 0, parse.tokens[at].at):
                launch = ITS_LAUNCH.match(sentence.codes, parse.tokens[at].end)
            if launch is None and frame.name in _BERTHING and _closed_off(parse, verb, at):
                continue  # "coolant sprays from the ship, parked at P, on Dec. 14"
            if launch is not None and not feeling:
                if mood(sentence, parse.tokens[verb.first].at, max(launch.start(), parse.tokens[verb.last - 1].end)):
                    continue  # "is scheduled for its liftoff on May 14"
                launched(draft, sentence, frame, parse, patients, at, sentence.original(*launch.span()))
            elif _OF_PICTURE.search(sentence.codes, parse.tokens[verb.head].end, parse.tokens[at].at):
                continue  # "docked to P in a photo taken on that day"
            elif launch is None and preposition in (
                ("since",)
                if frame.since
                else _ON_DAY + (("since",) if frame.name == "docks" or name in ("attach", "berth", "bolt") else ())
            ):
                dates.append(at)
            elif (
                launch is None
                and preposition == "from"
                and frame.name == "docks"
                and parse.words[at + 1 : at + 2] in (["to"], ["until"], ["till"])
            ):
                dates.append(at)  # "docked to P from May 3 to June 9"
            elif launch is None and preposition == "of" and parse.words[at - 2] in _PART_OF_DAY and frame.name in ("launches", "docks"):
                dates.append(at)  # "into the night of March 9"
        elif preposition == "by" and not party.active and not agents and chunk.is_a(*frame.agent) and not _of_people(draft, parse, at):
            agents = parse.and_more(at, lambda c: c.is_a(*frame.agent))
        elif preposition == "in" and name in _MADE_IN and not party.active and not agents and not feeling and chunk.is_a("Country"):
            lands = [at]
        elif closes >= 0 and at > closes:
            continue  # "is moved from X, which arrived today, to P"
        elif (
            chunk.is_a("DockingPort")
            and (other := _OTHERS.match(sentence.codes, parse.tokens[at].end))
            and (sentence.at[other.start("v")].is_a("VisitingVehicle"))
        ):
            break  # "..., and on the zenith port, Endeavour": the port is another's
        elif (name == "wait" and "for" in parse.words[verb.last : at]) or (name == "be" and preposition == "from"):
            continue  # "waits for a place on P", "was filmed from P"
        elif frame.name == "flies-with" and _OTHERS_OF.search(sentence.codes, 0, parse.tokens[at].at):
            continue  # "serves as host for members of the STS-9 crew": those are others
        elif not places and chunk.is_a(*frame.place) and (preposition in frame.at or (frame.takes_place and not preposition)):
            places = parse.and_more(at, lambda c: c.is_a(*frame.place))
        elif len(places) == 1 and preposition in ("at", "on") and _port_of(chunk, parse.chunk(places[0])):
            places = [at]  # "attached to X at its forward port"
    if not places and inverted >= 0:
        places = [inverted]
    if not places and frame.name in _BERTHING and "there" in parse.words[verb.last : verb.last + 2]:
        _there(draft, sentence, parse, verb, frame, patients)
    if not agents and frame.name in _MADE and (twin := next((v for v in parse.verbs if _joined(parse, verb, v)), None)):
        by = [at for how, at in parse.complements(twin.last) if how == "by" and parse.chunk(at).is_a(*frame.agent)]
        agents = parse.and_more(by[0], lambda c: c.is_a(*frame.agent)) if by else []  # "built and operated by X"
    agents = agents or lands  # "built in Japan": by its people
    if frame.name == "is-delivered" and not _up_to_station(parse, verb, party.end, agents):
        return  # "a truck brought the node to Florida"
    if name == "be" and inverted < 0 and parse.objects(verb, lambda c: c.value is None):
        return  # "the other Dragon is Endeavour, on P"
    if frame.name == "arrives" and any(
        parse.chunk(at).is_a("EarthFeature", "Country") for how, at in parse.complements(verb.last) if how in ("", "in", "at", "to")
    ):
        return  # "the node reached Florida"
    if name == "be" and places and mood(sentence, parse.tokens[places[0]].at, parse.tokens[places[0]].at):
        return  # "is due in two weeks at P"
    if frame.name in ("flies-with", "belongs") and not feeling:
        _roles(draft, sentence, parse, verb, party.end, patients)
        patients = patients + [at for how, at in parse.complements(party.end) if how == "with" and parse.chunk(at).is_a(*frame.patient)]
    _state(draft, sentence, parse, verb, frame, name, patients, agents, places, dates, feeling)
    if frame.name in ("launches", "flies-with") and not feeling:
        carrier(draft, sentence, parse, verb, frame, party.end)


_LEFT_BEHIND = ("leave", "quit", "depart", "vacate", "bid farewell to", "say goodbye to", "part company with", "part ways with")
"""Verbs of leaving whose object is a place where it is a room that somebody leaves."""
_OTHERS_OF = Pattern(
    r"\b(?:for|with|to|by|from|beside|alongside|before|behind|among) (?:(?:the|all|other|fellow|arriving|visiting|departing|seven|six|five|four|three|two) )*(?:members|[\ue000-\uf8ff]s?) (?:of|from) (?:the )?$"
)


_ELSEWHERE = frozenset("off away out down back home apart over across around past through".split())


def _up_to_station(parse: Parse, verb: Verb, end: int, agents: list[int]) -> bool:
    """True for what a ship brings, or what is brought to the station; no place on Earth or at the station's ports is where it goes."""
    ways = [(how, parse.chunk(at)) for how, at in parse.complements(end)]
    if _ELSEWHERE & {*parse.words[verb.last : verb.last + 1], *parse.words[end : end + 1]}:
        return False  # "was hauled off by a departing ship"
    if any(
        how in ("to", "into", "at", "onto", "from", "out of", "off") and not c.is_a("SpaceStation") and c.value is None for how, c in ways
    ):
        return False
    return any(how == "to" and c.is_a("SpaceStation") for how, c in ways) or any(parse.chunk(at).is_a("VisitingVehicle") for at in agents)


def _of_people(draft: Draft, parse: Parse, at: int) -> bool:
    """True for a nation's adjective that goes with a noun behind it: "by a European consortium"."""
    chunk = parse.chunk(at)
    named = draft.text[chunk.start : chunk.end].lower() in draft.gazetteer.adjectives or draft.text[chunk.start : chunk.end] == "European"
    return named and at + 1 < len(parse.words) and parse.plain(at + 1)


def _closed_off(parse: Parse, verb: Verb, at: int) -> bool:
    """True for what follows an insert between commas that a participle begins behind a name."""
    opens = verb.first == verb.head and verb.first > 1 and parse.words[verb.first - 1] == ","
    return opens and parse.tokens[verb.first - 2].chunk is not None and "," in parse.words[verb.last : at]


_TRIP = Pattern(
    r"\b(?:trip|hop|flight|ride|move|spin|jaunt|relocation|shift|fly-?about|fly-?around|transfer|journey|way|swing|drive|over|across)(?: (?:over|around|across))? from (?:the )?(?:[\ue000-\uf8ff]'s? )?(?P<x>[\ue000-\uf8ff])"
)


def _short_trip(sentence: Sentence) -> bool:
    """True where a ship comes from another port of the station."""
    trip = _TRIP.search(sentence.codes)
    return trip is not None and sentence.at[trip.start("x")].is_a("DockingPort", "Module", "DockingAdapter")


_BERTHING = ("docks", "is-fastened", "leaves-port", "arrives")
_PART_OF_DAY = ("night", "morning", "evening", "afternoon", "day", "hours")


_WHILE_AHEAD = Pattern(
    r"\b(?:(?:is|are|was|were) (?:due |set |expected |scheduled |planned )?to (?!be (?:seen|found)\b)[a-z]+|will [a-z]+)\b[^.;]{0,90}?,? (?:while|when|once|as long as|as) (?:another|an?|the next)\b[^.;,]*$"
)
"""Before what goes on during something that is to come: "they are to step outside while another shuttle is parked there"."""


def _there(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, patients: list[int]) -> None:
    """ "The ship at Prichal is a Soyuz; it docked there in March": at the one port or module named just before."""
    here = parse.tokens[verb.head].at
    feeling = told_as(sentence, parse, verb)
    near = [c for at, c in sorted(sentence.at.items()) if at < here]
    for told in (near, draft.sentences[sentence.number - 1].chunks if sentence.number else []):
        hosts = {place.id: c for c in told if (place := c.meaning("DockingPort", "Module", "DockingAdapter")) is not None and not c.members}
        hosts = {name: c for name, c in hosts.items() if all(c is not parse.tokens[at].chunk for at in patients)}
        if hosts:
            break
    place = next(iter(hosts.values())).meaning("DockingPort", "Module", "DockingAdapter") if len(hosts) == 1 else None
    if place is None or feeling:
        return
    trigger = sentence.original(here, parse.tokens[verb.last - 1].end)
    for at in patients:
        for one in parse.chunk(at).each:
            if (ship := one.meaning("VisitingVehicle")) is not None:
                draft.say(ship, "dockedTo", place, frame.name, cover(trigger, one.span), subject_span=one.span, trigger=trigger)


def _to_a_ship(parse: Parse, verb: Verb) -> bool:
    """True for a way that leads to a ship or a module: "flew up to the module"."""
    return any(
        how == "to" and at <= verb.last + 2 and parse.chunk(at).is_a("VisitingVehicle", "Module", "DockingPort", "DockingAdapter")
        for how, at in parse.complements(verb.last)
    )


def _port_of(port: Chunk, host: Chunk) -> bool:
    """True for a port of the module that was named just before it."""
    return port.is_a("DockingPort") and not port.members and any(port.note == entity.id for entity in host.entities)


def _somewhere(parse: Parse, end: int) -> bool:
    """True for a flight that leads from or to a place, or was on a day: no ship is run by that."""
    return any(how in ("to", "from", "into") or isinstance(parse.chunk(at).value, Date) for how, at in parse.complements(end))


def _off_pad(sentence: Sentence, parse: Parse, verb: Verb) -> bool:
    """True for a verb of leaving with the pad or the cosmodrome behind it: "climbs away from its pad"."""
    return OFF_PAD.match(sentence.text, sentence.original(parse.tokens[verb.head].at, parse.tokens[verb.last - 1].end).end) is not None


_UP_THERE = ("DockingPort", "Module", "DockingAdapter", "SpaceStation")


def _leaves_up_there(parse: Parse, verb: Verb) -> bool:
    """True for a verb of leaving whose place is a port, a module or the station."""
    near = [at for how, at in parse.complements(verb.last) if how in ("", "from", "off")]
    near += [at for at in range(verb.last, min(len(parse.tokens), verb.last + 2)) if parse.tokens[at].chunk is not None]
    return any(parse.chunk(at).is_a(*_UP_THERE) for at in near)


_FROM_WHICH = Pattern(
    r"\b(?:ports?|berths?|docks?|hatch|adapters?|rings?|places?|spots?|moorings?|slots?|[\ue000-\uf8ff]),? (?:from which|which|that|where) (?:the )?$"
)
"""Before what left the place that is spoken of."""


def _off_what_stands(parse: Parse, verb: Verb) -> bool:
    """True for "lifted off" right before a port or a module."""
    at = verb.last + (parse.words[verb.last : verb.last + 1] == ["the"])
    return at < len(parse.tokens) and parse.tokens[at].chunk is not None and parse.chunk(at).is_a(*_UP_THERE)


def _insert_closes(parse: Parse, verb: Verb) -> int:
    """Where the comma stands that ends a relative clause between commas; -1 for none."""
    if parse.words[max(0, verb.first - 2) : verb.first] not in ([",", "which"], [",", "who"]):
        return -1
    return next((at for at in range(verb.last, len(parse.words)) if parse.words[at] == ","), -1)


_OTHERS = compiled(r", (?:the )?(?P<v>[\ue000-\uf8ff])(?=[.;]|$)")
_MADE = ("builds", "operates")
_MADE_IN = ("build", "make", "manufacture", "construct", "produce")
_ON_DAY = ("", "on", "in", "during", "late", "early")
_AND_CAME = compiled(
    r",? (?:and|then|but|,)(?: (?:then|finally|duly|on|two|three|[\ue000-\uf8ff]|it|she|,|days?|later))* ?\b(?:came in(?! (?:over|from|through|with|for a))|arrived|pulled in|docked|reached (?:us|the)|tied up|was (?:captured|berthed|grappled|caught)|turned up|made fast|caught up|linked up|pulled up|came alongside|berthed)\b"
)
"""Behind the day on which something left, where it is told when it came: what was left is Earth."""
_OF_ITSELF = frozenset(["ease", "nudge", "slide", "settle", "slot", "nose", "nestle", "tuck", "lock", "couple", "join"])
"""What a ship does by itself at the end of its way; told with a day, it came on that day."""
_BY_SOMEONE = frozenset(["fly", "pilot", "bring", "bring in", "drive", "fly in"])
"""What is done to a ship: told of it without an object it is something else."""
_SHIFTED = compiled(
    r"(?i)\b(?:relocat|moved|moving|shift|hop|swap|switch|re-?dock|undock|back(?:s|ed|ing)? (?:it |her |the ship |their ship |the spacecraft )?(?:away|off|out)|un-?berth|trad(?:es|ed|ing)|fly-?around|from (?:its|the) [a-z-]+ port)"
)
"""Where a ship changes its port, the port it comes to is no arrival."""
_IN_ORDER = compiled(r"\brespectively\b|\bin that order\b")
"""Before it, first goes with first: what names fewer things than places was not read whole."""


def _joined(parse: Parse, first: Verb, second: Verb) -> bool:
    """True for two participles that share who does them: "built and operated", "was built and is operated"."""
    both = all(any(form.kind == "en" for form in verb.forms) for verb in (first, second))
    return both and parse.words[first.last : second.first] == ["and"]


def _goes_on(parse: Parse, first: Verb, second: Verb) -> bool:
    """True for two finite verbs of making and running that share who does them and to what: "built and operates"."""
    made = all(any(f.name in _MADE for form in verb.forms for f in frames_of()[form.verb]) for verb in (first, second))
    return made and first.finite and second.finite and not second.passive and parse.words[first.last : second.first] == ["and"]


_ON_GROUND = Pattern(
    r"\b(?:at|to|on|in) (?:the |its )?(?:[a-z]+ )?(?:launch|pad\b|processing|integration|assembly building|runway|hangar|rocket|shuttle landing facility)"
)
_AS_IT_IS = frozenset("pictured seen shown photographed framed remains remained stays stayed still currently visible".split())
"""Before a participle that tells how something is, and not what happened on the day told behind it."""
_OF_PICTURE = Pattern(rf"\b(?:this|an?|the) (?:[a-z-]+ ){{0,3}}{lexicon().pattern('photo')}\b")
_RESERVES = compiled(r"(?:'s)? (?:backups?|back-ups?|reserves?|understud(?:y|ies)|alternates?)\b")


@dataclass(frozen=True, slots=True)
class _Parties:
    """Who undergoes a verb and who does it, as places in a parse; `active` when the doer is its subject; `end` where complements begin."""

    patients: list[int]
    agents: list[int]
    active: bool
    end: int


def _parties(parse: Parse, verb: Verb, frame: Frame) -> _Parties:
    def undergoes(chunk: Chunk) -> bool:
        return chunk.is_a(*frame.patient)

    def does(chunk: Chunk) -> bool:
        return chunk.is_a(*frame.agent)

    own = _before_bracket(parse, verb, undergoes) or parse.subjects(verb, undergoes)
    held = any(parse.tokens[at].chunk is not None and undergoes(parse.chunk(at)) for at in range(verb.head + 1, verb.last))
    if not frame.agent or verb.passive or (frame.takes_place and own and not held):
        return _Parties(own, [], False, verb.last)
    objects = parse.objects(verb, undergoes)
    if objects:
        return _Parties(objects, parse.subjects(verb, does), True, objects[-1] + 1)
    doers = parse.subjects(verb, does)
    taken = parse.taken_up(doers[0], undergoes) if doers else parse.taken_up_by_them(verb, undergoes)
    if taken >= 0:
        return _Parties([taken], doers, True, verb.last)  # "the room that X built"
    return _Parties(own, [], False, verb.last)


def _before_bracket(parse: Parse, verb: Verb, undergoes: Callable[[Chunk], bool]) -> list[int]:
    """The one name right before the bracket that a verb stands in: "A, docked at P, and B (launched July 3)" launches B."""
    opened = next((at for at in range(verb.first - 1, -1, -1) if parse.words[at] in ("(", ")")), 0)
    if not opened or parse.words[opened] == ")" or not _OF_ALL.isdisjoint(parse.words[opened : verb.first]):
        return []
    chunk = parse.tokens[opened - 1].chunk
    return [opened - 1] if chunk is not None and not chunk.members and undergoes(chunk) else []


_OF_ALL = frozenset(["both", "all", "each", "who", "whose", "which"])


def _their_ship(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb) -> Entity | None:
    """The ship of a crew that docks or undocks: the crew ship named last before the verb, else the only one of the document."""
    if verb.passive or told_as(sentence, parse, verb):
        return None
    crew = parse.subjects(verb, lambda c: c.is_a("Person"))
    if not crew and not _CREW.search(sentence.codes[: parse.tokens[verb.first].at]):
        return None
    here = sentence.original(parse.tokens[verb.head].at, parse.tokens[verb.head].end).start
    ships = [
        (chunk.start, ship)
        for _, chunk in draft.chunks("CrewSpacecraft", of=draft.around(sentence))
        if (ship := chunk.meaning("CrewSpacecraft"))
        and not (chunk.is_a("Mission") and chunk.note not in ("craft", "coref") and not ship.label.startswith("Soyuz"))
    ]
    if any(not ship.label.startswith(("SpaceX", "Axiom")) for _, ship in ships):
        ships = [(start, ship) for start, ship in ships if not ship.label.startswith(("SpaceX", "Axiom"))]  # the ship, not its mission
    before = [ship for start, ship in ships if start < here]
    return before[-1] if before else ships[0][1] if len({ship.id for _, ship in ships}) == 1 else None


_HUNG = ("docks", "is-fastened", "sits-at-port", "points-from", "clings-to")


_NAME_ALONE = compiled(r" ?(?:the )?[\ue000-\uf8ff](?: (?:module|craft|ship|capsule|freighter|laboratory|lab))? ?[.:!–—-]? ?")


def _headed(draft: Draft, sentence: Sentence) -> Entity | None:
    """What stands alone before a sentence without a subject: "POISK. Docked to the top of Zvezda." """
    before = draft.sentences[sentence.number - 1] if sentence.number else None
    things = [c for c in before.chunks if c.value is None] if before else []
    if before is None or len(things) != 1 or not _NAME_ALONE.fullmatch(before.codes):
        return None
    return things[0].meaning("VisitingVehicle", "Module") if not things[0].members else None


def _spoken_of(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb) -> Entity | None:
    """The one ship of the sentence before, for a sentence that is a participle alone: "Where is it now? Firmly docked to Poisk." """
    opens = all(word in ADVERB or word.endswith("ly") or word in ("and", "safely") for word in parse.words[: verb.first])
    if not opens or (verb.finite and verb.first != verb.head) or len(parse.verbs) > 1 or not sentence.number:
        return None
    if any(c.is_a("VisitingVehicle", "Person") for c in sentence.chunks) or any(word in BE | HAVE for word in parse.words):
        return None
    for other in reversed(draft.sentences[max(0, sentence.number - 3) : sentence.number]):
        ships = {ship.id: ship for c in other.chunks for one in c.each if (ship := one.meaning("VisitingVehicle")) is not None}
        if ships:
            return next(iter(ships.values())) if len(ships) == 1 else None
    return None


_CREW = compiled(
    r"(?:^|[,;] |\band )(?:(?:they|he|she)|(?:the (?:crew|trio|pair|duo|quartet|two|three|four)|two|three|four)(?: (?!ships|spacecraft|craft|freighters|vehicles|capsules)[a-z]+)?(?: on (?:the|their) way home)?) (?:had |have |has |then |later |also )*$"
    r"|\b(?:they|he|she|crew|astronauts|cosmonauts|crew ?members|trio|pair|duo|quartet|four|three|two)\b(?:(?!will |are to |is to |plan|due |scheduled )[^.;:]){3,70} (?:after|before|following|upon|since) $"
)


def _with_ship(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, ship: Entity, end: int) -> None:
    """ "They had undocked from Rassvet": their ship was docked there."""
    if end < len(parse.words) and parse.plain(end):
        return  # "unhooked cables from P"
    for preposition, at in parse.complements(end):
        chunk = parse.chunk(at)
        if (preposition in frame.at or (not preposition and chunk.is_a("DockingPort"))) and chunk.is_a(
            "DockingPort", "Module", "DockingAdapter"
        ):
            place = meant(chunk, frame.place)
            trigger = sentence.original(parse.tokens[verb.head].at, parse.tokens[verb.last - 1].end)
            if place is not None:
                quote = cover(trigger, chunk.span)
                draft.say(ship, "dockedTo", place, frame.name, quote, subject_span=trigger, trigger=trigger, object_span=chunk.span)
            return


def _state(
    draft: Draft,
    sentence: Sentence,
    parse: Parse,
    verb: Verb,
    frame: Frame,
    name: str,
    patients: list[int],
    agents: list[int],
    places: list[int],
    dates: list[int],
    feeling: str,
) -> None:
    trigger = sentence.original(parse.tokens[verb.head].at, parse.tokens[verb.last - 1].end)
    for subject, relation, obj in frame.says:
        if feeling and relation != "dockedTo":
            continue
        comes = name in _OF_ITSELF and not verb.passive and verb.finite and not agents and not _SHIFTED.search(draft.text)
        comes = comes and parse.words[verb.last : verb.last + 1] not in (["toward"], ["towards"])
        others = (
            agents if obj == "agent" else places if obj == "place" else _date(sentence, parse, verb, frame, name, patients, dates, comes)
        )
        if relation == "dockedTo" and len(others) == 1 and parse.chunk(others[0]).members:
            _each_its_port(draft, sentence, parse, frame, patients, parse.chunk(others[0]), trigger, feeling)
            continue
        pairs = [(p, o) for p in patients for o in others]
        if relation == "dockedTo" and len(patients) > 1 and len(patients) == len(others):
            pairs = list(zip(patients, others, strict=True))
        elif relation == "dockedTo" and len(patients) == 1 and len(others) > 1:
            ship = parse.tokens[patients[0]].chunk
            if ship is not None and ship.is_a("VisitingVehicle") and not ship.members and not counted(parse, patients[0]):
                in_order = _IN_ORDER.search(sentence.codes, parse.tokens[others[-1]].at)
                pairs = [] if in_order else pairs[:1]  # "docked to Prichal and Nauka with its arm": one ship is at one place
        if relation == "launchedOn" and not others:
            launch_that_day(draft, sentence, parse, verb, frame, name, patients, trigger)
        if relation == "arrivedOn" and not others:
            arrival_that_day(draft, sentence, parse, verb, frame, name, patients, agents, trigger)
        one = parse.chunk(patients[0]) if relation == "dockedTo" and len(patients) == 1 and len(others) > 1 else None
        if one is not None and one.members and len(one.members) != len(others):
            pairs = []
        for number, (patient, other) in enumerate(pairs):
            first, second = parse.tokens[patient].chunk, parse.tokens[other].chunk
            assert first is not None
            assert second is not None
            first = one.members[number] if one is not None and one.members else first  # "both are docked, to Poisk and Prichal"
            if (
                relation == "arrivedOn"
                and (verb.first <= max(patients) + 2 or parse.words[verb.first - 1] == ",")
                and SHOWN.search(sentence.codes, 0, parse.tokens[min(patients)].at)
            ):
                continue  # "photographed the Soyuz docked to Rassvet on Jan. 12" tells no arrival
            if (
                relation == "arrivedOn"
                and frame.name == "docks"
                and (verb.passive or min(patients) > verb.head)
                and not first.is_a("VisitingVehicle")
            ):
                continue  # "was mated to Unity on 1 March": what came in a ship's bay came with the ship
            if relation == "arrivedOn" and parse.words[verb.first - 1] in _AS_IT_IS:
                continue  # nor does "is pictured docked to Rassvet on Jan. 12"
            if relation == "arrivedOn" and _ON_GROUND.search(sentence.codes, parse.tokens[verb.first].at, parse.tokens[other].at):
                continue  # "arrives at the launch pad on Friday"
            if relation == "arrivedOn" and frame.name in _BERTHING and _short_trip(sentence):
                continue  # "parked it at the back of Zvezda after a short trip from Zarya"
            if relation == "memberOf" and _RESERVES.match(sentence.codes, parse.tokens[other].end):
                continue
            if name in _BY_SOMEONE and frame.name == "is-fastened" and not verb.passive and patient < verb.head:
                continue  # "the ship brought a tool to PMA-2"
            if (
                relation == "dockedTo"
                and name in frame.ports_only
                and not (first.is_a("Truss") and second.is_a("Truss"))
                and (not (first.is_a("VisitingVehicle") or second.is_a("DockingPort", "DockingAdapter")) or second.is_a("SpaceStation"))
            ):
                continue
            if subject == "agent":
                first, second = second, first
            quote = cover(trigger, first.span, second.span)
            _say(draft, sentence, frame, first, relation, second, quote, trigger, feeling)


def _each_its_port(
    draft: Draft, sentence: Sentence, parse: Parse, frame: Frame, patients: list[int], ports: Chunk, trigger: Span, feeling: str
) -> None:
    """ "A and B are docked to its forward and zenith ports": first goes with first; of several of a kind, one is at each."""
    ships = [each for at in patients for each in parse.chunk(at).each]
    if len(ships) == 1 and counted(parse, patients[0]):
        ships *= len(ports.members)
    for ship, port in zip(ships, ports.members, strict=False) if len(ships) == len(ports.members) else ():
        _say(draft, sentence, frame, ship, "dockedTo", port, cover(trigger, ship.span, port.span), trigger, feeling)


def _say(
    draft: Draft, sentence: Sentence, frame: Frame, first: Chunk, relation: str, second: Chunk, quote: Span, trigger: Span, feeling: str
) -> None:
    for one in first.each:
        subject = one.meaning(*frame.patient)
        if subject is None:
            continue
        if relation == "arrivedOn" and frame.name == "is-fastened" and not is_a(subject.cls, "VisitingVehicle"):
            continue
        for other in second.each:
            target: Entity | str | None
            if isinstance(other.value, Date):
                target = resolve_date(draft, sentence, other)
                if relation in ("arrivedOn", "launchedOn") and (other.value.how == "year" or _of_the_picture(draft, other)):
                    target = ""
            else:
                target = meant(other, frame.agent if relation in ("builtBy", "operatedBy") else frame.place or frame.agent)
            if not target or (relation == "memberOf" and isinstance(target, Entity) and target.label.startswith("Soyuz")):
                continue  # who comes up in a ship is no member of anything by that alone
            guest = len(first.each) > 1 or other.start < first.start or " with " in draft.text[trigger.start : other.start]
            if relation == "memberOf" and guest and isinstance(target, Entity) and flew(draft, subject, target) is False:
                continue  # "A, B and C, who came with Expedition 7": who of them the tables know
            extra = held_on(draft, sentence) if relation == "dockedTo" else []
            if feeling:
                extra = [("modality", feeling), *extra]
            draft.say(
                subject,
                relation,
                target,
                frame.name,
                quote,
                subject_span=one.span,
                trigger=trigger,
                object_span=other.span,
                qualifiers=extra,
            )


_THIS = compiled(r"\b[Tt](?:his|hat|he) $")
_PICTURE = compiled(r",? (?:[a-z-]+ )?(?:images?|photo(?:graph)?s?|pictures?|views?|frames?|shots?|portraits?|snapshots?|exposures?)\b")


def _of_the_picture(draft: Draft, date: Chunk) -> bool:
    """True for the day of a picture itself: "docked to Unity in this May 3, 2021, image"."""
    return bool(_THIS.search(draft.text, max(0, date.start - 6), date.start) and _PICTURE.match(draft.text, date.end))


def _roles(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, end: int, patients: list[int]) -> None:
    """ "flew up as a mission specialist on Crew-12": the role in the mission named beside it, else left for the mission told elsewhere."""
    following = list(parse.complements(end))
    roles = [at for how, at in following if parse.chunk(at).is_a("Role") and (how == "as" or at - 1 in [a + 1 for _, a in following])]
    if not roles or not any(how == "as" for how, at in following if at in roles) or parse.words[verb.head].startswith("train"):
        return
    missions = [c for _, at in following if (c := parse.chunk(at)).is_a("Mission", "Expedition")]
    people = [each for at in patients for each in parse.chunk(at).each]
    if any(chunk.is_a("Person") for how, at in following if at < roles[0] and (chunk := parse.chunk(at))) or compiled(
        r", with [^,;]*$"
    ).search(sentence.codes[: parse.tokens[roles[0]].at]):
        return  # "they make up Expedition 2, with X as its commander"
    if len(people) > 1 and _IN_ORDER.search(sentence.codes, parse.tokens[roles[0]].at):
        return  # commands.py tells them apart
    if parse.words[verb.first - 1 : verb.first] == ["who"]:
        people = people if is_plural(draft, parse.chunk(roles[0])) else people[-1:]  # "A and B, who flew as pilot"
    pairs = [(p, roles[min(i, len(roles) - 1)]) for i, p in enumerate(people)]
    for person, at in pairs:
        entity, role = person.meaning("Person"), parse.chunk(at)
        meaning = role.meaning("Role")
        if entity is None or meaning is None or draft.gazetteer.rows[meaning.id].get("scope") != "mission":
            continue
        quote = sentence.original(parse.tokens[verb.head].at, parse.tokens[at].end)
        for mission in missions[-1].each if missions else ():
            if activity := mission.meaning("Expedition", "Mission"):
                whole = cover(quote, person.span, mission.span)
                say_role(draft, entity, meaning, activity, "flies-with", whole, person.span, role.span)
        if not missions:
            draft.pending.append(Pending(entity, meaning, person.span, role.span, sentence.number))


_HANGS_ON = frozenset(("from", "on", "aboard", "inside", "in", "with", "at", "near", "by", "to", "into", "around", "for"))
_ABOVE = ("SpaceObject", "Person", "Mission", "Expedition")


def _date(
    sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, name: str, patients: list[int], dates: list[int], comes: bool
) -> list[int]:
    """The day a verb tells: named after it, else at the head of its clause; none for a mere state ("is docked")."""
    if frame.arrives and name not in frame.arrives and not (comes and (dates or parse.date_before(verb) >= 0)):
        return []
    group = parse.words[verb.first : verb.head]
    state = not frame.since and verb.passive and ("is" in group or "are" in group) and "being" not in group
    if state and not (frame.name == "launches" and dates):
        return []
    if frame.name == "docks" and verb.passive and "been" in group and not dates and parse.words[0] != "since":
        return []
    if verb.first == verb.head and verb.first and parse.words[verb.first - 1] in ("while", "when", "still", "once"):
        return []
    if not verb.finite and (
        frame.name in ("docks", "is-fastened") or ({form.kind for form in verb.forms} == {"ing"} and frame.name == "launches")
    ):
        return []
    if (
        name in frame.from_earth
        and not _off_pad(sentence, parse, verb)
        and not (dates and _AND_CAME.match(sentence.codes, parse.tokens[dates[0]].end))
        and not any(
            not isinstance(c.value, Date) and not c.is_a(*_ABOVE)
            for _, at in parse.complements(verb.last)
            if (c := parse.chunk(at)) is not None
        )
    ):
        return []
    if not dates and "been" in group and frame.name in ("docks", "is-fastened") and parse.words[0] == "since" and parse.is_date(1):
        return [1]  # "Since July 16 it has been docked"
    if dates or frame.since:
        return dates[:1]
    if (
        frame.name in ("docks", "is-fastened")
        and verb.first == verb.head
        and patients
        and not (patients[0] and parse.is_date(patients[0] - 1))
    ):
        hangs, on = parse.governor(patients[0])
        if hangs == "prep" and parse.words[on] in _HANGS_ON:
            return []  # "in May a leak from the ship docked to P was found": the day is of the leak
    front = parse.date_before(verb)
    return [front] if front >= 0 and not ITS_LAUNCH.match(sentence.codes, parse.tokens[front].end) else []
