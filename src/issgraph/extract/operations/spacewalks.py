"""Spacewalks of the scene and of the background, with their days, who performed them and whose first it was. The file is long, since one pass
decides all of these for each other; which spacewalk is meant stands in which_walk.py, who performed it in walkers.py.

Who can have been outside on a day, the reference tables know; the text has to name them and the spacewalk."""

from __future__ import annotations

from collections.abc import Set

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, apart, later, shifted
from issgraph.extract.naming.draft import REACH, Draft, cover
from issgraph.extract.operations.dressing import dressing
from issgraph.extract.operations.outdoors import at_work_outside
from issgraph.extract.operations.outings import Outing, all_outings, called_off, came_to_pass, is_planned, looked_back, people_of
from issgraph.extract.operations.walk_words import NEVER_YET
from issgraph.extract.operations.walkers import performers_of
from issgraph.extract.operations.walks_by_tables import of_a_thing
from issgraph.extract.operations.which_walk import entity_of, which_walk
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.reference import Row

_OVER = Pattern(
    r"\b(?:(?:before|prior to|ahead of|await(?:s|ed|ing)|(?:wait(?:s|ed|ing)|ready) (?:[^.;,]{1,40} )?for) the (?:start|beginning|outset) of|(?:after|following|since|back from|(?:return|rest|recover)\w* from|recall\w*|describ\w+|discuss\w*|remember\w*|celebrat\w+|commemorat\w+|debrief\w*|had (?:already|earlier|just|previously) (?:been (?:out )?on|made|done|finished|completed))(?: how| (?:the )?(?:close|end|conclusion|completion|finish) of)?"
    r"|(?:questions?|talk\w*|speak\w*|spoke|ask\w*|stories|story|lecture\w*|videos?|footage|films?|movies?|coverage|recordings?|review\w*)\b(?: [^.;,]{0,24})? ?(?:about|of|on|from)) (?:(?:an?|the|their|his|her|its|that|nearly|almost|about|some|over|more|than|well|[3-8]|three|four|five|six|seven|eight|and|half|long) )*$"
    r"|(?:^|[;,] (?:and |but )?)(?:no one|nobody|none|neither)(?: of [^.;,]{2,30})? (?:(?:ever|has|had|was|is|else) )*$"
    r"|\b(?:missed|skipped|absent|missing|(?:not|isn't|aren't|weren't) (?:there|here|present|in the (?:picture|photo|shot)|at the (?:table|party|meal))|could not (?:come|join|be there))\b[^.;]{0,70}$"
    r"|\b(?:none|neither) of $|\bhad (?:(?:just|already|earlier|[a-z]+ly) )?(?:[a-z]+(?:ed|en|un)|[a-z]*done|gone|been|put|set|made|built|cut|left|laid|hung|got) [^.;]{0,80}?\b(?:on|during|in) (?:(?:that|this|the|their|his|her|its|an?|another) )?(?:[a-z-]+ (?:[a-z]+'s )?)?$"
    r"|\b(?:(?:minutes|moments|hours|seconds) (?:away|short|shy) (?:from|of)|about to|on the point of|went on to|would (?:later|then|soon|go on to)|(?:later|afterwards?|hours later)(?: (?:that|the same|in the) (?:day|morning|evening|night|afternoon))?,? [^.;]{0,40}\b(?:left|leave|went|go|gone|stepped|step|headed|head|floated|made|make|began|begin|start|started)|(?:left|leave|went|go|stepped|step|headed|head|floated|ventured)(?: (?:back )?(?:out|outside))?,? (?:only )?(?:later (?:in the|that|the same|on the same) (?:day|morning|afternoon|evening|night)|(?:an |some |a few |two |three |four |half an )?(?:hours?|minutes|moments) later)) [^.;]{0,80}$"
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
    to_come_here = any(outing.planned for _, outing in spoken)
    named = draft.once(people_of).keys()
    counted = {outing.mission.id: outing.mission.label for _, outing in told if outing.mission and outing.number}
    numbers = {(outing.mission.id, outing.number) for _, outing in told if outing.mission and outing.number}
    indoors = dressing(draft)
    shown = len(numbers) == 1 and any(draft.scene[sentence.number] and not outing.number for sentence, outing in told)
    for numbered in (True, False):  # what the text numbers gets its number before anything else can name it by its date
        for sentence, outing in told:
            if bool(outing.number) != numbered:
                continue
            which = which_walk(draft, sentence, outing, named)
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
            if not outing.number and to_come_here and NEVER_YET.search(sentence.codes, 0, outing.start):
                continue  # "A prepares for a spacewalk. She had never gone out before."
            if outing.cue and row is None:
                continue  # a cue tells of no spacewalk but of one that the tables know
            entity = entity_of(draft, outing, row, day, counted)
            today = own and day_span is not None and draft.text[day_span.start : day_span.end].lower() == "today"
            in_scene = (draft.scene[sentence.number] and (not own or day == draft.day or today)) or (
                not own and row is not None and row.get("date") in [shifted(draft.day, beside) for beside in (-1, 0, 1)]
            )
            over = _OVER.search(sentence.codes, 0, outing.start) is not None or _TO_FOLLOW.match(sentence.codes, outing.end) is not None
            over = over or came_to_pass(sentence, outing.start)
            span = sentence.original(outing.start, outing.end)
            if outing.cue and own and not in_scene and _of_things(sentence, row):
                continue
            performers = performers_of(draft, sentence, outing, row, in_scene)
            if row is not None and not own and not performers and not draft.scene[sentence.number]:
                continue
            in_scene = in_scene or (own and day == draft.day and _that_day(draft, performers))
            in_scene = in_scene or (day == draft.day and not over and _of_picture(draft, sentence, day_span, performers))
            in_scene = in_scene or ((own or outing.number > 0) and day == draft.day and not over and _at_work(draft, sentence, performers))
            in_scene = in_scene or (
                shown and numbered and day in ("", draft.day)
            )  # seen "during a spacewalk", of which another sentence gives the number
            if in_scene and not own and any(s.object not in ("", draft.day) for s in draft.about("spacewalkDate", entity)):
                in_scene = False  # "the spacewalkers, A and B", whose day another sentence tells as not the picture's
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
            if (
                len(crew) < 2
                or not crew <= named
                or of_a_thing(sentence, sentence.code_at(chunk))
                or is_planned(sentence, sentence.code_at(chunk))
                or _LATER.search(sentence.codes)
            ):
                continue
            here = {p.id for c in sentence.chunks for each in c.each if (p := each.meaning("Person"))}
            if not (
                here & crew
                or _THEY.search(sentence.codes)
                or (sentence.number - 1 in spoken and _PLURAL.match(draft.text, sentence.span.start))
            ):
                continue
            entity = entity_of(draft, Outing(sentence.number, 0, 0), rows[0], day, counted)
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
