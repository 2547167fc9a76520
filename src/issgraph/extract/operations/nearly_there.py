"""What the scene shows a short way from the place to which the tables have it come that day: "a few metres part X from P", "X, seconds off Y".

In: a draft whose dockings and days are told. Out: that it was docked there, and of a ship that it came on the picture's day. A word of the way
that is left must stand in the sentence with both names; where the tables have another place or another day, nothing is told."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import shifted
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import past_of, tugs
from issgraph.extract.operations.moves_settled import OWN_WAY
from issgraph.extract.operations.port_words import INSIDE, SEEN_FROM
from issgraph.extract.operations.stays_fitting import Found, fits, things_in
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_PLACES = ("DockingPort", "DockingAdapter", "Module", "Truss")
_LEFT_TO_GO = Pattern(
    r"\b(?:met(?:er|re)s?|centimet(?:er|re)s?|feet|foot|yards?|inch(?:es)?|seconds?|moments?|minutes?|gap|distance|stone's throw|arm's length|whisker|hair's breadth|hand's breadth|contact|way to|about to (?:meet|dock|touch|mate|join|slide|enter)"
    r"|(?:creep|crept|inch|edg|nos|eas|glid|slid|low|swing|swung|guid|crawl|mov|steer|drift|climb|com|came|ris|head|aim|arriv)(?:er|e|ed|ered|s|es|ers|ing|ering)?(?: (?:up|in|down|slowly|gently|out|on|home|straight|itself|along))* (?:to|toward|towards|into|onto|for|against|at)\b|reach(?:es|ing) (?:out )?for|lin(?:ed|es|ing) up|poised)\b"
)
"""What is left of a way."""
_AGAINST = Pattern(
    r"\b(?:undock\w*|unberth\w*|depart\w*|leav(?:es|ing)|left (?!to\b|between\b)[a-z]|relocat\w*|redock\w*|back(?:s|ed|ing) (?:off|away|out)|fly-?around|away from|releas\w*|not|never|model|mock-?up|simulat\w*|rehears\w*|training|painting|wav(?:ed|es) off|abort\w*|cable|hose|spacewalk(?:s|ers?|ing)?|hatch(?:es)?|leak\w*|plan(?:s|ned)|scheduled|expected|slated|postponed|delayed|due|will|shall|(?:is|are|was|were) to|would have|should have|might)\b"
)
"""What makes another day or another thing of it."""
_AHEAD = Pattern(
    r"\b(?:dock|berth|captur|arriv|contact|attach|install)\w* (?:[a-z]+ ){0,3}?(?:is|was|will|would) (?:[a-z]+ )?(?:planned|due|scheduled|set|expected|called off|put off|to (?:come|follow)|follow|come)\b"
)
"""What is told next of a coming that is still to be."""


def read_nearly_there(draft: Draft) -> None:
    """States where what is nearly there came to be."""
    if len(draft.day) != 10:
        return
    for sentence in draft.sentences[:4]:
        word = _LEFT_TO_GO.search(sentence.codes) if draft.scene[sentence.number] else None
        after = draft.sentences[sentence.number + 1 : sentence.number + 2]
        if word is None or _AGAINST.search(sentence.codes) or any(_AHEAD.search(other.codes) for other in after):
            continue
        here = sentence.original(*word.span())
        for at, chunk in sentence.at.items():
            found = _coming(draft, sentence, at, chunk) if chunk.is_a(*_PLACES) and not chunk.members else None
            if found is None:
                continue
            thing, span = found.thing.entity, found.thing.span
            if not any(s.asserted for s in draft.about("dockedTo", thing)):
                draft.say(
                    thing, "dockedTo", found.place, "ports-by-tables", cover(here, span, chunk.span),
                    subject_span=span, trigger=here, object_span=chunk.span,
                )  # fmt: skip
            past = past_of(thing.id)
            came = past is not None and not past.arrived.isdisjoint((draft.day, shifted(draft.day, 1)))  # and not from another port
            if (
                came
                and (is_a(thing.cls, "VisitingVehicle") or thing.id in OWN_WAY)
                and not any(s.asserted for s in draft.about("arrivedOn", thing))
            ):
                draft.say(thing, "arrivedOn", draft.day, "days-by-tables", cover(here, span), subject_span=span, trigger=here)
            return


def _coming(draft: Draft, sentence: Sentence, at: int, chunk: Chunk) -> Found | None:
    """The one thing of a sentence that by the tables came to a place of it on the picture's day, or by clocks of the ground the day after."""
    place = chunk.meaning("DockingPort") or chunk.meaning(*_PLACES)
    if place is None or "zarya" in (place.id, *(thing.entity.id for thing in things_in(sentence, chunk))):
        return None  # which of the first two came to the other, each text has its own word for
    if place.cls != "DockingPort" and (INSIDE.search(sentence.codes, 0, at) or SEEN_FROM.search(sentence.codes, 0, at)):
        return None
    days = (draft.day, shifted(draft.day, 1))
    told = [fits(draft, sentence, thing, at, chunk, place, [*days]) for thing in things_in(sentence, chunk)]
    came = {f.thing.entity.id: f for f in told if f is not None and f.stay.since in days and tugs().get(f.stay.host) != f.stay.flight}
    return next(iter(came.values())) if len(came) == 1 else None
