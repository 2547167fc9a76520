"""The whole way from files to a graph: neither order, workers nor hash seed show, and an edit of one text touches only what it says."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from issgraph.assets import FEATURES
from issgraph.building import BATCH
from issgraph.folder import MANIFEST, QUADS

EDITED = "2025-05-06-kibo-from-the-port-truss"
EDITS = {"260 miles (418 km)": "262 miles (422 km)", "docked to Harmony's zenith port": "docked to Unity's nadir port"}

Record = dict[str, str]


def records() -> list[Record]:
    """The bundled features, and copies of them under other ids until there is work for a second process."""
    features = [json.loads(path.read_text("utf-8")) for path in sorted(FEATURES.glob("*.json"))]
    turns = range(BATCH // len(features) + 1)
    return [{**each, "id": each["id"] + "-again" * turn} for turn in turns for each in features][: BATCH + 5]


def edited(record: Record) -> Record:
    text = record["text"]
    for old, new in EDITS.items():
        assert old in text, f"{EDITED} no longer says {old!r}"
        text = text.replace(old, new)
    return {**record, "text": text}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same documents as a folder of files and as shuffled lines, and with one text edited; built at the same time."""
    place, rows = tmp_path_factory.mktemp("determinism"), records()
    (place / "files").mkdir()
    for row in rows:
        (place / "files" / f"{row['id']}.json").write_text(json.dumps(row, indent=1, ensure_ascii=False), "utf-8")
    changed = [edited(row) if row["id"] == EDITED else row for row in rows]
    random.Random(7).shuffle(rows)
    for name, given in (("shuffled", rows), ("edited", changed)):
        (place / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in given), "utf-8")
    ways = {"files": ("files", "1", "0"), "shuffled": ("shuffled.jsonl", "2", "4242"), "edited": ("edited.jsonl", "1", "7")}
    running = []
    for name, (source, workers, seed) in ways.items():
        command = [sys.executable, "-m", "issgraph", "build", source, "--output", f"graph-{name}", "--workers", workers]
        running.append(subprocess.Popen(command, cwd=place, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.DEVNULL))
    assert [each.wait() for each in running] == [0] * len(ways)
    return {name: place / f"graph-{name}" for name in ways}


def lines(folder: Path) -> set[str]:
    return set((folder / QUADS).read_text("utf-8").splitlines())


def terms_of(document: str, told: set[str]) -> set[str]:
    """The spans in a document, the claims that rest on them, and what is derived from those."""
    own = {f"<https://w3id.org/issgraph/doc/{document}>"}
    for link in ("oa#hasSource", "#supportedBy", "prov#wasDerivedFrom"):
        step = re.compile(rf"(<[^>]+>) <[^>]+{link}> (<[^>]+>) <[^>]+/graph/provenance> \.")
        own |= {match[1] for line in told if (match := step.fullmatch(line)) and match[2] in own}
    return own


def test_neither_files_nor_order_nor_workers_nor_the_hash_seed_show(built: dict[str, Path]) -> None:
    for name in (QUADS, MANIFEST):
        assert (built["files"] / name).read_bytes() == (built["shuffled"] / name).read_bytes()


def test_an_edit_of_one_text_touches_only_what_it_says(built: dict[str, Path]) -> None:
    before, after = lines(built["files"]), lines(built["edited"])
    assert any("unity-nadir-port" in line and f"/{EDITED}>" in line for line in after - before)
    assert any('"418"' in line and f"/{EDITED}>" in line for line in before - after)
    for gone, told in ((before - after, before), (after - before, after)):
        own = terms_of(EDITED, told)
        said = [line for line in told if line.rsplit(" ", 2)[1] in own]
        plain = {line.rsplit(" ", 2)[0] + " ." for line in said}
        strangers = {line for line in gone if line not in plain and f"/{EDITED}>" not in line and not own & set(line.split(" "))}
        assert not strangers
