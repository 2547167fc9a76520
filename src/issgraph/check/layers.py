"""A graph to facts that do not stand in the graphs they should: what no source says, what a claim says alone, what does not follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from issgraph.derive import fill, read_derive_rules
from issgraph.formats import short
from issgraph.graph.terms import DERIVATION
from issgraph.vocab import CLAIM, PREFIXES, RULE

if TYPE_CHECKING:
    from issgraph.query import Graph

_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_MADE = f"(STRSTARTS(STR(?g), '{CLAIM}') || STRSTARTS(STR(?g), '{DERIVATION}'))"
_TOLD = "FILTER NOT EXISTS { GRAPH graph:provenance { ?g iss:modality ?modality } }"

_EMPTY = """SELECT ?x { GRAPH graph:provenance { ?x a iss:Claim } FILTER NOT EXISTS { GRAPH ?x { ?s ?p ?o } } }"""
_UNKNOWN = f"""SELECT ?x {{ {{ SELECT DISTINCT ?x {{ GRAPH ?x {{ ?s ?p ?o }} }} }} BIND(?x AS ?g) FILTER{_MADE}
  MINUS {{ GRAPH graph:provenance {{ ?x iss:confidence|iss:readBy|prov:wasInfluencedBy ?any }} }} }}"""
_LOST = f"""SELECT ?g ?s ?p ?o {{ GRAPH ?g {{ ?s ?p ?o }} FILTER({_MADE} || ?g IN (graph:reference, graph:mappings, graph:names))
  FILTER(?p != dcterms:source) FILTER NOT EXISTS {{ ?s ?p ?o }} {_TOLD} }}"""
_UNSAID = f"""SELECT ?s ?p ?o {{ ?s ?p ?o FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} {_TOLD} }}
  FILTER(?p != iss:positionOf && !(?p = rdfs:label && EXISTS {{ ?s a iss:Task }}) && !(?p = rdf:type && ?o IN (iss:Photograph, iss:Task,
    iss:Depiction, iss:DockedState, iss:OrbitalPosition, iss:Participation, iss:ContinuousOccupancy))) }}"""
"""The types and labels of nodes that only hold a fact together stand among the facts alone."""
_GROUNDLESS = f"""SELECT ?x {{ {{ SELECT DISTINCT ?x {{ GRAPH ?x {{ ?s ?p ?o }} }} }} FILTER(STRSTARTS(STR(?x), '{DERIVATION}'))
  FILTER NOT EXISTS {{ GRAPH graph:provenance {{ ?x prov:wasDerivedFrom ?claim }} }} }}"""
_LOST_GROUND = """SELECT ?x ?claim { GRAPH graph:provenance { ?x prov:wasDerivedFrom ?claim } FILTER(?claim != graph:reference)
  FILTER NOT EXISTS { GRAPH graph:provenance { ?claim a iss:Claim } } }"""
_BY_RULE = f"""SELECT ?x ?rule {{ {{ SELECT DISTINCT ?x {{ GRAPH ?x {{ ?s ?p ?o }} }} }} FILTER(STRSTARTS(STR(?x), '{DERIVATION}'))
  OPTIONAL {{ GRAPH graph:provenance {{ ?x prov:wasInfluencedBy ?rule }} }} }}"""
_DERIVED = """SELECT ?x ?rule ?s ?p ?o { GRAPH graph:provenance { ?x prov:wasInfluencedBy ?rule } GRAPH ?x { ?s ?p ?o } }"""


def check_layers(graph: Graph) -> list[str]:
    """A line for each fact or claim that is not where it should be. It asks the store alone."""

    def ask(query: str) -> list[dict[str, str]]:
        return graph.store.query(f"{_HEADER}\n{query}").records()

    faults = [f"{short(row['x'])}: a claim that claims nothing; read its document again, or take it away" for row in ask(_EMPTY)]
    for row in ask(_UNKNOWN):
        faults.append(f"{short(row['x'])}: facts of a claim of which nothing is known; build the graph again, so that it has its words")
    for row in ask(_LOST):
        faults.append(f"{short(row['s'])}: {fact(row)} stands in {short(row['g'])} and not among the facts; add it to the default graph")
    for row in ask(_UNSAID):
        faults.append(
            f"{short(row['s'])}: {fact(row)} is a fact that no source tells as one; take it away, or give it a claim that is not denied"
        )
    for row in ask(_GROUNDLESS):
        faults.append(f"{short(row['x'])}: follows from nothing; add prov:wasDerivedFrom with the claims it follows from")
    for row in ask(_LOST_GROUND):
        faults.append(f"{short(row['x'])}: follows from {short(row['claim'])}, which is no claim; build the graph again")
    return sorted(set(faults + derived(graph)))


def derived(graph: Graph) -> list[str]:
    """What stands in a derivation and does not follow by the rule that it names."""
    rules = {RULE + rule.name: rule for rule in read_derive_rules()}
    faults = []
    for row in graph.store.query(f"{_HEADER}\n{_BY_RULE}").records():
        if row.get("rule") not in rules:
            named = f"by {short(row['rule'])}, which is no rule" if "rule" in row else "by no rule"
            near = ", ".join(sorted(short(name) for name in rules))
            faults.append(f"{short(row['x'])}: derived {named}; name the rule by prov:wasInfluencedBy, one of {near}")
    follows: dict[str, set[tuple[str, ...]]] = {}
    for answer in graph.store.query(f"{_HEADER}\n{_DERIVED}").rows:
        node, name, *triple = (cell for cell in answer if cell is not None)
        if (rule := rules.get(name.value)) is None:
            continue
        if name.value not in follows:
            found = graph.store.query(rule.everywhere)
            rows = [{c: cell.n3 for c, cell in zip(found.columns, each, strict=True) if cell} for each in found.rows]
            follows[name.value] = {fill(rule.head, values) for values in rows}
        if tuple(cell.n3 for cell in triple) not in follows[name.value]:
            words = " ".join(short(cell.value) for cell in triple)
            faults.append(f"{short(triple[0].value)}: {words} does not follow by {short(name.value)}; take {short(node.value)} away")
    return faults


def fact(row: dict[str, str]) -> str:
    """A fact in a few words."""
    words = short(row["o"])
    return f"{short(row['p'])} {words if len(words) < 60 else words[:57] + '...'}"
