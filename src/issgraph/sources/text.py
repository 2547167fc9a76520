"""Texts as people save them, plain or Markdown: one Document a file, its text unchanged, with what its head and credit line tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from issgraph.compiled import compiled
from issgraph.model import Document
from issgraph.sources.days import day_of
from issgraph.sources.raw import Found, Options, Raw

_DATE_LINE = compiled(r"^\s*date:?\s+(\d{4}-\d\d-\d\d)\b", re.I)
_DATE_IN_NAME = compiled(r"(?<!\d)((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)")
_CREDIT = compiled(r"\((?:image|photo) credits?:\s*([^()\n]{2,80})\)", re.I)
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S)
_FRONT_ROW = re.compile(r"^(\w+)[ \t]*+:[ \t]*+(\S.*)$", re.M)
_HEADING = re.compile(r"^#[ \t]++(\S.*)$", re.M)
_MARKED = (".md", ".markdown")


def read(raw: Raw, options: Options) -> Iterator[Found]:
    """One document: its id is the file's name; title, date, credit and the like from front matter or a heading (Markdown), from a line
    "date 2025-05-06", from "(Image credit: ...)", or from the name."""
    text = options.decoded(raw, options.whole(raw))
    told: dict[str, str] = {}
    if raw.suffix in _MARKED:
        if front := _FRONT.match(text):
            told = {row[1].lower(): row[2].strip().strip("\"'") for row in _FRONT_ROW.finditer(front[1])}
        if heading := _HEADING.search(text, front.end() if front else 0):
            told.setdefault("title", heading[1].rstrip("# \t\r") or heading[1])
        text = plain(text[front.end() :] if front else text)
        if not text.strip():
            raise raw.error("no text below its front matter")
    days = (day_of(words) for words in (_first(_DATE_LINE.match(text)), told.get("date", ""), _first(_DATE_IN_NAME.search(raw.stem))))
    credit = _CREDIT.search(text)
    title = told.get("title") or raw.stem.replace("-", " ").replace("_", " ").strip()
    document = Document(
        id=told.get("id") or raw.stem, text=text, title=title, date=next(filter(None, days), ""),
        credit=told.get("credit") or (credit[1].strip() if credit else ""), image=told.get("image", ""),
        page=told.get("page") or told.get("url") or raw.address, rights=told.get("rights", ""),
    )  # fmt: skip
    yield options.once(document, raw)


def _first(found: re.Match[str] | None) -> str:
    return found[1] if found else ""


_TARGET = r"\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}+(?:[ \t]+\"[^\"\n]{0,500}\")?\)"
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]" + _TARGET)
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]" + _TARGET)
_STRONG = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\w*_])")
_LINE_HEAD = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)", re.M)


def plain(text: str) -> str:
    """Markdown as it is read: links and images by their words, no marks of headings, quotes and stress."""
    for pattern, kept in ((_IMAGE, r"\1"), (_LINK, r"\1"), (_STRONG, r"\2"), (_LINE_HEAD, "")):
        text = pattern.sub(kept, text)
    return text
