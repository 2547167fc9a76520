"""Loose words that a spacewalk may be told in, and those that put it at another hour: for a reader who has the tables decide."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.operations.outings import ORDINALS
from issgraph.patterns import Pattern

CUE = Pattern(
    r"\b(?:space ?walk\w*|evas?|extra[ -]?vehicular|excursions?|outings?|sorties?|forays?|strolls?|trips? (?:out|outside|outdoors)|ladders?|nano-?satellites?|cubesats?|walks?|outside|outdoors?|out there|out (?:on|for|with|at|in|again|together|once)|(?:been|gone|went|going|came|back|stepped|were|was|are|is|stay\w*|head\w*|climb\w*|crawl\w*|float\w*|ventur\w*) out|(?:come|came|coming|gone|went|going|got|crawl\w*|climb\w*|float\w*) (?:back |again )?in(?= on [\ue000-\uf8ff]|[,.;:]|$| again\b| after\b| at\b)"
    r"|airlocks?|hatch(?:way)?|spacesuits?|suits?|suited|helmets?|visors?|gloved?|gloves|boots?|tether\w*|(?:hand)?rails?|foot ?(?:restraint|hold|plate)s?|stripes?|jet ?packs?|vacuum|void|airless|open space|nothingness|hull|truss(?:es)?"
    r"|bolts?|wrench|pistol[ -]grip|torque|cables?|connectors?|umbilicals?|(?:solar )?(?:arrays?|wings?)|radiators?|batter(?:y|ies)|antennas?|pumps?|coolant|ammonia|shields?|insulation of|switching (?:unit|box)|jumpers?|hoses?|plugs?|spare|clamps?|latches|let go of|releas(?:e[sd]?|ing)|toss(?:ed|es|ing)?|thr(?:ew|ows?|own|owing)|hurl\w*|fl(?:ings?|ung)|casts?|jettison\w*|overboard|(?:port|starboard) (?:side|wing|end)|(?:solar )?panels?|robotic arm's end|grapple (?:bar|fixture)s?|behind (?:them|him|her)|struts?|brackets?"
    r"|(?:[3-9]|three|four|five|six|seven|eight|nine)(?:[ -]and[ -]a[ -]half)?[ -]hours?)\b"
)
"""Words that are told of people at work outside; each may be told of others too."""
WORK = Pattern(
    r"\b(?:install|remov|replac|mount|attach|repair|mend|connect|fasten|unfold|unfurl|swap|string|strung|rout|haul|lug|scrub|fit|unpack|deploy|retriev|mov|relocat|lubricat|prun|cut|patch|fix|toil|struggl|wrestl|labou?r|wir|plumb|hook|bolt|unbolt|screw|unscrew|cinch|stow|secur|erect|assembl|tighten|loosen|undo|seal|plac)(?!or|ion|ment)[a-z]*\b"
    r"|\bcameras?\b|\b(?:two|three|four|five|both|another|first|second|third|fourth|last|final) (?:tr(?:y|ies)|go(?:es)?|attempts?|turns?|rounds?)\b"
)
"""Work that is done inside too: it counts where all who were outside stand in the sentence with the day, and no room."""
LIGHT = Pattern(
    r"\b(?:space ?walk\w*|evas?|extra[ -]?vehicular|excursions?|outings?|sorties?|outside|outdoors|airlock|tether\w*|visor|helmet camera|foot ?restraints?|stripes|(?:open|the void of|vacuum of) space|the (?:void|vacuum)|out of (?:the )?[\ue000-\uf8ff]|hatch (?:behind|above)|went out|gone out|were out|been out|back out|truss)\b"
)
"""Those of them that leave little doubt: a picture of that day with such words shows the spacewalk."""
THEY = compiled(r"\b(?:they|their|he|she|both|the (?:two|pair|duo|team|men|women|spacewalkers|partners)|i|we|us|each)\b")
NOT_THEN = Pattern(
    r"\b(?:by the (?:present|current) (?:schedule|plan|time ?line)|if all goes|will|would|shall|to be (?=[^.;:]{0,40}\b(?:on|during|in|by|next|tomorrow|later)\b)|are to|is to|due|scheduled|planned|supposed|meant|expected|slated|reserved|earmarked|tomorrow|upcoming|rehears\w+|practi[cs]\w+|train(?:ed|ing|s)?(?! (?:(?:his|her|the|their|a|an|its|[a-z]+) ){0,3}?(?:cameras?|lens|lenses|telephoto|viewfinder|helmet camera)\b)|simulat\w+|pool|mock-?ups?|instead of|cancel\w+|postpon\w+|never (?:left|went|got|stepped)|called off|scrubbed|hop(?:e|es|ing) to|prepar\w+|(?:get|got|getting|make|making|made) ready|ready to|suit(?:s|ed|ing)? up|don(?:s|ned|ning)?|try(?:ing)? on|fit check|press|reporters|students)\b"
)
BUSY_INSIDE = compiled(
    r"\b(?:talk(?:s|ed|ing)?|sp(?:eak|eaks|eaking|oke)|call(?:s|ed|ing)? (?:home|down)|eat(?:s|ing)?|ate|drink(?:s|ing)?|cook|bak(?:es|ed|ing)|pos(?:e|es|ed|ing)|gather(?:s|ed|ing)?|exercis\w+|jog\w*|read(?:s|ing)? (?:a|the|his|her)|play(?:s|ed|ing)?|laugh\w*"
    r"|experiments?|samples?|laptops?|treadmill|window|hair\w*|birthday|crews?|portrait|selfie in|launch\w*|land(?:ed|ing|s)|dock(?:ed|s)|docking(?! (?:ring|adapter|port|target|mechanism|cable|antenna)s?\b)|undock\w*|berth\w*|lifted off|hatch(?:es)? (?:was|were|between)|left (?:the )?(?:station|earth)|arriv\w+|depart\w+|captur\w+|grappl\w+|robotics?|console|canadarm2? (?:to|from))\b"
)
"""What people are at inside, or what else may come with a day."""
NEVER_YET = compiled(
    r"\b(?:had|has|have) (?:never|not)(?: (?:yet|ever|before))? (?:[a-z]+ ){0,2}$|\b(?:neither|none)(?: of [a-z]+)? (?:had|has|have)(?: ever)? (?:[a-z]+ ){0,2}$"
)
"""Before what somebody had not done until then."""
CHORES = compiled(
    r"\b(?:floors?|galley|kitchen|toilet|bunks?|sleep\w*|naps?|socks|t-?shirts?|shirts?|shoes|breakfast|lunch|dinner|supper|coffee|tea|mop\w*|swab\w*|vacuum(?:s|ing) the)\b"
)
"""What nobody has about them, or is at, outside."""
OTHERWISE = frozenset(("launchedOn", "arrivedOn", "dockedTo"))
"""What a day may be told of besides."""
ANOTHER_HOUR = Pattern(
    r"\b(?:before|ahead of|prior to|minutes away|about to|later|earlier|after|back inside|returned?|had (?:been|gone|just))\b"
)
"""What tells of another hour of that day."""


@lru_cache(maxsize=64)
def counted_as(number: str) -> Pattern:
    """Words that make something the first, second, ... of several, or number one, two, ... of them."""
    words = "|".join(word for word, count in ORDINALS.items() if str(count) == number)
    cardinals = "|".join(word for word, count in NUMBERS.items() if str(count) == number)
    many = "two|three|four|five|six|seven"
    return Pattern(
        rf"(?<!\w)(?:(?:on|during) the (?:{words})(?= [\ue000-\uf8ff] [a-z])|(?:number|no\.|#) ?(?:{number}|{cardinals})|(?:the |this |their |[\ue000-\uf8ff]'s? )?(?:{words})(?: (?:one|try|go))?(?: of (?:(?:the |a |its )?(?:planned |series of |scheduled )?(?:{many})|(?:the )?[\ue000-\uf8ff])|(?=[,.;:)]| with| together| alongside| took| saw| was| lasted| came| they\b)))(?!\w)"
    )
