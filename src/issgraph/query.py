"""A question and values to an answer: the Graph that people open, and how names, aliases and dates become terms."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from issgraph.errors import QuestionError
from issgraph.folder import open_store
from issgraph.graph import terms as t
from issgraph.questions import Parameter, Question, find_question, nearest, read_question, read_questions
from issgraph.store import Answer, Store
from issgraph.vocab import DOC, ID, ISS, PREFIXES, is_a

if TYPE_CHECKING:
    import networkx
    import pandas
    import polars
    import rdflib

_IRI = re.compile(r"^<?(https?://[^\s<>\"{}|\\^`]+)>?$")
_CURIE = re.compile(r"^(id|doc|iss):(\S+)$")
_ID = re.compile(r"^[a-z0-9][a-z0-9./~_%-]*$")
_SPARQL = re.compile(r"\{|^\s*(?:#|(?:PREFIX|BASE|SELECT|ASK|CONSTRUCT|DESCRIBE)\s)", re.I)
_NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")
_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_BATCH = 500
_COUNTED = "Photograph Person Spacewalk Expedition Mission CrewSpacecraft CargoSpacecraft Module EarthFeature".split()
_WORDS = ("Direction", "VisibilityExtent", "Modality")
"""Classes whose members are terms of the ontology."""
_NAMED = f"FILTER(STRSTARTS(STR(?x), STR(id:)) || ?c IN ({', '.join(f'iss:{cls}' for cls in _WORDS)}))"


class Graph:
    """A graph that can be asked: from a folder that `build` made, or behind any SPARQL endpoint."""

    def __init__(self, store: Store, questions: Mapping[str, Question] | None = None) -> None:
        self.store = store
        self._questions = questions

    @classmethod
    def open(cls, folder: str | Path) -> Graph:
        """The graph of a folder. Raises GraphError when there is none."""
        return cls(open_store(Path(folder)))

    @classmethod
    def at(cls, url: str, timeout: float = 60, default_graph: str = "", user: str = "", password: str = "") -> Graph:
        """The graph behind a SPARQL 1.1 endpoint; `default_graph` as it was loaded, for servers without one of their own."""
        from issgraph.endpoint import Endpoint

        return cls(Endpoint(url, timeout, default_graph, user, password))

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The named questions."""
        return dict(self._questions) if self._questions is not None else read_questions()

    def query(self, question: str | Path | Question, /, **values: object) -> Answer:
        """The answer to a named question, a .rq file or SPARQL as text; values are names, aliases, ids, dates or numbers.

        >>> Graph.open("issgraph-out").query("who-photographed", thing="Node 2")  # doctest: +SKIP
        """
        return self.store.query(self.sparql(question, **values))

    def sparql(self, question: str | Path | Question, /, **values: object) -> str:
        """The SPARQL that `query` runs. Raises QuestionError for an unknown question, parameter or value."""
        if isinstance(question, str) and _SPARQL.search(question):
            if values:
                raise QuestionError("SPARQL as text takes no parameters; put the values into it, or give a question's name")
            return question
        if isinstance(question, Path):
            try:
                text = question.read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise QuestionError(f"{question}: cannot be read as text ({type(error).__name__})") from error
            if not text.startswith("# title:"):
                return self.sparql("# a file\n" + text, **values)
            question = read_question(question)
        asked = find_question(question, self.questions) if isinstance(question, str) else question
        spelled = {name: self.term(asked.parameter(name), str(value)) for name, value in values.items()}
        return asked.asked(spelled)

    def term(self, parameter: Parameter, value: str) -> str:
        """A value as SPARQL spells it; several meanings that belong to one flight are all given."""
        value = value.strip()
        if not value:
            if parameter.default:
                raise QuestionError(f"{parameter.name} is blank; it takes {parameter.kind}, as {parameter.default!r}")
            return "UNDEF"
        plain = {"date": _date, "year": _year, "number": _number}.get(parameter.kind)
        if plain:
            return plain(parameter, value)
        if parameter.kind == "text":
            return t.text(value)
        if parameter.kind == "document":
            return self._document(value)
        return self._thing(parameter, value)

    def _document(self, value: str) -> str:
        match = _IRI.match(value)
        spelled = f"<{match[1]}>" if match else t.document(value.removeprefix("doc:"))
        here = f"{_HEADER}\nSELECT DISTINCT ?d {{ GRAPH graph:provenance {{ ?d a iss:SourceDocument }} }}"
        found = self.store.query(here).column("d")
        for candidate in (spelled, f"<{DOC}{value.removeprefix('doc:')}>"):
            if candidate[1:-1] in found:
                return candidate
        close = ", ".join(iri.removeprefix(DOC) for iri in nearest(spelled[1:-1], found)[:5])
        raise QuestionError(f"no document {value!r}; nearest: {close or 'there are none'}")

    def _thing(self, parameter: Parameter, value: str) -> str:
        exact = _address(value)
        if exact:
            if self.store.query(f"ASK {{ <{exact}> ?p ?o }}").yes:
                return f"<{exact}>"
            if not _ID.match(value):
                raise QuestionError(f"{parameter.name}: nothing is known of {value}")
        meanings = self._meanings(value)
        fitting = {iri: classes for iri, classes in meanings.items() if _fits(classes, parameter.kind)}
        if not fitting and parameter.kind in ("Person", "Thing"):
            fitting = self._surnamed(value)
        if len(fitting) > 1 and not self._one_flight(fitting):
            choices = "; ".join(
                f"{iri.replace(ID, 'id:').replace(ISS, 'iss:')} ({_class(classes)})" for iri, classes in sorted(fitting.items())
            )
            raise QuestionError(f"{parameter.name}: {value!r} may mean several things, give one of the ids: {choices}")
        if fitting:
            return " ".join(f"<{iri}>" for iri in sorted(fitting))
        if meanings:
            others = ", ".join(sorted({_class(classes) for classes in meanings.values()}))
            raise QuestionError(f"{parameter.name}: {value!r} is a {others}, and a {parameter.kind} is asked for")
        names = self._names(parameter.kind)
        near = ", ".join(nearest(value, names)[:5])
        from issgraph.spelling import close  # brings the reader with it

        meant = " or ".join(close(value, names))
        asked = f"; did you mean {meant}?" if meant else ""
        raise QuestionError(f"{parameter.name}: no {parameter.kind} is called {value!r}; nearest: {near or 'there is none'}{asked}")

    def _meanings(self, name: str) -> dict[str, set[str]]:
        wanted = t.text(" ".join(name.split()).lower())
        called = f"{{ {{ ?x rdfs:label ?l }} UNION {{ ?x skos:altLabel ?l }} FILTER(LCASE(STR(?l)) = {wanted}) }}"  # first, for it is few
        answer = self.store.query(f"{_HEADER}\nSELECT DISTINCT ?x ?c {{ {{ SELECT DISTINCT ?x {called} }} ?x a ?c {_NAMED} }}")
        found: dict[str, set[str]] = {}
        for row in answer.records():
            found.setdefault(row["x"], set()).add(row["c"].removeprefix(ISS))
        if not found and name.lower().startswith("the "):
            return self._meanings(name[4:])
        return found

    def _surnamed(self, name: str) -> dict[str, set[str]]:
        """People whose full name ends in the given one."""
        wanted = t.text(" " + " ".join(name.split()).lower())
        answer = self.store.query(
            f"{_HEADER}\nSELECT DISTINCT ?x {{ ?x a iss:Person ; rdfs:label ?l . FILTER(STRENDS(LCASE(STR(?l)), {wanted})) }}"
        )
        return {iri: {"Person"} for iri in answer.column("x")}

    def _one_flight(self, meanings: Mapping[str, set[str]]) -> bool:
        """A mission and the vehicle that flew it share a name, and who asks for one asks for both."""
        missions = [iri for iri, classes in meanings.items() if _fits(classes, "Mission")]
        if len(missions) != 1 or len(meanings) != 2:
            return False
        [vehicle] = meanings.keys() - missions
        return self.store.query(f"ASK {{ <{missions[0]}> <{ISS}usedVehicle> <{vehicle}> }}").yes

    def _names(self, kind: str) -> set[str]:
        answer = self.store.query(f"{_HEADER}\nSELECT DISTINCT ?l ?c {{ ?x rdfs:label|skos:altLabel ?l ; a ?c . {_NAMED} }}")
        return {row["l"] for row in answer.records() if _fits({row["c"].removeprefix(ISS)}, kind)}

    def labels(self, answer: Answer) -> dict[str, str]:
        """The names of the things in an answer, by IRI, for showing it to a person."""
        iris = sorted({cell.value for row in answer.rows for cell in row if cell and cell.kind == "uri"})
        found: dict[str, str] = {}
        for at in range(0, len(iris), _BATCH):
            values = " ".join(f"<{iri}>" for iri in iris[at : at + _BATCH] if _IRI.match(iri))
            told = self.store.query(
                f"{_HEADER}\nSELECT ?x ?l {{ VALUES ?x {{ {values} }} {{ ?x rdfs:label ?l }} UNION "
                "{ GRAPH graph:provenance { ?x schema:headline ?l } } UNION { GRAPH graph:about { ?x rdfs:label ?l } } }"
            )
            for row in told.records():
                known = found.get(row["x"])
                found[row["x"]] = row["l"] if known is None else min(known, row["l"])
        return found

    def to_pandas(self, question: str | Path | Question, /, *, names: bool = False, **values: object) -> pandas.DataFrame:
        """The answer to a question as a pandas data frame; with `names`, things go by their names in place of their IRIs."""
        from issgraph.tables import to_pandas

        answer = self.query(question, **values)
        return to_pandas(answer, self.labels(answer) if names else None)

    def to_polars(self, question: str | Path | Question, /, *, names: bool = False, **values: object) -> polars.DataFrame:
        """The answer to a question as a polars data frame; with `names`, things go by their names in place of their IRIs."""
        from issgraph.tables import to_polars

        answer = self.query(question, **values)
        return to_polars(answer, self.labels(answer) if names else None)

    def _repr_html_(self) -> str:
        """The graph in a notebook: how much of what it holds, and what it can be asked."""
        from html import escape

        from issgraph.tables import html

        kinds = " ".join(f"iss:{name}" for name in _COUNTED)
        told = self.store.query(
            f"{_HEADER}\nSELECT ?kind (COUNT(DISTINCT ?x) AS ?number) {{ VALUES ?kind {{ {kinds} }} ?x a ?kind }} "
            "GROUP BY ?kind ORDER BY ?kind"
        )
        asked = "".join(f"<li><code>{escape(each.name)}</code> {escape(each.title)}</li>" for each in self.questions.values())
        return (
            f"<p><b>issgraph</b>: {len(self):,} facts</p>{html(told)}"
            f"<details><summary>{len(self.questions)} questions, as graph.query(NAME, key=value)</summary><ul>{asked}</ul></details>"
        )

    def to_rdflib(self) -> rdflib.Dataset:
        """The same quads as an rdflib Dataset, for its ecosystem."""
        from issgraph.rdf import dataset

        return dataset(self.store)

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """Things as nodes and the relations between them as edges, with the words each rests on."""
        from issgraph.network import multigraph, network

        return multigraph(network(self))

    def to_pyvis(self, limit: int = 150) -> Any:
        """The most linked things as a pyvis Network, laid out and still; photos are links between what they show."""
        from issgraph.draw import collapse
        from issgraph.draw.notebook import pyvis_network
        from issgraph.network import network

        found = network(self)
        return pyvis_network(*collapse(found.nodes, found.edges, limit))

    def __len__(self) -> int:
        return len(self.store)


def _address(value: str) -> str:
    if match := _IRI.match(value):
        return match[1]
    if match := _CURIE.match(value):
        whole = PREFIXES[match[1]] + match[2]
        return whole if _IRI.match(whole) else ""
    return ID + value if _ID.match(value) else ""


def _fits(classes: Iterable[str], kind: str) -> bool:
    if kind == "Thing":
        return any(cls != "Task" and cls not in _WORDS for cls in classes)
    return any(is_a(cls, kind) for cls in classes)


def _class(classes: Iterable[str]) -> str:
    """The class to name a thing by: CrewMember says less than Person says plainly."""
    return min(classes, key=lambda cls: (cls == "CrewMember", cls))


def _date(parameter: Parameter, value: str) -> str:
    parts = re.match(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$", value)
    try:
        if not parts:
            raise ValueError
        datetime.date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        raise QuestionError(f"{parameter.name}: {value!r} is no date; give 2025-05-01, 2025-05 or 2025") from None
    return t.date(value)


def _year(parameter: Parameter, value: str) -> str:
    if not re.match(r"^\d{4}$", value):
        raise QuestionError(f"{parameter.name}: {value!r} is no year; give four digits, as 2025")
    return t.text(value)


def _number(parameter: Parameter, value: str) -> str:
    if not _NUMBER.match(value):
        raise QuestionError(f"{parameter.name}: {value!r} is no number, as {parameter.default}")
    return value
