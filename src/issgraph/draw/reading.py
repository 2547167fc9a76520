"""Readings to one page of HTML: each text beside what was read of it, and pointing at either lights up its part in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from issgraph.draw.html import rendered, source
from issgraph.draw.look import in_words
from issgraph.model import Entity, Reading, Span, Statement

_PARTS = ("subject", "trigger", "object")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two neighbouring boundaries: `marks` numbers what lies on them, by kind; one with `stop` can be tabbed to."""

    id: str
    words: str
    marks: dict[str, str]
    about: str
    uses: int
    href: str
    stop: bool


def page(readings: Iterable[tuple[Reading, Mapping[str, Entity]]]) -> str:
    """One page of HTML with everything in it. Beside each reading stand the known names that its unknown ones may be meant for."""
    texts = [told(f"{number}", reading, meant) for number, (reading, meant) in enumerate(readings, 1)]
    script = source("reading.js")
    return rendered("reading.html.j2", source("reading.css", "reading_parts.css"), (script,), texts=texts, script=script)


def told(number: str, reading: Reading, meant: Mapping[str, Entity]) -> dict[str, object]:
    """A reading as the macros of reading_parts.html.j2 take it; `number` tells it from others on the page."""
    document = reading.document
    fields = {name: list(_stretches(number, reading, name)) for name in ("title", "text", "credit")}
    words_at = {(name, each.start): each.stretch.id for name, placed in fields.items() for each in placed}
    return {
        "number": number,
        "document": document,
        "fields": {name: [each.stretch for each in placed] for name, placed in fields.items()},
        "statements": [_statement(f"{number}-{at}", each, reading, words_at, meant) for at, each in enumerate(reading.statements)],
        "gaps": [
            {
                "id": f"{number}-{at}",
                "kind": gap.kind,
                "words": " ".join(gap.words.split()),
                "href": words_at.get((gap.span.field, gap.span.start), ""),
                "meant": meant[gap.words].label if gap.words in meant else "",
            }
            for at, gap in enumerate(reading.gaps)
        ],
    }


def _statement(
    number: str, statement: Statement, reading: Reading, words_at: Mapping[tuple[str, int], str], meant: Mapping[str, Entity]
) -> dict[str, object]:
    quote, thing = statement.quote, statement.object
    things = [each for each in (statement.subject, thing) if isinstance(each, Entity) and not each.known]
    return {
        "id": number,
        "subject": statement.subject.label,
        "relation": in_words(statement.relation),
        "object": thing.label if isinstance(thing, Entity) else str(thing),
        "marked": [part for part in _PARTS if _span(statement, part)],
        "modality": statement.qualifier("modality") or "",
        "qualifiers": [(in_words(name), in_words(str(value))) for name, value in statement.details if name != "modality"],
        "quote": quote.of(reading.document),
        "quoted": quote,
        "rule": statement.rule,
        "reviewed": statement.reviewed,
        "confidence": f"{statement.confidence:.2f}",
        "href": words_at.get((quote.field, quote.start), ""),
        "meant": [(each.label, meant[each.label].label) for each in things if each.label in meant],
    }


def _span(statement: Statement, part: str) -> Span | None:
    return {"subject": statement.subject_span, "trigger": statement.trigger, "object": statement.object_span}[part]


@dataclass(frozen=True, slots=True)
class _Placed:
    start: int
    stretch: Stretch


def _stretches(number: str, reading: Reading, field: str) -> Iterator[_Placed]:
    """A field cut at every place where something begins or ends, so that what is nested or overlaps can be lit by itself."""
    text = reading.document.field(field)
    changes: dict[int, list[tuple[bool, str, int]]] = defaultdict(list)
    for kind, at, span in _marks(reading):
        if span.field == field and 0 <= span.start < span.end <= len(text):
            changes[span.start].append((True, kind, at))
            changes[span.end].append((False, kind, at))
    uses = _uses(reading)
    there: dict[str, set[int]] = {kind: set() for kind in ("mention", "quote", *_PARTS, "gap")}
    bounds = sorted({0, len(text), *changes})
    for start, end in pairwise(bounds):
        for begins, kind, at in changes[start]:
            (there[kind].add if begins else there[kind].discard)(at)
        entities = [reading.mentions[at].entity for at in sorted(there["mention"])]
        used = set().union(*(uses[entity.id] for entity in entities), *(there[part] for part in _PARTS))
        marks = {kind: _numbers(number, there[kind]) for kind in ("quote", *_PARTS, "gap") if there[kind]}
        marks |= {"use": _numbers(number, used)} if used else {}
        first = f"s{number}-{min(used)}" if used else f"g{number}-{min(there['gap'])}" if there["gap"] else ""
        begun = {kind for begins, kind, _ in changes[start] if begins}
        about = "; ".join(f"{each.label} ({in_words(each.cls).lower()})" for each in entities)
        stop = bool(begun - {"quote", "trigger"})
        yield _Placed(start, Stretch(f"{field}{number}-{start}", text[start:end], marks, about, len(used), first, stop))


def _marks(reading: Reading) -> Iterator[tuple[str, int, Span]]:
    for at, mention in enumerate(reading.mentions):
        yield "mention", at, mention.span
    for at, gap in enumerate(reading.gaps):
        yield "gap", at, gap.span
    for at, statement in enumerate(reading.statements):
        yield "quote", at, statement.quote
        for part in _PARTS:
            if span := _span(statement, part):
                yield part, at, span


def _uses(reading: Reading) -> dict[str, set[int]]:
    """Which statements are about a thing, by its id: as subject, as object, or in a qualifier."""
    found: dict[str, set[int]] = defaultdict(set)
    for at, statement in enumerate(reading.statements):
        named = [each.id for each in (statement.subject, statement.object) if isinstance(each, Entity)]
        for id_ in (*named, *(str(value) for _, value in statement.qualifiers)):
            found[id_].add(at)
    return found


def _numbers(number: str, places: Iterable[int]) -> str:
    return " ".join(f"{number}-{at}" for at in sorted(places))
