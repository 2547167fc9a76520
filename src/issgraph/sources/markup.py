"""HTML in a field, as feeds and archives put it there, to plain text: tags gone, entities as their characters, blocks as paragraphs.

Every pattern goes through the text once, whatever stands in it: the standard library's parser takes hours for a megabyte of "<!--".
"""

from __future__ import annotations

import html
import re
from itertools import chain

_BLOCKS = frozenset("p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article figure figcaption pre hr dd dt dl".split())
_SILENT = frozenset({"template", "noscript", "iframe", "svg"})
_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]{0,5000}|!--)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NO_CHARACTER = re.compile(r"&#(?:0*+\d{8,}|[xX]0*+[0-9a-fA-F]{7,});?")
"""A number that no character has; Python refuses to read one of thousands of digits."""

_MARK = re.compile(
    r"""<(?: (?:script|style)\b[^<>]*+> .*? (?:</(?:script|style)\b[^<>]*+>|\Z)"""
    r""" | (/?) ([a-z][^\s<>/]*+) (?: [^<>"'] | "[^"<]*+" | '[^'<]*+' | ["'] )*+ >"""
    r""" | !--(?: -?> | .*?(?:--!?>|\Z) ) | [!?][^<>]*+> )""",
    re.S | re.X | re.I,
)
"""A script or style, a tag, a comment, or another declaration. A script or comment without an end goes on to that of the text."""

_SPACE = re.compile(r"\s+")
_BREAKS = re.compile(r"(?<![ \t\f\v])[ \t\f\v]*+\n[ \t\f\v]*+(?:\n[ \t\f\v]*+)++")


def unmarked(text: str) -> str:
    """The text as a browser would show it; a text without tags and entities is given back as it is."""
    if not _TAG.search(text):
        return _characters(text) if _ENTITY.search(text) else text
    words: list[str] = []
    silent = at = 0
    for mark in chain(_MARK.finditer(text), [None]):
        if not silent:
            words.append(_SPACE.sub(" ", _characters(text[at : mark.start() if mark else None])))
        if mark is None:
            break
        at = mark.end()
        tag = (mark[2] or "").lower()
        if tag in _SILENT:
            silent = max(0, silent - 1) if mark[1] else silent + (not mark[0].endswith("/>"))
        elif tag in _BLOCKS and not silent:
            words.append("\n" if tag == "br" and not mark[1] else "\n\n")
    return _BREAKS.sub("\n\n", "".join(words)).strip()


def _characters(text: str) -> str:
    return html.unescape(_NO_CHARACTER.sub("\ufffd", text))
