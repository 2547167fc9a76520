"""What is in view: each name in the sentences of the scene, asked how it stands there; what is hidden or out of frame is marked so."""

from __future__ import annotations

import bisect
import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.chunks import Chunk, Sentence
from issgraph.extract.clauses import resolve_date
from issgraph.extract.dates import Date
from issgraph.extract.draft import Draft
from issgraph.extract.newcomers import NAME, slug
from issgraph.extract.phrases import FAMILIES
from issgraph.extract.scene import CUE
from issgraph.extract.syntax import parse_of
from issgraph.extract.telling import LATER, NOW, PAST, PERFECT, Piece, pieces, told_in
from issgraph.extract.things import family
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_PAST = Pattern(
    r"^(?:who )?(?:had|has|was to|were to|have|went|joined|made|spent|worked|launched|arrived|flew|became|took over|helped|handled|drove|steered|handed|noticed|moved|started|said|told|was|were running|(?:was|were) (?:[a-z]+ing|at the controls|inside)|ran|sent|closed|unhooked|completed|watched|followed|stood by)\b"
)
_WORDS_OF_SCENE = ("photo", "image", "picture", "view", "photograph", "frame", "pictured", "seen", "shown")


@lru_cache(maxsize=1)
def _not_seen() -> Pattern:
    return Pattern(rf"(?<![\w-]){lexicon().pattern('not-seen')}(?![\w-])")


_INSIDE = Pattern(
    r"(?:(?<![\w-])(?:inside(?: of)?|in|aboard|within|into|on board|throughout|through|from inside|of) (?>the |a |an |his |her |their |its |.'s? |now |newly |station's |new |just-\w+ |[a-z-]+ed |[a-z]+ |roomy )*)$"
)
_FROM = Pattern(
    r"(?:(?<![\w-])(?:from|trunk of|window in|windows? of|through a|through the|flight deck window of|aboard|outside|near|off|toward|towards|by|to|hatch of|hatch to|door of|bay of|on board|out of) (?:the |a |an |its |departing |approaching |.'s? |[a-z-]+ ){0,3})$"
)
_PLACE_SKIP = Pattern(
    r"(?<![\w-])(?:in|near|off|toward|towards|from|at|over|above|to|across|around|on|by|between|along|into|northwest of|southeast of|southwest of|northeast of|north of|south of|east of|west of|kilometers of|miles of|between|launched|capital|for|past|outside|through|out of|beyond) (?:the |a |an |downtown |[a-z-]+ )?(?:(?:coast|shore|shores|border|center|edge|tip|waters|mountains|hills|hours|skies) of (?:the )?)?(?:[\ue000-\uf8ff], )?$"
)


def read_depicted(draft: Draft) -> None:
    """What is in view: walks the sentences of the scene and asks of each name how it stands there."""
    draft.hidden = [denied(sentence) for sentence in draft.sentences]
    takers = {s.object.id for s in draft.about("takenBy") if isinstance(s.object, Entity)}
    draft.families = {family(v) for _, c in draft.chunks("VisitingVehicle") if (v := c.meaning("VisitingVehicle")) and v.id not in FAMILIES}
    for sentence in draft.sentences:
        if not draft.scene[sentence.number] and not draft.hidden[sentence.number]:
            continue
        parts = pieces(sentence)
        for chunk in sentence.chunks:
            if not draft.scene[sentence.number] and not any(c.start in draft.hidden[sentence.number] for c in (chunk, *chunk.each)):
                continue
            for each in chunk.each:
                entity = each.meaning("")
                if entity is None or each.is_a("Organization", "Role", "DockingPort", "Direction"):
                    continue
                _depict(draft, sentence, parts, chunk, each, takers)
    if not any(isinstance(s.object, Entity) and s.object.cls == "Person" for s in draft.about("depicts")):
        _unnamed(draft, takers)


_SOMEONE = compiled(
    r"\b(?:an?|two|three|the two|both) (?:[\ue000-\uf8ff] )?(?:[a-z-]+ )?(?:astronauts?|cosmonauts?|spacewalkers?|[\ue000-\uf8ff]s?)(?: from (?:the )?[\ue000-\uf8ff])? (?:is |are )?(?:[a-z]+ing|pictured|seen|shown|works?|floats?|hangs?)\b"
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
                    _say(draft, other, each, person, "person-in-scene")
            return


def _index(sentence: Sentence, at: int) -> int:
    """The word of the parse that stands at a place of the codes."""
    return bisect.bisect_left(parse_of(sentence).tokens, at, key=lambda token: token.at)


def _depict(draft: Draft, sentence: Sentence, parts: list[Piece], chunk: Chunk, each: Chunk, takers: set[str]) -> None:
    at = sentence.code_at(chunk)
    lead, tail = sentence.codes[:at], sentence.codes[at + 1 :]
    clause_tail = re.split(r"[;.]|, (?:and|but|while|which)|\(", tail)[0] if not tail.startswith(" (") else tail[:40]
    if re.match(r"(?:'s [a-z]+)?,? (?:[^,.;]{0,24}, )?(?:would|may|might|could|will|should|was to|were to)\b", tail) or re.search(
        r"\b(?:without|anywhere but in|instead of|might be|could be|may be) (?:the |a )?$", lead
    ):
        return
    if chunk.note == "coref" and not each.is_a("Person") and not _subject_like(lead, tail):
        return
    here = next((part for part in parts if part.start <= at < part.end), None)
    far = each.is_a("Phenomenon") or (each.is_a("EarthFeature", "Country") and not (here is not None and here.below and here.told != NOW))
    if not far and _told_otherwise(draft, sentence, parts, chunk, at):
        return
    if each.is_a("Person"):
        _person(draft, sentence, each, lead, tail, clause_tail, takers)
    elif each.is_a("VisitingVehicle"):
        _vehicle(draft, sentence, each, lead, clause_tail, _heads(sentence, parts, at))
    elif each.is_a("Module", "DockingAdapter", "ExternalPlatform", "StationSegment"):
        _module(draft, sentence, each, lead, clause_tail)
    elif each.is_a("SpaceStation"):
        _station(
            draft,
            sentence,
            each,
            lead,
            tail,
            _heads(sentence, parts, at) or bool(re.search(r"\b(?:portions?|parts?|sections?) of (?:the )?$", lead)),
        )
    elif each.is_a("StationElement", "Hardware"):
        _thing(draft, sentence, each, lead, clause_tail)
    elif each.is_a("Phenomenon", "EarthFeature", "Country") or (each.entities and each.entities[0].cls == NAME):
        _place(draft, sentence, each, lead, clause_tail, here is not None and bool(_VISIBLE.search(sentence.codes[here.start : here.end])))


_ASIDE_BEFORE = compiled(r"(?: of (?:this|the) [a-z]+)?, (?:the )?([\ue000-\uf8ff]) [a-z]")


def denied(sentence: Sentence) -> set[int]:
    """The chunks (by their place) of which a sentence says that they cannot be seen: the name just before the words, else their subject."""
    found: set[int] = set()
    for match in _not_seen().finditer(sentence.codes):
        lead = sentence.codes[: match.start()]
        direct = re.search(
            r"([\ue000-\uf8ff])(?:'s)?(?:,|\)| -| –| —)? ?\(?(?:who |which )?(?:is |are |was |were |has |have |had )?(?:just |also |both )?$",
            lead,
        )
        ahead = _ASIDE_BEFORE.match(sentence.codes, match.end()) if lead.endswith((", ", "and ")) else None
        if ahead:  # "A and, cropped out of this version, B"
            found.add(sentence.at[ahead.start(1)].start)
            continue
        inserted = re.search(r"([\ue000-\uf8ff]), [^,;.:]{3,80}, (?:(?:is|are|was|were|has|had|did) )?(?:just |also )?$", lead)
        verb_first = re.search(r"([\ue000-\uf8ff]), (?:is|are|was|were|has|had) [^,;.:]{0,90}$", lead)
        if inserted or (verb_first and not direct):
            chosen = inserted or verb_first
            assert chosen is not None
            found.add(sentence.at[chosen.start(1)].start)
        elif direct:
            last = sentence.at[direct.start(1)].members[-1:]
            found |= {last[0].start} if last and re.search(r"\($", direct.group()) else _together(sentence, direct.start(1))
        else:
            begin = max((m.end() for m in re.finditer(r"; |\. |: |, (?:and|but|while|although) ", lead)), default=0)
            segment = lead.rfind(", ") + 2
            own = (
                re.match(r"(?:with |while |and |where |as )?(?:the |a |an )?(?:[a-z-]+ ){0,2}?([\ue000-\uf8ff])", lead[segment:])
                if segment > begin
                else None
            )
            if own:
                begin = segment + own.start(1)
            for at in range(begin, match.start()):
                chunk = sentence.at.get(at)
                if chunk is not None and chunk.is_a(
                    "Person", "VisitingVehicle", "Module", "RoboticArm", "Hardware", "EarthFeature", "SpaceStation"
                ):
                    found.add(chunk.start)
                    break
        also = re.match(r",? as (?:is|are|was|were) ([\ue000-\uf8ff])", sentence.codes[match.end() :])
        if also:
            found.add(sentence.at[match.end() + also.start(1)].start)
        turned = _INVERTED.match(sentence.codes, match.end())
        if turned:  # "not seen here are A, pilot, and B"
            found -= {c.start for at, c in sentence.at.items() if at < match.start()}
            stop = compiled(r"[;.]").search(sentence.codes, turned.end())
            found |= {
                c.start
                for at, c in sentence.at.items()
                if turned.end() - 1 <= at < (stop.start() if stop else len(sentence.codes))
                and c.is_a("Person", "VisitingVehicle", "Module")
            }
    for match in re.finditer(r"neither (?:the )?([\ue000-\uf8ff]) nor (?:the )?([\ue000-\uf8ff])", sentence.codes):
        found |= {sentence.at[match.start(1)].start, sentence.at[match.start(2)].start}
    return found


_INVERTED = compiled(
    r"(?: or (?:not )?[a-z ]{3,20})?(?:,? (?:and so [a-z]+|here|in this [a-z]+|to the [a-z]+|at [a-z]+))?,? (?:is|are|was|were) (?:the )?[\ue000-\uf8ff]"
)


def _together(sentence: Sentence, place: int) -> set[int]:
    """A chunk and those it is joined with: in "A and B are not visible" both are meant."""
    found = {sentence.at[place].start}
    while joined := re.search(r"([\ue000-\uf8ff])(?:, and |, | and | nor | or )(?:the )?$", sentence.codes[:place]):
        place = joined.start(1)
        found.add(sentence.at[place].start)
    return found


def _one_hidden(chunk: Chunk, hidden: set[int]) -> bool:
    """True when of a list one is hidden that is not its first: the place of the first is the place of the list."""
    return any(member.start in hidden for member in chunk.members[1:])


def _say(draft: Draft, sentence: Sentence, each: Chunk, entity: Entity, rule: str, tail: str = "", lead: str = "") -> None:
    qualifiers: list[tuple[str, str]] = []
    hidden = draft.hidden[sentence.number]
    if each.start in hidden or any(
        chunk.start in hidden and not _one_hidden(chunk, hidden) for chunk in sentence.chunks if each in chunk.each
    ):
        qualifiers = [("visibility", "outOfFrame"), ("modality", "denied")]
    elif re.search(r"(?:partially|partly) (?:obscured|hidden|visible|obstructed)(?: [a-z -]{0,30})?$", lead.rstrip(" \"'")) or re.match(
        r"[\"']?,? (?:is |are )?(?:partially|partly) (?:obscured|hidden|visible|obstructed)", tail
    ):
        qualifiers = [("visibility", "partlyObscured")]
    elif re.search(r"\b(?:most of|much of|nearly all of) (?:the )?$", lead):
        qualifiers = [("visibility", "mostlyInView")]
    elif re.search(r"\b(?:part|parts|a portion|portions|a piece|section) of (?:the |that |.'s )?$", lead) and not re.search(
        r"(?:forward|aft|port) (?:section|portion|part) of", lead[-30:]
    ):
        qualifiers = [("visibility", "partlyInView")]
    elif re.search(r"reflect(?:ed|ion)", lead[-20:] + tail[:50]):
        qualifiers = [("visibility", "reflected")]
    span = each.span
    draft.say(
        draft.photo,
        "depicts",
        entity,
        rule,
        span,
        object_span=span,
        trigger=span,
        qualifiers=qualifiers,
        final=any(name == "modality" for name, _ in qualifiers),
    )


_BACKGROUND = frozenset(["before", "until", "since", "unless", "if", "than", "although", "though"])


def _told_otherwise(draft: Draft, sentence: Sentence, parts: list[Piece], chunk: Chunk, at: int) -> bool:
    """True when the clause of a name tells what went before or is to come, and none of its words point at the picture."""
    here = next((part for part in parts if part.start <= at < part.end), None)
    if here is None:
        return False
    words = sentence.codes[here.start : here.end]
    if here.below and words.split(" ", 1)[0] in _BACKGROUND:
        return True
    if (
        not here.below
        and not chunk.is_a("Person")
        and any(
            isinstance(c.value, Date) and c.value.how in ("full", "day") and resolve_date(draft, sentence, c) == draft.day
            for c in sentence.chunks
        )
    ):
        return False
    if CUE.search(words) or any(word in words for word in _WORDS_OF_SCENE):
        return False
    by = r"\b(?:taken|made|shot|snapped|recorded|photographed|captured) by (?:his|her|their|an?|the|another|fellow)\b[^,;]{2,50}, (?:.{0,20})$"
    if chunk.is_a("Person") and re.search(by, sentence.codes[:at]):
        return True
    if re.search(r"\b(?:photographed|caught|captured|snapped|filmed|framed|shot|imaged|recorded)\b[^,]*$", sentence.codes[here.start : at]):
        return False  # whom a camera caught
    if re.match(r",? \(?(?:seen|pictured|shown|photographed|visible)\b", sentence.codes[at + 1 :]):
        return False
    if (
        here.below
        and re.match(r"(?:as|when|while)\b", words)
        and re.search(r"(?:photo|image|picture|view|frame)[^,;]*(?:was|were) [a-z]+ ", sentence.codes[: here.start])
    ):
        return False  # "this photo was taken when ..."
    how = told_in(parts, at)
    if how in (PAST, LATER) or (how == PERFECT and sentence.number > 0 and "here " not in words):
        return True
    outer = [part for part in parts if part.start < here.start and not part.below and part.told]
    return (
        words.startswith(("that ", "which ", "who ")) and how == NOW and bool(outer) and outer[-1].told in (PAST, LATER)
    )  # "fixed a cable that holds the X"


def _person(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str, clause_tail: str, takers: set[str]) -> None:
    person = each.meaning("Person")
    if person is None:
        return
    selfie = re.search(r"selfie|self-portrait|at h(?:er|im)self|of h(?:er|im)self", sentence.codes)
    if person.id in takers and not selfie:
        return
    if re.search(
        r"(?:(?:inside|aboard|on board|also on board|also aboard|riding) (?:the capsule |the ship |it )?(?:are|is|were|was)|carrying|carried|sending|bringing|delivering|returning|taking|brought|honou?r of|named (?:after|for)|in memory of|successors?|replac\w+|by|joined|helped|for|thanks to|late|with the help of|from(?! (?:the )?(?:far |lower |upper )?(?:left|right|bottom|top|front|back|center|rear|foreground)\b)|christened|(?:that|which|whom)) (?:[^,:;–—\ue000-\uf8ff]{0,16})$",
        lead[-40:],
    ) and not (
        re.search(r"(?:pictured|joined|flanked|assisted|accompanied) by (?:.{0,20})$", lead[-36:])
        or re.match(r",? \(?(?:seen|shown|pictured|standing|seated|floating|at (?:far )?(?:left|right|center))\b", tail)
    ):
        return
    chunk = next((c for c in sentence.chunks if each in c.each), each)
    if re.match(r",? (?:aboard|on board|inside|riding)(?=[,.;]|$| as | on )", sentence.codes[sentence.code_at(chunk) + 1 :]):
        return
    if re.search(r"\b(?:after|before|since|until) (?:[^,;]{0,30})$", lead) and re.match(
        r"(?:,[^,;]{2,40},)? (?:had )?(?:[a-z]+ed|caught|took|left|flew|came)\b", tail
    ):
        return  # "hours after X gripped it"
    verb = re.sub(r"^,? (?:who|whose|whom) [^,.;]*(?:, ?|$)", "", re.split(r"[.;]", tail)[0]).lstrip(" ,")
    cue = bool(CUE.search(sentence.codes)) or any(w in sentence.codes for w in _WORDS_OF_SCENE)
    if _PAST.match(verb) and not (cue and sentence.number == 0 and not re.match(r"(?:had|has|have)\b", verb)):
        return
    if (
        re.match(r"(?:photograph|snap|captur|film|shot|shoot)[a-z]* ", verb)
        and not selfie
        and not re.search(r"(?:photograph|picture|photo|image|view)", lead)
    ):
        return  # they hold the cameras
    if re.match(r"(?:back|dock|undock|park|fly|steer|pilot|guide)(?:s|ing)? (?:the |their )?[\ue000-\uf8ff]", verb) and not cue:
        return  # they fly the ship that is seen
    if re.match(r"(?:will|is to|are to|is due|are due|plans?|is slated|are slated)\b", verb) or re.search(
        r"(?:slated to|due to|to make|will|planned)[^.;]{0,40}(?:with|and) $", lead
    ):
        return
    if re.search(r"(?:spacewalk|together|excursion|outing)[^.;]{0,30} (?:with|that) (?:.{0,12})$", lead) and not cue:
        pass
    _say(draft, sentence, each, person, "person-in-scene", tail[:60] if tail.startswith((" (", ",")) else clause_tail, "")


_STATION_CREW = compiled(r" (?:and|or) (?:[a-z]+ ){0,2}(?:crew|crews|crewmembers|crewmates|astronauts|residents)\b")


def _heads(sentence: Sentence, parts: list[Piece], at: int) -> bool:
    """True for a name that is what its clause is about, told now: no preposition and no verb governs it."""
    parse = parse_of(sentence)
    index = bisect.bisect_left(parse.tokens, at, key=lambda token: token.at)
    if index >= len(parse.tokens) or parse.tokens[index].at != at or parse.words[index].endswith(("'s", "'")):
        return False
    return parse.governor(index)[0] == "free" and told_in(parts, at) == NOW and not next(p for p in parts if p.start <= at < p.end).below


def _vehicle(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str, heads: bool) -> None:
    vehicle = each.meaning("VisitingVehicle")
    if vehicle is None or (
        each.is_a("Mission")
        and each.note != "craft"
        and not _entered(sentence, lead, tail)
        and not _TOUCHED.search(lead)
        and not _subject_like(lead, tail)
        and not (heads and not tail.startswith(","))
        and not re.search(r"(?:is|are|shows?|features?|holds|grips) (?:the |a |an )?$", lead)
    ):
        return
    if (
        not _TOUCHED.search(lead)
        and not _entered(sentence, lead, tail)
        and re.search(
            r"(?:from|aboard|of|on|by|via|inside|in|bay of|trunk of|to|with|since) (?:the |a |an |departing |approaching |.'s? |[a-z-]+ ){0,2}$",
            lead[-40:],
        )
        and not re.search(
            r"(?:view|photo|image|picture|nose|arrays?|portion|part|front|side|approach|arrival|docking|departure|undocking|release|capture|glow|panels?|wings?|mechanism|hatch|(?<!toward the )(?<!toward the cargo )(?<!toward the payload )bay) of (?:the |a |.'s? |[a-z-]+ ){0,2}$",
            lead[-44:],
        )
    ):
        return
    if re.search(r"\b(?:that|which|where) (?:the )?$", lead) and re.match(r" (?:had|has|delivered|carried|brought|took|was)\b", tail):
        return
    if tail.startswith(("'s trunk", " trunk", "'s payload bay", " payload bay", "'s flight deck", " mission", " flight")) or re.match(
        r"(?:'s)? (?:crew|commander|pilot|crew members?|mission|launch)\b", tail
    ):
        return
    if _EVENT_OF.search(lead):
        return  # "following the docking of the station and Endeavour, the crews meet"
    if vehicle.id in FAMILIES and family(vehicle) in draft.families:
        return  # "the other Dragon in this photo is Endeavour"
    if (
        vehicle.id in FAMILIES
        and vehicle.id in ("soyuz", "progress")
        and not _subject_like(lead, tail)
        and not heads
        and not _entered(sentence, lead, tail)
    ):
        return
    if _STATION_CREW.match(tail):
        return  # "the shuttle and station crews"
    _say(draft, sentence, each, vehicle, "vehicle-in-scene", tail, lead)


_EVENT_OF = Pattern(
    r"\b(?:after|following|since|before|prior to|until|upon|ahead of) (?:the |its |their |his |her )?(?:[a-z]+ ){0,2}?(?:undocking|docking|separation|departure|arrival|launch|landing|link-?up|rendezvous|release|capture|berthing|undock|hatch opening) (?:of|with|from|between|by) (?:the )?(?:[\ue000-\uf8ff](?: and| with| from) (?:the )?)?(?:departing )?$"
)


_TOUCHED = Pattern(
    r"\b(?:(?:cling\w*|holds? on|holding on|tethered|anchored|strapped|next|close|adjacent|belted|locked|fastened|nearest|hand) to|(?:belly|tip|nose|wings?|tail|underside|hull|panels?|arrays?|elbow|end effector|engine|fin|side) of|under|beneath|underneath|beside|alongside|in front of|behind|along|astride|atop|around)"
    r" (?:the |a |an |his |her |their |its |.'s? |[a-z-]+ed |[a-z]+ )*$"
)


_INTO = Pattern(
    r"\b(?:in|into|in to|inside|inside of|through the hatch of|at the hatch of|at the controls of|aboard) (?:the |a |an |their |his |her |.'s? |[a-z-]+ ){0,2}$"
)
_WITH = Pattern(r"\bwith (?:the |a |an )?$")
_ACTS = Pattern(
    r"[\ue000-\uf8ff] (?:(?:slowly|carefully|then|also|now) )?(?:(?:is|are) [a-z]+ing|(?!launch|arriv|return|fl(?:y|ies)|rid|land|liv|serv|travel|depart|leav|train|stud)[a-z]+s?) "
)


def _entered(sentence: Sentence, lead: str, tail: str) -> bool:
    """True for a ship that someone is seen in or enters ("climbs into the Dragon"), or that stands behind them ("with X in the window")."""
    if sentence.number == 0 and _INTO.search(lead):
        acts = _ACTS.search(lead) or re.search(r"\bcrew(?: ?members|mates)? (?:pose|poses|gather|gathers|work|works|float|floats)\b", lead)
        return bool(acts) and not re.search(r"\b(?:was|were|had|will|launch\w*|days?|year|since|before|after)\b", lead)
    return bool(
        _WITH.search(lead)
        and re.match(
            r"(?:,? (?:and )?(?:the |a )?[\ue000-\uf8ff])* (?:in the (?:window|background|distance|foreground|frame)|visible|outside|behind|below|beyond)\b",
            tail,
        )
    )


def _away(draft: Draft, sentence: Sentence) -> set[int]:
    """The sentence, when all it tells is where someone is who cannot be seen."""
    hidden = draft.hidden[sentence.number]
    others = [c for c in sentence.chunks if c.is_a("Person") and c.start not in hidden]
    return {sentence.number} if hidden and not others and any(c.is_a("Person") for c in sentence.chunks if c.start in hidden) else set()


def _subject_like(lead: str, tail: str) -> bool:
    return bool(
        re.match(
            r"(?: [a-z-]+){0,2},? (?:is|are|approaches|departs|docks|docked|nears|closes|hangs|floats|sits|begins|arrives|moves|backs|pictured|seen|shown|creeps|slides|drifts|undocks|with|after|as|during|in|on|at)\b",
            tail,
        )
    )


def _module(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str) -> None:
    module = each.meaning("Module", "DockingAdapter", "ExternalPlatform", "StationSegment")
    if module is None:
        return
    if re.match(r"(?:'s)? ?(?:window|hatch(?:way)?)\b", tail) and not re.search(r"framed by (?:a |the )?$", lead):
        return
    if sentence.number in _away(draft, sentence):
        return
    if (
        not _TOUCHED.search(lead)
        and re.search(
            r"(?<![a-z])(?:docked|attached|berthed|moored|(?<!at the )hatch(?:way)? of|windows? (?:of|in)|toward|towards|to|onto|from|outside|near|on|for|off) (?:the |.'s? |new |[a-z-]+ed ){0,3}$",
            lead[-40:],
        )
        and not re.search(r"(?:next to|close to|inside|view of|photo of|works? on|working on) (?:the |.'s? )?$", lead[-30:])
    ):
        return
    if module.cls == "StationSegment" and not re.search(r"(?:in view|view|photo|image|visible|most of)", sentence.codes):
        return
    inside = _INSIDE.search(lead[-60:])
    if (
        inside
        and re.search(
            r"\b(?:window|windows|mockup|mock-up|replica|trainer|camera|view|side|port|front|nose|replica|delivered|spent|pieces|part) (?:in|of|from) (?:the |a )?$",
            lead[-40:],
        )
        and not re.search(r"(?:view|interior|inside|photo|image|picture) of (?:the )?$", lead[-30:])
    ):
        return
    if sentence.number and not inside and not CUE.search(sentence.codes):
        return
    _say(draft, sentence, each, module, "module-in-scene", tail, lead)


_SEEN_NOW = compiled(
    r"^(?:, [^;]{0,80},)? (?:is|are|was|were) (?:also |partially |partly )?(?:seen|pictured|shown|visible|photographed|framed|silhouetted)\b"
)


_WORKS_ON = compiled(
    r"\b(?:(?:attach|connect|add|bolt|fasten|secur|mount|appl|instal|insert|reach)[a-z]* [^.;,]{0,30}?(?:to|on|onto|into|toward|towards|for)) (?:the |an? |.'s? |[a-z-]+ ){0,2}$"
)


_OPENS = compiled(
    r"(?:(?:back-?dropped|silhouetted|set|framed|contrasted|bathed|lit|photographed|pictured|seen|with|against|above|over|below|under|high) [^.;]{0,140}, )?"
    r"(?:the )?(?:whole |entire |orbiting |completed |nearly |newly expanded )*"
)
"""What may stand before the station that a sentence shows."""


def _station(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str, heads: bool) -> None:
    station = each.meaning("SpaceStation")
    whole = re.search(r"\b(?:portions?|parts?|sections?|much|most) of (?:the )?$", lead) or re.fullmatch(r"(?:the )?(?:[a-z-]+ )?", lead)
    if station and heads and whole and _SEEN_NOW.search(tail):
        _say(draft, sentence, each, station, "station-in-scene", tail, "")
        return
    words = draft.text[each.start : each.end]
    shown = re.search(
        r"(?:photos?|photographs?|views?|pictures?|images?|shots?|frames?|scenes?|portrait|snapshots?|silhouette|shows?|showing|features|caught|captured|photographed|snapped|pictured) (?:of )?(?:the )?(?:(?:whole|entire|forward|aft|(?!from|aboard|on|by|in|inside|as)[a-z]+)(?: (?:portion|section|part|end|half|side) of)? )?(?:the )?$",
        lead[-60:],
    )
    opens = _OPENS.fullmatch(lead) and re.match(
        r",? (?:is (?:seen|pictured|shown|photographed|silhouetted|framed|featured|backdropped)|hangs|floats|glides|appears|drifts|shines|streaks|backdropped|as seen|seen|photographed|pictured|flies|soars|crosses|moves|in silhouette|looms)",
        tail,
    )
    if station and not re.match(r"'s", tail) and (shown or (opens and words[:1].isupper())):
        _say(draft, sentence, each, station, "station-in-scene", tail, "")


_SUITS = ("extravehicular-mobility-unit", "spacex-pressure-suit", "launch-and-entry-suit", "boeing-spacesuit")
_CLOTHED = compiled(r"\b(?:in|wear(?:s|ing)?|dons?|donning|versions? of) (?:an? |the |his |her |their |two |[a-z-]+ ){0,2}$")
_ON_TRUSS = compiled(
    r"\b(?:perche[sd]|move\w*|translat\w+|works?|working|hangs?|hanging|rides?|climb\w*|stands?|floats?) (?:on|along|atop|up|down|over) (?:the |an? |.'s? |[a-z-]+ |[\ue000-\uf8ff] )*$"
)


def _thing(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str) -> None:
    thing = each.meaning("StationElement", "Hardware")
    if thing is None:
        return
    if thing.id == "truss" and (sentence.number or not _ON_TRUSS.search(lead)):
        return
    worn = re.search(r"([\ue000-\uf8ff]),? (?:or )?$", lead)
    if worn and (suit := sentence.at[worn.start(1)].meaning("Hardware")) is not None and suit.id == thing.id:
        return  # "in their EMUs, or spacesuits"
    if thing.id in _SUITS and (_CLOTHED.search(lead) or re.match(r"(?:'s)? (?:gloves?|helmets?|boots?)\b", tail)):
        return
    if (
        sentence.number
        and thing.cls == "Hardware"
        and not re.search(r"visible|in view|seen|pictured|foreground|background|shown", sentence.codes)
    ):
        return
    if re.match(r"(?:'s)? ?(?:crew|team|operator|controls?|controllers|workstation|technology|console)", tail):
        return
    if (
        not _TOUCHED.search(lead)
        and not (sentence.number == 0 and _WORKS_ON.search(lead))
        and re.search(
            r"(?:for|about|of failed|on behalf of|without|near|from inside|at the controls of|controls of|the late|operat(?:e|es|ed|ing)|practic\w+ with|toward|towards|to the|into|was running|to) (?:the |an? |.'s? |[a-z-]+ ){0,2}$",
            lead[-40:],
        )
        and thing.cls != "RoboticArm"
    ):
        return
    if (
        thing.cls == "RoboticArm"
        and re.search(
            r"(?:was running|controls of|at the controls|operat(?:e|es|ed|ing)|worked|drove|steered|flying|commanded|using|uses?) (?:the |.'s? )?$",
            lead[-30:],
        )
        and not re.search(r"(?:grip|tip|end|grasp|snares|photo|view) of", lead[-30:])
    ):
        return
    _say(draft, sentence, each, thing, "thing-in-scene", tail, lead)


_VISIBLE = Pattern(
    r"^(?:below|beneath|behind|beyond|in|at|to|near|around|above)\b[^,;]{0,40} (?:is|are) (?:the )?(?:waters?|coasts?|islands?|city|cities|lights|shores?|mountains|snow-[a-z]+|deserts?) |\b(?:visible|can be (?:seen|delineated|spotted|made out|recognized)|(?:is|are) (?:seen|pictured|shown)|in view|backdrop)\b"
)
_REGION = Pattern(
    r"(?:^| )((?:[\ue000-\uf8ff] (?=coast|shore))?(?:(?:atlantic|pacific|mediterranean|northwest|northeast|southwest|southeast|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|north|south|east|west|central|upper|lower|midwestern|gulf) )*(?:(?:coast|coastline|shores?|tip) of (?:the )?)?)$"
)
"""Which part of a country or continent is meant."""
_LANDS = ("country", "continent", "state", "province", "region")
_INTRODUCED = Pattern(
    r"(?:\b(?:town|city|cities|village|island|islands|port|volcano|lake|river|lights|glow|suburb|capital) of (?:the )?|(?:marsh|lake|island|bay|volcano|mountain|river|city|town|desert|peninsula|gulf|lagoon|glacier|crater) \()$"
)
_LANDFORM = compiled(
    r"\b(?:river|lake|bay|gulf|sea|isle|ile|island|islands|delta|desert|mount|mountain|mountains|volcano|peninsula|reef|glacier|basin|valley|strait|cape|lagoon|canyon|groove|fjord|atoll|plateau|range|dam|reservoir|sound|harbor|city|lakes|falls|crater|dunes|archipelago|coast|point|creek)\b"
)
_CRAFT = compiled(r"\b(?:Nikon|Kodak|Earth|Observations|Facility|Unit|Program|Center|Crew|Mission|ISS|NASA|Credit|Station)\b")


def _place(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str, visible: bool) -> None:
    phenomenon = each.meaning("Phenomenon")
    if phenomenon:
        if not re.search(
            r"(?:like|as|before|after|until|at|every|one of the|during|by|each|per|no|without|from|from a dozen|study|studying|watch for|landed on|to the|return to the|missions? to the|on the) (?:the |an? |local |next )?$",
            lead[-30:],
        ):
            _say(draft, sentence, each, phenomenon, "phenomenon-in-scene", tail, lead)
        return
    place = each.meaning("EarthFeature")
    if re.match(r" [a-z-]+ [\ue000-\uf8ff]", tail) and any(
        c.is_a("Person") and c.start - each.end < 30 for c in sentence.chunks if c.start > each.end
    ):
        return  # "California businessman X"
    owner = tail.startswith("'s ") and (place is None or draft.gazetteer.rows[place.id].get("kind") in _LANDS)
    if owner and not re.match(r"'s (?:[a-z]+ )?(?:coast|coastline|shore|shores|lights|capital)\b", tail):
        return
    if re.match(r" (?:coast|coastline|shores?) of (?:the )?[\ue000-\uf8ff]", tail):
        return  # of what it is a coast is named next
    region = _REGION.search(lead)
    viewed = re.search(
        r"(?:view|photo|photograph|image|picture|photographed|lights) of (?:the )?$", lead[: region.start()] if region else lead
    )
    if draft.text[each.start : each.end].lower() in draft.gazetteer.adjectives:
        return
    if place is None or place.cls == "Country":
        name = each.entities[0]
        told = _INTRODUCED.search(lead) or (visible and len(name.label.split()) > 1) or _LANDFORM.search(name.label.lower())
        if name.cls == "Country" and not (
            region and (viewed or visible or re.search(r"(?:shows?|features?) (?:the )?$", lead[: region.start()]))
        ):
            return
        if name.cls != "Country" and (not told or _CRAFT.search(name.label)):
            return
        state = re.match(r", ([\ue000-\uf8ff])", tail)
        after = sentence.at.get(len(lead) + 3) if state and name.cls != "Country" else None
        label = f"{name.label}, {after.entities[0].label}" if after is not None and after.is_a("EarthFeature") else name.label
        place = Entity(slug(label), "EarthFeature", label, known=False)
    row = draft.gazetteer.rows.get(place.id)
    if re.search(r"[\ue000-\uf8ff], $", lead) and row is not None and row.get("kind") in _LANDS and not re.match(r",? and ", tail):
        before = sentence.at[len(lead) - 3].entities[:1]
        if (
            before
            and before[0].cls in ("EarthFeature", NAME)
            and not (before[0].known and draft.gazetteer.rows[before[0].id].get("kind") in _LANDS)
        ):
            return  # where a place lies
    if region and (row is None or row.get("kind") in _LANDS):
        start = sentence.offsets[region.start(1)]
        label = f"{draft.text[start : each.start]}{place.label}"
        place = Entity(slug(label), "EarthFeature", label, known=False)
        lead = lead[: region.start(1)]
    below = any(isinstance(s.object, Entity) and each.entities[0].label in s.object.label for s in draft.about("orbitingAbove"))
    if below and not viewed and not visible and not re.search(r"captured (?:the )?$", lead[-30:]):
        return
    others = any(
        isinstance(s.object, Entity)
        and s.object.cls not in ("EarthFeature", "Phenomenon", "Country")
        and s.asserted
        and s.object.id != "canadarm2"
        for s in draft.about("depicts")
    )
    if others and not visible and not viewed:
        return
    if _PLACE_SKIP.search(lead[-60:]) and not re.search(r"(?:at|from|on) (?:the )?$", lead[-8:]):
        return
    if re.search(r"(?:at|from|on|in) (?:the )?$", lead[-8:]) and not re.search(
        r"(?:camera (?:at|on)|look(?:s|ed|ing)? (?:down )?(?:at|on)|aimed .{0,30}at|sunglint on) (?:the )?$", lead[-50:]
    ):
        return
    _say(draft, sentence, each, place, "place-in-scene", tail, lead)
