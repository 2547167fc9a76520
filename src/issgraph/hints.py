"""SPARQL as somebody typed it to warnings: names that are no terms of the ontology, which SPARQL answers with an empty table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from issgraph.lexical import without_words
from issgraph.questions import nearest
from issgraph.vocab import CLASSES, INDIVIDUALS, ISS, PROPERTIES

_TERM = re.compile(r"(?<![\w:])iss:([A-Za-z]\w*)|<" + re.escape(ISS) + r"([^<>\s]+)>")
_STATE = "a state that has dates: ?state iss:attachedObject ?what ; iss:attachedTo ?where, and iss:atPort where a port is known"
FLAT = {
    "dockedTo": _STATE,
    "berthedTo": _STATE,
    "memberOf": "iss:participatesIn",
    "performed": "iss:participatesIn",
    "activity": "iss:carriedOut, whose object has the words as its label",
    "orbitingAbove": "?photo iss:takenAt ?position . ?position iss:above ?place",
    "spacewalkDate": "iss:onDate",
    "continuousOccupancy": "?state iss:occupiedObject ?station ; iss:statedDuration ?duration",
}
"""Relations of the flat facts (`issgraph facts`) that the graph puts in another way."""


def warnings(sparql: str) -> Iterator[str]:
    """A line for each name under iss: that the ontology does not have, with what to write in its place."""
    told = without_words(sparql)
    terms = (*CLASSES, *PROPERTIES, *INDIVIDUALS)
    for name in dict.fromkeys(match[1] or match[2] for match in _TERM.finditer(told)):
        if name in terms:
            continue
        if name in FLAT:
            yield f"iss:{name} is no term of the ontology; in the graph it is {FLAT[name]}"
        else:
            yield f"iss:{name} is no term of the ontology, so nothing matches it; nearest: {', '.join(nearest(name, terms)[:3])}"
