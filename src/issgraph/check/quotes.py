"""A graph to quotes that do not stand where they should in their texts, and to texts that are not those that were read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from issgraph.formats import short

if TYPE_CHECKING:
    from issgraph.query import Graph

_QUOTES = """
PREFIX iss: <https://w3id.org/issgraph/ontology#>
PREFIX graph: <https://w3id.org/issgraph/graph/>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?span ?document ?exact ?start ?end ?field
WHERE { GRAPH graph:provenance { ?span oa:hasSource ?document ; oa:exact ?exact ; oa:start ?start ; oa:end ?end .
  OPTIONAL { ?span iss:quoteField ?field } } }
ORDER BY ?document ?start ?span
"""
_TEXTS = """
PREFIX iss: <https://w3id.org/issgraph/ontology#>
PREFIX graph: <https://w3id.org/issgraph/graph/>
PREFIX schema: <https://schema.org/>
SELECT ?document ?text ?title ?credit ?hash
WHERE { GRAPH graph:provenance { ?document schema:text ?text ; iss:textHash ?hash .
  OPTIONAL { ?document schema:headline ?title } OPTIONAL { ?document schema:creditText ?credit } } }
"""
_UNSUPPORTED = """
PREFIX iss: <https://w3id.org/issgraph/ontology#>
PREFIX graph: <https://w3id.org/issgraph/graph/>
SELECT ?claim
WHERE { GRAPH graph:provenance { ?claim iss:confidence ?c } FILTER NOT EXISTS { GRAPH graph:provenance { ?claim iss:supportedBy ?s } } }
ORDER BY ?claim
"""


def check_quotes(graph: Graph) -> tuple[int, list[str]]:
    """Slices every quote anew out of its text, from the graph alone: how many were checked, and a line for each that is wrong."""
    fields: dict[str, dict[str, str]] = {}
    faults: list[str] = []
    for row in graph.store.query(_TEXTS).records():
        fields[row["document"]] = {"text": row["text"], "title": row.get("title", ""), "credit": row.get("credit", "")}
        if hashlib.sha256(row["text"].encode("utf-8", "surrogatepass")).hexdigest() != row["hash"]:
            faults.append(f"{short(row['document'])}: the text is not the one that was read (its hash differs); build the graph again")
    checked = 0
    for row in graph.store.query(_QUOTES).records():
        checked += 1
        text = fields.get(row["document"], {}).get(row.get("field") or "text")
        start, end = int(row["start"]), int(row["end"])
        if text is None:
            faults.append(f"{short(row['span'])}: its document {short(row['document'])} has no text; add schema:text")
        elif text[start:end] != row["exact"] or not row["exact"]:
            stands = f"{start}-{end}, there stands {text[start:end]!r}"
            faults.append(f"{short(row['document'])}: {row['exact']!r} does not stand at {stands}; read the document again")
    faults += [
        f"{short(row['claim'])}: a claim without words; give it iss:supportedBy" for row in graph.store.query(_UNSUPPORTED).records()
    ]
    return checked, faults
