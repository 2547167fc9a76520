"""A mission that words give to someone ("his Principia mission", "Samantha's Minerva mission") to who flew it."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.crew.writers import writer_of
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


_ASIDE = compiled(r"\b(?:that|which|who|whose|where|when|had|once|first|previously|already|since)\b[^.;:]{0,60}$")
"""Before a mission of which only something is told that the picture does not show: "a rack that X first used during Y"."""
GENDER = {"his": "male", "her": "female"}


def read_own_missions(draft: Draft, sentence: Sentence) -> None:
    """ "his Principia mission", "Samantha's Minerva mission": whoever is meant flew it."""
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
        if person is None or flew(draft, person, mission) is False or (slot in ("x5", "x7") and not flew(draft, person, mission)):
            continue
        place = sentence.original(*match.span(pronoun)) if match[pronoun] else chunk.span
        draft.say(person, "memberOf", mission, "own-mission", quote, subject_span=place, object_span=chunk.span, trigger=chunk.span)


def _own(chunk: Chunk) -> bool:
    """True for a mission that may be somebody's own: no ship's, and no expedition."""
    return chunk.meaning("Mission") is not None and not chunk.is_a("VisitingVehicle", "Expedition")


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
