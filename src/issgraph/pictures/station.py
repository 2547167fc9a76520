"""The station as it is known on a day to its picture: which box hangs on which, and what stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from issgraph.assets import RELEASE
from issgraph.draw.days import in_brief, in_words
from issgraph.draw.notes import Reason
from issgraph.draw.station import Body, OpenPort, hung
from issgraph.draw.station import picture as station_picture
from issgraph.draw.svg import counted
from issgraph.reference import Reference
from issgraph.station import Past, Piece, past
from issgraph.stays import Asked, Evidence
from issgraph.vocab import is_a

TABLES = f"issgraph {RELEASE}, reference tables (sources: data/README.md)"


def station(on: str, graph: Asked | None = None, known: Past | None = None) -> str:
    """The station at the end of a day."""
    found = known or past(graph)
    return station_of(found, on)


def station_of(known: Past, day: str) -> str:
    """The station at the end of a day, from what is known already: for drawing many days."""
    here = known.on(day)
    bodies = (*bodies_of(here.pieces, known), *_movers(day, known.tables))
    adrift = any(not piece.host and is_a(piece.cls, "VisitingVehicle") for piece in here.pieces)
    ports = [OpenPort(name, known.label(name), module, side, not adrift) for name, module, side in here.open_ports]
    modules = sum(1 for piece in here.pieces if piece.cls == "Module")
    ships = sum(1 for piece in here.pieces if is_a(piece.cls, "VisitingVehicle"))
    unsure = sum(1 for body in bodies if body.doubt)
    under = f"At the end of the day (UTC): {counted(modules, 'module')}, {counted(ships, 'visiting ship')}"
    under += f"; of {unsure} of them not everything is known" if unsure else ""
    under += f"; nothing after {in_words(known.last)} is known" if day > known.last else ""
    texts = len({e.source for piece in here.pieces for e in piece.evidence if e.words})
    source = TABLES + (f", and {counted(texts, 'text')} of the graph" if texts else "") + "; launches: J. McDowell, GCAT, CC BY 4.0"
    return station_picture(bodies, ports, f"The International Space Station on {in_words(day)}", under, source)


def _movers(day: str, tables: Reference) -> Iterator[Body]:
    """Arms that walk over the station: they are there, at no place of their own."""
    for row in tables.table("elements"):
        if row.cls == "RoboticArm" and row.get("arrived") and row.get("arrived") <= day and not row.get("attached_to"):
            why = (Reason("", f"elements.tsv: {row.get('source')}"),)
            yield Body(row.id, row.label, "platform", lines=(f"since {in_brief(row.get('arrived'))}",), reasons=why)


def _reasons(evidence: tuple[Evidence, ...]) -> tuple[Reason, ...]:
    return tuple(Reason(each.words, each.source, each.page) for each in evidence)


def bodies_of(pieces: tuple[Piece, ...], known: Past) -> tuple[Body, ...]:
    """Pieces as boxes; small things outside are lines in the box of what carries them."""
    there = {piece.id: piece for piece in pieces}
    small = {piece.id for piece in pieces if piece.host and not _boxed(piece)}
    carried: dict[str, list[Piece]] = {}
    for name in sorted(small):
        host = _present(there[name].host, there, known.tables)
        while host in small:
            host = there[host].host
        carried.setdefault(host, []).append(there[name])
    found = []
    for piece in pieces:
        if piece.id in small and _present(piece.host, there, known.tables) in there:
            continue
        host = _present(piece.host, there, known.tables)
        side = _side(piece, there, known)
        carries = tuple((each.label, _reasons(each.evidence)) for each in carried.get(piece.id, ()))
        found.append(
            Body(
                piece.id,
                _short(piece.label),
                _kind(piece),
                host if host in there else "",
                side,
                _lines(piece),
                carries,
                arrays=_bears_arrays(piece.id, known),
                high=piece.cls == "Truss" and side == "zenith" and piece.id == "s0-truss",
                doubt=piece.doubt,
                contradicted=piece.contradicted,
                reasons=_reasons(piece.evidence),
            )
        )
    return hung(found)


def _boxed(piece: Piece) -> bool:
    """Whether a thing is a box of its own: what has nothing but a place on another's outside is not, nor is an airlock for experiments."""
    big = piece.cls in ("DockingAdapter", "Truss", "Module") or is_a(piece.cls, "VisitingVehicle") or bool(piece.port)
    return big and piece.id != "nauka-airlock"


def _present(host: str, there: dict[str, Piece], tables: Reference) -> str:
    """What carries a thing that day: its host, or the whole of which the host is a part (P3/P4 for P3, the truss for its cart)."""
    if host in there or not host:
        return host
    row = tables.by_id.get(host)
    for whole in there:
        if row and whole.replace("-truss", "").count("-") and row.id.replace("-truss", "") in whole.split("-"):
            return whole
    return "s0-truss" if host in ("mobile-transporter", "truss") and "s0-truss" in there else host


def _side(piece: Piece, there: dict[str, Piece], known: Past) -> str:
    row = known.tables.by_id.get(piece.port)
    if row:
        return row.get("direction")
    if piece.cls == "Truss":
        host = piece.host
        adjacent = next((r.get("direction") for r in known.port_rows if r.get("module") == host and r.get("adjacent") == piece.id), "")
        if adjacent:
            return adjacent
        if host == "z1-truss":
            return "zenith"
        return {"p": "left", "s": "right"}.get(piece.id[0], "")
    if piece.cls == "DockingAdapter":
        return "forward"
    carrier = there.get(piece.host)  # what docks to an adapter goes on in its direction
    return _side(carrier, there, known) if carrier and carrier.cls == "DockingAdapter" and carrier.host else ""


def _kind(piece: Piece) -> str:
    if is_a(piece.cls, "CrewSpacecraft"):
        return "crew"
    if is_a(piece.cls, "VisitingVehicle"):
        return "cargo"
    kinds = {"DockingAdapter": "adapter", "Truss": "truss", "Module": piece.segment or "us"}
    return kinds.get(piece.cls, "platform")


def _short(label: str) -> str:
    return label.removesuffix(" truss").replace("Experiment Logistics Module-Pressurized Section", "Kibo Logistics Module")


def _lines(piece: Piece) -> tuple[str, ...]:
    if not is_a(piece.cls, "VisitingVehicle"):
        return ()
    since = (
        f"since {in_brief(piece.since)}"
        if piece.since
        else f"launched {in_brief(piece.launched)}"
        if piece.launched and not piece.port
        else ""
    )
    return tuple(filter(None, (piece.craft.removeprefix("Space Shuttle "), since)))


def _bears_arrays(name: str, known: Past) -> bool:
    """Whether a truss bears solar arrays; P3/P4 is two trusses in one."""
    return bool({name, *(f"{part}-truss" for part in name.removesuffix("-truss").split("-"))} & known.arrays)
