"""data/wikidata/*.tsv to the servers that have Wikidata and the properties that are taken from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from issgraph.assets import WIKIDATA
from issgraph.endpoint import check_address
from issgraph.errors import IssgraphError, RuleError

T = TypeVar("T")
KINDS = ("date", "image", "item", "quantity", "text")
LEAST = 50
"""Items that are asked for in one request, unless fewer are left."""


@dataclass(frozen=True, slots=True)
class Service:
    """A server that has Wikidata, and for how many items one request asks it."""

    id: str
    name: str
    url: str
    items: int = 100

    @property
    def host(self) -> str:
        """The server's name as a graph's name can hold it."""
        return re.sub(r"[^a-z0-9.-]+", "-", urlsplit(self.url).netloc.rpartition("@")[2].lower())


@dataclass(frozen=True, slots=True)
class Property:
    """A property of Wikidata: P569, "date of birth", and what its values are."""

    id: str
    label: str
    kind: str


def services(folder: Path = WIKIDATA) -> tuple[Service, ...]:
    """The table of servers. Raises RuleError with file:line for a row that cannot be one."""

    def read(cells: dict[str, str]) -> Service:
        if int(cells["items"]) < LEAST:
            raise ValueError(f"fewer than {LEAST} items a request")
        return Service(cells["id"], cells["name"], check_address(cells["url"]), int(cells["items"]))

    return tuple(_rows(folder / "endpoints.tsv", ("id", "name", "url", "items", "source"), read))


def properties(folder: Path = WIKIDATA) -> tuple[Property, ...]:
    """The table of properties. Raises RuleError with file:line for a row that cannot be one."""

    def read(cells: dict[str, str]) -> Property:
        if not re.fullmatch(r"P[1-9]\d*", cells["property"]) or cells["kind"] not in KINDS or not cells["label"]:
            raise ValueError(f"expected P569, a label and one of {', '.join(KINDS)}")
        return Property(cells["property"], cells["label"], cells["kind"])

    return tuple(_rows(folder / "properties.tsv", ("property", "label", "kind", "source"), read))


def _rows(path: Path, columns: tuple[str, ...], read: Callable[[dict[str, str]], T]) -> Iterable[T]:
    header, *lines = path.read_text("utf-8").splitlines()
    where = f"data/wikidata/{path.name}"
    if tuple(header.split("\t")) != columns:
        raise RuleError(f"{where}:1: the columns are {', '.join(columns)}")
    for number, line in enumerate(lines, 2):
        try:
            cells = dict(zip(columns, line.split("\t"), strict=True))
            if not cells["source"]:
                raise ValueError("no source")
            yield read(cells)
        except (ValueError, IssgraphError) as wrong:
            raise RuleError(f"{where}:{number}: {wrong}") from None


def service(named: str) -> Service:
    """The server of an id in the table, or at an address. Raises IssgraphError with those there are."""
    found = services()
    for each in found:
        if named == each.id:
            return each
    if "://" in named:
        return Service(named, named, check_address(named))
    raise IssgraphError(f"no endpoint {named!r}; there are: {', '.join(each.id for each in found)}, or an address as https://host/sparql")


def chosen(names: Iterable[str]) -> tuple[Property, ...]:
    """The properties of these ids or labels, all when there are none. Raises IssgraphError with those there are."""
    every = properties()
    wanted = list(names)
    found = tuple(each for each in every if not wanted or each.id in wanted or each.label in wanted)
    known = {name for each in every for name in (each.id, each.label)}
    if strange := [name for name in wanted if name not in known]:
        raise IssgraphError(f"no property {strange[0]!r}; there are: {', '.join(f'{each.id} ({each.label})' for each in every)}")
    return found
