"""Agencies of people who are only pointed at ("Both fly for Roscosmos", "the first two are NASA's and the others belong to JAXA"), where the
reference tables know who of those named before is of which.

In: a draft whose people, titles and lists are read. Out: `affiliatedWith` for who has none yet. That some of them are of an agency the words
say; of whom, the tables."""

from __future__ import annotations

from functools import lru_cache

from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import works_for
from issgraph.extract.naming.draft import Draft, cover
from issgraph.patterns import Pattern

REACH = 2
"""How many sentences back the people may have been named."""
_SEVERAL = Pattern(r"\b(?:two|three|four|ones|pair|rest|others|remaining)\b")
_COUNTED = {"both": 2, "two": 2, "pair": 2, "duo": 2, "men": 2, "women": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4}


@lru_cache(maxsize=4)
def _pattern(alphabet: Alphabet) -> Pattern:
    o, p = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", "Person"))
    return Pattern(
        r"(?:^|(?<=[ ,;:(]))(?:(?P<who>(?P<ordinal>the (?:first|last|other|second|third|fourth|fifth|former|latter|rest|others|remaining)(?: of (?:them|the [a-z]+))?(?: (?:two|three|four|one|ones|pair))?)"
        r"|(?:all )?(?:the )?(?P<n>both|two|pair|duo|men|women|three|trio|four|quartet)(?: (?:of (?:them|the [a-z]+)|men|women|spacewalkers|cosmonauts|astronauts|fliers|flyers|crewmates))?|they|all of them)"
        rf"|(?P<p>{p}))"
        r"(?: (?!not\b|never\b)[a-z]+ly)?(?: (?:all|both|also|each))?(?:(?: (?:are|is|were|was))?(?: (?:all|both|also|each|astronauts|cosmonauts|employees|members))?"
        r"(?: (?:fly|flies|flew|flying|work|works|worked|working|serve|serves|belong|belongs|belonged|come|comes|came|hail|hails))? (?:for|to|with|from|of|at) (?:the )?"
        rf"(?P<o>{o})(?:'s (?:astronaut|cosmonaut) (?:corps|group|team))?| represent(?:s|ed|ing)? (?:the )?(?P<r>{o})| wears? the (?:patch|colou?rs|badge) of (?:the )?(?P<w>{o})"
        rf"| (?:are|is|were|was) (?P<s>{o})'s)(?=[,.;:)]|$| (?:and|but|while|as|in|who|like|too)\b)"
    )


def read_agencies_by_tables(draft: Draft) -> None:
    """States the agency of each one of several who are pointed at and whom the tables have there."""
    for sentence in draft.sentences:
        pattern = _pattern(sentence.alphabet)
        for match in pattern.finditer(sentence.codes) if not sentence.codes.lacks & pattern.mask else ():
            org = sentence.at[match.start(next(slot for slot in "orws" if match[slot]))]
            body = org.meaning("Organization")
            if body is None:
                continue
            people = list(sentence.at[match.start("p")].each) if match["p"] else _named(draft, sentence, match.start())
            if match["n"]:
                people = people[-_COUNTED[match["n"]] :]
            meant = [(c, who) for c in people if (who := c.meaning("Person")) is not None and works_for(draft, who, body)]
            alone = match["ordinal"] is not None and not _SEVERAL.search(match["ordinal"])
            pointed = match["p"] and any(c.note == "coref" for c in people)
            if (match["n"] and len(meant) != _COUNTED[match["n"]]) or (alone and len(meant) > 1) or (pointed and len(meant) < len(people)):
                continue
            for chunk, who in meant:
                if not draft.about("affiliatedWith", who):
                    span = cover(sentence.original(*match.span()), None)
                    draft.say(
                        who,
                        "affiliatedWith",
                        body,
                        "agency-by-tables",
                        span,
                        subject_span=chunk.span,
                        object_span=org.span,
                        trigger=org.span,
                    )


def _named(draft: Draft, sentence: Sentence, at: int) -> list[Chunk]:
    """The people named before a place, in this sentence or those just before, each once and in their order."""
    found: dict[str, Chunk] = {}
    for near in draft.sentences[max(0, sentence.number - REACH) : sentence.number + 1]:
        for place, whole in sorted(near.at.items()):
            for chunk in whole.each if near is not sentence or place < at else ():
                who = chunk.meaning("Person")
                if who is not None and chunk.note != "coref":
                    found.pop(who.id, None)
                    found[who.id] = chunk
    return list(found.values())
