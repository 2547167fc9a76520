"""Days of leaving Earth and of coming told in ever other words, each beside a caption that looks alike and tells them not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str = "2024-06-01") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    # Phrases of going up and of coming in, in a row with one subject.
    (
        "Endurance, the Dragon that SpaceX lent them, climbed away on Oct. 5, 2022, came alongside on Oct. 6 and rests.",
        "Endurance launchedOn 2022-10-05",
        True,
    ),
    (
        "Endurance, the Dragon that SpaceX lent them, climbed away on Oct. 5, 2022, came alongside on Oct. 6 and rests.",
        "Endurance arrivedOn 2022-10-06",
        True,
    ),
    ("Soyuz MS-19 climbed away on Oct. 5, 2021, from its port at Rassvet.", "Soyuz MS-19 launchedOn 2021-10-05", False),
    (
        "At the stern was the ship which had set out with them on July 7, 2016, and got in on July 9: Soyuz MS-01.",
        "Soyuz MS-01 arrivedOn 2016-07-09",
        True,
    ),
    ("Endeavour never made port on Sept. 3, 2021.", "Endeavour arrivedOn 2021-09-03", False),
    ("Endeavour, docked to Harmony, was photographed on Sept. 3, 2021.", "Endeavour arrivedOn 2021-09-03", False),
    ("Zvezda is clasped to Zarya. It had quit Baikonur on July 12, 2000.", "Zvezda launchedOn 2000-07-12", True),
    ("Prichal is in view. It got away from Nauka on Nov. 24, 2021.", "Prichal launchedOn 2021-11-24", False),
    # What is sent off or caught.
    ("Cygnus NG-17 is in view. Virginia had waved the freighter off on Feb. 19, 2022.", "Cygnus NG-17 launchedOn 2022-02-19", True),
    ("Endeavour is in view. Houston said goodbye to Endeavour on Nov. 8, 2021.", "Endeavour launchedOn 2021-11-08", False),
    ("Prichal sits on Nauka, where a Progress tug deposited it on 26 November 2021.", "PHOTO takenOn 2021-11-26", False),
    # What carries and what is carried.
    (
        "Tranquility went up in the bay of Endeavour, which lit the Florida night on 8 February 2010.",
        "Tranquility launchedOn 2010-02-08",
        True,
    ),
    ("Atlantis carried Destiny off the planet on Feb. 7, 2001.", "Space Shuttle Atlantis launchedOn 2001-02-07", True),
    ("Leonardo was lifted out of the payload bay of Discovery on March 1, 2011.", "Leonardo launchedOn 2011-03-01", False),
    ("Johannes Kepler is gone. Its Ariane 5 had thundered out of Kourou on 16 February 2011.", "Johannes Kepler ATV launchedOn 2011-02-16", True),
    ("Endeavour did the carrying, from Florida on Feb. 8, 2010, to PMA-2 on Feb. 10.", "Space Shuttle Endeavour arrivedOn 2010-02-10", True),
    # Days counted back, and lengths of ways and stays.
    ("Dragon CRS-9, which he plucked out of the void on 20 July 2016, two days after Florida saw it off.", "SpaceX CRS-9 launchedOn 2016-07-18", True),
    ("(April 16, 2022) --- It has been a week since Cygnus NG-17 left Unity.", "Cygnus NG-17 launchedOn 2022-04-09", False),
    ("Soyuz MS-01 had docked to Rassvet on July 9, 2016, after two days under way.", "Soyuz MS-01 launchedOn 2016-07-07", True),
    ("The Axiom crew had docked on 22 May 2023, 16 hours after launch, in the SpaceX Dragon Freedom.", "Freedom launchedOn 2023-05-22", False),
    # Nouns, and the hour of the picture's day.
    ("Cygnus NG-17 hangs in view minutes before the catch of 21 Feb. 2022.", "Cygnus NG-17 arrivedOn 2022-02-21", True),
    ("(July 23, 2020) --- Progress MS-15 came from Baikonur. Docking occurred at 1:45 p.m. over Europe.", "Progress MS-15 arrivedOn 2020-07-23", True),
    ("That is how Soyuz MS-09 came up to Rassvet's nadir hatch on 8 June 2018.", "Soyuz MS-09 launchedOn 2018-06-08", False),
    # Days of the picture that are of something else.
    ("In this photo released by Roscosmos 5 May 2011, Paolo Nespoli eats in Zvezda.", "PHOTO takenOn 2011-05-05", False),
    ("In this photo, taken on 5 May 2011, Paolo Nespoli eats in Zvezda.", "PHOTO takenOn 2011-05-05", True),
    ("Frank De Winne looks out of the station, which he reached on May 29, 2009.", "PHOTO takenOn 2009-05-29", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "is_told"), ROWS)
def test_a_day_is_told(text: str, fact: str, is_told: bool) -> None:
    assert (fact in told(text)) is is_told
