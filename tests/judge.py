"""Predicted flat facts against labelled ones, by the reference scorer where it stands beside the checkout."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

SHARED = Path(__file__).parents[2] / "shared"
needs_shared = pytest.mark.skipif(not (SHARED / "eval" / "score.py").exists(), reason="needs ../shared, which is not beside this checkout")


@lru_cache(maxsize=1)
def scorer() -> tuple[ModuleType, Any]:
    """The scorer and its table of names."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, module.Names(module.load_aliases(SHARED / "eval" / "aliases.json"))


def document(record: dict[str, str], text: str = "text") -> Document:
    """A labelled record without its labels."""
    return Document(record["id"], record[text], record.get("title") or "", record.get("date") or "", record.get("credit") or "")


def states(text: Document, fact: list[str]) -> bool:
    """True when a fact is read from a text, names compared as the scorer does."""
    score, names = scorer()
    match = score.match_activity if fact[1] == "activity" else score.match
    return bool(match([tuple(fact)], [found for found, _ in facts(read(text)) if found[1] == fact[1]], names)[0])
