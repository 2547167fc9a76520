"""SPARQL to SPARQL that means the same: a path to or from a known thing is walked before what is only joined to it.

Oxigraph walks a path where it stands: behind `?photo iss:depicts ?part` it asks for each part of each photo anew whether it leads to
`id:kibo`. Only plain triples at the beginning of a group change places, and joining them gives the same in any order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from issgraph.lexical import groups

_TOKEN = re.compile(
    r"(?P<gap>(?:\s+|\#[^\n\r]*)+)"
    r'|(?P<iri><[^<>"{}|^`\\\x00-\x20?]+:[^<>"{}|^`\\\x00-\x20]*>)'
    r"|(?P<var>[?$]\w+)"
    r"|(?P<name>(?:[A-Za-z][\w-]*)?:[\w-]*(?![\w\\%.:-]))"
    r"|(?P<a>a(?![\w:-]))"
    r"|(?P<filter>FILTER\b)"
    r"|(?P<sign>[.;,{}])"
    r"|(?P<step>[+*](?=[\s<:]))",
    re.I | re.S,
)
_CLOSURE = re.compile(r"[\w>][+*](?=[\s<:])")
_EVERY_COLUMN = re.compile(r"SELECT\s*(?:DISTINCT|REDUCED)?\s*\*", re.I)
_FIXED = {"iri", "name"}


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def paths_first(sparql: str) -> str:
    """The query with such paths at the beginning of their groups; as it is where nothing is sure, or the order of columns hangs on it."""
    if not _CLOSURE.search(sparql) or _EVERY_COLUMN.search(sparql):
        return sparql
    out, done = "", 0
    for at in groups(sparql):
        path = _misplaced(list(_statements(sparql, at + 1)))
        if path:
            out += f"{sparql[done : at + 1]} {_spelled(path)} . {sparql[at + 1 : path[0].start]}"
            done = path[-1].end
    return out + sparql[done:]


def _statements(sparql: str, at: int) -> Iterator[list[_Token]]:
    """The statements that stand from there on, each with its full stop where it has one, as long as they are plain triples."""
    found: list[_Token] = []
    while match := _TOKEN.match(sparql, at):
        kind, at = str(match.lastgroup), match.end()
        token = _Token(kind, match.group(), match.start(), at)
        if kind == "gap":
            continue
        if kind == "filter" or token.text in ("{", "}"):
            if token.text != "{" and found:
                yield found
            return
        found.append(token)
        if token.text == ".":
            yield found
            found = []


def _misplaced(statements: list[list[_Token]]) -> list[_Token] | None:
    """The first path that should be walked before what stands before it, and only that: triples that no known thing narrows down."""
    seen: set[str] = set()
    for place, statement in enumerate(statements):
        ends = _ends(statement)
        if ends and place:
            return statement if ends & seen else None
        if not _wide(statement):
            return None
        seen |= {token.text for token in statement if token.kind == "var"}
    return None


def _ends(statement: list[_Token]) -> set[str]:
    """The variable of a path that has a known thing at its other end, and nothing where it is no such path."""
    kinds = [token.kind for token in statement if token.text != "."]
    if len(kinds) != 4 or kinds[2] != "step" or kinds[1] not in _FIXED:
        return set()
    if not ((kinds[0] == "var" and kinds[3] in _FIXED) or (kinds[0] in _FIXED and kinds[3] == "var")):
        return set()
    return {token.text for token in statement if token.kind == "var"}


def _wide(statement: list[_Token]) -> bool:
    """True when all its subjects and objects are variables, but for classes."""
    tokens = [token for token in statement if token.text != "."]
    if len(tokens) < 3 or tokens[0].kind != "var":
        return False
    at = 1
    while at + 1 < len(tokens):
        relation, value = tokens[at], tokens[at + 1]
        if relation.kind not in (*_FIXED, "a") or (value.kind != "var" and not (relation.kind == "a" and value.kind in _FIXED)):
            return False
        at += 2
        while at + 1 < len(tokens) and tokens[at].text == ",":
            if tokens[at + 1].kind != "var":
                return False
            at += 2
        if at < len(tokens) and tokens[at].text != ";":
            return False
        at += 1
    return True


def _spelled(path: list[_Token]) -> str:
    subject, relation, step, value = (token.text for token in path if token.text != ".")
    return f"{subject} {relation}{step} {value}"
