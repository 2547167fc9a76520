"""A crew that a text names ("the STS-133 crew members pose") and the people it lists nearby to who belongs to it.

Who is listed the words say; whether a name of the list is of that crew, where a text names more than one, the tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.title_words import PLACED
from issgraph.extract.crew.titles import COUNTS, say_role
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew, lives, resides
from issgraph.extract.naming.designations import NUMBERS
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.view import lower

AHEAD = 4
"""How many sentences after a crew is named may list it."""


@dataclass(frozen=True, slots=True)
class Crew:
    """A crew named in a sentence: its flights ("Expedition 52/53" has two), a role that all of it have, where it stands, and whom the
    words before it count in: "all" ("together they are the ... crew", "their ... crewmate"), "last" ("X and her ... crewmates"), as
    many as a number says ("the two Expedition 9 crew members"), or nobody ("")."""

    sentence: int
    flights: tuple[Entity, ...]
    role: Chunk | None
    span: Span
    counts_in: str


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    r = f"[{alphabet.slot['Role']}]"
    s = alphabet.slot["SpaceStation"]
    several = rf"(?P<x>{x})(?:(?:/|, | and |, and | & | or )(?:the )?(?P<y>{x}))?"
    return (
        Pattern(
            rf"{several}(?:'s)?(?: or [a-z{s}]+)? (?:(?!backup|back-up)[a-z-]+ ){{0,2}}?(?P<n>crews?\b(?! dragon| ship| capsule| vehicle| craft| flight test)|members|residents|visitors|trio|quartet|foursome|threesome|duo|pair|team|{r})"
        ),
        Pattern(
            rf"(?P<n>crews?|members|residents|everyone|everybody|(?<!\w)(?:men|women)|(?<!\w)all(?: (?:two|three|six|seven|nine|ten|eleven))?|(?<=the )(?:others|rest|remainder)|{r})(?: members)? (?:of|from|for|on) (?:the )?{several}(?!'s? [a-z])"
        ),
        Pattern(
            rf"(?P<n>crew ?members|members|residents|people|men|women|{r}),? (?:all(?: of (?:them|whom))? |each (?:of them )?|both (?:of them )?|who (?:all |both )?)?(?:belonging|belong|belonged) to (?:the )?{several}"
        ),
        Pattern(rf"(?P<x>{x})(?P<y>)(?P<n>) (?:is|are|was|were) represented by"),
        Pattern(
            rf"(?P<x>{x})(?P<y>)(?P<n>)(?=,? (?:namely|that is|i\.e\.|in other words|meaning|consisting of|made up of|comprising)[, ])"
        ),
        Pattern(
            rf"(?P<x>{x})(?P<y>)(?P<n>)(?=,? (?:(?:has|had|with) (?:an? |its )?(?:crew|complement|staff|team) of|(?:number(?:s|ed)|counts|counted)(?: only| just)?) (?:just |only )?(?:two|three|six|seven|four)\b)"
        ),
        Pattern(rf"^(?P<x>{x})(?P<y>)(?P<n>)(?=(?:, [^.;:,]{{3,60}})?: )"),
        Pattern(rf"(?P<x>{x})(?P<y>)(?P<n>)(?:'s)?(?: (?:official|group|team|flight|preflight))* portraits?\b"),
        Pattern(
            rf"(?:portraits? of|who is who in|who's who in|faces of|people of) (?:the )?(?P<x>{x})(?P<y>)(?P<n>)(?=[,.:;?]|$| (?:in|inside|at|before|with|crew)\b)"
        ),
        Pattern(rf"^(?P<x>{x})(?P<y>)(?P<n>) (?:poses?|posed|gathers?|gathered|lines? up|lined up|sits?|sat|squeezes?|crowds?)\b"),
        Pattern(rf"(?<=; )(?P<x>{x})(?P<y>)(?P<n>) by(?= [\ue000-\uf8ff])"),  # "STS-9 is represented by A; Expedition 2 by B"
        Pattern(
            rf"(?P<n>crews?|members|{r})(?: members)?,? (?:(?:who (?:are|were) |have been )?(?:assigned|named|selected|chosen)|in training|training|preparing) (?:to|for|as) (?:the )?(?:prime )?(?:crew (?:of|for) )?(?:the )?{several}"
        ),
    )


_SPEAKS_OF = Pattern(
    r"\btheir [^.;\ue000-\uf8ff]{0,20}$"
    r"|\b(?:they|all(?: of them| two| three| four| five| six| seven)?|the (?:two|three|four|five|six|seven|trio|quartet|pair|duo|group))\b"
    r"[^.;\ue000-\uf8ff]{0,30}\b(?:are|were|make up|made up|form|formed|comprised?|constitute|represent|join(?:ed|ing)?|belong(?:ed)?|serv(?:e|ed|ing)|flew|fly|complet\w+|round\w* out|members?)\b[^.;\ue000-\uf8ff]{0,30}$"
)
_SAID_OF = compiled(
    r"(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?,? (?:(?:all|both|each|also|two|three|four|the|an?) )*$|(?P<q>[\ue000-\uf8ff]); (?:all|both) (?:the )?$"
)
"""What stands before a title that comes after names ("A and B, both STS-116 mission specialists"): no crew that a list follows."""
_AS_MANY = Pattern(r"(?:\b(?:the|these|those|all|both)|[\ue000-\uf8ff]'s)(?: (?P<n>two|three|four|five|six|seven))(?: [a-z-]+){0,2} $")
_SO_MANY = {"duo": "two", "pair": "two", "trio": "three", "threesome": "three", "quartet": "four", "foursome": "four"}
_AND_THEIR = Pattern(
    r"[\ue000-\uf8ff](?: \([^)]*\))?,? (?:and|with|along with|together with) (?:(?:his|her|their)(?: fellow)?|fellow)(?: [a-z-]+)? $"
)
_WITH_THEIR = compiled(
    r"[\ue000-\uf8ff](?: \([^)]*\))?,? [^.;:()]{2,60} (?:with|alongside|beside|among) (?:(?:the rest of )?(?:his|her)(?: fellow)?|fellow)(?: [a-z-]+)? $"
)
"""Before the crew that the one person of a clause is of: "X eats with her Expedition 47 crewmates"."""
_LISTS = compiled(
    r"\W*(?:at the |in the |on the |the )?(?:top|bottom|front|back|rear|middle|cent(?:er|re)|left|right|above|below|upper|lower)(?: (?:row|left|right))?(?:,[^:.;\ue000-\uf8ff]{2,50})?:"
    r"|\W*(?:(?:the )?(?:crew|crew ?members|members|group)(?: is| are| shown| pictured| seen)?,? (?=from |left |clockwise|counter))?(?:(?:the )?(?:front|back|top|bottom|middle|center|centre|second|first|rear) row|from (?:the )?(?:far )?(?:left|right|top|bottom)|left to right|\(?(?:from )?l ?(?:-|–|/|to) ?r\b|(?:counter-?|anti-?)?clockwise|pictured|seated|standing|kneeling"
    r"|sitting|seen|shown|(?:in|on|at) (?:the )?(?:far |front |back |top |bottom )?(?:front|back|foreground|background|rear|center|centre|middle|top|bottom|left|right|row)|they (?:are|were|include)"
    r"|also (?:pictured|shown|seen)|crew(?: ?members)?,? (?:from|clockwise|counter-?clockwise|left to right)|the (?:crew|crew ?members|astronauts|others|other|six|seven|five|four|three|two|trio|members)\b[^.;]{0,24} (?:are|is|were)|those [^.;]{0,24} are|behind|beside|posing|joining|out of (?:the )?frame|(?:the )?(?:remaining|other) (?:crew ?members|crewmates|members|[\ue000-\uf8ff]s?)(?![a-z])[^.;]{0,40} (?:are|include)|(?:following|trailing)(?: (?:him|her|them|behind))? (?:are|is)|in (?:the|an?) (?:[a-z-]+ ){0,2}(?:arrangement|circle|semicircle|formation|ring)|astronauts|[\ue000-\uf8ff]s? \(|inside are|aboard are)\b"
    r"|(?:the )?(?:remaining|other) (?:crew ?members|crewmates|members|astronauts|[\ue000-\uf8ff]s?)[^.;]{0,20} (?:---?|–|—) (?=[\ue000-\uf8ff])"
)
_PLAIN = r"(?!(?:for|with|to|by|of|about|as|while|when|after|before|during|that)\b)[a-z-]+"
_OPENS = compiled(
    r",? (?:including|(?:among|amongst) (?:them|whom)(?: (?:are|were|is|was))?|that is,?|i\.e\.,?|in other words,?|meaning) (?:the )?(?:[a-z]+ )?[\ue000-\uf8ff]|"
    r",? (?:(?:has|had|with) (?:an? |its )?(?:crew|complement|staff|team) of|(?:number(?:s|ed)|counts|counted)(?: only| just)?) (?:just |only )?(?:two|three|six|seven|four)(?: [a-z]+)?(?:,|:| –| —| --| \() (?:the )?[\ue000-\uf8ff]|"
    r"(?:(?<=represented by)|(?<=; . by)) (?:[a-z]+ ){0,3}[\ue000-\uf8ff]|"
    r"(?: (?:to|aboard|on|at) (?:the )?[\ue000-\uf8ff])?, [\ue000-\uf8ff](?:(?:, | and |,? and )[\ue000-\uf8ff])*(?=,|[.]?$| [a-z])|(?: members?)? \((?:[a-z]+ )?[\ue000-\uf8ff]"
    rf"|[^.;]{{0,80}}?(?:\b(?:consist(?:s|ed|ing)? of|made up of|compris(?:ing|es?|ed)|namely|include[sd]?|are|is|were)\b|:|–|—|--|\bfrom (?:the )?(?:far )?left|left to right|\bl ?(?:-|–|/|to) ?r\b|(?:counter-?|anti-?)?clockwise)\)?,?(?: \(?(?:left to right|right to left|top to bottom|{_PLAIN}(?: {_PLAIN})* ?)\)?,?)? ?(?:[\ue000-\uf8ff]|the |an? )"
)
_FOR_THEM = Pattern(
    r"^(?:in (?:support|service) of|in addition to|on behalf of|in honou?r of|(?:to )?(?:help|support|assist|aid|join|greet|relieve|replace|visit)(?:ing)?|(?:along|together) with|alongside|beside|besides|unlike|apart from|ahead of|thanks to|for|with|after|before)"
    r" (?:the |its )?$"
)
"""Before a crew that those named behind it do something for or with: "in support of the Expedition 71 crew, A and B"."""
_YET_TO_BE = Pattern(r"\b(?:will|would|to) (?:then |later |soon )?become (?:[a-z]+ )*$")
"""Before a crew that those named are of only later, when they have come: "are to become members of Expedition 64"."""
_ELSE = Pattern(r"\b(?:backups?|back-ups?|reserves?|understud(?:y|ies)|not|without|former|future|previous|next)\b")


def crews_named(draft: Draft, sentence: Sentence) -> list[Crew]:
    """The crews that a sentence names. To be asked before titles swallow them."""
    found: list[Crew] = []
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            if _ELSE.search(sentence.codes, max(0, match.start() - 12), match.end()) or _said_of(sentence, match.start()):
                continue
            if _FOR_THEM.search(sentence.codes, 0, match.start()) or _YET_TO_BE.search(sentence.codes, 0, match.start()):
                continue
            chunks = [sentence.at[match.start(slot)] for slot in ("x", "y") if match[slot]]
            flights = [a for c in chunks for each in c.each if (a := each.meaning("Expedition", "Mission"))]
            role = sentence.at.get(match.start("n"))
            if role is not None and any(e.id == "backup" for e in role.entities):
                continue
            counts_in = "all" if _SPEAKS_OF.search(sentence.codes, 0, match.start()) else ""
            alone = sum(len(c.each) for at, c in sentence.at.items() if at < match.start() and c.is_a("Person")) == 1
            theirs = _AND_THEIR.search(sentence.codes, 0, match.start()) or (alone and _WITH_THEIR.search(sentence.codes, 0, match.start()))
            counts_in = "last" if theirs else counts_in
            many = _AS_MANY.search(sentence.codes, 0, match.start())
            if not counts_in and many:
                counts_in = many["n"]
            elif not counts_in and match["n"] in _SO_MANY and sentence.codes.startswith("the ", match.start() - 4):
                counts_in = _SO_MANY[match["n"]]
            one = role is not None and not draft.text[role.start : role.end].endswith("s")
            if role is not None and one and not (counts_in and role.entities[0].id == "crew-member"):
                continue
            joined = len(chunks) > 1
            parts = [(a,) for a in flights] if joined else [tuple(flights)]
            shared = role if role is not None and draft.gazetteer.rows[role.entities[0].id].get("scope") == "mission" else None
            found += [Crew(sentence.number, part, shared, sentence.original(*match.span()), counts_in) for part in parts if part]
    return found


def _others(sentence: Sentence) -> int:
    """Where a sentence turns to others: backups, or who was of the crew once; -1 where it does not."""
    words = lower(sentence.text[sentence.span.start : sentence.span.end])
    named = [c.start for c in sentence.chunks for e in c.entities if e.id == "backup"]
    turn = _ELSE.search(words)
    return min([*named, *([sentence.span.start + turn.start()] if turn else [])], default=-1)


def _said_of(sentence: Sentence, at: int) -> bool:
    before = _SAID_OF.search(sentence.codes, 0, at)
    return bool(before and sentence.at[before.start("p" if before["p"] else "q")].is_a("Person"))


def read_rosters(draft: Draft, crews: list[Crew]) -> None:
    """States who belongs to the crews that a text names: those listed after them, or named right before."""
    single = len({crew.flights for crew in crews}) == 1
    whole: list[tuple[Crew, list[Chunk]]] = []
    for crew in crews:
        home = draft.sentences[crew.sentence]
        listed = [
            c for c in _people(home, crew.span.end) if _lists_here(home, crew, c) and (_in_list(home, crew, c) or _surely(draft, c, crew))
        ]
        before = [c for c in _people(home, 0) if c.span.start < crew.span.start]
        if crew.counts_in == "last":
            listed += before[-1:]
        elif crew.counts_in:
            near = draft.sentences[max(0, crew.sentence - 1) : crew.sentence]
            before = [c for s in near for c in _people(s, 0)] + before
            fitting = {p.id for c in before if (p := c.meaning("Person")) and any(flew(draft, p, a) for a in crew.flights)}
            if crew.counts_in == "all" or len(fitting) == COUNTS[crew.counts_in]:
                listed += before
        for sentence in draft.sentences[crew.sentence + 1 : crew.sentence + 1 + AHEAD]:
            others = _others(sentence)
            people = [c for c in _people(sentence, 0) if others < 0 or (c.end <= others and _surely(draft, c, crew))]
            if _LISTS.match(sentence.codes):
                listed += people
            elif draft.scene[crew.sentence]:
                placed = [c for c in people if _IS_AT.match(draft.text, c.span.end)] if _GROUP.search(home.text) else []
                listed += people if people == placed else [c for c in people if PLACED.match(draft.text, c.span.end)]
                several = len([p for p in home.people().values() if p.end > crew.span.end]) > 1 and (
                    crew.role is not None or _TAKES.search(sentence.codes) is not None
                )
                if sentence.number == crew.sentence + 1 and draft.scene[sentence.number] and _subject(home, crew) and not several:
                    sure = [c for c in people if _surely(draft, c, crew)]
                    many = _MANY.search(opening.group()) if (opening := _OPENING.match(home.codes)) else None
                    listed += sure if many is None or COUNTS.get(many[0]) == len(sure) else []
        if len(crew.flights) == 1 and crew.role is None and len({p.id for c in listed if (p := c.meaning("Person"))}) == _size(home, crew):
            whole.append((crew, listed))
        for chunk in listed:
            _member(draft, chunk, crew, crews, single)
    for crew, listed in whole:  # "the seven-member Expedition 65 crew", of whom a row is the SpaceX Crew-2 astronauts too
        for chunk in listed:
            person = chunk.meaning("Person")
            if person is not None and all(s.object != crew.flights[0] for s in draft.about("memberOf", person)):
                draft.say(person, "memberOf", crew.flights[0], "crew-listed", crew.span, subject_span=chunk.span, object_span=crew.span)


_TAKES = Pattern(
    r"\b(?:took|taken|shot|snapped|photographed|made|captured|recorded) (?:the|this|it|by|them)\b|\b(?:photo|picture|image)(?: is| was)? by\b"
)
"""In a sentence behind one that names several of a crew: who made the picture may be of another crew."""
_STRONG = Pattern(r"\b(?P<n>[a-z]+|\d{1,2})-(?:member|person|man|strong) (?:[a-z-]+ )?$")


def _size(sentence: Sentence, crew: Crew) -> int:
    """How many a crew is said to be ("the 11-member Expedition 65 crew"); -1 for one of no told size: who are as many are all of it."""
    at = next((i for i, start in enumerate(sentence.offsets) if start >= crew.span.start), 0)
    told = _STRONG.search(sentence.codes, max(0, at - 40), at)
    return -1 if told is None else int(told["n"]) if told["n"].isdigit() else NUMBERS.get(told["n"], -1)


_OPENING = compiled(
    r"(?:\([^)]*\) ?(?:---?|—|–)? )?(?:(?:all|some|members|most|half|of|the|two|three|four|five|six|seven|eight|smiling|happy|[\ue000-\uf8ff](?:'s)?) ){0,6}"
)


def _subject(sentence: Sentence, crew: Crew) -> bool:
    """True for a crew that opens its sentence and does something there: "Members of the STS-128 crew eat a meal"."""
    at = next((i for i, start in enumerate(sentence.offsets) if start >= crew.span.start), 0)
    opening = _OPENING.match(sentence.codes)
    over = _DID.match(sentence.text, crew.span.end)
    return opening is not None and opening.end() >= at and not over


_MANY = compiled(rf"(?<![\w-])(?:{'|'.join(COUNTS)}|eight)(?![\w-])")
"""How many of a crew do what its sentence tells."""
_DID = compiled(r"(?: members?)?,? (?:[a-z]+ed|brought|took|flew|came|left|went|made|had|has|was|were|will|would|is to|are to)\b")


def _surely(draft: Draft, chunk: Chunk, crew: Crew) -> bool:
    """True for someone whom the tables have in a crew, and the text in no other; not for who lived on the station then and rode along."""
    person = chunk.meaning("Person")
    if person is None or draft.about("memberOf", person):
        return False
    return any(flew(draft, person, a) and not (a.label.startswith("STS") and resides(draft, person, a)) for a in crew.flights)


def _people(sentence: Sentence, start: int) -> list[Chunk]:
    return [each for c in sentence.chunks for each in c.each if each.is_a("Person") and each.span.start >= start and each.note != "coref"]


def _lists_here(sentence: Sentence, crew: Crew, person: Chunk) -> bool:
    """True for a person who stands in a list that the crew's own clause opens ("the crew consists of A, B and C")."""
    at = next((i for i, end in enumerate(sentence.ends) if end >= crew.span.end), 0) + 1
    to = sentence.code_at(person)
    opens = _OPENS.match(sentence.codes, at)
    if opens is None or ";" in sentence.codes[at:to] or _ELSE.search(sentence.codes, at):
        return False
    if (
        opens.group().startswith((" to ", " aboard ", " on ", " at "))
        and sum(len(c.each) for place, c in sentence.at.items() if at < place < opens.end() and c.is_a("Person")) < 2
    ):
        return False  # "the crew of Expedition 39 on the station, X says, rests"
    joined = _JOINED_BY.search(sentence.codes, at, to)
    return not joined or not any(c.is_a("Person") for place, c in sentence.at.items() if at <= place < joined.start())


def _in_list(sentence: Sentence, crew: Crew, person: Chunk) -> bool:
    """False for who stands behind a verb that the list is the subject of: "the Expedition 4 crew - A and B - greet C"."""
    at = next((i for i, end in enumerate(sentence.ends) if end >= crew.span.end), 0) + 1
    first = next((place for place, c in sentence.at.items() if place >= at and c.is_a("Person")), at)
    to = sentence.code_at(person)
    dashed = _FIRST_DASH.match(sentence.codes, at) and _SECOND_DASH.search(sentence.codes, first, to)
    return not dashed and not _TURNS_TO.search(sentence.codes, first, to)


_FIRST_DASH = compiled(r"[^.;:,\ue000-\uf8ff]{0,30} (?:-|--|–|—) ")
_TURNS_TO = compiled(r"\b(?:to|towards?|by|from|beside|behind|near|alongside)\b")
"""Behind it stands someone to whom, or beside whom, those of a list do something."""
_SECOND_DASH = compiled(r" (?:-|--|–|—) (?!and |with |plus )[a-z]")
_JOINED_BY = compiled(
    r"(?:,| –| —|\)) (?:is|are|was|were) (?:joined|visited|welcomed|greeted|helped|replaced|relieved|accompanied|flanked) by "
)
"""Behind a list of a crew: those who are none of it ("the crew of X, A and B, is joined by C")."""


def _alone(draft: Draft, flight: Entity) -> bool:
    """True when a text names no other flight: then the words that list its crew stand against the tables."""
    return all(
        a == flight or not a.label.startswith(("Expedition", "STS", "Soyuz", "SpaceX Crew-", "Axiom Mission", "Boeing Crew"))
        for _, a in draft.flights
    )


def _in_one(draft: Draft, crew: Crew) -> bool:
    """True for a crew of two expeditions that is one: "the Expedition 52/53 crew", and not "the Expedition 52 and 53 crews"."""
    return len(crew.flights) > 1 and "/" in draft.text[crew.span.start : crew.span.end]


_IS_AT = compiled(
    r",? (?:is|stands|sits|floats) (?:(?:at|on|in) (?:the )?(?:far )?(?:left|right|cent(?:er|re)|middle|front|back|rear|top|bottom)|(?:second|third|fourth|fifth) from (?:the )?(?:left|right))\b"
)
"""Where in a portrait someone is: "X is at center, Y is third from the right"."""
_GROUP = compiled(r"\b(?:portraits?|photos?|pictures?|pos(?:e|es|ed|ing))\b")
"""Words of a picture of a whole crew."""
_IN_BRACKETS = compiled(r"(?: members?)? \([^)]*")
"""Between a crew and those whom brackets right behind it list: "the Expedition 2 crew (A, B and C)"."""


def _member(draft: Draft, chunk: Chunk, crew: Crew, crews: list[Crew], single: bool) -> None:
    person = chunk.meaning("Person")
    told = [s.object for s in draft.about("memberOf", person)] if person else []
    if person is None or not lives(draft, person):
        return
    here = draft.holder(chunk.start).number
    near = [other for other in crews if crew.sentence <= other.sentence <= max(here, crew.sentence)]
    others = [a for other in near if other.flights != crew.flights for a in other.flights if a not in crew.flights]
    # Who is told of an expedition is of the flight that brought them, too, where the tables have them in it.
    kind = {flight.cls for flight in crew.flights if flew(draft, person, flight)} if len(crew.flights) == 1 else set()
    said = [a for other in crews for a in other.flights if a not in crew.flights and not (kind and a.cls not in kind)]
    inside = _IN_BRACKETS.fullmatch(draft.text, crew.span.end, chunk.start) is not None
    if any(a in told for a in said) or (any(flew(draft, person, a) for a in others) and not inside):
        return  # of several crews, one that the person is said to be of, or could be of, leaves it open
    for flight in crew.flights:
        known = flew(draft, person, flight) or (
            (crew.counts_in or _in_one(draft, crew)) and any(flew(draft, person, each) for each in crew.flights)
        )
        if not known and not (single and len(crew.flights) == 1 and (known is None or (not crew.counts_in and _alone(draft, flight)))):
            continue
        if crew.role is not None and not draft.about("role", person) and all(p.person != person for p in draft.pending):
            role = crew.role.entities[0]
            say_role(draft, person, role, flight, "crew-listed", crew.span, chunk.span, crew.role.span)
        else:
            draft.say(
                person, "memberOf", flight, "crew-listed", crew.span, subject_span=chunk.span, object_span=crew.span, trigger=crew.span
            )
