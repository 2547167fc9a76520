"""The reference tables to the days on which each ship and each part of the station left Earth and came, as far as they know them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from issgraph.reference import Reference, reference


@dataclass(frozen=True, slots=True)
class Known:
    """The days of one thing, in UTC; a craft that flies again has many, and a family has those of its flights."""

    launched: frozenset[str]
    arrived: frozenset[str]


@lru_cache(maxsize=1)
def known_days() -> dict[str, Known]:
    """The days of everything that the tables know, by id."""
    tables = reference()
    up: dict[str, set[str]] = defaultdict(set)
    came: dict[str, set[str]] = defaultdict(set)
    for row in tables.table("vehicles"):
        names = {row.id, row.get("craft"), row.get("family")} - {""}
        for name in names | ({"dragon"} if row.get("family").endswith("-dragon") else set()):
            up[name] |= {row.get("launched")} - {""}
            came[name] |= {row.get("arrived")} - {""}
    for row in tables.table("missions"):
        if row.get("craft").startswith("space-shuttle"):
            up[row.get("craft")].add(row.get("from"))
    for row in tables.table("attachments"):
        if row.get("from"):
            came[row.get("object")].add(row.get("from"))
    for row in tables.table("elements"):
        up[row.id] |= {row.get("launched")} - {""}
        came[row.id] |= {row.get("arrived")} - {""}
    _carried(tables, up, came)
    for row in tables.table("elements"):
        for whole in row.many("part_of"):
            if tables.by_id[whole].cls == "Module":
                up[whole] |= up[row.id]
    return {name: Known(frozenset(up[name]), frozenset(came[name])) for name in up.keys() | came.keys()}


def _carried(tables: Reference, up: dict[str, set[str]], came: dict[str, set[str]]) -> None:
    """The carriers that shuttles brought again and again left Earth with the shuttle that was there when they came."""
    flights = [row for row in tables.table("missions") if row.get("craft").startswith("space-shuttle")]
    for name in ("leonardo", "raffaello", "donatello"):
        for day in came[name]:
            up[name] |= {row.get("from") for row in flights if row.get("from") <= day <= row.get("until")}
