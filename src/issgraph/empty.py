"""A named question that found nothing to one line: what was asked for, whether the graph knows it, and what it knows that is near."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping

from issgraph.answers import Answer
from issgraph.query import Graph
from issgraph.questions import Parameter, Question, nearest, spelled
from issgraph.vocab import ISS, PREFIXES, PROPERTIES

_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_NEAR = 3
"""How many near values are told."""
_DATES = " ".join(f"iss:{name}" for name, term in PROPERTIES.items() if "xsd:date" in term.range and ":" not in name)


def nothing_found(graph: Graph, question: Question, given: Mapping[str, str]) -> str:
    """The line for a question with the values it was given; a parameter that was given none has its default."""
    values = {each.name: given.get(each.name, each.default) for each in question.parameters}
    values = {name: value.strip() for name, value in values.items() if value.strip()}
    told = [_known(graph, question.parameter(name), value) for name, value in values.items()]
    more = "; ".join(each for each in told if each) or question.title
    return f"nothing found for {spelled(question.name, values)}: {more}"


def _known(graph: Graph, parameter: Parameter, value: str) -> str:
    """What the graph knows of a value, which `Graph.term` has understood before."""
    if parameter.kind in ("date", "period"):
        return _days(graph, value)
    if parameter.kind in ("number", "text"):
        return ""
    if parameter.kind == "document":
        return f"{value} is a document of the graph"
    if _column(graph, f"SELECT ?x {{ VALUES ?x {{ {graph.term(parameter, value)} }} ?x a iss:SpaceStation FILTER(?x != id:iss) }}"):
        return f"{value} is another space station, and this graph is about the International Space Station"
    asked = f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {graph.term(parameter, value)} }} {_TOLD} }}"
    number = int(_column(graph, asked)[0])
    if number:
        return f"{value} is known, from {number} statement{'s' * (number > 1)} that tell{'s' * (number == 1)} something else of it"
    kind = "" if parameter.kind == "Thing" else f"?x a iss:{parameter.kind} . "
    named = set(_column(graph, f"SELECT DISTINCT ?l {{ {kind}{_TOLD} ?x rdfs:label ?l }}"))
    near = f"; near it in name, and told of: {', '.join(nearest(value, named)[:_NEAR])}" if named else ""
    return f"{value} is known by name, and nothing is told of it{near}"


_TOLD = f'{{ ?x ?p ?o }} UNION {{ ?o ?p ?x }} FILTER(STRSTARTS(STR(?p), "{ISS}"))'
"""Names and classes are those of the ontology's neighbours; what is told of a thing is told in its own terms."""


def _days(graph: Graph, value: str) -> str:
    """Whether anything is dated so, and the nearest day, month or year before and after for which something is."""
    days = sorted(set(_column(graph, f"SELECT DISTINCT ?d {{ VALUES ?p {{ {_DATES} }} ?x ?p ?d FILTER(ISLITERAL(?d)) }}")))
    if any(day.startswith(value) for day in days):
        return f"{value} is a date in the graph, of something else"
    at = bisect(days, value)
    near = " and ".join(days[max(0, at - 1) : at + 1])
    return f"nothing in the graph is dated {value}" + (f"; nearest: {near}" if near else "")


def _column(graph: Graph, asked: str) -> list[str]:
    answer: Answer = graph.store.query(f"{_HEADER}\n{asked}")
    return answer.column(answer.columns[0])
