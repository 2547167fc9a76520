"""The places and phenomena in view: a name in a sentence of the scene, asked whether the picture shows it or the station is over it.
The file is long by the many ways of only speaking of a place."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.telling import Piece
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.lengths import Length
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.backdrops import lights_of, stands_behind, which_shows
from issgraph.extract.view.earth_views import EARTHLY, NAMED_THERE
from issgraph.extract.view.just_before import just_before
from issgraph.extract.view.shown_there import LAND_KINDS, is_storm, only_spoken_of, shown_there, tinted
from issgraph.extract.view.spoken_to import spoken_to
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Codes, Pattern, sought
from issgraph.rules import lexicon

_PLACE_SKIP = Pattern(
    r"(?<![\w-])(?:in|near|off|toward|towards|from|at|over|above|to|across|around|on|by|between|along|into|(?:(?:north|south|east|west)-?){1,4} of|kilometers of|miles of|between|launched|(?<!lower )(?<!upper )(?<!at )(?<!far )(?<!the )left|leaves|leaving|departed|departs|departing|capital of|for|past|outside|through|out of|beyond)(?! (?:is|are|was|were)\b) (?:the |a |an |downtown |[a-z-]+ )?(?:(?:coast|shore|shores|border|center|edge|tip|waters|mountains|hills|hours|skies|outskirts) of (?:the )?)?(?:[\ue000-\uf8ff], )?$"
)
_LAST_OF_LANDS = Pattern(
    r"\b(?:over|above|across|between|from|in|near|off|toward|towards|past|around) (?:the )?(?:[\ue000-\uf8ff](?:, |,? and (?:the )?))+$"
)
"""Before the last of several lands that only tell where: "clouds drift over A and B", "an aurora between A and B"."""


_HOMES = Pattern(
    r"\b(?:officials|guests|viewers|reporters|leaders|representatives|dignitaries|pupils|crews?|(?:crew ?)?members?|crewmates|people|men|women|citizens|partners?|team|children|students|ships|ferry|ferries|boats|freighters|tankers|trains|trucks|planes|flights|pilgrims|tourists|travell?ers|settlers|scientists|researchers|[\ue000-\uf8ff]s?) from (?:(?:the )?[\ue000-\uf8ff](?:, |,? and ))+(?:the )?$"
)
"""Before the last of the countries that people come from: "the crew from the United States, Russia and Italy"."""


_VISIBLE_FIRST = Pattern(
    r"(?:the |a )?(?:[a-z-]+ ){1,3}(?:at|in|on|near|to) (?:the )?(?:far |lower |upper |top |bottom )*(?:left|right|cent(?:er|re)|top|bottom|foreground|background|distance)(?: of (?:the|this) (?:frame|picture|photo|image|view))? (?:is|are) |(?:below|beneath|behind|beyond|in|at|to|near|around|above)\b[^,;]{0,40} (?:is|are) (?:the )?(?:waters?|coasts?|islands?|city|cities|lights|shores?|mountains|snow-[a-z]+|deserts?) |(?:also |clearly |partially )?(?:pictured|seen|shown|visible|captured|framed|featured)\b[^.;]{0,60}? (?:is|are) "
)
"""How a clause begins that puts something in view: "to the left is X"."""
_VISIBLE = Pattern(
    r"\b(?:visible|can be (?:seen|delineated|spotted|made out|recognized)|(?:is|are) (?:seen|pictured|shown)|in view|backdrop|(?:you|we|one) can (?:also |even |just )?(?:see|spot|make out))\b"
)
_WITHIN = Pattern(
    rf"\b{lexicon().pattern('photo')} of (?:(?:some|part|parts|portions?|most|one|two|many|all) of )?(?:the |an? )?(?:[a-z-]+,? ){{0,3}}(?:islands?|coasts?|coastlines?|shores?|mountains?|peaks?|volcano(?:es)?|lakes?|rivers?|glaciers?|deserts?|dunes|farms?|farmland|fields|cities|city|towns?|villages|lights|reefs?|atolls?|fjords?|valleys?|canyons?|forests?|wetlands|salt flats|craters?|landscapes?) (?:in|of|along|on) (?:the |northern |southern |eastern |western |central |[a-z]+(?:east|west)ern )*$"
    r"|\b(?:glint|sunlight|moonlight|sunglint)(?:'s [a-z]+)? (?:beams?|glints?|gleams?|reflects?|shines?|sparkles?|glistens?|spreads?)(?: off| across| on| over)+ (?:the )?(?:waters of (?:the )?)?$"
    r"|[\ue000-\uf8ff] (?:beams?|glints?|gleams?|reflects?|shines?|sparkles?|glistens?)(?: off| across| on)+ (?:the )?(?:waters of (?:the )?)?$"
)
"""Before the land that what is pictured lies in: "a picture of some of the islands in the X", "the glint beams across the Y"."""
_REGION = Pattern(
    r"(?:^| )((?:[\ue000-\uf8ff] (?=coast|shore))?(?:(?:atlantic|pacific|mediterranean|northwest|northeast|southwest|southeast|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|north|south|east|west|central|upper|lower|midwestern|gulf) )*(?:(?:coast|coastline|shores?|tip) of (?:the )?)?)$"
)
"""Which part of a country or continent is meant."""
_INTRODUCED = Pattern(
    r"(?:\b(?:town|city|cities|village|island|islands|port|volcano|lake|river|lights|glow|suburb|capital) of (?:the )?|(?:marsh|lake|island|bay|volcano|mountain|river|city|town|desert|peninsula|gulf|lagoon|glacier|crater) \(|\b(?:two|three|four|five|several|some|other|lesser|smaller|neighbou?ring|nearby|the) (?:[a-z-]+ ){0,2}(?:peaks|volcanoes|hills|islands|islets|lakes|towns|cities|villages|craters|cones|domes|glaciers|rivers|bays|capes|reefs|atolls|mountains|summits|fjords|ridges|dunes|lagoons|salt flats|oases)(?: (?:(?:at|in|on|near|along|toward|towards|above|below) (?:the )?)?(?:[a-z]+ ){0,2}(?:left|right|cent(?:er|re)|top|bottom|middle|foreground|background|edge|corner|image|frame)(?: of (?:the )?[a-z]+)?)?, (?:(?:the )?[\ue000-\uf8ff](?:, |,? and ))*(?:the )?|\b(?:cities|towns|villages|islands|lakes|lights|volcanoes|peaks) (?:of|are|include) (?:the )?(?:[\ue000-\uf8ff](?:, |,? and ))*)$"
)
_TOLD_KIND = Pattern(
    r"'s (?:[a-z]+ ){0,2}(?:plume|eruption|ash|summit|crater|slopes|cone|caldera|peak|lava|lava flows?|flanks?|shores?|shoreline)\b"
    r"|(?: and [\ue000-\uf8ff])? (?:calderas?|cones?|craters?|volcano(?:es)?|stratovolcano(?:es)?|glaciers?|peaks?|delta|lagoon|atoll|reefs?|islands?|urban area|metropolitan area|metro area|metroplex|plateau|massif|dune field|salt flats?)\b"
)
"""What a name is of, behind it: "Bromo and Batok cones"."""
_OPENS = Pattern(r"(?:the |meanwhile,? |nearby,? )?(?:[\ue000-\uf8ff] and )?(?:the )?")
_JOINED = Pattern(
    r"\b(?:joined|fed|drained|flanked|bordered|ringed|surrounded|crossed|spanned|dotted|separated|split|divided) by (?:(?:the )?[\ue000-\uf8ff](?:, |,? and ))?(?:the )?$"
)
_FLOWS = Pattern(
    r"(?<![\w-])(?:pour|empti|empty|flow|drain|spill|fan|spread|discharg|wash|jut|poke|protrud|project|curl)[a-z]* (?:[a-z-]+ ){0,4}?into (?:the )?$|^(?:the )?(?:[\ue000-\uf8ff]|[a-z]+ river) (?:unwinds?|winds|wriggles|snakes|coils|curls|meanders|runs|flows|pours|wanders|loops|twists|slides|rolls|spills|crawls|threads)(?: (?:its way|down|out|on|east|west|north|south|[a-z]+wards?|[a-z]+ly)){0,3} (?:to|towards?|into|through) (?:the )?$|\b(?:view|camera|lens|picture|photo|photograph|image|frame|scene|panorama)(?: of [\ue000-\uf8ff]| from [\ue000-\uf8ff])? (?:takes?|took) in (?:the )?$"
)
"""Before the water that a river ends in, and before all that a view takes in."""
_DRIFTS = Pattern(
    r"\b(?:plumes?|smoke|ash|dust|sand|sediment|mud|steam|column) (?:(?:from|of) (?:the )?[\ue000-\uf8ff] )?(?:is |are )?(?:(?!as\b|while\b|when\b|was\b|were\b|will\b|would\b|could\b|may\b|might\b|had\b)[a-z]+ ){0,5}?(?:over|across|into|away from|from) (?:the )?(?:[\ue000-\uf8ff],? and (?:out )?(?:over|across|into) (?:the )?)?$"
    r"|\bshadows? (?:(?:from|of) (?:the )?(?:[a-z]+|[\ue000-\uf8ff]) )?(?:on|across|over|onto) (?:the )?$"
    r"|\b(?:sunglint|glint|moonglint) on (?:the )?(?:[\ue000-\uf8ff] [a-z ]{0,20}and (?:the )?)?$"
)
"""Before the sea that smoke drifts over and the land it comes from."""
_DRIFT_OF = Pattern(
    r"([\ue000-\uf8ff]) (?:(?:from|in|of|on) (?:[a-z-]+ ){0,2}?(?:[a-z-]+|[\ue000-\uf8ff]) ){0,2}(?:(?!as\b|while\b|when\b|was\b|were\b|will\b|would\b|could\b|may\b|might\b|had\b)[a-z]+ ){0,5}?(?:over|across|into|away from|from|on|off) (?:the )?(?:(?:coast|bay|land|sea|strait|river|city|islands?|mountains|border|[\ue000-\uf8ff](?:, [\ue000-\uf8ff])?),? (?:and )?(?:out |on |far )*(?:over |across |into )(?:the )?){0,2}$"
)


_DRIFTS_ON = Pattern(
    r"(?:^|[;:] |, (?:and|while|as) )(?:(?:the|an?|its|this|more|thick|thin|dark|white|gr[ae]y|brown|black|pale) )*(?:[a-z]+ ){0,2}?(?:(?P<w>smoke|ash|dust|sand|sediment|silt|mud|steam|plumes?|haze|ice)|(?P<x>[\ue000-\uf8ff]))(?![\w-])(?! (?:will|would|had|was|were)\b)[^.;:]*?(?:,| and|, and|, then| then) "
    r"(?:spreads?|drifts?|streams?|blows?|fans?|hangs?|settles?|swirls?|curls?|reaches|reach|spills?|rolls?|thins?|trails?|moves?|stretch(?:es)?|pours?|washes|wash|floats?|creeps?|bends?|turns?|lies|slides?|runs?|fades?)(?: (?:[a-z]+ly|out|on|off|far|low|away|down|(?:north|south|east|west)[a-z-]*)){0,3} (?:over|across|into|above|along|onto) (?:the )?(?:[a-z]+ern )?$"
)
"""Before what smoke or dust goes on to, told with another verb: "smoke rises from X and spreads over Y"."""


def _drifts(sentence: Sentence, lead: Codes) -> bool:
    """True for the sea that smoke or dust is over, the land they come from, and the water that glints."""
    if just_before(_DRIFTS, lead, 110):
        return True
    on = _DRIFTS_ON.search(lead)
    if on is not None and (on["w"] or _is_drifting(sentence, on.start("x"))):
        return True
    match = _DRIFT_OF.search(lead, max(0, len(lead) - 110))
    return match is not None and _is_drifting(sentence, match.start(1))


def _is_drifting(sentence: Sentence, at: int) -> bool:
    phenomenon = sentence.at[at].meaning("Phenomenon")
    return phenomenon is not None and phenomenon.id in _DRIFTING


_DRIFTING = frozenset(
    ["volcanic-plume", "wildfire-smoke", "dust-storm", "sunglint", "moonglint", "sediment-plume", "haze", "phytoplankton-bloom"]
)
_LANDFORM = Pattern(
    r"\b(?:bridge|causeway|river|lake|bay|gulf|sea|isle|ile|island|islands|delta|desert|mount|mountain|mountains|volcano|peninsula|reef|glacier|icefield|canal|pass|co|basin|valley|strait|cape|lagoon|canyon|groove|fjord|jabal|jebel|djebel|gebel|harrat|wadi|lago|laguna|lac|rio|r\u00edo|salar|cerro|volcan|volc\u00e1n|nevado|sierra|cordillera|pico|monte|isla|ilha|golfo|cabo|gunung|pulau|danau|chott|erg|playa|llano|pampa|fiord|inlet|estuary|isthmus|ridge|summit|oasis|butte|mesa|geyser|spit|cay|key|keys|shoal|bank|banks|rainforest|national park|nature reserve|atoll|plateau|range|dam|reservoir|sound|harbor|city|lakes|falls|crater|dunes|archipelago|coast|point|creek)\b"
)
_CRAFT = Pattern(
    r"\b(?:Commission|Conference|Ceremony|Test|Complex|Hotel|Building|University|School|Foundation|Agency|Company|Council|Team|Award|Project|Operations|Checkout|Interface|Orthodox|Society|Association|Committee|Office|Headquarters|Museum|Observatory|Survey|Institute|Administration|Nikon|Kodak|Earth|Observations|Facility|Unit|Program|Center|Crew|Mission|ISS|NASA|Credit|Station|Activity|FC|Fires?|Wildfires?|Storm|Club|Cup|Rally|Marathon|Highway|Railway)\b"
)


def is_landform(label: str) -> bool:
    """True for a name that says itself that it is a place of the Earth: "Rideau Canal"."""
    return _LANDFORM.search(label.lower()) is not None and not is_craft(label) and label not in _KINDS_ALONE


def is_craft(label: str) -> bool:
    """True for a name of what people made or founded."""
    return _CRAFT.search(label) is not None


_BESIDE = Pattern(r"([\ue000-\uf8ff])(?: \([^)]*\))?(?:, |,? and )$")


def _beside_place(draft: Draft, sentence: Sentence, lead: Codes) -> bool:
    """True for a name that goes on a list of places that the tables know: "Rome, Naples and Bari"."""
    before = _BESIDE.search(lead)
    place = sentence.at[before.start(1)].meaning("EarthFeature") if before else None
    return place is not None and place.known and draft.gazetteer.rows[place.id].get("kind") not in LAND_KINDS


_TOLD = Pattern(
    r"\b(?:radio(?:ed|s|ing)?|call(?:ed|s|ing)?(?: up)?|wish(?:ed|es|ing)?|phon(?:e|ed|es|ing)|telephon(?:e|ed|es|ing)|tell|told|alert(?:ed|s|ing)?|warn(?:ed|s|ing)?|ask(?:ed|s|ing)?|inform(?:ed|s|ing)?|notif(?:y|ied|ies|ying)|thank(?:ed|s|ing)?|greet(?:ed|s|ing)?|e-?mail(?:ed|s|ing)?|messag(?:ed|es|ing)) (?:the )?$"
)
"""Before a place whose people are told something: "made her radio X"."""
_AS_PEOPLE_DO = Pattern(r"(?:,[^.;,]{2,60},)? (?:floats?|drifts?|points?|throws|enters|hugs|sits?|holds|holding)\b")
"""Behind a name that nobody knows: somebody's."""
_STATES = ("Washington", "New York")
"""States whose name is a city's too."""
_AFTER_PLACE = Pattern(r"(?:^|[^\ue000-\uf8ff,] |; |, and |[^,] and )(?:[^\ue000-\uf8ff;,]* )?[\ue000-\uf8ff], $")


def of_state(draft: Draft, sentence: Sentence, each: Chunk, lead: Codes) -> bool:
    """True for a name that tells in which state the place before it lies: "Mount Rainier, Washington, is seen"."""
    if draft.text[each.start : each.end] not in _STATES or not just_before(_AFTER_PLACE, lead, 40):
        return False
    before = sentence.at[len(lead) - 3]
    return (before.is_a("EarthFeature") or bool(before.entities and before.entities[0].cls == NAME)) and not sought(
        r",? (?:and|or) (?:the )?[\ue000-\uf8ff]|, (?:the )?[\ue000-\uf8ff](?:, |,? and )"
    ).match(sentence.codes, len(lead) + 1)


_KINDS_ALONE = (
    "Great Lake",
    "Pass",
    "Canal",
    "Co",
    "Gulf",
    "Bay",
    "Channel",
    "Strait",
    "Delta",
    "Range",
    "Coast",
    "Valley",
    "Island",
    "Islands",
    "River",
    "Lake",
)
_OF_FIRES = Pattern(r"(?:,? (?:and|or) [\ue000-\uf8ff])? (?:wild|bush)?fires?\b|(?:,? and [\ue000-\uf8ff])? (?:blazes?|complex)\b")
"""Behind the name of a fire, which is no place."""
_SMOKELESS = compiled(r"(?: or| and)? (?:[a-z]+ )?(?:detectors?|alarms?|sensors?|masks?|drills?|trails?|signals?|particles?)\b")
_ITS_FORCE = tuple(f"'s {word}" for word in ("energy", "heat", "power", "radiation", "ultraviolet", "gravity", "pull", "statue"))
"""What reaches us of the Sun is not the Sun."""
_COAST_NEAR = Pattern(
    r"\b(?:off|from|near|above|over|toward|towards|to|by|along|past|beyond|of(?<!view of)(?<!photo of)(?<!image of)(?<!picture of)(?<!part of)(?<!stretch of)(?<!portion of)) (?:the )?(?:[a-z-]+ )?$"
)
"""Before a coast that only tells where something is."""
_LIT_BY = Pattern(r"\b(?:lit|illuminated|lighted|brightened)(?: up)?(?: from (?:within|inside|below|beneath))? by $")
"""Before the lightning that shows by what it lights."""
_LIT = Pattern(r"\b(?:lit|illuminated|bathed|warmed|heated|powered)(?: up)? (?:by|in|with) (?:the |an? )?(?:[a-z]+ )?$")
_DATELINE = Pattern(r"[\ue000-\uf8ff](?:, [\ue000-\uf8ff]){1,2}\.?")
"""A heading of a place and a day: no picture of the place."""
_ITS_COAST = Pattern(r" (?:coast|coastline|shoreline|shores?)\b(?! (?:guard|time|line|of))")
_OF_A_LAND = compiled(r"^[A-Z][a-z]+(?:ian|an|ese|ish|ic)$")
"""A land's adjective before its coast: "the Algerian coast"."""
_OF_ARTWORK = Pattern(
    r"\b(?:flags?|paintings?|drawings?|maps?|models?|globes?|colou?rs|emblems?|patch(?:es)?|stamps?|books?|posters?|anthems?|songs?|replicas?|paint|statues?|busts?|monuments?|murals?) (?:of|from) (?:(?:the )?[\ue000-\uf8ff](?:, |,? and ))*(?:the )?$"
    r"|\b(?:called|titled|entitled|named|dubbed|captioned|labell?ed),? [\"\u201c\u2018'][^\"\u201d\u2019]*$"
)
"""Before a land that a flag, a map or the name of a picture tells of."""
_TITLED = Pattern(r"(?:'s)?(?: \([^)]*\)?)?\)? (?:space agency )?([\ue000-\uf8ff])")


def _of_title(sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for a land that is part of someone's title: "UAE (United Arab Emirates) Flight Engineer X"."""
    title = _TITLED.match(tail)
    return title is not None and sentence.at[len(lead) + 1 + title.start(1)].is_a("Role", "Person")


_OF_SOMEONE = Pattern(r"([\ue000-\uf8ff])(?: \([^)]*\))?,? (?:of|from) (?:the )?$")


def _home(sentence: Sentence, lead: Codes) -> bool:
    """True for the land that somebody is of: "photographed by X of Italy"."""
    someone = just_before(_OF_SOMEONE, lead, 30)
    return someone is not None and sentence.at[len(lead) - len(lead[-30:]) + someone.start(1)].is_a("Person")


_PARTED = Pattern(
    r"\b(?:borders?|boundary|frontier|junction|connection|link|passage|route|channel) (?:of|between|with) (?:(?:the )?[\ue000-\uf8ff](?:, |,? and ))*(?:the )?$|(?:\b(?:which|that|and)|^(?:the )?[\ue000-\uf8ff]) (?:separates?|divides?|borders|connects|links|parts|splits|joins|cuts off) (?:(?:the )?[\ue000-\uf8ff](?:, |,? and | from ))*(?:the )?$"
)
"""Before lands that something else lies between: "at the border of Russia, China and Mongolia"."""
_EARTH = Pattern(
    r"\b(?:(?:back-?dropped|silhouetted|contrasted|set) (?:by|against|with|over|above) (?:[a-z]+(?:-[a-z]+)?,? ){0,5}?(?:planet )?(?P<a>earth)(?!'s|-|[a-z])"
    r"|(?P<b>earth)(?:'s [a-z]+)?,? (?:(?:provide[sd]?|form(?:s|ed)?|makes?|made|serve[sd]? as|are|is) (?:the |a )(?:[a-z]+ )?(?:backdrop|background)|(?:is )?(?:visible|seen) in the background|in the background|(?:is|are) reflected))"
    r"|\b(?:arc|sliver|crescent|slice|strip|band|swath|corner) of (?:the )?(?:planet )?(?P<i>earth)(?!'s|-|[a-z])[^.;,]{0,20}? (?:can be (?:seen|made out)|(?:is|are) (?:visible|seen|in view)|appears?|shows|peeks?|fills?|hangs?|glows?|gleams?|lies)\b"
    r"|\b(?:visor|windows?|reflection)\b[^.;,]{0,30} (?:is|are) (?:the )?(?:[a-z-]+ ){0,3}?(?:planet )?(?P<d>earth)(?!'s|-|[a-z])"
    r"|^(?:also )?(?:visible|seen|pictured|shown) (?:in|here|at|is|are)\b[^.;]{0,120}?(?:, |,? and |is |are )(?:the )?(?:planet )?(?P<f>earth)(?=,| and |[.;]|$)"
    r"|\b(?:lies?|see|seen|visible|are|is|by)\b[^.;]{0,70}? (?:blueness|blue waters|curvature|curve|limb) of (?:the )?(?:planet )?(?P<e>earth)(?!'s|-|[a-z])"
    r"|\b(?:blue and white|cloud-covered horizon|horizon|limb|curve|disk|blue|clouds) of (?:the )?(?:planet )?(?P<g>earth) (?:fills?|takes? up|lies?|spreads?|covers?|curves?|arcs?|glows?|shines?|looms?|(?:is|are) (?:visible|seen|in view)|forms?|stretch(?:es)?|serves?)\b"
    r"|(?<![\w-])(?<!of )(?<!from )(?<!to )(?<!on )(?<!for )(?P<h>earth)(?:'s (?:[a-z]+(?:-[a-z]+)? ){0,2}(?:horizon|limb|clouds|curve|curvature|disk|surface|oceans))? (?:fills?|takes? up|covers?|dominates?|glows|looms|curves|rolls by|slides by)\b"
    r"|(?:\bwith|,|\band) (?:(?:the|all|of|a|whole|home) )*(?:(?:(?!(?:of|from|to|on|for|in|with)\b)[a-z]+(?:-[a-z]+)?,? (?:and )?){0,3}?(?:planet )?(?P<j>earth)|(?:whole |blue |home |cloudy |bright |sunlit )*(?P<k>planet))(?!'s|-|[a-z]) (?:(?:far|right|directly|just|wide|spread out|rolling past|rolling by|sliding by|turning|glowing|bright|hanging|looming|[0-9\ue000-\uf8ff]+ (?:miles|km|kilomet(?:er|re)s)) )*"
    r"(?:(?:at|to|against|behind|below|beneath|under|underneath|over|above|beyond|before) (?:his|her|their) (?:backs?|feet|boots|shoulders?|heads?|helmets?|knees|legs|heels|toes|left|right|elbows?|hands?)|(?:behind|below|beneath|under|underneath|above|beside|beyond) (?:him|her|them))(?![a-z]| (?:shook|shak|trembl|rumbl|on (?:the|an?|his|her|their) (?:poster|screen|wall)))"
    rf"|\b{lexicon().pattern('photo')} of (?:the )?(?:planet )?(?P<c>earth)(?= (?:while|as|from|taken|during|below)\b|[,.;]|$)"
)


_TAKING_ONE = Pattern(
    r"\b(?:tak(?:es?|ing)|snap(?:s|ping)?|shoot(?:s|ing)?|edit(?:s|ing)?|shar(?:es?|ing)) (?:an? |some |several |more |[a-z]+ )?(?:[a-z]+ )?(?:view|photo|photograph|image|picture)s? of [^.;]*$"
)
_TAKING = Pattern(r"\b(?:tak(?:e|es|ing)|snap(?:s|ping)?|shoot(?:s|ing)?|captur(?:e|es|ing)) (?:an? |some |several |more |[a-z]+ )?$")


def earth_seen(draft: Draft, sentence: Sentence) -> None:
    """The Earth itself, where it is told as what stands behind: "backdropped by a blue and white Earth"."""
    for match in _EARTH.finditer(sentence.codes):
        if match["c"] and _TAKING.search(sentence.codes, 0, match.start()) and any(c.is_a("Person") for c in sentence.chunks):
            continue  # "X floats near a window to take pictures of Earth"
        span = sentence.original(*match.span(next(name for name in "abcdefghijk" if match[name])))
        if match["j"] and sentence.text[span.start] != "E" and "planet" not in match.group():
            continue  # "a field with rich earth beneath him"
        earth = Entity("earth", "EarthFeature", "Earth", known=False)
        say_seen(draft, sentence, Chunk(span.start, span.end, (earth,)), earth, "earth-behind")


_MARKED = Pattern(
    r"(?:, [\ue000-\uf8ff],?)? \((?:(?:far|upper|lower|top|bottom|just|at|on|in|the) )*(?:left|right|cent(?:er|re)|top|bottom|middle|foreground|background|corner|horizon)(?: of (?:the )?[a-z]+| edge| side| corner|,? (?:at|in|on) (?:the )?[a-z ]{3,40})?\)"
)
"""Where in the picture a place is, in brackets behind it."""
_LOOKED_AT = Pattern(
    r"\b(?:(?:cameras?|lens(?:es)?|telephoto|viewfinder) (?:at|on|towards?)|look(?:s|ed|ing)? (?:(?:almost|nearly|straight|directly|right|steeply|obliquely|back|down|up|out|(?:north|south|east|west)+(?:wards?)?) )*(?:at|on|over|upon|across|into)|aimed .{0,30}at|cent(?:er|re)e?d on|(?:take|taking|took|drink|drinking)s? in|views? (?:looking |facing )?(?:(?:to(?:ward)?|from) the [a-z-]+ )?(?:(?:north|south|east|west)+(?:wards?)? )?(?:across|over|along|down|up)|(?:view|image|photo|photograph|picture|camera)\b[^.;,]{0,30} looks?[\"\u201d]? (?:[a-z]+ward )?(?:over|across|toward|at)) (?:the )?(?:(?:erupting|smoking|snowy|snow-covered|cloud-covered|restless|northern|southern|eastern|western) )*$"
)


def looked_at(lead: Codes) -> bool:
    """True before what a camera or somebody looks at."""
    return just_before(_LOOKED_AT, lead, 70) is not None


_SPANS = Pattern(
    r"\b(?:panorama|mosaic|views?|image|photo|photograph|picture|scene|frame)\b[^.;]{0,60} (?:stretch|extend|reach|run|sweep|rang)(?:es|e|s|ing)? (?:all the way )?from (?:[^.;]{1,100} (?:to|along|past|across|over|through) )?(?:the )?$"
)
"""Before all that a wide view goes from and to."""
_FROM = Pattern(r"^(?:the )?(?P<x>[\ue000-\uf8ff])[^.;\ue000-\uf8ff]{0,24},? from (?:the )?$")
_FROM_TO = Pattern(
    r"^(?:the )?(?P<x>[\ue000-\uf8ff])[^.;\ue000-\uf8ff]{0,24},? from (?:the )?[\ue000-\uf8ff](?: [a-z ]{2,20})? to (?:the )?$"
)
_TO = Pattern(r"(?: [a-z ]{2,20})? to (?:the )?[\ue000-\uf8ff]")


def _from_to(sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for the ends of a land that a caption opens with: "Italy at night, from the X in the north to Y in the south"."""
    found = (_FROM.match(lead) if _TO.match(tail) else None) or _FROM_TO.match(lead)
    return found is not None and sentence.at[found.start("x")].is_a("EarthFeature", "Country")


_BEHIND = Pattern(
    r"\b(?:back-?dropped|backlit|outlined|silhouetted|framed|contrasted)(?: in (?:the )?(?:center|upper|lower|left|right)(?: left| right| center)?(?: frame| of the frame)?)? (?:by|against|with) (?:the |an? |(?!(?:as|while|when|over|above|after|during|in|with|on|at|is|are)\b)[a-z-]+ |[\ue000-\uf8ff](?:'s)?(?:,? and|,) )*(?:(?:peaks|waters|coast|topography|mountains|deserts?|clouds|lights|terrain|landscape|shores?|islands?) of (?:the )?(?:[\ue000-\uf8ff] (?:[a-z]+ )?of )?)?\(?$"
)
"""Before what is told to stand behind."""


_SET_BY = Pattern(
    r"(?:,|\bwith|\band) (?:the |all of |most of |part of |(?:blue|green|brown|white|gr[ae]y|dark|bright|snowy|sunlit|moonlit|cloudy|cloud-flecked|glittering|glowing|wrinkled|empty|wide|deep|northern|southern|eastern|western) )*$"
)
_BEHIND_THEM = Pattern(
    r"(?:'s (?:[a-z]+ )?[a-z]+)?(?: (?:spread|spreading|gliding|passing|turning|stretched(?: out)?|[a-z]+ing)(?: (?:away|past|by|out|along))?)? (?:far |directly |just )?(?:(?:behind|below|beneath|beyond|under|underneath|past) (?:him|her|them|it|the (?:window|windows|glass))|over (?:his|her|their|one) shoulders?|at (?:his|her|their) backs?)\b"
)
"""Land behind those who are seen: "X plays, the west coast of Africa behind him"."""
_RISES = Pattern(
    r"^(?:the |an? )?(?:[a-z-]+ ){0,3}(?:sun|[\ue000-\uf8ff]) (?:rises|sets|shines|hangs|beams|glows|gleams|looms|is (?:seen )?(?:rising|setting|shining)) (?:above|over|behind|beyond) (?:the )?$"
)
"""Before the land or sea over which the Sun or the Moon is seen."""


def _is_land(draft: Draft, chunk: Chunk) -> bool:
    """True for a country or a state: what a town is told to lie in."""
    place = chunk.meaning("EarthFeature")
    return place is not None and (
        not place.known or draft.gazetteer.rows[place.id].get("kind") in LAND_KINDS or draft.text[chunk.start : chunk.end] in _STATES
    )


_FAR_FROM = Pattern(
    r"(?P<l>[\ue000-\uf8ff]) (?:to the |due )?(?:north|south|east|west)[a-z-]* of (?:the )?(?:(?:[a-z-]+ ){0,2}(?:city|town|village|capital|port|island|volcano|mountain|lake)(?: of)? (?:the )?)?$"
)


def _told_far(sentence: Sentence, lead: Codes) -> bool:
    """True for what only tells how far off the thing in view is: "lies 100 km south of the city of X"."""
    far = _FAR_FROM.search(lead)
    return far is not None and isinstance(sentence.at[far.start("l")].value, Length)


_LIES_FAR = Pattern(
    r" (?:is|are|lies?|begins?|starts?) (?:(?:some|about|nearly|almost|only|more than|another|just|roughly|over) )*(?P<l>[\ue000-\uf8ff])(?: or so)?,? (?:(?:further |farther |away |off )?(?:to the |in the |toward the |due )?(?:north|south|east|west)[a-z-]*(?! of\b)|away|off|distant|inland|(?:up|down)stream)(?![a-z])"
)
"""Behind a place that only tells how far it is: "the ocean lies 500 km to the west"."""


_LIES_APART = Pattern(
    r"(?:(?:, |,? and )(?:the )?[\ue000-\uf8ff])*(?:, (?:in|on|near|off|at|to|both|an?|the) [^.;,]{2,40},|,)? (?:(?:is|are|lies?) (?:(?:some|about|only|just|nearly|roughly|more than|less than|over|barely|almost|still|another) )*(?:an?|one|two|three|four|five|six|half an?|several|many)(?: and a half)? (?:hour|day|week|minute|time zone|country|countrie|province|state)s?(?:['’]s?)? (?:(?:by [a-z]+ |farther |further )?(?:away|off|from|to the)\b|(?:[a-z]+ )?(?:drive|journey|ride|walk|sail|flight|trip|march|hike|cruise|voyage)\b)"
    r"|(?:is|are|lies?) (?:(?:about|nearly|almost|roughly|more than) )*(?:an? (?:third|quarter|fifth)|half|halfway|two thirds|three quarters|on the other side) (?:of )?(?:the way |the distance )?(?:around |round |across )?(?:the|this) (?:world|globe|planet|earth)\b"
    r"|(?:is|are|was|were|lies?|lay|sits?|stood|stands?) (?:(?:still|now|right|directly|both|squarely|next|all) )*in (?:its|the|his|her|their|harm's) (?:(?:[a-z]+ )?storm's |hurricane's |typhoon's |cyclone's )?(?:(?:projected|forecast|predicted|likely|direct) )*(?:path|way|track)\b(?! of (?:the )?(?:sun|light))|(?:is|are|was|were) where (?:it|she|he|the (?:storm|hurricane|typhoon|cyclone|eye|ash|smoke|crew|capsule|ship)|[\ue000-\uf8ff]) (?:will|would|is (?:expected|due|to)|was (?:expected|due|to)|(?:had )?(?:made|came|hit|struck|landed))\b|(?:(?:is|are) )?(?:all |wholly )?hid(?:es?|ing) (?:under|behind|beneath|below|in (?:the |a )?(?:[a-z]+ )?[\ue000-\uf8ff]))"
)
"""Behind places that are told to be hours off, or where a storm is to come: "Cusco is a day's drive from it", "Luzon lay in its path"."""


def lies_far(sentence: Sentence, after: int) -> bool:
    """True for a place that is told to be a hundred miles or some hours from what is in view, or to wait for a storm."""
    if _LIES_APART.match(sentence.codes, after):
        return True
    far = _LIES_FAR.match(sentence.codes, after)
    length = sentence.at[far.start("l")].value if far is not None else None
    return isinstance(length, Length) and max(length.km or 0, length.miles or 0) >= 100


_HOME_TO = Pattern(
    r"(?:the )?(?:(?:[a-z]+ )?(?:half|part|third|quarter|coast|tip|end|side|rim|interior|highlands) of )?(?:the )?[\ue000-\uf8ff](?: peninsula)? (?:contains?|is home to|boasts?|hosts|has (?:not only|many|some|more than|several|thousands|hundreds|dozens))\b"
)
_TELLS_OF_PICTURE = compiled(rf"\b(?:{lexicon().pattern('photo')}|here|this|seen|visible|shown)\b").search
_ACTING = Pattern(
    r"(?:(?:, |,? and )(?:the )?[\ue000-\uf8ff])*,? (?:(?:is|are|was|were) (?:now |all |once )?(?:back (?:in|on|aboard)|represented|in (?:orbit|space)|going to|among)|(?:(?:has|have|had) )?(?:joins?|joined|sends?|sent|returns?|returned|flies|flew) (?:to (?:space|orbit|the)|its|their|an?|up|astronauts|[\ue000-\uf8ff])|(?:has|have|had) (?:its|their|an?|sent|never|only|now) |celebrates?|becomes?|became|trains|provides?|provided|contributed|built|operates)(?![a-z])"
)
"""What lands do as states, behind their names."""


_SHOOTS = Pattern(
    r"(?P<who>[\ue000-\uf8ff])(?:,[^.;,]{2,50},)? (?:is |are )?(?:photographs?|photographing|films?|filming|snaps? pictures of|takes? (?:photos|pictures|photographs|images) of|shoots|aims (?:a|the|his|her) (?:[a-z-]+ )?(?:camera|lens) at) (?:the |an? )?(?:[a-z]+ ){0,2}$"
)
_THIS_ONE = Pattern(
    r"(?i)\b(?:this|his|her|the) (?:[a-z-]+ ){0,2}(?:photo|photograph|picture|image|view|shot|frame)\b|\b(?:photographed|taken|shot|captured|seen) (?:by|from)\b"
)
"""Words that make of somebody who photographs the one who made the picture."""
_SUN_DOES = Pattern(
    r" (?:(?:is|was) (?!hidden|behind|out of)|just |about to |slowly )?(?:sets?|rises?|rose|sank|sinks|appears?|shines?|peeks?|peers|glints?|glows?|hangs?|dips?|disappears?|emerges?|breaks|bursts|blazes?|over|above|near|at|visible|seen|comes up|goes down|climbs|coming|setting|rising|peeking|shining|appearing|about)\b"
)
_COMES_UP = Pattern(r" (?:(?:is|was) )?(?:just |slowly )?(?:(?P<up>comes? up|coming up|came up)|(?:goes|going|went) down)\b")
_IS_VERB = Pattern(r" (?:the|a|an|his|her|its|their|this|every|all|into)\b")
_DETERMINED = Pattern(r"\b(?:the|these|those|of|by|and|some|many|from|with|heavy|recent|[a-z]+al) $")
_SHOWN = Pattern(
    r"\b(?:views?|photos?|photographs?|images?|pictures?|shots?|shows?|captures?|captured|photographed) (?:of )?the (?:[a-z]+ )?$"
)
"""Around the sun that is in view, written small: "the sun sets", "a view of the rising sun"."""


_OUR_TALLEST = Pattern(
    r"'s (?:(?:own|second|third)[ -])?(?:tallest|largest|highest|biggest|longest|deepest|oldest|widest|busiest|most [a-z]+|best[ -]known|only)\b"
)
"""Behind a land of which something is the greatest."""
_CASTS = Pattern(r" (?:drags?|dragged|casts?|cast|draws?|drew|throws?|threw|trails?|trailed)\b(?! in\b)")
_SHADOW_THAT = Pattern(r"\b(?:shadow|umbra|penumbra|darkness)(?: (?:that|which))? (?:the )?$")
_MIRRORED = Pattern(
    r" (?:fill|flood|flash|blaz|burn|glint|glar|flar)(?:es|s|ing|e)? (?:in |on |off |from )?(?:his|her|their|the|one|[\ue000-\uf8ff]'s?) (?:[a-z]+ )?(?:visors?|helmets?|faceplate)\b|(?: is| are)? fill(?:s|ing)? the visor\b"
)
"""Behind the Sun or clouds that only a visor shows."""
_NOT_THEN = Pattern(
    r",? (?:not|too [a-z]+|hard|impossible) to be (?:told|seen|made out|found|spotted)|(?: [a-z]-?[0-9]+[a-z]?)?(?:,? [^.;]{2,60},)? (?:(?:is|are|was|were|lies|lie) (?:[a-z]+ )?(?:lost (?:in|to|under|beneath|behind|below)|buried|swallowed|(?:beneath|under|below) (?:it|them|that)(?![a-z]))|vanish(?:es|ed)?|disappears?|drowns?|(?:is|are|lies|lie) (?:[a-z]+ ){1,4}(?:miles|kilomet(?:er|re)s|km) (?:away|off|north|south|east|west|downstream|upstream|inland|beyond|further|farther|to the)|(?:is|are|lies|lie) (?:some |about |only |nearly |roughly |more than |over )?[\ue000-\uf8ff] (?:away|off|downstream|upstream|inland|further|farther|(?:off )?to the (?:north|south|east|west))|(?:is |are |was )?(?:still |yet |well |not yet |already |now )?(?:under|below|beneath) the horizon|used to|(?:could|can|would|did|does|do|was|were|is|are) (?:not|never) (?:be |yet )?(?:caught|seen|photographed|found|spotted|captured|visible|shot|show|appear|made out|come out)|(?:had|has) not yet|had (?:already |also |last )?(?:been )?(?:seen|spotted|filmed|photographed|visible|shone|come|gone|faded)\b[^.;,]{0,30}\b(?:before|earlier)\b|(?:is|are|was|were) (?:still )?(?:due|expected|predicted|forecast|to come|to follow)\b|(?:was|were|is|are|lay|lies) (?:all |completely |entirely )?(?:overcast|clouded over|fogged in|socked in|fogbound|too dark|too far|below the horizon|behind cloud))"
)
"""Behind what was there another day, or was not to be seen: "Comet X could not be caught", "Rome was overcast"."""
ITS_OWN = Pattern(r"'s? (?:(?!and |or )[a-z-]+ ){0,2}[\ue000-\uf8ff]")
"""Behind the place that only owns the one named next: "Tenerife's Teide"."""
_FROM_LAND = Pattern(r"\bfrom (?:the )?$")
_OF_ITS_KIND = Pattern(r" (?:in the world|in history|ever|on record|known|of all time)\b")
_IN_NATURE = Pattern(
    r" (?:is|are|occurs?|happens?|forms?|comes?|arises?)(?: (?:often|usually|mostly|always|only|all))* (?:made|caused|produced|created|formed|named|known|called|born|common|rare|when|where|because|if|an? (?:form|kind|type|sort|result|product|sign|phenomenon|glow|light)|what)\b(?![^.;]*\b(?:here|this (?:photo|picture|image|view|frame)|visible|seen|shown)\b)"
)
"""Behind a phenomenon of which a caption tells what it is and how it comes about."""
_ON_ANOTHER = Pattern(r"\bon (?:the )?$")
_IN_GENERAL = Pattern(
    r"\b(?:known|believed|thought|said|reported|understood) to (?:[a-z]+ ){1,4}$|\b(?:lets?|letting|allow(?:s|ing)?|keep(?:s|ing)?|so that) the $"
)
"""Before what something is known to do, or made to do, at any time."""
_LEFT_FROM = Pattern(
    r"\bfrom (?:site|pad|launch ?pad|launch site|area|complex)(?: (?:no\. )?(?:[0-9a-z]{1,3}|[\ue000-\uf8ff]))? (?:of|at|in) (?:the )?$"
)
"""Before the cosmodrome of the pad that a rocket rose from."""
_NIGHT_SHINING = Pattern(r"\bnoctilucent,?(?: \(?or|,| \()? [^.;,]{0,30}$")
_PLACE_BEFORE = Pattern(r"[\ue000-\uf8ff] $")
_OF_ITS = Pattern(
    r" (?:(?:daylight|standard|summer|local) )?(?:time|flags?|jerseys?|(?:t-|sweat)?shirts?|caps?|hats?|scar(?:f|ves)|torch(?:es)?|medals?|banners?|pennants?"
    r"|stickers?|patch(?:es)?|badges?|pins?|mugs?|postcards?|maps?|stamps?|coins?|posters?|teams?|players?|fans?(?! out\b)|newspapers?|anthem|marathon|games|olympics"
    r"|offices?|studios?|museum|university|school|zoo|orchestra|natives?|residents?|students?|pupils?|accent|winds(?! (?:its|through|down|to|past|across|along|around|between|into|north|south|east|west|away|on|like|under|by|from|out|up|in)\b))\b"
)
"""Behind a place that only names something from there: "the Texas flag", "Moscow time"."""


_HAD_CROSSED = Pattern(
    r"(?:'d|\bhad|\bhaving) (?:just |only just |already |barely )?(?:crossed|passed|left|cleared|flown (?:over|past|across)|overflown|gone over|come over) (?:the )?(?:coast of |tip of |north of |[a-z]+ern )?$"
)
"""Before the land that a ship had behind it when the picture was made."""
GREATEST_OF = Pattern(
    r"\b(?:(?:tall|large|high|bigg|long|deep|old|busi|small|larg)(?:er|est)|most [a-z]+|only|capital|second|third) (?:[a-z-]+ ){1,3}(?:of|in|on) (?:the |all |[a-z]+ern )*$"
)
"""Before the land of which something is the greatest: "the highest volcano of the Sahara"."""
_ITS_HOUSES = Pattern(
    r"(?:'s)? (?!and\b|with\b|over\b|in\b|at\b|on\b)(?:(?:volcano|weather|geological|national|state|school|radio|air|space) )?(?:observator(?:y|ies)|universit(?:y|ies)|institutes?|museums?|schools?|academ(?:y|ies)|hospitals?|newspapers?|legislature|weather (?:service|office)|television|radio|parliament|ministry)(?! (?:is|are) (?:seen|visible|pictured|shown)\b)(?![\w-])"
)
"""Behind a land of which a house is told of, far from any view: "the Alaska observatory"."""


_LIGHTS_OF = Pattern(r" of (?:the )?(?:[a-z-]+ ){0,2}[\ue000-\uf8ff]")
_EVERYWHERE = ("clouds", "snow", "snowstorm", "stars", "nighttime", "earths-limb", "earths-atmosphere")
"""What most views of Earth have somewhere: of 27 captions by ten hands in which nothing else spoke against it, two had it for what is seen."""
_VEILS = frozenset("haze fog thunderstorm lightning".split())
_IN_SPITE = Pattern(
    r"\b(?:despite|in spite of|because of|due to|thanks to|hampered by|hindered by|plagued by|spoiled by|ruined by|thwarted by|foiled by|no matter|fought|battled|endured|braved|bar(?:red)? by) (?:the |some |any |all |a )*(?:[a-z]+ )?$"
)
"""Before weather that was in somebody's way."""
_HAD = Pattern(r"\b(?:had|have|has) (?:the |some |only |nothing but |enough )*(?:[a-z]+ )?$")
_CONTENDED = Pattern(r"s? to (?:contend|deal|cope|wrestle|fight|struggle|reckon|put up|battle|wait|look)\b")
_HAD_PASSED = Pattern(
    r"(?:'s? [a-z]+)?(?:,[^.;,]{2,50},)? had (?:(?:already|just|also|once|[a-z]+ly|weeks|months|days) )*(?!formed\b|become\b|grown\b|reached\b|weakened\b|strengthened\b|intensified\b|been (?:upgraded|downgraded|named)\b|winds\b|an?\b|its\b|maximum\b|sustained\b|made landfall\b|turned\b)[a-z]+"
)
"""Behind a storm of another time."""


def storm_gone(sentence: Sentence, at: int) -> bool:
    """True for a storm that is told to have gone by before what is in view."""
    return is_storm(sentence.at[at].meaning("Phenomenon")) and _HAD_PASSED.match(sentence.codes, at + 1) is not None


_WORLDS = frozenset("mars moon venus jupiter saturn mercury".split())
_WARES_OF = Pattern(
    r"'?s?,? (?:[a-z]+ )?(?:soil|rocks?|dust|sand|regolith|simulants?|missions?|landings?|landers?|rovers?|base|bases|colony|crew|program|samples?|suits?|travel|travell?ers|exploration|orbiter)\b"
)
"""Behind a world of which only a sample or a journey is told."""
_KINDS_OF_STORM = ("hurricane", "typhoon", "cyclone")


def _only_storm(draft: Draft, kind: str) -> Entity | None:
    """The one storm of a kind that a text names, which "the hurricane" then means."""
    named = {e.label: e for _, c in draft.chunks("Phenomenon") if (e := c.entities[0]).label.lower().startswith(f"{kind} ")}
    return next(iter(named.values())) if len(named) == 1 else None


def place_seen(draft: Draft, sentence: Sentence, each: Chunk, lead: Codes, tail: Codes, here: Piece | None) -> None:
    """A phenomenon or a place in view; `here` is the clause that names it."""
    phenomenon = each.meaning("Phenomenon")
    if each.is_a("EarthFeature", "Country") and (
        _ITS_HOUSES.match(tail) or _HAD_CROSSED.search(lead) or just_before(GREATEST_OF, lead, 60)
    ):
        return
    if each.start in draft.once(spoken_to):
        return
    if _ACTING.match(tail):
        return  # "Poland, India and Hungary are back in orbit"
    if (
        _DATELINE.fullmatch(sentence.codes)
        or _of_title(sentence, lead, tail)
        or (_home(sentence, lead) and not which_shows(sentence, len(lead) + 1))
        or just_before(_OF_ARTWORK, lead, 90)
        or tail.startswith(_ITS_FORCE)
        or only_spoken_of(lead)
        or (just_before(_TOLD, lead, 40) and any(c.is_a("Person") for c in sentence.chunks))
    ):
        return
    if _NOT_THEN.match(tail) and each.start not in draft.hidden[sentence.number]:
        return
    if _HOME_TO.match(sentence.codes) and not _TELLS_OF_PICTURE(sentence.codes):
        return  # "the peninsula is home to many volcanoes": told of all of a land
    shoots = just_before(_SHOOTS, lead, 90)
    if (
        shoots is not None
        and sentence.at[len(lead) - len(lead[-90:]) + shoots.start("who")].is_a("Person")
        and not _THIS_ONE.search(draft.text)
    ):
        return  # who is seen at work is in view, and not what they aim at
    behind = _BEHIND.search(lead) is not None
    if phenomenon:
        if sought(
            r"-[a-z]| (?:center|hunters?|season|(?:[a-z]+ )?(?:sens(?:ing|ors?)|detect(?:ors?|ion)|imagers?|mappers?|monitors?|monitoring|instruments?|research|stud(?:y|ies)|experiments?|observations?|observatory|cameras?|physics))\b"
        ).match(tail) or sought(r"\b(?:such as|e\.g\.) [^.;]*$|\blike [^.;,]*$").search(lead):
            return
        if phenomenon.id == "clouds" and _NIGHT_SHINING.search(lead):
            phenomenon = draft.gazetteer.rows["noctilucent-clouds"].entity
        if phenomenon.id in _EVERYWHERE:
            return
        whose = _LIGHTS_OF.match(tail) if phenomenon.id == "city-lights" else None
        if whose is not None and not _is_land(draft, sentence.at[len(lead) + whose.end()]):
            return  # of "the city lights of X", X is in view
        if phenomenon.id == "comet":
            phenomenon = next(
                (c.entities[0] for _, c in draft.chunks("Phenomenon") if c.entities[0].label.startswith("Comet ")), phenomenon
            )
        if phenomenon.id in _VEILS and (just_before(_IN_SPITE, lead, 50) or (_CONTENDED.match(tail) and just_before(_HAD, lead, 40))):
            return  # the weather that somebody below, or another day, had
        if phenomenon.id in _KINDS_OF_STORM and (storm := _only_storm(draft, phenomenon.id)) is not None:
            phenomenon = storm
        if phenomenon.id == "flooding" and _IS_VERB.match(tail) and lead[-1:] == " " and not _DETERMINED.search(lead):
            return  # "light floods the sky"
        if phenomenon.id == "sun" and _MIRRORED.match(tail):
            return
        if phenomenon.id == "moon" and _CASTS.match(tail) and just_before(_SHADOW_THAT, lead, 30):
            return  # "the shadow that the Moon casts"
        if (phenomenon.id in ("mars", "venus", "moon", "jupiter") and just_before(_ON_ANOTHER, lead, 8)) or _IN_GENERAL.search(
            lead.part(-60)
        ):
            return
        if storm_gone(sentence, len(lead)):
            return  # "Cyclone X, weeks before, had washed the hills into it"
        if phenomenon.id in _WORLDS and _WARES_OF.match(tail):
            return  # "a sample of Mars soil"
        if _IN_NATURE.match(tail):
            return  # "airglow is made by oxygen"
        if _OF_ITS_KIND.match(tail):
            return  # "the largest iceberg in the world"
        if phenomenon.id == "sun" and (turn := _COMES_UP.match(tail)):
            hour = "sunrise" if turn["up"] else "sunset"
            phenomenon = Entity(hour, "Phenomenon", hour, known=False)
        if draft.text.startswith("smokes", each.start) and lead.endswith((" ", "the ")) and _PLACE_BEFORE.search(lead):
            return  # "Etna smokes" is what it does
        if draft.text[each.start : each.end].lower() == "smoke" and (
            _SMOKELESS.match(tail)
            or any(c.is_a("Module", "Mission", "VisitingVehicle") for c in sentence.chunks)
            or sentence.chunks[0].is_a("Person")
        ):
            return  # a drill, a device or a rocket
        if phenomenon.id in ("sun", "moon") and _LIT.search(lead) and not behind:
            return
        if phenomenon.id == "sun" and lead.endswith(" in the "):
            return  # "gleams in the Sun"
        if draft.text.startswith("sun", each.start) and each.end - each.start == 3 and not (_SUN_DOES.match(tail) or _SHOWN.search(lead)):
            return  # "in the sun", "a sun shade"
        if (
            behind
            or tinted(lead)
            or (phenomenon.id == "airglow" and lead.endswith((" through the ", " through an ", " through a ")))
            or (phenomenon.id == "lightning" and just_before(_LIT_BY, lead, 40))
            or not just_before(
                sought(
                    r"\b(?:like|as|for|hope of|before|after|until|at|every|one of the|during|by|each|per|no|not|isn't|aren't|wasn't|never|without|from|from a dozen|study|studying|watch for|landed on|to the|return to the|missions? to the|on the|light of|glow of|phases? of|surface of|side of|pull of|orbit|around|beyond|entry (?:in)?to|re-?enter(?:s|ed|ing)?|burn(?:s|ed|ing)? up in|through|to (?:photograph|shoot|capture|film|image|observe|catch|document|watch)) (?:the |an? |local |next )?$"
                ),
                lead,
                30,
            )
        ):
            say_seen(draft, sentence, each, phenomenon, "phenomenon-in-scene", tail, lead)
        return
    place = each.meaning("EarthFeature")
    fellow = sought(r" (?!(?:of|in|on|near|by|from|with|and|at|over|as|seen|to)\b)[a-z-]+ ([\ue000-\uf8ff])").match(tail)
    if fellow and sentence.at[len(lead) + 1 + fellow.start(1)].is_a("Person"):
        return  # "California businessman X"
    if _OF_ITS.match(tail) or just_before(_LEFT_FROM, lead, 40):
        return
    beside = sentence.at.get(len(lead) + 3) if tail.startswith("' ") else None
    if beside is not None and beside.is_a("Person"):
        return  # "the United Arab Emirates' X"
    if _OUR_TALLEST.match(tail):
        return  # "Kamchatka's tallest volcano" is what is seen
    if (inner := ITS_OWN.match(tail)) and sentence.at[len(lead) + inner.end()].is_a("EarthFeature", "Phenomenon"):
        return  # "Tenerife's Teide": where it is
    owner = tail.startswith("'s ") and (place is None or draft.gazetteer.rows[place.id].get("kind") in LAND_KINDS)
    if owner and not sought(r"'s (?:[a-z]+ )?(?:coast|coastline|shore|shores|lights)\b").match(tail):
        return
    if sought(r" (?:coast|coastline|shores?) of (?:the )?[\ue000-\uf8ff]").match(tail):
        return  # of what it is a coast is named next
    region = _REGION.search(lead)
    viewed = sought(
        r"(?:view|photo|photograph|image|picture|photographed|lights|portrait|panorama|mosaic|snapshot|shot|close-?up|glimpse) of (?:(?:an? |the |some |most |much )?(?:[a-z]+ )?(?:of |parts? of |portions? of |sections? of |swath of |stretch of |corner of )?)?(?:the )?$"
    ).search(lead[: region.start(1)] if region else lead)
    if viewed and _TAKING_ONE.search(lead, 0, viewed.end()):
        viewed = None  # who takes a picture of it is what is seen
    if (just_before(_FAR_FROM, lead, 70) and _told_far(sentence, lead)) or lies_far(sentence, len(lead) + 1):
        return
    coast = (
        _ITS_COAST.match(tail)
        if each.entities[0].label not in _KINDS_ALONE and _OF_A_LAND.search(each.entities[0].label) and not _COAST_NEAR.search(lead)
        else None
    )
    if draft.text[each.start : each.end].lower() in draft.gazetteer.adjectives and not (region and region.group(1)) and not coast:
        return
    clause = sentence.codes.part(here.start, here.end) if here is not None else None
    visible = clause is not None and (_VISIBLE_FIRST.match(clause) or _VISIBLE.search(clause)) is not None
    if place is None or place.cls == "Country":
        name = each.entities[0]
        told = (
            _INTRODUCED.search(lead)
            or _beside_place(draft, sentence, lead)
            or (visible and len(name.label.split()) > 1 and not any(c.is_a("Person") for c in sentence.chunks))
            or _LANDFORM.search(name.label.lower())
            or _TOLD_KIND.match(sentence.codes, len(lead) + 1)
            or coast is not None
            or (name.cls == NAME and _drifts(sentence, lead))
            or NAMED_THERE.fullmatch(lead)
            or lights_of(lead)
            or (_OPENS.fullmatch(lead) and EARTHLY.match(sentence.codes, len(lead) + 1) and not _AS_PEOPLE_DO.match(tail))
            or (behind and not name.label.isupper())
        )
        if name.cls == "Country" and not (
            region
            and (
                viewed
                or visible
                or just_before(_WITHIN, lead, 90)
                or sought(r"(?:shows?|features?) (?:the )?$").search(lead[: region.start()])
            )
        ):
            return
        if name.cls != "Country" and draft.text[max(0, each.start - 8) : each.start] == "City of ":
            return  # "the City of Light"
        if name.cls != "Country" and (not told or _CRAFT.search(name.label) or name.label in _KINDS_ALONE or _OF_FIRES.match(tail)):
            return
        if coast:
            name = Entity("", NAME, f"{name.label}{coast.group()}", known=False)
        place = Entity(slug(name.label), "EarthFeature", name.label, known=False)
    if of_state(draft, sentence, each, lead):
        return
    row = draft.gazetteer.rows.get(place.id)
    if (
        sought(r"[\ue000-\uf8ff], $").search(lead)
        and row is not None
        and row.get("kind") in LAND_KINDS
        and not sought(r",? and ").match(tail)
    ):
        before = sentence.at[len(lead) - 3].entities[:1]
        if (
            before
            and before[0].cls not in ("Person", "Country")
            and not (before[0].known and draft.gazetteer.rows[before[0].id].get("kind") in LAND_KINDS)
        ):
            return  # where a place lies
        if before and before[0].known and draft.gazetteer.rows[before[0].id].get("within") == place.id:
            return  # "Ontario, Canada"
    head = sought(r"([\ue000-\uf8ff]) (?:of|in) (?:the )?$").search(lead)
    of = sentence.at[head.start(1)].meaning("EarthFeature") if head else None
    if (
        of is not None
        and row is not None
        and row.get("kind") in LAND_KINDS
        and not (of.known and draft.gazetteer.rows[of.id].get("kind") in LAND_KINDS)
    ):
        return  # "the X mountains of Y"
    if region and (row is None or row.get("kind") in LAND_KINDS):
        start = sentence.offsets[region.start(1)]
        label = f"{draft.text[start : each.start]}{place.label}"
        place = Entity(slug(label), "EarthFeature", label, known=False)
        lead = lead.part(0, region.start(1))
    if (
        behind
        or (draft.opens(sentence) and _RISES.match(lead))
        or _MARKED.match(sentence.codes, len(lead) + 1)
        or (_SET_BY.search(lead) and _BEHIND_THEM.match(tail))
        or just_before(_JOINED, lead, 60)
        or (place.known and just_before(_FLOWS, lead, 60))
        or (
            _drifts(sentence, lead)
            and not (
                row is not None and row.get("kind") in ("country", "continent", "state", "province") and just_before(_FROM_LAND, lead, 10)
            )
        )
        or just_before(_LOOKED_AT, lead, 70)
        or _SPANS.search(lead)
        or stands_behind(sentence, lead, tail)
        or lights_of(lead)
        or shown_there(draft, sentence, lead, tail, place)
        or (draft.opens(sentence) and _from_to(sentence, lead, tail))
    ):
        say_seen(draft, sentence, each, place, "place-in-scene", tail, lead)
        return
    below = any(isinstance(s.object, Entity) and each.entities[0].label in s.object.label for s in draft.about("orbitingAbove"))
    if below and not viewed and not visible and not just_before(sought(r"captured (?:the )?$"), lead, 30):
        return
    others = any(
        isinstance(s.object, Entity)
        and s.object.cls not in ("EarthFeature", "Phenomenon", "Country")
        and s.asserted
        and s.object.id != "canadarm2"
        for s in draft.about("depicts")
    )
    if others and not visible and not viewed:
        return
    if just_before(_HOMES, lead, 120) or (
        row is not None and row.get("kind") in (*LAND_KINDS, "lake", "sea", "ocean") and just_before(_PARTED, lead, 120)
    ):
        return
    if row is not None and row.get("kind") in LAND_KINDS and not viewed and not visible and just_before(_LAST_OF_LANDS, lead, 90):
        return
    within = just_before(_WITHIN, lead, 90)
    if not within and just_before(_PLACE_SKIP, lead, 60) and not just_before(sought(r"(?:at|from|on) (?:the )?$"), lead, 8):
        return
    if (
        not within
        and just_before(sought(r"(?:at|from|on|in) (?:the )?$"), lead, 8)
        and not just_before(
            sought(
                r"(?:camera (?:at|on)|look(?:s|ed|ing)? (?:down )?(?:up)?(?:at|on)|aimed .{0,30}at|sunglint on) (?:the )?(?:erupting |smoking |snowy |snow-covered |restless )?$"
            ),
            lead,
            50,
        )
    ):
        return
    say_seen(draft, sentence, each, place, "place-in-scene", tail, lead)
