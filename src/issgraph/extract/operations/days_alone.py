"""A day that the tables have for the launch or the coming of the one ship beside it, told in words that no list knows.

In: a draft whose other rules for these days have spoken. Out: a day for "HTV-6, gone from Tanegashima since 9 December": of what else than
of this would a sentence with the ship and just this day speak? What denies, plans or tells of a leaving stands in a list; the picture's own
day needs a word, since anything may happen on it."""

from __future__ import annotations

import re

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import RIDERS, mood, resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, apart, later, shifted
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import as_tables_have, days_of_all, past_of
from issgraph.extract.operations.at_places import dates_at
from issgraph.extract.operations.coming_words import COMES, NEARS
from issgraph.extract.operations.days_by_tables import told_as_coming
from issgraph.extract.operations.moves_settled import OWN_WAY
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

RULE = "days-alone"
_KINDS = ("VisitingVehicle", "Module")
_OTHERS = (*_KINDS, "Mission", "Person", "Role", "Truss", "StationElement", "ExternalPlatform", "Spacewalk")
"""Of what a sentence may tell a day that does not speak of the ship named before."""
_HOW = ("full", "day", "ordinal", "shift", "weekday")
_AGAINST = compiled(
    r"\b(?:people (?:arrived|came)|will|shall|is to|are to|was to|were to|due|plan(?:s|ned|ning)?|short of|yet to|still to|hop(?:es?|ed|ing)|wants?|wanted|ready (?:to|for)|prepar\w+|wait(?:s|ed|ing)|scheduled|set (?:for|to)|to be|expected|slated|targeted|awaits?|awaiting|upcoming|would|should|may|might|if|unless|instead of|rather than"
    r"|undock\w*|unberth\w*|relocat\w*|redock\w*|fly-?around|landing|landed|splash\w*|cancel\w*|abort\w*|not|never|no|without|nobody|failed|scrub\w*|postpon\w*|delay\w*|ticket|attempt\w*|simulat\w*|rehears\w*|practi[cs]\w*|training|drill\w*|anniversary|birthday|dream\w*|novel|replica|toys?|model|mock-?up"
    r"|rolled|rollout|roll-?out|encapsulat\w*|spacewalk\w*|evas?|earlier ship|another|birth|born|elect\w*|nam(?:ed|ing)|announc\w*|photo(?:s|graph(?:s|ed)?)? (?:from|of|by|taken)|depart(?:s|ed|ing|ure)|left|releas\w*|goodbye|farewell|got away|away from|backed (?:off|away|out)|pulled away|let go|moved|shifted|swapped|hopped)\b"
)
"""Words that make a day of something else than a launch or a coming that was."""
_SINCE = Pattern(r"(?:^| )(?P<how>[a-z-]+) since (?:the )?$")
_STAYING = frozenset(
    "gone away up aloft orbit space flying docked berthed attached moored parked there here aboard home place been port station".split()
)
""" "Up since D" tells of a coming, "empty since D" of none."""
_EITHER = Pattern(r"\b(?:undock\w*|unberth\w*|relocat\w*|redock\w*|moved|departs|releas\w*|landing|landed|splash\w*)\b")


def read_days_alone(draft: Draft) -> None:
    """States the days of sentences that name a day of the tables beside its ship."""
    late = max(draft.published, draft.day)
    told: set[tuple[str, str]] = set()
    known: set[str] | None = None
    for sentence in draft.sentences:
        for at, chunk in dates_at(sentence):
            if not isinstance(chunk.value, Date) or chunk.members or chunk.value.how not in _HOW:
                continue
            if known is None:
                told = _already(draft)
                known = days_of_all(t.id for _, c in draft.chunks(*_KINDS) for each in c.each if (t := each.meaning(*_KINDS)) is not None)
            iso = as_tables_have(resolve_date(draft, sentence, chunk), chunk.value.how, known, late)
            if len(iso) == 10 and iso != draft.day and not later(iso, late):
                _tell(draft, sentence, at, chunk, iso, told)


_DRAWS_ON = Pattern(
    r"\b(?:hover(?:s|ed|ing)?|hangs?|hung|hanging|floats?|floated|floating|glid(?:es|ed|ing)|drift(?:s|ed|ing)?|approach(?:es|ed|ing)?|near(?:s|ed|ing)|clos(?:es|ed|ing) (?:in|the|to|on|up)|draws? (?:near|up|close)|drew (?:near|up|close)|inch(?:es|ed|ing)|creep(?:s|ing)?|crept|eas(?:es|ed|ing)|nos(?:es|ed|ing)|steer(?:s|ed|ing)|slid(?:es|ing)?"
    r"|comes? (?:in|up|into|to|within|nearer|closer)|came (?:in|up|into|to|within|nearer|closer)|coming (?:in|up|into|to)|grow(?:s|ing|n)?|swells?|rises? (?:toward|out|from below)|bears? down|lines? up|rolls? up|pull(?:s|ed|ing) (?:up|in|alongside)|park(?:s|ed) itself|(?:finish|complet|end|clos|wrap)(?:e?s|ed|ing)(?: up)? (?:its|her|the|a) (?:[a-z-]+ ){0,3}?(?:dash|run|trip|chase|flight|journey|voyage|crossing|pursuit|approach|rendezvous|race|ride|way)|flew to within|(?:met(?:er|re)s|feet|yards|inches|minutes|moments) (?:from|away|short|off|below|out|ahead))\b"
)
"""How a ship is seen to come, on the day on which it came."""
_NOT_IN = compiled(
    r"\b(?:still|yet|back(?:ed|s|ing) (?:off|away|out)|moved|shifted|swapped|hopped|let go|launch(?:es|ing)|lifts? off|lifting off|liftoff|climb(?:s|ing)|undock\w*|unberth\w*|releas\w*|depart\w*|leav(?:es|ing)|relocat\w*|redock\w*|fly-?around|away from|will|due|plann?ed|scheduled|is to|are to|was to|to be|expected|slated|planning|should|may|might|not|never|cancel\w*|abort\w*|failed|simulat\w*|rehears\w*|training|drill\w*|arrived (?:aboard|in|on)|time ago|model|mock-?up|painting|spacewalk\w*)\b"
)


_STANDS = compiled(r"(?:dock|berth|moor|mat|latch|clamp|lock|hook|coupl)(?:e?s|e?d)\b")
"""What is told as well of a ship that has long come: "is docked to"."""
_MADE_IT = Pattern(
    r"\b(?:docking|berthing|capture|grapple|arrival|contact) (?:came|follow(?:s|ed)|took place|occurred|was|is (?:minutes|moments|seconds))\b|\b(?:in|up|closer|ready) for (?:the |its |a )?(?:docking|berthing|capture|grapple|link-?up)\b"
    r"|\b(?:was|were|been) (?:[a-z]+ ){0,2}?(?:bolted|berthed|attached|latched|fastened|captured|grappled) (?:on)?to\b"
)
"""More words of a coming, of which each needs the day."""


def read_comings_that_day(draft: Draft) -> None:
    """States of the one ship of a text that the tables have come on the picture's day that it did, where any word tells of a coming, or of its
    own drawing near, and none of a plan or a leaving (of what nothing else tells, right in 8 of 8 captions by five hands)."""
    if any(_TO_DOCK.search(s.codes) or _GOING.search(s.codes) for s in draft.sentences):
        return
    _tell_that_day(draft, "arrivedOn", (COMES, _MADE_IT), (NEARS, _DRAWS_ON), _NOT_IN)


def read_launches_that_day(draft: Draft) -> None:
    """The same of a launch (right in 4 of 4 by two hands)."""
    _tell_that_day(draft, "launchedOn", (_RISES, _WENT_UP), (), _YET_TO)


def _tell_that_day(
    draft: Draft,
    relation: str,
    ways: tuple[re.Pattern[str] | Pattern, ...],
    own: tuple[re.Pattern[str] | Pattern, ...],
    against: re.Pattern[str],
) -> None:
    """States a day of a ship by the first word of some ways, those of its own only behind its name, in a sentence without what speaks against it."""
    told = [s for s in draft.about(relation) if s.asserted and s.object == draft.day]
    if len(draft.day) != 10 or any(is_a(s.subject.cls, "VisitingVehicle") for s in told):
        return
    ships: dict[str, tuple[Entity, Span]] = {}
    for sentence in draft.sentences:
        for thing, span in _ships(draft, sentence, 0, len(sentence.codes)):
            days = (draft.day, shifted(draft.day, 1) if own else "")  # by clocks of the ground the day before
            if any(relation in _ways(thing, day) for day in days) and (is_a(thing.cls, "VisitingVehicle") or thing.id in OWN_WAY):
                ships.setdefault(thing.id, (thing, span))
    if len(ships) > 1:
        ships = {name: ship for name, ship in ships.items() if name not in FAMILIES}
    if len(ships) != 1:
        return
    thing, span = next(iter(ships.values()))
    for sentence in draft.sentences if not draft.about(relation, thing) else ():
        named = [at for at, c in sorted(sentence.at.items()) if any(each.id == thing.id for each in c.entities)]
        found = (word for way in ways for word in way.finditer(sentence.codes))
        words = [
            word
            for word in found
            if (named or word.re is not COMES) and not (_STANDS.match(word.group()) and _STATE.search(sentence.codes, 0, word.start()))
        ]
        strong = len(words)
        words += [word for way in own for word in way.finditer(sentence.codes) if named and named[0] < word.start()]
        if own and "launchedOn" in _ways(thing, draft.day) and not draft.about("launchedOn", thing):
            words = words[:strong]  # it may be seen at its launch
        if words and not against.search(sentence.codes) and not mood(sentence, words[0].start(), words[0].start()):
            here = sentence.original(*words[0].span())
            draft.say(thing, relation, draft.day, RULE, here, subject_span=span, trigger=here)
            return


_WENT_UP = Pattern(
    r"\b(?:lift-?off|launch|blast-?off)(?: (?:[a-z]+ ){0,2}?[\ue000-\uf8ff](?: mission| flight)?)? (?:came|follow(?:s|ed)|was|occurred|took place)\b|\bafter (?:its |the )?(?:lift-?off|launch|blast-?off)\b|\b(?:starts?|started|sets?) out\b|\b(?:departed|lifted off|took off|roared|rose|launched|blasted off)\b"
)
_YET_TO = compiled(
    r"\b(?:will|would|is to|are to|due|plann?ed|scheduled|not|never|undock\w*|land(?:s|ing)|earlier|yesterday|since|painting|rollout)\b"
)


_RISES = Pattern(
    r"\b(?:on (?:its|the|her) (?:long |fast |fiery |steep )?(?:climb|ascent|rise|way (?:up|aloft|(?:in)?to (?:space|orbit)))|(?:is|was|seen|still|just|caught|as it|shows it|here) (?:climb(?:s|ed|ing)|ascend(?:s|ed|ing)|rising|rises?|rose|soar(?:s|ed|ing)|streak(?:s|ed|ing))|climbing (?:toward|away|out|up|to|into|from)|ascending|rising (?:from|toward|above|out)|headed for orbit|(?:exhaust|smoke|vapou?r) (?:trail|plume|column)|bound for orbit|second stage|first stage|booster(?:s|'s)? )\b"
)
"""How a ship is seen to leave Earth, on the day on which it left."""
_GOING = Pattern(r"\b(?:undock\w*|unberth\w*|depart\w*|relocat\w*|leav(?:es|ing)|moved)\b")
"""A move that may be what is seen of the ship."""
_STATE = compiled(
    r"\b(?:is|are|was|were|been|being|be|remains?|remained|still|stays?|stayed|now|pictured|seen|shown|visible)(?: [a-z]+ly)? $|, $"
)


_TO_DOCK = compiled(
    r"\b(?:dock|latch|berth|captur|arriv|catch|grappl)[a-z]* [^.;]{0,40}\b(?:planned|due|scheduled|expected|will|is to)\b|\b(?:due|scheduled|expected|is|are|plann?ed) to (?:[a-z]+ )?(?:dock|latch|berth|arrive|be)\b"
)


def _already(draft: Draft) -> set[tuple[str, str]]:
    """The days that are told of a thing, and under "" those of any ship, of the picture or of a spacewalk."""
    found = set()
    for statement in draft.about(""):
        if isinstance(statement.object, str) and statement.asserted:
            ship = statement.relation in ("launchedOn", "arrivedOn") and is_a(statement.subject.cls, "VisitingVehicle")
            found.add((statement.subject.id, statement.object))
            if ship or statement.relation in ("takenOn", "spacewalkDate"):
                found.add(("", statement.object))
    return found


def _tell(draft: Draft, sentence: Sentence, at: int, day: Chunk, iso: str, told: set[tuple[str, str]]) -> None:
    begin, end = _clause(sentence, at)
    ships = _ships(draft, sentence, begin, end) or _before(draft, sentence, at)
    fits = {thing.id: (thing, span, ways) for thing, span in ships if (ways := _ways(thing, iso))}
    if len(fits) > 1 and any(name not in FAMILIES for name in fits):
        fits = {name: found for name, found in fits.items() if name not in FAMILIES}
    if len(fits) != 1:
        return
    thing, span, ways = next(iter(fits.values()))
    if len(ways) != 1 or (thing.id in FAMILIES and len({t.id for t, _ in ships}) > 1):
        return
    since = _SINCE.search(sentence.codes, 0, at)
    if since is not None and since["how"] not in _STAYING:
        return
    if _AGAINST.search(sentence.codes, begin, end) or _EITHER.search(sentence.codes) or mood(sentence, at, at):
        return
    relation = ways[0]
    if (thing.id, iso) in told or ("", iso) in told or draft.about(relation, thing):
        return
    if relation == "launchedOn" and told_as_coming(draft, thing, iso):
        return  # "on the forward port since Nov. 16"
    told.add((thing.id, iso))
    draft.say(thing, relation, iso, RULE, cover(span, day.span), subject_span=span, trigger=day.span, object_span=day.span)


def _before(draft: Draft, sentence: Sentence, at: int) -> list[tuple[Entity, Span]]:
    """The ships of which a sentence speaks that names none before a day of it: of its own rest, or of the last sentence that has one."""
    if any(start < at and any(each.is_a(*_OTHERS) for each in chunk.each) for start, chunk in sentence.at.items()):
        return []
    for back in range(sentence.number, max(-1, sentence.number - 3), -1):
        other = draft.sentences[back]
        end = other.codes.find(";", at) if other is sentence else -1  # of what follows a semicolon another clause tells
        named = _ships(draft, other, 0, end if end >= 0 else len(other.codes))
        ships = [pair for pair in named if is_a(pair[0].cls, "VisitingVehicle") or pair[0].id in OWN_WAY]
        if ships:
            return ships if other is sentence or not _of_another(sentence) else []
    return []


_IT = Pattern(
    r"\b(?:it|its|itself|she|they|their|ship|craft|spacecraft|spaceship|vehicle|shuttle|orbiter|freighter|capsule|tug|module|room|lab|laboratory|visitor|newcomer|crew|launch|lift-?off|blast-?off|docking|berthing|arrival|capture|grapple|hook-?up|link-?up|rendezvous|flight|mission|voyage|trip|journey|ascent)\b"
)
_SUBJECT = Pattern(r"[a-z\ue000-\uf8ff]+ (?:[a-z]+ly )?(?:has|have|had|is|are|was|were)\b")


def _of_another(sentence: Sentence) -> bool:
    """True for a sentence with a subject of its own, and no word for a ship or its coming: "since D snow has fallen"."""
    if _IT.search(sentence.codes) is not None:
        return False
    return _SUBJECT.search(sentence.codes) is not None


_MARK = Pattern(r"[;:]|, (?:and|but|while|when|where|which|who) | [–—] | and (?=it |she |they |he |the )| but ")


def _clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """Where the clause that holds a place begins and ends."""
    begin = max([0, *(m.end() for m in _MARK.finditer(sentence.codes, 0, at))])
    after = _MARK.search(sentence.codes, at)
    return begin, after.start() if after else len(sentence.codes)


def _ships(draft: Draft, sentence: Sentence, begin: int, end: int) -> list[tuple[Entity, Span]]:
    """The ships and modules that a clause names or points at, with their places; a flight that people are of is none."""
    found = []
    for at, chunk in sentence.at.items():
        if not begin <= at < end or sentence.codes.endswith((" a ", " an ", " another "), 0, at):
            continue
        for each in chunk.each:
            thing = each.meaning(*_KINDS)
            if thing is not None and thing.id in FAMILIES and each.note == "coref":
                continue
            if thing is None or RIDERS.match(draft.text, each.end) or past_of(thing.id) is None:
                continue
            flight = each.is_a("Mission") and each.note not in ("craft", "coref") and not thing.label.startswith(("Soyuz", "Progress"))
            if not (flight and is_a(thing.cls, "CrewSpacecraft")):
                found.append((thing, each.span))
    return found


def _ways(thing: Entity, iso: str) -> tuple[str, ...]:
    """What the tables have of a thing on a day: its launch, its coming, both, or neither."""
    past = past_of(thing.id)
    if past is None:
        return ()
    comes = is_a(thing.cls, "VisitingVehicle") or (thing.id in OWN_WAY and thing.id != "zarya")  # nothing was there for Zarya to come to
    other = any(abs(apart(day, iso) or 0) == 0 for day in past.other)
    if other:
        return ()
    return tuple(
        relation
        for relation, days in (("launchedOn", past.launched), ("arrivedOn", past.arrived))
        if iso in days and (relation == "launchedOn" or comes)
    )
