"""What sentences tell of spacewalks, dockings, flights, builders and owners: one sentence a mechanism, with what it must not be read as."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

TELLS = [
    (
        "Mike Fincke takes part in the third of four sessions of extravehicular activities (EVA) performed by the Expedition 9 crew.",
        "2004-08-03",
        "PHOTO takenDuring Expedition 9 EVA 3",
    ),
    # Spacewalks: which one a text means, and who was outside.
    (
        "(5 September 2012) --- On the third spacewalk of Expedition 32 Sunita Williams and Akihiko Hoshide finish what they had begun on the second, on Aug. 30.",
        "2012-09-05",
        "Sunita Williams performed Expedition 32 EVA 2",
    ),
    (
        "Scott Parazynski recalls the spacewalks of 22 and 24 April 2001 with Chris Hadfield.",
        "2021-04-23",
        "Chris Hadfield performed spacewalk 2001-04-22",
    ),
    (
        "The spacewalk was filmed. On Nov. 15, 2019, the two, Luca Parmitano and Andrew Morgan, threw a shield overboard.",
        "2019-11-24",
        "Andrew Morgan performed spacewalk 2019-11-15",
    ),
    (
        "Tim Peake stepped, a tool in each hand, out of the Quest airlock on 15 January 2016.",
        "2016-01-16",
        "Timothy Peake performed spacewalk 2016-01-15",
    ),
    (
        "Anne McClain and Nichole Ayers spent five hours and 44 minutes outside on May 1, 2025.",
        "2025-05-01",
        "Anne McClain performed spacewalk 2025-05-01",
    ),
    # Dockings and flights.
    (
        "The SpaceX Dragon Endurance with four Crew-7 members aboard approaches the station for a docking to Harmony's forward port.",
        "2023-08-27",
        "Endurance dockedTo Harmony forward port",
    ),
    (
        "Cygnus NG-17 is installed on Unity's Earth-facing port after its capture on Feb. 21, 2022.",
        "2022-02-22",
        "Cygnus NG-17 arrivedOn 2022-02-21",
    ),
    (
        "(Jan. 30, 2025) --- Suni Williams removes a radio. She and Butch Wilmore spent five hours and 26 minutes in the vacuum of space.",
        "2025-01-30",
        "Barry Wilmore performed spacewalk 2025-01-30",
    ),
    (
        "Three ships are docked at the station including Russia's Progress 75 and 77 resupply ships.",
        "2021-03-01",
        "Progress 77 operatedBy Russia",
    ),
    (
        "Progress 83 and 84 craft and the Soyuz MS-23 crew ship of Roscosmos are docked to the station.",
        "2023-06-06",
        "Progress 84 dockedTo International Space Station",
    ),
    ("The Japanese HTV-6 cargo craft is gripped by Canadarm2.", "2016-12-13", "HTV-6 operatedBy Japan"),
    (
        "The Progress MS-09/70P craft docked to the nadir port of the Russian Pirs compartment.",
        "2018-07-10",
        "Progress MS-09 dockedTo Pirs nadir port",
    ),
    (
        "Dragon is berthed to the Earth-facing port of the American-built Harmony module.",
        "2018-07-10",
        "Dragon dockedTo Harmony nadir port",
    ),
    ("The robot arm in Japan's Kibo lab sets a tiny probe free.", "2018-07-10", "PHOTO depicts Kibo robotic arm"),
    ("Scott Tingle got this rare shot of a comet.", "2018-07-10", "PHOTO takenBy Scott Tingle"),
    ("Dragon is berthed to the Earth-facing port of NASA's Harmony module.", "2018-07-10", "Dragon dockedTo Harmony nadir port"),
    ("The photo was made as the complex crossed over Chad, some 252 miles below.", "2018-07-10", "PHOTO altitudeKm 406"),
    (
        "Four people float in the vestibule between the station's Unity module and the Cygnus NG-19 freighter.",
        "2023-08-10",
        "Cygnus NG-19 dockedTo Unity",
    ),
    (
        "Soyuz TMA-18 is near the International Space Station. Docking occurred late on April 4, 2010.",
        "2010-04-05",
        "Soyuz TMA-18 arrivedOn 2010-04-04",
    ),
    (
        "Not long before the link-up of Discovery and the International Space Station the crew ate.",
        "2000-10-13",
        "Space Shuttle Discovery dockedTo International Space Station",
    ),
    (
        "The STS-108 mission launched aboard the Endeavour on December 5, 2001.",
        "2001-12-06",
        "Space Shuttle Endeavour launchedOn 2001-12-05",
    ),
    ("On 4 December 1998 Endeavour launched Unity.", "1998-12-09", "Space Shuttle Endeavour launchedOn 1998-12-04"),
    ("Soyuz MS-10 is launched with two people on Thursday, Oct. 11, 2018.", "2018-10-11", "Soyuz MS-10 launchedOn 2018-10-11"),
    ("He rests in the stations Quest airlock.", "2005-08-03", "Quest partOf International Space Station"),
    ("A view of the deserts from high above Egypt's Lake Nasser.", "2005-08-03", "PHOTO orbitingAbove Lake Nasser"),
    ("The station flies 260 miles above the India-Pakistan border.", "2005-08-03", "PHOTO orbitingAbove India-Pakistan border"),
    (
        "Resilience, the Dragon that brought Crew-1, is at Harmony's forward port.",
        "2020-12-21",
        "Resilience dockedTo Harmony forward port",
    ),
    (
        "In view are Soyuz TMA-05M, docked to Rassvet, and, docked to Pirs, Progress M-16M.",
        "2012-08-14",
        "Progress M-16M dockedTo Pirs",
    ),
    (
        "Oleg Artemyev waves before the trip home in Soyuz MS-08. He had undocked from Poisk an hour earlier.",
        "2018-10-04",
        "Soyuz MS-08 dockedTo Poisk",
    ),
    ("Attached to one end of Tranquility is the Cupola.", "2010-01-12", "Cupola dockedTo Tranquility"),
    (
        "Columbus left Florida on 7 February 2008 in the bay of Atlantis.",
        "2008-02-14",
        "Space Shuttle Atlantis launchedOn 2008-02-07",
    ),
    ("Soyuz TM-32, which blasted off on Saturday, is seen from Zarya.", "2001-04-30", "Soyuz TM-32 launchedOn 2001-04-28"),
    (
        "Cygnus NG-19 pauses below the station two days after its launch from Virginia on Aug. 1, 2023.",
        "2023-08-04",
        "Cygnus NG-19 launchedOn 2023-08-01",
    ),
    ("Progress 28 docked to Pirs at noon.", "2008-02-07", "Progress 28 dockedTo Pirs"),
    ("The crew held ship Soyuz MS-08, currently attached to Poisk.", "2018-06-04", "Soyuz MS-08 dockedTo Poisk"),
    ("The other three came by a Soyuz, MS-27, attached to Prichal.", "2025-08-07", "Soyuz MS-27 dockedTo Prichal"),
    (
        "(26 Oct. 2006) --- Progress M-58 nears. Soyuz TMA-9, which held Zvezda's aft port, left that same port. At 16:45 it docked to Poisk.",
        "2006-10-26",
        "Soyuz TMA-9 dockedTo Zvezda aft port",
    ),
    (
        "Seen are two men beside PMA-3, which they have just helped fasten to the Earth-facing port of Unity.",
        "2000-10-16",
        "PMA-3 dockedTo Unity nadir port",
    ),
    (
        "(Aug. 4, 2023) --- Cygnus NG-19 is in the grip of the arm moments after its capture.",
        "2023-08-04",
        "Cygnus NG-19 arrivedOn 2023-08-04",
    ),
    ("Progress 28 lifted off at 8:03 a.m. (EST) on Feb. 5, 2008.", "2008-02-07", "Progress 28 launchedOn 2008-02-05"),
    (
        "Endurance, carrying four Crew-3 astronauts, backs off after its undocking from the forward port of Harmony.",
        "2022-05-05",
        "Endurance dockedTo Harmony forward port",
    ),
    ("Bishop can be taken from its home on the Tranquility module.", "2024-02-21", "Bishop dockedTo Tranquility"),
    ("Bartolomeo is outside Columbus. Built and operated by Airbus, it is new.", "2022-03-24", "Bartolomeo builtBy Airbus"),
    ("Bartolomeo is outside Columbus. Built and operated by Airbus, it is new.", "2022-03-24", "Bartolomeo operatedBy Airbus"),
    ("The station was 240 miles above the Russian city of Volgograd.", "2012-03-28", "PHOTO orbitingAbove Volgograd"),
    ("The space station passes; a docked Soyuz MS-10 is in view.", "2018-10-01", "Soyuz MS-10 dockedTo International Space Station"),
    (
        "He was at the controls of the space station before the docking of Jules Verne on 3 April 2008.",
        "2008-04-03",
        "Jules Verne ATV dockedTo International Space Station",
    ),
    (
        "Progress M-58 approaches. Loaded with food, the Russian craft had lifted off from Baikonur on Oct. 23.",
        "2006-10-26",
        "Progress M-58 launchedOn 2006-10-23",
    ),
    ("Georges Lemaître nears. The European ferry left Kourou on 29 July.", "2014-08-12", "Georges Lemaître ATV launchedOn 2014-07-29"),
    ("Three crews meet in Leonardo. The Italian-built module is full.", "2001-08-17", "Leonardo builtBy Italy"),
    # Names that ships, people and buildings share.
    ("Suni Williams poses with Neil Armstrong.", "", "PHOTO depicts Neil Armstrong"),
    ("Grace fills the frame, its solar panels toward the Sun.", "2025-07-01", "PHOTO depicts Grace"),
    ("Columbus is on Harmony's starboard, not its port side.", "", "Columbus dockedTo Harmony starboard port"),
    # Builders, owners and parts.
    ("The crew will bolt the Canadian-built Mobile Base System to its cart.", "2002-06-11", "Mobile Base System builtBy Canada"),
    ("The duo exits the Quest airlock aboard the International Space Station.", "2019-08-21", "Quest partOf International Space Station"),
    (
        "Cygnus leaves the nadir port of the Unity module of the International Space Station.",
        "2023-04-21",
        "Unity partOf International Space Station",
    ),
    ("Zarya and Unity, two early parts of the station, shine.", "1998-12-13", "Unity partOf International Space Station"),
    ("Emerging from Quest on the station, astronaut Alvin Drew waves.", "2011-02-28", "Quest partOf International Space Station"),
    ("Grace, the brand-new SpaceX Dragon that brought them, is docked to Harmony.", "2025-07-06", "Grace operatedBy SpaceX"),
    ("Cygnus, on Northrop Grumman's NG-19 mission, glints.", "2023-08-04", "Cygnus NG-19 operatedBy Northrop Grumman"),
    ("A launcher is held by Kibo's robotic arm.", "2016-12-19", "Kibo robotic arm partOf Kibo"),
    ("The van, an Italian-built carrier, Raffaello, opens.", "2001-04-24", "Raffaello builtBy Italy"),
    ("A hose is fixed outside the station's Russian segment.", "2022-04-18", "Russian Orbital Segment partOf International Space Station"),
]
TELLS_NOT = [
    ("In this one minute exposure photograph, the Soyuz MS-12 launches on March 15, 2019 carrying Nick Hague.", "2019-03-15", "performed"),
    (
        "In view are the Soyuz MS-22, the SpaceX Dragon Endurance, Cygnus NG-18 and the Progress 82.",
        "2022-11-20",
        "Cygnus NG-18 operatedBy SpaceX",
    ),
    ("The Soyuz MS-24 docked to Prichal and Nauka with its arm are seen.", "2023-10-01", "Soyuz MS-24 dockedTo Nauka"),
    ("The Dragon is pictured in the arm's grips following its capture by Andrew Morgan.", "2020-02-18", "takenBy"),
    (
        "Repairs must wait for the next spacewalk by Doug Wheelock and Tracy Caldwell Dyson, set for Aug. 11, 2010.",
        "2010-08-09",
        "performed",
    ),
    ("Dan Barry and Pat Forrester took turns filming, from the middeck, the first spacewalk of STS-105.", "2001-08-17", "performed"),
    ("In the grasp of Canadarm2, the Russian-built Rassvet inches toward Zarya.", "2010-05-18", "Canadarm2 builtBy"),
    ("Raffaello, the Italian-built van that Endeavour carried, is full.", "2001-04-24", "Space Shuttle Endeavour builtBy"),
    ("In a drill's make-believe, Progress MS-06 is docked to Zvezda.", "2017-07-01", "dockedTo"),
    ("Resilience launched a day late, its Nov. 14 date having slipped.", "2020-11-16", "launchedOn"),
    ("A bust of the physicist Georges Lemaître came to the station on 12 August 2014.", "2014-08-13", "arrivedOn"),
    ("Harmony, a node, reached Florida in June 2003.", "2007-07-30", "arrivedOn"),
    ("Soyuz MS-22 sprayed coolant on Dec. 14 while docked to Rassvet.", "2022-12-18", "arrivedOn"),
    ("Raja Chari leaves the Neil A. Armstrong Operations and Checkout Building.", "2021-11-10", "depicts Neil Armstrong"),
    ("Visitors gather around Endeavour, the command module of Apollo 15.", "", "Space Shuttle Endeavour"),
    ("Bob Behnken waves at a rehearsal for Aug. 1, 2020.", "2020-08-03", "takenOn"),
    ("A calendar on which Dec. 11, 2015, is ringed hangs in Zvezda.", "2015-12-18", "takenOn"),
    ("Endeavour stayed on the pad, its launch put back by wind, on March 1, 2024.", "2024-03-02", "launchedOn"),
    ("It was a robot camera, which Andreas Mogensen admired, that made this image.", "2023-10-20", "takenBy"),
    ("The photo is rumored to have been taken by Mikhail Tyurin.", "2007-01-05", "takenBy"),
    ("This photo shows a plywood Dextre on a lawn.", "", "PHOTO depicts Dextre\n"),
    ("From left, Jeff Williams and, cropped out of this version, Kate Rubins answer questions.", "2016-08-10", "PHOTO depicts Kathleen"),
    ("Two astronauts unhooked cables from PMA-2 near Discovery.", "2007-11-09", "dockedTo"),
    ("Soyuz MS-24, which carried two cosmonauts to the International Space Station, waits.", "2024-03-28", "dockedTo"),
    ("Freedom pulls away from the station after leaving Harmony's forward port.", "2025-03-18", "dockedTo International Space Station"),
    ("The four of Crew-1 have lived on the station since Nov. 16, 2020.", "2021-04-24", "arrivedOn"),
    ("Andreas Mogensen took this photo of SpaceX's Cargo Dragon docked to Harmony on Friday, Nov. 17, 2023.", "2023-11-17", "arrivedOn"),
    ("The crew and ESA Soyuz crewmember Andre Kuipers pose in Star City.", "2004-03-01", "operatedBy"),
    ("The image was recorded after the undocking of Atlantis some 247 miles above the North Atlantic.", "2002-04-17", "altitudeKm"),
    ("Progress MS-07 backs away, clearing the way for a newer ship, Progress MS-08.", "2018-03-28", "depicts Progress MS-08"),
    ("Canadarm2 stands on the Kibo module and the robotic arm on Harmony's side is still.", "2018-07-10", "depicts Kibo robotic arm"),
    ("Scott Tingle got word of a comet.", "2018-07-10", "takenBy"),
    (
        "At right is the Soyuz MS-07 craft that brought Scott Tingle, cosmonaut Anton Shkaplerov and astronaut Norishige Kanai up on 19 December 2017.",
        "2018-01-10",
        "takenOn",
    ),
    ("The storm crept over Chad some 252 miles south of Tripoli.", "2018-07-10", "altitudeKm"),
    ("At the time of its capture the freighter was 250 miles over Chile.", "2016-12-13", "orbitingAbove"),
    ("Japan's HTV-6 nears. HTV-6 is operated by JAXA.", "2016-12-13", "operatedBy Japan"),
    ("On the station they await the docking of Progress MS-20, which is planned for June 3, 2022.", "2022-06-01", "dockedTo"),
    ("Cygnus NG-19 is near. The Russian craft had lifted off on Aug. 1.", "2023-08-04", "launchedOn"),
    ("The glow was shot as dawn crept, half a world from the station, over the North Pacific.", "2012-01-01", "orbitingAbove"),
    ("The ferry arrived less than four weeks after an Ariane 5 launched it from Kourou.", "2008-04-03", "arrivedOn"),
]


def told(text: str, date: str) -> list[str]:
    """The facts of a text, each as three words."""
    return [" ".join(map(str, fact)) for fact, _ in facts(read(Document("x", text, date=date)))]


@pytest.mark.parametrize(("text", "date", "fact"), TELLS)
def test_is_read(text: str, date: str, fact: str) -> None:
    assert fact in told(text, date)


@pytest.mark.parametrize(("text", "date", "relation"), TELLS_NOT)
def test_is_left_alone(text: str, date: str, relation: str) -> None:
    assert not [fact for fact in told(text, date) if relation in f"{fact}\n"]


TITLES = [
    ("Crew Dragon Resilience docked to the space station", "Four people are aboard.", "Resilience dockedTo International Space Station"),
    ("Dragon berthed to Harmony", "SpaceX CRS-19 Dragon is full.", "SpaceX CRS-19 dockedTo Harmony"),
    ("Ed Lu at the galley during EXP 7 / EXP 8", "Ed Lu eats.", "PHOTO takenDuring Expedition 8"),
    ("Ed Lu at the galley during EXP 7 / EXP 8", "Ed Lu eats.", "PHOTO takenDuring Expedition 7"),
    ("A wave through the window, mission STS-97", "Marc Garneau waves.", "PHOTO takenDuring STS-97"),
]
TITLES_NOT = [
    ("Dragon berthed to Harmony", "Dragon is at Harmony's nadir port.", "dockedTo Harmony\n"),
    ("Cygnus will be docked to Unity", "Cygnus NG-19 nears.", "dockedTo"),
    ("Dragon docked to Harmony", "Dragon Freedom and Dragon Endurance are seen.", "dockedTo"),
    ("Landing training during Expedition 12", "Bill McArthur is on the ground.", "takenDuring"),
]


def told_under(title: str, text: str) -> list[str]:
    """The facts of a text under a title; every quote must be words of its field."""
    reading = read(Document("x", text, title=title, date="2020-11-20"))
    assert all(s.quote.of(reading.document).strip() for s in reading.statements)
    return [" ".join(map(str, fact)) for fact, _ in facts(reading)]


@pytest.mark.parametrize(("title", "text", "fact"), TITLES)
def test_a_title_is_read(title: str, text: str, fact: str) -> None:
    assert fact in told_under(title, text)


@pytest.mark.parametrize(("title", "text", "relation"), TITLES_NOT)
def test_a_title_is_left_alone(title: str, text: str, relation: str) -> None:
    assert not [fact for fact in told_under(title, text) if relation in f"{fact}\n"]
