"""Words that count someone into a crew ("and crewmates B and C", "the prime crew, D and E") to memberships in the flight that is meant.
The file is long by the ways of counting someone in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import whose_mate
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import flew, works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_WORDS = compiled(
    r"\b(?:(?P<mates>(?:[Ff]ellow )?[Cc]rew ?mates?|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:(?:other|remaining) (?:two|three|four|five|six|one|ones|members?|half|third)|others?|rest|remainder)"
    r"(?: (?:members|people|astronauts|cosmonauts|men|women|fliers))? (?:of|in|on|from) (?:the |his |her |their |that |this )(?:same |shuttle |station |Soyuz |Dragon )?(?:crew|team|flight|mission|expedition|quartet|trio))(?: (?:are|is|were|was))?|(?:whose (?:other|remaining) (?:[a-z]+ )?(?:members|residents|people)(?: are| were)?)|(?:the|their) [Pp]rime [Cc]rew(?: ?members?| ?members are| members were| is| are)?)\b[,:]? "
)
_COUNTED = Pattern(
    r"\b(?P<the>the )?(?P<n>two|three|four|five|six|seven|eight|nine) (?:[a-z]+ )?(?P<o>[\ue000-\uf8ff])(?:'s?)? (?P<r>[\ue000-\uf8ff])(?!,? [\ue000-\uf8ff])"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_TITLE = compiled(r"\b(astronaut|cosmonaut)(s?)\b")
NEAR = 60
"""How far behind such words the first whom they count in may stand, titles and all."""


def read_crewmates(draft: Draft) -> None:
    """States who is of a crew because a text calls them someone's crewmates or the prime crew, where the tables do not say otherwise."""
    for sentence in draft.sentences:
        words = draft.text[sentence.span.start : sentence.span.end]
        for match in _WORDS.finditer(words) if "rew" in words or "whose" in words else ():
            here = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            flights = _flights_of_fellows(draft, sentence, here) if match["mates"] else _last_flight(draft, here)
            if match["mates"] and not match["mates"].lower().endswith(("mate", "mates")):
                flights = flights or [f for near in reversed(draft.near(sentence)[:-1]) for f in _flights_of_fellows(draft, near, here)][:1]
            for chunk in _listed(sentence, here):
                person = chunk.meaning("Person")
                for flight in flights if person else ():
                    known = flew(draft, person, flight) if person else False
                    if person and (known or (known is None and len(flights) == 1)):
                        trigger = Span(here.start, here.end - 1)
                        draft.say(
                            person,
                            "memberOf",
                            flight,
                            "crew-listed",
                            trigger,
                            subject_span=chunk.span,
                            object_span=trigger,
                            trigger=trigger,
                        )


_OWNER = compiled(
    r"(?:\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir)(?: fellow| own| future| two| three)?|(?P<named>'s?|’s?)|(?P<beside>\b(?:with|and))(?: fellow)?) $"
)
_MATES = compiled(
    r"(?:[\w-]+ ){1,3}?(?:fellow |other )?(?:crew ?mates?|crew mates?|crew(?= ?[,.:;(–—]| (?:is|are|was|were|in|at|on)\b)|colleagues?|comrades?|companions?|teammates?|shipmates?|partners?|commander|pilot|skipper"
    r"|flight engineers?|mission specialists?|spacewalkers?)\b"
)


def read_mates(draft: Draft) -> None:
    """ "with his Expedition 40 crewmate B", "C, A's STS-119 colleague": whose they are is of that flight too, as are those who are called
    so before a comma, where the tables agree."""
    for place, flight in draft.flights:
        owner = _OWNER.search(draft.text, max(0, place - 12), place)
        if owner is None or not _MATES.match(draft.text, place):
            continue
        sentence = draft.holder(place)
        people = [(each, who) for each, _ in _people(sentence) if (who := each.meaning("Person"))]
        if owner["whose"] and owner["whose"].lower() == "their":
            mates = _named_last(draft, sentence, place, flight)
        elif owner["whose"]:
            gender = "male" if owner["whose"].lower() == "his" else "female"
            meant = whose_mate(draft, sentence, place, gender) or next((who for each, who in people if each.start > place), None)
            mates = [meant] if meant else []
        elif owner["beside"]:  # "A, with STS-116 crewmate B"
            before = [who for each, who in people if each.start < owner.start("beside")]
            mates = before[-1:] if compiled(r"\S+ (?:\S+ )?(?:crew ?mates?|colleagues?|partners?)\b").match(draft.text, place) else []
        else:
            chunk = next((chunk for each, chunk in _people(sentence) if each.span.end == owner.start("named")), None)
            last = chunk.each[-1] if chunk else None
            called = last is not None and draft.text.endswith(", ", 0, last.start)  # "A and B, C's Expedition Two crewmates"
            mates = [p for each in (chunk.each if called else chunk.each[-1:]) if (p := each.meaning("Person"))] if chunk else []
        for who in mates:
            if flew(draft, who, flight):
                words = Span(owner.start(), owner.end() - 1)
                draft.say(who, "memberOf", flight, "crew-listed", words, subject_span=words, object_span=words, trigger=words)


def _named_last(draft: Draft, sentence: Sentence, place: int, flight: Entity) -> list[Entity]:
    """Whom "their" means before a colleague: two or more of a flight's crew who are named last, here and in the few sentences before."""
    found: dict[str, Entity] = {}
    for near in reversed(draft.sentences[max(0, sentence.number - 3) : sentence.number + 1]):
        named = {who.id: who for c in near.chunks for each in c.each if each.span.start < place and (who := each.meaning("Person"))}
        if not all(flew(draft, who, flight) for who in named.values()):
            return []
        found |= named
        if len(found) > 1:
            return list(found.values())
    return []


_FLY = Pattern(
    r"\b(?:launch\w*|lift(?:s|ed)? off|liftoff|blast(?:s|ed)? off|fl(?:y|ies|ew|ying)|strapped|seated|aboard|on ?board|arriv\w+)\b"
)
_CREWED = ("SpaceX Crew-", "Axiom Mission", "Boeing Crew", "Crew Dragon Demo-2")


def read_fliers(draft: Draft) -> None:
    """ "... ahead of NASA's SpaceX Crew-2 mission. A, B and C are scheduled to launch": of the one crewed flight that a text names are
    those whom it has go up together, where the tables have all of them in its crew; who comes home with it may be another's."""
    flights = {a for _, a in draft.flights if a.label.startswith(_CREWED)}
    if len(flights) != 1:
        return
    flight = next(iter(flights))
    for sentence in draft.sentences:
        people = [each for each, _ in _people(sentence) if each.meaning("Person")]
        crew = [person for each in people if (person := each.meaning("Person"))]
        _whole_crew(draft, sentence, flight)
        fly = _FLY.search(sentence.codes)
        if fly is None or len({p.id for p in crew}) < 2 or not all(flew(draft, person, flight) for person in crew):
            continue
        trigger = sentence.original(*fly.span())
        for each, person in zip(people, crew, strict=True):
            if all(s.object != flight for s in draft.about("memberOf", person)):
                draft.say(person, "memberOf", flight, "crew-listed", trigger, subject_span=each.span, object_span=trigger, trigger=trigger)


def _whole_crew(draft: Draft, sentence: Sentence, flight: Entity) -> None:
    """Those of a sentence are of the one crewed flight of a text when they are just those whom the tables have in its crew."""
    row = draft.gazetteer.rows.get(flight.id)
    named = {p.id: each for chunk in sentence.chunks for each in chunk.each if (p := each.meaning("Person"))}
    if row is None or len(named) < MANY or not set(row.many("crew")) <= set(named):
        return
    words = next((chunk.span for _, chunk in draft.chunks("Mission", "Expedition") if flight in chunk.entities), None)
    for ident in row.many("crew") if words else ():
        each = named[ident]
        person = each.meaning("Person")
        if person and words and all(s.object != flight for s in draft.about("memberOf", person)):
            draft.say(person, "memberOf", flight, "crew-listed", each.span, subject_span=each.span, object_span=words, trigger=each.span)


MANY = 3
"""As many of a crew as can be no chance when a sentence names them all, and nobody is left out."""


_GOES_ON = compiled(
    r"(?:,? ?\([^)]*\)|,? (?:far )?(?:left|right|cent(?:er|re)|second from left|in the (?:middle|cent(?:er|re))))*(?:, and |, | and | & )"
    r"(?:(?:astronauts?|cosmonauts?|fellow|russian|mission specialists?|flight engineers?) |[\ue000-\uf8ff](?:'s)? )*(?=[\ue000-\uf8ff])"
)


_SPARE = Pattern(
    r"\b(?:backups?|back-ups?|reserves?|understud(?:y|ies)|(?:his|her|their) [A-Z][\w-]* (?:colleagues?|spacewalk(?:ing)? partner))\b"
)


def read_headed(draft: Draft) -> None:
    """ "Expedition 8 ESA astronaut A, B and C": the flight in front of a list is that of all whom no words give another, where the tables
    agree. An office in front of a list is the first one's alone, and so is its flight."""
    if not any(told.rule == "title-before" for told in draft.about("memberOf")):
        return
    for sentence in draft.sentences:
        if len(sentence.people()) < 2:
            continue  # the flight is one's of whom it is told
        heads: list[tuple[Entity, Span]] = []
        last: Chunk | None = None
        past = sentence.span.start
        for each, chunk in _people(sentence):
            person = each.meaning("Person")
            if last and last is not chunk and not _GOES_ON.fullmatch(sentence.codes, sentence.code_at(last) + 1, sentence.code_at(chunk)):
                heads = []
            if _SPARE.search(draft.text, past, each.span.end):
                heads = []  # "and Expedition 64 backup crew members A and B", "and his NASA colleague C"
            last, past = chunk, each.span.end
            own = draft.about("memberOf", person) if person else []
            if person is None or own:
                here = [s for s in own if s.rule == "title-before" and s.subject_span == each.span and not draft.about("role", s.subject)]
                heads = [(s.object, s.quote) for s in here if isinstance(s.object, Entity)] or (heads if not own else [])
                continue
            for flight, quote in heads if len(heads) == 1 else ():
                if flew(draft, person, flight) and all(pending.person != person for pending in draft.pending):
                    span = cover(quote, each.span)
                    draft.say(person, "memberOf", flight, "crew-headed", span, subject_span=each.span, object_span=quote, trigger=quote)


def read_bracketed(draft: Draft) -> None:
    """ "A, B and C (Expedition 1)": a flight in brackets behind a list is that of all in it whom no words give another, where the tables agree."""
    if " (" not in draft.document.text or not any(told.rule == "title-after" for told in draft.about("memberOf")):
        return
    for sentence in draft.sentences:
        if len(sentence.people()) < 2:
            continue  # the flight is one's of whom it is told
        tail: tuple[Entity, Span] | None = None
        after: Chunk | None = None
        for each, chunk in reversed(list(_people(sentence))):
            person = each.meaning("Person")
            if (
                after
                and after is not chunk
                and not _GOES_ON.fullmatch(sentence.codes, sentence.code_at(chunk) + 1, sentence.code_at(after))
            ):
                tail = None
            after = chunk
            own = draft.about("memberOf", person) if person else []
            behind = each.span.field == "text" and draft.document.text.startswith(" (", each.span.end)
            if person is None or own or behind:
                told = [s for s in own if behind and s.rule == "title-after" and s.subject_span == each.span]
                tail = next(((s.object, s.quote) for s in told if isinstance(s.object, Entity)), None)
            elif tail and flew(draft, person, tail[0]):
                flight, quote = tail
                span = cover(quote, each.span)
                draft.say(person, "memberOf", flight, "crew-headed", span, subject_span=each.span, object_span=quote, trigger=quote)


_JOINED = compiled(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,? (?:who )?(?:have |has |had )?(?P<v>join(?:ed|s)?)|(?! (?:is|are|was|were) )[^.;]{3,90}, joining) (?:the |their |fellow )?(?P<q>[\ue000-\uf8ff])"
)


def read_joined(draft: Draft) -> None:
    """ "A, B and C joined Expedition 54 commander D": of D's flight are those whom the tables have in its crew too."""
    for sentence in draft.sentences:
        for match in _JOINED.finditer(sentence.codes) if "join" in sentence.codes else ():
            people, host = sentence.at[match.start("p")], sentence.at[match.start("q")].each[0].meaning("Person")
            told = [s.object for s in draft.about("memberOf", host) if s.asserted and isinstance(s.object, Entity)] if host else []
            if host and not told:  # whose role waits for its flight
                here = [a for at, a in draft.flights_near(sentence.span.start) if sentence.span.start <= at < sentence.span.end]
                told = [a for a in here if flew(draft, host, a) and any(pending.person == host for pending in draft.pending)]
            trigger = sentence.original(*match.span("v")) if match["v"] else sentence.original(match.start("q") - 8, match.start("q"))
            for each in people.each if people.is_a("Person") else ():
                who = each.meaning("Person")
                for flight in told if who else ():
                    if who and flew(draft, who, flight):
                        draft.say(
                            who, "memberOf", flight, "crew-listed", trigger, subject_span=each.span, object_span=trigger, trigger=trigger
                        )


_ALONG = Pattern(
    r"(?P<p>[\ue000-\uf8ff]),? (?:is|was|are|were|serves|serving|flies|flew|works) (?:also )?(?:part|a member|one|members|as part) of (?:the |[a-z-]+ )*(?P<f>[\ue000-\uf8ff])"
    r"(?: crew| mission)?,? (?:along with|together with|as are|as is|alongside) "
)


_AND_REST = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?,? (?:and|with|join(?:s|ed)?) (?:the )?(?:rest|remainder|others?|other (?:two|three|four|five|six)(?: [a-z]+)?) of (?:the )?(?P<f>[\ue000-\uf8ff])"
)


def read_along(draft: Draft) -> None:
    """ "A is one of the Expedition 72 crew, together with B, C and D": of the flight are those behind it too, where the tables agree; and so
    is A in "A and the rest of Crew-11"."""
    for sentence in draft.sentences:
        for match in _AND_REST.finditer(sentence.codes) if " of " in sentence.codes else ():
            flight = sentence.at[match.start("f")].meaning("Expedition", "Mission")
            trigger = sentence.original(match.start("f") - 3, match.end())
            for each in sentence.at[match.start("p")].each if flight else ():
                person = each.meaning("Person")
                if person and flight and flew(draft, person, flight):
                    quote = cover(each.span, trigger)
                    draft.say(
                        person, "memberOf", flight, "crew-listed", quote, subject_span=each.span, object_span=trigger, trigger=trigger
                    )
        for match in _ALONG.finditer(sentence.codes) if " of " in sentence.codes else ():
            who = sentence.at[match.start("p")].each[-1].meaning("Person")
            flight = sentence.at[match.start("f")].meaning("Expedition", "Mission")
            trigger = sentence.original(match.start("f"), match.end() - 1)
            for chunk in _listed(sentence, trigger) if who else ():
                person = chunk.meaning("Person")
                if person and flight and flew(draft, person, flight):
                    draft.say(
                        person, "memberOf", flight, "crew-listed", trigger, subject_span=chunk.span, object_span=trigger, trigger=trigger
                    )


def read_counted(draft: Draft) -> None:
    """ "Six NASA astronauts and two cosmonauts pose": where just six of those listed are called astronauts, they are of NASA."""
    for sentence in draft.sentences:
        for match in _COUNTED.finditer(sentence.codes) if not sentence.codes.lacks & _COUNTED.mask else ():
            org, role = sentence.at[match.start("o")], sentence.at[match.start("r")]
            if org.is_a("Expedition", "Mission") and role.is_a("Role"):
                _crew_counted(draft, sentence, match)
                continue
            body, title = org.meaning("Organization"), role.meaning("Role")
            if body is None or title is None:
                continue
            called = [each for each, name in _called(draft, sentence) if name == title.id and each.meaning("Person")]
            ids = {person.id for each in called if (person := each.meaning("Person"))}
            if len(ids) != _NUMBERS.index(match["n"]) + 2:
                continue
            span = sentence.original(*match.span())
            for each in called:
                person = each.meaning("Person")
                if person and not draft.about("affiliatedWith", person) and works_for(draft, person, body) is not False:
                    draft.say(
                        person, "affiliatedWith", body, "title-of-group", span, subject_span=each.span, object_span=org.span, trigger=span
                    )


def _crew_counted(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "Two STS-116 astronauts work outside. A is at left, with B below": just as many are named, all of that crew as the tables have it."""
    flight = sentence.at[match.start("o")].meaning("Expedition", "Mission")
    near = [each for other in draft.sentences[sentence.number : sentence.number + 3] for each, _ in _people(other)]
    crew = {person.id: (each, person) for each in reversed(near) if (person := each.meaning("Person"))}
    told = [s.object for _, person in crew.values() for s in draft.about("memberOf", person)]
    if any(other != flight for other in told) or (match.group("the") and sentence.number and _named_so_far(draft, sentence)):
        return  # "the two" are those named before
    if flight is None or len(crew) != _NUMBERS.index(match["n"]) + 2 or not all(flew(draft, p, flight) for _, p in crew.values()):
        return
    span = sentence.original(*match.span())
    for each, person in sorted(crew.values(), key=lambda pair: pair[0].start):
        draft.say(person, "memberOf", flight, "crew-listed", span, subject_span=each.span, object_span=span, trigger=span)


def _named_so_far(draft: Draft, sentence: Sentence) -> bool:
    """True when people are named in the sentence before."""
    return any(True for _ in _people(draft.sentences[sentence.number - 1]))


def _called(draft: Draft, sentence: Sentence) -> Iterator[tuple[Chunk, str]]:
    """Everyone named from a sentence on, with the title that stands before the name or in the plural before the list."""
    for near in draft.sentences[sentence.number : sentence.number + 4]:
        place, title, lasts = near.span.start, "", False
        for each, _ in _people(near):
            words = _TITLE.findall(draft.text[place : each.span.start].lower())
            title, lasts = (words[-1][0], bool(words[-1][1])) if words else (title if lasts else "", lasts)
            place = each.span.end
            yield each, title


def _people(sentence: Sentence) -> Iterator[tuple[Chunk, Chunk]]:
    """Everyone named in a sentence, each with the list they stand in."""
    return ((each, chunk) for chunk in sentence.chunks for each in chunk.each if each.is_a("Person") and each.note != "coref")


def _listed(sentence: Sentence, words: Span) -> list[Chunk]:
    """The list that opens right behind the words."""
    after = [(each, chunk) for each, chunk in _people(sentence) if each.span.start >= words.end]
    if not after or after[0][0].span.start - words.end > NEAR:
        return []
    return [each for each, chunk in after if chunk is after[0][1]]


def _flights_of_fellows(draft: Draft, sentence: Sentence, words: Span) -> list[Entity]:
    """The flights of whoever of the sentence stands last before the words and has one."""
    before = [each for c in sentence.chunks for each in c.each if each.is_a("Person") and each.span.end <= words.start]
    for each in reversed(before):
        person = each.meaning("Person")
        told = [s.object for s in draft.about("memberOf", person) if s.asserted and isinstance(s.object, Entity)] if person else []
        if told:
            return told
    return []


def _last_flight(draft: Draft, words: Span) -> list[Entity]:
    """The expedition named last before the words, with those named in one word with it ("Expedition 40/41"), else the mission."""
    before = [(at, a) for at, a in draft.flights_near(words.start) if at < words.start]
    expeditions = [pair for pair in before if pair[1].cls == "Expedition"]
    last = max((at for at, _ in expeditions), default=-1)
    return [a for at, a in expeditions if at == last] or [a for _, a in before[-1:]]
