"""RSS and Atom feeds to Documents: one for each entry, its fullest text without markup, with its day, page, credit and picture."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import escape
from html.entities import html5
from itertools import chain
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources.days import day_of
from issgraph.sources.markup import unmarked
from issgraph.sources.raw import Found, Options, Raw, is_encoding

_DEEPEST = 100
"""Elements within elements; feeds have a dozen, and what has thousands is meant to break readers."""

_MOST = 2_000_000
"""Elements of a feed: 200 MB in memory."""

_TEXTS = ("encoded", "content", "description", "summary")
_ENTRIES = ("item", "entry")
_FEEDS = ("rss", "feed", "RDF")
_MEDIA = "{http://search.yahoo.com/mrss/}"
_DECLARED = re.compile(rb"\A<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})[\"'][^>]{0,200}>")
_AMISS = re.compile(
    rb"""<!\[CDATA\[ .*? (?:\]\]>|\Z) | <!-- .*? (?:-->|\Z) | <\? .*? (?:\?>|\Z)
    | & (?: (\#[0-9]{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{0,31}); )?""",
    re.S | re.X | re.I,
)
"""Where ampersands stand for themselves, and other ampersands with what they begin, if it is a reference."""

_ROOT = re.compile(rb"(?>\s|<\?.*?\?>|<!--.*?-->|<!(?!--)[^\[>]*>)*+<[^\s/>!?]+", re.S)
"""Up to the name of the first element."""
_PREFIX = re.compile(rb"<([a-z_][\w.-]{0,40}):[a-z_]|\s([a-z_][\w.-]{0,40}):[a-z_][\w.-]{0,40}\s*=\s*[\"']", re.I)
"""What elements and attributes have before a colon."""
_NAMESPACES = {
    b"atom": b"http://www.w3.org/2005/Atom",
    b"content": b"http://purl.org/rss/1.0/modules/content/",
    b"dc": b"http://purl.org/dc/elements/1.1/",
    b"media": b"http://search.yahoo.com/mrss/",
}
"""What prefixes stand for in feeds ("RSS 2.0 Specification", Extending RSS; Atom, RFC 4287); another one stands for itself."""
_PREFIXES = 100
"""Prefixes that a feed may leave undeclared."""
_OF_XML = (b"amp", b"lt", b"gt", b"quot", b"apos")
_NO_TEXT = bytes(n for n in range(32) if n not in (9, 10, 13))
_MENDED = 1_000_000
"""Places of a feed that are mended at most."""

_WIDE = ("utf-16", "utf-32", "ucs-2", "ucs-4", "iso-10646")


def read(raw: Raw, options: Options) -> Iterator[Found]:
    """The documents of a feed's entries, in its order; an entry without words is left out."""
    root = _tree(raw, _known(raw, options.whole(raw), options))
    if _name(root) not in _FEEDS:
        raise raw.error(f"no feed: its first element is <{_name(root)[:40]}>; RSS and Atom are read, of other XML nothing is known")
    entries = list(_entries(root))
    if not entries:
        yield raw.error("a feed without entries")
    for place, entry in enumerate(entries, 1):
        try:
            document = _document(raw, entry, place)
            if document is not None:
                yield options.once(document, raw, None, f"entry {place}: ")
        except InputError as wrong:
            yield wrong


def _entries(element: Element) -> Iterator[Element]:
    """The entries that are not within another one."""
    for child in element:
        if _name(child) in _ENTRIES:
            yield child
        else:
            yield from _entries(child)


def _known(raw: Raw, content: bytes, options: Options) -> bytes:
    """What begins with a mark, without blanks before it; in UTF-8, where the parser does not know the encoding that it declares, as all of
    several bytes a character."""
    content = stripped if (stripped := content.lstrip()).startswith(b"<") else content
    declared = _DECLARED.match(content)
    name = declared[1].decode("ascii").lower() if declared else ""
    known = not name or name.startswith(_WIDE) or (is_encoding(name) and len(bytes(range(256)).decode(name, "replace")) == 256)
    if declared is None or known:
        return content
    return options.decoded(raw, content, declared=name)[declared.end() :].encode()


def _tree(raw: Raw, content: bytes) -> Element:
    """The elements of XML that declares no entities; mended, if it is not well-formed. Raises InputError for anything else, and for what is
    nested too deeply."""
    try:
        try:
            return _parsed(content)
        except ParseError as wrong:
            mended = _mended(content)
            if mended == content:
                raise wrong from None
            return _parsed(mended)
    except DefusedXmlException as wrong:
        raise raw.error(f"XML that declares entities of its own is refused ({type(wrong).__name__})") from None
    except ParseError as wrong:
        raise raw.error(f"no XML: {wrong}", wrong.position[0]) from None
    except _TooDeep:
        raise raw.error(f"XML with more than {_DEEPEST} elements within each other is refused") from None
    except _TooMany as wrong:
        raise raw.error(f"XML with more than {wrong} is refused; split the file") from None


def _parsed(content: bytes) -> Element:
    parser = XMLParser(target=_Shallow(), forbid_dtd=False, forbid_entities=True, forbid_external=True)
    parser.feed(content)
    root: Element = parser.close()
    return root


def _mended(content: bytes) -> bytes:
    """As feeds were meant that are written as if they were HTML, or pasted together: names of characters as HTML has them, ampersands that
    begin nothing, characters that are no text, prefixes that nobody declared. No line begins elsewhere afterwards."""
    if b"\0" in content[:4] or content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content
    places = 0

    def meant(found: re.Match[bytes]) -> bytes:
        nonlocal places
        places += 1
        if places > _MENDED:
            raise _TooMany(f"{_MENDED:,} places where something is amiss")
        name = found[1]
        if not name:
            return b"&amp;" if found[0] == b"&" else found[0]
        if name.startswith(b"#"):
            number = int(name[2:], 16) if name[1:2] in b"xX" else int(name[1:])
            return found[0] if _is_text(number) else b"&#65533;"
        characters = html5.get(f"{name.decode()};", "") if name not in _OF_XML else ""
        return b"".join(b"&#%d;" % ord(each) for each in characters) or (found[0] if name in _OF_XML else b"&amp;" + found[0][1:])

    return _declared(_AMISS.sub(meant, content.translate(None, _NO_TEXT)))


def _declared(content: bytes) -> bytes:
    """The same with the prefixes that are used declared in the first element, those that it declares itself left out."""
    root = _ROOT.match(content)
    used = dict.fromkeys(found[1] or found[2] for found in _PREFIX.finditer(content)) if root else {}
    if root is None or len(used) > _PREFIXES:
        return content
    tag = content[root.end() : content.find(b">", root.end())]
    missing = sorted(prefix for prefix in used if prefix.lower() not in (b"xml", b"xmlns") and b"xmlns:%b" % prefix not in tag)
    told = b"".join(b' xmlns:%b="%b"' % (prefix, _NAMESPACES.get(prefix, b"urn:undeclared:%b" % prefix)) for prefix in missing)
    return content[: root.end()] + told + content[root.end() :]


def _is_text(number: int) -> bool:
    """Whether XML may have the character of such a number."""
    return number in (9, 10, 13) or 32 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number <= 0x10FFFF


class _TooDeep(Exception):
    """Elements are nested beyond reason."""


class _TooMany(Exception):
    """There is more of something than memory should hold: it says of what."""


class _Shallow:
    """Builds elements, and gives up where they are nested too deeply, or too many."""

    def __init__(self) -> None:
        from xml.etree.ElementTree import TreeBuilder

        self.builder, self.depth, self.left = TreeBuilder(), 0, _MOST
        self.data, self.close = self.builder.data, self.builder.close

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """One element deeper."""
        self.depth += 1
        self.left -= 1
        if self.depth > _DEEPEST:
            raise _TooDeep
        if self.left < 0:
            raise _TooMany(f"{_MOST:,} elements")
        return self.builder.start(tag, attrs)

    def end(self, tag: str) -> Element:
        """And out of it."""
        self.depth -= 1
        return self.builder.end(tag)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _document(raw: Raw, entry: Element, place: int) -> Document | None:
    told: dict[str, Element] = {}
    for child in chain(filter(_is_own, entry), _within(entry)):
        told.setdefault(_called(child), child)
    texts = [unmarked("".join(_marked(told[name]))).strip() for name in _TEXTS if name in told]
    text = next((each for each in texts if each), "")
    if not text:
        return None
    page = _link(entry)
    identity = next((words for name in ("guid", "id") if (words := _words(told.get(name)).strip())), "") or page
    if not identity:
        raise raw.error(f"entry {place}: neither an id nor a link")
    credit = _words(told.get("credit")) or _words(told.get("creator")) or _words(told.get("name")) or _words(told.get("author"))
    image = next((value for name in ("enclosure", "thumbnail", "media") if name in told and (value := told[name].get("url", ""))), "")
    return Document(
        id=identity,
        text=text,
        title=" ".join(unmarked(_words(told.get("title"))).split()),
        date=day_of(next((words for name in ("pubDate", "published", "date", "updated") if (words := _words(told.get(name)).strip())), "")),
        credit=" ".join(unmarked(credit).split()),
        image=image,
        page=page,
        rights=" ".join(unmarked(_words(told.get("rights")) or _words(told.get("copyright"))).split()),
    )


def _is_own(element: Element) -> bool:
    """Whether it tells of the entry, and not of its picture or of the feed that the entry was taken from."""
    return _called(element) not in ("source", "media") and not str(element.tag).startswith(_MEDIA)


def _within(element: Element) -> Iterator[Element]:
    """All that stands in an entry, but for what is told of the feed that it was taken from."""
    for child in element:
        if _name(child) != "source":
            yield child
            yield from _within(child)


def _called(element: Element) -> str:
    """The name of an element; that of a picture is no content."""
    return "media" if element.tag == f"{_MEDIA}content" else _name(element)


def _marked(element: Element) -> Iterator[str]:
    """The words of an element; with marks, if there are elements in it as XHTML has them."""
    yield escape(element.text or "", quote=False) if len(element) else element.text or ""
    for child in element:
        empty = not len(child) and not child.text
        yield f"<{_name(child)}/>" if empty else f"<{_name(child)}>"
        yield from (_marked(child) if len(child) else (escape(child.text or "", quote=False),))
        yield f"{'' if empty else f'</{_name(child)}>'}{escape(child.tail or '', quote=False)}"


def _words(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext())


def _link(entry: Element) -> str:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate" and (href := child.get("href") or _words(child).strip()):
            return href
    return ""
