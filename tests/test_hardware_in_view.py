"""Hardware and props that a picture shows, each beside a caption that names them and shows them not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

ROWS = [
    ("Sunita Williams hands a golden key to Alexey Ovchinin in Zvezda.", "golden key", True),
    ("Sunita Williams will hand a golden key to Alexey Ovchinin in Zvezda.", "golden key", False),
    ("Ron Garan carries the Robotics Refueling Mission in the shuttle's bay.", "Robotic Refueling Mission", True),
    ("Ron Garan read about the Robotics Refueling Mission in the shuttle's bay.", "Robotic Refueling Mission", False),
]


@pytest.mark.parametrize(("text", "thing", "is_shown"), ROWS)
def test_what_is_shown(text: str, thing: str, is_shown: bool) -> None:
    told = {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date="2024-09-30")))}
    assert (f"PHOTO depicts {thing}" in told) is is_shown
