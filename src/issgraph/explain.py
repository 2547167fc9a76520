"""Readings to what a person wants to see first: the text with its names, the statements with their words, and what stayed unread."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from issgraph.formats import printable
from issgraph.model import Entity, Reading, Statement
from issgraph.spelling import proposals

_COLOURS = {
    "Person": 33, "Module": 34, "DockingPort": 34, "SpaceStation": 34, "StationSegment": 34, "CrewSpacecraft": 36, "CargoSpacecraft": 36,
    "VisitingVehicle": 36, "Mission": 35, "Expedition": 35, "Spacewalk": 35, "EarthFeature": 32, "Phenomenon": 32, "Country": 32,
    "SpaceAgency": 31, "Organization": 31,
}  # fmt: skip


def explained(reading: Reading, colour: bool = False, width: int = 110) -> str:
    """One reading as text for a terminal; without colour, names stand in [brackets]."""
    document, meant = reading.document, proposals(reading)
    parts = [_bold(f"{document.id}  {document.date}  {document.credit}".strip(), colour), _marked(reading, colour, width), ""]
    for statement in reading.statements:
        parts += _statement(statement, reading, colour, width)
    if not reading.statements:
        parts.append("nothing was read")
    if reading.gaps:
        parts += ["", _bold("not understood", colour)]
        parts += [f"  {gap.kind:9}{printable(_short(gap.words, width - 12))}{_asked(meant.get(gap.words))}" for gap in reading.gaps]
    slips = {name: thing for name, thing in meant.items() if name not in {gap.words for gap in reading.gaps}}
    if slips:
        parts += ["", _bold("new names near known ones", colour)]
        parts += [f"  {printable(name)}{_asked(thing)}" for name, thing in slips.items()]
    return "\n".join(parts) + "\n"


def explained_page(readings: Iterable[Reading]) -> str:
    """Readings as one page of HTML that stands alone, with the same content."""
    from issgraph.draw.reading import page  # brings Jinja with it, which the terminal does not need

    return page((reading, proposals(reading)) for reading in readings)


def _asked(thing: Entity | None) -> str:
    return f"  did you mean {printable(thing.label)}?" if thing else ""


def _bold(words: str, colour: bool) -> str:
    return f"\x1b[1m{printable(words)}\x1b[0m" if colour else printable(words)


def _marked(reading: Reading, colour: bool, width: int) -> str:
    text, pieces, position = reading.document.text, [], 0
    for mention in reading.mentions:
        if mention.span.field != "text" or mention.span.start < position:
            continue
        pieces.append(_lines(text[position : mention.span.start]))
        words = _lines(mention.span.of(reading.document))
        pieces.append(f"\x1b[{_COLOURS.get(mention.entity.cls, 37)}m{words}\x1b[0m" if colour else f"[{words}]")
        position = mention.span.end
    pieces.append(_lines(text[position:]))
    whole = "".join(pieces).strip("\n")
    return "\n".join(line if colour else "\n".join(textwrap.wrap(line, width)) for line in whole.split("\n"))


def _lines(text: str) -> str:
    """Text that cannot drive a terminal, with its line ends kept."""
    return "\n".join(printable(line) for line in text.replace("\r\n", "\n").split("\n"))


def _short(words: str, width: int) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def _statement(statement: Statement, reading: Reading, colour: bool, width: int) -> list[str]:
    value = statement.object.label if isinstance(statement.object, Entity) else str(statement.object)
    extra = "".join(f" [{name}: {given}]" for name, given in statement.details)
    head = f"{statement.subject.label}  {statement.relation}  {value}{extra}"
    quote = _short(statement.quote.of(reading.document), width - 40)
    where = f" in the {statement.quote.field}" if statement.quote.field != "text" else ""
    sure = f"{statement.confidence:.2f}{_reviewed(statement)}"
    return [
        _bold(head, colour) if statement.asserted else printable(head),
        f"    “{printable(quote)}”{where}  {statement.quote.start}-{statement.quote.end}  {statement.rule}  {sure}",
    ]


def _reviewed(statement: Statement) -> str:
    review = statement.reviewed
    return f"  reviewed {review.on} {printable(review.by)}".rstrip() if review else ""
