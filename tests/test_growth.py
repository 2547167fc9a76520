"""Twice the text is twice the work, in every function of the reader: counted are lines run and characters copied, not time."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from linear import TEXTS

import issgraph
from issgraph.extract import read
from issgraph.model import Document

SIZE = 6_000
FEW = 0.01
"""So small a part of all work may grow faster, as when words point back 40 sentences and the shorter text has less."""
HOME = str(Path(issgraph.__file__).parent / "extract")


class Text(str):
    """A text that counts the characters that are copied of it."""

    copied = 0

    def lower(self) -> str:
        Text.copied += len(self)
        return super().lower()

    def __getitem__(self, place: Any) -> str:
        part = super().__getitem__(place)
        Text.copied += len(part)
        return part


def work(text: str) -> Counter[str]:
    """How many lines each function runs to read a text, and how many of its characters are copied."""
    found: Counter[CodeType] = Counter()

    def line(frame: FrameType, event: str, _: object) -> Any:
        found[frame.f_code] += event == "line"
        return line

    def call(frame: FrameType, _: str, __: object) -> Any:
        return line if frame.f_code.co_filename.startswith(HOME) else None

    Text.copied, before = 0, sys.gettrace()
    sys.settrace(call)
    try:
        read(Document("long", Text(text), date="2025-05-02"))
    finally:
        sys.settrace(before)
    counted = Counter({"characters": Text.copied})
    for code, times in found.items():
        counted[f"{code.co_filename.removeprefix(HOME)}:{code.co_firstlineno} {code.co_name}"] += times
    return counted


KINDS = [
    "strangers, a sentence each",
    "days later",
    "dates without a year",
    "spacewalks",
    "spacewalks of a mission",
    "spacewalks in sentences",
    "one endless mission",
    "roles in sentences",
    "titles with it and the",
    "names on lines",
]


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_text_is_twice_the_work(kind: str) -> None:
    read(Document("long", TEXTS[kind](2 * SIZE), date="2025-05-02"))  # what is kept between readings is there
    once, twice = (work(TEXTS[kind](times * SIZE)) for times in (1, 2))
    assert len(once) > 100
    few = FEW * (twice.total() - twice["characters"])
    assert {name: (once[name], times) for name, times in twice.items() if times > 2.5 * once[name] + few} == {}
