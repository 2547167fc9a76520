"""Lights of the sky and the ground behind a ship or a room in view, in sentences that begin with something else: "The station was over X; a line of airglow marks the horizon".

In come the sentences after the opening of a scene; out goes that the picture shows each light that a clause of now is about, and the land whose lights they are."""

from __future__ import annotations

from issgraph.extract.grammar.telling import NOW, pieces
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.patterns import Pattern

_LIGHTS = frozenset(
    "city-lights aurora airglow lightning thunderstorm milky-way star-trails moon venus jupiter mars saturn comet sunrise sunset sunglint moonglint noctilucent-clouds red-sprites clouds zodiacal-light meteor".split()
)
_SHINES = Pattern(
    r"(?:(?:;|,? (?:and|but|while|as)|:) )(?:(?:the|an?|some|more|far|its|faint|bright|thin|green|red|golden|pale|distant|full|half|new|rising|setting|waning|waxing) |(?:line|band|ribbon|veil|streak|curtain|curtains|arc|layer|glow|strip|thread|flash|flashes|flicker) of (?:the )?){0,4}(?P<x>[\ue000-\uf8ff])(?: of (?:the )?(?P<y>[\ue000-\uf8ff])(?: and (?:the )?(?P<z>[\ue000-\uf8ff]))?)?(?:, [^.;,]{2,40},)? "
    r"(?:glow|mark|shine|ripple|hang|edge|trace|flicker|arc|line|rim|crown|stand|dance|shimmer|blaze|curl|twist|fill|stretch|rise|flash|float|drift|burn|sparkle|twinkle|loom|gleam|glitter|light|frame|follow|curve|sweep|snake|wave|pulse|climb|peek)(?:s|es)?\b"
)
_FIRST = 4


def read_sky_beside(draft: Draft) -> None:
    """States the lights that a later clause of a sentence tells of now."""
    for sentence in draft.sentences[draft.opening + 1 : draft.opening + _FIRST]:
        if sentence.chunks and not draft.hidden[sentence.number]:
            _shining(draft, sentence)


def _shining(draft: Draft, sentence: Sentence) -> None:
    for match in _SHINES.finditer(sentence.codes):
        light = sentence.at[match.start("x")]
        phenomenon = light.meaning("Phenomenon")
        if phenomenon is None or phenomenon.id not in _LIGHTS:
            continue
        if not any(part.start <= match.start("x") < part.end and part.told in (NOW, "") and not part.below for part in pieces(sentence)):
            continue
        seen = {s.object for s in draft.about("depicts")}
        if phenomenon not in seen:
            say_seen(draft, sentence, light, phenomenon, "phenomenon-in-scene")
        for name in ("y", "z"):
            land = sentence.at[match.start(name)] if match[name] else None
            place = land.meaning("EarthFeature") if land is not None else None
            if land is not None and place is not None and place not in seen:
                say_seen(draft, sentence, land, place, "place-in-scene")
