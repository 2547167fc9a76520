"""Whose a ship, a module or a thing is, and of what a module is part, as the words around its name state it."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of
from issgraph.vocab import is_a


@lru_cache(maxsize=4)
def _owned(alphabet: Alphabet) -> Pattern:
    thing = "{t:Module|VisitingVehicle|RoboticArm|Hardware|ExternalPlatform|DockingAdapter|StationSegment|SolarArray}"
    return pattern_of(
        rf"(?P<own>{{o:Organization|Country}}(?P<poss>'s?)? )(?P<mid>(?:(?:first|second|third|fourth|fifth|sixth|[a-z]+th) and (?=(?:last|final) ))?(?:(?!and |or |with |of |in |to |from |at |on |by |into |onto |inside |aboard |over |through |near |beside |behind |under |above |below |outside |toward |towards |past |after |before |as |when |while |is |was |are |were |has |had |that |which |who |his |her |its |their )(?:[{{Country}}]-)?[a-z0-9.-]+ ){{0,4}}?(?:<craft-word>, )?[\"'“‘]?){thing}",
        alphabet.slot,
    )


def read_owners(draft: Draft, sentence: Sentence) -> None:
    """ "ESA's Columbus", "SpaceX Dragon", "Boeing's Starliner": the owner named in front operates it; a country only as possessive."""
    for match in _owned(sentence.alphabet).finditer(sentence.codes):
        owner, thing = sentence.slot(match, "o"), sentence.slot(match, "t")
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
        if not is_a(target.cls, "VisitingVehicle") and _WORK_ON.match(sentence.text, thing.end):
            continue  # "NASA's solar array work" is work, and NASA's
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
            owner_inside(draft, sentence, chunk)
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


_WORK_ON = compiled(
    r"(?i) (?:work|works|upgrades?|replacements?|installation|repairs?|projects?|campaign|operations?|training|research|experiments?|stud(?:y|ies)|program(?:me)?s?|plans?|tests?|tasks?)\b"
)
_OF_CREW = compiled(r"(?i) (?:crew ?members?|crewmates?|astronauts?|cosmonauts?|commanders?|rockets?|launchers?|boosters?)\b")


_COMPANIES = ("SpaceX", "Northrop Grumman", "Boeing", "Orbital ATK", "Orbital Sciences", "Nanoracks", "NanoRacks")


def owner_inside(draft: Draft, sentence: Sentence, chunk: Chunk) -> None:
    """A name that carries its operator ("SpaceX CRS-32") states it, unless the flight is meant as a mission."""
    vehicle = chunk.meaning("VisitingVehicle", "Module")
    words = draft.text[chunk.start : chunk.end]
    if vehicle is None or not words[:1].isupper():
        return
    _nation_before(draft, chunk, vehicle)
    named = _NAMED_BY.search(words) if " " in words else None
    skip = named.end() if named else 0
    words = words[skip:]
    for name in _COMPANIES if words.startswith(_COMPANIES) else ():
        flown = (
            chunk.is_a("Mission")
            and not (_as_craft(sentence, chunk) or " Dragon (" in words)
            and (vehicle.cls != "CargoSpacecraft" or words[len(name) : len(name) + 2] != "'s")
        )
        if words.startswith(name) and not flown:
            owner = next((m.entity for m in draft.gazetteer.meanings(name)), None)
            if owner:
                place = Span(chunk.start + skip, chunk.start + skip + len(name))
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
    if not vehicle.known or not is_a(vehicle.cls, "VisitingVehicle"):
        return
    first = draft.text[chunk.start : chunk.end].split(" ", 1)[0]
    place = Span(chunk.start, chunk.start + len(first))
    if first.lower() not in draft.gazetteer.adjectives:
        before = compiled(r"\b([A-Z][a-z]+) \Z").search(draft.text, max(0, chunk.start - 16), chunk.start)
        if before is None or before[1].lower() not in draft.gazetteer.adjectives:
            before = _NATION_AFTER.match(draft.text, chunk.end)
        if before is None or before[1].lower() not in draft.gazetteer.adjectives:
            return
        first, place = before[1], Span(before.start(1), before.end(1))
    elif vehicle.id in FAMILIES and vehicle.label not in draft.text[chunk.start : chunk.end]:
        return  # "next year's European cargo ship"
    nation = draft.gazetteer.adjectives[first.lower()]
    of_people = vehicle.id in FAMILIES and _OF_CREW.match(draft.text, chunk.end)
    if not of_people:
        quote = cover(place, chunk.span)
        draft.say(vehicle, "operatedBy", nation, "owner-before", quote, subject_span=chunk.span, object_span=place, trigger=place)


_NAMED_BY = compiled(r"^(?:[Aa]n? |[Tt]he )?[A-Z][a-z]+(?: [a-z]+)?,? \(?(?=SpaceX |Boeing |Northrop Grumman |Orbital )")
"""Before a flight named with its company behind its kind: "a Dragon, SpaceX CRS-21"."""
_NATION_AFTER = compiled(r" ([A-Z][a-z]+) (?:[a-z]+ )?(?:ship|spacecraft|freighter|craft|vehicle|capsule)\b")
"""After a ship's name: what it is, with its nation ("the Progress 75 Russian resupply ship")."""


def _as_craft(sentence: Sentence, chunk: Chunk) -> bool:
    after = sentence.text[chunk.end : chunk.end + 24].lower()
    return bool(compiled(r"(?:'s)? ?(?:cargo |crew )?(?:dragon|spacecraft|ship|capsule|freighter|cargo)").match(after))


@lru_cache(maxsize=4)
def _part(alphabet: Alphabet) -> Pattern:
    return pattern_of(
        r"(?P<whole>{s:SpaceStation|StationSegment})(?P<poss>(?:'s?| \({SpaceStation}\))*) (?P<mid>(?:(?:(?!is |are |was |were |has |had |in |on |at |to |from |with |into |inside |near |toward |by |as |aboard )[a-z0-9-]+|{Country}|{Organization}|{Name}(?= \({Truss})) ){0,3}?(?:(?:module|laboratory|lab|node|airlock|arm|compartment|manipulator|window|observatory), (?:the )?)?)(?:(?:{Truss} )?\()?(?P<p>{m:Module|StationSegment|Truss|DockingAdapter})",
        alphabet.slot,
    )


_ROOMS = compiled(r"(?:(?:, |,? and )[\ue000-\uf8ff])+ (?:modules|laboratories|labs|nodes)\b")
_ITS = Pattern(r"\b(?P<its>its) (?:(?!own )[a-z-]+ ){0,2}?(?P<m>[\ue000-\uf8ff]) (?:module|laboratory|lab|node|airlock|compartment)\b")
"""A module as a part of what was named before."""
_OWNERS = ("SpaceStation", "VisitingVehicle", "Organization", "Country", "Module", "RoboticArm", "ExternalPlatform")


_ANY = compiled(r"\b(?:an?|any|another|no) (?:[a-z]+ )?$")


def _its_parts(draft: Draft, sentence: Sentence) -> None:
    """ "The station made do with two, seen in its Zvezda module": a part of the station, if nothing that could have it is named nearer."""
    for match in _ITS.finditer(sentence.codes):
        part = sentence.at[match.start("m")]
        module = part.meaning("Module") if not part.members else None
        if module is None or not module.known:
            continue
        before = [c for s in draft.sentences[max(0, sentence.number - 1) : sentence.number] for _, c in sorted(s.at.items())]
        before += [c for at, c in sorted(sentence.at.items()) if at < match.start()]
        owners = [c for c in before if c.is_a(*_OWNERS)]
        station = owners[-1].meaning("SpaceStation") if owners and not owners[-1].members else None
        if station is not None and _ANY.search(draft.text, max(0, owners[-1].start - 12), owners[-1].start):
            continue  # "the first crew to call on a station"
        if station is not None:
            span = sentence.original(*match.span())
            draft.say(
                module, "partOf", station, "station-possessive", span, subject_span=part.span, object_span=owners[-1].span, trigger=span
            )


def read_parts(draft: Draft, sentence: Sentence) -> None:
    """ "the station's Quest airlock": what is called the station's is part of it."""
    if " its " in sentence.codes:
        _its_parts(draft, sentence)
    for match in _part(sentence.alphabet).finditer(sentence.codes):
        whole, part = sentence.slot(match, "s"), sentence.slot(match, "m")
        if not match["poss"] and not sentence.text[whole.start : whole.end].endswith(
            ("stations", "space station") if not match["mid"] else "stations"
        ):
            continue  # "the stations Quest airlock" lost its apostrophe
        rooms = _ROOMS.match(sentence.codes, match.end())
        more = (sentence.at[at] for at in range(*rooms.span()) if at in sentence.at) if rooms is not None else ()
        for each in (*part.each, *more):
            module, station = (
                each.meaning("Module", "StationSegment", "Truss", "DockingAdapter"),
                whole.meaning("SpaceStation", "StationSegment"),
            )
            named = module is not None and module.id != "truss"
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
