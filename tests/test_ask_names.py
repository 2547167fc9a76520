"""Names in questions: the index finds what the tables and the graph call things, in any case, and what else a name may mean."""

from __future__ import annotations

import pytest

from issgraph.ask.names import Names
from issgraph.gazetteer import gazetteer
from issgraph.phrasing import meanings
from issgraph.wordlist import lexicon, tokens
from test_questions import golden


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(golden())


def meant(names: Names, text: str) -> set[str]:
    [only] = names.named(text, tokens(text), [])
    return set().union(*only.ids.values())


@pytest.mark.parametrize(
    ("text", "identifier"),
    [("kibo", "kibo"), ("the JEM", "kibo"), ("Node 2", "harmony"), ("nichole AYERS", "nichole-ayers"), ("Ayers", "nichole-ayers")],
)
def test_a_name_is_found_by_alias_and_surname_in_any_case(names: Names, text: str, identifier: str) -> None:
    assert identifier in meant(names, text)


def test_every_name_of_the_tables_is_found_by_its_words(names: Names) -> None:
    for name, entity in gazetteer().names():
        known = names.find(tuple(token.word for token in tokens(name)))
        assert known, name
        assert entity.id in known.ids.get(entity.cls, ()) or name.lower() in gazetteer().adjectives, name


def test_the_longest_name_wins(names: Names) -> None:
    text = "Harmony forward port"
    assert [text[each.start : each.end] for each in names.named(text, tokens(text), [])] == [text]


def test_a_word_of_two_senses_is_read_in_both() -> None:
    senses, _ = lexicon().senses(("show", "up"))
    assert set(senses) == {"arrive", "show"}
    read = {what.words for what in meanings(tokens("what showed up in photos"), {})}
    assert read == {frozenset({"arrive", "photo"}), frozenset({"show", "photo"})}
