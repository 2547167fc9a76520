"""Who is of a flight by plain words of belonging, where the reference tables have just these people in its crew: "X, who took the picture, belongs
to Expedition 38", "Y, whose flight was Crew-7", "Z took the place of W on STS-133".

In: a draft whose crews are read. Out: memberships that words of a sentence tell of one flight and of all the people it names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import went_up
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_F = r"(?:the )?[\ue000-\uf8ff]"
_BELONGS = Pattern(
    rf"\b(?:(?:stays?|time|tour|terms?|stint|tenure|months|weeks|days|half-year|assignment|service) (?:up |here |there |aboard |in space |in orbit )?(?:with|as part of) {_F}|belong(?:s|ed|ing)? to {_F}|as (?:a )?part of {_F}(?=[,.;:)]|$| (?:crew|mission|team|flight)\b)|whose (?:own )?(?:flight|mission|expedition|ride|trip|crew) (?:was|is|had been|has been|up was) {_F}|(?<=[\ue000-\uf8ff] )(?:was|is|had been) (?:home|a home) to|(?<=[\ue000-\uf8ff] )(?:was|is|had been) the (?:flight|mission|turn|ride|work|crew|home|time) of|(?:one of|among) (?:the )?[\ue000-\uf8ff]'s (?:two|three|four|five|six|seven)|(?:makes? up|made up|formed|form|complete[sd]?|round(?:s|ed)? out) {_F})"
)
_NOT_SO = compiled(
    r"\b(?:not|never|no|hardly|barely|books?|wrote|dream\w*|fans?|nor|neither|will|would|to be|join(?:s|ed|ing)?|succeed\w*|replac\w*|reliev\w*|welcom\w*|greet\w*|visit\w*|backups?|reserves?|instead|former|trained|trains?|until|before|without|unlike|host\w*|handed|guests?|than)\b"
)


def read_crews_by_tables(draft: Draft) -> None:
    """States who is of a flight where a word of belonging, one flight and only people of its crew stand in a sentence."""
    for sentence in draft.sentences if draft.flights else ():
        if sentence.codes.lacks & _BELONGS.mask:
            continue
        flights = {ident: c for ident, c in sentence.once(flights_in).items() if not ident.startswith("mission-")}
        match = _BELONGS.search(sentence.codes) if len(flights) == 1 and sentence.people() else None
        if match is None or _NOT_SO.search(sentence.codes) or mood(sentence, match.start(), match.start()):
            continue
        chunk = next(iter(flights.values()))
        flight = chunk.meaning("Expedition", "Mission")
        begin, end = (
            (sentence.codes.rfind(";", 0, match.start()) + 1, sentence.codes.find(";", match.end())) if match.start() > 2 else (0, -1)
        )
        inside = [c for at, c in sentence.at.items() if begin <= at < (end if end >= 0 else len(sentence.codes))]
        people = [(p, each.span) for c in inside for each in c.each if (p := each.meaning("Person"))]
        if flight is None or chunk.members or not people or not all(went_up(draft, person, flight) for person, _ in people):
            continue
        say_members(draft, sentence, people, flight, chunk.span, sentence.original(*match.span()))
    for sentence in draft.sentences if draft.flights else ():
        for match in _IN_PLACE_OF.finditer(sentence.codes) if not sentence.codes.lacks & _IN_PLACE_OF.mask else ():
            _in_place(draft, sentence, match)
        _pairs(draft, sentence)
    _and_flights(draft)
    for sentence in draft.sentences if draft.flights else ():
        for so in _SO.finditer(sentence.codes) if not sentence.codes.lacks & _SO.mask else ():
            _so_too(draft, sentence, so)
    _just_the_crew(draft)
    _whole_crews(draft)
    _take_back_spares(draft)
    _named_missions(draft)


_IN_PLACE_OF = Pattern(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^()]{1,30}\))?,? (?:who )?(?:had |has )?(?:[a-z]+ly )?(?P<v>(?:replaced|replaces|substituted for|(?:stood|stepped|filled|subbed) in for|took over from|(?:took|takes|taken|got|has|had|filled) (?:the )?(?:place|seat|spot|slot) of)(?: (?:the |an )?(?:[a-z]+ ){0,2}[\ue000-\uf8ff])?|(?:took|takes|got|has|had|filled) [\ue000-\uf8ff]'s? (?:place|seat|spot|slot))"
    r"(?: (?:at short notice|late|in the end|[a-z]+ (?:days|weeks|months) (?:before|ago)[a-z ]{0,20}))? (?:on|aboard|in|as (?:an? |the )?[\ue000-\uf8ff] (?:of|on|for)) (?:the )?(?:(?:crew|team|line-?up) (?:of|for) (?:the )?)?(?P<x>[\ue000-\uf8ff])(?: crew| mission| flight)?"
)
"""Who flew instead of another: "A replaced B on STS-133"."""


def _in_place(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """States that who took another's place is of the flight, where the tables have them in it."""
    chunk, named = sentence.at[match.start("x")], sentence.at[match.start("p")]
    flight = chunk.meaning("Mission", "Expedition") if not chunk.members else None
    person = named.meaning("Person") if not named.members else None
    if flight is None or person is None or not went_up(draft, person, flight) or mood(sentence, match.start("v"), match.start("v")):
        return
    say_members(draft, sentence, [(person, named.span)], flight, chunk.span, sentence.original(*match.span()))


_PAIR = Pattern(r"(?P<p>[\ue000-\uf8ff]) (?:on|in|with|aboard) (?:the )?(?P<x>[\ue000-\uf8ff])(?=[,.;)]|$| and | in )")
_UNFLOWN = Pattern(r"\b(?:not|never|no|nor|neither|will|would|was to|were to|backups?|trained|books?|wrote|dream\w*)\b")
_FLEW_BEFORE = Pattern(r"\b(?:fl(?:y|ew|own)|served|went up|been up|been here|lived|stayed|space before|came|rode)\b")


def _pairs(draft: Draft, sentence: Sentence) -> None:
    """ "Both flew before, A on STS-127 and B on Expedition 44": who flew and on what, one after the other, where the tables bear out each."""
    if sentence.codes.lacks & _PAIR.mask or _UNFLOWN.search(sentence.codes):
        return
    pairs = list(_PAIR.finditer(sentence.codes))
    if len(pairs) < 2 or _FLEW_BEFORE.search(sentence.codes, 0, pairs[0].start()) is None:
        return
    told = []
    for match in pairs:
        chunk, named = sentence.at[match.start("x")], sentence.at[match.start("p")]
        flight, person = chunk.meaning("Mission", "Expedition"), named.meaning("Person")
        if flight is None or person is None or chunk.members or named.members or not went_up(draft, person, flight):
            return
        told.append((person, named.span, flight, chunk.span, sentence.original(*match.span())))
    for person, name, flight, place, words in told:
        say_members(draft, sentence, [(person, name)], flight, place, words)


_AND_FLIGHT = compiled(
    r"(?: crew)?,? (?:and|but also|as well as|then|later)(?: also)?(?:,? (?:at present|now|later|then|for now|these days|today|since [a-z ]+),?)? (?:(?:to|of|in|on|with|a member of|members of|part of) )?(?:the )?(?P<x>[\ue000-\uf8ff])(?: crew)?(?=[,.;)]|$)"
)


def _and_flights(draft: Draft) -> None:
    """ "A and B belong to Crew-6 and, at present, to Expedition 69": a second flight of those who are told to be of the first."""
    for told in draft.about("memberOf"):
        place = told.object_span
        if not told.asserted or place is None or place.field != "text" or told.subject_span is None:
            continue
        sentence = draft.holder(place.start)
        chunk = next((c for c in sentence.chunks if c.start <= place.start < c.end and c.is_a("Mission", "Expedition")), None)
        match = _AND_FLIGHT.match(sentence.codes, sentence.code_at(chunk) + 1) if chunk is not None else None
        other = sentence.at[match.start("x")] if match is not None else None
        flight = other.meaning("Expedition", "Mission") if other is not None and not other.members else None
        if match is not None and other is not None and flight is not None and went_up(draft, told.subject, flight):
            say_members(draft, sentence, [(told.subject, told.subject_span)], flight, other.span, sentence.original(*match.span()))


_SO = Pattern(
    r"(?:^|[;,] |\b(?:and|but) )(?:so|as) (?:too )?(?:is|are|was|were|does|do|did|has|have) (?:(?:the|his|her|their|fellow|newcomer|[\ue000-\uf8ff](?:'s)?) ){0,3}(?P<p>[\ue000-\uf8ff])(?!'s| [\ue000-\uf8ff])"
)
_AS_MEMBERS = Pattern(r"(?i)\b(?:belong\w*|members?|part|crew|assigned|joined|joining|fl[ey]w|serv\w+|live\w*|are (?:with|of|on))\b")


def _so_too(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "A and B belong to Crew-6. So does C": of the flights that those named last before were told to be of."""
    chunk = sentence.at[match.start("p")]
    here = sentence.original(*match.span())
    first = draft.sentences[max(0, sentence.number - 1)].span.start
    before = [s for s in draft.about("memberOf") if s.asserted and first <= s.quote.start < here.start and s.quote.field == "text"]
    last = max(before, key=lambda s: s.quote.end, default=None)
    if last is None or not _AS_MEMBERS.search(draft.text, last.quote.start, here.start):
        return
    flights = {s.object.id: s.object for s in before if s.subject == last.subject and isinstance(s.object, Entity)}
    people = [(p, each.span) for each in chunk.each if (p := each.meaning("Person"))]
    for flight in flights.values():
        if all(went_up(draft, person, flight) for person, _ in people):
            say_members(draft, sentence, people, flight, here, here)


def flights_in(sentence: Sentence) -> dict[str, Chunk]:
    """The flights that a sentence names, by id, each with the name that stands last for it."""
    return {a.id: c for c in sentence.chunks if (a := c.meaning("Expedition", "Mission")) is not None and c.is_a("Expedition", "Mission")}


_SPARE = Pattern(r"(?i)\b(?:back-?ups?|reserves?|understud(?:y|ies)|stand-?ins?|doubles|second crew)\b")


def _take_back_spares(draft: Draft) -> None:
    """Takes back that those are of a flight who are named with a word for spare crews, and whom the tables do not have in it."""
    if _SPARE.search(draft.text) is None:
        return
    for told in [*draft.about("memberOf"), *draft.about("role")]:
        named = told.subject_span
        if named is None or named.field != "text":
            continue
        sentence = draft.holder(named.start)
        if _SPARE.search(draft.text, sentence.span.start, sentence.span.end) is None:
            continue
        flights = [told.object] if isinstance(told.object, Entity) else [a for _, a in draft.flights if str(told.object).endswith(a.label)]
        row = draft.gazetteer.rows.get(flights[0].id) if flights else None
        if row is not None and row.many("crew") and not went_up(draft, told.subject, flights[0]):
            draft.take_back(told)


def _named_missions(draft: Draft) -> None:
    """ "Proxima, the mission of X", "Principia is the name of X's stay": a mission with a name is the one person's who flew it, if a text that
    speaks of it as a flight names nobody else for it."""
    for at, flight in draft.flights:
        row = draft.gazetteer.rows.get(flight.id)
        crew = row.many("crew") if row is not None and flight.id.startswith("mission-") else ()
        if len(crew) != 1 or at >= len(draft.text) or any(s.object == flight for s in draft.about("memberOf")):
            continue
        sentence = draft.holder(at)
        chunk = next((c for c in sentence.chunks if flight in c.entities), None)
        near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 2]
        named = [each for s in (sentence, *near) for c in s.chunks for each in c.each if any(e.id == crew[0] for e in each.entities)]
        if chunk is None or _NOT_FLOWN.search(sentence.codes) or draft.text.endswith("#", 0, chunk.start):
            continue
        words = f"{sentence.codes} {draft.text[chunk.start : chunk.end].lower()}"
        if not _AS_FLIGHT.search(words) or _KEEPSAKE.search(words):
            continue
        if not named:
            _taker_of(draft, sentence, crew[0], flight, chunk.span)
        else:
            say_members(
                draft, sentence, [(next(e for e in named[0].entities if e.id == crew[0]), named[0].span)], flight, chunk.span, chunk.span
            )


def _taker_of(draft: Draft, sentence: Sentence, flier: str, flight: Entity, place: Span) -> None:
    """ "Its photographer is halfway through Horizons": who took the picture, by the credit alone, and flew the mission."""
    taker = next((s.object for s in draft.about("takenBy") if isinstance(s.object, Entity) and s.object.id == flier), None)
    word = compiled(r"(?i)\b(?:photographer|maker|author|he|she|his|her)\b").search(draft.text, sentence.span.start, sentence.span.end)
    if taker is not None and word is not None:
        draft.say(
            taker, "memberOf", flight, "crew-by-tables", sentence.span, subject_span=Span(*word.span()), object_span=place, trigger=place
        )


_AS_FLIGHT = compiled(
    r"\b(?:mission|flight|stay|voyage|journey|odyssey|trip|expedition|tour|stint|adventure|called|named|dubbed|name|days?|weeks?|months?|halfway|midway)\b|\b(?:into|through|during|aboard) (?:the |his |her )?[\ue000-\uf8ff]"
)
_NOT_FLOWN = compiled(
    r"\b(?:not|never|no|books?|wrote|dream\w*|fans?|nor|neither|backups?|back-ups?|reserves?|instead|train\w*|prepar\w*|without|unlike|than)\b"
)
_KEEPSAKE = compiled(
    r"\b(?:patch|logo|emblem|badge|poster|sticker|t-shirt|song|book|film|album|tune|play|poem|game|experiment|(?<!s )(?<!his )(?<!her )first(?! (?:long |[a-z]+ month )?(?:mission|stay|flight|[a-z]+ of))|earlier|second mission after|years (?:ago|earlier|before))\b"
)


def say_members(
    draft: Draft, sentence: Sentence, people: Iterable[tuple[Entity, Span]], flight: Entity, place: Span, trigger: Span
) -> None:
    """States people of a flight, each where named, who are not of it yet; the quote is the sentence where they are named outside of it."""
    for person, span in people:
        if not any(s.object == flight for s in draft.about("memberOf", person)):
            here = sentence.span.start <= span.start < sentence.span.end
            quote = cover(span, place, trigger) if here else sentence.span
            draft.say(person, "memberOf", flight, "crew-by-tables", quote, subject_span=span, object_span=place, trigger=trigger)


def _just_the_crew(draft: Draft) -> None:
    """ "The four of Crew-2 come in: A and B of NASA, JAXA's C, ESA's D": a sentence that names one flight and just the people of its crew."""
    for sentence in draft.sentences:
        named = sentence.people()
        if len(named) < 3:
            continue
        here = {a.id: (at, a) for at, a in draft.flights if sentence.span.start <= at < sentence.span.end}
        if len(here) != 1:
            continue
        ((at, flight),) = here.values()
        row = draft.gazetteer.rows.get(flight.id)
        chunk = next((c for c in sentence.chunks if c.start <= at < c.end), None)
        if row is None or chunk is None or flight.label.startswith("Soyuz") or set(row.many("crew")) != named.keys():
            continue
        if _NOT_SO.search(sentence.codes) is None:
            people = [(person, each.span) for each in named.values() if (person := each.meaning("Person"))]
            say_members(draft, sentence, people, flight, chunk.span, chunk.span)


def _whole_crews(draft: Draft) -> None:
    """ "A, B, C and D come in. A is the commander of Crew-2": a list of just the crew of a capsule, one of whom is told to be of it."""
    for flight in {a.id: a for _, a in draft.flights if a.label.startswith(("SpaceX Crew-", "Axiom"))}.values():
        row = draft.gazetteer.rows.get(flight.id)
        crew = set(row.many("crew")) if row is not None else set()
        told = [s for s in draft.about("memberOf") if s.object == flight and s.asserted]
        if not told or told[0].object_span is None:
            continue
        for sentence in draft.sentences:
            for chunk in sentence.chunks:
                people = [(p, each.span) for each in chunk.members if (p := each.meaning("Person"))]
                if len(people) == len(chunk.members) > 2 and {p.id for p, _ in people} == crew:
                    rest = [pair for pair in people if not any(s.object == flight for s in draft.about("memberOf", pair[0]))]
                    for person, span in rest:
                        draft.say(
                            person,
                            "memberOf",
                            flight,
                            "crew-by-tables",
                            Span(chunk.start, chunk.end),
                            subject_span=span,
                            object_span=told[0].object_span,
                            trigger=told[0].object_span,
                        )
