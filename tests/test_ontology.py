"""The ontology, its shapes and its rules: in profile, consistent, and every message provoked by wrong data."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import owlrl  # type: ignore[import-untyped]
import pyoxigraph
import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from issgraph import vocab
from issgraph.assets import ONTOLOGY

ISS = Namespace(vocab.ISS)
ID = Namespace(vocab.ID)
T = Namespace("https://w3id.org/issgraph/test#")
HERE = Path(__file__).parent / "data" / "ontology"
ABOUT = URIRef(vocab.BASE + "ontology")
DATATYPES = {URIRef(vocab.XSD + name) for name in ("integer", "decimal", "string")}
DERIVE = sorted((ONTOLOGY / "derive").glob("*.rq"))
TERMS = {**vocab.CLASSES, **vocab.PROPERTIES, **vocab.INDIVIDUALS}


@cache
def core() -> Graph:
    return Graph().parse(ONTOLOGY / "issgraph.ttl")


@cache
def ontology() -> Graph:
    """The terms and how they lie beside those of others."""
    return Graph().parse(ONTOLOGY / "issgraph.ttl").parse(ONTOLOGY / "alignments.ttl")


@cache
def shapes() -> Graph:
    return Graph().parse(ONTOLOGY / "shapes.ttl")


def example(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(HERE / f"{name}.ttl")
    return graph


def complaints(data: Graph) -> dict[str, set[str]]:
    """What the shapes say of each thing."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes(), ont_graph=core(), inplace=True, advanced=True)
    assert isinstance(report, Graph)
    found: dict[str, set[str]] = defaultdict(set)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        for message in report.objects(result, SH.resultMessage):
            found[str(report.value(result, SH.focusNode))].add(str(message))
    return dict(found)


@cache
def cases() -> dict[str, tuple[set[str], set[str]]]:
    """Each wrong thing with the beginnings of the messages it should get, and the messages it gets."""
    data = example("good", "bad")
    said = complaints(data)
    expected: dict[str, set[str]] = defaultdict(set)
    for thing, beginning in data.subject_objects(T.breaks):
        expected[str(thing)].add(str(beginning))
    return {thing: (expected.get(thing, set()), said.get(thing, set())) for thing in {*expected, *said}}


def wrong_things() -> list[str]:
    """The names of the cases, read without validating anything."""
    return sorted({thing.removeprefix(T) for thing in example("bad").subjects(T.breaks) if isinstance(thing, URIRef)})


# ---- the terms


def test_it_stays_small() -> None:
    assert 0 < len(vocab.CLASSES) <= 40
    assert 0 < len(vocab.PROPERTIES) <= 60


@pytest.mark.parametrize("name", TERMS)
def test_a_term_has_one_label_and_one_definition(name: str) -> None:
    graph, term = ontology(), ISS[name]
    for predicate in (RDFS.label, SKOS.definition):
        values = list(graph.objects(term, predicate))
        assert [v.language for v in values if isinstance(v, Literal)] == ["en"], f"{name} {predicate}: {values}"
    assert str(graph.value(term, SKOS.definition)).endswith(".")
    assert list(graph.objects(term, RDFS.isDefinedBy)) == [ABOUT]


def test_no_two_definitions_are_the_same() -> None:
    definitions = [term.definition for term in TERMS.values()]
    assert len(set(definitions)) == len(definitions)


def test_every_name_of_ours_is_declared() -> None:
    used = {
        str(node)
        for file in ("issgraph.ttl", "alignments.ttl", "shapes.ttl")
        for triple in Graph().parse(ONTOLOGY / file)
        for node in triple
    }
    used |= {vocab.ISS + name for rule in DERIVE for name in re.findall(r"\biss:(\w+)", rule.read_text("utf-8"))}
    ours = {name.removeprefix(vocab.ISS) for name in used if name.startswith(vocab.ISS) and name != vocab.ISS}
    assert ours <= set(TERMS), sorted(ours - set(TERMS))


def test_a_wikidata_number_has_its_witness() -> None:
    linked = {o for p in (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch) for o in ontology().objects(None, p)}
    items = {o for o in linked if str(o).startswith(vocab.WD)}
    assert items
    assert all(ontology().value(item, RDFS.label) for item in items)


def test_the_terms_stand_without_the_alignments() -> None:
    others = {"prov:Agent", "prov:Plan", "oa:SpecificResource", "qudt:hasUnit"}
    axioms = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)
    named = {o for axiom in axioms for s, o in core().subject_objects(axiom) if isinstance(o, URIRef) and not str(o).startswith(vocab.ISS)}
    spelled = {core().namespace_manager.qname(str(o)) for o in named if not str(o).startswith(vocab.XSD)}
    assert spelled and spelled <= others
    aligned = Graph().parse(ONTOLOGY / "alignments.ttl")
    assert set(aligned) & set(core()) == {t for t in aligned if t[1] == RDF.type and t in core()}, "nothing is said twice but a declaration"
    ours = {s for s in aligned.subjects() if str(s).startswith(vocab.ISS)}
    assert ours and {p for s in ours for p in aligned.predicates(s)} <= set(axioms)


def test_it_has_a_version_and_a_licence() -> None:
    graph = ontology()
    assert str(graph.value(ABOUT, OWL.versionIRI)) == f"{ABOUT}/{graph.value(ABOUT, OWL.versionInfo)}" == f"{ABOUT}/{vocab.VERSION}"
    assert graph.value(ABOUT, URIRef(vocab.DCTERMS + "license"))
    assert not list(graph.objects(None, OWL.imports))


# ---- OWL 2 DL and RL, as far as it can be told without a reasoner


KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)


def test_a_name_has_one_kind() -> None:
    kinds: dict[object, set[object]] = defaultdict(set)
    for kind in KINDS:
        for term in ontology().subjects(RDF.type, kind):
            kinds[term].add(kind)
    assert not {term: kind for term, kind in kinds.items() if len(kind) > 1}


def test_every_name_in_an_axiom_is_declared() -> None:
    graph = ontology()
    declared = {term for kind in KINDS for term in graph.subjects(RDF.type, kind)} | DATATYPES
    axioms = (
        RDFS.subClassOf,
        RDFS.subPropertyOf,
        RDFS.domain,
        RDFS.range,
        OWL.inverseOf,
        OWL.onProperty,
        OWL.someValuesFrom,
    )
    named = {node for axiom in axioms for pair in graph.subject_objects(axiom) for node in pair if isinstance(node, URIRef)}
    assert named <= declared, sorted(named - declared)
    assert {p for p in graph.predicates() if p in declared} <= set(graph.subjects(RDF.type, OWL.AnnotationProperty)) | {ISS.oppositeOf}


def test_a_subproperty_is_of_the_kind_of_its_parent() -> None:
    graph = ontology()
    for child, parent in graph.subject_objects(RDFS.subPropertyOf):
        for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
            assert ((child, RDF.type, kind) in graph) == ((parent, RDF.type, kind) in graph), f"{child} {parent}"


def test_no_reasoner_chokes_on_a_datatype() -> None:
    graph = ontology()
    datatypes = {o for o in graph.objects(None, RDFS.range) if str(o).startswith(vocab.XSD)}
    assert datatypes == DATATYPES
    assert {o.datatype for o in graph.objects() if isinstance(o, Literal)} <= {None, URIRef(vocab.XSD + "anyURI")}


def test_blank_nodes_are_only_class_and_property_expressions() -> None:
    graph = ontology()
    for node in {s for s in graph.subjects() if isinstance(s, BNode)}:
        predicates = set(graph.predicates(node))
        restriction = {RDF.type, OWL.onProperty, OWL.someValuesFrom, RDFS.subClassOf}
        assert predicates in ({RDF.first, RDF.rest}, {RDF.type, OWL.members}, {OWL.inverseOf}, restriction), predicates


def test_what_is_not_simple_is_neither_functional_nor_counted() -> None:
    graph = ontology()
    composite = set(graph.subjects(OWL.propertyChainAxiom)) | set(graph.subjects(RDF.type, OWL.TransitiveProperty))
    assert composite
    for forbidden in (
        OWL.FunctionalProperty,
        OWL.InverseFunctionalProperty,
        OWL.AsymmetricProperty,
        OWL.IrreflexiveProperty,
    ):
        assert not composite & set(graph.subjects(RDF.type, forbidden))


def test_a_chain_never_leads_back_to_its_own_start() -> None:
    graph = ontology()
    needs: dict[object, set[object]] = defaultdict(set)
    for whole, head in graph.subject_objects(OWL.propertyChainAxiom):
        steps = list(Collection(graph, head))
        assert whole not in steps[1:], f"{whole} may stand only first in its own chain"
        needs[whole] |= {graph.value(step, OWL.inverseOf) or step for step in steps} - {whole}
    for start in list(needs):
        seen: set[object] = set()
        todo = list(needs[start])
        while todo:
            reached = todo.pop()
            assert reached != start
            if reached not in seen:
                seen.add(reached)
                todo += needs[reached]


@cache
def closure(*names: str) -> Graph:
    graph = example(*names) + ontology()
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    return graph


def contradictions(graph: Graph) -> list[str]:
    """What owlrl found wrong: members of nothing, and its own error messages."""
    errors = [str(o) for o in graph.objects(None, URIRef("http://www.daml.org/2002/03/agents/agent-ont#error"))]
    return errors + [str(s) for s in graph.subjects(RDF.type, OWL.Nothing)]


def test_the_example_is_consistent() -> None:
    assert contradictions(closure("good")) == []


def test_a_reasoner_finds_what_follows() -> None:
    graph = closure("good")
    assert (ID["nichole-ayers"], ISS.participatesIn, ID["expedition-73"]) in graph
    assert (ID["nichole-ayers"], RDF.type, ISS.CrewMember) in graph
    assert (ID["photo/example"], ISS.depicts, ID.iss) in graph
    assert (ISS.aft, ISS.oppositeOf, ISS.forward) in graph


def test_a_reasoner_finds_a_contradiction() -> None:
    assert contradictions(closure("contradiction"))


# ---- the shapes


def test_the_good_example_breaks_no_shape() -> None:
    assert complaints(example("good")) == {}


def test_there_are_cases() -> None:
    assert len(wrong_things()) > 80


@pytest.mark.parametrize("thing", wrong_things())
def test_wrong_data_gets_its_messages_and_no_other(thing: str) -> None:
    expected, said = cases()[str(T[thing])]
    unsaid = {beginning for beginning in expected if not any(message.startswith(beginning) for message in said)}
    unexpected = {message for message in said if not message.startswith(tuple(expected))}
    assert not unsaid and not unexpected


def test_nothing_else_gets_a_message() -> None:
    blank = [thing for thing, (expected, _) in cases().items() if expected and not thing.startswith("http")]
    assert len(blank) == 1, "the one person without an IRI"
    assert not {thing: said for thing, (expected, said) in cases().items() if said and not expected}


def test_every_message_is_provoked() -> None:
    messages = {str(message) for message in shapes().objects(None, SH.message)}
    beginnings = {beginning for expected, _ in cases().values() for beginning in expected}
    assert messages
    assert not {message for message in messages if not message.startswith(tuple(beginnings))}
    assert not {b for b in beginnings if sum(message.startswith(b) for message in messages) != 1}


def test_every_property_of_ours_is_looked_at_by_a_shape() -> None:
    used = {str(node).removeprefix(vocab.ISS) for triple in shapes() for node in triple}
    unchecked = {"oppositeOf"}  # one fact of the ontology itself
    assert set(vocab.PROPERTIES) - used == unchecked


# ---- the rules


def construct(engine: str, query: str, data: Graph) -> set[tuple[str, ...]]:
    """The triples a rule makes, as strings, from either engine."""
    if engine == "rdflib":
        return {tuple(map(str, triple)) for triple in data.query(query)}  # type: ignore[arg-type]
    store = pyoxigraph.Store()
    store.load(data.serialize(format="nt").encode(), pyoxigraph.RdfFormat.N_TRIPLES)
    triples = store.query(query)
    assert isinstance(triples, pyoxigraph.QueryTriples)
    return {(t.subject.value, t.predicate.value, getattr(t.object, "value", "")) for t in triples}


def test_there_are_rules() -> None:
    assert len(DERIVE) >= 8


@pytest.mark.parametrize("path", DERIVE, ids=lambda path: path.stem)
def test_a_rule_says_what_why_and_from_what(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.match(r"# title: \S.*\n# why: \S.*\n(# from: \?\w+ iss:\w+ \?\w+\n)+PREFIX", text)
    for premise in re.findall(r"# from: (.*)", text):
        assert premise + " ." in text, "a premise is a plain pattern of the rule, so that its claims can be found"


@pytest.mark.parametrize("path", DERIVE, ids=lambda path: path.stem)
def test_both_engines_derive_the_same(path: Path) -> None:
    data = example("good", "derive")
    made = construct("rdflib", path.read_text("utf-8"), data)
    assert made, "derive.ttl has nothing for this rule"
    assert made == construct("pyoxigraph", path.read_text("utf-8"), data)


def test_the_rules_need_one_round_in_any_order() -> None:
    data = example("good", "derive")
    rules = [path.read_text("utf-8") for path in DERIVE]
    once = set().union(*(construct("pyoxigraph", rule, data) for rule in rules))
    for s, p, o in once:
        data.add((URIRef(s), URIRef(p), URIRef(o)))
    twice = set().union(*(construct("pyoxigraph", rule, data) for rule in rules))
    assert twice == once


def test_the_rules_derive_this() -> None:
    data = example("good")
    made = {
        tuple(re.sub(r".*[/#]", "", node) for node in triple)
        for path in DERIVE
        for triple in construct("pyoxigraph", path.read_text("utf-8"), data)
    }
    assert {
        ("nichole-ayers", "photographed", "kibo"),
        ("nichole-ayers", "photographed", "iss"),
        ("example", "depicts", "us-orbital-segment"),
        ("example", "takenDuring", "expedition-73"),
        ("example", "takenFrom", "iss"),
        ("nichole-ayers", "participatesIn", "spacewalk-2025-05-01"),
        ("anne-mcclain", "type", "CrewMember"),
        ("docked-endurance", "attachedTo", "harmony"),
    } <= made
    assert ("example", "depicts", "kibo-robotic-arm") not in made, "a picture of the whole says nothing of its parts"
    assert ("anne-mcclain", "photographed", "kibo") not in made
