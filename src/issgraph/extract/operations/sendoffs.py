"""Launches told by who flew, who watched or what lifted: people who leave a site, a launch seen from above, a rocket beside what it carries."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.words import DETERMINER, Verb
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.dates import Date, apart
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import past_of
from issgraph.frames import Frame
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern

_SITES = frozenset(["Baikonur", "Baikonur Cosmodrome", "Kazakhstan", "Florida", "Cape Canaveral", "Kennedy Space Center"])


def from_site(parse: Parse, verb: Verb) -> bool:
    """True for a verb of leaving with a place from which people are launched: "left Baikonur"."""
    ways = ((how, parse.chunk(at)) for how, at in parse.complements(verb.last))
    return any(how in ("", "from") and any(e.label in _SITES for e in c.entities) for how, c in ways)


def riders_launched(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame, leaves: bool) -> None:
    """ "She left Baikonur on Dec. 3 with two others": of people whose ship the text names elsewhere, the ship left that day."""
    people = [p for at in parse.subjects(verb, lambda c: c.is_a("Person")) for c in parse.chunk(at).each if (p := c.meaning("Person"))]
    if not people or verb.passive:
        return
    ways = [(how, parse.chunk(at)) for how, at in parse.complements(verb.last)]
    days = [c for how, c in ways if isinstance(c.value, Date) and how in ("", "on", "in")]
    if len(days) != 1 or any(c.is_a("VisitingVehicle") for _, c in ways):
        return
    if leaves and not from_site(parse, verb):
        return  # "left Star City"
    after = parse.words[verb.last] if verb.last < len(parse.words) else ""
    if not leaves and (after in DETERMINER or parse.plain(verb.last)):
        return  # "launched a small satellite"
    ships = {ship.id: (ship, chunk) for _, chunk in draft.chunks("CrewSpacecraft") if (ship := chunk.meaning("CrewSpacecraft"))}
    iso = resolve_date(draft, sentence, days[0])
    if len(ships) != 1 or len(iso) != 10:
        return
    ship, chunk = next(iter(ships.values()))
    row = draft.gazetteer.rows.get(ship.id)
    if row is not None and (known := row.get("launched")) and abs(apart(known[:10], iso) or 0) > 1:
        return  # another flight of theirs
    if any(flew(draft, person, flight) is not True for person in people[:1] for flight in chunk.entities[:1]):
        return
    trigger = sentence.original(parse.tokens[verb.head].at, parse.tokens[verb.last - 1].end)
    draft.say(
        ship,
        "launchedOn",
        iso,
        frame.name,
        cover(trigger, days[0].span),
        subject_span=chunk.span,
        trigger=trigger,
        object_span=days[0].span,
    )


_SEEN_OFF = Pattern(
    r"\b(?:photographed|photographs|filmed|films|captured|captures|caught|catches|shot|recorded|watched|watches|saw|sees|witnessed|observed|got|snapped|imaged|videotaped|tracked|tracks|shows|(?:photo|picture|view|image|shot|video|frame)s? of) "
    r"(?:(?!to\b|before\b|after\b|since\b|for\b|from\b)[a-z-]+ ){0,3}?(?:the |a |an )?(?:[a-z-]+ ){0,2}?(?P<n>launch|liftoff|lift-off|blastoff|ascent|rise) of (?:the |an? )?(?:[\ue000-\uf8ff]'s? )?(?:[a-z-]+ ){0,3}?(?P<s>[\ue000-\uf8ff])(?!'s? (?:crew|mission))"
)
_SEEN_BY = compiled(
    r"\b(?:on the ground|on television|on a screen|at mission control|from the beach|on tv|live feed|on a monitor|on a laptop)\b"
)


_LAUNCH = Pattern(r"launch|lift|blast|ascent|rise")


def launch_seen(draft: Draft) -> None:
    """ "From the Cupola he filmed the launch of Progress MS-09": it was on the day of the picture, or on the one that the sentence names."""
    for sentence in draft.sentences:
        told = _LAUNCH.search(sentence.codes) and " of " in sentence.codes
        match = _SEEN_OFF.search(sentence.codes) if told else None
        if match is None or mood(sentence, match.start(), match.start("n")) or _SEEN_BY.search(sentence.codes):
            continue
        chunk = sentence.at[match.start("s")]
        ship = chunk.meaning("VisitingVehicle") if not chunk.members else None
        days = {iso for c in sentence.chunks if isinstance(c.value, Date) and len(iso := resolve_date(draft, sentence, c)) == 10}
        if not days and len(draft.day) == 10 and draft.scene[sentence.number]:
            days = {draft.day}
        mission = chunk.is_a("Mission") and chunk.note not in ("craft", "coref")
        if ship is None or (mission and not ship.label.startswith(("Soyuz", "Progress", "Cygnus", "HTV"))):
            continue
        if len(days) != 1 or draft.about("launchedOn", ship):
            continue
        here = sentence.original(match.start("n"), match.end("n"))
        draft.say(ship, "launchedOn", days.pop(), "launch-that-day", cover(here, chunk.span), subject_span=chunk.span, trigger=here)


ROCKETS = frozenset(["Falcon 9", "Antares", "Atlas V", "Proton", "H-IIB", "Ariane 5", "Soyuz rocket"])


def settle_rockets(draft: Draft) -> None:
    """A launch is of the ship that a rocket carries, where the same words tell both: "a Falcon 9 carrying Resilience lifts off"."""
    for told in draft.about("launchedOn"):
        if told.subject.label in ROCKETS and told.asserted:
            here = draft.holder(told.quote.start).span
            others = (s for s in draft.about("launchedOn") if s.subject != told.subject and s.object == told.object and s.asserted)
            if any(here.start <= s.quote.start < here.end for s in others):
                draft.take_back(told)
            elif (owner := _owner(draft, told) or _carried(draft, told)) is not None:
                draft.take_back(told)
                if not any(s.asserted for s in draft.about("launchedOn", owner[0])):
                    ship, span = owner
                    where, trigger, day = cover(told.quote, span), told.trigger, told.object_span
                    draft.say(ship, "launchedOn", told.object, told.rule, where, subject_span=span, trigger=trigger, object_span=day)


def _carried(draft: Draft, told: Statement) -> tuple[Entity, Span] | None:
    """The ship that a rocket's sentence names and the tables have launched on its day: "climbs away with the Soyuz MS-02 spaceship"."""
    sentence = draft.holder(told.quote.start)
    ships = {
        ship.id: (ship, c.span)
        for chunk in sentence.chunks
        for c in chunk.each
        if (ship := c.meaning("VisitingVehicle")) is not None and ship.label not in ROCKETS and (past := past_of(ship.id)) is not None
        if any(abs(apart(day, str(told.object)) or 0) < 2 for day in past.launched)
        if not c.is_a("Mission") or c.note in ("craft", "coref") or ship.label.startswith(("Soyuz", "Progress"))
    }
    return next(iter(ships.values())) if len(ships) == 1 else None


_ITS_ROCKET = compiled(r"\b(?:its|her|their|whose|the ship's|the freighter's|the capsule's|the craft's) (?:[a-z]+ )?$")


def _owner(draft: Draft, told: Statement) -> tuple[Entity, Span] | None:
    """Whose rocket it was: "Its Ariane 5 had thundered out of Kourou on 9 March" tells of the one ship named before."""
    span = told.subject_span
    if span is None or not _ITS_ROCKET.search(draft.text[: span.start].lower()):
        return None
    sentence = draft.holder(span.start)
    for other in reversed(draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]):
        before = [c for c in other.chunks if c.start < span.start and not c.members]
        ships = {ship.id: (ship, c.span) for c in before if (ship := c.meaning("VisitingVehicle")) is not None}
        if ships:
            return next(iter(ships.values())) if len(ships) == 1 else None
    return None
