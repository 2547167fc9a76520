"""Who performed a spacewalk: those of its crew whom the text names, but not who helped from inside."""

from __future__ import annotations

import bisect
from operator import itemgetter

from issgraph.compiled import compiled
from issgraph.extract.grammar.syntax import parse_of
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.draft import REACH, Draft
from issgraph.extract.operations.outings import Outing
from issgraph.frames import frames_of
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.reference import Row

_THIRD = Pattern(r" as (?:an? |the |his |her |their )?(?:third|second|partner|companion|lead|leader|spacewalker)\b")


_ON_TRUSS = Pattern(r"[^.;]{0,70}\b(?:from|on|at) (?:the )?[\ue000-\uf8ff]")


_OUT_THERE = compiled(
    r"[^.;:\ue000-\uf8ff]{0,60}\b(?:from|at|on) (?:the |his |her |a )?(?:(?:far |other |very )?(?:end|edge|tip|base|foot|root|bottom|top|side|middle) of (?:his|her|an?|the) (?:[a-z]+ )?(?:tether|truss|boom|arm|bay|mast|wing|array|tower|blankets?|radiator|antenna|hull|ladder)|(?:mast|wing|array|boom|truss|tower)'s (?:end|tip|base|foot|root|bottom|top|side)|truss|foot ?(?:restraint|hold)|work ?site|hull|handrail|outside\b)"
    r"|(?:'s)?,? (?:who )?minded (?:the|his|her) tether"
)
"""Who watches there is outside too."""


_POST_OUT = Pattern(
    r"\b(?:from|on|at) [^.;,:]{0,40}\b(?:on|of|at|from) (?:the )?[\ue000-\uf8ff], (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,4}$"
)


_HELPING = Pattern(
    r"^(?:'s)?,? (?:who )?(?:[a-z]+ly )?(?:is |was |were |are )?(?:steer|took turns |filmed|filming|operat|drove|drive|driving|flew the|flies the|supported|supporting|assist|help(?![a-z]* outside\b)(?!(?:s|ed|ing)? (?:to )?(?:put|install|assemble|attach|mount|remove|replace|unfold|connect|build|move|bolt)\b)|read(?!y|ied|ies)|watch|monitor|choreograph|coordinat|guid(?!(?:e|es|ed|ing) (?:(?:the|an?|its|another) (?:[a-z-]+ ){0,4})?[^.;:, ]{1,20} (?:on|in)?to )|(?:stayed|stays|remain(?:ed|s|ing)?)\b(?! (?:out|outside|clear|close|near|nearby|at the (?:other|far|opposite)|beside|by (?:the|his|her)|with|tethered|attached|clipped|on (?:the|a)|just (?:out|beyond|outside|off)|below|above|farther|further|beyond)\b)|minded"
    r"|at the controls|inside|indoors|from inside|on the intra|back inside(?! [^.;]{0,40}\bafter\b)|kept watch|worked the arm|ran the arm|handled the arm|talk|wait|backed up|backs up|stood watch|stand watch|stands watch|commanded the arm|kept an eye|keeps an eye|being the one at|spent [^.;]{0,20} (?:at|inside))"
)


def performers_of(draft: Draft, sentence: Sentence, outing: Outing, row: Row | None, in_scene: bool) -> list[Chunk]:
    """The people the text puts outside: those of the sentence, and for the scene those of its other sentences, that can have been."""
    people = [each for c in sentence.chunks for each in c.each if each.is_a("Person")]
    crew = set(row.many("crew")) if row else set()
    if row is not None:
        people += _elsewhere(draft, sentence, crew)
    elif in_scene:
        seen = set(sentence.people())
        for other in draft.around(sentence):
            if draft.scene[other.number] or other.number == sentence.number + 1 or _spacewalkers(other):
                people += [each for who, each in other.people().items() if who not in seen]
                seen |= other.people().keys()
    doers = _doers(sentence, outing)
    if doers:
        people = [each for _, each in draft.chunks("Person", of=[sentence]) if each in doers] + (people if row else [])
    if crew:
        fit = [c for c in people if (p := c.meaning("Person")) and (p.id in crew or c in doers) and not kept_inside(draft, c)]
    else:
        shown = {s.object.id for s in draft.about("depicts") if isinstance(s.object, Entity)} if in_scene else set()
        fit = [c for c in people if _outside(draft, sentence, c) and not helping(draft, c)]
        if in_scene:
            fit = [c for c in fit if (p := c.meaning("Person")) and (p.id in shown or c.start >= sentence.span.start)]
    unique: dict[str, Chunk] = {}
    for chunk in fit:
        person = chunk.meaning("Person")
        if person:
            unique.setdefault(person.id, chunk)
    return list(unique.values())[:4]


def _elsewhere(draft: Draft, sentence: Sentence, crew: set[str]) -> list[Chunk]:
    """Those of a crew whom the sentences around one name, each where no words keep them in; everybody where the crew is not known."""
    if not crew:
        return [each for other, each in draft.chunks("Person", of=draft.around(sentence)) if other is not sentence]
    found: list[Chunk] = []
    for who in sorted(crew):
        named = draft.once(_named).get(who, [])
        for place in range(bisect.bisect_left(named, sentence.number - REACH, key=itemgetter(0)), len(named)):
            number, each = named[place]
            if number > sentence.number + REACH:
                break
            if number != sentence.number and not kept_inside(draft, each):
                found.append(each)
                break
    return sorted(found, key=lambda each: each.start)


def _named(draft: Draft) -> dict[str, list[tuple[int, Chunk]]]:
    """Where a text names people, by id, each with the number of the sentence."""
    found: dict[str, list[tuple[int, Chunk]]] = {}
    for sentence, each in draft.chunks("Person"):
        if person := each.meaning("Person"):
            found.setdefault(person.id, []).append((sentence.number, each))
    return found


_INDOORS = Pattern(
    r"(?!,? (?:as )?(?:(?:is|are|was|were) )?(?:photographed|seen|pictured|shown|viewed|framed) (?:through|from))[^.;:\ue000-\uf8ff]{0,50}\b(?:from (?:the )?(?:cabin|middeck|inside|within|flight deck|lab|cockpit)|through (?:a|the) window|indoors|closed the hatch|cheered|in charge of|choreograph\w+|stayed behind|looked on)\b"
)


_OTHERS_THEN = compiled(r", (?:and )?[\ue000-\uf8ff](?:,? and [\ue000-\uf8ff])* $")
""" "A and B made EVA 1, C and D EVA 2": whose verb is left out."""


def _doers(sentence: Sentence, outing: Outing) -> list[Chunk]:
    """Who is said to perform a spacewalk: the subject of the verb whose object it is, whatever the tables know."""
    parse = parse_of(sentence)
    for verb in parse.verbs:
        if not any(frame.name == "performs" for form in verb.forms for frame in frames_of()[form.verb]) or verb.passive or verb.denied:
            continue
        between = sentence.codes[parse.tokens[verb.last - 1].end : outing.start]
        if (
            parse.tokens[verb.head].at < outing.start
            and len(between) < 50
            and not _OTHERS_THEN.search(between)
            and not compiled(r"[;:]|\b(?:for|before|after|during|of the plan)\b").search(between)
        ):
            doers = [each for at in parse.subjects(verb, lambda c: c.is_a("Person")) for each in parse.chunk(at).each]
            if len(doers) and (
                third := compiled(r", with ([\ue000-\uf8ff]) as (?:an? |the )?(?:third|partner), $").search(
                    sentence.codes[: parse.tokens[verb.first].at]
                )
            ):
                doers += [each for each in sentence.at[third.start(1)].each if each.is_a("Person")]
            return doers
    return []


_ANY_PLACE = Pattern(
    r"(?:'s)?,? (?:who )?(?:[a-z]+ly )?(?:is |was |were |are )?(?:film|waits?\b|waiting)(?![^.;]*\b(?:inside|indoors|cabin|flight deck|console|controls|arm|robotic\w*|window|middeck|airlock)\b)(?![^.;]*\b(?:from|in|inside) (?:the )?[\ue000-\uf8ff])"
)
"""What is done outside as well as inside: of who was outside by the tables it keeps nobody in."""


def kept_inside(draft: Draft, chunk: Chunk) -> bool:
    """True for who the tables have outside and the words beside the name have inside."""
    sentence = draft.holder(chunk.start)
    place = next((i for i, c in sentence.at.items() if chunk in c.each), sentence.code_at(chunk))
    return helping(draft, chunk) and not _ANY_PLACE.match(sentence.codes, place + 1)


def helping(draft: Draft, chunk: Chunk) -> bool:
    """True when the words beside a person keep them in, whatever the tables know of the day."""
    sentence = draft.holder(chunk.start)
    at = sentence.code_at(chunk)
    place = next((i for i, c in sentence.at.items() if chunk in c.each), at)
    lead = sentence.codes[:place]
    if lead.endswith(("outside, ", "outdoors, ", "outside was ")) or _THIRD.match(sentence.codes, place + 1):
        return False
    after = sentence.codes[place + 1 :]
    if _OUT_THERE.match(after):
        return False
    if _POST_OUT.search(lead) and any(c.is_a("Truss") for i, c in sentence.at.items() if i < place):
        return False  # "from his post on the truss, X watched the clearances"
    if _ON_TRUSS.match(sentence.codes, place + 1) and any(c.is_a("Truss") for i, c in sentence.at.items() if place < i <= place + 90):
        return False  # "watched the clearances from the truss"
    return (
        bool(_HELPING.match(after))
        or bool(_INDOORS.match(after))
        or bool(
            compiled(r"(?:^|[;,] )inside,? $|(?:^|, | )(?:and )?not $|\bwith [^.;,]{0,20}$").search(lead)
            and compiled(
                r" (?:as|at|in|inside|behind)\b(?! (?:(?:an?|his|her|their|the) (?:[a-z-]+ )?(?:space)?suits?\b|(?:his|her|their) side\b|the other end|(?:the )?(?:far |lower |upper |top |bottom )*(?:left|right|cent(?:er|re)|top|bottom|front|foreground|background|rear)\b))"
            ).match(after)
        )
        or bool(compiled(r"(?:^|[;,] )inside,? $|(?:^|, | )(?:and )?not $").search(lead))
    )


def _spacewalkers(sentence: Sentence) -> bool:
    return "spacewalk" in sentence.codes


def _outside(draft: Draft, sentence: Sentence, chunk: Chunk) -> bool:
    """False when the words near a person keep them in: "inside", "from a window", "operated the arm", "not pictured" is no matter."""
    who = chunk.meaning("Person")
    if who and any(s.object == who for s in draft.about("takenBy")) and not any(s.subject == who for s in draft.about("performed")):
        window = sentence.codes if sentence.span.start <= chunk.start < sentence.span.end else ""
        if not compiled(r"spacewalk|outside|visor|helmet").search(window):
            return False
    if not sentence.span.start <= chunk.start < sentence.span.end:
        return True
    at = sentence.code_at(chunk)
    near = sentence.codes[at : at + 60].split(",")[0]
    return not compiled(
        r"\b(?:inside|from (?:a|the|inside)|operat|robotic|helped|indoors|assist|suit up|control|(?<!through a )(?<!through the )window|watch|support)"
    ).search(near)
