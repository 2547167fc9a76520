"""What is in view: each name in the sentences of the scene, asked how it stands there; what is hidden or out of frame is marked so.
The file is long since names of every class pass through it, each asked in its order."""

from __future__ import annotations

import bisect

from issgraph.extract.crew.nearest import NOBODY
from issgraph.extract.crew.own_pictures import shown_oneself
from issgraph.extract.crew.writers import writer_of
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.grammar.telling import NOW, PERFECT, Piece, pieces
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.extract.view.deltas import delta_seen
from issgraph.extract.view.families import family
from issgraph.extract.view.only_whither import only_whither
from issgraph.extract.view.others_there import read_other_ends
from issgraph.extract.view.pointing_lines import addressed
from issgraph.extract.view.scene import cued
from issgraph.extract.view.seen_gear import gear_in, gear_seen
from issgraph.extract.view.seen_parts import module_seen, thing_seen
from issgraph.extract.view.seen_people import has_spot, person_seen
from issgraph.extract.view.seen_places import earth_seen, looked_at, place_seen
from issgraph.extract.view.seen_things import unnamed_in, unnamed_seen
from issgraph.extract.view.seen_vehicles import LOOK_AT, at_console, names_people, station_seen, subject_like, vehicle_seen
from issgraph.extract.view.ships_shown import pointed_at, they_are_there
from issgraph.extract.view.shown_there import at_that_moment
from issgraph.extract.view.told_now import tells_of
from issgraph.extract.view.told_of import only_told_of
from issgraph.extract.view.told_otherwise import told_otherwise
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
                if not told_otherwise(draft, sentence, parts, _clause(parts, at), gear, at) and not gear_denied(draft, sentence, gear):
                    gear_seen(draft, sentence, gear)
            for thing in unnamed_in(draft, sentence):
                at = sentence.code_at(thing)
                if not told_otherwise(draft, sentence, parts, _clause(parts, at), thing, at) and not gear_denied(draft, sentence, thing):
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
    if not far and not spot and told_otherwise(draft, sentence, parts, here, chunk, at):
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
