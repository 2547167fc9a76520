"""Whatever a text is made of, it is read: no error, no endless reading, and every span lies in the text as it was given."""

from __future__ import annotations

import sys
from itertools import islice

import pytest
from fuzz import check, glued
from linear import TEXTS

from issgraph.extract import read
from issgraph.graph import line, quads
from issgraph.model import Document, Span
from issgraph.view import LONGEST, sentences, view

SIZE = 3_000


def test_there_are_texts() -> None:
    assert len(TEXTS) > 80


@pytest.mark.parametrize("dated", ["2025-05-02", ""])
@pytest.mark.parametrize("made", TEXTS.values(), ids=TEXTS)
def test_any_text_is_read(made: object, dated: str) -> None:
    assert callable(made)
    document = Document("any", made(SIZE), title=f"Dragon docked to Harmony during {made(200)}", date=dated, credit=made(200))
    reading = read(document)
    spans: list[Span | None] = [mention.span for mention in reading.mentions] + [gap.span for gap in reading.gaps]
    for statement in reading.statements:
        spans += [statement.quote, statement.subject_span, statement.trigger, statement.object_span]
    for span in spans:
        assert span is None or 0 <= span.start < span.end <= len(document.field(span.field)), span
    assert all(gap.words == gap.span.of(document) for gap in reading.gaps)
    assert all(line(quad).encode("utf-8") for quad in quads(reading))


@pytest.mark.parametrize(
    "text",
    [
        "Jeff Williams (white suit) left Quest on 5 May 2020 for a walk.",  # a place counted without what brackets hold
        "Butch Wilmore and Suni Williams, the crew of Boeing's Crew-7, answer.",
        "Butch Wilmore and Suni Williams, the crew of Boeing's Crew-7 answer",  # a list has no meaning of its own
        "John Phillips and Sergei Krikalev pack tools in Pirs. Two days later they (left) are due outside.",
        "Mike Fincke works inside the Destiny laboratory. Kibo and Columbus are ahead. Ed Lu works in both modules.",
        "Mike Fincke works inside the Destiny laboratory. Kibo and Columbus are ahead. Ed Lu works in the two laboratories.",
        "Mike Fincke works inside the Destiny laboratory. The P3 and S3 segments are ahead. Ed Lu works on the two trusses, both truss segments.",
        "Don Pettit cut his own hair in Zvezda. placed",  # a verb with nothing behind it
        "Dragon arrived with Zena Cardman and Mike Fincke of NASA, Kimiya Yui of JAXA and on the 9th Oleg Platonov",  # the same, behind a day
        "Auguſt 2015 - Kimiya Yui and the Japaneſe-built CALET, three hundred sıx mıles up.",  # letters that are others where case is all one
        "Aprıl 2015, APRİL 3, 2015; on Frıday the Itallan and the ITALİAN module, two weeks laTer, hours afTer lIFTOFF.",
    ],
)
def test_what_once_raised_is_read(text: str) -> None:
    assert read(Document("any", text)).document.text == text


@pytest.mark.parametrize(
    "dated", ["2025-02-30", "2021-13-01", "2010-05-xx", "9999-12-31", "0001-01-01", "0000-01-01", "nonsense", "2021-04-09T12:00:00Z"]
)
def test_a_document_of_no_day_is_read(dated: str) -> None:
    text = "Dragon Freedom docked to Harmony on April 9, three days after launch. Leonardo came last month, a week after Discovery had lifted off."
    assert {"dockedTo"} <= {s.relation for s in read(Document("odd", text, date=dated)).statements}


def test_glued_captions_are_read() -> None:
    told = [check(text, "2025-05-01") for text in islice(glued(seed=1), 150)]
    assert len(set(told)) > 10  # they tell much, each another number of things
    assert list(islice(glued(seed=1), 5)) == list(islice(glued(seed=1), 5)) != list(islice(glued(seed=2), 5))


@pytest.mark.parametrize("made", TEXTS.values(), ids=TEXTS)
def test_sentences_are_short_and_leave_out_blanks_only(made: object) -> None:
    assert callable(made)
    text = view(made(SIZE))
    found = sentences(text)
    assert all(span.end - span.start <= LONGEST for span in found)
    ends = [0, *(span.end for span in found)]
    starts = [*(span.start for span in found), len(text)]
    assert all(not text[end:start].strip() and end <= start for end, start in zip(ends, starts, strict=True))


def test_a_date_that_leans_on_a_thousand_before_it_is_read() -> None:
    text = "The photo was taken on May 1. " + "Dragon is docked to Harmony on June 2. " * sys.getrecursionlimit()
    assert read(Document("dates", text)).statements


def test_a_misspelt_month_is_no_error() -> None:
    assert not [s for s in read(Document("months", "Taken on Sepember 5, 2024.")).statements if s.relation == "takenOn"]
