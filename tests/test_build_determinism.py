"""The whole way from files to a graph: neither order, workers nor hash seed show, and an edit of one text touches only what it says."""

from __future__ import annotations

import dataclasses
import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from golden_readings import golden_background
from issgraph.assets import FEATURES
from issgraph.building import MANY, build
from issgraph.folder import MANIFEST, QUADS
from issgraph.model import Document
from issgraph.sources import documents

EDITED = "2025-05-06-kibo-from-the-port-truss"
EDITS = {"260 miles (418 km)": "262 miles (422 km)", "docked to Harmony's zenith port": "docked to Unity's nadir port"}

Record = dict[str, str]


def records() -> list[Record]:
    """The bundled features, and copies of them under other ids until there is work for a second process."""
    features = [json.loads(path.read_text("utf-8")) for path in sorted(FEATURES.glob("*.json"))]
    turns = range(MANY // len(features) + 1)
    return [{**each, "id": each["id"] + "-again" * turn} for turn in turns for each in features][: MANY + 5]


def edited(document: Document) -> Document:
    text = document.text
    for old, new in EDITS.items():
        assert old in text, f"{document.id} no longer says {old!r}"
        text = text.replace(old, new)
    return dataclasses.replace(document, text=text)


def lines(folder: Path) -> set[str]:
    return set((folder / QUADS).read_text("utf-8").splitlines())


def terms_of(document: str, told: set[str]) -> set[str]:
    """The spans in a document, the claims that rest on them, and what is derived from those."""
    own = {f"<https://w3id.org/issgraph/doc/{document}>"}
    for link in ("oa#hasSource", "#supportedBy", "prov#wasDerivedFrom"):
        step = re.compile(rf"(<[^>]+>) <[^>]+{link}> (<[^>]+>) <[^>]+/graph/provenance> \.")
        own |= {match[1] for line in told if (match := step.fullmatch(line)) and match[2] in own}
    return own


def test_neither_files_nor_order_nor_workers_nor_the_hash_seed_show(tmp_path: Path) -> None:
    rows = records()
    (tmp_path / "files").mkdir()
    for row in rows:
        (tmp_path / "files" / f"{row['id']}.json").write_text(json.dumps(row, indent=1, ensure_ascii=False), "utf-8")
    random.Random(7).shuffle(rows)
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    running = []
    for source, workers, seed in (("files", "1", "0"), ("rows.jsonl", "2", "4242")):
        command = [sys.executable, "-m", "issgraph", "build", source, "--output", f"by-{workers}", "--workers", workers]
        running.append(subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.DEVNULL))
    assert [each.wait() for each in running] == [0, 0]
    for name in (QUADS, MANIFEST):
        assert (tmp_path / "by-1" / name).read_bytes() == (tmp_path / "by-2" / name).read_bytes()


def test_an_edit_of_one_text_touches_only_what_it_says(tmp_path: Path) -> None:
    given = [found for found in documents([FEATURES]) if isinstance(found, Document)]
    changed = [edited(each) if each.id == EDITED else each for each in given]
    build(given, tmp_path / "before", known=golden_background)
    build(changed, tmp_path / "after", known=golden_background)
    before, after = lines(tmp_path / "before"), lines(tmp_path / "after")
    assert any("unity-nadir-port" in line and f"/{EDITED}>" in line for line in after - before)
    assert any('"418"' in line and f"/{EDITED}>" in line for line in before - after)
    for different, told in ((before - after, before), (after - before, after)):
        own = terms_of(EDITED, told)
        plain = {line.rsplit(" ", 2)[0] + " ." for line in told if line.rsplit(" ", 2)[1] in own}
        strangers = {line for line in different if line not in plain and f"/{EDITED}>" not in line and not own & set(line.split(" "))}
        assert not strangers


def test_many_parts_are_joined_in_turns_to_the_same_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [Document(f"d{n}", f"NASA astronaut Suni Williams took photo {n} of Kibo on Nov. {n + 1}, 2024.") for n in range(9)]
    build(texts, tmp_path / "at-once")
    monkeypatch.setattr("issgraph.building.batches.FIRST", 1)
    monkeypatch.setattr("issgraph.building.batches.BATCH", 1)
    monkeypatch.setattr("issgraph.building.assembly.FAN", 3)
    build(texts, tmp_path / "in-turns")
    assert (tmp_path / "in-turns" / QUADS).read_bytes() == (tmp_path / "at-once" / QUADS).read_bytes()
    assert not list((tmp_path / "in-turns").glob("**/run-*"))
