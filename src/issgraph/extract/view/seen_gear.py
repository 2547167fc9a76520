"""Gear that no table names, in view: what someone holds, wears, uses or works on, by the verb and the kind of thing it is."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.alternatives import by_letter
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_BETWEEN = r"(?:(?:an?|the|some) (?:crop|leaves|bunch|batch|row|pair) of )?(?:(?!(?:of|for|from|to|that|which|who|as|while|during|before|after|like|by|without|how|why|what)\b)(?:[a-z0-9'-]+|[\ue000-\uf8ff](?:'s?)?) ){0,4}?"
"""What may stand between the verb and the thing: an article, an owner, what it is like."""


@lru_cache(maxsize=1)
def _verbs() -> str:
    """The verbs of handling, the longest first; those behind the last that begins in several ways are sorted by their first letter."""
    verbs = sorted(lexicon().words["handles"], key=lambda verb: (-len(verb), verb))
    several = 1 + max((place for place, verb in enumerate(verbs) if verb.startswith("(")), default=-1)
    return f"(?:{'|'.join((*verbs[:several], by_letter(verbs[several:])))})"


@lru_cache(maxsize=4)
def _handled(alphabet: Alphabet) -> Pattern:
    """The verb, then a thing told by its kind ("cargo bags") or a name beside its kind ("the Fir-3 experiment")."""
    words, name = lexicon(), alphabet.slot[NAME]
    kind, before, named = words.pattern("gear"), words.pattern("gear-before"), words.pattern("gear-named")
    return Pattern(
        rf"(?<![\w-]){_verbs()} {_BETWEEN}"
        rf"(?:(?P<n>(?:{before} )*{kind})(?![\w-]|'| [\ue000-\uf8ff])|(?P<x>[{name}])(?: \([\w-]{{2,12}}\))?(?P<k> (?:[a-z-]+ )?{named})?(?![\w'-]))"
    )


@lru_cache(maxsize=1)
def _shown() -> Pattern:
    """A thing by its kind that a picture's first sentence opens with: "A stowage pallet holding batteries drifts away"."""
    words = lexicon()
    kind, before = words.pattern("gear"), words.pattern("gear-before")
    return Pattern(
        rf"^(?:(?:an?|the|two|three|four|five|six|several|some|this|these|one) )?(?:[a-z-]+ (?:of )?){{0,2}}?(?P<n>(?:{before} )*{kind})(?![\w-]|'| [\ue000-\uf8ff])"
        r"(?: (?:and|with|of|holding|carrying|for|from|in|inside|on|aboard|that|which)\b[^.;]{0,80}?)? (?:is|are|floats?|drifts?|hangs?|sits?|rests?|surrounds?|orbits?) (?!an?\b|the\b|used\b|available\b|planned\b|needed\b|scheduled\b)"
    )


@lru_cache(maxsize=1)
def _more() -> Pattern:
    words = lexicon()
    return Pattern(
        rf"(?:, |,? and )(?:an? |the |some )?(?P<n>(?:{words.pattern('gear-before')} )*{words.pattern('gear')})(?![\w-]|'| [\ue000-\uf8ff])"
    )


@lru_cache(maxsize=1)
def _ends_named() -> Pattern:
    return Pattern(rf"\b{lexicon().pattern('gear-named')}(?:[ -]?\d{{1,2}})?$", re.I)


@lru_cache(maxsize=1)
def _handles() -> Pattern:
    return Pattern(rf"(?<![\w-]){_verbs()} {_BETWEEN}$")


def handled(lead: str) -> bool:
    """True for what stands right behind a verb of handling: "She holds the "."""
    return bool(_handles().search(lead[-90:]))


def gear_in(sentence: Sentence) -> list[Chunk]:
    """The gear that a sentence tells of being handled, each as a chunk with its entity, not yet asked whether the picture shows it."""
    found: list[Chunk] = []
    opening = _shown().match(sentence.codes) if sentence.number == 0 else None
    if opening is not None:
        found.append(gear_of(sentence, sentence.original(*opening.span("n"))))
    for match in _handled(sentence.alphabet).finditer(sentence.codes):
        if _ON_PURPOSE.search(sentence.codes, 0, match.start()):
            continue
        if match["n"]:
            owner = sentence.at.get(match.start("n") - 2)
            if owner is not None and owner.is_a("Hardware", "ExternalPlatform"):
                continue  # "an ESP-2 pallet" is the platform itself
            span = sentence.original(*match.span("n"))
        else:
            span = sentence.at[match.start("x")].span
            name = sentence.text[span.start : span.end]
            if (
                not match["k"]
                and not _ends_named().search(name)
                and not (not match.group().startswith(_DONE) and _is_product(sentence, name, match.end("x")))
            ):
                continue
        if compiled(r"(?i)extra-?vehicular activity").fullmatch(sentence.text[span.start : span.end]):
            continue
        found.append(gear_of(sentence, span))
        end = match.end()
        while more := _more().match(sentence.codes, end) if match["n"] else None:
            found.append(gear_of(sentence, sentence.original(*more.span("n"))))
            end = more.end()
    return found


_DONE = ("perform", "conduct", "particip")
"""What people do with a study, which is no thing."""
_PRODUCT = compiled(r"(?!Mc|Mac|De|Di|Du|La|Le|Fitz|Van|O')[A-Z][a-z]{2,}[A-Z][A-Za-z]+(?:[ -]?\d{1,2}|-[A-Z])?(?: [A-Z][A-Za-z]+)?")
"""A name that is written as makers write those of their wares: "EchoFinder"."""


_ALONE = Pattern(
    r"(?=[.,;:)!?]|$| (?:on|in|inside|at|with|to|up|for|from|as|and|while|during|aboard|under|over|near|by|before|against|around|through|after|here|together|again|[\ue000-\uf8ff])(?![a-z]))"
)
"""Behind the name of a thing that is not the name of what stands behind it ("UltraFlex arrays")."""


@lru_cache(maxsize=1)
def _told_kind() -> Pattern:
    return Pattern(
        rf", an? (?:[a-z0-9-]+ ){{0,4}}(?:{lexicon().pattern('gear')}|{lexicon().pattern('gear-named')}|gadget|tool|headset|scanner|probe|detector|instruments?|drone|machine|helper|glove|vest|belt|cap|suit)(?![\w-])"
    )


def _is_product(sentence: Sentence, name: str, end: int) -> bool:
    """True for a name that is told to be of a thing by how it is written, or by what is put to it: "X, a free-flying robot"."""
    if _PRODUCT.fullmatch(name) is not None and _ALONE.match(sentence.codes, end) is not None:
        return True
    return _told_kind().match(sentence.codes, end) is not None


_ON_PURPOSE = Pattern(r"\b(?:in order |so as )?to (?!the\b|an?\b|his\b|her\b|its\b)[a-z]+ [^.;:]{3,120}? and $")
"""Before the second of two things that somebody means to do: "to upgrade the X and relocate a Y"."""


def gear_of(sentence: Sentence, span: Span) -> Chunk:
    """The words of a place as a chunk with the thing that they name."""
    label = compiled(r"\s+").sub(" ", sentence.text[span.start : span.end])
    return Chunk(span.start, span.end, (Entity(slug(label), "Hardware", label, known=False),))


def gear_seen(draft: Draft, sentence: Sentence, each: Chunk) -> None:
    """States that gear is in view."""
    say_seen(draft, sentence, each, each.entities[0], "gear-in-scene")
