"""The page of explain in a real browser: it asks nobody, runs no word as code, and what is pointed at lights up its part elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from visiting import Visit

from hostile import HOSTILE
from issgraph.draw.reading import page
from issgraph.extract import read
from issgraph.model import Document, Entity, Gap, Mention, Reading, Span, Statement

if TYPE_CHECKING:
    from playwright.sync_api import Page

TEXT = "Suni Williams of NASA took this photo of Kibo on Nov. 5, 2024. Zorblatt Quux hums from the far end of a long, long corridor."
Opener = Callable[..., "Page"]


@pytest.fixture
def opened(visit: Visit, tmp_path: Path) -> Opener:
    """Opens readings as a page."""

    def open_(*readings: Reading) -> Page:
        file = tmp_path / "reading.html"
        file.write_text(page((reading, {}) for reading in readings), "utf-8")
        return visit(file.as_uri())

    return open_


def kibo() -> Reading:
    return read(Document("kibo", TEXT, "Above Kibo", credit="NASA/Suni Williams"))


def lit(tab: Page, part: str) -> str:
    """The words of the text that are lit as a part of what is pointed at."""
    return "".join(tab.eval_on_selector_all(f".text .lit-{part}", "all => all.map(each => each.textContent)"))


def statement(reading: Reading, relation: str, field: str = "text") -> str:
    """Where the page has the statement of a relation."""
    [at, *_] = [at for at, s in enumerate(reading.statements) if s.relation == relation and s.quote.field == field]
    return f"#s1-{at}"


@pytest.mark.parametrize("by", ["hover", "focus", "tap"])
def test_a_statement_lights_its_words(opened: Opener, by: str) -> None:
    reading = kibo()
    tab, row = opened(reading), statement(reading, "affiliatedWith")
    {"hover": tab.hover, "focus": tab.focus, "tap": tab.click}[by](f"{row} a" if by == "focus" else row)
    assert (lit(tab, "subject"), lit(tab, "object")) == ("Suni Williams", "NASA")
    looks = {
        part: tab.locator(f".text .lit-{part}").first.evaluate("e => getComputedStyle(e).borderBottomStyle")
        for part in ("subject", "object")
    }
    assert looks == {"subject": "solid", "object": "double"}, "told apart without colour"
    tab.keyboard.press("Escape")
    assert lit(tab, "subject") == ""


def test_words_of_the_credit_are_lit_where_they_stand(opened: Opener) -> None:
    reading = kibo()
    tab = opened(reading)
    tab.hover(statement(reading, "takenBy", "credit"))
    assert tab.inner_text(".credit .lit-quote.lit-object") == "Suni Williams"


def test_a_name_lights_the_statements_about_it(opened: Opener) -> None:
    reading = kibo()
    tab = opened(reading)
    tab.hover(".caption a:text-is('Kibo')")
    about = [f"s1-{at}" for at, s in enumerate(reading.statements) if "kibo" in (s.object.id if isinstance(s.object, Entity) else "")]
    assert about and tab.eval_on_selector_all("li.lit", "all => all.map(each => each.id)") == about


def test_what_was_not_understood_is_lit_both_ways(opened: Opener) -> None:
    tab = opened(kibo())
    tab.hover("[data-unread] >> text=Zorblatt")
    assert "Zorblatt Quux" in lit(tab, "gap")
    tab.hover(".caption a[data-gap] >> nth=0")
    assert "Zorblatt" in tab.inner_text("[data-unread].lit >> nth=0")


def test_the_keyboard_goes_from_words_to_statement_and_back(opened: Opener) -> None:
    tab = opened(kibo())
    tab.focus(".caption a:text-is('Kibo')")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.closest('li').id") == tab.get_attribute("li.lit >> nth=0", "id")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.closest('.text') !== null")


def test_nested_and_overlapping_spans_are_lit_whole(opened: Opener) -> None:
    document = Document("nested", "\U0001f680 Harmony's forward port side")
    port, side = Entity("harmony-forward-port", "DockingPort", "Harmony forward port"), Entity("side", "Hardware", "side")
    told = (
        Statement(port, "partOf", side, "by-hand", 0.5, Span(2, 29), Span(2, 24), None, Span(20, 29)),
        Statement(side, "partOf", port, "by-hand", 0.5, Span(2, 9), Span(2, 9), None, None),
    )
    reading = Reading(document, (Mention(Span(2, 24), port), Mention(Span(20, 29), side)), told, (Gap(Span(0, 1), "name", "\U0001f680"),))
    tab = opened(reading)
    tab.hover("#s1-0")
    assert (lit(tab, "subject"), lit(tab, "object"), lit(tab, "quote")) == (
        "Harmony's forward port",
        "port side",
        "Harmony's forward port side",
    )
    tab.hover("#s1-1")
    assert lit(tab, "subject") == "Harmony"
    tab.hover("#g1-0")
    assert lit(tab, "gap") == "\U0001f680"


@pytest.mark.parametrize("text", HOSTILE[:140:20])
def test_hostile_words_stay_text(opened: Opener, text: str) -> None:
    said = f"{text} Suni Williams of NASA took this photo of Kibo. {text}"
    thing = Entity(text, text, text, known=False)
    made = Statement(
        thing, text, text, text, 1, Span(0, len(text)), Span(0, len(text)), None, Span(0, 1), ((text, text), ("modality", text))
    )
    reading = read(Document(text, said, text, text, text))
    tab = opened(
        Reading(reading.document, (Mention(Span(0, 1), thing),), (made, *reading.statements), (Gap(Span(0, 2), text, text),)), reading
    )
    tab.hover("#s1-0")
    tab.click("header summary")
    assert tab.locator("img, iframe, [onerror], [onfocus], a:not([href^='#'])").count() == 0
    assert tab.locator("script").count() == 1
    assert tab.title() != "ran"
    assert text.replace("\x00", "")[:9].strip() in tab.inner_text("#t1 .caption")


def test_it_fits_a_phone_and_the_words_stay_beside_the_statement(opened: Opener) -> None:
    reading = kibo()
    tab = opened(reading)
    tab.set_viewport_size({"width": 360, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.click("#s1-0")
    for place in ("#s1-0", ".text .lit-quote >> nth=0"):
        box = tab.locator(place).bounding_box()
        assert box and 0 <= box["y"] < 700
    tab.click(".caption a:text-is('Kibo')")
    box = tab.locator("li.lit").bounding_box()
    assert box and 0 <= box["y"] < 700 and "Kibo" in tab.inner_text("li.lit"), "what scrolls under the pointer is not pointed at"


def test_dark_page_is_dark(opened: Opener) -> None:
    tab = opened(kibo())
    light = tab.evaluate("getComputedStyle(document.body).color")
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate("getComputedStyle(document.body).color") != light
