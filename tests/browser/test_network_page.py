"""The network page in a real browser: it draws, asks nobody, complains of nothing, and does what its controls say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from conftest import Visit

from issgraph.draw import Edge, Node, Words, collapse, page
from synthetic import network

if TYPE_CHECKING:
    from playwright.sync_api import Page

HOSTILE = (
    "<img src=x onerror=document.title='ran'>",
    "</script><script>document.title='ran'</script>",
    "<a href='javascript:alert(1)'>href</a>",
    '" autofocus onfocus="alert(1)',
    "\u202eturned\u2028\u2029 \U0001f680 \x00",
    "__proto__",
    "javascript:alert(1)",
)

Opener = Callable[..., "Page"]


@pytest.fixture
def opened(visit: Visit, tmp_path: Path) -> Opener:
    """Opens nodes and edges as a page."""

    def open_(nodes: list[Node], edges: list[Edge], title: str = "A network", fragment: str = "") -> Page:
        file = tmp_path / "network.html"
        file.write_text(page(nodes, edges, title), encoding="utf-8")
        return visit(file.as_uri() + fragment, "#picture[data-written]")

    return open_


def written(tab: Page) -> int:
    return int(tab.get_attribute("#picture", "data-written") or 0)


def find(tab: Page, name: str) -> None:
    tab.fill("#find", name)
    tab.press("#find", "Enter")


@pytest.mark.parametrize(("count", "names"), [(100, 45), (1000, 50)])
def test_many_names_can_be_read_at_first_view(opened: Opener, count: int, names: int) -> None:
    tab = opened(*network(count))
    assert written(tab) >= names
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")


def test_collapsed_view_can_be_read(opened: Opener) -> None:
    tab = opened(*collapse(*network(1000)))
    assert written(tab) >= 80


def test_search_shows_the_words(opened: Opener) -> None:
    nodes, edges = network(100)
    tab = opened(nodes, edges)
    edge = next(edge for edge in edges if edge.relation == "takenBy")
    person = next(node for node in nodes if node.id == edge.target)
    tab.fill("#find", person.label[:-1])
    assert person.label in tab.eval_on_selector_all("#names option", "all => all.map(option => option.value)")
    find(tab, person.label.upper())
    assert tab.inner_text("#panel h2") == person.label
    assert edge.words[0].quote in tab.inner_text("#panel")
    assert edge.words[0].source in tab.inner_text("#panel cite >> nth=0") or edge.words[0].source in tab.inner_text("#panel")
    assert tab.evaluate("location.hash") == "#node=" + person.id
    find(tab, "no such thing")
    assert tab.inner_text("#heard") == "Nothing here has that name."


def test_a_click_on_the_picture_shows_the_words(opened: Opener) -> None:
    said = Words("A photo", "taken by", "Ayers", "photographed by Nichole Ayers", "Photo of the day")
    tab = opened([Node("p", "A photo", "Photograph"), Node("a", "Ayers", "Person")], [Edge("p", "a", "takenBy", 1, (said,))])
    box = tab.locator("#picture").bounding_box()
    assert box
    # Two nodes and the line between them: the middle of the picture is the middle of the line.
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.wait_for_selector("#panel blockquote")
    assert tab.inner_text("#panel h2") in ("A photo and Ayers", "Ayers and A photo")
    assert tab.inner_text("#panel blockquote") == said.quote
    tab.keyboard.press("Escape")
    assert tab.inner_text("#panel h2") == "The words behind the picture"


def test_legend_hides_and_shows_classes(opened: Opener) -> None:
    nodes, edges = network(100)
    tab = opened(nodes, edges)
    everything = written(tab)
    tab.get_by_label("Photograph").uncheck()
    tab.wait_for_selector(f"#picture:not([data-written='{everything}'])")
    photo = next(node for node in nodes if node.cls == "Photograph")
    find(tab, photo.label)
    assert tab.get_by_label("Photograph").is_checked(), "what is looked for must come back into the picture"
    tab.click("#none")
    tab.wait_for_selector("#picture[data-written='0']")
    tab.click("#every")
    tab.wait_for_selector("#picture:not([data-written='0'])")


def test_list_and_keyboard_reach_everything(opened: Opener) -> None:
    nodes, edges = network(100)
    tab = opened(nodes, edges)
    tab.focus("#all summary")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#list a")
    assert tab.locator("#list a").count() == len(nodes)
    tab.keyboard.press("Tab")
    label = tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#panel:focus")
    assert tab.inner_text("#panel h2") == label


def test_address_keeps_the_choice(opened: Opener) -> None:
    nodes, edges = network(100)
    edge = edges[0]
    tab = opened(nodes, edges, fragment=f"#link={quote(edge.source, safe='')}&{quote(edge.target, safe='')}")
    assert edge.words[0].quote in tab.inner_text("#panel")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_text(opened: Opener, text: str) -> None:
    words = (Words(text, text, text, text, text),)
    nodes = [Node(text, text, text, words), Node("other", text, "Person"), Node("third", "A third", "Person")]
    tab = opened(nodes, [Edge(text, "other", text, 1, words), Edge("third", text, text)], title=f"Title {text}")
    for step in ("node", "edge", "list"):
        if step == "node":
            find(tab, text)
        elif step == "edge":
            tab.click("#panel summary")
            tab.click("#panel .near small a >> nth=0")
        else:
            tab.click("#all summary")
        tab.wait_for_timeout(50)
        assert tab.locator("img, iframe, [onerror], [onfocus], [onmouseover], a[href^=javascript]").count() == 0
        assert tab.locator("script").count() == 3
    assert tab.title().startswith("Title")
    shown = text.replace("\x00", "").strip()
    assert shown[:12] in tab.inner_text("#panel")


def test_dark_page_draws(opened: Opener) -> None:
    tab = opened(*network(100))
    light = tab.evaluate("getComputedStyle(document.body).color")
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate("getComputedStyle(document.body).color") != light
