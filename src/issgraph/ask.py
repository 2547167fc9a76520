"""An English question to one of the named questions with its values, or to the reason why not and the nearest ones; no model, no guess."""

from __future__ import annotations

import contextlib
import datetime
import itertools
import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from issgraph.errors import QuestionError
from issgraph.gazetteer import gazetteer
from issgraph.phrasing import STATION, SUBJECT, Gap, Meaning, Phrase, Token, lexicon, meaning, phrases, tokens
from issgraph.query import Graph
from issgraph.questions import PLAIN_KINDS, Parameter, Question
from issgraph.reference import Row
from issgraph.store import Answer
from issgraph.vocab import CLASSES, INDIVIDUALS, is_a

NEAREST = 3
CLOSE = 0.65
"""How much of the weight of all words two ways of asking must share to be taken for the same."""
MARGIN = 0.15
"""By how much the nearest question must be nearer than the next."""
ELSEWHERE, STRANGE = 0.3, 2.0
"""What a word costs that the question is asked with, though not in this way; one that it is never asked with costs twice its weight."""
CORE = 0.8
"""A word that stands in so many of a question's ways of asking must be there."""
_ASKING = frozenset(("who", "when", "where"))
"""May be left out ("members of JAXA"), or asked besides where the question is asked so as well."""
_DECISIVE = frozenset(
    "not only first last most least long before after since until between now below over plan deny "
    "how-long how-high how-often why born "
    "background foreground partly hidden".split()
)
"""Words without which a question is another one."""
_LOOSE_ENDS = 4
"""How many names of a question may also be plain words or left out; each doubles the readings that are tried."""

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.I)
    for pattern in (
        r"(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"{_YEAR} {_MONTH} {_DAY}",
        rf"{_DAY}\.(?P<number>\d\d?)\.{_YEAR}",
        r"(?P<first>\d\d?)/(?P<second>\d\d?)/" + _YEAR,
        rf"(?P<feast>christmas(?: day| eve)?|new year['’]s (?:day|eve)),?(?: of| in)? {_YEAR}",
        rf"{_MONTH}(?: of)?,? {_YEAR}",
        _YEAR,
    )
)
_FEASTS = {
    "christmas": "-12-25",
    "christmas day": "-12-25",
    "christmas eve": "-12-24",
    "new year's day": "-01-01",
    "new year's eve": "-12-31",
}
_NUMBER = re.compile(r"(?<![\w.-])(?P<number>0?\.\d+|[01]|\d{1,3}(?: ?%| percent))(?![\w.])")


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a question that stand for something: text[start:end], the value a question takes for them, and its possible kinds."""

    start: int
    end: int
    value: str
    kinds: frozenset[str]
    plain: bool = False
    """True when the words may as well be plain words."""
    ids: Mapping[str, Collection[str]] = field(default_factory=dict)
    """What it may mean, by class."""

    def told(self, parameter: str, kind: str) -> str:
        """The value for a parameter: the name, or the id where the name means other things as well that do not fit there."""
        every = set(itertools.chain(*self.ids.values()))
        fitting = {each for cls, ids in self.ids.items() if _fits({cls}, kind) and _right_sort(parameter, {cls}) for each in ids}
        return f"id:{fitting.pop()}" if len(fitting) == 1 < len(every) else self.value


@dataclass(frozen=True, slots=True)
class Understood:
    """The named question that was meant, and its values."""

    question: Question
    values: dict[str, str]
    counted: bool = False
    """True when it was asked how many."""
    sparql: str = ""
    """The query that answers it."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Why a question was not understood, and the questions nearest to it."""

    why: str
    nearest: tuple[Question, ...] = field(default=())


class Asker:
    """What is needed to understand questions about one graph: its named questions, their phrasings and the names it knows."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._phrases: dict[frozenset[str], list[Phrase]] = {}
        for question in graph.questions.values():
            with contextlib.suppress(QuestionError):  # a line that cannot be read must not keep the others from being understood
                for phrase in phrases([question]):
                    self._phrases.setdefault(phrase.meaning.words, []).append(phrase)

    @cached_property
    def _names(self) -> dict[tuple[str, ...], tuple[str, dict[str, set[str]]]]:
        """Names as sequences of words in lower case, with the name as it is written and the ids of what it may mean, by class."""
        found: dict[tuple[str, ...], tuple[str, dict[str, set[str]]]] = {}

        def add(name: str, cls: str, identifier: str, label: str = "") -> None:
            if parts := _words(name):
                found.setdefault(parts, (label or name, {}))[1].setdefault(cls, set()).add(identifier)

        known = gazetteer()
        for name, entity in known.names():
            add(name, entity.cls, entity.id)
        for adjective, country in known.adjectives.items():
            found[_words(adjective)] = (country.label, {country.cls: {country.id}})
        for surname, people in known.surnames.items():
            for row in people:
                add(surname, row.cls, row.id)
        for name, term in INDIVIDUALS.items():
            for cls in term.parents:
                add(term.label, cls, f"iss:{name}")
        only: dict[str, set[tuple[str, str, str]]] = {}
        for row in known.rows.values():
            for word in {word for name in (row.label, *row.aliases) for word in name.split() if len(word) > 3 and word[0].isupper()}:
                only.setdefault(word, set()).add((row.cls, row.id, row.label))
        for word, rows in only.items():  # "Energia" is RSC Energia as long as nothing else has the word in its name
            [(cls, identifier, label), *others] = rows
            if not others and cls == "Organization" and not lexicon().knows(word.lower()):
                add(word, cls, identifier, label)
        told = self.graph.query(
            "PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX graph: <https://w3id.org/issgraph/graph/>\n"
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <https://schema.org/>\n"
            "SELECT ?name ?kind { { GRAPH graph:names { ?x rdfs:label ?name ; a ?kind } } UNION\n"
            '{ GRAPH graph:provenance { ?d a iss:SourceDocument } BIND(STR(?d) AS ?name) BIND("document" AS ?kind) } }'
        )
        for record in told.records():
            kind = record["kind"].rpartition("#")[2]
            add(record["name"].rpartition("/doc/")[2] if kind == "document" else record["name"], kind, record["name"])
        return found

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._names))

    @cached_property
    def _demonyms(self) -> re.Pattern[str]:
        """ "Russians" are Russian astronauts."""
        return re.compile(rf"\b({gazetteer().nationality})s\b", re.I)

    def understand(self, text: str) -> Understood | NotUnderstood:
        """The named question that a text asks. It is given only when every word of the text has been understood."""
        text = self._demonyms.sub(r"\1 astronauts", _COMMAND.sub("", text))
        words = tokens(text)
        named = self._named(text, words)
        if loose := [each for each in words if self._is_compound(each) and not any(n.start <= each.start < n.end for n in named)]:
            for each in loose:
                text = text[: each.start] + text[each.start : each.end].replace("-", " ") + text[each.end :]
            words = tokens(text)
            named = self._named(text, words)
        found: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[int, Understood]] = {}
        unknown: list[str] = []
        near: dict[str, float] = {}
        likely: list[tuple[float, int, Understood]] = []
        two_at_once = _TAIL.search(text) is not None
        for chosen, told in itertools.product(_readings(named), _tails(text, words)):
            sequence = _with_gaps(told, chosen)
            by_gap = {str(number): each for number, each in enumerate(chosen)}
            what = meaning(sequence, {name: each.kinds for name, each in by_gap.items()})
            if what.unknown:
                unknown = unknown or list(what.unknown)
            if any(each.start >= told[-1].end for each in chosen):
                continue  # a name in the tail that was left out
            for rank, understood in self._matches(what, by_gap):
                rank += 3 * (len(told) < len(words))
                key = (understood.question.name, tuple(sorted(understood.values.items())))
                if key not in found or found[key][0] > rank:
                    found[key] = rank, understood
            if not found:
                self._measure(what, by_gap, near)
                if not what.unknown:
                    likely += self._likely(what, by_gap, two_at_once)
        if not found:
            found = _clearly_best(likely)
        if found:
            best = min(rank for rank, _ in found.values())
            meant = [understood for rank, understood in found.values() if rank == best]
            if len(meant) == 1:
                return self._checked(meant[0])
            return NotUnderstood("it may mean several questions", tuple({each.question.name: each.question for each in meant}.values()))
        nearest = tuple(self.graph.questions[name] for name in sorted(near, key=lambda name: (-near[name], name))[:NEAREST])
        if unknown:
            listed = ", ".join(repr(word) for word in dict.fromkeys(unknown))
            return NotUnderstood(f"{listed}: neither a name that is known nor a word of any question", nearest)
        return NotUnderstood("no question is asked with these words together", nearest)

    def _is_compound(self, token: Token) -> bool:
        """True for "forward-facing": words that are known apart, though not as one."""
        parts = token.word.split("-")
        return len(parts) > 1 and not lexicon().knows(token.word) and all(lexicon().knows(p) or (p,) in self._names for p in parts)

    def _checked(self, understood: Understood) -> Understood | NotUnderstood:
        """The same, when every name means one thing there; a name of several craft or people is for a person to decide."""
        try:
            return replace(understood, sparql=self.graph.sparql(understood.question.name, **understood.values))
        except QuestionError as error:
            return NotUnderstood(str(error), (understood.question,))

    def _named(self, text: str, words: list[Token]) -> list[Named]:
        """Names, dates and numbers, the leftmost and longest first."""
        found = [*_dates(text), *_numbers(text)]
        taken = [(each.start, each.end) for each in found]
        longest = self._longest
        at = 0
        while at < len(words):
            for length in range(min(longest, len(words) - at), 0, -1):
                run = tuple(token.word for token in words[at : at + length])
                start, end = words[at].start, words[at + length - 1].end
                if run not in self._names or not _may_be_name(text[start:end], run):
                    continue
                inside = [each for each in found if start <= each.start and each.end <= end]
                if any(start < stop and begin < end and not (start <= begin and stop <= end) for begin, stop in taken):
                    continue
                for each in inside:  # the date inside "spacewalk 2025-05-01"
                    found.remove(each)
                name, ids = self._names[run]
                plain = text[start:end].islower() and lexicon().find(run)[1] == len(run)
                found.append(Named(start, end, name, frozenset(ids), plain, ids))
                taken.append((start, end))
                at += length - 1
                break
            at += 1
        return _dated_spacewalks(text, _ports(text, sorted(found, key=lambda each: each.start)))

    def _matches(self, what: Meaning, by_gap: Mapping[str, Named]) -> Iterator[tuple[int, Understood]]:
        if what.unknown:
            return
        counted = what.words - {"how-many"}
        for words, count in ((what.words, False), (counted, True)):
            if count and (words == what.words or what.words in self._phrases):
                continue
            for phrase in self._phrases.get(words, ()):
                question = self.graph.questions[phrase.question]
                for values, rank in _filled(phrase, question, what.gaps, by_gap):
                    yield rank + count, Understood(question, values, "how-many" in what.words)

    def _likely(self, what: Meaning, by_gap: Mapping[str, Named], whole: bool) -> Iterator[tuple[float, int, Understood]]:
        """Questions that are asked in nearly these words, when all names fit: how nearly, and how loosely the names fit.
        With `whole`, no word may be strange to the question."""
        asking = what.words & _ASKING
        for words, group in self._phrases.items():
            shared = words & what.words
            if shared <= {SUBJECT} or (words ^ what.words) & _DECISIVE or ((asking or SUBJECT in shared) and words & _ASKING - asking):
                continue
            same, missing, more = self._weight_of(shared), self._weight_of(words - what.words), what.words - words
            for phrase in group:
                known, core = self._vocabulary[phrase.question]
                strange = more - known
                if core - what.words or strange & _ASKING or (strange and whole):
                    continue
                closeness = same / (same + missing + ELSEWHERE * self._weight_of(more & known) + STRANGE * self._weight_of(strange))
                if closeness < CLOSE:
                    continue
                question = self.graph.questions[phrase.question]
                for values, rank in _filled(phrase, question, what.gaps, by_gap):
                    yield closeness, rank, Understood(question, values, "how-many" in what.words)

    @cached_property
    def _vocabulary(self) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """All words that each question is asked with, those of its title among them, and those that nearly all its ways of asking have."""
        asked: dict[str, list[frozenset[str]]] = {}
        for words, group in self._phrases.items():
            for name in {phrase.question for phrase in group}:
                asked.setdefault(name, []).append(words)
        found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        for name, ways in asked.items():
            known = frozenset().union(*ways, meaning(tokens(self.graph.questions[name].title), {}).words - _ASKING)
            often = {word for word in known if sum(word in words for words in ways) >= CORE * len(ways)}
            found[name] = known, frozenset(often - _ASKING - {SUBJECT})
        return found

    def _weight_of(self, words: Iterable[str]) -> float:
        return sum(map(self._weight, words))

    def _weight(self, word: str) -> float:
        """How much a word tells: the fewer questions are asked with it, the more."""
        return math.pow(math.log((1 + len(self.graph.questions)) / (1 + self._askers.get(word, 0))), 1.5)

    @cached_property
    def _askers(self) -> dict[str, int]:
        """How many questions are asked with each word."""
        asked: dict[str, set[str]] = {}
        for words, group in self._phrases.items():
            for word in words:
                asked.setdefault(word, set()).update(phrase.question for phrase in group)
        return {word: len(names) for word, names in asked.items()}

    def _measure(self, what: Meaning, by_gap: Mapping[str, Named], near: dict[str, float]) -> None:
        """How near each question is: words in common, and gaps that could be filled."""
        for words, group in self._phrases.items():
            shared = len(words & what.words) / (len(words | what.words) or 1)
            for phrase in group:
                question = self.graph.questions[phrase.question]
                kinds = [parameter.kind for parameter in question.parameters]
                fitting = sum(any(_fits(each.kinds, kind) for kind in kinds) for each in by_gap.values())
                closeness = shared + 0.2 * fitting - 0.1 * abs(len(phrase.meaning.gaps) - len(by_gap))
                near[phrase.question] = max(near.get(phrase.question, 0.0), closeness)


_COMMAND = re.compile(r"^\W*(?:please |kindly |can you |could you |now )*(?:show|display|present|see)(?: me| us)?\b(?! up)", re.I)
"""At the start these want an answer, elsewhere they speak of what pictures show."""

_SIDES = {
    "nadir": ("nadir", "earth-facing", "earth facing", "nadir-facing", "bottom", "downward"),
    "zenith": ("zenith", "space-facing", "space facing", "zenith-facing", "top", "upward"),
    "forward": ("forward", "forward-facing", "front"),
    "aft": ("aft", "aft-facing", "rear", "back"),
    "port": ("port", "port side", "left"),
    "starboard": ("starboard", "starboard side", "right"),
}


_BEFORE_DATE = re.compile(r"\b(?:the|that) (?:spacewalk|space walk|eva) (?:of|on|from) $", re.I)
_AFTER_DATE = re.compile(r"^(?:['’]s)? (?:spacewalk|space walk|eva)\b", re.I)


def _dated_spacewalks(text: str, named: list[Named]) -> list[Named]:
    """ "The spacewalk of May 1, 2025" and "the 2025-05-01 EVA" as names, where the tables know one spacewalk on that day."""
    days = gazetteer().spacewalks
    found: list[Named] = []
    for each in named:
        before, after = _BEFORE_DATE.search(text[: each.start]), _AFTER_DATE.search(text[each.end :])
        known = [row.label for row in days.get(each.value, ())] if "date" in each.kinds else []
        if len(known) == 1 and (before or after):
            start = before.start() if before else each.start
            end = each.end if before or not after else each.end + after.end()
            found.append(Named(start, end, known[0], frozenset({"Spacewalk"})))
        else:
            found.append(each)
    return found


def _ports(text: str, named: list[Named]) -> list[Named]:
    """Ports as people name them, by module and side: "the Earth-facing port of Node 2", "Harmony's forward port"."""
    found = list(named)
    for module in named:
        ids = set(itertools.chain(*(ids for cls, ids in module.ids.items() if is_a(cls, "StationElement"))))
        if not ids:
            continue
        before, after = _PORT_BEFORE.search(text[: module.start]), _PORT_AFTER.match(text[module.end :])
        beside = after or before
        side = _SIDE_OF[beside["side"].lower().replace("-", " ")] if beside else ""
        rows = [row for row in _port_rows() if row.get("module") in ids and row.get("direction") == side]
        if len(rows) == 1:
            start = module.start if after or not before else before.start()
            end = module.end + after.end() if after else module.end
            found = [each for each in found if each.end <= start or each.start >= end]
            found.append(Named(start, end, rows[0].label, frozenset({rows[0].cls}), False, {rows[0].cls: {rows[0].id}}))
    return sorted(found, key=lambda each: each.start)


_SIDE_OF = {name.replace("-", " "): side for side, names in _SIDES.items() for name in names}
_SIDE = "(?P<side>" + "|".join(sorted(_SIDE_OF, key=len, reverse=True)).replace(" ", "[ -]") + ")"
_PORT_AFTER = re.compile(rf"(?:['’]s)? {_SIDE} (?:docking |berthing )?port\b", re.I)
_PORT_BEFORE = re.compile(rf"\b{_SIDE} (?:(?:docking |berthing )?port|side) (?:of|on|at)(?: the)? $", re.I)


@lru_cache(maxsize=1)
def _port_rows() -> tuple[Row, ...]:
    return tuple(row for row in gazetteer().rows.values() if row.cls == "DockingPort")


_PLAIN_NAME = re.compile(r"[\w -]+", re.ASCII)


def _words(name: str) -> tuple[str, ...]:
    """The words of a name as `tokens` has them; most names need no more than to be parted at their spaces."""
    if _PLAIN_NAME.fullmatch(name):
        return tuple(word for part in name.lower().split() if (word := part.strip("-_")))
    return tuple(token.word for token in tokens(name))


def _clearly_best(
    likely: list[tuple[float, int, Understood]],
) -> dict[tuple[str, tuple[tuple[str, str], ...]], tuple[int, Understood]]:
    """What is nearest by far: nothing when another question is nearly as near."""
    if not likely:
        return {}
    top = max(closeness for closeness, _, _ in likely)
    names = {understood.question.name for closeness, _, understood in likely if closeness > top - MARGIN}
    if len(names) > 1:
        return {}
    least = min(rank for closeness, rank, _ in likely if closeness == top)
    return {
        (each.question.name, tuple(sorted(each.values.items()))): (rank, each)
        for closeness, rank, each in likely
        if closeness == top and rank == least
    }


def _readings(named: list[Named]) -> Iterator[list[Named]]:
    """Every choice of which words are names: those that may be plain words are tried both ways."""
    loose = [each for each in named if each.plain][:_LOOSE_ENDS]
    for keep in itertools.product((True, False), repeat=len(loose)):
        dropped = [each for each, kept in zip(loose, keep, strict=True) if not kept]
        yield [each for each in named if each not in dropped]


_ASIDES = {"when", "where", "who", "role", "direction", "face", "how", "photographer"}
"""What may be asked besides: columns of the answer tell it."""
_TAIL = re.compile(r",? and (?=(?:when|where|who|whom|(?:at|by|in|on|to|with) (?:which|what|whom)|how|which|what|since when)\b)", re.I)


def _tails(text: str, words: list[Token]) -> Iterator[list[Token]]:
    """The words, and again without an "and when" at their end: the answers tell such things anyway."""
    yield words
    for match in _TAIL.finditer(text):
        aside = meaning([token for token in words if token.start >= match.end()], {})
        shorter = [token for token in words if token.end <= match.start()]
        if shorter and not aside.unknown and aside.words - {"did"} <= _ASIDES:
            yield shorter


def _with_gaps(words: list[Token], chosen: list[Named]) -> list[Token]:
    sequence: list[Token] = []
    begun: set[int] = set()
    for token in words:
        inside = next((n for n, each in enumerate(chosen) if each.start <= token.start < each.end), None)
        if inside is None:
            sequence.append(token)
        elif inside not in begun:
            begun.add(inside)
            sequence.append(Token(str(inside), chosen[inside].start, chosen[inside].end, str(inside)))
    return sequence


def _may_be_name(written: str, run: tuple[str, ...]) -> bool:
    """A word of the lexicon in lower case may be a name only where it is a whole one, and "May" or "I" is none."""
    return len(run) > 1 or len(run[0]) > 1 or written.isupper()


def _fits(kinds: Iterable[str], kind: str) -> bool:
    if kind in PLAIN_KINDS:
        return kind in kinds
    if kind == "Thing":
        return any(each not in PLAIN_KINDS and each not in ("Task", "Role", "Direction", "VisibilityExtent", "Modality") for each in kinds)
    return any(is_a(each, kind) for each in kinds)


def _filled(phrase: Phrase, question: Question, gaps: tuple[Gap, ...], by_gap: Mapping[str, Named]) -> Iterator[tuple[dict[str, str], int]]:
    """The values when the gaps of a text fill those of a phrasing, the rest going to parameters that may be blank; and how loosely."""
    wanted = [gap for gap in phrase.meaning.gaps if gap.name != STATION]
    station = len(wanted) < len(phrase.meaning.gaps)
    parameters = {parameter.name: parameter for parameter in question.parameters}
    blank = [parameter for parameter in question.parameters if not parameter.default and parameter.name not in {gap.name for gap in wanted}]
    for order in itertools.permutations(gaps, len(wanted)):
        values: dict[str, str] = {}
        rank = 0
        for gap, given in zip(wanted, order, strict=True):
            kind = parameters[gap.name].kind
            timed = kind in ("date", "year") or (kind in CLASSES and is_a(kind, "SpaceflightActivity"))
            befores = {gap.before, given.before}
            if len(befores) > 1 and not (timed and befores <= _IN_TIME) and not (kind in _WITH and befores == {"", "with"}):
                break
            if kind == "Thing" and by_gap[given.name].kinds <= {"Expedition", "Spacewalk"} and "activity" in parameters:
                break
            if not _fits(by_gap[given.name].kinds, kind) or not _right_sort(gap.name, by_gap[given.name].kinds):
                break
            values[gap.name] = by_gap[given.name].told(gap.name, kind)
            rank += _WIDE.get(kind, 0) + by_gap[given.name].plain
        else:
            rest = [gap for gap in gaps if gap not in order]
            here = [
                gap
                for gap in rest
                if "iss" in by_gap[gap.name].ids.get("SpaceStation", ())
                and gap.before not in (("by",) if station else ("by", "with", "'s"))
            ]
            if station and here:
                rest.remove(here[0])
            elif station:
                rank += 1
            elif here and not any(gap for gap in blank if gap.kind == "Thing"):
                rest.remove(here[0])  # "on the station" is where it all happens
                rank += 1
            for filled in _blanks(rest, blank, by_gap):
                yield values | filled, rank + sum(1 + _WIDE.get(parameters[name].kind, 0) for name in filled)


_IN_TIME = {"", "during", "from"}
_WITH = {"VisitingVehicle", "Mission", "SpaceflightActivity", "Country"}
"""Kinds before which "with" says no more than "in" or "on"."""
_WIDE = {"Thing": 8, "SpaceObject": 4, "VisitingVehicle": 3, "SpaceflightActivity": 2, "date": 1}
"""How widely a kind of parameter takes things in: of two questions that fit, the one that says more closely what it takes is meant."""
_SORTS = {
    "operator": ("Organization", "Country"),
    "builder": ("Organization", "Country"),
    "module": ("StationElement", "SpaceStation", "StationSegment"),
}
"""What a parameter's name means, where its kind takes in more."""


def _right_sort(parameter: str, kinds: Iterable[str]) -> bool:
    return parameter not in _SORTS or any(is_a(each, sort) for each in kinds for sort in _SORTS[parameter])


def _blanks(rest: list[Gap], blank: list[Parameter], by_gap: Mapping[str, Named]) -> Iterator[dict[str, str]]:
    if not rest:
        yield {}
        return
    for order in itertools.permutations(blank, len(rest)):
        if all(gap.before in _IN_TIME and _fits(by_gap[gap.name].kinds, each.kind) for gap, each in zip(rest, order, strict=True)):
            yield {each.name: by_gap[gap.name].told(each.name, each.kind) for gap, each in zip(rest, order, strict=True)}


def _dates(text: str) -> list[Named]:
    found: list[Named] = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            if any(match.start() < each.end and each.start < match.end() for each in found):
                continue
            if value := _date(match):
                kinds = {"date", "year"} if len(value) == 4 else {"date"}
                found.append(Named(match.start(), match.end(), value, frozenset(kinds)))
    return found


def _date(match: re.Match[str]) -> str:
    told = match.groupdict()
    if told.get("iso"):
        value = str(told["iso"])
    else:
        value = str(told["year"])
        if feast := told.get("feast"):
            value += _FEASTS[feast.lower().replace("’", "'")]
        if first := told.get("first"):
            a, b = int(first), int(told["second"])
            if a != b and a <= 12 and b <= 12:
                return ""  # which is the month?
            value += f"-{min(a, b) if max(a, b) > 12 else a:02d}-{max(a, b):02d}"
        if number := told.get("number"):
            value += f"-{int(number):02d}"
        if month := told.get("month"):
            value += f"-{1 + next(n for n, name in enumerate(_MONTHS) if name.startswith(month.lower()[:3])):02d}"
        if day := told.get("day"):
            value += f"-{int(day):02d}"
    try:
        datetime.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return ""
    return value


def _numbers(text: str) -> Iterator[Named]:
    for match in _NUMBER.finditer(text):
        digits = match["number"].rstrip("% ").removesuffix("percent").strip()
        value = str(float(digits) / 100) if match["number"][-1] in "%t" else digits
        yield Named(match.start(), match.end(), value if not value.startswith(".") else f"0{value}", frozenset({"number"}))


@dataclass(frozen=True, slots=True)
class Told:
    """An answered question: what was understood, the SPARQL that ran, and the answer."""

    understood: Understood
    sparql: str
    answer: Answer

    @property
    def count(self) -> int:
        """How many different things the first column tells of."""
        return len(set(self.answer.column(self.answer.columns[0])))


def ask(graph: Graph, text: str) -> Told | NotUnderstood:
    """The answer to a question in English, or why it was not understood."""
    understood = Asker(graph).understand(text)
    if isinstance(understood, NotUnderstood):
        return understood
    return Told(understood, understood.sparql, graph.store.query(understood.sparql))
