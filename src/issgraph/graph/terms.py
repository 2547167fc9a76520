"""IRIs, literals and N-Quads lines as plain strings: the spelling of everything in graph.nq."""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote

from issgraph.compiled import compiled
from issgraph.vocab import BASE, CLAIM, DOC, GRAPH, ID, ISS, RDF, RDFS, RULE, SPAN, XSD

Quad = tuple[str, str, str, str]
"""Subject, property, object and graph, each as N-Quads spells it; the graph is "" for the default graph."""

A = f"<{RDF}type>"
LABEL = f"<{RDFS}label>"
DERIVATION = BASE + "derivation/"
DATASET = f"<{BASE}dataset>"
ONTOLOGY_GRAPH = f"<{GRAPH}ontology>"
REFERENCE_GRAPH = f"<{GRAPH}reference>"
MAPPINGS_GRAPH = f"<{GRAPH}mappings>"
NAMES_GRAPH = f"<{GRAPH}names>"
PROVENANCE_GRAPH = f"<{GRAPH}provenance>"
ABOUT_GRAPH = f"<{GRAPH}about>"

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_ESCAPED = compiled(r'[\x00-\x1f"\\\x7f]')
_HALF = compiled(r"[\ud800-\udfff]")
_DATE = compiled(r"^(\d{4})(-\d\d)?(-\d\d)?$")
_UNSAFE = compiled(r"[^a-z0-9]+")
_PLAIN = compiled(r"[A-Za-z0-9/._~-]*")
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [a + b for a in _LETTERS for b in _LETTERS]
"""Ten bits as two letters of RFC 4648's base 32."""


def whole(words: str) -> str:
    """Words that UTF-8 can write: half a surrogate pair gives way to one stand-in, which keeps the offsets."""
    return words if words.isascii() else _HALF.sub("\ufffd", words)


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def text(words: str, language: str = "") -> str:
    """A string literal, with its language where one is given."""
    spelled = '"' + _ESCAPED.sub(_escape, whole(words)) + '"'
    return f"{spelled}@{language}" if language else spelled


def typed(lexical: str, datatype: str) -> str:
    """A literal of an XML Schema type named by its local name."""
    return f"{text(lexical)}^^<{XSD}{datatype}>"


@lru_cache(maxsize=4096)
def integer(value: int | str) -> str:
    """An xsd:integer in its canonical form, so that no store respells it."""
    return typed(str(int(value)), "integer")


@lru_cache(maxsize=4096)
def decimal(value: float | str) -> str:
    """An xsd:decimal in the form in which Oxigraph gives it back: no exponent, no idle zeros."""
    lexical = format(Decimal(str(value)), "f")
    if "." in lexical:
        lexical = lexical.rstrip("0").rstrip(".")
    return typed("0" if lexical in ("-0", "") else lexical, "decimal")


def date(value: str) -> str:
    """A day, month or year as far as it is known: xsd:date, xsd:gYearMonth or xsd:gYear; a plain string if it is none."""
    match = _DATE.match(value)
    if not match:
        return text(value)
    return typed(value, "date" if match.group(3) else "gYearMonth" if match.group(2) else "gYear")


def iri(whole: str) -> str:
    """An IRI in angle brackets; what may not stand in one is percent-encoded."""
    return "<" + quote(whole, safe="%:/?#[]@!$&'()*+,;=~-._") + ">"


@lru_cache(maxsize=1024)
def term(name: str) -> str:
    """A term of the ontology by its local name."""
    return f"<{ISS}{name}>"


@lru_cache(maxsize=16384)
def thing(identifier: str) -> str:
    """An entity by its id; the part after photo/ is already one segment."""
    return f"<{ID}{identifier if _PLAIN.fullmatch(identifier) else quote(identifier, safe='/-._~')}>"


@lru_cache(maxsize=64)
def document(identifier: str) -> str:
    """A source document by its id."""
    return f"<{DOC}{quote(identifier, safe='')}>"


@lru_cache(maxsize=64)
def photo(identifier: str) -> str:
    """The photograph that a document describes."""
    return f"<{ID}photo/{quote(identifier, safe='')}>"


@lru_cache(maxsize=1024)
def rule(name: str) -> str:
    """A rule by its name."""
    return f"<{RULE}{quote(name, safe='-._~')}>"


def digest(*parts: object) -> str:
    """Sixteen letters that stand for the parts: 80 bits, so that no two of a billion claims meet by chance."""
    packed = "\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")
    n, pair = int.from_bytes(hashlib.blake2b(packed, digest_size=10).digest(), "big"), _PAIRS
    first = pair[n >> 70] + pair[n >> 60 & 1023] + pair[n >> 50 & 1023] + pair[n >> 40 & 1023]
    return first + pair[n >> 30 & 1023] + pair[n >> 20 & 1023] + pair[n >> 10 & 1023] + pair[n & 1023]


def claim(*parts: object) -> str:
    """A claim, named by what it consists of."""
    return f"<{CLAIM}{digest(*parts)}>"


def span(*parts: object) -> str:
    """A stretch of a document, named by where it lies."""
    return f"<{SPAN}{digest(*parts)}>"


def text_hash(words: str) -> str:
    """SHA-256 of words as UTF-8 writes them, in lower-case hexadecimal."""
    return hashlib.sha256(whole(words).encode()).hexdigest()


def derivation(*parts: object) -> str:
    """A derivation, named by its rule and what it follows from."""
    return f"<{DERIVATION}{digest(*parts)}>"


def slug(words: str) -> str:
    """Words as a readable end of an IRI, with a digest when the words cannot be told from it."""
    plain = _UNSAFE.sub("-", words.lower()).strip("-")[:60].strip("-")
    return plain if plain.replace("-", " ") == words else f"{plain}-{digest(words)[:8]}".lstrip("-")


def line(quad: Quad) -> str:
    """The quad as a line of N-Quads."""
    subject, predicate, value, graph = quad
    return f"{subject} {predicate} {value} {graph} .\n" if graph else f"{subject} {predicate} {value} .\n"
