"""A graph to its faults: quotes that do not stand where they should in their texts, and what breaks the SHACL shapes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from issgraph.assets import ONTOLOGY
from issgraph.errors import IssgraphError
from issgraph.formats import short
from issgraph.vocab import GRAPH

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
            faults.append(f"{short(row['document'])}: {row['exact']!r} does not stand at {start}-{end}, there stands {text[start:end]!r}")
    faults += [
        f"{short(row['claim'])}: a claim without words; give it iss:supportedBy" for row in graph.store.query(_UNSUPPORTED).records()
    ]
    return checked, faults


def check_shapes(graph: Graph) -> tuple[list[str], list[str]]:
    """What breaks ontology/shapes.ttl over the default graph and the provenance, and what it only warns of.

    Raises IssgraphError when pySHACL is missing.
    """
    try:
        import pyshacl
    except ImportError:
        raise IssgraphError("the shapes need pySHACL: pip install 'issgraph[check]'") from None
    import rdflib
    from rdflib.namespace import SH

    dataset, data = graph.to_rdflib(), rdflib.Graph()
    for part in (dataset.default_graph, dataset.graph(rdflib.URIRef(GRAPH + "provenance"))):
        for triple in part:
            data.add(triple)
    shapes = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
    terms = rdflib.Graph().parse(ONTOLOGY / "issgraph.ttl")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=terms, inference="none", advanced=True)
    faults: list[str] = []
    warnings: list[str] = []
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        node, value, message = (report.value(result, p) for p in (SH.focusNode, SH.value, SH.resultMessage))
        words = f"{short(str(node))}: {message}" + (f" ({short(str(value))})" if value is not None else "")
        (warnings if report.value(result, SH.resultSeverity) == SH.Warning else faults).append(words)
    return sorted(faults), sorted(warnings)
