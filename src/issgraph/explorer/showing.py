"""What only this graph can draw, each on a page of its own: the station on a day, times, crews, the map, the network, the ontology."""

from __future__ import annotations

from issgraph.draw.svg import inside
from issgraph.errors import QuestionError
from issgraph.explorer.frame import Missing, href, page
from issgraph.pictures import drawn_as
from issgraph.pictures.things import network
from issgraph.query import Graph
from issgraph.vocab import GRAPH, ID, ISS

DATED = ("station", "timeline", "crew")
_TITLES = {
    "station": "The station on a day",
    "timeline": "The station over time",
    "crew": "Who was aboard with whom",
    "map": "What was photographed from above",
    "network": "What has to do with what",
    "ontology": "The terms of the ontology",
}
_USUAL = "2025-05-01"
MOST = 40_000
"""Claims that a page puts together to a network: more would take longer than a server waits when others ask as well."""
_CLAIMS = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{GRAPH}provenance> {{ ?claim <{ISS}supportedBy> ?words }} }}"


def picture(graph: Graph, what: str, on: str) -> bytes:
    """/pictures/NAME.svg: the picture alone. Raises Missing, QuestionError."""
    if what not in _TITLES:
        raise Missing(f"there is no picture {what!r}; there are: {', '.join(_TITLES)}")
    if what == "network":
        if (claims := int(graph.store.query(_CLAIMS).column("n")[0])) > MOST:
            raise QuestionError(
                f"the texts make {claims:,} statements, more than the {MOST:,} that a page puts together in time; 'issgraph draw network' "
                "draws all of them to a file, and the page of each thing has what is near it"
            )
        return network(graph, href=lambda node: href(ID + node.id)).encode("utf-8", "replace")
    return drawn_as(what, graph, (on or _USUAL) if what in DATED else None)[1].encode("utf-8", "replace")


def picture_page(graph: Graph, what: str, on: str) -> bytes:
    """/pictures/NAME?on=DAY: the picture with a form for its day. Raises Missing."""
    svg, wrong = "", ""
    day = on.strip() or _USUAL
    try:
        svg = inside(picture(graph, what, day).decode(), "picture")
    except QuestionError as error:
        wrong = str(error)
    return page(
        "picture",
        _TITLES[what],
        here="/pictures/station",
        what=what,
        dated=what in DATED,
        day=day,
        svg=svg,
        wrong=wrong,
        others=list(_TITLES.items()),
    )
