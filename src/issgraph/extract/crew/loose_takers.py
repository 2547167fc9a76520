"""Who took the picture, by any words that join one person to a camera, an eye or the picture itself, when nothing plainer told it.
The file is long by the words that may do so."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import meant, mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity
from issgraph.patterns import Pattern

_PICTURE = r"(?:photos?|photographs?|images?|pictures?|pics?|snapshots?|snaps?|shots?|exposures?|portraits?|views?|scenes?|vistas?|panoramas?|stills?|frames?|time-lapses?|selfies?|self-portraits?|mosaics?|composites?|sequences?|close-ups?|likeness(?:es)?|negatives?|keepsakes?|souvenirs?|records?|nocturnes?|compositions?|stud(?:y|ies)|glimpses?)\b(?! (?:books?|albums?|session|series|caption|editor|analysts?|frames?\b))"
_CAMERA = r"(?:cameras?|nikons?|canons?|hasselblad|leica|kodak|gopro|camcorder|dslrs?|lens(?:es)?|telephoto|long glass|zoom|viewfinders?|view finder|finders?|shutter|eyepiece|objective|tripod|flash|smartphone|phone|tablet)\b(?!'s (?:field|view|range|reach|sight|frame|gaze|eye)\b)(?! (?:arms?|bags?|caps?|covers?|mounts?|brackets?|groups?|lights?|boxes|housings?|cables?|assembl[a-z]+|port|system|crew|team|equipment|drive|battery|batteries|box|kit)\b)"
_SIGHT = r"(?:eyes?|gaze|glance|sights?|crosshairs|hands?|fingers?|thumb)"
_ADJECTIVES = r"(?:(?!of\b|in\b|to\b|from\b|and\b|with\b|at\b|on\b)[a-z0-9-]+ ){0,3}?"
_SAW = "(?:saw|sees|seen|viewed|views|caught|catches|found|finds|framed|frames|got|gets|spotted|spots|spied|spies|recorded|records|captured|captures|shot|shoots|met|had|has|kept|remembers|remembered|noticed|watched|photographed|snapped)"
_TAKES = "(?:tak(?:es?|ing)|took|taken|mak(?:es?|ing)|made|shoot(?:s|ing)?|shot|snap(?:s|ped|ping)?|record(?:s|ed|ing)?|exposed|composed|got|gets?|getting|grab(?:s|bed)?|bagged|sneak(?:s|ed)?|snuck|stole|collect(?:s|ed)?|do(?:es|ne)?|did|managed|secur(?:es|ed)|captur(?:es?|ed|ing)|fram(?:es?|ed|ing)|add(?:s|ed)|contribut(?:es?|ed)|suppl(?:y|ies|ied)|provid(?:es|ed)|furnish(?:es|ed)|deliver(?:s|ed)|produc(?:es|ed)|creat(?:es|ed))"
_KEPT = "(?:caught|catches|framed|frames|recorded|records|captured|captures|shot|shoots|got|gets|has|had|kept|keeps|found|finds|immortali[sz]ed|immortali[sz]es|eterni[sz]ed|preserved|preserves|fixed|fixes|froze|freezes|documented|documents|photographed|photographs|snapped|snaps|filmed|pictured|pictures|imaged|portrayed|portrays|spied|sees|saw|spotted|spots|watched|held|holds|followed|follows|tracked|tracks|looked at|seen)"
_FOR_GOOD = r"(?:on (?:film|camera|disk|disc|chip|a (?:memory )?card|the (?:memory )?card|record)|for (?:posterity|the record|the (?:family )?album|the archives?|the folks at home)|in (?:pictures|(?:(?:his|her|a|the|one|this) )?(?:single )?(?:frame|picture|photo|photograph|image|exposure|shot|still|viewfinder|finder|sights|lens))|(?:through|with|in|over|down|behind|from behind) (?:the|an?|his|her) (?:[a-z0-9-]+ ){0,3}?(?:camera|lens|viewfinder|finder|eyepiece|telephoto|nikon|zoom|phone)(?!'s (?:field|view|range|reach|sight|frame|gaze|eye)\b))"
_PERSON = r"(?:him|her|them|us|both|the (?:two|pair|duo|three|trio|four|men|women|others?|group|couple|spacewalkers?|handshake|hug|embrace|farewell|meeting|moment|scene|smile|grin)|(?:his|her|their) (?:[a-z-]+ )?(?:crewmates?|colleagues?|partners?|companions?|friends?|comrades?|mates?|commander|skipper|fellows?|boss|neighbou?rs?|compatriots?|countrym[ae]n|countrywom[ae]n|arrival|entry|departure|farewell|smiles?|handshake))"

_THE_ONE = "the (?:one|man|woman|person|astronaut|cosmonaut|crewmate|colleague|partner)"
_ITS_END = r"(?=[.,;:)]|$| (?:(?:with|through|while|as|when|at|is|was)\b|from\b(?! the (?:[a-z]+ )?(?:wall|album|box|drawer|folder|bag|locker)s?\b)))"
_TOOK_IT = r"(?=[.;:)]|$|,(?! (?:but|yet|though|only)\b)| (?:here|of|at|through|when|as|while|with|in)\b| from\b(?! the (?:[a-z]+ )?(?:wall|album|box|drawer|folder|bag|locker)s?\b))"
"""Behind "this picture" of one who made it: not "the photo files", nor "took this picture home"."""
_TAKING = (
    rf"(?:(?:taking|took|taken|making|made|exposing|exposed|recording|shooting|shot|snapping|snapped|framing|framed|capturing|captured|photographing|photographed) (?:this(?: one)?{_ITS_END}|these{_ITS_END}|it{_ITS_END}|the (?:[a-z-]+ ){{0,2}}?{_PICTURE}{_ITS_END}|this (?:[a-z-]+ ){{0,2}}?{_PICTURE}(?:{_ITS_END}|(?= of (?!(?:his|her|their)\b))))"
    r"|(?:shooting|shot|snapping|snapped|framing|framed|photographing|photographed) (?:him|her|them|both))"
)
"""What the one who made a picture did with it, or with those it shows."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    p = f"[{alphabet.slot['Person']}]"
    many = alphabet.slot["Person"]
    length, o = alphabet.slot["Length"], f"[{alphabet.slot['Organization']}]"
    code = f"[^\x00-\ud7ff{many}]"
    titled = rf"(?:(?!(?:and|or|with|to|by|for|from|in|on|at|than|as|but|not|that|which|who|near|beside|behind|under|above|through|inside|outside|against|towards?|across|over|between|into|of)\b)(?:[a-z0-9-]+|{code})(?:'s)?,? ){{0,6}}?"
    who = rf"{titled}(?P<p>{p})(?!'s? [a-z])"
    insert = rf"(?: of (?:the )?{o}| \([^()]{{1,40}}\))?(?: and (?:his|her|the|an?|their) [^.;:,{many}]{{2,50}},)?(?:,? (?:who|but|now|then) [^.;:{many}]{{2,100}}?,|, (?!and\b|or\b|[{many}])[^.;:{many}]{{2,110}}?,|, (?:to|for|with|whose|under|of|at|in|on|from) [^.;:]{{2,90}}?,)?(?: (?:was|is|stood|floated|sat|stayed|went) [^.;:,]{{2,50}}? and)?"
    adverb = r"(?:,? (?:[a-z]+ly|also|then|just|once|meanwhile|himself|herself|who|in turn|even|still|has|here|again|managed to|was able to|(?:could|did) not resist and))*"
    gap = rf"[^.;:{many}]"
    end = r"(?=[.,;:!?)]|$| (?:from|with|through|on|while|as|at|in|during|for|when|who|whose|aboard|inside|and|of|[–—-])(?!\w))"
    thought = r" (?:as|like) (?:(?:an?|one|no|his|her|their|something) [^.;:,]{0,40}?(?<!es)|[a-z-]+)(?=[,.;]|$)"
    cam = rf"(?:(?:{_ADJECTIVES}(?:[{length}][ -]?(?:[a-z]+ )?)?{_CAMERA})|(?:[a-z]+ )?(?:[{length}]|\d+ ?-?mm)(?= ?[.,;)]|$| (?:camera|lens|and|while|in|at|on|glass|saw|sees|caught|found|got|took|recorded)))"
    flight = alphabet.slot["Mission"] + alphabet.slot["Expedition"]
    away = rf"(?:[^.;:]*(?:simulat|training|mock-?up|[{flight}])|(?: [a-z]+){{1,3}} [{alphabet.slot['EarthFeature']}{alphabet.slot['Country']}])"
    no_phone = rf"(?!{_ADJECTIVES}(?:smartphone|phone|tablet)\b)"
    this = rf"(?:(?:this|these|the|our|that) {_ADJECTIVES}{_PICTURE}|this one|(?:this|it|which|here)\b)"
    return (
        # what somebody saw of it
        Pattern(rf"(?P<v>\b(?:as|how|the way|just as|much as)) {who}{insert}{adverb} (?P<w>{_SAW}) (?:{_PERSON}|it|this|[{many}]|the (?:[a-z-]+ )?(?:scene|view|show|approach|arrival|departure|visitor|ship|station|city|storm|night))\b(?![:,]?{thought})"),
        Pattern(rf"(?P<v>\b(?:as )?(?:seen|viewed|caught|framed|portrayed|pictured|immortali[sz]ed|spied)(?: (?:here|this way|so|like this))?(?:,? (?:through|from|over|in|at) (?:(?! (?:by|following|after|before|since|until)\b){gap}){{2,50}}?,?)? by) {who}{end}(?!{thought})"),
        Pattern(rf"(?P<v>\b(?:through|in|into|over|from behind|down|from|before|at|(?:(?<=waves )|(?<=waved )|(?<=waving )|(?<=nods ))to|towards?|for|on) (?:the )?(?:[a-z]+ ){{0,2}}?(?:eyes?|lens|viewfinder|finder|sights?|crosshairs|camera|eyepiece|objective)(?: of|(?: (?:held|worked|wielded|aimed|operated))? by)) (?:(?:the|an?|his|her|their|another|one) [^.;:{many}]{{2,70}}, )?{who}{end}"),
        Pattern(rf"\b(?:through|in|into|before|at|to|towards?|for|from) {titled}(?P<p>{p})(?P<v>'s? {_ADJECTIVES}(?:{_CAMERA}|frame\b|crosshairs)|(?<=through .)'s? {_ADJECTIVES}eyes?)(?! (?:was|is|were|are) (?:not|off|broken))"),
        Pattern(rf"^(?P<p>{p})(?P<v>'s? (?:[a-z-]+ )?(?:eyes?|lens|camera|viewfinder) (?:on|upon|over|toward|towards|meets?|met|caught|catches|found|finds|fell|followed|follows|picked|sees|saw|took|takes|was (?:quick|ready|waiting)|did not miss|missed nothing))\b"),
        Pattern(rf"(?P<p>{p})(?P<v>'s? (?:own )?(?:[a-z-]+ )?(?:camera|lens|viewfinder|telephoto|nikon|zoom) (?:followed|follows|tracked|tracks|caught|catches|found|finds|kept|keeps|recorded|records|saw|sees|got|gets|took|takes|made|shot|picked|lingers|lingered|swept|turned|captured|captures|was (?:the one|there|quick|ready|waiting|rolling|running)|missed nothing|has (?:it|them|him|her)|had (?:it|them|him|her)))\b"),
        Pattern(rf"(?P<v>\b(?:helmet|suit|chest|wrist|glove|head)?[ -]?(?:cam(?:era)?)?(?: |^)?(?:{_PICTURE}|view|image|grab|footage)(?: (?:taken|lifted|pulled|grabbed|cut))? (?:from|off|by)) {titled}(?P<p>{p})'s? (?:helmet|suit|chest|wrist|glove|head|shoulder|side|seat|perch|point of view|vantage)\b"),
        Pattern(rf"[{many}],? (?:who is |is |was |here |as )?(?P<v>(?:seen|caught|framed|photographed|snapped|immortali[sz]ed|pictured|captured|shot|portrayed|viewed|recorded|filmed|spied)(?:,? (?!by\b)(?:(?! (?:by|following|after|before|since|until)\b){gap}){{2,60}}?)? by) {who}{end}(?!{thought})"),
        Pattern(rf"(?P<v>\b(?:the|this|that|which) (?:eyes?|lens|camera|finger|hand|thumb|picture|photo|photograph|shot|view|frame|image)(?: here| at the (?:finder|window))? (?:is|was|are|were)) {titled}(?P<p>{p})'s?(?=[;.,]|$| (?:and|too|own)\b)"),
        Pattern(rf"(?P<p>{p})(?P<v>'s?,? (?:and|but) so (?:is|was|are|were) (?:the|this) (?:[a-z-]+ )?(?:{_PICTURE}|camera|lens))"),
        Pattern(rf"(?P<v>\b(?:it|this) (?:is|was)) {titled}(?P<p>{p})(?!'s?)[^.;:{many}]{{0,60}}? (?:who|that) (?:[a-z]+ ){{0,2}}?(?:photograph(?:ed|s|ing)|snapp?(?:ed|s|ing)|film(?:ed|s|ing)|document(?:ed|s|ing)|fram(?:ed|es|ing)|shot (?:this|it|him|her|them)|press(?:ed|es) the|h[ae]ld the (?:camera|lens)|had the (?:camera|lens)|took (?:this|the (?:picture|photo|shot)))\b"),
        Pattern(rf"(?:^|\b(?:what|how) ){titled}(?P<p>{p})(?P<v>'s? (?:[a-z-]+ ){{0,2}}{cam} (?:saw|sees|caught|catches|found|recorded|made of|took|got|picked up|brought back|showed|shows)\b)"),
        Pattern(rf"^(?P<p>{p})(?P<v>'s? (?:last|first|final|parting|farewell|own|favou?rite|daily|morning|evening|night) (?:(?:long|quick|brief) )?(?:look|glance|glimpse|view|photo|photograph|picture|shot|snap)(?: back| down| out)? (?:at|of|over|toward|from|through|on)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>[^.;:]{{2,140}}? the (?:camera|lens|phone) (?:that|which|with which (?:he|she)) (?:took|made|shot|exposed|recorded|captured) (?:this|it|the {_PICTURE}))"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:took it upon (?:him|her)self|was (?:asked|there|on hand|told|ready|chosen|quick|happy|left)|offered|volunteered|agreed|hurried|stayed (?:behind|inside|indoors|back)|rushed|stopped|paused|happened|chose|decided|managed|could not resist|got|came|found time) to (?:(?:record|document|photograph|film|snap|immortali[sz]e) (?:{_PERSON}|it|this|these|the (?:[a-z-]+ )?(?:event|occasion|sight|{_PICTURE})|{titled}[{many}](?!'))|take the (?:picture|photo|photos|pictures)|hold the camera|man the camera|work the camera)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:plays?|played|act(?:s|ed) as|serv(?:es|ed) as|doubl(?:es|ed) as|turn(?:s|ed)|becomes?|became|was appointed|is|was) (?:the |their |our |his |her |its )?(?:[a-z-]+ )?(?:(?P<r>[\ue000-\uf8ff])|photographer|cameraman|camerawoman|camera operator|camera man|chronicler|paparazzo))\b(?! (?:of|for) (?!this|the (?:day|pair|two|moment|scene)))"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:took|made|shot|snapped) (?:all|every one of|each of|most of) (?:of )?(?:the|these) (?:[a-z-]+ )?(?:{_PICTURE}))(?=[.,;:)]|$| (?:of|in|here|shown|seen|during|through|while|for|from (?!the (?:[a-z]+ )?(?:wall|album|box|drawer|folder|bag|locker)s?\b))\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>counted (?:to three|one, two, three|down (?:to|for|before) (?:the|this|it|him|her|them)(?: (?:click|flash|shutter|exposure|{_PICTURE}))?(?=[.,;]|$)))(?P<far>)"),
        # whose camera it was
        Pattern(rf"(?P<v>\b{no_phone}{cam}(?:(?:,)? (?:for|at|on|in) (?:this|that|the) [a-z ]{{2,30}},?)? (?:belong(?:s|ed)|fell|went|was entrusted|was left|was handed|was lent|is left)(?:,? (?:for|at|on|in|to) (?:this|that|the|all)? ?[^.;,{many}]{{2,40}},)? (?:to|with)) {who}{end}"),
        Pattern(rf"(?P<v>\b{no_phone}{cam} (?:(?:is|was|rested|lay|stayed|remained) )?(?:in the (?:hands?|care|charge|grip|custody) of|was with|is with|with)) {who}{end}"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:(?:kept|keeps|took|takes|had|has|was (?:put |placed )?in) (?:charge|care|control|custody|hold|command) of|was (?:handed|given|entrusted with|lent|the one with)|kept|keeps|leaves|left|had|carried|carries|brought|looked after|ran|runs|rolled|cranked|minded|minds|manned|mans|worked|works) (?:the|his|her|an?) {cam}(?:(?= (?:going|rolling|running|busy|clicking|on him|on her|on them|in hand|at the ready|ready|that|for this|at work|on the|and|as|while))|(?=[.;,]|$)))"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:(?:trip(?:ped|s)|press(?:ed|es)|releas(?:ed|es)|click(?:ed|s)|squeez(?:ed|es)|fir(?:ed|es)|work(?:ed|s)|snap(?:ped|s)|hit|hits|pull(?:ed|s)) (?:the )?(?:(?:camera's )?(?:shutter|release)|(?:camera's|shutter|release) (?:trigger|button|release)|(?:trigger|button)(?= (?:on|of) (?:the|his|her) (?:[a-z]+ )?{_CAMERA}))(?= ?[.,;]|$| (?:as|when|while|at|on|of|for|from|just|in)\b)|did (?:the|his own|her own) (?:camera ?work|camera work|photography|shooting|snapping|honou?rs with the camera)))"),
        Pattern(rf"(?P<v>\b(?:it|here|this time) (?:is|was)) {titled}(?P<p>{p})'s? (?:{_SIGHT}|turn|idea|job|lot|luck|{_ADJECTIVES}{_CAMERA})\b(?= (?:(?:that|who|which) (?:[a-z]+ ){{0,2}}?(?:photograph|snap|film|document|fram|record|caught|catch|captur|shot (?:this|it|him|her|them)|press(?:ed|es) the|h[eo]ld the (?:camera|lens)|work(?:s|ed) the (?:camera|shutter)|(?:took|takes|made|got) (?:{_PERSON}|it|this|these|the (?:[a-z-]+ )?{_PICTURE}))|(?:on|at|behind) (?:the|this) (?:[a-z]+ )?(?:{_CAMERA}|button|release|trigger|window|glass|porthole)|to (?:hold the camera|work the camera|take|shoot|photograph)|with (?:the|a) camera))"),
        Pattern(rf"(?P<v>\b(?:finger|thumb|hand|eye|face|one|man|woman|person|crewmate|crew member|colleague)s? (?:at|on|to|behind|with|holding|in charge of|working|pressed to) the (?:[a-z0-9-]+ )?(?:{_CAMERA}|button|controls of the camera)(?: here| this time| that day)?(?:,| is| was| belong(?:s|ed) to|:| –| —)) {who}"),
        Pattern(rf"(?P<v>\b(?:behind|at|on the other (?:side|end) of|on the far side of|to the rear of|manning|working|holding) the (?:{_CAMERA}|glass)(?: here| this time| that day| for once)?(?:,|:| –| —| --| is| was| stood| floated| hovered)) {who}"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:is|was|being|stood|floated|hovered|sat|waited|stayed)(?: (?:himself|herself|here|again|this time))? (?:[a-z]+ )?(?:behind|at|on the other (?:side|end) of) the (?:{_CAMERA}))(?= ?[.,;]|$| (?:for|here|as|when|this|having|on|in)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:floats?|floated|hovers?|hovered|stands?|stood|waits?|waited|sits?|sat|clings?|clung|hangs?|hung|perche[sd]|lies|lay|was|is) {gap}{{0,60}}?\bwith (?:the|his|her|a|an) {cam})(?= ?[.;]|$)(?P<far>)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:shot|was shooting|photographed|was photographing|took aim|focus?sed|zoomed|snapped|was snapping|clicked) (?:away|upwards?|downwards?|down|up|out|past|through|over|between|towards?|across|along|straight|back)(?=[.,;]|$| (?!by\b)[^.;]))(?P<far>)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:(?:got|took|brought|pulled|fetched|whipped|dug|picked|lifted|raised|swung|held) (?:out|up|round)|reached for|grabbed|fetched|raised|lifted|aimed|pointed) (?:the|his|her|an?) {cam})(?=[.;,]|$| (?:and|as|while|at|just|to|when|for)\b)(?P<far>)"),
        # what somebody kept of those it shows
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:caught|catches|recorded|records|framed|frames|photographed|photographs|snapped|snaps|filmed|pictured|immortali[sz]e[sd]|eterni[sz]ed) (?:{_PERSON}|{titled}[{many}](?!'s? (?:[a-z]+ )?(?:boots?|hand|sleeve|arm|leg|foot))))(?=[.,;:)]|$| (?:in(?! (?:an? )?(?:lie|trap|error|mistake|time|check|place|doubt)\b)|on|at|from|through|while|as|during|against|with|before|there|here|just|mid|hal[fv]e?|from|floating|holding|looking|working|coming|leaving|grinning|smiling|unawares|by|hard|deep|outside|inside|when|doing|making|getting|trying|one|two)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>{_KEPT} (?:[^.;:]{{1,70}}?) {_FOR_GOOD})"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:found (?:room|space|a place|places) for|fitted|fit|squeezed|put|packed|gathered|got|gets) [^.;:]{{1,50}}? (?:in|into|inside|on) (?:his|her|the|one|this|a single) (?:[a-z]+ )?(?:frame|picture|photo|viewfinder|shot|image))\b"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:found (?:the )?time (?:for|to (?:take|make|shoot))|took (?:the )?time (?:out )?{gap}{{0,50}}?(?:for|to (?:take|make|shoot|snap))|paused (?:for|to (?:take|make|shoot|snap|photograph))|stopped (?:for|to (?:take|make|shoot|snap|photograph))|stead(?:ies|ied) (?:himself|herself) (?:for|to (?:take|make|shoot|snap))|got the chance (?:for|to (?:take|make|shoot|snap))|lean(?:s|ed) {gap}{{2,40}}? (?:for|to (?:take|make|shoot|snap))) (?:this|the|an?|his|her|their|some|that|one) (?:[a-z'-]+ ){{0,4}}?{_PICTURE})"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>{_TAKES} (?:the |an? )?{_PICTURE} of (?:him|her|them|{titled}[{many}]|his|her|their|the (?:pair|two|duo|spacewalkers?)))(?=[.,;:)]|$| )"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>{_TAKES} (?:(?:{titled}[{many}]|his|her|their|the (?:[a-z]+ ){{0,2}}[a-z]+)(?:'s)?) (?:[a-z-]+(?:'s)? ){{0,2}}?(?:portrait|picture|photo|photograph|likeness|snapshot))(?=[.,;:)]|$| )"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:asked|told|got|begged|urged|called|coaxed) (?:him|her|them|both|[{many}]|everyone|everybody|the [a-z]+)[^.;{many}]{{0,25}}? (?:to )?(?:smile|hold still|pose|say cheese|look up|look this way|turn round|turn around)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:is|was) (?:the (?:one|man|woman|person|only one|crewmate|colleague|partner)(?: (?:who|that) (?:is|was))? )?(?:who )?(?:seeing|photographing|framing|catching|shooting|recording|filming|snapping|saw|photographed|framed|caught|shot|recorded|filmed|snapped|immortali[sz]ed) (?:{_PERSON}|it|this))\b"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:is|was) (?:also |again )?{_THE_ONE} (?:(?:who|that) )?(?:(?:is|was|has|had) )?{_TAKING})(?=[.,;:)]|$| )"),
        Pattern(rf"(?P<v>\b{_THE_ONE} (?:(?:who|that) )?(?:(?:is|was|has|had) )?{_TAKING}(?=[,: ])(?:(?! (?:is|was)\b)[^.;:,{many}]){{0,40}}(?:,| is| was|:)) {who}{end}"),
        Pattern(rf"(?:^|[;,:] (?:and )?)(?P<v>(?:it|this|the {_PICTURE}) (?:was|is|has been|had been) (?:taken|photographed|shot|snapped|made|exposed|recorded)(?: [^.;,{many}]{{2,40}})? by) {who}{end}"),
        Pattern(rf"(?P<v>\b(?:{_PICTURE}|this|it|one|them)\b[^.;:]{{0,120}}? (?:was |is |were |been )?(?:taken|made|shot|snapped|exposed|photographed|composed)(?: [^.;:,{many}]{{2,40}})? by) (?:the (?:one|man|woman|person|astronaut|cosmonaut|crewmate|colleague|hand|commander|pilot)[^.;:{many}]{{2,60}}?, |(?!(?:[a-z0-9-]+ ){{1,6}}?(?:is|was|are|were) ){titled})(?P<p>{p})(?!'s? [a-z]){end}"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:took|shot|made|snapped|exposed) the (?:[a-z-]+ )?{_PICTURE})(?=[.;,]|$| (?:from|with|through|at|while|as|when|just|moments|shortly|before|after)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>[^.;:{many}]{{2,140}}?,? and (?:[a-z]+ly |then |also )?(?:photographed|snapped|filmed|immortali[sz]ed) {_PERSON})(?=[.;,]|$| (?:from|with|through|at|while|as|when|in|on)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:, (?:an?|the|his|her|another) [^.;:{many}]{{2,60}},)? (?:took|found|made|stole|had|spared) (?:some |the |a |enough |just )?(?:time|minute|moment|second|break)(?: out)?{gap}{{0,60}}? (?:for|to (?:take|make|shoot|snap|get)) (?:this|the|an?|his|her|their|that) (?:[a-z'-]+ ){{0,3}}?{_PICTURE})"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:took|made|shot|snapped|exposed|is behind|was behind) (?:most|many|some|several|all|two|three|half|dozens|hundreds|nearly all|almost all) of (?:the|these|those|its|their) (?:[a-z-]+ )?{_PICTURE},? (?:(?:with )?this (?:one|view|{_PICTURE}) (?:included|among (?:them|those|the rest))|including this(?: one)?|among (?:them|those) this(?: one)?|of which this is one|one of which is this)){_TOOK_IT}(?P<sure>)"),
        Pattern(rf"(?P<v>(?:^|[.;:,(] |\b(?:is|was) |\b(?:in|from|on) (?=this\b))(?:an?|this|the|another) )(?P<p>{p}) (?:photo|photograph|picture|image|snapshot|frame|shot|view|exposure)(?=[.,;:)]|$| (?:of|from|taken|made|shot|dated|that|which|shows)\b)"),
        Pattern(rf"^(?!(?:[^ .]+ ){{0,12}}?(?:[a-z]{{2,}}s|[a-z]+ed|stood|sat|is|are|was) )[^.;:]{{1,80}} (?P<v>(?:in|from|on) an? )(?P<p>{p}) (?:photo|photograph|picture|image|snapshot|frame|shot|view|exposure)(?=[.,;:)]|$| (?:of|from|taken|made|shot|dated|that|which|shows)\b)"),
        Pattern(rf"(?P<v>\b(?<!had )(?:got|persuaded|let|talked) ){titled}(?P<p>{p}) (?:(?:to |into )?(?:take|make|shoot|snap|taking|making|shooting|snapping) (?:this|these|the) (?:[a-z-]+ ){{0,2}}?{_PICTURE}){_TOOK_IT}"),
        Pattern(rf"(?P<v>\b(?<!had )(?:asked|begged|urged) ){titled}(?P<p>{p}) to (?:take|make|shoot|snap) this (?:[a-z-]+ ){{0,2}}?{_PICTURE}{_TOOK_IT}"),
        Pattern(rf"(?P<v>\bit (?:was|fell to be) )(?P<p>{p})'s? (?:job|task|turn|duty|part|role|assignment)\b[^.;:{many}]{{0,90}}? to (?:(?:document|photograph|shoot|film|record) (?:this|(?:the|this) (?:scene|moment))|take this (?:[a-z-]+ )?{_PICTURE}){_TOOK_IT}"),
        Pattern(rf"(?P<v>\b(?:(?:smil|wav|grin|pos|mug|look)(?:e|es|s|ed|ing|ning|ned|ging|ged)?(?: (?:up|over|back|happily|broadly))? (?:at|towards?|for)|(?:unaware|oblivious|ignorant|heedless|careless|aware) of) ){titled}(?P<p>{p})(?: and|'s?) (?:(?:his|her) )?(?:[a-z-]+ )?(?:camera|lens)(?=[.;:)]|$|,(?! reflected)| (?:in|on|from|during|as|while|at)\b)(?P<sure>)"),
        Pattern(rf"^(?P<v>(?:this|here) is what |what (?=[^:;.]{{2,60}}:))(?P<p>{p}) (?:saw|sees|could see|had before (?:him|her)|had under (?:him|her))(?=:| (?!{away})(?:from|through|out of)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:rose|got up|stayed up|stayed awake|woke|came|went|floated|hurried|rushed|climbed|paused|waited|skipped|gave up|broke off|put down){gap}{{0,60}}? to (?:record|photograph|capture|shoot|catch|take|make) (?:what (?:we|you|one) (?:see|have|sees)\b|this\b(?: (?:[a-z-]+ ){{0,2}}?{_PICTURE})?|the {_PICTURE})){_TOOK_IT}"),
        Pattern(rf"(?P<v>\b(?:says|said|writes|wrote)),? {titled}(?P<p>{p}),? (?:of|about) (?:his|her) (?:own )?{_PICTURE}(?=[.;]|$)"),
        Pattern(rf"(?P<v>, )(?P<p>{p})'s? (?:last|latest|final|first|newest|most recent|very last) (?:[a-z-]+ )?{_PICTURE}"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:is|was) (?:to blame|to thank|to be thanked|the one to blame|the one to thank|responsible) for (?:{this}|the {_PICTURE})){_TOOK_IT}"),
        Pattern(rf"(?P<v>\b(?:(?:the|our|its|their|his|her) (?:(?:photo|picture|snapshot|image)-?(?: ?tak| ?mak)er|snapper|shutterbug|cameraman|camerawoman|camera operator)|(?:the|our|its|their|his|her) (?:[a-z-]+ )?photographer(?: (?:of (?:the|this|these) [a-z]+|here|himself|herself|in question))?)(?: (?:himself|herself|here|today))?(?:,| is| was| –| —|:)) {who}{end}"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:let|kept|held) the (?:camera's )?(?:shutter|camera|lens) (?:stand |stay )?(?:open|run|running|rolling|click|clicking|fire|firing)(?! by itself| alone))(?=[.,;]|$| (?:for|as|while|until|till|and|over|on|at|all|through|during|from)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? ),? (?P<v>whose (?:[a-z-]+ )?{_PICTURE} (?:this|it) (?:is|was))\b"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:could not resist|couldn't resist|insisted on|hit on|thought of|had the idea of|got round to|was quick in|succeeded in) (?:taking|making|snapping|shooting|getting) (?:this|the) (?:[a-z-]+ )?{_PICTURE}){_TOOK_IT}(?P<sure>)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:put down|put aside|set aside|laid aside|laid down|left|interrupted|broke off|gave up|skipped|missed|traded|woke (?:up )?early|got up|stayed up|stayed awake|delayed){gap}{{0,60}}? for this(?: one| (?:[a-z-]+ ){{0,2}}?{_PICTURE}))(?=[.,;]|$)"),
        Pattern(rf"(?P<v>\b(?:credit|praise|thanks)\b[^.;{many}]{{0,30}} {_PICTURE}[^.;{many}]{{0,30}}\bnot (?:to )?{titled}{p},? but (?:to )?){who}{end}(?P<sure>)"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:must|can only) have (?:(?:taken|made|shot|snapped|exposed) (?:this|the|it\b)(?: (?:[a-z-]+ )?{_PICTURE})?|(?:been behind|held|worked) the (?:camera|lens))){_TOOK_IT}(?P<sure>)"),
        Pattern(rf"(?P<v>\bit (?:is|was) ){titled}(?P<p>{p}),? (?:to )?whom we (?:owe|can thank|must thank|have to thank|may thank)(?: for)? (?:this|these|the) (?:[a-z-]+ )?{_PICTURE}"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>[^.;:{many}]{{2,50}}? with (?:a|one|the) (?:click|press|snap) of (?:the|his|her) (?:shutter|camera|button))"),
        # whose picture it is
        Pattern(rf"(?P<v>\b{this}(?:,? [^.;:{many}]{{2,60}}?,?)? (?:is|was|are|were|remains?|counts? as)(?: (?:also|again|all|once more|itself|in fact|one of|another of|entirely|of course))?) {titled}(?P<p>{p})'s?(?= ?[.,;:!?()]|$| (?:own|work|doing|alone|too|(?:best|first|last)(?= {_PICTURE}|[.,;]|$)|and|though|but|[a-z]+, (?:exposed|shot|taken|made))\b)"),
        Pattern(rf"(?P<v>\b{_PICTURE}[^.;:{many}]{{0,50}}? (?:is|was|are|were|comes?|came)) {titled}(?P<p>{p})'s?(?= ?[.,;:!?)]|$| (?:own|work|doing|alone|too)\b)"),
        Pattern(rf"(?P<v>\b(?:{_PICTURE}[^.;:{many}]{{0,60}}?|this|it|which|this one[^.;:]{{0,30}}?|and) (?:is|was|are|were|comes?|came) (?:all |also |mostly |to us |down |another |one more |one |an? )?(?:the )?(?:(?:work|doing|handiwork|deed|gift|effort|catch|courtesy|property|credit|courtesy|artistry|merit|achievement|souvenir|contribution) of|courtesy of|(?:one )?of (?:the many )?(?:by|from)|thanks to|due to|owed to|down to|to be credited to|credited to|attributed to|ascribed to)) {who}{end}"),
        Pattern(rf"(?P<v>\b{_PICTURE}[^.;:]{{0,60}}? (?:is|was|are|were|comes?|came) (?:one )?(?:by|from)(?: [^.;:{many}]{{2,30}},)?) {who}(?= ?[.,;:)]|$)"),
        Pattern(rf"(?:^|[.!?] )(?P<v>(?:the |this )?{_PICTURE}(?: courtesy of| from| by|,)) {who}(?= ?[.;:)]|$|, {code})"),
        Pattern(rf"(?P<v>\b(?:owe|owes|owed|thank|thanks|indebted|credit|kudos|attributed|ascribed)\b[^.;:{many}]{{0,50}}?(?:to|for)?) {who}(?: for)?[^.;:{many}]{{0,20}}?\b(?:this|these|the) {_ADJECTIVES}{_PICTURE}"),
        Pattern(rf"(?P<v>\b(?:this|these|the) {_ADJECTIVES}{_PICTURE}[^.;:{many}]{{0,40}}? (?:(?:is|are) owed to|we owe(?: it)? to|owes? (?:its|their) existence to|owes? (?:itself|everything|a lot|much) to)) {titled}(?P<p>{p})(?:'s? (?:quick (?:hand|eye)|patience|sharp eyes?|steady hand|insomnia|eye)\b|(?=[.;,]|$))"),
        Pattern(rf"(?P<v>\b(?:{this}|[a-z]+|{code}) (?:has|bears?|carr(?:y|ies)|wears?)) {titled}(?P<p>{p})'s? (?:name on (?:it|them)|signature|handwriting|fingerprints)\b"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:is|was) (?:the |its |our |their |here the |the day's )?(?:source|author|origin|maker|creator|photographer|cameraman|camerawoman|camera operator|artist|one responsible|man responsible|woman responsible|responsible|eye|hand|person|man|woman|one|name)(?: (?:of|for|behind|to thank for|in the credit of)) (?:{this}|the {_PICTURE}))"),
        Pattern(rf"(?P<v>\b(?:the |its |this {_PICTURE}'s )?(?:source|author|maker|creator|photographer|cameraman|artist|photo credit|credit)(?: of (?:the|this) {_PICTURE})?(?: here)?(?: is| was|:| goes to| is due to| belongs to)) {who}"),
        Pattern(rf"(?P<v>\b(?:one(?: more)?|another|some|a (?:few|couple|pair)|the (?:best|first|last|finest)|many|hundreds|dozens) of (?:the )?(?:many |hundreds of |dozens of )?)(?P<p>{p})'s? (?:[a-z-]+ ){{0,2}}?{_PICTURE}"),
        Pattern(rf"(?P<v>\b(?:photography|photographing|photo ?shooting|photo(?:graphic)? survey|filming|shooting|imagery|camera work|photo recording|photo documentation)(?: (?:was|is|were|being|of [^.;{many}]{{2,40}}|from [^.;{many}]{{2,40}}))?(?: (?:performed|done|carried out|made|conducted|executed|provided|accomplished|taken|implemented))?(?: from [^.;{many}]{{2,30}}| through [^.;{many}]{{2,30}}| with [^.;{many}]{{2,30}})?(?: by|:)) {who}"),
        Pattern(rf"(?P<p>{p})(?!'s? ){insert}{adverb},? (?P<v>(?:did|made|performed|conducted|carried out|took|does|makes) (?:the |these |this |his |her |all |a series of |several |some )*(?:[a-z-]+ )?(?:photos?|pictures?|photographs?|photography|photographing|photo ?shooting|photo survey|filming|shooting|images?) of (?:the )?(?:{titled}[{many}]|spacewalkers?|work|outing|process|event|two|pair|action))"),
    )  # fmt: skip


_HINT = Pattern(
    r"\b(?:camera|nikon|lens|viewfinder|finder|shutter|photo|picture|image|shot|snap|frame|portrait|selfie|exposure|still|film|posterity|eyes?\b|sees\b|saw\b|seen by|seeing|sights\b|caught|catches|framed|immortali[sz]|pictured|portray|spied|smile\b|credit|thanks? |owe|the (?:one|man|woman|person)|thumb|finger|button|phone\b|mm\b|view|scene|one is|it is|it was|record|document|chronicl|counted (?:to|down)|for this)"
)
_NOBODY = Pattern(
    r"\b(?:self-timer|self-timed|timer|automatic(?:ally)?|remote(?:ly)?[- ]controlled|by itself|video|television|webcam|fixed camera|camera fixed|camera (?:mounted|on|attached|bolted) (?:to |on )?(?:the|a)|fixed to the|nobody (?:can|could|knows)|no one (?:can|could|knows)|whether|will not say|unknown who|not known who|robot|satellite|ground-controlled|interval(?:ometer)?)\b"
)
"""What a picture is told to come from when nobody took it."""
_ELSE = compiled(
    r"\b(?:not|nor|never|nobody|no|neither|without|(?:an)?other(?: [a-z]+){0,2} (?:photos?|photographs?|pictures?|images?|shots?|frames?|views?|portraits?|day|time|one|camera)|different|earlier|previous(?:ly)?|later (?:picture|photo|image|frame|shot)|next (?:week|time|day|month|year|walk|venture|outing|spacewalk|picture|photo|image|frame)|tomorrow|will|would|could|might|may|should|must|plans?|planned|hopes?|hoped|wants?|wanted|wish(?:es|ed)?|to be|supposed|rumou?red|said to|believed|thought to|reported|reportedly|allegedly|perhaps|probably|maybe|possibly|seems?|due to|if|unless|became famous|famous|elsewhere|last (?:week|month|year)|(?:day|days|week|weeks|month|months|year|years) (?:before|earlier|ago)|by trade|by profession|hobby|amateur|keen|avid|trained(?! (?:an?|the|his|her|their|its) (?:[a-z0-9.-]+ ){0,4}?(?:camera|lens|nikon|telephoto|zoom))|training|course|student|often|usually|always|sometimes|once|every|each|most|idle|unused|poster|painting|statue|calendar|magazine|book|wall|printed|framed (?:photo|picture)|hangs?)\b"
)
"""What another picture is told with, or none."""
_TOWARD = compiled(
    r"\b(?:beside|unlike|not|except|besides|without|like|joins?|joined|greets?|greeted|helps?|helped|after|before|(?<!, )and|or|of|with|to|for|behind|near|than|shows?|showing|depicts?|features?|has|including|under|by) (?:the |his |her |their |fellow |[\ue000-\uf8ff](?:'s)? )*$"
)
"""Before a name that is only told of somebody else, and is no subject."""
_IN_IT = compiled(
    r"\b(?:poses?|posing|posed|smil(?:es?|ed|ing) (?:at|for|into|to)|wav(?:es?|ed|ing) (?:at|for|into|to)|grin(?:s|ned|ning)? (?:at|for|into|to)|looks? (?:at|into|up at|straight)|holds? (?:up )?(?:a|an|his|her|the) (?:[a-z0-9-]+ ){0,3}camera|hands? (?:is|are|was|were) (?:an?|his|her) (?:[a-z0-9-]+ ){0,3}camera|is (?:seen|shown|pictured|photographed|visible)|are (?:seen|shown|pictured|photographed|visible)|in (?:this|the) (?:picture|photo|photograph|image|view|frame|shot|portrait))\b"
)


def read_loose_taker(draft: Draft) -> None:
    """States who took the picture by the first words that join one person to its making."""
    text = draft.small()
    named = [sentence for sentence in draft.sentences[:12] if sentence.people()]
    if not named or _NOBODY.search(text) is not None:
        return
    for sentence in named:
        if _HINT.search(text, sentence.span.start, sentence.span.end) is None:
            continue
        for pattern in sentence.worth(_patterns(sentence.alphabet)):
            for match in pattern.finditer(sentence.codes):
                if _say(draft, sentence, match):
                    return


def _say(draft: Draft, sentence: Sentence, match: re.Match[str]) -> bool:
    name = sentence.at[match.start("p")]
    maker = _maker(name)
    title = sentence.at.get(match.start("r")) if match.groupdict().get("r") else None
    if title is not None and not any(each.id == "photographer" for each in title.entities):
        return False
    codes = sentence.codes
    subject = match.start("p") < match.start("v")
    clause = max(codes.rfind(mark, 0, match.start()) for mark in ";:.") + 1
    possessed = codes.startswith("'", match.start("p") + 1)
    if (
        maker is None
        or ("sure" not in match.groupdict() and _ELSE.search(codes, max(clause, match.start() - 40), min(len(codes), match.end() + 12)))
        or (not subject and mood(sentence, match.start("v"), match.start("v")))
        or (subject and not possessed and _TOWARD.search(codes, 0, match.start("p")))
        or _IN_IT.search(codes, match.start("p"), match.end())
        or ("far" in match.groupdict() and draft.opens(sentence))
    ):
        return False
    quote, trigger = sentence.original(*match.span()), sentence.original(*match.span("v"))
    draft.say(draft.photo, "takenBy", maker, "photographer-named", quote, object_span=name.span, trigger=trigger)
    return True


def _maker(name: Chunk) -> Entity | None:
    return meant(name, ("Person", NAME)) if len(name.each) == 1 else None
