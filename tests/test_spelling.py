"""Slips of the pen: what is proposed for them, what is left alone, and that no proposal becomes a link."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from issgraph.assets import FEATURES
from issgraph.explain import explained, explained_page
from issgraph.extract import read
from issgraph.facts import line
from issgraph.gazetteer import gazetteer
from issgraph.model import Document
from issgraph.sources import documents
from issgraph.spelling import likely, proposals
from issgraph.unread import ranked_gaps

SLIPS = {
    "Nichole Ayrs": "nichole-ayers",
    "Don Petit": "donald-pettit",
    "Anne McLain": "anne-mcclain",
    "Sergei Ryzhikov": "sergey-ryzhikov",
    "Harmny": "harmony",
    "Hramony": "harmony",
    "Zvesda": "zvezda",
    "Endurence": "dragon-endurance",
}
TEXT = "NASA astronaut Nichole Ayrs took this photo of Harmny on May 5, 2025. Roland Miller waves."


@pytest.mark.parametrize(("name", "meant"), SLIPS.items(), ids=SLIPS)
def test_a_slip_is_asked_about(name: str, meant: str) -> None:
    thing = likely(name)
    assert thing and thing.known
    assert thing.id == meant


@pytest.mark.parametrize(
    "name", ["Roland Miller", "Mark Kelly", "Ripley", "Soyuz MS-99", "Williams", "Ann", "Yap", "", "Nick Ayers", "Kib o"]
)
def test_another_name_is_left_alone(name: str) -> None:
    assert likely(name) is None


def test_a_person_is_no_slip_for_a_module() -> None:
    assert likely("Harmny", "Person") is None
    assert likely("Nichole Ayrs", "Person")


@given(st.text(max_size=30))
def test_any_name_has_an_answer_that_is_not_itself(name: str) -> None:
    thing = likely(name)
    assert thing is None or thing.id not in {meaning.entity.id for meaning in gazetteer().meanings(name)}


def test_what_is_meant_is_shown_and_never_linked() -> None:
    reading = read(Document("slips", TEXT))
    assert {name: thing.id for name, thing in proposals(reading).items()} == {"Nichole Ayrs": "nichole-ayers", "Harmny": "harmony"}
    assert explained(reading).count("did you mean") == 2
    assert "did you mean <bdi>Nichole Ayers</bdi>?" in explained_page([reading])
    assert {(row[2], row[4]) for row in ranked_gaps([reading]) if row[4]} == {("Nichole Ayrs", "Nichole Ayers"), ("Harmny", "Harmony")}
    facts = json.loads(line(reading))["facts"]
    assert ["PHOTO", "takenBy", "Nichole Ayrs"] in facts
    assert not any("Harmony" in map(str, fact) for fact in facts)


def test_the_bundled_features_have_no_slip() -> None:
    found = [(document.id, proposals(read(document))) for document in documents([FEATURES]) if isinstance(document, Document)]
    assert len(found) >= 60
    assert [(id_, meant) for id_, meant in found if meant] == []
