"""Where the first sentence of the scene shows nothing, the sentences that may open it instead: in come a draft with what its scene is told to show, out comes each such sentence.

Each time the opening moves to the next one, which is then read as the scene's own; where that shows nothing either, it goes back to being no scene."""

from __future__ import annotations

from collections.abc import Iterator

from issgraph.extract.grammar.telling import NOW, pieces
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.no_moment import tells_of_no_moment
from issgraph.model import Entity
from issgraph.patterns import Pattern

_MOST = 2
"""So many sentences behind the opening may open the scene."""
_NAMES = (
    "Person", "VisitingVehicle", "Module", "RoboticArm", "Hardware", "Truss", "SolarArray", "ExternalPlatform", "DockingAdapter", "StationElement", "SpaceStation", "EarthFeature",
)  # fmt: skip
_OFFICES = Pattern(
    r"\b(?:is|are|was|were)(?: all| both| now| also| each)? (?:the |an? |[\ue000-\uf8ff](?:'s)? )?(?:[a-z-]+ ){0,3}?(?:flight engineers?|commanders?|pilots?|specialists?|members?|residents?|participants?|crew ?mates?|astronauts?|cosmonauts?|visitors?)\b"
)
"""Who people are, which no picture shows."""
_IS = Pattern(r"\b(?:is|are|was|were) (?:(?:the|an?|all|both|now|also|[a-z-]+|[\ue000-\uf8ff](?:'s)?) ){0,3}$")
"""Before an office that people have."""
_ELSEWHERE = Pattern(
    r"\b(?:had|has yet|will|would|yesterday|tomorrow|ago|years? (?:before|earlier|later)|(?:days?|weeks?|months?|hours?) (?:before|earlier|later)|work ?stations?|consoles?|(?:is|are) (?:both |all |still )*(?:outside|outdoors|away|asleep|gone|elsewhere|aboard|on board)|born|(?<!-)built|made by|named|assigned|selected|chosen|appointed|due|scheduled|planned|replac\w+|fly|flies|flew|once|expected|(?:is|are|was|were) not|until|never|nobody|hidden)\b"
)
"""What tells of another time or place, or of whence things are."""

_CAUGHT = Pattern(
    r"\b(?:framed|photographed|snapped|shot|caught|captured|recorded|filmed|aimed|saw|spotted|noticed|glanced|camera|lens|hung|lay|stood|sat|floated|glowed|shone|loomed|towered|drifted|gleamed|is|are)\b"
)
"""What a sentence in the past tells of a picture."""


def later_openings(draft: Draft) -> Iterator[Sentence]:
    """The sentences that open the scene in place of one that shows nothing; each is the draft's opening while it is asked."""
    first = draft.opening
    if not draft.scene or not any(draft.scene) or _shows(draft, 0, first):
        return
    for sentence in draft.sentences[first + 1 : first + 1 + _MOST]:
        number = sentence.number
        if draft.scene[number] and _shows(draft, number, number) and not _only_ground(draft, sentence):
            return
        if draft.hidden[number] or not _may_open(draft, sentence):
            continue
        was = draft.scene[number]
        draft.scene[number], draft.opening = True, number
        yield sentence
        if _shows(draft, number, number):
            return
        draft.scene[number], draft.opening = was, first


def _shows(draft: Draft, first: int, last: int) -> bool:
    """True where something is stated to be in view by words of these sentences."""
    start, end = draft.sentences[first].span.start, draft.sentences[last].span.end
    return any(s.asserted and start <= s.quote.start < end for s in draft.about("depicts"))


def _only_ground(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence that names people and is told to show no more than the building they are in."""
    start, end = sentence.span.start, sentence.span.end
    shown = [s.object for s in draft.about("depicts") if s.asserted and start <= s.quote.start < end]
    return any(c.is_a("Person") for c in sentence.chunks) and all(isinstance(o, Entity) and o.cls == "EarthFeature" for o in shown)


def _may_open(draft: Draft, sentence: Sentence) -> bool:
    return (
        any(chunk.is_a(*_NAMES) and chunk.note != "coref" for chunk in sentence.chunks)
        and draft.text[sentence.span.end - 1] != "?"
        and _ELSEWHERE.search(sentence.codes) is None
        and _OFFICES.search(sentence.codes) is None
        and not any(chunk.is_a("Role") and _IS.search(sentence.codes, 0, at) for at, chunk in sentence.at.items())
        and not tells_of_no_moment(sentence)
        and (any(piece.told == NOW for piece in pieces(sentence)) or _CAUGHT.search(sentence.codes) is not None)
    )
