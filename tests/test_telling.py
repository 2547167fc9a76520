"""Clauses told as now, past or to come: the time of the verb that a place in a sentence hangs on."""

from __future__ import annotations

import pytest

from issgraph.extract.grammar.telling import LATER, NOW, PAST, told
from issgraph.extract.reader import draft_of
from issgraph.model import Document

CASES = [
    ("Kate Rubins, who flew the arm with Scott Tingle, works in Kibo.", "Kate Rubins", NOW),
    ("Kate Rubins, who flew the arm with Scott Tingle, works in Kibo.", "Scott Tingle", PAST),
    ("Kate Rubins, a flight engineer, watched the ship from Destiny.", "Kate Rubins", PAST),
    ("Standing in Kibo, Kate Rubins and Scott Tingle shake hands.", "Kate Rubins", NOW),
    ("Next to Kate Rubins stood Scott Tingle.", "Scott Tingle", PAST),
    ("Poisk, the last module Russia had built, hangs from Zvezda.", "Poisk", NOW),
    ("Kate Rubins checks the tools for a spacewalk that Scott Tingle is to make.", "Scott Tingle", LATER),
    ("A cable that Kate Rubins had fastened to Kibo is visible beside Scott Tingle.", "Scott Tingle", NOW),
    ("Here are Kate Rubins and Scott Tingle, whose Soyuz MS-08 docked to Poisk two days ago.", "Poisk", PAST),
    ("Here are Kate Rubins and Scott Tingle, whose Soyuz MS-08 docked to Poisk is visible.", "Poisk", NOW),
    ("Kate Rubins and Scott Tingle in Kibo.", "Kate Rubins", ""),
]


@pytest.mark.parametrize(("text", "name", "time"), CASES)
def test_a_name_has_the_time_of_its_clause(text: str, name: str, time: str) -> None:
    draft, _ = draft_of(Document("x", text))
    sentence = draft.sentences[0]
    at = next(
        at
        for at, chunk in sentence.at.items()
        if any(draft.text[c.start : c.end] in name or name in draft.text[c.start : c.end] for c in chunk.each)
    )
    assert told(sentence, at) == time
