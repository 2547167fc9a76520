"""An office of somebody whom a sentence calls by a noun ("the groom commands Expedition 7", "the farm boy has been commander of Expedition
35") to who of those named before had it.

That the office is somebody's the words say; whose, of those named last, the tables: the one who led an expedition, or who is of the flight."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.titles import is_plural, say_role, scope
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.crews import flew, leads, works_for
from issgraph.extract.naming.draft import Draft, Pending
from issgraph.model import Entity
from issgraph.patterns import Pattern

BACK = 2
"""How many sentences before may name whom a noun means."""
_GENDERED = {
    "male": compiled(
        r"\b(?:man|boy|groom|bridegroom|father|dad|husband|brother|son|uncle|grandfather|nephew|gentleman|guy|lad|king|[a-z]+[^o]man)\b"
    ),
    "female": compiled(r"\b(?:woman|girl|bride|mother|mom|mum|wife|sister|daughter|aunt|grandmother|niece|lady|lass|queen|[a-z]+woman)\b"),
}
_NO_PERSON = (
    "crew|team|trio|pair|duo|quartet|group|ship|craft|spacecraft|capsule|shuttle|orbiter|vehicle|mission|flight|station|outpost|lab|module|picture|photo|image|"
    "room|view|man who|woman who|job|post|same|first|next|last|new|previous|former|future|other|others|two|three|four|five|six|seven|latter|backup|reserve"
)


@lru_cache(maxsize=4)
def _pattern(alphabet: Alphabet) -> Pattern:
    r, o = (f"[{alphabet.slot[kind]}]" for kind in ("Role", "Organization"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    many = alphabet.slot["Person"] + alphabet.slot["Mission"] + alphabet.slot["Expedition"]
    noun = rf"(?P<n>(?:the|this|our) (?!(?:[a-z'-]+ )*?(?:{_NO_PERSON})\b)(?:[a-z\ue000-\uf8ff'-]+ ?){{1,3}}?(?: (?:from|of|with|in) (?:the )?(?:[a-z-]+ ){{0,2}}?[a-z\ue000-\uf8ff-]+)?)"
    aside = rf"(?P<aside>(?:,? who [^.;:,{many}]{{3,60}}|, [^.;:{many}]{{3,70}}?),)?"
    being = "(?:is|was|has been|had been|remains|became|becomes|serves as|served as|works as|acts as|flew as|flies as)"
    title = rf"(?:(?:an?|the|one of (?:its|the|[a-z]+)|also|now|both|its|only|{o}(?:'s)?|{x}(?:'s)?) )*"
    return Pattern(
        rf"(?:^(?:(?:here|now|then|today|still|also|that (?:month|day|week|year|spring|summer|autumn|winter)|at the time|in those days),? )?|[;:–—] (?:and )?|, (?:and|but|while|as|when|for) |\b(?:as|while|when|because|since|although|and) )"
        rf"{noun}{aside}(?:,? who)? (?:(?:now|also|still|then|currently|himself|herself|alone) )*"
        rf"(?:(?P<v>commands|commanded|leads|led|heads|headed|skippers|skippered|runs|ran|captains|captained|is in (?:command|charge) of|was in (?:command|charge) of|took (?:command|charge) of|takes (?:command|charge) of|has taken (?:command|charge) of|had taken (?:command|charge) of)"
        rf" (?:the |our )?(?P<x>{x})(?!'s)|{being} {title}(?P<r>{r})(?: (?:of|on|for|in|with|aboard) (?:the |our )?(?P<y>{x}))?(?=[,.;:)]|$| [a-z]))"
    )


_FIRST_OF = compiled(
    r"\b(?:first|second|third|fourth|only|youngest|oldest|[a-z]+th) (?:[\ue000-\uf8ff]|[a-z]+)(?: [a-z]+)? (?:ever |yet |so far )*(?P<v>(?:to|who|that) (?:have |has |had |ever |would )*(?:command(?:ed)?|lead|led|head(?:ed)?|take command of|took command of)) "
    r"(?:the )?(?P<x>station\b|outpost\b|complex\b|space station\b|orbiting [a-z]+|[\ue000-\uf8ff])"
)


def _first_of(draft: Draft, sentence: Sentence) -> None:
    """ "A floats by. Here we see the only Italian to lead the outpost": whoever of those named led the expedition told of."""
    match = _FIRST_OF.search(sentence.codes)
    told = [a for a in draft.each_flight() if a.cls == "Expedition"]
    if match is None or len(told) != 1:
        return
    thing = sentence.at.get(match.start("x"))
    if thing is not None and not thing.is_a("SpaceStation", "Expedition"):
        return
    flight, span = told[0], sentence.original(*match.span())
    near = [each for s in draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1] for c in s.chunks for each in c.each]
    leaders = {p.id: p for each in near if (p := each.meaning("Person")) and leads(draft, p, flight)}
    who = next(iter(leaders.values())) if len(leaders) == 1 else None
    if who is not None and not draft.about("role", who) and all(pending.person != who for pending in draft.pending):
        say_role(
            draft, who, draft.gazetteer.rows["commander"].entity, flight, "title-alone", span, span, sentence.original(*match.span("v"))
        )


def read_called_otherwise(draft: Draft) -> None:
    """States an office of whom a noun means, where the tables leave no doubt."""
    for sentence in draft.sentences if draft.flights else ():
        if "command" in sentence.codes or " lead " in sentence.codes:
            _first_of(draft, sentence)
        pattern = _pattern(sentence.alphabet)
        if not sentence.number or sentence.codes.lacks & pattern.mask:
            continue
        if not any(chunk.is_a("Expedition", "Mission", "Role") for chunk in sentence.chunks):
            continue
        for match in pattern.finditer(sentence.codes):
            _called(draft, sentence, match)


def _called(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    noun = sentence.original(*match.span("n"))
    role = draft.gazetteer.rows["commander"].entity
    trigger = sentence.original(*match.span("v")) if match["v"] else sentence.at[match.start("r")].span
    if match["r"]:
        title = sentence.at[match.start("r")]
        meaning = title.meaning("Role")
        if meaning is None or scope(draft, title) != "mission" or is_plural(draft, title) or meaning.id == "crew-member":
            return
        role = meaning
    start = match.start("v") if match["v"] else match.start("r")
    if mood(sentence, match.start(), start) or any(c.is_a("Person") for at, c in sentence.at.items() if match.start("n") <= at < start):
        return
    place = next((match.start(slot) for slot in ("x", "y") if match[slot]), -1)
    flight = sentence.at[place].meaning("Expedition", "Mission") if place >= 0 and not sentence.at[place].members else None
    who = _who(draft, sentence, noun.start, match["n"], role, flight)
    if who is None or draft.about("role", who) or any(pending.person == who for pending in draft.pending):
        return
    for chunk in [c for at, c in sentence.at.items() if match["aside"] and match.start("aside") < at < match.end("aside")]:
        body = chunk.meaning("Organization")  # "the farm boy, an astronaut of CSA, commands ..."
        if body is not None and works_for(draft, who, body):
            quote = sentence.original(*match.span())
            draft.say(who, "affiliatedWith", body, "title-alone", quote, subject_span=noun, object_span=chunk.span, trigger=chunk.span)
    if flight is None:
        draft.pending.append(Pending(who, role, noun, trigger, sentence.number))
    else:
        say_role(draft, who, role, flight, "title-alone", sentence.original(*match.span()), noun, trigger)


def _who(draft: Draft, sentence: Sentence, place: int, noun: str, role: Entity, flight: Entity | None) -> Entity | None:
    """Whom a noun means: who led the expedition, or the one of those named who is of the flight."""
    near = draft.sentences[max(0, sentence.number - BACK) : sentence.number + 1]
    named = {p.id: p for s in near for c in s.chunks for each in c.each if each.start < place and (p := each.meaning("Person"))}
    gender = next((kind for kind, words in _GENDERED.items() if words.search(noun)), "")
    fits = (
        [
            p
            for p in named.values()
            if not gender or (draft.gazetteer.rows[p.id].get("gender") if p.id in draft.gazetteer.rows else "") in ("", gender)
        ]
        if named
        else []
    )
    if flight is not None and flight.cls == "Expedition" and role.id == "commander":
        leaders = [p for p in fits if leads(draft, p, flight)]
        return leaders[0] if len(leaders) == 1 else None
    crew = [p for p in fits if flew(draft, p, flight)] if flight is not None else fits
    return crew[0] if len(crew) == 1 else None
