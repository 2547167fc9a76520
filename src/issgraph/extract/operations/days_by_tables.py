"""When a ship or a module left Earth or came, in whatever words, where the tables have it on the day that stands beside them.

In: a draft whose other rules for these days have spoken. Out: a day for what nobody told one of yet: "Oct. 14, Baikonur: the three set
out in it". A word of going up or of coming has to stand in the sentence, and the tables decide of which of the things named nearby, and
of which of the two ways, the day is. The file is long since days are told in many ways."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import RIDERS, mood, resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, apart, later, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import as_tables_have, days_of_all, past_of, tugs
from issgraph.extract.operations.at_places import dates_at
from issgraph.extract.operations.coming_words import COMES, NEARS
from issgraph.extract.operations.port_words import HOPED, has_set_out
from issgraph.extract.view.families import family
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.vocab import is_a

BACK = 4
"""How many sentences before a day the thing that left or came may be named."""
_C = r"[\ue000-\uf8ff]"
_KINDS = ("VisitingVehicle", "Module", "Truss", "ExternalPlatform", "RoboticArm", "StationElement")
_FAST = r"(?<=would )(?:(?:re)?dock|berth|arrive|tie up|link up|pull in)|(?:dock|arr|docked|docking|capture)(?=: )|docked|dock(?:s|ing)|berth(?:s|ed|ing)|arriv(?:es?|ed|al|ing)|reach(?:es|ed|ing)?(?! (?:the |its |an? )?(?:hatch|camera|window|end|orbit|out|inside|into|toward|up|down|space)\b)|caught|captur(?:es?|ed|ing)|grappl(?:es?|ed|ing)|snared|snar(?:es|ing)|grabbed|linked up|link-?up|tied up|made fast|moored|made contact|(?<!in )(?<!lost )(?<!radio )contact"
_SOFT = (
    r"came|come|comes|catch(?:es|ing)?|parked|steered|drove|flew (?:it|her|them|[\ue000-\uf8ff]) (?:by hand |manually )?(?:in|to)|slid|slides|slipped|settled|nestled|clamped|rendezvous\w*|(?:showed|turned) up|got (?:in|here|there)|checked in|joined|deliver(?:ed|y)|attached|latched|hooked|plugged in|pulled (?:in|up)|plucked"
    r"|(?:docked|berthed|moored|parked|attached|there|here|place|home|station|port|been|plugged in|side|end|berth|[\ue000-\uf8ff]),? since(?= (?:the (?:night|morning|evening|afternoon|early hours|small hours) of )?[\ue000-\uf8ff])|in place|welcom(?:e|ed|es|ing)|met|moved in|came aboard|brought|bringing|eased|nosed|drew|reeled|roped"
    r"|takes? hold|took hold|taken hold|touched|touches|lassoed|snagged|nabbed|bagged|hauled in|mates|mating|glided|in (?:the|its|his|her|their) (?:hand|grip|grasp|clutch(?:es)?|hold)|on the hook|flown itself|flew itself"
)
_LIFT = r"launch(?:ed|es|ing)?(?! (?:controllers?|directors?|attempts?|teams?|complex|sites?|pads?|crews?|windows?|escape|entry|suits?|vehicles?|abort|rehears\w*|practice|prepar\w+|delays?|scrub|photo|guests|control|weather|managers?|party|campaign|day activities)\b)|lift(?:ed|s|ing)?[ -]?off|liftoff|blast(?:ed|s|ing)?[ -]?off|blastoff|took off|takes off|take-?off|send-?off|(?<!at )(?<!lower )(?<!upper )(?<!far )(?<!the )(?<!top )(?<!bottom )left(?! (?:of|to right|side|hand|wing|arm|behind|edge|window|over|for home))|quit|depart(?:ed|s|ure|ing)|leav(?:es?|ing)|set (?:off|out|forth|sail)|r(?:ose|ises?|ising)|soared|roared|thundered|went up|went aloft|sent (?:up|aloft|off)|(?:put|sent|boosted|lofted|hurled|carried|lifted|taken|flown|flew|rode|ridden|fired|shot|hauled|climbed|rocketed|streaked) (?:it |them |him |her |[\ue000-\uf8ff] |the [a-z]+ )?(?:up|aloft|(?:in)?to (?:space|orbit)|off|away|skyward|out of|from)|reach(?:ed|es|ing)? (?:orbit|space)|off the (?:ground|planet|pad)|on (?:its|her) way up|l/o|(?:(?<=[.;,] )|(?<=^))l(?=: )"
_RISE = (
    r"risen|(?:grounded|earthbound|on the (?:ground|pad)|on earth|waiting|held (?:back|up|down)|stuck|delayed|down|hold|put off|slipped) (?:until|till|to)(?= [\ue000-\uf8ff])|(?<!out of )free flight|climb(?:ed|s|ing)?|pad|rockets?|boosters?|aloft|on (?:its|her|his|their|the) way|under way|underway|trip|ride|rode|riding|ridden|flew|flown|flying|carried|carrying|carrie[ds]|hauled|lofted|streaked|shot|hurled|lit|shipped"
    r"|start(?:ed)?|begun|(?:in)?to (?:space|orbit)|skyward|waved|farewell|goodbye|ascent|upward|fired|flung|ignited|ignition|countdown|got (?:going|away)|embarked|chas(?:e|ed|ing)|pursuit|earth|sent|atop|maiden|let go|spaceport|cosmodrome"
)
_BOTH = r"took|taken|takes|got|fetched|seized|snatched|trip|ride|journey|voyage|flight(?! (?:decks?|engineers?|directors?|controllers?|surgeons?|plans?|suits?|tests?|cabin|crew|team)\b)|ends?|ended|(?<=[:,;(] )up|made it|began"
"""Words of either way, of which the tables decide."""
_PADS = frozenset(
    "baikonur baikonur-cosmodrome cape-canaveral cape-canaveral-space-force-station kennedy-space-center ksc wallops-flight-facility wallops-island guiana-space-centre kourou tanegashima-space-center tanegashima".split()
)
_ROCKETS = frozenset("antares ariane-5 atlas-v falcon-9 h-iib h3-rocket proton soyuz-rocket".split())
_COASTS = frozenset("florida virginia place-kazakhstan place-french-guiana kazakhstan french-guiana".split())
_WORD = compiled(
    rf"(?<![a-z'-])(?:(?P<in>{_FAST})|(?P<soft>{_SOFT})|(?P<up>{_LIFT})|(?P<both>{_BOTH})|(?P<rise>{_RISE}|(?P<place>{_C})))(?![a-z-])"
)
_STATE = compiled(
    r"(?:\b(?:is|are|being|remains?|remained|still|stays?|stayed|now|currently|presently|pictured|seen|shown|photographed|visible|while|when|also)|,) (?:[a-z]+ly )?$"
)
"""Before "docked" that tells how a thing is, and not what it did."""
_TO_COME = compiled(
    r"\b(?:nobody|dream\w*|absent|den(?:y|ies|ied)|refus\w+|toys?|lego|will|is to|are to|was to|were to|due|plann(?:ed|ing)|scheduled|set (?:for|to)|to be|expected|slated|targeted|awaits?|awaiting|upcoming|next (?:week|month|year)|ready for|prepar\w+|hop(?:es?|ing) to|would have|should have|may (?:have|be|yet)|might|if|unless|instead of|rather than|undock\w*|unberth\w*|relocat\w*|redock\w*|moved (?:from|to)|fly-?around|return(?:ed|s|ing)?|land(?:ed|s|ing)?|splash\w*|cancel\w*|abort\w*|not|never|no longer|failed|(?<!minutes )(?<!hour )(?<!moments )(?<!seconds )(?<!hours )short of|drill\w*|(?:put|held|waved|called) off|scrubbed|postponed|ticket|booked|hold(?:s|ing) off|plans?|wants?|wanted|wish\w*|tri(?:ed|es) to|attempt\w*|simulat\w*|rehears\w*|practi[cs]\w*|anniversary|training)\b"
)
"""Words that make the day of another thing than a launch or a coming that was."""
_BREAK = compiled(r"[;]| [–—] | -- |(?<!\b[ap])(?<!\.m)[.?!](?! ?\d)(?= )")
_CARRY = compiled(
    r"\b(?:carried|carr(?:y|ies|ying)|brought|bring(?:s|ing)?|deliver(?:ed|s|ing|y)|hauled|ferried|lofted|lifted|took|taken|takes|aboard|on board|inside|in the (?:cargo |payload )?(?:bay|hold|trunk|belly)|(?:cargo|payload) bay|trunk|cargo|packed|rode|ridden|riding|rides|passenger|shipped|flew up|flown up|went up|came up|flew|flown|with|payload|in|launched)\b"
)
_COUNT = Pattern(
    r"\b(?P<n>an?|[a-z]+|\d{1,3})[ -](?P<unit>day|week|hour|minute)s?(?: and (?:[a-z]+ ){1,2}?[a-z]+)??(?:[ -](?:old|(?P<how>after|since|before|earlier|later|past|had passed|had gone by|into|out(?= (?:of|from)\b)|in (?:free |solo )?(?:flight|orbit|space|pursuit|transit)|of (?:free |solo |solitary |lonely )?(?:flight|flying|chasing|chase|pursuit|travel|sailing|cruising|orbiting)|alone|on the way|under way|en route|behind (?:it|her|them)))\b)"
)
_NOT_YET = Pattern(
    r"\b(?:will|is to|are to|due|planned|scheduled|next|set to|to be (?:captured|docked|berthed|installed)|expected|tomorrow|later this week|awaits?|waits? for)\b"
)
_ON_THE_DAY = compiled(
    r"\b(?:(?:minutes?|moments?|seconds?|hours?|shortly|just|soon|an hour|half an hour|not long|right|immediately|immediately|short) (?:[a-z]+ )?(?:before|after|later|earlier|from|away|ahead|ago|until|prior|of|short|off)\b"
    r"|(?P<day>(?:docking|arrival|capture|berthing) day|day of (?:the |its )?(?:docking|arrival|capture|berthing)|at (?:the moment of )?(?:docking|capture|contact))"
    r"|just\b|moments later|soon|then|later that|that (?:day|morning|afternoon|evening|night)|the same (?:day|morning|afternoon|evening)|\d{1,2}:\d\d|[ap]\.m\.|by the end of the day|today|freshly|newly|fresh from|in time|this (?:morning|afternoon|evening))"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that a sentence tells: as ISO in the text's own reckoning, where it stands in the codes, and its words."""

    iso: str
    start: int
    end: int
    span: Span
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Thing:
    """A ship or a part of the station that a text names at a place."""

    entity: Entity
    span: Span
    sentence: int
    at: int

    @property
    def ship(self) -> bool:
        return is_a(self.entity.cls, "VisitingVehicle")


def read_days_by_tables(draft: Draft) -> None:
    """States the days of launch and of coming that the words tell and the tables confirm."""
    things = _things(draft)
    if not things:
        return
    known = days_of_all(t.entity.id for t in things)
    today = (draft.day or draft.published)[:7]
    for sentence in draft.sentences:
        days = _days(draft, sentence, known) if dates_at(sentence) else []
        days += _months(sentence, today) if len(today) == 7 else []
        days += _counted(draft, sentence)
        if not days:
            continue
        near = things[bisect_left(things, sentence.number - BACK, key=_place) : bisect_right(things, sentence.number, key=_place)]
        told = [day for day in days if _on_tables(near, day)]
        if not told:
            continue
        words = [word for word in _WORD.finditer(sentence.codes) if not word["place"] or _off_earth(sentence, word)]
        for day in told if words else ():
            _tell(draft, sentence, things, day, days, words)
    _that_day(draft, things)


_place = attrgetter("sentence")


def _on_tables(near: list[_Thing], day: _Told) -> bool:
    """False for a day on which, or beside which, nothing named in a sentence or shortly before it left or came: no word can tell it of one."""
    if len(day.iso) < len("2001-02-07"):
        return True
    about = (day.iso, shifted(day.iso, -1), shifted(day.iso, 1))
    for thing in near:
        past = past_of(thing.entity.id)
        if past is not None and not (past.launched.isdisjoint(about) and past.arrived.isdisjoint(about)):
            return True
    return False


_ON_TOP = Pattern(r"\b(?:on|atop|aboard|by|with|on top of|beneath|thanks to) (?:an?|the|its|another) $")


def _off_earth(sentence: Sentence, word: re.Match[str]) -> bool:
    """True for the name of a rocket or of the place from which one rises."""
    names = {entity.id for entity in sentence.at[word.start()].entities}
    from_it = sentence.codes.endswith(("from ", "off ", "over ", "out of ", "left "), 0, word.start())
    on_it = _ON_TOP.search(sentence.codes, 0, word.start()) is not None
    return (on_it and bool(names & _ROCKETS)) or (from_it and bool(names & (_PADS | _COASTS)))


_TALK_OF = Pattern(r"\b(?:news|word|story|tale|footage|anniversary|name) of (?:the )?(?:[\ue000-\uf8ff](?:'s)? )?$")
"""Before a thing that is only spoken of."""


def _things(draft: Draft) -> list[_Thing]:
    """Every thing of a draft whose days the tables know, in the order of the text."""
    found: list[_Thing] = []
    for sentence in draft.sentences:
        for at, whole in sorted(sentence.at.items()):
            for chunk in whole.members or (whole,):
                if not [entity for entity in chunk.entities if past_of(entity.id)] or _TALK_OF.search(sentence.codes, 0, at):
                    continue
                thing = _meant(draft, chunk)
                if thing is not None and past_of(thing.id) is not None:
                    found.append(_Thing(thing, chunk.span, sentence.number, at))
    return found


def _meant(draft: Draft, chunk: Chunk) -> Entity | None:
    thing = chunk.meaning(*_KINDS)
    if thing is None or RIDERS.match(draft.text, chunk.end):
        return None
    flight = chunk.is_a("Mission") and chunk.note not in ("craft", "coref") and not thing.label.startswith(("Soyuz", "Progress"))
    return None if flight and is_a(thing.cls, "CrewSpacecraft") else thing


def _days(draft: Draft, sentence: Sentence, known: set[str]) -> list[_Told]:
    """The days of a sentence that are named, or counted from another by the words of a date."""
    found = []
    for at, chunk in dates_at(sentence):
        if isinstance(chunk.value, Date) and chunk.value.how != "year" and not chunk.members:
            found += _counted_otherwise(draft, sentence, at, chunk)
            iso = as_tables_have(resolve_date(draft, sentence, chunk), chunk.value.how, known, max(draft.published, draft.day))
            if len(iso) >= 7 and not (chunk.value.how == "shift" and _ABOUT.search(sentence.codes, 0, at)):
                found.append(_Told(iso, at, at + 1, chunk.span))
    return found


def _counted_otherwise(draft: Draft, sentence: Sentence, at: int, chunk: Chunk) -> list[_Told]:
    """What "the day before" may be besides: counted from the picture's day, or from another that was told."""
    if not isinstance(chunk.value, Date) or chunk.value.how != "shift" or not chunk.value.days:
        return []
    read = resolve_date(draft, sentence, chunk)
    others = dict.fromkeys(shifted(base, chunk.value.days) for base in _anchors(draft, sentence))
    return [_Told(iso, at, at + 1, chunk.span, False) for iso in others if iso and iso != read]


_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = Pattern(
    rf"\b(?:(?P<last>last|the previous|the month before) ?month|(?:(?:the )?(?:end|beginning|start|middle|close) of|in|in early|in mid|in late|early|late|last|since|that)[ -](?P<m>{'|'.join(_MONTHS)}))\b(?! \d)"
)


def _months(sentence: Sentence, today: str) -> list[_Told]:
    """Months that no date tells, counted from one: "last month", "at the end of May"."""
    found = []
    for match in _MONTH.finditer(sentence.codes):
        year, month = int(today[:4]), int(today[5:])
        wanted = _MONTHS.index(match["m"]) + 1 if match["m"] else (month - 2) % 12 + 1
        iso = f"{year - (wanted > month or (wanted == month and not match['m'])):04}-{wanted:02}"
        found.append(_Told(iso, match.start(), match.end(), sentence.original(*match.span())))
    return found


def _counted(draft: Draft, sentence: Sentence) -> list[_Told]:
    """Days that a number of days leads to: "two days had passed since", "one day old", "twelve days after"."""
    found: list[_Told] = []
    if " day" not in sentence.codes and " week" not in sentence.codes and " hour" not in sentence.codes and "-day" not in sentence.codes:
        return found
    for match in _COUNT.finditer(sentence.codes):
        number = 1 if match["n"] in ("a", "an") else int(match["n"]) if match["n"].isdecimal() else _number(match["n"])
        if not number or _ABOUT.search(sentence.codes, 0, match.start()):
            continue
        short = match["unit"] in ("hour", "minute")
        if short and (number > 23 or not match["how"]):
            continue
        length = 0 if short else number * (7 if match["unit"] == "week" else 1)
        for base in _anchors(draft, sentence):
            if short and match["unit"] == "hour" and number > 3 and (eve := shifted(base, -1)):
                found.append(_Told(eve, match.start(), match.end(), sentence.original(*match.span()), False))
            for sign in (-1, 1) if match["how"] in ("after", "later", "before", "earlier") and length else (-1,):
                iso = shifted(base, sign * length)
                if iso:
                    found.append(_Told(iso, match.start(), match.end(), sentence.original(*match.span()), False))
    return found


_ABOUT = compiled(r"\b(?:less than|almost|nearly|under|and|about|some|within) $")
"""Before a length that is none in whole days."""
_WORDED = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()


def _number(word: str) -> int:
    return _WORDED.index(word) + 11 if word in _WORDED else NUMBERS.get(word, 0)


def _anchors(draft: Draft, sentence: Sentence) -> list[str]:
    """The days from which a sentence may count: the picture's, and those told in it and in the sentence before."""
    found = [draft.day] if len(draft.day) == 10 else []
    for other in draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]:
        for chunk in other.chunks:
            if isinstance(chunk.value, Date) and chunk.value.how in ("full", "day") and len(iso := resolve_date(draft, other, chunk)) == 10:
                found.append(iso)
    return list(dict.fromkeys(found))


def _tell(draft: Draft, sentence: Sentence, things: list[_Thing], day: _Told, days: list[_Told], words: list[re.Match[str]]) -> None:
    """States what the tables have on a day of a sentence, by the nearest word that fits."""
    late = max(draft.published, draft.day)
    if later(day.iso, late) and not (len(day.iso) == len(late) == 10 and day.iso <= shifted(late, 3) and " would " in sentence.codes):
        return
    options = []
    for word in words:
        ways = ("launchedOn", "arrivedOn") if word["both"] else ("arrivedOn",) if word["in"] or word["soft"] else ("launchedOn",)
        if word.start() < day.end and day.start < word.end() and day.sure:
            continue
        if later(day.iso, late) and not _WOULD.search(sentence.codes, 0, word.start()):
            continue
        gap = (word.start(), day.start) if word.end() <= day.start else (day.end, word.start())
        if gap[1] - gap[0] > 110 or _BREAK.search(sentence.codes, min(gap), max(gap)):
            continue
        if any(min(gap) <= other.start < max(gap) and other.iso != day.iso and other.sure for other in days):
            continue
        if (word["in"] or word["soft"]) and (day.iso == draft.day or day.end <= word.start()) and _is_state(sentence, word):
            continue
        if len(day.iso) == 7 and (
            _UPWARD.match(sentence.codes, word.start()) or word.end() > day.start or word["rise"] or day.start - word.end() > 45
        ):
            continue
        if "," in sentence.codes[word.end() : day.start] and _WHO.search(sentence.codes, 0, word.start()):
            continue  # "X, who arrived aboard Y, works here on D"
        if day.sure and day.end <= word.start() and _COUNTS_FROM.search(sentence.codes, 0, word.start()):
            continue
        if _ATTRIBUTE.search(sentence.codes, 0, word.start()) and _NAME_NEXT.match(sentence.codes, word.end()):
            continue
        off = _OFF_WHAT.match(sentence.codes, word.end()) if word["up"] or word["rise"] or word["both"] else None
        if off is not None and sentence.at[off.start("x")].is_a(
            "Module", "DockingPort", "DockingAdapter", "SpaceStation", "VisitingVehicle"
        ):
            continue
        if sentence.codes.endswith(" for ", 0, day.start):
            continue  # "a ticket for March 8"
        strong = bool(word["in"] or word["up"])
        distance = max(gap) - min(gap) + (0 if word.end() <= day.start else 12) + (0 if strong else 25)
        options += [(distance, relation, word) for relation in ways]
    for _, relation, word in sorted(options, key=lambda o: o[0]):
        found = _borne_out(draft, sentence, things, day, relation, word)
        if later(day.iso, late) and not all(has_set_out(draft, sentence, thing.entity) for thing in found):
            continue  # of a day after the text's own, "would" alone tells nothing
        if found and not _unreal(draft, sentence, word, day):
            for thing in found:
                if _told_by(draft, _OTHER[relation], thing.entity, sentence.original(*word.span())):
                    continue  # "came up on Sept. 21" tells one of the two
                _say(draft, sentence, relation, _nearest(things, thing, sentence, word), day.iso, word.span(), day.span)
            return


def _told_by(draft: Draft, relation: str, thing: Entity, word: Span) -> bool:
    """True where the same word already tells a day of a thing."""
    return any(
        s.asserted and s.trigger is not None and s.trigger.start < word.end and word.start < s.trigger.end
        for s in draft.about(relation, thing)
    )


_OFF_WHAT = compiled(
    rf"(?: (?:away|off|out|back))?(?: (?:of|from|off|onto|towards?))? (?:the )?(?:(?:top|side|end|port) of (?:the )?)?(?P<x>{_C})"
)
_AROUND = Pattern(
    r"\b(?:backed (?:off|away|out)|undock\w*|unberth\w*|relocat\w*|redock\w*|flew around|flown around|fly-?around|moved (?:from|to|over)|shifted|pulled away|let go of|cast off|swapped)\b"
)
"""Words of a way from port to port, or away."""


_ANOTHER = Pattern(
    rf"\ban? (?:[a-z-]+ ){{0,2}}?(?!(?:{lexicon().pattern('craft-word')}|{lexicon().pattern('part-word')}|rocket|adapter|truss|arm)\b)[a-z]+ (?:that|which) [^,;.]*$"
)
"""Before what a thing without a name did: "swaps a cylinder that left Florida"."""
_NO_DEED = Pattern(r"\b(?:nobody|dream\w*|toys?|lego)\b")
_OF_OTHERS = Pattern(
    r"(?:^|[,;:(] |\b(?:and|as|while|when|but) )(?:(?:an?|the|some|all|fresh|new|more) )*(?:people|guest|mail|cargo|food|news|supplies|parts|data|storm|hurricane|typhoon|snow|rain|night|winter|spring|summer|autumn|dawn|message|call)s?(?: for (?:the )?[\ue000-\uf8ff](?: crew)?)? (?:also |had |has |have )?$"
)
"""Before what came that is no ship: "Mail got here on April 9"."""
_LEFT_HOME = Pattern(r"(?:left|leaving) (?:his|their|my|our|(?:his|her|their) (?:house|home|family|office|desk|children))\b")
_FROM_PORT = Pattern(r",? from (?:its|her|their|the|a) (?:[a-z-]+ )?(?:port|hatch|berth|mooring|dock|airlock)\b")


def _is_state(sentence: Sentence, word: re.Match[str]) -> bool:
    """True for "is docked" and ", docked to": how a thing is, and not what it did."""
    return word.group().endswith(("ed", "caught")) and _STATE.search(sentence.codes, 0, word.start()) is not None


_UPWARD = compiled(r"(?:came|come|comes|brought|bringing) (?:[^.;,]{2,24} )?up (?!to\b)")
"""In a month in which a ship both left and came, who "came up" may have done either."""
_COUNTS_FROM = Pattern(r"\b(?:after|since|before|following|until) (?:(?:its|the|their) )?(?:[a-z]+ )?$")
_ATTRIBUTE = Pattern(r"\b(?:newly|just|recently|freshly|the|new)(?: |-)$")
_NAME_NEXT = compiled(r" (?:(?!to |at |with |of |on |onto |from |by )[a-z]+ )?[\ue000-\uf8ff]")


def _unreal(draft: Draft, sentence: Sentence, word: re.Match[str], day: _Told) -> bool:
    """True for what is planned, denied, or told of a leaving, in the clause of a word and its day."""
    low, high = min(word.start(), day.start), max(word.end(), day.end)
    begin = max([0, *(m.end() for m in _CLAUSE.finditer(sentence.codes, 0, low))])
    if (word["in"] or word["soft"]) and _AROUND.search(sentence.codes):
        return True
    if (
        _ANOTHER.search(sentence.codes, 0, word.start())
        or _FROM_PORT.match(sentence.codes, high)
        or _NO_DEED.search(sentence.codes)
        or _OF_OTHERS.search(sentence.codes, 0, word.start())
        or _LEFT_HOME.match(sentence.codes, word.start())
        or (day.iso >= draft.day and _NOT_YET.search(sentence.codes, *_told_in(sentence, word, low, high)))
    ):
        return True
    return bool(_TO_COME.search(sentence.codes, begin, high)) or _led_to(sentence, word)


def _told_in(sentence: Sentence, word: re.Match[str], low: int, high: int) -> tuple[int, int]:
    """Where a plan would stand that makes one of a word and its day: in their clause where the word tells what was, else in the sentence."""
    if not word.group().endswith("ed"):
        return 0, len(sentence.codes)
    end = _CLAUSE.search(sentence.codes, high)
    return max([0, *(m.end() for m in _CLAUSE.finditer(sentence.codes, 0, low))]), end.start() if end else len(sentence.codes)


def _led_to(sentence: Sentence, word: re.Match[str]) -> bool:
    """True for what the words before it make a plan or deny; what is minutes off is as good as done, and so is what one tells looking back
    that it would do."""
    if _WOULD.search(sentence.codes, 0, word.start()) and not HOPED.search(sentence.codes):
        return False
    return bool(mood(sentence, word.start(), word.start())) and not _OFF_BY.search(sentence.codes, 0, word.start())


_WOULD = compiled(
    r"\b(?:it|she|they|freighter|ship|craft|capsule|spacecraft|shuttle|itself|[\ue000-\uf8ff]) would (?:then |later |soon |finally |itself |duly |be )*$"
)
_OFF_BY = compiled(
    r"\b(?:minutes?|moments?|seconds?|hours?|shortly|just) (?:before|ahead of|prior to|away from|from|short of|until|off) (?:(?:its|the|being|it was|first|actual) )*$"
)
_CLAUSE = compiled(r"[;:]|, | (?:and|but|while|which|who|that|when|where|after|as) | [–—] ")


_OWN_WAY = ("zvezda", "pirs", "poisk", "nauka", "prichal")
"""The modules that came by themselves: of the others, words tell that an arm attached them."""


def _fits(thing: Entity, relation: str, iso: str) -> int:
    """How far the tables' nearest day is from one told: 0 the same (or in the month told), 1 the day beside it, 9 for another."""
    past = past_of(thing.id)
    if past is None:
        return 9
    if relation == "arrivedOn" and not is_a(thing.cls, "VisitingVehicle") and thing.id not in _OWN_WAY:
        return 9
    days = past.launched if relation == "launchedOn" else past.arrived
    if len(iso) < len("2001-02-07"):
        return 0 if any(day.startswith(iso) for day in days) else 9
    if iso in days:
        return 0
    return 1 if any(shifted(iso, off) in days for off in (-1, 1)) else 9


def _borne_out(draft: Draft, sentence: Sentence, things: list[_Thing], day: _Told, relation: str, word: re.Match[str]) -> list[_Thing]:
    """The things that the tables have on a day: of this sentence, or of those just before."""
    strict = not day.sure or not (word["in"] or word["up"])
    reach = [t for t in things if sentence.number - BACK <= t.sentence <= sentence.number and t.entity.cls != "DockingAdapter"]
    fits = [(t, f) for t in reach if (f := _fits(t.entity, relation, day.iso)) < (1 if strict else 2)]
    if not fits:
        return []
    best = min(f for _, f in fits)
    near = [t for t, f in fits if f == best]
    if any(t.entity.id in _OWN_WAY for t in near):
        near = [t for t in near if t.entity.id not in FAMILIES]  # the tug of a module, named by its kind
    if word["both"] and any(_fits(t.entity, _OTHER[relation], day.iso) == 0 for t in near):
        return []
    inside = [t for t in near if t.sentence == sentence.number]
    here = [t for t in inside if not _parted(sentence, t.at, word)] or [
        t for t in inside if t.ship and len(_one_each(inside)) == 1 and sentence.at[t.at].note == "coref"
    ]
    if best and any(_fits(t.entity, _OTHER[relation], day.iso) == 0 for t in near):
        return []  # the day is the other one of it
    ships = _one_each([t for t in here if t.ship])
    parts = _one_each([t for t in here if not t.ship])
    named = any(
        t.sentence == sentence.number and (t.ship or t.at < word.start()) and not _INSTEAD.search(sentence.codes, 0, t.at) for t in reach
    )
    if len(ships) == 1 and ships[0].entity.id in FAMILIES and _ship_named(draft, sentence):
        return []
    if word.group().startswith(("brought", "bringing", "deliver")) and any(t.entity.id.startswith("space-shuttle") for t in ships):
        return []  # what a shuttle brought came out of its bay days later
    if ships and not parts:
        return _with_cargo(sentence, ships, near, relation, word) if len(_flights(ships)) == 1 else []
    if ships and parts:
        which = _WHICH.search(sentence.codes, ships[0].at, word.start())
        if which:
            return ships[:1]
        if relation == "launchedOn" and _CARRY.search(sentence.codes):
            return [*ships[:1], *parts] if len(ships) == 1 else []
        before = [t for t in here if t.at < word.start()]
        return [max(before, key=lambda t: t.at)] if before else []
    if parts:
        modules = [t for t in parts if t.entity.id in _OWN_WAY]
        return modules or parts if len(parts) == 1 or relation == "launchedOn" else []  # not the arm that one of them had on it
    if named or _flight_named(draft, sentence) or _OTHER_CRAFT.search(sentence.codes):
        return []  # another ship is spoken of
    for back in range(sentence.number - 1, sentence.number - BACK - 1, -1):
        there = _one_each([t for t in near if t.sentence == back])
        if there and not there[0].ship and any(s.asserted and _same(str(s.object), day.iso) for s in draft.about(relation)):
            return []  # of the ship it is told, in words that need not be about its freight
        if there:
            return there if len(there) == 1 else []
    return []


_INSTEAD = Pattern(
    r"\b(?:replac(?:e|es|ed|ing)|(?:in )?replacement (?:of|for)|instead of|in (?:the )?place of|to relieve|relieving|substitut(?:e|ing) for|in lieu of|stand-in for|the same pad as|like) (?:the |its )?(?:damaged |leaking |crippled |ailing |aging |older )?(?:[\ue000-\uf8ff] )?$"
)
"""Before a ship that another was sent for."""
_OTHER_CRAFT = compiled(rf"\b(?:the|that|this) [\ue000-\uf8ff](?:'s)? (?:[a-z]+ )?{lexicon().pattern('craft-word')}\b")
"""A ship of a land or a firm which is none that the text named: that would stand here by its name."""


def _parted(sentence: Sentence, at: int, word: re.Match[str]) -> bool:
    """True for what is named behind a semicolon, or that does to "it" what is told: "a tug deposited it"."""
    if at > word.end() and _BREAK.search(sentence.codes, word.end(), at):
        return True
    return bool(word["in"] or word["soft"]) and at < word.start() and sentence.codes.startswith((" it ", " them "), word.end())


def _flight_named(draft: Draft, sentence: Sentence) -> bool:
    return any(sentence.span.start <= place < sentence.span.end for place, _ in draft.flights)


def _ship_named(draft: Draft, sentence: Sentence) -> bool:
    """True for a flight by which its ship may be called: "Crew-9" is said of people alone."""
    return any(
        sentence.span.start <= place < sentence.span.end and not flight.label.startswith(("SpaceX Crew-", "Axiom Mission"))
        for place, flight in draft.flights
    )


_WHICH = compiled(r"\b(?:which|that)\b")
_OTHER = {"launchedOn": "arrivedOn", "arrivedOn": "launchedOn"}


def _with_cargo(sentence: Sentence, ships: list[_Thing], near: list[_Thing], relation: str, word: re.Match[str]) -> list[_Thing]:
    """A ship, and the part that it carried where the sentence says "it" of that: "Endeavour brought it: up on June 5"."""
    if relation != "launchedOn" or _WHICH.search(sentence.codes, ships[0].at, max(word.start(), ships[0].at)):
        return ships[:1]
    it = _IT.search(sentence.codes) or any(sentence.text[c.start : c.end] in ("it", "It") for c in sentence.chunks)
    if not it or not _CARRY.search(sentence.codes):
        return ships[:1]
    parts = [t for t in near if not t.ship and t.sentence < sentence.number]
    return ships[:1] + (_one_each(parts) if len(_one_each(parts)) == 1 else [])


_IT = compiled(r"\b(?:it|this one|its (?:delivery|trip|journey|transport|transfer|tug|carrier|ferry|launch|ride|passage|flight|way))\b")


def _one_each(things: list[_Thing]) -> list[_Thing]:
    """Each thing once, where it is named first; a family not beside a flight of it."""
    found = {t.entity.id: t for t in reversed(things)}
    if len(found) > 1 and any(t.ship and t.entity.id not in FAMILIES for t in found.values()):
        found = {key: t for key, t in found.items() if key not in FAMILIES}
    return list(found.values())


def _nearest(things: list[_Thing], thing: _Thing, sentence: Sentence, word: re.Match[str]) -> _Thing:
    """Where a thing is named last before a word, or first behind it in its sentence."""
    place = (sentence.number, word.start())
    same = [t for t in things if t.entity == thing.entity and t.sentence <= sentence.number]
    before = [t for t in same if (t.sentence, t.at) < place]
    here = [t for t in same if t.sentence == sentence.number]
    return before[-1] if before and (before[-1].sentence == sentence.number or not here) else here[0] if here else thing


def _flights(ships: list[_Thing]) -> set[str]:
    return {t.entity.id for t in ships}


def _say(draft: Draft, sentence: Sentence, relation: str, thing: _Thing, iso: str, word: tuple[int, int], place: Span | None) -> None:
    if any(s.asserted for s in draft.about(relation, thing.entity)):
        return
    if relation == "launchedOn" and told_as_coming(draft, thing.entity, iso):
        return
    if thing.ship and any(
        _same(str(s.object), iso) and is_a(s.subject.cls, "VisitingVehicle") for s in draft.about(relation) if s.asserted
    ):
        return
    here = sentence.original(*word)
    quote = cover(here, thing.span, place)
    draft.say(thing.entity, relation, iso, "days-by-tables", quote, subject_span=thing.span, trigger=here, object_span=place)


def told_as_coming(draft: Draft, thing: Entity, iso: str) -> bool:
    """True for a day told as that of a thing's coming, by another clock than the tables': it is not its launch for that."""
    past = past_of(thing.id)
    told = any(s.asserted and s.object == iso for s in draft.about("arrivedOn", thing))
    return told and past is not None and iso not in past.arrived and any(abs(apart(day, iso) or 9) == 1 for day in past.arrived)


def _same(one: str, other: str) -> bool:
    if len(one) != 10 or len(other) != 10:
        return one[:7] == other[:7]
    off = apart(one, other)
    return off is not None and abs(off) <= 1


def _that_day(draft: Draft, things: list[_Thing]) -> None:
    """What came on the picture's day by the tables, where a sentence of the scene tells the coming and no other day with it."""
    if len(draft.day) != 10:
        return
    next_day = shifted(draft.day, 1)
    came = [t for t in things if t.sentence <= 3 and _fits(t.entity, "arrivedOn", draft.day) == 0]
    late = [t for t in things if t.sentence <= 3 and t.ship and next_day in _arrivals(t.entity)]  # by clocks of the ground
    for sentence in draft.sentences[:6] if came or late else ():
        near = _one_each([t for t in came or late if t.sentence <= sentence.number])
        pushed: set[str | None] = {tugs().get(t.entity.id) for t in near}
        if any(t.entity.id in tugs() for t in near):
            pushed |= FAMILIES  # "on the front of a Progress"
        near = [t for t in near if t.entity.id not in pushed]  # of a module and its tug the module
        if len(near) != 1 or any(_another_ship(t, near[0]) for t in things if t.sentence == sentence.number):
            continue
        thing = next((t for t in near if t.sentence == sentence.number), near[0])
        if any(_other_day(draft, sentence, c, thing) for c in sentence.chunks):
            continue
        if _NOT_YET.search(sentence.codes) or _NOT_THEN.search(sentence.codes) or _AROUND.search(sentence.codes):
            continue
        word = _coming(draft, sentence, bool(came))
        if word is not None:
            _say(draft, sentence, "arrivedOn", _nearest(things, thing, sentence, word), draft.day, word.span(), None)


def _arrivals(thing: Entity) -> set[str]:
    past = past_of(thing.id)
    return past.arrived if past else set()


def _another_ship(other: _Thing, thing: _Thing) -> bool:
    """True for a ship beside one, unless it is only its kind, "their Dragon, Endeavour", or that of a module's tug."""
    kind = other.entity.id in FAMILIES and (not thing.ship or family(other.entity) == family(thing.entity))
    return other.ship and other.entity != thing.entity and not kind and other.entity.id != tugs().get(thing.entity.id)


_BY_GROUND = Pattern(r"\b\d{1,2}:\d\d (?:p\.?m\b\.?|(?:[ap]\.?m\.? )?\(?(?:[ecmp][sd]t|eastern|central|houston)\b)")
"""An hour of America, where the day that the tables have may be the next."""


def _coming(draft: Draft, sentence: Sentence, that_day: bool) -> re.Match[str] | None:
    """The word of a sentence that tells the coming of a ship on the picture's day, or that its port is the goal of what is pictured."""
    that_day = that_day or _BY_GROUND.search(sentence.codes) is not None
    for word in _WORD.finditer(sentence.codes) if that_day else ():
        if word["in"] and _of_scene(sentence, word) and not _led_to(sentence, word) and not _WHO.search(sentence.codes, 0, word.start()):
            return word
    for word in COMES.finditer(sentence.codes) if that_day else ():
        if _done(sentence, word) and not _led_to(sentence, word) and not _WHO.search(sentence.codes, 0, word.start()):
            return word
    for word in NEARS.finditer(sentence.codes) if draft.scene[sentence.number] else ():
        goal = sentence.at[word.start("o")]
        if goal.is_a("DockingPort", "DockingAdapter", "Module") and not mood(sentence, word.start(), word.start()):
            return word
    return None


def _done(sentence: Sentence, word: re.Match[str]) -> bool:
    """True for a coming told as a deed of the day, and not as how something is or had long been."""
    codes = sentence.codes
    if word.group().endswith(("ed", "caught")) and _STATE.search(codes, 0, word.start()):
        return False
    if _ATTRIBUTE.search(codes, 0, word.start()) and _NAME_NEXT.match(codes, word.end()):
        return False
    return _HAD.search(codes, 0, word.start()) is None or _ON_THE_DAY.search(codes) is not None


_NOT_THEN = Pattern(
    r"\b(?:nobody|dream\w*|absent|den(?:y|ies|ied)|refus\w+|toys?|lego|not|never|if|unless|instead of|rather than|cancel\w*|simulat\w*|rehears\w*|practi[cs]\w*|anniversary|training|failed|drill\w*|tri(?:ed|es) to|attempt\w*|missed|hop(?:es?|ed|ing) to|plan(?:s|ned)?)\b"
)


def _other_day(draft: Draft, sentence: Sentence, chunk: Chunk, thing: _Thing) -> bool:
    """True for a day that is neither the picture's nor that of the launch."""
    if not isinstance(chunk.value, Date) or chunk.value.how == "same":
        return False
    iso = resolve_date(draft, sentence, chunk)
    if iso == draft.day or len(iso) < len("2001-02"):
        return iso != draft.day
    off = _fits(thing.entity, "launchedOn", iso)
    return off > 1 or (off == 1 and iso > draft.day)  # what came the day after, by clocks of the ground


def _of_scene(sentence: Sentence, word: re.Match[str]) -> bool:
    """True for a coming that is told as a deed, or for its noun where the picture's moment is told by it: "minutes before docking"."""
    if _is_state(sentence, word) or (_ATTRIBUTE.search(sentence.codes, 0, word.start()) and _NAME_NEXT.match(sentence.codes, word.end())):
        return False
    if _HAD.search(sentence.codes, 0, word.start()) and not _ON_THE_DAY.search(sentence.codes):
        return False
    if word.group().endswith(("ed", "caught", "reaches", "docks", "berths", "captures", "grapples", "arrives", "up", "contact")):
        return True
    return bool(_ON_THE_DAY.search(sentence.codes) or _MOMENT_OF.search(sentence.codes, 0, word.start()))


_WHO = Pattern(r"\bwho (?:(?:had|just|recently|first|also|both|all) )*$")
"""Before the coming of somebody that the sentence only adds to his name."""
_HAD = compiled(r"\b(?:had|having|has|have) (?:been )?(?:[a-z]+ )?$")
_MOMENT_OF = compiled(
    r"\b(?:after|before|during|following|at|from|until|prior to|ahead of) (?:(?:its|the|first|robotic|successful|actual) )*$"
)
