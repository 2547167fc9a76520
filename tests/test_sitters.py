"""Who is in a picture by words of its making, where a caption first points at its picture, and which ship it is about: each beside one that looks alike."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(day: str, text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    # By "him" and "her", over a shoulder, of oneself.
    (
        "Christina Koch had waited months for a walk in the dark. The picture catches her at the tip of the truss.",
        "Christina Koch",
        True,
    ),
    ("Anne McClain shot this portrait of him on the treadmill; David Saint-Jacques had half an hour to go.", "David Saint-Jacques", True),
    ("Nick Hague took this picture over the shoulder of Anne McClain in the Cupola.", "Anne McClain", True),
    ("Anne McClain made a portrait of herself in the visor during a spacewalk.", "Anne McClain", True),
    ("Nick Hague rewired a battery. With him in this view is Anne McClain.", "Nick Hague", True),
    ("Oleg Kononenko spoke of his shoulder. Anne McClain waves in Unity.", "Oleg Kononenko", False),
    ("David Saint-Jacques looked over his shoulder, said Anne McClain, and saw the Moon.", "Anne McClain", False),
    ("A photograph of Yuri Gagarin hangs in Zvezda. Oleg Kononenko floats beside it.", "Yuri Gagarin", False),
    # Which of those seen is whose.
    ("Christina Koch is the farther of the two, clipping a hook; Nick Hague is the upper one.", "Nick Hague", True),
    ("Christina Koch waves in Unity; the shape beyond her is Nick Hague.", "Nick Hague", True),
    ("Christina Koch, who led the outing and can just be made out at the hatch, waves.", "Christina Koch", True),
    ("Half hidden behind a bag is Christina Koch; in the hatch beyond are Nick Hague and a crewmate.", "Christina Koch", True),
    ("Anne McClain waves. Half hidden behind the rack is Nick Hague of NASA.", "Nick Hague", True),
    ("Christina Koch waves in Unity. Nick Hague is the other candidate for the job.", "Nick Hague", False),
    ("Christina Koch waves in Unity; the man in the hatch is Nick Hague, Koch's backup.", "Nick Hague", True),
    ("Christina Koch waves in Unity; Nick Hague, whose shift began later, is nowhere in sight.", "Nick Hague", False),
    ("Christina Koch waves in Unity; Nick Hague (below frame) has the bag.", "Nick Hague", False),
    # A verb of now behind an insert, a comparison or a score.
    ("Nick Hague of NASA, flying his second mission and wearing red socks, opens a locker in Harmony.", "Nick Hague", True),
    ("Some 40 metres out, higher than anyone of the crew had been, Nick Hague clips a tether to the P6 truss.", "Nick Hague", True),
    ("France 2, Croatia 4. Nick Hague and Anne McClain cheer in Harmony.", "Anne McClain", True),
    ("France 2, Croatia 4. Nick Hague and Anne McClain cheer in Harmony.", "France", False),
    ("USA 3-0 Thailand. Anne McClain waves a scarf while Oleg Kononenko pretends to sleep.", "Thailand", False),
    ("Happy birthday, Nick! Anne McClain (left) and David Saint-Jacques hand Nick Hague a cake.", "Anne McClain", True),
    ("Houston, 2 June 2019. In the pool Jessica Meir practises with a mock-up of the P6 truss.", "Houston", False),
    ("David Saint-Jacques does not appear to mind the mess in Unity.", "David Saint-Jacques", True),
    # The line that points at the picture, and the story before it.
    ("Day log. Oleg Kononenko repaired the toilet. Pic: Christina Koch hanging off a rail.", "Christina Koch", True),
    ("Day log. Oleg Kononenko is at the toilet. Pic: Christina Koch hanging off a rail.", "Oleg Kononenko", False),
    ("Hatch 11:57. Anne McClain first through in red socks -> see frame.", "Anne McClain", True),
    ("Christina Koch turns a bolt while, in Houston, Jessica Meir reads out the steps.", "Jessica Meir", False),
    ("The Sun stands over her shoulder and the station gleams in the visor of Christina Koch.", "International Space Station", True),
    ("Nick Hague waves. Photo credit: David Saint-Jacques", "David Saint-Jacques", False),
    ("Anne McClain sewed and tore and sewed. Here is the result: Nick Hague in a vest of tape.", "Nick Hague", True),
    ("Sun Jun 22 '19. Nick Hague at the treadmill.", "Sun", False),
    ("The Sun stands low over the Nile.", "Sun", True),
    # What is to come, whose things are told of, names in quotation marks.
    ("Nick Hague peels an orange. He and Anne McClain depart on Monday in Soyuz MS-11.", "Anne McClain", False),
    ("Nick Hague peels an orange. SpaceX Crew-11, Mike Fincke's and Zena Cardman's, undocks in a week.", "Zena Cardman", False),
    ('"Nick Hague" is written on the bag that floats in Unity.', "Nick Hague", False),
    ("Christina Koch held the camera, and Nick Hague had helped them dress.", "Nick Hague", False),
    # Lands that are passed or only own a house, volcanoes under a cloud.
    ("We'd just crossed Mexico when this red sprite leapt up.", "Mexico", False),
    ("Clouds swirl below. The Alaska volcano observatory wrote back.", "Alaska", False),
    ("Anne McClain saw a fresh cloud over Cleveland Volcano, then took this picture.", "Cleveland Volcano", True),
]


@pytest.mark.parametrize(("text", "seen", "holds"), ROWS)
def test_who_is_in_the_picture(text: str, seen: str, holds: bool) -> None:
    assert (f"PHOTO depicts {seen}" in told("2019-06-22", text)) is holds


SHIPS = [
    ("2014-01-12", "The first of them, Cygnus CRS Orb-1, was named for a pilot. It was caught by Mike Hopkins.", "Cygnus CRS Orb-1", True),
    ("2014-01-12", "Mike Hopkins sleeps. Cygnus CRS Orb-1, named for a pilot, had been caught by him.", "Cygnus CRS Orb-1", False),
    ("2021-07-26", "Towed by Progress MS-16, the old compartment backs away from Zvezda.", "Progress MS-16", True),
    ("2020-06-01", "The flag at center flew on Columbia in 1981.", "Space Shuttle Columbia", False),
    ("2021-07-26", "With Oleg Novitskiy at the controls inside, Progress MS-16 backs away from Pirs.", "Oleg Novitskiy", False),
    ("2021-07-26", "With Oleg Novitskiy watching over her shoulder, Megan McArthur opens a bag.", "Oleg Novitskiy", True),
]


@pytest.mark.parametrize(("day", "text", "seen", "holds"), SHIPS)
def test_which_ship_a_caption_is_about(day: str, text: str, seen: str, holds: bool) -> None:
    assert (f"PHOTO depicts {seen}" in told(day, text)) is holds


def test_groups_of_a_crew() -> None:
    text = (
        "Anne McClain, Nick Hague and Christina Koch came late. The three NASA crewmates, still in socks, are seen over a bag of tortillas."
    )
    assert {f"PHOTO depicts {name}" for name in ("Anne McClain", "Nick Hague", "Christina Koch")} <= told("2019-06-22", text)
    text = (
        "For Scott Kelly, Kjell Lindgren and Kimiya Yui it was lettuce. The three members of the Expedition 44 crew are shown with forks."
    )
    assert {f"PHOTO depicts {name}" for name in ("Scott Kelly", "Kjell Lindgren", "Kimiya Yui")} <= told("2015-08-10", text)


def test_initials_of_two_letters() -> None:
    facts_of = told("2000-11-02", "In the photo: W. Shepherd, Yu. Gidzenko and S. Krikalev sit at the table of Zvezda.")
    assert "PHOTO depicts Yuri Gidzenko" in facts_of
