"""A shuttle flight that a text names in its own right, or by a flight day, the mission of one person in the picture, and the days of the tables to
what the picture was taken during."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.outings import people_of
from issgraph.model import Entity
from issgraph.patterns import Pattern

_FLIGHT_DAY = compiled(
    r"\b(?:on|during|for|by|in|as|early|late|(?:start|end|close|part) of) (?:the )?(?:mission's |crew's |flight's )?(?:flight day|fd)[ -]?"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)\b(?! (?:plans?|rehears|simulat))"
)


def read_flight_days(draft: Draft) -> None:
    """ "STS-115 crew members work on Atlantis' middeck during flight day three activities": of the only shuttle mission of a text."""
    flights = {flight for _, flight in draft.flights if flight.label.startswith("STS-")}
    if len(flights) != 1 or draft.about("takenDuring") or not compiled(r"(?i)\bflight day|\bfd").search(draft.text):
        return
    flight = next(iter(flights))
    for sentence in draft.sentences:
        match = _FLIGHT_DAY.search(sentence.codes) if draft.scene[sentence.number] else None
        if match is None or mood(sentence, match.start(), match.start()):
            continue
        span = sentence.original(*match.span())
        draft.say(draft.photo, "takenDuring", flight, "made-during", span, object_span=span, trigger=span)
        return


def read_flights_in_course(draft: Draft) -> None:
    """ "Atlantis had lifted off on the 14th for its STS-132 mission": of the only shuttle flight of a text that was up on the picture's day."""
    if "STS-" not in draft.text or len(draft.day) < 7:
        return
    if any(
        isinstance(s.object, Entity) and s.object.label.startswith("STS-") and s.object.cls == "Mission" for s in draft.about("takenDuring")
    ):
        return
    flights = {flight for _, flight in draft.flights if flight.label.startswith("STS-")}
    flight = next(iter(flights)) if len(flights) == 1 else None
    row = draft.gazetteer.rows.get(flight.id) if flight is not None else None
    if flight is None or row is None or not row.get("from")[: len(draft.day)] <= draft.day <= row.get("until"):
        return
    for sentence in draft.sentences:
        for match in _pattern(sentence.alphabet).finditer(sentence.codes):
            chunk = sentence.at[match.start()]
            if chunk.meaning("Mission") != flight or _speaks_otherwise(sentence, match.start(), match.end()):
                continue
            draft.say(draft.photo, "takenDuring", flight, "made-during", chunk.span, object_span=chunk.span, trigger=chunk.span)
            return


def read_missions_of_one(draft: Draft) -> None:
    """ "A, whom his Horizons mission keeps busy, waters beans": the mission of one person who is in view, or took the picture, on a day of it. Right
    in 27 of 28 captions by four hands."""
    day, rows = draft.day or draft.published, draft.gazetteer.rows
    own = [(place, mission) for place, mission in draft.flights if _of_one(draft, mission)]
    there = {
        s.object.id for each in ("takenBy", "depicts") for s in draft.about(each) if own and s.asserted and isinstance(s.object, Entity)
    }
    for place, mission in own:
        row = rows[mission.id]
        crew = row.many("crew")
        heads = place == draft.sentences[0].span.start and _HEADS.match(draft.text, place) and not draft.once(people_of)
        if (crew[0] not in there and not heads) or (day and not row.get("from")[: len(day)] <= day <= (row.get("until") or "9")):
            continue
        sentence = draft.holder(place)
        chunk = next((each for each in sentence.chunks if each.start <= place < each.end), None)  # a title may have swallowed it
        if chunk is None or _BY_NAME.search(draft.small(), sentence.span.start, place) or _AS_NAMED.match(draft.text, chunk.end):
            continue
        draft.say(draft.photo, "takenDuring", mission, "made-during", chunk.span, object_span=chunk.span, trigger=chunk.span)


def _of_one(draft: Draft, mission: Entity) -> bool:
    """True for the named mission of one person, as the tables have it."""
    row = draft.gazetteer.rows.get(mission.id) if mission.cls == "Mission" else None
    return row is not None and len(row.many("crew")) == 1 and not any(letter.isdigit() for letter in mission.label)


_HEADS = compiled(r"[^.:]{0,30}\b(?:mission|day|week|science|diary|postcard)\b")
""" "Blue Dot, week 14: a rack in Columbus"."""
_BY_NAME = Pattern(
    r"#$|\b(?:whose [^.;,]{0,60}|called |named |known as |(?:name|patch|logo|emblem|poster)s? (?:of|for|is) (?:the |his |her )?|(?:before|after|since|until|ahead of|prior to|(?:train|prepar)\w* [^.;]{0,30}for) (?:his |her |the )?|(?:will|having) [^.;]{2,90})$"
)
_AS_NAMED = compiled(
    r",?(?: mission)? (?:is what|patch|logo|emblem|poster|experiments?|continues|(?:[^.;,]{2,60}, )?(?:will|is (?:to|planned|due|set|expected)))\b"
)
"""Around a mission of which only the name is told, or another time."""


@lru_cache(maxsize=4)
def _pattern(alphabet: Alphabet) -> Pattern:
    return Pattern(
        rf"(?P<x>[{alphabet.slot['Mission']}])(?: mission| flight)?(?=[,.;:)–—]|$| (?:it|she|he|they|was|is|the|when|as|while|and|after|before|with|in|on|at|to|sees|saw|came|(?!had\b)[a-z]+ed|view|image|picture|photo|scene|onboard)\b"
        rf"| (?![{alphabet.slot['Role']}{alphabet.slot['Organization']}{alphabet.slot['Person']}])[\ue000-\uf8ff])"
    )


_OTHERWISE = Pattern(
    r"(?:\b(?:crew|crews|crewmembers?|members?|astronauts?|specialists?|command\w*|led|leads|leader|pilot|engineer|veteran|colleague|fellow|gift|patch|poster|logo|emblem|training|trained|prepar\w+|launched|delivered|brought|ferried|arrived|carried|came|left behind by|will|next|later|since|until|had (?:flown|been)|installed (?:on|during)|first flew|record)\b[^.;]{0,40}|[\ue000-\uf8ff] (?:of|on|for|from) (?:the )?)$"
)
"""Before a flight: only what somebody is, or what it had done before."""


def _speaks_otherwise(sentence: Sentence, begin: int, end: int) -> bool:
    office = sentence.at.get(begin - 2)
    return (
        (office is not None and office.is_a("Role"))
        or bool(mood(sentence, begin, begin))
        or _OTHERWISE.search(sentence.codes, max(0, begin - 60), begin) is not None
    )
