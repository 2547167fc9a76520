"""Words that tie a ship or a piece to the port or the module where it is, and those that tell the side of a module."""

from __future__ import annotations

import re
from collections.abc import Iterable

from issgraph.compiled import compiled
from issgraph.extract.grammar.ports import FACES, NICK, SIDES
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern

C = r"\ue000-\uf8ff"


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word)))


TIE = Pattern(
    r"\b(?:(?:un|re)?dock(?:ed|s|ing)?|(?:un)?berth(?:ed|s|ing)?|moor(?:ed|s|ing|ings)?|attach(?:ed|es|ing)?|affix(?:ed|es|ing)|detach(?:ed|es|ing)?|(?:un)?bolt(?:ed|s|ing)?|(?:un)?latch(?:ed|es|ing)?|mat(?:ed|es|ing)|(?:un)?hook(?:ed|s|ing)?|joins|joined|joining|fasten(?:ed|s|ing)?|fix(?:ed|es|ing)|install(?:ed|s|ing|ation)?|mount(?:ed|s|ing)?|(?:un)?plug(?:ged|s|ging)?|park(?:ed|s|ing)?|clamp(?:ed|s|ing)?|coupl(?:ed|es|ing)|connect(?:ed|s|ing)?|link(?:ed|s|ing)?|(?:un)?lock(?:ed|s|ing)?|secur(?:ed|es|ing)|mov(?:ed|es|ing)|relocat(?:ed|es|ing|ion)|shift(?:ed|s|ing)?|transfer(?:red|s|ring)?|settl(?:ed|es|ing)|seat(?:ed|s|ing)?|sets?|setting|hang(?:s|ing)?|hung|sits?|sat|sitting|perch(?:ed|es|ing)?|rest(?:s|ed|ing)?|stay(?:s|ed|ing)?|stand(?:s|ing)?|stood|cling(?:s|ing)?|clung|nest(?:s|ed|led|les|ling)?|occup(?:y|ies|ied|ying)|resid(?:es|ed|ing)|home|address|place|spot|slot|cradle|stall|stuck|sticks|sticking|jut(?:s|ted|ting)?|protrud(?:es|ed|ing)|pok(?:es|ed|ing)|dangl(?:es|ed|ing)|snug|tied|fast|left|leav(?:es|ing)|quit|depart(?:ed|s|ing|ure)?|arriv(?:ed|es|ing|al)|came|comes|coming|pull(?:ed|s|ing)|back(?:ed|s|ing)?|slip(?:ped|s|ping)?|drove|driven|eas(?:ed|es|ing)|guid(?:ed|es|ing)|nos(?:ed|es|ing)|check(?:ed|s|ing)|point(?:ed|s|ing)|climb(?:ed|s|ing)?|inch(?:ed|es|ing)|near(?:ed|s|ing)|clos(?:ed|es|ing)|approach(?:ed|es|ing)?|low(?:ered|ers|ering)|lift(?:ed|s|ing)?|spen(?:t|ds)|slid|slides|sliding|click(?:ed|s|ing)?|snap(?:ped|s|ping)?|holds?|held|holding|host(?:ed|s|ing)?|hous(?:ed|es|ing)|carr(?:ied|ies|ying)|receiv(?:ed|es|ing)|welcom(?:ed|es|ing)|took|takes|taking|taken|fill(?:ed|s|ing)?|claim(?:ed|s|ing)?|vacat(?:ed|es|ing)|clear(?:ed|s|ing)?|free(?:d|s|ing)|mouth|wait(?:s|ed|ing)|remain(?:s|ed|ing)?|belong(?:s|ed|ing)?|grew|grown|brought|put|placed|delivered|pushed|pressed|swung|let go|cast off|contact|met|meets|meeting|hard|tucked|lodged|lives|lived|spent|spends|swallow(?:s|ed)|tip|occupant|neighbou?r|tenant|guest|visitor|capture latches|hooks|seal(?:ed|s|ing)?|added|add|adds|fitted|went|goes|gone|going|extends?|bears|beside|hatch(?:way)?|touch(?:ed|es|ing)|draws near|drew near|drawing near|tops|topped|topping|crown(?:s|ed|ing)?|cap(?:s|ped|ping)|(?:soft|hard|first) (?:capture|mate|dock|contact)|dock(?=: ))\b"
)
"""Words of being at a place, of coming there and of leaving it."""
SHORT = compiled(
    r"(?:'s)?,?(?: (?!float|drift|fl(?:y|ies|ew)\b|hover|glid|sail|near|approach|pass|wait)[a-z]+){0,2}? \(?(?:at|on|to|onto|atop|off|against|under|beneath)(?: the| its| station's)?(?: [a-z-]+){0,2} $|(?:'s)? \((?:on|at)? ?(?:the )?$"
)
"""Between a ship and its place where no verb is: "X, out there on Y"."""
WITH = compiled(r"(?:'s)?,?(?: \()? ?(?:with|has|have|had|is|was|bears|holds|and)(?: the| its| a)? $")
"""Between a place and its ship: "Y, with X"."""
INSIDE = Pattern(
    r"\b(?:in|inside|within|aboard|through|(?:float|go|goes|went|gone|enter|look|peer|came|climb|swim|swam|squeez|crowd|crawl)[a-z]* into|throughout|via|between|cables? to|power to|window of) (?:the |their |its |station's |russian |european |japanese |new )*$"
)
"""Before a module in which somebody is."""
NOT = compiled(
    r"\b(?:not|never|nor|instead of|rather than|was to|were to|would have|should have|could have|supposed to|meant to|intended|mock-?up|models?|replica|simulator|training|unlike|than)\b[^,;]{0,24}$"
)
TUG = r"(?:haul|push|tow(?!ard)|tug|deposit|deliver|brought|brings|pull|carr|drag|remov|lift|bring|unload)"
TUGGED = compiled(rf"\b{TUG}[a-z]* (?:[a-z-]+ ){{0,3}}$")
BY = compiled(rf"(?: [a-z]+){{0,2}} {TUG}[a-z]*\b")
BY_TUG = compiled(r"\b(?:by|nose of|trunk of|bay of|hold of|arm of|ahead of|nose to) (?:the |an? )?(?:[a-z]+ ){0,2}$")
"""Around what one thing does to another, as a tug does: no docking of the two."""
CABLES = Pattern(r"\b(?:cables?|wires?|wiring|power|data|hoses?|jumpers?|umbilicals?|lines?|coolant|ducts?)\b")
"""Words of what is laid from one piece to another."""
POINTS = Pattern(
    r"\b(?:it|she|its|her|itself|they|he|the (?:[a-z-]+ ){0,3}?(?:ship|craft|spacecraft|spaceship|vessel|vehicle|capsule|freighter|ferry|truck|shuttle|orbiter|module|compartment|room|lab|laboratory|node|segment|girder|truss|adapter|cone|ring|airlock|closet|annex|crew|quartet|trio|pair|duo|four|three|two|visitors?|newcomers?|arrivals?|guests?|one)|(?:this|that) (?:one|ship|craft|module)|(?:docking|berthing|undocking|contact|capture|link-?up))\b|^(?:(?:[a-z]+|\d?\d[:.]?\d\d(?: ?[a-z]{1,4})?):? )?(?:docked|berthed|parked|moored|attached|bolted|latched|launched|now|(?:(?:soft|hard) )?(?:dock|mate)\b|dkd|docking)\b"
)
DOCKING = Pattern(
    r"\b(?:(?:un|re)?dock(?:ed|s|ing)?|(?:un)?berth(?:ed|s|ing)|moor(?:ed|s)|tied up|linked up|link-?up|attached|made fast|hooked up|latched)\b"
)
_OWN = {"nadir": {"base", "foot"}, "port": {"port-side", "port-facing", "port side", "port end", "port flank", "port hatch"}}
LOOKS: dict[str, str] = {
    side: _any(
        {
            *(set(SIDES[side]) - {"port"}),
            *_OWN.get(side, ()),
            *(nick for nick, of in NICK.items() if of == side),
            *({"far", "rear end"} if side == "aft" else ()),
        }
    )
    for side in SIDES
}
FACED = {side: _any({faced for faced, of in FACES.items() if of == side} or {"nothing"}) for side in SIDES}
END = r"(?:side|end|port|face|hatch(?:way)?|berth|mouth|docking port|berthing port|berthing mechanism|docking mechanism|adapter|collar|ring|tip|flank|spot|slot|place|door)"
OVER = {
    "nadir": r"|\b(?:under|beneath|underneath|below)(?: the)? $",
    "zenith": r"|\b(?:atop|on top of|tops|topped|crowns|crowned)(?: the)? $",
}
BEFORE = {
    side: compiled(
        rf"\b(?:{words})(?:[ -](?:facing|looking|pointing))?(?: (?:docking|berthing|parking|end|side))?(?: {END})?,? (?:of|on|at)(?: the| its| that)?(?: [a-z-]+){{0,2}}(?: [{C}]'s?)? $"
        + OVER.get(side, "")
    )
    for side, words in LOOKS.items()
}
AFTER = {
    side: compiled(
        rf"(?:(?:'s?)?(?: [a-z]+)?'s? (?:[a-z-]+ )?(?:{words})\b"
        rf"|(?: [a-z]+){{0,2}},? (?:on|at|to|from|by) (?:its|the) (?:very )?(?:{words})(?:[ -]facing)? {END}\b(?! of)"
        rf"|(?: [a-z]+)?,? (?:on|at|to|from|by) its (?:very )?(?:{words})\b"
        rf"|(?: [a-z]+){{0,2}},? (?:that|which)? ?(?:look|fac|point|gaz|peer|open|star)(?:s|es|ing)(?: [a-z]+)?? (?:{FACED[side]})\b"
        rf"|(?: [a-z]+){{0,2}},? (?:on|at|to|from|by) (?:its|the) (?:very )?(?:{END})(?: that| which)?(?: is| was)? (?:turned|facing|faces|looking|looks|pointing|points|pointed|nearest|nearer|closest|closer|next)(?: (?:straight|down|out|up|back))?(?: (?:to|toward|towards|at|on|into))? (?:{FACED[side]})\b)"
    )
    for side, words in LOOKS.items()
}
AROUND = {
    "aft": compiled(r"\b(?:at|on|from|off) the (?:very |far |extreme )?(?:back|rear|stern|tail)\b(?! of)"),
    "forward": compiled(r"\b(?:at|on|from|off) the (?:very |far |extreme )?(?:bow|nose|prow)\b(?! of)"),
    "zenith": compiled(r"\b(?:on|from|off) the (?:roof|rooftop)\b(?! of)"),
    "nadir": compiled(r"\b(?:on|from|off|at) (?:the|its) (?:belly|underside)\b(?! of)"),
}
TIED = r"(?P<tie>(?:un|re)?dock(?:ed|s|ing)|(?:un)?berth(?:ed|s|ing)|moor(?:ed|s)|tied up|linked up|made fast|hooked up)"
DOCKS = compiled(rf"(?:(?: <craft>)?(?:'s)? |(?:,|'s)? (?:[a-z-]+ ){{0,5}}?|,? [^.;{C}]{{0,60}}, (?:[a-z]+ ){{0,2}}?){TIED}\b")
GOAL = compiled(rf"[^.;,{C}]{{0,30}} (?:to|from|at|on|onto|with|of) (?:[a-z]+ ){{0,4}}[{C}]")
OF_SHIP = Pattern(rf"\b{TIED} (?:of |with |the |space |shuttle |russian |a |an |spacecraft |ship )*$")
"""Around a ship that docks, or has docked, to what is not told."""
NOT_PLACE = compiled(r"(?:'s?)? (?:crew|astronaut|window|arm|robotic arm|airlock hatch|program|cabin|rack|laboratory's|control)")
PART_OF = compiled(rf"[{C}](?: [a-z]+)? of (?:the )?$")
"""Before the whole of which a part is named."""
ONTO = compiled(
    r"(?: [a-z]+){0,4}?(?: (?:from|out of) [^.;,]{3,40})? (?:to|onto|on|into|at|against|atop|beside|upon|from|off|out of)(?: the| its| station's)?(?: [a-z-]+){0,3} $"
)
"""Between what is moved and where, behind the verb: "eased X gently down onto the end of Y"."""
ABOARD = compiled(r"(?:[^.;,]{0,30})? (?:in|aboard|on board|inside|with)(?: (?:the|their|its|his|her))? ")
WHERE = compiled(
    r"(?:,|'s [a-z-]+)? ?(?:,? ?(?:(?:from|to|at|on|onto|off) (?:which|whose [a-z-]+)|where))(?: (?:the|a|an|its))? |[^.;:,]{1,60}, where (?:the |its |an? )?"
)
TIE_NEXT = compiled(rf"(?: [a-z]+){{0,3}}? (?P<tie>{TIE.pattern})")
"""Between a place and its ship: "left X in Y", "X, from which Y hangs"."""
ADDRESS = compiled(
    r" (?:being|is|was|serving as|as|became|has been|remains) (?:its|her|their|the ship's|the craft's) (?:[a-z]+ ){0,2}?(?P<tie>home|address|berth|mooring|host|port|place|perch|anchorage|parking (?:place|spot)|spot)\b"
)
"""Behind a module that a ship before it has for its home."""
OTHERS = ("RoboticArm", "Hardware", "ExternalPlatform")
HOLDS = compiled(
    r"\b(?:where|holds?|held|with|hosts?|hosted|carries|carried|bears|bore|wears|has|had|have|got|received|is|was|hangs?|sits?|which|stands?|rests?|perch(?:es)?|juts?|nests?|clings?)\b"
)
"""Words between a place and the module that is there."""
OF_IT = compiled(
    rf"'s? (?!(?:{_any({word for words in SIDES.values() for word in words} | set(NICK))}|module|node|laboratory|lab|port|side|end|hatch|compartment|docking|berthing|service)\b)"
)
"""Behind a module of which something is told that is no port."""
WOULD = compiled(r"\bwould (?:then |soon |later |eventually |be |have been )*$|\bwould (?:[a-z]+ ){0,4}$")
LATER = compiled(
    r"\b(?:later|afterwards?|after (?:this|the) (?:picture|photo|image|frame)|that (?:day|night|evening|morning|afternoon)|within (?:hours|minutes)|by the end of the day|shortly|moments|soon after)\b"
)
"""What would come, told looking back."""
HOPED = compiled(
    r"\b(?:hop(?:es?|ed|ing)|plan(?:s|ned)?|expect\w*|whether|when (?:it|she|they)|wait\w*|know|knew|ask\w*|wonder\w*|fear\w*|or \d+|suppos\w*|schedul\w*|if|unless|said|say|thought|believ\w*|promis\w*|not|never|have been|have|intend\w*|due|slated|set to|announc\w*|targeted)\b"
)
"""Words that make of "would" a plan, or of what would have been none."""
AHEAD = Pattern(
    r"\b(?:will|shall|is to|are to|was to|were to|due|set to|scheduled|plan(?:ned|s)?|would|expect(?:ed|s)?|slated|hopes?|inten(?:ds?|ded)|prepar(?:es?|ing)|supposed|should|could|may|might|targeted|no earlier|upcoming|future|one day|some day|manifested|assigned|destined|rumou?red|alleged|have come to|had come to|tomorrow|next|launched but)\b"
)
"""Words of what is still to come, and is not what a picture shows being done."""
LEAVES = compiled(r"(?:undock|unberth|unbolt|unlatch|unhook|unplug|detach|leav|depart|vacat|clear|free|let go|cast off|quit)")
MOVES = compiled(
    r"\b(?:mov(?:e[ds]?|ing)|relocat|shift|transfer|switch|swap|trad(?:e[ds]?|ing)|exchang|gave up|redock|from|vacat|earlier|before|later|then|since|now|first|until)"
)
UNDONE = Pattern(
    r"\b(?:never|turn(?:ed|s) back|nobody|dream\w*|absent|den(?:y|ies|ied)|refus\w+|toys?|lego|bypass(?:ed|es)?|g[ai]ve up|given up|abandon(?:ed|s)?|called off|wav(?:ed|es) off|abort(?:ed|s)?|scrubbed|attempt(?:s|ed)?|fail(?:ed|s) to|missed|kept free|reserved|in line for|booked|proposed?|make-believe|drill|simulat(?:ed|ion)|mock-?up|models?|not yet launched|if|unless|waits? for|waiting for|ha[ds] come to|have come to)\b"
)
"""Words of what did not come about."""
SEEN_FROM = compiled(
    r"\b(?:seen|filmed|photographed|pictured|viewed|watch(?:ed|es)|observed|captured|shot|imaged|looks?|looking|visible) (?:[a-z]+ )?(?:from|through|out of) (?:the )?$"
)
REMOTE = compiled(
    r"\b(?:(?<!draws )(?<!draw )(?<!drew )(?<!drawing )near|over|past|beyond|behind|below|above|around|opposite|by way of|(?:look(?:s|ed)?|glance|gaze|view|shot|stare) (?:at|of)|(?:yard|met(?:er|re)s?|feet|foot|mile) of [^.;,]{1,20} and of|close to|close by|next to|far from) (?:the |an? |its )?$"
)
"""Before what something is only near."""
BESIDE = compiled(r"\bbeside (?:the |an? |its )?(?:[a-z]+ of )?$")
OF_PLACE = compiled(r"\b(?P<what>[a-z]+) of (?:the |its |station's )*$")
PARTS = compiled(
    r"side|end|port|face|hatch|hatchway|berth|mouth|adapter|mechanism|collar|ring|tip|flank|spot|place|door|out|short|hull|skin|hide|edge|wall|front|back|rear|top|bottom|roof|rooftop|belly|underside|nose|tail|stern|bow|prow|ahead|clear|free|arms?|lap|part|outside|half|flanks|sides|hold|feet|met(?:er|re)s|inches|centimet(?:er|re)s|yards|left|right|nadir|zenith|hold|base|foot|middle|cradle|guest|tenant|visitor|company"
)
"""What of a module a thing is at."""
NO_PART = compiled(r"\b(?:sea|handrails?|probe|laws?|name|memory|story|plans?|pictures?|images?|drawing|seats?) of (?:the )?$")
"""Before a thing of which only this is told."""
BAY = compiled(r"\bbay of (?:the )?$")
YET = compiled(r"(?: [a-z]+)?(?: (?:is|are|was|were))? (?:to|due|set|scheduled|expected|planned|will|shall|would)\b")
STILL_AHEAD = compiled(r"\b(?:will|shall|is to|are to|was to|were to|is due|are due)\b")
FINDS = compiled(r"\b(?:find|finds|see|sees|has|have|had|with|is|was|are|holds?|held|bound for|way to|where)\b")
OFF = Pattern(
    r"\b(?:dock|berth|arrival|link-?up|linkup|approach|capture|attempt|contact|try)[^.;]{0,40}\b(?:called off|waved off|abort(?:ed)?|scrubbed|postponed|did not (?:come|dock|take place|happen))\b"
)
A_SHIP = compiled(r"\b(?:an?|another) (?:[a-z]+ )?$")
NOT_AT = compiled(r"\b(?:not|rather than|instead of|never)(?: to| at| on| from)?(?: the)? $")
FROM, TO = compiled(r"\bfrom (?:the )?$"), compiled(r"\bto (?:the )?$")
FIRM = Pattern(
    r"\b(?:(?:un)?(?:dock|berth|moor|attach|detach|bolt|latch|mat|hook|join|fasten|fix|install|mount|plug|park|clamp|coupl|connect|link|lock|secur|relocat|hang|hung|perch|cling|clung|jut|protrud|dangl|settl|seal|clasp)(?:ed|s|es|ing|ged|ging|ted|led|e|ation)?|added|fitted|met|meets|tops|topped|crowns|crowned|caps|capped)\b"
)
"""Words that tie one module to another."""


SIDE_OF = {word: side for words in (NICK, {word: side for side, many in SIDES.items() for word in many}) for word, side in words.items()}
"""The side that each word for one means."""
TO_SIDE = compiled(rf" to (?:the|its) (?P<side>{_any(SIDE_OF)})(?: (?:side|end|port|one|berth|hatch))?\b(?! of\b| [a-z]+ of\b)")
"""Behind a port that is left: to which side of the same module."""
FROM_SIDE = compiled(
    rf"\b(?:from|off) (?:the|its) (?P<side>{_any(SIDE_OF)})(?:[ -]facing)?(?: (?:side|end|port|one|berth|hatch))?(?: (?:around|over|up|down|round))? (?:and )?(?:on)?to (?:the )?$"
)
"""Before the port to which something comes from another side of the same module."""
TO_OTHER = compiled(
    rf"[^.;]{{0,60}}?\b(?:to|for|on|onto|at|toward) (?:(?:the|its|that|same|very|latter's|module's|node's|hub's|[\ue000-\uf8ff]'s) )*(?P<side>{_any(SIDE_OF)})(?: (?:side|end|port|one|berth|hatch))?\b(?! of\b| [a-z]+ of\b|-)"
)
"""The same with words between: "off P, to close again on the same module's zenith"."""


TOWARD = compiled(
    r"\b(?:to|onto|on|at|against|into|towards?|upon|off|from|with|for|under|below|atop)(?: (?:the|its|station's|cone of|tip of|end of|nose of|face of|front of|back of|rear of|side of|top of|bottom of))* (?:[a-z]+ ){0,2}$"
)
"""Before a module to which a ship comes, or from which it goes."""
ANOTHER = Pattern(r"\b(?:next|another|later visitors?|mock-?up|windows?|wrong(?:ly)?|rumou?rs?)\b")
ABOUT_OTHERS = Pattern(
    r"\b(?:watch(?:es|ed|ing)?|look(?:s|ed|ing)?|monitor\w*|follow(?:s|ed|ing)?|inside|view(?:s|ed|ing)?|photograph(?:s|ed|ing)? (?:from|through)|crew(?:mates?|s)? (?:of|in)|spacewalk\w*|float(?:s|ed|ing)?|enters?|entered|work(?:s|ed|ing)?)\b"
)
"""Words of what people do in and around a module, in a sentence that need not tell where a ship is."""


def side_told(sentence: Sentence, at: int, side: str) -> bool:
    """True where words beside a module tell the side of it."""
    if side not in BEFORE:
        return False
    codes = sentence.codes
    return bool(
        BEFORE[side].search(codes, max(0, at - 70), at)
        or AFTER[side].match(codes, at + 1)
        or (side in AROUND and AROUND[side].search(codes, max(0, at - 90), at + 60))
    )


_SET_OUT = compiled(
    r"\b(?P<had>(?:had been|has been|had|has|was) (?:just |already |successfully )?)?(?:lift(?:ed)? off|launched|blasted off|taken off|took off|gone up|(?<=had )left|set out)\b"
)
"""Of a ship that has left the ground."""


def has_set_out(draft: Draft, sentence: Sentence, ship: Entity) -> bool:
    """True where a sentence or the one before tells that a ship was launched: what it would do is then told looking back."""
    for each in draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]:
        for match in _SET_OUT.finditer(each.codes):
            last = max((at for at, c in each.at.items() if at < match.start() and c.is_a("VisitingVehicle", "Module")), default=-1)
            if last < 0 or ship not in each.at[last].entities:
                continue
            between = each.codes[last + 1 : match.start()]
            if not between.strip(" ,") or (match["had"] and between.endswith(", ") and ";" not in between):
                return True
    return False
