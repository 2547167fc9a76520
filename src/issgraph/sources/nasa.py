"""Responses of NASA's Image and Video Library to Documents: one for each item, with its photographer, day, page and picture.

The shape is that of images-api.nasa.gov, https://images.nasa.gov/docs/images.nasa.gov_api_docs.pdf: collection.items[], each with data[0]
(nasa_id, title, description, date_created, photographer, secondary_creator, keywords) and links[] (rel "preview").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources.days import day_of
from issgraph.sources.markup import unmarked
from issgraph.sources.raw import Found, Options, Raw
from issgraph.sources.records import whole

PAGE = "https://images.nasa.gov/details/"
_KINDS = ("image", "")
"""Media types that have captions of photos; video and audio are left out."""


def items(raw: Raw, response: Any, options: Options, line: int | None = None) -> Iterator[Found]:
    """The documents of one response, in its order; an item that is broken comes as its error, one without a caption is left out."""
    found = response["collection"]["items"]
    if not isinstance(found, list):
        yield raw.error("'collection.items' should be a list", line)
        return
    for place, item in enumerate(found, 1):
        which = f"item {place}: "
        try:
            document = _document(raw, item, which, line)
            if document is not None:
                yield options.once(document, raw, line, which)
        except InputError as wrong:
            yield wrong


def _document(raw: Raw, item: Any, which: str, line: int | None) -> Document | None:
    data = item.get("data") if isinstance(item, dict) else None
    if not isinstance(data, list) or not data or not isinstance(data[0], dict):
        raise raw.error(f"{which}no 'data' with a record in it", line)
    row = data[0]
    name = _told(raw, row, "nasa_id", which, line)
    if not name:
        raise raw.error(f"{which}no 'nasa_id'", line)
    if row.get("media_type", "") not in _KINDS:
        return None
    text = unmarked(_told(raw, row, "description", which, line) or _told(raw, row, "description_508", which, line))
    if not text.strip():
        return None
    links = item.get("links") if isinstance(item.get("links"), list) else []
    image = next((each.get("href") for each in links if isinstance(each, dict) and each.get("rel") == "preview"), "")
    return Document(
        id=name,
        text=text,
        title=unmarked(_told(raw, row, "title", which, line)),
        date=day_of(_told(raw, row, "date_created", which, line)),
        credit=unmarked(_told(raw, row, "photographer", which, line) or _told(raw, row, "secondary_creator", which, line)),
        image=whole(image) if isinstance(image, str) else "",
        page=PAGE + quote(name, safe=""),
    )


def _told(raw: Raw, row: dict[str, Any], name: str, which: str, line: int | None) -> str:
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise raw.error(f"{which}{name!r} should be text, found {type(value).__name__}", line)
    return whole(value).replace("\0", "").strip()
