"""People's stays to a picture: a bar a stay, below each other as they came, then for how many days any two were up at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from issgraph.draw.svg import counted, drawing, fitted, mark, text, told, width_of
from issgraph.draw.timeline import MARGIN, Lane, Scale, chart, legend_of, spoken

_CELL = 22.0
_MOST = 48


def picture(
    lanes: Sequence[Lane], people: Sequence[Lane], since: str, until: str, title: str, under: str, source: str,
    legend: Sequence[tuple[str, str]], width: float = 1240.0, last: str = "", day: str = "",
) -> str:  # fmt: skip
    """The picture as SVG: lanes above that give the frame, a lane a person, and a table of pairs, where they are not too many.

    A `day` is marked, and what is after the `last` that is known is shaded and not counted.
    """
    room = min(190.0, max((width_of(lane.label) for lane in [*lanes, *people]), default=60.0)) + 14
    if len(people) <= _MOST:
        width = max(width, MARGIN + room + len(people) * _CELL + room)
    scale = Scale(since, until, MARGIN + room, width - 2 * MARGIN - room, last, day)
    marks = [text(MARGIN, 44, title, "title"), text(MARGIN, 66, fitted(under, width - 2 * MARGIN, 12.5), "under")]
    drawn, down = chart([*lanes, *people], scale, 104.0)
    marks += drawn
    drawn, down = legend_of(legend, down + 32, width)
    marks += drawn
    down += 40
    if 1 < len(people) <= _MOST:
        drawn, down = _pairs(people, scale, room, down)
        marks += drawn
    elif len(people) > _MOST:
        marks.append(text(MARGIN, down, f"{len(people)} people are too many for a table of who was up with whom.", "under"))
        down += 10
    marks.append(text(MARGIN, down + 20, fitted(source, width - 2 * MARGIN), "faint"))
    return drawing(title, spoken(under, people), width, down + 42, marks)


def days_together(one: Lane, other: Lane, since: str, until: str) -> int:
    """On how many days of a time both were up."""
    return len(_days(one, since, until) & _days(other, since, until))


def _days(lane: Lane, since: str, until: str) -> set[date]:
    found: set[date] = set()
    for bar in lane.bars:
        day, last = date.fromisoformat(max(bar.since, since)), date.fromisoformat(min(bar.until or until, until))
        while day <= last:
            found.add(day)
            day += timedelta(1)
    return found


def _pairs(people: Sequence[Lane], scale: Scale, room: float, down: float) -> tuple[list[str], float]:
    """The table of pairs: a name a row, the name of each column at its top, along the stairs, and the days where they meet."""
    marks = [text(MARGIN, down, "Who was up with whom: days together in this time", "name")]
    top, left = down + 14, MARGIN + room
    up = [_days(lane, scale.since, scale.end) for lane in people]
    most = max(1, max(map(len, up)))
    for at, lane in enumerate(people):
        y = top + at * _CELL
        marks.append(text(left - 8, y + 15, fitted(lane.label, room - 8), None, "end"))
        if at < len(people) - 1:
            marks.append(text(left + at * _CELL + 2, y + 15, fitted(lane.label, room), "faint"))
        for before in range(at):
            days = len(up[at] & up[before])
            x = left + before * _CELL
            said = f"{people[before].label} and {lane.label}: {counted(days, 'day')}"
            if not days:
                marks.append(told(said, mark("rect", class_="cell never", x=x, y=y, width=_CELL - 2, height=_CELL - 2)))
                continue
            shade = 0.08 + 0.5 * days / most
            cell = mark("rect", class_="cell", x=x, y=y, width=_CELL - 2, height=_CELL - 2, fill_opacity=shade)
            marks.append(told(said, cell, text(x + _CELL / 2 - 1, y + 14, str(days), "tiny", "middle")))
    return marks, top + len(people) * _CELL + 16
