"""The tables, and a graph where one is named, to pictures over time: what stood at which port, and who was aboard with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from issgraph.aboard import Presence, presences
from issgraph.assets import RELEASE
from issgraph.draw import crew as crew_picture
from issgraph.draw import timeline as timeline_picture
from issgraph.draw.days import in_words
from issgraph.draw.notes import Reason
from issgraph.draw.svg import counted
from issgraph.draw.timeline import Bar, Dot, Lane
from issgraph.reference import Reference, Row
from issgraph.station import Past, Piece, past
from issgraph.stays import FIRST, Asked, last_day
from issgraph.vocab import ID, PREFIXES, is_a

TABLES = f"issgraph {RELEASE}, reference tables (sources: data/README.md)"
_UNKNOWN = "Port not known"
_EXPEDITIONS = "Expeditions"
_SHORT = re.compile(r"^[A-Z]\w{0,4}-\d+$")
_HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
_PHOTOS = f"""{_HEADER}
SELECT DISTINCT ?photo ?day ?title ?page ?document WHERE {{
  ?photo iss:takenOn ?day .
  GRAPH graph:provenance {{ ?document iss:describes ?photo
    OPTIONAL {{ ?document schema:headline ?title }} OPTIONAL {{ ?document schema:url ?page }} }}
}}"""
_TOOK_PART = f"""{_HEADER}
SELECT DISTINCT ?person ?activity ?quote ?title ?page ?document WHERE {{
  GRAPH ?claim {{ ?person iss:participatesIn ?activity }}
  GRAPH graph:provenance {{ ?claim iss:supportedBy ?words . ?words oa:exact ?quote ; oa:hasSource ?document }}
  FILTER NOT EXISTS {{ GRAPH graph:provenance {{ ?claim iss:modality ?modality }} }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?document schema:headline ?title }} }}
  OPTIONAL {{ GRAPH graph:provenance {{ ?document schema:url ?page }} }}
}}"""
Words = dict[tuple[str, str], set[Reason]]
"""What texts say of who took part in what, by person and activity."""
_AGENCIES = {
    "nasa": ("blue", "NASA"),
    "roscosmos": ("red round", "Roscosmos"),
    "esa": ("yellow", "ESA"),
    "jaxa": ("pink", "JAXA"),
    "csa": ("green round", "CSA"),
}
_OTHERS = ("grey round", "others")


def around(day: str, before: int, after: int) -> tuple[str, str]:
    """A time that begins so many days before a day and ends so many after it, not before the station began."""
    here = date.fromisoformat(day)
    return max(FIRST, (here - timedelta(before)).isoformat()), (here + timedelta(after)).isoformat()


def timeline(on: str | None = None, graph: Asked | None = None, known: Past | None = None) -> str:
    """Expeditions, ships at ports, spacewalks and photos: of the year around a day, or of all the years."""
    found = known or past(graph)
    end = found.last
    since, until = around(on, 183, 183) if on else (FIRST, end)
    lanes = list(_frame(found.tables, since, min(until, end)))
    lanes += list(_ports(found, since, min(until, end)))
    ships = sum(len(lane.bars) for lane in lanes if lane.label != _EXPEDITIONS)
    walks = [row for row in found.tables.table("spacewalks") if since <= row.get("date") <= until]
    words = _took_part(graph) if graph else {}
    lanes.append(Lane("Spacewalks", dots=tuple(_walk(row, found.tables, words) for row in walks), head="Outside"))
    photos = tuple(_photos(graph, since, until)) if graph else ()
    if graph:
        lanes.append(Lane("Photos", dots=photos, head="In the graph"))
    counts = f"{counted(ships, 'stay')} of ships, {counted(len(walks), 'spacewalk')}"
    counts += f", {counted(len(photos), 'dated photo')}" if graph else ""
    legend = [("plain", "expedition"), ("green round", "crew ship"), ("yellow", "cargo ship"), ("plain unsure", "something is not known")]
    legend += [("dot sky", "spacewalk"), ("dot pink", "photo")]
    title = (
        f"The International Space Station, {since[:4]} to {until[:4]}"
        if not on
        else f"The International Space Station around {in_words(on)}"
    )
    source = TABLES + (", and the photos of the graph" if graph else "") + "; launches: J. McDowell, GCAT, CC BY 4.0"
    under = f"{in_words(since)} to {in_words(until)}: {counts}" + (f"; nothing after {in_words(end)} is known" if until > end else "")
    return timeline_picture.picture(
        lanes, since, until, title, under, source, _needed(legend, lanes), 1240.0 if on else 2600.0, end, on or ""
    )  # fmt: skip


def _needed(legend: list[tuple[str, str]], lanes: list[Lane]) -> list[tuple[str, str]]:
    """What of a legend is in the picture."""
    used = {f"{bar.look}{' round' if bar.round else ''}" for lane in lanes for bar in lane.bars}
    used |= {"plain unsure" for lane in lanes for bar in lane.bars if bar.doubt} | {
        f"dot {dot.look}" for lane in lanes for dot in lane.dots
    }
    return [(look, words) for look, words in legend if look in used]


def crew(on: str | None = None, graph: Asked | None = None, tables: Reference | None = None) -> str:
    """Who was aboard with whom in the year around a day; the last year that is known when none is given."""
    known = tables or past().tables
    last = last_day(known)
    since, until = around(on, 183, 183) if on else around(last, 365, 0)
    people: dict[str, list[Presence]] = {}
    for presence in presences(known):
        if presence.since <= min(until, last) and (presence.until or last) >= since:
            people.setdefault(presence.person, []).append(presence)
    words = _took_part(graph) if graph else {}
    lanes = [_person(stays, known, words) for stays in people.values()]
    frame = list(_frame(known, since, min(until, last)))
    looks = [*_AGENCIES.values(), _OTHERS, ("plain", "expedition"), ("plain unsure", "the end is not sure")]
    title = f"Aboard the International Space Station, {in_words(since)} to {in_words(until)}"
    under = f"{counted(len(people), 'person', 'people')}, each from launch to landing"
    if on:
        here = sum(any(stay.since <= on <= (stay.until or last) for stay in stays) for stays in people.values())
        under += f"; {here or 'nobody'} of them up on {in_words(on)}" if on <= last else ""
    under += f"; nothing after {in_words(last)} is known" if until > last else ""
    source = TABLES + (", and what the texts of the graph say of who took part in what" if graph else "")
    legend = _needed(looks, [*lanes, *frame])
    return crew_picture.picture(frame, lanes, since, until, title, under, source, legend, last=last, day=on or "")


def _took_part(graph: Asked) -> Words:
    found: Words = {}
    for row in graph.store.query(_TOOK_PART).records():
        key = row["person"].removeprefix(ID), row["activity"].removeprefix(ID)
        title = row.get("title") or row["document"].rpartition("/")[2]
        found.setdefault(key, set()).add(Reason(row["quote"], title, row.get("page", "")))
    return found


def _person(stays: list[Presence], tables: Reference, words: Words) -> Lane:
    look, agency = _agency(stays[0])
    bars = []
    for stay in stays:
        flown = stay.up if stay.down in ("", stay.up) else f"{stay.up} up, {stay.down} down"
        colour, _, shape = look.partition(" ")
        heard = {reason for activity in (stay.flight, *stay.expeditions) for reason in words.get((stay.person, activity), ())}
        reasons = (*sorted(heard), Reason("", stay.source))
        names = dict.fromkeys((flown, *short_names(stay.flight, stay.up, tables)))
        bars.append(Bar(stay.since, stay.until, tuple(names), colour, bool(shape), stay.doubt, reasons))
    return Lane(stays[0].label, tuple(bars), title=f"{stays[0].label}, {agency}")


def _agency(stay: Presence) -> tuple[str, str]:
    return _AGENCIES.get(stay.agency, _OTHERS)


def _frame(tables: Reference, since: str, until: str) -> Iterator[Lane]:
    """The lane of expeditions, if there are any."""
    if bars := tuple(_expeditions(tables, since, until)) if since <= until else ():
        yield Lane(_EXPEDITIONS, bars)


def _expeditions(tables: Reference, since: str, until: str) -> Iterator[Bar]:
    for row in tables.table("expeditions"):
        if row.get("from") <= until and (row.get("until") or "9") >= since:
            reasons = (Reason("", f"expeditions.tsv: {row.get('source')}"),)
            yield Bar(row.get("from"), row.get("until"), (row.label, row.get("number")), "plain", reasons=reasons)


def _ports(known: Past, since: str, until: str) -> Iterator[Lane]:
    """A lane a port with the ships that stood there, as the station was on each day; at the end, those of which no port is known."""
    runs: dict[tuple[str, str], list[_Run]] = {}
    day, end = date.fromisoformat(since), date.fromisoformat(until)
    while day <= end:
        here, after = day.isoformat(), (day + timedelta(1)).isoformat()
        for piece in known.on(here).pieces:
            if is_a(piece.cls, "VisitingVehicle"):
                stays = runs.setdefault((_port(piece, known), piece.id), [])
                if not stays or stays[-1].until != here:
                    stays.append(_Run(here, after))
                stays[-1].until = after
                stays[-1].days.append(piece)
        day += timedelta(1)
    lanes: dict[str, list[Bar]] = {}
    for (place, _), stays in sorted(runs.items()):
        lanes.setdefault(place, []).extend(_ship(run, since, until, known.tables) for run in stays)
    order = sorted(lanes, key=lambda place: (place == _UNKNOWN, _order(place), place))
    for at, place in enumerate(order):
        yield Lane(place, tuple(lanes[place]), head="" if at else "Ships at ports")


@dataclass(slots=True)
class _Run:
    """Days without a gap on which a ship stood at one place, and what was known of it on each."""

    since: str
    until: str
    days: list[Piece] = field(default_factory=list)


def _ship(run: _Run, since: str, until: str, tables: Reference) -> Bar:
    piece = run.days[-1]
    begin = min(run.since, piece.since or piece.launched or run.since) if run.since == since else run.since
    doubts = [each.doubt for each in run.days if each.doubt]
    evidence = sorted({each for day in run.days for each in day.evidence}, key=lambda each: (not each.words, each))
    reasons = tuple(Reason(each.words, each.source, each.page) for each in evidence)
    crewed = is_a(piece.cls, "CrewSpacecraft")
    doubt = doubts[-1] if 2 * len(doubts) > len(run.days) else ""
    end = "" if run.until > until else run.until
    return Bar(begin, end, short_names(piece.id, piece.label, tables), "green" if crewed else "yellow", crewed, doubt, reasons)


def short_names(name: str, label: str, tables: Reference) -> tuple[str, ...]:
    """A flight's names, each shorter than the one before: "SpaceX Crew-10", "Crew-10"; "Axiom Mission 4", "Ax-4"."""
    row = tables.by_id.get(name)
    names = [label]
    for family in ("SpaceX ", "Soyuz ", "Progress ", "Cygnus "):
        names.append(label.removeprefix(family))
    names += [alias for alias in (row.aliases if row else ()) if _SHORT.match(alias)]
    names.append(label.removesuffix(" ATV"))
    shortest: list[str] = []
    for each in names:
        if not shortest or len(each) < len(shortest[-1]):
            shortest.append(each)
    return tuple(shortest)


def _port(piece: Piece, known: Past) -> str:
    if piece.port:
        return known.label(piece.port).removesuffix(" port")
    return known.label(piece.host) if piece.host else _UNKNOWN


def _order(place: str) -> int:
    names = ("Zvezda", "Pirs", "Poisk", "Zarya", "Rassvet", "Nauka", "Prichal", "Unity", "PMA", "Harmony")
    return next((at for at, name in enumerate(names) if place.startswith(name)), len(names))


def _walk(row: Row, tables: Reference, words: Words) -> Dot:
    crew = " and ".join(tables.by_id[name].label for name in row.many("crew") if name in tables.by_id)
    heard = {reason for person in row.many("crew") for reason in words.get((person, row.id), ())}
    return Dot(row.get("date"), f"Spacewalk of {crew}", "sky", (*sorted(heard), Reason("", f"spacewalks.tsv: {row.get('source')}")))


def _photos(graph: Asked, since: str, until: str) -> Iterator[Dot]:
    found = {}
    for row in graph.store.query(_PHOTOS).records():
        if len(row["day"]) == 10 and since <= row["day"] <= until:
            title = row.get("title") or row["document"].rpartition("/")[2]
            found[row["photo"]] = Dot(row["day"], f"Photo: {title}", "pink", (Reason("", title, row.get("page", "")),))
    return iter(sorted(found.values(), key=lambda dot: (dot.day, dot.label)))
