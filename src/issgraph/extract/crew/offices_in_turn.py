"""Offices and people who take turns, or stand in two rows with an article each ("the commander and the pilot of Crew-1, A and B",
"STS-120's commander, A, its pilot, B, and a mission specialist, C"), to who has which office of the flight that the row names.

Read before titles, which would give the office that stands next to a name to that name."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from issgraph.extract.crew.sharing import all_fly
from issgraph.extract.crew.titles import Attribute, apply, attribute, is_plural, scope, told_out
from issgraph.extract.crew.waiting_roles import fits
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Pattern

_DET = r"(?:the |its |his |her |their |an? |one |one of (?:the |its |his |her |their )?)"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, Pattern, Pattern, Pattern]:
    p, o, r = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization", "Role"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    office = rf"{r}(?: (?:of|on|for|from) (?:the )?{x}(?:'s crew| crew| mission| flight)?)?"
    placed = r"(?: \([^()]{3,30}\))?"
    offices = rf"(?P<attr>(?:(?:{_DET}(?:[a-z]+ )?)?{x}(?:'s)? |{_DET})?{office}(?:, {_DET}?{office})*,? and(?: {_DET}|, the (?:last|other|latter|remaining) (?:two|three|four|five),? (?:both |all )?| (?:two|three|four|five) (?:of (?:its|the|her|his) |other )?){office})"
    people = rf"(?P<list>{p}{placed}(?:(?:, {p}{placed})+,?)? and {p}{placed})"
    before = rf"(?<![^ (]){offices}(?:,|:| --| –| —) {people}(?!'s)(?=[ ,.;:)]|$)"
    behind = rf"(?<![^ (]){people}(?:,|:| --| –| —) (?:are |were |who are |who were )?{offices}(?=[,.;:)]|$| (?:in|respectively)\b)"
    head = rf"(?:{x}(?:'s)? {r}|{r} (?:of|on|for|from) (?:the )?{x}(?:'s crew| crew)?|(?:its|their|his|her) {r}(?=, ))"
    named = rf",? (?:{o}(?:'s)? )?(?:{r} )?{p}{placed}(?: (?:of|from) (?:the )?{o}(?=[,.;)]|$| [a-z]))?"
    turns = rf"(?<![^ (])(?P<first>{head}{named})(?P<more>(?:, and |, | and ){_DET}?(?:other )?{r}{named}(?:(?:, and |, | and ){_DET}?(?:other )?{r}{named})*)(?=[,.;:)]|$| (?!of\b)[a-z])(?!'s)"
    return Pattern(before), Pattern(behind), Pattern(turns), Pattern(rf"(?<![^ ]){_DET}?(?:other )?{r}{named}")


def read_in_turn(draft: Draft, sentence: Sentence) -> None:
    """States the offices of a sentence whose people and offices stand in two rows, or take turns."""
    before, behind, turns, one = _patterns(sentence.alphabet)
    _rows(draft, sentence, before)
    _rows(draft, sentence, behind)
    while match := turns.search(sentence.codes):
        if not _turns(draft, sentence, match.span("first"), match.span("more"), one):
            break


def _rows(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "The commander and the pilot of Crew-1, A and B": first to first, as many offices as people."""
    match = pattern.search(sentence.codes)
    if match is None:
        return
    start, end = match.span("attr")
    chunks = [c for at in range(*match.span("list")) if (c := sentence.at.get(at)) is not None and c.is_a("Person")]
    plain = attribute(draft, sentence, start, end)
    title = told_out(draft, sentence, plain, len(chunks))
    roles = [role for role, _ in title.roles]
    flight = title.missions[0] if title.missions else None
    if len(roles) != len(chunks) or len(title.missions) > 1 or (title is plain and len({r.entities[0].id for r in roles}) != len(roles)):
        return
    counted = title is not plain or " one of " in f" {sentence.codes[start:end]}"
    if not counted and any(is_plural(draft, r) for r in roles):
        return  # "the commander and two flight engineers, A and B among them"
    if any(scope(draft, r) != "mission" for r in roles) or any(c.members for c in chunks) or not all_fly(draft, chunks, title):
        return
    rule = "title-before" if start < match.start("list") else "title-after"
    quote = sentence.original(min(start, match.start("list")), max(end, match.end("list")))
    for person, role in zip(chunks, roles, strict=True):
        given = Attribute((), (flight,) if flight else (), ((role, flight),), False, False, False, False)
        apply(draft, sentence, [person], given, rule, quote)
    if rule == "title-before":
        _swallow(sentence, sentence.offsets[start], chunks[0])
    else:
        _swallow(sentence, chunks[-1].start, chunks[-1], sentence.original(start, end).end)


def _turns(draft: Draft, sentence: Sentence, first: tuple[int, int], more: tuple[int, int], one: Pattern) -> bool:
    """ "Expedition 36's commander, A, and flight engineer, B": each office with the name behind it, all of the flight named first."""
    lead = attribute(draft, sentence, *first)
    flight = lead.missions[0] if len(lead.missions) == 1 else None
    activity = flight.meaning("Expedition", "Mission") if flight else None
    if activity is None and lead.missions:
        return False
    people: list[tuple[Chunk, Attribute, int]] = []
    for start, end in [first, *(m.span() for m in one.finditer(sentence.codes, *more))]:
        person = next(c for at in range(end - 1, start, -1) if (c := sentence.at.get(at)) and c.is_a("Person"))
        title = attribute(draft, sentence, start, sentence.code_at(person))
        own = [(role, flight) for role, _ in title.roles if scope(draft, role) == "mission"]
        if len(own) != 1 or person.members or not all_fly(draft, [person], lead):
            return False
        if is_plural(draft, own[0][0]) and " one of " not in f" {sentence.codes[start - 12 : end]}":
            break  # "commander A, pilot B, and flight engineers C, D and E"
        if activity is not None and not fits(own[0][0].entities[0], activity):
            return False
        people.append((person, replace(title, missions=(flight,) if flight else (), roles=tuple(own), plural=False), start))
    if len(people) < 2:
        return False
    for person, title, start in people:
        quote = sentence.original(start, sentence.code_at(person) + 1)
        apply(draft, sentence, [person], title, "title-before", quote)
    for person, _, start in reversed(people):
        _swallow(sentence, sentence.offsets[start], person)
    return True


def _swallow(sentence: Sentence, begin: int, person: Chunk, end: int = 0) -> None:
    """Makes a name and the title beside it one name, so that nobody else is given the title."""
    end = end or person.end
    grown = Chunk(begin, end, person.entities, head=person.span, note="titled" if begin < person.start else person.note)
    sentence.replace([c for c in sentence.chunks if begin <= c.start and c.end <= end], grown)
