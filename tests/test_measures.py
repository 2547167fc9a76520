"""Measures and projections of networks small enough to work out by hand; pictures and files of them keep hostile words as words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from hostile import HOSTILE
from issgraph.demo import pictured
from issgraph.draw import Edge, Node, Words
from issgraph.draw.links import picture
from issgraph.errors import GraphError, QuestionError
from issgraph.measures import MEASURES, co_appearance, co_crew, communities, measures, projection
from issgraph.network import Network, network
from test_questions import golden


def words(one: str, relation: str, other: str) -> Words:
    return Words(one, relation, other, f"{one} {relation} {other}", "a text")


def of(*edges: tuple[str, str, str], **classes: str) -> Network:
    nodes = tuple(Node(name, name.upper(), classes[name]) for name in sorted({end for s, _, o in edges for end in (s, o)}))
    return Network(nodes, tuple(Edge(s, o, p, 1, (words(s, p, o),)) for s, p, o in sorted(edges)))


def test_the_middle_of_a_star_lies_between_all_others() -> None:
    star = of(*((f"m{at}", "partOf", "iss") for at in range(4)), iss="SpaceStation", **{f"m{at}": "Module" for at in range(4)})
    found = measures(star)
    assert found.columns == ("id", "label", "class", "degree", "statements", "betweenness", "community")
    assert found.rows[0] == ("iss", "ISS", "SpaceStation", 4, 4, 1.0, 1)
    assert {row[3:6] for row in found.rows[1:]} == {(1, 1, 0.0)}


def test_two_rings_with_one_link_are_two_communities() -> None:
    rings = [(f"{ring}{at}", "seesDepicted", f"{ring}{(at + 1) % 3}") for ring in "ab" for at in range(3)]
    classes = {f"{ring}{at}": "Person" for ring in "ab" for at in range(3)}
    found = communities(of(*rings, ("a0", "seesDepicted", "b0"), **classes))
    assert [row[:3] for row in found.rows] == [(1, 3, 3), (2, 3, 3)]
    assert [{node.label[0] for node in found.network.nodes if node.cls.startswith(number)} for number in "12"] == [{"A"}, {"B"}]


def test_things_in_one_photo_appear_together() -> None:
    shown = of(
        ("p1", "depicts", "kibo"), ("p1", "depicts", "cupola"), ("p2", "depicts", "kibo"), ("p2", "depicts", "cupola"),
        ("p2", "depicts", "zarya"), ("p3", "takenFrom", "zarya"), ("p3", "depicts", "iss"),
        p1="Photograph", p2="Photograph", p3="Photograph", kibo="Module", cupola="Module", zarya="Module", iss="SpaceStation",
    )  # fmt: skip
    found = co_appearance(shown)
    assert found.rows == (("CUPOLA", "KIBO", 2, "P1; P2"), ("CUPOLA", "ZARYA", 1, "P2"), ("KIBO", "ZARYA", 1, "P2"))
    [pair] = [edge for edge in found.network.edges if edge.weight == 2]
    assert len(pair.words) == 4, "a projected link has the words of both its ends"


def test_a_crew_is_who_is_told_of_one_flight() -> None:
    told = of(
        ("ann", "memberOf", "e1"), ("bob", "commander", "e1"), ("bob", "performed", "w1"), ("cy", "performed", "w1"),
        ("ann", "affiliatedWith", "nasa"), ("cy", "affiliatedWith", "nasa"),
        ann="Person", bob="CrewMember", cy="Person", e1="Expedition", w1="Spacewalk", nasa="SpaceAgency",
    )  # fmt: skip
    assert co_crew(told).rows == (("ANN", "BOB", 1, "E1"), ("BOB", "CY", 1, "W1"))
    assert projection(told, "Person", "SpaceAgency").rows == (("ANN", "CY", 1, "NASA"),)
    with pytest.raises(QuestionError, match="no class 'Agency'; there are: CargoSpacecraft"):
        projection(told, "Person", "Agency")
    for of_ in ("Person", "CrewMember"):
        with pytest.raises(QuestionError, match=f"every {of_} is a Person"):
            projection(told, of_, "Person")


def test_an_empty_network_has_no_rows() -> None:
    assert [measure(Network((), ())).rows for measure in MEASURES.values()] == [()] * 4


def test_the_hash_of_words_changes_nothing() -> None:
    code = (
        "from issgraph.measures import MEASURES; from issgraph.network import network; from test_questions import golden;"
        "found = network(golden()); print([measure(found).rows for measure in MEASURES.values()])"
    )
    here = str(Path(__file__).parent)
    told = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": here}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1 and "Nichole Ayers" in told.pop()


def test_what_is_found_goes_to_other_tools(tmp_path: Path) -> None:
    found = co_crew(network(golden()))
    assert found.rows
    target = tmp_path / "crew.gexf"
    target.write_bytes(pictured(found, ".gexf"))
    read = networkx.read_gexf(target, version="1.3")
    assert not read.is_directed()
    assert read.number_of_edges() == len(found.rows)
    assert b"<svg" in pictured(found, ".svg") and b"<html" in pictured(found, ".html")
    with pytest.raises(GraphError, match=r"not as \.docx"):
        pictured(found, ".docx")


def test_hostile_names_are_words_in_the_picture() -> None:
    nodes = [Node(f"n{at}", name, "Person") for at, name in enumerate(HOSTILE)]
    edges = [Edge("n0", f"n{at}", "in a crew with") for at in range(1, len(nodes))]
    svg = picture(nodes, edges, HOSTILE[0], HOSTILE[1], HOSTILE[2])
    root = ElementTree.fromstring(svg.encode("utf-8"))
    tags = {each.tag.rpartition("}")[2] for each in root.iter()}
    assert tags == {"svg", "title", "desc", "style", "rect", "text", "line", "circle", "g"}
    assert not any(name.startswith("on") or name == "href" for each in root.iter() for name in each.attrib)
    assert picture(nodes[::-1], edges[::-1], HOSTILE[0], HOSTILE[1], HOSTILE[2]) == svg
