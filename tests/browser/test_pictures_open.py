"""The SVG pictures in a real browser: they ask nobody, say nothing on the console, keep words in their boxes, and follow a dark screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_network_page import browser

from hostile import HOSTILE
from issgraph.draw.notes import Reason
from issgraph.draw.station import Body, picture
from issgraph.pictures import PICTURES, drawn_as

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

__all__ = ["browser"]

Opener = Callable[[str], "Page"]

_OUTSIDE = """() => {
    const boxes = [...document.querySelectorAll('.body .box:not(.array)')].map(each => each.getBBox());
    const within = (at, box) => at.x > box.x - 1 && at.x + at.width < box.x + box.width + 1 && at.y > box.y - 1 && at.y + at.height < box.y + box.height + 2;
    const words = [...document.querySelectorAll('.body text, a > .more, g > .more')];
    return words.filter(each => !each.getBBox().width || !boxes.some(box => within(each.getBBox(), box))).map(each => each.textContent);
}"""


@pytest.fixture
def opened(browser: BrowserContext, tmp_path: Path) -> Iterator[Opener]:
    """Opens an SVG; afterwards there must have been no request, message, error or dialog."""
    complaints: list[str] = []
    pages: list[Page] = []

    def open_(svg: str) -> Page:
        file = tmp_path / "picture.svg"
        file.write_text(svg, "utf-8")
        tab = browser.new_page()
        pages.append(tab)
        tab.on("console", lambda message: complaints.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        tab.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        tab.on("request", lambda asked: None if asked.url == file.as_uri() else complaints.append(f"request: {asked.url}"))
        tab.goto(file.as_uri())
        return tab

    yield open_
    for tab in pages:
        tab.close()
    assert complaints == []


@pytest.mark.parametrize("what", PICTURES)
def test_a_picture_opens_alone(what: str, opened: Opener) -> None:
    tab = opened(drawn_as(what, on="2025-05-01" if what in ("station", "timeline", "crew") else None)[1])
    assert tab.evaluate("document.documentElement.tagName") == "svg"
    assert tab.evaluate("document.querySelectorAll('text').length") > 10 or what == "map"


@pytest.mark.parametrize("day", ["1998-12-08", "2001-02-11", "2009-07-20", "2021-07-28", "2025-05-01", "2025-12-01"])
def test_words_stay_in_their_boxes(day: str, opened: Opener) -> None:
    assert opened(drawn_as("station", on=day)[1]).evaluate(_OUTSIDE) == []


def test_a_dark_screen_gets_a_dark_picture(opened: Opener) -> None:
    tab = opened(drawn_as("station", on="2025-05-01")[1])
    look = "getComputedStyle(document.querySelector('.paper')).fill"
    assert tab.evaluate(look) == "rgb(255, 255, 255)"
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate(look) == "rgb(20, 24, 27)"


def test_every_box_is_reached_by_keyboard(opened: Opener) -> None:
    tab = opened(drawn_as("station", on="2025-05-01")[1])
    boxes = tab.evaluate("document.querySelectorAll('a.body').length")
    reached = set()
    for _ in range(boxes + 20):
        tab.keyboard.press("Tab")
        reached.add(tab.evaluate("document.activeElement?.querySelector('title')?.textContent"))
    assert len(reached) >= boxes > 30


def test_hostile_words_run_nothing(opened: Opener) -> None:
    bodies = [Body("root", "root", "us")]
    for at, words in enumerate(HOSTILE):
        bodies.append(
            Body(
                f"b{at:03}", words, "crew", "root", "nadir" if at < 8 else "", (words,), doubt=words, reasons=(Reason(words, words, words),)
            )
        )
    bodies = [
        body if body.host or body.id == "root" else Body(body.id, body.label, "cargo", doubt="?", reasons=body.reasons) for body in bodies
    ]
    tab = opened(picture(bodies, [], "t", "u", "s"))
    tab.wait_for_timeout(300)
    assert tab.evaluate("document.querySelectorAll('script, image, foreignObject, iframe, animate, set, use').length") == 0
