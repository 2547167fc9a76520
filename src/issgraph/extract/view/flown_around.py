"""The station, seen by those who fly around it: "X made a full circuit of the station, and A recorded all of it".

In comes a draft whose scene has been read; out comes that the station is in view and the ship that carries the photographer is not, where a sentence
tells that a ship or its crew circled the station and nobody on the station took the picture."""

from __future__ import annotations

from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_CIRCLED = Pattern(
    r"\b(?:(?:circl|loop|lap|orbit|round|circumnavigat|tour)[a-z]*|(?:flew|flies|flying|fly|swung|swings|went|made|makes|making|did|completed|took|takes|performed)\b[^.;:,\ue000-\uf8ff]{0,40}?\b(?:around|round|circuit of|circle of|lap of|loop of|loop around|tour of|turn around|fly-?around of))"
    r"(?: (?:once|all|right|completely|the whole of))? the (?P<x>[\ue000-\uf8ff])"
)
_BY_THEM = Pattern(
    r"(?i)\b(?:recorded|photographed|filmed|shot|took|captured|snapped|gave us|framed|pictured|documented)\b[^.;]{0,60}\b(?:it|this|the (?:whole|entire)|portraits?|pictures?|photos?|photographs?|images?|views?|complex|outpost|station|all of)\b"
)
_FROM_STATION = Pattern(
    r"(?i)\b(?:from|aboard|on|inside|on board|in) (?:the )?(?:(?:international )?(?:space )?station|ISS|outpost|complex|Cupola|Zvezda|Destiny|Zarya|Unity|Harmony|Poisk|Pirs)\b(?! (?:flew|made|was|is))"
    r"|\b(?:by|of|an?|one of the|the) (?:the )?Expedition [\w-]+(?: (?:crew|astronaut|flight|resident|member|commander|took|made|snapped|photographed|captured|recorded)|[.,;])|\b(?:crew ?members?|residents?) (?:on|aboard|of) the station\b|\bstation crew\b"
)
"""Where a picture of the ship itself would have been made."""


def read_flown_around(draft: Draft) -> None:
    """States the station of a picture that was made on the way around it."""
    for sentence in draft.sentences[: draft.opening + 3]:
        found = _CIRCLED.search(sentence.codes)
        chunk = sentence.at[found.start("x")] if found is not None else None
        station = chunk.meaning("SpaceStation") if chunk is not None else None
        if chunk is None or station is None or sentence.codes.startswith("'", sentence.code_at(chunk) + 1):
            continue
        if not _tells_of_it(draft):
            return
        riding = [c for at, c in sentence.at.items() if found is not None and at < found.start() and c.is_a("VisitingVehicle")]
        ships = {each.entities[0] for c in riding for each in c.each if each.entities}
        takers = {s.object for s in draft.about("takenBy")}
        for told in [s for s in draft.about("depicts") if isinstance(s.object, Entity) and (s.object in ships or s.object in takers)]:
            draft.take_back(told)
        if not any(s.object == station for s in draft.about("depicts")):
            say_seen(draft, sentence, chunk, station, "station-in-scene")
        return


def _tells_of_it(draft: Draft) -> bool:
    return _BY_THEM.search(draft.text) is not None and _FROM_STATION.search(draft.text) is None
