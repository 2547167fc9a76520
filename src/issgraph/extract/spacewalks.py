"""Spacewalks: which one is meant (a mission's number or a date), who performed it, and whose first it was.

Who can have been outside on a day, the reference tables know; the text has to name them and the spacewalk."""

from __future__ import annotations

import re

from issgraph.extract.chunks import Chunk, Sentence
from issgraph.extract.clauses import resolve_date
from issgraph.extract.dates import Date
from issgraph.extract.draft import Draft, cover
from issgraph.extract.outings import Outing, outings
from issgraph.extract.syntax import parse_of
from issgraph.frames import frames_of
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.reference import Row

_HELPING = Pattern(
    r"^(?:'s)?,? (?:who )?(?:[a-z]+ly )?(?:is |was |were |are )?(?:steer|operat|drove|drive|driving|flew the|flies the|supported|supporting|assist|help|read|watch|monitor|choreograph|coordinat|guid|stayed|remain|minded"
    r"|at the controls|inside|indoors|from inside|on the intra|back inside|kept watch|worked the arm|ran the arm|handled the arm|talk|wait|backed up|backs up|stood watch|stand watch|stands watch|commanded the arm|kept an eye|keeps an eye|being the one at|spent [^.;]{0,20} (?:at|inside))"
)


def read_spacewalks(draft: Draft) -> None:
    """States the scene's spacewalk and those of the background, with their dates and performers."""
    scene: Entity | None = None
    told = [(sentence, outing) for sentence in draft.sentences for outing in outings(draft, sentence) if not outing.planned]
    for numbered in (True, False):  # what the text numbers gets its number before anything else can name it by its date
        for sentence, outing in told:
            if bool(outing.number) != numbered:
                continue
            day, day_span, own = _day(draft, sentence, outing)
            row = _row(draft, outing, day)
            if not day and row is not None and outing.number:
                day, day_span = "", None
            if not day and not outing.number:
                continue
            if not own and not draft.scene[sentence.number] and row is None and not outing.number:
                continue
            entity = _entity(draft, outing, row, day)
            in_scene = (draft.scene[sentence.number] and (not own or day == draft.day)) or (
                not own and row is not None and bool(draft.day) and row.get("date") == draft.day
            )
            span = sentence.original(outing.start, outing.end)
            performers = _performers(draft, sentence, outing, row, in_scene)
            if row is not None and not own and not performers and not draft.scene[sentence.number]:
                continue
            if not performers and not in_scene:
                continue
            if in_scene and scene is None and (performers or "spacewalk" in draft.text[span.start : span.end].lower() or outing.number):
                scene = entity
                draft.say(draft.photo, "takenDuring", entity, "scene-spacewalk", span, object_span=span, trigger=span)
                if outing.mission and outing.number:
                    draft.say(draft.photo, "takenDuring", outing.mission, "scene-spacewalk", span, object_span=span, trigger=span)
            if day and performers:
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


def _day(draft: Draft, sentence: Sentence, outing: Outing) -> tuple[str, Span | None, bool]:
    """The date of an outing: one named in its sentence (inside its words first), else the scene's when the sentence is of the scene."""
    start, end = (
        sentence.original(outing.start, max(outing.end, outing.start + 1)).start,
        sentence.original(outing.start, max(outing.end, outing.start + 1)).end,
    )
    told = [c for c in sentence.chunks if isinstance(c.value, Date) and c.value.how not in ("year", "month")]
    if told:
        inside = [c for c in told if start <= c.start and c.end <= end]
        explicit = [c for c in told if isinstance(c.value, Date) and c.value.how in ("full", "day", "ordinal")] or told
        if not inside:
            explicit = [c for c in explicit if not _of_another(sentence, c, outing)]
            if not explicit:
                return (draft.day if len(draft.day) == 10 else ""), None, False
        near = inside or sorted(explicit, key=lambda c: min(abs(c.start - end), abs(c.end - start)))
        iso = resolve_date(draft, sentence, near[0])
        if len(iso) == 10:
            return iso, near[0].span, True
    return (draft.day if len(draft.day) == 10 else ""), None, False


def _of_another(sentence: Sentence, date: Chunk, outing: Outing) -> bool:
    """True for a date that a clause after the spacewalk's words tells of something else ("a pump that failed on July 31")."""
    at = sentence.code_at(date)
    return at > outing.end and bool(
        re.search(
            r"\b(?:that|which|who|whose|when|where|after|since|until|launched|arrived|and [a-z]+ed|due|planned|scheduled)\b",
            sentence.codes[outing.end : at],
        )
    )


def _row(draft: Draft, outing: Outing, day: str) -> Row | None:
    """The reference row of an outing, by mission and number, else by date (when only one was made that day)."""
    if outing.mission and outing.number:
        for row in draft.gazetteer.spacewalks:
            if row.get("mission") == outing.mission.id and row.get("number") == str(outing.number):
                return row if not day or abs(_days(row.get("date"), day)) <= 1 else None
    rows = [row for row in draft.gazetteer.spacewalks if row.get("date") == day] if day else []
    return rows[0] if len(rows) == 1 else None


def _days(a: str, b: str) -> int:
    import datetime as dt

    try:
        return (dt.date.fromisoformat(a) - dt.date.fromisoformat(b)).days
    except ValueError:
        return 999


def _entity(draft: Draft, outing: Outing, row: Row | None, day: str) -> Entity:
    numbered = f"{outing.mission.label} EVA {outing.number}" if outing.mission and outing.number else ""
    for statement in (*draft.about("takenDuring"), *draft.about("performed")):
        other = statement.object
        if (
            isinstance(other, Entity)
            and other.cls == "Spacewalk"
            and ((row and other.id == row.id) or (numbered and other.label == numbered) or (not numbered and day and day in other.id))
        ):
            return other
    label = numbered or f"spacewalk {day}"
    if row:
        return Entity(row.id, "Spacewalk", label)
    ident = f"spacewalk-{day}" if day else re.sub(r"[^a-z0-9]+", "-", label.lower())
    return Entity(ident, "Spacewalk", label, known=False)


def _performers(draft: Draft, sentence: Sentence, outing: Outing, row: Row | None, in_scene: bool) -> list[Chunk]:
    """The people the text puts outside: those of the sentence, and for the scene those of its other sentences, that can have been."""
    people = [each for c in sentence.chunks for each in c.each if each.is_a("Person")]
    if row is not None:
        people += [each for s, each in draft.chunks("Person", of=draft.around(sentence)) if s is not sentence]
    elif in_scene:
        seen = {p.id for each in people if (p := each.meaning("Person"))}
        for other in draft.around(sentence):
            if draft.scene[other.number] or other.number == sentence.number + 1 or _spacewalkers(other):
                for chunk in other.chunks:
                    for each in chunk.each:
                        who = each.meaning("Person")
                        if who and who.id not in seen:
                            seen.add(who.id)
                            people.append(each)
    doers = _doers(sentence, outing)
    if doers:
        people = [each for _, each in draft.chunks("Person", of=[sentence]) if each in doers] + (people if row else [])
    crew = set(row.many("crew")) if row else set()
    if crew:
        fit = [c for c in people if (p := c.meaning("Person")) and (p.id in crew or c in doers) and not _helping(draft, c)]
    else:
        fit = (
            [c for c in people if _outside(draft, sentence, c)]
            if not in_scene
            else [
                c
                for c in people
                if _outside(draft, sentence, c)
                and (p := c.meaning("Person"))
                and (
                    p.id in {s.object.id for s in draft.about("depicts") if isinstance(s.object, Entity)} or c.start >= sentence.span.start
                )
            ]
        )
    unique: dict[str, Chunk] = {}
    for chunk in fit:
        person = chunk.meaning("Person")
        if person:
            unique.setdefault(person.id, chunk)
    return list(unique.values())[:4]


_INDOORS = Pattern(
    r"[^.;:\ue000-\uf8ff]{0,50}\b(?:from (?:the )?(?:cabin|middeck|inside|within|flight deck|lab|cockpit)|through (?:a|the) window|indoors|closed the hatch|cheered|in charge of|choreograph\w+|stayed behind|looked on)\b"
)


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
            and not re.search(r"[;:]|\b(?:for|before|after|during|of the plan)\b", between)
        ):
            return [each for at in parse.subjects(verb, lambda c: c.is_a("Person")) for each in parse.chunk(at).each]
    return []


def _helping(draft: Draft, chunk: Chunk) -> bool:
    """True when the words beside a person keep them in, whatever the tables know of the day."""
    sentence = draft.holder(chunk.start)
    at = sentence.code_at(chunk)
    place = next((i for i, c in sentence.at.items() if chunk in c.each), at)
    lead = sentence.codes[:place]
    after = sentence.codes[place + 1 :]
    return (
        bool(_HELPING.match(after))
        or bool(_INDOORS.match(after))
        or bool(
            re.search(r"(?:^|[;,] )inside,? $|(?:^|, | )(?:and )?not $|\bwith [^.;,]{0,20}$", lead)
            and re.match(r" (?:as|at|in|inside|behind)\b", after)
        )
        or bool(re.search(r"(?:^|[;,] )inside,? $|(?:^|, | )(?:and )?not $", lead))
    )


def _spacewalkers(sentence: Sentence) -> bool:
    return "spacewalk" in sentence.codes


def _outside(draft: Draft, sentence: Sentence, chunk: Chunk) -> bool:
    """False when the words near a person keep them in: "inside", "from a window", "operated the arm", "not pictured" is no matter."""
    who = chunk.meaning("Person")
    if who and any(s.object == who for s in draft.about("takenBy")) and not any(s.subject == who for s in draft.about("performed")):
        window = sentence.codes if sentence.span.start <= chunk.start < sentence.span.end else ""
        if not re.search(r"spacewalk|outside|visor|helmet", window):
            return False
    if not sentence.span.start <= chunk.start < sentence.span.end:
        return True
    at = sentence.code_at(chunk)
    near = sentence.codes[at : at + 60].split(",")[0]
    return not re.search(
        r"\b(?:inside|from (?:a|the|inside)|operat|robotic|helped|indoors|assist|suit up|control|window|watch|support)", near
    )
