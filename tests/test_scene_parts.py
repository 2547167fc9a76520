"""What a picture shows of the arm, of rooms that are part of another, and of those who are only named together: rows that must and must not be read."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def _depicted(text: str) -> set[str]:
    return {str(fact[2]) for fact, _ in facts(read(Document("x", text, date=""))) if fact[1] == "depicts"}


SHOWN = [
    ("The Cygnus freighter hangs in the grip of Canadarm2 just before its release.", "Canadarm2"),
    ("Canadarm2, flown from the Cupola by Drew Feustel, closes on the Dragon capsule.", "Canadarm2"),
    ("Astronaut Akihiko Hoshide floats in front of the Kibo airlock in this photo.", "Kibo airlock"),
    ("SuitSat-1, stuffed with old clothes, tumbles away behind the station.", "SuitSat-1"),
    ("Jessica Meir holds a nanosatellite before it goes into the deployer.", "nanosatellite"),
    ("Sunita Williams runs on the COLBERT treadmill in the Tranquility module.", "Tranquility"),
    (
        "Mike Hopkins and Victor Glover stand to the left in this portrait, two with whom Shannon Walker makes up SpaceX Crew-1.",
        "Victor Glover",
    ),
    ("From left, Jessica Meir, Jack Hathaway and Andrey Fedyaev make up the crew pictured here in Harmony.", "Jack Hathaway"),
    ("The coffee machine came up on Cygnus OA-6, shown here berthed to Unity.", "Cygnus OA-6"),
    ("Supplies for the crew came up with SpaceX's CRS-8 Dragon, seen here in the grip of Canadarm2.", "SpaceX CRS-8"),
    ("Jerry Ross stows a tool bag. Beyond: Zarya, mated to PMA-1.", "Zarya"),
]
NOT_SHOWN = [
    ("A Cygnus freighter recedes over the sea minutes after being released by Canadarm2.", "Canadarm2"),
    ("HTV-6 drifts off shortly after its release from the Canadarm2 robotic arm.", "Canadarm2"),
    ("In the Cupola, Kate Rubins works the levers of Canadarm2.", "Canadarm2"),
    ("From a console in Destiny, Don Pettit guides Canadarm2 as André Kuipers looks on.", "Canadarm2"),
    ("Jessica Watkins eats lettuce grown in the Veggie facility.", "Veggie"),
    ("Takao Doi unpacks bags in the Experiment Logistics Module-Pressurized Section of the Kibo laboratory.", "Kibo"),
    ("Jessica Meir floats through the hatch. She, Jack Hathaway and Andrey Fedyaev make up Crew-12.", "Jack Hathaway"),
    ("A Soyuz eases up to Poisk with one of its seats empty. In the other two are Oleg Novitskiy and Marina Vasilevskaya.", "Oleg Novitskiy"),
    ("Scott Kelly tastes a red leaf. He is three months into a one-year mission with Mikhail Kornienko.", "Mikhail Kornienko"),
    ("Luca Parmitano moves along the truss during the third spacewalk to repair the Alpha Magnetic Spectrometer.", "Alpha Magnetic Spectrometer"),
    ("The experiment was brought up by Progress MS-20, not seen here.", "Progress MS-20"),
    ("Sultan Al Neyadi and Steve Bowen are seen from a Kibo window as they work on the truss.", "Kibo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "thing"), SHOWN)
def test_is_shown(text: str, thing: str) -> None:
    assert thing in _depicted(text)


@pytest.mark.parametrize(("text", "thing"), NOT_SHOWN)
def test_is_not_shown(text: str, thing: str) -> None:
    assert thing not in _depicted(text)
