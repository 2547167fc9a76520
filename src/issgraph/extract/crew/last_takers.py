"""Who took the picture where no set phrase told it: one who did something with a camera, or a member of a crew that did, after the scene has shown
something else. A caption has one photographer, so whoever is told of with a camera, and is not what it shows, is that one.
The file is long by the ways of telling it."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.own_missions import may_be_then
from issgraph.extract.grammar.clauses import meant, mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_GEAR = r"(?:cameras?|lens(?:es)?|telephoto|viewfinder|shutter|nikons?|hasselblad|kodak|gopro|camcorder|flash|tripod)\b(?!'s (?:field|view|range|reach|sight|frame|gaze|eye)\b)(?! (?:arms?|bags?|caps?|covers?|mounts?|brackets?|groups?|lights?|boxes|housings?|cables?|assembl[a-z]+|port|system|crew|team|equipment|drive)\b)"
_PICTURE = r"(?:photos?|photographs?|images?|pictures?|snapshots?|snaps?|shots?|exposures?|portraits?|views?|vistas?|panoramas?|stills?|frames?|time-lapses?|selfies?|self-portraits?|nocturnes?|mosaics?|composites?|montages?|sequences?|stud(?:y|ies)|landscapes?|close-ups?|compositions?|keepsakes?|souvenirs?|postcards?|glances?|glimpses?|looks?|scenes?)\b(?! (?:books?|albums?|session|series|caption|editor|analysts?)\b)"
_SIGHT = r"(?:scene|sight|moment|spectacle|show|view|display|event|manoeuvre|maneuver|departure|arrival|approach|undocking|docking|capture|release|launch|landing|reentry|re-entry|fly-?around|rendezvous|eruption|storm|eclipse|sunrise|sunset|moonrise|moonset|dawn|glow|plume|ash|smoke|dust|fires?|lights?|aurora[es]?|lightning|comet|crater|pair|duo|two|trio|spacewalkers?|crewmates?|colleagues?|men|women|scenery|handover|repair|work|action|ship|freighter|capsule|craft|outpost|complex|station|whole|city|island|river|delta|lake|coast|volcano|hurricane|typhoon|cyclone|moon|sun|earth|planet|horizon|shadow)"
_VERBS = "(?:photographed|snapped|imaged|framed|documented|filmed|pictured|exposed|immortali[sz]ed|recorded|captured|caught|shot|took|made|got|grabbed|acquired|obtained|collected|composed|secured|preserved|brought (?:down|back|home|away)|came (?:back|home|away) with|logged|registered|memoriali[sz]ed|bagged|gathered)"
_TAKING = "(?:photographed|snapped|imaged|filmed|framed|documented|immortali[sz]ed)(?! (?:shut|back|on|off|out|up|at|by|in|during|with|from|through|around|as|before|after|aboard|inside|outside)\\b)"
_AIMED = "(?:put|stuck|tied|clamped|propped|set|swept|aimed|pointed|trained|focus?sed|turned|swung|directed|steadied|rested|leaned|wedged|balanced|cradled|held|raised|lifted|swivell?ed|levell?ed|poked|pressed|zoomed|braced|tilted|angled|kept|worked|manned|operated|wielded|handled|gripped|used|had)"
_NOTICED = (
    r"(?:noticed|spotted|saw|sighted|glimpsed|spied|picked out|made out|singled out|came upon|chanced upon|was struck by|kept watch|happened|(?:looked|glanced|gazed|peered) (?:down|out|north|south|east|west|across|along|over|toward)[a-z]*"
    r"|had (?:(?:only|just|barely|about|perhaps|some|the|a|an|enough|all of) )*(?:[a-z]+ )?(?:(?:time|seconds?|moments?|minutes?|chance|opportunity)(?= (?:to (?:photograph|frame|catch|take|shoot|snap|record|capture|see|look)|of (?:the|this)|before|for (?:[a-z0-9-]+ ){0,3}(?:frames|pictures|photos|photographs|shots|images))\b|, and the (?:photo|picture|image))|view|look|luck|pass|front-row seat|vantage point)"
    r"|was (?:(?:already|just|there|ready|waiting|floating|looking|watching) )*(?:(?:at|by|near|out|through)(?: the| an?| his| her| one of the)?(?: [a-z-]+){0,2} (?:windows?|porthole|camera)|when|as(?= the\b))\b|zoomed in|took (?:advantage|notice|the (?:chance|opportunity))|seized|(?:ran|rattled|fired|squeezed|reeled|clicked) off)"
)
"""What else a member of a crew whom nobody names does at a window, when land is what a caption shows."""
OPENING = 4
"""How many sentences open a text: those that tell of the picture of a view of land."""
_SAID = r"(?:a |an |one |the |some |any |another |two |three |several |unnamed |unidentified |unknown |anonymous |other |fellow )*"
_ADVERB = r"(?:,? (?:[a-z]+ly|also|then|once|just|even|in turn|later that day|meanwhile|himself|herself|who|managed to|was able to|were able to))*"


@lru_cache(maxsize=4)
def _crews(alphabet: Alphabet) -> tuple[Pattern, ...]:
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    r, p, ship = (f"[{alphabet.slot[c]}]" for c in ("Role", "Person", "VisitingVehicle"))
    seen = (
        "[" + "".join(alphabet.slot[c] for c in ("EarthFeature", "Phenomenon", "VisitingVehicle", "SpaceStation", "Module", "Person")) + "]"
    )
    land = "[" + "".join(alphabet.slot[c] for c in ("EarthFeature", "Phenomenon")) + "]"
    length = f"[{alphabet.slot['Length']}]"
    people = rf"(?:crew(?: of [a-z]+)?(?: (?:members?|man|men|woman|women))?|crewmen|crewman|crew ?members?|crewmates?|spacefarers?|travell?ers|residents?|flyers|fliers|team|men|women|people|person|pair|duo|trio|(?:two|three|four|five|six|seven)(?! (?!with\b|who\b|stood\b|aboard\b)[a-z])|{r}s?)"
    many = alphabet.slot["Person"]
    mates = rf"(?:{people}|him|her|them|us|both|man|woman|others?|spacewalkers?|colleagues?|partners?|friends?|visitors?)"
    crew = (
        rf"(?:{_SAID}(?:(?:of|from|in) the )?(?P<x>{x})(?:'s)? (?:(?:space )?shuttle |{ship}(?:'s)? |station )?{people}"
        rf"|{_SAID}(?:members?|one|someone|somebody|anybody|hands?|{people}) (?:of|from|in|on|with|among|aboard) (?:the |its )?(?:[a-z]+ )?(?P<y>{x})(?:'s?)?(?: crew| mission| flight| {people})?"
        rf"|(?:{_SAID}(?:members?|one|some(?:one|body)?|any(?:one)?)) of (?P<g>{p})"
        r"|(?:^|(?<=[,;:] )|(?<=and ))(?P<t>(?:one|another|some(?:one|body)|a member) of (?:them|these|those|its (?:members|crew|astronauts|people|number)|the (?:crew|team|two|three|four|five|six|seven|astronauts|members|residents|men|women)))(?! [\ue000-\uf8ff]))"
    )
    insert = r"(?:, (?:unnamed|unidentified|unknown|anonymous|not named)(?: here)?,)?(?:,? (?:(?:aboard|on board|onboard|in|inside|from|at|on|who|still|now|then|just|looking|working|floating|posted|standing|perched|stationed|with|through|using|waiting|watching|peering)\b[^.;:]{2,80}?),?)?"
    shown = rf"(?:(?:this|these|the|an?|several|some|many|more than|over|about|hundreds|dozens|scores|thousands|both|\d+|two|three|one)(?: (?!by\b)[a-z0-9,'-]+| {seen}(?:'s)?){{0,6}}? {_PICTURE}|(?:this|these|it|them)(?: all| both)?(?=[.,;:]|$| (?:from|through|with|while|as|during|when|just|shortly|moments|minutes|before|after|at|by|using|looking|in|on(?! an?\b)|because)\b)|{seen}(?= (?:from|through|with|against|as|while|in|on|at|during|when)\b)|(?:the |this |a |an |its |their )?(?:[a-z-]+ ){{0,2}}{_SIGHT}\b|(?:the |its )?(?:[a-z-]+ ){{0,2}}{land})"
    return (
        Pattern(rf"(?<!\w){crew}{insert}{_ADVERB} (?P<v>{_VERBS}) {shown}"),
        Pattern(rf"(?<!\w){crew}{insert}{_ADVERB} (?P<v>{_TAKING}) "),
        Pattern(rf"(?<!\w){crew}{insert}{_ADVERB} (?P<v>{_AIMED} (?:an?|the|his|her|their|its|both|two|three|four|several) (?:(?!arm\b)(?:[\w-]+|{length}(?:-[a-z]+)?) ){{0,4}}{_GEAR})"),
        Pattern(rf"(?<!\w){crew}{insert}{_ADVERB} (?P<v>{_NOTICED})\b(?P<land>)"),
        Pattern(rf"(?<!\w){crew}{insert}{_ADVERB} (?P<v>(?:(?:followed|tracked|chased|kept|held|looked|waited|leaned|gazed)\b[^.;:]{{0,50}}? (?:with|through)|(?:watched|saw|spotted)(?:(?! {mates}(?!\w))[^.;:{many}]){{0,50}}? (?:with|through)|(?:watched|saw|spotted) (?:{p}|(?:(?:the|his|her) )?{mates}) through) (?:an?|the|his|her) (?:[\w-]+ ){{0,4}}{_GEAR}(?!'s [a-z]))(?!.*\b(?:c[ao]mes? from|from the ground)\b)"),
        Pattern(rf"(?<!\w){crew}{insert}{_ADVERB} (?P<v>(?:pressed|released|tripped|clicked|triggered|fired) the (?:camera's )?(?:shutter|button))"),
        Pattern(rf"\b(?P<v>{_PICTURE}[^.;:]{{0,120}}?,? (?:(?:(?:is|was|were|are|being|been|comes?|came|taken|made|shot|credited|due|owed|thanks|courtesy|attributed|the work|the gift|a gift)\b[^.;:]{{0,70}}? )?(?:by|(?:(?<=due )|(?<=owed )|(?<=hanks )|(?<=redited )|(?<=ributed )|(?<=gift ))to|from(?: the (?:camera|lens) of)?))) {crew}(?P<z>)"),
        Pattern(rf"\b(?P<v>{_PICTURE}(?: of [^.;:,]{{2,40}}?)?,? (?:one |some )?(?:of (?:the )?(?:hundreds|dozens|many|scores|thousands|several)(?: of [a-z]+)? )?(?:that |which )?){crew}{_ADVERB} {_VERBS}(?=[.,;:]|$| (?:as|while|when|from|during|on|in|at|through|with|before|after|shortly|moments|that)\b)"),
        Pattern(rf"\b(?P<v>(?:is|was|are|were|been|^)(?: [a-z]+ly)? ?(?:taken|photographed|snapped|shot|captured|recorded|exposed|caught|imaged|framed|filmed|credited|attributed)(?! (?:by|to) (?:the )?(?:arm|robot))(?: [^.;:]{{2,80}}?)? (?:by|to)) {crew}"),
        Pattern(rf"(?:^|[.;,(] ?)(?P<v>(?:(?:taken|photographed|shot|acquired|made|captured) by|photographer|author|camera(?: operator)?|photo|image|picture|{r})(?: by)?:) {crew}(?=[.;,)]|$)"),
        Pattern(rf"(?<!\w)(?P<v>(?:photographer|author|{r}|(?:who(?:ever)?|the (?:one|hand|person|man|woman)) (?:that |who )?(?:took|made|shot|exposed|pressed|snapped|held|worked|was (?:behind|at|holding)) [^.;,:]{{2,40}}?)(?: of [^.;,:]{{2,30}})?,? (?:(?:is|was|has|went|remains?) )?(?:unknown|unrecorded|unnamed|unidentified|uncredited|anonymous|(?:not|never|nowhere) (?:been )?(?:recorded|known|named|identified|noted|given|credited|listed|stated|told|written down|mentioned))(?:[,;]? \(?(?:(?:but|though|although|beyond|except|save|other|only|it|he|she|certainly|surely|clearly|evidently|probably|presumably)\b|[\ue000-\uf8ff] (?:was|is|must)\b)(?:(?! not?\b)[^.;:]){{0,40}}?| \(|: ?|,)) ?{crew}(?P<unnamed>)(?=[.,;:)]|$| (?:on|who|whose|in|aboard|from|of|that|during)\b)"),
        Pattern(rf"\b(?P<v>(?:who(?:ever)?|the one who|somebody|someone) [^.;]{{2,90}}?\b(?:camera|shutter|button|picture|photo|photograph|frame|shot)\b[^.;]{{0,70}}?,? (?:was|is) ){crew}(?=[.;)]|$)"),
        Pattern(rf"{_GEAR}(?P<v>[^.;,:]{{0,40}}? (?:(?:in|from) (?:the )?hands? of|held by|worked by|operated by|wielded by|belonging to)| of| that) {crew}"),
    )  # fmt: skip


@lru_cache(maxsize=4)
def _people(alphabet: Alphabet) -> tuple[Pattern, ...]:
    p, r, o = (f"[{alphabet.slot[c]}]" for c in ("Person", "Role", "SpaceAgency"))
    many, length, ships = (alphabet.slot[c] for c in ("Person", "Length", "VisitingVehicle"))
    land = "[" + alphabet.slot["EarthFeature"] + alphabet.slot["Phenomenon"] + "]"
    seen = "[" + "".join(alphabet.slot[c] for c in ("EarthFeature", "Phenomenon", "SpaceStation", "Person")) + "]"
    who = rf"(?P<p>{p})(?!'s? [a-z])(?: of (?:the )?{o}| \([^()]{{1,50}}\))?"
    insert = rf"(?:, (?!and\b|or\b|[{many}])[^.;:{many}]{{2,130}}?,| who|,(?= [a-z]+ (?:(?:this|these|it|them|him|her|his|their)\b|the (?!day|week|evening|morning|night|month|year|previous))))?"  # a lone comma is what a title, drawn into its name, leaves behind
    titled = rf"(?:(?:the|an?|his|her|their|its|our|(?:mission|flight|crew|team|ship|station|shuttle|visitor|pair|group|expedition)(?:'s|s')|fellow|astronaut|cosmonaut|crew ?mate|colleague|partner|companion|friend|{o}(?:'s?)?|{r}),? )*"
    gear = rf"(?:(?:an?|the|his|her|their|its|both|[a-z]+'s) )?(?:(?:own|[a-z0-9.-]+|[{length}](?:-[a-z]+)?)[ ,]+){{0,5}}?{_GEAR}"
    gap = rf"[^.;:{many}]"
    him = rf"(?:him|her|them|it|us|this|these|both|(?:the |his |her |their |its )?(?:[a-z-]+ |{o} ){{0,3}}{_SIGHT}\b|(?:the |his |her |their |fellow |{r} )*{seen})"
    by_glass = r"(?:from (?:the |an? |his |her |its )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ?){0,4}(?:windows?|porthole|pane|inboard|inside|indoors|below|above|behind|outside|afar|deck|[\ue000-\uf8ff])|through (?:the|an?|his|her)\b|with (?:an?|the|his|her) [^.;,]{0,40}(?:lens|camera|telephoto)|on camera|on film|in passing|at (?:the|an?|his|her) (?:[a-z]+ )?(?:window|porthole)|for (?:posterity|the record)|at (?:work|play|the right|just)\b)"
    return (
        Pattern(rf"{who}{insert}{_ADVERB} (?P<v>(?:stack(?:s|ed)|combin(?:es|ed)|stitch(?:es|ed)|merg(?:es|ed)|layer(?:s|ed)|blend(?:s|ed)|assembl(?:es|ed)|(?:puts?|strung|stitche[sd]|piece[sd]) together|added up) (?:(?!and )(?:[a-z0-9,-]+|[{length}]) ){{0,6}}?(?<!framed )(?:exposures?|frames|shots|photos|photographs|images|pictures|stills))(?=[.,;:)]|$| (?:taken|made|shot|into (?:this|one|(?:an?|the) (?:[a-z-]+ ){{0,2}}?{_PICTURE})|to (?:make|form|create|produce|get)|for (?:this|the) (?:picture|image|view))\b)(?P<by>)"),
        Pattern(rf"{who}{insert}{_ADVERB} (?P<v>(?:photographed|snapped|imaged|documented|framed|immortali[sz]ed|pictured|filmed) (?!(?:by|in|on|at|during|shut|back|off|out|up|with|as|from|for|aboard|each|messages?)\b){gap}{{0,10}})"),
        Pattern(rf"{who}{insert}{_ADVERB} (?P<v>(?:captured|caught|recorded|shot|got|took|grabbed|made|logged|preserved|brought (?:down|back|home|away)|came (?:back|home|away) with) (?:(?:this|these|the|an?|several|some|two|three|four|five|six|dozens of|hundreds of) (?:[a-z0-9-]+ ){{0,3}}?{_PICTURE}|{him} {by_glass}|(?:it|this|these)(?=[.,;]|$| (?:on [\ue000-\uf8ff]|from|through|with|while|as|during|at [0-9a-z]+ (?:in|o'clock|p|a)\b))))"),
        Pattern(rf"{who}{insert}{_ADVERB} (?P<v>{_AIMED} {gear}(?! of\b))(?P<aim>)"),
        Pattern(rf"{who}{insert}{_ADVERB} (?P<v>(?:(?:was|were|hurried|rushed|raced|dashed|hastened|stood|sat|floated|hovered|waited|lay|hung|perched|crouched|knelt|watched|looked|gazed|peered|followed|tracked|leaned|leant|drifted|spent|lingered|kept|had|went|stayed|happened|reached|picked|found|chased|flew|passed|saw|spotted|noticed|zeroed)\b{gap}{{0,90}}?) (?:(?:with|through|behind|holding|clutching|gripping|using|at|into|by|down|on|of|to) )?{gear})"),
        Pattern(rf"(?P<p>{p})(?!'s? [a-z])(?P<v>(?:[^.;:{many}]{{2,220}}?,? and|[^.;:{many}]{{0,220}}?,)(?: then| from there| through it| [a-z]+ly)?(?:,? (?:on|at|in|late|early|just|that)[^.;:,{many}]{{1,40}},)? (?:photographed|recorded|filmed|imaged|documented|(?:captured|caught|shot)(?! (?:the |an? )?[{ships}])) (?:(?:the|an?|its|this|two|three|some|comet) )?(?:[a-z-]+(?:'s)? ){{0,3}}?{land})(?P<glass>)"),
        Pattern(rf"{who}{insert}{_ADVERB} (?P<v>(?:presse[sd]|release[sd]|trip(?:ped|s)|click(?:ed|s)|trigger(?:ed|s)|fire[sd]|squeeze[sd]) the (?:camera's )?(?:shutter|button)(?: release)?)(?! (?:of|on) the (?:arm|robot))"),
        Pattern(rf"{who}{insert}{_ADVERB} (?P<v>(?:did|was doing|does) the (?:shooting|clicking|snapping|photographing|photography|filming))"),
        Pattern(rf"\b(?P<v>(?:camera|lens|viewfinder|phone|gopro)(?:,? (?:that|which))? (?:was |is |were )?(?:in the hands? of|in the (?:care|grip|grasp) of|on the (?:helmet|chest|wrist|suit|glove) of|(?:worn|held|worked|operated|carried|manned|wielded|handled|aimed|pointed|used|clutched|borne|steadied|released) by|belong(?:ing|s|ed) to|(?:that|which))) {titled}{who}(?P<eye>)"),
        Pattern(rf"\b(?P<v>(?:helmet|suit|head|wrist|chest|hand-held|handheld|still|digital|glove)(?:-mounted)? (?:camera|cam)s? (?:of|on)) {titled}{who}(?P<eye>)"),
        Pattern(rf"(?P<p>{p})(?P<v>'s? (?:own )?(?:helmet|suit|wrist|chest|head|hand-held|handheld|still|digital|trusty|long|tethered)?(?:-mounted)? ?{_GEAR})(?! (?:of|is being|to be|needs?|broke|failed|stayed|hangs?|hung|floats?|rests?|was (?:off|broken|dark)|is (?:off|mirrored|reflected|seen|visible))\b)(?P<eye>)"),
        Pattern(rf"^(?P<v>(?:the )?(?:(?P<r>{r})|photographer|cameraman|camerawoman|photo credit|one (?:with|behind|holding|at) the (?:camera|lens|shutter)|(?:man|woman|person|astronaut|cosmonaut) (?:with|behind|holding|at) the (?:camera|lens|shutter)|(?:hand|hands|eye|eyes|finger) (?:on|behind|at) the (?:camera|lens|shutter)|behind the (?:camera|lens|viewfinder|shutter)|camera)(?: (?:here|in hand|that day))?\b[^.;{many}]{{0,90}}(?: (?:is|was|were|belonged to|stood|sat|floated|hovered)\b[^.;{many}]{{0,60}}|: ?|, | – | — | -- )){titled}{who}(?P<only>)"),
        Pattern(rf"(?P<v>(?P<r>{r})|\b[a-z]*photographer),? (?P<p>{p}|[{alphabet.slot[NAME]}])(?P<by>)"),
        Pattern(rf"\b(?P<v>(?:author|maker|creator|originator)(?: of (?:the|this) [a-z]+)?(?: here)?(?: is| was|:|,| –| —| --)) {titled}{who}(?P<only>)"),
        Pattern(rf"\b(?P<v>{_PICTURE}{gap}{{0,90}}?,? (?:that|which)) {titled}(?P<p>{p}){insert}{_ADVERB} {_VERBS}(?=[.,;:)]|$| (?:with|from|through|on|at|in|during|while|when|as|after|before|out)\b)(?P<by>)"),
        Pattern(rf"\b(?P<v>{_PICTURE}(?: (?:stitched|assembled|combined|stacked|pieced|put|merged|made|taken|shot|exposed|sent|composed|drawn|processed)\b{gap}{{0,60}}?)? by) (?:the |{r} |{o}(?:'s)? |astronaut |cosmonaut |his |her |crew ?mate |colleague |partner |[a-z]+ engineer )*(?P<p>{p})(?=[.,;:)]|$| (?:shows?|runs?|from|in|on|of|at|during|aboard|and|taken|made|through|with)\b)(?P<by>)"),
        Pattern(rf"\b(?P<v>{_PICTURE}{gap}{{0,80}}, by) {titled}(?P<p>{p})(?=[.;)]|$)(?P<by>)"),
        Pattern(rf"^{p}(?:,| is| was)? (?P<v>(?:as )?seen by) {titled}(?P<p>{p})(?= (?:from|through|across|over|on|out of)\b)(?P<by>)"),
        Pattern(rf"{who}{insert} (?P<v>(?:is|was|being|acted as|served as|doubled as|became|turned) (?:also |both |again |here |the day's )?(?:the |our |its |his |her |their )?(?:(?P<r>{r})|photographer|cameraman|camerawoman|one (?:with|behind|holding|at) the (?:camera|lens)|(?:man|woman|person|astronaut|cosmonaut) (?:with|behind|holding|at) the (?:camera|lens)|behind the (?:camera|lens)))(?!'s (?:field|view|range|reach|sight|frame|gaze|eye)\b)(?P<only>)"),
        Pattern(rf"\b(?P<v>(?:this|an?|the) (?:[a-z0-9-]+ ){{0,3}}?{_PICTURE}(?: (?:of|from|over) {gap}{{2,60}}?)?,? (?:by|from|courtesy of|credited to|owed to|thanks to|due to)) {titled}(?P<p>{p})(?=[.,;:)]|$| (?:shows?|from|in|on|of|at|during|aboard|and|taken|made)\b)(?P<by>)"),
    )  # fmt: skip


@lru_cache(maxsize=4)
def _selves(alphabet: Alphabet) -> tuple[Pattern, ...]:
    p, many = f"[{alphabet.slot['Person']}]", alphabet.slot["Person"]
    verb = "(?:turns?|turned|points?|pointed|aims?|aimed|swings?|swung|trains?|trained|holds?|held|spins?|spun|takes?|took|makes?|made|snaps?|snapped|shoots?|shot|photographs?|photographed|captures?|captured|catches|caught|records?|recorded|films?|filmed|frames?|framed|tak(?:ing)|mak(?:ing)|snapping|shooting|pointing|turning|aiming)"
    return (
        Pattern(rf"(?P<p>{p})(?!'s? [a-z])[^.;{many}]{{0,120}}?\b(?P<v>{verb} (?:[^.;{many}]{{0,50}}?(?:{_GEAR}|{_PICTURE})[^.;{many}]{{0,25}}? )?(?:(?:at|on|toward|towards|of|round on|around on|back on|back at) )?(?:himself|herself|his own|her own|(?:his|her) (?:mirror image|reflection)))(?= |[.,;:]|$)"),
        Pattern(rf"\b(?P<v>(?:selfie|self-portrait|self portrait|self-photo))(?: (?:taken|made|shot|snapped))? (?:by|of|from) (?:[a-z\ue000-\uf8ff' ]{{0,40}} )?(?P<p>{p})"),
        Pattern(rf"(?P<p>{p})(?P<v>'s? (?:[a-z-]+ ){{0,2}}(?:selfie|self-portrait|self portrait|self-photo))\b"),
    )  # fmt: skip


_ANY = Pattern(
    rf"\b(?:{_GEAR}|{_PICTURE}|photographe[dr]|photography|cameraman|selfie|self-?p|snapped|shot|filmed|framed|recorded|captured|caught|documented|imaged|shooting|immortal|himself|herself|recorded|took|exposed|shutter)"
)
"""What no telling of a photographer does without."""
_WORKED_ON = compiled(
    r"\b(?:(?:look|see)(?:s|ed|n|ing)? (?:after|to)|saw to|tend|install|repair|unpack|clean|replac|remov|connect|inspect|stow|calibrat|load|swap|servic|retriev|bolt(?:ed|ing) (?:down|on|in|the|an?|up|it)|deploy|deliver|assembl|test|train(?!(?:s|ed|ing) (?:an?|the|his|her|their) )|practi[cs]|rehears|fix|attach|practis|set up (?!(?:his|her|the|a) (?:tripod|camera))|mount|film(?:s|ing) (?:an?|the) (?:lesson|message|greeting))"
)
"""What is done to a camera that is a thing of the scene."""
_ANOTHER_TIME = compiled(
    r"\b(?:not|nor|never|nobody|no|neither|without|another|earlier|previous(?:ly)?|later|next|tomorrow|will|would|could|might|may|should|plans?|planned|hopes?|hoped|to be|supposed|due|if|unless|had (?:been )?(?:photographed|shot|snapped|taken|recorded|captured|filmed|imaged)|(?:day|days|evening|night|morning|week|weeks|month|months|year|years) (?:before|earlier|ago)|last (?:week|month|year)|video|television|tv|timer|automat[a-z]+|remote|ground-controlled|controllers|unmanned|satellite|by trade|by profession|hobby|amateur|keen|avid|trained(?! (?:an?|the|his|her|their|its) (?:[a-z0-9.-]+ ){0,4}?(?:camera|lens|nikon|telephoto|zoom))|training|course|student)\b"
)
"""What another picture is told with, or none."""
_HABIT = compiled(r"\b(?:often|usually|always|sometimes|every|each|most|once)\b")


def read_last_taker(draft: Draft) -> None:
    """States who took the picture by the first sentence that tells of somebody with a camera, when nothing else did."""
    if not _ANY.search(draft.small()) and not _CAMERA.search(draft.small()):
        return
    if any(_crew(draft, sentence) for sentence in draft.sentences[:12]):
        return
    if _SELVES.search(draft.small()) and any(_oneself(draft, sentence) for sentence in draft.sentences[:6]):
        return
    if any(_person(draft, sentence) for sentence in draft.sentences[:12]):
        return
    if any(_alone_with_camera(draft, sentence) for sentence in draft.sentences[:12]):
        return


def _crew(draft: Draft, sentence: Sentence) -> bool:
    """An unnamed member of the crew of a flight."""
    for pattern in sentence.worth(_crews(sentence.alphabet)):
        if "land" in pattern.compiled.groupindex and (sentence.number >= OPENING or draft.once(_named_or_machine)):
            continue
        if not any(_may_have_crew(near) for near in draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]):
            return False
        for match in pattern.finditer(sentence.codes):
            slot = next(name for name in ("x", "y", "g", "t") if match[name])
            if slot == "t":
                flight = _crew_before(draft, sentence, match.start())
            else:
                chunk = sentence.at[match.start(slot)]
                flight = _only_flight(draft, chunk) if slot == "g" else chunk.meaning("Mission", "Expedition")
            if (
                flight is None
                or ("unnamed" not in match.groupdict() and _told_of_another(sentence, match))
                or mood(sentence, match.start("v"), match.start("v"))
                or (compiled(r"[a-z]+ing\b|to\b").match(match["v"]))
                or _USED.search(sentence.codes, match.start(), match.start(slot))
                or (match["v"] in _CATCHES and _WHAT.search(match.group()))
                or (slot == "t" and _VERB.fullmatch(match["v"]) and not _THIS.match(sentence.codes, match.end("v")))
                or (slot == "t" and _BEFORE_NOW.search(sentence.codes, match.end("v")))
                or _ONCE_BEFORE.match(sentence.codes, match.end("v"))
                or ("land" in match.groupdict() and not _of_land(draft, sentence, match, flight))
            ):
                continue
            if "z" in match.groupdict() and not _ENDS.match(sentence.codes, match.end()):
                continue
            span = sentence.original(*match.span())
            unnamed = Entity(f"{flight.id}-crew-member", "Person", f"{flight.label} crew member", known=False)
            draft.say(draft.photo, "takenBy", unnamed, "unnamed-crew", span, object_span=span, trigger=span)
            draft.say(draft.photo, "takenDuring", flight, "unnamed-crew", span, object_span=span, trigger=span)
            return True
    return False


def _may_have_crew(sentence: Sentence) -> bool:
    """True for a sentence that names a flight, or people in a list, whose flight stands in it."""
    return any(chunk.members or chunk.is_a("Mission", "Expedition") for chunk in sentence.chunks)


def _of_land(draft: Draft, sentence: Sentence, match: re.Match[str], flight: Entity) -> bool:
    """True for a text about land of a flight's time, where `_named_or_machine` is not."""
    if not may_be_then(draft, flight) or any(
        isinstance(c.value, Date) and draft.day and not draft.day.startswith(c.value.iso(draft.day) or "-") for c in sentence.chunks
    ):
        return False
    land = any(c.is_a("EarthFeature", "Phenomenon") for other in draft.near(sentence) for c in other.chunks)
    aside = (
        _AGAIN.search(sentence.codes, match.end())
        or _HABIT.search(sentence.codes, match.start())
        or _IN_SIGHT.match(sentence.codes, match.end())
        or _SHOWS.search(sentence.codes, 0, match.start())
    )
    return land and sentence.number < OPENING and aside is None


_AGAIN = compiled(r"\b(?:too|also|as well|all (?:day|week|month|night|year)|for (?:days|weeks|months)|a year|at the time)\b")
"""With what another look than the picture's is told: "the crew had a view of it too"."""
_IN_SIGHT = compiled(
    r"[^.;]{0,80}\b(?:but|though|yet)\b|[^.;]{0,40}\b(?:no (?:camera|time|chance|luck|film)|too late|to (?:speak|talk|meet|visit|call|answer|ask|eat|rest|sleep|play|sing|vote|read)|visible|in view|on the (?:left|right))\b"
)
"""What is told of someone who took no picture, or is in it."""
_SHOWS = compiled(r"\b(?:shows?|showing|depicts?|depicting|finds|features|of|with|beside|catches|sees|to|told|said) $")
_OF_MACHINE = compiled(
    rf"\b(?i:satellites?|sensors?|landsat|modis|aster|sentinel|viirs|drone|aircraft|webcams?|radar)\b|\b(?:Terra|Aqua|Suomi|GOES)\b|(?i:\b{_PICTURE}[^.;]{{0,60}}? (?:by|from) (?:[^.;,]{{0,40}} )?(?:instruments?|(?:fixed|external|outside|automatic|television|video) cameras?|cameras? (?:on|outside|under|mounted))\b)"
)
"""What else takes pictures of land, wherever a text has a word of it."""


def _named_or_machine(draft: Draft) -> bool:
    """Whether the scene or the sentences that open a text name somebody, or it has two flights, or no word of a picture that a hand
    took."""
    return (
        len(draft.each_flight()) > 1
        or any(s.people() for s in draft.sentences if draft.scene[s.number] or s.number < OPENING)
        or _TAKEN_WITH.search(draft.text) is None
        or (_OF_MACHINE.search(draft.text) is not None and _BY_HAND.search(draft.text) is None)
    )


_BY_HAND = compiled(r"(?i)\biss0\d\d-?e-?\d|\b(?:astronaut|cosmonaut|crew member)'s? (?:photo|picture|image)")
_TAKEN_WITH = compiled(rf"(?i)\b(?:{_PICTURE}|{_GEAR})|\biss0\d\d-?e-?\d")


_CATCHES = frozenset("captured caught grabbed bagged got took made secured collected gathered".split())
_VERB = compiled(_VERBS)
_THIS = compiled(
    rf" (?:(?:this|these) (?:(?:[a-z0-9-]+,?|[\ue000-\uf8ff](?:'s)?) ){{0,5}}?{_PICTURE}(?! by\b)|the (?:[a-z0-9-]+ ){{0,3}}?{_PICTURE}(?=[.,;:)]|$| (?:here|from|with|through|while|as|when|at)\b)"
    rf"|(?:(?<=photographed )|(?<=filmed )|(?<=imaged )|(?<=recorded )|(?<=documented ))this (?:[a-z-]+ ){{0,2}}?{_SIGHT}(?=[.,;:)]|$| (?:from|with|through|while|as|when|at)\b)"
    r"|(?:it|this|these)(?=[.,;:)]|$| (?:here|from|with|through|while|as|when|at|during|just|before|after|in|on)\b))"
)
"""What "one of them" has to have taken: this picture, or what it shows."""
_BEFORE_NOW = compiled(r"\b(?:last (?:week|month|year|night|time|[a-z]+day|spring|summer|autumn|winter)|earlier|yesterday|ago)\b")
_ONCE_BEFORE = compiled(r"[^.;:,]{0,40}\b(?:last (?:week|month|year)|(?:days?|weeks?|months?|years?) (?:ago|earlier|before))\b")
_USED = compiled(
    r"\b(?:used|seen|chosen|picked|admired|shown|sent|given|viewed|signed|needed|wanted|requested|studied|kept|held|shared|posted|sought|asked)(?: [a-z]+){0,2} (?:by|to|from)\b"
)
"""What else a crew does with a picture."""
_WHAT = compiled(r" (?:it|them|this|these)$")
""" "A crew member captured it": a ship, not a view."""
_ENDS = compiled(r"(?:[.,;:)]|$| (?:who|on|in|at|from|as|while|when|during|with|through|using|aboard|inside|and|shortly|before|after)\b)")


def _only_flight(draft: Draft, group: Chunk) -> Entity | None:
    inside = {a for at, a in draft.flights if group.start <= at < group.end}
    return next(iter(inside)) if len(inside) == 1 and group.members else None


_ITS_PEOPLE = compiled(
    r"(?:(?:crew(?: ?members)?|members|astronauts|cosmonauts|men|women|people|residents|two|three|four|five|six|seven|all|hands|[\ue000-\uf8ff]) (?:of|from|on|in|aboard) (?:the )?(?P<x>[\ue000-\uf8ff])|(?P<y>[\ue000-\uf8ff])(?:'s)? (?:[a-z]+ )?(?:crew|astronauts|cosmonauts|members|men|women|residents|people|[\ue000-\uf8ff]))"
)


def _crew_before(draft: Draft, sentence: Sentence, before: int) -> Entity | None:
    """Whose "one of them" is: the crew of the only flight that this sentence, or else the one before it, has told of, and nobody by name."""
    for near in (sentence, *draft.sentences[max(0, sentence.number - 1) : sentence.number]):
        stop = before if near is sentence else len(near.codes)
        inside = [c for at, c in near.at.items() if at < stop]
        flights = {c.start: c for c in inside if c.is_a("Mission", "Expedition") and not c.members}
        if any(c.is_a("Person") for c in inside) or len(flights) > 1:
            return None
        found = _ITS_PEOPLE.search(near.codes, 0, stop) if flights else None
        chunk = near.at[found.start("x" if found["x"] else "y")] if found is not None else None
        if chunk is not None and chunk.start in flights:
            return chunk.meaning("Mission", "Expedition")
    return None


_SELVES = Pattern(r"self|reflection|(?:his|her)\s+own|mirror\s+image")
"""What no telling of somebody before their own camera does without."""
_REFLEXIVE = Pattern(r"\b(?:himself|herself|(?:his|her) (?:own|mirror image|reflection))\b")
_REACH = 240
"""How many characters before "himself" the name may stand."""


def _last_name(sentence: Sentence, before: int) -> int:
    """The place of the last person named near before another; -1 for none."""
    for at in range(before - 1, max(-1, before - _REACH), -1):
        if at in sentence.at and sentence.at[at].is_a("Person"):
            return at
    return -1


def _oneself(draft: Draft, sentence: Sentence) -> bool:
    """Who turns the camera on themselves, and whom a self-portrait shows."""
    turned, *others = _selves(sentence.alphabet)
    near = {_last_name(sentence, word.start()) for word in _REFLEXIVE.finditer(sentence.codes)} - {-1}
    told = [match for at in sorted(near) if (match := turned.match(sentence.codes, at)) is not None]
    for pattern in sentence.worth(tuple(others)):
        told += pattern.finditer(sentence.codes)
    if any(_say(draft, sentence, match, alone=False) for match in told):
        return True
    found = _SELF.search(sentence.codes)
    if found is None or _ANOTHER_TIME.search(sentence.codes, max(0, found.start() - 40), found.end() + 20):
        return False
    people = {who: each for s in draft.near(sentence) if draft.scene[s.number] for who, each in s.people().items()}
    behind = draft.sentences[sentence.number + 1].at.get(0) if sentence.number + 1 < len(draft.sentences) and not people else None
    if behind is not None and behind.is_a("Person") and not behind.members:
        each = behind  # "Self-portrait with a shuttle. A is ..."
    elif len(people) == 1:
        (each,) = people.values()
    else:
        return False
    person, span = each.meaning("Person"), sentence.original(*found.span())
    if person is not None:
        draft.say(draft.photo, "takenBy", person, "photographer-named", span, object_span=each.span, trigger=span)
    return person is not None


_SELF = Pattern(
    r"(?:^|[.;:,] |\b(?:is|was|as|in|for|of|makes?|made|takes?|took|snaps?|snapped|shoots?|shot|becomes?|became) )(?:[a-z-]+ ){0,5}(?:selfie|self-portrait|self portrait|self-photo)\b(?! (?:stick|sticks|by|with (?:the )?[\ue000-\uf8ff]))"
)


_WINDOW = Pattern(r"\b(?:windows?|porthole|panes?|cupola|cameras?|lens|telephoto|from (?:there|here))\b")
"""Where who records a sight has a camera at hand."""


def _person(draft: Draft, sentence: Sentence) -> bool:
    """Somebody named."""
    for pattern in sentence.worth(_people(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            groups = match.groupdict()
            if "glass" in groups:
                way = sentence.original(*match.span("v"))
                if _WINDOW.search(draft.small(), way.start, way.end) is None:
                    continue
            elif not ("only" in groups or "by" in groups or "eye" in groups) and not _elsewhere(draft, sentence, match):
                continue
            if "eye" in groups and not _view_before(draft, sentence):
                continue
            if _say(draft, sentence, match, alone="only" in groups):
                return True
    return False


_CAMERA = Pattern(
    r"\b(?:cameras?(?! (?:arms?|bags?|caps?|covers?|mounts?|brackets?|groups?|lights?|boxes|housings?|cables?|assembl|port|system|crews?|teams?|equipment|drive)\b)|lens|telephoto|(?:view)?finder|shutter|(?:finger|thumb|hand) (?:was |is )?on the (?:button|release|trigger)|pressed the (?:button|release)|nikon|hasselblad|kodak|gopro|camcorder|tripod|solar filter|flash(?:bulb|gun)?(?! of)|photographer|long (?:glass|focus)|(?:in|into) (?:sharp )?focus|zoomed in|click(?:ed|ing) away|clicked|(?:the|did the) (?:photography|photographing|shooting|snapping|picture-taking)|(?:shot|shooting|exposed|exposing|snapped|snapping|photographing|photographed|photographs) (?:away|through|from|out|until|at|as|for|in bursts)|(?:frames|exposures|shots|pictures|photos) (?:a|per) (?:second|minute)|(?:for|made|took|shot|records?|recorded|documents?|documented) (?:all )?(?:the|this|these|her|his|their) (?:[a-z]+ )?(?:shot|pictures?|photos?|photographs?|moment|scene|album|handshake)|flash went|exposures?|\d+(?:-| )?(?:mm|millimet[er]+s?) (?:lens|glass|zoom))\b"
)
_MACHINE = Pattern(
    r"\b(?:external|outside|exterior|robotic|arm|truss|television|tv|video|tracking|ground|security|high-definition|hd|fixed|onboard|docking|inspection|infrared|web|all-sky|station's|shuttle's|spacecraft's|infrared|elbow|thermal) cameras?\b|\bcamera(?:s|'s)? (?:on|of|at|in|mounted) (?:the )?(?:tip|end|arm|truss|station|outside|hull|mast|canadarm2?|shuttle|pad)\b|\b(?:smil|wav|pos|grin|look|nod|star|mug|turn|fac|beam|gestur|salut)(?:es?|ed|s|ing) (?:[a-z]+ ){0,3}?(?:at|for|to|toward|towards|into|away from|from|us|the)\b|\b(?:backs?|face|faces|profile|side|sides|shoulders?|head|heads|palm|visor|hand|thumb|boots?|feet|soles|gaze)(?:,| (?:is|are|was|were|being|kept|held|half|partly|almost|mostly|turned|raised|lifted|up))* (?:to|toward|towards|at|away from|for|from) (?:us\b|(?:the|our) (?:camera|lens|photographer|viewer)\b)|\b(?:near(?:er|est)?|clos(?:e|er|est)|next|farthest|furthest|farther) (?:to |from )?(?:the|our) (?:camera|lens|photographer)\b|\bfor the cameras\b|\bon camera\b|\bcameras were\b"
)
"""Cameras that nobody holds, and what people do in front of one."""
_IN_VIEW = compiled(
    r"\b(?:background|foreground|left|right|behind (?:her|him|them|[\ue000-\uf8ff])|beside (?:her|him|them)|next to|seen|visible|shown|shows?|pictured|appears?|floats|holds|looks|sits|stands|works|wears|smiles|photographs|captures|takes|uses|aims|points|prepares|checks|watch(?:es)?|installs?)\b"
)


def _alone_with_camera(draft: Draft, sentence: Sentence) -> bool:
    """The only one named in a sentence of a camera, behind one that has shown something else."""
    if not sentence.people() or _CAMERA.search(draft.small(), sentence.span.start, sentence.span.end) is None:
        return False
    first = not any(len(s.codes.split()) > 4 for s in draft.sentences[: sentence.number])
    shown = {who for s in draft.sentences[: sentence.number] if draft.scene[s.number] for who in s.people()}
    start = 0
    for stop in (*(m.end() for m in _NEXT_CLAUSE.finditer(sentence.codes)), len(sentence.codes)):
        if _holds_camera(draft, sentence, start, stop, shown, first):
            return True
        start = stop
    return False


_NOT_THERE = Pattern(
    rf"(?:{lexicon().pattern('not-seen')})|\b(?:elsewhere|(?:beyond|outside|out of|off) (?:the )?(?:camera|frame|picture|shot|view|range|reach|sight)|camera's (?:reach|range|view|eye|field)|(?:whom|which|where|what) (?:no|the|this|our|every|any|one) (?:[a-z]+ )?(?:camera|lens)|(?:cameras?|lens) (?:cannot|can't|can not|could not|couldn't|does not|doesn't|did not|didn't|do not|don't|never|no longer|sees?|saw|reach(?:es|ed)?|miss(?:es|ed)?|loses|lost)|(?:when|as|while|before|after) (?:the|this|these) (?:[a-z]+ ){{0,4}}(?:camera|[\ue000-\uf8ff]|\([^()]*\)|picture|photo|photograph|image|frame|shot|exposure))"
)
"""What is told of somebody who is out of the picture, or only somewhere else when it was taken."""
_NEXT_CLAUSE = compiled(r"; |,? (?:while|whereas|but) |, and (?=[\ue000-\uf8ff])")
_ASIDE = compiled(r", (?!and\b|or\b|but\b)[^,.;]{3,80},")


def _holds_camera(draft: Draft, sentence: Sentence, start: int, stop: int, shown: set[str], first: bool) -> bool:
    """True, and told, where a clause has a camera and one name, which no clause before has shown."""
    span = sentence.original(start, stop)
    camera = _CAMERA.search(draft.small(), span.start, span.end)
    people = {at: chunk for at, chunk in sentence.at.items() if start <= at < stop and chunk.is_a("Person")} if camera is not None else {}
    named = {at: chunk for at, chunk in people.items() if draft.text[chunk.start : chunk.end].lower() not in ("him", "her", "them", "his")}
    people = named or people
    if camera is None or not people or any(chunk.members for chunk in people.values()):
        return False
    place, chunk = next(iter(people.items()))
    person = chunk.meaning("Person")
    if person is None or person.id in shown or any(other.meaning("Person") != person for other in people.values()):
        return False
    row = draft.gazetteer.rows.get(person.id)
    if first and (row is None or row.get("from")):
        return False  # a scene that opens with one of a crew and a camera is of them
    words = _ASIDE.sub(" ", f"{sentence.codes[start:place]}{sentence.codes[place + 1 : stop]}")
    if (
        any(spoken.search(words) for spoken in (_ANOTHER_TIME, _WORKED_ON, _HABIT, _IN_VIEW, _UNSURE))
        or _MACHINE.search(draft.small(), span.start, span.end)
        or _BEFORE_IT.search(sentence.codes, start, stop)
        or _NOT_THERE.search(sentence.codes, start, stop)
        or compiled(
            r"'s? (?!(?:own )?(?:[a-z0-9-]+ ){0,2}(?:camera|lens|flash|nikon|gopro|finger|thumb|hand|eye|idea|shutter))[a-z]"
        ).match(sentence.codes, place + 1)
    ):
        return False
    trigger = Span(*camera.span())
    quote = Span(min(trigger.start, chunk.start), max(trigger.end, chunk.end))
    draft.say(draft.photo, "takenBy", person, "photographer-named", quote, object_span=chunk.span, trigger=trigger)
    return True


_BEFORE_IT = compiled(
    r"\b(?:(?:backs?|faces?|heads?|eyes|profile) (?:is |are |turned |half )*(?:to|towards?|away from|on|in) the (?:camera|lens)|(?:fac(?:es?|ing)|turned|looks?|looking|away) (?:away )?(?:to|towards?|from|at|into) the (?:camera|lens)|clear of the (?:camera|lens))"
)
"""What somebody does before a camera that another holds."""
_UNSURE = compiled(
    r"\b(?:who|whom|he|she|they|to|of|for)'?s? (?:gave|handed|lent|passed|showed|taught|sold|bought|broke|dropped|lost|left|brought|carried|delivered|stole)|\?|\b(?:gave|handed|lent|passed|showed|taught|broke|dropped|lost|brought|carried|delivered|dark|broken|switched off|blank|was idle|stayed|idle|put away|stowed|packed away|invented|designed|built|made|came|flew up|asked|told|ordered|blind|out of reach|reflected|reflection)\b"
)
"""Words of what else is done with a camera."""


def _view_before(draft: Draft, sentence: Sentence) -> bool:
    """True where the sentence, or the one before it, is about what is seen."""
    return (
        not draft.opens(sentence)
        or compiled(rf"\b(?:{_PICTURE}|seen|found|caught|shows?|showed|recorded|captured)").search(sentence.codes) is not None
    )


def _elsewhere(draft: Draft, sentence: Sentence, match: re.Match[str]) -> bool:
    """True for one of whom the scene is not: it has shown something else, or shows land, and names them only with the camera."""
    chunk = sentence.at[match.start("p")]
    person = chunk.meaning("Person")
    shown = {who for s in draft.sentences[: sentence.number] if draft.scene[s.number] for who in s.people()}
    if person is None or person.id in shown:
        return False
    if not draft.opens(sentence) or any(len(s.codes.split()) > 4 for s in draft.sentences[: sentence.number]):
        return True
    return "aim" in match.groupdict() and any(
        c.is_a("EarthFeature", "Phenomenon") or (c.is_a("Person") and c is not chunk) for c in sentence.chunks
    )


def _told_of_another(sentence: Sentence, match: re.Match[str]) -> bool:
    """True where the words around what says it, or before its doer, are of another picture or of none."""
    said = match.start("v")
    if any(
        found.group() not in _MODALS or "," not in sentence.codes[found.end() : match.start()]
        for found in _ANOTHER_TIME.finditer(sentence.codes, max(0, match.start() - 40), match.start())
    ):
        return True
    return _ANOTHER_TIME.search(sentence.codes, max(match.start(), said - 15), max(said, match.end()) + 12) is not None


_MODALS = frozenset("will would could might may should".split())
"""What tells of its own clause alone: "seeing that it would come into view, A ran for a camera"."""


def _say(draft: Draft, sentence: Sentence, match: re.Match[str], alone: bool) -> bool:
    name = sentence.at[match.start("p")]
    title = sentence.at[match.start("r")] if match.groupdict().get("r") else None
    if title is not None and title.entities[0].id != "photographer":
        return False
    maker = meant(name, ("Person", NAME)) if len(name.each) == 1 else None
    people = sum(len(c.each) for c in sentence.chunks if c.is_a("Person"))
    said = match.start("v")
    clause = max(match.start(), said - 15, sentence.codes.rfind(",", match.start(), said) + 1)
    if (
        maker is None
        or (alone and people != 1)
        or _told_of_another(sentence, match)
        or _WORKED_ON.search(sentence.codes, match.start(), match.end())
        or _HABIT.search(sentence.codes, clause, match.end())
        or mood(sentence, match.start("v"), match.start("v"))
        or _TOLD_OF.search(sentence.codes, 0, match.start("p"))
    ):
        return False
    quote, trigger = sentence.original(*match.span()), sentence.original(*match.span("v"))
    draft.say(draft.photo, "takenBy", maker, "photographer-named", quote, object_span=name.span, trigger=trigger)
    return True


_TOLD_OF = compiled(
    r"\b(?:like|beside|behind|unlike|not|with|for|to|near|after|before|and|or|on|shows|showing) (?:the |his |her |fellow |[\ue000-\uf8ff](?:'s)? )*$"
)
"""Before a name that something else hangs on."""
