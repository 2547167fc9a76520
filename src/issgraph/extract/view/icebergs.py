"""Icebergs by the letter and number of their registers ("A-81", "iceberg D-28"), in view where a sentence of the scene tells what they do now,
and the land that they are told to drift past in the picture."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Chunk
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_DOES = r"(?:drifts?|floats?|looms?|sits?|lies|hangs?|glides?|slides?|glints?|gleams?|stretch(?:es)?|spins?|turns?|rests?|is (?:seen|visible|pictured|shown|stuck|aground))"
_BERG = Pattern(
    rf"(?:^|[;:] )(?:the )?(?:(?:giant |huge |vast |antarctic |ice)*(?:iceberg|berg|[\ue000-\uf8ff]) )?(?P<b>[a-d]-[0-9]{{2}}[a-z]?)(?:,[^.;]{{2,90}},)? {_DOES}\b(?: (?:past|off|near|beside|by|toward|towards|along) (?:the )?(?P<x>[\ue000-\uf8ff]))?"
)
_LETTERED = Pattern(r"\b[A-D]-\d{2}[A-Z]?\b")


def read_icebergs(draft: Draft) -> None:
    """States the icebergs in view, of texts that speak of one."""
    if _LETTERED.search(draft.text) is None or "berg" not in draft.text.lower():
        return
    for sentence in draft.sentences[: draft.opening + 5]:
        for match in _BERG.finditer(sentence.codes) if draft.scene[sentence.number] else ():
            span = sentence.original(*match.span("b"))
            label = draft.text[span.start : span.end]
            berg = Entity(slug(label), "EarthFeature", label, known=False)
            say_seen(draft, sentence, Chunk(span.start, span.end, (berg,)), berg, "place-in-scene")
            beside = sentence.at[match.start("x")] if match["x"] else None
            if beside is not None and (beside.is_a("EarthFeature") or (beside.entities and beside.entities[0].cls == NAME)):
                name = beside.entities[0]
                place = beside.meaning("EarthFeature") or Entity(slug(name.label), "EarthFeature", name.label, known=False)
                say_seen(draft, sentence, beside, place, "place-in-scene")
