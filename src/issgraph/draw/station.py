"""Bodies that hang on one another to the station's picture: a box each, its ports, what is not known dashed, and the reasons below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from issgraph.draw.assembly import Block, Link, Rect, assembled
from issgraph.draw.notes import Notes, Reason
from issgraph.draw.svg import drawing, fitted, mark, text, told, width_of, wrapped

MARGIN = 34.0
_ROOM = 112.0
_LETTERS = {"forward": "F", "aft": "A", "port": "P", "starboard": "S", "zenith": "Z", "nadir": "N"}
_KINDS = {
    "us": ("blue", "US segment module"),
    "russian": ("red", "Russian segment module"),
    "adapter": ("plain", "adapter"),
    "truss": ("grey", "truss"),
    "platform": ("pink", "platform or equipment outside"),
    "crew": ("green", "crew ship"),
    "cargo": ("yellow", "cargo ship"),
}
"""Kinds of bodies: the colour and what the legend calls them. Ships differ in shape as well."""


@dataclass(frozen=True, slots=True)
class Body:
    """A thing to draw as a box. `host` and `side` say on what it hangs, and where; without a host it is drawn aside.

    `lines` stand below the name; `carries` are names of small things outside it with their reasons; `doubt` says what is not known.
    """

    id: str
    label: str
    kind: str
    host: str = ""
    side: str = ""
    lines: tuple[str, ...] = ()
    carries: tuple[tuple[str, tuple[Reason, ...]], ...] = ()
    arrays: bool = False
    high: bool = False
    doubt: str = ""
    contradicted: bool = False
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenPort:
    """A port at which nothing is known to stand; `free` is false where a ship whose port is not known may be there."""

    id: str
    label: str
    host: str
    side: str
    free: bool = True


@dataclass(frozen=True, slots=True)
class _Box:
    body: Body
    name: tuple[str, ...]
    lines: tuple[str, ...]
    numbers: str
    width: float
    height: float


def picture(bodies: Iterable[Body], ports: Iterable[OpenPort], title: str, under: str, source: str) -> str:
    """The station as SVG. Raises ValueError when bodies hang on one another in a ring."""
    everything = sorted(bodies, key=lambda body: body.id)
    notes = Notes(_usual(everything))
    joined, aside = [body for body in everything if body.host], [body for body in everything if not body.host]
    hosts = {body.host for body in joined} | {port.host for port in ports}
    roots = [body for body in aside if body.id in hosts or body.kind in ("us", "russian")]
    joined, aside = joined + roots, [body for body in aside if body not in roots]
    boxes = {body.id: _box(body, notes) for body in [*joined, *aside]}
    blocks = [Block(b.id, boxes[b.id].width, boxes[b.id].height, b.host, b.side, b.high) for b in joined]
    open_ports = sorted(ports, key=lambda port: port.id)
    blocks += [Block(port.id, 15, 15, port.host, port.side) for port in open_ports]
    rects, links = assembled(tuple(sorted(blocks, key=lambda block: block.id)))
    width = max((rect.x + rect.w for rect in rects.values()), default=0.0)
    page = max(width + 2 * MARGIN, 860.0, 2 * MARGIN + width_of(title, 22, True) * 1.1 + 190)  # the widest fonts, and the compass beside it
    left, top = (page - width) / 2, 96.0
    marks = [text(MARGIN, 44, title, "title"), text(MARGIN, 66, fitted(under, page - 2 * MARGIN, 12.5), "under")]
    marks += [_compass(page - MARGIN - 96, 50)]
    sides = {body.id: body.side for body in joined} | {port.id: port.side for port in open_ports}
    moved = [link.moved(left, top) for link in links]
    doubted = {body.id for body in joined if body.doubt}
    marks += [_link(link, link.child in doubted) for link in moved if link.child not in {port.id for port in open_ports}]
    for port in open_ports:
        marks.append(_open(port, rects[port.id].moved(left, top), next(link for link in moved if link.child == port.id)))
    marks += [_drawn(boxes[body.id], rects[body.id].moved(left, top), notes) for body in joined]
    marks += [_letter(link, sides[link.child]) for link in moved if link.child in boxes]
    down = top + max((rect.y + rect.h for rect in rects.values()), default=0.0) + 34
    for heading, found in (
        ("At the station, or near it; the port is not known", [body for body in aside if body.doubt or body.kind in ("crew", "cargo")]),
        ("Outside, now here and now there", [body for body in aside if not body.doubt and body.kind not in ("crew", "cargo")]),
    ):
        more, down = _aside(heading, [boxes[body.id] for body in found], page, down, notes)
        marks += more
    more, down = _legend(everything, open_ports, page, down)
    marks += more
    more, high = notes.drawn(MARGIN, down, page - 2 * MARGIN)
    marks += more
    down += high + 14
    marks.append(text(MARGIN, down, fitted(source, page - 2 * MARGIN), "faint"))
    return drawing(title, _spoken(under, everything), page, down + 22, marks)


def _spoken(under: str, bodies: list[Body]) -> str:
    """The picture in words, for who cannot see it."""
    names = {body.id: body.label for body in bodies}
    said = [f"{b.label} on {names.get(b.host, b.host)}{f' ({b.side})' if b.side else ''}" for b in bodies if b.host]
    loose = [f"{b.label}: {b.doubt}" for b in bodies if b.doubt]
    return f"{under}. " + "; ".join(said) + ("." if said else "") + (" Not sure: " + "; ".join(loose) + "." if loose else "")


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _usual(bodies: list[Body]) -> Reason | None:
    """The reason for which most is believed, if it is one for many."""
    counts = Counter(reason for body in bodies for reason in body.reasons if not reason.words)
    best = min(counts, key=lambda reason: (-counts[reason], reason), default=None)
    return best if best and counts[best] > 4 else None


def _raised(numbers: Iterable[int]) -> str:
    """The numbers of notes as they stand after a word."""
    return " ".join(("", *(str(number).translate(_RAISED) for number in numbers if number)))


def _box(body: Body, notes: Notes) -> _Box:
    numbers = " ".join(str(number) for number in notes.numbers(body.reasons) if number)
    carried = tuple(f"+ {label}{_raised(notes.numbers(reasons))}" for label, reasons in body.carries)
    room = 62.0 if body.kind in ("truss", "adapter") else _ROOM
    ship = body.kind in ("crew", "cargo")
    name = tuple(wrapped(body.label, room, 12.5, bold=True))
    lines = tuple(fitted(line, _ROOM + 46, 10.5) for line in (*body.lines, *carried))
    wide = max([width_of(line, 12.5, True) for line in name] + [width_of(line, 10.5) for line in lines] + [26.0])
    height = 15 + 15 * len(name) + 13 * len(lines) + (7 if numbers else 0)
    return _Box(
        body, name, lines, numbers, round(wide + 20 + (30 if body.doubt else 6 if ship else 0)), height + (22 if body.arrays else 0)
    )


def _drawn(box: _Box, at: Rect, notes: Notes) -> str:
    body = box.body
    colour = _KINDS.get(body.kind, ("grey", ""))[0]
    look = f"box {colour}{' unsure' if body.doubt else ''}"
    x, y, w, h = at.x, at.y, at.w, at.h
    marks: list[str] = []
    if body.arrays:
        marks.append(_arrays(x + 6, y, w - 12, 17))
        y, h = y + 22, h - 22
    marks.append(_outline(body.kind, look, x, y, w, h))
    if body.contradicted:
        marks.append(_outline(body.kind, look.replace(colour, "none") + " twice", x + 3, y + 3, w - 6, h - 6))
    middle, line = x + w / 2, y + (h - (5 if box.numbers else 0) - 15 * len(box.name) - 13 * len(box.lines)) / 2 + 11.5
    first = line
    for words in box.name:
        marks.append(text(middle, line, words, "name", "middle"))
        line += 15
    line -= 1.5
    carried = len(box.lines) - len(body.carries)
    carries: list[str] = []  # beside the box's link and not in it, as a link in a link is not drawn
    for index, words in enumerate(box.lines):
        spelled = text(middle, line, words, "more", "middle")
        if index < carried:
            marks.append(spelled)
        else:
            label, reasons = body.carries[index - carried]
            carries.append(told(f"{label}, on {body.label}. {_why(reasons)}", spelled, href=notes.href(reasons)))
        line += 13
    if box.numbers:
        marks.append(text(x + w - (13 if body.kind in ("crew", "cargo") else 5), y + h - 4, box.numbers, "number", "end"))
    if body.doubt:
        marks.append(
            text(
                x + (12 if body.kind in ("crew", "cargo") else 6),
                first,
                "!" if body.contradicted else "?",
                "name",
            )
        )
    said = ". ".join(filter(None, (f"{body.label}", ", ".join(body.lines), body.doubt, _why(body.reasons))))
    return told(said, *marks, href=notes.href(body.reasons), class_="body") + "".join(carries)


def _arrays(x: float, y: float, w: float, h: float) -> str:
    """Solar arrays: a striped box."""
    stripes = "".join(f"M{x + step:.1f} {y}v{h:g}" for step in range(7, int(w), 7))
    return mark("rect", class_="box grey array", x=x, y=y, width=w, height=h) + mark("path", class_="rule", d=stripes)


def _outline(kind: str, look: str, x: float, y: float, w: float, h: float) -> str:
    """Crew ships are round, cargo ships have their corners cut, adapters are narrow at the ends; all else is a plain box."""
    if kind == "cargo":
        return mark("path", class_=look, d=f"M{x + 9:.1f} {y:.1f}H{x + w - 9:.1f}l9 9V{y + h - 9:.1f}l-9 9H{x + 9:.1f}l-9 -9V{y + 9:.1f}z")
    return mark("rect", class_=look, x=x, y=y, width=w, height=h, rx={"crew": 17, "us": 4, "russian": 4}.get(kind, 1))


def _why(reasons: tuple[Reason, ...]) -> str:
    return "; ".join(reason.line for reason in sorted(reasons, key=lambda each: (not each.words, each)))


def _link(link: Link, unsure: bool) -> str:
    return mark("path", class_="link unsure" if unsure else "link", d=f"M{link.x1:.1f} {link.y1:.1f}L{link.x2:.1f} {link.y2:.1f}")


def _letter(link: Link, side: str) -> str:
    """The port that a link leaves from, as a letter in a full circle."""
    letter = _LETTERS.get(side)
    if not letter:
        return ""
    dx, dy = (link.x2 > link.x1) - (link.x2 < link.x1), (link.y2 > link.y1) - (link.y2 < link.y1)
    x, y = link.x1 + 8 * dx, link.y1 + 8 * dy
    return mark("circle", class_="taken", cx=x, cy=y, r=6.5) + text(x, y + 3.2, letter, "taken-letter", "middle")


def _open(port: OpenPort, at: Rect, link: Link) -> str:
    """A port at which nothing is known to stand: its letter in an empty circle."""
    x, y = at.x + at.w / 2, at.y + at.h / 2
    stem = mark("path", class_="stem" if port.free else "stem unsure", d=f"M{link.x1:.1f} {link.y1:.1f}L{link.x2:.1f} {link.y2:.1f}")
    ring = mark("circle", class_="box plain" if port.free else "box plain unsure", cx=x, cy=y, r=7.5)
    said = "free" if port.free else "free, or taken by a ship whose port is not known"
    return told(f"{port.label}: {said}", stem, ring, text(x, y + 3.4, _LETTERS.get(port.side, "?"), "port-letter", "middle"))


def _compass(x: float, y: float) -> str:
    """Which way is which on paper."""
    lines = mark("path", class_="rule", d=f"M{x - 26} {y}H{x + 26}M{x} {y - 20}V{y + 20}")
    marks = [lines, text(x - 32, y + 4, "aft", "faint", "end"), text(x + 32, y + 4, "forward", "faint")]
    marks += [text(x, y - 25, "zenith, port", "faint", "middle"), text(x, y + 31, "nadir, starboard", "faint", "middle")]
    return mark("g", *marks)


def _aside(heading: str, boxes: list[_Box], page: float, down: float, notes: Notes) -> tuple[list[str], float]:
    """What was there that day, or may have been, at no place that is known or its own: in rows below the station."""
    if not boxes:
        return [], down
    marks = [text(MARGIN, down, heading, "name")]
    x, y, high = MARGIN, down + 14, 0.0
    for box in boxes:
        if x > MARGIN and x + box.width > page - MARGIN:
            x, y, high = MARGIN, y + high + 12, 0.0
        marks.append(_drawn(box, Rect(x, y, box.width, box.height), notes))
        x, high = x + box.width + 14, max(high, box.height)
    return marks, y + high + 36


def _legend(bodies: list[Body], ports: list[OpenPort], page: float, down: float) -> tuple[list[str], float]:
    kinds = {body.kind for body in bodies}
    marks: list[str] = [mark("path", class_="rule", d=f"M{MARGIN} {down - 16}H{page - MARGIN}")]
    x, y = MARGIN, down
    entries = [(_outline(kind, f"box {colour}", 0, 0, 30, 18), words) for kind, (colour, words) in _KINDS.items() if kind in kinds]
    if any(body.arrays for body in bodies):
        entries.append((_arrays(0, 2, 30, 14), "solar arrays"))
    if any(body.doubt for body in bodies):
        entries.append((_outline("us", "box plain unsure", 0, 0, 30, 18), "dashed: something of it is not known (?) or contradicted (!)"))
    circle = mark("circle", class_="taken", cx=15, cy=9, r=6.5) + text(15, 12.2, "Z", "taken-letter", "middle")
    entries.append((circle, "port in use: Forward, Aft, Port, Starboard, Zenith, Nadir"))
    for free in sorted({port.free for port in ports}):
        ring = mark("circle", class_="box plain" if free else "box plain unsure", cx=15, cy=9, r=7.5)
        words = "port that is free" if free else "port free, or taken by a ship whose port is not known"
        entries.append((ring + text(15, 12.4, "Z", "port-letter", "middle"), words))
    for sample, words in entries:
        wide = 38 + width_of(words) + 20
        if x > MARGIN and x + wide > page - MARGIN:
            x, y = MARGIN, y + 27
        marks.append(mark("g", sample, text(38, 13, words), transform=f"translate({x:.1f} {y:.1f})"))
        x += wide
    return marks, y + 46


def hung(bodies: Iterable[Body]) -> tuple[Body, ...]:
    """Bodies with no ring among them: in a ring, the one that says least of where it hangs is let go."""
    known = {body.id: body for body in bodies}
    for name in sorted(known):
        seen, at = [name], known[name].host
        while at in known and at not in seen:
            seen.append(at)
            at = known[at].host
        if at == name:
            loose = min(seen, key=lambda each: (known[each].side != "", each))
            known[loose] = replace(known[loose], host="", side="")
    return tuple(known.values())
