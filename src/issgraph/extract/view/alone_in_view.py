"""Who alone is in view: where a text says whom its picture shows and that nobody else is in it, the others whom it names are not."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_WORD = Pattern(r"\b(?:only|just|alone|of (?:them|these|the (?:two|three|four|five|six|seven)))\b")

_ONLY = Pattern(r"\b(?:only|just|nobody|no one|of (?:them|these|the (?:two|three|four|five|six|seven)))\b")
"""What a sentence that tells so cannot do without."""


@lru_cache(maxsize=4)
def _alone(alphabet: Alphabet) -> Pattern:
    photo, p = lexicon().pattern("photo"), f"[{alphabet.slot['Person']}]"
    who = rf"(?:(?:the|his|her|their|fellow|partner|astronaut|cosmonaut|[a-z]+mate|colleague) )*(?P<{{}}>{p})"
    seen = r"(?:is|are|can be|could be) (?:to be )?(?:seen|shown|visible|pictured|made out|in (?:the |this )?(?:view|picture|frame|shot|photo|image))(?: here| in (?:this|the) (?:photo|picture|image|view))?(?=[.,;)]|$)"
    this = rf"(?<!another )(?<!other )(?<!earlier )(?<!later )(?<!second )(?<!older )(?<!framed )(?<!next )(?<!previous )\b{photo}"
    shows = rf"{this}(?:, by [^.;,]{{1,40}},)? (?:itself )?(?:shows|has|holds|depicts|features)"
    still = r"(?! in (?:sharp |full )?focus\b| (?!during\b)[a-z]+ing\b)"
    return Pattern(
        rf"\bonly {who.format('a')} {seen}"
        rf"|{shows} (?:only|just|nobody but|no one but) {who.format('b')}(?!,? and the\b){still}"
        rf"|\bof (?:them|these|the (?:two|three|four|five|six|seven)),? (?:only )?(?:this |the )?{photo} shows (?:only |just )?{who.format('c')}{still}"
        rf"|{this}\b[^.;]{{0,50}}? there (?:is|are) only {who.format('d')}{still}"
    )


_PART = compiled(
    r"\b(?:in|through) (?:the|an?|his|her|its|one) (?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? )?(?:mirror|reflection|foreground|background|windows?|visor)\b"
)
"""Of what part of a picture a sentence tells who is alone in it."""


def read_alone_in_view(draft: Draft) -> None:
    """Takes back who is read as in view beside those of whom a sentence says that they alone are."""
    if _WORD.search(draft.small()) is None:
        return
    for sentence in draft.sentences:
        match = _alone(sentence.alphabet).search(sentence.codes) if _ONLY.search(sentence.codes) else None
        if match is None or _PART.search(sentence.codes):
            continue
        at = match.start(next(slot for slot in "abcd" if match[slot]))
        kept = {person.id for each in sentence.at[at].each if (person := each.meaning("Person")) is not None}
        for told in draft.about("depicts"):
            if told.asserted and isinstance(told.object, Entity) and told.object.cls == "Person" and told.object.id not in kept:
                draft.take_back(told)
        seen = {s.object.id for s in draft.about("depicts") if isinstance(s.object, Entity)}
        for each in sentence.at[at].each:
            person = each.meaning("Person")
            if person is not None and person.id not in seen:
                say_seen(draft, sentence, each, person, "person-in-scene")
        return
