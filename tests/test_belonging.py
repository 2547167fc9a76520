"""Who is of a flight and who leads one, told by words between the two, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    # Words of belonging between people and a flight.
    ("Koichi Wakata and Rick Mastracchio, known together as Expedition 38, wave.", "Koichi Wakata memberOf Expedition 38", True),
    ("Koichi Wakata and Rick Mastracchio, known as the hosts of Expedition 22, wave.", "Koichi Wakata memberOf Expedition 22", False),
    (
        "Karen Nyberg and Mike Fossum (front); Ken Ham and Ron Garan (behind). Together they are STS-124.",
        "Michael Fossum memberOf STS-124",
        True,
    ),
    ("Karen Nyberg and Mike Fossum (front); Ken Ham and Ron Garan (behind). They are not STS-124.", "Kenneth Ham memberOf STS-124", False),
    ("STS-124, which also carried Ken Ham and Karen Nyberg, is over.", "Karen Nyberg memberOf STS-124", True),
    ("STS-124, which also carried a flag for Mike Fincke, is over.", "Michael Fincke memberOf STS-124", False),
    ("STS-124 in brief: pilot Ken Ham; Karen Nyberg; Ron Garan.", "Karen Nyberg memberOf STS-124", True),
    ("Taken on STS-124: Karen Nyberg rides an arm.", "Karen Nyberg memberOf STS-124", False),
    ("Larry Connor and Mark Pathy, guests of Ax-1, eat.", "Mark Pathy memberOf Axiom Mission 1", True),
    ("Luca Parmitano is an invited guest of Expedition 36.", "Luca Parmitano memberOf Expedition 36", False),
    ("Oleg Novitskiy and Thomas Pesquet, passengers of Soyuz MS-03, wave.", "Thomas Pesquet memberOf Soyuz MS-03", True),
    ("Thomas Pesquet came up with the newcomers on Soyuz MS-03.", "Thomas Pesquet memberOf Soyuz MS-03", False),
    ("Ken Ham, Karen Nyberg, Ron Garan, only the first two of STS-124, wave.", "Ronald Garan memberOf STS-124", False),
    ("Expedition 36 grew to six with the arrival of Karen Nyberg and Luca Parmitano.", "Luca Parmitano memberOf Expedition 36", True),
    # A flight alone in a label.
    ("Ken Ham and Karen Nyberg in Kibo. Mission: STS-124.", "Karen Nyberg memberOf STS-124", True),
    ("Ken Ham and Karen Nyberg in Kibo. Mission: STS-124.", "PHOTO takenDuring STS-124", True),
    ("Ken Ham and Chris Cassidy in Kibo. Mission: STS-124.", "Kenneth Ham memberOf STS-124", False),
    # Somebody's own commander or pilot; an office told by its verb.
    ("Mark Kelly headed the STS-124 crew. His pilot: Ken Ham.", "Kenneth Ham role pilot of STS-124", True),
    ("Mark Kelly headed the STS-124 crew. His guest: Ken Ham.", "Kenneth Ham role pilot of STS-124", False),
    ("Raja Chari skippers Crew-3.", "Raja Chari role commander of SpaceX Crew-3", True),
    ("Kayla Barron skips Crew-3.", "Kayla Barron role commander of SpaceX Crew-3", False),
    # Words of command near an expedition, offices behind "as".
    ("Andreas Mogensen, at the helm of Expedition 70, naps.", "Andreas Mogensen role commander of Expedition 70", True),
    ("Satoshi Furukawa, at the helm of Expedition 70, naps.", "Satoshi Furukawa role commander of Expedition 70", False),
    ("Akihiko Hoshide, who had taken command of Expedition 65, naps.", "Akihiko Hoshide role commander of Expedition 65", True),
    ("Akihiko Hoshide has yet to take command of Expedition 65.", "Akihiko Hoshide role commander of Expedition 65", False),
    ("Gennady Padalka, who led three crews, but not Expedition 44, naps.", "Gennady Padalka role commander of Expedition 44", False),
    (
        "On Expedition 67 the post of commander went from Tom Marshburn to Oleg Artemyev.",
        "Oleg Artemyev role commander of Expedition 67",
        True,
    ),
    ("On Expedition 67 the gift went from Tom Marshburn to Oleg Artemyev.", "Oleg Artemyev role commander of Expedition 67", False),
    (
        "Tim Kopra serves first as a flight engineer of Expedition 46, then as commander of Expedition 47.",
        "Timothy Kopra role commander of Expedition 47",
        True,
    ),
    ("Tim Kopra trains as a backup flight engineer of Expedition 46.", "Timothy Kopra role flight engineer of Expedition 46", False),
    ("Frank Rubio could serve as commander of Expedition 68.", "Francisco Rubio role commander of Expedition 68", False),
    ("Steve Lindsey had the command of two flights, STS-121 and STS-133.", "Steven Lindsey role commander of STS-133", True),
    ("Steve Lindsey had two flights, STS-121 and STS-133.", "Steven Lindsey role commander of STS-133", False),
    (
        "The circus founder, aboard as a spaceflight participant of Soyuz TMA-16, met Jeff Williams.",
        "Jeffrey Williams role spaceflight participant of Soyuz TMA-16",
        False,
    ),
    # Words of company, an office of a ship or of someone's crew, engineers.
    ("Ken Ham of STS-124 sings for crewmates Karen Nyberg and Ron Garan.", "Ronald Garan memberOf STS-124", True),
    ("Ken Ham of STS-124 sings for neighbors Karen Nyberg and Ron Garan.", "Ronald Garan memberOf STS-124", False),
    ("Ken Ham of STS-124 sings for crewmates Karen Nyberg and Chris Cassidy.", "Christopher Cassidy memberOf STS-124", False),
    ("Raja Chari commands Crew-3. Talking to him: Tom Marshburn and Kayla Barron.", "Kayla Barron memberOf SpaceX Crew-3", False),
    ("Discovery's pilot, Ken Ham, waves on STS-124.", "Kenneth Ham role pilot of STS-124", True),
    ("Discovery's pilots, Ken Ham thinks, wave on STS-124.", "Kenneth Ham role pilot of STS-124", False),
    ("Karen Nyberg flies as an engineer with Expedition 36.", "Karen Nyberg role flight engineer of Expedition 36", True),
    ("Karen Nyberg trained as an engineer with Expedition 36.", "Karen Nyberg role flight engineer of Expedition 36", False),
    (
        "Mission specialist Ines Calderon, Crew-23, waves beside her commander, Tom Radley.",
        "Tom Radley role commander of SpaceX Crew-23",
        True,
    ),
    (
        "Mission specialist Ines Calderon, Crew-23, waves beside her brother, Tom Radley.",
        "Tom Radley role commander of SpaceX Crew-23",
        False,
    ),
    ("Ken Ham and Karen Nyberg in a row. STS-124 crew portrait.", "Karen Nyberg memberOf STS-124", True),
    ("Ken Ham and Karen Nyberg in a row. STS-124 launch portrait.", "Karen Nyberg memberOf STS-124", False),
    # Expeditions by their place among them, and from one to another.
    ("Terry Virts commanded the 43rd expedition.", "Terry Virts role commander of Expedition 43", True),
    ("Terry Virts commanded the 43rd expedition of the club.", "Terry Virts role commander of Expedition 43", False),
    (
        "Soichi Noguchi, flight engineer of the 22nd/23rd expedition crew, waves.",
        "Soichi Noguchi role flight engineer of Expedition 23",
        True,
    ),
    ("Susan Helms is a flight engineer of the second resident crew.", "Susan Helms role flight engineer of Expedition 2", True),
    ("Susan Helms is a flight engineer of the second crew.", "Susan Helms role flight engineer of Expedition 2", False),
    ("Scott Kelly forms part of Expeditions 43 through 46.", "Scott Kelly memberOf Expedition 45", True),
    ("Scott Kelly forms part of Expeditions 43 and 46.", "Scott Kelly memberOf Expedition 45", False),
    # What a fellow shares and what not; a crew that people are of beside another in which they have an office.
    (
        "Jack Fischer rests. He was joined by fellow astronaut and Expedition 51 commander Peggy Whitson.",
        "Jack Fischer role commander of Expedition 51",
        False,
    ),
    (
        "Jack Fischer rests with fellow flight engineer Peggy Whitson of Expedition 52.",
        "Jack Fischer role flight engineer of Expedition 52",
        True,
    ),
    (
        "Victor Glover and Soichi Noguchi, both Crew-1 members and Expedition 64 flight engineers, eat.",
        "Victor Glover role flight engineer of SpaceX Crew-1",
        False,
    ),
    (
        "Victor Glover and Soichi Noguchi, both Crew-1 members and Expedition 64 flight engineers, eat.",
        "Victor Glover role flight engineer of Expedition 64",
        True,
    ),
    ("Takuya Onishi of the Japanese agency waves.", "Takuya Onishi affiliatedWith JAXA", True),
    ("Takuya Onishi of the Japanese team waves.", "Takuya Onishi affiliatedWith JAXA", False),
]


@pytest.mark.parametrize(("text", "fact", "said"), ROWS)
def test_words_of_belonging_and_of_command_tell_whose_crew_someone_is(text: str, fact: str, said: bool) -> None:
    assert (fact in told(text)) is said, sorted(told(text))
