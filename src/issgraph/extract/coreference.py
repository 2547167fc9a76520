"""Short ways of calling what a document has named: surnames, "the ESA astronaut", "the pair", "she", "Cygnus" for Cygnus NG-19."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import lru_cache

from issgraph.extract.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.draft import REACH, Draft
from issgraph.extract.people import patterns_for, say_role
from issgraph.extract.phrases import FAMILIES
from issgraph.extract.syntax import parse_of
from issgraph.gazetteer import Gazetteer, surnames
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import lexicon
from issgraph.view import view
from issgraph.vocab import is_a

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
    r"\b(?:(?:the|these|those|all|their)(?: same| other)? (?P<n>two|three|four|five|six|seven) (?:spacewalkers|astronauts|cosmonauts|crew ?members|crewmates|men|women|crewmen|colleagues|flight engineers)"
    r"|(?:the|this) (?P<w>pair|duo|trio|quartet)|(?P<b>both)(?: (?:men|women|astronauts|cosmonauts|spacewalkers|crew ?members|crewmates|crewmen|of them)|(?= (?:are|were|had|have)\b))"
    r"|(?:the|these|neither)(?: same)? (?P<o>two|three|four)(?= (?:are|were|will|had|have|also|went|spent|worked|turned|made|took|make|form|came|flew|wait|watch|pose|share|installed|[a-z]+ed)\b)"
    r"|(?P<every>all)(?= (?:now )?(?:belong|count|serve|are members|are part)\b)"
    r"|(?P<a>all) (?:(?P<k>two|three|four|five|six|seven|eight|nine|ten|eleven)|of them)(?= |$)|(?P<s>the spacewalkers|the astronauts|the cosmonauts|the crew ?members|the crewmates))"
)
_PRONOUN = Pattern(r"(?<![\w'])(?P<p>he|she|they)(?= (?!do not|does not|did not appear))|(?<=with )(?P<obj>him|them)\b")
_INITIAL = Pattern(r"[A-Z]\. ")
_SURNAME = Pattern(r" [A-Z][a-z]")
_NUMBER = {"eight": 8, "nine": 9, "ten": 10, "eleven": 11} | _PAIR


def short_names(text: str, chunks: list[Chunk], others: tuple[Entity, ...], gazetteer: Gazetteer) -> list[Chunk]:
    """Surnames, first names and "T. Pesquet" forms of people whom the document names in full (or in its credit) somewhere."""
    people: dict[str, Entity] = {}
    holders: dict[str, dict[str, Entity]] = {}
    firsts: dict[str, dict[str, Entity]] = {}
    for chunk in chunks:
        for each in chunk.each:
            if (person := each.meaning("Person")) is not None:
                people.setdefault(person.id, person)
                words = text[each.start : each.end].split()
                holders.setdefault(words[-1], {})[person.id] = person
                firsts.setdefault(words[0], {})[person.id] = person
    for person in others:
        people.setdefault(person.id, person)
    for person in people.values():
        for surname in surnames(person.label):
            holders.setdefault(view(surname), {})[person.id] = person
        firsts.setdefault(view(person.label.split(" ")[0]), {})[person.id] = person
    found = []
    busy = bytearray(len(text))
    for chunk in chunks:
        busy[chunk.start : chunk.end] = b"\1" * (chunk.end - chunk.start)
    for surname in sorted(holders, key=lambda s: (-len(s), s)):
        if len(holders[surname]) != 1 or len(surname) < 2:
            continue
        for start, end in _places(surname, text):
            if busy.find(1, start, end) < 0:
                found.append(Chunk(start, end, tuple(holders[surname].values())))
                busy[start:end] = b"\1" * (end - start)
    common = lexicon().common
    for first in sorted(firsts):
        if len(firsts[first]) != 1 or len(first) < 3 or first.lower() in common or first in holders:
            continue
        for start, end in _places(first, text):
            if busy.find(1, start, end) < 0 and not _INITIAL.match(text, start) and not _SURNAME.match(text, end):
                found.append(Chunk(start, end, tuple(firsts[first].values())))
    return found


def _places(surname: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a surname stands as a word, with the initial before it."""
    start = text.find(surname)
    while start >= 0:
        end = start + len(surname)
        if not _joined(text, end):
            initial = _INITIAL.match(text, start - 3) if start >= 3 else None
            if initial and not _joined(text, start - 4):
                yield start - 3, end
            elif not _joined(text, start - 1):
                yield start, end
        start = text.find(surname, end)


def _joined(text: str, place: int) -> bool:
    """True when a letter, digit or hyphen stands at a place."""
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] in "_-")


def resolve_families(draft: Draft) -> None:
    """ "Cygnus" means the one flight of its family that the document names; "that Dragon" the one named last."""
    specific: dict[str, tuple[list[int], list[Entity]]] = {}
    for _, chunk in draft.chunks("VisitingVehicle"):
        vehicle = chunk.meaning("VisitingVehicle")
        if vehicle and vehicle.id not in FAMILIES:
            starts, flights = specific.setdefault(family(vehicle), ([], []))
            starts.append(chunk.start)
            flights.append(vehicle)
    only = {kind: len({flight.id for flight in flights}) == 1 for kind, (_, flights) in specific.items()}
    for sentence, chunk in draft.chunks("VisitingVehicle"):
        vehicle = chunk.meaning("VisitingVehicle")
        if vehicle is None or vehicle.id not in FAMILIES:
            continue
        starts, same = specific.get(family(vehicle), ([], []))
        before = bisect.bisect_left(starts, chunk.start)
        article = draft.text[max(0, chunk.start - 12) : chunk.start].lower()
        if re.search(r"\b(?:another|second|a|an|third|two|first) (?:\w+ )?$", article) and not same:
            continue
        if only.get(family(vehicle)) and not re.search(r"\b(?:another|second) ", article):
            _rename(draft, chunk, vehicle, same[0])
        elif before and re.search(r"\b(?:that|this|the) $", article):
            _rename(draft, chunk, vehicle, same[before - 1])
        else:
            continue
        sentence.encode()


def _rename(draft: Draft, chunk: Chunk, family_name: Entity, flight: Entity) -> None:
    """A chunk takes the flight for its family, and so does what was already stated of it."""
    chunk.entities = (flight,)
    for statement in draft.about("", family_name):
        if statement.subject_span == chunk.span:
            draft.take_back(statement)
            draft.say(
                flight,
                statement.relation,
                statement.object,
                statement.rule,
                statement.quote,
                subject_span=statement.subject_span,
                trigger=statement.trigger,
                object_span=statement.object_span,
                qualifiers=statement.qualifiers,
            )


def family(vehicle: Entity) -> str:
    """The family of craft an entity belongs to, by its name."""
    name = f"{vehicle.id} {vehicle.label}".lower()
    if vehicle.id in FAMILIES:
        return {"crew-dragon": "dragon", "cargo-dragon": "dragon"}.get(vehicle.id, vehicle.id)
    for kind in ("cygnus", "progress", "soyuz", "starliner", "htv", "atv", "shuttle"):
        if kind in name:
            return {"shuttle": "space-shuttle"}.get(kind, kind)
    return (
        "dragon"
        if any(
            word in name
            for word in ("spacex", "axiom", "dragon", "endurance", "endeavour", "freedom", "resilience", "grace", "crew-", "ax-")
        )
        else name
    )


def people_spoken_of(draft: Draft, sentence: Sentence) -> None:
    """Chunks for "the two spacewalkers", "they", "she": the people they mean, where the document leaves no doubt."""
    _groups(draft, sentence)
    _groups_by_title(draft, sentence)
    _pronouns(draft, sentence)


def titles_spoken_of(draft: Draft, sentence: Sentence) -> bool:
    """Chunks for "the ESA astronaut": whoever fits and was named last. To be read after the titles of the sentence.

    True when it found any."""
    return _titles(draft, sentence)


_IT = Pattern(
    r"(?<![\w'-])(?P<it>it)(?= (?:had|has|was|is|will|arrived|docked|launched|lifted|left|came|went|flew|carried|reached|undocked|rode|blasted|linked|berthed)\b)"
    r"|(?<=[a-z] )(?<!made )(?<!make )(?<!makes )(?P<obj>it)(?= (?:to|onto|on|at|into|against|over|across|up|home|from|together|with|in|for|and|away|back|there|before|after|using|by)\b|[,.;]|$)"
    r"|(?<![\w'-])(?P<the>(?:the|that|this|its|their|his|her|our|whose)) (?:departing |visiting |unpiloted |robotic |uncrewed |russian |commercial |european |japanese |arriving |newly arrived |new |[0-9]+-ton(?:ne)? )*(?P<craft>CRAFT)(?!')(?! [\ue000-\uf8ff]| dragon| mission| program| crew| module| flight| arm)"
    r"|(?<![\w'-])(?:the|this|that) (?:new |newest |russian |european |japanese |american |roomy |[0-9]+-ton(?:ne)? )*(?P<part>module|laboratory|compartment|node|airlock)\b(?!'s? [\ue000-\uf8ff]|,? [\ue000-\uf8ff]|-)"
)


@lru_cache(maxsize=1)
def _it() -> Pattern:
    return Pattern(_IT.pattern.replace("CRAFT", lexicon().pattern("craft-word")))


def things_spoken_of(draft: Draft, sentence: Sentence) -> None:
    """Chunks for "it", "the freighter", "the orbiter": the vehicle named last, one that opens a sentence before any other."""
    _owned_craft(draft, sentence)
    for match in reversed(list(_it().finditer(sentence.codes))):
        if not _free(sentence, *match.span()):
            continue
        span = sentence.original(*match.span())
        before: list[tuple[Entity, bool]] = []
        if match["part"]:
            _module_spoken_of(draft, sentence, span, match["part"])
            continue
        for other in draft.sentences[max(0, sentence.number - 3) : sentence.number + 1]:
            for chunk in other.chunks:
                if (
                    chunk.start < span.start
                    and not chunk.members
                    and chunk.is_a("VisitingVehicle", "Module")
                    and not (chunk.is_a("Mission") and chunk.note != "craft" and chunk.note != "coref" and "mission" in other.codes)
                ):
                    thing = chunk.meaning("VisitingVehicle") or chunk.meaning("Module")
                    if thing:
                        before.append(
                            (thing, chunk.start - other.span.start < 40 and not _HANGS.search(other.codes[: other.code_at(chunk)]))
                        )
        if match["it"]:
            opening = [thing for thing, opens in before if opens]
            flown = [thing for thing, _ in before if is_a(thing.cls, "VisitingVehicle")]
            found = opening[-1] if opening else None
            if found is None and flown and _FLIES.match(sentence.codes, match.end()):
                found = flown[-1]
        elif match["obj"]:
            found = _taken_up(draft, sentence, match.start()) or (before[-1][0] if before else None)
        else:
            vehicles = [thing for thing, _ in before if is_a(thing.cls, "VisitingVehicle")]
            if match["craft"] in ("orbiter", "shuttle", "space shuttle"):
                vehicles = [v for v in vehicles if v.label.startswith("Space Shuttle")]
            found = vehicles[-1] if vehicles else None
        if found:
            sentence.replace((), Chunk(span.start, span.end, (found,), head=span, note="coref"))


_HANGS = re.compile(r"\b(?:in|inside|from|at|on|aboard|of|near|with|outside|through|to) (?:the |an? |.'s? )?$")
_FLIES = re.compile(
    r" (?:(?:had|has|was|is|will be|been) )*(?:launched|docked|undocked|lifted|blasted|captured|grappled|splashed|left|undocks|docks|rode)\b"
)
_THINGS = ("VisitingVehicle", "Module", "DockingAdapter", "ExternalPlatform", "Truss", "Hardware")


def _taken_up(draft: Draft, sentence: Sentence, at: int) -> Entity | None:
    """What "it" stands for after a verb: the object of a verb before it in its sentence, else what the sentence before began with,
    else the vehicle named last."""
    parse = parse_of(sentence)
    taken = [
        thing
        for index, token in enumerate(parse.tokens)
        if token.at < at and token.chunk and token.chunk.is_a(*_THINGS) and parse.governor(index)[0] == "verb"
        if (thing := token.chunk.meaning(*_THINGS)) is not None
    ]
    if taken:
        return taken[-1]
    near = [
        (c, s)
        for s in draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
        for c in s.chunks
        if c.start < sentence.original(at, at + 1).start
    ]
    opening = [thing for c, s in near if s is not sentence and c.start - s.span.start < 40 and (thing := c.meaning(*_THINGS))]
    ships = [ship for c, _ in near if (ship := c.meaning("VisitingVehicle"))]
    return opening[-1] if opening else ships[-1] if ships else None


def _of_kind(draft: Draft, chunk: Chunk, part: str) -> bool:
    """True for a module that may be called a node or an airlock; every module may be called a module."""
    if part not in ("node", "airlock"):
        return True
    module = chunk.meaning("Module")
    row = draft.gazetteer.rows.get(module.id) if module else None
    return row is not None and any(part in f"{alias} ".lower() for alias in row.aliases)


def _module_spoken_of(draft: Draft, sentence: Sentence, span: Span, part: str) -> None:
    """ "the module", "the laboratory": the module named last before, one that opens a sentence before any other."""
    near = [
        c
        for s in draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
        for c in s.chunks
        if c.start < span.start and not c.members and c.is_a("Module") and _of_kind(draft, c, part)
    ]
    opening = [c for c in near if c.start - draft.holder(c.start).span.start < 40]
    found = (opening or near)[-1].meaning("Module") if near else None
    if found:
        sentence.replace((), Chunk(span.start, span.end, (found,), head=span, note="coref"))


@lru_cache(maxsize=4)
def _owned(alphabet: Alphabet) -> Pattern:
    org = alphabet.slot["Organization"]
    return Pattern(
        rf"(?:(?:the|this|that) (?P<o>[{org}])(?:'s?)?|(?P<own>[{org}])'s?) (?:[a-z-]+ ){{0,2}}?(?P<craft>{lexicon().pattern('craft-word')})\b(?! [\ue000-\uf8ff]|s)"
    )


def _owned_craft(draft: Draft, sentence: Sentence) -> None:
    """ "the Northrop Grumman freighter": the vehicle named last, and who operates it."""
    for match in reversed(list(_owned(sentence.alphabet).finditer(sentence.codes))):
        owner = sentence.at[match.start("o" if match["o"] else "own")]
        span = sentence.original(*match.span())
        before = [
            v
            for other in draft.near(sentence)
            for c in other.chunks
            if c.start < span.start and not c.members and (v := c.meaning("VisitingVehicle"))
        ]
        body = owner.meaning("Organization")
        if before and body:
            draft.say(before[-1], "operatedBy", body, "owned-craft", span, subject_span=span, object_span=owner.span, trigger=owner.span)
            sentence.replace((owner,), Chunk(span.start, span.end, (before[-1],), head=span, note="coref"))


def _free(sentence: Sentence, start: int, end: int) -> bool:
    return not any(at in sentence.at for at in range(start, end))


def _named_before(draft: Draft, sentence: Sentence, offset: int) -> list[Entity]:
    """People named before a place, each once, the last named last."""
    seen: dict[str, Entity] = {}
    for other in reversed(draft.near(sentence)):
        for chunk in reversed(other.chunks):
            for each in reversed(chunk.each):
                if each.start < offset and (person := each.meaning("Person")):
                    seen.setdefault(person.id, person)
        if len(seen) > REACH:
            break
    return list(seen.values())[::-1][-REACH:]


def _titles(draft: Draft, sentence: Sentence) -> bool:
    found = False
    pattern = patterns_for(draft, sentence).title_only
    for match in reversed(list(pattern.finditer(sentence.codes))):
        role = sentence.at[match.start("r")]
        words = draft.text[role.start : role.end].lower()
        if words.endswith("s") or not role.is_a("Role") or sentence.codes[match.end() : match.end() + 4].startswith((" and", "'s")):
            continue
        inside = [sentence.at[at] for at in range(*match.span()) if at in sentence.at]
        orgs = [c.entities[0].id for c in inside if c.is_a("Organization")]
        flights = [m for c in inside if not c.members and (m := c.meaning("Expedition", "Mission"))]
        before = _named_before(draft, sentence, role.start)
        if orgs:
            of = {s.subject.id for s in draft.about("affiliatedWith") if isinstance(s.object, type(s.subject)) and s.object.id in orgs}
            before = (
                [p for p in before if p.id in of or orgs[0] in draft.gazetteer.rows.get(p.id, _NOBODY).many("agency")] if before else before
            )
        if before and (len(before) == 1 or sentence.number > 0):
            span = sentence.original(*match.span())
            for chunk in inside:
                if (org := chunk.meaning("Organization")) is not None:
                    draft.say(
                        before[-1], "affiliatedWith", org, "title-alone", span, subject_span=span, object_span=chunk.span, trigger=span
                    )
            if flights and draft.gazetteer.rows[role.entities[0].id].get("scope") == "mission":
                say_role(draft, before[-1], role.entities[0], flights[0], "title-alone", span, span, role.span)
            sentence.replace(inside, Chunk(span.start, span.end, (before[-1],), head=span, note="coref"))
            found = True
    return found


def _groups(draft: Draft, sentence: Sentence) -> None:
    for match in reversed(list(_GROUP.finditer(sentence.codes))):
        if not _free(sentence, *match.span()):
            continue
        word = next((w for w in (match["n"], match["w"], match["b"], match["o"], match["k"]) if w), "")
        before = _named_before(draft, sentence, sentence.original(*match.span()).start)
        if match["b"] == match.group():
            near = draft.sentences[max(0, sentence.number - 2) : sentence.number]
            if sum(len(c.each) for s in near for c in s.chunks if c.is_a("Person")) < 2:
                continue
        size = _NUMBER.get(word, len(before) if match["a"] or match["every"] else 2)
        if size < 2 or len(before) < size:
            continue
        span = sentence.original(*match.span())
        members = tuple(Chunk(span.start, span.end, (p,), head=span, note="coref") for p in before[-size:])
        sentence.replace((), Chunk(span.start, span.end, members=members, note="coref"))


@lru_cache(maxsize=4)
def _titled_groups(alphabet: Alphabet) -> Pattern:
    org, role, person = (alphabet.slot[cls] for cls in ("Organization", "Role", "Person"))
    return Pattern(
        rf"\b(?:(?P<b>both)|(?:the|these|those|all)(?: same| other)? (?P<n>two|three|four|five|six|seven)) (?:(?P<o>[{org}])(?:'s?)? )?(?P<r>[{role}])"
        rf"(?!,? ?(?:from left, )?[{person}]|'|:| of | on )(?= [a-z])"
    )


def _groups_by_title(draft: Draft, sentence: Sentence) -> None:
    """ "both NASA astronauts", "the two cosmonauts": as many as were named last, of that agency where one is given."""
    for match in reversed(list(_titled_groups(sentence.alphabet).finditer(sentence.codes))):
        if sentence.at[match.start("r")].entities[0].id == "spacewalker":
            continue  # the word itself tells of a spacewalk
        size = 2 if match["b"] else _NUMBER[match["n"]]
        span = sentence.original(*match.span())
        before = _named_before(draft, sentence, span.start)[-size:]
        if len(before) < size or sum(len(c.each) for c in _people_near(draft, sentence, span.start)) < size:
            continue
        body = sentence.at[match.start("o")].meaning("Organization") if match["o"] else None
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


def _people_near(draft: Draft, sentence: Sentence, offset: int) -> list[Chunk]:
    """The people named in this sentence and the two before, before an offset."""
    near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    return [c for s in near for c in s.chunks if c.is_a("Person") and c.start < offset]


def _pronouns(draft: Draft, sentence: Sentence) -> None:
    for match in reversed(list(_PRONOUN.finditer(sentence.codes))):
        span = sentence.original(*match.span())
        before = _named_before(draft, sentence, span.start)
        if (match["p"] or match["obj"]) in ("they", "them"):
            group = next(
                (
                    c
                    for s in reversed(draft.near(sentence))
                    for c in reversed(s.chunks)
                    if c.members and c.start < span.start and c.is_a("Person")
                ),
                None,
            )
            told = group.each if group else _told_last(draft, sentence, span.start)
            if not told:
                continue
            members = tuple(Chunk(span.start, span.end, c.entities, head=span, note="coref") for c in told)
            sentence.replace((), Chunk(span.start, span.end, members=members, note="coref"))
            continue
        person = nearest_person(draft, sentence, span.start, "female" if match["p"] == "she" else "male", before)
        if person:
            sentence.replace((), Chunk(span.start, span.end, (person,), head=span, note="coref"))


def nearest_person(draft: Draft, sentence: Sentence, offset: int, gender: str, before: list[Entity] | None = None) -> Entity | None:
    """Whom "he", "she", "his" or "her" means at an offset: the nearest subject of that gender, else the person named last."""
    named = before if before is not None else _named_before(draft, sentence, offset)
    fitting = [p for p in named if draft.gazetteer.rows.get(p.id, _NOBODY).get("gender") in ("", gender)]
    subjects = _subjects(draft, sentence, offset)
    return next((p for p in subjects if p in fitting), fitting[-1] if fitting else None)


def _told_last(draft: Draft, sentence: Sentence, offset: int) -> list[Chunk]:
    """The two to four people of the sentence before, when nobody is named in between: whom "they" can only mean."""
    here = [c for c in sentence.chunks if c.is_a("Person") and c.start < offset]
    if here or not sentence.number:
        return []
    before = [each for c in draft.sentences[sentence.number - 1].chunks for each in c.each if each.is_a("Person")]
    unique = {p.id: each for each in before if (p := each.meaning("Person"))}
    return list(unique.values()) if 2 <= len(unique) <= 4 else []


def _subjects(draft: Draft, sentence: Sentence, offset: int) -> list[Entity]:
    """Single people who open a sentence, nearest first: a pronoun takes up the subject before it takes up another name."""
    found = []
    for other in reversed(draft.near(sentence)):
        people = [c for c in other.chunks if c.is_a("Person") and c.start < offset and not c.members]
        if people and people[0].start - other.span.start < 60:
            found += [p for c in people[:1] if (p := c.meaning("Person"))]
    return found


class _Nobody:
    @staticmethod
    def get(_: str) -> str:
        return ""

    @staticmethod
    def many(_: str) -> tuple[str, ...]:
        return ()


_NOBODY = _Nobody()
