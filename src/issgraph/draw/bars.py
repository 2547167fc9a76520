"""Names with numbers to a chart of bars, the order kept; each bar leads somewhere where an address is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from issgraph.draw.svg import drawing, fitted, mark, text, told, width_of

_MARGIN, _ROW, _WIDTH = 34.0, 22.0, 900.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A name with its number, as it is written as well."""

    label: str
    value: float
    written: str
    href: str = ""


def picture(bars: Sequence[Bar], title: str, under: str, source: str) -> str:
    """The chart as SVG; what is below nothing goes to the left."""
    room = min(300.0, max((width_of(bar.label) for bar in bars), default=60.0)) + 12
    low, high = min([0.0, *(bar.value for bar in bars)]), max([0.0, *(bar.value for bar in bars)])
    span = (high - low) or 1.0
    left, wide = _MARGIN + room, _WIDTH - 2 * _MARGIN - room - 70
    zero = left + wide * (-low / span)
    marks = [
        text(_MARGIN, 44, fitted(title, _WIDTH - 2 * _MARGIN, 22, True), "title"),
        text(_MARGIN, 66, fitted(under, 832, 12.5), "under"),
    ]
    down = 92.0
    for bar in bars:
        length = wide * abs(bar.value) / span
        x = zero if bar.value >= 0 else zero - length
        marks.append(
            told(
                f"{bar.label}: {bar.written}",
                text(left - 8, down + 13, fitted(bar.label, room - 10), None, "end"),
                mark("rect", class_="cell", x=x, y=down, width=max(length, 1.0), height=_ROW - 6),
                text(max(x + length, zero) + 6, down + 13, bar.written),
                href=bar.href,
            )
        )
        down += _ROW
    marks.append(mark("path", class_="rule", d=f"M{round(zero, 2)} 86V{down}"))
    marks.append(text(_MARGIN, down + 28, fitted(source, _WIDTH - 2 * _MARGIN), "faint"))
    spoken = "; ".join(f"{bar.label}: {bar.written}" for bar in bars[:200])
    return drawing(title, f"{under}. {spoken}.", _WIDTH, down + 46, marks)
