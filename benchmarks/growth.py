"""Figures of growing corpora to a picture: one small panel for each kind of cost, both scales logarithmic, so that a straight line at
45 degrees is growth in proportion."""

from __future__ import annotations

import math
from collections.abc import Iterator

from issgraph.draw.svg import drawing, mark, text

PANELS = {
    "Seconds of CPU": ("extraction, CPU s", "sorting, CPU s", "loading, CPU s", "corpus, CPU s"),
    "Disk, MB": ("store, MB", "parts, MB", "ledger, MB"),
    "Memory, MB": ("peak MB",),
    "Ten documents changed, seconds of CPU": ("ten changed, CPU s",),
}
COLOURS = ("#0072b2", "#c05200", "#00805d", "#a8578a")
WIDTH, HEIGHT, LEFT, TOP, GAP = 250, 210, 56, 96, 150


def drawn(rows: list[dict[str, float]]) -> str:
    """The picture of some rows, each with its number of documents."""
    counts = [row["documents"] for row in rows]
    inside = [
        text(24, 36, "What a build costs, and how it grows", "title"),
        text(24, 58, f"{min(counts):,.0f} to {max(counts):,.0f} made-up captions, two workers; both scales are logarithmic", "under"),
    ]
    for number, (title, names) in enumerate(PANELS.items()):
        x = LEFT + number % 2 * (WIDTH + GAP)
        y = TOP + number // 2 * (HEIGHT + 70)
        inside += _panel(title, [name for name in names if all(row[name] > 0 for row in rows)], rows, x, y)
    told = "; ".join(f"{row['documents']:,.0f} captions: build {row['build, s']:.0f} s, {row['peak MB']:.0f} MB of memory" for row in rows)
    return drawing("What a build costs, and how it grows", told, 2 * WIDTH + 2 * GAP, TOP + 2 * (HEIGHT + 70), inside)


def _panel(title: str, names: list[str], rows: list[dict[str, float]], x: float, y: float) -> Iterator[str]:
    yield text(x, y - 8, title, "name")
    if not names:  # a small graph is one file, without ledger and store
        return
    values = [row[name] for row in rows for name in names]
    low, high = _decades(values)
    left, right = _decades([row["documents"] for row in rows])

    def across(value: float) -> float:
        return x + WIDTH * (math.log10(value) - left) / (right - left)

    def up(value: float) -> float:
        return y + HEIGHT * (1 - (math.log10(value) - low) / (high - low))

    for decade in range(low, high + 1):
        yield mark("line", x1=x, x2=x + WIDTH, y1=up(10**decade), y2=up(10**decade), class_="rule")
        yield text(x - 6, up(10**decade) + 4, f"{10**decade:,.12g}", "more faint", "end")
    for decade in range(left, right + 1):
        yield text(across(10**decade), y + HEIGHT + 16, f"{10**decade:,.12g}", "more faint", "middle")
    last = 0.0
    for name, colour in sorted(zip(names, COLOURS, strict=False), key=lambda pair: -rows[-1][pair[0]]):
        points = [(across(row["documents"]), up(row[name])) for row in rows]
        yield mark("polyline", points=" ".join(f"{a:.1f},{b:.1f}" for a, b in points), fill="none", stroke=colour, stroke_width=2)
        yield from (mark("circle", cx=a, cy=b, r=3, fill=colour) for a, b in points)
        last = max(last + 13, points[-1][1] + 4)
        yield text(points[-1][0] + 8, last, f"{name.split(',')[0]} {_short(rows[-1][name])}", "more", fill=colour)


def _decades(values: list[float]) -> tuple[int, int]:
    """The powers of ten around some values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"
