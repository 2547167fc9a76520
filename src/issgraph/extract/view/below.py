"""More ways of telling what lies below the station and how high it is: by its location, by what lies under it, by the altitude of a thing."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.lengths import Length
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_EXACTLY = r"(?:(?:[a-z]+ly|just|right|straight|high|far|almost|then|still|itself|some|about|due) ){0,3}"
_UNDER = r"(?:under|underneath|beneath|below)"
_FLIERS = "station|outpost|complex|laboratory|craft|vehicles?|ships?|spacecraft|pair|two|capsules?|freighters?|orbiter|shuttle|crew"
_DOWN = rf"(?:{_UNDER}|(?:straight|directly|right) down)"
_LAY = r"(?:was|is|were|are|lay|lies|lie|spreads?|stretche[sd]|passe[sd]|sli(?:d|des)|roll(?:s|ed)|glid(?:es|ed)|drift(?:s|ed)|slip(?:s|ped)|(?:was|is|were|are) (?:(?:just|then|now|still|slowly|silently) ){0,2}(?:passing|sliding|rolling|gliding|drifting|slipping|turning|going)(?: by| past)?)"


_ABOUT = r"(?:(?:about|some|roughly|nearly|around|only|just|almost|over|approximately|a|mere|good) ){0,2}"
_FLYING = (
    r"(?:(?:orbital|night|daytime|nighttime|evening|morning|early|late|quick|single|recent|high|last|next to last) )?"
    r"(?:pass(?:es)?|passages?|overflights?|flyovers?|flypasts?|fly-?bys?|traverse|crossing|transit)"
)
_HOME = "station|outpost|complex|laboratory|lab"
_HOUR = "night|nightfall|dusk|dawn|daybreak|evening|morning|twilight|darkness|daylight|sunrise|sunset|sun"
_WHO = "(?:we|they|i|the (?:two(?: of them)?|pair|duo|trio|crew|lab|spacewalkers|spacefarers|astronauts|cosmonauts|crewmates|crewmembers|men|women))"
_NOT_FLYING = (
    r"(?:look|gaz|peer|star(?:e|ing)|photograph|point|aim|watch|train|launch|lift|land|descend|descent|fall|fell|parachut|burn|re-?ent|return|will|would|could|may|might|to|from|of|for|after|before|until"
    r"|camera|lens|view|eye|window|light|glow|storm|cloud|smoke|ash|aurora|airglow|lightning|moon|sun|star|night|dawn|day|shadow|comet|meteor|than|not|never|later|ago|had|crew|flag|sent|talk|spoke|transmit)[a-z-]*\b"
)
"""Words that between the station and "over" tell of something else than its flight."""
_MOVES = rf"(?:(?!{_NOT_FLYING})[a-z-]+ ){{1,7}}?"
_EMPTY = r"(?:[a-z]+ ){0,3}?(?:nothing|nothingness|air|void|vacuum|emptiness|space)(?: and (?:[a-z]+ )?[a-z]+)?"
_TURNING = r"(?:pass|slid|roll|drift|glid|turn|ly|stretch|glow|gleam|glitter|shin|spread|unroll|unfold|sweep|sprawl|slipp|scroll|creep|spinn|mov|wheel|twinkl|sparkl|blaz|cross)ing"
"""What lands do below the station, as nobody in them does."""
_THEIRS = r"(?:(?:his|her|their|your|our|my|its|the|[a-z]+'s|[\ue000-\uf8ff]'s?) )(?:[a-z]+ )?(?:feet|boots|soles|toes|shoes|cameras?|lens|lenses|windows?|legs|gloves)\b"
_NO_HEIGHT = r"(?! (?:away|off|out|distant|apart|wide|long|across|lower|higher|ahead|behind|farther|further|closer|distance|from|to|of|north|south|east|west|in|per|an?|inland|downrange|downstream)\b|/)"


def ways(alphabet: Alphabet, where: str, place: str, length: str) -> tuple[Pattern, ...]:
    """The patterns, with what the reader of heights knows of names of places (`where`, `place`) and of lengths."""
    flier = rf"(?:(?:the|both|its|their) )?(?:[a-z]+ )?(?:{_FLIERS}|[{alphabet.slot['SpaceStation']}{alphabet.slot['VisitingVehicle']}])"
    named = rf"(?P<lead>(?:the |(?:north-|south-)?central |(?:[a-z]+ern |[a-z]+ )?(?:coast|shores?|waters|steppes?|plains|deserts?|island|mountains) of (?:the )?|[a-z]+ern )*)(?P<place>{place})(?P<kind>(?: steppe| coast| coastline| basin| desert| border| islands?)?)"
    return (
        Pattern(
            rf"(?:its|their|the|whose) (?:location|position|whereabouts)(?: of {flier})?(?: at (?:the|that) time)?,?:? (?:(?:was|is|were|being|then) )*{_EXACTLY}(?:above|over) {where}"
        ),
        Pattern(
            rf"(?:track|orbit|path|course|trajectory|flight) (?:had |has )?(?:just |now )?(?:brought|carried|took|taken|led|put|placed) (?:it|them|{flier}) {_EXACTLY}(?:over|above|across) {where}"
        ),
        Pattern(rf"{named} {_LAY} {_EXACTLY}(?:(?P<len>{length}) )?{_EXACTLY}{_DOWN}(?=[,.;]|$| and | at | when | {flier}(?![a-z]))"),
        Pattern(
            rf"{named},? (?:{_EXACTLY}(?:passing|sliding|rolling|drifting|slipping|gliding|turning|lying|spread(?:ing)?(?: out)?|stretch(?:ed|ing)(?: out)?) )?{_EXACTLY}{_UNDER} {flier}(?![a-z'])"
        ),
        Pattern(rf"{flier} (?:just |then )?(?:had|has|having) {named}(?:, [^,.;]{{2,30}},)? {_EXACTLY}{_UNDER} (?:it|them)\b"),
        Pattern(
            rf"{_UNDER} (?:the )?(?:[{alphabet.slot['Module']}]|windows?|glass|panes|lens|feet|boots|us|them)(?: at (?:the|that) time| just then| then)?(?::|,? {_LAY}) {where}"
        ),
        Pattern(rf"{_UNDER} {flier}(?: just then| then| at (?:the|that) time)?(?::|,? {_LAY}) {where}"),
        Pattern(
            rf"(?:as|while|when|where) (?:[^.;,]{{1,40}} )?{flier} (?:pass|orbit|soar|fly|sail|glide|cruise|sweep|race|coast) {_EXACTLY}(?:over|above) {where}"
        ),
        Pattern(
            rf"(?:altitude|height)(?: of {flier}(?: and {flier})?)?(?: at (?:the|that) time| just then| then)?(?: was| is| were| being| stood at| came to| read|:|,)? {_EXACTLY}(?P<len>{length})"
        ),
        Pattern(rf"(?P<len>{length}) (?:in|of) (?:altitude|height|elevation)\b"),
        Pattern(rf"{_UNDER} {flier},? {_EXACTLY}(?P<len>{length}) (?:down|below|away|beneath)\b"),
        Pattern(
            rf"(?:seen|shot|photographed|captured|caught|taken|pictured|viewed|snapped|view|photo|photograph|picture|image|look|glimpse|close-?up|eyes?)\b[^.;{alphabet.slot['VisitingVehicle']}{length[1:-1]}]{{0,70}}? from {_ABOUT}(?P<len>{length})(?: up| overhead| high)?(?=[.,;)]|$)"
        ),
        Pattern(rf"(?:from|at) {_ABOUT}(?P<len>{length}) overhead\b"),
        Pattern(rf"(?P<len>{length}) (?:high|up|overhead),? {flier}(?![a-z])"),
        Pattern(
            rf"(?:orbit|orbits|orbital path|flight path)(?:,? which)? (?:is |was |are |lies |at |of |averag(?:es|ed|ing) ){{1,2}}{_ABOUT}(?P<len>{length}){_NO_HEIGHT}"
        ),
        Pattern(
            rf"(?P<len>{length}) (?:below|beneath|under|underneath) (?:his|her|their|my|our|the (?:[a-z]+'s? )?)(?: ?[a-z]+)?? ?(?:feet|boots|soles|toes|shoes|cameras?|lens|lenses|windows?)\b"
        ),
        Pattern(
            rf"(?<![a-z])(?:(?:on|during|in|after|from|with|of|while making) (?:an?|its|their|this|that|one|another|the|our|my) {_FLYING}|overflights?|flyovers?|perch|vantage point|vantage|lookout|front-row seat) (?:{_EXACTLY}(?:over|above|across)|(?<=overflight )of|(?<=flyover )of) {where}(?![^.;]{{0,60}}\bwill\b)"
        ),
        Pattern(rf"(?:{flier}|{_WHO}) (?:finds?|found) (?:itself|themselves|ourselves|myself) {_EXACTLY}(?:over|above) {where}"),
        Pattern(rf"^(?:(?!visible\b|heard\b|felt\b)[^.;{length[1:-1]}]){{2,60}} from {_ABOUT}(?P<len>{length})(?: up| high)?(?=[.;]|$)"),
        Pattern(rf"(?P<len>{length}) (?:underneath|straight down)(?=[,.;)]|$)"),
        Pattern(rf"(?:^|[:;] )from {_ABOUT}(?P<len>{length})(?= (?:the|all|you|one|we|it|even|a) |,)"),
        Pattern(
            rf"(?P<len>{length}) (?:straight )?down, {named} (?:slid|slip|roll|pass|glid|drift|spread|stretch|gleam|glow)(?:e?s|ed|t?ing)?\b"
        ),
        Pattern(rf"\bnothing [^.;,]{{0,30}}but (?P<len>{length}) of {_EMPTY}"),
        Pattern(rf"(?:the )?flight (?:over|across) {where} (?:lasted|took|lasts|takes)\b"),
        Pattern(
            rf"(?:{_WHO}|{flier}|(?<=as )(?:he|she|it)|(?<=while )(?:he|she|it)) (?:(?:was|were|is|are) )?(?:(?:just|then|now|both) )?(?:crossing|overfl(?:ew|ies|y|ying|own)) (?:over )?{where}"
        ),
        Pattern(
            rf"{_WHO} (?:(?:was|were|are) )?(?:drift|float|hover|soar|sail|hung|hang|dangl|fly|flew|glid|swung|work)(?:ed|ing|s|e)? {_EXACTLY}(?:over|above) {where}"
        ),
        Pattern(
            rf"(?:crossing|crossed|passing|passed|entering|entered|leaving|left|nearing|approaching) (?:the |into |out of |through )*(?:[a-z]+ )?(?:terminator|night|nightfall|darkness|daylight|daytime|day|shadow|sunrise|sunset|dawn|dusk) {_EXACTLY}(?:over|above) {where}"
        ),
        Pattern(
            rf"{flier}(?:, [^.;,]{{0,30}}[{length[1:-1]}][^.;,]{{0,12}},)? (?:(?:was|were|is|are) )?(?:(?:already|then|just|still|now|both|slowly|silently) )*(?:drift|slid|slip|skim|hurtl|roll|sped|speed|streak|arc|climb|mov|cut|slic|tear|tore|barrel|whizz|dart|dash|rush|scud)(?:[mt]?ed|[mt]?ing|s|es|e)? (?:(?:north|south|east|west)+(?:wards?)? |{_EXACTLY})?(?:over|above|across) {where}"
        ),
        Pattern(
            rf"{named},? (?:(?:over|above) which (?:{flier}|{_WHO}) (?:(?:was|were|is|are|had been) )?{_EXACTLY}(?:pass|fly|flew|flown|orbit|cross|soar|sail|drift|glid|cruis)(?:ed|es|s|ing)?|(?:which|that) (?:{flier}|{_WHO}) (?:was|were|is|are) {_EXACTLY}(?:crossing|overflying|passing over|flying over))\b"
        ),
        Pattern(
            rf"[{alphabet.slot['Person']}](?:,? [^.;,]{{2,50}},)? (?:is |are )?(?:dangl|hang|hover|float|drift|soar)(?:es?|s|ing)? {_EXACTLY}(?:above|over) {where}"
        ),
        Pattern(
            rf"{named} (?:slid|roll|glid|drift|pass|slip|spread|unroll|spin|went|go)(?:es|s|ing|ed)?(?: by| past| away| out)? {_EXACTLY}(?:(?P<len>{length}) )?{_UNDER}(?=[,.;:(]|$| (?:\(|as|while|when)\b)"
        ),
        Pattern(rf"{flier}, {_ABOUT}(?P<len>{length}) (?:high|up|overhead|aloft),"),
        Pattern(rf"{flier}, (?:then |now |still )?at {_ABOUT}(?P<len>{length}), (?:was|is|were|are)\b"),
        Pattern(
            rf"(?:with|and) (?:the |its )?(?:{_HOME}) (?:(?:then|now|orbiting|cruising|flying|up) )?at {_ABOUT}(?P<len>{length}){_NO_HEIGHT}"
        ),
        Pattern(rf"(?:above|over) {where},? (?:and |then |flying )?at {_ABOUT}(?P<len>{length}){_NO_HEIGHT}"),
        Pattern(
            rf"{flier} [^.;]{{0,40}}(?:above|over) {where}(?: off [^.;,]{{2,30}})?, {_ABOUT}(?P<len>{length}) (?:high|up|aloft|overhead)\b"
        ),
        Pattern(
            rf"(?P<len>{length}) (?:{_DOWN}|down),? (?:was |is )?(?:the )?(?:[a-z]+ )?(?:{_HOUR}|storms?|clouds|fog|snow|rain|lightning)(?: (?:was|is|were|are|had|has))?(?: (?:[a-z]+ly|just|still|already))? [a-z]+ (?:over|across|on|in|through|along) {where}"
        ),
        Pattern(rf"(?:{_DOWN}|down there),? {_ABOUT}(?P<len>{length})(?: away| off| down| below)?,? {_LAY} {where}"),
        Pattern(
            rf"(?P<len>{length}) of (?:[a-z]+ ){{0,3}}?(?:nothing|nothingness|air|void|vacuum|emptiness|space|sky) (?:[a-z]+ )?(?:between|separat(?:es?|ed|ing)|part(?:s|ed|ing)|divid(?:es?|ed|ing)) [^.;]{{0,30}}(?:windows?|boots|feet|soles|lens|camera|glass|{_HOME}|us|them|him|her|[{alphabet.slot['SpaceStation']}{alphabet.slot['Person']}]) (?:and|from) {where}"
        ),
        Pattern(
            rf"ground ?track(?: at (?:the|that) (?:time|moment)| just then| then)? (?:ran|runs|crosse[sd]|passe[sd]|led|leads|lay|lies|cut|cuts|went|goes|took (?:it|the {_HOME})|was|is) (?:(?:right|directly|straight|just) )?(?:(?:over|across|through|above|along) )?{where}"
        ),
        Pattern(rf"(?<!of the )(?<!of ){named},? {_EXACTLY}underfoot\b"),
        Pattern(
            rf"{flier} (?:was|is|were|are) (?:still |already |then |just )?in (?:orbital |full |deep |its )?(?:[{alphabet.slot['Phenomenon']}]|night|nighttime|darkness|daylight|shadow|sunlight|twilight) {_EXACTLY}(?:above|over) {where}"
        ),
        Pattern(rf"(?P<len>{length})-high (?:orbit|perch|path|track|flight)(?: {_EXACTLY}(?:above|over|across) {where})?"),
        Pattern(rf"shar(?:es?|ed|ing) (?:the|a) (?:[a-z]+ )?(?:sky|skies) (?:above|over) {where}"),
        Pattern(rf"(?<![a-z])(?:as|while|when|where) (?:{flier}|{_WHO}),? {_MOVES}(?:over|above|across) {where}"),
        Pattern(
            rf"(?<![a-z])(?:with|as|while|when|and) {named}(?:, [^,.;]{{2,40}},)? (?:(?:slowly|silently|quietly|gently|then|just|still) )?(?!fad|fall|burn|disappear|vanish)[a-z]+ (?:(?:[a-z]+ly|by|past|along|away|out) ){{0,2}}{_UNDER}(?=[,.;:]|$| (?:and|as|while|when|them|us|it|(?:the |both |its |their )?(?:{_FLIERS}))\b| [{alphabet.slot['VisitingVehicle']}{alphabet.slot['SpaceStation']}])"
        ),
        Pattern(
            rf"(?:{_HOME}) (?:was|is) (?:at (?:that|the) (?:time|moment)|by then|just then|by now|already|again|then|now),? (?:[a-z]+ly )?(?:above|over) {where}"
        ),
        Pattern(
            rf"^(?:somewhere|high|far|way up|midway) (?:above|over) {where}(?= (?:the|his|her|its|their|we|i|he|she|they|[{alphabet.slot['Person']}{alphabet.slot['VisitingVehicle']}])(?![a-z]))"
        ),
        Pattern(rf"{_UNDER} (?:us|me|them)(?: just then| then| at (?:the|that) (?:time|moment))?(?::|,? {_LAY}) {where}"),
        Pattern(
            rf"(?<!seen )(?<!visible )(?:over|above|across) {where}(?=,? (?:at the (?:time|moment|instant)(?! of (?:the )?(?:launch|docking|capture|landing|undocking|release))|just then|at that (?:time|moment|instant)|when (?:the|this) (?:shutter|picture|photo|photograph|frame|image)|when (?:he|she|i|[{alphabet.slot['Person']}]) (?:took|pressed|snapped|shot|made|clicked|tripped|released|framed)))"
        ),
        Pattern(
            rf"(?:on|during|in|along|midway through) (?:its|their|our|the|an?|this|that) (?:[a-z]+ ){{0,2}}?(?:way|path|route|run|journey|trip|swing|sweep|leg|arc|dash|glide|sprint|loop) (?:[a-z]+wards? )?(?:over|across|above) {where}(?![^.;]{{0,60}}\bwill\b)"
        ),
        Pattern(rf"(?:{flier}) (?:was|is|were|are|stood|stands) (?:then |just |up |still |now )?at {_ABOUT}(?P<len>{length}){_NO_HEIGHT}"),
        Pattern(
            rf"{named}(?:, [^,.;{length[1:-1]}]{{2,50}},|,)? (?:{_TURNING}|{_LAY}|spread|stretched)(?: (?:[a-z]+ly|by|past|along|away|out|over|dark|far)){{0,2}} {_ABOUT}(?P<len>{length}) {_UNDER}(?=[,.;:)]|$| (?:and|as|while|when|them|us|it|him|her|{_THEIRS}|{flier})(?![a-z]))"
        ),
        Pattern(rf"{named}, [^,.;{length[1:-1]}]{{2,50}}, {_ABOUT}(?P<len>{length}) {_UNDER} {flier}(?![a-z'])"),
        Pattern(rf"(?<!through )(?P<len>{length}) of {_EMPTY} (?:over|above|to|down to|away from|up from) {where}"),
        Pattern(
            rf"(?<!through )(?P<len>{length}) of {_EMPTY} (?:[a-z]+ )?(?:(?:between|separat(?:es?|ed|ing)|part(?:s|ed|ing)|divid(?:es?|ed|ing)) [^.;]{{1,40}} (?:and|from) (?:the |our )?(?:ground|earth|surface|planet|world|sea|ocean|clouds|land|home)\b|(?:under|beneath|below|underneath) (?:(?:him|her|them|you|us|me)\b|{_THEIRS}|{flier}))"
        ),
        Pattern(
            rf"(?:over|above|under|beneath|dangl(?:es?|ing)) {_ABOUT}(?P<len>{length}) of (?:[a-z]+ ){{0,2}}?(?:nothing|nothingness|air|void|vacuum|emptiness|empty space)\b"
        ),
        Pattern(
            rf"(?P<len>{length}) (?:above|over) (?:the |an? )?(?:[a-z-]+ )?(?:border|boundary|frontier|junction|meeting|spot|point|place|area|region|middle|heart|edge|tip|line|waters|corner)\b"
        ),
        Pattern(rf"(?:above|over) {where}, {_ABOUT}(?P<len>{length}) (?:high|up|aloft)(?=[,.;]|$)"),
        Pattern(
            rf"{named}, where the (?:{_HOME}|[{alphabet.slot['SpaceStation']}]) (?:was|is) (?:(?:just|then|now) )?(?:passing|flying|orbiting|cruising|crossing|sailing|overhead)\b"
        ),
        Pattern(rf"nadir(?:(?: point| position)(?: at (?:the|that) time)?(?: was| is|:|,)?|:) (?:over |above |at )?{where}"),
    )


_MEET = Pattern(
    r"\b(?:above|over|across|along|crossing|crossed) the (?P<o>(?:border|boundary|frontier) (?:of|between) (?:the )?[\ue000-\uf8ff] and (?:the )?[\ue000-\uf8ff]|(?:area|region|place|point|spot|line|corner|coast|plain) where [^.;:,]{1,50} (?:meets?|joins?|borders?|flows? into|empties into|touch(?:es)?|runs? into) [^.;:,]{1,40}?)(?=,? at\b|,? [\ue000-\uf8ff] (?:up|high|above)\b| when\b| while\b| as\b| on [\ue000-\uf8ff]|[.;,]|$)"
)
_FLIES_OVER = compiled(
    r"\b(?:orbit(?:s|ed|ing)|fl(?:ew|ying|ies)|soar(?:s|ed|ing)|pass(?:es|ed|ing)|sail(?:s|ed|ing)|cruis(?:es|ed|ing)|was|is|taken|shot|snapped|photographed|recorded|[\ue000-\uf8ff]) (?:(?:from|at) )?(?:[a-z]+ly |just |right |about |some |[\ue000-\uf8ff] )*$"
)


def where_lands_meet(draft: Draft, sentence: Sentence) -> None:
    """ "The station flew above the area where the Alps meet the plain": a place that has no name of its own."""
    match = _MEET.search(sentence.codes)
    if match is None or not _FLIES_OVER.search(sentence.codes, 0, match.start()) or draft.about("orbitingAbove"):
        return
    if not any(c.is_a("EarthFeature", "Country", NAME) for at, c in sentence.at.items() if match.start() < at < match.end()):
        return
    if mood(sentence, match.start(), match.start()):
        return
    span, quote = sentence.original(*match.span("o")), sentence.original(*match.span())
    label = draft.text[span.start : span.end]
    place = Entity(slug(label), "EarthFeature", label, known=False)
    draft.say(draft.photo, "orbitingAbove", place, "above-place", quote, object_span=span, trigger=quote)


_ASKED_HEIGHT = compiled(r"(?:and )?(?:from )?how (?:high|far (?:up|down|below))\b[^.?]{0,40}\?")
_ASKED_PLACE = compiled(
    r"(?:and )?(?:(?:what|which [a-z]+|where) (?:(?:was|is|lay|lies|were) )?(?:[a-z]+ )?(?:below|beneath|underneath|under (?:it|them|us)|down there)|(?:over|above) (?:what|where|which [a-z]+)|where (?:was|is) (?:the )?(?:station|outpost|[\ue000-\uf8ff])(?: then| at the time)?)\b[^.?]{0,30}\?"
)
_LABEL_OF_HEIGHT = Pattern(r"(?:altitude|height|how high|how far up|elevation)(?: at the time)?: (?=[\ue000-\uf8ff])")
_LABEL_OF_PLACE = Pattern(
    r"(?:position|location|whereabouts|ground point|point below|place below|sub-?satellite point|over|above|where|below|beneath|underneath|underfoot|ground track)(?: at the time)?: "
)
_IN_BRIEF = compiled(
    r"(?:(?:about|some|just|only|roughly|exactly|nearly|over|above|off|the|mostly|somewhere) ){0,3}(?P<o>[\ue000-\uf8ff])(?!'s|-)"
)


def told_in_brief(draft: Draft, sentence: Sentence) -> None:
    """Answers and labels: "How high? 255 miles.", "What was below? Iceland.", "Altitude: 258 miles. Position: the Coral Sea"."""
    before = draft.sentences[sentence.number - 1].codes if sentence.number else sentence.codes
    height, place = _LABEL_OF_HEIGHT.match(sentence.codes), _LABEL_OF_PLACE.match(sentence.codes)
    if height is None and place is None and not before.endswith("?"):
        return
    near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 3]
    label = height or (place if any(_LABEL_OF_HEIGHT.match(other.codes) for other in near) else None)
    told = _IN_BRIEF.match(sentence.codes, label.end() if label is not None else 0)
    if told is None:
        return
    chunk, quote = sentence.at[told.start("o")], sentence.original(0, told.end())
    if isinstance(chunk.value, Length) and (height or _ASKED_HEIGHT.fullmatch(before)):
        say_height(draft, chunk, quote)
    elif (label or _ASKED_PLACE.fullmatch(before)) and not draft.about("orbitingAbove"):
        found = chunk.meaning("EarthFeature", "Country")
        if found is not None and not chunk.members:
            draft.say(draft.photo, "orbitingAbove", found, "above-place", quote, object_span=chunk.span, trigger=quote)


def say_height(draft: Draft, chunk: Chunk, quote: Span) -> None:
    """States the height of the station in the units that the text gives, the first time that one is told."""
    length = chunk.value
    assert isinstance(length, Length)
    km = length.in_km
    if km is None or not 150 <= km <= 480 or draft.about("altitudeKm"):
        return
    draft.say(draft.photo, "altitudeKm", _plain(km), "height", quote, object_span=chunk.span, trigger=quote)
    if length.miles is not None:
        draft.say(draft.photo, "altitudeMiles", _plain(length.miles), "height", quote, object_span=chunk.span, trigger=quote)


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number
