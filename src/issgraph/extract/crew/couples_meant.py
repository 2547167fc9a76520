"""A couple told by what each is ("the JAXA astronaut and his NASA colleague", "the Italian and the American"), or several by what they all are
("the NASA pair"), to the people that a document has named."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations

from issgraph.extract.crew.groups_meant import of_nation
from issgraph.extract.crew.nearest import NOBODY, named_before
from issgraph.extract.crew.titles import GROUPS
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import holds, works_for
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_MATES = "colleague|crew ?mate|shipmate|teammate|partner|companion|counterpart|comrade|mate"
_MANY = "pair|duo|couple|twosome|trio|threesome|quartet|foursome"
BACK = 3
"""As many sentences before may name those who are meant."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet, nationalities: str) -> tuple[Pattern, Pattern]:
    p, o, r, n = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization", "Role", NAME))
    of = rf"(?:{o}|{n}|(?:{nationalities})(?= ))"
    return Pattern(
        rf"(?<![\w-])the (?:(?P<a>{of})(?:'s)? (?P<r>{r})|(?P<b>{n})|(?P<c>{r}))(?:,? and| with) (?:(?P<w>his|her) |the )"
        rf"(?:(?P<d>{of})(?:'s)? (?:{_MATES}|(?P<s>{r}))|(?P<e>{n}|(?:{nationalities})(?=,| and | are | were | have | had | [a-z]+ed ))|(?P<m>{_MATES}))(?!s\b|'| of\b|,? (?:[a-z]+ ){{0,2}}{p})(?=[ ,.;:]|$)"
    ), Pattern(rf"(?<![\w-])(?:the|this) (?P<o>{of})(?:'s)? (?P<n>{_MANY})(?!'s| of\b|,? (?:[a-z]+ ){{0,2}}{p})(?=[ ,.;:]|$)")


_ONE_OF_TWO = Pattern(
    r"(?:^|[;,.:] |\b(?:and|while|but|as) )(?P<x>the (?P<w>former|latter))(?=,? (?:who |also |now |then |later )?(?:is|was|has|had|will|would|[a-z]+ed|flew|came|went|rode|led|took|held|stood|made|serves|works|flies|commands|joins|leads|represents|wears|holds|belongs|floats|hangs|stays|lives|looks|took|as|of|from|in|on|at)\b)"
)
"""The one of two who was named first, or last."""


def read_couples(draft: Draft, sentence: Sentence) -> None:
    """Chunks for words that mean two or more by their agency, nation or office, where those named last leave no doubt."""
    for match in list(_ONE_OF_TWO.finditer(sentence.codes))[::-1] if not sentence.codes.lacks & _ONE_OF_TWO.mask else ():
        _one_of_two(draft, sentence, match)
    couple, several = _patterns(sentence.alphabet, draft.gazetteer.nationality)
    for match in list(couple.finditer(sentence.codes))[::-1] if not sentence.codes.lacks & couple.mask else ():
        _couple(draft, sentence, match)
    for match in list(several.finditer(sentence.codes))[::-1] if not sentence.codes.lacks & several.mask else ():
        _several(draft, sentence, match)


def _couple(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "The JAXA astronaut and his NASA colleague": the one pair of those named last, a sentence further back each time, of whom the words hold."""
    span = sentence.original(*match.span())
    people: dict[str, Entity] = {}
    first, second = [s for s in "abc" if match[s]] + (["r"] if match["a"] else []), [s for s in "des" if match[s]]
    for near in reversed(draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1]):
        people |= {p.id: p for c in near.chunks for each in c.each if each.start < span.start and (p := each.meaning("Person"))}
        pairs = [
            (one, other)
            for one, other in permutations(people.values(), 2)
            if all(_is(draft, sentence, match, slot, one) for slot in first)
            and all(_is(draft, sentence, match, slot, other) for slot in second)
            and (not match["w"] or draft.gazetteer.rows.get(one.id, NOBODY).get("gender") in ("", _GENDER[match["w"]]))
        ]
        if len(pairs) > 1:
            return
        if pairs:
            for person, slot in zip(pairs[0], ("a", "d"), strict=True):
                _of(draft, sentence, match, slot, person, span)
            _mean(sentence, span, pairs[0])
            return


def _one_of_two(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "A and B are here; the former joined X, the latter Y": of the two whom the words before name, be it the sentence before."""
    span = sentence.original(*match.span("x"))
    for near in (sentence, *draft.sentences[max(0, sentence.number - 1) : sentence.number]):
        every = [each for c in near.chunks for each in c.each if each.start < span.start and each.is_a("Person") and each.note != "coref"]
        people = list({p.id: p for each in every if (p := each.meaning("Person"))}.values())
        if len(people) == 2:
            person = people[0 if match["w"] == "former" else 1]
            sentence.replace((), Chunk(span.start, span.end, (person,), head=span, note="coref"))
        if people:
            return


def _several(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "The NASA pair": the last two of those named who are of that agency or nation."""
    span, size = sentence.original(*match.span()), GROUPS[match["n"]]
    people = [p for p in named_before(draft, sentence, span.start) if _is(draft, sentence, match, "o", p)][-size:]
    if len(people) == size:
        for person in people:
            _of(draft, sentence, match, "o", person, span)
        _mean(sentence, span, people)


_GENDER = {"his": "male", "her": "female"}


def _is(draft: Draft, sentence: Sentence, match: re.Match[str], slot: str, person: Entity) -> bool:
    """True for whom a word for an agency, a nation or an office may mean."""
    chunk = sentence.at.get(match.start(slot))
    words = match[slot] if chunk is None else draft.text[chunk.start : chunk.end].lower()
    if words in draft.gazetteer.adjectives:
        return bool(of_nation(draft, words, [person]))
    if chunk is None or chunk.members:
        return False
    body, role = chunk.meaning("Organization"), chunk.meaning("Role")
    if body is not None:
        return works_for(draft, person, body) is True
    if role is None:
        return False
    if draft.gazetteer.rows[role.id].get("scope") != "mission":
        return slot != "c"  # "the astronaut" may be anybody
    return any(holds(draft, person, role, flight) for _, flight in draft.flights)


def _of(draft: Draft, sentence: Sentence, match: re.Match[str], slot: str, person: Entity, span: Span) -> None:
    """States of which agency somebody is whom its name tells from others."""
    chunk = sentence.at.get(match.start(slot)) if match[slot] else None
    body = chunk.meaning("Organization") if chunk is not None else None
    if chunk is not None and body is not None and not draft.about("affiliatedWith", person):
        draft.say(person, "affiliatedWith", body, "title-alone", span, subject_span=span, object_span=chunk.span, trigger=span)


def _mean(sentence: Sentence, span: Span, people: tuple[Entity, ...] | list[Entity]) -> None:
    members = tuple(Chunk(span.start, span.end, (person,), head=span, note="coref") for person in people)
    inside = [c for c in sentence.chunks if span.start <= c.start and c.end <= span.end]
    sentence.replace(inside, Chunk(span.start, span.end, members=members, note="coref"))
