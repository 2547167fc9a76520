"""ontology/style.ttl over the ontology: it is written as it says, and each of its messages is provoked by one planted slip."""

from __future__ import annotations

from collections.abc import Callable

import pyshacl
import pytest
import shacl
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS

from issgraph.assets import ONTOLOGY
from issgraph.vocab import BASE, ISS, SCHEMA, XSD

STYLE = (ONTOLOGY / "style.ttl").read_text("utf-8")
ABOUT, TAKEN_BY, MODULE = URIRef(BASE + "ontology"), URIRef(ISS + "takenBy"), URIRef(ISS + "Module")
TRUE = Literal(True)


def terms() -> Graph:
    return Graph().parse(ONTOLOGY / "issgraph.ttl").parse(ONTOLOGY / "alignments.ttl")


def said(graph: Graph) -> set[tuple[str, str]]:
    """What the shapes say of which term."""
    results = shacl.Shapes.from_turtle(STYLE).validate_text(graph.serialize(format="nt"), "ntriples").results
    return {(result.focus_node.strip("<>"), result.message) for result in results}


def without(*pattern: URIRef | None) -> Callable[[Graph], object]:
    return lambda graph: graph.remove(pattern)  # type: ignore[arg-type]


def adding(*triples: tuple[URIRef, URIRef, URIRef | Literal]) -> Callable[[Graph], object]:
    return lambda graph: [graph.add(triple) for triple in triples]


def renamed(old: URIRef, new: str) -> Callable[[Graph], object]:
    def change(graph: Graph) -> None:
        for _, p, o in list(graph.triples((old, None, None))):
            graph.remove((old, p, o))
            graph.add((URIRef(ISS + new), p, o))

    return change


def instead(subject: URIRef, predicate: URIRef, value: Literal) -> Callable[[Graph], object]:
    return lambda graph: graph.set((subject, predicate, value))


SLIPS: dict[str, tuple[Callable[[Graph], object], str]] = {
    "no label": (without(MODULE, RDFS.label, None), "A term has one label"),
    "two labels": (adding((MODULE, RDFS.label, Literal("unit", "en"))), "A term has one label"),
    "a label in no language": (instead(MODULE, RDFS.label, Literal("module")), "A term has one label"),
    "no definition": (without(MODULE, SKOS.definition, None), "A term has one definition"),
    "a definition without an end": (instead(MODULE, SKOS.definition, Literal("A unit", "en")), "A definition begins"),
    "no home": (without(TAKEN_BY, RDFS.isDefinedBy, None), "A term says where it is defined"),
    "no example": (without(TAKEN_BY, SKOS.example, None), "A term has an example"),
    "no reason": (without(MODULE, SKOS.editorialNote, None), "A term says why"),
    "a value without an example": (without(URIRef(ISS + "hidden"), SKOS.example, None), "A term has an example"),
    "a value without a reason": (without(URIRef(ISS + "hidden"), SKOS.editorialNote, None), "A term says why"),
    "a class in small letters": (renamed(MODULE, "module"), "A class is named"),
    "a property with a capital": (renamed(TAKEN_BY, "TakenBy"), "A property is named"),
    "a property of nothing": (without(TAKEN_BY, RDFS.domain, None), "A property says of what"),
    "a property to nothing": (without(TAKEN_BY, RDFS.range, None), "A property says what it leads to"),
    "a date as range": (adding((URIRef(ISS + "takenOn"), RDFS.range, URIRef(XSD + "date"))), "A reasoner stops"),
    "one label twice": (instead(MODULE, RDFS.label, Literal("truss", "en")), "Two terms of one kind"),
    "deprecated for nothing": (adding((TAKEN_BY, OWL.deprecated, TRUE)), "A deprecated term says"),
    "replaced by what is deprecated": (
        adding(
            (TAKEN_BY, OWL.deprecated, TRUE),
            (TAKEN_BY, DCTERMS.isReplacedBy, MODULE),
            (MODULE, OWL.deprecated, TRUE),
            (MODULE, DCTERMS.isReplacedBy, URIRef(ISS + "Truss")),
        ),
        "What replaces a deprecated term is deprecated",
    ),
    "replaced by no term": (
        adding((TAKEN_BY, OWL.deprecated, TRUE), (TAKEN_BY, DCTERMS.isReplacedBy, URIRef(ISS + "shotBy"))),
        "What replaces a deprecated term is no term",
    ),
    "no title": (without(ABOUT, DCTERMS.title, None), "An ontology has a title"),
    "no description": (without(ABOUT, DCTERMS.description, None), "An ontology says what it is for"),
    "no licence": (without(ABOUT, DCTERMS.license, None), "An ontology says who may use it"),
    "no version's name": (without(ABOUT, OWL.versionIRI, None), "A version has a name"),
    "a version of words": (instead(ABOUT, OWL.versionInfo, Literal("second")), "A version is three numbers"),
}


def test_the_ontology_is_written_in_its_style() -> None:
    graph = terms()
    assert said(graph) == set()
    conforms, _, report = pyshacl.validate(graph, shacl_graph=Graph().parse(data=STYLE), advanced=True)
    assert conforms, report


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_its_message_and_no_other(slip: str) -> None:
    change, beginning = SLIPS[slip]
    graph = terms()
    change(graph)
    messages = {message for _, message in said(graph)}
    assert len(messages) == 1 and messages.pop().startswith(beginning)


def test_every_message_is_provoked() -> None:
    messages = {str(message) for message in Graph().parse(data=STYLE).objects(None, SH.message)}
    assert len(messages) > 15
    assert not {message for message in messages if not message.startswith(tuple(beginning for _, beginning in SLIPS.values()))}


def test_a_deprecated_term_with_its_successor_is_well() -> None:
    graph = terms()
    graph.add((TAKEN_BY, OWL.deprecated, TRUE))
    graph.add((TAKEN_BY, DCTERMS.isReplacedBy, URIRef(ISS + "takenFrom")))
    assert said(graph) == set()


def test_properties_of_both_kinds_are_looked_at() -> None:
    graph = terms()
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in list(graph.subjects(RDF.type, kind)):
            graph.remove((term, URIRef(SCHEMA + "rangeIncludes"), None))
    assert len([message for _, message in said(graph) if message.startswith("A property says what it leads to")]) > 10
