"""The build: the same bytes from any order and any number of workers, whole or not at all, and what a person can do wrong."""

from __future__ import annotations

import dataclasses
import json
import os
import random
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from flat_from_graph import flat_from_graph, flat_from_reading
from golden_readings import golden_background, golden_lines, readings
from issgraph.assets import FEATURES, RELEASE
from issgraph.building import MANY, BuildSummary, build
from issgraph.errors import GraphError, InputError
from issgraph.extract import read
from issgraph.folder import MANIFEST, NEXT, QUADS, STORE, UNREAD, hash_of, open_store, read_manifest
from issgraph.graph import terms as t
from issgraph.model import Document, Entity, Reading
from issgraph.query import Graph
from issgraph.reference import reference
from issgraph.sources import documents as features

DOCUMENTS = [reading.document for reading in readings()]


def golden_reader(document: Document) -> Reading:
    """The hand-made reading of a golden document, and of its copies under other ids."""
    reading = next(each for each in readings() if each.document.text == document.text)
    return dataclasses.replace(reading, document=document)


def made(folder: Path, documents: list[Document] | None = None, **more: object) -> BuildSummary:
    given = DOCUMENTS if documents is None else documents
    return build(given, folder, reader=golden_reader, known=golden_background, **more)  # type: ignore[arg-type]


def copies(count: int) -> list[Document]:
    return [dataclasses.replace(DOCUMENTS[n % len(DOCUMENTS)], id=f"copy-{n}") for n in range(count)]


def facts_of(folder: Path) -> set[str]:
    """The lines of graph.nq without those that count documents."""
    return {line for line in (folder / QUADS).read_text("utf-8").split("\n") if "void#documents" not in line}


def test_the_graph_is_sorted_by_bytes_without_repetition(tmp_path: Path) -> None:
    summary = made(tmp_path)
    lines = (tmp_path / QUADS).read_bytes().split(b"\n")[:-1]
    assert lines == sorted(set(lines))
    assert {line.decode() + "\n" for line in lines} >= set(golden_lines())
    assert (summary.documents, summary.quads) == (5, len(lines))
    assert summary.relations["depicts"] > 10
    assert summary.classes["Photograph"] > 10
    assert summary.claims > 30


def test_the_manifest_tells_what_the_graph_is_made_of_and_nothing_of_when_or_where(tmp_path: Path) -> None:
    made(tmp_path / "a")
    made(tmp_path / "b" / "deeper")
    manifest = read_manifest(tmp_path / "a")
    assert manifest == read_manifest(tmp_path / "b" / "deeper")
    assert manifest["graph"]["sha256"] == hash_of(tmp_path / "a" / QUADS)
    assert sum(manifest["graph"]["by_graph"].values()) == manifest["graph"]["quads"]
    assert {"claims", "default", "derivations", "names", "provenance", "reference"} <= manifest["graph"]["by_graph"].keys()
    assert manifest["made_from"].keys() == {"documents", "mappings", "ontology", "reference", "rules"}
    assert str(tmp_path) not in json.dumps(manifest)


def test_order_and_workers_do_not_show(tmp_path: Path) -> None:
    documents = copies(2 * MANY + 7)
    made(tmp_path / "one", documents)
    random.Random(7).shuffle(documents)
    made(tmp_path / "other", documents, workers=2)
    for name in (QUADS, MANIFEST):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_the_hash_seed_does_not_show(tmp_path: Path) -> None:
    """The whole way, extraction included, in processes of their own."""
    program = (
        "import sys; from issgraph.building import build; from issgraph.model import Document\n"
        "build([Document('a', sys.argv[2], title='Kibo', credit='NASA/Nichole Ayers')], sys.argv[1])"
    )
    text = "NASA astronauts Anne McClain and Nichole Ayers work inside Kibo and Harmony on May 1, 2025, with Takuya Onishi of JAXA."
    hashes = set()
    for seed in ("0", "4242"):
        place = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        subprocess.run([sys.executable, "-c", program, str(place), text], env=environment, check=True)
        hashes.add(hash_of(place / QUADS))
    assert len(hashes) == 1


def test_editing_one_document_touches_only_its_claims(tmp_path: Path) -> None:
    made(tmp_path)
    before = facts_of(tmp_path)
    edited = dataclasses.replace(DOCUMENTS[1], credit="ESA/NASA")
    made(tmp_path, [DOCUMENTS[0], edited, *DOCUMENTS[2:]])
    assert {line.split()[0] for line in before ^ facts_of(tmp_path)} == {f"<https://w3id.org/issgraph/doc/{edited.id}>"}
    made(tmp_path, [DOCUMENTS[0], *DOCUMENTS[2:]])
    gone = before - facts_of(tmp_path)
    assert gone
    assert not (facts_of(tmp_path) - before), "a document left out is gone, and nothing comes in its place"


def test_no_document_is_a_graph_of_what_is_known_before(tmp_path: Path) -> None:
    assert made(tmp_path, []).documents == 0
    assert len(Graph.open(tmp_path).query("photos-of")) == 0


def test_a_broken_row_stops_the_build_and_the_old_graph_stays(tmp_path: Path) -> None:
    made(tmp_path)
    old = (tmp_path / QUADS).read_bytes()
    rows = [DOCUMENTS[0], InputError("captions.jsonl", "no text", 7)]
    with pytest.raises(InputError, match=r"^captions.jsonl:7: no text$"):
        made(tmp_path, rows)  # type: ignore[arg-type]
    assert (tmp_path / QUADS).read_bytes() == old
    assert not leftovers(tmp_path)
    summary = made(tmp_path, rows, keep_going=True)  # type: ignore[arg-type]
    assert (summary.documents, summary.skipped) == (1, ("captions.jsonl:7: no text",))


def test_one_id_for_two_texts_is_refused_and_the_same_twice_is_once(tmp_path: Path) -> None:
    made(tmp_path / "twice", [*DOCUMENTS, *DOCUMENTS])
    made(tmp_path / "once")
    assert (tmp_path / "twice" / QUADS).read_bytes() == (tmp_path / "once" / QUADS).read_bytes()
    with pytest.raises(InputError, match="two different documents have this id"):
        made(tmp_path, [DOCUMENTS[0], dataclasses.replace(DOCUMENTS[0], title="Another")])


def test_an_interrupt_leaves_the_old_graph_and_nothing_else(tmp_path: Path) -> None:
    made(tmp_path)
    old = (tmp_path / QUADS).read_bytes()

    def interrupted() -> Iterator[Document]:
        yield from copies(MANY)
        raise KeyboardInterrupt

    for workers in (1, 2):
        with pytest.raises(KeyboardInterrupt):
            build(interrupted(), tmp_path, reader=golden_reader, known=golden_background, workers=workers)
        assert (tmp_path / QUADS).read_bytes() == old
        assert not leftovers(tmp_path)


def leftovers(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {QUADS, MANIFEST, STORE, UNREAD}


def test_a_change_cut_short_is_the_old_graph_or_the_new_one(tmp_path: Path) -> None:
    made(tmp_path / "old")
    made(tmp_path / "new", DOCUMENTS[:2])
    old, new = tmp_path / "old", tmp_path / "new"
    (old / NEXT).write_bytes((new / MANIFEST).read_bytes())
    assert read_manifest(old)["documents"] == 5, "the new quads had not arrived"
    (old / QUADS).write_bytes((new / QUADS).read_bytes())
    assert read_manifest(old)["documents"] == 2, "they had, and only the manifest's name was left to change"
    assert len(open_store(old)) == len(open_store(new))
    made(old)
    assert read_manifest(old)["documents"] == 5
    assert not leftovers(old)


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    with pytest.raises(GraphError, match=r"cannot be written \("):
        made(in_the_way)
    with pytest.raises(GraphError, match=r"cannot be written \("):
        made(in_the_way / "below")
    with pytest.raises(GraphError, match="cannot be written"):
        made(Path("/proc/issgraph"))


def test_what_else_lies_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    made(tmp_path)
    made(tmp_path, DOCUMENTS[:1])
    assert (tmp_path / "letter.txt").read_text() == "dear"


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda folder: None, "there is no graph in it"),
        (lambda folder: (folder / MANIFEST).write_text("{"), "damaged"),
        (lambda folder: (folder / MANIFEST).write_text('{"graph": 3}'), "damaged"),
    ],
)
def test_a_folder_without_a_whole_graph_is_one_line(tmp_path: Path, damage: object, message: str) -> None:
    damage(tmp_path)  # type: ignore[operator]
    with pytest.raises(GraphError, match=message):
        Graph.open(tmp_path)
    with pytest.raises(GraphError, match="there is no such folder"):
        Graph.open(tmp_path / "none")


def test_quads_that_were_cut_short_are_noticed(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / QUADS).write_bytes((tmp_path / QUADS).read_bytes()[:-20])
    with pytest.raises(GraphError, match=r"not the file that manifest.json describes"):
        Graph.open(tmp_path)


def test_a_large_graph_is_asked_on_disk_and_its_store_made_again_when_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("issgraph.folder.IN_MEMORY", 0)
    made(tmp_path)
    [store] = (tmp_path / STORE).iterdir()
    rows = Graph.open(tmp_path).query("who-photographed").rows
    made(tmp_path, DOCUMENTS[:1])
    assert not store.exists()
    assert len(list((tmp_path / STORE).iterdir())) == 1
    made(tmp_path)
    for path in store.iterdir():
        path.unlink()
    store.rmdir()
    assert Graph.open(tmp_path).query("who-photographed").rows == rows
    assert store.is_dir()
    assert len(Graph.open(tmp_path)) == len(Graph.open(tmp_path).to_rdflib().default_graph)


def test_the_bundled_features_lose_nothing_in_the_graph(tmp_path: Path) -> None:
    """Flat facts asked from the graph are those of the readings; a spacewalk has one label, whatever the text calls it."""
    documents = [found for found in features([FEATURES]) if isinstance(found, Document)]
    summary = build(documents, tmp_path)
    assert summary.documents == len(documents) >= 60
    graph, labels = Graph.open(tmp_path), {id_: row.label for id_, row in reference().by_id.items()}
    for document in documents[::5]:
        reading = read(document)
        named = {e.label: labels.get(e.id, e.label) for s in reading.statements for e in (s.subject, s.object) if isinstance(e, Entity)}
        facts = {(named.get(s, s), r, named.get(str(o), o)) for s, r, o in flat_from_reading(reading)}
        found = flat_from_graph(graph.store, t.document(document.id)[1:-1])
        assert found == facts, document.id


def test_the_same_words_under_two_ids_are_read_once_and_both_sources_are_kept(tmp_path: Path) -> None:
    words = "NASA astronaut Suni Williams took this picture of Kibo from a window of the Cupola on a quiet Sunday."
    first = Document("one", words, page="https://example.org/one")
    again = Document("two", f"  {words.replace(' of ', chr(10) + 'of ', 1)}", credit="An agency", page="https://example.org/two")
    short = [Document("three", "Suni Williams in Kibo."), Document("four", "Suni Williams in Kibo.")]
    summary = build([first, again, *short], tmp_path)
    assert (summary.documents, summary.folded) == (4, 1)
    lines = (tmp_path / QUADS).read_text("utf-8").splitlines()
    assert summary.documents == 4 and summary.folded == 1
    assert [each for each in lines if "alternateOf" in each] == [
        f"{t.document('two')} <http://www.w3.org/ns/prov#alternateOf> {t.document('one')} {t.PROVENANCE_GRAPH} ."
    ]
    assert {page for page in ("one", "two") if any(f"<https://example.org/{page}>" in each for each in lines)} == {"one", "two"}
    takers = [each for each in lines if t.term("takenBy") in each and each.endswith("/sunita-williams> .")]
    assert [each.split()[0] for each in takers] == [t.photo("one")]


def test_which_of_two_ids_stands_for_the_words_does_not_depend_on_the_order(tmp_path: Path) -> None:
    words = "NASA astronaut Suni Williams took this picture of Kibo from a window of the Cupola on a quiet Sunday."
    given = [Document(name, words) for name in ("b", "a", "c")]
    for name, order in (("one", given), ("two", given[::-1])):
        build(order, tmp_path / name)
    assert (tmp_path / "one" / QUADS).read_bytes() == (tmp_path / "two" / QUADS).read_bytes()
    assert t.photo("a").encode() in (tmp_path / "one" / QUADS).read_bytes()


def test_the_version_that_graphs_name_is_that_of_the_package() -> None:
    told = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
    assert told["project"]["version"] == RELEASE
