"""Roles told in a sentence of their own: "X commands Expedition 61", "Y is one of its flight engineers", "both are mission specialists"."""

from __future__ import annotations

import bisect
import re
from functools import lru_cache

from issgraph.extract.chunks import Alphabet, Sentence
from issgraph.extract.clauses import mood
from issgraph.extract.coreference import nearest_person
from issgraph.extract.draft import REACH, Draft, Pending
from issgraph.extract.people import attribute, member, say_role
from issgraph.model import Entity
from issgraph.patterns import Pattern


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    p, r, o = (f"[{alphabet.slot[c]}]" for c in ("Person", "Role", "Organization"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    return (
        Pattern(
            rf"(?P<p>{p}),? (?:who )?(?:then |now |also |once |has |had |been )*(?P<v>runs|skippers|heads|led|commands|commanded|commanding|leads|pilots|piloted|was commanding|in command of) (?:both )?(?:the )?(?P<x>{x}|station|complex|outpost)"
        ),
        Pattern(
            rf"(?P<p>{p})(?:, who [^.;]{{3,80}},)?,? (?:who )?(?:stays? on|remains?|took over|takes over|(?:has|had) taken over|will stay on|continues?|is|are|was|were|serves?|served|stays behind|has joined [^.;]{{0,30}}|joined [^.;]{{0,30}}|works|both|acts)(?: also| both| all| each| now| one of| serving| here)*(?: as)? (?P<attr>(?:(?:an?|the|its|both|all|one of its|two|more|of|on|for|and|{o}(?:'s)?|{x}(?:'s)?|station|shuttle|fellow) ?)*(?P<r>{r})(?: (?:of|on|for|with) (?:the )?(?:{x}))?)"
        ),
        Pattern(
            rf"(?P<attr>(?:(?:the|an?|two|three|more|other|its) )*(?:{x} )?(?P<r>{r})(?:s)?(?: (?:of|on|for) (?:the )?{x})?) (?:is|are|was|were) (?P<p>{p})"
        ),
        Pattern(
            rf"(?P<p>{p}) (?:is|are|were|was|serve as|served as|flew as) (?:the )?(?P<a>{r}) and (?:the )?(?P<b>{r}),? (?:respectively|in that order),? (?:of|on|for|aboard) (?:the )?(?P<x>{x})"
        ),
        Pattern(rf"\b(?P<whose>his|her) command of (?:the )?(?P<x>{x})"),
        Pattern(rf"\b(?P<whose>his|her) (?:(?!first|previous|earlier|last|next)[a-z-]+ ){{0,2}}?(?P<x>{x})(?: mission| flight| stay)"),
    )


_GENDER = {"his": "male", "her": "female"}


def _own_missions(draft: Draft, sentence: Sentence, pattern: Pattern) -> None:
    """ "his Principia mission": whoever the pronoun means flew it, and a picture of them then was taken during it."""
    for match in pattern.finditer(sentence.codes):
        chunk = sentence.at[match.start("x")]
        mission = chunk.meaning("Mission")
        wanted = _GENDER[match["whose"]]
        if mission is None or chunk.is_a("VisitingVehicle", "Expedition"):
            continue
        person = nearest_person(draft, sentence, chunk.start, wanted)
        if person is None:  # "During his X mission, Y ..."
            person = next((p for c in sentence.chunks if c.start > chunk.start and (p := c.each[0].meaning("Person"))), None)
        if person is None:
            continue
        quote = sentence.original(*match.span())
        place = sentence.original(*match.span("whose"))
        draft.say(person, "memberOf", mission, "own-mission", quote, subject_span=place, object_span=chunk.span, trigger=chunk.span)
        if not re.search(r"\b(?:first|previous|earlier|last|future|next|after|before|during|since) $", sentence.codes[: match.start()]):
            draft.say(draft.photo, "takenDuring", mission, "own-mission", quote, object_span=chunk.span, trigger=chunk.span)


def read_commands(draft: Draft, sentence: Sentence) -> None:
    """Roles and memberships from whole clauses."""
    commands, copula, inverse, in_order, command_of, own = _patterns(sentence.alphabet)
    _own_missions(draft, sentence, own)
    for match in in_order.finditer(sentence.codes):
        _in_order(draft, sentence, match)
    for match in command_of.finditer(sentence.codes):
        chunk = sentence.at[match.start("x")]
        holder = nearest_person(draft, sentence, chunk.start, _GENDER[match["whose"]])
        expedition, role = chunk.meaning("Expedition", "Mission"), _role(draft, "commander")
        if holder and expedition and role:
            quote, whose = sentence.original(*match.span()), sentence.original(*match.span("whose"))
            say_role(draft, holder, role, expedition, "commands", quote, whose, quote)
    for match in commands.finditer(sentence.codes):
        person, role = sentence.at[match.start("p")], _role(draft, "pilot" if match["v"].startswith("pilot") else "commander")
        quote = sentence.original(*match.span())
        if role is None or mood(sentence, match.start(), match.start("v")):
            continue
        flight = sentence.at.get(match.start("x"))
        for each in person.each:
            entity = each.meaning("Person")
            for part in flight.each if flight else ():
                if entity and (activity := part.meaning("Expedition", "Mission")):
                    say_role(draft, entity, role, activity, "commands", quote, each.span, sentence.original(*match.span("v")))
            if entity and not flight:
                draft.pending.append(Pending(entity, role, each.span, sentence.original(*match.span("v")), sentence.number))
    for pattern in (copula, inverse):
        for match in pattern.finditer(sentence.codes):
            if not mood(sentence, match.start(), match.start("attr")):
                _copula(draft, sentence, match)


_ORDERED = re.compile(r" and (?:the )?[\ue000-\uf8ff],? (?:respectively|in that order)")


def _in_order(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    """ "A and B are commander and pilot, respectively, of M"."""
    people, mission = sentence.at[match.start("p")].each, sentence.at[match.start("x")].meaning("Expedition", "Mission")
    for person, slot in zip(people, ("a", "b"), strict=False):
        chunk = sentence.at[match.start(slot)]
        entity, role = person.meaning("Person"), chunk.meaning("Role")
        if len(people) == 2 and entity and role and mission and draft.gazetteer.rows[role.id].get("scope") == "mission":
            say_role(draft, entity, role, mission, "is-a-title", sentence.original(*match.span()), person.span, chunk.span)


def _copula(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    if _ORDERED.match(sentence.codes, match.end("attr")):
        return
    title = attribute(draft, sentence, *match.span("attr"))
    quote = sentence.original(*match.span())
    for person in sentence.at[match.start("p")].each:
        entity = person.meaning("Person")
        if entity is None:
            continue
        for org in title.orgs:
            body = org.meaning("Organization")
            if body:
                draft.say(entity, "affiliatedWith", body, "is-a-title", quote, subject_span=person.span, object_span=org.span)
        for mission in title.missions:
            member(draft, entity, person, mission, "is-a-title", quote)
        for role, beside in title.roles:
            meaning = role.entities[0]
            if draft.gazetteer.rows[meaning.id].get("scope") != "mission":
                continue
            activity = beside.meaning("Expedition", "Mission") if beside and not beside.members else None
            if activity:
                say_role(draft, entity, meaning, activity, "is-a-title", quote, person.span, role.span)
            else:
                draft.pending.append(Pending(entity, meaning, person.span, role.span, sentence.number))


def _role(draft: Draft, name: str) -> Entity | None:
    row = draft.gazetteer.rows.get(name)
    return row.entity if row else None


def settle_roles(draft: Draft) -> None:
    """Roles told without a mission go to the one the person belongs to, else to the one named last before,
    and what only shuttle and capsule crews are to the one such mission of the document."""
    missions = {a.id: a for _, a in draft.flights if a.cls == "Mission"}
    only = next(iter(missions.values())) if len(missions) == 1 else None
    for pending in draft.pending:
        mine = [s for s in draft.about("memberOf", pending.person) if s.asserted]
        activity = _fitting(pending.role, [s.object for s in mine if isinstance(s.object, Entity)]) or _nearest(draft, pending, only)
        if activity is None:
            continue
        say_role(
            draft,
            pending.person,
            pending.role,
            activity,
            "role-inherited",
            pending.role_span if pending.role_span.start < pending.person_span.start else pending.person_span,
            pending.person_span,
            pending.role_span,
        )


_SHUTTLE_ROLES = {"mission-specialist", "pilot", "payload-commander", "payload-specialist"}


def _fitting(role: Entity, activities: list[Entity]) -> Entity | None:
    if role.id == "soyuz-commander":
        return next((a for a in activities if a.label.startswith("Soyuz")), None)
    if role.id == "spaceflight-participant":
        return None
    kind = "Mission" if role.id in _SHUTTLE_ROLES else "Expedition" if role.id in ("flight-engineer", "science-officer") else ""
    fitting = [a for a in activities if not kind or a.cls == kind]
    if role.id == "commander" and len(fitting) > 1:
        fitting = [a for a in fitting if a.cls == "Expedition"] or fitting
    return fitting[0] if len({a.id for a in fitting}) == 1 else None


def _nearest(draft: Draft, pending: Pending, only: Entity | None) -> Entity | None:
    here = bisect.bisect_left(draft.flights, pending.role_span.start, key=lambda flight: flight[0])
    before = [a for _, a in draft.flights[max(0, here - REACH) : here] if _fitting(pending.role, [a])]
    if draft.text[max(0, pending.role_span.start - 8) : pending.role_span.end].lower().endswith("mission commander"):
        before = [a for a in before if a.cls != "Expedition"]  # stations have commanders, flights have mission commanders
    same = [a for a in before if not a.label.startswith(("Soyuz", "Progress", "Cygnus", "HTV"))] or before
    if same:
        return same[-1]
    if draft.flights and draft.flights[-1][0] >= len(draft.text) and pending.role.id in {*_SHUTTLE_ROLES, "commander"}:
        return draft.flights[-1][1]  # the flight that the frame number names
    return only if pending.role.id in _SHUTTLE_ROLES else None
