"""The terms of the ontology to its class diagram."""

from __future__ import annotations

from issgraph.draw.classes import Class, Property, picture
from issgraph.vocab import CLASSES, PROPERTIES, VERSION

_LOOKS = {
    "SpaceObject": "blue",
    "SpaceflightActivity": "yellow",
    "Person": "green",
    "Organization": "green",
    "Country": "green",
    "Role": "green",
    "Participation": "green",
    "Photograph": "pink",
    "Depiction": "pink",
    "SourceDocument": "pink",
    "Claim": "pink",
    "EarthFeature": "plain",
    "Phenomenon": "plain",
    "TimeBoundedState": "red",
}
_LEGEND = (
    ("blue", "things in space"),
    ("red", "states that last for a time"),
    ("yellow", "what people do"),
    ("green", "people and whom they fly for"),
    ("pink", "photos, texts and what they say"),
    ("plain", "what is seen below and beyond"),
    ("grey", "words to tell it with"),
)
_PLAIN = {"date": "date", "gYear": "", "gYearMonth": "", "string": "text", "decimal": "number", "integer": "whole number"}


def ontology() -> str:
    """All classes with their properties; a property of several classes stands in each."""
    classes = [_class(name) for name in CLASSES]
    under = f"Version {VERSION}: {len(CLASSES)} classes, {len(PROPERTIES)} properties; a date may be a month or a year"
    return picture(
        classes, "The ontology of issgraph", under, "ontology/issgraph.ttl, CC0 1.0; kin in other vocabularies in small letters", _LEGEND
    )


def _class(name: str) -> Class:
    term = CLASSES[name]
    ours = [parent for parent in term.parents if ":" not in parent]
    properties = tuple(_property(each) for each, told in PROPERTIES.items() if name in told.domain)
    kin = tuple(parent for parent in term.parents if ":" in parent)
    return Class(name, ours[0] if ours else "", term.definition, properties, kin, _LOOKS.get(_root(name), "grey"))


def _root(name: str) -> str:
    above = [parent for parent in CLASSES[name].parents if ":" not in parent]
    return _root(above[0]) if above else name


def _property(name: str) -> Property:
    term = PROPERTIES[name]
    leads_to = [_PLAIN.get(each.removeprefix("xsd:"), each.removeprefix("xsd:")) for each in term.range]
    return Property(name, tuple(filter(None, leads_to)), term.definition)
