"""`issgraph link`: proposals as rows, decided by key, by table or in the terminal; what is decided is kept, obeyed and not asked again."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from issgraph.cli import main
from issgraph.decisions import NONE, Decision, read_decisions
from issgraph.errors import InputError
from issgraph.extract import read
from issgraph.link import linker
from issgraph.link.proposals import COLUMNS, Proposal, asked, names_in, names_of, proposals
from issgraph.model import Document

CAPTION = "NASA astronaut Nichole Ayrs took this photo of Kibo on May 5, 2025. Her crewmate is Kiril Pesckov of Roscosmos."
NAMES = "name,class,date\nJ. Williams,Person,2006-08-03\nWilmore and Virts,Person,2015-02-25\nKelly,Person,\nNobody Atall,Person,\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ayrs.txt").write_text(CAPTION, "utf-8")
    (tmp_path / "names.csv").write_text(NAMES, "utf-8")
    return tmp_path


def run(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, ["link", *words])
    assert result.exit_code == status, result.output
    return result.output if status else result.stdout


def rows(output: str) -> dict[str, dict[str, str]]:
    header, *lines = output.splitlines()
    assert tuple(header.split("\t")) == COLUMNS
    return {(row := dict(zip(COLUMNS, line.split("\t"), strict=True)))["name"]: row for line in lines}


def test_new_names_of_captions_are_proposed_with_what_the_caption_tells(folder: Path) -> None:
    row = rows(run("ayrs.txt"))["Nichole Ayrs"]
    assert (row["class"], row["agency"], row["date"], row["id"]) == ("Person", "nasa", "2025-05-05", "nichole-ayers")
    assert row["wikidata"] == "Q109952150" and "aboard with Expedition 73" in row["why"] and "flew for NASA" in row["why"]


def test_what_is_accepted_is_read_so(folder: Path) -> None:
    key = rows(run("ayrs.txt"))["Nichole Ayrs"]["key"]
    run("ayrs.txt", "--accept", key, "--by", "R. Keeper", "--on", "2026-01-02")
    (line,) = (folder / "decisions.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "document": "ayrs", "quote": "Nichole Ayrs", "decision": "same-as", "same_as": "nichole-ayers", "by": "R. Keeper", "on": "2026-01-02",
    }  # fmt: skip
    facts = CliRunner().invoke(main, ["facts", "ayrs.txt", "--decisions", "decisions.jsonl"])
    assert '["PHOTO", "takenBy", "Nichole Ayers"]' in facts.output
    assert "Nichole Ayrs" not in run("ayrs.txt"), "what is decided is not proposed again"


def test_a_decision_is_somebody_s(folder: Path) -> None:
    key = rows(run("ayrs.txt"))["Nichole Ayrs"]["key"]
    for command in ("link", "review"):
        done = CliRunner().invoke(main, [command, "ayrs.txt", "--accept", key, "--by", " "])
        assert done.exit_code == 2 and done.stderr == "issgraph: a decision is somebody's; say whose with --by NAME\n"
        assert not (folder / "decisions.jsonl").exists()
    done = CliRunner().invoke(main, ["link", "ayrs.txt", "--accept", key], env=dict.fromkeys(("LOGNAME", "USER", "LNAME", "USERNAME"), ""))
    (line,) = (folder / "decisions.jsonl").read_text("utf-8").splitlines()
    assert done.exit_code == 0 and json.loads(line)["by"] and len(json.loads(line)["on"]) == 10


def test_what_is_rejected_or_deferred_changes_no_reading(folder: Path) -> None:
    before = CliRunner().invoke(main, ["facts", "ayrs.txt"]).output
    keys = {name: row["key"] for name, row in rows(run("ayrs.txt")).items()}
    run("ayrs.txt", "--reject", keys["Nichole Ayrs"], "--defer", keys["Kiril Pesckov"], "--by", "R. Keeper", "--on", "2026-01-02")
    decided = CliRunner().invoke(main, ["facts", "ayrs.txt", "--decisions", "decisions.jsonl"])
    assert decided.output == before and decided.exit_code == 0, "nothing is stale, nothing is lost"
    kinds = [json.loads(line)["decision"] for line in (folder / "decisions.jsonl").read_text("utf-8").splitlines()]
    assert kinds == ["not-same-as", "defer"]
    assert rows(run("ayrs.txt")) == {}
    assert rows(run("ayrs.txt", "--all"))["Kiril Pesckov"]["decision"] == "defer"


def test_a_name_that_is_not_the_first_is_proposed_for_the_next(folder: Path) -> None:
    first = rows(run("names.csv"))["Kelly"]
    run("names.csv", "--reject", first["key"])
    second = rows(run("names.csv"))["Kelly"]
    assert second["key"] == first["key"] and second["id"] != first["id"] and second["id"] in first["others"]


def test_a_table_of_names_is_proposed_name_by_name(folder: Path) -> None:
    found = rows(run("names.csv", "--all"))
    ids = {name: row["id"] for name, row in found.items()}
    assert ids["J. Williams"] == "jeffrey-williams" and ids["Wilmore"] == "barry-wilmore" and ids["Virts"] == "terry-virts"
    assert ids["Nobody Atall"] == "" and "Nobody Atall" not in rows(run("names.csv"))
    assert [name for name, row in found.items() if row["sure"]] == ["J. Williams", "Wilmore", "Virts"]
    assert int(found["Kelly"]["score"]) < 75 and found["Kelly"]["others"].count("kelly") == 2


def test_a_table_goes_out_and_comes_back_with_answers(folder: Path) -> None:
    run("names.csv", "--output", "out.tsv")
    with Path("out.tsv").open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in told:
        row["decision"] = {"J. Williams": "accept", "Wilmore": "Reject ", "Kelly": "accept"}.get(row["name"], "")
        row["id"] = "scott-kelly" if row["name"] == "Kelly" else row["id"]  # a person knew better
    text = "\n".join("\t".join(line) for line in [COLUMNS, *(tuple(row.values()) for row in told)])
    Path("out.tsv").write_text(text + "\n", "utf-8")
    run("names.csv", "--decided", "out.tsv", "--by", "R. Keeper", "--on", "2026-01-02")
    assert [(m.quote, d.kind, d.thing.id if d.thing else "") for m, d in read_decisions(Path("decisions.jsonl")).of["names.csv"].items()] == [
        ("J. Williams", "same-as", "jeffrey-williams"), ("Wilmore", "not-same-as", "barry-wilmore"), ("Kelly", "same-as", "scott-kelly"),
    ]  # fmt: skip
    after = (folder / "decisions.jsonl").read_bytes()
    again = rows(run("names.csv", "--all"))
    assert again["Kelly"]["decision"] == "accept" and again["Kelly"]["id"] == "scott-kelly"
    run("names.csv", "--decided", "out.tsv", "--by", "R. Keeper", "--on", "2026-01-02")
    assert (folder / "decisions.jsonl").read_bytes() == after, "an answer given twice is one decision"


@pytest.mark.parametrize(("ending", "parted"), [(".tsv", "\t"), (".csv", ","), (".csv", ";")])
def test_a_spreadsheet_may_save_the_table_its_own_way(folder: Path, ending: str, parted: str) -> None:
    Path("odd.csv").write_text('Name,Class\n"""Suni"" Wiliams, NASA",Person\nTom Pesqet,Person\n', "utf-8")
    run("odd.csv", "--output", f"out{ending}")
    with Path(f"out{ending}").open(encoding="utf-8", newline="") as file:
        told = list(csv.reader(file, delimiter="," if ending == ".csv" else "\t"))
    assert tuple(told[0]) == COLUMNS and {row[5] for row in told[1:]} == {'"Suni" Wiliams, NASA', "Tom Pesqet"}
    with Path(f"out{ending}").open("w", encoding="utf-8-sig", newline="") as file:
        every = csv.writer(file, delimiter=parted, quoting=csv.QUOTE_ALL)
        every.writerows([[name.upper() for name in COLUMNS], *(["accept", *row[1:]] for row in told[1:])])
    run("odd.csv", "--decided", f"out{ending}", "--by", "R. Keeper", "--on", "2026-01-02")
    made = read_decisions(Path("decisions.jsonl")).of["odd.csv"]
    assert {m.quote: d.thing.id if d.thing else "" for m, d in made.items()} == {
        '"Suni" Wiliams, NASA': "sunita-williams", "Tom Pesqet": "thomas-pesquet",
    }  # fmt: skip


def test_a_name_of_no_class_is_proposed_though_unsure(folder: Path) -> None:
    (folder / "names.csv").write_text("name\nKelly\n", "utf-8")
    assert 50 <= int(rows(run("names.csv"))["Kelly"]["score"]) < 75


def test_the_same_names_give_the_same_bytes(folder: Path) -> None:
    assert run("names.csv", "ayrs.txt") == run("names.csv", "ayrs.txt")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("who\nSuni Williams\n", "has a column 'name'"),
        ("name,class\nSuni Williams,Humman\n", "names.csv:2: 'Humman' is no class"),
        ("name,date\nSuni Williams,9/5/2012\n", "names.csv:2: '9/5/2012' is no date"),
        ("name\n\x00\n", ""),
        ("", "has a column 'name'"),
    ],
)
def test_a_broken_table_is_told_in_a_line(folder: Path, table: str, message: str) -> None:
    (folder / "names.csv").write_text(table, "utf-8")
    if message:
        with pytest.raises(InputError, match=message):
            list(names_of(folder / "names.csv"))
    else:
        list(names_of(folder / "names.csv"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("names.csv", "--accept", "0000000000"), "no proposal has the key"),
        (("names.csv", "--on", "soon"), "is no day"),
        (("gone.csv",), "no such file"),
        (("names.csv", "--decided", "gone.tsv"), "no such file"),
        (("names.csv", "--decided", "names.csv"), "no column"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(folder: Path, words: tuple[str, ...], message: str) -> None:
    told = run(*words, status=2).strip()
    assert message in told and told.count("\n") == 0
    assert not (folder / "decisions.jsonl").exists()


def test_a_person_is_asked_letter_by_letter() -> None:
    found: list[Proposal] = proposals(names_in([read(Document("ayrs", CAPTION))]), linker(), NONE)
    said, told = iter(["x", "d", "a"]), []
    made = list(asked(found, "R. Keeper", "2026-01-02", lambda _: next(said), told.append))
    assert [decision.kind for decision in made] == ["defer", "same-as"]
    assert all(isinstance(decision, Decision) and (decision.by, decision.on) == ("R. Keeper", "2026-01-02") for decision in made)
    assert any("1. Nichole Ayers (Person, Wikidata Q109952150)" in line for line in told)
    assert list(asked(found, "", "2026-01-02", lambda _: "q", told.append)) == []
    assert list(asked(found, "", "2026-01-02", lambda _: "", told.append)) == []


def test_where_there_is_nothing_to_decide_it_says_so(folder: Path) -> None:
    Path("nobody.csv").write_text("name\nNobody Atall\n", "utf-8")
    Path("plain.txt").write_text("Kibo is a module.", "utf-8")
    for given, words in (
        ("nobody.csv", "nothing to decide on 1 name; --all shows"),
        ("plain.txt", "no names that the tables lack; a list of names"),
    ):
        result = CliRunner().invoke(main, ["link", given])
        assert (result.exit_code, result.stdout.splitlines()) == (0, ["\t".join(COLUMNS)])
        assert words in result.stderr and len(result.stderr.splitlines()) == 1
