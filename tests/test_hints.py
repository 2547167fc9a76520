"""A name that is no term gets a warning with what to write in its place; a query of terms gets none."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import issgraph
from issgraph import questions
from issgraph.cli import main
from issgraph.hints import FLAT, warnings
from issgraph.questions import read_questions
from issgraph.vocab import ISS, PROPERTIES

HEAD = f"PREFIX iss: <{ISS}>\n"


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("SELECT ?x { ?x iss:dockedTo ?y }", "iss:dockedTo is no term of the ontology; in the graph it is a state"),
        ("SELECT ?x { ?x iss:takenBi ?y }", "iss:takenBi is no term of the ontology, so nothing matches it; nearest: takenBy, "),
        (f"SELECT ?x {{ ?x a <{ISS}Modul> }}", "nearest: Module, "),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(sparql: str, told: str) -> None:
    [warning] = warnings(HEAD + sparql)
    assert told in warning


def test_terms_strings_and_comments_are_not_warned_of() -> None:
    assert not list(warnings(HEAD + 'SELECT ?x { ?x iss:takenBy ?y . FILTER(?x != "iss:nothing") } # iss:none'))
    for question in read_questions().values():
        assert not list(warnings(question.sparql)), question.name


def test_what_is_told_of_flat_facts_uses_terms() -> None:
    assert not FLAT.keys() & PROPERTIES.keys()
    for advice in FLAT.values():
        assert not list(warnings(advice))


def test_the_command_warns_and_answers(tmp_path: Path) -> None:
    issgraph.build([issgraph.Document("one", "Suni Williams took this photo of Kibo.")], str(tmp_path))
    done = CliRunner().invoke(main, ["query", "-", "--graph", str(tmp_path)], input=HEAD + "SELECT ?x { ?x iss:dockedTo ?y }")
    assert done.exit_code == 0
    assert done.stderr.startswith("warning: iss:dockedTo is no term")
    assert done.stdout == "?x\n"


def test_a_broken_question_does_not_break_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("sources", "who-photographed"):
        (tmp_path / f"{name}.rq").write_text(read_questions()[name].sparql, "utf-8")
    (tmp_path / "broken.rq").write_text("# titel: x\nSELECT ?x { ?x ?p ?o }\n", "utf-8")
    (tmp_path / "binary.rq").write_bytes(b"\xff\xfe")
    assert sorted(read_questions(tmp_path)) == ["sources", "who-photographed"]
    binary, broken = questions.faults(tmp_path)
    assert broken.startswith("queries/broken.rq:1: expected")
    assert "queries/binary.rq: cannot be read" in binary
    monkeypatch.setattr(questions, "QUERIES", tmp_path)
    with pytest.raises(issgraph.QuestionError, match=r"queries/broken\.rq:1"):
        questions.find_question("broken", read_questions(tmp_path))
