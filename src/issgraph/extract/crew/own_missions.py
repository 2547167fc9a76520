"""A mission that words give to someone ("his Principia mission", "Samantha's Minerva mission") to who flew it and what was taken during it."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.crew.writers import writer_of
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.crews import flew
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern


@lru_cache(maxsize=4)
def _pattern(alphabet: Alphabet) -> Pattern:
    p, o, s = (f"[{alphabet.slot[kind]}]" for kind in ("Person", "Organization", "SpaceStation"))
    flights = alphabet.slot["Mission"] + alphabet.slot["Expedition"]
    x = f"[{flights}]"
    return Pattern(
        rf"\b(?P<whose>his|her) (?:(?!first|previous|earlier|last|next)[a-z-]+ ){{0,2}}?(?P<x>{x})(?P<noun> mission| flight| stay)?"
        rf"|(?P<x2>{x}), (?P<whose2>his|her) (?:[a-z]+ ){{0,2}}(?:mission|flight)\b"
        rf"|(?P<owner2>{p}),? (?P<whose6>whose) (?:[a-z-]+ ){{0,2}}?(?P<x6>{x})(?P<noun6> mission| flight| stay)?"
        rf"|(?P<owner>{p})'s? (?P<x3>{x})(?P<noun3> mission| flight)?"
        rf"|\b(?P<whose5>during|as part of|in the course of|for|under the banner of|(?P<into>weeks?|months?|days?|halfway|midway|deep|well|early|late) (?:in|into|through)|(?:day|week|month) [a-z0-9-]+ of) (?:the |mission |(?:[a-z]+|{o})'s )?(?P<x5>{x})(?P<noun5> mission)?"
        rf"|^(?P<whose7>)(?P<x7>{x})(?P<noun7> mission)?(?P<day7>,? (?:day|week|flight day|mission day) [a-z0-9-]+|,? (?:science|diary|postcard|snapshot|highlights?)(?: [a-z0-9]+)?)?(?: ?[–—:]| -{{1,2}} )"
        rf"|(?P<whose4>mission|flight|stay)(?: (?:to|on|aboard|in|at) (?:the )?(?:[a-z]+ ){{0,3}}(?:{s}|station|space|orbit|outpost)(?! crew)| on board| aboard| there| up there)?(?: (?:also|which))?(?:,| is| was| has been| carries the name| goes by the name of)? (?:called|named|dubbed|known as|titled|entitled) (?:the )?(?P<x4>{x})",
        given=(flights,),
    )


_NOT_THEN = Pattern(
    r"\b(?:(?:first|previous|earlier|last|future|next|after|before|since|until|ahead of|prior to)|(?:train|prepar|practi[cs]|rehears|stud[iy]|assign|select|nam|chos)\w*\b[^.;]{0,40} (?:for|to|in)|(?:patch|logo|emblem|poster|portrait)\w* (?:of|for)) $"
)
"""Before someone's mission: the picture is of another time."""
_STILL_TO_COME = compiled(r" (?:will|would|continues?|is (?:set|due|expected|scheduled) to)\b")
"""Behind someone's mission: how long it is to last, and not that the picture is of it."""
_DONE_THEN = Pattern(r"\b(?:having|had|(?<=who )has|already|formerly|years ago) [^.;]{2,60}(?:during|on|in|for|of) $")
"""Before the mission of what somebody had done: "an old hand, having made two walks during his X mission"."""
_WILL_BE = Pattern(r"\b(?:will|would|is to|are to|is due to|is set to) [a-z]+ [^.;:]{0,90}$")
"""Before the mission in the course of which something is yet to come."""
_ASIDE = compiled(r"\b(?:that|which|who|whose|where|when|had|once|first|previously|already|since)\b[^.;:]{0,60}$")
"""Before a mission of which only something is told that the picture does not show: "a rack that X first used during Y"."""
_PART_OF = Pattern(
    r",? (?:as )?(?:(?:his|her|its|their|the) |[\ue000-\uf8ff](?:'s)? |[a-z]+ ){1,4}(?:part|share|leg|stay|contribution|half|end|name) (?:of|in|on|aboard|for) (?:the )?(?P<x>[\ue000-\uf8ff])"
)
"""Behind the mission of one of a crew: the flight that it was a part of."""
GENDER = {"his": "male", "her": "female"}


def read_own_missions(draft: Draft, sentence: Sentence) -> None:
    """ "his Principia mission", "Samantha's Minerva mission": whoever is meant flew it, and a picture of them then was taken during it."""
    pattern = _pattern(sentence.alphabet)
    if sentence.codes.lacks & pattern.mask or not any(map(_own, sentence.chunks)):
        return
    for match in pattern.finditer(sentence.codes):
        slot = next(name for name in ("x", "x2", "x3", "x4", "x5", "x6", "x7") if match[name])
        chunk = sentence.at[match.start(slot)]
        mission = chunk.meaning("Mission")
        named = "mission" in draft.text[chunk.start : chunk.end].lower()
        if (
            mission is None
            or not _own(chunk)
            or (
                slot in ("x", "x3", "x5", "x6")
                and not (named or match["noun"] or match["noun3"] or match["noun5"] or match["noun6"] or match["into"])
                and not (
                    slot == "x5"
                    and match["whose5"] != "for"
                    and _of_one(mission)
                    and _has_flier(draft, mission)
                    and not _ASIDE.search(sentence.codes, 0, match.start())
                )
            )
            or (slot in ("x5", "x7") and not _of_one(mission))
            or (slot == "x7" and not (named or match["noun7"] or match["day7"] or _has_flier(draft, mission)))
        ):
            continue
        pronoun = next(name for name in ("whose", "whose2", "owner", "owner2", "whose4", "whose5", "whose7") if match[name] is not None)
        if pronoun.startswith("owner"):
            person = sentence.at[match.start(pronoun)].meaning("Person")
        else:
            person = nearest_person(draft, sentence, chunk.start, GENDER.get(match[pronoun], ""))
        if person is None:  # "During his X mission, Y ..."
            person = next((p for c in sentence.chunks if c.start > chunk.start and (p := c.each[0].meaning("Person"))), None)
        if slot == "x4" and (person is None or flew(draft, person, mission) is False) and _of_one(mission):
            near = [
                c for s in draft.near(sentence)[-3:] for chunk in s.chunks for c in chunk.each if c.start < chunk.start or s is not sentence
            ]
            fliers = {p.id: p for c in near if (p := c.meaning("Person")) and flew(draft, p, mission)}
            person = next(iter(fliers.values())) if len(fliers) == 1 else person
        quote = sentence.original(*match.span())
        mine = slot == "x4" and draft.text.startswith(("my ", "My "), max(0, quote.start - 3)) and (writer := writer_of(draft)) is not None
        if mine and writer is not None and _of_one(mission):
            person = writer.person
        if (
            slot in ("x5", "x7")
            and draft.scene[sentence.number]
            and may_be_then(draft, mission)
            and not mood(sentence, match.start(), match.start())
            and not (
                match["whose5"] == "for"
                and not (
                    person is not None
                    and flew(draft, person, mission)
                    and not _NOT_FOR.search(sentence.codes, max(0, match.start() - 100), match.start())
                    and not _GROUND.search(sentence.codes)
                    and not _PATCHES.match(sentence.codes, match.end())
                )
            )
        ):
            draft.say(draft.photo, "takenDuring", mission, "own-mission", quote, object_span=chunk.span, trigger=chunk.span)
            part = _PART_OF.match(sentence.codes, match.end())
            whole = sentence.at[part.start("x")] if part is not None else None
            flight = whole.meaning("Mission") if whole is not None else None
            if whole is not None and flight is not None and may_be_then(draft, flight):
                draft.say(draft.photo, "takenDuring", flight, "own-mission", quote, object_span=whole.span, trigger=whole.span)
        if person is None or flew(draft, person, mission) is False or (slot in ("x5", "x7") and not flew(draft, person, mission)):
            continue
        place = sentence.original(*match.span(pronoun)) if match[pronoun] else chunk.span
        draft.say(person, "memberOf", mission, "own-mission", quote, subject_span=place, object_span=chunk.span, trigger=chunk.span)
        during = ((slot == "x" or mine) and may_be_then(draft, mission)) or (
            slot == "x3" and compiled(r"\bduring $").search(sentence.codes[: match.start()])
        )
        if _STILL_TO_COME.match(sentence.codes, match.end()) or _WILL_BE.search(sentence.codes, 0, match.start()):
            continue
        if during and not _NOT_THEN.search(sentence.codes, 0, match.start()) and not _DONE_THEN.search(sentence.codes, 0, match.start()):
            draft.say(draft.photo, "takenDuring", mission, "own-mission", quote, object_span=chunk.span, trigger=chunk.span)


def _own(chunk: Chunk) -> bool:
    """True for a mission that may be somebody's own: no ship's, and no expedition."""
    return chunk.meaning("Mission") is not None and not chunk.is_a("VisitingVehicle", "Expedition")


_NOT_FOR = Pattern(
    r"\b(?:train\w*|prepar\w+|practi[cs]\w+|rehears\w+|stud(?:y|ies|ied|ying)|assign\w+|select\w+|nam(?:ed|es)|chos\w+|pick\w+|launch\w*|name|logo|patch|emblem|book\w*|tests?|plans?|planned|waits?|waiting|ready|left|leaves|bound|fl(?:y|ies|ew)|developed|built|made|designed|chose|will|liv(?:es|ed|ing)|stay\w*|arriv\w+|c[ao]me|been|aboard)\b[^.;:]{0,80}$"
)
_GROUND = compiled(
    r"\b(?:pupils?|students?|children|schools?|class(?:es)?|teams?|engineers?|controllers?|technicians?|trainers?|managers?|menu|cakes?|suits?|drawings?|samples?)\b"
)
_PATCHES = Pattern(r"(?:'s)? (?:patch|logo|emblem|launch|crew|team|name|poster)\b")
"""What is done for a mission before it."""


def _of_one(mission: Entity) -> bool:
    """True for the named mission of one person ("Alpha"), whose name is used for nothing else; not for a numbered flight."""
    return not any(letter.isdigit() for letter in mission.label)


def _has_flier(draft: Draft, mission: Entity) -> bool:
    """True where a caption names somebody who flew the mission; else its name may be any words: "Blue Dot: a dot on a map"."""
    return any((p := c.meaning("Person")) and flew(draft, p, mission) for s in draft.sentences for each in s.chunks for c in each.each)


def may_be_then(draft: Draft, mission: Entity) -> bool:
    """False when the tables know that the mission was over or not begun on the picture's day."""
    row, day = draft.gazetteer.rows.get(mission.id), draft.day
    if row is None or not day:
        return True
    first, last = row.get("from"), row.get("until")
    return not ((first and day < first[: len(day)]) or (last and day > last[: len(day)]))
