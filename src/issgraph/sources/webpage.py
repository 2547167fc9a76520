"""HTML pages to Documents: the main text with its headings, date and title, and each figure's caption with its credit and picture.

The main text is found by trafilatura (the extra 'html').
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from issgraph.errors import IssgraphError
from issgraph.model import Document
from issgraph.sources.raw import Found, Options, Raw

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_TAG = re.compile(rb"<(/?)([A-Za-z][A-Za-z0-9]*)")
_DEEPEST = 1_000
"""Elements open at once: pages have some dozens, and parsers take time that grows with the square of it."""

_MOST = 200_000
"""Tags of a page: a long one has some ten thousand, and each takes the parsers a tenth of a millisecond and a kilobyte."""

_BROADEST = 1_000
"""Attributes of one tag: parsers compare each with all before it."""

_ATTRIBUTE = rb"""(?>[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?>"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)?+)?+)"""
_ATTRIBUTES = re.compile(rb"(?<=<)[A-Za-z][^\s/>]*+" + _ATTRIBUTE + rb"{0,%d}+" % _BROADEST)
_ONE_MORE = re.compile(_ATTRIBUTE)
_AGAIN = 20
"""How often, on average, a byte may be part of what could be a tag, since scripts and quoted words may hold tags as well."""

_VOID = frozenset(b"area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody".split())
_CREDIT = re.compile(r"^\W*(?:(?:image|photo|picture)\s+)?credits?\s*:\s*", re.I)
_CREDIT_AT_END = re.compile(r"(?<![\s(\[])[\s(\[]*+(?:image|photo|picture)?\s*+credits?\s*+:\s*+([^()\[\]\n]{2,120}?)[\s)\].]*$", re.I)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHORTEST = 25
"""Characters of a figure's caption that is worth a document of its own."""


def read(raw: Raw, options: Options) -> Iterator[Found]:
    """The page's text as one document, then each caption that does not stand in it as one of its own ("NAME-figure-2")."""
    try:
        from lxml import etree
        from lxml import html as parser
        from trafilatura import bare_extraction
    except ImportError as error:
        raise IssgraphError("reading HTML pages needs the extra 'html': pip install 'issgraph[html]'") from error

    content = options.whole(raw)
    declared = _CHARSET.search(content[:4096])
    text = options.decoded(raw, content, declared=declared[1].decode("ascii") if declared else "")
    if _depth(content) > _DEEPEST:
        raise raw.error(f"HTML with more than {_DEEPEST:,} elements within each other is refused")
    if content.count(b"<") > _MOST or not _narrow(content):
        raise raw.error(f"HTML with more than {_MOST:,} tags, or {_BROADEST:,} attributes of one, is refused")
    try:
        tree = parser.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, ValueError) as wrong:
        raise raw.error(f"no HTML that can be read: {wrong}") from None
    page = raw.address or _first(tree, "//link[@rel='canonical']/@href") or _first(tree, "//meta[@property='og:url']/@content")
    figures = list(_figures(tree, page))
    found: Any = bare_extraction(
        tree, url=page or None, include_comments=False, include_tables=False, favor_precision=False, with_metadata=True
    )
    told = found.as_dict() if found is not None else {}
    main = str(told.get("text") or "").strip()
    title, day = " ".join(str(told.get("title") or "").split()), str(told.get("date") or "")
    name = raw.stem if not raw.address else raw.address
    if main:
        credit = next((credit for _, credit, _ in figures if credit), "")
        image = str(told.get("image") or "")
        yield options.once(Document(name, main, title, day if _DAY.fullmatch(day) else "", credit, image, page), raw)
    told_already = " ".join(main.split())
    spoken = False
    for number, (caption, credit, image) in enumerate(figures, 1):
        if len(caption) < _SHORTEST or " ".join(caption.split()) in told_already:
            continue
        spoken = True
        yield options.once(
            Document(f"{name}-figure-{number}", caption, title, day if _DAY.fullmatch(day) else "", credit, image, page), raw
        )
    if not main and not spoken:
        yield raw.error("no text in this page that is not navigation")


def _depth(content: bytes) -> int:
    """An upper bound of the elements that are open at once, found without a parser."""
    deepest = depth = 0
    for tag in _TAG.finditer(content):
        if tag[2].lower() in _VOID:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _narrow(content: bytes) -> bool:
    """Whether no tag has too many attributes, wherever one may begin: it is not asked what a script is, or a comment."""
    left = _AGAIN * len(content)
    for tag in re.finditer(rb"<(?=[A-Za-z])", content):
        found = _ATTRIBUTES.match(content, tag.end())
        assert found
        left -= found.end() - found.start()
        if left < 0 or _ONE_MORE.match(content, found.end()):
            return False
    return True


def _first(tree: Any, path: str) -> str:
    return next((str(value).strip() for value in tree.xpath(path)), "")


def _figures(tree: Any, page: str) -> Iterator[tuple[str, str, str]]:
    """Caption, credit and address of the picture of each figure, in the order of the page."""
    told: set[Any] = set()
    for caption in tree.iter("figcaption"):
        figure = next(caption.iterancestors("figure"), None)
        if figure is None or figure in told or next(caption.iterancestors("figcaption"), None) is not None:
            continue  # each figure once, and no caption within a caption: their texts would grow with the square of them
        told.add(figure)
        credits = caption.xpath(".//*[contains(@class, 'credit')]")
        credit = " ".join(credits[0].text_content().split()) if credits else ""
        words = " ".join(caption.text_content().split())
        if credit and words.endswith(credit):
            words = words[: -len(credit)].strip()
        elif not credit and (at_end := _CREDIT_AT_END.search(words)):
            credit, words = at_end[1].strip(), words[: at_end.start()].strip()
        image = next((src for each in figure.iter("img") if (src := each.get("src"))), "")
        yield words, _CREDIT.sub("", credit).strip(), urljoin(page, image) if page else str(image)
