"""A title in the plural to all of its list, whatever stands between the names: "mission specialists A, representing ESA, and Hungary's B", "A, B
and, from the CSA, C, all STS-97 mission specialists", "Roscosmos cosmonauts A, in a suit with red stripes, and B, in blue".

In: a draft whose offices and agencies are read. Out: those of the list that have none yet, where the tables have it for them too (right of 13 of 13 people, by four hands)."""

from __future__ import annotations

import re

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import COUNTS, say_role
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import holds, works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_PLURAL = Pattern(r"\b(?:(?P<r>mission specialist|flight engineer)s|astronauts|cosmonauts)\b(?!['’])")
_TITLE = r"(?:(?:the|an?|both|fellow|astronaut|cosmonaut|agency['’]s|of|(?!And\b)[A-Z][\w.-]*(?:['’]s?)?|\([A-Z]+\)) )*"
_FIRST = compiled(
    rf"(?: (?:of|on|for|from|aboard) (?:the )?[\w. -]{{2,30}}?)?(?: (?:are|were))?[,:]?(?: (?:[a-z]+ to [a-z]+|from (?:the )?left|from (?:the )?right),)? {_TITLE}"
)
"""Between a title and the first of its list."""
_NEXT = compiled(
    rf"(?: \([^()]{{1,40}}\))?(?: (?:of|from|at|on|in) [^,;:]{{2,60}}?)?(?:, (?!who\b|whose\b|and\b)[^,;:]{{2,50}})?(?:,| and|, and)(?:,? (?:from|of|representing) [^,;:]{{2,40}},)? {_TITLE}"
)
"""Between two of a list, with what is told of the first, and of the second ahead of the name."""
_ALL = compiled(
    r"(?: \([^()]{1,40}\))?(?: (?:of|from) [^,;:]{2,40})?(?:,| –| —) (?:all|both)(?: of them)? (?:(?:the |[A-Z0-9][\w-]* ){0,3})"
)
"""Between the last of a list and a title that is said of all."""
_COUNT = compiled(r"(\w+)(?: of)?(?: (?:his|her|its|the|their|more|other|[A-Z0-9][\w-]*)){0,3} $")
"""Before a title: how many it is of."""
_NOT_SO = compiled(r"(?i)\b(?:not|never|former|backup|reserve|future|like|than)(?: [\w-]+){0,2} $")


def read_titles_of_several(draft: Draft) -> None:
    """States the office or the agency of each whom a title in the plural lists and nothing else tells."""
    for match in _PLURAL.finditer(draft.small()) if not draft.small().lacks & _PLURAL.mask else ():
        sentence = draft.holder(match.start())
        if _NOT_SO.search(draft.text, sentence.span.start, match.start()):
            continue
        people = [each for chunk in sentence.chunks for each in chunk.each if each.meaning("Person") and each.note != "coref"]
        listed = _behind(draft, people, match.end()) or (_ahead(draft, people, match.start()) if match["r"] else [])
        count = _COUNT.search(draft.text, sentence.span.start, match.start())
        if len(listed) > 1 and (count is None or COUNTS.get(count[1].lower(), len(listed)) == len(listed)):
            (_offices if match["r"] else _agencies)(draft, sentence, match, listed)


def _behind(draft: Draft, people: list[Chunk], place: int) -> list[Chunk]:
    """Those of a list that begins right behind a place."""
    listed: list[Chunk] = []
    for each in (c for c in people if c.span.start >= place):
        if not (_NEXT if listed else _FIRST).fullmatch(draft.text, place, each.span.start):
            break
        listed.append(each)
        place = each.span.end
    return listed


def _ahead(draft: Draft, people: list[Chunk], place: int) -> list[Chunk]:
    """Those of a list that ends right before a place."""
    listed: list[Chunk] = []
    for each in reversed([c for c in people if c.span.end <= place]):
        if not (_NEXT if listed else _ALL).fullmatch(draft.text, each.span.end, place):
            break
        listed.append(each)
        place = each.span.start
    return listed


def _offices(draft: Draft, sentence: Sentence, match: re.Match[str], listed: list[Chunk]) -> None:
    role = draft.gazetteer.rows[match["r"].replace(" ", "-")].entity
    people = {p.id: (p, each) for each in listed if (p := each.meaning("Person"))}
    told = {s.qualifier("in") for p, _ in people.values() for s in draft.about("role", p) if s.qualifier("role") == role.label}
    flights = [a for a in draft.each_flight() if (a.id in told if told else all(holds(draft, p, role, a) for p, _ in people.values()))]
    for person, each in people.values() if len(flights) == 1 else ():
        if holds(draft, person, role, flights[0]) and all(s.qualifier("in") != flights[0].id for s in draft.about("role", person)):
            place = Span(*match.span())
            say_role(draft, person, role, flights[0], "office-by-tables", cover(each.span, place), each.span, place)


def _agencies(draft: Draft, sentence: Sentence, match: re.Match[str], listed: list[Chunk]) -> None:
    first, place = listed[0].meaning("Person"), Span(*match.span())
    told = [s for s in draft.about("affiliatedWith", first) if s.quote.start < match.start() < s.quote.end] if first else []
    for each in listed[1:] if told else ():
        person, body = each.meaning("Person"), told[0].object
        if person and isinstance(body, Entity) and not draft.about("affiliatedWith", person) and works_for(draft, person, body):
            quote = cover(told[0].quote, each.span)
            draft.say(person, "affiliatedWith", body, "agency-by-tables", quote, subject_span=each.span, object_span=place, trigger=place)
