"""A graph to the pages one begins with: what there is of what, the newest captions, and everything of a class."""

from __future__ import annotations

import re

from issgraph.explorer.frame import HEAD, Missing, Value, class_name, colour, href, named, page, untitled
from issgraph.query import Graph
from issgraph.questions import GROUPS, Question
from issgraph.vocab import CLASSES, ISS

_SHOWN = 24
_MOST = 2000
_FEATURED = (
    *("who-photographed", "docked-on", "spacewalks-of", "commander-of", "aboard-on", "photos-during-spacewalk"),
    *("co-depicted", "over-place", "most-spacewalks", "first-spacewalks", "continuous-occupancy", "contradictions"),
)
_TRY = (
    "Which crew photographed Kibo?",
    "What was docked to Harmony on 2025-05-01?",
    "Who was in Expedition 72?",
)
_COUNTED = {
    "Person": "people",
    "Photograph": "photos",
    "Spacewalk": "spacewalks",
    "Expedition": "expeditions",
    "Mission": "missions",
    "CrewSpacecraft": "crew ships",
    "CargoSpacecraft": "cargo ships",
    "Module": "modules",
    "EarthFeature": "places on Earth",
    "Phenomenon": "phenomena",
    "Hardware": "hardware",
    "SpaceAgency": "space agencies",
}
"""What the start page counts, and how people call it when there are several."""
_CLASS = re.compile(r"[A-Za-z]+")


def start(graph: Graph) -> bytes:
    """/: where to begin."""
    kinds = " ".join(f"iss:{name}" for name in _COUNTED)
    counted = graph.query(f"{HEAD}\nSELECT ?c (COUNT(DISTINCT ?x) AS ?n) {{ VALUES ?c {{ {kinds} }} ?x a ?c }} GROUP BY ?c").records()
    counts = {row["c"].removeprefix(ISS): int(row["n"]) for row in counted}
    claims = graph.query(f"{HEAD}\nSELECT (COUNT(*) AS ?n) {{ GRAPH graph:provenance {{ ?x a iss:Claim }} }}").column("n")
    captions = documents(graph, _SHOWN + 1)
    return page(
        "start",
        "issgraph: the Space Station in photo captions",
        here="/",
        claims=f"{int(claims[0]):,}",
        classes=[(many, f"/browse/{cls}", f"{counts[cls]:,}", colour(cls)) for cls, many in _COUNTED.items() if counts.get(cls)],
        captions=captions[:_SHOWN],
        more=len(captions) > _SHOWN,
        questions=[graph.questions[name] for name in _FEATURED if name in graph.questions],
        number=len(graph.questions),
        tries=_TRY,
        day=_day(graph),
    )


def _day(graph: Graph) -> str:
    """The last day of which a text of the graph shows a photo."""
    told = graph.query(f"{HEAD}\nSELECT (MAX(STR(?on)) AS ?day) {{ ?photo iss:takenOn ?on FILTER(STRLEN(STR(?on)) = 10) }}").records()
    return told[0].get("day", "") if told else ""


def documents(graph: Graph, most: int) -> list[tuple[str, str, str]]:
    """Texts, the newest first: title, address, day of publication."""
    told = graph.query(
        f"{HEAD}\nSELECT ?d ?t ?on {{ GRAPH graph:provenance {{ ?d a iss:SourceDocument . OPTIONAL {{ ?d schema:headline ?t }} "
        f"OPTIONAL {{ ?d schema:datePublished ?on }} }} }} ORDER BY DESC(STR(?on)) ?d LIMIT {most}"
    ).records()
    return [(row.get("t") or untitled(row["d"]) or href(row["d"]).removeprefix("/doc/"), href(row["d"]), row.get("on", "")) for row in told]


def browse(graph: Graph, cls: str) -> bytes:
    """/browse/Module: everything of a class. Raises Missing."""
    if cls == "SourceDocument":
        told = [(Value(title, path), on) for title, path, on in documents(graph, _MOST + 1)]
        return _listed(cls, "Captions", told)
    if not _CLASS.fullmatch(cls) or cls not in CLASSES:
        raise Missing(f"there is no class {cls!r}")
    rows = graph.query(
        f"{HEAD}\nSELECT ?x (MIN(STR(?on)) AS ?day) {{ ?x a iss:{cls} OPTIONAL {{ ?x iss:takenOn|iss:onDate|schema:startDate ?on }} }} "
        f"GROUP BY ?x LIMIT {_MOST + 1}"
    ).records()
    names = named(graph, (row["x"] for row in rows))
    told = [(Value(names.get(row["x"]) or href(row["x"]).rpartition("/")[2], href(row["x"])), row.get("day", "")) for row in rows]
    return _listed(
        cls, _COUNTED.get(cls, class_name(cls)).capitalize(), sorted(told, key=lambda each: (_in_order(each[0].text), each[0].href))
    )


def _in_order(name: str) -> tuple[str, int, str]:
    """Names in the order of the alphabet, and of their numbers within it: Expedition 9 before Expedition 10."""
    match = re.search(r"\d+", name)
    return (name[: match.start()].casefold(), int(match[0]), name) if match else (name.casefold(), -1, name)


def _listed(cls: str, title: str, told: list[tuple[Value, str]]) -> bytes:
    definition = CLASSES[cls].definition if cls in CLASSES else ""
    more = len(told) > _MOST
    return page("browse", title, cls=cls, definition=definition, things=told[:_MOST], more=more, colour=colour(cls))


def gallery(graph: Graph) -> bytes:
    """/questions: all named questions, by what they are about."""
    groups: dict[str, list[Question]] = {name: [] for name in GROUPS}
    for question in graph.questions.values():
        groups[question.group].append(question)
    return page("gallery", "Questions", here="/questions", groups=[(name, told) for name, told in groups.items() if told])
