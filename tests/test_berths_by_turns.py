"""Where ships and modules hang and when they left and came, told by turns, by what was left behind and by what touched; beside each, one that tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


ROWS = [
    # The former and the latter, the first and the second, one and the other; on its port by what that looks to.
    ("Soyuz MS-09 and Soyuz MS-08 are in view. The former is docked to Rassvet and the latter to Poisk.", "", "Soyuz MS-08 dockedTo Poisk", True),
    ("Seen are Endurance and Freedom, the latter on Harmony's forward port, the former on its zenith port.", "", "Endurance dockedTo Harmony zenith port", True),
    ("Seen are Endurance and Freedom, the latter on Harmony's forward port, the former on its zenith port.", "", "Endurance dockedTo Harmony forward port", False),
    ("Progress 70 and Soyuz MS-09 gleam, the first on Pirs, the second on Rassvet.", "", "Progress 70 dockedTo Pirs", True),
    ("Progress 70 and Soyuz MS-09 gleam, the first for days, the second on Rassvet's radio.", "", "Progress 70 dockedTo Rassvet", False),
    ("Cygnus NG-17 and Soyuz MS-21 are near. The former will go to Unity, the latter to Prichal.", "", "Cygnus NG-17 dockedTo Unity", False),
    ("Two astronauts wave beside Endurance and Freedom, the former from Unity and the latter from Harmony.", "", "Endurance dockedTo Unity", False),
    ("Endurance sits on Harmony's forward port and Freedom on the one that looks to the stars.", "", "Freedom dockedTo Harmony zenith port", True),
    ("Cygnus NG-17 hangs from the port of Unity that looks toward the ground.", "", "Cygnus NG-17 dockedTo Unity nadir port", True),
    ("Cygnus NG-17 hangs from the arm near the port of Unity that looks toward the ground.", "", "Cygnus NG-17 dockedTo Unity nadir port", False),
    # What hands and arms are about to do in the picture.
    ("On the end of Canadarm2 Harmony swings out, destined for the forward end of Destiny.", "2007-11-14", "Harmony dockedTo Destiny forward port", True),
    ("On the end of a crane in Florida Harmony swings out, destined for the forward end of Destiny.", "2007-10-14", "Harmony dockedTo Destiny forward port", False),
    ("David Wolf guides the S1 truss into its place beside S0.", "2002-10-10", "S1 truss dockedTo S0 truss", True),
    ("David Wolf guides a cable of the S1 truss into its place beside S0.", "2002-10-10", "S1 truss dockedTo S0 truss", False),
    ("The Cupola descends onto the belly of Tranquility.", "2010-02-15", "Cupola dockedTo Tranquility nadir port", True),
    ("A camera descends onto the belly of Tranquility in front of the Cupola.", "2010-02-15", "Cupola dockedTo Tranquility nadir port", False),
    # From one place to another; what was left.
    ("Three days earlier PMA-2 had been moved by the arm from Destiny to Harmony's forward port.", "2007-11-15", "PMA-2 dockedTo Destiny", True),
    ("Suni Williams bolted a lamp to PMA-3. The adapter had been moved by the arm from Unity to Tranquility.", "", "PMA-3 dockedTo Unity", True),
    ("Suni Williams plugged a lamp into a cable adapter. PMA-3 is far from the adapter, which moved from Unity to Tranquility.", "", "PMA-3 dockedTo Unity", False),
    ("The PMM was lifted that morning from the nadir port of Unity.", "2015-05-27", "Leonardo dockedTo Unity nadir port", True),
    ("Lifted that morning off the nadir port of Unity, the PMM goes to Tranquility.", "2015-05-27", "Leonardo dockedTo Unity nadir port", True),
    ("The PMM will be lifted from the nadir port of Unity.", "2015-05-27", "Leonardo dockedTo Unity nadir port", False),
    ("Nauka docked to the Earth-facing port of Zvezda. That berth had been vacated by Pirs three days before.", "2021-07-30", "Pirs dockedTo Zvezda nadir port", True),
    ("Nauka docked to the Earth-facing port of Zvezda. Pirs had cleared that spot three days before.", "2021-07-30", "Pirs dockedTo Zvezda nadir port", True),
    ("Nauka docked to the Earth-facing port of Zvezda. The crew cleared that spot of cables, watched by Pirs.", "2021-07-30", "Pirs dockedTo Zvezda nadir port", False),
    ("Nauka slid in. That spot had been cleared by Progress MS-16, which backed off from it with Pirs in tow.", "2021-07-30", "Progress MS-16 dockedTo Nauka", False),
    # Probe and cone, nose and ring; the day is the one told there.
    ("ATV-2 inches in on Feb. 24, 2011, in this view. At 16:59 the ferry's probe entered the cone of Zvezda's aft port.", "", "Johannes Kepler ATV dockedTo Zvezda aft port", True),
    ("ATV-2 inches in on Feb. 24, 2011, in this view. At 16:59 the ferry's probe entered the cone of Zvezda's aft port.", "", "Johannes Kepler ATV arrivedOn 2011-02-24", True),
    ("Soyuz MS-09 left Baikonur on 6 June 2018; on 8 June its probe was caught by the drogue at Rassvet.", "", "Soyuz MS-09 arrivedOn 2018-06-08", True),
    ("The probe of Soyuz MS-09 was to slide into the cone of Rassvet on June 8, 2018.", "", "Soyuz MS-09 arrivedOn 2018-06-08", False),
    ("The probe of Soyuz MS-09 was polished in a hall beside the cone of Rassvet.", "", "Soyuz MS-09 dockedTo Rassvet", False),
    # A coming counted from the launch; ships and modules together; the first of its kind.
    ("Soyuz MS-22 touches Rassvet's port, some three hours after it had left Kazakhstan on Sept. 21, 2022.", "2022-09-22", "Soyuz MS-22 arrivedOn 2022-09-21", True),
    ("Soyuz MS-22 touches Rassvet's port, some three hours after it had left Kazakhstan on Sept. 21, 2022.", "2022-09-22", "Rassvet launchedOn 2022-09-21", False),
    ("Soyuz MS-24 fires its engines three hours after it left Zvezda on April 6, 2024.", "2024-04-06", "Soyuz MS-24 launchedOn 2024-04-06", False),
    ("Poisk came with Progress M-MIM2. Both craft and compartment set out on Nov. 10.", "2009-11-13", "Progress M-MIM2 launchedOn 2009-11-10", True),
    ("Poisk came with Progress M-MIM2. The tug and its module lifted off together on Nov. 10.", "2009-11-12", "Poisk launchedOn 2009-11-10", True),
    ("In Poisk, Progress M-MIM2 and Soyuz TMA-16 are mere names. Ship and module lifted off on Nov. 10.", "2009-11-12", "Soyuz TMA-16 launchedOn 2009-11-10", False),
    ("Atlantis lifted off on Sept. 9, the first shuttle to haul truss again, and pulled up at PMA-2 two days later.", "2006-09-15", "Space Shuttle Atlantis arrivedOn 2006-09-11", True),
    ("Atlantis lifted off on Sept. 9, the first shuttle to haul truss again, and pulled up at PMA-2 two days later.", "2006-09-15", "Space Shuttle arrivedOn 2006-09-11", False),
    # Counted as somebody's first, and named then.
    ("In spring the complex had two SpaceX capsules. In view are Endurance and Freedom.", "", "Endurance operatedBy SpaceX", True),
    ("Two Russian spacecraft are docked there. The Soyuz MS-09 is in the foreground, while Progress 70 is attached to Pirs.", "", "Progress 70 operatedBy Russia", True),
    ("Two Russian spacecraft are docked there, beside Cygnus NG-10. The Soyuz MS-09 is in the foreground.", "", "Cygnus NG-10 operatedBy Russia", False),
    ("Two SpaceX crews met. Freedom and Endurance are docked.", "", "Freedom operatedBy SpaceX", False),
    # Parts of a whole that is told to be no more than they are.
    ("Here is everything there was to the space station in 1999: Zarya and Unity.", "", "Unity partOf International Space Station", True),
    ("The space station consisted of Zarya, Unity and Zvezda that summer.", "", "Zvezda partOf International Space Station", True),
    ("The space station will consist of Zarya, Unity and Zvezda.", "", "Zvezda partOf International Space Station", False),
    ("The station is just behind Zarya's shadow.", "", "Zarya partOf International Space Station", False),
    ("Prichal is a ball, and no other module of the Russian segment is so plain.", "", "Prichal partOf Russian Orbital Segment", True),
    # A place that no table knows with its land; one without a name of its own.
    ("The station was flying 256 miles above Wad Tamr Village, Sudan, when the picture was taken.", "", "PHOTO orbitingAbove Wad Tamr Village, Sudan", True),
    ("The station was flying 256 miles above Khartoum, Sudan, when the picture was taken.", "", "PHOTO orbitingAbove Khartoum", True),
    ("The station was flying 256 miles above Egypt, Sudan and Libya.", "", "PHOTO orbitingAbove Egypt", True),
    ("The station was flying 256 miles above the point where the Nile meets the sea.", "", "PHOTO orbitingAbove point where the Nile meets the sea", True),
    ("The station will be flying above the point where the Nile meets the sea.", "", "PHOTO orbitingAbove point where the Nile meets the sea", False),
    ("Starliner noses toward the station on 20 May 2022; docking to Harmony is planned for the evening.", "", "Starliner arrivedOn 2022-05-20", False),
    # By what stands beside a name, and not by the name: "itself", "the ship behind it"; across from a port; what was brought to one.
    ("BEAM was plucked from the trunk of CRS-8, itself docked to Harmony's nadir port, and bolted to the aft end of Tranquility.", "2016-04-17", "SpaceX CRS-8 dockedTo Harmony nadir port", True),
    ("BEAM was plucked from the trunk of CRS-8, itself docked to Harmony's nadir port, and bolted to the aft end of Tranquility.", "2016-04-17", "BEAM dockedTo Tranquility aft port", True),
    ("BEAM was plucked from the trunk of CRS-8, itself docked to Harmony's nadir port, and bolted to the aft end of Tranquility.", "2016-04-17", "SpaceX CRS-8 dockedTo Tranquility aft port", False),
    ("Cygnus NG-13 hangs from Unity. The small craft below it, tied to Poisk, is Soyuz MS-16.", "", "Soyuz MS-16 dockedTo Poisk", True),
    ("Cygnus NG-13 hangs from Unity. The small craft below it, tied to Poisk, is Soyuz MS-16.", "", "Cygnus NG-13 dockedTo Poisk", False),
    ("The ship docked to Rassvet is Soyuz MS-17; the one parked at Pirs is Progress 76.", "", "Progress 76 dockedTo Pirs", True),
    ("The ship docked to Rassvet is smaller than Soyuz MS-17.", "", "Soyuz MS-17 dockedTo Rassvet", False),
    ("They saw PMA-3 on Unity's nadir port. Days before, the Z1 truss was bolted to the opposite face of Unity.", "2000-10-16", "Z1 truss dockedTo Unity zenith port", True),
    ("PMA-3 is far. Days before, the Z1 truss was bolted to the opposite face of Unity.", "2000-10-16", "Z1 truss dockedTo Unity zenith port", False),
    ("Endurance is on Harmony's forward port. Freedom sat on the one facing the stars.", "", "Freedom dockedTo Harmony zenith port", True),
    ("On April 27 Freedom had carried Bob Hines and Jessica Watkins to Harmony's zenith port.", "2022-05-12", "Freedom arrivedOn 2022-04-27", True),
    ("Columbus left the bay. Canadarm2 moved the drum-like module to the starboard port of Harmony.", "2008-02-11", "Columbus dockedTo Harmony starboard port", True),
    ("Soyuz MS-09 docked on 8 June 2018, less than a day after liftoff.", "", "Soyuz MS-09 launchedOn 2018-06-07", False),
    ("HTV-8 hangs from Canadarm2 on 28 September 2019. The catch was made by Christina Koch.", "", "HTV-8 arrivedOn 2019-09-28", True),
    ("Caught: HTV-8, held fast by Canadarm2 on 28 September 2019.", "", "HTV-8 arrivedOn 2019-09-28", True),
    ("HTV-8, held fast by Canadarm2 on 1 November 2019, is about to be let go.", "", "HTV-8 arrivedOn 2019-11-01", False),
    ("With the Indian Ocean southwest of Java 270 miles beneath the lens, the craft closes in.", "", "PHOTO orbitingAbove Indian Ocean southwest of Java", True),
    ("Harmony is bright. In the Italian-built tube floats Robonaut 2.", "", "Robonaut 2 builtBy Italy", False),
    ("Harmony is bright. In the Italian-built tube floats Robonaut 2.", "2011-03-22", "Harmony builtBy Italy", True),
    ("Dragon CRS-20 crept to within a yard of Harmony's nadir port.", "2020-03-09", "SpaceX CRS-20 dockedTo Harmony nadir port", True),
    ("Luca Parmitano crept to within a yard of Dragon CRS-20 and of Harmony's nadir port.", "2020-03-09", "SpaceX CRS-20 dockedTo Harmony nadir port", False),
    ("Progress 70 and Soyuz MS-09 were launched, the former on July 9 and the latter on June 6, 2018.", "2018-08-01", "Progress 70 launchedOn 2018-07-09", True),
    ("Progress 70 and Soyuz MS-09 docked in summer, the former on July 9 and the latter on June 8, 2018.", "2018-08-01", "Soyuz MS-09 arrivedOn 2018-06-08", True),
    ("Progress 70 and Soyuz MS-09 were seen, the former on July 20 and the latter on July 21.", "2018-08-01", "Progress 70 arrivedOn 2018-07-20", False),
    ("Progress 70 and Soyuz MS-09 are to be launched, the former on July 9 and the latter on June 6.", "2018-05-01", "Progress 70 launchedOn 2018-07-09", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "fact", "said"), ROWS)
def test_turns_and_touches_tell_where_ships_hang(text: str, date: str, fact: str, said: bool) -> None:
    assert (fact in told(text, date)) is said, sorted(told(text, date))
