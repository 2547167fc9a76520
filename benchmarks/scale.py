"""A corpus of made-up captions from text to a graph that answers, and ten of them changed: seconds and sizes, at growing numbers.

python benchmarks/scale.py [DOCUMENTS ...] [--workers N] [--compare] [--draw FILE.svg] [--write FILE.md]
python benchmarks/scale.py 100000 --readings 1000 [--write FILE.md]                   10,000 when no number is named

For each size: `build` in a process of its own with its memory (that of its workers too), and where its time went; the store's opening, a
question; then ten documents here and there are changed and the graph is built again, and, with --compare, once more from nothing, and all
files are compared. --draw puts the growth of each figure into a picture, --write the table into a page, between the two comments that are
there for it. Steps are in seconds of CPU ("CPU s"), which other work on the machine disturbs little; what is by the clock ("s") it does.

With --readings only so many captions are read: further ones say the same and one sentence more, and have the same reading, so that within
minutes a graph is there in which ten captions change, and these are read. What its making takes then tells nothing.
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
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from captions import caption
from growth import drawn
from streaming import run

from issgraph.extract import read
from issgraph.folder import PARTS, STORE, open_store, read_manifest
from issgraph.model import Document, Entity, Reading

STEPS = {
    "corpus": ("issgraph.building.Corpus.add",),
    "sorting": ("issgraph.building.InParts.take", "issgraph.building.InParts.finish", "issgraph.building.OneFile.finish"),
    "loading": ("issgraph.folder.EmbeddedStore.write", "issgraph.folder.EmbeddedStore.changed"),
}
"""What the main process does besides reading, and where in the program; what workers sort and pack counts as extraction."""


def size_of(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def written(path: Path, count: int, readings: int, changed: int = 0) -> None:
    """A corpus as .jsonl, of which some captions, far from each other, end in other words."""
    others = {count * each // changed for each in range(changed)}
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            each = caption(number % readings) | {"id": f"made-{number:08}"}
            if number >= readings:
                each["text"] += f" Frame {number}."
            if number in others:
                each["text"] += " Suni Williams is in Quest."
            file.write(json.dumps(each) + "\n")


def of_few(document: Document) -> Reading:
    """The reading of a caption, or of that which says the same but for its frame, told of this one's photo."""
    text, frame, number = document.text.rpartition(" Frame ")
    if not (frame and number[:-1].isdigit()):
        return read(document)
    found = _reading(replace(document, id="", text=text))

    def here(thing: Any) -> Any:
        return replace(thing, id=f"photo/{document.id}") if isinstance(thing, Entity) and thing.id == "photo/" else thing

    told = tuple(replace(each, subject=here(each.subject), object=here(each.object)) for each in found.statements)
    return replace(found, document=document, statements=told)


@lru_cache(maxsize=10_000)
def _reading(document: Document) -> Reading:
    return read(document)


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


def one(source: str, output: str, workers: int, few: bool) -> None:
    """A build, and what it says of its time, as JSON on standard output."""
    from issgraph.building import build
    from issgraph.compiled import keep
    from issgraph.sources.pieces import Inputs

    with timed() as took:
        build(Inputs((source,)), output, workers=workers, reader=of_few if few else read)
    keep()  # as every command does: without it, each run would work out anew what is worked out once a machine
    in_workers = resource.getrusage(resource.RUSAGE_CHILDREN)
    extraction = time.process_time() - sum(took.values()) + in_workers.ru_utime + in_workers.ru_stime
    print(json.dumps({**took, "extraction": extraction}))


def built(source: Path, output: Path, given: argparse.Namespace) -> tuple[dict[str, float], int]:
    """Seconds of CPU by step of a build in a process of its own, "all" by the clock; and its most memory."""
    out = output.with_suffix(".json")
    with out.open("w") as file:
        few = ["--readings", str(given.readings)] if given.readings else []
        took, memory = run([sys.executable, __file__, "--one", str(source), str(output), "--workers", str(given.workers), *few], file)
    return {"all": took, **json.loads(out.read_text())}, max(memory)


def measured(count: int, place: Path, given: argparse.Namespace) -> dict[str, float]:
    """The figures of one size."""
    source, graph = place / "captions.jsonl", place / "graph"
    readings = given.readings or count
    written(source, count, readings)
    took, memory = built(source, graph, given)
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
        "ledger, MB": sum(path.stat().st_size for path in (graph / PARTS).glob("*.sqlite")) / 1e6,
        "store, MB": size_of(graph / STORE) / 1e6 if (graph / STORE).exists() else 0,
        "open, s": opened,
        "count, s": asked,
    }
    written(source, count, readings, changed=10)
    mended, _ = built(source, graph, given)
    figures |= {
        "ten changed, s": mended["all"],
        "ten changed, CPU s": sum(value for name, value in mended.items() if name != "all"),
        "of it corpus, CPU s": mended["corpus"],
        "and the store, CPU s": mended["loading"],
    }
    if given.compare:
        built(source, place / "fresh", given)
        names = {path.name for folder in (graph, place / "fresh") for path in (folder / PARTS).glob("*.gz")}
        same = all((graph / PARTS / name).read_bytes() == (place / "fresh" / PARTS / name).read_bytes() for name in names)
        figures["same as from nothing"] = float(same)
    return figures


ALL = "every caption read"
FEW = "some captions read"
COLUMNS = {
    ALL: {
        "captions": "documents", "quads": "quads", "build, s": "build, s", "captions a second": "documents a second",
        "extraction, CPU s": "extraction, CPU s", "sorting, CPU s": "sorting, CPU s", "loading, CPU s": "loading, CPU s",
        "peak MB": "peak MB", "parts, MB": "parts, MB", "ledger and corpus, MB": "ledger, MB", "store, MB": "store, MB",
        "ten changed, CPU s": "ten changed, CPU s", "of it the store": "and the store, CPU s",
    },
    FEW: {
        "captions": "documents", "quads": "quads", "ten changed, s": "ten changed, s", "CPU s": "ten changed, CPU s",
        "of it listing": "of it corpus, CPU s", "of it the store": "and the store, CPU s", "opening the store, s": "open, s",
    },
}  # fmt: skip
"""The tables of a page: what stands above a column, and which figure it has."""


def put(page: Path, rows: list[dict[str, float]], kind: str) -> None:
    """A table into a page, in the place of what stands between two comments."""
    columns = COLUMNS[kind]
    lines = ["| " + " | ".join(columns) + " |", "|" + " ---: |" * len(columns)]
    lines += ["| " + " | ".join(_short(row[name]) for name in columns.values()) + " |" for row in rows]
    start, end = f"<!-- {kind} -->\n", f"<!-- end of {kind} -->\n"
    text = page.read_text("utf-8")
    before, behind = text.index(start) + len(start), text.index(end)
    page.write_text(text[:before] + "".join(f"{each}\n" for each in lines) + text[behind:], "utf-8")


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.0f}" if value >= 10 else f"{value:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=int, nargs="*", default=[10_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--compare", action="store_true", help="build once more from nothing and compare")
    parser.add_argument("--draw", metavar="FILE", help="the growth as a picture")
    parser.add_argument("--readings", type=int, metavar="N", help="read only so many captions")
    parser.add_argument("--write", metavar="FILE", help="the table into a page")
    parser.add_argument("--one", nargs=2, metavar=("SOURCE", "OUTPUT"), help="one build, for the benchmark itself")
    given = parser.parse_args()
    if given.one:
        one(*given.one, given.workers, bool(given.readings))
        return
    rows: list[dict[str, float]] = []
    for number, count in enumerate(given.documents):
        place = Path(tempfile.mkdtemp(prefix="issgraph-scale-"))
        try:
            rows.append(measured(count, place, given))
        finally:
            shutil.rmtree(place)
        if number == 0:
            print(*rows[0], sep="\t")
        print(*(f"{value:,.2f}".removesuffix(".00") for value in rows[-1].values()), sep="\t", flush=True)
    if given.write:
        put(Path(given.write), rows, FEW if given.readings else ALL)
    if given.draw:
        Path(given.draw).write_text(drawn(rows), "utf-8")


if __name__ == "__main__":
    main()
