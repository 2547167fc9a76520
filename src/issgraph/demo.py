"""A graph to pictures and files: what `draw`, `network` and `demo` share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from issgraph.answers import Answer
from issgraph.draw import collapse, page
from issgraph.draw.collapse import AT_FIRST, UNFOLDED
from issgraph.errors import GraphError
from issgraph.network import TITLE, network
from issgraph.query import Graph
from issgraph.store import uncollected
from issgraph.vocab import ID

if TYPE_CHECKING:
    from issgraph.measures import Found


def drawn(graph: Graph, form: str, everything: bool) -> bytes:
    """The network of a graph as .html, one page to explore; or as .svg or .png, what that page shows at first.

    Raises GraphError for another form.
    """
    if form not in (".html", ".svg", ".png"):
        raise GraphError(f"the network is written as .html, .svg or .png; not as {form or 'that'}")
    with uncollected():
        if form != ".html":
            from issgraph.pictures.things import network as network_picture  # brings what a page does without

            return _as(network_picture(graph, everything), form)
        found = network(graph)
        if everything:
            return page(found.nodes, found.edges, TITLE).encode()
        return page(*collapse(found.nodes, found.edges, UNFOLDED), TITLE, AT_FIRST).encode()


def put(target: Path, content: bytes) -> Path:
    """Puts a file in place as a whole or not at all. Raises GraphError when it cannot be written.

    What a link leads to is replaced, not the link; into what is no file, as /dev/null or a pipe, the content is written.
    """
    try:
        place = target.resolve()
        if place.exists() and not place.is_file():
            with place.open("wb") as open_:
                open_.write(content)
            return target
        part = place.with_name(f".{place.name}.{os.getpid()}.part")
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(content)
            part.replace(place)
            return target
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise GraphError(f"{target}: cannot be written ({error.strerror})") from error


def hung(svg: str, target: Path) -> Path:
    """Puts a picture in place as what the end of its name says. Raises GraphError for another than .svg and .png."""
    if target.suffix.lower() == ".png":
        from issgraph.draw.raster import png

        return put(target, png(svg))
    if target.suffix.lower() == ".svg":
        return put(target, svg.encode())
    raise GraphError(f"{target}: a picture is written as .svg or .png")


def pictured(found: Found, suffix: str) -> bytes:
    """What was found in a network as a picture or as a file for other tools, by the end of its name."""
    nodes, edges = found.network.nodes, found.network.edges
    if suffix == ".html":
        return page(nodes, edges, found.title).encode()
    if suffix in (".svg", ".png"):
        from issgraph.draw.links import picture
        from issgraph.pictures.things import SOURCE, under

        return _as(picture(nodes, edges, found.title, under(len(nodes), len(edges)), SOURCE), suffix)
    from issgraph import exports
    from issgraph.exports import CLAIMED, NETWORKS

    if (form := suffix[1:]) in NETWORKS:
        things = tuple(exports.Node(node.id, node.label, node.cls, {"iri": ID + node.id}) for node in nodes)
        links = tuple(
            exports.Edge(e.source, e.target, e.relation, float(e.weight), {"quote": "\n".join(dict.fromkeys(w.quote for w in e.words))})
            for e in edges
        )
        return NETWORKS[form](exports.placed(exports.PropertyGraph(things, links, CLAIMED, found.title, directed=False)))
    raise GraphError(f"a network is written as .svg, .png, .html, {', '.join(f'.{form}' for form in NETWORKS)}; not as {suffix or 'that'}")


def _as(svg: str, form: str) -> bytes:
    """A picture as .svg or .png."""
    if form == ".svg":
        return svg.encode()
    from issgraph.draw.raster import png

    return png(svg)


def columns(answer: Answer, names: dict[str, str]) -> Answer:
    """Some columns of an answer under other names: what fits on a screen."""
    places = [answer.columns.index(name) for name in names]
    return Answer(tuple(names.values()), tuple(tuple(row[place] for place in places) for row in answer.rows), answer.kind)
