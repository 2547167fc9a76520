"""Land and water behind or below what a picture shows: in come the words around the name of a place, out comes whether they put it behind somebody or something in view.

"A ship floats against a cloud-flecked X", "Behind Y the X cuts between two deserts", "the shallows of X fill the background"."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Sentence
from issgraph.patterns import Codes, Pattern

_AGAINST = Pattern(
    r"\b(?:(?:float|hang|hung|drift|hover|stand|stood|glow|gleam|shine|loom|dangle|pose|sail|fl(?:y|ies)|shrink|appear|glitter|rise|reach(?:es)? out|stretch|spread|swing|tumble|turn|stick|jut|is|are|shows?|outline|framed|lit|seen|set|caught)(?:s|es|ed|ing)?(?: (?:out|up|off|starkly|sharply|clearly|brightly|small|tiny|huge|white|black|dark|bright|golden|silver|gold|gr[ae]y|red|green|pale|stark|sharp|clear|motionless|still|alone|high|in|the|profile|silhouette|relief|contrast)){0,4}"
    r"|(?:white|black|dark|bright|golden|silver|pale|stark|sharp|tiny|small|clear),?)(?: [\ue000-\uf8ff])? against (?:the |an? )?(?:(?!(?:advice|wishes|will|clock|odds|team|crew|vote|wall|rail|hatch|side|hull)\b)[a-z-]+,? ){0,4}(?:the )?$"
    r"|\bagainst the (?:[a-z-]+ ){0,2}(?:blues?|browns?|whites?|greens?|sands|waters|dunes|peaks|snows|ridges|clouds) of (?:the )?$"
)
"""Before what something in view stands out against: "floats against a cloud-flecked X", "against the pale sands of the X"."""
_BEHIND_IT = Pattern(
    r"(?:^|[;:] |, (?:and|while|but) )(?:far |just |right |high |way )?(?:behind|beyond|beneath|below|under|underneath|past) (?:the |an? |his |her |its |their )?(?:[a-z-]+ ){0,3}?(?:(?P<x>[\ue000-\uf8ff])(?:'s? [a-z]+)?|arms?|boots|feet|gloves?|visor|helmet|solar (?:arrays?|wings?|panels?)|robot|spacewalkers?|capsule|freighter|glass),?(?: (?:that|which|who) [^,.;]{2,30},)? [^.;:,]{0,40}$"
)
"""Before land that a clause puts behind what it opens with: "Behind Y the X cuts between two deserts"."""
_SHOWS = Pattern(
    r" (?:cuts?|lies?|sits?|sprawls?|runs?|stretch(?:es)?|spreads?|curves?|curls?|bends?|gleams?|glows?|shines?|glitters?|glints?|slides?|slips?|passe?s?|rolls?|winds?|looms?|rises?|stands?|hangs?|trails?|unrolls?|reach(?:es)?|shows?|fades?|fills?|drifts?|floats?|makes?|forms?|is|are)\b(?! (?:hidden|under|out|not|too|only|just out|the (?:home|place|country|land))\b)"
)
_STANDING = Pattern(
    r"\b(?:lies?|runs?|stretch(?:es)?|spreads?|curves?|gleams?|glows?|shines?|glitters?|slides?|passes|rolls?|winds?|looms?|rises?|stands?|hangs?|sprawls?|glides?|slips?|drifts?|unrolls?|flows?|(?:one|we|you|i|viewers) (?:can )?(?:sees?|see|makes? out|spots?))(?: (?:[a-z-]+|[\ue000-\uf8ff])){0,5} $|\b(?:is|are) (?:(?:the|[a-z]+ern|[a-z-]*(?:blue|brown|white|green|gr[ae]y|red|golden)) )*(?:(?:coasts?|shores?|lights|sands|dunes|waters|mouth|delta|plains?|snows?|city|islands?|mountains|peaks|deserts?|clouds) (?:of|over) )?(?:the )?$"
)
_IN_VIEW = ("Person", "VisitingVehicle", "Module", "RoboticArm", "Hardware", "SolarArray", "Truss", "ExternalPlatform", "SpaceStation")
_WHICH_FILLS = Pattern(
    r"(?:'s? [a-z]+)?,? (?:which |that )?(?:fills?|takes? up|covers?|makes? up|occup(?:y|ies)) (?:(?:most|half|much|all|part|the rest|two thirds|the lower half|the upper half|a corner) (?:of )?)?(?:the |this )?(?:[a-z-]+ )?(?:background|backdrop|windows?|frame|picture|view|foreground|scene|rest)\b"
    r"|, whose (?:[a-z-]+ ){1,3}(?:(?:is|are) (?:also |clearly |just |partly )?(?:seen|visible|shown|in view|pictured|captured|framed)|fills?|shines?|glows?|gleams?|glitters?)\b"
    r"|, whose [a-z][^.;:,]{2,60} at (?:the )?(?:far |very |upper |lower )?(?:left|right|cent(?:er|re)|top|bottom|foreground|background|middle|corner|edge)\b"
    r"|, which (?:here )?(?:shows|appears|stands out|glows|gleams|shines|looks like|is (?:visible|seen|the (?:[a-z-]+ ){1,3}(?:at|in|on|near) (?:the )?(?:far |very |upper |lower )?(?:left|right|cent(?:er|re)|top|bottom|foreground|background|middle|corner|edge)))\b"
)
"""Behind what takes up some of the picture: "the X, which fills the frame"."""


_LIGHTS_ARE = Pattern(
    r"\b(?:lights?|glow|glare|glimmer|specks?|dots?|spots?|smudges?|sparkles?|clusters?|webs?|blaze|patch(?:es)?|lines?|bands?|arcs?|threads?|strings?|shapes?|blots?|triangles?)\b(?! (?:of|is|are) (?:hope|work|contact))[^.;:]{0,60}? (?:(?:belongs?|belonging) to|comes? from|(?:is|are) (?:those|that) of|(?:is|are|marks?|betrays?|outlines?|traces?)) (?:the )?(?:[\ue000-\uf8ff](?:, |,? and )(?:the )?)*$"
)
"""Before those of whom a light or a spot in view is: "the lights along the horizon belong to X and Y"."""


def lights_of(lead: Codes) -> bool:
    """True before a place whose lights, or whose shape, something in view is told to be."""
    return _LIGHTS_ARE.search(lead, max(0, len(lead) - 130)) is not None


_FRONTED = Pattern(
    r"(?:photographed|seen|shot|taken|pictured|viewed|captured|snapped|caught|framed|imaged)\b[^.;:]*, (?:the )?(?:(?:city|town|island|port|capital|volcano|lake) of )?"
)
"""Before what a caption is about, behind where it was seen from: "Seen from 250 miles above the X, Y is a ring of cliffs"."""


def which_shows(sentence: Sentence, after: int) -> bool:
    """True before a clause that tells how the place just named is seen: ", which shines at lower left"."""
    return _WHICH_FILLS.match(sentence.codes, after) is not None


def stands_behind(sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for land or water that its sentence puts behind or below something in view."""
    if _AGAINST.search(lead, max(0, len(lead) - 110)) or which_shows(sentence, len(lead) + 1):
        return True
    if _SHOWS.match(tail) and _FRONTED.fullmatch(lead):
        return True
    found = _BEHIND_IT.search(lead, max(0, len(lead) - 110))
    if found is None:
        return False
    first = sentence.at.get(found.start("x")) if found["x"] else None
    if found["x"] and (first is None or not first.is_a(*_IN_VIEW)):
        return False
    return _STANDING.search(lead, found.start()) is not None or _SHOWS.match(tail) is not None
