"""Who and what a sentence of the scene only tells of: somebody asleep next door, a helper at the controls, the people of a ship, a room of someone who is elsewhere.

In comes a name in a sentence of the scene with the words around it; out comes True where its clause is about another place or another time than the
picture, so that depicted.py passes it over. The file is long by the ways of telling of somebody who is not there. Words that point into the picture in the same clause ("seen", "at left") always win."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.telling import LATER, NOW, PAST, PERFECT, Piece, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.away import behind_camera, is_away, known_by_a_deed
from issgraph.extract.view.scene import cued
from issgraph.model import Entity
from issgraph.patterns import Pattern

_POINTED = Pattern(
    r"\b(?:shows?|reveals?|seen|shown|pictured|visible|photographed|reflected|mirrored|in (?:view|the (?:picture|photo|frame|background|foreground))|(?:at|on|to) (?:the )?(?:far |upper |lower )?(?:left|right|center|centre)|can be (?:made out|spotted|glimpsed)|this (?:photo|photograph|picture|image|view|frame|shot))\b"
)
"""What points into the picture, whatever else is told."""
OTHER_PLACE = Pattern(
    r"\b(?:next door|elsewhere|at the (?:far|other|opposite) end of (?:the )?(?:station|complex|outpost|orbiting|[\ue000-\uf8ff])(?! (?:module|arm|node|lab))|on the (?:far|other|opposite) side of (?:the )?(?:station|complex|outpost|wall|hatch|world|planet|[\ue000-\uf8ff](?= (?:is|was|sleeps|works)))"
    r"|(?:in|from|inside) (?:an|the) ?other (?:part|module|room|segment|corner|wing|cabin|laboratory|lab)\b|(?:in|to|from) another (?:part|module|room|segment|wing|ship|cabin)|(?:a|one|two|three|several|some) (?:modules?|rooms?|hatches|doors?) (?:away|over|along|down|back|farther)"
    r"|out of (?:(?:his|her|their) )?(?:earshot|sight|view|frame|shot)|down the (?:hall|corridor|tunnel)|on the (?:ground|phone|telephone)|back (?:on earth|home|on the ground))(?![a-z])"
)
"""Where those are of whom a caption only tells beside the scene."""
_ANOTHER_DAY = Pattern(
    r"\b(?:last (?:week|month|year|night|spring|summer|fall|autumn|winter|time)|yesterday|the (?:day|week|month|year|night|evening|morning) before|(?:minutes?|hours?|days?|weeks?|months?|years?) (?:earlier|before|ago|later|afterwards?)|(?:soon|shortly|not long) (?:after|afterwards|before)|afterwards?|later (?:that|in the|on)|the (?:next|following) (?:day|morning|week|month)|in the meantime|since then|until then)(?![a-z])"
)
"""Another hour than the one of the picture."""
_IN = Pattern(r"\b(?:in|inside|aboard|within|through|around) (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}$")
_BESIDE = Pattern(
    r"\b(?:behind|beside|next to|near|above|below|over|under|around|with|by|at|to the (?:left|right) of|in front of|opposite|alongside|past|against|across) (?:him|her|them|it|(?P<x>[\ue000-\uf8ff]))(?![a-z'])|\b(?:his|her|their) (?:side|left|right|back|elbow|shoulder)\b|\b(?:hatch(?:way)?|door(?:way)?|windows?|portholes?|here|too|also)\b"
)
"""What ties somebody to those of the scene."""
_WITH_BESIDE = Pattern(
    r",? with (?:(?:the|his|her|their|fellow|crewmates?|colleagues?|commander|pilot|astronauts?|cosmonauts?|[\ue000-\uf8ff](?:'s)?),? (?:and )?)*$"
)
_IS_BESIDE = Pattern(
    r"(?: of (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,40}\))?(?:,? and (?:the |his |her )?[\ue000-\uf8ff])?,? (?:(?:(?!(?:is|are|was|were|who|and|in|on|left|right)\b)[a-z]+ing|busy|ready|standing by)\b|(?:at|by|near|over|behind|beside|next to|alongside|on) (?:him\b|her\b|them\b|(?:his|her|their) (?:side|elbow|shoulder|left|right|back|ear|arm)\b)|as (?:his|her|their|the) |(?:close )?by\b|looking on\b|backing)"
)
"""Around who is beside somebody: "with A calling out distances at her side"."""
_BY_TAKER = Pattern(
    r"(?:\b(?:taken|made|shot|photographed|captured|snapped|recorded|filmed|exposed|framed|pictured|caught) (?:[^.;]{0,60} )?by|\b(?:photo|photograph|picture|image|view|frame|shot|snapshot) (?:is |was |comes? )?(?:by|from)|(?:took|takes|made|shot|snapped|got|recorded|pressed|released|clicked|held) (?:this|the) [^.;]{2,60}) ?(?:[^.;]{0,90})$"
)
"""Before who is beside the photographer."""
_CREWED = Pattern(
    r"^(?:[^.;:]{0,30}: )?(?:the )?(?:space shuttle |shuttle |[a-z-]+ ){0,3}(?P<ship>[\ue000-\uf8ff])(?: (?:capsule|spacecraft|craft|ship))?,? (?:with|carrying|flown by|steered by|piloted by) (?:(?:[a-z]+|[\ue000-\uf8ff](?:'s)?| in command| at the (?:helm|controls)| as [a-z ]{3,20}),? )*$"
)
_IN_ITS_SEATS = Pattern(
    r"(?:(?:, |,? and )(?:the |[a-z]+ )?[\ue000-\uf8ff])*,? (?:in (?:command|charge|control|(?:its|the|their) (?:seats?|cockpit|cabin))|at (?:the|its) (?:helm|controls|stick|yoke|wheel)|as (?:its |the |her |his )?(?:[a-z-]+ )?(?:[\ue000-\uf8ff]|commander|pilot|passengers?|crew|engineer|copilot)|inside|aboard|on board|strapped in)(?![a-z])"
)
"""Around the people of a ship that is seen: "Atlantis, with A in command and B as pilot, ..."."""
_OUTDOORS = Pattern(
    r"\b(?:space ?walk(?:s|ers?|ing)?|eva|outside|tether(?:s|ed)?|truss|rides? (?:the|a|on)|(?:stands?|standing|perched|perches|hangs?|hanging|floats?) (?:on|at) (?:the|an?) (?:robot(?:ic)? )?arm|hull|handrails?|(?:end|tip) of (?:the )?(?:[a-z-]+ )*(?:arm|boom|[\ue000-\uf8ff])|foot restraint|vacuum)\b"
)
_INDOORS_TOO = Pattern(
    r"\b(?:before|after|for|ahead of|prepar\w+|suits? up|don(?:s|ned)?|practi[cs]\w+|train\w*|rehears\w*|talk\w*|speak\w*|reviews?|watch\w*|plan\w*|laptop|console|cabin|middeck|screens?|monitors?)\b"
)
"""What tells that a first sentence which names a spacewalk shows a room all the same."""
_FROM_INDOORS = Pattern(
    r"(?:(?:at|from|behind|working|through) (?:a|an|the|his|her|their|its|one of the) (?:[a-z-]+ ){0,3}(?:consoles?|controls|joysticks?|work ?stations?|hand controllers?|laptops?|levers|windows?|portholes?)\b|\bfrom (?:inside|within|indoors|a seat)\b|\bindoors\b|\binside\b|(?:^|\b(?:waits?|stays?|stands? by|remains?|sits?) (?:behind |back )?)in the (?:[a-z]+ )?airlock\b)"
)
"""Where those are who help the ones outside."""
_WHO_INSIDE = Pattern(
    r"(?: of (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,40}\))?, (?:who|[a-z]+ing) [^.;,]{2,80}? from (?:inside|within|the (?:ground|cabin|flight deck|aft flight deck))\b"
)
"""Behind who guides the others: "A, who talks them through it from inside Columbus"."""
_ON_EARTH = Pattern(
    r"^[^,;:.()]{2,40} ?\([^()]{0,40}\b(?:on the (?:ground|phone|radio)|in (?:houston|moscow|korolev|huntsville|tsukuba|munich|cologne)|(?:out of|off|not in) (?:the )?(?:sight|view|frame|camera|shot|picture))\b[^()]{0,20}\)|^[^,;:.()]{2,40},? (?:who is )?(?:on the (?:ground|phone|other end of the line)|back on earth|in mission control)(?![a-z])"
)
"""Behind who is far from those in view: "A (on the ground)"."""
_WATCH_FROM = Pattern(
    r"\b(?:watch|look on|looks on|looking on|follow|monitor|track|observ|guid|wave)(?:s|es|ing|ed|e)?(?: (?:it|the [a-z]+|[\ue000-\uf8ff]))?(?: [a-z]+ly)? (?:from|at|through|out of) (?:the |a |an |one of the |[\ue000-\uf8ff]'s )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,2}(?:windows?|portholes?)\b(?! (?:at|in|on) (?:the )?(?:left|right|top|bottom))"
)
"""What those do who look out at the ship that is seen."""
_STATION_WHERE = Pattern(
    r"\b(?:to|toward|towards|near|at|from|for|past|below|above|approach\w*|near\w*) (?:the )?(?P<x>[\ue000-\uf8ff]),? where (?:(?:the|both|fellow|astronauts?|cosmonauts?|commander|engineers?|crew ?mates?|[\ue000-\uf8ff](?:'s)?),? (?:and )?)*$"
)
"""Before those who wait on the station for a ship that is seen from outside."""
_GOES_IN = Pattern(r"\b(?:enter|float|hatch|board|come|climb|welcom|greet|hug|embrac)(?:s|es|ing|ed|way)?\b")
_AT_A_CENTER = compiled(
    r"(?i)[^,;:.()]{2,40}(?:,? (?:who is |back |down |far below |sitting |seated )*(?:in|at|from) (?:the )?(?:mission control|(?:houston|moscow|korolev|korolyov|tsukuba|munich|oberpfaffenhofen|cologne|huntsville|toulouse)(?='s mission control| mission control| control|,))(?:'s)?(?: mission| control| center)*(?:, [A-Z]\w+)?,"
    r"| (?:talks?|speaks?|guides?|coaches|follows|leads|directs?|helps|assists|answers|listens|reads|greets|advises)\b[^.;:,]{0,60} from (?:the ground|mission control|houston|moscow|korolev|korolyov|tsukuba|munich|oberpfaffenhofen|cologne|huntsville|toulouse)\b)"
)
"""Behind who helps those in view from a control center: "A, in Houston, talks to them"."""
_CENTER = compiled(r"(?i)\b(?:mission control|control (?:center|room)|houston|moscow|korolev|tsukuba|on the ground)\b")
_WHO_HELPED = Pattern(
    r"(?: of (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,40}\))?, who (?:had |has )?(?:also )?(?:dressed|suited|helped (?:to )?(?:dress|suit|put|get|them (?:dress|into|with|suit|get)|him (?:dress|into|with|suit|get)|her (?:dress|into|with|suit|get)|the (?:two|pair) (?:dress|into|with|suit|get)))\b"
)
"""Behind who saw the others to the door: "A, who dressed him, keeps count"."""
_WITH = Pattern(r"\bwith (?:(?:[a-z]+|[\ue000-\uf8ff](?:'s)?),? ){0,4}$")
_FROM_INSIDE = Pattern(r"[^.;,]{1,50} from (?:inside|indoors|within|the ground|the other end)\b")
_AT_THE_ARM = Pattern(
    r"(?: of (?:the )?[\ue000-\uf8ff])?(?: \([^)]{1,40}\))?(?:,? and (?:the |his |her |[\ue000-\uf8ff]'s? )?[\ue000-\uf8ff](?: of (?:the )?[\ue000-\uf8ff])?)?,? (?:(?:at|on|running|driving|flying|moving|steering|working|handling) (?:the |its )?(?:station's |shuttle's |robot(?:ic)? )*arm\b|(?:taking turns |both |side by side |together )?(?:at|on|behind) (?:the |its )?(?:arm's |robotics? )*(?:joysticks?|hand controllers?|levers)\b)"
)
_INSIDE_SHOWN = Pattern(
    r"\b(?:crew|crews|astronauts?|cosmonauts?|space ?walkers?|space ?walk|people|men|women|man|woman|hands?|faces?|feet|he|she|they|we|i|us|me|my|our|who|someone|somebody|everyone|residents|visitors?|guests?|trainees|pilots?|commander|member|cabin|middeck|cockpit|seats?|hatch|table|mock-?up|simulator|trainer|training|everybody|rehearsal|ceremony|conference|portrait|selfie|group|family|welcome|party|dinner|meal|aboard|inside|onboard)\b"
)
"""What tells that people may be in a picture that names none."""
_SEATS = compiled(r" (?:from|in|at|on) the (?:left|right|center)(?:-hand)? (?:seat|chair|couch)\b")
_RIDERS = compiled(r",? (?:with|carrying) [^.;,]{2,60} (?:inside|aboard|onboard|on board)(?=[,.;]|$)")
"""The people of a ship that is seen from outside, by the way."""
_IN_ROWS = Pattern(
    r"(?:\b(?:from|at|on|to) (?:the )?(?:far )?|\()(?:left|right|front|back|top|bottom)\b(?![-'])|\b(?:left to right|clockwise|rows?|in front|space ?walkers?|space ?walk)\b"
)
_WITH_AWAY = Pattern(r"^with (?:(?:the|his|her|their|fellow|crewmates?|colleagues?|commander|[\ue000-\uf8ff](?:'s)?),? (?:and )?)*$")
_AWAY = Pattern(
    r"(?:(?:, |,? and )(?:the |his |her )?[\ue000-\uf8ff])*,? (?:(?:still |already |fast |now |also )*(?:busy|asleep|away|gone|out|off|occupied|absent|at work|on (?:his|her|their) way|sleeping|resting|home|abed|in bed|exercising|unloading)|(?:sound )?asleep|elsewhere|on the (?:ground|phone)|outside)\b"
)
"""Around who leaves the scene to somebody else: "with A asleep in Zvezda, B has the table to herself"."""
_WITH_THEM_AWAY = Pattern(
    r"^with (?:(?:[a-z]+|[\ue000-\uf8ff](?:'s)?),? ){1,6}(?:(?:busy|asleep|away|gone|out|off|occupied|absent|at work|sleeping|resting|abed|exercising|unloading|elsewhere) )[^.;,]{0,30}$"
)
_WHO_WITH = Pattern(
    r"\bwho(?:,)? (?:together |along |like |just like |same as )?(?:with|like|unlike|alongside|as) (?:[a-z]+ |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,4}$"
)
"""Before whom somebody is only compared or counted with: "A, who with B holds the record"."""
_WHOSE_IS = Pattern(
    r"\bwhose (?!(?:partner|helper|subject|model|neighbou?r|hands?|face|reflection)\b)(?:(?:[a-z-]+|[\ue000-\uf8ff]) ){1,4}(?:is|are|was|were) (?:the |[\ue000-\uf8ff](?:'s)? |[a-z]+ ){0,3}$"
)
"""Before who has only an office towards somebody: "A, whose commander is B"."""
_DONE_WITH = Pattern(
    r"\b(?:after|before|since|following|for|during|until|ahead of|about|from) (?:(?:the|an?|their|his|her|its|upcoming|recent|next|last|first|second|third|[a-z]+'s) )+(?:[a-z-]+ ){0,2}?(?:space ?walks?|excursions?|outings?|evas?|walks?|visits?|wedding|birthdays?|flights?|stays?|shifts?|talks?|rescue|funeral|interviews?) (?:of|by|with) (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,6}$"
)
"""Before those of whom an event of another hour is told: "stows tools after the spacewalk of A and B"."""
_CALLS = Pattern(
    r"\b(?:calls?|calling|phones?|phoning|telephones?|rings?|radios|radioing|e-?mails|e-?mailing|writes to|writing to|writes|texts|messages|thanks|quotes|remembers|misses|salutes the memory of|dials)(?: up)? (?:(?:the|fellow|his|her|their|old|former|friend|colleague|crewmate|astronaut|cosmonaut|[\ue000-\uf8ff](?:'s)?),? )*$"
)
"""Before who is at the other end of a line."""
_ARRIVAL_OF = Pattern(
    r"\b(?:for|before|after|until|awaits?|awaiting|ahead of|since|about|practi[cs](?:es?|ing)|rehears(?:es?|ing)|discuss(?:es|ing)?|reviews?|plans?) (?:(?:the|an?|its|their|upcoming|next|today's|tomorrow's) )*(?:[a-z-]+ (?:and )?){0,2}?(?:arrivals?|coming|departures?|dockings?|undockings?|captures?|releases?|returns?|launch|landing|visits?|berthing|rendezvous|approach) of (?:(?:the|an?|two|next|new|visiting|[a-z]+|[\ue000-\uf8ff](?:'s)?) ){0,3}$"
)
"""Before the ship of which an event to come is told."""
_WAITED_TO = Pattern(r"\b(?:waits?|waiting) (?:for|until) [^.;,]{1,50} (?:to [a-z]+|[a-z]+s) [^.;]*$")
"""Before what stands in the hope of somebody: "waits for A to come within reach of the X"."""
_STEER_FROM = Pattern(
    r"\b(?:steer|fly|flies|driv|guid|operat|run|runs|running|work|works|working|control|command|maneuver|manoeuvr|do the (?:driving|steering)|direct|monitor)(?:s|e|es|ing)? (?:(?:it|him|her|them|the [a-z-]+(?: [a-z-]+)?),? )?from (?:inside |within |a [a-z-]+ in )?(?:the |[\ue000-\uf8ff]'s? )?[\ue000-\uf8ff]"
)
"""What those do who move from a room what a caption shows outside."""
_LEAVES_WITH = Pattern(
    r"^(?:the )?(?:[a-z-]+ ){0,3}(?P<ship>[\ue000-\uf8ff])(?: [a-z]+)? [^.;:,]{2,60},? and (?:with|inside|in|aboard) (?:it|her|him)(?: (?:go|goes|ride|rides|are|is|leave|leaves|come|comes))? (?:(?:[a-z]+|[\ue000-\uf8ff](?:'s)?),? ){0,9}$"
)
"""Before those who go with a ship: "X departs, and with her A and B"."""
_SEATS_OF = Pattern(
    r"\b(?:seats?|couch(?:es)?|berths?|places) (?:is|are) (?:all )?(?:taken|filled|occupied|reserved|held|booked)(?: up)? (?:by|for) (?:the |his |her |[a-z]+ |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,8}$"
)
"""Before those who sit in a ship that is seen from outside, or out of which one looks."""
_THEY_ARE = Pattern(
    r"\b(?:they|all|both|these|those|together (?:they )?|the (?:two|three|four|seven)) (?:are|make up|form|call themselves)(?: known as| called)? (?:the )?$"
)
_SAID_BY = Pattern(
    r"[\"”’],? (?:says|said|writes|wrote|adds|added|jokes|joked|explains|explained|notes|noted|recalls|recalled|quips|quipped|remarks|remarked) (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before whose words a caption quotes."""
_LOOKED_TO = Pattern(
    r"\bas (?:it|they|she|he|that|this) (?:then |now |first )?(?:looks?|looked|appears?|appeared|seemed|was|were|showed (?:itself|themselves)|presented (?:itself|themselves)) to (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,4}$"
)
"""Before whose eyes a sight is told by: "as it appeared to A from a window"."""
_GIVES = Pattern(
    r"\b(?:gives?|gave|offers?|offered|affords?|afforded|grants?|granted|lends?|lent|provid(?:es|ed)|treat(?:s|ed)|handed|hands) (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)?,? (?:and )?){0,4}$"
)
_A_VIEW = Pattern(
    r"(?: and (?:the |[a-z]+ )?[\ue000-\uf8ff])? (?:with |to )?(?:this|the|an?|such an?) (?:[a-z-]+ ){0,3}(?:view|look|sight|glimpse|panorama|vista|scene|picture)\b"
)
"""Around who is given a sight: "the window gave A this view"."""
_EYES_OF = Pattern(
    r"\b(?:camera|lens|cameras|viewpoint|point of view|perspective|eyes|seat|helmet(?: cam)?) of [^.;]{2,60}, (?:the |fellow |[\ue000-\uf8ff]'s? |[a-z]+ ){0,3}$"
)
"""Before whose camera it was, named in apposition: "the helmet camera of her partner, A"."""
_WITH_OUTSIDE = Pattern(
    r"(?:with|while) [^.;,]{1,90}? outside\b(?! (?:the|an?|his|her|their|its|one of the) (?:[a-z-]+ )?(?:windows?|portholes?|hatch|glass))"
)
"""What is told to be outside, before those in a room: "with X hanging on Y outside, A and B share the workstation"."""
_TAPED = Pattern(
    r"\b(?:taped|stuck|glued|pinned|stitched|sewn|painted|written|printed|signed|scrawled) (?:on|to|onto|beside|over|above|around|inside|near) (?:the )?(?:[a-z]+ )?(?:hatch(?:way)?|door|walls?|rim|frame) (?:of|to|into) (?:the )?$"
)
_FROM_ROOM = Pattern(
    r"\bfrom (?:inside |within |aboard )?(?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,2}(?P<x>[\ue000-\uf8ff])(?=[.;,]|$| (?:module|lab|laboratory|node)\b)"
)
_FROM_ROOM_END = Pattern(r"\bfrom (?:inside |within |aboard )?(?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,2}$")
_SOMEBODYS = frozenset(("Person", "Module", "Hardware", "StationElement", "VisitingVehicle"))
_WHO = ("who ", "whose ", "whom ", "where ")
_OUT_THERE = frozenset(("RoboticArm", "VisitingVehicle", "Truss"))
_MOVED = frozenset(("RoboticArm", "Hardware", "Module"))
_PEOPLE_ROOMS = frozenset(("Module", "VisitingVehicle", "StationElement", "Hardware", "RoboticArm"))


_FROM_EARTH = Pattern(
    r"\b(?:while|as|and|whereas),? (?:down |back |over )?(?:in|at|from) (?:the )?(?:mission control|houston|moscow|korolev|tsukuba|cologne|huntsville|oberpfaffenhofen|toulouse|hawthorne|the ground)(?: [^,;.]{1,30})?, (?:(?:the|her|his|their|fellow|[a-z-]+) ){0,4}$"
)
"""Before who does their part on Earth meanwhile: "while, in Houston, A reads out the steps"."""


def only_told_of(
    draft: Draft, sentence: Sentence, parts: list[Piece], here: Piece | None, chunk: Chunk, at: int, lead: str, tail: str
) -> bool:
    """True for a name whose clause tells of another place or hour than the picture."""
    if here is None:
        return False
    words = sentence.codes.part(here.start, here.end)
    if _GIVES.search(lead) and _A_VIEW.match(tail):
        return True
    kinds = chunk.classes
    if "Person" in kinds and behind_camera(tail):
        return True
    if _POINTED.search(words):
        return False
    apart = here.below or not draft.opens(sentence)
    if apart and (
        _ANOTHER_DAY.search(words) if here.told in (PAST, PERFECT) else not kinds.isdisjoint(_SOMEBODYS) and OTHER_PLACE.search(words)
    ):
        return True
    if apart and not kinds.isdisjoint(_SOMEBODYS) and _in_another_room(draft, sentence, here):
        return True
    if here.below and ("Person" in kinds or "Module" in kinds) and _STEER_FROM.search(words) and _shows_a_thing(sentence):
        return True
    if "Person" in kinds:
        return (
            _person(draft, sentence, parts, here, at, lead, tail)
            or (
                here.start > 0
                and _FROM_EARTH.search(draft.text[max(sentence.span.start, chunk.start - 70) : chunk.start].lower(), 0) is not None
            )
            or _ON_EARTH.search(draft.text[chunk.start : chunk.end + 50].lower(), 0) is not None
            or (
                apart
                and _AT_A_CENTER.match(draft.text[chunk.start : chunk.end + 150]) is not None
                and _CENTER.search(draft.text, 0, draft.sentences[draft.opening].span.end) is None
            )
            or _no_one_there(draft, sentence)
        )
    if "VisitingVehicle" in kinds and (_ARRIVAL_OF.search(lead) or _THEY_ARE.search(lead) or _TAPED.search(lead)):
        return True
    if not kinds.isdisjoint(_MOVED) and _WAITED_TO.search(lead):
        return True
    if not kinds.isdisjoint(_PEOPLE_ROOMS) and _WITH_THEM_AWAY.search(lead):
        return True
    if "Module" in kinds and _FROM_ROOM_END.search(lead) and _steered_from(draft, sentence):
        return True
    if (
        not kinds.isdisjoint(_OUT_THERE)
        and (sentence.codes.startswith("outside,") or _WITH_OUTSIDE.match(words))
        and opens_in_a_room(draft)
    ):
        return True
    return not kinds.isdisjoint(_PEOPLE_ROOMS) and _of_someone_away(draft, sentence, here, at)


def _shows_a_thing(sentence: Sentence) -> bool:
    """True for a sentence that is about a ship, a module or an arm before anybody is named."""
    first = next((c for _, c in sorted(sentence.at.items()) if not c.is_a("Direction") and c.value is None), None)
    return first is not None and first.is_a("VisitingVehicle", "Module", "RoboticArm", "Truss", "Hardware") and not first.is_a("Person")


def _tied(draft: Draft, sentence: Sentence, start: int, stop: int) -> bool:
    """True for words that tie what is told to the scene: "behind him", "in the hatch"."""
    seen = {s.object for s in draft.about("depicts") if s.asserted}
    for found in _BESIDE.finditer(sentence.codes, start, stop):
        beside = sentence.at[found.start("x")] if found["x"] else None
        if beside is None or (beside.note == "coref" and (not beside.is_a("Person") or seen & set(beside.entities[:1]) or beside.members)):
            return True
    return False


def _in_another_room(draft: Draft, sentence: Sentence, here: Piece) -> bool:
    """True for what others do in another room than the one that the caption opens in: "A reads in Destiny. B feeds mice in Kibo"."""
    first = draft.sentences[draft.opening]
    codes = first.codes if sentence is not first else first.codes.part(0, here.start)
    rooms = {e for at, c in first.at.items() if at < len(codes) and c.is_a("Module") and _IN.search(codes, 0, at) for e in c.likeliest}
    people = (
        set(first.people())
        if sentence is not first
        else {e.id for at, c in first.at.items() if at < len(codes) and c.is_a("Person") for e in c.likeliest}
    )
    if not rooms or not people:
        return False
    own = range(here.start, here.end) if sentence is first else range(len(sentence.codes))
    if _tied(draft, sentence, own.start, own.stop):
        return False
    others = {e.id for at in own if (c := sentence.at.get(at)) and c.is_a("Person") for e in c.likeliest}
    there = {e for at in own if (c := sentence.at.get(at)) and c.is_a("Module") for e in c.likeliest}
    return bool(others) and not others & people and bool(there) and not there & rooms


def _person(draft: Draft, sentence: Sentence, parts: list[Piece], here: Piece, at: int, lead: str, tail: str) -> bool:
    if _WITH_AWAY.search(lead) and _AWAY.match(tail):
        return True
    if _WITH_BESIDE.search(lead) and _IS_BESIDE.match(tail) and (_BY_TAKER.search(lead) or _beside_the_past(parts, here)):
        return True
    crewed = (_CREWED.match(lead) if _IN_ITS_SEATS.match(tail) else None) or _LEAVES_WITH.match(lead)
    if crewed is not None and sentence.at[crewed.start("ship")].is_a("VisitingVehicle"):
        return True
    if (
        _WHO_WITH.search(lead)
        or _WHOSE_IS.search(lead)
        or _DONE_WITH.search(lead)
        or _CALLS.search(lead)
        or _SEATS_OF.search(lead)
        or _EYES_OF.search(lead)
        or _SAID_BY.search(lead)
        or _LOOKED_TO.search(lead)
        or is_away(lead, tail, first=sentence.number <= draft.opening and here.start == 0)
        or (known_by_a_deed(lead) and not _POINTED.search(sentence.codes))
        or ((_WHO_INSIDE.match(tail) or _WHO_HELPED.match(tail)) and not _POINTED.search(sentence.codes))
        or (_WITH.search(lead) and (_FROM_INSIDE.match(tail) or _AT_THE_ARM.match(tail)))
        or (tail.startswith(("'s crew", "' crew")) and sentence.at and sentence.at[min(sentence.at)].is_a("VisitingVehicle"))
    ):
        return True
    where = _STATION_WHERE.search(lead)
    if where is not None and sentence.at[where.start("x")].is_a("SpaceStation") and not _GOES_IN.search(sentence.codes):
        return any(chunk.is_a("VisitingVehicle") for chunk in sentence.chunks)
    return _indoors(draft, sentence, here)


def _no_one_there(draft: Draft, sentence: Sentence) -> bool:
    """True behind a caption that opens with a ship under way or a view of Earth from outside, and nobody in it."""
    first = draft.sentences[draft.opening]
    watch = (
        _WATCH_FROM.search(sentence.codes) is not None
        and " window" not in first.codes
        and not sentence.codes.startswith(("inside ", "in ", "aboard ", "here "))
    )
    if (
        sentence.number <= first.number
        or _INSIDE_SHOWN.search(_RIDERS.sub("", first.codes))
        or (not watch and _tied(draft, sentence, 0, len(sentence.codes)))
    ):
        return False
    if _only_a_lead_in(first) and _busy_in_a_room(sentence):
        return False
    if (not watch and cued(_SEATS.sub(" seat", sentence.codes))) or _POINTED.search(sentence.codes) or _IN_ROWS.search(sentence.codes):
        return False
    before = draft.sentences[first.number : sentence.number]
    if any(c.is_a("Person", "Role") for s in before for c in (_outside(s) if s is first else s.chunks)) or not any(
        c.is_a("VisitingVehicle", "EarthFeature", "Phenomenon") and (watch or not c.is_a("Mission")) for c in _outside(first)
    ):
        return False
    return not any(_IN.search(first.codes, 0, at) for at, c in first.at.items() if c.is_a("Module", "VisitingVehicle"))


_A_NATION = Pattern(
    r"(?:the )?(?P<x>[\ue000-\uf8ff]) (?:(?:now|finally|at last|once more|again|also) )?(?:has|had|is (?!in view|seen|visible)[a-z]+ing|is (?:in|through to|out of) (?:the|its)|gets|got|gains|gained|owns|joins|joined|celebrates|celebrated|won|wins|lost|cheers|cheered|plays|played|voted|votes|sends|sent|comes|returns|waits|waited|woke|wakes)\b"
)
"""What a caption says of a nation before it comes to its picture: "Europe has its own laboratory at last"."""
_DRIVES = Pattern(
    r"\b(?:arm|joysticks?|controls?|consoles?|screens?|monitors?|monitoring|work ?stations?|steers?|steering|flies|grab\w*|grappl\w*|captur\w*|catch\w*|track\w*)\b"
)


_SEEN_THEN = Pattern(
    r"\b(?:seen|photographed|pictured|captured|caught|snapped|framed|filmed|spotted|saw|watched|shone|glowed|hung|lay|loomed|drifted|floated|rose|spread|stretched)\b"
)


_INTO = Pattern(r"\binto (?:the |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}$")


def _only_a_lead_in(first: Sentence) -> bool:
    """True for an opening that shows nothing itself: what a nation has, or what has happened."""
    nation = _A_NATION.match(first.codes)
    if nation is not None and first.at[nation.start("x")].is_a("Country", "EarthFeature"):
        return True
    told = [part.told for part in pieces(first) if part.told and not part.below]
    return not _SEEN_THEN.search(first.codes) and told[:1] in ([PAST], [PERFECT])


def _busy_in_a_room(sentence: Sentence) -> bool:
    """True for a sentence whose people do something now in a room, and not to what a caption shows outside."""
    rooms = [
        at
        for at, c in sentence.at.items()
        if c.is_a("Module") and (_IN.search(sentence.codes, 0, at) or _INTO.search(sentence.codes, 0, at))
    ]
    people = [at for at, c in sentence.at.items() if c.is_a("Person") and c.note != "coref"]
    return bool(rooms and people) and _DRIVES.search(sentence.codes) is None and told_in(pieces(sentence), people[0]) == NOW


def _outside(first: Sentence) -> list[Chunk]:
    """The names of an opening, without those of its riders."""
    riders = _RIDERS.search(first.codes)
    return [c for at, c in first.at.items() if riders is None or not riders.start() <= at < riders.end()]


def _beside_the_past(parts: list[Piece], here: Piece) -> bool:
    """True for what hangs on a clause that tells what went before or is to come: "A was at the controls, with B at his side"."""
    before = [part for part in parts if part.start < here.start and part.told and part.chain == here.chain]
    own = here.told or (before[-1].told if before and not here.below else told_in(parts, here.start))
    return own in (PAST, LATER)


def _indoors(draft: Draft, sentence: Sentence, here: Piece) -> bool:
    """True for who helps from a room those whom the first sentence shows outside."""
    first = draft.sentences[draft.opening]
    if sentence.number == first.number and not here.below:
        return False
    codes = sentence.codes if sentence.number != first.number else sentence.codes.part(here.start, here.end)
    if not any(c.is_a("Person") for c in first.chunks):
        return _from_a_room(sentence, first)
    if not _FROM_INDOORS.search(codes):
        return False
    outer = first.codes if sentence.number != first.number else first.codes.part(0, here.start)
    out = _OUTDOORS.search(outer) is not None or any(
        at < len(outer) and c.is_a("Truss", "ExternalPlatform", "EVA") for at, c in first.at.items()
    )
    return out and _INDOORS_TOO.search(outer) is None


def _from_a_room(sentence: Sentence, first: Sentence) -> bool:
    """True for who works from a room, behind a first sentence that shows things outside and nobody: "Kibo hangs on the arm. A steers from Destiny"."""
    if sentence.number == first.number or not any(c.is_a("RoboticArm", "VisitingVehicle", "Truss") for c in first.chunks):
        return False
    return any(sentence.at[found.start("x")].is_a("Module") for found in _FROM_ROOM.finditer(sentence.codes))


def _steered_from(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence behind a scene without people that tells what people do from a room."""
    first = draft.sentences[draft.opening]
    return (
        not any(c.is_a("Person") for c in first.chunks) and any(c.is_a("Person") for c in sentence.chunks) and _from_a_room(sentence, first)
    )


def opens_in_a_room(draft: Draft) -> bool:
    """True for a caption that opens with people in a room without a great window."""
    first = draft.sentences[draft.opening]
    rooms = [c.entities[0].id for at, c in first.at.items() if c.is_a("Module") and c.entities and _IN.search(first.codes, 0, at)]
    people = any(c.is_a("Person", "Role") for c in first.chunks) or _SOME_PEOPLE.search(first.codes) is not None
    return bool(rooms) and "cupola" not in rooms and " window" not in first.codes and people


_SOME_PEOPLE = Pattern(
    r"\b(?:two|three|four|five|six|seven|both|the) (?:[a-z]+ )?(?:women|men|people|astronauts|cosmonauts|crewmates|colleagues|friends|residents)\b"
)


def _of_someone_away(draft: Draft, sentence: Sentence, here: Piece, at: int) -> bool:
    """True for a room or a thing of a clause that tells what somebody does who is not in view."""
    codes = sentence.codes
    whose = codes.startswith(_WHO, here.start)
    if not whose and not (here.below and here.told) and not sentence.number > draft.opening:
        return False
    if sentence.number > draft.opening and not whose:
        span = range(at)
    else:
        span = range(max(0, here.start - 8), here.start) if whose else range(here.start, at)
    people = [codes_chunk for place in span if (codes_chunk := sentence.at.get(place)) is not None and codes_chunk.is_a("Person")]
    if not people or people[0].note == "coref":
        return False
    seen = {s.object for s in draft.about("depicts") if s.asserted and isinstance(s.object, Entity)}
    takers = {s.object for s in draft.about("takenBy")}
    named = {entity for chunk in people for entity in chunk.likeliest}
    if not named or named & seen or named & takers:
        return False
    return any(entity.cls == "Person" for entity in seen) or (
        sentence.at[at].is_a("Hardware")
        and any(c.is_a("VisitingVehicle") for c in draft.sentences[draft.opening].chunks)
        and _no_one_there(draft, sentence)
    )
