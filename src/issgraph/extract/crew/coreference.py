"""Whom "she", "the commander" and "the ESA astronaut" stand for: people that a document has named."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.couples_meant import read_couples
from issgraph.extract.crew.groups_meant import OF_ONE_KIND, groups_spoken_of, of_nation, several_of
from issgraph.extract.crew.nearest import NOBODY, ahead, named_before, nearest_person
from issgraph.extract.crew.title_words import patterns_for
from issgraph.extract.crew.titles import say_role
from issgraph.extract.crew.writers import first_person
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import CAPSULES, flew, holds, works_for
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_PRONOUN = Pattern(
    r"(?<![\w'])(?P<p>he|she|they)(?= (?!do not|does not|did not appear)|'(?:s|re) (?:an?|the|one of|both|all|now an?|also an?|still an?) )|(?<=with )(?P<obj>him|them)\b"
)


def people_spoken_of(draft: Draft, sentence: Sentence) -> None:
    """Chunks for "the two spacewalkers", "they", "she": the people they mean, where the document leaves no doubt."""
    read_couples(draft, sentence)
    groups_spoken_of(draft, sentence)
    _pronouns(draft, sentence)
    first_person(draft, sentence)


def titles_spoken_of(draft: Draft, sentence: Sentence) -> bool:
    """Chunks for "the ESA astronaut": whoever fits and was named last. To be read after the titles of the sentence.

    True when it found any."""
    held = _holders(draft, sentence)
    return _titles(draft, sentence) or held


@lru_cache(maxsize=4)
def _holder(alphabet: Alphabet) -> Pattern:
    role, person = alphabet.slot["Role"], alphabet.slot["Person"]
    flight = alphabet.slot["Expedition"] + alphabet.slot["Mission"]
    nation = rf"(?:[a-z]+(?:n|an|ish|ese|ch|i) |[{alphabet.slot[NAME]}] )?"
    return Pattern(
        rf"(?:^(?:(?:with|in|on|after|before|at|while|during|from|here|using|having|now|then)\b[^;:{person}]{{0,90}}, )?|[;:] |, (?:and|as|while|when) |\b(?:as|while|when) )(?:the|its) {nation}(?P<r>[{role}]) (?:of|from|on|in|with|for) (?:the )?(?P<x>[{flight}])(?: crew| mission| flight)?(?= [a-z]+(?:s|ed)?(?: |[.,;]|$))(?! (?:is|was|are|were) (?:[a-z-]+ )?[{person}])(?!s? and )"
    )


def _holders(draft: Draft, sentence: Sentence) -> bool:
    """ "The commander of Expedition 15 waves": whoever was named last and has that flight, as the tables or the text know it."""
    found = False
    pattern = _holder(sentence.alphabet)
    for match in reversed(list(pattern.finditer(sentence.codes))) if not sentence.codes.lacks & pattern.mask else ():
        role, chunk = sentence.at[match.start("r")], sentence.at[match.start("x")]
        flight = chunk.meaning("Expedition", "Mission") if not chunk.members else None
        if flight is None or draft.text[role.start : role.end].lower().endswith("s"):
            continue
        told = {s.subject.id for s in draft.about("memberOf") if s.asserted and s.object == flight}
        who = [p for p in named_before(draft, sentence, role.start) if p.id in told or flew(draft, p, flight)]
        if len(who) != 1:
            continue
        begin = sentence.original(match.start("r"), match.start("r") + 1).start
        span = Span(begin, chunk.end)
        if draft.gazetteer.rows[role.entities[0].id].get("scope") == "mission":
            say_role(draft, who[0], role.entities[0], flight, "title-alone", span, span, role.span)
        sentence.replace((role, chunk), Chunk(span.start, span.end, (who[0],), head=span, note="coref"))
        found = True
    return found


_JOINED = Pattern(
    r"'s(?! (?:[a-z]+ ){0,2}?(?:[\ue000-\uf8ff] )?(?:missions?|flight|stay|spacewalks?|camera|lens|visor|helmet|hands?)\b)| and (?:the |an? |his |her |its )?(?:[a-z-]+ )?[\ue000-\uf8ff]"
)
"""After "the commander": someone or something else, of which the title may speak."""


_FRONTED = compiled(
    r"\b(?:spacewalks?|outing|excursion|career), $|^(?:[a-z]+(?:ing|ed)|in|on|at|from|with|before|after|during|inside|outside|above|below|behind|beside|near|for|by|under|over|through|against|between|across|along|beyond|clad|seen|held|hung) (?:(?!\b(?:is|are|was|were|has|had)\b)[^;:]){0,140}, $"
)


def _fronted(sentence: Sentence, at: int) -> bool:
    """True for a title behind a comma that opens its clause: before it stand a phrase of place, time or manner, and nobody."""
    last = sentence.at.get(at - 3)
    named = any(place < at and chunk.is_a("Person") for place, chunk in sentence.at.items())
    return (last is not None and isinstance(last.value, Date)) or (not named and _FRONTED.search(sentence.codes, 0, at) is not None)


_OF_ANOTHER = compiled(r" of (?:the )?(?:station|complex|outpost|ship|[\ue000-\uf8ff])")


def _of_that_office(draft: Draft, sentence: Sentence, match: re.Match[str], person: Entity, role: Entity) -> bool:
    """True where an office behind a fronted phrase ("In Kibo, the pilot") is told of somebody, or the tables have it so for a flight of
    the caption; a commander in a module or on the station may be another's."""
    last = sentence.at.get(match.start() - 3)
    if (last is not None and isinstance(last.value, Date)) or _OUTING_BEFORE.search(sentence.codes, 0, match.start()):
        return True
    if _OF_ANOTHER.match(sentence.codes, match.end()) or role.id == "spacewalker":
        return False
    if draft.gazetteer.rows[role.id].get("scope") != "mission":
        return True
    there = any(chunk.is_a("Module", "SpaceStation") for at, chunk in sentence.at.items() if at < match.start())
    flights = [flight for _, flight in draft.flights if holds(draft, person, role, flight)]
    if there and role.id == "commander":
        return any(flight.cls == "Expedition" for flight in flights)
    told = any(s.qualifier("role") == role.label for s in draft.about("role", person))
    return told or bool(flights) or any(p.person == person and p.role == role for p in draft.pending)


_OUTING_BEFORE = compiled(r"\b(?:spacewalks?|outing|excursion|career), $")


def _titles(draft: Draft, sentence: Sentence) -> bool:
    found = False
    pattern = patterns_for(draft, sentence).title_only
    for match in reversed(list(pattern.finditer(sentence.codes))) if not sentence.codes.lacks & pattern.mask else ():
        role = sentence.at[match.start("r")]
        words = draft.text[role.start : role.end].lower()
        owner = sentence.at.get(match.start() - 2)
        if owner is not None and owner.is_a("Person") and sentence.codes.endswith(" ", 0, match.start()):
            continue  # "A is the commander, B the pilot": the title is B's
        if words == "photographer" and compiled(r"(?:,[^.;,]{3,60},)?(?: (?:is|was)(?! [a-z]+ed\b)|:|;| –| —| --) ").match(
            sentence.codes, match.end()
        ):
            continue  # "the photographer: A", "the photographer was A"
        named = _IS_SOMEBODY.match(sentence.codes, match.end())
        if named is not None and sentence.at[named.end() - 1].is_a("Person"):
            continue  # "the STS-121 commander was A"
        if sentence.codes.endswith(", ", 0, match.start()) and not _fronted(sentence, match.start()):
            continue  # "A, the commander": A's title
        inside = [sentence.at[at] for at in range(*match.span()) if at in sentence.at]
        flights = [m for c in inside if not c.members and (m := c.meaning("Expedition", "Mission"))]
        if words.endswith("s") and role.is_a("Role") and (flight := flights[0] if flights else _flight_of_several(draft, sentence, match)):
            found = (
                several_of(
                    draft, sentence, sentence.original(*match.span()), inside, role, flight, bare=not flights and flight.cls == "Mission"
                )
                or found
            )
            continue
        joined = _JOINED.match(sentence.codes, match.end())
        orgs = [e.id for c in inside if c.is_a("Organization") for e in c.likeliest]
        if words.endswith("s") or not role.is_a("Role") or (joined and not ((flights or orgs) and joined.group().startswith(" and"))):
            continue
        before = named_before(draft, sentence, role.start)
        if joined and not flights:  # "the ESA astronaut and X": who alone of those named is of that agency
            after = sentence.at.get(joined.end() - 1)
            before = [p for p in before if (body := draft.gazetteer.rows.get(orgs[0])) and works_for(draft, p, body.entity)]
            before = before if len(before) == 1 and after is not None and after.is_a("Person") else []
        elif joined:  # "the Expedition 57 flight engineer and X": only who the tables have in that crew
            before = [p for p in before if flew(draft, p, flights[0])]
            before = before if len(before) == 1 else []
        if orgs:
            told = (s for p in before for s in draft.about("affiliatedWith", p))
            of = {s.subject.id for s in told if isinstance(s.object, Entity) and s.object.id in orgs}
            before = (
                [p for p in before if p.id in of or orgs[0] in draft.gazetteer.rows.get(p.id, NOBODY).many("agency")] if before else before
            )
        if nation := compiled(rf"\b(?:{draft.gazetteer.nationality})\b").search(match.group()):
            before = of_nation(draft, nation.group(), before)
        if sentence.codes.endswith(", ", 0, match.start()) and not (orgs and before):
            before = before if before and _of_that_office(draft, sentence, match, before[-1], role.entities[0]) else []
        if flights and before and role.entities[0].id in _KNOWN_OFFICES:
            before = _who_hold(draft, sentence, match.start(), before, role.entities[0], flights[0])
        if before and (len(before) == 1 or sentence.number > 0):
            span = sentence.original(*match.span())
            for chunk in inside:
                if (org := chunk.meaning("Organization")) is not None:
                    draft.say(
                        before[-1], "affiliatedWith", org, "title-alone", span, subject_span=span, object_span=chunk.span, trigger=span
                    )
            if flights and draft.gazetteer.rows[role.entities[0].id].get("scope") == "mission":
                say_role(draft, before[-1], role.entities[0], flights[0], "title-alone", span, span, role.span)
            sentence.replace(inside, Chunk(span.start, span.end, (before[-1],), head=span, note="coref"))
            found = True
    return found


_KNOWN_OFFICES = frozenset(("commander", "pilot", "flight-engineer", "mission-specialist"))
"""Offices of which the tables know who had them."""
_OBJECT = compiled(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^()]*\))? (?:(?:and|then|also) )?(?!(?:is|was|as|has|does|his|its) )[a-z]+(?:ed|s|ew|ook|aw|et)(?: (?:with|at|to|by|for|behind|beside|of|on))? $"
)
"""Before an office that a verb has for its object: "A filmed the Expedition 27 flight engineer"."""


def _who_hold(draft: Draft, sentence: Sentence, at: int, before: list[Entity], role: Entity, flight: Entity) -> list[Entity]:
    """Of those named before an office of a flight whoever can have it, as the tables have it; all, where they do not know the crew."""
    row = draft.gazetteer.rows.get(flight.id)
    doer = _OBJECT.search(sentence.codes, 0, at)
    subject = sentence.at[doer.start("p")].meaning("Person") if doer is not None else None
    if subject is not None:
        before = [person for person in before if person.id != subject.id]
    if row is None or not row.many("crew") or not flight.label.startswith(("Expedition", "STS-", *CAPSULES)):
        return before
    if role.id == "flight-engineer" and flight.cls != "Expedition":
        return before
    return (
        [person for person in before if holds(draft, person, role, flight)]
        if any(flew(draft, p, flight) is not None for p in before)
        else before
    )


_IS_SOMEBODY = compiled(
    r"(?:,[^.;,\ue000-\uf8ff]{3,60},)?(?: (?:is|was|will be|would be|had been|has been)(?: (?:now|still|then|again))?|:| –| —| --) (?:(?:the|his|her|nasa|astronaut|cosmonaut|veteran|fellow|[\ue000-\uf8ff](?:'s)?) )*[\ue000-\uf8ff](?!'s)"
)
"""Behind an office: who has it."""
_SUBJECT = compiled(
    r"(?:^(?:[a-z]+ |[a-z]+ [^,;:.]{2,60}, )?|[;:.] |, (?:and|while|as|where|when) |\b(?:while|as|before|after|when) )(?:the )?$"
)
_ACTS = compiled(
    r" (?!of |on |in |for |from |aboard |and |or |who |at |are (?:[\ue000-\uf8ff]|not)|were (?:[\ue000-\uf8ff]|not))(?:[a-z]+ly |also |then |later )?[a-z]+"
)


def _flight_of_several(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Of which flight "the mission specialists" are when none stands with them: the one of the text that has such an office."""
    role = sentence.at[match.start("r")].entities[0]
    if (
        role.id not in OF_ONE_KIND
        or not _SUBJECT.search(sentence.codes, 0, match.start("r"))
        or not _ACTS.match(sentence.codes, match.end())
    ):
        return None
    every = {a.id: a for _, a in draft.flights if a.cls == OF_ONE_KIND[role.id] and not a.label.startswith("Soyuz")}
    return next(iter(every.values())) if len(every) == 1 else None


_WATCHED = Pattern(
    r"\b(?:films?|filmed|filming|photographs|photographed|photographing|watch(?:es|ed|ing)?|snap(?:s|ped|ping)|help(?:s|ed|ing)?|assist(?:s|ed|ing)?|aid(?:s|ed|ing)?|guid(?:es|ed|ing)|cheer(?:s|ed|ing)(?: on)?|steadie[sd]|steadying)"
    r" (?:(?:her|his|the|fellow|[a-z]*mate|commander|colleague|partner|[\ue000-\uf8ff](?:'s)?) ){0,3}(?P<y>[\ue000-\uf8ff])(?: \([^)]*\))?,? (?:as|while) $"
)
"""Before the pronoun of whom someone watches or helps: "X films Y as he eats"."""


def _pronouns(draft: Draft, sentence: Sentence) -> None:
    for match in reversed(list(_PRONOUN.finditer(sentence.codes))) if not sentence.codes.lacks & _PRONOUN.mask else ():
        span = sentence.original(*match.span())
        before = named_before(draft, sentence, span.start)
        if (match["p"] or match["obj"]) in ("they", "them"):
            group = next((c for c in reversed(sentence.chunks) if c.members and c.start < span.start and c.is_a("Person")), None)
            group = group or draft.once(ahead, sentence.number).group
            told = group.each if group else _told_last(draft, sentence, span.start)
            if not told:
                continue
            members = tuple(Chunk(span.start, span.end, c.entities, head=span, note="coref") for c in told)
            sentence.replace((), Chunk(span.start, span.end, members=members, note="coref"))
            continue
        gender = "female" if match["p"] == "she" else "male"
        watched = _WATCHED.search(sentence.codes, 0, match.start()) if match["p"] else None
        seen = sentence.at[watched.start("y")].meaning("Person") if watched else None
        fits = seen is not None and draft.gazetteer.rows.get(seen.id, NOBODY).get("gender") in ("", gender)
        person = seen if fits else nearest_person(draft, sentence, span.start, gender, before)
        if person:
            sentence.replace((), Chunk(span.start, span.end, (person,), head=span, note="coref"))


def _told_last(draft: Draft, sentence: Sentence, offset: int) -> list[Chunk]:
    """The two to four people named before in the sentence, or in the one before it when this one names nobody: whom "they" can only mean."""
    here = [each for c in sentence.chunks for each in c.each if each.is_a("Person") and each.start < offset]
    named = {p.id: each for each in here if (p := each.meaning("Person"))}
    if 2 <= len(named) <= 4:
        return list(named.values())
    if here or not sentence.number:
        return []
    before = [each for c in draft.sentences[sentence.number - 1].chunks for each in c.each if each.is_a("Person")]
    unique = {p.id: each for each in before if (p := each.meaning("Person"))}
    return list(unique.values()) if 2 <= len(unique) <= 4 else []
