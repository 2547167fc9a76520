"""A store and a CONSTRUCT query to a property graph: every statement with its exact terms and the words it rests on."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from issgraph.answers import Store, Term
from issgraph.errors import QuestionError
from issgraph.exports.properties import Edge, Node, PropertyGraph, Value, placed
from issgraph.formats import short
from issgraph.network import Asked, names
from issgraph.vocab import ID, ISS, PREFIXES, RDF, XSD

_HEADER = "\n".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in ("iss", "graph", "oa"))

CLAIMED = f"""{_HEADER}
CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  GRAPH graph:provenance {{ ?claim iss:supportedBy ?words }}
  FILTER NOT EXISTS {{ GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}
  GRAPH ?claim {{ ?s ?p ?o }}
}}"""
"""What is exported unless told: all that the texts say of what is or was, less what they deny, plan or think possible."""

_SAID = f"""{_HEADER}
SELECT ?s ?p ?o ?claim WHERE {{
  GRAPH graph:provenance {{ ?claim iss:supportedBy ?words }}
  FILTER NOT EXISTS {{ GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}
  GRAPH ?claim {{ ?s ?p ?o }}
}}"""
_WORDS = f"""{_HEADER}
SELECT DISTINCT ?claim ?span ?document ?quote ?start ?end ?rule ?confidence ?field WHERE {{ GRAPH graph:provenance {{
  ?claim iss:supportedBy ?span ; iss:readBy ?rule ; iss:confidence ?confidence .
  ?span oa:exact ?quote ; oa:start ?start ; oa:end ?end ; oa:hasSource ?document .
  OPTIONAL {{ ?span iss:quoteField ?field }} }} }}"""

EVIDENCE = ("claim", "span", "document", "quote", "start", "end", "rule", "confidence", "field")
"""The parts of an evidence, in the order in which the field `evidence` has them; the last is left out when it is the text."""

_INTEGERS = {f"{XSD}{name}" for name in ("integer", "int", "long", "nonNegativeInteger")}
_NUMBERS = {f"{XSD}{name}" for name in ("decimal", "double", "float")}
_TAKEN = set(
    "id iri label name class x y size colour weight source target key parent value values evidence predicate quote document confidence "
    "interaction".split()
)

Fact = tuple[str, str, Term]


def claims(graph: Asked, query: str = CLAIMED) -> PropertyGraph:
    """What a CONSTRUCT or DESCRIBE query gives, as things and the relations between them.

    A triple between two things is an edge of its own; any other is a value of its subject. The fields `values` and `evidence` are
    JSON from which the triples and their claims come back as they were (see `back`); the other fields are for people and tools.
    """
    answer = graph.store.query(query)
    if answer.kind != "graph":
        raise QuestionError("an export takes a query that gives a graph, a CONSTRUCT or DESCRIBE; the rows of others come from 'query'")
    facts = [(_key(s), p.value, o) for s, p, o in answer.rows if s and p and o]
    words = _evidence(graph.store)
    classes, labels = names(graph)
    subjects = {s for s, _, _ in facts}
    values: dict[str, list[Fact]] = defaultdict(list)
    links: list[Fact] = []
    for s, p, o in facts:
        values[s]
        if o.kind != "literal" and p != f"{RDF}type" and (_key(o) in subjects or o.value.startswith(ID)):
            links.append((s, p, o))
            values[_key(o)]
        else:
            values[s].append((s, p, o))
    plain = _columns(values)
    nodes = []
    for iri, told in sorted(values.items()):
        exact = [[p, o.kind, o.value, o.datatype, o.language, words.get((iri, p, o), [])] for _, p, o in told]
        fields: dict[str, Value] = {"iri": iri, **plain[iri]}
        if exact:
            fields["values"] = json.dumps(exact, ensure_ascii=True, separators=(",", ":"))
        nodes.append(Node(short(iri), labels.get(iri) or _headline(told) or short(iri), classes.get(iri, ""), fields))
    edges = [_edge(s, p, o, words.get((s, p, o), [])) for s, p, o in links]
    return placed(PropertyGraph(tuple(nodes), tuple(edges), query, "issgraph: what the captions say"))


def _key(term: Term) -> str:
    return f"_:{term.value}" if term.kind == "bnode" else term.value


def _edge(subject: str, predicate: str, other: Term, evidence: list[list[Any]]) -> Edge:
    fields: dict[str, Value] = {"predicate": predicate}
    if evidence:
        fields |= {
            "quote": "\n".join(dict.fromkeys(each[3] for each in evidence)),
            "document": "\n".join(dict.fromkeys(each[2] for each in evidence)),
            "confidence": max(float(each[7]) for each in evidence),
            "evidence": json.dumps(evidence, ensure_ascii=True, separators=(",", ":")),
        }
    return Edge(short(subject), short(_key(other)), _name(predicate), float(max(1, len(evidence))), fields)


def _evidence(store: Store) -> dict[Fact, list[list[Any]]]:
    """The words that each triple rests on, by claim; IRIs short."""
    spans: dict[str, list[list[Any]]] = defaultdict(list)
    for row in store.query(_WORDS).records():
        each: list[Any] = [_short(row[name]) if name in ("claim", "span", "document", "rule") else row.get(name) for name in EVIDENCE]
        each[4], each[5] = int(row["start"]), int(row["end"])
        spans[row["claim"]].append(each if each[-1] else each[:-1])
    found: dict[Fact, list[list[Any]]] = defaultdict(list)
    for s, p, o, claim in store.query(_SAID).rows:
        if s and p and o and claim:
            told = found[s.value, p.value, o]
            told += [each for each in spans[claim.value] if each not in told]
    return {fact: sorted(told, key=str) for fact, told in found.items()}


def _columns(values: Mapping[str, list[Fact]]) -> dict[str, dict[str, Value]]:
    """Plain fields of each thing: a column is of numbers when no thing has two of them and all are numbers, else of words."""
    by_column: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for iri, told in values.items():
        for _, p, o in told:
            by_column[_name(p)][iri].append(o)
    found: dict[str, dict[str, Value]] = {iri: {} for iri in values}
    for name, cells in sorted(by_column.items()):
        kinds = {o.datatype if o.kind == "literal" else "" for terms in cells.values() for o in terms}
        single = all(len(terms) == 1 for terms in cells.values())
        read: Any = int if kinds <= _INTEGERS else float if kinds <= _INTEGERS | _NUMBERS else None
        if kinds == {f"{XSD}boolean"}:
            read = ("true", "1").__contains__
        for iri, terms in cells.items():
            words = "; ".join(sorted(short(o.value).removeprefix("iss:") if o.kind == "uri" else o.value for o in terms))
            found[iri][name] = _read(read, terms[0].value, words) if single and read else words
    return found


def _read(read: Any, value: str, words: str) -> Value:
    try:
        return read(value)  # type: ignore[no-any-return]
    except ValueError:
        return words


def _name(predicate: str) -> str:
    """What a predicate is called as a column or a relation: terms of ours plain, others with their prefix."""
    name = predicate.removeprefix(ISS) if predicate.startswith(ISS) else short(predicate)
    return f"iss:{name}" if name in _TAKEN else name


def _headline(told: Iterable[Fact]) -> str:
    return min((o.value for _, p, o in told if p.endswith(("#label", "/headline"))), default="")


def _short(iri: str) -> str:
    for name in ("claim", "span", "doc", "rule"):
        if iri.startswith(PREFIXES[name]):
            return f"{name}:{iri.removeprefix(PREFIXES[name])}"
    return iri
