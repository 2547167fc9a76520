"""What Wikidata says, fetched from a real SPARQL server that holds data of its shape: in graphs of its own, dated, and once."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import servers
from golden_readings import golden_lines
from issgraph.cli import main
from issgraph.errors import GraphError, IssgraphError, RuleError
from issgraph.folder import open_store, rewrite
from issgraph.mappings import Mapping
from issgraph.polite import Client, Door, Manners, Turn, loopback
from issgraph.vocab import SKOS, WD
from issgraph.wikidata import Enriched, Kept, Service, chosen, drift, enrich, links_of, properties, service, services, tables

DATA = Path(__file__).parent / "data" / "wikidata.ttl"
NOW = 1_800_000_000.0


def link(thing: str, item: str, label: str) -> Mapping:
    return Mapping(thing, f"{SKOS}exactMatch", WD + item, label, "", "", "")


LINKS = (
    link("ada", "Q9000001", "Ada Sample"),
    link("berth", "Q9000002", "berth-module"),
    link("old", "Q9000003", "Old Name"),
    link("twice", "Q9000004", "Twice Told"),
    link("gone", "Q9000006", "Gone"),
)


@pytest.fixture(scope="module")
def wikidata(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the data of the tests; the address of its queries."""
    with servers.oxigraph(tmp_path_factory.mktemp("wikidata")) as url:
        request = urllib.request.Request(
            url.replace("/query", "/store?default"), DATA.read_bytes(), {"Content-Type": "text/turtle"}, method="POST"
        )
        urllib.request.urlopen(request, timeout=30).close()
        yield url


def run(url: str, folder: Path, now: float = NOW, days: float = 30) -> Enriched:
    place, wanted = Service("test", "test", url, 50), chosen(())
    client = Client(url, Turn(folder, url), Door(loopback()), Manners(gap=0))
    return enrich(LINKS, wanted, place, client, Kept(folder, place, wanted), days, lambda: now)


def test_what_is_said_of_linked_things(wikidata: str, tmp_path: Path) -> None:
    lines = run(wikidata, tmp_path).quads.decode()
    host = wikidata.split("/")[2].replace(":", "-")
    graph = f"<https://w3id.org/issgraph/graph/wikidata/{host}/2027-01-15>"
    wd, wdt = "<http://www.wikidata.org/entity/", "<http://www.wikidata.org/prop/direct/"
    day = '"^^<http://www.w3.org/2001/XMLSchema#'
    for said in (
        f'{wd}Q9000001> {wdt}P569> "1970-03{day}gYearMonth> {graph} .',  # known to the month
        f"{wd}Q9000001> {wdt}P27> {wd}Q9000010> {graph} .",
        f'{wd}Q9000010> <http://www.w3.org/2000/01/rdf-schema#label> "Sampleland"@en {graph} .',
        f'{wd}Q9000002> {wdt}P247> "2001-999A" {graph} .',
        f'{wd}Q9000002> {wdt}P619> "2001-02-03{day}date> {graph} .',
        f"{wd}Q9000004> <http://www.w3.org/2002/07/owl#sameAs> {wd}Q9000005> {graph} .",
        f'{wd}Q9000005> {wdt}P569> "1980{day}gYear> {graph} .',  # what it was merged into
        f'{graph} <http://purl.org/dc/terms/date> "2027-01-15{day}date> <https://w3id.org/issgraph/graph/wikidata> .',
    ):
        assert said in lines
    assert '"12500"^^<http://www.w3.org/2001/XMLSchema#decimal>' in lines and f"quantityUnit> {wd}Q9000011>" in lines
    assert "1969-01-01" not in lines  # a date that a better one stands beside is not the best rank
    assert all(" <https://w3id.org/issgraph/graph/wikidata" in line for line in lines.splitlines())


def test_links_to_look_at(wikidata: str, tmp_path: Path) -> None:
    told = {each.thing: (each.change, each.was, each.now) for each in run(wikidata, tmp_path).drift}
    assert told == {
        "old": ("label changed", "Old Name", "New Name"),
        "twice": ("merged", "Twice Told", "Q9000005 Once Told"),
        "gone": ("deleted", "Gone", ""),
    }
    assert drift.COLUMNS == ("thing", "item", "change", "was", "now")


def test_a_second_run_asks_nothing_and_gives_the_same(wikidata: str, tmp_path: Path) -> None:
    first, second = run(wikidata, tmp_path), run(wikidata, tmp_path, NOW + 86_400)
    assert first.requests == 2 and second.requests == 0  # the items, and the one that was merged into
    assert first.quads == second.quads and first.drift == second.drift
    assert run(wikidata, tmp_path, NOW + 31 * 86_400).requests == 2


def test_what_another_run_was_answered_meanwhile_is_not_asked_again(wikidata: str, tmp_path: Path) -> None:
    """Two runs at once take turns; the second finds, when it has its turn, what the first one kept."""
    place, wanted = Service("test", "test", wikidata, 50), chosen(())
    kept, answers, now = Kept(tmp_path, place, wanted), Kept(tmp_path / "other", place, wanted), [NOW]
    run(wikidata, tmp_path / "other")

    def sleep(seconds: float) -> None:
        now[0] += seconds
        kept.keep(answers.fresh([each.object for each in LINKS], NOW, 30).values())

    turn = Turn(tmp_path, wikidata, lambda: now[0], sleep)
    with turn.taken(NOW):
        turn.not_before(NOW + 5)  # the other run was here
    client = Client(wikidata, turn, Door(loopback()), Manners(gap=0), lambda: now[0], sleep)
    done = enrich(LINKS[:3], wanted, place, client, kept, 30, lambda: now[0])
    assert done.requests == 0 and now[0] == NOW + 5
    assert {each.thing for each in done.drift} == {"old"}


def test_a_server_that_holds_no_wikidata_says_nothing_about_it(tmp_path: Path) -> None:
    with servers.oxigraph(tmp_path) as url:
        client = Client(url, Turn(tmp_path, url), Door(loopback()), Manners(gap=0, pause=0, tries=2))
        place, wanted = Service("test", "test", url, 50), chosen(())
        with pytest.raises(GraphError, match="knows nothing of Wikidata's own item"):
            enrich(LINKS, wanted, place, client, Kept(tmp_path, place, wanted))


def test_beside_the_graph_and_never_in_it(wikidata: str, tmp_path: Path) -> None:
    graph, cache = tmp_path / "graph", str(tmp_path / "cache")
    rewrite(graph, [each.encode() for each in golden_lines()])
    before = (graph / "graph.nq").read_bytes()
    words = ["enrich", "--graph", str(graph), "--endpoint", wikidata, "--thing", "nichole-ayers", "--cache", cache]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0 and done.stdout == "thing\titem\tchange\twas\tnow\n", done.output
    assert "1 request;" in done.stderr and (graph / "graph.nq").read_bytes() == before
    store = open_store(graph)
    assert not store.query("ASK { ?item <http://www.wikidata.org/prop/direct/P569> ?born }").yes
    born = store.query(
        "SELECT ?born ?day { GRAPH ?when { ?item <http://www.wikidata.org/prop/direct/P569> ?born } "
        "GRAPH <https://w3id.org/issgraph/graph/wikidata> { ?when <http://purl.org/dc/terms/date> ?day } }"
    )
    assert born.column("born") == ["1988-12-14"] and len(born.column("day")[0]) == 10
    again = CliRunner().invoke(main, [*words, "--budget", "0"])
    assert again.exit_code == 0 and "0 requests" in again.stderr
    assert CliRunner().invoke(main, [*words, "--dry-run"]).stdout == ""


def test_no_request_before_the_words_are_right(tmp_path: Path) -> None:
    for words, message in (
        (["--thing", "kibb"], "'kibb' has no link to Wikidata"),
        (["--property", "P1"], "no property 'P1'; there are: P569 (date of birth)"),
        (["--endpoint", "elsewhere"], "no endpoint 'elsewhere'; there are: wdqs, qlever"),
        (["--graph", str(tmp_path / "none")], "there is no such folder"),
    ):
        done = CliRunner().invoke(main, ["enrich", "--cache", str(tmp_path), "--budget", "0", *words])
        assert done.exit_code == 2 and message in done.stderr and done.stderr.count("\n") == 1


def test_the_tables_name_their_sources(tmp_path: Path) -> None:
    assert {each.id for each in services()} == {"wdqs", "qlever"} and all(each.items >= tables.LEAST for each in services())
    assert {"P569", "P27", "P17", "P18", "P2067", "P247", "P580", "P582"} <= {each.id for each in properties()}
    (tmp_path / "properties.tsv").write_text("property\tlabel\tkind\tsource\nP569\tdate of birth\tdate\t\n", "utf-8")
    with pytest.raises(RuleError, match=r"properties\.tsv:2: no source"):
        properties(tmp_path)
    with pytest.raises(IssgraphError, match="no address"):
        service("ftp://wikidata")
    assert len(links_of()) > 750


def test_nobody_but_this_machine_is_asked_in_tests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*args: object, **options: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr("socket.create_connection", connect)
    for place in services():
        looked_up: list[str] = []

        def resolve(host: str, port: int, seen: list[str] = looked_up) -> list[str]:
            seen.append(host)
            return ["127.0.0.1", "192.0.2.1"]

        client = Client(place.url, Turn(tmp_path, place.url), Door(loopback(resolve)), Manners(gap=0))
        with pytest.raises(GraphError, match=r"192\.0\.2\.1 is not on this machine"):
            enrich(LINKS, chosen(()), place, client, Kept(tmp_path, place, chosen(())))
        assert looked_up == [place.url.split("/")[2]]
