"""More ways of telling what lies below the station and how high it is: by its location, by what lies under it, by the altitude of a thing."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.model import Entity
from issgraph.patterns import Pattern

_EXACTLY = r"(?:(?:[a-z]+ly|just|right|straight|high|far|almost|then|still|itself|some|about|due) ){0,3}"
_UNDER = r"(?:under|underneath|beneath|below)"
_FLIERS = "station|outpost|complex|laboratory|craft|vehicles?|ships?|spacecraft|pair|two|capsules?|freighters?|orbiter|shuttle|crew"
_LAY = (
    r"(?:was|is|were|are|lay|lies|lie|spreads?|stretche[sd]|passe[sd]|sli(?:d|des)|roll(?:s|ed)|glid(?:es|ed)|drift(?:s|ed)|slip(?:s|ped))"
)


_ABOUT = r"(?:(?:about|some|roughly|nearly|around|only|just|almost|over|approximately|a|mere|good) ){0,2}"
_FLYING = (
    r"(?:(?:orbital|night|daytime|nighttime|evening|morning|early|late|quick|single|recent|high|last|next to last) )?"
    r"(?:pass(?:es)?|passages?|overflights?|flyovers?|flypasts?|fly-?bys?|traverse|crossing|transit)"
)
_WHO = "(?:we|they|i|the (?:two|pair|duo|trio|crew|lab|spacewalkers|spacefarers|astronauts|cosmonauts|crewmates|crewmembers|men|women))"
_NO_HEIGHT = r"(?! (?:away|off|out|distant|apart|wide|long|across|lower|higher|ahead|behind|farther|further|closer|distance|from|to|of|north|south|east|west|in|per|an?|inland|downrange|downstream)\b|/)"


def ways(alphabet: Alphabet, where: str, place: str, length: str) -> tuple[Pattern, ...]:
    """The patterns, with what the reader of heights knows of names of places (`where`, `place`) and of lengths."""
    flier = rf"(?:(?:the|both|its|their) )?(?:[a-z]+ )?(?:{_FLIERS}|[{alphabet.slot['SpaceStation']}{alphabet.slot['VisitingVehicle']}])"
    named = rf"(?P<lead>(?:the |(?:[a-z]+ern |[a-z]+ )?(?:coast|shores?|waters|steppes?|plains|deserts?|island|mountains) of (?:the )?|[a-z]+ern )*)(?P<place>{place})(?P<kind>(?: steppe| coast| coastline| basin| desert| border| islands?)?)"
    return (
        Pattern(
            rf"(?:its|their|the|whose) (?:location|position|whereabouts)(?: of {flier})?(?: at (?:the|that) time)?,?:? (?:(?:was|is|were|being|then) )*{_EXACTLY}(?:above|over) {where}"
        ),
        Pattern(
            rf"(?:track|orbit|path|course|trajectory|flight) (?:had |has )?(?:just |now )?(?:brought|carried|took|taken|led|put|placed) (?:it|them|{flier}) {_EXACTLY}(?:over|above|across) {where}"
        ),
        Pattern(rf"{named} {_LAY} {_EXACTLY}(?:{length} )?{_UNDER}(?=[,.;]|$| and | at | when | {flier}\b)"),
        Pattern(
            rf"{named},? (?:{_EXACTLY}(?:passing|sliding|rolling|drifting|slipping|gliding|turning|lying|spread(?:ing)?(?: out)?|stretch(?:ed|ing)(?: out)?) )?{_EXACTLY}{_UNDER} {flier}\b(?!'s)"
        ),
        Pattern(rf"{flier} (?:just |then )?(?:had|has|having) {named}(?:, [^,.;]{{2,30}},)? {_EXACTLY}{_UNDER} (?:it|them)\b"),
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
        Pattern(rf"(?P<len>{length}) (?:high|up|overhead),? {flier}\b"),
        Pattern(
            rf"(?:orbit|orbits|orbital path|flight path)(?:,? which)? (?:is |was |are |lies |at |of |averag(?:es|ed|ing) ){{1,2}}{_ABOUT}(?P<len>{length}){_NO_HEIGHT}"
        ),
        Pattern(
            rf"(?P<len>{length}) (?:below|beneath|under|underneath) (?:his|her|their|my|our|the (?:[a-z]+'s? )?)(?: ?[a-z]+)?? ?(?:feet|boots|soles|toes|shoes|cameras?|lens|lenses|windows?)\b"
        ),
        Pattern(
            rf"(?<![a-z])(?:(?:on|during|in|after|from|with|of|while making) (?:an?|its|their|this|that|one|another|the|our|my) {_FLYING}|overflights?|flyovers?|perch|vantage point|vantage|lookout|front-row seat) (?:{_EXACTLY}(?:over|above|across)|(?<=overflight )of|(?<=flyover )of) {where}(?![^.;]{{0,60}}\bwill\b)"
        ),
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
            rf"{flier} (?:(?:was|were|is|are) )?(?:(?:already|then|just|still|now|both|slowly|silently) )*(?:drift|slid|slip|skim|hurtl|roll|sped|speed|streak|arc|climb|mov)(?:m?ed|m?ing|s|es|e)? (?:(?:north|south|east|west)+(?:wards?)? |{_EXACTLY})?(?:over|above|across) {where}"
        ),
        Pattern(
            rf"{named},? (?:(?:over|above) which (?:{flier}|{_WHO}) (?:(?:was|were|is|are|had been) )?{_EXACTLY}(?:pass|fly|flew|flown|orbit|cross|soar|sail|drift|glid|cruis)(?:ed|es|s|ing)?|(?:which|that) (?:{flier}|{_WHO}) (?:was|were|is|are) {_EXACTLY}(?:crossing|overflying|passing over|flying over))\b"
        ),
        Pattern(
            rf"[{alphabet.slot['Person']}](?:,? [^.;,]{{2,50}},)? (?:is |are )?(?:dangl|hang|hover|float|drift|soar)(?:es?|s|ing)? {_EXACTLY}(?:above|over) {where}"
        ),
        Pattern(
            rf"{named} (?:slid|roll|glid|drift|pass|slip|spread|unroll)(?:es|s|ing)(?: by| past| away| out)? {_EXACTLY}{_UNDER}(?=[,.;:(]|$| (?:\(|as|while|when)\b)"
        ),
        Pattern(rf"nadir(?:(?: point| position)(?: at (?:the|that) time)?(?: was| is|:|,)?|:) (?:over |above |at )?{where}"),
    )


_MEET = compiled(
    r"\b(?:above|over) the (?P<o>(?:area|region|place|point|spot|line|corner|coast|plain) where [^.;:,]{1,50} (?:meets?|joins?|borders?|flows? into|empties into|touch(?:es)?|runs? into) [^.;:,]{1,40}?)(?= when\b| while\b| as\b| on [\ue000-\uf8ff]|[.;,]|$)"
)
_FLIES_OVER = compiled(
    r"\b(?:orbit(?:s|ed|ing)|fl(?:ew|ying|ies)|soar(?:s|ed|ing)|pass(?:es|ed|ing)|sail(?:s|ed|ing)|cruis(?:es|ed|ing)|was|is|[\ue000-\uf8ff]) (?:[a-z]+ly |just |right |about |some |[\ue000-\uf8ff] )*$"
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
