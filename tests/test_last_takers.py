"""Who took a picture, where a word of a camera stands behind a scene that shows something else; and who is only seen with one."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

TOLD = [
    ("Smoke hangs over Angola in this frame, shot by somebody in the Expedition Five crew.", "Expedition 5 crew member"),
    ("Sarychev Peak throws up ash. The astronauts of Expedition 20 recorded this eruption.", "Expedition 20 crew member"),
    ("The complex floats above the Pacific. The STS-115 crew shot hundreds of frames like this one.", "STS-115 crew member"),
    ("The Moon's shadow crosses Tibet in a photograph credited to the Expedition 63 crew.", "Expedition 63 crew member"),
    ("Green light runs over the top of the air. Nichole Ayers was at the window with a 24-millimeter lens.", "Nichole Ayers"),
    ("Endurance backs away into sunlight. Loral O'Hara, staying aboard, documented the departure.", "Loral O'Hara"),
    ("Dragon hangs at the end of Canadarm2. Tom Marshburn did the flying; Chris Hadfield, next to him, did the photography.", "Chris Hadfield"),
    ("Venus crosses the Sun as a small black dot. Don Pettit shot through the side window of the cupola.", "Donald Pettit"),
    ("Mike Hopkins, camera in glove, makes a picture of his own helmet.", "Michael Hopkins"),
    ("Clouds glow over the limb of the Earth. Woody Hoburg ran for the long glass.", "Warren Hoburg"),
    ("Lava runs down Kilauea. Members of Expedition 56 flew over it at night. One of them took this view.", "Expedition 56 crew member"),
    ("The crew of Expedition 30 watched the comet rise, and one of the six photographed it.", "Expedition 30 crew member"),
    ("The crew of Expedition 24 passed the Nile. One of them took the picture.", "Expedition 24 crew member"),
    ("One of the Expedition 24 crew saw the ship through a long lens.", "Expedition 24 crew member"),
    ("A crew member of Expedition 26 tracked the shuttle with a long lens.", "Expedition 26 crew member"),
    ("Drew Morgan grips a rail. Luca Parmitano, his partner outside, is the one taking the picture.", "Luca Parmitano"),
    ("Drew Morgan grips a rail; the man framing him was Luca Parmitano.", "Luca Parmitano"),
    ("Jessica Meir leans out. Christina Koch, floating at the other end of the truss, trained her camera on her.", "Christina Koch"),
    ("Stars wheel about the pole. Don Pettit merged forty exposures; Butch Wilmore held the tripod.", "Donald Pettit"),
    ("Progress MS-10 comes in. The exposure is Alexander Gerst's (ESA), from the Cupola.", "Alexander Gerst"),
    ("On the way to lunch Megan McArthur pictured the storm through a porthole.", "Megan McArthur"),
]  # fmt: skip
UNTOLD = [
    "Scott Kelly, camera at his eye, leans into the Cupola to photograph the Bahamas.",
    "Ron Garan and Paolo Nespoli take pictures of the STS-134 astronauts as they prepare their suits.",
    "Don Pettit's star tracker sits in the hatch window. He will use it with a camera for long exposures.",
    "Steve Bowen rides Canadarm2 along the truss. Alvin Drew, whom no camera sees from there, pays out a wire.",
    "Steve Bowen rides Canadarm2 along the truss. The camera misses Alvin Drew, behind the next bay.",
    "Janet Kavandi of STS-104 operates a still camera on the flight deck. Steve Lindsey keeps an eye on the distance.",
    "Oleg Kononenko cuts into the skin of Soyuz MS-09. Sergey Prokopyev's helmet camera stayed dark.",
    "Koichi Wakata checks his mail aboard the station. Rick Mastracchio, who usually takes the pictures, sleeps.",
    "The crew of Expedition 24 had breakfast. One of them photographed the menu.",
    "The crew of Expedition 24 had breakfast. One of them photographed the food last week.",
    "The mess is photographed with Expedition 24 crew members. One of them photographed by a pupil is Doug Wheelock.",
    "An Expedition 24 crew member watched Shannon Walker work with a new camera lens on the rack.",
    "One of the Expedition 24 crew followed the ship through the camera's feed, while this picture came from the ground.",
    "One of the Expedition 24 crew followed the ship through a camera, while this picture came from the ground.",
    "An Expedition 24 crew member watched the crewmates work with a camera lens.",
    "Two freighters came to the crew of Expedition 59. One of them made this trip in June.",
    "Expedition 59 astronauts Anne McClain and Nick Hague saw the plume. One of them took this picture.",
    "Expedition 50 flight engineer Thomas Pesquet holds up a leaf. A crewmate took the photograph in Columbus.",
    "Drew Morgan grips a rail. Luca Parmitano is the one who took him along.",
    "Drew Morgan grips a rail. Luca Parmitano, who trained the crew for it, watches.",
    "Drew Morgan grips a rail. Luca Parmitano, who had packed the tools, waits behind the camera's field of view.",
]


def takers(text: str) -> list[str]:
    """Who took the picture, by the facts of a text."""
    return [str(fact[2]) for fact, _ in facts(read(Document("x", text))) if fact[1] == "takenBy"]


@pytest.mark.parametrize(("text", "who"), TOLD)
def test_told(text: str, who: str) -> None:
    assert takers(text) == [who]


@pytest.mark.parametrize("text", UNTOLD)
def test_untold(text: str) -> None:
    assert takers(text) == []
