"""Who made and runs a thing, and of what it is part, in looser words, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    # Who made it, by a verb or a noun, of a noun for its kind.
    ("Pirs hangs below Zvezda. RSC Energia crafted the compartment.", "Pirs builtBy RSC Energia", True),
    ("Pirs hangs below Zvezda. RSC Energia crafted the compartment.", "Zvezda builtBy RSC Energia", False),
    ("Pirs is gone. RSC Energia is to build the module that follows.", "Pirs builtBy RSC Energia", False),
    ("The S1 truss nears Destiny. Boeing fashioned the 14-ton girder in California.", "S1 truss builtBy Boeing", True),
    ("The S1 truss nears Destiny. Boeing fashioned the 14-ton girder in California.", "Destiny builtBy Boeing", False),
    ("The S5 truss, two tons of Boeing manufacture, is put in place.", "S5 truss builtBy Boeing", True),
    ("Unity sits beside a Boeing plant's mock-up of Destiny.", "Unity builtBy Boeing", False),
    ("Poisk is new on the roof. Two days ago RSC Energia's creation flew itself there.", "Poisk builtBy RSC Energia", True),
    ("Destiny is bright. Boeing's work on the shuttle goes on.", "Destiny builtBy Boeing", False),
    ("Nauka, out of the factory of Khrunichev in Moscow, is docked.", "Nauka builtBy Khrunichev", True),
    ("From a Moscow factory of Khrunichev came Zarya, first piece of the station.", "Zarya builtBy Khrunichev", True),
    ("Cygnus NG-13 left the Northrop Grumman assembly line in Virginia.", "Cygnus NG-13 builtBy Northrop Grumman", True),
    ("Harmony nears. Thales Alenia Space built the rocket.", "Harmony builtBy Thales Alenia Space", False),
    ("Harmony holds a rack. The locker was made by Thales Alenia Space.", "Harmony builtBy Thales Alenia Space", False),
    ("Cupola is open. The observatory, built by Thales Alenia Space, hangs on Tranquility.", "Cupola builtBy Thales Alenia Space", True),
    ("The observatory, built by Thales Alenia Space, hangs on Tranquility.", "Tranquility builtBy Thales Alenia Space", False),
    ("Canadarm2 moves. Built by MDA in Brampton, it is 17 meters long.", "Canadarm2 builtBy MDA", True),
    ("BEAM is empty. Who made it? Bigelow Aerospace of Nevada.", "BEAM builtBy Bigelow Aerospace", True),
    ("BEAM is empty. Who visits it? Bigelow Aerospace of Nevada.", "BEAM builtBy Bigelow Aerospace", False),
    ("Tranquility. Built: Thales Alenia Space, Turin. Operated: NASA.", "Tranquility builtBy Thales Alenia Space", True),
    ("Dragon Freedom is on Harmony. Its builder and operator: SpaceX.", "Freedom builtBy SpaceX", True),
    ("SpaceX is the builder and owner of the rocket under Dragon Freedom.", "Freedom builtBy SpaceX", False),
    # A noun for a kind with its maker: not the one named last, where others made it.
    ("BEAM is on Tranquility. The Bigelow-built module grows.", "BEAM builtBy Bigelow Aerospace", True),
    ("BEAM is on Tranquility. The Bigelow-built module grows.", "Tranquility builtBy Bigelow Aerospace", False),
    ("BEAM grows. Bigelow Aerospace built the shed beside it.", "BEAM builtBy Bigelow Aerospace", False),
    ("The shuttle's Canadian-built arm lifts Unity.", "Canadarm builtBy Canada", True),
    ("The shuttle's Canadian-built arm lifts Unity.", "Unity builtBy Canada", False),
    ("Harmony, made by Alenia Spazio, gleams.", "Harmony builtBy Alenia Spazio", True),
    # Who owns and runs it.
    ("HTV-3 floats below. Mitsubishi Heavy Industries assembled the ship for its owner, JAXA.", "HTV-3 operatedBy JAXA", True),
    ("Dextre is back. MDA did the building, the Canadian Space Agency does the owning.", "Dextre operatedBy CSA", True),
    ("Dextre in pieces. Maker: MDA. Owner: the Canadian Space Agency.", "Dextre operatedBy CSA", True),
    ("Dextre is the Canadian Space Agency's.", "Dextre operatedBy CSA", True),
    ("Raffaello, property of the Italian Space Agency, is open.", "Raffaello operatedBy ASI", True),
    ("The drill is the property of NASA. It is in Unity.", "Unity operatedBy NASA", False),
    ("Endurance, the Dragon that SpaceX lent them, is docked.", "Endurance operatedBy SpaceX", True),
    ("Johannes Kepler, flying for ESA, is docked to Zvezda.", "Johannes Kepler ATV operatedBy ESA", True),
    ("Andre Kuipers, an engineer working for ESA, floats in Columbus.", "Columbus operatedBy ESA", False),
    ("He floats in Columbus. Kuipers is working for ESA.", "Columbus operatedBy ESA", False),
    ("The freighter flown for NASA by Orbital ATK is Cygnus OA-6.", "Cygnus OA-6 operatedBy Orbital ATK", True),
    ("The freighter flown for NASA by Orbital ATK is Cygnus OA-6.", "Cygnus OA-6 operatedBy NASA", False),
    ("JAXA controllers in Tsukuba steer the Kibo robotic arm.", "Kibo robotic arm operatedBy JAXA", True),
    ("NASA engineers ran a test in Destiny.", "Destiny operatedBy NASA", False),
    ("Progress MS-10 is ahead. The flag belongs to Roscosmos.", "Progress MS-10 operatedBy Roscosmos", False),
    ("A model of Kibo is near. The sensor, owned by ESA, is on Columbus.", "Columbus operatedBy ESA", False),
    ("Seen here is the newly arrived Cygnus, from Northrop Grumman.", "Cygnus operatedBy Northrop Grumman", True),
    # Of what it is part.
    ("Pirs, tool shed of the Russian segment, is full.", "Pirs partOf Russian Orbital Segment", True),
    ("Destiny, seen from the Russian segment, gleams.", "Destiny partOf Russian Orbital Segment", False),
    ("The Poisk compartment, like the rest of the Russian segment, is cold.", "Poisk partOf Russian Orbital Segment", True),
    ("On the Russian segment, at right, are the Zvezda module and Rassvet.", "Zvezda partOf Russian Orbital Segment", True),
    ("Poisk joins the orbital complex as its newest room.", "Poisk partOf International Space Station", True),
    ("Prichal is to join the station as its last room.", "Prichal partOf International Space Station", False),
    ("Soyuz MS-24 joins the station as its lifeboat.", "Soyuz MS-24 partOf International Space Station", False),
    ("Leonardo became a permanent part of the station in 2011.", "Leonardo partOf International Space Station", True),
    ("The Russian segment gains a room today. Rassvet, a slim cone, is near.", "Rassvet partOf Russian Orbital Segment", True),
    ("The Russian segment will gain a room in May. Rassvet is in Florida.", "Rassvet partOf Russian Orbital Segment", False),
    ("The station grew by one room, Quest, in 2001.", "Quest partOf International Space Station", True),
    ("They bolted a clamp to the S1 truss of the International Space Station.", "S1 truss partOf International Space Station", True),
    ("The station's Canadarm2 holds Kounotori 8.", "Canadarm2 partOf International Space Station", False),
    ("The station's robotic arm holds Kounotori 8.", "Canadarm2 partOf International Space Station", False),
    (
        "He lifted Kibo's Experiment Logistics Module-Pressurized Section (a closet) out.",
        "Experiment Logistics Module-Pressurized Section partOf Kibo",
        True,
    ),
    ("Kibo's neighbor Columbus is dark.", "Columbus partOf Kibo", False),
]


@pytest.mark.parametrize(("text", "fact", "said"), ROWS)
def test_makers_owners_and_wholes_are_told_in_many_words(text: str, fact: str, said: bool) -> None:
    assert (fact in told(text)) is said, sorted(told(text))
