"""Gear that no table names, in view: what someone holds, wears, uses or works on, by the verb and the kind of thing it is."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.draft import Draft
from issgraph.extract.newcomers import NAME, slug
from issgraph.extract.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_BETWEEN = r"(?:(?!(?:of|for|from|to|that|which|who|as|while|during|before|after|like|by|without)\b)(?:[a-z0-9'-]+|[\ue000-\uf8ff](?:'s?)?) ){0,4}?"
"""What may stand between the verb and the thing: an article, an owner, what it is like."""


@lru_cache(maxsize=4)
def _handled(alphabet: Alphabet) -> Pattern:
    """The verb, then a thing told by its kind ("cargo bags") or a name beside its kind ("the Fir-3 experiment")."""
    words, name = lexicon(), alphabet.slot[NAME]
    kind, before, named = words.pattern("gear"), words.pattern("gear-before"), words.pattern("gear-named")
    return Pattern(
        rf"(?<![\w-]){words.pattern('handles')} {_BETWEEN}"
        rf"(?:(?P<n>(?:{before} )*{kind})(?![\w-]|'| [\ue000-\uf8ff])|(?P<x>[{name}])(?: \([\w-]{{2,12}}\))?(?P<k> (?:[a-z-]+ )?{named})?(?![\w'-]))"
    )


@lru_cache(maxsize=1)
def _ends_named() -> Pattern:
    return Pattern(rf"\b{lexicon().pattern('gear-named')}(?:[ -]?\d{{1,2}})?$", re.I)


@lru_cache(maxsize=1)
def _handles() -> Pattern:
    return Pattern(rf"(?<![\w-]){lexicon().pattern('handles')} {_BETWEEN}$")


def handled(lead: str) -> bool:
    """True for what stands right behind a verb of handling: "She holds the "."""
    return bool(_handles().search(lead[-90:]))


def gear_in(sentence: Sentence) -> list[Chunk]:
    """The gear that a sentence tells of being handled, each as a chunk with its entity, not yet asked whether the picture shows it."""
    found: list[Chunk] = []
    for match in _handled(sentence.alphabet).finditer(sentence.codes):
        if match["n"]:
            span = sentence.original(*match.span("n"))
        else:
            span = sentence.at[match.start("x")].span
            name = sentence.text[span.start : span.end]
            if not match["k"] and not _ends_named().search(name):
                continue
        if compiled(r"(?i)extra-?vehicular activity").fullmatch(sentence.text[span.start : span.end]):
            continue
        label = compiled(r"\s+").sub(" ", sentence.text[span.start : span.end])
        thing = Entity(slug(label), "Hardware", label, known=False)
        found.append(Chunk(span.start, span.end, (thing,)))
    return found


def gear_seen(draft: Draft, sentence: Sentence, each: Chunk) -> None:
    """States that gear is in view."""
    say_seen(draft, sentence, each, each.entities[0], "gear-in-scene")
