"""The golden graph as nodes and edges: nothing that only holds a fact together is drawn, and every edge has its words."""

from __future__ import annotations

from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from issgraph.demo import drawn
from issgraph.draw import at_first, collapse, page
from issgraph.errors import GraphError
from issgraph.network import Network, network
from issgraph.query import Graph
from issgraph.store import EmbeddedStore
from test_draw import payload
from test_questions import golden


def found() -> Network:
    return network(golden())


def test_edges_are_relations_with_their_words() -> None:
    edges = {(edge.source, edge.relation, edge.target): edge for edge in found().edges}
    docked = edges["spacex-crs-32-spacecraft", "dockedTo", "harmony-zenith-port"]
    [words] = docked.words
    assert words.quote == "The SpaceX CRS-32 Dragon is docked to Harmony's space-facing port"
    assert (words.subject, words.object, words.source) == ("SpaceX CRS-32", "Harmony zenith port", "A walk with a view")
    assert edges["takuya-onishi", "commander", "expedition-73"]
    assert edges["photo/2025-05-06-kibo-from-the-port-truss", "orbitingAbove", "pacific-ocean"]
    assert edges["photo/2025-05-06-kibo-from-the-port-truss", "takenBy", "nichole-ayers"].weight == 2
    assert all(edge.words and edge.weight == len(edge.words) for edge in found().edges)


def test_nodes_are_things_with_a_class() -> None:
    nodes = {node.id: node for node in found().nodes}
    assert nodes["nichole-ayers"].cls == "Person", "CrewMember follows for everybody"
    assert nodes["photo/2025-05-06-kibo-from-the-port-truss"].label == "A walk with a view"
    assert not any(node.cls in ("", "DockedState", "Participation", "OrbitalPosition", "Depiction", "Task") for node in nodes.values())
    assert {edge.source for edge in found().edges} | {edge.target for edge in found().edges} <= nodes.keys()
    said = {(words.relation, words.object) for words in nodes["nichole-ayers"].statements}
    assert ("carriedOut", "prepare hardware for new solar arrays") in said
    told = {(words.relation, words.object) for words in nodes["photo/2025-05-06-kibo-from-the-port-truss"].statements}
    assert {("takenOn", "2025-05-01"), ("altitudeKm", "418"), ("takenFromSide", "port"), ("bearing", "east")} <= told


def test_what_is_denied_is_not_drawn() -> None:
    assert "oleg-kononenko" not in {node.id for node in found().nodes}


def test_pyvis_gets_things_in_their_places() -> None:
    drawn = golden().to_pyvis(20)
    assert len(drawn.nodes) == 20 and drawn.edges
    assert len({(node["x"], node["y"]) for node in drawn.nodes}) == 20
    assert drawn.options.physics.enabled is False


def test_nodes_lead_to_wikidata_and_words_to_their_day() -> None:
    nodes = {node.id: node for node in found().nodes}
    assert nodes["kibo"].wikidata.startswith("https://www.wikidata.org/wiki/Q")
    assert {words.day for words in nodes["nichole-ayers"].statements} <= {"2025-05-06", "2025-05-20"}


def test_networkx_gets_the_same() -> None:
    made = golden().to_networkx()
    assert (made.number_of_nodes(), made.number_of_edges()) == (len(found().nodes), len(found().edges))
    assert made.nodes["kibo"] == {"label": "Kibo", "cls": "Module"}
    assert made["kibo"]["jaxa"]["operatedBy"]["quotes"] == "JAXA's three-part Kibo"


def test_a_claim_that_two_texts_make_in_the_same_words_leads_to_both() -> None:
    lines = """
    @prefix iss: <https://w3id.org/issgraph/ontology#> . @prefix id: <https://w3id.org/issgraph/id/> . @prefix oa: <http://www.w3.org/ns/oa#> .
    @prefix c: <https://w3id.org/issgraph/claim/> . @prefix d: <https://w3id.org/issgraph/doc/> . @prefix w: <https://w3id.org/issgraph/span/> .
    GRAPH <https://w3id.org/issgraph/graph/provenance> {
      c:1 iss:supportedBy w:1, w:2, w:3 . c:2 iss:supportedBy w:1 ; iss:modality iss:planned . c:3 iss:supportedBy w:4 .
      w:1 oa:exact "Kibo, of JAXA" ; oa:hasSource d:one . w:2 oa:exact "Kibo, of JAXA" ; oa:hasSource d:two .
      w:3 oa:exact "JAXA's Kibo" ; oa:hasSource d:two . w:4 oa:exact "nobody's text"
    }
    id:kibo a iss:Module . id:jaxa a iss:SpaceAgency . id:esa a iss:SpaceAgency .
    GRAPH c:1 { id:kibo iss:operatedBy id:jaxa } GRAPH c:2 { id:kibo iss:operatedBy id:esa } GRAPH c:3 { id:kibo iss:operatedBy id:esa }
    """
    engine = ox.Store()
    engine.load(lines.encode(), format=ox.RdfFormat.TRIG)
    [edge] = network(Graph(EmbeddedStore(engine))).edges
    assert [(words.quote, words.source) for words in edge.words] == [
        ("JAXA's Kibo", "doc:two"),
        ("Kibo, of JAXA", "doc:one"),
        ("Kibo, of JAXA", "doc:two"),
    ]


def test_the_picture_is_what_the_page_shows_at_first_with_its_words() -> None:
    nodes, edges = at_first(*collapse(found().nodes, found().edges), 20)
    assert len(nodes) == 20 and {end for edge in edges for end in (edge.source, edge.target)} == {node.id for node in nodes}
    columns = payload(page(*collapse(found().nodes, found().edges), "Page", 20))["nodes"]
    assert {node.id for node in nodes} == {key for key, x in zip(columns["key"], columns["x"], strict=True) if x is not None}
    told = [each.text or "" for each in ElementTree.fromstring(drawn(golden(), ".svg", False)).iter("{http://www.w3.org/2000/svg}title")]
    assert len([each for each in told if "“" in each]) > 20, "what is pointed at tells its words"
    assert drawn(golden(), ".png", False).startswith(b"\x89PNG")
    with pytest.raises(GraphError, match=r"as .html, .svg or .png; not as .pdf"):
        drawn(golden(), ".pdf", False)
