"""A verb in its sentence to whether it tells a fact, a plan or a denial."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.chunks import Sentence
from issgraph.extract.clauses import mood
from issgraph.extract.syntax import Parse
from issgraph.extract.words import Verb

_AGO = compiled(r"\b(?:first|second|third|last|latest|only|next|[a-z]+th) [^.;,]{0,60}\bto $")


_WENT_ON = frozenset(
    "helped helps help went managed proceeded continued began used came maneuvered steered guided moved flew drove".split()
)


def told_as(sentence: Sentence, parse: Parse, verb: Verb) -> str:
    """ "denied", "planned" (also what is only wished or tried), or "" for a fact."""
    if verb.denied:
        return "denied"
    lead = parse.words[verb.first - 1] if verb.first else ""
    tried = {form.kind for form in verb.forms} == {"ing"} and not verb.finite
    if verb.modal or (tried and lead in ("of", "from", "for", "at", "about", "without", "being")):
        return "planned"
    if "being" in parse.words[verb.first : verb.head] and not verb.finite and lead.endswith("ed"):
        return "planned"
    if verb.infinitive:
        went_on = lead in _WENT_ON or parse.words[verb.first - 2 : verb.first] == ["went", "on"]
        return "" if went_on or _AGO.search(sentence.codes[: parse.tokens[verb.head].at]) else "planned"
    return mood(sentence, parse.tokens[verb.first].at, parse.tokens[verb.head].at)
