"""Places with what was seen of them to a map of the world: an outline that lies beside this file's words, no tiles, no guessed place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from issgraph.draw.notes import Notes, Reason
from issgraph.draw.svg import counted, drawing, fitted, mark, number, text, told, width_of

MARGIN = 34.0
WIDTH = 1240.0
NORTH, SOUTH = 84.0, -58.0
REACH = 51.6
"""How far north and south the station passes, in degrees: the tilt of its orbit."""
_SCALE = (WIDTH - 2 * MARGIN) / 360
_TOP = 92.0
_BOTTOM = _TOP + (NORTH - SOUTH) * _SCALE
_MOST = 90
_LINES = 6
"""So many places have notes, and so many lines there are for places that have no spot."""

Outline = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its latitude and longitude, None where not known: how many photos show it, and over it how many were taken.

    Of places that are shown alike often, those of the lower `rank` have their names first.
    """

    label: str
    where: tuple[float, float] | None
    seen: int = 0
    over: int = 0
    reasons: tuple[Reason, ...] = ()
    rank: int = 0


def picture(places: Iterable[Place], land: Sequence[Outline], title: str, under: str, source: str) -> str:
    """The map as SVG. Names that have no room are numbers, told below; places without coordinates are told below too."""
    everything = sorted(places, key=lambda each: (-each.seen - each.over, each.rank, each.label))
    shown = [place for place in everything if place.where and SOUTH < place.where[0] < NORTH]
    marks = [text(MARGIN, 44, title, "title"), text(MARGIN, 66, fitted(under, WIDTH - 2 * MARGIN, 12.5), "under")]
    marks += _world(land)
    notes = Notes()
    alone = not any(place.seen + place.over for place in shown)  # of places that nobody is told to have seen, all may have names
    taken: list[tuple[float, float, float, float]] = []
    for place in shown:
        x, y = _at(place)
        r = _radius(place)
        taken.append((x - r, y - r, x + r, y + r))
    for index, place in enumerate(shown):
        notes_here = index < _MOST and not alone
        marks.append(_drawn(place, _at(place), taken, notes if notes_here else None, alone))
    down = _BOTTOM + 30
    drawn, down = _legend(shown, down)
    marks += drawn
    down += 26
    absent = [place for place in everything if place not in shown and place.seen + place.over]
    drawn, down = _absent(absent, down, notes)
    marks += drawn
    drawn, high = notes.drawn(MARGIN, down, WIDTH - 2 * MARGIN, "What the texts say")
    marks += drawn
    down += high + 12
    if len(shown) > _MOST and any(place.reasons for place in shown):
        marks.append(text(MARGIN, down, f"and what they say of {len(shown) - _MOST} more places", "faint"))
        down += 18
    marks.append(text(MARGIN, down + 6, fitted(source, WIDTH - 2 * MARGIN), "faint"))
    return drawing(title, _spoken(under, everything), WIDTH, down + 28, marks)


def _legend(shown: Sequence[Place], down: float) -> tuple[list[str], float]:
    """What the marks of the map stand for, beside one another."""
    entries = [("circle", "photographed (larger: more photos)")] if any(place.seen for place in shown) else []
    entries += [("diamond", "the station was over it")] if any(place.over for place in shown) else []
    marks, x = [], MARGIN
    for look, words in entries or [("circle", "a place")]:
        marks += [_symbol(look, x + 8, down - 4, 6.0), text(x + 24, down, words)]
        x += 24 + width_of(words) + 24
    dashed = mark("path", class_="reach", d=f"M{number(x)} {number(down - 4)}h26")
    return [*marks, dashed, text(x + 34, down, f"the station passes no farther north or south than {REACH}°")], down


def _absent(absent: Sequence[Place], down: float, notes: Notes) -> tuple[list[str], float]:
    """Places that have no spot on the map, each with the numbers of its words, as many as have room in some lines."""
    if not absent:
        return [], down
    head = f"Not on the map, as no coordinates are known, or beyond its edge: {counted(len(absent), 'place')}"
    marks, x, line, right = [text(MARGIN, down, head, "name")], MARGIN, down + 17, WIDTH - MARGIN
    for at, place in enumerate(absent):
        often = f" ({place.seen + place.over})" if place.seen + place.over > 1 else ""
        numbers = ", ".join(map(str, notes.numbers(place.reasons)[:4])) if line < down + 17 + 15 * _LINES else ""
        words = fitted(f"{place.label}{often}{f' [{numbers}]' if numbers else ''}{';' if at < len(absent) - 1 else ''}", right - MARGIN)
        if x > MARGIN and x + width_of(words) > right:
            x, line = MARGIN, line + 15
        if line >= down + 17 + 15 * _LINES:
            marks.append(text(MARGIN, line, f"and {len(absent) - at} more", "faint"))
            break
        marks.append(told(_told(place), text(x, line, words), href=notes.href(place.reasons)))
        x += width_of(words) + 6
    return marks, line + 23


def _spoken(under: str, places: Sequence[Place]) -> str:
    seen = ", ".join(f"{place.label} ({place.seen})" for place in places[:200] if place.seen)
    over = ", ".join(place.label for place in places[:200] if place.over)
    return f"{under}." + (f" Photographed: {seen}." if seen else "") + (f" The station was over: {over}." if over else "")


def _world(land: Sequence[Outline]) -> list[str]:
    left, right, top, bottom = MARGIN, WIDTH - MARGIN, _TOP, _BOTTOM
    marks = [mark("rect", class_="sea", x=left, y=top, width=right - left, height=bottom - top)]
    rings = []
    for ring in land:
        if max(lat for _, lat in ring) > SOUTH:
            spots = [
                f"{number((lon + 180) * _SCALE + left)} {number((NORTH - max(SOUTH, min(NORTH, lat))) * _SCALE + top)}" for lon, lat in ring
            ]
            rings.append("M" + "L".join(spots) + "z")
    marks.append(mark("path", class_="land", d="".join(rings)))
    lines = []
    for lon in range(-150, 180, 30):
        x = number((lon + 180) * _SCALE + left)
        lines.append(f"M{x} {number(top)}V{number(bottom)}")
    for lat in range(-30, 90, 30):
        y = number((NORTH - lat) * _SCALE + top)
        lines.append(f"M{number(left)} {y}H{number(right)}")
    marks.append(mark("path", class_="graticule", d="".join(lines)))
    for parallel in (REACH, -REACH):
        marks.append(mark("path", class_="reach", d=f"M{number(left)} {number((NORTH - parallel) * _SCALE + top)}H{number(right)}"))
    return marks


def _at(place: Place) -> tuple[float, float]:
    lat, lon = place.where or (0.0, 0.0)
    return (lon + 180) * _SCALE + MARGIN, (NORTH - max(SOUTH, min(NORTH, lat))) * _SCALE + _TOP


def _radius(place: Place) -> float:
    return min(11.0, 3.2 + 1.3 * float(place.seen + place.over) ** 0.5) if place.seen + place.over else 1.8


def _symbol(look: str, x: float, y: float, r: float) -> str:
    if look == "diamond":
        r += 2
        return mark(
            "path",
            class_="box thin yellow",
            d=f"M{number(x)} {number(y - r)}l{number(r)} {number(r)}l{number(-r)} {number(r)}l{number(-r)} {number(-r)}z",
        )
    return mark("circle", class_="box thin pink", cx=x, cy=y, r=round(r, 2))


def _drawn(place: Place, at: tuple[float, float], taken: list[tuple[float, float, float, float]], notes: Notes | None, named: bool) -> str:
    """A place's marks with its name, or number, where there is room for it."""
    x, y = at
    r = _radius(place)
    reach = r + 2 if place.over else r  # a diamond's points
    marks: list[str] = []
    if place.over:
        marks.append(_symbol("diamond", x, y, r))
    if place.seen or not place.over:
        marks.append(_symbol("circle", x, y, r if not place.over else max(2.5, r - 2)))
    numbers = ", ".join(map(str, notes.numbers(place.reasons)[:4])) if notes else ""
    if place.seen + place.over or named:
        for words in dict.fromkeys(
            (f"{place.label} [{numbers}]" if numbers else place.label, place.label, f"[{numbers}]" if numbers else "")
        ):
            spot = _room(words, x, y, reach, taken)
            if words and spot:
                marks.append(text(spot[0], spot[1], words, "small named", spot[2]))
                break
    return told(_told(place), *marks, href=notes.href(place.reasons) if notes else "")


def _told(place: Place) -> str:
    """What is told of a place when it is pointed at."""
    often = [
        f"{counted(place.seen, 'photo')} of it" if place.seen else "",
        f"{place.over} from above it" if place.over else "",
    ]
    return ". ".join(filter(None, (place.label, ", ".join(filter(None, often)), "; ".join(reason.line for reason in place.reasons[:6]))))


def _room(
    words: str, x: float, y: float, r: float, taken: list[tuple[float, float, float, float]]
) -> tuple[float, float, str | None] | None:
    """A spot beside a mark for words, clear of marks and of other words; it counts as taken then."""
    wide = width_of(words, 10)
    for left, line, anchor in (
        (x + r + 3, y + 3.5, None),
        (x - r - 3 - wide, y + 3.5, "end"),
        (x - wide / 2, y - r - 4, "middle"),
        (x - wide / 2, y + r + 11, "middle"),
    ):
        box = (left, line - 9, left + wide, line + 2.5)
        if box[0] < MARGIN or box[2] > WIDTH - MARGIN or box[1] < _TOP or box[3] > _BOTTOM:
            continue
        if not any(box[0] < c and a < box[2] and box[1] < d and b < box[3] for a, b, c, d in taken):
            taken.append(box)
            return (left + wide if anchor == "end" else x if anchor == "middle" else left), line, anchor
    return None
