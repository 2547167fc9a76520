"""Nouns of launching and of coming to what they tell without a verb of their own: "launch was on 3 June, docking, to Poisk, on 5 June".

It is long because a noun's day, place and ship are each found in ways of their own."""

from __future__ import annotations

from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import NO_START, RIDERS, mood, resolve_date
from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.words import BE, DETERMINER, HAVE, PREPOSITION
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, later
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

UP = frozenset("launch liftoff lift-off blastoff blast-off takeoff launching".split())
IN = frozenset("arrival docking berthing capture grapple linkup link-up rendezvous berth installation delivery catch".split())
_ANY = Pattern(
    r"\b(?:launch|liftoff|lift-off|blast-?off|takeoff|launching|arrival|delivery|catch|departure|docking|berth|capture|grapple|link-?up|rendezvous|installation)"
)
_BEGAN = frozenset("began begun started opened ended finished closed concluded".split())
_NEAR_IT = frozenset(["approach", "grappling", "grab", "flyaround"])
"""Nouns of coming near that stand in a row with those of coming."""
_HAPPENED = frozenset(
    "took place came followed occurred happened fell made achieved accomplished completed performed both also then itself successfully each".split()
)
_HOURS = compiled(r"\d{1,2}:\d\d|[ap]\.?m\.?|gmt|utc|[cemp][sd]t|cet|cest|bst|msk|jst|local|time|moscow")
_LEADS = frozenset("to after following since during with from by for on upon between and but while until".split())
_HOW = frozenset(
    "successful flawless smooth automatic automated spectacular eventual final robotic own night delayed late early actual last maiden latest daytime nighttime night-time dawn predawn pre-dawn perfect thunderous uneventful and".split()
)
"""Before a noun of its phrase: what sort of launch or docking it was."""
_WHERE = frozenset("rocket spaceport cosmodrome module station laboratory node".split())
"""Behind a name: what it is."""
_OF_DAY = ("day", "date", "night", "morning", "evening")
_HOSTS = ("DockingPort", "Module", "DockingAdapter")
_MINUTES = compiled(
    r"(?: (?:an?|few|only|just|some|several|about|barely|[a-z]+|\d+)){0,3}? (?:minutes?|moments?|seconds?|hours?) (?:later|after(?:ward|wards)?)\b(?! the launch)"
    r"|(?:,? (?:an?|some|few|just|only|shortly|soon)){0,2} (?:later|after(?:ward|wards)?)\b(?=[ ]?(?:that (?:same )?|in the |the same )(?:day|morning|afternoon|evening))"
    r"| at \d{1,2}:\d\d\b"
    r"| on the (?:day|date) of (?:this|the) (?:photo|photograph|picture|image|view|frame|shot|exposure)\b"
    r"|(?: [a-z]+){0,1} (?:later )?(?:that (?:same|very) |the same |the very same |in the course of the )(?:day|morning|afternoon|evening)\b"
)
"""Behind "docking came": so soon that it was on the picture's day."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A noun of a moment at a place in a parse, with what stands beside it: its day, its place, its ship; `told` when it is said to have been."""

    at: int
    day: int = -1
    place: int = -1
    ship: int = -1
    told: bool = False


def read_moments(draft: Draft) -> None:
    """States when ships left Earth and came where nouns tell it; what verbs told of a ship stays."""
    for sentence in draft.sentences:
        if _ANY.search(sentence.codes):
            _read(draft, sentence, parse_of(sentence))


def _read(draft: Draft, sentence: Sentence, parse: Parse) -> None:
    words, twins = parse.words, list[int]()
    last: _Moment | None = None
    for at, word in enumerate(words):
        if (word not in IN and not words_up(parse, at)) or (at in parse.heads and not _participle(parse, at)):
            continue
        start = _opening(parse, at)
        if start < 0:
            continue
        if words[at + 1 : at + 2] == ["and"] and words[at + 2 : at + 3] and words[at + 2] in UP | IN:
            twins.append(at)
            continue  # "its launch and docking were on": the second one has the day of both
        moment = _moment(sentence, parse, at, start)
        if moment is None and last is not None and words[start - 1] in (",", "and", "then"):
            moment = _place_alone(parse, at, last)
        if moment is not None and not _unreal(sentence, parse, moment, start):
            ship = _ship(draft, sentence, parse, moment, start)
            if ship is not None:
                for noun in (*twins, at):
                    _say(draft, sentence, parse, moment, noun, ship)
            last = moment
        twins = []


_OFF = compiled(
    r",? (?:(?:of|from|by|to|at|on|with|the|which|that|[\ue000-\uf8ff](?:'s)?|was|were|is|has|had|been|then|later|again|had to be) ){0,8}?"
    r"(?:cancell?ed|scrubbed|postponed|put off|called off|aborted|delayed|planned|scheduled|expected|targeted|slated|foreseen|set for|due|fails?|failed|proved impossible)\b"
)
"""Behind a moment: it was not, or is yet to be."""


def _unreal(sentence: Sentence, parse: Parse, moment: _Moment, start: int) -> bool:
    """True for a moment that is only planned, or was called off; "two weeks ahead of the Dec. 4 launch of X" tells a day."""
    here = parse.tokens[moment.at].at
    if NO_START.search(sentence.codes, 0, here):
        return True
    if _OFF.match(sentence.codes, parse.tokens[max(moment.at, moment.day, moment.ship, moment.place)].end):
        return True
    ahead = parse.words[start - 2 : start] == ["ahead", "of"] and start < moment.day < moment.at < moment.ship
    return bool(mood(sentence, here, here)) and not ahead


def _place_alone(parse: Parse, at: int, last: _Moment) -> _Moment | None:
    """The last of a row of nouns, with its place and without a day: "launch on 3 June, arrival on 5 June, berth at Poisk"."""
    places = [k for k in range(at + 1, min(len(parse.words), at + 5)) if parse.is_name(k) and parse.chunk(k).is_a(*_HOSTS)]
    if words_up(parse, at) or not places or parse.words[at + 1] not in ("at", "to", "on", "with"):
        return None
    return _Moment(at, last.day, places[0], last.ship, True)


def _participle(parse: Parse, at: int) -> bool:
    """True for a form in -ing behind a mark, which says as much as the noun does: ", docking to Zvezda the same day"."""
    return (at == 0 or not parse.words[at - 1].isalnum() or parse.words[at - 1] in ("whose", "and")) and any(
        verb.head == at and not verb.finite and {form.kind for form in verb.forms} == {"ing"} for verb in parse.verbs
    )


def _opening(parse: Parse, at: int) -> int:
    """Where the phrase of a noun begins: at its article, the name that owns it, the day before it, or itself; -1 where it is no phrase of its own."""
    words, start, plain = parse.words, at, 0
    while start and start - 1 not in parse.heads:
        before = words[start - 1]
        if parse.tokens[start - 1].chunk is not None:
            of_place = start == at and parse.chunk(start - 1).is_a("EarthFeature")  # "its Baikonur departure"
            if not parse.is_date(start - 1) and not before.endswith(("'s", "'")) and not of_place:
                break
            start -= 1
            if before.endswith(("'s", "'")):
                return start
        elif before == "," and start > 2 and parse.is_date(start - 2) and words[start - 3] in ("the", "its", "a"):
            start -= 2  # "the Nov. 20, 1998, launch"
        elif before in ("whose", "its", "the", "a", "an"):
            start -= 1
            break
        elif plain < 2 and before in _HOW and start > 1:
            if before == "and" and words[start - 2] not in UP | IN | _NEAR_IT:
                break
            start, plain = start - 1, plain + 1
        elif (
            before in UP | IN
            or (before in _NEAR_IT and words[start] in (",", "and"))
            or (before == "," and words[start - 2] in UP | IN | _NEAR_IT)
        ):
            start -= 1  # "the Oct. 5 approach, capture and docking"
        else:
            break
    lead = words[start - 1] if start else "."
    fresh = not (lead.isalnum() or parse.tokens[start - 1].chunk) or lead in _LEADS or (lead in _OF_DAY and words[start] != "of")
    if start > 1 and lead == "of" and words[start - 2] in (*_OF_DAY, "ahead"):
        fresh = True  # "the day of its arrival"
    if start > 1 and lead == "before" and words[start - 2] in ("minutes", "moments", "hours", "seconds", "shortly", "just"):
        fresh = True
    return start if start == 0 or fresh or words[start] == "whose" or parse.is_date(start - 1) else -1


def _moment(sentence: Sentence, parse: Parse, at: int, start: int) -> _Moment | None:
    """What stands behind a noun as far as its phrase, and a few verbs of happening, reach."""
    words, up = parse.words, words_up(parse, at)
    day = next((k for k in range(start, at) if parse.is_date(k)), -1)
    day = day if day >= 0 else _day_of(parse, start)
    place, ship, told, how, loose = -1, -1, False, "", 0
    k = happened = at + 1
    if words[k : k + 1] and words[k] in _OF_DAY:
        k += 1
    while k < len(words) and k < at + 26:
        word, chunk = words[k], parse.tokens[k].chunk
        if parse.is_date(k):
            if day < 0:
                day, how = k, ""
                k += 1
                if words[k : k + 1] != ["of"]:
                    break
                continue
            break
        if chunk is not None:
            if how == "of" and chunk.is_a("VisitingVehicle", "Module") and not chunk.members:
                ship, how = k, ""
            elif how == "of":
                return None  # "the launch of Expedition 40", "the arrival of Tim Peake"
            elif chunk.is_a(*_HOSTS) and how in ("to", "at", "with", "on"):
                place = k
            elif not up and chunk.is_a("EarthFeature", "Country") and how in ("to", "at", "in", "on"):
                return None  # "arrival in Florida"
            elif chunk.is_a("Person", "Mission", "VisitingVehicle") and how not in (
                *(("by",) if ship >= 0 else ()),
                "on",
                "atop",
                "aboard",
            ):
                break  # but "the delivery of X by Y on ..." goes on
            k += 1
            continue
        if (
            word in ("and", "but", "then")
            and words[k + 1 : k + 2]
            and (words[k + 1] in ("ended", "finished", "closed", "began", "it", "its"))
        ):
            break  # "began with a launch from Baikonur and ended on April 3"
        if word in PREPOSITION:
            if word in ("before", "after", "since", "until", "without", "despite", "during"):
                break
            how = word
        elif word in BE or word in HAVE or word in _HAPPENED:
            if word in ("be", "being"):
                break
            told, happened = told or word not in HAVE, k
            how = ""
        elif word in DETERMINER or word in (",", "(", ")") or _HOURS.fullmatch(word):
            pass
        elif word == ":" and (k == at + 1 or words[k - 1] in (")", *_OF_DAY)):
            told = True
        elif up and how and how != "of" and loose < 3 and word.isalpha() and k not in parse.heads:
            loose += 1  # "launch from the coast of Florida on"
        elif chunk is None and how == "of":
            return None  # "the launch of a telescope"
        elif parse.tokens[k - 1].chunk is not None and word in _WHERE:
            pass
        else:
            break
        k += 1
    soon = told and day < 0 and not up and _MINUTES.match(sentence.codes, parse.tokens[happened].end)
    return _Moment(at, day, place, ship, told or bool(soon)) if day >= 0 or (told and (place >= 0 or soon)) else None


def words_up(parse: Parse, at: int) -> bool:
    """True for a noun of leaving Earth; a departure is one with a place on Earth beside it."""
    if parse.words[at] != "departure":
        return parse.words[at] in UP
    beside = [at - 1] if at else []
    beside += [k for k in (at + 2, at + 3) if parse.words[at + 1 : at + 2] == ["from"] and k < len(parse.words)]
    return any((c := parse.tokens[k].chunk) is not None and c.is_a("EarthFeature", "Country") for k in beside)


def _day_of(parse: Parse, start: int) -> int:
    """The day that a noun's day is said to be: "May 3, the day of its arrival"; -1 for none."""
    k = start - 1
    if k > 2 and parse.words[k] == "with" and parse.is_date(k - 1) and _BEGAN & set(parse.words[max(0, k - 4) : k - 1]):
        return k - 1  # "began on 9 March with a launch"
    if k > 2 and parse.words[k] == "of" and parse.words[k - 1] in _OF_DAY:
        k -= 3 if parse.words[k - 2] in DETERMINER else 2
        k -= parse.words[k] == ","
        return k if k >= 0 and parse.is_date(k) else -1
    return -1


def _ship(draft: Draft, sentence: Sentence, parse: Parse, moment: _Moment, start: int) -> tuple[Entity, Span] | None:
    """Whose moment it is: of the name that owns it or stands behind "of", before its bracket, after its clause; else of the one named last."""
    words = parse.words
    if moment.ship >= 0:
        return _ship_at(parse, moment.ship)
    if words[start].endswith(("'s", "'")) and parse.tokens[start].chunk is not None:
        return _ship_at(parse, start)
    if words[start] == "whose":
        at = next((k for k in range(start - 1, max(-1, start - 4), -1) if parse.is_name(k)), -1)
        return _ship_at(parse, at) if at >= 0 else None
    opened = _bracket(words, start)
    if opened > 0:
        at = next((k for k in range(opened - 1, max(-1, opened - 3), -1) if parse.is_name(k)), -1)
        return _ship_at(parse, at) if at >= 0 else None
    if (
        start
        and words[start - 1] in ("after", "following", "since", "with", "of")
        and words[start] in ("its", "the", "a", "an", words[moment.at])
    ) or parse.is_date(start):
        behind = max(moment.at, moment.day, moment.place)
        comma = next((k for k in range(behind, len(words)) if words[k] == ","), -1)
        for k in range(comma + 1, min(len(words), comma + 7)) if comma > 0 else ():
            if parse.is_name(k) and not words[k].endswith(("'s", "'")):
                if parse.chunk(k).is_a("VisitingVehicle", "Module"):
                    return _ship_at(parse, k)
                if not parse.chunk(k).is_a("Organization"):
                    break
    return _named_last(draft, sentence, parse, start)


def _bracket(words: list[str], start: int) -> int:
    """Where the bracket opens that holds a word; 0 for none."""
    for k in range(start - 1, max(-1, start - 14), -1):
        if words[k] == "(":
            return k
        if words[k] == ")":
            break
    return 0


def _ship_at(parse: Parse, at: int) -> tuple[Entity, Span] | None:
    chunk = parse.chunk(at)
    return _meant(parse.text, chunk)


def _meant(text: str, chunk: Chunk) -> tuple[Entity, Span] | None:
    """The ship or module that a name means, with its place; not a flight that people are of."""
    thing = chunk.meaning("VisitingVehicle", "Module") if not chunk.members else None
    if thing is None or RIDERS.match(text, chunk.end):
        return None
    flight = chunk.is_a("Mission") and chunk.note not in ("craft", "coref") and not thing.label.startswith(("Soyuz", "Progress", "Cygnus"))
    return None if flight and is_a(thing.cls, "CrewSpacecraft") else (thing, chunk.span)


def _named_last(draft: Draft, sentence: Sentence, parse: Parse, start: int) -> tuple[Entity, Span] | None:
    """The one ship of the nearest sentence that has any, else the one module that is told there to have been docked."""
    here = sentence.original(parse.tokens[start].at, parse.tokens[start].end).start
    for other in reversed(draft.sentences[max(0, sentence.number - 6) : sentence.number + 1]):
        before = [c for chunk in other.chunks for c in chunk.each if c.start < here]
        ships = [found for c in before if c.is_a("VisitingVehicle") and (found := _meant(draft.text, c)) is not None]
        if ships:
            return ships[-1] if len({ship.id for ship, _ in ships}) == 1 else None
        moved = {
            s.subject.id: (s.subject, s.subject_span or s.quote)
            for s in (*draft.about("dockedTo"), *draft.about("launchedOn"))
            if s.asserted and other.span.start <= s.quote.start < other.span.end and s.quote.start < here and is_a(s.subject.cls, "Module")
        }
        if moved:
            return next(iter(moved.values())) if len(moved) == 1 else None
    return None


def _say(draft: Draft, sentence: Sentence, parse: Parse, moment: _Moment, noun: int, ship: tuple[Entity, Span]) -> None:
    thing, span = ship
    word = sentence.original(parse.tokens[noun].at, parse.tokens[noun].end)
    up = words_up(parse, noun)
    relation = "launchedOn" if up else "arrivedOn"
    if moment.day >= 0:
        chunk = parse.chunk(moment.day)
        assert isinstance(chunk.value, Date)
        iso, place = ("" if chunk.value.how == "year" else resolve_date(draft, sentence, chunk)), chunk.span
    else:
        iso, place = (draft.day if not up else ""), word
    late = max(draft.published, draft.day)
    if later(iso, late):
        return  # what is to come
    known = any(s.asserted for s in draft.about(relation, thing))
    if len(iso) >= 7 and not known and (up or parse.words[noun] != "installation"):
        draft.say(thing, relation, iso, "moments", cover(word, span, place), subject_span=span, trigger=word, object_span=place)
    if not up and moment.place >= 0 and iso:
        port = parse.chunk(moment.place)
        where = port.meaning(*_HOSTS) if not port.members else None
        if where is not None:
            quote = cover(word, span, port.span)
            draft.say(thing, "dockedTo", where, "moments", quote, subject_span=span, trigger=word, object_span=port.span)
