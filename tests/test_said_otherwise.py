"""What captions tell by other builds of sentence than the commonest, each beside one that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


CREW_IN_VIEW = [
    # Who stands where, told in a sentence of its own.
    ("The trio waves. They are Reid Wiseman and Max Suraev, joined by Alexander Gerst.", "PHOTO depicts Reid Wiseman", True),
    ("Reid Wiseman waves. Max Suraev joined the crew that day.", "PHOTO depicts Maksim Suraev", False),
    ("Supper aboard the station. Squeezed around a table in Unity are the Expedition 41 members: Reid Wiseman and Max Suraev.", "PHOTO depicts Reid Wiseman", True),
    ("The crew trains in Houston. Assigned to the flight are Reid Wiseman and Max Suraev.", "PHOTO depicts Reid Wiseman", False),
    ("The crew waves. Commander Max Suraev and flight engineer Reid Wiseman are in the back.", "PHOTO depicts Reid Wiseman", True),
    ("The crew waves. Commander Max Suraev and flight engineer Reid Wiseman were in quarantine.", "PHOTO depicts Reid Wiseman", False),
    ("From Destiny, the three crew members talk to pupils.", "PHOTO depicts Destiny", True),
    ("From Kibo, a small satellite is let go.", "PHOTO depicts Kibo", False),
    ("Reid Wiseman pulls a bag out of the packed Leonardo module.", "PHOTO depicts Leonardo", True),
    ("A bag was pulled out of the packed Leonardo module.", "PHOTO depicts Leonardo", False),
    # Of which flight they are.
    ("Two STS-122 astronauts work outside Columbus. Rex Walheim is at left, with Stanley Love beside him.", "Stanley Love memberOf STS-122", True),
    ("Two STS-122 astronauts work outside Columbus. Rex Walheim is at left, with Peggy Whitson beside him.", "Rex Walheim memberOf STS-122", False),
    ("Frank De Winne, who as commander of Expedition 21 kept the log, writes.", "Frank De Winne role commander of Expedition 21", True),
    ("Frank De Winne, who as a boy dreamt of Expedition 21, writes.", "Frank De Winne memberOf Expedition 21", False),
    ("Raja Chari, who commands the agency's SpaceX Crew-3 mission, waves.", "Raja Chari role commander of SpaceX Crew-3", True),
    ("Raja Chari, who follows the agency's SpaceX Crew-3 mission, waves.", "Raja Chari role commander of SpaceX Crew-3", False),
    ("Max Suraev, Reid Wiseman and Terry Virts, the latter two of NASA, wave.", "Reid Wiseman affiliatedWith NASA", True),
    ("Max Suraev, Reid Wiseman and Terry Virts, the latter of NASA, wave.", "Reid Wiseman affiliatedWith NASA", False),
    ("Tim Peake smiles. The photo is from May 2016, the last weeks of the ESA astronaut's Principia mission.", "Timothy Peake memberOf Principia mission", True),
]  # fmt: skip

PHOTOGRAPHERS = [
    ("Rex Walheim was photographed by his spacewalking partner, Stanley Love.", "PHOTO takenBy Stanley Love", True),
    ("Rex Walheim was photographed by the hatch, near Stanley Love.", "PHOTO takenBy Stanley Love", False),
    ("Soichi Noguchi gazed north from the Cupola and captured the Volga River.", "PHOTO takenBy Soichi Noguchi", True),
    ("Soichi Noguchi floated to the robotic arm and captured the Dragon.", "PHOTO takenBy Soichi Noguchi", False),
]

DEEDS = [
    ("At the controls of the station's robotic arm was Dan Tani.", "Daniel Tani activity control Canadarm2", True),
    ("Dan Tani was at the controls of the station's Canadarm2.", "Daniel Tani activity control Canadarm2", True),
    ("At the end of the robotic arm was Dan Tani.", "Daniel Tani activity control Canadarm2", False),
    ("Dan Tani and Clay Anderson sit side by side in Zvezda.", "Daniel Tani activity sit side by side in Zvezda", True),
    ("The crew hosts a concert. In front are Dan Tani and Clay Anderson.", "Daniel Tani activity host concert", True),
    ("Dan Tani, leaving the hatch ajar, unloads a bag.", "Daniel Tani activity unload bag", True),
    ("Spacewalk preparations went on in Quest on Jan. 30, 2008, as Dan Tani tried a glove.", "Daniel Tani performed spacewalk 2008-01-30", False),
    ("The spacewalk went on outside Quest on Jan. 30, 2008, as Dan Tani turned a bolt.", "Daniel Tani performed spacewalk 2008-01-30", True),
]  # fmt: skip

COMINGS = [
    ("With its crew inside, Soyuz MS-09 leaves Rassvet on Dec. 20, 2018.", "Rassvet launchedOn 2018-12-20", False),
    ("Soyuz MS-09 leaves Rassvet on Dec. 20, 2018.", "Soyuz MS-09 dockedTo Rassvet", True),
    ("Cygnus NG-12 arrived at the station after a Nov. 2, 2019, launch.", "Cygnus NG-12 launchedOn 2019-11-02", True),
    ("Cygnus NG-12 arrived at the station after a Nov. 2, 2019, launch.", "Cygnus NG-12 arrivedOn 2019-11-02", False),
    ("Cygnus NG-12 is moved on Nov. 1, 2019, ahead of the Nov. 2 launch.", "Cygnus NG-12 launchedOn 2019-11-02", False),
    ("Cygnus NG-12 reached the station two days after its Nov. 2, 2019, launch.", "PHOTO takenOn 2019-11-02", False),
    ("The International Space Station with space shuttle Discovery docked to PMA-2.", "PHOTO depicts International Space Station", True),
    ("The International Space Station with space shuttle Discovery docked weighs more.", "PHOTO depicts International Space Station", False),
    ("Dan Tani smiles in Destiny. The American-built lab went up in 2001.", "Destiny builtBy United States", True),
    ("Dan Tani smiles in Quest. The American-built lab went up in 2001.", "Quest builtBy United States", False),
    ("HTV-7 is held by the arm. The station was over Chile. Earlier that day, Sept. 27, 2018, Ricky Arnold had caught it.", "PHOTO takenOn 2018-09-27", True),
    ("HTV-7 is held by the arm. The station was over Chile. It had been built by Sept. 27, 2017.", "PHOTO takenOn 2017-09-27", False),
]  # fmt: skip

VIEWS = [
    ("The photo was taken as the station crossed the Caspian Sea.", "PHOTO orbitingAbove Caspian Sea", True),
    ("Dust crossed the Caspian Sea.", "PHOTO orbitingAbove Caspian Sea", False),
    ("A half moon is seen above the Baikonur Cosmodrome.", "PHOTO orbitingAbove Baikonur Cosmodrome", False),
    ("A half moon is seen from above the Aral Sea.", "PHOTO orbitingAbove Aral Sea", True),
    ("A plume of ash drifts eastward from Mt. Etna, Sicily, out across the Ionian Sea.", "PHOTO depicts Ionian Sea", True),
    ("A plume of ash drifts eastward from Mt. Etna, Sicily.", "PHOTO depicts Mount Etna", True),
    ("Smoke streams from Mt. Cleveland.", "PHOTO depicts Mount Cleveland", True),
    ("Smoke streams from Mt. Cleveland.", "PHOTO depicts Cleveland", False),
    ("This picture shows the Algerian coast.", "PHOTO depicts Algerian coast", True),
    ("This picture shows a storm off the Algerian coast.", "PHOTO depicts Algerian coast", False),
    ("This external camera view shows Dextre.", "PHOTO depicts external camera", False),
    ("A new external camera is shown in this view.", "PHOTO depicts external camera", True),
]


@pytest.mark.parametrize(("text", "fact", "holds"), CREW_IN_VIEW + PHOTOGRAPHERS + DEEDS + COMINGS + VIEWS)
def test_the_build_of_a_sentence_decides(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
