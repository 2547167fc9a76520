"""Offices told in a row ("the commander and two flight engineers: A, B and C") to the people listed in the same order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from issgraph.compiled import compiled
from issgraph.extract.crew.sharing import all_fly, people_of, untold
from issgraph.extract.crew.title_words import Patterns
from issgraph.extract.crew.titles import COUNTS, Attribute, apply, attribute, is_plural, scope, told_out
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import leads
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Span
from issgraph.patterns import Pattern


def two_offices(draft: Draft, sentence: Sentence, start: int, roles: list[Chunk], people: list[Chunk]) -> bool:
    """True for "STS-116's commander and pilot, A and B": two offices of one flight, named side by side."""
    places = [at for at, chunk in sentence.at.items() if at >= start and chunk in roles]
    beside = all(sentence.codes[a + 1 : b] in (" and ", ", ", ", and ") for a, b in pairwise(sorted(places)))
    return beside and all(scope(draft, role) == "mission" for role in roles) and one_each(draft, people[0], roles)


def one_each(draft: Draft, first: Chunk, roles: list[Chunk]) -> bool:
    """False for "A and B, commander and science officer" when A's role is told already, or the second role is one that goes with another."""
    who = first.meaning("Person")
    told = who is not None and (draft.about("role", who) or any(pending.person == who for pending in draft.pending))
    return not told and all(role.entities[0].id != "science-officer" for role in roles[1:])


def leads_first(draft: Draft, people: list[Chunk], title: Attribute) -> bool:
    """ "A and B, Expedition 7's commander and science officer": the tables have A in command, and not B, who else would be both."""
    flight = title.missions[0].meaning("Expedition") if len(title.missions) == 1 else None
    first, last = people[0].meaning("Person"), people[-1].meaning("Person")
    if flight is None or first is None or last is None or title.roles[0][0].entities[0].id != "commander":
        return False
    return leads(draft, first, flight) and not leads(draft, last, flight)


def different(roles: list[Chunk]) -> bool:
    return len({role.entities[0].id for role in roles}) > 1


def apply_in_order(draft: Draft, sentence: Sentence, people: list[Chunk], title: Attribute, rule: str, quote: Span) -> None:
    """ "X and Y, Expedition 12's commander and flight engineer": first to first, second to second."""
    mission = title.missions[0] if title.missions else None
    for person, (role, beside) in zip(people, title.roles, strict=True):
        given = beside or mission
        apply(
            draft, sentence, [person], Attribute((), (given,) if given else (), ((role, given),), False, False, False, False), rule, quote
        )


_ALL_OF = Pattern(r"; (?:all|both)(?: (?:two|three|four|five|six|seven))? (?:of|from|with) (?:the )?(?P<x>[\ue000-\uf8ff])")


def read_all_of(draft: Draft, sentence: Sentence) -> None:
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


_OFFICES = Pattern(r"(?P<attr>[^.;:–—]{8,90}?[\ue000-\uf8ff](?:'s)?(?: crew| mission| flight)?)(?:,| --| –| —|:) (?=[\ue000-\uf8ff])")


_LABEL = Pattern(
    r"^(?:the |its |our |and )?(?P<attr>(?:[\ue000-\uf8ff](?:'s)? )?(?P<r>[\ue000-\uf8ff])(?: (?:of|on|for|in) (?:the )?[\ue000-\uf8ff])?)(?::| –| —| --) (?=[\ue000-\uf8ff])"
)


def _labelled(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "Flight engineers: A and B.", "Commander: C": an office as a label, of all behind it, or of one."""
    match = _LABEL.match(sentence.codes)
    role = sentence.at[match.start("r")] if match else None
    if match is None or role is None or not role.is_a("Role") or scope(draft, role) != "mission":
        return
    listed = patterns.listed.match(sentence.codes, match.end())
    people = people_of(sentence, listed, 0) if listed else []
    people = people if is_plural(draft, role) else people[:1]
    title = replace(attribute(draft, sentence, *match.span("attr")), orgs=())
    if people and len(untold(draft, people)) == len(people) and all_fly(draft, people, title):
        quote = cover(sentence.original(*match.span("attr")), people[-1].span)
        apply(draft, sentence, people, title, "title-before", quote, of_all=True)


def read_offices(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "The Expedition 37 commander and two of his flight engineers -- A, B and C": as many offices as people, in the same order."""
    _labelled(draft, sentence, patterns)
    for match in _OFFICES.finditer(sentence.codes) if any(role in sentence.codes for role in sentence.alphabet.slot["Role"]) else ():
        listed = patterns.listed.match(sentence.codes, match.end())
        people = people_of(sentence, listed, 0) if listed else []
        title = attribute(draft, sentence, *match.span("attr"))
        told = told_out(draft, sentence, title, len(people))
        bare = not any(
            c.is_a("Person") and c.note != "coref" for at in range(*match.span("attr")) if (c := sentence.at.get(at)) is not None
        )
        if bare and len(people) > 1 and not sentence.codes.startswith(",", match.end("attr")):
            _all_have(draft, sentence, people, title, cover(sentence.original(*match.span("attr")), people[-1].span))
        if not (bare and told.missions and len(people) > 2 and len(told.roles) == len(people)):
            continue
        if len(untold(draft, people)) == len(people) and different([r for r, _ in told.roles]) and all_fly(draft, people, told):
            apply_in_order(draft, sentence, people, told, "title-before", cover(sentence.original(*match.span("attr")), people[-1].span))


def _all_have(draft: Draft, sentence: Sentence, people: list[Chunk], title: Attribute, quote: Span) -> None:
    """ "His hosts are the three flight engineers: A, B and C": one office in the plural, of as many as the words count."""
    role = title.roles[0][0] if len(title.roles) == 1 else None
    if role is None or not is_plural(draft, role) or scope(draft, role) != "mission" or not all_fly(draft, people, title):
        return
    words = compiled(r"[a-z]+").findall(draft.text[max(sentence.span.start, role.start - 30) : role.start].lower())
    many = next((COUNTS[word] for word in reversed(words) if word in COUNTS), len(people))
    if many == len(people) == len(untold(draft, people)):
        apply(draft, sentence, people, replace(title, orgs=()), "title-before", quote, of_all=True)
