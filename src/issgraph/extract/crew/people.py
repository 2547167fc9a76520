"""Titles around names to who someone is: agency, mission and role, before the name, after it, or shared by a list of names.
The file is long by the places where a title may stand."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from issgraph.compiled import compiled
from issgraph.extract.crew.offices import apply_in_order, different, leads_first, one_each, read_all_of, read_offices, two_offices
from issgraph.extract.crew.offices_in_turn import read_in_turn
from issgraph.extract.crew.sharing import (
    all_before,
    all_fly,
    apply_alike,
    bare_pair,
    counted,
    counted_in,
    listed_before,
    people_of,
    sharing,
    untold,
)
from issgraph.extract.crew.title_words import TITLES, Patterns, patterns_for
from issgraph.extract.crew.titles import Attribute, apply, attribute, has_role_before, is_plural, scope, told_out
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import flew, works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Span
from issgraph.patterns import Pattern


def read_people(draft: Draft, sentence: Sentence) -> None:
    """States who the people of a sentence are and joins lists of people into one chunk each."""
    patterns = patterns_for(draft, sentence)
    if sentence.codes.lacks & patterns.listed.mask:
        read_all_of(draft, sentence)
        return  # all else needs a name beside it
    _positions(sentence, patterns)
    if any(chunk.is_a(*TITLES) for chunk in sentence.chunks):
        _titles(draft, sentence, patterns)
    _lists(sentence, patterns)


def _titles(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """The titles of a sentence that names what one is made of."""
    read_in_turn(draft, sentence)
    _after(draft, sentence, patterns.after_of, "title-of", before_titles=True)
    _positions(sentence, patterns)
    shared = _before(draft, sentence, patterns)
    _after(draft, sentence, patterns.after_of, "title-of", before_titles=True)
    _after(draft, sentence, patterns.after, "title-after")
    if any(word in sentence.codes for word in (", both ", ", all ", ", of ", ", from ")):  # said after titles of their own
        _after(draft, sentence, patterns.after_of, "title-of")
        _after(draft, sentence, patterns.after, "title-after")
    read_all_of(draft, sentence)
    read_offices(draft, sentence, patterns)
    for person, title in shared:
        _go_on(draft, sentence, patterns, person, title)


def _positions(sentence: Sentence, patterns: Patterns) -> None:
    """ "(left)", ", at right," say where someone is in the picture, and belong to the name."""
    while match := patterns.position.search(sentence.codes):
        group = next(number for number in (1, 2, 3, 4, 5) if match.group(number))
        chunk = sentence.at[match.start(group)]
        span = sentence.original(*match.span())
        named = Chunk(chunk.start, span.end, chunk.entities, members=chunk.members, head=chunk.span, note=chunk.note)
        sentence.replace((chunk,), named)


_ABOARD = compiled(r"(?:the )?(?P<ship>[\ue000-\uf8ff])(?:(?: [a-z]+)?,)? (?=[a-z\ue000-\uf8ff])")
_IN_IT = Pattern(r"\b(?:inside|aboard|onboard|on board|in) (?:the )?$")


def _before(draft: Draft, sentence: Sentence, patterns: Patterns) -> list[tuple[int, Attribute]]:
    """ "NASA astronaut and Expedition 73 flight engineer X", "flight engineers X and Y", "NASA's X and Y".

    Gives the titles in the plural that stand before a single name, and where that name ends: they may go on (see `_go_on`)."""
    start = 0
    shared: list[tuple[int, Attribute]] = []
    while match := patterns.before.search(sentence.codes, start):
        pre_start, pre_end = match.span("pre")
        pre_start = _own_title_ends(sentence, pre_start, pre_end)
        if (aboard := _ABOARD.match(sentence.codes, pre_start)) and _IN_IT.search(sentence.codes, 0, pre_start):
            ship = sentence.at[aboard.start("ship")]
            pre_start = min(aboard.end(), pre_end) if ship.is_a("VisitingVehicle") else pre_start  # "Inside the Soyuz, cosmonaut X"
        people = people_of(sentence, match, "list")
        if draft.text[people[0].start : people[0].end] in _PRONOUNS:
            start = match.start() + 1
            continue  # "with X of NASA he was launched"
        pre_start = _the_other_ends(draft, sentence, people[0], pre_start, pre_end)
        title = attribute(draft, sentence, pre_start, pre_end)
        if len(people) > 1 and all(each.note == "coref" and each.start == people[0].start for each in people):
            start = match.start() + 1
            continue  # "in the crew of STS-106 both are mission specialists"
        words = sentence.codes[pre_start:pre_end]
        if words.endswith(", ") and not any(is_plural(draft, role) for role, _ in title.roles) and not _called(sentence, pre_start, words):
            start = match.start() + 1
            continue
        own = [role for role, _ in title.roles]
        if len(own) == len(people) > 1 and not title.plural and different(own) and two_offices(draft, sentence, pre_start, own, people):
            apply_in_order(draft, sentence, people, title, "title-before", cover(sentence.original(pre_start, pre_end), people[-1].span))
            title = replace(title, missions=(), roles=())
        elif (whole := told_out(draft, sentence, title, len(people))) is not title and all_fly(draft, people, title):
            apply_in_order(draft, sentence, people, whole, "title-before", cover(sentence.original(pre_start, pre_end), people[-1].span))
            title = replace(title, missions=(), roles=())
        elif not title.plural and not (title.possessive and not title.roles) and not _CREW_OF.search(words):
            people = people[:1]
        elif not title.plural:
            people = _possessed(draft, sentence, match, title, people)
        spare = next((n for n, (a, b) in enumerate(pairwise(people), 1) if _SPARE.search(draft.text, a.span.end, b.span.start)), None)
        people = [p for p in people[:spare] if p.note != "titled"] or people[:1]
        quote = cover(sentence.original(pre_start, pre_end), people[-1].span)
        apply(draft, sentence, people, title, "title-before", quote)
        partner = _PARTNER.search(sentence.codes, 0, pre_start) if words.startswith("the other ") and not title.plural else None
        if partner and len(title.roles) == 1 and all_fly(draft, [*sentence.at[partner.start(1)].each], title):
            mates = [c for c in sentence.at[partner.start(1)].each if c.is_a("Person")]  # "A and the other flight engineer, B"
            apply(draft, sentence, mates[-1:], replace(title, orgs=()), "title-fellow", cover(quote, *(c.span for c in mates[-1:])))
        if title.fellow and (title.orgs or title.roles) and ", " not in words.rstrip(", "):  # "fellow spacewalker, NASA astronaut X"
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
        if (len(people) == 1 and (title.plural or (title.possessive and title.orgs))) or (title.plural and title.roles):
            shared.append((first.start, title))
        start = max(0, pre_start) + 1
    return shared


def _go_on(draft: Draft, sentence: Sentence, patterns: Patterns, place: int, title: Attribute) -> None:
    """ "Roscosmos cosmonauts A, commander, and B, flight engineer": what is shared is said of B too, once their own titles are read."""
    at = next((at for at, c in sentence.at.items() if c.is_a("Person") and not c.members and c.start <= place < c.end), -1)
    listed = (_CHAIN.match(sentence.codes, at) or patterns.listed.match(sentence.codes, at)) if at >= 0 else None
    if listed is None:
        return
    end = (_CHAIN.match(sentence.codes, listed.end() - 1) or listed).end()
    people = [c for at in range(listed.start(), end) if (c := sentence.at.get(at)) is not None and c.is_a("Person")]
    for number, person in enumerate(people[1:], 1):
        who = person.meaning("Person")
        if _SPARE.search(draft.text, people[number - 1].span.end, person.span.start):
            return  # "Expedition 64 prime crew members A and B and Expedition 64 backup crew members C and D"
        bodies = [body for org in title.orgs if (body := org.meaning("Organization"))]
        if who is None or person.members:
            return
        if bodies and not title.missions and {s.object for s in draft.about("affiliatedWith", who)} == set(bodies):
            continue  # "NASA astronauts A and B, both mission specialists; C, pilot"
        elsewhere = draft.about("affiliatedWith", who) or has_role_before(sentence, person) if title.orgs else ()
        orgs = title.orgs if all(works_for(draft, who, body) for body in bodies) and not elsewhere else ()
        if title.orgs and not orgs and not title.missions:
            return  # "Expedition 49 crew members ESA astronaut A, left, and NASA astronaut B": the flight goes on, the agency not
        quote = cover(people[0].span, people[number].span)
        own = bool(draft.about("role", who)) or any(pending.person == who for pending in draft.pending)
        roles = () if own else tuple(pair for pair in title.roles if is_plural(draft, pair[0]))
        missions = tuple(
            m for m in title.missions if all(flew(draft, who, a) for each in m.each if (a := each.meaning("Expedition", "Mission")))
        )
        roles = tuple((role, mission) for role, mission in roles if mission is None or mission in missions)
        apply(draft, sentence, [person], Attribute(orgs, missions, roles, True, False, False, False), "title-before", quote)


_PRONOUNS = ("he", "she", "they", "him", "her", "them")
_PARTNER = compiled(
    r"([\ue000-\uf8ff])(?: \([^)]*\))?,? (?:and|with|helps?|helped|photographs|photographed|watches|films|joins|joined|beside) $"
)
_SPARE = compiled(r"\b(?:backups?|back-ups?|reserves?|understud(?:y|ies))\b")
"""From here on a list names those who stand by, not those of the flight."""
_CREW_OF = compiled(r"\b(?:crew|team|duo|pair|trio|quartet) (?:of|for) (?:the )?[\ue000-\uf8ff], $")
"""A crew before the list of its people: "the crew of Expedition 12, A and B"."""


_CHAIN = Pattern(r"[\ue000-\uf8ff](?:; (?:and )?[\ue000-\uf8ff](?=; |,? and |[ .,]))+(?:(?:,? and |, )[\ue000-\uf8ff](?=,? and |[ .,]))*")
"""People set apart by semicolons, and those who stand together behind the last: "A, commander; B, pilot; C, D and E"."""
_OWN_TITLE = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?,? $")


_THE_OTHER = Pattern(r"the ([\ue000-\uf8ff])(?:'s)? [\ue000-\uf8ff] and (?=(?:fellow |[a-z]+ )?[\ue000-\uf8ff] $)")


def _the_other_ends(draft: Draft, sentence: Sentence, person: Chunk, start: int, end: int) -> int:
    """Where the title of the next begins: in "the ESA astronaut and cosmonaut X" the first words are somebody's whom the text has named, when
    the tables do not have X at that agency."""
    other, who = _THE_OTHER.match(sentence.codes, start, end), person.meaning("Person")
    body = sentence.at[other.start(1)].meaning("Organization") if other else None
    return other.end() if other and who and body and works_for(draft, who, body) is False else start


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
    flight = sentence.at[start] if words.startswith("'s ", 1) and start in sentence.at else None
    owned = flight is not None and flight.is_a("Mission", "Expedition")  # "STS-120's pilot, X,"
    if not owned and not compiled(r"(?:the|its|his|her|their|whose|another|our|my|an? (?:second|third|fourth|fifth|sixth|other))\b").match(
        words
    ):
        return False
    said = _SAID.search(sentence.codes, 0, start)
    photographer = said is not None and said["who"] and sentence.at[said.start("who")].meaning("Role") is not None
    if said is not None and said["thing"] and not sentence.at[said.start("thing")].is_a("Person", "Role", NAME):
        return True  # "In Destiny, Expedition 16's commander, X, ..."
    return said is None or bool(photographer)  # "the photographer was its commander, X"


_SAID = compiled(
    r"(?:(?P<thing>[\ue000-\uf8ff])\)?,|(?:(?P<who>[\ue000-\uf8ff])|\b(?:he|she|who|they)) (?:[a-z]+ )?(?:is|was|are|were)|\b(?:as|be|became|been)) $"
)
"""Before a title that words say of someone else: "A is the commander"."""


def _possessed(draft: Draft, sentence: Sentence, match: re.Match[str], title: Attribute, people: list[Chunk]) -> list[Chunk]:
    """ "NASA's X and Y": bare names joined by "and" share the agency or the flight, a comma ends it unless the tables bear it out."""
    joined = compiled(r".(?: and .)?").match(sentence.codes[match.start("list") : match.end("list")])
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
    opening = compiled(r"fellow").search(draft.text[sentence.span.start : sentence.span.start + 12].lower())
    for other in others[-2:] if opening else others[-1:]:
        entity = other.meaning("Person")
        if entity is None:
            continue
        here = other.start >= sentence.span.start
        told = draft.about("role", entity) or any(pending.person == entity for pending in draft.pending)
        roles = (
            ()
            if told or not here
            else tuple(pair for pair in title.roles if scope(draft, pair[0]) == "mission" and _shared(draft, pair[0]))
        )
        orgs = () if draft.about("affiliatedWith", entity) else title.orgs
        quote = cover(quote, other.span) if here else quote
        apply(draft, sentence, [other], Attribute(orgs, (), roles, False, False, False, False), "title-fellow", quote)


def _shared(draft: Draft, role: Chunk) -> bool:
    """False for the one commander of a crew: "A and fellow astronaut and Expedition 63 commander B"."""
    return role.entities[0].id != "commander" or is_plural(draft, role)


def _after(draft: Draft, sentence: Sentence, pattern: Pattern, rule: str, *, before_titles: bool = False) -> None:
    """ "X of ESA", "X (JAXA)", "X, STS-131 commander,", "X and Y, both of NASA,", "X, Y and Z, Expedition 73 flight engineers"."""
    start = 0
    while match := pattern.search(sentence.codes, start):
        attr_start, attr_end = match.span("attr")
        if (more := _AND_SO_MANY.search(sentence.codes, attr_start, attr_end)) and match["list"] in sentence.alphabet.slot["Person"]:
            attr_end = more.start() if attribute(draft, sentence, attr_start, more.start()).roles else attr_end
        title = attribute(draft, sentence, attr_start, attr_end)
        ship = sentence.at.get(match.start("ship")) if match.groupdict().get("ship") else None
        if not (title.orgs or title.missions or title.roles) or (ship and "Soyuz" in draft.text[ship.start : ship.end]):
            start = match.start() + 1
            continue  # of which Soyuz someone is the commander, the expedition named beside does not tell
        people = people_of(sentence, match, "list")
        if len(people) == 1 and _OTHERS_ARE.match(sentence.codes, attr_end) and any(is_plural(draft, role) for role, _ in title.roles):
            start = match.start() + 1
            continue  # "The commander is A, the flight engineers are B and C"
        lead = sentence.codes[match.end("list") : attr_end]
        if (
            not (title.roles or title.orgs or title.crew)
            and lead.startswith((", the ", ", in ", ", aboard ", ", on ", ", by ", ", with "))
            and all(m.is_a("VisitingVehicle") for m in title.missions)
        ):
            start = match.start() + 1
            continue  # "Carrying A, B and C, the Soyuz MS-18 departs"
        all_of = compiled(r"\b(?:both|all|each|two|three|four|five|six)\b(?!-)").search(sentence.codes[match.end("list") : match.end()])
        if rule == "title-of" and all_of and before_titles and len(people) < counted(lead, 3):
            start = match.start() + 1
            continue
        single = compiled(r"[ ,(–—-]*(?:an?|the) ").match(lead)
        whole = told_out(draft, sentence, title, len(people))
        one_by_one = whole is not title and one_each(draft, people[0], [r for r, _ in whole.roles]) and all_fly(draft, people, whole)
        if one_by_one or "respectively" in sentence.codes[attr_start : attr_end + 15]:
            title = whole
        offices = [r for r, _ in title.roles]
        if "respectively" in sentence.codes[attr_start : attr_end + 15] and different(offices):
            people, all_of = people[-len(offices) :], None  # the title is of the last of a longer list
        if title.missions and len(people) > 2 and not all_of:
            fit = [each for each in people if all_fly(draft, [each], title)]
            people = fit if len(fit) > 1 and fit == people[-len(fit) :] else people  # "A and two cosmonauts, B and C, who are of X"
        if 1 < len(offices) < len(people) and different(offices) and not all_of and not title.plural:
            waiting = untold(draft, people)
            people = (
                waiting if waiting == people[-len(offices) :] else people
            )  # "A and B, both engineers, and C and D, commander and pilot"
        in_order = (
            compiled(r",? (?:respectively|in (?:that|this) order|in turn)").match(sentence.codes[attr_end:]) or "in that order" in lead
        )
        if in_order and len(title.orgs) == len(people) > 1 and len(offices) == 1 and is_plural(draft, offices[0]):
            for person, org in zip(people, title.orgs, strict=True):  # "A and B, flight engineers on X, of ESA and Roscosmos in turn"
                quote = cover(people[0].span, sentence.original(attr_start, attr_end))
                apply(draft, sentence, [person], Attribute((org,), (), (), False, False, False, False), rule, quote)
            apply(draft, sentence, people, replace(title, orgs=()), rule, quote, of_all=True)
        elif in_order and len(title.orgs) > 1 and not offices:
            people = people if len(people) == len(title.orgs) else []  # more or fewer than are named in turn: nobody knows whose each is
            for person, org in zip(people, title.orgs, strict=False):
                quote = cover(people[0].span, sentence.original(attr_start, attr_end))
                apply(draft, sentence, [person], Attribute((org,), (), (), False, False, False, False), rule, quote)
        elif one_by_one or (
            len(offices) == len(people) > 1
            and not all_of
            and different(offices)
            and (
                in_order
                or (one_each(draft, people[0], offices) and not all(is_plural(draft, role) for role in offices))
                or leads_first(draft, people, title)
            )
        ):
            apply_in_order(draft, sentence, people, title, rule, sentence.original(*match.span()))
        else:
            which = _WHICH.match(lead)
            if which:
                number = 1 if which["one"] else counted(lead, 1)
                begin = _FROM.get(which["one"] or which["many"], len(people) - number)
                people = people[begin : begin + number] or people[-1:]
            elif all_of and (many := counted(lead + (match.groupdict().get("both") or ""), 0)):
                people = counted_in(sentence, match.start(), people, many, not title.roles)[-many:]
            elif all_of and all_of.group() == "all" and rule == "title-after" and title.roles:
                people = all_before(draft, sentence, match.start(), people)
            elif compiled(
                r"[ ,:(–—-]*(?:who (?:are|were) )?the (?:[a-z-]+ )*(?:crew (?:of|for|on)\b|[\ue000-\uf8ff] (?:crew(?: ?members)?|quartet|trio|duo|foursome|threesome)\W*$)"
            ).match(lead):
                pass  # "A, B and C, the crew of Expedition 64"
            elif title.missions and not title.roles and (_MEMBERS.match(lead) or _MEMBERS.match(lead + " ")):
                listed = listed_before(sentence, match.start(), people)
                people = listed if all_fly(draft, listed, title) else people
            elif (
                not all_of
                and lead.startswith(", the ")
                and any(is_plural(draft, role) for role in offices)
                and all_fly(draft, people, title)
            ):
                people = untold(draft, people)
            elif not all_of and (single or not title.plural) and not bare_pair(sentence, match, rule):
                shared = rule == "title-of" or (_TOO.match(lead) and not title.roles)  # "A and B, also NASA"
                people = sharing(draft, sentence, match.start(), people, title) if shared else people[-1:]
            if len(people) > 1 and not all_of and not all_fly(draft, people, title) and all_fly(draft, people[-1:], title):
                people = [person for person in people if all_fly(draft, [person], title)]  # "she and A of Crew-7"
            quote = cover(people[0].span, sentence.original(attr_start, attr_end))
            apply(draft, sentence, people, title, rule, quote, of_all=bool(all_of or which))
            apply_alike(draft, sentence, match, title, rule, quote)
        if not title.missions and (same := _SAME.search(sentence.codes, match.end("list"), attr_end)):
            _of_the_same(draft, people, sentence.original(*same.span()))
        last = people[-1] if people else people_of(sentence, match, "list")[-1]
        tail = sentence.codes[attr_start:attr_end]
        end = sentence.original(match.start(), attr_end - (len(tail) - len(tail.rstrip(" ,")))).end
        if sentence.codes[match.end("attr") : match.end("attr") + 1] == ")" and "(" in sentence.codes[match.end("list") : attr_start]:
            end += 1
        elif dashes := _BETWEEN_DASHES.match(sentence.codes, match.end("list")):
            closing = attr_end - (len(tail) - len(tail.rstrip()))  # "A -- STS-9 pilot -- waves": the second dash ends what the first began
            if sentence.codes.startswith(dashes.group(), closing):
                end = sentence.original(closing, closing + len(dashes.group()) - 1).end
        gone = [c for c in sentence.chunks if last.start <= c.start and c.end <= end]
        group = next((c for c in gone if c.members and c.note == "coref"), None)  # "the two Russians, both of Roscosmos, are ..."
        one = Chunk(last.start, end, last.entities, head=last.span, note=last.note)
        sentence.replace(gone, Chunk(last.start, end, members=group.members, note="coref") if group else one)
        start = match.start() + 1


_OTHERS_ARE = Pattern(r",? ?(?:are|were) (?:(?:the|astronauts|cosmonauts) )*[\ue000-\uf8ff]")
_SAME = Pattern(r"\b(?:of|from|on|in) the same (?:crew|expedition|flight|mission|increment)\b")


def _of_the_same(draft: Draft, people: list[Chunk], words: Span) -> None:
    """ "With A, another NASA astronaut on the same expedition": of the flight named last before, where the tables have A there, else after."""
    for each in people:
        person = each.meaning("Person")
        near = [
            (at, a) for at, a in draft.flights_near(words.start) if person and flew(draft, person, a) and not a.label.startswith("Soyuz")
        ]
        flight = next((a for at, a in reversed(near) if at < words.start), near[0][1] if near else None)
        if person and flight:
            draft.say(person, "memberOf", flight, "of-the-crew", words, subject_span=each.span, object_span=words, trigger=words)


_TOO = compiled(r",? (?:also|likewise|too|again) ")
_AND_SO_MANY = compiled(
    r",? (?:and|plus|with) (?:the |his |her |its |their )?(?:other |remaining )?(?:two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) (?!of )"
)
"""Behind the office of one person: others, counted ("the commander, and six flight engineers")."""
_BETWEEN_DASHES = Pattern(r" (?:--|—|–) ")
_MEMBERS = compiled(r"[ ,(–—-]*(?:all |both )?(?:the )?(?:[a-z-]+ ){0,3}(?:[\ue000-\uf8ff] )?(?:members|residents|newcomers)\b")
"""Before the flight whose people all of a list are: "the newest members of Expedition 69"."""
_FROM = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3}
_WHICH = compiled(
    r"[ ,(–—-]*the (?:(?P<one>former|latter|(?:first|second|third|fourth|last)(?= an? ))(?! (?:two|three|four|five)\b)|(?P<many>first|last|former|latter) (?:two|three|four|five))\b"
)


def _lists(sentence: Sentence, patterns: Patterns) -> None:
    """ "A, B and C" becomes one chunk with three members."""
    start = 0
    while match := patterns.listed.search(sentence.codes, start):
        start = match.start() + 1
        if start == match.end():
            continue  # one name is no list
        people = [chunk for at in range(*match.span()) if (chunk := sentence.at.get(at)) is not None]
        goes_on = sentence.codes.startswith(" ", match.end())
        if "," in match.group() and (
            _FRONTED.match(sentence.codes, 0, match.start()) or (goes_on and _SHOT_BY.match(sentence.codes, 0, match.start()))
        ):
            people = people[1:]  # "In this image taken by A, B and C work": a comma ends what stands before the subject
        elif len(people) == 2 and " and " not in match.group() and _before_subject(sentence, match.start()):
            people = people[1:]  # "With help from A, B swaps a lamp", "Caught by the lens of A, B floats"
        if (
            len(people) > 1
            and _OWNS.match(sentence.codes, match.end())
            and ("," in sentence.text[people[-2].start : people[-2].end] or (len(people) == 2 and " and " not in match.group()))
        ):
            people = people[:-1]  # "A, flight engineer and B's partner outside"
        if len(people) > 1:
            each = tuple(member for chunk in people for member in chunk.each)
            sentence.replace(people, Chunk(people[0].start, people[-1].end, members=each))


_OWNS = Pattern(
    r"'s? (?:[a-z-]+ ){0,2}?(?:partner|colleague|companion|friend|successor|predecessor|replacement|counterpart|crewmate|teammate|shipmate|understudy|deputy|backup|back-up|stand-in|double|twin|brother|sister|wife|husband|pupil|student|teacher|mentor|relief|rival|guest|host|commander|boss|helper|assistant|[\ue000-\uf8ff])"
)
"""Behind the name of someone of whom the one before is something: "A, commander and B's partner"."""
_WITH_ONE = Pattern(
    r"(?:with|(?:assisted|helped|joined|watched|aided|guided|coached|flanked|filmed|photographed|accompanied|cheered on) by|thanks to|alongside|beside|behind|next to|near|opposite|like|unlike|after|before)\b[^,;.:]{0,60}$"
)
"""Before the one person who stands before the subject of a sentence."""
_FRONTED = compiled(r"(?:here,? |again, |also )?in (?:this|an?|the) [^,;.]{0,60}\bby (?:the |[a-z-]+ )*$")
_SHOT_BY = compiled(
    r"(?:[a-z]+ly |here )?(?:photographed|snapped|filmed|pictured|captured|caught|recorded|shot|framed) (?:[a-z]+ ){0,3}?by (?:the |[a-z-]+ )*$"
)
"""Before the photographer and, behind a comma, those whom a sentence is about: "Photographed by A, B and C suit up"."""
_DONE_BY_ONE = Pattern(
    r"(?:[a-z]+ly |here |also )?(?:[a-z]+(?:ed|wn|en|ung|ught)|shot|held|hid|led|fed|lit|put|set|cut|met|built|made)\b[^,;.:]{0,60}\bby (?:the (?:[a-z]+ ){1,3}of )?(?:(?:the|an?|fellow|her|his|their|[a-z-]+mate|[a-z]+) |[\ue000-\uf8ff](?:'s?)? ){0,4}(?:(?:partner|crewmate|colleague|companion|commander|neighbou?r|friend), )?$"
)
"""Before the one person by whom something was done to the subject, who comes next: "Steadied by her commander, A, B leans out"."""


def _before_subject(sentence: Sentence, at: int) -> bool:
    """True for a place behind words that end with one person and a comma, before the subject of the sentence."""
    return _WITH_ONE.match(sentence.codes, 0, at) is not None or _DONE_BY_ONE.match(sentence.codes, 0, at) is not None
