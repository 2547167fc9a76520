"""Reasons to the numbered notes below a picture: each once, in the order in which they are first needed, with its address if it has one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from issgraph.draw.svg import mark, text, told, wrapped

LINE = 14.0


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why something is believed: words of a text, or none where a table says it; the text's title or the table's source; an address."""

    words: str
    source: str
    page: str = ""

    @property
    def line(self) -> str:
        """The reason as it is printed."""
        return f"“{self.words}” — {self.source}" if self.words else self.source


class Notes:
    """The notes of one picture. A `usual` reason has no number in the picture: what bears none is believed for it."""

    def __init__(self, usual: Reason | None = None) -> None:
        self._numbers: dict[Reason, int] = {usual: 0} if usual else {}

    def numbers(self, reasons: Iterable[Reason]) -> tuple[int, ...]:
        """The numbers of some reasons, given anew where needed; what a text says comes first. 0 is the usual reason."""
        ordered = sorted(set(reasons), key=lambda each: (not each.words, each))
        return tuple(self._numbers.setdefault(reason, max(self._numbers.values(), default=0) + 1) for reason in ordered)

    def href(self, reasons: Iterable[Reason]) -> str:
        """Where pointing at something leads: the page of a text that says it, else its first note."""
        ordered = sorted(set(reasons), key=lambda each: (not each.words, each))
        page = next((reason.page for reason in ordered if reason.page.startswith(("https://", "http://"))), "")
        return page or (f"#note-{self._numbers[ordered[0]]}" if ordered else "")

    def drawn(self, x: float, y: float, width: float, heading: str = "Why this is believed") -> tuple[list[str], float]:
        """The list as marks, in columns of a readable width, and how high it is."""
        if not self._numbers:
            return [], 0.0
        columns = max(1, min(3, int(width // 430)))
        room = (width - 24 * (columns - 1)) / columns
        blocks = [
            (number, reason, wrapped(reason.line + ("" if number else " (whatever bears no number)"), room - 26, most=3))
            for reason, number in self._numbers.items()
        ]
        total = sum(len(lines) for _, _, lines in blocks)
        marks, column, down, deepest = [text(x, y + 11, heading, "name")], 0, 0, 0
        for number, reason, lines in blocks:
            if down and down + len(lines) > -(-total // columns) and column < columns - 1:
                column, down = column + 1, 0
            left, top = x + column * (room + 24), y + 30 + down * LINE
            body = [
                text(left, top, str(number) if number else "–", "faint"),
                *(text(left + 26, top + at * LINE, line) for at, line in enumerate(lines)),
            ]
            marks.append(told(reason.line, *body, href=reason.page, id=f"note-{number}"))
            down += len(lines)
            deepest = max(deepest, down)
        return [mark("g", *marks)], 34 + deepest * LINE
