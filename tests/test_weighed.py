"""What is in view by weight: what is stated and taken back by which odds, and what the file of weights may hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from issgraph.assets import RULES
from issgraph.errors import RuleError
from issgraph.extract import read
from issgraph.extract.reader import read_by_rules
from issgraph.extract.view import weighed
from issgraph.model import Document, Entity
from issgraph.vocab import CLASSES

CAPTION = "Peggy Whitson waters the beans in Destiny on 4 May 2017. Thomas Pesquet had come up in Soyuz MS-03 and unpacked in Rassvet. The beans had been sown a month before."


def shown(document: Document) -> dict[str, str]:
    """What is in view, by label, with the rule that says so."""
    return {
        s.object.label: s.rule for s in read(document).statements if s.relation == "depicts" and s.asserted and isinstance(s.object, Entity)
    }


def by_rules(document: Document) -> set[str]:
    """What rules alone state to be in view."""
    draft = read_by_rules(document)
    return {s.object.label for s in draft.about("depicts") if s.asserted and isinstance(s.object, Entity)}


def test_what_weighs_much_is_stated_with_the_words_where_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weights", lambda: {weighed.ALWAYS: 5.0})
    document = Document("w", CAPTION)
    assert "Rassvet" not in by_rules(document)
    assert shown(document)["Rassvet"] == "weighed"
    words = {s.object_span.of(document) for s in read(document).statements if s.rule == "weighed" and s.object_span == s.quote}
    assert "Rassvet" in words


def test_what_weighs_little_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("w", CAPTION)
    assert {"Peggy Whitson", "Destiny"} <= by_rules(document)
    monkeypatch.setattr(weighed, "weights", lambda: {weighed.ALWAYS: -5.0})
    assert shown(document) == {}


def test_between_the_odds_rules_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("w", CAPTION)
    monkeypatch.setattr(weighed, "weights", lambda: {weighed.ALWAYS: -0.2})  # .45
    assert set(shown(document)) == by_rules(document)


def test_a_short_text_is_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weights", lambda: {weighed.ALWAYS: 5.0})
    document = Document("w", CAPTION.rpartition(" The beans")[0])
    assert set(shown(document)) == by_rules(document)


def test_what_is_out_of_frame_stays_so_whatever_it_weighs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weights", lambda: {weighed.ALWAYS: 5.0})
    document = Document(
        "w",
        "Thomas Pesquet is out of frame. "
        + CAPTION.partition(" Thomas")[0]
        + " Behind her hang the bags in which the seeds and the soil came up a month before.",
    )
    assert "Thomas Pesquet" not in shown(document)


def test_of_a_country_land_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weights", lambda: {weighed.ALWAYS: 5.0})
    seen = {s.object for s in read(Document("w", f"{CAPTION} Chile had been covered in clouds.")).statements if s.rule == "weighed"}
    assert {thing.cls for thing in seen if isinstance(thing, Entity) and thing.label == "Chile"} == {"EarthFeature"}


def test_a_log_goes_with_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weights", lambda: {weighed.ALWAYS: 5.0})
    document = Document(
        "w",
        "Crew: Peggy Whitson, Thomas Pesquet\nVehicle: ISS\nDate: 2017-01-13\n\nReplaced batteries on the S4 truss. "
        + 8 * "Handrail installed. ",
    )
    assert shown(document) == {}


def test_circumstances_are_the_same_each_time() -> None:
    told = [[(each.entity.id, names) for each, names in weighed.circumstances(read_by_rules(Document("w", CAPTION)))] for _ in range(2)]
    assert told[0] == told[1]
    assert len(told[0]) == 5


def test_weights_name_nobody() -> None:
    """A circumstance is made of small words, kinds in capitals and marks: no name of a person, a ship or a place has a weight."""
    kinds = {kind.upper() for kind in (*weighed.GROUPS.values(), *CLASSES, "Date", "Length", "Name")}
    words = {word for told in weighed.weights() for word in re.findall(r"\b[A-Z][A-Za-z]+\b", told)}
    assert {word for word in words if word not in kinds and word.removesuffix("S") not in kinds} <= {"True", "False", "None", "Earth"}


def test_a_row_that_is_no_weight_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "in_view.tsv"
    path.write_text("circumstance\tweight\nalways\t-1.5\nperson|alone\tmuch\n", "utf-8")
    with pytest.raises(RuleError, match=r"in_view\.tsv:3: expected circumstance, weight"):
        weighed.read_weights(path)


def test_the_file_is_whole() -> None:
    assert weighed.ALWAYS in weighed.read_weights(RULES / "in_view.tsv")
