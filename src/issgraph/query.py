"""A question and values to an answer: the Graph that people open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from issgraph.answers import Answer, Store
from issgraph.assets import QUERIES
from issgraph.errors import QuestionError
from issgraph.folder import open_store
from issgraph.questions import Parameter, Question, find_question, read_question, read_questions
from issgraph.values import HEADER, IRI, term

if TYPE_CHECKING:
    import networkx
    import pandas
    import polars
    import rdflib

_SPARQL = re.compile(r"\{|^\s*(?:#|(?:PREFIX|BASE|SELECT|ASK|CONSTRUCT|DESCRIBE)\s)", re.I)
_NAME = re.compile(r"^[a-z]+(?:-[a-z]+)*$")
_BATCH = 500
_COUNTED = "Photograph Person Spacewalk Expedition Mission CrewSpacecraft CargoSpacecraft Module EarthFeature".split()


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
        asked = self._named(question) if isinstance(question, str) else question
        spelled = {name: self.term(asked.parameter(name), str(value)) for name, value in values.items()}
        return asked.asked(spelled)

    def _named(self, name: str) -> Question:
        """The question of that name; of those that issgraph brings only this one is read, where it is the first to be asked."""
        path = QUERIES / f"{name}.rq"
        if self._questions is None and "questions" not in self.__dict__ and _NAME.match(name) and path.is_file():
            with suppress(QuestionError):  # all are looked at then, and the error says which there are
                return read_question(path)
        return find_question(name, self.questions)

    def term(self, parameter: Parameter, value: str) -> str:
        """A value as SPARQL spells it; several meanings that belong to one flight are all given."""
        return term(self.store, parameter, value)

    def labels(self, answer: Answer) -> dict[str, str]:
        """The names of the things in an answer, by IRI, for showing it to a person."""
        iris = sorted({cell.value for row in answer.rows for cell in row if cell and cell.kind == "uri"})
        found: dict[str, str] = {}
        for at in range(0, len(iris), _BATCH):
            values = " ".join(f"<{iri}>" for iri in iris[at : at + _BATCH] if IRI.match(iri))
            told = self.store.query(
                f"{HEADER}\nSELECT ?x ?l {{ VALUES ?x {{ {values} }} {{ ?x rdfs:label ?l }} UNION "
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
            f"{HEADER}\nSELECT ?kind (COUNT(DISTINCT ?x) AS ?number) {{ VALUES ?kind {{ {kinds} }} ?x a ?kind }} "
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
