"""Spacewalks: which one is meant (a mission's number or a date), who performed it, and whose first it was;
in one file, since each of these decides the others.

Who can have been outside on a day, the reference tables know; the text has to name them and the spacewalk."""

from __future__ import annotations

import bisect
from collections.abc import Set
from dataclasses import dataclass
from operator import itemgetter

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, apart, later, shifted
from issgraph.extract.naming.draft import REACH, Draft, cover
from issgraph.extract.operations.outdoors import at_work_outside
from issgraph.extract.operations.outings import ORDINALS, Outing, all_outings, called_off, is_planned, looked_back, outings, people_of
from issgraph.frames import frames_of
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.reference import Row

_THIRD = Pattern(r" as (?:an? |the |his |her |their )?(?:third|second|partner|companion|lead|leader|spacewalker)\b")
_ON_TRUSS = Pattern(r"[^.;]{0,70}\b(?:from|on|at) (?:the )?[\ue000-\uf8ff]")
_OUT_THERE = compiled(
    r"[^.;:\ue000-\uf8ff]{0,60}\b(?:from|at|on) (?:the |his |her |a )?(?:(?:far |other |very )?(?:end|edge|tip|base|foot|root|bottom|top|side|middle) of (?:his|her|an?|the) (?:[a-z]+ )?(?:tether|truss|boom|arm|bay|mast|wing|array|tower|blankets?|radiator|antenna|hull|ladder)|(?:mast|wing|array|boom|truss|tower)'s (?:end|tip|base|foot|root|bottom|top|side)|truss|foot ?(?:restraint|hold)|work ?site|hull|handrail|outside\b)"
    r"|(?:'s)?,? (?:who )?minded (?:the|his|her) tether"
)
"""Who watches there is outside too."""
_POST_OUT = Pattern(
    r"\b(?:from|on|at) [^.;,:]{0,40}\b(?:on|of|at|from) (?:the )?[\ue000-\uf8ff], (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)
_HELPING = Pattern(
    r"^(?:'s)?,? (?:who )?(?:[a-z]+ly )?(?:is |was |were |are )?(?:steer|took turns |filmed|filming|operat|drove|drive|driving|flew the|flies the|supported|supporting|assist|help(?![a-z]* outside\b)(?!s (?:to )?(?:put|install|assemble|attach|mount|remove|replace|unfold|connect|build|move|bolt)\b)|read(?!y|ied|ies)|watch|monitor|choreograph|coordinat|guid(?!(?:e|es|ed|ing) (?:(?:the|an?|its|another) (?:[a-z-]+ ){0,4})?[^.;:, ]{1,20} (?:on|in)?to )|stayed|remain|minded"
    r"|at the controls|inside|indoors|from inside|on the intra|back inside(?! [^.;]{0,40}\bafter\b)|kept watch|worked the arm|ran the arm|handled the arm|talk|wait|backed up|backs up|stood watch|stand watch|stands watch|commanded the arm|kept an eye|keeps an eye|being the one at|spent [^.;]{0,20} (?:at|inside))"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that a text tells: where (None: it is the scene's), and whether the words of the spacewalk tell it."""

    iso: str
    span: Span | None
    own: bool


_NO_DAY = _Told("", None, False)


@dataclass(frozen=True, slots=True)
class _Which:
    """Which spacewalk is meant: its row where the tables know it, and the day the text tells for it."""

    row: Row | None
    day: _Told


_OVER = Pattern(
    r"\b(?:(?:before|prior to|ahead of) the (?:start|beginning|outset) of|(?:after|following|since|back from|(?:return|rest|recover)\w* from|recall\w*|describ\w+|discuss\w*|remember\w*|celebrat\w+|commemorat\w+|debrief\w*|had (?:already|earlier|just|previously) (?:been (?:out )?on|made|done|finished|completed))(?: how)?"
    r"|(?:questions?|talk\w*|speak\w*|spoke|ask\w*|stories|story|lecture\w*|videos?|footage|films?|movies?|coverage|recordings?|review\w*)\b(?: [^.;,]{0,24})? ?(?:about|of|on|from)) (?:(?:an?|the|their|his|her|its|that|nearly|almost|about|some|over|more|than|well|[3-8]|three|four|five|six|seven|eight|and|half|long) )*$"
    r"|(?:^|[;,] (?:and |but )?)(?:no one|nobody|none|neither)(?: of [^.;,]{2,30})? (?:(?:ever|has|had|was|is|else) )*$"
    r"|\b(?:none|neither) of $|\bhad (?:(?:just|already|earlier|[a-z]+ly) )?(?:[a-z]+(?:ed|en|un)|[a-z]*done|gone|been|put|set|made|built|cut|left|laid|hung|got) [^.;]{0,80}?\b(?:on|during|in) (?:(?:that|this|the|their|his|her|its|an?|another) )?(?:[a-z-]+ (?:[a-z]+'s )?)?$"
    r"|\b(?:(?:minutes|moments|hours|seconds) (?:away|short|shy) (?:from|of)|about to|on the point of|went on to|would (?:later|then|soon|go on to)|(?:later|afterwards?|hours later)(?: (?:that|the same|in the) (?:day|morning|evening|night|afternoon))?,? [^.;]{0,40}\b(?:left|leave|went|go|gone|stepped|step|headed|head|floated|made|make|began|begin|start|started)) [^.;]{0,80}$"
)
_TO_FOLLOW = Pattern(
    r",? (?:that|which) (?:followed|was to follow|would follow|lay ahead|came (?:next|later|after)|began (?:soon|shortly|an hour|later|minutes))\b"
)
"""Before the words of a spacewalk: it is over or spoken of, and the picture was taken at another time."""
_TRAINING = Pattern(
    r"\b(?:train\w*|rehears\w+|practic\w+|simulat\w+|buoyancy|pool|mock-?up|before|prepar\w+|photos?|pictures?|autographs?|news conference|press|students?|pupils?|audience|reporters?|museum|ceremony|interviews?|describes?|recalls?|talks?|speaks?)\b"
)


_OF_FLIGHT = compiled(
    r"\b(?:mission|flight|STS-\d+)(?:'s)? (?:[a-z]+ ){0,2}(?:[Ss]pace ?walk|EVA|excursion|outing)|(?:[Ss]pace ?walk|EVA|excursion|outing)s? (?:of|on|during|for|in) (?:the |its |his |her |their )?(?:[a-z]+ )?(?:mission|flight|STS-)"
)
""" "The mission's only space walk": the flight is told, and not only the office of somebody."""


def _tells_of_flight(draft: Draft) -> bool:
    return _OF_FLIGHT.search(draft.text) is not None


def _place(sentence: Sentence, outing: Outing) -> tuple[int, int]:
    span = sentence.original(outing.start, outing.end)
    return max(span.start - 40, sentence.span.start), min(span.end + 40, sentence.span.end)


def _during_shuttle(draft: Draft, sentence: Sentence, outing: Outing) -> None:
    """A spacewalk in view without number or day, of people of one shuttle mission: the picture is from that mission."""
    if _TRAINING.search(sentence.codes) or (outing.cue and not draft.once(_tells_of_flight)):
        return
    if not (outing.cue or _OF_FLIGHT.search(draft.text, *_place(sentence, outing))) or not (
        draft.scene[sentence.number] or (sentence.number < 3 and draft.once(_seen) & sentence.people().keys())
    ):
        return
    people = [p for chunk in sentence.chunks for each in chunk.each if (p := each.meaning("Person"))]
    flights = {s.object for p in people for s in draft.about("memberOf", p) if s.asserted and isinstance(s.object, Entity)}
    if len(flights) == 1 and (flight := next(iter(flights))).label.startswith("STS-"):
        span = sentence.original(outing.start, outing.end)
        draft.say(draft.photo, "takenDuring", flight, "scene-spacewalk", span, object_span=span, trigger=span)


def read_spacewalks(draft: Draft) -> None:
    """States the scene's spacewalk and those of the background, with their dates and performers."""
    scene: Entity | None = None
    spoken = all_outings(draft)
    off = {number for number in {sentence.number for sentence, _ in spoken} if called_off(draft, draft.sentences[number])}
    told = [(sentence, outing) for sentence, outing in spoken if not outing.planned and (outing.number or sentence.number not in off)]
    if not told:
        return
    ahead = any(outing.planned and draft.scene[sentence.number] for sentence, outing in spoken)
    named = draft.once(people_of).keys()
    counted = {outing.mission.id: outing.mission.label for _, outing in told if outing.mission and outing.number}
    numbers = {(outing.mission.id, outing.number) for _, outing in told if outing.mission and outing.number}
    indoors = dressing(draft)
    shown = len(numbers) == 1 and any(draft.scene[sentence.number] and not outing.number for sentence, outing in told)
    for numbered in (True, False):  # what the text numbers gets its number before anything else can name it by its date
        for sentence, outing in told:
            if bool(outing.number) != numbered:
                continue
            which = _which(draft, sentence, outing, named)
            row, day, day_span, own = which.row, which.day.iso, which.day.span, which.day.own
            if not day and not outing.number and row is None:
                if not indoors:
                    _during_shuttle(draft, sentence, outing)
                continue
            if not own and not draft.scene[sentence.number] and row is None and not outing.number:
                continue
            known = row or (draft.gazetteer.numbered.get((outing.mission.id, str(outing.number))) if outing.mission else None)
            latest = shifted(draft.published, 1) or draft.published
            ahead_of_it = (later(day, latest) and (row is None or own)) or (known is not None and later(known.get("date"), latest))
            if ahead_of_it and not (own and known is not None and known.get("date") == day and looked_back(sentence, outing.start)):
                continue  # no spacewalk was made after the day of the text, nor after the day behind it, where it is written east of it
            if outing.cue and row is None:
                continue  # a cue tells of no spacewalk but of one that the tables know
            entity = _entity(draft, outing, row, day, counted)
            today = own and day_span is not None and draft.text[day_span.start : day_span.end].lower() == "today"
            in_scene = (draft.scene[sentence.number] and (not own or day == draft.day or today)) or (
                not own and row is not None and row.get("date") in [shifted(draft.day, beside) for beside in (-1, 0, 1)]
            )
            over = _OVER.search(sentence.codes, 0, outing.start) is not None or _TO_FOLLOW.match(sentence.codes, outing.end) is not None
            span = sentence.original(outing.start, outing.end)
            if outing.cue and own and not in_scene and _of_things(sentence, row):
                continue
            performers = _performers(draft, sentence, outing, row, in_scene)
            if row is not None and not own and not performers and not draft.scene[sentence.number]:
                continue
            in_scene = in_scene or (own and day == draft.day and _that_day(draft, performers))
            in_scene = in_scene or (day == draft.day and not over and _of_picture(draft, sentence, day_span, performers))
            in_scene = in_scene or ((own or outing.number > 0) and day == draft.day and not over and _at_work(draft, sentence, performers))
            in_scene = in_scene or (
                shown and numbered and day in ("", draft.day)
            )  # seen "during a spacewalk", of which another sentence gives the number
            if not performers and not in_scene:
                continue
            if (
                in_scene
                and not over
                and not indoors
                and scene is None
                and (performers or "spacewalk" in draft.text[span.start : span.end].lower() or outing.number)
                and not (ahead and outing.cue)
            ):
                scene = entity
                draft.say(draft.photo, "takenDuring", entity, "scene-spacewalk", span, object_span=span, trigger=span)
                flight = outing.mission if outing.number else _flight_of(draft, entity, row)
                if flight is not None:
                    draft.say(draft.photo, "takenDuring", flight, "scene-spacewalk", span, object_span=span, trigger=span)
                else:
                    _during_shuttle(draft, sentence, outing)
            dated = not own and any(draft.about("spacewalkDate", entity))
            if day and performers and not dated and not (outing.number and row is not None and abs(apart(day, row.get("date")) or 0) > 1):
                draft.say(
                    entity,
                    "spacewalkDate",
                    day,
                    "spacewalk-date",
                    cover(span, day_span) if day_span and own else span,
                    subject_span=span,
                    object_span=day_span if own else None,
                )
            for person in performers:
                who = person.meaning("Person")
                assert who is not None
                here = sentence.span.start <= person.start < sentence.span.end
                quote = cover(span, person.span) if here else draft.holder(person.start).span
                draft.say(who, "performed", entity, "spacewalk-performer", quote, subject_span=person.span, object_span=span, trigger=span)
            _career(draft, sentence, outing, entity, span)
    if scene is not None:
        _of_its_flight(draft, told)
    to_come = {sentence.number for sentence, outing in spoken if outing.planned} - {sentence.number for sentence, _ in told}
    _days_alone(draft, told, named, counted, to_come)


_DRESSING = Pattern(
    r"\b(?:don(?:s|ning)?|put(?:s|ting)? on|tr(?:y|ies|ying) on|(?:get|slide|ease|climb|wriggle|squeeze|slip|step|struggle|help)(?:s|ing|ting)?(?: [^.;,]{1,40})? into|wriggling into|easing into|sliding into|squeezing into)"
    r" (?:an? |the |his |her |their |[\ue000-\uf8ff](?:'s)? )?(?:(?!(?:outside|during|while)\b)[a-z-]+ |[\ue000-\uf8ff] )*?(?:suits?|space ?suits?|[\ue000-\uf8ff])(?: \([^)]*\))?(?=[,.;]|$| (?:in|inside|at|on|with|before|as|for|ahead|prior|shortly|just|moments|minutes|hours)\b)"
    r"|\b(?:is|are|being) (?:helped|assisted) into (?:an? |the |his |her |their )?(?:[a-z-]+ )*(?:suits?|space ?suits?)\b|\bsuit(?:s|ing)? up\b"
)
"""What is done before one goes out."""
_TOLD_BEFORE = Pattern(
    r"\b(?:check|ready|readies|pack|test|inspect|prepare|gather|charge|sort|lay out|wait|rest|float|pose|stand|stud|(?:is|are) (?:seen|shown|pictured))\w* [^.;]{2,90}\b(?:before|ahead of|prior to|(?:moments|minutes|hours|shortly|just|soon) before) (?:(?:they|he|she|[\ue000-\uf8ff]) )?(?:going|go|went|heading|head(?:ed)?|stepping|step(?:ped)?|floating|floated|venturing|ventured|leaving|left|exiting|exited|moving|moved|climbing|climbed|emerging)"
    r" (?:out\b(?! of (?:his|her|their))|outside|into (?:space|the (?:void|vacuum))|through the hatch|the (?:station|airlock)|for (?:a|the|their)\b|on (?:a|the|their)\b|[\ue000-\uf8ff])"
)
_CLOSING = Pattern(
    r"\b(?:seal|clos|zip|latch|lock|attach|fit|adjust|check|tighten|fasten|buckl|pull|slip|don|tr(?:y|ies)|secur|inspect|test)[a-z]* (?:(?:the|his|her|their|each other's|one another's|both|an?|on|up|to|of|down|over|shut|and|[a-z]+ing) |[\ue000-\uf8ff](?:'s?)? ){0,4}?(?:(?:[a-z-]+ )?(?:gloves?|helmets?|visors?|collars?|seals?|zips?|backpacks?|suits?|spacesuits?)|(?P<x>[\ue000-\uf8ff]))(?![\w'])|\b(?:already |both |fully )suited\b"
)
"""What is done at suits before one goes out, and outside too."""
_IN_AIRLOCK = compiled(
    r"\b(?:in|inside|interior(?: of|,)?|within) (?:the )?(?:[a-z.]+ |[\ue000-\uf8ff](?:'s)? ){0,4}?(?P<x>[\ue000-\uf8ff])(?= airlock| compartment| module|[,.;:]|$| [a-z])"
)
_GOING_OUT = Pattern(
    r"\b(?:exit|leav|emerg|egress|outside|out of|during|open(?:s|ed|ing)? the|float(?:s|ing)? out|head(?:s|ing)? out|go(?:es|ing)? out|truss|handrail|back in|return|after)"
)
_CLAD_INSIDE = Pattern(
    r"^(?!.*\b(?:space ?walk|eva|outing|excursion|outside)\b).*\b(?:wearing|dressed in|clad in|wear) [^.;,]{0,40}(?:suits?|[\ue000-\uf8ff]) (?:in|inside) (?:the )?(?P<x>[\ue000-\uf8ff])"
)
"""Who is in a suit in an airlock, in a sentence that speaks of no spacewalk."""
_SUIT = "extravehicular-mobility-unit orlan".split()
AIRLOCKS = ("quest", "pirs", "poisk")


def dressing(draft: Draft) -> bool:
    """True for a picture of people who get ready to go out: it was taken before the spacewalk that is told of."""
    if any(_readies(draft, sentence) for sentence in draft.sentences[draft.opening : draft.opening + 2] if draft.scene[sentence.number]):
        return True
    for sentence in draft.sentences[draft.opening : draft.opening + 1]:
        if _TOLD_BEFORE.search(sentence.codes):
            return True
        clad = _CLAD_INSIDE.search(sentence.codes)
        if clad is not None and clad["x"] and sentence.at[clad.start("x")].entities[0].id in AIRLOCKS:
            return True
        for match in _DRESSING.finditer(sentence.codes):
            last = sentence.at.get(match.end() - 1)
            if last is None or any(entity.id in _SUIT for entity in last.entities):
                return True
    return False


def _readies(draft: Draft, sentence: Sentence) -> bool:
    """True for hands at suits in an airlock, which the sentence or the one before names: "Interior, Pirs. A and B seal their suits"."""
    if _GOING_OUT.search(sentence.codes):
        return False
    hands = any(
        not match["x"] or any(entity.id in _SUIT for entity in sentence.at[match.start("x")].entities)
        for match in _CLOSING.finditer(sentence.codes)
    )
    if not hands:
        return False
    for other in draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]:
        room = _IN_AIRLOCK.search(other.codes)
        if room is not None and any(e.id in AIRLOCKS for e in other.at[room.start("x")].entities):
            return True
    return False


_ITS_ONLY = Pattern(
    r"\b(?:lone|only|sole|single|one and only) (?:[a-z-]+ ){0,2}(?:space ?walk|eva|excursion|outing)(?: \(eva\))? (?:of|on|from|during|in) (?:the )?(?P<x>[\ue000-\uf8ff])"
    r"|(?P<y>[\ue000-\uf8ff])'s? (?:lone|only|sole|single|one and only) (?:[a-z-]+ ){0,2}(?:space ?walk|eva|excursion|outing)\b"
)
"""The one spacewalk of a flight."""


def _of_things(sentence: Sentence, row: Row | None) -> bool:
    """True for a sentence that names none of those outside: "on Oct. 30 a wing tore as the truss was set up"."""
    crew = set(row.many("crew")) if row is not None else set()
    return not crew & sentence.people().keys() and _THEY.search(sentence.codes) is None


def _of_its_flight(draft: Draft, told: list[tuple[Sentence, Outing]]) -> None:
    """The scene's spacewalk is "the only one of STS-104's": the picture was taken during that flight too."""
    for sentence, outing in told:
        only = _ITS_ONLY.search(sentence.codes, max(0, outing.start - 30)) if not outing.number else None
        if only is None:
            continue
        flight = sentence.at[only.start("x" if only["x"] else "y")].meaning("Mission")
        if flight is not None and flight.label.startswith("STS-") and only.start() <= outing.end:
            span = sentence.original(*only.span())
            draft.say(draft.photo, "takenDuring", flight, "scene-spacewalk", span, object_span=span, trigger=span)
            return


def _that_day(draft: Draft, performers: list[Chunk]) -> bool:
    """True where a stamp dates the picture and who was outside that day is in it, though another sentence tells of the spacewalk."""
    outside = {who.id for each in performers if (who := each.meaning("Person"))}
    return bool(outside & draft.once(_seen)) and any(s.rule == "stamp" for s in draft.about("takenOn"))


_HAD_BEEN = compiled(r"\b(?:had|has|have|earlier|previous|days? (?:after|before|ago)|the day before|last (?:week|month|year))\b")
"""What speaks of a spacewalk from another day."""


_CAMERA = compiled(
    r"\b(?:train(?:s|ed)|point(?:s|ed)|aim(?:s|ed)|turn(?:s|ed)|swung|swings|had|held|holds|lift(?:s|ed)|rais(?:es|ed)) (?:his|her|the|a|their) (?:[a-z-]+ ){0,2}(?:camera|lens)\b"
)
"""Who took the picture was out there too."""


def _of_picture(draft: Draft, sentence: Sentence, day: Span | None, performers: list[Chunk]) -> bool:
    """True where a sentence tells of the picture's taking, or the day of the spacewalk is what dates a picture that shows all who were outside,
    or that one of them took."""
    if _HAD_BEEN.search(sentence.codes):
        return False
    if any(s.quote.field == "text" and sentence.span.start <= s.quote.start < sentence.span.end for s in draft.about("takenBy")):
        return True
    outside = {who.id for each in performers if (who := each.meaning("Person"))}
    if draft.scene[sentence.number - 1] and outside & draft.once(_seen) and _CAMERA.search(sentence.codes):
        return True
    takers = {s.object.id for s in draft.about("takenBy") if isinstance(s.object, Entity)}
    dated = any(s.object_span == day for s in draft.about("takenOn")) if day is not None else False
    if not dated or not outside:
        return False
    seen = [other for other in draft.sentences[max(0, sentence.number - 2) : sentence.number] if draft.scene[other.number]]
    return bool(outside & takers) or outside <= draft.once(_seen) or any(at_work_outside(other, outside) for other in seen)


def _at_work(draft: Draft, sentence: Sentence, performers: list[Chunk]) -> bool:
    """True where who was outside is seen at work there in the sentence before the one that tells of the spacewalk."""
    outside = {who.id for each in performers if (who := each.meaning("Person"))}
    before = draft.sentences[max(0, sentence.number - 1) : sentence.number]
    return any(draft.scene[other.number] and at_work_outside(other, outside) for other in before)


def _seen(draft: Draft) -> set[str]:
    """Who is named where a text tells of the picture."""
    return {who for sentence in draft.sentences if draft.scene[sentence.number] for who in sentence.people()}


def _flight_of(draft: Draft, spacewalk: Entity, row: Row | None) -> Entity | None:
    """The flight whose number a spacewalk's name has, told elsewhere in the text."""
    flight = draft.gazetteer.rows.get(row.get("mission")) if row else None
    return flight.entity if flight is not None and spacewalk.label.startswith(f"{flight.label} EVA ") else None


_THEY = compiled(r"\b(?:they|he|she|both|the (?:two|pair|duo|team))\b")


def _days_alone(draft: Draft, told: list[tuple[Sentence, Outing]], named: Set[str], counted: dict[str, str], to_come: Set[int]) -> None:
    """ "On Nov. 15 the two threw a shield overboard": in a text about spacewalks, a day on which the people it names were outside."""
    spoken = {sentence.number for sentence, _ in told}
    beside = {number for told_of in spoken for number in range(told_of - REACH, told_of + REACH + 1)}
    for sentence in (each for each in draft.sentences if each.number in beside):
        several = _SEVERAL.search(sentence.codes) is not None
        if (sentence.number in spoken and not several) or sentence.number in to_come:
            continue
        for chunk in sentence.chunks:
            if sentence.number in spoken and not _listed(sentence, chunk):
                continue
            if not isinstance(chunk.value, Date) or chunk.value.how not in ("full", "day", "ordinal", "shift"):
                continue
            day = resolve_date(draft, sentence, chunk)
            rows = draft.gazetteer.spacewalks.get(day, []) if day != draft.day or sentence.number in spoken else []
            crew = set(rows[0].many("crew")) if len(rows) == 1 else set()
            if len(crew) < 2 or not crew <= named or is_planned(sentence, sentence.code_at(chunk)) or _LATER.search(sentence.codes):
                continue
            here = {p.id for c in sentence.chunks for each in c.each if (p := each.meaning("Person"))}
            if not (
                here & crew
                or _THEY.search(sentence.codes)
                or (sentence.number - 1 in spoken and _PLURAL.match(draft.text, sentence.span.start))
            ):
                continue
            entity = _entity(draft, Outing(sentence.number, 0, 0), rows[0], day, counted)
            if any(s.object == entity for s in draft.about("performed")):
                continue
            draft.say(entity, "spacewalkDate", day, "spacewalk-date", sentence.span, subject_span=chunk.span, object_span=chunk.span)
            first: dict[str, Chunk] = {}
            for _, each in draft.chunks("Person"):
                if (who := each.meaning("Person")) and who.id in crew:
                    first.setdefault(who.id, each)
            for each in first.values():
                who = each.meaning("Person")
                assert who is not None
                draft.say(who, "performed", entity, "spacewalk-performer", sentence.span, subject_span=each.span, object_span=chunk.span)


_PLURAL = compiled(r"(?:They|Both|The (?:two|pair|duo))\b")
"""What opens a sentence of those whom the one before it has outside."""
_SEVERAL = Pattern(r"\b(?:space ?walks|evas|excursions|outings|sorties|walks)\b")


def _listed(sentence: Sentence, day: Chunk) -> bool:
    """True for a day in a row of days: "the May 5 and May 7 spacewalks"."""
    at = sentence.code_at(day)
    beside = (_DAY_BEFORE.search(sentence.codes, 0, at), _DAY_AFTER.match(sentence.codes, at + 1))
    return any(match is not None and isinstance(sentence.at[match.start(1)].value, Date) for match in beside)


_DAY_BEFORE = compiled(r"([\ue000-\uf8ff])(?:,? and |, |; | & )(?:on |the )?$")
_DAY_AFTER = compiled(r"(?:,? and |, |; | & )(?:on |the )?([\ue000-\uf8ff])")
_LATER = compiled(
    r"\b(?:will|would|to be|are to|is to|due|scheduled|planned|supposed|meant|expected|slated|reserved|earmarked|launched|arrived|landed|docked)\b"
)


def _career(draft: Draft, sentence: Sentence, outing: Outing, entity: Entity, span: Span) -> None:
    """ "her first spacewalk": the ordinal belongs to the subject of the clause alone."""
    if not outing.career:
        return
    before = [c for c in sentence.chunks if c.is_a("Person") and c.start < span.start and not c.members]
    who = before[-1].meaning("Person") if before else None
    if who:
        draft.say(
            who,
            "performed",
            entity,
            "career-ordinal",
            cover(before[-1].span, span),
            subject_span=before[-1].span,
            object_span=span,
            trigger=span,
        )
        draft.say(
            who,
            "careerOrdinal",
            outing.career,
            "career-ordinal",
            cover(before[-1].span, span),
            subject_span=before[-1].span,
            object_span=span,
            trigger=span,
            qualifiers=(("in", entity.id),),
        )


def _which(draft: Draft, sentence: Sentence, outing: Outing, named: Set[str]) -> _Which:
    """The spacewalk that an outing means. The tables decide between the days that the text tells; without them the nearest told one
    counts, else the scene's."""
    told = [_Told(iso, span, True) for iso, span in _days_told(draft, sentence, outing)]
    scene = [_Told(draft.day, None, False)] if len(draft.day) == 10 else []
    on = draft.gazetteer.spacewalks
    if outing.mission and outing.number:
        row = draft.gazetteer.numbered.get((outing.mission.id, str(outing.number)))
        if row is None:
            return _Which(None, (told + scene + [_NO_DAY])[0])
        about = [shifted(row.get("date"), beside) for beside in (-1, 0, 1)]
        known = row.get("date")
        fits = [t for t in told + scene if t.iso in about]
        fits.sort(key=lambda t: t.iso != known)
        if fits and not fits[0].own and fits[0].iso != known and (counted := _from_scene(draft, sentence, known)):
            return _Which(row, _Told(known, counted, True))
        if fits and not (fits[0].iso in on and fits[0].iso != known and not fits[0].own):
            return _Which(row, fits[0])
        if told:
            return _Which(None, told[0])
        elsewhere = _told_elsewhere(draft, sentence, row.get("date"))
        return _Which(row, _Told(row.get("date"), elsewhere, True) if elsewhere else _NO_DAY)
    for days in (told, scene):
        for day in days:
            same = on.get(day.iso, [])
            if len(same) == 1 and (day.span or named & set(same[0].many("crew"))):
                return _Which(same[0], day)
        for day in days if not (outing.cue and told) else ():
            near = [row for beside in (-1, 1) for row in on.get(shifted(day.iso, beside), ()) if set(row.many("crew")) <= named]
            if outing.cue:
                near = [row for row in near if set(row.many("crew")) & sentence.people().keys()]
            if len(near) == 1:
                night = day.span is not None and _NIGHT.search(draft.text, day.span.start, day.span.end)
                return _Which(near[0], _Told(near[0].get("date"), day.span, day.own) if night and near[0].get("date") > day.iso else day)
    if not told and scene and (later := _dated_later(draft, sentence)):
        return later
    if not told and not scene:
        here = {p.id for c in sentence.chunks for each in c.each if (p := each.meaning("Person"))}
        for other in draft.sentences[max(0, sentence.number - 2) : sentence.number + 3]:
            for chunk in other.chunks:
                iso = resolve_date(draft, other, chunk) if isinstance(chunk.value, Date) and chunk.value.how == "full" else ""
                for row in on.get(iso, ()):
                    if here & set(row.many("crew")):
                        return _Which(row, _Told(iso, chunk.span, True))
        that_day = [row for row in on.get(draft.published, ()) if here & set(row.many("crew"))]
        if len(that_day) == 1 and draft.scene[sentence.number]:  # the text tells no day, and the tables know it for that of the document
            return _Which(that_day[0], _NO_DAY)
    return _Which(None, (told + scene + [_NO_DAY])[0])


def _from_scene(draft: Draft, sentence: Sentence, day: str) -> Span | None:
    """Where a sentence counts a day from that of the picture ("a day earlier"), whatever other day was told last."""
    shifts = (c for c in sentence.chunks if isinstance(c.value, Date) and c.value.how == "shift")
    return next((c.span for c in shifts if isinstance(c.value, Date) and c.value.iso(draft.day) == day), None)


_NIGHT = compiled(r"\d\s?(?:-|–|to|and)\s?\d{1,2}\b")
"""Two days in one: "May 21-22"."""
_DEFINITE = compiled(r"(?:the|this|that) ")


def _dated_later(draft: Draft, sentence: Sentence) -> _Which | None:
    """The spacewalk of a scene that a sentence behind it dates, where the tables have somebody of the scene outside then, a few days before
    the day of its stamp: "during a spacewalk. The spacewalk was on Jan. 15"."""
    here = set(sentence.people())
    for other in draft.sentences[sentence.number + 1 : sentence.number + 5] if draft.scene[sentence.number] and here else ():
        for outing in outings(draft, other, None):
            if outing.planned or outing.number or not _DEFINITE.match(other.codes, outing.start):
                continue
            for iso, _ in _days_told(draft, other, outing):
                rows = draft.gazetteer.spacewalks.get(iso, ())
                if len(rows) == 1 and here & set(rows[0].many("crew")) and shifted(draft.day, -10) <= iso < draft.day:
                    return _Which(rows[0], _Told(iso, None, False))
    return None


def _days_told(draft: Draft, sentence: Sentence, outing: Outing) -> list[tuple[str, Span]]:
    """The days that a sentence names for an outing: those inside its words, else the others, the nearest first."""
    if outing.day is not None:
        return [(iso, outing.day.span)] if len(iso := resolve_date(draft, sentence, outing.day)) == 10 else []
    words = sentence.original(outing.start, max(outing.end, outing.start + 1))
    told = [c for c in sentence.chunks if isinstance(c.value, Date) and c.value.how not in ("year", "month")]
    inside = [c for c in told if words.start <= c.start and c.end <= words.end]
    inside = [c for c in inside if not _and_then(sentence, c)]
    if inside:
        chosen = inside
    else:
        full = [c for c in told if isinstance(c.value, Date) and c.value.how in ("full", "day", "ordinal")]
        chosen = [c for c in told if c not in full and _adjoins(sentence, c, outing)] or full or told
        chosen = [c for c in chosen if not _of_another(sentence, c, outing)]
        chosen.sort(key=lambda c: min(abs(c.start - words.end), abs(c.end - words.start)))
    found = [(resolve_date(draft, sentence, c), c.span) for c in chosen]
    return [(iso, span) for iso, span in found if len(iso) == 10]


_ADJOINING = compiled(
    r"[\s,]*(?:(?:to the (?:day|hour)|exactly|almost|just|on|in|during|for|of|an?|the|their|his|her|had|been|gone|out|outside|together|went|were|was|made|made by)\b[\s,]*){0,5}"
)


def _adjoins(sentence: Sentence, date: Chunk, outing: Outing) -> bool:
    """True for a day counted from another right beside the words of an outing: "a week earlier, on a spacewalk"."""
    at = sentence.code_at(date)
    begin, end = (at + 1, outing.start) if at < outing.start else (outing.end, at)
    return begin <= end and _ADJOINING.fullmatch(sentence.codes[begin:end].lstrip() + " ") is not None


_AND = compiled(r",? and (?:the )?(?P<next>.)")


def _and_then(sentence: Sentence, date: Chunk) -> bool:
    """True for a day behind which another spacewalk is told: "EVA 1, on May 20, and EVA 2, on May 22"."""
    joined = _AND.match(sentence.codes, sentence.code_at(date) + 1)
    after = sentence.at.get(joined.start("next")) if joined is not None else None
    return joined is not None and not (after is not None and isinstance(after.value, Date))


def _told_elsewhere(draft: Draft, sentence: Sentence, day: str) -> Span | None:
    """Where a text names a day outside the sentence that speaks of what happened on it; None when it does not."""
    told = draft.once(_told).get(day, [])
    first = bisect.bisect_left(told, sentence.number - REACH, key=itemgetter(0))
    return told[first][1] if first < len(told) and told[first][0] <= sentence.number + REACH else None


def _told(draft: Draft) -> dict[str, list[tuple[int, Span]]]:
    """The days that a text names, each with the numbers of its sentences and the words."""
    found: dict[str, list[tuple[int, Span]]] = {}
    for sentence in draft.sentences:
        for chunk in sentence.chunks:
            if isinstance(chunk.value, Date) and chunk.value.how != "year":
                found.setdefault(resolve_date(draft, sentence, chunk), []).append((sentence.number, chunk.span))
    return found


_ITS_OWN = compiled(
    r"(?: \([a-z]+\))?,? (?:which|that) (?:was|had been|took|came|happened|occurred) (?:(?:made|done|conducted|performed|carried|completed|out|place|held|about|only|just) ){0,3}(?:on |that |back on )?"
)
_CLOSED = compiled(r", (?:which|that|whose)\b[^,;]{2,80}, (?=(?:was|is|took|had|came|happened|began|lasted)\b)")
"""What is inserted behind the spacewalk's words: "the spacewalk, which was their first, took place on"."""
_POSTED = Pattern(r"\b(?:posted|shared|tweeted|published|uploaded|released)\b[^.;]{0,60} on $")


_NEXT_ONE = compiled(
    rf"\b(?:the|his|her|their) (?:{'|'.join(ORDINALS)}|other|last|next|final)(?: one)?,? (?:(?:on|came|comes|followed|follows) ){{0,2}}(?:the )?$"
)
""" "The second EVA, and they take the fourth on Sunday": the day is another's."""


def _of_another(sentence: Sentence, date: Chunk, outing: Outing) -> bool:
    """True for a date that a clause after the spacewalk's words tells of something else ("a pump that failed on July 31")."""
    at = sentence.code_at(date)
    if _POSTED.search(sentence.codes, 0, at):
        return True
    if ";" in sentence.codes[min(at, outing.end) : max(at, outing.start)]:
        return True
    if at > outing.end and _ITS_OWN.fullmatch(sentence.codes, outing.end, at):
        return False  # "the spacewalk, which was made on Nov. 15"
    return at > outing.end and bool(
        _NEXT_ONE.search(sentence.codes, outing.end, at)
        or compiled(
            r"\b(?:that|which|who|whose|when|where|after|since|until|launched|arrived|and [a-z]+ed|due|planned|scheduled)\b"
        ).search(
            _CLOSED.sub(" ", str(sentence.codes[outing.end : at])),
        )
    )


def _entity(draft: Draft, outing: Outing, row: Row | None, day: str, counted: dict[str, str]) -> Entity:
    """The spacewalk by the name that the text gives it: its number, told or one of a mission whose others are counted, else its day."""
    numbered = f"{outing.mission.label} EVA {outing.number}" if outing.mission and outing.number else ""
    if not numbered and row and row.get("number") and row.get("mission") in counted:
        numbered = f"{counted[row.get('mission')]} EVA {row.get('number')}"
    for statement in (*draft.about("takenDuring"), *draft.about("performed")):
        other = statement.object
        if (
            isinstance(other, Entity)
            and other.cls == "Spacewalk"
            and ((row and other.id == row.id) or (numbered and other.label == numbered) or (not numbered and day and day in other.id))
        ):
            return other
    if row:
        label = numbered or f"spacewalk {day or row.get('date')}"
        return Entity(row.id, "Spacewalk", label)
    label = numbered or f"spacewalk {day}"
    ident = f"spacewalk-{day}" if day else compiled(r"[^a-z0-9]+").sub("-", label.lower())
    return Entity(ident, "Spacewalk", label, known=False)


def _performers(draft: Draft, sentence: Sentence, outing: Outing, row: Row | None, in_scene: bool) -> list[Chunk]:
    """The people the text puts outside: those of the sentence, and for the scene those of its other sentences, that can have been."""
    people = [each for c in sentence.chunks for each in c.each if each.is_a("Person")]
    crew = set(row.many("crew")) if row else set()
    if row is not None:
        people += _elsewhere(draft, sentence, crew)
    elif in_scene:
        seen = set(sentence.people())
        for other in draft.around(sentence):
            if draft.scene[other.number] or other.number == sentence.number + 1 or _spacewalkers(other):
                people += [each for who, each in other.people().items() if who not in seen]
                seen |= other.people().keys()
    doers = _doers(sentence, outing)
    if doers:
        people = [each for _, each in draft.chunks("Person", of=[sentence]) if each in doers] + (people if row else [])
    if crew:
        fit = [c for c in people if (p := c.meaning("Person")) and (p.id in crew or c in doers) and not kept_inside(draft, c)]
    else:
        shown = {s.object.id for s in draft.about("depicts") if isinstance(s.object, Entity)} if in_scene else set()
        fit = [c for c in people if _outside(draft, sentence, c) and not helping(draft, c)]
        if in_scene:
            fit = [c for c in fit if (p := c.meaning("Person")) and (p.id in shown or c.start >= sentence.span.start)]
    unique: dict[str, Chunk] = {}
    for chunk in fit:
        person = chunk.meaning("Person")
        if person:
            unique.setdefault(person.id, chunk)
    return list(unique.values())[:4]


def _elsewhere(draft: Draft, sentence: Sentence, crew: set[str]) -> list[Chunk]:
    """Those of a crew whom the sentences around one name, each where no words keep them in; everybody where the crew is not known."""
    if not crew:
        return [each for other, each in draft.chunks("Person", of=draft.around(sentence)) if other is not sentence]
    found: list[Chunk] = []
    for who in sorted(crew):
        named = draft.once(_named).get(who, [])
        for place in range(bisect.bisect_left(named, sentence.number - REACH, key=itemgetter(0)), len(named)):
            number, each = named[place]
            if number > sentence.number + REACH:
                break
            if number != sentence.number and not kept_inside(draft, each):
                found.append(each)
                break
    return sorted(found, key=lambda each: each.start)


def _named(draft: Draft) -> dict[str, list[tuple[int, Chunk]]]:
    """Where a text names people, by id, each with the number of the sentence."""
    found: dict[str, list[tuple[int, Chunk]]] = {}
    for sentence, each in draft.chunks("Person"):
        if person := each.meaning("Person"):
            found.setdefault(person.id, []).append((sentence.number, each))
    return found


_INDOORS = Pattern(
    r"(?!,? (?:as )?(?:(?:is|are|was|were) )?(?:photographed|seen|pictured|shown|viewed|framed) (?:through|from))[^.;:\ue000-\uf8ff]{0,50}\b(?:from (?:the )?(?:cabin|middeck|inside|within|flight deck|lab|cockpit)|through (?:a|the) window|indoors|closed the hatch|cheered|in charge of|choreograph\w+|stayed behind|looked on)\b"
)


_OTHERS_THEN = compiled(r", (?:and )?[\ue000-\uf8ff](?:,? and [\ue000-\uf8ff])* $")
""" "A and B made EVA 1, C and D EVA 2": whose verb is left out."""


def _doers(sentence: Sentence, outing: Outing) -> list[Chunk]:
    """Who is said to perform a spacewalk: the subject of the verb whose object it is, whatever the tables know."""
    parse = parse_of(sentence)
    for verb in parse.verbs:
        if not any(frame.name == "performs" for form in verb.forms for frame in frames_of()[form.verb]) or verb.passive or verb.denied:
            continue
        between = sentence.codes[parse.tokens[verb.last - 1].end : outing.start]
        if (
            parse.tokens[verb.head].at < outing.start
            and len(between) < 50
            and not _OTHERS_THEN.search(between)
            and not compiled(r"[;:]|\b(?:for|before|after|during|of the plan)\b").search(between)
        ):
            doers = [each for at in parse.subjects(verb, lambda c: c.is_a("Person")) for each in parse.chunk(at).each]
            if len(doers) and (
                third := compiled(r", with ([\ue000-\uf8ff]) as (?:an? |the )?(?:third|partner), $").search(
                    sentence.codes[: parse.tokens[verb.first].at]
                )
            ):
                doers += [each for each in sentence.at[third.start(1)].each if each.is_a("Person")]
            return doers
    return []


_ANY_PLACE = Pattern(
    r"(?:'s)?,? (?:who )?(?:[a-z]+ly )?(?:is |was |were |are )?(?:film|waits?\b|waiting)(?![^.;]*\b(?:inside|indoors|cabin|flight deck|console|controls|arm|robotic\w*|window|middeck|airlock)\b)(?![^.;]*\b(?:from|in|inside) (?:the )?[\ue000-\uf8ff])"
)
"""What is done outside as well as inside: of who was outside by the tables it keeps nobody in."""


def kept_inside(draft: Draft, chunk: Chunk) -> bool:
    """True for who the tables have outside and the words beside the name have inside."""
    sentence = draft.holder(chunk.start)
    place = next((i for i, c in sentence.at.items() if chunk in c.each), sentence.code_at(chunk))
    return helping(draft, chunk) and not _ANY_PLACE.match(sentence.codes, place + 1)


def helping(draft: Draft, chunk: Chunk) -> bool:
    """True when the words beside a person keep them in, whatever the tables know of the day."""
    sentence = draft.holder(chunk.start)
    at = sentence.code_at(chunk)
    place = next((i for i, c in sentence.at.items() if chunk in c.each), at)
    lead = sentence.codes[:place]
    if lead.endswith(("outside, ", "outdoors, ", "outside was ")) or _THIRD.match(sentence.codes, place + 1):
        return False
    after = sentence.codes[place + 1 :]
    if _OUT_THERE.match(after):
        return False
    if _POST_OUT.search(lead) and any(c.is_a("Truss") for i, c in sentence.at.items() if i < place):
        return False  # "from his post on the truss, X watched the clearances"
    if _ON_TRUSS.match(sentence.codes, place + 1) and any(c.is_a("Truss") for i, c in sentence.at.items() if place < i <= place + 90):
        return False  # "watched the clearances from the truss"
    return (
        bool(_HELPING.match(after))
        or bool(_INDOORS.match(after))
        or bool(
            compiled(r"(?:^|[;,] )inside,? $|(?:^|, | )(?:and )?not $|\bwith [^.;,]{0,20}$").search(lead)
            and compiled(
                r" (?:as|at|in|inside|behind)\b(?! (?:(?:an?|his|her|their|the) (?:[a-z-]+ )?(?:space)?suits?\b|(?:his|her|their) side\b|the other end|(?:the )?(?:far |lower |upper |top |bottom )*(?:left|right|cent(?:er|re)|top|bottom|front|foreground|background|rear)\b))"
            ).match(after)
        )
        or bool(compiled(r"(?:^|[;,] )inside,? $|(?:^|, | )(?:and )?not $").search(lead))
    )


def _spacewalkers(sentence: Sentence) -> bool:
    return "spacewalk" in sentence.codes


def _outside(draft: Draft, sentence: Sentence, chunk: Chunk) -> bool:
    """False when the words near a person keep them in: "inside", "from a window", "operated the arm", "not pictured" is no matter."""
    who = chunk.meaning("Person")
    if who and any(s.object == who for s in draft.about("takenBy")) and not any(s.subject == who for s in draft.about("performed")):
        window = sentence.codes if sentence.span.start <= chunk.start < sentence.span.end else ""
        if not compiled(r"spacewalk|outside|visor|helmet").search(window):
            return False
    if not sentence.span.start <= chunk.start < sentence.span.end:
        return True
    at = sentence.code_at(chunk)
    near = sentence.codes[at : at + 60].split(",")[0]
    return not compiled(
        r"\b(?:inside|from (?:a|the|inside)|operat|robotic|helped|indoors|assist|suit up|control|(?<!through a )(?<!through the )window|watch|support)"
    ).search(near)
