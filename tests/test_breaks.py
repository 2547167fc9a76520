"""The breaks of a sentence, kept for it, are those that a search up to any place finds."""

from issgraph.extract.grammar.clauses import _BREAK, _last_break
from issgraph.extract.reader import draft_of
from issgraph.model import Document

TEXT = "While Kibo waited, after it came, an assistant docked; which Dragon, as ashes fell, left when, but while asleep, A and then B went."


def test_the_last_break_before_any_place_is_what_a_search_finds() -> None:
    (sentence,) = draft_of(Document("one", TEXT))[0].sentences
    for place in range(len(sentence.codes) + 1):
        found = [match.end() for match in _BREAK.compiled.finditer(sentence.codes, 0, place)]
        assert _last_break(sentence, place) == (found[-1] if found else 0), sentence.codes[:place]
    assert found, "no break stands in the text, so this would prove nothing"
