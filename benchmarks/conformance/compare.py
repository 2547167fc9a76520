"""What was answered and what should have been, to what differs: up to names of blank nodes; numbers and booleans by their value."""

from __future__ import annotations

import csv
import io
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pyoxigraph as ox

XSD = "http://www.w3.org/2001/XMLSchema#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
_EXACT = {XSD + name for name in ("integer", "decimal", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger")}
_INEXACT = {XSD + "double", XSD + "float"}
_FORMS = {".srx": ox.QueryResultsFormat.XML, ".srj": ox.QueryResultsFormat.JSON, ".tsv": ox.QueryResultsFormat.TSV}
_RDF = {".ttl": ox.RdfFormat.TURTLE, ".rdf": ox.RdfFormat.RDF_XML, ".nt": ox.RdfFormat.N_TRIPLES}

Rows = list[dict[str, ox.NamedNode | ox.BlankNode | ox.Literal]]
Triples = list[ox.Triple]
Told = Rows | Triples | bool


def expected(path: Path, base: str) -> Told:
    """A result file of the suite: rows, triples, or yes or no."""
    if path.suffix in _FORMS:
        return read_table(path.read_bytes(), _FORMS[path.suffix])
    triples = [quad.triple for quad in ox.parse(path=str(path), format=_RDF[path.suffix], base_iri=base)]
    return _result_set(triples) if any(t.predicate.value.startswith(RS) for t in triples) else triples


def read_table(body: bytes, form: ox.QueryResultsFormat) -> Rows | bool:
    """A table or a yes or no in one of the W3C's formats."""
    found = ox.parse_query_results(body, format=form)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [variable.value for variable in found.variables]
    return [{name: value for name in names if (value := row[name]) is not None} for row in found]


def same(told: Told, wanted: Told) -> bool:
    """True when both say the same."""
    if isinstance(told, bool) or isinstance(wanted, bool):
        return told is wanted
    if any(isinstance(each, dict) for each in (*told, *wanted)):
        return len(told) == len(wanted) and _canonical(_as_triples(told)) == _canonical(_as_triples(wanted))  # type: ignore[arg-type]
    return _canonical(told) == _canonical(wanted)  # type: ignore[arg-type]


def same_csv(told: bytes, wanted: bytes) -> bool:
    """True when two tables in CSV have the same columns and rows in any order; numbers by their value, blank nodes all alike."""
    tables = [list(csv.DictReader(io.StringIO(text.decode("utf-8")))) for text in (told, wanted)]
    first, second = (sorted(sorted((name, _plain(cell)) for name, cell in row.items()) for row in table) for table in tables)
    return first == second


def _plain(cell: str) -> str:
    if cell.startswith("_:"):
        return "_:"
    try:
        return str(float(cell))
    except ValueError:
        return cell


def _as_triples(rows: Rows) -> Triples:
    found = []
    for row in rows:
        node = ox.BlankNode()
        found.append(ox.Triple(node, ox.NamedNode(RS + "row"), ox.Literal("")))
        found += [ox.Triple(node, ox.NamedNode(f"urn:{name}"), value) for name, value in row.items()]
    return found


def _canonical(triples: Triples) -> set[str]:
    dataset = ox.Dataset([ox.Quad(t.subject, t.predicate, _valued(t.object)) for t in triples])
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return {str(quad) for quad in dataset}


def _valued(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """A number in one spelling."""
    if not isinstance(term, ox.Literal):
        return term
    try:
        if term.datatype.value in _EXACT:
            number = Decimal(term.value)
            return ox.Literal(format(number.normalize(), "f"), datatype=term.datatype)
        if term.datatype.value == XSD + "boolean":
            return ox.Literal({"1": "true", "0": "false"}.get(term.value, term.value), datatype=term.datatype)
        if term.datatype.value in _INEXACT:
            return ox.Literal(f"{float(term.value):.6g}", datatype=term.datatype)
    except (ValueError, InvalidOperation):
        pass
    return term


def _result_set(triples: Triples) -> Rows | bool:
    """A result that is itself said in RDF."""
    by: dict[object, list[tuple[str, ox.NamedNode | ox.BlankNode | ox.Literal]]] = {}
    for triple in triples:
        by.setdefault(triple.subject, []).append((triple.predicate.value.removeprefix(RS), triple.object))
    for told in by.values():
        for name, value in told:
            if name == "boolean":
                return value.value == "true"
    rows: Rows = []
    for told in by.values():
        for name, solution in told:
            if name == "solution":
                bindings = [dict(by[each]) for key, each in by[solution] if key == "binding"]
                rows.append({each["variable"].value: each["value"] for each in bindings})
    return rows
