"""The network page as text: what stands in it, that nothing in it can run or call out, and that order does not matter."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import math
import random
import re
import string
import subprocess
import sys
from html.parser import HTMLParser
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from issgraph.draw import Edge, Node, Words, coarse, collapse, forces, layout, page
from issgraph.draw.collapse import SHARED_PHOTO
from issgraph.draw.layout import places
from issgraph.draw.look import in_words, looks
from issgraph.draw.packing import digits
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


DIGITS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
NAMES = st.text("aab\x01é\U0001f680\U0001f681", min_size=1, max_size=6)


def payload(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="network"( data-packed)?>(.*?)</script>', html, re.DOTALL)
    assert found
    text = gzip.decompress(base64.b64decode(found[2])) if found[1] else found[2]
    read: dict[str, Any] = json.loads(text)
    nodes, edges, told, texts = read["nodes"], read["edges"], read["told"], read["texts"]

    def numbers(columns: list[str]) -> list[int]:
        return [sum(DIGITS.index(each) * 64**place for place, each in enumerate(column)) for column in zip(*columns, strict=True)]

    def together(lengths: list[int], rests: list[str]) -> list[str]:
        found = [b""]  # in letters as a page counts them
        for length, rest in zip(lengths, rests, strict=True):
            found.append(found[-1][: 2 * length] + rest.encode("utf-16-le", "surrogatepass"))
        return [each.decode("utf-16-le", "surrogatepass") for each in found[1:]]

    nodes["key"] = together(*nodes["key"])
    for along in "xy":
        least, columns = nodes[along]
        nodes[along] = [place + least if place else None for place in numbers(columns)]
    edges["to"] = numbers(edges["to"])
    rest = iter(told["quote"]["rest"])
    told["quote"] = [next(rest) if letter == " " else told["quote"]["often"][letter] for letter in told["quote"]["letters"]]
    told["text"] = numbers(told["text"])
    columns = together(*texts["title"]), together(*texts["address"]), texts["day"], texts["named"]
    read["texts"] = [[title, address, day, *(named or ())] for title, address, day, named in zip(*columns, strict=True)]
    return read


def statements(html: str) -> list[list[str]]:
    """The statements of a page in full, as its script puts them together."""
    read = payload(html)
    told, texts = read["told"], read["texts"]
    labels = [label or key for label, key in zip(read["nodes"]["label"], read["nodes"]["key"], strict=True)]
    homes: dict[int, tuple[int, int]] = {}

    def stand(counts: list[int], differences: list[int], places: list[tuple[int, int]]) -> None:
        numbers = accumulate(differences)
        for count, place in zip(counts, places, strict=True):
            for number in islice(numbers, max(count, 0)):
                homes.setdefault(number, place)

    stand(*read["nodes"]["words"], [(at, at) for at in range(len(labels))])
    stand(*read["edges"]["words"], ends(read))
    only: dict[int, int] = {}
    full: list[list[str]] = []
    text = 0
    for at, quote in enumerate(told["quote"]):
        one, other = homes[at]
        likely = -1 if one == other else max(only.get(one, -1), only.get(other, -1))
        text = (told["text"][at] + (text if likely < 0 else likely)) % len(texts)
        if one == other:
            only[one] = text if only.get(one, text) == text else -1
        title, address, day, *named = texts[text]
        about = named[0] + title[named[1] :] if named else title
        subject, object_ = (
            entry if isinstance(entry, str) else labels[entry] if entry >= 0 else {-1: labels[one], -2: labels[other], -3: about}[entry]
            for entry in (told["subject"][at], told["object"][at])
        )
        whole = quote[0] if isinstance(quote, list) else "".join({"\x01": subject, "\x02": object_}.get(each, each) for each in quote)
        full.append([subject, read["relations"][told["relation"][at]], object_, whole, title, address, day])
    return full


def ends(read: dict[str, Any]) -> list[tuple[int, int]]:
    """The two nodes of each link of a page, by number."""
    found: list[tuple[int, int]] = []
    for one, to in zip(accumulate(read["edges"]["from"]), read["edges"]["to"], strict=True):
        found.append((one, to + found[-1][1] if found and found[-1][0] == one else to))
    return found


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
    assert statements(html) == [["Ayers", "taken by", "Kibo", "astronaut Nichole Ayers photographed Kibo", "Photo of the day", "", ""]]
    assert payload(html)["edges"]["words"] == [[1, 1], [0, 0]]


def test_packed_and_plain_pages_say_the_same() -> None:
    nodes, edges = network(1000)
    html = page(nodes, edges, "A thousand")
    assert "data-packed" in html and "data-packed" not in page(*small(), "Kibo")
    assert sorted(statements(html)) == sorted(
        [w.subject, in_words(w.relation), w.object, w.quote, w.source, w.address, w.day] for edge in edges for w in edge.words
    )


def test_words_of_links_by_photo_are_found_again_from_their_ends() -> None:
    """They stand in the page once, with the things; a page that could not find them again as they were has them spelled out."""
    nodes, edges = collapse(*network(1000), 1000)
    read = payload(page(nodes, edges, "Things", 40))
    shared = sum(edge.relation == SHARED_PHOTO for edge in edges)
    assert read["edges"]["words"][0].count(-1) > 0.9 * shared > 100
    other = Words("A photo", "shows", "a third thing", "of a third thing", edges[-1].words[0].source)
    odd = [*edges[:-1], edges[-1]._replace(words=(*edges[-1].words, other))]
    assert edges[-1].relation == SHARED_PHOTO
    assert payload(page(nodes, odd, "Things", 40))["edges"]["words"][0].count(-1) == read["edges"]["words"][0].count(-1) - 1


@pytest.mark.parametrize("quote", ["Kibo \x01 Ayers", "\x02", "Kibo and Kibo\x01"])
def test_marks_that_a_quote_has_already_stay(quote: str) -> None:
    nodes = [Node("a", "Ayers", "Person"), Node("k", "Kibo", "Module")]
    names = [("Ayers", "Kibo"), ("Kibo and Kibo", "\x01 Ayers"), ("\x01 and \x01", "Kibo")]
    told = tuple(Words(subject, "knows", object_, quote, "") for subject, object_ in names)
    told += tuple(Words(subject, "knows", object_, "Kibo and Kibo, Ayers", "") for subject, object_ in names)
    edges = [Edge("a", "k", "knows", 1, told)]
    assert sorted(each[3] for each in statements(page(nodes, edges, "x"))) == sorted(each.quote for each in told)


def test_pages_are_small() -> None:
    assert len(page(*network(1000), "All").encode()) < 300_000
    assert len(page(*collapse(*network(1000), 1000), "Things", 150).encode()) < 300_000


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES, NAMES), max_size=12, unique=True))
def test_names_and_words_come_back_from_a_page(told: list[tuple[str, str, str]]) -> None:
    """Whatever they begin with, and however often they come again."""
    names = sorted({*(one for one, *_ in told), *(other for _, other, _ in told)})
    edges = [Edge(one, other, "knows", 1, (Words(one, "knows", other, quote, quote + one, other),)) for one, other, quote in told]
    html = page([Node(name, name, "Person") for name in names], edges, "x")
    assert payload(html)["nodes"]["key"] == names
    assert sorted(statements(html)) == sorted([one, "knows", other, quote, quote + one, other, ""] for one, other, quote in told)


@given(st.lists(st.integers(0, 1 << 24)))
def test_numbers_come_back_from_their_digits(numbers: list[int]) -> None:
    assert [
        sum(DIGITS.index(each) * 64**place for place, each in enumerate(column)) for column in zip(*digits(numbers), strict=True)
    ] == numbers


def test_at_first_the_most_linked_are_shown() -> None:
    nodes, edges = collapse(*network(1000), 1000)
    read = payload(page(nodes, edges, "Things", 40))
    shown = [at for at, x in enumerate(read["nodes"]["x"]) if x is not None]
    assert len(shown) == 40 < len(nodes)
    assert [at for at, y in enumerate(read["nodes"]["y"]) if y is not None] == shown
    linked = {end for pair in ends(read) if set(pair) <= set(shown) for end in pair}
    assert linked == set(shown), "nothing stands alone that others could be shown in place of"


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
    assert len(code) == 2
    for text in code:
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    assert not [name for _, attributes in parts.tags for name in attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_text(text: str) -> None:
    words = (Words(text, text, text, text, text),)
    nodes = [Node(text, text, text, words), Node("other", text, "Person")]
    html = page(nodes, [Edge(text, "other", text, 1, words)], text)
    calm = page([Node("x", "x", "x"), Node("other", "x", "Person")], [Edge("x", "other", "x")], "x")
    shapes = ("circle", "path")
    assert [t for t, _ in Parts(html).tags if t not in shapes] == [t for t, _ in Parts(calm).tags if t not in shapes]
    html.encode("utf-8")
    assert payload(html)["nodes"]["key"] == sorted([text, "other"])
    assert statements(html) == [[text, in_words(text), text, text, text, "", ""]]


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


def test_a_large_component_is_laid_out_by_its_hubs() -> None:
    """Every node of thousands has a finite place, no two hubs share one, and the same links give the same places."""
    links = [(at % 40, at, 1) for at in range(40, 2400)] + [(at, at + 1, 1) for at in range(39)]
    found = places(2400, links, [(6.0, 6.0)] * 2400)
    assert len(set(found[:40])) == 40
    assert len(set(found)) > 2300
    assert found == places(2400, links, [(6.0, 6.0)] * 2400)


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
    assert payload(page([], [], "Nothing"))["nodes"]["key"] == []


def test_places_are_the_same_however_a_python_adds_floats(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 3.12 on `sum` keeps what 3.11 rounds away, and a picture is as the last bit of its first places."""
    links = [(at, (at * 7 + 3) % 90, 1) for at in range(90)] + [(at, (at + 1) % 90, 2) for at in range(90)]
    rooms = [(30.0 + at % 7, 12.0) for at in range(90)]
    before = layout.places(90, links, rooms)
    for module in (layout, forces, coarse):
        monkeypatch.setattr(module, "sum", lambda values: math.fsum(values) + 1e-9, raising=False)
    assert layout.places(90, links, rooms) == before
