"""Sentences built another way (turned round, cut short, told by whom something is done): the facts they tell, and those they must not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "2015-03-04") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


CASES = [
    # What cannot be seen, told before its name.
    ("Not in view are Cygnus NG-18, berthed to Unity, and one SpaceX Dragon, Freedom.", "PHOTO depicts Freedom", False),
    ("Not in view are Cygnus NG-18, berthed to Unity, and one SpaceX Dragon, Freedom.", "PHOTO depicts Cygnus NG-18", False),
    ("Poisk gleams. Out of sight at Rassvet is the Soyuz MS-17 capsule.", "PHOTO depicts Soyuz MS-17", False),
    ("Not in view is Unity. Seen are Cygnus NG-18 and a Soyuz.", "PHOTO depicts Cygnus NG-18", True),
    ("Poisk gleams. Docked at Rassvet is the Soyuz MS-17 capsule.", "PHOTO depicts Soyuz MS-17", True),
    (
        "Anne McClain smiles. Busy in Kibo and not visible here is her crewmate, flight engineer Nick Hague.",
        "PHOTO depicts Nick Hague",
        False,
    ),
    ("Nick Hague, not pictured, is the commander of Expedition 60.", "PHOTO depicts Nick Hague", False),
    ("Christina Koch works in Quest. Behind her (out of view) is Nick Hague of NASA.", "PHOTO depicts Nick Hague", False),
    ("Christina Koch works in Quest. Behind her (in blue) is Nick Hague of NASA.", "PHOTO depicts Nick Hague", True),
    ("Behind Christina Koch (not pictured) is Nick Hague.", "PHOTO depicts Christina Koch", False),
    ("Peering in from the hatch is Nick Hague.", "PHOTO depicts Nick Hague", True),
    # Who rides in a ship that is seen.
    ("Soyuz MS-11 nears Poisk with Oleg Kononenko (Roscosmos) and Anne McClain of NASA on board.", "PHOTO depicts Anne McClain", False),
    ("Anne McClain of NASA and Oleg Kononenko (Roscosmos) pose on board the station.", "PHOTO depicts Anne McClain", True),
    # Lists.
    ("The Expedition 58 crew waves. Counterclockwise from top are Anne McClain and Oleg Kononenko.", "PHOTO depicts Oleg Kononenko", True),
    (
        "STS-116 is represented by Mark Polansky and Joan Higginbotham; Expedition 14 by Suni Williams.",
        "Joan Higginbotham memberOf STS-116",
        True,
    ),
    (
        "STS-116 is represented by Mark Polansky and Joan Higginbotham; Expedition 14 by Mikhail Tyurin.",
        "Mikhail Tyurin memberOf Expedition 14",
        True,
    ),
    (
        "STS-116 is represented by Mark Polansky and Joan Higginbotham; Expedition 14 by Suni Williams.",
        "PHOTO depicts Joan Higginbotham",
        True,
    ),
    (
        "STS-116 is over. A portrait of the crew by Mark Polansky; Expedition 14 by now is busy.",
        "Mark Polansky memberOf Expedition 14",
        False,
    ),
    # "Both" of two named in the same sentence.
    (
        "Joan Higginbotham helps Nicholas Patrick; both are STS-116 mission specialists.",
        "Joan Higginbotham role mission specialist of STS-116",
        True,
    ),
    (
        "Joan Higginbotham and Mark Polansky help Nicholas Patrick; both are STS-116 mission specialists.",
        "Mark Polansky role mission specialist of STS-116",
        False,
    ),
    # Spacewalkers by whose partner they are.
    (
        "Andrew Morgan floats over the truss on Jan. 25, 2020. His spacewalking partner, Luca Parmitano, took the photo.",
        "Luca Parmitano performed spacewalk 2020-01-25",
        True,
    ),
    (
        "Andrew Morgan floats in Destiny on Jan. 27, 2020. His training partner, Luca Parmitano, took the photo.",
        "Luca Parmitano performed spacewalk 2020-01-25",
        False,
    ),
    # How long something was where it leaves from.
    ("After ten weeks at Rassvet's nadir port, Soyuz MS-17 backs away.", "Soyuz MS-17 dockedTo Rassvet nadir port", True),
    ("After ten weeks of work near Rassvet's nadir port, Soyuz MS-17 was painted.", "Soyuz MS-17 dockedTo Rassvet nadir port", False),
    ("After seventy days at Rassvet's nadir port, Soyuz MS-17 backs away.", "Soyuz MS-17 dockedTo Rassvet nadir port", True),
    (
        "Two more ships fill the ports: Soyuz MS-17 (Rassvet nadir) and Cygnus NG-18 (Unity nadir).",
        "Cygnus NG-18 dockedTo Unity nadir port",
        True,
    ),
    ("Two more ships fly: Soyuz MS-17 (green) and Cygnus NG-18 (far from Unity nadir).", "Cygnus NG-18 dockedTo Unity nadir port", False),
    # "Here", in front of who is seen; who is shown after a first line that tells of something else.
    ("A Sokol suit has many straps. Here, aboard Zvezda, Anne McClain helps Oleg Kononenko.", "PHOTO depicts Anne McClain", True),
    ("A Sokol suit has many straps. Here Anne McClain helps Oleg Kononenko.", "PHOTO depicts Oleg Kononenko", True),
    ("A Sokol suit has many straps. Years ago Anne McClain helped Oleg Kononenko.", "PHOTO depicts Anne McClain", False),
    # A spacewalk's number told behind it.
    (
        "STS-116 pilot William Oefelein watches. Bob Curbeam is seen on a spacewalk, the mission's second, on Dec. 14, 2006.",
        "Robert Curbeam performed STS-116 EVA 2",
        True,
    ),
    ("Bob Curbeam of STS-116 is seen on a spacewalk, his second, on Dec. 14, 2006.", "PHOTO takenDuring STS-116 EVA 2", False),
    # Who is shown behind a photographer.
    ("Caught in a picture by Christina Koch, astronauts Nick Hague and Anne McClain work on P4.", "PHOTO takenBy Nick Hague", False),
    ("Caught in a picture by Christina Koch, astronauts Nick Hague and Anne McClain work on P4.", "PHOTO takenBy Christina Koch", True),
    ("This picture was taken by astronauts Nick Hague and Anne McClain.", "PHOTO takenBy Anne McClain", True),
]


@pytest.mark.parametrize(("text", "fact", "holds"), CASES)
def test_what_a_sentence_turned_round_tells(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
