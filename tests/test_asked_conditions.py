"""Conditions added to questions that are understood: never answered as if nothing had been added."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from added_conditions import added, conditions, mutated
from click.testing import CliRunner

import issgraph
from issgraph.ask import Asker, NotUnderstood, Understood
from issgraph.ask.told import tells
from issgraph.cli import main
from test_questions import QUESTIONS, golden

PHRASINGS = [json.loads(line)["ask"] for line in (Path(__file__).parent / "ask" / "phrasings.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def asker() -> Asker:
    return Asker(golden(), slips=False)


def test_hardly_any_condition_is_passed_over(asker: Asker) -> None:
    understood = [
        (text, found, asker.names_in(text)) for text in PHRASINGS[::12] if isinstance(found := asker.understand(text), Understood)
    ]
    assert len(understood) > 20
    tried = list(mutated(understood, conditions(), 4))
    assert len(tried) > 80
    passed = [text for text, was, _ in tried if isinstance(found := asker.understand(text), Understood) and found.sparql == was.sparql]
    assert len(passed) <= 1, passed


@pytest.mark.parametrize(
    ("where", "words", "wanted"),
    [
        ("end", "together", "Which photos show Kibo in 2025 together?"),
        ("start", "at night,", "At night, which photos show Kibo in 2025?"),
        ("noun", "first", "Which first photos show Kibo in 2025?"),
        ("who", "never", ""),
        ("name", "{} or Zarya", "Which photos show Kibo or Zarya in 2025?"),
        ("date", "before", "Which photos show Kibo before 2025?"),
    ],
)
def test_conditions_go_to_their_places(asker: Asker, where: str, words: str, wanted: str) -> None:
    text = "Which photos show Kibo in 2025?"
    condition = next(each for each in conditions() if (each.where, each.words) == (where, words))
    assert added(text, asker.names_in(text), condition) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Who was aboard on 1 May 2025 as a commander?",
        "crew of Expedition 73 in order of age",
        "Which two modules did Boeing build?",
        "Who photographed Kibo within a week?",
        "photos of Kibo through a window",
        "Who was aboard around 1 May 2025?",
        "Who built Harmony directly?",
        "What did the Harmony module build?",
    ],
)
def test_words_that_change_the_answer_are_not_small_words(asker: Asker, text: str) -> None:
    assert isinstance(asker.understand(text), NotUnderstood)


@pytest.mark.parametrize(
    ("text", "left", "name", "values"),
    [
        ("Which photos show Kibo together?", "together", "photos-of", {"thing": "Kibo"}),
        ("Which photos show Kibo for the first time?", "for the first time", "photos-of", {"thing": "Kibo"}),
        ("Which photos show Kibo or Columbus?", "or Columbus", "photos-of", {"thing": "Kibo"}),
        ("At night, who photographed Kibo?", "At night", "who-photographed", {"thing": "Kibo"}),
        ("Which retired astronauts photographed Kibo?", "retired", "who-photographed", {"thing": "Kibo"}),
        ("Who was aboard on 1 May 2025 as a commander?", "as a commander", "aboard-on", {"date": "2025-05-01"}),
        ("Which spacewalks did Nichole Ayers do more than twice?", "more than twice", "spacewalks-of", {"person": "Nichole Ayers"}),
    ],
)
def test_what_is_left_over_is_told_and_the_rest_proposed(text: str, left: str, name: str, values: dict[str, str]) -> None:
    found = Asker(golden()).understand(text)
    assert isinstance(found, NotUnderstood) and found.instead, found
    assert found.why == f"{found.instead.question.title.rstrip('?')!r} is understood, but not: {left!r}"
    assert (found.instead.question.name, found.instead.values) == (name, values)
    assert found.nearest[0] == found.instead.question


@pytest.mark.parametrize(
    "text", ["Where was Anne McClain docked to Harmony?", "Who commanded Kibo during Expedition 73?", "When did Harmony join Anne McClain?"]
)
def test_what_is_asked_about_is_never_left_out(text: str) -> None:
    found = Asker(golden()).understand(text)
    assert isinstance(found, NotUnderstood)
    assert not found.instead, found.why


def test_nothing_is_proposed_when_next_to_nothing_is_understood(asker: Asker) -> None:
    for text in ("Who repainted Kibo?", "Why?", "How tall is Suni Williams?", "Why did Nichole Ayers photograph Kibo?"):
        found = Asker(asker.graph).understand(text)
        assert isinstance(found, NotUnderstood) and not found.instead, text


def test_the_command_proposes_the_question_without_the_condition(tmp_path: Path) -> None:
    issgraph.build([issgraph.Document("one", "Suni Williams took this photo of Kibo on May 3, 2025.")], str(tmp_path))
    done = CliRunner().invoke(main, ["ask", "Who photographed Kibo at night?", "--graph", str(tmp_path)])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "issgraph: not understood: 'Which crew photographed a thing' is understood, but not: 'at night'. "
        "Without it: issgraph query who-photographed thing=Kibo\n"
    )
    done = CliRunner().invoke(main, ["ask", "photos of Mir", "--graph", str(tmp_path)])
    assert done.exit_code == 0
    assert done.stderr.endswith(": Mir is another space station, and this graph is about the International Space Station\n")


def test_in_order_is_told_where_rows_come_by_their_time(asker: Asker) -> None:
    found = asker.understand("Which spacewalks did Nichole Ayers do, in chronological order?")
    assert isinstance(found, Understood) and found.question.name == "spacewalks-of"
    assert isinstance(asker.understand("crew of Expedition 73 in chronological order"), NotUnderstood)


def test_a_word_is_told_by_a_column_or_a_parameter() -> None:
    assert tells(QUESTIONS["crew-of-expedition"], "role")
    assert not tells(QUESTIONS["people-of"], "role")
    assert not tells(QUESTIONS["who-built"], "when")
    assert not tells(QUESTIONS["photos-of"], "together")


def test_what_a_column_tells_may_be_asked_for_besides() -> None:
    for name, word in (
        ("who-is", "agency"),
        ("docked-on", "port"),
        ("cargo-ships", "launch"),
        ("photographers", "ranked"),
        ("over-place", "how-high"),
    ):
        assert tells(QUESTIONS[name], word), (name, word)
    for name, word in (("photos-of", "ranked"), ("who-is", "port"), ("who-photographed", "agency")):
        assert not tells(QUESTIONS[name], word), (name, word)
