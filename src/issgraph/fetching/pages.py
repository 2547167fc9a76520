"""Addresses to files in a folder, each named for its address, with an ending that says what it is, and what the server told beside it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from issgraph.errors import GraphError
from issgraph.fetching.address import Address, address
from issgraph.fetching.kept import SUFFIX, Told, alone, beside, keep, kept
from issgraph.fetching.visitor import Visitor
from issgraph.polite import Reply

_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".xhtml", "application/rss+xml": ".rss", "application/atom+xml": ".atom",
    "application/xml": ".xml", "text/xml": ".xml", "application/json": ".json", "text/json": ".json", "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl", "text/csv": ".csv", "text/tab-separated-values": ".tsv", "text/markdown": ".md",
}  # fmt: skip
"""Endings by media type."""

_BEGINNINGS = ((b"\x1f\x8b", ".gz"), (b"PK\x03\x04", ".zip"), (b"BZh", ".bz2"), (b"\xfd7zXZ\x00", ".xz"))
"""Endings by what a file begins with, whatever its server calls it."""

_TOLD = frozenset("txt md markdown json jsonl ndjson csv tsv html htm xhtml rss atom xml tar".split())
"""Endings of addresses that are believed where the server does not know better."""

_VAGUE = ("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/x-tar", "application/x-download")
DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Saved:
    """A file with the answer of an address; `asked` is whether its server was asked just now."""

    file: Path
    told: Told
    asked: bool


def fetch(url: str, folder: Path, visitor: Visitor, max_age: float = float("inf"), clock: Callable[[], float] = time.time) -> Saved:
    """The file of an address: that in the folder while it is younger than so many seconds; else the server is asked, for what changed.

    Raises GraphError when it cannot be had, or is nothing that is read; what lies in the folder stays then.
    """
    place = address(url)
    stem = _stem(place)
    found = _found(folder, stem)
    if found and 0 <= clock() - beside(found.file).stat().st_mtime < max_age:
        return found
    headers = {"Accept": "text/html, application/json, */*;q=0.8", **(found.told.conditions if found else {})}
    at, reply = visitor.get(place.url, lambda at, reply: (at, reply), headers, (304,) if found else ())
    if found and reply.status == 304:
        keep(found.file, place.url, at.url, replace(reply, headers={**found.told.headers, **reply.headers}, body=found.file.read_bytes()))
        return replace(found, asked=True)
    if reply.status not in (200, 203):
        raise GraphError(f"{at.url}: there is nothing to read in the answer ({reply.status})")
    file = folder / (stem + _ending(at, reply))
    keep(file, place.url, at.url, reply)
    if found and found.file != file:
        beside(found.file).unlink(missing_ok=True)
        found.file.unlink(missing_ok=True)
    told = kept(file)
    if told is None:
        raise GraphError(f"{file}: changed while it was written")
    return Saved(file, told, asked=True)


def fetch_all(
    urls: Iterable[str], folder: Path, visitor: Visitor, fresh: bool = False, tell: Callable[[int], None] = lambda done: None
) -> tuple[list[Saved], list[str]]:
    """The files of addresses, each once, and what is to be complained of. Those that are in the folder are not asked for again unless
    `fresh`."""
    saved, wrong = [], []
    with alone(folder):
        for done, url in enumerate(dict.fromkeys(urls)):
            tell(done)
            try:
                saved.append(fetch(url, folder, visitor, 0 if fresh else float("inf")))
            except GraphError as error:
                wrong.append(str(error))
    return saved, wrong


def _stem(place: Address) -> str:
    """The name of a file without its ending: what can be read of the address, and eight letters that are its own."""
    words = re.sub(r"[^a-z0-9]+", "-", unquote(place.url.split("://")[1]).lower()).strip("-")[:80].rstrip("-")
    return f"{words}-{sha256(place.url.encode()).hexdigest()[:8]}"


def _found(folder: Path, stem: str) -> Saved | None:
    for path in sorted(folder.glob(f"{stem}.*{SUFFIX}")):
        file = path.with_name(path.name.removesuffix(SUFFIX))
        if told := kept(file):
            return Saved(file, told, asked=False)
    return None


def _ending(place: Address, reply: Reply) -> str:
    """By what it begins with, by what the server calls it, by what its address ends with. Raises GraphError for what nobody reads."""
    endings = [each.lower() for each in PurePosixPath(urlsplit(place.url).path).suffixes]
    inner = next((each for each in reversed(endings) if each[1:] in _TOLD), "")
    inner = ".tar" if endings[-1:] == [".tgz"] else inner
    for beginning, ending in _BEGINNINGS:
        if reply.body.startswith(beginning):
            return ending if ending == ".zip" else (inner or ".txt") + ending
    if reply.body[257:262] == b"ustar":
        return ".tar"
    kind = reply.kind
    if kind in _KINDS:
        return inner if (kind, inner) in (("application/json", ".jsonl"), ("application/json", ".ndjson")) else _KINDS[kind]
    if kind in _VAGUE and inner and inner != ".tar":
        return inner
    if kind.startswith("text/"):
        return ".txt"
    if kind.endswith("+xml"):
        return ".xml"
    if kind.endswith("+json"):
        return ".json"
    raise GraphError(
        f"{place.url}: {f'of the type {kind[:100]!r}' if kind else 'of no type'}, which is nothing to read: no text, table, page or feed"
    )
