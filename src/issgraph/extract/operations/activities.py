"""What people are told to do, as short phrases in base form: "works on a freezer" gives "work on freezer".
The file is long by the clauses in which somebody may do something."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood, resolve_date
from issgraph.extract.grammar.deed_verbs import DEED_VERBS
from issgraph.extract.grammar.deed_words import IS_PUT, PARTICLE
from issgraph.extract.grammar.doers import joined, onward, second, verbs_of
from issgraph.extract.grammar.phrasing import phrase
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.grammar.telling import pieces
from issgraph.extract.grammar.verbs import base_form, ending
from issgraph.extract.grammar.words import DETERMINER, PREPOSITION
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.at_places import people_at
from issgraph.extract.operations.deeds import only_spacewalk, read_deeds, state_deed
from issgraph.extract.operations.deeds_beside import read_deeds_beside
from issgraph.extract.operations.deeds_of_company import read_deeds_of_company
from issgraph.extract.operations.passives import read_passives
from issgraph.model import Entity
from issgraph.patterns import Pattern


def read_activities(draft: Draft, sentence: Sentence) -> None:
    """Phrases for the people of a sentence: what their verbs say they do, in base form, with what it is done to."""
    people = people_at(sentence)
    if people:
        parse, parts = parse_of(sentence), pieces(sentence)
        pairs = [(match.start("q"), match.start("p")) for match in _WITH_FIRST.finditer(sentence.codes)]
        mates = {at: mate for at, mate in pairs if sentence.at[at].is_a("Person") and sentence.at[mate].is_a("Person")}
        for at, _ in people:
            if at in mates.values():
                continue
            aside = _OF_WHICH.search(sentence.codes, 0, at) and not sentence.codes.startswith(",", at + 1)
            for start in verbs_of(parse, parts, at):
                place = parse.tokens[start].at
                one = _WHO_DOES.search(sentence.codes, 0, place) if ending(parse.words[start]) in ("s", "ed") else None
                last = sentence.at[one.start("p")] if one else None
                if one and last and ending(parse.words[start]) == "ed" and not _set_apart(draft, sentence, one, last):
                    one = None  # "A and B, who steered": both
                if one and last and last.is_a("Person") and (one["and"] or len(last.each) > 1):
                    if at == one.start("p"):
                        _tell(draft, sentence, at, last.each[-1], start)
                    continue  # "A and B, who hands him tools" tells of B alone
                if aside and "," in sentence.codes[at:place]:
                    break  # "the ship that A unloaded, left X and splashed down"
                if (
                    sentence.at[at].note == "coref"
                    and (of := _OF_WHOM.search(sentence.codes, 0, at))
                    and sentence.at[of.start("p")].is_a("Person")
                ):
                    _tell(draft, sentence, of.start("p"), sentence.at[of.start("p")], start)
                    continue
                other = _ANOTHER.search(sentence.codes, at + 1, place)
                doer = other.start("p") if other and sentence.at[other.start("p")].is_a("Person") else at
                alone = ending(parse.words[start]) == "s" and len(sentence.at[at].each) == 1  # "A and B, who hands him tools"
                who = joined(parse, parts, at) if doer == at and not alone else sentence.at[doer]
                _tell(draft, sentence, doer, _both(who, sentence.at[mates[at]]) if at in mates else who, start)
        _set_off(draft, sentence)
    _spacewalkers(draft, sentence)
    _crew_of_a_flight(draft, sentence)
    read_deeds(draft, sentence)
    if people:
        read_deeds_beside(draft, sentence)
    read_passives(draft, sentence)
    if people:
        read_deeds_of_company(draft, sentence)


def _set_apart(draft: Draft, sentence: Sentence, one: re.Match[str], last: Chunk) -> bool:
    """True where who is told of stands apart from the one before: "A, the pilot, and B, who steered the ship"."""
    if len(last.each) == 2:
        return compiled(r",\s+and\b").search(draft.text, last.each[0].end, last.each[1].start) is not None
    return len(last.each) == 1 and one["and"] is not None and sentence.codes.startswith(",", one.start() - 2)


_WHO_DOES = compiled(
    r"(?P<and>\band (?:(?!and\b)[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,3})?(?P<p>[\ue000-\uf8ff])(?: \([^()]{1,40}\))?,? who (?:(?:also|now|still|just|then|[a-z]+ly) )*$"
)
"""Before a verb of one person: who stands just before "who"."""
_SET_OFF = Pattern(
    r"(?:crew ?m[ae]mbers?|crewmates|crew|astronauts|cosmonauts|people|women|men|trio|duo|pair|quartet|[\ue000-\uf8ff]s?) (?P<d>—|–|--) (?P<who>[^—–.;]{1,260}) (?P=d) (?:[a-z]+ly )?(?P<v>[a-z]+)(?= )"
)

_SUBJECT = compiled(
    r"(?:^|[,;:)] |\b(?:as|while|where|when|after|before) )(?:(?:two|three|four|five|six|members) of )?"
    r"(?:(?!(?:of|for|by|with|to|from|aboard|in|on|at|and|[a-z]+ing|[a-z]+ed)\b)[a-z0-9'-]+ |[\ue000-\uf8ff](?:'s?)? ){0,4}$"
)
"""Before the word for the people: it is what the clause is about, and no ship carries them."""


def _set_off(draft: Draft, sentence: Sentence) -> None:
    """ "Three of the crew — from left, A, B and C — wave to reporters": the verb after the dashes is theirs who are named between them."""
    match = _SET_OFF.search(sentence.codes)
    people = [c for at in range(*match.span("who")) if (c := sentence.at.get(at)) and c.is_a("Person")] if match else []
    if match is None or sum(len(c.each) for c in people) < 2 or ending(match["v"]) not in ("base", "ed") or match["v"] in PREPOSITION:
        return
    deed = phrase(draft, sentence, match.start("v")) if _SUBJECT.search(sentence.codes, max(0, match.start() - 90), match.start()) else None
    if deed is not None and not mood(sentence, match.start(), match.start("v")):
        for chunk in people:
            state_deed(draft, sentence, chunk, *deed, "")


_SPACEWALKERS = Pattern(
    r"(?<![\w-])(?:the|both|these|the two) (?:two |[a-z]+n |space-)?(?P<r>[\ue000-\uf8ff]|spacewalkers|walkers|pair|duo|two(?: men| women| astronauts| cosmonauts)?|men|women|astronauts|cosmonauts|partners)(?:, (?:seen|pictured|shown|visible|photographed)\b[^,.;]{3,60},)?(?: (?:had|have|also|then|next|first|quickly|successfully|[a-z]+ly|both))* (?=[a-z]+(?:ed|ing|s|t|ng|[a-z])? )"
)
_HANGS_ON = compiled(r"\b(?:of|for|by|with|between|to|from|behind|beside|on|in|as|than|like|and) $")


def _another_day(draft: Draft, sentence: Sentence, outing: Entity) -> bool:
    """True when a sentence tells of another day than a spacewalk's."""
    told = {resolve_date(draft, sentence, c) for c in sentence.chunks if isinstance(c.value, Date)}
    mine = {s.object for s in draft.about("spacewalkDate", outing) if s.asserted}
    return bool(mine) and any(len(day) == 10 for day in told) and not told & mine


def _does(sentence: Sentence, at: int) -> bool:
    """True for a verb at a place, whose subject is of several: a past form, or a bare one with what it is done to."""
    found = compiled(r"([a-z]+) (?:[a-z]+ly )?([a-z]+|[\ue000-\uf8ff]|\d+)").match(sentence.codes, at)
    if found is None or ending(found[1]) == "s":
        return False
    follows = found[2] in DETERMINER or found[2] in PARTICLE or found[2] in PREPOSITION or found[2][0] >= "\ue000" or found[2].isdigit()
    return ending(found[1]) != "base" or follows


NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5}
_OUTSIDE = compiled(
    r"\b(?:[Ss]pace ?walks?|EVAs?|VKD|extravehicular|outing|excursion|sortie|outside|outdoors|open space|outer (?:surface|hull)|overboard|vacuum|airlock)\b"
)
_WALKERS = ("spacewalkers", "astronauts", "cosmonauts", "flight engineers", "crew members", "mission specialists", "crewmates")
_HOURS_OUT = compiled(r"(?:spent|worked|were|was) [^.;,]{3,50},? (?=[a-z]+ing )")


def _spacewalkers(draft: Draft, sentence: Sentence) -> None:
    """ "The spacewalkers fastened a camera": what those outside did together is the spacewalk's, though no name says who they are."""
    matches = list(_SPACEWALKERS.finditer(sentence.codes)) if draft.about("performed") else []
    outing = only_spacewalk(draft) if matches else None
    if outing is None:
        return
    for match in matches:
        chunk = sentence.at.get(match.start("r"))
        if chunk is not None and draft.text[chunk.start : chunk.end].lower() not in _WALKERS:
            continue
        clause = sentence.codes[max(0, match.start() - 9) : match.start()]
        if _HANGS_ON.search(clause) and not clause.endswith((" as ", " and ")):
            continue
        plainly = match["r"] in ("spacewalkers", "walkers") or (
            chunk is not None and draft.text[chunk.start : chunk.end].lower() == "spacewalkers"
        )
        if not plainly and not _does(sentence, match.end()):
            continue
        if not plainly and not _OUTSIDE.search(draft.text, draft.sentences[max(0, sentence.number - 1)].span.start, sentence.span.end):
            continue
        if _another_day(draft, sentence, outing):
            continue
        deed, busy_at = phrase(draft, sentence, match.end()), 0
        if deed is None and (busy := _HOURS_OUT.match(sentence.codes, match.end())):
            deed = phrase(draft, sentence, busy.end())
            busy_at = busy.end()
        form = ending(sentence.codes[busy_at or match.end() :].split(" ", 1)[0])
        while deed is not None and not mood(sentence, match.start(), deed[1]):
            quote = sentence.original(match.start(), deed[2])
            draft.say(outing, "activity", deed[0], "verb-after-spacewalkers", quote, subject_span=quote, trigger=quote, object_span=quote)
            deed = next_deed(draft, sentence, deed[2], form)


@lru_cache(maxsize=4)
def _crew(alphabet: Alphabet) -> Pattern:
    flight = alphabet.slot["Expedition"] + alphabet.slot["Mission"]
    return Pattern(
        rf"(?:^|[;:] |, (?:and|while) )(?:(?:the|these|all) (?P<n>two|three|four|five)|both)(?: of the)? (?P<x>[{flight}])(?:'s)? (?P<r>[{alphabet.slot['Role']}])(?: (?:also|then|later|both|all|[a-z]+ly))* (?=[a-z]+ )"
    )


def _crew_of_a_flight(draft: Draft, sentence: Sentence) -> None:
    """ "The two Expedition 74 flight engineers harvested lettuce": what those did of whom the text says so, when they are just as many."""
    for match in _crew(sentence.alphabet).finditer(sentence.codes):
        flight, role = sentence.at[match.start("x")].meaning("Expedition", "Mission"), sentence.at[match.start("r")]
        people = {
            each.span.start: (each, person)
            for other in draft.sentences[max(0, sentence.number - 2) : sentence.number + 1]
            for chunk in other.chunks
            for each in chunk.each
            if each.start < role.start and (person := each.meaning("Person")) is not None
        }
        mine = {s.subject.id for s in draft.about("memberOf") if s.asserted and s.object == flight}
        doers = {person.id: each for each, person in people.values() if person.id in mine}
        deed = phrase(draft, sentence, match.end())
        form = ending(sentence.codes[match.end() :].split(" ", 1)[0])
        while len(doers) == NUMBER.get(match["n"] or "two") and deed is not None and not mood(sentence, match.start(), deed[1]):
            state_deed(draft, sentence, Chunk(role.start, role.end, members=tuple(doers.values())), *deed, "")
            deed = next_deed(draft, sentence, deed[2], form)


def _tell(draft: Draft, sentence: Sentence, at: int, chunk: Chunk, head: int) -> None:
    parse = parse_of(sentence)
    first, head = head, onward(parse, head)
    start = parse.tokens[head].at
    deed = phrase(draft, sentence, start)
    other = second(parse, head)
    if other and (both := phrase(draft, sentence, parse.tokens[other].at)) and " " in both[0]:
        verb = " ".join((base_form(parse.words[head]), *parse.words[head + 1 : other - 1]))
        deed = f"{verb} {both[0].partition(' ')[2]}", start, both[2]
        state_deed(draft, sentence, chunk, *deed, mood(sentence, at, start))
        deed = both
    form = ending(parse.words[head if parse.words[head - 1] == "to" else first])
    if form == "ing" and head and parse.words[head - 1] in ("was", "were") and parse.words[head] in _ABOUT:
        form = "was"  # "was waiting at a window and caught it"
    if deed is None and form in ("ed", "s"):
        deed = next_deed(draft, sentence, parse.tokens[head].end, form)  # "took the controls and berthed it"
    if (
        deed is None
        and (of := _OF_THING.search(sentence.codes, max(0, at - 90), at))
        and _LAST.match(sentence.codes, parse.tokens[head].end)
    ):
        verb = base_form(parse.words[head])
        if verb in DEED_VERBS:
            deed = f"{verb} {of['thing']}", start, parse.tokens[head].end
    while deed is not None:
        words, begin, end = deed
        if begin == start and (of := _OF_THING.search(sentence.codes, max(0, at - 90), at)) and of["thing"] not in words.split():
            words = _with_object(words, of["thing"])
        last = _WITH_LAST.match(sentence.codes, end)
        mate = sentence.at[last.start("p")] if last is not None else chunk
        who = _both(chunk, mate) if mate is not chunk and mate.is_a("Person") else chunk
        alike = words.partition(" ")[0] in _SIDE_BY_SIDE and " " in words.partition(" with ")[0]
        if (
            who is chunk
            and (alike or draft.about("performed"))
            and (beside := _WITH.match(sentence.codes, begin))
            and (
                _walked_together(draft, chunk, sentence.at[beside.start("p")]) or (alike and sentence.at[beside.start("p")].is_a("Person"))
            )
        ):
            who = _both(chunk, sentence.at[beside.start("p")])
            words = words.partition(" with ")[0]
        state_deed(draft, sentence, who, words, begin, end, mood(sentence, at, begin))
        deed = next_deed(draft, sentence, end, form)


_AND = Pattern(
    r"(?: (?!and\b|while\b|as\b|who\b|which\b|that\b|when\b|where\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)| \d+:\d+ (?:[ap]\.m\.)?(?: [a-z]{2,4}\b)?| [ap]\.m\.| \([^()]{1,30}\)){0,10},? and (?:then |also |later |to |temporarily |successfully |[a-z]+ly )?|[^.;]{0,110}; (?:and )?(?=[a-z]+ed )|(?: (?:on|in|during|at|aboard|inside|near) (?:the )?[\ue000-\uf8ff]){0,2}(?: [a-z]+){0,2}, (?=[a-z]+(?:ing|ed) )"
    r"|(?: (?!and\b|while\b|as\b|who\b|which\b|that\b|when\b|where\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){0,8}, (?:then )?(?=[a-z]+s (?:an?|the|his|her|its|up|out) )"
    r"|(?: (?!and\b|while\b|as\b|who\b|which\b|that\b|when\b|where\b)(?:[a-z0-9-]+(?:'s)?|[\ue000-\uf8ff](?:'s)?)){0,8}, (?=(?:release|install|remove|replace|route|connect|disconnect|prepare|inspect|retrieve|relocate|move|open|close|clean|deploy|attach|stow|swap|jettison|photograph) (?:an?|the|his|her|their|two|three|[\ue000-\uf8ff]) ?)"
)


_ABOUT = frozenset("waiting watching looking gazing floating hovering standing sitting sleeping eating resting passing".split())
"""What somebody was about when he did the next thing: "was waiting at a window and caught it"."""


def next_deed(draft: Draft, sentence: Sentence, end: int, form: str) -> tuple[str, int, int] | None:
    """What the same people do besides: a verb of the same form after "and" or a comma, or a participle after a comma."""
    also = _AND.match(sentence.codes, end)
    if also is None:
        by = _BY_DOING.match(sentence.codes, end)
        return phrase(draft, sentence, by.end()) if by else _further(draft, sentence, end, form)
    word = compiled(r"[a-z]*").match(sentence.codes, also.end())
    verb = word.group() if word else ""
    if verb.endswith("ed") and sentence.codes.startswith(" by ", also.end() + len(verb)):
        return None  # "guided the arm, assisted by X"
    if verb in IS_PUT and also.group().endswith(", ") and sentence.codes.startswith(_TO_A_PLACE, also.end() + len(verb)):
        return None  # "arrived in a Soyuz, attached to P": how the ship is
    if goes := _AND_IS_AT_IT.match(sentence.codes, also.end()):
        return phrase(draft, sentence, goes.end())
    named = also.group().rstrip().endswith(("and", "then", "also", "later", "to"))
    if form == "was":
        form = ending(verb) if ending(verb) in ("ed", "ing") else "ed"
    if not verb or (ending(verb) != form and (named or not verb.endswith("ing"))):
        return _further(draft, sentence, also.end(), form)
    if goes_on := _GOES_ON_TO.match(sentence.codes, also.end()):
        return phrase(draft, sentence, goes_on.end())
    if verb in ("used", "uses", "using") and (goal := _USED_TO.match(sentence.codes, also.end())):
        return phrase(draft, sentence, goal.end())
    if form == "s" and not verb.endswith("ing") and not _object_follows(sentence, also.end() + len(verb)):
        return None
    if form == "base" and (verb in _NO_BASE or verb.endswith("ly")):
        return None
    return phrase(draft, sentence, also.end())


_TO_A_PLACE = (" to ", " at ", " on ", " in ", " by ", " with ", " for ", " inside ", " outside ", " beside ", " under ")
_OF_WHICH = Pattern(r"[a-z\ue000-\uf8ff],? (?:that|which|whom|where) (?:(?:the|astronauts?|cosmonauts?|[\ue000-\uf8ff](?:'s)?),? ){0,4}$")
"""Before a subject whose clause only tells more of a thing."""
_TITLED = r"(?:(?:the|astronaut|cosmonaut|commander|fellow|colleague|partner|his|her|their|[a-z]+mate|[\ue000-\uf8ff](?:'s)?) ){0,4}"
_WITH_FIRST = Pattern(
    rf"(?:^|[;:] |, )(?:(?:together|along|jointly|working|side by side) )?with {_TITLED}(?P<p>[\ue000-\uf8ff])(?: (?:of|from) (?:the )?[\ue000-\uf8ff])?(?:,? who [^,.;]{{3,60}},|,)? (?:the )?(?P<q>[\ue000-\uf8ff])(?= (?:[a-z]+ly )?[a-z]+(?:ed|s|t|ng|ew|de|ok|id)\b)"
)
""" "Together with B he fitted a lamp": both did."""
_WITH_LAST = Pattern(
    rf"(?:(?! (?:and|while|as|who|which|that|when|together|along|jointly|alongside)\b)[^.;:,\ue000-\uf8ff]){{0,40}} (?:together with|along with|jointly with|alongside) {_TITLED}(?P<p>[\ue000-\uf8ff])(?!'s)"
)


_WITH = Pattern(
    rf"(?:(?! (?:and|while|as|who|which|that|when|with|spacewalk|eva|outing|excursion|sortie|walk)\b)[^.;:,]){{3,90}} with {_TITLED}(?P<p>[\ue000-\uf8ff])(?!'s|[a-z]| (?:[a-z]+ing|on|at|in) )"
)
""" "He stows a hand of the arm with B": both, where both were outside then."""


def _walked_together(draft: Draft, one: Chunk, other: Chunk) -> bool:
    """True for two people who performed the same spacewalk."""
    made = [
        {s.object.id for s in draft.about("performed", person) if s.asserted and isinstance(s.object, Entity)}
        for chunk in (one, other)
        if len(chunk.each) == 1 and (person := chunk.meaning("Person")) is not None
    ]
    return len(made) == 2 and not made[0].isdisjoint(made[1])


_SIDE_BY_SIDE = frozenset("monitor watch follow oversee operate maneuver install repair".split())
"""What those do together who are told of with "with"."""
_OF_THING = Pattern(
    r"\b(?:an?|the|his|her|their|two|three|some|old|new|[a-z]+ed) (?:[a-z-]+ )?(?P<thing>(?!(?:time|day|way|place|one|ones|thing|year|moment|reason|things|people|crew|work|spot)\b)[a-z-]{3,})(?:,? which| that) (?:(?:astronaut|cosmonaut|commander|fellow|[a-z]+mate|[\ue000-\uf8ff](?:'s)?) ){0,3}$"
)
""" "A bolt that X has unscrewed": what it was done to."""


def _with_object(words: str, thing: str) -> str:
    """A phrase that lacks its object with it: "unscrew from Soyuz" to "unscrew bolt from Soyuz"."""
    verb, _, rest = words.partition(" ")
    if rest.partition(" ")[0] in PARTICLE and rest.partition(" ")[0] not in PREPOSITION:
        particle, _, rest = rest.partition(" ")
        verb = f"{verb} {particle}"
    return f"{verb} {thing} {rest}".strip() if not rest or rest.partition(" ")[0] in PREPOSITION else words


def _both(one: Chunk, other: Chunk) -> Chunk:
    return Chunk(min(one.start, other.start), max(one.end, other.end), one.entities, members=(*one.each, *other.each))


_OF_WHOM = Pattern(
    r"\b(?:shot|photo|photograph|picture|view|image|portrait|frame|snapshot|snap|exposure)s? of (?:(?:astronaut|cosmonaut|commander|fellow|[a-z]+mate|[\ue000-\uf8ff](?:'s)?) ){0,4}(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))? (?:as|while) $"
)
""" "A took this shot of B as he wrestled with a bolt": he is B."""
_LAST = compiled(r"(?: (?:from|during|while|as|inside|in|at|before|after)\b|[.,;]|$)")
"""Behind a verb whose object stands before it: "the arm that X operated from Destiny"."""
_ANOTHER = Pattern(
    r" and (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}(?P<p>[\ue000-\uf8ff])(?: \([^)]*\))?,(?: [^,;:]{2,50},)? (?:[a-z]+ly )?$"
)
"""Between a verb and the next, another whose it is: "A holds an arm of X and B, closer to the camera, turns a bolt"."""
_GOES_ON_TO = compiled(r"(?:begin|began|start|continu|proceed|manag|help)(?:s|ned|ed|e|es)? to (?=[a-z]+ )")
""" "and begin to connect cables": what they begin."""
_AND_IS_AT_IT = compiled(
    r"(?:is|are|was|were) (?:now |then |already |busy |[a-z]+ly )?(?!missing|being|looking|living|wearing|flying|becoming|standing|waiting)(?=[a-z]{3,}ing (?!by\b))"
)
""" "And was tightening a bolt"."""
_BY_DOING = Pattern(r"(?: (?!by\b|and\b|who\b|which\b)(?:[a-z0-9-]+|[\ue000-\uf8ff])){0,6} by (?=[a-z]+ing )")
""" "helped them by holding a lamp": what was done for it."""
_AND_AGAIN = Pattern(
    r"(?:(?: (?!and\b|which\b|that\b|who\b)[^ .;:,]+){0,8}, (?:which|who|that) [^.;:,]{3,80},)? and (?:then |also |later )?(?=[a-z]+ed (?:out |up |off |down |away |back )?(?:an?|the|his|her|their|its|two|three|several|some|new|old|[\ue000-\uf8ff])(?![a-z]))|(?:(?! (?:and|which|that|who|while|as|when|where|will|would|is|are|was|were)\b)[^.;:]){0,110},? and (?:then |also )?(?=[a-z]+ (?:an?|the|his|her|their|its|two|several|some|new|old|[\ue000-\uf8ff])(?![a-z]))"
)


def _further(draft: Draft, sentence: Sentence, at: int, form: str) -> tuple[str, int, int] | None:
    """The verb after the "and" that follows one within a name of things: "fitted a nut and bolt set and took the lamp"."""
    also = _AND_AGAIN.match(sentence.codes, at) if form == "ed" else None
    word = compiled(r"[a-z]*").match(sentence.codes, also.end()) if also else None
    return phrase(draft, sentence, also.end()) if also and word and word.group().endswith("ed") else None


_USED_TO = compiled(
    r"us(?:ed|es|ing) (?![^.;,]{0,60}\b(?:simulator|simulated|simulation|trainer|mock-?up|model|virtual)\b)(?:it|them|(?:the |an? |its )?(?:[a-z-]+ ){0,3}(?:[\ue000-\uf8ff]|arm|controls?|workstation|console|joysticks?)(?: (?:in|inside|at|from|aboard) (?:the )?[\ue000-\uf8ff])?) to (?=[a-z])"
)


def _object_follows(sentence: Sentence, at: int) -> bool:
    word = compiled(r" ([a-z]+|[\ue000-\uf8ff])").match(sentence.codes, at)
    return word is not None and (
        word[1] in DETERMINER
        or word[1] in PREPOSITION
        or word[1] in PARTICLE
        or word[1] in ("his", "her", "their", "it")
        or word[1][0] >= "\ue000"
        or (word[1].endswith("s") and not word[1].endswith("ss") and len(word[1]) > 3 and _last_word(sentence, at).endswith("s"))
        or (base_form(sentence.codes[at - len(_last_word(sentence, at)) : at]) in _TASKS and word[1] not in ("and", "or"))
    )


def _last_word(sentence: Sentence, at: int) -> str:
    return sentence.codes[sentence.codes.rfind(" ", 0, at) + 1 : at]


_TASKS = frozenset(
    "swap install remove replace collect process prepare review clean inspect stow pack unpack configure activate operate harvest examine"
    " connect disconnect conduct perform wear eat study insert extract attach adjust sample assemble dismantle gather organize".split()
)
"""Tasks whose form in "s" is no noun: after "and" it is what someone does besides."""


_NO_BASE = frozenset("his her their its the a an other others two three one both all more as is are".split())
