"""Bundled captions as often as wanted to the time that the SHACL shapes take on their graph, beside pySHACL in the same run.

`python benchmarks/validating.py --triples 100000`: verdicts are compared before any time counts. Building a graph of that size takes
longer than checking it, so `--keep FOLDER` keeps it and the next run begins there; pySHACL is given `--patience` seconds and then told
as not finished. Seconds of the processor stand beside those of the clock, which count other work of the machine too. Needs the extra 'dev'.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pyshacl
import rdflib
from rdflib.namespace import SH

from issgraph.assets import FEATURES, ONTOLOGY
from issgraph.building import build
from issgraph.check import check, check_shapes
from issgraph.check.shapes import facts
from issgraph.errors import InputError
from issgraph.query import Graph
from issgraph.sources import documents


class Took(NamedTuple):
    """Seconds by the clock and of the processor."""

    clock: float
    processor: float


def graph_of(triples: int, folder: Path) -> Graph:
    """A graph whose facts and provenance have at least so many triples: the bundled captions, and copies of them under other ids."""
    bundled = [each for each in documents([FEATURES]) if not isinstance(each, InputError)]
    copies = 1
    while True:
        print(f"building {len(bundled)} captions {copies} times", file=sys.stderr)
        build((replace(each, id=f"{each.id}-{n}") for n in range(copies) for each in bundled), folder)
        graph = Graph.open(folder)
        size = facts(graph.store).count("\n")
        if size >= triples:
            return graph
        copies += max(1, copies * (triples - size) // max(size, 1))


def pyshacl_says(lines: str) -> tuple[set[str], Took]:
    """The things that pySHACL complains of, and what it took after reading."""
    data = rdflib.Graph().parse(data=lines, format="nt")
    shapes, terms = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl"), rdflib.Graph().parse(ONTOLOGY / "issgraph.ttl")
    start, worked = time.perf_counter(), time.process_time()
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=terms, advanced=True, inplace=True)
    took = Took(time.perf_counter() - start, time.process_time() - worked)
    return {str(report.value(each, SH.resultMessage)) for each in report.subjects(rdflib.RDF.type, SH.ValidationResult)}, took


def second_opinion(lines: str, patience: float) -> tuple[set[str], Took] | None:
    """The same from a process of its own, or None when it has not finished in that many seconds: it is ended then."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        try:
            return pool.apply_async(pyshacl_says, (lines,)).get(patience)
        except multiprocessing.TimeoutError:
            return None


def best(work: Callable[[], object], times: int) -> Took:
    """The shortest of some runs."""
    found = []
    for _ in range(times):
        start, worked = time.perf_counter(), time.process_time()
        work()
        found.append(Took(time.perf_counter() - start, time.process_time() - worked))
    return min(found)


def measured(graph: Graph, best_of: int, patience: float) -> int:
    """Print triples, seconds and the ratio, once the verdicts agree; status 1 when they differ."""
    lines = facts(graph.store)
    fast, whole = best(lambda: check_shapes(graph), best_of), best(lambda: check(graph), best_of)
    told = second_opinion(lines, patience) if patience else None
    if told is not None:
        said = [line for found in check_shapes(graph) for line in found]
        if any(not any(message in line for message in told[0]) for line in said) or any(
            not any(message in line for line in said) for message in told[0]
        ):
            print("the verdicts differ", file=sys.stderr)
            return 1
    print("what\ttriples\tseconds\tof the processor")
    for name, took in (("shapes", fast), ("the whole check", whole), *([("pySHACL", told[1])] if told else [])):
        print(f"{name}\t{lines.count(chr(10))}\t{took.clock:.2f}\t{took.processor:.2f}")
    print(f"ratio\t\t{told[1].clock / fast.clock:.1f}\t{told[1].processor / fast.processor:.1f}" if told else "pySHACL\tnot finished")
    return 0


def main() -> int:
    """Build a graph, or open the one that was kept, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=100_000)
    parser.add_argument("--best-of", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="the folder of the graph, for the next run")
    parser.add_argument("--patience", type=float, default=300, help="seconds for pySHACL; 0 leaves it out")
    wanted = parser.parse_args()
    with TemporaryDirectory() as folder:
        place = wanted.keep or Path(folder)
        kept = place.is_dir() and any(place.iterdir())
        graph = Graph.open(place) if kept else graph_of(wanted.triples, place)
        return measured(graph, wanted.best_of, wanted.patience)


if __name__ == "__main__":
    sys.exit(main())
