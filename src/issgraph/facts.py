"""A Reading to flat facts: [subject, relation, object] in canonical names, one JSON line a document."""

from __future__ import annotations

import json

from issgraph.model import PHOTO, Entity, Reading, Statement

FLAT = (
    "takenBy takenOn takenDuring depicts affiliatedWith memberOf role performed spacewalkDate dockedTo partOf "
    "operatedBy builtBy altitudeKm orbitingAbove launchedOn arrivedOn activity"
).split()
"""The relations of flat facts, in their order."""

Fact = tuple[str, str, str | int | float]


def facts(reading: Reading) -> list[tuple[Fact, Statement]]:
    """The flat facts of a reading, each with its statement, in the order of the relations and then of the text."""
    found: dict[Fact, Statement] = {}
    for relation in FLAT:
        for statement in reading.statements:
            if statement.relation == relation and statement.asserted:
                subject = PHOTO if statement.subject.cls == "Photograph" else statement.subject.label
                value = statement.object.label if isinstance(statement.object, Entity) else statement.object
                found.setdefault((subject, relation, value), statement)
    return list(found.items())


def line(reading: Reading, evidence: bool = False) -> str:
    """One JSON line: {"id", "facts"}; with evidence each fact is an object with its quote, field, start, end, rule, confidence, review."""
    rows: list[object] = []
    for (subject, relation, value), statement in facts(reading):
        if evidence:
            quote = statement.quote
            review = statement.reviewed
            rows.append(
                {"subject": subject, "relation": relation, "object": value, "quote": quote.of(reading.document), "field": quote.field,
                 "start": quote.start, "end": quote.end, "rule": statement.rule, "confidence": statement.confidence,
                 **({"reviewed": {"by": review.by, "on": review.on}} if review else {})}
            )  # fmt: skip
        else:
            rows.append([subject, relation, value])
    return json.dumps({"id": reading.document.id, "facts": rows}, ensure_ascii=False)
