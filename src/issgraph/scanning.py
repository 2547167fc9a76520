"""A graph to the subjects and objects of some properties and to what its claims say: from its files as text, else asked of its engine.

Engines spell out every term they give, one by one; a file has them spelled, and a million lines are gone through in a second.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from issgraph.store import EmbeddedStore, Store, Term
from issgraph.vocab import CLAIM

Wanted = tuple[str, str]
"""A property and the graph where it stands, "" for the default graph."""

Pair = tuple[str, str]
"""The subject and the value of the object of one quad."""

_BLOCK = 1 << 23
_ESCAPED = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_MEANT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


@dataclass(frozen=True, slots=True)
class Columns:
    """The pairs of each wanted property, and (claim, subject, property, object) of every claim; in no order."""

    pairs: dict[Wanted, list[Pair]] = field(default_factory=dict)
    claims: list[tuple[str, str, str, Term]] = field(default_factory=list)


def columns(store: Store, wanted: Iterable[Wanted], claims: bool = False) -> Columns:
    """What stands under each of the properties in its graph, and what claims say, if asked for."""
    asked = tuple(wanted)
    if isinstance(store, EmbeddedStore) and store.files.unchanged():
        try:
            return _scanned(_blocks(store.files.paths), asked, claims)
        except FileNotFoundError:  # another graph took its place meanwhile; the engine has what it opened
            pass
    return _asked(store, asked, claims)


def _asked(store: Store, wanted: tuple[Wanted, ...], claims: bool) -> Columns:
    found = Columns()
    for name, graph in wanted:
        triple = f"?s <{name}> ?o"
        rows = store.query(f"SELECT ?s ?o WHERE {{ {f'GRAPH <{graph}> {{ {triple} }}' if graph else triple} }}").rows
        found.pairs[name, graph] = [(s.value, o.value) for s, o in rows if s and o]
    if claims:
        told = store.query(f'SELECT ?g ?s ?p ?o WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{CLAIM}")) }}').rows
        found.claims.extend((g.value, s.value, p.value, o) for g, s, p, o in told if g and s and p and o)
    return found


def _blocks(paths: Iterable[Path]) -> Iterator[str]:
    """Files of N-Quads, which may be compressed, as pieces of whole lines."""
    for path in paths:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            rest = b""
            while block := file.read(_BLOCK):
                whole, end, begun = block.rpartition(b"\n")
                if end:
                    yield (rest + whole + end).decode()
                    rest = begun
                else:
                    rest += block
            if rest:
                yield rest.decode() + "\n"


def _scanned(blocks: Iterable[str], wanted: tuple[Wanted, ...], claims: bool) -> Columns:
    found = Columns({each: [] for each in wanted})
    marked = [(f" <{name}> ", f" <{graph}> ." if graph else " .", found.pairs[name, graph]) for name, graph in wanted]
    for block in blocks:
        for mark, ending, pairs in marked:
            iri_ending = ">" + ending
            for start, at, end in _places(block, mark):
                after = at + len(mark)
                # Where the mark stands in another graph, or in the words of a text, the rest does not fit.
                if block[start] == block[after] == "<" and block.endswith(iri_ending, after, end):
                    subject, value = block[start + 1 : at - 1], block[after + 1 : end - len(iri_ending)]
                    if " " not in value and " " not in subject:
                        pairs.append((subject, value))
                    continue
                (subject, _, none), (value, _, rest) = _term(block[start:at]), _term(block[after:end])
                if rest == ending and not none:
                    pairs.append((subject, value))
        if claims:
            _claims_in(block, found.claims)
    return found


def _claims_in(block: str, found: list[tuple[str, str, str, Term]]) -> None:
    mark = f" <{CLAIM}"
    for start, first, end in _places(block, mark):
        at = block.rfind(mark, first, end)
        subject, _, rest = block[start:at].partition(" ")
        predicate, _, spelled = rest.partition(" ")
        value, kind, after = _term(spelled)
        claim = block[at + 2 : end - 3]
        if spelled and not after and block.endswith("> .", at, end) and " " not in claim and '"' not in claim:
            found.append((claim, _term(subject)[0], predicate[1:-1], Term(value, kind)))


def _places(block: str, mark: str) -> Iterator[tuple[int, int, int]]:
    """Each line that has a mark: where it starts, where the mark first stands in it, and where it ends."""
    at = block.find(mark)
    while at >= 0:
        end = block.find("\n", at)
        yield block.rfind("\n", 0, at) + 1, at, end
        at = block.find(mark, end)


def _term(text: str) -> tuple[str, str, str]:
    """The value and kind of the term that a text begins with, and what follows it."""
    if text[:1] == "<":
        end = text.find(">")
        return text[1:end], "uri", text[end + 1 :]
    if text[:1] == '"':
        end = text.rfind('"')
        _, blank, after = text[end + 1 :].partition(" ")  # past a language or a datatype
        value = text[1:end]
        return _ESCAPED.sub(_unescaped, value) if "\\" in value else value, "literal", blank + after
    value, blank, after = text.partition(" ")
    return value.removeprefix("_:"), "bnode", blank + after


def _unescaped(found: re.Match[str]) -> str:
    spelled = found[1]
    return chr(int(spelled[1:], 16)) if len(spelled) > 1 else _MEANT.get(spelled, spelled)
