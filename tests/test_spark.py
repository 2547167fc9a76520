"""The engine on Spark gives the bytes of the engine on this machine, also when a worker is killed, and one line where something is missing."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from golden_readings import golden_background
from issgraph.building import BuildSummary, build, parts
from issgraph.building.session import session
from issgraph.building.spark import build_on_spark
from issgraph.decisions import NONE, Decisions, read_decisions
from issgraph.errors import InputError
from issgraph.extract import read
from issgraph.folder import MANIFEST, PARTS
from issgraph.model import Document, Reading
from issgraph.query import Graph
from issgraph.runs import Run
from issgraph.sources import documents
from test_incremental import captions

QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData"
"""For a virtual machine that lives half a minute."""


def slowly(document: Document, log: Path) -> Reading:
    """The reader, which notes what it is given, for a run that lasts long enough to be disturbed."""
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{document.id}\n")
    time.sleep(0.05)
    return read(document)


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A cluster on this machine: two workers, each a process of its own, which start again when they die."""
    place = tmp_path_factory.mktemp("spark")
    settings = {
        "spark.executor.memory": "512m", "spark.sql.codegen.wholeStage": "false", "spark.sql.adaptive.enabled": "false", "spark.task.maxFailures": "8", "spark.local.dir": str(place), "spark.ui.enabled": "false",
        "spark.hadoop.fs.viewfs.mounttable.default.link./data": f"file:{place}",
    }  # fmt: skip
    told = " ".join(f"--conf {name}={value}" for name, value in settings.items())
    environment = {"PYSPARK_SUBMIT_ARGS": f"{told} pyspark-shell", "PYTHONPATH": str(Path(__file__).parent), "JAVA_TOOL_OPTIONS": QUICK}
    with patch.dict(os.environ, {**environment, "SPARK_LOCAL_IP": "127.0.0.1"}), session("local-cluster[2,1,512]") as cluster:
        yield cluster


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Rows in two files, a list, a text and the twin of a row, which is in the folder twice as well."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    rows = [{name: value for name, value in dataclasses.asdict(each).items() if value} for each in captions(120)]
    rows += [rows[5] | {"id": "a-twin"}, rows[5]]
    (folder / "one.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows[:70]), "utf-8")
    (folder / "two, and [more].jsonl").write_text("".join(json.dumps(row) + "\r\n\n" for row in rows[70:110]), "utf-8")
    (folder / "list.json").write_text(json.dumps(rows[110:]), "utf-8")
    (folder / "Crew of the day.txt").write_text("Nick Hague floats in Kibo – with Suni Williams.\n", "utf-8")
    return folder


def on_spark(spark: Any, corpus: Path, output: str, **given: Any) -> BuildSummary:
    with patch.multiple(parts, FROM=100, PER_BUCKET=40):
        return build_on_spark(spark, [str(corpus)], output, known=golden_background, **given)


def here(corpus: Path, folder: Path, decisions: Decisions = NONE) -> BuildSummary:
    with patch.multiple(parts, FROM=100, PER_BUCKET=40):
        return build(documents([corpus]), folder, known=golden_background, decisions=decisions)


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder but what the engine on this machine keeps for its next build."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if not name.startswith((f"{PARTS}/ledger-", f"{PARTS}/corpus-"))}


@pytest.mark.slow(seconds=60)
@pytest.mark.xdist_group("spark")
def test_all_files_are_those_of_a_build_on_this_machine(spark: Any, corpus: Path, tmp_path: Path) -> None:
    row = {"document": "d00007", "quote": "Suni Williams took this photo", "subject": "photo/d00007", "relation": "takenBy"}
    rows = [row, row | {"document": "not-here"}]
    told = "".join(
        json.dumps(each | {"object": "sunita-williams", "decision": "reject", "by": "", "on": "2026-01-01"}) + "\n" for each in rows
    )
    (tmp_path / "decisions.jsonl").write_text(told, "utf-8")
    decisions = read_decisions(tmp_path / "decisions.jsonl")
    local = here(corpus, tmp_path / "here", decisions)
    summary = on_spark(spark, corpus, str(tmp_path / "spark"), decisions=decisions)
    assert files(tmp_path / "spark") == files(tmp_path / "here")
    assert len(files(tmp_path / "here")) > 8
    assert dataclasses.replace(summary, folder=local.folder) == local
    assert summary.folded == 1 and summary.decisions
    assert len(Graph.open(tmp_path / "spark").query("sources").rows) == summary.documents
    one_less = here(corpus / "one.jsonl", tmp_path / "spark")
    assert one_less.documents == 70, "the one engine goes on with what the other made"


@pytest.mark.slow(seconds=60)
@pytest.mark.xdist_group("spark")
def test_a_worker_is_killed_in_mid_run_and_nothing_shows(spark: Any, corpus: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.touch()
    while len(before := executors(spark)) < 2:  # at the very beginning they are on their way
        time.sleep(0.1)

    def kill() -> None:
        while len(log.read_bytes().splitlines()) < 10:
            time.sleep(0.02)
        os.kill(before[0], signal.SIGKILL)

    killing = threading.Thread(target=kill, daemon=True)
    killing.start()
    on_spark(spark, corpus, str(tmp_path / "spark"), reader=partial(slowly, log=log))
    killing.join()
    assert before[0] not in executors(spark)
    read_in_all = log.read_text("utf-8").splitlines()
    assert len(read_in_all) > len(set(read_in_all)), "what the killed worker had begun was read again by another"
    here(corpus, tmp_path / "here")
    assert files(tmp_path / "spark") == files(tmp_path / "here")


def executors(spark: Any) -> list[int]:
    """The processes that work for the cluster: Java's, below the driver's."""
    parents, found = {}, []
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has just ended
            pid = int(path.name)
            parents[pid] = int((path / "stat").read_text().rpartition(")")[2].split()[1])
            if b"CoarseGrainedExecutorBackend" in (path / "cmdline").read_bytes():
                found.append(pid)
    driver = spark.sparkContext._gateway.proc.pid
    return [pid for pid in found if driver in _above(pid, parents)]


def _above(pid: int, parents: dict[int, int]) -> Iterator[int]:
    while pid := parents.get(pid, 0):
        yield pid


@pytest.mark.slow(seconds=60)
@pytest.mark.xdist_group("spark")
def test_a_graph_on_another_file_system_is_put_and_replaced_there(spark: Any, corpus: Path, tmp_path: Path) -> None:
    [root] = [Path(spark.conf.get("spark.local.dir"))]
    for given, many in ((corpus / "list.json", False), (corpus, True)):
        here(given, tmp_path / "here")
        on_spark(spark, given, "viewfs:///data/graph")
        there = {name: content for name, content in files(root / "graph").items() if not name.endswith(".crc")}
        assert there == files(tmp_path / "here")
        assert (f"{MANIFEST}" in there) and any(name.startswith(PARTS) for name in there) == many


@pytest.mark.slow(seconds=60)
@pytest.mark.xdist_group("spark")
def test_what_cannot_be_read_is_told_in_one_line_and_may_be_skipped(spark: Any, corpus: Path, tmp_path: Path) -> None:
    for name in ("one.jsonl", "two, and [more].jsonl"):
        (corpus / name).unlink()
    (corpus / "wrong.jsonl").write_text('{"id": "x", "text": "y"}\n{"id": \n', "utf-8")
    (corpus / "wrong.txt").write_bytes(b"\0\1")
    with pytest.raises(InputError, match=r"/wrong\.jsonl:2: no JSON"):
        on_spark(spark, corpus, str(tmp_path / "spark"))
    summary = on_spark(spark, corpus, str(tmp_path / "spark"), keep_going=True)
    assert len(summary.skipped) == 2 and summary.documents == 14
    before = files(tmp_path / "spark")
    (corpus / "wrong.txt").unlink()
    (corpus / "wrong.jsonl").write_text('{"id": "d00113", "text": "Other words under an id that is taken."}\n', "utf-8")
    with pytest.raises(InputError, match="d00113: two different documents have this id"):
        on_spark(spark, corpus, str(tmp_path / "spark"))
    (corpus / "wrong.jsonl").write_bytes(b"")
    with pytest.raises(InputError, match=r"wrong\.jsonl: empty"):
        on_spark(spark, corpus, str(tmp_path / "spark"))
    with pytest.raises(InputError, match="no such file"):
        on_spark(spark, corpus / "nowhere", str(tmp_path / "spark"))
    assert files(tmp_path / "spark") == before, "until a graph is whole, the graph that stood there stays"


@pytest.mark.slow
@pytest.mark.xdist_group("spark")
def test_a_report_tells_the_same_of_sources_and_graph(spark: Any, corpus: Path, tmp_path: Path) -> None:
    (corpus / "list.json").write_text("[1]", "utf-8")
    inputs = [str(corpus / "Crew of the day.txt"), str(corpus / "list.json")]
    told = []
    for engine in ("local", "spark"):
        report = tmp_path / "report.txt"
        _, written = Run(inputs, str(tmp_path / "graph"), keep_going=True, engine=engine, report=str(report)).build()
        assert written == report
        told.append(re.sub(r"seconds\t.*", "", report.read_text("utf-8")))
    assert told[0] == told[1]
    assert f"{inputs[0]}\t1\t0" in told[1] and f"{inputs[1]}\t0\t1" in told[1] and "Contradictions" in told[1]


@pytest.mark.parametrize(
    ("missing", "words"),
    [("pyspark", "pip install 'issgraph[spark]'"), ("java", "needs Java 17")],
)
def test_what_is_missing_is_named_in_one_line(missing: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "hide" / "pyspark").mkdir(parents=True)
    if missing == "pyspark":
        (tmp_path / "hide" / "pyspark" / "__init__.py").write_text("raise ImportError\n", "utf-8")
    environment = {**os.environ, "PATH": str(tmp_path), "JAVA_HOME": ""}
    if missing == "pyspark":
        environment["PYTHONPATH"] = str(tmp_path / "hide")
    command = [sys.executable, "-m", "issgraph", "build", "--engine", "spark", "--master", "local[1]", "--output", str(tmp_path / "g")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 2 and words in done.stderr and done.stderr.count("\n") == 1
    assert not (tmp_path / "g").exists()


def test_what_spark_does_not_do_is_told_in_one_line(tmp_path: Path) -> None:
    for words in (["-"], ["--watch"], ["--dry-run"]):
        command = [sys.executable, "-m", "issgraph", "build", "--engine", "spark", *words]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, input="")
        assert done.returncode == 2 and "--engine spark" in done.stderr and done.stderr.count("\n") == 1
