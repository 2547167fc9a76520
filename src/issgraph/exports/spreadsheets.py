"""A property graph to nodes.csv and edges.csv, as Gephi and spreadsheets take them, and a CSVW file with their types and the query."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from issgraph.exports.properties import PropertyGraph, Value, columns, spelled

_TYPES = {int: "integer", float: "double", bool: "boolean", str: "string"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheets(graph: PropertyGraph) -> dict[str, bytes]:
    """The files by their names. Words that a spreadsheet would run as a formula get an apostrophe in front of them."""
    nodes: dict[str, type] = {"Id": str, "Label": str, "Class": str, "X": int, "Y": int, "Size": float, "Colour": str}
    edges: dict[str, type] = {"Id": str, "Source": str, "Target": str, "Type": str, "Label": str, "Weight": float}
    of_nodes, of_edges = columns(graph.nodes), columns(graph.edges)
    direction = "Directed" if graph.directed else "Undirected"
    node_rows = ([n.id, n.label, n.cls, n.x, n.y, n.size, n.colour, *(n.fields.get(name) for name in of_nodes)] for n in graph.nodes)
    edge_rows = (
        [f"e{at}", e.source, e.target, direction, e.label, e.weight, *(e.fields.get(name) for name in of_edges)]
        for at, e in enumerate(graph.edges)
    )
    tables = {"nodes.csv": {**nodes, **of_nodes}, "edges.csv": {**edges, **of_edges}}
    return {
        "nodes.csv": _table(list(tables["nodes.csv"]), node_rows),
        "edges.csv": _table(list(tables["edges.csv"]), edge_rows),
        "csv-metadata.json": _metadata(graph, tables),
    }


def _table(header: Sequence[str], rows: Iterable[Sequence[Value | None]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: Value | None) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return "" if value is None else spelled(value)


def _metadata(graph: PropertyGraph, tables: dict[str, dict[str, type]]) -> bytes:
    """CSV on the Web: https://www.w3.org/TR/tabular-metadata/."""
    told = [
        {
            "url": url,
            "tableSchema": {"primaryKey": "Id", "columns": [{"titles": name, "datatype": _TYPES[kind]} for name, kind in of.items()]},
        }
        for url, of in tables.items()
    ]
    for table in told:
        for column in table["tableSchema"]["columns"]:  # type: ignore[index]
            if column["titles"] == "Id":
                column["name"] = "Id"
    whole = {"@context": "http://www.w3.org/ns/csvw", "dc:title": graph.title, "dc:source": graph.query, "tables": told}
    return (json.dumps(whole, indent=1, ensure_ascii=True) + "\n").encode()
