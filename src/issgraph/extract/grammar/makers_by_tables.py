"""Who made or runs a thing, by any word of the kind beside the two, where the tables know the same: "its prime contractor, X", "off X's line".

In: a draft that the stricter readers have been through. Out: `builtBy` and `operatedBy` that it does not have yet. What stands against it
is listed: another body nearer to the word, a body that pays, orders or launches, one that employs a person, a part of the thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.told_of_tables import classes_of, confirmed, state
from issgraph.extract.grammar.told_ways import ANY_NOUN, CLASSES, WORKS
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_KINDS = (*CLASSES, "Hardware")
BACK = 3
"""How many sentences back "its maker" may point."""


@dataclass(frozen=True, slots=True)
class _Way:
    """A relation with the words that may tell it and the column of the tables that must bear it out."""

    relation: str
    column: str
    words: Pattern


_WAYS = (
    _Way(
        "builtBy",
        "built_by",
        Pattern(
            rf"(?<!-)\b(?:makers?|builders?|manufactur[a-z]+|fabricat[a-z]+|construct(?:ed|ion|ing|s|ors?)|built|buil(?:d|ds|ding)|(?:sub)?contractors?|(?:the|industrial|as|was|a) prime"
            rf"|engineered|assembled|(?:assembly|production) lines?|products?|{WORKS}|creat(?:ed|ions?|ors?)|handiwork|stamp|signature|trademark|brainchild|conceived|devised|thought up|dreamed up"
            rf"|design(?:ed|s|ers?)|welded|forged|milled|machined|sewn|stitched|put together|turned out|rolled (?:out|off)"
            rf"|made (?:by|in|at|it|the|this|that|for|from|under|to)|(?:had|has|have) made (?!history|its|his|her|the (?:catch|trip|first|journey))|(?:was|were|is|are|been|be) made|who made|did the making|of [\ue000-\uf8ff] make"
            rf"|g[ai]ven? birth|was born|were born|(?:came|comes|hails?|hailed) (?:from|out of|off) (?:the )?(?=[\ue000-\uf8ff](?!'s))|hands of|industry|workmanship|crafted|fashioned)(?!\w)"
        ),
    ),
    _Way(
        "operatedBy",
        "operated_by",
        Pattern(
            r"(?<!-)\b(?:operat(?:es?|ed|ing|ors?)|own(?:s|ed|ers?|ership|ing)|run by|flown|belong(?:s|ed|ing)?|propert(?:y|ies)|fleet|in charge|in control|controlled|managed"
            r"|(?:(?<=[\ue000-\uf8ff] )(?:calls?|called|christen(?:s|ed)|names|named|dubbed|baptized)|runs|flies|ran|flew|steers|manages|commands|works|keeps|running|flying|steering) (?:it|her|them|the|this|that|both|[\ue000-\uf8ff])"
            r"|(?:christened|named|dubbed|baptized) [^.;,]{3,40}? by|custody|possession|proprietors?|landlords?|tended|looks? after|looked after|in the service|at the wheel|steered|under the (?:flag|colou?rs|banner|wing)|management|ha(?:s|ve|d) the controls|keeper)(?!\w)"
        ),
    ),
)
_AGAINST = compiled(
    r"\b(?:not|never|no|nor|neither|model|mock-?ups?|replicas?|simulators?|trainers?|subcontractors?|rockets?|boosters?|engines?|seats?|would-be|future|planned|proposed|rejected|racks?|experiments?|suits?|spacesuits?"
    r"|copy|copies|toys?|hulls?|shells?|tanks?|motors?|computers?|software|shutters?|hatch(?:es)?|parts|unlike|instead of|rather than|might have|could have|was to have|hopes|lost out|stud(?:y|ies|ied))\b"
)
_EMPLOYS = compiled(
    r"(?:'s?)? (?:(?:flight|mission|ground|project|test|former|chief|lead) )*(?:astronauts?|cosmonauts?|crew|commander|spacewalkers?|pilot|fliers?|photographer|administrator|spokes[a-z]+)\b"
)
_OTHERWISE = compiled(
    r"(?:,? (?:which|who|that))?,? (?:(?:had|has|have|also|only|merely|just|once|then|later|simply) )*(?:launch|order|bought|buys|paid|pays|fund|financ|lofted|lifted|carried|carries|flew it|ferried|brought|stud|caught|grappl|tested|picked|chose|select|awarded|certif|sponsor|hired|hopes|plans|wants)"
)
"""After a body: what else it did with the thing."""
_FOR = compiled(
    r"\b(?:for|to|against|than|unlike|on behalf of|astronauts? (?:of|from)|(?:paid|funded|financed|launched|ordered|commissioned|bought|lifted|sponsored) by) (?:the )?$"
)
_OWNED = compiled(r"(?:'s?)? (?:(?!(?:and|or|of|in|on|by|for|from|with)\b)[a-z0-9-]+ ){0,3}[\ue000-\uf8ff]")
_POINTS = compiled(
    rf"\b(?:it|its|itself|they|their|them|whose)\b|\b(?:the|this|that|these|those|both) (?:(?!of |in |on )[a-z0-9-]+ ){{0,3}}?(?P<noun>{ANY_NOUN})\b(?!-)"
)
_ITS = compiled(r"(?:^|[.;:,(–—] ?|\band )(?:its|their)(?: [a-z]+){0,2} $")
_BY_OTHER = compiled(r", (?:and|but|or|which|who|while|with) |\b(?:and|but|while|which|where) ")
NEAR = 70
"""Within how many characters of a word of making its maker stands."""


def _speaks(draft: Draft) -> tuple[_Way, ...]:
    return tuple(way for way in _WAYS if any(way.words.search(sentence.codes) for sentence in draft.sentences))


def read_makers_by_tables(draft: Draft) -> None:
    """States who made and who runs what is named near a word of making or running."""
    for sentence in draft.sentences:
        bodies = [(at, each) for at, chunk in sentence.at.items() for each in chunk.each if each.is_a("Organization")]
        for way in draft.once(_speaks) if bodies else ():
            _read(draft, sentence, way, bodies)


_OF_FIRM = compiled(r"\b(?P<noun>[a-z-]+) of (?:the )?$")
_BY_WORK = compiled(
    rf"(?:{WORKS}|{ANY_NOUN}|roof|hands?|hand|work|works|handiwork|workmanship|labou?r|skills?|creations?|products?|productions?|builds?|builders?|makers?|engineers?|welders?|designers?|design|brainchild|child|children|offspring|baby|daughter|son|pride|achievement|masterpiece|stamp|mark|signature|trademark|effort|contribution|property|technology|craftsmanship|invention|out|courtesy|care|responsibility|task|job|doing|seal|plate|nameplate|name|label)"
)
"""Nouns that "of a firm" behind them joins to what it made."""
_WHAT_IS_MADE = compiled(r"(?:^|[;:.] )(?:the|an?|its) (?:[a-z0-9-]+ ){0,3}?[a-z-]+,? [a-z]+(?:ed|de|lt) by (?:the )?$")
_STANDS_ON = compiled(r"\b(?:on|in|to|at|beside|near|under|above|below|atop|off) (?:the )?$")


def _on_it(sentence: Sentence, at: int, thing: Span) -> bool:
    """True where the firm made what is only at the thing: "The dome, built by X, hangs on Y"."""
    place = next((place for place, chunk in sentence.at.items() if chunk.start == thing.start), -1)
    return (
        place > at and _WHAT_IS_MADE.search(sentence.codes, 0, at) is not None and _STANDS_ON.search(sentence.codes, at, place) is not None
    )


def _owns_another(sentence: Sentence, cue: re.Match[str], thing: Span) -> bool:
    """True where a word of making owns something else than the thing: "a X plant's mock-up of Y"."""
    owned = compiled(r"'(?:s (?:[a-z-]+ ){0,3})?([\ue000-\uf8ff])").match(sentence.codes, cue.end())
    return owned is not None and sentence.at[owned.start(1)].start != thing.start


def _read(draft: Draft, sentence: Sentence, way: _Way, bodies: list[tuple[int, Chunk]]) -> None:
    codes = sentence.codes
    for cue in way.words.finditer(codes):
        at, body = min(bodies, key=lambda pair: _apart(pair[0], cue))
        owner = body.meaning("Organization")
        if owner is None or _apart(at, cue) > NEAR or _barred(sentence, at, cue):
            continue
        if mood(sentence, min(at, cue.start()), cue.start()):
            continue
        found = _meant(draft, sentence, cue, owner, way.column)
        if found is None:
            continue
        thing, place = found
        if (
            _on_it(sentence, at, place)
            or _owns_another(sentence, cue, place)
            or _of_another(sentence, cue, thing)
            or any(s.object == owner or _told_here(sentence, s.object_span) for s in draft.about(way.relation, thing))
        ):
            continue
        for other in _joined(sentence, at, bodies):
            also = other.meaning("Organization")
            if also is not None and confirmed(draft, thing, also, way.column):
                state(draft, sentence, found, way.relation, also, other.span, cover(body.span, other.span, sentence.original(*cue.span())))


_AND = compiled(r"(?:,? and|,|,? together with|,? along with|,? with) (?:the |[a-z-]+ ){0,3}")


def _joined(sentence: Sentence, at: int, bodies: list[tuple[int, Chunk]]) -> list[Chunk]:
    """A body and those that a list joins to it: "Argotec and Lavazza"."""
    found = [each for place, each in bodies if place == at]
    for (first, _), (second, each) in pairwise(bodies):
        if second > first and (first == at or second == at) and _AND.fullmatch(sentence.codes, first + 1, second):
            found += [each] if first == at else [other for place, other in bodies if place == first]
    return found


def _apart(at: int, cue: re.Match[str]) -> int:
    """How far a name stands from a word: one behind "by" is nearer than one before."""
    return at - cue.end() if at >= cue.end() else cue.start() - at if at < cue.start() else 0


_OBJECT = compiled(
    r"(?: up| out| off)?(?: and [a-z]+)? (?:the|this|that|an?|its|their) (?:(?!of |in |on |at |to |for |with |by |from )[a-z0-9-]+ ){0,3}?(?P<noun>[a-z-]+)(?=[,.;:)]|$| (?:of|in|on|at|to|for|with|by|from|that|which|and|or|is|was|has|beside|behind|near|under|above|below|over|inside|outside|next|aboard|as|when|while|where)\b)"
)
_SUBJECT = compiled(
    r"(?<! of)(?<! in)(?<! at)(?<! to)(?<! for)(?<! with)(?<! from)(?:^|[ (])(?:the|this|that|an?|its|their|his|her|these|those) (?:(?!of |in |on |at |to |for |with |by |from )[a-z0-9-]+ ){0,3}?(?P<noun>[a-z-]+),?(?: (?:is|was|are|were|has been|had been|been|being|which|that|also|both))* $"
)
_NO_NOUN = frozenset("and or maker makers builder operator owner company firm agency one ones".split())


def _of_another(sentence: Sentence, cue: re.Match[str], thing: Entity) -> bool:
    """True where the noun right behind or before a word of making is of another kind than the thing: "put together the stand"."""
    for match in (_OBJECT.match(sentence.codes, cue.end()), _SUBJECT.search(sentence.codes, max(0, cue.start() - 60), cue.start())):
        noun = match["noun"] if match is not None and not match.group().startswith((" its", " their")) else ""
        if noun and noun not in _NO_NOUN and not is_a_noun_for(noun, thing):
            return True
    return False


def is_a_noun_for(noun: str, thing: Entity) -> bool:
    """True for a noun of the kind of a thing, or one of its name."""
    if compiled(rf"(?:{ANY_NOUN})").fullmatch(noun) is None:
        return noun in thing.label.lower().split()
    return thing.cls == "Hardware" or any(
        thing.cls == cls or (cls != "StationElement" and is_a(thing.cls, cls)) for cls in classes_of(noun)
    )


def _told_here(sentence: Sentence, span: Span | None) -> bool:
    return span is not None and sentence.span.start <= span.start < sentence.span.end


def _barred(sentence: Sentence, at: int, cue: re.Match[str]) -> bool:
    """True where a body is told to do something else, or where its word is about something else."""
    codes = sentence.codes
    first, last = min(at, cue.start()), max(at + 1, cue.end())
    if compiled(r"[;:.]").search(codes, first, last) or _AGAINST.search(codes, max(0, first - 25), last + 25):
        return True
    if at > cue.end() and codes.startswith(" by ", cue.end()) and _BY_OTHER.search(codes, cue.end(), at):
        return True  # "owned by a private firm, and X"
    of = _OF_FIRM.search(codes, 0, at) if at < cue.start() else None
    if of is not None and _BY_WORK.fullmatch(of["noun"]) is None:
        return True  # "a camera of X, made in Y"
    if _FOR.search(codes, 0, at) or _EMPLOYS.match(codes, at + 1) or _OTHERWISE.match(codes, at + 1):
        return True
    after = sentence.at.get(at + 2) or sentence.at.get(at + 4)
    if after is not None and after.is_a("Person", "Role"):
        return True
    owned = _OWNED.match(codes, at + 1)
    return owned is not None and not (owned.start() <= cue.start() < owned.end())


def _meant(draft: Draft, sentence: Sentence, cue: re.Match[str], owner: Entity, column: str) -> tuple[Entity, Span] | None:
    """The one thing of the sentence that the tables give to a body; else the one of a sentence before, where a word points back."""
    here = [] if _ITS.search(sentence.codes, 0, cue.start()) else _theirs(draft, sentence, owner, column, _KINDS)
    if here:
        return here[0] if len(here) == 1 else None
    points = list(_POINTS.finditer(sentence.codes))
    if not points:
        return None
    nouns = [point["noun"] for point in points if point["noun"]]
    classes = _KINDS if len(nouns) != len(points) else tuple(cls for noun in nouns for cls in classes_of(noun))
    for back in reversed(draft.sentences[max(0, sentence.number - BACK) : sentence.number]):
        there = _theirs(draft, back, owner, column, classes)
        if there:
            return there[0] if len(there) == 1 else None
    return None


def _theirs(draft: Draft, sentence: Sentence, owner: Entity, column: str, classes: tuple[str, ...]) -> list[tuple[Entity, Span]]:
    found: dict[str, tuple[Entity, Span]] = {}
    for chunk in sentence.chunks:
        for each in chunk.each:
            thing = each.meaning(*classes)
            if thing is not None and confirmed(draft, thing, owner, column):
                found.setdefault(thing.id, (thing, each.span))
    return list(found.values())
