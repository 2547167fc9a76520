"""Blocks that hang on one another's sides to a place for each: nothing overlaps, nothing is crossed, and the same blocks lie the same way.

A block hangs on one of six sides of another. On paper aft is left and forward right; zenith and port are up, nadir and starboard down.
Each branch is laid out by itself, then pushed against what is there already until it just does not touch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

GAP = 26.0
"""The length of a link between two blocks, at least."""
AIR = 9.0
"""The room between blocks that have nothing to do with one another, at least."""
_PITCH = 30.0
_TALL = 4000.0

_ON_PAPER = {"forward": "right", "aft": "left", "zenith": "up", "port": "up", "nadir": "down", "starboard": "down"}
_OPPOSITE = {"right": "left", "left": "right", "up": "down", "down": "up", "": ""}
_AWAY = {"up": (0.0, -1.0), "down": (0.0, 1.0), "left": (-1.0, 0.0), "right": (1.0, 0.0)}
_ELSEWHERE = {
    "up": {"port": "left", "zenith": "right", "": "right"},
    "down": {"starboard": "left", "nadir": "right", "": "right"},
    "left": {"": "down"},
    "right": {"": "down"},
}


@dataclass(frozen=True, slots=True)
class Block:
    """A thing with its size; `parent` and `side` say on what it hangs, and where ("left" and "right" are sides too).

    A `high` block is drawn above everything, with whatever hangs on it.
    """

    id: str
    width: float
    height: float
    parent: str = ""
    side: str = ""
    high: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the plane: left upper corner and size."""

    x: float
    y: float
    w: float
    h: float

    def moved(self, dx: float, dy: float) -> Rect:
        """The same elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def meets(self, other: Rect, air: float = 0.0) -> bool:
        """Whether the two share more than a line, or come nearer than `air`."""
        return (
            self.x < other.x + other.w + air - 1e-6
            and other.x < self.x + self.w + air - 1e-6
            and self.y < other.y + other.h + air - 1e-6
            and other.y < self.y + self.h + air - 1e-6
        )


@dataclass(frozen=True, slots=True)
class Link:
    """The straight line between a block and what it hangs on: from the parent's edge to its own."""

    parent: str
    child: str
    x1: float
    y1: float
    x2: float
    y2: float

    def moved(self, dx: float, dy: float) -> Link:
        """The same elsewhere."""
        return replace(self, x1=self.x1 + dx, y1=self.y1 + dy, x2=self.x2 + dx, y2=self.y2 + dy)

    @property
    def rect(self) -> Rect:
        """The strip of the plane that the line takes."""
        x, y = min(self.x1, self.x2), min(self.y1, self.y2)
        return (
            Rect(x - 4, y, abs(self.x1 - self.x2) + 8, abs(self.y1 - self.y2))
            if self.x1 == self.x2
            else Rect(x, y - 4, abs(self.x1 - self.x2), 8)
        )


@dataclass(slots=True)
class _Part:
    """A branch that is laid out: the blocks of it and the links, with the middle of its first block's near edge at the origin."""

    rects: dict[str, Rect] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def moved(self, dx: float, dy: float) -> _Part:
        return _Part({key: rect.moved(dx, dy) for key, rect in self.rects.items()}, [link.moved(dx, dy) for link in self.links])

    def add(self, other: _Part) -> None:
        self.rects.update(other.rects)
        self.links.extend(other.links)

    def taken(self) -> Iterator[Rect]:
        yield from self.rects.values()
        for link in self.links:
            yield link.rect


@lru_cache(maxsize=512)
def assembled(blocks: tuple[Block, ...]) -> tuple[dict[str, Rect], tuple[Link, ...]]:
    """Where each block lies, its size grown where much hangs on one side, and the links. The left upper corner is at 0, 0.

    Blocks whose parent is not among them are first blocks; several stand side by side. Raises ValueError when blocks hang on one
    another in a ring.
    """
    known = {block.id for block in blocks}
    hanging: dict[str, list[Block]] = {}
    for block in sorted(blocks, key=lambda each: each.id):
        hanging.setdefault(block.parent if block.parent in known else "", []).append(block)
    whole = _Part()
    for first in hanging.get("", []):
        part = _grown(first, "", hanging)
        across = 0.0
        while shift := _push(part.moved(across, 0), whole, "right", 4 * AIR):
            across += shift
        whole.add(part.moved(across, 0))
    if len(whole.rects) + sum(1 for _ in _high(blocks, hanging)) < len(blocks):
        raise ValueError(f"blocks hang on one another in a ring: {', '.join(sorted(known - whole.rects.keys()))}")
    for top in (block for block in blocks if block.high and block.parent in whole.rects):
        pole = next(link for link in whole.links if link.child == top.id)
        roof = min(rect.y for rect in whole.rects.values())
        part = _grown(replace(top, high=False), "up", hanging)
        whole.links.remove(pole)
        lowest = max(rect.y + rect.h for rect in part.rects.values())
        whole.add(part.moved(pole.x1, roof - GAP - lowest))
        whole.links.append(replace(pole, y2=roof - GAP - lowest))
    left, top_edge = min((r.x for r in whole.rects.values()), default=0.0), min((r.y for r in whole.rects.values()), default=0.0)
    moved = whole.moved(-left, -top_edge)
    return moved.rects, tuple(moved.links)


def _high(blocks: tuple[Block, ...], hanging: dict[str, list[Block]]) -> Iterator[str]:
    waiting = [block for block in blocks if block.high and block.parent]
    while waiting:
        block = waiting.pop()
        yield block.id
        waiting += hanging.get(block.id, [])


def _grown(block: Block, direction: str, hanging: dict[str, list[Block]]) -> _Part:
    """A block with all that hangs on it, which itself lies in a direction from its parent."""
    sides: dict[str, list[_Part]] = {"up": [], "down": [], "left": [], "right": []}
    keys: dict[str, list[str]] = {"up": [], "down": [], "left": [], "right": []}
    near = _OPPOSITE[direction]
    for child in sorted(hanging.get(block.id, []), key=lambda each: (_size(each, hanging), each.side, each.id)):
        side = child.side if child.side in sides else _ON_PAPER.get(child.side, "down")
        if side == near:
            side = _ELSEWHERE[near].get(child.side, _ELSEWHERE[near][""])
        if child.high:
            sides[side].append(_Part({}, []))
        else:
            sides[side].append(_grown(child, side, hanging))
        keys[side].append(child.id)
    beside = {side: _spread(parts, side) for side, parts in sides.items()}
    span = {side: max(a for a, _ in found) - min(a for a, _ in found) + 24 if found else 0.0 for side, found in beside.items()}
    width, height = max(block.width, span["up"], span["down"]), max(block.height, span["left"], span["right"])
    whole = _Part({block.id: Rect(-width / 2, -height / 2, width, height)})
    for side in ("up", "down", "left", "right"):
        found = beside[side]
        middle = (min(a for a, _ in found) + max(a for a, _ in found)) / 2 if found else 0.0
        for key, part, (along, out) in zip(keys[side], sides[side], found, strict=True):
            _hang(whole, block.id, key, part, side, along - middle, out, width, height)
    dx, dy = _AWAY.get(direction, (0.0, 0.0))
    return whole.moved(dx * width / 2, dy * height / 2)


def _size(block: Block, hanging: dict[str, list[Block]]) -> int:
    return 1 + sum(_size(child, hanging) for child in hanging.get(block.id, []))


def _spread(parts: list[_Part], side: str) -> list[tuple[float, float]]:
    """For branches on one side, how far each lies along the edge, and how much farther out than a link's length."""
    found: list[tuple[float, float]] = []
    placed = _Part()
    for at, part in enumerate(parts):
        best = _beside(part, placed, side, [along for along, _ in found]) if at else (0.0, 0.0)
        found.append(best)
        placed.add(_out(part, side, *best))
    return found


def _out(part: _Part, side: str, along: float, out: float) -> _Part:
    """A branch moved to where it will stand before an edge whose middle is the origin, with its link."""
    dx, dy = _AWAY[side]
    far = GAP + out
    x, y = (along, 0.0) if dx == 0 else (0.0, along)
    moved = part.moved(x + dx * far, y + dy * far)
    reach = far if part.rects else _TALL
    moved.links.append(Link("", "", x, y, x + dx * reach, y + dy * reach))
    return moved


def _beside(part: _Part, placed: _Part, side: str, taken: list[float]) -> tuple[float, float]:
    """The place for one more branch that costs least: far along the edge is worse than far out."""
    ways = ("right", "left") if side in ("up", "down") else ("down", "up")
    best = (float("inf"), 0.0, 0.0)
    for way, sign in zip(ways, (1.0, -1.0), strict=True):
        for step in range(36 if part.rects else 1):
            out = step * 12.0
            if _PITCH + 0.55 * out > best[0]:
                break
            along = max(taken) + _PITCH if sign > 0 else min(taken) - _PITCH
            while shift := _push(_out(part, side, along, out), placed, way, AIR):
                along += shift
            best = min(best, (abs(along) + 0.55 * out + (0.1 if sign < 0 else 0), along, out))
    return best[1:]


def _hang(whole: _Part, parent: str, child: str, part: _Part, side: str, along: float, out: float, width: float, height: float) -> None:
    """Puts a branch on a side of what is there, as near as it fits."""
    dx, dy = _AWAY[side]
    x, y = (along, dy * height / 2) if dx == 0 else (dx * width / 2, along)
    if not part.rects:
        whole.links.append(Link(parent, child, x, y, x, y - _TALL))
        return
    away = GAP + out
    while shift := _push(part.moved(x + dx * away, y + dy * away), whole, side, AIR):
        away += abs(shift)
    whole.add(part.moved(x + dx * away, y + dy * away))
    whole.links.append(Link(parent, child, x, y, x + dx * away, y + dy * away))


def _push(part: _Part, whole: _Part, side: str, air: float) -> float:
    """How far, and which way, a part must be moved to a side to clear the first thing that it meets; 0 when it meets nothing."""
    standing = list(whole.taken())
    worst = 0.0
    for one in part.taken():
        for other in standing:
            if one.meets(other, air):
                shift = {
                    "right": other.x + other.w + air - one.x,
                    "left": one.x + one.w + air - other.x,
                    "down": other.y + other.h + air - one.y,
                    "up": one.y + one.h + air - other.y,
                }[side]
                worst = max(worst, shift + 0.01)
    return -worst if side in ("left", "up") else worst
