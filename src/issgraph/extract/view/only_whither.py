"""Pieces of the station that a sentence only names for where something goes, is fastened, came from or is moved by: out comes True where that is all.

In comes a name in a sentence of the scene with the words before it: "nears X", "which is bolted to X", "a spare hand for X", "a motor that turns X",
"out of the frame, at the foot of X"."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.lengths import Length
from issgraph.extract.view.seen_parts import WHAT_FOR
from issgraph.patterns import Pattern

_WORDS = r"(?:(?:the|an?|its|their|his|her|both|one of|[a-z]+'s) |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,4}?"
_END_OF = r"(?:(?:the|its|their|one|either|each|[\ue000-\uf8ff]'s?) (?:[a-z-]+ ){0,3}?(?:ends?|sides?|ports?|faces?|tips?|flank|roof|back|front|hatch|mouth|collar) of )?"
_FAST = r"(?:made fast|fast|bolted|attached|fastened|joined|connected|mated|hooked(?: up)?|linked|secured|clamped|latched|affixed|coupled|welded|wedded|berthed|moored|docked)"
_NOW = r"(?:(?:[a-z]+ly|now|still|already|since|just|then|later|also|by then|once again) ){0,3}"
_NEARS = Pattern(
    rf"(?P<x>[\ue000-\uf8ff])(?!')[^.;:\ue000-\uf8ff]{{0,90}}? (?:nears?|nearing|approach(?:es|ing)|clos(?:es|ing) in on|draw(?:s|ing) near(?:er)?(?: to)?|bear(?:s|ing) down on|home?(?:s|ing) in on) {_WORDS}$"
)
"""Before what a ship or a load has not come to yet."""
_AT_ITS_GOAL = compiled(
    r"\b(?:grasped|gripped|grappled|held|in the (?:grip|grasp)|at the end)\b|\b(?:is|are) (?:seen|pictured|shown|photographed)(?: here)? (?:as it )?(?:approach|near)(?:ing|es|s) |^[a-z ]*\bviews? of [^.;,]*[\ue000-\uf8ff] (?:approaching|nearing) "
)
"""Where the arm, which is fast to the station, holds the ship, or where its coming to the goal is what the picture is of."""
_FROM_AFAR = Pattern(
    rf"(?:(?P<m>[\ue000-\uf8ff])|\b(?:metres?|meters?|m|feet|foot|ft|yards?|kilomet(?:er|re)s?|km|miles?|inches|a (?:metre|meter|foot|yard|mile|kilometre|kilometer))) (?:away |off |out |just |straight |directly )?(?:below|beneath|under|behind|ahead of|above|from|short of|in front of|off) (?!each\b)(?:the (?:bottom|lower|nadir|earth-facing|aft|forward|underside) [a-z]+ of )?{_WORDS}$"
    rf"|\b(?:halt(?:s|ed)|stop(?:s|ped)|paus(?:es|ed)|c[ao]mes?|got|gets|held|holds|stays?(?:ed)?|wait(?:s|ed)|park(?:s|ed)|edg(?:es|ed)|cr(?:ept|eeps)|drew|draws|ventured?|flown|flew) (?:this|that|so|as|very|within [^.;,]{{2,20}}) ?(?:close|near) (?:to|by) {_WORDS}$"
    rf"|\bon (?:its |the |his |her )?(?:[a-z]+ )?approach to {_END_OF}(?:the (?:[a-z]+ ){{1,3}}of )?{_WORDS}$"
)
"""Before the piece of the station from which a ship is some way off: "ten metres below X", "halts this close to X"."""
_GREW_IN = Pattern(
    r"\b(?:grew|grown|raised|sprouted|planted|harvested|reared|cultivated|seeded|germinated|ripened)(?: up)?\b[^.;:]{0,70}? (?:in|inside|within|aboard|by|from) (?:the |an? |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,4}$"
)
"""Before where what somebody eats or shows had grown."""
_EATEN = Pattern(
    r"\b(?:bit(?:e|es|ing)|eat(?:s|ing)?|ate|nibbl\w+|tast(?:e|es|ed|ing)|munch\w*|sampl(?:e|es|ing)|feast\w*|dines?|dining|meal|lunch|dinner|supper|breakfast|salad|tacos?|burgers?|sandwich(?:es)?|snack\w*|savou?r\w*|devour\w*|enjoy\w*|chew\w*|crunch\w*|toast\w*|garnish\w*|shar(?:e|es|ing)|serv(?:e|es|ing)|food)\b"
)
_BOUND_FOR = Pattern(
    rf"\b(?:on (?:its|his|her|their|the) (?:way|journey|trip)|en route|bound|headed|heads|heading|destined) (?:over |up |down |back |round |around )?(?:to|for|toward|towards) (?:(?:an?|its|his|her|their|the|another) (?:[a-z-]+ ){{0,3}}?[a-z-]+(?: on|,| –| —|:) )?{_WORDS}$"
)
"""Before where a thing is to go: "on its way to another berth, the X"."""
_IS_FAST_TO = Pattern(
    rf"(?:\b(?:which|that) (?:is|are|was|were|has been|have been|had been) {_NOW}|, (?:now|since|already|just|recently|newly|by then) )(?<!docked )(?<!berthed ){_FAST} (?:to|onto|on|with) {_END_OF}{_WORDS}$"
    rf"|(?P<x>[\ue000-\uf8ff])(?!')[^.;:,\ue000-\uf8ff]{{0,30}} (?:was|were|had been) {_NOW}{_FAST} (?:to|onto) {_END_OF}{_WORDS}$"
    rf"|\b(?:hook-?up|attachment|mating|connection|transfer|joining|fastening|installation|addition|link-?up|relocation) (?:of [^.;,]{{2,40}} )?(?:to|onto|on|with) {_END_OF}{_WORDS}$"
)
"""Before what a thing in view is fastened to, told by the way."""
_PIECE_FOR = Pattern(
    r"\b(?:an?|another|the|his|her|one|some|two) (?:[a-z-]+ ){0,3}?(?:hands?|grippers?|effectors?|snares?|spares?|parts?|joints?|cameras?|boxe?s?|units?|cables?|motors?|fingers?|wrists?|elbows?|(?:hold|home|berth|dock|seat|nest|cradle|perch|charger|stand|mount|rack|bracket|brace|strut|kit|support|base|adapter|cover)s?) (?:for|from) (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,4}?$"
)
"""Before what a piece is made for or was taken off: "carries a spare hand for X"."""
_BEARS = compiled(r"\b(?:carr(?:y|ies|ied|ying)|hold(?:s|ing)?|held|spare|unpack\w*|inspect\w*|brings?|brought|deliver\w*)\b")
"""Where a piece for the arm is only carried about or looked at, and not put onto it."""
_IS_SHOWN = compiled(
    r"(?: [a-z]+)?,? (?:(?:which|that) (?:is|are|can be) )?(?:also |both |just |partly |partially )?(?:(?:seen|pictured|shown|visible|in view)(?! (?:from|by|through|as|over|above|before|after|during|on|moments|shortly|while|just)\b)|in (?:the )?(?:foreground|background)|at (?:the )?(?:far )?(?:left|right))\b"
)
"""Behind a piece that is told to be in view, whatever stands before it."""
_TURNS_IT = Pattern(
    r"\b(?:motor|joint|gear|drive|bearing|ring|pump|pumps|box|unit|computer|device|assembly|mechanism|wheel|valve|cable|cables|line|lines|regulator|switch|battery|batteries|controller|circuit)s? (?:which|that) (?:[a-z]+ly |once |also |still )?(?:turns?|rotates?|spins?|drives?|steers?|swivels?|powers?|feeds?|cools?|aims?|points?|serves?|supplies|controls?|commands?|unfolds?|retracts?|runs?|routes? [a-z]+ (?:to|from)|moves?|heats?) (?:[a-z]+ (?:to|from|through) )?(?:the |an? |one of |both |all |of |its |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,5}$"
)
"""Before what a part is there for: "a motor that turns one of the arrays"."""
_UNSEEN_AT = Pattern(
    r"\b(?:is|are|was|were|stays?|remains?|works?|being)(?: just| also| both)? (?:out of (?:the )?(?:frame|picture|shot|view|sight)|not (?:visible|pictured|in view|in the picture|seen|shown)|off[- ]camera|unseen|cropped out|hidden(?: from view)?|invisible),? (?:[a-z]+ ){0,2}?(?:at|on|in|inside|beside|behind|beneath|near|by|aboard|along|atop|below|above|around) (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,5}$"
)
"""Before where somebody is who cannot be seen."""
_CAUGHT_WITH = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{2,70},)? (?:then |had |just |[a-z]+ly )?(?:captured|grappled|grabbed|snared|caught|hooked|grasped|gripped|seized|snagged|plucked|nabbed|reeled|snatched|bagged|berthed|fished|collared|clasped|latched|clutched|took hold|got hold|reached)(?! on film)\b[^.;:]{0,60}? (?:with|using|by means of|on) (?:the |[\ue000-\uf8ff]'s? |robotic |robot |station's |complex's |outpost's |[a-z]+-(?:built|made|foot) ){0,4}$"
)
"""Before the arm with which somebody had caught a ship."""
_CAUGHT_BY_WITH = Pattern(
    r"\b(?:captured|grappled|grabbed|snared|caught|hooked|grasped|seized|snagged|plucked|nabbed|bagged|taken) by (?:[a-z-]+ |[\ue000-\uf8ff]'s? ){0,4}(?P<x>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;,]{2,60},)? (?:with|using|by means of|on|at) (?:the |[\ue000-\uf8ff]'s? |robotic |robot |station's |complex's |[a-z]+-(?:built|made|foot) ){0,4}$"
)
_SET_LOOSE_WITH = Pattern(
    r"\b(?:after|since|once|until|before|when|as) [^.;:]{2,80}? (?:let|released|freed|set|turned|cast|opened|loosed|dropped|ungrappled|unhanded|gave)(?: [^.;:]{1,50}?)? (?:with|using|by means of|from) (?:the |[\ue000-\uf8ff]'s? |robotic |robot |station's |complex's |outpost's ){0,4}$"
    r"|\b(?:after|since|once|before) [^.;:]{2,80}? (?:opened|unlocked|loosened|released) (?:the |its )?(?:snares?|hand|grip|fingers?|grasp|jaws|end effector|latches|hold) (?:of|on) (?:the |[\ue000-\uf8ff]'s? |robotic |station's ){0,3}$"
)
"""Before the arm with which somebody had let go of a ship: "shrinks after A let go of it with X"."""
_SHORT_OF = r"(?:short of|shy of|beyond|outside(?: of)?|out of|past|(?:away )?from|clear of|(?:not (?:yet |quite )?|nearly |almost |until (?:it is |well )?|before (?:it is |coming )?)(?:with)?in|to)"
_REACH = r"(?:reach|grasp|grip|range|touch|clutch(?:es)?|embrace)"
_OUT_OF_REACH = Pattern(rf"\b{_SHORT_OF} (?:the )?(?:long )?{_REACH} of (?:the |[\ue000-\uf8ff]'s? |robotic |robot |station's ){{0,3}}$")
_OUT_OF_ITS = Pattern(rf"\b{_SHORT_OF} (?:the |[\ue000-\uf8ff]'s? |robotic |robot |station's ){{0,3}}$")
_ITS_REACH = compiled(rf"'s? (?:long )?{_REACH}\b")
"""Around the arm by whose reach a ship's distance is told: "ten metres short of X's reach"."""
TO_SERVE = Pattern(
    r"\b(?:to|that will|which will|that would|which would|that can|meant to|needed to) (?:give|feed|supply|provide|furnish|equip|power|serve|lend|offer|bring|restore|send|carry|route|deliver|add)(?: (?:(?:more|extra|back-?up|electrical|new|better|fresh) )*(?:power|data|electricity|current|coolant|cooling|heat|light|video|commands|a link|links|connections?)(?: and [a-z]+)? (?:to|for|into))? (?:the |[\ue000-\uf8ff]'s? |robotic |robot |station's |both |its ){0,3}$"
)
"""Before what some work is to serve: "cables to give X a second source of power"."""
_PIECE_NEARS = Pattern(
    r"(?:\b(?:to|toward|towards|onto|from|against|off|at|with) (?:the )?(?:(?:far|outer|very|open|waiting|other|port|starboard|outboard|forward|aft) ){0,2}(?:end|tip|edge|face|side) of|\b(?:contact|touching|a (?:touch|hair|whisker|hand|foot|metre|meter)(?:'s)? (?:breadth |width |away )?(?:away )?from|(?:seconds|minutes|moments|inches|centimet(?:er|re)s|feet|met(?:er|re)s|yards) (?:away )?from|short of|meeting|to meet|close to)(?: with)?) (?:the |[\ue000-\uf8ff]'s? |(?!and\b|of\b)[a-z-]+ ){0,3}$"
)
"""Before the piece of the truss to which another comes: "creeps toward the end of X", "seconds from contact with X"."""
_JUST_OUT_OF = Pattern(
    r"\b(?:just|freshly|newly|straight|minutes|moments|seconds) (?:come |back )?out of (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,2}$"
)
"""Before the room that somebody has left."""
_CAMERA_OF = compiled(r"'s? (?:[a-z-]+ ){0,2}?cameras?\b(?! (?:and|or|is|are|was|were|has|have|sits?|hangs?|floats?)\b)")
"""Behind the room whose camera looks at something else."""
_EYES_ON_SCREEN = Pattern(
    r"\beyes? (?:fixed |glued |locked |firmly |still )?on (?:the |an? |his |her |their |two |three )?(?:[a-z-]+ ){0,2}(?:monitors?|screens?|displays?|readouts?|laptops?|controls?|instruments?)\b"
    r"|(?:at|from|behind|with) (?:the |an? |his |her |[\ue000-\uf8ff]'s? )?(?:[a-z-]+ |[\ue000-\uf8ff]'s? ){0,3}?(?:work ?stations?|controls?|console|joysticks?|hand controllers?|aft flight deck)\b"
)
"""Where who moves a thing sits at a screen."""
_MOVES_IT = Pattern(
    r"(?P<x>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{2,90},)? [^.;\ue000-\uf8ff]{0,60}?\b(?:eases?|easing|lowers?|lowering|lifts?|lifting|swings?|swinging|raises?|raising|hoists?|hoisting|moves?|moving|plucks?|plucking|pulls?|pulling|guides?|guiding|steers?|steering|carries|carrying|walks?|walking|plants?|planting|manoeuvres?|maneuvers?|maneuvering|sets?|setting|draws?|drawing|nudges?|nudging|brings?|bringing|parks?|berths?|slides?|sliding|inches) (?!(?:on|in|off|from|up|down|out|over|through|across|along|(?:on|in)?to|towards?) )(?:[^.;,]{0,40}? (?:onto|into|toward|towards|to|on|off|from) )?(?:the |an? |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,4}$"
)
"""Before what somebody moves from a console."""
_THE_DAY = Pattern(
    r"\b(?:the|that|this|on a) (?:same |very )?(?:day|week|month|year|morning|evening|night) (?:that |when |on which |before |after )?(?:the |[\ue000-\uf8ff]'s? ){0,2}$"
)
_WAS = compiled(r"(?: [a-z]+)? (?:was|were|had been|got)\b")
"""Around what a day is told by: "July 18, the day the X was attached"."""
_ROOMS_AND_TRUSSES = frozenset(("Module", "Truss"))
_SERVED = frozenset(("Module", "ExternalPlatform", "Truss", "RoboticArm"))
_PIECES = frozenset(("Module", "DockingAdapter", "ExternalPlatform", "Truss", "SolarArray"))


def only_whither(sentence: Sentence, kinds: frozenset[str], lead: str, tail: str) -> bool:
    """True for a piece of the station, of these classes, that is only the goal, the anchor, the maker's or the mover's: see the patterns, each for one of these."""
    if _IS_SHOWN.match(tail):
        return False
    if _UNSEEN_AT.search(lead):
        return True
    if ("Hardware" in kinds or "Module" in kinds) and _GREW_IN.search(lead) and _EATEN.search(lead):
        return True
    if not kinds.isdisjoint(_SERVED) and TO_SERVE.search(lead):
        return True
    if "RoboticArm" in kinds:
        if _OUT_OF_REACH.search(lead) or (_OUT_OF_ITS.search(lead) and _ITS_REACH.match(tail)) or _SET_LOOSE_WITH.search(lead):
            return True
        caught = _CAUGHT_WITH.search(lead) or _CAUGHT_BY_WITH.search(lead)
        return (_PIECE_FOR.search(lead) is not None and _BEARS.search(lead) is not None) or (
            caught is not None and sentence.at[caught.start("x")].is_a("Person")
        )
    if kinds.isdisjoint(_ROOMS_AND_TRUSSES) and (piece := _PIECE_FOR.search(lead)) is not None:
        return " for " in piece.group()
    if "DockingAdapter" in kinds and WHAT_FOR.search(lead):
        return True
    if kinds.isdisjoint(_PIECES):
        return False
    if "Truss" in kinds and _PIECE_NEARS.search(lead) and any(sentence.at[p].is_a("Truss") for p in sentence.at if p < len(lead)):
        return True
    afar = _FROM_AFAR.search(lead)
    measured = afar is not None and (not afar["m"] or isinstance(sentence.at[afar.start("m")].value, Length))
    if measured and not any(c.is_a("Person") for at, c in sentence.at.items() if at < len(lead)):
        return True
    if _TURNS_IT.search(lead) or _BOUND_FOR.search(lead):
        return True
    nears = _NEARS.search(lead)
    if nears is not None and _is_load(sentence.at[nears.start("x")]) and not _AT_ITS_GOAL.search(lead):
        return True
    if _THE_DAY.search(lead) and _WAS.match(tail):
        return True
    fast = _IS_FAST_TO.search(lead)
    if fast is not None and (fast["x"] is None or not sentence.at[fast.start("x")].is_a("Person")):
        return True
    if "Module" in kinds and (_JUST_OUT_OF.search(lead) or _CAMERA_OF.match(tail)):
        return True
    moved = _MOVES_IT.search(lead)
    return moved is not None and sentence.at[moved.start("x")].is_a("Person") and _EYES_ON_SCREEN.search(sentence.codes) is not None


def _is_load(chunk: Chunk) -> bool:
    """True for a ship or a payload, and not for a module, which a text shows with what it comes to."""
    return chunk.is_a("VisitingVehicle", "Hardware", "SpaceObject") and not chunk.is_a("Module")
