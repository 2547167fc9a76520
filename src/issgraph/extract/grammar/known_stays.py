"""The tables to where each ship, module, adapter and piece of truss stood, and from when until when, as they know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from issgraph.reference import Reference, Row, reference

LONGEST = 220
"""For how many days a ship stays at most of which the tables do not know when it left."""
_RINGS = {"harmony-forward-port": (("pma-2", "2007-11-12"), ("ida-2", "2016-08-19")), "harmony-zenith-port": (("pma-3", "2017-03-26"), ("ida-3", "2019-08-21"))}  # fmt: skip
"""The adapters that lie between a port and the ships there, each since when."""


@dataclass(frozen=True, slots=True)
class Known:
    """One stay that the tables know: `flight` is who stayed, by whatever name; `rings` lie between port and ship, or the port of a module
    behind the adapter that a ship stands at."""

    flight: str
    port: str
    host: str
    since: str
    until: str
    rings: tuple[str, ...] = ()
    ship: bool = False

    @property
    def side(self) -> str:
        """The side of its host that it is at, or ""."""
        return self.port.removesuffix("-port").rsplit("-", 1)[-1] if self.port else ""


@lru_cache(maxsize=1)
def known_stays() -> dict[str, tuple[Known, ...]]:
    """The stays of each thing, by its id; a flight's also by its craft's, and by its family's."""
    tables = reference()
    found: dict[str, list[Known]] = {}
    rows = tables.table("attachments")
    for row in rows:
        ship, host, since = row.get("object").startswith("space-shuttle"), row.get("host"), row.get("from")
        behind = tuple(b.get("port") for b in rows if ship and b.get("object") == host and b.get("from") <= since < (b.get("until") or "9"))
        stay = Known(row.get("object"), row.get("port"), host, since, row.get("until") or "9", behind, ship)
        names = [stay.flight, *(_flown(tables, stay) if ship else ())]
        for name in names:
            found.setdefault(name, []).append(stay)
        if ship:
            found.setdefault("space-shuttle", []).append(stay)
    landed = {vehicle: row.get("until") for row in tables.table("missions") for vehicle in row.many("vehicle")}
    for row in tables.table("vehicles"):
        for stay in _flight(tables, row, landed.get(row.id, "")):
            for name in {row.id, *row.many("craft"), row.get("family"), *_KINDS.get(row.get("family"), ())} - {""}:
                found.setdefault(name, []).append(stay)
    return {name: tuple(many) for name, many in found.items()}


_KINDS = {"crew-dragon": ("dragon",), "cargo-dragon": ("dragon",)}


def _flown(tables: Reference, stay: Known) -> tuple[str, ...]:
    """The mission on which an orbiter stayed."""
    return tuple(
        row.id
        for row in tables.table("missions")
        if stay.flight in row.many("craft") and row.get("from") <= stay.since <= (row.get("until") or "9")
    )


def _flight(tables: Reference, row: Row, landed: str) -> list[Known]:
    """The stays of one flight; the whole flight at each of its ports where nobody noted when it moved."""
    arrived, ports, moved = row.get("arrived") or row.get("launched"), row.many("port"), row.many("moved")
    if not arrived or not ports:
        return []
    left = row.get("departed") or landed or _later(arrived, LONGEST)
    days = (arrived, *moved, left) if len(moved) == len(ports) - 1 else ()
    spans = list(pairwise(days)) if days else [(arrived, left)] * len(ports)
    stays = []
    for port, (since, until) in zip(ports, spans, strict=True):
        place = tables.by_id.get(port)
        rings = tuple(ring for ring, first in _RINGS.get(port, ()) if since >= first)
        stays.append(Known(row.id, port, place.get("module") if place else "", since, until, rings, True))
    return stays


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() if len(day) == 10 else f"{int(day[:4]) + 1}"
