"""The embedded store: it reads, never writes, and asks nobody else."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from issgraph.errors import GraphError, QuestionError
from issgraph.store import EmbeddedStore

STORE = EmbeddedStore.load(b'<urn:a> <urn:b> "SERVICE" .\n<urn:a> <urn:service> "01" .\n')


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://127.0.0.1:8/> { ?s ?p ?o } }",
        "SELECT * {{{service SILENT <http://127.0.0.1:8/> { ?s ?p ?o }}}}",
        "SELECT * { ?s ?p ?o .SERVICE ?o { ?a ?b ?c } }",
        'SELECT * { ?s ?p "x\\"" . SERVICE ?o { ?a ?b ?c } }',
        "SELECT * { ?s ?p 'its' . SERVICE<http://127.0.0.1:8/>{ ?a ?b ?c } }",
        "SELECT * { # quiet\nSERVICE <http://127.0.0.1:8/> { ?a ?b ?c } }",
        'SELECT * { ?s ?p """a"b\\"""" . SERVICE ?o { ?a ?b ?c } }',
        "SELECT * { ?s <urn:x#y> ?o . SERVICE ?o { ?a ?b ?c } }",
        "SELECT * { FILTER(1 < 2) ?s ?p ?o . FILTER(3 > 2) SERVICE ?o { ?a ?b ?c } }",
        "PREFIX : <http://127.0.0.1:8/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        "PREFIX x: <http://127.0.0.1:8/> SELECT * { ?s ?p 1SERVICESILENTx: { ?a ?b ?c } }",
        "PREFIX : <http://127.0.0.1:8/> SELECT * { ?s ?p ?a FILTER(1<2)SERVICE:#>\n{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?q FILTER(ISIRI(?q)&&1<2)SERVICE?q#>\n{ ?s ?p ?o } }",
        "SELECT * { OPTIONAL { ?s <urn:b\u00a0'> ?o } SERVICE <http://127.0.0.1:8/> { ?s ?p ?o } #'\n }",
        "SELECT * { ?s <urn:\\u0041'> ?o . SERVICE <http://127.0.0.1:8/> { ?s ?p ?o } #'\n }",
        "SELECT * { S\\u0045RVICE <http://127.0.0.1:8/> { ?s ?p ?o } }",
        "SELECT * { \\u005CU00000053ERVICE # it is here\r SILENT # and so on\n <http://127.0.0.1:8/> { ?s ?p ?o } }",
    ],
)
def test_no_query_asks_another_server(sparql: str) -> None:
    with pytest.raises(QuestionError, match="SERVICE is refused"):
        STORE.query(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?s <urn:service> ?o }",
        "SELECT ?service { ?service ?p ?o } # SERVICE",
        "PREFIX service: <urn:> SELECT * { ?s service:b ?o }",
        "PREFIX x: <urn:> SELECT * { ?s x:service ?o }",
        "SELECT * { ?s ?p '''a SERVICE 'b' ''' }",
        "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> SELECT * { ?s a sd:Service }",
        "SELECT * { ?s ?p 'customer service: we serve you' { ?s ?p ?o } }",
    ],
)
def test_the_word_alone_is_no_service(sparql: str) -> None:
    STORE.query(sparql)


@pytest.mark.parametrize("sparql", ["DROP ALL", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "", "DELETE WHERE { ?s ?p ?o }"])
def test_a_query_changes_nothing(sparql: str) -> None:
    with pytest.raises(QuestionError, match="does not parse"):
        STORE.query(sparql)
    assert len(STORE) == 2


def test_broken_quads_are_one_line(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text("<urn:a> <urn:b>\n", "utf-8")
    with pytest.raises(GraphError, match=r"graph\.nq: ") as caught:
        EmbeddedStore.load(path)
    assert "\n" not in str(caught.value)
    with pytest.raises(GraphError, match="none"):
        EmbeddedStore.open(tmp_path / "none")


def test_the_default_graph_alone_lies_as_queries_go_through_it() -> None:
    quads = [b"<urn:%d> <urn:p%d> <urn:o%d> .\n" % (n * 7 % 12, n % 2, n % 3) for n in range(12)]
    whole = EmbeddedStore.load(b"".join(quads) + b"<urn:1> <urn:p1> <urn:o9> <urn:g> .\n<urn:1> <urn:p0> _:b .\n")
    alone = whole.plain()
    default = [(s, p, o) for s, p, o, _ in whole.quads("")]
    there = [(s, p, o) for s, p, o, g in alone.quads() if not g]
    assert len(there) == len(list(alone.quads())) == 13
    named = [row for row in there if not row[2].startswith("_:")]
    assert sorted(named) == sorted(row for row in default if not row[2].startswith("_:"))
    assert named == sorted(named, key=lambda row: (row[1], row[2], row[0]), reverse=True)  # the engine's list begins with its last
    assert named != sorted(named, reverse=True)


@pytest.mark.parametrize("piece", [1, 60, 1_000_000])
def test_a_store_on_disk_holds_what_its_files_hold_however_large_a_piece_is(
    piece: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("issgraph.bulk.PIECE", piece)
    lines = [b'<urn:%d> <urn:p> "%s" <urn:g> .\n' % (n % 9, b"word " * n) for n in range(13)]
    files = [tmp_path / name for name in ("plain.nq", "packed.nq.gz", "empty.nq", "open-ended.nq")]
    files[0].write_bytes(b"".join(lines[:5]))
    files[1].write_bytes(gzip.compress(b"".join(lines[4:12]), mtime=0))
    files[2].write_bytes(b"")
    files[3].write_bytes(lines[12].rstrip(b"\n"))
    (tmp_path / "store").mkdir()
    EmbeddedStore.write(files + files[:1], tmp_path / "store")
    there = set(EmbeddedStore.open(tmp_path / "store").quads())
    assert there == set(EmbeddedStore.load(b"".join(lines)).quads())
    assert len(there) == 13
