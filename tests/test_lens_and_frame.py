"""Who held the camera, when, and what stands in its frame, each way of telling it beside one that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


TAKEN = [
    # A lens that follows someone, is trained on something or is somebody's turn.
    (
        "A crewman of Expedition 7 trained a long lens on Hurricane Isabel on 15 September 2003.",
        "PHOTO takenBy Expedition 7 crew member",
        True,
    ),
    (
        "A crewman of Expedition 7 trained on a treadmill in Zvezda on 15 September 2003.",
        "PHOTO takenBy Expedition 7 crew member",
        False,
    ),
    ("Etna smokes in an image which a crewman of Expedition 36 made on Aug. 16, 2013.", "PHOTO takenDuring Expedition 36", True),
    ("No picture that one of the Expedition 40 crew exposed shows Hurricane Arthur.", "PHOTO takenDuring Expedition 40", False),
    ("Luca Parmitano followed Andrew Morgan with a long lens as he worked on P6.", "PHOTO takenBy Luca Parmitano", True),
    ("Luca Parmitano followed Andrew Morgan into Quest with a long wrench.", "PHOTO takenBy Luca Parmitano", False),
    ("With a 400-millimeter lens Jessica Meir tracked Andrew Morgan from the Cupola.", "PHOTO takenBy Jessica Meir", True),
    ("Jack Fischer kept Peggy Whitson in his viewfinder as she worked on the truss.", "PHOTO takenBy Jack Fischer", True),
    ("HTV-9 nears Harmony. Chris Cassidy, whose turn it was to hold the camera, smiled.", "PHOTO takenBy Christopher Cassidy", True),
    ("HTV-9 nears Harmony. Chris Cassidy, whose turn it is to rest, will hold a camera later.", "PHOTO takenBy Christopher Cassidy", False),
    ("Bob Behnken works at the S6 truss. Doug Hurley was at a Cupola window with the camera.", "PHOTO takenBy Douglas Hurley", True),
    ("Doug Hurley was at a Cupola window with a camera.", "PHOTO takenBy Douglas Hurley", False),
    ("Bob Behnken works at the S6 truss. Doug Hurley will be at a window with the camera.", "PHOTO takenBy Douglas Hurley", False),
    ("What made Ed Lu call home was what he had just photographed: the eye of Hurricane Isabel.", "PHOTO takenBy Ed Lu", True),
    ("What made Ed Lu call home was what he had never photographed: the eye of Hurricane Isabel.", "PHOTO takenBy Ed Lu", False),
    (
        "Chris Cassidy, the commander of Expedition 63 who had come up in April, framed the two from the Cupola.",
        "PHOTO takenBy Christopher Cassidy",
        True,
    ),
    ('Kimiya Yui of JAXA photographed rare, electric "night-shining" clouds in July 2015.', "PHOTO takenBy Kimiya Yui", True),
    # What is denied of a picture leaves its photographer alone.
    ("Neither crewed ship shows in this frame, taken by Denis Matveev.", "PHOTO takenBy Denis Matveev", True),
    ("Neither this frame nor the next was taken by Denis Matveev.", "PHOTO takenBy Denis Matveev", False),
    # Which part of a flight a view is from.
    ("Unity recedes below Endeavour in a view from the closing days of STS-88.", "PHOTO takenDuring STS-88", True),
    ("Unity was bolted on in the days before the close of STS-88.", "PHOTO takenDuring STS-88", False),
]


@pytest.mark.parametrize(("text", "fact", "yes"), TAKEN)
def test_taken(text: str, fact: str, yes: bool) -> None:
    assert (fact in told(text)) is yes
