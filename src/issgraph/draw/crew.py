"""People's stays to a picture: a bar a stay, below each other as they came, then for how many days any two were up at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from issgraph.draw.svg import counted, drawing, fitted, mark, text, told, width_of
from issgraph.draw.timeline import MARGIN, Lane, Scale, chart, legend_of, spoken

_CELL = 22.0
_MOST = 48
_EACH = 24
"""Up to so many people have a row each in the table; of more, those who came and left together share one."""


def picture(
    lanes: Sequence[Lane], people: Sequence[Lane], since: str, until: str, title: str, under: str, source: str,
    legend: Sequence[tuple[str, str]], width: float = 1240.0, last: str = "", day: str = "",
) -> str:  # fmt: skip
    """The picture as SVG: lanes above that give the frame, a lane a person, and a table of pairs, where they are not too many.

    A `day` is marked, and what is after the `last` that is known is shaded and not counted.
    """
    rows = _together(people, since, min(until, last or until))
    labels = [*(lane.label for lane in [*lanes, *people]), *(_named(names) for names, _ in rows)]
    room = min(190.0, max(map(width_of, labels), default=60.0)) + 14
    if len(rows) <= _MOST:
        width = max(width, MARGIN + room + len(rows) * _CELL + room)
    scale = Scale(since, until, MARGIN + room, width - 2 * MARGIN - room, last, day)
    marks = [text(MARGIN, 44, title, "title"), text(MARGIN, 66, fitted(under, width - 2 * MARGIN, 12.5), "under")]
    drawn, down = chart([*lanes, *people], scale, 104.0)
    marks += drawn
    drawn, down = legend_of(legend, down + 32, width)
    marks += drawn
    down += 40
    if len(people) > 1 and len(rows) <= _MOST:
        drawn, down = _pairs(rows, room, width, down)
        marks += drawn
    elif len(people) > 1:
        marks.append(text(MARGIN, down, f"{len(people)} people are too many for a table of who was up with whom.", "under"))
        down += 10
    marks.append(text(MARGIN, down + 20, fitted(source, width - 2 * MARGIN), "faint"))
    return drawing(title, spoken(under, people), width, down + 42, marks)


def _days(lane: Lane, since: str, until: str) -> set[date]:
    found: set[date] = set()
    for bar in lane.bars:
        day, last = date.fromisoformat(max(bar.since, since)), date.fromisoformat(min(bar.until or until, until))
        while day <= last:
            found.add(day)
            day += timedelta(1)
    return found


_Row = tuple[tuple[str, ...], set[date]]
"""Who stands in a row of the table, and the days on which they were up."""


def _together(people: Sequence[Lane], since: str, until: str) -> list[_Row]:
    """The rows of the table, as their people came."""
    rows: dict[object, _Row] = {}
    for at, lane in enumerate(people):
        days = _days(lane, since, until)
        names, _ = rows.get(key := at if len(people) <= _EACH else frozenset(days), ((), days))
        rows[key] = (*names, lane.label), days
    return list(rows.values())


def _named(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} + {len(names) - 1}"


def _pairs(rows: Sequence[_Row], room: float, width: float, down: float) -> tuple[list[str], float]:
    """The table of pairs: a name a row, the name of each column at its top, along the stairs, and the days where they meet."""
    shared = any(len(names) > 1 for names, _ in rows)
    head = "Who was up with whom: days together in this time" + ("; who came and left together shares a row" if shared else "")
    marks = [text(MARGIN, down, head, "name")]
    top, left = down + 14, MARGIN + room
    most = max(1, *(len(days) for _, days in rows))
    for at, (names, up) in enumerate(rows):
        y = top + at * _CELL
        name = text(left - 8, y + 15, fitted(_named(names), room - 8), None, "end")
        with_others = at + (len(names) > 1)  # those of one row were up with one another
        if with_others:  # the first row has nobody before it: its name stands where its column begins
            marks.append(told(", ".join(names), name) if len(names) > 1 else name)
        if at < len(rows) - 1 or with_others > at:
            x = left + with_others * _CELL + 2
            marks.append(text(x, y + 15, fitted(", ".join(names), room if len(names) == 1 else width - MARGIN - x), "faint"))
        for before in range(with_others):
            days = len(up & rows[before][1])
            x = left + before * _CELL
            said = f"{', '.join(rows[before][0])}{' and ' + ', '.join(names) if before < at else ''}: {counted(days, 'day')}"
            if not days:
                marks.append(told(said, mark("rect", class_="cell never", x=x, y=y, width=_CELL - 2, height=_CELL - 2)))
                continue
            shade = 0.08 + 0.5 * days / most
            cell = mark("rect", class_="cell", x=x, y=y, width=_CELL - 2, height=_CELL - 2, fill_opacity=shade)
            marks.append(told(said, cell, text(x + _CELL / 2 - 1, y + 14, str(days), "tiny", "middle")))
    return marks, top + len(rows) * _CELL + 16
