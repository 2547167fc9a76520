"""queries/*.rq to Questions: SPARQL that runs anywhere as it stands, with a title and typed parameters in its first lines."""

from __future__ import annotations

import contextlib
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from issgraph.assets import QUERIES
from issgraph.errors import QuestionError
from issgraph.vocab import CLASSES

PLAIN_KINDS = ("date", "period", "number", "text", "document")
"""Kinds of parameter besides Thing and the classes of the ontology, whose names and aliases are understood."""

GROUPS = (
    "Photos",
    "Where the station was",
    "People and crews",
    "Spacewalks",
    "Spacecraft and ports",
    "The station and its parts",
    "Names, words and sources",
    "More",
)
"""What questions are about, in the order that a gallery shows: each says so in its head; who says nothing is in the last."""

_NAMED = 12
"""How many of the questions an error names: the nearest ones."""

_HEADER = re.compile(r"^# (?P<key>title|description|group|param|ask|implied|gives): *(?P<value>.*?) *$")
_PARAM = re.compile(r'^(?P<name>[a-z]+) (?P<kind>\w+) "(?P<default>[^"]*)" (?P<about>.+)$')


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question can be asked with: VALUES ?name { ... } in its SPARQL holds the default."""

    name: str
    kind: str
    default: str
    about: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named query with what a person needs to use it."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    gives: tuple[str, ...]
    sparql: str
    asked_as: tuple[str, ...] = ()
    group: str = GROUPS[-1]
    implied: frozenset[str] = frozenset()
    """Words that may be asked with besides and say no more: "aboard", of what somebody did in space. As the list of words has them."""

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name. Raises QuestionError with those there are."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        names = [each.name for each in self.parameters]
        said = f"it takes {', '.join(nearest(name, names))}" if names else "it takes none"
        raise QuestionError(f"{self.name} has no parameter {name!r}; {said}")

    def asked(self, spelled: dict[str, str]) -> str:
        """The SPARQL with other values in place of the defaults; each value is a term as SPARQL spells it, or UNDEF."""
        text = self.sparql
        for name, term in spelled.items():
            put = f"VALUES ?{name} {{ {term} }}".replace("\\", r"\\")
            text = _values(name).sub(put, text)
        return text


def _values(name: str) -> re.Pattern[str]:
    return re.compile(r"VALUES \?" + name + r" \{ [^{}\n]+ \}")


def read_questions(folder: Path = QUERIES) -> dict[str, Question]:
    """All questions of a folder by name. One whose head cannot be read is left out: it must not keep the others from answering."""
    found: dict[str, Question] = {}
    for path in sorted(folder.glob("*.rq")):
        with contextlib.suppress(QuestionError):
            found[path.stem] = read_question(path)
    return found


def faults(folder: Path = QUERIES) -> Iterator[str]:
    """A line for each question of a folder that cannot be read, with file:line."""
    for path in sorted(folder.glob("*.rq")):
        try:
            read_question(path)
        except QuestionError as wrong:
            yield str(wrong)


def read_question(path: Path) -> Question:
    """One question. Raises QuestionError with file:line for a head that cannot be read."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionError(f"queries/{path.name}: cannot be read as text ({type(error).__name__})") from error
    told: dict[str, list[str]] = {"title": [], "description": [], "group": [], "param": [], "ask": [], "implied": [], "gives": []}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#"):
            break
        where = f"queries/{path.name}:{number}"
        match = _HEADER.match(line)
        if not match:
            raise QuestionError(f"{where}: expected '# title: ...', description, group, param, ask, implied or gives")
        if match["key"] == "group" and match["value"] not in GROUPS:
            raise QuestionError(f"{where}: {match['value']!r} is no group; there are: {', '.join(GROUPS)}")
        told[match["key"]].append(match["value"])
        if match["key"] == "param":
            parameters.append(_parameter(match["value"], where, text))
    if not told["title"] or not told["gives"]:
        raise QuestionError(f"queries/{path.name}:1: a question starts with '# title: ...' and '# gives: ...'")
    columns = tuple(" ".join(told["gives"]).split())
    return Question(
        path.stem,
        told["title"][0],
        " ".join(told["description"]),
        tuple(parameters),
        columns,
        text,
        tuple(told["ask"]),
        (told["group"] or GROUPS[-1:])[-1],
        frozenset(" ".join(told["implied"]).split()),
    )


def _parameter(line: str, where: str, text: str) -> Parameter:
    match = _PARAM.match(line)
    if not match:
        raise QuestionError(f"{where}: expected '# param: thing Module \"Kibo\" what it is for'")
    if match["kind"] != "Thing" and match["kind"] not in CLASSES and match["kind"] not in PLAIN_KINDS:
        raise QuestionError(f"{where}: {match['kind']!r} is no kind; there are Thing, {', '.join(PLAIN_KINDS)} and the classes")
    if not _values(match["name"]).search(text):
        raise QuestionError(f"{where}: the query needs VALUES ?{match['name']} {{ ... }} on a line")
    return Parameter(match["name"], match["kind"], match["default"], match["about"])


def find_question(name: str, questions: dict[str, Question]) -> Question:
    """The question of that name. Raises QuestionError with the nearest ones."""
    if name in questions:
        return questions[name]
    if re.fullmatch(r"[\w-]+", name) and (QUERIES / f"{name}.rq").is_file():
        return read_question(QUERIES / f"{name}.rq")  # which tells what is wrong with it
    near = nearest(name, questions)
    more = f" and {len(near) - _NAMED} more" if len(near) > _NAMED else ""
    raise QuestionError(f"no question {name!r}; there are: {', '.join(near[:_NAMED])}{more}")


def spelled(name: str, values: Mapping[str, str]) -> str:
    """A question with values as the command line takes it."""
    return " ".join([name, *(f"{key}={value}" if " " not in value else f'{key}="{value}"' for key, value in values.items())])


def nearest(name: str, choices: Iterable[str]) -> list[str]:
    """The choices, the most similar first."""

    def distance(choice: str) -> tuple[float, str]:
        a, b = name.lower(), choice.lower()
        return -difflib.SequenceMatcher(None, a, b).ratio() - (a in b or b in a), choice

    return sorted(choices, key=distance)
