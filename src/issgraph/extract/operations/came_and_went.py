"""Leaving Earth and coming in ever other words to their days: "climbed away on Oct. 5, came alongside on Oct. 6 and has the port to itself".

In: a draft whose verbs and nouns are read. Out: a day for each ship and way that no verb or noun of the lists told yet. Words of
going up and of coming in stand here as phrases; what a phrase is told of is its subject, the one thing that it sends or catches, or what
the phrase before it was told of. It is long because each of these is found in a way of its own."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import RIDERS, mood, resolve_date
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, later, shifted
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import NAME
from issgraph.extract.operations.at_places import dates_at
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_C = r"[\ue000-\uf8ff]"
_ITS = r"(?:its|her|his|their|the)"
_OFF_EARTH = r"(?:away|off|aloft|out|skyward|heavenward|spaceward|upward|to orbit|into (?:low )?(?:earth )?orbit|(?:in)?to space|into the (?:sky|night|dark|air|blue|sunset|dawn)(?: sky)?)"
_UP = (
    rf"(?:left|quit|departed(?: from)?|leaving|departing) (?:the |{_ITS} )?(?:ground|planet|earth|cape|(?:launch ?)?pad|home planet|spaceport|cosmodrome|(?P<from1>{_C})(?! (?:port|end|side)))"
    rf"|(?:climbed|soared|shot|streaked|rocketed|sped|roared|thundered|blasted|lifted|rumbled|leapt|leaped|surged|hurtled|took) {_OFF_EARTH}(?! (?:of|from|to|towards?) (?:the )?(?P<from2>{_C}))"
    rf"|(?:thundered|roared|rumbled|blasted|sped|shot|soared|rose|rocketed|streaked|climbed) (?:away |up |off |out )?(?:from|out of|off|over) (?:the )?(?P<from3>{_C})"
    rf"|(?:put|set off|set out|headed|made|took|started|set sail|put out) (?:to|into|for|toward) (?:space|orbit)"
    rf"|set (?:out|off|forth|sail)|got (?:away|under ?way|off the ground|going)|went aloft|took (?:to the (?:sky|skies|air)|wing|flight)"
    rf"|(?:began|started) {_ITS} (?:[a-z]+ )?(?:trip|voyage|journey|flight|climb|ascent|chase|way|run|cruise)(?: up| to orbit| into space)?"
    rf"|(?:hauled|carried|taken|took|brought|lifted|flown|flew|ferried|boosted) (?:him|her|them|us|the (?:crew|three|four|trio|quartet|pair|two)) (?:up|aloft|to orbit|(?:in)?to space|off the (?:ground|planet|pad))"
    rf"|lit (?:up )?the (?:{_C}(?:'s)? )?(?:coast|night|sky|predawn|dawn|evening|morning|dark)(?: sky)?"
    rf"|(?:was|were|been) (?:shipped|lobbed|fired|shot|flung|packed off|waved off|seen off)"
)
_SENT = rf"(?:(?P<from4>{_C})|(?:^|, |; |: )[a-z]{{4,}}|the (?:ground|cape)) (?:had |has )?(?:(?:saw|seen|waved|sent|packed|shot|sees|lobbed) (?P<o1>{_C}|it) (?:off|away|up|aloft|skyward|on (?:its|her) way)|(?:said|bade|bid|waved) (?:goodbye|farewell|good-bye|adieu)(?: to)? (?P<o2>{_C}|it)|(?:bade|bid) (?P<o3>{_C}|it) (?:goodbye|farewell|good-bye))"
_IN = (
    rf"made port|got (?:in|here|there)|pulled (?:in|up|alongside)|came alongside|drew (?:up|alongside)|sailed (?:in|up)|checked in|tied up|nosed (?:up|in)|turned up|showed up|dropped anchor|made fast|arrived|linked up|docked|moored"
    rf"|(?:hitched|latched|fastened|attached|parked|moored|plugged|flown|flew|steered|hooked|docked|anchored|coupled|tied|guided|brought) itself"
    rf"|(?:clamped|clicked|locked|latched|plugged|hooked|clipped|glided|slid|slotted|snapped|nuzzled|snuggled) (?:up |home |in |down )?(?:onto|on to|on|into|to|against) (?:the )?(?P<at1>{_C})"
    rf"|(?:reached|joined|gained) (?:the )?(?P<at2>{_C})|(?:takes|took|taken) hold of (?:the )?(?P<at4>{_C})|took (?:up )?its (?:place|berth|post|spot|parking spot)"
    rf"|(?:was|were) in the (?:clutch(?:es)?|grip|grasp|hold|hand) of (?:the )?{_C}"
)
_STAYS = rf"(?:been )?(?:in place|moored|parked|docked|tied up|berthed|attached|plugged in|there|installed|settled|resident|at home)?(?: (?:at|to|on|in|into|with) (?:the )?(?P<at3>{_C}))?(?= since )"
_CAUGHT = rf"(?:(?:reeled|hauled|roped|pulled) (?P<o4>{_C}|it) in|(?:plucked|caught|snared|grabbed|bagged|captured|grappled|deposited|nabbed|snagged|lassoed) (?P<o5>{_C}|it)(?![a-z]))"
_PHRASE = Pattern(
    rf"(?<![a-z'-])(?:(?P<up>{_UP})|(?P<sent>{_SENT})|(?P<caught>{_CAUGHT})|(?P<stays>(?:has|had|have|and|,|:) {_STAYS})|(?P<in>{_IN}))(?![a-z-])"
)
_QUICK = compiled(r"\b(?:had|has|have|was|were|which|since|on|earlier|before|previously|after|needed|took|spent|required)\b")
_AUX = r"(?:(?:had|has|have|was|were|been|itself|both|first|then|finally|only|also|already|safely|duly|gently|once|just|so|later|again) )*"
_DIRECT = compiled(
    rf"(?P<s>{_C})(?: (?:spacecraft|ship|capsule|freighter|craft|shuttle|module|cargo ship|cargo craft|vehicle|truss|mission|flight))?(?:,? (?:which|that)|(?P<comma>,))? {_AUX}$"
)
_ASIDE = Pattern(
    r",? (?:at |in )?(?:the )?(?:far |upper |lower )?(?:top|bottom|left|right|center|centre|foreground|background|above|below), $"
)
_OF_FLIGHT = compiled(rf"(?P<s>{_C}) (?:of|from|for|on) (?:the )?$")
_BY_NAME = compiled(rf"(?P<s>{_C})(?:,| that| which) (?:(?!\bwhose |\bwho )[^;:.]){{2,90}}, {_AUX}$")
_OF_KIND = compiled(
    rf"(?:(?P<s>{_C}), an? (?:[a-z-]+ ){{0,3}}?)?\b(?:ship|craft|vessel|freighter|capsule|vehicle|spacecraft|shuttle|orbiter) (?:which|that) {_AUX}$"
)
_WHERE_IT = compiled(rf"^[^{_C[1:-1]}]*(?P<s>{_C})[^;.]*, where (?:an?|the) [^;.,]{{2,40}}$")
_GOES_ON = compiled(rf"(?:^|,|;| and|, and|,? but|,? then|,? and then|,? and, [a-z ]{{3,24}},) {_AUX}$")
_IT = compiled(rf"(?:^|[;,] |\b(?:and|but) )(?:it|she) (?:[^;:.]{{2,70}}, )?{_AUX}$")
_PACKED = compiled(
    rf"(?:^|[;,] )(?:[a-z]+ )?(?:packed|stowed|tucked|riding|carried|loaded|nestled|strapped|flying|folded|boxed)(?: [a-z]+)? (?:in|inside|aboard|into)(?: the)?(?: (?:payload |cargo )?(?:bay|hold|trunk|belly) of)?(?: the)? (?P<s>{_C})(?:'s? (?:payload |cargo )?(?:bay|hold|trunk|belly))?, [^,;.]*$"
)
_STATE = Pattern(
    r"\b(?:is|are|being|remains?|remained|still|itself|stays?|stayed|now|pictured|seen|shown|photographed|imaged|visible|while|when) $"
)
_AROUND = Pattern(
    r"\b(?:backed (?:off|away|out)|undocked|undocking|relocat\w+|redocked|flew around|flown around|fly-?around|moved from|shifted|pulled away)\b"
)
"""Words of a way from port to port."""
_BARE = compiled(r"docked|moored|linked up|tied up|arrived")
_VERBAL = compiled(
    r"(?:\b(?:had|has|have|which|that|both|then|finally|safely|and|later|it|she)|,) (?:(?:both|then|finally|safely|duly|itself|later) )*$"
)
_OFF_WHAT = compiled(
    rf"(?: (?:of|from|to|off|onto|towards?))? (?:the )?(?:(?:(?:payload |cargo )?(?:bay|hold|trunk)|top|side|end|port) of (?:the )?)?(?P<x>{_C})"
)
_APART = compiled(r"(?<!\d), (?:docked|moored|parked|tied up|linked up|berthed)$")
"""A state beside a name: "Endeavour, docked to Harmony, ..."."""
_FROM_PORT = Pattern(
    r"[^.;]{0,40}?\b(?:from|off) (?:(?:its|the|her) (?:[a-z-]+ )?(?:port|hatch|berth|station|module|outpost|node)\b|(?:the )?(?:forward|aft|nadir|zenith) )"
)
_OUT_OF_HOLD = compiled(
    r"[^.;,]{0,12}? (?:of|from|off) (?:the |its |her )?(?:(?:[\ue000-\uf8ff](?:'s)?|payload|cargo|shuttle's|orbiter's|open) )*(?:bay|hold|trunk|belly|pallet|cradle)\b"
)
_HOMEWARD = Pattern(r"[^.;]{0,30}?\b(?:home|homeward|back to earth|for earth|earthward)\b")
_COUNTED = compiled(
    r"\b(?P<n>an?|[a-z]+(?:-[a-z]+)?|\d{1,3}) (?P<unit>day|week)s? (?:(?:to the day )?(?P<since>since)|after) (?:[^;:.]{0,50}? )?$"
)
_ELSEWHERE = compiled(
    r"\b(?:after|before|since|until|launch|liftoff|following|departure|due|planned|scheduled|when|while|as|whose|undock(?:ed|ing)?|left|returned|again|photo|picture|image|view|photographed|pictured|seen|shown)\b|;|(?<!\b[ap])(?<!\.m)\.(?! ?\d)| [–—] | -- "
)
"""Between a phrase and a day that is not its own."""
_SINCE = compiled(rf" since (?P<d>{_C})")
_FRONT = compiled(rf"(?:^|[,;:–(] |\b(?:and|but) )(?:on |it was on |only |just |barely |exactly |some )*(?P<d>{_C}),? (?:that |the )?$")
_STRONG = Pattern(r"[;]|(?: [–—]|:) | -- ")


@dataclass(frozen=True, slots=True)
class _Way:
    """A ship that left or came, with the place of its name, and where what is told of it ends."""

    ship: Entity
    span: Span
    end: int


def read_came_and_went(draft: Draft) -> None:
    """States the days on which ships and modules left Earth and came, where nothing told them yet."""
    for sentence in draft.sentences:
        counted = " day" in sentence.codes or " week" in sentence.codes or " hours " in sentence.codes
        if not (counted or dates_at(sentence)) or not _QUICK.search(sentence.codes):
            continue
        _read(draft, sentence)
        if counted:
            _by_length(draft, sentence)


_FOR_DAYS = Pattern(
    rf"(?P<s>{_C})(?:,? [^;:.]{{2,60}},)? (?:had|has) been (?:moored |parked |docked |berthed |attached |in place |there )?(?:(?:at|to|on) (?:the )?(?P<at>{_C}) )?for (?:just |only |exactly |all of )?(?P<n>[a-z]+|\d{{1,2}}) days?(?=[,.;]|$)"
)
_TOOK_DAYS = Pattern(
    rf"(?P<s>{_C}) (?:needed|took|spent|required) (?P<n>[a-z]+|\d{{1,3}}) (?P<unit>day|hour)s? (?:to (?:reach|get to|arrive at|catch|come to)|getting to|reaching|chasing|on the way to|flying to) (?:the )?(?P<at>{_C})"
)
_AFTER_DAYS = compiled(
    r",? after (?:just |only |exactly |all of )?(?P<n>[a-z]+|\d{1,2}) days? (?:under ?way|in (?:flight|pursuit|transit|orbit|space|free flight)|of (?:flight|flying|chasing|pursuit|travel|free flight)|on the (?:way|road|wing)|alone|en route)\b"
)


def _by_length(draft: Draft, sentence: Sentence) -> None:
    """What the length of a stay or of a way tells: "had been at PMA-2 for one day", "needed two days to reach it", "after two days in flight"."""
    stay = _FOR_DAYS.search(sentence.codes)
    if stay and draft.day and draft.scene[max(0, sentence.number - 1)] and not mood(sentence, stay.start(), stay.start()):
        chunk, ways = sentence.at[stay.start("s")], stay["at"]
        ship = _thing(draft, chunk) if not ways or sentence.at[stay.start("at")].is_a("Module", "DockingPort", "DockingAdapter") else None
        if ship is not None and len(draft.day) == 10 and is_a(ship[0].cls, "VisitingVehicle") and (days := _number(stay["n"])):
            here = sentence.original(*stay.span())
            _say(draft, "arrivedOn", here, *ship, shifted(draft.day, -days), here)
    way = _TOOK_DAYS.search(sentence.codes)
    if (
        way
        and sentence.at[way.start("at")].is_a("Module", "DockingPort", "DockingAdapter", "SpaceStation")
        and not mood(sentence, way.start(), way.start())
    ):
        ship = _thing(draft, sentence.at[way.start("s")])
        length = _number(way["n"])
        length = length if way["unit"] == "day" else length // 24 if length % 24 == 0 else 0
        left = [str(s.object) for s in draft.about("launchedOn", ship[0]) if s.asserted and len(str(s.object)) == 10] if ship else []
        if ship and length and left:
            here = sentence.original(*way.span())
            _say(draft, "arrivedOn", here, *ship, shifted(left[0], length), here)
    for came in draft.about("arrivedOn"):
        day = came.object_span
        if came.asserted and day is not None and len(str(came.object)) == 10 and sentence.span.start <= day.start < sentence.span.end:
            ends = bisect.bisect_left(sentence.offsets, day.end)
            flown = _AFTER_DAYS.match(sentence.codes, ends)
            if flown and (days := _number(flown["n"])):
                here = sentence.original(*flown.span())
                _say(draft, "launchedOn", here, came.subject, came.subject_span or came.quote, shifted(str(came.object), -days), here)


def _read(draft: Draft, sentence: Sentence) -> None:
    last: _Way | None = None
    front: Chunk | None = None
    found = list(_PHRASE.finditer(sentence.codes))
    for number, match in enumerate(found):
        if not _really(draft, sentence, match, last is None) or mood(sentence, match.start(), match.start()):
            continue
        subject, begins = _subject(draft, sentence, match, last)
        if subject is None:
            continue
        thing, span = subject
        reach = found[number + 1].start() if number + 1 < len(found) else len(sentence.codes)
        day = _day(sentence, match, reach)
        ahead = _FRONT.search(sentence.codes, 0, begins) if day is None else None
        if ahead is not None and isinstance(sentence.at[ahead.start("d")].value, Date):
            front = day = sentence.at[ahead.start("d")]
        elif day is None and last is not None and front is not None and begins == match.start():
            day = front  # "Four days earlier it had both left the ground and arrived"
        last = _Way(thing, span, match.end())
        relation, here = ("launchedOn" if match["up"] or match["sent"] else "arrivedOn"), sentence.original(*match.span())
        if day is not None:
            iso = "" if not isinstance(day.value, Date) or day.value.how == "year" else resolve_date(draft, sentence, day)
            _say(draft, relation, here, thing, span, iso, day.span)
            for other in _together(sentence, match, sentence.code_at(day)) if match["up"] else ():
                if (meant := _thing(draft, other)) is not None:
                    _say(draft, relation, here, *meant, iso, day.span)
        elif (counted := _counted(draft, sentence, begins)) is not None:
            _say(draft, relation, here, thing, span, *counted)


def _really(draft: Draft, sentence: Sentence, match: re.Match[str], alone: bool) -> bool:
    """True where the place that a phrase names is one to leave, or one to come to; what "is docked" is no coming."""
    if match["in"] and (_STATE.search(sentence.codes, 0, match.start()) or (alone and _APART.search(sentence.codes, 0, match.end()))):
        return False
    if match["in"] and (
        _AROUND.search(sentence.codes) or (_BARE.fullmatch(match["in"]) and not _VERBAL.search(sentence.codes, 0, match.start()))
    ):
        return False
    off = _OFF_WHAT.match(sentence.codes, match.end()) if match["up"] else None
    if off is not None and sentence.at[off.start("x")].is_a("Module", "DockingPort", "DockingAdapter", "SpaceStation", "VisitingVehicle"):
        return False
    if match["up"] and _OUT_OF_HOLD.match(sentence.codes, match.end()):
        return False  # "was lifted out of the cargo bay on Feb. 10"
    if match["up"] and (_FROM_PORT.match(sentence.codes, match.end()) or _HOMEWARD.match(sentence.codes, match.end())):
        return False
    if match["from4"] and draft.text[sentence.at[match.start("from4")].start :].startswith(("Houston", "Moscow")):
        return False
    for name in ("from1", "from2", "from3", "from4"):
        if match[name] and not sentence.at[match.start(name)].is_a("EarthFeature", "Country", NAME):
            return False
    for name in ("at1", "at2", "at3", "at4"):
        if match[name] and not sentence.at[match.start(name)].is_a("Module", "DockingPort", "DockingAdapter", "SpaceStation"):
            return False
    return True


def _thing(draft: Draft, chunk: Chunk) -> tuple[Entity, Span] | None:
    thing = chunk.meaning("VisitingVehicle", "Module", "Truss", "ExternalPlatform", "RoboticArm") if not chunk.members else None
    if thing is None or RIDERS.match(draft.text, chunk.end):
        return None
    flight = chunk.is_a("Mission") and chunk.note not in ("craft", "coref") and not thing.label.startswith(("Soyuz", "Progress"))
    return None if flight and is_a(thing.cls, "CrewSpacecraft") else (thing, chunk.span)


def _subject(draft: Draft, sentence: Sentence, match: re.Match[str], last: _Way | None) -> tuple[tuple[Entity, Span] | None, int]:
    """Whose way a phrase tells, and where that subject begins: what is sent or caught, the name before, or what went before."""
    for name in ("o1", "o2", "o3", "o4", "o5"):
        if match[name]:
            begins = match.start("from4") if match["from4"] else match.start()
            if match[name] == "it":
                return _it_before(draft, sentence, begins), begins
            if sentence.at[match.start(name)].note == "coref" and (where := _WHERE_IT.search(sentence.codes, 0, begins)) is not None:
                return _thing(draft, sentence.at[where.start("s")]), begins  # "X hangs from Y, where a tug left it"
            return _thing(draft, sentence.at[match.start(name)]), begins
    codes: str = sentence.codes
    start = match.start()
    aside = _ASIDE.search(codes, 0, start)
    codes, start = (codes[: aside.start()] + " ", aside.start() + 1) if aside else (codes, start)
    breaks = [m.end() for m in _STRONG.finditer(codes, 0, start)]
    begin = breaks[-1] if breaks else 0
    direct = _DIRECT.search(codes, begin, start)
    if direct is not None:
        chunk = sentence.at[direct.start("s")]
        if not isinstance(chunk.value, Date) and (not direct["comma"] or "," in draft.text[chunk.start : chunk.end]):
            if not chunk.is_a("VisitingVehicle", "Module", "Truss", "ExternalPlatform"):
                return None, start
            if _under(codes, direct.start()) and "which" not in direct[0]:
                head = _OF_FLIGHT.search(codes, begin, direct.start())  # "the Dragon of the CRS-21 mission latched on"
                of_ship = head is not None and sentence.at[head.start("s")].is_a("VisitingVehicle")
                return (_thing(draft, chunk), direct.start()) if of_ship else (None, start)
            return _thing(draft, chunk), direct.start()
    it = _IT.search(codes, begin, start)
    if it is not None:
        return _it_before(draft, sentence, it.start()), it.start()
    if _GOES_ON.search(codes, begin, start) and last is not None and not _other_doer(sentence, last.end, start):
        return (last.ship, last.span), start
    kind = _OF_KIND.search(codes, begin, start)
    if kind is not None and kind["s"]:
        return _thing(draft, sentence.at[kind.start("s")]), kind.start()
    if kind is not None:
        ships = {s.id: (s, c.span) for c in sentence.chunks if not c.members and (s := c.meaning("VisitingVehicle")) is not None}
        return (next(iter(ships.values())) if len(ships) == 1 else None), kind.start()
    named = _BY_NAME.search(codes, begin, start)
    if named is not None and not _under(codes, named.start()):
        return _thing(draft, sentence.at[named.start("s")]), named.start()
    parse = parse_of(sentence)
    for verb in parse.verbs:
        if match.start() <= parse.tokens[verb.head].at < match.end() and (
            found := parse.subjects(verb, lambda c: c.is_a("VisitingVehicle", "Module"))
        ):
            return _thing(draft, parse.chunk(found[0])), start
    packed = _PACKED.search(codes, begin, start)
    return (_thing(draft, sentence.at[packed.start("s")]) if packed else None), start


def _it_before(draft: Draft, sentence: Sentence, at: int) -> tuple[Entity, Span] | None:
    """What "it" means where no rule told: the one ship or module that stands free before it, here or in the two sentences before."""
    for other in reversed(draft.sentences[max(0, sentence.number - 3) : sentence.number + 1]):
        end = at if other is sentence else len(other.codes)
        found = {
            thing.id: (thing, span)
            for place, c in other.at.items()
            if place < end and not c.is_a("RoboticArm") and not _under(other.codes, place) and (meant := _thing(draft, c)) is not None
            for thing, span in [meant]
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    ships = {
        s.id: (s, c.span) for c in draft.sentences[0].chunks if (meant := _thing(draft, c)) and (s := meant[0]).cls.endswith("Spacecraft")
    }
    return next(iter(ships.values())) if len(ships) == 1 and sentence.number < 5 else None


_GOVERNED = compiled(
    r"\b(?:of|in|from|at|to|with|aboard|inside|on|for|by|near|toward|towards|under|above|behind|beside) (?:the |its |their )?$"
)


def _under(codes: str, at: int) -> bool:
    """True for a name that hangs on a preposition: "the crew of Endeavour arrived"."""
    return _GOVERNED.search(codes, 0, at) is not None


def _other_doer(sentence: Sentence, start: int, end: int) -> bool:
    """True where somebody or something else does what is told in between."""
    return any(
        start <= at < end and chunk.is_a("Person", "VisitingVehicle", "Role", "RoboticArm") and not _under(sentence.codes, at)
        for at, chunk in sentence.at.items()
    )


def _day(sentence: Sentence, match: re.Match[str], reach: int) -> Chunk | None:
    """The day that stands behind a phrase, before the next one begins."""
    if match["stays"]:
        found = _SINCE.match(sentence.codes, match.end())
        chunk = sentence.at[found.start("d")] if found else None
        return chunk if chunk is not None and isinstance(chunk.value, Date) else None
    for at, chunk in sorted(sentence.at.items()):
        if match.end() <= at < min(reach, match.end() + 100) and isinstance(chunk.value, Date):
            return None if _ELSEWHERE.search(sentence.codes, match.end(), at) else chunk
    return None


def _counted(draft: Draft, sentence: Sentence, begins: int) -> tuple[str, Span] | None:
    """The day that is counted back from the one before it, or from the picture's: "forty days after she had reeled it in"."""
    match = _COUNTED.search(sentence.codes, 0, begins)
    number = _number(match["n"]) if match else 0
    if match is None or not number:
        return None
    days = [
        c
        for at, c in sorted(sentence.at.items())
        if at < match.start() and isinstance(c.value, Date) and c.value.how in ("full", "day", "ordinal")
    ]
    from_day = resolve_date(draft, sentence, days[-1]) if days else draft.day
    if len(from_day) != 10 or (match["since"] and not sentence.codes.startswith("it is", 0)):
        return None
    back = shifted(from_day, -number * (7 if match["unit"] == "week" else 1))
    return (back, sentence.original(match.start(), match.end("unit"))) if back else None


_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()


def _number(word: str) -> int:
    """A number in words or figures; 0 for what is none."""
    tens, _, ones = word.partition("-")
    if tens in _TENS:
        return _TENS[tens] + NUMBERS.get(ones, 0)
    if word in _TEENS:
        return 10 + _TEENS.index(word)
    return 1 if word in ("a", "an") else int(word) if word.isdecimal() else NUMBERS.get(word, 0)


_FIXED = compiled(r"\b(?:attached|berthed|fastened|bolted|mounted|installed)\b")


def _say(draft: Draft, relation: str, here: Span, thing: Entity, span: Span, iso: str, place: Span) -> None:
    if relation == "arrivedOn" and thing.cls in ("Truss", "RoboticArm", "ExternalPlatform"):
        return
    if relation == "arrivedOn" and is_a(thing.cls, "Module") and _FIXED.search(draft.text, here.start, here.end):
        return  # another ship may have brought it long before
    late = max(draft.published, draft.day)
    if len(iso) < 7 or later(iso, late) or any(s.asserted for s in draft.about(relation, thing)):
        return
    if is_a(thing.cls, "VisitingVehicle") and any(_same(s, here, iso) for s in draft.about(relation)):
        return  # of "X, whose ship, Y, lifted off on May 3" Y did
    if any(_out_of_order(s, relation, iso) for s in (*draft.about("launchedOn", thing), *draft.about("arrivedOn", thing))):
        return
    draft.say(thing, relation, iso, "came-and-went", cover(here, span, place), subject_span=span, trigger=here, object_span=place)


_ABOARD = compiled(
    rf"[^.;]*? (?:inside|aboard|on board|in)(?: the)?(?: (?:payload |cargo )?(?:bay|hold|trunk|belly) of)?(?: the)? (?P<s>{_C})"
)
_CARRIED = compiled(
    rf"(?P<s>{_C})(?: [a-z]+)? (?:had )?(?:went|gone|rode|ridden|came|come|flew|flown|travel+ed|was carried|was flown|carried|made the trip) (?:up |to orbit |aloft )*(?:in|aboard|inside|on board)(?: the)?(?: (?:payload |cargo )?(?:bay|hold|trunk|belly) of)?(?: the)? {_C}, which {_AUX}$"
)


def _together(sentence: Sentence, match: re.Match[str], day: int) -> list[Chunk]:
    """What carries the thing, "climbed to orbit inside Atlantis on May 14", or what is carried, "went up in Atlantis, which climbed away"."""
    found = (_ABOARD.match(sentence.codes, match.end(), day), _CARRIED.search(sentence.codes, 0, match.start()))
    return [chunk for each in found if each is not None and not (chunk := sentence.at[each.start("s")]).is_a("Truss")]


def _same(told: Statement, here: Span, iso: str) -> bool:
    """True for what the same words say of another ship."""
    return (
        told.asserted
        and str(told.object) == iso
        and told.quote.start <= here.start < told.quote.end
        and is_a(told.subject.cls, "VisitingVehicle")
    )


def _out_of_order(told: Statement, relation: str, iso: str) -> bool:
    """True for a coming before the launch that is told, or more than a month after it."""
    other = str(told.object)
    if not told.asserted or told.relation == relation or len(other) != 10 or len(iso) != 10:
        return False
    return iso < other if relation == "arrivedOn" else iso > other
