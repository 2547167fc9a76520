"""Who is of a flight by words for people named before, each beside a caption in which such words tell it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    ("2001-06-20", "Jim Voss trims Susan Helms's hair. Both belong to Expedition Two.", "James Voss memberOf Expedition 2", True),
    (
        "2003-01-15",
        "Ken Bowersox cooks. Don Pettit and Nikolai Budarin wait. All three make up the sixth crew, Expedition 6.",
        "Ken Bowersox memberOf Expedition 6",
        True,
    ),
    (
        "2011-11-20",
        "Sergei Volkov hands soup to Mike Fossum. The two are what is left of Expedition 29.",
        "Sergey Volkov memberOf Expedition 29",
        True,
    ),
    (
        "2019-11-15",
        "Luca Parmitano rides. His Expedition 61 crewmate Andrew Morgan climbs behind.",
        "Luca Parmitano memberOf Expedition 61",
        True,
    ),
    (
        "2021-09-12",
        "Akihiko Hoshide goes first. Thomas Pesquet and Megan McArthur, fellow members of Crew-2, wait.",
        "Akihiko Hoshide memberOf SpaceX Crew-2",
        True,
    ),
    (
        "2020-06-26",
        "Chris Cassidy and Bob Behnken go out. With the Expedition 63 pair's work done, the batteries charge.",
        "Robert Behnken memberOf Expedition 63",
        True,
    ),
    ("2009-05-29", "Koichi Wakata films Bob Thirsk. Both will fly on Expedition 21.", "Robert Thirsk memberOf Expedition 21", False),
    ("2009-05-29", "Koichi Wakata films Mike Barratt. Both welcomed Expedition 20.", "Michael Barratt memberOf Expedition 20", False),
    (
        "2021-09-12",
        "Akihiko Hoshide goes first. Thomas Pesquet talks with his crewmates on Expedition 65.",
        "Akihiko Hoshide memberOf Expedition 65",
        False,
    ),
    (
        "2014-10-07",
        "Reid Wiseman writes to Suni Williams. Both saw the landing of Expedition 41.",
        "Reid Wiseman memberOf Expedition 41",
        False,
    ),
    (
        "2010-11-02",
        "Doug Wheelock eats. A cake for the Expedition 25 pair's landing waits.",
        "Douglas Wheelock memberOf Expedition 25",
        False,
    ),
    (
        "2006-02-03",
        "Valery Tokarev let go of an empty suit in front of William McArthur. Both Expedition 12.",
        "Valeri Tokarev memberOf Expedition 12",
        True,
    ),
    ("2000-11-10", "Sergei Krikalev and Yuri Gidzenko nap. They came up on Soyuz TM-31.", "Sergei Krikalev memberOf Soyuz TM-31", False),
    ("1999-06-01", "Dan Barry waves at Tamara Jernigan. Both are mission specialists of STS-96.", "Daniel Barry memberOf STS-96", True),
    (
        "2025-05-01",
        "Anne McClain (red stripes) and Nichole Ayers drift past. Both Crew-10 members, the two look tired.",
        "Anne McClain memberOf SpaceX Crew-10",
        True,
    ),
    (
        "2025-05-01",
        "Anne McClain and Don Pettit drift past. Both Crew-10 members, the two look tired.",
        "Anne McClain memberOf SpaceX Crew-10",
        False,
    ),
    (
        "2012-10-04",
        "Akihiko Hoshide worked the arm. (Photographed by an Expedition 33 crew member.)",
        "Akihiko Hoshide memberOf Expedition 33",
        False,
    ),
    # Whose partner or commander somebody is in an apposition.
    ("", "Piers Sellers floats. Mike Fossum, his partner on STS-121, is out of the frame.", "Piers Sellers memberOf STS-121", True),
    ("", "Victor Glover eats. Mike Hopkins, his commander on SpaceX Crew-1, waits.", "Victor Glover memberOf SpaceX Crew-1", True),
    (
        "",
        "Jeff Williams hands Thomas Reiter a camera. Pavel Vinogradov, their commander on Expedition 13, floats behind.",
        "Thomas Reiter memberOf Expedition 13",
        True,
    ),
    ("", "With Mike Good, his partner on STS-132, out of sight, Garrett Reisman rides the arm.", "Garrett Reisman memberOf STS-132", True),
    (
        "",
        "Next to him floats his commander on Expedition 54, Alexander Misurkin.",
        "Alexander Misurkin role commander of Expedition 54",
        True,
    ),
    ("", "Susan Helms floats. Jim Voss, her former partner on Expedition 2, is back home.", "Susan Helms memberOf Expedition 2", False),
    ("", "Joe Acaba drinks tea with the commander of Expedition 54, Alexander Misurkin.", "Joseph Acaba memberOf Expedition 54", False),
    (
        "",
        "Doug Hurley waves with Bob Behnken, his partner on Crew Dragon Demo-2. That evening they backed their capsule, Endeavour, off.",
        "Douglas Hurley memberOf Crew Dragon Demo-2",
        True,
    ),
    (
        "",
        "Clay Anderson trims Oleg Kotov's hair; Fyodor Yurchikhin, their commander on Expedition 15, waits.",
        "Clayton Anderson memberOf Expedition 15",
        True,
    ),
    (
        "",
        "Clay Anderson trims Oleg Kotov's hair on Expedition 15; Fyodor Yurchikhin, their commander, waits.",
        "Oleg Kotov memberOf Expedition 15",
        True,
    ),
    (
        "",
        "Luca Parmitano and Hazza Al Mansouri eat. Alexey Ovchinin, their commander on Expedition 60, cooks.",
        "Luca Parmitano memberOf Expedition 60",
        False,
    ),
    (
        "",
        "Bill McArthur, Expedition 12's leader, and its only other member, Valery Tokarev, pack.",
        "Valeri Tokarev memberOf Expedition 12",
        True,
    ),
    (
        "",
        "Scott Kelly has a list. Its only member awake is Kelly. Expedition 46 begins next week.",
        "Scott Kelly memberOf Expedition 46",
        False,
    ),
    ("", "Don Pettit, who at 69 is the oldest of Expedition 72, floats.", "Donald Pettit memberOf Expedition 72", True),
    ("", "The oldest of Expedition 1's tools is in William Shepherd's hand.", "William Shepherd memberOf Expedition 1", False),
    (
        "",
        "Alexander Gerst (ESA, Germany), Serena Auñón-Chancellor (NASA, USA) and Sergey Prokopyev (Roscosmos, Russia): the crew of Expedition 57.",
        "Alexander Gerst memberOf Expedition 57",
        True,
    ),
    # The former and the latter of two.
    (
        "",
        "Aboard are Léopold Eyharts and Hans Schlegel; the former joined Expedition 16, the latter flew with STS-122.",
        "Léopold Eyharts memberOf Expedition 16",
        True,
    ),
    (
        "",
        "Aboard are Léopold Eyharts and Hans Schlegel; the former joined Expedition 16, the latter flew with STS-122.",
        "Hans Schlegel memberOf STS-122",
        True,
    ),
    ("", "Nicole Stott and Robert Thirsk work. The latter crew module flew on STS-128.", "Robert Thirsk memberOf STS-128", False),
    # A record's list, comrades, somebody's own expedition.
    ("", "Mission: STS-117. Crew: Rick Sturckow, Lee Archambault, Jim Reilly.", "James Reilly memberOf STS-117", True),
    ("", "Mission: STS-117. Crew: Rick Sturckow, Lee Archambault, Suni Williams.", "Sunita Williams memberOf STS-117", False),
    (
        "",
        "Don Pettit is joined by his Expedition 30 comrades Oleg Kononenko and André Kuipers.",
        "Oleg Kononenko memberOf Expedition 30",
        True,
    ),
    ("", "Kevin Ford's Expedition 34 had five others.", "Kevin Ford memberOf Expedition 34", True),
    ("", "Kevin Ford's Expedition 35 visitors are late.", "Kevin Ford memberOf Expedition 35", False),
    (
        "",
        "Expedition 68's seven: front, Nicole Mann and Koichi Wakata; back, Josh Cassada, Sergey Prokopyev and Dmitri Petelin.",
        "Josh Cassada memberOf Expedition 68",
        True,
    ),
    (
        "",
        "Expedition 20 was the first of six people: Padalka, Barratt, Wakata, Romanenko, De Winne, Thirsk.",
        "Roman Romanenko memberOf Expedition 20",
        True,
    ),
    (
        "",
        "Randy Bresnik commands Expedition 53, whose other Americans are Joe Acaba and Mark Vande Hei.",
        "Joseph Acaba memberOf Expedition 53",
        True,
    ),
    ("", "Expedition 19 had three chairs: one was Gennady Padalka's.", "Gennady Padalka memberOf Expedition 19", False),
    ("", "Expedition 19 included Gennady Padalka.", "Gennady Padalka memberOf Expedition 19", True),
    ("", "Kimiya Yui, one of three rookies among Expedition 44's six, reads.", "Kimiya Yui memberOf Expedition 44", True),
    # A crew that consisted of people, one of whom brackets give an office.
    (
        "",
        "Not signed, but from the Expedition Three crew, which consisted of Frank Culbertson (commander), Vladimir Dezhurov and Mikhail Tyurin.",
        "Mikhail Tyurin memberOf Expedition 3",
        True,
    ),
    # Somebody new.
    (
        "",
        "Bill Gerstenmaier smiles. The picture is by an unidentified Expedition 2 crew member.",
        "William Gerstenmaier memberOf Expedition 2",
        False,
    ),
    ("", "Susan Helms smiles. The picture is by an unidentified Expedition 2 crew member.", "Susan Helms memberOf Expedition 2", False),
    # A couple by what each is, several by what they all are.
    (
        "",
        "Soichi Noguchi tests a drill. Beside him is Shannon Walker. The JAXA astronaut and his NASA colleague, both flight engineers on Expedition 64, wait.",
        "Shannon Walker role flight engineer of Expedition 64",
        True,
    ),
    (
        "",
        "Shane Kimbrough hangs on the arm. Thomas Pesquet waits. The American and his French colleague, both flight engineers of Expedition 65, wave.",
        "Thomas Pesquet role flight engineer of Expedition 65",
        True,
    ),
    (
        "",
        "Oleg Novitskiy is half out, Pyotr Dubrov behind him. The Russian pair, flight engineers of Expedition 65, ran cables to Nauka.",
        "Pyotr Dubrov role flight engineer of Expedition 65",
        True,
    ),
    ("", "Bob Behnken films Chris Cassidy. The NASA pair wave.", "Christopher Cassidy affiliatedWith NASA", True),
    (
        "",
        "Shane Kimbrough, Mark Vande Hei and Thomas Pesquet wait. The NASA astronaut and his ESA colleague, both of Expedition 65, wave.",
        "Mark Vande Hei memberOf Expedition 65",
        False,
    ),
    (
        "",
        "Thomas Pesquet is in the Japanese module, Shane Kimbrough in Zarya. The Russian and the American segment, crewed by Expedition 65, are quiet.",
        "Shane Kimbrough memberOf Expedition 65",
        False,
    ),
    # A second flight, and who else is of both.
    (
        "",
        "Woody Hoburg and Steve Bowen belong to Crew-6 and, at present, to Expedition 69. So does Andrey Fedyaev, seen feet first.",
        "Andrey Fedyaev memberOf Expedition 69",
        True,
    ),
    (
        "",
        "Raja Chari and Kayla Barron are members of Expedition 66. So is Matthias Maurer.",
        "Matthias Maurer memberOf Expedition 66",
        True,
    ),
    ("", "Chris Cassidy of Expedition 63 naps. So does Ivan Vagner.", "Ivan Vagner memberOf Expedition 63", False),
    (
        "",
        "Thomas Pesquet of Crew-2 and Expedition 65 commander Akihiko Hoshide sip coffee.",
        "Thomas Pesquet memberOf Expedition 65",
        False,
    ),
    (
        "",
        "Neither he nor Andy Thomas, seen behind Steve Robinson, belonged to the Expedition 7 crew.",
        "Andy Thomas memberOf Expedition 7",
        False,
    ),
    # One more of a crew.
    (
        "",
        "Sergey Ryzhikov and Alexey Zubritsky shut the hatch. Kirill Peskov, the third cosmonaut of Expedition 73, helps.",
        "Sergey Ryzhikov memberOf Expedition 73",
        True,
    ),
    (
        "",
        "Chris Hadfield and Tom Marshburn sing. Roman Romanenko, another member of the Expedition 35 crew, plays along.",
        "Thomas Marshburn memberOf Expedition 35",
        True,
    ),
    (
        "",
        "Yusaku Maezawa eats. Matthias Maurer, another member of Expedition 66, looks on.",
        "Yusaku Maezawa memberOf Expedition 66",
        False,
    ),
    (
        "",
        "Mike Hopkins reads. Koichi Wakata is the third Japanese astronaut on Expedition 39.",
        "Michael Hopkins memberOf Expedition 39",
        False,
    ),
    # An office told with its number.
    (
        "",
        "With a third mission specialist, Chris Cassidy, he helps Dave Wolf of STS-127.",
        "Christopher Cassidy role mission specialist of STS-127",
        True,
    ),
    ("2008-11-20", "Chris Ferguson, Eric Boe and Sandra Magnus, all but one of STS-126, wave.", "Sandra Magnus memberOf STS-126", False),
]


@pytest.mark.parametrize(("day", "text", "fact", "holds"), ROWS)
def test_a_word_for_people_makes_them_of_a_flight(day: str, text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text, day)) == holds
