"""Ships that a sentence of the scene only tells of: out comes True for one on which somebody was a crewmate, one that had come before, one in which somebody made the picture.

In comes the sentence, with the words before and behind the name: "his partner on X", "after their ship, X, docked", "where X is now docked", "slipped into X and from there"."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.patterns import Codes, Pattern

_SOME = r"(?:the |an? |his |her |their |its |[\ue000-\uf8ff]'s? |[a-z]+-[a-z]+ |crew |cargo |space |shuttle |first |same ){0,4}"
_MATE_ON = Pattern(
    rf"(?:\b(?:partners?|(?:crew|ship|cabin|seat) ?mates?|companions?|colleagues?|commanders?|pilots?|passengers?|veterans?|rookies?|guests?|hosts?|captains?|skippers?|neighbou?rs?)|(?P<r>[\ue000-\uf8ff])) (?:on|aboard|on board|from|of) {_SOME}$"
)
"""Before the ship that somebody is only said to belong to."""
_COMMANDS = Pattern(
    rf"\b(?:who|whom|that|and) (?:[a-z]+ ){{0,2}}?(?:commands?|captains?|skippers?|heads?|leads?|commanded|captained|led|will command|is to command) {_SOME}$"
)
"""Before the ship of which somebody has the command: "A embraces B, who commands X"."""
_AFTER_ITS = Pattern(
    r"\b(?:after|since|before|once|until|as soon as) (?:(?:the|their|his|her|its|an?|another|[a-z]+'s|[\ue000-\uf8ff]'s?) (?:[a-z-]+ ){0,3}?)?(?:(?:(?:their|his|her|its) )?(?:ship|craft|capsule|spacecraft|ride|twin|relief|predecessor|sister|neighbou?r|freighter), |(?P<ship>[\ue000-\uf8ff]), )?(?:the )?$"
)
_HAD_COME = Pattern(
    r"(?:(?:,[^.;]{2,110})?,)? (?:had |has |was |were |just |first |then |also |[a-z]+ly )*(?:[a-z]{2,}ed|came|left|flew|went|caught|brought|took|hit|let|made|got|met|sank|rose|fell)\b"
)
"""Around a ship of which is told what it did before: "after their ship, X, launched that day, docked"."""
_WHERE = Pattern(r"\b(?:where|to which|at which|on which) (?:the |their |his |her |its )?(?:[a-z]+ )?$")
_NOW_DOCKED = Pattern(
    r" (?:is|are|was|were|stays?|stayed|remains?|remained|sits?|has been|had been) (?:still )?(?:now|since|today|then|ever since|to (?:stay|remain)) (?:still )?(?:docked|berthed|parked|moored|attached|waiting|today|now)\b"
)
"""Around a ship of which is told by the way where it is by now: "flew to P, where X is now docked"."""
_WENT_INTO = Pattern(
    rf"\b(?:floated|drifted|moved|went|climbed|slipped|flew|hurried|retreated|withdrew|ducked|squeezed|swam|crawled|headed|floats|drifts|moves|goes|climbs|slips|retreats|ducks|squeezes) (?:(?:over|up|down|out|across|back) )?(?:in)?to {_SOME}$"
)
_TO_LOOK = Pattern(
    r"[^.;]*?(?:,? and(?: from)? there\b|[:,;] from there\b|,? (?:in order )?to (?:take|make|get|shoot|photograph|record|capture|film|snap|frame|watch|look)\b|,? (?:whose|through whose|because its|since its|with its) (?:[a-z-]+ )?(?:windows?|portholes?|pane)\b)"
)
"""Around the ship or the room that somebody went into for what the picture shows."""
_LIKE = Pattern(rf"(?:^|[;:,–—] )(?:but |and )?(?:unlike|like|just like|much like|as with|compared (?:to|with)|in contrast to) {_SOME}$")
_COMMA = Pattern(r"(?: (?:before|after) (?:it|her|him|them|that|[\ue000-\uf8ff]))?,")
"""Around the ship with which another one is compared: "Like X before it, Y leaves with an empty bay"."""
_THEIR_SHIP = compiled(
    r"(?i)\b(?:his|her|their) (?:own )?(?:[a-z]+ ){0,2}?(?:(?:ship|ride|craft|capsule|spacecraft|lifeboat|soyuz|dragon|shuttle),? (?:the )?)?$"
)
_LIES_THERE = Pattern(
    r"(?: [a-z]+)?,? (?:is|are|was|waits?|stays?|sits?|hangs?|remains?|rests?) (?:still |now |safely |meanwhile )*(?:docked|berthed|parked|moored|attached|at|on|to|a few|two|three|one|next door)\b(?! (?:the )?(?:left|right|top|bottom|edge|corner|background|foreground)\b)"
)
"""Around the ship of people who are in view themselves: "A and B exercise; their ship, X, is on P"."""
_POINTS = Pattern(
    r"\b(?:seen|visible|shown|pictured|behind|beside|windows?|outside|view|background|foreground|left|right|beyond|through|glass)\b"
)
_IN_A_STORY = Pattern(
    r"\b(?:how|why|(?:the|that|about the) (?:day|time|night|morning|moment|year)(?: (?:that|when|on which))?) (?:he|she|they|we|[\ue000-\uf8ff]) (?:had |once |first )?(?:[a-z]+ed|caught|flew|rode|came|went|left|saw|took|met|brought|drove|got|made) (?!at\b)[^.;:,]*$"
)
"""Before the ship of which somebody tells: "A tells B how he caught X"."""
_PICTURED_ON = Pattern(
    r"\b(?:patch(?:es)?|badges?|emblems?|logos?|posters?|paintings?|murals?|drawings?|sketch(?:es)?|stickers?|decals?|stamps?|postcards?|t-?shirts?|shirts?|banners?|coins?|medals?|cakes?|books?|screens?|monitors?|laptops?|tablets?|televisions?|videos?|films?|models?|replicas?|toys?|maps?|charts?|calendars?)\b(?! (?:in|inside|aboard) [^.;:,]{1,40}$)[^.;:,]{0,50}? "
    r"(?:shows?|showing|depicts?|depicting|bears?|bearing|features?|featuring|(?:with|has) (?:an? |the )?(?:picture|image|outline|silhouette|drawing|shape) of|of) (?:the |an? |her |his |its |space |shuttle |little |tiny |[a-z]+-[a-z]+ |[\ue000-\uf8ff]'s? ){0,4}$"
)
"""Before the ship that is only pictured on something in view: "the patch on A's sleeve shows X"."""
_TRIP_IN = Pattern(
    rf"\b(?:trip|ride|journey|launch|flight|voyage|passage|climb|weeks|months|days|hours) (?:up |out |home |back )?(?:(?:to|into) (?:orbit|space|the [a-z]+) )?(?:in|aboard|on|inside|on board) (?:the )?(?:(?:[a-z]+ ){{0,2}}(?:bay|hold|trunk|belly|nose|cabin) of )?{_SOME}$"
)
"""Before the ship in which something had come or is to go: "after its trip in the bay of X"."""
_SOMEONE_ON = Pattern(
    rf"(?:\b(?:somebody|someone|one|an astronaut|a cosmonaut|an? (?:[a-z]+ )?(?:crew ?member|member|observer|passenger|photographer)|(?:one|a member|members) of [^.;,]{{2,40}}|those|people|the (?:crew|men|women|people))|[\ue000-\uf8ff]) (?:on|aboard|on board|in|inside) {_SOME}$"
)
_TOOK_IT = Pattern(r" (?:(?:then|just|also) )?(?:took|made|shot|recorded|photographed|snapped|filmed|imaged|exposed)\b")
"""Around the ship whose people took the picture: "somebody on X made it"."""
_IN_PLAY = Pattern(
    r"\b(?:make-believe|simulated|virtual|imaginary|imagined|mock|pretend|pretended|fake|toy|model|paper|computer(?:-generated|-drawn)?|on-screen|animated|digital|cardboard) (?:(?!(?:is|are|was|were|named|called)\b)[a-z]+ ){0,2}$"
    r"|\b(?:practi[cs](?:e|es|ing)|rehears(?:e|es|ing)|trains?|training|drill(?:s|ing)?|simulat(?:e|es|ing)|stud(?:y|ies|ying)|review(?:s|ing)?|brush(?:es|ing)? up)\b[^.;:,]{0,60}?\b(?:catch(?:ing)?|captur(?:e|ing)|grappl(?:e|ing)|snar(?:e|ing)|dock(?:ing)?|undock(?:ing)?|fly(?:ing)?|berth(?:ing)?|releas(?:e|ing)|arrivals?|departures?|rendezvous|hook(?:ing)?|grab(?:bing)?|pluck(?:ing)?|steer(?:ing)?|welcom(?:e|ing)) (?:(?:of|for|with|on) )?(?:the |an? |its |next |coming |[a-z]+-[a-z]+ |[\ue000-\uf8ff]'s? ){0,4}$"
)
"""Before a ship that is caught in play: "practice catching a make-believe X"."""
_CAUGHT = Pattern(
    r"\b(?:caught|captured|snared|grappled|grabbed|hooked|plucked|seized)\b[^.;:]{1,60}? (?:with|using|by|by means of) (?:the |[\ue000-\uf8ff]'s? |station's |robotic |robot )*(?:arm\b|(?P<a>[\ue000-\uf8ff]))"
)


_SEEN_BY = Pattern(r",? (?:(?:which|that) (?:is|are) )?(?:seen|visible|shown|pictured|in view|outside|in the window)\b")
_OFFICE = compiled(r"[ ,][a-z]+$")


def told_of(sentence: Sentence, lead: Codes, tail: Codes) -> bool:
    """True for a ship that the words around it only tell of."""
    mate = _MATE_ON.search(lead)
    if mate is not None and (not mate["r"] or _has_office(sentence, sentence.at[mate.start("r")])):
        return True
    if _COMMANDS.search(lead) or (_SOMEONE_ON.search(lead) and _TOOK_IT.match(tail)):
        return True
    if _LIKE.search(lead) and _COMMA.match(tail):
        return True
    if _LIES_THERE.match(tail) and _theirs(sentence, len(lead)):
        return True
    if _TRIP_IN.search(lead) or _IN_A_STORY.search(lead) or _PICTURED_ON.search(lead):
        return True
    if _IN_PLAY.search(lead) and not _SEEN_BY.match(tail):
        return True
    after = _AFTER_ITS.search(lead)
    if after is not None and (not after["ship"] or sentence.at[after.start("ship")].is_a("VisitingVehicle")) and _HAD_COME.match(tail):
        return True
    return (_WHERE.search(lead) is not None and _NOW_DOCKED.match(tail) is not None) or went_in_to_look(lead, tail)


def _theirs(sentence: Sentence, at: int) -> bool:
    """True for the ship of those whom a sentence tells of first, which nothing says to be in view."""
    chunk = sentence.at[at]
    people = any(c.is_a("Person") for place, c in sentence.at.items() if place < at and c.note != "coref")
    words = sentence.text[chunk.start : chunk.end].startswith(("their ", "his ", "her "))
    before = sentence.text[max(sentence.span.start, chunk.start - 60) : chunk.start]
    return people and (words or _THEIR_SHIP.search(before) is not None) and not _POINTS.search(sentence.codes)


def _has_office(sentence: Sentence, who: Chunk) -> bool:
    """True for an office, and for somebody whose name ends with one: "A, his commander"."""
    return who.is_a("Role") or (who.is_a("Person") and _OFFICE.search(sentence.text, who.start, who.end) is not None)


def went_in_to_look(lead: Codes, tail: Codes) -> bool:
    """True for where somebody went for a window: "floated into X, and from there photographed the aurora"."""
    return _WENT_INTO.search(lead) is not None and _TO_LOOK.match(tail) is not None


def caught_by_arm(sentence: Sentence, start: int, end: int) -> bool:
    """True for words that tell of a ship caught by an arm, and not by a camera."""
    found = _CAUGHT.search(sentence.codes, start, end)
    return found is not None and (not found["a"] or sentence.at[found.start("a")].is_a("RoboticArm"))
