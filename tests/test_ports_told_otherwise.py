"""Where ships, modules and pieces of truss are attached, told by nicknames of sides, by what lies between, by the way there, or by a word that
points back, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


ROWS = [
    # Sides by other words, and of a module that a segment owns or that is spoken of.
    ("Cygnus OA-7 was bolted to the downward port of Unity.", "Cygnus OA-7 dockedTo Unity nadir port", True),
    ("Cygnus OA-7 was filmed at the downward port of Unity.", "Cygnus OA-7 dockedTo Unity zenith port", False),
    ("Unity's lowermost hatch was the address of Cygnus OA-7 for a month.", "Cygnus OA-7 dockedTo Unity nadir port", True),
    ("Progress M-20M has been latched to the nadir port of the Russian segment's Zarya.", "Progress M-20M dockedTo Zarya nadir port", True),
    ("Yuri Malenchenko reads in Zvezda. At the module's stern is Soyuz TMA-16.", "Soyuz TMA-16 dockedTo Zvezda aft port", True),
    ("Yuri Malenchenko reads in Zvezda. At the module's desk is a model of Soyuz TMA-16.", "Soyuz TMA-16 dockedTo Zvezda aft port", False),
    ("Cygnus NG-18, bolted below Unity, is grey.", "Cygnus NG-18 dockedTo Unity nadir port", True),
    ("A camera hangs below Unity's nadir port near Cygnus NG-18.", "Cygnus NG-18 dockedTo Unity nadir port", False),
    ("Rassvet has stuck out from beneath Zarya since 2010.", "Rassvet dockedTo Zarya nadir port", True),
    ("Nick Patrick is outside. The observatory hangs on Tranquility's nadir port. With Cupola came light.", "Cupola dockedTo Unity", False),
    # Who stands there is named behind a colon or a comma.
    ("On top of Zvezda sits a newcomer, Poisk.", "Poisk dockedTo Zvezda zenith port", True),
    ("Harmony's zenith port was the goal of a ship that is still on Earth: Dragon Freedom.", "Freedom dockedTo Harmony zenith port", False),
    ("Harmony's forward port is free for the next visitor, Freedom.", "Freedom dockedTo Harmony forward port", False),
    # Verbs.
    ("Dragon Endurance took hold of Harmony's forward port.", "Endurance dockedTo Harmony forward port", True),
    ("Dragon Endurance failed to grab Harmony's forward port.", "Endurance dockedTo Harmony forward port", False),
    ("Atlantis, which checked in at PMA-2 on the 10th, brought a truss.", "Space Shuttle Atlantis dockedTo PMA-2", True),
    ("Mike Fincke checked in at Pirs with the Soyuz TMA-4 crew.", "Soyuz TMA-4 dockedTo Pirs", False),
    ("Progress M-05M, which pulled up to Pirs on May 1, is full.", "Progress M-05M dockedTo Pirs", True),
    ("Progress M-05M, which is to pull up to Pirs on May 1, is full.", "Progress M-05M dockedTo Pirs", False),
    ("Sergei Volkov backed Soyuz TMA-12 off Pirs and drove it round to the nadir port of Zarya.", "Soyuz TMA-12 dockedTo Zarya nadir port", True),
    ("Bishop will spend its life on the port side of Tranquility.", "Bishop dockedTo Tranquility port port", True),
    ("Bishop will spend its life on the shelf of a hall in Texas.", "Bishop dockedTo Tranquility port port", False),
    ("Dragon Endurance, which ferried the four to Harmony's forward port, is quiet.", "Endurance dockedTo Harmony forward port", True),
    ("Dragon Endurance, which ferried the four to Harmony's makers, is quiet.", "Endurance dockedTo Harmony", False),
    # What lies between, and ports told with the adapter on them.
    ("Discovery docked to the forward end of Destiny, at PMA-2.", "Space Shuttle Discovery dockedTo PMA-2", True),
    ("Discovery docked to the forward end of Destiny, at PMA-2.", "PMA-2 dockedTo Destiny forward port", True),
    ("Discovery docked to the forward end of Destiny, at PMA-2.", "Space Shuttle Discovery dockedTo Destiny forward port", False),
    ("Jim Newman floats near the seam between Unity and Zarya.", "Unity dockedTo Zarya", True),
    ("Jim Newman floats between Unity and Zarya.", "Unity dockedTo Zarya", False),
    ("The tunnel from Harmony's forward port leads into Dragon Freedom.", "Freedom dockedTo Harmony forward port", True),
    ("The tunnel from Harmony's forward port leads to a lounge, not to Dragon Freedom.", "Freedom dockedTo Harmony forward port", False),
    ("Poisk, to which the Soyuz MS-08 is docked, gleams.", "Soyuz MS-08 dockedTo Poisk", True),
    ("Poisk, to which the Soyuz MS-08 will be docked, gleams.", "Soyuz MS-08 dockedTo Poisk", False),
    # The way there, and how far it still is.
    ("Atlantis needed two days to reach PMA-2.", "Space Shuttle Atlantis dockedTo PMA-2", True),
    ("Atlantis took two days to photograph PMA-2.", "Space Shuttle Atlantis dockedTo PMA-2", False),
    ("Atlantis did the carrying, from Florida on June 8 to PMA-2 on June 10.", "Space Shuttle Atlantis dockedTo PMA-2", True),
    ("Atlantis flew from Florida to PMA-2's makers in Alabama.", "Space Shuttle Atlantis dockedTo PMA-2", False),
    ("Atlantis brought it: launched June 8, moored at PMA-2 June 10.", "Space Shuttle Atlantis dockedTo PMA-2", True),
    ("Atlantis brought three things: cables, tools bolted to PMA-2 and a pump.", "Space Shuttle Atlantis dockedTo PMA-2", False),
    ("Soyuz MS-18 had come in at dusk, its commander Oleg Novitskiy steering onto Rassvet's nadir port.", "Soyuz MS-18 dockedTo Rassvet nadir port", True),
    ("Soyuz MS-18 left, its commander, Oleg Novitskiy, bringing samples.", "Soyuz MS-18 dockedTo Rassvet nadir port", False),
    ("Rassvet, fresh from the hold, is an arm's length from Zarya's nadir port.", "Rassvet dockedTo Zarya nadir port", True),
    ("Soyuz MS-05 never got within two meters of Poisk's zenith port.", "Soyuz MS-05 dockedTo Poisk zenith port", False),
    ("Raffaello swings toward a berth on Unity.", "Raffaello dockedTo Unity", True),
    ("Doug Wheelock swings toward a berth on Unity.", "Raffaello dockedTo Unity", False),
    ("Rassvet is lifted out of the bay by Canadarm2. From Destiny, Garrett Reisman drove it into the nadir port of Zarya.", "Rassvet dockedTo Zarya nadir port", True),
    ("Rassvet is lifted out of the bay by Canadarm2. From Destiny, Garrett Reisman drove it into the nadir port of Zarya.", "Destiny dockedTo Zarya nadir port", False),
    # Truss, platforms and payloads.
    ("The P3/P4 truss, a giant of 17 tons, meets the end of P1.", "P3/P4 truss dockedTo P1 truss", True),
    ("The P3/P4 truss meets all that is asked of P1.", "P3/P4 truss dockedTo P1 truss", False),
    ("Steve Smith fastens a leg of the S0 truss to the hide of Destiny.", "S0 truss dockedTo Destiny", True),
    ("Steve Smith fastens a handrail of the S0 truss to Destiny.", "S0 truss dockedTo Destiny", False),
    ("The P6 truss was lifted from Endeavour's payload bay to the Z1 truss.", "P6 truss dockedTo Z1 truss", True),
    ("The P6 truss will be lifted from Endeavour's payload bay to the Z1 truss.", "P6 truss dockedTo Z1 truss", False),
    ("The S5 truss is in place. Rick Mastracchio waves, seconds after its bolts bit into the end of S4.", "S5 truss dockedTo S4 truss", True),
    ("The S5 truss waits. Rick Mastracchio waves, seconds after his bolts fell near the end of S4.", "S5 truss dockedTo S4 truss", False),
    ("AMS was mounted on the upper side of the S3 truss.", "Alpha Magnetic Spectrometer dockedTo S3 truss", True),
    ("The ammonia pump module was mounted on the S1 truss.", "ammonia pump module dockedTo S1 truss", False),
    ("Held by the arm, Zarya is lowered toward the Unity node in the bay.", "Zarya dockedTo Unity", True),
    ("The Zarya module is moved toward Unity's twin in a drawing.", "Zarya dockedTo Unity", False),
    # A word that points back, or a second sentence.
    ("Paolo Nespoli caught Cygnus OA-8E. Engineers bolted the arrival to the bottom of Unity.", "Cygnus OA-8E dockedTo Unity nadir port", True),
    ("Paolo Nespoli caught Cygnus OA-8E. Engineers will bolt the arrival to the bottom of Unity.", "Cygnus OA-8E dockedTo Unity nadir port", False),
    ("Cygnus OA-8E was caught. The nadir port of Unity hosted it until Dec. 5.", "Cygnus OA-8E dockedTo Unity nadir port", True),
    ("Cygnus OA-8E waits in Virginia. The nadir port of Unity will host it in May.", "Cygnus OA-8E dockedTo Unity nadir port", False),
    ("Johannes Kepler is gone; its place at Zvezda's stern was taken by Progress M-11M.", "Johannes Kepler ATV dockedTo Zvezda aft port", True),
    ("Bill McArthur helps with PMA-3 as the shuttle's arm eases the adapter onto Unity's nadir port.", "PMA-3 dockedTo Unity nadir port", True),
    ("Albert Einstein, on approach to the aft end of Zvezda. Docking occurred at 2 p.m.", "Albert Einstein ATV dockedTo Zvezda aft port", True),
    ("Albert Einstein, on approach to the aft end of Zvezda. Docking was called off at 2 p.m.", "Albert Einstein ATV dockedTo Zvezda aft port", False),
    ("The Ax-2 crew had docked on 22 May 2023, 16 hours after launch, in the SpaceX Dragon Freedom.", "Freedom dockedTo International Space Station", True),
    ("The Ax-2 crew is to have docked by noon in the SpaceX Dragon Freedom.", "Freedom dockedTo International Space Station", False),
    ("A view from the Dragon Endurance. Crew-3 had undocked from Harmony for home.", "Endurance dockedTo Harmony", True),
    ("A view from the Dragon Endurance. Crew-3 had undocked from Harmony for home.", "SpaceX Crew-3 dockedTo Harmony", False),
    ("Yuri Malenchenko works in Pirs. The Progress MS-10 that delivered it is still attached.", "Progress MS-10 dockedTo Pirs", True),
    ("Where is Soyuz MS-24? At Prichal, until March.", "Soyuz MS-24 dockedTo Prichal", True),
    ("Where is Soyuz MS-24? In Kazakhstan, near a model of Prichal.", "Soyuz MS-24 dockedTo Prichal", False),
    # Addresses and room.
    ("Endurance has a new address, Harmony's zenith port.", "Endurance dockedTo Harmony zenith port", True),
    ("Endurance needs a new address: Harmony's zenith port is taken.", "Endurance dockedTo Harmony zenith port", False),
    ("Freedom left Harmony's zenith port on Sunday, and Endurance took over the spot.", "Endurance dockedTo Harmony zenith port", True),
    ("Freedom left Harmony's zenith port and Nick Hague took over the spot at a window of Endurance.", "Endurance dockedTo Harmony zenith port", False),
    ("Pirs made room for Nauka at Zvezda's nadir port.", "Pirs dockedTo Zvezda nadir port", True),
    # What leaves, and what only seems to.
    ("He leaves the Pirs airlock for a spacewalk on the Russian segment of the International Space Station.", "Pirs dockedTo International Space Station", False),
    (
        "Two men of the International Space Station are to go out while another Soyuz is parked there.",
        "Soyuz dockedTo International Space Station",
        False,
    ),
    ("Rassvet, slung under Zarya, is where Soyuz TMA-19 tied up.", "Soyuz TMA-19 dockedTo Zarya nadir port", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "stands"), ROWS)
def test_ports_told_otherwise(text: str, fact: str, stands: bool) -> None:
    assert (fact in told(text)) is stands
