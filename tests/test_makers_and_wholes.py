"""Who made or runs a thing and of what it is part, told by any words of the kind, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    # Any word of making near a firm, as the tables have it.
    ("S1 went up this week. Its manufacturer is Boeing, of Huntington Beach.", "S1 truss builtBy Boeing", True),
    ("MD Robotics of Brampton did the manufacturing of the Mobile Base System.", "Mobile Base System builtBy MD Robotics", True),
    ("MD Robotics of Brampton put together the stand beside Canadarm2.", "Canadarm2 builtBy MD Robotics", False),
    ("The European Robotic Arm was developed by Airbus.", "European Robotic Arm builtBy Airbus", False),
    ("Canadarm2 lets go of Dragon, and behind it MDA has a sign.", "Canadarm2 builtBy MDA", False),
    # Whose a thing is, that words point back to, and a label without what it is likened to.
    ("Dextre stands on its stand. They trained on the Canadian Space Agency's robot.", "Dextre operatedBy CSA", True),
    ("At the end of Canadarm2, Dextre works. It takes the Canadian Space Agency's two-armed robot an hour.", "Dextre operatedBy CSA", True),
    (
        "At the end of Canadarm2, Dextre works. It takes the Canadian Space Agency's two-armed robot an hour.",
        "Canadarm2 operatedBy CSA",
        False,
    ),
    ("Endeavour is seen beside Soyuz MS-19. SpaceX's capsule came to Harmony's upper port.", "Endeavour operatedBy SpaceX", True),
    ("Endeavour is seen beside Soyuz MS-19. SpaceX's capsule came to Harmony's upper port.", "Soyuz MS-19 operatedBy SpaceX", False),
    ("Kevin Ford grappled Dragon, on SpaceX's third delivery run, at noon.", "Dragon operatedBy SpaceX", True),
    ("Cygnus NG-18, named the S.S. Sally Ride by Northrop Grumman, nears.", "Cygnus NG-18 operatedBy Northrop Grumman", True),
    ("Cygnus NG-18, named the S.S. Sally Ride by NASA, nears.", "Cygnus NG-18 operatedBy NASA", False),
    ("He warms bread in a fridge-sized oven built by Nanoracks.", "oven builtBy Nanoracks", True),
    ("The Italian-built carrier Raffaello is full.", "Raffaello builtBy Italy", True),
    ("Two of them leave Raffaello. The Italian-built carrier had come in Atlantis.", "Raffaello builtBy Italy", True),
    ("Robonaut 2, a joint creation of NASA and General Motors, nods.", "Robonaut 2 builtBy General Motors", True),
    ("Engineers at NASA's Ames Research Center created Astrobee.", "Astrobee builtBy Ames Research Center", True),
    ("BEAM grows. Bigelow Aerospace built the school beside it.", "BEAM builtBy Bigelow Aerospace", False),
    ("Columbus was constructed for ESA, and Airbus watched.", "Columbus builtBy ESA", False),
    # A firm that does not run it, beside what it made.
    ("The Cupola was shown to guests of Thales Alenia Space.", "Cupola builtBy Thales Alenia Space", False),
    ("Thomas Marshburn once worked for Boeing and now rests in Destiny.", "Destiny builtBy Boeing", False),
    ("A Boeing flag floats in Destiny.", "Destiny builtBy Boeing", False),
    ("Boeing lost the contest for Canadarm2; Airbus was to have built an arm like it.", "Canadarm2 builtBy Airbus", False),
    ("NASA has signed: Bigelow Aerospace shall build BEAM.", "BEAM builtBy Bigelow Aerospace", False),
    # Whose it is.
    ("In from the dark comes Cygnus. Northrop Grumman, its maker and operator, named it.", "Cygnus operatedBy Northrop Grumman", True),
    ("Bishop, an airlock owned by a private company, and Nanoracks are here.", "Bishop operatedBy Nanoracks", False),
    ("Johannes Kepler flies under the colours of the European Space Agency.", "Johannes Kepler ATV operatedBy ESA", True),
    ("JAXA bade goodbye to its first ship of the line. HTV-1 was let go.", "HTV-1 operatedBy JAXA", True),
    ("IDA-2 had ridden uphill in the trunk of a SpaceX Dragon (CRS-9).", "SpaceX CRS-9 operatedBy SpaceX", True),
    ("Slowly Europe's first freighter came in. Jules Verne is 10 metres long.", "Jules Verne ATV operatedBy Europe", True),
    ("A cable runs along Europe's Columbus module.", "Columbus operatedBy Europe", True),
    ("Columbus, the European laboratory, is bright.", "Columbus operatedBy Europe", False),
    ("Kibo, the Japanese laboratory, is bright.", "Kibo operatedBy Japan", False),
    # What no table has.
    ("They mounted a synthetic-aperture radar built by RSC Energia.", "synthetic-aperture radar builtBy RSC Energia", True),
    ("A cabin the size of a bus built by Boeing is near.", "bus builtBy Boeing", False),
    ("The drawer was made by the Danish company Terma.", "drawer builtBy Terma", True),
    ("The scarf was made by Jane Terma.", "scarf builtBy Jane Terma", False),
    ("Kyoto University and Sumitomo Forestry made LignoSat, a wooden cubesat.", "LignoSat builtBy Kyoto University", True),
    ("Kyoto University and Sumitomo Forestry studied LignoSat, a wooden cubesat.", "LignoSat builtBy Kyoto University", False),
    ("The solar blankets, boxed up for now, are of Lockheed Martin make.", "solar blankets builtBy Lockheed Martin", True),
    # Wholes.
    ("Quest, through which they leave the station, is a part of the U.S. segment.", "Quest partOf US Orbital Segment", True),
    ("Quest, through which they leave the station, is near a part of the U.S. segment.", "Quest partOf US Orbital Segment", False),
    ("Among the rooms of the station Tranquility is the loudest.", "Tranquility partOf International Space Station", True),
    ("The Exposed Facility juts from the rest of Kibo.", "Kibo Exposed Facility partOf Kibo", True),
    ("Prichal completes the Russian side of the station.", "Prichal partOf Russian Orbital Segment", True),
    ("Progress MS-18 completes the Russian side of the station.", "Progress MS-18 partOf Russian Orbital Segment", False),
    ("The third of the station's spare porches, ESP-3, is carried to its place.", "ESP-3 partOf International Space Station", True),
    ("Rassvet sits on the U.S. side of the outpost.", "Rassvet partOf US Orbital Segment", True),
    ("Rassvet sits on the U.S. side.", "Rassvet partOf US Orbital Segment", False),
    ("Rassvet is over the Russian side of the border.", "Rassvet partOf Russian Orbital Segment", False),
    ("Quest flies over the American side of Niagara Falls.", "Quest partOf US Orbital Segment", False),
    ("Rassvet sits on the Russian half of the complex.", "Rassvet partOf Russian Orbital Segment", True),
    ("He leaves the space station through Quest, its airlock.", "Quest partOf International Space Station", True),
    ("RSC Energia built Pirs, and a Soyuz rocket had sent it up.", "Soyuz rocket builtBy RSC Energia", False),
    ("RSC Energia built Pirs, and a Soyuz rocket had sent it up.", "Pirs builtBy RSC Energia", True),
    # A firm that is named by the way.
    ("The Cupola looks down on Turin, home of Thales Alenia Space.", "Cupola builtBy Thales Alenia Space", False),
    ("The Cupola is bright, the work of Thales Alenia Space.", "Cupola builtBy Thales Alenia Space", True),
    ("Harmony holds a bag of pasta, a gift of Thales Alenia Space.", "Harmony builtBy Thales Alenia Space", False),
    ("Harmony, from the halls of Thales Alenia Space, is full.", "Harmony builtBy Thales Alenia Space", True),
    ("Unity was painted by a pupil of Huntsville, where Boeing, too, has a school.", "Unity builtBy Boeing", False),
    ("Unity came from Huntsville, where Boeing has its works.", "Unity builtBy Boeing", True),
    ("Dextre holds a camera of MDA, made in Ontario.", "Dextre builtBy MDA", False),
    ("Destiny stands beside a Boeing 747, the plane of Boeing.", "Destiny builtBy Boeing", False),
    ("The Cupola faces Earth. Its guests come from Thales Alenia Space.", "Cupola builtBy Thales Alenia Space", False),
    ("The Cupola faces Earth. It came from Thales Alenia Space.", "Cupola builtBy Thales Alenia Space", True),
    # What is no thing aboard.
    ("A promise made by NASA to Koichi Wakata came true.", "promise builtBy NASA", False),
    ("The law was created by NASA.", "law builtBy NASA", False),
    ("The breakfast was put together by Johnson Space Center cooks.", "breakfast builtBy Johnson Space Center", False),
    ("A song written and created by NASA is sung.", "song written and builtBy NASA", False),
    ("An oven tested and built by Argotec hums.", "oven builtBy Argotec", True),
    # What a room only has in it.
    ("One of the rooms of the station has a poster: Columbus.", "Columbus partOf International Space Station", False),
    ("One of the rooms of the station is of cloth: BEAM.", "BEAM partOf International Space Station", True),
    # A maker joined to a noun that is no name, with the name beside it or before.
    ("He climbs along a Russian-built crane, called Strela, toward Zarya.", "Strela builtBy Russia", True),
    ("He climbs along a Russian-built crane, called Strela, toward Zarya.", "crane builtBy Russia", False),
    ("The Russian-made docking room, dubbed Pirs, is narrow.", "Pirs builtBy Russia", True),
    ("Leonardo, the station's Italian-built attic, is full of bags.", "Leonardo builtBy Italy", True),
    ("The crew is in the Cupola. The Italian-built lookout has seven panes.", "Cupola builtBy Italy", True),
    ("The crew is in Zvezda. The Italian-built lookout has seven panes.", "Zvezda builtBy Italy", False),
    ("The crew is in Leonardo with the Italian-built cups.", "Leonardo builtBy Italy", False),
    ("A pump of Canadarm2, the limb that the Canadian Space Agency maintains, hums.", "Canadarm2 operatedBy CSA", True),
    ("The oven, provided by the European Space Agency, hums in Columbus.", "oven operatedBy ESA", False),
    ("JAXA's fourth stork, HTV-4, is near.", "HTV-4 operatedBy JAXA", True),
    ("NASA's guest, HTV-4, is near.", "HTV-4 operatedBy NASA", False),
    ("The Edoardo Amaldi glows. An hour later the third of ESA's freighters was at Zvezda.", "Edoardo Amaldi ATV operatedBy ESA", True),
    ("The Edoardo Amaldi glows. An hour later the third of NASA's freighters was near.", "Edoardo Amaldi ATV operatedBy NASA", False),
    ("The smoke was seen by NASA's Aqua satellite too.", "Aqua operatedBy NASA", True),
    ("The smoke was seen in NASA's Aqua satellite images too.", "Aqua operatedBy NASA", False),
    ("A bolt on the station's Port-6 (P6) truss is loose.", "P6 truss partOf International Space Station", True),
    ("A bolt on the station's outer port truss (P6) is loose.", "P6 truss partOf International Space Station", True),
    ("A bolt on the station's Pressurized Mating Adapter-3 (PMA-3) is loose.", "PMA-3 partOf International Space Station", True),
    ("Lights burn in the outpost's Destiny, Columbus and Kibo laboratories.", "Kibo partOf International Space Station", True),
    ("Lights burn in the outpost's Destiny, and Columbus is dark.", "Columbus partOf International Space Station", False),
    ("He eats in the Cupola on 2 May 2012, a turret that is really a part of Tranquility.", "Cupola partOf Tranquility", True),
    ("Aki Hoshide eats in the Kibo Pressurized Module.", "Kibo Pressurized Module partOf Kibo", False),
    ("Aki Hoshide eats in Kibo's Pressurized Module.", "Kibo Pressurized Module partOf Kibo", True),
    # A thing with a name that no table has, told by an apposition, a participle in front or "it".
    ("Christina Koch loosens the lid of Zarnix-2, a furnace built by Airbus, in Destiny.", "Zarnix-2 builtBy Airbus", True),
    ("Thomas Pesquet pedals while PulseCheck, a cuff built by CNES, squeezes his arm.", "PulseCheck builtBy CNES", True),
    ("Thomas Pesquet pedals while PulseCheck, a cuff funded by CNES, squeezes his arm.", "PulseCheck builtBy CNES", False),
    ("The smoke is near Zarnix, a city built by Airbus.", "Zarnix builtBy Airbus", False),
    ("Made by Taylor of California and flown up years ago, the ukulele passes from hand to hand.", "ukulele builtBy Taylor", True),
    ("Made by Taylor and flown up years ago, the ukulele passes from hand to hand.", "ukulele builtBy Taylor", False),
    ("The small robot Kirobo nods at Koichi Wakata. The University of Tokyo and Toyota made it.", "Kirobo builtBy Toyota", True),
    (
        "The small robot Kirobo nods at Koichi Wakata. The University of Tokyo and Toyota made it.",
        "Kirobo builtBy University of Tokyo",
        True,
    ),
    ("The small robot Kirobo nods at Koichi Wakata. The University of Tokyo likes it.", "Kirobo builtBy University of Tokyo", False),
    ("Andreas Mogensen slides the Metal 3D Printer, built by Airbus, into Columbus.", "Metal 3D Printer builtBy Airbus", True),
    # "The X-built arm" means the arm that was named; what is somewhere is not that place.
    ("Drew Feustel rides Canadarm2. He has the tip of the Canadian-built arm under his boots.", "Canadarm2 builtBy Canada", True),
    (
        "Peggy Whitson reaches into the Microgravity Science Glovebox. The ESA-built facility is sealed.",
        "Microgravity Science Glovebox builtBy ESA",
        True,
    ),
    ("Peggy Whitson floats in Quest. The American-built lab is next door.", "Quest builtBy United States", False),
    ("On the wall of Kibo is a wheel made by Toyota.", "wheel builtBy Toyota", True),
    ("On the wall of Kibo is a wheel made by Toyota.", "Kibo builtBy Toyota", False),
    ("Seen through the Cupola is a small frame, made by Airbus, on a bracket.", "Cupola builtBy Airbus", False),
    ("Inside Destiny stands a bicycle, built by Boeing, that squeaks.", "Destiny builtBy Boeing", False),
    ("He left ESA's Zubo Printer in Columbus. Two men unpacked the 180 kg machine, built by Airbus.", "Columbus builtBy Airbus", False),
    ("Divers surround a mockup of Tranquility, the Italian-built node that Endeavour brings.", "Tranquility builtBy Italy", True),
    ("Divers surround a mockup of Tranquility, the Italian-built node that Endeavour brings.", "Tranquility mockup builtBy Italy", False),
    ("CREAM, a detector built by the University of Maryland, looks up.", "CREAM builtBy University of Maryland", True),
    ("Inside, a detector built by the University of Maryland looks up.", "detector builtBy University of Maryland", True),
    ("Zvezda and Zarya shine. Khrunichev built both, and NASA paid.", "Zvezda builtBy Khrunichev", True),
    ("Boeing-built, NASA-owned and now almost twenty years old, Unity is still the place for meals.", "Unity builtBy Boeing", True),
    ("Boeing-built, NASA-owned and now almost twenty years old, Unity is still the place for meals.", "Unity operatedBy NASA", True),
    ("The Cupola, perched on Tranquility, is of Italian make.", "Cupola builtBy Italy", True),
    ("The Cupola is full of Italian food.", "Cupola builtBy Italy", False),
    (
        "On 17 September 2001 Zvezda waits for Pirs, pushed by Progress M-SO1. Both were built by RSC Energia.",
        "Pirs builtBy RSC Energia",
        True,
    ),
    ("The robot Kirobo chats with Koichi Wakata in Kibo. Toyota and the University of Tokyo built it.", "Kirobo builtBy Toyota", True),
    # Whose: "its first ship", "the agency's", a name with another beside it.
    ("Jules Verne nears. ESA had never moored a ship anywhere; its first freighter did so alone.", "Jules Verne ATV operatedBy ESA", True),
    (
        "Jules Verne nears. At the European Space Agency all stared: the agency's first supply ship flew itself.",
        "Jules Verne ATV operatedBy ESA",
        True,
    ),
    ("Jules Verne nears. At NASA all stared: the agency's first supply ship flew itself.", "Jules Verne ATV operatedBy NASA", False),
    ("Kounotori 2 (the engineers' HTV-2), Japan's white stork, hangs from Canadarm2.", "HTV-2 operatedBy Japan", True),
    ("Crew Dragon Demo-2 is over. They backed their SpaceX capsule, Endeavour, off the port.", "Endeavour operatedBy SpaceX", True),
    ("Two men look at Resilience and Endeavour, both of SpaceX, from afar.", "Endeavour operatedBy SpaceX", True),
    ("The Dragon of SpaceX's twelfth supply run nears.", "Dragon operatedBy SpaceX", True),
    ("Georges Lemaître, the fifth and last of Europe's ATVs, nears.", "Georges Lemaître ATV operatedBy Europe", True),
    ("Axiom Space's second crew floats into Harmony.", "Harmony operatedBy Axiom Space", False),
    ("He rides in what is not his own: Endeavour is SpaceX property.", "Endeavour operatedBy SpaceX", True),
    ("The Cupola, bright by day, belongs to Tranquility.", "Cupola partOf Tranquility", True),
    # The room whose port was named, and no other.
    ("Prichal nears the nadir port of Nauka, the newest laboratory of the Russian segment.", "Nauka partOf Russian Orbital Segment", True),
    (
        "Prichal nears the nadir port of Nauka, the newest laboratory of the Russian segment.",
        "Prichal partOf Russian Orbital Segment",
        False,
    ),
    (
        "HTV-9 hung from Harmony's nadir port. The front of the station is bare, Endeavour having left the same node's forward port.",
        "Harmony partOf International Space Station",
        False,
    ),
    ("The cradle, a mount for Canadarm2, was built by Boeing.", "Canadarm2 builtBy Boeing", False),
    ("The node, named Harmony, was built by Alenia.", "Harmony builtBy Alenia", True),
    ("BEAM belongs to Bigelow Aerospace, under contract with NASA.", "BEAM operatedBy NASA", False),
    ("The wings were carried by Discovery and built by Lockheed.", "Space Shuttle Discovery builtBy Lockheed", False),
    ("Dragon was launched by a Falcon 9 and built by SpaceX.", "Dragon builtBy SpaceX", True),
    ("SCAN Testbed, built by Glenn, and others by JAXA fill it.", "SCAN Testbed builtBy JAXA", False),
    ("Progress MS-11 flew to Pirs. MS-10, at Zvezda, needed two days. Both were built by Energia.", "Zvezda builtBy RSC Energia", False),
    (
        "Progress MS-11 flew to Pirs. MS-10, at Zvezda, needed two days. Both were built by Energia.",
        "Progress MS-11 builtBy RSC Energia",
        True,
    ),
    ("Destiny is docked to Unity. Both were built by Boeing.", "Unity builtBy Boeing", True),
    ("The radiator was launched with Rassvet on Atlantis. Energia built it.", "Space Shuttle Atlantis builtBy RSC Energia", False),
]


@pytest.mark.parametrize(("text", "fact", "expected"), ROWS)
def test_makers_owners_and_wholes(text: str, fact: str, expected: bool) -> None:
    assert (fact in told(text)) is expected, sorted(told(text))
