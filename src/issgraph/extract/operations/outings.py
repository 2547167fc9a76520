"""The words of a sentence that speak of a spacewalk to Outings: which mission's, which number, whose, and whether it is still to come.
The file is long by the words for being outside."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.designations import ORDINALS as SPELLED
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.outdoors import outdoors
from issgraph.extract.operations.whole_crew import days_outside, may_be_outside
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_SPEAKS = compiled(r"\b(?:[Ss]pace ?walks?|EVAs?|[Ee]xtra[ -]?vehicular)\b")
ORDINALS = {word: number for word, number in SPELLED.items() if number <= 10} | {"1st": 1, "2nd": 2, "3rd": 3, "opening": 1}
ORDINALS |= {f"{number}th": number for number in range(4, 11)}
"""Words for the number of a spacewalk in its flight."""


@dataclass(frozen=True, slots=True)
class Outing:
    """A mention of a spacewalk: the words, its number in a mission, whether it is still to come, and its date where it is one of
    several that share their words ("spacewalks on April 22 and 24"); a cue tells of no spacewalk, but of where one can only be outside."""

    sentence: int
    start: int
    end: int
    number: int = 0
    mission: Entity | None = None
    career: int = 0
    planned: bool = False
    day: Chunk | None = None
    cue: bool = False


_SPELT = r"(?:one|two|three|four|five|six)(?=[,.;:)–—]|$| (?:of|on|in|for|from|during|is|was|and|with|while|when|as|at|went|goes|belongs|took|began|ended|lasted|saw|by|[–—(])(?!\w))"
"""A number in words behind what it counts: "EVA two", and not "an EVA two days before"."""


_THIS_ONE = compiled(
    r"(?:,? of| of (?:the )?[\ue000-\uf8ff],? of which|,? (?:made|done)| of (?:the )?[\ue000-\uf8ff])?,? (?:this|that|it|the present one|the (?:present )?(?:picture|photo|photograph) (?:is from|shows)) (?:one )?(?:is |was )?(?:the )?(?P<n>[a-z0-9]+)(?=[,.;)]|$| )"
)
""" "Of the two spacewalks of STS-100 this was the first": which of them is meant."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    words = lexicon()
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    station = alphabet.slot["SpaceStation"]
    ships, module = alphabet.slot["VisitingVehicle"], alphabet.slot["Module"]
    counts = "(?:" + "|".join(sorted(_COUNTS)) + ")"
    outing = Pattern(
        rf"\b(?:eva[ -]?#?(?P<num>\d\b|{_SPELT})|(?:{words.pattern('spacewalk')})\b|(?<!science )(?<!photo )(?<!training )(?<!exercise )session(?=,(?: which was)? (?:the )?{words.pattern('ordinal')} (?:of|for) )|(?<={x} )walks?|(?<=[{alphabet.slot['Date']}] )walks?\b(?! (?:in|around|through|along|down|across|up|to)\b)|walks? (?=(?:by|of|for|on|during) (?:the )?{x})|(?:(?<=first )|(?<=second )|(?<=third )|(?<=fourth )|(?<=fifth )|(?<=two )|(?<=three )|(?<=four )|(?<=five ))walks?\b(?! (?:in|around|through|along|down|across|up|to)\b)|spacewalking(?= (?:partner|companion|colleague|crewmate|buddy|duo|pair|team)s?\b))(?: \(evas?\))?(?:[ -](?:(?:no\.|#|number|nr\.?) ?)?(?P<num2>\d\b|{_SPELT}))?"
        rf"(?P<after>(?:,? (?:(?:performed|conducted|carried out|made|done|planned|scheduled) )?(?:of|for|during|from|on|in|by) (?:the |his |her |their |this |that )?(?:[{ships}]'s? )?(?:(?P<x>{x})|(?P<own>mission|flight|increment|expedition|stay|(?<=by the )crew)\b)|,? of (?P<career>(?:his|her|their)(?: own)?) (?:careers?|life|lives))?)"
    )
    became = Pattern(rf"\b(?:became|become|becomes|becoming) (?P<p>[{alphabet.slot['Person']}])")
    bare = Pattern(
        rf"(?<=the )(?P<n>{words.pattern('ordinal')})(?: one)?(?= on |,| with| and|$)|(?P<going>(?:was|were|is|are) out(?= with)|(?:went|ventured|floated|stepped|were|was|worked|going|be|go|gone|stepping|stepped|headed|walked|climbed|emerged|ventures|floats|steps) (?:back )?(?:out again|outside(?! (?:of )?(?:his|her|their|its|the|[a-z]+'s|[\ue000-\uf8ff]'s?) (?:[a-z'-]+ ){{0,2}}(?:line|field|view|range|frame|limits?|bounds|reach|scope|picture|sight|hours|time|margins?)\b)|out(?<!walked out)(?! of (?!(?:the )?(?:quest|pirs|poisk|hatch|airlock))| to (?:the |an? |their )?(?:[a-z]+ )?(?:launch|bus|pad|rocket|press|van|car|plane|crowd|families|family|recovery|field)\b))"
        rf"|(?P<at>(?:is|are|works?|working|toils?|at work) outside)(?= (?:of )?(?:the )?[{station}{module}](?!'s? (?:window|camera))|,? (?:with|alongside|beside|on|during|while|as|for) |[,.;]|$)|(?:left|leaving|leaves|(?:out of|from)) the (?:[{module}](?:'s)? )?airlock(?! module)|(?:stepped|floated|climbed|crawled|ventured|emerged|sent|steps|floats|climbs)\b[^.;:]{{0,70}}? (?:out of|from|outside) (?:the )?[{module}](?: airlock)?"
        r"|(?:spent|spend|logged) (?:[^.;:]{0,50} )?(?:hours?|minutes?) (?:working )?outside(?! of)|(?:spent|spend|worked|works|working|hours?|minutes?) (?:[^.;:]{0,40} )?in (?:the vacuum of|open|the void of) space|this one(?! (?:minute|hour|second|year|day|week|month|man|woman|person|astronaut|cosmonaut|of)\b|-))(?!\w)",
        given=[(*_WAYS_OUT, *(f"the {word}" for word in words.words["ordinal"]))],
    )
    ellipsis = Pattern(rf"(?<=the )(?P<n>{words.pattern('ordinal')})(?: one)?(?=,? (?:on |of )?(?:the )?[{alphabet.slot['Date']}])")
    ordinal, flight = words.pattern("ordinal"), rf"(?P<x>{x})"
    tail = Pattern(
        r"(?:,| was| is|(?:(?: was| is) the \d{2,3}(?:st|nd|rd|th))?(?: (?:in support of|for|at|in|devoted to) [^.;,]{0,50}?)?(?: and|,(?: and)?))"
        rf" (?:(?:the )?(?P<n>{ordinal})(?: and (?:last|final))? (?:of|for) (?:(?:{counts} )+[^.;,]{{0,30}}?|(?:the )?)(?:{flight}(?!'s)|(?P<of>(?:(?:the|this|that) )?(?:mission|flight|expedition|increment)\b(?!'s)))"
        rf"|(?:the )?(?:(?P<y>{x})(?: mission| flight)?|(?P<z>mission|flight|expedition|increment))'s? (?P<m>{ordinal})(?=[,.;]| and | of ))"
    )
    return outing, bare, ellipsis, tail, Pattern(f"[{alphabet.slot['Role']}]"), became


_WAYS_OUT = (
    " out", "airlock", "stepped", "floated", "climbed", "crawled", "ventured", "emerged", "sent", "steps", "floats", "climbs",
    "vacuum of space", "open space", "void of space", "this one",
)  # fmt: skip
"""One of these stands in whatever `bare` finds, unless that is an ordinal behind "the"."""


_LEAD = Pattern(r"[\ue000-\uf8ff](?:'s?)?|[a-z0-9][\w.'-]*|[,;:()–—]")
_OWN = ("missions", "mission's", "flight's", "expedition's", "increment's", "crew's")
_AROUND = frozenset("for during on in at to with after before from by since following until and".split())
"""Words between a spacewalk and what is not of its name: "the tools for EVA 1"."""
_MANY = {word: number for word, number in NUMBERS.items() if 2 <= number <= 8}
_COUNTS = frozenset([*_MANY, "planned", "scheduled"])


@dataclass(slots=True)
class _Lead:
    """What stands before a word for a spacewalk: an ordinal, a mission, whose it is; `start` is where that begins.
    "The final of three" is the third."""

    start: int
    number: int = 0
    mission: Chunk | None = None
    own: bool = False
    whose: str = ""
    this: bool = False
    several: bool = False
    many: bool = False
    count: int = 0


def _stands_apart(sentence: Sentence, at: int, counted: bool) -> bool:
    """True for what a comma may part from the words of a spacewalk: a day, and a flight before its number ("STS-92, spacewalk number two")."""
    chunk = sentence.at.get(at)
    return chunk is not None and (isinstance(chunk.value, Date) or (counted and chunk.is_a("Mission", "Expedition")))


def _lead(sentence: Sentence, at: int, counted: bool = False) -> _Lead:
    """Reads the words before a place backwards: "STS-92's second planned", "the mission's third", "her first", "the second of four"."""
    found = _Lead(at)
    tokens = list(_LEAD.finditer(sentence.codes, max(0, at - 70), at))
    plain = many = 0
    skipped = -1
    for index in range(len(tokens) - 1, -1, -1):
        word, place = tokens[index].group(), tokens[index].start()
        if skipped >= 0 and index >= skipped:
            continue
        if word == ")" and index > 2 and tokens[index - 2].group() == "(" and tokens[index - 3].group() in (*_OWN, "mission", "flight"):
            flight = sentence.at.get(tokens[index - 1].start())
            if flight is not None and flight.is_a("Mission", "Expedition"):
                found.mission, skipped = flight, index - 2  # "the mission's (STS-92) second spacewalk"
                continue
        chunk = sentence.at.get(place)
        if chunk is not None:
            if chunk.is_a("Mission", "Expedition"):
                found.mission = chunk
            elif chunk.note == "coref" and chunk.members and word.endswith("'s"):
                found.whose, found.start = "their", place  # "the two men's fourth outing"
                break
            elif not isinstance(chunk.value, Date) and not chunk.is_a("Truss") and not (found.own and chunk.is_a("VisitingVehicle")):
                break  # but "the shuttle mission's four spacewalks"
        elif word in ORDINALS and not found.number and not (index + 1 < len(tokens) and tokens[index + 1].group() == "ever"):
            found.number = ORDINALS[word]
            found.several = index + 1 < len(tokens) and tokens[index + 1].group() in _MANY  # "the first three spacewalks"
        elif word in _OWN:
            found.own = True
        elif word == "their" and index > 1 and tokens[index - 1].group() == "of" and tokens[index - 2].group() in ORDINALS:
            found.many = True  # "the fourth of their STS-92 sorties"
        elif word in ("his", "her", "their", "my", "pair's", "duo's", "men's", "women's"):
            found.whose, found.start = word, place
            if many and index > 1 and tokens[index - 1].group() == "of" and (which := tokens[index - 2].group()):
                found.number = ORDINALS.get(which, many if which in ("final", "last") else 0)  # "the last of their three"
            break
        elif word in ("the", "this", "that", "a", "an"):
            if index == 0 or tokens[index - 1].group() != "of":
                found.start, found.this = place, word in ("this", "the")
                break
        elif word == "of":
            if not (index and (tokens[index - 1].group() in ORDINALS or tokens[index - 1].group() in ("course", "one", "last", "final"))):
                break
        elif word in _MANY:
            many, found.count, found.many = _MANY[word], _MANY[word], True
        elif many and word in ("final", "last") and tokens[index + 1].group() == "of":
            found.number = found.number or many
        elif word in _COUNTS or word in ("and", "final", "last", "of"):
            pass
        elif (word[0].isalpha() or word.endswith(("-minute", "-hour"))) and plain < 3 and word not in _AROUND:
            plain += 1
        elif word == "," and index and tokens[index - 1].group().endswith("-hour") and tokens[index + 1].group().endswith("-minute"):
            pass  # "the seven-hour, 25-minute first spacewalk"
        elif word == "," and index and tokens[index - 1].group() in ORDINALS and not found.number:
            pass  # "this, the third, STS-104 space walk"
        elif word == "," and index == 1 and index + 1 == len(tokens) and (flight := sentence.at.get(tokens[0].start())) is not None:
            if flight.is_a("Mission", "Expedition"):
                found.mission, found.start = flight, tokens[0].start()  # "Expedition 69, spacewalk three"
            break
        elif (
            word == ","
            and found.number
            and tokens[index + 1].group() in ORDINALS
            and index
            and (flight := sentence.at.get(tokens[index - 1].start())) is not None
            and flight.is_a("Mission", "Expedition")
            and (tokens[index - 1].start() == 0 or tokens[index - 2].group() in ":;")
        ):
            found.mission, found.start = flight, tokens[index - 1].start()  # "STS-92, third spacewalk"
            break
        elif word != "," or not _stands_apart(sentence, tokens[index - 1].start(), counted and index == len(tokens) - 1):
            break
        found.start = place
    return found


def all_outings(draft: Draft) -> list[tuple[Sentence, Outing]]:
    """The spacewalks that a document speaks of, each with its sentence."""
    found: list[tuple[Sentence, Outing]] = []
    mission = None
    by_day = bool(draft.once(days_outside)) or draft.once(_day_outside)
    for sentence in draft.sentences:
        if not by_day and not _may_speak(sentence):
            continue
        for outing in outings(draft, sentence, mission):
            found += [(sentence, each) for each in _apart(sentence, outing)]
            mission = outing.mission or mission
    return found


def _may_speak(sentence: Sentence) -> bool:
    """False for a sentence without words or a name of a spacewalk; where the tables have one on a day of the text, others may mean it."""
    outing, bare, ellipsis, _, role, became = _patterns(sentence.alphabet)
    for _ in sentence.worth((outing, bare, ellipsis, role, became)):
        return True
    return bool([chunk for chunk in sentence.chunks if chunk.is_a("Spacewalk")])


def _apart(sentence: Sentence, outing: Outing) -> list[Outing]:
    """ "The spacewalks of April 22 and 24" are two."""
    days = _DAYS.match(sentence.codes, outing.end) if sentence.codes[outing.start : outing.end].endswith("s") else None
    chunks = [sentence.at[at] for at in range(*days.span()) if at in sentence.at] if days else []
    if len(chunks) > 1 and all(isinstance(chunk.value, Date) for chunk in chunks):
        return [replace(outing, day=chunk) for chunk in chunks]
    return [outing]


_DAYS = compiled(r"(?:,? (?:[a-z]+ ){0,4}?(?:on|of) )(?:[\ue000-\uf8ff](?:,? and |, ))+[\ue000-\uf8ff]")


def outings(draft: Draft, sentence: Sentence, before: Entity | None) -> list[Outing]:
    """The spacewalks a sentence speaks of; `before` is the mission that the sentences before it count the last ones of."""
    outing, bare, ellipsis, tail, role, became = _patterns(sentence.alphabet)
    found: list[Outing] = []
    for match in outing.finditer(sentence.codes):
        if match.group().startswith("session") and not _tells_of_outside(draft, sentence):
            continue
        if _IN_GENERAL.search(sentence.codes, 0, match.start()) and _OF_ANY.match(sentence.codes, match.start()):
            continue
        lead = _lead(sentence, match.start(), bool(match["num"] or match["num2"]))
        if lead.several:
            continue
        flight = lead.mission or (sentence.at.get(match.start("x")) if match["x"] else None)
        mission = flight.meaning("Expedition", "Mission") if flight and not flight.members else None
        if match.group().startswith("walk") and mission is None and not _dated(sentence, match.start()):
            continue  # "the first walk": anybody's, of any kind
        named = match["num"] or match["num2"]
        number = NUMBERS.get(named or "") or int(named or 0) or lead.number
        if mission is None and not named and number and not lead.many and _OF_A_KIND.match(sentence.codes, match.end()):
            number = 0
        if mission is None and lead.number and (behind := _FLIGHT_BEHIND.match(sentence.codes, match.end())):
            mission = sentence.at[behind.start("x" if behind["x"] else "y")].meaning("Mission")
        if mission is None and (lead.own or match["own"] or named):
            mission = _not_of_strangers(draft, _only_mission(draft, sentence, match.start()))
        if mission is None and (flown := compiled(r" of (?:the )?(?=[\ue000-\uf8ff])").match(sentence.codes[match.end() :])):
            beside = sentence.at[match.end() + flown.end()]
            mission = draft.once(_by_place).get(beside.start) if beside.is_a("Person") else None
        if mission is None and number == 0 and (total := tail.match(sentence.codes, match.end())):
            number = ORDINALS[total["n"] or total["m"]]
            if total["z"] or total["of"]:  # "a spacewalk, the mission's first", "the session, the third of the expedition"
                mission = _not_of_strangers(draft, _only_mission(draft, sentence, match.start()))
            else:
                mission = sentence.at[total.start("x" if total["x"] else "y")].meaning("Expedition", "Mission")
        if number == 0 and lead.many and (this := _THIS_ONE.match(sentence.codes, match.start("after"))):
            number = lead.count if this["n"] in ("last", "final") else ORDINALS.get(this["n"], 0)
        if mission is not None and not mission.label.startswith(("STS", "Expedition")):
            mission = None  # a name of someone's own stay ("his Horizons mission") counts no spacewalks
        if mission is None and number and not lead.whose and lead.this:
            mission = _of_that_day(draft, sentence, number, match.start()) or _not_of_strangers(draft, _sole_shuttle(draft, number))
        if mission is None and number and lead.whose in ("their", "pair's", "duo's", "men's", "women's"):
            mission = _of_that_day(draft, sentence, number, match.start())  # the pair's third is the flight's, where the tables agree
        career = number if match["career"] or (lead.whose in ("her", "his") and not match["own"] and not mission) else 0
        numbered = bool(mission and number and not career)
        found.append(
            Outing(
                sentence.number,
                lead.start,
                match.end(),
                number if numbered else 0,
                mission if numbered else None,
                career,
                is_planned(sentence, lead.start),
            )
        )
    for at, chunk in sentence.at.items():
        row = draft.gazetteer.rows.get(chunk.entities[0].id) if chunk.is_a("Spacewalk") and chunk.entities else None
        of = draft.gazetteer.rows.get(row.get("mission")) if row else None
        if row is not None and of is not None:  # "STS-131 EVA 2"
            found.append(Outing(sentence.number, at, at + 1, int(row.get("number")), of.entity, 0, is_planned(sentence, at)))
    for match in role.finditer(sentence.codes):
        chunk = sentence.at[match.start()]
        plural = draft.text.endswith("s", chunk.start, chunk.end) and _OF_ANY.match(sentence.codes, match.start()) is not None
        any_of_them = plural and _IN_GENERAL.search(sentence.codes, 0, match.start()) is not None
        if chunk.entities[0].id == "spacewalker" and not found and not any_of_them and not sentence.codes[: match.start()].endswith("no "):
            found.append(Outing(sentence.number, *match.span(), planned=is_planned(sentence, match.start())))
    for match in became.finditer(sentence.codes) if not found else ():
        chunk = sentence.at[match.start("p")]
        if chunk.note == "coref" and draft.text.endswith("spacewalker", chunk.start, chunk.end):  # "became the first Canadian spacewalker"
            found.append(Outing(sentence.number, *match.span("p"), planned=is_planned(sentence, match.start())))
    for match in bare.finditer(sentence.codes):
        if match["at"] and not draft.once(_day_outside):
            continue
        if match.group() == "this one" and not draft.once(_speaks):
            continue
        if match["going"] and not _same_clause(sentence, found, match.start()) and airlocks(sentence, match):
            found.append(Outing(sentence.number, *match.span(), planned=is_planned(sentence, match.start())))
        elif match["n"] and not found and (mission := _only_mission(draft, sentence, match.start())) and draft.once(_speaks):
            counts = mission == before or mission.label.startswith("STS")  # a stay's are counted of somebody, of a year, of a repair
            number = ORDINALS[match["n"]] if counts else 0
            found.append(
                Outing(sentence.number, *match.span(), number, mission if counts else None, 0, is_planned(sentence, match.start()))
            )
    for match in outdoors(sentence) if draft.once(_day_outside) else ():
        if not _same_clause(sentence, found, match.start()) and airlocks(sentence, match):
            found.append(Outing(sentence.number, *match.span(), planned=is_planned(sentence, match.start()), cue=True))
    for match in may_be_outside(draft, sentence):
        if not _same_clause(sentence, found, match.start()) and airlocks(sentence, match):
            found.append(Outing(sentence.number, *match.span(), planned=is_planned(sentence, match.start()), cue=True))
    for match in ellipsis.finditer(sentence.codes):
        if any(outing.start <= match.start() <= outing.end for outing in found) or not draft.once(_speaks):
            continue
        mission = next((outing.mission for outing in reversed(found) if outing.mission), before)
        if mission or found:
            number = ORDINALS[match["n"]] if mission else 0
            found.append(Outing(sentence.number, *match.span(), number, mission, 0, is_planned(sentence, match.start())))
    return found


def _dated(sentence: Sentence, at: int) -> bool:
    """True for a day right before a place: "the May 3 walk"."""
    chunk = sentence.at.get(at - 2)
    return chunk is not None and isinstance(chunk.value, Date)


def _tells_of_outside(draft: Draft, sentence: Sentence) -> bool:
    """True where a sentence or one of the two before it has a word of a spacewalk, without which a session is one of anything."""
    start = draft.sentences[max(0, sentence.number - 2)].span.start
    return _OUTSIDE.search(draft.text, start, sentence.span.end) is not None


_OUTSIDE = compiled(r"(?i)\b(?:space ?walk(?:s|ers?|ing|ed)?|evas?|extra[ -]?vehicular|outside)\b")

_OF_A_KIND = compiled(
    r",? (?:ever\b|(?:(?:made|done|performed|conducted|carried out|undertaken|staged) )?(?:by (?:an?|any|anyone|women|two|only)\b|from (?:the )?[\ue000-\uf8ff])|in (?:history|(?:nearly |almost |over |more than )?(?:an?|[a-z]+|[0-9]+) (?:years?|months?|decade))|since\b|of (?:the|this) (?:year|decade|century|month|week)|for (?:an?|any|anyone|women)\b)"
)
"""What is counted of all spacewalks, not of a flight's: "the first spacewalk ever made by a Canadian", "the second spacewalk of the year"."""
_FLIGHT_BEHIND = compiled(r"(?:,| [-–—/]|:) (?P<x>[\ue000-\uf8ff])(?=[.;:]|$)|,? \((?P<y>[\ue000-\uf8ff])\)")
""" "Third spacewalk, STS-114."."""


def _speaks(draft: Draft) -> bool:
    """Whether a text speaks of spacewalks at all."""
    return _SPEAKS.search(draft.text) is not None


def _by_place(draft: Draft) -> dict[int, Entity]:
    """The flights of a text by where they are named; of several in one word, the first."""
    return dict(reversed(draft.flights))


def people_of(draft: Draft) -> dict[str, Entity]:
    """Everybody a text names, by id."""
    return {p.id: p for sentence in draft.sentences for each in sentence.people().values() if (p := each.meaning("Person"))}


SERIES = 4
"""From which number on nobody counts the spacewalks of a repair, or of a week: they are those of a stay."""


def _of_that_day(draft: Draft, sentence: Sentence, number: int, at: int) -> Entity | None:
    """The mission that "this fourth and final session" belongs to: the one spoken of, when its spacewalk of that number was on the scene's day."""
    mission = _only_mission(draft, sentence, at)
    row = draft.gazetteer.numbered.get((mission.id, str(number))) if mission else None
    if (
        mission is not None
        and not mission.label.startswith("STS")
        and draft.day
        and (number < SERIES or row is None or row.get("date") != draft.day)
    ):
        return None  # who lives on the station counts the spacewalks of a repair, or of a week
    if row is None or row.get("date") in (draft.day, draft.published):
        return mission if row is not None else None
    outside = {chunk.entities[0].id for chunk in sentence.chunks if chunk.is_a("Person") and chunk.entities}
    named = mission is not None and mission.label in draft.text[: sentence.span.end]
    return mission if outside and named and not draft.day and not draft.published and outside <= set(row.many("crew")) else None


def _day_outside(draft: Draft) -> bool:
    """True when the tables have someone of the text outside on the scene's day, else the document's, or the day beside it."""
    told = draft.day or draft.published
    if len(told) != 10:
        return False
    month, day = told[:8], int(told[8:])
    days = (f"{month}{each:02}" for each in (day - 1, day, day + 1))
    rows = [row for each in days for row in draft.gazetteer.spacewalks.get(each, ())]
    return any(draft.once(people_of).keys() & set(row.many("crew")) for row in rows)


def _same_clause(sentence: Sentence, found: list[Outing], at: int) -> bool:
    """True when a spacewalk is named in the clause of a place: "went outside on the mission's first spacewalk" tells of one."""
    return any(not compiled(r"[;:.]").search(sentence.codes[min(o.start, at) : max(o.start, at)]) for o in found)


def airlocks(sentence: Sentence, match: re.Match[str]) -> bool:
    """False for a way out of a module that is no airlock."""
    inside = [chunk for at, chunk in sentence.at.items() if match.start() <= at < match.end() and chunk.is_a("Module")]
    return all(chunk.entities[0].id in ("quest", "pirs", "poisk") for chunk in inside)


_IN_GENERAL = Pattern(
    r"\b(?:for|(?:from|through|out of|by) which|where|(?:can|to|that|which|could) (?:support|host|serve|let|help|aid|allow)s?|(?:door|porch|gate|exit|base|site|room|home|hatch)(?:way)? (?:for|of|to)) $"
)
_OF_ANY = Pattern(
    r"(?:spacewalks|space walks|evas|spacewalkers|[\ue000-\uf8ff])(?!,? (?:by|of|on|in|with|made|done|during|from|numbers?)\b|,? [\ue000-\uf8ff]| [0-9])"
)
"""Spacewalks and those who make them, in general: "a porch for spacewalkers", "from which spacewalks are made"."""


_AHEAD = Pattern(
    r"(?:ahead of|before|prior to|in advance of|preparing for|prepares? for|preparations? for|setting up for|prepared for|ready (?:[^.;,]{1,40} )?for|(?:suit\w* up|dress\w*|preparing|prepares?|prepared|prebreath\w+|camp\w* out) [^.;,]{1,40} for|getting ready for|wait(?:s|ing)? (?:[^.;,]{1,40} )?for|practic\w+ for|train\w* for|rehears\w+ for|plans? for|upcoming|next|planned|scheduled|future|awaits|minutes before|days? before|after|since|for|until|tools? for|during a|procedures? for|(?:helps?|helped|helping|into|dons?|donn\w+|fit(?:s|ted|ting)?|check(?:s|ed|ing)?|siz(?:es?|ed|ing)|read(?:y|ies|ied|ying)|pack(?:s|ed|ing)?|gather(?:s|ed|ing)?|charg(?:es?|ed|ing)) [^.;,]{1,50} for|used (?:for|during)|in support of|eve of|run-up to|leading up to)\s(?:the (?:start|beginning|outset|opening) of )?(?:an? |the |their |his |her |this |that |tomorrow's |next week's |(?!(?:during|while|at|to|with|from|(?<!out )(?<!side )on)\b)[\w-]+ |[\ue000-\uf8ff]'s? ){0,4}$"
)


_ONE_OF = Pattern(
    r"\b(?:during|participat\w+ in|tak(?:es?|ing) part in|on|(?<!will )(?:is|was|being|marks|marked)|(?:spacewalks?|evas?|outings?),) $"
)
"""Before "the first of three spacewalks scheduled": the series was planned, this one is under way or over."""
_NOT_YET = compiled(r"\b(?:tomorrow|upcoming|next|before|prior to|plans?|prepar\w+|to come|will)\b")
_SERIES = Pattern(rf"(?:(?:the|[\ue000-\uf8ff]'s?|mission's|flight's|crew's) )*(?:{'|'.join(ORDINALS)}) of ")
_AHEAD_TOO = Pattern(
    r"(?:(?:the|a|an|their|his|her|another|this) )?(?:(?:next|upcoming|forthcoming|future) |[^.;,:]{0,40}\b(?:spacewalks?|evas?|outings?|excursions?)(?: (?:no\. |#|number )?(?:\d|one|two|three|four|five))?(?:,| is| are|, which is|, now)? "
    r"(?:(?:now|currently|tentatively|still) )?(?:set|due|planned|scheduled|slated|targeted|expected|foreseen|to come|to be made|tomorrow|next (?:week|month)|later this (?:week|month))\b)"
)


_TO_COME = Pattern(
    r"(?:the |an? |their )?(?:(?!\b(?:was|were|had|has|did|made|took|went|when|after|before|and|but)\b)[^.;:,]){1,60}?(?:,(?: (?!was\b|were\b|had\b|made\b)[^.;:, ]+){1,8},)? (?:which )?(?:(?:is|are) (?:now |still |then |next )?(?:to (?!blame\b|thank\b|credit\b)[a-z]+\b|reserved for\b|set aside for\b|earmarked for\b|down for\b|left (?:to|for) [\ue000-\uf8ff]|(?:due|planned|scheduled|slated|set|expected)\b"
    r"|[\ue000-\uf8ff](?:'s)?(?: and [\ue000-\uf8ff](?:'s)?)? to (?:make|do|perform)\b)|will (?:be|see|fall|go|follow|take|come|belong|have)\b|(?:falls|goes|belongs) to (?:the )?[\ue000-\uf8ff]|(?:follows|comes)(?: up)? (?:on (?:the )?[\ue000-\uf8ff]|next|tomorrow|later|in [a-z]+ days?))"
)
"""A spacewalk with its day in an aside and words that put it ahead: "EVA 2, on the 21st, is to be made by A and B", "... goes to A"."""
_WILL_WHEN = Pattern(r"\bwill\b[^.;:]*,? (?:when|once|as soon as) [^.;:]{0,90}$")
"""Before what comes with something else to come: "the suit she will wear on Friday, when she and A go out"."""


_BY_PLAN = Pattern(
    r"(?:^on|\b(?<!ing )(?:by|under|according to|per)) (?:the |their |its )?(?:present|current|latest|existing|revised|original|working|new) (?:flight )?(?:schedule|plan|time ?line|time ?table)s?\b"
)
_AT_IT = Pattern(
    r"\b(?:performs?|conducts?|carr(?:y|ies) out|(?:is|are) (?:out )?on) (?:an?|the|their) (?:[a-z-]+ )?(?:spacewalk|eva|excursion)\b(?! (?:on|tomorrow|next|later)\b)"
)
"""Of a spacewalk under way, which is by a plan too: "Under the revised plan, A and B perform a spacewalk"."""
_IF_WELL = Pattern(
    r"\b(?:as things (?:now )?stand|if all goes|all being well|weather (?:allowing|permitting)|if (?:the|that) plan(?:s)? holds?)\b"
)
"""What makes a day told one to come."""
_SUPPOSED = Pattern(
    r"\b(?:supposed|meant|going|due|expected|slated|hoping|hope|hopes|intend|intends) to [^.;:]{0,90}$|\bstill to come\b[^.;]{0,90}$"
    r"|\b(?:delay(?:s|ed|ing)|postpon(?:es|ed|ing)|cancel(?:s|l?ed|l?ing)|scrubb(?:ed|ing)|scrubs|scrapped|foiled|thwarted|put(?:ting)? off|push(?:ed|ing)? back|call(?:ed|ing)? off|rul(?:ed|ing) out|prevented|held up|[ck]ept (?:them|him|her) from)"
    r" (?:(?!start\b|end\b|return\b)(?:the|their|his|her|its|that|this|an?|planned|first|second|third|next|[a-z]+(?:ian|an|day)|scheduled|upcoming) ){0,4}$"
)
_NONE = Pattern(r"no\b")


def is_planned(sentence: Sentence, at: int) -> bool:
    """True when the words before a place, or right at it, put a spacewalk ahead, in doubt or off."""
    if (
        _OFF.search(sentence.codes)
        or _IF_WELL.search(sentence.codes)
        or (_BY_PLAN.search(sentence.codes) and not _AT_IT.search(sentence.codes))
        or _SUPPOSED.search(sentence.codes, 0, at)
        or _NONE.match(sentence.codes, at)
        or _TO_COME.match(sentence.codes, at)
        or (
            _AHEAD_TOO.match(sentence.codes, at)
            and (
                not (_SERIES.match(sentence.codes, at) and _ONE_OF.search(sentence.codes, 0, at)) or _NOT_YET.search(sentence.codes, 0, at)
            )
        )
    ):
        return True
    if _WAS_OVER.match(sentence.codes, at) or came_to_pass(sentence, at):
        return False  # "before this spacewalk was over"
    if _FRONTED.search(sentence.codes, max(0, at - 30), at) and _WILL_THEN.match(sentence.codes, at):
        return True
    if (first := _FIRST_TO.search(sentence.codes, 0, at)) and not _NOT_YET.search(sentence.codes, 0, first.start()):
        return False
    lead = sentence.codes[:at].rstrip() + " "
    if _PREPARATIONS.match(sentence.codes, at):
        return True
    if _MAYBE.search(lead) or _WILL_WHEN.search(lead):
        return True
    ahead = compiled(r"(?P<d>[\ue000-\uf8ff]) (?:the |an? |their |her |his )?(?:[a-z]+ ){0,2}$").search(lead)
    date = sentence.at[ahead.start("d")] if ahead else None
    if (
        date is not None
        and isinstance(date.value, Date)
        and date.value.how == "shift"
        and compiled(r"before|ahead|prior").search(sentence.text[date.start : date.end])
    ):
        return True
    return (
        (feeling := mood(sentence, at, at)) == "planned"
        or (feeling == "denied" and not _NEVER_BEFORE.search(sentence.codes))
        or bool((before := _AHEAD.search(lead)) and not before.group().startswith(("after", "since", "for", "during a")))
        or bool(
            compiled(
                r"(?:due to|to make(?! (?:it|them|him|her|sure|room|way|space)\b)|scheduled to|planned for|preparing|left (?:to|for)(?! right)|saved for|held over for)\b[^.;]{0,50}$"
            ).search(lead)
        )
    )


_FRONTED = Pattern(r"(?:^|[;:.] |, (?:and|but|while|then) |^(?:and|but|then) )(?:on|for|during|in|at) (?:the )?$")
_WILL_THEN = Pattern(
    r"(?:(?!\b(?:[a-z]{2,}[a-df-z]ed|was|were|had|did|took|went|made|put|that|which|who|where|when|if|is|are)\b)[^.;:]){1,120}?(?<![a-z])(?:will|won't|(?:is|are) (?:to (?!be seen\b)[a-z]+|due to|scheduled to|set to|expected to)|(?:hope|expect|plan|intend)s? to)(?![a-z])"
)
"""Behind a spacewalk that a clause opens with, and what is to be done on it: "For the second excursion, on Sept. 3, A will be joined by B"."""
_CAME_TO_PASS = Pattern(
    r"(?:[^.;:,]{1,60}? )?(?:spacewalks?|space walks?|evas?|excursions?|outings?|sorties?)(?: \(eva\))?,? "
    r"(?:(?:on|during|in) which (?:(?:he|she|they|both|the (?:two|pair|duo)|[\ue000-\uf8ff](?:,? and (?:he|she|[\ue000-\uf8ff]))?) )+(?:then |later |both |[a-z]+ly )?(?:(?!need|will)[a-z]+ed|threw|took|put|cut|set|hung|built|made|laid|ran|got|went|flung|wound|spent|tied|let)\b"
    r"|(?:which|that) (?:then |later |soon )?(?:got under way|began|started|took place|took|saw|lasted|ran|went|came|proved|turned out|ended|would (?:last|take|run|be|see|prove|end))\b)"
)
"""A spacewalk that a picture was taken ahead of, and that came about: "ahead of their second spacewalk, during which A threw a satellite"."""


def came_to_pass(sentence: Sentence, at: int) -> bool:
    """True for a spacewalk told as one to prepare for, and in the same breath as over."""
    return _AHEAD.search(sentence.codes[:at].rstrip() + " ") is not None and _CAME_TO_PASS.match(sentence.codes, at) is not None


_LOOKED_BACK = Pattern(
    r"[\ue000-\uf8ff](?: \([^()]{1,30}\))?,? (?:(?:then|again|both|each|together|[a-z]+ly) )?(?:was|were|had|went|did|made|took|came|cut|put|set|ran|hung|got|laid|built|left|spent|wired|cabled|[a-z]{2,}[a-z](?<!e)ed)\b(?! (?:to be|due|scheduled|planned|slated|assigned|named|chosen|expected|set|to (?:go|make|do))\b)"
    r"|\b(?:they|he|she|both|(?:the|these) (?:two|pair|duo|team|men|women|spacewalkers|astronauts|cosmonauts|engineers)) (?:then |again |both |[a-z]+ly )?(?:was|were|had|went|did|made|took|came|cut|put|set|ran|hung|got|laid|built|left|spent|[a-z]{3,}ed)\b(?! (?:to be|due|scheduled|planned|slated|assigned|named|chosen|expected|set|to (?:go|make|do))\b)"
)


def looked_back(sentence: Sentence, at: int) -> bool:
    """True where a sentence with a day tells as over what people did: "four days later, A and B cabled it up". Such a text was written after
    the day, whatever day it bears."""
    return _LOOKED_BACK.search(sentence.codes) is not None and not _AHEAD_WORDS.search(sentence.codes) and not is_planned(sentence, at)


_AHEAD_WORDS = Pattern(
    r"\b(?:will|would|shall|should|may|might|could|is|are|has|have|to be|due|scheduled|planned|slated|targeted|expected|until|before|next|tomorrow|upcoming|hop(?:e|es|ing)|assigned|chosen)\b"
)


_CALLED_OFF = Pattern(
    r"\b(?:the|their|this|that|his|her) (?:[a-z-]+ ){0,2}(?:space ?walk|eva|outing|excursion|walk)\b(?:,? (?:that |which )?[^.;:,]{3,60}?,?)? (?:(?:was|were|is|has been|had been|had to be|would be|is being) (?:[a-z]+ly )?|be )?(?:called off|cancell?ed|scrubbed|scrapped|postponed|put off|abandoned|never (?:made|took place)|did not (?:happen|take place))\b(?! until| after| [a-z]+ minutes)"
)


def called_off(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence beside one that calls the spacewalk off: of the same day, or behind or before it and of no day of its own."""
    for other in draft.sentences[max(0, sentence.number - 2) : sentence.number + 3]:
        if other is sentence or not _CALLED_OFF.search(other.codes):
            continue
        here, there = _days(draft, sentence), _days(draft, other)
        if not (here and there and not here & there) and not (here and other.number < sentence.number and not here & there):
            return True
    return False


def _days(draft: Draft, sentence: Sentence) -> set[str]:
    return {resolve_date(draft, sentence, c) for c in sentence.chunks if isinstance(c.value, Date) and c.value.how not in ("year", "month")}


_FIRST_TO = Pattern(
    r"\b(?:first|second|third|only|oldest|youngest|latest|last|\d{1,3}(?:st|nd|rd|th)) (?:(?! (?:are|is|will) )[^.;,]){0,40}?(?:ever |yet |so far )?to (?:make|do|perform|conduct|take|go(?: out)? on|complete|carry out|lead|take part in|be (?:out )?on|step out on) (?:an? |the )?$"
)
"""Before what somebody is the first to have done: "the first Dane to make a spacewalk"."""
_WAS_OVER = Pattern(
    r"(?:the|this|that|their|his|her|its) (?:[a-z0-9-]+ ){0,3}?(?:spacewalk|eva|outing|excursion)(?: [0-9a-z])? (?:was (?:over|done|out)|ended|had ended|came to|drew to|was brought to|finished)\b"
)
_PREPARATIONS = Pattern(
    r"(?:(?:the|an?|their|his|her|its|this) )?(?:[a-z-]+ ){0,2}?(?:space ?walks?|evas?|extravehicular activity)(?: \([a-z]+\))? (?:preparations?|preps?|preparatory|rehearsals?|training|practice|dress rehearsal|dry[- ]?run|procedures? review|tools? (?:check|configuration|gathering)|planning)\b"
)
"""What is done ahead of a spacewalk, named by it: "spacewalk preparations"."""
_NEVER_BEFORE = Pattern(r"\bnever\b[^.;]*\b(?:before|until)\b|\bnever (?:before|until)\b")
"""Of somebody's first: "he had never walked in space before this"."""
_MAYBE = compiled(
    r"\b(?:may|might|could|would|should) [a-z]+(?: [a-z]+){0,2}, [^,;.]{3,50}, $|\bplans? of [^.;]{0,30}$|\b(?:was|were|been) (?:dropped|scratched|withdrawn|pulled|bumped|taken off|stood down)\b[^.;]{0,60}$"
)
_OFF = Pattern(
    r"\b(?:called off|call(?:s|ing)? (?:it|this one|the (?:spacewalk|eva|outing|whole thing)) off|called (?:it|this one) off|did(?: not|n't) happen|never happened|(?:and |but )this (?:is|was)(?: not|n't) it|(?:was|were|is|been|be) put off|postpon\w+|cancel\w+|scrapped|scrubbed(?! (?:[a-z-]+ ){0,3}(?:windows?|portholes?|panes?|glass|handrails?|hull|seals?|rings?)\b)|gear\w* up for|suit\w* up for|did not (?:go|leave|make|take)|didn't (?:go|leave|make)|(?:has|have|had) yet to|missed(?! (?:(?:the|a|an|his|her|their|that|this|out on) )*(?:[a-z-]+ )?(?:meals?|lunch|dinner|supper|breakfast|party|feast|calls?|views?|sights?|shows?|bites?|taste|celebration|cake|moment|fun|salad|treat|toast|concert|picture|photo|portrait)\b)|"
    r"was never made|never took place|rehears\w+|practic\w+|simulat\w+|would have|what a spacewalk would|ruled out|turned down|train(?:ed|s|ing)?(?! (?:(?:his|her|the|their|a|an|its|[a-z]+) ){0,3}?(?:cameras?|lens|lenses|telephoto|viewfinder|helmet camera)\b) |proposed|expects? to|pencilled in|has been told to|not yet been|is off|were to have|was to have|(?:no one|nobody) (?:went|ventured|stepped|was|got)|never left|(?:is|are) (?:now|next|then|both|again|instead) to (?:go|venture|step|head|make|try))\b"
    r"|\b(?:was|were|has been|had been|got) (?:then |later |since |[a-z]+ly )?(?:pushed|moved|bumped|slipped|shifted|rescheduled|held over)(?: back| off)? (?:(?:to|until|from) [\ue000-\uf8ff]|(?:to|until|by|from) (?:an?|the|next|several|two|three))(?![\w-])"
)


def _not_of_strangers(draft: Draft, mission: Entity | None) -> Entity | None:
    """A flight that words leave open, unless the tables have nobody whom the text names in its crew: "the mission's third spacewalk"
    is of another then."""
    return None if mission and draft.once(_strange, mission) else mission


def _strange(draft: Draft, mission: Entity) -> bool:
    """True when the tables have nobody whom the text names in the crew of a flight."""
    people = draft.once(people_of).values()
    return bool(people) and all(flew(draft, person, mission) is False for person in people)


def _sole_shuttle(draft: Draft, number: int) -> Entity | None:
    """The one flight that a document names, when it is a shuttle's: "the third space walk" is of it."""
    shuttles, others = draft.once(_flights)
    if len(shuttles) == 1 and not others:
        return shuttles[0]
    return None if shuttles else draft.once(_flown_together, number)


def _flights(draft: Draft) -> tuple[list[Entity], list[Entity]]:
    """The flights that a text names: those of the shuttles, and the others."""
    flights = draft.each_flight()
    return [f for f in flights if f.label.startswith("STS")], [f for f in flights if not f.label.startswith("STS")]


def _flown_together(draft: Draft, number: int) -> Entity | None:
    """The one flight of an orbiter that a document names with someone of its crew, as the tables know them: it made so many spacewalks,
    and the picture's day, where it is known, is one of its days."""
    orbiters = {e.id for _, each in draft.chunks("CrewSpacecraft") for e in each.entities if e.id.startswith("space-shuttle-")}
    people = draft.once(people_of).keys() if orbiters else set()
    rows = draft.gazetteer.rows.values() if people else ()
    found = [row.entity for row in rows if row.get("craft") in orbiters and people & set(row.many("crew"))]
    flight = found[0] if len(found) == 1 else None
    row = draft.gazetteer.rows[flight.id] if flight is not None and (flight.id, str(number)) in draft.gazetteer.numbered else None
    day = draft.day or draft.published
    return flight if row is not None and (not day or row.get("from") <= day <= row.get("until")) else None


def _only_mission(draft: Draft, sentence: Sentence, at: int) -> Entity | None:
    """The mission last named before a place, else the only one of the document; shuttle flights and expeditions count."""
    here = sentence.offsets[at] if at < len(sentence.offsets) else sentence.span.end
    pool, one = draft.once(_pool)
    last = bisect.bisect_left(pool, here, key=itemgetter(0)) - 1
    return pool[last][1] if last >= 0 else pool[0][1] if one else None


def _pool(draft: Draft) -> tuple[list[tuple[int, Entity]], bool]:
    """The shuttle flights of a text, else its expeditions, each with its place, in order; and whether they are one and the same."""
    flights = sorted((pair for pair in draft.flights if pair[1].label.startswith(("STS", "Expedition"))), key=itemgetter(0))
    pool = [pair for pair in flights if pair[1].label.startswith("STS")] or flights
    return pool, len({flight.id for _, flight in pool}) == 1
