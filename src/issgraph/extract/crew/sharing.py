"""A list of people and the words behind it ("both of NASA", "all flight engineers", "of ESA") to whom of the list they are said of."""

from __future__ import annotations

import re
from dataclasses import replace

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.crew.titles import COUNTS, Attribute, apply
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import flew, works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Span
from issgraph.patterns import Pattern


def people_of(sentence: Sentence, match: re.Match[str], group: str | int) -> list[Chunk]:
    """The people of a list; not of whom something is told in brackets: "A (seen in B's visor) and C"."""
    start, end = match.span(group)
    return [
        each
        for at in range(start, end)
        if (chunk := sentence.at.get(at)) is not None and not (at + 1 < end and sentence.codes.startswith("'s ", at + 1))
        for each in chunk.each
        if each.is_a("Person")
    ]


def counted(words: str, otherwise: int) -> int:
    """How many people "both" or "all three" speaks of."""
    return next((COUNTS[word] for word in compiled(r"[a-z-]+").findall(words) if word in COUNTS), otherwise)


_BEFORE_AND = compiled(r"([\ue000-\uf8ff])(?: \([a-z ]+\))? and [\ue000-\uf8ff] $")


def sharing(draft: Draft, sentence: Sentence, start: int, people: list[Chunk], title: Attribute) -> list[Chunk]:
    """ "A and B of NASA": besides the last those right before whom the tables have there too, and of whom no agency is told."""
    bodies = [body for org in title.orgs if (body := org.meaning("Organization"))]
    joined = _BEFORE_AND.search(sentence.codes, max(0, start - 40), start)  # "pilot A and commander B of NASA"
    if joined and len(people) == 1 and sentence.at[joined.start(1)].is_a("Person"):
        people = [*sentence.at[joined.start(1)].each, *people]
    flights = [a for mission in title.missions for each in mission.each if (a := each.meaning("Expedition", "Mission"))]
    if flights and not title.orgs and len(people) == 1:
        people = listed_before(sentence, start, people)
    if bodies and len(people) > 1:
        people = listed_before(sentence, start, people)  # "A (commander), B and C of NASA"
    first = len(people) - 1
    while first and len(bodies) + len(flights) == 1 and not title.roles:
        who = people[first - 1].meaning("Person")
        relation, there = ("affiliatedWith", works_for) if bodies else ("memberOf", flew)
        if who is None or not there(draft, who, (bodies or flights)[0]) or draft.about(relation, who):
            break
        first -= 1
    return people[first:]


_LISTED = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?,?(?: and|,) (?:the |fellow |project |[\ue000-\uf8ff](?:'s)? ){0,4}$")


def listed_before(sentence: Sentence, start: int, people: list[Chunk]) -> list[Chunk]:
    """ "A, B and the ESA astronaut C of Ax-3": someone with all who stand in a list before."""
    while (before := _LISTED.search(sentence.codes, max(0, start - 40), start)) and sentence.at[before.start(1)].is_a("Person"):
        people, start = [*sentence.at[before.start(1)].each, *people], before.start(1)
    return people


_SET_APART = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?(?:; (?:and )?| with )$")
_SET_APART_OR_TITLED = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?(?:; (?:and )?| with |,? and )$")


def counted_in(sentence: Sentence, start: int, people: list[Chunk], number: int, titled: bool) -> list[Chunk]:
    """ "A; B, both flight engineers", "A with B, both ...": as many as "both" says, where those before the last have no title of their
    own, or a title without a role may join another ("A, commander, and B, both of Expedition 61")."""
    apart = _SET_APART_OR_TITLED if titled else _SET_APART
    while len(people) < number and (before := apart.search(sentence.codes, max(0, start - 60), start)):
        chunk = sentence.at[before.start(1)]
        if not chunk.is_a("Person") or (not titled and "," in sentence.text[chunk.span.end : chunk.end]):
            break
        people, start = [*chunk.each, *people], before.start(1)
    return people


_JOINED = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?(?:; (?:along with |and |plus )?|,? (?:along with|plus|together with) |,? and |, )$")


def all_before(draft: Draft, sentence: Sentence, start: int, people: list[Chunk]) -> list[Chunk]:
    """ "A, commander; B and C; along with D and E, all flight engineers": of everyone back to the last who has a title of their own."""
    while before := _JOINED.search(sentence.codes, max(0, start - 60), start):
        chunk = sentence.at[before.start(1)]
        told = any(draft.about("role", p) or any(w.person == p for w in draft.pending) for c in chunk.each if (p := c.meaning("Person")))
        if not chunk.is_a("Person") or told or "," in sentence.text[chunk.span.end : chunk.end]:
            break
        people, start = [*chunk.each, *people], before.start(1)
    return people


def all_fly(draft: Draft, people: list[Chunk], title: Attribute) -> bool:
    """False when the tables have one of the people elsewhere than on the flights of a title."""
    flights = [a for mission in title.missions for each in mission.each if (a := each.meaning("Expedition", "Mission"))]
    return all(flew(draft, who, flight) is not False for p in people if (who := p.meaning("Person")) for flight in flights)


def untold(draft: Draft, people: list[Chunk]) -> list[Chunk]:
    """ "Commander A, B and C, the flight engineers": those of a list who have no role of their own; the last, if all have."""
    waiting = {pending.person.id for pending in draft.pending}
    return [p for p in people if (who := p.meaning("Person")) and who.id not in waiting and not draft.about("role", who)] or people[-1:]


def bare_pair(sentence: Sentence, match: re.Match[str], rule: str) -> bool:
    """ "X and Y of Roscosmos": two names with nothing before them share what follows."""
    pair = compiled(r"[\ue000-\uf8ff] and [\ue000-\uf8ff]").fullmatch(match["list"])
    before = sentence.codes[: match.start()]
    listed = compiled(r"([\ue000-\uf8ff])(?: \([^)]*\))?(?:,|;|,? and) $").search(before)
    in_list = listed is not None and sentence.at[listed.start(1)].is_a("Person")
    return bool(rule == "title-of" and pair and not in_list and not compiled(r"(?:[\ue000-\uf8ff](?:'s)?|'s|s') $").search(before))


_LIKE_BEFORE = Pattern(r"([\ue000-\uf8ff]),? (?:just )?like (?:the |fellow )*$")
_LIKE_AFTER = Pattern(
    r",? ?(?:(?:just )?like|(?:just )?as (?:is|was|are|were|do|does|did)) (?:(?:the |fellow |(?:NASA )?astronauts? |cosmonauts? )|[\ue000-\uf8ff](?:'s)? )*?([\ue000-\uf8ff])(?! [\ue000-\uf8ff])"
    r"|,? ?(?:just )?as ([\ue000-\uf8ff]) (?:is|was|are|were)\b"
)
_LIKE_THEM = Pattern(r"\blike (?P<whom>him|her)\b")
_AND_MORE = compiled(r"(?:, and |, | and )([\ue000-\uf8ff])(?! [\ue000-\uf8ff])")


def _of_theirs(draft: Draft, sentence: Sentence, match: re.Match[str], title: Attribute, rule: str, quote: Span) -> None:
    """ "C and D, like him of Roscosmos": whoever is meant is of that agency too, where the tables have them there."""
    alone = _LIKE_THEM.search(sentence.codes, match.end("list"), match.end("attr"))
    if alone is None:
        return
    people = people_of(sentence, match, "list")
    other = nearest_person(draft, sentence, people[0].start, "male" if alone["whom"] == "him" else "female")
    bodies = [body for org in title.orgs if (body := org.meaning("Organization"))]
    span = sentence.original(*alone.span())
    if other is not None and all(other != each.meaning("Person") for each in people) and all(works_for(draft, other, b) for b in bodies):
        meant = Chunk(span.start, span.end, (other,), head=span, note="coref")
        apply(draft, sentence, [meant], replace(title, plural=False), rule, quote, of_all=True)


_ALSO_THEM = compiled(
    r"^,? (?:just )?like (?P<who>[\ue000-\uf8ff](?:(?:,? and |, )[\ue000-\uf8ff])*),? (?=an? |of |also )|^,? (?:just )?like them\b|^,? (?P<one>another|(?:and )?the other) (?![a-z]+ of\b)"
)


def _also_meant(draft: Draft, sentence: Sentence, match: re.Match[str]) -> list[Chunk]:
    """ "A and B lifted it; C, like them of STS-134": A and B; "he and C, another flight engineer of Expedition 55": he."""
    words = _ALSO_THEM.search(sentence.codes[match.end("list") : match.end("attr")])
    if words is None:
        return []
    last = people_of(sentence, match, "list")[-1]
    if words["who"]:
        inside = range(match.end("list"), match.end("list") + words.end())
        return [each for at in inside if at in sentence.at and sentence.at[at].is_a("Person") for each in sentence.at[at].each]
    span = sentence.original(match.end("list"), match.end("list") + words.end())
    near = draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    before = [c for s in near for chunk in s.chunks for c in chunk.each if c.is_a("Person") and c.span.start < last.span.start]
    people = {p.id: Chunk(span.start, span.end, (p,), head=span, note="coref") for c in before if (p := c.meaning("Person"))}
    people.pop(last.entities[0].id, None)
    for each in listed_before(sentence, match.start(), [last]):
        people.pop(each.entities[0].id, None)  # "C and D, like them of the crew"
    flights = [a for mission in title_missions(sentence, match) if (a := mission.meaning("Expedition", "Mission"))]
    fit = [c for c in people.values() if flights and all(flew(draft, c.entities[0], a) for a in flights)]
    return fit[-1:] if words["one"] else fit[-2:] if len(fit) > 1 else []


def title_missions(sentence: Sentence, match: re.Match[str]) -> list[Chunk]:
    """The flights that a title names."""
    return [c for at, c in sentence.at.items() if match.start("attr") <= at < match.end("attr") and c.is_a("Expedition", "Mission")]


def apply_alike(draft: Draft, sentence: Sentence, match: re.Match[str], title: Attribute, rule: str, quote: Span) -> None:
    """ "A, like B, a mission specialist", "flight engineers like C and D": what the title says is said of whom they are compared with too."""
    if title.orgs and not title.roles and not title.missions:
        _of_theirs(draft, sentence, match, title, rule, quote)
    if not (title.roles or title.missions):
        return
    for each in _also_meant(draft, sentence, match):
        if all_fly(draft, [each], title):
            apply(draft, sentence, [each], replace(title, orgs=(), plural=False), rule, quote, of_all=True)
    if not title.roles:
        return
    after = _LIKE_AFTER.match(sentence.codes, match.end())
    alone = _LIKE_THEM.search(sentence.codes, match.end("list"), match.end("attr"))
    if alone:
        name = people_of(sentence, match, "list")[0]
        other = nearest_person(draft, sentence, name.start, "male" if alone["whom"] == "him" else "female")
        span = sentence.original(*alone.span())
        if other is not None and all(other != each.meaning("Person") for each in people_of(sentence, match, "list")):
            meant = Chunk(span.start, span.end, (other,), head=span, note="coref")
            if all_fly(draft, [meant], title):
                apply(draft, sentence, [meant], replace(title, orgs=(), plural=False), rule, quote, of_all=True)
    for found in (_LIKE_BEFORE.search(sentence.codes, max(0, match.start() - 40), match.start()), after):
        chunk = sentence.at[found.start(found.lastindex or 1)] if found else None
        if chunk is None or not chunk.is_a("Person"):
            continue
        listed = [chunk]
        at = found.end() if found is after and found else -1
        while found is after and (more := _AND_MORE.match(sentence.codes, at)) and sentence.at[more.start(1)].is_a("Person"):
            listed, at = [*listed, sentence.at[more.start(1)]], more.end()
        people = [each for c in listed for each in c.each]
        if all_fly(draft, people, title):
            said = replace(title, orgs=(), plural=len(people) > 1)
            apply(draft, sentence, people, said, rule, cover(quote, people[-1].span), of_all=True)
