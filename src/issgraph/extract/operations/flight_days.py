"""A flight day in the words of the scene to the one shuttle mission that a text names: the picture was taken during it."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.draft import Draft

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
