"""Decisions obeyed: what is accepted is sure and says so, what is rejected stays out, names are settled, and what is stale is told."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

import issgraph
from golden_readings import golden_background
from issgraph.assets import FEATURES
from issgraph.building import MANY, build
from issgraph.check import check_quotes, check_shapes
from issgraph.decisions import NONE, Decisions, matter_of, read_decisions
from issgraph.errors import InputError
from issgraph.extract import read
from issgraph.folder import MANIFEST, QUADS, read_manifest
from issgraph.model import Document, Entity, Reading, Review
from issgraph.obeying import obeyed
from issgraph.query import Graph
from issgraph.sources import documents
from issgraph.vocab import PREFIXES

GOLDEN = Path(__file__).parent / "golden" / "decisions.jsonl"
SLIP = Document("slip", "NASA astronaut Nichole Ayrs took this photo of Kibo on May 5, 2025. Zorblatt Quux hums from the far end of it.")
HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
TAKEN = {"document": "slip", "quote": "NASA astronaut Nichole Ayrs took this photo", "subject": "photo/slip", "relation": "takenBy",
         "object": "nichole-ayrs", "on": "2026-01-02"}  # fmt: skip
NAMED = {"document": "slip", "quote": "Nichole Ayrs", "on": "2026-01-02"}
GAP = {"document": "slip", "quote": "Zorblatt Quux", "on": "2026-01-02"}


def decided(tmp_path: Path, *rows: dict[str, object]) -> Decisions:
    path = tmp_path / "decisions.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return read_decisions(path)


def told(reading: Reading) -> set[tuple[str, str, str]]:
    return {(s.subject.id, s.relation, s.object.id if isinstance(s.object, Entity) else str(s.object)) for s in reading.statements}


def test_the_text_is_read_as_the_tests_think() -> None:
    reading = read(SLIP)
    assert ("photo/slip", "takenBy", "nichole-ayrs") in told(reading)
    assert "Zorblatt Quux" in {gap.words for gap in reading.gaps}


def test_with_nothing_decided_a_reading_is_as_it_was(tmp_path: Path) -> None:
    reading = read(SLIP)
    for decisions in (NONE, decided(tmp_path, {**TAKEN, "document": "another", "decision": "reject"})):
        done = obeyed(reading, decisions)
        assert (done.reading, done.taken, done.stale) == (reading, {}, ())


def test_what_is_accepted_is_sure_and_reviewed(tmp_path: Path) -> None:
    reading = read(SLIP)
    done = obeyed(reading, decided(tmp_path, {**TAKEN, "decision": "accept", "by": "Ann"}))
    [taken] = [s for s in done.reading.statements if s.relation == "takenBy"]
    assert (taken.confidence, taken.reviewed) == (1, Review("Ann", "2026-01-02"))
    assert dict(done.taken) == {"accept": 1}
    assert len(done.reading.statements) == len(reading.statements)
    assert {s.reviewed for s in done.reading.statements if s.relation != "takenBy"} == {None}


def test_what_is_rejected_stays_out_and_the_last_word_holds(tmp_path: Path) -> None:
    reject, accept = {**TAKEN, "decision": "reject"}, {**TAKEN, "decision": "accept"}
    done = obeyed(read(SLIP), decided(tmp_path, accept, reject))
    assert told(read(SLIP)) - told(done.reading) == {("photo/slip", "takenBy", "nichole-ayrs")}
    assert dict(done.taken) == {"reject": 1}
    assert told(obeyed(read(SLIP), decided(tmp_path, reject, accept)).reading) == told(read(SLIP))


def test_a_new_name_becomes_the_known_thing_everywhere_and_a_decision_on_its_statement_still_fits(tmp_path: Path) -> None:
    same = {**NAMED, "decision": "same-as", "same_as": "nichole-ayers"}
    done = obeyed(read(SLIP), decided(tmp_path, {**TAKEN, "decision": "accept"}, same))
    assert not done.stale
    assert {("photo/slip", "takenBy", "nichole-ayers"), ("nichole-ayers", "affiliatedWith", "nasa")} <= told(done.reading)
    assert "nichole-ayrs" not in str(done.reading)
    assert [s.confidence for s in done.reading.statements if s.relation == "takenBy"] == [1]


def test_a_new_name_is_spelled_as_decided_or_is_nothing(tmp_path: Path) -> None:
    done = obeyed(read(SLIP), decided(tmp_path, {**NAMED, "decision": "new-name", "label": "Nichole A. Ayrs", "class": "Person"}))
    assert Entity("nichole-a-ayrs", "Person", "Nichole A. Ayrs", known=False) in {m.entity for m in done.reading.mentions}
    nothing = obeyed(read(SLIP), decided(tmp_path, {**NAMED, "decision": "reject"})).reading
    assert not [fact for fact in told(nothing) if "nichole" in str(fact)]
    assert not [mention for mention in nothing.mentions if "nichole" in mention.entity.id]


def test_a_gap_is_closed(tmp_path: Path) -> None:
    for decision in ({"decision": "reject"}, {"decision": "new-name", "label": "Zorblatt Quux", "class": "Person"}):
        done = obeyed(read(SLIP), decided(tmp_path, {**GAP, **decision}))
        assert "Zorblatt Quux" not in {gap.words for gap in done.reading.gaps}
        named = [mention.span.of(SLIP) for mention in done.reading.mentions if mention.entity.id == "zorblatt-quux"]
        assert named == (["Zorblatt Quux"] if "label" in decision else [])


def test_a_decision_goes_stale_with_its_words(tmp_path: Path) -> None:
    decisions = decided(tmp_path, {**TAKEN, "decision": "accept"}, {**NAMED, "decision": "reject"})
    edited = dataclasses.replace(SLIP, text=SLIP.text.replace("Nichole Ayrs", "Nichole Ayers"))
    done = obeyed(read(edited), decisions)
    assert done.taken == {}
    assert told(done.reading) == told(read(edited))
    assert [line.removeprefix(f"{tmp_path}/decisions.jsonl:") for line in done.stale] == [
        "1: accept of “NASA astronaut Nichole Ayrs took this photo” in slip (photo/slip takenBy nichole-ayrs): "
        "these words are gone from the text",
        "2: reject of “Nichole Ayrs” in slip: these words are gone from the text",
    ]
    otherwise = decided(tmp_path, {**TAKEN, "object": "kibo", "decision": "accept"})
    assert obeyed(read(SLIP), otherwise).stale[0].endswith("nothing is read so from these words any more")


def test_more_or_fewer_of_the_same_words_are_still_the_words_decided_on(tmp_path: Path) -> None:
    for quote in ("Nichole Ayrs took this photo", "NASA astronaut Nichole Ayrs took this photo of Kibo"):
        done = obeyed(read(SLIP), decided(tmp_path, {**TAKEN, "quote": quote, "decision": "reject"}))
        assert (done.taken, done.stale) == ({"reject": 1}, ())
        assert ("photo/slip", "takenBy", "nichole-ayrs") not in told(done.reading)
    assert obeyed(read(SLIP), decided(tmp_path, {**TAKEN, "quote": "took this photo of Kibo", "decision": "reject"})).stale


FAULTS = {
    "no JSON": ("{", "no JSON"),
    "no object": ("[]", "expected an object"),
    "no quote": (json.dumps({"document": "a", "decision": "accept", "on": "2026-01-02"}), "no 'quote'"),
    "another field": (json.dumps({**TAKEN, "desicion": "accept"}), "'desicion' is no field of a decision; there are: "),
    "another kind": (json.dumps({**TAKEN, "decision": "maybe"}), "a statement cannot be decided by 'maybe'; there are: accept, reject"),
    "a name accepted": (json.dumps({**NAMED, "decision": "accept"}), "a name cannot be decided by 'accept'"),
    "a number": (json.dumps({**TAKEN, "decision": 3}), "'decision' should be text, found int"),
    "qualifiers": (json.dumps({**TAKEN, "decision": "accept", "qualifiers": [1]}), "'qualifiers' should be an object of texts"),
    "nobody known": (json.dumps({**NAMED, "decision": "same-as", "same_as": "nobody"}), "no 'nobody' in data/reference"),
    "no name": (json.dumps({**NAMED, "decision": "new-name", "class": "Person"}), "no 'label'"),
    "no class": (json.dumps({**NAMED, "decision": "new-name", "label": "N", "class": "Cat"}), "'Cat' is no class of the ontology"),
    "known already": (json.dumps({**NAMED, "decision": "new-name", "label": "Kibo", "class": "Module"}), "'kibo' is known already"),
    "no day": (json.dumps({**TAKEN, "decision": "accept", "on": "2026-02-30"}), "'on' is '2026-02-30', and should be a day"),
}


@pytest.mark.parametrize(("row", "says"), FAULTS.values(), ids=FAULTS)
def test_a_bad_line_is_named(tmp_path: Path, row: str, says: str) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(f"\n{row}\n", "utf-8")
    with pytest.raises(InputError) as wrong:
        read_decisions(path)
    assert str(wrong.value).startswith(f"{path}:2: {says}")


def test_a_file_saved_with_a_mark_and_other_line_ends_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({**TAKEN, "decision": "accept"}).encode() + b"\r\n\r\n")
    assert obeyed(read(SLIP), read_decisions(path)).taken == {"accept": 1}


def test_a_file_that_is_missing_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none.jsonl: no such file; 'issgraph review' writes it"):
        read_decisions(tmp_path / "none.jsonl")
    (tmp_path / "a.jsonl").write_bytes(b"\n\xff")
    with pytest.raises(InputError, match=r"a.jsonl:2: not UTF-8"):
        read_decisions(tmp_path / "a.jsonl")


def test_the_graph_shows_who_reviewed_and_keeps_what_was_not_apart(tmp_path: Path) -> None:
    role = next(s for s in read(SLIP).statements if s.relation == "affiliatedWith")
    accept = {**TAKEN, "decision": "accept", "by": "Ann"}
    summary = build([SLIP], tmp_path / "graph", known=golden_background, decisions=decided(tmp_path, accept))
    assert (summary.decisions, summary.stale) == ({"accept": 1}, ())
    graph = Graph.open(tmp_path / "graph")
    claim = "GRAPH graph:provenance { ?c iss:confidence ?sure OPTIONAL { ?c iss:reviewedOn ?day ; iss:reviewedBy ?who } }"
    [row] = graph.query(f"{HEADER} SELECT * {{ GRAPH ?c {{ ?p iss:takenBy ?x }} {claim} }}").records()
    assert (float(row["sure"]), row["day"], row["who"]) == (1, "2026-01-02", "Ann")
    [row] = graph.query(f"{HEADER} SELECT * {{ GRAPH ?c {{ ?p iss:affiliatedWith ?x }} {claim} }}").records()
    assert float(row["sure"]) == role.confidence and "day" not in row
    assert check_quotes(graph)[1] == []
    assert not [fault for fault in check_shapes(graph)[0] if "claim" in fault.lower()]


def test_python_obeys_too(tmp_path: Path) -> None:
    decided(tmp_path, {**TAKEN, "decision": "accept"})
    summary = issgraph.build([SLIP], str(tmp_path / "graph"), decisions=str(tmp_path / "decisions.jsonl"))
    assert summary.decisions == {"accept": 1}


def test_a_rejected_claim_leaves_nothing_in_the_graph(tmp_path: Path) -> None:
    build([SLIP], tmp_path / "graph", known=golden_background, decisions=decided(tmp_path, {**TAKEN, "decision": "reject"}))
    quads = (tmp_path / "graph" / QUADS).read_text("utf-8")
    assert "/ontology#takenBy> <https://w3id.org/issgraph/id/" not in quads
    assert "took this photo" not in quads.replace(SLIP.text, "")


def test_decisions_are_part_of_what_a_graph_is_made_of(tmp_path: Path) -> None:
    """Neither the order of the lines, nor the name of the file, nor the number of workers shows; what is decided does."""
    copies = [dataclasses.replace(SLIP, id=f"slip-{n}", text=f"{SLIP.text} {n}.") for n in range(MANY + 3)]
    rows = [{**NAMED, "document": each.id, "decision": "same-as", "same_as": "nichole-ayers"} for each in copies[::7]]
    rows += [
        {**TAKEN, "document": copies[1].id, "object": "kibo", "decision": "accept"},
        {**NAMED, "document": "none", "decision": "reject"},
    ]
    one = build(copies, tmp_path / "one", known=golden_background, decisions=decided(tmp_path, *rows))
    (tmp_path / "b").mkdir()
    two = build(copies, tmp_path / "two", known=golden_background, decisions=decided(tmp_path / "b", *rows[::-1]), workers=2)
    assert one.decisions == two.decisions == {"same-as": len(rows) - 2, "elsewhere": 1}
    assert len(one.stale) == len(two.stale) == 1
    for name in (QUADS, MANIFEST):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    build(copies, tmp_path / "three", known=golden_background)
    made_from = read_manifest(tmp_path / "one")["made_from"]
    assert made_from.pop("decisions")
    assert made_from == read_manifest(tmp_path / "three")["made_from"]


def test_the_decisions_on_the_bundled_features_hold() -> None:
    """A curator's word on the bundled features is a test: what was accepted is read still, what was rejected comes nowhere."""
    decisions = read_decisions(GOLDEN)
    found = {d.id: d for d in documents([FEATURES]) if isinstance(d, Document)}
    assert sum(map(len, decisions.of.values())) >= 12 and decisions.of.keys() <= found.keys()
    for id_, about in decisions.of.items():
        done = obeyed(read(found[id_]), decisions)
        for matter, decision in about.items():
            assert any(matter.quote in found[id_].field(name) for name in ("text", "title", "credit")), decision.where
            assert matter not in {matter_of(s, found[id_]) for s in done.reading.statements if not s.reviewed}, decision.where
            if decision.kind != "reject":
                assert not any(line.startswith(f"{decision.where}:") for line in done.stale), decision.where
