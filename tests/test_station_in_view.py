"""Ships, rooms, trusses and arms in view by where the words put them, each beside a caption that looks alike and puts them nowhere in the picture."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    ("Leonardo is moved from the cargo bay of Discovery by the Canadarm2.", "Space Shuttle Discovery", True),
    ("Leonardo had been moved from the cargo bay of Discovery. Mike Fincke now sleeps in Quest.", "Space Shuttle Discovery", False),
    # The door that somebody goes out by.
    ("Sergey Volkov leaves the Pirs airlock with a flag in his glove.", "Pirs", True),
    ("Mike Fossum is leaving the Quest airlock at the start of a spacewalk.", "Quest", True),
    ("Oleg Kononenko leaves Pirs aboard Soyuz MS-03.", "Pirs", False),
    ("Ron Garan sleeps. Mike Fossum had left the Quest airlock a day before.", "Quest", False),
    ("Progress MS-16 leaves Pirs with trash.", "Pirs", False),
    # Rooms told by a watch kept from them, a choice, a portrait, work that went on.
    ("Kayla Barron and Raja Chari keep vigil from the Cupola while a Dragon closes in.", "Cupola", True),
    ("Tim Kopra photographs a storm. He kept watch from the Cupola.", "Cupola", False),
    ("Peggy Whitson eats an apple. She picked the Cupola for her lunch.", "Cupola", True),
    ("Peggy Whitson eats an apple. Managers had chosen Harmony for the docking.", "Harmony", False),
    ("Mark Kelly, who sits at the left of the front row in this portrait from the station's Unity node, leads STS-134.", "Unity", True),
    ("A portrait of Tim Peake from the Unity node collection hangs in Houston.", "Unity", False),
    (
        "Christina Koch with a helmet. The Expedition 60 flight engineer was setting up the suit inside NASA's Destiny module.",
        "Destiny",
        True,
    ),
    ("Christina Koch with a helmet. The Expedition 60 flight engineer was preparing to return from Destiny.", "Destiny", False),
    # Decks and bays of ships.
    ("On Discovery's middeck, Nicole Stott stows bags.", "Space Shuttle Discovery", True),
    ("On Endeavour's aft flight deck, Mark Kelly talks to Houston.", "Space Shuttle Endeavour", True),
    ("Nicole Stott eats. On Discovery's middeck bags were stowed the day before.", "Space Shuttle Discovery", False),
    ("On Discovery's mission, Nicole Stott rides an arm.", "Space Shuttle Discovery", False),
    ("The S1 truss rises out of Atlantis' cargo bay in the grip of Canadarm.", "Space Shuttle Atlantis", True),
    ("Seen through a window of Endeavour, Harmony is lifted from the shuttle's payload bay.", "Space Shuttle Endeavour", True),
    ("The Leonardo module sits in Endeavour's cargo bay.", "Space Shuttle Endeavour", True),
    (
        "Dave Williams rides the arm. A dead gyroscope is already stowed in Endeavour's payload bay, behind him.",
        "Space Shuttle Endeavour",
        True,
    ),
    ("Kibo's laboratory hangs from Canadarm2 on its way from Discovery's payload bay to Harmony.", "Space Shuttle Discovery", False),
    ("Canadarm2 holds Columbus, which came up in the payload bay of Atlantis.", "Space Shuttle Atlantis", False),
    ("Leonardo hangs on Unity; it will be placed in Discovery's payload bay.", "Space Shuttle Discovery", False),
    # The truss, whole or a side of it.
    ("Alexander Gerst on the truss of the International Space Station on 7 October 2014.", "Integrated Truss Structure", True),
    ("Barry Wilmore carries a cable along the station's truss.", "Integrated Truss Structure", True),
    ("Tim Peake dangles upside down from the port truss.", "port truss", True),
    ("Raja Chari is tethered to the starboard truss.", "starboard truss", True),
    ("Reid Wiseman replaced a camera on the truss.", "Integrated Truss Structure", False),
    ("Raja Chari dreams of the port truss.", "port truss", False),
    ("Jim Reilly rides at the end of the Remote Manipulator System/Orbiter Boom Sensor System.", "Orbiter Boom Sensor System", True),
    # What stands, is towed or comes in where another was.
    ("Held by the shuttle's arm, the Zarya module is lowered toward the Unity node, which stands in the bay.", "Unity", True),
    ("A storm seen from the Cupola, which hangs below Tranquility.", "Cupola", False),
    ("After nine years of use the Pirs docking compartment leaves the station.", "Pirs", True),
    ("The Pirs module leaves the station, pulled away from Zvezda's nadir port by the freighter Progress MS-16.", "Progress MS-16", True),
    ("Nauka gleams where Pirs was, which had been pulled away by Progress MS-16.", "Progress MS-16", False),
    ("Tim Peake waves. At bottom, Progress M-60 is gone; its place at Pirs was taken by Progress M-62.", "Progress M-62", True),
    ("Tim Peake waves. The berth of Progress MS-01 was taken by Progress MS-02 in July.", "Progress MS-02", False),
    ("In the middle is the Kristall module. Above it is the Kvant-2 module.", "Kvant-2", True),
    ("On the Russian segment, at left, are the Rassvet module and Soyuz MS-22.", "Russian Orbital Segment", True),
    ("On the Russian segment the crew sleeps. Raja Chari eats.", "Russian Orbital Segment", False),
    # What an arm moves, how near it is, and at whose end it stands.
    ("Nudged along by Canadarm2, the P3/P4 truss, 17 tons of hardware, meets the end of P1.", "P3/P4 truss", True),
    ("Swung by Canadarm2, the Harmony node approaches Destiny.", "Canadarm2", True),
    (
        "Harmony gains a room today. Columbus, whose name means explorer, is a foot from Harmony's starboard port at the end of Canadarm2.",
        "Canadarm2",
        True,
    ),
    ("Tim Peake waves. Leonardo was a foot from Unity when the bolts turned.", "Leonardo", False),
    ("This is what the crew saw from Endeavour: Unity, bolted to the front end of Zarya.", "Zarya", True),
    ("Unity gleams. Zvezda was bolted to the back end of Zarya in 2000.", "Zarya", False),
    # A first line that only tells whence; what somebody waited for.
    (
        "View from the flight deck of Atlantis, 10 February 2001. Held by the shuttle's arm, the Destiny laboratory is lowered toward Unity.",
        "Destiny",
        True,
    ),
    ("A view of the Cupola. The Destiny laboratory was lowered toward Unity in 2001.", "Destiny", False),
    (
        "Joel Kowsky waited for the International Space Station to cross the Sun on 17 May 2018 and made nine frames.",
        "International Space Station",
        True,
    ),
    (
        "Students waited for the International Space Station to pass so that they could speak by radio.",
        "International Space Station",
        False,
    ),
    ("The P6 truss, held by Canadarm, is being set down on the Z1 truss.", "Z1 truss", False),
    ("Mike Massimino bolts a foot restraint onto the S0 truss.", "S0 truss", True),
    # Ships that a caption counts, and then names.
    (
        "Two Dragons are docked at the same time. The cargo Dragon of CRS-24, left, arrived in December. Crew Dragon Endurance has been on Harmony's forward port since Nov. 11.",
        "Endurance",
        True,
    ),
    ("Two Soyuz ships share this view. Soyuz MS-10 came up in June. Soyuz MS-09 had come in March.", "Soyuz MS-09", True),
    ("Two ships came that week. Cygnus NG-17 arrived first. Progress MS-19 followed.", "Progress MS-19", False),
    (
        "Two Dragons will share the station next year. Endurance is due in March; Freedom in April.",
        "Freedom",
        False,
    ),
    # What somebody photographed.
    ("Progress MS-22 came in with one antenna bent, and so Frank Rubio photographed it.", "Progress MS-22", True),
    ("Progress MS-22 came in with one antenna bent, but nobody photographed it.", "Progress MS-22", False),
    (
        "The shuttle's last visit. From the departing Discovery a member of the STS-133 crew photographed the station on 7 March 2011.",
        "International Space Station",
        True,
    ),
    (
        "The shuttle's last visit. From Discovery a member of the STS-133 crew photographed the station, the first time it had been seen so.",
        "Space Shuttle Discovery",
        False,
    ),
]


@pytest.mark.parametrize("wanted", [True, False])
def test_what_of_the_station_is_in_view(wanted: bool) -> None:
    rows = [(text, thing) for text, thing, seen in ROWS if seen is wanted]
    assert rows
    wrong = [(text, thing) for text, thing in rows if (f"PHOTO depicts {thing}" in told(text)) is not wanted]
    assert not wrong
