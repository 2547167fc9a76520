"""Where the camera was and which way it looked: "the view is aft along the truss from the port side"."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.extract.grammar.ports import SIDES
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_SIDE_OF = {word: side for side, words in SIDES.items() for word in words}
_WORDS = "|".join(sorted((re.escape(w) for w in _SIDE_OF), key=len, reverse=True))
_COMPASS = "northeast|northwest|southeast|southwest|north|south|east|west"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    thing = "[" + "".join(sorted(set(alphabet.slot["SpaceObject"]) - set(alphabet.slot["DockingPort"]))) + "]"
    return (
        Pattern(rf"(?:from|on) (?:the )?(?P<side>{_WORDS})(?:, or [a-z-]+,)? side of (?:the |its |.'s? )*(?:[a-z]+ )?(?P<place>{thing})"),
        Pattern(
            rf"(?:through (?:a|an|the) (?:[a-z-]+ )?windows? (?:of|in|on|aboard) |(?:from|through) (?:a|an|one of the|the) (?:[a-z-]+ )?(?:window|porthole)s? (?:of|in|on|aboard) |(?:taken|photographed|seen|shot|captured|snapped|recorded)(?: [a-z ]{{0,30}})? from (?:inside |aboard |within )?)(?:the |an? |.'s? )*(?:departing |approaching |docked )?(?P<place>{thing})"
        ),
        Pattern(rf"(?:through|from) (?:a|an|the) (?:flight deck |.'s? )?(?P<place>{thing})(?:'s)? window"),
        Pattern(
            rf"look(?:s|ed|ing)? (?:back |out |down |straight |up )?(?:toward|towards|at|to) (?:the )?(?P<side>{_WORDS}|{_COMPASS}) (?:section|portion|part|end|half|side)?"
        ),
        Pattern(
            rf"(?:view|looking|look|camera|lens|turned|faces|facing|pointed) (?:is |was )?(?:toward |towards |to |is )?(?:the )?(?P<side>{_COMPASS})(?:ward)?\b(?! (?:of|pacific|atlantic|korea|africa|america))"
        ),
    )


def read_viewpoint(draft: Draft, sentence: Sentence) -> None:
    """States the place, the side and the direction of the camera where the words name them."""
    patterns = _patterns(sentence.alphabet)
    for pattern in sentence.worth(patterns):
        for match in pattern.finditer(sentence.codes):
            span = sentence.original(*match.span())
            groups = match.groupdict()
            if groups.get("place"):
                chunk = sentence.at[match.start("place")]
                thing = chunk.meaning("SpaceObject")
                if thing and not chunk.members and not draft.about("takenFrom"):
                    draft.say(draft.photo, "takenFrom", thing, "viewpoint", span, object_span=chunk.span, trigger=span)
            if groups.get("side"):
                side = _SIDE_OF.get(groups["side"], groups["side"])
                relation = "takenFromSide" if pattern is patterns[0] else "lookingToward"
                if not draft.about(relation):
                    place = sentence.original(*match.span("side"))
                    draft.say(
                        draft.photo,
                        relation,
                        Entity(side, "Direction", side),
                        "viewpoint",
                        span,
                        object_span=place,
                        trigger=Span(span.start, span.end),
                    )
