"""Which sentences tell what a picture shows: each row beside one that looks alike and tells of another room, another hour or no hour at all."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def shown(text: str) -> set[str]:
    return {str(fact[2]) for fact, _ in facts(read(Document("d", text))) if fact[1] == "depicts"}


LAB = "NASA astronaut Kjell Lindgren works inside the Destiny laboratory on Sept. 8, 2015. "
KIBO = "The International Space Station's Kibo laboratory is seen from the Cupola on May 3, 2016. "
LAKE = "Lake Garda is seen in this photo taken from the International Space Station on May 3, 2016. "
CREW = "The Dragon Endurance lets go of Harmony on May 5, 2022. "
WALK = "Tom Marshburn and Kayla Barron work on the truss on Dec. 2, 2021. "

ROWS = [
    # What ties somebody to the scene, and what does not.
    (LAB + "At his side floats Kimiya Yui.", "Kimiya Yui", True),
    (LAB + "At his side on the flight up was Kimiya Yui.", "Kimiya Yui", False),
    (LAB + "With him is crewmate Kimiya Yui.", "Kimiya Yui", True),
    (LAB + "With him on Soyuz TMA-17M came Kimiya Yui.", "Kimiya Yui", False),
    (LAB + "Half hidden by the rack, Kimiya Yui holds the other end.", "Kimiya Yui", True),
    (LAB + "The legs at the top belong to Kimiya Yui.", "Kimiya Yui", True),
    (LAB + "The camera at the top belongs to Kimiya Yui.", "Kimiya Yui", False),
    (LAB + "Look closely and you find Kimiya Yui behind the panel.", "Kimiya Yui", True),
    (LAB + "Every week you find Kimiya Yui behind some panel.", "Kimiya Yui", False),
    (LAB + "Kimiya Yui, too, has rolled up his sleeves.", "Kimiya Yui", True),
    (LAB + "Kimiya Yui, too, has flown before.", "Kimiya Yui", False),
    (LAB + "Kimiya Yui is the one with the headphones.", "Kimiya Yui", True),
    (LAB + "His arms are in the Microgravity Science Glovebox.", "Microgravity Science Glovebox", True),
    (LAB + "His samples are for the Microgravity Science Glovebox.", "Microgravity Science Glovebox", False),
    (LAB + "The Microgravity Science Glovebox is at his elbow.", "Microgravity Science Glovebox", True),
    # Places told first.
    (KIBO + "On the left, Progress MS-01 is docked to Pirs.", "Progress MS-01", True),
    (KIBO + "At the other end of the station, Progress MS-01 is docked to Pirs.", "Progress MS-01", False),
    (KIBO + "Columbus is the shorter can next to it.", "Columbus", True),
    (KIBO + "Columbus is the older laboratory.", "Columbus", False),
    (LAKE + "To the north rise the Alps.", "Alps", True),
    (LAKE + "To the north one drives over the Alps.", "Alps", False),
    (LAKE + "South of it winds the Po River.", "Po River", True),
    (LAKE + "Its water reaches the Po River.", "Po River", False),
    # Habits, sayings, hours to come.
    (LAB + "Scott Kelly peers in from the hatch.", "Scott Kelly", True),
    (LAB + "Scott Kelly peers in twice a day.", "Scott Kelly", False),
    (LAB + "Scott Kelly wears the same shirt.", "Scott Kelly", True),
    (LAB + "Scott Kelly wears the same shirt on Fridays.", "Scott Kelly", False),
    (LAB + "Andreas Mogensen looks after a similar device in Columbus.", "Andreas Mogensen", False),
    (LAB + "In a few days Scott Kelly takes over.", "Scott Kelly", False),
    (LAB + '"You see it best by night", says Scott Kelly.', "Scott Kelly", False),
    (LAB + "Scott Kelly, meanwhile, packs his bags.", "Scott Kelly", False),
    (KIBO + "Canadarm2 reaches across the upper half of the frame.", "Canadarm2", True),
    (KIBO + "Canadarm2 moves gear and spacewalkers.", "Canadarm2", False),
    # Another room.
    (LAB + "Kimiya Yui drifts in through the hatch from Unity.", "Kimiya Yui", True),
    (LAB + "Kimiya Yui tends the mice in Kibo.", "Kimiya Yui", False),
    (LAB + "Kimiya Yui tends the mice in Kibo.", "Kibo", False),
    ("Carl Walz checks a plant in Zarya for Dan Bursch, who is asleep in Unity.", "Unity", False),
    ("As Yury Onufrienko sleeps next door in Zvezda, Carl Walz exercises.", "Yury Onufriyenko", False),
    ("As Yury Onufrienko holds the lamp, Carl Walz exercises.", "Yury Onufriyenko", True),
    ("Carl Walz, who with Dan Bursch leads the list, floats upside down.", "Daniel Bursch", False),
    ("Carl Walz stows tools in Quest after the spacewalk of Lee Morin and Jerry Ross.", "Jerry Ross", False),
    ("Carl Walz calls Peggy Whitson by ham radio.", "Peggy Whitson", False),
    # Helpers indoors.
    (WALK + "Matthias Maurer holds the bag beside them.", "Matthias Maurer", True),
    (WALK + "Matthias Maurer, at a console in the Cupola, moves them along.", "Matthias Maurer", False),
    (WALK + "Raja Chari, who talks them through it from inside, is the commander.", "Raja Chari", False),
    (WALK + "Raja Chari, who dressed them, keeps count.", "Raja Chari", False),
    ("Bob Behnken waves on the truss in this view from the helmet camera of his partner, Chris Cassidy.", "Christopher Cassidy", False),
    # Beside the photographer, or beside what went before.
    (
        "HTV-4 drifts in, in this photo taken by Karen Nyberg on Aug. 9, 2013, with Luca Parmitano calling out ranges at her side.",
        "Luca Parmitano",
        False,
    ),
    (
        "Karen Nyberg watches a monitor on Aug. 9, 2013, with Luca Parmitano calling out ranges at her side.",
        "Luca Parmitano",
        True,
    ),
    # Ships seen from outside have nobody in view.
    (CREW + "Raja Chari and Tom Marshburn watch their screens.", "Raja Chari", False),
    (CREW + "In the window at left, Raja Chari and Tom Marshburn wave.", "Raja Chari", True),
    ("Discovery, with Steve Lindsey in command and Eric Boe as pilot, turns below the station.", "Eric Boe", False),
    ("The Dragon Endurance lets go of Harmony, and Raja Chari's crew is on its way.", "Raja Chari", False),
    ("The crew of Raja Chari and Kayla Barron waves from the hatch.", "Kayla Barron", True),
    # What is waited for.
    ("Peggy Whitson prepares Kibo for the arrival of Dragon CRS-11.", "SpaceX CRS-11", False),
    ("Peggy Whitson, in the Cupola, waits for Cygnus OA-7 to come within reach of Canadarm2.", "Canadarm2", False),
]


@pytest.mark.parametrize(("text", "who", "yes"), ROWS)
def test_what_tells_the_scene(text: str, who: str, yes: bool) -> None:
    assert (who in shown(text)) is yes, shown(text)
