"""Captions in the manner of the shuttle years: for each, a fact that it tells and one that it does not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

TOLD = [
    ("Astronaut Pamela Melroy, STS-112 pilot, reads a list on the aft flight deck of Atlantis.", "PHOTO depicts Space Shuttle Atlantis"),
    ("Astronaut Rick Husband is photographed on the mid deck of the orbiter Discovery.", "PHOTO depicts Space Shuttle Discovery"),
    ("Astronaut Jim Newman works in Endeavour's cargo bay.", "PHOTO depicts Space Shuttle Endeavour"),
    ("Astronaut Ellen Ochoa eats onboard the Space Shuttle Atlantis.", "PHOTO depicts Space Shuttle Atlantis"),
    ("Expedition 9 Commander (CDR) Gennady Padalka eats in Unity.", "Gennady Padalka role commander of Expedition 9"),
    ("View of Flight Engineer (FE) Nikolai Budarin during Expedition Six.", "Nikolai Budarin role flight engineer of Expedition 6"),
]
TOLD += [
    ("The STS-113 crew met in Destiny. The crew, front to back, are Jim Wetherbee and Paul Lockhart.", "PHOTO depicts Paul Lockhart"),
    ("From the left are astronaut Jerry Ross, unidentified guest, and astronaut Nancy Currie.", "PHOTO depicts Nancy Currie"),
    ("These two train for STS-97. Brent Jett (front right) and Mike Bloomfield (left) are in charge.", "PHOTO depicts Brent Jett"),
    ("Crew trainer Ada Quill (right) briefs STS-115 crewmembers.", "PHOTO depicts Ada Quill"),
    ("The crewmembers assigned to STS-121 rest. From the left are Michael Fossum and Lisa Nowak.", "Lisa Nowak memberOf STS-121"),
]
TOLD += [
    ("Endeavour nears the station during STS-113 rendezvous and docking operations.", "PHOTO takenDuring STS-113"),
    ("A view of Zarya taken during the undocking and flyaround of the STS-96 mission.", "PHOTO takenDuring STS-96"),
    ("In this STS-111 view, Leonardo hangs from an arm.", "PHOTO takenDuring STS-111"),
    ("Jerry Ross and James Newman work on the final of three space walks of the STS-88 mission.", "Jerry Ross performed STS-88 EVA 3"),
]
TOLD += [
    ("Astronaut Susan Helms, destined to become a member of the Expedition Two crew, works.", "Susan Helms memberOf Expedition 2"),
    ("Tim Kopra will join the Expedition 20 crew.", "Timothy Kopra memberOf Expedition 20"),
    ("James Halsell sits on the flight deck during STS-101.", "PHOTO takenDuring STS-101"),
    (
        "Dominic Gorie, Mark Kelly, Linda Godwin and Daniel Tani are commander, pilot and mission specialists, respectively, of STS-108.",
        "Linda Godwin role mission specialist of STS-108",
    ),
]
TOLD += [
    ("The robotic arm of Endeavour holds the P1 truss.", "PHOTO depicts Canadarm"),
    ("Endeavour's robot arm grips Zarya.", "PHOTO depicts Canadarm"),
    ("The station's robotic arm moves the P6 truss.", "PHOTO depicts Canadarm2"),
    ("Astronaut Joe Tanner moves near the P6 truss.", "PHOTO depicts P6 truss"),
    ("Astronaut Steve Smith floats near the Quest airlock.", "PHOTO depicts Quest"),
    ("Backdropped by the Caspian Sea, the station is seen from Atlantis.", "PHOTO depicts Caspian Sea"),
    ("Backdropped by the Caspian Sea, the station is seen from Atlantis.", "PHOTO depicts International Space Station"),
    ("The Soyuz TMA-9, Progress 22 and Zvezda are visible at the top.", "PHOTO depicts Soyuz TMA-9"),
    ("The crew cabin of the Space Shuttle Atlantis is featured here.", "PHOTO depicts Space Shuttle Atlantis"),
]
TOLD += [
    ("Joseph Tanner waves during the first of three space walks. STS-97 lasted 11 days.", "Joseph Tanner performed STS-97 EVA 1"),
    ("David Wolf carries an antenna during STS-112's first session of EVA.", "David Wolf performed STS-112 EVA 1"),
    ("This close-up of a tile was taken by astronaut Stephen Robinson.", "PHOTO takenBy Stephen Robinson"),
]
TOLD += [
    ("Space Shuttle Discovery's underside, tile by tile, is featured here.", "PHOTO depicts Space Shuttle Discovery"),
    ("Zarya is seen here. On the bottom in this angle, next to it, is the Progress supply ship.", "PHOTO depicts Progress"),
    ("Zarya is seen here. A cloudy Earth forms the background.", "PHOTO depicts Earth"),
    ("The payload bay of Endeavour, with the P1 truss in it, is seen in this view.", "PHOTO depicts Space Shuttle Endeavour"),
]
TOLD += [
    ("The Progress 40 resupply craft approaches the station for docking to Pirs.", "Progress 40 dockedTo Pirs"),
    ("Leonardo is moved out of the bay to be briefly attached to Unity.", "Leonardo dockedTo Unity"),
    ("The Raffaello module is moved by an arm to its docking position on Unity.", "Raffaello dockedTo Unity"),
]
TOLD += [
    (
        "Cosmonaut Salizhan Sharipov (left), flight engineer; and astronaut Leroy Chiao donned their suits.",
        "PHOTO depicts Salizhan Sharipov",
    ),
    ('The European Space Agency\'s (ESA) "Jules Verne" Automated Transfer Vehicle is seen.', "Jules Verne ATV operatedBy ESA"),
]
TOLD += [
    ("Inside the Soyuz TMA-9, cosmonaut Mikhail Tyurin, Expedition 14 flight engineer, rehearses.", "PHOTO depicts Soyuz TMA-9"),
    ("The Expedition 6 crew, Ken Bowersox, Don Pettit and Nikolai Budarin, poses in Unity.", "Donald Pettit memberOf Expedition 6"),
]
TOLD += [
    ("A crane swings the Z1 truss. Photo credit: NASA/Jane Morrow KSC-04pd0311", "PHOTO takenBy Jane Morrow"),
    ("A crane swings the Z1 truss. Photo credit: NASA_Jane Morrow and Peter O'Hara", "PHOTO takenBy Jane Morrow"),
    ("Engineers discuss the mission in a hall. Seen there is Mike Fincke.", "PHOTO depicts Michael Fincke"),
    ("A guest takes a picture of Gennady Padalka and Mike Fincke.", "PHOTO depicts Michael Fincke"),
    ("The picture shows Zvezda with a Progress docked to it.", "Progress dockedTo Zvezda"),
    ("The picture shows Zvezda with a Progress docked to it.", "PHOTO depicts Progress"),
    ("A view of Unity with Leonardo attached to it.", "Leonardo dockedTo Unity"),
    ("Video shows the space station with Discovery docked at the top.", "Space Shuttle Discovery dockedTo International Space Station"),
    ("Zarya fills the frame. A Soyuz is docked to it.", "Soyuz dockedTo Zarya"),
    (
        "NASA astronauts Lee Archambault, commander; Tony Antonelli, pilot; John Phillips and Steve Swanson wave.",
        "Steven Swanson affiliatedWith NASA",
    ),
    (
        "NASA astronauts Lee Archambault; Tony Antonelli; John Phillips, Joe Acaba and JAXA astronaut Koichi Wakata wave.",
        "Joseph Acaba affiliatedWith NASA",
    ),
    (
        "(9 Sept. 2006) --- Atlantis climbs. Liftoff from KSC's launch pad 39B occurred at noon.",
        "Space Shuttle Atlantis launchedOn 2006-09-09",
    ),
    (
        "(9 Sept. 2006) --- Atlantis climbs. Liftoff of the orbiter from pad 39B was at noon.",
        "Space Shuttle Atlantis launchedOn 2006-09-09",
    ),
    ("A view of Cape Canaveral, seen from the International Space Station.", "PHOTO depicts Cape Canaveral"),
]
NOT_TOLD = [
    ("Inside the Soyuz TMA-14, cosmonaut Gennady Padalka rehearses.", "Gennady Padalka memberOf Soyuz TMA-14"),
    ("The Soyuz TMA-13 spacecraft arrives at the launch pad Friday, Oct. 10, 2008.", "Soyuz TMA-13 launchedOn 2008-10-10"),
    ("The Soyuz TMA-13 spacecraft arrives at the launch pad Friday, Oct. 10, 2008.", "Soyuz TMA-13 arrivedOn 2008-10-10"),
    ("Progress 40 closes in on the station. Docking to Pirs is planned for tonight.", "Progress 40 dockedTo Pirs"),
    ("Cosmonaut Yury Usachev floats near a window in Zvezda to take a picture of Earth.", "PHOTO depicts Earth"),
    ("The Multi-Purpose Logistics Module (MPLM) Leonardo is seen.", "PHOTO depicts Multi-Purpose Logistics Module"),
    ("Joseph Tanner waves on the third spacewalk. STS-97 and Expedition 1 shared a meal.", "Joseph Tanner performed STS-97 EVA 3"),
    ("The robotic arm of Endeavour holds the P1 truss.", "PHOTO depicts Canadarm2"),
    ("Zarya is seen from the crew cabin of Endeavour.", "PHOTO depicts Space Shuttle Endeavour"),
    ("Peggy Whitson is seen in Unity. The P1 truss was installed during the STS-113 mission.", "PHOTO takenDuring STS-113"),
    ("Peggy Whitson looks at the antenna that was installed during STS-92.", "PHOTO takenDuring STS-92"),
    (
        "Dominic Gorie, Mark Kelly, Linda Godwin and Daniel Tani are commander, pilot and mission specialists, respectively, of STS-108.",
        "Mark Kelly role commander of STS-108",
    ),
    ("Piers Sellers floats in Quest during preparations for the second STS-112 spacewalk.", "Piers Sellers performed STS-112 EVA 2"),
    ("Endeavour is seen prior to STS-130 docking operations.", "PHOTO takenDuring STS-130"),
    ("Zarya is seen through a window on the flight deck of Endeavour.", "PHOTO depicts Space Shuttle Endeavour"),
    ("Astronaut Soichi Noguchi relays calls between Stephen Robinson and Andrew Thomas aboard Discovery.", "PHOTO depicts Andy Thomas"),
    ("Astronaut Jim Voss talks with Yury Usachev aboard Discovery.", "PHOTO depicts Space Shuttle Discovery"),
    ("A Soyuz nears the station carrying its crew, Commander Yuri Gidzenko and Mark Shuttleworth.", "PHOTO depicts Yuri Gidzenko"),
    ("Onboard the shuttle nearing the station are astronauts James Halsell and Scott Horowitz.", "PHOTO depicts James Halsell"),
    ("A storm is seen some 90 miles south of the southern Cook Islands.", "PHOTO depicts southern Cook Islands"),
    ("This image was used by the Expedition 8 crew in a lecture.", "PHOTO takenBy Expedition 8 crew member"),
]
NOT_TOLD += [
    ("A crane swings the Z1 truss. Photo credit: NASA_JSC", "PHOTO takenBy JSC"),
    ("Officials applaud at the review to clear the Soyuz launch of Gennady Padalka and Mike Fincke.", "PHOTO depicts Michael Fincke"),
    ("A family gathers in a tent to watch the landing of Gennady Padalka.", "PHOTO depicts Gennady Padalka"),
    ("Inside Zvezda with a Progress docked to it, Sergei Treschev reads.", "PHOTO depicts Progress"),
    ("Endeavour approaches the space station with Destiny in its bay.", "Destiny dockedTo International Space Station"),
    ("(9 Sept. 2006) --- Atlantis waits. Liftoff from pad 39B is set for noon.", "Space Shuttle Atlantis launchedOn 2006-09-09"),
    ("(9 Sept. 2006) --- Atlantis waits. Liftoff from pad 39B was put off.", "Space Shuttle Atlantis launchedOn 2006-09-09"),
    ("CAPE CANAVERAL, Fla. – In a hangar, workers lower a truss.", "PHOTO depicts Cape Canaveral"),
    ("CAPE CANAVERAL, Fla. Smoke fills the pad.", "PHOTO depicts Cape Canaveral"),
    (
        "NASA astronauts Lee Archambault, commander; Tony Antonelli, pilot; John Phillips and Koichi Wakata wave.",
        "Koichi Wakata affiliatedWith NASA",
    ),
    (
        "NASA astronaut Lee Archambault waves; Tony Antonelli, pilot, John Phillips and Steve Swanson rest.",
        "Steven Swanson affiliatedWith NASA",
    ),
    ("The space station flies with Soyuz TMA-3 to be docked.", "Soyuz TMA-3 dockedTo International Space Station"),
]


def _facts(text: str) -> set[str]:
    return {" ".join(str(part) for part in fact) for fact, _ in facts(read(Document("x", text)))}


@pytest.mark.parametrize(("text", "fact"), TOLD)
def test_what_such_a_caption_tells_is_read(text: str, fact: str) -> None:
    assert fact in _facts(text)


@pytest.mark.parametrize(("text", "fact"), NOT_TOLD)
def test_what_such_a_caption_does_not_tell_is_not_read(text: str, fact: str) -> None:
    assert fact not in _facts(text)
