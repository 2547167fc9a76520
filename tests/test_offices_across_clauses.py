"""Who has an office or an agency when it is told behind other words, in another clause or in the next sentence; each beside a caption that
looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    # Offices that take turns with names, their flight named elsewhere or an agency behind a name.
    (
        "Elsewhere their pilot, Larry Connor, and commander, Michael López-Alegría, worked. Eytan Stibbe of Axiom Mission 1 taught.",
        "Michael Lopez-Alegria role commander of Axiom Mission 1",
        True,
    ),
    (
        "Inside were SpaceX Crew-5's commander, Nicole Mann of NASA, and mission specialist, Koichi Wakata of JAXA.",
        "Koichi Wakata role mission specialist of SpaceX Crew-5",
        True,
    ),
    (
        "STS-135's commander, Chris Ferguson, pilot, Doug Hurley, and mission specialists, Sandy Magnus and Rex Walheim, cut the cake.",
        "Douglas Hurley role pilot of STS-135",
        True,
    ),
    (
        "STS-135's commander, Chris Ferguson, pilot, Doug Hurley, and mission specialists, Sandy Magnus and Rex Walheim, cut the cake.",
        "Chris Ferguson role pilot of STS-135",
        False,
    ),
    (
        "His commander, Shane Kimbrough, and Thomas Pesquet of Expedition 50 float up.",
        "Thomas Pesquet role commander of Expedition 50",
        False,
    ),
    # A command told with its time.
    (
        "Chris Hadfield, the Canadian Space Agency astronaut who that spring commanded Expedition 35, plays the guitar.",
        "Chris Hadfield role commander of Expedition 35",
        True,
    ),
    ("Frank De Winne, who as the first European commanded Expedition 21, speaks.", "Frank De Winne role commander of Expedition 21", True),
    ("Tim Peake, who never commanded Expedition 47, waves.", "Timothy Peake role commander of Expedition 47", False),
    (
        "Timothy Creamer, who later worked for the man who led Expedition 22, waves.",
        "Timothy Creamer role commander of Expedition 22",
        False,
    ),
    ("Jeff Williams led Expedition 22. Soichi Noguchi, a member of his crew, takes aim.", "Soichi Noguchi memberOf Expedition 22", True),
    (
        "Jeff Williams led Expedition 22. Steve Robinson, a member of another crew, takes aim.",
        "Stephen Robinson memberOf Expedition 22",
        False,
    ),
    # The other of two, each of several, the ship's commander, who was sent.
    (
        "Rex Walheim, one of two mission specialists of STS-110 outside, holds a wrench, while Steve Smith, the other, hangs below.",
        "Steven Smith role mission specialist of STS-110",
        True,
    ),
    (
        "Rex Walheim, a mission specialist of STS-110, has two wrenches. One is broken, Steve Smith has the other.",
        "Steven Smith role mission specialist of STS-110",
        False,
    ),
    (
        "Bob Thirsk waits while Michael Barratt shaves. Each was an astronaut and flight engineer on Expedition 20.",
        "Robert Thirsk role flight engineer of Expedition 20",
        True,
    ),
    (
        "Hugging him is Oleg Artemyev, who commands the Soyuz. Their Soyuz MS-21 had docked at Prichal that day.",
        "Oleg Artemyev role commander of Soyuz MS-21",
        True,
    ),
    (
        "Hugging him is Mark Vande Hei, who commands the Soyuz in a game. The Soyuz MS-21 had docked at Prichal that day.",
        "Mark Vande Hei role commander of Soyuz MS-21",
        False,
    ),
    (
        "Yozo Hirano came on Soyuz MS-20 with Alexander Misurkin, the ship's commander.",
        "Alexander Misurkin role commander of Soyuz MS-20",
        True,
    ),
    ("Sent into space by the Canadian Space Agency, David Saint-Jacques draws blood.", "David Saint-Jacques affiliatedWith CSA", True),
    ("Sent a cake by the Canadian Space Agency, Anne McClain eats.", "Anne McClain affiliatedWith CSA", False),
    (
        "Steve Bowen is one of the STS-132 mission specialists in Houston, where he and Garrett Reisman, another, rehearse a walk.",
        "Garrett Reisman role mission specialist of STS-132",
        True,
    ),
    (
        "Robert Satcher was one of two doctors among the STS-129 mission specialists; Leland Melvin and Mike Foreman were the others.",
        "Michael Foreman role mission specialist of STS-129",
        True,
    ),
    (
        "Robert Satcher was one of two doctors among the STS-129 mission specialists; Leland Melvin and Mike Foreman were the others.",
        "Robert Satcher role mission specialist of STS-129",
        True,
    ),
    (
        "Two flight engineers float in front, Akihiko Hoshide and Sunita Williams; Yuri Malenchenko is behind. All are on Expedition 32.",
        "Akihiko Hoshide role flight engineer of Expedition 32",
        True,
    ),
    ("As head of the Expedition 57 crew, Alexander Gerst signs the log.", "Alexander Gerst role commander of Expedition 57", True),
    ("As head of the Astronaut Office, Peggy Whitson greets Expedition 16.", "Peggy Whitson role commander of Expedition 16", False),
    # Who is of a list whose title names a flight that one of them is not of.
    (
        "From left are Hazzaa Al Mansoori and Jessica Meir and Oleg Skripochka, flight engineers of Expedition 61.",
        "Hazza Al Mansouri role flight engineer of Expedition 61",
        False,
    ),
    (
        "Sandra Magnus took over from Greg Chamitoff on Expedition 18 as flight engineer and science officer.",
        "Sandra Magnus role science officer of Expedition 18",
        True,
    ),
    (
        "Sandra Magnus took over from Greg Chamitoff on Expedition 18 as flight engineer.",
        "Gregory Chamitoff role flight engineer of Expedition 18",
        False,
    ),
    ("Mike Fossum would later lead Expedition 29.", "Michael Fossum role commander of Expedition 29", True),
    ("Mike Fossum would not lead Expedition 30.", "Michael Fossum role commander of Expedition 30", False),
    ("Kevin Ford, at the head of Expedition 34, gets a haircut.", "Kevin Ford role commander of Expedition 34", True),
    (
        "Greg Chamitoff was to be a flight engineer on Expedition 17 and 18.",
        "Gregory Chamitoff role flight engineer of Expedition 17",
        True,
    ),
    (
        "Greg Chamitoff was glad to be a friend of flight engineers on Expedition 17 and 18.",
        "Gregory Chamitoff role flight engineer of Expedition 17",
        False,
    ),
    (
        "On the left is Expedition 68 commander Sergey Prokopyev with flight engineers (clockwise) Frank Rubio and Nicole Mann.",
        "Sergey Prokopyev role flight engineer of Expedition 68",
        False,
    ),
    (
        "On the left is Expedition 68 commander Sergey Prokopyev with flight engineers (clockwise) Frank Rubio and Nicole Mann.",
        "Nicole Mann role flight engineer of Expedition 68",
        True,
    ),
    ("Piloted by Nichole Ayers and commanded by Anne McClain, SpaceX Crew-10 nears.", "Nichole Ayers role pilot of SpaceX Crew-10", True),
    (
        "Oleg Kononenko leads a crew of three, Expedition 58, with Anne McClain and David Saint-Jacques as flight engineers.",
        "Oleg Kononenko role commander of Expedition 58",
        True,
    ),
    (
        "Barry Wilmore and Sunita Williams, since September flight engineer and commander of Expedition 72, wear borrowed suits.",
        "Sunita Williams role commander of Expedition 72",
        True,
    ),
    # A stay that words give a name, and the part of a flight that it is.
    ("Pedro Duque, whose ten-day visit bears the name Cervantes, checks a glovebox.", "Pedro Duque memberOf Cervantes mission", True),
    (
        "Alexander Gerst packs. Horizons, as his mission is called, has five months to go.",
        "Alexander Gerst memberOf Horizons mission",
        True,
    ),
    ("Pedro Duque reads Cervantes during the flight of Soyuz TMA-3.", "Pedro Duque memberOf Cervantes mission", False),
    # An office by which somebody is meant.
    (
        "The foot is Alper Gezeravcı's; the Turkish mission specialist was upside down. Marcus Wandt of Axiom Mission 3 laughs.",
        "Alper Gezeravcı role mission specialist of Axiom Mission 3",
        True,
    ),
    (
        "Ali AlQarni pours water. The Saudi pilot waits in line behind John Shoffner of Axiom Mission 2.",
        "Ali AlQarni role pilot of Axiom Mission 2",
        False,
    ),
    # Who leads a spacewalk leads no flight by it.
    (
        "Sultan Al Neyadi makes a spacewalk. A leg of its leader, Stephen Bowen, is seen. They came with Crew-6.",
        "Stephen Bowen role commander of SpaceX Crew-6",
        False,
    ),
    # Two flights named beside an office.
    (
        "Reid Wiseman, Maxim Suraev and Alexander Gerst will spend half a year aloft as Expedition 40 and 41 flight engineers.",
        "Alexander Gerst role flight engineer of Expedition 41",
        True,
    ),
    (
        "Bound for a stay as Expedition 44 and 45 flight engineers, Kimiya Yui and Kjell Lindgren wave from the foot of the rocket.",
        "Kjell Lindgren role flight engineer of Expedition 44",
        True,
    ),
    (
        "All three began a five-month tour as flight engineers with Expeditions 52 and 53: Sergey Ryazanskiy, Randy Bresnik and Paolo Nespoli.",
        "Paolo Nespoli role flight engineer of Expedition 53",
        True,
    ),
    (
        "Andrew Feustel, a flight engineer of Expedition 55 and later the commander of Expedition 56, plays the guitar.",
        "Andrew Feustel role commander of Expedition 56",
        True,
    ),
    ("Sergei Volkov and Peggy Whitson were Expedition 17 and 16 commanders.", "Peggy Whitson role commander of Expedition 17", False),
    (
        "Reid Wiseman and Alexander Gerst dream of becoming Expedition 40 and 41 flight engineers.",
        "Alexander Gerst role flight engineer of Expedition 41",
        False,
    ),
    (
        "Scott Kelly and Mikhail Kornienko greet the next Expedition 44 and 45 flight engineers.",
        "Scott Kelly role flight engineer of Expedition 44",
        False,
    ),
    # An agency in brackets behind "of".
    ("Kimiya Yui of (Japan Aerospace Exploration Agency) eats.", "Kimiya Yui affiliatedWith JAXA", True),
    ("Kimiya Yui sends news of Houston (Japan Aerospace Exploration Agency).", "Kimiya Yui affiliatedWith JAXA", False),
    # Two titles joined, said of both.
    (
        "Nick Hague and Christina Koch, both flight engineers of Expedition 59 and NASA astronauts, watched.",
        "Nick Hague role flight engineer of Expedition 59",
        True,
    ),
    (
        "Nick Hague and Christina Koch, both of them NASA astronauts and both flight engineers of Expedition 59, floated by.",
        "Nick Hague affiliatedWith NASA",
        True,
    ),
    (
        "Nick Hague and Christina Koch, NASA astronauts and Expedition 59 flight engineers, floated by.",
        "Nick Hague role flight engineer of Expedition 59",
        True,
    ),
    (
        "Steve Swanson and Oleg Artemyev, commander and flight engineer of Expedition 40, floated by.",
        "Steven Swanson role flight engineer of Expedition 40",
        False,
    ),
    # Each of two.
    (
        "Christina Koch and Jessica Meir carried a battery on Expedition 61. Each held the rank of flight engineer.",
        "Christina Koch role flight engineer of Expedition 61",
        True,
    ),
    (
        "Christina Koch and Jessica Meir of Expedition 61 wave. A bag each was handed to a flight engineer.",
        "Christina Koch role flight engineer of Expedition 61",
        False,
    ),
    # A verb told once for several people.
    (
        "Bob Hines is pilot of Crew-4, Kjell Lindgren its commander and Samantha Cristoforetti a mission specialist.",
        "Samantha Cristoforetti role mission specialist of SpaceX Crew-4",
        True,
    ),
    (
        "Anne McClain is commander of Crew-10 and Nichole Ayers a pilot by training.",
        "Nichole Ayers role pilot of SpaceX Crew-10",
        False,
    ),
    # Whom a group means.
    (
        "Reid Wiseman of Expedition 41 hands a pump to Alexander Gerst. Barry Wilmore drove the arm; both of them are flight engineers,"
        " as is Wilmore.",
        "Alexander Gerst role flight engineer of Expedition 41",
        True,
    ),
    (
        "Stephanie Wilson steered on STS-131. Rick Mastracchio and Clay Anderson were outside. Naoko Yamazaki is a mission specialist,"
        " as were both men.",
        "Richard Mastracchio role mission specialist of STS-131",
        True,
    ),
    (
        "Stephanie Wilson steered on STS-131. Rick Mastracchio and Clay Anderson were outside. Both women are mission specialists;"
        " Naoko Yamazaki took pictures.",
        "Clayton Anderson role mission specialist of STS-131",
        False,
    ),
    (
        "Oleg Artemyev (red stripes) and Denis Matveev work outside. Samantha Cristoforetti filmed the two Roscosmos cosmonauts.",
        "Oleg Artemyev affiliatedWith Roscosmos",
        True,
    ),
    (
        "Oleg Artemyev (red stripes) and Denis Matveev work outside. Samantha Cristoforetti filmed the two Roscosmos cosmonauts.",
        "Samantha Cristoforetti affiliatedWith Roscosmos",
        False,
    ),
    (
        "Christina Koch photographed Nick Hague. Then Oleg Kononenko joined the two NASA astronauts for lunch.",
        "Oleg Kononenko affiliatedWith NASA",
        False,
    ),
    # A title behind a place, a pilot of the first expeditions, a ride in a Soyuz, an agency behind a list with an office in brackets.
    ("In Destiny, Expedition 30's commander, Dan Burbank, waves.", "Daniel Burbank role commander of Expedition 30", True),
    ("Near Sunita Williams, Expedition 33's commander, Kevin Ford waves.", "Kevin Ford role commander of Expedition 33", False),
    (
        "Bill Shepherd, commander of Expedition 1, and pilot Yuri Gidzenko, who came up in Soyuz TM-31, wave.",
        "Yuri Gidzenko role pilot of Expedition 1",
        True,
    ),
    ("Yuri Gidzenko, who flew Soyuz TM-31 as its pilot, lives with Expedition 1.", "Yuri Gidzenko role pilot of Expedition 1", False),
    (
        "Andre Kuipers had come with the Expedition 30 crew, Oleg Kononenko and Don Pettit, in Soyuz TMA-03M.",
        "Donald Pettit memberOf Soyuz TMA-03M",
        False,
    ),
    ("Doug Wheelock (commander), Scott Kelly and Shannon Walker of NASA wave.", "Douglas Wheelock affiliatedWith NASA", True),
    ("Fyodor Yurchikhin (left), Scott Kelly and Shannon Walker of NASA wave.", "Fyodor Yurchikhin affiliatedWith NASA", False),
    (
        "Kjell Lindgren, commander of the mission, and Bob Hines, pilot, wave during Crew-4.",
        "Kjell Lindgren role commander of SpaceX Crew-4",
        True,
    ),
    # Who speaks as "I".
    ("Raja Chari on his feed: I command Crew-3; my pilot sleeps.", "Raja Chari role commander of SpaceX Crew-3", True),
    ("Raja Chari on his feed: I cannot command Crew-3 asleep.", "Raja Chari role commander of SpaceX Crew-3", False),
    ("My uncle says: I command Crew-3 in my dreams, Raja Chari.", "Raja Chari role commander of SpaceX Crew-3", False),
    ("Raja Chari writes: I'm the commander of Crew-3.", "Raja Chari role commander of SpaceX Crew-3", True),
    ("Raja Chari writes: Kayla Barron, a NASA colleague of mine, sleeps.", "Raja Chari affiliatedWith NASA", True),
    ("Matthias Maurer writes: Kayla Barron, a NASA colleague of mine, sleeps.", "Matthias Maurer affiliatedWith NASA", False),
    (
        "Thomas Pesquet, ESA: my NASA friends Shane Kimbrough and Megan McArthur, commander and pilot of our Crew-2, are asleep.",
        "Megan McArthur role pilot of SpaceX Crew-2",
        True,
    ),
    (
        "Luca Parmitano, 2 December 2019. Lunch is my favourite. Here is Christina Koch, of our Expedition 61, in Unity.",
        "Luca Parmitano memberOf Expedition 61",
        True,
    ),
    ("Christina Koch writes: our Expedition 58 hosts were kind.", "Christina Koch memberOf Expedition 58", False),
    ("Diary of Kayla Barron. I photographed Kibo on March 3, 2022.", "PHOTO takenBy Kayla Barron", True),
    (
        "Jessica Watkins floats. She's one of Crew-4's mission specialists.",
        "Jessica Watkins role mission specialist of SpaceX Crew-4",
        True,
    ),
    ("Jessica Watkins floats. She's reading of a mission specialist of Crew-5.", "Jessica Watkins memberOf SpaceX Crew-5", False),
    # Somebody called by a noun.
    (
        "Steve Swanson waters his lettuce. The gardener is in command of Expedition 40.",
        "Steven Swanson role commander of Expedition 40",
        True,
    ),
    (
        "Steve Swanson waters his lettuce. The gardener does not command Expedition 40.",
        "Steven Swanson role commander of Expedition 40",
        False,
    ),
    ("Steve Swanson naps. The crew commands Expedition 40's robots.", "Steven Swanson role commander of Expedition 40", False),
    (
        "Luca Parmitano took a picture. The Sicilian, an astronaut of the European Space Agency, is the commander of Expedition 61.",
        "Luca Parmitano affiliatedWith ESA",
        True,
    ),
    (
        "Samantha Cristoforetti and Kjell Lindgren wave. The birthday girl is a mission specialist of Crew-4.",
        "Samantha Cristoforetti role mission specialist of SpaceX Crew-4",
        True,
    ),
    (
        "Jessica Watkins and Samantha Cristoforetti wave. The birthday girl is a mission specialist of Crew-4.",
        "Samantha Cristoforetti role mission specialist of SpaceX Crew-4",
        False,
    ),
    # A friend between a title and a name; company; "like them"; "another", "the other"; crewmates; trades.
    (
        "Koichi Wakata commands Expedition 39. One of the flight engineers, his neighbour Steve Swanson, waved.",
        "Steven Swanson role flight engineer of Expedition 39",
        True,
    ),
    (
        "Koichi Wakata commands Expedition 39. One of its windows, his friend Steve Swanson says, is dirty.",
        "Steven Swanson memberOf Expedition 39",
        False,
    ),
    ("With her on Expedition 50, as Peggy Whitson knew, were Shane Kimbrough and others.", "Shane Kimbrough memberOf Expedition 52", False),
    (
        "Peggy Whitson of Expedition 50 photographed the moon. Her colleagues in Houston are Bob Hines and Thomas Pesquet.",
        "Thomas Pesquet memberOf Expedition 50",
        False,
    ),
    (
        "Karen Nyberg and Mike Fossum opened it; pilot Ken Ham, like them of the STS-124 crew, went in.",
        "Michael Fossum memberOf STS-124",
        True,
    ),
    (
        "Karen Nyberg and Mike Fossum opened it; pilot Ken Ham, unlike them of the STS-132 crew, went in.",
        "Karen Nyberg memberOf STS-132",
        False,
    ),
    (
        "Drew Feustel coasts along. He and Ricky Arnold, another flight engineer from Expedition 55, swap boxes.",
        "Andrew Feustel role flight engineer of Expedition 55",
        True,
    ),
    (
        "Drew Feustel coasts along with Ricky Arnold, a flight engineer from Expedition 55.",
        "Andrew Feustel role flight engineer of Expedition 55",
        False,
    ),
    (
        "Yury Usachev commands Expedition 2. Jim Voss and the other flight engineer, Susan Helms, wave.",
        "James Voss role flight engineer of Expedition 2",
        True,
    ),
    (
        "Yury Usachev commands Expedition 2. Usachev and the other flight engineers, Susan Helms and Jim Voss, wave.",
        "Yury Usachov role flight engineer of Expedition 2",
        False,
    ),
    (
        "Sergey Prokopyev, Dmitri Petelin and Frank Rubio leave in Soyuz MS-22. Prokopyev commands it; his crewmates are flight engineers.",
        "Francisco Rubio role flight engineer of Soyuz MS-22",
        True,
    ),
    (
        "Ron Garan and Andrey Borisenko went out; both men were colleagues, flight engineers of Expedition 27.",
        "Ronald Garan role flight engineer of Expedition 27",
        True,
    ),
    ("Steve Swanson and Rick Mastracchio, gardeners of Expedition 39, eat.", "Richard Mastracchio memberOf Expedition 39", True),
    ("Steve Swanson and Clay Anderson, friends of Expedition 39, eat.", "Clayton Anderson memberOf Expedition 39", False),
    # Commands told of the crew; brackets behind a name; a row of days; a slash; alumni; an own mission.
    (
        "Bill McArthur, who leads the two-person crew, waves. Expedition 12 is late.",
        "William McArthur role commander of Expedition 12",
        True,
    ),
    (
        "Bill McArthur, who leads the two-person crew out, waves. Expedition 13 waits.",
        "William McArthur role commander of Expedition 13",
        False,
    ),
    (
        "Peggy Whitson and Expedition 5's other flight engineer, Sergei Treshchev (asleep), came.",
        "Sergei Treshchov memberOf Expedition 5",
        True,
    ),
    (
        "The Feb. 10 and Feb. 12, 2001, spacewalks of Tom Jones and Robert Curbeam were for Destiny.",
        "Robert Curbeam performed spacewalk 2001-02-12",
        True,
    ),
    (
        "The Feb. 10 spacewalk of Tom Jones and Robert Curbeam and a Feb. 12, 2001, talk were long.",
        "Robert Curbeam performed spacewalk 2001-02-12",
        False,
    ),
    ("Kate Rubins thumbs a drop. Photo: Takuya Onishi/JAXA.", "Takuya Onishi affiliatedWith JAXA", True),
    ("Kayla Barron, the NASA astronaut beside her, smiles.", "Kayla Barron affiliatedWith NASA", True),
    ("Matthias Maurer, NASA astronaut Kayla Barron and others smile.", "Matthias Maurer affiliatedWith NASA", False),
    (
        "Raja Chari and Kayla Barron float by. The two, both flight engineers of Expedition 66, rest.",
        "Raja Chari role flight engineer of Expedition 66",
        True,
    ),
    (
        "Raja Chari and Kayla Barron float by. The two met both flight engineers of Expedition 65.",
        "Raja Chari role flight engineer of Expedition 65",
        False,
    ),
    (
        "Kate Rubins is of Expedition 48. Rubins and Onishi came up with Anatoly Ivanishin in Soyuz MS-01.",
        "Anatoly Ivanishin memberOf Expedition 48",
        False,
    ),
    ("Raja Chari on his blog: the comet held together. I was cold.", "PHOTO depicts Raja Chari", False),
    (
        "Andrey Fedyaev, a mission specialist like Sophie Adenot, waves on Crew-12. Adenot's mission is called εpsilon.",
        "Sophie Adenot role mission specialist of εpsilon",
        False,
    ),
    # Others, counted; "also"; one man of a list; "like A and B a ..."; an office before its holder.
    (
        "Expedition 64 had seven members: Ryzhikov, the commander, and six flight engineers.",
        "Sergey Ryzhikov role flight engineer of Expedition 64",
        False,
    ),
    ("Victor Glover and Mike Hopkins, also NASA, look on.", "Victor Glover affiliatedWith NASA", True),
    ("Soichi Noguchi and Mike Hopkins, also NASA, look on.", "Soichi Noguchi affiliatedWith NASA", False),
    (
        "Julie Payette, who represents Canada's space agency, and Koichi Wakata, JAXA's man, work the arm.",
        "Julie Payette affiliatedWith JAXA",
        False,
    ),
    ("Paolo Nespoli belongs to ESA, Randy Bresnik and Joe Acaba to NASA.", "Joseph Acaba affiliatedWith NASA", True),
    (
        "Leland Melvin, like Randy Bresnik a mission specialist of STS-129, waves.",
        "Randolph Bresnik role mission specialist of STS-129",
        True,
    ),
    ("Leland Melvin, like Doug Hurley a pilot by training, waves on STS-127.", "Douglas Hurley role pilot of STS-127", False),
    ("Pilot of the mission is Butch Wilmore, commander Charlie Hobaugh. STS-129 flies.", "Barry Wilmore role pilot of STS-129", True),
    ("Pilot of the mission is Butch Wilmore, commander Charlie Hobaugh. STS-129 flies.", "Charles Hobaugh role pilot of STS-129", False),
    # "his specialists", "commands it", "who ... and were both", "with NASA and a", "like him of", "the only European".
    (
        "Kjell Lindgren leads Crew-4; Bob Hines is his pilot and Jessica Watkins and Samantha Cristoforetti his mission specialists.",
        "Jessica Watkins role mission specialist of SpaceX Crew-4",
        True,
    ),
    ("Lindgren, who commands it, and Hines wave on Crew-4.", "Kjell Lindgren role commander of SpaceX Crew-4", True),
    ("Lindgren, who commanded silence, and Hines wave on Crew-4.", "Kjell Lindgren role commander of SpaceX Crew-4", False),
    ("Expedition 67's commander at the time was Oleg Artemyev.", "Oleg Artemyev role commander of Expedition 67", True),
    (
        "Whitson and Pesquet, who flew to the station together and were both flight engineers of Expedition 50, changed batteries.",
        "Peggy Whitson role flight engineer of Expedition 50",
        True,
    ),
    (
        "Whitson and Pesquet, who flew to the station together and were not both flight engineers of Expedition 50, changed batteries.",
        "Peggy Whitson role flight engineer of Expedition 50",
        False,
    ),
    (
        "Peggy Whitson, who is with NASA and a flight engineer on Expedition 50, waves.",
        "Peggy Whitson role flight engineer of Expedition 50",
        True,
    ),
    ("Artemyev floats by Matveev and Korsakov, like him of Roscosmos.", "Oleg Artemyev affiliatedWith Roscosmos", True),
    ("Cristoforetti floats by Matveev and Korsakov, unlike her of Roscosmos.", "Samantha Cristoforetti affiliatedWith Roscosmos", False),
    ("Samantha Cristoforetti, the only European on Expedition 67, waves.", "Samantha Cristoforetti memberOf Expedition 67", True),
    ("Samantha Cristoforetti waves to the only European on Expedition 66.", "Samantha Cristoforetti memberOf Expedition 66", False),
    # "my pilot", somebody here, words in quotes, "with them as", "; both ...", an office as a label.
    (
        "Nicole Mann: a quiet day. I photographed the Alps while my Crew-5 pilot, Josh Cassada, made coffee.",
        "Josh Cassada role pilot of SpaceX Crew-5",
        True,
    ),
    ("Frank Rubio here. I'm a flight engineer on Expedition 68.", "Francisco Rubio role flight engineer of Expedition 68", True),
    ('Frank Rubio hears: "I\'m a flight engineer on Expedition 67."', "Francisco Rubio role flight engineer of Expedition 67", False),
    ('"I\'m the commander of Crew-5," says Nicole Mann.', "Nicole Mann role commander of SpaceX Crew-5", True),
    ('"I never was commander of Crew-5," says Josh Cassada.', "Josh Cassada role commander of SpaceX Crew-5", False),
    ('"I photographed the Alps from the Cupola," says Nicole Mann.', "PHOTO takenBy Nicole Mann", True),
    (
        "Nicole Mann photographed Josh Cassada, who pilots Crew-5, and Anna Kikina, who flies with them as a mission specialist.",
        "Nicole Mann role mission specialist of SpaceX Crew-5",
        False,
    ),
    (
        "Anna Kikina (Roscosmos), Koichi Wakata (JAXA); both mission specialists of Crew-5.",
        "Koichi Wakata role mission specialist of SpaceX Crew-5",
        True,
    ),
    (
        "Expedition 68: commander Sergey Prokopyev. Flight engineers: Dmitri Petelin, also of Roscosmos, and NASA's Frank Rubio.",
        "Francisco Rubio role flight engineer of Expedition 68",
        True,
    ),
    (
        "Expedition 68: commander Sergey Prokopyev. Flight engineers' guest: Frank Rubio.",
        "Francisco Rubio role flight engineer of Expedition 68",
        False,
    ),
    # The first ever to do it did it.
    (
        "Jessica Meir was outside on 18 October 2019, the 15th woman ever to make a spacewalk, and salutes.",
        "Jessica Meir performed spacewalk 2019-10-18",
        True,
    ),
    (
        "Jessica Meir hopes to become the 15th woman to make a spacewalk on 18 October 2019.",
        "Jessica Meir performed spacewalk 2019-10-18",
        False,
    ),
    # Two rows, with an article for each office; offices and people in turn.
    (
        "The commander and the pilot of Crew-2, Shane Kimbrough and Megan McArthur, wave.",
        "Shane Kimbrough role commander of SpaceX Crew-2",
        True,
    ),
    (
        "The commander and the pilot of Crew-2, Shane Kimbrough and Megan McArthur, wave.",
        "Shane Kimbrough role pilot of SpaceX Crew-2",
        False,
    ),
    ("Crew-4's commander and its pilot, Kjell Lindgren and Bob Hines, wave.", "Robert Hines role pilot of SpaceX Crew-4", True),
    (
        "Expedition 36's commander, Pavel Vinogradov, and flight engineer, Karen Nyberg, wave.",
        "Karen Nyberg role flight engineer of Expedition 36",
        True,
    ),
    (
        "STS-120's commander, Pam Melroy, its pilot, George Zamka, and a mission specialist, Doug Wheelock, wave.",
        "Pamela Melroy role pilot of STS-120",
        False,
    ),
    (
        "Expedition 16 commander Peggy Whitson and mission specialist Dan Tani wave.",
        "Daniel Tani role mission specialist of Expedition 16",
        False,
    ),
    (
        "Kayla Barron and Raja Chari, one of the mission specialists and the commander of Crew-3, wave.",
        "Kayla Barron role mission specialist of SpaceX Crew-3",
        True,
    ),
    (
        "The commander and a flight engineer of Expedition 50, Shane Kimbrough, and Peggy Whitson wave.",
        "Peggy Whitson role flight engineer of Expedition 50",
        False,
    ),
    # An office told of a group, of the others, of somebody's fellow.
    (
        "Rick Mastracchio is on the left. Beside him floats Clay Anderson. The two STS-131 mission specialists swap a tank.",
        "Clayton Anderson role mission specialist of STS-131",
        True,
    ),
    (
        "STS-113 brought a truss. Mike Lopez-Alegria and John Herrington bolted it. Both spacewalkers are mission specialists on the flight.",
        "John Herrington role mission specialist of STS-113",
        True,
    ),
    (
        "Yuri Malenchenko and Peggy Whitson watch STS-120's Harmony. Both spacewalkers are mission specialists on the flight.",
        "Peggy Whitson role mission specialist of STS-120",
        False,
    ),
    (
        "Meet Crew-7: Jasmin Moghbeli, Andreas Mogensen, Satoshi Furukawa and Konstantin Borisov. Moghbeli commands it, Mogensen is the pilot and the rest are mission specialists.",
        "Satoshi Furukawa role mission specialist of SpaceX Crew-7",
        True,
    ),
    (
        "Meet Crew-7. Jasmin Moghbeli and Andreas Mogensen pose. The others are mission specialists.",
        "Jasmin Moghbeli role mission specialist of SpaceX Crew-7",
        False,
    ),
    (
        "Anne McClain and Nichole Ayers of Crew-10 pose. The other two are mission specialists.",
        "Anne McClain role mission specialist of SpaceX Crew-10",
        False,
    ),
    (
        "Dan Tani rides the arm. Doug Wheelock, another STS-120 mission specialist, is out of view.",
        "Daniel Tani role mission specialist of STS-120",
        True,
    ),
    (
        "Peggy Whitson watches. Doug Wheelock, her guest and another STS-120 mission specialist, is outside.",
        "Peggy Whitson role mission specialist of STS-120",
        False,
    ),
    # The shuttle's crew; who is the other beside "also"; the two of an agency at the end of a clause.
    (
        "STS-120 brought Harmony. Stephanie Wilson and Dan Tani, both of the shuttle crew, steered the arm.",
        "Daniel Tani memberOf STS-120",
        True,
    ),
    (
        "STS-120 brought Harmony. At the arm were two of the shuttle's crew, Stephanie Wilson and Dan Tani.",
        "Daniel Tani memberOf STS-120",
        True,
    ),
    (
        "STS-120 came to Expedition 16. Peggy Whitson and Yuri Malenchenko, both of the shuttle crew's hosts, waved.",
        "Yuri Malenchenko memberOf STS-120",
        False,
    ),
    (
        "The picture was taken on STS-120. Just below the station commander Pam Melroy turned Discovery over.",
        "Pamela Melroy role commander of STS-120",
        True,
    ),
    (
        "An STS-120 crew member took the picture. Doug Wheelock's partner has been Scott Parazynski, also a mission specialist.",
        "Douglas Wheelock role mission specialist of STS-120",
        True,
    ),
    ("On the truss are Barry Wilmore and Terry Virts. A long day awaits both NASA astronauts.", "Terry Virts affiliatedWith NASA", True),
    (
        "Barry Wilmore and Scott Kelly eat. Samantha Cristoforetti and Terry Virts wave to the two NASA astronauts.",
        "Barry Wilmore affiliatedWith NASA",
        False,
    ),
    # A spacewalk to come, or called off, was made by nobody.
    (
        "Steve Swanson and Ricky Arnold were out on 19 March 2009 for EVA 1 of STS-119. EVA 2, on the 21st, will be made by Swanson and Joe Acaba.",
        "Joseph Acaba performed STS-119 EVA 2",
        False,
    ),
    (
        "Steve Swanson and Ricky Arnold were out on 19 March 2009 for EVA 1 of STS-119. EVA 2, on the 21st, goes to Swanson and Joe Acaba.",
        "Joseph Acaba performed STS-119 EVA 2",
        False,
    ),
    (
        "Steve Swanson and Ricky Arnold were out on 19 March 2009 for EVA 1 of STS-119. EVA 2, on the 21st, was made by Swanson and Joe Acaba.",
        "Joseph Acaba performed STS-119 EVA 2",
        True,
    ),
    (
        "Steve Swanson and Ricky Arnold made the first spacewalk of STS-119 on 19 March 2009 and Swanson and Joe Acaba are to make the second on the 21st.",
        "Joseph Acaba performed STS-119 EVA 2",
        False,
    ),
    (
        "Nobody went outside on June 24, 2024. Tracy Dyson and Mike Barratt had opened the hatch when water leaked, and the outing was called off.",
        "Michael Barratt performed spacewalk 2024-06-24",
        False,
    ),
    (
        "On June 13, 2024, the spacewalk was called off. On June 24 Tracy Dyson and Mike Barratt went outside and opened the hatch.",
        "Michael Barratt performed spacewalk 2024-06-24",
        True,
    ),
    # Agencies in order; who is assigned; the whole of a crew; two offices with one verb.
    (
        "Reid Wiseman, Alexander Gerst and Maksim Suraev wave. They represent NASA, ESA and Roscosmos, in that order.",
        "Maksim Surayev affiliatedWith Roscosmos",
        True,
    ),
    (
        "Reid Wiseman, Alexander Gerst and Maksim Suraev wave. They represent NASA, ESA and Roscosmos, in that order.",
        "Alexander Gerst affiliatedWith NASA",
        False,
    ),
    (
        "Reid Wiseman and Maksim Suraev, flight engineers on Expedition 40, of NASA and Roscosmos in turn, watched.",
        "Maksim Surayev affiliatedWith Roscosmos",
        True,
    ),
    (
        "Kayla Barron trains in a pool. Barron, a diver by trade, has been named to Crew-3 as a mission specialist.",
        "Kayla Barron role mission specialist of SpaceX Crew-3",
        True,
    ),
    (
        "In the middle, Frank Culbertson; at his sides, Mikhail Tyurin and Vladimir Dezhurov. The whole of Expedition 3 has gathered.",
        "Mikhail Tyurin memberOf Expedition 3",
        True,
    ),
    (
        "In the middle, Frank Culbertson; at his sides, Yury Onufrienko. The whole of Expedition 3 has waved goodbye.",
        "Frank Culbertson memberOf Expedition 3",
        False,
    ),
    (
        "STS-111 carried Leonardo. Franklin Chang-Diaz and Philippe Perrin are shuttle mission specialists, Carl Walz a flight engineer of the Expedition 4 crew.",
        "Carl Walz role flight engineer of Expedition 4",
        True,
    ),
    # A Soyuz's commander; the first of two expeditions; an office behind another aside; names that are those of a flight.
    (
        "Soyuz MS-05 has just left. Sergey Ryazansky, commander of the departing Soyuz, took the picture.",
        "Sergey Ryazansky role commander of Soyuz MS-05",
        True,
    ),
    (
        "Soyuz MS-05 has just left. Randy Bresnik, friend of the commander of the departing Soyuz, took the picture.",
        "Randolph Bresnik role commander of Soyuz MS-05",
        False,
    ),
    (
        "Tim Kopra of Expeditions 46 and 47 speaks. Jeff Williams, commander of the latter, listens.",
        "Jeffrey Williams role commander of Expedition 47",
        True,
    ),
    (
        "Crew-3 is here. Matthias Maurer, the German among them and a mission specialist, waves.",
        "Matthias Maurer role mission specialist of SpaceX Crew-3",
        True,
    ),
    (
        "Peggy Whitson, John Shoffner, Ali Alqarni and Rayyanah Barnawi: the four names on the cake are those of Axiom Mission 2.",
        "John Shoffner memberOf Axiom Mission 2",
        True,
    ),
    (
        "Steve Swanson worked outside with Koichi Wakata, who came with them but remains as a flight engineer of Expedition 18.",
        "Koichi Wakata role flight engineer of Expedition 18",
        True,
    ),
    (
        "Expedition 50's commander, Shane Kimbrough, and his flight engineer Peggy Whitson, both NASA astronauts, work.",
        "Shane Kimbrough affiliatedWith NASA",
        True,
    ),
    (
        "The Expedition 26 commander and two flight engineers -- Scott Kelly and Oleg Skripochka among them -- wave.",
        "Oleg Skripochka role flight engineer of Expedition 26",
        False,
    ),
    (
        "NASA Astronaut Shane Kimbrough Commander of Expedition 50, ESA astronaut Thomas Pesquet and Oleg Novitskiy wave.",
        "Thomas Pesquet role commander of Expedition 50",
        False,
    ),
]


@pytest.mark.parametrize(("text", "fact", "reads"), ROWS)
def test_offices_across_clauses(text: str, fact: str, reads: bool) -> None:
    assert (fact in told(text)) is reads, sorted(told(text))
