"""How much of a thing is said to be in view: what cannot be seen is denied, what is partly hidden or mirrored is marked so.
The file is long by the words for not being seen."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity
from issgraph.patterns import Pattern, sought
from issgraph.rules import lexicon

BY_CREW = ("SpaceX Crew", "Axiom")
"""How flights begin that are named for their crews: "SpaceX Crew-12" are its people, not a ship."""


@lru_cache(maxsize=1)
def _not_seen() -> Pattern:
    return Pattern(rf"(?<![\w-]){lexicon().pattern('not-seen')}(?![\w-])")


_TOGETHER = 8
"""So many ways of not being seen are looked for with one pattern: fewer need more letters than many, and are left out of more sentences."""


@lru_cache(maxsize=1)
def _ways_not_seen() -> tuple[Pattern, ...]:
    """What `_not_seen` looks for, in patterns of which one fits where it fits."""
    words = lexicon().words["not-seen"]
    return tuple(
        Pattern(rf"(?<![\w-])(?:{'|'.join(words[first : first + _TOGETHER])})(?![\w-])") for first in range(0, len(words), _TOGETHER)
    )


@lru_cache(maxsize=1)
def _denials() -> tuple[Pattern, ...]:
    """All that may say so but for `_not_seen`: a sentence of which none is worth a look denies nothing."""
    return (
        _YOU_CANNOT,
        _CLOUDED,
        _LOST_IN,
        _HIDES,
        _NOT_TO_BE_FOUND,
        _NONE_OF_THEM,
        _NEITHER_SHOWS,
        _NONE_OF_THESE,
        _NEITHER,
        _ALL_BUT,
        _CANNOT,
        _BUT_THEY,
    )


_NAME_AND = Pattern(r"[\ue000-\uf8ff],? and $")
_LATTER = Pattern(r"(?P<p>[\ue000-\uf8ff])(?: \(|, |; )(?:the )?(?P<w>latter|former|first|second|last)(?: one)?(?:,| is| being| just)? $")
_OF_A_LAND = Pattern(r"([\ue000-\uf8ff]) (?:of|from) (?:the )?[\ue000-\uf8ff]$")
_ASIDE_BEFORE = Pattern(
    r"(?: of (?:this|the) [a-z]+| (?:an?|the|his|her|their) (?:[a-z]+ ){0,2}[a-z]+)?, (?:the )?([\ue000-\uf8ff])(?= [a-z]|[.;]|$)"
)


def denied(sentence: Sentence) -> set[int]:
    """The chunks (by their place) of which a sentence says that they cannot be seen: the name just before the words, else their subject."""
    found: set[int] = set()
    aside = sentence.text.find("(out of ", sentence.span.start, sentence.span.end) >= 0
    told = any(way.search(sentence.codes) is not None for way in sentence.worth(_ways_not_seen()))
    if not aside and not told and next(sentence.worth(_denials()), None) is None:
        return found
    for name in sentence.chunks if aside else ():  # "X (out of frame), flight engineer" is one name with what is put to it
        for each in name.each:
            if each.is_a("Person") and _OUT_OF_FRAME.search(sentence.text, each.start, each.end):
                found.add(each.start)
    for match in _not_seen().finditer(sentence.codes) if told else ():
        lead = sentence.codes[: match.start()]
        if (latter := _LATTER.search(lead)) is not None and len(listed := sentence.at[latter.start("p")].each) > 1:
            found.add(listed[0 if latter["w"] in ("former", "first") else -1].start)  # "A and B (the latter out of the picture)"
            continue
        if _PART_OF_ONE.search(lead) or lead.endswith(("half ", "partly ", "partially ", "half-")):
            continue  # "X, whose face cannot be seen", "a cable whose end cannot be seen"
        if (of := _OF_IT.search(lead)) is not None and (thing := _stands_first(sentence, of)) is not None:
            found.add(thing.start)
            continue
        direct = sought(
            r"([\ue000-\uf8ff])(?:'s)?(?:,|\)| -| –| —)? ?\(?(?:who |which )?(?:is |are |was |were |being |has |have |had |lies? |lay |remains? |stays? )?(?:just |also |both )?$"
        ).search(
            lead,
        )
        ahead = (
            _ASIDE_BEFORE.match(sentence.codes, match.end()) if lead.endswith((", ", "; ")) or not lead or _NAME_AND.search(lead) else None
        )
        if ahead:  # "A and, cropped out of this version, B"
            found.add(sentence.at[ahead.start(1)].start)
            continue
        told_first = _TOLD_FIRST.search(lead)
        if told_first and sentence.at[told_first.start(1)].is_a("Person"):
            found |= _together(sentence, told_first.start(1))
            continue
        inserted = sought(
            r"([\ue000-\uf8ff]), (?!(?:along |together )?with\b|and\b|joined by\b|accompanied by\b|(?:is|are|was|were|has|had)\b)[^,;.:]{3,80}, (?:(?:is|are|was|were|has|had|did) )?(?:just |also )?$"
        ).search(lead)
        verb_first = sought(r"([\ue000-\uf8ff]), (?:is|are|was|were|has|had) [^,;.:]{0,90}$").search(lead)
        direct = direct if direct and _may_be_seen(sentence, direct) else None
        inserted = inserted if inserted and _may_be_seen(sentence, inserted) else None
        verb_first = verb_first if verb_first and _may_be_seen(sentence, verb_first) else None
        if inserted or (verb_first and not direct):
            chosen = inserted or verb_first
            assert chosen is not None
            several = sought(r"\b(?:are|were|have|do) (?:just |also |both )?$").search(lead) or sought(r"^.[^,]*, (?:are|were) ").match(
                chosen.group()
            )
            found |= _together(sentence, chosen.start(1)) if several else {sentence.at[chosen.start(1)].start}
        elif direct:
            place = direct.start(1)
            home = _OF_A_LAND.search(lead, 0, place + 1)
            if home and sentence.at[home.start(1)].is_a("Person") and not sentence.at[place].is_a("Person"):
                place = home.start(1)  # "X of Norway (out of sight)"
            if (stands := _STANDS_AT.search(lead)) and not sentence.at[place].is_a("Person"):
                found |= {
                    c.start for c in [_subject(sentence, lead, stands.start())] if c is not None
                }  # "A is in the bay of B, out of sight"
            last = sentence.at[place].members[-1:]
            alone = len(sentence.at[place].members) > 1 and (
                direct.group().endswith("(")
                or " with " in sentence.text[sentence.at[place].members[-2].end : sentence.at[place].members[-1].start]
            )
            alone = alone or (
                len(sentence.at[place].members) > 1 and sentence.at[place].members[0].note == "coref"
            )  # "she and A, hidden by B"
            found |= {last[0].start} if last and alone else _together(sentence, place)
        else:
            begin = max((m.end() for m in _NEW_CLAUSE.finditer(lead)), default=0)
            segment = lead.rfind(", ") + 2
            own = (
                sought(
                    r"(?!(?:is|are|was|were|has|have|had|lies|lay|remains|stays|sits)\b)(?:with |while |and |where |as )?(?:the |a |an )?(?:[a-z-]+ ){0,2}?([\ue000-\uf8ff])"
                ).match(lead[segment:])
                if segment > begin
                else None
            )
            if own:
                begin = segment + own.start(1)
            subject = next((c for at in range(begin, match.start()) if (c := sentence.at.get(at)) and c.is_a(*_IN_FRAME)), None)
            if subject is not None:
                found.add(subject.start)
        also = sought(r",? as (?:is|are|was|were) ([\ue000-\uf8ff])").match(sentence.codes[match.end() :])
        if also:
            found.add(sentence.at[match.end() + also.start(1)].start)
        turned = _INVERTED.match(sentence.codes, match.end())
        turned = turned or (_INVERTED_AT.match(sentence.codes, match.end()) if _OPENING.search(lead) else None)
        if turned and direct and sentence.codes.startswith(", ", match.end()):
            turned = None  # "A, not pictured, is the commander"
        if lead.endswith("(") and _BESIDE.search(lead):  # "behind her (not pictured) is B"
            turned = _IS_THERE.match(sentence.codes, match.end())
        if turned:  # "not seen here are A, pilot, and B", "out of sight at Poisk is C"
            found -= {c.start for at, c in sentence.at.items() if at < match.start()}
            stop = sought(r"[;.]").search(sentence.codes, turned.end())
            found |= {
                c.start
                for at, c in sentence.at.items()
                if turned.end() - 1 <= at < (stop.start() if stop else len(sentence.codes))
                and c.is_a("Person", "VisitingVehicle", "Module", "EarthFeature", "RoboticArm", "Hardware", "Truss")
                and not (c.is_a("Module") and _HOST.search(sentence.codes, turned.end(), at))
                and not sentence.codes.endswith((" like ", " as is ", " unlike ", " as was "), 0, at)
            }
    for match in _YOU_CANNOT.finditer(sentence.codes):
        if (thing := _stands_first(sentence, match, alone=True)) is not None:
            found.add(thing.start)
    for match in _CLOUDED.finditer(sentence.codes):
        veil = sentence.at[match.start("c")].meaning("Phenomenon")
        if veil is not None and veil.id in ("clouds", "haze", "fog") and sentence.at[match.start(1)].is_a("EarthFeature", NAME):
            found |= _together(sentence, match.start(1))
    for match in _LOST_IN.finditer(sentence.codes):
        veil = sentence.at[match.start("c")].meaning("Phenomenon")
        if veil is not None and veil.id == "haze":
            found.add(sentence.at[match.start("c")].start)
    for match in _HIDES.finditer(sentence.codes):
        if sentence.at[match.start("c")].is_a("Phenomenon") and sentence.at[match.start("p")].is_a("EarthFeature", NAME):
            found.add(sentence.at[match.start("p")].start)
    for match in _NOT_TO_BE_FOUND.finditer(sentence.codes):
        found.add(sentence.at[match.start("x")].start)
    for match in _NONE_OF_THEM.finditer(sentence.codes):
        found |= _together(sentence, match.start(1))
    for match in _NEITHER_SHOWS.finditer(sentence.codes):
        found |= {each.start for at, c in sentence.at.items() if at < match.start() and c.is_a("Person") for each in (c, *c.each)}
    for match in _NONE_OF_THESE.finditer(sentence.codes):
        found |= {each.start for at in range(*match.span("who")) if (c := sentence.at.get(at)) is not None for each in (c, *c.each)}
    for match in _NEITHER.finditer(sentence.codes):
        found |= {sentence.at[match.start(1)].start, sentence.at[match.start(2)].start}
    for match in _CANNOT.finditer(sentence.codes):
        before = sentence.text[max(0, sentence.span.start - 120) : sentence.span.start]
        if _CAN.search(sentence.codes, 0, match.start("p")) or _CAN.search(before.rpartition(". ")[2] or before):
            found.add(sentence.at[match.start("p")].start)
    for match in _BUT_THEY.finditer(sentence.codes):
        if _NO_ONE.search(sentence.codes, match.end("p"), match.end()):
            found |= {each.start for at in range(*match.span("p")) if (c := sentence.at.get(at)) is not None for each in (c, *c.each)}
    for match in _ALL_BUT.finditer(sentence.codes):
        kind = _OF_ANOTHER_KIND.match(sentence.codes, match.end()) or _ALL_ARE.search(sentence.codes, 0, match.start())
        if sentence.at[match.start("p")].is_a("Person") and not kind:
            found |= {each.start for each in (sentence.at[match.start("p")], *sentence.at[match.start("p")].each)}
    return found


_OF_IT = Pattern(
    r"(?:, (?:though|although|but|yet|even if|while|only)|;(?: but| though)?|:| –| —| \((?:though|although|but)|,) (?P<it>it|they|[\ue000-\uf8ff]) (?:(?:is|are|was|were|can|could|does|do|will) )?(?:just |also |itself )?$"
)
_YOU_CANNOT = Pattern(
    r"(?:, (?:though|although|but|yet|even if|while|only)|;(?: but| though)?|:| –| —| \((?:though|although|but)|,) (?:you|we|one|the camera|this camera|the lens)(?:(?: cannot| can't| can not| could not| couldn't| won't| will not| do not| don't| does not| doesn't)(?: quite)? (?:see|find|make out|spot|show|reach)| miss(?:es)?| leaves? out) (?P<it>it|them|[\ue000-\uf8ff])(?![a-z'])"
)
"""What is said not to be seen, by a word that points back: "on P hangs X, though it is out of the frame"."""
_PLACE_AHEAD = Pattern(
    r"(?:[a-z]+, )?(?:just |far |down |up |out |over |right |back |high )?(?:at|on|in|outside|inside|below|behind|beneath|above|beyond|to|under|off|beside|next to|near|attached to|docked to|berthed to|moored to) [^.;:]{2,90}?\b(?:is|are|hangs?|sits?|stands?|lies|floats?|waits?|rests?|looms?|rides?|perches) (?:the |an? |[\ue000-\uf8ff]'s? |[a-z-]+ ){0,3}(?P<x>[\ue000-\uf8ff])(?!')"
)

_SEEN_FROM = Pattern(
    r"(?:the )?[\ue000-\uf8ff](?: [a-z]+)? (?:looks?|looking|faces?|facing|points?|gazes?|opens?|peers?|flies|passes|orbits?) [^.;,]{2,40},"
)
"""What looks at something else, which is then what cannot be seen."""


def _stands_first(sentence: Sentence, told: re.Match[str], *, alone: bool = False) -> Chunk | None:
    """The ship or piece of the station that a sentence is about, which a later "it" of its own means; None where it may be another,
    and, for `alone`, where another is named between."""
    back = sentence.at.get(told.start("it"))
    if alone and _SEEN_FROM.match(sentence.codes):
        return None  # "X looks down on Earth, but we cannot see it"
    if back is not None:
        same = [c for at, c in sentence.at.items() if at < told.start() and c.entities[:1] == back.entities[:1]]
        if back.note != "coref" or same:
            return same[0] if same and not same[0].is_a("Person") else None
    ahead = _PLACE_AHEAD.match(sentence.codes, 0, told.start())
    named = sentence.at[ahead.start("x")] if ahead is not None else None
    if named is None:
        at, named = next(iter(sentence.at.items()), (0, None))
        if named is None or at >= told.start() or (back is None and told["it"] == "they"):
            return None
    return named if named.is_a("VisitingVehicle", "Module", "StationElement", "Hardware", "ExternalPlatform") else None


_PART_OF_ONE = Pattern(r"\bwhose (?:[a-z-]+ ){1,3}(?:(?:is|are|was|were) )?$")
_NEW_CLAUSE = Pattern(
    r"; |\. |: |, (?:and|but|while|although|as) | (?:as|while|whereas) (?=(?:(?:his|her|their|the|fellow|an?|its|[\ue000-\uf8ff]'s?) )*(?:[a-z-]+,? ){0,2}[\ue000-\uf8ff])"
)
"""Behind which the clause begins whose subject cannot be seen."""
_NOT_TO_BE_FOUND = Pattern(
    r"(?:\b(?:do not|don't|no use|no need to|never mind) (?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?) for|\b(?:won't|will not|cannot|can't|can not|do not|don't|could not|couldn't) (?:find|see|spot|make out))"
    r" (?:the |an? |[\ue000-\uf8ff]'s )?(?P<x>[\ue000-\uf8ff])"
)
"""What a reader need not look for: "you won't find X in this frame"."""


_TOLD_FIRST = Pattern(
    r"(?:^|[;:] )(?:[a-z]+ ){0,3}?([\ue000-\uf8ff]), (?:whose|for whom|with whom|to whom|of whom) [^.;:]{3,110}, (?:(?:is|are|was|were|has|have|had)\b[^.;:,]{0,50} )?(?:and )?$"
)
"""Before what is said of a subject behind a clause that tells of it: "A and B, for whom they move the arm, are behind the wall"."""


def _may_be_seen(sentence: Sentence, named: re.Match[str]) -> bool:
    """True for a name that something in a picture can have, and not for a direction or a day."""
    chunk = sentence.at[named.start(1)]
    return chunk.value is None and (chunk.is_a(*_IN_FRAME) or not chunk.is_a("Direction", "Mission", "Expedition", "Spacewalk"))


def gear_denied(draft: Draft, sentence: Sentence, gear: Chunk) -> bool:
    """True for a thing without a name of which its own clause says that it cannot be seen: "the mock-up is below and can't be seen"."""
    at = sentence.code_at(gear)
    stop = _CLAUSE_END.search(sentence.codes, at)
    said = _not_seen().search(sentence.codes, at, stop.start() if stop else len(sentence.codes))
    return said is not None and not any(
        gear.start < chunk.start < sentence.original(said.start(), said.end()).start and each.start in draft.hidden[sentence.number]
        for chunk in sentence.chunks
        for each in (chunk, *chunk.each)
    )


_CLAUSE_END = Pattern(r"[;:.]|, (?:and|but|while|with|which)\b|\(")
_ALL_BUT = Pattern(
    r"(?:\b(?:all|everyone|everybody)(?: (?:of|on|in|from|else|the|its|their|them|here|there|is|are|present|pictured|seen|shown|two|three|four|five|six|seven|crew|members?|team|mission|crewmates|[\ue000-\uf8ff])){0,8}? but"
    r"|(?:,| –| —| --|\() ?(?:minus|less|sans)|\b(?:except(?:ing)?|minus|excluding|with the exception of|save))(?: for)?(?: only)?"
    r" (?:(?:the|his|her|their|fellow|crewmate|colleague|[\ue000-\uf8ff](?:'s)?) ){0,4}?(?P<p>[\ue000-\uf8ff])(?!'| [\ue000-\uf8ff])"
)
"""Who is left out of a group: "all but A", "the Crew-2 quartet, less B"."""
_OF_ANOTHER_KIND = Pattern(
    r" (?:(?:is|are|was|were)(?: all| both)? (?:an? |the |new|first|making|on (?:his|her|their)|from|of|members\b|[\ue000-\uf8ff])|(?:wears?|wearing|fl(?:y|ew|own)|represents?|hails?|ha(?:s|ve|d)|serv(?:e|ed)|joined|arrived|came|launched)\b)"
)
_ALL_ARE = Pattern(r"\ball(?: of them)? (?:are|were|serve|served)(?: as)? (?:the |an? |[\ue000-\uf8ff](?:'s)? )*[\ue000-\uf8ff]")
"""What all but one are told to be: the one is in view like the others ("all but A are flight engineers")."""


_IN_FRAME = ("Person", "VisitingVehicle", "Module", "RoboticArm", "Hardware", "EarthFeature", "SpaceStation")
_STANDS_AT = Pattern(
    r"\b(?:is|are|was|were|remains?|stays?|sits?|waits?|hangs?|stands?|floats?|watch(?:es|ed)?|looks? on|works?|helps?|assists?|keeps watch|rides?) (?:[a-z-]+ ){0,4}?(?:in|on|at|of|from|along|inside|near|behind|beneath|below|above|beside|under|outside) (?:(?:the|an?|his|her|its) |[a-z-]+ |[\ue000-\uf8ff]'s ){0,4}[\ue000-\uf8ff], $"
)
"""Before words that tell where someone is out of sight: "A is in the payload bay of B, "."""


def _subject(sentence: Sentence, lead: str, end: int) -> Chunk | None:
    """The first name of the clause before a place that something in a picture can have."""
    begin = max((m.end() for m in sought(r"; |\. |: |, (?:and|but|while|although) ").finditer(lead, 0, end)), default=0)
    return next((c for at in range(begin, end) if (c := sentence.at.get(at)) and c.is_a(*_IN_FRAME)), None)


_HOST = Pattern(
    r"\b(?:docked|attached|berthed|parked|moored|mated|linked|fastened|bolted) (?:to|at|on|with) (?:the )?(?:(?:far|other|near|[a-z]+) (?:side|end|port|face) of (?:the )?)?$"
)
"""Before the module that a hidden ship is docked to, which may well be seen: "not visible is X, which is docked to P"."""
_OUT_OF_FRAME = Pattern(r"\(out of (?:the )?(?:frame|view|picture)\)")
_NONE_OF_THEM = Pattern(
    r"([\ue000-\uf8ff])(?:,| \(| –| —) ?(?:neither|none|no one)(?: of (?:them|whom))?(?: (?:is|are|was|were|can be|could be|may be))? (?:in (?:the |this )?(?:frame|view|picture|shot|photo|photograph|image|scene)|visible|shown|seen|pictured|made out|found|picked out|spotted)\b"
)
_CLOUDED = Pattern(
    r"([\ue000-\uf8ff])(?:,(?! (?:with|and|which|who|but)\b)(?: [a-z0-9]| [\ue000-\uf8ff] (?:off|away|(?:to|from|beyond|north|south|east|west)\b))[^.;:,]{0,60},|,)? (?:(?:is|are|was|were|lies|lie|lay|sits?|stays?|remains?) )?(?:all |mostly |entirely |completely |somewhere )?(?:(?:hidden|lost|covered|concealed|buried|shrouded) )?(?:under|beneath|by|below|in|behind) (?:a |an |the )?(?:[a-z]+ ){0,2}(?:(?:blanket|layer|deck|veil|bank|sheet) of )?(?P<c>[\ue000-\uf8ff])(?=[,.;]|$| and (?!(?:is|are|can|now|then)\b)| (?:at|in|on|near|to|toward) (?:the )?(?:far |upper |lower |very )?(?:left|right|top|bottom|cent(?:er|re)|middle|foreground|background|corner|edge)\b)"
)
"""A place that nobody sees for what lies over it: "Cuba is under clouds"."""
_LOST_IN = Pattern(
    r"\b(?<!half )(?<!partly )(?<!partially )(?:hidden|lost|drowned|swallowed|vanish(?:es|ed)?|disappears?|disappeared|concealed|buried) (?:in|by|under|behind|beneath) (?:the |a |an )?(?:[a-z]+ ){0,2}(?P<c>[\ue000-\uf8ff])"
)
"""The haze that somewhere is lost in, which is told of for what it hides."""
_HIDES = Pattern(
    r"(?P<c>[\ue000-\uf8ff]),? (?:(?:from|of|over) (?:(?:the|and) |[a-z]+ |[\ue000-\uf8ff],? ){1,6})?(?:[a-z]+ ){0,2}(?:hides?|hid|hiding|conceals?|obscures?|obscuring|masks?|blots? out|blotted out|buries|swallows|erases|veils) (?:all of |much of |most of )?(?:the )?(?:(?:island|city|town|port|coast|summit|peak|mouth|shore) of (?:the )?)?(?P<p>[\ue000-\uf8ff])"
)
"""Clouds and the place that they hide."""
_NEITHER_SHOWS = Pattern(
    r"\b(?:neither|none|nobody|no one)(?: of (?:them|the (?:two|three|pair|trio|men|women)))?(?: (?:man|woman|astronaut|cosmonaut))? (?:(?:can|(?:is|are) to) be (?:made out|picked out|found|spotted|looked for)|(?:is|are) to be seen|shows?|showed|appears?|appeared|figures?|features?|can be seen|could be seen|(?:is|are|was|were) (?:seen|visible|shown|pictured|in (?:the |this )?(?:picture|frame|view|shot|photo|image)))(?=[ ,.;]|$)"
)
"""Behind several of whom none is in view: "A was at the camera with B beside him, and neither shows up"."""
_NONE_OF_THESE = Pattern(
    r"\b(?:neither|none|not one|no one) of (?:its|the|their|these|those|his|her|our) (?:[a-z-]+ ){0,3}[a-z]+(?:,| \(| –| —) ?(?P<who>[^.;]{1,140}?)(?:,|\)| –| —) (?:is|are|was|were|can be|could be|appears?|appeared|shows?|figures?|features?)(?: (?:up )?in (?:the |this )?(?:frame|view|picture|shot|photo|photograph|image|scene)\b| (?:visible|seen|shown|pictured|here)\b|(?=[.;]|$))"
)
"""Those named between commas of whom none is in view: "none of its captors, A, B and C, is in the picture"."""
_CANNOT = Pattern(
    r"(?:^|[;:] |, (?:and|but|while) |\b(?:but|and|while) )(?:the |that |those |its |their )?(?:[a-z]+ )?(?P<p>[\ue000-\uf8ff])(?:, [^.;]{2,60},)? (?:cannot|can't|can not|could not|couldn't|does not|doesn't|do not|don't|did not|didn't|is not|isn't|are not|aren't|was not|wasn't|were not|weren't)(?=[.;]|, (?:hidden|lost|buried|being|for|since|as|because|though)\b|$)"
)
"""Whose verb is left out: "A can be made out; B, farther inland, cannot"."""
_BUT_THEY = Pattern(
    r"^(?:(?:the|both|also|even|bright|planets|planet|stars|nearby|cities|of|its|his|her|their|crewmates|fellow) )*(?P<p>[\ue000-\uf8ff](?:(?:, |,? and )(?:the )?[\ue000-\uf8ff])*)(?![-'])[^.;:]{2,110}?(?:,? but|, though|, although|, yet|;|; but)"
    r" (?:they|it|he|she|neither|none|both|all (?:three|four|of them)|[\ue000-\uf8ff])(?: of (?:them|these|the (?:two|three|pair)))?(?: [a-z]+ly| all| both)? "
    r"(?:(?:(?:is|are|was|were|do|does|did|has|have) not|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|cannot|can't|could not|couldn't|can not)\b[^.;,]{0,24}\b(?:(?:in|into|on|within|inside) (?:the|this|our) (?:[a-z]+ )?(?:photo|photograph|picture|image|view|frame|shot|scene)|be (?:seen|made out|picked out)|in (?:view|sight))|(?:made it|got|found (?:a|their|its|his|her) way|fits?|fitted|is|are|was|were|appears?|appeared|shows?|showed)(?: up)? (?:in|into|inside|within) (?:the|this) (?:[a-z]+ )?(?:photo|photograph|picture|image|view|frame|shot|scene))"
)
"""Those whom a sentence begins with and then denies to be in the picture: "A and B were visible too, but they are not in this photo"."""
_NO_ONE = re.compile(r"\b(?:neither|none)\b|n't\b|\b(?:not|cannot)\b")
_CAN = Pattern(
    r"\b(?:seen|visible|made out|picked out|spotted|found|shown|pictured|in (?:view|sight|(?:the |this )?(?:frame|picture|photo|shot))|shows?|appears?|glows?|gleams?|shines?|stands? out)\b"
)
_NEITHER = Pattern(r"neither (?:the )?([\ue000-\uf8ff]) nor (?:the )?([\ue000-\uf8ff])")
_OPENING = Pattern(
    r"(?:^|[;:–—] |, (?:and|but|while) )(?:but |and |while |also |just |still |now |almost |completely |[a-z]+ing [^.;,]{3,60} (?:and|but) )*$"
)
_INVERTED_AT = Pattern(
    r"(?: (?!that\b|who\b|which\b)[a-z][^.;:,\ue000-\uf8ff]{0,40}|,? (?:here|there|(?:at|on|in|by|behind|beneath|below|beyond|under|inside|to)\b[^.;:,\ue000-\uf8ff]{0,40}))?(?:[\ue000-\uf8ff](?:'s? [a-z-]+(?: port| end| side)?)?)?,?"
    r" (?:is|are|was|were) (?:(?:the|an?|his|her|their|its|both|two|three|four) )?(?:(?:other|second|third|crew|cargo|fellow|partner|crewmate|colleague)(?: on [^.;\ue000-\uf8ff]{3,60}?)?,? )*[\ue000-\uf8ff]"
)
_INVERTED = Pattern(
    r"(?: of (?:the|this) (?:frame|picture|photo|photograph|image|shot|view)| of (?:the |an? )?[^.;:,]{1,30}(?=:))?(?: or (?:not )?[a-z ]{3,20})?(?:,? (?:and so [a-z]+|here|in this [a-z]+|to the [a-z]+|at [a-z]+))?(?:,? (?:is|are|was|were|waits?|waited|hovers?|hovered|floats?|floated|hangs?|stands?|stood|works?|sits?|sat)|:) (?:the )?[\ue000-\uf8ff]"
)

_BESIDE = Pattern(
    r"(?:^|[;,.] )(?:and |but |while )?(?:(?:just|right|directly|close|standing|floating|seated|working) )?(?:behind|beside|next to|alongside|opposite|facing|below|above|near|(?:to|on|at) [\ue000-\uf8ff]'s (?:left|right|side)|(?:to|on) (?:her|his|their|the) (?:left|right))(?: (?:her|him|them))? \($"
)
"""What somebody is beside, with an insert that tells of who is: "behind her (not pictured) is B"."""
_IS_THERE = Pattern(
    r"\) (?:(?:is|are|was|were|waits?|waited|floats?|floated|hovers?|hovered|stands?|stood|works?|worked|sits?|sat) )(?:the )?[\ue000-\uf8ff]"
)


def _together(sentence: Sentence, place: int) -> set[int]:
    """A chunk and those it is joined with: in "A and B are not visible" both are meant."""
    found = {sentence.at[place].start}
    while joined := sought(r"([\ue000-\uf8ff])(?:, and |, | and | nor | or )(?:the )?$").search(sentence.codes[:place]):
        place = joined.start(1)
        found.add(sentence.at[place].start)
    return found


def _one_hidden(chunk: Chunk, hidden: set[int]) -> bool:
    """True when of a list one is hidden that is not its first: the place of the first is the place of the list."""
    return any(member.start in hidden for member in chunk.members[1:])


_IN_PART = Pattern(
    r"(?:partially|partly|mostly|largely|half|slightly) (?:obscured|hidden|visible|obstructed)|\b(?:most|much|nearly all|parts?|portions?|piece|section) of "
)
"""What a sentence holds that tells of something that it is in view in part."""


def _in_part(lead: str, tail: str) -> str:
    """How much of something the words around it tell to be in view, where not all."""
    if sought(r"(?:partially|partly|mostly|largely|half|slightly) (?:obscured|hidden|visible|obstructed)(?: [a-z -]{0,30})?$").search(
        lead.rstrip(" \"'")
    ) or sought(r"[\"']?,? (?:is |are )?(?:partially|partly|mostly|largely|half|slightly) (?:obscured|hidden|visible|obstructed)").match(
        tail
    ):
        return "partlyObscured"
    if sought(r"\b(?:most of|much of|nearly all of) (?:the )?$").search(lead):
        return "mostlyInView"
    if sought(r"\b(?:part|parts|a portion|portions|a piece|section) of (?:the |that |.'s )?$").search(lead) and not sought(
        r"(?:forward|aft|port) (?:section|portion|part) of"
    ).search(lead[-30:]):
        return "partlyInView"
    return ""


def say_seen(draft: Draft, sentence: Sentence, each: Chunk, entity: Entity, rule: str, tail: str = "", lead: str = "") -> None:
    qualifiers: list[tuple[str, str]] = []
    hidden = draft.hidden[sentence.number]
    if hidden and (
        each.start in hidden
        or any(chunk.start in hidden and not _one_hidden(chunk, hidden) for chunk in sentence.chunks if each in chunk.each)
    ):
        qualifiers = [("visibility", "outOfFrame"), ("modality", "denied")]
    elif (lead or tail) and _IN_PART.search(sentence.codes) and (part := _in_part(lead, tail)):
        qualifiers = [("visibility", part)]
    elif sought(r"reflect(?:ed|ion)").search(lead[-20:] + tail[:50]):
        qualifiers = [("visibility", "reflected")]
    span = each.span
    draft.say(
        draft.photo,
        "depicts",
        entity,
        rule,
        span,
        object_span=span,
        trigger=span,
        qualifiers=qualifiers,
        final=any(name == "modality" for name, _ in qualifiers),
    )
