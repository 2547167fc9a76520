"""Dockings told of two ships without their names are the station's and the one ship's that a text names."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

STATION = "The International Space Station is seen from the Space Shuttle Discovery. "


def docked(text: str) -> list[str]:
    return [fact[0] for fact, _ in facts(read(Document("d", text, date="2007-11-06"))) if fact[1] == "dockedTo"]


@pytest.mark.parametrize(
    "told",
    [
        "Undocking of the two spacecraft came at 4:30 a.m.",
        "The two spacecraft began their relative separation an hour earlier.",
        "After a week the two vehicles undocked.",
    ],
)
def test_two_spacecraft_are_the_station_and_the_ship(told: str) -> None:
    assert docked(STATION + told) == ["Space Shuttle Discovery"]


@pytest.mark.parametrize(
    "told",
    [
        "The two spacecraft are to undock on Friday.",
        "The crews of the two spacecraft shared a meal.",
    ],
)
def test_what_is_no_docking_yet_is_none(told: str) -> None:
    assert docked(STATION + told) == []


def test_of_two_ships_neither_is_chosen() -> None:
    assert docked(STATION + "Progress M-62 is in view too. Undocking of the two spacecraft came at 4:30 a.m.") == []
