"""The person that a word may stand for: the one that was named nearest before it, or a subject ahead of it, and of whom nothing speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from issgraph.compiled import compiled
from issgraph.extract.crew.writers import is_self, writer_of
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import REACH, Draft
from issgraph.model import Entity


def named_before(draft: Draft, sentence: Sentence, offset: int) -> list[Entity]:
    """People named before a place, each once, the last named last."""
    seen: dict[str, Entity] = {}
    for chunk in reversed(sentence.chunks):
        for each in reversed(chunk.each):
            if each.start < offset and (person := each.meaning("Person")) and not is_self(each):
                seen.setdefault(person.id, person)
    for person in draft.once(ahead, sentence.number).people:
        seen.setdefault(person.id, person)
    writer = writer_of(draft)
    if writer is not None and not writer.quoted:
        seen.pop(writer.person.id, None)  # who says "I" is no "she"
    return list(seen.values())[::-1][-REACH:]


@dataclass(frozen=True, slots=True)
class _Ahead:
    """What sentences leave to the pronouns after them, the nearest first: people, subjects, and the last list of people."""

    people: tuple[Entity, ...]
    subjects: tuple[Entity, ...]
    group: Chunk | None


def ahead(draft: Draft, number: int) -> _Ahead:
    """Asked when those before have their people, and looks no further back than a word may point."""
    people: dict[str, Entity] = {}
    subjects: list[Entity] = []
    group: Chunk | None = None
    for other in reversed(draft.near(draft.sentences[number])[:-1]):
        if other.people():
            left = other.once(_left)
            people |= {person.id: person for person in left.people if person.id not in people}
            subjects += left.subjects
            group = group or left.group
    return _Ahead(tuple(people.values())[:REACH], tuple(subjects), group)


def _left(sentence: Sentence) -> _Ahead:
    named = (each.meaning("Person") for chunk in reversed(sentence.chunks) for each in reversed(chunk.each) if not is_self(each))
    people = {person.id: person for person in named if person}
    lists = (chunk for chunk in reversed(sentence.chunks) if chunk.members and chunk.is_a("Person"))
    return _Ahead(tuple(people.values()), tuple(_subject(sentence, sentence.span.end)), next(lists, None))


def nearest_person(draft: Draft, sentence: Sentence, offset: int, gender: str, before: list[Entity] | None = None) -> Entity | None:
    """Whom "he", "she", "his" or "her" means at an offset ("" for either): the nearest subject of that gender, else the person named last."""
    named = before if before is not None else named_before(draft, sentence, offset)
    fitting = [p for p in named if not gender or draft.gazetteer.rows.get(p.id, NOBODY).get("gender") in ("", gender)]
    subjects = (*_subject(sentence, offset), *draft.once(ahead, sentence.number).subjects)
    return next((p for p in subjects if p in fitting), fitting[-1] if fitting else None)


def whose_mate(draft: Draft, sentence: Sentence, offset: int, gender: str) -> Entity | None:
    """Whose partner or commander somebody is told to be by "his" or "her" at an offset: of "A waves. B, his partner" no B; of "With B, his
    partner, came A" who is named behind, as nobody else is."""
    last = next(
        (c.each[-1] for c in sentence.chunks if c.each[-1].span.end == offset - 2 and draft.text.startswith(", ", offset - 2)), None
    )
    apposed = last.meaning("Person") if last is not None else None
    before = [person for person in named_before(draft, sentence, offset) if person != apposed]
    if before or apposed is None:
        return nearest_person(draft, sentence, offset, gender, before)
    behind = (p for c in sentence.chunks if c.start > offset for each in c.each if (p := each.meaning("Person")) and p != apposed)
    return next((p for p in behind if not gender or draft.gazetteer.rows.get(p.id, NOBODY).get("gender") in ("", gender)), None)


_JOINING = compiled(r"(?: of [A-Z][\w ]{1,30})?(?: \([^)]{1,30}\))?,? (?:and|along with) (?:[\w]+ ){0,4}")


def _subject(sentence: Sentence, offset: int) -> list[Entity]:
    """The single person who opens a sentence, if one does: a pronoun takes up the subject before it takes up another name."""
    named = (c for c in sentence.chunks if c.is_a("Person") and c.start < offset and not c.members and not is_self(c))
    people = list(islice((c for c in named if not _MADE_BY.search(sentence.text, sentence.span.start, c.start)), 2))
    if len(people) > 1 and _JOINING.fullmatch(sentence.text[people[0].end : people[1].start]):
        return []  # "A and B steadied C as he ...": two are no "he"
    return [p for c in people[:1] if c.start - sentence.span.start < 60 and (p := c.meaning("Person"))]


_MADE_BY = compiled(
    r"\b(?:taken|made|shot|snapped|exposed|recorded|captured|photographed|framed|composed|caught|seen) by (?:(?:his|her|their|the|fellow|another|NASA|ESA|JAXA|[a-z-]+),? ){0,4}$"
)
"""Before who took the picture of somebody: "in a photo made by his crewmate A, he hugs a battery"."""


class _Nobody:
    """A row of somebody who is in no table."""

    @staticmethod
    def get(_: str) -> str:
        return ""

    @staticmethod
    def many(_: str) -> tuple[str, ...]:
        return ()


NOBODY = _Nobody()
"""The row of people whom the tables do not have."""
