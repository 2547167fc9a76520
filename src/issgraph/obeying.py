"""A Reading and Decisions to the reading as decided: statements accepted or rejected, new names settled, gaps closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from issgraph.decisions import Decision, Decisions, Matter, matter_of
from issgraph.model import Document, Entity, Gap, Mention, Reading, Review, Statement


@dataclass(frozen=True, slots=True)
class Obeyed:
    """A reading as decided, how many decisions of which kind it took, and a line for each that no longer fits."""

    reading: Reading
    taken: Mapping[str, int]
    stale: tuple[str, ...]


def obeyed(reading: Reading, decisions: Decisions) -> Obeyed:
    """A reading as decided. What is decided on other documents is not looked at."""
    mine = decisions.on(reading.document.id)
    if not mine:
        return Obeyed(reading, {}, ())
    things, met = _settled(reading, mine)
    on = decisions_on(reading, decisions)
    statements: list[Statement] = []
    for statement in reading.statements:
        decision = on.get(matter_of(statement, reading.document))
        if decision:
            met.add(decision.matter)
            if decision.kind == "reject":
                continue
            statement = replace(statement, confidence=1.0, reviewed=Review(decision.by, decision.on))
        if told := renamed(statement, things):
            statements.append(told)
    reading = replace(
        reading,
        mentions=tuple(_mentions(reading, things, mine)),
        statements=tuple(statements),
        gaps=tuple(gap for gap in reading.gaps if Matter(reading.document.id, gap.words) not in mine),
    )
    taken = Counter(mine[matter].kind for matter in met)
    return Obeyed(reading, dict(sorted(taken.items())), tuple(_stale(d, reading.document) for m, d in mine.items() if m not in met))


def decisions_on(reading: Reading, decisions: Decisions) -> dict[Matter, Decision]:
    """The statements of a reading that are decided on, each with its decision.

    The rules may come to quote more or fewer of the same words for the same statement: that is still what was decided on.
    """
    mine = decisions.on(reading.document.id)
    if not mine:
        return {}
    read = {matter_of(statement, reading.document) for statement in reading.statements}
    loose = [decision for matter, decision in reversed(mine.items()) if matter.relation and matter not in read]
    found = {matter: mine[matter] for matter in read if matter in mine}
    for matter in read - found.keys():
        if decision := next((each for each in loose if _same_but_for_words(each.matter, matter)), None):
            found[matter] = decision
    return found


def _same_but_for_words(one: Matter, other: Matter) -> bool:
    return replace(one, quote=other.quote) == other and (one.quote in other.quote or other.quote in one.quote)


def things_settled(reading: Reading, decisions: Decisions) -> dict[str, Entity | None]:
    """The new things of a reading that are decided on, by id, each with what it is, or None when it is nothing."""
    return _settled(reading, decisions.on(reading.document.id))[0]


def newcomers(reading: Reading) -> dict[str, Entity]:
    """The things that no table knows, by label, in the order in which they are named."""
    told = (thing for statement in reading.statements for thing in (statement.subject, statement.object))
    things = (*(mention.entity for mention in reading.mentions), *told)
    return {t.label: t for t in things if isinstance(t, Entity) and not t.known and t.cls not in ("Photograph", "Role")}


def _settled(reading: Reading, mine: Mapping[Matter, Decision]) -> tuple[dict[str, Entity | None], set[Matter]]:
    """The things decided on, and the matters that were met in things or gaps."""
    by_words = {matter.quote: decision for matter, decision in mine.items() if not matter.relation}
    if not by_words:
        return {}, set()
    things = {thing.id: by_words[label] for label, thing in newcomers(reading).items() if label in by_words}
    met = {decision.matter for decision in things.values()}
    met |= {by_words[gap.words].matter for gap in reading.gaps if gap.words in by_words}
    return {id_: decision.thing for id_, decision in things.items()}, met


def renamed(statement: Statement, things: Mapping[str, Entity | None]) -> Statement | None:
    """A statement with new things in the places of old; None when one of them is nothing, or when it no longer tells anything."""
    if not things:
        return statement
    subject, thing = things.get(statement.subject.id, statement.subject), statement.object
    told: Entity | str | int | float | None = things.get(thing.id, thing) if isinstance(thing, Entity) else thing
    if subject is None or told is None or (isinstance(told, Entity) and told.id == subject.id):
        return None
    qualifiers = []
    for name, value in statement.qualifiers:
        other = things.get(value) if isinstance(value, str) and name in ("in", "from", "at") else None
        qualifiers.append((name, other.id if other else value))
    return replace(statement, subject=subject, object=told, qualifiers=tuple(qualifiers))


def _mentions(reading: Reading, things: Mapping[str, Entity | None], mine: Mapping[Matter, Decision]) -> list[Mention]:
    found = [Mention(m.span, thing) for m in reading.mentions if (thing := things.get(m.entity.id, m.entity))]
    found += [Mention(gap.span, thing) for gap in reading.gaps if (thing := _named(gap, reading, mine))]
    return sorted(found, key=lambda mention: (mention.span.start, mention.span.end, mention.entity.id))


def _named(gap: Gap, reading: Reading, mine: Mapping[Matter, Decision]) -> Entity | None:
    decision = mine.get(Matter(reading.document.id, gap.words))
    return decision.thing if decision else None


def _stale(decision: Decision, document: Document) -> str:
    matter = decision.matter
    gone = not any(matter.quote in document.field(name) for name in ("text", "title", "credit"))
    why = "these words are gone from the text" if gone else "nothing is read so from these words any more"
    told = f" ({matter.subject} {matter.relation} {matter.object})" if matter.relation else ""
    return f"{decision.where}: {decision.kind} of “{matter.quote}” in {matter.document}{told}: {why}"
