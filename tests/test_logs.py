"""Logs of spacewalks: leading lines and clipped phrases become who was outside, when, and what was done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from issgraph.errors import InputError
from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document
from issgraph.sources import documents

HEAD = "Date: 2009-07-22\nCrew: Dave Wolf, Chris Cassidy\nVehicle: STS-127\n\n"


def told(text: str, title: str = "EVA 3") -> list[tuple[str, str, str]]:
    """The facts of a log, each as three words."""
    return [(str(s), r, str(o)) for (s, r, o), _ in facts(read(Document("log", text, title)))]


def tasks(text: str) -> list[str]:
    """The activities that a log tells."""
    return [o for _, r, o in told(HEAD + text) if r == "activity"]


def test_leading_lines_tell_who_and_when() -> None:
    found = told(HEAD + "Batteries swapped.")
    assert ("Christopher Cassidy", "performed", "spacewalk 2009-07-22") in found
    assert ("spacewalk 2009-07-22", "spacewalkDate", "2009-07-22") in found


def test_a_log_goes_with_no_picture() -> None:
    assert not [fact for fact in told(HEAD + "Quest hatch opened. Canadarm2 inspected.") if fact[0] == "PHOTO"]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Install handrails and a camera", ["install handrails and a camera"]),
        ("Rerouted two cables.", ["reroute two cables"]),
        ("Lab camera installed.", ["install Lab camera"]),
        ("Removed/stowed the old cover", ["remove the old cover", "stow the old cover"]),
        ("Cleaned and lubed the race ring.", ["clean the race ring", "lube the race ring"]),
        ("Replaced an antenna and retrieved 2 panels.", ["replace an antenna", "retrieve 2 panels"]),
        ("Cleared items to permit access for the cart.", ["clear items"]),
        ("Removed launch locks.", ["remove launch locks"]),
        ("As planned, jettisoned a cover.", ["jettison a cover"]),
    ],
)
def test_clipped_phrases_are_tasks(text: str, phrases: list[str]) -> None:
    assert tasks(text) == phrases


@pytest.mark.parametrize(
    "text",
    ["Unable to install the box.", "Due to time, deferred cable routing.", "Lost a bag overboard.", "Release of one bolt took both crew."],
)
def test_what_was_not_done_is_no_task(text: str) -> None:
    assert not tasks(text)


def test_a_caption_with_a_crew_in_it_is_no_log() -> None:
    assert ("PHOTO", "depicts", "Kibo") in told("Crew: four people float in Kibo, seen here.")


def test_fields_of_a_log_become_lines_with_words_to_stand_on(tmp_path: Path) -> None:
    record = {
        "id": "a",
        "title": "EVA 3",
        "date": "2009-07-22",
        "text": "Bolts freed.",
        "crew": ["Dave Wolf", "Chris Cassidy"],
        "vehicle": "STS-127",
    }
    path = tmp_path / "logs.jsonl"
    path.write_text(json.dumps(record), "utf-8")
    [document] = documents([path])
    assert isinstance(document, Document)
    assert document.text == HEAD + "Bolts freed."
    assert all(s.quote.of(document) for s in read(document).statements)


def test_a_crew_that_is_no_list_of_names_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    path.write_text('{"id": "a", "text": "Bolts freed.", "crew": [1, 2]}', "utf-8")
    [wrong] = documents([path])
    assert isinstance(wrong, InputError)
    assert "'crew' should be text or a list of texts" in str(wrong)
