"""A property graph to DOT for graphviz: `dot -Tsvg`, or `neato -n -Tsvg` for the places it comes with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from issgraph.exports.properties import PropertyGraph, Value, fit, spelled

_WEB = re.compile(r"^https?://[^\s<>\"]+$")


def dot(graph: PropertyGraph) -> bytes:
    """The file, as UTF-8."""
    lines = [
        f"{'digraph' if graph.directed else 'graph'} {_quoted(graph.title)} {{",
        f'graph [comment={_quoted(graph.query)}, outputorder=edgesfirst, charset="UTF-8"];',
        'node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=10, fontcolor="#000000"];',
        'edge [fontname="Helvetica", fontsize=8, color="#5f6a72"];',
    ]
    for node in graph.nodes:
        drawn: dict[str, Value] = {"label": node.label, "class": node.cls, "fillcolor": f"{node.colour}55", "color": node.colour}
        web = str(node.fields.get("iri", ""))
        more: dict[str, Value] = {"URL": web, "target": "_top"} if _WEB.match(web) else {}
        named = {**_apart(node.fields), **drawn, **more, "pos": f"{node.x},{-node.y}"}
        lines.append(f"{_quoted(node.id)} [{_attributes(named)}];")
    arrow = "->" if graph.directed else "--"
    for at, edge in enumerate(graph.edges):
        told = {**_apart(edge.fields), "id": f"e{at}", "label": edge.label, "weight": max(1, round(edge.weight))}
        lines.append(f"{_quoted(edge.source)} {arrow} {_quoted(edge.target)} [{_attributes(told)}];")
    return ("\n".join([*lines, "}"]) + "\n").encode()


def _apart(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Fields under names that graphviz gives no meaning: its own `image` would open a file."""
    return {name if ":" in name else f"iss:{name}": value for name, value in fields.items()}


def _attributes(fields: dict[str, Value]) -> str:
    return ", ".join(f"{_quoted(name)}={_quoted(spelled(value))}" for name, value in fields.items())


def _quoted(words: str) -> str:
    r"""A string as DOT quotes it. A backslash is doubled, as \N or \G in a label would be the name of the node or the graph.

    An ampersand is spelled as an entity, as graphviz would else read what follows as one.
    """
    plain = fit(words).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n") + '"'
