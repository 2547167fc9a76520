"""A query and the place where somebody types to what can stand there with an answer that is not empty: asked of the store each time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from issgraph.errors import QuestionError
from issgraph.explorer.frame import class_name, relation_name
from issgraph.explorer.halves import HOLE, Half, half
from issgraph.explorer.search import Name, plain, search
from issgraph.graph import terms as t
from issgraph.query import Graph
from issgraph.vocab import BASE, CLASSES, INDIVIDUALS, ISS, PREFIXES, PROPERTIES, RDF

MOST = 50
"""Completions that are offered at once."""
_CANDIDATES = 150
GRAPHS = sorted(
    graph[1:-1] for graph in (t.ABOUT_GRAPH, t.MAPPINGS_GRAPH, t.NAMES_GRAPH, t.ONTOLOGY_GRAPH, t.PROVENANCE_GRAPH, t.REFERENCE_GRAPH)
)
"""Graphs that are offered; those of claims are as many as the claims."""
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[\w-]*\w)?")


def completions(graph: Graph, names: Iterable[Name], sparql: str, at: str) -> bytes:
    """/complete.json?query=&at=: what can stand at a place, with where to put it."""
    wide = sparql[:20_000].encode("utf-16-le", "surrogatepass")
    place = 2 * int(at) if at.isdecimal() and len(at) < 7 else len(wide)
    before = wide[:place].decode("utf-16-le", "replace")
    found = half(sparql[:20_000], len(before))
    options = _options(graph, names, found)

    def counted(end: int) -> int:
        """A place as browsers count: some characters are two."""
        return len(sparql[:end].encode("utf-16-le", "surrogatepass")) // 2

    told = {"from": counted(found.start), "to": counted(found.end), "options": options[:MOST]}
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")


def _options(graph: Graph, names: Iterable[Name], found: Half) -> list[dict[str, Any]]:
    if found.place == "prefix":
        return [
            {"text": f"{name}: <{iri}>", "label": f"{name}:", "detail": iri, "kind": "prefix"}
            for name, iri in PREFIXES.items()
            if name not in found.prefixes and name.startswith(found.typed.lower().rstrip(":"))
        ]
    if not found.place:
        return []
    typed = _wanted(found)
    if found.place == "graph":
        graphs = [iri for iri in GRAPHS if "graph".startswith(typed.lower()) or _fits(iri, typed, found)]
        return [_option(iri, found, {}) for iri in _standing(graph, found, graphs)] if graphs else []
    by_name = bool(typed) and found.place != "predicate" and not found.of_type
    candidates = _candidates(names, found, typed) if by_name else []
    if by_name and not candidates:
        return []
    things = _standing(graph, found, candidates)
    if not by_name:
        things = [iri for iri in things if _fits(iri, typed, found)]
        things.sort(key=lambda iri: (not iri.startswith(ISS), _name(iri).casefold(), iri))
    labels = {name.iri: name.label for name in names} if found.place != "predicate" else {}
    return [_option(iri, found, labels) for iri in things]


def _wanted(found: Half) -> str:
    """What is typed as words: without a prefix or the address of a namespace."""
    typed = found.typed.lstrip("<")
    for name, iri in (PREFIXES | found.prefixes).items():
        if typed.startswith(f"{name}:"):
            return typed.removeprefix(f"{name}:")
        if found.typed.startswith("<") and typed.startswith(iri):
            return typed.removeprefix(iri)
    return "" if found.typed.startswith("<") else typed.rpartition(":")[2]


def _candidates(names: Iterable[Name], found: Half, typed: str) -> list[str]:
    """Things and terms that have such a name."""
    words = typed.replace("-", " ").replace("_", " ").replace("/", " ")
    namespace = found.typed.partition(":")[0] if ":" in found.typed else ""
    terms = [ISS + each for each in (*INDIVIDUALS, *CLASSES) if plain(words).replace(" ", "") in each.lower()]
    if namespace == "iss":
        return terms
    found_things = [BASE + each.href.removeprefix("/") for each in search(words, names, _CANDIDATES)]
    exact = [name.iri for name in names if typed and name.iri.rpartition("/")[2].startswith(typed.lower())][:_CANDIDATES]
    things = list(dict.fromkeys((*exact, *found_things)))
    return things if namespace else [*things, *terms]


def _standing(graph: Graph, found: Half, candidates: list[str]) -> list[str]:
    """Those of the candidates, or of everything, that can stand in the hole, in order; asked by the first query that parses."""
    for query in found.queries:
        asked = query
        if candidates:
            values = " ".join(f"<{iri}>" for iri in candidates)
            asked = query.replace("WHERE {", f"WHERE {{ VALUES {HOLE} {{ {values} }}", 1)
        try:
            answer = graph.store.query(asked)
        except QuestionError:
            continue
        there = [row[0].value for row in answer.rows if row[0] and row[0].kind == "uri"]
        known = set(there)
        return [iri for iri in candidates if iri in known] if candidates else sorted(known)
    return []


def _fits(iri: str, typed: str, found: Half) -> bool:
    """Whether a property or class is one that somebody types: by its name, or by a word of its label."""
    if ":" in found.typed and not found.typed.startswith("<"):
        namespace = (PREFIXES | found.prefixes).get(found.typed.partition(":")[0])
        if namespace is not None and not iri.startswith(namespace):
            return False
    wanted, local = typed.lower(), re.split(r"[#/]", iri)[-1].lower()
    return (
        local.startswith(wanted)
        or any(word.startswith(wanted) for word in _name(iri).lower().split())
        or (len(wanted) > 2 and wanted in local)
    )


def _name(iri: str) -> str:
    name = iri.removeprefix(ISS)
    return class_name(name) if name in CLASSES else relation_name(iri)


def _option(iri: str, found: Half, labels: Mapping[str, str]) -> dict[str, Any]:
    term = iri.removeprefix(ISS)
    about = CLASSES.get(term) or PROPERTIES.get(term) or INDIVIDUALS.get(term)
    kind = "property" if found.place == "predicate" else "class" if term in CLASSES else "thing"
    label = about.label if about else labels.get(iri, "")
    told: dict[str, Any] = {"text": f"<{iri}>", "label": label, "detail": about.definition if about else "", "kind": kind}
    if iri == f"{RDF}type":
        return told | {"text": "a", "label": "is a", "detail": "The class of a thing."}
    for name, namespace in (PREFIXES | found.prefixes).items():
        rest = iri.removeprefix(namespace)
        if rest != iri and _LOCAL.fullmatch(rest):
            told["text"] = f"{name}:{rest}"
            if name not in found.prefixes:
                told["prefix"] = f"PREFIX {name}: <{namespace}>\n"
    return told
