"""Names as people put them together: ports by module and side, sides by what lies there, spacewalks by their day or number."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from issgraph.ask.named import Named
from issgraph.extract.naming.designations import ORDINALS
from issgraph.gazetteer import gazetteer
from issgraph.reference import Row
from issgraph.vocab import is_a

_NOT_ITS_NUMBER = r"(?! (?:of|by|for|with|that|which|who|whom|where|when|in|on|to|after|since|he|she)\b)"
_NTH_EXPEDITION = re.compile(
    rf"\bthe (?:very )?(?P<nth>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th)) "
    rf"(?:(?:iss|station|space station|resident|long-term) )?expedition\b{_NOT_ITS_NUMBER}",
    re.I,
)


def numbered_expeditions(text: str, named: list[Named]) -> list[Named]:
    """ "The first expedition" as the name that it is; not "the first expedition of Ayers", which is counted otherwise."""
    found = list(named)
    for match in _NTH_EXPEDITION.finditer(text):
        number = ORDINALS.get(match["nth"].lower()) or int(re.sub(r"\D", "", match["nth"]))
        row = gazetteer().rows.get(f"expedition-{number}")
        if row:
            found = [each for each in found if each.end <= match.start() or each.start >= match.end()]
            found.append(Named(match.start() + len("the "), match.end(), row.label, frozenset({row.cls}), False, {row.cls: {row.id}}))
    return sorted(found, key=lambda each: each.start)


_EVA = r"(?:spacewalk|space walk|eva|extravehicular activity)"
_NTH = rf"(?P<nth>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|last|final|\d{{1,2}}(?:st|nd|rd|th))"
_SIDES = {
    "nadir": ("nadir", "earth-facing", "earth facing", "nadir-facing", "bottom", "downward"),
    "zenith": ("zenith", "space-facing", "space facing", "zenith-facing", "top", "upward"),
    "forward": ("forward", "forward-facing", "front"),
    "aft": ("aft", "aft-facing", "rear", "back"),
    "port": ("port", "port side", "left"),
    "starboard": ("starboard", "starboard side", "right"),
}


_OWN = re.compile(r"['’]s? |, (?:the )?| ")


def apposed(text: str, named: list[Named]) -> list[Named]:
    """One name in the place of two that stand side by side and belong together: "Japan's space agency JAXA", "ESA's Columbus"."""
    found: list[Named] = []
    for each in named:
        if found and _OWN.fullmatch(text[found[-1].end : each.start]) and _belong(found[-1], each):
            before = found.pop()
            found.append(Named(before.start, each.end, each.value, each.kinds, False, each.ids))
        else:
            found.append(each)
    return found


def _belong(one: Named, other: Named) -> bool:
    """True when they are the same thing, or a row of the tables has the one in a column of the other."""
    ids, others = set(itertools.chain(*one.ids.values())), set(itertools.chain(*other.ids.values()))
    if ids & others:
        return True
    rows = gazetteer().rows
    told = {cell for each in others if each in rows for column in rows[each].values for cell in rows[each].many(column)}
    craft = {rows[each].get("craft") for each in ids if each in rows}
    families = {rows[each].label for each in ids if each in rows and is_a(rows[each].cls, "VisitingVehicle")}
    both = {f"{family} {rows[each].label}" for family in families for each in others if each in rows}
    return bool(ids & told or others & craft or any(both & {rows[each].label, *rows[each].aliases} for each in others if each in rows))


_BEFORE_DATE = re.compile(r"\b(?:the|that) (?:spacewalk|space walk|eva) (?:of|on|from) $", re.I)
_AFTER_DATE = re.compile(r"^(?:['’]s)? (?:spacewalk|space walk|eva)\b", re.I)


def dated_spacewalks(text: str, named: list[Named]) -> list[Named]:
    """ "The spacewalk of May 1, 2025" and "the 2025-05-01 EVA" as names, where the tables know one spacewalk on that day."""
    days = gazetteer().spacewalks
    found: list[Named] = []
    for each in named:
        before, after = _BEFORE_DATE.search(text[: each.start]), _AFTER_DATE.search(text[each.end :])
        known = [row.label for row in days.get(each.value, ())] if "date" in each.kinds else []
        if len(known) == 1 and (before or after):
            start = before.start() if before else each.start
            end = each.end if before or not after else each.end + after.end()
            found.append(Named(start, end, known[0], frozenset({"Spacewalk"})))
        else:
            found.append(each)
    return found


_BEFORE_MISSION = re.compile(
    rf"\b(?:the )?(?:{_NTH} {_EVA}|{_EVA} (?:number |no\.? ?|# ?)?(?P<number>\d{{1,2}})) (?:of|during|on|in|from)(?: the)?(?: mission)? $",
    re.I,
)
_AFTER_MISSION = re.compile(rf"^(?:['’]s)? (?:{_NTH} {_EVA}|{_EVA} (?:number |no\.? ?|# ?)(?P<number>\d{{1,2}}))\b", re.I)


def numbered_spacewalks(text: str, named: list[Named]) -> list[Named]:
    """ "The second spacewalk of Expedition 64" and "STS-120's last EVA" as names, where the tables know such a one."""
    found = list(named)
    for flight in named:
        flights = [*itertools.chain(*(ids for cls, ids in flight.ids.items() if is_a(cls, "SpaceflightActivity")))]
        match = _BEFORE_MISSION.search(text[: flight.start]) or _AFTER_MISSION.match(text[flight.end :])
        if len(flights) != 1 or not match:
            continue
        row = gazetteer().numbered.get((flights[0], _number(match, flights[0])))
        if row:
            start = match.start() if match.re is _BEFORE_MISSION else flight.start
            end = flight.end if match.re is _BEFORE_MISSION else flight.end + match.end()
            found = [each for each in found if each.end <= start or each.start >= end]
            found.append(Named(start, end, row.label, frozenset({row.cls}), False, {row.cls: {row.id}}))
    return sorted(found, key=lambda each: each.start)


def _number(match: re.Match[str], flight: str) -> str:
    """The number of a spacewalk in its flight, as the tables write it."""
    told = (match["nth"] or match["number"]).lower()
    if told in ("last", "final"):
        return max((number for mission, number in gazetteer().numbered if mission == flight and number), key=int, default="")
    return str(ORDINALS.get(told, "")) or re.sub(r"\D", "", told).lstrip("0")


def sides(text: str, named: list[Named]) -> list[Named]:
    """ "Toward the Earth" and "up" as the sides of the station that they are, where ports are spoken of."""
    if not _PORTS.search(text):
        return named
    found = list(named)
    for match in (*_LOOKING.finditer(text), *_FACING.finditer(text)):
        side = next(name for name, told in match.groupdict().items() if told)
        start, end = match.span(side)
        found = [each for each in found if each.end <= start or each.start >= end]
        found.append(Named(start, end, side, frozenset({"Direction"})))
    return sorted(found, key=lambda each: each.start)


_PORTS = re.compile(r"\bports\b|\bwhich (?:docking |berthing )?port\b", re.I)
_EARTH = r"(?:the |our )?(?:earth|ground|planet)\b"
_STRAIGHT = r"(?:straight |directly )?"
_NOT_TO = r"(?! (?:to|towards?|at)\b)"
_LIES = {
    "nadir": rf"{_STRAIGHT}(?:(?:down(?:wards?)?|towards?|at|to) )*{_EARTH}|{_STRAIGHT}down(?:wards?)?\b{_NOT_TO}|earthwards?\b",
    "zenith": rf"{_STRAIGHT}(?:up(?:wards?)?,? )?(?:away from {_EARTH}|(?:out )?(?:in)?to (?:outer |deep |open )?space\b|at the sky\b)"
    rf"|{_STRAIGHT}up(?:wards?)?\b{_NOT_TO}|skywards?\b|spacewards?\b",
    "forward": r"ahead\b|(?:in|along) the direction of (?:flight|travel)\b|forwards\b",
    "aft": r"back(?:wards?)?\b|to the rear\b|rearwards?\b|against the direction of (?:flight|travel)\b",
}
"""What lies on a side of the station, behind a verb of looking."""
_LOOK = r"\b(?:fac(?:e|es|ing)|look(?:s|ing)?|point(?:s|ed|ing)?|direct(?:ed)?|aim(?:ed)?)"
_LOOKING = re.compile(rf"{_LOOK} (?:" + "|".join(f"(?P<{name}>{lies})" for name, lies in _LIES.items()) + ")", re.I)
_FACING = re.compile(r"\b(?:(?P<nadir>earth)|(?P<zenith>space))[- ]facing\b", re.I)


def ports(text: str, named: list[Named]) -> list[Named]:
    """Ports as people name them, by module and side: "the Earth-facing port of Node 2", "Harmony's forward port"."""
    found = list(named)
    for module in named:
        ids = set(itertools.chain(*(ids for cls, ids in module.ids.items() if is_a(cls, "StationElement"))))
        if not ids:
            continue
        behind = text[module.end :]
        before, after = _PORT_BEFORE.search(text[: module.start]), _PORT_AFTER.match(behind) or _PORT_SHORT.match(behind)
        beside = after or before
        side = _SIDE_OF[beside["side"].lower().replace("-", " ")] if beside else ""
        rows = [row for row in _port_rows() if row.get("module") in ids and row.get("direction") == side]
        if len(rows) == 1:
            start = module.start if after or not before else before.start()
            end = module.end + after.end() if after else module.end
            found = [each for each in found if each.end <= start or each.start >= end]
            found.append(Named(start, end, rows[0].label, frozenset({rows[0].cls}), False, {rows[0].cls: {rows[0].id}}))
    return sorted(found, key=lambda each: each.start)


_SIDE_OF = {name.replace("-", " "): side for side, names in _SIDES.items() for name in names}
_SIDE = "(?P<side>" + "|".join(sorted(_SIDE_OF, key=len, reverse=True)).replace(" ", "[ -]") + ")"
_PORT_AFTER = re.compile(rf"(?:['’]s)? {_SIDE} (?:docking |berthing )?port\b", re.I)
_PORT_SHORT = re.compile(r"(?:['’]s)? (?P<side>nadir|zenith|forward|aft)(?=\W*$|, | (?:in|on|at|during|from|since|until)\b)", re.I)
"""Written short: "docked at Harmony zenith"."""
_PORT_BEFORE = re.compile(rf"\b{_SIDE} (?:(?:docking |berthing )?port|side) (?:of|on|at)(?: the)? $", re.I)


@lru_cache(maxsize=1)
def _port_rows() -> tuple[Row, ...]:
    return tuple(row for row in gazetteer().rows.values() if row.cls == "DockingPort")
