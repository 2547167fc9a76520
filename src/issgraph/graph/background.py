"""Reference rows, mappings and the ontology to quads: what is known before any text is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from issgraph.assets import ONTOLOGY
from issgraph.compiled import compiled
from issgraph.graph import terms as t
from issgraph.graph.terms import LABEL, A
from issgraph.mappings import Mapping
from issgraph.reference import Reference, Row
from issgraph.vocab import CLASSES, DCTERMS, GEO, INDIVIDUALS, ISS, PROPERTIES, PROV, RDFS, SCHEMA, SKOS, Term

ALIAS = f"<{SKOS}altLabel>"
SOURCE = f"<{DCTERMS}source>"

Triple = tuple[str, str, str]

_THINGS = {
    "part_of": t.term("partOf"),
    "module": t.term("partOf"),
    "operated_by": t.term("operatedBy"),
    "built_by": t.term("builtBy"),
    "agency": t.term("affiliatedWith"),
    "nationality": t.term("nationality"),
    "adjacent": t.term("adjacentTo"),
    "within": f"<{GEO}sfWithin>",
    "family": f"<{SCHEMA}model>",
    # A flight of a craft that flies again: Endurance as Crew-10 flew it. What holds of the flight need not hold of the craft.
    "craft": f"<{PROV}specializationOf>",
}
_DATES = {
    "launched": t.term("launchedOn"),
    "arrived": t.term("arrivedOn"),
    "date": t.term("onDate"),
    "born": f"<{SCHEMA}birthDate>",
    "died": f"<{SCHEMA}deathDate>",
}
_ATTACHED = t.term("attachedObject")
_OPPOSITE = compiled(r"^iss:(\w+) a owl:NamedIndividual.*iss:oppositeOf iss:(\w+)", re.M)
_ACTIVITIES = {"missions", "expeditions", "spacewalks"}


def background(reference: Reference, mappings: Iterable[Mapping] = ()) -> Iterator[t.Quad]:
    """Every row of the tables, every accepted mapping and the names of all terms: in graphs of their own and the default graph."""
    for row in reference.rows:
        told = {thing(row)} if row.id else set()
        for triple in row_triples(row, reference):
            yield *triple, ""
            yield *triple, t.REFERENCE_GRAPH
            if triple[1] == _ATTACHED:
                told.add(triple[0])
        for subject in sorted(told) if row.get("source") else ():  # the row's thing, and what it says was docked somewhere
            yield subject, SOURCE, t.text(row.get("source")), t.REFERENCE_GRAPH
    for mapping in mappings:
        for graph in ("", t.MAPPINGS_GRAPH):
            yield t.thing(mapping.subject), t.iri(mapping.predicate), t.iri(mapping.object), graph
    for triple in terms():
        yield *triple, ""
        yield *triple, t.ONTOLOGY_GRAPH


def terms() -> Iterator[Triple]:
    """Name, kind and place in the tree of every term, so that answers have labels and `a/rdfs:subClassOf*` works offline."""
    for kind, named in (("Class", CLASSES), ("Property", PROPERTIES), ("", INDIVIDUALS)):
        for name, term in sorted(named.items()):
            yield from _term(name, term, kind)
    for one, other in _OPPOSITE.findall((ONTOLOGY / "issgraph.ttl").read_text("utf-8")):
        yield t.term(one), t.term("oppositeOf"), t.term(other)
        yield t.term(other), t.term("oppositeOf"), t.term(one)


def _term(name: str, term: Term, kind: str) -> Iterator[Triple]:
    subject = t.term(name)
    yield subject, LABEL, t.text(term.label, "en")
    yield subject, f"<{SKOS}definition>", t.text(term.definition, "en")
    above = {"Class": f"<{RDFS}subClassOf>", "Property": f"<{RDFS}subPropertyOf>", "": A}[kind]
    if kind == "Class":
        yield subject, A, f"<{RDFS}Class>"
    for parent in term.parents:
        if ":" not in parent:  # ours; the terms of others are no part of the graph
            yield subject, above, f"<{ISS}{parent}>"


def thing(row: Row) -> str:
    """The IRI of a row's thing; roles are named by their label, as texts name them."""
    return t.thing(f"role/{t.slug(row.label)}") if row.cls == "Role" else t.thing(row.id)


def row_triples(row: Row, reference: Reference) -> Iterator[Triple]:
    """What one row says."""
    if row.table == "attachments":
        yield from attached(row.get("object"), row.get("port"), row.get("host"), row.get("from"), row.get("until"))
        return
    subject = thing(row)
    yield subject, A, t.term(row.cls)
    yield subject, LABEL, t.text(row.label, "en")
    for alias in row.aliases:
        if alias != row.label:
            yield subject, ALIAS, t.text(alias, "en")
    for column, predicate in _THINGS.items():
        if column == "craft" and row.table == "missions":
            continue
        for value in row.many(column):
            yield subject, predicate, t.thing(value)
    for column, predicate in _DATES.items():
        if row.get(column):
            yield subject, predicate, t.date(row.get(column))
    if row.get("direction"):
        yield subject, t.term("facing"), t.term(row.get("direction"))
    if row.get("kind"):
        yield subject, f"<{DCTERMS}type>", t.text(row.get("kind"))
    if row.table in _ACTIVITIES:
        yield from activity(row, subject, reference)
    if row.table in _MORE:
        yield from _MORE[row.table](row, subject)


def activity(row: Row, subject: str, reference: Reference) -> Iterator[Triple]:
    """Number, crew, dates and commander of an expedition, a mission or a spacewalk."""
    number = row.get("number")
    if number.isdecimal():
        yield subject, t.term("sequenceNumber"), t.integer(number)
    for person in row.many("crew"):
        yield t.thing(person), t.term("participatesIn"), subject
    for person in row.many("down"):
        yield subject, f"<{SCHEMA}attendee>", t.thing(person)  # home with it, having gone up with another
    for person in row.many("commander"):
        part = t.thing(f"participation/{person}/{row.id}/commander")
        yield part, A, t.term("Participation")
        yield part, t.term("participant"), t.thing(person)
        yield part, t.term("inActivity"), subject
        yield part, t.term("role"), t.thing("role/commander")
    if row.get("from"):
        yield subject, f"<{SCHEMA}startDate>", t.date(row.get("from"))
    if row.get("until"):
        yield subject, f"<{SCHEMA}endDate>", t.date(row.get("until"))
    if row.get("duration"):
        yield subject, f"<{SCHEMA}duration>", t.typed(row.get("duration"), "duration")
    if row.table == "spacewalks":
        for name in row.many("mission"):
            yield subject, t.term("occurredDuring"), t.thing(name)
            mission = reference.by_id.get(name)
            if mission and number:
                yield subject, ALIAS, t.text(f"{mission.label} EVA {number}", "en")


def _mission(row: Row, subject: str) -> Iterator[Triple]:
    yield subject, t.term("designation"), t.text(row.label)
    for vehicle in row.many("vehicle") or row.many("craft"):
        yield subject, t.term("usedVehicle"), t.thing(vehicle)


def _vehicle(row: Row, subject: str) -> Iterator[Triple]:
    for mission in row.many("mission"):
        yield t.thing(mission), t.term("usedVehicle"), subject
    ports, came, left = row.many("port"), row.get("arrived"), row.get("departed")
    days = (came, *row.many("moved"))
    if came and ports and len(days) == len(ports):
        for port, since, until in zip(ports, days, (*days[1:], left), strict=True):
            yield from attached(row.id, port, "", since, until)
    elif ports and came:  # it moved, nobody noted when: known are the first place, the last, and the station in between
        yield from attached(row.id, "", "iss", came, left)
        yield from attested(row.id, ports[0], came)
        if left:
            yield from attested(row.id, ports[-1], left)


_MORE: dict[str, Callable[[Row, str], Iterator[Triple]]] = {"missions": _mission, "vehicles": _vehicle}


def attested(what: str, port: str, day: str) -> Iterator[Triple]:
    """A stay at a port that is known from one of its days."""
    state = t.thing(f"docked/{what}/{port}/{day}")
    yield state, A, t.term("DockedState")
    yield state, t.term("attachedObject"), t.thing(what)
    yield state, t.term("atPort"), t.thing(port)
    yield state, t.term("attestedOn"), t.date(day)


def attached(what: str, port: str, host: str, since: str, until: str) -> Iterator[Triple]:
    """One stay at one place, with its dates."""
    state = t.thing(f"docked/{what}/{port or host}/{since or 'always'}")
    yield state, A, t.term("DockedState")
    yield state, t.term("attachedObject"), t.thing(what)
    if port:
        yield state, t.term("atPort"), t.thing(port)
    else:
        yield state, t.term("attachedTo"), t.thing(host)
    if since:
        yield state, t.term("validFrom"), t.date(since)
    if until:
        yield state, t.term("validUntil"), t.date(until)
