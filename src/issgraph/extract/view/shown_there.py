"""Places in view by what is told beside them: fog in a valley, a gaze, a list that a view is of; and names that are only spoken of.

In come the words before and behind a name of a place or a phenomenon; out comes whether they put it in the picture or keep it out."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern, sought

_LYING = frozenset(
    "fog haze dust-storm volcanic-plume wildfire-smoke sediment-plume sunglint moonglint phytoplankton-bloom sea-ice icebergs snow lava flooding wildfires"
    " contrails ship-wakes oil-slick von-karman-vortices cloud-streets gravity-waves city-lights".split()
)
"""What lies on the ground or the water, or low above it: where it is told to be is in the picture with it."""
_LAND_KINDS = ("country", "continent", "state", "province", "region")
_LIES = Pattern(
    r"([\ue000-\uf8ff])(?:,? (?!as\b|while\b|when\b|was\b|were\b|had\b|will\b|which\b|that\b|near\b|like\b)[a-z]+){0,4}? (?:in|on|along|across|off|over|around|through|down|up|into) (?:the |an? )?(?:[a-z]+ )?$"
)
"""Before the place that something lies on: "fog pooling in the X", "ice floes off Y"."""
_GAZE = Pattern(
    r"\b(?:frames|framing|gaz(?:es?|ing) (?:(?:down|out) )?(?:at|on|over|upon)|peer(?:s|ing)? (?:(?:down|out) )?(?:at|on|upon)|points? (?:(?:down|out) )?(?:to|at|toward)|pointing (?:(?:down|out) )?(?:to|at|toward)|(?:eyes?|gaze|lens|camera) (?:fixed |trained |set )?(?:on|toward)) (?:the )?$"
)
_NO_SIGHT = Pattern(r"[^.;]*\b(?:maps?|globes?|charts?|screens?|monitors?|laptops?|posters?|banner|flag|patch|atlas)\b")
_VIEW_LIST = Pattern(
    r"\b(?:views?|photos?|photographs?|images?|pictures?|shots?|look at) of (?:the )?((?:[\ue000-\uf8ff](?:, |,? and )(?:the )?)+)$"
)
_ABSOLUTE = Pattern(
    r"(?:(?:, |,? and )(?:the )?[\ue000-\uf8ff])*,? (?:slowly |slid |all )?(?:turning|spreading|spread(?: out)?|rolling(?: by| past)?|sliding(?: by| past)?|gliding(?: by| past)?|drifting(?: by| past)?|passing(?: by)?|stretching(?: out| away)?|gleaming|glowing|glittering|shining|unrolling) (?:far |down )?(?:below|beneath|underneath|behind|beyond)(?=[,.;]|$)"
)
_SET_BY = Pattern(r"(?:,|\bwith|\band) (?:the |all of |most of |part of )*$")


def shown_there(draft: Draft, sentence: Sentence, lead: str, tail: str, place: Entity) -> bool:
    """True where the words around the name of a place put it in the picture."""
    if (_GAZE.search(lead, max(0, len(lead) - 40)) and not _NO_SIGHT.match(tail)) or (_SET_BY.search(lead[-30:]) and _ABSOLUTE.match(tail)):
        return True
    listed = _VIEW_LIST.search(lead, max(0, len(lead) - 90))
    if listed and all(sentence.at[at].is_a("EarthFeature", "Country") for at in range(*listed.span(1)) if at in sentence.at):
        return True
    row = draft.gazetteer.rows.get(place.id)
    if row is None or row.get("kind") in _LAND_KINDS:
        return False
    lies = _LIES.search(lead, max(0, len(lead) - 80))
    what = sentence.at[lies.start(1)].meaning("Phenomenon") if lies else None
    return what is not None and what.id in _LYING


_ONCE_SEEN = Pattern(
    r"\b(?:once|had|has|have|previously|earlier|long ago|years ago|last (?:week|month|year)) (?:[a-z]+ ){0,2}?(?:photographed|pictured|seen|filmed|imaged|snapped|captured|shot|watched|observed) (?:an? |the |[a-z-]+ |[\ue000-\uf8ff],? (?:and )?){0,5}$"
)
"""Before what was seen another time: "he once photographed X from orbit"."""
_STUDIED = Pattern(
    r"\b(?:will|would|(?<!taken )(?<!made )(?<!shot )(?<!acquired )(?<!used )to|can|could|may|helps?) (?:help )?(?:(?<=will )photograph|(?<=trained to )photograph|map|track|measure|monitor|observe|detect|study|examine|investigate|forecast|predict|probe|survey|analy[sz]e|understand|explore|count|research)\b(?:(?!\b(?:shows?|is|are|was|were|as|while|when)\b)[^.;:,]){0,60}$"
)
"""Before what an experiment is for."""
_SLIDES = Pattern(
    r"\b(?:slides?|footage|recordings?|videos?|simulations?|mock-?ups?) of (?:the )?(?:[\ue000-\uf8ff](?:, |,? and )(?:the )?)*$"
)


def only_spoken_of(lead: str) -> bool:
    """True where the words before a place or a phenomenon tell of another time, of what is studied or of something that shows it."""
    return bool(
        _ONCE_SEEN.search(lead[-90:])
        or _STUDIED.search(lead[-110:])
        or (_SLIDES.search(lead[-60:]) and sought(r"\b(?:using|watch|rehears|study|train)").search(lead))
    )
