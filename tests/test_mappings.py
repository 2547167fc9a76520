"""data/mappings: SSSOM that another reader reads, no QID without a witness, and the linkset as a graph and as a page tell it."""

from __future__ import annotations

import csv
import json
import os
import re
from typing import Any

import pyoxigraph as ox
import pytest

from issgraph.assets import MAPPINGS
from issgraph.graph import about
from issgraph.graph import terms as t
from issgraph.mappings import read_mappings
from issgraph.reference import reference
from issgraph.server.pages import page
from issgraph.store import EmbeddedStore
from issgraph.vocab import ISS, RDF, RDFS, SKOS, WD

FILE = MAPPINGS / "wikidata.sssom.tsv"
ROWS = list(
    csv.DictReader((line for line in FILE.open(encoding="utf-8") if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
)
FOUND = [row for row in ROWS if row["object_id"] != "sssom:NoTermFound"]
NONE = [row for row in ROWS if row["object_id"] == "sssom:NoTermFound"]
QUOTED = re.compile(r"(\S.*?)(?: \([^()]*\))?: '(.+?)'(?= \(|$)")


def test_there_are_mappings_and_lookups_that_found_nothing() -> None:
    assert len(FOUND) > 750 and len(NONE) > 30


def test_another_reader_reads_every_row() -> None:
    if not os.environ.get("CI"):
        pytest.importorskip("sssom_pydantic")
    import sssom_pydantic

    mappings, _, about_them = sssom_pydantic.read(FILE)
    assert len(mappings) == len(ROWS)
    assert str(about_them.license) == "https://creativecommons.org/publicdomain/zero/1.0/"
    for mapping in mappings:
        assert mapping.justification.curie in ("semapv:LexicalMatching", "semapv:CompositeMatching")
        assert mapping.mapping_date and mapping.comment and mapping.object_source and mapping.subject_source
        assert mapping.object.curie == "sssom:NoTermFound" or 0.85 <= (mapping.confidence or 0) < 1


def test_no_item_without_a_witness() -> None:
    """Somebody else's file is named, the label is quoted as it stands there, and the row is no surer than that."""
    assert [row["subject_id"] for row in FOUND if not witnessed(row)] == []


@pytest.mark.parametrize(
    "change", [{"comment": "general knowledge"}, {"object_id": "wikidata:kibo"}, {"confidence": "0.99"}, {"comment": "a list of items"}]
)
def test_an_item_from_memory_is_found(change: dict[str, str]) -> None:
    assert witnessed(FOUND[0]) and not witnessed({**FOUND[0], **change})


def witnessed(row: dict[str, str]) -> bool:
    """Whether a row's item was read somewhere that it names."""
    named = {match[1] for match in map(QUOTED.match, row["comment"].split(" ;; ")) if match}
    sure = 0.98 if len(named) > 1 else 0.97 if "COSPAR id agrees" in row["comment"] else 0.95
    return bool(named and re.fullmatch(r"wikidata:Q[1-9]\d*", row["object_id"]) and float(row["confidence"]) <= sure)


def test_a_lookup_that_found_nothing_says_where() -> None:
    for row in NONE:
        assert row["object_label"] == row["confidence"] == ""
        assert row["comment"].startswith("looked up by label and aliases, found in none of: ")


def test_each_thing_has_one_row_and_each_item_one_thing() -> None:
    subjects = [row["subject_id"] for row in ROWS]
    items = [row["object_id"] for row in FOUND]
    assert len(set(subjects)) == len(subjects)
    assert len(set(items)) == len(items)
    known = {f"ISSGRAPH:{'role/' if row.cls == 'Role' else ''}{id_}": row.label for id_, row in reference().by_id.items()}
    assert [row["subject_id"] for row in ROWS if known.get(row["subject_id"]) != row["subject_label"]] == []


def test_flights_expeditions_and_those_who_flew_were_all_looked_up() -> None:
    looked_up = {row["subject_id"].removeprefix("ISSGRAPH:") for row in ROWS}
    tables = reference()
    flown = {name for row in tables.rows if row.table in ("missions", "expeditions", "spacewalks") for name in row.many("crew")}
    due = flown | {row.id for row in tables.table("expeditions")}
    due |= {row.id for row in tables.table("missions") if not row.id.startswith("mission-")}
    assert sorted(name for name in due - looked_up if not name.endswith("-atv")) == []  # ATVs are matched as spacecraft


def test_what_was_not_found_is_no_link() -> None:
    mapped = {mapping.subject for mapping in read_mappings()}
    assert mapped == {row["subject_id"].removeprefix("ISSGRAPH:") for row in FOUND}


def test_the_linkset_is_described() -> None:
    told = {(predicate, value) for subject, predicate, value, _ in about(1) if subject == t.MAPPINGS_GRAPH}
    void = "http://rdfs.org/ns/void#"
    assert {
        ("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", f"<{void}Linkset>"),
        (f"<{void}linkPredicate>", f"<{SKOS}exactMatch>"),
        (f"<{void}linkPredicate>", f"<{SKOS}closeMatch>"),
        (f"<{void}subjectsTarget>", t.DATASET),
        (f"<{void}objectsTarget>", f"<{WD}Q2013>"),
    } <= told
    linked = {mapping.predicate for mapping in read_mappings()}
    assert {value[1:-1] for predicate, value in told if predicate == f"<{void}linkPredicate>"} == linked


@pytest.mark.parametrize(("match", "links"), [("exactMatch", 1), ("closeMatch", 0)])
def test_a_page_tells_schema_org_of_the_same_thing_elsewhere(match: str, links: int) -> None:
    store = ox.Store()
    kibo = ox.NamedNode("https://w3id.org/issgraph/id/kibo")
    store.add(ox.Quad(kibo, ox.NamedNode(f"{SKOS}{match}"), ox.NamedNode(f"{WD}Q506609")))
    text = page(EmbeddedStore(store), kibo.value, "application/ld+json", "").decode()
    assert text.count("sameAs") == links
    same = [told.get("https://schema.org/sameAs") or told.get("schema:sameAs") for told in _things(json.loads(text))]
    assert [str(each).count("Q506609") for each in same if each] == [1] * links


@pytest.mark.parametrize(("cls", "kind"), [("Module", "Thing"), ("CrewMember", "Person"), ("SpaceAgency", "Organization")])
def test_a_page_in_html_has_schema_org_in_it(cls: str, kind: str) -> None:
    store = ox.Store()
    thing, name = ox.NamedNode("https://w3id.org/issgraph/id/odd"), "</script><b>&'Odd\""
    store.add(ox.Quad(thing, ox.NamedNode(f"{RDF}type"), ox.NamedNode(f"{ISS}{cls}")))
    store.add(ox.Quad(thing, ox.NamedNode(f"{RDFS}label"), ox.Literal(name, language="en")))
    assert 'ld+json">' not in page(EmbeddedStore(store), thing.value, "text/html", "").decode(), "of what is known nowhere else"
    store.add(ox.Quad(thing, ox.NamedNode(f"{SKOS}exactMatch"), ox.NamedNode(f"{WD}Q506609")))
    (told,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page(EmbeddedStore(store), thing.value, "text/html", "").decode()
    )
    assert json.loads(told) == {
        "@context": "https://schema.org", "@id": thing.value, "@type": kind, "name": name, "sameAs": [f"{WD}Q506609"],
    }  # fmt: skip


def _things(document: Any) -> list[dict[str, Any]]:
    told = document.get("@graph", [document]) if isinstance(document, dict) else document
    return list(told)
