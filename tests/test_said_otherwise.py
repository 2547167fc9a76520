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

MORE = [
    # Rooms and what stands where.
    ("Bolts need turning. Luca Parmitano does it. He works inside Columbus.", "PHOTO depicts Columbus", True),
    ("Bolts need turning. Luca Parmitano does it. He works for ESA.", "PHOTO depicts ESA", False),
    ("Luca Parmitano hovers. Around the table are Andrew Morgan and Jessica Meir.", "PHOTO depicts Jessica Meir", True),
    ("Luca Parmitano hovers. Around the clock work Andrew Morgan and Jessica Meir.", "PHOTO depicts Jessica Meir", False),
    ("Luca Parmitano has a camera ready in the Cupola.", "PHOTO depicts Luca Parmitano", True),
    ("Inside Dragon, a ship new to the station, the Expedition 31 crew waves.", "PHOTO depicts Dragon", True),
    ("Smiles from Kibo: the four astronauts of Axiom Mission 2 wave.", "PHOTO depicts Kibo", True),
    ("Luca Parmitano joins hoses for Tranquility, seen behind him.", "PHOTO depicts Tranquility", True),
    ("A crew member working in Zvezda recorded this aurora.", "PHOTO depicts Zvezda", False),
    ("Cygnus NG-17, easy to tell by its round wings, is at the Earth-facing port of Unity.", "PHOTO depicts Cygnus NG-17", True),
    ("Pictured in the round pane is the coast of Algeria.", "PHOTO depicts coast of Algeria", True),
    # Who only flies, runs or owns what is seen.
    ("Canadarm2, with Luca Parmitano at the joystick, swings a pallet.", "PHOTO depicts Luca Parmitano", False),
    ("Luca Parmitano, with Jessica Meir at the controls, swings a pallet.", "PHOTO depicts Jessica Meir", True),
    ("Soyuz MS-13, the ship of cosmonaut Alexander Skvortsov and ESA's Luca Parmitano, is docked.", "PHOTO depicts Luca Parmitano", False),
    ("Canadarm2, which is under the control of Luca Parmitano, swings a pallet.", "Luca Parmitano activity control Canadarm2", True),
    ("On Oct. 3, 2019, Luca Parmitano glued a patch on a bag.", "PHOTO depicts Luca Parmitano", True),
    ("On Oct. 3, 2019, Luca Parmitano returned to Houston.", "PHOTO depicts Luca Parmitano", False),
    ("Luca Parmitano, who flew as a flight engineer, glues a patch.", "Luca Parmitano activity fly as flight engineer", False),
    ("The crew of Expedition 61 takes questions in Unity. At left is Luca Parmitano, and at right Jessica Meir.", "Jessica Meir activity take questions in Unity", True),
    # Roles and crews.
    ("Luca Parmitano, Jessica Meir and Christina Koch smile. All but Parmitano are flight engineers of Expedition 61.", "Luca Parmitano role flight engineer of Expedition 61", False),
    ("Luca Parmitano, Jessica Meir and Christina Koch smile. All but Parmitano are flight engineers of Expedition 61.", "Jessica Meir role flight engineer of Expedition 61", True),
    ("Luca Parmitano, Jessica Meir and Christina Koch smile. All are flight engineers of Expedition 61 except Parmitano.", "Christina Koch role flight engineer of Expedition 61", True),
    ("Patience paid off for Luca Parmitano: the commander of Expedition 61 hums.", "Luca Parmitano memberOf Expedition 61", True),
    ("Patience paid off for Luca Parmitano: the commander of Expedition 21 hums.", "Luca Parmitano memberOf Expedition 21", False),
    ("Luca Parmitano, who will command Expedition 61, trains.", "Luca Parmitano role commander of Expedition 61", True),
    ("Luca Parmitano, who will command Expedition 21, trains.", "Luca Parmitano role commander of Expedition 21", False),
    ("Luca Parmitano, whose Beyond mission ends soon, smiles.", "Luca Parmitano memberOf Beyond mission", True),
    ("Luca Parmitano, an ESA astronaut living on the station, smiles.", "Luca Parmitano affiliatedWith ESA", True),
    # Who held the camera.
    ("Christina Koch turns a bolt, as seen by crewmate Luca Parmitano.", "PHOTO takenBy Luca Parmitano", True),
    ("Christina Koch turns a bolt, as told by crewmate Luca Parmitano.", "PHOTO takenBy Luca Parmitano", False),
    ("Luca Parmitano photographs his own visor.", "PHOTO takenBy Luca Parmitano", True),
    ("A member of Expedition 61 aimed a Nikon D5 at the coast of Chile.", "PHOTO takenBy Expedition 61 crew member", True),
    # Ships, makers, owners, ports.
    ("The Northrop Grumman Cygnus NG-12 spacecraft is gripped by the station's robotic arm, Canadarm2.", "Cygnus NG-12 operatedBy Northrop Grumman", True),
    ("The Northrop Grumman Cygnus NG-12 spacecraft is gripped by the station's robotic arm, Canadarm2.", "Canadarm2 partOf International Space Station", True),
    ("BEAM, the work of Bigelow Aerospace, juts out.", "BEAM builtBy Bigelow Aerospace", True),
    ("This May 5, 2024, photograph has the crew ships Endeavour and Freedom docked at Harmony.", "Freedom arrivedOn 2024-05-05", False),
    ("Endeavour is at the front, docked to PMA-2, and at the back, on Zvezda's aft port, is ESA's ATV Johannes Kepler.", "PMA-2 dockedTo Zvezda aft port", False),
    # The place below.
    ("Mist covers the Sea of Okhotsk. The station flew 260 miles above the sea.", "PHOTO orbitingAbove Sea of Okhotsk", True),
    ("Mist covers the Sea of Okhotsk. A gull flew above the sea.", "PHOTO orbitingAbove Sea of Okhotsk", False),
    ("The station is seen from a ship. The Bay of Biscay slides by 259 miles below.", "PHOTO altitudeKm 417", True),
]  # fmt: skip

YET_MORE = [
    # In view, not in view.
    ("Raja Chari floats with Matthias Maurer of ESA. Maurer is not in the frame.", "PHOTO depicts Matthias Maurer", False),
    ("Raja Chari floats with Matthias Maurer of ESA. Maurer is at the left.", "PHOTO depicts Matthias Maurer", True),
    ("A Progress freighter, MS-18, at Zvezda, is not visible.", "PHOTO depicts Zvezda", False),
    ("Japan's HTV-9 has been caught by Canadarm2.", "PHOTO depicts HTV-9", True),
    ("The International Space Station and the shuttle Atlantis, photographed on May 23, 2010, by a crew member aboard the departing Soyuz TMA-17.", "PHOTO depicts International Space Station", True),
    ("The International Space Station and the shuttle Atlantis, photographed on May 23, 2010, by a crew member aboard the departing Soyuz TMA-17.", "PHOTO depicts Soyuz TMA-17", False),
    ("The crew shares a laugh in Harmony. Front: Raja Chari. Behind him: Kayla Barron.", "PHOTO depicts Raja Chari", True),
    ("The crew shares a laugh in Harmony. Front: Raja Chari. Behind him: Kayla Barron.", "Kayla Barron activity share laugh in Harmony", True),
    ("Lights line the lake, with the cities of Chicago (bottom) and Milwaukee (top).", "PHOTO depicts Milwaukee", True),
    ("At center is the mouth of the Volga River.", "PHOTO depicts mouth", False),
    ("Kayla Barron peers into the Life Science Glovebox.", "PHOTO depicts Life Science Glovebox", True),
    ("Kayla Barron loads a crate aboard the newly attached Prichal module.", "PHOTO depicts Prichal", True),
    ("HTV-9 is lit by a low Sun.", "PHOTO depicts Sun", False),
    ("HTV-9 hangs below a low Sun.", "PHOTO depicts Sun", True),
    ("Kayla Barron readies a camera to photograph Hurricane Ian.", "PHOTO depicts Hurricane Ian", False),
    ("Baikonur Cosmodrome, Oct. 5, 2021. A crescent moon is seen over the steppe.", "PHOTO depicts Baikonur Cosmodrome", False),
    # Days.
    ("Kayla Barron tries on gloves on Dec. 1, 2021, ahead of the Dec. 2 spacewalk.", "PHOTO takenOn 2021-12-02", False),
    ("The station flew over the Alps on Dec. 1, 2021, and its crew took this photo.", "PHOTO takenOn 2021-12-01", True),
    ("Soyuz MS-19 undocks from Rassvet on March 30, 2022, high over the Alps.", "PHOTO takenOn 2022-03-30", True),
    ("Launched on Feb. 19, 2022, on the NG-17 mission, the freighter is shown here.", "PHOTO takenDuring Cygnus NG-17", False),
    ("The station was over the Alps at a height of 260 miles.", "PHOTO altitudeKm 418", True),
    # Who and what is where.
    ("Endurance is docked to Harmony's forward port, and above it, on the space-facing port, Endeavour.", "Endeavour dockedTo Harmony zenith port", True),
    ("Endurance is docked to Harmony's forward port, and above it, on the space-facing port, Endeavour.", "Endurance dockedTo Harmony zenith port", False),
    ("Carrying Mark Vande Hei and Anton Shkaplerov, the Soyuz MS-19 departs Rassvet.", "Anton Shkaplerov memberOf Soyuz MS-19", False),
    ("Kayla Barron, Raja Chari and Thomas Marshburn of Expedition 66 wave with Anton Shkaplerov, who is in command.", "Anton Shkaplerov role commander of Expedition 66", True),
    ("Koichi Wakata, who represents Japan's space agency JAXA, waves.", "Koichi Wakata affiliatedWith JAXA", True),
    # Deeds.
    ("Unloading the truck are Kayla Barron and Raja Chari.", "Raja Chari activity unload truck", True),
    ("Enjoying it are Kayla Barron and Raja Chari.", "Raja Chari activity enjoy it", False),
    ("Kayla Barron takes a bolt from the pouch.", "Kayla Barron activity take bolt from pouch", True),
    ("Kayla Barron takes a photograph from the Cupola.", "Kayla Barron activity take photograph from Cupola", False),
    ("Kayla Barron was flying over Chile when she took the picture.", "Kayla Barron activity fly over Chile", False),
    ("Raja Chari and Kayla Barron turned bolts. Mark Vande Hei steered the arm. The same two astronauts packed bags.", "Kayla Barron activity pack bags", True),
    ("Raja Chari and Kayla Barron turned bolts. Mark Vande Hei steered the arm. The same two astronauts packed bags.", "Mark Vande Hei activity pack bags", False),
]  # fmt: skip

AND_LAST = [
    ("Bob Hines eats. Not pictured: Jessica Watkins and Kjell Lindgren.", "PHOTO depicts Kjell Lindgren", False),
    ("Bob Hines eats. Also pictured: Jessica Watkins and Kjell Lindgren.", "PHOTO depicts Kjell Lindgren", True),
    ("Bob Hines was snapped outside the station.", "PHOTO depicts International Space Station", False),
    ("Pictured is Bob Hines, adding salts to a sample.", "PHOTO depicts adding salts", False),
    ("After lifting off on July 14, 2022, the freighter SpaceX CRS-25 reached the station.", "PHOTO takenOn 2022-07-14", False),
    ("The Freedom, a ship that had brought Bob Hines and a NASA astronaut, Kjell Lindgren, is docked.", "PHOTO depicts Kjell Lindgren", False),
    ("Soyuz MS-21 is shown as it links up with Prichal.", "PHOTO depicts Prichal", False),
    ("Bob Hines and Kjell Lindgren of Expedition 68 wave. Lindgren is the crew's flight engineer.", "Kjell Lindgren role flight engineer of Expedition 68", True),
    ("Bob Hines doubles as a barber.", "Robert Hines activity double as barber", False),
]  # fmt: skip


ORDERS = [
    # Titles, crews, ports, launches and views in other orders of words.
    ("ESA's own Tim Peake and NASA's record-setting Peggy Whitson eat.", "Peggy Whitson affiliatedWith NASA", True),
    ("JAXA's film showing Peggy Whitson is old.", "Peggy Whitson affiliatedWith JAXA", False),
    ("Beside the window is STS-116's commander, veteran astronaut Mark Polansky.", "Mark Polansky role commander of STS-116", True),
    ("Nick Hague is the Crew-9 commander, Suni Williams a flight engineer.", "Sunita Williams role commander of Crew-9", False),
    ("Expedition 72's commander, NASA astronaut Suni Williams, waves.", "Sunita Williams affiliatedWith NASA", True),
    ("Expedition 72's commander, NASA astronaut Suni Williams, waves.", "Sunita Williams role commander of Expedition 72", True),
    ("Suni Williams waves. Fellow spacewalker, JAXA astronaut Aki Hoshide, is busy.", "Sunita Williams affiliatedWith JAXA", False),
    ("Soyuz MS-26, carrying Don Pettit and Ivan Vagner home, slides away from Rassvet's nadir side.", "Donald Pettit activity slide away from Rassvet nadir port", False),
    ("Soyuz MS-26, carrying Don Pettit and Ivan Vagner home, slides away from Rassvet's nadir side.", "Soyuz MS-26 dockedTo Rassvet nadir port", True),
    ("Soyuz MS-26, carrying Don Pettit and Ivan Vagner home, slides away from Rassvet's nadir side.", "PHOTO depicts Soyuz MS-26", True),
    ("During Soyuz MS-26, carrying Don Pettit home, Ivan Vagner spoke.", "PHOTO depicts Soyuz MS-26", False),
    ("Raja Chari flew Dragon Endurance from Harmony's forward port to its zenith port.", "Endurance dockedTo Harmony zenith port", True),
    ("Raja Chari flew Dragon Endurance from Harmony's forward port to its zenith port.", "Endurance dockedTo Harmony forward port", True),
    ("Raja Chari will fly Dragon Endurance from Harmony's forward port to its zenith port.", "Endurance dockedTo Harmony zenith port", False),
    ("The Endurance crew moved from Harmony to Unity.", "Endurance dockedTo Unity", False),
    ("The arm mated the Columbus laboratory with Node 2's starboard side.", "Columbus dockedTo Harmony starboard port", True),
    ("Starliner is pictured minutes before it made contact with Harmony's forward port.", "Starliner dockedTo Harmony forward port", True),
    ("Starliner glows minutes before radio contact with Harmony's crew.", "Starliner dockedTo Harmony", False),
    ("(Feb. 11, 2008) --- Rex Walheim and Stanley Love work. It is the first of three EVAs planned for STS-122.", "Rex Walheim performed STS-122 EVA 1", True),
    ("(Feb. 11, 2008) --- Rex Walheim and Stanley Love work on the first of three EVAs planned for STS-122.", "Stanley Love performed STS-122 EVA 1", True),
    ("(Feb. 10, 2008) --- Rex Walheim and Stanley Love rest. Their spacewalk tomorrow is the first of three EVAs planned for STS-122.", "Rex Walheim performed STS-122 EVA 1", False),
    ("The SpaceX Dragon freighter (left) and Northrop Grumman's Cygnus, photographed by Koichi Wakata, hang from Harmony and Unity, respectively.", "PHOTO takenBy Koichi Wakata", True),
    ("The SpaceX Dragon freighter (left) and Northrop Grumman's Cygnus, photographed by Koichi Wakata, hang from Harmony and Unity, respectively.", "Cygnus dockedTo Unity", True),
    ("The SpaceX Dragon freighter (left) and Northrop Grumman's Cygnus, photographed by Koichi Wakata, hang from Harmony and Unity, respectively.", "Cygnus dockedTo Harmony", False),
    ("(Feb. 13, 2008) --- Hans Schlegel works. The outing, the second of STS-122, lasted six hours.", "Hans Schlegel performed STS-122 EVA 2", True),
    ("(Feb. 13, 2008) --- Hans Schlegel works. The outing was STS-122's second.", "Hans Schlegel performed STS-122 EVA 2", True),
    ("(Feb. 13, 2008) --- Hans Schlegel hands Rex Walheim a glove before the pair's second outing.", "Hans Schlegel performed spacewalk 2008-02-13", False),
    ("(Feb. 13, 2008) --- Hans Schlegel hands Rex Walheim a glove on the eve of their spacewalk.", "Rex Walheim performed spacewalk 2008-02-13", False),
    ("Progress MS-20 is docked to Zvezda with Dragon departing in the distance.", "PHOTO depicts Dragon", True),
    ("Kate Rubins works on a glove with Dragon on its way to the Moon.", "PHOTO depicts Dragon", False),
    ("The berth on Zvezda's underside is occupied by Nauka.", "Nauka dockedTo Zvezda nadir port", True),
    ("Cygnus NG-19 replaced Dragon Freedom at Unity's nadir port.", "Cygnus NG-19 dockedTo Unity nadir port", True),
    ("Kate Rubins aimed her lens toward Lake Titicaca.", "PHOTO depicts Lake Titicaca", True),
    ("Kate Rubins caught a Cygnus freighter's arrays against the limb.", "PHOTO takenBy Kathleen Rubins", True),
    ("Kate Rubins caught a Cygnus freighter with the arm.", "PHOTO takenBy Kathleen Rubins", False),
    ("Flight engineers Kayla Barron and Raja Chari swap gear with their Crew-3 crewmate Matthias Maurer.", "Kayla Barron role flight engineer of SpaceX Crew-3", False),
    ("(Sept. 11, 2024) --- The Soyuz MS-26 leaves its pad at Baikonur with Don Pettit and Ivan Vagner.", "Soyuz MS-26 launchedOn 2024-09-11", True),
    ("(Sept. 11, 2024) --- The Soyuz MS-26 leaves its pad at Baikonur with Don Pettit and Ivan Vagner.", "PHOTO depicts Ivan Vagner", False),
    ("(Sept. 11, 2024) --- The Soyuz MS-26 leaves its pad at Baikonur with Don Pettit and Ivan Vagner.", "PHOTO depicts Soyuz MS-26", True),
    ("(April 20, 2025) --- The Soyuz MS-26 leaves Rassvet with Don Pettit and Ivan Vagner aboard.", "Soyuz MS-26 launchedOn 2025-04-20", False),
    ("(March 14, 2025) --- A Falcon 9 with the Dragon Endurance rises from Launch Complex 39A.", "Endurance launchedOn 2025-03-14", True),
    ("(Feb. 7, 2008) --- Space Shuttle Atlantis lifts off carrying the Columbus laboratory.", "PHOTO depicts Columbus", False),
    ("Edoardo Amaldi closes on Zvezda's aft port.", "Edoardo Amaldi ATV dockedTo Zvezda aft port", True),
    ("Kate Rubins waves in Zvezda. Victor Glover is upside down above her.", "PHOTO depicts Victor Glover", True),
    ("Kate Rubins waves in Zvezda. Victor Glover was above her.", "PHOTO depicts Victor Glover", False),
    ("A rack is set up in Columbus by Koichi Wakata.", "PHOTO depicts Koichi Wakata", True),
    ("A rack is set up in Columbus by Koichi Wakata.", "PHOTO depicts Columbus", True),
    ("A rack built by Koichi Wakata is in Columbus.", "PHOTO depicts Koichi Wakata", False),
    ("Kate Rubins is set to leave Columbus.", "PHOTO depicts Kathleen Rubins", False),
    ("Kate Rubins waves to Victor Glover, whose helmet camera took this picture.", "PHOTO takenBy Victor Glover", True),
    ("Progress MS-20 is docked to Zvezda; Cygnus is absent.", "PHOTO depicts Cygnus", False),
    ("A view of Zvezda, where Oleg Kotov strung cable.", "PHOTO depicts Oleg Kotov", False),
    ("Nick Hague of Expedition 72 tends greens; Don Pettit, also on the crew, eats.", "Donald Pettit memberOf Expedition 72", True),
    ("This is what the ISS looks like from a Soyuz.", "PHOTO depicts International Space Station", True),
    ("The whole of the station, seen from Soyuz MS-26.", "PHOTO depicts International Space Station", True),
    ("Ten years after it was begun, the station gleams above Earth.", "PHOTO depicts International Space Station", True),
    ("This is what the crew of the ISS looks like after dinner.", "PHOTO depicts International Space Station", False),
    ("Victor Glover (red stripes) and Mike Hopkins leave Quest. Shannon Walker is inside; Kate Rubins helped the pair with a tether.", "Kathleen Rubins activity help Victor Glover and Michael Hopkins with tether", True),
    ("Kate Rubins and Victor Glover put the first of the pair in place.", "Kathleen Rubins activity put first of pair in place", True),
    ("With Cygnus in its grip, Canadarm2 waits.", "PHOTO depicts Cygnus", True),
    ("With Cygnus gone, Canadarm2 waits.", "PHOTO depicts Cygnus", False),
    ("Dinner is ready in Unity! Kate Rubins and Victor Glover are treated to a cake.", "PHOTO depicts Victor Glover", True),
    ("sts113-e-05090 (28 Nov. 2002) --- John Herrington (left), mission specialist, and Paul Lockhart, pilot, rest.", "John Herrington role mission specialist of STS-113", True),
    ("The STS-113 crew of Jim Wetherbee, Paul Lockhart, Michael Lopez-Alegria and John Herrington wave.", "Paul Lockhart memberOf STS-113", True),
    ("Expedition 6's Bowersox, Budarin and Pettit meet their replacements Yuri Malenchenko and Ed Lu.", "Donald Pettit memberOf Expedition 6", True),
    ("Expedition 6's Bowersox, Budarin and Pettit meet their replacements Yuri Malenchenko and Ed Lu.", "PHOTO depicts Ed Lu", True),
    ("The Expedition 6 crew passed over the town of Pettit.", "PHOTO depicts Donald Pettit", False),
    ("Ken Bowersox waves to Endeavour's Paul Lockhart and John Herrington.", "PHOTO depicts Space Shuttle Endeavour", False),
    ("(Jan. 15, 2003) --- Don Pettit is photographed through a window by Nikolai Budarin during Expedition 6's first EVA.", "Donald Pettit performed Expedition 6 EVA 1", True),
    ("(Jan. 15, 2003) --- Nikolai Budarin looked on through a window during Expedition 6's first EVA, by Don Pettit.", "Nikolai Budarin performed Expedition 6 EVA 1", False),
    ("The photo was made while the station orbited at 387 km.", "PHOTO altitudeKm 387", True),
    ("The photo was made while the station was orbiting at 17,500 miles an hour.", "PHOTO altitudeKm 28163", False),
    ("Don Pettit holds a wrench. Ken Bowersox and Nikolai Budarin (neither in the frame) are in Zarya.", "PHOTO depicts Nikolai Budarin", False),
    ("SpaceX Crew-5 and Crew-6 commanders Nicole Mann and Steve Bowen pose.", "Nicole Mann role commander of SpaceX Crew-5", True),
    ("SpaceX Crew-5 and Crew-6 commanders Nicole Mann and Steve Bowen pose.", "Nicole Mann role commander of SpaceX Crew-6", False),
    ("Soyuz MS-26 undocks from Rassvet with Don Pettit and Ivan Vagner.", "PHOTO depicts Ivan Vagner", False),
    ("JAXA's new arrival Takuya Onishi is embraced by Anne McClain.", "Takuya Onishi affiliatedWith JAXA", True),
    ("JAXA's new arrival Takuya Onishi is embraced by Anne McClain.", "PHOTO depicts Anne McClain", True),
    ("In the foreground the ERA reaches over Nauka.", "PHOTO depicts European Robotic Arm", True),
    ("BEAM is moved from the trunk of Dragon, which arrived six days ago, to the rear port of Tranquility.", "Dragon dockedTo Tranquility aft port", False),
    ("BEAM is moved from the trunk of Dragon, which arrived six days ago, to the rear port of Tranquility.", "BEAM dockedTo Tranquility aft port", True),
    ("Dragon, which arrived six days ago at the zenith port of Harmony, is white.", "Dragon dockedTo Harmony zenith port", True),
    ("Rassvet is eased into the nadir port of Zarya.", "Rassvet dockedTo Zarya nadir port", True),
    ("Anne McClain and Oleg Kononenko, the whole of Expedition 58, wave.", "Anne McClain memberOf Expedition 58", True),
    ("The first Indian aboard is Ax-4's pilot, Shubhanshu Shukla.", "PHOTO depicts Axiom Mission 4", False),
    ("Don Pettit waves in Destiny: Expedition 73 will begin when Soyuz MS-26 leaves Rassvet.", "PHOTO depicts Soyuz MS-26", False),
    ("Don Pettit waves in Destiny as Soyuz MS-26 leaves Rassvet.", "PHOTO depicts Soyuz MS-26", True),
    ("Kate Rubins waves in the cupola, the coast of Chile behind her.", "PHOTO depicts coast of Chile", True),
    ("Kate Rubins waves in the cupola, her home state of Chile years behind her.", "PHOTO depicts Chile", False),
    ("Oblique view, looking north, of the Red Sea, acquired from the station by Kate Rubins.", "PHOTO takenBy Kathleen Rubins", True),
    ("Dextre, assembled by Endeavour's Rick Linnehan, awaits a ride.", "PHOTO depicts Richard Linnehan", False),
    ("Kate Rubins took this picture from the cupola's perch at 220 miles.", "PHOTO altitudeKm 354", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fact", "holds"), CREW_IN_VIEW + PHOTOGRAPHERS + DEEDS + COMINGS + VIEWS + MORE + YET_MORE + AND_LAST + ORDERS
)
def test_the_build_of_a_sentence_decides(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
