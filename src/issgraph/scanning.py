"""A graph to the subjects and objects of some properties and to what its claims say: from its files as text, else asked of its engine.

Engines spell out every term they give, one by one; a file has them spelled, and a million lines are gone through in a second.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import compress, repeat
from operator import contains, itemgetter
from pathlib import Path

from issgraph.answers import Store, Term
from issgraph.store import EmbeddedStore
from issgraph.vocab import CLAIM

Wanted = tuple[str, str]
"""A property and the graph where it stands, "" for the default graph."""

Pair = tuple[str, str]
"""The subject and the value of the object of one quad."""

_BLOCK = 1 << 20
"""Bytes read at once: what stays near the processor is gone through again and again for the sixth of the time."""
_FIRST = itemgetter(0)
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
            if len(pieces) > 1 and not _alike(pieces, ending, pairs):
                _one_by_one(pieces, mark, ending, pairs)
        if claims:
            pieces = block.split(_IN_CLAIM)
            if len(pieces) > 1 and not _claims_alike(pieces, found.claims):
                _claims_in(block, found.claims)
    return found


# A block is parted wherever a property stands: each piece begins with an object and ends with the next line's subject. All are cut at
# once, as if they were of one kind, and what comes of it is looked at as one text: where it has what none may have, they are not.


def _alike(pieces: list[str], ending: str, found: list[Pair]) -> bool:
    """Adds the subjects and objects between pieces; False, and nothing added, where they are not all alike."""
    afters = pieces[1:]
    if not all(map(contains, afters, repeat("\n"))):  # the property stands in a line again: in words
        return False
    if afters[0][0] == "<":
        end = ">" + ending
        values = [piece[1 : piece.find(end)] for piece in afters]
        if not all(map("<".__eq__, map(_FIRST, afters))):
            return False
        if " " in "".join(values):  # where the end is that of another line, as in another graph
            pieces = list(compress(pieces, fit := [" " not in value for value in values]))
            values = list(compress(values, fit))
        else:
            pieces = pieces[:-1]
    else:
        end = '"' + ending
        try:
            values = [piece[1 : piece.index(end)] for piece in afters]
        except ValueError:
            return False
        whole = "".join(values)
        if "\n" in whole or not all(map('"'.__eq__, map(_FIRST, afters))):
            return False
        if "\\" in whole:
            values = [_ESCAPED.sub(_unescaped, value) if "\\" in value else value for value in values]
        pieces = pieces[:-1]
    subjects = "".join([piece[piece.rfind("\n") + 1 : -1] for piece in pieces])
    if " " in subjects or subjects.count("<") != len(pieces):
        return False
    found.extend(zip(subjects.split("<")[1:], values, strict=True))
    return True


def _one_by_one(pieces: list[str], mark: str, ending: str, found: list[Pair]) -> None:
    thing, skipped = ">" + ending, len(ending) + 1
    before, after = pieces[0], ""
    for piece in pieces[1:]:
        after = after + mark + piece if after else piece
        end = after.find("\n") + 1
        if not end:  # the property stands in this line again: in words
            continue
        # Where the property stands in another graph, or in words alone, the rest does not fit.
        if after[0] == "<" and after.endswith(thing, 0, end):
            value, fits = after[1 : end - skipped], True
        else:
            value, _, rest = _term(after[:end])
            fits = rest == ending
        if fits and not (after[0] == "<" and " " in value):
            subject, _, none = _term(before[before.rfind("\n") + 1 :])
            if not none:
                found.append((subject, value))
        before, after = piece, ""


def _claims_alike(pieces: list[str], found: list[Claim]) -> bool:
    """Adds what the claims say whose names stand between pieces; False, and nothing added, where one is an object or stands in words."""
    lines = [piece[piece.rfind("\n") + 1 :].split(" ", 2) for piece in pieces[:-1]]
    try:
        claims = [piece[: piece.index("> .\n")] for piece in pieces[1:]]
    except ValueError:
        return False
    whole = "".join(claims)
    if " " in whole or '"' in whole or not all(map((3).__eq__, map(len, lines))):
        return False
    told: list[Claim] = []
    for claim, (subject, predicate, spelled) in zip(claims, lines, strict=True):
        value, kind, after = (spelled[1:-1], "uri", "") if spelled[0] == "<" else _term(spelled)
        if after:
            return False
        told.append((CLAIM + claim, subject[1:-1] if subject[0] == "<" else _term(subject)[0], predicate[1:-1], Term(value, kind)))
    found.extend(told)
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
