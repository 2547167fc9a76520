"""Words to what they mean: the words of data/phrasings that a question is known by, and the gaps in it with what stands before them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from issgraph.vocab import is_a
from issgraph.wordlist import NOTHING, Token, lexicon

SUBJECT = "did"
"""Stands for did, does, has before a name: the name is then the one who does it."""
WORK = "work"
STRICT = {
    "by": "by",
    "with": "with",
    "alongside": "with",
    "from": "from",
    "to": "to",
    "at": "to",
    "onto": "to",
    "during": "during",
    "throughout": "during",
}
"""Small words that tell what a name is there for; others before a name are all alike."""

_LINKING = frozenset("as while through throughout within under alongside".split())
"""Small words that are accounted for by the name after them; anywhere else they begin a condition."""
_SENSES = 8
"""How many ways of taking the words of several senses are tried."""

_ARTICLES = ("the", "a", "an")
_ACTIVE = frozenset(
    "took shot snapped photographed captured photograph take built made manufactured constructed produced flew fly flies rode did does "
    "operates operate runs ran owns manages oversees launched commanded led performed".split()
)
"""Verbs after a name that make it the one who does it ("the photos that Ayers took", "Japan operates what?")."""
_PEOPLE = ("astronauts", "cosmonauts", "people", "crews", "crewmembers", "they")
_LEFT_ALONE = ("by", "with", "from")
_PLACING = ("in", "on", "during", "aboard", "together", "before", "when", "and")
"""Words after a small word that show it to be left alone: "whom did Ayers work with in space"."""
_OR = ("and", "or", "nor", "versus", "vs")
_PLACES = ("module", "port", "place", "object", "vehicle", "station")
"""Parameters that something can be attached to."""
_MADE = ("make", "makes", "made", "making")
_DOING = ("do", "did")
_BE = ("is", "are", "was", "were", "been", "be", "being")
_TIMES = frozenset(("date", "period"))
_LIMITS = frozenset(("number", "limit"))
_AUXILIARIES = ("did", "does", "do", "has", "have", "had")
_GENERIC = {
    "who": ("Person",),
    "module": ("Module",),
    "ship": ("VisitingVehicle", "Mission"),
    "cargo": ("CargoSpacecraft",),
    "crewed": ("CrewSpacecraft",),
    "mission": ("Mission", "VisitingVehicle", "Expedition"),
    "expedition": ("Expedition",),
    "agency": ("Organization",),
    "country": ("Country",),
    "spacewalk": ("Spacewalk",),
    "port": ("DockingPort",),
    "ports": ("DockingPort",),
    "document": ("document",),
    "text": ("document",),
}
"""Words that beside a name say what it is anyway ("the Harmony module", "astronaut Nichole Ayers"), by the kinds of such names."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A name, date or number in a question: what it is, and the small word before it that tells what it is there for."""

    name: str
    before: str
    joined: str = field(default="", compare=False)
    """The "and" or "or" that joins it to another."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is left of a question for comparing: its words, each under its one word, and its gaps; and what is not understood."""

    words: frozenset[str]
    gaps: tuple[Gap, ...]
    unknown: tuple[str, ...] = ()
    open: tuple[int, ...] = ()
    """How many senses each of its words of several senses has."""
    head: str = field(default="", compare=False)
    """Its first word: what is asked for, in "photos that show Kibo"."""


def meanings(sequence: list[Token], kinds: dict[str, frozenset[str]]) -> Iterator[Meaning]:
    """All that a sequence may ask, as some words have several senses; the likeliest first."""
    first = meaning(sequence, kinds)
    yield first
    for senses in itertools.islice(itertools.product(*(range(number) for number in first.open)), 1, _SENSES):
        yield meaning(sequence, kinds, senses)


def meaning(sequence: list[Token], kinds: dict[str, frozenset[str]], senses: tuple[int, ...] = ()) -> Meaning:
    """What a sequence of words and gaps asks. `kinds` are the kinds that what stands in each gap may be of; `senses` says in
    which sense each word of several is taken, and they are in the first when it is blank."""
    words: set[str] = set()
    beside: set[str] = set()
    gaps: list[Gap] = []
    unknown: list[str] = []
    many: list[int] = []
    head = ""
    does = made = False
    what_for: set[str] = set()
    at = 0
    while at < len(sequence):
        token = sequence[at]
        if token.slot:
            before = _before(sequence, at, _is_place(token.slot, kinds))
            if at and sequence[at - 1].word == "at" and "date" in kinds.get(token.slot, ()):
                before = ""  # "at Christmas 2021" is on that day
            gaps.append(Gap(token.slot, before, _joined(sequence, at)))
            at += 1
            following = sequence[at] if at < len(sequence) else token
            if not following.slot and following.word in _ACTIVE and not _verb_before(sequence, at - 2):
                words.add(SUBJECT)
            continue
        if not does and token.word in _DOING and at > 0 and sequence[at - 1].slot:
            does, what_for = True, words - {SUBJECT}
        if token.word in _AUXILIARIES and (name := _name_follows(sequence, at)):
            if not kinds.get(name, {name}) <= _TIMES:  # "which ships did 2015 see" is of 2015
                words.add(SUBJECT)
            at += 1
            continue
        if at and token.word in _AUXILIARIES and (people := _people_follow(sequence, at)):
            at = people
            continue
        if token.word in _LINKING and (name := _name_follows(sequence, at)):
            if token.word == "under" and kinds.get(name, {name}) <= _LIMITS:
                words.add("below")
            at += 1
            continue
        run = tuple(each.word for each in itertools.takewhile(lambda each: not each.slot, sequence[at:]))
        if token.word == "called" and at == len(sequence) - 1 and gaps:
            words.add("alias")  # "what is Kibo called", and not "the module called Kibo"
            at += 1
            continue
        if token.word in _MADE and run[1:3] == ("out", "of") and "photo" in words:
            run = run[:1]  # a picture "made out of a window" is not made of it
        choices, length = lexicon().senses(run)
        if not choices:
            unknown.append(token.word)
            at += 1
            continue
        one = choices[0]
        if len(choices) > 1:
            one = choices[senses[len(many)]] if senses else one
            many.append(len(choices))
        if one != NOTHING:
            made = made or (one == "build" and token.word in _MADE)
            (beside if _generic(one, sequence, at, length, kinds) else words).add(one)
            head = head or (one if not token.word.endswith("ed") else "-")
        at += length
    if made and words & {"photo", "spacewalk"}:  # a photo that is made is taken, and a spacewalk only done
        words = words - {"build"} | ({"take"} if "photo" in words else set())
    if does and not what_for and words <= {SUBJECT, "aboard", "mission"}:
        words.add(WORK)  # "what did Ayers do" asks for it, "what did Ayers want" and "which missions did Ayers do" for something else
    return Meaning(frozenset(words or beside), tuple(gaps), tuple(unknown), tuple(many), head)


def _is_place(slot: str, kinds: dict[str, frozenset[str]]) -> bool:
    """True for a gap that something can hang on; one of a way of asking is known by its name."""
    return slot in _PLACES or any(is_a(kind, "SpaceObject") or is_a(kind, "DockingPort") for kind in kinds.get(slot, ()))


def _before(sequence: list[Token], at: int, place: bool) -> str:
    if at + 1 < len(sequence) and sequence[at + 1].word == "'s" and not sequence[at + 1].slot:
        return "'s"
    back = at - 1
    while back >= 0 and not sequence[back].slot and (sequence[back].word in _ARTICLES or _is_class_noun(sequence[back].word)):
        back -= 1
    if back >= 1 and sequence[back].word == "of" and lexicon().find((sequence[back - 1].word,))[0] in ("part", "whole"):
        return "part of"
    if back >= 1 and sequence[back].word == "of" and lexicon().find((sequence[back - 1].word,))[0] == "viewpoint":
        return "from"  # "through a window of Kibo" is no photo of Kibo
    if back >= 1 and (sequence[back - 1].word, sequence[back].word) == ("out", "of"):
        return "from"
    if place and back >= 1 and sequence[back].word == "on" and lexicon().find((sequence[back - 1].word,))[0] == "dock":
        return "to"
    if back >= 0 and not sequence[back].slot and sequence[back].word in STRICT:
        return STRICT[sequence[back].word]
    if at == len(sequence) - 1 or not sequence[at + 1].slot:
        # "Who was it taken by?", "What is Kibo connected with?": the small word is left alone at the end
        after = sequence[at + 1 :]
        for here, left, following in zip(after, [*after[1:], None], [*after[2:], None, None], strict=False):
            alone = left is None or (left.word in _PLACING and not (following and following.slot))
            if here.word in _LEFT_ALONE and alone and not any(each.slot for each in after):
                return STRICT[here.word]
    return ""


def _joined(sequence: list[Token], at: int) -> str:
    """The "and" or "or" that is all that stands between this gap and another; an "or" before an "and"."""
    found = ""
    for step in (-1, 1):
        here = at + step
        between = []
        while 0 <= here < len(sequence) and not sequence[here].slot and sequence[here].word in (*_ARTICLES, *_OR):
            between.append(sequence[here].word)
            here += step
        if 0 <= here < len(sequence) and sequence[here].slot:
            found = max((found, *(word for word in between if word in _OR)), key=("", *_OR).index)
    return found


def _verb_before(sequence: list[Token], at: int) -> bool:
    """True when a helping verb stands before the name: in "was Kibo photographed" it is no subject, in "did Ayers take" one already."""
    while at >= 0 and not sequence[at].slot and (sequence[at].word in _ARTICLES or _is_class_noun(sequence[at].word)):
        at -= 1
    return at >= 0 and (sequence[at].word in _BE or sequence[at].word in _AUXILIARIES)


def _is_class_noun(word: str) -> bool:
    one, _ = lexicon().find((word,))
    return one in _GENERIC and word not in ("who", "whom", "whose")


def _name_follows(sequence: list[Token], at: int) -> str:
    """The gap after a word, with only articles and nouns of its kind between; "" when there is none."""
    ahead = at + 1
    while (
        ahead < len(sequence) and not sequence[ahead].slot and (sequence[ahead].word in _ARTICLES or _is_class_noun(sequence[ahead].word))
    ):
        ahead += 1
    return sequence[ahead].slot if ahead < len(sequence) else ""


def _people_follow(sequence: list[Token], at: int) -> int:
    """Where it goes on after "do astronauts" in "what do astronauts photograph most": they are not asked for. 0 when it is not so."""
    ahead = at + 1
    while ahead < len(sequence) and sequence[ahead].word in (*_ARTICLES, "all"):
        ahead += 1
    after = sequence[ahead + 1].word if ahead + 1 < len(sequence) else "in"
    if sequence[at].word in ("have", "has", "had") and after in _PLACING:
        return 0  # "which photos have people in them" asks for them
    people = _PEOPLE if after == "of" else (*_PEOPLE, "crew")
    if after in ("member", "members") and sequence[ahead].word == "crew":
        return ahead + 2
    if ahead < len(sequence) and sequence[ahead].word in people and sequence[0].word in ("what", "which", "where", "when", "how"):
        return ahead + 1
    return 0


def _generic(one: str, sequence: list[Token], at: int, length: int, kinds: dict[str, frozenset[str]]) -> bool:
    if one not in _GENERIC or sequence[at].word in ("who", "whom", "whose", "outside"):
        return False
    beside = []
    if at + length < len(sequence):
        beside.append(sequence[at + length])
    if at:
        beside.append(sequence[at - 1])
    return any(is_a(kind, sort) for each in beside if each.slot for kind in kinds.get(each.slot, ()) for sort in _GENERIC[one])
