"""What is told of several in their order, or as an office that another has or is led by, each beside a caption that tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    # Agencies and flights in order.
    ("2012-07-20", "Expedition 32 commander Gennady Padalka and flight engineers Joe Acaba and Aki Hoshide, of Roscosmos, NASA and JAXA, respectively, eat.", "Joseph Acaba affiliatedWith NASA", True),
    ("2018-07-20", "Here are Drew Feustel and Alexander Gerst. The NASA and ESA astronauts, respectively, water the plants.", "Alexander Gerst affiliatedWith ESA", True),
    ("2018-07-20", "Here are Alexander Gerst and Drew Feustel. The NASA and ESA astronauts, respectively, water the plants.", "Andrew Feustel affiliatedWith ESA", False),
    ("2007-08-15", "At the arm were Charlie Hobaugh and Clay Anderson of, respectively, the STS-118 and Expedition 15 crews.", "Charles Hobaugh memberOf STS-118", True),
    ("2007-08-15", "At the arm were Charlie Hobaugh and Clay Anderson, who handed out the STS-118 and Expedition 16 patches, respectively.", "Clayton Anderson memberOf Expedition 16", False),
    ("2002-08-10", "Valery Korzun and Peggy Whitson, Expedition 5's commander and science officer, rest.", "Valery Korzun role commander of Expedition 5", True),
    ("2002-08-10", "Valery Korzun and Peggy Whitson, Expedition 5's commander and science officer, rest.", "Peggy Whitson role commander of Expedition 5", False),
    # An office that is no more than a title, and a crew that is led somewhere.
    ("2016-08-19", "Expedition 48 commander Jeff Williams went outside, as did NASA's Kate Rubins.", "Kathleen Rubins role commander of Expedition 48", False),
    ("2009-09-01", "Jose Hernandez is a mission specialist of STS-128, as is Christer Fuglesang.", "Christer Fuglesang role mission specialist of STS-128", True),
    ("2001-08-12", "Scott Horowitz leads the crew of STS-105 through the tunnel.", "Scott Horowitz role commander of STS-105", False),
    ("2001-08-12", "Scott Horowitz leads the crew of STS-105 through the tunnel.", "Scott Horowitz memberOf STS-105", True),
    ("2001-08-12", "Scott Horowitz leads the crew of STS-105.", "Scott Horowitz role commander of STS-105", True),
    # Initials and counts of Russian captions.
    ("2007-05-30", "F. Yurchikhin, commander of the 15th long expedition, and O. Kotov worked on May 30, 2007 outside the station.", "Fyodor Yurchikhin role commander of Expedition 15", True),
    ("2013-06-24", "Cosmonauts F. Yurchikhin and A. Misurkin speak with Yu. Gidzenko and with pupils.", "Fyodor Yurchikhin activity speak with Yuri Gidzenko", True),
    ("2005-01-26", "Cosmonauts Yu. Malenchenko and S. Sharipov rest. The two are friends.", "PHOTO depicts Salizhan Sharipov", True),
    # Work for a mission that has a name.
    ("2014-06-20", "Alexander Gerst mixes alloys in Columbus for the Blue Dot mission.", "PHOTO takenDuring Blue Dot mission", True),
    ("2014-06-20", "Alexander Gerst trained two years for the Blue Dot mission.", "PHOTO takenDuring Blue Dot mission", False),
    # Whose clause the verb of taking is.
    ("2019-05-20", "Nick Hague nodded seconds before Anne McClain took this picture.", "PHOTO takenBy Anne McClain", True),
    ("2019-05-20", "Nick Hague nodded seconds before Anne McClain took this picture.", "PHOTO takenBy Nick Hague", False),
    ("2019-05-20", "Nick Hague, who came after Anne McClain, took this picture.", "PHOTO takenBy Anne McClain", False),
    ("2019-05-20", "Nick Hague looked down. His picture of May 20, 2019, shows a storm.", "PHOTO takenBy Nick Hague", True),
    ("2001-02-20", "A member of Expedition 1, the crew that opened the station, photographed Etna.", "PHOTO takenBy Expedition 1 crew member", True),
    # Offices in brackets with more behind them, a profession with an agency, what an agency only owns.
    ("2010-05-17", "On the arm: Garrett Reisman (MS, NASA), STS-132. At the window: Ken Ham (CDR, same).", "Garrett Reisman role mission specialist of STS-132", True),
    ("2010-05-17", "Garrett Reisman (MS-20 is on the screen) waves, STS-132.", "Garrett Reisman role mission specialist of STS-132", False),
    ("2018-10-03", "Serena Aunon-Chancellor floats. The NASA epidemiologist draws blood.", "Serena Auñón-Chancellor affiliatedWith NASA", True),
    ("2018-10-03", "Serena Aunon-Chancellor holds NASA's radar.", "Serena Auñón-Chancellor affiliatedWith NASA", False),
    ("2019-03-29", "Anne McClain eats. Nick Hague and Christina Koch missed the meal; both were on a spacewalk.", "PHOTO takenDuring spacewalk 2019-03-29", False),
    ("2019-03-29", "Anne McClain missed the spacewalk of Nick Hague.", "Anne McClain performed spacewalk 2019-03-29", False),
    ("2019-03-29", "Anne McClain reads while Nick Hague films her.", "PHOTO takenBy Nick Hague", False),
    # Crews behind a colon, and seats.
    ("2020-04-09", "Soyuz MS-16 climbs. Its crew: Anatoly Ivanishin, commander; Ivan Vagner; and NASA's Chris Cassidy.", "Ivan Vagner memberOf Soyuz MS-16", True),
    ("2020-04-09", "Soyuz MS-16 climbs. Its crew: Anatoly Ivanishin, Ivan Vagner and Kate Rubins.", "Ivan Vagner memberOf Soyuz MS-16", False),
    ("2009-10-01", "Guy Laliberte bought the third seat of Soyuz TMA-16.", "Guy Laliberté memberOf Soyuz TMA-16", True),
    ("2009-10-01", "Guy Laliberte took the seat liner of Soyuz TMA-16 home.", "Guy Laliberté memberOf Soyuz TMA-16", False),
    # Somebody "with" others as an office.
    ("2002-06-07", "Peggy Whitson, Valery Korzun and Sergei Treschev ride on STS-111; the three, with Korzun as commander, will stay as Expedition 5.", "Valery Korzun role commander of Expedition 5", True),
    ("2002-06-07", "Peggy Whitson, Valery Korzun and Sergei Treschev ride on STS-111; the three, with Korzun as commander, will stay as Expedition 5.", "Valery Korzun role commander of STS-111", False),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "fact", "said"), ROWS)
def test_each_has_what_stands_in_their_place(day: str, text: str, fact: str, said: bool) -> None:
    assert (fact in told(text, day)) is said, sorted(told(text, day))
