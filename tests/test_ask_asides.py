"""What is asked besides a question, after "and" or "with": answered where a column tells it, never passed over."""

from __future__ import annotations

import pytest

from issgraph.ask import Asker, NotUnderstood, Understood
from issgraph.ask.told import shows
from issgraph.assets import PHRASINGS
from issgraph.compiled import toml
from issgraph.spelling import close
from issgraph.wordlist import lexicon
from test_questions import QUESTIONS, golden


@pytest.fixture(scope="module")
def asker() -> Asker:
    return Asker(golden(), slips=False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Which spacewalks did Nichole Ayers do, and when?", "spacewalks-of"),
        ("Where was SpaceX CRS-32 docked and from when to when?", "where-docked"),
        ("crew of Expedition 73 with all their roles", "crew-of-expedition"),
        ("Which documents is the graph made of, along with the credits and titles?", "sources"),
        ("Who photographed Kibo, with the names of the photographers", "who-photographed"),
        ("photos of Kibo and their dates", "photos-of"),
        ("Of which elements does the ISS consist and when were they launched?", "station-elements"),
        ("modules and other elements of the ISS with launch dates", "station-elements"),
    ],
)
def test_what_a_column_tells_is_answered(asker: Asker, text: str, name: str) -> None:
    found = asker.understand(text)
    assert isinstance(found, Understood), found
    assert found.question.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Who commanded Expedition 73, and when?",
        "When was Zarya launched and where?",
        "crew of Expedition 73 with their credits",
        "photos of Kibo with people",
        "photos of Kibo including astronauts",
        "spacewalks in 2025 with cosmonauts",
        "photos of Kibo with Columbus and dates",
    ],
)
def test_what_no_column_tells_is_not_passed_over(asker: Asker, text: str) -> None:
    assert isinstance(asker.understand(text), NotUnderstood)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What jobs has Nichole Ayers had aboard?", "roles-of"),
        ("the lowest and highest altitude of the ISS that the texts mention", "altitude-range"),
        ("how many photos were taken for each compass direction", "compass"),
        ("claims that are not plain fact but planned, possible or denied", "planned-things"),
    ],
)
def test_what_a_question_implies_may_be_said_besides(asker: Asker, text: str, name: str) -> None:
    found = asker.understand(text)
    assert isinstance(found, Understood), found
    assert found.question.name == name
    assert found.question.implied, "understood without it, so this proves nothing"


@pytest.mark.parametrize(
    "text",
    [
        "My pupils want to know who built Harmony",
        "For a school project: who built Harmony, please?",
        "Who built Harmony, as far as you know?",
        "Does anyone know who built Harmony?",
        "Sorry, another question: who built Harmony, according to your records? Many thanks!",
        "names of who built Harmony in the history of the station",
    ],
)
def test_what_asks_for_nothing_is_passed_over(asker: Asker, text: str) -> None:
    found = asker.understand(text)
    assert isinstance(found, Understood), found
    assert (found.question.name, found.values, found.whether) == ("who-built", {"thing": "Harmony"}, False)


def test_what_asks_for_nothing_may_be_what_is_asked(asker: Asker) -> None:
    for text, name in (
        ("names of Kibo", "names-of"),
        ("Can I see Kibo in photos?", "photos-of"),
        ("what was launched in 2025", "launched-in-year"),
    ):
        for asked in (text, f"Does anybody know {text}"):
            found = asker.understand(asked)
            assert isinstance(found, Understood) and found.question.name == name, asked


def test_what_is_implied_of_one_question_is_a_condition_of_another(asker: Asker) -> None:
    assert isinstance(asker.understand("Who built Harmony aboard?"), NotUnderstood)
    listed = toml((PHRASINGS / "words.toml").read_text("utf-8")).keys()
    for question in QUESTIONS.values():
        assert question.implied <= listed, question.name


def test_a_column_is_asked_for_by_its_name_or_by_what_it_tells() -> None:
    assert shows(QUESTIONS["sources"], "rights") and shows(QUESTIONS["photos-of"], "when")
    assert not shows(QUESTIONS["photos-of"], "rights")
    assert not shows(QUESTIONS["photos-by"], "who"), "a parameter is no column"


@pytest.mark.parametrize("text", ["Who photographed the ISS or Zarya?", "Which photos show Zarya and the station?"])
def test_the_station_beside_another_name_is_one_of_the_two(asker: Asker, text: str) -> None:
    assert isinstance(asker.understand(text), NotUnderstood)


def test_crew_and_command_are_not_whose_something_is(asker: Asker) -> None:
    for text in ("Who commanded Mir?", "crew of Mir"):
        assert isinstance(asker.understand(text), NotUnderstood), text
    for text, name in (("Whose is Kibo?", "who-operates"), ("Who was in charge of Expedition 73?", "commander-of")):
        found = asker.understand(text)
        assert isinstance(found, Understood) and found.question.name == name, text


def test_what_hangs_on_a_module_is_not_where_it_hangs(asker: Asker) -> None:
    for text, name in (
        ("What hangs on Harmony?", "module-adjacent"),
        ("Where does Harmony hang?", "where-docked"),
        ("Which ports does Harmony have?", "ports-of"),
    ):
        found = asker.understand(text)
        assert isinstance(found, Understood) and found.question.name == name, text


def test_a_photo_that_is_made_is_taken_and_a_module_is_built(asker: Asker) -> None:
    for text, name in (
        ("Who made photos of Kibo?", "who-photographed"),
        ("photos made over the Nile Delta", "over-place"),
        ("Which spacewalks did Nichole Ayers make?", "spacewalks-of"),
        ("Who made Harmony?", "who-built"),
    ):
        found = asker.understand(text)
        assert isinstance(found, Understood) and found.question.name == name, text


def test_no_form_of_a_form_is_proposed() -> None:
    words = lexicon().single_words
    assert "sitses" not in words and "launches" in words
    assert "sides" in close("sites", words)
