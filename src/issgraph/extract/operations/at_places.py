"""A sentence to its people and its dates, each with its place in the codes: what most readers of deeds and days ask first."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date

Placed = list[tuple[int, Chunk]]


def people_at(sentence: Sentence) -> Placed:
    """The names of people in their order, lists of them as one."""
    return sentence.once(_people)


def dates_at(sentence: Sentence) -> Placed:
    """The dates in their order."""
    return sentence.once(_dates)


def names_people(sentence: Sentence) -> bool:
    """True for a sentence with a name of a person."""
    return bool(sentence.once(_people))


def _people(sentence: Sentence) -> Placed:
    return sorted([(at, chunk) for at, chunk in sentence.at.items() if chunk.is_a("Person")])


def _dates(sentence: Sentence) -> Placed:
    return sorted([(at, chunk) for at, chunk in sentence.at.items() if isinstance(chunk.value, Date)])
