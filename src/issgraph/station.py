"""Stays, and what texts say, to the station on a day: what was attached where, known, not known or contradicted.

A day is told as at its end: what left that day is gone. What a text says of a day is evidence for it, never a reason to drop a row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from issgraph.errors import QuestionError
from issgraph.reference import Reference, Row, reference
from issgraph.stays import FIRST, Asked, Evidence, Stay, Told, last_day, stays, told_by
from issgraph.vocab import is_a

UNHEARD, UNENDED = 200, 400
"""For how many days a ship may be there of whose stay only the launch is known, and one of which nobody noted when it left."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A thing at the station on a day. `host` and `port` are blank where not known; `doubt` says what is not known, or contradicted."""

    id: str
    label: str
    cls: str
    host: str = ""
    port: str = ""
    since: str = ""
    launched: str = ""
    craft: str = ""
    segment: str = ""
    doubt: str = ""
    contradicted: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Station:
    """The station on a day: its pieces by id, and the ports at which nothing is known to stand, as (id, module, direction)."""

    day: str
    pieces: tuple[Piece, ...]
    open_ports: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Past:
    """Everything that is known of stays, read once for any number of days."""

    tables: Reference
    stays: tuple[Stay, ...]
    told: tuple[Told, ...] = ()

    def on(self, day: str) -> Station:
        """The station at the end of a day. Raises QuestionError for a day before there was one."""
        if day < FIRST:
            raise QuestionError(f"the station's first part was launched on {FIRST}; {day} is before that")
        pieces = {piece.id: piece for piece in self._pieces(day)}
        for told in self.told:
            if told.on == day:
                self._heard(told, pieces)
        self._crowded(pieces)
        self._through_adapters(pieces)
        return Station(day, tuple(pieces[key] for key in sorted(pieces)), tuple(self._open_ports(day, pieces)))

    def _open_ports(self, day: str, pieces: Mapping[str, Piece]) -> Iterator[tuple[str, str, str]]:
        """Ports that ships or modules have used, and at which nothing is known to stand."""
        hosts, taken = {piece.host for piece in pieces.values()}, {piece.port for piece in pieces.values()}
        for row in self.port_rows:
            module = row.get("module")
            if module not in pieces or row.id in taken or not row.get("from") <= day < (row.get("until") or "9"):
                continue
            if row.id in self._used or (
                pieces[module].cls == "DockingAdapter" and row.get("direction") in ("forward", "zenith") and module not in hosts
            ):
                yield row.id, module, row.get("direction")

    @cached_property
    def port_rows(self) -> tuple[Row, ...]:
        """The rows of ports.tsv."""
        return self.tables.table("ports")

    @cached_property
    def arrays(self) -> frozenset[str]:
        """The trusses that bear solar arrays."""
        return frozenset(name for row in self.tables.table("elements") if row.cls == "SolarArray" for name in row.many("part_of"))

    @cached_property
    def _arrivals(self) -> dict[str, list[str]]:
        """The days on which ships came to each port, in their order."""
        found: dict[str, list[str]] = {}
        for stay in self.stays:
            if stay.ports and stay.since and stay.ends:
                found.setdefault(stay.ports[0], []).append(stay.since)
        return {port: sorted(days) for port, days in found.items()}

    @cached_property
    def _used(self) -> frozenset[str]:
        return frozenset(name for stay in self.stays for name in stay.ports)

    def module(self, port: str) -> str:
        """The module that a port belongs to, or ""."""
        row = self.tables.by_id.get(port)
        return row.get("module") if row else ""

    def _pieces(self, day: str) -> Iterator[Piece]:
        here = [stay for start, end, stay in self._spans if start <= day < end]
        sure = {stay.ports[0] for stay in here if len(stay.ports) == 1 and stay.launched}
        seen = set()
        # a whole is drawn as its part that stays at the same place
        wholes = {(whole, stay.ports) for stay in here if stay.ports and stay.object in self._parts for whole in self._parts[stay.object]}
        for stay in here:
            if stay.object not in seen and (stay.object, stay.ports) not in wholes:
                seen.add(stay.object)
                yield self._settled.get(stay.object + stay.since) or self._piece(stay, day, sure)
        hosts = {stay.host or self.module(stay.ports[0]) for stay in here if stay.host or stay.ports}
        for name in sorted((hosts | {"zarya"}) - seen):
            row = self.tables.by_id.get(name)
            if row and row.table == "elements" and row.get("launched") and row.get("launched") <= day and row.cls == "Module":
                yield self._named(
                    row, "", "", row.get("arrived") or row.get("launched"), Evidence("", f"elements.tsv: {row.get('source')}")
                )

    @cached_property
    def _parts(self) -> dict[str, tuple[str, ...]]:
        """What each thing that stays somewhere is a part of."""
        return {stay.object: self.tables.by_id[stay.object].many("part_of") for stay in self.stays if stay.object in self.tables.by_id}

    @cached_property
    def _settled(self) -> dict[str, Piece]:
        """Pieces of stays of which the same is known on every day."""
        plain = [stay for stay in self.stays if len(stay.since) == 10 and len(stay.ports) < 2]
        return {stay.object + stay.since: self._piece(stay, stay.since, set()) for stay in plain}

    @cached_property
    def _spans(self) -> tuple[tuple[str, str, Stay], ...]:
        """Each stay with the first day on which it holds, and the first on which it holds no longer."""
        return tuple((stay.since or _later(stay.launched, 1), self._end(stay), stay) for stay in self.stays if stay.since or stay.launched)

    def _end(self, stay: Stay) -> str:
        if stay.until:
            return stay.until if stay.until > stay.since else _later(stay.until, 1)
        if stay.gone:
            return stay.gone
        if not stay.ends:
            return "9"
        latest = _later(stay.since, UNENDED) if stay.since else _later(stay.launched, UNHEARD)
        return min(self._next(stay) or "9", latest)

    @cached_property
    def last(self) -> str:
        """The last day of which anything is known."""
        return last_day(self.tables)

    def _next(self, stay: Stay) -> str:
        """When the next is known to have come to the port of a stay whose end nobody noted."""
        if not stay.ports:
            return ""
        days = self._arrivals.get(stay.ports[-1], [])
        at = bisect_right(days, stay.since)
        return days[at] if at < len(days) else ""

    def _piece(self, stay: Stay, day: str, sure: set[str]) -> Piece:
        row = self.tables.by_id[stay.object]
        port, doubt = "", ""
        if len(stay.ports) == 1:
            port = stay.ports[0]
        elif stay.ports:
            port, doubt = self._between(stay, day, sure)
        elif stay.launched and not stay.since:
            port, host, doubt = self._attested(stay, day)
            if host and not port:
                return replace(self._named(row, host, "", "", stay.evidence), doubt=doubt)
        if len(stay.since) < 10 and stay.since and day.startswith(stay.since):
            doubt = f"came some day in {stay.since}"
        if stay.since and stay.ends and not stay.until and not stay.gone:
            after = self._next(stay)
            ending = f"left some day before {after}" if after else "when it left is not known"
            doubt = "; ".join(filter(None, (doubt, ending)))
        host = stay.host or (self.module(port) if port else "")
        return replace(self._named(row, host, port, stay.since, stay.evidence), doubt=doubt)

    def _between(self, stay: Stay, day: str, sure: set[str]) -> tuple[str, str]:
        """The port of a thing that moved on a day that nobody noted, where something else decides it, and else what is not known."""
        names = self.names(stay.object)
        heard = [told for told in self.told if told.object in names and stay.since <= told.on <= (stay.until or "9") and len(told.on) == 10]
        if day == stay.since or any(told.port == stay.ports[0] and told.on >= day for told in heard):
            return stay.ports[0], ""
        if any(told.port == stay.ports[-1] and told.on <= day for told in heard):
            return stay.ports[-1], ""
        free = [name for name in stay.ports if name not in sure]
        if len(free) == 1:
            return free[0], "the only one of its ports that was free"
        return "", f"at {' or '.join(self.label(name) for name in stay.ports)}; when it moved is not known"

    def _attested(self, stay: Stay, day: str) -> tuple[str, str, str]:
        """Where a text puts a thing of whose stay the tables know no port: on the day, or nearest to it within the flight."""
        names = self.names(stay.object)
        heard = [t for t in self.told if t.object in names and stay.launched <= t.on < (stay.until or stay.gone or "9") and len(t.on) == 10]
        if not heard:
            if stay.until or stay.gone:
                return "", "", "when it docked, and where, is not known" if stay.until else "docked, but where is not known"
            return "", "", "when it docked, where, and when it left is not known"
        best = min(heard, key=lambda t: (abs(_days(t.on, day)), not t.port, t.on, t.evidence))
        port = best.port or self._only_port(best.host)
        return port, best.host, "" if best.on == day else f"there on {best.on}, a text says"

    def _only_port(self, module: str) -> str:
        """The port of an adapter that has but one for ships."""
        free = [row.id for row in self.port_rows if row.get("module") == module and row.get("direction") in ("forward", "zenith", "nadir")]
        free = [name for name in free if self.tables.by_id[name].get("adjacent") in ("", "ida-2", "ida-3")]
        return free[0] if len(free) == 1 else ""

    def names(self, object_: str) -> set[str]:
        """The ids by which texts may mean a thing: its own, and that of the craft that flew."""
        row = self.tables.by_id.get(object_)
        return {object_, *row.many("craft")} if row else {object_}

    def label(self, name: str) -> str:
        """The name of a thing."""
        row = self.tables.by_id.get(name)
        return row.label if row else name

    def _named(self, row: Row, host: str, port: str, since: str, evidence: Evidence) -> Piece:
        crafts = [self.tables.by_id[name] for name in row.many("craft") if name in self.tables.by_id]
        cls = crafts[0].cls if crafts and row.table == "missions" else row.cls
        segment = "russian" if "russian-orbital-segment" in row.many("part_of") else "us"
        launched = row.get("launched") or row.get("from")
        return Piece(row.id, row.label, cls, host, port, since, launched, crafts[0].label if crafts else "", segment, evidence=(evidence,))

    def _heard(self, told: Told, pieces: dict[str, Piece]) -> None:
        """Lets a text of the day speak: it bears a piece out, places it, contradicts it, or tells of a new one."""
        same = [key for key, piece in pieces.items() if told.object in self.names(key)]
        there = [key for key, piece in pieces.items() if piece.port and piece.port == told.port and is_a(piece.cls, "VisitingVehicle")]
        if not same and there and self._kind(told, pieces[there[0]]):
            same = there
        if not same:
            whole = [key for key in pieces if told.object in (self.tables.by_id[key].many("part_of") if key in self.tables.by_id else ())]
            same = [key for key in whole if pieces[key].port == told.port]
        if not same:
            if any(told.on in (stay.until, stay.gone) and told.object in self.names(stay.object) for stay in self.stays):
                return  # it left on that day
            row = self.tables.by_id.get(told.object)
            if told.host in pieces and told.cls and (is_a(told.cls, "VisitingVehicle") or (row and row.table == "elements")):
                new = Piece(told.object, told.label, told.cls, told.host, told.port, evidence=(told.evidence,))
                pieces[told.object] = replace(new, doubt="known from a text alone")
            return
        piece = pieces[same[0]]
        evidence = (*piece.evidence, told.evidence) if told.evidence not in piece.evidence else piece.evidence
        if not piece.host and not piece.port:
            piece = replace(piece, host=told.host, port=told.port or self._only_port(told.host), doubt="")
        elif not self._agree(told, piece, pieces):
            where = self.label(told.port or told.host)
            piece = replace(piece, doubt="; ".join(filter(None, (piece.doubt, f"a text puts it at {where}"))), contradicted=True)
        pieces[piece.id] = replace(piece, evidence=evidence)

    def _agree(self, told: Told, piece: Piece, pieces: Mapping[str, Piece]) -> bool:
        """Whether a text's place is that of a piece: the same, one within the other, or an adapter that is fixed at the port."""
        adapters = {each.id for each in pieces.values() if each.cls == "DockingAdapter" and piece.port and each.port == piece.port}
        adapters |= {each.id for each in pieces.values() if each.cls == "DockingAdapter" and each.host in adapters}
        left = any(stay.object == piece.id and stay.until == told.on and told.port in stay.ports for stay in self.stays)
        if told.host in adapters or left:  # on the day of a move a text may tell of the place before
            return True
        if told.port and piece.port:
            return told.port == piece.port
        return not told.host or not piece.host or told.host in self._wholes(piece.host) or piece.host in self._wholes(told.host)

    def _wholes(self, name: str) -> set[str]:
        """A thing with everything that it is a part of; whatever is attached is a part of the station."""
        found, waiting = {"iss"}, [name]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.tables.by_id[one].many("part_of") if one in self.tables.by_id else ()
        return found

    def _kind(self, told: Told, piece: Piece) -> bool:
        """Whether a text means a piece by the name of its family, as "a Dragon" or "ATV"."""
        family, row = self.tables.by_id.get(told.object), self.tables.by_id.get(piece.id)
        names = " ".join((piece.label, piece.craft, *(row.aliases if row else ())))
        return family is not None and family.table == "craft" and family.label in names

    def _through_adapters(self, pieces: dict[str, Piece]) -> None:
        """Hangs what stands at a module's port on the adapters that are fixed there: the outermost is what it touches."""
        outer = {piece.port: piece.id for piece in pieces.values() if piece.cls == "DockingAdapter" and piece.port}
        on = {piece.host: piece.id for piece in pieces.values() if piece.cls == "DockingAdapter"}
        for key, piece in pieces.items():
            if is_a(piece.cls, "VisitingVehicle") and (adapter := outer.get(piece.port)):
                while adapter in on:
                    adapter = on[adapter]
                pieces[key] = replace(piece, host=adapter)

    def _crowded(self, pieces: dict[str, Piece]) -> None:
        """Marks what stands at a port that is taken."""
        by_port: dict[str, list[str]] = {}
        for key in sorted(pieces):
            if pieces[key].port and pieces[key].cls != "DockingAdapter":
                by_port.setdefault(pieces[key].port, []).append(key)
        for port, keys in by_port.items():
            for key in keys if len(keys) > 1 else ():
                others = ", ".join(pieces[other].label for other in keys if other != key)
                doubt = "; ".join(filter(None, (pieces[key].doubt, f"{others} stands at {self.label(port)} too")))
                pieces[key] = replace(pieces[key], doubt=doubt, contradicted=True)


def past(graph: Asked | None = None, tables: Reference | None = None) -> Past:
    """What is known: the tables alone, or with what the texts of a graph say."""
    known = tables or reference()
    return Past(known, stays(known), told_by(graph) if graph else ())


def _days(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()
