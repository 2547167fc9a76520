"""The network page in a real browser: it draws, asks nobody, complains of nothing, and does what its controls say."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from visiting import Violations, Visit

from hostile import HOSTILE
from issgraph.draw import Edge, Node, Words, collapse, page
from issgraph.draw.collapse import SHARED_PHOTO
from issgraph.draw.look import in_words
from synthetic import network

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., "Page"]


@pytest.fixture
def opened(visit: Visit, tmp_path: Path) -> Opener:
    """Opens nodes and edges as a page."""

    def open_(nodes: list[Node], edges: list[Edge], title: str = "A network", fragment: str = "", first: int | None = None) -> Page:
        file = tmp_path / "network.html"
        file.write_text(page(nodes, edges, title, first), encoding="utf-8")
        return visit(file.as_uri() + fragment, "#picture[data-written]")

    return open_


def until(tab: Page, what: str) -> None:
    """Waits until an expression of the page is true; its policy lets no string be run as code inside it."""
    for _ in range(200):
        if tab.evaluate(what):
            return
        tab.wait_for_timeout(50)
    pytest.fail(f"never came true: {what}")


def written(tab: Page) -> int:
    return int(tab.get_attribute("#picture", "data-written") or 0)


def find(tab: Page, name: str) -> None:
    tab.fill("#find", name)
    tab.press("#find", "Enter")


_LABELS = """() => {
    const all = [], stage = document.querySelector('#picture canvas');
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        if (this.canvas === stage) {
            const box = this.measureText(text), at = this.getTransform().transformPoint(new DOMPoint(x, y));
            const half = box.width * this.getTransform().a / 2;
            const size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]) * this.getTransform().a;
            all.push([at.x - half, at.y - size * 0.45, at.x + half, at.y + size * 0.45, size, text]);
        }
        return write.apply(this, arguments);
    };
    const pause = () => new Promise(done => setTimeout(done, 500));
    const look = document.querySelector('#dark');
    look.click(); // dark, and back to how it was: the picture is drawn once more
    return pause().then(() => { all.length = 0; look.click(); return pause(); }).then(() => {
        CanvasRenderingContext2D.prototype.fillText = write;
        return [all, stage.width, stage.height];
    });
}"""


def labels(tab: Page) -> list[tuple[float, float, float, float]]:
    """The boxes of names of nine pixels and more as they were drawn on the screen, wholly within the picture."""
    drawn, width, height = tab.evaluate(_LABELS)
    return [
        (left, top, right, low)
        for left, top, right, low, size, _ in drawn
        if size >= 9 and left >= 0 and top >= 0 and right <= width and low <= height
    ]


def overlapping(boxes: list[tuple[float, float, float, float]]) -> int:
    """How many of the boxes lie on another."""

    def on(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
        return a is not b and a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]

    return sum(any(on(one, other) for other in boxes) for one in boxes)


@pytest.mark.parametrize(("count", "names"), [(100, 45), (1000, 50)])
def test_many_names_can_be_read_at_first_view(opened: Opener, count: int, names: int) -> None:
    tab = opened(*network(count))
    assert len(found := labels(tab)) == written(tab) >= names
    assert overlapping(found) <= len(found) // 100
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")


@pytest.mark.parametrize(("count", "names"), [(1000, 50), (20_000, 100)])
def test_the_view_of_things_can_be_read(opened: Opener, count: int, names: int) -> None:
    tab = opened(*collapse(*network(count), 1000), first=150)
    assert len(found := labels(tab)) >= names
    assert overlapping(found) <= len(found) // 100


def test_a_larger_window_gets_a_larger_picture(opened: Opener) -> None:
    tab = opened(*dated())
    tab.set_viewport_size({"width": 800, "height": 500})
    tab.wait_for_timeout(400)
    small = labels(tab)
    tab.set_viewport_size({"width": 1280, "height": 820})
    tab.wait_for_timeout(400)
    large = labels(tab)
    assert max(box[2] for box in large) - min(box[0] for box in large) > 1.2 * (max(box[2] for box in small) - min(box[0] for box in small))


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
    for keys in (["Escape"], ["Enter", "Tab", "Escape"]):
        for key in keys:
            tab.keyboard.press(key)
            if key == "Enter":
                tab.wait_for_selector("#panel:focus")
        assert tab.evaluate("document.activeElement.closest('#list') && document.activeElement.textContent") == label, keys


def test_the_list_follows_legend_time_and_search(opened: Opener) -> None:
    tab = opened(*dated())
    tab.click("#all summary")
    tab.wait_for_selector("#list a")
    listed = tab.locator("#list a:visible")
    assert listed.all_inner_texts() == ["Ada", "Clara", "Emma", "Berta", "Dora"]
    tab.locator("#until").fill(str(2005 * 12))
    assert listed.all_inner_texts() == ["Ada", "Emma", "Berta", "Dora"]
    assert tab.inner_text("#all summary") == "4 of 5 as a list"
    tab.fill("#find", "dor")
    assert listed.all_inner_texts() == ["Dora"]
    tab.fill("#find", "")
    tab.get_by_label("Person").uncheck()
    assert listed.all_inner_texts() == ["Ada", "Emma"]
    assert tab.locator("#list h3:visible").all_inner_texts() == ["Module"]
    tab.click("#every")
    find(tab, "clara")
    assert listed.all_inner_texts() == ["Clara"], "what is chosen widens the time"
    tab.fill("#find", "")
    assert tab.inner_text("#all summary") == "All 5 as a list"


def test_address_keeps_a_link(opened: Opener) -> None:
    nodes, edges = network(100)
    edge = edges[0]
    tab = opened(nodes, edges, fragment=f"#link={quote(edge.source, safe='')}&link={quote(edge.target, safe='')}")
    assert edge.words[0].quote in tab.inner_text("#panel")


def dated() -> tuple[list[Node], list[Edge]]:
    """Four things in a row, told of in 2001, 2011 and 2021, and one that no text dates."""
    names = ["Ada", "Berta", "Clara", "Dora", "Emma"]
    nodes = [
        Node(name.lower(), name, "Person" if at % 2 else "Module", wikidata=f"https://www.wikidata.org/wiki/Q{at}")
        for at, name in enumerate(names)
    ]
    edges = []
    for at, day in enumerate(("2001-02-03", "2011", "2021-05", "")):
        words = Words(
            names[at], "knows", names[at + 1], f"{names[at]} knows {names[at + 1]}", f"Text {at}", f"https://example.org/{at}", day
        )
        edges.append(Edge(names[at].lower(), names[at + 1].lower(), "knows", 1, (words,)))
    return nodes, edges


def drawn_names(tab: Page) -> set[str]:
    return {label[5] for label in tab.evaluate(_LABELS)[0]}


def test_time_slider_leaves_out_what_other_times_say(opened: Opener) -> None:
    tab = opened(*dated())
    assert tab.inner_text("#between") == "Feb 2001 – May 2021"
    assert drawn_names(tab) == {"Ada", "Berta", "Clara", "Dora", "Emma"}
    tab.locator("#until").fill(str(2005 * 12))
    assert tab.inner_text("#between") == "Feb 2001 – Jan 2005"
    assert drawn_names(tab) == {"Ada", "Berta", "Dora", "Emma"}, "Clara is only told of later; what has no day stays"
    assert "time=2001-02_2005-01" in tab.url
    tab.locator("#until").press("End")
    assert drawn_names(tab) == {"Ada", "Berta", "Clara", "Dora", "Emma"}


def test_no_slider_without_days(opened: Opener) -> None:
    tab = opened([Node("a", "Ada", "Person"), Node("b", "Berta", "Person")], [Edge("a", "b", "knows")])
    assert tab.locator("#time").is_hidden()


def test_words_lead_to_their_text_and_things_to_wikidata(opened: Opener) -> None:
    tab = opened(*dated(), fragment="#node=ada")
    assert tab.get_by_role("link", name="Text 0").get_attribute("href") == "https://example.org/0"
    link = tab.get_by_role("link", name="Wikidata")
    assert link.get_attribute("href") == "https://www.wikidata.org/wiki/Q0"
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "2001-02-03" in tab.inner_text("#panel cite")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "//example.org"],
)
def test_an_address_that_is_not_of_the_web_is_no_link(opened: Opener, address: str) -> None:
    words = Words("Ada", "knows", "Berta", "Ada knows Berta", "A text", address, "2001")
    nodes = [Node("a", "Ada", "Person", (words,), address), Node("b", "Berta", "Person")]
    tab = opened(nodes, [Edge("a", "b", "knows", 1, (words,))], fragment="#node=a")
    assert "A text" in tab.inner_text("#panel cite")
    assert {link.get_attribute("href")[:1] for link in tab.locator("#panel a").all()} == {"#"}


def test_shortest_way_is_found_and_kept_in_the_address(opened: Opener) -> None:
    nodes, edges = dated()
    tab = opened(nodes, [*edges, Edge("berta", "dora", "sees", 1, (Words("Berta", "sees", "Dora", "Berta sees Dora", "Another"),))])
    find(tab, "Ada")
    tab.fill("#target", "emm")
    assert tab.eval_on_selector_all("#names option", "all => all.map(option => option.value)") == ["Emma"]
    tab.press("#target", "Enter")
    assert tab.inner_text("#panel h2") == "From Ada to Emma"
    assert tab.locator(".steps > li").count() == 3
    assert "Berta sees Dora" in tab.inner_text(".steps")
    again = opened(nodes, edges, fragment=tab.evaluate("location.hash"))
    assert again.locator(".steps > li").count() == 4


def test_where_no_way_leads_it_says_so(opened: Opener) -> None:
    nodes, edges = dated()
    tab = opened([*nodes, Node("z", "Zelda", "Person"), Node("y", "Ypsilon", "Person")], [*edges, Edge("z", "y", "knows")])
    find(tab, "Ada")
    tab.fill("#target", "Zelda")
    tab.press("#target", "Enter")
    assert tab.inner_text("#heard") == "Nothing that is shown leads from Ada to Zelda."


def test_what_is_folded_is_shown_when_asked_for(opened: Opener) -> None:
    nodes, edges = collapse(*network(1000), 1000)
    tab = opened(nodes, edges, first=30)
    assert tab.inner_text("#shown") == f"30 of {len(nodes)}"
    tab.click("#more")
    assert tab.inner_text("#shown") == f"80 of {len(nodes)}"
    again = opened(nodes, edges, first=30, fragment=tab.evaluate("location.hash"))
    assert again.inner_text("#shown") == f"80 of {len(nodes)}"
    tab.click("#panel .near a >> nth=0")
    tab.get_by_role("button", name="more around it").click()
    assert tab.inner_text("#shown") != f"80 of {len(nodes)}"


def test_a_link_made_of_photos_leads_to_all_its_words(opened: Opener) -> None:
    """The page finds them again from what its ends say; their texts and names are those that were given."""
    nodes, edges = collapse(*network(300), 1000)
    ids = {node.id for node in nodes}
    edge = max((e for e in edges if e.relation == SHARED_PHOTO and {e.source, e.target} <= ids), key=lambda e: (len(e.words), e.source))
    tab = opened(nodes, edges, fragment=f"#link={quote(edge.source)}&link={quote(edge.target)}")
    for button in tab.locator("#panel .statements + button").all():
        button.click()
    told = tab.eval_on_selector_all(
        "#panel .statement",
        "all => all.map(one => [...one.querySelectorAll('p'), ...one.querySelectorAll('blockquote, cite')].map(each => each.textContent))",
    )
    wanted = [[f"{w.subject} {in_words(w.relation)} {w.object}", w.quote, w.source] for w in edge.words]
    assert len(wanted) > 4 and sorted(told) == sorted(wanted)


def test_address_brings_back_filter_time_and_view(opened: Opener) -> None:
    nodes, edges = dated()
    tab = opened(nodes, edges)
    tab.get_by_label("Module").uncheck()
    tab.locator("#since").fill(str(2010 * 12))
    tab.get_by_label("Nearer").click()
    until(tab, "location.hash.includes('view=')")
    fragment, names = tab.evaluate("location.hash"), drawn_names(tab)
    again = opened(nodes, edges, fragment=fragment)
    assert not again.get_by_label("Module").is_checked()
    assert again.inner_text("#between") == "Jan 2010 – May 2021"
    assert drawn_names(again) == names == {"Berta", "Dora"}
    assert again.evaluate("location.hash") == fragment


@pytest.mark.parametrize(
    "fragment", ["#node=nobody", "#link=a", "#%E0%A4%A", "#way=ada&way=ada", "#time=x_y&view=1_2&hide=No", "#view=NaN_0_Infinity"]
)
def test_an_address_of_nothing_does_no_harm(opened: Opener, fragment: str) -> None:
    assert written(opened(*dated(), fragment=fragment)) >= 1


def test_picture_is_saved_as_svg_and_png(opened: Opener) -> None:
    words = "<script>alert(1)</script> & \"'"
    tab = opened([*dated()[0], Node("w", words, "Person")], [*dated()[1], Edge("w", "ada", "knows")])
    with tab.expect_download() as saved:
        tab.get_by_label("Save as SVG").click()
    assert saved.value.suggested_filename == "network.svg"
    svg = ElementTree.parse(saved.value.path()).getroot()
    assert {element.tag.rpartition("}")[2] for element in svg.iter()} == {"svg", "title", "rect", "g", "path", "text"}
    texts = [element.text for element in svg.iter() if element.tag.endswith("text")]
    assert "Emma" in texts and words in texts
    with tab.expect_download() as saved:
        tab.get_by_label("Save as PNG").click()
    png = Path(saved.value.path()).read_bytes()
    box = tab.locator("#picture").bounding_box()
    assert box and png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == round(box["width"] * 2)


def test_picture_moves_by_mouse_wheel_and_keys(opened: Opener) -> None:
    tab = opened(*network(100))
    place = "new URLSearchParams(location.hash.slice(1)).get('view')?.split('_').map(Number)"
    tab.focus("#picture")
    tab.keyboard.press("ArrowLeft")
    until(tab, f"{place} !== undefined")
    x, y, scale = tab.evaluate(place)
    box = tab.locator("#picture").bounding_box()
    assert box
    tab.mouse.move(box["x"] + 5, box["y"] + 5)
    tab.mouse.down()
    tab.mouse.move(box["x"] + 55, box["y"] + 35)
    tab.mouse.up()
    until(tab, f"{place}[0] < {x}")
    assert tab.evaluate(place)[1] < y and tab.evaluate(place)[2] == scale
    assert tab.inner_text("#panel h2") == "The words behind the picture", "dragging chooses nothing"
    tab.mouse.wheel(0, -200)
    until(tab, f"{place}[2] > {scale}")
    tab.get_by_label("Whole picture").click()
    until(tab, "!location.hash.includes('view=')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_anybody_out(opened: Opener, violations: Violations, scheme: str) -> None:
    """No rule of axe-core is broken by the page, by what is said of a thing, a link and a way, nor by the list."""
    tab = opened(*dated())
    tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    assert violations(tab) == []
    tab.click("#all summary")
    tab.wait_for_selector("#list a")
    for choice in ("#node=ada", "#link=ada&link=berta", "#way=ada&way=emma"):
        tab.evaluate(f"location.hash = {choice!r}")
        tab.wait_for_selector("#panel blockquote")
        assert violations(tab) == []


_CHOSEN = """async () => {
    const until = async (what) => { for (let tries = 0; tries < 1000 && !what(); tries++) await new Promise(done => setTimeout(done, 10)); };
    const all = selector => document.querySelectorAll(selector), found = [];
    for (let at = 0; at < all('#list a').length; at++) {
        const chosen = all('#list a')[at];
        chosen.click();
        await until(() => all('#panel .statement').length && all('#panel h2')[0].textContent === chosen.textContent);
        const shown = all('#panel .statement').length && all('#panel h2')[0].textContent;
        if (at % 10 === 0) {
            all('#panel .near small a')[0].click();
            await until(() => all('#panel p').length);
        }
        found.push([
            chosen.textContent, shown,
            all('#panel :not(h2, h3, p, a, bdi, ul, li, blockquote, cite, span, details, summary, small, form, label, input, button)').length,
            all('[onerror], [onload], [onfocus], [onclick], [ontoggle], [srcdoc], [src]').length,
            [...document.links].every(a => a.getAttribute('href').startsWith('#')),
        ]);
    }
    return found;
}"""
"""Chooses each name of the list, and at every tenth the first link beside it: the name, what stands above what is said of it, how many
elements there should not be and how many with an attribute that runs or loads something, and whether all links stay on the page."""


@pytest.mark.parametrize("part", range(2))
def test_hostile_words_stay_text(opened: Opener, part: int) -> None:
    """Words as id, label, class, relation, quote, title and address: they make no element, run nothing, and stand there as they are."""
    some = [f"{at}{words}" if words in HOSTILE[:at] or not words else words for at, words in enumerate(HOSTILE)][part::2]
    said = [Words(words, words, words, words, words, words, words) for words in some]
    nodes = [Node(words, words, f"C{words}" if at % 8 == 0 else "Person", (said[at],), words) for at, words in enumerate(some)]
    edges = [Edge(one, other, one, 1, (said[at],)) for at, (one, other) in enumerate(pairwise(some))]
    tab = opened(nodes, edges, title="Title " + "".join(some[:20]))
    before = tab.evaluate("document.querySelectorAll('#stage *').length")
    tab.click("#all summary")
    tab.wait_for_selector("#list a")  # the list is written when it opens, a moment after the click
    assert tab.locator("#list a").count() == len(some)
    for words, (chosen, shown, inside, harm, links) in zip(some, tab.evaluate(_CHOSEN), strict=True):
        assert shown == chosen, words
        assert inside == harm == 0, words
        assert links, words
    assert tab.evaluate("document.querySelectorAll('#stage *').length") == before
    assert tab.locator("script").count() == 2
    with tab.expect_download() as saved:
        tab.get_by_label("Save as SVG").click()
    svg = ElementTree.parse(saved.value.path()).getroot()
    assert {element.tag.rpartition("}")[2] for element in svg.iter()} == {"svg", "title", "rect", "g", "path", "text"}
    assert not [name for element in svg.iter() for name in element.attrib if name.startswith("on") or "href" in name]


def test_dark_page_draws(opened: Opener) -> None:
    tab = opened(*network(100))
    light = tab.evaluate("getComputedStyle(document.body).color")
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate("getComputedStyle(document.body).color") != light
    tab.get_by_label("Light or dark").click()
    assert tab.evaluate("getComputedStyle(document.body).color") == light


@pytest.mark.parametrize("width", [640, 390])
def test_on_a_phone_or_twice_as_large_the_page_does_not_run_off_its_side(opened: Opener, width: int) -> None:
    nodes, edges = network(100)
    tab = opened([*nodes, *(Node(f"z{at}", f"Z {at}", f"SomethingOfClass{at}") for at in range(20))], edges)
    tab.set_viewport_size({"width": width, "height": 800})
    until(tab, "document.querySelectorAll('#legend label').length > 20")
    assert tab.evaluate("document.documentElement.scrollWidth") == width
