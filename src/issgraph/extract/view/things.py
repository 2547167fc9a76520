"""What "it", "the freighter" and "that module" stand for: the vehicle or module that a document means by them.
The file is long by the words for a ship or a room, of which each means another in another place."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import crafts, flew
from issgraph.extract.naming.dates import apart
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.movements import past_of, tugs
from issgraph.extract.view.families import IS_FASTENED, carries_crew, family
from issgraph.extract.view.phrases_for_things import as_tables_tell, of_others, phrases_for_things
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.vocab import is_a

_FORMS = (
    r"(?P<it>it)(?<![\w'-]it)(?= (?:(?:then|later|finally|now|soon|first|also|still|already|afterwards?) )?(?:had|has|was|is|will|arriv(?:ed|es)|dock(?:ed|s)|undock(?:ed|s)|launch(?:ed|es)|lift(?:ed|s)|left|leaves|came|comes|went|flew|flies|carri(?:ed|es)|reach(?:ed|es)|rode|rides|blast(?:ed|s)|link(?:ed|s) up|hook(?:ed|s) up|linked|berth(?:ed|s)|latch(?:ed|es)|moor(?:ed|s)|mated|tied up|park(?:ed|s)|splash(?:ed|es)|pull(?:ed|s)|back(?:ed|s)|deliver(?:ed|s)|brought|brings|remain(?:s|ed)|stay(?:ed|s)|sits|sat|hung|hangs|spent|occup(?:ied|ies)|departed|parted|let go|cast off|slipped|dropped|ended|separated|detached|drifted|rocketed|roared|thundered|soared|rose|got away|took (?:off|flight|up|over|to (?:space|orbit|the sky)|(?:the|its|a) (?:[a-z]+ )?(?:place|berth|spot|port|slot|mooring|seat|room|vacant|vacated|empty|free))|made (?:contact|its|the (?:trip|journey|crossing))|set (?:out|off)|(?:began|started|ended|completed) its|joined|moved|moves|relocated|shifted|switched|swapped|changed ports|caught up|clos(?:ed|es) in|slid|slides|settled|eased|met|touched|near(?:ed|s)|approach(?:ed|es)|glid(?:ed|es)|inch(?:ed|es)|crept|creeps|edg(?:ed|es))\b)",
    r"(?P<obj>it)(?<=[a-z] it)(?<!made it)(?<!make it)(?<!makes it)(?= (?:to|onto|on|at|into|against|over|across|around|round|down|alongside|free|loose|out|up|aloft|skyward|toward|towards|off|home|from|together|with|in|for|and|away|back|there|before|after|using|by)\b|[,.;)]|$| [\ue000-\uf8ff] (?:to|onto|on|at|into)\b)",
    r"(?<![\w'-])(?P<the>(?:the|that|this|its|their|his|her|our|whose)) (?:departing |[a-z]+-(?:shaped|sized|bound|laden|like) |fresh |golden |sleek |homeward-bound |full |empty |laden |loaded |visiting |unpiloted |robotic |uncrewed |russian |commercial |european |japanese |arriving |newly arrived |new |(?:[0-9]+|two|three|four|five|six|seven|eight|ten|twenty)-ton(?:ne)? |[\ue000-\uf8ff](?:-built|-made)? )*(?P<craft>CRAFT|newcomer|(?<=new )arrival|(?<=their )(?:ride|lift|taxi)(?= (?:had|has|was|is|[a-z]+ed|left|came|rose|went)\b|[,.;]))(?!'(?!s (?:[a-z]+ )?(?:capture|arrival|docking|undocking|berthing|launch|liftoff|departure|release|relocation|rendezvous|nose|hatch|probe|hooks|docking (?:ring|probe|mechanism|collar))\b))(?! [\ue000-\uf8ff]| dragon| mission| program| crew| module| flight| arm)",
    r"(?<![\w'-])(?:the|this|that) (?:same |new |newest |newly [a-z]+ed |newly opened |russian |european |japanese |american |italian |german |canadian |roomy |spacious |pressurized |inner |school-bus-sized |bus-sized |cylindrical |inflatable |expandable |inflated |expanded |seven-windowed? |(?:[0-9]+|two|three|four|five|six|seven|eight|ten|twenty)-ton(?:ne)? |[a-z]+-(?:shaped|sized|walled|sided|like) |cluttered |crowded |brand-new |little |tiny |big |round |stubby |[\ue000-\uf8ff]-(?:built|made) )*(?:docking |research |science |connecting |logistics |storage |stowage |observation |service |utility )*(?P<part>module|laboratory|lab|storeroom|closet|pantry|(?<=storage )(?:room|compartment)|(?<=stowage )room|(?<=observation )deck|observatory|dome|bay window|compartment|node|airlock|habitat|(?<=-built )(?:cylinder|drum|barrel|can|tube|sphere|box|bell)|(?:cylinder|drum|barrel|can|building block)(?= (?:(?:had|has|was|were|then|later) )*(?:left|launched|lifted|flew|flown|rode|ridden|came|come|arrived|went|gone|docked|berthed|bolted|attached|fastened|rose|risen|sent|carried|brought)\b))\b(?! (?:coat|work|test|animals?|results?|equipment|technician|mice|rats|sample))(?: and airlock\b)?(?!'s? [\ue000-\uf8ff]|,? [\ue000-\uf8ff]|-)",
    r"(?P<she>she)(?<![\w'-]she)(?= (?:(?:had|has|was|then|later|now|is) )*(?:left (?:earth|florida|kazakhstan|virginia|baikonur|the (?:pad|cape|ground)|cape|[\ue000-\uf8ff])|launched|lifted off|blasted off|took off|thundered|roared|rose|set (?:off|out)|pulled in|came in|tied up|docked|undocked|berthed|moored)(?!\w))",
    r"(?P<its>its)(?<![\w'-]its)(?= (?:berth|home|place|spot|parking (?:place|spot)|mooring|address|seat)(?: (?:for|since|until|in|during) [^.;,:]{2,40})? (?:is|was|has been|had been) )",
    r"(?P<her>her)(?<=[a-z] her)(?= (?:there|here|docked|berthed|parked|in place|at rest)\b|[,;])",
    r"(?<![\w'-])(?:the|this|that) (?:(?:mating|docking|pressurized|shuttle|black|conical|cone-shaped|dark|stubby|old|same) )*(?P<ring>adapter|cone(?= (?:onto|to|against|into|in place|home)\b))\b(?!'s? [\ue000-\uf8ff]|,? [\ue000-\uf8ff]|-|s| (?:cable|plate|ring|for|between|on|of|that)\b)",
    r"(?<![\w'-])(?:the|that|this) (?:(?:big|huge|long|great|heavy|new|whole|massive|giant|[0-9]+-ton(?:ne)?|[a-z]+-(?:shaped|sized|long|laden)) )*(?P<beam>mast|girder|(?:truss )?segment|truss section|beam|framework)\b(?!'s? [\ue000-\uf8ff]|,? [\ue000-\uf8ff]|-)",
)
"""What may stand for a thing, each named by its last group; of two at one place the first. A word goes before what must not stand around
it, since the engine finds a word sooner than a place between words."""


@lru_cache(maxsize=1)
def _forms() -> tuple[Pattern, ...]:
    return tuple(Pattern(form.replace("CRAFT", lexicon().pattern("craft-word"))) for form in _FORMS)


def _spoken_of(sentence: Sentence, start: int) -> re.Match[str] | None:
    """The first word or phrase from a place on that may stand for a thing."""
    first = None
    for form in sentence.worth(_forms()):
        match = form.search(sentence.codes, start)
        if match is not None and (first is None or match.start() < first.start()):
            first = match
    return first


def things_spoken_of(draft: Draft, sentence: Sentence) -> None:
    """Chunks for "it", "the freighter", "the orbiter": the vehicle named last, one that opens a sentence before any other."""
    _ship_and_module(draft, sentence)
    phrases_for_things(draft, sentence)
    _owned_craft(draft, sentence)
    _several(draft, sentence)
    start = 0
    while match := _spoken_of(sentence, start):  # forward: what one "it" stands for, the next goes on with
        start, form = match.start() + 1, match.lastgroup
        owners = [c for at in range(*match.span()) if (c := sentence.at.get(at)) is not None]
        of = [sentence.text[c.start : c.end].lower() for c in owners]
        if not all(
            nation in draft.gazetteer.adjectives or nation in _NATIONS or c.is_a("Organization")
            for nation, c in zip(of, owners, strict=True)
        ):
            continue
        if form == "craft" and owners and (named := _NAMED.match(sentence.codes, match.end())):
            _owner_told(draft, owners[-1], sentence.at[named.start("v")], sentence.original(match.start(), named.end() - 1))
        span = sentence.original(*match.span(("craft" if form == "craft" else "part") if of else 0))
        before: list[tuple[Entity, bool]] = []
        if form == "obj" and sentence.codes.endswith(" from ", 0, match.start()) and _that_port(draft, sentence, span):
            continue  # "That spot was cleared by X, which backed off from it"
        if form == "it" and _BROUGHT.match(sentence.codes, match.end()) and not _CLAUSE.search(sentence.codes, 0, match.start()):
            continue
        if form == "part" and _apposed(sentence, match):
            continue
        if form == "part":
            _module_spoken_of(draft, sentence, span, match["part"], owners)
            continue
        if form in ("she", "her"):
            _ship_called_she(draft, sentence, span)
            continue
        if form == "its":
            _ship_whose_place(draft, sentence, span)
            continue
        if form == "ring":
            _adapter_spoken_of(draft, sentence, span)
            continue
        if form == "beam":
            _truss_spoken_of(draft, sentence, span)
            continue
        for other in draft.sentences[max(0, sentence.number - 3) : sentence.number + 1]:
            for chunk in other.chunks:
                if (
                    chunk.start < span.start
                    and not chunk.members
                    and (chunk.is_a("VisitingVehicle", "Module") or (form == "it" and chunk.is_a("ExternalPlatform", "Truss")))
                    and not (chunk.is_a("Mission") and chunk.note != "craft" and chunk.note != "coref" and "mission" in other.codes)
                ):
                    thing = chunk.meaning("VisitingVehicle", "Module", "ExternalPlatform", "Truss")
                    if thing and not (form == "it" and _ASIDE.search(other.codes, 0, other.code_at(chunk))):
                        before.append(
                            (thing, chunk.start - other.span.start < 40 and not _HANGS.search(other.codes[: other.code_at(chunk)]))
                        )
        if form == "it":
            opening = [thing for thing, opens in before if opens]
            before = [pair for pair in before if pair[0].cls != "Truss" or IS_FASTENED.match(sentence.codes, match.end())]
            flown = [thing for thing, _ in before if is_a(thing.cls, "VisitingVehicle")]
            trusses = [thing for thing, _ in before if thing.cls == "Truss"]
            beside = _IN_WHICH.search(sentence.codes, 0, match.start())
            own = sentence.at[beside.start("v")].meaning("VisitingVehicle") if beside else None
            spoken = [
                t
                for c in sentence.chunks
                if c.note == "coref" and c.end - c.start == 2 and c.start < span.start and (t := c.meaning(*_THINGS))
            ]
            found = own or (spoken[-1] if spoken and _LASTED.search(sentence.codes, 0, match.start()) else opening[-1] if opening else None)
            if trusses and (found is None or family(found) == "space-shuttle") and IS_FASTENED.match(sentence.codes, match.end()):
                found = trusses[-1]
            if found is None and _FLIES.match(sentence.codes, match.end()):
                found = flown[-1] if flown else before[-1][0] if len({thing.id for thing, _ in before}) == 1 else None
            if found is None and flown and _AS_IT.search(sentence.codes, 0, match.start()):
                here = {
                    c.meaning("VisitingVehicle")
                    for c in sentence.chunks
                    if c.start < span.start and c.is_a("VisitingVehicle") and not c.members
                }
                found = flown[-1] if here == {flown[-1]} else None
        elif form == "obj":
            joined = _joined_to().search(sentence.codes, 0, match.start())
            if joined:
                found = _host(sentence, joined.start("x")) or _earlier([thing for thing, opens in before if opens], sentence, joined)
            else:
                found = _taken_up(draft, sentence, match.start()) or (
                    before[-1][0]
                    if before and not _TOOK.search(sentence.codes, 0, match.start()) and not _of_arm(sentence, match.start())
                    else None
                )
        else:
            vehicles = [thing for thing, _ in before if is_a(thing.cls, "VisitingVehicle")]
            if match["craft"] in ("orbiter", "shuttle", "space shuttle"):
                vehicles = [v for v in vehicles if v.label.startswith("Space Shuttle")]
            vehicles = [
                v
                for v in vehicles
                if family(v) not in _never(match["craft"]) and not (v.cls == "CrewSpacecraft" and _freight(match["craft"]))
            ]
            vehicles = [v for v in vehicles if not (carries_crew(v) and v.id not in _flown_alone(draft))] or vehicles
            vehicles = [v for v in vehicles if not of_others(draft, v, owners)]
            if match["craft"] in ("newcomer", "arrival"):
                vehicles = [v for v in vehicles if _just_come(draft, v)] or vehicles
            vehicles = [v for v in vehicles if all(family(v) in _NATIONS.get(nation, (family(v),)) for nation in of)]
            found = (_of_crew(draft, sentence) if match["the"] == "their" else None) or (vehicles[-1] if vehicles else None)
        if found and form != "obj":
            found = as_tables_tell(sentence, match, found, [thing for thing, _ in before])
        if found:
            sentence.replace((), Chunk(span.start, span.end, (found,), head=span, note="coref"))


_NAMED = compiled(r", (?P<v>[\ue000-\uf8ff]),")


def _apposed(sentence: Sentence, match: re.Match[str]) -> bool:
    """True for what only tells more of the room whose port is named before it: "the port of Nauka, the newest laboratory of the segment"."""
    before = sentence.at.get(match.start() - 3) if sentence.codes.endswith(", ", 0, match.start()) else None
    room = before is not None and before.is_a("DockingPort")
    return room and _OF_WHOLE.match(sentence.codes, match.end()) is not None


_OF_WHOLE = compiled(r" (?:of|in|on) (?:the )?[\ue000-\uf8ff]")


def _owner_told(draft: Draft, owner: Chunk, named: Chunk, quote: Span) -> None:
    """States whose the ship is that is named behind its kind: "their SpaceX capsule, Endeavour,"."""
    ship, body = named.meaning("VisitingVehicle") if not named.members else None, owner.meaning("Organization")
    row = draft.gazetteer.rows.get(ship.id) if ship is not None else None
    if ship is not None and body is not None and row is not None and body.id in row.many("operated_by"):
        draft.say(ship, "operatedBy", body, "owned-craft", quote, subject_span=named.span, object_span=owner.span, trigger=owner.span)


def _just_come(draft: Draft, ship: Entity) -> bool:
    """True for a ship that came on the document's day or a few days before: a newcomer."""
    past = past_of(ship.id)
    return past is not None and any(
        0 <= (apart(draft.published, day) or 0) <= 5 for day in past.arrived if apart(draft.published, day) is not None
    )


def _of_arm(sentence: Sentence, at: int) -> bool:
    """True where a sentence tells of an arm before a place: "Kibo's arm is folded away; you cannot see it"."""
    return any(
        place < at and c.is_a("RoboticArm") and _IS_SO.match(sentence.codes, place + 1) for place, c in sentence.at.items()
    ) and not any(place < at and c.is_a(*_THINGS) for place, c in sentence.at.items())


_IS_SO = compiled(r" (?:is|was|hangs|stands|lies|rests|waits) ")


def _ship_called_she(draft: Draft, sentence: Sentence, span: Span) -> None:
    """ "She left Florida": the crew ship named last, in a text without a woman whom it may mean."""
    rows = draft.gazetteer.rows
    people = [p for _, chunk in draft.chunks("Person") for each in chunk.each if (p := each.meaning("Person"))]
    if any((row := rows.get(person.id)) is None or row.get("gender") != "male" for person in people):
        return
    near = [c for s in draft.sentences[max(0, sentence.number - 3) : sentence.number + 1] for c in s.chunks if c.start < span.start]
    ships = [
        ship for c in near if not c.members and (ship := c.meaning("CrewSpacecraft")) and not (c.is_a("Mission") and c.note != "craft")
    ]
    ships = [ship for ship in ships if ship.id not in FAMILIES]
    if len({ship.id for ship in ships}) == 1:
        sentence.replace((), Chunk(span.start, span.end, (ships[-1],), head=span, note="coref"))


def _ship_whose_place(draft: Draft, sentence: Sentence, span: Span) -> None:
    """ "Its berth is the port": the one ship or else the one module of the sentence before, or of this one."""
    near = [c for s in draft.sentences[max(0, sentence.number - 1) : sentence.number + 1] for c in s.chunks if c.start < span.start]
    for kind in ("VisitingVehicle", "Module"):
        things = {thing.id: thing for c in near if not c.members and (thing := c.meaning(kind)) is not None}
        if things:
            if len(things) == 1:
                sentence.replace((), Chunk(span.start, span.end, tuple(things.values()), head=span, note="coref"))
            return


def _truss_spoken_of(draft: Draft, sentence: Sentence, span: Span) -> None:
    """ "The mast", "the segment": the one piece of truss that a text has named so far."""
    told = [
        t
        for s in draft.sentences[: sentence.number + 1]
        for c in s.chunks
        if c.start < span.start
        for e in c.each
        if (t := e.meaning("Truss"))
    ]
    if len({truss.id for truss in told}) == 1:
        sentence.replace((), Chunk(span.start, span.end, (told[-1],), head=span, note="coref"))


def _flown_alone(draft: Draft) -> set[str]:
    """The flights of SpaceX's and Axiom's that a text names as ships, and not only as the people who fly them."""
    chunks = [c for _, c in draft.chunks("VisitingVehicle") if c.note == "craft" or not c.is_a("Mission")]
    return {ship.id for c in chunks if (ship := c.meaning("VisitingVehicle")) is not None}


_SEVERAL = Pattern(
    r"(?<![\w'-])(?:(?:both(?: of)?(?: the| these| those)?|(?:the|these|those) (?P<n>two|three|four)) (?:visiting |docked |crew |cargo |supply |resupply |russian |(?P<f>[\ue000-\uf8ff]) )*(?P<w>spacecraft|ships|spaceships|vehicles|capsules|freighters|craft|(?P<g>[\ue000-\uf8ff])(?!'))(?![\w])(?!,? (?:and |are |named |called )?(?:the )?[\ue000-\uf8ff]|:)"
    r"|(?<!, )both(?= (?:(?:are|were|have|had|has|been|now|also) )*(?:built|made|constructed|manufactured|launched|operated|owned|flown|docked|berthed|parked|lifted|arrived|undocked)\b)"
    r"|(?<=[a-z] )(?<!and )(?:them )?both(?=[.;,]|$))"
)


_BROUGHT = compiled(r" (?:had |has )?(?:brought|brings|carried|carries|delivered|delivers|ferried)\b")
_AS_IT = compiled(
    r"(?:\b(?:as|when|while|before|after|until|once) |[;:] (?:(?:by [a-z]+|later|soon|then),? )?|, (?:and|but) (?:(?:by [a-z]+|then|later),? )?)$"
)
"""Before an "it" whose clause tells more of the one ship that its sentence names: "photographed the Soyuz as it eased up"."""
_LASTED = compiled(r"\b(?:until|before|as|while|once|till) $")
"""Before an "it" that goes on with the one before: "lowered it until it met the ring"."""
_IN_WHICH = compiled(r"(?P<v>[\ue000-\uf8ff]) (?:on|at|to) (?:the )?[\ue000-\uf8ff],? (?:to|from|at|on) which $")
"""Before the "it" of a clause about the place of the ship before it: "Freedom at the aft port, to which it had flown"."""
_CLAUSE = compiled(
    r"(?:^|[^a-z \ue000-\uf8ff] ?|\b(?:and|but|or|then|when|as|after|before|since|where|while|until|because|if|once|that|which|so|though|although|later|earlier|ago|[a-z]+ly) )$"
)
"""Before the "it" of a clause of its own: "the module it brought" is another thing than the one that brought it."""


_MADE = ("Module", "RoboticArm", "Hardware", "ExternalPlatform", "Truss")
_MAKES = compiled(r"\b(?:built|made|manufactured|constructed|assembled|designed|builds|makes) $")
_BUILT = compiled(r" (?:are|were|have been|had been) (?:also )?(?:built|made|constructed|manufactured) ")


def _several(draft: Draft, sentence: Sentence) -> None:
    """ "Both ships", "the three freighters": those named last, where just so many were."""
    for match in reversed(list(_SEVERAL.finditer(sentence.codes))):
        span, word = sentence.original(*match.span()), match["w"] or ""
        count = {"three": 3, "four": 4}.get(match["n"] or "", 2)
        kinds = [sentence.at[match.start(kind)] for kind in ("f", "g") if match[kind]]
        kind = next((v for c in kinds if (v := _family_named(draft, c))), None)
        if kinds and (kind is None or (match["g"] and not draft.text.endswith(("s", "craft"), 0, kinds[-1].end))):
            continue
        made = _BUILT.match(sentence.codes, match.end()) or _MAKES.search(sentence.codes, 0, match.start())
        built = made is not None and not word
        kinds_meant: tuple[str, ...] = ("VisitingVehicle", *(_MADE if built else ()))
        near = draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]
        if not word and not built and any(c.is_a("Person") for s in near for c in s.chunks):
            continue
        for first in range(sentence.number, max(-1, sentence.number - 3), -1):
            named = [
                ship
                for s in draft.sentences[first : sentence.number + 1]
                for c in s.chunks
                for each in c.each
                if c.start < span.start and (ship := each.meaning(*kinds_meant)) and not (each.is_a("Mission") and carries_crew(ship))
            ]
            ships = {ship.id: ship for ship in named if not word or _may_be(ship, match.group(), kind)}
            if len(ships) > count and (pair := {room: tug for room, tug in tugs().items() if room in ships and tug in ships}):
                ships = {ident: ship for ident, ship in ships.items() if ident in {*pair, *pair.values()}}
            mixed = built and len({is_a(ship.cls, "VisitingVehicle") for ship in ships.values()}) == 2
            if mixed and len(ships) == 2 and not any(room in ships and tug in ships for room, tug in tugs().items()):
                kinds_meant = ("VisitingVehicle",)  # "X docked to Y. Z stays at W. Both were built by V"
                continue
            if len(ships) >= count:
                if len(ships) == count:
                    members = tuple(Chunk(span.start, span.end, (ship,), head=span, note="coref") for ship in ships.values())
                    sentence.replace(kinds, Chunk(span.start, span.end, members=members, note="coref"))
                break


def _that_port(draft: Draft, sentence: Sentence, span: Span) -> bool:
    """True where "that spot" or "that port" stands in a sentence before "it"."""
    return _THAT_PORT.search(draft.text, sentence.span.start, span.start) is not None


_THAT_PORT = Pattern(r"(?i)\b(?:that|this)(?: same| very)? (?:spot|berth|port|place|parking (?:place|spot)) ")
_SHIP_AND_MODULE = Pattern(
    r"(?<![\w'-])(?:both |both the |the |two, |)(?P<ship>ship|tug|craft|freighter|ferry|carrier|spacecraft|shuttle|orbiter) and (?:the |its |new |her )*(?P<part>module|node|laboratory|lab|compartment|airlock|room|storeroom)(?= (?:were |had |both |together |then )*(?:beg[au]n|left|lifted|launched|set (?:out|off)|started|rose|took|blasted|departed|rode|flew|docked|arrived|reached)\b)"
)
_GOING = compiled(r"\b(?:cleared|vacated|backed|undock\w*|depart\w*|left|freed|cast off|made (?:room|way))\b")


def _ship_and_module(draft: Draft, sentence: Sentence) -> None:
    """ "Both ship and module", "the tug and its node": the one ship and the one module that are told of just before."""
    match = _SHIP_AND_MODULE.search(sentence.codes)
    if match is None:
        return
    span = sentence.original(*match.span())
    near = draft.sentences[max(0, sentence.number - 4) : sentence.number + 1]
    told = [(s, c) for s in near for c in s.chunks if c.start < span.start and not c.members]
    ships = [(s, c, v) for s, c in told if (v := c.meaning("VisitingVehicle")) is not None and v.id not in FAMILIES]
    if match["ship"] in ("shuttle", "orbiter"):
        ships = [each for each in ships if each[2].label.startswith("Space Shuttle")]
    if len({v.id for _, _, v in ships}) > 1:
        ships = [(s, c, v) for s, c, v in ships if not _GOING.search(s.codes)]
    rooms = [m for _, c in told if (m := c.meaning("Module")) is not None and c.note != "coref" and _of_kind(draft, c, match["part"])]
    if not rooms or len({v.id for _, _, v in ships}) != 1:
        return
    kinds = [m.id for m in rooms]
    room = max(rooms, key=lambda m: (kinds.count(m.id), m is rooms[-1]))
    members = (
        Chunk(span.start, span.end, (ships[-1][2],), head=span, note="coref"),
        Chunk(span.start, span.end, (room,), head=span, note="coref"),
    )
    sentence.replace((), Chunk(span.start, span.end, members=members, note="coref"))


def _family_named(draft: Draft, chunk: Chunk) -> Entity | None:
    """The family of craft that a name is of, also of several of it: "Dragons"."""
    word = draft.text[chunk.start : chunk.end].removesuffix("s")
    named = [chunk.meaning("VisitingVehicle"), *(m.entity for m in draft.gazetteer.meanings(word))]
    return next((v for v in named if v is not None and v.id in FAMILIES), None)


def _may_be(ship: Entity, words: str, kind: Entity | None) -> bool:
    """True for a ship that some words of several may mean: "the two Dragons", "both freighters", "the crew ships"."""
    freight = family(ship) in _FREIGHT or ship.cls == "CargoSpacecraft"
    return not (
        (kind is not None and ship.id != kind.id and family(ship) != family(kind))
        or ("freighters" in words and not freight)
        or (" crew " in words and freight)
    )


@lru_cache(maxsize=1)
def _joined_to() -> Pattern:
    """What "it" ends that something is joined to: "with the freighter docked to it"; nothing is joined to itself."""
    docked = lexicon().pattern("docked")
    return Pattern(rf"(?P<x>[\ue000-\uf8ff])(?: [a-z]+){{0,4}}? (?:{docked}|docks|attaches) (?:[a-z]+ )?(?:to|on|onto|at|with) $")


def _host(sentence: Sentence, at: int) -> Entity | None:
    """What stands last before a place in a sentence and can have something docked to it."""
    hosts = [
        c
        for place, c in sorted(sentence.at.items())
        if place < at and c.is_a("SpaceStation", "Module", "VisitingVehicle", "DockingAdapter")
    ]
    return hosts[-1].meaning("SpaceStation", "Module", "VisitingVehicle", "DockingAdapter") if hosts and not hosts[-1].members else None


def _earlier(opening: list[Entity], sentence: Sentence, joined: re.Match[str]) -> Entity | None:
    """What a sentence before began with, when it is not the thing itself."""
    itself = sentence.at[joined.start("x")].meaning("VisitingVehicle", "Module")
    return next((thing for thing in reversed(opening) if itself is None or thing.id != itself.id), None)


_NATIONS = {"russian": ("soyuz", "progress"), "european": ("atv",), "japanese": ("htv",)}
"""The families of craft that a nation has: "the Russian craft" is none other."""
_FREIGHT = ("progress", "cygnus", "htv", "htv-x", "atv")


def _freight(craft: str) -> bool:
    """True for a word that no ship with people in it is called by."""
    return compiled(r"cargo|supply|freighter|truck|tug").search(craft) is not None


def _never(craft: str) -> tuple[str, ...]:
    """The families of craft that a word never stands for: a capsule comes home, a freighter carries nobody, a crew ship carries somebody."""
    if craft.endswith("capsule"):
        return (*_FREIGHT, "space-shuttle")
    if _freight(craft):
        return ("soyuz", "starliner", "space-shuttle")
    return _FREIGHT if craft.startswith("crew") else ()


_HANGS = compiled(
    r"\b(?:in|inside|from|at|on|aboard|of|near|with|outside|through|to|below|beneath|under|underneath|above|beside|behind|against) (?:the |an? |.'s? )?$"
)
_FLIES = compiled(
    r" (?:(?:had|has|was|is|will be|been|then|later|finally|soon) )*(?:launched|thundered|roared|soared|rocketed|took off|made contact|got away|docked|undocked|lifted|blasted|captured|grappled|splashed|left|undocks|docks|rode|latched|parked)\b"
)
_THINGS = ("VisitingVehicle", "Module", "DockingAdapter", "ExternalPlatform", "Truss", "Hardware")


_ASIDE = Pattern(
    r"\b(?:replac\w+|succeed\w*|reliev\w+|follow\w*|unlike|like|than|instead of|similar to|twin of|sister(?: ship)? (?:of|to)) (?:the |an? |its )?$"
)
"""Before a ship that another one is only measured by: "sent up to replace the X"."""
_MOVED = Pattern(r"\b(?:moved?|flew|flown|fly|parked|undocked|steered|backed|relocated|swung|shifted|took|docked|redocked|guided) $")


_TOOK = Pattern(
    r"\b[a-z]{2,}ed (?:the|an?) (?:[a-z-]+ )?[\ue000-\uf8ff](?:-[a-z]+)? (?:[a-z-]+ )?[a-z]+ (?:out of|from|off|clear of|free of) (?:the )?[^.;:]* and [a-z]+ $"
)
"""Before the "it" that goes on with what a verb before it took up: "lifted the laboratory out of X and set it"."""


def _of_crew(draft: Draft, sentence: Sentence) -> Entity | None:
    """The one ship of a text that the people of a sentence flew on, as the tables know them."""
    people = [p for each in sentence.people().values() if (p := each.meaning("Person"))]
    ships = {
        ship.id: ship
        for _, chunk in (draft.chunks("CrewSpacecraft") if people else ())
        if (ship := chunk.meaning("CrewSpacecraft")) and any(flew(draft, person, each) for person in people for each in chunk.entities)
    }
    craft = crafts(draft) if ships else {}
    found = {(each := craft.get(ship.id, ship)).id: each for ship in ships.values()}
    return next(iter(found.values())) if len(found) == 1 else None


_FASTENED = Pattern(
    r"\b(?:fasten|bolt|attach|install|berth|mount|set|lower|lift|held|hold|plug|fix|plac|put|mat|secur|hoist|connect|join|latch|grappl|hand|swing|swung|slid|stow)[a-z]* $"
)
"""Before an "it" that is put in its place by an arm or by hands."""


def _taken_up(draft: Draft, sentence: Sentence, at: int) -> Entity | None:
    """What "it" stands for after a verb: the object of a verb before it in its sentence, else what the sentence before began with,
    else the vehicle named last."""
    parse = parse_of(sentence)
    taken = [
        thing
        for index, token in enumerate(parse.tokens)
        if token.at < at and token.chunk and token.chunk.is_a(*_THINGS) and not token.word.endswith(("'s", "'"))
        if parse.governor(index)[0] == "verb"
        if (thing := token.chunk.meaning(*_THINGS)) is not None
    ]
    if taken:
        return taken[-1]
    if _MOVED.search(sentence.codes, 0, at) and (theirs := _of_crew(draft, sentence)) is not None:
        return theirs  # "A, B and C moved it to P"
    if _TOOK.search(sentence.codes, 0, at):
        return None
    near = [
        (c, s)
        for s in draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
        for c in s.chunks
        if c.start < sentence.original(at, at + 1).start and not (s is not sentence and _HANGS.search(s.codes, 0, s.code_at(c)))
    ]
    spoken_of = [thing for c, _ in near if c.note == "coref" and c.end - c.start == len("it") and (thing := c.meaning(*_THINGS))]
    if spoken_of:
        return spoken_of[-1]
    if (subject := _heads(sentence, at)) is not None:
        return subject
    if _FASTENED_IN.search(sentence.codes, 0, at) and (lifted := _lifted_before(draft, sentence)) is not None:
        return lifted
    opening = [thing for c, s in near if s is not sentence and c.start - s.span.start < 40 and (thing := c.meaning(*_THINGS))]
    ships = [ship for c, _ in near if (ship := c.meaning("VisitingVehicle"))]
    if _FASTENED.search(sentence.codes, 0, at):  # an orbiter is nothing that is bolted on
        pieces = [piece for c, s in near if s is sentence and c.start - s.span.start < 40 and (piece := c.meaning("Truss", "Module"))]
        opening = [thing for thing in opening if family(thing) != "space-shuttle"] or pieces[:1]
        ships = [ship for ship in ships if family(ship) != "space-shuttle"]
    return opening[-1] if opening else ships[-1] if ships else None


_MOVED_OUT = Pattern(
    r" (?:was|were|is|had been|has been) (?:then |later |first |carefully |slowly )*(?:lifted|raised|hoisted|taken|pulled|plucked|removed|drawn|unloaded|unberthed|hauled|handed|moved|carried|picked|swung|extracted|grappled)\b"
)


_FASTENED_IN = Pattern(
    r"\b(?:drove|drives|steered|steers|flew|flies|guided|guides|eased|eases|plugged|plugs|moved|moves|brought|brings|pressed|pushed|slid|slotted|nudged|lowered|put|set|settled|seated|bolted|attached|installed|fastened|berthed) $"
)
"""Before an "it" that an arm brings to its port."""


def _lifted_before(draft: Draft, sentence: Sentence) -> Entity | None:
    """What the sentence before says was lifted out of a hold: "X is lifted from the bay by A. From inside, B drove it into P"."""
    before = draft.sentences[sentence.number - 1] if sentence.number else None
    for place, chunk in sorted(before.at.items()) if before is not None else ():
        comma = before.codes.startswith(",", place + 1) if before is not None else False
        if before is not None and not chunk.members and _MOVED_OUT.match(before.codes, place + 1 + comma) and chunk.is_a("Module", "Truss"):
            return chunk.meaning(*_THINGS)
    return None


def _heads(sentence: Sentence, at: int) -> Entity | None:
    """What a sentence opens with and is moved before the place of an "it": "X was lifted from the bay by A, and B set it on Y"."""
    for place, chunk in sorted(sentence.at.items()):
        if place < at and place < 40 and (moved := _MOVED_OUT.match(sentence.codes, place + 1)) and moved.end() < at:
            return chunk.meaning(*_THINGS) if not chunk.members else None
    return None


def _of_kind(draft: Draft, chunk: Chunk, part: str) -> bool:
    """True for a module that may be called a node, an airlock, a lab or a habitat; every module may be called a module."""
    if part in ("observatory", "dome", "bay window"):
        module = chunk.meaning("Module")
        return module is not None and module.id == "cupola"
    if part not in ("node", "airlock", "lab", "habitat"):
        return True
    module = chunk.meaning("Module")
    row = draft.gazetteer.rows.get(module.id) if module else None
    return row is not None and any(part in f"{alias} ".lower() for alias in row.aliases)


def _host_of(draft: Draft, chunk: Chunk) -> Chunk:
    """A port as the module it is of; any other chunk as it is."""
    host = draft.gazetteer.rows.get(chunk.note) if chunk.is_a("DockingPort") and not chunk.members else None
    return Chunk(chunk.start, chunk.end, (host.entity,)) if host is not None else chunk


_ITS_PORT = compiled(r"'s (?:[a-z-]+ ){1,3}port\b")


def _module_spoken_of(draft: Draft, sentence: Sentence, span: Span, part: str, owners: list[Chunk]) -> None:
    """ "the module", "the laboratory": the module named last before, one that opens a sentence before any other, and what stands at its head
    before what follows; "the module's port" has ports."""
    before = [
        c
        for s in draft.sentences[
            max(0, sentence.number - (4 if "same" in draft.text[span.start : span.end].split() else 2)) : sentence.number + 1
        ]
        for c in s.chunks
        if c.start < span.start and not c.members
    ]
    same = " same " in draft.text[span.start : span.end]
    modules = [_host_of(draft, c) for c in before if c.is_a("Module") or (same and c.is_a("DockingPort"))]
    modules = modules or [_host_of(draft, c) for c in before if c.is_a("DockingPort")]
    near = [c for c in modules if (m := c.meaning("Module")) and _of_kind(draft, c, part) and not of_others(draft, m, owners)]
    opening = [c for c in near if c.start - draft.holder(c.start).span.start < 40]
    holders = [(c, draft.holder(c.start)) for c in opening]
    opening = [c for c, s in holders if not _HANGS.search(s.codes[: s.code_at(c)])] or opening
    heads = [
        c for c in opening if c.start - draft.holder(c.start).span.start < 5 and draft.holder(c.start) is draft.holder(opening[-1].start)
    ]
    found = (heads[:1] or opening[-1:] or near[-1:])[0].meaning("Module") if near else None
    if found and _ITS_PORT.match(draft.text, span.end) and not any(row.startswith(f"{found.id}-") for row in draft.gazetteer.rows):
        return  # what is no host of ships: see read_ports
    if found:
        sentence.replace((), Chunk(span.start, span.end, (found,), head=span, note="coref"))


def _adapter_spoken_of(draft: Draft, sentence: Sentence, span: Span) -> None:
    """ "The adapter": the one docking adapter that is named up to here."""
    near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    before = [c for s in near for c in s.chunks if c.start < span.start and not c.members]
    named = {thing.id: thing for c in before if (thing := c.meaning("DockingAdapter")) is not None}
    if len(named) == 1 and not any(c.is_a("Hardware") and "adapter" in draft.text[c.start : c.end].lower() for c in before):
        sentence.replace((), Chunk(span.start, span.end, tuple(named.values()), head=span, note="coref"))


@lru_cache(maxsize=4)
def _owned(alphabet: Alphabet) -> Pattern:
    org = alphabet.slot["Organization"]
    return Pattern(
        rf"(?:(?:the|this|that) (?P<o>[{org}])(?:'s?)?|(?P<own>[{org}])'s?) (?:[a-z-]+ ){{0,2}}?(?P<craft>{lexicon().pattern('craft-word')})\b(?! [\ue000-\uf8ff]|s)"
    )


_ONE_OF_LIST = compiled(r"(?:,? and|,) (?:the |an? )?(?:[\ue000-\uf8ff]'s? )?[\ue000-\uf8ff]")


def _owned_craft(draft: Draft, sentence: Sentence) -> None:
    """ "the Northrop Grumman freighter": the vehicle named last, and who operates it."""
    for match in reversed(list(_owned(sentence.alphabet).finditer(sentence.codes))):
        if _ONE_OF_LIST.match(sentence.codes, match.end()) and sentence.codes[: match.start()].endswith((", ", " and ")):
            continue  # "Freedom, the Northrop Grumman freighter, and the Soyuz MS-26": another ship, without its name
        owner = sentence.at[match.start("o" if match["o"] else "own")]
        span = sentence.original(*match.span())
        before = [
            v
            for other in draft.near(sentence)
            for c in other.chunks
            if c.start < span.start and not c.members and (v := c.meaning("VisitingVehicle")) and not of_others(draft, v, [owner])
        ]
        body = owner.meaning("Organization")
        if before and body:
            draft.say(before[-1], "operatedBy", body, "owned-craft", span, subject_span=span, object_span=owner.span, trigger=owner.span)
            sentence.replace((owner,), Chunk(span.start, span.end, (before[-1],), head=span, note="coref"))
