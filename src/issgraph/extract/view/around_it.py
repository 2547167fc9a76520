"""What stands around the thing that a picture opens with: a ship "around the corner" or "behind it", the room that a crew has gathered in, the station
that falls away, those whom a long lens follows and what they are at.

Comes after the walk through the scene: a name comes in with the words of its sentence; it is in view when they place it beside what is."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.patterns import Pattern

_STANDS = r"(?:is|are|sits?|stands?|waits?|hangs?|rests?|floats?|perch(?:es)?|juts?|rides?|lies|looms?|pokes? (?:out|up|into view)|gleams?|peeks? (?:out|into view)|nestles?|dangles?)"
_PLACE = (
    r"(?:(?:just |right |directly |immediately |a little |further |farther |also )*(?:(?:a)?round the (?:corner|bend)|next door|across the way|(?:on|at) (?:the|its) (?:far|other|near|opposite|left|right) (?:side|end)"
    r"|(?:behind|beyond|below|above|beside|beneath|under|past|alongside|opposite|next to|in front of) (?:it|that|this|them|[\ue000-\uf8ff])|farther (?:off|back|on|away|along)|further (?:off|back|on|away|along)|nearby|overhead|alongside|opposite"
    r"|(?:below|above|behind|beyond|beneath)|at the (?:very )?(?:back|rear|front|top|bottom|left|right)|to (?:its|the) (?:left|right|rear)|off to (?:one side|the (?:left|right))|in the (?:distance|background|foreground)|one port (?:over|up|down|along)))"
)
_TIED = r"(?:, (?:(?:still |now |also )?(?:docked|moored|berthed|attached|parked|plugged|tied up|hooked|latched|locked|fastened|linked|joined)\b|on|at)[^.;:,]{2,50})?"
_SHIP = r"(?:ships?|craft|spacecraft|spaceships?|vehicles?|capsules?|freighters?|visitors?|vessels?|ones?|supply ships?|cargo ships?|crew ships?)"


@lru_cache(maxsize=4)
def _ships(alphabet: Alphabet) -> tuple[Pattern, ...]:
    ship, module = (f"[{alphabet.slot[kind]}]" for kind in ("VisitingVehicle", "Module"))
    some = r"(?:(?:the|an?|another|its|one) |[a-z-]+ |[\ue000-\uf8ff](?:'s)? (?=[a-z\ue000-\uf8ff])){0,5}?"
    return (
        Pattern(rf"(?:^|; |, and |, while )(?:and |while )?{_PLACE}{_TIED},? {_STANDS},? {some}(?P<x>{ship})(?!'s? (?:crew|commander|pilot|mission))"),
        Pattern(
            rf"(?:^|; |, and )(?:(?:the|another|an?|its) (?:[a-z-]+ ){{0,3}}(?:{_SHIP}|{ship})|{ship}) (?:just |right |directly )?(?:behind|beyond|below|above|beside|beneath|alongside|opposite|next to|at (?:the )?(?:far )?(?:left|right|top|bottom|back|rear)|in (?:the )?(?:foreground|background|distance)|to (?:its|the) (?:left|right))(?: (?:it|that|this|them|[\ue000-\uf8ff]))?{_TIED},? is {some}(?P<x>{ship})(?!'s? (?:crew|commander|pilot|mission))"
        ),
        Pattern(rf"{module}(?:,[^.;:,]{{2,30}},)?,? (?:from|to|on|at) which {some}(?P<x>{ship})(?:,[^.;,]{{2,40}},)? (?:hangs|sits|is (?:docked|moored|berthed|attached|parked|plugged|tied up)|dangles|juts|waits|perches)\b"),
        Pattern(rf"(?:{_PLACE}|\b(?:left|right|top|bottom|background|foreground|distance)),? {_STANDS} {some}{module}(?:, [^.;:,]{{2,30}},|,)? with {some}(?P<x>{ship}) (?:on|at|in|hanging|docked|moored|parked|attached) "),
    )  # fmt: skip


_FALLS_AWAY = Pattern(
    r"^(?:(?:seen|viewed|photographed) from [^.;:,]{3,50}, )?(?:all (?:that )?(?:there (?:is|was) )?of |what (?:there )?(?:is|was)(?: there)? of |the (?:whole |entire |complete |young |fledgling |infant |unfinished |growing |two-[a-z]+ |three-[a-z]+ ))?(?:of )?(?:the )?(?P<x>[\ue000-\uf8ff])"
    r"(?: (?:there (?:is|was|yet is)|so far|in [\ue000-\uf8ff]|as yet))?(?:,[^.;]{2,90},)? (?:slowly |gently |gradually |quickly )?(?:(?:falls|drops|slips|sinks|slides|pulls|moves|drifts|floats|glides) (?:away|behind|astern|back|below|past)|recedes|dwindles|shrinks|hangs|turns)\b"
)
"""A view of the whole station from a ship that leaves it."""
_GATHERED = Pattern(
    r"(?:^|(?<= ))(?:[a-z]+|[\ue000-\uf8ff](?:'s)?),? (?:has|have) (?:now |just |all |again |once more )*(?:gathered|assembled|squeezed|crowded|lined up|huddled|sat down|settled|clustered|packed|crammed|come together|floated)\b(?![^.;]*\b(?:ago|since|earlier|before|in the past|every|often|always|years?)\b)[^.;]{0,60}? (?:in|inside|into) (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}(?P<x>[\ue000-\uf8ff])(?!'s? [a-z]*(?:hatch|window|door))"
)
"""Where those of a picture have gathered for it."""
_SNAPSHOT = Pattern(
    r"\b(?:in|for) (?:a|an|this|the) (?:[a-z-]+ ){0,2}(?:snapshot|photo|photograph|picture|image|portrait|view|scene|shot)\b"
)
_LENS = re.compile(r"\b(?:lens|telephoto|camera|viewfinder|zoom)\b")
_FOLLOWED = re.compile(
    r"\b(?:followed|tracked|trailed|watched|covered|stalked|chased|picked out|tailed|shadowed|(?:kept|held)(?! (?:the|an?|his|her) (?:[a-z]+ )?(?:camera|lens)))\b"
)
_TURNED = re.compile(r"\b(?:turned|swung|trained|aimed|pointed|levelled|leveled)\b")
_AT_WORK = Pattern(
    r"\b(?:as|while|when|where) (?:the |his |her |their )?(?:[a-z]+|[\ue000-\uf8ff])(?: [a-z]+)? (?:(?:was|were) (?:hard |still |both )?(?:at work|busy|out|outside)|(?:was |were )?(?!left|flew|came|launched|joined|returned|departed)[a-z]+(?:ed|ing|t|ung|ook|ore|ent|aid|ound))\b[^.;]{0,60}? (?:to|on|onto|at|along|from|beside|inside|off|atop|with|over|near|by) (?:(?:the|its) (?:outer )?(?:skin|hull|flank|side|outside|shell|wall|belly|roof|end|top) of )?(?:the |an? |[a-z-]+ |[\ue000-\uf8ff]'s? ){0,3}(?P<x>[\ue000-\uf8ff])"
)
"""What those are at whom a lens follows: "as the two hitched a cable to X"."""


def read_around(draft: Draft) -> None:
    """States what the words place beside what the picture shows."""
    for sentence in draft.sentences[: draft.opening + 6]:
        near = draft.scene[sentence.number] or (sentence.number > 0 and draft.scene[sentence.number - 1])
        if not near or not sentence.chunks:
            continue
        for pattern in sentence.worth(_ships(sentence.alphabet)) if sentence.number else ():
            for match in pattern.finditer(sentence.codes):
                _say(draft, sentence, sentence.at[match.start("x")], "vehicle-in-scene")
        scene = draft.scene[sentence.number]
        if (
            scene
            and draft.opens(sentence)
            and (falls := _FALLS_AWAY.match(sentence.codes))
            and sentence.at[falls.start("x")].is_a("SpaceStation")
        ):
            _say(draft, sentence, sentence.at[falls.start("x")], "station-in-scene")
        if sentence.number < 3 and (scene or _SNAPSHOT.search(sentence.codes)):
            for gathered in _GATHERED.finditer(sentence.codes):
                if sentence.at[gathered.start("x")].is_a("Module"):
                    _say(draft, sentence, sentence.at[gathered.start("x")], "module-in-scene")
    _followed(draft)


def _followed(draft: Draft) -> None:
    """Those whom the photographer's lens followed, and what they were at."""
    for taken in [
        s for s in draft.about("takenBy") if s.rule in ("photographer-named", "took-this-photo") and s.trigger is not None and s.object_span
    ]:
        words = draft.text[taken.quote.start : taken.quote.end].lower()
        if taken.quote.field != "text" or not _LENS.search(words) or not (_FOLLOWED.search(words) or _TURNED.search(words)):
            continue
        sentence = draft.holder(taken.quote.start)
        behind = taken.object_span.end if taken.object_span is not None else 0
        for chunk in sentence.chunks if _FOLLOWED.search(words) else ():
            if behind < chunk.start and chunk.is_a("Person") and chunk.note != "coref":
                for each in chunk.each:
                    _say(draft, sentence, each, "person-in-scene")
        for match in _AT_WORK.finditer(sentence.codes):
            chunk = sentence.at[match.start("x")]
            if chunk.start > behind and chunk.is_a("Module", "DockingAdapter", "Truss", "Hardware", "SolarArray", "ExternalPlatform"):
                _say(draft, sentence, chunk, "module-in-scene" if chunk.is_a("Module") else "thing-in-scene")


def _say(draft: Draft, sentence: Sentence, chunk: Chunk, rule: str) -> None:
    entity = chunk.meaning(
        "Person", "VisitingVehicle", "Module", "SpaceStation", "DockingAdapter", "Truss", "Hardware", "SolarArray", "ExternalPlatform"
    )
    if entity is not None and chunk.note != "coref" and not any(s.object == entity for s in draft.about("depicts")):
        say_seen(draft, sentence, chunk, entity, rule)
