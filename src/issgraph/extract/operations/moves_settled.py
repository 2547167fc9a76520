"""Days and dockings as rules told them to those that stand: none that is only asked or dreamed of, none that the tables have as the day of
the other way, none of a room that was put up days after its ship came, and the flight rather than the family where the tables tell which."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.known_stays import Known, known_stays
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.dates import Date, apart, later, shifted
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.movements import as_tables_have, past_of
from issgraph.extract.view.families import family
from issgraph.gazetteer import FAMILIES
from issgraph.model import Entity, Span, Statement
from issgraph.reference import reference
from issgraph.vocab import is_a

OWN_WAY = ("zvezda", "pirs", "poisk", "nauka", "prichal", "zarya")
"""The modules that flew by themselves: of the others, words tell that an arm attached them."""
_DAYS = ("launchedOn", "arrivedOn")
_DREAM = compiled(
    r"\b(?:(?:dream(?:s|ed|t|ing)?|fantas[a-z]+|daydream[a-z]*) (?:of|about|that)|imagin(?:es?|ed|ing)|pretend(?:s|ed|ing)?)\b(?:(?! (?:was|were|is|are|has|had|did|went) (?!of\b))[^.;:,]){0,90}$"
    r"|\b(?:(?:wrongly|falsely|mistakenly) (?:thought|believed|assumed|supposed|reported|said|wrote|claimed)|(?:thought|believed|assumed|supposed|reported|claimed) (?:wrongly|falsely|mistakenly)"
    r"|some (?:thought|think|believed?|wrongly)|(?:contrary to|false|wild|unfounded) (?:rumou?rs?|reports?))\b[^.;:,]{0,90}$"
)
"""Before what somebody only thinks of."""
_WRONGLY = compiled(
    r"[^.;:]{0,60}?,? (?:some|many|people|reporters|they|it was) (?:thought|believed|assumed|reported|said|claimed) (?:wrongly|falsely|mistakenly)\b"
)


def settle_moves(draft: Draft) -> None:
    """Takes back what the tables have the other way round, before the tables are asked for what no rule told."""
    for relation in _DAYS:
        told = {(s.subject.id, str(s.object)) for s in draft.about(relation) if s.asserted}
        for statement in draft.about(relation):
            if statement.asserted and (
                _other_way(draft, statement)
                or _of_its_ship(draft, statement)
                or _put_up(statement)
                or _nearly(statement, told)
                or _month_of_another(draft, statement)
                or _miscounted(draft, statement)
                or _of_guest(draft, statement)
                or _first_of_all(statement)
            ):
                draft.take_back(statement)
            elif statement.asserted and (module := _pushed(draft, statement)) is not None:
                _of_another(draft, statement, *module)
            elif statement.asserted and (craft := _craft_of(draft, statement)):
                _of_another(draft, statement, *craft[0])
            elif statement.asserted and (year := _of_year(draft, statement) or _same_day(draft, statement)):
                draft.take_back(statement)
                draft.say(
                    statement.subject,
                    relation,
                    year,
                    statement.rule,
                    statement.quote,
                    subject_span=statement.subject_span,
                    trigger=statement.trigger,
                    object_span=statement.object_span,
                )


def _same_day(draft: Draft, statement: Statement) -> str:
    """The picture's day for "that morning" or "two hours earlier" behind "launched a day earlier", where the tables have the coming on it and on no day told."""
    past, day = past_of(statement.subject.id), draft.day
    if past is None or statement.relation != "arrivedOn" or statement.quote.field != "text" or statement.object in past.arrived:
        return ""
    launch = _off(past.launched, statement.object) < 2 or any(each[7:] == str(statement.object)[7:] for each in past.launched)
    if day not in past.arrived or not launch or statement.object == day or not draft.sentences:
        return ""
    sentence = draft.holder(statement.quote.start)
    same = any(isinstance(v := c.value, Date) and (v.how == "same" or (v.how == "shift" and not v.days)) for c in sentence.chunks)
    return day if same or _HOURS_OFF.search(sentence.codes) else ""


_HOURS_OFF = compiled(r"\b(?:hours?|minutes|moments) (?:before (?:this|the|their|her|his) (?!launch|liftoff)|earlier\b|ago\b)")


def _of_another(draft: Draft, statement: Statement, thing: Entity | None, span: Span) -> None:
    """Tells of a thing, unless it is told already, what was told of another; of None it is only taken back."""
    draft.take_back(statement)
    if thing is not None and not any(s.asserted for s in draft.about(statement.relation, thing)):
        draft.say(
            thing,
            statement.relation,
            statement.object,
            statement.rule,
            cover(statement.quote, span),
            subject_span=span,
            trigger=statement.trigger,
            object_span=statement.object_span,
        )


def _pushed(draft: Draft, statement: Statement) -> tuple[Entity, Span] | None:
    """The module that flew by itself, or that a tug named by its kind alone pushed, on a day that was told of the tug: "on the end of a
    Progress"."""
    if statement.subject.id not in FAMILIES or statement.quote.field != "text" or not draft.sentences:
        return None
    for sentence in reversed(draft.near(draft.holder(statement.quote.start))[-2:]):
        for chunk in sentence.chunks:
            module = chunk.meaning("Module")
            past = past_of(module.id) if module is not None and module.id in OWN_WAY else None
            if (
                module is not None
                and past is not None
                and statement.object in (past.launched if statement.relation == "launchedOn" else past.arrived)
            ):
                return module, chunk.span
    return None


def _craft_of(draft: Draft, statement: Statement) -> list[tuple[Entity | None, Span]]:
    """The craft that a text names of a flight with people of which a day was told: it is the ship that left and came, and the flight its
    crew; with None where the tables have another day of it. Nothing where the text names none."""
    flight, span = statement.subject, statement.subject_span or statement.quote
    if flight.cls != "CrewSpacecraft" or flight.label.startswith(("Soyuz", "Progress", "Space Shuttle")) or span.field != "text":
        return []
    for _, chunk in draft.chunks("CrewSpacecraft"):
        craft = chunk.meaning("CrewSpacecraft")
        named = craft is not None and craft.id != flight.id and (craft.id not in FAMILIES or craft.id == "starliner")
        if craft is not None and named and any(stay.flight == flight.id for stay in known_stays().get(craft.id, ())):
            return [(craft if _has(draft, craft, statement) else None, chunk.span)]
    return [(None, span)] if _caught(draft, statement) else []


def _caught(draft: Draft, statement: Statement) -> bool:
    """True for the day of a flight whose people caught something with a camera or an arm."""
    past = past_of(statement.subject.id)
    return past is not None and statement.rule == "is-captured" and _off(past.arrived, statement.object) > 1


def _of_year(draft: Draft, statement: Statement) -> str:
    """A day told without its year as the tables alone can have it: "Feb. 24", behind what is told of December, is of the year after."""
    past, day, place = past_of(statement.subject.id), str(statement.object), statement.object_span
    days = (past.launched if statement.relation == "launchedOn" else past.arrived) if past else set()
    if not days or len(day) < len("2001-02") or any(each.startswith(day) for each in days) or place is None or place.field != "text":
        return ""
    if (how := _how(draft.text[place.start : place.end])) and past is not None:
        other = as_tables_have(day, how, past.days, max(draft.published, draft.day))
        return other if other != day and other in days else ""
    fitting = [each[: len(day)] for each in days if each[4 : len(day)] == day[4:]]
    late = max(draft.published, draft.day)
    if len(set(fitting)) != 1 or not late or later(fitting[0], late) or fitting[0][:4] in draft.text[place.start : place.end]:
        return ""
    return "" if day[:4] in draft.text[place.start : place.end] else fitting[0]


def _how(words: str) -> str:
    """How a day is told that names no month: by its weekday, or by its number alone."""
    match = _NO_MONTH.fullmatch(words.lower())
    return "" if match is None else "weekday" if match["weekday"] else "ordinal"


_NO_MONTH = compiled(r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:the )?\d{1,2}(?:st|nd|rd|th)")


def settle_places(draft: Draft) -> None:
    """Takes back a docking at a port at which the tables never have the thing, where they have another there that the sentence names."""
    for statement in draft.about("dockedTo"):
        place = statement.object
        if statement.asserted and isinstance(place, Entity) and _by_tug(draft, statement.subject, place):
            draft.take_back(statement)
            continue
        stays = known_stays().get(statement.subject.id, ())
        if not statement.asserted or not stays or not isinstance(place, Entity) or not draft.sentences:
            continue
        if place.cls == "Module" and (ship := _other_ship(draft, statement, place, stays)) is not None:
            draft.restate(statement, subject=ship)
            continue
        if _of_mover(draft, statement, place, stays) or _told_of_next(draft, statement, place, stays):
            draft.take_back(statement)
            continue
        if place.cls != "DockingPort":
            continue
        if statement.subject.id.startswith("space-shuttle") and (brought := _brought(draft, statement, place)) is not None:
            draft.restate(statement, subject=brought)
            continue
        if any(
            place.id in (s.port, *s.rings)
            or (not s.port and not is_a(statement.subject.cls, "Module"))
            or place.id.startswith(f"{s.host}-")
            for s in stays
        ):
            continue
        day = draft.day or draft.published
        named = [
            c.meaning("VisitingVehicle", "Module", "DockingAdapter")
            for _, c in draft.chunks("VisitingVehicle", "Module", "DockingAdapter", of=_of_it(draft, statement))
        ]
        if any(other is not None and other != statement.subject and _stood(other, place, day) for other in named):
            draft.take_back(statement)
        elif is_a(statement.subject.cls, "Module") and (ship := _ship_of_it(draft, statement, place, day)) is not None:
            draft.restate(statement, subject=ship)


def _other_ship(draft: Draft, statement: Statement, place: Entity, stays: tuple[Known, ...]) -> Entity | None:
    """The one ship named shortly before that the tables have at a module on the day, where a ship that never was there is only pointed at."""
    ship, span, day = statement.subject, statement.subject_span, draft.day or draft.published
    if not is_a(ship.cls, "VisitingVehicle") or any(place.id in (s.host, *s.rings) for s in stays) or len(day) != 10:
        return None
    sentence = draft.holder(statement.quote.start)
    if span is None or ship.id in FAMILIES or (sentence.span.start <= span.start and _NAME.match(draft.text, span.start, span.end)):
        return None  # named, it shows as a contradiction
    near = draft.sentences[max(0, sentence.number - 5) : sentence.number]
    there = {
        other.id: other
        for _, c in draft.chunks("VisitingVehicle", of=near)
        if (other := c.meaning("VisitingVehicle")) is not None
        and any(place.id in (s.host, *s.rings) and shifted(s.since, -1) <= day <= s.until for s in known_stays().get(other.id, ()))
    }
    return next(iter(there.values())) if len(there) == 1 else None


_NAME = compiled(r"(?!(?:They|It|Its|She|He|Her|Their)\b|The [a-z])(?:the )?(?:[a-z]+ )?[A-Z]")


def _told_of_next(draft: Draft, statement: Statement, place: Entity, stays: tuple[Known, ...]) -> bool:
    """True for what the same words tell of another thing that the tables have there, and never this one; and for one of two that a sentence
    sorts by "respectively"."""
    word = statement.trigger
    if word is None or any(place.id in (s.port, s.host, *s.rings) or place.id.startswith(f"{s.host}-") for s in stays):
        return (
            word is not None
            and statement.rule != _SORTED
            and any(s.asserted and s.rule == _SORTED and s.trigger == word for s in draft.about("dockedTo", statement.subject))
        )
    return any(
        s.asserted
        and s.object == place
        and s.subject != statement.subject
        and s.trigger == word
        and any(place.id in (k.port, k.host, *k.rings) for k in known_stays().get(s.subject.id, ()))
        for s in draft.about("dockedTo")
    )


_SORTED = "docked-respectively"


def _of_mover(draft: Draft, statement: Statement, place: Entity, stays: tuple[Known, ...]) -> bool:
    """True for a module said to be on another, on which the tables never have it but have a ship of the sentence: "X backs away from A on its
    way to B"."""
    if not (is_a(statement.subject.cls, "Module") and is_a(place.cls, "Module")) or any(place.id in (s.host, *s.rings) for s in stays):
        return False
    ships = [c.meaning("VisitingVehicle") for _, c in draft.chunks("VisitingVehicle", of=[draft.holder(statement.quote.start)])]
    return any(ship is not None and any(s.host == place.id for s in known_stays().get(ship.id, ())) for ship in ships)


def _by_tug(draft: Draft, ship: Entity, place: Entity) -> bool:
    """True for a kind of ship at a module on the day on which that came itself: "arrives on the end of a Progress"."""
    past = past_of(place.id) if ship.id in FAMILIES and place.id in OWN_WAY else None
    return past is not None and (draft.day or draft.published) in past.arrived


def _of_it(draft: Draft, statement: Statement) -> list[Sentence]:
    """The sentence of a statement; where its subject is only pointed at, those before it too."""
    sentence, span = draft.holder(statement.quote.start), statement.subject_span
    pointed = span is not None and draft.text[span.start : span.end].lower() in ("it", "its", "she", "her")
    return draft.near(sentence)[-3:] if pointed else [sentence]


_IT = compiled(r"\b(?:it|them|the (?:ship|craft|spacecraft|capsule|freighter|newcomer|visitor|arrival))\b")


def _ship_of_it(draft: Draft, statement: Statement, place: Entity, day: str) -> Entity | None:
    """The one ship named shortly before that the tables have at a port, where "it" was taken for the room from which somebody brought it there."""
    sentence = draft.holder(statement.quote.start)
    if _IT.search(draft.text, sentence.span.start, sentence.span.end) is None:
        return None
    near = draft.sentences[max(0, sentence.number - 5) : sentence.number]
    ships = {ship.id: ship for _, c in draft.chunks("VisitingVehicle", of=near) if (ship := c.meaning("VisitingVehicle")) is not None}
    there = [ship for ship in ships.values() if _stood(ship, place, day)]
    return there[0] if len(there) == 1 else None


def _brought(draft: Draft, statement: Statement, place: Entity) -> Entity | None:
    """The one room that the tables have at a port, where "it" was taken for the shuttle that brought it: "X carried it up; it hangs from P"."""
    span, sentence = statement.subject_span, draft.holder(statement.quote.start)
    if span is None or any(place.id in (s.port, *s.rings) for s in known_stays().get(statement.subject.id, ())):
        return None
    pointed = draft.text[span.start : span.end].lower() in ("it", "its", "she")
    near, day = draft.near(sentence)[-4:] if pointed else [sentence], draft.day or draft.published
    rooms = {m.id: m for _, c in draft.chunks("Module", of=near) if (m := c.meaning("Module")) is not None}
    there = [room for room in rooms.values() if _stood(room, place, day)]
    return there[0] if len(there) == 1 else None


def _stood(thing: Entity, place: Entity, day: str) -> bool:
    """True where the tables have a thing at a port on a day."""
    return len(day) == 10 and any(
        place.id in (stay.port, *stay.rings) and shifted(stay.since, -1) <= day <= stay.until for stay in known_stays().get(thing.id, ())
    )


def settle_untold(draft: Draft) -> None:
    """Takes back what is only asked or dreamed of, and tells of a flight what was told of its family."""
    for relation in (*_DAYS, "dockedTo"):
        for statement in draft.about(relation):
            if (
                _untold(draft, statement)
                or _told_elsewhere(draft, statement)
                or (relation == "arrivedOn" and statement.asserted and _never_came(draft, statement))
            ):
                draft.take_back(statement)
            elif statement.asserted and _of_family(draft, statement):
                _by_name(draft, statement)


def _told_elsewhere(draft: Draft, statement: Statement) -> bool:
    """True for a docking that the readers by tables found to be that of another ship."""
    stays, place = known_stays().get(statement.subject.id, ()), statement.object
    return (
        bool(stays)
        and statement.asserted
        and isinstance(place, Entity)
        and statement.relation == "dockedTo"
        and _told_of_next(draft, statement, place, stays)
    )


_LOST = compiled(r"\b(?:lost|fail(?:ed|ure)|crash\w*|broke up|burn(?:ed|t) up|disintegrat\w*)\b")


def _never_came(draft: Draft, statement: Statement) -> bool:
    """True for a flight that was lost, as its sentence and the tables have it: launched, and neither come nor gone."""
    ship, place = statement.subject, statement.quote
    if place.field != "text" or not draft.sentences or not _LOST.search(draft.holder(place.start).codes):
        return False
    row = draft.gazetteer.rows.get(ship.id.removesuffix("-spacecraft")) or draft.gazetteer.rows.get(ship.id)
    rows = [r for r in reference().table("vehicles") if row is not None and r.id in (row.id, ship.id)]
    return bool(rows) and not any(r.get("arrived") or r.get("departed") or not r.get("launched") for r in rows)


def _untold(draft: Draft, statement: Statement) -> bool:
    """True for what stands in a question, or behind words of dreaming and error."""
    word = statement.trigger or statement.quote
    if word.field != "text" or not draft.sentences:
        return False
    sentence = draft.holder(word.start)
    if sentence.text[sentence.span.start : sentence.span.end].rstrip("\"' )”’").endswith("?"):
        return True
    clause = draft.text[sentence.span.start : word.start].lower()
    return bool(_DREAM.search(clause) or _WRONGLY.match(draft.text[word.end : sentence.span.end].lower()))


def _off(days: set[str], day: object) -> int:
    """How far the nearest of some days is from one, both known to the day; 99 for none."""
    found = [abs(off) for each in days if isinstance(day, str) and (off := apart(each, day)) is not None]
    return min(found, default=99)


def _other_way(draft: Draft, statement: Statement) -> bool:
    """True for a day that the tables have of the same thing for its coming where its launch is told, or the other way round; a day that
    stands straight behind its verb stays, and shows as a contradiction."""
    past, word, day = past_of(statement.subject.id), statement.trigger, statement.object_span
    left = statement.relation == "launchedOn" and (_gone(draft, statement) or _FROM_PORT.search(draft.text, *_span(statement)))
    if past is not None and left and _off(past.launched, statement.object) > 1 and statement.object in past.other:
        return True  # "docked on July 10 and left on July 19", "flew from the forward port on July 21"
    straight = word and day and word.end <= day.start and not _MARK.search(draft.text, word.end, day.start)
    if past is None or (straight and word is not None and not draft.text.endswith("orbit", word.start, word.end)):
        return False
    own, other = (past.launched, past.arrived) if statement.relation == "launchedOn" else (past.arrived, past.launched)
    return _off(own, statement.object) > 1 and _off(other, statement.object) == 0


_FROM_PORT = compiled(r"(?i)\bfrom (?:[^.;]{0,40} )?(?:ports?|side|berth|end)\b")


def _span(statement: Statement) -> tuple[int, int]:
    return statement.quote.start, statement.quote.end


_MARK = compiled(r"[,;:.–—]")


def _gone(draft: Draft, statement: Statement) -> bool:
    """True for a launch told by a word that may as well tell a leaving of the station."""
    word = statement.trigger
    if word is None or _LEAVES.search(draft.text, word.start, word.end) is None:
        return False
    behind = draft.chunks("EarthFeature", "Country", of=[draft.holder(word.start)])
    return not any(0 <= c.start - word.end < len(" from the ") for _, c in behind)  # "left Florida"


_LEAVES = compiled(r"\b(?:left|leaves|leaving|depart(?:s|ed|ing|ure)|quit|set out|set off|set sail|rose|took off|way)\b")


def _month_of_another(draft: Draft, statement: Statement) -> bool:
    """True for a month that stands before the clause that tells a move, and in which the tables have none: "leaked in May while it was parked there"."""
    past, word, month = past_of(statement.subject.id), statement.trigger, statement.object_span
    if past is None or word is None or month is None or len(str(statement.object)) != len("2001-02") or word.field != "text":
        return False
    days = past.launched if statement.relation == "launchedOn" else past.arrived
    if not days or any(day.startswith(str(statement.object)) for day in days):
        return False
    if is_a(statement.subject.cls, "VisitingVehicle") and all(day[:7] > str(statement.object) for day in past.launched or {"0"}):
        return True  # what a part of the station did, before the ship was built
    if any(day.startswith(str(statement.object)) for day in past.other):
        return True  # "since July at the upper port", to which it moved
    return month.end <= word.start and _CLAUSE.search(draft.text, month.end, word.start) is not None


_CLAUSE = compiled(r"\b(?:while|when|where|as|that|which|who|whose|after|before|since|with)\b")


def _of_guest(draft: Draft, statement: Statement) -> bool:
    """True for a coming of a room or an adapter long after its own, on the day of a ship of the text: "PMA-2 has been its berth since the 18th"."""
    thing, day = statement.subject, str(statement.object)
    past = past_of(thing.id)
    if (
        statement.relation != "arrivedOn"
        or past is None
        or is_a(thing.cls, "VisitingVehicle")
        or not past.arrived
        or _off(past.arrived, day) < 60
    ):
        return False
    ships = {ship.id for _, c in draft.chunks("VisitingVehicle") if (ship := c.meaning("VisitingVehicle")) is not None}
    ships |= {m.id for _, c in draft.chunks("Module") if (m := c.meaning("Module")) is not None and m.id in OWN_WAY and m.id != thing.id}
    return any((came := past_of(ship)) is not None and _off(came.arrived, day) < 2 for ship in sorted(ships))


def _first_of_all(statement: Statement) -> bool:
    """True for a coming on the day on which a part of the station was launched: alone in orbit since then, it came to nothing."""
    thing, past = statement.subject, past_of(statement.subject.id)
    if statement.relation != "arrivedOn" or past is None or is_a(thing.cls, "VisitingVehicle"):
        return False
    return thing.id == "zarya" or (thing.id in OWN_WAY and statement.object in past.launched)


_FLIGHT = 30
"""So many days off, a day is still of the flight that the tables know, and not of one that they do not."""


def _miscounted(draft: Draft, statement: Statement) -> bool:
    """True for a day that is counted from another ("three days earlier, on Oct. 27") to one on which the tables have no such thing of a ship."""
    past, place = past_of(statement.subject.id), statement.object_span
    days = (past.launched if statement.relation == "launchedOn" else past.arrived) if past else set()
    if (
        not days
        or place is None
        or place.field != "text"
        or not (2 <= _off(days, statement.object) <= _FLIGHT or statement.subject.id in FAMILIES)
    ):
        return False
    chunk = next((c for c in draft.holder(place.start).chunks if c.start == place.start), None)
    return chunk is not None and isinstance(chunk.value, Date) and chunk.value.how == "shift" and chunk.value.days != 0


def _nearly(statement: Statement, told: set[tuple[str, str]]) -> bool:
    """True for a day near one that is told of the same thing too, which alone the tables have."""
    past = past_of(statement.subject.id)
    days = (past.launched if statement.relation == "launchedOn" else past.arrived) if past else set()
    day = str(statement.object)
    if not days or len(day) != 10 or _off(days, day) == 0:
        return False
    near = {shifted(day, off) for off in range(-3, 4)} & days
    return any((statement.subject.id, other) in told for other in near)


def _of_its_ship(draft: Draft, statement: Statement) -> bool:
    """True for a launch of a room or a piece on a day on which the tables have a ship of the text come: "it came up with the shuttle, joined
    to PMA-2 since Saturday"."""
    thing, day = statement.subject, str(statement.object)
    past = past_of(thing.id)
    if statement.relation != "launchedOn" or past is None or is_a(thing.cls, "VisitingVehicle") or _off(past.launched, day) < 2:
        return False
    ships = {
        ship.id for _, c in draft.chunks("VisitingVehicle") for each in c.each if (ship := each.meaning("VisitingVehicle")) is not None
    }
    return bool(past.launched) and any((came := past_of(ship)) is not None and day in came.arrived for ship in sorted(ships))


def _put_up(statement: Statement) -> bool:
    """True for the coming of a room or a piece on a day on which crew and arm attached what its ship had brought before."""
    thing = statement.subject
    if statement.relation != "arrivedOn" or is_a(thing.cls, "VisitingVehicle") or thing.id in OWN_WAY or past_of(thing.id) is None:
        return False
    return len(str(statement.object)) == 10 and statement.object not in _comings()


@lru_cache(maxsize=1)
def _comings() -> frozenset[str]:
    """The days on which any ship came."""
    found = {stay.since for many in known_stays().values() for stay in many if stay.ship}
    return frozenset(found | {row.get("arrived") for row in reference().table("vehicles")})


def _of_family(draft: Draft, statement: Statement) -> bool:
    """True for what is told of a family, or by its name of a ship of which the tables do not have it: "the Dragon"."""
    span = statement.subject_span
    if statement.subject.id in FAMILIES:
        return True
    word = draft.text[span.start : span.end].lower().removeprefix("the ") if span is not None and span.field == "text" else ""
    return word in FAMILIES and not _has(draft, statement.subject, statement)


def _by_name(draft: Draft, statement: Statement) -> None:
    """Tells of the one ship of a family that the text names, and that the tables have there or then, what was told of the family."""
    if not draft.sentences:
        return
    kin = family(statement.subject)
    named: dict[str, tuple[Entity, Span]] = {}
    for sentence in draft.near(draft.holder(statement.quote.start)):
        for chunk in sentence.chunks:
            for each in chunk.each:
                ship = each.meaning("VisitingVehicle")
                people = each.is_a("Mission") and each.note != "craft"  # "an Axiom Mission 1 pilot": a Dragon has no name for that
                if ship is None or (people and not ship.label.startswith(("Soyuz", "Progress")) and is_a(ship.cls, "CrewSpacecraft")):
                    continue
                if ship.id not in FAMILIES and family(ship) == kin and _has(draft, ship, statement):
                    named[ship.id] = (ship, each.span)
    if len(named) == 1:
        draft.restate(statement, subject=next(iter(named.values()))[0])


def _has(draft: Draft, ship: Entity, statement: Statement) -> bool:
    """True where the tables have of a ship what is told: the day, or the place on the picture's day."""
    past = past_of(ship.id)
    if past is None:
        return False
    if statement.relation != "dockedTo":
        return _off(past.launched if statement.relation == "launchedOn" else past.arrived, statement.object) <= 1
    place, day = statement.object, draft.day or draft.published
    stays: tuple[Known, ...] = known_stays().get(ship.id, ())
    return isinstance(place, Entity) and any(
        place.id in (stay.port, stay.host, *stay.rings) and shifted(stay.since, -1) <= day <= stay.until for stay in stays if len(day) == 10
    )
