"""What comes of a question in English: the named question that was meant with its values, or why not, and what is near."""

from __future__ import annotations

from dataclasses import dataclass, field

from issgraph.questions import Question


@dataclass(frozen=True, slots=True)
class Understood:
    """The named question that was meant, and its values."""

    question: Question
    values: dict[str, str]
    counted: bool = False
    """True when it was asked how many."""
    whether: bool = False
    """True when a yes or a no was asked for."""
    sparql: str = ""
    """The query that answers it."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Why a question was not understood, and the questions nearest to it."""

    why: str
    nearest: tuple[Question, ...] = field(default=())
    without: Understood | None = None
    """What it asks when the words that were not understood are left out: to be proposed, it is no answer."""
