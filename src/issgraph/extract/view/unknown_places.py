"""Places that no table has, in captions that show the Earth alone: "Orsk and the Ural River are pictured", "the streets of Celle in northern Germany".

In come the names that nobody knows of sentences about a land or a height; out goes that the picture shows those that it is of, and the rest of their lists."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.earth_by_default import WHERE, shows_others
from issgraph.extract.view.seen_places import is_craft
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_X = "[\ue000-\uf8ff]"
_LIST = rf"(?:(?:the )?{_X}(?:, (?:and )?| and ))*(?:the )?"
_SHOWN = r"(?:pictured|seen|shown|visible|featured|photographed|captured|imaged|viewed|highlighted|in view)\b"
_OF_IT = Pattern(
    rf"\b(?:views?|photos?|photographs?|images?|pictures?|panorama|lights|glow|streets|suburbs|skyline|harbou?r|shores?|coast|city|town|village|resort|port|island|islands|capital|volcano|mountains?|rivers?|lakes?|bay|delta|brought out|picked out) (?:of )?{_LIST}$"
)
"""Before what a picture is of, or whose lights or streets are told."""
_FIRST = Pattern(rf"(?:(?:in|near|on) [^.;,]{{2,40}}, )?{_LIST}$")
_IS_SHOWN = Pattern(rf"(?:(?! (?:is|are|was|were|has|have|had)\b|,? (?:which|that|who)\b)[^.;])*? (?:is|are) (?:[a-z]+ly |also )?{_SHOWN}")
_NO_PLACES = ("Person", "Module", "VisitingVehicle", "RoboticArm", "Hardware", "Mission", "Expedition", "Spacewalk")
_LAND = compiled(r", [A-Z][a-z]+(?: [A-Z][a-z]+)*")
_MANY = {" Rivers": " River", " Lakes": " Lake", " Seas": " Sea", " Bays": " Bay", " Straits": " Strait", " Gulfs": " Gulf"}


def read_unknown_places(draft: Draft) -> None:
    """States the names that no table has and that the picture is told to be of."""
    near = [s for s in draft.sentences[: draft.opening + 2] if draft.scene[s.number] and any(_is_name(c) for c in s.chunks)]
    if not near or shows_others(draft):
        return
    for sentence in near:
        if any(c.is_a("EarthFeature", "Country") for c in sentence.chunks) or draft.about("altitudeKm"):
            _names(draft, sentence)


def _names(draft: Draft, sentence: Sentence) -> None:
    kind = ""
    for at, chunk in sorted(sentence.at.items(), reverse=True):
        label = draft.text[chunk.start : chunk.end]
        kind = next(
            (one for many, one in _MANY.items() if label.endswith(many)), kind if sentence.codes.startswith(" and ", at + 1) else ""
        )
        if (
            not _is_name(chunk)
            or is_craft(label)
            or draft.text.endswith("City of ", 0, chunk.start)
            or chunk.start in draft.hidden[sentence.number]
            or _known(draft, chunk)
        ):
            continue
        lead = sentence.codes.part(0, at)
        if WHERE.search(lead, max(0, at - 60)):
            continue
        people = any(c.is_a(*_NO_PLACES) for place, c in sentence.at.items() if place < at)
        if _OF_IT.search(lead, max(0, at - 120)) or (not people and _FIRST.fullmatch(lead) and _IS_SHOWN.match(sentence.codes, at + 1)):
            bare = next((label.removesuffix(many) for many in _MANY if label.endswith(many)), label)
            told = f"{bare}{kind}"
            meanings = draft.gazetteer.meanings(told)
            known = next((m.entity for m in meanings if m.entity.cls == "EarthFeature"), None)
            if meanings and known is None and (land := _LAND.match(draft.text, chunk.end)) is not None:
                told += land[0]  # "Columbus, Ohio", where there is a Columbus in the tables
            say_seen(draft, sentence, chunk, known or Entity(slug(told), "EarthFeature", told, known=False), "place-in-scene")


def _is_name(chunk: Chunk) -> bool:
    return not chunk.members and bool(chunk.entities) and chunk.entities[0].cls == NAME


def _known(draft: Draft, chunk: Chunk) -> bool:
    """True for what the picture is told to show already."""
    return any(
        s.object_span is not None and s.object_span.start < chunk.end and chunk.start < s.object_span.end for s in draft.about("depicts")
    )
