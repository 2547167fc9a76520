"""An English question to one of the named questions with its values, or to the reason why not and the nearest ones; no model, no guess."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from issgraph.errors import QuestionError
from issgraph.gazetteer import gazetteer
from issgraph.phrasing import STATION, Gap, Meaning, Phrase, Token, lexicon, meaning, phrases, tokens
from issgraph.query import Graph
from issgraph.questions import PLAIN_KINDS, Parameter, Question
from issgraph.store import Answer
from issgraph.vocab import INDIVIDUALS, is_a

NEAREST = 3
_LOOSE_ENDS = 4
"""How many names of a question may also be plain words or left out; each doubles the readings that are tried."""

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.I)
    for pattern in (
        r"(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"{_YEAR} {_MONTH} {_DAY}",
        rf"{_MONTH}(?: of)?,? {_YEAR}",
        _YEAR,
    )
)
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


@dataclass(frozen=True, slots=True)
class Understood:
    """The named question that was meant, and its values."""

    question: Question
    values: dict[str, str]
    counted: bool = False
    """True when it was asked how many."""


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
        for phrase in phrases(graph.questions.values()):
            self._phrases.setdefault(phrase.meaning.words, []).append(phrase)

    @cached_property
    def _names(self) -> dict[tuple[str, ...], tuple[str, frozenset[str]]]:
        """Names as sequences of words in lower case, with the name as it is written and the classes of what it may mean."""
        found: dict[tuple[str, ...], tuple[str, set[str]]] = {}

        def add(name: str, cls: str) -> None:
            parts = tuple(token.word for token in tokens(name))
            if parts:
                found.setdefault(parts, (name, set()))[1].add(cls)

        known = gazetteer()
        for name, entity in known.names():
            add(name, entity.cls)
        for adjective, country in known.adjectives.items():
            add(adjective, country.cls)
            found[tuple(token.word for token in tokens(adjective))] = (country.label, {country.cls})
        for surname, people in known.surnames.items():
            for row in people:
                add(surname, row.cls)
        for name, term in INDIVIDUALS.items():
            for cls in term.parents:
                add(term.label if term.label else name, cls)
        told = self.graph.query(
            "PREFIX iss: <https://w3id.org/issgraph/ontology#> PREFIX graph: <https://w3id.org/issgraph/graph/>\n"
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <https://schema.org/>\n"
            "SELECT ?name ?kind { { GRAPH graph:names { ?x rdfs:label ?name ; a ?kind } } UNION\n"
            '{ GRAPH graph:provenance { ?d a iss:SourceDocument } BIND(STR(?d) AS ?name) BIND("document" AS ?kind) } }'
        )
        for row in told.records():
            kind = row["kind"].rpartition("#")[2]
            add(row["name"].rpartition("/doc/")[2] if kind == "document" else row["name"], kind)
        return {parts: (name, frozenset(classes)) for parts, (name, classes) in found.items()}

    def understand(self, text: str) -> Understood | NotUnderstood:
        """The named question that a text asks. It is given only when every word of the text has been understood."""
        words = tokens(text)
        named = self._named(text, words)
        found: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[int, Understood]] = {}
        unknown: list[str] = []
        near: dict[str, float] = {}
        for chosen in _readings(named):
            sequence = _with_gaps(words, chosen)
            by_gap = {str(number): each for number, each in enumerate(chosen)}
            what = meaning(sequence, {name: each.kinds for name, each in by_gap.items()})
            if what.unknown:
                unknown = unknown or list(what.unknown)
            for rank, understood in self._matches(what, by_gap):
                key = (understood.question.name, tuple(sorted(understood.values.items())))
                if key not in found or found[key][0] > rank:
                    found[key] = rank, understood
            if not found:
                self._measure(what, by_gap, near)
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

    def _checked(self, understood: Understood) -> Understood | NotUnderstood:
        """The same, when every name means one thing there; a name of several craft or people is for a person to decide."""
        try:
            self.graph.sparql(understood.question.name, **understood.values)
        except QuestionError as error:
            return NotUnderstood(str(error), (understood.question,))
        return understood

    def _named(self, text: str, words: list[Token]) -> list[Named]:
        """Names, dates and numbers, the leftmost and longest first."""
        found = [*_dates(text), *_numbers(text)]
        taken = [(each.start, each.end) for each in found]
        longest = max(map(len, self._names))
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
                name, kinds = self._names[run]
                plain = text[start:end].islower() and lexicon().find(run)[1] == len(run)
                found.append(Named(start, end, name, kinds, plain))
                taken.append((start, end))
                at += length - 1
                break
            at += 1
        return sorted(found, key=lambda each: each.start)

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


def _readings(named: list[Named]) -> Iterator[list[Named]]:
    """Every choice of which words are names: those that may be plain words are tried both ways."""
    loose = [each for each in named if each.plain][:_LOOSE_ENDS]
    for keep in itertools.product((True, False), repeat=len(loose)):
        dropped = [each for each, kept in zip(loose, keep, strict=True) if not kept]
        yield [each for each in named if each not in dropped]


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
        return any(each not in PLAIN_KINDS and each not in ("Task", "Direction", "VisibilityExtent", "Modality") for each in kinds)
    return any(is_a(each, kind) for each in kinds)


def _filled(
    phrase: Phrase, question: Question, gaps: tuple[Gap, ...], by_gap: Mapping[str, Named]
) -> Iterator[tuple[dict[str, str], int]]:
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
            if gap.before != given.before or not _fits(by_gap[given.name].kinds, kind):
                break
            values[gap.name] = by_gap[given.name].value
            rank += 4 * (kind == "Thing") + 2 * (kind == "SpaceObject")
        else:
            rest = [gap for gap in gaps if gap not in order]
            here = [gap for gap in rest if "SpaceStation" in by_gap[gap.name].kinds and gap.before not in ("by", "with", "'s")]
            if station and here:
                rest.remove(here[0])
            elif station:
                rank += 1
            elif here and not any(gap for gap in blank if gap.kind == "Thing"):
                rest.remove(here[0])  # "on the station" is where it all happens
                rank += 1
            for filled in _blanks(rest, blank, by_gap):
                yield values | filled, rank + len(filled)


def _blanks(rest: list[Gap], blank: list[Parameter], by_gap: Mapping[str, Named]) -> Iterator[dict[str, str]]:
    if not rest:
        yield {}
        return
    for order in itertools.permutations(blank, len(rest)):
        if all(gap.before in ("", "from") and _fits(by_gap[gap.name].kinds, each.kind) for gap, each in zip(rest, order, strict=True)):
            yield {each.name: by_gap[gap.name].value for gap, each in zip(rest, order, strict=True)}


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


def ask(graph: Graph, text: str) -> Told | NotUnderstood:
    """The answer to a question in English, or why it was not understood."""
    understood = Asker(graph).understand(text)
    if isinstance(understood, NotUnderstood):
        return understood
    sparql = graph.sparql(understood.question.name, **understood.values)
    return Told(understood, sparql, graph.store.query(sparql))
