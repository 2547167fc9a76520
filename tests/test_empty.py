"""A question without rows says one line on standard error: what was asked for, whether it is known, and what is near; never a row."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import issgraph
from issgraph.cli import main
from issgraph.empty import nothing_found
from issgraph.spelling import close
from test_questions import QUESTIONS, golden


@pytest.mark.parametrize(
    ("name", "values", "told"),
    [
        ("people-from", {"country": "Canada"}, "country=Canada: Canada is known by name, and nothing is told of it"),
        ("photos-on", {"date": "1999-01-01"}, "nothing in the graph is dated 1999-01-01; nearest: "),
        ("photos-by", {"person": "Ayers", "date": "1970"}, "Ayers is known, from "),
        ("cargo-ships", {"year": "1990"}, "cargo-ships year=1990: nothing in the graph is dated 1990; nearest: "),
    ],
)
def test_the_line_tells_what_is_known_of_each_value(name: str, values: dict[str, str], told: str) -> None:
    assert not len(golden().query(name, **values))
    line = nothing_found(golden(), QUESTIONS[name], values)
    assert told in line
    assert "\n" not in line


def test_a_default_is_told_as_well() -> None:
    question = QUESTIONS["photos-on"]
    assert f"photos-on date={question.parameters[0].default}" in nothing_found(golden(), question, {})


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_the_commands_say_it_beside_an_empty_answer(tmp_path: Path) -> None:
    issgraph.build([issgraph.Document("one", "Suni Williams took this photo of Kibo on May 3, 2025.")], str(tmp_path))
    done = run("query", "photos-on", "date=1999-01-01", "--graph", str(tmp_path))
    assert (done.exit_code, done.stdout) == (0, "?photo\t?taken\t?quote\t?document\n")
    assert done.stderr.startswith("issgraph: nothing found for photos-on date=1999-01-01: ")
    assert done.stderr.count("\n") == 1
    done = run("ask", "Which photos were taken on 1999-01-01?", "--graph", str(tmp_path), "--format", "csv")
    assert done.stdout == "photo,taken,quote,document\n"
    assert done.stderr.splitlines()[-1].startswith("issgraph: nothing found for photos-on date=1999-01-01: ")
    done = run("query", "reviewed", "--graph", str(tmp_path))
    assert done.stderr == "issgraph: nothing found for reviewed: Which claims has a person reviewed?\n"
    assert run("query", "photos-on", "date=2025-05-03", "--graph", str(tmp_path)).stderr == ""


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Nichol Ayers", ["Nichole Ayers"]),
        ("Kolumbus", ["Columbus"]),
        ("Progess MS-24", ["Progress MS-24"]),
        ("Columbus", []),
        ("Soyuz", []),
    ],
)
def test_names_that_are_close(name: str, meant: list[str]) -> None:
    names = ["Nichole Ayers", "Nicole Mann", "Columbus", "Progress MS-24", "Progress MS-25", "Kibo"]
    assert close(name, names) == meant


def test_a_number_is_never_taken_for_another() -> None:
    assert not close("Progress MS-26", ["Progress MS-24", "Progress MS-25"])
    assert not close("Expedition 7", ["Expedition 71"])


@pytest.mark.slow
def test_the_bundled_captions_answer_all_questions_but_those_that_say_why(tmp_path: Path) -> None:
    issgraph.build(output=str(tmp_path))
    graph = issgraph.Graph.open(tmp_path)
    assert {name for name in graph.questions if not len(graph.query(name))} == {"prepared-for", "reviewed"}
