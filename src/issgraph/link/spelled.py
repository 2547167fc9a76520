"""A name as anybody may write it to plain words, and words to how they sound, by data/linking/names.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from issgraph.assets import LINKING
from issgraph.compiled import compiled
from issgraph.errors import RuleError
from issgraph.rules import lexicon
from issgraph.view import lower, view

_WORD = compiled(r"[a-z0-9]+(?:'[a-z]+)?")
_PARTS = compiled(r"[a-z]+|[0-9]+")
_ORDINAL = compiled(r"(?<=[0-9])(?:st|nd|rd|th)\b")
_ROMAN = compiled(r"(?<=[A-Za-z] )(?=[IVXLC]{2,})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True)
class Spelling:
    """What names.toml says: titles and common words to read past, Cyrillic letters, pairs of spelling and sound, first names."""

    titles: frozenset[str]
    common: frozenset[str]
    cyrillic: dict[int, str]
    sounds: tuple[tuple[re.Pattern[str], str], ...]
    same: dict[str, frozenset[str]]


def read_spelling(path: Path = LINKING / "names.toml") -> Spelling:
    """The file as a Spelling. Raises RuleError when it is not of its form."""
    try:
        told = tomllib.loads(path.read_text("utf-8"))
        small = dict(pair.split("=") for pair in told["cyrillic"].split())
        letters = small | {letter.upper(): latin.capitalize() for letter, latin in small.items()}
        pairs = tuple((compiled(sound), to) for sound, to in told["sounds"])
        groups = [*lexicon().first_names, *told["same"]]
        words = frozenset(told["titles"].split()), frozenset(told["common"].split())
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError, re.error) as wrong:
        raise RuleError(f"data/linking/{path.name}: {type(wrong).__name__}: {wrong}") from None
    same: dict[str, set[str]] = {}
    for group in groups:
        plain = [lower(view(name)) for name in group]
        for name in plain:
            same.setdefault(name, set()).update(plain)
    return Spelling(*words, str.maketrans(letters), pairs, {name: frozenset(others) for name, others in same.items()})


@lru_cache(maxsize=1)
def spelling() -> Spelling:
    """The file that issgraph carries, read once."""
    return read_spelling()


def latin(name: str) -> str:
    """A name in plain Latin letters; capitals, stops and brackets stay."""
    return view(" ".join(name.split()).translate(spelling().cyrillic))


def words(name: str) -> tuple[str, ...]:
    """The words of a name in plain small letters, parted at all that is no letter or number: O'Hara is one, Chang-Diaz two."""
    return tuple(word.replace("'", "") for word in _WORD.findall(lower(latin(name)).removesuffix("'s")))


def parts(name: str) -> tuple[str, ...]:
    """The words of a name with letters and numbers apart, numbers as plain ones: "Node II" is "node", "2", and "71st" is "71"."""
    return tuple(part.lstrip("0") or "0" for part in _PARTS.findall(_ORDINAL.sub("", lower(_ROMAN.sub(_arabic, latin(name))))))


def _arabic(match: re.Match[str]) -> str:
    values = [_DIGITS[letter] for letter in match.group()]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))) if values else ""


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """How a word of plain letters sounds, roughly, whichever language spelled it: the same for Malenchenko and Malentschenko."""
    for spelled, to in spelling().sounds:
        word = spelled.sub(to, word)
    return word


@lru_cache(maxsize=50_000)
def same_first_name(one: str, other: str) -> bool:
    """Whether two first names are forms of one: Bob and Robert."""
    return other in spelling().same.get(one, ())
