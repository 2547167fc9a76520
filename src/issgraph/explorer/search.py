"""Words as somebody types them to the things that have such a name, an alias, an id or a title, the nearest first."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from issgraph.explorer.frame import HEAD, class_name, href, narrower, page
from issgraph.link import Asked, linker
from issgraph.query import Graph
from issgraph.vocab import BASE, DOC, ID, ISS, is_a

MOST = 60
"""Things that the page shows."""
AT_ONCE = 10
"""Things that are offered while somebody types."""

_NAMED = f"{HEAD}\nSELECT ?x ?n {{ ?x RELATION ?n }}"
_CLASSES = f"{HEAD}\nSELECT ?x ?c {{ ?x a ?c }}"
_TITLES = f"""{HEAD}
SELECT ?x ?t {{ GRAPH graph:provenance {{ ?x a iss:SourceDocument OPTIONAL {{ ?x schema:headline ?t }} }} }}"""


@dataclass(frozen=True, slots=True)
class Name:
    """A name by which something can be found: in plain letters, as it is written, and what has it."""

    plain: str
    words: str
    iri: str
    label: str
    cls: str


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that was found, with the name that fits when that is not its own."""

    label: str
    href: str
    cls: str
    kind: str
    alias: str = ""


def plain(words: str) -> str:
    """Words without accents and capitals, parted by single blanks."""
    if words.isascii():
        return " ".join(words.lower().split())
    return " ".join("".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).lower().split())


def names(graph: Graph) -> tuple[Name, ...]:
    """All names of a graph."""
    classes: dict[str, str] = {}
    for row in graph.query(_CLASSES).records():
        if row["x"].startswith(ID):
            classes[row["x"]] = narrower(classes.get(row["x"], ""), row["c"].removeprefix(ISS))
    labels: dict[str, str] = {}
    known: set[tuple[str, str]] = set()
    for relation in ("rdfs:label", "skos:altLabel"):
        for row in graph.query(_NAMED.replace("RELATION", relation)).records():
            if row["x"].startswith(ID):
                known.add((row["x"], row["n"]))
                if relation == "rdfs:label":
                    labels[row["x"]] = min(row["n"], labels.get(row["x"], row["n"]))
    found = [Name(plain(n), n, x, labels.get(x, n), classes.get(x, "")) for x, n in sorted(known)]
    for row in sorted(graph.query(_TITLES).records(), key=lambda row: (row["x"], row.get("t", ""))):
        title = row.get("t") or row["x"].removeprefix(DOC)
        found.append(Name(plain(title), title, row["x"], title, "SourceDocument"))
    return tuple(found)


def search(words: str, known: Iterable[Name], most: int = MOST, cls: str = "") -> list[Found]:
    """The things whose names fit, each once; `cls` keeps those of a class, its local name."""
    wanted = plain(words)
    if not wanted:
        return []
    best: dict[str, tuple[tuple[int, bool, int, str], Name]] = {}
    for name in known:
        if cls and not _fits(name.cls, cls):
            continue
        rank = _rank(wanted, name)
        if rank < _NONE:
            key = (rank, name.cls in ("SourceDocument", "Task"), len(name.plain), name.plain)
            if name.iri not in best or best[name.iri][0] > key:
                best[name.iri] = key, name
    return [_found(name) for _, name in sorted(best.values(), key=lambda each: (each[0], each[1].iri))[:most]]


def _found(name: Name) -> Found:
    alias = "" if plain(name.label) == name.plain else name.words
    return Found(name.label, href(name.iri), name.cls, class_name(name.cls), alias)


def _fits(cls: str, wanted: str) -> bool:
    return cls == "SourceDocument" if wanted == "document" else is_a(cls, wanted) or (wanted == "Thing" and cls != "SourceDocument")


_NONE = 5


def _rank(wanted: str, name: Name) -> int:
    """How well a name fits: whole, from its beginning, from that of a word, all words somewhere, part of an id."""
    own = name.plain
    if own == wanted:
        return 0
    if own.startswith(wanted):
        return 1
    if f" {wanted}" in own or f"({wanted}" in own:
        return 2
    parts = wanted.split()
    words = own.replace("-", " ").split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 3
    if wanted in own or wanted.replace(" ", "-") in name.iri.removeprefix(BASE):
        return 4
    return _NONE


def meant(words: str, known: Iterable[Name]) -> list[Found]:
    """Things of the tables that the words may be a slip of the pen for."""
    here = {name.iri: name for name in known}
    near = linker().candidates(Asked(words[:200]), AT_ONCE) if words.strip() else []
    return [_found(here[ID + each.entity.id]) for each in near if ID + each.entity.id in here]


def search_page(words: str, known: tuple[Name, ...]) -> bytes:
    """/search?q=: what was found, by class."""
    found = search(words, known)
    near = meant(words, known) if not found else []
    groups: dict[str, list[Found]] = {}
    for each in found or near:
        groups.setdefault(each.cls, []).append(each)
    told = [(class_name(cls), cls, group) for cls, group in groups.items()]
    title = f"{words.strip()}: search" if words.strip() else "Search"
    return page("search", title, words=words, groups=told, found=bool(found), near=bool(near), more=len(found) == MOST)


def as_json(found: Iterable[Found]) -> bytes:
    """What was found, for scripts."""
    told = [{"label": each.label, "href": each.href, "kind": each.kind, "alias": each.alias} for each in found]
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
