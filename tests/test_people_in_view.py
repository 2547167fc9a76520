"""Who is in view, who took the picture and who was outside, by words that stand beside the usual ones, each beside a caption that looks
alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "", credit: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date, credit=credit)))}


ROWS = [
    # Who took it: many such pictures, a lens brought to bear, the picture as a piece of work.
    ("Gennady Padalka and Mike Barratt exposed hundreds of such frames from Zvezda.", "PHOTO takenBy Michael Barratt", True),
    ("Gennady Padalka and Mike Barratt exposed hundreds of plates in Zvezda.", "PHOTO takenBy Michael Barratt", False),
    ("Gennady Padalka will take hundreds of such pictures.", "PHOTO takenBy Gennady Padalka", False),
    ("High above Africa, Koichi Wakata lifted a long lens toward Lake Chad.", "PHOTO takenBy Koichi Wakata", True),
    ("High above Africa, Koichi Wakata lifted a long box toward Lake Chad.", "PHOTO takenBy Koichi Wakata", False),
    ("Prichal hangs from Nauka. Pyotr Dubrov crafted the picture.", "PHOTO takenBy Pyotr Dubrov", True),
    ("Prichal hangs from Nauka. Pyotr Dubrov crafted the picture frame.", "PHOTO takenBy Pyotr Dubrov", False),
    ("Terry Virts caught Leonardo through the porthole of a hatch.", "PHOTO takenBy Terry Virts", True),
    ("Terry Virts caught Leonardo with the arm.", "PHOTO takenBy Terry Virts", False),
    (
        "Larry Connor and Mark Pathy eat. Their commander, Michael Lopez-Alegria, photographed his two crewmates.",
        "PHOTO takenBy Michael Lopez-Alegria",
        True,
    ),
    (
        "Larry Connor and Mark Pathy eat. Their commander, Michael Lopez-Alegria, trained his two crewmates.",
        "PHOTO takenBy Michael Lopez-Alegria",
        False,
    ),
    # Somebody of a crew at a window or with a camera, and one of two.
    (
        "A capsule hangs below Harmony. An Expedition 35 crew member pictured it from Zvezda.",
        "PHOTO takenBy Expedition 35 crew member",
        True,
    ),
    (
        "A capsule hangs below Harmony. An Expedition 35 crew member captured it from the Cupola.",
        "PHOTO takenBy Expedition 35 crew member",
        False,
    ),
    (
        "A member of the Expedition 18 crew happened to be at a window, camera in hand, and shot the ash plume.",
        "PHOTO takenBy Expedition 18 crew member",
        True,
    ),
    (
        "A member of the Expedition 18 crew was at the window and filmed messages for schools.",
        "PHOTO takenBy Expedition 18 crew member",
        False,
    ),
    (
        "The photograph was taken by one of the Expedition 10 crew members, Leroy Chiao or Salizhan Sharipov.",
        "PHOTO takenBy Expedition 10 crew member",
        True,
    ),
    (
        "The photograph was taken by one of the Expedition 10 crew members, Leroy Chiao or Salizhan Sharipov.",
        "PHOTO depicts Salizhan Sharipov",
        False,
    ),
    # A credit between the sentences of a text.
    ("Rassvet after its docking. Photo: Roscosmos/Oleg Kotov. Atlantis brought it up.", "PHOTO takenBy Oleg Kotov", True),
    ("Rassvet after its docking. Photo: Roscosmos/NASA. Oleg Kotov sleeps.", "PHOTO takenBy Oleg Kotov", False),
]


@pytest.mark.parametrize(("text", "fact", "read_so"), ROWS)
def test_a_caption_and_its_neighbour(text: str, fact: str, read_so: bool) -> None:
    assert (fact in told(text)) == read_so


def test_a_library_of_pictures_took_none() -> None:
    assert not any("takenBy" in fact for fact in told("The crew waves in Harmony.", credit="Wikimedia Commons"))
