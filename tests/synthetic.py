"""A number and a seed to a made-up network shaped like the real one: photos, crew, modules, places, vehicles; a few hubs, many leaves."""

from __future__ import annotations

import random

from issgraph.draw import Edge, Node, Words

_KINDS = (
    ("Person", 0.16, "takenBy", "Astronaut"),
    ("Module", 0.05, "takenFrom", "Module"),
    ("EarthFeature", 0.12, "depicts", "Cape"),
    ("Hardware", 0.08, "depicts", "Rack"),
    ("CargoSpacecraft", 0.04, "depicts", "Cygnus"),
    ("CrewSpacecraft", 0.04, "depicts", "Soyuz"),
    ("Spacewalk", 0.04, "takenDuring", "Spacewalk"),
    ("Expedition", 0.03, "takenDuring", "Expedition"),
    ("SpaceAgency", 0.01, "affiliatedWith", "Agency"),
)
_NAMES = (
    *("Halden", "Ortega", "Vasquez", "Lindqvist", "Moreau", "Tanaka", "Ikeda", "Petrov"),
    *("Sorokin", "Rossi", "Bianchi", "Keller", "Novak", "Adeyemi", "Rahman", "Cho"),
)
_VIEWS = ("Night over", "Clouds near", "Work beside", "A morning with", "Docking above", "Ice around", "The lights of")
_LASTING = ("Module", "EarthFeature", "Hardware")


def _pick(nodes: list[Node], era: float, lasting: bool, chance: random.Random) -> int:
    """One of the nodes: of what lasts, a few again and again, which makes hubs; of the rest, one of that time."""
    if lasting:
        return int(chance.random() ** 2.5 * len(nodes))
    return min(len(nodes) - 1, max(0, int((era + chance.gauss(0, 0.03)) * len(nodes))))


def network(count: int, seed: int = 7) -> tuple[list[Node], list[Edge]]:
    """`count` nodes and about twice as many edges, each edge with one made-up quote."""
    chance = random.Random(seed)
    kinds: dict[str, list[Node]] = {}
    for cls, share, _, stem in _KINDS:
        kinds[cls] = [
            Node(f"{cls.lower()}-{n}", f"{stem} {_NAMES[(n * 7) % len(_NAMES)]} {n + 1}", cls) for n in range(max(1, round(count * share)))
        ]
    things = [node for nodes in kinds.values() for node in nodes]
    photos = [
        Node(
            f"photo/{n}",
            f"{_VIEWS[n % len(_VIEWS)]} {_NAMES[n * 5 % len(_NAMES)]}, seen from orbit {n + 1}",
            "Photograph",
        )
        for n in range(count - len(things))
    ]
    edges = []

    def link(source: Node, relation: str, target: Node, photo: str) -> None:
        quote = f"{target.label} is seen here with {source.label}, as the crew looked on."
        edges.append(Edge(source.id, target.id, relation, 1, (Words(source.label, relation, target.label, quote, photo),)))

    drawn = photos[: -max(1, count // 100)]
    for at, photo in enumerate(drawn):
        era = at / len(drawn)
        others = chance.sample(("Module", "EarthFeature", "Hardware", "CargoSpacecraft", "CrewSpacecraft", "Spacewalk"), 2)
        for cls, _, relation, _ in _KINDS:
            if cls in ("Person", "Expedition", *others):
                for thing in sorted({_pick(kinds[cls], era, cls in _LASTING, chance) for _ in range(1 + (chance.random() < 0.3))}):
                    link(photo, relation, kinds[cls][thing], photo.label)
    for person in kinds["Person"]:
        link(person, "affiliatedWith", chance.choice(kinds["SpaceAgency"]), "Crew list")
        if chance.random() < 0.5:
            link(person, "participatesIn", chance.choice(kinds["Expedition"]), "Crew list")
    return things + photos, edges
