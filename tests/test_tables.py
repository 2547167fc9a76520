"""Answers as data frames have the types of their literals; in a notebook nothing in a label or quote can run."""

from __future__ import annotations

import datetime
import sys

import pytest

from issgraph.answers import Answer, Term
from issgraph.errors import IssgraphError
from issgraph.query import Graph
from issgraph.store import EmbeddedStore
from issgraph.tables import SHOWN, columns, html, to_pandas, to_polars
from issgraph.vocab import ID, XSD
from test_questions import golden

MIXED = Answer(
    ("thing", "number", "share", "day", "when", "odd"),
    (
        (
            Term(ID + "kibo"),
            Term("3", "literal", XSD + "integer"),
            Term("0.5", "literal", XSD + "decimal"),
            Term("2025-05-01", "literal", XSD + "date"),
            Term("2025-05", "literal", XSD + "gYearMonth"),
            Term("1", "literal", XSD + "integer"),
        ),
        (
            Term("<b>", "literal"),
            None,
            Term("2", "literal", XSD + "integer"),
            None,
            Term("2025-05-01", "literal", XSD + "date"),
            Term("x", "literal"),
        ),
    ),
)


def test_columns_have_the_types_of_their_literals() -> None:
    told = columns(MIXED, {ID + "kibo": "Kibo"})
    assert told["thing"] == ("str", ["Kibo", "<b>"])
    assert told["number"] == ("int", [3, None])
    assert told["share"] == ("float", [0.5, 2.0])
    assert told["day"] == ("date", [datetime.date(2025, 5, 1), None])
    assert told["when"] == ("str", ["2025-05", "2025-05-01"])
    assert told["odd"] == ("str", ["1", "x"])


def test_pandas() -> None:
    pytest.importorskip("pandas")
    frame = to_pandas(MIXED)
    assert frame.shape == (2, 6)
    assert frame["number"].sum() == 3
    assert frame["day"].dt.year[0] == 2025
    asked = golden().to_pandas("photos-on", names=True, date="2025")
    assert list(asked.columns) == ["photo", "taken", "quote", "document"]
    assert len(asked) == len(golden().query("photos-on", date="2025"))
    assert "New light" in set(asked["document"])
    assert golden().to_pandas("photos-on", date="1999").shape == (0, 4)


def test_polars() -> None:
    polars = pytest.importorskip("polars")
    frame = to_polars(MIXED)
    assert frame["number"].sum() == 3
    assert frame["day"].dtype == polars.Date
    assert golden().to_polars("photos-on", date="2025")["photo"][0].startswith(ID)


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, make in (("pandas", to_pandas), ("polars", to_polars)):
        monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(IssgraphError, match=rf"{name} is not installed; 'pip install issgraph\[{name}\]'"):
            make(MIXED)


def test_a_graph_shows_itself_in_a_notebook() -> None:
    page = golden()._repr_html_()
    assert f"{len(golden()):,} facts" in page
    assert "<td" in page and "who-photographed" in page


def test_nothing_that_is_shown_can_run() -> None:
    hostile = '<script>alert("x")</script>'
    answer = Answer((hostile,), ((Term(hostile, "literal"),), (Term(f"https://example.org/{hostile}"),), (Term(ID + "kibo"),)))
    page = html(answer, {ID + "kibo": hostile})
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 5
    empty = Graph(EmbeddedStore())
    assert "0 facts" in empty._repr_html_()


def test_many_rows_are_cut_and_told() -> None:
    page = html(Answer(("x",), ((Term("1", "literal"),),) * (SHOWN + 7)))
    assert page.count("<tr>") == SHOWN + 1
    assert "7 more rows" in page
