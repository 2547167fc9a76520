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

_BLOCK = 1 << 20
"""Bytes read at once: what stays near the processor is gone through again and again for the sixth of the time."""
_IN_CLAIM = f" <{CLAIM}"
_ESCAPED = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_MEANT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


Claim = tuple[str, str, str, Term]
"""A claim, and the subject, property and object of one triple in it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The pairs of each wanted property, and what every claim says; in no order."""

    pairs: dict[Wanted, list[Pair]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)


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
    marked = [(f" <{name}> ", f" <{graph}> .\n" if graph else " .\n", found.pairs[name, graph]) for name, graph in wanted]
    for block in blocks:
        for mark, ending, pairs in marked:
            pieces = block.split(mark)
            if len(pieces) > 1 and not _pairs_between(pieces, ending, pairs):
                _pairs_in(block, mark, ending, pairs)
        if claims:
            pieces = block.split(_IN_CLAIM)
            if len(pieces) > 1 and not _claims_between(pieces, found.claims):
                _claims_in(block, found.claims)
    return found


def _pairs_between(pieces: list[str], ending: str, found: list[Pair]) -> bool:
    """Adds the pairs of lines that are parted at a property; False, and nothing added, when a line has it more than once."""
    thing, words, skipped = ">" + ending, '"' + ending, len(ending) + 1
    pairs = []
    before = pieces[0]
    for after in pieces[1:]:
        subject = before[before.rfind("\n") + 1 :]
        before = after
        end = after.find("\n") + 1
        if not end:
            return False
        # Where the property stands in another graph, or in the words of a text, the rest does not fit.
        if after.endswith(thing, 0, end) and after[0] == "<":
            value = after[1 : end - skipped]
            if " " in value:
                continue
        elif after.endswith(words, 0, end) and after[0] == '"' and "\\" not in (quote := after[1 : end - skipped]) and '"' not in quote:
            value = quote
        else:
            value, _, rest = _term(after[:end])
            if rest != ending:
                continue
        if " " not in subject:
            pairs.append((subject[1:-1] if subject[0] == "<" else _term(subject)[0], value))
    found += pairs
    return True


def _pairs_in(block: str, mark: str, ending: str, found: list[Pair]) -> None:
    for start, at, end in _places(block, mark):
        (subject, _, none), (value, _, rest) = _term(block[start:at]), _term(block[at + len(mark) : end + 1])
        if rest == ending and not none:
            found.append((subject, value))


def _claims_between(pieces: list[str], found: list[Claim]) -> bool:
    """Adds what claims say, of lines that are parted at the names of claims; False, and nothing added, when a line has more than one."""
    told = []
    before = pieces[0]
    for after in pieces[1:]:
        start = before.rfind("\n") + 1
        if not start and before is not pieces[0]:
            return False
        subject, _, rest = before[start:].partition(" ")
        before = after
        predicate, _, spelled = rest.partition(" ")
        claim = after[: after.find("> .\n")]
        # A blank comes where the claim is no graph but an object; a mark of quotation, where it stands in words.
        if not spelled or " " in claim or '"' in claim:
            continue
        if spelled[0] == "<":
            value, kind = spelled[1:-1], "uri"
        else:
            value, kind, after_it = _term(spelled)
            if after_it:
                continue
        told.append((CLAIM + claim, subject[1:-1] if subject[0] == "<" else _term(subject)[0], predicate[1:-1], Term(value, kind)))
    found += told
    return True


def _claims_in(block: str, found: list[Claim]) -> None:
    for start, first, end in _places(block, _IN_CLAIM):
        at = block.rfind(_IN_CLAIM, first, end)
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
