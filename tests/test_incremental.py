"""A large graph is mended when its corpus changes: only what changed is read, and the bytes are those of a build from nothing."""

from __future__ import annotations

import dataclasses
import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import pyoxigraph as ox
import pytest

from golden_readings import golden_background
from issgraph import building
from issgraph.building import BuildSummary, build, parts
from issgraph.building.parts import buckets
from issgraph.decisions import NONE, Decisions, read_decisions
from issgraph.extract import read
from issgraph.folder import MANIFEST, PARTS, STORE, UNREAD, draft, files_of, open_store, read_manifest, read_unread, rewrite
from issgraph.model import Document, Reading
from issgraph.query import Graph
from issgraph.vocab import BASE
from killing import killed, killed_after

WHO = ("Suni Williams", "Butch Wilmore", "Nick Hague", "Don Pettit", "Kimiya Yui", "Nichole Ayers", "Anne McClain")
WHAT = ("Kibo", "Columbus", "the Cupola", "Zvezda", "Canadarm2", "Harmony", "Quest")

seen: list[str] = []


def counting(document: Document) -> Reading:
    """The reader, and which documents it was given."""
    seen.append(document.id)
    return read(document)


def captions(count: int, changed: int = 0) -> list[Document]:
    return [
        Document(
            f"d{n:05}",
            f"{WHO[n % 7]} took this photo of {WHAT[(n // 7 + (n < changed)) % 7]}, number {n} of a long day.",
            date="2024-11-02",
        )
        for n in range(count)
    ]


def made(documents: list[Document], folder: Path, *, decisions: Decisions = NONE, fresh: bool = False) -> BuildSummary:
    seen.clear()
    with patch.multiple(parts, FROM=100, PER_BUCKET=40):  # what holds of thousands holds of hundreds
        return build(documents, folder, reader=counting, known=golden_background, decisions=decisions, fresh=fresh)


def graph_bytes(folder: Path) -> dict[str, bytes]:
    """All that a graph consists of, without what is remembered of its making."""
    found = {MANIFEST: (folder / MANIFEST).read_bytes()}
    return found | {path.name: path.read_bytes() for path in (folder / PARTS).glob("*.nq.gz")}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large") / "graph"
    made(captions(105), folder)
    return folder


@pytest.fixture
def graph(large: Path, tmp_path: Path) -> Path:
    shutil.copytree(large, tmp_path / "graph")
    return tmp_path / "graph"


def test_how_many_buckets_there_are_depends_on_the_documents_alone() -> None:
    assert [buckets(n) for n in (0, 999, 1_000, 1_600, 1_601, 100_000, 1_000_000)] == [0, 0, 16, 16, 32, 1024, 16384]
    assert buckets(100_000_000) == 16384, "a graph of any size has parts that one can list"


@pytest.mark.parametrize("count", [1, 9_999, 170_000])
def test_every_part_ends_in_a_zero_and_is_read_by_whoever_reads_gzip(count: int, tmp_path: Path) -> None:
    lines = [
        b"<http://example.org/s> <http://example.org/p> <http://example.org/o> <http://example.org/g%07d> .\n" % n for n in range(count)
    ]
    part = parts.write(tmp_path, "shared", 3, lines)
    assert part is not None
    path = tmp_path / part["name"]
    assert path.read_bytes().endswith(b"\0")
    assert parts.read(path) == lines
    assert subprocess.run(["gzip", "-dc", str(path)], capture_output=True, check=True).stdout == b"".join(lines)
    with gzip.open(path) as file:
        assert sum(1 for _ in file) == count


def test_a_manifest_counts_the_quads_of_each_graph(large: Path) -> None:
    counted: Counter[str] = Counter()
    for path in files_of(large, read_manifest(large)):
        for quad in ox.parse(gzip.decompress(path.read_bytes()), format=ox.RdfFormat.N_QUADS):
            name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value
            kind, _, rest = name.removeprefix(BASE).partition("/")
            counted[{"": "default", "claim": "claims", "derivation": "derivations", "graph": rest}[kind]] += 1
    assert read_manifest(large)["graph"]["by_graph"] == counted
    assert len(counted) > 6


def test_ten_changed_documents_are_read_and_the_bytes_are_those_of_a_build_from_nothing(graph: Path, tmp_path: Path) -> None:
    documents = captions(105, changed=10)
    summary = made(documents[::-1], graph)
    assert sorted(seen) == [each.id for each in documents[:10]]
    assert summary.read == 10
    whole = made(documents, tmp_path / "whole")
    assert whole.read == len(seen) == 105
    assert graph_bytes(graph) == graph_bytes(tmp_path / "whole")
    assert dataclasses.replace(summary, folder=whole.folder, read=105) == whole


def test_new_and_missing_documents_and_twins(graph: Path, tmp_path: Path) -> None:
    documents = captions(109)[7:]
    twin = dataclasses.replace(documents[0], id="a-twin", text=documents[0].text + "\n")
    for step, given in enumerate((documents, [*documents, twin], documents)):
        made(given, graph)
        assert len(seen) <= 9, "only what changed is read"
        made(given, tmp_path / f"whole-{step}")
        assert graph_bytes(graph) == graph_bytes(tmp_path / f"whole-{step}")


def test_many_random_changes_in_a_row_leave_no_trace(graph: Path, tmp_path: Path) -> None:
    chance = random.Random(11)
    pool = captions(110) + captions(110, changed=110)
    for _ in range(4):
        chance.shuffle(pool)
        documents = list({each.id: each for each in pool}.values())[:108]
        made(documents, graph)
    made(documents, tmp_path / "whole")
    assert graph_bytes(graph) == graph_bytes(tmp_path / "whole")


def test_the_mended_store_holds_what_the_parts_hold(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("issgraph.folder.IN_MEMORY", 0)
    made(captions(105), graph, fresh=True)
    [before] = (graph / STORE).iterdir()
    made(captions(105, changed=3), graph)
    [after] = (graph / STORE).iterdir()
    assert before.name != after.name
    kept = {path.name for path in after.glob("*.sst")}
    assert kept, "the store is a copy that was changed, not one that was made anew"
    from issgraph.store import EmbeddedStore

    told = EmbeddedStore.load(*files_of(graph, read_manifest(graph)))
    assert set(open_store(graph).quads()) == set(told.quads())


def test_a_decision_reads_its_document_again(graph: Path, tmp_path: Path) -> None:
    document = captions(1)[0]
    row = {"document": document.id, "quote": "Suni Williams took this photo", "subject": f"photo/{document.id}", "relation": "takenBy"}
    (tmp_path / "decisions.jsonl").write_text(
        json.dumps(row | {"object": "sunita-williams", "decision": "reject", "by": "", "on": "2026-01-01"}) + "\n", "utf-8"
    )
    decisions = read_decisions(tmp_path / "decisions.jsonl")
    made(captions(105), graph, decisions=decisions)
    assert seen == [document.id]
    made(captions(105), tmp_path / "whole", decisions=decisions)
    assert graph_bytes(graph) == graph_bytes(tmp_path / "whole")


def test_other_tables_other_rules_or_a_lost_ledger_mean_reading_all_again(graph: Path) -> None:
    with patch.multiple(parts, FROM=100, PER_BUCKET=40):
        build(captions(105), graph, reader=read, known=golden_background)  # another reader
    made(captions(105), graph)
    assert len(seen) == 105
    made(captions(105), graph)
    assert seen == []
    for path in (graph / PARTS).glob("ledger-*"):
        path.unlink()
    made(captions(105), graph)
    assert len(seen) == 105


@pytest.mark.parametrize("name", ["MAPPINGS", "ONTOLOGY", "REFERENCE", "RULES"])
def test_each_byte_of_rules_tables_and_ontology_is_part_of_the_key(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / name
    shutil.copytree(getattr(building, name), folder)
    before = building._key(read, golden_background)
    monkeypatch.setattr(building, name, folder)
    assert building._key(read, golden_background) == before, "not where it lies, but what it says"
    deepest = max((path for path in folder.rglob("*") if path.is_file()), key=lambda path: len(path.parts))
    deepest.write_bytes(deepest.read_bytes() + b"\n")
    assert building._key(read, golden_background) != before


def test_a_corpus_that_shrinks_becomes_one_file_and_grows_again(graph: Path) -> None:
    made(captions(20), graph)
    assert not (graph / PARTS).exists()
    assert len(Graph.open(graph).query("sources").rows) == 20
    made(captions(105), graph)
    assert not (graph / "graph.nq").exists()
    assert len(Graph.open(graph).query("sources").rows) == 105


@pytest.mark.slow(seconds=20)
def test_killed_at_more_than_fifty_moments_the_graph_is_the_old_or_the_new_one(large: Path, tmp_path: Path) -> None:
    """Before each file that a build opens, renames or removes once it leaves its draft, and before every third until then; between two of
    them it does nothing that lasts."""
    documents, graph = captions(105, changed=5), tmp_path / "graph"
    made(documents, tmp_path / "new")
    old, new = graph_bytes(large), graph_bytes(tmp_path / "new")
    moment, moments, came, leaving = 0, 0, 0, False
    while True:
        shutil.rmtree(graph, ignore_errors=True)
        shutil.copytree(large, graph)
        moment += 1 if leaving else 3
        what = killed(lambda: made(documents, graph), moment, graph)
        if not what:
            break
        moments += 1
        if not leaving and (what == "os.mkdir parts" or (what.startswith("os.rename") and ".draft" not in what)):
            leaving, moment = True, moment - 3
        manifest = read_manifest(graph)
        there = {path.name: path.read_bytes() for path in files_of(graph, manifest)}
        there[MANIFEST] = (graph / MANIFEST).read_bytes()
        assert there in (old, new), what
        came += there == new
        if what.startswith("os.rename") and leaving:
            assert len(Graph.open(graph).query("sources").rows) == 105
    assert graph_bytes(graph) == new
    assert moments > 50 and 5 < came < moments
    made(captions(105), graph)
    killed(lambda: made(documents, graph), moments // 2, graph)
    made(documents, graph)
    assert graph_bytes(graph) == new, "what a killed build left does not show"


@pytest.mark.slow(seconds=20)
def test_killed_at_fifty_random_moments_the_graph_is_the_old_or_the_new_one(large: Path, tmp_path: Path) -> None:
    documents, graph = captions(105, changed=5), tmp_path / "graph"
    made(documents, tmp_path / "new")
    old, new = graph_bytes(large), graph_bytes(tmp_path / "new")
    shutil.copytree(large, graph)
    took = time.monotonic()
    assert killed(lambda: made(documents, graph), sys.maxsize, graph) == ""
    took = time.monotonic() - took
    chance = random.Random(3)
    came = 0
    for _ in range(50):
        shutil.rmtree(graph)
        shutil.copytree(large, graph)
        killed_after(lambda: made(documents, graph), chance.random() * took)
        manifest = read_manifest(graph)
        there = {path.name: path.read_bytes() for path in files_of(graph, manifest)}
        there[MANIFEST] = (graph / MANIFEST).read_bytes()
        assert there in (old, new)
        came += there == new
        assert len(Graph.open(graph).query("sources").rows) == 105
    assert came < 50, "some were killed before their end"
    made(documents, graph)
    assert graph_bytes(graph) == new


def test_the_draft_of_a_killed_build_goes_with_the_next_and_that_of_one_at_work_stays(tmp_path: Path) -> None:
    def begin() -> None:
        with draft(tmp_path) as place:
            (place / "corpus").write_text("half", "utf-8")
            os.kill(os.getpid(), signal.SIGKILL)

    killed_after(begin, 0.5)
    [left] = tmp_path.iterdir()
    with draft(tmp_path) as first, draft(tmp_path) as second:
        assert not left.exists() and sorted(tmp_path.iterdir()) == sorted((first, second))
    assert not list(tmp_path.iterdir())


def test_what_was_not_understood_of_all_texts_stands_beside_the_graph_as_decided(tmp_path: Path) -> None:
    strange = [
        Document("z0001", "The Frobnicator was seen near Kibo.", date="2001-01-01"),
        Document("z0002", "Nobody knew what the Frobnicator might be for.", date="2000-01-01"),
    ]
    corpus, graph, fresh = captions(150), tmp_path / "graph", tmp_path / "fresh"
    made([*corpus, strange[1]], graph)
    made([*corpus, *strange], graph)
    assert seen == ["z0001"]
    told = read_unread(graph)
    assert told and told["texts"] == 152 and told["number"] == len(told["rows"])
    assert [row for row in told["rows"] if row[2] == "Frobnicator"] == [[2, "name", "Frobnicator", "z0001", ""]]
    made([*corpus, *strange], fresh)
    assert (fresh / UNREAD).read_bytes() == (graph / UNREAD).read_bytes()

    row = {"document": "z0001", "quote": "Frobnicator", "decision": "reject", "by": "", "on": "2026-01-01"}
    (tmp_path / "decisions.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    made([*corpus, *strange], graph, decisions=read_decisions(tmp_path / "decisions.jsonl"))
    told = read_unread(graph)
    assert told and [row for row in told["rows"] if row[2] == "Frobnicator"] == [[1, "name", "Frobnicator", "z0002", ""]]
    made(corpus, graph)
    told = read_unread(graph)
    assert told and not [row for row in told["rows"] if row[2] == "Frobnicator"]


def test_what_was_not_understood_belongs_to_one_graph(tmp_path: Path) -> None:
    build([Document("a", "The Frobnicator was seen near Kibo.")], tmp_path, known=golden_background)
    told = read_unread(tmp_path)
    assert told and [1, "name", "Frobnicator", "a", ""] in told["rows"]
    rewrite(tmp_path, [])
    assert read_unread(tmp_path) is None
    (tmp_path / UNREAD).write_text("[]", "utf-8")
    assert read_unread(tmp_path) is None
