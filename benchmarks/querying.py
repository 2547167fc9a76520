"""Synthetic photos to how long plain queries take: with and without provenance, issgraph's store beside pyoxigraph and rdflib, in one run.

    python benchmarks/querying.py --quads 1000000 [--rdflib]

Every answer is compared before any time counts. Both stores are built from the same readings: the whole graph, and its default
graph alone (the bare triples). Each query is timed on them in turn, so that whatever else the machine does meets both.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox

from issgraph.gazetteer import gazetteer
from issgraph.graph import Quad, background, line, quads
from issgraph.mappings import read_mappings
from issgraph.model import PHOTO, Document, Entity, Reading, Span, Statement
from issgraph.reference import reference
from issgraph.store import EmbeddedStore
from issgraph.vocab import ID, ISS

HEAD = f"PREFIX iss: <{ISS}> PREFIX id: <{ID}>\n"
QUERIES = {
    "photos of Kibo": "SELECT ?p ?w { ?p iss:depicts id:kibo ; iss:takenBy ?w }",
    "photographers": "SELECT ?w (COUNT(?p) AS ?n) { ?p iss:takenBy ?w } GROUP BY ?w",
    "seen with Kibo": "SELECT DISTINCT ?t { ?p iss:depicts id:kibo , ?t }",
    "in one year": 'SELECT ?p ?d { ?p iss:takenOn ?d . FILTER(STRSTARTS(STR(?d), "2021")) }',
    "at Harmony's ports": "SELECT DISTINCT ?v ?port { ?s iss:attachedObject ?v ; iss:atPort ?port . ?port iss:partOf id:harmony }",
    "parts of the whole": "SELECT DISTINCT ?p { ?p iss:depicts ?t . ?t iss:partOf+ id:kibo }",
}
_SENTENCES = ("{who} took this photo of {what}.", "{thing} is docked to {port}.", "In view is {other}.", "Seen from {place}.")


def reading(number: int, chance: random.Random, things: dict[str, list[Entity]]) -> Reading:
    """One made-up photo feature: who took it, when, of what, from where, and what was docked."""
    who, what, other = chance.choice(things["Person"]), chance.choice(things["Module"]), chance.choice(things["any"])
    ship, port, place = chance.choice(things["ship"]), chance.choice(things["DockingPort"]), chance.choice(things["Module"])
    day = f"{chance.randint(2001, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    words = {"who": who.label, "what": what.label, "thing": ship.label, "port": port.label, "other": other.label, "place": place.label}
    text = " ".join(sentence.format(**words) for sentence in _SENTENCES)
    document = Document(f"synthetic-{number}", text, date=day)
    photo = Entity(f"photo/{document.id}", "Photograph", PHOTO, known=False)
    told: list[Statement] = []

    def says(quote: str, rule: str, subject: Entity, relation: str, value: str | Entity, *qualifiers: tuple[str, str | int]) -> None:
        start = text.index(quote)
        told.append(Statement(subject, relation, value, rule, 0.9, Span(start, start + len(quote), "text"), qualifiers=qualifiers))

    says(f"{who.label} took this photo", "takes-picture", photo, "takenBy", who)
    says("took this photo", "scene-date", photo, "takenOn", day)
    says(f"photo of {what.label}", "module-in-scene", photo, "depicts", what)
    says(f"In view is {other.label}", "in-view", photo, "depicts", other)
    says(f"{ship.label} is docked to {port.label}", "docks", ship, "dockedTo", port, ("on", day))
    says(f"Seen from {place.label}", "viewpoint", photo, "takenFrom", place)
    return Reading(document, (), tuple(told))


def synthetic(count: int, seed: int = 7) -> Iterator[Quad]:
    """The quads of the tables, then those of synthetic photos until there are about so many."""
    chance = random.Random(seed)
    things: dict[str, list[Entity]] = {"any": [], "ship": []}
    for row in gazetteer().rows.values():
        things.setdefault(row.cls, []).append(row.entity)
        if row.cls in ("CrewSpacecraft", "CargoSpacecraft"):
            things["ship"].append(row.entity)
        if row.cls in ("Module", "RoboticArm", "ExternalPlatform", "EarthFeature", "Person", "CrewSpacecraft"):
            things["any"].append(row.entity)
    written = 0
    for quad in background(reference(), read_mappings()):
        written += 1
        yield quad
    number = 0
    while written < count:
        for quad in quads(reading(number, chance, things)):
            written += 1
            yield quad
        number += 1


def rows(store: ox.Store, sparql: str) -> list[str]:
    """What raw pyoxigraph gives, as text that compares."""
    found = store.query(sparql)
    assert isinstance(found, ox.QuerySolutions)
    return sorted(repr([None if cell is None else str(cell) for cell in solution]) for solution in found)


def timed(*runs: Callable[[], object], times: int) -> list[float]:
    """The shortest time of each, taken in turn."""
    best = [math.inf] * len(runs)
    for _ in range(times):
        for at, run in enumerate(runs):
            start = time.perf_counter()
            run()
            best[at] = min(best[at], time.perf_counter() - start)
    return best


def drained(store: ox.Store, sparql: str) -> list[tuple[object, ...]]:
    """What a program does that uses pyoxigraph itself: all rows, as tuples of the plain values."""
    found = store.query(sparql)
    assert isinstance(found, ox.QuerySolutions)
    width = range(len(found.variables))
    return [tuple(getattr(solution[at], "value", None) for at in width) for solution in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--rdflib", action="store_true", help="rdflib on the bare triples as well (slow to load)")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="issgraph-querying-"))
    try:
        report = measured(place, given.quads, given.times, given.rdflib)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(json.dumps(report, indent=1) if given.json else shown(report))


def measured(place: Path, count: int, times: int, with_rdflib: bool) -> dict[str, object]:
    """All figures of one run."""
    whole, bare = place / "whole.nq", place / "bare.nt"
    seen: set[str] = set()
    with whole.open("w", encoding="utf-8") as every, bare.open("w", encoding="utf-8") as plain:
        for quad in synthetic(count):
            told = line(quad)
            if told not in seen:
                seen.add(told)
                every.write(told)
                if not quad[3]:
                    plain.write(told)
    numbers = {"quads": len(seen)}
    seen.clear()
    stores: dict[str, EmbeddedStore] = {}
    for kind, path in (("whole", whole), ("bare", bare)):
        EmbeddedStore.write([path], place / f"{kind}-store")
        stores[f"{kind} on disk"] = EmbeddedStore.open(place / f"{kind}-store")
        stores[f"{kind} in memory"] = EmbeddedStore.load(path)
    numbers["bare triples"] = len(stores["bare in memory"])
    face = rdflib_graph(bare) if with_rdflib else None
    table: list[dict[str, object]] = []
    for name, text in QUERIES.items():
        sparql = HEAD + text
        expected = rows(stores["bare in memory"].engine, sparql)
        assert expected, f"{name}: no rows, so nothing would be measured"
        for where, store in stores.items():
            assert rows(store.engine, sparql) == expected, f"{name}: {where} gives other rows"
            assert len(store.query(sparql)) == len(expected)
        row: dict[str, object] = {"query": name, "rows": len(expected)}
        for where in ("on disk", "in memory"):
            with_it, without = stores[f"whole {where}"], stores[f"bare {where}"]
            ours, raw, plain_raw = timed(
                lambda s=with_it, q=sparql: s.query(q),  # type: ignore[misc]
                lambda s=with_it, q=sparql: drained(s.engine, q),  # type: ignore[misc]
                lambda s=without, q=sparql: drained(s.engine, q),  # type: ignore[misc]
                times=times,
            )
            row |= {
                f"{where}, ms": round(1000 * ours, 2),
                f"provenance/bare, {where}": round(raw / plain_raw, 2),
                f"issgraph/pyoxigraph, {where}": round(ours / raw, 2),
            }
        if face is not None:
            there = face.query(sparql)
            assert len(list(there)) == len(expected), f"{name}: rdflib gives other rows"
            [slow] = timed(lambda q=sparql: list(face.query(q)), times=1)  # type: ignore[misc]
            row["rdflib/issgraph, in memory"] = round(1000 * slow / float(str(row["in memory, ms"])), 1)
        table.append(row)
    means = {key: round(statistics.geometric_mean(float(str(row[key])) for row in table), 2) for key in table[0] if "/" in key}
    return {**numbers, "queries": table, "geometric means": means}


def rdflib_graph(path: Path) -> object:
    """The bare triples in rdflib."""
    import rdflib

    return rdflib.Graph().parse(path, format="nt")


def shown(report: dict[str, object]) -> str:
    """The figures as a Markdown table."""
    table = report["queries"]
    assert isinstance(table, list)
    keys = list(table[0])
    out = [
        f"{report['quads']:,} quads, {report['bare triples']:,} of them bare triples",
        "",
        f"| {' | '.join(keys)} |",
        "|" + " --- |" * len(keys),
    ]
    out += [f"| {' | '.join(str(row[key]) for key in keys)} |" for row in table]
    means = report["geometric means"]
    assert isinstance(means, dict)
    out.append(f"| geometric mean | {' | '.join(f'**{means[key]}**' if key in means else '' for key in keys[1:])} |")
    return "\n".join(out)


if __name__ == "__main__":
    main()
