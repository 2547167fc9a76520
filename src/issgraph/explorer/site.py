"""A graph to a folder of static pages: the explorer's own, followed link by link from the start, each link made relative."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from issgraph.errors import GraphError
from issgraph.explorer import Explorer, Missing, lost
from issgraph.explorer.files import file
from issgraph.explorer.frame import STATIC, class_name
from issgraph.store import EmbeddedStore
from issgraph.vocab import BASE

MARK = "issgraph-site.json"
"""The file by which a folder is known as one that may be replaced."""
_FILES = ("explorer.css", "reading.css", "explorer.js", "reading.js")
_TAG = re.compile(r"<[A-Za-z][^<>]*>")
_LINK = re.compile(r'(\s(?:href|src|data-names))="(/[^"]*)"')
_THING = re.compile(r"/(?:id|doc|claim|span|rule|graph|derivation)/.|/(?:ontology|dataset)$")
_PAGES = re.compile(r"/(?:gaps|questions(?:/[\w-]+)?|browse/\w+|pictures/\w+(?:\.svg)?)?$")
_LONGEST = 120
DATA = {".ttl": "text/turtle", ".jsonld": "application/ld+json"}
"""What stands beside the page of a thing, for programs."""
Facts = Callable[[str, str], bytes]
"""An IRI and a media type to what is known of it, as the server gives it."""


def site(
    store: EmbeddedStore,
    target: Path,
    facts: Facts,
    progress: Callable[[int], object] | None = None,
    unread: Mapping[str, Any] | None = None,
) -> int:
    """Writes the pages and gives their number; until they are whole, what stood there stays. Raises GraphError."""
    if target.exists() and any(target.iterdir() if target.is_dir() else [target]) and not (target / MARK).is_file():
        raise GraphError(f"{target}: there is something else in it; name a new folder, or one that a site was written to")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            draft.chmod(0o755)
            number = _written(Explorer(store, unread), draft, facts, progress)
            _put(draft, target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise GraphError(f"{target}: cannot be written ({error.strerror})") from error
    return number


def _put(draft: Path, target: Path) -> None:
    """The new folder in the place of the old one."""
    old = draft.with_name(f"{draft.name}-old")
    if target.exists():
        target.rename(old)
    try:
        draft.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _written(explorer: Explorer, folder: Path, facts: Facts, progress: Callable[[int], object] | None) -> int:
    token = STATIC.set(True)
    try:
        every = sorted({"/" + name.iri.removeprefix(BASE) for name in explorer.names})
        waiting = deque(dict.fromkeys(["/", *every]))
        known = set(waiting)
        number = 0
        while waiting:
            address = waiting.popleft()
            try:
                page = _page(explorer, address)
            except Missing:  # what a link names and the graph knows nothing of
                page = _lost(address)
            place = name_of(address)
            if place.endswith(".html"):
                text, wanted = relative(page.decode(), place)
                page = text.encode()
                for each in wanted:
                    if each not in known:
                        known.add(each)
                        waiting.append(each)
            _put_file(folder / place, page)
            for ending in DATA if b' type="text/turtle"' in page else ():
                _put_file(folder / f"{place.removesuffix('.html')}{ending}", facts(BASE + address.partition("?")[0][1:], DATA[ending]))
            number += 1
            if progress:
                progress(number)
        for name in _FILES:
            _put_file(folder / "static" / name, file(name))
        _put_file(folder / "static" / "names.js", _names(explorer))
        _put_file(folder / MARK, b'{"made by": "issgraph site"}\n')
        return number
    finally:
        STATIC.reset(token)


def _page(explorer: Explorer, address: str) -> bytes:
    path, _, told = address.partition("?")
    if _THING.match(path):
        return explorer.thing(BASE + path[1:])
    return explorer.page(path[1:], dict(parse_qsl(told, keep_blank_values=True)))


def _lost(address: str) -> bytes:
    return lost(f"Nothing is known of {BASE}{address[1:]}")


def _put_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def name_of(address: str) -> str:
    """The file for an address of the explorer: /id/kibo is id/kibo.html, /pictures/map.svg?on=2025 is pictures/map-2025.svg."""
    path, _, told = address.partition("?")
    name = unquote(path).strip("/") or "index"
    ending = ".svg" if name.endswith(".svg") else ".html"
    name = name.removesuffix(".svg") + "".join(f"-{value}" for _, value in parse_qsl(told))
    parts = [_part(part) for part in name.split("/") if part not in ("", ".", "..")]
    return "/".join(parts) + ending


def _part(part: str) -> str:
    """A part of a path that any file system takes."""
    plain = re.sub(r"[^\w.~-]", "_", part)
    if plain == part and len(part.encode()) <= _LONGEST:
        return part
    return f"{plain[:60]}-{hashlib.sha256(part.encode('utf-8', 'replace')).hexdigest()[:10]}"


def relative(page: str, place: str) -> tuple[str, list[str]]:
    """A page with its links made relative to its place, and the addresses it leads to; a link that needs a server leads nowhere."""
    wanted: list[str] = []
    up = "../" * place.count("/")

    def link(match: re.Match[str], ending: str) -> str:
        address, _, fragment = unescape(match[2]).partition("#")
        address = address.removesuffix(ending)
        path = address.partition("?")[0]
        if path.startswith("/static/"):
            return f'{match[1]}="{up}{escape(address[1:])}"'
        if not (_THING.match(path) or _PAGES.match(path)):
            return ""
        wanted.append(address)
        place = name_of(address).removesuffix(".html") + ending if ending else name_of(address)
        return f'{match[1]}="{escape(up + quote(place))}{escape(f"#{fragment}") if fragment else ""}"'

    def tagged(tag: re.Match[str]) -> str:
        ending = next((end for end, media in DATA.items() if f' type="{media}"' in tag[0]), "")
        return _LINK.sub(lambda match: link(match, ending), tag[0])

    return _TAG.sub(tagged, page), wanted


def _names(explorer: Explorer) -> bytes:
    """All names as a script, for the box that finds them."""
    told = [
        [
            name.words,
            "" if name.label == name.words else name.label,
            class_name(name.cls),
            quote(name_of("/" + name.iri.removeprefix(BASE))),
        ]
        for name in explorer.names
    ]
    text = json.dumps(told, ensure_ascii=True, separators=(",", ":"))
    return f'"use strict";\nconst issgraphNames = {text};\n'.encode()
