"""Offices told of people by what they are together, or to one another ("the two STS-131 mission specialists", "both spacewalkers are mission
specialists on the flight", "the others are mission specialists", "his fellow STS-120 mission specialist"), to those who have them.

That the office is theirs the words say; who is meant, of those named, must be just as many as the words count, and the tables must have
all of them on that flight."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.crew.titles import COUNTS, is_plural, say_role, scope
from issgraph.extract.crew.waiting_roles import fits
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew, holds
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

BACK = 4
"""How many sentences before may name whom such words mean."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> dict[str, Pattern]:
    p, r, v = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Role", "VisitingVehicle"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    many = "(?P<n>both|(?:the|these|those|all)(?: same)? (?:two|three|four|five|six))"
    noun = f"(?: (?:of them|{r}|spacewalkers|astronauts|cosmonauts|crew ?members|fliers))?"
    aside = r"(?:, (?:and|like|as well as|along with|plus) [^.;:]{3,40},)?"
    being = "(?:are|were|serve as|served as|fly as|flew as|work as|fly up as|go up as)"
    flight = rf"(?: (?:of|on|for|from|with|aboard) (?:the )?(?:(?P<x>{x})|(?:same |shuttle |space shuttle |{v} )*(?:flight|mission|crew|expedition|increment)\b))?"
    return {
        "two": Pattern(
            rf"(?:[:;,]| –| —| --) (?:[^.;:,{alphabet.slot['Person']}]{{3,50}}, )?(?P<n>both|two|three|four) (?:[a-z]+ )?(?:(?P<x>{x})(?:'s)? )?(?P<r>{r})(?:(?: (?:of|on|for|from|with|aboard) (?:the )?|, )(?P<y>{x}))?(?=[.;)]|$)"
        ),
        "behind": Pattern(
            rf"(?:^|[:;,] |– |— )(?:the )?(?P<r>{r})(?: (?:of|on|for|from|with|aboard) (?:the )?|, )(?P<x>{x}),? (?P<n>both|the (?:two|three|four)|all (?:two|three|four)|two|three|four)(?: of them| men| women)?(?=[.;:)]|$|, (?!{p}))"
        ),
        "the two": Pattern(rf"\b{many} (?:spacewalking |veteran |visiting )?(?P<x>{x})(?:'s)? (?P<r>{r})(?!,? ?(?:from left, )?{p}|'|:)"),
        "are": Pattern(
            rf"\b{many}{noun}{aside} {being} (?:all |both |also |now )?(?:(?:the |its )?(?P<y>{x})(?:'s)? |shuttle |station )?(?P<r>{r}){flight}(?=[,.;)]|$| and\b)"
        ),
        "others": Pattern(
            rf"\b(?P<n>the (?:others?|rest|remaining (?:two|three|four)|other (?:two|three|four)))(?: of them)? (?:are|were|is|was|serve|served|fly|flew)(?: as)? (?:all |both |also |an? )?(?:(?P<y>{x})(?:'s)? )?(?P<r>{r}){flight}(?=[,.;)]|$| and\b)"
        ),
    }


@lru_cache(maxsize=4)
def _fellow(alphabet: Alphabet) -> Pattern:
    """ "His fellow", "another"; and "A's partner is B, also a mission specialist"."""
    r, x = f"[{alphabet.slot['Role']}]", "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    p, o = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization"))
    beside = r"(?:partner(?:ed|s)?|team-?mates?|crew ?mates?|colleagues?|companions?|with|beside|alongside|joined|joins|helps|helped|helping|relieved)\b"
    return Pattern(
        rf"(?<!\w)(?:(?P<whose>his|her)(?: own)? fellow|a fellow|another|^(?P<all>fellow)|(?P<also>{beside}[^.;:]{{0,50}}?{p}(?:,? (?:of|from) (?:the )?{o}| \([^()]*\))?,? (?P<words>also|likewise) an?)) (?:(?P<y>{x})(?:'s)? )?(?P<r>{r})(?: (?:of|on|for|from) (?:the )?(?P<x>{x}))?"
    )


_AS_WELL = compiled(r", (?:and|like|as well as|along with|plus) ")
"""Behind a group, those of whom the same is told: "both spacewalkers, and A too, are"."""


def read_group_offices(draft: Draft) -> None:
    """States the offices that words tell of a group, or of who is somebody's fellow."""
    for sentence in draft.sentences if draft.flights else ():
        patterns = _patterns(sentence.alphabet)
        for pattern in patterns.values():
            for match in pattern.finditer(sentence.codes) if not sentence.codes.lacks & pattern.mask else ():
                role = sentence.at[match.start("r")]
                meaning = role.meaning("Role")
                if meaning is None or scope(draft, role) != "mission" or meaning.id in ("backup", "crew-member"):
                    continue
                if is_plural(draft, role) or match["n"] == "the other":
                    _group(draft, sentence, match, meaning)


def _flight(draft: Draft, sentence: Sentence, match: re.Match[str], role: Entity) -> Entity | None:
    """The flight that the words name, else the one of the text that has such offices."""
    groups = match.groupdict()
    for slot in ("x", "y"):
        if groups.get(slot):
            chunk = sentence.at[match.start(slot)]
            return chunk.meaning("Expedition", "Mission") if not chunk.members else None
    every = {a.id: a for _, a in draft.flights if fits(role, a) and not a.label.startswith("Soyuz")}
    return next(iter(every.values())) if len(every) == 1 else None


def _named(draft: Draft, sentence: Sentence, start: int) -> dict[str, Chunk]:
    """Those named before a place, here and in the sentences before, the last named last."""
    found: dict[str, Chunk] = {}
    for near in draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1]:
        for chunk in near.chunks:
            for each in chunk.each:
                if each.span.start < start and (person := each.meaning("Person")):
                    found.pop(person.id, None)
                    found[person.id] = each
    return found


def _group(draft: Draft, sentence: Sentence, match: re.Match[str], role: Entity) -> None:
    flight = _flight(draft, sentence, match, role)
    if flight is None or not fits(role, flight) or mood(sentence, match.start(), match.start("r")) == "denied":
        return
    span = sentence.original(*match.span())
    near = _named(draft, sentence, span.start)
    inside = range(match.start(), match.start("r"))
    beside = {p.id: each for at in inside if (c := sentence.at.get(at)) for each in c.each if (p := each.meaning("Person"))}
    near = {ident: each for ident, each in near.items() if ident not in beside}
    waiting = {pending.person.id for pending in draft.pending}
    crew = {ident: each for ident, each in near.items() if (who := each.meaning("Person")) and flew(draft, who, flight)}
    words = match["n"].split()
    count = next((COUNTS[word] for word in words if word in COUNTS), 0)
    if {"others", "other", "rest", "remaining"} & set(words):
        every = len(crew)
        crew = {ident: each for ident, each in crew.items() if ident not in waiting and not _has_role(draft, each, flight)}
        if len(crew) == every or (count and len(crew) != count) or not (len(crew) == 1 if match["n"] == "the other" else len(crew) > 1):
            return
    else:
        last = _just(draft, sentence, span.start, count, set(beside))
        together = [ident for ident in crew if ident in last]
        if len(together) != count:
            return
        crew = {ident: crew[ident] for ident in together}
        compared = _AS_WELL.search(sentence.codes, match.start(), match.start("r"))
        crew |= {ident: each for ident, each in beside.items() if compared and (p := each.meaning("Person")) and flew(draft, p, flight)}
    for each in crew.values():
        _say(draft, each.meaning("Person"), role, flight, span, sentence.at[match.start("r")].span)


def _just(draft: Draft, sentence: Sentence, start: int, count: int, without: set[str]) -> set[str]:
    """Whom "both" or "the two" means: those named in as many sentences, from here back, as it takes to name just so many."""
    found: set[str] = set()
    for near in reversed(draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1]):
        named = {p.id for c in near.chunks for each in c.each if each.span.start < start and (p := each.meaning("Person"))}
        found |= named - without
        if len(found) >= count:
            break
    return found if len(found) == count else set()


def _has_role(draft: Draft, each: Chunk, flight: Entity) -> bool:
    person = each.meaning("Person")
    return person is not None and any(s.qualifier("in") == flight.id for s in draft.about("role", person))


@dataclass(frozen=True, slots=True)
class Fellow:
    """Words that make somebody another's fellow in an office: where they stand, the office, its flight, and "his", "her", "also", "fellow" of all before, or ""."""

    sentence: int
    span: Span
    role: Chunk
    flight: Entity
    whose: str


def fellows_named(draft: Draft, sentence: Sentence) -> list[Fellow]:
    """The fellows that a sentence speaks of. To be asked before titles swallow the words."""
    pattern = _fellow(sentence.alphabet)
    found = []
    for match in pattern.finditer(sentence.codes) if draft.flights and not sentence.codes.lacks & pattern.mask else ():
        role = sentence.at[match.start("r")]
        meaning = role.meaning("Role")
        if meaning is None or scope(draft, role) != "mission" or meaning.id in ("backup", "crew-member") or is_plural(draft, role):
            continue
        flight = _flight(draft, sentence, match, meaning)
        if flight is not None and fits(meaning, flight):
            begin = match.start("words") if match["also"] else match.start()
            span = sentence.original(begin, match.end())
            found.append(Fellow(sentence.number, span, role, flight, match["whose"] or match["words"] or match["all"] or ""))
    return found


def read_fellows(draft: Draft, fellows: list[Fellow]) -> None:
    """ "A hangs on the arm. B, his fellow STS-120 mission specialist, ...": A has the office too."""
    for fellow in fellows:
        sentence, span, role = draft.sentences[fellow.sentence], fellow.span, fellow.role.meaning("Role")
        covers = (c for c in sentence.chunks if c.start <= span.start and span.end <= c.end)
        theirs = {p.id for chunk in covers for each in chunk.each if each.end >= span.end and (p := each.meaning("Person"))}
        named = [p for each in _named(draft, sentence, span.start).values() if (p := each.meaning("Person")) and p.id not in theirs]
        fitting = [p for p in named if flew(draft, p, fellow.flight)]
        if fellow.whose in ("his", "her"):
            who = nearest_person(draft, sentence, span.start, "male" if fellow.whose == "his" else "female", named)
        elif fellow.whose == "fellow":  # "A hangs outside. B keeps watch. Fellow flight engineer C": of all who can have the office
            for person in fitting if theirs and role is not None else ():
                if role is not None and holds(draft, person, role, fellow.flight):
                    _say(draft, person, role, fellow.flight, span, fellow.role.span)
            continue
        elif fellow.whose:  # "A's partner has been B, also a mission specialist"
            here = sentence.people()
            beside = [p for p in named if p.id in here]
            who = beside[0] if len(beside) == 1 and not _commands(draft, beside[0], fellow.flight) else None
        else:
            who = fitting[-1] if len(fitting) == 1 else None
        if theirs and role is not None and who in fitting:
            _say(draft, who, role, fellow.flight, span, fellow.role.span)


def _commands(draft: Draft, person: Entity, flight: Entity) -> bool:
    """True for who commanded a flight, as the tables have it."""
    row = draft.gazetteer.rows.get(flight.id)
    return row is not None and person.id in row.many("commander")


def _say(draft: Draft, person: Entity | None, role: Entity, flight: Entity, span: Span, role_span: Span) -> None:
    if person is None or any(s.qualifier("in") == flight.id for s in draft.about("role", person)):
        return
    if all(pending.person != person for pending in draft.pending):
        say_role(draft, person, role, flight, "title-alone", span, span, role_span)
