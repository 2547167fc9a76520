"""Titles around names to who someone is: agency, mission and role, before the name, after it, or shared by a list of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.crews import flew, works_for
from issgraph.extract.draft import Draft, Pending, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_ADJECTIVES = (
    "fellow|veteran|prime|primary|assigned|first-string|backup-turned-prime|station|space station|shuttle|space shuttle|space|current|former|then|both|all|two|three|four|five|six|seven|retired|rookie"
    "|project|international space station|u\\.s\\.|long-duration|crew|lead|visiting|own|private|newly arrived|outgoing|incoming|new|first-time|late"
    "|colleagues?|crewmates?|counterparts?|partners?|newest|departing|late|first|medical|guest|returning|career|spacewalking|lone|three-time|four-time|agency"
    "|space station's|station's|shuttle's|orbiter's|mission's|flight's|expedition's|increment's|crew's|other|second|third|remaining|russian-american|test"
)
_POSITION = (
    r"(?:(?:at |on |in |to )?(?:the |their )?(?:far |extreme |upper |lower |front |back |top |bottom )*"
    r"(?:left|right|center|centre|middle|foreground|background|top|bottom|front|rear|back|row|frame)(?: (?:foreground|background|row|center|of (?:the )?(?:frame|photo|image|picture)))?"
    r"|(?:second|third|fourth) from (?:the )?(?:left|right)|from left|clockwise|partially (?:obscured|visible|out of frame)|wearing [a-z -]+|with (?:his |her )?back to (?:the )?camera|pictured)"
)
_FROM_LEFT = r"\(?(?:pictured |seen |shown )?(?:from (?:the )?(?:far )?(?:left|right)(?: to (?:right|left))?|left to right|clockwise(?: from [a-z -]{3,20})?|from (?:top|bottom|front|back)(?: to (?:top|bottom|front|back))?|front to back|top to bottom)\)?"


@dataclass(frozen=True)
class Patterns:
    """The patterns of titles, compiled for one alphabet."""

    position: Pattern
    before: Pattern
    after_of: Pattern
    after: Pattern
    listed: Pattern
    attribute: Pattern
    title_only: Pattern


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet, nationalities: str) -> Patterns:
    p, o, r = (f"[{alphabet.slot[c]}]" for c in ("Person", "Organization", "Role"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    s = f"[{alphabet.slot['SpaceStation']}]"
    c = f"[{alphabet.slot['Country']}]"
    # One way to read each title, or a list of them that ends badly is tried in two to the power of its words.
    adj = "(?>" + "|".join(sorted(f"{_ADJECTIVES}|{nationalities}".split("|"), key=lambda w: (-len(w), w))) + ")"
    d = f"[{alphabet.slot['Date']}]"
    unit = rf"(?:{o}'s(?: [a-z-]+){{1,3}}(?= {r})|{o}(?:'s?)?|{x}(?:'s?)?|{r}|{s}(?:'s?)?|{adj})"
    last, article = rf"(?:{o}(?:'s?)?|{r}|{x}(?:'s?)?(?: mission| flight)?)", "(?:the other|another|the|an?|its|his|her|their|whose|our) "
    seen = r"(?: \([a-z][a-z' ,-]{2,40}\.?\))?"  # "(out of frame)" between a name and its title
    fellows, guests = "(?: (?:colleagues?|crewmates?|counterparts?|partners?|hosts|visitors|residents))?", " (?:hosts|visitors|residents) "
    # "aboard the station, astronaut X" is no title of X, hence the look-back
    between = rf"(?:{unit}(?: and |/| & |-| of (?:the )?|(?<!{s}), (?={r} )| )|{last}{guests}|{last}{fellows} {article})"
    before = rf"(?<![^\s(\"'—–-])(?:{article})?{between}*?{last}{fellows}(?: |,? {_FROM_LEFT},? |, (?={p}(?:[,;.)]|$| and | who\b)))"
    crew = r"(?: (?:prime |primary )?crew(?: ?members?)?| increment| mission| roster| team)?"
    same = r"(?:(?:same |shuttle |space shuttle )*(?:flight|crew|expedition|increment|(?<=the )same\b),? ?)"
    phrase = rf"(?:(?:the|an?|also|each|now|from|with|for|of|and|on|in|to|as|aboard|its|their|his|her|that|this|another|(?<![{alphabet.slot['Organization']}{alphabet.slot['Mission']}{alphabet.slot['Expedition']}{alphabet.slot['Role']}{alphabet.slot['SpaceStation']}] crew )members?|commanding|representing|the only|part|one|among|every|respectively,?|roster|team) |(?<=[a-z] ){same}|(?>{unit})(?:'s?)?(?:(?: crew ?members?| increment| mission),? ?| ?,(?! (?:both|all|each) ) ?| ?)(?:[/&] )?){{1,40}}"
    join = r"(?:, and |, | and,? (?:upside down|at (?:the )?(?:left|right|center|top|bottom)|in (?:front|back|the middle)|below|above|behind),? | and | & |; and |,? along with |,? together with |,? plus )"
    lst = rf"{p}{seen}(?:{join}{p}{seen})*"
    return Patterns(
        Pattern(
            rf"({p}),? ?\((?:{_POSITION})(?:,[^)]*)?\)|({p}), (?:{_POSITION})(?=,)|({p}) (?=\()\((?:{_POSITION})\)|({p}) \({c}\)|({p})(?: of| from) (?:the )?{c}(?=[,;]| and )"
        ),
        Pattern(rf"(?P<pre>{before})(?P<list>{p}{seen}(?:{join}(?:{r} )?{p}{seen})*)"),
        Pattern(
            rf"(?P<list>{lst}),? (?:(?:both|all|each|also|together|who (?:is|are|was|were)(?: also)?)(?: two| three| four| five| six| seven)?,? )?(?P<attr>(?:of|from|with|representing) (?:the )?(?:{c}'s )?{unit}(?:(?: and |/){unit})*{crew}(?! ?[{alphabet.slot['Role']}{alphabet.slot['Person']}])|\({o}(?:, [a-z][a-z -]{{2,30}})?\))"
        ),
        Pattern(
            rf"(?P<list>{lst})(?: (?:from|of) (?:the )?{c})?(?:, | \(| – | — | -- )(?P<attr>(?!and )(?:(?:the|an?|both|all|also|each|who (?:is|was|are|were)(?: also)?|now|then|two|her|his|their|former|latter|first two|last two) )*{phrase})(?P<both>both|all)?(?: from (?:the )?{c})?(?: aboard| on board)?(?=\s*(?:since\b|until\b|\([a-z]|just\b|[,;.:)]|–|—|--|$|who\b|and [^\s]|whose|while|as\b|is\b|are\b))"
        ),
        Pattern(rf"{p}(?:{join}{p})*"),
        Pattern(rf"{o}|{x}|{r}|\bcrew\b|\bmembers?\b|\brespectively\b|{d}"),
        Pattern(
            rf"(?<!is )(?<!was )(?<!also )(?<!are )(?<!, )(?<!as )(?:(?:the|this|that) )(?P<attr>(?:{unit} )*?(?P<r>{r}))(?!,? ?{p}| (?:of|on|for) (?:the )?{x})"
        ),
    )


def patterns_for(draft: Draft, sentence: Sentence) -> Patterns:
    """The patterns for a sentence's alphabet and the nationalities of the tables."""
    return _patterns(sentence.alphabet, draft.gazetteer.nationality)


def read_people(draft: Draft, sentence: Sentence) -> None:
    """States who the people of a sentence are and joins lists of people into one chunk each."""
    patterns = patterns_for(draft, sentence)
    _positions(sentence, patterns)
    _after(draft, sentence, patterns.after_of, "title-of", before_titles=True)
    _positions(sentence, patterns)
    shared = _before(draft, sentence, patterns)
    _after(draft, sentence, patterns.after_of, "title-of")
    _after(draft, sentence, patterns.after, "title-after")
    if any(word in sentence.codes for word in (", both ", ", all ", ", of ", ", from ")):  # said after titles of their own
        _after(draft, sentence, patterns.after_of, "title-of")
        _after(draft, sentence, patterns.after, "title-after")
    _all_of(draft, sentence)
    for person, title in shared:
        _go_on(draft, sentence, patterns, person, title)
    _lists(sentence, patterns)


def _positions(sentence: Sentence, patterns: Patterns) -> None:
    """ "(left)", ", at right," say where someone is in the picture, and belong to the name."""
    while match := patterns.position.search(sentence.codes):
        group = next(number for number in (1, 2, 3, 4, 5) if match.group(number))
        chunk = sentence.at[match.start(group)]
        span = sentence.original(*match.span())
        sentence.replace((chunk,), Chunk(chunk.start, span.end, chunk.entities, head=chunk.span, note=chunk.note))


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a title says: the agencies, missions and roles in it, and whether it speaks of several people."""

    orgs: tuple[Chunk, ...]
    missions: tuple[Chunk, ...]
    roles: tuple[tuple[Chunk, Chunk | None], ...]
    plural: bool
    possessive: bool
    crew: bool
    fellow: bool


def attribute(draft: Draft, sentence: Sentence, start: int, end: int) -> Attribute:
    """Reads codes[start:end] as a title: each role with the mission named beside it ("Expedition 73 flight engineer", "pilot of X")."""
    codes = sentence.codes
    orgs: list[Chunk] = []
    missions: list[Chunk] = []
    roles: list[tuple[Chunk, Chunk | None]] = []
    plural = bool(re.search(r"\b(?:both|all|two|three|four|five|six|members)\b", codes[start:end]))
    for place in range(start, end):
        chunk = sentence.at.get(place)
        if chunk is None:
            continue
        if chunk.is_a("Organization"):
            after = sentence.at.get(place + 4) if codes.startswith("'s ", place + 1) else None
            if after is None or not after.is_a("Mission", "Expedition"):  # "Boeing's Crew Flight Test" says nothing of who employs its crew
                orgs.append(chunk)
        elif chunk.is_a("Role"):
            if re.search(r"\b(?:former|ex|future|next|once|designated|acting as)[ -]$", codes[start:place]) or codes.startswith(
                ("-to-be", "-designate", " designate", " to be"), place + 1
            ):
                continue
            words = draft.text[chunk.start : chunk.end].lower()
            plural = plural or (words.endswith("s") and not words.endswith("ss"))
            roles.append((chunk, _mission_beside(sentence, place, start, end)))
        elif chunk.is_a("Mission", "Expedition"):
            missions.append(chunk)
            if codes.endswith("commanding ", start, place):
                word = sentence.original(place - len("commanding "), place - 1)
                roles.append((Chunk(word.start, word.end, (draft.gazetteer.rows["commander"].entity,)), chunk))
    if re.search(
        r"\b(?:backups?|back-up|understud(?:y|ies)|alternate|reserves?|guests?|visiting)\b", codes[max(0, start - 8) : end]
    ) or any(r.entities[0].id == "backup" for r, _ in roles):
        missions, roles = [], []  # a backup or a guest is no member
    possessive = bool(re.search(r"'s?\s*$", codes[start:end].rstrip()))
    crew = bool(re.search(r"\b(?:crew|members?)\b", codes[start:end]))
    return Attribute(tuple(orgs), tuple(missions), tuple(roles), plural, possessive, crew, "fellow" in codes[start:end])


def _mission_beside(sentence: Sentence, place: int, start: int, end: int) -> Chunk | None:
    def mission(at: int) -> Chunk | None:
        chunk = sentence.at.get(at)
        return chunk if chunk and chunk.is_a("Mission", "Expedition") else None

    after = re.match(r",? (?:of|on|for|with|aboard|in) (?:the |nasa's |station's )?", sentence.codes[place + 1 : end])
    if after and (found := mission(place + 1 + after.end())):
        return found
    for at in range(place - 1, start - 1, -1):
        if found := mission(at):
            return found
    for at in range(place + 1, end):
        if found := mission(at):
            return found
    return None


def apply(draft: Draft, sentence: Sentence, people: list[Chunk], title: Attribute, rule: str, quote: Span, *, of_all: bool = False) -> None:
    """States a title of each person it speaks of; of several people, unless it says "all", only of those whom the tables do not have elsewhere."""
    shared = len(people) > 1
    for number, person in enumerate(people):
        entity = person.meaning("Person")
        if entity is None:
            continue
        for org in title.orgs:
            body = org.meaning("Organization")
            if (
                body
                and not (number and draft.about("affiliatedWith", entity))
                and not (number and not of_all and works_for(draft, entity, body) is False)
            ):
                draft.say(entity, "affiliatedWith", body, rule, quote, subject_span=person.span, object_span=org.span, trigger=org.span)
        for role, mission in title.roles:
            if number and _has_role_before(sentence, person):
                continue
            if number and title.plural and not _is_plural(draft, role) and any(_is_plural(draft, other) for other, _ in title.roles):
                continue  # "the two astronauts of X, commander A and pilot B": the singular role is the first one's
            if shared and number == len(people) - 1 and _is_plural(draft, role) and _has_role_after(draft, sentence, person):
                continue
            _role(draft, sentence, entity, person, role, mission, rule, quote)
            if role.entities[0].id.startswith("nasa-"):
                nasa = draft.gazetteer.rows["nasa"].entity
                draft.say(entity, "affiliatedWith", nasa, rule, quote, subject_span=person.span, object_span=role.span, trigger=role.span)
        for mission in title.missions:
            for each in mission.each:
                activity = each.meaning("Expedition", "Mission")
                doubtful = len(title.missions) > 1 or (number and _has_role_before(sentence, person))
                if shared and doubtful and activity and flew(draft, entity, activity) is False:
                    continue  # "STS-116 and Expedition 14 crew members A, B and C"; "flight engineers A, B and guest C"
                member(draft, entity, person, each, rule, quote)


def _has_role_after(draft: Draft, sentence: Sentence, person: Chunk) -> bool:
    """True for the last of "flight engineers A, B and C, commander": who has a role of their own."""
    at = next((at for at, chunk in sentence.at.items() if chunk is person or person in chunk.each), -1)
    own = re.match(r"(?: \([^)]*\))?, (?:the )?([\ue000-\uf8ff])(?! [\ue000-\uf8ff])", sentence.codes[at + 1 :]) if at >= 0 else None
    role = sentence.at.get(at + 1 + own.start(1)) if own else None
    return role is not None and role.is_a("Role") and not _is_plural(draft, role) and _scope(draft, role) == "mission"


def _scope(draft: Draft, role: Chunk) -> str:
    return draft.gazetteer.rows[role.entities[0].id].get("scope")


def _has_role_before(sentence: Sentence, person: Chunk) -> bool:
    before = sentence.at.get(sentence.code_at(person) - 2)
    return before is not None and before.is_a("Role")


def _is_plural(draft: Draft, role: Chunk) -> bool:
    return draft.text[role.start : role.end].endswith("s")


def member(draft: Draft, entity: Entity, person: Chunk, mission: Chunk, rule: str, quote: Span) -> None:
    """States that a person belongs to a mission or expedition."""
    activity = mission.meaning("Expedition", "Mission")
    if activity:
        draft.say(entity, "memberOf", activity, rule, quote, subject_span=person.span, object_span=mission.span, trigger=mission.span)


def _role(
    draft: Draft, sentence: Sentence, entity: Entity, person: Chunk, role: Chunk, mission: Chunk | None, rule: str, quote: Span
) -> None:
    meaning = role.entities[0]
    if _scope(draft, role) != "mission":
        return
    if mission is None or (meaning.id == "soyuz-commander" and not any("Soyuz" in e.label for each in mission.each for e in each.entities)):
        draft.pending.append(Pending(entity, meaning, person.span, role.span, sentence.number))
        return
    for each in mission.each:
        activity = each.meaning("Expedition", "Mission")
        if activity:
            say_role(draft, entity, meaning, activity, rule, quote, person.span, role.span)


def say_role(
    draft: Draft, person: Entity, role: Entity, activity: Entity, rule: str, quote: Span, person_span: Span, role_span: Span
) -> None:
    """States a role in a mission; the membership goes with it."""
    if role.id == "soyuz-commander" and activity.label.startswith("Soyuz"):
        role = Entity("commander", role.cls, "commander")
    qualifiers = (("role", role.label), ("in", activity.id))
    draft.say(person, "memberOf", activity, rule, quote, subject_span=person_span, object_span=role_span)
    draft.say(
        person,
        "role",
        f"{role.label} of {activity.label}",
        rule,
        quote,
        subject_span=person_span,
        object_span=role_span,
        trigger=role_span,
        qualifiers=qualifiers,
    )


def _before(draft: Draft, sentence: Sentence, patterns: Patterns) -> list[tuple[int, Attribute]]:
    """ "NASA astronaut and Expedition 73 flight engineer X", "flight engineers X and Y", "NASA's X and Y".

    Gives the titles in the plural that stand before a single name, and where that name ends: they may go on (see `_go_on`)."""
    start = 0
    shared: list[tuple[int, Attribute]] = []
    while match := patterns.before.search(sentence.codes, start):
        pre_start, pre_end = match.span("pre")
        pre_start = _own_title_ends(sentence, pre_start, pre_end)
        title = attribute(draft, sentence, pre_start, pre_end)
        people = _people(sentence, match, "list")
        words = sentence.codes[pre_start:pre_end]
        if words.endswith(", ") and not any(_is_plural(draft, role) for role, _ in title.roles) and not _called(sentence, pre_start, words):
            start = match.start() + 1
            continue
        if not title.plural and not (title.possessive and not title.roles):
            people = people[:1]
        elif not title.plural:
            people = _possessed(draft, sentence, match, title, people)
        people = [p for p in people if p.note != "titled"] or people[:1]
        quote = cover(sentence.original(pre_start, pre_end), people[-1].span)
        apply(draft, sentence, people, title, "title-before", quote)
        if title.fellow and (title.orgs or title.roles):
            _fellows(draft, sentence, people[0], title, quote)
        first = people[0]
        walks = any(
            sentence.at[at].entities[0].id == "spacewalker"
            for at in range(pre_start, pre_end)
            if at in sentence.at and sentence.at[at].entities
        )
        begin = first.start if walks else quote.start  # "spacewalkers X and Y" tells of a spacewalk too
        grown = Chunk(begin, first.end, first.entities, head=first.span, note="titled")
        gone = [c for c in sentence.chunks if begin <= c.start and c.end <= first.end]
        sentence.replace(gone, grown)
        if len(people) == 1 and (title.plural or (title.possessive and title.orgs)):
            shared.append((first.start, title))
        start = max(0, pre_start) + 1
    return shared


def _go_on(draft: Draft, sentence: Sentence, patterns: Patterns, place: int, title: Attribute) -> None:
    """ "Roscosmos cosmonauts A, commander, and B, flight engineer": what is shared is said of B too, once their own titles are read."""
    at = next((at for at, c in sentence.at.items() if c.is_a("Person") and not c.members and c.start <= place < c.end), -1)
    listed = patterns.listed.match(sentence.codes, at) if at >= 0 else None
    if listed is None:
        return
    people = [c for at in range(*listed.span()) if (c := sentence.at.get(at)) is not None and c.is_a("Person")]
    for number, person in enumerate(people[1:], 1):
        who = person.meaning("Person")
        bodies = [body for org in title.orgs if (body := org.meaning("Organization"))]
        if who is None or person.members or not all(works_for(draft, who, body) for body in bodies):
            return
        if title.orgs and (draft.about("affiliatedWith", who) or _has_role_before(sentence, person)):
            return
        quote = cover(people[0].span, people[number].span)
        own = bool(draft.about("role", who)) or any(pending.person == who for pending in draft.pending)
        roles = () if own else tuple(pair for pair in title.roles if _is_plural(draft, pair[0]))
        missions = tuple(
            m for m in title.missions if all(flew(draft, who, a) for each in m.each if (a := each.meaning("Expedition", "Mission")))
        )
        roles = tuple((role, mission) for role, mission in roles if mission is None or mission in missions)
        apply(draft, sentence, [person], Attribute(title.orgs, missions, roles, True, False, False, False), "title-before", quote)


_OWN_TITLE = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?, $")


def _own_title_ends(sentence: Sentence, start: int, end: int) -> int:
    """Where the title of the next begins: in "A, Expedition 7 commander, astronaut B" the words up to the comma are A's."""
    before = _OWN_TITLE.search(sentence.codes, max(0, start - 60), start)
    if before and sentence.at[before.start(1)].is_a("Person"):
        cut = sentence.codes.rfind(", ", start, end - 2)
        if cut >= 0:
            return cut + 2
    return start


def _called(sentence: Sentence, start: int, words: str) -> bool:
    """True for "its commander, X" and "the pilot, X", unless the words say of someone else what they are."""
    return bool(re.match(r"(?:the|its|his|her|their|whose|another|our)\b", words)) and not re.search(
        r"(?:[\ue000-\uf8ff]\)?,|\b(?:is|was|are|were|as|be|became|been)) $", sentence.codes[:start]
    )


def _possessed(draft: Draft, sentence: Sentence, match: re.Match[str], title: Attribute, people: list[Chunk]) -> list[Chunk]:
    """ "NASA's X and Y": bare names joined by "and" share the agency or the flight, a comma ends it unless the tables bear it out."""
    joined = re.match(r".(?: and .)?", sentence.codes[match.start("list") : match.end("list")])
    if len(people) == 2 and joined and len(joined.group()) > 1:
        return people
    bodies = [body for org in title.orgs if (body := org.meaning("Organization"))]
    flights = [a for mission in title.missions for each in mission.each if (a := each.meaning("Expedition", "Mission"))]
    borne_out = all(
        all(works_for(draft, who, body) for body in bodies) and (not flights or any(flew(draft, who, flight) for flight in flights))
        for person in people[1:]
        if (who := person.meaning("Person"))
    )
    return people if len(people) > 2 and borne_out else people[:1]


def _fellows(draft: Draft, sentence: Sentence, person: Chunk, title: Attribute, quote: Span) -> None:
    """ "X and fellow NASA astronaut Y": the one(s) named before share the agency."""
    others = [c for s in draft.near(sentence) for chunk in s.chunks for c in chunk.each if c.is_a("Person") and c.start < person.start]
    opening = re.search(r"fellow", draft.text[sentence.span.start : sentence.span.start + 12].lower())
    for other in others[-2:] if opening else others[-1:]:
        entity = other.meaning("Person")
        if entity is None:
            continue
        here = other.start >= sentence.span.start
        told = draft.about("role", entity) or any(pending.person == entity for pending in draft.pending)
        roles = () if told or not here else tuple(pair for pair in title.roles if _scope(draft, pair[0]) == "mission")
        orgs = () if draft.about("affiliatedWith", entity) else title.orgs
        quote = cover(quote, other.span) if here else quote
        apply(draft, sentence, [other], Attribute(orgs, (), roles, False, False, False, False), "title-fellow", quote)


def _people(sentence: Sentence, match: re.Match[str], group: str) -> list[Chunk]:
    return [
        each for at in range(*match.span(group)) if (chunk := sentence.at.get(at)) is not None for each in chunk.each if each.is_a("Person")
    ]


def _after(draft: Draft, sentence: Sentence, pattern: Pattern, rule: str, *, before_titles: bool = False) -> None:
    """ "X of ESA", "X (JAXA)", "X, STS-131 commander,", "X and Y, both of NASA,", "X, Y and Z, Expedition 73 flight engineers"."""
    start = 0
    while match := pattern.search(sentence.codes, start):
        attr_start, attr_end = match.span("attr")
        title = attribute(draft, sentence, attr_start, attr_end)
        if not (title.orgs or title.missions or title.roles):
            start = match.start() + 1
            continue
        people = _people(sentence, match, "list")
        lead = sentence.codes[match.end("list") : attr_end]
        all_of = re.search(r"\b(?:both|all|each|two|three|four|five|six)\b", sentence.codes[match.end("list") : match.end()])
        if rule == "title-of" and all_of and before_titles and len(people) < _counted(lead, 3):
            start = match.start() + 1
            continue
        one = re.match(r"[ ,(–—-]*(?:an?|the) ", lead)
        counted = [r for r, _ in title.roles]
        in_order = re.match(r",? (?:respectively|in (?:that|this) order)", sentence.codes[attr_end:]) or "in that order" in lead
        if in_order and len(title.orgs) == len(people) > 1 and not counted:
            for person, org in zip(people, title.orgs, strict=True):
                quote = cover(people[0].span, sentence.original(attr_start, attr_end))
                apply(draft, sentence, [person], Attribute((org,), (), (), False, False, False, False), rule, quote)
        elif len(counted) == len(people) > 1 and not all_of and _different(counted) and (in_order or _one_each(draft, people[0], counted)):
            _respectively(draft, sentence, people, title, rule, sentence.original(*match.span()))
        else:
            which = _WHICH.match(lead)
            if which:
                number = 1 if which["one"] else _counted(lead, 1)
                people = people[:number] if (which["one"] or which["many"]) in ("first", "former") else people[-number:]
            elif all_of and _counted(lead, 0):
                people = people[-_counted(lead, 0) :]
            elif re.match(r"[ ,(–—-]*(?:who (?:are|were) )?the (?:[a-z-]+ )*crew (?:of|for|on)\b", lead):
                pass  # "A, B and C, the crew of Expedition 64"
            elif not all_of and (one or not title.plural) and not _bare_pair(sentence, match, rule):
                people = _sharing(draft, sentence, match.start(), people, title) if rule == "title-of" else people[-1:]
            quote = cover(people[0].span, sentence.original(attr_start, attr_end))
            apply(draft, sentence, people, title, rule, quote, of_all=bool(all_of or which))
        last = people[-1]
        tail = sentence.codes[attr_start:attr_end]
        end = sentence.original(match.start(), attr_end - (len(tail) - len(tail.rstrip(" ,")))).end
        if sentence.codes[match.end("attr") : match.end("attr") + 1] == ")" and "(" in sentence.codes[match.end("list") : attr_start]:
            end += 1
        gone = [c for c in sentence.chunks if last.start <= c.start and c.end <= end]
        sentence.replace(gone, Chunk(last.start, end, last.entities, head=last.span, note=last.note))
        start = match.start() + 1


_WHICH = compiled(r"[ ,(–—-]*the (?:(?P<one>former|latter)|(?P<many>first|last) (?:two|three|four|five))\b")
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


def _counted(words: str, otherwise: int) -> int:
    """How many people "both" or "all three" speaks of."""
    return next((COUNTS[word] for word in re.findall(r"[a-z]+", words) if word in COUNTS), otherwise)


_BEFORE_AND = compiled(r"([\ue000-\uf8ff])(?: \([a-z ]+\))? and [\ue000-\uf8ff] $")


def _sharing(draft: Draft, sentence: Sentence, start: int, people: list[Chunk], title: Attribute) -> list[Chunk]:
    """ "A and B of NASA": besides the last those right before whom the tables have there too, and of whom no agency is told."""
    bodies = [body for org in title.orgs if (body := org.meaning("Organization"))]
    joined = _BEFORE_AND.search(sentence.codes, max(0, start - 40), start)  # "pilot A and commander B of NASA"
    if joined and len(people) == 1 and sentence.at[joined.start(1)].is_a("Person"):
        people = [*sentence.at[joined.start(1)].each, *people]
    first = len(people) - 1
    while first and len(bodies) == 1 and not title.roles and not title.missions:
        who = people[first - 1].meaning("Person")
        if who is None or not works_for(draft, who, bodies[0]) or draft.about("affiliatedWith", who):
            break
        first -= 1
    return people[first:]


def _bare_pair(sentence: Sentence, match: re.Match[str], rule: str) -> bool:
    """ "X and Y of Roscosmos": two names with nothing before them share what follows."""
    pair = re.fullmatch(r"[\ue000-\uf8ff] and [\ue000-\uf8ff]", match["list"])
    before = sentence.codes[: match.start()]
    listed = re.search(r"([\ue000-\uf8ff])(?:,|;|,? and) $", before)
    in_list = listed is not None and sentence.at[listed.start(1)].is_a("Person")
    return bool(rule == "title-of" and pair and not in_list and not re.search(r"(?:[\ue000-\uf8ff](?:'s)?|'s|s') $", before))


def _one_each(draft: Draft, first: Chunk, roles: list[Chunk]) -> bool:
    """False for "A and B, commander and science officer" when A's role is told already, or the second role is one that goes with another."""
    who = first.meaning("Person")
    told = who is not None and (draft.about("role", who) or any(pending.person == who for pending in draft.pending))
    return not told and all(role.entities[0].id != "science-officer" for role in roles[1:])


def _different(roles: list[Chunk]) -> bool:
    return len({role.entities[0].id for role in roles}) > 1


def _respectively(draft: Draft, sentence: Sentence, people: list[Chunk], title: Attribute, rule: str, quote: Span) -> None:
    """ "X and Y, Expedition 12's commander and flight engineer": first to first, second to second."""
    mission = title.missions[0] if title.missions else None
    for person, (role, beside) in zip(people, title.roles, strict=True):
        given = beside or mission
        apply(
            draft, sentence, [person], Attribute((), (given,) if given else (), ((role, given),), False, False, False, False), rule, quote
        )


_ALL_OF = compiled(r"; (?:all|both)(?: (?:two|three|four|five|six|seven))? (?:of|from|with) (?:the )?(?P<x>[\ue000-\uf8ff])")


def _all_of(draft: Draft, sentence: Sentence) -> None:
    """ "Top: A, commander; B, pilot; C, flight engineer; all of Expedition Three": said of all since the colon or the last such words."""
    begin = 0
    for match in _ALL_OF.finditer(sentence.codes):
        start = max(begin, sentence.codes.rfind(":", 0, match.start()) + 1)
        chunk, begin = sentence.at[match.start("x")], match.end()
        people = [each for at, c in sentence.at.items() if start <= at < match.start() for each in c.each if each.is_a("Person")]
        if not people or not chunk.is_a("Organization", "Expedition", "Mission"):
            continue
        agency = chunk.is_a("Organization")
        title = Attribute((chunk,) if agency else (), () if agency else (chunk,), (), True, False, False, False)
        apply(draft, sentence, people, title, "title-after", cover(people[0].span, chunk.span))


def _lists(sentence: Sentence, patterns: Patterns) -> None:
    """ "A, B and C" becomes one chunk with three members."""
    start = 0
    while match := patterns.listed.search(sentence.codes, start):
        people = [chunk for at in range(*match.span()) if (chunk := sentence.at.get(at)) is not None]
        start = match.start() + 1
        if len(people) > 1:
            each = tuple(member for chunk in people for member in chunk.each)
            sentence.replace(people, Chunk(people[0].start, people[-1].end, members=each))
