"""The frames of data/rules/frames.toml: each reads its own sentences and leaves alone the ones it must not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from issgraph.errors import RuleError
from issgraph.extract import read
from issgraph.extract.operations.events import read_events
from issgraph.extract.reader import draft_of
from issgraph.frames import Frame, frames, read_frames, verb_forms
from issgraph.model import Document


def told(frame: Frame, text: str) -> list[str]:
    """The relations that a frame states of a text, other rules left out (spacewalks are no names: the whole reading tells them)."""
    if frame.name == "performs":
        return [s.relation for s in read(Document("x", text)).statements if s.relation == "performed" and s.asserted]
    draft, _ = draft_of(Document("x", text))
    for sentence in draft.sentences:
        draft.scene[sentence.number] = True
    draft.statements.clear()
    for sentence in draft.sentences:
        read_events(draft, sentence)
    return [s.relation for s in draft.statements.values() if s.rule == frame.name and s.asserted]


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.name)
def test_reads_its_sentences(frame: Frame) -> None:
    for text in frame.yes:
        assert told(frame, text), text


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.name)
def test_leaves_others_alone(frame: Frame) -> None:
    for text in frame.no:
        assert not told(frame, text), text


def test_every_form_of_a_verb_is_known() -> None:
    kinds = {
        word: {form.kind for form in verb_forms()[word]} for word in ("dock", "docks", "docked", "docking", "flown", "carries", "snagging")
    }
    assert kinds["docked"] >= {"past", "en"}
    assert "ing" in kinds["docking"]
    assert "en" in kinds["flown"]
    assert "s" in kinds["carries"]
    assert "ing" in kinds["snagging"]


def test_a_frame_with_an_unknown_relation_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "frames.toml"
    path.write_text('[[frame]]\nname = "x"\nverbs = ["dock"]\nsays = ["patient eats place"]\nyes = ["a"]\nno = ["b"]\n', "utf-8")
    with pytest.raises(RuleError, match="patient eats place"):
        read_frames(path)
