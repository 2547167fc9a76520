"""What people did where the thing that they did it to is the subject: "the arm was flown from Destiny by X", "a probe was thrown away by
the two", "during the outing cables were routed"."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.deed_words import PARTICLE
from issgraph.extract.grammar.phrasing import phrase
from issgraph.extract.grammar.syntax import Parse, parse_of
from issgraph.extract.grammar.verbs import IRREGULAR, PARTICIPLES, base_form
from issgraph.extract.grammar.words import ADVERB, CONJUNCTION, DETERMINER, MODAL, PREPOSITION, RELATIVE, STOP, SUBORDINATE
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.operations.deeds import only_spacewalk, state_deed
from issgraph.patterns import Pattern

_NO_DEED = frozenset(
    "taken shot made seen built joined photographed pictured shown followed flanked watched filmed recorded snapped caught framed imaged surrounded held"
    " given led named called provided developed designed used worn obtained sent posted shared owned written visited accompanied welcomed greeted"
    " downlinked performed conducted completed carried done owed funded financed manufactured produced supplied backdropped lit illuminated replaced"
    " succeeded relieved represented needed known required planned scheduled expected inspired assisted helped aided supported headed commanded chosen selected begun started featured finished".split()
)
"""What is told by other rules, or tells no deed: who took a picture, built a thing or stood beside somebody."""
_PICTURES = frozenset(
    "photo photograph picture image view frame shot scene exposure snapshot portrait spacewalk spacewalks eva evas excursion outing session".split()
)
_PAIR = compiled(r"(?:the|these|both)(?: (?:two|pair|duo|spacewalkers|men|women|astronauts|cosmonauts|of them))+(?=$|[ .,;])")
_OUT = Pattern(
    r"(?:^|[;:.] )(?:(?:during|in the course of|over the course of|on|within|throughout) (?:the|this|that|their|his|her) (?:[a-z0-9-]+ ){0,3}?(?:spacewalk|outing|excursion|eva|sortie)\b"
    r"|(?:before|by the time) (?:it|the [a-z]+|this [a-z]+|their [a-z]+) (?:was over|ended|was done|had ended|came to an end)\b)"
)


def read_passives(draft: Draft, sentence: Sentence) -> None:
    """States what the people, or the one spacewalk of a text, did to the subjects of the passive verbs of a sentence."""
    if "by" in sentence.codes:
        parse = parse_of(sentence)
        for at, word in enumerate(parse.words) if "by" in parse.words else ():
            if word == "by" and (found := _participle(parse, at - 1)) is not None:
                _by(draft, sentence, parse, found, at)
    if (out := _OUT.search(sentence.codes)) and (outing := only_spacewalk(draft)):
        parse = parse_of(sentence)
        words = parse.words
        for at, word in enumerate(words):
            if parse.tokens[at].at < out.end() or word not in _WAS:
                continue
            verb = _ahead(parse, at + 1)
            subject = _subject(parse, at, out.end()) if verb and "by" not in words[verb : verb + 9] else -1
            deed = _deed(draft, sentence, parse, (subject, at, verb)) if subject >= 0 else None
            if deed is not None and not mood(sentence, parse.tokens[subject].at, parse.tokens[verb].at):
                quote = sentence.original(deed[1], parse.tokens[verb].end)
                draft.say(outing, "activity", deed[0], "outing-to", quote, subject_span=quote, trigger=quote, object_span=quote)


_OTHER_CLAUSE = SUBORDINATE - {"before", "after", "since", "upon"}
_WAS = frozenset(["was", "were", "been", "is", "are"])


def _is_participle(word: str) -> bool:
    return (
        word.isalpha()
        and (word not in _NO_DEED or word == "caught")
        and ((word.endswith("ed") and len(word) > 4) or word in PARTICIPLES or word in IRREGULAR)
    )


def _ahead(parse: Parse, at: int) -> int:
    """The participle behind an auxiliary, past its adverbs; 0 when there is none."""
    words = parse.words
    while at < len(words) and (words[at] in ADVERB or words[at].endswith("ly") or words[at] in ("been", "being")):
        at += 1
    return at if at < len(words) and _is_participle(words[at]) and parse.tokens[at].chunk is None else 0


def _participle(parse: Parse, at: int) -> tuple[int, int, int] | None:
    """Of the passive that a "by" ends: where its subject begins, its auxiliary and its participle."""
    words, stop = parse.words, max(0, at - 14)
    while at > stop:
        word = words[at]
        if word == ")":
            at = next((i for i in range(at, stop, -1) if words[i] == "("), stop)
        elif word in STOP or word in RELATIVE or word in (",", "and") or word in _OTHER_CLAUSE or word in MODAL:
            return None
        elif _is_participle(word) and parse.tokens[at].chunk is None:
            be = at - 1
            while be > stop and (words[be] in ADVERB or words[be].endswith("ly") or words[be] == "being"):
                be -= 1
            if words[be] in _WAS:
                subject = _subject(parse, be)
                return (subject, be, at) if subject >= 0 else None
            return _had_done(parse, at)
        at -= 1
    return None


def _had_done(parse: Parse, at: int) -> tuple[int, int, int] | None:
    """ "The adapter had its cables unhooked by X": what was unhooked are the cables."""
    words = parse.words
    for place in range(at - 1, max(0, at - 6), -1):
        if words[place] in ("had", "got") and place + 1 < at and words[place + 1] in DETERMINER:
            return place + 1, at, at
        if words[place] in PREPOSITION or words[place] in (",", "and") or parse.is_verb(place):
            return None
    return None


def _subject(parse: Parse, be: int, start: int = -1) -> int:
    """Where the noun phrase begins that is the subject of an auxiliary, not before a place of the codes; -1 when it is none of a thing."""
    words, at, relative = parse.words, be - 1, False
    while at > 0 and (words[at] in ("had", "has", "have") or words[at] in ADVERB):
        at -= 1
    if words[at] == ")":
        at = next((i for i in range(at, -1, -1) if words[i] == "("), 0) - 1
    if words[at] == ",":  # an insert: "one of the lamps, long dead, was replaced"
        opening = next((i for i in range(at - 1, max(-1, at - 14), -1) if words[i] == ","), -1)
        at = opening - 1 if opening > 0 else -1
    elif at > 0 and words[at] in ("which", "that"):
        at, relative = at - (2 if words[at - 1] == "," else 1), True
    first = at
    while relative and first > 0 and words[first] not in DETERMINER and (parse.is_word(first - 1) or words[first - 1] in DETERMINER):
        first -= 1
    while (
        not relative
        and first >= 0
        and parse.tokens[first].at > start
        and not (
            words[first] in STOP
            or words[first] in (",", "(", ")", "and")
            or words[first] in RELATIVE - {"that"}
            or words[first] in SUBORDINATE
            or (parse.is_verb(first) and first not in parse.heads)
        )
    ):
        first -= 1
    first += not relative
    while first <= at and (words[first] in ADVERB or words[first] in CONJUNCTION or words[first].endswith("ly") or parse.is_date(first)):
        first += 1
    if first <= at and words[first] in PREPOSITION:  # "through the window the deployment was monitored"
        starts = [i for i in range(first + 2, at + 1) if words[i] in DETERMINER and words[i - 1] not in PREPOSITION]
        first = starts[-1] if starts else at + 1
    phrase_words = range(first, at + 1)
    if first > at or at - first > 11 or not _PICTURES.isdisjoint(words[first : at + 1]):
        return -1
    people = any((c := parse.tokens[i].chunk) and c.is_a("Person", "Role") and not words[i].endswith(("'s", "'")) for i in phrase_words)
    return -1 if people or words[at] in ("it", "they", "he", "she", "this", "these") else first


def _deed(draft: Draft, sentence: Sentence, parse: Parse, found: tuple[int, int, int]) -> tuple[str, int, int] | None:
    subject, be, verb = found
    particle = parse.words[verb + 1] if verb + 1 < len(parse.words) and parse.words[verb + 1] in PARTICLE - {"in", "on"} else ""
    deed = phrase(draft, sentence, parse.tokens[subject].at, " ".join(filter(None, (base_form(parse.words[verb]), particle))))
    return deed if deed is not None and deed[2] <= parse.tokens[be].at else None


def _by(draft: Draft, sentence: Sentence, parse: Parse, found: tuple[int, int, int], by: int) -> None:
    doer, words = _agent(parse, by + 1), parse.words
    deed = _deed(draft, sentence, parse, found) if doer is not None or by + 1 < len(words) else None
    if deed is None or (parse.words[found[2]] == "caught" and not _ship(parse, found)):
        return  # a camera catches other things
    start, feeling = parse.tokens[found[0]].at, mood(sentence, parse.tokens[found[0]].at, parse.tokens[found[2]].at)
    if doer is not None:
        end = max(sentence.code_at(doer) + 1, parse.tokens[by].end)
        state_deed(draft, sentence, doer, deed[0], start, end, feeling)
    elif (pair := _PAIR.match(sentence.codes, parse.tokens[by].end + 1)) and not feeling and (outing := only_spacewalk(draft)):
        quote = sentence.original(start, pair.end())
        draft.say(outing, "activity", deed[0], "verb-after-spacewalkers", quote, subject_span=quote, trigger=quote, object_span=quote)


def _ship(parse: Parse, found: tuple[int, int, int]) -> bool:
    """True for a subject that is a ship."""
    return any((c := parse.tokens[i].chunk) is not None and c.is_a("VisitingVehicle") for i in range(found[0], found[1]))


def _agent(parse: Parse, at: int) -> Chunk | None:
    """The people right behind "by": past their titles and owners, with those whom "and", "with" and the like join to them."""
    words, role = parse.words, False
    for place in range(at, min(len(words), at + 12)):
        chunk, word = parse.tokens[place].chunk, words[place]
        if chunk is not None and chunk.is_a("Person") and not word.endswith(("'s", "'")):
            return _with_others(parse, place)
        if chunk is not None and not chunk.is_a("Role", "Mission", "Expedition", "Organization", "Country"):
            return None
        role = role or (chunk is not None and chunk.is_a("Role")) or word in _PEOPLE
        titles = chunk or word in DETERMINER or word in ("of", "from", "fellow", "both") or word in _PEOPLE or (role and word == ",")
        if not titles and (place - at > 3 or not parse.is_word(place) or words[place + 1 : place + 2] == ["of"]):
            return None
    return None


_PEOPLE = frozenset(
    "astronaut astronauts cosmonaut cosmonauts crewmate crewmates colleague colleagues engineer engineers member members".split()
)
_JOINS = frozenset(["and", "with", "&"])


def _with_others(parse: Parse, place: int) -> Chunk:
    words, chunk = parse.words, parse.chunk(place)
    everybody, at = list(chunk.each), place + 1
    while at < len(words) and len(everybody) < 6:
        if words[at] == "(":
            at = next((i + 1 for i in range(at, min(len(words), at + 10)) if words[i] == ")"), len(words))
            continue
        if words[at : at + 1] == [","] and words[at + 1 : at + 2] not in (["and"], ["together"], ["along"]):
            break
        at += words[at] == ","
        while words[at : at + 1] in (["together"], ["along"], ["jointly"]):
            at += 1
        if at >= len(words) or words[at] not in _JOINS:
            break
        at += 1
        at += words[at : at + 1] == ["by"]
        while at < len(words) and not (parse.is_name(at) and parse.chunk(at).is_a("Person")):
            named = parse.is_name(at) and parse.chunk(at).is_a("Role", "Organization", "Country", "Mission", "Expedition")
            if not (named or words[at] in DETERMINER or words[at] in _PEOPLE):
                return Chunk(chunk.start, everybody[-1].end, chunk.entities, members=tuple(everybody)) if len(everybody) > 1 else chunk
            at += 1
        if at >= len(words) or words[at].endswith(("'s", "'")):
            break
        everybody += parse.chunk(at).each
        at += 1
    return Chunk(chunk.start, everybody[-1].end, chunk.entities, members=tuple(everybody)) if len(everybody) > 1 else chunk
