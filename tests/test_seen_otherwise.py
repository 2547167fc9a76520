"""Who and what is in view, and what people do, where captions say it by fragments, by parts of rooms and in late sentences, each beside one that looks alike and shows it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


VIEW = [
    # A sentence without a verb goes on with the scene before it; a credit, or what is to come, does not.
    ("Chris Cassidy with a drum. Luca Parmitano with cotton in both ears.", "PHOTO depicts Luca Parmitano", True),
    ("Chris Cassidy with a drum. Later, Luca Parmitano with a flute.", "PHOTO depicts Luca Parmitano", False),
    ("Chris Cassidy with a drum. Thanks to Luca Parmitano with the lens.", "PHOTO depicts Luca Parmitano", False),
    ("A tiny man hangs on Canadarm2. That's Chris Cassidy.", "PHOTO depicts Christopher Cassidy", True),
    ("The exercise bike in Destiny. Bent over it: Karen Nyberg.", "PHOTO depicts Karen Nyberg", True),
    ("Soyuz TMA-09M docks. It is still dark. In its seats: Karen Nyberg and Luca Parmitano.", "PHOTO depicts Karen Nyberg", False),
    ("A birthday in the galley. In its seats: Karen Nyberg and Luca Parmitano.", "PHOTO depicts Karen Nyberg", True),
    ("The exercise bike in Destiny. Next on it: Karen Nyberg.", "PHOTO depicts Karen Nyberg", False),
    ("Luca Parmitano and Karen Nyberg want to see the storm. Both gaze out of a window in Zvezda.", "PHOTO depicts Zvezda", True),
    ("Luca Parmitano and Karen Nyberg want to see the storm. Both live in a house near Zvezda.", "PHOTO depicts Zvezda", False),
    ("Luca Parmitano and Karen Nyberg want to see the storm. Both went out of a hatch in Zvezda.", "PHOTO depicts Zvezda", False),
    # Surnames alone, of one crew; others of such names are not known.
    ("Cassidy, Nyberg and Parmitano crowd the hatch of Unity.", "PHOTO depicts Karen Nyberg", True),
    ("Nyberg, Smith and Parker crowd the hatch of Unity.", "PHOTO depicts Karen Nyberg", False),
    ("Cassidy's portrait of Parmitano, asleep.", "PHOTO depicts Luca Parmitano", True),
    ("Laura Cassidy and Anna Nyberg crowd the hatch of Unity.", "PHOTO depicts Karen Nyberg", False),
    # What hands and feet are at: a room that something is put on or into, one at whose door someone is; not what it is for, or where the camera was.
    ("Karen Nyberg bolts a shelf onto Unity.", "PHOTO depicts Unity", True),
    ("Karen Nyberg packs a shelf for Unity.", "PHOTO depicts Unity", False),
    ("Karen Nyberg tightens bolts to open a way to Unity.", "PHOTO depicts Unity", False),
    ("Karen Nyberg, in blue gloves, slides a tray into MELFI.", "PHOTO depicts Minus Eighty-Degree Laboratory Freezer", True),
    ("Karen Nyberg, in blue gloves, slid a tray into MELFI the day before.", "PHOTO depicts Minus Eighty-Degree Laboratory Freezer", False),
    ("Karen Nyberg and Chris Cassidy wave from the forward hatch of Harmony.", "PHOTO depicts Harmony", True),
    ("Karen Nyberg and Chris Cassidy come home with a sketch of the hatch of Harmony.", "PHOTO depicts Harmony", False),
    ("Karen Nyberg shot the coast from a window of Kibo.", "PHOTO depicts Kibo", False),
    ("Karen Nyberg is seen through a window of Kibo.", "PHOTO depicts Kibo", False),
    ("Cuba is seen through a window of Kibo.", "PHOTO depicts Kibo", False),
    # Whose hands are at a thing; whose thing it only is; who is at the other end of a line.
    ("A duet for flute and no audience, played by Karen Nyberg in the Cupola.", "PHOTO depicts Karen Nyberg", True),
    ("A duet for flute and no audience, written by Karen Nyberg, in the Cupola.", "PHOTO depicts Karen Nyberg", False),
    ("A sack of old filters, about to be shut by Luca Parmitano.", "PHOTO depicts Luca Parmitano", True),
    ("A sack of old filters, which had been shut by Luca Parmitano.", "PHOTO depicts Luca Parmitano", False),
    ("A small quilt in the hands of Karen Nyberg.", "PHOTO depicts Karen Nyberg", True),
    ("The lens that made this view of Dextre belongs to Karen Nyberg.", "PHOTO depicts Karen Nyberg", False),
    ("Karen Nyberg's notebook floats in Kibo.", "PHOTO depicts Karen Nyberg", False),
    ("Karen Nyberg's hand floats into view in Kibo.", "PHOTO depicts Karen Nyberg", True),
    ("Pupils of a school in Perham talk by ham radio to Karen Nyberg.", "PHOTO depicts Karen Nyberg", False),
    ("Karen Nyberg talks by ham radio to pupils of a school in Perham.", "PHOTO depicts Karen Nyberg", True),
    # What takes up some of the frame, stands around what is in view or has something at its window; not what something is called, was or will be.
    ("The gold side of HTV-4 fills the frame.", "PHOTO depicts HTV-4", True),
    ("The log of HTV-4 fills the shelf in Tsukuba.", "PHOTO depicts HTV-4", False),
    ("Only a wing of Progress M-20M pokes into the left edge of this view of Zvezda.", "PHOTO depicts Progress M-20M", True),
    ("Sheltered by the raised antenna of Atlantis, the Destiny module waits.", "PHOTO depicts Space Shuttle Atlantis", True),
    ("Delayed by the raised antenna of Atlantis, the Destiny module waits.", "PHOTO depicts Space Shuttle Atlantis", False),
    ("A toy seal is seen at the window of Kibo.", "PHOTO depicts Kibo", True),
    ("A toy seal was once seen at the window of Kibo.", "PHOTO depicts Kibo", False),
    # A thing that is somewhere now, and who is pointed at.
    ("The airlock of Kibo waits for a deployer. For now it rests in the hands of Karen Nyberg in Harmony.", "PHOTO depicts Karen Nyberg", True),
    ("The airlock of Kibo waits for a deployer. Next year it rests in the hands of Karen Nyberg in Harmony.", "PHOTO depicts Karen Nyberg", False),
    ("The legs of Robonaut 2 arrived on Dragon. Karen Nyberg, here in Destiny, has just bolted them on.", "PHOTO depicts Karen Nyberg", True),
    ("The legs of Robonaut 2 arrived on Dragon. Karen Nyberg, once in Destiny, has just flown to Moscow.", "PHOTO depicts Karen Nyberg", False),
    # A question about what is to be seen and the name that answers it; a name behind a place; what an arm has hold of; a label with its history.
    ("Karen Nyberg waves in Unity. And the hand on her shoulder? Luca Parmitano's.", "PHOTO depicts Luca Parmitano", True),
    ("Karen Nyberg waves in Unity. And the idea for the party? Luca Parmitano's.", "PHOTO depicts Luca Parmitano", False),
    ("Karen Nyberg waves in Unity. The long grey shape behind her? That's Canadarm2.", "PHOTO depicts Canadarm2", True),
    ("Karen Nyberg swaps a tank. Right beside the NASA astronaut: Destiny.", "PHOTO depicts Destiny", True),
    ("Karen Nyberg swaps a tank. Right after the NASA astronaut: Destiny.", "PHOTO depicts Destiny", False),
    ("Built in Russia, Rassvet is taken by Canadarm2 to where it will stay.", "PHOTO depicts Canadarm2", True),
    ("Built in Russia, Rassvet was carried by Canadarm2 to its new home.", "PHOTO depicts Canadarm2", False),
    ("The Prichal module, launched on November 24, on approach to the station.", "PHOTO depicts Prichal", True),
    ("The Prichal module, launched on November 24, will move next week.", "PHOTO depicts Prichal", False),
    ("Karen Nyberg is reaching for a bolt on the S0 truss.", "PHOTO depicts S0 truss", True),
    # Those in a ship that is seen from outside are out of sight; those in a room that people are seen in are not.
    ("Soyuz TMA-09M nears Rassvet over Chad. In the seats: Karen Nyberg and Luca Parmitano.", "PHOTO depicts Karen Nyberg", False),
    ("Fyodor Yurchikhin waves from Soyuz TMA-09M. In the seats: Karen Nyberg and Luca Parmitano.", "PHOTO depicts Karen Nyberg", True),
]  # fmt: skip

BUSY = [
    # What people do, told before a colon, before their names, behind those with them, behind "the first to"; how they hold themselves is no deed.
    ("Packing for home: Karen Nyberg, Luca Parmitano and Fyodor Yurchikhin.", "Luca Parmitano activity pack for home", True),
    ("Introducing the crew: Karen Nyberg, Luca Parmitano and Fyodor Yurchikhin.", "Karen Nyberg activity introduce crew", False),
    ("Around the galley table sit Karen Nyberg and Luca Parmitano.", "Luca Parmitano activity sit around galley table", True),
    ("Around the clock work Karen Nyberg and Luca Parmitano.", "Luca Parmitano activity work around clock", False),
    ("Karen Nyberg and colleagues clean air filters.", "Karen Nyberg activity clean air filters", True),
    ("Karen Nyberg and colleagues of old air filters.", "Karen Nyberg activity old air filters", False),
    ("Karen Nyberg is the first to enter Dragon.", "Karen Nyberg activity enter Dragon", True),
    ("Karen Nyberg was the first to buy a ticket.", "Karen Nyberg activity buy ticket", False),
    ("Karen Nyberg, arms folded, floats in Unity.", "Karen Nyberg activity arm folded", False),
    ("Fitting room: Karen Nyberg and Luca Parmitano in Unity.", "Karen Nyberg activity fit room", False),
    ("Sitting at the back: Karen Nyberg and Luca Parmitano.", "Karen Nyberg activity sit at back", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), VIEW + BUSY)
def test_what_a_picture_shows_is_told_in_many_ways(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds
