"""A payload that a later sentence puts under its rocket's nose: what the walk through the scene took for in view is marked as hidden.

In come the opening sentence with a rocket and what rides on it, and a sentence behind it ("the module itself is inside the fairing"); out comes the
payload's statement, told as out of sight."""

from __future__ import annotations

from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Pattern

_SHROUD = r"(?:fairing|shroud|nose ?cone|nose|payload bay|hold|wrappings?|covers?)"
_IT = r"(?:it|she|he|the (?:[a-z-]+ ){0,2}(?:module|ship|ferry|freighter|craft|spacecraft|capsule|vehicle|laboratory|lab|airlock|payload|cargo|station|satellite|room|cylinder|telescope)|[\ue000-\uf8ff])(?: itself)?"
_UNDER = Pattern(
    rf"(?:[^.;:\ue000-\uf8ff]{{2,60}}, )?{_IT}(?:,[^.;:,]{{2,60}},)? (?:is|rides|sits|lies|travels|hides|waits|stays|remains|cannot|can not|can't|is not)\b[^.;\ue000-\uf8ff]{{0,50}}\b(?:under|beneath|inside|within|behind|in) (?:the|its|her|a|that) (?:[a-z-]+ ){{0,3}}{_SHROUD}\b"
    rf"|(?:hidden|tucked|packed|enclosed|wrapped|sealed|encased|folded|shut|stowed|out of sight|invisible|unseen)(?: away)? (?:under|beneath|inside|within|behind|in|by) (?:the|its|her|a|that) (?:[a-z-]+ ){{0,3}}{_SHROUD},? {_IT} (?:is|cannot|can not|can't|does|stays|remains|sits|rides|waits)\b"
)


def read_under_wraps(draft: Draft) -> None:
    """Marks as hidden what a sentence puts inside the rocket that the picture shows."""
    first = draft.sentences[draft.opening] if draft.sentences else None
    if first is None or ("rocket" not in draft.text and not any(c.is_a("Hardware") for c in first.chunks)):
        return
    for sentence in draft.sentences[draft.opening + 1 : draft.opening + 5]:
        if _UNDER.match(sentence.codes) is None:
            continue
        ships = {c.start for c in first.chunks if c.is_a("Module", "VisitingVehicle")}
        for said in draft.about("depicts"):
            if said.asserted and said.object_span is not None and said.object_span.start in ships:
                draft.restate(said, qualifiers=[("visibility", "outOfFrame"), ("modality", "denied")])
        return
