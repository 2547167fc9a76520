"""Names to the files of style and script that pages use: text that lies in the package."""

from __future__ import annotations

from functools import lru_cache

from issgraph.draw.html import source
from issgraph.draw.svg import styles

FILES = {
    "explorer.css": "text/css; charset=utf-8",
    "reading.css": "text/css; charset=utf-8",
    "explorer.js": "text/javascript; charset=utf-8",
    "reading.js": "text/javascript; charset=utf-8",
    "editor.js": "text/javascript; charset=utf-8",
    "editor.licences.txt": "text/plain; charset=utf-8",
}
"""The files with their media types."""


@lru_cache
def file(name: str) -> bytes:
    """A file of FILES."""
    if name == "explorer.css":
        return (source("explorer/explorer.css") + styles("svg.drawn")).encode()
    if name == "reading.css":
        return source("reading_parts.css").encode()
    return source("reading.js" if name == "reading.js" else f"explorer/{name}").encode()
