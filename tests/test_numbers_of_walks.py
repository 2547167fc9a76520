"""Which of a flight's spacewalks is meant where its number stands apart from the word, each beside a look-alike."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    ("2000-12-07", "Joe Tanner (right) and Carlos Noriega made all three spacewalks of STS-97, of which this was the last.", "PHOTO takenDuring STS-97 EVA 3", True),
    ("2000-12-07", "Joe Tanner and Carlos Noriega made all three spacewalks of STS-97, of which few remember the second.", "PHOTO takenDuring STS-97 EVA 2", False),
    ("2000-12-07", "Of the three spacewalks of STS-97 this is the last; Joe Tanner and Carlos Noriega tape a drawing to the truss.", "Joseph Tanner performed STS-97 EVA 3", True),
    ("2000-12-07", "On the last of their three STS-97 spacewalks Joe Tanner and Carlos Noriega tape a drawing to the truss.", "Joseph Tanner performed STS-97 EVA 3", True),
    ("2001-07-14", "Mike Gernhardt and Jim Reilly install Quest for the first of the shuttle mission's three spacewalks, STS-104.", "James Reilly performed STS-104 EVA 1", True),
    ("2001-07-14", "Mike Gernhardt and Jim Reilly watch the first of the shuttle's three cameras, STS-104.", "James Reilly performed STS-104 EVA 1", False),
    ("2001-07-14", "SUBJECT: STS-104, first spacewalk, 6 h. Mike Gernhardt and Jim Reilly install Quest.", "Michael Gernhardt performed STS-104 EVA 1", True),
    ("2001-07-14", "Quest rides the arm. Mike Gernhardt and Jim Reilly stepped out later in the day on the first of three STS-104 spacewalks.", "PHOTO takenDuring STS-104 EVA 1", False),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "fact", "said"), ROWS)
def test_a_number_finds_its_spacewalk(day: str, text: str, fact: str, said: bool) -> None:
    assert (fact in told(text, day)) is said, sorted(told(text, day))
