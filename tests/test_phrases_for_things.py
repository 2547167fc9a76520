"""What "the limb", "the newer of the two", "the Russian ship" and "the company" stand for, each beside a text where they stand for nothing."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    # A noun for the kind of thing, with its size.
    ("2001-04-23", "Canadarm2 stands on Destiny. The 17-meter limb was built by MD Robotics.", "Canadarm2 builtBy MD Robotics", True),
    ("2001-04-23", "Canadarm2 stands on Destiny. A 17-meter limb was built by MD Robotics.", "Canadarm2 builtBy MD Robotics", False),
    ("2008-03-18", "Dextre has two hands. The robot was launched on March 11, 2008.", "Dextre launchedOn 2008-03-11", True),
    ("2002-04-12", "The S0 truss is in place. The girder was launched on April 8, 2002.", "S0 truss launchedOn 2002-04-08", True),
    (
        "2019-08-22",
        "IDA-3 was bolted to PMA-3. The 1,200-pound adapter was launched on July 25, 2019.",
        "IDA-3 launchedOn 2019-07-25",
        True,
    ),
    # Of two the older or the newer.
    ("2000-09-12", "Zarya and Zvezda fly on. The newer of the two modules was built by Khrunichev.", "Zvezda builtBy Khrunichev", True),
    ("2000-09-12", "Zarya and Zvezda fly on. The newer of the two modules was built by Khrunichev.", "Zarya builtBy Khrunichev", False),
    ("2000-09-12", "Zarya and Zvezda fly on. The older was launched on Nov. 20, 1998.", "Zarya launchedOn 1998-11-20", True),
    (
        "2014-10-02",
        "Soyuz TMA-13M and Soyuz TMA-14M are docked. The newer ship arrived on Sept. 26.",
        "Soyuz TMA-14M arrivedOn 2014-09-26",
        True,
    ),
    (
        "2021-04-24",
        "Endeavour joined Resilience. The older Dragon is at Harmony's zenith port.",
        "Resilience dockedTo Harmony zenith port",
        True,
    ),
    # By whose it is, or where it was made.
    (
        "2014-08-15",
        "Cygnus Orb-2 and ATV-5 fly on. The Orbital Sciences craft was launched on July 13.",
        "Cygnus CRS Orb-2 launchedOn 2014-07-13",
        True,
    ),
    (
        "2014-08-15",
        "Cygnus Orb-2 and ATV-5 fly on. The Orbital Sciences craft was launched on July 13.",
        "Georges Lemaître ATV operatedBy Orbital Sciences",
        False,
    ),
    (
        "2014-10-30",
        "ATV-5 and Progress M-25M fly on. The Russian freighter came on Oct. 29.",
        "Progress M-25M arrivedOn 2014-10-29",
        True,
    ),
    ("2008-06-05", "Kibo and Columbus fly on. The Japanese room was launched on May 31, 2008.", "Kibo launchedOn 2008-05-31", True),
    (
        "2016-04-20",
        "BEAM is new on Tranquility. The Bigelow-built module was launched on April 8, 2016.",
        "BEAM launchedOn 2016-04-08",
        True,
    ),
    (
        "2016-04-20",
        "Tranquility is about to gain a room. The Bigelow-built module was launched on April 8, 2016.",
        "Tranquility launchedOn 2016-04-08",
        False,
    ),
    # By the day that is told of it.
    (
        "2016-04-17",
        "SpaceX CRS-8 and Cygnus OA-6 fly on. This one was launched on March 23; that one on April 8.",
        "Cygnus OA-6 launchedOn 2016-03-23",
        True,
    ),
    ("2021-07-30", "Nauka came to Zvezda. The newcomer was launched on July 21.", "Nauka launchedOn 2021-07-21", True),
    ("2021-07-30", "Zvezda, with Nauka drawing near, is above the sea. It docked on July 29.", "Nauka arrivedOn 2021-07-29", True),
    ("2021-07-30", "Zvezda, with Nauka drawing near, is above the sea. It docked on July 29.", "Zvezda arrivedOn 2021-07-29", False),
    # Both of them.
    ("2009-11-20", "Harmony, Poisk and Pirs fly on. Both rooms were built by Energia.", "Harmony builtBy RSC Energia", False),
    ("2009-11-20", "Poisk and Pirs are a pair. Both compartments were built by Energia.", "Pirs builtBy RSC Energia", True),
    # A module that was long there is not what nears.
    (
        "2020-05-31",
        "(31 May 2020) I took this from the Cupola minutes before docking, as Dragon Endeavour came up.",
        "Endeavour arrivedOn 2020-05-31",
        True,
    ),
    (
        "2020-05-31",
        "(31 May 2020) I took this from the Cupola minutes before docking, as Dragon Endeavour came up.",
        "Cupola arrivedOn 2020-05-31",
        False,
    ),
    # Who made it, who runs it.
    ("2008-02-20", "Columbus is open. Its maker is EADS Astrium; the European room is full.", "Columbus builtBy EADS Astrium", True),
    ("2020-12-22", "Bishop has moved. It is owned by Nanoracks, which is also its builder.", "Bishop builtBy Nanoracks", True),
    ("2020-04-03", "Bartolomeo was built by Airbus. The company operates the platform.", "Bartolomeo operatedBy Airbus", True),
    (
        "2020-04-03",
        "Bartolomeo was paid for by Airbus and Boeing. The company operates the platform.",
        "Bartolomeo operatedBy Boeing",
        False,
    ),
    ("2019-03-03", "Crew Dragon is close. SpaceX launched the vehicle on 2 March.", "Crew Dragon operatedBy SpaceX", True),
    ("2019-03-03", "Crew Dragon is close. NASA launched the vehicle on 2 March.", "Crew Dragon operatedBy NASA", False),
    (
        "2014-08-15",
        "Georges Lemaitre is the last freighter that ESA sent up.",
        "Georges Lemaître ATV operatedBy ESA",
        True,
    ),
    ("2014-08-15", "Georges Lemaitre carries a toy that ESA sent up.", "Georges Lemaître ATV operatedBy ESA", False),
    # Of what a thing is part.
    ("2013-06-10", "The hand is at the tip of the station's Canadarm2.", "Canadarm2 partOf International Space Station", False),
    ("2013-06-10", "The tip of Canadarm2 is at the station's door.", "Canadarm2 partOf International Space Station", False),
    ("2013-06-10", "The tip of Canadarm2 is at the cupola.", "Cupola partOf International Space Station", False),
    ("2013-06-10", "He is in the cupola onboard the International Space Station.", "Cupola partOf International Space Station", True),
    ("2013-06-10", "She works by the Kibo pressurized module.", "Kibo Pressurized Module partOf Kibo", True),
    ("2013-06-10", "She works by Kibo's arm.", "Kibo robotic arm partOf Kibo", True),
    ("2013-06-10", "She works in Kibo with an arm.", "Kibo robotic arm partOf Kibo", False),
    (
        "2013-06-10",
        "As the Russian segment's third docking port, Rassvet takes in crews.",
        "Rassvet partOf Russian Orbital Segment",
        True,
    ),
]


@pytest.mark.parametrize(("day", "text", "fact", "there"), ROWS)
def test_a_phrase_means_the_thing_that_the_tables_show_to_fit(day: str, text: str, fact: str, there: bool) -> None:
    assert (fact in told(text, day)) is there
