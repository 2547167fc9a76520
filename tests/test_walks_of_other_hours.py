"""Spacewalks that are counted of other things than a flight, that come after or before the picture, or whose day is another's: each beside
one that looks alike and is told."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


COUNTED = [
    # Counted of all spacewalks, of a year, of a people: by their day.
    ("STS-116 mission specialist Christer Fuglesang hangs from the truss on the first spacewalk by a Swede, Dec. 12, 2006.", "PHOTO takenDuring spacewalk 2006-12-12", True),
    ("STS-116 mission specialist Christer Fuglesang hangs from the truss on the first spacewalk by a Swede, Dec. 12, 2006.", "PHOTO takenDuring STS-116", False),
    ("Christer Fuglesang hangs from the truss on the first STS-116 spacewalk, Dec. 12, 2006.", "PHOTO takenDuring STS-116 EVA 1", True),
    ("Jessica Meir of Expedition 61 at work on the truss in the first spacewalk ever made by two women, Oct. 18, 2019.", "Jessica Meir performed spacewalk 2019-10-18", True),
    ("STS-114's Soichi Noguchi on the second spacewalk of the year, July 30, 2005.", "Sōichi Noguchi performed STS-114 EVA 2", False),
    ("Soichi Noguchi on the first spacewalk of STS-114, July 30, 2005.", "Soichi Noguchi performed STS-114 EVA 1", True),
    ("Expedition 64's Victor Glover and Mike Hopkins, outside on Jan. 27, 2021, made two spacewalks. In the second, on Feb. 1, they fitted a battery.", "Victor Glover performed spacewalk 2021-02-01", True),
    ("Expedition 64's Victor Glover and Mike Hopkins, outside on Jan. 27, 2021, made two spacewalks. In the second, on Feb. 1, they fitted a battery.", "Victor Glover performed Expedition 64 EVA 2", False),
    # A flight behind the words.
    ("(July 10, 2006) --- Mike Fossum rides the arm. Second spacewalk, STS-121.", "Michael Fossum performed STS-121 EVA 2", True),
    ("(Feb. 10, 2001) --- Tom Jones turns a bolt on the truss. First spacewalk (STS-98).", "Thomas Jones performed STS-98 EVA 1", True),
    ("(July 10, 2006) --- Mike Fossum rides the arm on his second spacewalk. STS-121, his flight, is long.", "Michael Fossum performed STS-121 EVA 2", False),
    # The verb is left out behind the first pair.
    ("Rick Linnehan and Garrett Reisman made EVA 1 of STS-123 on March 13, Linnehan and Mike Foreman EVA 2 on March 15. (March 20, 2008)", "Garrett Reisman performed STS-123 EVA 2", False),
    ("Rick Linnehan and Garrett Reisman made EVA 1 of STS-123 on March 13, Linnehan and Mike Foreman EVA 2 on March 15. (March 20, 2008)", "Michael Foreman performed STS-123 EVA 2", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), COUNTED)
def test_what_a_spacewalk_is_counted_of(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


OTHER_HOURS = [
    # Before it: suits are closed in an airlock, or the words put it behind the picture.
    ("(Jan. 6, 2017) --- Shane Kimbrough locks the helmet of Peggy Whitson in the Quest airlock. The two then put in batteries on a spacewalk of six hours.", "PHOTO takenDuring spacewalk 2017-01-06", False),
    ("(Jan. 6, 2017) --- Shane Kimbrough locks the helmet of Peggy Whitson in the Quest airlock. The two then put in batteries on a spacewalk of six hours.", "Peggy Whitson performed spacewalk 2017-01-06", True),
    ("(Jan. 6, 2017) --- Shane Kimbrough locks a tool to Peggy Whitson outside the Quest airlock on a spacewalk of six hours.", "PHOTO takenDuring spacewalk 2017-01-06", True),
    ("(Aug. 20, 2012) --- Inside Pirs, Yuri Malenchenko and Gennady Padalka zip up their Orlan suits. The spacewalk lasted six hours.", "PHOTO takenDuring spacewalk 2012-08-20", False),
    ("(Aug. 20, 2012) --- Yuri Malenchenko and Gennady Padalka tighten a crane during the spacewalk, of six hours.", "PHOTO takenDuring spacewalk 2012-08-20", True),
    ("(Feb. 12, 2001) --- Marsha Ivins swings PMA-2 from one port to another. Tom Jones and Bob Curbeam would later go out on the second spacewalk of STS-98.", "PHOTO takenDuring STS-98 EVA 2", False),
    ("(March 9, 2001) --- Andy Thomas waits at a window. Jim Voss, who had been outside for the first STS-102 spacewalk, is with him.", "PHOTO takenDuring STS-102 EVA 1", False),
    ("(March 11, 2001) --- Andy Thomas eats with Jim Voss, who had unplugged a cable on the first STS-102 spacewalk.", "PHOTO takenDuring STS-102 EVA 1", False),
    ("(March 11, 2001) --- Jim Voss unplugs a cable on the first STS-102 spacewalk.", "PHOTO takenDuring STS-102 EVA 1", True),
    # Neither of the spacewalks counted is the picture's; one of tomorrow is not made yet.
    ("(May 19, 2011) --- A detector is bolted to the S3 truss by an arm. On May 20 Greg Chamitoff and Drew Feustel made the first spacewalk of STS-134.", "PHOTO takenDuring STS-134 EVA 1", False),
    ("(May 19, 2011) --- A detector is bolted to the S3 truss by an arm. On May 20 Greg Chamitoff and Drew Feustel made the first spacewalk of STS-134.", "STS-134 EVA 1 spacewalkDate 2011-05-19", False),
    ("(May 20, 2011) --- Greg Chamitoff is at work on the S3 truss in the first spacewalk of STS-134.", "STS-134 EVA 1 spacewalkDate 2011-05-20", True),
    # A thing's day is not that of those who were out on it.
    ("Mike Fossum and Ron Garan smile. On June 3, 2008, as the truss was warmed, a cable froze.", "Ronald Garan performed spacewalk 2008-06-03", False),
    ("Mike Fossum and Ron Garan fill the hatch. On June 3, 2008, they freed a cable at the truss.", "Ronald Garan performed spacewalk 2008-06-03", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), OTHER_HOURS)
def test_pictures_of_other_hours(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


def test_a_walk_to_come_has_not_the_day_of_another() -> None:
    text = "Jim Reilly floats by. Pat Forrester and Steve Swanson had the second STS-117 EVA, and they take the fourth on Sunday."
    assert not any("STS-117 EVA 4" in fact for fact in told(text, "2007-06-15"))


def test_a_day_that_dates_the_picture_puts_it_on_the_walk() -> None:
    text = "Nobody is at home in this suit. Valery Tokarev shoves it from the hatch on Feb. 3, 2006, and Bill McArthur looks on from his tether."
    assert "PHOTO takenDuring spacewalk 2006-02-03" in told(text)


FLIGHTS = [
    # A shuttle flight named in its own right, on a day on which it was up.
    ("(Aug. 2, 2005) --- Andy Thomas hauls a bag through the hatch near the close of STS-114.", "PHOTO takenDuring STS-114", True),
    ("(Feb. 15, 2010) --- The Cupola swings down to its port. On STS-130 it rode at the end of Tranquility.", "PHOTO takenDuring STS-130", True),
    ("(July 24, 2009) --- Endeavour floats below. The shuttle rose on the 15th for its STS-127 mission.", "PHOTO takenDuring STS-127", True),
    ("STS-115 view, 12 September 2006: a folded wing.", "PHOTO takenDuring STS-115", True),
    ("(Dec. 10, 2006) --- A truss, P5, hangs on the arm. STS-116 mission specialist Joan Higginbotham steers.", "PHOTO takenDuring STS-116", False),
    ("(Dec. 10, 2006) --- A truss hangs on the arm that Joan Higginbotham, a mission specialist on the STS-116 flight, steers.", "PHOTO takenDuring STS-116", False),
    ("(Jan. 3, 2007) --- The wing was folded for the STS-116 mission.", "PHOTO takenDuring STS-116", False),
    ("(Dec. 13, 2006) --- Sunita Williams, who came with the STS-116 crew, eats.", "PHOTO takenDuring STS-116", False),
    ("(Dec. 13, 2006) --- Sunita Williams unpacks what was delivered by the STS-116 mission.", "PHOTO takenDuring STS-116", False),
    # A crew member whom nobody names.
    ("A Soyuz fires its jets. An Expedition 24 crewmember, unnamed, shot it from the Cupola.", "PHOTO takenDuring Expedition 24", True),
    ("A Soyuz fires its jets. An Expedition 24 crewmember, bored, shot a ball at it.", "PHOTO takenDuring Expedition 24", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), FLIGHTS)
def test_the_flight_of_a_picture(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
