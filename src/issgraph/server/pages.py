"""A store and an IRI to the page that tells of it, for people and for programs: runs in a worker, like any query."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import pyoxigraph as ox

from issgraph.assets import ONTOLOGY
from issgraph.draw.html import rendered, source
from issgraph.draw.look import in_words
from issgraph.formats import short
from issgraph.query import Graph
from issgraph.server.engine import TRIPLES, Refused
from issgraph.store import EmbeddedStore, Term
from issgraph.vocab import BASE, CLASSES, INDIVIDUALS, PREFIXES, PROPERTIES, RDF
from issgraph.vocab import Term as VocabularyTerm

HTML = "text/html"
MEDIA = (HTML, *TRIPLES)
"""Media types of a page, the first when a client does not mind."""

MOST = 500
"""Facts that a page shows in each direction."""

_HEAD = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_TOLD = "VALUES ?told { graph:provenance graph:about }"
_LABEL, _ALIAS = f"{PREFIXES['rdfs']}label", f"{PREFIXES['skos']}altLabel"
_TEXT, _HEADLINE = f"{PREFIXES['schema']}text", f"{PREFIXES['schema']}headline"
_HIDDEN = {f"{RDF}type", _LABEL, _ALIAS, _TEXT, _HEADLINE}
_TERMS = (("Classes", CLASSES), ("Properties", PROPERTIES), ("Individuals", INDIVIDUALS))


@dataclass(frozen=True, slots=True)
class Words:
    """What a fact rests on: the quote, and the document it stands in."""

    quote: str
    document: str
    href: str


@dataclass(frozen=True, slots=True)
class Value:
    """The other end of a fact, with where a click leads ("" = nowhere)."""

    text: str
    href: str
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The facts that share a property."""

    name: str
    href: str
    values: tuple[Value, ...]


def page(store: EmbeddedStore, iri: str, media: str, here: str) -> bytes:
    """The page of a thing, a document, the ontology ("…/ontology"), the dataset ("…/dataset") or the start (BASE). Raises Refused.

    `here` is the address of this server without a slash at its end.
    """
    graph = Graph(store)
    if iri == f"{BASE}ontology":
        return _terms() if media == HTML else _in(media, _ontology())
    if iri == BASE:
        return _home(graph)
    if media != HTML:
        return _facts(graph, iri, media, here)
    return _thing(graph, iri)


def warmed(store: EmbeddedStore) -> None:
    """Has in memory what pages need, so that a worker opens no file."""
    page(store, f"{BASE}ontology", HTML, "")
    page(store, f"{BASE}ontology", "text/turtle", "")
    for name in ("home.html.j2", "thing.html.j2", "page.css"):
        source(name)


def href(iri: str) -> str:
    """Where a click on an IRI leads: for ours a path of this server, for others their address, if a browser can open it."""
    if iri.startswith(BASE):
        return "/" + iri.removeprefix(BASE)
    return iri if iri.startswith(("http://", "https://")) else ""


@lru_cache
def _ontology() -> bytes:
    return (ONTOLOGY / "issgraph.ttl").read_bytes()


def _facts(graph: Graph, iri: str, media: str, here: str) -> bytes:
    query = f"""{_HEAD}
CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ BIND(<{iri}> AS ?s) <{iri}> ?p ?o }} UNION {{ BIND(<{iri}> AS ?o) ?s ?p <{iri}> }}
  UNION {{ BIND(<{iri}> AS ?s) {_TOLD} GRAPH ?told {{ <{iri}> ?p ?o }} }}
}}"""
    answer = graph.query(query)
    if not answer.rows:
        raise Refused(404, f"nothing is known of {iri}")
    lines = "".join(" ".join(cell.n3 for cell in row if cell) + " .\n" for row in answer.rows)
    match, same = f"{PREFIXES['skos']}exactMatch", f"<{PREFIXES['schema']}sameAs>"  # for those who read schema.org alone
    lines += "".join(f"{s.n3} {same} {o.n3} .\n" for s, p, o in answer.rows if s and p and o and p.value == match)
    if iri == f"{BASE}dataset":
        void = "http://rdfs.org/ns/void#"
        lines += f'<{iri}> <{void}sparqlEndpoint> <{here}/sparql> .\n<{iri}> <{void}triples> "{len(graph)}"^^<{PREFIXES["xsd"]}integer> .\n'
    return _in(media, lines.encode())


def _in(media: str, turtle: bytes) -> bytes:
    if media == "application/n-triples":
        return b"".join(sorted(f"{triple} .\n".encode() for triple in ox.parse(turtle, format=ox.RdfFormat.TURTLE)))
    used = {name: iri for name, iri in PREFIXES.items() if iri.encode() in turtle}
    triples = [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]
    return ox.serialize(triples, format=TRIPLES[media], prefixes=used) or b""


def _thing(graph: Graph, iri: str) -> bytes:
    out = _groups(graph, f"{{ <{iri}> ?p ?o }} UNION {{ {_TOLD} GRAPH ?told {{ <{iri}> ?p ?o }} }}", f"<{iri}> ?p ?o")
    into = _groups(graph, f"?o ?p <{iri}>", f"?o ?p <{iri}>")
    own = _own(graph, iri)
    if not own and not into:
        raise Refused(404, f"nothing is known of {iri}")
    plain = {row["p"]: row["o"] for row in own}
    others = [row["o"] for row in own if row["p"] == _ALIAS]
    said = _said(graph, iri) if _TEXT in plain else ()
    return rendered(
        "thing.html.j2",
        source("page.css"),
        (),
        title=plain.get(_LABEL) or plain.get(_HEADLINE) or short(iri),
        kind=in_words(short(plain.get(f"{RDF}type", "")).removeprefix("iss:")),
        iri=iri,
        path=href(iri),
        others=others,
        text=plain.get(_TEXT, ""),
        said=said,
        out=out,
        into=into,
    ).encode()


def _own(graph: Graph, iri: str) -> list[dict[str, str]]:
    where = f"{{ <{iri}> ?p ?o }} UNION {{ {_TOLD} GRAPH ?told {{ <{iri}> ?p ?o }} }}"
    return graph.query(f"{_HEAD}\nSELECT DISTINCT ?p ?o {{ {where} }} ORDER BY DESC(?p) DESC(?o)").records()


def _groups(graph: Graph, where: str, triple: str) -> tuple[Group, ...]:
    """The facts that fit a pattern, with their words. The IRI stands in every branch itself: from outside a UNION it is known too late."""
    answer = graph.query(
        f"""{_HEAD}
SELECT DISTINCT ?p ?o ?quote ?source {{
  {{ SELECT DISTINCT ?p ?o {{ {where} }} ORDER BY ?p ?o LIMIT {MOST} }}
  OPTIONAL {{
    GRAPH ?claim {{ {triple} }}
    GRAPH graph:provenance {{ ?claim iss:supportedBy ?words . ?words oa:exact ?quote ; oa:hasSource ?source }}
  }}
}} ORDER BY ?p ?o ?source ?quote"""
    )
    labels = graph.labels(answer) | _headlines(graph, [row["source"] for row in answer.records() if "source" in row])
    groups: list[Group] = []
    for relation, rows in groupby(answer.rows, key=lambda row: row[0]):
        if relation is None or relation.value in _HIDDEN:
            continue
        values = []
        for value, same in groupby(rows, key=lambda row: row[1]):
            words = [Words(q.value, labels.get(d.value) or short(d.value), href(d.value)) for _, _, q, d in same if q and d]
            if value is not None:
                values.append(Value(_shown(value, labels), href(value.value) if value.kind == "uri" else "", tuple(words)))
        groups.append(Group(in_words(short(relation.value).split(":")[-1]), href(relation.value), tuple(values)))
    return tuple(groups)


def _shown(value: Term, labels: dict[str, str]) -> str:
    return labels.get(value.value) or short(value.value) if value.kind == "uri" else value.value


def _headlines(graph: Graph, documents: list[str]) -> dict[str, str]:
    wanted = " ".join(f"<{iri}>" for iri in sorted(set(documents)))
    rows = graph.query(f"{_HEAD}\nSELECT ?d ?t {{ VALUES ?d {{ {wanted} }} GRAPH graph:provenance {{ ?d schema:headline ?t }} }}").records()
    return {row["d"]: row["t"] for row in rows}


def _said(graph: Graph, iri: str) -> tuple[dict[str, Any], ...]:
    """What was read of a document, in the order of its words."""
    answer = graph.query(
        f"""{_HEAD}
SELECT DISTINCT ?s ?p ?o ?quote ?start {{
  VALUES ?source {{ <{iri}> }}
  GRAPH graph:provenance {{ ?words oa:hasSource ?source ; oa:exact ?quote ; oa:start ?start . ?claim iss:supportedBy ?words }}
  GRAPH ?claim {{ ?s ?p ?o }} FILTER(?p != rdf:type)
}} ORDER BY ?start ?quote ?s ?p ?o LIMIT {MOST}"""
    )
    labels = graph.labels(answer)
    return tuple(
        {
            "subject": Value(_shown(s, labels), href(s.value)),
            "relation": in_words(short(p.value).split(":")[-1]),
            "object": Value(_shown(o, labels), href(o.value) if o.kind == "uri" else ""),
            "quote": quote.value,
        }
        for s, p, o, quote, _ in answer.rows
        if s and p and o and quote
    )


def _terms() -> bytes:
    return rendered(
        "terms.html.j2",
        source("page.css"),
        (),
        kinds=[(name, [_told_of(term, about) for term, about in terms.items()]) for name, terms in _TERMS],
    ).encode()


def _told_of(name: str, about: VocabularyTerm) -> dict[str, Any]:
    linked = (*about.parents, *about.domain, *about.range)
    return {"name": name, "about": about, "href": {term: _term_href(term) for term in linked}}


def _term_href(name: str) -> str:
    if ":" not in name:
        return f"#{name}"
    prefix, local = name.split(":", 1)
    return href(PREFIXES.get(prefix, "") + local)


def _home(graph: Graph) -> bytes:
    counted = graph.query(
        f"{_HEAD}\nSELECT ?c (COUNT(DISTINCT ?x) AS ?n) {{ GRAPH ?claim {{ ?x ?p ?o }} GRAPH graph:provenance {{ ?claim a iss:Claim }} "
        f"?x a ?c . FILTER(STRSTARTS(STR(?c), STR(iss:))) }} GROUP BY ?c ORDER BY DESC(?n) ?c LIMIT 12"
    ).records()
    documents = graph.query(
        f"{_HEAD}\nSELECT ?d ?t ?on {{ GRAPH graph:provenance {{ ?d a iss:SourceDocument . OPTIONAL {{ ?d schema:headline ?t }} "
        f"OPTIONAL {{ ?d schema:datePublished ?on }} }} }} ORDER BY DESC(STR(?on)) ?d LIMIT {MOST}"
    ).records()
    return rendered(
        "home.html.j2",
        source("page.css"),
        (),
        triples=f"{len(graph):,}",
        classes=[(in_words(short(row["c"]).removeprefix("iss:")), href(row["c"]), row["n"]) for row in counted],
        documents=[(row.get("t") or short(row["d"]), href(row["d"]), row.get("on", "")) for row in documents],
    ).encode()
