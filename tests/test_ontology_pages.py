"""The ontology as it is published: pages that say everything of every term, and redirects that lead to paths the server has."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef

from issgraph.assets import ONTOLOGY
from issgraph.server.linked import _FILE, _THING
from issgraph.vocab import CLASSES, INDIVIDUALS, PROPERTIES, VERSION

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import ontology_pages  # noqa: E402

FOLDERS = {"classes": CLASSES, "properties": PROPERTIES, "individuals": INDIVIDUALS}
TERMS = [(folder, name) for folder, names in FOLDERS.items() for name in names]


@cache
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY / "issgraph.ttl").parse(ONTOLOGY / "alignments.ttl")


def read(folder: str, name: str) -> str:
    return (ROOT / "docs" / "ontology" / folder / f"{name}.md").read_text("utf-8")


def spelled(graph: Graph, node: object) -> str:
    """A node by what hangs on it, where it has no name."""
    if not isinstance(node, BNode):
        return str(node.n3())  # type: ignore[attr-defined]
    return f"[{' ; '.join(sorted(f'{p.n3()} {spelled(graph, o)}' for p, o in graph.predicate_objects(node)))}]"


@pytest.mark.parametrize(("folder", "name"), TERMS, ids=lambda part: part)
def test_every_triple_in_which_a_term_stands_is_on_its_page(folder: str, name: str) -> None:
    term = URIRef(ontology_pages.ISS + name)
    header = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in ontology().namespaces())
    blocks = re.findall(r"```turtle\n(.*?)```", read(folder, name), re.S)
    told = Graph().parse(data=header + "\n".join(blocks))
    here, there = (
        {(spelled(graph, s), p, spelled(graph, o)) for s, p, o in graph if graph is told or term in (s, p, o)}
        for graph in (told, ontology())
    )
    assert len(there) >= 6
    assert there <= here
    about = Graph().parse(data=header + blocks[0])
    assert set(about.subjects()) - {s for s in about.subjects() if isinstance(s, BNode)} == {term}
    assert len(list(about.predicate_objects(term))) == len(list(ontology().predicate_objects(term)))


def test_axioms_without_a_name_are_told_of_all_their_terms() -> None:
    for name in ("Module", "Truss", "DockingPort"):
        assert "( iss:Module iss:DockingAdapter" in read("classes", name)
    assert "owl:someValuesFrom iss:Spacewalk" in read("classes", "CrewMember") and "rdfs:subClassOf iss:CrewMember" in read(
        "classes", "Spacewalk"
    )
    assert "owl:propertyChainAxiom ( [ owl:inverseOf iss:takenBy ] iss:depicts )" in read("properties", "takenBy")


@pytest.mark.parametrize(("folder", "name"), TERMS, ids=lambda part: part)
def test_a_page_has_its_parts(folder: str, name: str) -> None:
    parts = ("## Why it is so\n\n", "## Examples\n\n- ", "## Questions that use it\n\n- ", "```mermaid\ngraph LR\n  ", "## History\n\n- ")
    assert [part for part in parts if part not in read(folder, name)] == []


def test_most_terms_are_shown_with_the_words_of_a_caption() -> None:
    without = {name for folder, name in TERMS if "“" not in read(folder, name) and '- "' not in read(folder, name)}
    assert not without & set(INDIVIDUALS), "none of these is in the golden graph alone, so each has words of its own"
    assert len(without) <= 14, "what only the tables tell of"


def test_what_no_claim_says_is_not_given_its_words() -> None:
    assert "`canadarm2 iss:arrivedOn 2001-04-22`: told by the tables\n" in read("properties", "arrivedOn")


def test_alignments_list_what_a_term_stands_under() -> None:
    assert "- rdfs:subClassOf prov:Person\n" in read("classes", "Person") and "- rdfs:subPropertyOf schema:creator" in read(
        "properties", "takenBy"
    )
    assert "- rdfs:subClassOf iss:" not in read("classes", "Module").partition("## What the ontology says")[0]


def test_what_is_checked_of_a_class_is_all_of_its_shape_and_of_those_above() -> None:
    assert "A photograph is known from a document" in read("classes", "Photograph")
    assert "A named thing needs a label: add rdfs:label. (of any iss:SpaceObject)" in read("classes", "RoboticArm")


def test_every_term_has_its_page_and_no_other_has_one() -> None:
    there = {(path.parent.name, path.stem) for path in (ROOT / "docs" / "ontology").glob("*/*.md")}
    assert there == set(TERMS)


def test_a_page_has_the_questions_the_checks_and_the_words() -> None:
    page = read("properties", "visibility")
    assert "`how-visible`" in page and "Unknown visibility" in page and "“Endurance, partially obscured”" in page
    assert "wd:Q5 (human)" in read("classes", "Person")


def test_a_deprecated_term_says_what_replaces_it() -> None:
    replaced = URIRef("http://purl.org/dc/terms/isReplacedBy")
    for term in ontology().subjects(OWL.deprecated):
        assert list(ontology().objects(term, replaced)), term


# ---- the redirects of w3id.org


def redirected(path: str, accept: str) -> str:
    """Where the rules of ontology/.htaccess lead a path, as Apache reads them: the first rule whose conditions hold."""
    holds = True
    for line in (ONTOLOGY / ".htaccess").read_text("utf-8").splitlines():
        if match := re.fullmatch(r"RewriteCond %\{HTTP_ACCEPT\} (\S+)", line):
            holds = holds and bool(re.search(match[1], accept))
        elif match := re.fullmatch(r"RewriteRule (\S+) https://HOST(\S+) \[([^]]*)\]", line):
            found = re.search(match[1], path)
            if holds and found:
                assert "R=303" in match[3] and "L" in match[3].split(",")
                return found.expand(re.sub(r"\$(\d)", r"\\g<\1>", match[2]))
            holds = True
        else:
            assert not line or line.startswith(("#", "Options", "RewriteEngine")), f"a directive that no test reads: {line}"
    return ""


@pytest.mark.parametrize(
    ("path", "accept", "leads"),
    [
        ("ontology", "text/html,*/*", "/ontology.html"),
        ("ontology", "text/turtle", "/ontology.ttl"),
        ("ontology/0.1.0", "text/turtle", "/ontology/0.1.0.ttl"),
        ("ontology/0.2.0", "text/html", "/ontology/0.2.0.ttl"),
        ("alignments", "text/html,*/*", "/alignments.html"),
        ("alignments/0.2.0", "text/turtle", "/alignments/0.2.0.ttl"),
        ("dataset", "*/*", "/dataset"),
        ("id/kibo", "text/html", "/id/kibo"),
        ("id/docked/pma-2/harmony-forward-port/2007-11-14", "*/*", "/id/docked/pma-2/harmony-forward-port/2007-11-14"),
        ("doc/delta%2Flights%202024", "*/*", "/doc/delta%2Flights%202024"),
        ("claim/abc", "*/*", "/claim/abc"),
        ("graph/provenance", "*/*", "/graph/provenance"),
        ("derivation/abc", "*/*", "/derivation/abc"),
    ],
)
def test_redirects_lead_to_paths_that_the_server_has(path: str, accept: str, leads: str) -> None:
    assert redirected(path, accept) == leads
    assert _FILE.fullmatch(leads[1:]) or _THING.fullmatch(leads[1:])


@pytest.mark.parametrize("path", ["", "ontologyx", "ontology/1", "ontology/0x1x0", "secret", "ids/kibo", "id/", "ontology/../x"])
def test_what_is_no_name_of_ours_is_not_redirected(path: str) -> None:
    assert redirected(path, "text/html") == ""


def test_the_version_iri_is_redirected_too() -> None:
    about = URIRef(ontology_pages.ISS[:-1])
    version = str(ontology().value(about, OWL.versionIRI))
    assert redirected(version.removeprefix("https://w3id.org/issgraph/"), "text/turtle") == f"/ontology/{VERSION}.ttl"
    assert (about, RDF.type, OWL.Ontology) in ontology()


@pytest.mark.parametrize(("folder", "name"), TERMS, ids=lambda part: part)
def test_a_page_tells_when_its_term_came_and_draws_what_it_stands_beside(folder: str, name: str) -> None:
    page = read(folder, name)
    came = re.findall(r"^- (\S+): new\.$", page.partition("## History")[2], re.M)
    first = Graph().parse(ONTOLOGY / "versions" / "0.1.0.ttl")
    there = (URIRef(ontology_pages.ISS + name), None, None) in first
    assert came == ["0.1.0" if there else VERSION]
    beside = [
        o
        for p in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)
        for o in ontology().objects(URIRef(ontology_pages.ISS + name), p)
    ]
    assert ("```mermaid" in page) >= bool(beside)


def test_a_page_tells_what_of_its_term_changed() -> None:
    page = read("properties", "attachedTo").partition("## History")[2]
    assert 'no longer `skos:definition "The object it is attached to, when that is told and no port is."' in page
    assert '- 0.2.0: `skos:definition "The object it is attached to; it follows from the port where one is known."' in page
