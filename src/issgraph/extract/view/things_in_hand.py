"""Things without a name that a caption is about: what somebody photographed, what it opens with, what somebody was caught carrying.

"A took his zinnia to the window and photographed it", "Flying pizza, Unity, Dec. 2", "a zucchini stands in the window in this photograph by B", "C caught D lugging home an antenna box".
In come the first sentences of a scene; out goes that the picture shows the thing."""

from __future__ import annotations

from collections.abc import Iterator

from issgraph.extract.grammar.telling import NOW, pieces
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.seen_gear import gear_of
from issgraph.extract.view.seen_things import unnamed_seen, unnamed_things
from issgraph.extract.view.visibility import gear_denied
from issgraph.patterns import Pattern

_GROWS = "zinnias?|sunflowers?|orchids?|tulips?|roses?|zucchini|pumpkins?|tomato(?:es)?|(?:chile |chili )?peppers?|lettuce|cabbages?|radish(?:es)?|oranges?|apples?|lemons?|grapefruits?|bananas?|onions?|avocados?|strawberries|pizzas?|tacos?|burgers?|hamburgers?|cakes?|sushi|noodles|guitar|flute|saxophone|violin|ukulele|bagpipes"
"""What captions dwell on when they open with it: what is eaten, grown or played."""
_SHOT_IT = Pattern(
    r"\b(?:took|takes|brought|brings|carried|carries|held|holds|set|moved|floated|hung|placed|put|propped|let|lets) (?P<np>)(?=(?:an?|his|her|the|their|one of) )[^.;:]{3,90}?,? (?:and|to|before|then) (?:[a-z]+ ){0,2}?"
    r"(?:(?:photograph(?:ed|s)?|snap(?:ped|s)?|shot|shoots?|film(?:ed|s)?|pictured) (?:(?:it|them)\b|(?P<it>[\ue000-\uf8ff])(?![\w'-]))|(?:took|takes?|snapped|made) (?:its|their|a|the|this) (?:portrait|picture|photo|photograph)(?:s)?(?: of (?:it|them))?\b)"
)
"""What somebody took somewhere and photographed there."""
_SHOT = Pattern(
    r"^[\ue000-\uf8ff],?(?: [^.;,]{2,60},)? (?:photographed|snapped|shot|pictured|took (?:this|a) (?:[a-z-]+ )?(?:photo|photograph|picture|portrait|shot|snapshot) of) (?P<np>)(?=(?:an?|his|her|their|one of) )"
)
"""What somebody photographed indoors: "A photographed his zinnia in the Cupola"."""
_HEADING = Pattern(
    rf"(?:(?!(?:an?|the|no|with|for|on|in)\b)[a-z-]+ ){{0,2}}?(?P<n>{_GROWS})(?:(?: (?:night|party|day|time|feast))?(?:,| in | on | at | aboard |:|\.|!))"
)
_STANDS = Pattern(
    rf"(?:an?|the|this|one|two|three|[\ue000-\uf8ff]'s?) (?:[a-z-]+ ){{0,3}}?(?P<n>{_GROWS})(?:, [^.;,]{{3,40}},)? (?:stands?|floats?|hangs?|blooms?|opens?|sits?|glows?|drifts?|rests?|hovers?|basks?|spins?|ripens?|shows? off|is (?:seen|pictured|shown|photographed|framed)|are (?:seen|pictured|shown|photographed|framed))\b"
)
_CAUGHT = Pattern(
    r"\b(?:caught|photographed|snapped|shot|captured|filmed|pictured|framed) (?:[\ue000-\uf8ff]|him|her|them)(?: on [\ue000-\uf8ff])?,? (?:[^.;,]{0,30},? )?(?:carrying|lugging|hauling|hefting|toting|cradling|hugging|clutching|holding(?: up| aloft| out)?|shouldering|wrestling|bringing)(?: (?:home|back|away|along|off|up|down|out|over|in|aboard|inside|past|with))? (?P<np>)(?=(?:an?|the|his|her|their|one|two|another)\b)"
)
"""What somebody was caught carrying."""
_PLAYS_IT = Pattern(
    r"\b(?:the|this|that|an?|his|her|their) (?:[a-z-]+ )?(?P<n>guitar|flute|saxophone|violin|ukulele|keyboard|harmonica|bagpipes|trumpet)\b[^.]{0,80}\b(?:strumm|pluck|play|tun|blow|practic|hold)(?:ing|s) (?:it|them)\b"
)
_ALL = (_SHOT_IT, _SHOT, _HEADING, _STANDS, _CAUGHT, _PLAYS_IT)
_FIRST = 3


def read_things_in_hand(draft: Draft) -> None:
    """States the things that the first sentences of the scene are about."""
    for sentence in draft.sentences[: draft.opening + _FIRST]:
        if not draft.scene[sentence.number] or next(sentence.worth(_ALL), None) is None:
            continue
        for thing in _things(draft, sentence):
            if not gear_denied(draft, sentence, thing):
                unnamed_seen(draft, sentence, thing)


def _things(draft: Draft, sentence: Sentence) -> Iterator[Chunk]:
    codes = sentence.codes
    for pattern in sentence.worth((_SHOT_IT, _CAUGHT, _SHOT)):
        for match in pattern.finditer(codes):
            at = match.start("np") if pattern is _SHOT_IT else match.end()
            if pattern is _SHOT and not sentence.at[0].is_a("Person"):
                continue
            if pattern is _SHOT_IT and match["it"] and sentence.at[match.start("it")].note != "coref":
                continue
            yield from unnamed_things(sentence, at, match.end() if pattern is _SHOT_IT else len(codes))
            break
    for match in _PLAYS_IT.finditer(codes):
        yield gear_of(sentence, sentence.original(*match.span("n")))
    if draft.opens(sentence):
        stands = _STANDS.match(codes)
        heading = _HEADING.match(codes) if stands is None else None
        told = [part.told for part in pieces(sentence)[:1]] if stands or heading else []
        first = (stands if told in ([NOW], [""]) else None) or (heading if told == [""] else None)
        if first is not None:
            yield gear_of(sentence, sentence.original(*first.span("n")))
