"""The nouns of the program: Document, Entity, Mention, Span, Statement, Review, Gap and Reading, small and frozen."""

from __future__ import annotations

from dataclasses import dataclass

PHOTO = "PHOTO"
"""The label that stands for the picture itself in flat facts."""


@dataclass(frozen=True, slots=True)
class Document:
    """A caption or feature as it was given: the text is never changed, offsets count its code points.

    `date` is ISO 8601 at any precision ("2025-05-06", "2025-05", "") and is the day of publication, not of the photo.
    """

    id: str
    text: str
    title: str = ""
    date: str = ""
    credit: str = ""
    image: str = ""
    page: str = ""
    rights: str = ""

    def field(self, name: str) -> str:
        """The text of one field: "text", "title" or "credit"."""
        return self.text if name == "text" else {"title": self.title, "credit": self.credit}[name]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with an id (the last part of its IRI), a class of the ontology (its local name) and an English label.

    `known` is true for rows of data/reference, false for what was first named in a text.
    """

    id: str
    cls: str
    label: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one field of a document: field[start:end], in code points of the original."""

    start: int
    end: int
    field: str = "text"

    def of(self, document: Document) -> str:
        """The words the span stands for."""
        return document.field(self.field)[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity's name at a place in a text."""

    span: Span
    entity: Entity


@dataclass(frozen=True, slots=True)
class Review:
    """Who found, and on which day, that the words support a statement."""

    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A subject, a relation and an object, with the words that say so and the rule that read them.

    `object` is an Entity, a number, or a string (an ISO date, or a phrase in `activity`). `quote` is the evidence; `subject_span`,
    `trigger` and `object_span` lie in the same document (a subject may stand in another sentence, or be None when it is the
    picture itself). `qualifiers` are (name, value) pairs such as ("visibility", "partlyObscured"), ("on", "2025-05-01"),
    ("modality", "planned"), ("from", "hawaiian-islands"); a planned, hypothetical or negated statement is kept, but is not a fact.
    """

    subject: Entity
    relation: str
    object: Entity | str | int | float
    rule: str
    confidence: float
    quote: Span
    subject_span: Span | None = None
    trigger: Span | None = None
    object_span: Span | None = None
    qualifiers: tuple[tuple[str, str | int], ...] = ()
    reviewed: Review | None = None

    def qualifier(self, name: str) -> str | int | None:
        """The value of a qualifier, or None."""
        for key, value in self.qualifiers:
            if key == name:
                return value
        return None

    @property
    def details(self) -> tuple[tuple[str, str | int], ...]:
        """The qualifiers that a person is shown: those that the name of the object does not say already."""
        return tuple((name, value) for name, value in self.qualifiers if name not in ("role", "in", "fromLabel"))

    @property
    def asserted(self) -> bool:
        """True when the text tells this as fact: not planned, not hypothetical, not denied."""
        return self.qualifier("modality") is None


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that nothing claimed: a phrase in capitals ("name"), a sentence ("sentence"), or one on which the reader failed ("fault")."""

    span: Span
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one document."""

    document: Document
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    gaps: tuple[Gap, ...] = ()
