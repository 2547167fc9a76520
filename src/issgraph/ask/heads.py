"""A question in English to what stands after its beginning: "how do you know that Ayers is of NASA" wants the words behind a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from issgraph.assets import PHRASINGS
from issgraph.compiled import toml
from issgraph.questions import Question

EVIDENCE = "evidence"
WHETHER = "whether"
_YES_OR_NO = re.compile(r"\W*(?:and |so |but )?(?:is|are|was|were|did|does|do|has|have|had)(?:n['’]t)? (?!you\b|we\b|i\b|there\b)", re.I)


def below(text: str) -> Iterator[tuple[str, str]]:
    """What is left of a text without a beginning of data/phrasings/heads.toml, with the sort of beginning it was."""
    for sort, pattern in _heads().items():
        match = pattern.match(text)
        if match and (rest := text[match.end() :].strip(" :,;?")):
            yield rest, sort


def bare(text: str) -> str:
    """A text without what asks for nothing, at its start ("for my class:") and its end ("in your archive")."""
    opening, closing = _courtesies()
    while match := opening.match(text):
        text = text[match.end() :]
    while match := closing.search(text):
        text = text[: match.start()] + text[match.end() :]
    return _ONE_BY_ONE.sub("", text)


_ONE_BY_ONE = re.compile(r",? (?!side|day|week|month|year|decade|kind|hour)(\w{4,}) by \1(?=\W*$|,)", re.I)
"""That rows come one for each says no more: "expedition by expedition"."""


_TO_SEE = re.compile(
    r"\W*(?:(?:please|can you|could you|will you) )*"
    r"(?:show(?: me| us)?|let (?:me|us) (?:see|look at)|i(?:['’]d like| would like| want|['’]m looking) to (?:see|look at)|can i see) "
    r"(?P<what>(?!.*\b(?:who|whom|whose|what|which|when|where|how|why)\b).+)",
    re.I,
)


def to_see(text: str) -> str:
    """What somebody wants to see said as a wish for photos of it: "show me Canadarm2"; "" for other wishes."""
    match = _TO_SEE.fullmatch(text.strip(" ?!."))
    return f"photos of {match['what']}" if match else ""


def whether(text: str) -> bool:
    """True for what is answered by yes or no; not "was it this or that"."""
    return " or " not in text.lower() and bool(_YES_OR_NO.match(text))


def answers(question: Question, sort: str) -> bool:
    """True when the rows of a question have what such a beginning asks for."""
    return sort != EVIDENCE or "quote" in question.gives


@lru_cache(maxsize=1)
def _heads() -> dict[str, re.Pattern[str]]:
    told = toml((PHRASINGS / "heads.toml").read_text("utf-8"))
    return {
        sort: re.compile(rf"\W*(?:{_any(told[sort])})\b(?:[:,]? (?:{_any(told[f'{sort}-links'])})\b)?:?", re.I)
        for sort in (EVIDENCE, WHETHER)
    }


_SPANS = (
    r"(?:[a-z-]+ )*(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|times?|while|moments?|crew|total|distance)\b"
)
"""What "for a" is no purpose before."""


@lru_cache(maxsize=1)
def _courtesies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = toml((PHRASINGS / "heads.toml").read_text("utf-8"))
    wanting = rf"(?:my|our|the|an?|one of (?:my|our|the)) (?:[a-z]+ )?(?:{_any(told['askers'])}) (?:{_any(told['asking'])})"
    plain = r"(?-i:(?:(?:[a-z-]+|I|I['’]m|we['’]re) ){0,9}[a-z-]+)(?=:| [-–—] )"  # with a name in it, it may be what is asked about
    doing = rf"(?:i|we)(?:['’]m|['’]re| am| are) (?!looking|searching|seeking|asking|after)[a-z]+ing {plain}"
    purpose = rf"for (?:an?|my|our|the|some) {plain}|{doing}"
    use = rf"(?-i:for (?:an?|my|our|some) (?!{_SPANS})(?:[a-z-]+ ){{0,3}}[a-z-]+)"
    use += r"|(?<!only )because [^,.;?]+|since (?:i|we) [^,.;?]+|so (?:that )?(?:i|we) can [^,.;?]+"
    opening = rf"\W*(?:{_any(told['openings'])}|{wanting}|{purpose})(?:[:,.;]| -|,? (?:{_any(told['openings-links'])})\b)*:? (?=\w)"
    return re.compile(opening, re.I), re.compile(rf"(?<=\w)(?:\W* )(?:{_any(told['closings'])}|{use})(?=\W*$|, )", re.I)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(each).replace("'", "['’]") for each in sorted(words, key=lambda each: (-len(each), each)))
