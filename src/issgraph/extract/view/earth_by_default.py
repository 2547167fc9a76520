"""What a view of Earth or the sky shows by default: the places and lights that its clauses tell of now.

In come the sentences of a caption that shows no one, no ship and no module; out goes that the picture shows each place that a clause of what is now names. What
speaks against is listed, not what speaks for: words that only tell where something else is, where the station was, what is known of a place at any time. The file is long by these words."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.telling import NOW, PAST, Piece, pieces, told_in
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.lengths import Length
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.backdrops import which_shows
from issgraph.extract.view.seen_places import GREATEST_OF, ITS_OWN, is_craft, is_landform, lies_far, of_state, storm_gone
from issgraph.extract.view.shown_there import LYING, is_storm, only_spoken_of
from issgraph.extract.view.spoken_to import spoken_to
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity, Statement
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_X = "[\ue000-\uf8ff]"
_BULLETS = ("- ", "* ", "• ")
_FIRST = 8
"""Sentences after this one are background."""
_LANDS = ("country", "continent", "state", "province", "region", "launch site")
_WATERS = ("sea", "ocean", "gulf", "bay", "strait", "lake", "lagoon", "river", "channel", "desert")
_ONLY_WHERE = Pattern(
    r"(?<![\w-])(?:(?:miles|kilometers|kilometres|km|feet|meters|metres|high|far) (?:above|over)|off|near|toward|towards|to|for|beyond|by|than|between|against|about|after|before|during|like|unlike|as|via|until|since|leaving|left|leaves|called|named|dubbed"
    r"|(?:north|south|east|west)[a-z-]* of|(?:miles|kilometers|kilometres|km|hours?|minutes?|days?|short|part|south|north|east|west|upstream|downstream|upwind|downwind|inland|capital|border|borders|people|city council|size|king|name|map|coast|shore|shores|tip|state|province|region|government|residents|inhabitants|villagers) (?:of|from)"
    r"|connecting|linking|separates|separating|dividing|divides|links|connects|belongs|owned|belonging|reaches|reached|hits|struck|heading|headed|bound|en route)"
    r" (?:the |an? |its |nearby |distant |neighbou?ring |downtown |[a-z]+ern )*(?:(?:coast|shores?|border|city|town|port|island|village|state|capital|mouth|valley|waters) of (?:the )?)?$"
)
"""Before a name that only tells where something is, or where it goes."""
_IN_OR_FROM = Pattern(
    r"(?<![\w-])(?:in|on|from|inside|within|over|above|across|under|beneath|below) (?:the |an? |[a-z]+ern )*(?:(?:coast|shores?|border|city|town|port|island|village|state|capital|mouth|valley|waters) of (?:the )?)?$"
)
_FLOWS_TO = Pattern(
    r"\b(?:flow|run|pour|drain|spill|wind|snake|meander|empt|curl|stretch|sweep|fan|slide|cut|tumble|fall|plunge|drop|descend|curve|bend|loop|slope|swing|roll|creep|crawl|climb|open|rise|thread|cross|unfurl)(?:s|ies|es|ing|ying)? (?:[a-z-]+ ){0,4}?(?:to|towards?) (?:the )?$"
)
_FLIES = compiled(
    r"\b(?:station|outpost|complex|lab|laboratory|spacecraft|craft|we|i|he|she|crew|astronauts?|cosmonauts?|photographer|flying|flew|fly|flies|passing over|passed|orbit(?:s|ed|ing|al)?|soar(?:s|ed|ing)|sail(?:s|ed|ing)|cruis(?:es|ed|ing)|iss|ground track|pass|altitude|vantage|overhead|landed|landing|launch(?:ed|es)?|lift(?:ed|s) off|liftoff|airliners?|flights?|trainees?|students?|pupils?|visitors?|men|women|children|controllers?|teams?|divers?|workers?|members?|guests?|instructors?|crews|slides|pilots?|scientists?|researchers?|satellites?|sensors?|instruments?|forecast[a-z]*|volcanologists?|geologists?|officials?|observatory)\b"
)
"""What in a clause tells of the station's flight, of people or of what others measured."""
_AT_ANY_TIME = compiled(
    r"\b(?:years?|century|centuries|decades?|world's|earth's (?:largest|longest|highest)|population|million|billion|percent|annually|usually|often|typically|normally|generally|sometimes|every|each|largest|longest|highest|deepest|tallest|oldest|once|since|until|famous|records?|common|rare|frequent|popular|important|known|named|called|will|would|may|might|could|should|can|tomorrow|yesterday"
    r"|home to|people|inhabitants|residents|tourists|farmers|fishermen|species|born|built|founded|discovered|because|if|unless|though no|no longer|used to|means|meaning|annual|average|winters?|summers?|seasons?|monsoons?|months?|weeks?|age|ages|glacial|geolog[a-z]*|tectonic|plates?|magma|erosion|eroded|import|imports|export|exports|suppl(?:y|ies)|produces?|hosts?|holds?|governs?|belongs?|ranks?|boasts|shares|counts|attracts|draws (?:tourists|visitors)|receives|averages|feeds (?:on|millions)|population|economy|industry|history|legend|language|word|experiment|study|studies|investigation|instrument|treat(?:y|ies)|laws?|decrees?|agreements?|accords?|councils?|courts?|polic(?:y|ies)|plans?|projects?|program(?:me)?s?|traditions?|myths?|stor(?:y|ies)|poems?|songs?|books?|novels?|maps?|charts?|atlas|reports?|papers?|names|census|tax|rules?|ban|claims?|disputes?|wars?|battles?|kings?|empires?|peoples?|tribes?|nomads?|herders?|engineers?|ships? from|traders?|ferr(?:y|ies)|pilgrims?|explorers?|expeditions?|19\d\d|18\d\d|17\d\d)\b"
)
"""What is told of a place at any time."""
_TAIL_KEEPS_OUT = Pattern(
    r"-|'s? (?:capital|president|government|largest|biggest|tallest|highest|longest|second|third|only|most|people|own|neighbou?r|team|flag|history|name|best|oldest|deepest|crew|space|time|photo|picture|view|camera|lens|words)\b"
    r"| (?:side|time|standard|daylight|border|chain|plate|shelf|well|wells|wetlands|uplands|government|officials|residents|people|police|sensors?|instruments?|observatory|flags?|dress|soil|cuisine|neighbou?r|airlines?|region(?:al)?|state|province|crew|mission|experiment|experiments|study|project|basin countries|hotspot|system|war|game|team|fans|current|monsoon|summer|winter|spring|autumn|fall|wine|chile|coffee|rice|whales?|penguins?|university|survey)\b(?!,)"
    r"|,? (?:is|are|lies|lie) (?:about |some |only |nearly |roughly )?[\ue000-\uf8ff] (?:away|off|inland|to the (?:north|south|east|west))"
    r"|,? (?:is|are|lies|lie) a (?:long|good|fair) way\b|,? (?:is|are) (?:(?:even|still|far|much|a little) )?(?:brighter|dimmer|darker|bigger|larger|smaller|busier|older|hotter|warmer|colder|cooler|drier|wetter|greener)(?: still)?(?=[.;]|$| than\b)"
    r"|,? (?:is |are )?(?:now |already )?(?:brac|prepar|evacuat|await)(?:e|es|s|ing)?\b"
    r"|,? (?:is|are|lies|lie) (?:[a-z-]+ ){1,4}(?:miles|kilomet(?:er|re)s|km)\b|,? \((?:not|out|outside|off|hidden|beyond)|,? (?:is|are|lies|lie|sits|remains?|stays?|falls?) (?:just |well |far |a little |somewhere |also |[0-9\ue000-\uf8ff] ?|(?:about|some|nearly|roughly|only) )*(?:out|outside|off|beyond|hidden|not|under|beneath|lost|buried|invisible|too far|too dark|covered|north|south|east|west|away|farther|further|downstream|upstream|upriver|inland|distant)\b"
    r"|,? (?:[a-z-]+ ){0,5}(?:away|off|distant|inland|upriver|downstream|downwind|upwind|farther (?:north|south|east|west)),"
)
"""Behind a name that is no more than the owner of something, or that the frame does not hold."""
_TAKES = Pattern(
    r"\b(?:photographed|shot|caught|captured|recorded|filmed|snapped|imaged|pictured|framed|bagged|zoomed in on|zeroed in on|focus(?:s)?ed (?:[a-z-]+ ){0,6}on|(?:lens|camera|eye|viewfinder|telephoto|frame|shot|picture) (?:found|gathered|gathers|took in|takes in|holds|held|embraces|encompasses|finds|picks out|picked out|catches|caught|met|meets|settle[sd] on|[a-z]+ed on)|(?:turned|aimed|pointed|trained|swung|levelled|leveled) (?:[a-z0-9-]+ ){1,6}?(?:at|on|to|toward|towards|onto)|(?:photograph|catch|capture|shoot|see|find|record|film|get|got|saw|found|caught|took|shot) (?:instead |there )?(?:was|is|were|are)) (?:the |this |a |an )?(?:(?:[a-z-]+ ){1,3}of (?:the )?)?$"
)
"""Before what somebody photographed."""
_NOT_TAKEN = compiled(
    r"\b(?:not|never|n't|no|nobody|hop(?:es?|ed|ing)|want(?:s|ed)|tried|trying|plan(?:s|ned)|will|would|could|to be|once|before|earlier|previously|had|has|have|years ago|last|missed|failed|unable|instead of|rather than|used to|often|usually|every)\b"
)
_GOES_ON = compiled(
    r"(?:, |,? (?:and|or|with|then) |; )(?:(?:the|its|also|finally|then|and) )*(?:[a-z]+ (?:lake|river|city|island|mount) )?$"
)
_LIT_UP = ("city-lights", "aurora", "airglow", "fog", "haze", "sunglint", "moonglint", "thunderstorm", "lightning", "volcanic-plume", "wildfire-smoke", "dust-storm", "sediment-plume", "phytoplankton-bloom", "sea-ice", "noctilucent-clouds", "milky-way", "cloud-streets", "von-karman-vortices", "contrails", "ship-wakes", "red-sprites", "rainbow", "wildfires", "icebergs", "moon", "venus", "jupiter", "mars", "saturn", "comet", "umbra", "star-trails")  # fmt: skip
"""Phenomena that are what a clause tells of, when it tells of them."""
_ON_EARTH = Pattern(r"(?:jsc|ksc|nhq|gsfc|msfc)[-\d]|\b(?:launch pad|press conference|news conference|training|simulator|rollout|museum|ceremony|classroom|reporters)\b")  # fmt: skip


def read_earth_by_default(draft: Draft) -> None:
    """States what the clauses of a view of Earth or the sky name, where no other reader has."""
    if shows_others(draft) or _ON_EARTH.search(draft.small()):
        return
    for sentence in draft.sentences[:_FIRST]:
        if draft.text.startswith(_BULLETS, max(0, sentence.span.start - 2)) or draft.text.endswith(
            "?", sentence.span.start, sentence.span.end
        ):
            continue
        if not any(_of_view(chunk) for chunk in sentence.chunks):
            continue
        if sentence.number == draft.opening:
            _heading(draft, sentence)
        _taken(draft, sentence)
        _rest_of_list(draft, sentence)
        parts = pieces(sentence)
        for at, chunk in sorted(sentence.at.items()):
            if _of_view(chunk) and not chunk.members:
                here = next((part for part in parts if part.start <= at < part.end), None)
                if _glows(draft, sentence, chunk, at):
                    _say(draft, sentence, chunk, at, lands=False)
                    continue
                if here is not None:
                    _default(draft, sentence, parts, here, chunk, at)
                if sentence.number <= draft.opening + 1 and _named(draft, sentence, here, chunk, at):
                    _say(draft, sentence, chunk, at, lands=False)


def shows_others(draft: Draft) -> bool:
    """True where the picture shows somebody or something that people made."""
    return any(
        isinstance(s.object, Entity) and not is_a(s.object.cls, "EarthFeature") and not is_a(s.object.cls, "Phenomenon")
        for s in draft.about("depicts")
        if s.asserted and not _looked_from(draft, s)
    )


_FROM_WINDOW = compiled(r"\b(?:from|through|in) (?:(?:the|a|an|one|window|windows|pane|panes|glass|of|inside) ){1,5}$")


def _looked_from(draft: Draft, seen: Statement) -> bool:
    """True for the room of windows that the photographer looked out of."""
    return (
        isinstance(seen.object, Entity)
        and seen.object.id == "cupola"
        and seen.object_span is not None
        and _FROM_WINDOW.search(draft.text.lower(), max(0, seen.object_span.start - 40), seen.object_span.start) is not None
    )


def _of_view(chunk: Chunk) -> bool:
    return chunk.is_a("EarthFeature", "Phenomenon") or (bool(chunk.entities) and chunk.entities[0].cls == NAME)


def _taken(draft: Draft, sentence: Sentence) -> None:
    """What somebody is told to have photographed, and the rest of its list."""
    before = -1
    for at, chunk in sorted(sentence.at.items()):
        if not _of_view(chunk) or chunk.members:
            continue
        lead = sentence.codes.part(max(0, at - 120), at)
        taken = _TAKES.search(lead) is not None and not _NOT_TAKEN.search(lead) and not only_spoken_of(lead)
        if taken or (before >= 0 and _GOES_ON.fullmatch(sentence.codes, before + 1, at)):
            before = at
            _say(draft, sentence, chunk, at, lands=taken)
        else:
            before = -1


_SEEN_CLAUSES = ("where ", "whose ", "while ", "as ")
_THROUGH_WHICH = compiled(r"\b(?:through|behind|beyond|over|under|around|between|in|on|beneath|past|above) which $")
_HEADING = compiled(
    rf"(?:[a-z]+'s [a-z-]+ of (?:the )?|lower |upper |part of (?:the )?)?(?P<x>{_X})(?:, (?P<y>{_X})(?:(?:,? and|,) {_X})?)?(?:,? (?:with|under|in|at|by|after|before|between|on) [^.;]{{2,90}})?\.?"
)


def _heading(draft: Draft, sentence: Sentence) -> None:
    """The place that a caption opens with as a heading: "Murray River, South Australia.", "Baghdad with smoke around it"."""
    found = _HEADING.fullmatch(sentence.codes)
    if found is None or any(isinstance(chunk.value, Date) for chunk in sentence.chunks):
        return
    if any(chunk.is_a("Person", "VisitingVehicle", "Module", "Mission") for s in draft.sentences[:2] for chunk in s.chunks):
        return
    chunk = sentence.at[found.start("x")]
    land = sentence.at[found.start("y")] if found["y"] else None
    if _of_view(chunk) and (land is None or land.is_a("EarthFeature", "Country") or draft.text[land.start : land.end].isupper()):
        _say(draft, sentence, chunk, found.start("x"), lands=False)


_AND_NAME = compiled(rf"(?P<a>{_X})(?P<m>(?:, (?:the )?{_X}){{0,6}}),? and (?:the )?(?P<b>{_X})(?=,? [a-z]|[.;,]|$)")


def _low(sentence: Sentence, begin: int, at: int) -> bool:
    """True where something that lies on the ground or the water, or low above it, is told to be over a place."""
    if _LOW.search(sentence.codes, begin, at):
        return True
    before = [c for place in range(begin, at) if (c := sentence.at.get(place)) is not None]
    return any(c.is_a("EarthFeature") or (c.is_a("Phenomenon") and _is_low(c.meaning("Phenomenon"))) for c in before)


def _is_low(what: Entity | None) -> bool:
    return what is not None and (is_storm(what) or what.id in LYING)


def _rest_of_list(draft: Draft, sentence: Sentence) -> None:
    """The names that no table has in a list whose first place is in view: "Saunders Island and Candlemas"."""
    for match in _AND_NAME.finditer(sentence.codes):
        first = sentence.at[match.start("a")]
        if not first.is_a("EarthFeature") and not is_landform(draft.text[first.start : first.end]):
            continue
        if not any(s.asserted and s.object_span is not None and s.object_span.start == first.start for s in draft.about("depicts")):
            continue
        for place in (*range(*match.span("m")), match.start("b")):
            chunk = sentence.at.get(place)
            if chunk is None or chunk.is_a("EarthFeature", "Phenomenon", "Person") or not chunk.entities or chunk.entities[0].cls != NAME:
                continue
            if not is_craft(chunk.entities[0].label) and not _TAIL_KEEPS_OUT.match(sentence.codes, place + 1):
                _say(draft, sentence, chunk, place, lands=False, listed=True)


WHERE = Pattern(
    rf"(?:{_X}(?: [a-z]+)?,? (?:on|in|off|near|along|of|outside)|(?:north|south|east|west)[a-z-]* of|(?:miles|kilomet(?:er|re)s|km|hours?|minutes?) (?:of|from)|(?<![a-z])(?:near|like|unlike|than|called|named|between|by|beyond|reach(?:es)?|(?<!at )left|leaves|leaving)) (?:the |an? |[a-z]+ern |(?:city|town|village|island|port) of )*$"
)
_STORY = compiled(
    r"\b(?:founded|dug|built|born|sent|links?|connects?|unlike|(?:goes|went) on|records?|named|known|home to|once|years? (?:after|before|ago)|earlier|will|would|must|trained|train(?:s|ing)?|rehears[a-z]*|slides|maps?)\b"
)
_FLOWN = compiled(
    r"\b(?:(?:miles|kilomet(?:er|re)s|km) (?:above|over)|pass(?:ed|es|ing)?|cross(?:ed|ing)|flew|fly|flying|flown|orbit[a-z]*|sail(?:ed|ing)|soar(?:ed|ing)|station|outpost|complex|(?:beneath|below) (?:them|us|him|her)|launch[a-z]*|land(?:ed|ing)|splash[a-z]*|lift(?:ed|s)|took off|brought|storm|hurricane|typhoon|cyclone)\b[^.;]*$"
)


def _named(draft: Draft, sentence: Sentence, here: Piece | None, chunk: Chunk, at: int) -> bool:
    """True for a place, no country, that a view of Earth names in its first two sentences and not for where something is: with the
    glows of 27 that nothing else told to be in view 25 were."""
    place = chunk.meaning("EarthFeature")
    if place is None or not place.known or draft.gazetteer.rows[place.id].get("kind") in _LANDS:
        return False
    begin, end = (here.start, here.end) if here is not None else (0, len(sentence.codes))
    return not (
        WHERE.search(sentence.codes, max(0, at - 60), at)
        or GREATEST_OF.search(sentence.codes, max(0, at - 60), at)
        or _IN_OR_FROM.search(sentence.codes, max(0, at - 100), at)
        or _FLOWN.search(sentence.codes, begin, at)
        or _CONCEALED.search(sentence.codes, begin, max(end, at + 60))
        or _STORY.search(sentence.codes, 0, end)
        or _TAIL_KEEPS_OUT.match(sentence.codes, at + 1)
        or ITS_OWN.match(sentence.codes, at + 1)
        or lies_far(sentence, at + 1)
        or mood(sentence, at, at)
        or any(c.is_a("VisitingVehicle", "Spacewalk") for s in draft.sentences[: sentence.number + 1] for c in s.chunks)
    )


_GLOWS = ("aurora", "airglow", "noctilucent-clouds", "red-sprites", "phytoplankton-bloom")
_NO_GLOW = compiled(
    r"\b(?:not|never|no|without|hop(?:es?|ed|ing)|wait(?:s|ed|ing)?|search(?:es|ed|ing)?|look(?:s|ed|ing)? for|unlike|earlier|before|stud(?:y|ies|ied)|experiments?|forecasts?)\b[^.;]*$"
)


def _glows(draft: Draft, sentence: Sentence, chunk: Chunk, at: int) -> bool:
    """True for a glow that a view of Earth names anywhere near its beginning: of six by five hands that nothing else told to be in view, all were."""
    glow = chunk.meaning("Phenomenon")
    return glow is not None and glow.id in _GLOWS and sentence.number <= draft.opening + 3 and not _NO_GLOW.search(sentence.codes, 0, at)


def _default(draft: Draft, sentence: Sentence, parts: list[Piece], here: Piece, chunk: Chunk, at: int) -> None:
    told = told_in(parts, at)
    if chunk.is_a("EarthFeature") and (_IN_FRAME.match(sentence.codes, at + 1) or (told in (NOW, "") and which_shows(sentence, at + 1))):
        _say(draft, sentence, chunk, at, lands=False)
        return
    if told in (PAST, "") and sentence.number <= draft.opening + 1 and _caught_over(draft, sentence, at):
        _say(draft, sentence, chunk, at, lands=True)
        return
    if (
        told == PAST
        and sentence.number <= draft.opening + 1
        and _SHONE.match(sentence.codes, at + 1)
        and _subject(_CLAUSE.split(sentence.codes[here.start : at])[-1])
    ):
        if chunk.is_a("Phenomenon") and not _CONCEALED.search(sentence.codes, here.start, here.end):
            _say(draft, sentence, chunk, at, lands=False)
        return
    if told not in (NOW, "") or lies_far(sentence, at + 1) or mood(sentence, at, at) or storm_gone(sentence, at):
        return
    chain = [part for part in parts if part.chain == here.chain and part.start <= here.start]
    begin = here.start if here.below else chain[0].start
    if (
        here.below
        and not sentence.codes.startswith(_SEEN_CLAUSES, here.start)
        and not _THROUGH_WHICH.search(sentence.codes, 0, here.start + 6)
    ):
        return
    codes = sentence.codes
    stop = max(part.end for part in parts if part.chain == here.chain)
    if _DATELINE.fullmatch(codes):
        return
    if (
        _FLIES.search(codes, begin, here.end)
        or _AT_ANY_TIME.search(codes, begin, here.end)
        or _CONCEALED.search(codes, begin, stop)
        or (not told and _NOT_NOW.search(codes, begin, stop))
    ):
        return
    for place in range(begin, here.end):
        other = sentence.at.get(place)
        if other is None:
            continue
        if isinstance(other.value, Length if told else Length | Date) and place < at:
            return
        if other.is_a("Person", "VisitingVehicle", "SpaceStation", "Mission", "Expedition", "Organization") and not codes.startswith(
            ("'s lens", "'s camera", "'s view", "'s eye", "'s photo", "'s picture", "'s frame", "'s shot"), place + 1
        ):
            return
    lead = codes[begin:at]
    if only_spoken_of(codes.part(max(0, at - 120), at)):
        return
    owned = ITS_OWN.match(codes, at + 1)
    if _TAIL_KEEPS_OUT.match(codes, at + 1) or (owned is not None and _of_view(sentence.at[owned.end() - 1])):
        return
    if chunk.is_a("Phenomenon"):
        phenomenon = chunk.meaning("Phenomenon")
        if phenomenon is None or (phenomenon.id not in _LIT_UP and phenomenon.known):
            return
        lit = _LIGHTS_OF.match(codes, at + 1) if phenomenon.id == "city-lights" else None
        if lit is not None:
            _say(draft, sentence, sentence.at[lit.end() - 1], lit.end() - 1, lands=True)
            return
        if not _subject(_CLAUSE.split(lead)[-1]):
            return
    elif (_ABOVE.search(lead) and not _low(sentence, begin, at)) or (
        _ONLY_WHERE.search(_LISTED.sub("", lead)) and not _FLOWS_TO.search(lead)
    ):
        return
    shadow = _FALLS_ON.search(lead) is not None and any(
        (p := sentence.at.get(place)) is not None and (e := p.meaning("Phenomenon")) is not None and e.id in ("solar-eclipse", "umbra")
        for place in range(begin, at)
    )
    if shadow:
        _say(draft, sentence, chunk, at, lands=True)
        return
    _say(draft, sentence, chunk, at, lands=False, inner=_IN_OR_FROM.search(lead) is not None)


_CAUGHT_OVER = Pattern(
    r"(?<!had )\b(?:caught|saw|spotted|photographed|filmed|watched|found|captured|shot|recorded|snapped|pictured|framed|(?:picture|photo|photograph|image|shot|view|frame)s? of) (?:(?P<it>it|them)|(?:the |an? |its )?(?:[a-z-]+ ){0,2}(?P<x>[\ue000-\uf8ff]))(?: of [a-z]+)?(?: as it)? (?:[a-z]+ing|slid|slide|sweep|swept|raced?|cross|crossed|crept|moved?) (?:[a-z]+ )?(?:(?:across|over|on|along|into|onto|through|toward) )?(?:the |[a-z]+ern |central )*$"
)
"""Before what somebody photographed a shadow or smoke moving over."""


def _caught_over(draft: Draft, sentence: Sentence, at: int) -> bool:
    caught = _CAUGHT_OVER.search(sentence.codes, max(0, at - 110), at)
    if caught is None:
        return False
    if caught["it"]:
        before = draft.sentences[sentence.number - 1].chunks if sentence.number else []
        what = next((e for c in reversed(before) if (e := c.meaning("Phenomenon")) is not None), None)
    else:
        what = sentence.at[caught.start("x")].meaning("Phenomenon")
    return what is not None and (what.id in ("solar-eclipse", "umbra") or what.id in LYING)


_SHONE = compiled(
    r"(?: of [a-z]+)? (?:[a-z]+ly )?(?:fill|flood|rippl|danc|shimmer|blaz|glimmer|glow|stretch|loom|snak|swirl|curl|drap|spill|trail|reach|cover|blanket|pour|flicker|flash|flar|wash|paint|colou?r|tint|light|crown|ring|frame|trace|spread|climb)ed\b|(?: of [a-z]+)? (?:hung|shone|rose|lay|stood|swept|spread|lit|set|sank|rang|ran|slid|burst|threw|wove)\b"
)
"""How a light or a cloud that is the matter of a picture is told of afterwards: "the aurora flooded everything"."""
_FALLS_ON = compiled(
    r"\b(?:falls?|lies|rests?|slides?|sweeps?|races?|moves?|passes|crosses|creeps?|drapes|darkens?|dims|shades|touches|blackens?|engulfs|reaches|covers?|spills?|extends?|stretch(?:es)?|spreads?|glides?|drifts?|travels?) (?:[a-z]+ly )?(?:(?:up)?on |onto |over |across |into )?(?:(?:parts?|much|most|all|half|the [a-z]+) of )?(?:the |[a-z]+ern |central )*$"
)
"""Before the land that the Moon's shadow falls on."""
_ABOVE = Pattern(r"(?<![\w-])(?:over|above) (?:the |[a-z]+ern |central )*$")
_LOW = compiled(
    r"\b(?:smoke|ash|plumes?|dust|sand|haze|smog|fog|storms?|hurricane|typhoon|cyclone|shadow|umbra|sediment|silt|mud|oil|ice|snow|fires?|flames|lava|glint|sunglint)\b"
)
"""What lies low enough over a water or a land to be seen together with it."""
_LISTED = compiled(rf"(?:{_X}(?:, |,? (?:and|or) )(?:the )?){{1,6}}$")
"""The names before one in the same list, which stand where it stands: "between A and B"."""
_LIGHTS_OF = compiled(rf" of (?:the )?{_X}(?![a-z'-])")
"""Behind the lights of somewhere, which is what is seen: "the city lights of X"."""
_DATELINE = compiled(rf"{_X}(?:, {_X}){{1,3}}\.?")
_CLAUSE = compiled(r"[;:–—] |,? (?:and|but|while|where|as) |, ")
_NOT_NOW = compiled(
    r"\b(?:was|were|had|did|has|have|been|went|came|took|left|made|sent|stood|lay|[a-z]+ed (?:the|a|an|its|his|her|their|up|down|out|over|in|into|by|at|on|from))\b"
)
"""What tells of another time where no verb was found to tell of now."""
_CONCEALED = compiled(
    r"\b(?:hidden|buried|concealed|invisible|vanish(?:es|ed)?|disappears?|drowns?|unseen|swallowed|obscured|obliterated|lost (?:in|to|under|beneath|behind)|(?:under|beneath|behind|below) (?:the |a |its |thick |low |heavy )*(?:clouds?|overcast|fog|haze|blanket|murk|plume|smoke)|out of (?:sight|view|frame)|hides?|conceals?|obscures?|buries|covers|blots out|masks|overcast|socked in|clouded over|fogbound|cannot|not|no|never|neither|nor|nothing|without|beyond|outside|farther|further)\b"
)
"""What tells that something of the clause is not to be seen: then no word of it is taken by default."""
_STARTS = compiled(
    r"(?:[a-z]+ (?:the|its) [a-z]+,? |(?:here|there|below|above|beyond|beneath|nearby|farther [a-z]+|further [a-z]+),? |and |but |while |then |with ){0,4}(?:the |an? |its |some |faint |bright |thin |thick |pale |dark |green |red |white |blue |low |high |morning |evening |a (?:thread|band|line|ribbon|veil|bank|streak|curtain|patch|sheet) of ){0,5}"
)


_IN_FRAME = compiled(
    r",? (?:(?:[a-z]+ )?(?:at|in|on|near|toward) )(?:the )?(?:(?:far|very|upper|lower|top|bottom) )?(?:left|right|cent(?:er|re)|top|bottom|middle|foreground|background|horizon|corner|edge)\b(?!-| of (?!(?:the )?(?:frame|picture|image|photo|view)))"
)
"""Behind a name that has its place in the picture: "Potsdam, at lower left"."""


def _subject(lead: str) -> bool:
    """True for what stands where a clause begins."""
    return _STARTS.fullmatch(lead) is not None


def _say(draft: Draft, sentence: Sentence, chunk: Chunk, at: int, *, lands: bool, inner: bool = False, listed: bool = False) -> None:
    if chunk.is_a("Person", "Module", "VisitingVehicle", "Organization") or chunk.start in draft.hidden[sentence.number]:
        return
    if chunk.start in draft.once(spoken_to) or of_state(draft, sentence, chunk, sentence.codes.part(0, at)):
        return
    place = chunk.meaning("EarthFeature", "Phenomenon")
    if place is None:
        label = draft.text[chunk.start : chunk.end]
        if not (listed or is_landform(label) or (lands and chunk.is_a("Country")) or _IN_FRAME.match(sentence.codes, at + 1)):
            return
        place = Entity(slug(label), "EarthFeature", label, known=False)
    row = draft.gazetteer.rows.get(place.id)
    kind = row.get("kind") if row is not None else ""
    if (kind in _LANDS and not lands) or (inner and row is not None and kind not in _WATERS):
        return
    for relation in ("depicts", "orbitingAbove"):
        for said in draft.about(relation):
            if isinstance(said.object, Entity) and said.object.id == place.id:
                return
            if said.object_span is not None and said.object_span.start < chunk.end and chunk.start < said.object_span.end:
                return
    say_seen(draft, sentence, chunk, place, "phenomenon-in-scene" if is_a(place.cls, "Phenomenon") else "place-in-scene")
