"""Marks and words to SVG that stands alone: every word escaped, a title and a description inside, one style for screens and paper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from importlib.resources import files
from xml.sax.saxutils import escape, quoteattr

STYLE = (files("issgraph.draw") / "picture.css").read_text("utf-8")

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WEB = re.compile(r"^(https?://[^\s<>\"]+|#[\w.-]+|/(?![/\\])[^\s<>\"\\]+)$")
_NARROW = {**dict.fromkeys("ijl'|", 0.24), **dict.fromkeys(" ft.,:;!/\\[]I", 0.3), **dict.fromkeys('r-()"`“”', 0.36)}
_WIDE = {
    **dict.fromkeys("ABEKPSVXY&", 0.68),
    **dict.fromkeys("CDHNRUw", 0.73),
    **dict.fromkeys("GOQ", 0.79),
    **dict.fromkeys("mMW@—…", 0.95),
}
_WIDTHS = {**_NARROW, **_WIDE}


def plain(words: str) -> str:
    """Words that XML can hold: what it forbids gives way to one stand-in each; lines and tabs become spaces."""
    return _UNFIT.sub("\ufffd", words.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def number(value: float) -> str:
    """A length with two places at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def mark(name: str, *inside: str, **attributes: str | float | None) -> str:
    """An element; `class_` is class, `stroke_width` is stroke-width, None is left out. What is inside is markup already."""
    spelled = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(plain(value) if isinstance(value, str) else number(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{spelled}>{''.join(inside)}</{name}>" if inside else f"<{name}{spelled}/>"


def text(x: float, y: float, words: str, class_: str | None = None, anchor: str | None = None, **more: str | float | None) -> str:
    """Words at a place; y is that of the line they stand on."""
    return mark("text", escape(plain(words)), x=x, y=y, class_=class_, text_anchor=anchor, **more)


def told(title: str, *inside: str, href: str = "", **attributes: str | float | None) -> str:
    """Marks that say what they are when pointed at or read out, and lead somewhere where an address is given: the web, a page beside
    this one, or a part of this picture."""
    name = mark("title", escape(plain(title)))
    if _WEB.match(href):
        return mark("a", name, *inside, href=href, **attributes)
    return mark("g", name, *inside, **attributes)


def drawing(title: str, description: str, width: float, height: float, inside: Iterable[str], style: str = "") -> str:
    """The whole picture. A reader that cannot see it is told the title and the description."""
    width, height = round(width), round(height)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="graphics-document document" aria-labelledby="title description" lang="en">',
        mark("title", escape(plain(title)), id="title"),
        mark("desc", escape(plain(description)), id="description"),
        f"<style>{STYLE}{style}</style>",
        mark("rect", class_="paper", width=width, height=height),
        *inside,
    ]
    return "\n".join(parts) + "\n</svg>\n"


def inside(svg: str, name: str) -> str:
    """A whole picture as a part of a page that has its style already; `name` tells its title and description from those of others."""
    svg = re.sub(r"<style>.*?</style>", "", svg, count=1, flags=re.S)
    svg = svg.replace('id="title"', f'id="{name}-title"', 1).replace('id="description"', f'id="{name}-description"', 1)
    return svg.replace('aria-labelledby="title description"', f'class="drawn" aria-labelledby="{name}-title"', 1)


def styles(scope: str, *more: str) -> str:
    """The style of pictures for a page that has some inside, valid within `scope` alone."""
    lines = []
    for line in "".join((STYLE, *more)).splitlines():
        selectors, brace, rest = line.partition(" {")
        fits = brace and not line.startswith("@")
        lines.append(", ".join(f"{scope} {each.strip()}" for each in selectors.split(",")) + brace + rest if fits else line)
    return "\n".join(lines) + "\n"


def width_of(words: str, size: float = 11, bold: bool = False) -> float:
    """About how wide words are, a little more than less, whichever of the fonts is there."""
    return sum(map(_letter, words)) * size * (1.09 if bold else 1.03)


def _letter(letter: str) -> float:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if ord(letter) < 0x2000:
        return 0.57
    return 1.05 if unicodedata.east_asian_width(letter) in "WF" else 0.75


def counted(number: int, thing: str, things: str = "") -> str:
    """A number of things in words: "1 ship", "2 ships"."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def fitted(words: str, room: float, size: float = 11, bold: bool = False) -> str:
    """Words cut to a width, with an ellipsis where something is missing."""
    words = plain(words)
    if width_of(words, size, bold) <= room:
        return words
    while words and width_of(words + "…", size, bold) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def wrapped(words: str, room: float, size: float = 11, bold: bool = False, most: int = 3) -> list[str]:
    """Words in lines of a width, at most so many; what has no room ends in an ellipsis."""
    lines: list[str] = [""]
    for word in plain(words).split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or width_of(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [fitted(line, room, size, bold) for line in lines]
