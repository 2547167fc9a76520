"""Flat facts asked back from the graph, one query a relation: where each relation lies, and proof that nothing is lost."""

from __future__ import annotations

from issgraph.answers import Store
from issgraph.model import PHOTO, Entity, Reading
from issgraph.vocab import PREFIXES

Fact = tuple[str, str, str | float]

_CLAIM = "GRAPH graph:provenance { ?claim iss:supportedBy/oa:hasSource ?document FILTER NOT EXISTS { ?claim iss:modality ?told } }"
_NAMES = {name: f"?{name} rdfs:label ?{name}Label ." for name in ("s", "o")}

# relation: (what the claim's graph holds, where the labels come from, what stands for subject and object)
_ASKED = {
    "takenBy": ("?p iss:takenBy ?o", "PHOTO", "?oLabel"),
    "takenOn": ("?p iss:takenOn ?value", "PHOTO", "?value"),
    "takenDuring": ("?p iss:takenDuring ?o", "PHOTO", "?oLabel"),
    "depicts": ("?p iss:depicts ?o", "PHOTO", "?oLabel"),
    "affiliatedWith": ("?s iss:affiliatedWith ?o", "?sLabel", "?oLabel"),
    "memberOf": ("?s iss:participatesIn ?o", "?sLabel", "?oLabel"),
    "performed": ("?s iss:participatesIn ?o", "?sLabel", "?oLabel"),
    "role": ("?x iss:participant ?s ; iss:inActivity ?o ; iss:role ?r", "?sLabel", "?role"),
    "spacewalkDate": ("?s iss:onDate ?value", "?sLabel", "?value"),
    "dockedTo": ("?x iss:attachedObject ?s ; iss:atPort|iss:attachedTo ?o", "?sLabel", "?oLabel"),
    "partOf": ("?s iss:partOf ?o", "?sLabel", "?oLabel"),
    "operatedBy": ("?s iss:operatedBy ?o", "?sLabel", "?oLabel"),
    "builtBy": ("?s iss:builtBy ?o", "?sLabel", "?oLabel"),
    "altitudeKm": ("?p iss:takenAt ?x . ?x iss:altitudeKm ?value", "PHOTO", "?value"),
    "orbitingAbove": ("?p iss:takenAt ?x . ?x iss:above ?o", "PHOTO", "?oLabel"),
    "launchedOn": ("?s iss:launchedOn ?value", "?sLabel", "?value"),
    "arrivedOn": ("?s iss:arrivedOn ?value", "?sLabel", "?value"),
    "activity": ("?s iss:carriedOut ?o", "?sLabel", "?oLabel"),
}
_SPACEWALK = {"memberOf": "FILTER NOT EXISTS", "performed": "FILTER EXISTS"}
RELATIONS = tuple(_ASKED)


def flat_from_graph(store: Store, document: str) -> set[Fact]:
    """The flat facts of one document, by its IRI."""
    prefixes = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
    found: set[Fact] = set()
    for relation, (pattern, subject, value) in _ASKED.items():
        labels = " ".join(text for name, text in _NAMES.items() if f"?{name} " in pattern + " ")
        extra = "?r rdfs:label ?rLabel . BIND(CONCAT(?rLabel, ' of ', ?oLabel) AS ?role)" if relation == "role" else ""
        if relation in _SPACEWALK:
            extra = f"{_SPACEWALK[relation]} {{ ?o a iss:Spacewalk }}"
        answer = store.query(
            f"{prefixes} SELECT DISTINCT {subject if subject != 'PHOTO' else '?p'} {value} WHERE {{ VALUES ?document {{ <{document}> }} "
            f"{_CLAIM} GRAPH ?claim {{ {pattern} }} {labels} {extra} }}"
        )
        for first, second in answer:
            assert first
            assert second
            number = float(second.value) if relation == "altitudeKm" else second.value
            found.add((PHOTO if subject == "PHOTO" else first.value, relation, number))
    return found


def flat_from_reading(reading: Reading) -> set[Fact]:
    """The same facts straight from the statements."""
    found: set[Fact] = set()
    for s in reading.statements:
        seen = s.qualifier("visibility") not in ("hidden", "outOfFrame")
        if s.relation in RELATIONS and s.asserted and seen:
            value = s.object.label if isinstance(s.object, Entity) else s.object
            found.add((s.subject.label, s.relation, float(value) if s.relation == "altitudeKm" else str(value)))
    return found
