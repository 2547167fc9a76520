"""Who is of an agency because another, named after them, is called their fellow in it: "X took it as Y, a fellow NASA astronaut, came near",
"with X is Y, another NASA astronaut", "Y, also of NASA".

In: a draft whose agencies are read. Out: the agency of who was named before, where the reference tables have them there."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Statement
from issgraph.patterns import Pattern

_AS_WELL = Pattern(
    r"(?i)(?P<one>\b(?:a fellow|another|(?:his|her)(?: own)?(?: fellow)?|(?:just )?like (?:him|her)(?:self)?,? (?:an?|of|from)|one more|a second) )$|(?P<all>\b(?:also|too|likewise|(?:just )?like (?:them|both|the others?)),? (?:an? |of (?:the )?|from (?:the )?|with (?:the )?)|\btheir (?:fellow )?)$"
)
_COLLEAGUE = compiled(
    r"(?i)['’]?s? (?:astronaut |cosmonaut |space agency )?(?:colleague|crew ?mate|companion|partner|fellow|comrade|astronaut|cosmonaut)"
)


def read_agency_fellows(draft: Draft) -> None:
    """States the agency of those whose fellow somebody is."""
    for told in draft.about("affiliatedWith"):
        name, org = told.subject_span, told.object_span
        if not told.asserted or name is None or org is None or org.field != "text" or name.field != "text":
            continue
        sentence = draft.holder(org.start)
        found = _AS_WELL.search(draft.text, max(sentence.span.start, org.start - 30), org.start)
        if found is None or (found.group().lower().startswith(("his", "her", "their")) and not _COLLEAGUE.match(draft.text, org.end)):
            continue
        _tell(draft, sentence, told, many=found["all"] is not None)


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


def _others(chunk: Chunk, who: Entity) -> bool:
    """True for words that mean people, and not the one who is called a fellow."""
    return any(each.meaning("Person") not in (None, who) for each in chunk.each)
