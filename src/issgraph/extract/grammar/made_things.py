"""Things that no table knows to who made them: "a Russian-built cargo crane", "the freezer, built by Boeing,".

In: a sentence. Out: `builtBy` of a new thing, labelled with the words of the text. What the words describe that has a name is left to
the readers of names, and so is a kind of ship or module with "the", which points back."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.noun_phrases import things
from issgraph.extract.grammar.told_ways import ANY_NOUN
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import slug
from issgraph.model import Entity
from issgraph.patterns import Pattern

_VERB = r"(?:built|made|manufactured|constructed|fabricated|produced|assembled|designed|developed|crafted)"
_WORD = r"(?:(?!and |or |with |of |in |at |on |by |for |to |from |that |which |is |was |are |were |has |had )[a-z0-9-]+ )"
_THE = compiled(r"(?:the|this|its)\b")
"""What may describe a thing that was named before."""
_NAMES = compiled(r"[\ue000-\uf8ff](?: \([^()]*\))?(?:,| is| was| are| were| –| —|:) $")
_NOT = compiled(r"\b(?:not|never|model|mock-?up|replica|future|planned|rockets?|boosters?)\b")


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, Pattern]:
    o, c = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", "Country"))
    return (
        Pattern(rf"(?:\b(?P<det>the|an?|one|its|this|another) (?:[a-z]+ ){{0,2}}?)?(?P<o>{o}|{c})-{_VERB} (?=[a-z])"),
        Pattern(
            rf"\b(?P<det>the|an?|one|its|this|another) (?P<np>{_WORD}{{0,4}}?[a-z0-9-]+)(?: \([^()]{{1,20}}\))?,? (?:(?:which|that) )?(?:(?:is|was|are|were|being) )?(?:[a-z]+ly )?{_VERB}(?: and {_VERB})?(?: (?:in|at) [a-z\ue000-\uf8ff]+)? by (?:the )?(?P<o>{o})(?!'s? )"
        ),
    )


def read_made_things(draft: Draft, sentence: Sentence) -> None:
    """States who made what a phrase without a name stands for."""
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            _tell(draft, sentence, match)


def _named_before(draft: Draft, sentence: Sentence) -> bool:
    """True where the sentence before names a thing that a description may mean."""
    near = draft.sentences[max(0, sentence.number - 1) : sentence.number]
    return any(chunk.is_a("StationElement", "VisitingVehicle", "Hardware") for each in near for chunk in each.chunks)


def _tell(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    passive = match.groupdict().get("np")
    org = sentence.at[match.start("o")]
    owner = org.meaning("Organization", "Country")
    if owner is None or _NAMES.search(sentence.codes, 0, match.start()) or _NOT.search(match.group()):
        return
    if mood(sentence, match.start(), match.end()):
        return
    found = things(sentence, match.start("np") if passive else match.end(), match.end("np") if passive else len(sentence.codes), False)
    if not found or (passive and found[0].end != match.end("np")):
        return
    words = sentence.codes[found[0].start : found[0].end]
    if not passive and compiled(r",| and ").search(sentence.codes, match.end() - 1, found[0].start):
        return  # "the Canadian-built arm and tightened bolts"
    if _THE.match(match["det"] or "the") and (compiled(rf"\b(?:{ANY_NOUN})\b").search(words) or _named_before(draft, sentence)):
        return
    if compiled(r"[\ue000-\uf8ff]").search(words):
        return
    after = sentence.at.get(found[0].end + 1) or sentence.at.get(found[0].end + 2)
    if after is not None and after.is_a("StationElement", "VisitingVehicle", "Hardware") and not passive:
        return  # "the Italian-made espresso machine ISSpresso" has a name
    span = sentence.original(found[0].start, found[0].end)
    label = compiled(r"\s+").sub(" ", sentence.text[span.start : span.end])
    thing = Entity(slug(label), "Hardware", label, known=False)
    quote = cover(sentence.original(*match.span()), span)
    draft.say(thing, "builtBy", owner, "maker-told", quote, subject_span=span, object_span=org.span, trigger=org.span)
