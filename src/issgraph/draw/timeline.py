"""Lanes of bars and dots to a picture over time: a lane a port, an activity or a person; a name without room is told when asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from issgraph.draw.days import in_words
from issgraph.draw.notes import Reason
from issgraph.draw.svg import drawing, fitted, mark, number, text, told, width_of

MARGIN = 34.0
ROW = 18.0
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_STEP = 11.0
_LEVELS = 4
"""How far dots of one day stand from one another, and how many of them at most before they lie on others."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that lasted, from a day to a day, the latter "" where it goes on. The first of `labels` that has room is shown."""

    since: str
    until: str
    labels: tuple[str, ...]
    look: str = "grey"
    round: bool = False
    doubt: str = ""
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Dot:
    """Something that was on a day."""

    day: str
    label: str
    look: str = "grey"
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the picture, or as many rows as its bars need; `head` begins a group of lanes."""

    label: str
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    head: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places from left to right."""

    since: str
    until: str
    left: float
    width: float
    last: str = ""
    """The last day of which anything is known; what has no end is drawn so far."""
    day: str = ""
    """A day that is marked."""

    @property
    def end(self) -> str:
        """The day up to which things are drawn."""
        return min(self.until, self.last or self.until)

    def at(self, day: str) -> float:
        """Where a day begins; what is outside lies at an end. A month or a year begins with its first day."""
        whole = date.fromisoformat(day + "-01-01"[len(day) - 4 :]) if len(day) < 10 else date.fromisoformat(day)
        begin, end = date.fromisoformat(self.since), date.fromisoformat(self.until)
        share = (whole - begin).days / max(1, (end - begin).days)
        return self.left + self.width * min(1.0, max(0.0, share))

    @property
    def days(self) -> int:
        """How many days there are."""
        return (date.fromisoformat(self.until) - date.fromisoformat(self.since)).days


def picture(
    lanes: Sequence[Lane], since: str, until: str, title: str, under: str, source: str, legend: Iterable[tuple[str, str]], width: float,
    last: str = "", day: str = "",
) -> str:  # fmt: skip
    """The picture as SVG; `legend` holds looks with what they stand for. A `day` is marked, what is after the `last` known shaded."""
    room = min(190.0, max((max(width_of(lane.label), width_of(lane.head, 12.5, True)) for lane in lanes), default=60.0)) + 14
    scale = Scale(since, until, MARGIN + room, width - 2 * MARGIN - room, last, day)
    marks = [text(MARGIN, 44, title, "title"), text(MARGIN, 66, fitted(under, width - 2 * MARGIN, 12.5), "under")]
    drawn, down = chart(lanes, scale, 104.0)
    marks += drawn
    entries = tuple(legend)
    drawn, down = legend_of(entries, down + 32, width) if entries else ([], down)
    marks += [*drawn, text(MARGIN, down + 38, fitted(source, width - 2 * MARGIN), "faint")]
    return drawing(title, spoken(under, lanes), width, down + 60, marks)


def spoken(under: str, lanes: Iterable[Lane]) -> str:
    """What the lanes show, in words."""
    said = []
    for lane in lanes:
        stays = [(*bar.labels[:1], f"from {bar.since}", *([f"to {bar.until}"] if bar.until else ())) for bar in lane.bars]
        parts = [" ".join(words) for words in stays]
        parts += [f"{dot.label} on {dot.day}" for dot in lane.dots]
        if parts:
            said.append(f"{lane.label}: {', '.join(parts)}")
    words = f"{under}. " + "; ".join(said)
    return words if len(words) < 6000 else words[:6000] + "…"


def chart(lanes: Sequence[Lane], scale: Scale, top: float) -> tuple[list[str], float]:
    """The lanes under an axis, and where they end."""
    marks: list[str] = []
    down = top
    for lane in lanes:
        if lane.head:
            down += 20
            marks.append(text(MARGIN, down - 5, lane.head, "name"))
        rows = _rows(lane.bars, scale)
        dots = _levels([dot for dot in lane.dots if scale.since <= dot.day <= scale.until], scale)
        deep = max((level for _, level in dots), default=0)
        high = max(max(len(rows), 1) * ROW + 4, (deep + 1) * _STEP + 8)
        marks.append(mark("path", class_="rule", d=f"M{MARGIN} {number(down)}H{number(scale.left + scale.width)}"))
        label = text(MARGIN, down + 14, fitted(lane.label, scale.left - MARGIN - 8), None)
        marks.append(told(lane.title, label) if lane.title else label)
        for at, row in enumerate(rows):
            before = scale.left
            for index, bar in enumerate(row):
                after = scale.at(row[index + 1].since) if index + 1 < len(row) else scale.left + scale.width
                drawn, before = _bar(bar, scale, down + 2 + at * ROW, before, after)
                marks.append(drawn)
        marks += [_dot(dot, scale, down + high / 2 + (level - deep / 2) * _STEP) for dot, level in dots]
        down += high
    marks.append(mark("path", class_="rule", d=f"M{MARGIN} {number(down)}H{number(scale.left + scale.width)}"))
    behind = [*_axis(scale, top, down), *_beyond(scale, top, down), *_marked(scale, top, down)]
    return [*behind, *marks], down + (14 if scale.day else 0)


def _rows(bars: Iterable[Bar], scale: Scale) -> list[list[Bar]]:
    """Bars in as few rows as leave none on another."""
    rows: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda each: (each.since, each.until or "9", each.labels)):
        if bar.since > scale.end or (bar.until or scale.end) < scale.since:
            continue
        place = next((row for row in rows if (row[-1].until or "9") <= bar.since), None)
        if place is None:
            rows.append([bar])
        else:
            place.append(bar)
    return rows


def _levels(dots: Iterable[Dot], scale: Scale) -> list[tuple[Dot, int]]:
    """Dots with how far each stands below the first, so that those of one day lie beside one another; there are so many levels at most."""
    ends: list[float] = []
    found = []
    for dot in sorted(dots, key=lambda each: (each.day, each.label)):
        x = scale.at(dot.day)
        level = next((at for at, end in enumerate(ends) if end <= x), len(ends))
        level = level if level < _LEVELS else min(range(_LEVELS), key=ends.__getitem__)
        ends[level : level + 1] = [x + 9.5]
        found.append((dot, level))
    return found


def _bar(bar: Bar, scale: Scale, y: float, before: float, after: float) -> tuple[str, float]:
    """A bar with its name within it, or beside it where there is room, and how far the two reach."""
    x, end = scale.at(bar.since), scale.at(bar.until or scale.end)
    wide = max(2.0, end - x - 1)
    reach = x + wide
    opens, goes_on = bar.since < scale.since, not bar.until or bar.until > scale.until
    marks = [_outline(f"box thin {bar.look}{' unsure' if bar.doubt else ''}", x, y, wide, bar.round, opens, goes_on)]
    for label in bar.labels:
        if width_of(label, 10) <= wide - 6:
            marks.append(text(x + wide / 2, y + 11.5, label, "small", "middle"))
            break
    else:
        outside = next((label for label in bar.labels if width_of(label, 10) <= after - x - wide - 8), "")
        ahead = next((label for label in bar.labels if width_of(label, 10) <= x - before - 8), "")
        if outside:
            shaded = scale.last and x + wide + 4 > scale.at(scale.end)
            marks.append(text(x + wide + 4, y + 11.5, outside, "small" if shaded else "small over"))
            reach += 4 + width_of(outside, 10)
        elif ahead:
            marks.append(text(x - 4, y + 11.5, ahead, "small over", "end"))
    lasted = f"{bar.since} to {bar.until}" if bar.until else f"since {bar.since}"
    why = "; ".join(reason.line for reason in bar.reasons)
    said = ". ".join(filter(None, (": ".join((*bar.labels[:1], lasted)), bar.doubt, why)))
    return told(said, *marks, href=next((reason.page for reason in bar.reasons if reason.page), "")), reach


def _outline(look: str, x: float, y: float, wide: float, round_: bool, opens: bool, goes_on: bool) -> str:
    """A bar's outline, without an edge on the side where what it stands for goes on."""
    high, r = ROW - 3, 7.0 if round_ and wide > 14 else 1.0
    if not opens and not goes_on:
        return mark("rect", class_=look, x=x, y=y, width=wide, height=high, rx=r)
    left, right, low = number(x), number(x + wide), number(y + high)
    if opens and goes_on:
        drawn = f"M{left} {number(y)}H{right}M{right} {low}H{left}"
        return mark("rect", class_=f"{look} edgeless", x=x, y=y, width=wide, height=high) + mark("path", class_=f"{look} none", d=drawn)
    straight = number(x + wide - r if opens else x + r)
    turn = (
        f"a{r} {r} 0 0 1 {r} {r}v{high - 2 * r}a{r} {r} 0 0 1 {-r} {r}"
        if opens
        else f"a{r} {r} 0 0 0 {-r} {r}v{high - 2 * r}a{r} {r} 0 0 0 {r} {r}"
    )
    return mark("path", class_=look, d=f"M{left if opens else right} {number(y)}H{straight}{turn}H{left if opens else right}")


def _beyond(scale: Scale, top: float, down: float) -> list[str]:
    """The time of which nothing is known, shaded."""
    if scale.end == scale.until:
        return []
    x = scale.at(scale.end)
    wide = scale.left + scale.width - x
    words = f"nothing after {in_words(scale.last)} is known"
    marks = [mark("rect", class_="beyond", x=x, y=top, width=wide, height=down - top)]
    return [*marks, text(x + wide / 2, down - 6, words, "faint", "middle")] if width_of(words) < wide - 12 else marks


def _marked(scale: Scale, top: float, down: float) -> list[str]:
    """A line through the day that is marked, named below."""
    if not scale.day:
        return []
    x, words = scale.at(scale.day), in_words(scale.day)
    half = width_of(words, 11, True) / 2
    middle = min(max(x, MARGIN + half), scale.left + scale.width - half)
    line = mark("path", class_="day", d=f"M{number(x)} {number(top - 6)}V{number(down + 5)}")
    return [line, text(middle, down + 17, words, "day-name", "middle")]


def _dot(dot: Dot, scale: Scale, y: float) -> str:
    x = scale.at(dot.day)
    shape = mark("path", class_=f"box thin {dot.look}", d=f"M{number(x)} {number(y - 6)}l4.5 6l-4.5 6l-4.5 -6z")
    why = "; ".join(reason.line for reason in dot.reasons)
    said = ". ".join(filter(None, (f"{dot.label}, {dot.day}", why)))
    return told(said, shape, href=next((reason.page for reason in dot.reasons if reason.page), ""))


def _axis(scale: Scale, top: float, down: float) -> list[str]:
    """Lines at the beginnings of years, or of months, with their names."""
    marks = []
    first, last = int(scale.since[:4]), int(scale.until[:4])
    if scale.days > 1200:
        steps = [(f"{year}-01-01", str(year), True) for year in range(first, last + 2)]
    else:
        every = 1 if scale.days < 500 else 3
        steps = [
            (f"{year}-{month:02d}-01", f"{_MONTHS[month - 1]} {year}" if month == 1 or scale.days > 500 else _MONTHS[month - 1], month == 1)
            for year in range(first, last + 2)
            for month in range(1, 13, every)
        ]
    for day, name, strong in steps:
        if scale.since <= day <= scale.until:
            x = scale.at(day)
            marks.append(mark("path", class_="rule strong" if strong else "rule", d=f"M{number(x)} {number(top - 6)}V{number(down)}"))
            if x + 3 + width_of(name) < scale.left + scale.width + MARGIN:
                marks.append(text(x + 3, top - 9, name, "faint"))
    return marks


def legend_of(entries: Iterable[tuple[str, str]], y: float, width: float) -> tuple[list[str], float]:
    """Looks with their words, side by side, and where their last line is; a look is a colour, with "round" after it or "dot" before."""
    marks, x = [], MARGIN
    for look, words in entries:
        sample = mark("rect", class_=f"box thin {look.removesuffix(' round')}", width=26, height=14, rx=7 if look.endswith(" round") else 1)
        if look.startswith("dot "):
            sample = mark("path", class_=f"box thin {look[4:]}", d="M13 1l4.5 6l-4.5 6l-4.5 -6z")
        wide = 34 + width_of(words) + 20
        if x > MARGIN and x + wide > width - MARGIN:
            x, y = MARGIN, y + 22
        marks.append(mark("g", sample, text(34, 11, words), transform=f"translate({number(x)} {number(y - 11)})"))
        x += wide
    return marks, y
