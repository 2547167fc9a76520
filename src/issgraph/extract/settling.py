"""Statements of a whole document to those that stand: a port rather than its module, an operator rather than its country."""

from __future__ import annotations

from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.vocab import is_a


def settle_dockings(draft: Draft) -> None:
    """A ship said to be at a port is said of the port alone: not of its module, the ring on it or the station as well."""
    placed: dict[str, list[Entity]] = {}
    for statement in draft.about("dockedTo"):
        if statement.asserted and isinstance(statement.object, Entity):
            placed.setdefault(statement.subject.id, []).append(statement.object)
    for statement in draft.about("dockedTo"):
        place, places = statement.object, placed.get(statement.subject.id, [])
        if not isinstance(place, Entity) or len(places) < 2:
            continue
        if (place.cls == "SpaceStation" and any(other.id != place.id for other in places)) or any(
            other.cls == "DockingPort" and (other.id.startswith(f"{place.id}-") or place.label.startswith("International Docking Adapter"))
            for other in places
        ):
            draft.take_back(statement)


def settle_operators(draft: Draft) -> None:
    """A ship that an agency or a company is said to run is not its country's as well: of "Japan's HTV-6" JAXA has the say."""
    for statement in draft.about("operatedBy"):
        country = isinstance(statement.object, Entity) and statement.object.cls == "Country"
        others = (s.object for s in draft.about("operatedBy", statement.subject) if s.asserted)
        if country and any(isinstance(other, Entity) and is_a(other.cls, "Organization") for other in others):
            draft.take_back(statement)
