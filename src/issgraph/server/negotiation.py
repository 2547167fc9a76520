"""An Accept header to the media type that fits it best (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_RANGE = re.compile(r"\s*([\w!#$&^.+*-]+/[\w!#$&^.+*-]+)\s*((?:;[^,]*)?)")
_QUALITY = re.compile(r";\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)", re.I)
_OTHER_NAMES = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "application/x-turtle": "text/turtle",
    "text/n3": "text/turtle",
    "text/plain": "application/n-triples",
}
_LESS = 0.0005
"""How much less a type is sought under another name."""

_READ = 4096
"""Characters of an Accept header that are read."""


def chosen(accept: str | None, offered: Iterable[str]) -> str:
    """The offered media type of the highest quality, the first offered among equals; "" when none is acceptable.

    A name that a type is also known by (application/json for results) counts as its own, a little less sought.
    """
    return _chosen((accept or "")[:_READ], tuple(offered))


@lru_cache(maxsize=64)
def _chosen(accept: str, types: tuple[str, ...]) -> str:
    if not accept.strip():
        return types[0]
    wanted: dict[str, float] = {}
    for match in _RANGE.finditer(accept.lower()):
        quality = _QUALITY.search(match[2])
        wanted.setdefault(match[1], float(quality[1]) if quality else 1.0)
    best, most = "", 0.0
    for media in types:
        quality_here = _quality(media, wanted)
        if quality_here > most:
            best, most = media, quality_here
    return best


def _quality(media: str, wanted: dict[str, float]) -> float:
    if media in wanted:
        return wanted[media]
    also = [wanted[other] - _LESS for other, same in _OTHER_NAMES.items() if same == media and wanted.get(other)]
    return max(also) if also else wanted.get(f"{media.split('/')[0]}/*", wanted.get("*/*", 0.0))
