"""A corpus of made-up captions from text to a graph that answers, and ten of them changed: seconds and sizes, at growing numbers.

python benchmarks/scale.py [DOCUMENTS ...] [--workers N] [--compare] [--draw FILE.svg]      10,000 when no number is named

For each size: `build` in a process of its own with its memory (that of its workers too), and where its time went; the store's opening, a
question; then ten documents are changed and the graph is built again, and, with --compare, once more from nothing, and all files are
compared. --draw puts the growth of each figure into a picture. Steps are in seconds of CPU ("CPU s"), which other work on the machine
disturbs little; what is by the clock ("s") it does.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from captions import captions
from growth import drawn
from streaming import run

from issgraph.folder import PARTS, STORE, open_store, read_manifest

STEPS = {
    "corpus": ("issgraph.building.Corpus.add",),
    "sorting": ("issgraph.building.InParts.take", "issgraph.building.InParts.finish", "issgraph.building.OneFile.finish"),
    "loading": ("issgraph.folder.EmbeddedStore.write", "issgraph.folder.EmbeddedStore.changed"),
}
"""What the main process does besides reading, and where in the program; what workers sort and pack counts as extraction."""


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


@contextmanager
def timed() -> Iterator[dict[str, float]]:
    """Seconds of CPU by step, of what is done meanwhile in this process."""
    took = dict.fromkeys(STEPS, 0.0)
    with ExitStack() as stack:
        for step, names in STEPS.items():
            for name in names:
                stack.enter_context(patch(name, _counting(name, step, took)))
        yield took


def _counting(name: str, step: str, took: dict[str, float]) -> Callable[..., Any]:
    import issgraph.building
    import issgraph.folder

    modules = {"building": issgraph.building, "folder": issgraph.folder}
    _, module, cls, method = name.split(".")
    inner = getattr(getattr(modules[module], cls), method)

    def counted(*args: Any, **kwargs: Any) -> Any:
        began = time.process_time()
        try:
            return inner(*args, **kwargs)
        finally:
            took[step] += time.process_time() - began

    return counted


def one(source: str, output: str, workers: int) -> None:
    """A build, and what it says of its time, as JSON on standard output."""
    from issgraph.building import build
    from issgraph.sources import documents

    with timed() as took:
        build(documents([source]), output, workers=workers)
    in_workers = resource.getrusage(resource.RUSAGE_CHILDREN)
    extraction = time.process_time() - sum(took.values()) + in_workers.ru_utime + in_workers.ru_stime
    print(json.dumps({**took, "extraction": extraction}))


def built(source: Path, output: Path, workers: int) -> tuple[dict[str, float], int]:
    """Seconds of CPU by step of a build in a process of its own, "all" by the clock; and its most memory."""
    out = output.with_suffix(".json")
    with out.open("w") as file:
        took, memory = run([sys.executable, __file__, "--one", str(source), str(output), "--workers", str(workers)], file)
    return {"all": took, **json.loads(out.read_text())}, max(memory)


def measured(count: int, workers: int, place: Path, compare: bool) -> dict[str, float]:
    """The figures of one size."""
    source, graph = place / "captions.jsonl", place / "graph"
    written(source, count)
    took, memory = built(source, graph, workers)
    manifest = read_manifest(graph)["graph"]
    began = time.perf_counter()
    store = open_store(graph)
    opened = time.perf_counter() - began
    began = time.perf_counter()
    assert store.query("SELECT (COUNT(*) AS ?n) { ?p <https://w3id.org/issgraph/ontology#takenBy> ?who }").rows
    asked = time.perf_counter() - began
    del store
    figures = {
        "documents": count,
        "quads": manifest["quads"],
        "build, s": took["all"],
        "documents a second": count / took["all"],
        "corpus, CPU s": took["corpus"],
        "extraction, CPU s": took["extraction"],
        "sorting, CPU s": took["sorting"],
        "loading, CPU s": took["loading"],
        "peak MB": memory / 2**20,
        "parts, MB": sum(path.stat().st_size for path in (graph / PARTS).glob("*.gz")) / 1e6,
        "ledger, MB": sum(path.stat().st_size for path in (graph / PARTS).glob("ledger*")) / 1e6,
        "store, MB": size_of(graph / STORE) / 1e6 if (graph / STORE).exists() else 0,
        "open, s": opened,
        "count, s": asked,
    }
    written(source, count, changed=10)
    mended, _ = built(source, graph, workers)
    figures |= {
        "ten changed, s": mended["all"],
        "ten changed, CPU s": sum(value for name, value in mended.items() if name != "all"),
        "of it corpus, CPU s": mended["corpus"],
        "and the store, CPU s": mended["loading"],
    }
    if compare:
        built(source, place / "fresh", workers)
        names = {path.name for folder in (graph, place / "fresh") for path in (folder / PARTS).glob("*.gz")}
        same = all((graph / PARTS / name).read_bytes() == (place / "fresh" / PARTS / name).read_bytes() for name in names)
        figures["same as from nothing"] = float(same)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=int, nargs="*", default=[10_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--compare", action="store_true", help="build once more from nothing and compare")
    parser.add_argument("--draw", metavar="FILE", help="the growth as a picture")
    parser.add_argument("--one", nargs=2, metavar=("SOURCE", "OUTPUT"), help="one build, for the benchmark itself")
    given = parser.parse_args()
    if given.one:
        one(*given.one, given.workers)
        return
    rows: list[dict[str, float]] = []
    for number, count in enumerate(given.documents):
        place = Path(tempfile.mkdtemp(prefix="issgraph-scale-"))
        try:
            rows.append(measured(count, given.workers, place, given.compare))
        finally:
            shutil.rmtree(place)
        if number == 0:
            print(*rows[0], sep="\t")
        print(*(f"{value:,.2f}".removesuffix(".00") for value in rows[-1].values()), sep="\t", flush=True)
    if given.draw:
        Path(given.draw).write_text(drawn(rows), "utf-8")


if __name__ == "__main__":
    main()
