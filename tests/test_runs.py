"""issgraph.toml alone makes the whole run; a dry run writes nothing; a report says what came in and out."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from golden_readings import golden_background
from issgraph.building import build
from issgraph.cli import main
from issgraph.errors import InputError
from issgraph.folder import read_manifest
from issgraph.model import Document
from issgraph.project import read_project
from issgraph.query import Graph
from issgraph.report import as_text, report
from servers import oxigraph

GOOD = "Suni Williams took this photo of Kibo on Nov. 5, 2024, while Zorblatt Quux of NASA floated in Harmony."


def run(folder: Path, *words: str) -> Result:
    """A command in a folder."""
    with contextlib.chdir(folder):
        return CliRunner().invoke(main, list(words))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "captions").mkdir()
    rows = [{"nr": "a", "words": GOOD}, {"nr": "b", "words": GOOD}, {"nr": "c"}]
    (tmp_path / "captions" / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (tmp_path / "issgraph.toml").write_text(
        '[build]\nsources = ["captions/*.jsonl"]\noutput = "graph"\nkeep_going = true\nreport = "report.html"\ncolumns = {id = "nr", text = "words"}\n',
        "utf-8",
    )
    return tmp_path


def test_the_file_alone_makes_the_run_and_its_report(folder: Path) -> None:
    command = [sys.executable, "-m", "issgraph", "build"]
    done = subprocess.run(command, cwd=folder, text=True, capture_output=True)  # once as it is typed
    assert done.returncode == 0, done.stderr
    assert read_manifest(folder / "graph")["documents"] == 2
    page = (folder / "report.html").read_text("utf-8")
    for words in ("captions/*.jsonl", "Zorblatt Quux", "rows.jsonl:3", "folded", "seconds", "Contradictions"):
        assert words in page, words
    text = run(folder, "build", "--report", "report.txt")
    assert text.exit_code == 0, text.stderr
    told = (folder / "report.txt").read_text("utf-8")
    assert "captions/*.jsonl\t2\t1" in told and "Zorblatt Quux\tperson" in told and "folded, with the words of another\t1" in told


def test_a_report_leaves_out_what_a_graph_elsewhere_would_be_asked(tmp_path: Path) -> None:
    summary = build([Document("a", GOOD)], tmp_path / "graph", known=golden_background)
    near, far = (as_text(report(summary, {"a.txt": [1, 0]}, graph, 1.0)) for graph in (Graph.open(tmp_path / "graph"), None))
    assert near.startswith(far.partition("Gaps")[0].rstrip()) and "a.txt\t1\t0" in far
    assert "New names" in near and "Contradictions" in near
    assert "New names" not in far and "Contradictions" not in far


def test_hostile_words_stay_words_in_a_report(folder: Path) -> None:
    (folder / "captions" / "<script>alert(1)</script>.jsonl".replace("/", "∕")).write_text("{", "utf-8")
    assert run(folder, "build").exit_code == 0
    assert "<script>alert" not in (folder / "report.html").read_text("utf-8")


def test_the_command_line_counts_more_than_the_file(folder: Path) -> None:
    assert run(folder, "build", "--output", "elsewhere").exit_code == 0
    assert (folder / "elsewhere").is_dir() and not (folder / "graph").exists()
    (folder / "one.txt").write_text("Suni Williams in Kibo.", "utf-8")
    done = run(folder, "build", "one.txt", "--config", "issgraph.toml")
    assert done.exit_code == 0, done.stderr
    assert read_manifest(folder / "graph")["documents"] == 1


def test_a_dry_run_says_what_would_be_done_and_writes_nothing(folder: Path) -> None:
    before = sorted(path.name for path in folder.rglob("*"))
    done = run(folder, "build", "--dry-run")
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert ["input", "captions/*.jsonl", "2 documents", "1 not readable"] in rows
    assert ["folded", "1"] in rows and ["to read", "2"] in rows
    assert any(row[0] == "not readable" and "rows.jsonl:3" in row[1] for row in rows)
    assert rows[-2:] == [["output", "graph"], ["report", "report.html"]] and "stops" not in {row[0] for row in rows}
    assert sorted(path.name for path in folder.rglob("*")) == before
    (folder / "one.csv").write_text("id,text\na,Kibo.\nb,\n", "utf-8")
    rows = [line.split("\t") for line in run(folder, "build", "one.csv", "--dry-run").stdout.splitlines()]
    assert rows[0] == ["input", "one.csv", "1 document", "1 not readable"] and rows[2][0] == "stops" and "--keep-going" in rows[2][1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('columns = {txt = "Caption"}', "issgraph.toml: [build] 'txt=Caption' is not FIELD=NAME, as text=Caption; the fields are id, text"),
        ('encoding = "latin-99"', "issgraph.toml: [build] 'latin-99' is no encoding that is known"),
        ('report = "captions"', "captions: a folder, where the report should be written"),
        ('[load]\nto = "nonsense"', "issgraph.toml: [load] to should be an address, as http://localhost:7878/query, and is 'nonsense'"),
    ],
)
def test_a_run_that_could_not_end_well_is_not_begun(folder: Path, text: str, words: str) -> None:
    (folder / "issgraph.toml").write_text(f'[build]\nsources = ["captions"]\n{text}\n', "utf-8")
    done = run(folder, "build")
    assert done.exit_code == 2 and words in done.stderr and done.stdout == ""
    assert not (folder / "issgraph-out").exists()


def test_a_file_of_an_editor_that_begins_files_with_a_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "issgraph.toml"
    path.write_text('[build]\r\nsources = ["a"]\r\n', "utf-8-sig", newline="")
    assert read_project(path).build["sources"] == [str(tmp_path / "a")]


def test_the_graph_goes_into_the_server_that_the_file_names(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    with oxigraph(tmp_path / "server") as url:
        with (folder / "issgraph.toml").open("a", encoding="utf-8") as file:
            file.write(f'[load]\nto = "{url}"\n')
        done = run(folder, "build")
        assert done.exit_code == 0, done.stderr
        asked = run(folder, "query", "sources", "--endpoint", f"{url}", "--format", "tsv")
        assert asked.stdout.count("\n") == 3, asked.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[build]\n", "names no sources"),
        ('[build]\nsource = ["a"]\n', "has no 'source'; it has sources, output"),
        ("[build]\nsources = [1]\n", "sources should be a list of texts"),
        ('[build]\nsources = ["a"]\nworkers = 0\n', "at least 1"),
        ('[build]\nsources = ["a"]\nkeep_going = 1\n', "keep_going should be true or false"),
        ('sources = ["a"]\n', "'sources' is no table here; there are [build] and [load]; sources stands below [build]"),
        ('[bild]\nsources = ["a"]\n', "'bild' is no table here"),
        ('[build]\nsources = ["a"]\n[load]\nuser = "me"\n', "names no server"),
        ("[build\n", "no TOML"),
    ],
)
def test_a_file_that_is_wrong_says_how(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "issgraph.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as wrong:
        read_project(path)
    assert words in str(wrong.value) and str(wrong.value).startswith(f"{path}: ") and "\n" not in str(wrong.value)
