"""The rules of data/rules applied to the sentences of a draft: a match becomes statements, with what is planned or denied marked.
The file is long since moods, days and slots of a rule are decided for all rules in one place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import REACH, Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import PHOTO_SLOT, Rule, Say, lexicon, pattern_of, rules, slots_of
from issgraph.vocab import CLASSES


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule's patterns for one alphabet."""

    rule: Rule
    patterns: tuple[Pattern, ...]


@lru_cache(maxsize=4)
def compiled_rules(alphabet: Alphabet) -> tuple[Compiled, ...]:
    """The rules that issgraph carries, ready for sentences of one alphabet."""
    return tuple(compile_rule(rule, alphabet) for rule in rules())


def compile_rule(rule: Rule, alphabet: Alphabet) -> Compiled:
    """One rule, ready for sentences of one alphabet."""
    return Compiled(rule, tuple(pattern_of(when, alphabet.slot, _needs(rule, when, alphabet)) for when in rule.when))


def _needs(rule: Rule, when: str, alphabet: Alphabet) -> tuple[frozenset[str], ...]:
    """What a sentence must hold for a pattern to state its first statement: the kinds of its subject and of its object."""
    slots = slots_of(when)
    first = rule.says[0]
    return tuple(frozenset("".join(alphabet.slot[cls] for cls in slots[name])) for name in (first.subject, first.object) if name in slots)


@lru_cache(maxsize=1)
def _moods() -> tuple[Pattern, Pattern]:
    words = lexicon()
    return Pattern(rf"(?<![\w-]){words.pattern('planned')}(?![\w-])"), Pattern(rf"(?<![\w(]){words.pattern('negated')}(?!\w)")


_DENIED = Pattern(r"(?<![\w-])(?<!\()(?:not|never|n't|neither|nor)(?![\w-])")
SHOWN = Pattern(
    r"(?:photographed|photographs|photo(?:graph)? of|picture of|image of|view of|shows?|features|pictured|(?:photo|photograph|image|picture|view|frame|shot) (?:has|includes|captures|reveals)) (?:(?:the|an?|two|three|four|both|crew|cargo|space|ships?|craft|spacecraft|vehicles?|capsules?|freighters?) |[\ue000-\uf8ff]'s? )*$"
)
_CAUGHT = Pattern(r"(?:was |is )?(?:captured|caught)\b")
_BREAK = Pattern(r"[;:]|,? (?:while|and then|but|which|who|when|where|after|as)\b|, ")


_UNREAL = Pattern(
    r"(?:^|[;:.] )(?:in|during|for|as part of) (?:an?|the|this|that) (?:[a-z'-]+ ){0,3}?(?:make-believe|simulation|rehearsal|exercise|scenario|drill|novel|movie|film|game)\b"
)
_DOUBTED = Pattern(r"(?<![\w-])(?:is|was|are|were) (?:rumou?red|alleged|supposed|said) to\b")
_PROVIDED = Pattern(r"[^.;]{0,60}, (?:if|provided|weather permitting|unless|assuming|should all)\b")
_ONCE = Pattern(r"(?:once(?! again| more)|if|when|until|unless)\b")
_CALLED_OFF = Pattern(
    r"[^.;]{0,30}\b(?:was|is|were|has been|had been) (?:then |later |again )?(?:cancel\w+|scrubbed|postponed|put off|called off|aborted|delayed)"
)


def _breaks(sentence: Sentence) -> list[tuple[int, int]]:
    return [m.span() for m in _BREAK.finditer(sentence.codes)]


def _last_break(sentence: Sentence, stop: int) -> int:
    """Where the last break before a place ends; 0 for none."""
    begin, codes = 0, sentence.codes
    for first, last in sentence.once(_breaks):
        if last > stop:
            if first >= stop:
                break
            return max((m.end() for m in _BREAK.finditer(codes, 0, stop)), default=0)  # ", | after it came"
        begin = last
    if codes[stop - 1 : stop].isalnum() and codes[stop : stop + 1].isalnum():
        return max((m.end() for m in _BREAK.finditer(codes, 0, stop)), default=0)
    return begin


def mood(sentence: Sentence, start: int, trigger: int) -> str:
    """ "planned", "denied" or "" for what codes[start:trigger] leads up to: the words before a trigger, back to the last break."""
    if not sentence.once(_may_have_a_mood):
        return ""
    planned, denied = _moods()
    begin = _last_break(sentence, start)
    comma = sentence.codes.rfind(", ", start, trigger)
    begin = max(begin, comma + 2 if comma >= 0 else 0)
    if denied.search(sentence.codes, begin, trigger):
        return "denied"
    if _PROVIDED.match(sentence.codes, trigger) or _UNREAL.search(sentence.codes, 0, trigger):
        return "planned"
    ahead = planned.search(sentence.codes, begin, trigger)
    if ahead is not None and ahead.group() in _LATER_THINGS and _DURING.match(sentence.codes, ahead.end(), trigger):
        ahead = planned.search(sentence.codes, ahead.end(), trigger)
    if ahead is not None and not (ahead.group() == "until" and _UNTIL_IT.match(sentence.codes, ahead.start())):
        return "planned"
    if (
        _ONCE.match(sentence.codes, begin, trigger)
        and not _was_then(sentence, begin, trigger)
        and not _WENT_WHEN.match(sentence.codes, begin)
    ):
        return "planned"
    if any(noun.start() <= trigger < noun.end() for noun in _NOUN_AHEAD.finditer(sentence.codes)):
        return "planned"
    return ""


_LATER_THINGS = ("future", "upcoming")
_DURING = compiled(
    r"(?!(?: [a-z-]+| [\ue000-\uf8ff]){0,2} (?:work|jobs?|tasks?|repairs?|activit[a-z]+|space ?walks?|evas?|outings?|excursions?|missions?|flights?|crews?)\b)"
    r" (?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){1,3}(?:[^.;:]{0,60} )?(?:during|on|in|as part of) (?:(?:an?|the|their|his|her|this|its) (?:[a-z-]+ ){0,3})?$"
)
"""Between a thing of later and what it is readied on: "fits a bracket for a future array on a spacewalk"."""


def _may_have_a_mood(sentence: Sentence) -> bool:
    """False where all that tells of a plan or a denial lacks letters that it cannot do without."""
    lacks = sentence.codes.lacks
    return any(not lacks & pattern.mask for pattern in (*_moods(), _PROVIDED, _UNREAL, _ONCE, _NOUN_AHEAD))


_WENT_WHEN = compiled(
    r"(?:when|once) (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,5}(?:went|stepped|floated|ventured|climbed|emerged|made|performed|conducted|carried|spent|worked|were|was|left|took|did|opened|crawled)\b"
    r"(?![^.;:]{0,120}\b(?:will|would|shall|is to|are to|may)\b)"
)
"""A "when" that looks back: "when A and B went out, the station stood empty"."""
_NOT_IN_IT = Pattern(
    r"\b(?:shows?|showed|appears?|appeared|figures?|features?|seen|visible|spotted|shown|pictured|found|(?:is|are|was|were|falls?|fits?|comes?|made it)) (?:up )?(?:in|into|within|on|inside) (?:this |the |our )?(?:[a-z-]+ ){0,2}$"
)
"""Before the picture of which something else is denied."""
_PUT = compiled(r"(?:was |is )?(?:(?:berthed|installed|mated|attached|bolted)\b|joined to\b)")
_TOWNS = compiled(
    r"\b(?:left|departed|leaving|departing)(?: from)? (?:Star City|Moscow|Houston|Cologne|Tsukuba|Montreal|Kazakhstan for|Florida for)\b"
)
_CAME_THEN = compiled(r"\b(?:docked|arrived|berthed|captured|caught|grappled|tied up|moored|reached|pulled in|linked up)\b")
_UNTIL_IT = compiled(
    r"until (?:it|she|the [a-z]+|[\ue000-\uf8ff])(?: (?:gently|finally|softly|just|at last))? ?(?=(?:[a-z]+ed|met|came|hit|struck|made)\b)"
)
"""Before a verb in the past that ends what was done: "eased it down until it met the port"; who waits for it says "until it docks"."""


def _was_then(sentence: Sentence, begin: int, trigger: int) -> bool:
    """True for a "when" that tells what happened on the day before it: "since May 3, when their ship docked"."""
    day = sentence.at.get(begin - 3)
    return day is not None and isinstance(day.value, Date) and _WHEN_PAST.match(sentence.codes, begin, trigger + 9) is not None


_WHEN_PAST = compiled(
    r"when [^.;,]*?\b(?:[a-z]+ed|came|made|took|left|brought|reached|rose|went|flew)$|when [^.;,]*?\b(?:[a-z]+ed|came|made|took|left|brought|rose|went|flew)\b"
)


_NOUN_AHEAD = Pattern(
    r"(?:^|[.;:] )(?:(?:the|a|an|its|their|her) )?(?:[a-z]+ )?(?:docking|berthing|arrival|launch|liftoff|installation|relocation|departure|undocking|capture|link-?up)\b"
    r"[^.;:]{0,120}? (?:is|are|was|were|remains?) (?:(?:now|currently|tentatively|still|also|next) )*(?:targeted|planned|scheduled|expected|set|due|slated|foreseen|anticipated|to (?:come|follow|take))\b"
)
"""A coming told by a noun that is still ahead: "docking of the Dragon at Harmony is targeted for March"."""


def read_clauses(draft: Draft, sentence: Sentence) -> None:
    """Applies every rule to one sentence."""
    given = _given(sentence.alphabet)
    lacks = sentence.codes.lacking()  # asked once the patterns are there: what they look for is known from then on
    possible = _possible(sentence.alphabet, lacks & given)
    for rule, pattern in [each for each in possible if not lacks & each[1].mask]:  # as Pattern.search does, without a call
        _apply(draft, sentence, rule, pattern)


@lru_cache(maxsize=4)
def _given(alphabet: Alphabet) -> int:
    """All kinds of names without which some rule fits no sentence."""
    return reduce(or_, (pattern.given for each in compiled_rules(alphabet) for pattern in each.patterns), 0)


@lru_cache(maxsize=512)
def _possible(alphabet: Alphabet, lacks: int) -> tuple[tuple[Rule, Pattern], ...]:
    """The rules, each with its patterns, that may fit a sentence by the kinds of names that it lacks."""
    return tuple((each.rule, pattern) for each in compiled_rules(alphabet) for pattern in each.patterns if not lacks & pattern.given)


def apply_rule(draft: Draft, sentence: Sentence, compiled_rule: Compiled) -> None:
    """Applies one rule to one sentence, wherever it matches."""
    for pattern in compiled_rule.patterns:
        _apply(draft, sentence, compiled_rule.rule, pattern)


def _apply(draft: Draft, sentence: Sentence, rule: Rule, pattern: Pattern) -> None:
    start = 0
    while match := pattern.search(sentence.codes, start):
        _state(draft, sentence, rule, match)
        start = match.start() + 1


def _state(draft: Draft, sentence: Sentence, rule: Rule, match: re.Match[str]) -> None:
    told = match.groupdict()
    groups = {
        name: sentence.at[match.start(name)] for name, text in told.items() if text and len(text) == 1 and match.start(name) in sentence.at
    }
    quote = sentence.original(*match.span())
    trigger = sentence.original(*match.span("trigger")) if told.get("trigger") else quote
    at = match.start("trigger") if told.get("trigger") else match.end()
    if (
        "respectively" in sentence.codes[match.end() :]
        and "respectively" not in rule.name
        and rule.says[0].subject != PHOTO_SLOT
        and not compiled(r"[.;]").search(sentence.codes[match.end() : sentence.codes.find("respectively", match.end())])
    ):
        return
    if (
        rule.name == "launched-on" and (day := groups.get("o")) is not None and isinstance(day.value, Date) and day.value.how == "shift"
    ) and _CAME_THEN.search(sentence.codes, at, match.start("o")):
        return  # "launched on the feast, docked two days later"
    if rule.name == "arrived-on" and not groups["s"].is_a("VisitingVehicle") and _PUT.match(sentence.codes, at):
        return  # "Leonardo was berthed to Unity on the 12th": it came in a shuttle
    if rule.name == "arrived-on" and _TO_ORBIT.search(match.group()):
        return  # "reached orbit on Jan. 30": so it was launched
    if rule.name == "arrived-on" and _WITH.search(sentence.codes, 0, match.start("s")) and _IN_HOLD.match(sentence.codes, match.end("s")):
        return  # "Discovery, with the lab in its bay, docked on June 2"
    if rule.name == "arrived-on" and _BY.search(sentence.codes, 0, match.start("s")) and _WAS_PUT.match(sentence.codes, at):
        return  # "the truss, brought by Atlantis, was joined to S0 on April 11"
    if rule.name == "launched-on" and NO_START.search(sentence.codes, 0, at):
        return  # "after an abort before launch on Oct. 1"
    if rule.name in ("arrived-on", "launched-on") and "o" in groups and _WILL.search(sentence.codes, at, match.start("o")):
        return  # "launched this morning, it will come on Friday"
    if rule.name in ("arrived-on", "launched-on", "on-module") and INSTEAD.search(sentence.codes, 0, match.start("s")):
        return  # "an Atlas V, not an Antares, launched it"
    if rule.name == "on-module" and (first := _LAST_OF.search(sentence.codes, 0, match.start("s"))):
        last = _FIRST_OF.match(sentence.codes, match.end("o"))
        if last is not None:  # "a Soyuz and a Progress at Rassvet and Pirs": each at its own
            pairs = (sentence.at[first.start("and") - 1], groups["o"]), (groups["s"], sentence.at[last.end() - 1])
            alone = not first["more"] and pairs[0][0].is_a("VisitingVehicle") and not mood(sentence, match.start(), at)
            for ship, place in pairs if alone else ():
                _say(draft, sentence, rule, rule.says[0], {"s": ship, "o": place}, quote, trigger, "")
            return
    if rule.name == "launched-on" and _TOWNS.search(draft.text, quote.start, quote.end):
        return  # "the crew left Star City"
    feeling = mood(sentence, match.start(), max(at, match.start()))
    if not feeling and (_DENIED.search(sentence.codes, match.start(), match.end()) or _CALLED_OFF.match(sentence.codes, match.end())):
        feeling = "denied"
    if not feeling and _DOUBTED.search(sentence.codes, match.start(), match.end()):
        feeling = "planned"
    if feeling == "denied" and rule.name == "took-this-photo" and _NOT_IN_IT.search(sentence.codes, 0, match.start()):
        feeling = ""  # "neither ship shows in this frame, taken by A"
    if rule.told == "always":
        feeling = ""  # who built a thing stands, whatever is planned with it
    if feeling and rule.told == "fact":
        return
    if rule.name == "made-during" and not PICTURED.search(match.group()) and _story(draft, sentence, max(at, match.start())):
        return  # "The truss was installed during the STS-113 mission"
    if rule.name == "made-during" and (flight := groups.get("x")) is not None and flight.is_a("CargoSpacecraft"):
        return  # "launched on the NG-19 mission": a freighter's flight
    if rule.name.startswith("arrived") and SHOWN.search(sentence.codes[: match.start()]):
        return  # "photographed the Soyuz docked to Rassvet on Jan. 12" tells no arrival
    if rule.name == "arrived-on" and groups["s"].is_a("Module") and _CAUGHT.match(sentence.codes, at):
        return  # "The Cupola glows. It was captured on June 3": an arm catches ships, a camera the rest
    for say in rule.says:
        if (say.subject == PHOTO_SLOT or say.subject in groups) and (say.object == PHOTO_SLOT or say.object in groups):
            _say(draft, sentence, rule, say, groups, quote, trigger, feeling)


_TO_ORBIT = compiled(
    r"\breach(?:ed|es|ing) (?:orbit|space)\b(?!.*\b(?:dock|berth|arriv|captur|caught|grappl|reach(?:ed|es) (?!orbit|space)))"
)
NO_START = compiled(r"\b(?:abort|scrub|attempt|delay|postponement|hold)s? [^.;,]{0,40}?before (?:its |the |a )?(?:planned )?$")
"""Before a launch that was not."""
_WILL = compiled(r"\b(?:will|(?:is|are) (?:to|due|set|expected|scheduled)|should)\b")
INSTEAD = compiled(r"\b(?:not|no|nor|unlike|instead of|rather than) (?:an?|the|its)? ?$")
_LAST_OF = compiled(r"(?P<more>[\ue000-\uf8ff], (?:(?:an?|the) )?)?[\ue000-\uf8ff](?P<and>,? and (?:an? |the )?)$")
_FIRST_OF = compiled(r",? and (?:the )?[\ue000-\uf8ff](?=[,.;]|$)")
_BY = compiled(r"\bby (?:the )?$")
_WAS_PUT = compiled(r"(?:joined|hooked up|berthed|docked)(?: on)? to\b|(?:was|is) (?:berthed|joined)")
_WITH = compiled(r"\bwith (?:the |its |an? )?$")
_IN_HOLD = compiled(r" (?:(?:safely|still|stowed|packed|tucked|strapped|locked) )*(?:in|inside|aboard|on) ")
_LIFE = Pattern(
    r"(?:\b(?:who|which|that) (?:(?:had|was|were|has|have|also|once|first|[a-z]+ly) )*(?:[a-z]+ed|was|were|been|flown|flew|spent|took|went|came|made|grew|rode|left)\b[^,.;:]{0,70}"
    r"|\b(?:first|once|previously|earlier|originally|initially|formerly|already|last) (?:flew|flown|[a-z]+ed)\b[^,.;:]{0,60}"
    r"|, (?!photographed|pictured|seen|taken|captured|shown|recorded|imaged|viewed|docked|berthed|attached|parked|joined)(?:[a-z]+ed|built|flown|made|brought|worn)\b[^,.;:]{0,30}"
    r"|\b(?:for|before|ahead of|prior to|until|awaiting|toward) (?:the |its |their )?(?:launch|liftoff|lift-off|flight)\b[^.;]{0,60}"
    r"|\b(?:flew|flown|lived|served|stayed|visited|trained|retired|logged|became)\b[^,.;:]{0,30}) ?$"
)
"""What leads up to a flight of a life before the picture: "who lived here during Expedition 14", "first used during"."""


def _story(draft: Draft, sentence: Sentence, at: int) -> bool:
    """True where what is said to be during a flight is no picture: a sentence beside the scene, what someone or something once did."""
    return bool((sentence.number and not draft.scene[sentence.number]) or _LIFE.search(sentence.codes, 0, at))


PICTURED = Pattern(r"\b(?:photo|image|picture|view|frame|scene|taken|seen|shown|made|shot|captured|recorded|exposed|snapped)")


_WHO_ALONE = compiled(r",? who (?:(?:also|now|then|currently|[a-z]+ly) )*(?:is|was|has|does|[a-z]+[^\Ws]s)\b")
"""After a list: one who does something, the last of it ("A, B and C, who represents ESA")."""


_WHO_HELD = compiled(r", who (?!both\b|each\b|together\b|shared\b|are\b|were\b|took turns\b)")


_ONE_MAN = compiled(
    r"man|woman|physician|engineer|representative|envoy|ambassador|spaceman|guest|astronaut|cosmonaut|flie?r|flyer|veteran|physicist|doctor|researcher"
)


def _say(
    draft: Draft, sentence: Sentence, rule: Rule, say: Say, groups: dict[str, Chunk], quote: Span, trigger: Span, feeling: str
) -> None:
    qualifiers: list[tuple[str, str | int]] = list(say.qualifiers)
    if feeling:
        qualifiers.append(("modality", feeling))
    wanted = _wanted(rule, say)
    teller = groups.get(say.subject)
    if teller is not None and teller.members and _WHO_ALONE.match(sentence.codes, sentence.code_at(teller) + 1):
        teller = teller.members[-1]
    if (
        teller is not None
        and teller.members
        and say.relation == "affiliatedWith"
        and _ONE_MAN.fullmatch(draft.text, trigger.start, trigger.end)
    ):
        teller = teller.members[-1]  # "A, who is of CSA, and B, JAXA's man"
    holder = groups.get(say.object) if say.relation == "takenBy" else None
    if holder is not None and holder.members and _WHO_HELD.match(sentence.codes, sentence.code_at(holder) + 1):
        groups = groups | {say.object: holder.members[-1]}  # "it was the fourth for A and B, who had the camera"
    if teller is not None and say.relation in ("dockedTo", "arrivedOn", "launchedOn"):
        teller = outer(sentence, teller)
    for subject, subject_span in _entities(draft, teller, wanted[0]):
        object_chunk = groups.get(say.object)
        if object_chunk is not None and isinstance(object_chunk.value, Date):
            iso = resolve_date(draft, sentence, object_chunk)
            if iso and object_chunk.value.how != "year":
                draft.say(
                    subject,
                    say.relation,
                    iso,
                    rule.name,
                    quote,
                    subject_span=subject_span,
                    trigger=trigger,
                    object_span=object_chunk.span,
                    qualifiers=qualifiers,
                )
            continue
        for obj, object_span in _entities(draft, object_chunk, wanted[1]):
            if say.relation == "memberOf" and teller is not None and teller.members and _of_others(draft, teller, subject, obj):
                continue
            if say.relation == "memberOf" and isinstance(obj, Entity) and _titled_else(draft, subject, obj, subject_span):
                continue
            extra = list(qualifiers)
            if say.relation == "dockedTo":
                extra += held_on(draft, sentence)
            draft.say(
                subject,
                say.relation,
                obj,
                rule.name,
                quote,
                subject_span=subject_span,
                trigger=trigger,
                object_span=object_span,
                qualifiers=extra,
            )


RIDERS = re.compile(r"(?i)(?:'s)? (?:astronauts|crew|crewmates|crew ?members|members|duo|trio|quartet)\b")
"""After the name of a flight: its people, who are aboard a ship and no ship themselves."""
_AROUND = re.compile(r"([\ue000-\uf8ff])(?:, (?!and |or |the |an? )[a-z][^,;.:]{6,90}| (?:that|which|who) (?:[a-z]+ ){1,4})$")


def outer(sentence: Sentence, chunk: Chunk) -> Chunk:
    """The subject around an inserted clause: in "A, sent up to replace B, docked to C" A docks, though B stands nearer."""
    at = sentence.code_at(chunk)
    around = _AROUND.search(sentence.codes[:at]) if sentence.codes.startswith(",", at + 1) else None
    other = sentence.at.get(around.start(1)) if around else None
    if chunk.is_a("Mission") and RIDERS.match(sentence.text, chunk.end):
        before = [c for place, c in sorted(sentence.at.items()) if place < at and c.is_a("VisitingVehicle") and not c.members]
        return before[-1] if before else chunk  # "Endurance, with four Crew-3 astronauts"
    whole = compiled(r"([\ue000-\uf8ff]) of (?:[a-z]+ )?$").search(sentence.codes[:at])
    if whole and (ship := sentence.at.get(whole.start(1))) is not None and ship.is_a("VisitingVehicle") and chunk.is_a("Mission"):
        return ship  # "the Starliner of OFT-2 arrived"
    same = other is not None and not other.members and other.is_a("VisitingVehicle", "Module")
    return other if same and other is not None else chunk


def _titled_else(draft: Draft, person: Entity, flight: Entity, span: Span | None) -> bool:
    """True for who is named with another flight right there, and not in the crew of this one: "to the Crew-3 astronauts, Crew-2's A"."""
    told = [s for s in draft.about("memberOf", person) if s.rule == "title-before" and s.subject_span == span]
    return any(s.object != flight for s in told) and flew(draft, person, flight) is False


def _of_others(draft: Draft, people: Chunk, person: Entity, flight: Entity) -> bool:
    """True for one of a list whom the tables do not have in a flight that they have others of the list in."""
    others = (who for each in people.each if (who := each.meaning("Person")) is not None)
    return flew(draft, person, flight) is False and any(flew(draft, other, flight) for other in others)


def _wanted(rule: Rule, say: Say) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return rule.slots.get(say.subject, ()), rule.slots.get(say.object, ())


def _entities(draft: Draft, chunk: Chunk | None, classes: tuple[str, ...]) -> list[tuple[Entity, Span | None]]:
    if chunk is None:
        return [(draft.photo, None)]
    return [(entity, each.span) for each in chunk.each if (entity := meant(each, classes)) is not None]


def meant(chunk: Chunk, classes: tuple[str, ...]) -> Entity | None:
    """What a chunk means in a slot; a capitalised phrase that no table knows becomes a thing of the slot's first class."""
    if chunk.entities and chunk.entities[0].cls == NAME:
        real = next((cls for cls in classes if cls in CLASSES), None)
        name = chunk.entities[0].label
        if real == "Person" and not lexicon().not_people.isdisjoint(name.lower().split()):
            return None  # "of the Italian Air Force, took the picture"
        return Entity(slug(name), real, name, known=False) if real and NAME in classes else None
    return chunk.meaning(*(cls for cls in classes if cls in CLASSES))


_LAUNCH = Pattern(r"(?:launch(?:ed|ing)?|lift(?:ed)? ?off|blasted off|took off|left|departed|sent up|went up)[^.;]{0,40}$")


def held_on(draft: Draft, sentence: Sentence) -> list[tuple[str, str]]:
    """The day a state is told of: a day named in the sentence, else the scene's when the sentence describes it."""
    told = [
        iso
        for chunk in sentence.chunks
        if isinstance(chunk.value, Date)
        and chunk.value.how in ("full", "day")
        and not _LAUNCH.search(sentence.codes[: sentence.code_at(chunk)])
        and (iso := resolve_date(draft, sentence, chunk))
    ]
    if draft.day and (draft.day in told or (not told and draft.scene[sentence.number])):
        return [("on", draft.day)] if len(draft.day) == 10 else []
    return [("on", told[0])] if told and len(told[0]) == 10 else []


def resolve_date(draft: Draft, sentence: Sentence, chunk: Chunk, depth: int = 0) -> str:
    """A date chunk as ISO: missing parts come from the date told last before it, then from the scene, from publication, from a day told later."""
    assert isinstance(chunk.value, Date)
    if chunk.value.how in ("full",):
        return chunk.value.iso()
    key = (chunk.start, draft.day)
    if key not in draft.resolved:
        draft.resolved[key] = _resolved(draft, sentence, chunk, depth)
    return draft.resolved[key]


def _resolved(draft: Draft, sentence: Sentence, chunk: Chunk, depth: int) -> str:
    assert isinstance(chunk.value, Date)
    if chunk.value.how == "weekday" and (draft.day or draft.published):
        return chunk.value.iso(draft.day or draft.published)
    if draft.text[chunk.start : chunk.start + 9].lower().startswith(("yesterday", "today")):
        return chunk.value.iso(draft.published or draft.day)
    if draft.text[chunk.start : chunk.end].lower().endswith(" ago"):
        return chunk.value.iso(draft.day or draft.published)
    if chunk.value.how == "shift" and (named := _named_behind(draft, sentence, chunk)) is not None:
        return resolve_date(draft, sentence, named, depth + 1)
    anchor = ""
    relative = chunk.value.how in ("shift", "same")
    for other in reversed(draft.near(sentence) if depth < REACH else []):
        for earlier in reversed(other.chunks):
            if (
                earlier.start < chunk.start
                and isinstance(earlier.value, Date)
                and earlier.value.how in (("full", "day", "ordinal", "shift") if relative else ("full", "month", "day"))
            ):
                anchor = resolve_date(draft, other, earlier, depth + 1) if earlier.value.how != "same" else ""
                if anchor and (not relative or len(anchor) == 10):
                    iso = _nearer(draft, chunk.value, chunk.value.iso(anchor, draft.published), anchor)
                    return _over(draft, sentence, chunk, iso)
    if chunk.value.how == "shift" and draft.text.endswith(_BACK, chunk.start, chunk.end):
        later = [c for c in sentence.chunks if c.start > chunk.start and isinstance(c.value, Date) and c.value.how in ("full", "day")]
        if later:  # "which had left Earth two days before, docked on May 3"
            return chunk.value.iso(resolve_date(draft, sentence, later[0], REACH))
    behind = _told_later(draft, sentence, chunk) if chunk.value.how == "day" and not draft.published else ""
    iso = chunk.value.iso(draft.day or anchor or behind, draft.published)
    return _over(draft, sentence, chunk, iso)


_DID = compiled(
    r"\b(?:was|were|had|has|have|been|launched|lifted off|left|departed|arrived|docked|berthed|came|went|reached|delivered|installed|attached|built|began|started|flew)\b[^.;]{0,70}$"
)
_TO_COME = compiled(
    r"\b(?:will|is to|are to|would|due|plann?ed|scheduled|set (?:for|to)|expected|slated|next|until|targeted|may|should)\b[^.;]{0,70}$"
)


def _over(draft: Draft, sentence: Sentence, chunk: Chunk, iso: str) -> str:
    """A day without its year that what was done puts in the past is not in the year after the document's."""
    today = draft.published or draft.day
    if not isinstance(chunk.value, Date) or chunk.value.how not in ("day", "month") or chunk.value.year or len(today) < 7:
        return iso
    if iso[:7] <= today[:7] or iso[:4] != f"{int(today[:4]) + 1}":
        return iso
    lead = sentence.codes[: sentence.code_at(chunk)]
    return f"{today[:4]}{iso[4:]}" if _DID.search(lead) and not _TO_COME.search(lead) else iso


def _told_later(draft: Draft, sentence: Sentence, chunk: Chunk) -> str:
    """The first day behind a date, within reach, that is told with its year; "" for none."""
    within = draft.sentences[sentence.number : sentence.number + REACH + 1]
    later = (c.value for s in within for c in s.chunks if c.start > chunk.start and isinstance(c.value, Date))
    return next((date.iso() for date in later if date.how == "full"), "")


_BACK = ("before", "earlier", "previously")
_ITSELF = compiled(r",? (?:on )?(?:the )?")


def _named_behind(draft: Draft, sentence: Sentence, chunk: Chunk) -> Chunk | None:
    """The day by which a counted one is named at once: "seven weeks earlier, on April 8"."""
    behind = (c for c in sentence.chunks if c.start >= chunk.end and isinstance(c.value, Date) and c.value.how in ("full", "day"))
    first = next(behind, None)
    return (
        first
        if first is not None and "," in draft.text[chunk.end : first.start] and _ITSELF.fullmatch(draft.text, chunk.end, first.start)
        else None
    )


def _nearer(draft: Draft, date: Date, iso: str, anchor: str) -> str:
    """A day without its year, a year before the scene by the date told last, is the scene's when that is over as well."""
    if date.how != "day" or len(draft.day) != 10 or not iso or anchor[:7] < _months_before(draft.day, 9):
        return iso
    here = date.iso(draft.day)
    return here if iso < here <= draft.day else iso


def _months_before(day: str, months: int) -> str:
    """The month so many months before a day, as ISO."""
    count = int(day[:4]) * 12 + int(day[5:7]) - 1 - months
    return f"{count // 12:04}-{count % 12 + 1:02}"
