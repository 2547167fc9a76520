"""Offices, command and fellowship told in loose words are those of whom the tables have them, and nobody else's."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

ROWS = [
    ("Kent Rominger's flight, STS-96, was the first to dock. Rick Husband sat in the pilot's seat.", "Kent Rominger memberOf STS-96", True),
    ("Tony Antonelli and Ken Ham fly on STS-132. The skipper, Ken Ham, waves.", "Kenneth Ham role commander of STS-132", True),
    ("Commanding the last of all shuttle flights, STS-135, is Chris Ferguson.", "Christopher Ferguson role commander of STS-135", True),
    ("Mark Kelly, who is in charge of the galley, eats with Ron Garan of STS-124.", "Mark Kelly role commander of STS-124", False),
    ("Patrick Forrester of STS-117 is on a tour led by Rick Sturckow.", "Frederick Sturckow role commander of STS-117", False),
    ("Akihiko Hoshide works on STS-124. Mark Kelly leads the crew to the bus.", "Mark Kelly role commander of STS-124", False),
    ("At the far end are Shane Kimbrough and Thomas Pesquet, whose captain on Expedition 65, Aki Hoshide, watches.", "Thomas Pesquet role commander of Expedition 65", False),
    ("At the far end are Shane Kimbrough and Thomas Pesquet, whose captain on Expedition 65, Aki Hoshide, watches.", "Shane Kimbrough memberOf Expedition 65", True),
    ("Tim Kopra told a joke. The NASA astronaut and Expedition 46 flight engineer caught a drop of tea.", "Timothy Kopra role flight engineer of Expedition 46", True),
    ("Mike Lopez-Alegria and Suni Williams made three walks. The Expedition 14 commander and his flight engineer rewired it all.", "Sunita Williams role flight engineer of Expedition 14", True),
    ("Christina Koch and Jessica Meir met two Expedition 61 flight engineers.", "Christina Koch role flight engineer of Expedition 61", False),
    ("The Expedition 61 crew smiles: Commander Luca Parmitano, Jessica Meir and Drew Morgan. Everyone but Parmitano is a flight engineer.", "Jessica Meir role flight engineer of Expedition 61", True),
    ("The Expedition 61 crew smiles: Commander Luca Parmitano, Jessica Meir and Drew Morgan. Everyone but Parmitano is a flight engineer.", "Luca Parmitano role flight engineer of Expedition 61", False),
    ("Expedition One posed. With Soyuz commander Yuri Gidzenko stands Bill Shepherd. Soyuz TM-31 brought them.", "Yuri Gidzenko role Soyuz commander of Expedition 1", True),
    ("Expedition 52 waits. With Soyuz commander Fyodor Yurchikhin stands Jack Fischer. Soyuz MS-04 brought them.", "Fyodor Yurchikhin role commander of Soyuz MS-04", True),
    ("Drew Morgan of Expedition 61 waves. The crewmates Jessica Meir and Christina Koch eat.", "Christina Koch memberOf Expedition 61", True),
    ("Drew Morgan of Expedition 61 waves. Near him sits Jessica Meir, his American crewmate, with Steve Bowen.", "Jessica Meir memberOf Expedition 61", True),
    ("Drew Morgan of Expedition 61 waves to the Russian member of the crew, Oleg Skripochka of Roscosmos.", "Oleg Skripochka memberOf Expedition 61", True),
    ("Drew Morgan of Expedition 61 waves to Jessica Meir. A crewmate sleeps.", "Jessica Meir memberOf Expedition 61", False),
    ("Drew Morgan of Expedition 61 waves. Future crewmates Steve Bowen and Jessica Meir eat.", "Jessica Meir memberOf Expedition 61", False),
    ("Carl Walz and Dan Bursch eat. A little later the Expedition 4 flight engineers went out.", "Carl Walz role flight engineer of Expedition 4", True),
    ("Carl Walz and Dan Bursch eat. They wait for the Expedition 5 flight engineers.", "Carl Walz role flight engineer of Expedition 4", False),
    ("Peggy Whitson eats. Upside down, a plant hangs over the Expedition 5 flight engineer's head.", "Peggy Whitson role flight engineer of Expedition 5", True),
    ("Peggy Whitson and Sergei Treschev eat. A plant hangs over the Expedition 5 flight engineer's head.", "Peggy Whitson role flight engineer of Expedition 5", False),
    ("Bob Behnken waits on STS-130 with Kay Hire. Below him the mission specialist's camera floats.", "Robert Behnken role mission specialist of STS-130", False),
    ("On a walk of STS-118, Dave Williams waves. At the end of the day the mission specialist waves again.", "Dafydd Williams role mission specialist of STS-118", True),
    ("Flight engineers Nicole Stott of NASA on the left and Bob Thirsk of the CSA on the right wave to the Expedition 20 crew.", "Robert Thirsk role flight engineer of Expedition 20", True),
    ("On STS-130 are mission specialists Bob Behnken, upside down, and, from Texas, Nick Patrick.", "Nicholas Patrick role mission specialist of STS-130", True),
    ("Bob Behnken, Kay Hire and, from England, Nick Patrick, all STS-130 mission specialists, eat.", "Robert Behnken role mission specialist of STS-130", True),
    ("On STS-130 are mission specialists Bob Behnken, upside down, and Kay Hire, who waved to Nick Patrick.", "Nicholas Patrick role mission specialist of STS-130", False),
    ("On STS-130 are mission specialists Bob Behnken, upside down, and, as pilot, Terry Virts.", "Terry Virts role mission specialist of STS-130", False),
    ("Roscosmos cosmonauts Ivan Vagner, in red stripes, and Oleg Skripochka, in blue, wait.", "Oleg Skripochka affiliatedWith Roscosmos", True),
    ("Roscosmos cosmonauts Ivan Vagner, in red stripes, and Luca Parmitano, in blue, wait.", "Luca Parmitano affiliatedWith Roscosmos", False),
    ("Nicole Stott, Bob Thirsk and Frank De Winne wave. The two Expedition 21 flight engineers mended a hose.", "Nicole Stott role flight engineer of Expedition 21", True),
    ("Anton Shkaplerov has yet to take over as commander of Expedition 66.", "Anton Shkaplerov role commander of Expedition 66", False),
    ("Rick Arnold floats by. His colleague from Expedition 56, Drew Feustel, made the picture.", "Richard Arnold memberOf Expedition 56", True),
    ("Alexander Gerst and Ricky Arnold rest. Their Expedition 56 crewmate Drew Feustel plays.", "Alexander Gerst memberOf Expedition 56", True),
    ("Alexander Gerst hangs outside. Fellow Expedition 41 flight engineer Butch Wilmore flew the arm.", "Alexander Gerst role flight engineer of Expedition 41", True),
    ("Rick Husband was pilot of STS-96. Behind the camera was crewmate Dan Barry.", "Daniel Barry memberOf STS-96", True),
    ("Valery Korzun, Expedition 5 commander, waves. Sergei Treschev, the third of the crew, sleeps.", "Sergei Treshchov memberOf Expedition 5", True),
    ("Dave Wolf clings to the S1 truss on the second spacewalk of STS-112.", "David Wolf memberOf STS-112", False),
    ("Proxima, the mission of Thomas Pesquet, is a week old.", "Thomas Pesquet memberOf Proxima mission", True),
    ("Tim Peake looks for the patch of the Principia mission.", "Timothy Peake memberOf Principia mission", False),
    ("Crew-8 is here. Its commander is Matt Dominick, its pilot Mike Barratt, and Jeanette Epps and Alexander Grebenkin fly as mission specialists.", "Michael Barratt role mission specialist of SpaceX Crew-8", False),
    ("Ron Garan, a fighter pilot, and Mike Fossum, an engineer, both mission specialists of STS-124, wave.", "Ronald Garan role mission specialist of STS-124", True),
    ("Karen Nyberg looks on as Ron Garan and Mike Fossum, both mission specialists of STS-124, wave.", "Karen Nyberg role mission specialist of STS-124", False),
    ("Karen Nyberg hangs upside down; Ron Garan caught her so. Mission specialists of STS-124, both.", "Karen Nyberg role mission specialist of STS-124", True),
    ("Karen Nyberg, Mike Fossum and Ron Garan, two of them mission specialists of STS-124, eat.", "Karen Nyberg role mission specialist of STS-124", False),
    ("Loral O'Hara, a pilot by hobby, was at the time a flight engineer with Expedition 70.", "Loral O'Hara role flight engineer of Expedition 70", True),
    ("Their chauffeur was Oleg Novitskiy. Soyuz MS-18 left the pad under his command.", "Oleg Novitskiy role commander of Soyuz MS-18", True),
    ("Their host was Thomas Pesquet. Soyuz MS-18 left the pad under his command, he dreamed.", "Thomas Pesquet role commander of Soyuz MS-18", False),
    ("Loral O'Hara, an Expedition 70 flight engineer, is helped by Jasmin Moghbeli, who holds the same post.", "Jasmin Moghbeli role flight engineer of Expedition 70", True),
    ("Loral O'Hara, an Expedition 70 flight engineer, is helped by Jasmin Moghbeli. Satoshi Furukawa, another, sleeps.", "Satoshi Furukawa role flight engineer of Expedition 70", True),
    ("Loral O'Hara is an Expedition 70 flight engineer; Jasmin Moghbeli does not hold the same post.", "Jasmin Moghbeli role flight engineer of Expedition 70", False),
    ("Loral O'Hara, an Expedition 70 flight engineer, writes to Frank Rubio, who holds the same post.", "Francisco Rubio role flight engineer of Expedition 70", False),
    ("Expedition 23 flight engineer Tracy Caldwell Dyson is tired, and Soichi Noguchi is too.", "Soichi Noguchi role flight engineer of Expedition 23", False),
    ("Tracy Caldwell Dyson is an Expedition 23 flight engineer and tired, and Soichi Noguchi is too.", "Soichi Noguchi role flight engineer of Expedition 23", False),
    ("Tracy Caldwell Dyson is a flight engineer on Expedition 23, and Soichi Noguchi is too.", "Soichi Noguchi role flight engineer of Expedition 23", True),
    ("STS-132 mission specialist Garrett Reisman drives the arm. Steve Bowen does the same job with the other arm.", "Stephen Bowen role mission specialist of STS-132", False),
    ("STS-132 mission specialist Garrett Reisman waves. Steve Bowen has the same position as a year ago.", "Stephen Bowen role mission specialist of STS-132", False),
    ("STS-132 mission specialist Garrett Reisman waves. Steve Bowen, who has the same job, waits.", "Stephen Bowen role mission specialist of STS-132", True),
    ("STS-132 mission specialist Garrett Reisman waves. Michael Good, likewise, waves.", "Michael Good role mission specialist of STS-132", False),
    ("Expedition 24 flight engineer Shannon Walker wears red. Doug Wheelock, another, wears blue.", "Douglas Wheelock role flight engineer of Expedition 24", False),
    ("Michael Good of STS-132 waves to Garrett Reisman. Both are mission specialists. Steve Bowen, another, sleeps.", "Stephen Bowen role mission specialist of STS-132", True),
    ("Garrett Reisman and Michael Good wave. Both are STS-132 mission specialists. Steve Bowen, another, sleeps.", "Stephen Bowen role mission specialist of STS-132", True),
    ("Walter Villadei flies on Axiom Mission 3 as pilot. Marcus Wandt rides with Alper Gezeravcı, a mission specialist like himself.", "Marcus Wandt role mission specialist of Axiom Mission 3", True),
    ("Garrett Reisman, like Steve Bowen an STS-132 mission specialist, steers.", "Garrett Reisman role mission specialist of STS-132", True),
    ("Garrett Reisman, like Steve Bowen an STS-132 mission specialist, steers.", "Stephen Bowen role mission specialist of STS-132", True),
    ("Garrett Reisman, who as Steve Bowen was is a mission specialist on STS-132, steers.", "Garrett Reisman role mission specialist of STS-132", True),
    ("Like Steve Bowen, Garrett Reisman was an STS-132 mission specialist.", "Stephen Bowen role mission specialist of STS-132", True),
    ("Like Steve Bowen, Ken Ham, the STS-132 commander, swam as a boy.", "Stephen Bowen role commander of STS-132", False),
    ("Steve Bowen is one of four mission specialists on STS-132; another, NASA's Garrett Reisman, steers.", "Garrett Reisman role mission specialist of STS-132", True),
    ("Steve Bowen is one of four mission specialists on STS-132. The others are Garrett Reisman and Michael Good.", "Garrett Reisman role mission specialist of STS-132", True),
    ("Steve Bowen is one of the STS-132 mission specialists; another picture is of Garrett Reisman.", "Garrett Reisman role mission specialist of STS-132", False),
    ("Steve Bowen is a mission specialist on STS-132; the other one, Ken Ham, steers.", "Kenneth Ham role mission specialist of STS-132", False),
    ("Garrett Reisman is outside. Steve Bowen, his partner out there and fellow STS-132 mission specialist, is too.", "Garrett Reisman role mission specialist of STS-132", True),
    ("Ken Ham is outside. Steve Bowen, his partner and fellow STS-132 crew member, a mission specialist, is too.", "Kenneth Ham role mission specialist of STS-132", False),
    ("With Steve Bowen, an STS-132 mission specialist, is Garrett Reisman, another such.", "Garrett Reisman role mission specialist of STS-132", True),
    ("Mike Fincke was then serving as Expedition 9 flight engineer and ISS science officer.", "Michael Fincke role science officer of Expedition 9", True),
    ("Nicole Mann commands SpaceX Crew-5; Josh Cassada pilots it.", "Josh Cassada role pilot of SpaceX Crew-5", True),
    ("SpaceX Crew-5 was commanded by Nicole Mann and piloted by Josh Cassada.", "Josh Cassada role pilot of SpaceX Crew-5", True),
    ("Nicole Mann leads SpaceX Crew-5, with Josh Cassada piloting.", "Josh Cassada role pilot of SpaceX Crew-5", True),
    ("Loral O'Hara of Expedition 70 came in Soyuz MS-24 and had Nikolai Chub as a seatmate; Nikolai Chub was her seatmate.", "Nikolai Chub memberOf Expedition 70", False),
    ("Expedition 70 commander Andreas Mogensen and his NASA colleague Loral O'Hara eat.", "Loral O'Hara memberOf Expedition 70", False),
    ("Expedition 70 commander Andreas Mogensen and Loral O'Hara eat.", "Loral O'Hara memberOf Expedition 70", False),
    ("Expedition 72 commander Suni Williams was seen by her fellow spacewalker, NASA's Nick Hague.", "Nick Hague memberOf Expedition 72", False),
    ("Chris Cassidy, who went out first, and Bob Behnken, both of NASA, come in.", "Christopher Cassidy affiliatedWith NASA", True),
    ("Ivan Vagner, who waited, and Bob Behnken, both of NASA, come in.", "Ivan Vagner affiliatedWith NASA", False),
    ("Kate Rubins waits. Tied to the ring, the NASA astronaut works with Jeff Williams.", "Kathleen Rubins affiliatedWith NASA", True),
    ("Karen Nyberg works on STS-124. In Kibo, the commander sleeps.", "Karen Nyberg activity sleep", False),
    ("Karen Nyberg works the arm in Kibo on STS-124. In Discovery, the pilot sleeps.", "Karen Nyberg activity sleep", False),
    ("STS-124 commander Ken Ham floats in Kibo. In the Zvezda module, the commander sleeps.", "Kenneth Ham activity sleep", False),
    ("STS-124 pilot Ken Ham floats in Kibo. In Discovery, the pilot sleeps.", "Kenneth Ham activity sleep", True),
    ("Karen Nyberg of STS-124 talks to pupils. Outside Kibo, the spacewalker cuts a cable.", "Karen Nyberg activity cut cable", False),
    ("Kate Rubins waits. Tied to the ring, the NASA astronaut works with Jeff Williams.", "Jeffrey Williams affiliatedWith NASA", False),
    ("Aki Hoshide waits, and in an hour the JAXA astronaut and NASA's Suni Williams go out.", "Akihiko Hoshide affiliatedWith JAXA", True),
    ("Luca Parmitano, two months into Volare, shows his pizza.", "Luca Parmitano memberOf Volare mission", True),
    ("The Proxima mission, Thomas Pesquet's first, lasts half a year.", "Thomas Pesquet memberOf Proxima mission", True),
    ("Andre Kuipers prepares a rack that Frank De Winne first used during Odissea.", "Frank De Winne memberOf Odissea mission", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "reads"), ROWS)
def test_offices_and_mates(text: str, fact: str, reads: bool) -> None:
    told = {" ".join(map(str, f)) for f, _ in facts(read(Document("t", text)))}
    assert (fact in told) is reads, sorted(told)


DAYS = [
    ("Luca Parmitano is in the third month of Beyond.", "2019-10-01", "Luca Parmitano memberOf Beyond mission", True),
    ("Luca Parmitano is in the third month of Beyond.", "2018-10-01", "Luca Parmitano memberOf Beyond mission", False),
    ("Luca Parmitano looks out. Beyond the glass lies Sicily.", "2019-10-01", "Luca Parmitano memberOf Beyond mission", False),
    ("Alexander Gerst eats. His Horizons mission continues until December.", "2018-09-01", "PHOTO takenDuring Horizons mission", False),
    ("Alexander Gerst eats. His Horizons mission began in June.", "2018-09-01", "PHOTO takenDuring Horizons mission", True),
    ("Tim Peake gets into the suit. #Principia", "2016-01-15", "Timothy Peake memberOf Principia mission", False),
    ("Alexander Gerst works in Columbus. The school is called Horizons, in Cologne.", "2018-09-10", "Alexander Gerst memberOf Horizons mission", False),
    ("Alexander Gerst works in Columbus. His mission is called Horizons.", "2018-09-10", "Alexander Gerst memberOf Horizons mission", True),
    ("Thomas Pesquet talks to the ground. The station was first named Alpha, after its crew asked for it.", "2021-06-20", "Thomas Pesquet memberOf Alpha mission", False),
    ("Thomas Pesquet trains in the suit for Alpha, a play.", "2021-06-20", "Thomas Pesquet memberOf Alpha mission", False),
    ("Thomas Pesquet works in Columbus during Alpha, his second stay.", "2021-06-20", "Thomas Pesquet memberOf Alpha mission", True),
    ("Luca Parmitano works in Columbus on a night called Beyond.", "2019-11-20", "Luca Parmitano memberOf Beyond mission", False),
    ("Christer Fuglesang reads 21 degrees in Celsius, and floats.", "2006-12-15", "Christer Fuglesang activity read 21 degrees in Celsius", True),
    ("Pedro Duque read Don Quixote to Cervantes, his cat.", "2003-10-20", "Pedro Duque activity read Don Quixote to Cervantes", True),
    ("Alexander Gerst is midway through Horizons.", "2018-09-01", "Alexander Gerst memberOf Horizons mission", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "fact", "reads"), DAYS)
def test_a_bare_name_is_a_mission_on_its_days(text: str, day: str, fact: str, reads: bool) -> None:
    told = {" ".join(map(str, f)) for f, _ in facts(read(Document("t", text, date=day)))}
    assert (fact in told) is reads, sorted(told)
