"""Whom "the pair", "both cosmonauts", "the crewmates" and "the other three" stand for: several people that a document has named together.
The file is long by these words, each of which means others in another place."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import NOBODY, ahead, named_before
from issgraph.extract.crew.titles import say_role
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew, resides, works_for
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_PAIR = {
    "two": 2,
    "pair": 2,
    "duo": 2,
    "both": 2,
    "three": 3,
    "trio": 3,
    "four": 4,
    "quartet": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "couple": 2,
}


_GROUP = Pattern(
    r"\b(?:(?:the|these|those|all|their)(?: same| other)? (?P<n>two|three|four|five|six|seven) (?:spacewalking |veteran )?(?:spacewalkers|astronauts|cosmonauts|crew ?members|crewmates|men|women|crewmen|colleagues|flight engineers)\b"
    r"|(?:the|this|that) (?:spacewalking |astronaut |veteran )?(?P<w>pair|duo|trio|quartet)|(?P<b>both)(?: (?:men|women|astronauts|cosmonauts|spacewalkers|crew ?members|crewmates|crewmen|of them)\b(?!(?<=, both of them) (?:[a-z-]+ )?[\ue000-\uf8ff])|(?= (?:now |also |have |had |has |still )*(?:are|were|had|have|belong|serve|served|work|worked|fly|flew|represent|came|launched|joined|live|lived|belonged|hold|held)\b))"
    r"|(?P<each>each)(?: of (?:them|the two))?(?= (?:also |now )?(?:is|was|has been|held|holds|had|has|serves|served|works|worked|flies|flew|represents|represented|belongs|belonged) )"
    r"|(?:the|these|neither)(?: same)? (?P<o>two|three|four)(?=, (?:both|all|each) |,? (?:together|along) with\b| (?:are|were|will|had|have|also|went|spent|worked|turned|made|took|make|form|came|flew|wait|watch|pose|share|installed|[a-z]+ed)\b)"
    r"|(?P<every>all)(?= (?:now )?(?:belong|count|serve|are members|are part)\b)"
    r"|(?P<a>all) (?:(?P<k>two|three|four|five|six|seven|eight|nine|ten|eleven)(?: of them)?|of them)(?= (?!of |from |with |in |for |members?\b|part |[\ue000-\uf8ff])|$)|(?P<s>the spacewalkers|the astronauts|the cosmonauts|the crew ?members|the crewmates))"
)


_NUMBER = {"eight": 8, "nine": 9, "ten": 10, "eleven": 11} | _PAIR


def groups_spoken_of(draft: Draft, sentence: Sentence) -> None:
    """Chunks for words that mean several people, where the document leaves no doubt whom."""
    for pattern, read in _readers(sentence.alphabet):
        if not sentence.codes.lacks & pattern.mask:
            read(draft, sentence, pattern)


@lru_cache(maxsize=4)
def _readers(alphabet: Alphabet) -> tuple[tuple[Pattern, Callable[[Draft, Sentence, Pattern], None]], ...]:
    """The readers in their order, each with the words it looks for."""
    return (
        (_REST, _rest),
        (_CREWMATES, _crewmates),
        (_of_a_nation(alphabet), _nationals),
        (_GROUP, _groups),
        (_titled_groups(alphabet), _groups_by_title),
        (_members(alphabet), _members_of),
    )


def several_of(draft: Draft, sentence: Sentence, span: Span, inside: list[Chunk], role: Chunk, flight: Entity, *, bare: bool) -> bool:
    """ "The STS-106 mission specialists": those of the last list, where the tables have all of them in that crew."""
    group = draft.once(ahead, sentence.number).group
    people = [p for each in group.each if (p := each.meaning("Person"))] if group else []
    told = {_NUMBER[word] for word in draft.text[span.start : span.end].lower().split() if word in _NUMBER}
    if not people or told - {len(people)} or not all(flew(draft, person, flight) for person in people):
        counted = people and told - {len(people)}  # "A, B and C wave. The two flight engineers ...": nobody says which
        people = [] if counted else _named_just_before(draft, sentence, span.start, flight, role.entities[0])
    if not people or told - {len(people)} or (bare and any(resides(draft, person, flight) for person in people)):
        return False
    if draft.gazetteer.rows[role.entities[0].id].get("scope") == "mission":
        for person in people:
            say_role(draft, person, role.entities[0], flight, "title-alone", span, span, role.span)
    members = tuple(Chunk(span.start, span.end, (person,), head=span, note="coref") for person in people)
    sentence.replace(inside, Chunk(span.start, span.end, members=members, note="coref"))
    return True


OF_ONE_KIND = {"mission-specialist": "Mission", "flight-engineer": "Expedition"}


@lru_cache(maxsize=4)
def _members(alphabet: Alphabet) -> Pattern:
    flight = alphabet.slot["Expedition"] + alphabet.slot["Mission"]
    return Pattern(
        rf"(?:^|[;:.] |, (?:and|while|as|where|when|the) |\b(?:while|as|before|after|when) )(?:all |all of )?(?:the )(?:two |three |four )?(?P<x>[{flight}])(?:'s)? (?P<n>members|crew ?mates|fliers|flyers|travell?ers|pair|duo|trio|quartet|foursome|two|three|four)(?= (?!of |from |are [\ue000-\uf8ff]|were [\ue000-\uf8ff])[a-z])"
        rf"|(?:^|[;:.] |, (?:and|while|as|where|when) )(?:all )?(?:of )?the (?P<m>two|three|four) (?:crew )?(?:members|crew ?mates|fliers|flyers|astronauts|cosmonauts|men|women) (?:of|from) (?:the )?(?P<y>[{flight}])(?:'s)?(?P<c> crew)?(?=, (?:two|one|both|all|three|none|each)\b| (?!of |from |are [\ue000-\uf8ff]|were [\ue000-\uf8ff])[a-z])",
        given=(flight,),
    )


def _members_of(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "The Crew-5 members": all whom the last sentences that name two have named, where the tables have them in that crew."""
    for match in reversed(list(pattern.finditer(sentence.codes))) if sentence.number else ():
        chunk = sentence.at[match.start("x" if match["x"] else "y")]
        flight = chunk.meaning("Expedition", "Mission") if not chunk.members else None
        people = _named_just_before(draft, sentence, chunk.start, flight) if flight else []
        if flight is None or not people or _NUMBER.get(match["n"] or match["m"], len(people)) != len(people):
            continue
        span = (
            Span(chunk.start, sentence.original(*match.span("n")).end) if match["n"] else sentence.original(match.start("m"), match.end())
        )
        for person in people:
            draft.say(person, "memberOf", flight, "crew-listed", span, subject_span=span, object_span=chunk.span, trigger=span)
        members = tuple(Chunk(span.start, span.end, (person,), head=span, note="coref") for person in people)
        sentence.replace((chunk,), Chunk(span.start, span.end, members=members, note="coref"))


def _named_just_before(draft: Draft, sentence: Sentence, offset: int, flight: Entity, role: Entity | None = None) -> list[Entity]:
    """Whom an office in the plural means that no list has: all whom the last sentences that name two have named, who are of the flight and
    have no other office there; none where one of them is not."""
    if role is not None and role.id not in OF_ONE_KIND:
        return []
    row, people = draft.gazetteer.rows.get(flight.id), dict[str, Entity]()
    others = set()
    if role is not None:
        others = {s.subject.id for s in draft.about("role") if s.qualifier("in") == flight.id and s.qualifier("role") != role.label}
        others |= {pending.person.id for pending in draft.pending if pending.role != role}
        others |= set(row.many("commander")) if row else set()
    for near in reversed(draft.sentences[max(0, sentence.number - 2) : sentence.number]):
        named = {p.id: p for c in near.chunks for each in c.each if each.start < offset and (p := each.meaning("Person"))}
        people = named | people
        if len(people.keys() - others) > 1:
            break
    meant = [p for ident, p in people.items() if ident not in others]
    resident = flight.cls == "Mission" and role is not None and any(resides(draft, p, flight) for p in meant)
    return meant if len(meant) > 1 and not resident and all(flew(draft, p, flight) for p in meant) else []


_REST = Pattern(
    r"\b(?:the|his|her|their) (?:other|remaining) (?P<n>two|three|four|five|six)(?: (?:astronauts|cosmonauts|crew ?members|crewmates|men|women|people|members|fliers))?(?= (?:are|were|serve|served|have|had|will|fly|flew|work|make|made|[a-z]+ed)\b)"
)


_CREWMATES = Pattern(
    r"\b(?:his|her|their)(?: two| three)? (?:(?P<r>[\ue000-\uf8ff])|crew ?mates|companions|colleagues|shipmates|fellow travell?ers)(?= (?:are|were|serve|served|fly|flew) )"
)


def _crewmates(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "A, B and C leave. A commands; his crewmates are ...": those of the list before who are not named here."""
    match = pattern.search(sentence.codes)
    if match is None:
        return
    here = {p.id for c in sentence.chunks for each in c.each if (p := each.meaning("Person"))}
    title = [sentence.at[match.start("r")]] if match["r"] else []
    if any(c.entities[0].id != "crew-member" or not draft.text.startswith("mates", c.end - 5) for c in title if c.entities):
        return
    group = draft.once(ahead, sentence.number).group
    people = [p for each in group.each if (p := each.meaning("Person"))] if group else []
    others = [p for p in people if p.id not in here]
    if len(here) == 1 and len(others) == len(people) - 1 and len(others) > 1 and (title or sentence.free(*match.span())):
        span = sentence.original(*match.span())
        members = tuple(Chunk(span.start, span.end, (p,), head=span, note="coref") for p in others)
        sentence.replace(title, Chunk(span.start, span.end, members=members, note="coref"))


def _rest(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "the other two": those named in the sentences before and not in this one, when they are just as many."""
    for match in reversed(list(pattern.finditer(sentence.codes))):
        span = sentence.original(*match.span())
        here = {p.id for c in sentence.chunks for each in c.each if each.start < span.start and (p := each.meaning("Person"))}
        near = draft.sentences[max(0, sentence.number - 3) : sentence.number]
        others = {
            p.id: p for s in near for c in s.chunks for each in c.each if (p := each.meaning("Person")) is not None and p.id not in here
        }
        if here and len(others) == _NUMBER[match["n"]] and sentence.free(*match.span()):
            members = tuple(Chunk(span.start, span.end, (p,), head=span, note="coref") for p in others.values())
            sentence.replace((), Chunk(span.start, span.end, members=members, note="coref"))


def _groups(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    for match in reversed(list(pattern.finditer(sentence.codes))):
        if not sentence.free(*match.span()) or (match["w"] and _OF_THINGS.search(sentence.codes, 0, match.start())):
            continue
        word = next((w for w in (match["n"], match["w"], match["b"], match["o"], match["k"]) if w), "both" if match["each"] else "")
        before = named_before(draft, sentence, sentence.original(*match.span()).start)
        gender = "male" if " men" in match.group() else "female" if " women" in match.group() else ""
        compared = _compared(sentence, match.end()) if match["b"] else set()
        before = [
            p
            for p in before
            if p.id not in compared and (not gender or draft.gazetteer.rows.get(p.id, NOBODY).get("gender") in ("", gender))
        ]
        if match["each"] and not sentence.codes.endswith(("; ", ": ", ", and "), 0, match.start()) and match.start():
            continue  # "the two trained for a year each had at home"
        if match["b"] == match.group() or match["each"]:
            near = draft.sentences[max(0, sentence.number - 2) : sentence.number]
            enough = sum(len(c.each) for s in near for c in s.chunks if c.is_a("Person")) > 1
            if match["each"]:
                far = draft.sentences[max(0, sentence.number - 4) : sentence.number]
                so_far = {p.id for s in far for c in s.chunks for each in c.each if (p := each.meaning("Person"))}
                enough = enough or len(so_far) == 2
            if not (enough or _two_here(sentence, match.start()) or _one_and_one(near, sentence, match.start())):
                continue
        size = _NUMBER.get(word, len(before) if match["a"] or match["every"] else 2)
        if size < 2 or len(before) < size:
            continue
        span = sentence.original(*match.span())
        same = _listed_together(draft, sentence, span.start, size) if " same " in match.group() else []
        named = same or (match["w"] and _named_together(draft, sentence, match.start(), size)) or before[-size:]
        members = tuple(Chunk(span.start, span.end, (p,), head=span, note="coref") for p in named)
        sentence.replace((), Chunk(span.start, span.end, members=members, note="coref"))


_COMPARED = Pattern(
    r",? (?:as (?:is|was|are|were|do|does|did)|like) (?:the |an? |[\ue000-\uf8ff] )*(?P<who>[\ue000-\uf8ff])(?=[,.;]|$| and )"
)


def _compared(sentence: Sentence, at: int) -> set[str]:
    """Who is none of those a sentence goes on about because they are compared with them: "both are flight engineers, as is A"."""
    like = _COMPARED.search(sentence.codes, at)
    return {p.id for each in sentence.at[like.start("who")].each if (p := each.meaning("Person"))} if like else set()


def _one_and_one(near: list[Sentence], sentence: Sentence, at: int) -> bool:
    """True where a clause opens with "both", its sentence has named one person before it and the ones before just one more."""
    chunks = [c for place, c in sentence.at.items() if place < at]
    here = {person.id for chunk in chunks for each in chunk.each if (person := each.meaning("Person"))}
    before = {person.id for s in near for c in s.chunks for each in c.each if (person := each.meaning("Person"))}
    opens = sentence.codes.endswith(("; ", " – ", " — ", ", and ", ": "), 0, at)
    return opens and len(here) == 1 and len(here | before) == 2


def _two_here(sentence: Sentence, at: int) -> bool:
    """True where a clause opens with "both" and the sentence has named two people before it: "A helped B; both are ..."."""
    named = {p.id for place, c in sentence.at.items() if place < at for each in c.each if (p := each.meaning("Person"))}
    return len(named) == 2 and sentence.codes.endswith(("; ", " – ", " — ", ", and ", ": "), 0, at)


@lru_cache(maxsize=4)
def _of_a_nation(alphabet: Alphabet) -> Pattern:
    name = alphabet.slot[NAME]
    return Pattern(rf"\b(?:both|(?:the|these|all)(?: other)?(?: (?P<n>two|three|four|five|six))?) (?P<c>[{name}])(?= [a-z]|[,.;]|'s|$)")


_NO_NOUN = compiled(
    r"(?! [a-z])| (?:is|was|has|had|will|would|can|could|also|then|now|who|whose|and|or|but|in|on|at|with|to|for|from|of|as|by|while|when|beside|inside|aboard|[a-z]+ed|[a-z]+s|[a-z]+ly|[a-z]+ing"
    r"|took|made|flew|came|went|shot|caught|held|saw|gave|left|began|became|got|kept|wore|spent|stood|sat|rode|led|ran|put|set|read|cut|hung|drew|did|said|wrote|sang|ate|slept|told|brought|built|found|spoke|swam|threw|won)(?![a-z])"
)
"""After "the Canadian" when it is a person and no thing from there."""


def _nationals(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "the two Americans", "the Canadian": those named last who are of that nation, as the tables have it."""
    for match in reversed(list(pattern.finditer(sentence.codes))):
        span, chunk = sentence.original(*match.span()), sentence.at[match.start("c")]
        words = draft.text[chunk.start : chunk.end].lower()
        one = words in draft.gazetteer.adjectives and match.group().startswith("the ") and not match["n"]
        if one and not _NO_NOUN.match(sentence.codes, match.end()):
            continue  # "the Italian boot"
        if not one and not (words.endswith("s") and words[:-1] in draft.gazetteer.adjectives):
            continue
        fitting = of_nation(draft, words if one else words[:-1], named_before(draft, sentence, span.start))
        size = 1 if one else _NUMBER[match["n"]] if match["n"] else 2 if match.group().startswith("both") else len(fitting)
        if len(fitting) < size or (size < 2 and not one) or (one and len(fitting) != 1):
            continue
        members = tuple(Chunk(span.start, span.end, (p,), head=span, note="coref") for p in fitting[-size:])
        sentence.replace((chunk,), members[0] if one else Chunk(span.start, span.end, members=members, note="coref"))


def of_nation(draft: Draft, adjective: str, people: list[Entity]) -> list[Entity]:
    """Those of some people who are of the nation that an adjective names."""
    nation = draft.gazetteer.adjectives[adjective].id
    return [p for p in people if nation in draft.gazetteer.rows.get(p.id, NOBODY).many("nationality")]


def _listed_together(draft: Draft, sentence: Sentence, offset: int, size: int) -> list[Entity]:
    """Whom "the same two" means: those of the last list of so many."""
    for other in reversed(draft.near(sentence)):
        for chunk in reversed(other.chunks):
            people = [p for each in chunk.each if (p := each.meaning("Person"))] if chunk.start < offset else []
            if len(people) == size > 1:
                return people
    return []


def _named_together(draft: Draft, sentence: Sentence, at: int, size: int) -> list[Entity]:
    """Who "the pair" is for someone who does something to them: the last list of so many people; none where the clause names nobody else."""
    begin = max(sentence.codes.rfind(mark, 0, at) for mark in (";", ":", ", while ", ", and "))
    clause = {p.id for place, c in sentence.at.items() if begin < place < at for each in c.each if (p := each.meaning("Person"))}
    if not 0 < len(clause) < size:
        return []
    place = sentence.original(at, at + 1).start
    for other in reversed(draft.near(sentence)):
        for chunk in reversed(other.chunks):
            people = [p for each in chunk.each if (p := each.meaning("Person"))] if chunk.start < place else []
            if len(people) == size:
                return [] if clause & {p.id for p in people} else people
        whole = {p.id: p for c in other.chunks for each in c.each if other is not sentence and (p := each.meaning("Person"))}
        if len(whole) == size and not clause & set(whole):
            return list(whole.values())  # "A (red stripes) and B"
    return []


@lru_cache(maxsize=4)
def _titled_groups(alphabet: Alphabet) -> Pattern:
    org, role, person, day = (alphabet.slot[cls] for cls in ("Organization", "Role", "Person", "Date"))
    flight = alphabet.slot["Expedition"] + alphabet.slot["Mission"]
    return Pattern(
        rf"\b(?:(?P<b>both)|(?:the|these|those|all)(?: same| other)? (?P<n>two|three|four|five|six|seven)) (?:spacewalking |veteran )?(?:(?P<o>[{org}])(?:'s?)? )?(?P<r>[{role}]|(?<=[{org}] )(?:men|women|crewmen|fliers|flyers|crewmates|veterans|colleagues)(?= (?!of\b|in\b|on\b|from\b|and\b)[a-z]))"
        rf"(?!,? ?(?:from left, )?[{person}]|'|:| of | on (?!(?:the )?[{day}])| (?:in|for|with|aboard) (?:the )?[{flight}]|,? and (?:also |both |the )?(?:[{flight}](?:'s)? )?[{role}](?:[,.;]|$| (?:of|on|in|for) (?:the )?[{flight}]))(?= [a-z]|[.;]|$|, (?:who|both|now) |, (?:[a-z]+ )?[{role}](?! ?[{person}])|,[^{person}]*$)"
    )


_DONE_TO = Pattern(
    r"(?:^|[,;:] |\band |\bwhile |\bas )(?:[\ue000-\uf8ff](?:'s)? |the |his |her )*[\ue000-\uf8ff](?:,[^.;,]{3,50},| \([^)]*\))? (?:[a-z]+ly |then |also |later |has |had )*"
    r"(?:photograph\w*|film\w*|watch\w*|help\w*|assist\w*|guid\w+|greet\w*|captur\w+|fram\w+|snapp\w+|caught|shot|saw|took|dressed|join\w*|follow\w*|track\w*|show\w*|coach\w*|talk\w* to|made|welcom\w+|moved|carried|sw[au]ng)\b[^.;:]{0,40}$"
)
"""Before a group to whom somebody named does something: "A filmed the two cosmonauts"."""


_BELONG = compiled(
    r" (?:also |both |each )?(?:belong|serve|live|arrived|came|launched|flew|represent|are (?:members|from|of|part|with|nasa|flight))\b"
)


_GOES_ON = Pattern(r", (?:who|both|now) |, (?:[a-z]+ )?[\ue000-\uf8ff](?! ?[\ue000-\uf8ff])")
"""Behind a group that is what the clause is about: "the two NASA astronauts, both members of Expedition 55, were"."""


def _groups_by_title(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "both NASA astronauts", "the two cosmonauts": as many as were named last, of that agency where one is given."""
    for match in reversed(list(pattern.finditer(sentence.codes))):
        role = sentence.at.get(match.start("r"))
        if role is not None and role.entities[0].id == "spacewalker" and not _BELONG.match(sentence.codes, match.end()):
            continue  # the word itself tells of a spacewalk
        size = 2 if match["b"] else _NUMBER[match["n"]]
        span = sentence.original(*match.span())
        same = _listed_together(draft, sentence, span.start, size) if " same " in match.group() else []
        done_to = _DONE_TO.search(sentence.codes, 0, match.start()) and _named_together(draft, sentence, match.start(), size)
        body = sentence.at[match.start("o")].meaning("Organization") if match["o"] else None
        ends = sentence.codes[match.end() : match.end() + 1] in ("", ".", ";", ",") and not _GOES_ON.match(sentence.codes, match.end())
        if not done_to and not same and ends:
            same = _only_those_of(draft, sentence, body, size)
            if not same:
                continue
        there = [p for p in named_before(draft, sentence, span.start) if body is None or works_for(draft, p, body) is not False]
        gender = {"men": "male", "women": "female"}.get(match["r"], "")
        there = [p for p in there if not gender or draft.gazetteer.rows.get(p.id, NOBODY).get("gender") in ("", gender)]
        before = same or done_to or there[-size:]
        if len(before) < size or sum(len(c.each) for c in _people_near(draft, sentence, span.start)) < size:
            continue
        for person in before if body else ():
            if body and not draft.about("affiliatedWith", person):
                draft.say(
                    person,
                    "affiliatedWith",
                    body,
                    "title-of-group",
                    span,
                    subject_span=span,
                    object_span=sentence.at[match.start("o")].span,
                )
        members = tuple(Chunk(span.start, span.end, (p,), head=span, note="coref") for p in before)
        inside = [c for c in sentence.chunks if span.start <= c.start and c.end <= span.end]
        sentence.replace(inside, Chunk(span.start, span.end, members=members, note="coref"))


def _only_those_of(draft: Draft, sentence: Sentence, body: Entity | None, size: int) -> list[Entity]:
    """Whom "the two NASA astronauts" means at the end of a clause: those of an agency whom the sentences before name, when just as many."""
    if body is None or any(p for c in sentence.chunks for each in c.each if (p := each.meaning("Person")) and works_for(draft, p, body)):
        return []
    near = draft.sentences[max(0, sentence.number - 4) : sentence.number]
    people = {p.id: p for s in near for c in s.chunks for each in c.each if (p := each.meaning("Person"))}
    there = [p for p in people.values() if works_for(draft, p, body) is not False]
    return there if len(there) == size else []


def _people_near(draft: Draft, sentence: Sentence, offset: int) -> list[Chunk]:
    """The people named in this sentence and the four before, before an offset."""
    near = draft.sentences[max(0, sentence.number - 4) : sentence.number + 1]
    return [c for s in near for c in s.chunks if c.is_a("Person") and c.start < offset]


_OF_THINGS = compiled(r"\b(?:first|second|third|last|other|newer|older|left|right) of $")
"""Before "the pair" or "the trio" of things: "installed the first of the pair"."""
