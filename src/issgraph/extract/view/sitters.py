"""Whom words about the making of a picture put into it: "the photograph shows him at the hatch", "A took this portrait of her, B", "over B's shoulder".

Comes after the walk through the scene. In come words that point at somebody by "him" or "her", or at a shoulder that a camera looked over; out comes that who
is meant is in view: the one named last whom the word can mean and who did not take the picture."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_WORD = Pattern(r"\b(?:him|her|shoulder|visor|faceplate)\b")
_BESIDE = r"(?:with|behind|beside|next to|alongside|near|above|below|around|in front of|opposite)"
_ENDS = r"(?![a-z'-])(?=[.,;)]|$| (?:at|in|on|with|from|as|and|during|outside|inside|near|beside|by|while|just|[a-z]+ing)\b)"


@lru_cache(maxsize=1)
def _points() -> Pattern:
    photo = lexicon().pattern("photo")
    return Pattern(
        rf"\b{_BESIDE} (?P<a>him|her),? (?:here|in (?:this|the) (?:[^.;,\ue000-\uf8ff]{{0,20}} |.,? (?:., )?)?{photo})(?![a-z])"
        rf"|\b(?:this|the) (?:[a-z-]+ )?{photo}(?: [^.;,]{{2,40}})? (?:shows|catches|finds|captures|caught|features) (?P<b>him|her){_ENDS}"
        rf"|\b(?:took|made|snapped|shot|got|recorded) (?:this|the) (?:[a-z-]+ ){{0,2}}{photo} of (?P<c>him|her){_ENDS}"
    )


_SHOULDER = Pattern(
    r"\b(?:over|past|across|looking over|from behind) (?:(?:the (?:left |right )?shoulder of|the head of|crewmate|colleague|fellow|[\ue000-\uf8ff]'s?) )*(?P<p>[\ue000-\uf8ff])(?P<s>'s? (?:left |right )?shoulder\b)?",
    given=[["shoulder"]],
)
_IN_VISOR = Pattern(
    r"(?P<x>[\ue000-\uf8ff]) (?:also |now |itself )?(?:shines|gleams|glints|glitters|appears|shows|is (?:reflected|mirrored|caught|seen|visible)|can be (?:seen|made out))(?: up| back)? (?:in|on) (?:(?:the|his|her|their|both|gold(?:en)?) |[\ue000-\uf8ff]'s? ){1,3}(?:visors?|faceplates?)\b"
)
"""The station as a visor mirrors it."""
_LOOKS = Pattern(
    r"\b(?:photo|photograph|picture|image|view|frame|shot|snapshot|snapped|photographed|filmed|camera|lens|seen|shown|looking)\b"
)
"""What of a sentence tells of a camera or of a look."""
_GENDER = {"him": "male", "her": "female"}


def read_sitters(draft: Draft) -> None:
    """States who is in the picture by words about its making."""
    near = [s for s in draft.sentences[:6] if next(s.worth((_points(), _SHOULDER, _IN_VISOR)), None) is not None]
    if not near or _WORD.search(draft.small()) is None:
        return
    takers = {s.object.id for s in draft.about("takenBy") if isinstance(s.object, Entity)}
    for sentence in near:
        for match in _points().finditer(sentence.codes):
            slot = next(slot for slot in "abc" if match[slot])
            person = _meant(draft, sentence, match, slot, takers)
            span = sentence.original(*match.span(slot))
            if person is not None:
                _say(draft, sentence, Chunk(span.start, span.end, (person,), note="coref"), person)
        mirrored = _IN_VISOR.search(sentence.codes) if draft.scene[sentence.number] else None
        if mirrored is not None:
            each = sentence.at[mirrored.start("x")]
            station = each.meaning("SpaceStation")
            if station is not None and not any(s.object == station for s in draft.about("depicts")):
                say_seen(draft, sentence, each, station, "station-in-scene")
        shoulder = _SHOULDER.search(sentence.codes) if _LOOKS.search(sentence.codes) else None
        if shoulder is not None and (shoulder["s"] or "shoulder of" in shoulder.group()):
            each = sentence.at[shoulder.start("p")]
            person = each.meaning("Person") if not each.members else None
            if person is not None and person.id not in takers:
                _say(draft, sentence, each, person)


def _meant(draft: Draft, sentence: Sentence, match: re.Match[str], slot: str, takers: set[str]) -> Entity | None:
    """Whom "him" or "her" means: of those before, the first of the nearest sentence that has any; else the first one behind in the same sentence."""
    at, gender = match.start(slot), _GENDER[match[slot]]

    def first(chunks: list[Chunk]) -> Entity | None:
        for chunk in chunks:
            for each in chunk.each:
                person = each.meaning("Person")
                row = draft.gazetteer.rows.get(person.id) if person is not None else None
                if person is not None and person.id not in takers and (row is None or row.get("gender") in ("", gender)):
                    return person
        return None

    here = [chunk for place, chunk in sorted(sentence.at.items()) if place < at]
    before = [list(s.chunks) for s in reversed(draft.sentences[max(0, sentence.number - 3) : sentence.number])]
    behind = [chunk for place, chunk in sorted(sentence.at.items()) if place > at] if slot == "c" else []
    return next((person for chunks in (here, *before, behind) if (person := first(chunks)) is not None), None)


def _say(draft: Draft, sentence: Sentence, chunk: Chunk, person: Entity) -> None:
    if not any(s.object == person for s in draft.about("depicts")):
        say_seen(draft, sentence, chunk, person, "person-in-scene")
