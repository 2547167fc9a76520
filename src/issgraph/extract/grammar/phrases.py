"""Names to phrases: owners, ports, flights and parts drawn into one chunk each, with what the phrase itself states.
Each pass draws together what the one before it left, so all of them stand in one file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import expand, lexicon
from issgraph.vocab import is_a

SIDES = {
    "forward": ("forward", "front", "forward-facing", "front-facing", "fore", "bow"),
    "aft": ("aft", "rear", "back", "aft-facing", "rear-facing", "stern", "tail"),
    "zenith": (
        "zenith",
        "space-facing",
        "sky-facing",
        "upper",
        "top",
        "topside",
        "zenith-facing",
        "upward-facing",
        "space facing",
        "overhead",
        "space-side",
        "space-pointing",
        "sky-side",
        "skyward",
        "spaceward",
    ),
    "nadir": (
        "nadir",
        "earth-facing",
        "bottom",
        "lower",
        "nadir-facing",
        "downward-facing",
        "earth facing",
        "ground-facing",
        "underside",
        "earth-side",
        "earth-pointing",
        "earthward",
        "ground-side",
    ),
    "starboard": ("starboard", "right", "right-hand", "starboard-facing", "right-side", "starboard-side"),
    "port": ("port", "left", "left-hand", "port-facing", "left-side", "port-side"),
}
_SIDE_OF = {word: side for side, words in SIDES.items() for word in words}
_SIDE = "(?P<side>" + "|".join(sorted((re.escape(w) for w in _SIDE_OF), key=len, reverse=True)) + ")"
_ALSO = "(?:" + _SIDE.replace("<side>", "<also>") + r"(?:[ -]facing)? and (?=[a-z -]+ports\b))?"
"""The first of two sides of one module: "its forward and zenith ports"."""
_NOUN = (
    r"(?:(?:docking|berthing|common berthing|parking|docking and berthing) )?(?:ports?|adapters?|mechanisms?|berths?|hatch|side|end|face)"
)
_NICK = {"nose": "forward", "front door": "forward", "bow": "forward", "stern": "aft", "prow": "forward", "back door": "aft", "rooftop": "zenith", "tail": "aft", "underside": "nadir", "belly": "nadir", "roof": "zenith", "top": "zenith", "bottom": "nadir",
         "front": "forward", "back": "aft", "rear": "aft", "left": "port", "right": "starboard"}  # fmt: skip
_FACES = {
    "earth": "nadir",
    "the earth": "nadir",
    "space": "zenith",
    "deep space": "zenith",
    "the ground": "nadir",
    "forward": "forward",
    "outer space": "zenith",
    "away from earth": "zenith",
    "skyward": "zenith",
    "up": "zenith",
    "down": "nadir",
    "earthward": "nadir",
    "the direction of flight": "forward",
    "the direction of travel": "forward",
    "backward": "aft",
    "aft": "aft",
}
HOST = "{m:Module|DockingAdapter|StationSegment|Truss}"
_TAIL = r"(?:'s?)?(?: <part-word>)?(?:'s?)?"
_WHOSE = r"(?:(?:{SpaceStation}|{Organization})'s? |(?:{Country}|[a-z]+)-(?:built|made) |(?:{Country}|{Organization})(?:'s)? |(?:russian|european|japanese|american) )?"
"""Before the module of a port: whose it is or who built it ("the aft port of the Russian Zvezda module")."""


@dataclass(frozen=True)
class Patterns:
    """Every phrase pattern compiled for one alphabet."""

    ports: tuple[Pattern, ...]
    same_org: Pattern
    mockup: Pattern
    owned: Pattern
    vehicle: Pattern
    apposed: Pattern
    part: Pattern
    kibo_part: Pattern
    ships_arm: Pattern


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> Patterns:
    def make(when: str) -> Pattern:
        return Pattern(expand(when, lexicon(), alphabet.slot))

    the = r"(?:the |that |its |a |an )?"
    ports = (
        make(rf"{HOST}{_TAIL} (?:\w+ly )?{_ALSO}{_SIDE}(?:[ -]facing)?(?: \(\w+\))? {_NOUN}(?! module)\b"),
        make(rf"{HOST}{_TAIL} {_SIDE}(?:[ -]facing)? {{x:DockingAdapter}}"),
        make(
            rf"{the}(?:(?:upper|lower|front|rear|top|bottom),? )?{_ALSO}{_SIDE}(?:[ -]facing)?(?:,? or [\w-]+,?)? {_NOUN} (?:of|on|at) {the}(?:(?:[a-z]+ )?(?:section|part|portion|half|end) of {the})?{_WHOSE}(?:new |newly \w+ )?(?:<part-word> )?{HOST}(?: <part-word>)?"
        ),
        make(
            rf"{the}(?:port|side|end|berth|docking port) of {the}(?:{{SpaceStation}}'s? )?{HOST}(?: <part-word>)? (?:that|which) (?:faces|points (?:to|toward|at)|looks (?:at|toward)) (?P<faces>[a-z ]+?)(?=[,.;]|$| on | and )"
        ),
        make(rf"{HOST}{_TAIL} (?:port|side|end) (?:that|which) faces (?P<faces>[a-z ]+?)(?=[,.;]|$| on | and )"),
        make(
            rf"{HOST}{_TAIL} (?P<nick>nose|tail|underside|belly|rooftop|roof|top|bottom|rear|stern|bow|back end|front end|front door|back door)\b"
        ),
        make(
            rf"(?:the )?(?P<nick>underside|belly|rooftop|roof|nose|tail|top|bottom|front|back|rear|left|right|stern|bow|prow|front door|back door) (?:side |end )?of (?:the )?(?:{{SpaceStation}}'s? )?{HOST}(?: <part-word>)?"
        ),
        make(rf"(?<=on )top of (?:the )?{HOST}(?P<nick>)(?: <part-word>)?"),
        make(rf"{HOST}{_TAIL} (?P<nick>zenith|nadir|forward|aft|starboard)(?= (?:at|on|during|in|since|for|until|as)\b|[.,;)]|$)"),
        make(rf"{HOST}{_TAIL} {_SIDE}(?:[ -]facing)?(?= (?:to|for|and) (?:its|the) [a-z-]+ (?:port|side|berth|end)\b)"),
        make(rf"{HOST}{_TAIL} {_SIDE}(?=,? (?:and )?(?:not|rather than) (?:its |the )?[a-z-]+ (?:side|port|end)\b)"),
        make(rf"{the}(?:same |that |other |<part-word>'s )*{_SIDE}(?:[ -]facing)? {_NOUN}\b(?! of)"),
        make(rf"(?:the |its ){_SIDE}(?:[ -]facing)? (?P<one>one) (?:of|on|at) (?:the )?{HOST}(?: <part-word>)?"),
        make(rf"(?:the |its ){_SIDE}(?:[ -]facing)? (?P<one>one)\b(?! of)"),
        make(r"(?:that|the) (?:same|very) (?:docking |berthing )?(?P<again>port)\b(?! of)"),
        make(r"(?:that|the same|its) (?:<part-word>)'s? (?P<nick>nose|tail|underside|belly|roof|top|bottom)\b"),
        make(r"(?<=on )its (?P<nick>underside|belly|roof|nose|top)\b"),
        make(r"(?:the |that |its )?(?:port|one|berth) (?:that|which) faces (?P<faces>[a-z ]+?)(?=[,.;]|$| on | and )"),
    )
    thing = "{t:Module|VisitingVehicle|RoboticArm|Hardware|ExternalPlatform|DockingAdapter|StationSegment|SolarArray}"
    return Patterns(
        ports,
        make(
            r"(?:{a:Organization}(?:'s)?|{c:Module|VisitingVehicle|RoboticArm|Hardware|SpaceStation|DockingAdapter}(?: <part-word>)?) ?\((?:the |or )?(?:{b:Organization}|{d:Module|VisitingVehicle|RoboticArm|Hardware|SpaceStation|DockingAdapter})(?:, (?:at )?(?:far )?(?:left|right|center|centre|middle|top|bottom))?\)"
        ),
        make(
            r"{m:Module|RoboticArm|VisitingVehicle|ExternalPlatform}(?:'s)?(?: (?:<part-word>|<craft-word>))? (?:full-size |full-scale )?(?P<after>mock-?ups?|trainers?|simulators?|replicas?|models?)\b"
            r"|(?:[a-z-]+ )?(?P<before>mock-?up|trainer|simulator|replica|model|copy|dummy|training version)s? of (?:the |an? )?{n:Module|RoboticArm|VisitingVehicle|ExternalPlatform|Truss|Hardware}(?: (?:<part-word>))?"
            r"|\b(?P<made>plywood|wooden|cardboard|toy|plastic|miniature|papier-mache|inflatable|paper) (?P<o>[{Module}{RoboticArm}{VisitingVehicle}])"
        ),
        make(
            rf"(?P<own>{{o:Organization|Country}}(?P<poss>'s?)? )(?P<mid>(?:(?:first|second|third|fourth|fifth|sixth|[a-z]+th) and (?=(?:last|final) ))?(?:(?!and |or |with |of |in |to |from |at |on |by )(?:[{{Country}}]-)?[a-z0-9.-]+ ){{0,4}}?(?:<craft-word>, )?[\"'“‘]?){thing}"
        ),
        make(
            r"{v:VisitingVehicle}(?:'s? mission)?(?P<rest>(?: (?:<craft-word>)\b)*(?:,? [\"'(]?(?:the )?{w:VisitingVehicle}(?:[\")]|'(?!s\b))?(?: (?:<craft-word>)\b)*)*)"
        ),
        make(
            r"{v:VisitingVehicle}, (?:(?:an?|the|another|their|his|her|our|its) (?:[a-z-]+ ){0,2}?(?:{o:Organization}(?:'s)? )?|{n:Organization}'s? )(?:[a-z-]+ )?{w:VisitingVehicle}(?: (?:<craft-word>))?(?=[,.;]|$| that| which| parked| docked| berthed| attached)"
        ),
        make(
            r"(?P<whole>{s:SpaceStation|StationSegment})(?P<poss>(?:'s?| \({SpaceStation}\))*) (?P<mid>(?:(?:[a-z0-9-]+|{Country}|{Organization}) ){0,3}?(?:(?:module|laboratory|lab|node|airlock|arm|compartment|manipulator|window|observatory), (?:the )?)?)(?P<p>{m:Module|RoboticArm|StationSegment|Truss})"
        ),
        make(
            r"{k:Module}'s? (?:own )?(?P<what>{w:RoboticArm}|robotic arm|arm|porch|terrace|exposed facility|pressurized module|logistics module|airlock)"
        ),
        make(
            r"(?:{v:VisitingVehicle}'?s? (?:own |extended |canadian-built )?(?P<arm>{a:RoboticArm}|robotic arm|robot arm|arm)(?!\w)"
            r"|(?P<arm2>{b:RoboticArm}|\b(?:robotic arm|robot arm|arm)) (?:of|on|onboard|aboard) (?:the )?{u:VisitingVehicle})"
        ),
    )


def read_phrases(draft: Draft, sentence: Sentence) -> None:
    """Rewrites the chunks of a sentence: ports, vehicles and modules swallow the words that belong to them."""
    patterns = _patterns(sentence.alphabet)
    _missions_of_ships(sentence)
    _same_org(sentence, patterns)
    _arms_by_kind(draft, sentence)
    _mockups(sentence, patterns)
    _kibo_parts(draft, sentence, patterns)
    _modules_arm(draft, sentence)
    _named_of(draft, sentence)
    _vehicles(draft, sentence, patterns)
    _ships_arm(draft, sentence, patterns)
    _owners(draft, sentence, patterns)
    _parts(draft, sentence, patterns)
    _arm_of_station(draft, sentence)
    _people_of_flights(sentence)
    _ports(draft, sentence, patterns)


def _chunk(sentence: Sentence, match: re.Match[str], slot: str) -> Chunk:
    return sentence.at[match.start(slot)]


_MISSION_OF = compiled(r"([\ue000-\uf8ff]) (?:mission|flight) ([\ue000-\uf8ff])")
_TWO_NAMES = compiled(r"([\ue000-\uf8ff]) ([\ue000-\uf8ff])")


def _missions_of_ships(sentence: Sentence) -> None:
    """ "The Space Shuttle mission STS-100": a family of ships that only says of what kind a mission is."""
    for match in reversed(list(_MISSION_OF.finditer(sentence.codes))):
        family, mission = sentence.at[match.start(1)], sentence.at[match.start(2)]
        if family.entities and family.entities[0].id == "space-shuttle" and mission.is_a("Mission") and not mission.is_a("VisitingVehicle"):
            sentence.replace((family, mission), Chunk(family.start, mission.end, mission.entities, head=mission.span))


def _arms_by_kind(draft: Draft, sentence: Sentence) -> None:
    """ "The Remote Manipulator System (RMS) robotic arm" is one arm."""
    for match in reversed(list(_TWO_NAMES.finditer(sentence.codes))):
        arm, kind = sentence.at[match.start(1)], sentence.at[match.start(2)]
        if arm.is_a("RoboticArm") and kind.is_a("RoboticArm") and draft.text[kind.start : kind.end] in ("robotic arm", "robot arm", "arm"):
            sentence.replace((arm, kind), Chunk(arm.start, kind.end, arm.entities, head=arm.head, note=arm.note))


def _same_org(sentence: Sentence, patterns: Patterns) -> None:
    """ "JAXA (Japan Aerospace Exploration Agency)" is one name, and so is "main pressurized module (JEM)"."""
    while match := patterns.same_org.search(sentence.codes):
        head = _chunk(sentence, match, "a" if match["a"] else "c")
        other = _chunk(sentence, match, "d") if match["d"] else None
        if other is not None and other.entities and head.entities and head.entities[0].id in (*FAMILIES, "pma"):
            head = Chunk(head.start, head.end, other.entities, note=other.note)  # "the first H-II Transfer Vehicle (HTV-1)"
        span = sentence.original(*match.span())
        sentence.replace(
            (head,), Chunk(span.start, span.end, head.entities, head=head.span, note="possessive" if "'s" in match.group() else head.note)
        )


_DRESS = compiled(r"[^.;]{0,50}?\b(?:suits?|spacesuits?|garments?)\b")


def _mockups(sentence: Sentence, patterns: Patterns) -> None:
    """ "a Destiny mockup", "a full-size replica of Kibo": a thing of its own, on the ground."""
    for match in reversed(list(patterns.mockup.finditer(sentence.codes))):
        real = _chunk(sentence, match, "m" if match["m"] else "n" if match["n"] else "o")
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
        whole = _chunk(sentence, match, "k")
        if not whole.entities:
            continue
        named = draft.gazetteer.meanings(f"{whole.entities[0].label} {'robotic arm' if match['w'] else match['what']}")
        if named:
            span = sentence.original(*match.span())
            part = Chunk(span.start, span.end, tuple(m.entity for m in named), head=span)
            draft.say(part.entities[0], "partOf", whole.entities[0], "part-by-kind", span, subject_span=span, object_span=whole.span)
            sentence.replace((whole,), part)


_ARM_IN = Pattern(
    r"(?P<a>[\ue000-\uf8ff]) (?:in|on|of|outside) (?:the )?(?:[\ue000-\uf8ff]'s |japanese |european |russian )?(?P<m>[\ue000-\uf8ff])"
    r"|(?P<host>[\ue000-\uf8ff]),? (?:and|with|including) its (?:own |[a-z-]+ )?(?P<its>[\ue000-\uf8ff])"
)


def _modules_arm(draft: Draft, sentence: Sentence) -> None:
    """ "the robotic arm in Japan's Kibo laboratory", "Kibo and its robotic arm": an arm without a name is that of the module it stands in,
    where that has one."""
    for match in _ARM_IN.finditer(sentence.codes):
        slots = ("its", "host") if match["its"] else ("a", "m")
        arm, module = _chunk(sentence, match, slots[0]), _chunk(sentence, match, slots[1]).meaning("Module")
        if module is None or arm.members or draft.text[arm.start : arm.end] not in ("robotic arm", "robot arm"):
            continue
        named = [m.entity for m in draft.gazetteer.meanings(f"{module.label} robotic arm") if m.entity.cls == "RoboticArm"]
        if named:
            arm.entities = tuple(named)
            sentence.encode()


def _ships_arm(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "Endeavour's robot arm", "the robotic arm of Atlantis": an arm of an orbiter is the shuttle's, however it is called."""
    for match in reversed(list(patterns.ships_arm.finditer(sentence.codes))):
        ship = _chunk(sentence, match, "v" if match["v"] else "u")
        slot = next((name for name in ("a", "b") if match[name]), "")
        arm = _chunk(sentence, match, slot) if slot else None
        vehicle = ship.meaning("VisitingVehicle")
        words = draft.text[arm.start : arm.end].lower() if arm is not None else "arm"
        if (
            vehicle is None
            or not vehicle.id.startswith("space-shuttle")
            or not words.endswith(("arm", "system", "rms", ")"))
            or "ss" in words
            or "canadarm" in words
        ):
            continue
        span = sentence.original(*match.span())
        gone = (ship,) if arm is None else (ship, arm)
        sentence.replace(gone, Chunk(span.start, span.end, (draft.gazetteer.rows["canadarm"].entity,), head=span))


def _named_of(draft: Draft, sentence: Sentence) -> None:
    """ "Kibo's robotic arm" known as one name is part of Kibo all the same."""
    for chunk in sentence.chunks:
        if "'s " not in draft.text[chunk.start : chunk.end] or not chunk.is_a("RoboticArm", "ExternalPlatform", "Module"):
            continue
        whole = draft.text[chunk.start : chunk.end].split("'s ", 1)[0]
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


FAMILIES = {"dragon", "cygnus", "progress", "soyuz", "starliner", "htv", "htv-x", "atv", "space-shuttle", "crew-dragon", "cargo-dragon"}
"""Ids of the rows of craft.tsv that stand for a family of craft; a family name means the flight of that family a text names."""


_KINDS = ("cygnus", "progress", "soyuz", "starliner", "htv", "atv", "shuttle", "dragon")
"""Families by a word of their names: two of them are two ships, whatever stands between."""


def _vehicles(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "SpaceX CRS-32 Dragon cargo spacecraft" and 'Dragon crew spacecraft "Endurance"' are one vehicle each."""
    for apposed in reversed(list(patterns.apposed.finditer(sentence.codes))):
        _apposed(draft, sentence, apposed)
    start = 0
    while match := patterns.vehicle.search(sentence.codes, start):
        first = _chunk(sentence, match, "v")
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


def _apposed(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "Freedom, a SpaceX Dragon," is one vehicle, and SpaceX operates it."""
    named, general = _chunk(sentence, match, "v"), _chunk(sentence, match, "w")
    ship, kind = named.meaning("VisitingVehicle"), general.meaning("VisitingVehicle")
    if ship is None or kind is None or kind.id not in FAMILIES or ship.id in FAMILIES:
        return
    span = sentence.original(*match.span())
    if _freights(draft, span, ship) or (match["n"] and not _called(draft, ship, kind)):
        return
    _owner_inside(draft, sentence, Chunk(general.start, general.end, named.entities, head=general.span))
    by = "n" if match["n"] else "o"
    if match[by] and (owner := _chunk(sentence, match, by).meaning("Organization")):
        place = _chunk(sentence, match, by).span
        draft.say(ship, "operatedBy", owner, "owner-in-apposition", span, subject_span=named.span, object_span=place, trigger=place)
    sentence.replace((), Chunk(named.start, span.end, named.entities, head=named.span, note=named.note or "craft"))


def _owners(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "ESA's Columbus", "SpaceX Dragon", "Boeing's Starliner": the owner named in front operates it; a country only as possessive."""
    for match in patterns.owned.finditer(sentence.codes):
        owner, thing = _chunk(sentence, match, "o"), _chunk(sentence, match, "t")
        possessive = bool(match["poss"]) or owner.note == "possessive"
        target = thing.meaning("VisitingVehicle") or thing.meaning("")
        org = owner.meaning("Organization") or (owner.meaning("Country") if possessive else None)
        if org is None or target is None or thing.members or (not possessive and match["mid"].strip() not in ("", "crew", "cargo")):
            continue
        if compiled(r"\b(?:astronauts?|cosmonauts?|commander|engineers?|mission|members?|center)\b").search(match["mid"]):
            continue
        if (
            thing.is_a("Mission")
            and target.cls == "CrewSpacecraft"
            and "Soyuz" not in target.label
            and thing.note != "craft"
            and not _as_craft(sentence, thing)
        ):
            continue  # "Boeing's Crew Flight Test" is a mission before it is a ship
        if is_a(target.cls, "Hardware") and not possessive and not _rocket(draft, target):
            continue
        if _OF_CREW.match(sentence.text, thing.end):
            continue  # "ESA Soyuz crewmember" tells whose the person is
        span = sentence.original(*match.span())
        draft.say(target, "operatedBy", org, "owner-before", span, subject_span=thing.span, object_span=owner.span, trigger=owner.span)
        for more in _owned_too(sentence, match.end(), target.cls) if possessive else ():
            if (also := more.meaning("VisitingVehicle", "Module")) and also.id not in FAMILIES:
                quote = cover(span, more.span)
                draft.say(
                    also, "operatedBy", org, "owner-before", quote, subject_span=more.span, object_span=owner.span, trigger=owner.span
                )
    for chunk in sentence.chunks:
        if chunk.is_a("VisitingVehicle", "Module") and not chunk.members:
            _owner_inside(draft, sentence, chunk)
    for match in _COMPANYS.finditer(sentence.codes):
        thing = sentence.at[match.start("t")]
        ship = thing.meaning("VisitingVehicle", "Hardware")
        company = _company_before(draft, sentence, sentence.original(*match.span()).start)
        if ship is not None and company is not None and not thing.members:
            span, word = sentence.original(*match.span()), sentence.original(*match.span("word"))
            draft.say(ship, "operatedBy", company, "owner-before", span, subject_span=thing.span, object_span=word, trigger=word)


_GOES_ON = compiled(r"(?: [a-z]+){0,2}(?:, |,? and )(?=[\ue000-\uf8ff])")


_MODULES = compiled(r"(?:(?:, |,? and )[\ue000-\uf8ff])+ modules\b")


def _owned_too(sentence: Sentence, at: int, cls: str) -> list[Chunk]:
    """The ships or modules that go on, without article or owner of their own, a list that an owner opens: "Russia's Progress 75 and 77"."""
    if cls == "Module" and (rooms := _MODULES.match(sentence.codes, at)):
        return [each for place in range(*rooms.span()) if (chunk := sentence.at.get(place)) for each in chunk.each]
    if not is_a(cls, "VisitingVehicle"):
        return []
    found: list[Chunk] = []
    while more := _GOES_ON.match(sentence.codes, at):
        chunk = sentence.at[more.end()]
        words = sentence.text[chunk.start : chunk.end]
        if not chunk.is_a("VisitingVehicle") or chunk.members or not words.startswith(("Soyuz", "Progress", "MS-", *"0123456789")):
            break
        found.append(chunk)
        at = more.end() + 1
    return found


_COMPANYS = Pattern(r"\bthe (?P<word>company|firm)'s (?:[a-z0-9-]+ ){0,2}?(?P<t>[\ue000-\uf8ff])")
"""A ship or a rocket as the property of a company that was named before: "the company's Crew Dragon"."""


def _company_before(draft: Draft, sentence: Sentence, here: int) -> Entity | None:
    """The company named last before a place, by itself or in a ship's name."""
    told = [(s.quote.start, s.object) for s in draft.about("operatedBy") if isinstance(s.object, Entity)]
    named = [(c.start, c.meaning("Organization")) for other in draft.near(sentence) for c in other.chunks]
    before = [(start, body) for start, body in (*told, *named) if body is not None and start < here and _is_company(body)]
    return max(before, key=lambda pair: pair[0])[1] if before else None


_OFFICES = compiled(r"\b(?:Cent(?:er|re)|Control|Laboratory|Institute|Department|Problems|University|Council|Academy|Program)\b")


def _is_company(body: Entity) -> bool:
    """True for a body that is neither an agency nor a place where one works: "from Kennedy, on the company's 27th flight"."""
    return body.cls == "Organization" and not _OFFICES.search(body.label)


def _rocket(draft: Draft, thing: Entity) -> bool:
    """True for what flies under its own name: who is named before it runs it, as with a ship ("SpaceX Falcon 9")."""
    row = draft.gazetteer.rows.get(thing.id)
    return row is not None and any(alias.endswith(" rocket") for alias in row.aliases)


_OF_CREW = compiled(r"(?i) (?:crew ?members?|crewmates?|astronauts?|cosmonauts?|commanders?|rockets?|launchers?|boosters?)\b")


def _owner_inside(draft: Draft, sentence: Sentence, chunk: Chunk) -> None:
    """A name that carries its operator ("SpaceX CRS-32") states it, unless the flight is meant as a mission."""
    vehicle = chunk.meaning("VisitingVehicle", "Module")
    words = draft.text[chunk.start : chunk.end]
    if vehicle is None or not words[:1].isupper():
        return
    _nation_before(draft, chunk, vehicle)
    for name in ("SpaceX", "Northrop Grumman", "Boeing", "Orbital ATK", "Orbital Sciences", "Nanoracks", "NanoRacks"):
        flown = (
            chunk.is_a("Mission")
            and not _as_craft(sentence, chunk)
            and (vehicle.cls != "CargoSpacecraft" or words[len(name) : len(name) + 2] != "'s")
        )
        if words.startswith(name) and not flown:
            owner = next((m.entity for m in draft.gazetteer.meanings(name)), None)
            if owner:
                place = Span(chunk.start, chunk.start + len(name))
                draft.say(
                    vehicle,
                    "operatedBy",
                    owner,
                    "owner-in-name",
                    Span(chunk.start, chunk.end),
                    subject_span=chunk.span,
                    object_span=place,
                    trigger=place,
                )


def _nation_before(draft: Draft, chunk: Chunk, vehicle: Entity) -> None:
    """ "the Japanese HTV-6", "a Russian Soyuz": a ship with its nation's name before or right after it is that nation's."""
    first = draft.text[chunk.start : chunk.end].split(" ", 1)[0]
    place = Span(chunk.start, chunk.start + len(first))
    if first.lower() not in draft.gazetteer.adjectives:
        before = compiled(r"\b([A-Z][a-z]+) \Z").search(draft.text, max(0, chunk.start - 16), chunk.start)
        if before is None or before[1].lower() not in draft.gazetteer.adjectives:
            before = _NATION_AFTER.match(draft.text, chunk.end)
        if before is None or before[1].lower() not in draft.gazetteer.adjectives:
            return
        first, place = before[1], Span(before.start(1), before.end(1))
    nation = draft.gazetteer.adjectives[first.lower()]
    of_people = vehicle.id in FAMILIES and _OF_CREW.match(draft.text, chunk.end)
    if vehicle.known and is_a(vehicle.cls, "VisitingVehicle") and not of_people:
        quote = cover(place, chunk.span)
        draft.say(vehicle, "operatedBy", nation, "owner-before", quote, subject_span=chunk.span, object_span=place, trigger=place)


_NATION_AFTER = compiled(r" ([A-Z][a-z]+) (?:[a-z]+ )?(?:ship|spacecraft|freighter|craft|vehicle|capsule)\b")
"""After a ship's name: what it is, with its nation ("the Progress 75 Russian resupply ship")."""


def _as_craft(sentence: Sentence, chunk: Chunk) -> bool:
    after = sentence.text[chunk.end : chunk.end + 24].lower()
    return bool(compiled(r"(?:'s)? ?(?:cargo |crew )?(?:dragon|spacecraft|ship|capsule|freighter|cargo)").match(after))


def _parts(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """ "the station's Quest airlock": what is called the station's is part of it."""
    for match in patterns.part.finditer(sentence.codes):
        whole, part = _chunk(sentence, match, "s"), _chunk(sentence, match, "m")
        if not match["poss"] and not sentence.text[whole.start : whole.end].endswith("stations"):
            continue  # "the stations Canadarm2" lost its apostrophe
        for each in part.each:
            module, station = (
                each.meaning("Module", "RoboticArm", "StationSegment", "Truss"),
                whole.meaning("SpaceStation", "StationSegment"),
            )
            named = (
                module is not None
                and module.id != "truss"
                and (module.cls != "RoboticArm" or draft.text[each.start : each.end].istitle() or "2" in draft.text[each.start : each.end])
            )
            if module and named and station and not whole.members and module.id != station.id:
                span = sentence.original(*match.span())
                draft.say(
                    module,
                    "partOf",
                    station,
                    "station-possessive",
                    span,
                    subject_span=each.span,
                    object_span=whole.span,
                    trigger=whole.span,
                )


_NAMED_AFTER = Pattern(r", (?:the )?(?P<b>[\ue000-\uf8ff])")


def _arm_of_station(draft: Draft, sentence: Sentence) -> None:
    """ "the station's robotic arm, Canadarm2": the arm that is named is part of the station."""
    station = draft.gazetteer.rows.get("iss")
    for owned in sentence.chunks if station is not None else ():
        whole = _OWNER.match(sentence.text, owned.start, owned.end) if owned.is_a("RoboticArm") else None
        match = _NAMED_AFTER.match(sentence.codes, sentence.code_at(owned) + 1) if whole else None
        named = _chunk(sentence, match, "b") if match else None
        arm = named.meaning("RoboticArm") if named and not named.members else None
        if station and whole and named and arm and owned.meaning("RoboticArm") == arm:
            place = Span(owned.start, whole.end("owner"))
            quote = cover(owned.span, named.span)
            draft.say(arm, "partOf", station.entity, "station-possessive", quote, subject_span=named.span, object_span=place, trigger=place)


_ITS_PEOPLE = compiled(
    r"(?:'s?)? (?:(?:crew ?)?(?:members?|crewmates|astronauts|quartet|trio|foursome|team)\b|crew(?= (?:pose|gather|wave|members?|is\b|are\b|aboard|onboard|in\b)|[,.;]|$)|(?:members |crew )?(?:aboard|onboard|on board)\b)"
)
_MANNED = compiled(r"(?:two|three|four|five|[2-5])[ -](?:person|member|man) $")


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


_OWNER = compiled(r"(?P<owner>[\w ]*(?:[Ss]tation|ISS|complex|outpost))['’]s robotic arm$")


_PORTS = compiled(r"port|side\b|end\b|berth|hatch")


def read_ports(draft: Draft, sentence: Sentence) -> None:
    """Reads the ports once more, after "the module" has found its name."""
    if _PORTS.search(sentence.codes):
        _ports(draft, sentence, _patterns(sentence.alphabet))


def _ports(draft: Draft, sentence: Sentence, patterns: Patterns) -> None:
    """Every way of naming a port becomes a DockingPort chunk; one without its module belongs to the module named last."""
    for pattern in sentence.worth(patterns.ports):
        start = 0
        while match := pattern.search(sentence.codes, start):
            start = match.start() + 1
            groups = match.groupdict()
            if groups.get("again"):
                _same_port(draft, sentence, match)
                continue
            here = sentence.original(*match.span()).start
            if groups.get("one") and not any(chunk.is_a("DockingPort") and chunk.start < here for chunk in sentence.chunks):
                continue  # "the upper one": of what, unless a port was named
            if groups.get("faces") is not None:
                side = _FACES.get(groups["faces"].strip(), "")
            elif groups.get("nick") is not None:
                side = (
                    _NICK.get(groups["nick"].split(" ")[0], groups["nick"] if groups["nick"] in SIDES else "")
                    if groups["nick"]
                    else "zenith"
                )
            else:
                side = _SIDE_OF.get(groups.get("side") or "", "")
            if not side or (groups.get("x") and not _chunk(sentence, match, "x").entities[0].label.startswith("International")):
                continue  # a mating adapter is a place of its own
            if "m" in groups:
                host_chunk: Chunk | None = _chunk(sentence, match, "m")
            else:
                beside = _WITH_IT.search(sentence.codes, 0, match.start())
                if not beside and _ANY_SIDE.fullmatch(match.group().strip()) and not sentence.codes.startswith("whose ", match.start() - 6):
                    continue
                host_chunk = sentence.at[beside.start()] if beside else _last_host(draft, sentence, match.start(), side)
            host = (
                host_chunk.meaning("Module", "DockingAdapter", "Truss", "StationSegment") if host_chunk and not host_chunk.members else None
            )
            if host is None or (host.cls == "Truss" and not compiled(r"\bports?\b$").search(match.group().strip())):
                continue  # the port side of a truss is where someone stands, not where ships dock
            span = sentence.original(*match.span())
            port = Chunk(span.start, span.end, (_port(draft, host, side),), head=span, note=host.id)
            if also := _SIDE_OF.get(groups.get("also") or "", ""):
                other = Chunk(span.start, span.end, (_port(draft, host, also),), head=span, note=host.id)
                port = Chunk(span.start, span.end, members=(other, port), head=span, note=host.id)
            inside = [c for c in sentence.chunks if span.start <= c.start and c.end <= span.end]
            sentence.replace(inside, port)
            if (
                host.cls == "Module"
                and host_chunk is not None
                and (whole := _OF_STATION.match(sentence.codes, sentence.code_at(host_chunk)))
            ):
                station = sentence.at.get(whole.end() - 1)
                if station is not None and (iss := station.meaning("SpaceStation", "StationSegment")):
                    quote = cover(span, station.span)
                    draft.say(host, "partOf", iss, "station-of-port", quote, subject_span=host_chunk.span, object_span=station.span)
            start = match.start() + 1


def _port(draft: Draft, host: Entity, side: str) -> Entity:
    """The port on a side of what has it."""
    known = draft.gazetteer.rows.get(f"{host.id}-{side}-port")
    return known.entity if known else Entity(f"{host.id}-{side}-port", "DockingPort", f"{host.label} {side} port", known=False)


def _same_port(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "That same port" is the one named last."""
    span = sentence.original(*match.span())
    for other in reversed(draft.near(sentence)):
        for chunk in reversed(other.chunks):
            if chunk.start < span.start and chunk.is_a("DockingPort") and not chunk.members:
                sentence.replace((), Chunk(span.start, span.end, chunk.entities, head=span, note=chunk.note))
                return


_ANY_SIDE = compiled(
    r"(?:the |its |a )?(?:port|left|right|starboard|other|top|bottom|back|front|upper|lower|aft|rear|forward) (?:side|end|face|hatch)"
)
_WITH_IT = compiled(r"(?<![a-z] )[\ue000-\uf8ff](?: [a-z]+)?, with (?:the |an? )?[\ue000-\uf8ff](?: [a-z]+){0,2}? (?:at|on|to) $")
"""Before the side of a module that something is at: "Unity, with PMA-2 at its forward end"."""
_OF_STATION = Pattern(r".{0,12}?(?:of|on|aboard) (?:the )?[\ue000-\uf8ff]")


def _last_host(draft: Draft, sentence: Sentence, before: int, side: str) -> Chunk | None:
    """The module a bare port belongs to: the one named last before it that has such a port, by itself or as the host of another; else the last."""
    here = sentence.offsets[before] if before < len(sentence.offsets) else sentence.span.end
    rows = draft.gazetteer.rows
    last: Chunk | None = None
    for other in reversed(draft.near(sentence)):
        for chunk in reversed(other.chunks):
            if chunk.start < here and not chunk.members:
                if chunk.is_a("DockingPort") and chunk.note in rows:
                    host = Chunk(chunk.start, chunk.end, (rows[chunk.note].entity,))
                elif chunk.is_a("Module", "DockingAdapter"):
                    host = chunk
                else:
                    continue
                if any(f"{thing.id}-{side}-port" in rows for thing in host.entities):
                    return host
                last = last or host
    return last
