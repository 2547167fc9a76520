"""The server as a client meets it: the SPARQL Protocol, its formats, pages for things, and what every answer carries."""

from __future__ import annotations

import csv
import gzip
import io
import json
import signal
import urllib.parse
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from issgraph.cli import main
from issgraph.server.choosing import choice
from issgraph.server.engine import Ask, answer
from issgraph.store import EmbeddedStore
from issgraph.vocab import CLASSES, PROPERTIES, VERSION
from serving import JSON, XSS, Server, golden_folder, served
from test_ontology_pages import redirected
from test_questions import QUESTIONS, golden

MODULES = "PREFIX iss: <https://w3id.org/issgraph/ontology#> SELECT ?m { ?m a iss:Module } ORDER BY ?m"
BUILT = "CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } ORDER BY ?s ?c LIMIT 20"
RDF_FORMS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(golden_folder(tmp_path_factory.mktemp("serve") / "graph")) as running:
        yield running


def triples(body: bytes, media: str) -> set[tuple[str, str, str]]:
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(body, format=RDF_FORMS[media.split(";")[0]])}


def test_every_question_gives_the_rows_of_the_embedded_store(server: Server) -> None:
    for name in QUESTIONS:
        sparql = golden().sparql(name)
        here = [{c: v.value for c, v in zip(answer.columns, row, strict=True) if v} for answer in [golden().query(name)] for row in answer]
        assert sorted(map(repr, server.query(sparql).rows())) == sorted(map(repr, here)), name


def test_a_query_may_come_in_three_ways(server: Server) -> None:
    form = urllib.parse.urlencode({"query": MODULES}).encode()
    answers = [
        server.query(MODULES),
        server.ask("POST", "/sparql", form, content_type="application/x-www-form-urlencoded", accept=JSON),
        server.ask("POST", "/sparql", MODULES.encode(), content_type="application/sparql-query; charset=utf-8", accept=JSON),
    ]
    there = "/sparql?default-graph-uri=urn:nothing"
    assert server.ask("POST", there, form, content_type="application/x-www-form-urlencoded", accept=JSON).rows() == []
    assert server.query("SELECT (<x> AS ?there) {}").rows() == [{"there": f"http://127.0.0.1:{server.port}/x"}]
    assert {answer.status for answer in answers} == {200}
    assert answers[0].rows() == answers[1].rows() == answers[2].rows() != []


def test_a_table_comes_in_each_form(server: Server) -> None:
    expected = [row["m"] for row in server.query(MODULES).rows()]
    answer = server.query(MODULES, "text/csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert [row["m"] for row in csv.DictReader(io.StringIO(answer.text))] == expected
    answer = server.query(MODULES, "text/tab-separated-values")
    assert answer.text.splitlines() == ["?m", *(f"<{iri}>" for iri in expected)]
    answer = server.query(MODULES, "application/sparql-results+xml")
    assert [node.text for node in ElementTree.fromstring(answer.body).iter("{http://www.w3.org/2005/sparql-results#}uri")] == expected
    assert json.loads(server.query("ASK { ?s ?p ?o }").body)["boolean"] is True
    assert server.query("ASK { ?s ?p ?o }", "application/sparql-results+xml").text.count("<boolean>true</boolean>") == 1


@pytest.mark.parametrize("media", RDF_FORMS)
def test_a_graph_comes_in_each_form(server: Server, media: str) -> None:
    answer = server.query(BUILT, media)
    assert answer.headers["content-type"].split(";")[0] == media
    assert triples(answer.body, media) == triples(server.query(BUILT, "text/turtle").body, "text/turtle") != set()


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", JSON),
        ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/sparql-results+xml"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.4", "text/csv"),
        ("application/json", JSON),
        ("application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
    ],
)
def test_the_form_is_what_the_client_wants_most(server: Server, accept: str, media: str) -> None:
    assert server.query(MODULES, accept).headers["content-type"].split(";")[0] == media


def test_a_form_that_there_is_not(server: Server) -> None:
    assert server.query(MODULES, "image/png").status == 406
    assert server.query(MODULES, "text/turtle").status == 406
    assert server.query(BUILT, "text/csv").status == 406


def test_the_dataset_may_come_with_the_request(server: Server) -> None:
    claims = "https://w3id.org/issgraph/graph/provenance"
    default = server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows()
    only = server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", **{"default-graph-uri": claims}).rows()
    inside = server.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{claims}> {{ ?s ?p ?o }} }}").rows()
    assert only == inside != default
    named = server.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", **{"named-graph-uri": claims}).rows()
    assert named == [{"g": claims}]
    assert server.query("ASK {}", **{"default-graph-uri": "no iri"}).status == 400


@pytest.mark.parametrize(
    ("method", "path", "body", "media", "status"),
    [
        ("GET", "/sparql?query=SELECT", None, "", 400),
        ("GET", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", None, "", 400),
        ("GET", "/sparql?nonsense=1", None, "", 400),
        ("GET", "/sparql?query=%FF", None, "", 400),
        ("GET", "/sparql?update=CLEAR+ALL", None, "", 400),
        ("POST", "/sparql", b"ASK {}", "text/plain", 415),
        ("POST", "/sparql", b"ASK {}", "", 415),
        ("POST", "/sparql", b"\xff", "application/sparql-query", 400),
        ("POST", "/sparql?query=ASK%7B%7D", b"ASK {}", "application/sparql-query", 400),
        ("POST", "/sparql", b"CLEAR ALL", "application/sparql-update", 403),
        ("POST", "/sparql", b"update=CLEAR+ALL", "application/x-www-form-urlencoded", 403),
        ("PUT", "/sparql", b"", "text/turtle", 405),
        ("PUT", "/graph-store?default", b"", "text/turtle", 403),
        ("POST", "/graph-store", b"", "text/turtle", 403),
        ("DELETE", "/graph-store?default", None, "", 403),
        ("DELETE", "/id/kibo", None, "", 405),
        ("GET", "/graph-store?graph=urn:nowhere", None, "", 404),
        ("GET", "/graph-store", None, "", 400),
        ("GET", "/graph-store?graph=kibo", None, "", 400),
        ("GET", "/id/nobody.html", None, "", 404),
        ("GET", "/id/nobody.ttl", None, "", 404),
        ("GET", "/nothing", None, "", 404),
        ("GET", "/id/../../etc/passwd", None, "", 404),
    ],
)
def test_what_is_refused_says_so(server: Server, method: str, path: str, body: bytes | None, media: str, status: int) -> None:
    before = server.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").body
    answer = server.ask(method, path, body, **({"content_type": media} if media else {}))
    assert answer.status == status
    assert answer.text.strip() and answer.text.count("\n") <= 1
    assert server.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").body == before


def test_a_graph_can_be_read_by_its_name(server: Server) -> None:
    name = urllib.parse.quote("https://w3id.org/issgraph/graph/about", safe="")
    answer = server.ask("GET", f"/graph-store?graph={name}", accept="application/n-triples")
    inside = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <https://w3id.org/issgraph/graph/about> { ?s ?p ?o } }"
    assert triples(answer.body, "application/n-triples") == triples(server.query(inside, "text/turtle").body, "text/turtle") != set()
    assert server.ask("GET", "/graph-store?default", accept="text/turtle").status == 200


def test_the_service_describes_itself(server: Server) -> None:
    answer = server.ask("GET", "/sparql", accept="text/turtle")
    told = triples(answer.body, "text/turtle")
    sd, here = "http://www.w3.org/ns/sparql-service-description#", f"<http://127.0.0.1:{server.port}/sparql>"
    assert (here, f"<{sd}endpoint>", here) in told
    assert (here, f"<{sd}supportedLanguage>", f"<{sd}SPARQL11Query>") in told
    assert not any("Update" in value for _, _, value in told)
    assert {p for s, p, _ in told if s == here} >= {f"<{sd}resultFormat>", f"<{sd}defaultDataset>"}
    assert server.ask("GET", "/sparql", accept="application/ld+json").headers["content-type"] == "application/ld+json"


def test_the_dataset_is_described_in_void(server: Server) -> None:
    answer = server.ask("GET", "/.well-known/void", accept="text/turtle")
    assert (answer.status, answer.headers["location"]) == (303, "/dataset.ttl")
    told = triples(server.ask("GET", "/dataset.ttl").body, "text/turtle")
    void = "http://rdfs.org/ns/void#"
    assert {value for _, p, value in told if p == f"<{void}sparqlEndpoint>"} == {f"<http://127.0.0.1:{server.port}/sparql>"}
    count = server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows()[0]["n"]
    assert any(p == f"<{void}triples>" and value.startswith(f'"{count}"') for _, p, value in told)
    parts = {value for _, p, value in told if p == f"<{void}subset>"}
    linksets = {s for s, p, value in told if p.endswith("#type>") and value == f"<{void}Linkset>"}
    assert linksets and linksets <= parts, "what links elsewhere is described where the dataset is"
    assert {s for s, p, _ in told if p == f"<{void}linkPredicate>"} == linksets


def test_any_origin_may_read(server: Server) -> None:
    answer = server.query(MODULES)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    preflight = server.ask("OPTIONS", "/sparql", origin="http://elsewhere.example", access_control_request_method="POST")
    assert preflight.status == 204 and "POST" in preflight.headers["access-control-allow-methods"]
    assert "Content-Type" in preflight.headers["access-control-allow-headers"]
    assert server.ask("GET", "/nothing").headers["access-control-allow-origin"] == "*"


def test_an_etag_stands_for_graph_query_and_form(server: Server) -> None:
    first = server.query(MODULES)
    tag = first.headers["etag"]
    path = "/sparql?" + urllib.parse.urlencode({"query": MODULES})
    assert server.ask("GET", path, accept=JSON, if_none_match=f'"other", {tag}').status == 304
    assert server.ask("GET", path, accept="text/csv", if_none_match=tag).status == 200
    assert server.query(MODULES + " LIMIT 1").headers["etag"] != tag
    assert first.headers["vary"].startswith("Accept")
    assert "etag" not in server.query("SELECT (RAND() AS ?x) {}").headers
    page = server.ask("GET", "/id/kibo.html").headers["etag"]
    assert server.ask("GET", "/id/kibo.html", if_none_match=page).status == 304


def test_a_query_says_the_same_with_and_without_gzip(server: Server) -> None:
    for sparql in (MODULES, "SELECT * { this is none", "SELECT (1 + 1 AS ?two) {}"):
        path = "/sparql?" + urllib.parse.urlencode({"query": sparql})
        plain, packed = server.ask("GET", path, accept=JSON), server.ask("GET", path, accept=JSON, accept_encoding="gzip")
        body = gzip.decompress(packed.body) if packed.headers.get("content-encoding") else packed.body
        assert (plain.status, plain.body) == (packed.status, body)
        told = plain.headers.keys() - {"content-length", "vary"}
        assert {name: plain.headers[name] for name in told} == {name: packed.headers[name] for name in told}
        assert plain.headers.get("vary", "").startswith(packed.headers.get("vary", ""))


def test_any_answer_will_do_for_a_client_that_has_one(server: Server) -> None:
    there = "/sparql?" + urllib.parse.urlencode({"query": MODULES})
    told = server.ask("GET", there, if_none_match="*")
    assert told.status == 304 and told.body == b"" and told.headers["etag"]
    assert server.ask("GET", "/sparql?query=SELECT", if_none_match="*").status == 400


def test_what_was_answered_before_is_the_same_again(server: Server) -> None:
    path = "/sparql?" + urllib.parse.urlencode({"query": "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 300 # kept"})
    asked = [({"accept": JSON}, {"accept": "text/csv"}, {"accept": JSON, "accept_encoding": "gzip"})[n % 3] for n in range(9)]
    answers = [server.ask("GET", path, **headers) for headers in asked]
    for first, again in zip(answers[:3], answers[3:6], strict=True):
        assert (first.status, first.headers, first.body) == (again.status, again.headers, again.body)
    assert len({answer.body for answer in answers}) == 3
    assert [line["cached"] for line in server.logged("+kept", 9)][3:9] == [True] * 6
    assert server.ask("HEAD", path, accept=JSON).body == b""


def test_chance_and_clock_are_not_kept(server: Server) -> None:
    assert server.query("SELECT (STRUUID() AS ?x) {}").rows() != server.query("SELECT (STRUUID() AS ?x) {}").rows()


def test_gzip_for_those_who_take_it(server: Server) -> None:
    path = "/sparql?" + urllib.parse.urlencode({"query": "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 1000"})
    plain, packed = server.ask("GET", path, accept=JSON), server.ask("GET", path, accept=JSON, accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 3


def test_a_long_answer_streams_whole(server: Server) -> None:
    sparql = "SELECT ?s ?other { ?s ?p ?x . ?other ?q ?y } LIMIT 20000"
    answer = server.query(sparql)
    assert answer.headers["transfer-encoding"] == "chunked" and "content-length" not in answer.headers
    assert len(answer.body) > 1 << 20
    assert len(answer.rows()) == 20000
    path = "/sparql?" + urllib.parse.urlencode({"query": sparql})
    packed = server.ask("GET", path, accept=JSON, accept_encoding="gzip")
    assert len(json.loads(gzip.decompress(packed.body))["results"]["bindings"]) == 20000


def test_head_has_no_body(server: Server) -> None:
    for path in ("/", "/id/kibo.html", "/healthz", "/sparql?" + urllib.parse.urlencode({"query": MODULES})):
        answer = server.ask("HEAD", path)
        assert (answer.status, answer.body) == (200, b""), path


@pytest.mark.parametrize(
    ("accept", "ending"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"),
        ("text/turtle", "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/rdf+xml", "rdf"),
        ("application/n-triples", "nt"),
        ("*/*", "html"),
    ],
)
def test_a_thing_leads_to_its_page(server: Server, accept: str, ending: str) -> None:
    answer = server.ask("GET", "/id/kibo", accept=accept)
    assert (answer.status, answer.headers["location"], answer.headers["vary"]) == (303, f"/id/kibo.{ending}", "Accept")
    assert server.ask("GET", answer.headers["location"]).status == 200


def test_every_entity_photo_document_and_term_has_a_page(server: Server) -> None:
    things = server.query(
        "SELECT DISTINCT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(STRSTARTS(STR(?s), 'https://w3id.org/issgraph/')) }"
    ).rows()
    paths = sorted({row["s"].removeprefix("https://w3id.org/issgraph").split("#")[0] for row in things})
    photos, documents = [p for p in paths if p.startswith("/id/photo/")], [p for p in paths if p.startswith("/doc/")]
    entities, claims = [p for p in paths if p.startswith("/id/")], [p for p in paths if p.startswith("/claim/")]
    assert photos and documents and claims and "/ontology" in paths
    for path in [*photos, *documents, *entities[::40], *claims[::40], "/ontology", "/alignments", "/dataset", "/id/kibo"]:
        assert server.ask("GET", path).status == 303, path
        page = server.ask("GET", f"{path}.html")
        assert page.status == 200 and page.text.startswith("<!doctype html>"), path
        assert triples(server.ask("GET", f"{path}.ttl").body, "text/turtle"), path
    terms = server.ask("GET", "/ontology.html").text
    assert all(f'<section id="{name}">' in terms for name in (*CLASSES, *PROPERTIES))


@pytest.mark.parametrize("accept", ["text/html", "text/turtle"])
def test_where_w3id_leads_the_server_answers(server: Server, accept: str) -> None:
    things = server.query(
        "SELECT DISTINCT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(STRSTARTS(STR(?s), 'https://w3id.org/issgraph/')) }"
    ).rows()
    names = {row["s"].removeprefix("https://w3id.org/issgraph/").split("#")[0] for row in things}
    one_of_each = {name.partition("/")[0]: name for name in sorted(names)}
    assert {"id", "doc", "claim", "rule", "ontology", "dataset"} <= one_of_each.keys()
    for name in (*one_of_each.values(), "ontology/0.1.0", f"ontology/{VERSION}", "alignments", f"alignments/{VERSION}"):
        leads = redirected(name, accept)
        assert leads, name
        answer = server.ask("GET", leads, accept=accept)
        if answer.status == 303:
            answer = server.ask("GET", answer.headers["location"])
        media = answer.headers["content-type"].split(";")[0]
        assert (answer.status, media) == (200, "text/turtle" if name.endswith(".0") else accept), name
        assert media == "text/html" or triples(answer.body, media), name
    for version in ("0.1.0", VERSION):
        where = server.ask("GET", f"/ontology/{version}", accept="text/html").headers["location"]
        assert f'versionInfo "{version}"' in server.ask("GET", where).text


def test_a_page_shows_facts_with_their_words(server: Server) -> None:
    page = server.ask("GET", "/id/kibo.html").text
    assert "<h1" in page and "Kibo" in page and "<blockquote" in page and 'href="/doc/' in page
    told = triples(server.ask("GET", "/id/kibo.jsonld").body, "application/ld+json")
    assert (
        told
        == triples(server.ask("GET", "/id/kibo.ttl").body, "text/turtle")
        == triples(server.ask("GET", "/id/kibo.rdf").body, "application/rdf+xml")
    )
    home = server.ask("GET", "/").text
    assert 'href="/doc/' in home and 'href="/sparql"' in home and 'action="/ask"' in home


def test_a_label_that_means_harm_is_shown_as_text(server: Server) -> None:
    page = server.ask("GET", "/id/xss.html")
    assert page.status == 200
    assert page.text.count("<script") == page.text.count("<script src=") and "<img" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert 'href="javascript:' not in page.text
    policy = page.text.split('Content-Security-Policy" content="')[1].split('"')[0]
    assert "default-src &#39;none&#39;" in policy and "unsafe" not in policy
    assert server.query(f"SELECT * {{ ?s ?p {json.dumps(XSS)}@en }}").rows()[0]["s"].endswith("/id/xss")


def test_what_a_query_says_is_never_shown_as_html(server: Server) -> None:
    for path in (
        "/sparql?query=" + urllib.parse.quote(XSS),
        "/" + urllib.parse.quote(XSS),
        "/graph-store?graph=" + urllib.parse.quote(XSS),
    ):
        answer = server.ask("GET", path, accept="text/html")
        assert answer.status in (400, 404, 406)
        assert answer.headers["content-type"] == "text/plain; charset=utf-8" or "<img" not in answer.text
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_health(server: Server) -> None:
    state = json.loads(server.ask("GET", "/healthz").body)
    assert state["status"] == "ok" and len(state["graph"]) == 64


def test_it_says_where_the_graph_is_asked_and_why(server: Server) -> None:
    state = json.loads(server.ask("GET", "/healthz").body)
    assert state["store"] == "memory" and "no more than 1,000 MB" in state["because"]
    assert f"in memory: {state['because']}" in server.ask("GET", "/sparql", accept="text/turtle").text
    with served(server.folder, "--store", "disk") as other:
        assert other.process.stdout and other.process.stdout.readline() == "the graph is asked on disk: --store disk\n"
        assert json.loads(other.ask("GET", "/healthz").body)["store"] == "disk"
        assert other.query(MODULES).rows() == server.query(MODULES).rows()


@pytest.mark.parametrize(
    ("wanted", "writable", "size", "free", "memory", "why"),
    [
        ("auto", False, 178_000_000, 4_000_000_000, True, "its 178 MB of N-Quads are no more than 1,000 MB, and there is room"),
        ("auto", False, 1_000_000_001, 1 << 40, False, "its 1,000 MB of N-Quads are more than 1,000 MB"),
        ("auto", False, 178_000_000, 1_400_000_000, False, "about 712 MB, more than half of the 1,400 MB that are free"),
        ("memory", False, 1 << 40, 0, True, "--store memory"),
        ("disk", False, 1, 1 << 40, False, "--store disk"),
        ("disk", True, 1, 1 << 40, True, "it may be changed"),
    ],
)
def test_where_a_graph_is_asked(wanted: str, writable: bool, size: int, free: int, memory: bool, why: str) -> None:
    found = choice(wanted, writable, size, free)
    assert found.in_memory is memory and why in found.why


def test_each_request_is_a_line_of_the_log(server: Server) -> None:
    server.query("ASK { <urn:logged> ?p ?o }")
    server.query("ASK { <urn:logged> ?p ?o }")
    server.ask("GET", "/id/%0Aforged%22")
    lines = server.logged("urn%3Alogged", 2)
    assert [(line["method"], line["path"], line["status"], line["cached"]) for line in lines] == [
        ("GET", "/sparql", 200, False),
        ("GET", "/sparql", 200, True),
    ]
    assert set(lines[0]) == {"time", "client", "method", "path", "query", "status", "bytes", "ms", "cached"}


def test_it_says_why_it_cannot_start(tmp_path_factory: pytest.TempPathFactory, server: Server) -> None:
    from click.testing import CliRunner

    run = CliRunner().invoke(main, ["serve", "--graph", str(server.folder), "--port", str(server.port)])
    assert run.exit_code == 2 and "cannot listen there" in run.stderr and run.stderr.count("\n") == 1
    run = CliRunner().invoke(main, ["serve", "--graph", str(server.folder / "none")])
    assert run.exit_code == 2 and "no such folder" in run.stderr


def test_the_default_graph_alone_is_asked_where_no_other_can_be_seen() -> None:
    def said(value: str, graph: str = "") -> ox.Quad:
        where = ox.NamedNode(graph) if graph else ox.DefaultGraph()
        return ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal(value), where)

    whole, alone = ox.Store(), ox.Store()  # not the same, so that it shows which was asked
    whole.extend([said("whole"), said("named", "urn:g")])
    alone.add(said("alone"))

    def asked(sparql: str, **dataset: tuple[str, ...]) -> list[str]:
        out = io.BytesIO()
        answer(whole, Ask(sparql, JSON, "text/turtle", **dataset), (), lambda media, lasting: None, out, plain=alone)
        return [row["o"]["value"] for row in json.loads(out.getvalue())["results"]["bindings"]]

    assert asked("SELECT ?o { ?s ?p ?o }") == ["alone"]
    assert asked("SELECT ?o { GRAPH ?g { ?s ?p ?o } }") == ["named"]
    assert asked("SELECT ?o FROM <urn:g> { ?s ?p ?o }") == ["named"]
    assert asked("SELECT ?o { ?s ?p ?o }", default=("urn:g",), named=()) == ["named"]
    assert EmbeddedStore(whole).plain().query("SELECT ?o { ?s ?p ?o }").column("o") == ["whole"]
    assert EmbeddedStore(whole).plain().query("SELECT ?o { GRAPH ?g { ?s ?p ?o } }").column("o") == []


def test_a_query_that_runs_when_the_server_stops_is_told_so(tmp_path: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(5)) + " }"
    with served(golden_folder(tmp_path / "graph"), "--timeout", "30") as running, ThreadPoolExecutor(1) as client:
        asked = client.submit(running.query, endless)
        while not json.loads(running.ask("GET", "/healthz").body)["running"]:
            assert not asked.done()
        running.process.send_signal(signal.SIGTERM)
        told = asked.result(20)
    assert told.status == 503 and told.headers["retry-after"] == "1" and "the server is stopping" in told.text
