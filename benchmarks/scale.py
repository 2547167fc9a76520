"""A corpus of made-up captions from text to a graph that answers, and ten of them changed: seconds and sizes, at growing numbers.

python benchmarks/scale.py [DOCUMENTS ...] [--workers N] [--keep DIR]      10,000 when no number is named

For each size: `build` in a process of its own with its memory (that of its workers too), the store's opening, a question, then ten
documents are changed and the graph is built again, and, with --compare, once more from nothing, and all files are compared.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from captions import captions
from streaming import run

from issgraph.folder import PARTS, STORE, open_store, read_manifest


def size_of(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def written(path: Path, count: int, changed: int = 0) -> None:
    """A corpus as .jsonl, whose first captions end in other words."""
    with path.open("w", encoding="utf-8") as file:
        for number, each in enumerate(captions(count)):
            if number < changed:
                each["text"] += " Suni Williams is in Quest."
            file.write(json.dumps(each) + "\n")


def measured(count: int, workers: int, place: Path, compare: bool) -> dict[str, float]:
    """The figures of one size."""
    source, graph = place / "captions.jsonl", place / "graph"
    written(source, count)
    command = [sys.executable, "-m", "issgraph", "build", str(source), "--workers", str(workers), "--output"]
    took, memory = run([*command, str(graph)])
    manifest = read_manifest(graph)["graph"]
    began = time.perf_counter()
    store = open_store(graph)
    opened = time.perf_counter() - began
    began = time.perf_counter()
    assert store.query("SELECT (COUNT(*) AS ?n) { ?p <https://w3id.org/issgraph/ontology#takenBy> ?who }").rows
    asked = time.perf_counter() - began
    del store
    written(source, count, changed=10)
    mended, memory_mended = run([*command, str(graph)])
    figures = {
        "documents": count,
        "quads": manifest["quads"],
        "build, s": took,
        "documents a second": count / took,
        "peak MB": max(memory) / 2**20,
        "parts and ledger, MB": size_of(graph / PARTS) / 1e6 if (graph / PARTS).exists() else manifest["bytes"] / 1e6,
        "store, MB": size_of(graph / STORE) / 1e6 if (graph / STORE).exists() else 0,
        "open, s": opened,
        "count, s": asked,
        "ten changed, s": mended,
        "peak MB then": max(memory_mended) / 2**20,
    }
    if compare:
        run([*command, str(place / "fresh")])
        same = {path.name: path.read_bytes() for path in (graph / PARTS).glob("*.gz")} == {
            path.name: path.read_bytes() for path in (place / "fresh" / PARTS).glob("*.gz")
        }
        figures["same as from nothing"] = float(same)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=int, nargs="*", default=[10_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--compare", action="store_true", help="build once more from nothing and compare")
    given = parser.parse_args()
    for number, count in enumerate(given.documents):
        place = Path(tempfile.mkdtemp(prefix="issgraph-scale-"))
        try:
            figures = measured(count, given.workers, place, given.compare)
        finally:
            shutil.rmtree(place)
        if number == 0:
            print(*figures, sep="\t")
        print(*(f"{value:,.2f}".removesuffix(".00") for value in figures.values()), sep="\t", flush=True)


if __name__ == "__main__":
    main()
