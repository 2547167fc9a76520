"""What comes of a question in English: the named question that was meant with its values, or why not, and what is near."""

from __future__ import annotations

from dataclasses import dataclass, field

from issgraph.questions import Question

WITHOUT = "Without it"
AS_MEANT = "With that"
AS_OF_THEN = "As of then"
FOR_THE_FIRST = "For the first"
OF_A_NAME = "What is told of it"
AS_MANY_AS_THERE_ARE = "However many"


@dataclass(frozen=True, slots=True)
class Understood:
    """The named question that was meant, and its values."""

    question: Question
    values: dict[str, str]
    counted: bool = False
    """True when it was asked how many."""
    counts: str = ""
    """The column of what is then counted, where one tells of it; else the first."""
    whether: bool = False
    """True when a yes or a no was asked for."""
    sparql: str = ""
    """The query that answers it."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Why a question was not understood, and the questions nearest to it."""

    why: str
    nearest: tuple[Question, ...] = field(default=())
    instead: Understood | None = None
    """What it asks when something of it is changed: to be proposed, it is no answer."""
    changed: str = WITHOUT
    """How it is changed then: by leaving out what was not understood, most often."""
