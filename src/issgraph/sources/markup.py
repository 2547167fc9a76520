"""HTML in a field, as feeds and archives put it there, to plain text: tags gone, entities as their characters, blocks as paragraphs."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

_BLOCKS = frozenset("p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article figure figcaption pre hr dd dt dl".split())
_SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "svg"})
_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]{0,5000}|!--)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BREAKS = re.compile(r"[ \t\f\v]*\n[ \t\f\v]*(?:\n[ \t\f\v]*)+")


def unmarked(text: str) -> str:
    """The text as a browser would show it; a text without tags and entities is given back as it is."""
    if not _TAG.search(text):
        return html.unescape(text) if _ENTITY.search(text) else text
    reader = _Words()
    reader.feed(text)
    reader.close()
    return _BREAKS.sub("\n\n", "".join(reader.words)).strip()


class _Words(HTMLParser):
    """Collects what is shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a new paragraph, br a line."""
        if tag in _SILENT:
            self.silent += 1
        elif tag in _BLOCKS:
            self.words.append("\n" if tag == "br" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its paragraph."""
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _BLOCKS:
            self.words.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Words, with white space as HTML has it."""
        if not self.silent:
            self.words.append(re.sub(r"\s+", " ", data))
