"""A Reading to quads: facts once in the default graph, each again in its claim's graph, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from issgraph.graph import terms as t
from issgraph.model import Document, Entity, Reading, Span, Statement
from issgraph.vocab import OA, PROPERTIES, PROV, RDF, RDFS, SCHEMA

A = f"<{RDF}type>"
LABEL = f"<{RDFS}label>"

_DATES = {"takenOn": "takenOn", "launchedOn": "launchedOn", "arrivedOn": "arrivedOn", "spacewalkDate": "onDate"}
_RENAMED = {"memberOf": "participatesIn", "performed": "participatesIn"}
_POSITION = {
    "altitudeKm": "altitudeKm",
    "altitudeMiles": "altitudeMiles",
    "orbitingAbove": "above",
    "bearing": "bearing",
}
_UNSEEN = {"hidden", "outOfFrame"}
_VALUES = {"Direction", "VisibilityExtent", "Modality"}

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What one statement says: the triples of the fact, and the types and labels of the nodes that hold it."""

    facts: tuple[Triple, ...]
    frame: tuple[Triple, ...] = ()


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
        for triple in told.facts:
            yield *triple, claim
            if fact:
                yield *triple, ""
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
    return statement.relation == "depicts" and statement.qualifier("visibility") in _UNSEEN and statement.qualifier("modality") == "denied"


def names(entities: Iterable[Entity]) -> Iterator[t.Quad]:
    """Class and label of things that the reference tables do not know: they rest on the text alone."""
    for entity in entities:
        if entity.known or entity.cls == "Photograph" or entity.cls in _VALUES:
            continue
        subject = t.thing(entity.id)
        for graph in ("", t.NAMES_GRAPH):
            yield subject, A, t.term(entity.cls), graph
            yield subject, LABEL, t.text(entity.label, "en"), graph
            if entity.cls == "Expedition" and (number := entity.label.rsplit(" ", 1)[-1]).isdecimal():
                yield subject, t.term("sequenceNumber"), t.integer(number), graph


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
    yield claim, A, t.term("Claim"), here
    yield claim, t.term("supportedBy"), node, here
    yield claim, t.term("readBy"), t.rule(statement.rule), here
    yield claim, t.term("confidence"), t.decimal(statement.confidence), here
    if not is_fact(statement):
        yield claim, t.term("modality"), t.term(str(statement.qualifier("modality"))), here
    if statement.reviewed:
        yield claim, t.term("reviewedOn"), t.date(statement.reviewed.on), here
        if statement.reviewed.by:
            yield claim, t.term("reviewedBy"), t.text(statement.reviewed.by), here
    yield node, f"<{OA}hasSource>", t.document(document.id), here
    yield node, f"<{OA}exact>", t.text(span.of(document)), here
    yield node, f"<{OA}start>", t.integer(span.start), here
    yield node, f"<{OA}end>", t.integer(span.end), here
    if span.field != "text":  # said of one claim in twenty; where it is not said, the words stand in the text
        yield node, t.term("quoteField"), t.text(span.field), here


def node_of(entity: Entity, document: Document) -> str:
    """The IRI of an entity; the photograph is the document's own, directions and the like are terms."""
    if entity.cls == "Photograph":
        return t.photo(document.id)
    if entity.cls in _VALUES:
        return t.term(entity.id.rsplit("/", 1)[-1])
    if entity.cls == "Role":
        return t.thing(f"role/{entity.id.removeprefix('role/')}")
    return t.thing(entity.id)


def triples(statement: Statement, document: Document) -> Told:
    """How a statement lies in the graph. Raises ValueError for a relation that is no term and has no shape of its own."""
    subject, relation, value = node_of(statement.subject, document), statement.relation, statement.object
    if relation in _DATES:
        return Told(((subject, t.term(_DATES[relation]), t.date(str(value))),))
    if relation in _POSITION:
        return _position(statement, document)
    if relation in _SHAPES:
        return _SHAPES[relation](statement, document)
    predicate = _RENAMED.get(relation, relation)
    if predicate not in PROPERTIES:
        raise ValueError(f"the graph has no place for the relation {relation!r}")
    if isinstance(value, Entity):
        spelled = node_of(value, document)
    elif isinstance(value, int):
        spelled = t.integer(value)
    else:
        spelled = t.decimal(value) if isinstance(value, float) else t.text(value)
    return Told(((subject, t.term(predicate), spelled),))


def _depicts(statement: Statement, document: Document) -> Told:
    photo, shown = t.photo(document.id), _object(statement)
    thing, extent = node_of(shown, document), statement.qualifier("visibility")
    plain = (photo, t.term("depicts"), thing)
    if extent is None:
        return Told((plain,))
    node = t.thing(f"depiction/{quote(document.id, safe='')}/{shown.id}")
    told = (
        (photo, t.term("hasDepiction"), node),
        (node, t.term("depictedThing"), thing),
        (node, t.term("visibility"), t.term(str(extent))),
    )
    return Told(told if extent in _UNSEEN else (plain, *told), ((node, A, t.term("Depiction")),))


def _role(statement: Statement, document: Document) -> Told:
    """A role of a person in an activity; another role in the same activity is another participation."""
    role = str(statement.qualifier("role") or str(statement.object).split(" of ")[0])
    name = f"role/{t.slug(role)}"
    node, triples = _participation(statement, document, suffix=f"/{t.slug(role)}")
    return Told((*triples, (node, t.term("role"), t.thing(name))), ((node, A, t.term("Participation")),))


def _ordinal(statement: Statement, document: Document) -> Told:
    node, triples = _participation(statement, document)
    number = t.integer(int(str(statement.object)))
    return Told((*triples, (node, t.term("careerOrdinal"), number)), ((node, A, t.term("Participation")),))


def _participation(statement: Statement, document: Document, suffix: str = "") -> tuple[str, tuple[Triple, ...]]:
    activity = str(statement.qualifier("in"))
    node = t.thing(f"participation/{statement.subject.id}/{activity}{suffix}")
    person = node_of(statement.subject, document)
    return node, ((node, t.term("participant"), person), (node, t.term("inActivity"), t.thing(activity)))


def _docked(statement: Statement, document: Document) -> Told:
    """A state with the date on which it is known to hold, else with the photograph that shows it."""
    place, on = _object(statement), statement.qualifier("on")
    when = str(on) if on else quote(document.id, safe="")
    node = t.thing(f"docked/{statement.subject.id}/{place.id}/{when}")
    told = [
        (node, t.term("attachedObject"), node_of(statement.subject, document)),
        (node, t.term("atPort" if place.cls == "DockingPort" else "attachedTo"), node_of(place, document)),
    ]
    if on:
        told.append((node, t.term("attestedOn"), t.date(str(on))))
    else:
        told.append((node, t.term("attestedDuring"), t.photo(document.id)))
    return Told(tuple(told), ((node, A, t.term("DockedState")),))


def _position(statement: Statement, document: Document) -> Told:
    node, value = t.thing(f"position/{quote(document.id, safe='')}"), statement.object
    spelled = node_of(value, document) if isinstance(value, Entity) else t.decimal(value)
    told = [
        (t.photo(document.id), t.term("takenAt"), node),
        (node, t.term(_POSITION[statement.relation]), spelled),
    ]
    reference = statement.qualifier("from")
    if statement.relation == "bearing" and reference:
        told.append((node, t.term("bearingFrom"), t.thing(str(reference))))
    frame = ((node, A, t.term("OrbitalPosition")), (node, t.term("positionOf"), t.thing("iss")))
    return Told(tuple(told), frame)


def _activity(statement: Statement, document: Document) -> Told:
    """Words for a piece of work; two people who share the phrase in one document share the work."""
    phrase = str(statement.object)
    node = t.thing(f"task/{quote(document.id, safe='')}/{t.slug(phrase)}")
    told = [(node_of(statement.subject, document), t.term("carriedOut"), node)]
    return Told(tuple(told), ((node, A, t.term("Task")), (node, LABEL, t.text(phrase, "en"))))


def _occupancy(statement: Statement, document: Document) -> Told:
    node = t.thing(f"occupancy/{quote(document.id, safe='')}")
    told = [
        (node, t.term("occupiedObject"), node_of(statement.subject, document)),
        (node, t.term("statedDuration"), t.typed(str(statement.object), "duration")),
    ]
    if word := statement.qualifier("approximation"):
        told.append((node, t.term("approximation"), t.text(str(word))))
    if on := statement.qualifier("on"):
        told.append((node, t.term("attestedOn"), t.date(str(on))))
    return Told(tuple(told), ((node, A, t.term("ContinuousOccupancy")),))


def _object(statement: Statement) -> Entity:
    if not isinstance(statement.object, Entity):
        raise ValueError(f"{statement.relation} needs a thing, not {statement.object!r}")
    return statement.object


_SHAPES = {
    "depicts": _depicts,
    "role": _role,
    "careerOrdinal": _ordinal,
    "dockedTo": _docked,
    "activity": _activity,
    "continuousOccupancy": _occupancy,
}
