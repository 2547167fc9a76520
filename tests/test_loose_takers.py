"""Who took a picture, in words that no set phrase has, and what looks like such words and is none; who is of a flight by words of a stay."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    """The facts of a text, each in one line."""
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("Jack Fischer grins, as his crewmate Peggy Whitson caught him.", "Peggy Whitson"),
        ("Leroy Chiao clings to Z1, and William McArthur is the source of the picture.", "William McArthur"),
        ("The cosmonaut is seen in Endurance, in the eye of Andrey Fedyaev's Nikon.", "Andrey Fedyaev"),
        ("Shannon Walker floats into Harmony, and Kate Rubins, who had waited for her, has caught her arrival on film.", "Kathleen Rubins"),
        ("Koichi Wakata stands before the flags; it was taken for him by Rick Mastracchio.", "Richard Mastracchio"),
        ("Oleg Novitskiy, caught half-way along a handrail by Pyotr Dubrov, hauls a cable.", "Pyotr Dubrov"),
        ("Josh Cassada unrolls an array. It was Koichi Wakata's turn at the window, and he got them both in one frame.", "Koichi Wakata"),
        ("Dragon drifts ten metres off. The eye is Frank Rubio's; the arm was not moved.", "Francisco Rubio"),
        ("Jonny Kim smiles. Takuya Onishi, soon to hand over, got out the camera and asked him to.", "Takuya Onishi"),
    ],
)
def test_loose_words_name_the_taker(text: str, taker: str) -> None:
    assert f"PHOTO takenBy {taker}" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Scott Parazynski stands on the rim of Destiny. Umberto Guidoni of ESA had the camera an hour earlier.",
        "The freighter closes in; Garrett Reisman tracked the ship by camera.",
        "Stars wheel around the pole. Jeanette Epps, who is on both crews, steadied the tripod.",
        "Luca Parmitano floats in Harmony. Chris Cassidy waits behind the camera's field of view.",
        '"Alexander Skvortsov took this one," Tracy Caldwell Dyson wrote under a different picture of Atlantis.',
        "Nobody can say whether Anatoly Ivanishin or Ivan Vagner took it.",
        "Mark Vande Hei smiles. Paolo Nespoli caught him in a lie.",
        "Carlos Noriega clings to the truss. The boots at the bottom of this frame belong to his partner, Joe Tanner.",
        "The experiment went on under Koichi Wakata's eye.",
        "Anne McClain tapes a cover. A day earlier she had photographed David Saint-Jacques at work.",
        "The photo is rumored to be the work of Mikhail Tyurin.",
        "Megan McArthur reached for her camera. Her face shows concern.",
        "Rex Walheim was photographed by the hatch, near Stanley Love.",
    ],
)
def test_such_words_without_a_picture_name_nobody(text: str) -> None:
    assert not [fact for fact in told(text) if fact.startswith("PHOTO takenBy")]


@pytest.mark.parametrize(
    "text",
    [
        "Mike Hopkins holds the camera's lens cap in this shot. Rick Mastracchio counted down.",
        "Mike Hopkins smiles. Rick Mastracchio counted down the days.",
        "It is Don Pettit's turn on the treadmill.",
        "Here it is Alexander Gerst's hands on the guitar.",
        "It is Koichi Wakata's hands that hold the needle.",
        "Kibo is seen. Karen Nyberg hit the button.",
        "Greg Chamitoff works the trigger on the pistol grip tool in this picture.",
        "Kibo is seen. Karen Nyberg pulled the trigger on the drill.",
        "Chris Cassidy smiles. Karen Nyberg offered to record the song.",
        "Chris Cassidy smiles. Karen Nyberg found time to film a lesson.",
        "Chris Cassidy smiles. Karen Nyberg came to document the plants.",
        "Chris Cassidy smiles. Karen Nyberg took all of the photographs off the wall.",
        "Chris Cassidy smiles. Karen Nyberg took all of the pictures down.",
        "Chris Cassidy smiles. Karen Nyberg took most of the photos from the wall.",
        "Chris Cassidy smiles. The phone is with Karen Nyberg.",
        "Chris Cassidy smiles. The tablet belongs to Karen Nyberg.",
        "Chris Cassidy smiles. His old phone was in the hands of Karen Nyberg.",
        "Don Pettit, caught by a joke by Tim Peake, laughs.",
        "Don Pettit, caught by the end of a song by Tim Peake, laughs.",
        "Don Pettit, seen by many as a pupil by choice of Tim Peake, laughs.",
        "Seen by Don Pettit as a bother, the vacuum cleaner floats.",
        "Seen by Don Pettit as useless, the vacuum cleaner floats.",
        "Viewed by Don Pettit as his best friend, the vacuum cleaner floats.",
        "Kibo is seen. How Koichi Wakata saw it: as a house.",
        "Kibo is seen. How Koichi Wakata saw it, like a home.",
        "Kibo is seen. As Koichi Wakata saw the station: as something alive.",
        "Kibo is seen. Someone on the ground moved the camera for the Expedition 9 crew.",
        "Kibo is seen. Whoever designed the camera thought of the Expedition 9 crew.",
        "Kibo is seen. Somebody sent a picture to the Expedition 9 crew.",
        "Unity is seen. Doug Wheelock stacks the frames of the rack in Unity.",
        "Unity is seen. Doug Wheelock stacked the framed photos in a locker.",
        "Unity is seen. Doug Wheelock blends two shots of vodka.",
        "Unity is seen. Doug Wheelock stitched together two photos of his family for a wall.",
        "Kibo is seen. Doug Wheelock is the one who made his frames for eyeglasses at home.",
        "Kibo is seen. Doug Wheelock is the one who took the picture of his family to space.",
        "The person recording his picture on a list, Doug Wheelock, checks supplies.",
        "Shannon Walker is seen with Doug Wheelock, the one framing the shot of Walker in his notebook.",
    ],
)
def test_who_did_something_else_took_no_picture(text: str) -> None:
    assert not [fact for fact in told(text) if fact.startswith("PHOTO takenBy")]


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("Chris Cassidy smiles. Karen Nyberg stopped to record the moment.", "Karen Nyberg"),
        ("Chris Cassidy smiles. Karen Nyberg was on hand to photograph him.", "Karen Nyberg"),
        ("Chris Cassidy smiles. Karen Nyberg hit the shutter.", "Karen Nyberg"),
        ("Chris Cassidy smiles. Karen Nyberg worked the trigger of the camera.", "Karen Nyberg"),
        ("Chris Cassidy smiles. It was Karen Nyberg's turn behind the camera.", "Karen Nyberg"),
        ("Chris Cassidy smiles. Karen Nyberg took all of the pictures of this visit.", "Karen Nyberg"),
        ("Chris Cassidy smiles. The camera is with Karen Nyberg.", "Karen Nyberg"),
        ("Star trails over Canada. Doug Wheelock stacked nearly an hour of exposures to get these arcs.", "Douglas Wheelock"),
        ("Star trails over Canada. Doug Wheelock combined 30 frames into a single image.", "Douglas Wheelock"),
        ("Seen by Don Pettit as the sun came up, the Moon is full.", "Donald Pettit"),
        ("Kibo is seen. Whoever held the camera was one of the Expedition 9 crew.", "Expedition 9 crew member"),
        ("Shannon Walker smiles. Doug Wheelock is the one who took the picture.", "Douglas Wheelock"),
        ("Shannon Walker smiles. Doug Wheelock is the one who took this picture of the storm.", "Douglas Wheelock"),
        ("Shannon Walker smiles. The person taking the picture from the hatch is Doug Wheelock.", "Douglas Wheelock"),
        ("Shannon Walker smiles. The one taking this picture: Doug Wheelock.", "Douglas Wheelock"),
    ],
)
def test_who_did_just_that_took_it(text: str, taker: str) -> None:
    assert f"PHOTO takenBy {taker}" in told(text)


def test_whose_turn_it_is_at_something_else_is_in_view() -> None:
    assert "PHOTO depicts Donald Pettit" in told("It is Don Pettit's turn on the treadmill.")


@pytest.mark.parametrize(
    ("date", "text", "name"),
    [
        ("2009-08-01", "Roman aqueducts cross the valley.", "Roman Romanenko"),
        ("2009-08-01", "A Roman's picture of a villa floats in Unity.", "Roman Romanenko"),
        ("2010-07-01", "The Shannon empties into the Atlantic.", "Shannon Walker"),
        ("2010-07-01", "Douglas firs cover Vancouver Island.", "Douglas Wheelock"),
        ("2022-11-09", "Nicole swirls off Florida.", "Nicole Mann"),
        ("2008-02-01", "Peggy's Cove in Nova Scotia is iced in.", "Peggy Whitson"),
        ("2013-05-01", "Thomas the Tank Engine, a toy, floats in Unity; Thomas is a gift.", "Thomas Marshburn"),
        ("2008-03-20", "Garrett is the name of the town below.", "Garrett Reisman"),
        ("2022-06-01", "Samantha, a schoolgirl from Turin, drew the patch.", "Samantha Cristoforetti"),
    ],
)
def test_a_first_name_alone_is_also_a_things_and_a_strangers(date: str, text: str, name: str) -> None:
    assert not [fact for fact in told(text, date) if name in fact]


def test_first_names_in_a_list_are_the_crew() -> None:
    facts_told = told("Christina and Jessica float in.", "2019-12-01")
    assert {"PHOTO depicts Christina Koch", "PHOTO depicts Jessica Meir"} <= facts_told


def test_a_first_name_alone_is_the_one_in_space_on_the_day() -> None:
    assert "PHOTO takenBy Christina Koch" in told("Hazza Al Mansouri waves. Christina's camera followed him all evening.", "2019-09-26")
    assert "PHOTO takenBy Christina Koch" not in told("Hazza Al Mansouri waves. Christina's camera followed him.", "2009-09-26")


@pytest.mark.parametrize(
    ("text", "fact", "holds"),
    [
        ("Kopra's stay with Expedition 20 had begun when Tim Kopra made it.", "Timothy Kopra memberOf Expedition 20", True),
        (
            "The backup crew for Expedition 55, left to right Alexey Ovchinin and Nick Hague, poses.",
            "Alexey Ovchinin memberOf Expedition 55",
            False,
        ),
        ("Reid Wiseman tests a pump made as part of Expedition 41 research.", "Reid Wiseman memberOf Expedition 41", False),
        (
            "Thomas Reiter, also with ESA but for six months an Expedition 14 flight engineer, waves.",
            "Thomas Reiter role flight engineer of Expedition 14",
            True,
        ),
        ("The picture was taken by Josh Valcarcel of NASA's Johnson Space Center.", "Josh Valcarcel affiliatedWith NASA", True),
        ("Emily Nelson of the Johnson Space Center waves.", "Emily Nelson affiliatedWith Johnson Space Center", False),
    ],
)
def test_who_belongs(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds


@pytest.mark.parametrize(
    ("date", "text", "fact", "holds"),
    [
        ("2016-03-01", "Principia - the book by Newton.", "PHOTO takenDuring Principia mission", False),
        ("2016-03-01", "Principia - Tim Peake at work.", "PHOTO takenDuring Principia mission", True),
        ("2016-03-01", "Principia mission - a rack in Columbus.", "PHOTO takenDuring Principia mission", True),
        ("2014-09-01", "Blue Dot: a dot on a map of Europe.", "PHOTO takenDuring Blue Dot mission", False),
        ("2014-09-01", "Blue Dot, week 14: a rack in Columbus.", "PHOTO takenDuring Blue Dot mission", True),
        (
            "2009-07-20",
            "Two STS-127 weather specialists, Tim Kopra and Koichi Wakata, wait.",
            "Timothy Kopra role mission specialist of STS-127",
            False,
        ),
        (
            "2009-07-20",
            "Two STS-127 specialists, Tim Kopra and Tom Marshburn, wait.",
            "Thomas Marshburn role mission specialist of STS-127",
            True,
        ),
    ],
)
def test_words_that_only_look_like_a_flight_or_an_office(date: str, text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text, date)) is holds


WORDS = [
    ("2016-12-14", "NASA's Goddard satellite servicing team uses Dextre.", "Goddard operatedBy NASA", False),
    ("2016-12-14", "NASA's Artemis spacecraft program is under way.", "Artemis operatedBy NASA", False),
    ("2018-07-01", "NASA's Terra satellite saw the storm.", "Terra operatedBy NASA", True),
    ("2010-07-01", "Sprites reach up through 50 miles of air above Texas.", "PHOTO orbitingAbove Texas", False),
    ("2010-07-01", "The aurora hung above 60 miles of air over Canada.", "PHOTO orbitingAbove Canada", False),
    ("2010-07-01", "A storm dropped snow over 200 miles of the sky.", "PHOTO altitudeKm 322", False),
    ("2010-07-01", "She works above 250 miles of nothing over Kazakhstan.", "PHOTO orbitingAbove Kazakhstan", True),
    ("2010-07-01", "Mission control in Houston, Texas, working 220 miles below the station.", "PHOTO orbitingAbove Texas", False),
    ("2010-07-01", "Texas, rolling 220 miles below the station.", "PHOTO orbitingAbove Texas", True),
    ("2010-07-01", "Mainland China lies below the station.", "PHOTO orbitingAbove China", True),
    ("2010-07-01", "Progress is leaving the station. Expedition 23 undocked on June 2 as the complex flew over Mongolia.", "PHOTO orbitingAbove Mongolia", False),
    ("2010-07-01", "Progress is leaving the station. It undocked as the complex flew over Mongolia.", "PHOTO orbitingAbove Mongolia", True),
    ("2016-12-14", "The Italian-built cargo bag nicknamed Leonardo floats in Kibo.", "cargo bag builtBy Italy", True),
    ("2016-12-14", "A Russian-built crane, called Strela, is seen.", "crane builtBy Russia", False),
    ("2014-07-01", "The Progress made by the crew is notable.", "PHOTO depicts Progress", False),
    ("2014-07-01", "The Progress hangs below the station.", "PHOTO depicts Progress", True),
    ("2015-07-01", "Scott Kelly is pictured. At left is China Lake veteran Terry Virts.", "PHOTO depicts China Lake", False),
    ("2015-07-01", "Scott Kelly is pictured. In the background is China with Taiwan at right.", "PHOTO depicts China", True),
    ("2010-09-14", "The crew, unlike in the pictures of fires along the Amazon River, poses here.", "PHOTO depicts Amazon River", False),
    ("2010-09-14", "This image of a river between Lake Chad and the Nile Delta", "PHOTO depicts Lake Chad", False),
    ("2010-09-14", "An astronaut took this picture of fires along the Amazon River.", "PHOTO depicts Amazon River", True),
    ("2021-07-21", "Cables were moved from the nadir to the zenith port of Harmony, where Endeavour docked.", "Endeavour dockedTo Harmony nadir port", False),
    ("2021-07-21", "The camera pans from the nadir to the zenith port of Harmony, where Crew Dragon is docked.", "Crew Dragon dockedTo Harmony nadir port", False),
    ("2021-07-21", "Endeavour moved from the forward to the zenith port of Harmony.", "Endeavour dockedTo Harmony forward port", True),
]  # fmt: skip


@pytest.mark.parametrize(("date", "text", "fact", "holds"), WORDS)
def test_words_that_only_look_like_a_ship_a_land_or_a_way(date: str, text: str, fact: str, holds: bool) -> None:
    assert (fact in {" ".join(map(str, f)) for f, _ in facts(read(Document("t", text, date=date)))}) is holds
