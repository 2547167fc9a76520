"""What every SPARQL engine is asked by and answers with: terms, rows and columns as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from issgraph.vocab import XSD

STRING = XSD + "string"


class Term(NamedTuple):
    """An IRI, a literal or a blank node as plain values; `kind` is "uri", "literal" or "bnode", as in SPARQL's JSON.

    A plain string has no `datatype`: some engines name xsd:string, some do not, and it is the same.
    """

    value: str
    kind: str = "uri"
    datatype: str = ""
    language: str = ""

    @property
    def n3(self) -> str:
        """The term as N-Triples and SPARQL spell it."""
        if self.kind == "uri":
            return f"<{self.value}>"
        if self.kind == "bnode":
            return f"_:{self.value}"
        spelled = '"' + "".join(_ESCAPES.get(char, char) for char in self.value) + '"'
        if self.language:
            return f"{spelled}@{self.language}"
        return spelled if self.datatype in ("", STRING) else f"{spelled}^^<{self.datatype}>"


_ESCAPES = {chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F, *range(0x80, 0xA0))}  # none may drive a terminal
_ESCAPES |= {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: rows under named columns; triples under s, p, o when it built a graph; one cell for yes or no."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    kind: str = "select"

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def column(self, name: str) -> list[str]:
        """The plain values of one column, "" where a row has none."""
        at = self.columns.index(name)
        return [cell.value if cell else "" for row in self.rows for cell in (row[at],)]

    def records(self) -> list[dict[str, str]]:
        """The rows as dictionaries of plain values; what has no value is left out."""
        return [{c: cell.value for c, cell in zip(self.columns, row, strict=True) if cell} for row in self.rows]

    @property
    def yes(self) -> bool:
        """The answer to an ASK query."""
        return bool(self.rows) and self.rows[0][0] is not None and self.rows[0][0].value == "true"


class Store(Protocol):
    """What the questions need of an engine."""

    def query(self, sparql: str) -> Answer:
        """The answer to a query of any form. Raises QuestionError when it does not parse."""

    def __len__(self) -> int:
        """The number of distinct triples in the default graph."""


def yes_or_no(value: bool) -> Answer:
    """The answer to an ASK query."""
    return Answer(("answer",), ((Term(str(value).lower(), "literal", XSD + "boolean"),),), "ask")
