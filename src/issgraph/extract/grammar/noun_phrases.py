"""Noun phrases of things that no table knows: from a place in a sentence to the words that name the thing, with the list that goes on.

A caption says more of a thing than what it is ("two large, gold-colored canister lids"); its name are the nouns, with the words that
tell kinds of it apart. Words that say how it looks, how old it is or how much of it there is come off the front."""

from __future__ import annotations

import bisect
from functools import lru_cache
from typing import NamedTuple

from issgraph.compiled import compiled
from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.words import ADVERB, BE, DETERMINER, HAVE, MODAL, PREPOSITION, RELATIVE, STOP, SUBORDINATE
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.newcomers import NAME
from issgraph.rules import lexicon

_END = (
    PREPOSITION
    | RELATIVE
    | SUBORDINATE
    | STOP
    | BE
    | HAVE
    | MODAL
    | {
        "(",
        ")",
        ",",
        '"',
        "and",
        "or",
        "but",
        "he",
        "she",
        "they",
        "it",
        "them",
        "him",
        "up",
        "ahead",
        "short",
        "not",
        "alike",
        "about",
        "hang",
        "hangs",
        "hover",
        "hovers",
        "float",
        "floats",
        "drift",
        "drifts",
    }
)
_COUNT = frozenset(
    "one two three four five six seven eight nine ten several some many few various numerous multiple most all both"
    " assorted different other dozens hundreds more".split()
)
_MUCH = frozenset(
    "part parts portion portions pair pairs set sets section sections number series collection variety row rows piece pieces crop crops leaves bunch"
    " handful couple stack stacks array bits roll one some most all several two three many dozens group".split()
)
"""Of how much a phrase tells before "of": "part of the payload bay doors"."""
_LOOKS = compiled(
    r"(?:large|small|big|huge|giant|tiny|little|long|short|tall|wide|thin|thick|narrow|round|square|cylindrical|circular|spherical|rectangular|boxy|bulky|massive|compact"
    r"|blue|white|red|green|yellow|black|orange|gr[ae]y|brown|golden|silver|gold|pink|purple|bright|dark|colou?rful|shiny|brilliant|transparent|clear|dim|faint"
    r"|new|old|latest|fresh|recent|newest|older|second|first|third|next|last|final|same|special|unique|homemade|makeshift|festive|single|empty|full|entire|whole"
    r"|prize|beloved|favou?rite|trusty|impressive|spectacular|beautiful|stunning|familiar|famous|traditional|advanced|modern|typical|important|complex|delicate|heavy|light|lightweight|temporary"
    r"|open|broken|torn|worn|worn-out|spare|faulty|dead|balky|leaky|jammed|replacement|hidden|frozen|nearby|upper|lower|left|right|forward|aft|rear|inner|outer|miscellaneous|extensive|impressively|expansive|ceremonial"
    r"|(?!(?:assembly|supply|jelly|butterfly|dolly|lily)$)[a-z]+ly|[a-z]{3,}ed|(?:over)?seen|taken|known|driven|held|worn|[a-z0-9-]+-[a-z-]*(?:ed|like|shaped|sized|style|foot|inch|meter|metre|tonne?|pound|kilogram|mile|year-old|covered|tone|looking|built|made|size))"
)
_BUILT = compiled(r"\b(?:Cathedral|Church|Cannon|Monument|Memorial|Tower|Statue|Arch|Bridge|Pyramids?)$")
"""How names end of what people pose in front of."""
_LAND = compiled(
    r"\b(?:River|Lake|Bay|Gulf|Sea|Islands?|Delta|Desert|Mount|Mountains?|Volcano|Peninsula|Reef|Glacier|Basin|Valley|Strait|Cape|Canyon|Atoll|Range|Sound|City|Coast|Harbor|Crater"
    r"|Center|Centre|Agency|Museum|University|School|Company|Mission|Program|Project|Team|Crew|Day|Office|Facility)\b"
)
"""Names of land and of bodies of people, which are read elsewhere."""
_DOING = (
    "tion",
    "tions",
    "sion",
    "sions",
    "ness",
    "ity",
    "ities",
    "ance",
    "ence",
    "ism",
    "sis",
    "ics",
    "ology",
    "ment",
    "ments",
    "ing",
    "ings",
)
"""How words end that tell of doings and states; those that end so and can be touched are listed in the lexicon."""


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return lexicon().unseen, lexicon().vague, lexicon().solid


class Thing(NamedTuple):
    """Where the name of a thing stands in the codes of its sentence, and the token after its phrase."""

    start: int
    end: int
    after: int


def things(sentence: Sentence, at: int, stop: int, listed: bool) -> list[Thing]:
    """The things of the noun phrases that begin at a place of the codes, up to another place. A list goes on over commas where the
    frame tells of a list ("visible are A, B and C"), elsewhere to what "and" joins."""
    parse = parse_of(sentence)
    index = bisect.bisect_left(parse.tokens, at, key=lambda token: token.at)
    found: list[Thing] = []
    if index >= len(parse.tokens) or (listed and not _opens(parse, index)):
        return []
    someone = False
    for _ in range(12):
        thing, after = _thing(parse, index)
        if thing is not None and thing.end <= stop and not (someone and not _opens(parse, index)):  # "X, director of Y" is one person
            found.append(thing)
        someone = (chunk := parse.tokens[index].chunk) is not None and chunk.is_a("Person")
        index = _next(parse, after, listed) if after >= 0 else -1
        if index < 0:
            break
    return found


def _opens(parse: Parse, index: int) -> bool:
    """True for a word that a noun phrase begins with: "is scheduled", "is better known" tell of no thing."""
    word = parse.words[index]
    return (
        parse.tokens[index].chunk is not None
        or word in DETERMINER
        or word in _COUNT
        or word[0].isdigit()
        or (word.endswith("s") and index + 1 < len(parse.words) and (parse.words[index + 1] in _END))
        or (_LOOKS.fullmatch(word) is not None and index + 1 < len(parse.words) and parse.words[index + 1].endswith("s"))
    )


def _next(parse: Parse, at: int, listed: bool) -> int:
    """The token that the next phrase of a list begins with, or -1 where the list ends; a bracket and a short place in between are passed over."""
    words = parse.words
    if at < len(words) and words[at] == "(":
        at = next((k + 1 for k in range(at, min(len(words), at + 12)) if words[k] == ")"), len(words))
    if listed and at < len(words) and words[at] in ("on", "in", "at", "of", "with", "from"):
        for k in range(at + 1, min(len(words), at + 8)):
            if words[k] in (",", "and"):
                at = k
                break
            if words[k] in STOP or words[k] in BE or words[k] in RELATIVE:
                return -1
    if at >= len(words) or words[at] not in ((",", "and") if listed else ("and",)):
        return -1
    while at < len(words) and words[at] in (",", "and", "also", "plus"):
        at += 1
    return at if at < len(words) and words[at] not in _END - {"one"} and not parse.is_verb(at) else -1


def _thing(parse: Parse, index: int) -> tuple[Thing | None, int]:
    """The thing of the phrase that begins at a token (None when a table knows it, or it is nothing to be seen) and the token after the phrase."""
    words, tokens = parse.words, parse.tokens
    at, first, named = index, -1, False
    while at < len(words):
        word, chunk = words[at], tokens[at].chunk
        if chunk is not None:
            if isinstance(chunk.value, Date) or chunk.is_a("Person", "Role"):
                return None, at + 1 if chunk.is_a("Person") else -1
            follows = at + 1 < len(words) and _noun(parse, at + 1)
            if word.endswith(("'s", "'")) or (
                chunk.is_a("Country", "Organization", "SpaceStation", "Expedition", "Mission", "Module", "VisitingVehicle") and follows
            ):
                first, named = -1, False
                at += 1
                continue
            new = bool(chunk.entities) and chunk.entities[0].cls == NAME and chunk.value is None
            if not follows:
                alone = new and at > 0 and first < 0 and (words[at - 1] == "the" or _BUILT.search(chunk.entities[0].label))
                if alone and words[at + 1 : at + 2] == ["("]:
                    return None, -1  # "the Solid Flame (SF) experiment"
                return Thing(tokens[at].at, tokens[at].end, at + 1) if alone and not _LAND.search(chunk.entities[0].label) else None, at + 1
            if not new:
                return None, -1  # of a known thing a part or a use
            first, named = at if first < 0 else first, True
            at += 1
            continue
        if word in _END and not (word == "of" and at > index and words[at - 1] in _MUCH):
            break
        if word == "of" or (word in _MUCH and words[at + 1 : at + 2] == ["of"]):
            first = -1
            at += 1
            continue
        if not word[0].isalnum() or parse.is_date(at):
            break
        if (
            first >= 0
            and not named
            and word.endswith(("ed", "ing"))
            and at + 1 < len(words)
            and word != "wing"
            and (words[at + 1] in PREPOSITION | DETERMINER | {"as", "about", ",", "."} or tokens[at + 1].chunk)
        ):
            break  # "a bag floating near"
        if first < 0 and (
            word in DETERMINER
            or word in _COUNT
            or word in ADVERB
            or word[0].isdigit()
            or (_LOOKS.fullmatch(word) and at + 1 < len(words) and _noun(parse, at + 1))
        ):
            at += 1
            continue
        first = at if first < 0 else first
        at += 1
    if first < 0 or at == first:
        return None, at
    head = words[at - 1]
    unseen, vague, solid = _lists()
    if (
        at - first > 5
        or len(head) < 3
        or head in unseen
        or head.endswith(("'s", "ed"))
        or _LOOKS.fullmatch(head)
        or tokens[at - 1].chunk is not None
        or (head in vague and at == first + 1)
        or (head.endswith(_DOING) and head not in solid)
    ):
        return None, at
    return Thing(tokens[first].at, tokens[at - 1].end, at), at


def _noun(parse: Parse, at: int) -> bool:
    """True for a word that may go on a noun phrase."""
    word = parse.words[at]
    return parse.tokens[at].chunk is not None or (word[0].isalnum() and word not in _END and word not in DETERMINER)
