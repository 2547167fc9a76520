"""Exports read back by other programs: every triple, datatype, language, parallel relation and claim; hostile words stay words."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

import networkx
import pydot
import pyoxigraph as ox
import pytest
import rdflib
from pyjelly.integrations.generic.generic_sink import Literal
from pyjelly.integrations.generic.parse import parse_jelly_flat
from pyld import jsonld

from hostile import HOSTILE
from issgraph.answers import Term
from issgraph.errors import GraphError, QuestionError
from issgraph.exports import (
    CLAIMED,
    FORMS,
    NETWORKS,
    Edge,
    Node,
    PropertyGraph,
    back,
    claims,
    exported,
    frame,
    tables,
    unannotated,
    unreified,
)  # fmt: skip
from issgraph.exports.frames import context
from issgraph.exports.properties import fit
from issgraph.query import Graph
from issgraph.store import EmbeddedStore
from issgraph.vocab import CLAIM, CLASSES, DOC, GRAPH, ID, ISS, PREFIXES, RDF, RDFS, RULE, SPAN, XSD
from test_questions import golden, golden_lines

OA = PREFIXES["oa"]
SAYABLE = [words for words in HOSTILE if words.isascii() or words.encode("utf-8", "ignore").decode() == words]


def quad(s: str, p: str, o: Term | str, graph: str = "") -> str:
    other = o.n3 if isinstance(o, Term) else f"<{o}>"
    return f"<{s}> <{p}> {other}{f' <{graph}>' if graph else ''} .\n"


@lru_cache
def hostile() -> Graph:
    """A thing for each hostile word, which is its label, a value of it, the quote of its claim, and the title of its document."""
    lines = []
    for at, words in enumerate(SAYABLE):
        told, thing, claim, span = Term(words, "literal"), f"{ID}thing-{at}", f"{CLAIM}c{at}", f"{SPAN}s{at}"
        kinds = (Term(words, "literal", "", "en-GB"), Term(words, "literal", "https://example.org/kind"), told)
        facts = [(f"{ISS}participantLabel", kind) for kind in kinds] + [(f"{ISS}partOf", f"{ID}kibo"), (f"{ISS}operatedBy", f"{ID}kibo")]
        facts.append((f"{ISS}altitudeKm", Term(str(at), "literal", f"{XSD}integer")))
        lines += [quad(thing, f"{RDF}type", f"{ISS}Module"), quad(thing, f"{RDFS}label", told)]
        lines += [quad(thing, p, o, where) for p, o in facts for where in ("", claim)]
        provenance = [
            (claim, f"{ISS}supportedBy", span), (claim, f"{ISS}readBy", f"{RULE}r"), (span, f"{OA}hasSource", f"{DOC}d"),
            (claim, f"{ISS}confidence", Term("0.5", "literal", f"{XSD}decimal")), (span, f"{OA}exact", told),
            (span, f"{OA}start", Term("0", "literal", f"{XSD}integer")), (span, f"{OA}end", Term("9", "literal", f"{XSD}integer")),
            (span, f"{ISS}quoteField", Term("title", "literal")),
        ]  # fmt: skip
        lines += [quad(*each, f"{GRAPH}provenance") for each in provenance]
    return Graph(EmbeddedStore.load("".join(lines).encode()))


def expected(graph: Graph) -> set[str]:
    """What a network of the claims stands for, as the store has it."""
    quads = list(graph.store.quads())  # type: ignore[attr-defined]
    unsure = {s for s, p, _, _ in quads if p == f"<{ISS}modality>"}
    spans = {s: o for s, p, o, _ in quads if p == f"<{ISS}supportedBy>" and s not in unsure}
    of_span = {f"<{OA}{name}>" for name in ("exact", "start", "end", "hasSource")} | {f"<{ISS}quoteField>"}
    of_claim = {f"<{ISS}{name}>" for name in ("supportedBy", "readBy", "confidence")}
    found = set()
    for s, p, o, where in quads:
        if where in spans:
            found |= {(s, p, o, ""), (s, p, o, where)}
        elif (s in spans and p in of_claim) or (s in set(spans.values()) and p in of_span):
            found.add((s, p, o, where))
    return found  # type: ignore[return-value]


def read(lines: set[str]) -> set[tuple[str, str, str, str]]:
    return set(EmbeddedStore.load("\n".join(lines).encode()).quads())


def read_network(form: str, content: bytes) -> Any:
    if form == "graphml":
        return networkx.read_graphml(io.BytesIO(content), force_multigraph=True)
    if form == "gexf":
        return networkx.read_gexf(io.BytesIO(content), version="1.3")
    return networkx.cytoscape_graph(json.loads(content))


def of_dot(words: str) -> str:
    return re.sub(r'\\(["\\])', r"\1", words.strip('"') if words != '"' else words).replace("&amp;", "&")


def dot_fields(attributes: dict[str, str]) -> dict[str, str]:
    return {of_dot(name).removeprefix("iss:"): of_dot(str(value)) for name, value in attributes.items()}


@pytest.mark.parametrize("made", [golden, hostile], ids=["golden", "hostile"])
@pytest.mark.parametrize("form", ["graphml", "gexf", "cyjs"])
def test_a_network_comes_back_whole(form: str, made: Any) -> None:
    found = read_network(form, exported(made(), form))
    assert found.number_of_edges() > 60
    assert read(back(found.nodes, found.edges(data=True))) == expected(made())


@pytest.mark.parametrize("made", [golden, hostile], ids=["golden", "hostile"])
def test_csv_comes_back_whole(made: Any) -> None:
    files = tables(made())
    nodes, edges = (list(csv.DictReader(io.StringIO(files[name].decode(), newline=""))) for name in ("nodes.csv", "edges.csv"))
    by_id = {row["Id"]: row for row in nodes}
    assert read(back(by_id, [(row["Source"], row["Target"], row) for row in edges])) == expected(made())
    told = json.loads(files["csv-metadata.json"])
    assert told["dc:source"] == CLAIMED
    assert [each["titles"] for each in told["tables"][0]["tableSchema"]["columns"]] == list(nodes[0])


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("made", [golden, pytest.param(hostile, marks=pytest.mark.slow)], ids=["golden", "hostile"])  # pydot reads slowly
def test_dot_comes_back_whole(made: Any) -> None:
    content = exported(made(), "dot").decode()
    [found] = pydot.graph_from_dot_data(content) or []
    nodes = {
        of_dot(node.get_name()): dot_fields(node.get_attributes())
        for node in found.get_nodes()
        if node.get_name() not in ("node", "edge", "graph")
    }
    edges = [(of_dot(e.get_source()), of_dot(e.get_destination()), dot_fields(e.get_attributes())) for e in found.get_edges()]
    assert read(back(nodes, edges)) == expected(made())


@pytest.mark.skipif(not shutil.which("dot"), reason="graphviz is not there")
def test_graphviz_draws_hostile_words_as_words() -> None:
    done = subprocess.run(["neato", "-n", "-Tsvg"], input=exported(hostile(), "dot"), capture_output=True, check=True)
    svg = ElementTree.fromstring(done.stdout)
    names = {each.tag.rpartition("}")[2] for each in svg.iter()}
    assert names <= {"svg", "g", "title", "polygon", "path", "text", "a", "ellipse"}, names
    shown = {each.text for each in svg.iter() if each.tag.endswith("}text")}
    assert "<script>alert(1)</script>" in shown and "a&b;&lt;&amp;&nosuch;" in shown


@pytest.mark.parametrize("form", ["graphml", "gexf", "cyjs"])
def test_hostile_labels_are_read_as_they_are(form: str) -> None:
    found = read_network(form, exported(hostile(), form))
    for at, words in enumerate(SAYABLE):
        label = found.nodes[f"thing-{at}"]["label"] or ""
        wanted = words or f"thing-{at}"
        assert label.strip() == (wanted if form == "cyjs" else fit(wanted)).strip(), words
    assert {data["quote"].strip() for _, _, data in found.edges(data=True) if "quote" in data} >= {"<script>alert(1)</script>", "]]>"}


def test_a_page_can_hold_cytoscape_json() -> None:
    content = exported(hostile(), "cyjs").decode()
    assert content.isascii()
    assert not set("<>&") & set(content)


def test_words_are_no_formulas_in_a_spreadsheet() -> None:
    thing = f"{ID}thing"
    lines = quad(thing, f"{RDFS}label", Term("=HYPERLINK(1)", "literal")) + quad(
        thing, f"{ISS}bearing", Term("-1", "literal", f"{XSD}integer")
    )
    files = tables(Graph(EmbeddedStore.load(lines.encode())), "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    [row] = csv.DictReader(io.StringIO(files["nodes.csv"].decode(), newline=""))
    assert (row["Label"], row["rdfs:label"], row["bearing"]) == ("'=HYPERLINK(1)", "'=HYPERLINK(1)", "-1")


def test_numbers_are_numbers_and_parallel_relations_stay_apart() -> None:
    for form in ("graphml", "gexf", "cyjs"):
        found = read_network(form, exported(hostile(), form))
        assert found.nodes["thing-7"]["altitudeKm"] == 7 and type(found.nodes["thing-7"]["altitudeKm"]) is int
        told = {data["predicate"] for data in found["thing-7"]["kibo"].values()}
        assert told == {f"{ISS}partOf", f"{ISS}operatedBy"}
        assert {data["confidence"] for data in found["thing-7"]["kibo"].values()} == {0.5}


def test_gexf_is_1_3_with_places_and_colours() -> None:
    root = ElementTree.fromstring(exported(golden(), "gexf"))
    at, viz = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
    assert (root.tag, root.get("version")) == (f"{at}gexf", "1.3")
    nodes = root.findall(f"{at}graph/{at}nodes/{at}node")
    assert len(nodes) > 50
    declared = {(each.get("class"), key.get("id")): key.get("type") for each in root.iter(f"{at}attributes") for key in each}
    for node in nodes:
        assert {child.tag for child in node} == {f"{at}attvalues", f"{viz}color", f"{viz}position", f"{viz}size"}
        assert all(("node", value.get("for")) in declared for value in node.iter(f"{at}attvalue"))
    assert len({(p.get("x"), p.get("y")) for p in root.iter(f"{viz}position")}) == len(nodes)
    assert {"pid", "start", "end"}.isdisjoint(nodes[0].attrib), "networkx takes such fields for attributes of XML"


def test_cytoscape_nodes_have_places_and_no_field_is_in_the_way() -> None:
    nodes = json.loads(exported(golden(), "cyjs"))["elements"]["nodes"]
    assert len({(node["position"]["x"], node["position"]["y"]) for node in nodes}) == len(nodes)
    query = f"CONSTRUCT {{ <{ID}a> <{ISS}parent> 'x' ; <{ISS}id> 'y' }} WHERE {{}}"
    [node] = json.loads(exported(golden(), "cyjs", query))["elements"]["nodes"]
    assert (node["data"]["id"], node["data"]["iss:id"], node["data"]["iss:parent"]) == ("a", "y", "x")
    assert "parent" not in node["data"]


def test_every_file_names_its_query_and_is_the_same_twice() -> None:
    query = f'CONSTRUCT {{ ?photo <{ISS}takenBy> ?who }}\nWHERE {{ ?photo <{ISS}takenBy> ?who }} # --> ]]> "<&'
    for form in FORMS:
        once, again = (tables(golden(), query) if form == "csv" else exported(golden(), form, query) for _ in range(2))
        assert once == again
    read_by = {
        "graphml": networkx.read_graphml(io.BytesIO(exported(golden(), "graphml", query)), force_multigraph=True).graph["query"],
        "gexf": ElementTree.fromstring(exported(golden(), "gexf", query)).findtext(".//{http://gexf.net/1.3}description"),
        "cyjs": json.loads(exported(golden(), "cyjs", query))["data"]["query"],
        "jsonld": json.loads(exported(golden(), "jsonld", query))["query"],
        "framed": json.loads(exported(golden(), "jsonld", query, "Photograph"))["query"],
        "csv": json.loads(tables(golden(), query)["csv-metadata.json"])["dc:source"],
        "oa": json.loads(exported(golden(), "oa", query))["query"],
    }
    assert set(read_by.values()) == {query}
    for form in ("nq", "trig", "ttl", "ttl12", "nt12"):
        assert all(f"# {line}\n" in exported(golden(), form, query).decode() for line in query.splitlines())
    assert b"takenBy" in exported(golden(), "jelly", query)[:300]
    assert b"<!-- query:\nCONSTRUCT" in exported(golden(), "rdfxml", query)
    assert b"comment=" in exported(golden(), "dot", query)


def of_jelly(term: Any) -> str:
    """A term as Oxigraph spells it."""
    if isinstance(term, Literal):
        kind = ox.NamedNode(term._datatype) if term._datatype else None
        return str(ox.Literal(term._lex, datatype=kind, language=term._langtag))
    return str(term)


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld", "jelly"])
@pytest.mark.parametrize("made", [golden, hostile], ids=["golden", "hostile"])
def test_quads_come_back(form: str, made: Any) -> None:
    content = exported(made(), form)
    whole = set(made().store.quads())
    if form == "jelly":
        assert {tuple(map(of_jelly, each)) for each in parse_jelly_flat(io.BytesIO(content))} == whole
        return
    syntax = {"nq": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}[form]
    store = ox.Store()
    store.load(content, format=syntax)
    assert set(EmbeddedStore(store).quads()) == whole


@pytest.mark.parametrize("made", [golden, hostile], ids=["golden", "hostile"])
@pytest.mark.parametrize("form", ["ttl12", "nt12"])
def test_rdf_1_2_comes_back_whole(form: str, made: Any) -> None:
    syntax = {"ttl12": ox.RdfFormat.TURTLE, "nt12": ox.RdfFormat.N_TRIPLES}[form]
    content = exported(made(), form)
    assert b"<<(" in content
    assert read(unreified(ox.parse(content, format=syntax))) == set(made().store.quads())


def test_what_is_denied_or_planned_is_no_fact_of_rdf_1_2() -> None:
    found = set(ox.parse(exported(golden(), "nt12"), format=ox.RdfFormat.N_TRIPLES))
    unsure = {s for s, p, _, _ in golden().store.quads() if p == f"<{ISS}modality>"}  # type: ignore[attr-defined]
    told = {quad.object for quad in found if str(quad.subject) in unsure and isinstance(quad.object, ox.Triple)}
    facts = {quad.triple for quad in found}
    assert told and not told <= facts


def test_what_a_query_gives_comes_in_rdf_1_2_with_who_says_it() -> None:
    query = f"CONSTRUCT {{ ?photo <{ISS}takenBy> ?who }} WHERE {{ ?photo <{ISS}takenBy> ?who }}"
    lines = unreified(ox.parse(exported(golden(), "nt12", query), format=ox.RdfFormat.N_TRIPLES))
    quads = read(lines)
    assert quads < set(golden().store.quads())  # type: ignore[attr-defined]
    facts = {(s, p, o) for s, p, o, where in quads if not where}
    assert facts and {p for _, p, _ in facts} == {f"<{ISS}takenBy>"}
    assert facts == {(s, p, o) for s, p, o, where in quads if CLAIM in where}
    assert {p for _, p, _, where in quads if "provenance" in where} >= {f"<{ISS}readBy>", f"<{OA}exact>", "<https://schema.org/text>"}


@pytest.mark.parametrize("made", [golden, hostile], ids=["golden", "hostile"])
def test_web_annotations_come_back_to_the_same_claims(made: Any) -> None:
    quads = set(made().store.quads())
    claimed = {s: o for s, p, o, _ in quads if p == f"<{ISS}supportedBy>"}
    spans = {o for _, p, o, _ in quads if p == f"<{ISS}supportedBy>"}
    wanted = {quad for quad in quads if quad[3] in claimed or quad[0] in claimed or quad[0] in spans}
    assert len(claimed) > 20
    assert read(unannotated(exported(made(), "oa"))) == wanted


def test_a_web_annotation_says_where_the_words_stand_and_how_they_read() -> None:
    told = json.loads(exported(golden(), "oa"))
    texts = {s: o for s, p, o, _ in golden().store.quads() if p == "<https://schema.org/text>"}  # type: ignore[attr-defined]
    seen = 0
    for each in told["@graph"]:
        assert (each["type"], each["motivation"]) == ("Annotation", "describing")
        for target in each["target"]:
            place, quote = target["selector"]
            assert (place["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            if target.get("quoteField", "text") == "text":
                text = ox.Literal(json.loads(texts[f"<{target['source']}>"])).value
                words = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
                assert text[place["start"] : place["end"]] == quote["exact"] and words in text
                seen += 1
    assert seen > 20


def test_other_libraries_read_web_annotations() -> None:
    content = exported(golden(), "oa")
    ours = {str(quad).replace("^^<http://www.w3.org/2001/XMLSchema#string>", "") for quad in ox.parse(content, format=ox.RdfFormat.JSON_LD)}
    theirs = jsonld.to_rdf(json.loads(content), {"format": "application/n-quads"}).splitlines()
    plain = [line for line in theirs if "_:" not in line]
    assert len(theirs) == len(ours) and len(plain) > 200
    store = EmbeddedStore.load("\n".join(plain).encode())
    assert set(store.quads()) <= set(EmbeddedStore.load("".join(f"{q} .\n" for q in ours).encode()).quads())


@pytest.mark.parametrize("form", ["ttl", "rdfxml", "jsonld"])
def test_rdflib_reads_the_facts(form: str) -> None:
    syntax = {"ttl": "turtle", "rdfxml": "xml", "jsonld": "json-ld"}[form]
    found = rdflib.Dataset(default_union=False)
    (found if form == "jsonld" else found.default_graph).parse(data=exported(golden(), form), format=syntax)
    wanted = rdflib.Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o, g in golden().store.quads("")), format="nt")
    assert set(found.default_graph) == set(wanted)


def test_an_empty_result_is_a_file_that_can_be_read_and_names_its_query() -> None:
    query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ ?s <{ISS}nothing> ?o . ?s ?p ?o }}"
    assert "csv" in FORMS
    for form in FORMS:
        content = tables(golden(), query)["csv-metadata.json"] if form == "csv" else exported(golden(), form, query)
        assert b"nothing" in content, form
    assert list(parse_jelly_flat(io.BytesIO(exported(golden(), "jelly", query)))) == []
    for form in ("graphml", "gexf", "cyjs"):
        assert not read_network(form, exported(golden(), form, query))
    for form, syntax in (("ttl", "turtle"), ("rdfxml", "xml"), ("jsonld", "json-ld"), ("nt12", "nt"), ("nq", "nquads"), ("trig", "trig")):
        assert not len(rdflib.Dataset().parse(data=exported(golden(), form, query), format=syntax))


def test_rdfxml_says_what_it_cannot_hold() -> None:
    with pytest.raises(GraphError, match=r"RDF/XML cannot hold the character U\+0000, which <https://w3id.org/issgraph/id/thing-"):
        exported(hostile(), "rdfxml")


@pytest.mark.parametrize("cls", ["Photograph", "DockedState", "Person", "Spacewalk"])
def test_a_frame_makes_the_same_trees_in_any_library(cls: str) -> None:
    ours = json.loads(exported(golden(), "jsonld", cls=cls))
    assert len(ours["@graph"]) >= 1
    flat = json.loads(exported(golden(), "jsonld", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"))
    theirs = jsonld.frame(flat, frame(cls), {"omitGraph": False})
    theirs["@context"] = context()
    ours_quads, their_quads = (set(jsonld.to_rdf(each, {"format": "application/n-quads"}).splitlines()) for each in (ours, theirs))
    assert ours_quads == their_quads


def test_every_class_has_a_frame() -> None:
    assert all(frame(cls)["@type"] == cls for cls in CLASSES)
    with pytest.raises(QuestionError, match="no class 'Foto'; there are: CargoSpacecraft"):
        frame("Foto")
    with pytest.raises(QuestionError, match="give --format jsonld"):
        exported(golden(), "ttl", cls="Photograph")
    assert '"takenBy": {' in exported(golden(), "jsonld", cls="Photograph").decode()


def test_undirected_networks_are_said_to_be() -> None:
    graph = PropertyGraph((Node("a", "A"), Node("b", "B")), (Edge("a", "b", "with"), Edge("a", "b", "of")), "?", directed=False)
    for form in ("graphml", "gexf", "cyjs"):
        found = read_network(form, NETWORKS[form](graph))
        assert not found.is_directed()
        assert found.number_of_edges() == 2
    assert b'"a" -- "b"' in NETWORKS["dot"](graph)
    assert len(golden_lines()) > 1000 and len(claims(golden()).edges) > 60
