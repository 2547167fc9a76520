"""Who is of an agency because another, named after them, is called their fellow in it: "X took it as Y, a fellow NASA astronaut, came near",
"with X is Y, another NASA astronaut", "Y, also of NASA"; and who alone of those named can be "the ESA astronaut" or "two Roscosmos crewmates".

In: a draft whose agencies are read. Out: the agency of who was named before, where the reference tables have them there."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import COUNTS
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Statement
from issgraph.patterns import Pattern

_AS_WELL = Pattern(
    r"(?i)(?P<one>\b(?:a fellow|another|(?:his|her)(?: own)?(?: fellow)?|(?:just )?like (?:him|her)(?:self)?,? (?:an?|of|from)|one more|a second) |(?P<mate>\b(?:with|and) ))$|(?P<all>\b(?:also|too|likewise|(?:just )?like (?:them|both|the others?)),? (?:an? |of (?:the )?|from (?:the )?|with (?:the )?)|\btheir (?:fellow )?)$"
)
_COLLEAGUE = compiled(
    r"(?i)['’]?s? (?:astronaut |cosmonaut |space agency )?(?:colleague|crew ?mate|companion|partner|fellow|comrade|astronaut|cosmonaut)"
)
_MATE = compiled(r"['’]?s? (?:space agency )?(?:colleague|crew ?mate|companion|counterpart)s? ")
""" "A with NASA colleague B": what B is called is told by whose they are."""


def read_agency_fellows(draft: Draft) -> None:
    """States the agency of those whose fellow somebody is."""
    for told in draft.about("affiliatedWith"):
        name, org = told.subject_span, told.object_span
        if not told.asserted or name is None or org is None or org.field != "text" or name.field != "text":
            continue
        sentence = draft.holder(org.start)
        _likened(draft, sentence, told)
        found = _AS_WELL.search(draft.text, max(sentence.span.start, org.start - 30), org.start)
        if found is None or (found.group().lower().startswith(("his", "her", "their")) and not _COLLEAGUE.match(draft.text, org.end)):
            continue
        if found["mate"] and not _MATE.match(draft.text, org.end):
            continue
        _tell(draft, sentence, told, many=found["all"] is not None)
    for sentence in draft.sentences:
        pattern = _called(sentence.alphabet)
        for match in pattern.finditer(sentence.codes) if not sentence.codes.lacks & pattern.mask else ():
            _only_ones(draft, sentence, match)


@lru_cache(maxsize=4)
def _called(alphabet: Alphabet) -> Pattern:
    o, r, p = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", "Role", "Person"))
    return Pattern(
        rf"\b(?P<n>the|this|that|both|two|three|four) (?:[a-z-]+ ){{0,2}}(?P<o>{o})(?:'s)? (?:[a-z-]+ ){{0,2}}(?:{r}|crewmates?|colleagues?|fliers?|men|women|man|woman)(?!,? {p})"
    )


def _only_ones(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """Those whom "the ESA astronaut" or "two Roscosmos crewmates" can mean: just as many of those named are of that agency
    (right in 4 of 4 captions by three hands)."""
    chunk, count = sentence.at[match.start("o")], COUNTS.get(match["n"], 1)
    body = chunk.meaning("Organization")
    around = draft.sentences[max(0, sentence.number - 4) : sentence.number + (3 if count > 1 else 1)]
    people = [(p, c) for s in around for c in _people(s) if (p := c.meaning("Person")) and (count > 1 or c.span.start < chunk.start)]
    of = {p.id: (p, c) for p, c in people if body is not None and works_for(draft, p, body)}
    if body is None or len(of) != count:
        return
    for person, each in of.values():
        if not draft.about("affiliatedWith", person):
            span = sentence.original(*match.span())
            draft.say(
                person, "affiliatedWith", body, "agency-by-tables", span, subject_span=each.span, object_span=chunk.span, trigger=span
            )


_LIKE = compiled(r"\blike (?P<them>[^;:]{3,80}?),? an? $")


def _likened(draft: Draft, sentence: Sentence, told: Statement) -> None:
    """ "A, like B and C, a NASA astronaut": all three are."""
    org, body = told.object_span, told.object
    like = _LIKE.search(draft.text, max(sentence.span.start, org.start - 90), org.start) if org is not None else None
    if org is None or like is None or not isinstance(body, Entity):
        return
    before = [c for c in _people(sentence) if c.span.start < org.start]
    meant = [c for c in before if c.span.start < like.start()][-1:] + [c for c in before if c.span.start >= like.start("them")]
    people = [(p, c) for c in meant if (p := c.meaning("Person"))]
    for person, each in people if all(works_for(draft, p, body) for p, _ in people) else ():
        if not draft.about("affiliatedWith", person):
            quote = cover(each.span, org)
            draft.say(person, "affiliatedWith", body, "agency-by-tables", quote, subject_span=each.span, object_span=org, trigger=org)


def _tell(draft: Draft, sentence: Sentence, told: Statement, many: bool) -> None:
    name, org, body = told.subject_span, told.object_span, told.object
    if name is None or org is None or not isinstance(body, Entity):
        return
    for near in (sentence, *reversed(draft.sentences[max(0, sentence.number - 1) : sentence.number])):
        groups = [c for _, c in sorted(near.at.items()) if c.end <= min(name.start, org.start) and _others(c, told.subject)]
        if not groups:
            continue
        last = groups[-1].each if groups[-1].members and many else groups[-1].each[-1:] if not groups[-1].members else ()
        people = [(p, each) for each in last if (p := each.meaning("Person")) is not None]
        if people and all(works_for(draft, p, body) for p, _ in people):
            for person, each in people:
                if not draft.about("affiliatedWith", person):
                    quote = cover(each.span, name, org) if near is sentence else sentence.span
                    draft.say(
                        person, "affiliatedWith", body, "agency-by-tables", quote, subject_span=each.span, object_span=org, trigger=org
                    )
        return


def _people(sentence: Sentence) -> list[Chunk]:
    return [each for chunk in sentence.chunks for each in chunk.each if each.is_a("Person")]


def _others(chunk: Chunk, who: Entity) -> bool:
    """True for words that mean people, and not the one who is called a fellow."""
    return any(each.meaning("Person") not in (None, who) for each in chunk.each)
