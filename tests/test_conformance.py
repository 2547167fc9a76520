"""The conformance harness: it tells answers apart as SPARQL does, and every miss on the page has a cause; the suite itself is run by hand."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pyoxigraph as ox
import pytest

ROOT = Path(__file__).parents[1]
HARNESS = ROOT / "benchmarks" / "conformance"
sys.path.append(str(HARNESS))

from compare import XSD, read_table, same, same_csv  # noqa: E402

A, B = ox.NamedNode("urn:a"), ox.NamedNode("urn:b")


def number(text: str, kind: str = "integer") -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(XSD + kind))


def test_answers_are_compared_as_sparql_means_them() -> None:
    x, y, z = ox.BlankNode("x"), ox.BlankNode("y"), ox.BlankNode("z")
    assert same([{"s": A}, {"s": B}], [{"s": B}, {"s": A}])
    assert not same([{"s": A}, {"s": A}], [{"s": A}])
    assert not same([{"s": A}], [{"t": A}])
    assert not same([{"s": A, "t": B}], [{"s": A}])
    assert same([{"s": x, "t": y}], [{"s": y, "t": z}])
    assert not same([{"s": x, "t": x}], [{"s": x, "t": y}])
    assert same([{"n": number("1.0", "decimal")}], [{"n": number("1", "decimal")}])
    assert not same([{"n": number("1")}], [{"n": number("1", "decimal")}])
    assert same([ox.Triple(x, A, y)], [ox.Triple(z, A, x)]) and not same([ox.Triple(x, A, y)], [ox.Triple(x, A, x)])
    assert same(True, True) and not same(True, False) and not same(True, [])


def test_tables_in_csv_too() -> None:
    assert same_csv(b"a,b\r\n1,_:x\r\n2,z\r\n", b"b,a\nz,2\n_:y,1.0\n")
    assert not same_csv(b"a,b\r\n1,x\r\n", b"a,b\r\n1,y\r\n")
    assert not same_csv(b"a\r\n1\r\n1\r\n", b"a\r\n1\r\n")


def test_tables_are_read() -> None:
    body = b'{"head":{"vars":["a","b"]},"results":{"bindings":[{"a":{"type":"uri","value":"urn:a"}}]}}'
    assert read_table(body, ox.QueryResultsFormat.JSON) == [{"a": A}]
    assert read_table(b'{"head":{},"boolean":false}', ox.QueryResultsFormat.JSON) is False


def test_every_miss_on_the_page_has_its_cause() -> None:
    causes = tomllib.loads((HARNESS / "causes.toml").read_text("utf-8"))
    page = (ROOT / "docs" / "conformance.md").read_text("utf-8").split("| missed |")[1]
    rows = [line.strip("| ").split(" | ") for line in page.splitlines()[2:]]
    assert {name: cause for name, _, cause in rows} == causes


@pytest.mark.slow
def test_the_suite_has_no_new_miss() -> None:
    if "RDF_TESTS" not in os.environ:
        pytest.skip("RDF_TESTS names no checkout of w3c/rdf-tests")
    run = subprocess.run([sys.executable, str(HARNESS), os.environ["RDF_TESTS"]], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
    assert run.stdout.strip() in (ROOT / "docs" / "conformance.md").read_text("utf-8")
