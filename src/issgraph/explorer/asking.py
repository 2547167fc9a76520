"""Questions to pages: each named one with a form of its parameters, its rows and its SPARQL; the ask box; and SPARQL of anybody's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from issgraph.answers import Answer
from issgraph.ask import Asker, Told, Understood
from issgraph.errors import QuestionError
from issgraph.explorer.frame import Missing, named, page, to
from issgraph.explorer.views import VIEWS, Seen, downloads, seen
from issgraph.formats import written
from issgraph.query import Graph
from issgraph.questions import Question
from issgraph.store import EmbeddedStore

MOST = 1000
"""Rows that a page shows; a download has them all."""
LONGEST = 20_000
"""Characters of a query that the page takes; longer ones go to /sparql."""

_PLACE = re.compile(r"(?:error )?at (\d+):(\d+)")
_EXAMPLES = (
    (
        "Who photographed Kibo",
        "PREFIX iss: <https://w3id.org/issgraph/ontology#>\nPREFIX id: <https://w3id.org/issgraph/id/>\n\n"
        "SELECT ?photo ?who {\n  ?photo iss:depicts id:kibo ;\n         iss:takenBy ?who .\n}",
    ),
    (
        "Spacewalks of each year",
        "PREFIX iss: <https://w3id.org/issgraph/ontology#>\n\nSELECT ?year (COUNT(?walk) AS ?spacewalks) {\n"
        "  ?walk a iss:Spacewalk ; iss:onDate ?on .\n  BIND(SUBSTR(STR(?on), 1, 4) AS ?year)\n} GROUP BY ?year ORDER BY ?year",
    ),
    (
        "Places that photos show",
        "PREFIX iss: <https://w3id.org/issgraph/ontology#>\n\nSELECT ?place ?photo {\n"
        "  ?photo iss:depicts ?place .\n  ?place a iss:EarthFeature .\n}",
    ),
    (
        "Who was in which expedition",
        "PREFIX iss: <https://w3id.org/issgraph/ontology#>\n\nSELECT ?person ?expedition {\n  ?person iss:participatesIn ?expedition .\n"
        "  ?expedition a iss:Expedition ; iss:sequenceNumber ?n .\n  FILTER(?n >= 70)\n}",
    ),
    (
        "Expeditions in time",
        "PREFIX iss: <https://w3id.org/issgraph/ontology#>\nPREFIX schema: <https://schema.org/>\n\nSELECT ?expedition ?from ?until {\n"
        "  ?expedition a iss:Expedition ; schema:startDate ?from ; schema:endDate ?until .\n} ORDER BY ?from",
    ),
    (
        "The words behind a fact",
        "PREFIX iss: <https://w3id.org/issgraph/ontology#>\nPREFIX id: <https://w3id.org/issgraph/id/>\n"
        "PREFIX graph: <https://w3id.org/issgraph/graph/>\nPREFIX oa: <http://www.w3.org/ns/oa#>\n\nSELECT ?photo ?quote ?document {\n"
        "  GRAPH ?claim { ?photo iss:depicts id:kibo }\n  GRAPH graph:provenance {\n"
        "    ?claim iss:supportedBy ?words .\n    ?words oa:exact ?quote ; oa:hasSource ?document .\n  }\n}",
    ),
)


def answered(graph: Graph, sparql: str) -> tuple[Answer, bool]:
    """The first rows of an answer, and whether there are more. Raises QuestionError."""
    if isinstance(graph.store, EmbeddedStore):
        return graph.store.some(sparql, MOST)
    answer = graph.store.query(sparql)
    return Answer(answer.columns, answer.rows[:MOST], answer.kind), len(answer.rows) > MOST


def shown(graph: Graph, sparql: str, view: str, title: str) -> dict[str, Any]:
    """What a page needs to show the answer to a query. Raises QuestionError."""
    answer, more = answered(graph, sparql)
    names = named(graph, (cell.value for row in answer.rows for cell in row if cell and cell.kind == "uri"))
    made: Seen = seen(graph, answer, names, view, sparql, title)
    raw = written(answer, "ttl" if answer.kind == "graph" else "json") if made.view == "raw" else ""
    return {"seen": made, "more": more, "most": MOST, "raw": raw, "downloads": downloads(sparql, answer.kind), "number": len(answer.rows)}


def question(graph: Graph, name: str, given: Mapping[str, str]) -> bytes:
    """/questions/NAME: the form, the rows and the SPARQL. Raises Missing."""
    if name not in graph.questions:
        raise Missing(f"there is no question {name!r}")
    asked = graph.questions[name]
    values = {each.name: given.get(each.name, each.default).strip() for each in asked.parameters}
    wrong, sparql, told = "", "", {}
    try:
        sparql = graph.sparql(asked, **{key: value for key, value in values.items() if value != asked.parameter(key).default})
        told = shown(graph, sparql, given.get("view", ""), asked.title)
    except QuestionError as error:
        wrong = str(error)
    return page(
        "question",
        asked.title,
        question=asked,
        values=values,
        wrong=wrong,
        sparql=sparql,
        views=_links(f"/questions/{name}", {key: value for key, value in values.items() if value != asked.parameter(key).default}, told),
        suggested=_suggested(asked),
        **({"seen": None} | told),
    )


def _suggested(asked: Question) -> dict[str, str]:
    """Where completion for a parameter looks: a class, or "document"; "" for what has no names."""
    plain = ("date", "period", "number", "text")
    return {each.name: "" if each.kind in plain else each.kind for each in asked.parameters}


def _links(path: str, values: Mapping[str, str], told: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The views there are, with their addresses."""
    if not told.get("seen"):
        return []
    return [(view, to(path, **values, view=view)) for view in sorted(told["seen"].views, key=VIEWS.index)]


def ask(graph: Graph, asker: Asker, words: str) -> bytes:
    """/ask?q=: the question understood, with its rows and its SPARQL; or why not, and the nearest questions."""
    if not words.strip():
        return page("ask", "Ask", here="/ask", asked="", understood=None, wrong="", nearest=(), seen=None)
    result = asker.understand(words[:1000])
    if not isinstance(result, Understood):
        instead = result.instead
        path = to(f"/questions/{instead.question.name}", **instead.values) if instead else ""
        return page(
            "ask", "Ask", here="/ask", asked=words, understood=None, wrong=result.why, nearest=result.nearest, seen=None,
            instead=instead, changed=result.changed, path=path,
        )  # fmt: skip
    told: dict[str, Any] = {"seen": None}
    wrong, said, counted = "", "", 0
    try:
        told = shown(graph, result.sparql, "", result.question.title)
        if result.whether or result.counted:
            rows = Told(result, result.sparql, answered(graph, result.sparql)[0])
            said, counted = rows.verdict, rows.count if result.counted else 0
    except QuestionError as error:
        wrong = str(error)
    return page(
        "ask",
        f"{words.strip()}: ask",
        here="/ask",
        asked=words,
        understood=result.question,
        values=result.values,
        counted=counted,
        verdict=said,
        path=to(f"/questions/{result.question.name}", **result.values),
        sparql=result.sparql,
        wrong=wrong,
        nearest=(),
        views=_links(f"/questions/{result.question.name}", result.values, told),
        **told,
    )


def editor(graph: Graph, sparql: str, view: str, failed: str) -> bytes:
    """/query?query=: the editor, and the answer. `failed` says why a query that was asked gave none."""
    told: dict[str, Any] = {"seen": None}
    wrong, place = failed, None
    if len(sparql) > LONGEST:
        wrong, sparql = f"a query may have {LONGEST:,} characters here; send a longer one to /sparql", sparql[:LONGEST]
    elif sparql.strip() and not failed:
        try:
            told = shown(graph, sparql, view, "Your answer")
        except QuestionError as error:
            wrong = str(error)
            place = _place(wrong, sparql)
    return page(
        "query",
        "SPARQL",
        here="/query",
        sparql=sparql,
        wrong=wrong,
        place=place,
        examples=[(name, to("/query", query=text)) for name, text in _EXAMPLES],
        views=_links("/query", {"query": sparql}, told),
        chosen=view,
        **told,
    )


def _place(wrong: str, sparql: str) -> dict[str, Any] | None:
    """Where the query does not parse: line and column, as browsers count, and the line with a sign under the place."""
    match = _PLACE.search(wrong)
    if not match:
        return None
    line, column = int(match[1]), int(match[2])
    lines = sparql.split("\n")
    text = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
    before = text[: column - 1]
    sign = "".join("\t" if letter == "\t" else " " for letter in before.ljust(column - 1)) + "^"
    return {"line": line, "column": 1 + len(before.encode("utf-16-le", "surrogatepass")) // 2, "text": text, "sign": sign}
