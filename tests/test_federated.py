"""queries/federated: questions that need Wikidata too, by way of a server that is allowed to ask it, and of no other."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import servers
from issgraph.assets import QUERIES
from issgraph.endpoint import Endpoint
from issgraph.errors import QuestionError
from issgraph.folder import rewrite
from issgraph.graph import background, line
from issgraph.lexical import services
from issgraph.mappings import read_mappings
from issgraph.questions import read_question
from issgraph.reference import reference
from issgraph.store import EmbeddedStore
from serving import Server, served

WIKIDATA = "https://query.wikidata.org/sparql"
FILES = sorted((QUERIES / "federated").glob("*.rq"))
PHOTO = (
    "<https://w3id.org/issgraph/id/photo/one> <https://w3id.org/issgraph/ontology#takenBy> <https://w3id.org/issgraph/id/nichole-ayers> .\n"
)
ROWS = {
    "photographers-born": [{"who": "nichole-ayers", "born": "1988-12-14T00:00:00Z", "place": "Sampleland"}],
    "launches-compared": [{"part": "harmony", "here": "2007-10-23", "there": "2007-10-24"}],
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    """Our server, which may ask one other, and the address of that, which holds data of Wikidata's shape."""
    with servers.oxigraph(tmp_path_factory.mktemp("wikidata")) as url:
        content = (Path(__file__).parent / "data" / "wikidata.ttl").read_bytes()
        where = url.replace("/query", "/store?default")
        urllib.request.urlopen(urllib.request.Request(where, content, {"Content-Type": "text/turtle"}, method="POST"), timeout=30).close()
        folder = tmp_path_factory.mktemp("graph") / "graph"
        rewrite(folder, [each.encode() for each in (*map(line, background(reference(), read_mappings())), PHOTO)])
        with served(folder, "--allow-service", url) as server:
            yield server, url


def test_there_are_two() -> None:
    assert {path.stem for path in FILES} == set(ROWS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_over_both(path: Path, both: tuple[Server, str]) -> None:
    server, url = both
    question = read_question(path)
    assert services(question.sparql) == [WIKIDATA]
    reply = server.query(question.sparql.replace(WIKIDATA, url))
    assert reply.status == 200, reply.text
    assert [{name: value.rpartition("/id/")[2] for name, value in row.items()} for row in reply.rows()] == ROWS[path.stem]
    assert tuple(reply.rows()[0]) == question.gives


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nobody_is_asked_who_is_not_allowed(path: Path, both: tuple[Server, str]) -> None:
    assert both[0].query(read_question(path).sparql).status == 403
    with pytest.raises(QuestionError, match=r"refuses the query: HTTP Error 403: Forbidden: SERVICE is refused: .*; allowed: http"):
        Endpoint(f"http://127.0.0.1:{both[0].port}/sparql").query(read_question(path).sparql)
    with pytest.raises(QuestionError, match="SERVICE is refused"):
        EmbeddedStore().query(read_question(path).sparql)
