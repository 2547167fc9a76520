"""Answers as text: what the W3C defines reads back to the same rows, and a table cannot drive a terminal."""

from __future__ import annotations

import io
import json
from xml.etree import ElementTree

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.query import Result

from issgraph.answers import Answer, Term, yes_or_no
from issgraph.errors import QuestionError
from issgraph.formats import FORMS, printable, short, table, written
from issgraph.store import EmbeddedStore
from issgraph.vocab import ID, RDF, XSD

IRI = Term(ID + "kibo")
ROWS = Answer(
    ("thing", "words"),
    (
        (IRI, Term('a "b"\t\\c\nd <e> & f', "literal")),
        (IRI, Term("Kibo", "literal", language="en")),
        (IRI, Term("418", "literal", XSD + "decimal")),
        (Term("b0", "bnode"), None),
    ),
)


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
def test_the_w3c_formats_read_back(form: str) -> None:
    found = Result.parse(io.BytesIO(written(ROWS, form).encode()), format=form)
    rows = [tuple(found_row) for found_row in found]
    assert rows[0][1] == rdflib.Literal('a "b"\t\\c\nd <e> & f')
    assert rows[1] == (rdflib.URIRef(IRI.value), rdflib.Literal("Kibo", lang="en"))
    assert rows[2][1] == rdflib.Literal("418", datatype=rdflib.XSD.decimal)
    assert isinstance(rows[3][0], rdflib.BNode)
    assert rows[3][1] is None


def test_csv_has_plain_values_and_the_line_ends_of_the_standard() -> None:
    assert written(ROWS, "csv").startswith("thing,words\r\nhttps://w3id.org/issgraph/id/kibo,")


def test_yes_and_no() -> None:
    assert json.loads(written(yes_or_no(True), "json")) == {"head": {}, "boolean": True}
    assert "<boolean>false</boolean>" in written(yes_or_no(False), "xml")
    assert written(yes_or_no(True), "table") == "yes\n"


def test_turtle_is_for_graphs() -> None:
    store = EmbeddedStore.load(f'<{ID}kibo> <{ID}is> "a\\nb"@en .\n<{ID}kibo> <{RDF}type> <{ID}a/b> .\n'.encode())
    answer = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    made = rdflib.Graph().parse(data=written(answer, "ttl"), format="turtle")
    assert len(made) == 2
    assert (rdflib.URIRef(ID + "kibo"), rdflib.RDF.type, rdflib.URIRef(ID + "a/b")) in made
    with pytest.raises(QuestionError, match="Turtle is for queries that give a graph"):
        written(ROWS, "ttl")


def test_an_unknown_format_names_the_others() -> None:
    with pytest.raises(QuestionError, match="no format 'yaml'; there are: table, json, csv, tsv, xml, ttl"):
        written(ROWS, "yaml")


def test_no_rows_is_an_answer() -> None:
    for form in FORMS:
        if form != "ttl":
            assert written(Answer(("x",), ()), form).strip()


def test_a_table_shows_names_and_wraps() -> None:
    text = table(ROWS, {IRI.value: "Kibo laboratory"}, 32)
    assert "Kibo laboratory" in text
    assert "\n                 & f\n" in text
    assert all(len(line) <= 32 for line in text.splitlines())


@given(st.text())
def test_what_is_printed_cannot_drive_a_terminal(words: str) -> None:
    assert all(c.isprintable() for c in printable(words))


@given(st.text())
def test_any_text_gives_well_formed_xml_and_json(words: str) -> None:
    answer = Answer(("x",), ((Term(words.encode("utf-8", "replace").decode(), "literal"),),))
    ElementTree.fromstring(written(answer, "xml").encode("utf-8", "replace"))
    json.loads(written(answer, "json"))


def test_short_names() -> None:
    assert (short(ID + "kibo"), short("https://example.org/x")) == ("kibo", "https://example.org/x")
