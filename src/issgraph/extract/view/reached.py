"""Rooms and pieces of the station that someone's hands or feet are at, to what is in view: "X bolts a shelf onto Unity", "Y waves from the hatch of Harmony".

Comes after the walk through the scene: it says what a name alone, behind "onto", "off" or "the window of", leaves open, where a person in view
stands before it as who does it, now."""

from __future__ import annotations

from functools import lru_cache

from issgraph.extract.grammar.telling import LATER, PAST, PERFECT, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.only_whither import TO_SERVE
from issgraph.extract.view.seen_parts import WHAT_FOR
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_NEAR = 300
"""No doer stands further before a name than so many codes."""
_ARTICLE = r"(?:(?:the|an?|its|his|her|their|one of|some|each|station's|[a-z]+-[a-z]+|[a-z]{3,}|[\ue000-\uf8ff]'s?) ){0,4}"
_DOER = r"(?P<p>[\ue000-\uf8ff])(?!')(?: \([^)]{1,40}\))?(?:,[^.;]{2,80},)?,?"
_NOT_WHAT_FOR = r"(?:(?! (?:to [a-z]+ (?:the|an?|[a-z]+s)|for|that|which|who|while|when|before|after|until|as|so|because|where|and will|will|would|than)\b)[^.;:]){1,70}?"


@lru_cache(maxsize=1)
def _hands() -> tuple[Pattern, Pattern]:
    """What is done to a room (fastened to it, put into it), and to a piece of gear or of the truss (brought to it as well)."""
    words = lexicon()
    fasten, bring = words.pattern("fastens"), words.pattern("brings")
    onto = r"(?:onto|on to|into|off(?: of)?|up on|against|over|inside|out of)"
    return (
        Pattern(rf"{_DOER} (?:is |are |busy |now )*(?:{fasten}{_NOT_WHAT_FOR} (?:{onto}|to|on)|{bring}{_NOT_WHAT_FOR} {onto}) {_ARTICLE}$"),
        Pattern(rf"{_DOER} (?:is |are |busy |now )*(?:{fasten}|{bring}){_NOT_WHAT_FOR} (?:{onto}|to|on|from|toward|towards) {_ARTICLE}$"),
    )


_DOOR = r"(?:hatch(?:way)?|door(?:way)?|windows?|portholes?|entrance|threshold|mouth|vestibule)"
_AT_A_DOOR = Pattern(
    rf"{_DOER} [^.;:]{{0,60}}?(?:in|at|from|inside|through|by|near|beside|out of|on|into|onto) {_ARTICLE}(?:{_DOOR} (?:of|to|into|leading (?:in)?to|that leads (?:in)?to) {_ARTICLE})?$"
)
_DOOR_BEHIND = Pattern(rf"(?:'s?)? (?:[a-z-]+ ){{0,2}}{_DOOR}\b")
_CAMERA = Pattern(
    r"\b(?:(?:are|is) (?:seen|pictured|shown|visible|viewed|watched) (?:from|through)|photograph|shoot|shot|took|tak(?:es|ing) (?:this|the|an?|some|aim|pictures|photos)|captur|snapp?|film|imag|record|aim|caught|spott|saw|view|made|points? (?:a|his|her)|focus)[a-z]*\b"
)
"""What someone at a window does who may be behind the camera."""
_GOES_IN = Pattern(
    rf"{_DOER} (?:is |are )?(?:about to |ready to |the first (?:[a-z]+ )?to |first to )?(?:enter(?:s|ing)?|(?:open|unseal|clos|swing|push)(?:s|es|e|ing)? (?:open |back |shut )?(?:the |its )?(?:[a-z]+ )?hatch(?:way)?(?:es)? (?:of|to|into|on|between|leading (?:in)?to)|board(?:s|ing)?|explor(?:es?|ing)|inspect(?:s|ing)?|tour(?:s|ing)?|occup(?:y|ies|ying)|crowd(?:s|ing)?|fill(?:s|ing)?) (?:the |his |her |their |[\ue000-\uf8ff]'s |new |newly [a-z]+ |just-[a-z]+ |[a-z]+ ){{0,3}}$"
)
"""Who goes into a room or a ship: "is the first to enter Dragon"."""
_LEAVES = Pattern(
    rf"{_DOER} (?:is |are )?(?:just |slowly |now |about to )*(?:leav(?:es?|ing)|depart(?:s|ing)?|exit(?:s|ing)?|quit(?:s|ting)?) (?:the |his |her |their |[\ue000-\uf8ff]'s |narrow |cramped |open |russian |[a-z]+ ){{0,2}}$"
)
"""Who goes out of a room by its door: "leaves the Pirs airlock with a reel of cable"."""
_FOR_GOOD = Pattern(
    r"(?: (?:module|compartment|airlock))? (?:aboard|on board|inside|in (?:an?|the|his|her|their) (?:[a-z]+ )?[\ue000-\uf8ff]|for (?:home|earth|good|(?:the )?last time|russia|[a-z]+ own)|behind|undone|empty|unattended|intact|open|alone|to (?:fly|return|go home)|after [a-z]+ (?:weeks|months))\b"
)


_BOLTS = r"(?:bolts?|pins?|straps?|latch(?:es)?|clamps?|locks?|ties?|restraints?|covers?|bands?|cables?|cords?|clips?|brackets?|braces?|fasteners?|screws?|wires?|ropes?|blankets?|bars?)"
_HOLDS_IT = Pattern(
    rf"{_DOER} (?:is |are )?(?:[a-z]+ly )?(?:loosen|releas|unscrew|undo|unfasten|unclasp|remov|cut|fre|pull|work|turn|unbolt|unhook|snip|slip|draw|tighten|driv|check|inspect|torqu|clear|back|untie|unpin|unlatch|unlock|slic|open|tak|twist|pr)[a-z]* [^.;:,]{{0,50}}?{_BOLTS} (?:that|which) (?:had |have |has |once |still |so far )*(?:held|hold|holds|kept|keeps?|pin(?:s|ned)?|secured?|secures|fasten(?:s|ed)?|clamp(?:s|ed)?|tie[sd]?|lash(?:es|ed)?|bound|lock(?:s|ed)?|strap(?:s|ped)?) {_ARTICLE}$"
)
"""Before what somebody frees of its bolts: "loosens the bolts that held X folded"."""


_THINGS = ("Module", "Truss", "SolarArray", "ExternalPlatform", "VisitingVehicle", "Hardware")


def read_reached(draft: Draft) -> None:
    """States the rooms, ships and pieces that those of the scene are at."""
    for sentence in draft.sentences[: draft.opening + 4]:
        if not draft.scene[sentence.number]:
            continue
        parts = None
        for at, chunk in sentence.at.items():
            if chunk.members or chunk.note == "coref" or not at or chunk.start in draft.hidden[sentence.number]:
                continue
            thing = _reached(draft, sentence, at, chunk)
            if thing is None and _freed(draft, sentence, at, chunk):
                say_seen(draft, sentence, chunk, chunk.entities[0], "module-in-scene" if chunk.is_a("Module") else "thing-in-scene")
            if thing is None:
                continue
            parts = parts or pieces(sentence)
            if told_in(parts, at) not in (PAST, LATER, PERFECT):
                say_seen(draft, sentence, chunk, thing, "module-in-scene" if chunk.is_a("Module", "DockingPort") else "thing-in-scene")


def _reached(draft: Draft, sentence: Sentence, at: int, chunk: Chunk) -> Entity | None:
    """What of the station a name stands for that somebody in view is at, or None."""
    kinds = chunk.classes
    if "DockingPort" in kinds:
        words = draft.text[chunk.start : chunk.end].lower()
        host = draft.gazetteer.rows.get(chunk.note)
        if host is None or not any(door in words for door in ("hatch", "window", "porthole", "door")):
            return None
        return host.entity if _at_a_door(draft, sentence, sentence.codes.part(0, at), behind=True) else None
    thing = chunk.meaning(*_THINGS) if not kinds.isdisjoint(_THINGS) else None
    if thing is None:
        return None
    lead, near = sentence.codes.part(0, at), max(0, at - _NEAR)
    if "Module" in kinds:
        behind = _DOOR_BEHIND.match(sentence.codes, at + 1) is not None
        if _at_a_door(draft, sentence, lead, behind):
            return thing
    if "Hardware" not in kinds and "Truss" not in kinds and (goes := _GOES_IN.search(lead, near)):
        return thing if _seen(draft, sentence, goes.start("p")) else None
    if "VisitingVehicle" in kinds:
        return None
    if "Module" in kinds and (leaves := _LEAVES.search(lead, near)) and not _FOR_GOOD.match(sentence.codes, at + 1):
        return thing if _seen(draft, sentence, leaves.start("p")) else None
    if thing.id in ("truss", "portable-foot-restraint"):
        return None
    if WHAT_FOR.search(lead) or TO_SERVE.search(lead):
        return None
    done = _hands()[0 if "Module" in kinds else 1].search(lead, near)
    return thing if done and _seen(draft, sentence, done.start("p")) else None


def _freed(draft: Draft, sentence: Sentence, at: int, chunk: Chunk) -> bool:
    """True for a piece of the station of which somebody in view undoes what holds it."""
    if not chunk.is_a("StationElement") or not chunk.entities or not draft.opens(sentence):
        return False
    held = _HOLDS_IT.search(sentence.codes.part(0, at), max(0, at - _NEAR))
    return held is not None and _seen(draft, sentence, held.start("p"))


def _at_a_door(draft: Draft, sentence: Sentence, lead: str, behind: bool) -> bool:
    """True for who is at the door or window of a room; `behind` says that the door is named behind the room, or in one with it."""
    if not (behind or _NAMES_DOOR.search(lead, max(0, len(lead) - _NEAR))):
        return False
    there = _AT_A_DOOR.search(lead, max(0, len(lead) - _NEAR))
    if there is None or _CAMERA.search(sentence.codes):
        return False
    return _seen(draft, sentence, there.start("p"))


_NAMES_DOOR = Pattern(rf"\b{_DOOR} (?:of|to|into|leading (?:in)?to|that leads (?:in)?to) {_ARTICLE}$")


def _seen(draft: Draft, sentence: Sentence, at: int) -> bool:
    """True for a person, or several, whom the picture is told to show."""
    who = sentence.at[at]
    if not who.is_a("Person"):
        return who.is_a("Role") and draft.opens(sentence)
    ids = {person.id for each in who.each if (person := each.meaning("Person"))}
    return any(isinstance(s.object, Entity) and s.object.id in ids and s.asserted for s in draft.about("depicts"))
