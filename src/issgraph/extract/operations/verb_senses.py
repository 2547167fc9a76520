"""What verbs of docking, launching and leaving tell besides: a way to Florida, a hop between ports, what is left behind, whose port it is."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.words import Verb
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.launches import (
    OFF_PAD,
)
from issgraph.patterns import Pattern

BERTHING = ("docks", "is-fastened", "leaves-port", "arrives")
"""The frames of what comes to a port or leaves one."""
_ELSEWHERE = frozenset("off away out down back home apart over across around past through".split())


def up_to_station(parse: Parse, verb: Verb, end: int, agents: list[int]) -> bool:
    """True for what a ship brings, or what is brought to the station; no place on Earth or at the station's ports is where it goes."""
    ways = [(how, parse.chunk(at)) for how, at in parse.complements(end)]
    if _ELSEWHERE & {*parse.words[verb.last : verb.last + 1], *parse.words[end : end + 1]}:
        return False  # "was hauled off by a departing ship"
    if any(
        how in ("to", "into", "at", "onto", "from", "out of", "off") and not c.is_a("SpaceStation") and c.value is None for how, c in ways
    ):
        return False
    return any(how == "to" and c.is_a("SpaceStation") for how, c in ways) or any(parse.chunk(at).is_a("VisitingVehicle") for at in agents)


def of_a_people(draft: Draft, parse: Parse, at: int) -> bool:
    """True for a nation's adjective that goes with a noun behind it: "by a European consortium"."""
    chunk = parse.chunk(at)
    named = draft.text[chunk.start : chunk.end].lower() in draft.gazetteer.adjectives or draft.text[chunk.start : chunk.end] == "European"
    return named and at + 1 < len(parse.words) and parse.plain(at + 1)


def closed_off(parse: Parse, verb: Verb, at: int) -> bool:
    """True for what follows an insert between commas that a participle begins behind a name."""
    opens = verb.first == verb.head and verb.first > 1 and parse.words[verb.first - 1] == ","
    return opens and parse.tokens[verb.first - 2].chunk is not None and "," in parse.words[verb.last : at]


_TRIP = Pattern(
    r"\b(?:trip|hop|flight|ride|move|spin|jaunt|relocation|shift|fly-?about|fly-?around|transfer|journey|way|swing|drive|over|across)(?: (?:over|around|across))? from (?:the )?(?:[\ue000-\uf8ff]'s? )?(?P<x>[\ue000-\uf8ff])"
)


def short_trip(sentence: Sentence) -> bool:
    """True where a ship comes from another port of the station."""
    trip = _TRIP.search(sentence.codes)
    return trip is not None and sentence.at[trip.start("x")].is_a("DockingPort", "Module", "DockingAdapter")


def to_a_ship(parse: Parse, verb: Verb) -> bool:
    """True for a way that leads to a ship or a module: "flew up to the module"."""
    return any(
        how == "to" and at <= verb.last + 2 and parse.chunk(at).is_a("VisitingVehicle", "Module", "DockingPort", "DockingAdapter")
        for how, at in parse.complements(verb.last)
    )


def port_of(port: Chunk, host: Chunk) -> bool:
    """True for a port of the module that was named just before it."""
    return port.is_a("DockingPort") and not port.members and any(port.note == entity.id for entity in host.entities)


def somewhere(parse: Parse, end: int) -> bool:
    """True for a flight that leads from or to a place, or was on a day: no ship is run by that."""
    return any(how in ("to", "from", "into") or isinstance(parse.chunk(at).value, Date) for how, at in parse.complements(end))


def off_pad(sentence: Sentence, parse: Parse, verb: Verb) -> bool:
    """True for a verb of leaving with the pad or the cosmodrome behind it: "climbs away from its pad"."""
    return OFF_PAD.match(sentence.text, sentence.original(parse.tokens[verb.head].at, parse.tokens[verb.last - 1].end).end) is not None


_UP_THERE = ("DockingPort", "Module", "DockingAdapter", "SpaceStation")


def leaves_up_there(parse: Parse, verb: Verb) -> bool:
    """True for a verb of leaving whose place is a port, a module or the station."""
    near = [at for how, at in parse.complements(verb.last) if how in ("", "from", "off")]
    near += [at for at in range(verb.last, min(len(parse.tokens), verb.last + 2)) if parse.tokens[at].chunk is not None]
    return any(parse.chunk(at).is_a(*_UP_THERE) for at in near)


_OUT_OF_HOLD = compiled(
    r"(?: (?:[a-z]+ly|up|clear|out))* (?:(?:of|out of|from) (?:the |its |her )?|(?:the|its|her) (?=[^.;,]{0,30}(?:bay|hold|trunk|belly)\b))(?:(?:[\ue000-\uf8ff](?:'s)?|payload|cargo|shuttle's|orbiter's|open) )*(?:bay|hold|trunk|belly|pallet|cradle|[\ue000-\uf8ff])"
)


def out_of_hold(sentence: Sentence, parse: Parse, verb: Verb) -> bool:
    """True for what leaves the ship that brought it: "was lifted out of Atlantis", "left the bay"."""
    found = _OUT_OF_HOLD.match(sentence.codes, parse.tokens[verb.head].end)
    if found is None:
        return False
    last = sentence.at.get(found.end() - 1)
    return last is None or last.is_a("VisitingVehicle")


def off_what_stands(parse: Parse, verb: Verb) -> bool:
    """True for "lifted off" right before a port or a module."""
    at = verb.last + (parse.words[verb.last : verb.last + 1] == ["the"])
    return at < len(parse.tokens) and parse.tokens[at].chunk is not None and parse.chunk(at).is_a(*_UP_THERE)


def insert_closes(parse: Parse, verb: Verb) -> int:
    """Where the comma stands that ends a relative clause between commas; -1 for none."""
    if parse.words[max(0, verb.first - 2) : verb.first] not in ([",", "which"], [",", "who"]):
        return -1
    return next((at for at in range(verb.last, len(parse.words)) if parse.words[at] == ","), -1)
