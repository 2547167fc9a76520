"""The layers of extraction in their order: view, sentences, names, phrases, people, clauses, scene; a Document in, a Reading out."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.agencies_by_tables import read_agencies_by_tables, read_agencies_told
from issgraph.extract.crew.agencies_in_order import read_agencies_in_order, read_in_order
from issgraph.extract.crew.agency_fellows import read_agency_fellows
from issgraph.extract.crew.belonging import read_belonging
from issgraph.extract.crew.bound_for import read_bound_for
from issgraph.extract.crew.called_otherwise import read_called_otherwise
from issgraph.extract.crew.commands import read_commands
from issgraph.extract.crew.companions import read_companions
from issgraph.extract.crew.coreference import people_spoken_of, titles_spoken_of
from issgraph.extract.crew.crewmates import (
    read_along,
    read_bracketed,
    read_counted,
    read_crewmates,
    read_fliers,
    read_headed,
    read_joined,
    read_mates,
)
from issgraph.extract.crew.crews_by_tables import read_crews_by_tables
from issgraph.extract.crew.doubted_takers import take_back_others
from issgraph.extract.crew.group_offices import fellows_named, read_fellows, read_group_offices
from issgraph.extract.crew.groups_by_tables import read_groups_by_tables
from issgraph.extract.crew.leading import read_leading
from issgraph.extract.crew.mates_by_tables import read_mates_by_tables
from issgraph.extract.crew.offices_alike import read_offices_alike
from issgraph.extract.crew.offices_by_tables import read_offices_by_tables
from issgraph.extract.crew.people import read_people
from issgraph.extract.crew.photographers import credit_people, read_photographer
from issgraph.extract.crew.rosters import crews_named, read_rosters
from issgraph.extract.crew.speakers import read_speaker
from issgraph.extract.crew.waiting_roles import settle_roles
from issgraph.extract.gaps import gaps
from issgraph.extract.grammar.builders import read_builders
from issgraph.extract.grammar.clauses import read_clauses
from issgraph.extract.grammar.made_things import read_made_things
from issgraph.extract.grammar.makers_by_tables import read_makers_by_tables
from issgraph.extract.grammar.owned_kinds import read_owned_kinds
from issgraph.extract.grammar.owned_sets import read_owned_sets
from issgraph.extract.grammar.parts_of import read_parts_of
from issgraph.extract.grammar.parts_told import read_parts_told
from issgraph.extract.grammar.phrases import read_phrases
from issgraph.extract.grammar.ports import read_ports_again
from issgraph.extract.grammar.told_of_tables import read_told_of_tables
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.dates import DATE, Date, dates, real
from issgraph.extract.naming.designations import Designation, designations
from issgraph.extract.naming.draft import Draft, photo_of
from issgraph.extract.naming.dress import dressed
from issgraph.extract.naming.headings import heading_end
from issgraph.extract.naming.names import first_day, longest, names
from issgraph.extract.naming.newcomers import NAME, introduce, runs
from issgraph.extract.naming.short_names import short_names
from issgraph.extract.naming.slips import mend_slips
from issgraph.extract.operations.activities import read_activities
from issgraph.extract.operations.after_launch import read_after_launch
from issgraph.extract.operations.arrivals import approached, settle_arrivals
from issgraph.extract.operations.cargo_aloft import read_cargo_aloft, read_under_fairings
from issgraph.extract.operations.contacts import read_contacts
from issgraph.extract.operations.days_alone import read_comings_that_day, read_days_alone, read_launches_that_day
from issgraph.extract.operations.days_by_tables import read_days_by_tables
from issgraph.extract.operations.deeds_left_over import read_deeds_left_over
from issgraph.extract.operations.events import read_events
from issgraph.extract.operations.flight_days import read_flight_days, read_flights_in_course
from issgraph.extract.operations.former_and_latter import read_former_and_latter
from issgraph.extract.operations.groups import read_group
from issgraph.extract.operations.headline import TELLING, read_title
from issgraph.extract.operations.launches import launched_before
from issgraph.extract.operations.logs import heading, read_log
from issgraph.extract.operations.moments import read_moments
from issgraph.extract.operations.moves_settled import settle_moves, settle_places, settle_untold
from issgraph.extract.operations.nearly_there import read_nearly_there
from issgraph.extract.operations.occupancy import read_occupancy
from issgraph.extract.operations.ports_by_tables import read_ports_by_tables, settle_at_station
from issgraph.extract.operations.rows_of_days import read_rows
from issgraph.extract.operations.sendoffs import launch_seen, settle_rockets
from issgraph.extract.operations.ships_at_places import read_ships_at_places
from issgraph.extract.operations.spacewalks import read_spacewalks
from issgraph.extract.operations.spoken_berths import read_spoken_berths
from issgraph.extract.operations.tugs import read_tugs
from issgraph.extract.operations.walks_by_tables import read_walks_by_tables
from issgraph.extract.operations.walks_in_all import read_walks_in_all
from issgraph.extract.operations.walks_of_selfies import read_walks_of_selfies
from issgraph.extract.settling import settle_days, settle_dockings, settle_operators
from issgraph.extract.view.alone_in_view import read_alone_in_view
from issgraph.extract.view.around_it import read_around
from issgraph.extract.view.at_hand import read_at_hand
from issgraph.extract.view.bulleted import read_bulleted
from issgraph.extract.view.depicted import read_depicted
from issgraph.extract.view.earth_by_default import read_earth_by_default
from issgraph.extract.view.earth_told import read_earth_told
from issgraph.extract.view.families import resolve_families
from issgraph.extract.view.fills_frame import read_fills
from issgraph.extract.view.flown_around import read_flown_around
from issgraph.extract.view.grounds import read_grounds
from issgraph.extract.view.height import read_height
from issgraph.extract.view.icebergs import read_icebergs
from issgraph.extract.view.in_place import read_in_place
from issgraph.extract.view.later_openings import later_openings
from issgraph.extract.view.only_ship import read_only_ship
from issgraph.extract.view.pairs import read_pairs
from issgraph.extract.view.pointed_out import read_pointed_out
from issgraph.extract.view.reached import read_reached
from issgraph.extract.view.rooms import read_rooms
from issgraph.extract.view.scene import mark_scene
from issgraph.extract.view.scene_day import read_day
from issgraph.extract.view.sitters import read_sitters
from issgraph.extract.view.sky_beside import read_sky_beside
from issgraph.extract.view.things import things_spoken_of
from issgraph.extract.view.things_in_hand import read_things_in_hand
from issgraph.extract.view.under_wraps import read_under_wraps
from issgraph.extract.view.viewpoint import read_viewpoint
from issgraph.gazetteer import Gazetteer, gazetteer
from issgraph.model import Document, Entity, Mention, Reading, Span
from issgraph.needs import folded
from issgraph.patterns import Codes
from issgraph.view import sentences, view

_STAMP = compiled(
    r"\s*(?:(?:Photo |Image |Frame )?(?:ID:? )?(?P<frame>[A-Za-z]{1,4}\d{2,3}[A-Za-z]?[-\d_A-Za-z]*|[A-Z]\d{2,3}-[A-Z]?-?\d+)\s*)?(?:\((?P<a>[^()]{4,30})\)|(?P<b>[^()\n]{6,22}?))\s*(?:-{2,3}|—|–|:)\s"
)
_DATELINE = compiled(
    r"\s*[A-Z][A-Z .'-]{3,40}(?:(?:, [A-Z][\w.]+)? {1,4}(?:–|—|-{1,3}) {1,4}|, (?:Fla|FLA|Calif|CALIF|Ala|La|Miss|Tex|Va|Md)\. {1,4})(?=[A-Z])"
)
"""Where a wire story was filed ("STAR CITY, Russia – "): no part of what it describes."""


_BULLETS = ("- ", "* ", "• ", "– ", "· ", "▪ ", "‣ ")
"""How the items of a list begin."""


@lru_cache(maxsize=2)
def alphabet_of(names_known: Gazetteer) -> Alphabet:
    """The alphabet of a gazetteer: a character for each set of classes that one of its names may have."""
    kinds: set[frozenset[str]] = set()
    for kind in names_known.kinds():
        members = sorted(kind)
        if len(members) <= 4:
            for bits in range(1, 2 ** len(members)):
                kinds.add(frozenset(m for i, m in enumerate(members) if bits >> i & 1))
    kinds |= {frozenset(("Mission", cls)) for cls in ("CrewSpacecraft", "CargoSpacecraft")}
    return Alphabet(kinds)


def read(document: Document, known: Gazetteer | None = None) -> Reading:
    """Reads one document. The same document and data give the same Reading; nothing is looked up anywhere else."""
    draft, credits = draft_of(document, known)
    for sentence in draft.sentences:
        read_clauses(draft, sentence)
        read_events(draft, sentence)
        read_owned_kinds(draft, sentence)
        read_parts_of(draft, sentence)
        read_builders(draft, sentence)
        read_made_things(draft, sentence)
        read_pairs(draft, sentence)
        read_ships_at_places(draft, sentence)
        read_former_and_latter(draft, sentence)
        read_contacts(draft, sentence)
        read_spoken_berths(draft, sentence)
        read_height(draft, sentence)
        read_viewpoint(draft, sentence)
        read_occupancy(draft, sentence)
    if TELLING.search(document.title):
        read_title(draft, draft_of(Document(document.id, document.title, date=draft.day or draft.published), draft.gazetteer)[0])
    read_flight_days(draft)
    settle_roles(draft)
    approached(draft)
    launched_before(draft)
    read_moments(draft)
    launch_seen(draft)
    read_rows(draft)
    read_after_launch(draft)
    read_owned_sets(draft)
    read_told_of_tables(draft)
    read_makers_by_tables(draft)
    read_parts_told(draft)
    settle_places(draft)
    read_ports_by_tables(draft)
    settle_dockings(draft)
    settle_arrivals(draft)
    settle_days(draft)
    settle_rockets(draft)
    read_under_fairings(draft)
    settle_moves(draft)
    read_days_by_tables(draft)
    read_days_alone(draft)
    read_cargo_aloft(draft)
    read_comings_that_day(draft)
    read_launches_that_day(draft)
    read_nearly_there(draft)
    read_tugs(draft)
    settle_untold(draft)
    settle_at_station(draft)
    settle_operators(draft)
    read_photographer(draft, credits)
    take_back_others(draft)
    read_offices_by_tables(draft)
    read_offices_alike(draft)
    read_crews_by_tables(draft)
    read_mates_by_tables(draft)
    read_groups_by_tables(draft)
    read_bound_for(draft)
    read_in_order(draft)
    read_agencies_told(draft)
    read_agency_fellows(draft)
    _read_view(draft)
    for _ in later_openings(draft):
        _read_view(draft)
    read_only_ship(draft)
    read_alone_in_view(draft)
    read_under_wraps(draft)
    read_flown_around(draft)
    read_spacewalks(draft)
    read_walks_by_tables(draft)
    read_walks_of_selfies(draft)
    read_flights_in_course(draft)
    read_walks_in_all(draft)
    for sentence in draft.sentences:
        read_activities(draft, sentence)
    read_group(draft)
    read_deeds_left_over(draft)
    read_log(draft)
    return Reading(document, _mentions(draft), tuple(draft.statements.values()), gaps(draft))


def _read_view(draft: Draft) -> None:
    """What the sentences of the scene show: first each name where it stands, then what the words beside it tell."""
    read_depicted(draft)
    read_rooms(draft)
    read_grounds(draft)
    read_reached(draft)
    read_fills(draft)
    read_in_place(draft)
    read_around(draft)
    read_pointed_out(draft)
    read_sitters(draft)
    read_at_hand(draft)
    read_things_in_hand(draft)
    read_icebergs(draft)
    read_earth_told(draft)
    read_earth_by_default(draft)
    read_sky_beside(draft)
    read_bulleted(draft)


def draft_of(document: Document, known: Gazetteer | None = None) -> tuple[Draft, list[tuple[Entity, Span]]]:
    """A document with its names, phrases, titles and short names read, ready for the rules; and the people of its credit."""
    known = known or gazetteer()
    draft, stamp, credits = _prepare(document, known)
    for sentence in draft.sentences:
        introduce(draft, sentence)
        read_phrases(draft, sentence)
    mend_slips(draft)
    resolve_families(draft)
    draft.note_flights()
    draft.flights += _stamped_flight(draft) or _titled_flight(draft)
    for sentence in draft.sentences:
        things_spoken_of(draft, sentence)
        read_ports_again(draft, sentence)
    mark_scene(draft)
    if heading(draft.text):
        draft.scene = [False] * len(draft.sentences)  # a log goes with no picture
    else:
        read_day(draft, stamp)
    crews = [crew for sentence in draft.sentences for crew in crews_named(draft, sentence)]
    fellows = [fellow for sentence in draft.sentences for fellow in fellows_named(draft, sentence)]
    for sentence in draft.sentences:
        people_spoken_of(draft, sentence)
        read_people(draft, sentence)
        if titles_spoken_of(draft, sentence):
            read_people(draft, sentence)
        read_commands(draft, sentence)
        read_agencies_in_order(draft, sentence)
    read_speaker(draft)
    read_rosters(draft, crews)
    read_mates(draft)
    read_crewmates(draft)
    read_headed(draft)
    read_bracketed(draft)
    read_joined(draft)
    read_along(draft)
    read_counted(draft)
    read_fliers(draft)
    read_belonging(draft)
    read_leading(draft)
    read_called_otherwise(draft)
    read_group_offices(draft)
    read_fellows(draft, fellows)
    read_companions(draft)
    read_agencies_by_tables(draft)
    return draft, credits


def _prepare(document: Document, known: Gazetteer) -> tuple[Draft, Date | None, list[tuple[Entity, Span]]]:
    """The draft with its first chunks, the stamp's date and the people of the credit."""
    text = Codes.of(Alphabet.clean(view(document.text)))
    published = real(document.date)
    numbered = designations(text, known.called)
    day = first_day(text, published, lambda: _first_flight(numbered, known))
    log = heading(text)
    chunks = names(text, numbered, day, known)
    credits = credit_people(text, document.credit, known, published or day)
    draft = Draft(document, text, known, [], photo_of(document), published=published)
    if made := [Chunk(m.start(), m.end(), (known.adjectives[folded(m["a"])],)) for m in known.adjectives_in(text)]:
        chunks = longest(chunks + made)
    if short := short_names(text, chunks, tuple(p for p, _ in credits), day, known):
        chunks = longest(chunks + short)
    if unknown := runs(text, chunks, known.adjectives):
        chunks = longest(chunks + unknown)
    chunks = dressed(text, chunks, known)
    below = 0 if log else heading_end(text)
    if any(chunk.start < below and not chunk.is_a(NAME, "Organization", "Role") for chunk in chunks):
        below = 0  # a heading that names what is seen is read
    stamp, body = _stamp(text, below)
    body = log.end if log else max(body, below)
    alphabet = alphabet_of(known)
    position = 0
    for span in sentences(text):
        span = Span(max(span.start, body), span.end)
        if text.startswith(_BULLETS, span.start):
            span = Span(min(span.start + 2, span.end), span.end)
        if span.start >= span.end:
            continue
        sentence = Sentence(text, span, len(draft.sentences), alphabet)
        while position < len(chunks) and chunks[position].start < span.start:
            position += 1
        while position < len(chunks) and chunks[position].start < span.end:
            if chunks[position].end <= span.end:
                sentence.chunks.append(chunks[position])
            position += 1
        sentence.encode()
        draft.sentences.append(sentence)
    return draft, stamp, credits


def _first_flight(numbered: list[Designation], known: Gazetteer) -> str:
    """When the first mission or expedition of some designations began, as the tables know it; "" when there is none."""
    for designation in numbered:
        for entity in designation.entities[0]:
            row = known.rows.get(entity.id)
            if row and row.get("from"):
                return row.get("from")
    return ""


_FRAME = compiled(r"(?i)^\s*(?:STS-?(?P<a>\d{2,3})|S(?P<b>\d{3}))(?:-(?:E-?)?|E-?)\d")


def _stamped_flight(draft: Draft) -> list[tuple[int, Entity]]:
    """The shuttle mission that a frame number names ("STS101-714-016", "S131-E-007589"), last among the flights of a document."""
    match = _FRAME.match(draft.text)
    number = int(match["a"] or match["b"]) if match else 0
    known = draft.gazetteer.meanings(f"STS-{number}") if number else ()
    return [(len(draft.text), meaning.entity) for meaning in known[:1]]


def _titled_flight(draft: Draft) -> list[tuple[int, Entity]]:
    """The expedition, or two in one word, that a title names and the text does not ("Expedition 9 Preflight"), last among the flights."""
    title = view(draft.document.title)
    if "xpedition" not in title or any(a.label.startswith(("Expedition", "STS")) for _, a in draft.flights):
        return []
    named = designations(title, draft.gazetteer.called)
    flights = {entity.id: entity for each in named for group in each.entities for entity in group if entity.cls == "Expedition"}
    return [(len(draft.text), flight) for flight in flights.values()] if len(named) == 1 else []


_CLOCK = compiled(r"\b\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|[CEMP][SD]T)\b)?")
"""The hour in a stamp: "(11:58:05 GMT, 13 August 2004)"."""
_SHORT = compiled(r"\s*(\d{1,2})([-/.])(\d{1,2})\2(\d\d)\s*")


def _short_dates(stamp: str) -> tuple[Date, ...]:
    """The day of a stamp in numbers, as frames of the first years have it: "(12-14-98)"."""
    match = _SHORT.fullmatch(stamp)
    if match is None:
        return ()
    year = int(match[4])
    date = Date(match.start(1), match.end(4), "full", (1900 if year > 90 else 2000) + year, int(match[1]), int(match[3]))
    return (date,) if date.iso() else ()


_LABEL = compiled(r"(?i)\s*(?:photo |image )?date(?: (?:taken|of photo))?: ?(?P<d>\d{1,2}([-/.])\d{1,2}\2\d\d)(?![\d/-])")
"""The day in numbers in the first field of a record: "PHOTO DATE: 12-14-98"."""


def _stamp(text: str, begin: int) -> tuple[Date | None, int]:
    """The date of a stamp such as "iss064e012345 (Dec. 5, 2020) ---", and where the text after it begins."""
    match = _STAMP.match(text, begin, begin + 200)
    label = _LABEL.match(text, begin, begin + 60)
    if label is not None and (labelled := _short_dates(label["d"])):
        return replace(labelled[0], start=label.start("d"), end=label.end("d")), 0
    if not match:
        line = _DATELINE.match(text, begin, begin + 120)
        return None, line.end() if line else 0
    group = "a" if match["a"] else "b"
    inner = DATE.fullmatch(_CLOCK.sub("", match[group]).strip(" ,"))
    found = dates(match[group]) if inner else _short_dates(match[group]) if match["a"] else ()
    if not found:
        line = None if match["frame"] and match["a"] else _DATELINE.match(text, begin, begin + 120)
        return None, line.end() if line else match.end() if match["frame"] and match["a"] else 0
    date = found[0]
    start = match.start(group)
    return Date(date.start + start, date.end + start, date.how, date.year, date.month, date.day, date.days), match.end()


def _mentions(draft: Draft) -> tuple[Mention, ...]:
    found: dict[tuple[int, int, str], Mention] = {}
    for sentence in draft.sentences:
        for chunk in sentence.chunks:
            for each in chunk.each:
                if each.entities and (entity := each.entities[0]).cls != NAME:
                    span = each.span
                    found.setdefault((span.start, span.end, entity.id), Mention(span, entity))
    return tuple(found[key] for key in sorted(found))
