"""A draft whose photographer is read to the spacewalk that a picture of themselves was taken on: "A snapped this picture of himself on 9 July, the day
of the first walk by an Italian", where the tables have A outside that day."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.dressing import dressing
from issgraph.extract.operations.walks_by_tables import entity_of
from issgraph.model import Entity
from issgraph.patterns import Pattern

_SELF = Pattern(r"\b(?:selfies?|self-portrait|self-photo|himself|herself|(?:his|her) own (?:[a-z]+ )?(?:visor|helmet|reflection|face))\b")
_OUTSIDE = Pattern(
    r"\b(?:space ?walk(?:s|er|ers|ing)?|evas?|visors?|helmets?|outside|outdoors|airlock|tethers?|vacuum|open space|spacesuits?|excursion|outing)\b"
)
_ROOM = compiled(r"\b(?:in|inside|aboard|into|from) (?:the )?[\ue000-\uf8ff]|\b(?:indoors|inside|window|cupola|before|after|ahead of)\b")
_FIRST = 3
"""How many sentences tell of the picture."""


def read_walks_of_selfies(draft: Draft) -> None:
    """States that the picture was taken during the spacewalk, unless its words put it in a room or at another hour."""
    rows = draft.gazetteer.spacewalks.get(draft.day, ()) if len(draft.day) == 10 else ()
    if len(rows) != 1 or _SELF.search(draft.small()) is None or _OUTSIDE.search(draft.small()) is None:
        return
    takers = {s.object.id for s in draft.about("takenBy") if isinstance(s.object, Entity)}
    if not takers & set(rows[0].many("crew")) or dressing(draft):
        return
    if any(isinstance(s.object, Entity) and s.object.cls == "Spacewalk" for s in draft.about("takenDuring")):
        return
    for sentence in draft.sentences[draft.opening : draft.opening + _FIRST]:
        found = _SELF.search(sentence.codes)
        if found is None or _ROOM.search(sentence.codes) or not (draft.scene[sentence.number] or sentence.number == draft.opening):
            continue
        span = sentence.original(*found.span())
        draft.say(
            draft.photo, "takenDuring", entity_of(draft, rows[0], False), "walk-by-tables", sentence.span, object_span=span, trigger=span
        )
        return
