"""Days of launches and comings in loose words that the tables bear out, each beside a caption that looks alike and tells none."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.extract.naming.movements import past_of
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


ROWS = [
    # What syntax alone must leave open, and the tables decide.
    (
        "2010-02-14",
        "Kathryn Hire steers the arm above Endeavour. She left Florida on 8 February.",
        "Space Shuttle Endeavour launchedOn 2010-02-08",
        True,
    ),
    (
        "2010-02-14",
        "Kathryn Hire steers the arm above Endeavour. She left Houston on 3 February.",
        "Space Shuttle Endeavour launchedOn 2010-02-03",
        False,
    ),
    ("2000-09-12", "Zarya, Unity and Zvezda fly on. The newer was launched on July 12.", "Zvezda launchedOn 2000-07-12", True),
    ("", "A view of Progress 36 docked to Poisk on Feb. 5, 2010.", "Progress 36 arrivedOn 2010-02-05", True),
    ("", "A view of Progress 36 docked to Poisk on Feb. 19, 2010.", "Progress 36 arrivedOn 2010-02-19", False),
    ("2021-04-10", "Mail got here on April 9, and Soyuz MS-18 shines below.", "Soyuz MS-18 arrivedOn 2021-04-09", False),
    ("2021-04-10", "Oleg Novitskiy left his house on April 9 to see a film on Soyuz MS-18.", "Soyuz MS-18 launchedOn 2021-04-09", False),
    # Words of going up beside a day that the tables have.
    ("2017-04-24", "Racks from Cygnus, which came off the pad in Florida on April 18, float here.", "Cygnus launchedOn 2017-04-18", True),
    (
        "2017-04-24",
        "Racks from Cygnus, which was shown to guests in Florida on April 11, float here.",
        "Cygnus launchedOn 2017-04-11",
        False,
    ),
    ("2019-04-20", "Cygnus NG-11 was on top of an Antares on April 17, 2019.", "Cygnus NG-11 launchedOn 2019-04-17", True),
    ("2019-04-20", "Cygnus NG-11 was seen on April 17, 2019.", "Cygnus NG-11 launchedOn 2019-04-17", False),
    ("2021-07-25", "Nauka's trip from Baikonur started July 21.", "Nauka launchedOn 2021-07-21", True),
    ("2021-07-20", "Nauka's trip from Baikonur will start July 21.", "Nauka launchedOn 2021-07-21", False),
    ("2021-11-30", "Prichal's ride began on 24 November.", "Prichal launchedOn 2021-11-24", True),
    ("2021-11-30", "Prichal's tests began on 14 November.", "Prichal launchedOn 2021-11-14", False),
    ("2015-08-26", "HTV-5, which lit up Tanegashima on Aug. 19, is at Harmony.", "HTV-5 launchedOn 2015-08-19", True),
    ("2015-08-26", "HTV-5, which was not launched on Aug. 19, is at Harmony.", "HTV-5 launchedOn 2015-08-19", False),
    (
        "2011-07-15",
        "Atlantis, whose four waved goodbye to Florida on July 8, is parked.",
        "Space Shuttle Atlantis launchedOn 2011-07-08",
        True,
    ),
    # What a ship carries.
    ("2010-02-20", "Endeavour hauled Tranquility into orbit on Feb. 8.", "Tranquility launchedOn 2010-02-08", True),
    ("2010-02-20", "Endeavour hauled Tranquility into orbit on Feb. 8.", "Space Shuttle Endeavour launchedOn 2010-02-08", True),
    ("2010-02-20", "Tranquility sat in the bay of Endeavour, which lifted off on Feb. 8.", "Tranquility launchedOn 2010-02-08", False),
    (
        "2002-04-20",
        "Lee Morin works on the S0 truss. Atlantis carried it off the planet on April 8.",
        "S0 truss launchedOn 2002-04-08",
        True,
    ),
    ("2002-04-20", "Lee Morin works on the S0 truss. Atlantis roared off the pad on April 8.", "S0 truss launchedOn 2002-04-08", False),
    # Days that are counted.
    (
        "2014-07-20",
        "Cygnus, three days after an Antares flung it out of Virginia, waits on July 16, 2014.",
        "Cygnus launchedOn 2014-07-13",
        True,
    ),
    ("2014-07-20", "Cygnus, three days after a party for it in Virginia, waits on July 19, 2014.", "Cygnus launchedOn 2014-07-16", False),
    # Words of coming.
    ("2020-04-12", "Chris Cassidy got here on April 9 aboard Soyuz MS-16.", "Soyuz MS-16 arrivedOn 2020-04-09", True),
    ("2020-04-12", "Chris Cassidy will get here on April 9 aboard Soyuz MS-16.", "Soyuz MS-16 arrivedOn 2020-04-09", False),
    ("2014-07-20", "Cygnus was in the hand of Canadarm2 on July 16.", "Cygnus arrivedOn 2014-07-16", True),
    ("2014-07-20", "Canadarm2 was in the hands of experts on July 16 and Cygnus afar.", "Cygnus arrivedOn 2014-07-16", False),
    ("2016-07-25", "Soyuz MS-01 rose on July 7 and met the station two days later.", "Soyuz MS-01 arrivedOn 2016-07-09", True),
    ("2010-02-20", "Tranquility was attached to Unity on Feb. 12.", "Tranquility arrivedOn 2010-02-12", False),
    ("2024-08-07", "Jeanette Epps drills to take Cygnus NG-21 in on Aug. 6, 2024.", "Cygnus NG-21 arrivedOn 2024-08-06", False),
    ("2008-04-05", "Jules Verne ATV, its arrival called off, waits on 3 April 2008.", "Jules Verne ATV arrivedOn 2008-04-03", False),
    ("2001-03-20", "Leonardo has its ride to orbit booked for March 8, 2001.", "Leonardo launchedOn 2001-03-08", False),
    (
        "2010-02-20",
        "Endeavour, still short of PMA-2, tries to dock on Feb. 10, 2010.",
        "Space Shuttle Endeavour arrivedOn 2010-02-10",
        False,
    ),
    ("2024-03-20", "The Dragon Freedom, quiet since Jan. 20, 2024, is docked to Harmony.", "Freedom arrivedOn 2024-01-20", False),
    # Months.
    ("2020-11-20", "Sergey Ryzhikov, who came last month in Soyuz MS-17, waves.", "Soyuz MS-17 arrivedOn 2020-10", True),
    ("2020-11-20", "Sergey Ryzhikov, who trained last month for Soyuz MS-18, waves.", "Soyuz MS-18 arrivedOn 2020-10", False),
    ("2013-06-20", "Karen Nyberg naps. The two arrived at the end of May in Soyuz TMA-09M.", "Soyuz TMA-09M arrivedOn 2013-05", True),
    ("2001-09-11", "Discovery had delivered the three of them that August.", "Space Shuttle Discovery arrivedOn 2001-08", False),
    # The picture's own day.
    (
        "2000-11-03",
        "Soyuz TM-31 is minutes ahead of docking at Zvezda's aft port on Nov. 2, 2000.",
        "Soyuz TM-31 arrivedOn 2000-11-02",
        True,
    ),
    ("2021-07-30", "Nauka after its docking to the nadir port of Zvezda. July 29, 2021.", "Nauka arrivedOn 2021-07-29", True),
    ("2021-07-30", "Nauka, still in the hands of its makers, on July 29, 2020.", "Nauka arrivedOn 2020-07-29", False),
    ("2008-04-04", "Jules Verne sits at the end of Zvezda on 3 April 2008, docking day.", "Jules Verne ATV arrivedOn 2008-04-03", True),
    (
        "2008-04-14",
        "Jules Verne sits at the end of Zvezda on 13 April 2008, docking practice day.",
        "Jules Verne ATV arrivedOn 2008-04-13",
        False,
    ),
    ("2024-11-23", "Progress MS-29 closes in on Poisk on Nov. 23, 2024.", "Progress MS-29 arrivedOn 2024-11-23", True),
]


@pytest.mark.parametrize(("date", "text", "fact", "stands"), ROWS)
def test_days_by_tables(date: str, text: str, fact: str, stands: bool) -> None:
    assert (fact in told(text, date)) is stands


@pytest.mark.parametrize(
    ("ident", "launched"),
    [("leonardo", "2001-03-08"), ("leonardo", "2011-02-24"), ("cygnus", "2019-04-17"), ("kibo", "2008-05-31"), ("dragon", "2012-05-22")],
)
def test_the_tables_know_the_flights_of_carriers_and_of_families(ident: str, launched: str) -> None:
    past = past_of(ident)
    assert past is not None and launched in past.launched


def test_the_tables_know_nothing_of_what_never_flew() -> None:
    assert past_of("atlantic-ocean") is None
