"""Readings to what awaits a person's decision, the least sure first, and the answers to it as Decisions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from issgraph.decisions import OF_NAMES, OF_STATEMENTS, Decision, Decisions, Matter, matter_of
from issgraph.errors import IssgraphError
from issgraph.extract.naming.newcomers import slug
from issgraph.formats import printable
from issgraph.gazetteer import gazetteer
from issgraph.model import Entity, Reading, Span, Statement
from issgraph.obeying import decisions_on, newcomers, renamed, things_settled
from issgraph.reference import reference
from issgraph.spelling import likely, proposals
from issgraph.vocab import CLASSES, is_a

_KEYS = {"a": "accept", "r": "reject", "s": "same-as", "n": "new-name", "d": "later", "": "later", "q": "quit"}
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Open:
    """A statement, a new name or a gap to decide on: what it says, the text around its words, and what was likely meant by a name.

    A statement is as sure as its rule, a new name as the least sure statement about it; a gap is not sure of anything.
    """

    matter: Matter
    kind: str
    confidence: float | None
    said: str
    around: tuple[str, str, str]
    cls: str = ""
    meant: Entity | None = None

    @property
    def sure(self) -> str:
        """The confidence as people see it."""
        return "" if self.confidence is None else f"{self.confidence:.2f}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """How it can be decided."""
        return OF_STATEMENTS if self.kind == "statement" else OF_NAMES if self.kind != "sentence" else ("reject",)

    def row(self) -> tuple[str, ...]:
        """Key, confidence, kind, document, what it says, words, and what was likely meant: for a table."""
        meant = self.meant.label if self.meant else ""
        words = (self.matter.key, self.sure, self.kind, self.matter.document, self.said, " ".join(self.matter.quote.split()), meant)
        return tuple(map(printable, words))


COLUMNS = ("key", "confidence", "kind", "document", "says", "words", "did you mean")


def awaiting(readings: Iterable[Reading], decisions: Decisions) -> list[Open]:
    """What is not decided yet, the least sure first, then what was not understood."""
    found: dict[Matter, Open] = {}
    for reading in readings:
        settled = {**decisions.on(reading.document.id), **decisions_on(reading, decisions)}
        found.update((each.matter, each) for each in matters(reading, decisions) if each.matter not in settled)
    return sorted(found.values(), key=lambda each: (each.confidence is None, each.confidence or 0))


def matters(reading: Reading, decisions: Decisions) -> Iterator[Open]:
    """All that can be decided on in a reading, decided or not; what rests on a name that is nothing does not come up."""
    document, things, meant = reading.document, things_settled(reading, decisions), proposals(reading)
    least: dict[str, float] = {}
    for statement in reading.statements:
        told = renamed(statement, things)
        for thing in (statement.subject, statement.object):
            if isinstance(thing, Entity):
                least[thing.id] = min(statement.confidence, least.get(thing.id, 1.0))
        if told:
            yield Open(matter_of(statement, document), "statement", statement.confidence, _said(told), _around(statement.quote, reading))
    first = {mention.entity.id: mention.span for mention in reversed(reading.mentions)}
    for label, thing in newcomers(reading).items():
        around = _around(first[thing.id], reading) if thing.id in first else ("", label, "")
        said = f"{label} ({thing.cls})"
        yield Open(Matter(document.id, label), "new name", least.get(thing.id), said, around, thing.cls, meant.get(label))
    for gap in reading.gaps:
        words = " ".join(gap.words.split())
        kind = "gap" if gap.kind == "name" else "sentence"
        yield Open(Matter(document.id, gap.words), kind, None, words, _around(gap.span, reading), meant=meant.get(gap.words))


def _said(statement: Statement) -> str:
    value = statement.object.label if isinstance(statement.object, Entity) else str(statement.object)
    return f"{statement.subject.label}  {statement.relation}  {value}" + "".join(f" [{name}: {v}]" for name, v in statement.details)


def _around(span: Span, reading: Reading) -> tuple[str, str, str]:
    """What stands before, the words, and what stands after."""
    text = reading.document.field(span.field)
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    return "…" * (span.start > _AROUND) + before, text[span.start : span.end], after + "…" * (span.end + _AROUND < len(text))


def decide(each: Open, kind: str, by: str, on: str, name: str = "", cls: str = "") -> Decision:
    """The decision on a matter. Raises IssgraphError when it cannot be decided so, or a name or class does not fit."""
    if kind not in each.kinds:
        raise IssgraphError(f"{each.matter.key} is a {each.kind}, which cannot be decided by {kind}; there are: {', '.join(each.kinds)}")
    thing = None
    if kind == "same-as":
        thing = known_thing(name, each.cls)
    elif kind == "new-name":
        thing = _new_thing(name or each.matter.quote, cls or each.cls, each)
    return Decision(each.matter, kind, thing, by, on)


def by_keys(
    readings: Iterable[Reading], decisions: Decisions, given: Iterable[tuple[str, str, str]], cls: str, by: str, on: str
) -> list[Decision]:
    """Decisions given as (key, kind, name), all of them or none. Raises IssgraphError for a key that nothing has."""
    found = {each.matter.key: each for reading in readings for each in matters(reading, decisions)}
    made = []
    for key, kind, name in given:
        if key not in found:
            raise IssgraphError(f"no statement, name or gap has the key {key!r}; 'issgraph review INPUT --list' lists them")
        made.append(decide(found[key], kind, by, on, name, cls))
    return made


def known_thing(name: str, cls: str = "") -> Entity:
    """The known thing of a name or id, of a class if one is given. Raises IssgraphError when there is none, or more than one."""
    row = reference().by_id.get(name)
    things = {row.id: row.entity} if row else {m.entity.id: m.entity for m in gazetteer().meanings(name)}
    fitting = {id_: thing for id_, thing in things.items() if _fits(thing.cls, cls)}
    if len(fitting) > 1:
        raise IssgraphError(f"{name!r} may mean several things, give one of the ids: {', '.join(sorted(fitting))}")
    if not fitting and things:
        raise IssgraphError(f"{name!r} is a {next(iter(things.values())).cls}, and the text was read to speak of a {cls}")
    if not fitting:
        near = likely(name)
        raise IssgraphError(f"no known thing is called {name!r}" + (f"; did you mean {near.label}?" if near else ""))
    return next(iter(fitting.values()))


def _new_thing(label: str, cls: str, each: Open) -> Entity:
    if not cls:
        raise IssgraphError(f"{each.matter.key}: say with --class of which class {label!r} is, such as Person")
    if cls not in CLASSES:
        raise IssgraphError(f"{cls!r} is no class of the ontology; there are: {', '.join(CLASSES)}")
    if not _fits(cls, each.cls):
        raise IssgraphError(f"{each.matter.key}: the text was read to speak of a {each.cls}, which cannot be a {cls}")
    if slug(label) in reference().by_id:
        raise IssgraphError(f"{label!r} is known already; use --same-as")
    return Entity(slug(label), cls, label, known=False)


def _fits(cls: str, other: str) -> bool:
    return not other or is_a(cls, other) or is_a(other, cls)


def asked(found: list[Open], by: str, on: str, ask: Callable[[str], str], tell: Callable[[str], None]) -> Iterator[Decision]:
    """Goes through what awaits a decision with a person, who answers with one letter; gives each decision as it is made."""
    for number, each in enumerate(found, 1):
        before, words, after = (" ".join(part.split("\n")) for part in each.around)
        tell(f"\n{number} of {len(found)}  {each.kind}  {each.sure}  {printable(each.matter.document)}\n{printable(each.said)}")
        tell(f"    {printable(before)}[{printable(words)}]{printable(after)}")
        if each.meant:
            tell(f"    did you mean {printable(each.meant.label)}?")
        decision = None
        while not decision:
            kind = _KEYS.get(ask(", ".join(_choices(each))).strip().lower(), "")
            if kind == "quit":
                return
            if kind == "later":
                break
            try:
                decision = _answered(each, kind, by, on, ask)
            except IssgraphError as wrong:
                tell(printable(str(wrong)))
        if decision:
            yield decision


def _choices(each: Open) -> Iterator[str]:
    yield from (f"{letter} {kind}" for letter, kind in _KEYS.items() if kind in each.kinds)
    yield "Enter later, q quit"


def _answered(each: Open, kind: str, by: str, on: str, ask: Callable[[str], str]) -> Decision:
    name = cls = ""
    if kind in each.kinds and kind == "same-as":
        usual = each.meant.label if each.meant else ""
        name = ask("the same as" + (f" [{printable(usual)}]" if usual else "")).strip() or (each.meant.id if each.meant else "")
    elif kind in each.kinds and kind == "new-name":
        name = ask(f"its name [{printable(each.matter.quote)}]").strip()
        cls = ask(f"its class [{each.cls or 'Person'}]").strip() or each.cls or "Person"
    if not kind:
        raise IssgraphError("one of these letters, please")
    return decide(each, kind, by, on, name, cls)


def append(made: Iterable[Decision], path: Path) -> int:
    """Puts each decision at the end of a file as it is made, and says how many there were; the file comes to be with the first."""
    added = 0
    for decision in made:
        with path.open("ab+") as file:
            if file.tell():
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":
                    file.write(b"\n")
            file.write(decision.line())
        added += 1
    return added
