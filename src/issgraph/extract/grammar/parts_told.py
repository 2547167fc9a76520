"""Of what a thing is part, in looser words that the reference tables bear out: "Kibo's logistics module", "the segment gains a room: Rassvet".

In: a draft. Out: `partOf` where the tables know the whole of the part, or a whole of that."""

from __future__ import annotations

from functools import lru_cache

from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.parts_of import KIND
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of

_PARTS = "Module|ExternalPlatform|RoboticArm|Truss|DockingAdapter"
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
    return tuple(pattern_of(when, alphabet.slot) for when in beside), pattern_of(gain, alphabet.slot)


def read_parts_told(draft: Draft) -> None:
    """States the wholes of parts that the tables know too."""
    for sentence in draft.sentences:
        patterns, gains = _patterns(sentence.alphabet)
        for pattern in sentence.worth(patterns):
            for match in pattern.finditer(sentence.codes):
                if not mood(sentence, match.start(), match.start("s")):
                    part, whole = sentence.slot(match, "s"), sentence.slot(match, "o")
                    _say(draft, part, whole, sentence.original(*match.span()))
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
