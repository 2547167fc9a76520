"""A graph to the page of what was not understood in its texts: as its build noted it, or read anew, as the graph holds only what was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from issgraph.answers import Term
from issgraph.explorer.frame import HEAD, href, page
from issgraph.extract import read_safely
from issgraph.model import Document
from issgraph.query import Graph
from issgraph.unread import MOST, ranked_gaps
from issgraph.vocab import DOC

_TEXTS = 120
"""So many texts are read anew where nothing is noted, the newest ones: about a second."""


def gaps(graph: Graph, noted: Mapping[str, Any] | None = None) -> bytes:
    """/gaps: names and sentences that nothing claimed, the commonest first; `noted` is what the build of the graph wrote down of all."""
    if noted is None:
        return _read_anew(graph)
    rows = noted["rows"]
    return _page(rows, _titles(graph, {row[3] for row in rows}), noted["number"], noted["texts"], False)


def _read_anew(graph: Graph) -> bytes:
    found = graph.query(
        f"{HEAD}\nSELECT ?d ?text ?title ?day ?credit {{ GRAPH graph:provenance {{ ?d schema:text ?text "
        "OPTIONAL { ?d schema:headline ?title } OPTIONAL { ?d schema:datePublished ?day } OPTIONAL { ?d schema:creditText ?credit } } } "
        f"ORDER BY DESC(STR(?day)) ?d LIMIT {_TEXTS + 1}"
    ).records()
    texts = [
        Document(row["d"].removeprefix(DOC), row["text"], row.get("title", ""), row.get("day", ""), row.get("credit", "")) for row in found
    ]
    titles = {document.id: document.title for document in texts[:_TEXTS]}
    ranked = ranked_gaps(read_safely(document) for document in texts[:_TEXTS])
    return _page(ranked[:MOST], titles, len(ranked), len(titles), len(texts) > _TEXTS)


def _titles(graph: Graph, documents: set[str]) -> dict[str, str]:
    values = " ".join(Term(DOC + document).n3 for document in sorted(documents))
    asked = f"{HEAD}\nSELECT ?d ?title {{ VALUES ?d {{ {values} }} GRAPH graph:provenance {{ ?d schema:headline ?title }} }}"
    return {row["d"].removeprefix(DOC): row["title"] for row in graph.query(asked).records()} if documents else {}


def _page(rows: list[Any], titles: Mapping[str, str], number: int, texts: int, more: bool) -> bytes:
    return page(
        "gaps",
        "Not understood",
        here="/gaps",
        rows=[(*row[:3], href(DOC + row[3]), titles.get(row[3]) or row[3], row[4]) for row in rows],
        number=number,
        texts=texts,
        more=more,
    )
