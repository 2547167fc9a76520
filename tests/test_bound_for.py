"""Who is of a flight by words of coming to it, each beside a caption in which such words tell it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    ("2021-10-05", "Anton Shkaplerov flew by hand. He alone of the three aboard was joining Expedition 65.", "Anton Shkaplerov memberOf Expedition 65", True),
    ("2021-04-24", "Thomas Pesquet comes through the hatch, joining Expedition 65 for six months.", "Thomas Pesquet memberOf Expedition 65", True),
    ("2022-04-09", "Larry Connor smiles, joining Expedition 67 for a meal.", "Larry Connor memberOf Expedition 67", False),
    ("2009-03-01", "Koichi Wakata tries on gloves. He is now assigned to Expedition 18.", "Koichi Wakata memberOf Expedition 18", True),
    ("2001-08-12", "Frank Culbertson and Mikhail Tyurin ride up to join Expedition 3.", "Mikhail Tyurin memberOf Expedition 3", True),
    ("2001-08-12", "A crate for Frank Culbertson, due to join Expedition 3, is lifted.", "Mikhail Tyurin memberOf Expedition 3", False),
    ("2011-09-01", "In Star City Dan Burbank and Anton Shkaplerov practise hard for Expedition 29.", "Daniel Burbank memberOf Expedition 29", True),
    ("2011-09-01", "In Star City Dan Burbank and an instructor practise for Expedition 29.", "Daniel Burbank memberOf Expedition 29", False),
    ("2017-12-19", "Scott Tingle and Norishige Kanai float in. They were taken into Expedition 54 with a song.", "Norishige Kanai memberOf Expedition 54", True),
    ("2017-12-19", "Mark Vande Hei welcomed Scott Tingle and Norishige Kanai to Expedition 54.", "Scott Tingle memberOf Expedition 54", True),
    ("2017-12-19", "Mark Vande Hei welcomed a class of pupils to Expedition 54's garden.", "Mark Vande Hei memberOf Expedition 54", False),
    ("2002-11-26", "Ken Bowersox, Nikolai Budarin and Don Pettit wait. Next week the three, with Bowersox ahead, will take over as Expedition 6.", "Donald Pettit memberOf Expedition 6", True),
    ("2002-11-26", "Ken Bowersox, Nikolai Budarin and Don Pettit wait. Next week the four will take over as Expedition 6.", "Donald Pettit memberOf Expedition 6", False),
    ("2023-09-16", "Loral O'Hara, Nikolai Chub and Oleg Kononenko wave. The trio raises Expedition 69 to ten.", "Nikolai Chub memberOf Expedition 69", True),
    ("2023-09-16", "Nikolai Chub and Oleg Kononenko brought Expedition 69 letters.", "Nikolai Chub memberOf Expedition 69", False),
    ("2008-01-01", "Garrett Reisman picked music for Expedition 16.", "Garrett Reisman memberOf Expedition 16", False),
    ("2008-01-01", "Greg Chamitoff prepared a speech for Expedition 18.", "Gregory Chamitoff memberOf Expedition 18", False),
    ("2012-01-01", "Dan Burbank leads the Expedition 30 crew into the next phase.", "Daniel Burbank role commander of Expedition 30", True),
    ("2012-01-01", "Dan Burbank leads the Expedition 30 crew into the tunnel.", "Daniel Burbank role commander of Expedition 30", False),
    ("2017-04-01", "Teams in Toulouse monitor experiments for the Proxima mission.", "PHOTO takenDuring Proxima mission", False),
    ("2014-07-01", "Pupils in Cologne show their drawings for the Blue Dot mission.", "PHOTO takenDuring Blue Dot mission", False),
    ("2023-09-16", "Nikolai Chub rode up to join Expedition 69.", "PHOTO takenDuring Expedition 69", False),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "fact", "holds"), ROWS)
def test_who_comes_to_a_crew_is_of_it(day: str, text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text, day)) == holds
