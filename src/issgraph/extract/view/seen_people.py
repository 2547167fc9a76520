"""The people in view: a person's name in a sentence of the scene, asked whether they stand there or are only told of.
The file is long by the many ways of only speaking of somebody."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.crew.writers import is_self, writer_of
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import lives
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import slug
from issgraph.extract.view.doers_seen import only_theirs, works_on_it
from issgraph.extract.view.just_before import just_before
from issgraph.extract.view.others_there import IN_VISOR, TOGETHER_DO, backs_up, drives_elsewhere, helps_there, one_or_other
from issgraph.extract.view.scene import AT_THE_ARM, cued
from issgraph.extract.view.shown_by_hand import has_at_hand, is_dressed, it_is_who, smiles
from issgraph.extract.view.told_now import does_more_now
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity, Span
from issgraph.patterns import Codes, Pattern, sought

_PAST = Pattern(
    r"^(?:who )?(?:had|(?:has|have)(?! (?:him|her|them) (?:by|in|on) | (?:just|only just|now) [a-z]+| (?:been )?(?:reduced|shrunk|dwindled|cut down|melted|turned|become|faded) (?:(?:in)?to )?(?:little more than |no more than |nothing but |just )?(?:an?|the|two|his|her|their)\b| (?:gathered|assembled|crowded|lined up|huddled|piled|crept|crawled|climbed|slipped|squeezed|wedged|curled|settled|leaned|leant|bent|stretched|knelt|perched|strapped|hooked|clipped|tucked|rolled up|pulled on|put on|donned|got hold|taken hold|taken a grip|cut|unrolled|wrapped|folded|braced|swung|ducked|stuck|thrust)\b| (?:an?|the|his|her|their|both|one|two) [^.;,]{1,40} (?:apart|open|in hand|at hand|upside down|in pieces|to (?:him|her|them)sel(?:f|ves))\b| (?:an?|the|his|her|their|both|one|two) [^.;,]{2,40} (?:in|over|on|around|about|under|at|between|against|across|behind) (?:his|her|their|both|one|each)\b| [^.;,]{1,50}, (?:on |in |with )?which (?:he|she|they|[\ue000-\uf8ff]) (?:is|are) | (?:an? |h(?:is|er) |their |some |the )?(?:[a-z]+ )?(?:camera|hands?|arms?|feet|foot|fun|hold|grip|fingers|tools?|laptop|tablet|bag|close|look|coffee|tea|drink|meal|snack|breakfast|lunch|dinner|haircut|hair|blood|suit|spacesuit|eyes)\b)|was to|were to|went|joined|made|spent|worked|launched|arrived|flew|became|took over|helped|handled|drove|steered|handed|noticed|moved|started|said|told|was|were running|(?:was|were) (?:[a-z]+ing|at the controls|inside)|(?:raised|lifted|hoisted|plucked|drew|unloaded) [^.;,]{2,60} (?:from|out of) [^.;,]{0,40}(?:bay|hold)|ran|sent|closed|unhooked|completed|watched|followed|stood by)\b(?! by\b)"
)

_HAS_NOW = Pattern(r"(?:has|have) (?:it|him|them|(?:an?|no|two|three|company)(?: [a-z-]+){0,3}(?=:))(?![a-z])")
"""What somebody has about them when a caption opens: "A has a passenger"."""
_LIKENESS = Pattern(
    r"(?:(?:(?:holds?|holding|displays?|displaying|look(?:s|ing)? at|stud(?:ies|ying)|shows?|showing|hangs? up|with|is|are|hangs?|hanging|near|beside|behind|under|by) (?:up )?(?:an?|the|his|her|their) (?:[a-z-]+ )?(?P<what>(?:[a-z]+ )?(?:photo|photograph|picture|portrait|image|poster|painting|bust|statue|drawing|cutout))|(?:in front of|before|next to|at|past|below|beneath|against|around|^) ?(?:an?|the) (?:[a-z-]+ )?(?P<figure>bust|statue|monument|mural|mosaic|cutout|sculpture)) of (?:[\ue000-\uf8ff] )?(?:[a-z]+ ){0,3}[^,;.]{0,6})$"
)
"""A picture of someone in the picture."""
_LIKENESSES = Pattern(
    r"(?<!this )\b(?:portraits|busts|statues|posters|paintings|drawings|cutouts) of (?:the )?(?:[a-z]+ ){0,3}(?:[\ue000-\uf8ff](?:, |,? and )(?:[a-z]+ ){0,3})*$"
)
"""Pictures of several people in the picture, of whom none is."""


_ONLY_NAMES = Pattern(
    r"[^.;:]{0,20}(?:: | –| —) ?(?:(?:the|these|those|all|his|her|their|[a-z]+) ){0,3}names? (?:taped|written|painted|stitched|printed|pinned|listed|embroidered|signed|scrawled|stencill?ed|lettered|engraved|inscribed|on|of|that|which)\b"
)
"""Behind people of whom only the names are shown: "A, B and C: the names taped to the hatch"."""
_NAMESAKE = Pattern(
    r"\b(?:named|renamed|christened|called|dubbed|nicknamed)(?: [^.;]{1,60})? (?:after|for|in (?:honou?r|memory) of|to honou?r|honou?ring) (?:the |an? )?(?:late |former |[a-z-]+ )*(?:[\ue000-\uf8ff] )?$|\b(?:honou?rs|honou?ring|commemorat(?:es|ing)|in (?:honou?r|memory) of|bears? the name of|(?:with|by|under|in|has|carries|carrying|reading) the (?:names?|initials|signatures?|autographs?|handwriting) of|namesake(?: is|,| was)?) (?:the |an? )?(?:late |former |[a-z-]+ )*(?:[\ue000-\uf8ff] )?$"
)
"""Before whom a ship is called after."""
_SOMEONE_OF = Pattern(
    r"'s? (?:own |old |new |former )?(?:[\ue000-\uf8ff]'s? )?[\ue000-\uf8ff](?: (?:ship|spacecraft|capsule))?,|'s? (?:[a-z-]+ )?(?:reflections?|thoughts?|musings?|memories) (?:on|upon|about|of) (?!(?:an?|the|his|her|their|one) (?:[a-z-]+ )?(?:windows?|glass|panes?|visors?|helmets?|mirrors?|screens?|faceplates?|surface|metal|foil|lens|water)\b)|'s? (?:[a-z-]+ ){0,2}(?:successors?|predecessors?|replacements?|understudy|namesake|mentor|idol|hero|widow|biographer|stand-in|double|rides?|taxi|lift to|rockets?|backups?|wife|husband|sons?|daughters?|father|mother|parents|brother|sister|family|children|twin|fianc[a-z]+|colleagues?|crewmates?|partner|name|words|idea|birthday|portrait|mission|flight|stay|career|expedition|launch|landing|arrival|record|design|patch|flag|ship|spacecraft|capsule)\b"
)
"""Somebody or something that is somebody's: "A's successor" is not A."""
_CARRYING = Pattern(
    r"\b(?:carrying|bearing|hauling|containing|bringing|delivering|returning|transporting|ferrying|taking|(?:that|which) (?:had |has |have |also |earlier )*(?:brought|carried|delivered|took|taken|flew|flown|launched|ferried|transported)) (?:as well as|(?!\b(?:is|are|was|were|as|while|who|which|that|into|aboard|for)\b)[^.;])*$"
)
_BROUGHT_UP = Pattern(
    r"(?P<ship>[\ue000-\uf8ff])(?: (?:spacecraft|capsule|shuttle|ship|crew ship))? (?:had |has |then |safely |later )*(?:delivered|brought|ferried|carried|took|returned|lifted|delivers|brings|carries|takes|returns|ferries|lands|landed) (?!(?:his|her|their)\b)[^.;]*$"
)
"""A ship that takes those named next somewhere: "the Soyuz delivered A, B and C to the station"."""
_SETS_OUT = Pattern(
    r"\b(?:lifts? off|blasts? off|takes? off|launches|leaves?|rises?|climbs?|soars?|roars?|streaks?|thunders?|rockets?|departs?|undocks?|(?:backs?|pulls?|moves?|slips?|drifts?|inches|edges) (?:away|out|off|back)|heads? (?:for|to|into) (?:orbit|space|the [\ue000-\uf8ff]|the sky)"
    r"|(?:is|are) (?:approaching|nearing|docking|departing|leaving|returning|closing in|coming in)|(?<!the )(?<!final )approach(?:es)?|nears?|draws? (?:near|close)|clos(?:es?|ing) (?:in|on)|pulls? (?:up|in)|eases? (?:up|in|toward)|docks?|parks?|ties up|links up|arrives?|comes in|comes home|homes in|lands?|splashes down|touches down|descends?|drops?|parachutes)\b[^.;,]{0,80}?,? with (?!(?:an?|his|her|their)\b)(?!the (?:arm|[a-z]+ arm|help|moon|sun|earth)\b)[^.;]*$"
)
"""A ship that sets out with those named next: "leaves its pad with A, B and C"."""
_LOOKS_ON = Pattern(
    r"(?:(?!\b(?:aboard|on board|onboard|inside|strapped|seated)\b)[^.;]){1,120}? (?:visible|looking on|watching|waving|greeting|welcoming|in the (?:foreground|background)|(?:seen|pictured|shown) (?:in|at|through)|at (?:the )?(?:far )?(?:left|right|windows?|hatch))\b"
)
"""Behind who is in the picture while a ship comes or goes: "the ship departs, with A looking on"."""
_IN_SHIP = Pattern(
    r"(?:also )?(?:onboard|aboard|on board|inside) (?:the )?(?:[a-z-]+ )*(?P<ship>[\ue000-\uf8ff])(?: (?:(?!\b(?:pictured|seen|shown)\b)[^.;]){0,60}?)? (?:are|is|were|was) [^.]*$"
)
_TALKS = Pattern(
    r"\b(?:between|(?:relay|talk|speak|communicat|send|radio)\w* [^.;]{0,40}\b(?:to|with|from)|(?:calls?|messages?|instructions|word|help|guidance|directions?) (?:to|from)|linking) [^.;]{0,80}$"
)
_ELSEWHERE = Pattern(r",? (?:aboard|onboard|on board|inside) (?:the )?(?:[a-z-]+ )*(?P<ship>[\ue000-\uf8ff])")


_GOES = (
    r"(?:[a-z]+ly )?(?:arrives?|launch(?:es)?|approach(?:es)?|docks?|undocks?|lifts?|blasts?|rises?|roars?|leaves?|departs?|lands?|splash(?:es)?|closes?|nears?|heads?|soars?"
    r"|flies|moves?|backs?|pulls?|comes?|goes|returns?|parks?|ties|links|latches|eases|inches|creeps|edges|glides|slides|drifts|slips|chases|races|hangs|waits|begins|starts"
    r"|makes|drops|descends?|parachutes|touches|settles|noses|streaks|thunders|rockets|climbs?|arrived|launched|approached|docked|undocked|lifted|landed|left|departed)\b"
)
"""What a ship does with people aboard."""
_ALL_ABOARD = Pattern(
    r"(?: \([^()]{1,40}\)|, (?:an?|the|[\ue000-\uf8ff]'s) [^.;,()]{1,50},|,? and|,(?= )| (?:of|from)(?: the)?| [\ue000-\uf8ff](?:'s)?){1,16} (?:aboard|on board|onboard|inside)(?=[,.;]|$| (?:as|on|is|are|was|were) "
    rf"| {_GOES})"
)


_RIDES = Pattern(
    r"(?:^|\b)(?:inside|aboard|on board|in (?:its|the|their) seats|(?<=^)in (?:the |its |two of |all |three of |both of )*(?:(?:other|remaining|forward|front|left|right|middle|cent(?:er|re)) )?(?:seats?|couch(?:es)?|two|three|four)),? (?:sit|sits|are|is|ride|rides|wait|waits|were|sat)\b|\b(?:rid(?:e|es|ing)|strapped|buckled|belted|seated|sits?|sitting|(?:is|are) (?:aboard|on board|inside|in (?:the|its) (?:middle|left|right|cent(?:er|re)|commander's|pilot's|first|third) seat))(?=[,.;]| (?:in|into|up front|in front|up|inside|aboard|beside|next to|side by side|to (?:his|her|their) (?:left|right)|at the|behind)\b| (?:is|are)\b)"
)
"""Who has a seat in a ship: "A and B ride up front", "strapped in are C and D"."""
_UNDER_WAY = Pattern(
    r"[\ue000-\uf8ff](?: [a-z]+){0,2},? (?:[^.;]{2,60}, )?(?:is |slowly |gently )*(?:approach|near|clos|draw|mak(?:es|ing) its|eas|inch|creep|glid|slid|drift|lift|ris|soar|roar|climb|streak|leav|depart|undock|dock|back|pull|head|descend|drop|splash|parachut|chas|tak(?:es|ing) (?:hold|its|up)|meet|hook|latch|kiss|touch|settl|nos|sidl|slip|mov)[a-z]* "
)
"""A ship that is seen from outside, on its way."""


_THEIR_SHIP = Pattern(r"(?:,? and [\ue000-\uf8ff])?'s? (?:[a-z-]+ ){0,2}([\ue000-\uf8ff])")


def _owns_ship(sentence: Sentence, each: Chunk) -> bool:
    """True for people of whom only the ship is told: "a rocket put A and B's Dragon into orbit"."""
    chunk = next((c for c in sentence.chunks if each in c.each), each)
    at = sentence.code_at(chunk) + 1
    theirs = _THEIR_SHIP.match(sentence.codes, at)
    return theirs is not None and sentence.at[theirs.start(1)].is_a("VisitingVehicle")


def rides_in_it(draft: Draft, sentence: Sentence) -> bool:
    """True for who sits in the ship that the sentences before show from outside."""
    if sentence.number == 0 or not _RIDES.search(sentence.codes):
        return False
    before = [s for s in draft.sentences[: sentence.number] if draft.scene[s.number]]
    way = _UNDER_WAY.search(before[0].codes) if before else None
    ship = before[0].at.get(way.start()) if way is not None else None
    return ship is not None and ship.is_a("VisitingVehicle") and not any(c.is_a("Person") for s in before for c in s.chunks)


def _elsewhere(sentence: Sentence, lead: Codes) -> bool:
    """True for whom someone speaks with who is in a ship: "relays calls to X aboard Discovery"."""
    ship = _ELSEWHERE.match(sentence.codes, len(lead) + 1)
    return ship is not None and sentence.at[ship.start("ship")].is_a("VisitingVehicle")


_SHIP_WITH = Pattern(
    r"^(?:the )?(?:[a-z-]+ ){0,4}(?P<ship>[\ue000-\uf8ff])(?: (?:capsule|spacecraft|craft|ship))?,? with (?:(?:[a-z]+|[\ue000-\uf8ff](?:'s)?),? )*$"
)
_WENDS = Pattern(
    rf".(?:(?:, |,? and )(?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){{0,3}}[\ue000-\uf8ff])*,? (?:{_GOES}|(?:meets|reaches|is (?:seen )?(?:approaching|nearing|arriving|docking)|is (?:seen|shown|pictured|photographed|captured|framed|silhouetted)(?: here)?(?:,? (?:just|moments|shortly|minutes|seconds))? (?:as (?:it|the)|after|before|while|landing|descending|launching|lifting|rising|parachuting|drifting|on its|under|over|above|against|from|docked|attached))\b)"
)
"""A ship told of with whom it carries, and where it goes: "Soyuz with A, B and C meets the station"."""


def _aboard_it(sentence: Sentence, lead: Codes) -> bool:
    """True for those whom a ship seen from outside has in it: "a Soyuz departs carrying A and B", "aboard the shuttle are C and D"."""
    ship = _IN_SHIP.match(lead)
    if ship is not None and sentence.at[ship.start("ship")].is_a("VisitingVehicle"):
        return True
    brought = _BROUGHT_UP.search(lead)
    if brought is not None and sentence.at[brought.start("ship")].is_a("VisitingVehicle"):
        return True
    laden = _SHIP_WITH.match(lead)
    if laden is not None and sentence.at[laden.start("ship")].is_a("VisitingVehicle") and _WENDS.match(sentence.codes, len(lead)):
        return True
    carried = _CARRYING.search(lead) or (None if _LOOKS_ON.match(sentence.codes, len(lead)) else _SETS_OUT.search(lead))
    before = [c for at, c in sentence.at.items() if carried is not None and at < carried.start()]
    return any(c.is_a("VisitingVehicle", "Hardware") for c in before) and not any(c.is_a("Person") for c in before)


_IN_MOCKUP = Pattern(r"\b(?:mock-?ups?|trainers?|simulators?|replica)\b[^.;]*$")
"""Before those in a likeness of a ship, which is seen with them."""
_WELCOMED = Pattern(r"\b(?:welcom|greet|join|hug|embrac)\w* [^.;]{0,80}$")
_ONCE = Pattern(
    r"\b(?:after|before|since|until|once|when|as soon as) (?:(?:she|he|they|the|her|his|their|fellow|crewmates?|colleagues?|and|[\ue000-\uf8ff](?:'s)?)(?: \([^)]*\))?,? )*$"
)
_DID = Pattern(
    r"(?: \([^)]*\))?(?:,? (?:and )?(?:the |her |his |their )?[\ue000-\uf8ff](?: of [\ue000-\uf8ff])?)*,? (?:had |have |has )?(?:safely |successfully )?(?:[a-z]+ed|took|left|flew|came|went)\b"
)
"""Who did something before the moment of the picture: "minutes after she, A and B landed"."""
_OF_AN_EVENT = Pattern(
    r"(?:\b(?:(?:in )?advance of|ahead of|before|after|since|following|prior to|await\w*|anticipat\w*|prepar\w*(?: for)?|support\w*|for) (?:the |their |an? )?(?:[a-z-]+ )?(?:landing|launch|liftoff|arrival|departure|return|docking|undocking|splashdown|homecoming)|\b(?:approv|clear|certif|discuss|review|watch|witness|observ|view|see|mark|celebrat|cover|postpon|delay)\w* (?:the |their |an? )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? )?(?:launch|liftoff|flight|mission|landing|docking|undocking|splashdown)|\b(?:the|their|its|his|her) (?:[a-z-]+ )?(?:launch|liftoff|flight|landing|splashdown)) of (?:the |[a-z-]+ ){0,4}(?:[\ue000-\uf8ff](?:'s)?(?: of (?:the )?[\ue000-\uf8ff])?,? (?:and )?(?:the )?)*$"
)
"""Before whom an event to come or gone is told of: "in advance of the landing of A, B and C", "meet to clear the launch of A and B"."""
_TO_SEND = Pattern(
    r"\b(?:to|will|would) (?:send|carry|take|bring|ferry|deliver|fly|launch|return) (?:the |[a-z-]+ ){0,3}(?:[\ue000-\uf8ff](?:'s)?(?: of (?:the )?[\ue000-\uf8ff])?,? (?:and )?(?:the )?)*$"
)
"""Before those whom a ship is to carry: "the launch to send A, B and C to the station"."""
_ONLY_NAMED = Pattern(
    r"(?:\b(?:shar(?:es?|ing) (?:the |its |an? |his |her )?(?:[a-z]+ )?(?:station|outpost|ship|capsule|complex|lab|laboratory|flight|mission|ride|[\ue000-\uf8ff]) with|(?:into|through|from|completing|finishing|beginning|halfway through|begun|during) (?:an?|his|her|their) (?:[a-z0-9-]+ ){0,4}(?:mission|stay|stint|expedition|tour|residency|voyage) (?:[^.;,\ue000-\uf8ff]{0,30} )?(?:with|alongside|beside)|serv(?:es?|ing) as|works? as|spend(?:s|ing)? (?:[a-z-]+ ){1,4}(?:days|weeks|months|year)|liv(?:es?|ing) (?:aboard|on)) (?:[^.;,]{0,60} )?(?:with|alongside|beside)|\bwho (?:[a-z]+ ){0,2}?(?:stay|remain|fly|flew|flies|launch|arrive|came|come|train|serve|live|land|return|trained|went|go|share|travel|ride|rode)\w* (?:[^.;,\ue000-\uf8ff]{0,30} )?(?:with|beside|alongside)"
    r"|\b(?:after|before|since|upon|until) (?:arriv|launch|land|fly|return|com|train|dock|undock|depart|liv|leav|part|work|serv)\w*ing (?:[^.;,\ue000-\uf8ff]{0,30} )?(?:with|from)|\b(?:after|before|since|upon|prior to) (?:join|reliev|replac|succeed|meet|leav|follow)ing"
    r"|(?:^|[;,] (?:and )?)(?:the )?(?:others?|rest|remaining (?:members?|crew ?members?)|other (?:members?|crew ?members?)) (?:of|on|from) (?:the |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}?(?:crew|flight|mission|roster|[\ue000-\uf8ff]) (?:are|is|were|include)\b,?)"
    r" (?:the |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)?(?: [a-z]+)? ){0,4}(?:(?:pair|duo|trio|quartet|crew|crewmates?|colleagues?), )?(?:[a-z]+ )?$"
)
"""Before whom words only name: "who stays on with X", "after arriving with the Expedition 14 pair, X and Y", "others on the crew are X and Y"."""
_MAKE_UP_CREW = Pattern(
    r"(?:(?:,? and |, )(?:(?!wh|with )[a-z-]+ |[\ue000-\uf8ff](?:'s)? (?=[a-z\ue000-\uf8ff])){0,4}[\ue000-\uf8ff]| (?:of|from) (?:the )?[\ue000-\uf8ff]| \([^)]{1,30}\))*,? (?:all |now |together |also )*(?:mak(?:e|es|ing) up|form(?:s|ing)?|compris(?:e|es|ing)|constitut(?:e|es|ing)|round(?:s|ing)? out|fill(?:s|ing)? out|complet(?:e|es|ing)) (?:the |an? |what is |(?:rest|remainder) of (?:the )?|[a-z-]+ |[\ue000-\uf8ff]'s? ){0,4}(?:crew|team|quartet|trio|roster|(?P<x>[\ue000-\uf8ff]))"
)
"""Behind those of whom only the crew is told that they are together: "A, B and C make up Crew-12"."""
_TAKEN_FROM = Pattern(
    r"\b(?:takes?|taking|draws?|drawing|collects?|collecting|accepts?|accepting|grabs?|grabbing)\b (?!calls?|over|word|a call|a message|orders|instructions)[^.;,]{1,60} from (?:the |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)?,? ){0,4}$"
    r"|\b(?:keys?|command|baton|helm|torch|reins|flag|patch) (?:[^.;,]{0,40} )?(?:goes|passes|changes hands|is (?:passed|handed|given)) (?:over )?from (?:the |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)?,? ){0,4}$"
)
"""Before who hands something over in the picture: "takes a blood sample from X", "the key passes from X to Y"."""
_ALLOWS = Pattern(r"\b(?:allow|enabl|permit)(?:s|es|ed|ing) (?:the |astronauts? |cosmonauts? |[\ue000-\uf8ff](?:'s)?,? |and )*$")
"""Before those to whom what happens gives a chance: "the turn allows A and B to look at the tiles"."""
_YET_TO_MEET = Pattern(
    r"\b(?:prepar(?:es?|ing)|ready|getting ready|about|set|due|waits?|waiting|plans?|scheduled|hopes?|eager|on (?:his|her|their) way) (?:[a-z]+ ){0,2}?to (?:join|meet|relieve|replace|succeed|follow|welcome|greet) (?:up with )?(?:the |[a-z-]+ |[\ue000-\uf8ff](?:'s)?,? |and ){0,4}$"
)
"""Before who is still to be met: "waits to meet X"."""
_PICTURED = Pattern(
    r"[^.;]{0,70}?(?<!who )\b(?:is|are) (?:pictured|seen|shown|reflected|mirrored)\b|,? (?:reflected|mirrored) in\b|,? whose reflection\b"
    r"|[^.;]{0,90}\b(?:suits?|spacesuits?|helmets?|airlock|hatch|[\ue000-\uf8ff]), (?:both |all )?(?:seen|pictured|shown|photographed) here\b"
)
_WITHIN_IT = Pattern(r"^with (?:(?:the|both|all|[a-z]+|[\ue000-\uf8ff](?:'s)?|\([^)]*\)),? )*$")
_SHIP_OF = Pattern(r"(?P<x>[\ue000-\uf8ff]), (?:[\ue000-\uf8ff]'s,? and )?$")
"""Before those whose ship is told of in an insert: "X, A's and B's, undocks"."""
_SEATED_IN_IT = Pattern(
    rf"[^.;:]{{0,160}}?\b(?:monitoring|watching (?:the|its|his|her|over)|buckled|strapped|belted|seated|aboard|inside|at (?:the|its) (?:helm|controls)|in (?:the|its|their|his|her) (?:seats?|couch(?:es)?|cabin|cockpit|command))\b[^.;:]{{0,60}}?, (?:the |[a-z-]+ |[\ue000-\uf8ff]'s? ){{0,4}}(?P<ship>[\ue000-\uf8ff])(?: [a-z]+)? (?:is [a-z]+ing|{_GOES})"
)
"""Those inside a ship that goes its way before the camera: "with A at the helm and B beside him, X makes the hop"."""


def _inside_it(sentence: Sentence, lead: Codes) -> bool:
    within = _SEATED_IN_IT.match(sentence.codes, len(lead) + 1) if _WITHIN_IT.match(lead) else None
    return within is not None and sentence.at[within.start("ship")].is_a("VisitingVehicle")


_TOOK_ONESELF = Pattern(
    r"(?:,[^.;,]{2,60},)? (?:took|takes|snapped|shot|made|recorded|got) (?:this|an?|the|his|her) (?:[a-z-]+ ){1,4}of (?:him|her|them)sel(?:f|ves)\b"
)
_POSED = Pattern(
    r"(?: \([^)]*\)|(?:,| of| and) [^.;]{2,60}?,?)?(?: [a-z]+ly)? (?:holds?(?: up)?|poses?|smiles?|waves?|wears?|grins?|shows? off|displays?|gives? a thumbs)\b"
)
"""Behind whom a picture shows, even one that is credited to them, as somebody else then held their camera: "X holds up a tomato"."""
_MIRRORED = Pattern(
    r"\b(?:reflect(?:ed|ions?)|mirrored|visor|mirror|face ?plate)\b[^.;]*\b(?:is|are|was|were|sees?|seen|shows?|mirrors|reflects|holds|contains|frames|has|makes? out|spots?|catch(?:es)?|glimpses?|discerns?|appears?|recogni[sz]es?|floats?|hovers?)\b[^.;]*$"
)
"""Before who is in the picture as in a mirror, the photographer too."""
_WHOSE = Pattern(
    r"\bunder (?:the command of |the lead of )?(?:[a-z]+ )?$|\b(?:assigned|belonging|similar|identical|dedicated|addressed|instructions?\b[^.;,]{0,50}) to $|\b(?:family(?: members)?|families|relatives|friends|parents|wife|husband|spouse|children|sons?|daughters?|(?:grand|step|god)?(?:mother|father|son|daughter|parents)|uncle|aunt|brother|sister|twin|colleagues?|supporters) of (?:the )?$|\b(?:worn|used|owned|signed|designed|prepared) by $"
    r"|\b(?:ships?|spacecraft|craft|capsules?|vehicles?|spaceships?|ride|seats?|bunks?|under the (?:control|command|guidance|touch|eyes?|direction)|(?:in|at) the (?:hands|care|charge|grip)) of (?:(?:the|both|fellow|russian|american|two|three|[\ue000-\uf8ff]s?(?:'s)?),? |and ){0,9}$"
)
"""Before whose things are told of: "the suits assigned to A and B"."""


_AT_A_WINDOW = Pattern(
    r"[^.;]{0,90}\b(?:photographs|films) [^.;]{0,60}?(?:from|through|out of|in)(?: inside| within)? (?:an? |the |one of the )?(?:[a-z-]+ ){0,2}(?:(?P<w>windows?|porthole)\b|(?P<m>[\ue000-\uf8ff]))"
)


def _at_a_window(sentence: Sentence, at: int) -> bool:
    """True for who is seen taking pictures: "X photographs the coast from the Cupola"."""
    found = _AT_A_WINDOW.match(sentence.codes, at)
    return found is not None and (found["w"] is not None or sentence.at[found.start("m")].is_a("Module"))


_HANDLED = Pattern(
    r"\b(?:is|are) (?:being |now being )?(?:set up|held(?: up)?|worn|carried|lifted|moved|inspected|checked(?: out)?|adjusted|prepared|unpacked|packed|watered|tended|harvested|serviced|repaired|examined|displayed|cut|cleaned|stowed|readied|steadied|tasted|opened|closed|installed|removed|tested|used|replaced|swapped|connected|assembled|activated|fed|measured|collected|hugged|handled|loaded|unloaded|filled|emptied|photographed(?= [^.;]{0,40}in this)) (?:[^.;,]{0,50} )?by (?:the |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before whose hands a thing of the picture is in: "is being watered by X"."""


_HANDED = Pattern(
    r"[\ue000-\uf8ff](?: \([^)]*\))?(?:,[^.;,]{2,120},|,)? (?:is |are )?(?:gets?|getting|takes?|taking|receives?|receiving|accepts?|accepting|learns?|learning|borrows?|borrowing)"
    r" (?![^.;,]*\b(?:letters?|messages?|calls?|e?mails?|instructions?|word|greetings?|questions?|news|orders?|inspiration|data|over)\b)[^.;,]{2,50} from (?:the |her |his |their |fellow |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before who hands something over or teaches it: "gets a haircut from X"."""
_DONE_BY = Pattern(
    r"^(?:[^.;:]{0,60}, )?(?:an?|the|some|several|two|three|his|her|their) [^.;:\ue000-\uf8ff]{2,50} (?:is|are) (?:(?:being|now|also|just|[a-z]+ly) )*"
    r"(?!(?:taken|shot|captured|photographed|snapped|filmed|recorded|imaged|seen|spotted|named|called|built|made|operated|controlled|commanded|led|run|managed|owned|designed|developed|written|funded|sponsored"
    r"|followed|preceded|monitored|watched|guided|directed|overseen|supervised|planned|used|powered|driven|flown|steered|piloted|crewed|known|told|said|quoted|credited|chosen|joined|replaced|succeeded|relieved"
    r"|delivered|launched|brought|docked|left|needed|required|signed|drawn|composed|shared|posted|provided|studied|backed|cheered|conducted|performed|described|expected|scheduled|due|set to|to)\b)"
    r"(?:[a-z]+ed|[a-z]+en|[a-z]+own|set|cut|put|held|kept|hung|strung|spun|swung|sung|wound|fed|lit|sewn|read|shut|slid|thrown|worn|bent|built|caught|taught|bound|ground) (?:(?:and|[a-z]+ing|up|out|down|on|off|back|together|to) )*(?:(?:inside|in|on|at|near|over|above|through|across|around|for|with|into|from|under|outside|along)\b [^.;,]{1,50} )?by (?:the |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)
"""Before whose doing a small thing of the picture is: "a yo-yo is set dancing in Kibo by X"."""
_PICTURE_BY = Pattern(
    r"\b(?:photo|photograph|picture|image|frame|shot|snapshot|view) (?:is|was|comes?|came) (?:by|courtesy of|the work of|thanks to|from the (?:hand|camera|lens) of) [^.;]*$"
)
"""Before who took the picture."""
_TO_TAKE_IT = Pattern(
    r"(?:'s)?,? (?:[^.;]{0,40} )?(?:for|in|while|when|by|to) (?:tak(?:e|ing)|mak(?:e|ing)|shoot(?:ing)?|record(?:ing)?|captur(?:e|ing)|get(?:ting)?|snap(?:ping)?) (?:this|these) (?:[a-z-]+ ){0,2}(?:photo|photograph|picture|image|frame|shot|snapshot|view)s?\b"
    r"|(?:,[^.;,]{2,60},)? (?:is|was) (?:the (?:one|man|woman|person)(?: who)?|who|he who|she who) (?:is |was )?(?:taking|took|takes|made|makes|making|behind|holding|holds|held|shooting|shot|pressing|pressed|presses|working|worked|releas(?:es|ed|ing)) (?:the|this|a) (?:[a-z]+ )?(?:photos?|photographs?|pictures?|images?|frames?|shots?|cameras?|lens|shutter)\b(?!,? (?:[a-z]+ |[\ue000-\uf8ff] )?[\ue000-\uf8ff])"
)
"""Behind who took the picture."""
_WAS_CAUGHT = Pattern(
    r"(?:photographed|filmed|pictured|snapped|captured|caught|shot|recorded)(?: here| there)? (?:during|inside|outside|while|through|against|near|beside|before|among|amid|midway|at work|at (?:the|his|her|their) (?!same\b)|in (?:the|his|her|their|an?) (?!(?:background|distance|dark|night|evening|morning)\b)|on (?:the|his|her|their) (?!(?:night|way|day|ground|morning|evening)\b))"
)
"""What befell somebody whom another photographed: "X photographed during his first spacewalk"."""
_CAUGHT_AT = Pattern(
    r", (?:photographed|filmed|snapped|captured|shot) (?:here |there |just )?(?:in front of|beside|next to|alongside|while|during|inside|outside|near|on (?:his|her|the)|in (?:his|her|the) (?!background|distance|dark))"
)
"""Behind whom a participle tells to be in the picture: "X, photographed in front of Y, wires a box"."""


_SHOT_OF = compiled(
    r"(?:\b(?:space ?walk|eva|excursion)|[\ue000-\uf8ff](?: (?:module|laboratory|airlock|windows?))?) (?:an?|the|this|these|some) |\b(?:this|these) (?:photo|photograph|picture|image|view|shot)s?\b"
)
"""What somebody photographed, told behind where: "photographed during a spacewalk the truss"."""


def _sights_behind(sentence: Sentence, at: int) -> bool:
    """True where land, lights or any other thing is named behind a place, which may be what somebody photographed."""
    comma = sentence.codes.find(",", at)
    return _SHOT_OF.search(sentence.codes, at, comma if comma >= 0 else len(sentence.codes)) is not None or any(
        place > at and chunk.is_a("EarthFeature", "Phenomenon") for place, chunk in sentence.at.items()
    )


_OCCUPANTS = Pattern(
    r"\b(?:its|the (?:ship|craft|spacecraft|capsule|shuttle|freighter|soyuz|dragon|vehicle)'s|whose|the) (?:[a-z]+ ){0,2}?(?:occupants?|passengers?|riders?|fliers?|flyers?|crew(?: members?| of (?:two|three|four|five|six|seven))?)(?: (?:aboard|on board|inside))?,? (?:(?:[a-z-]+|[\ue000-\uf8ff](?:'s)?|\([^)]*\)),? )*$"
)
"""Before those who sit in a ship: "as its three occupants, A, B and C, steer it away"."""
_SITS_IN = Pattern(
    r"(?:(?: \([^)]*\))?(?:,? and |, )(?:the |[a-z-]+ |[\ue000-\uf8ff](?:'s)? (?=[a-z\ue000-\uf8ff])){0,4}[\ue000-\uf8ff])*(?: \([^)]*\))?,? (?:is|are) (?:all |both |already |now )?(?:aboard|on board|onboard|inside|in) (?:the |[a-z-]+ |.'s? ){0,3}(?P<ship>[\ue000-\uf8ff])"
    r"(?: [a-z]+)?(?:, (?:which |that )?(?:(?:is|was|can be) )?(?:pictured|seen|shown|visible|photographed|captured)\b|,? (?:as|while) (?:it|the (?:ship|craft|spacecraft|capsule|soyuz|dragon|vehicle))\b)"
)
"""Who is in a ship that is seen from outside: "A and B are aboard Soyuz MS-28, which is pictured as it docks"."""


def _in_their_ship(sentence: Sentence, lead: Codes) -> bool:
    sits = _SITS_IN.match(sentence.codes, len(lead) + 1)
    if sits is not None and sentence.at[sits.start("ship")].is_a("VisitingVehicle"):
        return True
    seats = _OCCUPANTS.search(lead)
    return seats is not None and any(c.is_a("VisitingVehicle") for at, c in sentence.at.items() if at < seats.start() + 12)


SHUTTER = Pattern(r"\b(?:pressed|released|clicked|tripped|hit|worked) (?:the |his |her )(?:shutter|button|release)\b")
"""The taking of the picture in other words."""


_OUT_WITH = Pattern(
    r"(?:[\ue000-\uf8ff](?: \([^)]*\))?, (?:[a-z]+ ){0,3}(?:on|into|midway through|outside (?:on|for))|\bduring|at work on) (?:an?|the|his|her|their|.'s) (?:[a-z0-9,-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}(?:space ?walk|excursion|outing|eva)(?:,? (?:conducted|performed|made|done|carried out))? (?:together with|with|alongside) (?:[\ue000-\uf8ff](?:'s)? |[a-z]+ ){0,3}$"
)
"""Before with whom the one who is seen was out."""
_TENDED = Pattern(
    r"\b(?:is|are) (?:being )?(?:given|offered|served|fed|shown|handed|taught|lent) (?:an?|the|some|his|her|their|one|two) [^.;:]{2,40} by (?:the |his |her |their |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
    r"|\b(?:has|have|having|gets?|getting) (?:his|her|their) (?:[a-z-]+ ){1,5}by (?:the |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
    r"|\b(?:is|are) (?:being )?(?:followed|joined|greeted|welcomed|hugged|embraced|helped|assisted) (?:[a-z-]+ |[\ue000-\uf8ff] ){1,6}by (?:the |his |her |their |fellow |[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)
"""Before who is there to help or to follow: "has his hair trimmed by X", "is followed through the hatch by X"."""
_OF_THEIRS = Pattern(
    r"(?P<x>[\ue000-\uf8ff]) (?:of|for) (?:(?:the|both|fellow|russian|american|two|three|[\ue000-\uf8ff]s?(?:'s)?),? |and ){0,9}$"
)


def _whose_ship(sentence: Sentence, lead: Codes) -> bool:
    """True for those whose ship is told of: "Soyuz MS-13, the ship of X and Y"."""
    of = _OF_THEIRS.search(lead)
    return of is not None and sentence.at[of.start("x")].is_a("VisitingVehicle") and not sentence.at[of.start("x")].is_a("Person")


_WITH = Pattern(r"\bwith (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$")
_AT_CONTROLS = Pattern(
    r"(?: \([^)]*\))? (?:at (?:the |its )?(?:(?:robotic |robot )?arm's |[\ue000-\uf8ff]'s? |robotics? )?(?:joystick|controls?|helm|console|switches)|in control)\b"
)


_SERVE = Pattern(
    r"(?: (?:both|all|each|also|now|together|currently))* (?:serves?(?! (?:an?|the|up|out|some|dinner|lunch|food|coffee|tea|drinks|himself|herself))|belongs?|represents?|hails?|works? for|fl(?:y|ies) (?:for|as)|command|commands|pilots?) "
)
"""What people are at all times, told of those named before."""
_IS_OF = Pattern(r"(?: (?:both|all|each|also))? (?:is|are|was|were) (?:(?:both|all|also|now|an?|the|one of the) )*(?P<x>[\ue000-\uf8ff])")


def _holds_office(sentence: Sentence, at: int) -> bool:
    """True before words that tell only who people are: "both are Expedition 26 flight engineers"."""
    office = _IS_OF.match(sentence.codes, at)
    return office is not None and sentence.at[office.start("x")].is_a("Role", "Mission", "Expedition", "Organization")


_TO_GRAB = Pattern(
    r"(?: \([^)]*\))?(?: of (?:the )?[\ue000-\uf8ff])?(?:,[^.;,]{2,50},)? (?:is |are )?(?:(?:prepar|gett?|stand|wait|mov|com|reach|bring|swing|guid|steer|lower|driv|aim|us|bend|work|inch|eas|clos)(?:e?s|ing|es)? [^.;,]{0,60}?(?:to|and) )?"
    r"(?:grab|grapple|capture|catch|snare|seize|snag|nab|grasp|take hold of|reel in|pluck|close the snares on)(?:e?s)? (?:it\b|them\b|the (?:ship|craft|spacecraft|freighter|capsule|vehicle|cargo (?:ship|craft))\b|(?:the )?(?P<x>[\ue000-\uf8ff])(?!'s))"
)
"""What somebody at the arm's controls does to a ship that is seen from outside: "as X prepares to grab it"."""
_DRIVE = Pattern(
    r"(?: \([^)]*\))? (?:(?:doing|sharing) the (?:driving|steering|flying|piloting)|driving|steering|at (?:the )?(?:arm|wheel|joysticks?|hand controllers?)|in the driver's seat)(?=[,.;]|$)"
)


def _grabs_it(sentence: Sentence, at: int) -> bool:
    """True for who moves the arm, in a sentence that shows a ship or a module from outside before anybody is told of."""
    before = [(place, chunk) for place, chunk in sentence.at.items() if place < at]
    grab = _TO_GRAB.match(sentence.codes, at + 1)
    caught = grab is not None and (grab["x"] is None or sentence.at[grab.start("x")].is_a("VisitingVehicle", "Module"))
    if not caught and not _DRIVE.match(sentence.codes, at + 1):
        return False
    if any(c.is_a("Person") for _, c in before):
        return False
    return any(
        c.is_a("VisitingVehicle", "Module")
        and not _INSIDE_IT.search(sentence.codes, 0, place)
        and not _EMBLEM.match(sentence.codes, place + 1)
        for place, c in before
    )


_INSIDE_IT = compiled(r"(?:\b(?:in|inside|within|aboard|on board)|^(?:at|from)) (?:of )?(?:the |its |station's |[\ue000-\uf8ff]'s? ){0,3}$")
"""Before where somebody is who moves the arm."""
_EMBLEM = compiled(r"(?:'s?)? (?:[a-z-]+ )?(?:patch|emblem|logo|model|flag|poster|sticker|mission|tutorial|simulation|training)\b")
"""Behind a name of which only a likeness or the flight is meant."""


def _people_before(sentence: Sentence, at: int) -> bool:
    return any(
        chunk.is_a("Person") and not _OWN_PICTURE.match(sentence.codes, place + 1) for place, chunk in sentence.at.items() if place < at
    )


_OWN_PICTURE = Pattern(r"'s? (?:[a-z-]+ )?(?:photo|photograph|picture|image|view|shot|frame|snapshot|video)\b")
"""Behind whose picture it is."""


def _among_others(sentence: Sentence, each: Chunk) -> bool:
    """True for one of several who are told of together."""
    chunk = next((c for c in sentence.chunks if each in c.each), each)
    return len(chunk.members) > 1


_SELFIE_OF = Pattern(r"\b(?:selfie|self[ -]portrait),? (?:[a-z]+ )?(?:by|of) (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$")
"""Before who took a picture of himself or herself."""


_COMPARED = Pattern(r"\b(?:un)?like (?:the |fellow |[\ue000-\uf8ff](?:'s)? )*$")
"""Before whom somebody is likened to: "a pilot like X"."""
_SPEAKS = compiled(r": ?(?:(?P<quote>[\"“])|\S)")
_OF_ONESELF = compiled(r"\b(?:I|I'm|I’m|I've|I’ve|[Ww]e|[Ww]e're|[Ww]e’re|[Oo]ur|[Mm]y)\b")
"""How someone is named whose words follow: a colon, then a quotation or a text that says "I" or "our"."""


def _speaks(draft: Draft, sentence: Sentence, each: Chunk) -> bool:
    """True for who is named before their own words: "X: We could see the storm"; they tell of the picture and need not be in it."""
    writer = writer_of(draft)
    if writer is not None and (is_self(each) or each.start <= writer.name.start < each.end):
        return True
    colon = _SPEAKS.match(draft.text, each.end) if sentence.number == 0 else None
    if colon is None or compiled(r"[.;:,]").search(draft.text, sentence.span.start, each.start):
        return False
    return colon["quote"] is not None or _OF_ONESELF.search(draft.text, each.end) is not None


_SPOT = r"\((?:(?:both|all|at|in|on|the|far|partially obscured,|front|back|rear|upper|lower|top|bottom|(?:left|right|cent(?:er|re))(?= (?:fore|back)ground)|(?:left|right|front|back|rear|top|bottom|cent(?:er|re)),|(?:second|third|fourth|fifth|sixth) from) )*(?:left|right|cent(?:er|re)|middle|top|bottom|front|back|rear|foreground|background|upside down|head down)\)"
_HAS_SPOT = Pattern(
    rf"(?i){_SPOT}|, (?:(?:seen|shown|pictured|standing|seated|floating) )?(?:(?:at|on|in) (?:the )?)?(?:(?:far|upper|lower|top|bottom|extreme) )*(?:left|right|cent(?:er|re)|foreground|background)(?: and (?:far )?(?:left|right|cent(?:er|re)))?(?=,|$)"
)
_SPOT_BEHIND = Pattern(r", (?:at )?(?:far )?(?:left|right|cent(?:er|re))(?=\))")
"""A place behind the last name in brackets: "the crew (with X, left) unpacks"."""
_WHO_STANDS = Pattern(
    r"(?: of (?:the )?[\ue000-\uf8ff])?, (?:shown |seen |pictured |photographed )?here (?!(?:to|for|with|on|by|from|since|until|taking|photographing|filming|making|shooting|representing|serving|speaking|recalling|leading|describing|according)\b)[a-z]+ing\b|(?: \([^)]*\))?, (?:who (?:is |are )?(?:now |still |also |just )?(?:sits?|stands?|floats?|waits?|kneels?|hovers?|perch(?:es)?|(?<=is )[a-z]+ing|(?<=are )[a-z]+ing|sitting|standing|floating|seated|kneeling) (?:just |right |directly )?(?:beside|behind|next to|in front of|opposite|alongside|above|below|to (?:the|his|her) (?:left|right)(?: of)?|between|at (?:the )?(?:far )?(?:left|right)|on (?:the )?(?:far )?(?:left|right)|nearest)\b"
    r"|(?:at|on|to) (?:the )?(?:far )?(?:left|right)(?: and (?:at |on |to )?(?:the )?(?:far )?(?:left|right))?,|whose (?:[a-z-]+ )?(?:arms?|hands?|legs?|feet|foot|boots?|head|elbow|back|helmet|shoulder|glove|hair|face) (?:is|are) (?:all (?:that )?(?:(?:one|we|you|the (?:camera|viewer)) sees?|is (?:seen|visible|in view)|shows)|(?:just |barely |also )?(?:visible|in view))|who (?:[^.;,]{2,60},? and )?(?:can|may|could) (?:just |also |still |barely |faintly |clearly )*be (?:seen|made out|glimpsed|spotted|spied|picked out|discerned)\b)"
)
"""Who is told to be somewhere in the picture by the way: "A, who sits beside her, has passed a check"."""
_IN_ORDER = Pattern(
    r"^\(?(?:(?:from|starting) (?:the )?(?:far )?(?:left|right)|left to right|right to left|(?:counter-?|anti-?)?clockwise from [a-z ]{3,20})(?: to (?:the )?(?:left|right))?\)?[,:]? (?:(?:are|is|and|the|fellow|crewmates?|astronauts?|cosmonauts?|commander|pilot|flight|engineers?|mission|specialists?|spaceflight|participants?) |[\ue000-\uf8ff](?:'s)?,? |, ){0,24}$"
)


_SHOWN_FIRST = Pattern(
    r"^(?:(?:shown|seen|pictured|photographed|caught|visible)\b(?![^.;:]*\bby\b)|(?:trying on|wearing|floating|hovering|standing|sitting|smiling|grinning|waving|posing|holding|peering|perched|dressed|clad|suited up|upside down|strapped|tethered|seated|at work|busy) (?:here |in |at |on |with |by |the |her |his |a |an ))[^.;:]{2,100}, (?:the |fellow |astronaut |cosmonaut |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)
"""Before who is shown first, and then told what is to come for them: "Shown here in her suit, A is to go out on Friday"."""


def has_spot(draft: Draft, sentence: Sentence, chunk: Chunk, at: int) -> bool:
    """True for who is given a place in the picture, whatever is told of them: "X (left) and Y will ride home", "(From left) X and Y"."""
    return bool(
        _HAS_SPOT.search(draft.text, chunk.start, chunk.end)
        or _SPOT_BEHIND.match(draft.text, chunk.end)
        or _WHO_STANDS.match(sentence.codes, at + 1)
        or (draft.opens(sentence) and _SHOWN_FIRST.search(sentence.codes, 0, at))
        or (
            sentence.codes.startswith(("(from ", "from ", "(left ", "left ", "clockwise ", "counter", "anti"))
            and _IN_ORDER.match(sentence.codes, 0, at)
        )
    )


_COMES_WITH = Pattern(
    r"\b(?:lands?|landed|landing|arriv\w+|docks?|departs?|returns?|returned|undocks?|lifts? off|launch(?:es)?|flies|sets? down|touch(?:es|ed) down|comes? (?:down|home|back)|came (?:down|home|back)|thumps? down|splash(?:es|ed) down|parachut\w+|drops?|dropped|fell)(?: (?:[a-z0-9-]+ |[\ue000-\uf8ff] ){0,7})? ?with (?:him|her|them|.{0,20})(?:,? (?:and |[a-z]+ )*)?$"
)
"""Before those with whom a ship comes or goes: "set down with A and B"."""
_AT_THE_HELM = Pattern(
    r"\b(?:(?:undock|re-?dock|dock|park|steer|pilot|back|land|guid|mov)(?:s|ed|es)?|fl(?:ies|ew)|flown|brought) (?:(?:the|their|his|her) )?(?:it|ship|capsule|spacecraft|[\ue000-\uf8ff])(?![a-z])[^.;:]* with (?:(?:the|his|her|their|fellow|crewmates?|colleagues?|astronauts?|cosmonauts?) )*$"
)
"""Before those who sat with somebody in a ship that is seen."""
_MEANWHILE = Pattern(
    r"[\ue000-\uf8ff].*\b(?:outside|space ?walks?|spacewalking|truss|tether(?:ed)?|vacuum|eva)\b.*(?:, |\b)(?:while|as|with) (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}$"
)
"""Before who is told of beside those outside."""
_ARM = Pattern(
    r"(?: \([^)]*\))?(?:,[^.;,]{2,60},)? (?:operat|run|driv|steer|control|guid|maneuver|fl(?=ies)|command|mov)(?:s|es|ies) (?:the )?(?P<x>[\ue000-\uf8ff])"
)


def _drives_the_arm(sentence: Sentence, at: int) -> bool:
    named = _ARM.match(sentence.codes, at)
    return AT_THE_ARM.match(sentence.codes, at) is not None or (named is not None and sentence.at[named.start("x")].is_a("RoboticArm"))


_AS_OTHERS = Pattern(r"(?:as|while) [^.;]*[\ue000-\uf8ff][^.;]*, (?:the |[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}")
_OUT = Pattern(r"\b(?:outside|space ?walks?|spacewalking|truss|tether(?:ed)?|vacuum|eva)\b")


def _others_out(sentence: Sentence, lead: Codes) -> bool:
    """True behind a clause of those outside: "as A and B work on the truss, X moves the arm"."""
    if _AS_OTHERS.fullmatch(lead) is None or not any(c.is_a("Person") for at, c in sentence.at.items() if at < len(lead)):
        return False
    return _OUT.search(lead) is not None or any(
        c.is_a("Truss", "ExternalPlatform", "EVA") for at, c in sentence.at.items() if at < len(lead)
    )


_FLIES = Pattern(
    r"(?:(?P<sure>(?:back|dock|undock|park|fly|steer|pilot)(?:s|ing)?)|(?:guid|turn|roll|flip|rotat|land|manoeuvr|maneuver|eas|nudg|revers|swing|bring|keep|hold)(?:s|es|ing)|flies|guide) (?:(?:the|their|her|his|space|shuttle) )*(?P<ship>[\ue000-\uf8ff])(?!'s? )"
)
"""What those do who sit in the ship that is seen."""


_SIGNS = Pattern(
    r"(?:[.!?…\"'”’]|^) ?(?:—|–|--?) ?$|^\(?(?:photo|photograph|image|picture): $|^\($|^(?:cheers|greetings|love|best|(?:best |kind )?regards|yours|ciao|godspeed|thanks|good ?night)(?: from [^,.;]{3,30})?,? $"
)
"""Before the name of who wrote a text, under it."""
_NO_MORE = Pattern(r"[.!)\"'”’]*")
WORDS_OF_SCENE = Pattern("photo|image|picture|view|frame|seen|shown")


_POINTS_AT = Pattern(
    r"^(?:and |but )?(?:that|this|it)(?: is|'s|’s) (?:also |just |of course |really |[a-z]+ )?$|\b(?:counter-?|anti-?)?clockwise from (?:[a-z]+ )?$|\b(?P<x>[a-z]{3,}) by (?P=x),? (?:the |astronaut |cosmonaut |[\ue000-\uf8ff]'s )*$"
)
"""Before a name that "that", "by" or "from" keep in view: "That is X", "clockwise from X", "step by step X climbs"."""


def person_seen(
    draft: Draft, sentence: Sentence, each: Chunk, lead: Codes, tail: Codes, clause_tail: Codes, takers: set[str], spot: bool = False
) -> None:
    person = each.meaning("Person")
    if person is None:
        return
    if spot and not is_self(each):
        say_seen(draft, sentence, each, person, "person-in-scene", tail[:60] if tail.startswith((" (", ",")) else clause_tail, "")
        return
    if (
        is_self(each)
        or tail.startswith(" (@")
        or (_SIGNS.search(lead) and _NO_MORE.fullmatch(tail) and sentence.number == len(draft.sentences) - 1)
    ):
        return  # the name under a message: "— X (@handle)", "Cheers, X"
    if _COMPARED.search(lead) or _PICTURE_BY.search(lead) or _TO_TAKE_IT.match(tail) or _in_their_ship(sentence, lead):
        return
    if draft.text.endswith(("S.S. ", "SS "), 0, each.start):
        return
    if draft.text[each.start] in '"“' and draft.text[each.end - 1] in '"”':
        return  # a ship called by somebody's name
    theirs = _SHIP_OF.search(lead) if tail.startswith(("'s, ", "'s and ")) else None
    if theirs is not None and sentence.at[theirs.start("x")].is_a("VisitingVehicle", "Mission"):
        return
    if (
        _LIKENESSES.search(lead)
        or _SOMEONE_OF.match(tail)
        or _ONLY_NAMES.match(tail)
        or _NAMESAKE.search(lead)
        or _owns_ship(sentence, each)
        or only_theirs(lead, tail)
    ):
        return
    if each.note == "coref" and (_SERVE.match(tail) or _holds_office(sentence, len(lead) + 1)):
        return  # "both astronauts serve Expedition 71 as flight engineers"
    if one_or_other(lead, tail) or backs_up(sentence, lead, tail) or drives_elsewhere(draft, sentence, len(lead) + 1):
        return
    likeness = _LIKENESS.search(lead)
    if likeness:
        what = "what" if likeness["what"] else "figure"
        span = Span(sentence.original(*likeness.span(what)).start, each.span.end)
        label = f"{likeness[what]} of {person.label}"
        thing = Entity(slug(label), "Hardware", label, known=False)
        say_seen(draft, sentence, Chunk(span.start, span.end, (thing,)), thing, "gear-in-scene")
        return
    if sought(r"\b(?:of|for|to|by) (?:the )?(?:[a-z]+ )?$").search(lead) and not lives(draft, person):
        return
    selfie = sought(
        r"selfie|self[- ](?:portrait|photo)|(?:at|of|photographs?|photographed|photographing|captures?|captured|films?|filmed|filming|shooting) h(?:er|im)self|h(?:er|is) own (?:picture|photo|photograph|portrait|image|likeness)\b|h(?:er|is) (?:reflection|mirror image)|h(?:er|is) own (?:[a-z-]+ )?(?:visor|reflection|face|helmet)"
    ).search(sentence.codes)
    posed = (_POSED.match(tail) or (_among_others(sentence, each) and TOGETHER_DO.match(tail))) and all(
        s.rule == "credit-line" for s in draft.about("takenBy")
    )
    mirrored = _MIRRORED.search(lead) or IN_VISOR.match(tail) or it_is_who(lead, tail)
    if person.id in takers and not selfie and not posed and not _PICTURED.match(tail) and not mirrored:
        return
    if person.id in takers and _SELFIE_OF.search(lead):
        say_seen(draft, sentence, each, person, "person-in-scene")
        return
    if just_before(
        sought(
            r"\b(?:(?:inside|aboard|on board|also on board|also aboard|riding) (?:the capsule |the ship |it )?(?:are|is|were|was)|carrying|carried|sending|bringing|delivering|returning|taking|brought|honou?r of|named (?:after|for)|in memory of|(?<!their )(?<!his )(?<!her )successors?|replac(?:e|es|ed|ing)|by|joined|helped|for|thanks to|late|with the (?:help|assistance|aid|support|assist) of|from(?! [a-z -]{2,15} (?:is|are) )(?! (?:the )?(?:far |lower |upper )?(?:left|right|bottom|top|front|back|center|rear|foreground)\b)|christened|(?:that|which|whom)) (?:[\ue000-\uf8ff]'s? )?(?:(?!\bwhile\b|\bas\b|\bwhen\b)[^,:;–—\ue000-\uf8ff]){0,16}$"
        ),
        lead,
        40,
    ) and not (
        (draft.scene[sentence.number] and _TAKEN_FROM.search(lead))
        or just_before(
            sought(
                r"(?:pictured|joined|represented|flanked|assisted|accompanied|greeted|welcomed|helped|embraced|hugged|met|met at [^.;,]{1,40}|steadied|surrounded|congratulated|interviewed|watched(?: (?!from\b|on\b|by\b|live\b)[a-z ]{2,25})?|followed(?: (?!from\b|on\b|by\b|later\b)[a-z ]{2,25})?|cheered|guarded|trailed|tickled|dressed|shaved|hemmed in) (?:from (?:above|below|behind) )?by (?:.{0,20})$"
            ),
            lead,
            36,
        )
        or (mirrored and person.id in takers)
        or _POINTS_AT.search(lead)
        or has_at_hand(lead, tail)
        or (draft.scene[sentence.number] and smiles(lead))
        or (draft.scene[sentence.number] and helps_there(sentence, lead))
        or (
            draft.scene[sentence.number]
            and (_HANDLED.search(lead) or _DONE_BY.search(lead) or _HANDED.search(lead) or _TENDED.search(lead) or works_on_it(lead))
        )
        or sought(
            r",? \(?(?:(?:(?:who|whose [a-z]+)(?: (?:is|are|can be))?|is|are|can be) )?(?:also )?(?:seen|shown|pictured|reflected|mirrored|visible|standing|seated|floating|(?:at )?(?:far )?(?:left(?! (?:for|to|by|behind|there)\b)|right|center)|(?:the |an? )(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){1,3}in the (?:foreground|background|middle))\b"
        ).match(tail)
    ):
        return
    chunk = next((c for c in sentence.chunks if each in c.each), each)
    met = _WELCOMED.search(lead) or _IN_MOCKUP.search(draft.text[sentence.span.start : each.start].lower())
    if not met and sought(
        rf",? (?:aboard|on board|onboard|inside|riding(?! on (?:the |an? )?(?:[a-z-]+ |[\ue000-\uf8ff]'s? ){{0,4}}(?:arm|end|tip|platform|restraint|boom|[\ue000-\uf8ff](?= (?:carr|hold|work|car))|[\ue000-\uf8ff],)))(?=[,.;]|$| (?:as|on|is|are|was|were)\b| {_GOES})"
    ).match(sentence.codes[sentence.code_at(chunk) + 1 :]):
        return
    if not met and _ALL_ABOARD.match(sentence.codes, sentence.code_at(chunk) + 1):
        return  # "with A (NASA) and B of Belarus on board"
    if sought(r"\b(?:after|before|since|until) (?:[^,;]{0,30})$").search(lead) and sought(
        r"(?:,[^,;]{2,40},)? (?:had )?(?:[a-z]+ed|caught|took|left|flew|came)\b"
    ).match(tail):
        return  # "hours after X gripped it"
    if (
        (_ONCE.search(lead) and _DID.match(tail))
        or _OF_AN_EVENT.search(lead)
        or (_WHOSE.search(lead) and not works_on_it(lead) and not is_dressed(lead))
        or _ALLOWS.search(lead)
        or _TO_SEND.search(lead)
        or (not spot and (_ONLY_NAMED.search(lead) or _MAKE_UP_CREW.match(sentence.codes, sentence.code_at(chunk) + 1)))
    ):
        return
    if _YET_TO_MEET.search(lead) or rides_in_it(draft, sentence) or _inside_it(sentence, lead):
        return
    if (
        _speaks(draft, sentence, each)
        or _whose_ship(sentence, lead)
        or _grabs_it(sentence, len(lead))
        or (_WITH.search(lead) and _AT_CONTROLS.match(tail) and not _people_before(sentence, len(lead)))
    ):
        return
    if "(pictured" in sentence.text[each.start : each.end]:
        say_seen(draft, sentence, each, person, "person-in-scene")
        return
    verb = compiled(r"^,? (?:who|whose|whom) [^,.;]*(?:, ?|$)").sub("", compiled(r"[.;]").split(tail)[0]).lstrip(" ,")
    cue = WORDS_OF_SCENE.search(sentence.codes) is not None or cued(sentence.codes) or SHUTTER.search(lead) is not None
    if (
        _PAST.match(verb)
        and not (
            verb.startswith(("has ", "have ")) and (lead.endswith(("here ", "here, ")) or (draft.opens(sentence) and _HAS_NOW.match(verb)))
        )
        and not (selfie and _TOOK_ONESELF.match(tail))
        and not (
            (cue or sought(r"(?:was|were) (?:inside|caught (?:through|on|from|in the act|by the (?:camera|lens)|as))\b").match(verb))
            and draft.opens(sentence)
            and not sought(r"(?:had|has|have)\b").match(verb)
        )
        and not (draft.scene[sentence.number] and does_more_now(sentence, sentence.code_at(chunk)))
    ):
        return
    if (
        sought(
            r"(?:(?!(?:photographs|snaps|films|shoots) (?!this|these|the\b))(?:photograph|snap|captur|film|shot|shoot)|shar(?:es?|ed)(?= (?:this|these|an?|the|some|several|her|his|their) (?:[a-z-]+ ){0,3}(?:photo|image|picture|view|video|shot|snap))|post(?:s|ed)?\b|tweet)[a-z]* (?!(?:here |there )?(?:(?:on|in) [^.;]{2,20},? )?by\b)"
        ).match(
            verb,
        )
        and not selfie
        and not (sentence.number == 0 and sought(r"photographs? (?!(?:this|these|it|the|a|an|some|several)\b)").match(verb))
        and not sought(r"(?:photograph|picture|photo|image|view)").search(lead)
        and not _at_a_window(sentence, len(lead))
        and not _CAUGHT_AT.match(tail)
        and not (draft.opens(sentence) and _WAS_CAUGHT.match(verb) and not _sights_behind(sentence, len(lead)))
    ):
        return  # they hold the cameras
    flies = _FLIES.match(sentence.codes, sentence.codes.find(verb, len(lead))) if verb and not cue else None
    if flies is not None and (
        (flies["sure"] and not sentence.at[flies.start("ship")].is_a("Mission", "Name"))
        or sentence.at[flies.start("ship")].is_a("VisitingVehicle")
    ):
        return  # they fly the ship that is seen
    if sought(r"(?:will|(?:is|are) to(?! (?:his|her|their|the (?:left|right))\b)|is due|are due|plans?|is slated|are slated)\b").match(
        verb
    ) or sought(r"(?:slated to|due to|to make|(?<!who )(?<!which )will|planned)[^.;]{0,40}(?:with|and) $").search(lead):
        return
    if sought(
        r"\blaunch(?:es|ed|ing)?\b[^.;,]{0,40} with [^.;]*$|\b(?:is|was|are|were|be) launched\b[^.;]*,? with [^.;]*$|\b(?:is|was|are|were|be) launched with .{0,20}$|\bprepar\w+ for [^.;]{0,80}\blaunch\b[^.;]* with .{0,20}$"
    ).search(lead):
        return
    if (_MEANWHILE.search(lead) or _others_out(sentence, lead)) and _drives_the_arm(sentence, len(lead) + 1):
        return  # "A climbs along the truss while B drives the arm"
    if _AT_THE_HELM.search(lead):
        return  # "undocked it with A and B in the seats beside him"
    if (comes := _COMES_WITH.search(lead)) and not any(
        c.is_a("Person")
        for at, c in sentence.at.items()
        if max((m.end() for m in sought(r"[;:] |, | (?:when|as|while) ").finditer(lead, 0, comes.start())), default=0) <= at < comes.start()
    ):
        return  # a ship comes down with them
    if takers and sought(r"(?:spacewalk|excursion|outing|flight|mission) with .{0,12}$").search(lead):
        return  # with whom the photographer was out
    if sought(
        r"\b(?:after|before|following|since|from|ahead of|about) (?:(?:an?|the|his|her|their|its) )?(?:[a-z0-9,-]+ |[\ue000-\uf8ff](?:'s)? ){0,5}(?:spacewalk|excursion|outing|flight|mission|stay)s? with (?:[\ue000-\uf8ff](?:'s)?,? |and ){0,4}$"
    ).search(lead):
        return  # with whom they were out before
    if _OUT_WITH.search(lead):
        return
    placed = sought(r",? \(?(?:seen|shown|pictured|standing|seated|floating|(?:at )?(?:far )?(?:left|right|center))\b").match(tail)
    if not placed and (_aboard_it(sentence, lead) or (_TALKS.search(lead) and _elsewhere(sentence, lead))):
        return
    if sought(r"\b(?:conference|phone call|downlink|interview|radio (?:contact|session)|televised event) with [^,;.]{0,24}$").search(lead):
        return  # whom they speak with is far away
    say_seen(draft, sentence, each, person, "person-in-scene", tail[:60] if tail.startswith((" (", ",")) else clause_tail, "")
