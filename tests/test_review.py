"""Review: what awaits a decision and in which order, decisions by key and by a person at a terminal, and what cannot be decided."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from issgraph.cli import main
from issgraph.decisions import NONE, Decision, read_decisions
from issgraph.extract import read
from issgraph.model import Document, Reading
from issgraph.obeying import obeyed
from issgraph.review import append, asked, awaiting

TEXT = (
    "NASA astronaut Nichole Ayrs took this photo of Kibo and Harmny on May 5, 2025. Takuya Onishi is to dock. "
    "Nobody has ever said what that was, and nobody will."
)
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command run in a folder with slip.txt."""
    (tmp_path / "slip.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)

    def invoke(*words: str, status: int = 0) -> Result:
        done = CliRunner().invoke(main, list(words), env={"USER": "ann"})
        assert done.exit_code == status, done.output
        return done

    return invoke


def slip() -> Reading:
    return read(Document("slip", TEXT))


def listed(run: Run, *words: str) -> list[dict[str, str]]:
    head, *rows = run("review", "slip.txt", "--list", *words).stdout.splitlines()
    return [dict(zip(head.split("\t"), row.split("\t"), strict=True)) for row in rows]


def key(run: Run, says: str) -> str:
    [found] = [row["key"] for row in listed(run) if row["says"] == says]
    return found


def test_the_least_sure_comes_first_and_what_was_not_understood_last(run: Run) -> None:
    rows = listed(run)
    sure = [float(row["confidence"] or 2) for row in rows]
    assert sure == sorted(sure) and sure[0] < 1 < sure[-1]
    kinds = {row["kind"] for row in rows}
    assert kinds == {"statement", "new name", "gap", "sentence"}
    assert len({row["key"] for row in rows}) == len(rows)
    assert {row["words"]: row["did you mean"] for row in rows if row["did you mean"]} == {
        "Nichole Ayrs": "Nichole Ayers",
        "Harmny": "Harmony",
    }
    assert run("review", "slip.txt").stdout == run("review", "slip.txt", "--list").stdout, "a pipe cannot be asked"
    assert not Path("decisions.jsonl").exists()


def test_decisions_are_added_by_key_and_obeyed(run: Run) -> None:
    same, reject = key(run, "Nichole Ayrs (Person)"), key(run, "PHOTO  depicts  Kibo")
    done = run("review", "slip.txt", "--same-as", same, "Nichole Ayers", "--reject", reject, "--on", "2026-01-02")
    assert done.stderr == "decisions.jsonl: 2 decisions added\n"
    rows = [json.loads(line) for line in Path("decisions.jsonl").read_text("utf-8").splitlines()]
    assert rows[0]["decision"] == "reject" and rows[1]["same_as"] == "nichole-ayers"
    assert {(row["by"], row["on"]) for row in rows} == {("ann", "2026-01-02")}
    assert not {same, reject} & {row["key"] for row in listed(run)}
    assert "PHOTO  takenBy  Nichole Ayers" in {row["says"] for row in listed(run)}, "shown as decided"
    facts = json.loads(run("facts", "slip.txt", "--decisions", "decisions.jsonl").stdout)["facts"]
    assert ["PHOTO", "takenBy", "Nichole Ayers"] in facts and ["PHOTO", "depicts", "Kibo"] not in facts
    told = run("build", "slip.txt", "--decisions", "decisions.jsonl", "--output", "graph").stdout
    assert "decisions: reject 1, same-as 1\n" in told


def test_a_mind_can_be_changed(run: Run) -> None:
    taken = key(run, "PHOTO  takenBy  Nichole Ayrs")
    run("review", "slip.txt", "--reject", taken)
    assert "takenBy" not in run("facts", "slip.txt", "--decisions", "decisions.jsonl").stdout
    run("review", "slip.txt", "--accept", taken, "--on", "2026-01-02", "--by", "B. Keeper")
    assert "1.00  reviewed 2026-01-02 B. Keeper" in run("explain", "slip.txt", "--decisions", "decisions.jsonl").stdout
    assert "✓ reviewed 2026-01-02 <bdi>B. Keeper</bdi>" in run("explain", "slip.txt", "--html", "--decisions", "decisions.jsonl").stdout
    [fact] = [
        f for f in json.loads(run("facts", "slip.txt", "--evidence", "--decisions", "decisions.jsonl").stdout)["facts"] if "reviewed" in f
    ]
    assert (fact["confidence"], fact["reviewed"]) == (1, {"by": "B. Keeper", "on": "2026-01-02"})


def test_a_gap_that_is_decided_on_leaves_the_work_queue(run: Run) -> None:
    assert "Harmny" in run("gaps", "slip.txt").stdout
    run("review", "slip.txt", "--reject", key(run, "Harmny"))
    assert "Harmny" not in run("gaps", "slip.txt", "--decisions", "decisions.jsonl").stdout


def test_what_is_stale_is_one_line_and_no_failure(run: Run, tmp_path: Path) -> None:
    run("review", "slip.txt", "--accept", key(run, "PHOTO  takenBy  Nichole Ayrs"))
    (tmp_path / "slip.txt").write_text(TEXT.replace("took", "made"), "utf-8")
    for command in (["facts"], ["explain"], ["gaps"], ["build", "--output", "graph"], ["review", "--list"]):
        done = run(*command, "slip.txt", "--decisions", "decisions.jsonl")
        assert done.stderr.startswith("stale: decisions.jsonl:1: accept of “")
        assert "Nichole Ayrs took this photo” in slip (photo/slip takenBy nichole-ayrs): these words are gone" in done.stderr
        assert done.stderr.count("\n") == 1
    assert "decisions: none taken; stale 1" in run("build", "slip.txt", "--decisions", "decisions.jsonl", "--output", "graph").stdout


def test_what_cannot_be_decided_is_one_line_and_adds_nothing(run: Run) -> None:
    name, statement, gap = key(run, "Nichole Ayrs (Person)"), key(run, "PHOTO  depicts  Kibo"), key(run, "Harmny")
    wrong = {
        ("--accept", "abc"): "no statement, name or gap has the key 'abc'",
        ("--accept", name): f"{name} is a new name, which cannot be decided by accept; there are: same-as, new-name, reject",
        ("--same-as", statement, "Kibo"): f"{statement} is a statement, which cannot be decided by same-as; there are: accept, reject",
        ("--same-as", name, "Kibo"): "'Kibo' is a Module, and the text was read to speak of a Person",
        ("--same-as", name, "Nichole Ayres"): "no known thing is called 'Nichole Ayres'; did you mean Nichole Ayers?",
        ("--new-name", gap, "Harmny"): f"{gap}: say with --class of which class 'Harmny' is",
        ("--new-name", gap, "Harmony", "--class", "Module"): "'Harmony' is known already; use --same-as",
        ("--new-name", name, "N. Ayrs", "--class", "Cat"): "'Cat' is no class of the ontology",
        ("--new-name", name, "N. Ayrs", "--class", "Module"): f"{name}: the text was read to speak of a Person",
        ("--accept", statement, "--on", "tomorrow"): "--on 'tomorrow' is no day",
        ("--accept", statement, "--reject", "abc"): "no statement, name or gap has the key 'abc'",
    }
    for words, says in wrong.items():
        done = run("review", "slip.txt", *words, status=2)
        assert done.stderr.startswith(f"issgraph: {says}") and done.stderr.count("\n") == 1
    assert not Path("decisions.jsonl").exists()


def test_a_bad_file_is_one_line_everywhere(run: Run, tmp_path: Path) -> None:
    (tmp_path / "decisions.jsonl").write_text('{"document": "slip"}\n', "utf-8")
    for command in (["facts"], ["explain"], ["build", "--output", "graph"], ["review"]):
        done = run(*command, "slip.txt", "--decisions", "decisions.jsonl", status=2)
        assert done.stderr == "issgraph: decisions.jsonl:1: no 'quote'\n"
    assert not (tmp_path / "graph" / "graph.nq").exists()


def answers(*given: str) -> tuple[list[str], Callable[[str], str]]:
    """A person who gives these answers, and the questions that were asked."""
    left, heard = list(given), []

    def ask(words: str) -> str:
        heard.append(words)
        return left.pop(0)

    return heard, ask


def by_hand(*given: str) -> tuple[Iterator[Decision], list[str], list[str]]:
    names = [each for each in awaiting([slip()], NONE) if each.kind in ("new name", "gap")]
    heard, ask = answers(*given)
    said: list[str] = []
    return asked(names, "ann", "2026-01-02", ask, said.append), heard, said


def test_a_person_is_asked_with_the_words_and_what_was_likely_meant() -> None:
    made, heard, said = by_hand("s", "", "q")
    assert [(each.kind, each.thing and each.thing.id) for each in made] == [("same-as", "nichole-ayers")]
    assert "[Nichole Ayrs]" in said[1] and "did you mean Nichole Ayers?" in said[2]
    assert heard[0] == "r reject, s same-as, n new-name, Enter later, q quit"
    assert heard[1] == "the same as [Nichole Ayers]"


def test_a_wrong_answer_is_asked_again_and_enter_is_for_later() -> None:
    made, _, said = by_hand("x", "a", "s", "Kibo", "", "n", "Harmny", "Module")
    assert [(each.kind, each.thing and each.thing.label) for each in made] == [("new-name", "Harmny")]
    assert any("cannot be decided by accept" in words for words in said)
    assert any("'Kibo' is a Module" in words for words in said)


def test_what_is_decided_is_kept_at_once_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text('{"document": "slip", "quote": "Kibo", "decision": "reject", "on": "2026-01-01"}', "utf-8")  # no line end
    made, _, _ = by_hand("s", "", "r")
    assert append(made, path) == 2
    decisions = read_decisions(path)
    assert len(decisions.of["slip"]) == 3
    assert dict(obeyed(slip(), decisions).taken) == {"reject": 1, "same-as": 1}


def test_every_matter_can_be_decided_and_is_then_no_longer_open(tmp_path: Path) -> None:
    heard, ask = answers(*(["r"] * 99))
    path = tmp_path / "decisions.jsonl"
    count = append(asked(awaiting([slip()], NONE), "", "2026-01-02", ask, lambda words: None), path)
    assert count == len(heard) == len(awaiting([slip()], NONE)) > 6
    decisions = read_decisions(path)
    done = obeyed(slip(), decisions)
    assert (done.reading.statements, done.reading.gaps, done.stale) == ((), (), ())
    assert awaiting([slip()], decisions) == []


def test_a_terminal_is_asked(run: Run, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "issgraph", "review", "slip.txt", "--by", "ann", "--on", "2026-01-02"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, text=True) as asking:
        os.close(theirs)
        os.write(ours, b"r\n\nq\n")
        assert asking.stderr and asking.stderr.read().endswith("decisions.jsonl: 1 decision added\n")
    os.close(ours)
    assert asking.returncode == 0
    assert json.loads((tmp_path / "decisions.jsonl").read_text("utf-8"))["decision"] == "reject"


def test_no_text_can_drive_a_terminal(run: Run, tmp_path: Path) -> None:
    evil = "\x1b]0;owned\x07"
    row = {
        "id": evil,
        "text": f"NASA astronaut Zorblatt{evil} Quux took this photo of Kibo on May 5, 2025. Zorblatt Quux{evil} waves \x9b31m.",
    }
    (tmp_path / "hostile.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    told = [run("review", "hostile.jsonl")]
    keys = [line.split("\t")[0] for line in told[0].stdout.splitlines()[1:]]
    told.append(run("review", "hostile.jsonl", *(word for each in keys for word in ("--reject", each))))
    (tmp_path / "hostile.jsonl").write_text(json.dumps({**row, "text": "Nothing of it is left."}) + "\n", "utf-8")
    told.append(run("explain", "hostile.jsonl", "--decisions", "decisions.jsonl"))
    assert told[-1].stderr.count("stale: ") == len(keys)
    said: list[str] = []
    list(asked(awaiting([read(Document(evil, row["text"]))], NONE), "", "2026-01-02", lambda words: said.append(words) or "", said.append))
    for words in (*said, *(done.stdout + done.stderr for done in told)):
        assert all(c.isprintable() or c in "\n\t" for c in words), words
