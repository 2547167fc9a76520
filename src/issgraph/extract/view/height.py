"""Height, place and bearing of the station at the moment of the picture; a horizontal distance is never taken for a height.
The file is long by what lies below and how high, told in one breath."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.below import say_height, told_in_brief, ways, where_lands_meet
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_COMPASS = "(?:north|south)(?:-?(?:east|west))?|east|west"
_WATER = "strait|sea|ocean|lake|bay|gulf|river|channel|lagoon"
_BELOW = r"(?:below|beneath|underneath|directly below|directly beneath|under(?:neath)? (?:it|them)|down)"


_OVERHEAD = r"(?:is |was |lay |lies )?(?:almost |nearly )?(?:directly|right|straight) (?:beneath|below|under) the (?:[a-z]+ )?"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    length, person = f"[{alphabet.slot['Length']}]", f"[{alphabet.slot['Person']}]"
    place = f"[{alphabet.slot['EarthFeature']}{alphabet.slot['Country']}{alphabet.slot[NAME]}]"
    lead = (
        rf"(?:[{alphabet.slot['Country']}{alphabet.slot['EarthFeature']}]'s (?=[{alphabet.slot['EarthFeature']}{alphabet.slot[NAME]}])|[{alphabet.slot['Country']}{alphabet.slot[NAME]}] (?=(?:city|town|coast|region|republic|island|port|province|state) )|"
        + rf"(?:[{alphabet.slot['Country']}{alphabet.slot['EarthFeature']}{alphabet.slot[NAME]}] )?(?:[a-z]+ )?(?:nation|country|continent|archipelago) of |an? (?:[a-z-]+ly )?[a-z-]+ (?=[{alphabet.slot['EarthFeature']}])|"
        + r"the |continental |contiguous |mainland |a (?:point|position|spot) (?:\w+ )?(?:of|off|in|near|over|above) (?:the )?|central |coast of |(?:\w+ )?coast of |(?:northern|southern|eastern|western|north-central|south-central|central|northwestern|northeastern|southwestern|southeastern|northwest|northeast|southwest|southeast|north|south|east|west) (?:coast of )?|hills of |mountains of |(?:(?:city|bright|night|golden|twinkling) )?lights of (?:the )?|"
        + rf"[{alphabet.slot['Phenomenon']}] of (?:the )?|"
        + r"(?:[a-z]+ )?town of |city of |waters of |waters off |area of |region of |border of (?!(?:the )?[\ue000-\uf8ff] and )|plains of |deserts? of |steppes? of |island of |islands of |skies of |(?:heel|toe|boot|heart|interior|southern tip|northern tip|mouth) of )*"
    )
    tail = rf"(?P<tail>(?:,? (?:just )?(?:off (?:the )?(?:\w+ )?(?:coast of )?(?:the )?(?:[a-z]+ern |central )?{place}|(?:near|in|on) (?:the )?{place}(?! continent)))?)"
    part = r"(?P<lead>(?:the |(?:north|south)(?:east|west)?(?:ern)? |(?:east|west)ern |central |coast of )*)"
    where = rf"(?P<lead>{lead})(?P<place>{place})(?P<kind>(?:-[a-z]+ border|'s (?:\w+ )?coast| coast| steppe| border| basin| region| peninsula| delta| desert| mountain range| mountains?| islands?| island chain| coastline| ocean| sea| hills| plateau)?){tail}(?P<bear>(?:,? (?:about |some )?(?:{length} )?(?:just )?(?P<dir>{_COMPASS}) of (?:the )?(?P<from>{place})(?: island chain| islands| coast)?)?)"
    return (
        Pattern(
            rf"(?P<len>{length})(?: up| high|,? (?:in |of )?altitude)?,? (?:and )?(?:right |just |directly |straight |almost |nearly )?(?:above and off|above|over|up above|up over) (?!sea level|the ground){where}"
        ),
        Pattern(
            rf"(?<![\w-])(?:above|over|overflew|overflying|passing|crossing|across|flew past) {where}[^.;{length}]{{0,30}}?(?:at|from)? ?(?:an? |its |the )?(?:orbital )?(?:altitude|height) of (?:about |some |roughly |approximately )?(?P<len>{length})"
        ),
        Pattern(
            rf"(?:at|from) (?:an? |its |the )?(?:orbital )?(?:altitude|height) of (?:about |some |roughly |approximately )?(?P<len>{length})(?:,? (?:while |[a-z]+ly |just |right |high )?(?:above|over) {where})?"
        ),
        Pattern(rf"(?P<len>{length}) (?:{_BELOW})(?![a-z]),? (?:(?:lay|lies|was|is|were) )?(?:the )?(?P<place>{place})(?!'s)"),
        Pattern(
            rf"(?:with )?{part}(?P<place>{place})(?P<kind>){tail}(?:,? (?:just )?(?:to the )?(?P<dir>{_COMPASS}) of (?:the )?(?P<from>{place}))?(?: (?:lay|lies|was|is|stretche[sd]|spreads?|unfolds?|passe[sd]|glistens|gleams|(?:slides?|slid|rolls?|rolled|glides?|glided|drifts?|drifted) (?:by|past)))?,? (?:just |some |about )?(?P<len>{length}) (?:{_BELOW})(?![a-z])(?! the (?!(?:[a-z]+ )?(?:station|outpost|complex|lab|laboratory|ship|spacecraft|pair|two|crew|astronauts|spacewalkers|arm|lens|camera|windows?|cupola|[\ue000-\uf8ff])))"
        ),
        Pattern(
            rf"(?:station|outpost|complex|laboratory|[{alphabet.slot['SpaceStation']}])(?: was| is|'s altitude was)? (?:(?:at|flying|orbiting|soaring|cruising|crossing) )?(?:about |some )?(?P<len>{length}) (?:up\b|high\b|above (?:the )?earth|overhead)(?:[^.;]{{0,20}}? over {where})?"
        ),
        Pattern(rf"(?P<len>{length}) (?:above|over) (?:the )?(?:earth|planet|ground|surface)"),
        Pattern(
            rf"(?:with )?{part}(?P<place>{place})(?P<kind>){tail} (?:directly below|underneath|directly beneath|straight below|passing below|sliding by below|far below|below|(?:far )?beneath(?=[,.;]|$| and | (?:them|him|her|us)\b))(?: and (?P<len>{length}))?"
        ),
        Pattern(
            rf"(?:flew|flying|fly|flies|passed|passing|passes|orbited|orbiting|orbits|soared|soaring|soars|sailed|sailing|sail|crossed|crossing|crosses|was|is|(?:spacecraft|vehicles|craft|ships|complexes|crews|two|both|they|we) (?:were|are)|located|positioned|situated|hovering|in orbit|traveled|traveling|high|cruised|cruising|caught [^.;]{{0,20}}|glid(?:ed|ing)|swept|sweeping|headed|heading|heads|raced|racing|coasted|coasting|zipped|station)(?: past,? and)? (?:(?:[a-z]+ly|high|almost|then|just|right|straight|still|now|somewhere|(?:north|south|east|west)+(?:wards?)?) )*(?:above|over,?|across) {where}"
        ),
        Pattern(rf"(?:above|over) {where},? (?:at|from) (?:about |some |roughly )?(?P<len>{length})"),
        Pattern(
            rf"(?:above|over|across) {where},? (?:which (?:was|is|lay|lies) )?(?:about |some |roughly |approximately |nearly )?(?P<len>{length}) (?:{_BELOW})(?![a-z])"
        ),
        Pattern(rf"(?:crossing|overflying|overflew) (?P<len>{length}) (?:\([^)]*\) )?(?:above|over) {where}"),
        Pattern(rf"(?P<photo>{person}) .{{0,30}}over {where}"),
        Pattern(
            rf"(?:seen|taken|shot|photographed|captured|caught|recorded|exposed|acquired|obtained|snapped|registered)(?: [a-z ,]{{0,30}}?)? (?:from )?(?:above|over) {where}"
        ),
        Pattern(
            rf"[{alphabet.slot['VisitingVehicle']}{alphabet.slot['RoboticArm']}](?: (?:(?!\b(?:descend|parachut|land|splash|com(?:es|ing) down|return|fall|lift|launch|rises|climb|destroy|drew|left|trac|fail|abort|flar|meteor|fireball|plung|streak|disintegrat|burn|incinerat|perish|expected|scheduled|planned|wait|weather|storms?\b|typhoon|hurricane|cyclone|aurora|lightning|smoke))[^.;,]){{0,50}})? (?:high )?(?:above|over) {where}"
        ),
        Pattern(rf"(?<=, )(?:high )?(?:above|over) {where}(?= on | in |,|\.)"),
        Pattern(
            rf"(?:flew|flying|flies|orbited|orbiting|orbits|soared|soaring|soars|passed|passing|sailed|sailing) (?:just )?off (?:the )?(?:[a-z-]+ |[{alphabet.slot['EarthFeature']}] )?(?=coast of|shores? of){where}"
        ),
        Pattern(
            rf"(?:(?P<len>{length}) )?(?:directly |right |straight |almost |high )?(?:above|over) the (?:{place} |island )?(?P<it>{_WATER}|islands?|continent|nation|country|city|volcano|mountains?|desert|delta|peninsula|storm|hurricane|typhoon|cyclone)(?= |[,.;]|$)(?! (?:of|in|off)\b)"
        ),
        Pattern(rf"(?P<len>{length}) up\b"),
        Pattern(
            rf"(?P<len>{length}) (?:below|beneath|under|underneath) (?:(?:him|her|them|it)\b|the (?:orbiting )?(?:station|complex|outpost|[{alphabet.slot['SpaceStation']}]))"
        ),
        Pattern(rf"(?:from|at) (?P<len>{length}) (?:high|up|above)\b"),
        Pattern(
            rf"(?P<len>{length}) (?:below|beneath|under) (?:[{alphabet.slot['Person']}]'s? |his |her |the )(?:[a-z]+ )?(?:lens|camera|windows?)\b"
        ),
        Pattern(rf"at (?P<len>{length}),? the (?:station|[{alphabet.slot['SpaceStation']}])"),
        Pattern(
            rf"(?:station|complex|outpost|laboratory|it|[{alphabet.slot['SpaceStation']}]) (?:was |is )?(?:(?:also|then|just) )?(?:cross(?:ed|es|ing)|overfl(?:ew|ies|ying|own)|travers(?:ed|es|ing)|transit(?:ed|s|ing)|skirt(?:ed|s|ing)) {where}"
        ),
        Pattern(rf"distance to the ground:? (?P<len>{length})"),
        Pattern(
            rf"(?:station|complex|[{alphabet.slot['SpaceStation']}])(?:'s (?:position|path|track))? (?:(?:already|still|then|now|just|directly|right|high|almost|nearly) )*(?:over|above) {where}"
        ),
        Pattern(rf"from (?:directly |high |right )?(?:above|over) {where}"),
        Pattern(
            rf"(?P<place>{place})(?P<kind>), where the [{alphabet.slot['SpaceStation']}] (?:was|is) (?:directly |right |straight )?overhead"
        ),
        Pattern(rf"(?:made|vantage point|position|while|high|point|moment) (?:over|above) {where}"),
        Pattern(rf"^(?:somewhere |high |right |directly )?(?:over|above) {where}(?=[:,])"),
        Pattern(rf"altitude(?: at which [^.;,]{{0,40}}?)?:? (?:was |is )?(?P<len>{length})"),
        Pattern(
            rf"(?:orbit(?:s|ed|ing)|flew|flying|flies|soar(?:s|ed|ing)|pass(?:es|ed|ing)) (?P<len>{length}) (?:above|overhead)(?=[,.;]|$)"
        ),
        Pattern(
            rf"(?:orbit(?:s|ed|ing)|flew|flying|flies|soar(?:s|ed|ing)|circl(?:es|ed|ing)) at (?:about |some |roughly |nearly )?(?P<len>{length})(?! (?:an?|per|each|every|away|from|behind|ahead)\b|/)"
        ),
        Pattern(
            rf"(?:perch|vantage point|vantage|orbit|lookout) (?:at|of|some|about|roughly|nearly)+ ?(?P<len>{length})(?! (?:away|from|wide|long)\b)"
        ),
        Pattern(
            rf"(?:it|station|outpost|complex|laboratory|lab|[{alphabet.slot['SpaceStation']}]) (?:was |is )?(?:orbit(?:s|ed|ing)|flew|flying|flies|soar(?:s|ed|ing)|pass(?:es|ed|ing)) (?P<len>{length}) (?:above|over)\b(?! (?:the )?(?:surface|ground))"
        ),
        Pattern(rf"(?P<len>{length}) above sea level"),
        Pattern(rf"(?P<place>{place})(?P<kind>),? {_OVERHEAD}[{alphabet.slot['SpaceStation']}]"),
        *ways(alphabet, where, place, length),
    )


@lru_cache(maxsize=4)
def _telling(alphabet: Alphabet) -> Pattern:
    """What must stand where a height or a place below is told: a length or a place."""
    names = "".join(alphabet.slot[kind] for kind in ("Length", "EarthFeature", "Country", NAME))
    return Pattern(f"[{names}]", given=[names])


def read_height(draft: Draft, sentence: Sentence) -> None:
    """States height, place below and bearing from the first sentence that tells each."""
    if _telling(sentence.alphabet).search(sentence.codes) is None:
        return
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            groups = match.groupdict()
            if groups.get("photo") or _planned(draft, sentence, match):
                continue
            if groups.get("len"):
                say_height(draft, sentence.at[match.start("len")], sentence.original(*match.span()))
            if groups.get("it") and not draft.about("orbitingAbove"):
                _over_it(draft, sentence, match)
            afar = _AFAR.search(sentence.codes, 0, match.start()) or _with_places(sentence, match)
            if groups.get("place") and not draft.about("orbitingAbove") and not afar:
                _above(draft, sentence, match)
    where_lands_meet(draft, sentence)
    told_in_brief(draft, sentence)


def _planned(draft: Draft, sentence: Sentence, match: re.Match[str]) -> bool:
    if mood(sentence, match.start(), match.start()) == "planned" and not _AT_THE_SHUTTER.search(sentence.codes, 0, match.start()):
        return True
    if _THROUGH_AIR.search(match.group()) and _IN_AIR.search(draft.text, sentence.span.start, sentence.offsets[match.start()]):
        return True
    left = _LEFT_WHILE.search(sentence.codes, 0, match.start())
    leaving = left is not None and _left_in_view(draft, sentence, match.start())
    if (
        not leaving
        and not draft.scene[sentence.number]
        and compiled(
            r"(?:(?<!, )(?<!is )(?<!are )\bdocked|\bhooked up|linked up|undocked|arrived|launched|burned|was captured|was released|reentered|berthed|collided)\b"
        ).search(
            sentence.codes,
        )
        and not compiled(r"photo|picture|image|view|frame|shutter|camera|at the time|taken|snapped").search(sentence.codes)
    ):
        return True  # the height of another moment
    if _OTHER_MOMENT.search(sentence.codes, 0, match.start()):
        return True
    if (
        sentence.number
        and not leaving
        and (
            _AS_IT_CAME.search(sentence.codes, 0, match.start("place") if match.groupdict().get("place") else match.start())
            or _WHEN_IT_CAME.match(sentence.codes, match.end())
        )
    ):
        return True
    if not match.groupdict().get("len") and _sky_over(sentence, match):
        return True
    if _A_DAY_BEFORE.match(sentence.codes, match.end()) or _ON_A_PLANE.search(sentence.codes, 0, match.end()):
        return True
    if match.groupdict().get("place") and _IT_SLIDES.search(sentence.codes, 0, match.start("place")):
        return True
    sweeps = _SWEEPS.search(sentence.codes, 0, match.start("place")) if match.groupdict().get("place") else None
    if sweeps is not None and sentence.at[sweeps.start("x")].is_a("Phenomenon") and not match.groupdict().get("len"):
        return True  # "as the terminator swept over X"
    until = match.start("place") if match.groupdict().get("place") else match.start()
    before = compiled(r"(?:above|over|across) (?:the |[a-z]+ern |coast of )*$").sub("", sentence.codes[max(0, match.start() - 60) : until])
    return bool(
        compiled(
            r"(?:burn(?:ed|s|ing)? up|burn|meteors?|fireball|rocket|launch|reentered|re-entered|explosion|storms?|aurora|thunderstorm|cloud deck|clouds?|lightning|smoke|airglow|moonrise|sunset|sunrise|terminator|shadow|moon(?: rising| setting)?)(?:(?! as | while | when )[^.;,]){0,30}$"
        ).search(
            before,
        )
    ) and not match.groupdict().get("len")


_LEFT_WHILE = compiled(
    r"\b(?:undocked|departed|separated|backed|pulled|unberthed|(?:was|were) (?:released|let go|set free)|left|slipped|undocking|departure|separation|release)\b[^;]{0,70}\b(?:as|while|when)\b[^;,]*$"
)
_LEAVES = Pattern(
    r"[\ue000-\uf8ff](?:,[^.;]{2,60},)? (?:(?:is|are) (?:seen |pictured |shown )?(?:[a-z]+ly )?)?(?:(?:back|pull|mov|slip|drift|head|edg|inch|eas|fl|sail)(?:s|es|ies|ing|ying) (?:[a-z]+ly )?(?:away|off|out|free)|depart(?:s|ing)|leav(?:es|ing)|undock(?:s|ing)|separat(?:es|ing)|withdraw(?:s|ing)|retreat(?:s|ing))\b"
)


def _who_leaves(draft: Draft) -> tuple[str, ...]:
    """The names of what the picture shows as leaving: what it left over is below it."""
    near = (s for s in draft.sentences[: draft.opening + 3] if draft.scene[s.number])
    found = (s.at[told.start()] for s in near for told in _LEAVES.finditer(s.codes))
    return tuple(each.entities[0].label for chunk in found for each in chunk.each if each.is_a("VisitingVehicle") and each.entities)


def _left_in_view(draft: Draft, sentence: Sentence, stop: int) -> bool:
    """True where what a sentence says to have left may be what the picture shows as leaving: no other ship or crew, no other day."""
    ships = draft.once(_who_leaves)
    for chunk in (sentence.at[at] for at in sorted(sentence.at) if at < stop):
        if isinstance(chunk.value, Date) and resolve_date(draft, sentence, chunk) not in ("", draft.day):
            return False
        if chunk.is_a("Expedition") or (
            chunk.is_a("VisitingVehicle") and not any(_akin(each.label, ship) for each in chunk.entities for ship in ships)
        ):
            return False
    return bool(ships)


def _akin(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


_THROUGH_AIR = compiled(r" of [a-z ]*(?:nothing|nothingness|air|void|vacuum|emptiness|space)\b")
_IN_AIR = Pattern(r"(?i)\b(?:aurora[a-z]*|airglow|sprites?|snow|clouds?|storms?|meteors?|lightning|smoke|plume|moon)\b[^.;,]*$")
"""What is itself somewhere in the air that is told to be above a place."""
_WITH_PLACES = compiled(
    r",? with (?:the |[a-z]+ ){0,3}(?P<w>[\ue000-\uf8ff])(?: [a-z]+)? (?:at|on|to|in|near) (?:the )?(?:(?:far|very|upper|lower|extreme) )*(?:left|right|top|bottom|cent(?:er|re)|middle|foreground|background|distance|edge|corner)\b"
)
"""Behind a land that is in view, since its parts have their places in the frame: "below them slides A, with B at left"."""
_UP_THERE = compiled(r"\b(?:above|over)\b")


def _with_places(sentence: Sentence, match: re.Match[str]) -> bool:
    """True for a land told to lie below, with another that has its place in the frame; not for what the station flies over."""
    behind = _WITH_PLACES.match(sentence.codes, match.end())
    if behind is None or _UP_THERE.search(match.group()):
        return False
    return sentence.at[behind.start("w")].is_a("EarthFeature", "Country", NAME)


_AT_THE_SHUTTER = compiled(
    r"(?:^|[,;:] )(?:when|as|just as|at the (?:moment|instant|second)|the (?:moment|instant|second)) (?:the |his |her |this )?(?:shutter|camera|picture|photo|photograph|image|frame|button)\b[^.;,]{0,14} (?:opened|clicked|fired|went off|closed|(?:was|were) (?:pressed|taken|made|shot|tripped|released|snapped|recorded)),? [^.;]{0,30}$"
)
"""Before what went on as the picture was made: "when the shutter opened the station was"."""
_SWEEPS = compiled(
    r"(?:\b(?:as|while|when|just as) (?:the |an? )?(?=[\ue000-\uf8ff] (?:(?:was|is) )?(?:[a-z]+ly )?[a-z]+ (?:over|above|across) )|(?=[\ue000-\uf8ff] (?:(?!(?:fly|orbit|soar|cruis|sail)ing\b)[a-z]+ing|(?:was|is|were|are) (?:then |now |just |[a-z]+ly )*[a-z]+ing) (?:over|above|across) )|(?=[\ue000-\uf8ff] (?:as|while|when) it (?:cross|slid|sw[ei]|rac|crept|creep|mov|drift|roll|churn)))"
    r"(?P<x>[\ue000-\uf8ff]) (?:[a-z]+ ){1,4}(?:the |[a-z]+ern |coast of )*$"
)
_A_DAY_BEFORE = compiled(
    r"[^.;,\ue000-\uf8ff]{0,20}\b(?:(?:the|an?|two|three|some|many|several) (?:[a-z]+ )?(?:hours?|days?|nights?|weeks?|months?|years?|orbits?) (?:before|earlier|ago|later|after)|yesterday|last (?:night|week|month|year))\b"
)
"""What was flown over another day."""
_ON_A_PLANE = Pattern(
    r"\b(?:747|piggyback|on the back of|(?:carrier|shuttle|cargo|transport) (?:aircraft|plane|jet)|jumbo|helicopter|airliner)\b"
)
"""Below the sky, and not above it: "Discovery, on the back of a 747, flew over X"."""
_IT_SLIDES = compiled(
    r"\b(?:caught|saw|spotted|watched|photographed|filmed|found|sees?|watch(?:es)?|catch(?:es)?) (?:it|them) (?!(?:fly|orbit)ing\b)[a-z]+ing (?:[a-z]+ )?(?:over|above|across) (?:the |[a-z]+ern |coast of )*$"
)
"""What somebody saw pass over a land: "looked down and caught it sliding across X"."""
_SEEN_OVER = compiled(r"(?:seen|shot|photographed|captured|caught|pictured|high|hangs?|hung|shines?|is|was|[\ue000-\uf8ff])\b")


def _sky_over(sentence: Sentence, match: re.Match[str]) -> bool:
    """True where the Moon or a storm is told to be above a place: "a crescent moon is seen above Baikonur"."""
    if (
        not _SEEN_OVER.match(match.group())
        or " from " in match.group()
        or compiled(r"\b(?:as|while|when|where|from|station)\b").search(sentence.codes, 0, match.end())
    ):
        return False
    first = next((chunk for _, chunk in sorted(sentence.at.items())), None)
    return (
        first is not None
        and first.is_a("Phenomenon")
        and compiled(r"(?:the |an? )?(?:[a-z-]+ ){0,2}").fullmatch(sentence.codes, 0, sentence.code_at(first)) is not None
    )


_OTHER_MOMENT = Pattern(
    r"\b(?:(?:un)?docking|undocking|link-?up|separation|capture|grapple|release|launch|landing) of [^.;,]{0,50}$"
    r"|\b(?:once|after|when|until|as soon as) (?:the |all )?(?:[a-z]+ )?(?:hooks|latches|bolts|probe|ships?|spacecraft|two|array|capsule|freighter|[\ue000-\uf8ff]) (?:had|were|was) (?:[a-z]+ )?(?:closed|shut|locked|captured|docked|latched|separated|caught|released|berthed|let go),? $"
    r"|^(?:the|that|this|its) (?:[a-z]+ )?(?:event|docking|undocking|contact|capture|grapple|berthing|release|mooring|link-?up) (?:took place|came|happened|occurred)\b[^.;]*$"
    r"|(?<!^[\ue000-\uf8ff] )(?<!^[\ue000-\uf8ff], )\bat the (?:time|moment) of (?:the |its )?(?:robotic )?(?:capture|grapple|(?:un)?docking|release|launch|separation)\b"
)
"""Before a height: what happened at it was not the picture."""


_CAME = r"(?:dock|undock|link|hook|berth|captur|grappl|releas|launch|separat|arriv|depart)"
_AS_IT_CAME = compiled(
    rf"(?:(?<!, )(?<!is )(?<!are )\b{_CAME}(?:p?ed|ed|d)\b(?: up)?|\b(?:docking|undocking|capture|grapple|berthing|release|hatch opening|link-?up|mating|installation|attachment|rendezvous)\b[^.;]{{0,20}} (?:occurred|happened|took place|came|was completed|was made))"
    r"(?![^;]*(?:photo|picture|image|view|frame))[^;]*\b(?:as|while|when)\b[^;,]*$"
)
_WHEN_IT_CAME = compiled(
    rf"[^.;]{{0,60}}\b(?:when|as|at the moment) [^.;,]{{0,30}}\b(?:was|were|had)? ?(?:[a-z]+ly )?{_CAME}(?:p?ed|d)\b(?! the shutter)"
)
"""What is told of another moment than the picture's: "docking occurred at 8:30 as the two flew over X", "over X when it was captured"."""
_AFAR = Pattern(
    r"\b(?:lights|glow) of (?:the )?$|\b(?:far|away|half (?:a|the) world|half an orbit|a continent|an ocean) from the (?:station|outpost|[\ue000-\uf8ff]), $"
)
"""Before a place: it is not where the station was."""


def _above(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    chunk = sentence.at[match.start("place")]
    if chunk.members or chunk.is_a("VisitingVehicle", "Module"):
        return
    groups = match.groupdict()
    place = chunk.meaning("EarthFeature", "Country", NAME)
    if place is not None and place.known and draft.gazetteer.rows[place.id].get("kind") == "launch site":
        return  # what rises from there is over it
    if draft.text[chunk.start : chunk.end].lower() in draft.gazetteer.adjectives or sentence.codes.startswith(
        (" nation", " country"), match.end("place")
    ):
        return  # "the African nation"
    if place is None or (place.cls == NAME and place.label in ("Channel", "Gulf", "Bay", "Strait", "Island", "Islands", "Coast", "Earth")):
        return
    if groups.get("tail") and any(_continent(sentence.at[at]) for at in range(*match.span("tail")) if at in sentence.at):
        groups["tail"] = ""
    span = sentence.original(
        match.start("place"), match.end("tail") if groups.get("tail") else match.end("kind") if groups.get("kind") else match.end("place")
    )
    qualified = compiled(
        r"(?:coast of |heel of |toe of |continental |contiguous |mainland |northern |southern |eastern |western |central |north-central |south-central |hills of |northwestern |northeastern |southwestern |southeastern |northwest |northeast |southwest |southeast |north |south |east |west )+$"
    ).search(
        compiled(r"(?:the )?(?:[\ue000-\uf8ff] )?(?:[a-z]+ )?(?:nation|country|continent|archipelago) of (?:the )?$").sub(
            "", groups.get("lead") or ""
        ),
    )
    if qualified or groups.get("kind") or groups.get("tail"):
        start = match.start("place") - (len(qualified.group()) if qualified else 0)
        whole = sentence.original(start, match.end("tail") if groups.get("tail") else match.end("kind"))
        words = compiled(r"(?<=[a-z]),? just (?=off )").sub(" ", draft.text[whole.start : whole.end])
        label = words.replace(draft.text[chunk.start : chunk.end], place.label, 1) if place.cls != NAME else words
        for each in sentence.chunks:
            if each is not chunk and whole.start <= each.start and each.end <= whole.end and each.entities:
                label = label.replace(draft.text[each.start : each.end], each.entities[0].label, 1)
        if qualified and compiled(r"hills of ").fullmatch(qualified.group()):
            label = place.label
        known = draft.gazetteer.meanings(label)
        place = known[0].entity if known else Entity(slug(label), "EarthFeature", label, known=False)
        span = whole
    elif place.cls == NAME or not place.known:
        land = _IN_LAND.match(sentence.codes, match.end("place")) if not groups.get("dir") else None
        if land is not None and not _land(draft, sentence.at[land.start("land")]):
            land = None
        if land is not None:
            span = sentence.original(match.start("place"), land.end("land"))
        label = draft.text[span.start : span.end] if land is not None else place.label
        place = Entity(slug(label), "EarthFeature", label, known=False)
    quote = cover(sentence.original(*match.span()), span)
    draft.say(draft.photo, "orbitingAbove", place, "above-place", quote, object_span=span, trigger=quote)
    _and_more(draft, sentence, match, quote)
    if groups.get("dir") and not (
        _SET_OFF.fullmatch(groups.get("bear") or "")
        and compiled(r"[,;]").match(sentence.codes, match.end())
        and place.label.endswith(_LANDS_APART)
    ):
        _bearing(draft, sentence, match, quote)


_SET_OFF = compiled(r", [^,]*")
_LANDS_APART = ("Islands", "Island", "Peninsula", "Archipelago", "Mountains")
"""Lands told to lie somewhere, between commas: "over the Aleutian Islands, west of Alaska, on May 1" is no bearing of the station."""


_IN_LAND = compiled(
    r", (?P<land>[\ue000-\uf8ff])(?=,? (?:when|while|as|at|on|during)\b|,? ?[.;]|,|$)(?!, (?:and |the )?[\ue000-\uf8ff]|,? and [\ue000-\uf8ff])"
)
"""Behind a place that no table knows: the land that it is in, by which it is known from others of its name."""


def _land(draft: Draft, chunk: Chunk) -> bool:
    """True for a country or a state."""
    row = draft.gazetteer.rows.get(chunk.entities[0].id) if chunk.entities and not chunk.members else None
    return chunk.is_a("Country") or (row is not None and row.get("kind") in ("country", "state", "province", "territory"))


_CONTINENTS = frozenset(["Africa", "Asia", "Europe", "North America", "South America", "Antarctica"])


def _continent(chunk: Chunk) -> bool:
    """True for a continent, which adds nothing to a land that is told to lie in it: "Hungary on the European continent"."""
    place = chunk.meaning("EarthFeature")
    return place is not None and place.label in _CONTINENTS


_OVER_IT = compiled(
    r"\b(?:station|outpost|complex|laboratory|orbit\w*|fl(?:ew|ying|ies|y)|pass(?:ed|es|ing)|soar\w*|sail\w*|cruis\w*|glid\w*|[\ue000-\uf8ff])\b[^.;]{0,60}$"
)


def _over_it(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "Sicily at night, photographed 420 km over the island": the place of that kind that was named last before."""
    if not match["len"] and not _OVER_IT.search(sentence.codes, 0, match.start()):
        return
    word = match["it"].rstrip("s")
    span = sentence.original(*match.span("it"))
    storm = word in ("storm", "hurricane", "typhoon", "cyclone")
    for other in reversed(draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]):
        for chunk in reversed(other.chunks):
            place = chunk.meaning("Phenomenon" if storm else "EarthFeature") if chunk.end <= span.start and not chunk.members else None
            if place is None:
                continue
            row = draft.gazetteer.rows.get(place.id)
            kind = row.get("kind") if row is not None else ""
            named = place.label.lower().split()
            if (storm and named[0] in _STORM_NAMES) or word in named or kind.rstrip("s") == ("country" if word == "nation" else word):
                quote = sentence.original(*match.span())
                draft.say(draft.photo, "orbitingAbove", place, "above-place", quote, object_span=span, trigger=quote)
                return


_STORM_NAMES = ("hurricane", "typhoon", "cyclone", "tropical", "super")
_LIST = compiled(r"(?:, (?:the )?[\ue000-\uf8ff])*(?:,? and (?:the )?[\ue000-\uf8ff])+(?= (?:when|while|as|on|at|during)\b|[.;]|$)")


def _and_more(draft: Draft, sentence: Sentence, match: re.Match[str], quote: Span) -> None:
    """ "over Denmark, Germany and Poland": all of a list that "and" closes, when all of them are places."""
    listed = _LIST.match(sentence.codes, match.end())
    chunks = [sentence.at[at] for at in range(*listed.span()) if at in sentence.at] if listed else []
    places = [chunk.meaning("EarthFeature", "Country") for chunk in chunks]
    for chunk, place in zip(chunks, places, strict=True):
        if place is not None and all(places):
            draft.say(draft.photo, "orbitingAbove", place, "above-place", cover(quote, chunk.span), object_span=chunk.span, trigger=quote)


def _bearing(draft: Draft, sentence: Sentence, match: re.Match[str], quote: Span) -> None:
    origin: Chunk = sentence.at[match.start("from")]
    place = origin.meaning("EarthFeature", "Country")
    if place is None:
        label = draft.text[origin.start : origin.end]
        place = Entity(slug(label), "EarthFeature", label, known=False)
    side = match["dir"].replace("-", "")
    span = sentence.original(*match.span("dir"))
    direction = Entity(side, "Direction", side)
    draft.say(
        draft.photo,
        "bearing",
        direction,
        "bearing",
        Span(quote.start, max(origin.end, span.end, sentence.original(*match.span("bear")).end if match.groupdict().get("bear") else 0)),
        object_span=span,
        trigger=span,
        qualifiers=(("from", place.id), ("fromLabel", place.label)),
    )
