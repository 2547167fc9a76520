"""Laws of reading that hold for every text: exact spans, no order, no chance; and the scores on the seed and the development gold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from issgraph.extract import read
from issgraph.facts import facts, line
from issgraph.model import Document, Entity, Reading, Span
from judge import SHARED, document, needs_shared

WORDS = st.sampled_from(
    [
        "NASA astronaut",
        "Suni Williams",
        "Nick Hague",
        "Expedition 72",
        "flight engineer",
        "took this photo of",
        "Kibo",
        "Harmony's forward port",
        "docked to",
        "Endurance",
        "on May 1, 2025",
        "during a spacewalk",
        ".",
        ",",
        "and",
        "from left are",
        "(left)",
        ";",
        "260 miles (418 km) above the Pacific",
        "Sławosz Uznański-Wiśniewski",
        "Łódź",
        "é",
        "é",
        "🛰️",
        "\r\n\r\n",
        "\n",
        "\t",
        "’s",
        "“",
        "the first",
        "STS-131",
        "Soyuz MS-27",
        "is",
        "will",
        "not pictured",
        "her",
        "she",
        "\ue000\ue001",
        "\u2028",
        "\u202e",
        "\x00",
        "İ",
        "ﬁ",
        "Canadarm2",
        "space-facing port of",
        "Unity",
        "iss072e01 (Dec. 5, 2024) ---",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=25).map("".join), st.text(max_size=200))


def spans(reading: Reading) -> list[Span]:
    found = [mention.span for mention in reading.mentions]
    for s in reading.statements:
        found += [span for span in (s.quote, s.subject_span, s.trigger, s.object_span) if span is not None]
    return found


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(["", "NASA/Suni Williams", "ESA–T. Pesquet 🛰️"]))
def test_every_span_lies_in_the_original_text(text: str, credit: str) -> None:
    document = Document("any", text, credit=credit, date="2025-05-06")
    for span in spans(read(document)):
        field = document.field(span.field)
        assert 0 <= span.start <= span.end <= len(field)
        assert span.start < span.end, "an empty quote is no evidence"


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    assert read(Document("any", text)) == read(Document("any", text))


def test_a_subject_span_names_the_subject() -> None:
    text = "NASA astronauts Suni Williams and Nick Hague work in Quest. Hague, an Expedition 72 flight engineer, holds a drill."
    document = Document("d", text, date="2025-01-20")
    for s in read(document).statements:
        if s.relation == "role" and s.subject_span:
            assert s.subject_span.of(document) == "Hague"
            assert s.quote.of(document) == "Hague, an Expedition 72 flight engineer"
            break
    else:
        pytest.fail("no role was read")


def test_a_plan_is_kept_but_is_no_fact() -> None:
    reading = read(Document("d", "Progress MS-29 will dock to the Poisk module on Saturday. The view is from Zvezda.", date="2024-11-23"))
    planned = [s for s in reading.statements if s.relation == "dockedTo"]
    assert [s.qualifier("modality") for s in planned] == ["planned"]
    assert not [fact for fact, _ in facts(reading) if fact[1] == "dockedTo"]


def test_what_is_not_pictured_is_kept_but_is_no_fact() -> None:
    reading = read(Document("d", "Suni Williams floats in Destiny with Nick Hague (not pictured) on Jan. 3, 2025."))
    shown = {fact[2] for fact, _ in facts(reading) if fact[1] == "depicts"}
    assert "Sunita Williams" in shown and "Nick Hague" not in shown
    denied = [s for s in reading.statements if s.relation == "depicts" and not s.asserted]
    assert [s.object.label for s in denied if isinstance(s.object, Entity)] == ["Nick Hague"]


def test_a_person_in_no_table_is_found_by_how_she_is_introduced() -> None:
    reading = read(Document("d", "NASA astronaut and Expedition 91 flight engineer Marisol Quandt waters plants in Columbus."))
    found = {tuple(fact) for fact, _ in facts(reading)}
    assert ("Marisol Quandt", "affiliatedWith", "NASA") in found
    assert ("Marisol Quandt", "role", "flight engineer of Expedition 91") in found
    assert all(not m.entity.known for m in reading.mentions if m.entity.label == "Marisol Quandt")


def test_hash_seed_does_not_matter() -> None:
    code = (
        "from issgraph.extract import read; from issgraph.facts import line; from issgraph.model import Document;"
        "print(line(read(Document('d', 'From left, Suni Williams, Nick Hague and Don Pettit, all of NASA, float in Unity; Endeavour is docked to Harmony. '"
        "'Progress MS-29 is at Poisk.', date='2024-12-01')), evidence=True))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(printed) == 1 and "Donald Pettit" in printed.pop()


def score(gold: Path, tmp_path: Path) -> dict[str, dict[str, float]]:
    """The scorer's figures for a gold file, with the facts taken away before reading."""
    predicted = tmp_path / "predicted.jsonl"
    with predicted.open("w", encoding="utf-8") as out:
        for row in gold.read_text("utf-8").splitlines():
            record = json.loads(row)
            record.pop("facts")
            out.write(line(read(document(record))) + "\n")
    command = [sys.executable, str(SHARED / "eval" / "score.py"), str(gold), str(predicted), "--json"]
    figures: dict[str, dict[str, float]] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return figures


@needs_shared
def test_the_seed_is_read_with_at_most_one_slip(tmp_path: Path) -> None:
    assert score(SHARED / "seed" / "gold.jsonl", tmp_path)["ALL"]["f1"] >= 0.97


FLOORS = {  # F1 and precision over all relations but activity, a little under what is reached: a ratchet
    "dev.jsonl": (0.95, 0.98),
    "own.jsonl": (0.93, 0.97),
    "second.jsonl": (0.86, 0.93),
    "third.jsonl": (0.95, 0.97),
    "held/read.jsonl": (0.97, 0.98),
    "held/unread.jsonl": (0.92, 0.93),
    "held/fresh.jsonl": (0.94, 0.95),  # whose errors nobody reads
}


@needs_shared
@pytest.mark.parametrize("name", FLOORS)
def test_labelled_captions_stay_above_their_floor(name: str, tmp_path: Path) -> None:
    gold = SHARED / "gold" / name if name == "dev.jsonl" else Path(__file__).parent / "gold" / name
    figures = score(gold, tmp_path)
    f1, precision = FLOORS[name]
    assert figures["ALL"]["f1"] >= f1
    assert figures["ALL"]["p"] >= precision
