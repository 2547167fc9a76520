"""A graph to the page of what was not understood in its texts: they are read anew, as the graph holds only what was."""

from __future__ import annotations

from issgraph.explorer.frame import HEAD, href, page
from issgraph.extract import read
from issgraph.model import Document
from issgraph.query import Graph
from issgraph.unread import ranked_gaps
from issgraph.vocab import DOC

_TEXTS = 120
"""So many texts are read anew, the newest ones: about a second."""
_ROWS = 300


def gaps(graph: Graph) -> bytes:
    """/gaps: names and sentences that nothing claimed, the commonest first."""
    found = graph.query(
        f"{HEAD}\nSELECT ?d ?text ?title ?day ?credit {{ GRAPH graph:provenance {{ ?d schema:text ?text "
        "OPTIONAL { ?d schema:headline ?title } OPTIONAL { ?d schema:datePublished ?day } OPTIONAL { ?d schema:creditText ?credit } } } "
        f"ORDER BY DESC(STR(?day)) ?d LIMIT {_TEXTS + 1}"
    ).records()
    texts = [
        Document(row["d"].removeprefix(DOC), row["text"], row.get("title", ""), row.get("day", ""), row.get("credit", "")) for row in found
    ]
    titles = {document.id: document.title or document.id for document in texts[:_TEXTS]}
    ranked = ranked_gaps(read(document) for document in texts[:_TEXTS])
    return page(
        "gaps",
        "Not understood",
        here="/gaps",
        rows=[(*row[:3], href(DOC + row[3]), titles.get(row[3], row[3]), row[4]) for row in ranked[:_ROWS]],
        number=len(ranked),
        texts=len(titles),
        more=len(texts) > _TEXTS,
    )
