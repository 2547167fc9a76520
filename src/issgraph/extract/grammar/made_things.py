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
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_VERB = r"(?:built|made|manufactured|constructed|fabricated|produced|assembled|designed|developed|crafted|engineered|devised|welded|fashioned|milled|machined|sewn|put together|turned out|conceived|created)"
_WORD = r"(?:(?!and |or |with |of |in |at |on |by |for |to |from |that |which |is |was |are |were |has |had |as |than |like )[a-z0-9-]+ )"
_THE = compiled(r"(?:the|this|its|these|those|both)\b")
"""What may describe a thing that was named before."""
_NAMES = compiled(r"[\ue000-\uf8ff](?: \([^()]*\))?(?:,| is| was| are| were| –| —|:) $")
_NOT = compiled(r"\b(?:not|never|model|mock-?up|replica|future|planned|rockets?|boosters?)\b")
_NO_THING = compiled(
    r"\b(?:(?:bus|car|van|house|ball|team|crew|group|plan|choice|decision|trip|catch|call|visit|way|step|effort|record|history|image|picture|photo|photograph|composite|collage|montage|panorama|visuali[sz]ation|animation|portrait|time-?lapse|stack|video|view|shot|frame|map|film|mosaic|meal|breakfast|lunch|dinner|supper|menu|cake|cookie|bread|pizza|promise|oath|vow|rule|law|treat(?:y|ie)|agreement|pact|friendship|partnership|bond|tie|offer|bid|deal|mistake|error|statement|announcement|request|suggestion|story|stories|poem|joke|dance|game|poster|website|program|programme|study|test|mission|flight|spacewalk|effort|discovery|progress|one|ones|kind|version|design|idea|drawing|patch|logo|song|music|crater|storm|island|dam|cit(?:y|ies)|town|bridge|canal|road|airport|tower)s?)$"
)
"""Nouns for what is no thing aboard, or is only likened to one."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    o, c, n = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", "Country", NAME))
    made = rf"(?:(?:which|that) )?(?:(?:is|was|are|were|being|had been|has been) )?(?:[a-z]+ly )?(?:[a-z]+(?:ed|tten|wn),? and )?{_VERB}(?:(?:,| and) {_VERB})?"
    by = rf"(?: (?:together|jointly))?(?: for (?:the )?{o}| (?:in|at) [a-z\ue000-\uf8ff]+)?,? by (?:the |an? )?(?:(?!and )[a-z-]+ |{c} ){{0,3}}?(?P<o>{o}|{n})(?!'s? | (?:[a-z]+ )?(?:volunteers?|students?|employees?|engineers?|interns?|fans?|artists?|workers?|teams?|members?|scientists?|staff|technicians?|researchers?)\b)(?:,? and (?:the |an? )?(?:[a-z-]+ |{c} ){{0,3}}?(?P<p>{o}|{n})(?!'s? ))?"
    return (
        Pattern(rf"(?:\b(?P<det>the|an?|one|its|this|another) (?:[a-z]+ ){{0,2}}?)?(?P<o>{o}|{c})-{_VERB} (?=[a-z])"),
        Pattern(
            rf"(?<!of )(?<!like )(?<!than )\b(?P<det>the|an?|one|its|this|another|two|three|these|those|both) (?P<np>{_WORD}{{0,4}}?(?!and\b|or\b)[a-z0-9-]+)(?: \([^()]{{1,20}}\))?,? {made}{by}"
        ),
        Pattern(
            rf"(?:^|[;:,(–—] ?|\b(?:the|an?) )(?P<det>the )?(?P<np>{_WORD}{{0,3}}?[a-z0-9-]+)(?:, [^.;,]{{3,40}},)? (?:is|are|was|were) of (?P<o>{o}|{c}) (?:make|manufacture|construction|build|design)\b"
        ),
        # "LignoSat, a wooden cubesat, was made by X and Y", "X and Y made LignoSat"
        Pattern(rf"(?P<name>{n})(?: \([^()]{{1,30}}\))?(?: itself)?(?:, an? [^.;,]{{3,50}},|,)? {made}{by}"),
        Pattern(
            rf"(?:(?P<p>{o}|{n}),? and )?(?P<o>{o}|{n})(?:,? (?:which|who))? (?:jointly |together |first |had |has |have )*{_VERB}(?: and {_VERB})? (?:the )?(?P<name>{n})(?!'s? )"
        ),
    )


_FIRM = compiled(
    r"\b(?:Corp(?:oration)?|Inc|Ltd|LLC|GmbH|Systems?|Technolog(?:y|ies)|Industries|University|Institute|Aerospace|Engineering|Laborator(?:y|ies)|Labs|Compan(?:y|ies)|Group|Robotics|Space|Electric|Motors|Forestry|Instruments|Electronics|Works|Bureau|Dynamics|Aircraft|Aviation|Optics|Italia|UK|Research|Solutions|Sciences|Innovations?|Polytechnic|College|Spazio|Manufacturing|Materials|Motion|Enterprises|Associates|Brothers|Products)\b"
)
"""Words of which one makes a name a firm's."""
_CALLED_FIRM = compiled(
    r"(?i)\b(?:company|firm|corporation|manufacturer|contractor|start-?up|enterprise|maker|supplier|institute|house|group|specialists?)(?: (?:called|named))?,? $"
)
_A_FIRM = compiled(
    r"(?i),? (?:(?:an?|the) )?(?:(?!and |by )[a-z-]+ ){0,4}?(?:company|firm|corporation|manufacturer|contractor|start-?up|enterprise|supplier|university|maker)\b"
)


def maker_of(draft: Draft, chunk: Chunk) -> Entity | None:
    """The body or the country that a name means, or a new firm where the name or the words beside it tell of one."""
    known = chunk.meaning("Organization", "Country") if not chunk.members else None
    if known is not None or not chunk.is_a(NAME) or chunk.members:
        return known
    words = draft.text[chunk.start : chunk.end]
    told = _CALLED_FIRM.search(draft.text, max(0, chunk.start - 30), chunk.start) or _A_FIRM.match(draft.text, chunk.end)
    return Entity(slug(words), "Organization", words, known=False) if told or (" " in words and _FIRM.search(words)) else None


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
    groups = match.groupdict()
    org = sentence.at[match.start("o")]
    owner = maker_of(draft, org)
    if owner is None or _NOT.search(match.group()) or mood(sentence, match.start(), match.end()):
        return
    span = _called(draft, sentence, match) if groups.get("name") else _described(draft, sentence, match)
    if span is None:
        return
    label = compiled(r"\s+").sub(" ", sentence.text[span.start : span.end])
    thing = Entity(slug(label), "Hardware", label, known=False)
    quote = cover(sentence.original(*match.span()), span)
    for name in "op":
        body = sentence.at[match.start(name)] if groups.get(name) else None
        maker = maker_of(draft, body) if body is not None else None
        if body is not None and maker is not None:
            draft.say(thing, "builtBy", maker, "maker-told", quote, subject_span=span, object_span=body.span, trigger=body.span)


_CALLED = compiled(
    r",? (?:(?:which|that) (?:is|was) )?(?:also |now |later |soon |officially )?(?:called|named|dubbed|christened|nicknamed|known as) (?:the )?[\"'“‘]?[\ue000-\uf8ff]"
)
_NAMESAKE = compiled(r"\b(?:bag|toy|model|replica|mock-?up|patch|doll|plush)\b")
"""What may have the name of a ship or a module without being it."""
_PLACE_LEAD = compiled(r"\b(?:in|at|from|near|over|above|to|by|of|outside|around|named|called|after|for) (?:the )?$")


def _called(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Span | None:
    """A thing by a name that no table has, unless it stands where a place or a person does."""
    chunk = sentence.at[match.start("name")]
    if chunk.members or _PLACE_LEAD.search(sentence.codes, 0, match.start("name")) or maker_of(draft, chunk) is not None:
        return None
    return chunk.span


def _described(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Span | None:
    """A thing by its noun, unless that is the kind of one named before."""
    groups = match.groupdict()
    passive = groups.get("np")
    if _NAMES.search(sentence.codes, 0, match.start()):
        return None
    if passive:
        start, end = match.span("np")
    else:
        found = things(sentence, match.end(), len(sentence.codes), False)
        if not found:
            return None
        start, end = found[0].start, found[0].end
    if _CALLED.match(sentence.codes, end) and not _NAMESAKE.search(sentence.codes, start, end):
        return None  # "a Russian-built crane, called Strela"
    words = sentence.codes[start:end]
    if not passive and compiled(r",| and ").search(sentence.codes, match.end() - 1, start):
        return None  # "the Canadian-built arm and tightened bolts"
    kind = compiled(rf"\b(?:{ANY_NOUN})\b").search(words) is not None and not (passive and " " in words)
    if _THE.match(groups.get("det") or "the") and (kind or _named_before(draft, sentence)):
        return None
    if compiled(r"[\ue000-\uf8ff]").search(words) or _NO_THING.search(words):
        return None
    after = sentence.at.get(end + 1) or sentence.at.get(end + 2)
    if after is not None and after.is_a("StationElement", "VisitingVehicle", "Hardware") and not passive:
        return None  # "the Italian-made espresso machine ISSpresso" has a name
    return sentence.original(start, end)
