"""The ontology and its data to HermiT, an OWL 2 DL reasoner: no contradiction, no class without members, and what is planted is found."""

from __future__ import annotations

import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Graph, Literal, URIRef

from golden_readings import golden_lines
from issgraph.assets import ONTOLOGY
from issgraph.vocab import GRAPH, XSD
from test_ontology import example

JAVA, JAR = shutil.which("java"), find_spec("owlready2")  # which brings HermiT; nothing else of it is used
pytestmark = [
    pytest.mark.skipif(not JAVA, reason="no Java here: apt-get install openjdk-17-jre-headless"),
    pytest.mark.skipif(not JAR, reason="no HermiT here: pip install owlready2"),
]
NUMBERS = {URIRef(XSD + name) for name in ("integer", "decimal")}
PREFIXES = "@prefix iss: <https://w3id.org/issgraph/ontology#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . " + (
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
)


def terms() -> Graph:
    return Graph().parse(ONTOLOGY / "issgraph.ttl").parse(ONTOLOGY / "alignments.ttl")


def readable(data: Graph) -> Graph:
    """The data without dates, at which HermiT stops since they are no datatypes of OWL 2, and without texts, which imply nothing."""
    return sum((Graph().add(t) for t in data if not isinstance(t[2], Literal) or t[2].datatype in NUMBERS), Graph())


def golden() -> Graph:
    """The facts and the provenance of the golden graph."""
    store = pyoxigraph.Store()
    store.load("".join(golden_lines()).encode(), pyoxigraph.RdfFormat.N_QUADS)
    graph = Graph()
    for where in (pyoxigraph.DefaultGraph(), pyoxigraph.NamedNode(GRAPH + "provenance")):
        for s, p, o, _ in store.quads_for_pattern(None, None, None, where):
            if not isinstance(o, pyoxigraph.Literal) or URIRef(o.datatype.value) in NUMBERS:
                graph.parse(data=f"{s} {p} {o} .", format="nt")
    return graph


def hermit(graph: Graph, folder: Path, *wanted: str) -> subprocess.CompletedProcess[str]:
    """What HermiT says of a graph."""
    assert JAVA and JAR and JAR.origin
    graph.serialize(folder / "told.owl", format="xml", encoding="utf-8")
    home = Path(JAR.origin).parent / "hermit"
    command = [JAVA, "-Xmx1g", "-cp", f"{home}:{home / 'HermiT.jar'}", "org.semanticweb.HermiT.cli.CommandLine", *wanted]
    return subprocess.run([*command, (folder / "told.owl").as_uri()], capture_output=True, text=True, timeout=300)


def without_members(graph: Graph, folder: Path) -> set[str]:
    """The classes that can have no member, owl:Nothing apart."""
    done = hermit(graph, folder, "--unsatisfiable")
    assert done.returncode == 0 and "owl:Nothing" in done.stdout, done.stderr[:500]
    return set(re.findall(r"^\t(\S+)$", done.stdout, re.M)) - {"owl:Nothing"}


def test_each_class_can_have_a_member(tmp_path: Path) -> None:
    assert without_members(terms(), tmp_path) == set()


def test_a_class_without_members_would_be_found(tmp_path: Path) -> None:
    planted = Graph().parse(data=PREFIXES + "iss:Both a owl:Class ; rdfs:subClassOf iss:Person , iss:Module .")
    assert without_members(terms() + planted, tmp_path) == {"iss:Both"}


def test_it_finds_what_follows(tmp_path: Path) -> None:
    done = hermit(terms() + readable(example("good")), tmp_path, "--classifyIs")
    types = set(re.findall(r"^Type\( <\S+/id/(\S+)> <\S+#(\w+)> \)$", done.stdout, re.M))
    assert ("nichole-ayers", "CrewMember") in types, done.stderr[:500]
    assert ("kibo", "CrewMember") not in types


def test_the_golden_graph_contradicts_nothing(tmp_path: Path) -> None:
    facts = golden()
    assert len(facts) > 800
    done = hermit(terms() + facts, tmp_path, "--consistency")
    assert "is satisfiable" in done.stdout, done.stderr[:500]


def test_a_contradiction_is_found(tmp_path: Path) -> None:
    done = hermit(terms() + readable(example("contradiction")), tmp_path, "--consistency")
    assert done.returncode and "InconsistentOntologyException" in done.stderr
    assert "is satisfiable" not in done.stdout
