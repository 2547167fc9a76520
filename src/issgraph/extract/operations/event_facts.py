"""What a verb tells, once it is known who undergoes it, who does it, where and when: each relation of its frame, and the offices of who flew."""

from __future__ import annotations

from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import is_plural, say_role
from issgraph.extract.grammar.clauses import SHOWN, held_on, meant, resolve_date
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.telling import counted
from issgraph.extract.grammar.words import Verb
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft, Pending, cover
from issgraph.extract.operations.arrivals import arrival_that_day
from issgraph.extract.operations.launches import (
    ITS_LAUNCH,
    launch_that_day,
)
from issgraph.extract.operations.verb_senses import BERTHING, off_pad, short_trip
from issgraph.frames import Frame
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_AND_CAME = compiled(
    r",? (?:and|then|but|,)(?: (?:then|finally|duly|on|two|three|[\ue000-\uf8ff]|it|she|,|days?|later))* ?\b(?:came in(?! (?:over|from|through|with|for a))|arrived|pulled in|docked|reached (?:us|the)|tied up|was (?:captured|berthed|grappled|caught)|turned up|made fast|caught up|linked up|pulled up|came alongside|berthed)\b"
)
"""Behind the day on which something left, where it is told when it came: what was left is Earth."""
OF_ITSELF = frozenset(["ease", "nudge", "slide", "settle", "slot", "nose", "nestle", "tuck", "lock", "couple", "join"])
"""What a ship does by itself at the end of its way; told with a day, it came on that day."""
_BY_SOMEONE = frozenset(["fly", "pilot", "bring", "bring in", "drive", "fly in"])
"""What is done to a ship: told of it without an object it is something else."""
_SHIFTED = compiled(
    r"(?i)\b(?:relocat|moved|moving|shift|hop|swap|switch|re-?dock|undock|back(?:s|ed|ing)? (?:it |her |the ship |their ship |the spacecraft )?(?:away|off|out)|un-?berth|trad(?:es|ed|ing)|fly-?around|from (?:its|the) [a-z-]+ port)"
)
"""Where a ship changes its port, the port it comes to is no arrival."""
_IN_ORDER = compiled(r"\brespectively\b|\bin that order\b")
"""Before it, first goes with first: what names fewer things than places was not read whole."""
_ON_GROUND = Pattern(
    r"\b(?:at|to|on|in) (?:the |its )?(?:[a-z]+ )?(?:launch|pad\b|processing|integration|assembly building|runway|hangar|rocket|shuttle landing facility)"
)


_AS_IT_IS = frozenset("pictured seen shown photographed framed remains remained stays stayed still currently visible".split())
"""Before a participle that tells how something is, and not what happened on the day told behind it."""
_RESERVES = compiled(r"(?:'s)? (?:backups?|back-ups?|reserves?|understud(?:y|ies)|alternates?)\b")


@dataclass(frozen=True, slots=True)
class Event:
    """A verb of a sentence as one frame reads it: by which of its verbs, who undergoes it, who does it, at which places and on which days
    (all as places in the parse), and how it is told (empty: as so)."""

    sentence: Sentence
    parse: Parse
    verb: Verb
    frame: Frame
    name: str
    patients: list[int]
    agents: list[int]
    places: list[int]
    dates: list[int]
    feeling: str

    @property
    def trigger(self) -> Span:
        """The words of the verb."""
        tokens = self.parse.tokens
        return self.sentence.original(tokens[self.verb.head].at, tokens[self.verb.last - 1].end)


def state_event(draft: Draft, event: Event) -> None:
    """States each relation of the frame, of each who undergoes the verb."""
    sentence, parse, verb, frame, trigger = event.sentence, event.parse, event.verb, event.frame, event.trigger
    for subject, relation, obj in frame.says:
        if event.feeling and relation != "dockedTo":
            continue
        others = event.agents if obj == "agent" else event.places if obj == "place" else _date(event, _comes(draft, event))
        if relation == "dockedTo" and len(others) == 1 and parse.chunk(others[0]).members:
            _each_its_port(draft, event, parse.chunk(others[0]))
            continue
        if relation == "launchedOn" and not others:
            launch_that_day(draft, sentence, parse, verb, frame, event.name, event.patients, trigger)
        if relation == "arrivedOn" and not others:
            arrival_that_day(draft, sentence, parse, verb, frame, event.name, event.patients, event.agents, trigger)
        one = parse.chunk(event.patients[0]) if relation == "dockedTo" and len(event.patients) == 1 and len(others) > 1 else None
        for number, (patient, other) in enumerate(_pairs(event, relation, others)):
            first, second = parse.chunk(patient), parse.chunk(other)
            first = one.members[number] if one is not None and one.members else first  # "both are docked, to Poisk and Prichal"
            if _tells_not(event, relation, patient, other, first):
                continue
            if subject == "agent":
                first, second = second, first
            _say(draft, event, first, relation, second, cover(trigger, first.span, second.span))


def _comes(draft: Draft, event: Event) -> bool:
    """True for a verb that tells by itself of the end of a ship's way."""
    verb = event.verb
    comes = event.name in OF_ITSELF and not verb.passive and verb.finite and not event.agents and not _SHIFTED.search(draft.text)
    return comes and event.parse.words[verb.last : verb.last + 1] not in (["toward"], ["towards"])


def _pairs(event: Event, relation: str, others: list[int]) -> list[tuple[int, int]]:
    """Who undergoes a verb with what is told of them: each with each, and of ships and ports first with first."""
    parse, patients = event.parse, event.patients
    pairs = [(p, o) for p in patients for o in others]
    if relation != "dockedTo":
        return pairs
    if len(patients) > 1 and len(patients) == len(others):
        return list(zip(patients, others, strict=True))
    if len(patients) == 1 and len(others) > 1:
        ship = parse.chunk(patients[0])
        if ship.members and len(ship.members) != len(others):
            return []
        if ship.is_a("VisitingVehicle") and not ship.members and not counted(parse, patients[0]):
            in_order = _IN_ORDER.search(event.sentence.codes, parse.tokens[others[-1]].at)
            return [] if in_order else pairs[:1]  # "docked to Prichal and Nauka with its arm": one ship is at one place
    return pairs


def _tells_not(event: Event, relation: str, patient: int, other: int, first: Chunk) -> bool:
    """True for a relation of a frame that the words around its verb tell not."""
    sentence, parse, verb, frame = event.sentence, event.parse, event.verb, event.frame
    second = parse.chunk(other)
    if relation == "arrivedOn":
        earliest, latest = min(event.patients), max(event.patients)
        beside = verb.first <= latest + 2 or parse.words[verb.first - 1] == ","
        return bool(
            # "photographed the Soyuz docked to Rassvet on Jan. 12" tells no arrival
            (beside and SHOWN.search(sentence.codes, 0, parse.tokens[earliest].at))
            # "was mated to Unity on 1 March": what came in a ship's bay came with the ship
            or (frame.name == "docks" and (verb.passive or earliest > verb.head) and not first.is_a("VisitingVehicle"))
            # nor does "is pictured docked to Rassvet on Jan. 12"
            or parse.words[verb.first - 1] in _AS_IT_IS
            # "arrives at the launch pad on Friday"
            or _ON_GROUND.search(sentence.codes, parse.tokens[verb.first].at, parse.tokens[other].at)
            # "parked it at the back of Zvezda after a short trip from Zarya"
            or (frame.name in BERTHING and short_trip(sentence))
        ) or _is_brought(event, patient)
    if relation == "memberOf" and _RESERVES.match(sentence.codes, parse.tokens[other].end):
        return True
    if relation == "dockedTo" and event.name in frame.ports_only and not (first.is_a("Truss") and second.is_a("Truss")):
        fits = first.is_a("VisitingVehicle") or second.is_a("DockingPort", "DockingAdapter")
        if not fits or second.is_a("SpaceStation"):
            return True
    return _is_brought(event, patient)


def _is_brought(event: Event, patient: int) -> bool:
    """True for who does a verb that is done to ships: "the ship brought a tool to PMA-2"."""
    return event.name in _BY_SOMEONE and event.frame.name == "is-fastened" and not event.verb.passive and patient < event.verb.head


def _each_its_port(draft: Draft, event: Event, ports: Chunk) -> None:
    """ "A and B are docked to its forward and zenith ports": first goes with first; of several of a kind, one is at each."""
    ships = [each for at in event.patients for each in event.parse.chunk(at).each]
    if len(ships) == 1 and counted(event.parse, event.patients[0]):
        ships *= len(ports.members)
    for ship, port in zip(ships, ports.members, strict=False) if len(ships) == len(ports.members) else ():
        _say(draft, event, ship, "dockedTo", port, cover(event.trigger, ship.span, port.span))


def _say(draft: Draft, event: Event, first: Chunk, relation: str, second: Chunk, quote: Span) -> None:
    frame, trigger = event.frame, event.trigger
    for one in first.each:
        subject = one.meaning(*frame.patient)
        if subject is None:
            continue
        if relation == "arrivedOn" and frame.name == "is-fastened" and not is_a(subject.cls, "VisitingVehicle"):
            continue
        for other in second.each:
            target: Entity | str | None
            if isinstance(other.value, Date):
                target = resolve_date(draft, event.sentence, other)
                if relation in ("arrivedOn", "launchedOn") and (other.value.how == "year" or _of_the_picture(draft, other)):
                    target = ""
            else:
                target = meant(other, frame.agent if relation in ("builtBy", "operatedBy") else frame.place or frame.agent)
            if not target or (relation == "memberOf" and isinstance(target, Entity) and target.label.startswith("Soyuz")):
                continue  # who comes up in a ship is no member of anything by that alone
            if relation == "memberOf" and _OF_AN_OUTING.search(draft.text, trigger.end, other.start):
                continue  # "A works on the third spacewalk of X"
            guest = len(first.each) > 1 or other.start < first.start or " with " in draft.text[trigger.start : other.start]
            if relation == "memberOf" and guest and isinstance(target, Entity) and flew(draft, subject, target) is False:
                continue  # "A, B and C, who came with Expedition 7": who of them the tables know
            extra = held_on(draft, event.sentence) if relation == "dockedTo" else []
            if event.feeling:
                extra = [("modality", event.feeling), *extra]
            draft.say(
                subject, relation, target, frame.name, quote,
                subject_span=one.span, trigger=trigger, object_span=other.span, qualifiers=extra,
            )  # fmt: skip


_OF_AN_OUTING = compiled(r"\b(?:spacewalks?|EVAs?|outings?|excursions?) (?:of|for|on|in|during) (?:the )?$")


_THIS = compiled(r"\b[Tt](?:his|hat|he) $")


_PICTURE = compiled(r",? (?:[a-z-]+ )?(?:images?|photo(?:graph)?s?|pictures?|views?|frames?|shots?|portraits?|snapshots?|exposures?)\b")


def _of_the_picture(draft: Draft, date: Chunk) -> bool:
    """True for the day of a picture itself: "docked to Unity in this May 3, 2021, image"."""
    return bool(_THIS.search(draft.text, max(0, date.start - 6), date.start) and _PICTURE.match(draft.text, date.end))


def state_offices(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, end: int, patients: list[int]) -> None:
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


def _date(event: Event, comes: bool) -> list[int]:
    """The day a verb tells: named after it, else at the head of its clause; none for a mere state ("is docked")."""
    sentence, parse, verb, frame, name = event.sentence, event.parse, event.verb, event.frame, event.name
    patients, dates = event.patients, event.dates
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
        and not off_pad(sentence, parse, verb)
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
