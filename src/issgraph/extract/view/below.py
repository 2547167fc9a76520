"""More ways of telling what lies below the station and how high it is: by its location, by what lies under it, by the altitude of a thing."""

from __future__ import annotations

from issgraph.extract.naming.chunks import Alphabet
from issgraph.patterns import Pattern

_EXACTLY = r"(?:(?:[a-z]+ly|just|right|straight|high|far|almost|then|still|itself|some|about|due) ){0,3}"
_UNDER = r"(?:under|underneath|beneath|below)"
_FLIERS = "station|outpost|complex|laboratory|craft|vehicles?|ships?|spacecraft|pair|two|capsules?|freighters?|orbiter|shuttle|crew"
_LAY = (
    r"(?:was|is|were|are|lay|lies|lie|spreads?|stretche[sd]|passe[sd]|sli(?:d|des)|roll(?:s|ed)|glid(?:es|ed)|drift(?:s|ed)|slip(?:s|ped))"
)


def ways(alphabet: Alphabet, where: str, place: str, length: str) -> tuple[Pattern, ...]:
    """The patterns, with what the reader of heights knows of names of places (`where`, `place`) and of lengths."""
    flier = rf"(?:(?:the|both|its|their) )?(?:[a-z]+ )?(?:{_FLIERS}|[{alphabet.slot['SpaceStation']}{alphabet.slot['VisitingVehicle']}])"
    named = rf"(?:the |(?:[a-z]+ern |[a-z]+ )?(?:coast|shores?|waters|steppes?|plains|deserts?|island|mountains) of (?:the )?|[a-z]+ern )*(?P<place>{place})(?P<kind>(?: steppe| coast| coastline| basin| desert| border| islands?)?)"
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
    )
