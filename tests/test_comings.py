"""Comings and goings as captions of all eras put them: launches, dockings, owners, named missions and the place below, with what tells none."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document, Entity


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


TELLS = [
    (
        "The Endurance spacecraft, with four Crew-7 members aboard, nears the station for a docking on Aug. 27, 2023.",
        "Endurance arrivedOn 2023-08-27",
    ),
    ("Crew-7 nears the outpost for a docking this Sunday, Aug. 27, 2023.", "SpaceX Crew-7 arrivedOn 2023-08-27"),
    ("The Crew Dragon carrying four Crew-1 astronauts is pictured on its way in.", "PHOTO depicts Crew Dragon"),
    ("A Falcon 9 rocket lifts off Aug. 29, 2021, carrying a cargo Dragon.", "Cargo Dragon launchedOn 2021-08-29"),
    (
        "An Antares blasted off from Virginia at 9:16 p.m. on Oct. 2, 2020, with fair skies, carrying Cygnus NG-14.",
        "Cygnus NG-14 launchedOn 2020-10-02",
    ),
    ("Glover waves. Sergey Ryzhikov and Sergey Kud-Sverchkov are cosmonauts from Roscosmos.", "Sergey Ryzhikov affiliatedWith Roscosmos"),
    ("The Dragon Freedom (top) and Cygnus (bottom) are docked to the station.", "Freedom dockedTo International Space Station"),
    (
        "A Dragon undocked from the International Docking Adapter on the station's space-facing port of Harmony.",
        "Dragon dockedTo Harmony zenith port",
    ),
    ("The Progress 75 freighter arrived at the station's Zvezda module at 1:12 a.m.", "Progress 75 dockedTo Zvezda"),
    ("Johannes Kepler, ESA's second ATV, is attached to the aft port of Zvezda.", "Johannes Kepler ATV operatedBy ESA"),
    ("Progress 60, SpaceX's Dragon, and a Soyuz are docked to the station.", "PHOTO depicts Dragon"),
    # A common noun stands for no ship that it cannot mean: a freighter carries nobody, a capsule comes home.
    (
        "Progress 60 was launched on July 3, 2015. Soyuz TMA-16M is docked to Poisk. The freighter docked to Pirs on July 5, 2015.",
        "Progress 60 dockedTo Pirs",
    ),
    # A launch by its hour alone, in the present of a picture, or by a noun.
    (
        "S99-E-1 (5 April 2010) --- Discovery lifted off at 6:21 a.m. for a stay of two weeks.",
        "Space Shuttle Discovery launchedOn 2010-04-05",
    ),
    ("S99-E-2 (2 April 2010) --- Soyuz TMA-18 lifts off into fog.", "Soyuz TMA-18 launchedOn 2010-04-02"),
    ("Ron Garan and Andrey Borisenko launched in their Soyuz TMA-21 from Baikonur on April 4, 2011.", "Soyuz TMA-21 launchedOn 2011-04-04"),
    ("Karen Nyberg sights a volcano some 260 miles below her and the station.", "PHOTO altitudeKm 418"),
    ("Endeavour and its crew of six rocketed skyward on Feb. 8, 2010.", "Space Shuttle Endeavour launchedOn 2010-02-08"),
    ("Endeavour leaves a glow behind. Liftoff came at 4:14 a.m. on Feb. 8, 2010.", "Space Shuttle Endeavour launchedOn 2010-02-08"),
    ("An Atlas V carrying the OA-4 Cygnus roared aloft on Dec. 6, 2015.", "Cygnus OA-4 launchedOn 2015-12-06"),
    # A day after an hour.
    ("This is Progress 36. It docked at Poisk at 11:26 p.m. (EST) Thursday, Feb. 4, 2010, by itself.", "Progress 36 arrivedOn 2010-02-04"),
    (
        "A view of Progress 36, which came up on Feb. 3, 2010, and docked to the Zvezda module on Feb. 5.",
        "Progress 36 arrivedOn 2010-02-05",
    ),
    ("The seven-member crew lifted off aboard Endeavour on Aug. 8, 2007.", "Space Shuttle Endeavour launchedOn 2007-08-08"),
    ("Rex Walheim floats beside the S0 (S Zero) truss, launched April 8, 2002.", "S0 truss launchedOn 2002-04-08"),
    ("They activate the station's new starboard 3 and 4 (S3/S4) truss segment.", "S3/S4 truss partOf International Space Station"),
    # Dockings by a noun, by an aim, by a list.
    ("Progress 36 draws near the station. Docking to Poisk occurred at 11:26 p.m. on Feb. 4, 2010.", "Progress 36 dockedTo Poisk"),
    ("Progress 36 draws near the station. Docking to Poisk occurred at 11:26 p.m. on Feb. 4, 2010.", "Progress 36 arrivedOn 2010-02-04"),
    ("Soyuz TMA-18 creeps toward its docking with the Russian-built Rassvet.", "Soyuz TMA-18 dockedTo Rassvet"),
    (
        "Soyuz TMA-18 nears the station. The docking, which brings the crew to six, took place on April 4, 2010.",
        "Soyuz TMA-18 arrivedOn 2010-04-04",
    ),
    ("Progress 36 is docked to the aft port of the rear section of the Zvezda module.", "Progress 36 dockedTo Zvezda aft port"),
    (
        "This view of the nose of Discovery, including its tiles, the hatch and two windows, was provided by an Expedition 23 crew member.",
        "PHOTO takenBy Expedition 23 crew member",
    ),
    ("Canadarm2 holds HTV-9 in preparation to attach it to Unity's nadir port.", "HTV-9 dockedTo Unity nadir port"),
    ("HTV-9 flew for a week, which ended with its installation on the Harmony module.", "HTV-9 dockedTo Harmony"),
    ("The station was flying past, and over, Peru, Chile and Bolivia.", "PHOTO orbitingAbove Bolivia"),
    ("NASA's Expedition 60 flight engineer Nick Hague waves.", "Nick Hague affiliatedWith NASA"),
    ("Leonardo is hoisted by the arm for mating with Unity's nadir port.", "Leonardo dockedTo Unity nadir port"),
    ("Leonardo is carried by the arm to the Unity node for attachment.", "Leonardo dockedTo Unity"),
    ("Dragon Freedom nears the station for a docking to Harmony's forward port.", "Freedom dockedTo Harmony forward port"),
    ("The station is framed from Atlantis shortly after undocking.", "Space Shuttle Atlantis dockedTo International Space Station"),
    (
        "Three spacecraft are parked at the space station including Soyuz MS-25, Progress MS-26 and Cygnus NG-20.",
        "Progress MS-26 dockedTo International Space Station",
    ),
    ("Zarya (left) is joined to Unity (right).", "Zarya dockedTo Unity"),
    ("Astronauts install the P5 truss on the P3/P4 truss.", "P5 truss dockedTo P3/P4 truss"),
    ("Dragon Freedom is docked to Harmony's forward international docking adapter.", "Freedom dockedTo Harmony forward port"),
    # What the picture shows coming, and what came a moment later.
    (
        "X1 (June 3, 2022) --- Progress MS-20 approaches the station. The craft would dock to Zvezda minutes later.",
        "Progress MS-20 dockedTo Zvezda",
    ),
    (
        "X1 (June 3, 2022) --- Progress MS-20 approaches the station. The craft would dock to Zvezda minutes later.",
        "Progress MS-20 arrivedOn 2022-06-03",
    ),
    ("X1 (June 3, 2022) --- Progress MS-20 is about to dock to Zvezda's aft port.", "Progress MS-20 dockedTo Zvezda aft port"),
    ("X1 (May 25, 2020) --- HTV-9 is pictured moments before it was captured by the crew.", "HTV-9 arrivedOn 2020-05-25"),
    ("X1 (Feb. 21, 2022) --- Raja Chari captured Cygnus using the Canadarm2 robotic arm.", "Cygnus arrivedOn 2022-02-21"),
    # Any word of a coming or a launch on the picture's day, where the tables have it on that day.
    ("X1 (July 19, 2023) --- The crew naps in Unity. Soyuz MS-23 shows in the window, and supper waits.", "PHOTO takenOn 2023-07-19"),
    (
        "X1 (4 Aug. 2023) --- Frank Rubio is at the robotics workstation. Cygnus NG-19 was bolted to Unity's lower port later.",
        "Cygnus NG-19 arrivedOn 2023-08-04",
    ),
    (
        "X1 (16 Nov. 2009) --- Soyuz TMA-16 can be seen. At the Cape, crowds wave and Atlantis starts out at 2:28 p.m.",
        "Space Shuttle Atlantis launchedOn 2009-11-16",
    ),
    (
        "X1 (July 6, 2006) --- Jeff Williams films the underside of Discovery. Docking came an hour later.",
        "Space Shuttle Discovery arrivedOn 2006-07-06",
    ),
    (
        "Freedom nears. Its four astronauts went aboard soon after docking to Harmony's forward port.",
        "Freedom dockedTo Harmony forward port",
    ),
    # Owners and builders.
    ("A SpaceX Falcon 9 rocket waits on its pad.", "Falcon 9 operatedBy SpaceX"),
    ("Boeing has two capsules; the company's Starliner is docked to Harmony.", "Starliner operatedBy Boeing"),
    ("Raffaello multipurpose logistics module, built by ASI, is open.", "Raffaello builtBy ASI"),
    ("Columbus, the European Space Agency's laboratory, is bright.", "Columbus operatedBy ESA"),
    # Whose picture, during what.
    ("The storm was viewed by an Expedition 22 crew member at noon.", "PHOTO takenDuring Expedition 22"),
    ("X1 (May 3, 2021) --- Thomas Pesquet rests in Columbus during the Alpha mission.", "PHOTO takenDuring Alpha mission"),
    ("Expedition 9 crew members photographed the storm from the station.", "PHOTO takenBy Expedition 9 crew member"),
    ("The space station's Expedition 18 crew provided a close-up view of a tail.", "PHOTO takenDuring Expedition 18"),
    ("A crew member of Expedition 42 on the station took this photograph of Paris.", "PHOTO takenBy Expedition 42 crew member"),
    # The place below.
    ("From above the African continent, this view shows a desert.", "PHOTO orbitingAbove Africa"),
    ("A full moon is seen while the station was orbiting over Chile.", "PHOTO orbitingAbove Chile"),
    ("The station was flying 260 miles above a point over Mongolia.", "PHOTO altitudeKm 418"),
    ("The station was over Egypt at 416 km.", "PHOTO altitudeKm 416"),
    ("She took this photo as the station orbited 260 miles above a stormy Indian Ocean.", "PHOTO orbitingAbove Indian Ocean"),
    ("The moon rises as the station soars 258 miles above the European nation of Malta.", "PHOTO orbitingAbove Malta"),
    ("The station was orbiting off the Pacific coast of Chile with a ship in the foreground.", "PHOTO orbitingAbove coast of Chile"),
    ("The image was taken as the International Space Station was located over western Niger.", "PHOTO orbitingAbove western Niger"),
    ("The station was orbiting 262 miles above and off the coast of Peru when this was taken.", "PHOTO altitudeKm 422"),
    ("Minutes after undocking from Prichal, Soyuz MS-25 is seen against the clouds.", "Soyuz MS-25 dockedTo Prichal"),
    # Goals and places named around a port, owners after the name.
    ("Canadarm2 lifts Raffaello from the shuttle's bay for attachment to a port on the Unity node.", "Raffaello dockedTo Unity"),
    (
        "She used the arm to install the Cygnus freighter onto its berthing port on the Earth-facing side of Unity.",
        "Cygnus dockedTo Unity nadir port",
    ),
    ("Two men look at the Cygnus freighter's hatch on Unity's Earth-facing port.", "Cygnus dockedTo Unity nadir port"),
    ("In view is the tail of the Progress 75 cargo craft from Russia attached to Poisk.", "Progress 75 operatedBy Russia"),
    ("The Progress 75 Russian resupply ship nears the station.", "Progress 75 operatedBy Russia"),
    ("The first Italian-built part of the station, Leonardo will hold supplies.", "Leonardo builtBy Italy"),
    (
        "She oils the Columbus laboratory module's hatch aboard the International Space Station.",
        "Columbus partOf International Space Station",
    ),
]


@pytest.mark.parametrize(("text", "fact"), TELLS, ids=[fact for _, fact in TELLS])
def test_is_told(text: str, fact: str) -> None:
    assert fact in told(text)


TELLS_NOW = [
    ("Nick Hague and Anne McClain are on a spacewalk today to swap batteries.", "2019-03-22", "Nick Hague performed spacewalk 2019-03-22"),
    ("Nick Hague and Anne McClain are on a spacewalk today.", "2019-03-22", "PHOTO takenDuring spacewalk 2019-03-22"),
    ("Nick Hague finished a spacewalk yesterday.", "2019-03-23", "spacewalk 2019-03-22 spacewalkDate 2019-03-22"),
    ("The Progress 75 freighter docked to Zvezda today.", "2020-04-25", "Progress 75 arrivedOn 2020-04-25"),
    ("Today the Progress 75 freighter docked to Zvezda.", "2020-04-25", "Progress 75 arrivedOn 2020-04-25"),
]
TELLS_NOT_NOW = [
    ("The Progress 75 freighter is to dock today.", "2020-04-25", "Progress 75 arrivedOn 2020-04-25"),
    ("Today's talk is on Progress 75, docked to Zvezda.", "2020-04-25", "Progress 75 arrivedOn 2020-04-25"),
    ("Nick Hague looks back today at his spacewalk of March 22, 2019.", "2019-08-01", "Nick Hague performed spacewalk 2019-08-01"),
    ("Nick Hague and Anne McClain will begin a spacewalk today.", "2019-03-22", "Nick Hague performed spacewalk 2019-03-22"),
    ("Nick Hague rests today. Anne McClain is on a treadmill.", "2019-03-22", "PHOTO takenDuring spacewalk 2019-03-22"),
]


@pytest.mark.parametrize(("text", "date", "fact"), TELLS_NOW, ids=[text for text, _, _ in TELLS_NOW])
def test_today_is_the_day_of_publication(text: str, date: str, fact: str) -> None:
    assert fact in told(text, date)


@pytest.mark.parametrize(("text", "date", "fact"), TELLS_NOT_NOW, ids=[text for text, _, _ in TELLS_NOT_NOW])
def test_today_dates_nothing_that_is_planned_or_past(text: str, date: str, fact: str) -> None:
    assert fact not in told(text, date)


TELLS_NOT = [
    (
        "X1 (Jan. 7, 2021) --- Cygnus departs minutes after its release, at the end of 93 days attached to Unity.",
        "Cygnus arrivedOn 2021-01-07",
    ),
    (
        "The Endurance spacecraft, with four Crew-7 members aboard, nears the station for a docking on Aug. 27, 2023.",
        "SpaceX Crew-7 arrivedOn 2023-08-27",
    ),
    ("The Crew-1 astronauts watch as a Dragon nears the station for a docking on Nov. 15, 2020.", "SpaceX Crew-1 arrivedOn 2020-11-15"),
    ("A Falcon 9 is to lift off on Aug. 29, 2021, carrying the Dragon Freedom.", "Freedom launchedOn 2021-08-29"),
    ("A Falcon 9 lifts off on Aug. 29, 2021, watched by the people who will build the Dragon Freedom.", "Freedom launchedOn 2021-08-29"),
    ("Nick Hague is on a spacewalk at the station (ISS) on March 22, 2019.", "spacewalk 2019-03-22 activity the station"),
    ("Cosmonauts are seen with Anne McClain and guests from Roscosmos.", "Anne McClain affiliatedWith Roscosmos"),
    ("The Dragon Freedom (top) passes and Cygnus is docked to Unity.", "Freedom dockedTo Unity"),
    ("Docked are Dragon Freedom, the Northrop Grumman freighter, and Soyuz MS-26.", "Freedom operatedBy Northrop Grumman"),
    ("Johannes Kepler, ESA's second ATV, is attached to the aft port of Zvezda.", "ATV dockedTo Zvezda aft port"),
    (
        "ATV-2 is attached to the aft port of Zvezda. Ron Garan held the capsule still after its undocking from Rassvet.",
        "Johannes Kepler ATV dockedTo Rassvet",
    ),
    ("A view of both modules. The mating took place in May, as Endeavour sailed over Chile.", "PHOTO orbitingAbove Chile"),
    ("Canadarm2 lifts Raffaello from the bay after its attachment to a port on the Unity node.", "Unity dockedTo Raffaello"),
    ("She works in the Kibo laboratory module's Life Science Glovebox.", "Life Science Glovebox partOf Kibo"),
    ("The Progress 75 cargo craft lifted off from Kazakhstan.", "Progress 75 operatedBy Kazakhstan"),
    ("Carlos Noriega, STS-97 mission specialist, rehearses a spacewalk in a pool.", "PHOTO takenDuring STS-97"),
    ("The crew left on Aug. 8, 2007 from the airlock of Endeavour.", "Space Shuttle Endeavour launchedOn 2007-08-08"),
    ("Aboard Endeavour, the Russian-built tug and the U.S.-built Unity are joined.", "Space Shuttle Endeavour builtBy Russia"),
    (
        "Progress 36 has left the station's Zvezda module after spending a year docked with the station.",
        "Zvezda dockedTo International Space Station",
    ),
    ("In this picture taken by Paolo Nespoli, Steve Bowen in a scuffed suit, and Alvin Drew pull a cable.", "PHOTO takenBy Stephen Bowen"),
    ("Astronauts of Expedition 31 captured the Dragon.", "PHOTO takenBy Expedition 31 crew member"),
    ("The Expedition 31 crew made the dinner.", "PHOTO takenBy Expedition 31 crew member"),
    ("X1 (June 3, 2022) --- Progress MS-20 is seen approaching with three tons of food.", "Progress MS-20 arrivedOn 2022-06-03"),
    ("X1 (2 April 2010) --- Soyuz TMA-18 rises past a window.", "Soyuz TMA-18 arrivedOn 2010-04-02"),
    ("ISS023-E-025123 (21 April 2010) --- Soyuz TMA-18 rises past a window.", "Soyuz TMA-18 launchedOn 2010-04-21"),
    ("X1 (July 6, 2006) --- Discovery's crew hugs that of the station.", "Space Shuttle Discovery arrivedOn 2006-07-06"),
    (
        "X1 (4 Aug. 2023) --- Frank Rubio trains on the arm. Capture of Cygnus NG-19 is planned for noon.",
        "Cygnus NG-19 arrivedOn 2023-08-04",
    ),
    ("X1 (4 Aug. 2023) --- Cygnus NG-19 is seen docked to Unity.", "Cygnus NG-19 arrivedOn 2023-08-04"),
    (
        "X1 (5 April 2010) --- The crew of Discovery walks out to the van and will ride to the pad.",
        "Space Shuttle Discovery launchedOn 2010-04-05",
    ),
    ("X1 (June 3, 2022) --- HTV-9 nears. After its capture it is to be attached to Harmony.", "HTV-9 arrivedOn 2022-06-03"),
    ("Freedom nears. Its astronauts will go aboard soon after docking to Harmony's forward port.", "Freedom dockedTo Harmony forward port"),
    ("Progress 36 nears. Docking to Poisk came as the two flew over Chile.", "PHOTO orbitingAbove Chile"),
    ("Cygnus nears. The station was 254 miles above Chile when it was captured.", "PHOTO altitudeKm 409"),
    ("S99-E-3 (20 Feb. 2010) --- Progress 36, seen here, lifted off two days earlier at 4:14 a.m.", "Progress 36 launchedOn 2010-02-20"),
    (
        "S99-E-4 (20 Feb. 2010) --- The crew of Endeavour waits. Liftoff is due at 4:14 a.m.",
        "Space Shuttle Endeavour launchedOn 2010-02-20",
    ),
    ("Progress 36 draws near. Undocking from Poisk took place at 11:26 p.m. on Feb. 4, 2010.", "Progress 36 arrivedOn 2010-02-04"),
    ("Nauka is fastened to Zvezda a week after its launch on July 21, 2021.", "Zvezda launchedOn 2021-07-21"),
    ("Three spacecraft will be parked at the space station including Soyuz MS-25.", "Soyuz MS-25 dockedTo International Space Station"),
    ("X1 (May 3, 2023) --- Thomas Pesquet rests in Paris and tells of storms during the Alpha mission.", "PHOTO takenDuring Alpha mission"),
    ("Tranquility, which was delivered on the STS-130 mission, is dark.", "PHOTO takenDuring STS-130"),
    ("The Kennedy team met; the agency's Columbus is bright. The company's Starliner is dark.", "Starliner operatedBy Boeing"),
]


@pytest.mark.parametrize(("text", "fact"), TELLS_NOT, ids=[fact for _, fact in TELLS_NOT])
def test_is_not_told(text: str, fact: str) -> None:
    assert fact not in told(text)


MORE_TELLS = [
    (
        "SpaceX's Dragon waits. It will fly the company's 28th commercial resupply services mission.",
        "SpaceX CRS-28 operatedBy SpaceX",
        True,
    ),
    ("Cygnus, on its 19th cargo resupply mission for NASA, is in the grip of Canadarm2.", "PHOTO depicts Cygnus NG-19", True),
    ("Cygnus is seen from a Dragon. It flew Northrop Grumman's 21st cargo mission.", "PHOTO depicts Cygnus NG-21", True),
    ("Progress is seen from a Dragon. It flew Roscosmos' 28th cargo mission.", "PHOTO depicts SpaceX CRS-28", False),
    ("The capsule Soyuz MS-26 containing Ivan Vagner and Don Pettit lands in Kazakhstan.", "PHOTO depicts Donald Pettit", False),
    (
        "The capsule Soyuz MS-26 containing Ivan Vagner and Don Pettit lands in Kazakhstan.",
        "Donald Pettit activity land in Kazakhstan",
        False,
    ),
    ("A Dragon carrying Nick Hague, as well as Suni Williams, splashes down.", "PHOTO depicts Sunita Williams", False),
    ("Don Pettit, carrying a bag, lands a kiss.", "PHOTO depicts Donald Pettit", True),
    ("A Dragon about to dock to the forward port of Harmony is pictured.", "PHOTO depicts about", False),
    ("Maria Delgado, deputy director of the program, speaks to reporters.", "PHOTO depicts Maria Delgado", True),
    ("Matt Rivera, lead STS-118 flight director, monitors data at his console.", "PHOTO depicts Matt Rivera", True),
    ("Matt Rivera, lead STS-118 flight director, monitors data at his console.", "Matt Rivera memberOf STS-118", False),
    ("Kjell Lindgren has his morning coffee in Unity.", "PHOTO depicts Kjell Lindgren", True),
    ("Kjell Lindgren has two degrees. Unity is bright.", "PHOTO depicts Kjell Lindgren", False),
    ("Koichi Wakata photographs the coast from a window in Zvezda.", "PHOTO depicts Koichi Wakata", True),
    ("Koichi Wakata photographed the coast from a window in Zvezda.", "PHOTO depicts Koichi Wakata", False),
    ("Koichi Wakata photographs the coast from the space station.", "PHOTO depicts Koichi Wakata", False),
    ("Tranquility and its cupola are attached to Unity.", "Cupola dockedTo Unity", False),
    ("Tranquility and its cupola are attached to Unity.", "Tranquility dockedTo Unity", True),
    (
        "Columbus rests in Atlantis' payload bay before being lifted to its place on the right side of Node 2.",
        "Columbus dockedTo Harmony starboard port",
        True,
    ),
    (
        "Columbus rests in Atlantis' payload bay before being lifted to its place on the right side of Node 2.",
        "Space Shuttle Atlantis dockedTo Harmony starboard port",
        False,
    ),
    ("A Soyuz rocket with Nick Hague and Alexey Ovchinin aboard is seen before launch.", "PHOTO depicts Nick Hague", False),
    ("Suni Williams and Nick Hague aboard the station wave.", "PHOTO depicts Nick Hague", True),
    ("Discovery turns, allowing Sergei Krikalev and John Phillips to look at its tiles.", "PHOTO depicts John Phillips", False),
    ("A photo of Discovery by Paolo Nespoli from Soyuz TMA-20 following its undocking.", "Paolo Nespoli activity follow undocking", False),
    (
        "Thomas Pesquet works inside Destiny. NASA astronaut and Expedition 51 commander Peggy Whitson smiles.",
        "PHOTO depicts Peggy Whitson",
        True,
    ),
    ("Thomas Pesquet works inside Destiny. Fellow crew member Peggy Whitson floats nearby.", "PHOTO depicts Peggy Whitson", True),
    ("Thomas Pesquet works inside Destiny. Astronaut Peggy Whitson arrived a year before.", "PHOTO depicts Peggy Whitson", False),
    ("Thomas Pesquet works inside Destiny. Astronaut Peggy Whitson lives in Houston.", "PHOTO depicts Peggy Whitson", False),
    ("The International Space Station can be seen from Endeavour.", "PHOTO depicts International Space Station", True),
    ("The International Space Station cannot be seen from Endeavour.", "PHOTO depicts International Space Station", False),
    ("The Expedition 62 crew -- Jessica Meir, Oleg Skripochka and Andrew Morgan -- pose.", "Andrew Morgan memberOf Expedition 62", True),
    ("In this photo provided by NASA, astronaut Stephen Robinson works outside Discovery.", "PHOTO takenBy Stephen Robinson", False),
    ("In this photo provided by NASA, astronaut Stephen Robinson works outside Discovery.", "PHOTO depicts Stephen Robinson", True),
    ("In this photo provided by NASA astronaut Don Pettit, an aurora glows.", "PHOTO takenBy Donald Pettit", True),
    ("The Expedition 62 backup crewmembers - Steve Bowen and Anatoly Ivanishin - pose.", "Stephen Bowen memberOf Expedition 62", False),
    ("The Expedition 62 crewmembers - Jessica Meir and Andrew Morgan - pose.", "Jessica Meir memberOf Expedition 62", True),
    ("Posing are cosmonauts Anatoly Ivanishin and Andrei Babkin - both in suits.", "PHOTO depicts Andrei Babkin", True),
]


@pytest.mark.parametrize(("text", "fact", "holds"), MORE_TELLS)
def test_who_rides_who_speaks_and_which_flight(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Soyuz MS-17 was moved from Rassvet to Poisk's space-facing port on March 19, 2021.",
            {"Rassvet": None, "Poisk zenith port": "2021-03-19"},
        ),
        (
            "On May 27, 2015, an arm pulled Leonardo off Unity's nadir port and carried it around to Tranquility's forward port.",
            {"Unity nadir port": None, "Tranquility forward port": "2015-05-27"},
        ),
        ("Soyuz MS-17 undocked from Rassvet on March 19, 2021.", {"Rassvet": "2021-03-19"}),
        (
            "Soyuz MS-17 is docked to Rassvet, and Progress MS-15 to Zvezda's aft port, on March 19, 2021.",
            {"Rassvet": "2021-03-19", "Zvezda aft port": "2021-03-19"},
        ),
    ],
)
def test_the_day_of_a_move_is_of_the_port_that_it_ends_at(text: str, days: dict[str, str | None]) -> None:
    docked = [s for s in read(Document("d", text)).statements if s.relation == "dockedTo" and s.asserted]
    assert {s.object.label: s.qualifier("on") for s in docked if isinstance(s.object, Entity)} == days


MOMENTS = [
    ("2020-04-27", "Progress MS-14 fills the window. Launch was on 25 April, docking to Zvezda the same day.", ["launchedOn 2020-04-25", "arrivedOn 2020-04-25", "dockedTo Zvezda"]),
    ("2020-04-27", "Progress MS-14 is in. Its launch, from Baikonur, took place on April 25.", ["launchedOn 2020-04-25"]),
    ("2020-04-27", "Progress MS-14 is in. Liftoff: April 25, 2020, from Kazakhstan.", ["launchedOn 2020-04-25"]),
    ("2020-10-08", "Cygnus NG-14 (launch 3 October, arrival 5 October) hangs on Unity's nadir port.", ["launchedOn 2020-10-03", "arrivedOn 2020-10-05"]),
    ("2020-10-08", "Following its Oct. 3 launch from Virginia, Cygnus NG-14 was slow to open a panel.", ["launchedOn 2020-10-03"]),
    ("2020-10-08", "After a launch on Oct. 3 and two days of chase, Cygnus NG-14 is in the grip of Canadarm2.", ["launchedOn 2020-10-03"]),
    ("2020-10-08", "Cygnus NG-14 is full. Arrival was on Oct. 5, and berthing, to Unity, followed the same day.", ["arrivedOn 2020-10-05", "dockedTo Unity"]),
    ("2020-10-08", "Cygnus NG-14's liftoff took place on Oct. 3, its arrival on Oct. 5.", ["launchedOn 2020-10-03", "arrivedOn 2020-10-05"]),
    ("2020-10-05", "Seen on Oct. 5, 2020, the day of its arrival, Cygnus NG-14 shines.", ["arrivedOn 2020-10-05"]),
    ("2020-10-05", "Cygnus NG-14 shines on arrival day, Oct. 5, 2020.", ["arrivedOn 2020-10-05"]),
    ("2020-10-08", "Cygnus NG-14 came with mail: liftoff (Virginia) on 3 October, arrival on 5 October, berth at the nadir port of Unity.", ["arrivedOn 2020-10-05", "dockedTo Unity nadir port"]),
    ("2020-04-27", "The docking of Progress MS-14 to Zvezda took place on April 25, following an April 25 launch.", ["launchedOn 2020-04-25"]),
    ("2020-10-15", "Soyuz MS-17, whose launch and docking both fell on Oct. 14, 2020, is out of frame.", ["launchedOn 2020-10-14", "arrivedOn 2020-10-14"]),
    ("1998-12-14", "The shuttle left two weeks after the Nov. 20, 1998, launch of Zarya.", ["launchedOn 1998-11-20"]),
    ("2001-02-20", "The launches: Zarya, November 1998; Unity, 4 December 1998; the Destiny laboratory, February 2001.", ["Zarya launchedOn 1998-11", "Unity launchedOn 1998-12-04", "Destiny launchedOn 2001-02"]),
    ("2001-02-20", "Launch dates for the first two were November 1998 (Zarya) and Dec. 4, 1998 (Unity).", ["Zarya launchedOn 1998-11", "Unity launchedOn 1998-12-04"]),
    ("2001-02-20", "Zarya was launched in November 1998, Unity on Dec. 4, 1998.", ["Zarya launchedOn 1998-11", "Unity launchedOn 1998-12-04"]),
]  # fmt: skip


@pytest.mark.parametrize(("date", "text", "wanted"), MOMENTS, ids=[text for _, text, _ in MOMENTS])
def test_nouns_of_launching_and_coming_tell_as_verbs_do(date: str, text: str, wanted: list[str]) -> None:
    found = told(text, date)
    assert all(any(fact.endswith(end) for fact in found) for end in wanted), found


@pytest.mark.parametrize(
    "text",
    [
        "Progress MS-14 is near. Launch is planned for 23 July.",
        "Progress MS-14 is near. Launch had been planned for 22 April.",
        "Progress MS-14 is near. The launch of a telescope was on 22 April.",
        "Progress MS-14 is near. Some of the crew saw a launch on 22 April.",
        "Progress MS-14 was to fly in March; a launch attempt on 22 April failed.",
        "Progress MS-14 leaves. Docking practice was on 22 April.",
        "Progress MS-14 leaves. Arrival on Earth was on 22 April.",
        "The crew of Soyuz MS-14 waits. Their launch was on 22 April.",
        "Progress MS-14 is near. Docking to the aft port of Zvezda is planned for later today.",
        "The launch of Progress MS-14 on April 22 was called off.",
        "Progress MS-14 is seen on April 21, 2020, ahead of the April 22 launch.",
        "Progress MS-14 and Soyuz MS-16 shine. The launch was on April 22, as was that of a weather satellite.",
    ],
)
def test_moments_that_are_to_come_or_of_others_are_of_no_ship(text: str) -> None:
    assert not any(fact.split(" ")[-2] in ("launchedOn", "arrivedOn") or " dockedTo " in fact for fact in told(text, "2020-04-25"))


OWNED = [
    ("Freedom and Resilience, a pair of SpaceX capsules, share the node.", {"Freedom operatedBy SpaceX", "Resilience operatedBy SpaceX"}),
    ("A spacewalker unloads the trunk of CRS-25, a SpaceX Dragon.", {"SpaceX CRS-25 operatedBy SpaceX"}),
    ("The Roscosmos freighter Progress MS-14 is docked to Zvezda.", {"Progress MS-14 operatedBy Roscosmos"}),
    ("The Northrop Grumman resupply ship Cygnus NG-17 drifts off.", {"Cygnus NG-17 operatedBy Northrop Grumman"}),
    ("HTV-9, a cargo vehicle of the Japan Aerospace Exploration Agency (JAXA), is let go.", {"HTV-9 operatedBy JAXA"}),
    ("HTV-9, the last of Japan's freighters, burned up.", {"HTV-9 operatedBy Japan"}),
    ("Cygnus NG-17, the first of Northrop Grumman's newer vehicles, is near.", {"Cygnus NG-17 operatedBy Northrop Grumman"}),
    ("Two vehicles operated by Roscosmos, Progress MS-14 and Progress MS-15, are docked.", {"Progress MS-14 operatedBy Roscosmos", "Progress MS-15 operatedBy Roscosmos"}),
    ("Columbus, the laboratory of the European Space Agency, is bright.", {"Columbus operatedBy ESA"}),
    ("He floats in the Columbus laboratory of the European Space Agency.", {"Columbus operatedBy ESA"}),
    ("She works in the Japanese laboratory Kibo.", set()),
    ("The Russian module Poisk is an airlock.", set()),
    ("Two Russian ships are in view: Soyuz MS-10 and, behind it, Progress MS-14.", {"Soyuz MS-10 operatedBy Russia", "Progress MS-14 operatedBy Russia"}),
    ("Progress MS-14 is next to a SpaceX ship, Freedom.", {"Freedom operatedBy SpaceX"}),
    ("Three SpaceX engineers watched Freedom.", set()),
    ("A SpaceX badge floats by, and Soyuz MS-10 is near.", set()),
    ("A SpaceX capsule, Soyuz MS-10 and Cygnus NG-17 are docked.", set()),
    ("A SpaceX capsule is docked beside Soyuz MS-10.", set()),
    ("The Roscosmos ship engineers near Soyuz MS-10 waved.", set()),
    ("He works in the Japanese Experiment Module.", set()),
    ("Soyuz MS-10, seen from a window of a SpaceX ship, is far.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), OWNED, ids=[text for text, _ in OWNED])
def test_a_kind_beside_a_name_tells_whose_it_is(text: str, wanted: set[str]) -> None:
    assert {fact for fact in told(text) if " operatedBy " in fact} == wanted


BUILT = [
    ("Rassvet, built in Russia, is bright.", {"Rassvet builtBy Russia"}),
    ("The Mobile Base System, which was made in Canada, was bolted to the cart.", {"Mobile Base System builtBy Canada"}),
    ("Canadarm2, a product of Canada, lies in its pallet.", {"Canadarm2 builtBy Canada"}),
    ("BEAM (Bigelow Aerospace built it) juts out.", {"BEAM builtBy Bigelow Aerospace"}),
    ("Zarya, which is Russian-built, gleams.", {"Zarya builtBy Russia"}),
    ("Leonardo is an Italian-built closet.", {"Leonardo builtBy Italy"}),
    ("Harmony is a big corridor, Italian-built, and new.", {"Harmony builtBy Italy"}),
    ("Poisk is an airlock; its manufacturer is RSC Energia.", {"Poisk builtBy RSC Energia"}),
    ("The manufacturer of Poisk was Energia.", {"Poisk builtBy RSC Energia"}),
    ("Poisk's builder was RSC Energia.", {"Poisk builtBy RSC Energia"}),
    ("Rassvet holds a greenhouse built in Russia.", set()),
    ("A camera built in Canada looks at Dextre.", set()),
    ("Rassvet was to be built in Russia.", set()),
    ("Leonardo was not built in Russia.", set()),
    ("Dextre, tested in Canada, hangs on the arm.", set()),
    ("Leonardo is next to a Russian-built oven.", {"oven builtBy Russia"}),
    ("Harmony is near. An Airbus Beluga flew it to Florida.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), BUILT, ids=[text for text, _ in BUILT])
def test_who_built_a_thing_is_told_by_lands_makers_and_adjectives(text: str, wanted: set[str]) -> None:
    assert {fact for fact in told(text) if " builtBy " in fact} == wanted
    assert not any(" operatedBy " in fact for fact in told(text))


@pytest.mark.parametrize(
    ("text", "fact", "holds"),
    [
        ("ATV-5 – operated by ESA – is docked to Zvezda's aft port.", "Georges Lemaître ATV dockedTo Zvezda aft port", True),
        ("ATV-5 – operated by ESA – is docked to Zvezda's aft port.", "Georges Lemaître ATV operatedBy ESA", True),
        ("BEAM – the walls of this module are soft – juts out from Tranquility's aft port.", "BEAM dockedTo Tranquility aft port", True),
        ("Cygnus NG-17 — named for a pilot — was berthed to Unity's nadir port.", "Cygnus NG-17 dockedTo Unity nadir port", True),
        ("Soyuz MS-10 was docked – as were two freighters – to Rassvet.", "Soyuz MS-10 dockedTo Rassvet", True),
        ("Soyuz MS-10 is near – Progress MS-14 is docked to Poisk.", "Soyuz MS-10 dockedTo Poisk", False),
        ("Soyuz MS-10 is near – it is noon – and Progress MS-14 is docked to Poisk.", "Soyuz MS-10 dockedTo Poisk", False),
    ],
)
def test_what_stands_between_dashes_is_an_insert(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


STATION = "International Space Station"
PARTS = [
    ("She works in Unity, one of the station's modules.", {f"Unity partOf {STATION}"}),
    ("He sits in Destiny, one of the laboratories of the International Space Station.", {f"Destiny partOf {STATION}"}),
    ("Columbus, ESA's lab on the International Space Station, is bright.", {f"Columbus partOf {STATION}"}),
    ("Tranquility, a node of the space station, is bright.", {f"Tranquility partOf {STATION}"}),
    ("Zarya and Unity – the two oldest parts of the International Space Station – are joined.", {f"Zarya partOf {STATION}", f"Unity partOf {STATION}"}),
    ("The station's first two modules, Zarya and Unity, are joined.", {f"Zarya partOf {STATION}", f"Unity partOf {STATION}"}),
    ("Columbus, which ESA operates as part of the International Space Station, is bright.", {f"Columbus partOf {STATION}"}),
    ("Two ships share a component of the space station, the Harmony node.", {f"Harmony partOf {STATION}"}),
    ("The two parts of Kibo are the Pressurized Module and the Exposed Facility.", {"Kibo Pressurized Module partOf Kibo", "Kibo Exposed Facility partOf Kibo"}),
    ("Unity is a node like the station's other modules.", {f"Unity partOf {STATION}"}),
    ("One of the station's residents is in Unity.", set()),
    ("The station's crew works inside Unity.", set()),
    ("Unity, named by the station's crew, is bright.", set()),
    ("In the bay, not yet part of the International Space Station, Harmony waits.", set()),
    ("Harmony, not one of the station's modules so far, waits.", set()),
    ("Freedom, one of the ships at the station, leaves.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PARTS, ids=[text for text, _ in PARTS])
def test_a_kind_beside_a_name_tells_of_what_it_is_part(text: str, wanted: set[str]) -> None:
    assert {fact for fact in told(text) if " partOf " in fact} == wanted


PORTS = [
    ("Freedom is at Harmony's zenith port; Endurance holds the node's forward port.", "Endurance dockedTo Harmony forward port", True),
    ("Zvezda's aft port is the location of Progress MS-18.", "Progress MS-18 dockedTo Zvezda aft port", True),
    ("Cygnus NG-17 has its berth on Unity's nadir port.", "Cygnus NG-17 dockedTo Unity nadir port", True),
    ("At the front, on PMA-2, is Atlantis.", "Space Shuttle Atlantis dockedTo PMA-2", True),
    ("The Leonardo module, attached to Tranquility at the forward port, is full.", "Leonardo dockedTo Tranquility forward port", True),
    ("Progress MS-18 is docked to Zvezda's aft port, Soyuz MS-21 to Prichal.", "Soyuz MS-21 dockedTo Prichal", True),
    ("Nearer to us is Soyuz MS-21, attached to Prichal, and beyond it Progress MS-18, attached to Zvezda.", "Progress MS-18 dockedTo Zvezda", True),
    ("Nearer to us is Soyuz MS-21, attached to Prichal, and beyond it Progress MS-18, attached to Zvezda.", "Soyuz MS-21 dockedTo Zvezda", False),
    ("Progress MS-17 is docked to Zvezda, and Progress MS-18 (launch 28 October), docked to Poisk, is full.", "Progress MS-18 dockedTo Poisk", True),
    ("Progress MS-17 is docked to Zvezda, and Progress MS-18 (launch 28 October), docked to Poisk, is full.", "Progress MS-17 dockedTo Poisk", False),
    ("In view is Nauka, and on it Prichal.", "Prichal dockedTo Nauka", True),
    ("In view is Nauka, and on it a poster of Prichal.", "Prichal dockedTo Nauka", False),
    ("The Cupola is in the grip of Canadarm2 during the move to the nadir port of Tranquility.", "Cupola dockedTo Tranquility nadir port", True),
    ("Cygnus NG-17 was caught at dawn. And by noon? Firmly attached to the nadir port of Unity.", "Cygnus NG-17 dockedTo Unity nadir port", True),
    ("Cygnus NG-17 and Freedom shine. Firmly attached to the nadir port of Unity, a camera looks down.", "Freedom dockedTo Unity nadir port", False),
    ("HTV-9 is on the way to its berth, the nadir port of Harmony.", "HTV-9 dockedTo Harmony nadir port", True),
    ("At the zenith port of Harmony: the Dragon Freedom.", "Freedom dockedTo Harmony zenith port", True),
    ("Three men had undocked from Poisk only minutes earlier when this view was made from Soyuz MS-08.", "Soyuz MS-08 dockedTo Poisk", True),
    ("Three ships had undocked from Poisk before this view was made from Soyuz MS-08.", "Soyuz MS-08 dockedTo Poisk", False),
    ("Still in its berth, the nadir port of Unity, sits Cygnus NG-17.", "Cygnus NG-17 dockedTo Unity nadir port", True),
    ("Progress MS-16 pulled Pirs away from Zvezda's nadir port.", "Progress MS-16 dockedTo Zvezda nadir port", False),
    ("Progress MS-16 pulled Pirs away from Zvezda's nadir port.", "Pirs dockedTo Zvezda nadir port", True),
    ("Pirs approaches the station. It is bound for the nadir port of Zvezda.", "Pirs dockedTo Zvezda nadir port", True),
    ("A crate for Pirs is bound for the nadir port of Zvezda.", "Pirs dockedTo Zvezda nadir port", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), PORTS)
def test_what_stands_where_without_the_common_verbs(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
