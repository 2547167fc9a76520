"""A search to a folder: the responses as they came, out of sight in .responses/, and captions.jsonl, each item of the days once."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from issgraph.errors import GraphError
from issgraph.fetching.kept import SUFFIX, alone, keep, kept, told_of
from issgraph.fetching.nasa import Page, Reading, Search, page
from issgraph.fetching.visitor import Visitor
from issgraph.polite import Unfinished

CAPTIONS = "captions.jsonl"
RESPONSES = ".responses"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a run came to."""

    captions: int
    pages: int
    asked: int
    file: Path
    notes: tuple[str, ...]


def fetch(
    search: Search, folder: Path, visitor: Visitor, limit: int = 0, fresh: bool = False, tell: Callable[[Reading, int], None] | None = None
) -> Fetched:
    """Fetches what is not in the folder yet, and writes captions.jsonl when nothing is missing. `tell` is given the reading after each
    page, and how many pages were asked for. Raises GraphError; what came so far is kept, and the same search goes on from there."""
    with alone(folder / RESPONSES):
        pages = _Pages(folder / RESPONSES, visitor)
        if fresh:
            pages.forget()
        reading = Reading(search, pages.ask, limit, (lambda reading: tell(reading, pages.asked)) if tell else (lambda reading: None))
        reading.read()
        _write(folder / CAPTIONS, pages.items(reading))
        return Fetched(len(reading.chosen), reading.pages, pages.asked, folder / CAPTIONS, tuple(reading.notes))


class _Pages:
    """Pages by their number: from the folder where they are there, else from the server."""

    def __init__(self, folder: Path, visitor: Visitor) -> None:
        self.folder, self.visitor = folder, visitor
        self.number = self.asked = 0
        self._read = lru_cache(maxsize=4)(lambda number: page(self._path(number).read_bytes()))

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:06}.json"

    def forget(self) -> None:
        """All pages are to be asked for again."""
        for path in sorted(self.folder.glob(f"*.json{SUFFIX}"), reverse=True):  # from the end: what stays is a beginning
            path.unlink()
            path.with_name(path.name.removesuffix(SUFFIX)).unlink(missing_ok=True)

    def ask(self, url: str) -> Page:
        """The next page."""
        self.number += 1
        path = self._path(self.number)
        told = told_of(path)
        if told and told.url != url:
            raise GraphError(f"{self.folder.parent}: holds the answers to another search ({told.url}); name another --output, or --fresh")
        if told and kept(path):
            with suppress(Unfinished):
                return self._read(self.number)
        self.asked += 1
        found, place, reply = self.visitor.get(url, lambda place, reply: (page(reply.body), place, reply), {"Accept": "application/json"})
        keep(path, url, place.url, reply)
        return found

    def items(self, reading: Reading) -> Iterator[Any]:
        """The items that were chosen, in the order in which they came first."""
        for number, place in reading.chosen.values():
            yield self._read(number).items[place]


def _write(path: Path, items: Iterator[Any]) -> None:
    """Each item as a response of its own, a line each, which `sources` reads."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="ascii", newline="\n") as file:
            for item in items:
                file.write(json.dumps({"collection": {"items": [item]}}) + "\n")
        os.replace(part, path)  # noqa: PTH105 - the very act that matters
    except OSError as error:
        raise GraphError(f"{path}: cannot be written ({error.strerror})") from error
