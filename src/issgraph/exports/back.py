"""The nodes and edges of an exported network, as any tool reads them, to the quads that they were made from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from issgraph.answers import Term
from issgraph.exports.claims import EVIDENCE
from issgraph.vocab import GRAPH, ISS, PREFIXES, XSD

_OA = PREFIXES["oa"]
_PROVENANCE = Term(f"{GRAPH}provenance").n3


def back(nodes: Mapping[str, Mapping[str, Any]], edges: Iterable[tuple[str, str, Mapping[str, Any]]]) -> set[str]:
    """N-Quads lines: each triple in the default graph and in the graphs of its claims, and the words, rule and confidence of those.

    Nodes come by id with their fields, edges as (source, target, fields): of networkx `graph.nodes` and `graph.edges(data=True)`.
    """
    quads: set[str] = set()
    for fields in nodes.values():
        for predicate, kind, value, datatype, language, evidence in json.loads(fields.get("values") or "[]"):
            quads |= _quads(_thing(fields["iri"]), predicate, Term(value, kind, datatype, language), evidence)
    for source, target, fields in edges:
        subject, other = (_thing(nodes[end]["iri"]) for end in (source, target))
        quads |= _quads(subject, fields["predicate"], other, json.loads(fields.get("evidence") or "[]"))
    return quads


def _thing(iri: str) -> Term:
    return Term(iri[2:], "bnode") if iri.startswith("_:") else Term(iri)


def _quads(subject: Term, predicate: str, other: Term, evidence: Iterable[list[Any]]) -> set[str]:
    triple = f"{subject.n3} <{predicate}> {other.n3}"
    quads = {f"{triple} ."}
    for each in evidence:
        told = dict(zip(EVIDENCE, each, strict=False))
        claim, span = _long(told["claim"]), _long(told["span"])
        quads.add(f"{triple} {claim} .")
        field = {f"{span} <{ISS}quoteField> {Term(told['field'], 'literal').n3}"} if "field" in told else set()
        provenance = field | {
            f"{claim} <{ISS}supportedBy> {span}",
            f"{claim} <{ISS}readBy> {_long(told['rule'])}",
            f"{claim} <{ISS}confidence> {Term(told['confidence'], 'literal', f'{XSD}decimal').n3}",
            f"{span} <{_OA}exact> {Term(told['quote'], 'literal').n3}",
            f"{span} <{_OA}start> {Term(str(told['start']), 'literal', f'{XSD}integer').n3}",
            f"{span} <{_OA}end> {Term(str(told['end']), 'literal', f'{XSD}integer').n3}",
            f"{span} <{_OA}hasSource> {_long(told['document'])}",
        }
        quads |= {f"{each} {_PROVENANCE} ." for each in provenance}
    return quads


def _long(iri: str) -> str:
    prefix, _, local = iri.partition(":")
    return f"<{PREFIXES[prefix]}{local}>" if prefix in ("claim", "span", "doc", "rule") else f"<{iri}>"
