"""Arrivals told without a date: a capture or a docking on the day of the picture ("made the catch that morning", "docked at 16:45")."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.extract.chunks import Alphabet, Sentence
from issgraph.extract.clauses import mood
from issgraph.extract.dates import Date
from issgraph.extract.draft import Draft
from issgraph.model import Entity

_CLOCK = r"(?:\b\d{1,2}:\d\d\b|\b(?:noon|midnight|mid-?morning|this morning|this afternoon|by evening|hours? later|minutes later|hours? after|hours? earlier|later (?:that|in the) day|shortly after(?:ward)?|the same (?:day|morning|evening))\b)"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[re.Pattern[str], re.Pattern[str]]:
    v = f"[{alphabet.slot['VisitingVehicle']}]"
    person = f"[{alphabet.slot['Person']}]"
    return (
        re.compile(
            rf"{person}[^.;]{{0,60}}? (?P<t>captured|grappled|snared|snagged|caught|plucked|grabbed|grasped|took hold of|latched onto|captures|grapples|snares|snags|catches|grabs) (?:the |a )?(?:[a-z-]+ ){{0,3}}?(?P<v>{v})"
        ),
        re.compile(
            rf"(?P<v>{v})[^.;]{{0,110}}? (?P<t>docked|docks|berthed|linked up|hooked up|was captured|was grappled|had been bolted|was bolted|was installed|arrived|moored|reached|latched|being berthed|tied up)\b"
        ),
    )


def read_arrivals(draft: Draft, sentence: Sentence) -> None:
    """States that a vehicle arrived on the picture's day when the words tell its capture, or its docking with a time of day and no date."""
    if len(draft.day) != 10:
        return
    catch, dock = _patterns(sentence.alphabet)
    other = any(isinstance(c.value, Date) and c.value.how not in ("same", "shift", "year") for c in sentence.chunks)
    same = any(isinstance(c.value, Date) and c.value.how == "same" for c in sentence.chunks)
    for number, pattern in enumerate((catch, dock)):
        for match in pattern.finditer(sentence.codes):
            timed = same or re.search(_CLOCK, sentence.codes)
            if (number == 1 and (other or not timed)) or mood(sentence, match.start(), match.start("t")):
                continue
            vehicle = sentence.at[match.start("v")].meaning("VisitingVehicle")
            if vehicle is None or (number == 0 and other and not draft.scene[sentence.number]) or draft.about("arrivedOn", vehicle):
                continue
            _say(draft, sentence, match, vehicle)


def _say(draft: Draft, sentence: Sentence, match: re.Match[str], vehicle: Entity) -> None:
    chunk = sentence.at[match.start("v")]
    draft.say(
        vehicle,
        "arrivedOn",
        draft.day,
        "arrival-that-day",
        sentence.original(*match.span()),
        subject_span=chunk.span,
        trigger=sentence.original(*match.span("t")),
    )
