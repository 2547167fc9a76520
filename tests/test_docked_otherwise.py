"""Where ships and modules are, whose they are and when they came, in other words than the commonest, each beside one that tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


PLACES = [
    # The side of a module told behind it; an "it" with its day, or of the ship whose place was just told; comings told by a noun that are ahead.
    ("Leonardo was mated to Unity, on the port side.", "Leonardo dockedTo Unity port port", True),
    ("Leonardo's owner moved to Unity, on the port side.", "Leonardo dockedTo Unity port port", False),
    ("Shane Kimbrough caught Cygnus OA-5. Teams bolted it that same afternoon to Unity's nadir port.", "Cygnus OA-5 dockedTo Unity nadir port", True),
    ("Here is Freedom at the forward port, and Resilience at Harmony's zenith port, to which it was moved.", "Freedom dockedTo Harmony zenith port", False),
    ("Berthing of the OA-5 Cygnus at Unity is foreseen for Sunday.", "Cygnus OA-5 dockedTo Unity", False),
    ("Berthing of the OA-5 Cygnus at Unity was over on Sunday.", "Cygnus OA-5 dockedTo Unity", True),
    # Ships in a row, each with its place.
    ("Docked at the moment: Soyuz MS-22 to Rassvet, Progress MS-20 to Zvezda and Progress MS-21 to Poisk.", "Progress MS-21 dockedTo Poisk", True),
    ("Cargo went from Soyuz MS-22 to Rassvet, from Progress MS-20 to Zvezda.", "Progress MS-20 dockedTo Zvezda", False),
    ("The ports are full: Soyuz MS-22 (Rassvet), Progress MS-20 (Zvezda).", "Soyuz MS-22 dockedTo Rassvet", True),
    ("The ports are full: Soyuz MS-22 (Rassvet), Progress MS-20 (Zvezda).", "PHOTO depicts Rassvet", False),
    ("Names on the wall: Soyuz MS-22 (Sergey), Progress MS-20 (cargo).", "Soyuz MS-22 dockedTo Rassvet", False),
    ("Two Dragons: CRS-25 (top) and Freedom (front) on Harmony.", "SpaceX CRS-25 dockedTo Harmony", True),
    ("Two Dragons: CRS-25 (top) and Freedom (front) near Harmony.", "SpaceX CRS-25 dockedTo Harmony", False),
    ("Docked ships, from left: Soyuz TMA-19, Progress M-06M and Discovery.", "Soyuz TMA-19 dockedTo International Space Station", True),
    ("Famous ships, from left: Soyuz TMA-19, Progress M-06M and Discovery.", "Soyuz TMA-19 dockedTo International Space Station", False),
    # A port by another word for its side.
    ("Cygnus NG-20 was bolted to Unity's Earth side.", "Cygnus NG-20 dockedTo Unity nadir port", True),
    ("Cygnus NG-20 was filmed from Unity's Earth side.", "Cygnus NG-20 dockedTo Unity nadir port", False),
    ("Endeavour sat at Destiny's front, bright as snow.", "Space Shuttle Endeavour dockedTo Destiny forward port", True),
    ("Endeavour flew past Destiny's front, bright as snow.", "Space Shuttle Endeavour dockedTo Destiny forward port", False),
    ("Soyuz TMA-1 rests at the nadir of Zarya.", "Soyuz TMA-1 dockedTo Zarya nadir port", True),
    ("The Cargo Dragon perches atop Harmony.", "Cargo Dragon dockedTo Harmony zenith port", True),
    ("The Cargo Dragon passes high above Harmony.", "Cargo Dragon dockedTo Harmony zenith port", False),
    # Homes, berths and posts.
    ("HTV-4's home for a month was the nadir port of Harmony.", "HTV-4 dockedTo Harmony nadir port", True),
    ("HTV-4's home for a month was the hangar of Tanegashima.", "HTV-4 dockedTo Harmony nadir port", False),
    ("Zvezda's nadir port, for long the home of Nauka, is lit.", "Nauka dockedTo Zvezda nadir port", False),
    ("Zvezda's nadir port, now the home of Nauka, is lit.", "Nauka dockedTo Zvezda nadir port", True),
    ("Soyuz MS-22, coolant streaming, at its post on Rassvet.", "Soyuz MS-22 dockedTo Rassvet", True),
    ("Discovery in her berth at the front end of the station.", "Space Shuttle Discovery dockedTo International Space Station", True),
    ("Discovery in her berth at the far end of the hangar.", "Space Shuttle Discovery dockedTo International Space Station", False),
    ("Jules Verne, Europe's first, at the stern of the station.", "Jules Verne ATV dockedTo International Space Station", True),
    # Ways from port to port, and before and after a stay.
    ("Soyuz MS-17 took a short flight from Rassvet to Poisk that day.", "Soyuz MS-17 dockedTo Poisk", True),
    ("Soyuz MS-17 took a short flight from Rassvet to Poisk that day.", "Soyuz MS-17 dockedTo Rassvet", True),
    ("PMA-3 has moved from Tranquility to the top of Harmony.", "PMA-3 dockedTo Tranquility", True),
    ("In Unity, the men have moved from Tranquility to Harmony.", "Unity dockedTo Tranquility", False),
    ("Soyuz MS-13 moves from Zvezda's aft to Poisk's zenith port.", "Soyuz MS-13 dockedTo Zvezda aft port", True),
    ("Formerly at Harmony's zenith port, CRS-23 splashed down.", "SpaceX CRS-23 dockedTo Harmony zenith port", True),
    ("Formerly at work on Harmony's zenith port, CRS-23's engineers rest.", "SpaceX CRS-23 dockedTo Harmony zenith port", False),
    ("Cygnus OA-4 in the grip of the arm, hours before installation on Unity.", "Cygnus OA-4 dockedTo Unity", True),
    ("They practise docking a Soyuz to Poisk in a simulator.", "Soyuz dockedTo Poisk", False),
    ("Roscosmos' MS-26 Soyuz docked to Rassvet.", "Soyuz MS-26 dockedTo Rassvet", True),
    ('Boeing\'s Starliner, "Calypso," at Harmony\'s front door.', "Calypso dockedTo Harmony forward port", True),
    ('Boeing\'s Starliner, "Calypso," photographed at noon from Harmony\'s front door.', "Calypso dockedTo Harmony forward port", False),
    # An apposition with an agency or a nation in it.
    ("Pictured is Progress MS-23, a Russian freighter docked to Poisk.", "Progress MS-23 dockedTo Poisk", True),
    ("Pictured is Progress MS-23, a Roscosmos cargo craft docked to the back of Zvezda.", "Progress MS-23 dockedTo Zvezda aft port", True),
    ("Pictured near Progress MS-23 is a Roscosmos cosmonaut tethered to Poisk.", "Progress MS-23 dockedTo Poisk", False),
    ("Rassvet's new home at the nadir of Zarya is in shadow.", "Rassvet dockedTo Zarya nadir port", True),
    # Verbs.
    ("Progress MS-08, small and grey, clings to Pirs.", "Progress MS-08 dockedTo Pirs", True),
    ("Oleg Artemyev clings to Pirs beside Progress MS-08.", "Progress MS-08 dockedTo Pirs", False),
    ("Ax-3's Freedom snuggled up to Harmony's forward port.", "Freedom dockedTo Harmony forward port", True),
    ("Freedom did not snuggle up to Harmony's forward port.", "Freedom dockedTo Harmony forward port", False),
    ("Leonardo takes up Unity's nadir port.", "Leonardo dockedTo Unity nadir port", True),
    ("Soyuz MS-12, which had occupied Rassvet since March, sails off.", "Soyuz MS-12 dockedTo Rassvet", True),
    ("Soyuz MS-12 is gone; its crew had occupied Rassvet since March.", "Soyuz MS-12 dockedTo Rassvet", False),
    ("Soyuz MS-12, which will occupy Rassvet in March, lifts off.", "Soyuz MS-12 dockedTo Rassvet", False),
    ("She floats inside the Dragon Freedom that's docked to Harmony.", "Freedom dockedTo Harmony", True),
    ("She floats inside the Dragon Freedom that's photographed from Harmony.", "Freedom dockedTo Harmony", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "true"), PLACES)
def test_where_ships_and_modules_are_is_told_in_many_ways(text: str, fact: str, true: bool) -> None:
    assert (fact in told(text)) is true, sorted(told(text))


MAKERS = [
    ("BEAM grows. Bigelow Aerospace built the soft-walled habitat.", "BEAM builtBy Bigelow Aerospace", True),
    ("BEAM grows. Bigelow Aerospace built the school beside it.", "BEAM builtBy Bigelow Aerospace", False),
    ("Airbus and MDA are the firms that built Canadarm2.", "Canadarm2 builtBy MDA", True),
    ("MDA is one of the firms that photographed Canadarm2.", "Canadarm2 builtBy MDA", False),
    ("Dextre's makers, MDA of Brampton, sent a card.", "Dextre builtBy MDA", True),
    ("Dextre's minders, MDA of Brampton, sent a card.", "Dextre builtBy MDA", False),
    ("The builder of Destiny is Boeing.", "Destiny builtBy Boeing", True),
    ("Boeing was the prime contractor for the Unity node.", "Unity builtBy Boeing", True),
    ("Boeing was a subcontractor for the Columbus laboratory.", "Columbus builtBy Boeing", False),
    ("From the workshops of Khrunichev in Moscow came Zvezda.", "Zvezda builtBy Khrunichev", True),
    ("Poisk came out of the halls of RSC Energia and went up in 2009.", "Poisk builtBy RSC Energia", True),
    ("Poisk came out of the shadow of RSC Energia's flag.", "Poisk builtBy RSC Energia", False),
    ("Prichal, an Energia product, is round.", "Prichal builtBy RSC Energia", True),
    ("Prichal, an Energia surprise, is round.", "Prichal builtBy RSC Energia", False),
    ("Raffaello, Italian-built and NASA-owned, comes home.", "Raffaello builtBy Italy", True),
    ("Raffaello, Italian-built and NASA-owned, comes home.", "Raffaello operatedBy NASA", True),
    ("Rassvet and its neighbor Zarya are both Russian-made.", "Rassvet builtBy Russia", True),
    ("Rassvet and its neighbor Zarya are both full of Russian-made soup.", "Rassvet builtBy Russia", False),
    ("Kibo's small robot arm, made in Japan, lets go.", "Kibo robotic arm builtBy Japan", True),
    ("An arm developed by a European team led by Airbus moves Dextre.", "Dextre builtBy European", False),
    # Whose it is.
    ("The Bishop airlock (Nanoracks) opens.", "Bishop operatedBy Nanoracks", True),
    ("The Bishop airlock (Boeing) opens.", "Bishop operatedBy Boeing", False),
    ("The JEM Exposed Facility, Japan's veranda in space, is full.", "Kibo Exposed Facility operatedBy Japan", True),
    ("Columbus, NASA's choice for the test, is full.", "Columbus operatedBy NASA", False),
    ("ESA engineers in Oberpfaffenhofen run Columbus by day and night.", "Columbus operatedBy ESA", True),
    ("NASA engineers in Houston admire Columbus by day and night.", "Columbus operatedBy NASA", False),
    ("Bartolomeo, a balcony that Airbus built and operates, is lit.", "Bartolomeo operatedBy Airbus", True),
    ("Bartolomeo, a balcony that Airbus built and photographed, is lit.", "Bartolomeo operatedBy Airbus", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "true"), MAKERS)
def test_who_made_a_thing_and_whose_it_is_is_told_in_many_ways(text: str, fact: str, true: bool) -> None:
    assert (fact in told(text)) is true, sorted(told(text))


DAYS = [
    # A verb in brackets is of the name before them; a launch told behind its day, which is no picture's.
    ("At the dock: Soyuz MS-22, full, and Progress MS-20 (docked on June 3, 2022), at Zvezda.", "Progress MS-20 arrivedOn 2022-06-03", True),
    ("At the dock: Soyuz MS-22, full, and Progress MS-20 (docked on June 3, 2022), at Zvezda.", "Soyuz MS-22 arrivedOn 2022-06-03", False),
    ("Progress MS-20 waits. It was on June 3, 2022 that a rocket had hurled the ship aloft.", "Progress MS-20 launchedOn 2022-06-03", True),
    ("Progress MS-20 waits. It was on June 3, 2022 that a rocket had hurled the ship aloft.", "PHOTO takenOn 2022-06-03", False),
    ("Progress MS-20 waits. It was on June 3, 2022 that a camera had caught the ship aloft.", "Progress MS-20 launchedOn 2022-06-03", False),
    # What a ship brings, and nouns of coming and leaving.
    ("The S1 truss was delivered by Atlantis in October 2002.", "S1 truss arrivedOn 2002-10", True),
    ("The S1 truss was delivered by a barge to Florida in October 1999.", "S1 truss arrivedOn 1999-10", False),
    ("Discovery brought Harmony to the station on 25 October 2007.", "Harmony arrivedOn 2007-10-25", True),
    ("Canadarm2 carried Harmony to Destiny on 14 November 2007.", "Harmony arrivedOn 2007-11-14", False),
    ("Harmony was hauled off by Discovery on 25 October 2007.", "Harmony arrivedOn 2007-10-25", False),
    ("The delivery of Tranquility in February 2010 went well.", "Tranquility arrivedOn 2010-02", True),
    ("The delivery of Tranquility to Florida in May 2009 went well.", "Tranquility arrivedOn 2009-05", False),
    ("Discovery's last liftoff was on 24 February 2011.", "Space Shuttle Discovery launchedOn 2011-02-24", True),
    ("The delivery of Harmony by Discovery on 25 October 2007 went well.", "Harmony arrivedOn 2007-10-25", True),
    ("Soyuz TM-34 was docked to the station from 27 April to 9 November 2002.", "Soyuz TM-34 arrivedOn 2002-04-27", True),
    ("A Proton had hurled Zarya into orbit on 20 November 1998.", "Zarya launchedOn 1998-11-20", True),
    ("A Proton had put paid to Zarya's rest on 20 November 1998.", "Zarya launchedOn 1998-11-20", False),
    ("An H3 sent HTV-X1 on its way on 26 October 2025.", "HTV-X1 launchedOn 2025-10-26", True),
    # Counted from the launch.
    ("Two days after liftoff on 26 October 2022, Progress MS-21 docked to Zvezda.", "Progress MS-21 arrivedOn 2022-10-28", True),
    ("Two days after liftoff on 26 October 2022, Progress MS-21 docked to Zvezda.", "Progress MS-21 launchedOn 2022-10-26", True),
    ("Two days after liftoff on 26 October 2022, Progress MS-21 docked to Zvezda.", "Progress MS-21 arrivedOn 2022-10-26", False),
    ("Two days after liftoff, on 28 October 2022, Progress MS-21 docked to Zvezda.", "Progress MS-21 arrivedOn 2022-10-28", True),
    ("Progress MS-10 docked to Zvezda on 18 November 2018, two days after its launch on 16 November.", "Progress MS-10 arrivedOn 2018-11-18", True),
    ("Progress MS-15 came to Pirs three hours after launch on 23 July 2020.", "Pirs launchedOn 2020-07-23", False),
    ("Progress MS-15 docked to Pirs three hours after leaving the ground on 23 July 2020.", "Progress MS-15 launchedOn 2020-07-23", True),
    ("Six days after its launch on 2 November 2007, Cygnus NG-19 will dock to Unity.", "Cygnus NG-19 arrivedOn 2007-11-08", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "true"), DAYS)
def test_when_ships_and_modules_left_and_came_is_told_in_many_ways(text: str, fact: str, true: bool) -> None:
    assert (fact in told(text)) is true, sorted(told(text))
