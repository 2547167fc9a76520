"""Who took a picture, during what, and whose crew someone is of: what captions tell, and what only looks like it."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

TOLD = [
    ("On flight day 6 of STS-108, Linda Godwin packs a locker.", "PHOTO takenDuring STS-108"),
    (
        "STS-115 crew members rest on Atlantis' middeck after flight day two. Brent Jett naps on flight day three.",
        "PHOTO takenDuring STS-115",
    ),
    ("In the closing weeks of Expedition 42, Terry Virts cuts hair.", "PHOTO takenDuring Expedition 42"),
    ("Deep into Expedition 61, Luca Parmitano drives a rover.", "PHOTO takenDuring Expedition 61"),
    ("In her Expedition 50 stay, Peggy Whitson cuts leaves.", "PHOTO takenDuring Expedition 50"),
    ("During his time with Expedition 65, Mark Vande Hei jogs.", "PHOTO takenDuring Expedition 65"),
    ("Nicole Stott unpacks as part of STS-128.", "PHOTO takenDuring STS-128"),
    ("During SpaceX's Demo-2 mission, Bob Behnken floats.", "PHOTO takenDuring Crew Dragon Demo-2"),
]
TOLD += [
    ("Rex Walheim on STS-122 EVA-3.", "PHOTO takenDuring STS-122 EVA 3"),
    ("STS-131 EVA 2: Clayton Anderson carries a tank.", "Clayton Anderson performed STS-131 EVA 2"),
    ("Clayton Anderson during EVA-2 on STS-131.", "PHOTO takenDuring STS-131"),
    ("Raja Chari during US EVA 80 on March 23, 2022.", "PHOTO takenDuring spacewalk 2022-03-23"),
    ("Ricky Arnold, an STS-119 mission specialist, is out for the flight's opening spacewalk.", "Richard Arnold performed STS-119 EVA 1"),
    ("Chris Cassidy during an unplanned spacewalk on May 11, 2013.", "PHOTO takenOn 2013-05-11"),
]
TOLD += [
    ("A Soyuz leaves its pad. NASA/Joel Kowsky", "PHOTO takenBy Joel Kowsky"),
    ("Sunset over Peru. REUTERS/NASA/Scott Kelly/Handout", "PHOTO takenBy Scott Kelly"),
    ("Sunset over Peru. ESA/NASA–A. Gerst", "PHOTO takenBy Alexander Gerst"),
    ("A Soyuz leaves its pad. Photograph: Joel Kowsky/NASA", "PHOTO takenBy Joel Kowsky"),
]
NOT = [
    ("Peggy Whitson first flew during Expedition 5.", "PHOTO takenDuring Expedition 5"),
    ("Kibo's airlock, shown here, was first used during Expedition 20.", "PHOTO takenDuring Expedition 20"),
    ("Suni Williams, who lived here during Expedition 14, mends a treadmill.", "PHOTO takenDuring Expedition 14"),
    ("The fan, in use since the first days of Expedition 1, hums.", "PHOTO takenDuring Expedition 1"),
    ("Doug Hurley, STS-135 pilot, eats. Docking came on flight day 3.", "PHOTO takenDuring STS-135"),
    ("Clayton Anderson rests after STS-131 EVA 2.", "PHOTO takenDuring STS-131 EVA 2"),
    ("Steve Swanson readies the tools for EVA 1 of STS-119.", "PHOTO takenDuring STS-119 EVA 1"),
    ("The station is seen. NASA/Johnson Space Center", "PHOTO takenBy Johnson Space Center"),
]


def _told(text: str) -> set[str]:
    return {" ".join(str(part) for part in fact) for fact, _ in facts(read(Document("x", text)))}


@pytest.mark.parametrize(("text", "fact"), TOLD)
def test_a_fact_that_a_caption_tells_is_read(text: str, fact: str) -> None:
    assert fact in _told(text)


@pytest.mark.parametrize(("text", "fact"), NOT)
def test_what_a_caption_does_not_tell_is_not_read(text: str, fact: str) -> None:
    assert fact not in _told(text)
