"""Queries whose paths are walked first: the same rows as before, and as they were written where that is not sure."""

from __future__ import annotations

import random

import pyoxigraph as ox
import pytest

from issgraph.ordering import paths_first

HEAD = "PREFIX : <urn:> PREFIX x: <urn:> "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SELECT ?p { ?p :d ?t . ?t :part+ :kibo }", "SELECT ?p { ?t :part+ :kibo .  ?p :d ?t .  }"),
        ("SELECT ?p { ?p a :Photo ; :d ?t , ?u . :iss :has* ?u . }", "SELECT ?p { :iss :has* ?u .  ?p a :Photo ; :d ?t , ?u .  }"),
        ("SELECT ?p { ?p <urn:d> ?t . ?t <urn:part>* <urn:k> FILTER(?p < 3) }", None),
        ("ASK { { ?p :d ?t . # {\n ?t :part+ :kibo . OPTIONAL { ?p :e ?f } } UNION { ?p :d ?t . ?t :part+ :k } }", None),
    ],
)
def test_what_is_moved(before: str, after: str | None) -> None:
    moved = paths_first(before)
    assert moved != before
    assert after is None or moved == after
    assert paths_first(moved) == moved


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?p :d ?t . ?t :part+ :kibo }",
        "SELECT ?p { ?t :part+ :kibo . ?p :d ?t }",
        "SELECT ?p { ?p :d :x ; :e ?t . ?t :part+ :kibo }",
        "SELECT ?p { ?p :d ?t ; :n 'x' . ?t :part+ :kibo }",
        "SELECT ?p { ?p :d ?t . ?t :part+ ?kibo }",
        "SELECT ?p { ?p :d ?u . ?t :part+ :kibo }",
        "SELECT ?p { ?p :d [ :e ?t ] . ?t :part+ :kibo }",
        "SELECT ?p { ?p :d _:t . _:t :part+ :kibo }",
        "SELECT ?p { ?p :d ?t OPTIONAL { ?t :e ?f } ?t :part+ :kibo }",
        "SELECT ?p { ?p :d ?t MINUS { ?t :e ?f } . ?t :part+ :kibo }",
        "SELECT ?p { ?p :d ?t . ?t :part+/:e :kibo }",
        "SELECT ?p { ?p :d '{ ?p :d ?t . ?t :part+ :kibo }' }",
        "SELECT ?p { ?p :d ?x # { ?p :d ?t . ?t :part+ :kibo }\n }",
        "SELECT ?p { ?p :d ?t . ?t :part+ :kibo",
    ],
)
def test_what_stays(sparql: str) -> None:
    assert paths_first(sparql) == sparql


def test_the_rows_are_the_same() -> None:
    """Groups of triples made by chance, on graphs made by chance: with the path first or last, each row comes as often."""
    chance, moved = random.Random(8), 0
    for _ in range(300):
        store = ox.Store()
        things = [ox.NamedNode(f"urn:t{n}") for n in range(6)]
        for _ in range(14):
            relation = ox.NamedNode(f"urn:r{chance.randrange(3)}")
            store.add(ox.Quad(chance.choice(things), relation, chance.choice(things), ox.DefaultGraph()))
        names = ["?a", "?b", "?c"]
        triples = [f"{chance.choice(names)} :r{chance.randrange(3)} {chance.choice(names)}" for _ in range(chance.randint(1, 3))]
        ends = [chance.choice(names), f":t{chance.randrange(6)}"]
        chance.shuffle(ends)
        path = f"{ends[0]} :r{chance.randrange(3)}{chance.choice('+*')} {ends[1]}"
        after = chance.choice(["", " .", " FILTER(?a != :t0)", " . OPTIONAL { ?a :r0 ?d }", " . MINUS { ?a :r1 ?b }"])
        sparql = f"{HEAD} SELECT ?a ?b ?c ?d {{ {' . '.join([*triples, path])}{after} }}"
        assert rows(store, paths_first(sparql)) == rows(store, sparql), sparql
        moved += paths_first(sparql) != sparql
    assert moved > 100


def rows(store: ox.Store, sparql: str) -> list[str]:
    found = store.query(sparql)
    assert isinstance(found, ox.QuerySolutions)
    return sorted(str([str(cell) for cell in solution]) for solution in found)
