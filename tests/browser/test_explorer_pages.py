"""The explorer in a real browser: every page is accessible and asks nobody, boxes and keys do what they say, and nothing needs a script."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from visiting import Violations, Visit

from issgraph.explorer.site import site
from issgraph.folder import open_store
from issgraph.vocab import BASE
from serving import XSS, Server, golden_folder, served
from test_questions import golden

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

KIBO = "PREFIX iss: <https://w3id.org/issgraph/ontology#>\nPREFIX id: <https://w3id.org/issgraph/id/>\n"
COUNTS = "SELECT ?class (COUNT(?x) AS ?number) { ?x a ?class } GROUP BY ?class ORDER BY ?class"
DAYS = KIBO + "SELECT ?walk ?day { ?walk iss:onDate ?day }"
PAIRS = KIBO + "SELECT ?person ?activity { ?person iss:participatesIn ?activity }"
PLACES = KIBO + "SELECT ?place ?photo { ?photo iss:depicts ?place . ?place a iss:EarthFeature }"
PHOTOS = KIBO + "SELECT ?photo { ?photo a iss:Photograph }"
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe-core that are about colours."""
STATION = 'SELECT ?x { BIND("2025-05-01" AS ?x) }'
PAGES = (
    *("/", "/search?q=Kibo", "/search?q=Kibbo", "/search?q=zorblatt", "/questions", "/ask", "/ask?q=Which+crew+photographed+Kibo%3F"),
    *("/ask?q=what+sings%3F", "/questions/who-photographed", "/questions/who-photographed?thing=nobody", "/questions/docked-on", "/query"),
    *("/query?query=SELECT+%3Fx+%7B%0A+%3Fx+a+%7D", "/browse/Module", "/browse/SourceDocument", "/id/kibo.html", "/id/xss.html"),
    *("/ontology.html", "/dataset.html", "/pictures/station?on=2025-05-01", "/pictures/timeline", "/pictures/crew", "/pictures/map"),
    "/pictures/network",
    *(f"/query?{urlencode({'query': query, 'view': view})}" for query, view in ((COUNTS, "chart"), (DAYS, "timeline"), (PAIRS, "network"))),
    *(f"/query?{urlencode({'query': query})}" for query in (PLACES, PHOTOS, STATION, "ASK { ?s ?p ?o }")),
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(golden_folder(tmp_path_factory.mktemp("pages") / "graph"), "--quiet") as running:
        yield running


@pytest.fixture
def at(server: Server, visit: Visit) -> Visit:
    """Opens a path of the server."""
    return lambda path: visit(f"http://127.0.0.1:{server.port}{path}")


def first(kind: str) -> str:
    """The path of some thing of a class."""
    told = golden().query(
        f"SELECT ?x {{ {{ ?x a <https://w3id.org/issgraph/ontology#{kind}> }} UNION {{ GRAPH ?g {{ ?x a <https://w3id.org/issgraph/ontology#{kind}> }} }} }}"
    )
    return min(told.column("x")).removeprefix("https://w3id.org/issgraph") + ".html"


@pytest.mark.parametrize("path", [*PAGES, "Photograph", "SourceDocument", "Person", "Claim", "Spacewalk"])
def test_a_page_opens_and_is_accessible(at: Visit, violations: Violations, path: str) -> None:
    tab = at(path if path.startswith("/") else first(path))
    tab.wait_for_load_state("networkidle")
    assert tab.locator("h1").count() == 1 and tab.locator("main").count() == 1
    assert violations(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert violations(tab, *COLOURS) == [], "the page is the same but for its colours"
    for width in (360, 320):  # a phone; a wide screen at 400 %
        tab.set_viewport_size({"width": width, "height": 700})
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"it fits {width} pixels"


def without_script(browser: BrowserContext) -> Page:
    tab = browser.new_page()
    browser.new_cdp_session(tab).send("Emulation.setScriptExecutionDisabled", {"value": True})
    return tab


def test_all_can_be_read_and_asked_without_a_script(browser: BrowserContext, server: Server) -> None:
    tab = without_script(browser)
    tab.goto(f"http://127.0.0.1:{server.port}/")
    tab.fill("#find", "JEM")
    tab.click(".find button")
    tab.click("main a[href='/id/kibo']")
    assert tab.inner_text("h1") == "Kibo" and tab.url.endswith("/id/kibo.html")
    tab.click("details.why summary >> nth=0")
    assert tab.locator("details.why[open] mark").first.is_visible()
    tab.click("header a[href='/ask']")
    tab.fill("#ask", "Which crew photographed Kibo?")
    tab.click(".ask button")
    assert "Understood as" in tab.inner_text("main") and tab.locator("tbody tr").count() == len(golden().query("who-photographed"))
    tab.click("header a[href='/questions']")
    tab.click("a[href='/questions/docked-on']")
    tab.fill("#p-date", "2025-05")
    tab.click(".parameters button")
    assert "date=2025-05" in tab.url and tab.input_value("#p-date") == "2025-05"
    tab.click("header a[href='/query']")
    tab.fill("#query", COUNTS)
    tab.select_option("#view", "chart")
    tab.click("#query-form button")
    assert tab.locator(".picture svg").is_visible()
    tab.click(".views a:text-is('table')")
    assert tab.locator("table").is_visible() and tab.input_value("#query").strip() == COUNTS
    tab.goto(f"http://127.0.0.1:{server.port}{first('SourceDocument')}")
    assert tab.locator(".caption .mention").count() > 0 and tab.locator(".read li").count() > 0
    tab.close()


def test_a_thing_is_reached_by_keyboard_alone(at: Visit) -> None:
    tab = at("/")
    for _ in range(3):
        tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "find"
    tab.keyboard.type("JEM")
    tab.wait_for_selector("[role=option]")
    assert tab.get_attribute("#find", "aria-expanded") == "true"
    assert "arrows go through them" in tab.inner_text(".find [role=status]"), "a screen reader hears that there are names"
    tab.keyboard.press("ArrowDown")
    marked = tab.get_attribute("#find", "aria-activedescendant")
    assert marked and "Kibo" in tab.inner_text(f"#{marked}")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/id/kibo.html")
    tab.keyboard.press("Tab")
    assert tab.inner_text(":focus") == "Skip to the page"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_offers_go_away_with_escape_and_a_form_takes_a_name(at: Visit) -> None:
    tab = at("/questions/who-photographed")
    tab.fill("#p-thing", "")
    tab.type("#p-thing", "harm")
    tab.wait_for_selector("[role=option]")
    tab.keyboard.press("Escape")
    assert tab.locator("[role=option]:visible").count() == 0
    assert tab.locator(".parameter [role=status]").all_inner_texts() == ["", ""]
    tab.type("#p-thing", "o")
    tab.wait_for_selector("[role=option]:visible")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert tab.input_value("#p-thing") == "Harmony" and tab.url.endswith("who-photographed")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**thing=Harmony**")


def test_where_one_is_can_be_told_without_colours(at: Visit) -> None:
    tab = at("/questions")
    tab.emulate_media(forced_colors="active")
    line = "element => getComputedStyle(element).textDecorationLine"
    lines = {link.inner_text(): link.evaluate(line) for link in tab.locator(".top nav a").all()}
    assert [name for name, told in lines.items() if told == "underline"] == ["Questions"]
    tab.type("#find", "harm")
    tab.wait_for_selector("[role=option]")
    tab.keyboard.press("ArrowDown")
    colours = tab.locator("[role=option]").evaluate_all("all => all.map(each => getComputedStyle(each).backgroundColor)")
    assert colours[0] not in colours[1:]


@pytest.mark.parametrize(
    "path", ["/pictures/network", "/pictures/map", "/pictures/station", f"/query?{urlencode({'query': COUNTS, 'view': 'chart'})}"]
)
def test_in_a_picture_it_can_be_seen_what_the_keys_are_on(at: Visit, path: str) -> None:
    tab = at(path)
    tab.locator(".picture svg a:not([tabindex])").first.evaluate("element => element.focus({ focusVisible: true })")
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_statement_lights_its_words_and_its_ends_lead_to_their_pages(at: Visit) -> None:
    tab = at(first("SourceDocument"))
    tab.hover(".read li >> nth=0")
    assert tab.locator(".text .lit-quote").count() > 0
    link = tab.locator(".read a[data-page]").first
    where = link.get_attribute("href")
    link.click()
    tab.wait_for_url(f"**{where}.html")


def editing(tab: Page) -> None:
    tab.wait_for_selector(".editor .cm-content")
    assert tab.locator("#query").is_hidden()
    tab.click(".editor .cm-content")
    tab.keyboard.press("Control+End")


def test_the_editor_completes_with_what_there_is(at: Visit) -> None:
    tab = at("/query?" + urlencode({"query": "SELECT ?photo {\n  ?photo "}))
    editing(tab)
    tab.keyboard.type("tak")
    tab.wait_for_selector(".cm-tooltip-autocomplete li")
    offered = tab.locator(".cm-tooltip-autocomplete li .cm-completionLabel").all_inner_texts()
    assert "iss:takenBy" in offered and all("tak" in each.lower() for each in offered)
    tab.wait_for_timeout(150)  # what was offered a moment ago is not taken by a key that was meant for the text
    tab.keyboard.press("Enter")
    assert tab.input_value("#query").startswith("PREFIX iss: <https://w3id.org/issgraph/ontology#>\nSELECT ?photo")
    tab.keyboard.type(" ?who }")
    tab.keyboard.press("Control+Enter")
    tab.wait_for_url("**/query?query=PREFIX**")
    assert tab.locator("tbody tr").count() > 0


def test_what_is_offered_takes_the_place_of_what_was_typed(at: Visit) -> None:
    """Prefixes, classes, things and graphs, one after the other in one query, after a character that counts twice."""
    tab = at("/query?" + urlencode({"query": "# \U0001f680\n"}))
    editing(tab)
    steps = (
        *(("PREFIX is", "iss:", ""), ("\nSELECT ?x { ?x a iss:Pho", "iss:Photograph", ""), (" ; iss:depicts kib", "id:kibo", "")),
        (" GRAPH gr", "graph:provenance", " { ?d iss:describes ?x } }"),
    )
    for typed, wanted, after in steps:
        tab.keyboard.type(typed)
        offer = tab.locator(".cm-tooltip-autocomplete li", has=tab.get_by_text(wanted, exact=wanted != "iss:")).first
        offer.click()
        tab.wait_for_selector(".cm-tooltip-autocomplete", state="detached")
        tab.keyboard.type(after)
    assert tab.input_value("#query") == (
        f"PREFIX graph: <{BASE}graph/>\nPREFIX id: <{BASE}id/>\n# \U0001f680\nPREFIX iss: <{BASE}ontology#>\n"
        "SELECT ?x { ?x a iss:Photograph ; iss:depicts id:kibo GRAPH graph:provenance { ?d iss:describes ?x } }"
    )
    tab.keyboard.press("Control+Enter")
    tab.wait_for_selector("#answer")
    assert tab.locator(".cards > *, tbody tr").count() > 0


def test_a_mistake_is_marked_and_queries_are_remembered(at: Visit) -> None:
    tab = at("/query?" + urlencode({"query": "SELECT ?x {\n  ?x a }"}))
    tab.wait_for_selector(".editor .cm-lintRange-error")
    editing(tab)
    tab.keyboard.press("Control+a")
    tab.keyboard.type("ASK { ?s ?p ?o ")
    tab.keyboard.press("Control+Enter")
    tab.wait_for_selector("#answer")
    assert tab.inner_text("#answer") == "Yes"
    assert "ASK { ?s ?p ?o" in tab.inner_text("#history-list li >> nth=0")
    tab.click("#history-clear")
    assert tab.locator("#history").is_hidden()


def test_a_name_that_means_harm_stays_text_where_it_is_offered(at: Visit) -> None:
    tab = at("/")
    tab.type("#find", "<script>")
    tab.wait_for_selector("[role=option]")
    assert XSS in tab.inner_text("[role=listbox]")
    assert tab.locator("main img[src='x'], [role=listbox] img, [onerror]").count() == 0
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/id/xss.html")
    assert tab.inner_text("h1") == XSS


@pytest.fixture(scope="module")
def static(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same graph as static pages."""
    target = tmp_path_factory.mktemp("site") / "pages"
    site(open_store(server.folder), target, lambda iri, media: b"")
    return target


@pytest.fixture(scope="module")
def elsewhere(static: Path) -> Iterator[str]:
    """The static pages on a plain web server, below a path."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: Quiet(*given, directory=str(static.parent))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/pages/"
        running.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Files, and no log."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.mark.parametrize(
    "name", ["index.html", "id/kibo.html", "id/xss.html", "questions.html", "questions/photos-of.html", "pictures/map.html"]
)
def test_a_static_page_opens_and_is_accessible(elsewhere: str, visit: Visit, violations: Violations, name: str) -> None:
    tab = visit(elsewhere + name)
    tab.wait_for_load_state("networkidle")
    assert violations(tab) == []


def test_a_static_page_finds_things_without_a_server(static: Path, browser: BrowserContext) -> None:
    tab = browser.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto((static / "questions" / "photos-of.html").as_uri())
    assert tab.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") != "rgba(0, 0, 0, 0)", "the style is there"
    tab.type("#find", "JEM")
    tab.wait_for_selector("[role=option]")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/id/kibo.html")
    assert tab.inner_text("h1") == "Kibo" and said == []
    tab.close()
