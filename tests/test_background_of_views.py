"""Light, weather and gear beside a view: what is seen is read, what only tells where it is, mirrors or likens is not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

SHOWN = [
    ("The dark oval at the top of this frame is the umbra, sliding over Kansas.", "depicts", "umbra"),
    ("Kate Rubins checks out Bumble, a free-flying robot, in Kibo.", "depicts", "Bumble"),
    ("SuitSat-1 drifts away in this view from the station.", "depicts", "SuitSat-1"),
    ("Sergey Prokopyev waits in his Orlan suit in the Poisk module.", "depicts", "Orlan"),
    ("Luca Parmitano carries a portable foot restraint along the truss.", "depicts", "portable foot restraint"),
    ("Suni Williams tugs at an antenna on the end of the truss.", "depicts", "antenna"),
    ("Cady Coleman strums a guitar in the Cupola. The guitar was a gift.", "depicts", "guitar"),
    ("The Cygnus freighter floats against a cloud-dappled Pacific Ocean, ten meters from the arm.", "depicts", "Pacific Ocean"),
    ("HTV-6 shines white against a brown Australia.", "depicts", "Australia"),
    ("Behind Atlantis the Red Sea cuts between two deserts.", "depicts", "Red Sea"),
    ("Beyond the solar arrays stretch the snows of the Himalayas.", "depicts", "Himalayas"),
    ("Past the nose of the Dragon one sees Cuba.", "depicts", "Cuba"),
    ("Cygnus hangs above the reefs of the Maldives, which fill half the frame.", "depicts", "Maldives"),
    ("Dragon hangs from Canadarm2. The outpost was crossing Iran; a band of airglow marks the horizon.", "depicts", "airglow"),
    ("Cygnus waits on the arm. The Sun had set; the Moon hangs low over the limb.", "depicts", "Moon"),
    ("Jessica Meir photographed the Moon's shadow creeping over Oman.", "depicts", "Oman"),
    ("Dust lifts off the coast of Mauritania and streams over the Atlantic Ocean.", "depicts", "Atlantic Ocean"),
    ("The smoke crosses the Hudson River and hangs over Queens.", "depicts", "Queens"),
    ("GREAT SALT LAKE, UTAH AND NEVADA. A causeway cuts the lake in two.", "depicts", "Great Salt Lake"),
    ("Home, says Andreas Mogensen of this snapshot of Denmark.", "depicts", "Denmark"),
    ("Dunes march inland from the South Atlantic, which shows as a strip at left.", "depicts", "South Atlantic"),
    ("I was straight above the Azores and the sun was low.", "orbitingAbove", "Azores"),
    ("We found ourselves directly over Iceland, with an aurora to the north.", "orbitingAbove", "Iceland"),
    ("The Bay of Bengal was just then rolling by 260 miles underneath.", "orbitingAbove", "Bay of Bengal"),
    ("Seen from 250 miles above the Aegean, Santorini is a ring of cliffs.", "depicts", "Santorini"),
    ("The shadow fell nowhere near Tahiti, whose reefs are seen here.", "depicts", "Tahiti"),
    ("Beneath the solar array glides the Amazon, gold in the sun.", "depicts", "Amazon"),
    ("It is night over Java, where the station is passing.", "orbitingAbove", "Java"),
    ("Above the Bering Sea, 270 miles high, Jasmin Moghbeli caught the dawn.", "altitudeKm", "435"),
    ("The lights along the horizon belong to Cyprus and Turkey.", "depicts", "Cyprus"),
    ("Cygnus hangs 262 miles above the Nile delta, whose towns make up the fan at lower right.", "depicts", "Nile delta"),
    ("Atlantis falls home at the tip of a trail of glowing plasma.", "depicts", "plasma trail"),
    ("Venice, you can see, sits in the middle of its lagoon.", "depicts", "Venice"),
    ("A meteor flashed through the airglow as Ron Garan held the shutter open.", "depicts", "airglow"),
    ("Lit from within by lightning, a storm towers over Borneo.", "depicts", "lightning"),
    ("The space station was flying over mainland Portugal.", "orbitingAbove", "mainland Portugal"),
]
NOT_SHOWN = [
    ("Kourou, which is the launch site in French Guiana, sent up Jules Verne. The ship hangs behind Zvezda.", "depicts", "Kourou"),
    ("Nobody saw the aurora that night; the crew slept. Cygnus hangs on the arm.", "depicts", "aurora"),
    ("Ahead of his spacewalk Nick Hague studies a manual in Quest.", "depicts", "manual"),
    ("A worn-out suit tumbles away above the clouds.", "depicts", "clouds"),
    ("Airglow is made by oxygen high in the atmosphere. Tracy Dyson floats in Harmony.", "depicts", "Airglow"),
    ("Andreas Mogensen of Copenhagen floats in Columbus.", "depicts", "Copenhagen"),
    ("Mount Logan rises 250 miles north of Juneau.", "altitudeKm", "402"),
    ("Dragon hangs from Canadarm2. The crew slept; an aurora had been forecast.", "depicts", "aurora"),
    ("Lake Tahoe can be made out at left; Reno, under smoke, cannot.", "depicts", "Reno"),
    ("Mount Rainier shows at lower right. Seattle, 60 miles north, does not.", "depicts", "Seattle"),
    ("The smoke will spread over Sydney by evening.", "depicts", "Sydney"),
    ("Despite the haze, the lights of Cairo stand out.", "depicts", "haze"),
    ("Skywatchers below had clouds to contend with; Matthew Dominick had a clear view of Comet Lovejoy.", "depicts", "clouds"),
    ("Jessica Meir photographed the Moon's shadow creeping over Oman.", "orbitingAbove", "Oman"),
    ("Koichi Wakata filmed the umbra as it crossed the Coral Sea.", "orbitingAbove", "Coral Sea"),
    ("The crew trained against the clock in Florida before Dragon lifted off. Dragon hangs from Canadarm2.", "depicts", "Florida"),
    ("Behind him are years of training in Russia; Luca Parmitano floats in Zvezda.", "depicts", "Russia"),
    ("With Japan's Kibo behind him, Luca Parmitano waves.", "depicts", "Japan"),
    ("Scott Tingle plays chess against Houston in the Unity module.", "depicts", "Houston"),
    ("City lights glow beneath the clouds in this view of Texas.", "depicts", "clouds"),
    ("Frank Rubio rests on the truss, the Sun filling his visor.", "depicts", "Sun"),
    ("The dark oval is the umbra, the core of the shadow that the Moon drags across Kansas.", "depicts", "Moon"),
    ("The peak, the only volcano known to erupt such lava, rises from the plain in this view.", "depicts", "lava"),
    ("Luca Parmitano is anchored to a foot restraint as he lifts a box.", "depicts", "foot restraint"),
    ("The Soyuz MS-20 spacecraft lifts off from Site 31 of the Baikonur Cosmodrome.", "depicts", "Baikonur Cosmodrome"),
    ("Cady Coleman strums a guitar in the Cupola. She is a flight engineer.", "depicts", "guitar"),
    ("This view shows Rosario. Buenos Aires, 300 kilometers downstream, lies outside the frame.", "orbitingAbove", "Buenos Aires"),
]


def _read(text: str, relation: str) -> set[str]:
    return {str(fact[2]) for fact, _ in facts(read(Document("t", text))) if fact[1] == relation}


@pytest.mark.parametrize(("text", "relation", "thing"), SHOWN)
def test_what_is_in_view_is_read(text: str, relation: str, thing: str) -> None:
    assert thing in _read(text, relation)


@pytest.mark.parametrize(("text", "relation", "thing"), NOT_SHOWN)
def test_what_only_stands_beside_it_is_not(text: str, relation: str, thing: str) -> None:
    assert thing not in _read(text, relation)
