"""The SVG pictures in a real browser: they ask nobody, say nothing on the console, keep words in their boxes, and follow a dark screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from visiting import Visit

from hostile import EACH_ONCE
from issgraph.draw.notes import Reason
from issgraph.draw.station import Body, picture
from issgraph.pictures import PICTURES, drawn_as

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[[str], "Page"]

_OUTSIDE = """() => {
    const boxes = [...document.querySelectorAll('.body .box:not(.array)')].map(each => each.getBBox());
    const within = (at, box) => at.x > box.x - 1 && at.x + at.width < box.x + box.width + 1 && at.y > box.y - 1 && at.y + at.height < box.y + box.height + 2;
    const words = [...document.querySelectorAll('.body text, a > .more, g > .more')];
    return words.filter(each => !each.getBBox().width || !boxes.some(box => within(each.getBBox(), box))).map(each => each.textContent);
}"""


@pytest.fixture
def opened(visit: Visit, tmp_path: Path) -> Opener:
    """Opens an SVG."""

    def open_(svg: str) -> Page:
        file = tmp_path / "picture.svg"
        file.write_text(svg, "utf-8")
        return visit(file.as_uri(), "svg")

    return open_


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
    for at, words in enumerate(EACH_ONCE):
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
