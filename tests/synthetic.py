"""A number and a seed to a made-up network shaped like the real one: photos, crew, modules, places, vehicles; a few hubs, many leaves."""

from __future__ import annotations

import random

from issgraph.draw import Edge, Node, Words
from issgraph.graph.terms import text
from issgraph.vocab import BASE, ID, ISS, PREFIXES

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


def quads(nodes: list[Node], edges: list[Edge]) -> list[bytes]:
    """The lines of a graph that says what a network shows, each edge as a claim with its words, as a build writes them; unsorted."""
    lines: list[str] = []

    def say(subject: str, name: str, value: str, graph: str = f"{BASE}graph/provenance") -> None:
        lines.append(f"<{BASE}{subject}> <{name}> {value}{f' <{graph}>' if graph else ''} .\n")

    for node in nodes:
        say(f"id/{node.id}", f"{PREFIXES['rdf']}type", f"<{ISS}{node.cls}>", "")
        if node.cls != "Photograph":
            say(f"id/{node.id}", f"{PREFIXES['rdfs']}label", text(node.label), "")
    documents: dict[str, str] = {}
    photos = {node.label: node.id for node in nodes if node.cls == "Photograph"}
    for at, edge in enumerate(edges):
        (words,) = edge.words
        claim, span = f"claim/{at}", f"span/{at}"
        document = documents.setdefault(words.source, f"doc/made-{len(documents)}")
        for graph in ("", f"{BASE}{claim}"):
            say(f"id/{edge.source}", ISS + edge.relation, f"<{ID}{edge.target}>", graph)
        say(claim, f"{PREFIXES['rdf']}type", f"<{ISS}Claim>")
        say(claim, f"{ISS}confidence", '"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>')
        say(claim, f"{ISS}readBy", f"<{BASE}rule/made>")
        say(claim, f"{ISS}supportedBy", f"<{BASE}{span}>")
        say(span, f"{PREFIXES['oa']}exact", text(words.quote))
        say(span, f"{PREFIXES['oa']}hasSource", f"<{BASE}{document}>")
        for name, place in (("start", 0), ("end", len(words.quote))):
            say(span, f"{PREFIXES['oa']}{name}", f'"{place}"^^<http://www.w3.org/2001/XMLSchema#integer>')
    for title, document in documents.items():
        say(document, f"{PREFIXES['schema']}headline", text(title))
        say(document, f"{PREFIXES['schema']}text", text(f"{title}. " + "Something was seen from the station. " * 8))
        if title in photos:
            say(document, f"{ISS}describes", f"<{ID}{photos[title]}>")
    return [line.encode() for line in lines]
