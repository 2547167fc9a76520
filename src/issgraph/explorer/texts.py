"""A document of the graph to its page: the text with what was read of it, as `explain` shows it, made from the graph alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from issgraph.answers import Answer, Term
from issgraph.draw.look import in_words
from issgraph.draw.reading import told
from issgraph.explorer.frame import HEAD, Missing, Value, class_of, href, named, page, path_of
from issgraph.formats import short
from issgraph.model import Document, Entity, Mention, Reading, Review, Span, Statement
from issgraph.network import plainly
from issgraph.query import Graph
from issgraph.vocab import BASE, DOC, ID, ISS, PROPERTIES

_MOST = 2000
_SHORTEST = 3
"""Letters of a name that is looked for in a text."""
Fact = tuple[str, str, Term | str]
"""Subject, relation and object; the latter a thing or plain words."""


def text(graph: Graph, iri: str) -> bytes:
    """The page of a document. Raises Missing when the graph has no such text."""
    about = graph.query(f"{HEAD}\nSELECT ?p ?o {{ GRAPH graph:provenance {{ <{iri}> ?p ?o }} }} ORDER BY ?p ?o").records()
    values = {short(row["p"]): row["o"] for row in about}
    if "schema:text" not in values:
        raise Missing(f"there is no text {iri}")
    document = Document(
        iri.removeprefix(DOC),
        values["schema:text"],
        values.get("schema:headline", ""),
        values.get("schema:datePublished", ""),
        values.get("schema:creditText", ""),
    )
    reading, pages = _reading(graph, iri, document)
    photo = values.get("iss:describes", "")
    return page(
        "text",
        document.title or document.id,
        text=told("1", reading, {}),
        pages=pages,
        path=path_of(iri),
        photo=href(photo),
        image=href(values.get("schema:image", "")),
        source=href(values.get("schema:url", "")),
        rights=values.get("schema:copyrightNotice", ""),
        things=_things(reading),
    )


def _reading(graph: Graph, iri: str, document: Document) -> tuple[Reading, dict[str, dict[str, str]]]:
    """The text as it was read: statements as the claims have them, names where they stand in the text."""
    answer = graph.query(
        f"""{HEAD}
SELECT DISTINCT ?claim ?s ?p ?o ?start ?end ?field ?rule ?sure ?modality ?on ?by {{
  GRAPH graph:provenance {{
    ?words oa:hasSource <{iri}> ; oa:start ?start ; oa:end ?end . ?claim iss:supportedBy ?words ; iss:readBy ?rule ; iss:confidence ?sure .
  }}
  GRAPH ?claim {{ ?s ?p ?o }} FILTER(?p != rdf:type)
  OPTIONAL {{ GRAPH graph:provenance {{ ?words iss:quoteField ?field }} }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?claim iss:reviewedOn ?on }} }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?claim iss:reviewedBy ?by }} }}
}} ORDER BY ?field ?start ?end ?claim ?s ?p ?o LIMIT {_MOST}"""
    )
    iris = {cell.value for row in answer.rows for cell in (row[1], row[3]) if cell and cell.kind == "uri"}
    names, classes = named(graph, iris), class_of(graph, iris)
    aliases = _aliases(graph, iris)

    def entity(thing: str) -> Entity:
        return Entity(thing.removeprefix(ID), classes.get(thing, ""), names.get(thing) or short(thing).removeprefix("iss:"))

    statements: list[Statement] = []
    pages: dict[str, dict[str, str]] = {}
    photo = f"{ID}photo/{document.id}"
    for record, facts in _claims(answer):
        quote = Span(int(record["start"]), int(record["end"]), record.get("field", "text"))
        if not 0 <= quote.start < quote.end <= len(document.field(quote.field)):
            continue
        for subject, relation, value in facts(names):
            thing = value.value if isinstance(value, Term) and value.kind == "uri" else ""
            words = value.value if isinstance(value, Term) else value
            modality = ("modality", short(record["modality"]).removeprefix("iss:")) if "modality" in record else None
            statements.append(
                Statement(
                    entity(subject),
                    PROPERTIES[relation].label if relation in PROPERTIES else in_words(relation).lower(),
                    entity(thing) if thing else words,
                    short(record["rule"]).removeprefix("rule:"),
                    float(record["sure"]),
                    quote,
                    _place(document, quote, aliases.get(subject, ())),
                    None,
                    _place(document, quote, aliases.get(thing, ()) if thing else (words,)),
                    (modality,) if modality else (),
                    Review(record.get("by", ""), record["on"]) if "on" in record else None,
                )
            )
            ends = {"subject": "" if subject == photo else subject, "object": thing}
            pages[f"1-{len(statements) - 1}"] = {part: href(iri) for part, iri in ends.items() if iri.startswith(BASE)}
    mentions = [Mention(span, entity(thing)) for thing, span in _mentions(document, {x: a for x, a in aliases.items() if x in names})]
    return Reading(document, tuple(mentions), tuple(statements)), pages


def _claims(answer: Answer) -> Iterator[tuple[dict[str, str], Callable[[dict[str, str]], list[Fact]]]]:
    """Each claim in the order of its words, with what it says in plain relations, once the names of things are given."""
    by_claim: dict[tuple[str, str, str], list[tuple[dict[str, str], Term | None]]] = defaultdict(list)
    for record, row in zip(answer.records(), answer.rows, strict=True):
        by_claim[record["claim"], record["start"], record["end"]].append((record, row[3]))

    def saying(triples: list[tuple[dict[str, str], Term | None]]) -> Callable[[dict[str, str]], list[Fact]]:
        def told(names: dict[str, str]) -> list[Fact]:
            pairs: dict[str, list[tuple[str, Term]]] = defaultdict(list)
            for record, value in triples:
                if value is not None:
                    pairs[record["s"]].append((record["p"].removeprefix(ISS), value))
            photos = {value.value: subject for subject, held in pairs.items() for p, value in held if p == "takenAt"}
            return [fact for subject, held in sorted(pairs.items()) for fact in plainly(subject, held, photos, names)]

        return told

    for triples in by_claim.values():
        yield triples[0][0], saying(triples)


def _aliases(graph: Graph, things: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The names of things, the longest first."""
    values = " ".join(f"<{iri}>" for iri in sorted(things) if iri.startswith(ID))
    if not values:
        return {}
    rows = graph.query(f"{HEAD}\nSELECT ?x ?n {{ VALUES ?x {{ {values} }} ?x rdfs:label|skos:altLabel ?n }}").records()
    found: dict[str, set[str]] = {}
    for row in rows:
        if len(row["n"]) >= _SHORTEST:
            found.setdefault(row["x"], set()).add(row["n"])
    return {iri: tuple(sorted(names, key=lambda name: (-len(name), name))) for iri, names in found.items()}


def _place(document: Document, quote: Span, names: Iterable[str]) -> Span | None:
    """Where one of the names stands in a quote."""
    words = quote.of(document)
    for name in names:
        at = words.find(name) if name else -1
        if at >= 0:
            return Span(quote.start + at, quote.start + at + len(name), quote.field)
    return None


def _mentions(document: Document, aliases: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, Span]]:
    """Every place of a name in the text that has no longer name around it."""
    owner = {name: thing for thing, names in sorted(aliases.items(), reverse=True) for name in names}
    if not owner:
        return
    every = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(owner, key=lambda name: (-len(name), name)))) + r")(?!\w)")
    for field in ("title", "text", "credit"):
        for match in every.finditer(document.field(field)):
            yield owner[match[0]], Span(match.start(), match.end(), field)


def _things(reading: Reading) -> list[Value]:
    """The things that a text tells of, each once."""
    found: dict[str, str] = {}
    for statement in reading.statements:
        for each in (statement.subject, statement.object):
            if isinstance(each, Entity) and each.cls not in ("", "Photograph", "Task") and "://" not in each.id:
                found[each.id] = each.label
    return [Value(label, href(ID + id_)) for id_, label in sorted(found.items(), key=lambda each: (each[1].casefold(), each[0]))]
