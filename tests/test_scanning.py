"""What is read from a graph's files is what its engine would have said, whatever stands in the words of texts."""

from __future__ import annotations

import gzip
from pathlib import Path

import pyoxigraph as ox
import pytest

from issgraph import scanning
from issgraph.network import network
from issgraph.query import Graph
from issgraph.scanning import Wanted, columns
from issgraph.store import EmbeddedStore, Files
from issgraph.vocab import CLAIM, GRAPH, ID, ISS, PREFIXES

_PROVENANCE = GRAPH + "provenance"
_EXACT = PREFIXES["oa"] + "exact"
_WANTED: tuple[Wanted, ...] = (
    *((name, graph) for name in (_EXACT, PREFIXES["rdfs"] + "label") for graph in (_PROVENANCE, "")),
    (f"{ISS}supportedBy", _PROVENANCE),
    (f"{PREFIXES['rdf']}type", ""),
)
_WORDS = (
    "Kibo",
    'a "quoted" \\ word\n\r\t\b\f end',
    f'> <{_EXACT}> "Kibo" <{_PROVENANCE}> .',
    f" <{_EXACT}> <{ID}kibo> <{_PROVENANCE}> .",
    f'" <{CLAIM}9> .',
    f" <{CLAIM}9",
    f" <{_EXACT}> <{ID}kibo> <{_EXACT}> <{ID}jaxa> <{_PROVENANCE}> .",
    f" <{CLAIM}8> <{CLAIM}9> .",
    "",
    "café \u2028 \U0001f680 \x01",
    "ends in \\",
)


def lines() -> bytes:
    """Quads in the graphs that are read and in others, with words that look like quads."""
    found = []

    def add(subject: str, name: str, value: ox.Literal | ox.NamedNode | ox.BlankNode, graph: str) -> None:
        where = ox.NamedNode(graph) if graph else ox.DefaultGraph()
        found.append(ox.Quad(ox.NamedNode(subject), ox.NamedNode(name), value, where))

    for at, words in enumerate(_WORDS):
        for graph in (_PROVENANCE, "", GRAPH + "other", f"{CLAIM}{at}"):
            add(f"{ID}{at}", _EXACT, ox.Literal(words), graph)
            add(f"{ID}{at}", PREFIXES["rdfs"] + "label", ox.Literal(words, language="en"), graph)
            add(f"{ID}{at}", ISS + "bearing", ox.Literal(words, datatype=ox.NamedNode(ISS + "words")), graph)
            add(f"{ID}{at}", ISS + "altitudeKm", ox.Literal("4", datatype=ox.NamedNode(PREFIXES["xsd"] + "decimal")), graph)
            add(f"{ID}{at}", PREFIXES["rdf"] + "type", ox.NamedNode(f"{ISS}Module"), graph)
            add(f"{ID}{at}", ISS + "supportedBy", ox.NamedNode(f"{CLAIM}{at}"), graph)
            add(f"{ID}{at}", ISS + "isInside", ox.BlankNode("b"), graph)
    return ox.serialize(sorted(set(found), key=str), format=ox.RdfFormat.N_QUADS) or b""


@pytest.mark.parametrize("block", [1, 200, 1 << 20])
@pytest.mark.parametrize("name", ["graph.nq", "part.nq.gz"])
def test_files_say_what_the_engine_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(lines()) if name.endswith(".gz") else lines())
    store = EmbeddedStore.load(path)
    asked = columns(store, _WANTED, claims=True)
    store.files = Files.now([path])
    monkeypatch.setattr(scanning, "_BLOCK", block)
    monkeypatch.setattr(store, "query", None)  # nothing more is asked
    read = columns(store, _WANTED, claims=True)

    def bare(told: scanning.Columns) -> tuple[dict[Wanted, list[tuple[str, str]]], list[tuple[str, str, str, str, str]]]:
        """In order; blank nodes go by the names that each reader gave them."""
        claims = sorted((claim, s, p, "" if o.kind == "bnode" else o.value, o.kind) for claim, s, p, o in told.claims)
        return {key: sorted(pairs) for key, pairs in told.pairs.items()}, claims

    assert bare(read) == bare(asked)
    assert all(asked.pairs.values()) and len(asked.claims) == 7 * len(_WORDS)


def test_files_that_changed_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_bytes(lines())
    store = EmbeddedStore.load(path)
    store.files = Files.now([path])
    path.write_bytes(b"")
    assert len(columns(store, _WANTED).pairs[_EXACT, ""]) == len(_WORDS)
    path.unlink()
    assert len(columns(store, _WANTED).pairs[_EXACT, ""]) == len(_WORDS)
    assert Files.now([path]) == Files()


def test_the_network_is_the_same_from_files_and_from_the_engine(tmp_path: Path) -> None:
    from test_questions import golden

    path = tmp_path / "graph.nq"
    store = golden().store
    assert isinstance(store, EmbeddedStore)
    path.write_bytes(store.dump("nq"))
    read = EmbeddedStore.load(path)
    read.files = Files.now([path])
    assert network(Graph(read)) == network(golden())
    assert network(golden()).edges
