"""Timeline, crew, map and ontology as SVG: what stands in them, that nothing lies on anything else, and that no word becomes a mark."""

from __future__ import annotations

import datetime
import re
from functools import cache
from importlib.resources import files
from itertools import combinations, pairwise
from math import dist
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from hostile import HOSTILE
from issgraph.aboard import Presence, presences
from issgraph.cli import main
from issgraph.draw import classes, crew, links, timeline
from issgraph.draw import map as world_map
from issgraph.draw.days import in_words
from issgraph.draw.notes import Reason
from issgraph.draw.nouns import Edge, Node
from issgraph.draw.raster import png
from issgraph.draw.svg import STYLE, fitted, width_of, wrapped
from issgraph.draw.timeline import Bar, Dot, Lane
from issgraph.errors import QuestionError
from issgraph.pictures import PICTURES, drawn_as
from issgraph.pictures.world import coordinates, land
from issgraph.reference import reference
from issgraph.stays import last_day
from issgraph.vocab import CLASSES, PROPERTIES
from test_questions import golden

SVG = "{http://www.w3.org/2000/svg}"
TAGS = {"svg", "title", "desc", "style", "rect", "path", "circle", "g", "a", "text"}
ON = "2025-05-01"


@cache
def drawn(what: str, with_graph: bool = False) -> ElementTree.Element:
    day = ON if what in ("station", "timeline", "crew") else None
    return ElementTree.fromstring(drawn_as(what, golden() if with_graph else None, day)[1])


def shown(root: ElementTree.Element) -> str:
    return "\n".join(node.text or "" for node in root.iter(f"{SVG}text"))


def asked(root: ElementTree.Element) -> list[str]:
    """What is told when pointed at."""
    return [node.text or "" for node in root.iter(f"{SVG}title")]


@pytest.mark.parametrize("with_graph", [False, True])
@pytest.mark.parametrize("what", PICTURES)
def test_every_picture_is_whole_and_asks_nobody(what: str, with_graph: bool) -> None:
    root = drawn(what, with_graph)
    assert (root.get("role"), root.get("aria-labelledby")) == ("graphics-document document", "title description")
    assert len(root.findtext(f"{SVG}title") or "") > 10
    assert len(root.findtext(f"{SVG}desc") or "") > 60
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= TAGS
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on") or name in ("style", "src")]
    style = root.findtext(f"{SVG}style") or ""
    assert "prefers-color-scheme: dark" in style and not re.search(r"@import|url\(|@font-face", style)
    assert "issgraph" in shown(root)
    assert not [inner for outer in root.iter(f"{SVG}a") for inner in outer.iter(f"{SVG}a") if inner is not outer], (
        "browsers draw none of it"
    )


@pytest.mark.parametrize("what", PICTURES)
def test_the_same_bytes_again(what: str) -> None:
    day = ON if what in ("station", "timeline", "crew") else None
    assert drawn_as(what, golden(), day) == drawn_as(what, golden(), day)


def test_timeline_has_ships_in_the_lanes_of_their_ports() -> None:
    told = asked(drawn("timeline"))
    for words in (
        "SpaceX CRS-32: 2025-04-22 to 2025-05-23",
        "SpaceX Crew-10: 2025-03-16 to 2025-08-08",
        "Spacewalk of Anne McClain and Nichole Ayers, 2025-05-01",
        "Expedition 72: 2024-09-23",
    ):
        assert any(each.startswith(words) for each in told), words
    assert "Harmony zenith" in shown(drawn("timeline")) and "Ax-4" in shown(drawn("timeline"))
    assert not any(each.startswith("Photo: ") for each in told)
    assert any(each.startswith("Photo: A walk with a view, 2025-05-01") for each in asked(drawn("timeline", True)))


def test_dots_of_one_day_or_the_next_stand_beside_one_another() -> None:
    days = ["2009-07-18", "2009-07-20", "2009-07-20", "2009-07-20", "2009-07-22", "2009-12-01"]
    lane = timeline.Lane("Spacewalks", dots=tuple(timeline.Dot(day, f"Walk {at}") for at, day in enumerate(days)))
    svg = timeline.picture([lane], "2009-01-01", "2010-01-01", "", "", "", [], 1240.0)
    places = [(float(x), float(y)) for x, y in re.findall(r'd="M([\d.]+) ([\d.]+)l4.5 6', svg)]
    assert len(places) == len(days)
    assert all(abs(a - c) + abs(b - d) >= 9 for at, (a, b) in enumerate(places) for c, d in places[:at])
    assert len({y for _, y in places}) == 4


def test_of_many_people_those_who_came_and_left_together_share_a_row() -> None:
    def lane(name: str, since: str, until: str) -> timeline.Lane:
        return timeline.Lane(name, (timeline.Bar(since, until, ("up",)),))

    few = [lane(f"Of one {n}", "2002-04-08", "2002-04-19") for n in range(7)] + [
        lane(f"Of the other {n}", "2002-04-15", "2002-06-19") for n in range(8)
    ]
    many = [*few, *(lane(f"Later {n}", "2002-10-07", "2002-10-18") for n in range(10))]

    def told(people: list[timeline.Lane]) -> list[str]:
        return [
            each
            for each in asked(ElementTree.fromstring(crew.picture([], people, "2002-01-01", "2002-12-31", "", "", "", [])))
            if each.endswith(" days")
        ]

    assert len(told(few)) == 15 * 14 / 2
    one, other, later = (
        ", ".join(each.label for each in many if each.label.startswith(start)) for start in ("Of one", "Of the other", "Later")
    )
    assert {f"{one}: 12 days", f"{one} and {other}: 5 days", f"{other}: 66 days", f"{later}: 12 days"} <= set(told(many))
    assert len(told(many)) == 6


def test_what_texts_say_of_crews_is_told_with_their_words() -> None:
    [alone] = [each for each in asked(drawn("crew")) if each.startswith("SpaceX Crew-10: 2025-03-14") and "Nichole Ayers" not in each][:1]
    assert "“" not in alone
    assert any(each.startswith("SpaceX Crew-10: 2025-03-14") and "“" in each for each in asked(drawn("crew", True)))
    assert any(each.startswith("Spacewalk of Anne McClain and Nichole Ayers") and "“" in each for each in asked(drawn("timeline", True)))


def test_the_whole_past_can_be_drawn() -> None:
    svg = drawn_as("timeline")[1]
    assert "The International Space Station, 1998 to 2026" in svg
    assert svg.count("Spacewalk of") > 500 / 2


def bars_of(root: ElementTree.Element) -> list[tuple[str, float, float]]:
    """The bars of a picture: how far down, from where to where. One that is open at an end is a path."""
    found = []
    for node in root.iter():
        if "thin" in str(node.get("class")) and node.get("x"):
            x = float(str(node.get("x")))
            found.append((str(node.get("y")), x, x + float(str(node.get("width")))))
        elif "thin" in str(node.get("class")) and "H" in str(node.get("d")):
            ends = [float(each) for each in re.findall(r"[MH]([\d.]+)", str(node.get("d")))]
            found.append((str(node.get("d")).split("H")[0].split()[1], min(ends), max(ends)))
    return found


def test_bars_of_a_row_do_not_overlap() -> None:
    for what in ("timeline", "crew"):
        rows: dict[str, list[tuple[float, float]]] = {}
        for down, left, right in bars_of(drawn(what)):
            rows.setdefault(down, []).append((left, right))
        assert sum(map(len, rows.values())) > 15
        for bars in rows.values():
            ordered = sorted(set(bars))
            assert all(one[1] <= other[0] + 1.5 for one, other in pairwise(ordered))


@cache
def everybody() -> tuple[Presence, ...]:
    return presences(reference())


def stays_of(person: str) -> list[tuple[str, str, str, str]]:
    return [(each.since, each.until, each.up, each.down) for each in everybody() if each.person == person]


def test_who_came_with_one_ship_and_left_with_another() -> None:
    assert stays_of("william-shepherd") == [("2000-10-31", "2001-03-21", "Soyuz TM-31", "STS-102")]
    assert stays_of("thomas-reiter") == [("2006-07-04", "2006-12-22", "STS-121", "STS-116")]
    assert stays_of("sunita-williams")[0] == ("2006-12-10", "2007-06-22", "STS-116", "STS-117")
    assert stays_of("koichi-wakata")[1] == ("2009-03-15", "2009-07-31", "STS-119", "STS-127")
    assert stays_of("scott-kelly")[-1] == ("2015-03-27", "2016-03-02", "Soyuz TMA-16M", "Soyuz TMA-18M")
    assert stays_of("dennis-tito") == [("2001-04-28", "2001-05-06", "Soyuz TM-32", "Soyuz TM-31")]
    assert stays_of("barry-wilmore")[-1] == ("2024-06-05", "2025-03-18", "Boeing Crew Flight Test", "SpaceX Crew-9")


def test_who_came_home_by_another_ship_was_up_when_it_landed() -> None:
    tables = reference()
    landings = [(row, person) for row in tables.table("missions") for person in row.many("down")]
    assert len(landings) > 70
    for row, person in landings:
        [stay] = [each for each in everybody() if each.person == person and each.since < row.get("until") <= (each.until or "9")]
        assert (stay.until, stay.down) == (row.get("until"), row.label), (person, row.id)


def test_nobody_came_home_long_before_the_others_of_an_expedition_that_had_just_begun() -> None:
    """Who is missing in the column `down` of missions.tsv would have landed with the ship that took them up."""
    for row in reference().table("expeditions"):
        stays = [
            max((s.until or "9" for s in everybody() if s.person == p and row.id in s.expeditions), default="") for p in row.many("crew")
        ]
        assert stays and all(until >= row.get("from") for until in stays), row.id


def test_who_changed_agencies_flew_for_the_one_whose_name_the_flight_bears() -> None:
    assert [each.agency for each in everybody() if each.person == "peggy-whitson"] == ["nasa"] * 3 + ["axiom-space"] * 2


def test_since_the_first_crew_the_station_was_never_empty_nor_overfull() -> None:
    day = datetime.date(2000, 11, 2)
    while day < datetime.date(2026, 4, 1):
        here = day.isoformat()
        up = {each.person for each in everybody() if each.since <= here <= (each.until or "9")}
        assert 2 <= len(up) <= 14, (here, sorted(up))
        day += datetime.timedelta(days=3)


def test_what_is_not_known_yet_is_shaded_and_not_counted() -> None:
    last = last_day(reference())
    after = (datetime.date.fromisoformat(last) + datetime.timedelta(100)).isoformat()
    for what in ("timeline", "crew"):
        root = ElementTree.fromstring(drawn_as(what, None, last)[1])
        [shade] = [node for node in root.iter(f"{SVG}rect") if node.get("class") == "beyond"]
        bars = bars_of(root)
        assert len(bars) > 5 and all(right <= float(str(shade.get("x"))) + 2 for _, _, right in bars)
        assert f"nothing after {in_words(last)} is known" in shown(root)
        assert drawn_as(what, None, (datetime.date.fromisoformat(last) + datetime.timedelta(400)).isoformat())
    pairs = [each for each in asked(ElementTree.fromstring(drawn_as("crew", None, after)[1])) if each.endswith(" days")]
    assert pairs and max(int(each.split()[-2]) for each in pairs) < 366 - 200


def test_the_day_is_marked() -> None:
    for what in ("timeline", "crew"):
        assert [node.text for node in drawn(what).iter(f"{SVG}text") if node.get("class") == "day-name"] == ["1 May 2025"]
    assert "7 of them up on 1 May 2025" in shown(drawn("crew"))


def test_a_bar_that_goes_on_beyond_the_picture_is_open_at_that_end() -> None:
    bars = (Bar("2024-11-01", "2025-02-01", ("before",)), Bar("2025-03-01", "2025-04-01", ("within",)), Bar("2025-05-01", "", ("on",)))
    svg = timeline.picture([Lane("a", bars)], "2025-01-01", "2025-12-31", "t", "u", "s", [], 900.0)
    shapes = [node for node in ElementTree.fromstring(svg).iter() if "box thin" in str(node.get("class"))]
    assert [node.tag.removeprefix(SVG) for node in shapes] == ["path", "rect", "path"]
    assert all("z" not in str(node.get("d")) for node in shapes)


def test_days_together_are_counted() -> None:
    one = Lane("a", (Bar("2025-01-01", "2025-01-10", ("x",)), Bar("2025-03-01", "", ("y",))))
    other = Lane("b", (Bar("2025-01-08", "2025-03-02", ("z",)),))
    for since, until, told in (("2025-01-01", "2025-12-31", f"{3 + 2} days"), ("2025-02-01", "2025-03-01", "1 day")):
        svg = crew.picture([], [one, other], since, until, "t", "u", "s", [])
        assert f"a and b: {told}" in asked(ElementTree.fromstring(svg))
    assert any(
        each == "Nichole Ayers and Jonny Kim: 124 days" or each == "Jonny Kim and Nichole Ayers: 124 days" for each in asked(drawn("crew"))
    )


def test_coordinates_are_those_of_known_places() -> None:
    places = {row.id for row in reference().table("places")}
    assert len(coordinates()) > 1300 and coordinates().keys() <= places
    assert not {"ural-delta", "cocos-island", "red-river"} & coordinates().keys(), "others of the name, or two of it far apart"
    assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in coordinates().values())
    for name, lat, lon in (("london", 51.5, -0.1), ("lake-baikal", 53.5, 108), ("place-japan", 36, 138), ("paris", 48.9, 2.3),
                           ("san-jose", 37.3, -121.9), ("volga-river", 54, 48), ("sicily", 37.6, 14), ("lake-titicaca", -15.8, -69.4),
                           ("lake-como", 46, 9.3), ("oahu", 21.5, -158), ("cape-verde-islands", 15.1, -23.6), ("mekong-river", 13, 106)):  # fmt: skip
        assert abs(coordinates()[name][0] - lat) < 3 and abs(coordinates()[name][1] - lon) < 4, name
    assert len(land()) > 90 and all(len(ring) > 3 for ring in land())


def test_map_shows_what_was_seen_and_says_what_has_no_place() -> None:
    root = drawn("map", True)
    assert any("from above it" in each and "Pacific Ocean" in each for each in asked(root))
    places = [world_map.Place("Atlantis", None, 2), world_map.Place("Rome", (41.9, 12.5), 1, 0, (Reason("Rome", "A text", ""),))]
    words = shown(ElementTree.fromstring(world_map.picture(places, land(), "t", "u", "s")))
    assert "Not on the map, as no coordinates are known, or beyond its edge: 1 place" in words
    assert "Rome [1]" in words and "Atlantis (2)" in words


def test_what_has_no_place_on_the_map_leads_to_its_words_and_is_counted() -> None:
    why = (Reason("over Lemuria", "A text", ""),)
    lost = [world_map.Place(f"Lemuria {at}", None, 1, 0, why if at == 0 else ()) for at in range(200)]
    root = ElementTree.fromstring(world_map.picture(lost, land(), "t", "u", "s"))
    words = shown(root)
    assert "200 places" in words and "Lemuria 0 [1];" in words and "“over Lemuria” — A text" in words
    named = len(re.findall(r"^Lemuria", words, re.M))
    assert f"and {200 - named} more" in words and named > 40
    assert "#note-1" in {node.get("href") for node in root.iter(f"{SVG}a")}


def test_places_of_the_tables_have_names_where_there_is_room_the_largest_first() -> None:
    names = [node.text for node in drawn("map").iter(f"{SVG}text") if node.get("class") == "small named"]
    assert len(names) > 100 and {"Pacific Ocean", "Africa", "Brazil"} & set(names)
    assert f"{len(reference().table('places')) - len(coordinates())} more have no coordinates" in shown(drawn("map"))


def test_a_country_lies_where_the_place_of_its_name_lies() -> None:
    countries = [row for row in reference().table("countries") if f"place-{row.id}" in coordinates()]
    assert len(countries) > 40
    assert all(reference().by_id[f"place-{row.id}"].label == row.label for row in countries)


@pytest.mark.parametrize("of_tables", [False, True])
def test_names_on_the_map_do_not_overlap_nor_leave_it(of_tables: bool) -> None:
    places = [world_map.Place(f"A place called {at}", (4 * (at % 17) - 20, 23 * (at % 13) - 150), 1 + at % 3) for at in range(60)]
    root = drawn("map") if of_tables else ElementTree.fromstring(world_map.picture(places, land(), "t", "u", "s"))
    sea = next(node for node in root.iter(f"{SVG}rect") if node.get("class") == "sea")
    left, top, width, height = (float(str(sea.get(name))) for name in ("x", "y", "width", "height"))
    boxes = []
    for node in root.iter(f"{SVG}text"):
        if node.get("class") == "small named":
            wide, y = width_of(node.text or "", 10), float(str(node.get("y")))
            x = float(str(node.get("x"))) - {"end": wide, "middle": wide / 2}.get(str(node.get("text-anchor")), 0)
            boxes.append((x, y, wide))
            assert left <= x + 0.1 and x + wide <= left + width + 0.1 and top + 7 <= y <= top + height, node.text
    assert len(boxes) > 10
    for at, (x, y, wide) in enumerate(boxes):
        for x2, y2, wide2 in boxes[at + 1 :]:
            assert x + wide <= x2 + 0.1 or x2 + wide2 <= x + 0.1 or abs(y - y2) >= 11.4


def test_classes_of_one_colour_differ_in_shape_in_a_network() -> None:
    nodes = [Node("a", "A walk", "Spacewalk"), Node("b", "A flight", "Mission"), Node("c", "A crew", "Expedition")]
    root = ElementTree.fromstring(links.picture(nodes, [Edge("a", "b", "r"), Edge("b", "c", "r")], "t", "u", "s"))
    shapes = [(node.tag, (node.get("d") or "").count("L")) for node in root.iter() if node.get("fill") == "#E69F00"]
    assert len(shapes) == 6 and len(set(shapes)) >= 2  # in the picture and in its legend


def test_every_term_stands_in_the_diagram() -> None:
    words = " ".join(asked(drawn("ontology")))
    for name in [*CLASSES, *(name for name, term in PROPERTIES.items() if any(each in CLASSES for each in term.domain))]:
        assert f"{name}: " in words, name
    boxes = []
    for node in drawn("ontology").iter(f"{SVG}rect"):
        if node.get("rx") == "3":
            boxes.append([float(str(node.get(name))) for name in ("x", "y", "width", "height")])
    assert len(boxes) == len(CLASSES)
    for at, (x, y, w, h) in enumerate(boxes):
        for x2, y2, w2, h2 in boxes[at + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


def _timeline(said: str) -> str:
    why = (Reason(said, said, said),)
    bars = (Bar("2025-01-01", "2025-03-01", (said, said[:3]), said, True, said, why), Bar("2025-02-01", "", (said,)))
    lanes = [Lane(said, bars, (Dot("2025-02-02", said, said, why),), said, said)]
    return timeline.picture(lanes, "2025-01-01", "2025-12-31", said, said, said, [(said, said)], 900.0)


def _crew(said: str) -> str:
    lanes = [
        Lane(said, (Bar("2025-01-01", "2025-03-01", (said,), "blue", reasons=(Reason("", said, said),)),), title=said) for _ in range(3)
    ]
    return crew.picture(lanes[:1], lanes, "2025-01-01", "2025-12-31", said, said, said, [(said, said)])


def _map(said: str) -> str:
    why = (Reason(said, said, said),)
    places = [world_map.Place(said, (10, 10), 2, 1, why), world_map.Place(said, None, 1, 0, why), world_map.Place(said, (50, 50), 1)]
    return world_map.picture(places, [((0, 0), (9, 0), (9, 9))], said, said, said)


def _classes(said: str) -> str:
    some = [classes.Class(said, "", said, (classes.Property(said, (said, said), said),), (said,), said), classes.Class("B", said, said)]
    return classes.picture(some, said, said, said)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_text(words: str) -> None:
    for picture in (_timeline, _crew, _map, _classes):
        said = picture(words)
        said.encode("utf-8")
        for node in ElementTree.fromstring(said).iter():
            assert node.tag.removeprefix(SVG) in TAGS
            assert not any(name.startswith("on") or name == "style" for name in node.attrib)
            assert re.match(r"^(#note-\d+|https?://[^\s<>\"]+)$", node.get("href", "#note-1"))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_words_can_be_read_on_every_colour_on_light_and_dark_screens() -> None:
    light, dark = {}, {}
    for block, found in ((STYLE.split("@media")[0], light), (STYLE.split("@media screen and (prefers-color-scheme: dark) {")[1], dark)):
        for names, rules in re.findall(r"([^{}]+)\{([^{}]*)\}", block):
            if fill := re.search(r"fill: (#\w{6})", rules):
                found.update((name.strip(), fill[1]) for name in names.split(","))
    grounds = (".paper", ".blue", ".red", ".green", ".yellow", ".pink", ".sky", ".grey", ".plain")
    for scheme in (light, {**light, **dark}):
        assert all(_contrast(scheme["text"], scheme[ground]) >= 7 for ground in grounds)
        assert all(_contrast(scheme[".number"], scheme[ground]) >= 4.5 for ground in grounds)
        assert all(_contrast(scheme[words], scheme[".paper"]) >= 4.5 for words in (".under", ".faint"))
        assert _contrast(scheme[".taken-letter"], scheme[".taken"]) >= 4.5


def test_words_fit_their_room() -> None:
    for words in ("A rather long name of a thing", "WWWWWWWWWWWWWWWW", "数" * 20, ""):
        assert width_of(fitted(words, 60, 12, True), 12, True) <= 60
        lines = wrapped(words, 60, 12, most=2)
        assert 1 <= len(lines) <= 2 and all(width_of(line, 12) <= 60 for line in lines)
    assert fitted("short", 100) == "short" and fitted("much too long", 30).endswith("…")


def test_png_is_made_without_a_browser() -> None:
    pixels = png(drawn_as("station", on="1998-12-01")[1])
    assert pixels.startswith(b"\x89PNG") and len(pixels) > 5000


def test_commands_write_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words, name in (
        (["station", "--on", ON], f"station-{ON}.svg"),
        (["crew", "--on", ON, "--output", "who.png"], "who.png"),
        (["ontology"], "ontology.svg"),
    ):
        done = CliRunner().invoke(main, ["draw", *words])
        assert done.exit_code == 0 and done.stdout.strip() == name, done.output
        assert (tmp_path / name).stat().st_size > 4000
    done = CliRunner().invoke(main, ["draw", "station", "--on", ON, "--output", "-"])
    assert done.stdout.startswith("<svg ") and done.stdout == (tmp_path / f"station-{ON}.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["station"], "which day? issgraph draw station --on 2025-05-01"),
        (["station", "--on", "soon"], "'soon' is no day; give one as 2025-05-01"),
        (["map", "--on", ON], "the map is the same on every day; leave out --on"),
        (["ontology", "--output", "terms.pdf"], "terms.pdf: a picture is written as .svg or .png"),
        (["station", "--on", ON, "--graph", "nowhere"], "nowhere"),
    ],
)
def test_mistakes_are_one_line(words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["draw", *words])
    assert done.exit_code == 2 and message in done.stderr and done.stderr.count("\n") == 1


def test_an_unknown_picture_names_the_choices() -> None:
    with pytest.raises(QuestionError, match="no picture 'tree'; there are: station, timeline"):
        drawn_as("tree")


def test_what_a_box_carries_has_the_number_of_its_note() -> None:
    """On a day when the newest of Nauka's things rests on another row than most."""
    words = shown(ElementTree.fromstring(drawn_as("station", None, "2025-05-01")[1]))
    assert "+ Nauka experiment airlock ¹" in words and "spacewalks of 2023" in words


def lab(colour: str) -> tuple[float, float, float]:
    """A colour as CIE L*a*b*, in which distances are about those that eyes see."""
    r, g, b = ((each / 255 + 0.055) ** 2.4 / 1.055**2.4 if each > 10 else each / 255 / 12.92 for each in bytes.fromhex(colour))
    white = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in white)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("what", PICTURES)
def test_what_a_legend_tells_apart_looks_apart(what: str, dark: bool) -> None:
    """By its shape, or by colours whose fill or edge differ by a step that can be seen on either kind of screen."""
    style = STYLE[STYLE.index("@media") :] if dark else STYLE[: STYLE.index("@media")]
    colours = {name: (fill, edge) for name, fill, edge in re.findall(r"\.(\w+) { fill: #(\w{6}); stroke: #(\w{6}) }", style)}

    def apart(one: str, other: str) -> bool:
        fill, edge = (dist(lab(a), lab(b)) for a, b in zip(colours[one], colours[other], strict=True))
        return fill > 8 or edge > 20

    root = drawn(what, True)
    samples = [group[0] for group in root.iter(f"{SVG}g") if "translate" in str(group.get("transform"))]
    looks = {
        (sample.tag, str(sample.get("d")), str(sample.get("rx")), "unsure" in str(sample.get("class")), name)
        for sample in samples
        for name in str(sample.get("class")).split()
        if name in colours
    }
    assert what == "map" or len(looks) > 3
    for one, other in combinations(sorted(looks), 2):
        assert one[:-1] != other[:-1] or apart(one[-1], other[-1]), (one, other)


def test_nobody_is_named_twice_in_a_row_of_the_table_of_pairs() -> None:
    root = ElementTree.fromstring(drawn_as("crew", None, "1998-12-15")[1])
    names = [node.text for node in root.iter(f"{SVG}text")]
    assert names.count("Frederick Sturckow") == 2, "its bar's and its column's"
    assert names.count("James Newman") == 3, "its row's as well"


def test_a_small_network_stands_in_the_middle_of_its_picture() -> None:
    root = ElementTree.fromstring(links.picture([Node("a", "A", "Person"), Node("b", "B", "Person")], [Edge("a", "b", "r")], "t", "u", "s"))
    spots = [float(str(node.get(end))) for node in root.iter(f"{SVG}line") for end in ("x1", "x2")]
    assert abs(sum(spots) / 2 - float(str(root.get("width"))) / 2) < 12


@pytest.mark.parametrize("style", sorted(Path(str(files("issgraph.draw"))).rglob("*.css")), ids=lambda path: path.name)
def test_paper_is_light_whatever_the_screen_is(style: Path) -> None:
    """Browsers print no backgrounds: light words on them would be lost."""
    asked_for = re.findall(r"@media ([^{]*prefers-color-scheme: dark[^{]*)\{", style.read_text("utf-8"))
    assert all(each.startswith("screen and ") for each in asked_for)
