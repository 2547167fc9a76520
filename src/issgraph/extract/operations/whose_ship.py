"""Whose ship docks or leaves where a verb names none: that of the crew, of the heading or of the sentence before."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import meant
from issgraph.extract.grammar.moods import told_as
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.words import ADVERB, BE, HAVE, Verb
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.frames import Frame
from issgraph.model import Entity


def docked_there(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, patients: list[int]) -> None:
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


def their_ship(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb) -> Entity | None:
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


_NAME_ALONE = compiled(r" ?(?:the )?[\ue000-\uf8ff](?: (?:module|craft|ship|capsule|freighter|laboratory|lab))? ?[.:!–—-]? ?")


def of_heading(draft: Draft, sentence: Sentence) -> Entity | None:
    """What stands alone before a sentence without a subject: "POISK. Docked to the top of Zvezda." """
    before = draft.sentences[sentence.number - 1] if sentence.number else None
    things = [c for c in before.chunks if c.value is None] if before else []
    if before is None or len(things) != 1 or not _NAME_ALONE.fullmatch(before.codes):
        return None
    return things[0].meaning("VisitingVehicle", "Module") if not things[0].members else None


def spoken_of(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb) -> Entity | None:
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


def with_ship(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, ship: Entity, end: int) -> None:
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
