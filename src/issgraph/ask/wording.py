"""A question as it was typed to the sequences of words and gaps that it may be read as."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from issgraph.ask.named import Named
from issgraph.ask.told import TOLD_BY
from issgraph.phrasing import SUBJECT, meaning
from issgraph.vocab import is_a
from issgraph.wordlist import NOTHING, Token, lexicon

_LOOSE_ENDS = 4
"""How many names of a question may also be plain words or left out; each doubles the readings that are tried."""

COMMAND = re.compile(
    r"^\W*(?:(?:(?:does|do|would) )?(?:any|some)(?:one|body) (?:here |there )?(?:happen to )?know\b"
    r"|(?:please |kindly |can you |could you |will you |just |now )*(?:show|display|present|see)(?: me| us)?\b(?! up))",
    re.I,
)
"""At the start these want an answer, elsewhere they speak of what pictures show; nor is it asked who knows."""


_WRITTEN_SHORT = (
    (re.compile(r"\bw/o\b ?", re.I), "without "),
    (re.compile(r"\bw/ ?(?=\w)", re.I), "with "),
    (re.compile(r" & "), " and "),
    (
        re.compile(r"\b(plugged|docked|berthed|mated|locked|latched|moored|bolted|slotted|hooked|attached|fixed) (?:in|on)to\b", re.I),
        r"\1 to",
    ),
    (re.compile(r"\?\s*show (?:me |us )?(?:the |those |these |all )?(?:pictures|photos|images|them|it)\W*$", re.I), "?"),
    (re.compile(r"\b(soyuz|progress|cygnus)es\b", re.I), r"\1"),
    (re.compile(r"(?<= )< ?(?=\d|\.\d)"), "below "),
    (re.compile(r"(?<=[a-z]{4})/(?=[a-z]{4})"), " and "),
    (re.compile(r"\bin progress\b(?! m\b| m-)"), "under way"),
)


def written_out(text: str) -> str:
    """A text without what is only written short, or another way: "spacewalks w/ Kopra" is with him, "plugged into" is attached to."""
    for short, long in _WRITTEN_SHORT:
        text = short.sub(long, text)
    return text


NOW = re.compile(
    r",? ?\b(?:right now|just now|now|currently|presently|today|at (?:the|this) moment|at present|these days|nowadays|this very minute)\b",
    re.I,
)
IS = re.compile(
    r"\W*(?:(?:who|what)(?:['’]?s| is| are)|(?:which|what) (?:[a-z]+ ){1,3}(?:is|are)|how many (?:[a-z]+ ){1,3}(?:is|are))\b", re.I
)
"""Both ask of today; "who is aboard" as "who is aboard now"."""

_COUNTS = "two three four five six seven eight nine ten eleven twelve".split()
_AS_MANY = re.compile(
    rf"\b(?P<which>which|what|the) (?P<many>{'|'.join(_COUNTS)}|[2-9]|1[0-2]) "
    r"(?P<noun>(?!(?:time|day|week|month|year|hour)s?\b)[a-z]+s|people|crew)\b",
    re.I,
)


def as_many(text: str) -> tuple[str, int, str]:
    """A question without the number that it takes for known, that number, and what there are so many of: "which six people were aboard"; or
    ("", 0, "")."""
    match = _AS_MANY.search(text)
    if not match:
        return "", 0, ""
    many = match["many"].lower()
    number = int(many) if many.isdigit() else 2 + _COUNTS.index(many)
    return f"{text[: match.end('which')]} {text[match.start('noun') :]}", number, match["noun"].lower()


def readings(named: list[Named]) -> Iterator[list[Named]]:
    """Every choice of which words are names: those that may be plain words are tried both ways."""
    loose = [each for each in named if each.plain][:_LOOSE_ENDS]
    for keep in itertools.product((True, False), repeat=len(loose)):
        dropped = [each for each, kept in zip(loose, keep, strict=True) if not kept]
        yield [each for each in named if each not in dropped]


_EXAMPLES = re.compile(r",? \(?(?:such as|for example|for instance|e\.g\.),? $", re.I)
_AND_OTHERS = re.compile(r"^,? (?:and|or)(?: any| the| all)?(?: other| similar)s?\b", re.I)
_AND_SO_ON = re.compile(r"^,? (?:etc|and so (?:on|forth)|and the like|or the like|and such(?: things)?|and that sort of thing)\b\.?", re.I)
_ALL_SUCH = {"Phenomenon": "phenomena", "Hardware": "equipment", "EarthFeature": "places on Earth"}
"""What there is a word for that takes in all of it, and a question: some of it "and so on" asks for all."""
_BETWEEN = re.compile(r",? (?:(?:or|and) )?", re.I)
_OF_HIM = {"he": "", "she": "", "it": "", "they": "", "him": "", "them": "", "his": "'s", "her": "'s", "its": "'s", "their": "'s"}
_THERE = re.compile(r"\b(?:there|here)\b", re.I)
_THAT_DAY = re.compile(
    r"(?P<stop>[^.,:;?!]{0,20}[.,:;?!]) .*?(?P<day>(?:on |at )?(?:that|this|the same) (?:very )?(?:day|date|time)\b)", re.I
)
"""A day is named first, and asked about then: "I was born on 3 May 2019. Who was in space that day?"."""
_PHOTOS_OF = re.compile(r" (?:photo(?:graph)?s?|fotos?|pictures?|pics?|images?|shots?|snaps?) of\b", re.I)
_CALLED = re.compile(r",? (?:which (?:is|was) |that (?:is|was) )?(?:called|named) ", re.I)
_WHAT_IS_AT = re.compile(r"\W*what(?:['’]?s| is| are| was| were) (?=at (?:the )?$)", re.I)
_WHAT_IS = re.compile(r"\W*what(?:['’]?s| is| are| was| were) (?:the |an? )?", re.I)
_WHAT = re.compile(
    r"\W*(?:(?:can|could|would|will) you )?(?:please )?(?:tell me |tell us |explain (?:to me |to us )?|say )?what (?:the |an? )?", re.I
)
_IT_IS = re.compile(r" (?:is|are|was|were)\W*", re.I)
_CARRYING = re.compile(r"\b(take|took|taken|bring|brought|carry|carried|fly|flew|get|got)(?: astronaut| cosmonaut)? $", re.I)
_HOMEWARD = re.compile(r" (?:(?:back )?home|back(?: (?:down )?to earth)?|down|up)\b(?! to (?!earth\b))", re.I)
_HEAD = re.compile(r"\W*(?:(?:about|on|for|regarding|concerning|as for|what about|how about|take)\b:? )?(?:the )?", re.I)


def plainly(text: str, named: list[Named]) -> str:
    """A text said more plainly: "Kibo: who built it" with the name in the place of the pronoun, and without the examples in
    "phenomena such as aurora" or "auroras and other phenomena"."""
    if named and _HEAD.fullmatch(text[: named[0].start]) and re.match(r"\s*[:,;–—-]+ ", text[named[0].end :]):
        rest = re.sub(r"^\s*[:,;–—-]+ ", "", text[named[0].end :])
        pronoun = re.search(rf"\b(?:{'|'.join(_OF_HIM)})\b", rest, re.I)
        name = text[named[0].start : named[0].end]
        if not pronoun and (there := _THERE.search(rest)):
            return f"{rest[: there.start()]}at {name}{rest[there.end() :]}"
        if pronoun:
            return rest[: pronoun.start()] + name + _OF_HIM[pronoun[0].lower()] + rest[pronoun.end() :]
    if len(named) == 1 and not named[0].plain and _WHAT_IS.fullmatch(text[: named[0].start]) and not text[named[0].end :].strip(" ?!."):
        return f"tell me about {text[named[0].start :]}"
    if len(named) == 1 and not named[0].plain and _WHAT.fullmatch(text[: named[0].start]) and _IT_IS.fullmatch(text[named[0].end :]):
        return f"tell me about {text[named[0].start : named[0].end]}"
    days = [each for each in named if "date" in each.kinds]
    alone = len(days) == 1 and all(days[0].start <= each.start and each.end <= days[0].end for each in named)
    if alone and (that := _THAT_DAY.match(text, days[0].end)):
        return f"{text[that.end('stop') : that.start('day')].strip()} on {text[days[0].start : days[0].end]}{text[that.end('day') :]}"
    if named and not text[: named[0].start].strip() and _all_are(named[0], "Person") and _PHOTOS_OF.match(text[named[0].end :]):
        return f"{text[: named[0].end]}'s{text[named[0].end :]}"  # "Nichole Ayers photos of Kibo" are hers
    if named and _all_are(named[0], "DockingPort") and (at := _WHAT_IS_AT.match(text[: named[0].start])):
        return f"what was docked {text[at.end() :]}"
    for one, other in itertools.pairwise(named):
        if _CALLED.fullmatch(text[one.end : other.start]):
            return f"{text[: one.end]} {text[other.start :]}"  # "the Dragon called Freedom" is Dragon Freedom
    for each in named:
        verb, particle = _CARRYING.search(text[: each.start]), _HOMEWARD.match(text[each.end :])
        if verb and particle:  # "took Tim Kopra home" is "took home Tim Kopra"
            return text[: verb.end(1)] + particle[0] + text[verb.end(1) : each.end] + text[each.end + particle.end() :]
    for first, each in enumerate(named):
        last = first
        while last + 1 < len(named) and _BETWEEN.fullmatch(text[named[last].end : named[last + 1].start]):
            last += 1
        before = _EXAMPLES.search(text[: each.start])
        if before:
            return text[: before.start()] + text[named[last].end :]
        after = _AND_OTHERS.match(text[named[last].end :])
        if after:
            return text[: each.start] + text[named[last].end + after.end() :].lstrip()
        such = [word for sort, word in _ALL_SUCH.items() if all(_all_are(one, sort) for one in named[first : last + 1])]
        if such and (on := _AND_SO_ON.match(text[named[last].end :])):
            return text[: each.start] + such[0] + text[named[last].end + on.end() :]
    return text


def _all_are(name: Named, sort: str) -> bool:
    """True when whatever a name may mean is of that sort."""
    return bool(name.kinds) and all(is_a(kind, sort) for kind in name.kinds)


TAIL = re.compile(
    r",? and (?=(?:when|where|who|whom|how (?:long|high)|(?:at|by|for|in|on|to|with) (?:which|what|whom)|which|what"
    r"|(?:since|until|from|till) when)\b)",
    re.I,
)
_WITH = re.compile(
    r",? (?:(?:(?:along |together )?with(?: all)?|plus)(?: (?:their|its|the|his|her))?|including|and (?:their|its|his|her)) (?=\w)", re.I
)
_SMALL = frozenset("and the of a an each their its his her for names name".split())
_DAYS = frozenset("date day year".split())


Asides = frozenset[frozenset[str]]
"""What is asked besides, each under all words that it may be found by."""


def tails(text: str, words: list[Token]) -> Iterator[tuple[list[Token], Asides]]:
    """The words, and again without an "and when" or "with their dates" at their end, each with what was asked there: it is answered only
    where the rows tell it."""
    yield words, frozenset()
    for pattern, asked in ((TAIL, _clause), (_WITH, _columns)):
        for match in pattern.finditer(text):
            aside = asked([token for token in words if token.start >= match.end()])
            shorter = [token for token in words if token.end <= match.start()]
            if shorter and aside:
                yield shorter, aside


def _clause(words: list[Token]) -> Asides:
    """What "when was it" asks; nothing where a word of it is a condition."""
    aside = meaning(words, {})
    asked = aside.words - {SUBJECT}
    return frozenset(frozenset((word,)) for word in asked) if not aside.unknown and asked <= TOLD_BY.keys() else frozenset()


def _columns(words: list[Token]) -> Asides:
    """What "dates and roles" asks, word by word. Who is asked for only by "names": photos with astronauts are others."""
    asked: set[frozenset[str]] = set()
    at = 0
    while at < len(words):
        word = words[at].word
        if word in _SMALL:
            at += 1
            continue
        one, length = lexicon().find(tuple(token.word for token in words[at:]))
        if one == "who" and not any(token.word.startswith("name") for token in words[: at + 1]):
            return frozenset()
        single = word.removesuffix("s")
        asked.add(frozenset((word, single, "when" if single in _DAYS else one)) - {"", NOTHING})
        at += length or 1
    return frozenset(asked)


def with_gaps(words: list[Token], chosen: list[Named]) -> list[Token]:
    """The words, with one gap in the place of each chosen name; its slot is the number of the name."""
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
