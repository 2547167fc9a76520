"""The page of explain, for any text and spans: the text stays whole, each part of a statement is marked on just its words, nothing is code."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from issgraph.draw.reading import page
from issgraph.model import Document, Entity, Gap, Mention, Reading, Span, Statement

ALPHABET = "ab <>&\"'/\U0001f680\u0301\u202e{}%"


class Caption(HTMLParser):
    """The words of the caption, whole and by mark, and every tag of the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.whole, self.marked, self.tags, self.ids = "", {}, [], []  # type: ignore[var-annotated]
        self._depth, self._marks = 0, {}  # type: ignore[var-annotated]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        if given.get("class") == "caption":
            self._depth = 1
        elif self._depth:
            self._depth += 1
            self._marks = {name: (numbers or "").split() for name, numbers in given.items() if name.startswith("data-")}

    def handle_endtag(self, tag: str) -> None:
        self._depth -= bool(self._depth)
        self._marks = {}

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.whole += data
            for name, numbers in self._marks.items():
                for number in numbers:
                    self.marked[name, number] = self.marked.get((name, number), "") + data


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(ALPHABET, min_size=1, max_size=30))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] != pair[1])
    spans = ends.map(lambda pair: Span(min(pair), max(pair)))
    things = st.builds(Entity, st.sampled_from("xyz"), st.just("Module"), st.text(ALPHABET), st.booleans())
    maybe = st.none() | spans
    told = st.builds(Statement, things, st.text(ALPHABET), things, st.text(ALPHABET), st.floats(0, 1), spans, maybe, maybe, maybe)
    document = Document("any", text, draw(st.text(ALPHABET)), "", draw(st.text(ALPHABET)))
    gaps = [Gap(span, "name", span.of(document)) for span in draw(st.lists(spans, max_size=2))]
    mentions = draw(st.lists(st.builds(Mention, spans, things), max_size=3))
    return Reading(document, tuple(mentions), tuple(draw(st.lists(told, max_size=3))), tuple(gaps))


@settings(max_examples=80, deadline=None)
@given(readings())
def test_any_text_stays_whole_and_every_span_is_marked_on_its_words(reading: Reading) -> None:
    html = page([(reading, {})])
    caption, document = Caption(html), reading.document
    assert caption.whole == document.text
    assert caption.tags.count("script") == caption.tags.count("style") == 1 and "img" not in caption.tags
    assert len(caption.ids) == len(set(caption.ids))
    for at, said in enumerate(reading.statements):
        for part, span in (("quote", said.quote), ("subject", said.subject_span), ("trigger", said.trigger), ("object", said.object_span)):
            assert caption.marked.get((f"data-{part}", f"1-{at}"), "") == (span.of(document) if span else "")
    for at, gap in enumerate(reading.gaps):
        assert caption.marked["data-gap", f"1-{at}"] == gap.words
    assert html == page([(reading, {})])


def test_no_text_is_a_page_too() -> None:
    assert "<main>" in page([])
    assert "Nothing was read" in page([(Reading(Document("none", "Quiet."), (), ()), {})])
