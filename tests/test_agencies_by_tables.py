"""Agencies of people who are only pointed at, where the tables know who of them is of which."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

ROWS = [
    ("Oleg Kononenko floats in Zvezda; Sergey Prokopyev reads. Both fly for Roscosmos.", "Oleg Kononenko", "Roscosmos", True),
    ("Oleg Kononenko floats in Zvezda; Sergey Prokopyev reads. Both fly for Roscosmos.", "Sergey Prokopyev", "Roscosmos", True),
    ("Oleg Kononenko floats in Zvezda; Anne McClain reads. Both fly for Roscosmos.", "Anne McClain", "Roscosmos", False),
    ("Oleg Kononenko floats in Zvezda; Anne McClain reads. Both fly for Roscosmos.", "Oleg Kononenko", "Roscosmos", False),
    (
        "In Unity are Mike Fincke, Oleg Kononenko and Koichi Wakata. The first is NASA's, the others are not.",
        "Michael Fincke",
        "NASA",
        True,
    ),
    ("In Unity are Kimiya Yui, Oleg Kononenko and Sergey Volkov. The others belong to Roscosmos.", "Oleg Kononenko", "Roscosmos", True),
    ("In Unity are Kimiya Yui, Oleg Kononenko and Sergey Volkov. The others belong to Roscosmos.", "Sergey Volkov", "Roscosmos", True),
    ("In Unity are Kimiya Yui, Oleg Kononenko and Sergey Volkov. The others belong to Roscosmos.", "Kimiya Yui", "Roscosmos", False),
    ("Kjell Lindgren and Scott Kelly pack a bag. The two work for NASA.", "Scott Kelly", "NASA", True),
    ("Kjell Lindgren and Scott Kelly pack a bag. The two do not work for JAXA.", "Scott Kelly", "JAXA", False),
    ("In Unity are Kjell Lindgren, Scott Kelly and Kimiya Yui. The second is NASA's.", "Kjell Lindgren", "NASA", False),
    ("Kjell Lindgren and Scott Kelly pack a bag. The other NASA crates are full.", "Scott Kelly", "NASA", False),
    ("Kjell Lindgren and Scott Kelly pack a bag. Both of NASA's cameras are on.", "Scott Kelly", "NASA", False),
]


@pytest.mark.parametrize(("text", "who", "agency", "told"), ROWS)
def test_an_agency_is_told_of_whom_the_tables_have_there(text: str, who: str, agency: str, told: bool) -> None:
    assert ((who, "affiliatedWith", agency) in {fact for fact, _ in facts(read(Document("agencies", text)))}) is told
