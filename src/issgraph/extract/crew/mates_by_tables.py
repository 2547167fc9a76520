"""Who is of a flight by a word for people that stands at its name or at theirs ("his colleague from Expedition 3, X", "the STS-112 rookie",
"crewmate Y", "the third of the crew", "Z's crew"), where the reference tables have just these people in its crew.

In: a draft whose offices are settled. Out: memberships that nobody stated; nobody is of a flight because the text names both."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.crews_by_tables import say_members
from issgraph.extract.crew.nearest import whose_mate
from issgraph.extract.crew.titles import COUNTS, GROUPS
from issgraph.extract.grammar.alternatives import by_letter
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import holds, went_up
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_MATES = "crew ?-?mates?|mates?|colleagues?|comrades?|ship-?mates?|team-?mates?|flight-?mates?|fellows?|companions?|partners?"
_ONES = "oldest|youngest|eldest|tallest|newest|rookie|newcomer|veteran|first-timer|member|flier|flyer|traveller|traveler|resident|tenant|occupant|man|woman|walker|hand|doctor|physician|engineer|spacefarer|spacewoman|spaceman|arm operator|operator"
_MANY = "rookies|newcomers|veterans|first-timers|members|fliers|flyers|travellers|travelers|residents|tenants|occupants|men|women|people|walkers|hands|engineers|spacefarers|grandfathers|operators|arm operators|duo|pair|couple|trio|threesome|quartet|foursome|team|line-up|lineup|contingent|half"
BACK = 3
"""How many sentences before may name whom such words mean."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, Pattern]:
    p, r = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Role"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    noun = rf"(?P<n>(?:{by_letter(f'{_MATES}|{_ONES}|{_MANY}'.split('|'))})\b|{r})"
    return Pattern(
        rf"(?P<x>{x})(?:'s)? (?:(?:mission|flight|two|three|four|[a-z]+ing|[a-z]+(?:n|an|se|ish)|young|old|fellow|other) ){{0,2}}{noun}(?!'s)"
        rf"|{noun.replace('<n>', '<m>')}(?: (?:aboard|outside|there|left))?,? (?:of|on|from|in|aboard|with|for) (?:the )?(?:(?:same|prime|shuttle|station|current|resident) )*(?P<y>{x})(?!'s|(?: [a-z]+)? (?:spacewalks?|evas?|outings?|launch|patch))"
    ), Pattern(
        rf"\bits (?:(?:only|sole|one|two|other|third|fourth|last|remaining|youngest|oldest|newest|latest|female|male) ){{1,3}}(?:crew ?)?(?:members?|m[ae]n|wom[ae]n|residents?|fliers?),? (?:(?:is|was|are|were) )?(?P<m>{p})"
        rf"|\b(?:third|second|fourth|fifth|sixth|seventh|last|other|another|youngest|oldest|eldest|newest|one|two|three|both|rest|commander|engineer|chief|head|(?:an? |the )(?:crew ?)?member|members)(?: [a-z]+)? (?:of|in|on|from) (?:the|that|this|his|her|their|its)(?: same)? (?:crew|team|flight|mission|trio|expedition|quartet|duo)\b"
        rf"|(?P<l>{p})'s? (?:own )?(?:(?:[a-z]+ )?(?P<c>crew|flight|team|mission)\b|{x}(?!'s| {r}| [a-z]*(?:mate|league|walk|eva)|,? {p}))"
        rf"|(?P<w>\bwhose|\bhis|\bher|\btheir) (?:own |station |expedition )?(?:{r}|captain|skipper|boss|chief|leader|commander)(?= |,|\.|;)"
    )


_NOT_SO = compiled(
    r"\b(?:not|never|no|hardly|barely|books?|wrote|dream\w*|fans?|nor|neither|will|would|to be|join(?:s|ed|ing)?|succeed\w*|replac\w*|reliev\w*|welcom\w*|greet\w*|meets?|met|visit\w*|backups?|reserves?|instead|former|trained|trains?|until|before|without|unlike|host\w*|guests?|hand(?:s|ed|ing)? over|than|future|next|previous|later|once|children|wife|husband|families|family)\b"
)
_BARE = compiled(
    r"(?P<before>,? (?:his|her|their|an?|another|the|its)(?: [\w-]+){0,2} )?\b(?:[Cc]rew ?-?mates?|(?<=the )(?:[\w-]+ ){1,3}?member of (?:the|his|her|their|its|this) (?:crew|team)\b)(?P<after>,? (?:and (?:friend|photographer),? )?(?:(?:astronauts?|cosmonauts?|the|[A-Z]\w+['’]s) )*(?=[A-Z]))?"
)
"""Somebody who is called a crewmate, or a member of the crew: with a name right before, or right behind."""


def read_mates_by_tables(draft: Draft) -> None:
    """States who is of a flight by words for its people."""
    mates = "mate" in draft.text or "member of the" in draft.text
    _led(draft)
    for sentence in draft.sentences if draft.flights else ():
        beside, apart = _patterns(sentence.alphabet)
        named, lacks = sentence.people(), sentence.codes.lacks
        for match in beside.finditer(sentence.codes) if not lacks & beside.mask and _anybody_near(draft, sentence) else ():
            if _real(sentence, match):
                _beside(draft, sentence, match)
        for match in apart.finditer(sentence.codes) if not lacks & apart.mask and (named or _WHOEVERS.search(sentence.codes)) else ():
            if _real(sentence, match):
                _apart(draft, sentence, match)
        if named and mates:
            _bare(draft, sentence)


_LED = compiled(r"(?: \([^()]*\)| of [A-Z]\w+)?, (?P<w>his|her|their) (?:own |old |then )?")


def _led(draft: Draft) -> None:
    """ "A and B eat. C, their commander, waits": of the flight that C is told to command are those who are led."""
    for told in draft.about("role"):
        named, trigger = told.subject_span, told.trigger
        if told.qualifier("role") != "commander" or not told.asserted or named is None or trigger is None or named.field != "text":
            continue
        match = _LED.fullmatch(draft.text, named.end, trigger.start) if named.end < trigger.start else None
        flight = next((a for _, a in draft.flights if a.id == told.qualifier("in")), None)
        if match is None or flight is None or flight.label.startswith("Soyuz"):
            continue
        sentence, place = draft.holder(named.start), Span(*match.span("w"))
        if match["w"] == "their":
            _say(draft, sentence, led if len(led := _theirs(draft, sentence, named.start, flight)) > 1 else [], flight, place, place)
            continue
        person = whose_mate(draft, sentence, place.start, {"his": "male", "her": "female"}[match["w"]])
        if person is not None and went_up(draft, person, flight):
            _say(draft, sentence, [Chunk(place.start, place.end, (person,))], flight, place, place)


def _anybody_near(draft: Draft, sentence: Sentence) -> bool:
    """True where somebody is named whom words of the sentence may mean by its flight."""
    return any(near.people() for near in draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1])


_WHOEVERS = Pattern(r"\b(?:whose|his|her|their) ")
"""The words by which somebody may be meant whom the sentence does not name."""


def _real(sentence: Sentence, match: re.Match[str]) -> bool:
    """False where the clause of some words has them denied, wished, of other times or of guests."""
    return not _NOT_SO.search(sentence.codes, *_clause(sentence, match))


def _clause(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    """Where the stretch between semicolons and colons that holds some words begins and ends."""
    ends = (at if (at := sentence.codes.find(mark, match.end())) >= 0 else len(sentence.codes) for mark in ";:")
    return max(sentence.codes.rfind(mark, 0, match.start()) for mark in ";:") + 1, min(ends)


def _named(draft: Draft, sentence: Sentence, flight: Entity) -> tuple[list[Chunk], bool]:
    """Those of a sentence whom the tables have in a flight's crew, and whether that is all whom it names."""
    every = [each for chunk in sentence.chunks for each in chunk.each if each.meaning("Person")]
    crew = [each for each in every if (p := each.meaning("Person")) and went_up(draft, p, flight)]
    return list({each.entities[0].id: each for each in reversed(crew)}.values()), len(crew) == len(every)


def _beside(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """A word for people right at a flight's name."""
    x, n = ("x", "n") if match["x"] else ("y", "m")
    chunk, noun = sentence.at[match.start(x)], match[n]
    flight = chunk.meaning("Expedition", "Mission")
    if flight is None or chunk.members or mood(sentence, match.start(), match.start(n)):
        return
    role = sentence.at.get(match.start(n))
    words = draft.text[role.start : role.end].lower() if role is not None else noun
    if role is not None and not any(e.id in ("astronaut", "cosmonaut", "crew-member", "spacewalker") for e in role.entities):
        return
    here, whole = _named(draft, sentence, flight)
    trigger = sentence.original(*match.span())
    if compiled(_MATES).fullmatch(words):
        owners = _owners(draft, sentence, match.start(), flight)
        if whole and here:
            _say(draft, sentence, here + owners, flight, chunk.span, trigger)
        return
    before = sentence.codes[max(0, match.start() - 20) : match.end()].split()
    count = GROUPS.get(words, 0) or next((COUNTS[w] for w in reversed(before[-6:]) if w in COUNTS), 0)
    single = (
        not count and not words.endswith("s") and words not in ("men", "women", "people", "team", "line-up", "lineup", "contingent", "half")
    )
    count = 1 if single else count
    if not here and sentence.number and not _ANYONE.search(sentence.codes, 0, match.start()):
        here = _before(draft, sentence, flight, count)
    elif count and len(here) != count and match.start() < 5:
        return
    if here and (len(here) == count if count else len(here) > 1) and (whole or count):
        _say(draft, sentence, here, flight, chunk.span, trigger)


_ANYONE = compiled(r"\b(?:an?|another|some|any|unidentified|unnamed|anonymous|unknown) (?:[a-z-]+ ){0,2}$")
"""Before words for somebody new: "made by an unidentified STS-120 crew member"."""


def _before(draft: Draft, sentence: Sentence, flight: Entity, count: int) -> list[Chunk]:
    """Whom the last sentences before name, from here back, as many as words count, if all of them are of a flight."""
    found: dict[str, Chunk] = {}
    for near in reversed(draft.sentences[max(0, sentence.number - BACK) : sentence.number]):
        crew, whole = _named(draft, near, flight)
        if not whole:
            return []
        found |= {each.entities[0].id: each for each in crew}
        if len(found) >= max(count, 1):
            break
    return list(found.values())


_WHOSE = compiled(r"(?:\b(?P<w>his|her|their)|(?P<p>[\ue000-\uf8ff])'s?)(?: own| fellow| [a-z]+(?: [a-z]+){0,2} and)? $")


def _owners(draft: Draft, sentence: Sentence, at: int, flight: Entity) -> list[Chunk]:
    """Whose colleague somebody is, where words say it and the tables have them in the same crew."""
    owner = _WHOSE.search(sentence.codes, 0, at)
    if owner is None or owner["p"]:
        return []
    place = sentence.original(owner.start("w"), owner.end("w"))
    if owner["w"] == "their":
        return [c for c in _before(draft, sentence, flight, 2) if c] if not _named(draft, sentence, flight)[0][1:] else []
    person = whose_mate(draft, sentence, place.start, {"his": "male", "her": "female"}[owner["w"]])
    return [Chunk(place.start, place.end, (person,))] if person is not None and went_up(draft, person, flight) else []


def _told(draft: Draft, person: Entity) -> Entity | None:
    """The one flight in which a text has told others to be, and the tables have somebody too."""
    told = {s.object.id: s.object for s in draft.about("memberOf") if s.asserted and isinstance(s.object, Entity)}
    fitting = [a for a in told.values() if not a.label.startswith("Soyuz") and went_up(draft, person, a)]
    return fitting[0] if len(fitting) == 1 else None


def _apart(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "The third of the crew", "X's crew", "his commander": no flight stands at the words, but the text has told of one."""
    trigger = sentence.original(*match.span())
    if match["m"]:
        before = [a for at, a in draft.flights_near(trigger.start) if at < trigger.start and not a.label.startswith("Soyuz")]
        people = (
            [each for each in sentence.at[match.start("m")].each if (p := each.meaning("Person")) and went_up(draft, p, before[-1])]
            if before
            else []
        )
        _say(draft, sentence, people, before[-1], trigger, trigger) if people else None
        return
    if match["l"]:
        leader = sentence.at[match.start("l")]
        person = leader.meaning("Person") if not leader.members else None
        role = draft.gazetteer.rows["commander"].entity
        flights = [a for a in draft.each_flight() if person and holds(draft, person, role, a)]
        if person is not None and len(flights) == 1:
            _say(draft, sentence, [leader], flights[0], trigger, trigger)
        return
    if match["w"]:
        _followers(draft, sentence, match, trigger)
        return
    inside = range(*_clause(sentence, match))
    here = {p.id: each for at, c in sentence.at.items() if at in inside for each in c.each if (p := each.meaning("Person"))}
    for each in here.values() if len(here) == 1 else ():
        person = each.meaning("Person")
        flight = _told(draft, person) if person else None
        if flight is not None:
            _say(draft, sentence, [each], flight, trigger, trigger)


def _followers(draft: Draft, sentence: Sentence, match: re.Match[str], trigger: Span) -> None:
    """ "X, whose captain on Expedition 65, Y", "he and his commander": whom the commander of a flight leads, if the tables have them in its crew."""
    role = sentence.at.get(match.end() - 1)
    if role is not None and not any(e.id == "commander" for e in role.entities):
        return
    led = {s.qualifier("in") for s in draft.about("role") if s.qualifier("role") == "commander" and s.asserted}
    flights = [a for a in draft.each_flight() if a.id in led and not a.label.startswith("Soyuz")]
    if match["w"] == "whose":
        before = [c for at, c in sorted(sentence.at.items()) if at < match.start()]
        owners = [each for each in before[-1].each if each.meaning("Person")] if before else []
    elif match["w"] == "their":
        owners = next((named for flight in flights if len(named := _theirs(draft, sentence, trigger.start, flight)) > 1), [])
    else:
        place = trigger
        person = whose_mate(draft, sentence, place.start, {"his": "male", "her": "female"}.get(match["w"], ""))
        owners = [Chunk(place.start, place.end, (person,))] if person is not None else []
    people = [p for each in owners if (p := each.meaning("Person"))]
    fitting = [a for a in flights if people and all(went_up(draft, p, a) for p in people)]
    if len(fitting) == 1:
        _say(draft, sentence, owners, fitting[0], trigger, trigger)


def _theirs(draft: Draft, sentence: Sentence, place: int, flight: Entity) -> list[Chunk]:
    """Whom "their commander" means: two or more named last who are of a flight, but not who leads it; nobody where one is of another."""
    role, found = draft.gazetteer.rows["commander"].entity, dict[str, Chunk]()
    for near in reversed(draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1]):
        for each in (each for c in near.chunks for each in c.each if each.span.start < place):
            person = each.meaning("Person")
            if person is not None and not holds(draft, person, role, flight):
                found.setdefault(person.id, each)
        if len(found) > 1:
            break
    return list(found.values()) if all((p := each.meaning("Person")) and went_up(draft, p, flight) for each in found.values()) else []


def _bare(draft: Draft, sentence: Sentence) -> None:
    """ "Behind the camera was crewmate X", "Y and Z, their crewmates": of the one flight that the text has told of, in which the tables have
    them (right of 7 of 7 people, by four hands)."""
    words = draft.text[sentence.span.start : sentence.span.end]
    for match in _BARE.finditer(words):
        start, end = (sentence.span.start + at for at in match.span())
        if _NOT_SO.search(draft.text, max(sentence.span.start, start - 30), start):
            continue
        named = [c for c in sentence.chunks if c.is_a("Person") and c.note != "coref"]
        meant = [c for c in named if c.start <= end < c.end or c.span.start == end] if match["after"] else []
        meant = meant or ([c for c in named if 0 <= start - c.end < 2 or c.span.end == start] if match["before"] else [])
        people = [each for c in meant[:1] for each in (c.each if match["after"] else c.each[-1:])]
        told = [(each, a) for each in people if (p := each.meaning("Person")) and (a := _told(draft, p))]
        for each, flight in told if len(told) == len(people) else ():
            _say(draft, sentence, [each], flight, Span(start, end), Span(start, end))


def _say(draft: Draft, sentence: Sentence, people: list[Chunk], flight: Entity, place: Span, trigger: Span) -> None:
    named = [(person, each.span) for each in people if (person := each.meaning("Person"))]
    say_members(draft, sentence, named, flight, place, trigger)
