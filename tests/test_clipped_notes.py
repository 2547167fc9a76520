"""Captions as notes: days in figures, labels instead of verbs, short names of ports and owners, each beside one that tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.extract.naming.dates import dates
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    # Days in figures, and what labels them.
    ("2018-06-08", "06/08/18. Serena Auñón-Chancellor in Rassvet.", "PHOTO takenOn 2018-06-08", True),
    ("2018-06-08", "Creation date: 2018/06/08. Serena Auñón-Chancellor in Rassvet.", "PHOTO takenOn 2018-06-08", True),
    ("2018-06-08", "Serena Auñón-Chancellor in Rassvet. Frame stamp 2018-06-08 14:01.", "PHOTO takenOn 2018-06-08", True),
    ("2018-06-08", "L: 6 June 2018. Soyuz MS-09 nears. Shot 8 June 2018.", "PHOTO takenOn 2018-06-08", True),
    ("2018-06-08", "6 June 2018 17:12 liftoff, Soyuz MS-09. 8 June 19:01 docking.", "PHOTO takenOn 2018-06-06", False),
    ("2018-06-08", "Alexander Gerst wipes a pump that had leaked on 6 June 2018.", "PHOTO takenOn 2018-06-06", False),
    # Launches and comings by their labels.
    ("2018-06-08", "Soyuz MS-09 nears. L: 6 June 2018.", "Soyuz MS-09 launchedOn 2018-06-06", True),
    ("2018-06-08", "Soyuz MS-09 nears. L/O Baikonur 06.06.2018.", "Soyuz MS-09 launchedOn 2018-06-06", True),
    ("2016-10-23", "Rain held Cygnus OA-5 on the ground until Oct. 17, 2016.", "Cygnus OA-5 launchedOn 2016-10-17", True),
    ("2016-10-23", "Cygnus OA-5 is never empty until Oct. 17, 2016.", "Cygnus OA-5 launchedOn 2016-10-17", False),
    # A day counted from another than the last one told.
    (
        "2010-05-17",
        "On May 17, 2010, Atlantis is seen from Zvezda. It left Florida on the 14th, and had docked to PMA-2 the day before.",
        "Space Shuttle Atlantis arrivedOn 2010-05-16",
        True,
    ),
    # Ports by short names, of what was named further up.
    ("2018-06-08", "Soyuz MS-09 is in. 19:01 docked, MRM1 nadir.", "Soyuz MS-09 dockedTo Rassvet nadir port", True),
    ("2016-10-23", "Cygnus OA-5 is in. 14:53 bolted, Node 1 nadir CBM.", "Cygnus OA-5 dockedTo Unity nadir port", True),
    ("2016-10-23", "Cygnus OA-5 is bolted to Unity, on the side turned to the Earth.", "Cygnus OA-5 dockedTo Unity nadir port", True),
    (
        "2016-10-23",
        "Cygnus OA-5 flew on. Its berthing, to Unity's nadir port, was set for Oct. 25.",
        "Cygnus OA-5 dockedTo Unity nadir port",
        False,
    ),
    ("2009-10-02", "Soyuz TMA-16 performed the docking to the aft assembly of Zvezda.", "Soyuz TMA-16 dockedTo Zvezda aft port", True),
    # Who left a module that another ship never saw.
    (
        "2018-12-20",
        "Soyuz MS-09 drops away on 20 December 2018. Below is Cygnus NG-10, fast to Unity. The three had undocked from Rassvet that night.",
        "Cygnus NG-10 dockedTo Rassvet",
        False,
    ),
    # Owners and makers.
    ("2024-09-30", "A SpaceX capsule that they had christened Freedom is in view.", "Freedom operatedBy SpaceX", True),
    ("2024-09-30", "A boat of SpaceX waits for a capsule named Freedom.", "Freedom operatedBy SpaceX", False),
    ("2024-09-30", "Two came up as SpaceX Crew-9, the other two in Boeing's Starliner.", "SpaceX Crew-9 operatedBy Boeing", False),
    ("2016-10-23", "Cygnus OA-5 is here. Orbital ATK calls it the S.S. Alan Poindexter.", "Cygnus OA-5 operatedBy Orbital ATK", True),
    ("2018-11-15", "CIMON floats in Columbus. Airbus built the robot.", "CIMON builtBy Airbus", True),
    ("2018-11-15", "CIMON floats in Columbus. Airbus built the plane.", "CIMON builtBy Airbus", False),
    ("2014-03-01", "Robonaut 2. Maker of the robot: NASA with General Motors.", "Robonaut 2 builtBy General Motors", True),
    ("2014-03-01", "This collage was made by a NASA student.", "collage builtBy NASA", False),
    # Seen on the way up.
    ("2018-06-06", "This is Soyuz MS-09 on its climb, seen from the Cupola on June 6, 2018.", "Soyuz MS-09 launchedOn 2018-06-06", True),
    ("2018-06-07", "This is Soyuz MS-09 on its climb, seen from the Cupola on June 7, 2018.", "Soyuz MS-09 launchedOn 2018-06-07", False),
]


@pytest.mark.parametrize(("day", "text", "fact", "so"), ROWS)
def test_a_note_tells_what_its_labels_say(day: str, text: str, fact: str, so: bool) -> None:
    assert (fact in told(text, day)) is so


DAYS = [
    ("26-NOV-2021", "2021-11-26"),
    ("2021.11.26", "2021-11-26"),
    ("Nov 26 '21", "2021-11-26"),
    ("26 Nov ’21", "2021-11-26"),
    ("11/26/21", "2021-11-26"),
]


@pytest.mark.parametrize(("words", "iso"), DAYS)
def test_a_day_in_figures(words: str, iso: str) -> None:
    assert [date.iso() for date in dates(f"Docked {words}.")] == [iso]


@pytest.mark.parametrize("words", ["1/2/3 of it", "12.10. and 13.10. are no days alone", "2021/13/26", "45/67/21"])
def test_figures_that_are_no_day(words: str) -> None:
    assert not [date for date in dates(words) if date.how in ("full", "day")]
