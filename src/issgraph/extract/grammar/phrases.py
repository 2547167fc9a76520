"""Names to phrases: missions, arms, parts and ships drawn into one chunk each, then owners and ports (their own files).
Each pass draws together what the one before it left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.owners import owner_inside, read_owners, read_parts
from issgraph.extract.grammar.ports import read_ports
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of
from issgraph.vocab import CLASSES, is_a


@dataclass(frozen=True)
class Patterns:
    """Every phrase pattern compiled for one alphabet."""

    same_org: Pattern
    mockup: Pattern
    vehicle: Pattern
    apposed: Pattern
    kibo_part: Pattern
    ships_arm: Pattern


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> Patterns:
    def make(when: str) -> Pattern:
        return pattern_of(when, alphabet.slot)

    return Patterns(
        make(
            r"(?:{a:Organization}(?:'s)?|{c:Module|VisitingVehicle|RoboticArm|Hardware|SpaceStation|DockingAdapter}(?: <part-word>)?) ?\((?:the |or )?(?:{b:Organization}|{d:Module|VisitingVehicle|RoboticArm|Hardware|SpaceStation|DockingAdapter})(?:, (?:at )?(?:far )?(?:left|right|center|centre|middle|top|bottom))?\)"
        ),
        make(
            r"{m:Module|RoboticArm|VisitingVehicle|ExternalPlatform}(?:'s)?(?: (?:<part-word>|<craft-word>))? (?:full-size |full-scale )?(?P<after>mock-?ups?|trainers?|simulators?|replicas?|models?)\b"
            r"|(?:[a-z-]+ )?(?P<before>mock-?up|trainer|simulator|replica|model|copy|dummy|training version)s? of (?:the |an? )?{n:Module|RoboticArm|VisitingVehicle|ExternalPlatform|Truss|Hardware}(?: (?:<part-word>))?"
            r"|\b(?P<made>plywood|wooden|cardboard|toy|plastic|miniature|papier-mache|inflatable|paper) (?P<o>[{Module}{RoboticArm}{VisitingVehicle}])"
        ),
        make(
            r"{v:VisitingVehicle}(?:'s? mission)?(?P<rest>(?: (?:<craft-word>)\b)*(?:,? [\"'(]?(?:the )?{w:VisitingVehicle}(?:,\"|[\")]|'(?!s\b))?(?: (?:<craft-word>)\b)*)*)"
        ),
        make(
            r"{v:VisitingVehicle}, (?:(?:an?|the|another|their|his|her|our|its) (?:[a-z-]+ ){0,2}?(?:{o:Organization}(?:'s)? )?|{n:Organization}'s? )(?:[a-z-]+ )?{w:VisitingVehicle}(?: (?:<craft-word>))?(?=[,.;]|$| that| which| parked| docked| berthed| attached)"
        ),
        make(
            r"{k:Module}'s? (?:own |small |short |main |ten-metre |ten-meter |10-metre |10-meter )?(?P<what>{w:RoboticArm}|robotic arm|robot arm|arm|porch|terrace|exposed facility|pressurized module|logistics module|airlock)"
        ),
        make(
            r"(?:{v:VisitingVehicle}'?s? (?:own |extended )?(?:{n:Country}-(?:built|made|designed) )?(?P<arm>{a:RoboticArm}|robotic arm|robot arm|arm)(?!\w)"
            r"|(?P<arm2>{b:RoboticArm}|\b(?:robotic arm|robot arm|arm)) (?:of|on|onboard|aboard) (?:the )?{u:VisitingVehicle})"
        ),
    )


def read_phrases(draft: Draft, sentence: Sentence) -> None:
    """Rewrites the chunks of a sentence: ports, vehicles and modules swallow the words that belong to them."""
    if sentence.chunks:
        _read_names(draft, sentence)
    read_ports(draft, sentence)


def _read_names(draft: Draft, sentence: Sentence) -> None:
    """All passes over names, but for those that draw together what a sentence names nothing of."""
    patterns, kinds, codes = _patterns(sentence.alphabet), _kinds(sentence), sentence.codes
    if kinds & _MISSIONS:
        _missions_of_ships(sentence)
        _ships_of_missions(sentence)
    if not sentence.codes.lacks & patterns.same_org.mask:
        _same_org(draft, sentence, patterns)
    if kinds & _BODIES or kinds & _ARMS:
        _named_twice(draft, sentence)
    if kinds & _BODIES:
        _firms_described(sentence)
    if not sentence.codes.lacks & patterns.mockup.mask:
        _mockups(sentence, patterns)
    if not sentence.codes.lacks & patterns.kibo_part.mask:
        _kibo_parts(draft, sentence, patterns)
    if sentence.codes is not codes:
        kinds = _kinds(sentence)
    if kinds & _PARTS:
        _modules_arm(draft, sentence)
        _named_of(draft, sentence)
    if kinds & _SHIPS:
        _vehicles(draft, sentence, patterns)
        _ships_arm(draft, sentence, patterns)
    if kinds & _THINGS:
        read_owners(draft, sentence)
        read_parts(draft, sentence)
    if kinds & _SHIPS and kinds & _MISSIONS:
        _people_of_flights(sentence)


def _kinds(sentence: Sentence) -> frozenset[str]:
    """The classes of all that a sentence names."""
    return frozenset({entity.cls for chunk in sentence.chunks for each in chunk.members or (chunk,) for entity in each.entities})


def _classes(*above: str) -> frozenset[str]:
    """Some classes and those that stand under them."""
    return frozenset(cls for cls in CLASSES for one in above if is_a(cls, one))


_MISSIONS, _BODIES, _ARMS = _classes("Mission"), _classes("Organization"), _classes("RoboticArm")
_SHIPS = _classes("VisitingVehicle")
_PARTS = _classes("Module", "RoboticArm", "ExternalPlatform")
_THINGS = _SHIPS | _PARTS | _classes("Hardware", "DockingAdapter", "StationSegment", "SolarArray", "Truss")
"""What has an owner, or is part of a station (see owners.py)."""
_MISSION_OF = Pattern(r"([\ue000-\uf8ff]) (?:mission|flight) ([\ue000-\uf8ff])")
_ARM = ("robotic arm", "robot arm", "arm")
_TWO_NAMES = compiled(r"([\ue000-\uf8ff]) ([\ue000-\uf8ff])")


def _missions_of_ships(sentence: Sentence) -> None:
    """ "The Space Shuttle mission STS-100": a family of ships that only says of what kind a mission is."""
    for match in reversed(list(_MISSION_OF.finditer(sentence.codes))):
        family, mission = sentence.at[match.start(1)], sentence.at[match.start(2)]
        if family.entities and family.entities[0].id == "space-shuttle" and mission.is_a("Mission") and not mission.is_a("VisitingVehicle"):
            sentence.replace((family, mission), Chunk(family.start, mission.end, mission.entities, head=mission.span))


_OF_MISSION = Pattern(
    r"([\ue000-\uf8ff])(?: (?:craft|ship|capsule|freighter|spacecraft))? (?:of|on|for|flying) (?:the )?([\ue000-\uf8ff]) (?:mission|flight)\b"
)


def _ships_of_missions(sentence: Sentence) -> None:
    """ "The cargo Dragon of the CRS-21 mission": a family of ships that stands for the one that flew a mission."""
    for match in _OF_MISSION.finditer(sentence.codes):
        kind, mission = sentence.at[match.start(1)], sentence.at[match.start(2)]
        ship = mission.meaning("VisitingVehicle") if mission.is_a("Mission") and not mission.members else None
        if ship is not None and not kind.members and kind.entities and kind.entities[0].id in FAMILIES:
            sentence.replace((kind,), Chunk(kind.start, kind.end, (ship,), head=kind.head, note="craft"))


def _named_twice(draft: Draft, sentence: Sentence) -> None:
    """ "The Remote Manipulator System (RMS) robotic arm" is one arm, "the French space agency CNES" one agency."""
    for match in reversed(list(_TWO_NAMES.finditer(sentence.codes))):
        first, second = sentence.at[match.start(1)], sentence.at[match.start(2)]
        body = first.meaning("Organization")
        arms = first.is_a("RoboticArm") and second.is_a("RoboticArm") and draft.text[second.start : second.end] in _ARM
        if arms or (body is not None and body == second.meaning("Organization") and not first.members and not second.members):
            sentence.replace((first, second), Chunk(first.start, second.end, first.entities, head=first.head, note=first.note))


_DESCRIBED = compiled(
    r"(?:\b(?:the|an?|its|one|another|that) (?:(?!and |or |of |by |for |with |which |that )(?:[a-z-]+|[\ue000-\uf8ff](?:'s?|-based|-owned)?) ){0,4}?(?:firm|company|corporation|agency|giant|start-?up|enterprise|conglomerate)"
    r"(?: (?:of|in|from) (?:the )?[\ue000-\uf8ff])?|(?P<same>[\ue000-\uf8ff]))(?: called| named| known as|(?P<comma>,))? (?P<org>[\ue000-\uf8ff])(?P<closed>,)?"
)


def _firms_described(sentence: Sentence) -> None:
    """ "A private company, Nanoracks," and "the Californian firm SpaceX" are a name with what it is."""
    for match in reversed(list(_DESCRIBED.finditer(sentence.codes))):
        org, body = sentence.at[match.start("org")], sentence.at[match.start("org")].meaning("Organization")
        inside = [c for at in range(*match.span()) if (c := sentence.at.get(at)) is not None and c is not org]
        written = {sentence.text[c.start : c.end] for c in (inside[:1] if match["same"] else ())}
        same = match["same"] and (inside[0].meaning("Organization") != body or sentence.text[org.start : org.end] in written)
        if (
            body is None
            or org.members
            or same
            or (match["comma"] and not (match["closed"] or sentence.codes[match.end("org") :] in (".", "")))
        ):
            continue
        if match["same"] or not any(c.is_a("Organization", "Person") for c in inside):
            span = sentence.original(match.start(), match.end("org"))
            sentence.replace((*inside, org), Chunk(span.start, span.end, org.entities, head=org.span, note=org.note))


def _same_org(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "JAXA (Japan Aerospace Exploration Agency)" is one name, and so is "main pressurized module (JEM)"; but a ship and the module
    behind it, in brackets, are two, and an agency in brackets runs what stands before it."""
    start = 0
    while match := patterns.same_org.search(sentence.codes, start):
        start = match.start() + 1
        head = sentence.slot(match, "a" if match["a"] else "c")
        other = sentence.slot(match, "d") if match["d"] else None
        if other is not None and head.meaning("VisitingVehicle", "Module") and _apart(head, other):
            continue  # "Soyuz MS-24 (Rassvet)" tells where it is
        span = sentence.original(*match.span())
        if match["b"] and match["c"]:
            _run_by(draft, head, sentence.slot(match, "b"), span)
        if other is not None and other.entities and head.entities and head.entities[0].id in (*FAMILIES, "pma"):
            head = Chunk(head.start, head.end, other.entities, note=other.note)  # "the first H-II Transfer Vehicle (HTV-1)"
        sentence.replace(
            (head,), Chunk(span.start, span.end, head.entities, head=head.span, note="possessive" if "'s" in match.group() else head.note)
        )


def _apart(first: Chunk, second: Chunk) -> bool:
    """True for a ship beside a module, in either order."""
    ship, room = (first, second) if first.is_a("VisitingVehicle") else (second, first)
    return ship.is_a("VisitingVehicle") and not ship.is_a("Module") and room.is_a("Module") and not room.is_a("VisitingVehicle")


def _run_by(draft: Draft, head: Chunk, body: Chunk, quote: Span) -> None:
    """ "the Bishop airlock (Nanoracks)": said where the tables know no other who runs it."""
    thing, owner = head.meaning("Module", "VisitingVehicle", "RoboticArm"), body.meaning("Organization")
    row = draft.gazetteer.rows.get(thing.id) if thing is not None else None
    known = row.get("operated_by") if row is not None else ""
    if thing is not None and owner is not None and not head.members and known and owner.id in known.split("|"):
        draft.say(
            thing, "operatedBy", owner, "owner-in-apposition", quote, subject_span=head.span, object_span=body.span, trigger=body.span
        )


_DRESS = compiled(r"[^.;]{0,50}?\b(?:suits?|spacesuits?|garments?)\b")


def _mockups(sentence: Sentence, patterns: Patterns) -> None:
    """ "a Destiny mockup", "a full-size replica of Kibo": a thing of its own, on the ground."""
    for match in reversed(list(patterns.mockup.finditer(sentence.codes))):
        real = sentence.slot(match, "m" if match["m"] else "n" if match["n"] else "o")
        worn = match["before"] == "training version" and (real.is_a("Hardware") or _DRESS.match(sentence.codes, match.end("n")))
        if not real.entities or worn:
            continue  # a suit that is worn in training is such a suit
        word = (match["after"] or match["before"] or "model").replace("-", "").rstrip("s")
        label = f"{real.entities[0].label} {word}"
        span = sentence.original(*match.span())
        ident = compiled(r"[^a-z0-9]+").sub("-", label.lower())
        sentence.replace((real,), Chunk(span.start, span.end, (Entity(ident, "Hardware", label, known=False),), head=span))


def _kibo_parts(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """A part called by its kind after its whole ("Kibo's robotic arm", "the module's porch") is looked up as "<whole> <kind>"."""
    for match in reversed(list(patterns.kibo_part.finditer(sentence.codes))):
        whole = sentence.slot(match, "k")
        if not whole.entities:
            continue
        named = draft.gazetteer.meanings(
            f"{whole.entities[0].label} {'robotic arm' if match['w'] or match['what'] == 'arm' else match['what']}"
        )
        if named:
            span = sentence.original(*match.span())
            part = Chunk(span.start, span.end, tuple(m.entity for m in named), head=span)
            draft.say(part.entities[0], "partOf", whole.entities[0], "part-by-kind", span, subject_span=span, object_span=whole.span)
            sentence.replace((whole,), part)


_ARM_IN = Pattern(
    r"(?P<a>[\ue000-\uf8ff]) (?:in|on|of|outside) (?:the )?(?:[\ue000-\uf8ff]'s |japanese |european |russian )?(?P<m>[\ue000-\uf8ff])"
    r"|(?P<host>[\ue000-\uf8ff]),? (?:and|with|including) its (?:own |[a-z-]+ )?(?P<its>[\ue000-\uf8ff])"
)


def _tells_of_robots(draft: Draft) -> bool:
    return "robot" in draft.text


def _modules_arm(draft: Draft, sentence: Sentence) -> None:
    """ "the robotic arm in Japan's Kibo laboratory", "Kibo and its robotic arm": an arm without a name is that of the module it stands in,
    where that has one."""
    if not draft.once(_tells_of_robots):
        return
    for match in _ARM_IN.finditer(sentence.codes):
        slots = ("its", "host") if match["its"] else ("a", "m")
        arm, module = sentence.slot(match, slots[0]), sentence.slot(match, slots[1]).meaning("Module")
        if module is None or arm.members or draft.text[arm.start : arm.end] not in ("robotic arm", "robot arm"):
            continue
        named = [m.entity for m in draft.gazetteer.meanings(f"{module.label} robotic arm") if m.entity.cls == "RoboticArm"]
        if named:
            arm.entities = tuple(named)
            sentence.encode()


def _ships_arm(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "Endeavour's robot arm", "the robotic arm of Atlantis": an arm of an orbiter is the shuttle's, however it is called."""
    if sentence.codes.lacks & patterns.ships_arm.mask or not any(map(_orbiter, sentence.chunks)):
        return
    for match in reversed(list(patterns.ships_arm.finditer(sentence.codes))):
        ship = sentence.slot(match, "v" if match["v"] else "u")
        slot = next((name for name in ("a", "b") if match[name]), "")
        arm = sentence.slot(match, slot) if slot else None
        words = draft.text[arm.start : arm.end].lower() if arm is not None else "arm"
        if not _orbiter(ship) or not words.endswith(("arm", "system", "rms", ")")) or "ss" in words or "canadarm" in words:
            continue
        span = sentence.original(*match.span())
        canadarm = draft.gazetteer.rows["canadarm"].entity
        land = sentence.slot(match, "n") if match["n"] else None
        maker = land.meaning("Country") if land is not None else None
        if land is not None and maker is not None:
            draft.say(canadarm, "builtBy", maker, "country-built", span, subject_span=span, object_span=land.span, trigger=land.span)
        gone = tuple(each for each in (ship, land, arm) if each is not None)
        sentence.replace(gone, Chunk(span.start, span.end, (canadarm,), head=span))


def _orbiter(ship: Chunk) -> bool:
    vehicle = ship.meaning("VisitingVehicle")
    return vehicle is not None and vehicle.id.startswith("space-shuttle")


def _named_of(draft: Draft, sentence: Sentence) -> None:
    """ "Kibo's robotic arm", "the Kibo pressurized module" known as one name is part of Kibo all the same; "the Kibo Pressurized Module"
    is but its name."""
    for chunk in sentence.chunks:
        name, whole = draft.text[chunk.start : chunk.end], ""
        if " " not in name or not chunk.is_a("RoboticArm", "ExternalPlatform", "Module"):
            continue
        if "'s " in name:
            whole = name.split("'s ", 1)[0]
        elif (
            (chunk.is_a("ExternalPlatform") or name.endswith((" arm", " module")))
            and not chunk.members
            and (row := draft.gazetteer.rows.get(chunk.entities[0].id)) is not None
        ):
            first = name.split(" ", 1)[0]
            whole = first if any(m.entity.id == row.get("part_of") for m in draft.gazetteer.meanings(first)) else ""
        if not whole:
            continue
        module = next((m.entity for m in draft.gazetteer.meanings(whole) if is_a(m.entity.cls, "Module")), None)
        part = chunk.meaning("RoboticArm", "ExternalPlatform", "Module")
        if module is not None and part is not None:
            span, place = Span(chunk.start, chunk.end), Span(chunk.start, chunk.start + len(whole))
            draft.say(part, "partOf", module, "part-by-kind", span, subject_span=span, object_span=place)


def _rank(chunk: Chunk) -> tuple[int, Entity]:
    """A flight before a named craft before a family name."""
    vehicle = chunk.meaning("VisitingVehicle")
    assert vehicle is not None
    flight = vehicle.id.endswith("-spacecraft") or any(is_a(e.cls, "Mission") for e in chunk.entities)
    return (0 if flight else 2 if vehicle.id in FAMILIES else 1), vehicle


_KINDS = ("cygnus", "progress", "soyuz", "starliner", "htv", "atv", "shuttle", "dragon")
"""Families by a word of their names: two of them are two ships, whatever stands between."""


def _vehicles(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "SpaceX CRS-32 Dragon cargo spacecraft" and 'Dragon crew spacecraft "Endurance"' are one vehicle each."""
    for apposed in reversed(list(patterns.apposed.finditer(sentence.codes))):
        _apposed(draft, sentence, apposed)
    start = 0
    while match := patterns.vehicle.search(sentence.codes, start):
        if match.end() == match.start() + 1:
            start = match.end()
            continue  # one name, and no words that belong to it
        first = sentence.slot(match, "v")
        span = sentence.original(*match.span())
        inside = [c for c in sentence.chunks if span.start <= c.start and c.end <= span.end and not c.members]
        ranked = sorted((_rank(c) for c in inside if c.is_a("VisitingVehicle")), key=lambda pair: pair[0])
        listed = "," in match.group("rest") and len({r for r, _ in ranked}) == 1
        same = len({e.id for _, e in ranked}) == 1
        kinds = {kind for _, e in ranked for kind in _KINDS if kind in f"{e.id} {e.label}".lower()}
        if len(ranked) > 1 and (
            any(_freights(draft, span, e) for _, e in ranked)
            or listed
            or len(kinds) > 1
            or (not same and len([r for r, _ in ranked if r < 2]) > 1 and ranked[0][0] == ranked[1][0])
        ):
            start = match.start() + 1  # two ships in a row, not one ship with two names
            continue
        if not ranked or (len(inside) == 1 and not match.group("rest")):
            start = match.end()
            continue
        flown = {row.get("craft") for _, e in ranked if (row := draft.gazetteer.rows.get(e.id)) is not None}
        best = next((e for _, e in ranked if e.id in flown), ranked[0][1])  # "the Crew-10 Dragon, Endurance" is Endurance
        chunk = next(c for c in inside if c.is_a("VisitingVehicle") and _rank(c)[1].id == best.id)
        mission_only = len(inside) == 1 and "mission" in match.group()
        entities = chunk.entities if mission_only else (best,)
        sentence.replace(inside, Chunk(span.start, span.end, entities, head=chunk.span, note=first.note or "craft"))
        start = match.start() + 1


def _freights(draft: Draft, span: Span, ship: Entity) -> bool:
    """True for words of cargo beside a ship that carries people: "Endurance, the Dragon cargo craft" are two."""
    return ship.cls == "CrewSpacecraft" and ship.id not in FAMILIES and " cargo " in draft.text[span.start : span.end].lower()


def _called(draft: Draft, ship: Entity, kind: Entity) -> bool:
    """True for a ship that has the name of a kind in one of its own: beside "SpaceX's Dragon" in a list stand others."""
    row = draft.gazetteer.rows.get(ship.id)
    return any(kind.label in name.split() for name in (ship.label, *(row.aliases if row else ())))


_OF_OTHERS = compiled(r", (?:the |an? )?(?:other|others|rest|second|third|next)\b[^,]*\b(?:in|aboard|on|with|by)\b")


def _apposed(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "Freedom, a SpaceX Dragon," is one vehicle, and SpaceX operates it."""
    named, general = sentence.slot(match, "v"), sentence.slot(match, "w")
    ship, kind = named.meaning("VisitingVehicle"), general.meaning("VisitingVehicle")
    if ship is None or kind is None or kind.id not in FAMILIES or ship.id in FAMILIES:
        return
    span = sentence.original(*match.span())
    if _OF_OTHERS.search(sentence.codes, match.start(), match.end()):
        return  # "X, the other two in Boeing's Starliner"
    if _freights(draft, span, ship) or (match["n"] and not _called(draft, ship, kind)):
        return
    owner_inside(draft, sentence, Chunk(general.start, general.end, (ship,), head=general.span))
    by = "n" if match["n"] else "o"
    if match[by] and (owner := sentence.slot(match, by).meaning("Organization")):
        place = sentence.slot(match, by).span
        draft.say(ship, "operatedBy", owner, "owner-in-apposition", span, subject_span=named.span, object_span=place, trigger=place)
    sentence.replace((), Chunk(named.start, span.end, named.entities, head=named.span, note=named.note or "craft"))


_ITS_PEOPLE = Pattern(
    r"(?:'s?)? (?:(?:crew ?)?(?:members?|crewmates|astronauts|quartet|trio|foursome|team)\b|crew(?= (?:pose|gather|wave|members?|is\b|are\b|aboard|onboard|in\b)|[,.;]|$)|(?:members |crew )?(?:aboard|onboard|on board)\b)"
)
_MANNED = Pattern(r"(?:two|three|four|five|[2-5])[ -](?:person|member|man) $")


def _people_of_flights(sentence: Sentence) -> None:
    """ "the SpaceX Crew-6 members", "the four-person Crew-6 aboard": a flight that names its people is no ship there."""
    changed = False
    for at, chunk in list(sentence.at.items()):
        if chunk.members or chunk.note == "craft" or not (chunk.is_a("Mission") and chunk.is_a("VisitingVehicle")):
            continue
        if _ITS_PEOPLE.match(sentence.codes, at + 1) or _MANNED.search(sentence.codes, 0, at):
            chunk.entities = tuple(e for e in chunk.entities if not is_a(e.cls, "VisitingVehicle"))
            changed = True
    if changed:
        sentence.encode()
