"""What is in view: each name in the sentences of the scene, asked how it stands there; what is hidden or out of frame is marked so.
The file is long since names of every class pass through it, each asked in its order."""

from __future__ import annotations

import bisect

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import NOBODY
from issgraph.extract.crew.own_pictures import shown_oneself
from issgraph.extract.crew.writers import writer_of
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.grammar.telling import JUST, LATER, NOW, PAST, PERFECT, Piece, pieces, told_in
from issgraph.extract.grammar.verbs import IRREGULAR
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.extract.view.deltas import delta_seen
from issgraph.extract.view.families import family
from issgraph.extract.view.fragments import answers, points_here
from issgraph.extract.view.only_whither import only_whither
from issgraph.extract.view.others_there import IN_VISOR, read_other_ends
from issgraph.extract.view.pointing_lines import addressed
from issgraph.extract.view.scene import cued, stands_there, taken_in, was_busy
from issgraph.extract.view.seen_gear import gear_in, gear_seen
from issgraph.extract.view.seen_parts import module_seen, thing_seen
from issgraph.extract.view.seen_people import SHUTTER, WORDS_OF_SCENE, has_spot, person_seen
from issgraph.extract.view.seen_places import earth_seen, looked_at, place_seen
from issgraph.extract.view.seen_things import unnamed_in, unnamed_seen
from issgraph.extract.view.seen_vehicles import CAMERA_AT, LOOK_AT, at_console, names_people, station_seen, subject_like, vehicle_seen
from issgraph.extract.view.ships_shown import pointed_at, they_are_there
from issgraph.extract.view.ships_told_of import caught_by_arm
from issgraph.extract.view.shown_there import at_that_moment
from issgraph.extract.view.told_now import does_more_now, tells_of
from issgraph.extract.view.told_of import only_told_of
from issgraph.extract.view.visibility import denied, gear_denied, say_seen
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Codes, Pattern, sought


def read_depicted(draft: Draft) -> None:
    """What is in view: walks the sentences of the scene and asks of each name how it stands there."""
    draft.hidden = [denied(sentence) for sentence in draft.sentences]
    takers = {s.object.id for s in draft.about("takenBy") if isinstance(s.object, Entity)}
    draft.families = {
        family(v)
        for s, c in draft.chunks("VisitingVehicle")
        if (v := c.meaning("VisitingVehicle")) and v.id not in FAMILIES and not names_people(s, c)
    }
    for sentence in draft.sentences:
        scene, hidden = draft.scene[sentence.number], draft.hidden[sentence.number]
        bracket = sentence.text.find("(", sentence.span.start, sentence.span.end)
        aside = bracket >= 0 and _SEEN_ASIDE.search(sentence.text, bracket, sentence.span.end) is not None
        if not scene and not hidden and not aside:
            continue
        parts = pieces(sentence)
        for chunk in sentence.chunks:
            if (
                not scene
                and not any(c.start in hidden for c in (chunk, *chunk.each))
                and not (aside and chunk.is_a("Person") and any(_in_view_aside(draft, c) for c in chunk.each))
            ):
                continue
            for each in chunk.each:
                kinds = each.classes
                if each.entities and kinds.isdisjoint(_NO_SIGHTS):
                    _depict(draft, sentence, parts, chunk, each, kinds, takers)
        if scene:
            earth_seen(draft, sentence)
            delta_seen(draft, sentence)
        if scene and sentence.number < 4:
            for gear in gear_in(sentence):
                at = sentence.code_at(gear)
                if not _told_otherwise(draft, sentence, parts, _clause(parts, at), gear, at) and not gear_denied(draft, sentence, gear):
                    gear_seen(draft, sentence, gear)
            for thing in unnamed_in(draft, sentence):
                at = sentence.code_at(thing)
                if not _told_otherwise(draft, sentence, parts, _clause(parts, at), thing, at) and not gear_denied(draft, sentence, thing):
                    unnamed_seen(draft, sentence, thing)
    _photographed(draft, takers)
    _partner(draft, takers)
    read_other_ends(draft)
    _sitter_too(draft)
    if (shown := shown_oneself(draft)) is not None and (writer := writer_of(draft)) is not None:
        draft.say(draft.photo, "depicts", writer.person, "person-in-scene", shown, object_span=writer.name.span, trigger=shown)
    if not any(isinstance(s.object, Entity) and s.object.cls == "Person" for s in draft.about("depicts")):
        _unnamed(draft, takers)


_ALSO_SITTER = Pattern(
    r"\bphotographer[^.;]{0,20}? (?:is|was|and) (?:also |at once )*(?:the |its |his own |her own )?(?:subject|model|sitter)\b"
    r"|\b(?:subject|model|sitter) (?:is|was|and) (?:also |at once )*(?:the |its )?photographer\b"
    r"|\b(?:turn(?:s|ed)|swings|swung|point(?:s|ed)|aim(?:s|ed)|train(?:s|ed)) (?:the|his|her|a) (?:[a-z-]+ )?(?:camera|lens) (?:(?:round|around|back) )?(?:on|at|toward|towards) (?:him|her)self\b"
)
"""What tells of a photographer who is in the picture."""


def _sitter_too(draft: Draft) -> None:
    """Who took the picture and is told to be its subject is in view."""
    takers = [s for s in draft.about("takenBy") if s.asserted and isinstance(s.object, Entity) and s.object.known]
    found = _ALSO_SITTER.search(draft.small()) if len({s.object for s in takers}) == 1 else None
    if found is not None and isinstance(takers[0].object, Entity) and draft.scene[draft.holder(found.start()).number]:
        span = Span(*found.span())
        draft.say(draft.photo, "depicts", takers[0].object, "person-in-scene", span, object_span=takers[0].object_span, trigger=span)


_THEM = Pattern(
    r"\b(?:photographed|filmed|snapped|shot|caught|framed|recorded|pictured|(?:took|made|snapped|shot) (?:this|the) [a-z-]+ of|(?:kept|had|held|turned|trained|pointed|aimed) (?:the|a|his|her) [a-z0-9-]*(?: [a-z-]+){0,2}? (?:on|at)) (?:(?P<many>them|both(?: of them)?|(?:the|his|her|their) (?:(?:two|three) )?(?:pair|two|duo|three|trio|spacewalkers|crewmates|colleagues|men|women|[\ue000-\uf8ff](?=[ .,;]|$)))|him|her)(?![a-z])"
)
"""What a photographer did with those named before: "C photographed them"."""


_GENDER = {"him": "male", "her": "female"}


_PARTNER = Pattern(
    r"\b(?:photographed|filmed|snapped|shot|caught|framed|recorded|pictured|(?:took|made|snapped|shot|got|recorded) (?:this|the) (?:[a-z-]+ )?[a-z-]+ of) (?:his|her) (?:[a-z-]+ )?(?:partner|crew ?mate|colleague|companion|friend|work ?mate|team ?mate|buddy|fellow spacewalker)(?=[ .,;]|$)"
)
"""What a photographer did with the one other person that a text has named."""


def _partner(draft: Draft, takers: set[str]) -> None:
    """ "A went out with B. B took this picture of his partner": the one who is named besides the photographer."""
    for sentence in draft.sentences[:6] if len(takers) == 1 else ():
        match = _PARTNER.search(sentence.codes)
        if match is None or not any(sentence.span.start <= s.quote.start < sentence.span.end for s in draft.about("takenBy") if s.asserted):
            continue
        end = sentence.original(*match.span()).end
        named = {p.id: (s, each) for s, each in draft.chunks("Person") if each.start < end and (p := each.meaning("Person")) is not None}
        others = [(s, each) for who, (s, each) in named.items() if who not in takers]
        if len(others) == 1 and any(c.is_a("Person") for c in sentence.chunks):
            holder, each = others[0]
            say_seen(draft, holder, each, each.entities[0], "person-in-scene")


def _photographed(draft: Draft, takers: set[str]) -> None:
    """Who is named just before words that say their picture was taken: "A and B left the airlock. C photographed them"."""
    shot = [s.quote.start for s in draft.about("takenBy") if s.asserted]
    for sentence in draft.sentences[:6] if shot else ():
        if not any(sentence.span.start <= place < sentence.span.end for place in shot):
            continue
        for match in _THEM.finditer(sentence.codes):
            there = [
                (sentence, match.start()),
                *((other, len(other.codes)) for other in draft.sentences[sentence.number - 1 : sentence.number]),
            ]
            for other, end in there:
                names = [each for at, c in sorted(other.at.items()) if at < end for each in c.each if c.note != "coref"]
                people = {p.id: each for each in names if (p := each.meaning("Person")) and p.id not in takers}
                if len(people) > 1 and (gender := _GENDER.get(match[0].split()[-1])):
                    people = {who: c for who, c in people.items() if draft.gazetteer.rows.get(who, NOBODY).get("gender") == gender}
                if people:
                    if bool(match["many"]) == (len(people) > 1) and not draft.hidden[other.number]:
                        for each in people.values():
                            say_seen(draft, other, each, each.entities[0], "person-in-scene")
                    break


_SOMEONE = Pattern(
    r"\b(?:an?|two|three|the two|both) (?:[\ue000-\uf8ff] )?(?:[a-z-]+ )?(?:astronauts?|cosmonauts?|spacewalkers?|[\ue000-\uf8ff]s?)(?: from (?:the )?[\ue000-\uf8ff])? (?:in (?:this|the) (?:[a-z]+ )?(?:photo|photograph|picture|image|view|frame|shot|scene)\b|(?:is |are )?(?:[a-z]+ing|pictured|seen|shown|works?|floats?|hangs?)\b)"
)


def _unnamed(draft: Draft, takers: set[str]) -> None:
    """Where the scene shows someone without a name, those are seen of whom the sentence beside it tells what they did."""
    for sentence in draft.sentences[:3]:
        if not draft.scene[sentence.number] or not _SOMEONE.search(sentence.codes):
            continue
        for other in draft.sentences[max(0, sentence.number - 1) : sentence.number + 2]:
            people = [(at, c) for at, c in sorted(other.at.items()) if c.is_a("Person") and c.note != "coref"]
            first = next(((at, c) for at, c in people), None)
            if (
                other is sentence
                or first is None
                or draft.hidden[other.number]
                or parse_of(other).governor(_index(other, first[0]))[0] != "free"
            ):
                continue
            for each in first[1].each:
                person = each.meaning("Person")
                if person is not None and person.id not in takers:
                    say_seen(draft, other, each, person, "person-in-scene")
            return


def _index(sentence: Sentence, at: int) -> int:
    """The word of the parse that stands at a place of the codes."""
    return bisect.bisect_left(parse_of(sentence).tokens, at, key=lambda token: token.at)


def _clause(parts: list[Piece], at: int) -> Piece | None:
    """The clause that a place of the codes lies in."""
    for part in parts:
        if part.start <= at < part.end:
            return part
    return None


def _depict(
    draft: Draft, sentence: Sentence, parts: list[Piece], chunk: Chunk, each: Chunk, kinds: frozenset[str], takers: set[str]
) -> None:
    at = sentence.code_at(chunk)
    lead, tail = sentence.codes.part(0, at), sentence.codes.part(at + 1)
    if sentence.number == 0 and addressed(sentence) is chunk:
        return
    out_of_frame = draft.hidden[sentence.number]
    person, people = "Person" in kinds, chunk.is_a("Person")
    placed = people and (
        (sentence.number < 4 and draft.scene[sentence.number] and has_spot(draft, sentence, chunk, at)) or _in_view_aside(draft, each)
    )
    busy_there = people and at_console(sentence) and not any(c.is_a("Person") for place, c in sentence.at.items() if place < at)
    spot = placed or (busy_there and not sought(r"\b(?:will|would|is to|are to)\b").search(tail))
    if (
        not spot
        and sought(
            r"(?:'s [a-z]+)?,? (?:[^,.;]{0,24}, )?(?:would(?! (?:rather|much rather|sooner|like to|love to|not miss)\b)|may|might|must|could(?! (?:hardly|barely|not (?:be|look) (?:happier|prouder|more|any)|not stop|not help)\b)(?! (?:also |just |still )?be (?:seen|made out|spotted))|will|should|was to|were to|(?:is|are) to (?=(?!the\b|his\b|her\b|its\b|their\b|be (?:seen|found|made)\b)[a-z]{2,}))\b"
        ).match(tail)
    ) or sought(r"\b(?:without|(?:is|are) not|anywhere but in|instead of|might be|could be|may be) (?:the |a )?$").search(lead):
        return
    if _NOT_BUT.search(lead) and (lead.rstrip().endswith((",", "not")) or " but " in tail[:60] or ", not " in lead[-60:]):
        return
    hidden = bool(out_of_frame) and any(c.start in out_of_frame for c in (chunk, *chunk.each))
    if (_ABSENT.match(tail) and not hidden) or (not person and _PLACE_FOR.match(tail)):
        return
    if (
        draft.scene[sentence.number]
        and not kinds.isdisjoint(_POINTED_AT)
        and not chunk.members
        and not hidden
        and (pointed_at(tail) or ("Module" in kinds and they_are_there(tail)))
    ):
        thing = each.meaning(*_POINTED_AT)
        if thing is not None and thing.id != "truss":
            say_seen(draft, sentence, each, thing, _RULES.get(thing.cls, "vehicle-in-scene"))
            return
    if tail.startswith("-") and sought(r"-[a-z]").match(tail):  # "Dragon-shaped", "Kurs-equipped"
        return
    if chunk.note == "coref" and not person and not subject_like(lead, tail) and not ("SpaceStation" in kinds and LOOK_AT.search(lead)):
        return
    if _NOTHING_OF.search(lead) or (person and not hidden and _NEVER_CAME.match(tail)):
        return
    if person and _BESIDE_TAKER.match(tail) and _taken_before(draft, sentence, each):
        return
    if person and not placed and ((_SHARES.search(lead) and not _IN_VIEW_TOO.match(tail)) or _ITS_CHIEF.search(lead)):
        return
    if not spot and _BY_THE_WAY.search(lead):
        return
    if not person and _ABOUT_TO.search(lead):
        return
    here = _clause(parts, at)
    if not kinds.isdisjoint(_MADE_OR_UP_THERE) and _made_elsewhere(draft, sentence, each, kinds, here, lead, tail):
        return
    if not placed and not hidden and only_told_of(draft, sentence, parts, here, chunk, at, lead, tail):
        return
    if here is not None and not person and _SERVES.match(sentence.codes, here.start, here.end):
        return
    far = "Phenomenon" in kinds or (
        not kinds.isdisjoint(_LANDS)
        and not (here is not None and here.below and here.told != NOW and not at_that_moment(lead, tail) and not looked_at(lead))
    )
    far = far or (bool(each.entities) and each.entities[0].cls == NAME and looked_at(lead))
    if not far and not spot and _told_otherwise(draft, sentence, parts, here, chunk, at):
        return
    ends = _CLAUSE_ENDS.search(tail)
    clause_tail = tail.part(0, 40 if tail.startswith(" (") else ends.start() if ends else len(tail))
    if person:
        person_seen(draft, sentence, each, lead, tail, clause_tail, takers, spot)
    elif "VisitingVehicle" in kinds:
        vehicle_seen(
            draft, sentence, each, lead, clause_tail, tells_of(sentence, parts, at, PERFECT if _has_come(draft, sentence, each) else NOW)
        )
    elif not kinds.isdisjoint(_ROOMS):
        module_seen(draft, sentence, each, lead, clause_tail)
    elif "SpaceStation" in kinds:
        station_seen(
            draft,
            sentence,
            each,
            lead,
            tail,
            tells_of(sentence, parts, at)
            or bool(sought(r"\b(?:portions?|parts?|sections?|components?|elements?|pieces?) of (?:the )?$").search(lead)),
        )
    elif not kinds.isdisjoint(_GEAR):
        thing_seen(draft, sentence, each, lead, clause_tail)
        _room_of_airlock(draft, sentence, each)
    elif "Phenomenon" in kinds or not kinds.isdisjoint(_LANDS) or (each.entities and each.entities[0].cls == NAME):
        place_seen(draft, sentence, each, lead, clause_tail, here)


_PLACE_FOR = Pattern(
    r"'s? (?:(?:(?:future|former|old|usual|next|permanent|final|eventual|intended|planned|previous|vacant|empty|vacated|reserved) )+(?:docking |berthing |parking )?(?:home|place|spot|site|location|port(?! side)|position|perch)|(?:[a-z]+ )?(?:slot|berth|parking (?:spot|place)|destination|predecessors?|successors?|forerunner|precursor|replacement|namesake|neighbou?rs?))(?![a-z-])"
)
"""Behind what a place is kept for, what has left it, and whose predecessor is told of: "X's future home", "X's slot is vacant"."""
_POINTED_AT = ("VisitingVehicle", "Module", "RoboticArm", "Truss", "ExternalPlatform", "DockingAdapter")
_RULES = {
    "Module": "module-in-scene",
    "DockingAdapter": "module-in-scene",
    "ExternalPlatform": "module-in-scene",
    "RoboticArm": "thing-in-scene",
    "Truss": "thing-in-scene",
}
"""The rules of what is no ship, by its class."""
_ROOMS = frozenset(("Module", "DockingAdapter", "ExternalPlatform", "StationSegment"))
_GEAR = frozenset(("StationElement", "Hardware", "SpaceObject"))
_NO_SIGHTS = frozenset(("Organization", "Role", "DockingPort", "Direction"))
_LANDS = frozenset(("EarthFeature", "Country"))
_MADE_OR_UP_THERE = frozenset(("VisitingVehicle", "StationElement", "Module", "Hardware", "Truss", "SolarArray", "DockingAdapter", "ExternalPlatform", "Phenomenon"))  # fmt: skip
"""What may be told of by where it goes, what it is for or what is awaited, without being seen."""


def _made_elsewhere(
    draft: Draft, sentence: Sentence, each: Chunk, kinds: frozenset[str], here: Piece | None, lead: Codes, tail: Codes
) -> bool:
    """True for a ship, a piece of the station or a phenomenon that its sentence only awaits, brings, uses or remembers."""
    ship, room, gear = "VisitingVehicle" in kinds, "Module" in kinds, "Hardware" in kinds
    if (ship or "Phenomenon" in kinds) and (_AWAITED.search(lead) or _LIKENED.search(lead)):
        return True
    if (ship or room) and _WHERE_IT_BELONGS.search(lead) and not _IN_VIEW_TOO.match(tail):
        return True
    if ship and ((_DAYS_FROM.search(lead) and _CAME.match(tail)) or (_WILL_DO.match(tail) and _on_a_later_day(draft, sentence, here))):
        return True
    if (room or gear or "Truss" in kinds or "SolarArray" in kinds) and _LOFTED.search(lead):
        return True
    if (room or gear or not kinds.isdisjoint(_FIXED)) and only_whither(sentence, kinds, lead, tail):
        return True
    if here is not None and (ship or gear) and _USUAL.search(sentence.codes, here.start, here.end):
        return True
    return (ship or room or gear) and (
        _WHERE.search(lead) is not None or _ONCE.search(draft.text[max(sentence.span.start, each.start - 60) : each.start]) is not None
    )


_FIXED = frozenset(("DockingAdapter", "ExternalPlatform", "StationElement"))


def _has_come(draft: Draft, sentence: Sentence, each: Chunk) -> bool:
    """True for a ship of the first sentence that may be told of by what it has just done; a crew's flight is not its ship."""
    return draft.opens(sentence) and not draft.text.startswith(("SpaceX Crew", "Crew-", "Axiom", "Ax-"), each.start)


def _room_of_airlock(draft: Draft, sentence: Sentence, each: Chunk) -> None:
    """Where an airlock is in view that is named by its module ("Kibo's airlock"), so is the module."""
    airlock = each.meaning("StationElement")
    row = draft.gazetteer.rows.get(airlock.id) if airlock is not None and airlock.label.endswith("airlock") else None
    room = draft.gazetteer.rows.get(row.get("part_of")) if row is not None else None
    while room is not None and not draft.text.startswith(room.label, each.start):
        room = draft.gazetteer.rows.get(room.get("part_of"))
    if room is None:
        return
    if any(s.object == airlock and s.asserted for s in draft.about("depicts")):
        say_seen(draft, sentence, each, room.entity, "module-in-scene")


_CLAUSE_ENDS = Pattern(r";|\.|, (?:and|but|while|which)|\(")
_NOT_BUT = Pattern(
    r"(?:^|[;:.,–—(] ?)(?:this is |it is |it's |and )?not (?:the |an? |his |her |their |fellow |astronaut |cosmonaut |[\ue000-\uf8ff] ){0,3}$"
)
"""Before what a picture is told not to have: "not the X but Y", "Y, not X"."""
_SEEN_ASIDE = Pattern(r"\((?:(?:partially|partly|barely|just|also|clearly) )?(?:visible|seen|reflected|mirrored)\b")
"""In brackets behind a name, of whom the clause tells a story: "A (seen in B's visor), flight engineer, swapped a lamp"."""


def _in_view_aside(draft: Draft, each: Chunk) -> bool:
    return (_SEEN_ASIDE.search(draft.text, each.start, each.end) or _SEEN_ASIDE.match(draft.text, each.end + 1)) is not None


_LIKENED = Pattern(
    r"\b(?:thought (?:i|we|it|he|she|they) (?:was|were|am|are)|imagin(?:e|es|ed|ing)|remind(?:s|ed|ing)? (?:me|us|him|her|one|you|them) of|reminiscent of|resembl(?:es?|ing)|looks? (?:just |a lot |a bit |rather )?like|as if (?:it|on|from))\b[^.;,]{0,30}(?<! is )(?<! are )(?<! is the )(?<! are the )$"
)
"""Before what something else looks like: "I thought I was over Mars", "it reminds me of the Moon"."""
_ABSENT = Pattern(
    r"(?:,[^.;,]{2,50},)? (?:does|do|is|are|was|were|did) not(?: quite)?(?=[.;]|$)|(?:'s)? (?:is|are|was|were) (?:now |already |long |both |all )*(?:absent|missing|gone(?! (?:over|through|into|out))|nowhere|not (?:here|there|yet (?:here|there|in place|attached)|in (?:the )?(?:view|frame|picture|shot)|visible|pictured|shown|seen))\b"
)
"""Behind what the picture does not have."""
_LOFTED = Pattern(
    r"\b(?:lifts? off|blasts? off|takes? off|launches|leaves (?:its |the |launch )?pad|rises?|climbs?|soars?|roars?|streaks?|thunders?|heads? (?:for|to|into) (?:orbit|space))\b[^.;:]{0,80}? (?:carrying|bearing|bringing|delivering|with) (?![^.;]*\b(?:atop|behind|visible|in the (?:background|foreground))\b)[^.;:]*$"
)
"""Before what a ship takes up inside it."""
_ABOUT_TO = Pattern(
    r"\bwhich (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){1,3}(?:is|are) (?:soon |later |now )?(?:about|going|to|ready|waiting|due|soon) (?:to )?[a-z]+ [^.;,:]{0,60}$"
)
"""Before where something is yet to go: "a tank, which they are about to stow in X"."""
_NOTHING_OF = Pattern(r"\b(?:nothing|no trace|no sign|no part|no hint) of (?:the )?$")
_NEVER_CAME = Pattern(
    r"(?:,[^.;,]{2,50},)? never (?:reached|arrived|flew|made it|got (?:to|there|aboard)|came(?! (?:closer|nearer)\b)|went|set foot|saw)\b"
)
"""Behind who was not where the picture is: "A and B never reached the station"."""
_WILL_DO = Pattern(
    r" (?:takes?|brings?|carries|carry|leaves?|departs?|returns?|launches|lifts? off|comes? (?:for|back|home)|flies|docks?|arrives?|follows?)\b"
)
"""What a ship does that is told in the present, and may be to come: "Discovery takes her home on the 20th"."""
_BESIDE_TAKER = Pattern(
    r",? (?:who (?:was|is|stood|stands|floated|floats) )?(?:beside|next to|alongside|behind) (?:him|her),? [a-z]+(?:ed|s)?\b"
)
"""Behind who is with the photographer: "A took the picture; B beside him counted the feet"."""


def _on_a_later_day(draft: Draft, sentence: Sentence, here: Piece | None) -> bool:
    """True for a clause with a day that is yet to come for its picture."""
    return (
        here is not None
        and len(draft.day) == 10
        and not cued(sentence.codes, here.start, here.end)
        and any(
            isinstance(c.value, Date)
            and here.start <= at < here.end
            and len(day := resolve_date(draft, sentence, c)) == 10
            and day > draft.day
            for at, c in sentence.at.items()
        )
    )


def _taken_before(draft: Draft, sentence: Sentence, each: Chunk) -> bool:
    """True behind words of a sentence that tell who took the picture."""
    return any(s.asserted and sentence.span.start <= s.quote.start < each.start for s in draft.about("takenBy"))


_SHARES = Pattern(
    r"\bshar(?:e|es|ed|ing) (?:the |his |her |their )?(?:station|outpost|complex|laboratory|orbit|[\ue000-\uf8ff]) with [^.;]{0,60}$"
)
"""Before who lives with somebody: "A shares the station with one other man, B"."""
_IN_VIEW_TOO = Pattern(
    r"(?:(?:, |,? and )[\ue000-\uf8ff]){0,4},? (?:at (?:the )?(?:far |upper |lower |top |bottom )?(?:left|right|cent(?:er|re)|top|bottom|rear|back)|seen|shown|in view|who (?:poses?|smiles?|stands?))\b"
)
"""Behind what is told by the way, and pictured all the same: "shares the station with A, at left"."""
_ITS_CHIEF = Pattern(r"(?:^|[;:] |, and )(?:its|the (?:ship|shuttle|flight|mission|capsule)'s) [\ue000-\uf8ff] (?:is|was) $")
"""Before who has an office aboard a ship that was spoken of."""
_DAYS_FROM = Pattern(
    r"\b(?:day|night|week|month|year|hour|minute)s? (?:after|before) (?:(?:the|an?|its|his|her|their|crew's|new|first|[\ue000-\uf8ff](?:'s)?),? )*$"
)
_CAME = Pattern(r"(?:, [^.;,]{2,40},)?,? (?:had |was |were )?(?:[a-z]+ly )?(?:[a-z]+ed|left|came|flew|went|took|caught)\b")
"""What a ship did some days from the picture: "the day after the crew's Dragon docked"."""
_AWAITED = Pattern(
    r"\b(?:in anticipation of|in preparation (?:for|to)|in advance of|ahead of) [^,;.]{0,50}$|\bwait(?:s|ed|ing)? [^.;,\ue000-\uf8ff]{0,30}(?:[\ue000-\uf8ff](?:'s)? [^.;,\ue000-\uf8ff]{0,20})?for (?:the |an? |orbital )*$|\bbut for (?:the )?$|\b(?:clear|ma[dk]|open|pav|free)\w* (?:up )?(?:the |a |some )?(?:way|room|space|path|port|spot) for [^;.]{0,60}$|\bto be [a-z]+ed (?:inside|into|in|aboard|onto|on) (?:the |an? )?$|\b(?:after|before) (?:prepar|pack|load|unload|clean|servic|inspect)ing (?:the |an? |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)
"""Before what is only looked forward to, or was seen to earlier: "after preparing the Dragon"."""


_IN_ONE_OF = Pattern(r"in the (?:top|bottom|upper|lower|left|right|first|second|main) (?:image|photo|photograph|picture|frame|view)\b")
_SHARED_THIS = Pattern(
    r"\b(?:shared|ate|enjoyed|had|held|played|celebrated|threw|cooked|baked|sang|gave|made|tried|tasted) (?:this|these) (?:[a-z]+ )?(?:meal|breakfast|lunch|dinner|supper|snack|feast|party|cake|pizza|toast|game|match|concert|song|chat|talk|class|lesson|session|moment|laugh|hug|wave|coffee|tea|salad|burgers?|tacos?)\b"
)
"""What those of a picture did, told with "this": "when the three shared this dinner in Zvezda"."""
_WERE_IN = Pattern(r"\b(?:was|were) (?:inside|aboard|in|at) (?:the |an? )?[\ue000-\uf8ff][^.;]*? [a-z]+ing\b")
"""Whom a caption opens with in the past: "A and B were inside Zvezda watching a docking"."""
_PICTURE_OF = Pattern(r"\bth(?:is|ese) (?:[a-z-]+ ){0,2}(?:images?|photos?|pictures?|views?) of [^.;]{0,70}, (?:and )?(?:the |an? )?$")
"""Before what goes on with the list of what a picture is of."""
_BY_THE_WAY = Pattern(
    r", (?:(?:one of |among )?(?:the )?(?:very )?(?:first|last|only|second|third|latest|next) (?:[a-z]+ |[\ue000-\uf8ff] )?(?:ever )?to (?:be )?(?:visit|reach|use|leave|serve|(?!enter|board|float|peer|look|set|step|move|come|go|work|fly|climb)[a-z]+ (?:up )?(?:in|inside|aboard|on|at|to|with))) (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}$"
    r"|\b(?:empty|unoccupied|deserted|bare|vacant) (?:but|except|save|apart|aside)(?: for| from)? (?:[a-z-]+ |[\ue000-\uf8ff]'s? ){0,5}$"
    r"|\bshar(?:es?|ed|ing) (?:the |his |her |their )?(?:station|outpost|complex|[\ue000-\uf8ff]) with (?:only |just )?(?:one|two|three|four|five) (?:other |more )?[^.;]{2,50}$"
)
"""Before what a sentence names by the way: "zinnias, the first to bloom in X", "empty but for X", "shares the station with one other man, X"."""
_WHERE_IT_BELONGS = Pattern(
    r"\b(?:destined|meant|intended|bound|earmarked) for (?:(?!(?:through|in|into|past)\b)(?:[a-z-]+|[\ue000-\uf8ff])(?:'s?)? ){0,4}$"
    r"|(?:\b(?:its|their|whose)|[\ue000-\uf8ff]) (?:mooring|berth|dock|parking (?:place|spot|space)|destination) (?:is|was|being) (?:the |[a-z-]+ ){0,2}$"
)
"""Before where something in view goes, or is moored."""
_SERVES = Pattern(r"(?:which|that) (?:[a-z]+ly |will |can )?(?:allow|enable|let|permit|help)s? ")
"""What a thing is for: "a joint which allows the solar arrays to track the Sun"."""
_USUAL = Pattern(r"\b(?:normally|usually|typically|generally|routinely) [a-z]+\b")
"""What is told of all of a kind: "Progress ships normally dock by themselves"."""
_ONCE = Pattern(
    r"\b(?:after|before|since) (?!(?:arriv|dock|enter|open|return|land)ing\b)[a-z]+ing (?:(?!(?:in|inside|on|at|aboard|from|with|near)\b)[A-Za-z'-]+ ){0,4}$"
)
"""Before what was dealt with earlier: "a day after gaining the Quest airlock"."""
_WHERE = Pattern(
    r"\bwhere (?:(?:the|future|most|many|other) )?(?:crews?|astronauts|spacewalkers|scientists|researchers|[a-z\ue000-\uf8ff]+s) (?!are\b)(?:can )?[a-z]+ (?:and [a-z]+ )?(?:[a-z-]+ )?$"
)
"""Before what a place is for: "the airlock where spacewalkers don their suits"."""
_TAKEN_BY = Pattern(
    r"\b(?:taken|made|shot|snapped|recorded|photographed|captured) by (?:his|her|their|an?|the|another|fellow)\b[^,;]{2,50}, (?:.{0,20})$"
)
_SELFIE = Pattern(
    r"(?:,[^,.;]{2,50},)? (?:took|takes|snapped|snaps|captured|captures|shot|shared|made|makes) (?:this|a|an|the|his|her) (?:[a-z-]+ ){0,3}(?:selfie|self[ -]portrait|(?:photo|photograph|picture|portrait|image|shot|snapshot|view) of (?:him|her|them)sel(?:f|ves))\b|(?:,[^,.;]{2,50},)? (?:is |was )?(?:takes?|took|taking|snaps|snapped|snapping|shoots|shot|shooting|makes|made|making) (?:his|her) own (?:picture|photo|photograph|portrait|image|likeness)\b"
)
_SELFIE_WITH = Pattern(
    r"\b(?:selfie|self[ -]portrait) (?:together )?with (?:(?:his|her|their|the|both|fellow|[a-z]*mates?|colleagues?|[\ue000-\uf8ff](?:'s)?),? |and |, )*$"
)
"""Before who is in it with the photographer."""
_POSED = Pattern(
    r"\b(?:donned|posed|gathered|trained|practi[cs]ed|participated|rehearsed|paused|waved|smiled|assembled|lined up(?! (?:the|an?|his|her|their) )|suited up|took (?:a break|time|part)|shook hands|embraced|gave (?:the camera |[\ue000-\uf8ff] )?(?:an? |two |the |his |her |their )?(?:[a-z]+ )?(?:thumbs?[- ]ups?|waves?|salutes?|high[- ]fives?|hugs?|smiles?))\b"
)
_POSTURE = compiled(
    r"floated|hovered|drifted|hung|sat|stood|perched|peered|peeked|leaned|crouched|knelt|grinned|smiled|waved|saluted|posed|huddled|crowded|squeezed|gathered|hugged|embraced|wore|held|clutched|gazed|clung|dangled|wedged|beamed"
)
"""What somebody told of in the past was doing when the picture was made: a bearing, no work or journey."""
_IN_POSTURE = Pattern(
    r"(?:floating|hovering|anchored|perched|standing|riding|tethered|wearing|dressed|clad|attired|suspended|seated|sitting|strapped|gripping|clinging|hanging|dangling|backdropped|silhouetted|upside down)\b[^.;]{0,110}, (?:the |an? |astronaut |cosmonaut |spacewalker |fellow |crewmate |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)
"""How somebody is seen, before their name and what they did: "Floating above the truss, X loosened a bolt"."""
_BEARING = Pattern(
    r"(?<!-)\b(?:floated|hovered|sat|stood|smiled|waved|posed|huddled|crowded|squeezed|gathered|grinned|assembled) [^.;:]{2,120}: ?$"
)
"""Before the names of those who did so: "the crew floated in front of the tree: A, B and C"."""
_WENT_OUT = Pattern(
    r"\b(?:floated|drifted|squeezed) (?:(?:back|out|outside|away|free|off|through|down|to)\b|(?:across|over|around|past) (?:the )?(?:[a-z]+ )*(?:world|globe|sky))|\bsat down\b|\bstood (?:watch|by|guard|ready|in for)\b|\bheld (?:an? |the |his |her |their )?(?:[a-z-]+ ){0,2}(?:record|rank|title|degree|talks?|conference|event|meeting|post|command|position|ceremony)\b"
)
"""What only sounds like a bearing: a way out, a title."""
_AT_ROOM = Pattern(r"\b(?:next to|beside|alongside|outside|atop|on the (?:outside|roof|hull|side) of) (?:the |.'s? |new |[a-z]+ed )*$")
_IN_ROOM = Pattern(r"\b(?:in|inside) (?:the |.'s? |new |[a-z]+ed )*$")
_WAS_SHOWN = Pattern(
    r"(?:'s)?(?: (?!and\b)[a-z-]+){0,3}(?: and (?:[a-z-]+ ){0,2}[a-z-]+)?(?:,[^.;]{2,60},)? (?:was|were) (?:also |just |still |[a-z]+ly )?(?:caught (?=through|on camera|on film|from|in the act|mid|here|by the (?:camera|lens)|as )|snapped|framed|seen|silhouetted|outlined|backdropped|photographed|pictured|reflected|visible|in view)\b"
)
"""Behind what a caption that tells in the past opens with: "the tail of X was framed by a window"."""
_GONE = frozenset(
    "launched lifted arrived returned landed docked undocked flew joined became took captured photographed shot snapped saw spotted recorded tweeted posted shared wrote said told was were"
    " had left departed died set broke ended began reached spent turned received won caught came went blasted rode splashed parachuted boarded transferred handed commanded led served lived"
    " watched named announced chose selected assigned celebrated marked used aimed pointed observed noticed filmed imaged made did undertook performed conducted completed installed replaced"
    " removed attached connected captured grappled released berthed moved relocated operated drove ran steered piloted guided monitored helped assisted backed supported logged relinquished passed lowered maneuvered swung controlled choreographed talked radioed reported called unberthed parked unlatched".split()
)


_LET = Pattern(
    r"(?P<p>[\ue000-\uf8ff]) (?:then |also |just |[a-z]+ly )?(?:let|set|put|cut|shut|cast|split|hit) (?:go|it|him|her|them|the|an?|his|its|off|free|adrift)\b"
)
_FROM_INSIDE = Pattern(r"[^.;]{0,110}\bfrom (?:within|inside|indoors|the cabin|the shuttle|the ground|houston|moscow)\b")
"""Behind who did their part of what a caption tells where the others are not."""


def _verb_told(parts: list[Piece], here: Piece, words: list[str]) -> str:
    """The verb of a clause, also where an insert parts it from its subject: "X, its pilot, held the microphone"."""
    place = here.verb
    if place < 0:
        place = next(
            (
                part.verb
                for part in parts
                if part.start > here.start and part.chain == here.chain and (part.leads or words[part.first] == "and")
            ),
            -1,
        )
    return words[place] if place >= 0 else ""


_ON_A_WALK = Pattern(
    r"(?:^|, |\b(?:out|outside|busy|together|again) )(?:on|during|in|midway through|late in|early in|in the course of) (?:the|an?|their|his|her|[\ue000-\uf8ff]'s?) [^.;,]{0,50}?(?:space ?walks?|evas?|excursions?|outings?)\b"
)
"""Who told of in the past is outside: "out on the second of two spacewalks, X hooked up hoses"."""


_WITH_THE_ARM = Pattern(
    r"\b(?:hooked|snared|grabbed|seized|snagged|nabbed|plucked|gripped|grasped|reeled in|pulled in|latched (?:on ?to)?) (?:the )?[\ue000-\uf8ff](?: [a-z]+){0,2} (?:with|using|on|at the end of) (?:the |its |[\ue000-\uf8ff]'s )?(?:[a-z]+ ){0,2}(?:arm\b|[\ue000-\uf8ff])"
)
"""What somebody at the arm's controls did to a ship."""


def _busy_that_day(draft: Draft, sentence: Sentence, verb: str) -> bool:
    """True for a caption that tells in the past, with the day of its picture or the room, what someone was doing: "X tried on a glove on Jan. 5"."""
    if not verb or verb in _GONE or _WITH_THE_ARM.search(sentence.codes) or not (verb.endswith("ed") or verb in IRREGULAR):
        return False
    days = [c for c in sentence.chunks if isinstance(c.value, Date) and c.value.how in ("full", "day")]
    if (not days or any(resolve_date(draft, sentence, c) == draft.day for c in days)) and _ON_A_WALK.search(sentence.codes):
        return True
    if any(s.rule == "stamp" for s in draft.about("takenOn")) or any(
        c.is_a("Module") and _IN_ROOM.search(sentence.codes, 0, at) for at, c in sentence.at.items()
    ):
        return True
    return any(
        isinstance(c.value, Date) and c.value.how in ("full", "day") and resolve_date(draft, sentence, c) == draft.day
        for c in sentence.chunks
    )


_LABELS = Pattern(
    r"(?: (?:module|spacecraft|craft|capsule|ship|freighter|laboratory|node|airlock|truss|arm|segment))?, (?:just |newly |recently |first )?[a-z]+(?:ed|ilt|ent|ught|own) [^.;:]{2,80}, (?:here |now |seen |shown |still |moments |just )*(?:on|in|at|under|over|during|as|with|before|after|held|against|above|below)\b(?! (?:which|whom)\b)(?:(?! (?:is|are|was|were|has|had|will|would|[a-z]+ed|took|left|came|flew)\b)[^;:])*$"
)
"""Behind a name that a label without a verb tells of, with its history between commas: "X, launched in May, on its way in"."""
_AND_IS_SEEN = Pattern(
    r"[^.;:]{0,160}?(?:,| and| but),? (?:is|are) (?:also |now |still |just |here |[a-z]+ly )?(?:seen|pictured|shown|visible|photographed|featured|framed|in view)\b"
)
_SHOWN_IN_PART = Pattern(
    r"(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,30}\))?, (?:who (?:is|was) )?(?:(?:only |just |barely |still |also |dimly |faintly )+(?:visible|seen|recogni[sz]able|discernible|in (?:view|sight|the frame))|(?:half|partly|partially|mostly|largely|almost) (?:hidden|obscured|concealed|visible|in (?:view|shadow|the shade|the dark)|out of (?:view|frame|sight|the frame|the picture)|lost in|cut off|turned away)|in (?:silhouette|shadow|profile|the (?:foreground|background))|(?:the |an? )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}(?:in the (?:foreground|background|middle|cent(?:er|re))|at (?:the )?(?:far )?(?:left|right)(?=,)|to the (?:left|right)(?=,))|seen|shown|pictured|mirrored|reflected)\b[^.;,]{0,60},"
)
"""Behind who is in view by an insert, whatever the verb tells of them: "A, half hidden by the truss, drove home a bolt"."""
_STANDS_BEFORE = Pattern(
    r"\b(?:float|hover|hang|stand|drift|spin|tumbl|sit|pos|kneel|bow|danc|glid|perform|appear)(?:s|es|ing)?(?: in the air)? $"
)
"""What is done before somebody who is there: "a helmet floats before A"."""
_CAUGHT_IT = Pattern(
    r"(?:,? and|,? just as|,? as|,? when|;|,? while) (?:the |fellow |astronaut |cosmonaut |his |her |their |[a-z]+mate |[\ue000-\uf8ff](?:'s)? ){0,3}(?:[\ue000-\uf8ff]|he|she|somebody|someone) (?:pressed|released|clicked|hit|tripped|(?:caught|captured|got|froze|recorded|took|had|preserved) (?:it|this|them|him|her|the (?:moment|scene|instant|sight|picture|photo|photograph|shot))(?: (?:on (?:film|camera|a memory card)|for posterity|with (?:a|his|her|the) (?:camera|lens)|in (?:a|this) (?:photo|photograph|picture)))?(?=[.;,]|$)|(?:snapped|shot|took|made) (?:this|the) (?:picture|photo|photograph|image|shot))"
)
"""Behind what somebody did at the moment when another took the picture of it: "A looked up just as B pressed the shutter"."""
_WHOM_ONE_TOOK = Pattern(
    r"(?: \([^)]{1,30}\))?, whom? (?:the |fellow |astronaut |cosmonaut |his |her |[a-z]+mate |[\ue000-\uf8ff](?:'s)? ){0,3}[\ue000-\uf8ff](?: [a-z]+ly)? (?:photographed|filmed|snapped|caught|captured|shot|pictured|photographs|films|snaps|catches)\b"
)
"""Behind whom somebody took the picture of: "A, whom B photographed at the window, was ..."."""
_SHRUNK = Pattern(
    r"(?:,[^.;]{2,90}?,)? (?:has|have) (?:been )?(?:reduced|shrunk|dwindled|cut down|melted|turned|become|faded) (?:(?:in)?to )?(?:little more than |no more than |nothing but |just )?(?:an?|the|two|his|her|their) (?:[a-z-]+ ){0,3}(?:pair|boots?|dots?|specks?|helmet|legs?|feet|hands?|arms?|silhouettes?|shadows?|outlines?|blur|smudge|glint|shapes?|figures?|head|heads|back|soles?|reflection|stick|doll|ant|fly|star)\b"
)
"""Behind who is all that the picture has of them: "A has been reduced to a pair of boots"."""
_DRESSED_HERE = Pattern(
    r"(?: and [a-z\ue000-\uf8ff ]{1,30})?[^.;:]{0,100}\b(?:suits?|spacesuits?|helmets?|airlock|hatch|in (?:their |[a-z]+ )?[\ue000-\uf8ff]), (?:both |all )?(?:seen|pictured|shown|photographed) here\b"
)
"""Behind those who are shown as they were when they went out: "A and B left the airlock in white suits, seen here at sunrise"."""
_FIRST = Pattern(r"(?:the |an? |[\ue000-\uf8ff]'s |[a-z-]+ ){0,4}$")
"""Around the subject of a clause that tells its history first and then that it is in view."""
_AND_DID = Pattern(
    r"\b(?:and|but|before|after|while|which|who)\b [^.;]{0,60}?\b(?:[a-z]{2,}ed|undid|took|went|did|got|made|came|left|had|was|were|brought|threw|drove|found|gave|ran)\b"
)
"""Behind such a word, another that tells what went before: "cut the cover and undid its locks"."""
_EITHER_TIME = frozenset("cut put set let hit shut split spread read cast bid".split())
"""What several do now or did, by the same word."""
_ONCE_IT = ("when ", "once ", "as soon as ", "after ")
_IN_THIS_VIEW = Pattern(
    r"in (?:this|the) (?:[a-z0-9-]+ ){0,3}(?:view|photo|photograph|picture|image|frame|shot|scene|still|snapshot)(?: (?:from|by|taken|made|recorded|through|of)\b[^.;:,]{1,60}(?:, [^.;:,]{2,40})?)?, "
)
"""How a sentence points at the picture before it tells what has been done by then."""
_LET_BEFORE = Pattern(r"after (?:[^.;:]{1,80} )?(?:let|set|cut|put|shut|cast|hit|quit|split) ")
"""A clause of what was done before, by a verb that is past and present alike: "after A let go of it"."""
_YET_TO = Pattern(
    r"(?:that|which|who|whom|where [^.;:]{1,50}?) (?:(?:will|would|should|may|might)\b|(?:is|are|was|were) (?:due |about |meant |supposed |planned |expected |scheduled )?to (?!be (?:seen|found)\b)[a-z]+)"
)
"""A clause of what is still to come: "a pump that will ride home in X"."""
_GOES_ON = Pattern(
    r"[\ue000-\uf8ff] (?:[a-z]+ly )?(?!was\b|has\b|as\b|its\b|this\b)[a-z]+s (?:at|in|on|behind|over|above|below|beside|from|through|around|past|near|against|with|under|into|out|down|up)\b"
)
"""Where a sentence goes on behind such a clause: "a cable that will feed X uncoils behind A"."""
_MEANT_FOR = Pattern(
    r"\b(?:to be [a-z]+(?: (?!by\b)[a-z]+)?|ready|for use|for|in store|in reserve|in time|needed|saved|kept|wanted|meant|awaited) $"
)
"""Before a clause of what something is meant for: "a shirt to be worn when X comes"."""
_BACKGROUND = frozenset(["before", "until", "since", "unless", "if", "than", "although", "though"])


def _told_otherwise(draft: Draft, sentence: Sentence, parts: list[Piece], here: Piece | None, chunk: Chunk, at: int) -> bool:
    """True when the clause of a name tells what went before or is to come, and none of its words point at the picture."""
    person = chunk.is_a("Person")
    if (
        here is None
        or "(pictured" in sentence.text[chunk.start : chunk.end]
        or (person and (_SELFIE.match(sentence.codes, at + 1) or _SELFIE_WITH.search(sentence.codes, 0, at)))
    ):
        return False
    if (sentence.number == 1 and was_busy(draft, sentence)) or taken_in(draft, sentence) == at:
        return False
    words = sentence.codes.part(here.start, here.end)
    stands = not here.told and words.startswith("before ") and _STANDS_BEFORE.search(sentence.codes, 0, here.start)
    told_before = words.split(" ", 1)[0] in _BACKGROUND and not stands and not (sentence.number and answers(draft, sentence))
    if here.below and (
        told_before
        or (words.startswith(("when ", "once ", "until ")) and _MEANT_FOR.search(sentence.codes, 0, here.start))
        or (words.startswith("as ") and sentence.codes.part(0, here.start).rstrip().endswith("as soon"))
        or (words.startswith("after ") and ((here.start and here.told == NOW) or _LET_BEFORE.match(words)))
        or (_YET_TO.match(words) and not _GOES_ON.search(sentence.codes, here.start, at) and not cued(words))
    ):
        return True
    if (
        not here.below
        and not person
        and any(
            isinstance(c.value, Date) and c.value.how in ("full", "day") and resolve_date(draft, sentence, c) == draft.day
            for c in sentence.chunks
        )
    ):
        return False
    if sentence.number < 3 and _SHARED_THIS.search(sentence.codes, here.start, here.end):
        return False
    if _IN_ONE_OF.match(sentence.codes) and not sought(r"\b(?:had|would|will)\b").search(sentence.codes):
        return False  # "in the upper picture A spoke with B"
    if WORDS_OF_SCENE.search(words) or cued(words) or _PICTURE_OF.search(sentence.codes, 0, at):
        return False
    if (
        sentence.number < 3
        and sentence.codes[: here.start].rstrip().endswith(":")
        and (cued(sentence.codes, 0, here.start) or (draft.opens(sentence) and _BEARING.search(sentence.codes, 0, here.start)))
    ):
        return False  # "behind them sat their backups: A, B and C"
    if draft.opens(sentence) and not here.below and (_WERE_IN.search(words) or _WAS_SHOWN.match(sentence.codes, at + 1)):
        return False
    if _AND_IS_SEEN.match(sentence.codes, at + 1) and _FIRST.match(sentence.codes, here.start, at):
        return False  # "X was built by Y and is pictured at P"
    if CAMERA_AT.search(sentence.codes, 0, at) or (
        sentence.number < 6 and at in (stands_there(draft, sentence, 0), stands_there(draft, sentence, here.start))
    ):
        return False
    taken = _TAKEN_BY.search(sentence.codes, 0, at) if person else None
    if taken is not None and not any(c.is_a("Person") for place, c in sentence.at.items() if taken.start() < place < at):
        return IN_VISOR.match(sentence.codes, at + 1) is None  # "snapped by his crewmate, X"
    if sought(
        r"\b(?:photographed|caught|captured|snapped|filmed|framed|shot|imaged|recorded|(?:camera|lens)(?: of (?:the |[a-z]+ )?[\ue000-\uf8ff])? (?:found|met|picked out|singled out|surprised))\b[^,]*$"
    ).search(sentence.codes.part(here.start, at)) and not caught_by_arm(sentence, here.start, here.end):
        return False  # whom a camera caught
    if sought(
        r",? \(?(?:(?:which|who|that) (?:is|are|can be) (?:also |just |still |partly |partially )?)?(?:seen|pictured|shown|photographed|visible)\b"
    ).match(sentence.codes, at + 1) or (person and _SHOWN_IN_PART.match(sentence.codes, at + 1)):
        return False
    if (
        here.below
        and sought(r"(?:as|when|while)\b").match(words)
        and (
            SHUTTER.search(sentence.codes, 0, here.start)
            or sought(
                r"(?:photo|image|picture|view|frame)[^,;]*(?:was|were) [a-z]+ |\b(?:took|made|snapped|shot|recorded|got) (?:this|the) (?:[a-z-]+ ){0,2}(?:photo|photograph|picture|image|view|frame|shot|snapshot|scene)\b[^,;]*|\b(?:photographed|snapped|pictured|imaged|filmed|caught) [^.;]*[\ue000-\uf8ff]"
            ).search(sentence.codes, 0, here.start)
        )
        and not caught_by_arm(sentence, 0, here.start)
    ):
        return False  # "this photo was taken when ...", "A snapped B as he ..."
    if draft.opens(sentence) and (not here.below or words.startswith(("as ", "while "))):
        verb = _verb_told(parts, here, parse_of(sentence).words)
        if _POSTURE.fullmatch(verb) and not _WENT_OUT.search(sentence.codes, here.start):
            return False  # "X floated in Zvezda"
        someone = any(c.is_a("Person") for place, c in sentence.at.items() if here.start <= place < at)
        there = _IN_ROOM.search(sentence.codes, 0, at) or (_AT_ROOM.search(sentence.codes, 0, at) and _ON_A_WALK.search(sentence.codes))
        busy = chunk.is_a("Module") and someone and there and _busy_that_day(draft, sentence, verb)
        if busy and not _WENT_OUT.search(sentence.codes, here.start):
            return False  # "A and B hunted for a leak in Zvezda"
        if (
            person
            and not _FROM_INSIDE.match(sentence.codes, at + 1)
            and (_POSED.search(sentence.codes) or _IN_POSTURE.match(sentence.codes, 0, at) or _busy_that_day(draft, sentence, verb))
        ):
            return False  # a caption that tells in the past what its picture shows: "A and B donned their suits"
    if person and draft.opens(sentence) and not here.below and _CAUGHT_IT.search(sentence.codes, at):
        return False
    if person and _WHOM_ONE_TOOK.match(sentence.codes, at + 1):
        return False
    if person and not here.below and _DRESSED_HERE.match(sentence.codes, at + 1):
        return False
    if person and not draft.opens(sentence) and (let := _LET.search(sentence.codes, here.start, here.end)):
        who = sentence.at[let.start("p")]
        if let.start("p") <= at and who.is_a("Person") and not who.members:
            return True  # "A set it adrift": of one, that is the past
    how = told_in(parts, at)
    if how == PERFECT and person and sentence.codes.endswith(("here ", "here, "), 0, at):
        return False  # "and here she has come to its end"
    if how == PERFECT and person and _SHRUNK.match(sentence.codes, at + 1):
        return False
    if (
        how == PAST
        and person
        and len(chunk.members) > 1
        and draft.opens(sentence)
        and _verb_told(parts, here, parse_of(sentence).words) in _EITHER_TIME
        and not _AND_DID.search(sentence.codes, at)
    ):
        return False  # "A and B cut a cake"
    if how == PAST and draft.opens(sentence) and _LABELS.match(sentence.codes, at + 1):
        return False
    if how in (PAST, LATER) or (
        how == PERFECT
        and any(s.at for s in draft.sentences[: sentence.number])
        and JUST.search(words) is None
        and "here " not in words
        and not points_here(draft, sentence)
        and not _IN_THIS_VIEW.match(sentence.codes)
        and not does_more_now(sentence, at)
    ):
        return True
    outer = [part for part in parts if part.start < here.start and not part.below and part.told]
    earlier = [part.told for part in parts if part.start < here.start and part.told]
    once = words.startswith(_ONCE_IT) or (words.startswith("as ") and sentence.codes.endswith((" as soon ", " as long "), 0, here.start))
    if here.below and earlier and earlier[-1] == LATER and once and how == NOW:
        return True  # "will begin when X leaves", "will begin as soon as X is out"
    return (
        words.startswith(("that ", "which ", "who ")) and how == NOW and bool(outer) and outer[-1].told in (PAST, LATER)
    )  # "fixed a cable that holds the X"
