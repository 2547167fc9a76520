"""What a scene shows by default: whom its clauses are about, told now, and what those are at, each beside a look-alike that shows it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def shown(text: str) -> set[str]:
    return {str(fact[2]) for fact, _ in facts(read(Document("d", text))) if fact[1] == "depicts"}


ROWS = [
    # A main clause behind the scene, told now.
    ("Karen Nyberg floats in Quest. Chris Cassidy is still in his own suit in the crew lock.", "Christopher Cassidy", True),
    ("Karen Nyberg floats in Quest. Chris Cassidy is on his second flight.", "Christopher Cassidy", False),
    ("Jessica Meir and Christina Koch wait in Quest. Luca Parmitano and Drew Morgan do up the last straps.", "Luca Parmitano", True),
    ("Anne McClain climbs along the truss. Nichole Ayers has the old cable over her shoulder.", "Nichole Ayers", True),
    ("Anne McClain climbs along the truss. Nichole Ayers has the rank of major.", "Nichole Ayers", False),
    ("Yulia Peresild floats in Rassvet. Anton Shkaplerov, who parked their ship, comes last.", "Anton Shkaplerov", True),
    ("Yulia Peresild floats in Rassvet. Anton Shkaplerov, who parked their ship, comes from Crimea.", "Anton Shkaplerov", False),
    ("Jim Newman works on Zarya. Nancy Currie is at the controls of the arm.", "Nancy Currie", False),
    ("Jim Newman works on Zarya. Nancy Currie passed the same exam yesterday and is in the cabin.", "Nancy Currie", False),
    # Clauses behind a mark, and what is pointed at.
    ("Rex Walheim clings to S0; the white legs that come in from above belong to Steve Smith.", "Steven Smith", True),
    ("Rex Walheim clings to S0; the camera behind him belonged to Steve Smith.", "Steven Smith", False),
    ("Watch the small figure at bottom. That is Tim Kopra.", "Timothy Kopra", True),
    ("Watch the small figure at bottom. Tools that Tim Kopra left fly along.", "Timothy Kopra", False),
    ("Kjell Lindgren lifts a fork. Behind him glows the pink light of Veggie.", "Veggie", True),
    # What those in view are at.
    ("Jim Newman greets the cameraman, one glove on a rail of the Unity module.", "Unity", True),
    ("Jim Newman greets the cameraman before a rail made for the Unity module.", "Unity", False),
    ("Anne McClain floats through the hatch of the Crew Dragon.", "Crew Dragon", True),
    ("Anne McClain floats into view before the arrival of the Crew Dragon.", "Crew Dragon", False),
    ("Vladimir Dezhurov at the end of the Strela crane, mounting a ladder on Pirs.", "Pirs", True),
    ("Barbara Morgan waves out of the aft flight deck of Endeavour.", "Space Shuttle Endeavour", True),
    ("Jeff Williams and Kate Rubins connect cables to the International Docking Adapter.", "International Docking Adapter", True),
    ("Tim Peake hugs the far end of the starboard truss.", "starboard truss", True),
    ("Frank Rubio holds an array bound for the starboard truss.", "starboard truss", False),
    ("Part of Zarya can be seen behind the boots.", "Zarya", True),
    # What a tank is yet to go to, and what a nose hides.
    ("Clay Anderson holds a tank, which they are about to stow in Discovery's bay.", "Space Shuttle Discovery", False),
    ("Atop a Proton rocket, Zarya leaves Baikonur. Hidden beneath the fairing, it cannot be seen.", "Zarya", False),
    ("Atop a Proton rocket, Zarya leaves Baikonur. Hidden beneath the clouds, the sea cannot be seen.", "Zarya", True),
    # What has just happened.
    ("Chris Williams and Sergei Mikaev have just come out of Soyuz MS-28.", "Christopher Williams", True),
    ("Chris Williams and Sergei Mikaev had come out of Soyuz MS-28.", "Christopher Williams", False),
    ("Soyuz TMA-1 has come down 440 kilometres short.", "Soyuz TMA-1", True),
]


@pytest.mark.parametrize(("text", "thing", "is_shown"), ROWS)
def test_what_a_scene_shows(text: str, thing: str, *, is_shown: bool) -> None:
    assert (thing in shown(text)) == is_shown
