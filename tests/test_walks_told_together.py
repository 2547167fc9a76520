"""Spacewalks that a text counts together or tells by their day alone, the picture's among them, and deeds that no plain verb tells, each beside a
caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


THREE = "STS-97 was his: Joe Tanner and his partner for all three excursions, Carlos Noriega, are asleep."
FOURTH = "The fourth of five outings by the STS-127 crew: Tom Marshburn reaches for a battery held out by Chris Cassidy. Dave Wolf, who {}, is inside today."
BLANKET = (
    "With a knife and long shears, Oleg Kononenko {} on Dec. 11, looking for a hole. Sergei Prokopyev was at the other end of the boom."
)
ROWS = [
    # As many as the tables have of a flight.
    ("2000-12-08", THREE, "Carlos Noriega performed STS-97 EVA 1", True),
    ("2000-12-08", THREE.replace("three", "two"), "Carlos Noriega performed STS-97 EVA 1", False),
    ("2000-12-08", THREE.replace("his partner for", "will be his partner for"), "Joseph Tanner performed STS-97 EVA 1", False),
    ("2000-12-05", THREE, "Carlos Noriega performed STS-97 EVA 3", False),
    ("2009-07-24", FOURTH.format("was out on the first three"), "David Wolf performed STS-127 EVA 3", True),
    ("2009-07-24", FOURTH.format("watched the first three"), "David Wolf performed STS-127 EVA 3", False),
    (
        "2020-01-26",
        "On four occasions between 15 November and 25 January Luca Parmitano and Drew Morgan had mended the cosmic-ray hunter.",
        "Andrew Morgan performed spacewalk 2019-11-22",
        True,
    ),
    (
        "2020-01-26",
        "On five occasions between 15 November and 25 January Luca Parmitano and Drew Morgan had mended the cosmic-ray hunter.",
        "Andrew Morgan performed spacewalk 2019-11-22",
        False,
    ),
    (
        "2000-12-15",
        "On STS-97, Joe Tanner and Carlos Noriega took part in all three spacewalks.",
        "Joseph Tanner performed STS-97 EVA 3",
        True,
    ),
    ("2000-12-15", "On STS-97, Joe Tanner and Carlos Noriega watched all three spacewalks.", "Joseph Tanner performed STS-97 EVA 3", False),
    (
        "2000-11",
        "On Dec. 3, 2000, Joe Tanner and Carlos Noriega install the P6 truss outside.",
        "Joseph Tanner performed spacewalk 2000-12-03",
        False,
    ),
    (
        "2000-12",
        "On Dec. 3, 2000, Joe Tanner and Carlos Noriega installed the P6 truss outside.",
        "Joseph Tanner performed spacewalk 2000-12-03",
        True,
    ),
    (
        "2025-01-15",
        "Don Pettit made 2 spacewalks between Nov. 15, 2024 and Nov. 16, 2024.",
        "Donald Pettit performed spacewalk 2024-11-16",
        False,
    ),
    # A day on which the tables have both outside, and no word for it.
    ("2018-12-11", BLANKET.format("slit the blanket of Soyuz MS-09"), "Sergey Prokopyev performed spacewalk 2018-12-11", True),
    ("2018-12-11", BLANKET.format("talked to pupils"), "Sergey Prokopyev performed spacewalk 2018-12-11", False),
    ("2018-12-11", BLANKET.format("slit the blanket of Soyuz MS-09"), "PHOTO takenDuring spacewalk 2018-12-11", True),
    (
        "2016-08-22",
        "Jeff Williams trims Kate Rubins's hair. Three days earlier the two had bolted a new ring to Harmony's front end.",
        "Kathleen Rubins performed spacewalk 2016-08-19",
        True,
    ),
    ("2016-08-19", "Jeff Williams and Kate Rubins ate in Unity on Aug. 19.", "Kathleen Rubins performed spacewalk 2016-08-19", False),
    (
        "2003-04-10",
        "A tired Don Pettit sips soup in Zvezda two days after he and Ken Bowersox worked outside.",
        "Ken Bowersox performed spacewalk 2003-04-08",
        True,
    ),
    (
        "2003-04-10",
        "A tired Don Pettit sips soup in Zvezda two days after he and Ken Bowersox ate inside.",
        "Ken Bowersox performed spacewalk 2003-04-08",
        False,
    ),
    # The first of a people is no first of a flight; a thing that was bolted is nobody's spacewalk.
    (
        "2002-11-30",
        "John Herrington, the first of his people to fly, and Michael Lopez-Alegria are out on the last of three STS-113 spacewalks.",
        "John Herrington performed STS-113 EVA 1",
        False,
    ),
    (
        "2002-10-12",
        "Piers Sellers works on the S1 truss, and beyond it is S0, to whose end S1 was bolted two days ago. With him is Dave Wolf. EVA 2 of STS-112.",
        "David Wolf performed STS-112 EVA 1",
        False,
    ),
    (
        "2022-04-20",
        "Denis Matveev thaws juice. He will be outside with Oleg Artemyev on the 28th.",
        "Oleg Artemyev performed spacewalk 2022-04-28",
        False,
    ),
    # The day of the picture.
    (
        "2002-04-14",
        "Lee Morin floats past the girder, hauled up on April 8. He and Jerry Ross were out on April 13, when this was taken.",
        "PHOTO takenOn 2002-04-13",
        True,
    ),
    ("2023-06-16", "Woody Hoburg drives bolts for the second time; the first was on June 9.", "PHOTO takenOn 2023-06-09", False),
    ("2023-06-16", "Woody Hoburg drives bolts for the first time on June 9.", "PHOTO takenOn 2023-06-09", True),
    ("2024-06-14", "Tracy Dyson rests. The spacewalk of June 13 was put off.", "PHOTO takenOn 2024-06-13", False),
    # Deeds.
    ("", "Takao Doi turns a somersault in Kibo.", "Takao Doi activity turn somersault in Kibo", True),
    ("", "Takao Doi turns a camera on Kibo.", "Takao Doi activity turn camera on Kibo", False),
    ("", "It fell to Jessica Meir to hunt for the leak.", "Jessica Meir activity hunt for leak", True),
    ("", "It will fall to Jessica Meir to hunt for the leak.", "Jessica Meir activity hunt for leak", False),
    ("", "Jessica Meir can be seen watering mustard plants.", "Jessica Meir activity water mustard plants", True),
    ("", "Paolo Nespoli took this shot of Randy Bresnik as he wrestled with a bolt.", "Randolph Bresnik activity wrestle with bolt", True),
    ("", "Paolo Nespoli took this shot of Randy Bresnik as he wrestled with a bolt.", "Paolo Nespoli activity wrestle with bolt", False),
    ("", "Breathing masks on, Anne McClain floats through the hatch.", "Anne McClain activity breathe masks", False),
    ("", "On the left Christina Koch steadies the lamp.", "Christina Koch activity steady lamp", True),
    ("", "Together with Julie Payette Koichi Wakata lifted the porch.", "Julie Payette activity lift porch", True),
    ("", "In front of Julie Payette Koichi Wakata lifted the porch.", "Julie Payette activity lift porch", False),
    ("", "Barry Wilmore cut a snagged wire.", "Barry Wilmore activity cut snagged wire", True),
]


@pytest.mark.parametrize(("day", "text", "fact", "said"), ROWS)
def test_the_tables_bear_out_what_is_counted_together_or_told_by_its_day(day: str, text: str, fact: str, said: bool) -> None:
    assert (fact in told(text, day)) is said, sorted(told(text, day))
