"""A number of photos to a made-up graph in the layout of a built one: facts once in the default graph, again with their claims.

python benchmarks/photos.py 50000 --output DIR [--bare]     # --bare leaves out claims, words and documents
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from issgraph.folder import rewrite
from issgraph.vocab import BASE, PREFIXES, XSD

ISS, ID = f"{BASE}ontology#", f"{BASE}id/"
A, LABEL, PART = f"<{PREFIXES['rdf']}type>", f"<{PREFIXES['rdfs']}label>", f"<{ISS}partOf>"
PEOPLE, EXPEDITIONS, DEPTH, LEAVES = 300, 70, 4, 3
WORDS = (
    "night",
    "cloud",
    "storm",
    "river",
    "island",
    "aurora",
    "glacier",
    "desert",
    "harbor",
    "volcano",
    "station",
    "window",
    "truss",
    "robotic",
)


def lines(photos: int, bare: bool = False, seed: int = 64) -> Iterator[str]:
    """The N-Quads of so many photos and of what they show; same numbers, same lines."""
    chance = random.Random(seed)
    parts = list(_parts())
    for subject, relation, value in _background(parts):
        yield f"{subject} {relation} {value} .\n"
    for number in range(photos):
        photo, expedition = f"<{ID}photo/made-{number}>", min(EXPEDITIONS - 1, int(chance.random() ** 0.7 * EXPEDITIONS))
        people = chance.sample(range(expedition * 4, expedition * 4 + 12), 1 + (chance.random() < 0.4))
        shown = {f"<{ID}{parts[int(chance.random() ** 2 * len(parts))]}>" for _ in range(chance.randint(1, 3))}
        day = f'"20{expedition // 4 + 5:02d}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"^^<{XSD}date>'
        yield f"{photo} {A} <{ISS}Photograph> .\n"
        facts = [(f"<{ISS}takenBy>", f"<{ID}person-{who % PEOPLE}>") for who in people[:1]]
        facts += [(f"<{ISS}takenDuring>", f"<{ID}expedition-{expedition + 1}>"), (f"<{ISS}takenOn>", day)]
        facts += [(f"<{ISS}depicts>", thing) for thing in sorted(shown)]
        facts += [(f"<{ISS}depicts>", f"<{ID}person-{who % PEOPLE}>") for who in people[1:]]
        text = f"{' '.join(chance.choices(WORDS, k=12))} seen by {people[0]} on frame {number}"
        yield f'{photo} <{PREFIXES["dcterms"]}description> "{text}" .\n'
        for relation, value in facts:
            yield f"{photo} {relation} {value} .\n"
        if not bare:
            yield from _evidence(number, photo, facts, text)


def _evidence(number: int, photo: str, facts: list[tuple[str, str]], text: str) -> Iterator[str]:
    told, document = f"<{BASE}graph/provenance>", f"<{BASE}doc/made-{number}>"
    yield f"{document} {A} <{ISS}SourceDocument> {told} .\n"
    yield f'{document} <{PREFIXES["schema"]}text> "{text}" {told} .\n'
    for at, (relation, value) in enumerate(facts):
        claim, span = f"<{BASE}claim/{number:x}-{at}>", f"<{BASE}span/{number:x}-{at}>"
        yield f"{photo} {relation} {value} {claim} .\n"
        yield f"{claim} {A} <{ISS}Claim> {told} .\n"
        yield f"{claim} <{ISS}supportedBy> {span} {told} .\n"
        yield f'{claim} <{ISS}confidence> "0.9"^^<{XSD}decimal> {told} .\n'
        yield f"{claim} <{ISS}readBy> <{BASE}rule/rule-{at}> {told} .\n"
        yield f'{span} <{PREFIXES["oa"]}exact> "{text.split()[at]}" {told} .\n'
        yield f"{span} <{PREFIXES['oa']}hasSource> {document} {told} .\n"
        yield f'{span} <{PREFIXES["oa"]}start> "{at}"^^<{XSD}integer> {told} .\n'


def _parts() -> Iterator[str]:
    """Names of modules and their parts, in parts of parts; kibo first."""
    for module in ("kibo", *(f"module-{n}" for n in range(1, 16))):
        level = [module]
        yield module
        for depth in range(DEPTH):
            level = [f"{above}-{n}" for above in level for n in range(LEAVES if depth < 2 else 2)]
            yield from level


def _background(parts: list[str]) -> Iterator[tuple[str, str, str]]:
    for name in parts:
        yield f"<{ID}{name}>", A, f"<{ISS}{'Hardware' if '-' in name.removeprefix('module-') else 'Module'}>"
        yield f"<{ID}{name}>", LABEL, f'"{name}"@en'
        above = name.rsplit("-", 1)[0] if "-" in name.removeprefix("module-") else "international-space-station"
        yield f"<{ID}{name}>", PART, f"<{ID}{above}>"
    for number in range(PEOPLE):
        yield f"<{ID}person-{number}>", A, f"<{ISS}Person>"
        yield f"<{ID}person-{number}>", LABEL, f'"Person {number}"@en'
        yield f"<{ID}person-{number}>", f"<{ISS}affiliatedWith>", f"<{ID}agency-{number % 5}>"
    for number in range(1, EXPEDITIONS + 1):
        yield f"<{ID}expedition-{number}>", A, f"<{ISS}Expedition>"
        yield f"<{ID}expedition-{number}>", LABEL, f'"Expedition {number}"@en'


def main() -> None:
    """Puts the graph into a folder."""
    parser = argparse.ArgumentParser()
    parser.add_argument("photos", type=int)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--bare", action="store_true")
    told = parser.parse_args()
    rewrite(told.output, (line.encode() for line in lines(told.photos, told.bare)))


if __name__ == "__main__":
    main()
