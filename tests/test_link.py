"""The linker: what it finds of labelled mentions and how much of it is right, why it says so, and when it says nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from issgraph.errors import RuleError
from issgraph.link import AHEAD, SURE, Asked, Linker, linker
from issgraph.link.aboard import aboard, days, stays
from issgraph.link.near import Near, slip
from issgraph.link.spelled import latin, parts, read_spelling, sound, words
from issgraph.mappings import read_mappings
from issgraph.reference import Reference, reference
from mentions import Measured, labelled, measured

CREW, OWN = labelled("mentions-crew.tsv"), labelled("mentions.tsv")
SETS = {"crew": CREW, "own, looked at": OWN[0::2], "own, set aside": OWN[1::2]}
SETS |= {"written after": labelled("mentions-after.tsv"), "by a stranger": labelled("mentions-stranger.tsv")}


def shown(result: Measured) -> str:
    return "\n".join(f"{m.asked}: {sorted(m.meant) or 'nothing'} is meant, {sorted(found) or 'nothing'} found" for m, found in result.wrong)


def test_there_are_mentions_and_names_that_mean_nothing_known() -> None:
    assert len(CREW) >= 300 and len(OWN) >= 350
    assert sum(not mention.meant for mention in OWN) >= 120


@pytest.mark.parametrize("name", SETS)
def test_what_is_meant_is_found_and_hardly_anything_else(name: str) -> None:
    result = measured(SETS[name], linker().link)
    assert result.recall >= 0.95 and result.precision >= 0.99, shown(result)


def test_it_finds_people_by_their_label_alone() -> None:
    """As it has to when somebody new flies, of whom no table has the spellings yet."""
    bare = tuple(replace(row, aliases=()) if row.cls == "Person" else row for row in reference().rows)
    one = Linker(Reference(bare, {row.id: row for row in bare if row.id}))
    result = measured([mention for mention in (*CREW, *OWN) if mention.asked.cls == "Person"], one.link)
    assert result.recall >= 0.95 and result.precision >= 0.99, shown(result)


@pytest.mark.slow
def test_whom_the_tables_lack_is_taken_for_nobody_else() -> None:
    """Everyone is taken out in turn, and asked for by each of their names, with and without a day on which they were aboard."""
    tables, wrong = reference(), []
    of = stays(tables)
    for who in tables.table("people"):
        rows = tuple(row for row in tables.rows if row.table != "places" and row.table != "hardware" and row.id != who.id)
        one = Linker(Reference(tuple(row for row in rows if row.cls == "Person" or not row.id), tables.by_id))
        for day in ("", *(stay.since.isoformat() for stay in of.get(who.id, ())[:1])):
            for name in (who.label, *who.aliases):
                wrong += [(name, day, found.entity.id, found.reasons) for found in one.link(Asked(name, "Person", "", day))]
    assert wrong == []


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (Asked("Сергей Волков", "Person"), "surname as known"),
        (Asked("Sergej Wolkow", "Person"), "sounds like Volkov"),
        (Asked("Suni Williams", "Person"), "first name as known"),
        (Asked("Bobby Behnken", "Person"), "Bobby is a form of Bob"),
        (Asked("J. Williams", "Person", "", "2006-08-03"), "initial fits"),
        (Asked("Wakata Koichi", "Person"), "family name first"),
        (Asked("Kelly", "Person", "", "2015-08"), "aboard with Expedition 44"),
        (Asked("O. Kononenko", "Person", "Roscosmos"), "flew for Roscosmos"),
        (Asked("Harmoney", "Module"), "Harmoney for Harmony"),
        (Asked("Endeavour", "VisitingVehicle", "", "2009-07-20"), "there then"),
    ],
)
def test_a_link_says_why(asked: Asked, why: str) -> None:
    (found,) = linker().link(asked)
    assert why in found.reasons
    assert found.score == max(0, min(100, sum(value for _, value in found.why)))


@pytest.mark.parametrize("name", ["K. Megan McArthur", "Q. Megan McArthur", "E. Michael Fincke", "R. Shane Kimbrough", "G. Reid Wiseman"])
def test_an_initial_before_the_name_that_somebody_goes_by_is_no_hindrance(name: str) -> None:
    """Least of all where it fits: an initial alone would not be enough."""
    (found,) = linker().link(Asked(name, "Person"))
    assert found.entity.label == name.partition(". ")[2] and found.score >= 90
    initial, _, family = name.split()
    assert linker().link(Asked(f"{initial} {family}", "Person")) == ()


def test_two_who_may_be_meant_are_shown_and_none_is_chosen() -> None:
    asked = Asked("Williams", "Person", "", "2007-08-11")
    first, second = linker().candidates(asked)[:2]
    assert {first.entity.id, second.entity.id} == {"sunita-williams", "dafydd-williams"}
    assert first.score >= SURE and first.score - second.score < AHEAD
    assert linker().link(asked) == ()


def test_a_day_decides_between_two_of_a_name() -> None:
    told = [linker().link(Asked("Endeavour", "VisitingVehicle", "", day)) for day in ("2009-07-20", "2020-07-01", "")]
    assert [[found.entity.id for found in each] for each in told] == [["space-shuttle-endeavour"], ["dragon-endeavour"], []]


def test_a_link_leads_to_the_item_of_the_same_thing() -> None:
    items = {mapping.subject: mapping.object for mapping in read_mappings()}
    for name, id_ in (("Peggy Whitson", "peggy-whitson"), ("Node2", "harmony"), ("Expedition 72", "expedition-72")):
        (found,) = linker().link(Asked(name))
        assert (found.entity.id, found.item) == (id_, items.get(id_, ""))


def test_the_order_of_the_tables_does_not_matter() -> None:
    tables = reference()
    turned = Linker(Reference(tuple(reversed(tables.rows)), tables.by_id), read_mappings())
    for mention in (*CREW[::20], *OWN[::5]):
        assert turned.candidates(mention.asked) == linker().candidates(mention.asked)


@pytest.mark.parametrize(
    "name", ["", " ", ",", "()", "&", "/".join(["a"] * 50), "x" * 10_000, "Иван " * 400, "\ud800", "J" * 3, "( , )", "\n"]
)
def test_any_name_is_answered(name: str) -> None:
    assert linker().link(Asked(name)) == linker().link(Asked(name, "", "", "no day")) == ()


@pytest.mark.parametrize("spelled", ["Malentschenko", "Malentchenko", "Malenchenko", "Malenczenko"])
def test_spellings_sound_alike(spelled: str) -> None:
    assert sound(spelled.lower()) == sound("malenchenko")


def test_names_become_plain_words() -> None:
    assert latin("Щербаков") == "Shcherbakov"
    assert words("Loral O’Hara") == ("loral", "ohara") and words("Chang-Díaz") == ("chang", "diaz")
    assert parts("Expedition LXXIII") == parts("Expedition 73") == ("expedition", "73") and parts("MS-01") == parts("MS1")
    assert parts("71st expedition") == ("71", "expedition") and parts("St. 7 Stand") == ("st", "7", "stand")
    assert linker().link(Asked("71st Expedition", "Expedition"))[0].entity.id == "expedition-71"


def test_a_slip_of_the_pen_is_cheaper_than_another_word() -> None:
    assert 0 < slip("harmoney", "harmony") < slip("spacey", "spacex") < slip("mann", "mannheim")
    assert set(Near(["harmony", "unity"]).of("harmnoy")) == {("harmony", 1)}


def test_who_was_aboard() -> None:
    of = stays(reference())
    assert (stay := aboard(of["scott-kelly"], (date(2015, 8, 1), date(2015, 8, 31)))) and stay.label.startswith("Expedition 4")
    assert aboard(of["scott-kelly"], (date(2013, 1, 1), date(2013, 12, 31))) is None
    assert aboard(of["dennis-tito"], (date(2001, 9, 1), date(2001, 9, 1))) is None, "his craft stayed, he did not"
    assert days("2024-02") == (date(2024, 2, 1), date(2024, 2, 29)) and days("soon") is None and days("2024-02-31") is None


def test_a_broken_list_of_spellings_is_named(tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text("titles = 1\n", "utf-8")
    with pytest.raises(RuleError, match=r"data/linking/names.toml"):
        read_spelling(tmp_path / "names.toml")
