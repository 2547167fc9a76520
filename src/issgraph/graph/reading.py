"""A Reading to quads: facts once in the default graph, each again in its claim's graph, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from issgraph.compiled import compiled
from issgraph.graph import terms as t
from issgraph.graph.saying import UNSEEN, VALUES, triples
from issgraph.graph.terms import LABEL, A
from issgraph.model import Document, Entity, Reading, Span, Statement
from issgraph.vocab import OA, PROV, SCHEMA

_CLAIM, _SUPPORTED_BY, _READ_BY, _CONFIDENCE = map(t.term, ("Claim", "supportedBy", "readBy", "confidence"))
_SOURCE, _EXACT, _START, _END = (f"<{OA}{name}>" for name in ("hasSource", "exact", "start", "end"))


def quads(reading: Reading) -> Iterator[t.Quad]:
    """Everything a Reading says, as quads: the same Reading gives the same quads, whatever else is in the graph."""
    document = reading.document
    yield from document_quads(document)
    yield t.photo(document.id), A, t.term("Photograph"), ""
    entities = {m.entity.id: m.entity for m in reading.mentions}
    for statement in reading.statements:
        entities.update((e.id, e) for e in (statement.subject, statement.object) if isinstance(e, Entity))
    named: set[str] = set()
    claims = [claim_of(statement, document) for statement in reading.statements]
    least: dict[str, Statement] = {}
    for claim, statement in zip(claims, reading.statements, strict=True):
        if claim not in least or statement.confidence < least[claim].confidence:
            least[claim] = statement
    for claim, statement in least.items():
        yield from provenance(claim, statement, document)
    for claim, statement in zip(claims, reading.statements, strict=True):
        told = triples(statement, document)
        fact = is_fact(statement)
        for subject, predicate, value in told.facts:
            yield subject, predicate, value, claim
            if fact:
                yield subject, predicate, value, ""
        for triple in told.frame:  # the type of a node that is only planned stands with the plan, not among the facts
            yield *triple, "" if fact else claim
        named.update(e.id for e in (statement.subject, statement.object) if isinstance(e, Entity))
        named.update(str(value) for name, value in statement.qualifiers if name in ("in", "from", "at"))
    yield from names(entities[key] for key in sorted(named & entities.keys()))


def claim_of(statement: Statement, document: Document) -> str:
    """The claim that holds a statement: all that one rule read in one place, in one modality; what was reviewed is a claim by itself."""
    place = (statement.quote.field, statement.quote.start, statement.quote.end)
    review = (statement.reviewed.by, statement.reviewed.on) if statement.reviewed else ()
    return t.claim(document.id, *place, statement.rule, "" if is_fact(statement) else statement.qualifier("modality"), *review)


def is_fact(statement: Statement) -> bool:
    """True for what is told as fact; "out of frame" denies that a thing is depicted, and is a fact about how it can be seen."""
    if not statement.qualifiers or statement.asserted:
        return True
    return statement.relation == "depicts" and statement.qualifier("visibility") in UNSEEN and statement.qualifier("modality") == "denied"


_PORT = compiled(r"(?P<host>.+)-(?P<side>forward|aft|port|starboard|zenith|nadir)-port")
"""The id of a port that no table has: what it is on, and the side."""


def names(entities: Iterable[Entity]) -> Iterator[t.Quad]:
    """Class and label of things that the reference tables do not know: they rest on the text alone."""
    for entity in entities:
        if entity.known or entity.cls == "Photograph" or entity.cls in VALUES:
            continue
        subject = t.thing(entity.id)
        for graph in ("", t.NAMES_GRAPH):
            yield subject, A, t.term(entity.cls), graph
            yield subject, LABEL, t.text(entity.label, "en"), graph
            if entity.cls == "Expedition" and (number := entity.label.rsplit(" ", 1)[-1]).isdecimal():
                yield subject, t.term("sequenceNumber"), t.integer(number), graph
            if (port := _PORT.fullmatch(entity.id)) is not None:
                yield subject, t.term("facing"), t.term(port["side"]), graph
                yield subject, t.term("partOf"), t.thing(port["host"]), graph


def document_quads(document: Document, twin_of: str = "") -> Iterator[t.Quad]:
    """The document and the photograph it goes with; fields that are blank stay out. One with the words of another, whose id is given,
    is told as its alternate, and goes with its photograph."""
    subject = t.document(document.id)

    def told(predicate: str, value: str) -> t.Quad:
        return subject, predicate, value, t.PROVENANCE_GRAPH

    yield told(A, t.term("SourceDocument"))
    yield told(t.term("describes"), t.photo(twin_of or document.id))
    if twin_of:
        yield told(f"<{PROV}alternateOf>", t.document(twin_of))
    yield told(t.term("textHash"), t.text(t.text_hash(document.text)))
    yield told(f"<{SCHEMA}text>", t.text(document.text))
    if document.title:
        yield told(f"<{SCHEMA}headline>", t.text(document.title))
    if document.date:
        yield told(f"<{SCHEMA}datePublished>", t.date(document.date))
    if document.credit:
        yield told(f"<{SCHEMA}creditText>", t.text(document.credit))
    if document.rights:
        yield told(f"<{SCHEMA}copyrightNotice>", t.text(document.rights))
    if document.image:
        yield told(f"<{SCHEMA}image>", _address(document.image))
    if document.page:
        yield told(f"<{SCHEMA}url>", _address(document.page))


def _address(words: str) -> str:
    return t.iri(words) if words.startswith(("https://", "http://")) and len(words) > 8 else t.text(words)


def provenance(claim: str, statement: Statement, document: Document) -> Iterator[t.Quad]:
    """The claim's rule, its words with the place where they stand, and the confidence: that of its least sure statement, given here."""
    span: Span = statement.quote
    node = t.span(document.id, span.field, span.start, span.end)
    here = t.PROVENANCE_GRAPH
    yield claim, A, _CLAIM, here
    yield claim, _SUPPORTED_BY, node, here
    yield claim, _READ_BY, t.rule(statement.rule), here
    yield claim, _CONFIDENCE, t.decimal(statement.confidence), here
    if not is_fact(statement):
        yield claim, t.term("modality"), t.term(str(statement.qualifier("modality"))), here
    if statement.reviewed:
        yield claim, t.term("reviewedOn"), t.date(statement.reviewed.on), here
        if statement.reviewed.by:
            yield claim, t.term("reviewedBy"), t.text(statement.reviewed.by), here
    yield node, _SOURCE, t.document(document.id), here
    yield node, _EXACT, t.text(span.of(document)), here
    yield node, _START, t.integer(span.start), here
    yield node, _END, t.integer(span.end), here
    if span.field != "text":  # said of one claim in twenty; where it is not said, the words stand in the text
        yield node, t.term("quoteField"), t.text(span.field), here
