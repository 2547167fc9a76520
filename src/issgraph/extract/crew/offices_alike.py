"""Offices that somebody has because another has them: told of several at once ("X, a pilot, and Y, a doctor, both flight engineers on
Expedition 36"), or by likeness ("Y, who holds the same post", "another", "a mission specialist like himself", "fellow mission specialist Y").

In: a draft whose offices are read and settled. Out: the office of the other one, where the reference tables have it for them too."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import COUNTS, say_role
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import holds, went_up
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern

BACK = 2
"""How many sentences before may tell the office that another has "too"."""
_ALONE = frozenset(("commander", "pilot", "soyuz commander"))
"""Offices that a flight has once."""
_COUNT = Pattern(r"(?i)\b(both|all (?:two|three|four|five|six)|two|three|four|five|six)(?: of (?:them|the)| the| its)?(?: [\w.-]+){0,4} $")
_LIKE = compiled(r"(?:,? (?:just )?(?:like|as(?: is| was)?) (?P<w>himself|herself|him|her|he|she)\b(?= ?[.,;:)]|$))")

_FELLOW = Pattern(r"(?i)\bfellow (?:[A-Z][\w.-]+ (?:\w[\w-]* ){0,2})?$")


@lru_cache(maxsize=4)
def _same(alphabet: Alphabet) -> Pattern:
    p, o = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization"))
    flight = f"[{alphabet.slot['Mission']}{alphabet.slot['Expedition']}]"
    closed = rf"(?=[.,;)]|$| (?:on|aboard|in) (?:the )?{flight})"
    office = rf"(?:(?:post|role|rank|office|title|capacity)\b(?! as (?:an?|before|ever|last|in|on|usual)\b)|(?:job|position|dut(?:y|ies)|function){closed})"
    aside = rf"(?: (?:of|from) (?:the )?{o}| \([^()]{{1,40}}\))?"
    return Pattern(
        rf"(?P<p>{p}){aside}(?:,? (?:who )?(?:also )?(?:holds?|has|had|held|fills?|filled|shares?|shared|occupies|carries|bears) the (?:very )?same {office}"
        rf"|, (?:[^.;:,{alphabet.slot['Person']}]{{2,40}} )?(?:in|of|with) the same (?!position\b){office}"
        r"|(?P<one>,? (?:another(?: such| of them| of the kind)?|the other(?: one| of them| of the two)?|one too|also one|one as well|one more|likewise one)| (?:is|was) (?:another(?: such| of them)?|one too|one as well|also one|one (?:him|her)self))(?=[,.;)]|$)"
        r"|(?P<too> (?:is|was) too)(?=[,.;)]|$))"
    )


@lru_cache(maxsize=4)
def _together(alphabet: Alphabet) -> tuple[Pattern, ...]:
    p, o, r, c = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization", "Role", "Country"))
    flight = f"[{alphabet.slot['Mission']}{alphabet.slot['Expedition']}]"
    of = rf"(?: (?:of|from) (?:the )?{o})?"
    be = r"(?:is|was)"
    before = rf"(?:,? (?:who|and),?)?(?: {be})?,? (?:just )?(?:like|together with|along with|as) (?P<q>{p}){of}(?: {be}|'s)?(?: before (?:him|her))?,?"
    title = rf"(?:an? |one of (?:the |its )?)?(?:(?P<m>{flight})(?:'s)? )?(?:[a-z]+ )?(?P<r>{r})(?: (?:of|on|for|with|aboard) (?:the )?(?P<n>{flight}))?"
    return (
        # "X, like Y an STS-134 mission specialist", "X, who as Y was is a flight engineer of Expedition 13"
        Pattern(rf"(?P<p>{p}){of}{before}(?: {be})?(?: also| both)? {title}"),
        # "like Y, X is a mission specialist on STS-132"
        Pattern(rf"\b(?:like|as {be}|together with|along with) (?P<q>{p}){of}, (?P<p>{p}){of}(?:,| {be}) {title}"),
        # "another, NASA's X, steered", "the other is X"
        Pattern(
            rf"(?:^|[;:,(] ?|[–—] |\b(?:and|while|as|but) )(?:another|the (?:other|second|third|last|remaining|only other)(?: one)?|a (?:second|third|fourth)|others?|the others|the rest)(?:,| {be}| are| were|:| [–—]) (?:{o}(?:'s?)? )?(?:{c} )?(?:astronaut |cosmonaut )?(?P<p>{p})"
            rf"|(?P<o>{p}) (?:is|are|was|were|being) the (?:others?|rest|remaining (?:one|two|three|four))(?=[,.;)]|$)"
        ),
    )


_NOUNS = ("is-a-title", "title-after")
"""Rules that read an office as a noun of its own, not as a title before a name."""
_ONE_OF = compiled(r"\b(?:one|either|the first) of (?:the |its )?(?:[\w-]+ ){0,4}$")
"""Before the office of one of several, of whom there is another: "one of the two STS-123 mission specialists"."""
_PLURAL = compiled(r"s[.;,]")
"""Ends an office that is told of several, with nobody named behind it."""
_NOTHING_ELSE = compiled(
    r"(?: (?:of|on|in|with|for|from|aboard) (?:the )?[A-Z][\w/-]*(?: [A-Z0-9][\w/-]*){0,3}(?: crew| mission)?)?(?:[,;.](?: and| while| as)?| and| while| as) (?:[A-Z][\w-]*'s )?(?:astronaut |cosmonaut )?"
)
"""What may stand between an office and the one who "is too"."""


def read_offices_alike(draft: Draft) -> None:
    """States the offices that are told of somebody by what another has been told to be."""
    told = [s for s in draft.about("role") if s.asserted and s.trigger is not None and s.trigger.field == "text"]
    for statement in told:
        _counted(draft, told, statement)
        _likened(draft, statement)
        _and_more(draft, statement)
    for sentence in draft.sentences if draft.flights else ():
        codes, pattern, (*together, others) = sentence.codes, _same(sentence.alphabet), _together(sentence.alphabet)
        for both in together:
            for match in both.finditer(codes) if not codes.lacks & both.mask else ():
                _both(draft, sentence, match)
        for match in pattern.finditer(codes) if not codes.lacks & pattern.mask else ():
            _same_as(draft, sentence, match, told)
        for match in others.finditer(codes) if not codes.lacks & others.mask else ():
            _one_more(draft, sentence, match, told)


def _flight(draft: Draft, statement: Statement) -> Entity | None:
    return next((a for _, a in draft.flights if a.id == statement.qualifier("in")), None)


def _role(draft: Draft, statement: Statement) -> Entity | None:
    known = draft.gazetteer.meanings(str(statement.qualifier("role")))
    return next((m.entity for m in known if m.entity.cls == "Role"), None)


def _counted(draft: Draft, told: list[Statement], statement: Statement) -> None:
    """ "X, a pilot, and Y, both flight engineers": an office told in the plural, of just as many named before as its words count."""
    trigger = statement.trigger
    if trigger is None or not draft.text.endswith("s", trigger.start, trigger.end):
        return
    flight, role = _flight(draft, statement), _role(draft, statement)
    if flight is None or role is None:
        return
    sentence = draft.holder(trigger.start)
    found = _COUNT.search(draft.text, max(sentence.span.start, trigger.start - 60), trigger.start)
    count = COUNTS.get(found[1].lower().split()[-1], 0) if found is not None else 0
    have = {s.subject.id for s in told if s.trigger == trigger}
    if found is None or not len(have) < count:
        return
    named = {p.id: (p, c) for c in _people(sentence) if c.span.start < found.start() and (p := c.meaning("Person"))}
    if len(named) == count and have < named.keys() and all(went_up(draft, p, flight) for p, _ in named.values()):
        for person, each in named.values():
            _say(draft, person, role, flight, each.span, trigger)


def _likened(draft: Draft, statement: Statement) -> None:
    """ "X shares the flight with Y, a mission specialist like himself", "X rides with fellow mission specialist Y": X is that too."""
    trigger = statement.trigger
    if trigger is None or statement.qualifier("role") in _ALONE:
        return
    like = _LIKE.match(draft.text, trigger.end)
    fellow = _FELLOW.search(draft.text, max(0, trigger.start - 40), trigger.start)
    flight, role = (_flight(draft, statement), _role(draft, statement)) if like or fellow else (None, None)
    if flight is None or role is None:
        return
    sentence = draft.holder(trigger.start)
    for near in (sentence, *reversed(draft.sentences[max(0, sentence.number - 1) : sentence.number])):
        named = {
            p.id: (p, c) for c in _people(near) if c.span.start < trigger.start and (p := c.meaning("Person")) and p != statement.subject
        }
        fitting = [(p, c) for p, c in named.values() if holds(draft, p, role, flight)]
        if fitting:
            if len(fitting) == 1:
                person, each = fitting[0]
                _say(draft, person, role, flight, each.span, trigger)
            return


_AND = compiled(
    r" and (?:(?:the|an?|also|its|then|first|[\ue000-\uf8ff](?:'s)?) ){0,3}?(?P<r>[\ue000-\uf8ff])(?=[,.;:)]|$| (?!of |on |for |[\ue000-\uf8ff])[a-z])"
)


def _and_more(draft: Draft, statement: Statement) -> None:
    """ "as Expedition 9 flight engineer and ISS science officer": the second office of one who has the first."""
    trigger, flight, person = statement.trigger, _flight(draft, statement), statement.subject
    sentence = draft.holder(trigger.start) if trigger is not None else None
    office = next((c for c in sentence.chunks if c.span == trigger), None) if sentence is not None else None
    match = _AND.match(sentence.codes, sentence.code_at(office) + 1) if sentence is not None and office is not None else None
    if trigger is None or sentence is None or match is None or flight is None:
        return
    more = sentence.at[match.start("r")]
    role = more.meaning("Role")
    if role is None or role.id not in _SECOND or statement.subject_span is None or not holds(draft, person, role, flight):
        return
    if not any(s.qualifier("role") == role.label for s in draft.about("role", person)):
        quote = cover(trigger, more.span)
        say_role(draft, person, role, flight, "office-by-tables", quote, statement.subject_span, more.span)


_SECOND = ("science-officer", "flight-engineer")
"""Offices that somebody has beside another."""


def _same_as(draft: Draft, sentence: Sentence, match: re.Match[str], told: list[Statement]) -> None:
    """ "Y, who holds the same post": the office that was told last before."""
    chunk = sentence.at[match.start("p")]
    chunk = chunk.members[-1] if chunk.members and match["one"] else chunk  # "he and Y, another, float"
    person = chunk.meaning("Person") if not chunk.members else None
    first = draft.sentences[max(0, sentence.number - BACK)].span.start
    before = [s for s in told if s.trigger is not None and first <= s.trigger.start < chunk.start and s.subject != person]
    if person is None or not before or mood(sentence, match.start(), match.start()) == "denied":
        return
    last = max(before, key=lambda s: s.trigger.start if s.trigger is not None else 0)
    flight, role = _flight(draft, last), _role(draft, last)
    if (match["one"] or match["too"]) and not _meant(draft, sentence, match, last, chunk):
        return
    if flight is not None and role is not None and last.qualifier("role") not in _ALONE and holds(draft, person, role, flight):
        _say(draft, person, role, flight, chunk.span, sentence.original(match.end("p"), match.end()))


def _both(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "X, like Y an STS-134 mission specialist": both are that."""
    office, place = sentence.at[match.start("r")], match.start("m") if match["m"] else match.start("n")
    flight = sentence.at[place].meaning("Mission", "Expedition") if place >= 0 else None
    role = office.meaning("Role")
    if flight is None or role is None or mood(sentence, match.start(), match.start("r")):
        return
    for slot in "pq":
        for chunk in sentence.at[match.start(slot)].each if match.groupdict().get(slot) else ():
            person = chunk.meaning("Person")
            if person is not None and holds(draft, person, role, flight):
                _say(draft, person, role, flight, chunk.span, office.span)


def _one_more(draft: Draft, sentence: Sentence, match: re.Match[str], told: list[Statement]) -> None:
    """ "X is one of five mission specialists on STS-100; another, Y, helped": the office that was last told in the plural."""
    here = sentence.original(*match.span())
    first = draft.sentences[max(0, sentence.number - 1)].span.start
    before = [s for s in told if s.trigger is not None and first <= s.trigger.start < here.start]
    last = max(before, key=lambda s: s.trigger.start if s.trigger is not None else 0, default=None)
    if last is None or last.trigger is None or not draft.text.endswith("s", last.trigger.start, last.trigger.end):
        return
    flight, role = _flight(draft, last), _role(draft, last)
    for chunk in sentence.at[match.start("p" if match["p"] else "o")].each:
        person = chunk.meaning("Person")
        if person is not None and flight is not None and role is not None and holds(draft, person, role, flight):
            _say(draft, person, role, flight, chunk.span, here)


def _meant(draft: Draft, sentence: Sentence, match: re.Match[str], last: Statement, chunk: Chunk) -> bool:
    """True where "another" and "too" can mean an office: one told as a noun near before, for "too" with nothing behind it but its flight."""
    if last.trigger is None:
        return False
    one_of = _ONE_OF.search(draft.text, max(0, last.trigger.start - 60), last.trigger.start)
    if not (one_of or last.rule in _NOUNS or _PLURAL.match(draft.text, last.trigger.end - 1)) or (
        "the other" in match.group() and not one_of
    ):
        return False
    if match["too"]:
        return last.rule == "is-a-title" and _NOTHING_ELSE.fullmatch(draft.text, last.trigger.end, chunk.start) is not None
    return sentence.number - draft.holder(last.trigger.start).number <= 1


def _people(sentence: Sentence) -> list[Chunk]:
    """Everyone whom a sentence names or means, in order."""
    return [each for _, c in sorted(sentence.at.items()) for each in c.each if each.meaning("Person")]


def _say(draft: Draft, person: Entity, role: Entity, flight: Entity, span: Span, trigger: Span) -> None:
    if not any(s.qualifier("in") == flight.id for s in draft.about("role", person)):
        inside = draft.holder(span.start) is draft.holder(trigger.start)
        quote = cover(span, trigger) if inside else draft.holder(trigger.start).span
        say_role(draft, person, role, flight, "office-by-tables", quote, span, trigger)
