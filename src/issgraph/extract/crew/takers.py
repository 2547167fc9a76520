"""Verbs of taking a picture to who took it."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import meant
from issgraph.extract.grammar.moods import told_as
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.words import Verb
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.frames import Frame
from issgraph.patterns import Pattern
from issgraph.rules import lexicon


@lru_cache(maxsize=1)
def _pictures() -> re.Pattern[str]:
    """What a picture is called right after the verb: "this picture", "the last of these views", "it"."""
    photo = lexicon().pattern("photo")
    return compiled(
        rf"(?:(?:this|these|the|that|its|a|an|several|some|two|both)(?: (?!(?:on|for|about|from|with|in|to|at|an?)\b)[a-z0-9-]+){{0,3}}? {photo}\b"
        r"|(?:this(?: one)?|it|these)(?= (?:from|through|with|on(?! (?:an?|board)\b)|during|while|as|at|when|of (?:me|us|him|her|them))\b|[.,;]|$))(?! (?:books?|albums?|session|frame|series|caption))"
    )


_AFTER_IT = compiled(
    r".(?=[.;!)]|$|,? (?:through (?:an?|the)|with (?:an?|his|her) [^.;,]{0,30}(?:lens|camera)|while|when|for us|from (?:inside|outside|an?|his|her))\b)"
)


def _it(sentence: Sentence, start: int, verb: str) -> re.Match[str] | None:
    """ "took it": the picture, whatever thing "it" might stand for elsewhere."""
    chunk = sentence.at.get(start)
    if chunk is None or chunk.note != "coref" or chunk.end - chunk.start != len("it") or verb not in ("took", "shot", "snapped"):
        return None
    return _AFTER_IT.match(sentence.codes, start)


_SOME = compiled(r"(?:an?|several|some|two) ")


_NOBODY = frozenset("camera cameras camcorder lens film video satellite".split())
_CAMERA_WHICH = Pattern(
    r"(?:^|[.;] )(?:an?|the|one of the) (?:[a-z-]+ ){0,4}?(?:camera|camcorder|satellite)(?: (?:on|at|in|outside|aboard|under|above) [^.;,]{2,30})?,[^.;]{3,100}, $"
)
"""Before what a camera did by itself: "a camera, left running by A, took this picture"."""
_MOSTLY = frozenset("usually often always normally sometimes mostly generally".split())
_COMPARED = compiled(r"\b(?:like|one of) (?:the )?$")
"""Before those who did not take it, or not all: "A, an engineer like B, took the picture", "one of the crew members took it"."""


_SOMEONE_WHO = Pattern(r"\b(?:man|woman|person|one|hand|astronaut|cosmonaut) who (?:[a-z]+ )?$")
"""Before "took this picture": someone who is named further on."""


_INSERT = compiled(
    r", (?:who|the|an?|one|his|her)\b[^.;]*\b(?:with|by|to|beside|for|under|alongside|after|than|from) (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? )*$"
)
"""Between somebody and a name that is only told of them: "A, the pilot who shared the task with B, took it"."""


def _told_before(sentence: Sentence, taker: Chunk, verb: int) -> Chunk | None:
    """Of whom a clause is that is closed before the verb, and names another at its end."""
    at = sentence.code_at(taker)
    if "," not in sentence.codes[at:verb]:
        return None
    first = next((c for place, c in sentence.at.items() if place < at and c.is_a("Person") and not c.members), None)
    if first is None or not _INSERT.match(sentence.codes, sentence.code_at(first) + 1, at):
        return None
    return first


_CLAUSE_OF = Pattern(
    r"\b(?:before|after|when|until|once|as|while) (?:fellow |crewmate |colleague |[\ue000-\uf8ff](?:'s)? ){0,3}(?P<p>[\ue000-\uf8ff]) $"
)
""" "A spoke seconds before B took the picture": the clause is B's, whose name the verb follows."""


def _right_before(sentence: Sentence, at: int) -> Chunk | None:
    clause = _CLAUSE_OF.search(sentence.codes, max(0, at - 40), at)
    chunk = sentence.at[clause.start("p")] if clause is not None else None
    return chunk if chunk is not None and chunk.is_a("Person") and not chunk.members else None


def picture_taken(draft: Draft, sentence: Sentence, parse: Parse, verb: Verb, frame: Frame) -> None:
    """ "X, who was outside, took this picture": X took it."""
    if verb.passive or told_as(sentence, parse, verb) or _SOMEONE_WHO.search(sentence.codes, 0, parse.tokens[verb.first].at):
        return
    if parse.words[verb.first - 1] in _NOBODY or _CAMERA_WHICH.search(sentence.codes, 0, parse.tokens[verb.first].at):
        return  # "A was elsewhere as the camera caught the scene"
    if parse.words[verb.first - 1] in _MOSTLY or parse.words[verb.first] in _MOSTLY:
        return  # "who usually takes the pictures" did not take this one
    start = parse.tokens[verb.last - 1].end + 1
    shown = _pictures().match(sentence.codes, start) or _it(sentence, start, parse.words[verb.head])
    now = parse.words[verb.head].endswith("s") or parse.words[verb.head] in frame.verbs
    if shown is None or (now and _SOME.match(shown.group()) and not compiled("self").search(shown.group())):
        return  # who takes a photo, in a caption, is seen taking it
    takers = [each for at in parse.subjects(verb, lambda c: c.is_a(*frame.patient)) for each in parse.chunk(at).each]
    if parse.words[verb.first - 1 : verb.first] == ["who"]:
        takers = takers[-1:]  # "A and B, who took the picture": one holds a camera
    if len(takers) == 1 and (first := _told_before(sentence, takers[0], parse.tokens[verb.first].at)) is not None:
        takers = [first]
    if (nearest := _right_before(sentence, parse.tokens[verb.first].at)) is not None:
        if not compiled(r"(?:this|these|it)\b").match(shown.group().strip()):
            return  # "A, after B took the pictures of the tank, took this one"
        takers = [nearest]
    for each in takers:
        person = None if _COMPARED.search(sentence.codes, 0, sentence.code_at(each)) else meant(each, frame.patient)
        if person is not None:
            trigger = sentence.original(parse.tokens[verb.head].at, shown.end())
            quote = cover(trigger, each.span) if sentence.span.start <= each.start else trigger
            draft.say(draft.photo, "takenBy", person, frame.name, quote, object_span=each.span, trigger=trigger)
