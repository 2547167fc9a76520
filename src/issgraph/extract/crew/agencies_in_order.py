"""Agencies in the order of the people they are of ("they fly for NASA, ESA and the CSA, in that order", "A and B, of ESA and
Roscosmos in turn") to who is of which: as many agencies as people, else nothing."""

from __future__ import annotations

from functools import lru_cache

from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.patterns import Pattern


@lru_cache(maxsize=4)
def _pattern(alphabet: Alphabet) -> Pattern:
    p, o = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization"))
    return Pattern(
        rf"(?P<p>{p}),? (?:(?:who )?(?:represents?|represented|representing|fly for|flying for|flew for|work for|worked for|are from|were from|come from|came from|belong to|are with|are of|were of)|of|from) "
        rf"(?P<list>(?:the )?{o}(?:(?:,|,? and) (?:the )?{o}(?: again| too| once more)?)*,? and (?:the )?{o}(?: again| too| once more)?),? (?:respectively|in (?:that|this|the same) order|in turn)\b"
    )


def read_agencies_in_order(draft: Draft, sentence: Sentence) -> None:
    """States each one's agency, and nothing else that the row might seem to tell."""
    pattern = _pattern(sentence.alphabet)
    for match in pattern.finditer(sentence.codes) if not sentence.codes.lacks & pattern.mask else ():
        people = sentence.at[match.start("p")].each
        bodies = [c for at in range(*match.span("list")) if (c := sentence.at.get(at)) is not None]
        if len(people) != len(bodies):
            continue
        for person, org in zip(people, bodies, strict=True):
            who, body = person.meaning("Person"), org.meaning("Organization")
            if who is not None and body is not None and not draft.about("affiliatedWith", who):
                span = cover(sentence.original(*match.span()), person.span if person.note != "coref" else None)
                draft.say(who, "affiliatedWith", body, "represents", span, subject_span=person.span, object_span=org.span, trigger=org.span)
