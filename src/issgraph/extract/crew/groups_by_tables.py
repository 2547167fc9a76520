"""Who is of a flight by words for people named before ("both of Expedition 12", "each flew on STS-96", "fellow members of Crew-9", "the Expedition
11 pair", "his colleague from Expedition 3"), where the reference tables have just these people in its crew.

In: a draft whose crews are read. Out: memberships that nobody stated; the words stand before the name of the flight or right behind it, be it
alone or in a title."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.crew.crews_by_tables import say_members
from issgraph.extract.crew.nearest import whose_mate
from issgraph.extract.crew.titles import GROUPS
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import went_up, works_for
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span

BACK = 4
"""How many sentences before may name whom such words mean."""
_NUMBER = "two|three|four|five|six|seven"
_SOME = rf"{_NUMBER}|pair|duo|couple|twosome|trio|threesome|quartet|foursome"
_LINK = r"(?:of|on|in|with|for|from|aboard|as|are|were|both|all|to|joined|make up|made up|form|formed|(?<=[a-z]),)(?: the)?(?: same| resident| current| station)?"
_GROUP = compiled(
    rf"(?:^|[.;:,(–—-] ?|\b(?:and|while|but|as|since|where|when) )(?P<w>both|each|they|all(?: (?P<n>{_NUMBER}))?|(?:the|these) (?P<m>{_SOME}))\b(?: of (?:them|whom|the [a-z]+))?(?P<on> [^;:–—]{{0,70}}?)??(?:(?<=both)|(?<=each)|(?<=all)| {_LINK})? $"
)
"""Before a flight: words for people that were named, and what leads from them to it."""
_LATER = compiled(rf"\b{_LINK} $")
_BEHIND = compiled(rf" (?:(?P<m>{_SOME})(?:'s?|’s?)?(?= [a-z]|[,.;])|(?:crew )?members?,? the (?P<n>{_SOME})\b)")
_FELLOWS = compiled(
    r"\b(?P<w>fellow (?:[a-z-]+ ){0,2}?(?:members?|residents?|crew ?members?|astronauts?|cosmonauts?|engineers?|specialists?|fliers?|spacewalkers?|travell?ers?)(?: (?:of|on|from|in|aboard))?(?: the)?|fellow) $"
)
_MATE = r"(?:colleagues?|crew ?-?mates?|partners?|team-?mates?|ship-?mates?|comrades?|companions?|fellow [a-z]+|commander|skipper|boss|captain|chief|leader|pilot)"
_COLLEAGUE = compiled(
    rf"\b(?P<w>his|her|their) (?:(?:longtime|[a-z]+(?:n|se|ish)) ){{0,3}}(?:{_MATE} (?:of|on|from|in|aboard|during|for)(?: the)? )?$"
)
_MATE_NEXT = compiled(rf"(?:'s?|’s?)? (?:[a-z]+ ){{0,2}}?{_MATE}\b")
_OTHER = compiled(
    r"(?:'s?|’s?)?(?: [a-z]+){0,2} (?:spacewalks?|evas?|outings?|launch(?:es)?|landing|patch(?:es)?|hand-?over|arrivals?|departures?|predecessors?|successors?|ship|capsule|spacecraft|craft|lift-?off|docking|undocking)\b"
)
_NOT_SO = compiled(
    r"\b(?:not|never|no|nor|neither|none|but|except|save|only|first|last|latter|hardly|books?|wrote|dream\w*|fans?|will|would|to be|to join|to become|succeed\w*|replac\w*|reliev\w*|welcom\w*|greet\w*|meets?|met|visit\w*|backups?|reserves?|instead|former|trained|trains?|training|until|before|without|unlike|host\w*|guests?|than|previous|after|watch\w*|saw|see|seen|look\w*|photograph\w*|children|family|families|wait\w*|saying|farewell|goodbye|wav\w+|handed|talk\w*|spoke|congratulat\w*|thank\w*)\b"
)
"""What makes a flight one that people only had to do with."""
_NO_MATE = compiled(
    r"\b(?:not|never|no|nor|neither|former|backups?|back-ups?|reserves?|next|future|previous|will|would|to be|unlike|without)\b"
)


def read_groups_by_tables(draft: Draft) -> None:
    """States who is of a flight by words for people who were named before."""
    for at, flight in draft.flights:
        row = draft.gazetteer.rows.get(flight.id)
        if at >= len(draft.text) or not draft.sentences or row is None or not row.many("crew") or flight.label.startswith("Soyuz"):
            continue  # a Soyuz is the ship that people ride in
        sentence = draft.holder(at)
        start = max(sentence.span.start, at - 160)
        end = _end(sentence, at)
        before, behind = draft.text[start:at].lower(), draft.text[end : min(sentence.span.end, end + 60)].lower()
        clause = before[max(before.rfind(mark) for mark in ";:") + 1 :]
        if _OTHER.match(behind):
            continue
        place = Span(at, end)
        if not _NO_MATE.search(clause):
            _of_colleague(draft, sentence, flight, place, before, behind)
            _besides(draft, sentence, flight, place, before)
        if _NOT_SO.search(clause):
            continue
        _of_group(draft, sentence, flight, place, before, behind)
        _of_fellows(draft, sentence, flight, place, before)


_NAME = compiled(r"(?:[A-Za-z]+[ -])?(?:[A-Z][a-z]+[ -])?[A-Z]*[\w-]*\d+[A-Z]*|[\w-]+(?: [A-Z][\w-]+)?")


def _end(sentence: Sentence, at: int) -> int:
    """Where the name of a flight ends, be it a chunk or a part of one."""
    for chunk in sentence.chunks:
        if chunk.start == at and chunk.is_a("Mission", "Expedition"):
            return chunk.end
    named = _NAME.match(sentence.text, at)
    return named.end() if named else at + 1


def _of_group(draft: Draft, sentence: Sentence, flight: Entity, place: Span, before: str, behind: str) -> None:
    """ "Both of F", "each serves on F", "the F pair", "both F members"."""
    next_word, lead = _BEHIND.match(behind), _GROUP.search(before)
    if next_word is not None and (before.endswith("the ") or next_word["n"]):
        count, start = GROUPS.get(next_word["m"] or next_word["n"], 0), place.start
        trigger = Span(place.start, place.end + next_word.end())
    elif lead is not None and (not lead["on"] or _LATER.search(before)):
        count = GROUPS.get(lead["n"] or lead["m"] or lead["w"], 0)
        start = place.start - len(before) + lead.start("w")
        trigger = Span(start, place.end)
    else:
        return
    inside = [each for c in sentence.chunks for each in c.each if each.is_a("Person") and c.note != "coref"]
    if any(start < each.start < place.start for each in inside):
        return
    people = _named(draft, sentence, start, count)
    if len(people) > 1 and (not count or len(people) == count):
        _say(draft, sentence, people, flight, place, trigger)


def _of_fellows(draft: Draft, sentence: Sentence, flight: Entity, place: Span, before: str) -> None:
    """ "A waves. B and C, fellow members of F, wave back": A is of F too."""
    lead = _FELLOWS.search(before)
    if lead is None:
        return
    trigger = Span(place.start - len(before) + lead.start("w"), place.end)
    for near in reversed(draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]):
        if near is sentence and lead["w"] != "fellow":
            continue  # whom the words are about
        people = _people(near, trigger.start)
        if people:
            _say(draft, sentence, people, flight, place, trigger)
            return


def _of_colleague(draft: Draft, sentence: Sentence, flight: Entity, place: Span, before: str, behind: str) -> None:
    """ "A and his colleague on F, B", "his F skipper, B": A is of F as B is."""
    lead = _COLLEAGUE.search(before)
    if lead is None or (lead.group().strip() == lead["w"] and not _MATE_NEXT.match(behind)):
        return
    start = place.start - len(before) + lead.start("w")
    told = {s.subject.id for s in draft.about("memberOf") if s.object == flight}
    word = Span(start, start + len(lead["w"]))
    if lead["w"] == "their":
        named = [each for each in _named(draft, sentence, start, 2) if (p := each.meaning("Person")) and p.id not in told]
        if told and len(named) > 1:
            _say(draft, sentence, named, flight, place, Span(start, place.end))
        return
    person = whose_mate(draft, sentence, start, {"his": "male", "her": "female"}[lead["w"]])
    if person is not None and told - {person.id}:
        _say(draft, sentence, [Chunk(word.start, word.end, (person,))], flight, place, Span(start, place.end))


def _besides(draft: Draft, sentence: Sentence, flight: Entity, place: Span, before: str) -> None:
    """ "A and B wait. C, the third cosmonaut on F, films them", "C, another of F's crew": A and B are of F as C is."""
    lead = _ONE_MORE.search(before)
    if lead is None:
        return
    start = place.start - len(before) + lead.start()
    one = {s.subject.id for s in draft.about("memberOf") if s.object == flight and s.quote.start <= place.start < s.quote.end}
    count = _MORE.get(lead["w"], 0)
    named = [each for each in _named(draft, sentence, start, count + 1) if each.entities[0].id not in one]
    if lead["k"]:
        body = draft.gazetteer.rows["roscosmos"].entity
        named = [each for each in named if (p := each.meaning("Person")) and works_for(draft, p, body) is not False]
    if one and named and (not count or len(named) == count):
        _say(draft, sentence, named, flight, place, Span(start, place.end))


_ONE_MORE = compiled(
    r"\b(?:(?:the|an?) (?P<w>other|second|third|fourth|fifth|sixth|seventh)|another)(?: of|(?: [a-z-]+)? (?:astronaut|(?P<k>cosmonaut)|flight engineer|mission specialist|(?:crew ?)?member|resident|(?:wo)?man|one)(?: of| on| in| from| aboard))(?: the)? $"
)
_MORE = {"other": 1, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6}
"""How many there are besides."""


def _people(sentence: Sentence, end: int) -> list[Chunk]:
    """The people whom a sentence names before a place, each once."""
    every = [each for c in sentence.chunks for each in c.each if each.is_a("Person") and each.end <= end]
    return list({each.entities[0].id: each for each in reversed(every) if each.entities}.values())[::-1]


def _named(draft: Draft, sentence: Sentence, start: int, count: int) -> list[Chunk]:
    """Whom words at a place mean: those named before it in its sentence, and in those before as far as their number needs."""
    found = {each.entities[0].id: each for each in _people(sentence, start)}
    for near in reversed(draft.sentences[max(0, sentence.number - BACK) : sentence.number]):
        if len(found) >= max(count, 2):
            break
        found |= {each.entities[0].id: each for each in _people(near, start)}
    return list(found.values())


def _say(draft: Draft, sentence: Sentence, people: list[Chunk], flight: Entity, place: Span, trigger: Span) -> None:
    """States all of some people to be of a flight, if the tables have them all in its crew."""
    who = [(person, each.span) for each in people if (person := each.meaning("Person"))]
    if len(who) == len(people) and all(went_up(draft, person, flight) for person, _ in who):
        say_members(draft, sentence, who, flight, place, trigger)
