"""When ships left and came and where they hang, told over several clauses and sentences, each beside one that tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


ROWS = [
    # A clause with a day of its own; a day before it that is of the launch alone.
    ("Progress MS-12 lifted off on July 20 and on July 26 it docked to Zvezda.", "2019-07-28", "Progress MS-12 arrivedOn 2019-07-26", True),
    ("Progress MS-12 was seen on July 20 and July 26 by those it left.", "2019-07-28", "Progress MS-12 arrivedOn 2019-07-26", False),
    ("Cygnus NG-11 left on 17 April and came in on the 19th.", "2019-04-25", "Cygnus NG-11 launchedOn 2019-04-17", True),
    ("Cygnus NG-11 left on 6 August and came in over the sea on fire.", "2019-08-09", "Cygnus NG-11 launchedOn 2019-08-06", False),
    ("They have been aboard since May 29, when their Soyuz TMA-13M docked.", "2014-06-01", "Soyuz TMA-13M arrivedOn 2014-05-29", True),
    ("They are alone until May 29, when their Soyuz TMA-13M docks with us.", "2014-05-01", "Soyuz TMA-13M arrivedOn 2014-05-29", False),
    ("Cygnus OA-8 left Wallops on 12 November; two mornings later the arm caught it.", "2017-11-15", "Cygnus OA-8E arrivedOn 2017-11-14", True),
    ("Jules Verne's cruise began on March 9 with a launch from Kourou and ended on April 3.", "2008-04-04", "Jules Verne ATV launchedOn 2008-03-09", True),
    ("Jules Verne's cruise began on March 9 with a launch from Kourou and ended on April 3.", "2008-04-04", "Jules Verne ATV launchedOn 2008-04-03", False),
    # Who docked in what; the day of a picture; a past day of this year; what only brought a module.
    ("Oleg Kononenko and Kimiya Yui docked to Rassvet in Soyuz TMA-17M on 23 July 2015.", "", "Soyuz TMA-17M arrivedOn 2015-07-23", True),
    ("Oleg Kononenko and Kimiya Yui docked to Rassvet; they left Soyuz TMA-17M on 24 July 2015.", "", "Soyuz TMA-17M arrivedOn 2015-07-24", False),
    ("The Dragon Endurance, docked to Harmony in this Oct. 20, 2022, image, shines.", "", "Endurance arrivedOn 2022-10-20", False),
    ("Bartolomeo is seen on 15 December 2020. It was launched on 6 March in Dragon's trunk.", "2020-12-20", "Bartolomeo launchedOn 2020-03-06", True),
    ("Bartolomeo is seen on 15 December 2020. It was launched on 6 March in Dragon's trunk.", "2020-12-20", "Bartolomeo launchedOn 2021-03-06", False),
    ("Raffaello, the MPLM that Atlantis delivered, hangs from Harmony's nadir port.", "2011-07-12", "Space Shuttle Atlantis dockedTo Harmony nadir port", False),
    ("Raffaello, the Italian-built MPLM that Atlantis delivered, hangs from Harmony.", "2011-07-12", "Raffaello builtBy Italy", True),
    ("PMA-3 is in the grip of Canadarm2 during its relocation and attachment to Harmony.", "2017-03-26", "PMA-3 dockedTo Harmony", True),
    ("PMA-3 is in the grip of Canadarm2 during its relocation and inspection over Harmony.", "2017-03-26", "PMA-3 dockedTo Harmony", False),
    # What takes days to come did not come on the day of its launch.
    ("HTV-9, seen on May 25, 2020, left Tanegashima on May 20 and was berthed to Harmony later the same day.", "", "HTV-9 arrivedOn 2020-05-20", False),
    ("May 25, 2020: HTV-9, which lifted off on May 20, was berthed to Harmony later the same day.", "2020-05-25", "HTV-9 arrivedOn 2020-05-25", True),
    ("Soyuz MS-13 lifted off on July 20 and docked later the same day.", "2019-07-28", "Soyuz MS-13 arrivedOn 2019-07-20", True),
    # Ships called "she", modules and pieces of truss by other words.
    ("Endeavour, nose against PMA-2, waits. She thundered away from Florida on 8 February and pulled in on the 10th.", "2010-02-14", "Space Shuttle Endeavour launchedOn 2010-02-08", True),
    ("Endeavour, nose against PMA-2, waits. She thundered away from Florida on 8 February and pulled in on the 10th.", "2010-02-14", "Space Shuttle Endeavour dockedTo PMA-2", True),
    ("Columbus was lifted from the bay by the arm. The cylinder left Florida on 7 February.", "2008-02-12", "Columbus launchedOn 2008-02-07", True),
    ("In Columbus he swaps a cylinder that left Florida on 7 February.", "2008-02-12", "Columbus launchedOn 2008-02-07", False),
    ("Atlantis brought up the S0 truss; three days later Ellen Ochoa set it on Destiny.", "2002-04-12", "Space Shuttle Atlantis dockedTo Destiny", False),
    ("The S1 truss came in the bay. Piers Sellers bolted the long girder to S0.", "2002-10-12", "S1 truss dockedTo S0 truss", True),
    # Fastened, held, met; what somebody is outside for.
    ("Canadarm2 held the S1 truss against the S0 truss while the bolts were driven.", "2002-10-12", "S1 truss dockedTo S0 truss", True),
    ("Canadarm2 held the S1 truss up against the Sun above the S0 truss.", "2002-10-12", "S1 truss dockedTo S0 truss", False),
    ("Zarya hung from the arm. Nancy Currie lowered it until it touched PMA-1.", "1998-12-07", "Zarya dockedTo PMA-1", True),
    ("Progress M-18M stays away until it docks to Pirs.", "2013-02-10", "Progress M-18M dockedTo Pirs", False),
    ("Canadarm2 is walking Tranquility round to the port side of Unity.", "2010-02-12", "Tranquility dockedTo Unity port port", True),
    ("Steve Swanson and Ricky Arnold were outside on March 19 to attach the S6 truss to S5.", "2009-03-20", "S6 truss dockedTo S5 truss", True),
    ("Steve Swanson and Ricky Arnold will be outside to attach the S6 truss to S5.", "2009-03-18", "S6 truss dockedTo S5 truss", False),
    ("Steve Swanson trains in a pool for the spacewalk to attach the S6 truss to S5.", "2009-01-18", "S6 truss dockedTo S5 truss", False),
    # At a port by a word for how near it is, or by the words of a row of days.
    ("Here is the newcomer: Dragon CRS-17, snug up to Harmony's Earth-facing port.", "2019-05-10", "SpaceX CRS-17 dockedTo Harmony nadir port", True),
    ("Nicholas Patrick, nose against a window of Tranquility, looks at PMA-2.", "2010-02-14", "Tranquility dockedTo PMA-2", False),
    ("Nauka closes in on Zvezda, whose nadir port soon became its home.", "2021-07-30", "Nauka dockedTo Zvezda nadir port", True),
    ("Endeavour, up May 30, in May 31, is at the front of Harmony.", "2020-06-02", "Endeavour arrivedOn 2020-05-31", True),
    ("Soyuz MS-04 (launched April 20, docked the same day, Poisk) is full.", "2017-04-25", "Soyuz MS-04 dockedTo Poisk", True),
    ("Soyuz MS-04 (launch planned for April 20, docking the same day, Poisk) waits.", "2017-04-15", "Soyuz MS-04 dockedTo Poisk", False),
    ("Tranquility spent its first week on Unity.", "2010-02-20", "Tranquility dockedTo Unity", True),
    ("A radio in Tranquility spent six hours on Unity's channel.", "2010-02-20", "Tranquility dockedTo Unity", False),
    ("Next to Cygnus NG-12 is the arm, which is attached to Destiny.", "2019-12-01", "Cygnus NG-12 dockedTo Destiny", False),
    ("Soyuz MS-23 reached Poisk on February 26.", "2023-03-01", "Soyuz MS-23 dockedTo Poisk", True),
    ("Soyuz MS-23 turned back before reaching Poisk.", "2023-03-01", "Soyuz MS-23 dockedTo Poisk", False),
    # Launches that are watched, planned, of people; a rocket carries what is launched.
    ("On 9 July 2018 Ricky Arnold filmed the launch of Progress MS-09 from the Cupola.", "", "Progress MS-09 launchedOn 2018-07-09", True),
    ("On 9 July 2018 Ricky Arnold missed the launch of Progress MS-09.", "", "Progress MS-09 launchedOn 2018-07-09", False),
    ("Discovery is scheduled for its last liftoff on Nov. 1.", "2010-10-20", "Space Shuttle Discovery launchedOn 2010-11-01", False),
    ("Anne McClain left Baikonur on December 3 with two others; their Soyuz MS-11 waits.", "2018-12-05", "Soyuz MS-11 launchedOn 2018-12-03", True),
    ("Anne McClain left Star City on December 3; their Soyuz MS-11 waits.", "2018-12-05", "Soyuz MS-11 launchedOn 2018-12-03", False),
    ("A Falcon 9 lifts off on Nov. 15, 2020, carrying the agency's Crew Dragon Resilience.", "", "Falcon 9 launchedOn 2020-11-15", False),
    ("A Falcon 9 lifts off on Nov. 15, 2020, carrying the agency's Crew Dragon Resilience.", "", "Resilience launchedOn 2020-11-15", True),
    ("They came in Soyuz TMA-5, which docked with Pirs on 16 October.", "2004-10-20", "Soyuz TMA-5 arrivedOn 2004-10-16", True),
    ("He came with Leroy Chiao, in Soyuz TMA-5, which docked with Pirs on 16 October.", "2004-10-20", "Soyuz TMA-5 dockedTo Pirs", True),
    ("The Soyuz 33 (TMA-07M) is docked to Rassvet.", "2013-03-03", "Soyuz TMA-07M dockedTo Rassvet", True),
    ("The Soyuz 33 is docked to Rassvet.", "2013-03-03", "Soyuz 33 dockedTo Rassvet", True),
    # Whose place is told behind it, a heading alone, what hangs beneath a module.
    ("The OA-5 Cygnus is full. Its berth is the bottom port of Unity.", "", "Cygnus OA-5 dockedTo Unity nadir port", True),
    ("The OA-5 Cygnus is full. Its crate is by the bottom port of Unity.", "", "Cygnus OA-5 dockedTo Unity nadir port", False),
    ("Poisk. Docked to the top of Zvezda.", "", "Poisk dockedTo Zvezda zenith port", True),
    ("Cygnus Orb-2 hangs under Harmony.", "", "Cygnus CRS Orb-2 dockedTo Harmony nadir port", True),
    ("Cygnus Orb-2 floats under Harmony.", "", "Cygnus CRS Orb-2 dockedTo Harmony nadir port", False),
    ("Since July 16 Cygnus Orb-2 has been berthed to Harmony.", "2014-07-20", "Cygnus CRS Orb-2 arrivedOn 2014-07-16", True),
    ("On the 16th BEAM was plucked from the trunk of CRS-8 and bolted to the aft end of Tranquility.", "2016-04-17", "SpaceX CRS-8 dockedTo Tranquility aft port", False),
    ("Leonardo was berthed to the underside of Unity on the 12th.", "2001-03-14", "Leonardo arrivedOn 2001-03-12", False),
    ("Eileen Collins flew Discovery to PMA-2.", "2005-07-30", "Space Shuttle Discovery dockedTo PMA-2", True),
    ("Discovery brought a tool to PMA-2.", "2005-07-30", "Space Shuttle Discovery dockedTo PMA-2", False),
    ("Soyuz MS-19 docked to Rassvet on the 5th, the very day it had left the ground.", "2021-10-10", "Soyuz MS-19 launchedOn 2021-10-05", True),
    ("The CRS-14 Dragon got here on April 4, two days out of Florida.", "2018-04-06", "SpaceX CRS-14 arrivedOn 2018-04-04", True),
    ("The news of the CRS-14 Dragon came on April 4.", "2018-04-06", "SpaceX CRS-14 arrivedOn 2018-04-04", False),
    ("Discovery, launched on Independence Day, docked two days later.", "2006-07-10", "Space Shuttle Discovery arrivedOn 2006-07-06", True),
    ("Following undocking, the Space Shuttle Endeavour flew around the International Space Station.", "", "Space Shuttle Endeavour dockedTo International Space Station", True),
    ("A drawing of the lab after installation of Columbus, with its racks, to the node?s starboard side of Harmony.", "", "PHOTO depicts Harmony", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "fact", "said"), ROWS)
def test_clauses_tell_when_ships_left_and_came_and_where_they_hang(text: str, date: str, fact: str, said: bool) -> None:
    assert (fact in told(text, date)) is said, sorted(told(text, date))
