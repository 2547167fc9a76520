"""A pattern is left out only where it cannot fit: what it needs stands in every text that it fits."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from issgraph.extract import read
from issgraph.model import Document
from issgraph.patterns import Codes, Pattern, needs

GOLD = Path(__file__).parent / "gold" / "own.jsonl"


@pytest.mark.parametrize(
    ("pattern", "lacking"),
    [
        ("(?:docked|berthed) to", "the ship is moored to it"),
        ("(?P<s>[\ue000-\ue004]) (?:was )?launched", "a ship was launched"),
        ("(?>undock|dock)ed(?= from)", "docked to the port"),
        ("x(?:ab?c){1,3}y", "xy"),
    ],
)
def test_a_text_that_lacks_what_a_pattern_needs_is_known(pattern: str, lacking: str) -> None:
    assert any(not any(gram in lacking for gram in need) for need in needs(pattern))


@pytest.mark.parametrize("pattern", ["(?:a|)", "[^a]b?", "x*", r"\w+", "(?i:docked)", "(?i)docked", "(?!docked)"])
def test_a_pattern_that_needs_nothing_says_so(pattern: str) -> None:
    assert needs(pattern) == []


def test_what_a_pattern_needs_stands_wherever_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0

    def search(self: Pattern, text: str, *place: int) -> re.Match[str] | None:
        nonlocal tried
        match = self.compiled.search(text, *place)
        if match and type(text) is Codes:
            tried += 1
            assert all(any(gram in text for gram in need) for need in self.needs), (self.pattern, text)
            assert all(text.holds() & mask for mask in self.masks), (self.pattern, text)
        return match

    def finditer(self: Pattern, text: str, *place: int) -> object:
        search(self, text, *place)
        return self.compiled.finditer(text, *place)

    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    readings = [read(Document(row["id"], row["text"], date=row["date"])) for row in rows]
    monkeypatch.setattr(Pattern, "search", search)
    monkeypatch.setattr(Pattern, "finditer", finditer)
    assert [read(Document(row["id"], row["text"], date=row["date"])) for row in rows] == readings
    assert tried > 500


def test_a_text_with_a_stretch_replaced_holds_what_it_shows() -> None:
    assert needs("docked") and needs("k \ue003")
    text = Codes("the dragon is docked to harmony")
    text.holds()
    after = text.spliced(4, 10, "\ue003")
    assert after == "the \ue003 is docked to harmony"
    assert after.holds() & Codes(str(after)).holds() == Codes(str(after)).holds()
