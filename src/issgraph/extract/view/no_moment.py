"""A sentence behind the scene to whether it tells of no moment at all: habits, what somebody says or likes, what devices are for, a like thing elsewhere.

In come the words of a sentence in the present tense that has no word of seeing; True keeps it out of the scene."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Sentence
from issgraph.patterns import Pattern

_OFTEN = Pattern(
    r"\b(?:(?:once|twice|thrice|(?:two|three|four|five|six|[0-9]+|several|many|a few|countless|fifteen|sixteen|16|15) times|an hour|hours|minutes) (?:a|an|per|each|every) (?:hour|day|night|week|month|year|orbit|lap|shift|mission|lifetime)"
    r"|(?:every|each) (?:single )?(?:hour|day|night|morning|evening|afternoon|week|month|year|orbit|lap|crew|visitor|newcomer|time|other (?:day|week)|(?:[0-9]+|ninety|two|three|few) (?:minutes|hours|days|weeks|months))(?! (?:of|in) (?:the )?(?:picture|photo|frame))"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|on (?:weekends|holidays|weekdays|most days|some days|clear (?:days|nights))|(?:in|at) (?:the )?(?:mornings|evenings|nights|winters|summers)|these days|nowadays"
    r"|(?:usually|often|normally|typically|generally|routinely|rarely|seldom|sometimes|always|regularly|frequently|ordinarily|as a rule|at all times|year[- ]round|by tradition)(?! (?:seen|pictured))|(?:in|during) (?:his|her|their|my|our) (?:spare|free|off|leisure)(?: |-)(?:time|hours|duty)|for a living|in general|at any (?:hour|time))(?![a-z])"
)
"""How often something is done that is done more than once."""
_AHEAD = Pattern(
    r"\b(?:in (?:a few|a couple of|two|three|four|five|six|seven|ten|some|several|[0-9]+) (?:more )?(?:minutes|hours|days|weeks|months|years)(?! of)|tomorrow|next (?:week|month|year|spring|summer|fall|autumn|winter|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:later|afterwards?) (?:today|this|that)|this coming|by then|one day|some day|someday)\b|^(?:soon|shortly|later|then|next),? "
)
"""An hour still to come, for what is told in the present."""
_KIND = Pattern(
    r"^(?:such|these|all|most|many) (?:[a-z-]+ ){0,2}[a-z]+s (?:are|form|occur|happen|appear when|come from|arise|last|begin when)\b|\b(?:is|are) (?:born|formed|caused|produced|triggered|generated) (?:when|by|as|where)\b"
)
"""What is true of all of a kind: "such lights form when"."""
_SAYS = Pattern(
    r"[\ue000-\uf8ff],? meanwhile,|(?:[^;:]{0,200}[\"”’'],? |^(?:[^.;:,]{2,60}, ){0,2})(?:(?:says|writes|adds|notes|jokes|explains|recalls) )?(?:the |[a-z]+ )?[\ue000-\uf8ff](?:,[^.;,]{2,50},)?(?: also| now| still| often)? (?:says|writes|adds|notes|jokes|explains|recalls|remembers|admits|reports|tweets|posts|remarks|quips|confesses|tells|thinks|believes|swears|hopes|knows|likes|loves|prefers|misses|dreams|claims|insists|calls (?:it|this|the)|credits|thanks|wishes|wonders|wants|considers|finds (?:it|that)|regards|owes|owns|speaks (?:[\ue000-\uf8ff]|english|russian|fluent)|hails|outranks|leads [\ue000-\uf8ff] by|beats|succeeds|relieves|replaces|deserves|envies|resembles|ranks|retires|graduates|teaches|married|earns|earned|trails|boasts|is known|is famous|is proud|is happy|is glad|is sure|is used to|holds (?:the|an?|his|her|two|three) (?:[a-z\ue000-\uf8ff'-]+ ){0,3}?(?:records?|degrees?|titles?|ranks?|doctorates?|ph\\.?d|patents?|licen[cs]es?|distinction|posts?|office)|turns over|hands over (?:the )?command)\b"
    r"|[\"”’],? (?:says|said|writes|wrote|adds|added|jokes|joked|explains|explained|notes|noted|recalls|recalled) (?:the |[a-z]+ |[\ue000-\uf8ff]'s? ){0,3}[\ue000-\uf8ff]"
)
"""What somebody says, thinks, likes or is, at no moment."""
_LIKE_ONE = Pattern(
    r"\b(?:an?|another|the) (?:very |rather |quite |almost )?(?:similar|identical|comparable|like|twin|sister|same (?:kind|sort|type|make|design)|second such|other such|another such|such) (?:[a-z-]+ ){0,3}?(?:device|rack|unit|machine|experiment|facility|system|box|camera|chamber|tool|suit|furnace|freezer|sensor|instrument|window|hatch|one|of|for)\b"
)
"""A like thing that is somewhere else."""
_DEVICE = ("RoboticArm", "Hardware", "CargoSpacecraft", "CrewSpacecraft", "Module", "StationElement")
_FOR_ALL = Pattern(
    r"(?:'s)? (?:also |then )?(?:moves|carries|brings|takes|lifts|repairs|services|installs|inspects|handles|ferries|delivers|launches|lands|swaps|catches|berths|relocates|helps|holds|houses|hosts|keeps|gives|grows|feeds|measures|makes|burns|sends|shields|protects|connects|stores|supplies|offers|serves|provides|fits|seats) (?:(?!(?:his|her|its|this|that)\b)[a-z-]+ ){0,2}?(?!(?:this|its|his|her|is|across|focus|glass|chess|press)\b)(?:[a-z-]+(?<![us])s|cargo|gear|equipment|food|trash|[\ue000-\uf8ff]s?)(?:,? (?:and|or) (?:[a-z-]+ ){0,2}(?:[a-z]+s|cargo|gear|equipment|trash|[\ue000-\uf8ff]s?))?(?=[.;]|$| (?:outside|around|back|to and|from place|between|about|for|in orbit|up and|into space|to the|that|which|who)\b)"
)
"""What a device does with all of a kind: "the arm moves spacewalkers and cargo"."""
_DETERMINED = Pattern(r"\b(?:an?|the|two|three|four|five|six|seven|some|several|both|its|his|her|their|these|those|this|that)\b")


def tells_of_no_moment(sentence: Sentence) -> bool:
    """True for a sentence that could stand in any caption of the same people and things."""
    codes = sentence.codes
    if _OFTEN.search(codes) or _AHEAD.search(codes) or _KIND.search(codes) or _SAYS.match(codes) or _LIKE_ONE.search(codes):
        return True
    for at, chunk in sentence.at.items():
        if at < 30 and chunk.is_a(*_DEVICE):
            general = _FOR_ALL.match(codes, at + 1)
            return general is not None and _DETERMINED.search(general[0]) is None
    return False
