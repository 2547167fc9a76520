"""The tables, and where one is named a graph, to stays: what was attached where from when until when, and what texts say of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from issgraph.answers import Store
from issgraph.formats import short
from issgraph.reference import Reference, Row
from issgraph.vocab import ID, PREFIXES

FIRST = "1998-11-20"
"""The day on which the first part of the station was launched."""

_SHUTTLE = "space-shuttle"

_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_TOLD = f"""{_HEADER}
SELECT DISTINCT ?object ?label ?class ?at ?port ?on ?quote ?document ?title ?page WHERE {{
  GRAPH ?claim {{ ?state iss:attachedObject ?object }}
  GRAPH graph:provenance {{ ?claim iss:supportedBy ?words . ?words oa:exact ?quote ; oa:hasSource ?document }}
  FILTER NOT EXISTS {{ GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}
  OPTIONAL {{ ?state iss:attachedTo ?at }}
  OPTIONAL {{ ?state iss:atPort ?port }}
  OPTIONAL {{ ?state iss:attestedOn ?day }}
  OPTIONAL {{ ?state iss:attestedDuring/iss:takenOn ?taken }}
  OPTIONAL {{ ?object rdfs:label ?label }}
  OPTIONAL {{ ?object a ?class }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?document schema:headline ?title }} }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?document schema:url ?page }} }}
  BIND(COALESCE(?day, ?taken) AS ?on)
}}"""


class Asked(Protocol):
    """Whatever has a store, as a Graph does."""

    @property
    def store(self) -> Store:
        """Where the graph lies."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Why something is believed: the words of a text with its title, or the source of a row; `page` is the text's address if it has one."""

    words: str
    source: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay of a thing at the station. `ports` holds several where it moved on a day that nobody noted.

    `since` is blank when only the launch is known; `until` is blank while it stays, or where nobody noted the end; `gone` is a day on
    which it was certainly away again.
    """

    object: str
    ports: tuple[str, ...]
    host: str
    launched: str
    since: str
    until: str
    gone: str
    ends: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says: a thing was at a port, or at a module, on a day."""

    object: str
    label: str
    cls: str
    port: str
    host: str
    on: str
    evidence: Evidence


def told_by(graph: Asked) -> tuple[Told, ...]:
    """What the texts of a graph say of things that were attached, each with its words."""
    found: dict[tuple[str, ...], Told] = {}
    for row in graph.store.query(_TOLD).records():
        object_, port, at = (row.get(name, "").removeprefix(ID) for name in ("object", "port", "at"))
        title = row.get("title") or short(row["document"])
        evidence = Evidence(row["quote"], title, row.get("page", ""))
        cls = short(row.get("class", "")).rpartition(":")[2]
        key = (object_, port, at, row.get("on", ""), row["quote"], row["document"])
        known = found.get(key)
        if known is None or (cls and (not known.cls or (known.cls, cls) > (cls, known.cls))):
            found[key] = Told(object_, row.get("label", object_), cls, port, at, row.get("on", ""), evidence)
    return tuple(found[key] for key in sorted(found))


def stays(tables: Reference) -> tuple[Stay, ...]:
    """Every stay that the tables know, those of shuttles too: these are called by their flight, not by the craft."""
    landed = {vehicle: row.get("until") for row in tables.table("missions") for vehicle in row.many("vehicle")}
    attached = [_attachment(row) for row in tables.table("attachments")]
    found = [stay for stay in attached if not stay.object.startswith(_SHUTTLE)]
    for row in tables.table("vehicles"):
        if "never arrived" not in row.get("source"):
            found += _flight(row, landed.get(row.id, ""))
    for row in tables.table("missions"):
        if row.get("craft").startswith(_SHUTTLE) and row.label.startswith("STS-"):
            begin, end = row.get("from"), row.get("until")
            docked = next((stay for stay in attached if stay.object == row.get("craft") and begin <= stay.since <= end), None)
            source = Evidence("", f"missions.tsv: {row.get('source')}")
            flown = Stay(row.id, (), "", begin, "", "", end, True, source)
            found.append(replace(docked, object=row.id, launched=begin, ends=True) if docked else flown)
    return tuple(found)


def _attachment(row: Row) -> Stay:
    port = (row.get("port"),) if row.get("port") else ()
    source = Evidence("", f"attachments.tsv: {row.get('source')}")
    return Stay(row.get("object"), port, row.get("host"), "", row.get("from"), row.get("until"), "", bool(row.get("until")), source)


def _flight(row: Row, landed: str) -> list[Stay]:
    """The stays of one flight: one a port where it is known when it moved."""
    source = Evidence("", f"vehicles.tsv: {row.get('source')}")
    ports, days = row.many("port"), (row.get("arrived"), *row.many("moved"))
    launched, left = row.get("launched"), row.get("departed")
    if len(ports) < 2 or len(ports) != len(days):
        return [Stay(row.id, ports, "", launched, days[0], left, landed, True, source)]
    ends = (*days[1:], left)
    return [
        Stay(row.id, (port,), "", launched, since, until, landed, True, source)
        for port, since, until in zip(ports, days, ends, strict=True)
    ]


def last_day(tables: Reference) -> str:
    """The last day on which the tables know that a ship came, or was launched."""
    return max(row.get("arrived") or row.get("launched") for row in tables.table("vehicles"))
