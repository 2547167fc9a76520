"""What those do of whom no clause was read, and spacewalks in words of numbers, days and doubt, each beside a caption that tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


ROWS = [
    # A verb of the long list right behind the name, in whatever clause.
    ("Valery Tokarev lends a hand and Ellen Ochoa holds the checklist.", "Ellen Ochoa activity hold checklist", True),
    ("Frank Rubio lends a hand and Josh Cassada will hold the checklist.", "Josh Cassada activity hold checklist", False),
    ("With a knife and shears Oleg Kononenko hacks at a cover.", "Oleg Kononenko activity hack at cover", True),
    ("Bob Hines, a flight engineer on Expedition 67, followed along at a laptop.", "Robert Hines activity follow along at laptop", True),
    ("Bob Hines, a flight engineer on Expedition 67, followed by reporters, rests.", "Robert Hines activity follow by reporters", False),
    ("Mark Vande Hei and Shane Kimbrough, who tended the plants, smile.", "Shane Kimbrough activity tend plants", True),
    ("Ed Lu and Yuri Malenchenko, dwarfed by a hull, string cables.", "Ed Lu activity string cables", True),
    ("Ed Lu, at the far end, has climbed onto Zvezda and is tightening a bolt.", "Ed Lu activity tighten bolt", True),
    ("Kate Rubins holds a bag and counts the leaves.", "Kathleen Rubins activity count leaves", True),
    ("Kate Rubins counts as a veteran.", "Kathleen Rubins activity count as veteran", False),
    ("Kate Rubins got out of her suit.", "Kathleen Rubins activity get out of suit", True),
    ("Kate Rubins left the station in April.", "Kathleen Rubins activity leave International Space Station", False),
    ("Kate Rubins flew for NASA and rode as a passenger.", "Kathleen Rubins activity ride as passenger", False),
    # Who helps, and who has an arm in hand.
    ("Ellen Ochoa guided Canadarm2 from the lab, assisted by Dan Bursch.", "Daniel Bursch activity assist Ellen Ochoa", True),
    ("Ellen Ochoa guided Canadarm2 from the lab, assisted by Dan Bursch.", "Ellen Ochoa activity assist by Daniel Bursch", False),
    (
        "Nicole Mann, with Josh Cassada as her backup, plucked Cygnus NG-18 out of the black.",
        "Josh Cassada activity back up Nicole Mann",
        True,
    ),
    (
        "Nicole Mann, with Josh Cassada of the backup crew, plucked Cygnus NG-18 out of the black.",
        "Josh Cassada activity back up Nicole Mann",
        False,
    ),
    ("Ellen Ochoa and Carl Walz had charge of the robot arms.", "Carl Walz activity operate Canadarm2", True),
    ("Koichi Wakata has the arm at the ready.", "Koichi Wakata activity operate arm", False),
    ("Don Pettit had control of the robotic arms budget.", "Donald Pettit activity operate arms", False),
    ("Karen Nyberg has the arms of a swimmer.", "Karen Nyberg activity operate arms", False),
    ("Karen Nyberg has the arms and legs of a swimmer.", "Karen Nyberg activity operate arms", False),
    ("Dan Burbank took the arms off the chair.", "Daniel Burbank activity operate arms", False),
    ("Don Pettit has the arm in a sling.", "Donald Pettit activity operate arm", False),
    ("Don Pettit took the arm of Mike Fossum.", "Donald Pettit activity operate arm", False),
    ("Don Pettit was in charge of Canadarm2's software.", "Donald Pettit activity operate Canadarm2", False),
    ("Don Pettit was in charge of Canadarm2.", "Donald Pettit activity operate Canadarm2", True),
    ("Canadarm2 swings by. Don Pettit has the arm for now.", "Donald Pettit activity operate Canadarm2", True),
    ("Over there is the arm that Matthias Maurer operated.", "Matthias Maurer activity operate arm", True),
    # Who only made what helps.
    ("Mike Fossum steers the arm, assisted by notes left by Ron Garan.", "Ronald Garan activity assist Michael Fossum", False),
    ("Mike Fossum steers the arm, assisted ably by Ron Garan.", "Ronald Garan activity assist Michael Fossum", True),
    # A verb of one behind "who" is of the one before it.
    (
        "Sergey Ryzhikov and Alexey Zubritsky, who hands him tools, install a camera.",
        "Alexey Zubritsky activity hand Sergey Ryzhikov tools",
        True,
    ),
    ("Sergey Ryzhikov and Alexey Zubritsky, who hands him tools, install a camera.", "Sergey Ryzhikov activity hand him tools", False),
    (
        "Sergey Ryzhikov, at the controls of a small workstation, and Alexey Zubritsky, who hands him tools, install a camera.",
        "Sergey Ryzhikov activity hand Alexey Zubritsky tools",
        False,
    ),
    ("Sergey Ryzhikov and Alexey Zubritsky, who wear masks, install a camera.", "Sergey Ryzhikov activity wear masks", True),
]


@pytest.mark.parametrize(("text", "fact", "holds"), ROWS)
def test_what_those_left_over_do(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds


WALKS = [
    ("2003-04-08", "When Ken Bowersox and Don Pettit went outside on April 8, 2003, the station was empty.", "spacewalk 2003-04-08", True),
    ("2003-03-08", "When Ken Bowersox and Don Pettit go outside on April 8, 2003, it will be empty.", "spacewalk 2003-04-08", False),
    ("2006-07-12", "Mike Fossum and Piers Sellers spread paste. STS-121, third EVA, 12 July 2006.", "STS-121 EVA 3", True),
    ("2002-06-13", "Don Pettit lauds Ken Bowersox. STS-111, third sortie: not theirs.", "STS-111 EVA 3", False),
    (
        "2006-12-16",
        "Bob Curbeam and Don Pettit shake a panel to make it fold, on the third of STS-116's outings, 16 December 2006.",
        "STS-116 EVA 3",
        True,
    ),
    ("2006-11-22", "Don Pettit steadied Mikhail Tyurin during the Nov. 22, 2006 walk.", "spacewalk 2006-11-22", True),
    ("2022-11-28", "Nov. 29's excursion with Frank Rubio was then pushed to Dec. 3.", "spacewalk 2022-11-29", False),
    ("2024-06-24", "Tracy Dyson and Mike Barratt never left Quest's lock on June 24, 2024.", "spacewalk 2024-06-24", False),
]


@pytest.mark.parametrize(("date", "text", "walk", "holds"), WALKS)
def test_spacewalks_made_or_not(date: str, text: str, walk: str, holds: bool) -> None:
    assert any(fact.endswith(f" performed {walk}") for fact in told(text, date)) is holds


def test_the_flight_of_a_numbered_spacewalk_goes_with_the_picture() -> None:
    text = "Dave Wolf grips a handrail. He and Piers Sellers were in hour four of EVA 3 (STS-112, 14 Oct. 2002)."
    assert {"PHOTO takenDuring STS-112 EVA 3", "PHOTO takenDuring STS-112"} <= told(text, "2002-10-14")
