"""Spacewalks told together: "his partner for all three excursions", "made three spacewalks in all during STS-97", "out on the first two".

In: a draft whose spacewalks are read. Out: each of a flight's spacewalks that a count stands for, with those of the text who made them, where
the reference tables count as many."""

from __future__ import annotations

import re

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date, later
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.outings import ORDINALS, is_planned, people_of
from issgraph.extract.operations.walk_words import THEY
from issgraph.extract.operations.walks_by_tables import entity_of, first_named
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.reference import Row

_MANY = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_N = "two|three|four|five|[2-5]"
_WALKS = (
    r"(?:(?!of\b|the\b|other\b|more\b|hours?\b)[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3}?"
    r"(?:space ?walks|evas|excursions|outings|sorties|forays|extravehicular activit(?:y periods|ies)|sessions of (?:eva|extravehicular activity)|(?:trips|ventures|times|turns|shifts|jobs|days) (?:outside|outdoors)|walks)\b"
)
_MADE = r"(?:perform|conduct|complet|execut|undertak|carr(?:y|ied|ies) out|made|mak|did|do(?:es|ing)?\b|took part in|tak(?:e|es|en|ing) part in|participat|shar|had|has|have|flew|flown|went (?:out )?(?:on|for)|gone (?:out )?(?:on|for)|logg|finish|team\w* up (?:for|on)|through|spent|over|in|during|after|with|across|for|credit|behind)"
_ALL = Pattern(
    rf"\b(?:all (?:of (?:the |his |her |their |its )?)?(?P<a>{_N}) {_WALKS}|all (?:of )?(?:the |this |their )?(?:mission|flight|[\ue000-\uf8ff])'s? (?P<b>{_N}) {_WALKS}"
    rf"|(?P<c>both)(?: of)?(?: the| his| her| their)? {_WALKS}|all (?P<d>{_N})(?: of them)?(?=[,.;:)]|$| (?:together|with|during|of them)\b)"
    rf"|(?:partner|mate|companion|colleague|team-?mate|buddy) (?:on|for|in) (?P<h>both)(?: of them)?(?=[,.;:)]|$)"
    rf"|{_MADE}[a-z]* (?:(?:a total of|altogether|together|his|her|their|the(?: mission's| flight's)?) )?(?P<e>{_N}) {_WALKS}(?= (?:in all|in total|all told|altogether|together|between|side by side|during|of (?:the )?[\ue000-\uf8ff]|on (?:the )?[\ue000-\uf8ff]|while|that|to|for|in (?:the )?[\ue000-\uf8ff])|[,.;:)]|$)"
    rf"|the other (?P<g>{_N})(?: {_WALKS})?(?=[,.;:)]|$| (?:walks|on|of)\b)|(?P<f>{_N}) {_WALKS},? all (?:of them )?(?:with|by|made|done|performed|conducted|carried out|shared)\b)",
    given=[_MANY],
)
_SOME = Pattern(
    rf"\b(?:the|[\ue000-\uf8ff]'s|mission's|flight's) first (?P<first>two|three|four)(?= (?:space ?walks|evas|excursions|outings|times|of)\b|[,.;:)]|$| and\b)"
    rf"|\b(?:the |numbers |nos\. |evas )(?P<one>{'|'.join(ORDINALS)}|[1-5])(?:, (?:the )?(?P<two>{'|'.join(ORDINALS)}|[1-5]))?,? and (?:the )?(?P<three>{'|'.join(ORDINALS)}|[1-5])(?: of (?:them|the {_N}|the mission's {_N}))?(?: space ?walks| evas| excursions| outings|(?=[,.;:)]|$| (?:with|together)\b))"
)
_WORD = compiled(r"\b(?:[Ss]pace ?walk|EVAs?\b|[Ee]xcursion|[Oo]uting|[Ss]ortie|[Ee]xtravehicular|outside|outdoors)")
_NOBODY = compiled(r"\b(?:nobody|no one|none|never|neither|only one|not)\b[^.;]{0,60}$")
_WATCHES = compiled(
    r"\b(?:(?:watch|film|follow|choreograph|support|plann|train|prepar|direct|steer|help|rehears|simulat|assign|schedul|select)\w*|led|will|to)\b[^.;]{0,50}$"
)
"""Before the count: who only had to do with others' spacewalks, or with those to come."""


def read_walks_in_all(draft: Draft) -> None:
    """States the spacewalks that a text counts together, of those who made just as many."""
    if _WORD.search(draft.text) is None and " between " not in draft.text:
        return
    _flight_of_walk(draft)
    people = draft.once(people_of)
    for sentence in draft.sentences if people else ():
        for match in _ALL.finditer(sentence.codes):
            if not _speaks_otherwise(sentence, match.start()):
                count = next(_MANY[word] for word in match.groups() if word)
                _all(draft, sentence, match, count, people)
        for match in _BETWEEN.finditer(sentence.codes):
            if not _speaks_otherwise(sentence, match.start()):
                _between(draft, sentence, match, people)
        for match in _SOME.finditer(sentence.codes):
            if not _speaks_otherwise(sentence, match.start()):
                _some(draft, sentence, match)


def _flight_of_walk(draft: Draft) -> None:
    """A picture that was taken during a numbered spacewalk of a flight of the text was taken during the flight."""
    for told in draft.about("takenDuring"):
        walk = told.object if isinstance(told.object, Entity) and told.asserted else None
        flight = next((a for _, a in draft.flights if walk is not None and walk.label.startswith(f"{a.label} EVA ")), None)
        if flight is not None:
            draft.say(draft.photo, "takenDuring", flight, told.rule, told.quote, object_span=told.object_span, trigger=told.trigger)


def _speaks_otherwise(sentence: Sentence, at: int) -> bool:
    begin = max(0, at - 90)
    return (
        is_planned(sentence, at)
        or bool(mood(sentence, at, at))
        or _NOBODY.search(sentence.codes, begin, at) is not None
        or _WATCHES.search(sentence.codes, begin, at) is not None
    )


_BETWEEN = Pattern(
    rf"\b(?P<n>{_N}|six|seven) (?:occasions|times|days|{_WALKS})\b[^.;:\ue000-\uf8ff]{{0,30}}? (?:between|from) (?P<a>[\ue000-\uf8ff])(?: and| to|-|–) (?P<b>[\ue000-\uf8ff])"
    rf"|\b(?:ma[dk][a-z]*|done|performed|completed|shared|been (?:out|outside) on|gone (?:out|outside)) (?P<m>{_N}|six|seven)\b[^.;:\ue000-\uf8ff]{{0,40}}? since (?P<c>[\ue000-\uf8ff])"
)


def _between(draft: Draft, sentence: Sentence, match: re.Match[str], people: dict[str, Entity]) -> None:
    """ "On four occasions between Nov. 15 and Jan. 25": all that somebody made in that time, where they are as many."""
    ends = [sentence.at[match.start(each)] for each in (("c",) if match["c"] else ("a", "b"))]
    if not all(isinstance(end.value, Date) for end in ends):
        return
    first, last = resolve_date(draft, sentence, ends[0]), resolve_date(draft, sentence, ends[-1])
    if match["c"]:
        last = draft.day or draft.published
    if len(first) < 10 or len(last) < 10:
        return
    if last < first and draft.published >= f"{int(last[:4]) + 1}{last[4:]}":
        last = f"{int(last[:4]) + 1}{last[4:]}"
    rows = [row for day, of_day in draft.gazetteer.spacewalks.items() if first <= day <= last for row in of_day]
    here = [who for who in sentence.people() if who in people]
    made = [row for row in rows if here and all(who in row.many("crew") for who in here)]
    word = match["n"] or match["m"]
    if (
        made
        and len(made) == (int(word) if word.isdecimal() else NUMBERS.get(word, 0))
        and not later(made[-1].get("date"), max(draft.day, draft.published))
    ):
        _state(draft, sentence, match, made, here, counted=False)


def _flights(draft: Draft) -> list[str]:
    """The ids of the flights that a text names, or whose spacewalks it has told: shuttle flights first."""
    named = [flight.id for _, flight in draft.flights if flight.label.startswith("STS")]
    told = [draft.gazetteer.rows.get(s.object.id) for s in draft.about("performed") if isinstance(s.object, Entity)]
    others = [flight.id for _, flight in draft.flights if flight.label.startswith("Expedition")]
    return list(dict.fromkeys((*named, *(row.get("mission") for row in told if row is not None), *others)))


def walks_of(draft: Draft, flight: str) -> list[Row]:
    """The spacewalks of a flight in their order."""
    found: list[Row] = []
    while (row := draft.gazetteer.numbered.get((flight, str(len(found) + 1)))) is not None:
        found.append(row)
    return found


def _all(draft: Draft, sentence: Sentence, match: re.Match[str], count: int, people: dict[str, Entity]) -> None:
    """States all that a flight counts of somebody whom the sentence names, and of whoever of the text made the same."""
    for flight in _flights(draft):
        rows = walks_of(draft, flight)
        mine = {who: [row for row in rows if who in row.many("crew")] for who in people}
        begin = max(sentence.codes.rfind(mark, 0, match.start()) for mark in (";", ":", "—", ", and ", ", while "))
        clause = sentence.original(begin, match.end()) if match["g"] and begin >= 0 else sentence.span
        here = [who for who, each in sentence.people().items() if len(mine[who]) == count and each.start >= clause.start]
        if not here and THEY.search(sentence.codes):
            here = [who for who in people if len(mine[who]) == count]
        made = mine[here[0]] if here else []
        if not made or later(made[-1].get("date"), max(draft.day, draft.published)):
            continue
        _state(draft, sentence, match, made, [who for who in people if mine[who] == made])
        return


def _some(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "Out on the first three": those of the sentence who made all of them."""
    numbers = (
        range(1, _MANY[match["first"]] + 1) if match["first"] else [_number(match[each]) for each in ("one", "two", "three") if match[each]]
    )
    for flight in _flights(draft):
        rows = {int(row.get("number")): row for row in walks_of(draft, flight)}
        made = [rows[number] for number in numbers if number in rows]
        who = [each for each in sentence.people() if made and all(each in row.many("crew") for row in made)]
        if len(made) == len(numbers) and who and not later(made[-1].get("date"), max(draft.day, draft.published)):
            _state(draft, sentence, match, made, who)
            return


def _number(word: str) -> int:
    return ORDINALS[word] if word in ORDINALS else int(word)


def _state(draft: Draft, sentence: Sentence, match: re.Match[str], rows: list[Row], who: list[str], *, counted: bool = True) -> None:
    span = sentence.original(*match.span())
    named: dict[str, Chunk] = first_named(draft, sentence, set(who))
    for row in rows:
        spacewalk = entity_of(draft, row, counted=counted)
        for each in named.values():
            person = each.meaning("Person")
            if person is not None:
                quote = draft.holder(each.start).span
                draft.say(person, "performed", spacewalk, "walks-in-all", quote, subject_span=each.span, object_span=span, trigger=span)
