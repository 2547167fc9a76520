"""Who took a picture, during what, and whose crew someone is of: what captions tell, and what only looks like it."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

TOLD = [
    ("On flight day 6 of STS-108, Linda Godwin packs a locker.", "PHOTO takenDuring STS-108"),
    (
        "STS-115 crew members rest on Atlantis' middeck after flight day two. Brent Jett naps on flight day three.",
        "PHOTO takenDuring STS-115",
    ),
    ("In the closing weeks of Expedition 42, Terry Virts cuts hair.", "PHOTO takenDuring Expedition 42"),
    ("Deep into Expedition 61, Luca Parmitano drives a rover.", "PHOTO takenDuring Expedition 61"),
    ("In her Expedition 50 stay, Peggy Whitson cuts leaves.", "PHOTO takenDuring Expedition 50"),
    ("During his time with Expedition 65, Mark Vande Hei jogs.", "PHOTO takenDuring Expedition 65"),
    ("Nicole Stott unpacks as part of STS-128.", "PHOTO takenDuring STS-128"),
    ("During SpaceX's Demo-2 mission, Bob Behnken floats.", "PHOTO takenDuring Crew Dragon Demo-2"),
]
TOLD += [
    ("Rex Walheim on STS-122 EVA-3.", "PHOTO takenDuring STS-122 EVA 3"),
    ("STS-131 EVA 2: Clayton Anderson carries a tank.", "Clayton Anderson performed STS-131 EVA 2"),
    ("Clayton Anderson during EVA-2 on STS-131.", "PHOTO takenDuring STS-131"),
    ("Raja Chari during US EVA 80 on March 23, 2022.", "PHOTO takenDuring spacewalk 2022-03-23"),
    ("Ricky Arnold, an STS-119 mission specialist, is out for the flight's opening spacewalk.", "Richard Arnold performed STS-119 EVA 1"),
    ("Chris Cassidy during an unplanned spacewalk on May 11, 2013.", "PHOTO takenOn 2013-05-11"),
]
TOLD += [
    ("A Soyuz leaves its pad. NASA/Joel Kowsky", "PHOTO takenBy Joel Kowsky"),
    ("A Soyuz leaves its pad. (Joel Kowsky/NASA via AP, File)", "PHOTO takenBy Joel Kowsky"),
    ("A Soyuz leaves its pad. Copyright Joel Kowsky/NASA/Handout via REUTERS", "PHOTO takenBy Joel Kowsky"),
    ("A Soyuz leaves its pad. AFP PHOTO / NASA / Joel KOWSKY", "PHOTO takenBy Joel Kowsky"),
    ("Sunset over Peru. REUTERS/NASA/Scott Kelly/Handout", "PHOTO takenBy Scott Kelly"),
    ("Sunset over Peru. ESA/NASA–A. Gerst", "PHOTO takenBy Alexander Gerst"),
    ("A Soyuz leaves its pad. Photograph: Joel Kowsky/NASA", "PHOTO takenBy Joel Kowsky"),
]
TOLD += [
    ("The crew of Expedition 12, Bill McArthur and Valery Tokarev, sing.", "Valeri Tokarev memberOf Expedition 12"),
    ("The STS-120 crew's Pam Melroy and George Zamka sing.", "George Zamka memberOf STS-120"),
    ("Expedition 45 prime crew member, cosmonaut Sergey Volkov of Roscosmos, sings.", "Sergey Volkov memberOf Expedition 45"),
    ("NASA astronaut Scott Kelly (left) commander of Expedition 45 checks his suit.", "Scott Kelly role commander of Expedition 45"),
    ("STS-116's commander and pilot, Mark Polansky and Bill Oefelein, sing.", "William Oefelein role pilot of STS-116"),
    ("Frank De Winne, Europe's first station commander, leads Expedition 21.", "Frank De Winne role commander of Expedition 21"),
    ("The STS-116 crew, led by Mark Polansky, sings.", "Mark Polansky role commander of STS-116"),
    ("Commanded by Mark Polansky, STS-116 brought a truss.", "Mark Polansky role commander of STS-116"),
    ("In charge of Expedition 21 is Frank De Winne.", "Frank De Winne role commander of Expedition 21"),
    ("As a flight engineer on Expedition 59, Christina Koch sings.", "Christina Koch role flight engineer of Expedition 59"),
    ("Frank Culbertson, left; Mikhail Tyurin, center; and Vladimir Dezhurov made up Expedition 3.", "Mikhail Tyurin memberOf Expedition 3"),
    (
        "The quartet from Crew-6 - Steve Bowen, Woody Hoburg, Sultan Al Neyadi and Andrey Fedyaev - sing.",
        "Warren Hoburg memberOf SpaceX Crew-6",
    ),
    (
        "Expedition 42/43 backup Kjell Lindgren greets the prime crew, Terry Virts and Anton Shkaplerov.",
        "Terry Virts memberOf Expedition 42",
    ),
    ("Head of the Russian space agency Roscosmos, Ada Quill, watches.", "Ada Quill affiliatedWith Roscosmos"),
]
TOLD += [
    (
        "(20 July 2009) --- Dave Wolf grips a battery. July 20 saw him on the second spacewalk of STS-127.",
        "PHOTO takenDuring STS-127 EVA 2",
    ),
    ("(July 10, 2008) --- Cosmonaut Oleg Kononenko, in an Orlan, works outside Pirs.", "Oleg Kononenko performed spacewalk 2008-07-10"),
    ("Shown is the spacewalk of Oct. 18, 2019, with Jessica Meir at left.", "Jessica Meir performed spacewalk 2019-10-18"),
    ("Dave Wolf hangs from an arm in this STS-127 spacewalk scene.", "PHOTO takenDuring STS-127"),
    ("Taken on STS-132: Garrett Reisman rides an arm.", "PHOTO takenDuring STS-132"),
]
TOLD += [
    ("Aboard are Steven Lindsey, Mark Kelly and Thomas Reiter, who represents ESA.", "Thomas Reiter affiliatedWith ESA"),
    ("Frank De Winne, a pilot by trade, commander of Expedition 21, sings.", "Frank De Winne role commander of Expedition 21"),
    ("Frank De Winne, a father of three and the commander of Expedition 21, sings.", "Frank De Winne role commander of Expedition 21"),
    ("Robert Thirsk (Canada), on his second spaceflight with Expedition 20, sings.", "Robert Thirsk memberOf Expedition 20"),
    ("The Expedition 4 trio of Yury Onufriyenko, Carl Walz and Daniel Bursch sings.", "Carl Walz memberOf Expedition 4"),
    ("Carl Walz and Daniel Bursch, two-thirds of the Expedition 4 crew, sing.", "Daniel Bursch memberOf Expedition 4"),
    ("Daniel Bursch was one of two American flight engineers on Expedition 4.", "Daniel Bursch role flight engineer of Expedition 4"),
]
TOLD += [
    ("Taken by a crew member on Expedition 44.", "PHOTO takenBy Expedition 44 crew member"),
    ("A cosmonaut aboard the ISS during Expedition 44 took this photo.", "PHOTO takenBy Expedition 44 crew member"),
    ("The six-member Expedition 44 crew recorded this image.", "PHOTO takenDuring Expedition 44"),
]
TOLD += [
    (
        "Jim Reilly hauls a cable outside. On this, the third, STS-117 space walk, Reilly and Danny Olivas freed a panel.",
        "James Reilly performed STS-117 EVA 3",
    ),
    ("Joe Tanner was filmed on a spacewalk. He and Carlos Noriega made the second STS-97 spacewalk.", "PHOTO takenDuring STS-97 EVA 2"),
    ("Rick Mastracchio of the Discovery crew waves during the second of three spacewalks.", "PHOTO takenDuring STS-131 EVA 2"),
    (
        "Rick Mastracchio of Discovery takes part in the first of three outings planned for the flight.",
        "Richard Mastracchio performed STS-131 EVA 1",
    ),
]
TOLD += [
    ("Expedition 61 ESA astronaut Luca Parmitano (left) and cosmonaut Oleg Skripochka pose.", "Oleg Skripochka memberOf Expedition 61"),
    ("Hoses snake along a truss.\nCredit: STS-126 Shuttle Crew, NASA", "PHOTO takenBy STS-126 crew member"),
    ("Hoses snake along a truss.\nCredit: STS-88 Mission, NASA", "PHOTO takenDuring STS-88"),
    (
        "Rick Linnehan and Mike Foreman (not in view), part of the just completed STS-123 mission, eat.",
        "Michael Foreman memberOf STS-123",
    ),
    ("Steve Bowen flew on STS-126 in November 2008 and STS-132.", "Stephen Bowen memberOf STS-132"),
    (
        "Astronaut Swanson is taking part in STS-119's first of four planned extra-vehicular activities.",
        "PHOTO takenDuring STS-119 EVA 1",
    ),
    ("Astronaut Wakata Koichi eats.", "PHOTO depicts Koichi Wakata"),
    ("Andy Mogensen eats with Andy Thomas.", "PHOTO depicts Andreas Mogensen"),
    ("Andy Mogensen eats with Andy Thomas.", "PHOTO depicts Andy Thomas"),
    ("Sultan al-Neyadi eats.", "PHOTO depicts Sultan Al Neyadi"),
    ("Dottie Metcalf Lindenburger eats.", "PHOTO depicts Dorothy Metcalf-Lindenburger"),
    ("Mike Tyurin eats.", "PHOTO depicts Mikhail Tyurin"),
    ("WAKATA Koichi eats.", "PHOTO depicts Koichi Wakata"),
    ("Kanai Norishige eats.", "PHOTO depicts Norishige Kanai"),
    ("Kononenko Oleg Dmitrievich eats.", "PHOTO depicts Oleg Kononenko"),
    ("Astronaut Anne McCLAIN eats.", "PHOTO depicts Anne McClain"),
    ("FURUKAWA Satoshi, commander of Expedition 29, eats. It is Furukawa who cooked.", "Satoshi Furukawa memberOf Expedition 29"),
    (
        "The Expedition 43 crew sings. Terry Virts (second from left) winks at Anton Shkaplerov (left, front).",
        "Anton Shkaplerov memberOf Expedition 43",
    ),
    ("STS-119 spacewalker Ricky Arnold fits a plug on March 21, 2009.", "PHOTO takenDuring STS-119"),
]
NOT = [
    ("Mark Vande Hei eats what Kelly Scott cooked.", "PHOTO depicts Scott Kelly"),
    (
        "(6 March 2021) --- It is the fourth spacewalk for Kate Rubins. Soichi Noguchi made his first from Discovery.",
        "Kathleen Rubins performed STS-114 EVA 4",
    ),
    ("(6 March 2021) --- The third spacewalk had Soichi Noguchi outside, once of Discovery.", "PHOTO takenDuring STS-114 EVA 3"),
    (
        "Expedition 57 crewmembers Anne McClain of NASA and David Saint-Jacques of CSA, with backup crewmembers Nick Hague of NASA and "
        "Luca Parmitano of ESA, wave.",
        "Luca Parmitano memberOf Expedition 57",
    ),
    ("STS-134 commander Mark Kelly and Ron Garan share a joke.", "Ronald Garan memberOf STS-134"),
    ("Ax-3 commander Michael Lopez-Alegria, Walter Villadei and Marcus Wandt float in.", "Marcus Wandt memberOf Axiom Mission 3"),
    ("Expedition 61 commander Luca Parmitano (left) and cosmonaut Oleg Skripochka pose.", "Oleg Skripochka memberOf Expedition 61"),
    ("Expedition 61 commander Luca Parmitano waves. Oleg Skripochka sleeps.", "Oleg Skripochka memberOf Expedition 61"),
    ("The Expedition 43 crew sings. Terry Virts (second from left) shared this photo.", "PHOTO takenBy Terry Virts"),
    ("Buses wait before the launch of Atlantis on the STS-132 mission.", "PHOTO takenDuring STS-132"),
    ("Peggy Whitson (not pictured), part of the Expedition 50 ground team, eats.", "Peggy Whitson memberOf Expedition 50"),
    (
        "Rick Mastracchio of Discovery trains for the first of three spacewalks planned for the flight.",
        "Richard Mastracchio performed STS-131 EVA 1",
    ),
    ("Rick Mastracchio waves during the second of three spacewalks.", "Richard Mastracchio performed STS-131 EVA 2"),
    ("Aboard are Steven Lindsey, Mark Kelly and Thomas Reiter, who represents ESA.", "Steven Lindsey affiliatedWith ESA"),
    ("Frank De Winne, a friend of Ada Quill, commander of Expedition 21, sings.", "Ada Quill role commander of Expedition 20"),
    ("Tim Kopra and Tim Peake get ready in Quest for the Jan. 15, 2016 spacewalk.", "PHOTO takenDuring spacewalk 2016-01-15"),
    ("STS-120 mission specialist Scott Parazynski takes questions about the mission's third spacewalk.", "PHOTO takenDuring STS-120 EVA 3"),
    ("STS-120 spacewalker Scott Parazynski signs autographs.", "PHOTO takenDuring STS-120"),
    ("Clayton Anderson watches video of the second spacewalk of STS-131.", "PHOTO takenDuring STS-131 EVA 2"),
    ("Andreas Mogensen trains for his Huginn mission.", "PHOTO takenDuring Huginn"),
    ("The image, used during Expedition 20 briefings, shows a truss.", "PHOTO takenDuring Expedition 20"),
    ("Leonardo, emptied during the STS-131 mission, is back in Florida.", "PHOTO takenDuring STS-131"),
    ("Chris Cassidy sits in a chair outside the Soyuz TMA-08M on Sept. 11, 2013.", "PHOTO takenDuring spacewalk 2013-09-11"),
    ("STS-116's commander and pilot, Mark Polansky and Bill Oefelein, sing.", "Mark Polansky role pilot of STS-116"),
    ("The Cupola was added in February 2010. Tracy Caldwell Dyson looks out of it.", "PHOTO takenOn 2010-02"),
    ("Hurricane Ivan, which formed on Sept. 2, 2004, swirls below.", "PHOTO takenOn 2004-09-02"),
    ("Rick Linnehan is out for the mission's third spacewalk; STS-124 comes in May.", "PHOTO takenDuring STS-124 EVA 3"),
    ("Suni Williams runs; Mike Lopez-Alegria and Mikhail Tyurin made up Expedition 14 at first.", "Sunita Williams memberOf Expedition 14"),
    ("Oleg Novitskiy of Roscosmos and ESA's Thomas Pesquet eat.", "Thomas Pesquet affiliatedWith Roscosmos"),
    ("Peggy Whitson first flew during Expedition 5.", "PHOTO takenDuring Expedition 5"),
    ("Kibo's airlock, shown here, was first used during Expedition 20.", "PHOTO takenDuring Expedition 20"),
    ("Suni Williams, who lived here during Expedition 14, mends a treadmill.", "PHOTO takenDuring Expedition 14"),
    ("The fan, in use since the first days of Expedition 1, hums.", "PHOTO takenDuring Expedition 1"),
    ("Doug Hurley, STS-135 pilot, eats. Docking came on flight day 3.", "PHOTO takenDuring STS-135"),
    ("Clayton Anderson rests after STS-131 EVA 2.", "PHOTO takenDuring STS-131 EVA 2"),
    ("Steve Swanson readies the tools for EVA 1 of STS-119.", "PHOTO takenDuring STS-119 EVA 1"),
    ("The station is seen. NASA/Johnson Space Center", "PHOTO takenBy Johnson Space Center"),
]


TOLD += [
    ("Jessica Meir and Oleg Skripochka joined Expedition 61 commander Luca Parmitano.", "Oleg Skripochka memberOf Expedition 61"),
    ("Oman is seen. Photo by: Sgt. Ada Quill", "PHOTO takenBy Ada Quill"),
    ("James Reilly, STS-117 mission specialist dressed in white, waves.", "James Reilly role mission specialist of STS-117"),
    ("Joe Acaba hangs from an arm. He's tugging at a cover during the STS-119 mission.", "PHOTO takenDuring STS-119"),
]
NOT += [
    ("Anton Shkaplerov joined Expedition 45 commander Scott Kelly for a talk.", "Anton Shkaplerov memberOf Expedition 45"),
    ("Oman is seen. U.S. Army photo by Sgt. Ada Quill", "PHOTO takenBy Sgt"),
    ("Joe Acaba waves. He's training for the STS-119 mission.", "PHOTO takenDuring STS-119"),
]


TOLD += [
    ("Scott Tingle, with a long lens, captured the delta in this photograph.", "PHOTO takenBy Scott Tingle"),
    ("In a photo Scott Tingle took from the Cupola, Oman glows.", "PHOTO takenBy Scott Tingle"),
    ("It was Scott Tingle who shot Oman this way.", "PHOTO takenBy Scott Tingle"),
    ("Scott Tingle sent home this view of Oman.", "PHOTO takenBy Scott Tingle"),
    ("A member of Expedition 55 took this picture.", "PHOTO takenBy Expedition 55 crew member"),
    ("Oman was photographed from Atlantis by a member of its STS-135 crew.", "PHOTO takenDuring STS-135"),
    ("The photo, taken by one of two Expedition 7 crew members, shows Oman.", "PHOTO takenDuring Expedition 7"),
]
NOT += [
    ("Scott Tingle captured the CRS-14 Dragon with an arm in this photo.", "PHOTO takenBy Scott Tingle"),
    ("It was Scott Tingle who captured the CRS-14 Dragon.", "PHOTO takenBy Scott Tingle"),
    ("A member of Expedition 55 took this cap along.", "PHOTO takenBy Expedition 55 crew member"),
]


def _told(text: str) -> set[str]:
    return {" ".join(str(part) for part in fact) for fact, _ in facts(read(Document("x", text)))}


@pytest.mark.parametrize(("text", "fact"), TOLD)
def test_a_fact_that_a_caption_tells_is_read(text: str, fact: str) -> None:
    assert fact in _told(text)


def test_a_month_told_by_the_day_of_publication_is_the_pictures() -> None:
    told = {
        " ".join(str(part) for part in fact)
        for fact, _ in facts(read(Document("x", "Taken last month, this view shows Oman.", date="2016-01-05")))
    }
    assert "PHOTO takenOn 2015-12" in told


@pytest.mark.parametrize(("text", "fact"), NOT)
def test_what_a_caption_does_not_tell_is_not_read(text: str, fact: str) -> None:
    assert fact not in _told(text)
