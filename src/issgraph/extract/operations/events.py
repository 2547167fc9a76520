"""Verbs and their complements to statements, by the frames of data/rules: what docked where and when, who flew with whom.
The file is long by the verbs that only sound like a docking or a launch, each told apart before anything is stated; what is stated then stands in
event_facts.py."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from issgraph.compiled import compiled
from issgraph.extract.crew.takers import picture_taken
from issgraph.extract.grammar.clauses import INSTEAD, NO_START, RIDERS, mood
from issgraph.extract.grammar.moods import told_as
from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.words import Verb
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.arrivals import caught
from issgraph.extract.operations.at_places import dates_at
from issgraph.extract.operations.event_facts import OF_ITSELF, Event, state_event, state_offices
from issgraph.extract.operations.launches import (
    AFTER_ITS,
    AND_CREW,
    ITS_LAUNCH,
    LAUNCH_NOUN,
    OUT_OF_HOLD,
    UPWARD,
    carried,
    carrier,
    launch_soon,
    launched,
)
from issgraph.extract.operations.sendoffs import from_site, riders_launched
from issgraph.extract.operations.verb_senses import (
    BERTHING,
    closed_off,
    insert_closes,
    leaves_up_there,
    of_a_people,
    off_pad,
    off_what_stands,
    out_of_hold,
    port_of,
    somewhere,
    to_a_ship,
    up_to_station,
)
from issgraph.extract.operations.whose_ship import docked_there, of_heading, spoken_of, their_ship, with_ship
from issgraph.frames import Frame, frames, frames_of, verb_forms
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.vocab import ANCESTORS


def read_events(draft: Draft, sentence: Sentence) -> None:
    """States what the verbs of a sentence tell."""
    if not [chunk for chunk in sentence.chunks if chunk.value is None]:
        return
    dated, pictured = bool(dates_at(sentence)), len(draft.day) == 10
    if pictured:
        caught(draft, sentence)
        launch_soon(draft, sentence)
    known = _Known(
        frozenset([entity.cls for chunk in sentence.chunks for entity in (chunk.members[0] if chunk.members else chunk).entities]),
        dated,
        pictured,
        dated and _LAUNCH.search(sentence.codes) is not None,
        "there" in sentence.codes,
    )
    if next(sentence.worth(_verbs_telling(known)), None) is None:
        return  # no verb tells anything of what is named
    parse, every = parse_of(sentence), frames_of()
    for verb in parse.verbs:
        telling = _telling(known, verb.first == 0)
        told = {frame.name: (frame, form.verb) for form in verb.forms for frame in every[form.verb] if frame.name in telling}
        for frame, name in told.values():
            if name in telling[frame.name]:
                _read(draft, sentence, parse, verb, frame, name)


_LAUNCH = Pattern(r"launch|liftoff|lift-off|blastoff")


class _Known(NamedTuple):
    """What stands in a sentence before any verb is looked at: the classes of its names, a day (and whether the picture has one), a launch
    on a day, and "there"."""

    classes: frozenset[str]
    dated: bool
    pictured: bool
    launch: bool
    there: bool


@lru_cache(maxsize=1)
def _verbs_of() -> dict[str, Pattern]:
    """The verbs of each frame in all their forms; one of these stands in whatever sentence is told by it, "is" also as in "that's docked"."""
    found: dict[str, Pattern] = {}
    for frame in frames():
        words = [word for word, forms in verb_forms().items() if any(form.verb in frame.verbs for form in forms)]
        words += ["'s"] if "is" in words else []
        found[frame.name] = Pattern("|".join(map(re.escape, words)), given=[words])
    return found


@lru_cache(maxsize=512)
def _verbs_telling(known: _Known) -> tuple[Pattern, ...]:
    """The verbs by which something may be told in a sentence, at its beginning or further on."""
    return tuple(_verbs_of()[name] for name in sorted(_telling(known, True).keys() | _telling(known, False).keys()))


@lru_cache(maxsize=512)
def _telling(known: _Known, opens: bool) -> dict[str, frozenset[str]]:
    """The frames that a verb of a sentence may tell by, the one that `opens` it or another, each with the verbs that it may be. What is
    left out lacks who undergoes it, or all that it could tell of them."""
    kin = {cls for each in known.classes for cls in (each, *ANCESTORS.get(each, ()))}
    hosts = not kin.isdisjoint(("DockingPort", "Module", "DockingAdapter"))
    makers = [frame for frame in frames() if frame.name in _MADE]  # "built and operated by X": what one has, the other takes

    def verbs(frame: Frame) -> frozenset[str]:
        every = frozenset(frame.verbs)
        if frame.name == "launches" and known.dated:
            return every  # of those who rode, or of what carried them
        if hosts and (frame.name in _OF_OTHERS or (opens and frame.name in _HUNG)):
            return every
        alike = makers if frame.name in _MADE else [frame]
        if kin.isdisjoint(cls for each in alike for cls in each.patient):
            return frozenset()
        if known.launch or (frame.name in ("flies-with", "belongs") and (known.dated or "Role" in kin)):
            return every
        held = {
            "agent": not kin.isdisjoint(cls for each in alike for cls in (*each.agent, *(("Country",) if each.name in _MADE else ()))),
            "place": not kin.isdisjoint(frame.place) or (known.there and frame.name in BERTHING),
            "picture": True,
        }
        if any(held.get(said, False) for _, _, said in frame.says):
            return every
        if not any(said == "date" for _, _, said in frame.says) or not (known.dated or (known.pictured and not frame.since)):
            return frozenset()
        return every & (frame.arrives | OF_ITSELF) if frame.arrives else every

    return {frame.name: found for frame in frames() if (found := verbs(frame))}


def _read(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, name: str) -> None:
    if frame.says[0][2] == "spacewalk":
        return  # a spacewalk is no name: see spacewalks.py
    if frame.says[0][2] == "picture":
        picture_taken(draft, sentence, parse, verb, frame)
        return

    party = _parties(parse, verb, frame)
    patients, agents = party.patients, party.agents
    if name in frame.from_earth and (leaves_up_there(parse, verb) or (party.active and not off_pad(sentence, parse, verb))):
        return  # "the ship departs Rassvet": what is left behind is not launched, nor is what leaves a port
    if frame.name == "launches" and _other_launched(sentence, [parse.chunk(at) for at in (*patients, *agents)]):
        return  # "an Atlas V, not an Antares, launched it"
    if name in frame.from_earth and patients and _FROM_WHICH.search(sentence.codes, 0, parse.tokens[patients[0]].at):
        return  # "the port from which A had left"
    if frame.name == "launches" and (
        (name == "lift" and leaves_up_there(parse, verb))
        or (name == "lift off" and off_what_stands(parse, verb))
        or (name in _OUT_OF_BAY and out_of_hold(sentence, parse, verb))
    ):
        return  # "was lifted off Harmony back into the bay", "was lifted out of Atlantis", "left the bay"
    if frame.name in _MADE and not party.active and (parse.of_no_name(verb) or _inverted(sentence, parse.tokens[verb.first].at)):
        return
    if frame.name in _MADE and not party.active and patients and _of_what_is_beside(sentence, parse, verb, patients[0]):
        return  # "the boom, an extension for X, was built by Y", "carried by X and built by Y"
    if name == "fly" and frame.name == "operates" and somewhere(parse, party.end):
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
    if not patients and not (frame.name == "launches" or frame.name in _OF_OTHERS or (verb.first == 0 and frame.name in _HUNG)):
        return
    if frame.name == "hosts" and any(_IN_BAY.match(sentence.codes, parse.tokens[at].end) for at in patients):
        return  # "Discovery, moored to P, holds Leonardo in its bay"
    if name == "hold" and frame.name == "sits-at-port" and parse.objects(verb, lambda c: c.is_a("VisitingVehicle")):
        return  # "Poisk has held X since May": X came then
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
    if frame.name == "launches" and to_a_ship(parse, verb):
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
    if not patients and frame.name in ("docks", "leaves-port", "moves-around") and (crewed := their_ship(draft, sentence, parse, verb)):
        with_ship(draft, sentence, parse, verb, frame, crewed, party.end)
        return
    alone = not patients and verb.first == 0 and frame.name in _HUNG and not feeling and {form.kind for form in verb.forms} != {"ing"}
    if alone and (heading := of_heading(draft, sentence)):
        with_ship(draft, sentence, parse, verb, frame, heading, party.end)
        return
    if not patients and frame.name in ("docks", "is-fastened") and (spoken := spoken_of(draft, sentence, parse, verb)):
        with_ship(draft, sentence, parse, verb, frame, spoken, party.end)
        return
    if not patients and frame.name == "launches" and not feeling and name in UPWARD and parse.dated:
        riders_launched(draft, sentence, parse, verb, frame, name in frame.from_earth)
    if (
        not patients
        and frame.name == "launches"
        and not feeling
        and parse.dated
        and (all(form.verb != "leave" for form in verb.forms) or from_site(parse, verb))
    ):
        carrier(draft, sentence, parse, verb, frame, verb.last)
    if frame.name == "reaches-module" and not verb.finite:
        return  # "turned back before reaching Pirs"
    if frame.name in ("is-captured", "takes-hold-of-port") and _OF_FRAME.search(sentence.codes, 0, parse.tokens[verb.first].at):
        return  # "in a frame grabbed from a broadcast"
    if frame.name == "is-captured" and leaves_up_there(parse, verb):
        return  # "the arm plucked the ship off its port"
    if not patients or (feeling and not frame.kept) or (frame.scene and not draft.scene[sentence.number]):
        return
    places: list[int] = []
    dates: list[int] = []
    lands: list[int] = []
    closes = insert_closes(parse, verb)
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
            if launch is None and frame.name in BERTHING and closed_off(parse, verb, at):
                continue  # "coolant sprays from the ship, parked at P, on Dec. 14"
            if launch is not None and not feeling:
                to_come = _ON_PAD.search(sentence.codes, 0, launch.end()) or NO_START.search(sentence.codes, 0, launch.start())
                if to_come or mood(sentence, parse.tokens[verb.first].at, max(launch.start(), parse.tokens[verb.last - 1].end)):
                    continue  # "is scheduled for its liftoff on May 14", "sits on its pad for a launch on Nov. 3"
                launched(draft, sentence, frame, parse, patients, at, sentence.original(*launch.span()))
            elif frame.name in BERTHING and _NEXT_DEED.search(sentence.codes, parse.tokens[verb.head].end, parse.tokens[at].at):
                continue  # "attached to P, and from there, on Oct. 4, filmed"
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
        elif preposition == "by" and not party.active and not agents and chunk.is_a(*frame.agent) and not of_a_people(draft, parse, at):
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
        elif len(places) == 1 and preposition in ("at", "on") and port_of(chunk, parse.chunk(places[0])):
            places = [at]  # "attached to X at its forward port"
    if not places and inverted >= 0:
        places = [inverted]
    if not places and frame.name in BERTHING and "there" in parse.words[verb.last : verb.last + 2]:
        docked_there(draft, sentence, parse, verb, frame, patients)
    if not agents and frame.name in _MADE and (twin := next((v for v in parse.verbs if _joined(parse, verb, v)), None)):
        by = [at for how, at in parse.complements(twin.last) if how == "by" and parse.chunk(at).is_a(*frame.agent)]
        agents = parse.and_more(by[0], lambda c: c.is_a(*frame.agent)) if by else []  # "built and operated by X"
    agents = agents or lands  # "built in Japan": by its people
    if frame.name == "is-delivered" and not up_to_station(parse, verb, party.end, agents):
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
        state_offices(draft, sentence, parse, verb, party.end, patients)
        patients = patients + [at for how, at in parse.complements(party.end) if how == "with" and parse.chunk(at).is_a(*frame.patient)]
    state_event(draft, Event(sentence, parse, verb, frame, name, patients, agents, places, dates, feeling))
    if frame.name in ("launches", "flies-with") and not feeling and parse.dated:
        carrier(draft, sentence, parse, verb, frame, party.end)


_LEFT_BEHIND = ("leave", "quit", "depart", "vacate", "bid farewell to", "say goodbye to", "part company with", "part ways with")
"""Verbs of leaving whose object is a place where it is a room that somebody leaves."""
_OTHERS_OF = Pattern(
    r"\b(?:for|with|to|by|from|beside|alongside|before|behind|among) (?:(?:the|all|other|fellow|arriving|visiting|departing|seven|six|five|four|three|two) )*(?:members|[\ue000-\uf8ff]s?) (?:of|from) (?:the )?$"
)


_PART_OF_DAY = ("night", "morning", "evening", "afternoon", "day", "hours")


_WHILE_AHEAD = Pattern(
    r"\b(?:(?:is|are|was|were) (?:due |set |expected |scheduled |planned )?to (?!be (?:seen|found)\b)[a-z]+|will [a-z]+)\b[^.;]{0,90}?,? (?:while|when|once|as long as|as) (?:another|an?|the next)\b[^.;,]*$"
)
"""Before what goes on during something that is to come: "they are to step outside while another shuttle is parked there"."""


_FROM_WHICH = Pattern(
    r"\b(?:ports?|berths?|docks?|hatch|adapters?|rings?|places?|spots?|moorings?|slots?|[\ue000-\uf8ff]),? (?:from which|which|that|where) (?:the )?$"
)
"""Before what left the place that is spoken of."""


_GOVERNED = compiled(r"\b(?:by|on|aboard|in|inside|with|from|to|at|of) (?:the |an? )?$")
_ON_PAD = Pattern(
    r"\b(?:launch ?)?pad\b[^.;]{0,40}\b(?:for|before|awaiting|await|waiting|ahead)\b[^.;]{0,20}$|\b(?:set|ready|readied|prepared|waits?|waiting) for (?:an?|the|its) [^.;]{0,20}$"
)
"""Before a launch that is still to be."""
_IN_BAY = compiled(r"[^.;,]{0,30}? (?:in|inside) (?:its|her|the|their) (?:(?:payload|cargo|open|long) )*(?:bay|hold|trunk|belly|nose)\b")
_PART_FOR = Pattern(
    r"(?:^|[;:] )(?:the|an?|this|its) (?:[a-z-]+ ){0,3}?[a-z-]+, an? (?:[a-z-]+ ){1,4}?(?:for|of|on|in|at|to) (?:the )?(?:[\ue000-\uf8ff]'s? )?$"
)
"""Between what has no name and the name of what it is for."""
_OTHERS = compiled(r", (?:the )?(?P<v>[\ue000-\uf8ff])(?=[.;]|$)")
_OUT_OF_BAY = ("lift", "rise", "climb", "climb away", "leave", "depart", "come up")
"""Verbs of a launch by which a piece is also told to be taken from its ship."""
_MADE = ("builds", "operates")
_MADE_IN = ("build", "make", "manufacture", "construct", "produce")
_ON_DAY = ("", "on", "in", "during", "late", "early")


_THERE_IS = Pattern(
    r"(?:^|[;:] )(?:(?:seen|visible|shown|pictured|mounted|fixed|hanging|standing|hidden|just|right) )*(?:on|in|inside|at|above|below|beneath|under|behind|beside|near|next to|through|along|between|outside|around|over|with|from|to) [^.;:,]{1,60}?,? (?:is|are|was|were|hangs?|hung|stands?|stood|sits?|sat|floats?|waits?|lies|lay|rests?|comes?|came) (?:an?|another|the|one|two|some) (?:[a-z0-9-]+ ){0,3}?[a-z-]+,? (?:(?:that|which) (?:is|was) )?$"
)


def _of_what_is_beside(sentence: Sentence, parse: Parse, verb: Verb, patient: int) -> bool:
    """True for a name that only tells what the thing made is for, or that carried it."""
    at, end = parse.tokens[patient].at, parse.tokens[patient].end
    if sentence.codes[end : parse.tokens[verb.first].at] == " and " and _GOVERNED.search(sentence.codes, 0, at):
        return True
    return _PART_FOR.search(sentence.codes, 0, at) is not None


def _other_launched(sentence: Sentence, things: list[Chunk]) -> bool:
    """True where one of the things, or what it means, is named as the one that it was not: "an Atlas V, not an Antares"."""
    instead = {each.id for at, chunk in sentence.at.items() if INSTEAD.search(sentence.codes, 0, at) for each in chunk.entities}
    return any(each.id in instead for chunk in things for each in chunk.entities)


def _inverted(sentence: Sentence, at: int) -> bool:
    """True where a participle is about what the sentence has somewhere: "on the wall of X is a wheel made by Y"."""
    return _THERE_IS.search(sentence.codes, 0, at) is not None


def _joined(parse: Parse, first: Verb, second: Verb) -> bool:
    """True for two participles that share who does them: "built and operated", "was built and is operated"."""
    both = all(any(form.kind == "en" for form in verb.forms) for verb in (first, second))
    return both and parse.words[first.last : second.first] == ["and"]


def _goes_on(parse: Parse, first: Verb, second: Verb) -> bool:
    """True for two finite verbs of making and running that share who does them and to what: "built and operates"."""
    made = all(any(f.name in _MADE for form in verb.forms for f in frames_of()[form.verb]) for verb in (first, second))
    return made and first.finite and second.finite and not second.passive and parse.words[first.last : second.first] == ["and"]


_OF_FRAME = Pattern(
    rf"\b(?:{lexicon().pattern('photo')}|frames?|stills?|shots?|views?|videos?|footage|scenes?|screen ?shots?|clips?|sequence|film|leak) (?:(?:that|which) (?:is|was|were) |(?:is|was|were) |just |here )?$"
)
_NEXT_DEED = Pattern(r",? and (?:(?:from )?there|then|from it|with it|in it)(?: [a-z]+)?,? (?:on |in )?(?:the )?$")
"""Before the day of what is told next."""
_OF_PICTURE = Pattern(rf"\b(?:this|an?|the) (?:[a-z-]+ ){{0,3}}{lexicon().pattern('photo')}\b")


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


_HUNG = ("docks", "is-fastened", "sits-at-port", "points-from", "clings-to")
_OF_OTHERS = ("docks", "is-fastened", "leaves-port", "moves-around")
"""The frames that may be told of a ship which is not named beside them: see whose_ship.py."""
