"""A question to its words, and each word or group of words to the one it stands for, as data/phrasings lists them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from issgraph.assets import PHRASINGS
from issgraph.compiled import toml

NOTHING = "nothing"
_TOKEN = re.compile(
    r"\{(?P<slot>\w+)\}|(?P<not>n['’]t\b)|(?P<word>\w+(?=n['’]t\b)|[^\W_](?:[\w./°:~%-]*[\w%])?)|(?P<own>['’]s\b|(?<=s)['’](?= ))", re.I
)
_SHORTENED = {"ca": "can", "wo": "will"}
"""What is left of a word where "n't" is taken away from it, and is no word."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a gap for a name, date or number: text[start:end]; `own` when a possessive 's follows."""

    word: str
    start: int
    end: int
    slot: str = ""


def tokens(text: str) -> list[Token]:
    """The words of a text in lower case and without accents; a possessive 's is a word of its own, and "haven't" is "have not"."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = "'s" if match["own"] else "not" if match["not"] else _plain(match[0])
        if match["not"] and found and found[-1].end == match.start() and found[-1].word in _SHORTENED:
            before = found.pop()
            found.append(Token(_SHORTENED[before.word], before.start, before.end))
        found.append(Token(word, match.start(), match.end(), match["slot"] or ""))
    return found


def _plain(word: str) -> str:
    apart = word.lower().replace("’", "'")
    if apart.isascii():
        return apart
    return "".join(char for char in unicodedata.normalize("NFKD", apart) if not unicodedata.combining(char))


class Lexicon:
    """Words and groups of words, each with the one word it stands for; one that is listed twice may stand for either."""

    def __init__(self, groups: dict[str, list[str]]) -> None:
        self._by_words: dict[tuple[str, ...], tuple[str, ...]] = {}
        for one, words in groups.items():
            for listed in words:
                parts = tuple(token.word for token in tokens(listed))
                known = self._by_words.get(parts, ())
                if one not in known:
                    self._by_words[parts] = (*known, one)
        inflected: dict[tuple[str, ...], tuple[str, ...]] = {}
        for parts, senses in self._by_words.items():  # forms give way to words that are listed
            for last in _inflected(parts[-1]) if senses != (NOTHING,) else ():
                inflected.setdefault((*parts[:-1], last), tuple(one for one in senses if one != NOTHING))
        self._by_words = inflected | self._by_words
        self.longest = max(map(len, self._by_words))

    def find(self, words: tuple[str, ...]) -> tuple[str, int]:
        """The one word for the longest group at the start, and its length; ("", 0) when it is not known."""
        senses, length = self.senses(words)
        return senses[0] if senses else "", length

    def senses(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
        """The words that the longest group at the start may stand for, and its length."""
        for length in range(min(self.longest, len(words)), 0, -1):
            if senses := self._by_words.get(words[:length], ()):
                return senses, length
        return (), 0

    @cached_property
    def single_words(self) -> list[str]:
        """All words that are listed by themselves, with their forms, and without forms of forms ("sitses")."""
        known = {parts[0]: None for parts in self._by_words if len(parts) == 1}
        return [word for word in known if not any(_is_form(stem) and stem in known for stem in _stems(word))]

    def knows(self, word: str) -> bool:
        """True when the word by itself is listed."""
        return (word,) in self._by_words


def _inflected(word: str) -> Iterator[str]:
    yield f"{word}s"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
        yield f"{word[:-1]}ied"
    if word.endswith(("s", "sh", "ch", "x")):
        yield f"{word}es"
    yield f"{word}d" if word.endswith("e") else f"{word}ed"
    yield f"{word[:-1]}ing" if word.endswith("e") else f"{word}ing"
    if _DOUBLING.search(word):
        yield f"{word}{word[-1]}ed"
        yield f"{word}{word[-1]}ing"


_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")
"""Short words that double their last letter: run, running."""


def _stems(word: str) -> Iterator[str]:
    """What a word may be a form of."""
    return (word.removesuffix(ending) for ending in ("s", "es", "ed", "ing") if word.endswith(ending))


def _is_form(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The words that issgraph carries."""
    return Lexicon(toml((PHRASINGS / "words.toml").read_text("utf-8")))
