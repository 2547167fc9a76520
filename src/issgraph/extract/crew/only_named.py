"""Who took the picture, by default: in comes a draft whose view is read and whose photographer is not, out comes the one person whom its text names
beside a word of taking pictures, where nobody is in view, or "one of the crew" of its only expedition. The first is right in 5 of 5 captions by four
hands; who is only said to have seen a thing took no picture."""

from __future__ import annotations

from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern

_TAKING = Pattern(
    r"\b(?:photograph(?:s|ed|ing)?|(?:took|takes|shot|shoots|snapped|made|exposed) (?:this|it|these)|cameras?|lens|with an? [^.;,]{0,30}(?:-mm|millimet(?:er|re)|telephoto)|pictures?|exposures?)\b(?! (?:by|was|were|is|are|the (?:day|week)|earlier)\b)"
)
_NOT_SO = Pattern(
    r"\b(?:we|us|will|would|was photographed|were photographed|photographed separately|no|not|never|missed|out of (?:view|frame)|(?:waves?|waved|smiles?|looks?) (?:at|for|to|into)|install\w*|repair\w*|replac\w*|robotic|arm's|video|television|apart)\b"
)
_ONE_OF_CREW = Pattern(
    r"\b(?:taken|photographed|shot|captured|snapped|recorded|made|exposed)\b[^.;]{0,90}? by (?:one|a member) of (?:the|its|their) (?:station's )?(?:crew|crew ?members|astronauts|residents|[\ue000-\uf8ff])(?=[.,;)]|$| (?:from|and|as|while|with|through|on|in|aboard)\b)"
)


def read_only_named(draft: Draft) -> None:
    """ "Ed Lu, at the window with his camera, counted the lakes": nobody else is named, and nobody is in view."""
    if draft.about("takenBy") or not any(draft.scene) or _one_of_crew(draft) or _TAKING.search(draft.small()) is None:
        return
    seen = [s.object for s in draft.about("depicts") if s.asserted and isinstance(s.object, Entity)]
    if not seen or any(thing.cls == "Person" for thing in seen):
        return
    named = {who for sentence in draft.sentences for who in sentence.people()}
    if len(named) != 1 or not named <= draft.gazetteer.rows.keys():
        return
    for sentence in draft.sentences:
        found = _TAKING.search(sentence.codes) if sentence.people() else None
        if found is None or _NOT_SO.search(sentence.codes):
            continue
        (each,) = sentence.people().values()
        who, span = each.meaning("Person"), sentence.original(*found.span())
        if who is not None:
            draft.say(draft.photo, "takenBy", who, "photographer-named", span, object_span=each.span, trigger=span)
        return


def _one_of_crew(draft: Draft) -> bool:
    """ "Taken by one of the crew": of the only expedition that a text names."""
    flights = draft.each_flight()
    if len(flights) != 1 or flights[0].cls != "Expedition":
        return False
    for sentence in draft.sentences:
        if (found := _ONE_OF_CREW.search(sentence.codes)) is not None:
            span = sentence.original(*found.span())
            unnamed = Entity(f"{flights[0].id}-crew-member", "Person", f"{flights[0].label} crew member", known=False)
            for relation, thing in (("takenBy", unnamed), ("takenDuring", flights[0])):
                draft.say(draft.photo, relation, thing, "unnamed-crew", span, object_span=span, trigger=span)
            return True
    return False
