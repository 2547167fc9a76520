"""A pattern is left out only where it cannot fit: what it needs stands in every text that it fits."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from issgraph import patterns
from issgraph.extract import read
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.reader import alphabet_of
from issgraph.gazetteer import gazetteer
from issgraph.model import Document, Span
from issgraph.needs import folded, needs
from issgraph.patterns import Codes, Pattern

GOLD = Path(__file__).parent / "gold" / "own.jsonl"


@pytest.mark.parametrize(
    ("pattern", "lacking"),
    [
        ("(?:docked|berthed) to", "the ship is moored to it"),
        ("(?P<s>[\ue000-\ue004]) (?:was )?launched", "a ship was launched"),
        ("(?>undock|dock)ed(?= from)", "docked to the port"),
        ("x(?:ab?c){1,3}y", "xy"),
    ],
)
def test_a_text_that_lacks_what_a_pattern_needs_is_known(pattern: str, lacking: str) -> None:
    assert any(not any(gram in lacking for gram in need) for need in needs(pattern))


@pytest.mark.parametrize("pattern", ["(?:a|)", "[^a]b?", "x*", r"\w+", "(?i:ß|é)", "(?i)[^d]é", "(?!docked)"])
def test_a_pattern_that_needs_nothing_says_so(pattern: str) -> None:
    assert needs(pattern) == []


def test_ways_of_saying_that_share_letters_are_known_by_them() -> None:
    assert needs(r"(?:(?:the )?freighter |Dragon )?CRS-\d") == [frozenset({"crs-"})]
    assert needs(r"(?:is|was|has been) attached to|(?:the|an?) attached\b") == [frozenset({"attached"})]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?i)kodak", "A \u212aODA\u212a on a tripod"),
        ("(?i:dusk)s", "Du\u017f\u212as"),
        ("(?i)inch", "an \u0130nch or an \u0131nch"),
        ("(?i)[a-c]xis", "the AXIS"),
        ("ΑΣ and ISS", "ΑΣ and ISS"),
        ("(?i)grüße", "GRÜẞE"),
        ("Ada ß", "Ada ß"),
    ],
)
def test_what_a_pattern_needs_stands_where_it_fits_in_other_letters(pattern: str, text: str) -> None:
    fits = Pattern(pattern)
    assert fits.search(text)
    assert fits.may_stand_in(text)
    looked = Codes.of(text)
    for _ in range(patterns.OFTEN + 1):
        assert fits.search(looked)
    fits.mask |= patterns._mask(fits.needs)
    assert fits.search(Codes.of(text))
    assert fits.search(Codes.of(text.upper())) or not re.search(pattern, text.upper())
    assert fits.search(Codes.of(text.lower())) or not re.search(pattern, text.lower())


def test_a_pattern_to_which_case_is_all_one_is_left_out_of_a_text_that_lacks_it() -> None:
    fits = Pattern("(?i)(?:Nikon|KODAK) camera")
    fits.mask |= patterns._mask(fits.needs)
    lacks = Codes.of("Somebody's CAMERA is a Hasselblad")
    assert fits.mask
    assert lacks.lacks & fits.mask


def test_alternatives_that_all_have_a_name_need_one_of_the_names() -> None:
    assert frozenset({"\ue001", "\ue002"}) in needs("(?:\ue001 [a-z]+ orbited|landed [a-z]+ \ue002)")


def test_what_stands_in_most_texts_is_not_looked_for() -> None:
    assert needs(r"(?:a|the) \w+") == []
    assert needs(" with | without ") == needs("(?:with|without)") == [frozenset({"with"})]


def test_a_pattern_is_asked_of_the_sentence_as_the_patterns_before_it_left_it() -> None:
    ship, port, unknown = (Pattern(what, given=[what]) for what in ("\ue001", "\ue002", "\ue003"))
    text = "a ship at a port"
    sentence = Sentence(text, Span(0, len(text)), 0, alphabet_of(gazetteer()), codes=Codes.of("a \ue001 at a port"))
    asked = []
    for pattern in sentence.worth((unknown, port, ship, unknown, port)):
        asked.append(pattern)
        sentence.codes = Codes.of("a \ue001 at a \ue002")
    assert asked == [ship, port]


def test_what_a_pattern_needs_stands_wherever_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0

    def search(self: Pattern, text: str, *place: int) -> re.Match[str] | None:
        nonlocal tried
        match = self.compiled.search(text, *place)
        if match and type(text) is Codes:
            tried += 1
            assert all(any(gram in folded(text) for gram in need) for need in self.needs), (self.pattern, text)
            assert not text.lacking() & self.mask, (self.pattern, text)
        return match

    def finditer(self: Pattern, text: str, *place: int) -> object:
        search(self, text, *place)
        return self.compiled.finditer(text, *place)

    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    readings = [read(Document(row["id"], row["text"], date=row["date"])) for row in rows]
    monkeypatch.setattr(Pattern, "search", search)
    monkeypatch.setattr(Pattern, "finditer", finditer)
    assert [read(Document(row["id"], row["text"], date=row["date"])) for row in rows] == readings
    assert tried > 500


def test_a_pattern_tried_often_is_left_out_where_what_it_needs_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_waiting", [])
    made = [Pattern(f"(?:dock|berth)ed fast to [\ue000-\ue003](?: {n})?") for n in range(patterns.TOGETHER - 1)] + [Pattern("moored")]
    there, lacking, elsewhere = map(Codes.of, ("it docked fast to \ue001", "it went up to \ue001", "it docked fast to \ue801"))
    assert all(pattern.mask == 0 for pattern in made)
    for _ in range(patterns.OFTEN):
        for pattern in made:
            pattern.search(there)
    told = [[not text.lacking() & pattern.mask for text in (there, lacking, elsewhere)] for pattern in made]
    assert told == [[True, False, False]] * (len(made) - 1) + [[False, False, False]]
    assert [bool(pattern.search(there)) for pattern in made] == [True] * (len(made) - 1) + [False]


def test_a_text_is_asked_again_once_patterns_look_for_more() -> None:
    text = Codes.of("the \uf001 is docked")
    pattern, other = Pattern("x", given=["\uf001\uf002"]), Pattern("x", given=["\uf003"])
    assert not text.lacks & (pattern.mask | other.mask)
    assert text.lacking() & (pattern.mask | other.mask) == other.mask


def test_a_name_in_the_place_of_words_is_known_to_stand_there() -> None:
    pattern, other = Pattern("\uf005", given=["\uf005"]), Pattern("\uf006", given=["\uf006"])
    text = Codes.of("the big ship is docked")
    named = text.named(4, 12, "\uf005")
    assert named == "the \uf005 is docked"
    assert (bool(pattern.search(text)), bool(pattern.search(named)), bool(other.search(named))) == (False, True, False)
    assert named.lacking() & other.mask
    assert not named.lacking() & pattern.mask


def test_a_part_lacks_what_the_whole_lacks_and_no_more() -> None:
    pattern, other = Pattern("\uf007", given=["\uf007"]), Pattern("\uf008", given=["\uf008"])
    whole = Codes.of("the \uf007 is docked")
    for part in (whole.part(0, 5), whole.part(4)):
        assert (part, type(part)) in ((whole[:5], Codes), (whole[4:], Codes))
        assert (bool(pattern.search(part)), bool(other.search(part))) == (True, False)
        assert part.lacks & other.mask
        assert not part.lacks & pattern.mask
