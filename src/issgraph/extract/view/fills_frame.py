"""Things of the station that a sentence of the scene places in the picture by its verb: "X's side fills the frame", "sheltered by X's antenna", "a toy at the window of X".

Comes after the walk through the scene, as reached.py does, for what no person does: a name comes in with the words around it; it is in view when
they say that it takes up some of the frame, or that what is in view stands by it."""

from __future__ import annotations

from issgraph.extract.grammar.telling import LATER, PAST, PERFECT, pieces, told_in
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.fragments import placed_first
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern

_FRAME = r"(?:photos?|photographs?|pictures?|images?|frames?|views?|scene|shot|foreground|background|backdrop|(?:(?:left|right|upper|lower|top|bottom) )(?:side|edge|corner|half|part|third)|corners?|edges?)"
_FILLS = Pattern(
    rf"(?:'s? (?:[a-z-]+ ){{1,4}}| (?:[a-z-]+ ){{0,3}}|,[^.;:]{{2,50}}, )?(?:just |almost |nearly |all but |still |also |only )*(?:fills?|dominates?|takes? up|occup(?:y|ies)|crowds?|crosses|cross|frames?|borders?|cuts? (?:across|into|through)|pokes? into|juts? into|intrudes? (?:on|into)|peeks? into|reach(?:es)? into|protrudes? into|hangs? in(?:to)?|looms? in|enters?|leaves?|runs? (?:across|through)|stretch(?:es)? across|blocks?|shares?|hides? (?:much|part|some|most) of|anchors?|graces?|adorns?) (?:much of |most of |half of |part of |some of |half |the whole of |nearly all of |all of )?(?:the |this |its |our )(?:[a-z-]+ ){{0,3}}?{_FRAME}\b(?! of (?:mind|reference))"
)
"""Behind what takes up some of the picture: "X's gold side fills the frame"."""
_HAS_CREPT = Pattern(
    rf"(?:'s? (?:[a-z-]+ ){{1,4}}| (?:[a-z-]+ ){{0,2}}|,[^.;:]{{2,50}}, )?(?:has|have) (?:also |just |again )?(?:crept|crawled|slipped|sneaked|snuck|strayed|intruded|wandered|stolen|stuck|found (?:its|their) way|made (?:its|their) way|poked|pushed|swung|drifted|got|come|edged|inched|barged|wormed (?:its|their) way) (?:in(?:to)?|on(?:to)?|through|across) (?:the |this |its |our )(?:[a-z-]+ ){{0,3}}?{_FRAME}\b"
)
"""Behind what has come into the picture from its edge: "a slice of X has crept into the corner"."""
_CREPT = Pattern(rf"\bha(?:s|ve) (?:[a-z]+ ){{1,6}}{_FRAME}\b")
_BY_IT = Pattern(
    r"\b(?:framed|flanked|sheltered|shaded|shadowed|dwarfed|surrounded|ringed|crowned|topped|bordered|overlooked|overshadowed|backed|cradled|supported|dominated|bracketed|half[- ]hidden|partly hidden|hemmed in|silhouetted|outlined|mirrored|reflected) (?:by|between|against|in|beneath|under|behind) (?!(?:the |an? |one of the |its |[a-z-]+ ){0,3}(?:windows?|portholes?) of )(?:the |an? |one of |both |two |its |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,4}$"
)
"""Before what stands around, behind or over what is in view: "sheltered by X's raised antenna"."""
_HELD_BY = Pattern(
    r"(?<!was )(?<!were )(?<!been )\b(?:carried|held|gripped|grasped|lifted|swung|moved|hoisted|clutched|lowered|hauled|suspended|grappled|towed|steadied|pulled|plucked|extracted|transferred|maneuvered|manoeuvred)(?: (?:aloft|up|fast|out|tight|firmly|in turn|steady|high))?(?: (?:in|from|out of|above|over|away from|toward|towards|into|onto|across|along) [^.;:,]{2,40})? (?:by|in the (?:grip|grasp|clutch(?:es)?) of) (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}$"
)
"""Before an arm that has hold of what is in view."""
_AT_ITS_WINDOW = Pattern(
    r"(?<!once )(?<!first )(?<!last )(?<!often )(?<!later )(?<!never )\b(?:(?:is|are) (?:seen|visible|pictured|shown)|seen|visible|pictured|appears?|floats?|floating|hangs?|hanging|sits?|sitting|stands?|standing|waits?|propped|parked|tucked|peers?|peeks?|stuck|taped) (?:up )?(?:at|in|by|beside|against|outside|near) (?:the |an? |one of the )?(?:[a-z-]+ ){0,2}(?:windows?|portholes?|hatch(?:way)?|doorway|door) (?:of|in|to|into) (?:the |[\ue000-\uf8ff]'s? ){0,2}$"
)
"""Before the room at whose window or door something is seen."""
_THINGS = ("Module", "Truss", "SolarArray", "RoboticArm", "ExternalPlatform", "DockingAdapter", "VisitingVehicle", "Hardware")


def read_fills(draft: Draft) -> None:
    """States the things that the words around them place in the picture."""
    for sentence in draft.sentences[: draft.opening + 4]:
        near = draft.scene[max(0, sentence.number - 3) : sentence.number]
        if not draft.scene[sentence.number] and not (any(near) and _CREPT.search(sentence.codes)):
            continue
        parts = None
        for at, chunk in sentence.at.items():
            if chunk.members or chunk.note == "coref" or chunk.classes.isdisjoint(_THINGS):
                continue
            thing = chunk.meaning(*_THINGS)
            if (
                thing is None
                or chunk.start in draft.hidden[sentence.number]
                or thing.id == "truss"
                or not (
                    _HAS_CREPT.match(sentence.codes, at + 1)
                    or (draft.scene[sentence.number] and _placed(sentence, at, draft.opens(sentence)))
                )
            ):
                continue
            parts = parts or pieces(sentence)
            told = told_in(parts, at)
            if told in (PAST, LATER) or (told == PERFECT and not _HAS_CREPT.match(sentence.codes, at + 1)) or _known(draft, thing):
                continue
            say_seen(draft, sentence, chunk, thing, "module-in-scene" if chunk.is_a("Module") else "thing-in-scene")


def _placed(sentence: Sentence, at: int, opens: bool) -> bool:
    if _FILLS.match(sentence.codes, at + 1):
        return True
    if not opens and placed_first(sentence) == at:
        return True
    lead = sentence.codes.part(0, at)
    if opens and sentence.at[at].is_a("RoboticArm") and _HELD_BY.search(lead):
        return True
    return opens and (_BY_IT.search(lead) is not None or _AT_ITS_WINDOW.search(lead) is not None)


def _known(draft: Draft, thing: Entity) -> bool:
    """True for what the picture is told to show, or not to show, already."""
    return any(s.object == thing for s in draft.about("depicts"))
