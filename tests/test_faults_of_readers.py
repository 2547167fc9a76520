"""A reader that fails costs the sentence it fails on, never the caption, the file or the build."""

from __future__ import annotations

import logging

import pytest

from issgraph.cli import main
from issgraph.extract import faults, read
from issgraph.gazetteer import Gazetteer
from issgraph.model import Document, Reading

FIRST = "NASA astronaut Suni Williams took this photo on Nov. 5, 2024."
FAULTY = "The brambles in it are of no importance."
LAST = "Dragon Freedom was docked to Harmony's forward port."


def brittle(document: Document, known: Gazetteer | None = None) -> Reading:
    """The real reader, but for a word on which it fails."""
    if "brambles" in document.text or "brambles" in document.title:
        raise KeyError("brambles\x1b[31m")
    return read(document, known)


@pytest.fixture(autouse=True)
def _brittle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "read", brittle)


def told(reading: Reading) -> set[tuple[str, str, str]]:
    return {(each.subject.label, each.relation, getattr(each.object, "label", str(each.object))) for each in reading.statements}


@pytest.mark.parametrize("place", range(3))
def test_all_other_sentences_are_read_and_keep_their_places(place: int, caplog: pytest.LogCaptureFixture) -> None:
    sentences = [FIRST, LAST]
    sentences.insert(place, FAULTY)
    document = Document("one", " ".join(sentences))
    found = faults.read_safely(document)
    assert told(found) == told(read(Document("one", f"{FIRST} {LAST}")))
    assert {each.quote.of(document) for each in found.statements} >= {"Dragon Freedom was docked to Harmony's forward port"}
    assert [gap.span.of(document) for gap in found.gaps if gap.kind == "fault"] == [FAULTY]
    (line,) = [each.getMessage() for each in caplog.records if each.levelno == logging.WARNING]
    assert line.startswith("one: the reader failed (KeyError: ") and "\x1b" not in line and "brittle" in line


def test_two_faults_are_two_gaps() -> None:
    found = faults.read_safely(Document("two", f"{FAULTY} {FIRST} {FAULTY} {LAST}"))
    assert told(found) == told(read(Document("two", f"{FIRST} {LAST}")))
    assert [gap.words for gap in found.gaps if gap.kind == "fault"] == [FAULTY, FAULTY]


def test_of_a_text_full_of_faults_the_beginning_is_read() -> None:
    document = Document("many", " ".join([FIRST, *[FAULTY] * 500]))
    found = faults.read_safely(document)
    assert told(found) == told(read(Document("many", FIRST)))
    assert [(gap.span.start, gap.span.end) for gap in found.gaps if gap.kind == "fault"] == [(len(FIRST) + 1, len(document.text))]


def test_a_title_that_cannot_be_read_leaves_the_text() -> None:
    found = faults.read_safely(Document("titled", FIRST, title="Brambles and brambles"))
    assert found.document.title and told(found) == told(read(Document("titled", FIRST)))


def test_a_document_that_is_a_fault_alone_has_no_statement() -> None:
    found = faults.read_safely(Document("alone", FAULTY))
    assert not found.statements and [gap.kind for gap in found.gaps if gap.kind == "fault"] == ["fault"]


def test_a_sound_document_is_read_as_ever(caplog: pytest.LogCaptureFixture) -> None:
    document = Document("sound", f"{FIRST} {LAST}", title="Seen", credit="NASA/Bill Ingalls")
    assert faults.read_safely(document) == read(document) and not caplog.records


def test_a_file_with_a_fault_is_told_of_whole(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "captions.jsonl").write_text(
        "".join(f'{{"id": "{n}", "text": "{text}"}}\n' for n, text in enumerate((FIRST, FAULTY, LAST)))
    )
    with pytest.raises(SystemExit) as ended:
        main(["facts", str(tmp_path / "captions.jsonl")])
    out = capsys.readouterr().out
    assert not ended.value.code and len(out.splitlines()) == 3 and "Freedom" in out.splitlines()[2]
