"""A verb in its sentence to whether it tells a fact, a plan or a denial."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.syntax import Parse
from issgraph.extract.grammar.words import Verb
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date
from issgraph.patterns import Pattern

_AGO = Pattern(r"\b(?:first|second|third|last|latest|only|next|[a-z]+th) [^.;,]{0,60}\bto $")


_MEANT = Pattern(r"\bwould (?:then |later |soon )?$")
_IN_A_MOMENT = compiled(
    r"[^.;]{0,80}?\b(?:(?:moments|minutes|seconds|hours?|(?:an?|two|three|four|five|several|few) (?:hours?|minutes?)|shortly|not long|soon|later that (?:day|morning|afternoon|evening)) (?:later|after\w*)|later that (?:day|morning|afternoon|evening|night))\b"
)
"""What would come, told looking back: "the craft would dock to Poisk moments later"."""
_ABOUT = Pattern(r"\b(?:is|are) (?:just |only )?(?:about to|(?:moments|minutes|seconds) (?:away )?from) (?:be )?(?:[a-z]+ly )?$")
"""What the picture shows coming: "the craft is about to dock to Zvezda"."""


_BY_MEANS_OF = Pattern(
    r"(?<!be )\b(?:used|operated|drove|steered|commanded|maneuvered|flew) (?:the |[\ue000-\uf8ff](?:'s)? |[a-z'-]+ ){0,4}(?:arm|[\ue000-\uf8ff]) (?:to )?$"
)
"""Before what was done with something: "X used the arm to mount the truss"."""
_WENT_ON = frozenset(
    "helped helps help went managed proceeded continued began used came worked maneuvered steered guided moved flew drove".split()
)


def told_as(sentence: Sentence, parse: Parse, verb: Verb, pictured: bool = False) -> str:
    """ "denied", "planned" (also what is only wished or tried), or "" for a fact; what is `pictured` is one a moment before it happens."""
    if verb.denied or _NEITHER.search(sentence.codes, 0, parse.tokens[verb.first].at):
        return "denied"
    lead = parse.words[verb.first - 1] if verb.first else ""
    tried = verb.kinds == {"ing"} and not verb.finite
    if _MEANT.search(sentence.codes, 0, parse.tokens[verb.head].at) and _soon(sentence, parse.tokens[verb.last - 1].end):
        return ""
    if pictured and _ABOUT.search(sentence.codes, 0, parse.tokens[verb.head].at):
        return ""
    if (
        verb.modal
        or (tried and lead.startswith(("practi", "rehears", "simulat", "imagin")))
        or (tried and lead in ("of", "from", "for", "at", "about", "without", "being"))
    ):
        return "planned"
    if "being" in parse.words[verb.first : verb.head] and not verb.finite and lead.endswith("ed"):
        return "planned"
    if verb.infinitive:
        before = parse.words[verb.first - 2 : verb.first]
        done = (lead in _WENT_ON and before != ["be", "used"]) or before == ["went", "on"]
        done = done or _outside_to(sentence, parse.tokens[verb.head].at)
        done = done or _BY_MEANS_OF.search(sentence.codes, 0, parse.tokens[verb.first].at) is not None
        return "" if done or _AGO.search(sentence.codes, 0, parse.tokens[verb.head].at) else "planned"
    return mood(sentence, parse.tokens[verb.first].at, parse.tokens[verb.head].at)


_NEITHER = Pattern(
    r"\bneither [^.;:,]{1,60} nor (?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){0,4}?(?:he|she|[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;:,]{2,60},)? (?:[a-z]+ly |ever |had |has )?$"
)
"""Before the verb of which neither of two is told, though words stand between: "neither he nor A, seen here, belonged to"."""


_OUTSIDE_TO = Pattern(
    r"\b(?:(?:were|was|are|is|went|gone|go(?:es)?|worked|working|working|stepped|floated|ventured|headed|climbed|been) (?:both |back |again |busy )?(?:outside|out)|(?:on|during|in) (?:an?|the|their|her|his) (?:(?!for\b|of\b|before\b|to\b)[a-z-]+ ){0,3}(?:spacewalk|eva|excursion|outing))(?: (?:the [a-z]+ )?[^.;:,]{0,40})?,? to $"
)
"""Before what somebody who is outside is there for."""


def _outside_to(sentence: Sentence, at: int) -> bool:
    """True for the purpose of a spacewalk that was, or is pictured: what is done on it."""
    outside = _OUTSIDE_TO.search(sentence.codes, 0, at)
    return outside is not None and not mood(sentence, outside.start(), at) and not mood(sentence, outside.start(), outside.end())


def _soon(sentence: Sentence, at: int) -> bool:
    """True when the clause after a place puts it a moment later."""
    if _IN_A_MOMENT.match(sentence.codes, at):
        return True
    stop = compiled(r"[,;.]").search(sentence.codes, at)
    end = stop.start() if stop else len(sentence.codes)
    return any(isinstance(c.value, Date) and c.value.how == "same" for place, c in sentence.at.items() if at <= place < end)
