"""What "Cygnus", "that Dragon", "the MPLM" and "the truss" mean in a document: the one flight, carrier or piece of the family that it names."""

from __future__ import annotations

import bisect

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import crafts
from issgraph.extract.naming.draft import Draft
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity
from issgraph.vocab import is_a


def resolve_families(draft: Draft) -> None:
    """ "Cygnus" means the one flight of its family that the document names; "that Dragon" the one named last."""
    specific: dict[str, tuple[list[int], list[Entity]]] = {}
    named = draft.chunks("VisitingVehicle", "Hardware", "Module", "Truss")
    if not named:
        return
    craft = crafts(draft)
    for _, chunk in _of(named, "VisitingVehicle", "Hardware"):
        vehicle = chunk.meaning("VisitingVehicle") or _ship_of(draft, chunk)
        if vehicle and vehicle.id not in FAMILIES and not (carries_crew(vehicle) and chunk.is_a("Mission") and chunk.note != "craft"):
            if vehicle.id in craft and not (chunk.is_a("Mission") and _A_FLIGHT.match(draft.text, chunk.end)):
                if not (chunk.is_a("Mission") and _OFFICE_OF.search(draft.text[max(0, chunk.start - 60) : chunk.start])):
                    _rename(draft, chunk, vehicle, craft[vehicle.id])
                vehicle = craft[vehicle.id]
            starts, flights = specific.setdefault(family(vehicle), ([], []))
            starts.append(chunk.start)
            flights.append(vehicle)
    only = {kind: len({flight.id for flight in flights}) == 1 for kind, (_, flights) in specific.items()}
    for sentence, chunk in _of(named, "VisitingVehicle"):
        vehicle = chunk.meaning("VisitingVehicle")
        if vehicle is None or vehicle.id not in FAMILIES:
            continue
        starts, same = specific.get(family(vehicle), ([], []))
        before = bisect.bisect_left(starts, chunk.start)
        article = draft.text[max(0, chunk.start - 20) : chunk.start].lower()
        if compiled(r"\b(?:another|second|a|an|third|two|first) (?:\w+ )?$").search(article) and not same:
            continue
        if _MAKE.match(draft.text, chunk.start):
            continue  # "the new Soyuz MS flew for the first time"
        if same and all(_other_kind(draft, chunk, flight) for flight in same):
            continue
        if before and _FIRST_OF_KIND.search(article) and starts[before - 1] >= sentence.span.start:
            _rename(draft, chunk, vehicle, same[before - 1])  # "Discovery set off, the first shuttle to fly since"
        elif only.get(family(vehicle)) and not compiled(r"\b(?:another|second) |\b(?:next|previous|following) (?:\w+ )?$").search(article):
            _rename(draft, chunk, vehicle, same[0])
        elif before and compiled(r"\b(?:that|this|the) $").search(article):
            _rename(draft, chunk, vehicle, same[before - 1])
        else:
            continue
        sentence.encode()
    if "dragon" not in specific:
        _resolve_dragon(draft, _of(named, "VisitingVehicle"))
    _resolve_carrier(draft, _of(named, "Module"))
    _resolve_truss(draft, _of(named, "Truss"))


_MAKE = compiled(r"Soyuz (?:MS|TMA|TM|TMA-M)\b(?!-?\d)")
Named = list[tuple[Sentence, Chunk]]


def _of(named: Named, *classes: str) -> Named:
    """Those of some names that may be of a class, as they are by now."""
    return [pair for pair in named if pair[1].is_a(*classes)]


_CARRIERS = ("leonardo", "raffaello", "donatello")


def _resolve_carrier(draft: Draft, modules: Named) -> None:
    """ "The MPLM" is the one carrier that a text names: "Raffaello, the MPLM that Atlantis brought"."""
    named = {module.id: module for _, chunk in modules if (module := chunk.meaning("Module")) and module.id in _CARRIERS}
    for sentence, chunk in modules if len(named) == 1 else ():
        module = chunk.meaning("Module")
        if module is not None and module.id == "mplm":
            _rename(draft, chunk, module, next(iter(named.values())))
            sentence.encode()


def _resolve_truss(draft: Draft, trusses: Named) -> None:
    """ "The truss" after the one piece of it that a text has named so far is that piece: "near S1. The truss was bolted to S0"."""
    for sentence, chunk in trusses:
        truss = chunk.meaning("Truss")
        if truss is None or truss.id != "truss" or not _THE_TRUSS.search(draft.text, max(0, chunk.start - 40), chunk.start):
            continue
        near = [c for s in draft.sentences[max(0, sentence.number - 2) : sentence.number + 1] for c in s.chunks if c.start < chunk.start]
        named = {t.id: t for c in near for each in c.each if (t := each.meaning("Truss")) is not None and t.id != "truss"}
        if (
            len(named) == 1
            and draft.text[chunk.start : chunk.end].lower() in ("truss", "truss segment")
            and IS_FASTENED.match(draft.text, chunk.end)
        ):
            _rename(draft, chunk, truss, next(iter(named.values())))
            sentence.encode()


_THE_TRUSS = compiled(r"(?i)\b(?:the|this|that) (?:(?!main|whole|entire|station|port|starboard)[a-z-]+ ){0,2}$")


def _resolve_dragon(draft: Draft, ships: Named) -> None:
    """ "Dragon" after the one Crew Dragon of a text, in which none carries cargo, is that; so it is with a Cargo Dragon."""
    told = [(chunk, ship) for _, chunk in ships if (ship := chunk.meaning("VisitingVehicle"))]
    first = next((pair for pair in told if pair[1].id in ("crew-dragon", "cargo-dragon")), None)
    if first is None or any(ship.id in ("crew-dragon", "cargo-dragon") and ship != first[1] for _, ship in told):
        return
    bare = [(s, c) for s, c in ships if (v := c.meaning("VisitingVehicle")) and v.id == "dragon"]
    if any(
        chunk.start < first[0].start or _other_kind(draft, chunk, first[1]) or _OTHER_ONE.search(draft.text[: chunk.start])
        for _, chunk in bare
    ):
        return
    for sentence, chunk in bare:
        _rename(draft, chunk, chunk.entities[0], first[1])
        sentence.encode()


_OTHER_ONE = compiled(r"(?i)\b(?:another|second|other|an?|third|two|new|uncrewed|unpiloted|next)(?: SpaceX)? \Z")


def _other_kind(draft: Draft, chunk: Chunk, flight: Entity) -> bool:
    """True for a freighter beside a crew's ship and the other way round: "the Dragon cargo craft" is not the Freedom."""
    words = draft.text[chunk.start : chunk.end + 16].lower()
    kind = (
        "CargoSpacecraft"
        if compiled(r"\b(?:cargo|resupply)\b").search(words)
        else "CrewSpacecraft"
        if compiled(r"\bcrew (?:ship|spacecraft|capsule|craft)\b").search(words)
        else ""
    )
    return bool(kind) and family(flight) == "dragon" and flight.cls in ("CargoSpacecraft", "CrewSpacecraft") and flight.cls != kind


def _ship_of(draft: Draft, chunk: Chunk) -> Entity | None:
    """The ship that a part of it is named with: "Discovery's middeck"."""
    owner, of, _ = draft.text[chunk.start : chunk.end].partition("'s ")
    meanings = draft.gazetteer.meanings(owner) if of and not chunk.members else ()
    return next((m.entity for m in meanings if m.entity.cls == "CrewSpacecraft" and family(m.entity) == "space-shuttle"), None)


_FIRST_OF_KIND = compiled(r", the (?:very )?(?:first|second|third|fourth|last|only|oldest|youngest) $")
"""Before the kind of a ship in an insert about the one that was named just before."""


_OFFICE_OF = compiled(
    r"(?i)\b(?:commanders?|pilots?|specialists?|engineers?|members?|crew|astronauts?|veterans?|(?:crew ?)?mates?|partners?|colleagues?|companions?|fliers?|trained|rehears\w+|assigned) (?:of|on|for|from|in|to) (?:the )?(?:[A-Z]\w+(?:'s)? ){0,2}$"
)


_A_FLIGHT = compiled(r"(?:'s)? (?:test|mission|flight)\b")
"""After a name that a flight and its ship share: the flight."""


def carries_crew(vehicle: Entity) -> bool:
    """True for a flight that is called by its mission: "SpaceX Crew-1" is said of people before it is said of their ship."""
    return is_a(vehicle.cls, "CrewSpacecraft") and vehicle.label.startswith(("SpaceX", "Axiom"))


def _rename(draft: Draft, chunk: Chunk, family_name: Entity, flight: Entity) -> None:
    """A chunk takes the flight for its family, and so does what was already stated of it."""
    chunk.entities = (flight,)
    for statement in draft.about("", family_name):
        if statement.subject_span == chunk.span:
            draft.restate(statement, subject=flight)


def family(vehicle: Entity) -> str:
    """The family of craft an entity belongs to, by its name."""
    name = f"{vehicle.id} {vehicle.label}".lower()
    if vehicle.id in FAMILIES:
        return {"crew-dragon": "dragon", "cargo-dragon": "dragon"}.get(vehicle.id, vehicle.id)
    for kind in ("cygnus", "progress", "soyuz", "starliner", "boeing", "htv", "atv", "shuttle"):
        if kind in name:
            return {"shuttle": "space-shuttle"}.get(kind, kind)
    return (
        "dragon"
        if any(
            word in name
            for word in ("spacex", "axiom", "dragon", "endurance", "endeavour", "freedom", "resilience", "grace", "crew-", "ax-")
        )
        else name
    )


IS_FASTENED = compiled(
    r"(?:, [^.;,]{3,50},)? (?:(?:had|has|was|is|been|then|now|already|also|later|soon|finally|being|firmly|just) )+(?:bolted|attached|fastened|installed|mated|joined|lifted|hoisted|latched|connected|secured|mounted|clamped)\b"
)
"""Behind an "it" that may be a piece of the truss."""
