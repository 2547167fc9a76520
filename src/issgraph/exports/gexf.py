"""A property graph to GEXF 1.3 with places, sizes and colours: integers stay integers, and no field is taken for an attribute of XML."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from issgraph.exports.properties import Node, PropertyGraph, Value, columns, fit, spelled

_TYPES = {int: "long", float: "double", bool: "boolean", str: "string"}


def gexf(graph: PropertyGraph) -> bytes:
    """The file, as UTF-8. It has no date of its own: the same graph gives the same bytes."""
    nodes: dict[str, type] = {"class": str, **columns(graph.nodes)}
    edges = columns(graph.edges)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
        "<meta>",
        "<creator>issgraph</creator>",
        f"<keywords>{_text(graph.title)}</keywords>",
        f"<description>{_text(graph.query)}</description>",
        "</meta>",
        f'<graph defaultedgetype="{"directed" if graph.directed else "undirected"}" mode="static">',
    ]
    for kind, fields in (("node", nodes), ("edge", edges)):  # named by their titles: some readers take the id for the name
        titles = [f'<attribute id={_quoted(name)} title={_quoted(name)} type="{_TYPES[type_]}"/>' for name, type_ in fields.items()]
        lines += [f'<attributes class="{kind}" mode="static">', *titles, "</attributes>"] if titles else []
    lines += ["<nodes>", *(_node(node) for node in graph.nodes), "</nodes>", "<edges>"]
    for at, edge in enumerate(graph.edges):
        # `kind` is what lets Gephi keep several edges between the same two nodes
        lines.append(
            f'<edge id="e{at}" source={_quoted(edge.source)} target={_quoted(edge.target)} label={_quoted(edge.label)} '
            f'kind={_quoted(edge.label)} weight="{edge.weight}">{_values(edge.fields)}</edge>'
        )
    return ("\n".join([*lines, "</edges>", "</graph>", "</gexf>"]) + "\n").encode()


def _node(node: Node) -> str:
    red, green, blue = (int(node.colour[at : at + 2], 16) for at in (1, 3, 5))
    return (
        f"<node id={_quoted(node.id)} label={_quoted(node.label)}>{_values({'class': node.cls, **node.fields})}"
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:position x="{float(node.x)}" y="{-float(node.y)}" z="0.0"/>'
        f'<viz:size value="{node.size}"/></node>'
    )


def _values(fields: Mapping[str, Value]) -> str:
    told = "".join(f"<attvalue for={_quoted(name)} value={_quoted(spelled(value))}/>" for name, value in fields.items())
    return f"<attvalues>{told}</attvalues>" if told else ""


def _text(words: str) -> str:
    return escape(fit(words), {"\r": "&#13;"})


def _quoted(words: str) -> str:
    return quoteattr(fit(words))
