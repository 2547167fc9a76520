"""A statement to the triples that say it: plain for most relations, with a node of its own for what a picture shows, roles and places."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from issgraph.graph import terms as t
from issgraph.graph.terms import LABEL, A
from issgraph.model import Document, Entity, Statement
from issgraph.vocab import PROPERTIES

_DATES = {"takenOn": "takenOn", "launchedOn": "launchedOn", "arrivedOn": "arrivedOn", "spacewalkDate": "onDate"}
_RENAMED = {"memberOf": "participatesIn", "performed": "participatesIn"}
_POSITION = {
    "altitudeKm": "altitudeKm",
    "altitudeMiles": "altitudeMiles",
    "orbitingAbove": "above",
    "bearing": "bearing",
}
UNSEEN = {"hidden", "outOfFrame"}
"""How far a thing is visible that a picture does not show."""
VALUES = {"Direction", "VisibilityExtent", "Modality"}
"""The classes whose things are terms of the ontology."""

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What one statement says: the triples of the fact, and the types and labels of the nodes that hold it."""

    facts: tuple[Triple, ...]
    frame: tuple[Triple, ...] = ()


def node_of(entity: Entity, document: Document) -> str:
    """The IRI of an entity; the photograph is the document's own, directions and the like are terms."""
    if entity.cls == "Photograph":
        return t.photo(document.id)
    if entity.cls in VALUES:
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
    return Told(told if extent in UNSEEN else (plain, *told), ((node, A, t.term("Depiction")),))


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
