"""The delta of a river that a text names ("the Ganges and its delta", "Its delta, a green fan, fills the frame") to what is in view."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_DELTA = Pattern(
    r"(?P<r>[\ue000-\uf8ff])(?: river)?(?:, [^.;,]{2,60},)? and (?:its|the) (?:[a-z-]+ ){0,2}(?P<a>delta)\b|\b(?:its|the river's|the) (?:[a-z-]+ ){0,2}(?P<b>delta)\b(?! (?:wing|force|rocket|i\b|ii|iv|of\b))"
)
"""A delta that has its name from the river before it."""


def delta_seen(draft: Draft, sentence: Sentence) -> None:
    """States the delta, by the name of its river, in a sentence of the scene."""
    if "delta" not in sentence.codes:
        return
    for match in _DELTA.finditer(sentence.codes):
        river = sentence.at[match.start("r")] if match["r"] else _river_before(draft, sentence, match.start())
        name = _river(draft, river) if river is not None else None
        if name is None:
            continue
        span = sentence.original(*match.span("a" if match["a"] else "b"))
        known = [m.entity for m in draft.gazetteer.meanings(f"{name} Delta") if m.entity.cls == "EarthFeature"]
        delta = known[0] if known else Entity(slug(f"{name} Delta"), "EarthFeature", f"{name} Delta", known=False)
        below = any(isinstance(s.object, Entity) and s.object.id == delta.id for s in draft.about("orbitingAbove"))
        if not below:
            say_seen(draft, sentence, Chunk(span.start, span.end, (delta,)), delta, "place-in-scene")


def _river_before(draft: Draft, sentence: Sentence, at: int) -> Chunk | None:
    """The one place that the words before tell of, in this sentence or the one before it, if it is a river."""
    for other, end in ((sentence, at), *((s, len(s.codes)) for s in draft.sentences[max(0, sentence.number - 1) : sentence.number])):
        rivers = {name: c for place, c in sorted(other.at.items()) if place < end and (name := _river(draft, c))}
        if rivers:
            return next(iter(rivers.values())) if len(rivers) == 1 else None
    return None


def _river(draft: Draft, chunk: Chunk) -> str | None:
    """The name of a river without that word, or None."""
    if chunk.members:
        return None
    place = chunk.meaning("EarthFeature", NAME)
    if place is None:
        return None
    row = draft.gazetteer.rows.get(place.id) if place.known else None
    name = place.label.removesuffix(" River").removesuffix(" Delta").removeprefix("River ")
    told = (row is not None and row.get("kind") in ("river", "delta")) or "River" in place.label.split()
    return name if told or draft.gazetteer.meanings(f"{name} Delta") else None
