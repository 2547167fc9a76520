"""Notes that label their picture ("Pic: A at B"), and texts in capitals throughout: each beside one that only looks like it."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str, relation: str = "depicts") -> set[str]:
    return {fact[2] for fact, _ in facts(read(Document("d", text, date=date))) if fact[1] == relation}


ROWS = [
    ("Smith and Walheim out on EVA 1. Frame 22 = Walheim at S0; Destiny below.", "2002-04-11", {"Rex Walheim", "S0 truss", "Destiny"}),
    ("P6 moved yesterday. Image 11:04 GMT: Harmony on the end of Canadarm2.", "2007-11-14", {"Harmony", "Canadarm2"}),
    ("Today on the arm: Garrett Reisman. Still: Rassvet over Zarya.", "2010-05-18", {"Rassvet", "Zarya"}),
    ("TMA-16 came in at noon. Guy Laliberte first into Zvezda -> see photo.", "2009-10-02", {"Guy Laliberté", "Zvezda"}),
    # Who made it, and what no label opens.
    ("Sergey Prokopyev naps in Zvezda. Photo: Oleg Artemyev.", "2018-08-15", {"Sergey Prokopyev", "Zvezda"}),
    ("Sergey Prokopyev naps in Zvezda. Image: NASA.", "2018-08-15", {"Sergey Prokopyev", "Zvezda"}),
    ("Sergey Prokopyev naps in Zvezda. Photo: Roscosmos/O. Artemyev", "2018-08-15", {"Sergey Prokopyev", "Zvezda"}),
    ("EVA today. Photo: Oleg Artemyev on the Poisk hatch.", "2018-08-15", {"Oleg Artemyev", "Poisk"}),
    # In capitals throughout.
    ("MIKE FINCKE AND GENNADY PADALKA CLEAN UP IN ZARYA, PIRS OPEN BEHIND THEM.", "2004-06-01", {"Michael Fincke", "Gennady Padalka", "Zarya", "Pirs"}),
    ("ATLANTIS IS DOCKED TO PMA-2, RASSVET STILL ON CANADARM2, OVER THE BLUE PACIFIC.", "2010-05-18", {"Space Shuttle Atlantis", "Canadarm2", "Rassvet"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "expected"), ROWS)
def test_what_a_label_or_a_telegram_shows(text: str, date: str, expected: set[str]) -> None:
    shown = told(text, date)
    assert expected <= shown


def test_what_goes_before_a_label_shows_nothing() -> None:
    assert told("Smith and Morin off duty. Ochoa in Destiny. Pic: Walheim at S0.", "2002-04-11") == {"Rex Walheim", "S0 truss"}


def test_a_word_in_capitals_is_no_name() -> None:
    assert "Destiny" not in told("IT IS HIS DESTINY! Mike Fincke floats in the Unity module with a book.", "2004-06-01")
    assert "Unity" in told("IT IS HIS DESTINY! Mike Fincke floats in the Unity module with a book.", "2004-06-01")


def test_who_is_behind_a_label_is_shown_or_took_it() -> None:
    assert not told("EVA today. Photo: Oleg Artemyev on the Poisk hatch.", "2018-08-15", "takenBy")
    assert told("EVA today, Poisk hatch. Photo: Oleg Artemyev.", "2018-08-15", "takenBy") == {"Oleg Artemyev"}


AROUND = [
    ("Dragon Endeavour circled the space station. Shane Kimbrough took this picture through the hatch window.", "2021-11-08", True),
    ("Dragon Endeavour circled the space station. A crew member of Expedition 66 took this picture.", "2021-11-08", False),
    ("Shuttle Discovery makes a loop around the station. An Expedition 26 crew member took this picture.", "2011-03-07", False),
    ("Shuttle Discovery flew around the station after undocking. Paolo Nespoli photographed it from the Cupola.", "2011-03-07", False),
]


@pytest.mark.parametrize(("text", "date", "yes"), AROUND)
def test_who_flies_around_shows_the_station(text: str, date: str, yes: bool) -> None:
    assert ("International Space Station" in told(text, date)) is yes


def test_several_without_an_article_and_what_is_carried_outside() -> None:
    assert "ice crystals" in told("In this picture ice crystals can be seen around Quest.", "2024-06-24")
    assert "battery" in told("Outside the station, Doug Wheelock is carrying a spare battery toward a pallet.", "2010-08-07")
    assert "tool bag" not in told("Outside the station, Doug Wheelock is carrying a tool bag.", "2010-08-07")
    assert "laundry bag" not in told("Doug Wheelock carries a laundry bag through Unity.", "2010-08-07")
