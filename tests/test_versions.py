"""Versions of the ontology: nothing goes or turns into something else, what is deprecated is used no more, and a migration carries data over."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, Dataset, Graph, URIRef

from golden_readings import golden_lines
from issgraph.assets import ONTOLOGY, QUERIES, RULES
from issgraph.check import check
from issgraph.graph import about, line
from issgraph.query import Graph as Asked
from issgraph.store import EmbeddedStore
from issgraph.vocab import BASE, DCTERMS, GRAPH, ISS, PROV, RULE, VERSION

VERSIONS = sorted((ONTOLOGY / "versions").glob("*.ttl"), key=lambda path: [int(n) for n in path.stem.split(".")])
MIGRATIONS = sorted((ONTOLOGY / "migrations").glob("*.ru"))
FROZEN = {"0.1.0": "b50b71ba06a980be37a253881a2c5f4cb3739f8ff15c893dd93ce69bbe1192fa"}
"""The SHA-256 of each version that was given up for a newer one: what is served under its IRI never changes."""
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)


def newest() -> Graph:
    return Graph().parse(ONTOLOGY / "issgraph.ttl").parse(ONTOLOGY / "alignments.ttl")


def names(version: Path | None) -> Graph:
    return Graph().parse(version) if version else newest()


def lost(old: Graph, new: Graph) -> set[str]:
    """The terms of ours that are no longer there, or no longer what they were: of that kind, under that class, of and for such things."""
    found = set()
    for kind in KINDS:
        for term in old.subjects(RDF.type, kind):
            if not str(term).startswith(ISS):
                continue
            kept = (term, RDF.type, kind) in new
            for axiom in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range):
                kept = kept and {o for o in old.objects(term, axiom) if isinstance(o, URIRef)} <= set(new.objects(term, axiom))
            if not kept:
                found.add(str(term).removeprefix(ISS))
    return found


def test_no_term_goes_or_turns_into_something_else() -> None:
    assert VERSIONS, "ontology/versions is empty, so this would prove nothing"
    for old, new in pairwise([*VERSIONS, None]):
        assert lost(names(old), names(new)) == set()


def test_an_earlier_version_is_frozen() -> None:
    assert {path.stem: sha256(path.read_text("utf-8").encode()).hexdigest() for path in VERSIONS} == FROZEN


def test_a_term_that_goes_or_turns_would_be_found() -> None:
    changed = newest()
    changed.remove((URIRef(ISS + "takenBy"), None, None))
    changed.remove((URIRef(ISS + "Module"), RDFS.subClassOf, None))
    assert lost(names(VERSIONS[0]), changed) == {"takenBy", "Module"}


def test_each_version_names_itself_and_the_one_before() -> None:
    it = URIRef(BASE + "ontology")
    told = [(str(g.value(it, OWL.versionInfo)), g.value(it, OWL.priorVersion)) for g in map(names, [*VERSIONS, None])]
    assert [version for version, _ in told] == [*(path.stem for path in VERSIONS), VERSION]
    assert [before and str(before) for _, before in told] == [None, *(f"{it}/{version}" for version, _ in told[:-1])]


# ---- what is deprecated


def still_used(ontology: Graph) -> set[tuple[str, str]]:
    """Deprecated terms with the files that use them: shapes, rules of both kinds and questions."""
    files = [ONTOLOGY / "shapes.ttl", *(ONTOLOGY / "derive").glob("*.rq"), *QUERIES.glob("*.rq"), *RULES.glob("*.toml")]
    gone = [str(term).removeprefix(ISS) for term in ontology.subjects(OWL.deprecated)]
    return {(name, path.name) for name in gone for path in files if re.search(rf"\biss:{name}\b", path.read_text("utf-8"))}


def test_what_is_deprecated_is_used_no_more() -> None:
    assert still_used(newest()) == set()


def test_what_is_deprecated_and_used_would_be_found() -> None:
    planted = newest().parse(data=f"<{ISS}takenBy> <{OWL.deprecated}> true .")
    assert {("takenBy", "shapes.ttl"), ("takenBy", "photographed.rq"), ("takenBy", "who-photographed.rq")} <= still_used(planted)


# ---- migrations


@cache
def today() -> frozenset[ox.Quad]:
    """The golden graph, and what it says of itself."""
    told = "".join(golden_lines()) + "".join(f"{line(quad)}" for quad in about(5))
    return frozenset(ox.parse(told.encode(), format=ox.RdfFormat.N_QUADS))


@cache
def of_0_1_0() -> frozenset[ox.Quad]:
    """The golden graph as 0.1.0 had it: attached to something only where a text says so, and without a version."""
    rule, said = ox.NamedNode(RULE + "attached-at-a-port"), ox.NamedNode(f"{DCTERMS}conformsTo")
    derived = {q.subject for q in today() if q.predicate == ox.NamedNode(f"{PROV}wasInfluencedBy") and q.object == rule}
    facts = {q.triple for q in today() if q.graph_name in derived}
    assert len(facts) >= 4
    return frozenset(
        q
        for q in today()
        if q.graph_name not in derived
        and q.subject not in derived
        and not (q.triple in facts and q.graph_name == ox.DefaultGraph())
        and q.predicate != said
    )


def migrated(engine: str, quads: frozenset[ox.Quad], update: str) -> frozenset[ox.Quad]:
    """A graph after an update, in either engine."""
    if engine == "oxigraph":
        store = ox.Store()
        store.extend(quads)
        store.update(update)
        return frozenset(store)
    dataset = Dataset()
    dataset.parse(data=ox.serialize(quads, format=ox.RdfFormat.N_QUADS).decode(), format="nquads")  # type: ignore[union-attr]
    dataset.update(update)
    return frozenset(ox.parse(dataset.serialize(format="nquads", encoding="utf-8"), format=ox.RdfFormat.N_QUADS))


def update() -> str:
    return (ONTOLOGY / "migrations" / "0.1.0-to-0.2.0.ru").read_text("utf-8")


def test_a_migration_leads_from_one_version_to_the_next() -> None:
    steps = {f"{old}-to-{new}" for old, new in pairwise([*(path.stem for path in VERSIONS), VERSION])}
    assert {path.stem for path in MIGRATIONS} <= steps and MIGRATIONS


def test_a_graph_of_0_1_0_has_the_facts_of_today_after_its_migration() -> None:
    before, after = of_0_1_0(), migrated("oxigraph", of_0_1_0(), update())
    assert before < after
    facts = [{q.triple for q in quads if q.graph_name == ox.DefaultGraph()} for quads in (before, after, today())]
    assert facts[0] != facts[1] == facts[2]
    here = ox.NamedNode(GRAPH + "about")
    assert {q for q in after if q.graph_name == here} == {q for q in today() if q.graph_name == here} != set()
    found = check(Asked(EmbeddedStore.load(ox.serialize(after, format=ox.RdfFormat.N_QUADS) or b"")))
    assert found.faults == (), "each new fact has its derivation, which has its reasons"


def test_a_second_run_changes_nothing() -> None:
    once = migrated("oxigraph", of_0_1_0(), update())
    assert migrated("oxigraph", once, update()) == once
    assert migrated("oxigraph", today(), update()) == today()


def test_what_is_told_as_not_so_is_not_made_a_fact() -> None:
    lines = f"""<{BASE}id/s> <{ISS}atPort> <{BASE}id/p> . <{BASE}id/p> <{ISS}partOf> <{BASE}id/m> .
        <{BASE}id/s> <{ISS}atPort> <{BASE}id/p> <{BASE}claim/c> . <{BASE}claim/c> a <{ISS}Claim> <{GRAPH}provenance> ."""
    told = frozenset(
        ox.parse(
            lines.replace(" a ", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ").replace(" . <", " .\n<"),
            format=ox.RdfFormat.N_QUADS,
        )
    )
    denied = frozenset(
        [*told, *ox.parse(f"<{BASE}claim/c> <{ISS}modality> <{ISS}denied> <{GRAPH}provenance> .", format=ox.RdfFormat.N_QUADS)]
    )
    found = [any(q.predicate.value == ISS + "attachedTo" for q in migrated("oxigraph", quads, update())) for quads in (told, denied)]
    assert found == [True, False]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_another_store_migrates_alike() -> None:
    relevant = frozenset(q for q in of_0_1_0() if not isinstance(q.object, ox.Literal))
    new = [migrated(engine, relevant, update()) - relevant for engine in ("oxigraph", "rdflib")]
    assert new[0] == new[1] and len(new[0]) > 10
