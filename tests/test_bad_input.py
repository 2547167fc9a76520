"""What a person can do wrong: each is one clear line on standard error and exit status 2, and the graph that stood there stays."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from issgraph.cli import main

GOOD = '{"id": "a", "text": "Suni Williams took this photo of Kibo."}\n'
BROKEN = {
    "an empty file": ("a.txt", b"", "a.txt: empty"),
    "a binary": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\r", "a.txt: a binary file"),
    "broken UTF-8": ("a.txt", b"Kibo\nand \xff Harmony", "a.txt:2: not UTF-8: byte 0xff at position 9"),
    "a picture": ("a.png", b"\x89PNG\r\n\x1a\n", "a.png: the ending '.png' is not known"),
    "a broken row": ("a.jsonl", GOOD.encode() + b'{"id": "b", "text": \n', "a.jsonl:2: no JSON"),
    "a row without text": ("a.jsonl", GOOD.encode() + b'{"id": "b"}\n', "a.jsonl:2: no 'text'"),
    "a row without id": ("a.jsonl", b'\n{"text": "Kibo."}\n', "a.jsonl:2: no 'id'"),
    "one id for two texts": ("a.jsonl", GOOD.encode() + b'{"id": "a", "text": "Kibo."}\n', "a.jsonl:2: id 'a' is that of another document"),
    "JSON that is no record": ("a.json", b'"Kibo"', "a.json: expected an object"),
    "JSON without end": ("a.json", b"[" * 200_000, "a.json: no JSON that can be read"),
}
TREE = "import sys; from issgraph.cli import main; sys.argv[0] = 'issgraph'; main()"


def complaint(*words: str, given: bytes | None = None) -> str:
    """The one line that a command complains with, given something on standard input or nothing."""
    done = CliRunner().invoke(main, list(words), input=given)
    assert done.exit_code == 2, done.output
    assert done.stdout == ""
    assert done.stderr.startswith("issgraph: ")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr.removeprefix("issgraph: ").rstrip("\n")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph that stands already."""
    place = tmp_path_factory.mktemp("bad")
    (place / "good.jsonl").write_text(GOOD, "utf-8")
    assert CliRunner().invoke(main, ["build", str(place / "good.jsonl"), "--output", str(place / "graph")]).exit_code == 0
    return place / "graph"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("name", "content", "says"), BROKEN.values(), ids=BROKEN)
def test_a_broken_input_is_named_and_the_graph_stays(tmp_path: Path, graph: Path, name: str, content: bytes, says: str) -> None:
    path, before = tmp_path / name, contents(graph)
    path.write_bytes(content)
    assert complaint("build", str(path), "--output", str(graph)).startswith(f"{tmp_path}/{says}")
    assert contents(graph) == before
    assert [each for each in graph.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize("command", ["facts", "explain", "gaps"])
def test_the_readers_complain_alike(tmp_path: Path, command: str) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert complaint(command, str(path)) == f"{path}: empty"


def test_no_such_file_and_a_folder_without_features(tmp_path: Path) -> None:
    assert complaint("build", str(tmp_path / "none.txt"), "--output", str(tmp_path / "new")).endswith("none.txt: no such file or folder")
    (tmp_path / "empty").mkdir()
    assert "no features in this folder" in complaint("build", str(tmp_path / "empty"), "--output", str(tmp_path / "new"))
    assert not (tmp_path / "new" / "graph.nq").exists()


def test_keep_going_skips_what_is_broken_and_lists_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(GOOD + "{\n" + GOOD.replace('"a"', '"c"') + '{"id": "c", "text": "Kibo."}\n', "utf-8")
    done = CliRunner().invoke(main, ["build", str(path), "--output", str(tmp_path / "graph"), "--keep-going"])
    assert done.exit_code == 0
    assert f"skipped: {path}:2: no JSON" in done.stderr
    assert done.stderr.count("skipped") == 2
    assert "2 documents" in done.stdout


def peak(*words: str) -> tuple[int, subprocess.CompletedProcess[str]]:
    """The most memory that a command held, in bytes, and what it said; a small process in between counts only this one."""
    between = "import resource, subprocess, sys; s = subprocess.run(sys.argv[1:]).returncode; " + (
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(s)"
    )
    command = [sys.executable, "-c", between, sys.executable, "-m", "issgraph", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return int(done.stdout) * (1 if sys.platform == "darwin" else 1024), done


def test_a_hundred_megabytes_are_refused_in_little_memory_and_the_limit_can_be_raised(tmp_path: Path) -> None:
    def refused(path: Path, *limit: str) -> int:
        most, done = peak("build", str(path), "--output", str(tmp_path / "graph"), *limit)
        assert done.returncode == 2, done.stderr
        assert done.stderr.startswith(f"issgraph: {path}:")
        assert done.stderr.count("\n") == 1
        assert said in done.stderr
        return most

    (tmp_path / "empty.txt").touch()
    said = "empty"
    usual = refused(tmp_path / "empty.txt")
    for name, start in {"large.txt": b"Kibo. ", "large.jsonl": b'{"id": "a", "text": "'}.items():
        with (tmp_path / name).open("wb") as file:
            file.write(start)
            file.truncate(100_000_000)
    said = "above the limit of 50,000,000"
    assert refused(tmp_path / "large.txt") < usual + 20_000_000, "its size alone is reason enough"
    said = "above the limit of 1,000,000 bytes; raise it with --max-bytes"
    assert refused(tmp_path / "large.jsonl", "--max-bytes", "1000000") < usual + 20_000_000, "a row is read up to the limit"
    assert not (tmp_path / "graph" / "graph.nq").exists()
    small = tmp_path / "small.txt"
    small.write_text("Suni Williams took this photo of Kibo.", "utf-8")
    assert "--max-bytes" in complaint("facts", str(small), "--max-bytes", "10")
    assert CliRunner().invoke(main, ["facts", str(small), "--max-bytes", "100"]).exit_code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["who-photografed"], "no question 'who-photografed'; there are: who-photographed, "),
        (["who-photographed", "ting=Kibo"], "who-photographed has no parameter 'ting'; it takes thing"),
        (["who-photographed", "Kibo"], "'Kibo' is not KEY=VALUE"),
        (["who-photographed", "thing=Kibo", "thing=Harmony"], "'thing' is given twice, 'Kibo' and 'Harmony'"),
        (["who-photographed", "thing=Kyboo"], "thing: no Thing is called 'Kyboo'; nearest: "),
        (["photos-by", "person=Kibo"], "person: "),
        (["photos-on", "date=yesterday"], "date: 'yesterday' is no date"),
        (["missing.rq"], "missing.rq: cannot be read"),
        (["who-photographed", "--format", "xls"], "no format 'xls'; there are: table, json, csv, tsv, xml, ttl"),
        (["who-photographed", "--format", "ttl"], "Turtle is for queries that give a graph"),
    ],
)
def test_a_question_that_cannot_be_asked(graph: Path, words: list[str], says: str) -> None:
    assert complaint("query", *words, "--graph", str(graph)).startswith(says)


def test_sparql_that_does_not_parse(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text("SELECT ?x { ?x", "utf-8")
    assert "does not parse" in complaint("query", str(tmp_path / "a.rq"), "--graph", str(graph))


@pytest.mark.parametrize("command", [["query", "-"], ["explain", "-"]], ids=" ".join)
def test_standard_input_is_read_like_a_file(graph: Path, command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(graph.parent)
    assert complaint(*command, given=b"") == "standard input: empty"
    assert complaint(*command, given=b"Kibo\nand \xff Harmony").startswith("standard input:2: not UTF-8: byte 0xff at position 9; ")
    assert complaint(*command, given=b"\x89PNG\0").startswith("standard input: a binary file")


def test_a_caption_on_standard_input_keeps_the_limit() -> None:
    assert "--max-bytes" in complaint("explain", "-", "--max-bytes", "3", given=b"Kibo")


@pytest.mark.parametrize("command", [["query", "sources"], ["draw"], ["export"], ["check"]], ids=" ".join)
def test_no_graph_and_a_damaged_one(tmp_path: Path, graph: Path, command: list[str]) -> None:
    assert "'issgraph build --output" in complaint(*command, "--graph", str(tmp_path / "none"))
    assert "there is no graph in it" in complaint(*command, "--graph", str(tmp_path))
    shutil.copytree(graph, tmp_path / "cut")
    with (tmp_path / "cut" / "graph.nq").open("r+b") as file:
        file.truncate(1000)
    assert "build the graph again" in complaint(*command, "--graph", str(tmp_path / "cut"))


def test_words_that_no_command_knows() -> None:
    assert complaint("biuld").startswith("No such command 'biuld'")
    assert complaint("build", "--ouput", "x").startswith("No such option '--ouput'")
    assert "'many' is not a valid integer" in complaint("facts", "--max-bytes", "many")
    for words in (["facts", "--max-bytes", "-1"], ["gaps", "--limit", "0"], ["build", "--workers", "0"]):
        assert f"{words[2]} is not in the range x>=1" in complaint(*words)
    assert complaint("draw", "portrait").startswith("Invalid value")
    assert complaint("export", "--format", "docx").startswith("no format 'docx'; there are: nq, trig")


def test_a_folder_that_cannot_be_written(tmp_path: Path, graph: Path) -> None:
    (tmp_path / "file").touch()
    good = str(graph.parent / "good.jsonl")
    assert "cannot be written" in complaint("build", good, "--output", str(tmp_path / "file" / "graph"))
    for command, name in (("draw", "page.html"), ("export", "graph.trig"), ("explain", "page.html")):
        for target in (tmp_path / "file" / name, tmp_path / "file" / "below" / name, tmp_path):
            given = ["--html", good] if command == "explain" else ["--graph", str(graph)]
            said = complaint(command, *given, "--output", str(target))
            assert said.startswith(f"{target}: cannot be written (")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert not list(tmp_path.parent.glob(".*.part"))
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    if not os.access(closed, os.W_OK):  # root may write anywhere; the file in the way above holds for everyone
        assert "cannot be written" in complaint("build", good, "--output", str(closed / "graph"))
        assert "cannot be written" in complaint("build", good, "--output", str(closed))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupted_build_ends_with_130_and_leaves_the_old_graph(tmp_path: Path, graph: Path, workers: str) -> None:
    many = tmp_path / "many.jsonl"
    text = "Suni Williams of NASA took this photo of Kibo on Nov. 5, 2024. " * 10
    many.write_text("".join(json.dumps({"id": str(n), "text": f"{text} {n}."}) + "\n" for n in range(20_000)), "utf-8")
    before = contents(graph)
    words = [sys.executable, "-m", "issgraph", "build", str(many), "--output", str(graph), "--workers", workers]
    heeded = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # whoever runs the tests in the background may have had it ignored
    build = subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=heeded)
    until = time.monotonic() + 60
    while not list(graph.glob(".building-*/ledger")) and time.monotonic() < until and build.poll() is None:
        time.sleep(0.05)
    os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to the command and its workers
    _, told = build.communicate(timeout=60)
    assert build.returncode in (130, -signal.SIGINT), told  # a shell calls both 130; Python ends by the signal where it met it in an exec()
    assert told == "issgraph: interrupted\n"
    assert contents(graph) == before
    assert list(graph.glob(".building-*")) == []
