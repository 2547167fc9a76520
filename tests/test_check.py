"""The check as a whole: one SHACL engine against another, contradictions as warnings, and what it says where the engine is missing."""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from unittest.mock import patch

import pyshacl
import pytest
import rdflib
from rdflib.namespace import SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.evaluate import evalQuery
from rdflib.plugins.sparql.processor import SPARQLProcessor
from rdflib.plugins.sparql.sparql import Query

from golden_readings import golden_lines
from issgraph.assets import ONTOLOGY
from issgraph.check import check, check_shapes, check_terms, contradictions, shapes
from issgraph.formats import short
from issgraph.query import Graph
from issgraph.store import EmbeddedStore
from issgraph.vocab import PREFIXES, RDF
from planted import Mutant, iss, kinds, planted, thing
from test_ontology import example

SHAPES = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
OWL = PREFIXES["owl"]
TERMS = rdflib.Graph().parse(ONTOLOGY / "issgraph.ttl")


def graph(lines: list[str]) -> Graph:
    return Graph(EmbeddedStore.load("".join(lines).encode()))


@cache
def prepared(query: str, names: tuple[tuple[str, str], ...]) -> Query:
    return prepareQuery(query, dict(names))


def asked(self: SPARQLProcessor, query: str, bound: Any = None, names: Mapping[str, str] | None = None, **more: Any) -> Mapping[str, Any]:
    """As rdflib asks, with each query parsed once for all graphs: pySHACL sends the texts of the shapes, and parsing takes a third."""
    return evalQuery(self.graph, prepared(query, tuple((names or {}).items())), bound, **more)


def opinion(lines: list[str]) -> set[tuple[str, str, str]]:
    """What pySHACL says, as (severity, thing, message)."""
    data = rdflib.Graph().parse(data="".join(lines), format="nt")
    with patch.object(SPARQLProcessor, "query", asked):
        _, report, _ = pyshacl.validate(data, shacl_graph=SHAPES, ont_graph=TERMS, advanced=True, inplace=True)
    found = set()
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        node = str(report.value(result, SH.focusNode))
        message = str(report.value(result, SH.resultMessage))
        if message.startswith("The text counts more"):  # it has the count in its words, which the engines spell by themselves
            continue
        severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
        found.add((severity, short(node) if ":" in node else "_:", message))
    return found


def ours(found: tuple[list[str], list[str]]) -> set[tuple[str, str, str]]:
    """The same of the engine that check uses; its lines end with the value, pySHACL's messages do not."""
    messages = {str(message) for message in SHAPES.objects(None, SH.message)}
    said = set()
    for severity, lines in (("Violation", found[0]), ("Warning", found[1])):
        for line in lines:
            if ": The text counts more" in line:
                continue
            thing, message = next((line[: line.index(m) - 2], m) for m in messages if m in line)
            said.add((severity, "_:" if thing.startswith("_:") else thing, message))
    return said


def test_two_engines_say_the_same_of_wrong_data() -> None:
    lines = [f"{line}\n" for line in example("good", "bad").serialize(format="nt").splitlines() if line]
    theirs = opinion(lines)
    assert len(theirs) > 100
    assert ours(check_shapes(graph(lines))) == theirs


def first_of_each() -> list[Mutant]:
    return list({mutant.kind: mutant for mutant in reversed(planted()) if kinds()[mutant.kind]}.values())


@pytest.mark.slow
@pytest.mark.parametrize("mutant", first_of_each(), ids=lambda mutant: mutant.kind)
def test_two_engines_say_the_same_of_planted_errors(mutant: Mutant) -> None:
    broken = graph(mutant.lines())
    assert ours(check_shapes(broken)) == opinion(shapes.facts(broken.store).splitlines(keepends=True))


def said_of(*triples: tuple[str, str, str]) -> list[str]:
    """What the names are told to be, where the golden graph has more triples."""
    return check_terms(graph([*golden_lines(), *(f"{s} {p} {o} .\n" for s, p, o in triples)]))


def test_a_name_that_is_no_term_is_told_with_its_place_and_with_what_is_near() -> None:
    [line] = said_of((thing("kibo"), iss("partOff"), thing("iss")))
    assert line.startswith("iss:partOff: no property that the ontology has, but kibo has it; use one that it has, such as iss:partOf,")
    [line] = said_of((thing("kibo"), f"<{OWL}sameAs>", thing("iss")))
    assert "but kibo has it; use one that it has, or declare it there" in line, "nothing that is near in letters alone"


def test_a_thing_written_as_a_term_is_told_to_be_a_thing() -> None:
    [line] = said_of((thing("cupola"), iss("partOf"), iss("harmony")))
    assert "but cupola has it; write id:harmony for the thing" in line


def test_two_classes_that_exclude_each_other_are_both_named() -> None:
    rdf_type = f"<{RDF}type>"
    assert said_of((thing("kibo"), rdf_type, iss("Person"))) == [
        "kibo: is of iss:Module and of iss:Person, which exclude each other; take the wrong class away, or give one of two things another id"
    ]
    assert said_of((thing("japan"), rdf_type, iss("EarthFeature"))) == [], "the ontology leaves it open whether a state is a place"
    assert said_of((thing("kibo"), rdf_type, iss("StationElement"))) == []


def test_what_is_missing_is_asked_for_and_no_value_is_shown_that_is_the_thing_itself() -> None:
    for mutant in planted():
        if mutant.kind in ("value-missing", "attached-to-itself"):
            for line in (lines for found in check_shapes(graph(mutant.lines())) for lines in found):
                subject, _, words = line.partition(": ")
                assert not words.endswith(f"({subject})")
                assert mutant.kind != "value-missing" or re.search(r"\b(add|give it)\b", words), line


def test_a_contradiction_is_shown_and_fails_nothing() -> None:
    twice = next(mutant for mutant in planted() if mutant.kind == "port-taken-twice")
    found = check(graph(twice.lines()))
    assert found.faults == ()
    assert any("two at one port" in line and "look at both sources" in line for line in found.warnings)
    outside = next(mutant for mutant in planted() if mutant.kind == "outside-while-not-aboard")
    [line] = contradictions(graph(outside.lines()))
    assert "outside while not aboard on 20" in line and " says '" in line
    assert contradictions(graph(list(golden_lines()))) == []


def test_the_facts_that_disagree_are_still_there() -> None:
    twice = next(mutant for mutant in planted() if mutant.kind == "port-taken-twice")
    asked = graph(twice.lines()).query("contradictions")
    assert {row["one"].rpartition("/")[2] for row in asked.records()} >= {"progress-ms-22-spacecraft"} or len(asked) >= 1


def test_without_an_engine_the_rest_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    plain: Callable[..., object] = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "shacl":
            raise ImportError(name)
        return plain(name, *rest)

    shapes._shapes.cache_clear()
    monkeypatch.delitem(sys.modules, "shacl", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    found = check(graph(list(golden_lines())))
    monkeypatch.undo()
    assert "pip install 'issgraph[check]'" in found.unchecked
    assert found.quotes > 40 and found.faults == ()


def test_an_endpoint_is_checked_like_a_folder() -> None:
    class Asked:
        """A store that can only be asked."""

        def __init__(self, store: EmbeddedStore) -> None:
            self.query = store.query

        def __len__(self) -> int:
            return 0

    mutant = next(mutant for mutant in planted() if mutant.kind == "lost-label")
    store = EmbeddedStore.load("".join(mutant.lines()).encode())
    assert check_shapes(Graph(Asked(store))) == check_shapes(Graph(store))
