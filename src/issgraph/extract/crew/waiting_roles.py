"""Roles told without a flight ("the commander", "both are mission specialists") to the flight that each is of."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import say_role
from issgraph.extract.naming.chunks import Chunk
from issgraph.extract.naming.crews import CAPSULES, flew, holds, leads, resides, works_for
from issgraph.extract.naming.draft import Draft, Pending
from issgraph.model import Entity


def settle_roles(draft: Draft) -> None:
    """Roles told without a mission go to the one the person belongs to, else to one the document names: of those the one in whose crew
    the tables have the person, else the one named last before."""
    missions = {a.id: a for _, a in draft.flights if a.cls == "Mission"}
    only = next(iter(missions.values())) if len(missions) == 1 else None
    for pending in draft.pending:
        told = [s for s in draft.about("memberOf", pending.person) if s.asserted]
        mine = [s for s in told if not (isinstance(s.object, Entity) and s.object.id.startswith("mission-"))]  # a mission of one's own
        activity = (
            _with_them_as(draft, pending)
            or _of_the_first(draft, pending)
            or _beside(draft, pending)
            or _fitting(pending.role, [s.object for s in mine if isinstance(s.object, Entity) and not _serves(draft, pending, s.object)])
            or _crewed(draft, pending)
            or _nearest(draft, pending, only)
            or (only if only is not None and pending.role.id == "flight-engineer" and _engineered(draft, pending, only) else None)
        )
        role = pending.role
        if activity is None and role.id == "soyuz-commander":
            activity = _of_the_craft(draft, pending)
        if activity is None and role.id == "soyuz-commander":  # no Soyuz is named: "Expedition One's Soyuz commander"
            near = draft.flights_near(pending.role_span.start)
            activity = next((a for _, a in near if a.cls == "Expedition" and flew(draft, pending.person, a)), None)
        if activity is None or (flew(draft, pending.person, activity) is False and all(s.object != activity for s in mine)):
            continue
        if _not_theirs(draft, pending, activity) or (activity.cls != "Expedition" and _of_the_station(draft, pending)):
            continue
        if activity.cls == "Expedition" and _of_a_ship(draft, pending):
            continue
        other = next((s for s in draft.about("role", pending.person) if s.qualifier("in") == activity.id), None)
        if role.id == "mission-specialist" and other is not None and other.qualifier("role") in ("commander", "pilot"):
            continue  # "its commander is A, its pilot B, and C and D fly as mission specialists"
        quote = pending.role_span if pending.role_span.start < pending.person_span.start else pending.person_span
        for each in _named_with(draft, pending, activity):
            say_role(draft, pending.person, role, each, "role-inherited", quote, pending.person_span, pending.role_span)


_WITH = compiled(r"\b(?:with|and) $")
_AS = compiled(r"(?: \([^()]{1,30}\))? (?:as|for|being|serving as|acting as) (?:a |the |its |their |his |her )?$")


def _with_them_as(draft: Draft, pending: Pending) -> Entity | None:
    """ "The trio, with A as commander, will be Expedition 5": the flight of the sentence that A led, else one named before."""
    person, role = pending.person_span, pending.role_span
    if person.end >= role.start or _AS.fullmatch(draft.text, person.end, role.start) is None:
        return None
    if _WITH.search(draft.text, max(0, person.start - 6), person.start) is None:
        return None
    here = draft.holder(person.start).span
    flights = {a.id: a for at, a in draft.flights_near(person.start) if here.start <= at < here.end}
    led = [a for a in flights.values() if holds(draft, pending.person, pending.role, a)]
    before = [a for at, a in draft.flights_near(person.start) if here.start <= at < person.start and flew(draft, pending.person, a)]
    return led[0] if len(led) == 1 else before[-1] if before and not led else None


def _of_the_first(draft: Draft, pending: Pending) -> Entity | None:
    """The expedition of a Soyuz commander, where it is one of the first: they were its offices, not those of the ship that brought them."""
    if pending.role.id != "soyuz-commander":
        return None
    return next((a for a in draft.each_flight() if a.cls == "Expedition" and _piloted(draft, a) and flew(draft, pending.person, a)), None)


def _of_the_craft(draft: Draft, pending: Pending) -> Entity | None:
    """The one Soyuz that a text names as a craft and the tables have someone come in: "the Soyuz TMA-10 spacecraft"."""
    crafts = {c.entities[0].id for _, c in draft.chunks("VisitingVehicle") if c.entities[0].id.startswith("soyuz")}
    rows = (draft.gazetteer.rows.get(craft.removesuffix("-spacecraft")) for craft in sorted(crafts))
    flights = [row.entity for row in rows if row is not None and row.entity.cls == "Mission" and pending.person.id in row.many("crew")]
    return flights[0] if len(flights) == 1 else None


def _serves(draft: Draft, pending: Pending, flight: Entity) -> bool:
    """True for a flight, not an expedition, in which someone is told to have another role: who was its pilot was not its commander."""
    told = (s for s in draft.about("role", pending.person) if s.qualifier("in") == flight.id)
    return flight.cls == "Mission" and any(s.qualifier("role") != pending.role.label for s in told)


def _engineered(draft: Draft, pending: Pending, flight: Entity) -> bool:
    """True for a flight of the person that can have flight engineers: capsules of SpaceX have mission specialists, stations engineers."""
    return not flight.label.startswith(("SpaceX", "Axiom")) and bool(flew(draft, pending.person, flight))


def _of_the_station(draft: Draft, pending: Pending) -> bool:
    """True for a role that words say is on the station: "station commander", "commands the station", "handed over command"."""
    place = pending.role_span.start
    if _SHORT_OF_IT.search(draft.text, max(0, place - 40), pending.role_span.end) and not any(
        pending.person.id in row.many("commander") for row in draft.gazetteer.rows.values() if row.entity.cls == "Expedition"
    ):
        return False
    return bool(
        compiled(
            r"(?i)\b(?:iss|station)\b|\b(?:hand|pass|turn|g[ai]ve|transferr)[a-z]* [^.;]{0,20}\b(?:command|helm|reins|keys?|baton|leadership)$"
        ).search(draft.text, max(0, place - 8), pending.role_span.end)
    )


_SHORT_OF_IT = compiled(
    r"(?i)\b(?:of|to|from|near|at|below|above|beneath|under|outside|towards?|around|approaching|reached|reaching|behind|before|beside|past|left|leaving|against) the (?:space )?(?:station|iss) (?:commander)?$"
)
"""Before the title of somebody who came to the station: "just below the station commander X flipped her ship"."""


def _of_a_ship(draft: Draft, pending: Pending) -> bool:
    """True for a role that words say is on a ship: "Starliner commander", "the Dragon's pilot"."""
    before = compiled(r"([A-Z][a-z]+)(?:['’]s)? $").search(draft.text, max(0, pending.role_span.start - 30), pending.role_span.start)
    known = draft.gazetteer.meanings(before.group(1)) if before else ()
    return any(Chunk(0, 0, (meaning.entity,)).is_a("VisitingVehicle") for meaning in known)


def _not_theirs(draft: Draft, pending: Pending, flight: Entity) -> bool:
    """True for a role before a name that the tables give to others: an expedition's commander ("Commander A joins the Expedition 71 crew")
    or pilot, and either of a shuttle mission for someone who only rode along."""
    row = draft.gazetteer.rows.get(flight.id)
    if row is not None and flight.cls == "Expedition" and pending.role.id in _SHUTTLE_ROLES and int(row.get("number")) > PILOTED:
        return True
    if flight.label.startswith("Soyuz") and pending.role.id == "commander":
        roscosmos = draft.gazetteer.rows["roscosmos"].entity
        return works_for(draft, pending.person, roscosmos) is False  # a Soyuz is commanded by a cosmonaut
    if pending.role.id in ("commander", "pilot") and flight.label.startswith(("STS-", *CAPSULES)) and flew(draft, pending.person, flight):
        return not holds(draft, pending.person, pending.role, flight)
    if row is not None and pending.role.id == "mission-specialist" and pending.person.id in row.many("down"):
        return bool(_COMES_HOME.match(draft.text, pending.person_span.end))
    leaders = row.many("commander") if row is not None and flight.cls == "Expedition" else ()
    if pending.role.id == "flight-engineer" and pending.person.id in leaders:  # "everyone but A, the commander, is a flight engineer"
        return any(p.person == pending.person and p.role.id == "commander" for p in draft.pending)
    handed = _HANDED.match(draft.text[pending.role_span.start : pending.role_span.end]) is not None
    if handed and pending.role.id == "commander" and leaders and pending.person.id not in leaders:
        return True  # "A gave command to B": of another expedition
    if row is None or pending.role.id not in ("commander", "pilot") or pending.role_span.start > pending.person_span.start:
        return False
    if leaders and pending.person.id not in leaders:
        return pending.role.id == "commander" or int(row.get("number")) > PILOTED
    return pending.person.id in row.many("down") or (flight.label.startswith("STS") and resides(draft, pending.person, flight))


_HANDED = compiled(r"(?i)^(?:g[ai]v|hand|pass|turn|transferr|relinquish|ced)")
_COMES_HOME = compiled(
    r"(?:,? (?:of|from) [^,;.]{2,40})?(?: \([^)]*\))?, (?:who (?:is |was )?(?:now |also )?)?(?:com|return|rid|head|go|got|travel|hitch|fl)[a-z]* (?:a ride |a lift )?(?:home|back|down|to earth|after|from)\b"
)
"""Behind a name at the end of a list: someone who only comes home on the flight."""


def _piloted(draft: Draft, expedition: Entity) -> bool:
    row = draft.gazetteer.rows.get(expedition.id)
    return row is not None and int(row.get("number")) <= PILOTED


PILOTED = 4
"""The last expedition that had a pilot."""


def _named_with(draft: Draft, pending: Pending, activity: Entity) -> list[Entity]:
    """A flight and those named in one word with it ("Expedition 33/34") in whose crew the tables have the person too."""
    flights = draft.flights_near(pending.role_span.start)
    places = [at for at, a in flights if a.id == activity.id]
    near = max((at for at in places if at <= pending.role_span.start), default=places[0] if places else -1)
    others = {a.id: a for at, a in flights if at == near and a.id != activity.id and flew(draft, pending.person, a)}
    if pending.role.id == "commander" and leads(draft, pending.person, activity):
        others = {ident: a for ident, a in others.items() if leads(draft, pending.person, a)}
    return [activity, *others.values()]


def _beside(draft: Draft, pending: Pending) -> Entity | None:
    """The flight named before a role in its sentence, when the tables have the person in its crew."""
    begin = draft.sentences[pending.sentence].span.start
    near = [a for at, a in draft.flights_near(pending.role_span.start) if begin <= at < pending.role_span.start and fits(pending.role, a)]
    return near[-1] if near and flew(draft, pending.person, near[-1]) and not near[-1].label.startswith("Soyuz") else None


def _crewed(draft: Draft, pending: Pending) -> Entity | None:
    """The flight of the document that a role fits and whose crew had the person: the nearest before, else the first after."""
    place = pending.role_span.start
    near = draft.flights_near(place)
    known = [(at, a) for at, a in near if fits(pending.role, a) and flew(draft, pending.person, a)]
    if pending.role.id == "pilot" and all(
        a.label.startswith("Soyuz") or resides(draft, pending.person, a) for _, a in known
    ):  # the first expeditions had pilots
        piloted = [(at, a) for at, a in near if a.cls == "Expedition" and flew(draft, pending.person, a)]
        known = [pair for pair in piloted if _piloted(draft, pair[1])] or known or piloted
    plain = [pair for pair in known if not pair[1].label.startswith("Soyuz")]
    if _of_the_station(draft, pending):
        known = plain = [pair for pair in plain if pair[1].cls == "Expedition"]  # the station's commander has no other flight
    if pending.role.id == "commander" and draft.text[max(0, place - 8) : pending.role_span.end].lower().endswith("mission commander"):
        plain = [pair for pair in plain if pair[1].cls != "Expedition"] or plain
    if pending.role.id == "commander":  # of two expeditions in a row the one that someone led
        plain = [pair for pair in plain if leads(draft, pending.person, pair[1])] or plain
    pool = known if pending.role.id == "soyuz-commander" else plain or known
    return next((a for at, a in reversed(pool) if at <= place), pool[0][1] if pool else None)


_SHUTTLE_ROLES = {"mission-specialist", "pilot", "payload-commander", "payload-specialist"}
_STATION_ROLES = {"flight-engineer", "science-officer"}


def fits(role: Entity, activity: Entity) -> bool:
    """Whether an expedition, a shuttle mission or another flight can have such a role."""
    if role.id == "soyuz-commander":
        return activity.label.startswith("Soyuz")
    if role.id in _SHUTTLE_ROLES:
        return activity.cls == "Mission" and not activity.id.startswith("mission-")
    if role.id == "spaceflight-participant":
        return False
    if role.id in _STATION_ROLES:
        return activity.cls == "Expedition" or (role.id == "flight-engineer" and activity.label.startswith("Soyuz"))
    return True


def _fitting(role: Entity, activities: list[Entity]) -> Entity | None:
    if role.id == "soyuz-commander":
        return next((a for a in activities if a.label.startswith("Soyuz")), None)
    if role.id == "spaceflight-participant":
        return activities[0] if len({a.id for a in activities}) == 1 else None
    if role.id == "pilot" and len(activities) == 1 and activities[0].cls == "Expedition":
        return activities[0]  # the first expeditions had pilots
    kind = "Mission" if role.id in _SHUTTLE_ROLES else "Expedition" if role.id in _STATION_ROLES else ""
    fitting = [a for a in activities if not kind or a.cls == kind]
    if role.id == "commander" and len(fitting) > 1:
        fitting = [a for a in fitting if a.cls == "Expedition"] or fitting
    return fitting[0] if len({a.id for a in fitting}) == 1 else None


def _nearest(draft: Draft, pending: Pending, only: Entity | None) -> Entity | None:
    if pending.role.id == "spaceflight-participant":
        return None  # who pays for a seat is of a crew only where a text says so
    place = pending.role_span.start
    before = [a for at, a in draft.flights_near(place) if at < place and _fitting(pending.role, [a])]
    if draft.text[max(0, pending.role_span.start - 8) : pending.role_span.end].lower().endswith("mission commander"):
        before = [a for a in before if a.cls != "Expedition"]  # stations have commanders, flights have mission commanders
    same = [a for a in before if not a.label.startswith(("Soyuz", "Progress", "Cygnus", "HTV"))] or before
    if same:
        return same[-1]
    if draft.flights and draft.flights[-1][0] >= len(draft.text) and pending.role.id in {*_SHUTTLE_ROLES, "commander"}:
        return draft.flights[-1][1]  # the flight that the frame number names
    return only if pending.role.id in _SHUTTLE_ROLES else None
