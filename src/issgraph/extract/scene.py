"""The picture itself: its date, its photographer, and what is in view, told apart from background, plans and what is out of frame."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.extract.chunks import Chunk, Sentence
from issgraph.extract.clauses import resolve_date
from issgraph.extract.coreference import family
from issgraph.extract.dates import Date
from issgraph.extract.draft import Draft
from issgraph.extract.newcomers import NAME, slug
from issgraph.extract.phrases import FAMILIES
from issgraph.model import Entity, Span
from issgraph.rules import lexicon
from issgraph.view import view

_CUE = re.compile(
    r"\b(?:in view|in this (?:view|photo|image|picture|frame|scene|portrait)|visible|can be seen|(?:is|are) (?:also )?(?:seen|pictured|shown|framed)|foreground|background|pictured|at (?:far |lower |upper |top |bottom )?(?:left|right|center|top|bottom)\b"
    r"|(?:lower|upper) (?:left|right)|the photo (?:features|shows)|(?:this|the) (?:photo|image|view|picture|frame)|behind (?:him|her|them)|beside (?:him|her|them)|next to (?:him|her|them)|in the frame|through the window|standing|seated|the (?:top|front|back|bottom|middle) row|left to right|from (?:the )?(?:far )?(?:left|right)|(?:front|back|top|middle|bottom|second) row|clockwise|between the|folded along|shows? (?:through|up)|frame|peeking|looms?)\b"
)
_PAST = re.compile(
    r"^(?:who )?(?:had|has|was to|were to|have|went|joined|made|spent|worked|launched|arrived|flew|became|took over|helped|handled|drove|steered|handed|noticed|moved|started|said|told|was|were running|(?:was|were) (?:[a-z]+ing|at the controls|inside)|ran|sent|closed|unhooked|completed|watched|followed|stood by)\b"
)
_WORDS_OF_SCENE = ("photo", "image", "picture", "view", "photograph", "frame", "pictured", "seen", "shown")


@lru_cache(maxsize=1)
def _not_seen() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){lexicon().pattern('not-seen')}(?![\w-])")


def mark_scene(draft: Draft) -> None:
    """Decides which sentences describe the picture: the first one that states something, and those with words of seeing."""
    draft.scene = [False] * len(draft.sentences)
    first = True
    for sentence in draft.sentences:
        asks = draft.text[sentence.span.end - 1] == "?"
        if asks:
            continue
        if first and sentence.span.end - sentence.span.start > 20:
            draft.scene[sentence.number] = True
            first = False
            if not sentence.at:
                first = True
        elif _CUE.search(sentence.codes) or _goes_on(draft, sentence):
            draft.scene[sentence.number] = not re.match(r"(?:later|since|in the meantime)\b", sentence.codes)


def _goes_on(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence that goes on describing: "It is ...", "She is fastening ...", a phenomenon told in the present."""
    if sentence.number > 5 or re.search(r"\b(?:was|were|had|will)\b", sentence.codes):
        return False
    if re.match(r"(?:it|this|that) (?:is|shows|features|captures|reveals|includes) ", sentence.codes) and draft.scene[sentence.number - 1]:
        return True
    if any(c.is_a("Phenomenon") for c in sentence.chunks) and re.search(
        r"\b(?:is|are|glows?|arcs?|stretch(?:es)?|shines?|hangs?|ripples?|dances?)\b", sentence.codes
    ):
        return True
    if any(
        c.is_a("Module", "RoboticArm", "ExternalPlatform")
        and re.match(
            r"(?:'s)? (?:juts?|sits?|spreads|bends|reaches|extends|rises|stretch(?:es)?|towers|gleams|perch(?:es)?|looms?|points|arcs|curls)\b",
            sentence.codes[at + 1 :],
        )
        for at, c in sentence.at.items()
    ):
        return True
    if re.search(r"\b(?:sits|spreads|stands|hangs|lies) (?:the |a )?(?:[a-z-]+ )?[\ue000-\uf8ff]", sentence.codes):
        return True
    return (
        any(
            c.is_a("Person") and re.match(r" (?:is|are) (?!expected|to|due|set)[a-z]+ing\b", sentence.codes[at + 1 :])
            for at, c in sentence.at.items()
        )
        and sentence.number < 3
    )


_TAKEN_ON = re.compile(
    r"(?:taken|photo|photographed|picture|pictured|image|imaged|captured|snapped|shot|seen|view|frame|exposed|made|recorded|scene|shutter|snapshot|selfie|exposure|caught)[^.;]{0,90}?(?:on|from|dated|of|in|,|:|the|this|that) ?$|(?:taken|photographed|captured|snapped|shot|exposed|dated|recorded) $"
)
_OTHER_EVENT = re.compile(
    r"(?:launch(?:ed|ing)?|lifted off|lift ?off|arriv(?:ed|al)|docked|docking|since|until|berthed|undock\w*|left|departed|began|blasted off|flew|landed|due|set for|scheduled|planned|expected|born|brought|carried|recall\w*|leaving|requested|ringed|drifted off|slid|topic|letter|gone up|came up|reached|returned|delivered|followed)[^.;,]{0,40}$"
)


def read_day(draft: Draft, stamp: Date | None) -> None:
    """The day of the picture: its stamp, else the date told of the taking, else the first date of the scene that is no other event's."""
    if stamp is not None:
        iso = stamp.iso("", draft.published)
        if iso:
            _taken_on(draft, iso, "stamp", Span(stamp.start, stamp.end))
            return
    best: tuple[int, int, str, Span] | None = None
    for sentence in draft.sentences:
        for chunk in sentence.chunks:
            if not isinstance(chunk.value, Date) or chunk.value.how in ("shift", "same"):
                continue
            at = sentence.code_at(chunk)
            lead = re.sub(r"\([^)]*\)", "", sentence.codes[:at])
            taken, event = _TAKEN_ON.search(lead), _OTHER_EVENT.search(lead)
            told = bool(taken and not (event and event.start() > taken.start())) or bool(
                re.match(r". ?,? ?(?:photo|image|picture|spacewalk|exposure|view|photograph|:)", sentence.codes[at:])
                and sentence.number < 2
            )
            other = bool(event) and not told
            if (
                chunk.value.how == "year"
                or (chunk.value.how == "month" and not (told or draft.scene[sentence.number]))
                or (other and not told)
            ):
                continue
            if not told and not draft.scene[sentence.number] and sentence.number > 1:
                continue
            iso = resolve_date(draft, sentence, chunk)
            if not iso or (draft.published and iso > draft.published[: len(iso)]) or _planned_date(sentence, at):
                continue
            score = (
                10 * told
                + (6 if draft.scene[sentence.number] else 0)
                + (5 if chunk.value.how == "full" else 3 if chunk.value.how == "day" else 0)
                - 2 * sentence.number
            )
            if best is None or score > best[0]:
                best = (score, chunk.start, iso, chunk.span)
    if best is not None:
        _taken_on(draft, best[2], "scene-date", best[3])


def _planned_date(sentence: Sentence, at: int) -> bool:
    return bool(
        re.search(
            r"\b(?:will|is to|are to|due|planned|scheduled|set for|expected|slated|no earlier than|targeted)\b[^.;,]{0,40}$",
            sentence.codes[:at],
        )
    )


def _taken_on(draft: Draft, iso: str, rule: str, span: Span) -> None:
    draft.day = iso
    draft.say(draft.photo, "takenOn", iso, rule, span, object_span=span, trigger=span)


_CREDIT_SPLIT = re.compile(r"\s*(?:/|–|—|;|,| and |&| - |-(?=[A-Z]\.)|\||:)\s*")
_CREDIT_LINE = re.compile(
    r"\(?(?:image |photo |picture )?(?:credits?|courtesy|photo by|image by)\b(?: of)?:? ?(?P<who>[^()\n]{2,80}?)(?:\)|\.?\s*$|\n)",
    re.I | re.M,
)


def credit_people(draft_text: str, credit: str, gazetteer: object, day: str) -> list[tuple[Entity, Span]]:
    """People named in the credit field or in a credit line of the text; an agency alone names nobody."""
    found: list[tuple[Entity, Span]] = []
    places = [("credit", 0, view(credit))] if credit else []
    places += [("text", m.start("who"), m["who"]) for m in _CREDIT_LINE.finditer(draft_text)]
    for field, offset, words in places:
        position = 0
        for part in _CREDIT_SPLIT.split(words):
            start = words.find(part, position)
            position = start + len(part)
            person = _credit_person(part.strip(), gazetteer, day)
            if person:
                found.append((person, Span(offset + start, offset + start + len(part), field)))
    return found


def _credit_person(part: str, gazetteer: object, day: str) -> Entity | None:
    from issgraph.gazetteer import Gazetteer

    assert isinstance(gazetteer, Gazetteer)
    part = re.sub(r"^(?:astronaut|cosmonaut|photographer) ", "", part, flags=re.I)
    for meaning in gazetteer.meanings(part):
        if meaning.entity.cls == "Person":
            return meaning.entity
        return None
    initial = re.fullmatch(r"([A-Z])\. ?(?:[A-Z]\. ?)?([A-Z][\w' -]+)", part)
    if initial:
        rows = [
            r for r in gazetteer.surnames.get(initial[2], []) if r.label[:1] == initial[1] or any(a[:1] == initial[1] for a in r.aliases)
        ]
        if day:
            rows = [r for r in rows if (r.get("from") or "0") <= day] or rows
        return rows[0].entity if len(rows) == 1 else None
    if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z]\.)? (?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)?", part) and not re.search(
        r"Space|Center|Agency|Images?|Observatory|Laboratory|Earth|Johnson Space|Program|University|Expedition|Crew", part
    ):
        label = re.sub(r" [A-Z]\.(?= )", "", part)
        return Entity(slug(label), "Person", label, known=False)
    return None


_ANON = re.compile(
    r"(?:an?|one of the(?: two| three| six| seven)?|one|the|another|(?:an?|one|another)? ?(?:member|[\ue000-\uf8ff]) of the)(?: [a-z]+ed)? (?P<x>[\ue000-\uf8ff])(?:'s)? ?(?P<crew>crew\b|[\ue000-\uf8ff])"
)


def read_photographer(draft: Draft, credits: list[tuple[Entity, Span]]) -> None:
    """The photographer: from the clauses already read, from the credit, or an unnamed crew member of an expedition or mission."""
    named = [s for s in draft.about("takenBy") if s.asserted]
    crew_credit = [(p, s) for p, s in credits]
    for person, span in crew_credit:
        if named and not any(isinstance(s.object, Entity) and s.object.id == person.id for s in named):
            continue
        draft.say(draft.photo, "takenBy", person, "credit-line", span, object_span=span, trigger=span)
    if draft.about("takenBy"):
        return
    for sentence in draft.sentences:
        for match in _ANON.finditer(sentence.codes):
            chunk = sentence.at.get(match.start("x"))
            activity = chunk.meaning("Expedition", "Mission") if chunk else None
            who = sentence.at.get(match.start("crew"))
            if who is not None and not who.is_a("Role"):
                continue
            before, after = sentence.codes[: match.start()], sentence.codes[match.end() : match.end() + 60]
            taker = re.search(r"\b(?:by|work of)(?: the)? ?$", before[-14:]) or re.match(
                rf",? (?:[a-z ]{{0,20}})?(?:{lexicon().pattern('took')}|comes? this)\b", after
            )
            if (
                activity
                and taker
                and not re.search(
                    r"(?:assembled|built|used|operated|performed|worn|carried|launched|installed|conducted)[^.;]{0,40}by(?: the)? ?$",
                    before,
                )
            ):
                span = sentence.original(*match.span())
                unnamed = Entity(f"{activity.id}-crew-member", "Person", f"{activity.label} crew member", known=False)
                draft.say(draft.photo, "takenBy", unnamed, "unnamed-crew", span, object_span=span, trigger=span)
                draft.say(draft.photo, "takenDuring", activity, "unnamed-crew", span, object_span=span, trigger=span)
                return


_INSIDE = re.compile(
    r"(?:(?<![\w-])(?:inside(?: of)?|in|aboard|within|into|on board|throughout|through|from inside|of) (?:the |a |an |his |her |their |its |.'s? |now |newly |station's |new |just-\w+ |[a-z-]+ed |[a-z]+ |roomy )*)$"
)
_FROM = re.compile(
    r"(?:(?<![\w-])(?:from|trunk of|window in|windows? of|through a|through the|flight deck window of|aboard|outside|near|off|toward|towards|by|to|hatch of|hatch to|door of|bay of|on board|out of) (?:the |a |an |its |departing |approaching |.'s? |[a-z-]+ ){0,3})$"
)
_PLACE_SKIP = re.compile(
    r"(?<![\w-])(?:in|near|off|toward|towards|from|at|over|above|to|across|around|on|by|between|along|into|northwest of|southeast of|southwest of|northeast of|north of|south of|east of|west of|kilometers of|miles of|between|launched|capital|for|past|outside|through) (?:the |a |an |downtown |[a-z-]+ )?(?:(?:coast|shore|shores|border|center|edge|tip|waters|mountains|hills|hours|skies) of (?:the )?)?(?:[\ue000-\uf8ff], )?$"
)


def read_depicted(draft: Draft) -> None:
    """What is in view: walks the sentences of the scene and asks of each name how it stands there."""
    draft.hidden = [denied(sentence) for sentence in draft.sentences]
    takers = {s.object.id for s in draft.about("takenBy") if isinstance(s.object, Entity)}
    for sentence in draft.sentences:
        if not draft.scene[sentence.number] and not draft.hidden[sentence.number]:
            continue
        for chunk in sentence.chunks:
            if not draft.scene[sentence.number] and chunk.start not in draft.hidden[sentence.number]:
                continue
            for each in chunk.each:
                entity = each.meaning("")
                if entity is None or each.is_a("Organization", "Role", "DockingPort", "Direction"):
                    continue
                _depict(draft, sentence, chunk, each, takers)


def _depict(draft: Draft, sentence: Sentence, chunk: Chunk, each: Chunk, takers: set[str]) -> None:
    at = sentence.code_at(chunk)
    lead, tail = sentence.codes[:at], sentence.codes[at + 1 :]
    clause_tail = re.split(r"[;.]|, (?:and|but|while|which)|\(", tail)[0] if not tail.startswith(" (") else tail[:40]
    if re.match(r"(?:'s [a-z]+)?,? (?:[^,.;]{0,24}, )?(?:would|may|might|could|will|should|was to|were to)\b", tail) or re.search(
        r"\b(?:without|anywhere but in|instead of|might be|could be|may be) (?:the |a )?$", lead
    ):
        return
    if chunk.note == "coref" and not each.is_a("Person") and not _subject_like(lead, tail):
        return
    if each.is_a("Person"):
        _person(draft, sentence, each, lead, tail, clause_tail, takers)
    elif each.is_a("VisitingVehicle"):
        _vehicle(draft, sentence, each, lead, clause_tail)
    elif each.is_a("Module", "DockingAdapter", "ExternalPlatform", "StationSegment"):
        _module(draft, sentence, each, lead, clause_tail)
    elif each.is_a("SpaceStation"):
        _station(draft, sentence, each, lead, tail)
    elif each.is_a("StationElement", "Hardware"):
        _thing(draft, sentence, each, lead, clause_tail)
    elif each.is_a("Phenomenon", "EarthFeature", "Country") or (each.entities and each.entities[0].cls == NAME):
        _place(draft, sentence, each, lead, clause_tail)


def denied(sentence: Sentence) -> set[int]:
    """The chunks (by their place) of which a sentence says that they cannot be seen: the name just before the words, else their subject."""
    found: set[int] = set()
    for match in _not_seen().finditer(sentence.codes):
        lead = sentence.codes[: match.start()]
        direct = re.search(
            r"([\ue000-\uf8ff])(?:'s)?(?:,|\)| -| –| —)? ?\(?(?:who |which )?(?:is |are |was |were )?(?:just |also |both )?$", lead
        )
        if direct:
            found.add(sentence.at[direct.start(1)].start)
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
    return found


def _say(draft: Draft, sentence: Sentence, each: Chunk, entity: Entity, rule: str, tail: str = "", lead: str = "") -> None:
    qualifiers: list[tuple[str, str]] = []
    if any(chunk.start in draft.hidden[sentence.number] for chunk in sentence.chunks if each in chunk.each):
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


def _person(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str, clause_tail: str, takers: set[str]) -> None:
    person = each.meaning("Person")
    if person is None:
        return
    selfie = re.search(r"selfie|self-portrait|at h(?:er|im)self|of h(?:er|im)self", sentence.codes)
    if person.id in takers and not selfie:
        return
    if re.search(
        r"(?:(?:inside|aboard|on board|also on board|also aboard|riding) (?:the capsule |the ship |it )?(?:are|is|were|was)|carrying|carried|honou?r of|named (?:after|for)|in memory of|successors?|replac\w+|by|joined|helped|for|thanks to|late|with the help of|from(?! left| the left| right)|christened|(?:that|which|whom)) (?:[^,:;–—]{0,16})$",
        lead[-40:],
    ) and not re.search(r"(?:pictured|joined|flanked|assisted|accompanied) by (?:.{0,20})$", lead[-36:]):
        return
    verb = re.sub(r"^,? (?:who|whose|whom) [^,.;]*(?:, ?|$)", "", re.split(r"[.;]", tail)[0]).lstrip(" ,")
    cue = bool(_CUE.search(sentence.codes)) or any(w in sentence.codes for w in _WORDS_OF_SCENE)
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


def _vehicle(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str) -> None:
    vehicle = each.meaning("VisitingVehicle")
    if vehicle is None or (
        each.is_a("Mission")
        and each.note != "craft"
        and not _subject_like(lead, tail)
        and not re.search(r"(?:is|are|shows?|features?|holds|grips) (?:the |a |an )?$", lead)
    ):
        return
    if re.search(
        r"(?:from|aboard|of|on|by|via|inside|in|bay of|trunk of|to|with|since) (?:the |a |an |departing |approaching |.'s? |[a-z-]+ ){0,2}$",
        lead[-40:],
    ) and not re.search(
        r"(?:view|photo|image|picture|nose|arrays?|portion|part|front|side|approach|arrival|docking|departure|undocking|release|capture|glow|panels?|wings?) of (?:the |a |.'s? |[a-z-]+ ){0,2}$",
        lead[-44:],
    ):
        return
    if tail.startswith(("'s trunk", " trunk", "'s payload bay", " payload bay", "'s flight deck", " mission", " flight")) or re.match(
        r"(?:'s)? (?:crew|commander|pilot|crew members?|mission|launch)\b", tail
    ):
        return
    if vehicle.id in FAMILIES and any(
        family(v) == family(vehicle) and v.id not in FAMILIES
        for _, c in draft.chunks("VisitingVehicle")
        if (v := c.meaning("VisitingVehicle"))
    ):
        return  # "the other Dragon in this photo is Endeavour"
    if vehicle.id in FAMILIES and vehicle.id in ("soyuz", "progress") and not _subject_like(lead, tail):
        return
    _say(draft, sentence, each, vehicle, "vehicle-in-scene", tail, lead)


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
    if re.search(
        r"(?:<|docked|attached|berthed|moored|hatch(?:way)? of|windows? (?:of|in)|toward|towards|to|onto|from|outside|near|on|for|off) (?:the |.'s? |new |[a-z-]+ed ){0,3}$",
        lead[-40:],
    ) and not re.search(r"(?:next to|close to|inside|view of|photo of|works? on|working on) (?:the |.'s? )?$", lead[-30:]):
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
    if sentence.number and not inside and not _CUE.search(sentence.codes):
        return
    _say(draft, sentence, each, module, "module-in-scene", tail, lead)


def _station(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str) -> None:
    station = each.meaning("SpaceStation")
    words = draft.text[each.start : each.end]
    shown = re.search(
        r"(?:photo|photograph|view|picture|image|shot|portrait|snapshot|silhouette|shows?|showing|features|caught|captured|photographed|snapped|pictured) (?:of )?(?:the )?(?:(?:whole|entire|forward|aft|[a-z]+)(?: (?:portion|section|part|end|half|side) of)? )?(?:the )?$",
        lead[-60:],
    )
    opens = re.fullmatch(r"(?:the )?(?:whole |entire |orbiting |completed )*", lead) and re.match(
        r",? (?:is (?:seen|pictured|shown|photographed|silhouetted|framed|featured|backdropped)|hangs|floats|glides|appears|drifts|shines|streaks|backdropped|as seen|seen|photographed|pictured|flies|soars|crosses|moves|in silhouette|looms)",
        tail,
    )
    if station and not re.match(r"'s", tail) and (shown or (opens and words[:1].isupper())):
        _say(draft, sentence, each, station, "station-in-scene", tail, "")


def _thing(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str) -> None:
    thing = each.meaning("StationElement", "Hardware")
    if thing is None:
        return
    if thing.cls == "Truss" and thing.id == "truss":
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
        re.search(
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


def _place(draft: Draft, sentence: Sentence, each: Chunk, lead: str, tail: str) -> None:
    phenomenon = each.meaning("Phenomenon")
    if phenomenon:
        if not re.search(
            r"(?:like|as|before|after|until|at|every|one of the|during|by|each|per|no|without|study|studying|watch for|landed on|to the|return to the|missions? to the|on the) (?:the |an? |local |next )?$",
            lead[-30:],
        ):
            _say(draft, sentence, each, phenomenon, "phenomenon-in-scene", tail, lead)
        return
    place = each.meaning("EarthFeature")
    if place is None:
        name = each.entities[0]
        if name.cls == "Country" or not re.search(
            r"\b(?:river|lake|bay|gulf|sea|island|islands|delta|desert|mount|mountain|mountains|volcano|peninsula|reef|glacier|basin|valley|strait|cape|lagoon|canyon|groove|fjord|atoll|plateau|range|dam|reservoir|sound|harbor|city|lakes|falls|crater|dunes|archipelago|coast|point|creek)\b",
            name.label.lower(),
        ):
            return
        place = Entity(slug(name.label), "EarthFeature", name.label, known=False)
    below = any(isinstance(s.object, Entity) and s.object.id == place.id for s in draft.about("orbitingAbove"))
    if below and not re.search(r"(?:view|photo|image|picture|photographed|captured|lights) of (?:the )?$", lead[-30:]):
        return
    others = any(
        isinstance(s.object, Entity)
        and s.object.cls not in ("EarthFeature", "Phenomenon", "Country")
        and s.asserted
        and s.object.id != "canadarm2"
        for s in draft.about("depicts")
    )
    if others and not re.search(r"(?:view|photo|image|picture|lights) of (?:the )?$", lead[-30:]):
        return
    if _PLACE_SKIP.search(lead[-60:]) and not re.search(r"(?:at|from|on) (?:the )?$", lead[-8:]):
        return
    if re.search(r"(?:at|from|on|in) (?:the )?$", lead[-8:]) and not re.search(
        r"(?:camera (?:at|on)|look(?:s|ed|ing)? (?:down )?(?:at|on)|aimed .{0,30}at|sunglint on) (?:the )?$", lead[-50:]
    ):
        return
    _say(draft, sentence, each, place, "place-in-scene", tail, lead)
