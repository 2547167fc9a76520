"""Which spacewalk words mean, and the day that a text tells for it: by a flight's number, by the days that it names, or by the picture's."""

from __future__ import annotations

import bisect
import re
from collections.abc import Set
from dataclasses import dataclass
from operator import itemgetter

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import REACH, Draft
from issgraph.extract.operations.outings import ORDINALS, Outing, outings
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.reference import Row


@dataclass(frozen=True, slots=True)
class Told:
    """A day that a text tells: where (None: it is the scene's), and whether the words of the spacewalk tell it."""

    iso: str
    span: Span | None
    own: bool


_NO_DAY = Told("", None, False)


@dataclass(frozen=True, slots=True)
class Which:
    """Which spacewalk is meant: its row where the tables know it, and the day the text tells for it."""

    row: Row | None
    day: Told


def which_walk(draft: Draft, sentence: Sentence, outing: Outing, named: Set[str]) -> Which:
    """The spacewalk that an outing means. The tables decide between the days that the text tells; without them the nearest told one
    counts, else the scene's."""
    told = [Told(iso, span, True) for iso, span in days_told(draft, sentence, outing)]
    scene = [Told(draft.day, None, False)] if len(draft.day) == 10 else []
    on = draft.gazetteer.spacewalks
    if outing.mission and outing.number:
        row = draft.gazetteer.numbered.get((outing.mission.id, str(outing.number)))
        if row is None:
            return Which(None, (told + scene + [_NO_DAY])[0])
        about = [shifted(row.get("date"), beside) for beside in (-1, 0, 1)]
        known = row.get("date")
        fits = [t for t in told + scene if t.iso in about]
        fits.sort(key=lambda t: t.iso != known)
        if fits and not fits[0].own and fits[0].iso != known and (counted := _from_scene(draft, sentence, known)):
            return Which(row, Told(known, counted, True))
        if fits and not (fits[0].iso in on and fits[0].iso != known and not fits[0].own):
            return Which(row, fits[0])
        if told:
            return Which(None, told[0])
        elsewhere = _told_elsewhere(draft, sentence, row.get("date"))
        return Which(row, Told(row.get("date"), elsewhere, True) if elsewhere else _NO_DAY)
    for days in (told, scene):
        for day in days:
            same = on.get(day.iso, [])
            if len(same) == 1 and (day.span or named & set(same[0].many("crew"))):
                return Which(same[0], day)
        for day in days if not (outing.cue and told) else ():
            near = [row for beside in (-1, 1) for row in on.get(shifted(day.iso, beside), ()) if set(row.many("crew")) <= named]
            if outing.cue:
                near = [row for row in near if set(row.many("crew")) & sentence.people().keys()]
            if len(near) == 1:
                night = day.span is not None and _NIGHT.search(draft.text, day.span.start, day.span.end)
                return Which(near[0], Told(near[0].get("date"), day.span, day.own) if night and near[0].get("date") > day.iso else day)
    if not told and scene and (later := _dated_later(draft, sentence)):
        return later
    if not told and not scene:
        here = {p.id for c in sentence.chunks for each in c.each if (p := each.meaning("Person"))}
        for other in draft.sentences[max(0, sentence.number - 2) : sentence.number + 3]:
            for chunk in other.chunks:
                iso = resolve_date(draft, other, chunk) if isinstance(chunk.value, Date) and chunk.value.how == "full" else ""
                for row in on.get(iso, ()):
                    if here & set(row.many("crew")):
                        return Which(row, Told(iso, chunk.span, True))
        that_day = [row for row in on.get(draft.published, ()) if here & set(row.many("crew"))]
        if len(that_day) == 1 and draft.scene[sentence.number]:  # the text tells no day, and the tables know it for that of the document
            return Which(that_day[0], _NO_DAY)
    return Which(None, (told + scene + [_NO_DAY])[0])


def _from_scene(draft: Draft, sentence: Sentence, day: str) -> Span | None:
    """Where a sentence counts a day from that of the picture ("a day earlier"), whatever other day was told last."""
    shifts = (c for c in sentence.chunks if isinstance(c.value, Date) and c.value.how == "shift")
    return next((c.span for c in shifts if isinstance(c.value, Date) and c.value.iso(draft.day) == day), None)


_NIGHT = compiled(r"\d\s?(?:-|–|to|and)\s?\d{1,2}\b")
"""Two days in one: "May 21-22"."""


_DEFINITE = compiled(r"(?:the|this|that) ")


def _dated_later(draft: Draft, sentence: Sentence) -> Which | None:
    """The spacewalk of a scene that a sentence behind it dates, where the tables have somebody of the scene outside then, a few days before
    the day of its stamp: "during a spacewalk. The spacewalk was on Jan. 15"."""
    here = set(sentence.people())
    for other in draft.sentences[sentence.number + 1 : sentence.number + 5] if draft.scene[sentence.number] and here else ():
        for outing in outings(draft, other, None):
            if outing.planned or outing.number or not _DEFINITE.match(other.codes, outing.start):
                continue
            for iso, _ in days_told(draft, other, outing):
                rows = draft.gazetteer.spacewalks.get(iso, ())
                if len(rows) == 1 and here & set(rows[0].many("crew")) and shifted(draft.day, -10) <= iso < draft.day:
                    return Which(rows[0], Told(iso, None, False))
    return None


def days_told(draft: Draft, sentence: Sentence, outing: Outing) -> list[tuple[str, Span]]:
    """The days that a sentence names for an outing: those inside its words, else the others, the nearest first."""
    if outing.day is not None:
        return [(iso, outing.day.span)] if len(iso := resolve_date(draft, sentence, outing.day)) == 10 else []
    if (counted := _counted(draft, sentence, outing)) is not None:
        return [counted]
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


_DAYS_FROM = compiled(
    r"(?:^|(?P<d>[\ue000-\uf8ff]),? (?:just |only )?|[,;] (?:just |only )?|(?<= )(?:just |only )?)(?:(?P<n>a|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>day|week)s?|the (?:day|morning|evening|night)) (?P<way>after|before|following) $|(?:^|(?<= ))(?P<s>[\ue000-\uf8ff]) $"
)
"""Before the words of a spacewalk: how many days it was made from the day told."""


def _counted(draft: Draft, sentence: Sentence, outing: Outing) -> tuple[str, Span] | None:
    """The day of a spacewalk that is counted from that told right before it or in the main clause, or else from the picture's: "on May 3, a day
    after her first spacewalk"."""
    if outing.cue:
        return None
    dates = {at: c for at, c in sentence.at.items() if isinstance(c.value, Date)}
    full = {at: c for at, c in dates.items() if isinstance(c.value, Date) and c.value.how in ("full", "day", "ordinal")}
    inside = [at for at in sorted(dates) if outing.start <= at <= outing.end]
    if len(inside) == 2 and inside[0] in full and draft.text.endswith(("after", "before"), dates[inside[1]].start, dates[inside[1]].end):
        first, second = (dates[at] for at in inside)
        iso = resolve_date(draft, sentence, first)
        days = -second.value.days if isinstance(second.value, Date) and second.value.how == "shift" else 0
        return (shifted(iso, days), second.span) if days and len(iso) == 10 else None
    match = _DAYS_FROM.search(sentence.codes, max(0, outing.start - 30), outing.start) if not inside else None
    if match is None:
        return None
    days = _days(match, dates.get(match.start("s"))) if match["s"] else _days(match, None)
    day = full.get(match.start("d")) if match["d"] else None
    behind = next((at for at in sorted(full) if at > outing.end), None)
    if day is None and behind is not None:
        if "," not in sentence.codes[outing.end : behind] and (match.start() or _ITS_DAY.fullmatch(sentence.codes, outing.end, behind)):
            return None  # "two days after the spacewalk on May 3"
        day = full[behind]
    iso = resolve_date(draft, sentence, day) if day is not None else draft.day
    return (shifted(iso, days), sentence.original(*match.span())) if days and len(iso) == 10 else None


_ITS_DAY = compiled(r"(?:,? (?:on|of|in|from|made|done|that|which|was|took|place|the))* ?")


def _days(match: re.Match[str], counted: Chunk | None) -> int:
    """How many days after the day told a spacewalk was made."""
    if counted is not None:
        return -counted.value.days if isinstance(counted.value, Date) and counted.value.how == "shift" else 0
    if match["way"] is None:
        return 0
    days = NUMBERS.get(match["n"] or "", 1) * (7 if match["unit"] == "week" else 1)
    return days if match["way"] == "before" else -days


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


def entity_of(draft: Draft, outing: Outing, row: Row | None, day: str, counted: dict[str, str]) -> Entity:
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
