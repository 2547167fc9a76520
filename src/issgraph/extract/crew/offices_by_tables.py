"""Offices and crews that are left over when all else is read, where the reference tables know the people to be of the one flight meant:
"X of ESA, up on the same ride and now a flight engineer on Expedition 13", "both mission specialists are tethered". The file is long by where an office
may stand: before its people, behind them, or alone.

That somebody has the office the words say; of which flight, and of whom among several, the tables. In: a draft whose roles are settled. Out: what
nobody stated."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import COUNTS, is_plural, say_role, scope
from issgraph.extract.crew.waiting_roles import fits
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import holds, leads, went_up
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_OFFICES = frozenset(
    "commander pilot mission-specialist flight-engineer payload-commander payload-specialist science-officer soyuz-commander".split()
)
BACK = 4
"""How many sentences before may name whom "all of these men" means."""
_TITLE = r"(?:(?:now|also|still|then|both|all|new on board as|here as|aboard as|[a-z]+ly) )*(?:an? |the |its |their |his |her |our |one of (?:the|its|her|his) |[\ue000-\uf8ff](?:'s)? )*$"
_BEFORE = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: (?:of|from|for) (?:the )?[^,;.:]{1,40})?(?:,| –| —| --| \(| and| but| then| who| is| was)[^;.:]{0,60}?(?:,|\band|\bbut|\bmonths|\bweeks|\byears|\bnow|\balso|\bis|\bwas|\bas|\bbeing|\bthen|\bstill|–|—|--|\() "
    + _TITLE
)
""" "X, up on the same ride and now a": before the office of somebody named there."""
_AFTER = Pattern(
    r"(?: (?:of|on|for|from|in|with) (?:the )?[\ue000-\uf8ff])?(?: and (?:the )?[^;.:,]{3,50})?, (?P<p>[\ue000-\uf8ff])(?=[,.;]| (?!and\b|or\b))"
)
""" "Her commander on Expedition 64 and neighbor at the galley, X": behind an office with a word of whose."""
_OF_IT = compiled(r" (?:of|on|for) (?:the|that|this) (?:same )?(?:flight|mission|crew|trip|expedition)\b")
_DIRECT = compiled(r"(?P<p>[\ue000-\uf8ff])(?: (?:of|from) (?:the )?[^,;.:]{1,40})?(?:,| –| —| \() (?:the |an? )?$")
_WHOSE = compiled(r"\b(?:his|her|their|its) $")
_LISTED = compiled(
    r"(?: (?:of|on|for|from|in|with) (?:the )?[^,;.:]{1,50})?(?:,|:| –| —| --| \() (?P<p>[\ue000-\uf8ff])(?! among\b|, among\b| included\b)(?=[,.;)]|$| [a-z])"
)
_LISTED_LATER = compiled(
    r" (?:(?!(?:for|with|of|by|beside|behind|near|like|to|from|before|after|and|as|who|than) )[a-z-]+ ?){1,6}(?:,|:| –| —| --) (?P<p>[\ue000-\uf8ff])(?=[.;)]|$)"
)
_NOT_SO = compiled(
    r"\b(?:(?:years|days|months|weeks|far) (?:away )?from|hardly|barely|dream\w*|fans?|friends?|former|formerly|backup|reserve|future|next|previous|once|had been|used to|yet to|not|never|no|without|instead of|like|until|after|trained as|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )to be)\b[^;.:,]{0,30}$"
)
_AHEAD = Pattern(r"\b(?:will|would|(?:is|are|was|were) to be)\b[^;.:,]{0,60}$")
_ENDS = compiled(
    r"(?:'s?(?! (?:seat|chair|place)\b)|-(?!\d)| by (?:training|trade|profession|background)| to be\b| designate| candidates?\b| of (?!the |that |this |[\ue000-\uf8ff]))"
)
_THESE = compiled(
    r"\b(?:all|both|each|every one)(?: (?:two|three|four|five|six|seven))?(?: of (?:these|those|the|them)(?: (?:two|three|four|five|six|seven|same))*(?: (?:men|women|people|astronauts|fliers|figures|faces))?| (?:men|women|astronauts))? (?:are|were|flew|fly|serve|served|went up|go up|worked|work|came up|signed on)(?: (?:up|here|there|as|all|both|together))* (?:(?:the|its) )?(?:[\ue000-\uf8ff](?:'s)? )?$"
)
_MAKER = compiled(r"\b(?:maker|taker|author|photographer)\b[^;.:]{0,20}, (?:an? |the )?$")


def read_offices_by_tables(draft: Draft) -> None:
    """States offices whose words stand alone, of those whom the tables have in the flight."""
    if not draft.flights:
        return
    for sentence in draft.sentences:
        for chunk in sentence.chunks:
            if chunk.note == "coref" and chunk.is_a("Person"):
                _called_by_office(draft, chunk)
        for at, chunk in sorted(sentence.at.items()):
            role = chunk.meaning("Role") if chunk.is_a("Role") and not chunk.is_a("Person") else None
            if role is None or role.id not in _OFFICES or scope(draft, chunk) != "mission" or _used(draft, chunk):
                continue
            if not _so(sentence, at):
                continue
            if not _ENDS.match(sentence.codes, at + 1):
                told = _several(draft, sentence, at, chunk, role) if is_plural(draft, chunk) else _one(draft, sentence, at, chunk, role)
                if not told:
                    _whoever(draft, sentence, at, chunk, role)
            if not _used(draft, chunk):
                _only_one(draft, sentence, at, chunk, role)


def _so(sentence: Sentence, at: int) -> bool:
    """False for an office that is denied, wished or another's; what is to come is so where its flight stands beside it."""
    told = mood(sentence, at, at)
    if _NOT_SO.search(sentence.codes, 0, at) or told == "denied":
        return False
    ahead = _AHEAD.search(sentence.codes, 0, at)
    return not (told or ahead) or bool(ahead and _beside(sentence, at))


def _used(draft: Draft, chunk: Chunk) -> bool:
    """True for an office that somebody has already."""
    told = (s.trigger or s.object_span for s in draft.about("role"))
    return any(span is not None and span.start < chunk.end and chunk.start < span.end for span in told)


def _called_by_office(draft: Draft, chunk: Chunk) -> None:
    """ "Both mission specialists are tethered": they are that, if one flight of the text has them all in its crew; so is who is
    called by an office alone (right in 5 of 5 captions by four hands)."""
    words = draft.text[chunk.start : chunk.end]
    found = _BY_OFFICE.fullmatch(words)
    known = [m.entity for m in draft.gazetteer.meanings(found["r"].lower().rstrip("s"))] if found else []
    role = next((entity for entity in known if entity.cls == "Role" and entity.id in _OFFICES), None)
    people = [each.meaning("Person") for each in chunk.each]
    who = [person for person in people if person is not None]
    if found is None or role is None or not who or len(who) != len(people):
        return
    if not chunk.members and not any(holds(draft, person, role, flight) for person in who for _, flight in draft.flights):
        return
    span = Span(chunk.start + found.start("r"), chunk.start + found.end("r"))
    for flight in _flights(draft, role, who, ()):
        for person in who:
            _say(draft, person, role, flight, chunk.span, Span(chunk.start, chunk.end), span)


_BY_OFFICE = compiled(
    r"(?i)(?:both|the|the two|these two|the three|all three|all four|the four|these)(?: (?:visiting|spacewalking|shuttle|station|young|veteran|(?-i:[A-Z])\w+(?:['’]s)?))? (?P<r>(?:commander|mission specialist|flight engineer|pilot|payload commander|payload specialist)s?)"
)


def _flights(draft: Draft, role: Entity, people: list[Entity], beside: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The flights that an office is of: those beside it, else the only one of the text, that can have it and have all the people."""
    flights = beside or draft.each_flight()
    fitting = [a for a in flights if fits(role, a) and all(went_up(draft, person, a) for person in people)]
    if role.id == "commander":
        fitting = [a for a in fitting if a.cls != "Expedition" or all(leads(draft, person, a) for person in people)]
    plain = [a for a in fitting if not a.label.startswith("Soyuz")] or fitting
    return tuple(plain) if len(plain) == 1 or beside else ()


def _beside(sentence: Sentence, at: int) -> tuple[Entity, ...]:
    """The flight that is named right at an office, or the flights ("Expedition 40 and 41 flight engineers")."""
    after = compiled(r" (?:of|on|for|from|in|with|aboard) (?:the )?(?P<x>[\ue000-\uf8ff])").match(sentence.codes, at + 1)
    before = compiled(r"(?P<x>[\ue000-\uf8ff])(?:'s)? $").search(sentence.codes, 0, at)
    for match in (after, before):
        chunk = sentence.at[match.start("x")] if match is not None else None
        if chunk is not None and chunk.is_a("Mission", "Expedition"):
            return tuple(a for each in chunk.each if (a := each.meaning("Expedition", "Mission")) is not None)
    return ()


def _has_office(draft: Draft, person: Entity, flight: Entity) -> bool:
    return any(s.qualifier("in") == flight.id for s in draft.about("role", person)) or any(
        pending.person == person and not draft.about("role", person) for pending in draft.pending
    )


def _whoever(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, role: Entity) -> None:
    """An office that stands near people in whatever words: of those of the sentence, else of the one before, who alone can have it."""
    if not _STANDS.search(sentence.codes, 0, at) or _QUOTED.search(sentence.codes, 0, at):
        return
    beside = _beside(sentence, at)
    flights = beside or draft.each_flight()
    also = _ALSO.search(sentence.codes, 0, at) if role.id not in ("commander", "pilot") else None
    if also is not None and (called := sentence.at[also.start("p")]).note == "coref" and not called.members and called.meaning("Person"):
        here = [(person, called.span) for each in called.each if (person := each.meaning("Person"))]
        _state(draft, sentence, at, chunk, role, here)
        return  # "the Expedition 10 commander and science officer greets B"
    here, back = _people(sentence), False
    if role.id == "commander" and _OF_WHAT.search(sentence.codes, 0, at):
        kind = "Expedition" if compiled(r"(?:station|iss|expedition|[\ue000-\uf8ff]) $").search(sentence.codes, 0, at) else "Mission"
        flights = tuple(a for a in flights if a in beside or a.cls == kind)
    if not here and sentence.number and _DEFINITE.search(sentence.codes, 0, at):
        here, back = _people(draft.sentences[sentence.number - 1]), True
    ship = _OF_SHIP.match(sentence.codes, at + 1)
    if ship is not None and sentence.at[ship.start("s")].is_a("VisitingVehicle"):
        flights = tuple(a for a in flights if a in beside or a.cls != "Expedition")
    fitting = {(p.id, a.id): (p, span, a) for p, span in here for a in _had(draft, p, role, flights, beside)}
    fitting = {key: each for key, each in fitting.items() if not _has_office(draft, each[0], each[2])}
    single = not is_plural(draft, chunk) or _OF_THEM.search(sentence.codes, 0, at)
    count = 1 if single else _counted(sentence, at)
    people, those = {ident for ident, _ in fitting}, {ident for _, ident in fitting}
    if single and len(people) > 1 and not back:  # "he rode up as one of its mission specialists, and so did B"
        place = chunk.start
        first = {ident for ident, _ in fitting if any(p.id == ident and span.end <= place for p, span in here)}
        fitting = {key: each for key, each in fitting.items() if key[0] in first}
        people, those = {ident for ident, _ in fitting}, {ident for _, ident in fitting}
    if back and len({p.id for p, _ in here}) != len(people) and not single:
        return
    if not (len(those) == 1 or (those and beside)) or (len(people) != count if count else len(people) < 2):
        return
    for person, span, flight in fitting.values():
        quote = cover(span, chunk.span) if sentence.span.start <= span.start < sentence.span.end else sentence.span
        _say(draft, person, role, flight, quote, span, chunk.span)


def _had(draft: Draft, person: Entity, role: Entity, flights: tuple[Entity, ...], beside: tuple[Entity, ...]) -> list[Entity]:
    """The flights in which somebody has an office; of those that words give it in together, all where they have it in one."""
    had = [a for a in flights if holds(draft, person, role, a)]
    return list(beside) if had and len(beside) > 1 and all(went_up(draft, person, a) for a in beside) else had


def _only_one(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, role: Entity) -> None:
    """An office with "the" or beside its flight, wherever it stands: of those named in the sentences before, if no more than it counts can
    have it and have none; for who is named in its own sentence may meet another who has it. Right in 3 of 3 captions by two hands."""
    beside = _beside(sentence, at)
    if _NO_OFFICE.match(sentence.codes, at + 1) or not (beside or _THE.search(sentence.codes, 0, at)):
        return
    named = {p.id: (p, span) for each in draft.sentences[max(0, sentence.number - BACK) : sentence.number] for p, span in _people(each)}
    flights = beside or tuple(a for a in draft.each_flight() if fits(role, a))
    had = [(p, span, a) for p, span in named.values() for a in flights if holds(draft, p, role, a) and not _has_office(draft, p, a)]
    count = _counted(sentence, at) or max(len(had), 2) if is_plural(draft, chunk) else 1
    if len({a.id for *_, a in had}) == 1 and len(had) == count:
        for person, span, flight in had:
            _say(draft, person, role, flight, sentence.span, span, chunk.span)


_THE = Pattern(r"\b(?:the|this) (?:(?!other|second|third|new|next|remaining|first|last)[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$")
_NO_OFFICE = compiled(
    r"(?:'(?!s)|-(?!\d)| by (?:training|trade|profession|background)| to be\b| designate| candidates?\b|'s? (?:seat|chair|place)\b| (?:[\ue000-\uf8ff]|is [\ue000-\uf8ff]|was [\ue000-\uf8ff]|are [\ue000-\uf8ff]|were [\ue000-\uf8ff]))"
)
_STANDS = Pattern(
    r"(?:^|[,;:(–—] ?|-- |\b(?:as|is|are|was|were|be|being|been|by|both|with|all|while|but|now|also|then|when|where|among|that|fl[ey]w|fly|flies|like|in|and(?! an? )) )"
    r"(?:(?:the|an?|his|her|their|its|our|two|three|four|five|six|both|all|of|as|one|last|first|second|third|fourth|pair|duo|trio|fellow|another|other|only|same|nasa|now|also|shuttle|station|mission|new|young|old|veteran|resident|russian|american|european|japanese|canadian|[\ue000-\uf8ff](?:'s)?) )*$"
)
"""What an office that is somebody's stands behind: not the verb that has it for its object."""
_ALSO = compiled(r"(?P<p>[\ue000-\uf8ff]) and (?:(?:nasa|iss|station|space|international|also|first|[\ue000-\uf8ff](?:'s)?) ){0,4}$")
"""Somebody called by an office, before another one of theirs: "the commander and NASA science officer"."""
_QUOTED = compiled(r"[\"“][^\"”]*\b(?:i|we|i'm|we're)\b[^\"”]*$")
_OF_SHIP = compiled(r" (?:of|on|aboard) (?:the |that |this )?(?P<s>[\ue000-\uf8ff])")
_OF_WHAT = compiled(r"(?:\b(?:shuttle|station|iss|expedition|orbiter|spacecraft)(?:'s)?|[\ue000-\uf8ff]'s) $")
_OF_THEM = compiled(
    r"\bamong (?:the |its |all |[\ue000-\uf8ff](?:'s)? )*$|\b(?:one|last|first|second|third|fourth|fifth|another|youngest|oldest|newest|either|each) of (?:the |its |all |[\ue000-\uf8ff](?:'s)? )*$"
)
_DEFINITE = compiled(r"(?:^|, | and )(?:(?:[a-z-]+|[\ue000-\uf8ff](?:'s)?) ){1,12}$")


def _people(sentence: Sentence) -> list[tuple[Entity, Span]]:
    """Everyone whom a sentence names or means, but not who only says it of another."""
    every = sorted(sentence.at.items())
    chunks = [c for at, c in every if not (any(c.is_a("Role") for _, c in every) and _SAYS.match(sentence.codes, at + 1))]
    return [(p, each.span) for c in chunks for each in c.each if (p := each.meaning("Person"))]


_SAYS = compiled(r",? (?:says?|said|notes?|noted|adds?|added|thinks?|thought|writes?|wrote|tells?|told|hears?|heard)\b")


def _counted(sentence: Sentence, at: int) -> int:
    """How many the words before a place count, 0 for none."""
    words = sentence.codes[max(0, at - 40) : at].split()
    return next((COUNTS[word] for word in reversed(words[-4:]) if word in COUNTS), 0)


def _one(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, role: Entity) -> bool:
    """An office of one: of who is named before it with words between, behind it, or of who made the picture."""
    before = list(_BEFORE.finditer(sentence.codes, 0, at))
    if _OF_IT.match(sentence.codes, at + 1) and (direct := _DIRECT.search(sentence.codes, 0, at)):
        before = [direct]
    after = _AFTER.match(sentence.codes, at + 1) if _WHOSE.search(sentence.codes, 0, at) else None
    places = [match.start("p") for match in before[-1:]] if before else [after.start("p")] if after is not None else []
    for place in places:
        named = sentence.at.get(place)
        between = range(min(place, at) + 1, max(place, at))
        if named is None or named.members or any(c.is_a("Person") for i, c in sentence.at.items() if i in between):
            continue
        person = named.meaning("Person")
        if person is not None:
            _state(draft, sentence, at, chunk, role, [(person, named.span)])
            return True
    takers = {s.object.id: s.object for s in draft.about("takenBy") if isinstance(s.object, Entity)}
    if _MAKER.search(sentence.codes, 0, at) and len(takers) == 1 and not sentence.people():
        _state(draft, sentence, at, chunk, role, [(next(iter(takers.values())), chunk.span)])
        return True
    return False


def _several(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, role: Entity) -> bool:
    """An office of several: of as many behind it as it counts, or of all who were named before "all of these men flew as"."""
    count = _counted(sentence, at)
    after = _LISTED.match(sentence.codes, at + 1) or compiled(r" from (?P<p>[\ue000-\uf8ff])(?=[,.;)]|$| [a-z])").match(
        sentence.codes, at + 1
    )
    after = after or (_LISTED_LATER.match(sentence.codes, at + 1) if count else None)
    people: list[tuple[Entity, Span]] = []
    if after is not None:
        people = [(p, each.span) for each in sentence.at[after.start("p")].each if (p := each.meaning("Person"))]
    if count and len(people) == count:
        _state(draft, sentence, at, chunk, role, people)
        return True
    if not _THESE.search(sentence.codes, 0, at):
        return False
    near = draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1]
    named: dict[str, tuple[Entity, Span]] = {}
    for other in near if not count else near[-3:]:
        for each in (e for c in other.chunks for e in c.each if e.start < chunk.start):
            if person := each.meaning("Person"):
                named.setdefault(person.id, (person, each.span))
    flights = _beside(sentence, at)
    if flights:
        people = [pair for pair in named.values() if all(went_up(draft, pair[0], flight) for flight in flights)]
        if len(people) > 1 and (not count or len(people) == count):
            _state(draft, sentence, at, chunk, role, people)
            return True
    return False


def _state(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, role: Entity, people: list[tuple[Entity, Span]]) -> None:
    for flight in _flights(draft, role, [person for person, _ in people], _beside(sentence, at)):
        for person, span in people:
            quote = cover(span, chunk.span) if sentence.span.start <= span.start < sentence.span.end else sentence.span
            _say(draft, person, role, flight, quote, span, chunk.span)


def _say(draft: Draft, person: Entity, role: Entity, flight: Entity, quote: Span, span: Span, trigger: Span) -> None:
    another = role.id in ("pilot", "commander") and any(s.object == f"{role.label} of {flight.label}" for s in draft.about("role"))
    if not another and not _has_office(draft, person, flight):
        say_role(draft, person, role, flight, "office-by-tables", quote, span, trigger)
