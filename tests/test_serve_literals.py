"""Literals: what stands in graph.nq is given back as it stands, in every form; what others write in odd spellings keeps its value."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib

from issgraph.vocab import XSD
from serving import Server, golden_folder, served

Literal = tuple[str, str, str]
"""Its text, its datatype ("" = a plain string) and its language."""

LITERALS = "{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(ISLITERAL(?o)) }"
SELECT, CONSTRUCT = f"SELECT DISTINCT ?o {LITERALS}", f"CONSTRUCT {{ <urn:here> <urn:says> ?o }} {LITERALS}"
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(golden_folder(tmp_path_factory.mktemp("literals") / "graph"), "--writable") as running:
        yield running


@pytest.fixture(scope="module")
def written(server: Server) -> set[Literal]:
    """The literals of graph.nq, read off its lines."""
    found = set()
    for line in (server.folder / "graph.nq").read_text("utf-8").splitlines():
        if match := re.search(r' "((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]+)>)? ', line):
            found.add((json.loads(f'"{match[1]}"'), match[3] or "", match[2] or ""))
    assert len(found) > 500 and {kind.removeprefix(XSD) for _, kind, _ in found} >= {"", "integer", "decimal", "date", "gYearMonth"}
    return found


def of_rdflib(body: bytes, form: str) -> set[Literal]:
    graph = rdflib.Graph()
    graph.parse(data=body.decode(), format=form)
    return {(str(o), str(o.datatype or ""), o.language or "") for o in graph.objects()}


def test_json(server: Server, written: set[Literal]) -> None:
    cells = [row["o"] for row in json.loads(server.query(SELECT).body)["results"]["bindings"]]
    assert {(c["value"], c.get("datatype", ""), c.get("xml:lang", "")) for c in cells} == written


def test_xml(server: Server, written: set[Literal]) -> None:
    tree = ElementTree.fromstring(server.query(SELECT, "application/sparql-results+xml").body)
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    cells = tree.iter("{http://www.w3.org/2005/sparql-results#}literal")
    found = {(c.text or "", c.get("datatype", ""), c.get(language, "")) for c in cells}
    assert found == {(NO_XML.sub("\ufffd", text), kind, lang) for text, kind, lang in written}


def test_csv_and_tsv(server: Server, written: set[Literal]) -> None:
    rows = list(csv.reader(io.StringIO(server.query(SELECT, "text/csv").text, newline="")))[1:]
    assert {cell for [cell] in rows} == {text for text, _, _ in written}
    found = set()
    for cell in server.query(SELECT, "text/tab-separated-values").text.split("\n")[1:-1]:
        [triple] = ox.parse(f"<urn:a> <urn:b> {cell} .".encode(), format=ox.RdfFormat.TURTLE)
        kind = "" if triple.object.language or triple.object.datatype.value == f"{XSD}string" else triple.object.datatype.value
        found.add((triple.object.value, kind, triple.object.language or ""))
    assert found == written


@pytest.mark.parametrize(
    ("media", "form"), [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/ld+json", "json-ld")]
)
def test_graphs(server: Server, written: set[Literal], media: str, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    assert of_rdflib(server.query(CONSTRUCT, media).body, form) == written


def test_rdf_in_xml(server: Server, written: set[Literal], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    found = of_rdflib(server.query(CONSTRUCT, "application/rdf+xml").body, "xml")
    assert found == {(NO_XML.sub("\ufffd", text), kind, lang) for text, kind, lang in written}


KEPT = [
    '"01"',
    '"e\u0301"',
    '"a\\r\\nb\\tc"',
    '" 1 "',
    f'"ten"^^<{XSD}integer>',
    '"01"^^<urn:own>',
    f'"2025-13"^^<{XSD}gYearMonth>',
    '"x"@en-gb',
]
TURNED = [
    (f'"01"^^<{XSD}integer>', f'"1"^^<{XSD}integer>'),
    (f'"418.0"^^<{XSD}decimal>', f'"418"^^<{XSD}decimal>'),
    (f'"1e0"^^<{XSD}double>', f'"1"^^<{XSD}double>'),
    (f'"0"^^<{XSD}boolean>', f'"false"^^<{XSD}boolean>'),
    (f'"2025-05-01+00:00"^^<{XSD}date>', f'"2025-05-01Z"^^<{XSD}date>'),
    (f'"-3"^^<{XSD}negativeInteger>', f'"-3"^^<{XSD}integer>'),
    ('"x"@en-GB', '"x"@en-gb'),
]


@pytest.mark.parametrize(("given", "back"), [*((each, each) for each in KEPT), *TURNED])
def test_what_others_write(server: Server, given: str, back: str) -> None:
    """What comes back is also what stands in the file, so that no later answer differs; its value is that of what was given."""
    assert (
        server.ask(
            "PUT", "/graph-store?graph=urn:others", f"<urn:a> <urn:b> {given} .".encode(), content_type="application/n-triples"
        ).status
        < 300
    )
    answer = server.ask("GET", "/graph-store?graph=urn:others", accept="application/n-triples").text
    assert answer == f"<urn:a> <urn:b> {back} .\n"
    assert f"<urn:a> <urn:b> {back} <urn:others> .\n" in Path(server.folder / "graph.nq").read_text("utf-8")
    assert json.loads(server.query(f"ASK {{ GRAPH <urn:others> {{ ?s ?p ?o FILTER(SAMETERM(?o, {given})) }} }}").body)["boolean"]
