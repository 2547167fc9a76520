"""A stretch of codes to the title it is (agencies, missions, roles), and a title to statements of the people it speaks of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from issgraph.compiled import compiled
from issgraph.extract.crew.title_words import SIZES
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.crews import flew, works_for
from issgraph.extract.naming.draft import Draft, Pending
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
GROUPS = COUNTS | {"duo": 2, "pair": 2, "couple": 2, "twosome": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4}
"""How many people words for a group mean."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a title says: the agencies, missions and roles in it, and whether it speaks of several people."""

    orgs: tuple[Chunk, ...]
    missions: tuple[Chunk, ...]
    roles: tuple[tuple[Chunk, Chunk | None], ...]
    plural: bool
    possessive: bool
    crew: bool
    fellow: bool


def attribute(draft: Draft, sentence: Sentence, start: int, end: int) -> Attribute:
    """Reads codes[start:end] as a title: each role with the mission named beside it ("Expedition 73 flight engineer", "pilot of X")."""
    codes = sentence.codes
    orgs: list[Chunk] = []
    missions: list[Chunk] = []
    roles: list[tuple[Chunk, Chunk | None]] = []
    plural = bool(
        compiled(r"\b(?:both|all|two|three|four|five|six|members|colleagues|friends|crewmates|counterparts|partners)\b(?!-)").search(
            codes[start:end]
        )
    )
    for place in range(start, end):
        chunk = sentence.at.get(place)
        if chunk is None:
            continue
        if chunk.is_a("Organization"):
            owned = _ITS_FLIGHT.match(codes, place + 1)
            after = sentence.at.get(owned.end()) if owned else None
            if after is None or not after.is_a("Mission"):  # "Boeing's Crew Flight Test" says nothing of who employs its crew
                orgs.append(chunk)
        elif chunk.is_a("Role"):
            if compiled(r"\b(?:former|ex|future|next|once|designated|acting as)[ -]$").search(codes[start:place]) or codes.startswith(
                ("-to-be", "-designate", " designate", " to be"), place + 1
            ):
                continue
            words = draft.text[chunk.start : chunk.end].lower()
            plural = plural or (words.endswith("s") and not words.endswith("ss"))
            roles.append((chunk, _mission_beside(sentence, place, start, end)))
        elif chunk.is_a("VisitingVehicle") and not chunk.is_a("Mission"):
            beside = sentence.at.get(place + 2)
            if beside is not None and any(entity.id == "crew-member" for entity in beside.entities):
                missions, roles = [], []  # "the Expedition 9 crew and Soyuz crew member X": of the ship's crew alone
        elif chunk.is_a("Mission", "Expedition"):
            missions.append(chunk)
            if codes.endswith("commanding ", start, place):
                word = sentence.original(place - len("commanding "), place - 1)
                roles.append((Chunk(word.start, word.end, (draft.gazetteer.rows["commander"].entity,)), chunk))
    if compiled(
        r"\b(?:backups?|back-up|understud(?:y|ies)|alternate|reserves?|guests?|visiting(?! (?:crew|shuttle|mission|flight)\b))\b"
    ).search(codes[max(0, start - 8) : end]) or any(r.entities[0].id in ("backup", "flight-director") for r, _ in roles):
        missions, roles = [], []  # a backup, a guest or who directs from the ground is no member
    if orgs and compiled(r"\bguests? of (?:the )?[\ue000-\uf8ff]").search(codes, max(0, start - 8), end):
        orgs = []  # "a guest of the Russian agency" is not of it
    possessive = bool(compiled(r"'s?\s*$").search(codes[start:end].rstrip()))
    crew = bool(compiled(r"\b(?:crew|members?)\b").search(codes[start:end]))
    return Attribute(tuple(orgs), tuple(missions), tuple(roles), plural, possessive, crew, "fellow" in codes[start:end])


_ITS_FLIGHT = Pattern(r"'s (?:(?:[a-z-]+ ){0,3}(?:flight|mission), )?")


_OF_A_FLIGHT = compiled(
    rf",? (?:of|on|for|with|aboard|in) (?:the |its |our |my |nasa's |station's )?(?:(?:{SIZES}|resident|visiting|incoming|outgoing|departing) ){{0,2}}"
)


def _mission_beside(sentence: Sentence, place: int, start: int, end: int) -> Chunk | None:
    def mission(at: int) -> Chunk | None:
        chunk = sentence.at.get(at)
        return chunk if chunk and chunk.is_a("Mission", "Expedition") else None

    after = _OF_A_FLIGHT.match(sentence.codes[place + 1 : end])
    if after and (found := mission(place + 1 + after.end())):
        return found
    for at in range(place - 1, start - 1, -1):
        if found := mission(at):
            return found
    for at in range(place + 1, end):
        if found := mission(at):
            return found
    return None


def apply(draft: Draft, sentence: Sentence, people: list[Chunk], title: Attribute, rule: str, quote: Span, *, of_all: bool = False) -> None:
    """States a title of each person it speaks of; of several people, unless it says "all", only of those whom the tables do not have elsewhere."""
    shared = len(people) > 1
    sure = 0 if rule == "title-before" else len(people) - 1  # whom the words stand beside
    for number, person in enumerate(people):
        entity = person.meaning("Person")
        if entity is None:
            continue
        for org in title.orgs:
            body = _agency_of(draft, org)
            if (
                body
                and not (len(title.orgs) > 1 and not shared and _elsewhere(draft, entity, title, body))
                and not ((number or (shared and of_all)) and draft.about("affiliatedWith", entity))
                and not ((number != sure or (shared and title.plural)) and not of_all and works_for(draft, entity, body) is False)
            ):
                draft.say(entity, "affiliatedWith", body, rule, quote, subject_span=person.span, object_span=org.span, trigger=org.span)
        for role, mission in title.roles:
            if number and has_role_before(sentence, person):
                continue
            if number and title.plural and not is_plural(draft, role) and any(is_plural(draft, other) for other, _ in title.roles):
                continue  # "the two astronauts of X, commander A and pilot B": the singular role is the first one's
            if shared and number == len(people) - 1 and is_plural(draft, role) and _has_role_after(draft, sentence, person):
                continue
            _role(draft, sentence, entity, person, role, _own_of(draft, entity, title, number, len(people)) or mission, rule, quote)
            if role.entities[0].id.startswith("nasa-"):
                nasa = draft.gazetteer.rows["nasa"].entity
                draft.say(entity, "affiliatedWith", nasa, rule, quote, subject_span=person.span, object_span=role.span, trigger=role.span)
        for mission in title.missions:
            for each in mission.each:
                activity = each.meaning("Expedition", "Mission")
                doubtful = len(title.missions) > 1 or (number and has_role_before(sentence, person))
                if activity and len(title.missions) > 1 and not shared and _of_another(draft, entity, title, activity):
                    continue  # "In a message to the Crew-2 astronauts, Crew-1's A"
                if shared and doubtful and activity and flew(draft, entity, activity) is False:
                    continue  # "STS-116 and Expedition 14 crew members A, B and C"; "flight engineers A, B and guest C"
                member(draft, entity, person, each, rule, quote)


def _agency_of(draft: Draft, org: Chunk) -> Entity | None:
    """The body that words of belonging name; of a centre the agency, where its name has it: "NASA's Johnson Space Center"."""
    body = org.meaning("Organization")
    if body is None or body.cls == "SpaceAgency" or not _CENTER.search(body.label):
        return body
    return draft.gazetteer.rows["nasa"].entity if draft.text.startswith("NASA", org.start) else None


_CENTER = compiled(r" (?:Space|Training|Research|Flight) (?:Center|Centre)$")


def _of_another(draft: Draft, person: Entity, title: Attribute, flight: Entity) -> bool:
    """True for a flight beside another of a title that the tables have someone in alone."""
    others = (a for mission in title.missions for each in mission.each if (a := each.meaning("Expedition", "Mission")) and a != flight)
    return flew(draft, person, flight) is False and any(flew(draft, person, other) for other in others)


def _own_of(draft: Draft, entity: Entity, title: Attribute, number: int, people: int) -> Chunk | None:
    """ "Crew-1 and Crew-2 commanders A and B": first to first, unless the tables have someone in one of them alone; None for one flight."""
    flights = [each for mission in title.missions for each in mission.each]
    if (
        people < 2 or len(flights) != people or len(title.roles) != 1 or title.crew
    ):  # "both Crew-1 members and Expedition 64 flight engineers"
        return None
    known = [m for m in flights if (a := m.meaning("Expedition", "Mission")) and flew(draft, entity, a)]
    if len(known) == len(flights) and title.roles[0][0].entities[0].id not in ("commander", "pilot"):
        return None  # "Expedition 44 and 45 flight engineers A and B"
    return known[0] if len(known) == 1 else flights[number]


def _elsewhere(draft: Draft, person: Entity, title: Attribute, body: Entity) -> bool:
    """True for an agency beside another of a title that the tables have someone at: "of Roscosmos and NASA's A"."""
    others = (other for org in title.orgs if (other := org.meaning("Organization")))
    return works_for(draft, person, body) is False and any(works_for(draft, person, other) for other in others)


def _has_role_after(draft: Draft, sentence: Sentence, person: Chunk) -> bool:
    """True for the last of "flight engineers A, B and C, commander": who has a role of their own."""
    at = next((at for at, chunk in sentence.at.items() if chunk is person or person in chunk.each), -1)
    own = compiled(r"(?: \([^)]*\))?, (?:the )?([\ue000-\uf8ff])(?! [\ue000-\uf8ff])").match(sentence.codes[at + 1 :]) if at >= 0 else None
    role = sentence.at.get(at + 1 + own.start(1)) if own else None
    return role is not None and role.is_a("Role") and not is_plural(draft, role) and scope(draft, role) == "mission"


def told_out(draft: Draft, sentence: Sentence, title: Attribute, people: int) -> Attribute:
    """ "A, B, C and D, the commander, pilot and two mission specialists": each role as often as the words count it, and the last, where
    it is in the plural and they do not, for all that are left; the title as it is where that is not as many as there are people."""
    roles = [role for role, _ in title.roles]
    if not 1 < len(roles) <= people or len({role.entities[0].id for role in roles}) < 2 or any(scope(draft, r) != "mission" for r in roles):
        return title
    counts: list[int] = []
    for number, role in enumerate(roles):
        since = roles[number - 1].end if number else max(sentence.span.start, role.start - 40)
        words = compiled(r"[a-z]+").findall(draft.text[since : role.start].lower())
        named = next((COUNTS[word] for word in reversed(words) if word in COUNTS), 0)
        left = people - sum(counts) if number == len(roles) - 1 else 0
        counts.append((named or left) if is_plural(draft, role) else 1)
    if sum(counts) != people or min(counts) < 1 or max(counts) == 1:
        return title
    return replace(title, roles=tuple(pair for pair, many in zip(title.roles, counts, strict=True) for _ in range(many)), plural=False)


def scope(draft: Draft, role: Chunk) -> str:
    return draft.gazetteer.rows[role.entities[0].id].get("scope")


def has_role_before(sentence: Sentence, person: Chunk) -> bool:
    before = sentence.at.get(sentence.code_at(person) - 2)
    return before is not None and before.is_a("Role")


def is_plural(draft: Draft, role: Chunk) -> bool:
    return draft.text[role.start : role.end].endswith("s")


def member(draft: Draft, entity: Entity, person: Chunk, mission: Chunk, rule: str, quote: Span) -> None:
    """States that a person belongs to a mission or expedition."""
    activity = mission.meaning("Expedition", "Mission")
    if activity:
        draft.say(entity, "memberOf", activity, rule, quote, subject_span=person.span, object_span=mission.span, trigger=mission.span)


def _role(
    draft: Draft, sentence: Sentence, entity: Entity, person: Chunk, role: Chunk, mission: Chunk | None, rule: str, quote: Span
) -> None:
    meaning = role.entities[0]
    if scope(draft, role) != "mission":
        return
    if mission is None or (
        meaning.id == "soyuz-commander" and not mission.is_a("Expedition") and "Soyuz" not in draft.text[mission.start : mission.end]
    ):
        draft.pending.append(Pending(entity, meaning, person.span, role.span, sentence.number))
        return
    for each in mission.each:
        activity = each.meaning("Expedition", "Mission")
        if activity:
            say_role(draft, entity, meaning, activity, rule, quote, person.span, role.span)


def say_role(
    draft: Draft, person: Entity, role: Entity, activity: Entity, rule: str, quote: Span, person_span: Span, role_span: Span
) -> None:
    """States a role in a mission; the membership goes with it."""
    if role.id == "soyuz-commander" and activity.label.startswith("Soyuz"):
        role = Entity("commander", role.cls, "commander")
    qualifiers = (("role", role.label), ("in", activity.id))
    draft.say(person, "memberOf", activity, rule, quote, subject_span=person_span, object_span=role_span)
    draft.say(
        person,
        "role",
        f"{role.label} of {activity.label}",
        rule,
        quote,
        subject_span=person_span,
        object_span=role_span,
        trigger=role_span,
        qualifiers=qualifiers,
    )
