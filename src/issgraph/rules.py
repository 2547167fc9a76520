"""data/rules/*.toml to Rules and a Lexicon: how captions say things, each rule with sentences it must and must not read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from issgraph.assets import RULES
from issgraph.compiled import compiled, toml
from issgraph.errors import RuleError
from issgraph.patterns import Pattern
from issgraph.vocab import CLASSES, is_a

RELATIONS = {
    "takenBy": ("Photograph", "Person"),
    "takenOn": ("Photograph", "Date"),
    "takenDuring": ("Photograph", "SpaceflightActivity"),
    "depicts": ("Photograph", ""),
    "takenFrom": ("Photograph", ""),
    "affiliatedWith": ("Person", "Organization"),
    "memberOf": ("Person", "SpaceflightActivity"),
    "performed": ("Person", "Spacewalk"),
    "dockedTo": ("SpaceObject", "SpaceObject"),
    "partOf": ("SpaceObject", "SpaceObject"),
    "operatedBy": ("", ""),
    "builtBy": ("", ""),
    "launchedOn": ("SpaceObject", "Date"),
    "arrivedOn": ("SpaceObject", "Date"),
    "orbitingAbove": ("Photograph", "EarthFeature"),
    "preparedFor": ("Spacewalk", "SpaceObject"),
}
"""What a rule may state, with the class of its subject and its object ("" where the ontology only includes classes)."""

KINDS = ("Date", "Length", "Name")
"""What a slot may hold besides a class of the ontology."""

PHOTO_SLOT = "PHOTO"
_SLOT = compiled(r"\{(?:(?P<name>\w+):)?(?P<classes>\w+(?:\|\w+)*)\}")
_WORDS = compiled(r"(?<!\?P)<(?P<name>[a-z][a-z0-9-]*)>")
_SAYS = compiled(r"^(?P<subject>\w+) (?P<relation>\w+) (?P<object>\w+)(?P<rest>(?: \w+=[\w-]+)*)$")


@dataclass(frozen=True, slots=True)
class Say:
    """What a rule states: names of slots (or PHOTO) around a relation, with qualifiers."""

    subject: str
    relation: str
    object: str
    qualifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of saying: `when` is a pattern over words and typed slots, `says` what follows from a match."""

    name: str
    when: tuple[str, ...]
    says: tuple[Say, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    where: str
    slots: dict[str, tuple[str, ...]] = field(hash=False)
    told: str = "any"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists by name, groups of first names that stand for each other, and capitalised words that name nothing."""

    words: dict[str, tuple[str, ...]]
    first_names: tuple[tuple[str, ...], ...]
    common: frozenset[str] = frozenset()
    not_people: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()
    """Nouns of what no picture is said to show: people, parts of the body, doings, the picture itself, land without a name."""
    vague: frozenset[str] = frozenset()
    """Nouns of things that say too little alone."""
    solid: frozenset[str] = frozenset()
    """Nouns of things that end as nouns of doings do."""

    def pattern(self, name: str) -> str:
        """The regular expression for a word list; the longest form comes first."""
        return "(?:" + "|".join(sorted(self.words[name], key=lambda word: (-len(word), word))) + ")"


def slots_of(when: str) -> dict[str, tuple[str, ...]]:
    """The named slots of a pattern with the classes they take."""
    return {m["name"]: tuple(m["classes"].split("|")) for m in _SLOT.finditer(when) if m["name"]}


def expand(when: str, words: Lexicon, slot: dict[str, str]) -> str:
    """A pattern as a regular expression: `slot` gives the character class for a class of the ontology."""

    def put_slot(match: re.Match[str]) -> str:
        chars = "".join(slot[name] for name in match["classes"].split("|"))
        if not match["name"]:
            return chars if _in_class(match.string, match.start()) else f"[{chars}]"
        return f"(?P<{match['name']}>[{chars}])"

    for _ in range(3):
        when = _WORDS.sub(lambda m: words.pattern(m["name"]), when)
    when = when.replace("...", r"[^.;:]{0,70}?")
    return _SLOT.sub(put_slot, when)


def pattern_of(when: str, slot: dict[str, str], given: Iterable[Iterable[str]] = ()) -> Pattern:
    """A pattern of the rules' language, ready; `given` as for Pattern."""
    return Pattern(expand(when, lexicon(), slot), given=given)


def patterns_of(name: str, number: int) -> tuple[Pattern, ...]:
    """A list of words as so many patterns: each needs less than all would need in one, and is left out of more texts."""
    words = lexicon().words[name]
    size = -(-len(words) // number)
    return tuple(pattern_of(rf"\b(?:{'|'.join(words[start : start + size])})\b", {}) for start in range(0, len(words), size))


def _in_class(pattern: str, at: int) -> bool:
    """True when a place lies inside a [...] of a pattern, where a slot adds its characters to the class."""
    return pattern.rfind("[", 0, at) > pattern.rfind("]", 0, at)


def read_rules(folder: Path = RULES) -> tuple[Rule, ...]:
    """All rules of a folder, in order of file and place. Raises RuleError with the file and the rule's name."""
    words = read_lexicon(folder)
    rules: list[Rule] = []
    for path in sorted(folder.glob("*.toml")):
        for row in _load(path).get("rule", []):
            rules.append(_rule(row, path, words))
    names: set[str] = set()
    for rule in rules:
        if rule.name in names:
            raise RuleError(f"{rule.where}: the name stands twice")
        names.add(rule.name)
    return tuple(rules)


def _load(path: Path) -> dict[str, list[dict[str, object]]]:
    try:
        return toml(path.read_text("utf-8"))
    except ValueError as wrong:
        raise RuleError(f"data/rules/{path.name}: {wrong}") from wrong


def _rule(row: dict[str, object], path: Path, words: Lexicon) -> Rule:
    where = f"data/rules/{path.name}: rule {row.get('name')!r}"
    when = row.get("when")
    patterns = tuple(when) if isinstance(when, list) else (str(when),)
    slots: dict[str, tuple[str, ...]] = {}
    for pattern in patterns:
        for name, classes in slots_of(pattern).items():
            slots[name] = tuple(dict.fromkeys(slots.get(name, ()) + classes))
        for match in _WORDS.finditer(pattern):
            if match["name"] not in words.words:
                raise RuleError(f"{where}: no word list <{match['name']}>; there are: {', '.join(sorted(words.words))}")
        for match in _SLOT.finditer(pattern):
            for cls in match["classes"].split("|"):
                if cls not in CLASSES and cls not in KINDS:
                    raise RuleError(f"{where}: {cls!r} is no class of the ontology")
    says = tuple(_say(str(text), slots, where) for text in _list(row.get("says")))
    yes, no = tuple(_list(row.get("yes"))), tuple(_list(row.get("no")))
    if not yes or not no:
        raise RuleError(f"{where}: a rule needs a sentence it must read (yes) and one it must leave alone (no)")
    return Rule(str(row["name"]), patterns, says, yes, no, where, slots, str(row.get("told", "any")))


def _list(value: object) -> list[str]:
    return [str(part) for part in value] if isinstance(value, list) else [] if value is None else [str(value)]


def _say(text: str, slots: dict[str, tuple[str, ...]], where: str) -> Say:
    match = _SAYS.match(text)
    if not match:
        raise RuleError(f"{where}: says {text!r} is not 'slot relation slot'")
    relation = match["relation"]
    if relation not in RELATIONS:
        raise RuleError(f"{where}: {relation!r} is no relation; there are: {', '.join(sorted(RELATIONS))}")
    for slot, wanted in zip((match["subject"], match["object"]), RELATIONS[relation], strict=True):
        if slot == PHOTO_SLOT:
            classes: tuple[str, ...] = ("Photograph",)
        elif slot in slots:
            classes = slots[slot]
        else:
            raise RuleError(f"{where}: no slot {slot!r} in the pattern; there are: {', '.join(sorted(slots))}")
        for cls in classes:
            if wanted and cls not in (wanted, "Name") and not (cls in CLASSES and wanted in CLASSES and is_a(cls, wanted)):
                raise RuleError(f"{where}: {relation} takes {wanted}, and the slot {slot!r} may hold {cls}")
    qualifiers = tuple((part.split("=")[0], part.split("=")[1]) for part in match["rest"].split())
    return Say(match["subject"], relation, match["object"], qualifiers)


def read_lexicon(folder: Path = RULES) -> Lexicon:
    """The word lists of lexicon.toml and, where there is one, cues.toml. Raises RuleError when lexicon.toml is missing or malformed."""
    path = folder / "lexicon.toml"
    if not path.exists():
        raise RuleError(f"{path}: missing; it holds the word lists that rules name")
    content = toml(path.read_text("utf-8"))
    cues = toml((folder / "cues.toml").read_text("utf-8")) if (folder / "cues.toml").exists() else {}
    listed_words = content.get("words", {}) | cues.get("words", {})
    words = {name: tuple(str(word) for word in forms) for name, forms in listed_words.items()}
    capitals = {name: frozenset(str(listed).split()) for name, listed in content.get("capitals", {}).items()}
    same = tuple(tuple(group) for group in content.get("first-names", {}).get("same", []))
    nouns = {name: frozenset(str(listed).split()) for name, listed in content.get("nouns", {}).items()}
    none: frozenset[str] = frozenset()
    return Lexicon(
        words, same, capitals.get("common", none), capitals.get("not-people", none),
        nouns.get("unseen", none), nouns.get("vague", none), nouns.get("solid", none),
    )  # fmt: skip


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The rules that issgraph carries, read once."""
    return read_rules()


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The word lists that issgraph carries, read once."""
    return read_lexicon()
