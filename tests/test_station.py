"""The station on any day: what the tables and texts say of it, and that its picture has no box on another on any of the days since 1998."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree

import pytest

from hostile import HOSTILE
from issgraph.draw.assembly import Block, assembled
from issgraph.draw.notes import Reason
from issgraph.draw.station import Body, OpenPort, hung, picture
from issgraph.errors import QuestionError
from issgraph.pictures import drawn_as, station
from issgraph.pictures.station import bodies_of, station_of
from issgraph.reference import Reference, Row
from issgraph.station import Past, Piece, past
from issgraph.stays import FIRST, Evidence, Stay, Told
from issgraph.vocab import is_a
from test_questions import golden

SVG = "{http://www.w3.org/2000/svg}"


@cache
def tables() -> Past:
    return past()


def days() -> Iterator[str]:
    day = datetime.date.fromisoformat(FIRST)
    while day <= datetime.date(2026, 12, 31):
        yield day.isoformat()
        day += datetime.timedelta(days=1)


@cache
def changes() -> set[str]:
    """The days on which the tables let something come, move or go."""
    known = tables()
    told = {day for start, end, _ in known._spans for day in (start, end)}
    told |= {row.get(end) for row in known.port_rows for end in ("from", "until")} | {
        row.get("launched") for row in known.tables.table("elements")
    }
    return {FIRST} | {day for day in told if day > FIRST}


def on(day: str, *told: Told) -> dict[str, Piece]:
    known = Past(tables().tables, tables().stays, told)
    return {piece.id: piece for piece in known.on(day).pieces}


def test_on_no_day_lies_a_box_on_another_and_no_link_crosses_one() -> None:
    drawn, here = {}, tables().on(FIRST)
    for number, day in enumerate(days()):
        if day in changes() or number % 50 == 0:
            before, here = here, tables().on(day)
            assert day in changes() or (here.pieces, here.open_ports) == (before.pieces, before.open_ports), day
            drawn.setdefault((here.pieces, here.open_ports), day)
    assert number > 10_000
    seen = set()
    for (pieces, ports), day in drawn.items():
        blocks = tuple(
            Block(body.id, 60 + 7 * len(body.label), 40 + 13 * len(body.lines + body.carries), body.host, body.side, body.high)
            for body in bodies_of(pieces, tables())
            if body.host or body.kind in ("us", "russian")
        ) + tuple(Block(name, 15, 15, host, side) for name, host, side in ports)
        if blocks in seen:
            continue
        seen.add(blocks)
        rects, links = assembled(blocks)
        assert rects.keys() == {block.id for block in blocks}, day
        names = sorted(rects)
        for at, one in enumerate(names):
            for other in names[at + 1 :]:
                assert not rects[one].meets(rects[other]), (day, one, other)
            for link in links:
                assert one in (link.parent, link.child) or not rects[one].meets(link.rect), (day, link, one)
    assert len(seen) > 200


def test_boxes_of_the_picture_itself_do_not_overlap() -> None:
    for day in ("2001-02-11", "2009-08-01", "2016-04-20", "2025-12-01"):
        outlines = []
        for group in ElementTree.fromstring(station_of(tables(), day)).iter():
            if group.get("class") == "body":
                rect = next((mark for mark in group.iter(f"{SVG}rect") if "array" not in str(mark.get("class"))), None)
                if rect is not None:
                    outlines.append([float(str(rect.get(name))) for name in ("x", "y", "width", "height")])
        assert len(outlines) > 8
        for at, (x, y, w, h) in enumerate(outlines):
            for x2, y2, w2, h2 in outlines[at + 1 :]:
                assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y, day


def test_the_title_of_a_small_station_leaves_the_compass_alone() -> None:
    root = ElementTree.fromstring(station_of(tables(), "2006-12-10"))
    title = next(mark for mark in root.iter(f"{SVG}text") if mark.get("class") == "title")
    nearest = min(float(str(mark.get("x"))) for mark in root.iter(f"{SVG}text") if mark.text == "aft")
    widest = 0.61 * 22 * len(str(title.text))  # in DejaVu Sans Bold, the widest font that is asked for, as a browser sets this title
    assert float(str(title.get("x"))) + widest + 25 < nearest


def test_what_was_where() -> None:
    here = on("2025-05-01")
    assert (here["spacex-crew-10-spacecraft"].port, here["spacex-crew-10-spacecraft"].host) == ("harmony-forward-port", "ida-2")
    assert here["spacex-crs-32-spacecraft"].host == "ida-3", "a ship hangs on the adapter that it touches"
    assert here["soyuz-ms-27-spacecraft"].port == "prichal-nadir-port"
    assert here["leonardo"].port == "tranquility-forward-port"
    assert here["kibo-pressurized-module"].port == "harmony-port-port"
    assert "kibo" not in here, "the whole is drawn as its part"
    assert "pirs" not in here
    assert list(on("1998-11-21")) == ["zarya"]


def test_the_tables_alone_contradict_themselves_on_no_day() -> None:
    assert [(day, piece.id) for day in days() for piece in tables().on(day).pieces if piece.contradicted] == []


def test_a_day_is_told_as_at_its_end() -> None:
    assert "spacex-crs-32-spacecraft" in on("2025-05-22")
    assert "spacex-crs-32-spacecraft" not in on("2025-05-23")
    assert "spacex-crew-10-spacecraft" in on("2025-03-16")


def test_a_move_is_told_as_two_stays() -> None:
    assert on("2024-05-01")["spacex-crew-8-spacecraft"].port == "harmony-forward-port"
    assert on("2024-05-02")["spacex-crew-8-spacecraft"].port == "harmony-zenith-port"


def test_what_is_not_known_says_so() -> None:
    progress = on("2000-12-20")["progress-m1-4-spacecraft"]
    assert (progress.port, progress.host) == ("", "") and progress.doubt == "when it docked, and where, is not known"
    assert ship("2025-05-01", until="")["ship"].doubt == "left some day before 2025-07-05"
    assert ship("2025-07-06", until="").get("ship") is None
    assert on("2020-06-01")["bartolomeo"].doubt == "came some day in 2020"


def test_on_no_day_before_the_last_years_stand_two_ships_at_one_port_or_one_at_a_port_that_nobody_noted() -> None:
    for day in [each for each in days() if each < "2020-01-01"][::9]:
        ships = [piece for piece in tables().on(day).pieces if is_a(piece.cls, "VisitingVehicle")]
        assert not any(piece.contradicted for piece in ships), day
        unsure = {piece.id for piece in ships if not piece.port and not piece.host}
        assert unsure <= {"progress-m1-4-spacecraft", "progress-m-so1-spacecraft", "progress-m-mim2-spacecraft"}, day


def test_april_2016_had_six_ships() -> None:
    """NASA wrote then that six ships were parked at the station."""
    ships = {piece.label: piece.port for piece in tables().on("2016-04-10").pieces if is_a(piece.cls, "VisitingVehicle")}
    assert len(ships) == 6 and ships["Progress MS-01"] == "pirs-nadir-port" and ships["Soyuz TMA-20M"] == "poisk-zenith-port"


def ship(day: str, ports: tuple[str, ...] = ("poisk-zenith-port",), until: str = "2025-06-30", *told: Told) -> dict[str, Piece]:
    """The station with one more ship, which came in March 2025, in place of the Progress that was at Poisk then."""
    row = read_table_row("ship\tCrewSpacecraft\tShip\t")
    known = Reference(tables().tables.rows, {**tables().tables.by_id, "ship": row})
    others = tuple(stay for stay in tables().stays if stay.object != "progress-ms-29-spacecraft")
    stay = Stay("ship", ports, "", "2025-03-02", "2025-03-03", until, "", True, Evidence("", "a table"))
    return {piece.id: piece for piece in Past(known, (*others, stay), told).on(day).pieces}


def read_table_row(line: str) -> Row:
    return Row("vehicles", 1, *line.split("\t")[:3], (), {"source": "a table"})


MOVED = ("poisk-zenith-port", "rassvet-nadir-port")


def test_a_port_is_found_by_elimination() -> None:
    left = ship("2025-04-01", MOVED)["ship"]  # Soyuz MS-26 was at Rassvet until it landed on 20 April
    assert left.port == "poisk-zenith-port" and "only one" in left.doubt
    either = ship("2025-05-01", MOVED)["ship"]
    assert either.port == "" and either.doubt == "at Poisk zenith port or Rassvet nadir port; when it moved is not known"
    assert ship("2025-03-03", MOVED)["ship"].port == "poisk-zenith-port"


def told(object_: str, port: str, day: str, cls: str = "CrewSpacecraft") -> Told:
    host = port.rsplit("-", 2)[0]
    return Told(object_, object_.title(), cls, port, host, day, Evidence(f"{object_} at {port}", "A text", "https://example.org/a"))


def test_texts_place_bear_out_and_contradict() -> None:
    day, ship_ = "2000-11-20", "progress-m1-4-spacecraft"
    placed = on(day, told(ship_, "zarya-nadir-port", day))[ship_]
    assert placed.port == "zarya-nadir-port" and not placed.contradicted
    later = on("2000-11-25", told(ship_, "zarya-nadir-port", day))[ship_]
    assert later.port == "zarya-nadir-port" and later.doubt == "there on 2000-11-20, a text says"
    borne = on("2025-05-01", told("dragon-endurance", "harmony-forward-port", "2025-05-01"))["spacex-crew-10-spacecraft"]
    assert [each.words for each in borne.evidence] == ["", "dragon-endurance at harmony-forward-port"] and not borne.doubt
    against = on("2025-05-01", told("dragon-endurance", "harmony-zenith-port", "2025-05-01"))["spacex-crew-10-spacecraft"]
    assert against.contradicted and against.doubt == "a text puts it at Harmony zenith port"
    through = Told("dragon-endurance", "Endurance", "CrewSpacecraft", "", "pma-2", "2025-05-01", Evidence("on PMA-2", "A text"))
    whole = Told("dragon-endurance", "Endurance", "CrewSpacecraft", "", "iss", "2025-05-01", Evidence("at the station", "A text"))
    elsewhere = Told("dragon-endurance", "Endurance", "CrewSpacecraft", "", "rassvet", "2025-05-01", Evidence("on Rassvet", "A text"))
    said = [on("2025-05-01", each)["spacex-crew-10-spacecraft"].contradicted for each in (through, whole, elsewhere)]
    assert said == [False, False, True], "an adapter at the port and the whole station are no other places"
    moving = on("2015-05-27", told("leonardo", "unity-nadir-port", "2015-05-27", "Module"))["leonardo"]
    assert moving.port == "tranquility-forward-port" and not moving.contradicted
    new = on("2025-05-01", told("dream-ship", "harmony-nadir-port", "2025-05-01"))["dream-ship"]
    assert new.port == "harmony-nadir-port" and new.doubt == "known from a text alone"


def test_a_text_of_the_day_on_which_a_ship_left_brings_it_not_back() -> None:
    assert "space-shuttle-atlantis" not in on("2011-07-19", told("space-shuttle-atlantis", "pma-2-forward-port", "2011-07-19"))
    assert "space-shuttle-atlantis" in on("2011-09-19", told("space-shuttle-atlantis", "pma-2-forward-port", "2011-09-19"))


def test_texts_settle_when_a_ship_moved() -> None:
    first, last = MOVED
    assert ship("2025-05-01", MOVED, "2025-06-30", told("ship", first, "2025-05-04"))["ship"].port == first
    assert ship("2025-05-09", MOVED, "2025-06-30", told("ship", last, "2025-05-04"))["ship"].port == last
    assert ship("2025-05-01", MOVED, "2025-06-30", told("ship", last, "2025-05-04"))["ship"].port == ""


def test_a_graph_brings_its_words() -> None:
    svg = station("2025-05-01", golden())
    root = ElementTree.fromstring(svg)
    titles = [title.text or "" for title in root.iter(f"{SVG}title")]
    assert any("The SpaceX CRS-32 Dragon is docked to Harmony's space-facing port" in title for title in titles)
    assert "docked to Harmony's space-facing port" not in station("2025-05-01")


def test_picture_is_whole() -> None:
    root = ElementTree.fromstring(station("2025-05-01"))
    assert (root.get("role"), root.get("aria-labelledby")) == ("graphics-document document", "title description")
    assert root.findtext(f"{SVG}title") == "The International Space Station on 1 May 2025"
    assert "SpaceX Crew-10 on IDA-2 (forward)" in (root.findtext(f"{SVG}desc") or "")
    shown = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
    for words in ("The International Space Station on 1 May 2025", "crew ship", "Why this is believed", "reference tables", "CC BY 4.0"):
        assert words in shown
    assert len(station("2025-05-01")) < 40_000


def test_every_box_leads_to_its_reason() -> None:
    root = ElementTree.fromstring(station("2025-12-01"))
    notes = {node.get("id") for node in root.iter() if (node.get("id") or "").startswith("note-")}
    boxes = [node for node in root.iter() if node.get("class") == "body"]
    assert len(boxes) > 30
    for box in boxes:
        assert (box.get("href") or "").removeprefix("#") in notes, box.findtext(f"{SVG}title")


def test_what_is_not_known_is_dashed_and_what_is_contradicted_stands_out() -> None:
    one = Body("a", "Zarya", "russian")
    svg = picture([one, Body("b", "Soyuz", "crew", "a", "nadir", doubt="since when?")], [], "t", "u", "s")
    assert "box green unsure" in svg and "link unsure" in svg and "box red unsure" not in svg
    svg = picture([one, Body("b", "Soyuz", "crew", "a", "nadir", doubt="two say two things", contradicted=True)], [], "t", "u", "s")
    assert "twice" in svg.split("</style>")[1]
    aside = picture(
        [one, Body("b", "Soyuz", "crew", doubt="where?")], [OpenPort("p", "Zarya nadir port", "a", "nadir", False)], "t", "u", "s"
    )
    assert "the port is not known" in aside and "box plain unsure" in aside


def test_arms_that_walk_are_outside_since_they_came() -> None:
    def arms(day: str) -> list[str]:
        return [arm for arm in ("Canadarm2", "Dextre") if f">{arm}</text>" in station(day)]

    assert (arms("2001-04-20"), arms("2001-04-30"), arms("2025-05-01")) == ([], ["Canadarm2"], ["Canadarm2", "Dextre"])
    assert "Outside, now here and now there" in station("2025-05-01") and "truss, with" not in station("2025-05-01")


def test_there_are_enough_hostile_words() -> None:
    assert len(set(HOSTILE)) > 200


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_text(words: str) -> None:
    def drawn(said: str) -> ElementTree.Element:
        why = (Reason(said, said, said),)
        bodies = [
            Body("a", said, "us", carries=((said, why),), reasons=why),
            Body("b", said, "crew", "a", said, (said,), doubt=said or "?", reasons=why),
            Body("c", said, said, doubt=said, reasons=why),
        ]
        return ElementTree.fromstring(picture(bodies, [OpenPort("p", said, "a", said)], said, said, said))

    tags = {node.tag.removeprefix(SVG) for node in drawn(words).iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "path", "circle", "g", "a", "text"}
    for node in drawn(words).iter():
        assert not any(name.startswith("on") or name == "style" for name in node.attrib)
        assert re.match(r"^(#note-\d+|https?://[^\s<>\"]+)$", node.get("href", "#note-1"))


def test_the_same_station_is_drawn_the_same() -> None:
    assert station("2016-04-20") == station_of(past(), "2016-04-20")
    bodies = list(bodies_of(tables().on("2016-04-20").pieces, tables()))
    assert picture(bodies, [], "t", "u", "s") == picture(bodies[::-1], [], "t", "u", "s")


def test_a_ring_is_opened() -> None:
    ring = hung([Body("a", "A", "us", "b"), Body("b", "B", "us", "a", "aft")])
    assert {body.id: body.host for body in ring} == {"a": "", "b": "a"}
    with pytest.raises(ValueError, match="in a ring: a, b"):
        assembled((Block("a", 9, 9, "b", "aft"), Block("b", 9, 9, "a", "aft")))


@pytest.mark.parametrize("day", ["1998-11-19", "0001-01-01", "tomorrow", "2025-5-1", "2025-02-30", "2025", ""])
def test_days_that_cannot_be_drawn_are_named(day: str) -> None:
    with pytest.raises(QuestionError, match=r"is before that|is no day"):
        drawn_as("station", on=day)
