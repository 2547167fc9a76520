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

_VERB = r"(?:built|made|manufactured|constructed|fabricated|produced|assembled|designed|crafted|engineered|devised|welded|fashioned|milled|machined|sewn|put together|turned out|conceived|created)"
_WORD = r"(?:(?!and |or |with |of |in |at |on |by |for |to |from |that |which |is |was |are |were |has |had |as |than |like |without )[a-z0-9-]+ )"
_THE = compiled(r"(?:the|this|its|these|those|both)\b")
"""What may describe a thing that was named before."""
_NAMES = compiled(r"[\ue000-\uf8ff](?: \([^()]*\))?(?:,| is| was| are| were| –| —|:) $")
_OPENS = compiled(r"(?P<name>[a-z][a-z0-9-]+)(?: \([^()]*\))?, ")
_WHERE_WORDS = frozenset(
    "inside outside nearby below above behind beside here there today meanwhile finally also overhead elsewhere left right next now then later soon once first second unlike like yesterday tonight underneath beneath center centre top bottom aboard".split()
)
_IS = compiled(r" (?:is|was|are|were) $")
_NOT = compiled(r"\b(?:not|never|model|mock-?up|replica|future|planned|rockets?|boosters?)\b")
_ANY_MACHINE = compiled(r"\b(?:devices?|machines?|instruments?|units?|facility|apparatus|hardware|equipment|system|box|gear|payload)$")
_NO_THING = compiled(
    r"\b(?:(?:bus|car|van|house|ball|team|crew|group|plan|choice|decision|trip|catch|call|visit|way|step|effort|record|history|image|picture|photo|photograph|composite|collage|montage|panorama|visuali[sz]ation|animation|portrait|time-?lapse|stack|video|view|shot|frame|map|film|mosaic|meal|breakfast|lunch|dinner|supper|menu|cake|cookie|bread|pizza|promise|oath|vow|rule|law|treat(?:y|ie)|agreement|pact|friendship|partnership|bond|tie|offer|bid|deal|mistake|error|statement|announcement|request|suggestion|story|stories|poem|joke|dance|game|poster|website|program|programme|study|test|mission|flight|spacewalk|effort|discovery|progress|one|ones|kind|version|design|idea|drawing|patch|logo|song|music|crater|storm|island|dam|cit(?:y|ies)|town|bridge|canal|road|airport|tower)s?)$"
)
"""Nouns for what is no thing aboard, or is only likened to one."""


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    o, c, n, e, date = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", "Country", NAME, "EarthFeature", "Date"))
    body, where = rf"(?:{o}|{n}|university of {e})", rf"(?: (?:of|in) {e}(?:, (?:{e}|{c})(?=,))?)?"
    made = rf"(?:(?:which|that) )?(?:(?:is|was|are|were|being|had been|has been) )?(?:[a-z]+ly )?(?:[a-z]+(?:ed|tten|wn),? and )?{_VERB}(?:(?:,| and) {_VERB})?"
    by = rf"(?: (?:together|jointly))?(?: for (?:the )?{o}| (?:in|at) [a-z\ue000-\uf8ff]+)?,? by (?:the |an? )?(?:(?!and |university )[a-z-]+ |{c} ){{0,3}}?(?P<o>{body})(?!'s? | (?:[a-z]+ )?(?:volunteers?|students?|employees?|engineers?|interns?|fans?|artists?|workers?|teams?|members?|scientists?|staff|technicians?|researchers?)\b)(?:{where},? and (?:the |an? )?(?:(?!university |others? |by |for )[a-z-]+ |{c} ){{0,3}}?(?P<p>{body})(?!'s? ))?"
    return (
        Pattern(rf"(?:\b(?P<det>the|an?|one|its|this|another) (?:[a-z]+ ){{0,2}}?)?(?P<o>{o}|{c})-{_VERB} (?=[a-z])"),
        Pattern(
            rf"(?<!of )(?<!like )(?<!than )(?<!without )\b(?P<det>the|an?|one|its|this|another|two|three|these|those|both) (?P<np>{_WORD}{{0,4}}?(?!and\b|or\b)[a-z0-9-]+)(?: \([^()]{{1,20}}\))?,? {made}{by}"
        ),
        Pattern(
            rf"(?:^|[;:,(–—] ?|\b(?:the|an?) )(?P<det>the )?(?P<np>{_WORD}{{0,3}}?[a-z0-9-]+)(?:, [^.;,]{{3,40}},)? (?:is|are|was|were) of (?P<o>{o}|{c}) (?:make|manufacture|construction|build|design)\b"
        ),
        # "LignoSat, a wooden cubesat, was made by X and Y", "LignoSat, a cubesat made by X and Y", "X and Y made LignoSat"
        Pattern(
            rf"(?P<name>{n})(?: \([^()]{{1,30}}\))?(?: itself)?(?:(?:,| \(| [–—]) an? (?P<kind>(?:{_WORD}){{1,6}}?)(?=(?:which |that |is |was )*{_VERB}\b)|, an? [^.;,]{{3,50}}, |,? ){made}{by}"
        ),
        Pattern(
            rf"(?:(?P<p>{o}|{n}),? and )?(?P<o>{o}|{n})(?:,? (?:which|who))? (?:jointly |together |first |had |has |have )*{_VERB}(?: and {_VERB})? (?:the )?(?P<name>{n})(?!'s? )"
        ),
        # "Built by X of Y and often mended, the guitar", "X and the University of Y built it"
        Pattern(
            rf"(?P<front>^|[.;:] )(?:designed and )?{_VERB} by (?:the )?(?P<o>{body})(?!'s? ){where}(?:,? and (?:the )?(?P<p>{body})(?!'s? ))?(?:,? (?:and|but) [^.;,\ue000-\uf8ff]{{3,40}}(?:{n}|{date})?)?, (?:the|this|that|its|his|her) (?P<np>{_WORD}{{0,3}}?[a-z0-9-]+)"
            rf"(?=,| (?:is|was|has|had|can|are|were|have|now|still|also)\b| [a-z]+(?:s|ed) (?:in|on|at|to|from|by|over|under|behind|beside|near|with|into|through|before|against|the|an?|his|her|its|their|[a-z]+ly|[\ue000-\uf8ff]))"
        ),
        Pattern(
            rf"(?:(?P<p>{body}){where},? and (?:the )?)?(?P<o>{body}){where}(?:,? (?:which|who))? (?:jointly |together |first |had |has |have )*{_VERB}(?: and {_VERB})? (?P<it>it|[\ue000-\uf8ff])(?=[,.;:)]|$| (?:in|for|at|to|with|and|as|from|on)\b)"
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
    makers = [found for name in "op" if groups.get(name) and (found := _maker(draft, sentence, match, name)) is not None]
    if groups.get("it") and sentence.text[slice(*_ends(sentence, match))] != "it":
        return
    if groups.get("it") and groups.get("p") and len(makers) == 1:
        makers += [(_new(draft, body), body) for name in "op" if (body := sentence.original(*match.span(name))) != makers[0][1]]
    if not makers or _NOT.search(match.group()) or mood(sentence, match.start(), match.end()):
        return
    meant = _spoken_of(draft, sentence) if groups.get("it") else None
    if groups.get("it"):
        span = meant.span if meant is not None else None
    else:
        span = _called(draft, sentence, match) if groups.get("name") else _described(draft, sentence, match)
    if span is None:
        return
    label = _LIKENED.sub("", compiled(r"\s+").sub(" ", draft.text[span.start : span.end]))
    thing = (meant.meaning("Hardware") if meant else None) or Entity(slug(label), "Hardware", label, known=False)
    quote = sentence.original(*match.span())
    for maker, place in makers:
        draft.say(
            thing,
            "builtBy",
            maker,
            "maker-told",
            quote if meant else cover(quote, span),
            subject_span=span,
            object_span=place,
            trigger=place,
        )


_LIKENED = compiled(r"^(?:[a-z0-9-]+-(?:sized|shaped|like) )+")
"""What a label leaves off: "toaster-sized"."""


def _ends(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    span = sentence.original(*match.span("it"))
    return span.start, span.end


def _maker(draft: Draft, sentence: Sentence, match: re.Match[str], name: str) -> tuple[Entity, Span] | None:
    """Who a slot of a match names as the maker: a body that is known or called one, a university, or one word with its town."""
    at, span = match.start(name), sentence.original(*match.span(name))
    words = draft.text[span.start : span.end]
    body = sentence.at.get(at)
    if body is None:
        return (_new(draft, span), span) if words[0].isupper() else None
    maker = maker_of(draft, body)
    if maker is None and body.is_a(NAME) and not body.members and " " not in words and (town := _TOWN.match(sentence.codes, at + 1)):
        place = sentence.at[town.end() - 1]
        span = Span(span.start, place.end) if words in _SCHOOLS else span
        return (_new(draft, span), span) if place.is_a("EarthFeature", "Country") else None
    return (maker, body.span) if maker is not None else None


def _new(draft: Draft, span: Span) -> Entity:
    words = draft.text[span.start : span.end]
    return Entity(slug(words), "Organization", words, known=False)


_SCHOOLS = ("University", "Institute", "Polytechnic", "College")
_TOWN = compiled(r" (?:of|in) [\ue000-\uf8ff]")


def _spoken_of(draft: Draft, sentence: Sentence) -> Chunk | None:
    """The one thing, with a name of its own and no module or ship, that the sentence before tells of: what "it" then means."""
    before = draft.sentences[sentence.number - 1] if sentence.number else None
    if before is None:
        return None
    free = [
        chunk
        for at, chunk in before.at.items()
        if chunk.is_a(NAME, "Hardware", "StationElement", "VisitingVehicle")
        and not before.codes.startswith(("'s", "' "), at + 1)
        and not _UNDER.search(before.codes, 0, at)
    ]
    only = free[0] if len(free) == 1 and not free[0].members else None
    return only if only is not None and only.is_a(NAME, "Hardware") and maker_of(draft, only) is None else None


_UNDER = compiled(r"\b(?:in|inside|into|aboard|at|to|from|near|with|on|of|by|for|through|toward|outside|over|above) (?:the )?$")


_CALLED = compiled(
    r",? (?:(?:which|that) (?:is|was) )?(?:also |now |later |soon |officially )?(?:called|named|dubbed|christened|nicknamed|known as) (?:the )?[\"'“‘]?[\ue000-\uf8ff]"
)
_NAMESAKE = compiled(r"\b(?:bag|toy|model|replica|mock-?up|patch|doll|plush)\b")
"""What may have the name of a ship or a module without being it."""
_PLACE_LEAD = compiled(
    r"\b(?:in|at|on|inside|through|beside|behind|below|beneath|from|near|over|above|to|by|of|outside|around|named|called|after|for) (?:the )?$"
)


def _called(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Span | None:
    """A thing by a name that no table has, unless it stands where a place or a person does."""
    chunk = sentence.at[match.start("name")]
    kind = match.groupdict().get("kind")
    if chunk.members or (kind is None and _PLACE_LEAD.search(sentence.codes, 0, match.start("name"))) or maker_of(draft, chunk) is not None:
        return None
    if kind and _NO_THING.search(kind.strip()):
        return None
    return chunk.span


def _described(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Span | None:
    """A thing by its noun, unless that is the kind of one named before."""
    groups = match.groupdict()
    passive = groups.get("np")
    if (opens := _OPENS.fullmatch(sentence.codes, 0, match.start())) and opens["name"] not in _WHERE_WORDS:
        return sentence.original(*opens.span("name"))  # "CREAM, a detector built by X"
    named = _NAMES.search(sentence.codes, 0, match.start())
    if named and not (_IS.search(named.group()) and _PLACE_LEAD.search(sentence.codes, 0, named.start())):
        return None  # "on the wall of X is a wheel" tells of no X
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
    kind = compiled(rf"\b(?:{ANY_NOUN})\b").search(words) is not None and not (passive and " " in words and "front" not in groups)
    points = "front" not in groups or _ANY_MACHINE.search(words)  # "Built by X, the device" is one that was named, "the guitar" is not
    if _THE.match(groups.get("det") or "the") and (kind or (points and _named_before(draft, sentence))):
        return None
    if compiled(r"[\ue000-\uf8ff]").search(words) or _NO_THING.search(words):
        return None
    after = sentence.at.get(end + 1) or sentence.at.get(end + 2)
    if after is not None and after.is_a("StationElement", "VisitingVehicle", "Hardware") and not passive:
        return None  # "the Italian-made espresso machine ISSpresso" has a name
    return sentence.original(start, end)
