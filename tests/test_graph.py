"""Readings to quads: the layout holds, nothing is lost on the way, and every claim leads to its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flat_from_graph import RELATIONS, flat_from_graph, flat_from_reading
from golden_readings import golden_background, golden_lines, readings, truss_view
from issgraph.derive import Deriver
from issgraph.extract import read
from issgraph.graph import line, quads
from issgraph.graph import terms as t
from issgraph.model import Document, Entity, Reading, Span, Statement
from issgraph.store import EmbeddedStore
from issgraph.vocab import CLASSES, INDIVIDUALS, ISS, PREFIXES, PROPERTIES, RDF, RDFS

TYPE, LABEL = f"<{RDF}type>", f"<{RDFS}label>"
HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return EmbeddedStore.load("".join(golden_lines()).encode())


def test_every_flat_relation_maps_to_the_graph_and_back(store: EmbeddedStore) -> None:
    relations: set[str] = set()
    for reading in readings():
        facts = flat_from_reading(reading)
        relations.update(relation for _, relation, _ in facts)
        assert flat_from_graph(store, t.document(reading.document.id)[1:-1]) == facts
    assert relations == set(RELATIONS), "the golden Readings no longer have every relation"


def test_each_default_triple_comes_from_a_claim_a_table_a_name_or_a_derivation() -> None:
    default, elsewhere = set(), set()
    for reading in readings():
        told = tuple(quads(reading))
        for subject, predicate, value, graph in (
            *golden_background(),
            *told,
            *Deriver(golden_background()).derived(told),
        ):
            (elsewhere if graph else default).add((subject, predicate, value))
    frames = {f"<{RDF}type>", LABEL, t.term("positionOf")}
    assert all(predicate in frames for _, predicate, _ in default - elsewhere)


def test_what_is_only_planned_or_denied_is_no_fact(store: EmbeddedStore) -> None:
    denied = "id:oleg-kononenko iss:participatesIn id:expedition-73"
    assert not store.query(f"{HEADER} ASK {{ {denied} }}").yes
    asked = f"{HEADER} ASK {{ GRAPH ?c {{ {denied} }} GRAPH graph:provenance {{ ?c iss:modality iss:denied }} }}"
    assert store.query(asked).yes


def test_out_of_frame_is_not_depicted(store: EmbeddedStore) -> None:
    arm = store.query(f"{HEADER} SELECT ?p {{ ?p iss:depicts id:canadarm2 }}")
    hidden = store.query(
        f"{HEADER} SELECT ?p {{ ?p iss:hasDepiction ?d . ?d iss:depictedThing id:canadarm2 ; iss:visibility iss:outOfFrame }}"
    )
    assert (len(arm), len(hidden)) == (0, 1)


def test_every_claim_leads_to_its_words_in_one_query(store: EmbeddedStore) -> None:
    answer = store.query(f"""{HEADER}
        SELECT ?claim ?quote ?start ?end ?field ?rule ?confidence ?text ?title ?credit WHERE {{ GRAPH graph:provenance {{
          ?claim iss:supportedBy ?span ; iss:readBy ?rule ; iss:confidence ?confidence .
          ?span oa:exact ?quote ; oa:start ?start ; oa:end ?end ; oa:hasSource ?document .
          OPTIONAL {{ ?span iss:quoteField ?told }} BIND(COALESCE(?told, "text") AS ?field)
          ?document schema:text ?text . OPTIONAL {{ ?document schema:headline ?title }} OPTIONAL {{ ?document schema:creditText ?credit }} }} }}""")
    claims = store.query(f"{HEADER} SELECT DISTINCT ?c {{ GRAPH graph:provenance {{ ?c a iss:Claim }} }}")
    graphs = store.query(f"{HEADER} SELECT DISTINCT ?c {{ GRAPH ?c {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?c), STR(claim:))) }}")
    assert len(answer) == len(claims) == len(graphs) > 30
    for row in answer.records():
        source = row[row["field"]]
        assert source[int(row["start"]) : int(row["end"])] == row["quote"] != ""
    assert {row["field"] for row in answer.records()} == {"text", "title", "credit"}


def test_every_derived_triple_names_the_claims_it_follows_from(store: EmbeddedStore) -> None:
    answer = store.query(f"""{HEADER}
        SELECT ?quote WHERE {{ GRAPH ?why {{ id:nichole-ayers iss:photographed id:iss }}
          GRAPH graph:provenance {{ ?why prov:wasDerivedFrom ?claim . ?claim iss:supportedBy/oa:exact ?quote }} }}""")
    assert "Nichole Ayers" in answer.column("quote")
    orphans = store.query(f"""{HEADER}
        SELECT ?why WHERE {{ GRAPH graph:provenance {{ ?why prov:wasInfluencedBy ?rule FILTER NOT EXISTS {{ ?why prov:wasDerivedFrom ?source }} }} }}""")
    assert len(orphans) == 0


def test_a_part_stands_for_the_whole(store: EmbeddedStore) -> None:
    rows = store.query(f"{HEADER} SELECT ?photo ?who {{ ?photo iss:takenBy ?who ; iss:depicts id:kibo }}")
    assert len(rows) == 2, "once each, without a GRAPH clause"


def test_a_derivation_looks_at_one_document_only() -> None:
    deriver = Deriver(golden_background())
    alone = [set(deriver.derived(tuple(quads(reading)))) for reading in readings()]
    again = [set(deriver.derived(tuple(quads(reading)))) for reading in reversed(readings())]
    assert alone == again[::-1]


def test_only_terms_of_the_ontology_are_used() -> None:
    terms = {part[1:-1].removeprefix(ISS) for quad in golden_lines() for part in quad.split() if part.startswith(f"<{ISS}")}
    assert terms - {""} <= CLASSES.keys() | PROPERTIES.keys() | INDIVIDUALS.keys()


def test_there_are_no_blank_nodes_and_each_triple_stands_once_in_the_default_graph(store: EmbeddedStore) -> None:
    assert not any(text.startswith("_:") or " _:" in text.split('"')[0] for text in golden_lines())
    assert len(golden_lines()) == len(set(golden_lines()))
    assert sorted(golden_lines()) == sorted(line(quad) for quad in store.quads()), "a store gives back every term as written"


def test_the_same_reading_gives_the_same_quads_in_any_order_of_statements() -> None:
    reading = truss_view()
    turned = Reading(reading.document, (), reading.statements[::-1])
    assert set(quads(reading)) == set(quads(turned))


def test_an_ordinary_caption_stays_small() -> None:
    for reading in readings():
        size, reviewed = len(set(quads(reading))), sum(1 for s in reading.statements if s.reviewed)
        assert size <= 8 + 10 * len(reading.statements) + 2 * reviewed, f"{reading.document.id}: {size} quads"


def test_a_relation_without_a_place_is_refused() -> None:
    document = Document("d", "x")
    statement = Statement(Entity("a", "Person", "A"), "likes", "b", "r", 1.0, Span(0, 1))
    with pytest.raises(ValueError, match="no place for the relation 'likes'"):
        list(quads(Reading(document, (), (statement,))))


@given(st.text(), st.text(min_size=1))
def test_any_text_survives_the_store(text: str, identifier: str) -> None:
    document = Document(identifier, text, title=text, credit=text)
    lines = {line(quad) for quad in quads(Reading(document, (), ()))}
    store = EmbeddedStore.load("".join(sorted(lines)).encode())
    assert {line(quad) for quad in store.quads()} == lines
    told = store.query(f"{HEADER} SELECT ?t {{ GRAPH graph:provenance {{ ?d schema:text ?t }} }}").column("t")
    assert told == [text]


def test_half_a_surrogate_pair_keeps_the_offsets() -> None:
    document = Document("d", "a\ud800b")
    [told] = [quad[2] for quad in quads(Reading(document, (), ())) if quad[1].endswith("text>")]
    assert told == '"a\ufffdb"'
    "".join(line(quad) for quad in quads(Reading(document, (), ()))).encode()


@pytest.mark.parametrize(
    ("value", "spelled"),
    [(418, "418"), (418.0, "418"), (0.95, "0.95"), (1e-7, "0.0000001"), (-0.0, "0"), (1e21, "1" + "0" * 21)],
)
def test_decimals_are_written_as_oxigraph_gives_them_back(value: float, spelled: str) -> None:
    assert t.decimal(value).startswith(f'"{spelled}"^^')


def test_a_port_that_no_table_has_is_on_its_module_and_faces_a_side() -> None:
    reading = read(Document("p", "On 2 April 2020 a Cygnus is docked to the forward port of Columbus."))
    port = next(s.object for s in reading.statements if s.relation == "dockedTo")
    assert isinstance(port, Entity)
    assert (port.id, port.known) == ("columbus-forward-port", False)
    told = {(p, o) for s, p, o, g in quads(reading) if s == t.thing(port.id) and g == t.NAMES_GRAPH}
    assert {(t.term("facing"), t.term("forward")), (t.term("partOf"), t.thing("columbus"))} <= told
