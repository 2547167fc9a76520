"""Agencies in the order of the people they are of ("they fly for NASA, ESA and the CSA, in that order", "A and B, of ESA and
Roscosmos in turn") to who is of which: as many agencies as people, else nothing. What titles left over ("the NASA and CSA astronauts, respectively",
"of, respectively, STS-118 and Expedition 15") is read of those named last, where the tables have each of them there."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew, works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
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


_ONE = r"(?:[Tt]he )?(?:[A-Z][\w.-]*+(?: (?:of|for|[A-Z][\w-]*+|\d{1,3})){0,6}+)"
_ROW = rf"(?P<row>{_ONE}(?:, {_ONE}){{0,4}},? and {_ONE})"
_IN_ORDER = r"(?:respectively|in (?:that|this) order|in turn)"
_BEHIND = compiled(
    rf"(?<![\w.-])(?<!of ){_ROW}(?: (?:astronauts?|cosmonauts?|crews?|flights?|missions?|fliers|members?|residents|engineers|pair|duo|trio))*\)?,? {_IN_ORDER}\b"
)
_BEFORE = compiled(rf"\b{_IN_ORDER},? (?:of |from |with |for |by |at )?{_ROW}")
_EACH = compiled(rf"(?P<the>[Tt]he )?(?P<name>(?<![\w.-]){_ONE.removeprefix('(?:[Tt]he )?')})")


def read_in_order(draft: Draft) -> None:
    """States agencies and flights that words tell of several in their order, of those whom the tables have there."""
    if _WORD.search(draft.text) is None:
        return
    for sentence in draft.sentences:
        words = draft.text[sentence.span.start : sentence.span.end]
        for match in (*_BEHIND.finditer(words), *_BEFORE.finditer(words)) if _WORD.search(words) else ():
            start = sentence.span.start + match.start("row")
            row = [
                Span(start + each.start("name"), start + each.end("name"))
                for part in compiled(r"(?:(?! and |, ).)+").finditer(match["row"])
                if (each := _EACH.search(match["row"], part.start(), part.end()))
            ]
            _row(draft, sentence, row, Span(start, sentence.span.start + match.end()))


_WORD = Pattern(rf"\b{_IN_ORDER}\b")


def _row(draft: Draft, sentence: Sentence, row: list[Span], quote: Span) -> None:
    flights = dict(draft.flights_near(quote.start))
    known = [flights.get(each.start) or _body(draft, each) for each in row]
    things = [thing for thing in known if thing is not None]
    if len(things) != len(row) or len({thing.cls in ("Mission", "Expedition") for thing in things}) != 1:
        return
    named: list[Chunk] = []
    for near in reversed(draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]):
        inside = {p.id: each for c in near.chunks for each in c.each if each.span.start < quote.start and (p := each.meaning("Person"))}
        named = list(inside.values())[-len(row) :]
        if len(named) == len(row):
            break
    relation = "memberOf" if things[0].cls in ("Mission", "Expedition") else "affiliatedWith"
    there = flew if relation == "memberOf" else works_for
    who = [(each.meaning("Person"), each.span) for each in named]
    if len(who) != len(row) or not all(person and there(draft, person, thing) for (person, _), thing in zip(who, things, strict=True)):
        return
    for (person, span), thing, place in zip(who, things, row, strict=True):
        if person is not None and all(s.object != thing for s in draft.about(relation, person)):
            whole = cover(quote, span) if span.start >= sentence.span.start else quote
            draft.say(person, relation, thing, "represents", whole, subject_span=span, object_span=place, trigger=place)


def _body(draft: Draft, place: Span) -> Entity | None:
    """The agency of a name."""
    every = [m.entity for m in draft.gazetteer.meanings(draft.text[place.start : place.end])]
    return next((entity for entity in every if entity.cls in ("SpaceAgency", "Organization", "Company")), None)
