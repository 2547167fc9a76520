"""SPARQL as text to what must be known before any engine sees it: calls of other servers, how deep it nests, where updates match."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r'(?P<opaque>"{3}(?:[^"\\]|\\.|"(?!""))*"{3}'
    r"|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    r"|\\."  # in a local name, \# begins no comment
    r"|\#[^\n\r]*)"
    r'|<(?P<iri>[^<>"{}|^`\\\x00-\x20]*)>'
    r"|(?P<name>[?$]\w+|@[\w-]+|(?<!_):[\w%-]*)"  # variables, language tags, local names
    r"|(?P<open>[({\[])|(?P<close>[)}\]])"
    r"|(?P<word>[^\W\d_]\w*)",
    re.S,
)
_GAP = r"(?:[ \t\r\n]|\#[^\r\n]*(?:[\r\n]|\Z))*"
_IRI = r"<(?P<iri>[^<>{}]*)>"
_NAME = r"[^ \t\r\n{}<>\#:]*:(?:\\.|[^ \t\r\n{}\#\\])*"
# What Oxigraph may take for a call, wherever it stands: it needs no space around its words (SERVICE:x{, 1SERVICEx:{), and whether a
# text stands in a string, a comment or an IRI depends on what each < before it means. So the shape counts, in these too.
_SERVICE = re.compile(rf"(?=SERVICE{_GAP}(?:SILENT{_GAP})?(?:{_IRI}|[?$][^ \t\r\n{{}}\#]*|{_NAME}){_GAP}\{{)", re.I)
_LOAD = re.compile(rf"LOAD{_GAP}(?:SILENT{_GAP})?(?:{_IRI}|{_NAME}){_GAP}(?:INTO\b|;|\Z)", re.I)
_PROLOGUE = re.compile(r"(?:\s+|\#[^\r\n]*|PREFIX\s+[\w-]*:\s*<[^<>\s]*>)*", re.I)
_NO_KEYWORD = re.compile(r"[?$:]\w+|issgraph")  # names, which end where no letter follows; and the word of our own IRIs
_OTHER_GRAPHS = re.compile(r"GRAPH|FROM|DESCRIBE", re.I)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_FICKLE_SIGNS = ("NOW", "RAND", "UUID", "BNODE", "_:", "[")
_FICKLE = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(|(?<!\w)_:|\[", re.I)


def _bare(sparql: str) -> str:
    """The text without strings, comments, variables and local names; an IRI is a bare <>."""
    return _TOKEN.sub(lambda m: " <> " if m["iri"] is not None else " " if m["opaque"] or m["name"] else m.group(), sparql)


def without_words(sparql: str) -> str:
    """The text without strings and comments: what is left is syntax, IRIs and names."""
    return _TOKEN.sub(lambda m: " " if m["opaque"] else m.group(), sparql)


def calls_service(sparql: str) -> bool:
    """True when an engine may take a part of the text for a SERVICE call; what looks like one in a string or comment counts as well."""
    return bool(services(sparql))


def services(sparql: str) -> list[str | None]:
    """What each SERVICE calls: its IRI, None where that is not written out as <IRI>."""
    return [match["iri"] for text in _readings(sparql) if _may_call(text) for match in _SERVICE.finditer(text)]


def _may_call(text: str) -> bool:
    """False when the word stands nowhere, in capitals or not; of other letters that count as one of it the pattern knows more."""
    return not text.isascii() or "SERVICE" in text.upper()


def loads(update: str) -> bool:
    """True when an engine may take a part of the text for a LOAD, which fetches a document."""
    return any(_LOAD.search(text) for text in _readings(update))


def _readings(sparql: str) -> Iterator[str]:
    """The text, and what it is when \\u0041 is a letter anywhere, as SPARQL says and not every engine reads it."""
    yield sparql
    for _ in range(3):  # an escape may spell the backslash of another
        plain = _ESCAPE.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), sparql)
        if plain == sparql:
            return
        yield (sparql := plain)


def deeper(sparql: str, than: int) -> bool:
    """True when more brackets than that, of any kind, stand open at once."""
    if sum(map(sparql.count, "({[")) <= than:
        return False
    return any(level > than for _, level in _levels(sparql))


def fickle(sparql: str) -> bool:
    """True when the same query may answer otherwise on the same graph: clock, chance, or blank nodes with names of their own."""
    capitals = sparql.upper()
    return any(sign in capitals for sign in _FICKLE_SIGNS) and bool(_FICKLE.search(sparql) and _FICKLE.search(_bare(sparql)))


def plain(sparql: str) -> bool:
    """True when the query can see the default graph alone, whatever an engine makes of its text: the words for others stand nowhere."""
    rest = _NO_KEYWORD.sub(" ", sparql[_prologue(sparql) :])
    return "\\" not in rest and not _OTHER_GRAPHS.search(rest)


def _prologue(sparql: str) -> int:
    match = _PROLOGUE.match(sparql)
    return match.end() if match else 0


def groups(sparql: str) -> list[int]:
    """Where groups begin: the places of all { but those in strings, comments and IRIs."""
    return [match.start() for match in _TOKEN.finditer(sparql) if match["open"] == "{"]


def names_dataset(update: str) -> bool:
    """True when an update itself says USING or WITH."""
    return any(level == 0 and (match["word"] or "").upper() in ("USING", "WITH") for match, level in _levels(update))


def using(update: str, default: list[str], named: list[str]) -> str:
    """The update with USING clauses for these graphs before each WHERE, as the protocol's using-graph-uri asks.

    `DELETE WHERE { ... }`, which can have none, is written out as `DELETE { ... } USING ... WHERE { ... }`.
    """
    clauses = "".join(f"USING <{iri}> " for iri in default) + "".join(f"USING NAMED <{iri}> " for iri in named)
    out, done, last = "", 0, ""
    for match, level in _levels(update):
        if match["close"] and not level:
            last = "}"
        if match["opaque"] or level or match["close"]:
            continue
        word = (match["word"] or "").upper()
        if word == "WHERE":
            group = _group(update, match.end()) + " " if last == "DELETE" else ""
            out += update[done : match.start()] + group + clauses
            done = match.start()
        last = word or match.group()
    return out + update[done:]


def within(sparql: str, graph: str) -> str:
    """The query with its pattern inside GRAPH <graph>, for servers that have no default graph of one's own to write to.

    What names a graph itself keeps it. A query with FROM, which names its dataset, is left as it is.
    """
    last, start, short = "", -1, False
    for match, level in _levels(sparql):
        if match["opaque"]:
            continue
        word = (match["word"] or "").upper()
        if start < 0 and level == 0 and word == "FROM":
            return sparql
        if start < 0 and match["open"] == "{" and level == 1 and last != "CONSTRUCT":
            start = match.end()
        elif start >= 0 and match["close"] and level == 0:
            inner = sparql[start : match.start()]
            template = f" {{{inner}}} WHERE {{" if short else ""
            before = sparql[: sparql[:start].upper().rindex("WHERE")].rstrip() if short else sparql[:start]
            return f"{before}{template} GRAPH <{graph}> {{{inner}}} {sparql[match.start() :]}"
        elif start < 0 and level == 0:
            short = word == "WHERE" and last == "CONSTRUCT"
        last = word or match.group()
    return sparql


def _group(update: str, at: int) -> str:
    start = 0
    for match, level in _levels(update[at:]):
        if match["open"] == "{" and level == 1:
            start = match.start()
        if match["close"] and level == 0:
            return update[at:][start : match.end()]
    return ""


def _levels(sparql: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each token with the number of brackets open after it."""
    level = 0
    for match in _TOKEN.finditer(sparql):
        if match["open"]:
            level += 1
        elif match["close"]:
            level = max(0, level - 1)
        yield match, level
