"""Who took a picture, on what day and on what spacewalk, by rarer ways of telling it, each beside one that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


DAYS = [
    # Days told by a feast, an ordinal in words, their place in the year or a Roman month.
    ("Taken on Christmas Eve 2011, the view is of Crete.", "PHOTO takenOn 2011-12-24", True),
    ("A Christmas dinner of 2011 floats by.", "PHOTO takenOn 2011-12-25", False),
    ("Photographed on the twenty-first of May, 2011: Crete.", "PHOTO takenOn 2011-05-21", True),
    ("Photographed on the second of two passes of May, 2011: Crete.", "PHOTO takenOn 2011-05-02", False),
    ("Crete, seen on the last day of 2016.", "PHOTO takenOn 2016-12-31", True),
    ("Crete, seen on the last day of Expedition 50.", "PHOTO takenOn 2016-12-31", False),
    ("Crete, photographed 5.XI.2004.", "PHOTO takenOn 2004-11-05", True),
    ("Crete, photographed with the lens X.2004.", "PHOTO takenOn 2004-10-05", False),
]


@pytest.mark.parametrize(("text", "fact", "holds"), DAYS)
def test_a_day_in_other_words(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
