"""Names are found in a text whether it is looked up word by word, as the first texts of a run are, or by the automaton."""

from __future__ import annotations

import pytest
from linear import TEXTS

from issgraph.extract.naming.chunks import Alphabet
from issgraph.gazetteer import Gazetteer, gazetteer, names_of
from issgraph.reference import Reference, read_reference, reference
from issgraph.view import view


@pytest.fixture(scope="module")
def by_automaton() -> Gazetteer:
    known = gazetteer()
    made = Gazetteer(reference(), known._names, known._kinds, {})
    made._left = 0
    return made


@pytest.mark.parametrize("kind", TEXTS)
def test_the_first_texts_have_the_names_of_all(kind: str, by_automaton: Gazetteer) -> None:
    text = Alphabet.clean(view(TEXTS[kind](600)))
    first = Gazetteer(reference(), gazetteer()._names, [], {})
    assert first.find(text) == by_automaton.find(text)
    assert first._automaton is None and by_automaton._automaton is not None


def test_enough_text_is_worth_an_automaton(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("issgraph.gazetteer.AT_ONCE", 10)
    made = Gazetteer(reference(), gazetteer()._names, [], {})
    assert [hit.meanings[0].entity.label for _ in range(3) for hit in made.find("Kibo is new.")] == ["Kibo"] * 3
    assert made._automaton is not None


def test_tables_that_were_kept_are_those_that_are_read() -> None:
    read = read_reference()
    assert reference() == read and reference().by_id == read.by_id
    (row,) = [row for row in read.rows if row.id == "harmony"]
    names, kinds, surnamed = names_of([row], {})
    assert gazetteer().meanings("Node 2") and ("Node 2", ("harmony",)) in names["node 2"]
    assert kinds == [("Module",)] and not surnamed and isinstance(reference(), Reference)
