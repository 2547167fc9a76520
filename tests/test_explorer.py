"""The explorer's pages as a reader without scripts meets them: everything is found, every fact says why, every answer has its query."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from hostile import EACH_ONCE, HOSTILE
from issgraph.answers import Term
from issgraph.draw.html import source
from issgraph.errors import QuestionError
from issgraph.explorer import Explorer, Missing, showing
from issgraph.explorer.frame import named, shown
from issgraph.explorer.search import names, search
from issgraph.explorer.showing import MOST
from issgraph.explorer.views import fitting, shape
from issgraph.graph import terms as t
from issgraph.store import EmbeddedStore
from issgraph.vocab import BASE, ID, ISS, PREFIXES
from serving import Server, golden_folder, served
from test_questions import golden


class Outline(HTMLParser):
    """The elements of a page, with the attributes that could run or fetch something."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def unread() -> EmbeddedStore:
    """Two texts, both with a name that nobody knows, one with a slip of the pen and with a sentence of which nothing is said."""
    lines = "".join(
        f"<{BASE}doc/{name}> <https://schema.org/text> {t.text(words)} <{BASE}graph/provenance> .\n"
        for name, words in (
            ("one", "The Frobnicator was seen near Harmny. It was a long afternoon without any news from anybody."),
            ("two", "Nobody knew what the Frobnicator might be for, and nobody asked."),
        )
    )
    return EmbeddedStore.load(lines.encode())


def harmless(page: bytes) -> None:
    """Asserts that nothing on a page is run or fetched but the files of the explorer."""
    for tag, attributes in Outline(page).tags:
        assert tag not in ("iframe", "object", "embed", "base", "style", "animate", "set", "use", "foreignobject"), tag
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "xlink:href")], attributes
        for name in ("href", "src", "action", "formaction"):
            where = attributes.get(name)
            if where is None:
                continue
            assert re.match(r"(/(?!/)|#|https?://)", where) or (tag, where) == ("link", "data:,"), where
            if tag in ("script", "img", "link", "form") and where != "data:,":
                assert where.startswith("/"), where


@pytest.fixture(scope="module")
def explorer() -> Explorer:
    return Explorer(golden().store)  # type: ignore[arg-type]


def things() -> list[str]:
    found = golden().query("SELECT DISTINCT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(ISIRI(?s)) }").column("s")
    return sorted(iri for iri in found if iri.startswith(BASE) and "#" not in iri)


def test_everything_has_a_page_that_links_only_to_what_there_is(explorer: Explorer) -> None:
    known = {iri.removeprefix(BASE.rstrip("/")) for iri in things()} | {
        "/",
        "/ontology",
        "/dataset",
        "/search",
        "/ask",
        "/query",
        "/sparql",
    }
    wanted: set[str] = set()
    for iri in things():
        page = explorer.thing(iri)
        harmless(page)
        wanted |= {a["href"] or "" for tag, a in Outline(page).tags if tag == "a" and (a.get("href") or "").startswith("/")}
    for path in sorted({each.partition("?")[0].partition("#")[0] for each in wanted}):
        if not path.startswith("/graph/") and path.rpartition(".")[2] not in ("ttl", "nt", "rdf", "jsonld") and path not in known:
            ours = re.match(r"/(id|doc|claim|span|rule|derivation)/", path)
            assert explorer.thing(BASE + path[1:]) if ours else explorer.page(path[1:], {}), path


def test_a_fact_shows_its_words_in_their_text(explorer: Explorer) -> None:
    page = explorer.thing(f"{ID}kibo").decode()
    assert re.search(r"<mark>[^<]*Kibo[^<]*</mark>", page) and 'class="around"' in page
    assert "confidence" in page and "rule " in page and 'href="/doc/' in page


@pytest.mark.parametrize("words", ["Kibo", "JEM", "kibo", "Japanese Experiment Module"])
def test_a_thing_is_found_by_any_name(explorer: Explorer, words: str) -> None:
    assert 'href="/id/kibo"' in explorer.page("search", {"q": words}).decode()
    assert "/id/kibo" in [each["href"] for each in json.loads(explorer.page("search.json", {"q": words}))]


def test_every_name_finds_its_thing(explorer: Explorer) -> None:
    known = names(golden())
    for name in known:
        same = {each.iri for each in known if each.plain == name.plain}
        assert len(same) > 40 or name.iri.removeprefix(BASE.rstrip("/")) in [each.href for each in search(name.words, known)], name


def test_a_slip_of_the_pen_is_asked_about(explorer: Explorer) -> None:
    page = explorer.page("search", {"q": "Nichole Ayrs"}).decode()
    assert "Did you mean" in page and 'href="/id/nichole-ayers"' in page


@pytest.mark.parametrize("name", sorted(golden().questions))
def test_every_question_has_a_form_its_rows_and_its_query(explorer: Explorer, name: str) -> None:
    page = explorer.page(f"questions/{name}", {})
    harmless(page)
    outline = Outline(page)
    question = golden().questions[name]
    fields = {a["name"]: a["value"] for tag, a in outline.tags if tag == "input" and a.get("name") != "q"}
    assert fields == {each.name: each.default for each in question.parameters}
    rows = len(golden().query(name))
    assert re.search(rf"<h2 id=\"answer\">{rows or 'No'} rows?<|<h2 id=\"answer\">(Yes|No)<", page.decode())
    assert golden().sparql(name).strip() in outline.text


def test_a_wrong_value_says_what_there_is(explorer: Explorer) -> None:
    page = explorer.page("questions/who-photographed", {"thing": "Kibbo"}).decode()
    assert 'role="alert"' in page and "nearest: " in page and 'value="Kibbo"' in page


def test_asking_shows_what_was_understood_or_why_not(explorer: Explorer) -> None:
    page = explorer.page("ask", {"q": "Which crew photographed Kibo?"}).decode()
    assert "/questions/who-photographed?thing=Kibo" in page and "SELECT" in page and "<blockquote" not in page
    page = explorer.page("ask", {"q": "What did the zorblatt photograph?"}).decode()
    assert "Not understood" in page and page.count('<a href="/questions/') > 1


def test_the_place_of_a_mistake_is_shown(explorer: Explorer) -> None:
    page = Outline(explorer.page("query", {"query": "SELECT ?x {\n  ?x a }"}))
    area = next(a for tag, a in page.tags if tag == "textarea")
    assert area["data-line"] == "2" and "  ?x a }\n" in page.text and "^" in page.text


@pytest.mark.parametrize(
    ("sparql", "view"),
    [
        ("SELECT ?c (COUNT(?x) AS ?n) { ?x a ?c } GROUP BY ?c", "chart"),
        ("PREFIX iss: <https://w3id.org/issgraph/ontology#> SELECT ?w ?d { ?w iss:onDate ?d }", "timeline"),
        ("PREFIX iss: <https://w3id.org/issgraph/ontology#> SELECT ?p { ?p a iss:Photograph }", "photos"),
        ("PREFIX iss: <https://w3id.org/issgraph/ontology#> SELECT ?a ?b { ?a iss:participatesIn ?b }", "network"),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 50", "network"),
        ("SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 5", "table"),
        ('SELECT ?object ?port { ?object ?p ?port FILTER("2025-05-01" > "2000") } LIMIT 5', "station"),
        ("ASK { ?s ?p ?o }", "table"),
    ],
)
def test_the_view_that_fits_is_chosen_and_any_other_can_be(explorer: Explorer, sparql: str, view: str) -> None:
    answer = golden().query(sparql)
    views = fitting(answer, shape(answer), sparql)
    assert views[0] == view
    for each in views:
        page = explorer.page("query", {"query": sparql, "view": each})
        harmless(page)
        if each in ("chart", "timeline", "network"):
            assert b'<svg xmlns="http://www.w3.org/2000/svg"' in page
        assert answer.kind == "ask" or f'aria-current="true">{each}<'.encode() in page


def test_what_there_is_not_is_missing(explorer: Explorer) -> None:
    for path in ("questions/none", "browse/None", "browse/..", "pictures/none", "nothing"):
        with pytest.raises(Missing):
            explorer.page(path, {})
    with pytest.raises(Missing):
        explorer.thing(f"{ID}nobody")
    with pytest.raises(QuestionError):
        explorer.page("pictures/station.svg", {"on": "yesterday"})


def hostile_store() -> EmbeddedStore:
    """A graph in which every label, alias, caption, title, quote and address is a word that means harm."""
    lines = []
    for at, words in enumerate(HOSTILE):
        thing, doc, claim, span = f"<{ID}h{at}>", f"<{BASE}doc/h{at}>", f"<{BASE}claim/h{at}>", f"<{BASE}span/h{at}>"
        said, prov, caption = t.text(words), f"<{BASE}graph/provenance>", t.text(f"{words} Kibo")
        iss, oa, schema = f"{BASE}ontology#", "http://www.w3.org/ns/oa#", "https://schema.org/"
        lines += [
            f"{thing} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{iss}Person> .",
            f"{thing} <http://www.w3.org/2000/01/rdf-schema#label> {said} .",
            f"{thing} <http://www.w3.org/2004/02/skos/core#altLabel> {said} .",
            f"{thing} <{iss}participatesIn> <{ID}h{(at + 1) % len(HOSTILE)}> .",
            f"{thing} <{iss}participatesIn> <{ID}h{(at + 2) % len(HOSTILE)}> {claim} .",
            f"{thing} <http://www.w3.org/2004/02/skos/core#exactMatch> <javascript:alert({at})> .",
            f"{thing} <javascript:alert({at})> {said} .",
            f"{doc} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{iss}SourceDocument> {prov} .",
            f"{doc} <{schema}text> {caption} {prov} .",
            f"{doc} <{schema}headline> {said} {prov} .",
            f"{doc} <{schema}creditText> {said} {prov} .",
            f"{doc} <{schema}url> {said} {prov} .",
            f"{doc} <{schema}image> <data:text/html,{at}> {prov} .",
            f"{doc} <{iss}describes> <{ID}photo/h{at}> {prov} .",
            f"{claim} <{iss}supportedBy> {span} {prov} .",
            f"{claim} <{iss}readBy> <{BASE}rule/h{at}> {prov} .",
            f'{claim} <{iss}confidence> "0.5"^^<http://www.w3.org/2001/XMLSchema#decimal> {prov} .',
            f"{span} <{oa}hasSource> {doc} {prov} .",
            f"{span} <{oa}exact> {caption} {prov} .",
            f'{span} <{oa}start> "0"^^<http://www.w3.org/2001/XMLSchema#integer> {prov} .',
            f'{span} <{oa}end> "{len(words) + 5}"^^<http://www.w3.org/2001/XMLSchema#integer> {prov} .',
            f"<{ID}photo/h{at}> <{iss}depicts> {thing} .",
            f"<{ID}photo/h{at}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{iss}Photograph> .",
        ]
    return EmbeddedStore.load("\n".join(lines).encode("utf-8", "surrogatepass"))


def test_hostile_words_stay_text_on_every_page() -> None:
    assert len(HOSTILE) >= 200
    hostile = Explorer(hostile_store())
    told = 0
    for at, words in enumerate(HOSTILE):
        pages = [hostile.thing(f"{ID}h{at}"), hostile.thing(f"{BASE}doc/h{at}")]
        if words in EACH_ONCE:
            pages.append(hostile.page("search", {"q": words}))
        for page in pages:
            harmless(page)
            shown = " ".join(unescape(words).split()) if "&" not in words else ""
            told += bool(shown) and shown in " ".join(Outline(page).text.split())
    assert told > len(HOSTILE)
    for path in ("", "browse/Person", "browse/Photograph", "browse/SourceDocument"):
        harmless(hostile.page(path, {}))
    for view in ("table", "network", "photos", "raw"):
        harmless(hostile.page("query", {"query": "SELECT ?p ?x { ?p <https://w3id.org/issgraph/ontology#depicts> ?x }", "view": view}))


def test_hostile_words_stay_text_in_every_box() -> None:
    explorer = Explorer(golden().store)  # type: ignore[arg-type]
    assert len(EACH_ONCE) > 70
    for words in EACH_ONCE:
        for page in (
            explorer.page("search", {"q": words}),
            explorer.page("ask", {"q": words}),
            explorer.page("query", {"query": words, "view": words}),
            explorer.page("questions/who-photographed", {"thing": words, "view": words}),
        ):
            harmless(page)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(golden_folder(tmp_path_factory.mktemp("explorer") / "graph"), "--timeout", "8") as running:
        yield running


def test_every_kind_of_page_is_served(server: Server) -> None:
    for path in ("/", "/search?q=Kibo", "/search?q=Kibbo", "/ask?q=Which+crew+photographed+Kibo%3F", "/query", "/questions", "/gaps", "/browse/Module",
                 *(f"/pictures/{each}" for each in ("station", "timeline", "crew", "map", "network", "ontology")), "/id/kibo.html", "/ontology.html",
                 *(f"/questions/{each}" for each in sorted(golden().questions))):  # fmt: skip
        answer = server.ask("GET", path, accept="text/html")
        assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8"), path
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        harmless(answer.body)
    for iri in things()[::7]:
        assert server.ask("GET", f"{iri.removeprefix(BASE.rstrip('/'))}.html").status == 200, iri


def test_files_of_style_and_script_come_with_an_etag(server: Server) -> None:
    for name in ("explorer.css", "reading.css", "explorer.js", "reading.js", "editor.js"):
        answer = server.ask("GET", f"/static/{name}")
        assert answer.status == 200 and answer.body
        assert server.ask("GET", f"/static/{name}", if_none_match=answer.headers["etag"]).status == 304
    assert server.ask("GET", "/static/page.py").status == 404


def test_an_answer_can_be_had_as_a_file(server: Server) -> None:
    query = urlencode({"query": "SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3"})
    for form in ("csv", "tsv", "json", "xml"):
        answer = server.ask("GET", f"/results.{form}?{query}")
        assert answer.status == 200 and f"issgraph.{form}" in answer.headers["content-disposition"]
    assert server.ask("GET", f"/results.exe?{query}").status == 404


def test_a_query_that_takes_too_long_leaves_the_editor_as_it_was(server: Server) -> None:
    sparql = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    answer = server.ask("GET", "/query?" + urlencode({"query": sparql}), accept="text/html")
    assert answer.status == 504 and "the query was stopped" in answer.text and "?g ?h ?i" in answer.text
    assert "etag" not in answer.headers


def test_a_page_there_is_not_is_a_page_for_people_and_a_line_for_programs(server: Server) -> None:
    assert 'action="/search"' in server.ask("GET", "/id/nobody.html", accept="text/html").text
    assert server.ask("GET", "/id/nobody.html", accept="*/*").text.count("\n") == 1


def test_what_a_visitor_fetches_first_is_small(server: Server) -> None:
    sizes = [len(server.ask("GET", path, accept_encoding="gzip").body) for path in ("/", "/static/explorer.css", "/static/explorer.js")]
    assert sum(sizes) < 300_000


def test_the_editor_is_the_one_that_its_sources_build() -> None:
    folder = Path(__file__).parent.parent / "frontend"
    whole = hashlib.sha256()
    for name in ("package.json", "package-lock.json", "build.js", "editor.js"):
        whole.update((folder / name).read_bytes())
    built = source("explorer/editor.js")
    assert built.startswith(f"/* Built from frontend/ (sources {whole.hexdigest()})"), "run 'make frontend' and commit what it makes"
    licences = source("explorer/editor.licences.txt")
    for name in json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]:
        assert f"\n{name} " in licences
    assert "resolved" not in (folder / "package-lock.json").read_text("utf-8"), "the lock file holds hashes, and no address of a registry"


@pytest.mark.parametrize(
    ("sparql", "wanted", "unwanted"),
    [
        ("SELECT ?x { ?x a | }", "iss:Photograph", "iss:CrewMate"),
        ("SELECT ?x { ?x a iss:Photograph ; iss:tak| }", "iss:takenBy", "iss:onDate"),
        ("SELECT ?x { ?x iss:depicts kib| }", "id:kibo", "id:nasa"),
        ("SELECT ?x { ?x iss:depicts JEM| }", "id:kibo", "id:nasa"),
        ("SELECT ?x { ?x iss:takenBy/iss:| }", "iss:affiliatedWith", "iss:depicts"),
        ("SELECT ?x { GRAPH graph:provenance { ?x iss:| } }", "iss:confidence", "iss:depicts"),
        ("SELECT ?x { ?x iss:depicts id:kibo OPTIONAL { ?x iss:tak| ?who } }", "iss:takenBy", "iss:partOf"),
        ("SELECT ?x { { ?x iss:onDate ?d } UNION { ?x iss:depicts id:kibo ; iss:| } }", "iss:takenBy", "iss:onDate"),
        ("SELECT ?x { ?x iss:| id:kibo }", "iss:depicts", "iss:takenBy"),
        ("SELECT ?x { VALUES ?t { id:k| } ?x iss:depicts ?t }", "id:kibo", "id:nasa"),
        ("SELECT ?x { ?x iss:depicts/iss:par|+ ?o }", "iss:partOf", "iss:takenBy"),
        ("SELECT ?x { ?x iss:tak|/iss:affiliatedWith id:nasa }", "iss:takenBy", "iss:takenFrom"),
        ("SELECT ?x { GRAPH gra| { ?x iss:confidence ?o } }", "graph:provenance", "graph:reference"),
        ("SELECT ?x { FILTER NOT EXISTS { ?x iss:taken| } ?x a iss:Module }", "iss:takenBy", "iss:onDate"),
        ("SELECT ?x { ?x iss:takenBy ?y FILTER NOT EXISTS { ?y a iss:Module } OPTIONAL { ?x iss:dep| } }", "iss:depicts", "iss:takenBy"),
        ("PREFIX | SELECT ?x {}", "iss: <https://w3id.org/issgraph/ontology#>", ""),
    ],
)
def test_completion_offers_what_can_stand_there_and_nothing_that_cannot(
    explorer: Explorer, sparql: str, wanted: str, unwanted: str
) -> None:
    offered = completed(explorer, sparql)
    texts = [option["text"] for option in offered["options"]]
    assert wanted in texts and unwanted not in texts
    if wanted.endswith(">"):
        return
    at = sparql.index("|")
    for option in offered["options"]:  # each one, put in its place, gives an answer
        head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
        whole = sparql[: offered["from"]] + option["text"] + sparql.replace("|", "")[offered["to"] :]
        object_ = " ?_o " if sparql[at + 1 :].lstrip()[:1] == "}" and option["kind"] == "property" else ""
        whole = whole[: offered["from"] + len(option["text"])] + object_ + whole[offered["from"] + len(option["text"]) :]
        whole = whole.replace("OPTIONAL", "").replace("SELECT ?x", "ASK", 1)
        assert golden().query(head + whole).yes, whole


@pytest.mark.parametrize(
    "sparql",
    ["SELECT ?x { GRAPH zz|", "SELECT ?x { # iss:|\n }", 'SELECT ?x { ?x a "iss:|" }', "SELECT ?x { FILTER(?x = iss:|) }", "SEL|", "|"],
)
def test_completion_is_silent_where_nothing_fits(explorer: Explorer, sparql: str) -> None:
    assert completed(explorer, sparql)["options"] == []


def test_places_are_counted_as_a_browser_counts_them(explorer: Explorer) -> None:
    """What lies beyond the first 65,536 characters are two to it, within words and names alike."""
    asked = "SELECT ?x { # \U0001f680\U0001f680\n ?x a iss:Pho }"
    at = asked.index("iss:Pho") + 2
    told = json.loads(explorer.page("complete.json", {"query": asked, "at": str(at + len("iss:Pho"))}))
    assert (told["from"], told["to"]) == (at, at + len("iss:Pho"))
    assert "iss:Photograph" in [option["text"] for option in told["options"]]
    page = explorer.page("query", {"query": 'SELECT ?x {\r\n\t?x ?p "\U0001f680" , a a }'}).decode()
    column, said = re.search(r'data-column="(\d+)"', page), re.search(r"error at 2:(\d+)", page)
    assert column and said and int(column[1]) == int(said[1]) + 1
    assert f'<pre class="place">  2  \t?x ?p &#34;\U0001f680&#34; , a a }}\n     \t{" " * (int(said[1]) - 2)}^</pre>' in page


def completed(explorer: Explorer, sparql: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(explorer.page("complete.json", {"query": sparql.replace("|", ""), "at": str(sparql.index("|"))}))
    return told


def test_completion_survives_hostile_words(explorer: Explorer) -> None:
    for words in HOSTILE:
        for sparql in (words + "|", f"SELECT ?x {{ ?x a {words}|", f"SELECT ?x {{ ?x iss:{words}| ?y }}"):
            assert completed(explorer, sparql.replace("|", "") + "|")["from"] >= 0


def test_what_was_not_understood_is_ranked_and_leads_to_its_text() -> None:
    page = Explorer(unread()).page("gaps", {})
    harmless(page)
    body = page.decode().split("<tbody>")[1].split("</tbody>")[0]
    rows = [[unescape(re.sub("<[^>]*>", "", cell)).strip() for cell in row.split("</td>")[:-1]] for row in body.split("</tr>")[:-1]]
    assert rows[0] == ["2", "name", "Frobnicator", "one"]
    assert ["1", "sentence", "It was a long afternoon without any news from anybody.", "one"] in rows
    assert '<a href="/doc/one">' in body
    assert any("Did you mean Harmony?" in row[2] for row in rows), rows


def test_what_the_build_noted_of_all_texts_is_shown_in_place_of_the_newest() -> None:
    rows = [[7, "name", "Gizmatron", "two", "Harmony"], [1, "sentence", "<b>So it went.</b>", "gone", ""]]
    noted = {"graph": "0", "texts": 20_000, "number": 900, "rows": rows}
    page = Explorer(unread(), noted).page("gaps", {})
    harmless(page)
    text = unescape(re.sub("<[^>]*>", "", page.decode()))
    assert "claimed in 20000 texts, the commonest first. The first 2 of 900 are shown." in text
    assert "Gizmatron Did you mean Harmony?" in text and "<b>So it went.</b>" in text and "Frobnicator" not in text
    assert '<a href="/doc/two">' in page.decode()


def test_every_page_leads_to_the_gaps(explorer: Explorer) -> None:
    assert '<a href="/gaps">Gaps</a>' in explorer.page("", {}).decode()
    assert '<a href="/gaps" aria-current="page">' in explorer.page("gaps", {}).decode()


@pytest.fixture(scope="module")
def flights() -> Explorer:
    """An orbiter that flew twice, with the flight of its second stay, whoever was on it, and a town."""
    iss = PREFIXES["iss"]
    stays = (("one", "1998-12-06"), ("two", "2009-07-17"))
    facts = [
        *((f"state/{name}", f"{iss}attachedObject", f"<{ID}endeavour>") for name, _ in stays),
        *((f"state/{name}", f"{iss}validFrom", t.text(day)) for name, day in stays),
        *((f"state/{name}", f"{PREFIXES['rdf']}type", f"<{iss}DockedState>") for name, _ in stays),
        *((f"state/{name}", f"{PREFIXES['rdfs']}label", t.text(f"The stay {name}")) for name, _ in stays),
        ("sts-127", f"{iss}usedVehicle", f"<{ID}endeavour>"),
        ("sts-127", f"{PREFIXES['rdf']}type", f"<{iss}Mission>"),
        ("sts-127", f"{PREFIXES['rdfs']}label", t.text("STS-127")),
        ("sts-127", f"{PREFIXES['schema']}startDate", t.text("2009-07-15")),
        ("sts-127", f"{PREFIXES['schema']}endDate", t.text("2009-07-31")),
        ("somebody", f"{iss}participatesIn", f"<{ID}sts-127>"),
        ("somebody", f"{iss}participatesIn", f"<{ID}expedition-20>"),
        ("expedition-20", f"{PREFIXES['schema']}startDate", t.text("2009-05-29")),
        ("london", f"{PREFIXES['rdf']}type", f"<{iss}EarthFeature>"),
    ]
    return Explorer(EmbeddedStore.load("".join(f"<{ID}{s}> <{p}> {o} .\n" for s, p, o in facts).encode()))


@pytest.mark.parametrize(
    ("thing", "day"), [("sts-127", "2009-07-17"), ("endeavour", "1998-12-06"), ("somebody", "2009-07-15"), ("london", "")]
)
def test_a_thing_has_the_station_of_its_day(flights: Explorer, thing: str, day: str) -> None:
    """A flight's is that of its own stay, though its orbiter came before; whoever flew has that of the flight, a town none."""
    sources = [each["src"] for tag, each in Outline(flights.thing(f"{ID}{thing}")).tags if tag == "img"]
    assert sources == ([f"/pictures/station.svg?on={day}"] if day else [])


@pytest.mark.parametrize(
    ("value", "said"),
    [("PT5H44M", "5 h 44 min"), ("P20Y", "20 years"), ("P1Y2M1D", "1 year 2 months 1 day"), ("PT1.5S", "1.5 s"), ("P", "P")],
)
def test_a_duration_is_told_as_people_say_it(value: str, said: str) -> None:
    assert shown(Term(value, "literal", f"{PREFIXES['xsd']}duration"), {}).text == said
    assert shown(Term(value, "literal"), {}).text == value


def test_what_has_no_title_is_called_by_the_words_of_its_id(explorer: Explorer) -> None:
    position = f"{ID}position/2025-05-06-kibo-from-the-port-truss"
    names = named(explorer.graph, [position, f"{ID}photo/2001-02-03-a-new-room", f"{ID}photo/x%20y"])
    assert names == {position: "Where the station was for A walk with a view", f"{ID}photo/2001-02-03-a-new-room": "a new room, 2001-02-03"}
    words = Outline(explorer.thing(f"{ID}pacific-ocean")).text
    assert "lies in" in words and "sf within" not in words and "Where the station was for" in words


def test_a_flight_has_its_stay_over_time(flights: Explorer) -> None:
    words = Outline(flights.thing(f"{ID}sts-127")).text
    assert "The stay two, 2009-07-17" in words and "STS-127: 2009-07-15 to 2009-07-31" in words and "The stay one" not in words


def test_a_country_is_on_the_map_of_an_answer(explorer: Explorer) -> None:
    """As a place it has an id of its own."""
    query = f"SELECT ?x {{ VALUES ?x {{ <{ID}poland> <{ID}place-poland> <{ID}london> }} }}"
    words = Outline(explorer.page("query", {"query": query, "view": "map"})).text
    assert "2 places in the column x" in words and "Not on the map" not in words


def test_the_network_is_a_picture_of_the_explorer_that_leads_to_pages(explorer: Explorer) -> None:
    page = Outline(explorer.page("pictures/network", {}))
    leads = {each.get("href") for tag, each in page.tags if tag == "a"}
    assert {"/id/kibo.html", "/id/kibo"} & leads and "/pictures/network.svg" in leads and "What the captions say" in page.text
    assert explorer.page("pictures/network.svg", {}).startswith(b"<svg ")


def test_a_network_of_too_many_claims_is_said_to_be_one_before_any_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(f"<{BASE}claim/{at}> <{ISS}supportedBy> <{BASE}span/{at}> <{BASE}graph/provenance> .\n" for at in range(MOST + 1))
    explorer = Explorer(EmbeddedStore.load(lines.encode()))
    monkeypatch.setattr(showing, "network", None)
    told = Outline(explorer.page("pictures/network", {})).text
    assert f"{MOST + 1:,} statements" in told and "issgraph draw network" in told and "Download" not in told
    with pytest.raises(QuestionError, match="draws all of them to a file"):
        explorer.page("pictures/network.svg", {})
