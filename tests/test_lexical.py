"""SPARQL as text: what calls other servers in any disguise, how deep it nests, what may answer otherwise, where updates match."""

from __future__ import annotations

import pytest

from issgraph import lexical


@pytest.mark.parametrize(
    ("sparql", "called"),
    [
        ("SELECT * { SERVICE <http://a/> { } SERVICE SILENT <http://b/> { SERVICE ?x { } } }", ["http://a/", "http://b/", None]),
        ("SELECT * { SERVICE x:y { } SERVICE<http://a/>{ } }", [None, "http://a/"]),
        ("SELECT * { SERVICE #SERVICE <http://b/>\n <http://a/> { } }", ["http://a/"]),
        ("SELECT * { SERVICE <SERVICE x:y#>\n{ } }", ["SERVICE x:y#", None]),
        ("SELECT * { ?service ?p 'SERVICE' }", []),
    ],
)
def test_who_is_called(sparql: str, called: list[str | None]) -> None:
    assert lexical.services(sparql) == called


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://127.0.0.1:8/>",
        "CLEAR ALL;load silent<http://127.0.0.1:8/>;CLEAR ALL",
        "PREFIX x: <urn:> LOAD x:y INTO GRAPH <urn:g>",
        "PREFIX : <urn:> LOAD:y#z",
        "DELETE { ?a ?b ?c } WHERE { ?a ?b ?c FILTER(?a<?b#>{{{\n) }; LOAD # there\n <http://127.0.0.1:8/>",
        "L\\u004FAD <http://127.0.0.1:8/>",
    ],
)
def test_an_update_that_fetches(update: str) -> None:
    assert lexical.loads(update)


@pytest.mark.parametrize(
    "update",
    ["INSERT DATA { <urn:load> <urn:b> 'load <urn:c>' }", "PREFIX load: <urn:> INSERT DATA { load:a load:b 'to load food: water, tea;' }"],
)
def test_an_update_that_only_says_load(update: str) -> None:
    assert not lexical.loads(update)


@pytest.mark.parametrize(
    ("sparql", "deep"),
    [
        ("ASK {}", 1),
        ("ASK {{{?s ?p ((1))}}}", 5),
        ("ASK { ?s ?p '{{{' } # {{{", 1),
        ("ASK { ?s <urn:(((> '''a '( '''}", 1),
        ("ASK { [ ?p ( 1 2 ) ] ?q x:a\\(b }", 3),
        ("}}}{", 1),
        ("", 0),
    ],
)
def test_how_deep_it_nests(sparql: str, deep: int) -> None:
    assert not lexical.deeper(sparql, deep)
    assert lexical.deeper(sparql, deep - 1) == (deep > 0)


def test_what_may_answer_otherwise_next_time() -> None:
    for sparql in (
        "SELECT (RAND() AS ?x) {}",
        "SELECT (now ( ) AS ?x) {}",
        "SELECT * { [] ?p ?o }",
        "CONSTRUCT { _:a ?p ?o } WHERE { ?s ?p ?o }",
    ):
        assert lexical.fickle(sparql), sparql
    for sparql in ("SELECT * { ?now ?rand 'NOW()' }", "ASK { <urn:uuid()> ?p ?o } # RAND()", "SELECT * { ?s ?p ?o }"):
        assert not lexical.fickle(sparql), sparql


def test_using_goes_before_each_where() -> None:
    update = "DELETE { ?s ?p 'WHERE' } WHERE { ?s ?p ?o { SELECT * WHERE { ?s ?p ?o } } }; DELETE WHERE { ?s ?p 1 }"
    assert lexical.using(update, ["urn:a"], ["urn:b"]) == (
        "DELETE { ?s ?p 'WHERE' } USING <urn:a> USING NAMED <urn:b> WHERE { ?s ?p ?o { SELECT * WHERE { ?s ?p ?o } } }; "
        "DELETE { ?s ?p 1 } USING <urn:a> USING NAMED <urn:b> WHERE { ?s ?p 1 }"
    )
    assert lexical.names_dataset("WITH <urn:a> DELETE { } WHERE { }")
    assert not lexical.names_dataset("DELETE { ?s ?p 'USING' } WHERE { <urn:with> ?p ?o }")


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("SELECT ?photograph { ?photograph a iss:Photograph ; iss:takenFrom <https://w3id.org/issgraph/id/kibo> }", True),
        ("# from here\nPREFIX graph: <https://w3id.org/issgraph/graph/>\nSELECT ?s { ?s ?p ?o }", True),
        ("SELECT ?s { GRAPH ?g { ?s ?p ?o } }", False),
        ("SELECT ?s { ?s ?p 1GRAPH?g{ ?s ?p ?o } }", False),
        ("SELECT ?s { ?s ?p trueGRAPH:x{ ?s ?p ?o } }", False),
        ("SELECT ?s { ?s ?p ?o FILTER EXISTS { graph graph:x { ?s ?p ?o } } }", False),
        ("PREFIX x: <urn:x#GRAPH> SELECT ?s FROM <urn:g> { ?s ?p ?o }", False),
        ("SELECT ?s { gr\\u0061ph ?g { ?s ?p ?o } }", False),
        ("DESCRIBE <urn:a>", False),
        ("SELECT ?s { ?s ?p ?o FILTER(?s<?p#>\n) GRAPH ?g { ?s ?p ?o } }", False),
    ],
)
def test_queries_that_see_the_default_graph_alone(sparql: str, expected: bool) -> None:
    assert lexical.plain(sparql) is expected
