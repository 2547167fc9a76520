"""Spacewalks, crews and offices told in loose words that the tables confirm, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


WALKS = [
    # Nearly any word for work outside, on a day on which just these people were out.
    ("Peggy Whitson's shoulders stick out of Quest on March 30, 2017. She and Shane Kimbrough had a shield to fit.", "Shane Kimbrough performed spacewalk 2017-03-30", True),
    ("Peggy Whitson and Shane Kimbrough had a talk with students on March 30, 2017, about their suits.", "Shane Kimbrough performed spacewalk 2017-03-30", False),
    ("Christina Koch and Jessica Meir shut the hatch behind them on Oct. 18, 2019. Luca Parmitano drove the arm.", "Jessica Meir performed spacewalk 2019-10-18", True),
    ("Christina Koch and Jessica Meir shut the hatch behind them on Oct. 18, 2019. Luca Parmitano drove the arm.", "PHOTO takenDuring spacewalk 2019-10-18", True),
    ("Christina Koch and Jessica Meir ate pancakes on Oct. 18, 2019. Luca Parmitano had none.", "Jessica Meir performed spacewalk 2019-10-18", False),
    ("On 16 June 2021 the first of the new arrays went up. Shane Kimbrough carried it; Thomas Pesquet held the other end.", "Thomas Pesquet performed spacewalk 2021-06-16", True),
    ("On 16 June 2021 a freighter was seen. Shane Kimbrough and Thomas Pesquet carried bags of food.", "Thomas Pesquet performed spacewalk 2021-06-16", False),
    ("Akihiko Hoshide, September 5, 2012, with a toothbrush. He and Suni Williams beat the bolt.", "Sunita Williams performed spacewalk 2012-09-05", True),
    ("Akihiko Hoshide, September 5, 2012, with a toothbrush. He and Suni Williams were inside all day.", "Sunita Williams performed spacewalk 2012-09-05", False),
    ("Suni Williams and Butch Wilmore, together at last on the outside, Jan. 30, 2025.", "spacewalk 2025-01-30 spacewalkDate 2025-01-30", True),
    ("Suni Williams and Butch Wilmore, together at last on the outside, Jan. 31, 2025.", "Barry Wilmore performed spacewalk 2025-01-30", False),
    ("Josh Cassada and Frank Rubio, Dec. 3, 2022: one more wing, on the port side.", "Francisco Rubio performed spacewalk 2022-12-03", True),
    ("Josh Cassada and Frank Rubio will unfurl one more wing on Dec. 3, 2022.", "Francisco Rubio performed spacewalk 2022-12-03", False),
    ("Josh Cassada and Nicole Mann, Dec. 3, 2022: one more wing, on the port side.", "Nicole Mann performed spacewalk 2022-12-03", False),
    ("Drew Feustel and Ricky Arnold, June 14, 2018: cameras for the door of ships to come.", "Richard Arnold performed spacewalk 2018-06-14", True),
    ("Drew Feustel and Ricky Arnold, June 14, 2018, mount cameras in Harmony.", "Richard Arnold performed spacewalk 2018-06-14", False),
    # Days in a row of the same people leave nothing else to be meant.
    ("Nicole Mann and Koichi Wakata finished on Feb. 2, 2023 what they had begun on Jan. 20.", "Koichi Wakata performed spacewalk 2023-01-20", True),
    ("Nicole Mann and Koichi Wakata read on Feb. 2, 2023 what they had begun on Jan. 25.", "Koichi Wakata performed spacewalk 2023-02-02", False),
    ("Nick Hague and Anne McClain went on March 22, 2019, Hague and Christina Koch on the 29th.", "Christina Koch performed spacewalk 2019-03-29", True),
    ("Nick Hague and Anne McClain went on March 22, 2019, Hague and Christina Koch on the 29th.", "Christina Koch performed spacewalk 2019-03-22", False),
    # Told by their number in a flight.
    ("(14 Feb. 2010) --- Bob Behnken and Nick Patrick are on STS-130's second outing. On the third they cut covers loose.", "Nicholas Patrick performed STS-130 EVA 3", True),
    ("(14 Feb. 2010) --- Bob Behnken and Nick Patrick are on STS-130's second outing. On the third they will cut covers loose.", "Nicholas Patrick performed STS-130 EVA 3", False),
    ("STS-97 flew Joe Tanner and Carlos Noriega. Number one was on Dec. 3, number two on Dec. 5, 2000.", "Carlos Noriega performed STS-97 EVA 2", True),
    ("STS-97 flew Joe Tanner and Marc Garneau. Number one was on Dec. 3, number two on Dec. 5, 2000.", "Joseph Tanner performed STS-97 EVA 2", False),
    # A repair's second spacewalk is not the expedition's; it is that of its day.
    ("(Dec. 24, 2013) --- Rick Mastracchio and Mike Hopkins, flight engineers of Expedition 38, fit a pump on this second spacewalk.", "Michael Hopkins performed spacewalk 2013-12-24", True),
    ("(Dec. 24, 2013) --- Rick Mastracchio and Mike Hopkins, flight engineers of Expedition 38, fit a pump on this second spacewalk.", "Michael Hopkins performed Expedition 38 EVA 2", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), WALKS)
def test_a_day_of_the_tables_tells_who_was_outside(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


def test_what_is_after_the_document_is_to_come() -> None:
    text = "Drew Feustel and Ricky Arnold and their tools, for June 14: wrench, cameras, cables."
    assert not any("performed" in fact for fact in told(text, "2018-06-12"))


CREWS = [
    # Offices that words leave between asides, of the one flight whose crew has them.
    ("Thomas Reiter of ESA, up on the same ride and now a flight engineer on Expedition 13, watches.", "Thomas Reiter role flight engineer of Expedition 13", True),
    ("Thomas Reiter of ESA, up on the same ride and once a flight engineer on Expedition 14, watches.", "Thomas Reiter role flight engineer of Expedition 14", False),
    ("Her commander on Expedition 64 and neighbor at the galley, Sergey Ryzhikov, held the camera for Kate Rubins.", "Sergey Ryzhikov role commander of Expedition 64", True),
    ("Her commander on Expedition 64 and neighbor at the galley, Frank Rubio, held the camera for Kate Rubins.", "Francisco Rubio role commander of Expedition 64", False),
    ("Walter Villadei of the Italian Air Force, pilot of the flight, watches Marcus Wandt of Axiom Mission 3.", "Walter Villadei role pilot of Axiom Mission 3", True),
    ("Marcus Wandt, an old friend of the pilot, flew on Axiom Mission 3.", "Marcus Wandt role pilot of Axiom Mission 3", False),
    ("Shane Kimbrough, an Atlanta man and pilot of nothing, flew on STS-126.", "Shane Kimbrough role pilot of STS-126", False),
    ("Tracy Caldwell Dyson, on her first long stay and a flight engineer, sings for Expedition 24's Doug Wheelock.", "Tracy Caldwell Dyson role flight engineer of Expedition 24", True),
    ("Near Axiom Mission 2 commander Peggy Whitson are two mission specialists from the Saudi Space Commission, Ali AlQarni and Rayyanah Barnawi.", "Rayyanah Barnawi role mission specialist of Axiom Mission 2", True),
    # Those who are called by their office.
    ("Joe Tanner and Carlos Noriega float in Unity on STS-97. The two mission specialists wave.", "Carlos Noriega role mission specialist of STS-97", True),
    ("Joe Tanner and Yuri Gidzenko float in Unity on STS-97. The two mission specialists wave.", "Yuri Gidzenko role mission specialist of STS-97", False),
    ("Charlie Hobaugh and Leland Melvin look out, STS-129. The pilot took the picture.", "Leland Melvin role pilot of STS-129", False),
    ("Léopold Eyharts, on his way home and no specialist, floats on STS-123.", "Léopold Eyharts role mission specialist of STS-123", False),
    # Words of belonging between one flight and people of its crew.
    ("Frank Rubio, who took the photograph, belongs to the Soyuz MS-22 crew.", "Francisco Rubio memberOf Soyuz MS-22", True),
    ("Frank Rubio, who took the photograph, waves to the Crew-5 crew.", "Francisco Rubio memberOf SpaceX Crew-5", False),
    ("As part of Expedition 61, Luca Parmitano, its commander, had Jessica Meir and Drew Morgan for company.", "Andrew Morgan memberOf Expedition 61", True),
    ("With the STS-110 flight went a letter to Rex Walheim, instead of a parcel.", "Rex Walheim memberOf STS-110", False),
    ("Expedition 28 was home to Mike Fossum and Satoshi Furukawa.", "Satoshi Furukawa memberOf Expedition 28", True),
    ("Expedition 28 was home to Mike Fossum and to a doll of Chris Cassidy.", "Christopher Cassidy memberOf Expedition 28", False),
    ("Jasmin Moghbeli, whose flight was Crew-7, waters plants.", "Jasmin Moghbeli memberOf SpaceX Crew-7", True),
    ("Jasmin Moghbeli, whose flight was not Crew-7, waters plants.", "Jasmin Moghbeli memberOf SpaceX Crew-7", False),
    # A list of just the crew of a capsule.
    ("In come Raja Chari, Tom Marshburn, Kayla Barron and Matthias Maurer. Chari is the commander of SpaceX Crew-3.", "Matthias Maurer memberOf SpaceX Crew-3", True),
    ("In come Raja Chari, Tom Marshburn, Kayla Barron and Mark Vande Hei. Chari is the commander of SpaceX Crew-3.", "Mark Vande Hei memberOf SpaceX Crew-3", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), CREWS)
def test_a_crew_of_the_tables_tells_whose_an_office_is(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
