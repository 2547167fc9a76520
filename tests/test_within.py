"""A query put inside a named graph asks that graph and no other, and what names a graph itself keeps it."""

from __future__ import annotations

import pytest

from issgraph.lexical import within
from issgraph.store import EmbeddedStore

HERE = "urn:here"
STORE = EmbeddedStore.load(
    b'<urn:a> <urn:p> "one" <urn:here> .\n<urn:a> <urn:p> "{" <urn:here> .\n<urn:a> <urn:q> <urn:b> <urn:here> .\n'
    b'<urn:a> <urn:p> "other" <urn:there> .\n<urn:a> <urn:p> "default" .\n'
)
PLAIN = EmbeddedStore.load(
    b'<urn:a> <urn:p> "one" .\n<urn:a> <urn:p> "{" .\n<urn:a> <urn:q> <urn:b> .\n<urn:a> <urn:p> "other" <urn:there> .\n'
)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?o { ?s <urn:p> ?o }",
        "SELECT ?o WHERE { ?s <urn:p> ?o } ORDER BY ?o LIMIT 5",
        "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o } HAVING (COUNT(*) > 0) VALUES ?s { <urn:a> }",
        'SELECT ?o WHERE { ?s <urn:p> ?o . FILTER(?o = "{") }  # a { in a comment',
        "SELECT ?o WHERE { GRAPH <urn:there> { ?s <urn:p> ?o } ?s <urn:q> ?b }",
        "SELECT ?o ?x WHERE { { SELECT ?s ?o { ?s <urn:p> ?o } } OPTIONAL { ?s <urn:q> ?x } FILTER EXISTS { ?s <urn:q> ?y } }",
        "SELECT (EXISTS { ?s <urn:p> 'other' } AS ?x) ?s WHERE { ?s <urn:q> ?b }",
        "ASK { ?s <urn:q> <urn:b> }",
        "ASK WHERE { ?s <urn:p> 'default' }",
        "CONSTRUCT { ?o <urn:r> ?s } WHERE { ?s <urn:q> ?o }",
        "CONSTRUCT WHERE { ?s <urn:q> ?o }",
        "PREFIX u: <urn:> construct where { ?s u:q ?o } limit 1",
        "PREFIX where: <urn:> SELECT ?o { ?s where:q ?o }",
    ],
)
def test_the_graph_answers_as_a_default_graph(sparql: str) -> None:
    inside = within(sparql, HERE)
    assert "GRAPH <urn:here>" in inside
    if "(EXISTS" not in sparql:  # an EXISTS among the columns stays outside
        assert sorted(map(repr, STORE.query(inside).rows)) == sorted(map(repr, PLAIN.query(sparql).rows))


def test_a_query_that_names_its_dataset_is_left_alone() -> None:
    for sparql in ("SELECT ?o FROM <urn:there> { ?s ?p ?o }", "DESCRIBE <urn:a>"):
        assert within(sparql, HERE) == sparql
