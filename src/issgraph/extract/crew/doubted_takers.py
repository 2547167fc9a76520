"""Those who are read as photographers, without those of whom the words tell something else: "downlinked by A's crew", "a picture planned by A
and taken by B", "the excursion was the last; A made it"."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity, Span, Statement
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

_OWNS = compiled(
    r"['’]s? (?:(?:own|fellow|long-time|spacewalking|two|three) )?(?:crew|crew ?mates?|crew ?members?|team|colleagues?|partners?|companions?|friends?|family|wife|husband|son|daughter|father|mother|office|staff)\b"
)
_OTHER_DOING = Pattern(
    r"\b(?:conceived|planned|designed|suggested|requested|ordered|lit|arranged|edited|processed|retouched|printed|framed for|chosen|selected|signed|annotated|described|captioned|colou?red|painted|drawn|inspired|commissioned|released|bought|owned|donated) by(?: the)?(?: [\w-]+){0,3} ?$"
)
_WHETHER = Pattern(
    r"\b(?:whether|(?:nobody|no one|not|hardly anyone) (?:can |could |will )?(?:say|tell|knows?|recalls?|remembers?) (?:whether|if|who|which))\b[^.;]*$"
)
""" "Nobody can say whether A or B took it"."""
_EARLIER = compiled(
    r" (?:an?|one|two|three|four|some|several|a few|the)(?: [a-z]+ of)? ?(?:minutes?|moments?|hours?|days?|evening|night|morning|weeks?) (?:before|earlier|ago)\b"
)
"""Behind what somebody had or held another time: "A had the camera an hour earlier"."""
_HELD = Pattern(r"\b(?:had|held|camera that|aimed|pointed|set up)\b")
_HELPED = Pattern(r"\b(?:stead(?:ies|ied|ying)|by camera)\b")
"""What is done beside a photographer, or at a screen."""
_OF_ANOTHER = Pattern(
    r"[^.;]{0,90}\b(?:under|beneath|below|beside|of|with|about|for|on) (?:an?|the) (?:different|other|earlier|older|later) (?:photo(?:graph)?|picture|image|shot|frame|view)\b"
)
"""Behind words that go with another picture than this."""
_MACHINE = Pattern(r" (?:satellites?|spacecraft|probes?|orbiters?|instruments?|sensors?|sensing)\b")
"""Behind the name of what nobody flies: "recorded by the Terra satellite"."""
_CAUGHT_IT = Pattern(
    r"\b(?:captured|caught|grabbed|seized|snatched|snared) (?:(?:it|her|them|him)\b|the (?:[a-z-]+ ){0,3}(?:ship|craft|spacecraft|freighter|capsule|vehicle|newcomer|visitor|arrival)\b)|\b(?:captured|caught|grabbed) (?:[^.;,]{0,30} )?by\b"
)
"""What is done to a ship with an arm as well as to a sight with a camera."""
_WAS_CAUGHT = Pattern(
    r"\b(?:was|is|been|being) (?:then |later |first |[a-z]+ly )?(?:captured|caught|grabbed|seized|snared) (?:[^.;,]{0,30} )?by\b"
)
_WITH_ARM = Pattern(
    r"\b(?:canadarm2?|robot(?:ic)? arm|(?:station's|big|long|mechanical) arm|(?:with|by|using|on|of) (?:the|its|an|his|her) arm|arm's|grapple[ds]?|grappling|berthed|berthing|(?:back(?:ed|ing|s)|assist(?:ed|ing|s)) (?:him|her|them)|attached (?:it|the)|bolted|installed (?:it|the)|controllers)\b"
)
_WITH_CAMERA = Pattern(r"\b(?:cameras?|lens|telephoto|viewfinder|photos?|photograph\w*|pictures?|images?|frames?|film|shots?)\b")
SHIP_WORD = compiled(rf"\b{lexicon().pattern('craft-word')}\b")
_CREW_TOOK_IT = Pattern(
    r"\b(?:crew|crew ?members?|crewman|crewmate|astronauts?|cosmonauts?) (?:took|shot|photographed|snapped|filmed|recorded) (?:this|these|the (?:[a-z]+ )?(?:scene|sight|view|moment|picture|photo|photograph|image|shot))\b"
)
"""What tells of an unnamed photographer beside one who caught a ship."""
_NOBODYS = frozenset("handout stringer pool staff contributor newsmakers unknown anonymous".split())
"""What agencies of pictures write for a name that they do not give."""
_MADE_IT = Pattern(r"(?:made|makes|got|gets|completed) it\b")
_A_PICTURE = Pattern(rf"\b{lexicon().pattern('photo')}\b")


def take_back_others(draft: Draft) -> None:
    """Takes back what other words say of somebody who is read as a photographer."""
    for told in draft.about("takenBy"):
        if told.object_span is not None and told.object_span.field == "text" and _not_theirs(draft, told, told.object_span):
            draft.take_back(told)


def _by_arm(draft: Draft, quote: Span) -> bool:
    """True for a ship that was caught with an arm: "A captured it from the cupola with B backing him up"."""
    small = draft.small()
    if _CAUGHT_IT.search(small, quote.start, quote.end) is None:
        return False
    sentence = draft.holder(quote.start)
    near = draft.near(sentence)
    told_of = any(chunk.is_a("VisitingVehicle") for each in near for chunk in each.chunks) or any(
        SHIP_WORD.search(each.codes) for each in near
    )
    begin, end = sentence.span.start, sentence.span.end
    if not told_of or _WITH_CAMERA.search(small, begin, end):
        return False
    return (
        _WAS_CAUGHT.search(small, begin, quote.end) is not None
        or _WITH_ARM.search(small, begin, end) is not None
        or _CREW_TOOK_IT.search(small) is not None
    )


def _not_theirs(draft: Draft, told: Statement, name: Span) -> bool:
    """True where the words around a photographer's name tell of somebody else, of another picture or of a doubt."""
    text, small, quote, trigger = draft.text, draft.small(), told.quote, told.trigger
    begin = draft.holder(name.start).span.start
    return (
        (quote.end <= name.end and _OWNS.match(text, name.end) is not None)
        or (_MADE_IT.search(text, name.end, quote.end) is not None and _A_PICTURE.search(small, begin, name.start) is None)
        or _WHETHER.search(small, begin, name.start) is not None
        or (
            trigger is not None
            and _EARLIER.match(text, trigger.end) is not None
            and _HELD.search(small, trigger.start, trigger.end) is not None
        )
        or _HELPED.search(small, quote.start, quote.end) is not None
        or _OF_ANOTHER.match(small, quote.end) is not None
        or _OTHER_DOING.search(text, quote.start, name.start) is not None
        or _MACHINE.match(small, name.end) is not None
        or (isinstance(told.object, Entity) and not told.object.known and draft.text[name.start : name.end].isupper())
        or small[name.start : name.end] in _NOBODYS
        or _by_arm(draft, quote)
    )
