"""Statements in question: who wants a yes or a no, or the words behind one, is asked about both its ends."""

from __future__ import annotations

import pytest

from issgraph.ask import Asker, NotUnderstood, Understood, ask, verdict
from issgraph.ask.heads import below
from test_questions import golden


@pytest.fixture(scope="module")
def asker() -> Asker:
    return Asker(golden(), slips=False)


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("Was Takuya Onishi aboard on 1 May 2025?", "aboard-on", {"person": "Takuya Onishi", "date": "2025-05-01"}),
        ("Did Takuya Onishi command Expedition 73?", "commander-of", {"person": "Takuya Onishi", "activity": "Expedition 73"}),
        ("How do you know that Onishi was commander of Expedition 73?", "commander-of", {"person": "Onishi", "activity": "Expedition 73"}),
        ("prove that Nichole Ayers took part in Expedition 73", "crew-of-expedition", {"person": "Nichole Ayers", "activity": "Expedition 73"}),
        ("Where does it say that SpaceX CRS-32 was docked to Harmony in May 2025?", "where-docked",
         {"object": "SpaceX CRS-32", "host": "Harmony", "date": "2025-05"}),
        ("what is the evidence for the claim that JAXA operates Kibo", "who-operates", {"thing": "Kibo", "operator": "JAXA"}),
        ("which sentence says that Nichole Ayers is from NASA", "people-of", {"agency": "NASA", "person": "Nichole Ayers"}),
        ("Is it true that Harmony was launched in 2007?", "launched-in-year", {"year": "2007", "thing": "Harmony"}),
        ("was Takuya Onishi a flight engineer on Expedition 72?", "roles-of",
         {"person": "Takuya Onishi", "role": "flight engineer", "activity": "Expedition 72"}),
        ("Is Harmony part of the Russian Orbital Segment?", "wholes-of", {"thing": "Harmony", "whole": "Russian Orbital Segment"}),
        ("did Nichole Ayers fly with Takuya Onishi?", "with-whom", {"person": "Nichole Ayers", "other": "Takuya Onishi"}),
        ("Who docked to Harmony: was it SpaceX CRS-32?", "", {}),
        ("How do you know that Harmony is part of the Russian Orbital Segment?", "", {}),  # its rows have no words
        ("How do you know that Kibo is green?", "", {}),
    ],
)  # fmt: skip
def test_both_ends_of_a_statement_are_asked_about(asker: Asker, text: str, name: str, values: dict[str, str]) -> None:
    found = asker.understand(text)
    if not name:
        assert isinstance(found, NotUnderstood)
        return
    assert isinstance(found, Understood), found
    assert (found.question.name, found.sparql) == (name, golden().sparql(name, **values))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Was Takuya Onishi aboard on 1 May 2025?", "yes: 3 rows say so"),
        ("Was Nichole Ayers aboard on 9 July 2013?", "no row says so, which is no denial"),
        ("Is it true that Thales Alenia Space built Harmony?", "yes: 1 row says so"),
        ("Who was aboard on 1 May 2025?", ""),
        ("Is Nichole Ayers alive?", ""),  # rows about her are no yes
    ],
)
def test_a_yes_is_told_only_where_rows_say_it(text: str, wanted: str) -> None:
    told = ask(golden(), text)
    assert not isinstance(told, NotUnderstood)
    assert told.verdict == verdict(told.understood, told.answer) == wanted


def test_a_beginning_goes_with_the_small_words_after_it() -> None:
    assert list(below("How do you know that Kibo was launched?")) == [("Kibo was launched", "evidence")]
    assert list(below("Can you tell me whether Kibo was launched")) == [("Kibo was launched", "whether")]
    assert list(below("Kibo was launched")) == []
