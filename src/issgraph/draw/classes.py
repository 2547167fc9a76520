"""Classes and their properties to a diagram: a box a class, narrower ones to its right, each property with what it leads to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from issgraph.draw.svg import drawing, fitted, mark, number, text, told, width_of, wrapped
from issgraph.draw.timeline import legend_of

MARGIN = 34.0
_WIDE = 216.0
_STEP = 250.0
_LINE = 13.5
_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its name, the names of what it leads to, and what it means."""

    name: str
    leads_to: tuple[str, ...]
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Class:
    """A class: its name, the class it is a kind of ("" for none), what it means, its properties, and its kin in other vocabularies."""

    name: str
    parent: str = ""
    meaning: str = ""
    properties: tuple[Property, ...] = ()
    kin: tuple[str, ...] = ()
    look: str = "grey"


def picture(classes: Iterable[Class], title: str, under: str, source: str, legend: Iterable[tuple[str, str]] = (), columns: int = 6) -> str:
    """The diagram as SVG: trees of classes, put where there is room, the largest first; `legend` holds looks with what they stand for."""
    known = {each.name: each for each in classes}
    narrower: dict[str, list[str]] = {}
    roots = []
    for name in sorted(known):
        parent = known[name].parent
        if parent in known and not _in_ring(name, known):
            narrower.setdefault(parent, []).append(name)
        else:
            roots.append(name)
    heights = {name: _height(known[name]) for name in known}
    trees = sorted(roots, key=lambda name: (-_depth(name, narrower), -_tall(name, narrower, heights), name))
    floor = [0.0] * columns
    marks = [text(MARGIN, 44, title, "title"), text(MARGIN, 66, fitted(under, columns * _STEP, 12.5), "under")]
    for name in trees:
        deep = min(columns, _depth(name, narrower))
        at = min(range(columns - deep + 1), key=lambda column: (max(floor[column : column + deep]), column))
        top = max(floor[at : at + deep])
        tall = _tall(name, narrower, heights)
        marks += _tree(name, MARGIN + at * _STEP, 92 + top, known, narrower, heights)
        for column in range(at, at + deep):
            floor[column] = top + tall + 2 * _GAP
    down = 92 + max(floor, default=0.0) + 14
    width = columns * _STEP - (_STEP - _WIDE) + 2 * MARGIN
    words = (
        "A box is a class with its properties and what they lead to; classes joined on the right are kinds of it and share its properties."
    )
    drawn, down = legend_of(legend, down, width)
    marks += [
        *drawn,
        text(MARGIN, down + 26, fitted(words, width - 2 * MARGIN), "under"),
        text(MARGIN, down + 48, fitted(source, width - 2 * MARGIN), "faint"),
    ]
    spoken = "; ".join(f"{each.name}{f' is a {each.parent}' if each.parent else ''}" for _, each in sorted(known.items()))
    return drawing(title, f"{under}. {spoken}.", width, down + 70, marks)


def _in_ring(name: str, known: dict[str, Class]) -> bool:
    seen = {name}
    at = known[name].parent
    while at in known:
        if at in seen:
            return True
        seen.add(at)
        at = known[at].parent
    return False


def _depth(name: str, narrower: dict[str, list[str]]) -> int:
    return 1 + max((_depth(each, narrower) for each in narrower.get(name, [])), default=0)


def _lines(each: Class) -> list[tuple[str, Property]]:
    found = []
    for property_ in each.properties:
        words = f"{property_.name} → {', '.join(property_.leads_to)}" if property_.leads_to else property_.name
        for at, line in enumerate(wrapped(words, _WIDE - 18 - 8, 10.5)):
            found.append((f"  {line}" if at else line, property_))
    return found


def _height(each: Class) -> float:
    return 26 + (_LINE if _kin_below(each) else 0) + (len(_lines(each)) * _LINE + 5 if each.properties else 0)


def _kin_below(each: Class) -> bool:
    """Whether the names of kin have no room beside the name of the class."""
    return bool(each.kin) and width_of(", ".join(each.kin), 8.5) > _WIDE - 27 - width_of(each.name, 12.5, True)


def _tall(name: str, narrower: dict[str, list[str]], heights: dict[str, float]) -> float:
    below = [_tall(each, narrower, heights) for each in narrower.get(name, [])]
    return max(heights[name], sum(below) + _GAP * (len(below) - 1))


def _tree(
    name: str, x: float, y: float, known: dict[str, Class], narrower: dict[str, list[str]], heights: dict[str, float]
) -> list[str]:  # fmt: skip
    marks = []
    down = y
    for each in narrower.get(name, []):
        start, end = x + _WIDE, x + _STEP
        marks.append(
            mark("path", class_="stem", d=f"M{number(start + 9)} {number(y + 13)}H{number(start + 17)}V{number(down + 13)}H{number(end)}")
        )
        marks += _tree(each, x + _STEP, down, known, narrower, heights)
        down += _tall(each, narrower, heights) + _GAP
    if narrower.get(name):
        left, middle = number(x + _WIDE), number(y + 13)
        marks.append(mark("path", class_="box thin plain", d=f"M{left} {middle}l9 -5v10z"))
    return [*marks, _box(known[name], x, y, heights[name])]


def _box(each: Class, x: float, y: float, height: float) -> str:
    marks = [mark("rect", class_=f"box {each.look}", x=x, y=y, width=_WIDE, height=height, rx=3)]
    marks.append(text(x + 9, y + 17.5, fitted(each.name, _WIDE - 18, 12.5, bold=True), "name"))
    line = y + 35
    if _kin_below(each):
        marks.append(text(x + 9, y + 31, fitted(", ".join(each.kin), _WIDE - 18, 8.5), "number"))
        line += _LINE
    elif each.kin:
        marks.append(text(x + _WIDE - 8, y + 17, ", ".join(each.kin), "number", "end"))
    for words, property_ in _lines(each):
        marks.append(
            told(f"{property_.name}: {property_.meaning}", text(x + 9 + (8 if words.startswith("  ") else 0), line, words.strip(), "more"))
        )
        line += _LINE
    return told(f"{each.name}: {each.meaning}", *marks)
