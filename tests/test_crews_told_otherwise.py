"""Crews and offices told by a group's name, a comparison or a seat, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


PATRICK, BEHNKEN = "Nicholas Patrick role mission specialist of STS-130", "Robert Behnken role mission specialist of STS-130"
KOCH, MEIR = "Christina Koch role flight engineer of Expedition 61", "Jessica Meir role flight engineer of Expedition 61"
ROWS = [
    # An office in the plural: whoever was named before.
    ("Bob Behnken and Nick Patrick work outside on STS-130. The mission specialists spent hours on cables.", PATRICK, True),
    ("Bob Behnken works outside on STS-130. Nick Patrick is below. Later the mission specialists laid cables.", BEHNKEN, True),
    ("Bob Behnken and Soichi Noguchi work on STS-130. The mission specialists spent hours on cables.", BEHNKEN, False),
    ("Bob Behnken and Nick Patrick eat on STS-130. The mission specialists' families watched.", PATRICK, False),
    (
        "Tim Kopra and Koichi Wakata watch from inside. The mission specialists are out on STS-127's third spacewalk.",
        "Timothy Kopra role mission specialist of STS-127",
        False,
    ),
    (
        "Kate Rubins stands in a foot restraint. Crewmate Takuya Onishi drives. The Expedition 48 flight engineers trained for it.",
        "Takuya Onishi role flight engineer of Expedition 48",
        True,
    ),
    (
        "Nicole Mann and Josh Cassada rest. The Crew-5 members return after 157 days as part of Expedition 68.",
        "Josh Cassada memberOf Expedition 68",
        True,
    ),
    ("Raja Chari and Bob Hines hug. The Crew-3 members leave tomorrow.", "Raja Chari memberOf SpaceX Crew-3", False),
    ("Koichi Wakata watches as the mission specialists of STS-127 leave.", "Koichi Wakata memberOf STS-127", False),
    # Two of whom the same is told.
    ("Christina Koch counts as a flight engineer of Expedition 61, as does Jessica Meir.", MEIR, True),
    ("Christina Koch counts the flight engineers of Expedition 61, as does Jessica Meir.", KOCH, False),
    ("Christina Koch and fellow spacewalker Jessica Meir are Expedition 61 flight engineers.", KOCH, True),
    ("Christina Koch and fellow spacewalker Jessica Meir met two Expedition 61 flight engineers.", KOCH, False),
    ("At left sat Christina Koch, at right Jessica Meir: two flight engineers of Expedition 61.", KOCH, True),
    ("At left sat Christina Koch, at right Jessica Meir: two friends of Expedition 61.", KOCH, False),
    # Stays, and what someone is staying as.
    ("Susan Helms, whose stay with Expedition Two is nearly over, waves.", "Susan Helms memberOf Expedition 2", True),
    ("Susan Helms, whose successor on Expedition Three is here, waves.", "Susan Helms memberOf Expedition 3", False),
    (
        "Karen Nyberg is spending half a year in orbit as a flight engineer on Expeditions 36 and 37.",
        "Karen Nyberg role flight engineer of Expedition 37",
        True,
    ),
    ("Nicole Stott has lived on board in Expedition 20 and then in Expedition 21.", "Nicole Stott memberOf Expedition 21", True),
    ("Clay Anderson has moved in with Expedition 15, as flight engineer.", "Clayton Anderson role flight engineer of Expedition 15", True),
    ("Clay Anderson has moved a rack for Expedition 14.", "Clayton Anderson memberOf Expedition 14", False),
    (
        "Clay Anderson, who rode up with them but now counts as an Expedition 15 flight engineer, waves.",
        "Clayton Anderson role flight engineer of Expedition 15",
        True,
    ),
    # Command and seats.
    ("Endeavour, under the command of Mark Polansky, flew over Chile on STS-127.", "Mark Polansky role commander of STS-127", True),
    ("Dave Wolf flew over Chile on STS-127, out of Mark Polansky's sight.", "Mark Polansky role commander of STS-127", False),
    ("Endeavour nears on STS-127, Mark Polansky in command and Doug Hurley as pilot.", "Douglas Hurley role pilot of STS-127", True),
    ("Mark Polansky will fly STS-127; Doug Hurley trained as pilot.", "Douglas Hurley role pilot of STS-127", False),
    ("Doug Hurley sits in the pilot's seat on STS-127.", "Douglas Hurley role pilot of STS-127", True),
    (
        "The Soyuz TMA-10 spacecraft is moved. Aboard are Fyodor Yurchikhin, Expedition 15 commander, and Oleg Kotov, Soyuz commander.",
        "Oleg Kotov role commander of Soyuz TMA-10",
        True,
    ),
    (
        "The commander is Mike Fincke, the flight engineers are Yury Lonchakov and Sandra Magnus: that is Expedition 18.",
        "Michael Fincke role flight engineer of Expedition 18",
        False,
    ),
    # Whole crews, and company.
    (
        "Harmony is full after the arrival of Axiom Mission 2. In front: Peggy Whitson, John Shoffner, Ali AlQarni and Rayyanah Barnawi.",
        "John Shoffner memberOf Axiom Mission 2",
        True,
    ),
    ("Sergey Korsakov hugs Raja Chari and Tom Marshburn before Crew-3 leaves.", "Raja Chari memberOf SpaceX Crew-3", False),
    (
        "Samantha Cristoforetti waves. Beside her are Kjell Lindgren and, farther off, Bob Hines, with whom she makes up Crew-4.",
        "Robert Hines memberOf SpaceX Crew-4",
        True,
    ),
    (
        "Josh Cassada is an Expedition 68 flight engineer. He left with Frank Rubio, another NASA astronaut on the same expedition.",
        "Francisco Rubio memberOf Expedition 68",
        True,
    ),
    (
        "Soichi Noguchi, his partner on the third spacewalk of STS-114, stood watch.",
        "Soichi Noguchi memberOf STS-114",
        True,
    ),
    (
        "On board at the end of STS-129 were Mission Specialists Mike Foreman, Bobby Satcher and Nicole Stott, who comes home.",
        "Nicole Stott role mission specialist of STS-129",
        False,
    ),
    # Agencies.
    ("Frank De Winne floats in. The ESA astronaut and cosmonaut Roman Romanenko ate.", "Roman Romanenko affiliatedWith ESA", False),
    ("Frank De Winne floats in. The ESA astronaut and cosmonaut Roman Romanenko ate.", "Frank De Winne affiliatedWith ESA", True),
    ("Julie Payette, who wears the badge of the Canadian Space Agency, waves.", "Julie Payette affiliatedWith CSA", True),
    ("Julie Payette photographed the flag of the Canadian Space Agency.", "Julie Payette affiliatedWith CSA", False),
    ("Frank De Winne, who commanded the expedition for ESA, eats.", "Frank De Winne affiliatedWith ESA", True),
    ("Frank De Winne, who led an experiment for NASA, eats.", "Frank De Winne affiliatedWith NASA", False),
]


@pytest.mark.parametrize(("text", "fact", "said"), ROWS)
def test_groups_seats_and_comparisons_tell_whose_crew_someone_is(text: str, fact: str, said: bool) -> None:
    assert (fact in told(text)) is said, sorted(told(text))
