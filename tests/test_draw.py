"""The network page as text: what stands in it, that nothing in it can run or call out, and that order does not matter."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from issgraph.draw import Edge, Node, Words, collapse, page
from issgraph.draw.collapse import SHARED_PHOTO
from issgraph.draw.layout import places
from issgraph.draw.look import in_words, looks
from synthetic import network

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' href='javascript:alert(1)",
    "<a href=https://example.org>href</a>",
    "{{ 7 * 7 }}{% raw %}",
    "line\u2028and\u2029paragraph",
    "turned \u202eround\u202c",
    "\U0001f680 rocket, \ud83d half of one",
    "__proto__",
    "constructor",
    "nul \x00 and bell \x07",
    "a&b;&lt;&amp;",
)


class Parts(HTMLParser):
    """Every tag with its attributes, and the text of scripts and the title."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"script": [], "title": [], "style": []}
        self._inside = ""
        self.declared = ""
        self.feed(html)

    def handle_decl(self, decl: str) -> None:
        self.declared = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag
        if tag in self.texts:
            self.texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in self.texts:
            self.texts[self._inside][-1] += data


def small() -> tuple[list[Node], list[Edge]]:
    words = Words("Ayers", "takenBy", "Kibo", "astronaut Nichole Ayers photographed Kibo", "Photo of the day")
    nodes = [
        Node("ayers", "Nichole Ayers", "Person"),
        Node("kibo", "Kibo", "Module"),
        Node("p", "A photo", "Photograph"),
    ]
    return nodes, [Edge("p", "ayers", "takenBy", 1, (words,)), Edge("p", "kibo", "depicts", 1, (words,))]


def payload(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="network">(.*?)</script>', html, re.DOTALL)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


def test_page_is_whole() -> None:
    parts = Parts(page(*small(), "Kibo & friends"))
    assert parts.declared == "doctype html"
    assert ("html", {"lang": "en"}) in parts.tags
    assert parts.texts["title"] == ["Kibo & friends"]
    ids = [attributes["id"] for _, attributes in parts.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {"legend", "find", "names", "panel", "list", "picture", "network"} <= set(ids)
    assert [tag for tag, _ in parts.tags].count("h1") == 1


def test_words_are_in_the_page_once() -> None:
    html = page(*small(), "Kibo")
    assert html.count("astronaut Nichole Ayers photographed Kibo") == 1
    read = payload(html)
    assert read["words"] == [["Ayers", "taken by", "Kibo", "astronaut Nichole Ayers photographed Kibo", "Photo of the day"]]
    assert [edge["words"] for edge in read["edges"]] == [[0], [0]]
    assert read["options"]["physics"] == {"enabled": False}


def test_nothing_is_asked_of_anyone() -> None:
    """No tag names an address but for an empty icon and places in the page itself."""
    addresses = [
        value
        for _, attributes in Parts(page(*network(100), "A hundred")).tags
        for name, value in attributes.items()
        if name in ("src", "href", "srcset", "action", "data", "poster") and value is not None
    ]
    assert addresses
    assert all(address == "data:," or address.startswith("#") for address in addresses)
    assert "sourceMappingURL" not in page([], [], "Nothing")


def test_policy_lets_only_these_scripts_run() -> None:
    parts = Parts(page(*small(), "Kibo"))
    (policy,) = [a["content"] for _, a in parts.tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy and "http" not in policy
    code = [*parts.texts["script"][1:], *parts.texts["style"]]
    assert len(code) == 3
    for text in code:
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    assert not [name for _, attributes in parts.tags for name in attributes if name.startswith("on") or name == "style"]


def test_licence_of_the_engine_is_named() -> None:
    assert "vis-network 9.1.2" in (html := page([], [], "Nothing")) and "Apache License 2.0 or the MIT License" in html


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_text(text: str) -> None:
    words = (Words(text, text, text, text, text),)
    nodes = [Node(text, text, text, words), Node("other", text, "Person")]
    html = page(nodes, [Edge(text, "other", text, 1, words)], text)
    calm = page([Node("x", "x", "x"), Node("other", "x", "Person")], [Edge("x", "other", "x")], "x")
    shapes = ("circle", "path")
    assert [t for t, _ in Parts(html).tags if t not in shapes] == [t for t, _ in Parts(calm).tags if t not in shapes]
    html.encode("utf-8")
    assert [node["key"] for node in payload(html)["nodes"]] == sorted([text, "other"])
    assert text in payload(html)["words"][0]


@pytest.mark.parametrize("view", ["whole", "collapsed"])
def test_order_does_not_matter(view: str) -> None:
    nodes, edges = network(100)
    shuffled, other = random.Random(1), random.Random(2)
    pages = set()
    for chance in (None, shuffled, other):
        some_nodes, some_edges = list(nodes), list(edges)
        if chance:
            chance.shuffle(some_nodes)
            chance.shuffle(some_edges)
        if view == "collapsed":
            some_nodes, some_edges = collapse(some_nodes, some_edges)
        pages.add(page(some_nodes, some_edges, "Same"))
    assert len(pages) == 1


def test_same_bytes_in_another_process() -> None:
    """Neither the hash seed nor what was drawn before may show in the page."""
    script = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from synthetic import network; from issgraph.draw import page, collapse\n"
        "print(hashlib.sha256(page(*collapse(*network(100)), 'x').encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script, str(Path(__file__).parent)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {hashlib.sha256(page(*collapse(*network(100)), "x").encode()).hexdigest() + "\n"}


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(1, 9)), max_size=30))
def test_every_node_has_a_place_of_its_own(count: int, drawn: list[tuple[int, int, int]]) -> None:
    links = [(one % count, other % count, weight) for one, other, weight in drawn]
    found = places(count, links, [(20.0, 10.0)] * count)
    assert len(found) == len(set(found)) == count


def test_photos_become_links_with_their_words() -> None:
    nodes, edges = collapse(*small())
    assert [node.id for node in nodes] == ["ayers", "kibo"]
    assert [(edge.source, edge.target, edge.relation, edge.weight) for edge in edges] == [("ayers", "kibo", SHARED_PHOTO, 1)]
    assert edges[0].words[0].quote == "astronaut Nichole Ayers photographed Kibo"
    assert nodes[1].statements == edges[0].words


def test_collapse_keeps_what_was_told_and_no_more_than_wanted() -> None:
    given_nodes, given_edges = network(300)
    nodes, edges = collapse(given_nodes, given_edges, limit=40)
    ids = {node.id for node in nodes}
    assert len(ids) == 40
    assert "Photograph" not in {node.cls for node in nodes}
    assert all({edge.source, edge.target} <= ids for edge in edges)
    told = {edge for edge in given_edges if {edge.source, edge.target} <= ids}
    assert told <= set(edges)
    assert max(edge.weight for edge in edges) > 1


def test_looks_are_told_apart_twice() -> None:
    """Two classes never share both colour and shape, known or new; a known class always looks the same."""
    classes = ["Person", "CrewMember", "Photograph", "Module", "Spacewalk", "Zebra", "Quagga", ""]
    found = looks(classes)
    assert len(set(found.values())) == len(classes)
    assert looks(["Person"])["Person"] == found["Person"]


def test_names_of_terms_are_read_as_words() -> None:
    assert in_words("CrewSpacecraft") == "Crew spacecraft"
    assert in_words("takenBy") == "taken by"
    assert in_words("in a photo with") == "in a photo with"


def test_mistakes_are_named() -> None:
    with pytest.raises(ValueError, match="an edge to 'b', which is no node"):
        page([Node("a", "A", "Person")], [Edge("a", "b", "knows")], "x")
    with pytest.raises(ValueError, match="two different nodes with the id 'a'"):
        page([Node("a", "A", "Person"), Node("a", "B", "Person")], [], "x")


def test_nothing_can_be_drawn_too() -> None:
    assert payload(page([], [], "Nothing"))["nodes"] == []
