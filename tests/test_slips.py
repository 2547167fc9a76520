"""A misspelt name is read as the one of a named crew whom it can only mean, marked and unsure; without a crew it stays as written."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.extract.naming.draft import LIKELY
from issgraph.facts import facts
from issgraph.model import Document

MENDED = [
    ("Astronaut Mike Finke, Expedition 18 commander, floats.", "Michael Fincke memberOf Expedition 18"),
    ("Expedition 65 flight engineer Pyotr Dubrow works in Nauka.", "PHOTO depicts Pyotr Dubrov"),
    ("NASA astronauts Randy Bresnik and Mark Vande Hai of Expedition 53 float.", "Mark Vande Hei memberOf Expedition 53"),
    ("Luca Parmitano and Karin Nyberg pose for the Expedition 36 album.", "PHOTO depicts Karen Nyberg"),
]
LEFT = [
    ("Astronaut Mike Finke floats.", "Fincke"),
    ("Astronaut Mike Finke, Expedition 60 commander, floats.", "Fincke"),
    ("Astronaut Mike Fisher, Expedition 18 commander, floats.", "Fincke"),
    ("Michael Fincke and his brother Mitchel Fincke, not of Expedition 18, float.", "Mitchel"),
]


@pytest.mark.parametrize(("text", "fact"), MENDED)
def test_a_crew_bears_a_name_out(text: str, fact: str) -> None:
    told = {" ".join(map(str, each)): statement for each, statement in facts(read(Document("x", text)))}
    assert told[fact].confidence <= LIKELY
    assert told[fact].qualifier("spelling") == "likely"


@pytest.mark.parametrize(("text", "name"), LEFT[:3])
def test_without_a_crew_a_name_stays_as_written(text: str, name: str) -> None:
    assert not any(name in " ".join(map(str, each)) for each, _ in facts(read(Document("x", text))))


def test_who_is_named_rightly_is_no_ones_slip() -> None:
    told = [" ".join(map(str, each)) for each, _ in facts(read(Document("x", LEFT[3][0])))]
    assert "PHOTO depicts Michael Fincke" in told
    assert not any("spelling" in dict(s.qualifiers) for s in read(Document("x", LEFT[3][0])).statements)
