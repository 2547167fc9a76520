"""Who is of a flight that people come to ("on their way up to join Expedition 2", "already assigned to Expedition 1", "rehearse for Expedition 26",
"were welcomed to Expedition 46", "will move in as Expedition 5"), where the reference tables have just these people in its crew.

In: a draft whose crews are read. Out: memberships that nobody stated. What is no more than wished or scheduled states none."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.crew.crews_by_tables import flights_in, say_members
from issgraph.extract.crew.titles import GROUPS
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import went_up
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

BACK = 3
"""How many sentences before may name whom "the same three" means."""
_NOW = r"(?:(?:already|just|now|also|both|all|since|newly|then|soon|later) )*"
_UP = r"(?:up|aloft|along|here|aboard|in|over|to (?:the )?(?:orbit|space|station|outpost)|into (?:orbit|space))"
_COMING = r"(?:came|come|comes|coming|went|go|goes|going|travel(?:s|led|ed|ling|ing)?|rode|ride|rides|riding|flew|fly|flies|flying|arriv(?:e|es|ed|ing)|launch(?:ed|es|ing)?|blasted off|lifted off|is|are|was|were|on (?:his|her|their) way)"
_TO = Pattern(
    rf"\b(?P<v>{_NOW}(?:assigned|named|appointed|posted|attached|added) to(?! (?:support|back))|{_COMING} (?:{_UP} )?(?:(?:that|this) day |(?:in|on|last) (?:[a-z]+|[\ue000-\uf8ff]) )?{_NOW}to (?:join|reinforce|complete|start|begin|take over as|serve (?:on|with|in|as))"
    r"|joined(?: the crew of)?|(?:,(?: and)? (?:[a-z]+ly |there |now )?|\b(?:is|are|was|were|been|alone|now|by|before|after|for|thus|both|all) (?:now |then |also |soon )?)joining(?: the crew of)?"
    rf"|will {_NOW}(?:be|become|make up|form|join|move in as|take over as|stay(?: on| behind| aboard)? (?:as|with|on)|live (?:aboard|here|there|on board) as|return as|come back as|meet again[^.;:]{{0,50}} as)"
    rf"|(?:would|were to|was to) {_NOW}(?:return|come back|meet again|be back|fly again|serve again|live (?:aboard|here|there))[^.;:]{{0,50}} (?:as|with|on)"
    r"|(?:rehears(?:e|es|ed|ing)|practi[cs](?:e|es|ed|ing)|train(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|study|studied|studying|in training|at practice|being fitted|chosen|picked|selected) (?:(?:themselves|himself|herself|together|hard|on earth|also|already|then|there|now) ){0,2}for"
    r"|(?:(?:was|were|is|are|being|been|got) )?(?:[a-z]+ly )?(?:welcomed|received|taken|accepted|absorbed|sworn) (?:in )?(?:in)?to"
    r"|welcom(?:es|ed|ing) (?:[a-z-]+ ){0,3}(?P<o>[\ue000-\uf8ff])[^.;:]{0,40}? to"
    r"|(?:brings?|brought|bringing|raise[sd]?|swells?|swelled|complete[sd]?|enlarge[sd]?|expand(?:s|ed)?)|soon to be(?: of| with)?"
    r"|(?:booked|books|booking|bought|buys|paid for|occup(?:y|ied|ies|ying)|fill(?:s|ed|ing)?|ha(?:s|ve|d)|got|took|takes?|taking|g[ao]ve up) (?:(?:both|all|his|her|their|its|an?|the|one of|two of|two|three|third|second|last|spare|free|middle|left|right|empty|left-hand|right-hand) ){0,4}(?P<seat>seats?|couch(?:es)?|places?|berths?) (?:of|on|aboard|in)"
    rf") (?:the |its )?(?:(?:(?:two|three|six|seven)-(?:man|woman|person|member) |full |new |next |station |resident |long-duration )*crew (?:of|for) |ranks of |members of )?(?P<x>[\ue000-\uf8ff])(?!'s? (?:[a-z]+ )?(?:spacewalk|launch|landing|hardware|experiment|patch|mission control)|,? (?:spacewalks?|evas?|patch|launch|experiments?|hardware|research|investigations?|payloads?|ascent)\b)"
)
_STRENGTH = Pattern(r" (?:crew )?(?:up )?(?:to|by) (?:(?:its|a|an|the) )?(?:full|complete|normal|usual|crew|total|[a-z]+\b)")
_FILLS = ("bring", "brought", "raise", "swell", "enlarge", "expand")
"""Verbs of growing a crew, which need "to seven" behind it."""
_GROUP = compiled(
    r"\b(?:they|both|all (?P<n>two|three|four|five|six|seven)|(?:the|these|those|her|his|their) (?:same |other |new |newly arrived )?(?P<m>two|three|four|five|six|seven|pair|duo|couple|twosome|trio|threesome|quartet|foursome|companions|men|women|newcomers|arrivals|climbers|spacewalkers))\b"
)
_NOT_SO = compiled(
    r"\b(?:not|never|no|nor|neither|none|but|except|hardly|hop\w*|wish\w*|want\w*|dream\w*|backups?|back-ups?|reserves?|understud\w+|instead|former|until|unlike|guests?|visitors?|than|scheduled|due|supposed|before|help\w*|support\w*|instructors?|trainers?)\b"
)


def read_bound_for(draft: Draft) -> None:
    """States who is of a flight by words of coming to it."""
    for sentence in draft.sentences if draft.flights else ():
        if not sentence.codes.lacks & _ITS_CREW.mask and sentence.people():
            _its_crew(draft, sentence)
        if sentence.codes.lacks & _TO.mask or not sentence.once(flights_in):
            continue
        for match in _TO.finditer(sentence.codes):
            chunk = sentence.at[match.start("x")]
            flight = chunk.meaning("Expedition", "Mission") if not chunk.members and chunk.is_a("Expedition", "Mission") else None
            if flight is None or (flight.label.startswith("Soyuz") and not match["seat"]):
                continue
            if match["v"].startswith(_FILLS) and not _STRENGTH.match(sentence.codes, match.end()):
                continue
            begin = max(sentence.codes.rfind(mark, 0, match.start()) for mark in ";:(") + 1
            if _NOT_SO.search(sentence.codes, begin, match.start("x")) or mood(sentence, match.start(), match.start()) == "denied":
                continue
            if match["o"]:
                here = range(match.start("o"), match.start("x"))
                people = _people(tuple(each for at in here if (c := sentence.at.get(at)) and c.is_a("Person") for each in c.each))
            else:
                people = _who(draft, sentence, begin, match.start(), flight)
            trigger = sentence.original(*match.span())
            if people and all(went_up(draft, person, flight) for person, _ in people):
                say_members(draft, sentence, people, flight, chunk.span, trigger)


_ITS_CREW = Pattern(
    r"(?:^|[;.] )(?:crew(?: ?members)?(?=: )|(?:its|the ship's|the capsule's|the soyuz's|the) (?:[a-z-]+ )?crew(?: ?members)?(?: (?:of three|on board|aboard))?)(?::| are| were| is| was| includes| comprises| consists of| –| —)(?= )"
)


def _its_crew(draft: Draft, sentence: Sentence) -> None:
    """ "It is Soyuz MS-15. Its crew: A, commander; NASA's B; and C": those of the list are of the flight named before, if the tables have them all."""
    match = _ITS_CREW.search(sentence.codes)
    if match is None:
        return
    place = sentence.original(*match.span())
    before = [(at, a) for at, a in draft.flights_near(place.start) if at < place.start]
    people = _people(tuple(each for at, c in sorted(sentence.at.items()) if at >= match.end() and c.is_a("Person") for each in c.each))
    if before and len(people) > 1 and all(went_up(draft, person, before[-1][1]) for person, _ in people):
        say_members(draft, sentence, people, before[-1][1], place, place)


def _who(draft: Draft, sentence: Sentence, begin: int, end: int, flight: Entity) -> list[tuple[Entity, Span]]:
    """Of whom such words are said: who is named nearest before them, or those whom a word for several means."""
    before = [(at, c) for at, c in sorted(sentence.at.items()) if begin <= at < end and c.is_a("Person")]
    groups = [m for m in _GROUP.finditer(sentence.codes, begin, end) if not sentence.codes.endswith(" of ", 0, m.start())]
    group = groups[-1] if groups else None  # "A alone of the three"
    if before and (group is None or before[-1][0] > group.end()) and not _inserted(sentence, before[-1][0]):
        return _people(before[-1][1].each)
    if group is None:
        return []
    place = sentence.original(*group.span()).start
    count = GROUPS.get(group["n"] or group["m"] or "", 0)
    found: dict[str, Chunk] = {}
    for near in reversed(draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1]):
        named = [each for c in near.chunks for each in c.each if each.is_a("Person") and each.end <= place]
        crew = [each for each in named if (p := each.meaning("Person")) and went_up(draft, p, flight)]
        found |= {each.entities[0].id: each for each in reversed(crew)}
        if len(found) >= max(count, 2):
            break
    return _people(tuple(found.values())) if len(found) > 1 and (not count or len(found) == count) else []


def _inserted(sentence: Sentence, at: int) -> bool:
    """True for a name in an insert: "the same three, with A as commander, will"."""
    return sentence.codes.endswith((", with ", ", under ", ", led by ", " by "), 0, at)


def _people(chunks: tuple[Chunk, ...]) -> list[tuple[Entity, Span]]:
    return [(person, each.span) for each in chunks if (person := each.meaning("Person"))]
