"""Of what a thing is part, in looser words that the reference tables bear out: "Kibo's logistics module", "the segment gains a room: Rassvet".

In: a draft. Out: `partOf` where the tables know the whole of the part, or a whole of that."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.parts_of import KIND
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_PARTS = "Module|ExternalPlatform|RoboticArm|Truss|DockingAdapter"
_WORDS = r"(?: <part-word>)?(?: \([^()]{1,40}\))?"
_GAINS = (
    r"(?:gains?|gained|gets?|got|receives?|received|acquires?|acquired|welcomes?|welcomed|takes? on|took on"
    r"|(?:grows?|grew|is|was|became|becomes|increased) (?:(?:richer|bigger|larger|longer|heavier|roomier|extended|enlarged) )?by)"
)


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[tuple[Pattern, ...], Pattern]:
    gain = rf"{{o:SpaceStation|StationSegment}} (?:has |have |had |just |now |finally )*{_GAINS} (?:an?|its|one|another|one more) (?:[a-z-]+ ){{0,3}}?{KIND}"
    beside = (
        rf"{{o:Module|Truss}}'s? (?:[a-z-]+ ){{0,2}}?{{s:{_PARTS}}}",
        rf"{{s:{_PARTS}}}(?: \([^()]{{1,30}}\))? of (?:the )?{{o:Module}}(?!'s)",
        r"{s:Truss}(?: [a-z]+)?(?: \([^()]{1,30}\))? (?:of|on|aboard) (?:the )?{o:SpaceStation}(?!'s)",
        rf"\bas (?:the )?{{o:StationSegment|SpaceStation}}'s (?:[a-z-]+ ){{0,3}}?(?:{KIND}|docking (?:point|port|place)|gateway|entrance|pier|kitchen|bedroom), (?:the )?{{s:Module}}",
        rf"{gain}(?:[^.;:,{{SpaceObject}}]{{0,30}})?(?:,|:| –| —| called| named| when| with| in the (?:form|shape) of) (?:the )?{{s:{_PARTS}}}",
    )
    inner = "Module|ExternalPlatform|Truss|DockingAdapter|StationSegment"
    whole = r"(?:the )?(?:(?:[a-z]+|{Module}|{Organization|Country}(?:'s)?|{SpaceStation}'s) )??{o:Module|Truss|StationSegment|SpaceStation}(?!'s|-)"
    loose = (
        # "the Exposed Facility, the terrace of the Japanese laboratory Kibo"
        rf"{{s:{inner}}}{_WORDS}(?:,| –| —|,? which (?:is|was)| is| was) (?:(?:now|still|also|today) )*(?:the|an?|one|its) (?:(?!and |or |in |on |at |with |of )[a-z0-9-]+,? ){{1,4}}?(?:of|in|on|for) {whole}",
        # "from today it is a piece of the station", "the last room planned for the Russian part"
        rf"{{s:{inner}}}{_WORDS}(?:,| is| was| has| [a-z]+s| which| that| from| as)(?:[^.;:,{{SpaceObject}}{{Person}}]{{0,40}}?| from {{Date}} is) {KIND} (?:[a-z]+ ){{0,2}}?(?:of|for|to|in) {whole}",
        # "the Exposed Facility, Kibo's outdoor shelf"
        rf"{{s:{inner}|RoboticArm}}{_WORDS}(?:,| –| —|,? which (?:is|was)| is| was) {{o:Module|StationSegment}}'s (?P<noun>(?:(?!and |or |in |on |at |with |of )[a-z0-9-]+ ){{0,2}}[a-z0-9-]+)(?=[,.;:)]|$| [a-z])",
        # "Kibo's terrace, the Exposed Facility"
        rf"{{o:Module|StationSegment}}'s (?:(?!and |or |in |on |at |with |of |crew |commander )[a-z0-9-]+ ?){{1,4}}(?:(?:,|:| –| —)(?: also| formally| officially| better| properly)?(?: known as| called| named)?|(?: also| formally| officially)? (?:known as|called|named|dubbed)) (?:the )?{{s:{inner}|RoboticArm}}(?!'s)",
    )
    return tuple(pattern_of(when, alphabet.slot) for when in (*beside, *loose)), pattern_of(gain, alphabet.slot)


@lru_cache(maxsize=4)
def _plain(alphabet: Alphabet) -> tuple[Pattern, ...]:
    """Ways that tell a part whatever stands between."""
    inner = "{s:Module|ExternalPlatform|Truss|DockingAdapter|RoboticArm}"
    word = r"(?:(?!and |or |in |on |at |with |of |near |from |to |by )[a-z0-9-]+,? )"
    held = rf"(?:{KIND} (?:of|on|in) (?:the )?{{o:Module|Truss|StationSegment|SpaceStation}}(?!'s|-)|{{p:Module|Truss|StationSegment|SpaceStation}}'s {word}{{0,4}}?{KIND})"
    ways = (
        # "Quest, through which they leave, is a part of the segment", "Nauka has been the segment's main laboratory"
        rf"^(?:the |[a-z]+, ){{0,2}}{inner}{_WORDS}[^.;:{{Person}}]{{0,80}}? (?:is|was|has been|had been|are|were|became|becomes|remains|remained|forms|formed|as|among|one of) (?:one of |among )?(?:the |an? |its )?{word}{{0,4}}?{held}",
        # "Among the rooms of the station X is the loudest", "One room of the station is of cloth: BEAM"
        rf"\b(?:among|of|one of|one|another|the (?:last|first|newest|oldest|largest|smallest)) (?:the |all )?{word}{{0,3}}?{held}[^.;{{SpaceObject}}{{Person}}]{{0,60}}?[ ,:](?:the )?{inner}(?!'s)",
        # "the Exposed Facility juts from the rest of Kibo"
        rf"{inner}{_WORDS}[^.;:{{SpaceObject}}]{{0,60}}? the (?:rest|remainder|bulk|other (?:parts|modules|rooms|pieces)) of (?:the )?{{o:Module|Truss|StationSegment}}(?!'s|-)",
        # "Prichal completes the Russian side"
        rf"{inner}{_WORDS}(?:,? which)? (?:[a-z]+ ){{0,2}}?(?:completes|completed|rounds out|rounded out|rounding out|enlarges|enlarged|extends|extended|lengthens|lengthened|expands|expanded|finishes|finished|completing|enlarging|extending) (?:the )?{{o:Module|Truss|StationSegment|SpaceStation}}(?!'s|-)",
        rf"\b(?:with|in|thanks to|by) (?:the )?{inner}{_WORDS},? (?:the )?{{o:StationSegment|SpaceStation}} (?:now |at last |finally )?(?:has|had|got|gets|gained|gains|counts|grows?|grew|received|receives)\b",
        # "out of the station through Quest, its airlock"
        rf"{{o:SpaceStation|StationSegment}}(?!'s)[^.;:]{{0,60}}?{inner}{_WORDS}, its {word}{{0,3}}?{KIND}(?=[,.;:)]|$)",
    )
    return tuple(pattern_of(when, alphabet.slot) for when in ways)


_OTHERS = compiled(r"\b(?:not|never|no longer|future|proposed|model|mock-?up|twin|copy|will|would|may|might|could|visitor|guest|instead)\b")

_HAS_A = compiled(
    rf"\b(?:has|have|had|holds?|held|bears?|bore|shows?|showed|wears?|wore) (?:an?|the|its|one|another) (?:[a-z-]+ ){{0,2}}?(?!(?:{KIND}): )[a-z-]+: (?:the )?$"
)
"""Before the name of what a room only has in it: "One of the rooms has a poster: X"."""


def _read_plain(draft: Draft, sentence: Sentence) -> None:
    for pattern in sentence.worth(_plain(sentence.alphabet)):
        for match in pattern.finditer(sentence.codes):
            if (
                not mood(sentence, match.start(), match.start("s"))
                and not _OTHERS.search(match.group())
                and not _HAS_A.search(sentence.codes, match.start(), match.start("s"))
            ):
                whole = "o" if match["o"] else "p"
                _say(draft, sentence.slot(match, "s"), sentence.slot(match, whole), sentence.original(*match.span()))


_NO_PART = compiled(
    r"\b(?:will|would|may|might|could|to be|not|never|no longer|future|proposed|outside|exterior|side|end|top|bottom|front(?! (?:porch|yard|door))|back(?! (?:porch|yard|door))|rear|(?<!docking )port|hatch|crew|window|commander|view|photo|picture|model|mock-?up|way|road|arrival|visitor|guest|neighbou?r|opposite|attached|bolted|mated|fastened|docked|berthed|installed|joined|delivered|moved|hung|near|towards?|gifts?|presents?|bound|intended|meant|offer|twin|copy|mate|match)\b"
)
"""Words between a part and a whole by which it is none: a place at it, a guest, a plan."""


@lru_cache(maxsize=4)
def _composed(alphabet: Alphabet) -> tuple[Pattern, Pattern]:
    whole = "{o:StationSegment|SpaceStation|Truss|Module}(?!'s|-)"
    return pattern_of(
        rf"\b(?:(?:makes?|made|making|builds?|built) up|forms?|formed|forming|constitut(?:e|es|ed|ing)|compos(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|were all|was all|is all|are all)"
        rf"(?: (?:all|the|whole|entire|complete|entirety|bulk|core|nucleus|backbone|heart|of|there|is|was|then|what|so|far|young|infant|early|called)){{0,6}} {whole}"
        rf"|\bwhat (?:the )?{{p:StationSegment|SpaceStation|Truss}} (?:then |now |so far |once )?(?:consist(?:s|ed) of|(?:is|was) (?:made|composed|built) (?:up )?of|(?:is|was|amounts to|amounted to))",
        alphabet.slot,
    ), pattern_of(
        r"\b(?:the|this|that) (?:[a-z]+ )?(?:lab|laboratory|module|complex)'s (?:(?!and |or |in |on |at |with |of )[a-z0-9-]+ ){0,3}?[a-z0-9-]+(?:,| –| —|:)? (?:the )?{s:ExternalPlatform|RoboticArm|Module}(?!'s)",
        alphabet.slot,
    )


def _read_composed(draft: Draft, sentence: Sentence) -> None:
    """ "A, B and C, in that order, make up the whole of the station"; "the lab's porch, the Exposed Facility"."""
    composed, labs = _composed(sentence.alphabet)
    for match in composed.finditer(sentence.codes) if not sentence.codes.lacks & composed.mask else ():
        whole = sentence.slot(match, "o" if match["o"] else "p")
        if mood(sentence, match.start(), match.end()) or whole.members:
            continue
        named = [each for at, c in sorted(sentence.at.items()) if at < match.start() for each in c.each if each.is_a("Module", "Truss")]
        for part in named if len(named) > 1 else ():
            _say(draft, part, whole, cover(part.span, sentence.original(*match.span())))
    for match in labs.finditer(sentence.codes) if not sentence.codes.lacks & labs.mask else ():
        part = sentence.slot(match, "s")
        thing = part.meaning("ExternalPlatform", "RoboticArm", "Module")
        near = draft.sentences[max(0, sentence.number - 2) : sentence.number + 2]
        labs_near = (c for each in near for c in each.chunks if c.is_a("Module") and not c.members)
        for lab in labs_near if thing is not None else ():
            entity = lab.meaning("Module")
            if entity is not None and thing is not None and _within(draft, thing, entity):
                _say(draft, part, lab, sentence.original(*match.span()))
                break


def read_parts_told(draft: Draft) -> None:
    """States the wholes of parts that the tables know too."""
    for sentence in draft.sentences:
        patterns, gains = _patterns(sentence.alphabet)
        for pattern in sentence.worth(patterns):
            for match in pattern.finditer(sentence.codes):
                between = sentence.codes[min(match.end("s"), match.end("o")) : max(match.start("s"), match.start("o"))]
                if not mood(sentence, match.start(), match.start("s")) and not _NO_PART.search(
                    between + (match.groupdict().get("noun") or "")
                ):
                    part, whole = sentence.slot(match, "s"), sentence.slot(match, "o")
                    _say(draft, part, whole, sentence.original(*match.span()))
        _read_composed(draft, sentence)
        _read_plain(draft, sentence)
        for match in gains.finditer(sentence.codes):
            gained = _opening(draft, sentence.number + 1)
            if gained is not None and not mood(sentence, match.start(), match.end()):
                _say(draft, gained, sentence.slot(match, "o"), sentence.original(*match.span()))


def _opening(draft: Draft, number: int) -> Chunk | None:
    """The module that opens the sentence after: what was gained."""
    after: Sentence | None = draft.sentences[number] if number < len(draft.sentences) else None
    first = after.chunks[0] if after is not None and after.chunks else None
    return first if first is not None and after is not None and first.is_a("Module") and after.code_at(first) < 12 else None


def _say(draft: Draft, part: Chunk, whole: Chunk, quote: Span) -> None:
    thing, entity = part.meaning(*_PARTS.split("|")), whole.meaning("SpaceStation", "StationSegment", "Module", "Truss")
    if thing is None or thing.id == "truss" or entity is None or part.members or whole.members or not _within(draft, thing, entity):
        return
    if any(s.object == entity and s.asserted for s in draft.about("partOf", thing)):
        return
    draft.say(
        thing,
        "partOf",
        entity,
        "part-of-tables",
        cover(quote, part.span),
        subject_span=part.span,
        object_span=whole.span,
        trigger=whole.span,
    )


def _within(draft: Draft, part: Entity, whole: Entity) -> bool:
    """True where the tables know a whole of a part, or of its whole."""
    ident = part.id
    for _ in range(5):
        row = draft.gazetteer.rows.get(ident)
        ident = row.get("part_of") if row is not None else ""
        if ident == whole.id:
            return True
    return False
