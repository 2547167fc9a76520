"""Bundled captions as often as wanted to the time that the SHACL shapes take on their graph, beside pySHACL in the same run.

`python benchmarks/validating.py --triples 100000`: verdicts are compared before any time counts. Needs the extra 'dev'.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

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


def graph_of(triples: int, folder: Path) -> Graph:
    """A graph whose facts and provenance have at least so many triples: the bundled captions, and copies of them under other ids."""
    bundled = [each for each in documents([FEATURES]) if not isinstance(each, InputError)]
    copies = 1
    while True:
        build((replace(each, id=f"{each.id}-{n}") for n in range(copies) for each in bundled), folder)
        graph = Graph.open(folder)
        size = len(facts(graph.store))
        if size >= triples:
            return graph
        copies += max(1, copies * (triples - size) // max(size, 1))


def pyshacl_says(lines: list[str]) -> tuple[set[str], float]:
    """The things that pySHACL complains of, and the seconds it took after reading."""
    data = rdflib.Graph().parse(data="".join(lines), format="nt")
    shapes, terms = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl"), rdflib.Graph().parse(ONTOLOGY / "issgraph.ttl")
    start = time.perf_counter()
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=terms, advanced=True)
    seconds = time.perf_counter() - start
    return {str(report.value(each, SH.resultMessage)) for each in report.subjects(rdflib.RDF.type, SH.ValidationResult)}, seconds


def main() -> int:
    """Print triples, seconds and the ratio; status 1 when the verdicts differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=100_000)
    parser.add_argument("--best-of", type=int, default=3)
    wanted = parser.parse_args()
    with TemporaryDirectory() as folder:
        graph = graph_of(wanted.triples, Path(folder))
        lines = facts(graph.store)
        faults, warnings = check_shapes(graph)
        theirs, slow = pyshacl_says(lines)
        ours = {message for message in theirs if any(message in line for line in (*faults, *warnings))}
        if ours != theirs or any(not any(message in line for message in theirs) for line in (*faults, *warnings)):
            print("the verdicts differ", file=sys.stderr)
            return 1
        fast = whole = float("inf")
        for _ in range(wanted.best_of):
            start = time.perf_counter()
            check_shapes(graph)
            fast = min(fast, time.perf_counter() - start)
            start = time.perf_counter()
            check(graph)
            whole = min(whole, time.perf_counter() - start)
    print("triples\tshapes, s\tpySHACL, s\tratio\twhole check, s")
    print(f"{len(lines)}\t{fast:.2f}\t{slow:.2f}\t{slow / fast:.1f}\t{whole:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
