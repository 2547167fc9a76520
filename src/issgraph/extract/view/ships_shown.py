"""Ships that are shown without a verb of seeing: by a part of theirs that does something, in a row of what stands where, by a word of greeting."""

from __future__ import annotations

from issgraph.extract.grammar.telling import NOW, pieces, told_in
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Codes, Pattern

_PARTS = (
    "nose|nosecone|cone|hull|tail|belly|underside|fuselage|wings?|arrays?|panels?|engines?|thrusters?|nozzles?|antennas?|antennae|dish|radiators?|hatch|ring|mechanism"
    "|trunk|foil|insulation|blankets?|skin|coat|tiles?|shield|fins?|stabili[sz]er|rudder|flaps?|doors?|bay|cockpit|cabin|capsule|compartment|windows?|lights?|beacons?"
    "|plumes?|exhaust|shape|silhouette|outline|profile|shadow|reflection|bulk|body|cylinder|barrel|drum|side|flank|end|top|bottom|front|back|rear|edge|tip|corner|portion|part"
    "|section|piece|bit|sliver|half|logo|flag|lettering|markings|stripes?|booms?|mast|glint|glow|curve|rim|dome|sphere|bulge|probe|collar|skirt|stern|bow|stack|dot|speck|spark|point"
)
_APART = "(?:from|in|inside|at|through|out|on|onto|to|into|by|behind|of|after|before|near|over|about|for|with|aboard|off|toward|towards|around|across|under|his|her|their|my|our)"
_PART = Pattern(
    rf"(?:^|[;:,–—(] |\b(?:as|while|and|where|with|how|there) )(?:(?!{_APART}\b)[a-z0-9-]+ |[\ue000-\uf8ff](?:'s)? ){{0,5}}?(?:(?:{_PARTS})|(?P<x>[\ue000-\uf8ff])) of (?:the |an? |[a-z-]+ |[\ue000-\uf8ff]'s ){{0,3}}$"
)
"""Before the ship whose part is what a clause tells of: "the copper foil of X"."""
_HARM = Pattern(
    r"\b(?:wounds?|holes?|scars?|scratch(?:es)?|leaks?|stains?|punctures?|dents?|patch(?:es)?|damage|scorch marks?|cracks?) (?:of|in|on|to) (?:the |[\ue000-\uf8ff]'s )?$"
)
"""Before the ship whose harm is looked at: "the first close look at the hole in X"."""
_CLAUSE_OPENS = Pattern(r"(?:^|[;:,–—] |\b(?:as|while|and|where|how) )(?:the |[\ue000-\uf8ff]'s )?$")
_OWN_PART = Pattern(
    rf"(?:'s?|’s?) (?:(?!crew\b)[a-z-]+ ){{0,3}}?(?:(?:{_PARTS})|(?P<x>[\ue000-\uf8ff]))(?:,[^.;,]{{2,60}},)? (?!was\b|were\b|had\b|will\b|of\b|as\b|has\b|is (?:due|expected|planned)\b)(?:[a-z]+ly )?[a-z]+"
)
"""Around a ship of which a part does something: "X's solar wings glint"."""
_VIEW_OF_PART = Pattern(
    rf"(?:\b(?:pictures?|photos?|photographs?|images?|views?|shots?|close-?ups?|looks?) (?:of|at) [^.;:,\ue000-\uf8ff]{{0,60}}?(?:\b(?:{_PARTS}|hoses?|lines?|pipes?|leaks?|holes?|scars?|burns?|marks?|cracks?|tears?|damage)|(?P<x>[\ue000-\uf8ff])(?: [a-z]+)?)|\b(?:look(?:s|ed|ing)?|gaz(?:es|ed|ing)|shot|photographed|peer(?:s|ed|ing)?) (?:out |down |back )?(?:past|over|beyond) (?:the |an? )?(?:[a-z-]+ )?(?:{_PARTS})) (?:on|of|in) (?:the |an? |[\ue000-\uf8ff]'s? ){{0,2}}$"
)
"""Before the ship of which a part is what the picture is of, or what one looks past: "this picture of the torn hose on X"."""
_SPOKEN_OF = Pattern(
    r" (?:story|stories|tales?|news|affair|saga|reports?|rumou?rs?|scandal|inquiry|investigation)\b|[^.;,]{0,40}? (?:on|in) (?:an? |the |his |her |their |one of |[a-z]+ ){0,3}?(?:screens?|monitors?|televisions?|tv|tablets?|laptops?|photos?|photographs?|pictures?|images?|videos?|films?|drawings?|books?|reports?)\b"
)
"""Behind a ship whose harm is only told of, or looked at in a picture elsewhere."""


def by_a_part(sentence: Sentence, lead: str) -> bool:
    """True for a ship of which a part is told to do something now: "the engines of X point at the camera"."""
    if _HARM.search(lead):
        if _SPOKEN_OF.match(sentence.codes, len(lead) + 1):
            return False
        return told_in(pieces(sentence), len(lead)) == NOW
    own = _OWN_PART.match(sentence.codes, len(lead) + 1) if _CLAUSE_OPENS.search(lead) else None
    if own is not None and (not own["x"] or sentence.at[own.start("x")].is_a("SolarArray", "Hardware", "StationElement")):
        return told_in(pieces(sentence), len(lead)) in (NOW, "")
    view = _VIEW_OF_PART.search(lead)
    if view is not None and (not view["x"] or sentence.at[view.start("x")].is_a("SolarArray", "Hardware", "StationElement")):
        return True
    found = _PART.search(lead) if lead.endswith((" ", "the")) and " of " in lead else None
    if found is None or (found["x"] and not sentence.at[found.start("x")].is_a("SolarArray", "Hardware", "StationElement")):
        return False
    return told_in(pieces(sentence), len(lead)) in (NOW, "")


_SIDE = "left|right|top|bottom|foreground|background|middle|cent(?:er|re)|rear|front|distance|back"
_ROW = Pattern(
    rf"(?:^|[:;,–—] |\band )(?:(?:far|just|right|directly|also|close|high|low|up|down) )?(?:(?:on|at|in|to) the (?:(?:far|lower|upper|very|extreme) ){{0,2}}(?:{_SIDE})(?: edge| corner| side)?(?: of (?:it|the (?:picture|frame|photo|image|view)))?"
    rf"|(?:beyond|behind|beside|below|above|beneath|under|past|alongside|opposite|next to|in front of) (?:it|them|this|that|him|her|(?:the )?[\ue000-\uf8ff]|the [a-z]+)|(?:nearest|nearer|closest|closer)(?: to (?:us|it|the (?:camera|lens|viewer)))?"
    rf"|(?:parked|docked|berthed|moored|attached|hanging|held|caught|waiting|floating|seen|visible|gleaming|shining|glowing|framed)\b[^.;:]{{0,60}}:|(?:in|within|at|on) the (?:grips?|grasp|clutches|jaws|hands?|end|tip|hold) of (?:the )?[\ue000-\uf8ff]:)"
    rf"[,:]? (?:there (?:is|are) )?(?:the |an? |[\ue000-\uf8ff]'s )?$"
)
"""Before what stands where in a row without a verb: "on the left X, and beyond it Y", "parked behind it: X"."""
_HAILED = Pattern(
    r"(?:^|: )(?:and )?(?:meet|behold|introducing|presenting|enter|say hello to|hello,?|good morning,?|welcome(?: aboard| back| home)?,?|farewell,?|goodbye,?|find|spot|look at|there goes|here comes|here is|here's|here are|what a [a-z]+:) (?:the |an? |[\ue000-\uf8ff]'s )?$"
)
"""Before what a caption greets: "Meet X."."""
_AFTER_SHIP = Pattern(r"([\ue000-\uf8ff])(?: \([^)]*\))?(?: [a-z-]+)?,? and (?:the |an? |its |[\ue000-\uf8ff]'s )?$")
_SHOWN = Pattern(
    r"(?: \([^)]*\))?,? (?:which|that) (?:is|are|can be|may be) (?:also |just |still |only |clearly |partly |partially |here )*(?:seen|pictured|shown|visible|photographed|featured|framed|in (?:the )?(?:view|picture|frame|background|foreground))\b"
)
"""Behind a ship that is told to be in view by the way: "X, which is pictured near P"."""


_PLACE = r"(?:(?:at|on|to|in) (?:the )?(?:(?:far|upper|lower|very) )*(?:left|right|cent(?:er|re)|foreground|background|distance|rear|top|bottom|edge|corner)|(?:just |right )?(?:behind|beside|below|above|next to|beyond) (?:him|her|them))"
_POINTED = Pattern(
    rf"(?: \([^)]*\))?(?: (?:spacecraft|capsule|freighter|craft|ship|module))?,? \(?(?:(?:which|that) (?:is|are|can be) )?(?:also |just |still |only |clearly |partly |dimly |now )*(?:visible|seen|shown|pictured|in view|framed|silhouetted|glimpsed|in sight) (?:here )?(?:just |right |far )?"
    rf"(?:(?:beyond|through|outside|behind|in|past) (?:the|an?|his|her|their|its|one of the|two|both) (?:[a-z-]+ ){{0,2}}(?:windows?|glass|portholes?|panes?|background|distance|foreground|frame)|{_PLACE})(?=[,.;)]|$| (?:and|as|with|while|over|on|against|of|at|before)\b)"
    rf"|, (?:on|at|atop|under|below|docked|berthed|moored|attached) [^.;:,]{{1,50}}, {_PLACE}(?=[,.;)]|$)"
    rf"|, (?:the|an?|its) (?:[a-z-]+ ){{1,4}}{_PLACE}(?=[,.;)]|$)|, (?:the|an?|its) (?:[a-z-]+ ){{0,4}}(?:bell|capsule|cone|hull|shell|craft|ship|spacecraft|freighter|cylinder|drum|tube|box|module) (?:still |now )?(?:smoking|steaming|lying|standing|resting|waiting|hanging|floating)? ?{_PLACE}(?=[,.;)]|$)"
)
"""Behind what an insert points at, whatever its clause tells: "to let go of X, visible through the windows", "lifted out of X, the black bell at right"."""


_THEY_ARE_THERE = Pattern(
    r",? where (?:they|he|she|both|all|the (?:two|three|four|pair|trio|crew)|[\ue000-\uf8ff]) (?:(?:is|are) (?:now |still |all |both |here )*(?:gathered|at work|seen|pictured|shown|photographed|seated|busy|anchored|wedged|(?!going|heading|planning|being|moving|living|serving|staying|training|spending|arriving|returning|expecting|bound)[a-z]+ing\b)|(?:now |here )?(?:stands?|floats?|sits?|hovers?|poses?)(?! (?:for|in for|by)\b))"
)
"""Behind the room in which those of the picture are told to be: "lamps of X, where they are standing"."""


def pointed_at(tail: Codes) -> bool:
    """True for a name behind which an insert tells where in the picture it is."""
    return _POINTED.match(tail) is not None


def they_are_there(tail: Codes) -> bool:
    """True for a room behind which is told that those of the picture are in it."""
    return _THEY_ARE_THERE.match(tail) is not None


def in_a_row(draft: Draft, sentence: Sentence, lead: str) -> bool:
    """True for a ship in a row of what stands where, for one that is greeted, and for one that "and" joins to a ship in view."""
    if _ROW.search(lead) or _HAILED.search(lead):
        return True
    joined = _AFTER_SHIP.search(lead) if lead.endswith(" ") else None
    other = sentence.at[joined.start(1)] if joined else None
    return (
        other is not None
        and other.is_a("VisitingVehicle")
        and any(s.object_span == other.span and s.asserted for s in draft.about("depicts"))
    )


def told_in_view(sentence: Sentence, lead: str) -> bool:
    """True for a ship that a relative clause tells to be in view."""
    return _SHOWN.match(sentence.codes, len(lead) + 1) is not None
