"""What a picture shows and when it was taken, by how a sentence tells of it: pairs of captions, one that shows a thing and one that does not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.gazetteer import gazetteer
from issgraph.model import Document, Entity
from issgraph.obeying import newcomers

SHOWN = [
    ("Michael Fincke, Expedition 18 commander, and Sandra Magnus, flight engineer, share a meal.", "Michael Fincke"),
    ("Jessica Watkins looks out a window in the Columbus laboratory module.", "Columbus"),
    ("Jessica Watkins sets up a camera in the Columbus laboratory module.", "Columbus"),
    ("Jessica Watkins photographs Earth inside the Cupola.", "Jessica Watkins"),
    ("The crew greets its guests. They include Andy Thomas, commander, and Eileen Collins, pilot.", "Eileen Collins"),
    ("Oleg Artemyev and Denis Matveev work outside the Nauka module.", "Nauka"),
    ("Anne McClain floats in Unity. She stands by as Nick Hague is seen holding the Olympic torch.", "Olympic torch"),
    ("Nick Hague takes a quick self portrait while working outside the station.", "Nick Hague"),
    ("A cloudy Earth provided the backdrop for the image.", "Earth"),
    ("Anne McClain floats in Unity. McClain holds a photograph of astronaut Sally Ride.", "photograph of Sally Ride"),
    ("Inside Cygnus is a poster of Michael Fincke.", "poster of Michael Fincke"),
    ("The white radiators are visible.", "radiators"),
    ("Three spaceships are docked at the station, including the Soyuz MS-07 and MS-08 crew ships.", "Soyuz MS-08"),
    ("Two ships are docked at the station, including Dragon Endurance, the SpaceX Dragon cargo craft and Soyuz MS-27.", "Dragon"),
    ("Flight engineers Woody Hoburg and Frank Rubio are seen in Kibo. Credit: NASA/Frank Rubio", "Francisco Rubio"),
    ('Mark L. Polansky and William A. "Bill" Oefelein wave.', "William Oefelein"),
    ('Koichi Wakata and Peter J.K. "Jeff" Wisoff wave.', "Peter Wisoff"),
    ("Gleaming like a cut stone, the outpost hangs above a bank of cloud.", "International Space Station"),
    ("Shortly after undocking, the station is seen from Endeavour.", "International Space Station"),
]
NOT_IN_VIEW = [
    ("Michael Fincke shares a photo of the Nile with his followers.", "Michael Fincke"),
    ("A storm is seen through a window in the Columbus laboratory module.", "Columbus"),
    ("From a window in Kibo, Aki Hoshide caught Thomas Pesquet with a solar array.", "Kibo"),
    ("Andrew Morgan rides the arm on the second spacewalk to service the Alpha Magnetic Spectrometer.", "Alpha Magnetic Spectrometer"),
    ("Anne McClain enjoys a light moment on the middeck of the shuttle Discovery.", "middeck"),
    ("Andrew Morgan, held by a foot restraint, waves. They had strung a cable between the P3 truss and the P1 truss.", "P1 truss"),
    ("Nick Hague and Anne McClain monitor the approach of the SpaceX Dragon Grace.", "Grace"),
    ("Inside Cygnus is a poster of Michael Fincke.", "Michael Fincke"),
    ("A train hauls the Soyuz to the pad for the flight to take Frank Rubio, Sergey Prokopyev and Dmitri Petelin up.", "Sergey Prokopyev"),
    ("Anne McClain and Andreas Mogensen of Denmark (hidden behind a rack) listen.", "Andreas Mogensen"),
    ("Moving five miles each second, the station passes from Chile to Peru.", "International Space Station"),
]
NOT_IN_VIEW += [
    ("Frank Rubio is helped out minutes after he and cosmonauts Sergey Prokopyev and Dmitri Petelin, landed.", "Sergey Prokopyev"),
    ("Family members of crewmember Jessica Meir watch as the Soyuz MS-15 launches with Meir and Oleg Skripochka.", "Oleg Skripochka"),
    ("Reid Wiseman is seen behind glass during the State Commission meeting.", "State Commission"),
]
NOT_IN_VIEW += [
    ("The Altai Mountains at the border of Russia, China and Mongolia are pictured.", "Mongolia"),
    ("The Strait of Gibraltar, which separates Spain from Morocco, is pictured.", "Spain"),
    ("Paris is pictured with the Seine River winding through the City of Light.", "Light"),
]
SHOWN += [
    ("Jasmin Moghbeli poses for a portrait in the spacesuit she will wear on an upcoming spacewalk.", "Jasmin Moghbeli"),
    ("The Expedition 66 crew welcomes spaceflight participants Yusaku Maezawa and Yozo Hirano aboard.", "Yusaku Maezawa"),
]
SHOWN += [
    ("Flight Engineers Chris Cassidy (pictured) and Tom Marshburn (out of frame) completed a spacewalk.", "Christopher Cassidy"),
]
SHOWN += [
    (
        "Four ships are in view including (from left) the Soyuz MS-22, the SpaceX Dragon Endurance, Cygnus NG-18 and the Progress 82.",
        "Endurance",
    ),
    ("Three CubeSats are released into Earth orbit.", "CubeSats"),
    ("Kate Rubins holds up a bag of fruit and a soccer ball.", "soccer ball"),
    ("A stowage pallet holding old batteries drifts away.", "stowage pallet"),
    ("Oleg Artemyev and Denis Matveev are pictured in their Orlan suits outside Nauka.", "Nauka"),
]
NOT_IN_VIEW += [
    ("The GITAI S2 robotic arm is pictured outside the Bishop airlock.", "Canadarm2"),
    ("A laptop is used to run the experiment.", "laptop"),
]
SHOWN += [
    ("The Dragon Freedom is docked to Harmony. A Dragon cargo craft carrying food approaches and is seen at left.", "Dragon"),
    ("Spacewalker Reid Wiseman took this selfie.", "Reid Wiseman"),
    ("A view of three of the islands in the Maldives.", "Maldives"),
    ("Morning glint beams across the Indian Ocean in this view.", "Indian Ocean"),
]
NOT_IN_VIEW += [
    ("The SpaceX Crew-6 members pose in their suits.", "SpaceX Crew-6"),
    ("The crew members of Expedition 70 and Axiom Mission 3 wave.", "Axiom Mission 3"),
    ("A rocket is launched on the Crew-4 mission with NASA astronauts Kjell Lindgren and Jessica Watkins onboard.", "Kjell Lindgren"),
    ("Nikolai Chub looks into Zvezda's Soyuz-like docking cone.", "Soyuz"),
    ("Astronaut and UAE (United Arab Emirates) Flight Engineer Sultan Alneyadi processes samples.", "United Arab Emirates"),
    ("One of the Expedition 44 crew members settled himself in the Cupola to follow a storm.", "Cupola"),
    ("The Soyuz MS-25 crew ship departs the Prichal docking module.", "Prichal"),
]
SHOWN += [
    ("A view of Spain at night. Madrid stands out near the center, while Lisbon and Porto line the coast.", "Porto"),
    ("The Alps are pictured. Other cities are Turin (near the left edge) and Grosseto.", "Grosseto"),
    ("The Himalayas stretch across this image. The highest peak is Mount Everest, near the center.", "Mount Everest"),
    ("City lights glow. The yellow areas are lights from the cities of Portland and Seattle.", "Seattle"),
    ("Mike Barratt swaps samples inside the Fluids Integrated Rack. The rack is located inside the Destiny laboratory.", "Destiny"),
    (
        "May 4, 2021: International Space Station Configuration. Four ships are docked at the station including the Soyuz MS-18.",
        "Soyuz MS-18",
    ),
    ("The robotic arm of Kibo holds a deployer.", "Kibo robotic arm"),
    ("Bob Hines gazes out of the cupola. Just outside the cupola is the Soyuz MS-21 crew ship.", "Soyuz MS-21"),
]
NOT_IN_VIEW += [
    ("The robotic arm of Kibo holds a deployer.", "Canadarm2"),
    ("A crew is scheduled to launch July 15 (Kazakhstan time).", "Kazakhstan"),
    ("A view of Spain. Lisbon was founded long before Madrid.", "Lisbon"),
]
SHOWN += [
    ("Nick Hague peers out of the Soyuz MS-12 mostly hidden by bags.", "Nick Hague"),
    ("The crew of Expedition 61 waits. From L-R: Luca Parmitano (ESA), Christina Koch (NASA) and Jessica Meir (NASA).", "Christina Koch"),
    ("A crew member took this photo of the waning crescent moon.", "Moon"),
]
NOT_IN_VIEW += [
    ("Anne McClain is carried to a tent minutes after she, David Saint-Jacques, and Oleg Kononenko, landed.", "Oleg Kononenko"),
    ("Joe Acaba waits in Kazakhstan in advance of the landing of Anne McClain of NASA and Oleg Kononenko of Roscosmos.", "Anne McClain"),
    ("Mike Fincke inspects suits assigned to Andrew Feustel and Ron Garan.", "Ronald Garan"),
    ("Randy Bresnik signs a book at the memorial study of Yuri Gagarin.", "Yuri Gagarin"),
    ("Canadarm2 is just catching the light of the moon.", "Moon"),
]
SHOWN += [
    (
        "Nick Hague (left) and Anne McClain (right) talk in Unity. In the back are, Christina Koch and David Saint-Jacques.",
        "Christina Koch",
    ),
    ("The seven share a table. In the far right corner, are Christina Koch and Anne McClain.", "Anne McClain"),
    ("Crews meet in Destiny. Here, Ken Bowersox greets cosmonaut Nikolai Budarin (center).", "Ken Bowersox"),
    ("Ken Bowersox is greeted by Nikolai Budarin, right, after his return.", "Nikolai Budarin"),
    ("Astronauts Michael Foale, Expedition 8 commander, left and Edward Lu, flight engineer, wave to friends.", "Ed Lu"),
    ("In the lower image, Raja Chari spoke with pupils in Peru.", "Raja Chari"),
    (
        "Backdropped by the Andes of Chile, the International Space Station was photographed by an astronaut on the shuttle.",
        "International Space Station",
    ),
    ("This view of Zarya, Unity, and a Soyuz vehicle was recorded from the flight deck.", "Soyuz"),
    ("Koichi Wakata checks a rack in Kibo. Keeping score between the windows is Roman Romanenko.", "Roman Romanenko"),
    ("Anne McClain trains in a pool. She is joined by astronaut Nick Hague.", "Nick Hague"),
    ("Pictured are the Quest airlock and, at far right, the docked Soyuz MS-17.", "Soyuz MS-17"),
    ("Anne McClain works in Unity. Floating behind her is Nick Hague, who will go home next month.", "Nick Hague"),
    ("Anne McClain looks out of a window of the Cupola.", "Cupola"),
    ("Anne McClain points to the Dragon in this photo.", "Dragon"),
    ("A pilot leaned over to take this picture of Zarya, and a Soyuz vehicle docked to it.", "Soyuz"),
    ("Nick Hague grins in Unity. On the right side, flight engineers: Anne McClain and David Saint-Jacques.", "Anne McClain"),
    ("Earth is reflected in the visor of Anne McClain.", "Earth"),
    ("Anne McClain and Nick Hague were inside Unity sorting bolts.", "Nick Hague"),
    ("From the Cupola, Anne McClain guides the arm.", "Cupola"),
    ("Anne McClain photographs clouds from Zvezda.", "Anne McClain"),
    ("The picture shows the docking mechanism of the Soyuz TMA-12M spacecraft from near by.", "Soyuz TMA-12M"),
]
NOT_SHOWN = [
    ("Anne McClain sorts bags to be packed inside the Dragon cargo craft.", "Dragon"),
    ("Anne McClain cleans a lens in preparation to watch a solar eclipse.", "solar eclipse"),
    ("Anne McClain is pictured beside a rotary joint, which allows the solar arrays to follow the Sun.", "Sun"),
    ("Anne McClain cleans her glasses in anticipation of a solar eclipse.", "solar eclipse"),
    ("Anne McClain is pictured in Unity after unloading the Cygnus cargo craft.", "Cygnus"),
    ("Anne McClain sits in Unity for a video conference with Peggy Whitson.", "Peggy Whitson"),
    ("At the table are the SpaceX Crew-2 astronauts Shane Kimbrough and Megan McArthur.", "SpaceX Crew-2"),
    ("The multi-purpose logistics module Leonardo is visible in the bay.", "Multi-Purpose Logistics Module"),
    ("The six members from the United States, Russia and Italy pose in Unity.", "Italy"),
    ("The Soyuz rocket is launched with Sergey Volkov and Oleg Kononenko aboard.", "Sergey Volkov"),
    ("John Phillips stretches as he prepares for an April launch to the station with Sergei Krikalev.", "Sergei Krikalev"),
    ("Anne McClain holds a photograph of Sally Ride in the Cupola.", "Sally Ride"),
    ("Nick Hague smiles in a chair. Hague, Oleg Kononenko and Anne McClain are returning from a half year aloft.", "Anne McClain"),
    ("Peggy Whitson waves from the steps with cosmonaut Yuri Malenchenko (out of frame), flight engineer.", "Yuri Malenchenko"),
    ("Chris Hadfield works in the Cupola during steps that led to the release of the SpaceX Dragon.", "Dragon"),
    ("Anne McClain poses in the vestibule between Unity and the Cygnus cargo craft.", "Unity"),
    ("Frank Rubio waits for his launch onboard the Soyuz MS-22.", "Soyuz MS-22"),
    ("Christer Fuglesang, shuttle Discovery STS-116 mission specialist, works on a truss.", "Space Shuttle Discovery"),
    ("Ocean haze spreads below. The crew also records events such as floods, hurricanes and volcanic eruptions.", "volcanic eruptions"),
    ("Crew members float in a row in this portrait of the International Space Station Expedition 6 crew.", "International Space Station"),
    ("The Soyuz TMA-14M capsule is seen as it lands with Barry Wilmore and Elena Serova.", "Elena Serova"),
    ("Snow-covered peaks line the Alps in this view.", "snow"),
]
TAKEN = [
    ("Jack Fischer packs bags ahead of the upcoming landing of the crew on Sept. 3, 2017.", ""),
    ("Sept.3, 2017: Jack Fischer packs bags in Unity.", "2017-09-03"),
    ("Luca Parmitano posted this photograph of the Alps to his followers on Aug. 3, 2019.", ""),
    ("On Feb. 5, 2026, Chris Williams shared a long exposure of stars.", ""),
    ("The crew poses for a portrait after the arrival of a cargo craft on June 6, 2023.", ""),
    ("Frank Rubio waves before boarding the Soyuz for launch Wednesday, Sept. 21, 2022, in Baikonur.", "2022-09-21"),
]


SHOWN += [
    ("Nick Hague rests in a tent. Hague and Anne McClain pose with the doctors.", "Anne McClain"),
    ("Nick Hague rests in a tent. Behind him Anne McClain returns a salute.", "Anne McClain"),
    ("Anne McClain: a portrait before launch. McClain waves.", "Anne McClain"),
    ("Inside the Cupola: Anne McClain and Nick Hague watch the Dragon come in.", "Nick Hague"),
    ("From left: Anne McClain, Nick Hague and Jeanette Epps.", "Nick Hague"),
    ("Anne McClain carries a pump module during a spacewalk outside the station.", "pump module"),
    ("Anne McClain pulls the CubeSat deployer out of the Kibo airlock.", "NanoRacks CubeSat Deployer"),
]
NOT_SHOWN += [
    ("Nick Hague is helped from the Soyuz MS-12. Hague and Aleksey Ovchinin return after 203 days aloft.", "Aleksey Ovchinin"),
    ("Nick Hague waves by the capsule. Anne McClain and Oleg Kononenko are returning after a stay of six months.", "Anne McClain"),
    ("Nick Hague waves by the capsule. Anne McClain returned having spent half a year in orbit.", "Anne McClain"),
    ("Anne McClain: We could see the storm for five orbits in a row.", "Anne McClain"),
    ('NASA astronaut Anne McClain: "I love how my camera caught the dunes of Chad."', "Anne McClain"),
    ("Flight engineer Nick Hague: “Our first look at the new arrays, and they are huge.”", "Nick Hague"),
    (
        "Anne McClain is pictured on a spacewalk outside the station to bolt down and unfurl an ISS Roll-Out Solar Array.",
        "ISS Roll-Out Solar Array",
    ),
    ("Anne McClain floats on a spacewalk to swap a camera, release a CubeSat and wipe a window.", "CubeSat"),
]


SHOWN += [
    ("The image shows the truss. Also seen is the Cygnus NG-21 berthed to Unity.", "Cygnus NG-21"),
    ("Anne McClain grins in Unity. Seen behind her are a Dragon pressure suit and Nick Hague.", "Nick Hague"),
    (
        "Join Anne McClain in the Cupola. It was built in Italy. Just outside and behind her is a part of the Soyuz MS-12 crew ship.",
        "Soyuz MS-12",
    ),
    ("Just outside the window is a portion of the Progress MS-21 resupply ship docked to Poisk.", "Progress MS-21"),
    ("A Dragon resupply ship, seen from the Dragon Freedom crew ship, nears the station.", "Dragon"),
    ("Final approach of the Progress supply ship to the station.", "Progress"),
    ("Arrival of a Soyuz spacecraft at the station in the dark of an orbital night.", "Soyuz"),
    ("Nick Hague (left), Anne McClain (center) and Jeanette Epps will ride home together in September.", "Jeanette Epps"),
    ("(From left) Nick Hague, Anne McClain and Jeanette Epps will ride home together in September.", "Anne McClain"),
    ("The expedition began once Nick Hague (left) and Anne McClain (right) had come aboard.", "Anne McClain"),
]
NOT_SHOWN += [
    ("Anne McClain grins in Unity. The Soyuz also seen as a lifeboat stayed for half a year.", "Soyuz"),
    ("The Dragon Freedom is docked to Harmony. The Dragon shines in the sun.", "Dragon"),
    ("After the arrival of a Soyuz spacecraft, Anne McClain floats in Unity.", "Soyuz"),
    ("Anne McClain sits in Unity ahead of the final approach of the Progress cargo ship.", "Progress"),
    ("Nick Hague and Anne McClain will ride home together in September.", "Anne McClain"),
    ("Nick Hague (NASA) and Anne McClain (NASA) will ride home in September.", "Nick Hague"),
]


SHOWN += [
    ("An Atlas V rocket with Boeing's Starliner spacecraft atop is seen at dusk.", "Starliner"),
    ("A Falcon 9 rocket with the company's Crew Dragon spacecraft onboard stands on the pad.", "Crew Dragon"),
    ("A Falcon 9 with a Dragon capsule on top rolls out.", "Dragon"),
    ("The Antares rocket, with the Cygnus NG-14 spacecraft aboard, is raised upright.", "Cygnus NG-14"),
    ("A Falcon 9 rocket with the Dragon Freedom atop lifts off.", "Freedom"),
    ("The sun rises over the Indian Ocean off Perth.", "Indian Ocean"),
    ("A gibbous moon sets over the Sahara as the station flies on.", "Sahara"),
]
NOT_SHOWN += [
    ("Anne McClain trains with the Dragon Freedom aboard in mind.", "Freedom"),
    ("Anne McClain speaks with the Starliner team.", "Starliner"),
    ("Nick Hague waves, with Dragon Freedom on his mind.", "Freedom"),
    ("Nick Hague floats in Unity with Dragon due on top of all else.", "Dragon"),
    ("Nick Hague packs a bag with the Cygnus NG-14 crew aboard.", "Cygnus NG-14"),
    ("Anne McClain sleeps before the sun rises over the Indian Ocean.", "Indian Ocean"),
]


def _objects(text: str, relation: str) -> set[str]:
    return {str(fact[2]) for fact, _ in facts(read(Document("x", text))) if fact[1] == relation}


@pytest.mark.parametrize(("text", "thing"), SHOWN)
def test_what_is_placed_or_met_is_shown(text: str, thing: str) -> None:
    assert thing in _objects(text, "depicts")


@pytest.mark.parametrize(("text", "thing"), NOT_SHOWN + NOT_IN_VIEW)
def test_what_is_only_told_of_is_not_shown(text: str, thing: str) -> None:
    assert thing not in _objects(text, "depicts")


@pytest.mark.parametrize(("text", "day"), TAKEN)
def test_the_day_of_another_event_is_not_the_day_of_the_picture(text: str, day: str) -> None:
    assert _objects(text, "takenOn") == ({day} if day else set())


def test_a_quarter_of_the_compass_belongs_to_the_place_below() -> None:
    assert _objects("An aurora dances as the station passes over southwest Australia.", "orbitingAbove") == {"southwest Australia"}


def test_a_weekday_of_the_first_sentence_is_the_last_one_before_publication() -> None:
    reading = read(Document("x", "Tim Peake waves from the Quest airlock Friday morning.", date="2016-01-18"))
    assert {fact[2] for fact, _ in facts(reading) if fact[1] == "takenOn"} == {"2016-01-15"}


def test_a_ship_that_comes_down_over_a_sea_is_not_below_the_station() -> None:
    assert _objects("A Dragon capsule descends under its parachutes over the Gulf of Mexico.", "orbitingAbove") == set()
    assert _objects("A Dragon capsule drifts high over the Gulf of Mexico.", "orbitingAbove") == {"Gulf of Mexico"}


def test_a_height_needs_no_place_behind_it() -> None:
    assert _objects("A crescent moon sets over Fiji as the station orbited 258 miles above.", "altitudeKm") == {"415"}
    assert _objects("A storm tops out 9 miles above.", "altitudeKm") == set()


def test_a_place_in_the_picture_shows_who_helps_there() -> None:
    assert _objects("Tim Kopra suits up with help from Tim Peake (left background).", "depicts") == {"Timothy Kopra", "Timothy Peake"}
    assert _objects("Tim Kopra suits up with help from Tim Peake (ESA, on the ground).", "depicts") == {"Timothy Kopra"}


def test_what_is_named_for_a_place_is_not_the_place() -> None:
    assert _objects("The Texas flag floats in Kibo.", "depicts") == {"Kibo"}
    assert _objects("The Texas coast glitters under Kibo.", "depicts") == {"Texas", "Kibo"}


def test_a_land_that_stands_with_its_continent_is_the_place_below() -> None:
    assert _objects("A Soyuz nears the station 262 miles above Poland on the European continent.", "orbitingAbove") == {"Poland"}
    assert _objects("The station orbits 262 miles above Egypt in Africa.", "orbitingAbove") == {"Egypt"}


@pytest.mark.parametrize(("text", "place"), [("Smoke drifts over Tonga.", "tonga"), ("Ash spreads across India.", "place-india")])
def test_a_place_that_the_tables_have_is_no_new_name(text: str, place: str) -> None:
    """Not by an id of its own, which may be that of the country, and not to be decided on by `link`."""
    reading = read(Document("a", text))
    (seen,) = [each.object for each in reading.statements if isinstance(each.object, Entity) and each.object.cls == "EarthFeature"]
    assert seen == gazetteer().rows[place].entity and seen.known and newcomers(reading) == {}
