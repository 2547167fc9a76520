"""A sentence behind the scene to whether its main clause tells what is now: who or what it is about, and a verb that a picture can show.

What speaks against is listed, not what speaks for: offices, records and opinions, who moves the arm or a ship from a console, who is somewhere else."""

from __future__ import annotations

import bisect

from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.telling import NOW, Piece, pieces, told_in
from issgraph.extract.grammar.verbs import EITHER_TIME
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.patterns import Pattern


def tells_of(sentence: Sentence, parts: list[Piece], at: int, also: str = NOW) -> bool:
    """True for a name that is what its clause is about, told now or as `also` says: no preposition and no verb governs it."""
    return _free(sentence, at) and _told(parts, at, also)


def _free(sentence: Sentence, at: int) -> bool:
    """True for a name that no preposition and no verb governs."""
    parse = parse_of(sentence)
    index = bisect.bisect_left(parse.tokens, at, key=lambda token: token.at)
    if index >= len(parse.tokens) or parse.tokens[index].at != at or parse.words[index].endswith(("'s", "'")):
        return False
    return parse.governor(index)[0] == "free"


def _told(parts: list[Piece], at: int, also: str = NOW) -> bool:
    return told_in(parts, at) in (NOW, also) and not next(p for p in parts if p.start <= at < p.end).below


_AT_CONTROLS = Pattern(
    r"\b(?:arm|arms|robotics|controls?|consoles?|joysticks?|work ?stations?|hand controllers?|from (?:inside|within|indoors|the (?:ground|cabin|flight deck))|(?:inside|indoors|on the ground|in houston|in moscow|on the (?:radio|phone|loop)|elsewhere|asleep|away|out of|aboard|on board)|(?:talks?|guides?|walks?|coaches|directs?|choreographs?) (?:them|him|her|the))\b"
)
"""What those do, or where they are, whom no picture of the others shows."""
_SHOWN = Pattern(
    r" (?:(?:still|now|also|just|all|both|already|only|here|there|back|half|safely|firmly|well|together|again|once more) )*(?:in (?!charge|command|orbit|space|training|the (?:crew|program|corps)|contact|touch|good|great|high|line|love|quarantine)|on (?!(?:his|her|their|its) (?:way|[a-z]+ (?:flight|mission|space ?walk|trip|visit|stay|tour))|the (?:crew|mission|flight|ground|team|way)|duty|call|schedule|time|track|board)|inside|at (?!home|the (?:arm|helm|ready))|by |near|over|under|behind|beside|between|above|below|atop|along|outside|next to|opposite|upside|halfway|against|around|beneath|among|within reach|head(?:first| down)|deep in|half)"
)
"""Where somebody or something is, behind "is"."""
_IN = Pattern(r" (?:still |now |back )?(?:in|inside|aboard) (?:the )?[\ue000-\uf8ff]")
_NEVER = frozenset(
    "heads leads commands rounds fills outranks replaces relieves succeeds swears believes thinks knows hopes wants likes loves says writes calls owns owes trails shares"
    " counts ranks becomes honors honours bears weighs costs measures needs requires consists contains belongs means makes allows lets helps enables serves flies lives works returns launches"
    " arrives lands plans expects represents leaves ends begins starts continues goes comes stays remains joins lasts takes carries provides supports includes forms orbits delivers travels"
    " completes follows was covers keeps gives gets studies teaches holds runs marks brings plays".split()
)
"""What no picture shows, or what is told of any time."""
_HELD_THERE = Pattern(
    r" (?:an?|the|his|her|their|its|both|two|up|on|onto|out|off|away|apart|hold|tight|fast|one) (?!(?:[a-z-]+ ){0,2}(?:records?|degrees?|titles?|ranks?|office|posts?|command|key|lead|distinction|place(?! (?:at|by|next|beside))|leave|duties|job|oath)\b)"
)
_HAS_THERE = Pattern(
    r" (?:him|her|them) (?:by (?:the|his|her|their|both|one)|in (?:his|her|their) (?:arms|hands)|on (?:his|her|their) (?:back|shoulders))\b"
    r"| (?:his|her|their|both) (?:[a-z]+ )?(?:eyes?|gaze|hands?|arms?|fingers?|feet|foot|head|nose|back|lens|camera|legs?|elbows?) (?:on|in|inside|to|at|against|around|deep|up|down|through|under|over|out|behind)\b(?! (?:mars|the (?:moon|future|next|record)))"
    r"| (?:an?|the|his|her|their|both|one|two) [^.;,]{2,50}? (?:in|over|on|around|under|at|between|to|against|inside|into|across|beside|behind) (?:(?:the|an?|one|both) )?(?:his|her|their|[a-z]+ (?:hand|ear|eye|shoulder|arm)|[\ue000-\uf8ff])"
)
"""What somebody is seen to have about them: "has a cable over her shoulder"."""
_IN_HAND = frozenset("holds carries takes brings keeps gives gets marks runs plays makes works".split())
_GOES = frozenset("follows comes goes stays remains".split())
_GOES_THERE = Pattern(
    r" (?:(?:him|her|them)(?: (?:with (?:an?|the|his|her|two|some|[a-z]+s\b)|in(?! (?:command|charge|office|the post))|through|into|out|up|down|along|over|around|past|feet|head)|(?=[.;]|$))|last(?! (?:week|month|year))|next(?! (?:week|month|year))|behind|close|right|after (?:him|her|them)|with (?:an?|the|his|her|one|two)|hand|up|through|along|down (?!to earth)|by (?:him|her)self|at (?:his|her)|(?:in|into) (?:view|the (?:picture|frame|hatch))|beside|near|by (?:his|her|the))\b"
)
"""How somebody who "follows" or "comes" does so in view."""
_HELPS_THERE = Pattern(
    r" (?:(?:him|her|them|[\ue000-\uf8ff]) (?:with (?:an?|the|his|her|their|its|both|one|two)|into|out of|on with|off with|through|up|down|over|get|put|pull|don|lift|carry|hold|move|steady|fit|zip|close|open|tie|fasten|pack|unpack|stow|mount)\b|with (?:an?|his|her|their) (?!(?:studies|research|work|mission|experiments?|training)\b)[a-z]+)"
)
"""How somebody who "helps" is at it in view: "X helps him with a bag"."""
_AT_IT_THERE = Pattern(
    r"(?:covers|supports|takes|gives|keeps|bears|carries|brings|leaves|runs|follows|studies|counts) (?:(?:his|her|their) (?:own )?|(?:both|one) (?:of )?(?:his|her|their) )(?:left |right |bare |gloved )?(?:feet|foot|legs?|ankles?|knees?|ears?|eyes?|mouth|face|nose|head|hair|hands?|arms?|elbows?|shoulders?|back|pulse|boots|gloves)\b(?! (?:full|for (?:the )?(?:first|next))\b)"
    r"|takes (?:notes|aim|samples|swabs|readings|measurements|a (?:sip|bite|bow|peek|look|nap|swab|sample|breath)|his|her|hold)\b(?! (?:place|seat|turn|time|oath|post|job|first|leave|own)\b)|writes (?:notes?|an? (?:note|label|postcard|list)|down|in (?:an?|his|her|their)|on (?:an?|his|her|their|the))\b|joins (?:him|her|them) (?:with (?:an?|his|her)|at the (?:table|window|hatch|galley|controls))\b|comes in with\b|teaches (?:him|her|them) (?:to|how)\b"
)
"""A verb that else tells of any time, with what somebody is at in view: "covers his ears", "takes notes"."""
_MAY_BE = Pattern(
    r"\b(?:may|might|could|would|should|will|not|never|no longer|next day|the next|is to|are to|due to|yesterday|tomorrow|ago|earlier|last (?:week|month|year))\b"
)
_SEEN = ("Person", "VisitingVehicle", "RoboticArm", "Hardware", "Truss", "Module")


def _verb(parse: Parse, parts: list[Piece], here: Piece) -> int:
    """The place of the verb of a clause among the words, also where an insert parts it from its subject."""
    if here.verb >= 0:
        return here.verb
    return next((part.verb for part in parts if part.start > here.start and part.chain == here.chain and part.leads and not part.below), -1)


_OF_A_SHIP = frozenset("departs undocks".split())
"""What a ship is seen to do, and its people are not."""


def main_clause_now(sentence: Sentence) -> bool:
    """True where the first name that a clause is about is told to do, now, what can be seen."""
    if any(isinstance(chunk.value, Date) and chunk.value.how == "shift" and chunk.value.days for chunk in sentence.chunks):
        return False  # "X passed the exam yesterday and is on the train"
    asked = set[int]()
    for at, chunk in sentence.at.items():
        if not chunk.is_a(*_SEEN) or not _free(sentence, at):
            continue
        parts = pieces(sentence)
        if not _told(parts, at):
            continue
        here = next(part for part in parts if part.start <= at < part.end)
        if here.chain not in asked and _shows(sentence, parts, here, chunk, at):
            return True
        asked.add(here.chain)
    return False


def _shows(sentence: Sentence, parts: list[Piece], here: Piece, chunk: Chunk, at: int) -> bool:
    """True for a clause whose subject stands at a place and is told to do or be what can be seen."""
    parse = parse_of(sentence)
    place = _verb(parse, parts, here)
    if place < 0 or parse.tokens[place].at < at:
        return False
    verb, end = parse.words[place], parse.tokens[place].end
    chain = [part for part in parts if part.chain == here.chain]
    begin, stop = chain[0].start, chain[-1].end
    if (
        _AT_CONTROLS.search(sentence.codes, at, stop)
        or _MAY_BE.search(sentence.codes, begin, stop)
        or (verb in EITHER_TIME and not any(part.told == NOW and part is not here for part in parts))
        or verb.endswith(("ed", "ing"))
    ):
        return False
    person = chunk.is_a("Person")
    if verb in ("is", "are"):
        room = _IN.match(sentence.codes, end)
        if room is not None and sentence.at[room.end() - 1].is_a("Module"):
            return False  # "X rides the arm. Y is in Destiny"
        return person and _SHOWN.match(sentence.codes, end) is not None
    if verb in ("has", "have"):
        return person and _HAS_THERE.match(sentence.codes, end) is not None
    singular = verb if verb.endswith("s") else f"{verb}s"
    if person and singular in _OF_A_SHIP:
        return False
    if singular in _NEVER or f"{verb}es" in _NEVER:
        if not person:
            return False
        if singular in _IN_HAND and _HELD_THERE.match(sentence.codes, end):
            return True
        if _AT_IT_THERE.match(f"{singular}{sentence.codes.part(end, end + 60)}"):
            return True
        if singular == "helps":
            return _HELPS_THERE.match(sentence.codes, end) is not None
        return singular in _GOES and _GOES_THERE.match(sentence.codes, end) is not None
    return person or verb.endswith("s")


_HAS_AND_DOES = Pattern(
    r"(?:,? (?:of|from) (?:the )?[\ue000-\uf8ff])?(?:,[^.;,]{2,60},|,)? (?:has|have) (?:just |now |already |all |both )?(?!been\b|had\b|[\ue000-\uf8ff])[a-z]+ [^.;:]{2,90}?,? and (?:now |then |just |still )?"
    r"(?:(?:is|are) (?!returning|planning|preparing|going|flying|serving|heading|expecting|awaiting|living|spending|looking forward|continuing|training|hoping|beginning)[a-z]+ing\b"
    r"|(?P<v>[a-z]+(?:[^s\Wu]s|ies|sses|shes|ches))(?= (?:an?|the|his|her|its|their|at|on|in|from|up|down|out|over|into|through|[\ue000-\uf8ff])\b| (?:an?|the)\b|[.,;]|$))"
)
"""Behind who has done something and is at something else now: "X has drawn up her knees and lets the world go by"."""


_ALSO_NOW = frozenset("lets holds plays".split())


def does_more_now(sentence: Sentence, at: int) -> bool:
    """True for a name in a clause whose subject is told to do something now, behind what they have done."""
    if " ha" not in sentence.codes or " and " not in sentence.codes:
        return False
    subjects = (place for place, chunk in sentence.at.items() if place <= at and chunk.is_a("Person"))
    told = (_HAS_AND_DOES.match(sentence.codes, place + 1) for place in subjects)
    return any(found is not None and found["v"] not in _NEVER - _ALSO_NOW for found in told)
