"""Offices, crews, days and spacewalks that a caption tells of somebody or some time else, each beside a caption that looks alike and tells it so."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, day: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


PEOPLE = [
    # An office whose holder the next words name is nobody's who was named before.
    ("", "Mike Fossum eats with Piers Sellers. The STS-121 commander was Steve Lindsey.", "Piers Sellers role commander of STS-121", False),
    ("", "Mike Fossum eats with Piers Sellers. The STS-121 commander was Steve Lindsey.", "Steven Lindsey role commander of STS-121", True),
    ("", "Ron Garan rests in Harmony. The STS-124 pilot is NASA's Ken Ham.", "Ronald Garan role pilot of STS-124", False),
    ("", "Ken Ham rests in Harmony. The STS-124 pilot is tired.", "Kenneth Ham role pilot of STS-124", True),
    ("", "Ken Ham rests in Harmony. The STS-124 pilot: a happy man.", "Kenneth Ham role pilot of STS-124", True),
    # Two offices of one.
    ("", "Leroy Chiao waves. The Expedition 10 commander and NASA science officer floats beside Salizhan Sharipov.", "Salizhan Sharipov role science officer of Expedition 10", False),
    ("", "Leroy Chiao waves. With the Expedition 10 commander is the flight engineer, Salizhan Sharipov.", "Salizhan Sharipov role flight engineer of Expedition 10", True),
    ("", "Suni Williams runs. The Expedition 15 flight engineer and US Navy commander came up with STS-116.", "Sunita Williams role commander of STS-116", False),
    # A commander without a flight is not that of a capsule which another commands.
    ("", "Jasmin Moghbeli of Crew-7 eats a cake. Andreas Mogensen, the commander, lights a candle.", "Andreas Mogensen role commander of SpaceX Crew-7", False),
    ("", "Andreas Mogensen of Crew-7 eats a cake. Jasmin Moghbeli, the commander, lights a candle.", "Jasmin Moghbeli role commander of SpaceX Crew-7", True),
    # Of two with one flight, only who can be of it.
    ("", "Loral O'Hara came up in Soyuz MS-24. She and Jasmin Moghbeli of Crew-7 share a cake.", "Loral O'Hara memberOf SpaceX Crew-7", False),
    ("", "Satoshi Furukawa of JAXA bakes. He and Jasmin Moghbeli of Crew-7 share a cake.", "Satoshi Furukawa memberOf SpaceX Crew-7", True),
    # Who makes the picture of several of a crew, or is their mate, has not their office.
    ("", "Expedition 59 flight engineers David Saint-Jacques and Nick Hague wait. Their crewmate Anne McClain took this shot.", "Anne McClain role flight engineer of Expedition 59", False),
    ("", "Expedition 59 flight engineers David Saint-Jacques and Nick Hague wait. Their crewmate Anne McClain took this shot.", "Anne McClain memberOf Expedition 59", True),
    ("", "Expedition 65 crew members Shane Kimbrough and Megan McArthur eat in Unity. Oleg Novitskiy took the photo.", "Oleg Novitskiy memberOf Expedition 65", False),
    ("", "Kate Rubins is the picture's photographer. Sergey Ryzhikov waves.", "PHOTO takenBy Kathleen Rubins", True),
    ("", "Kate Rubins is the picture's subject. Sergey Ryzhikov waves.", "PHOTO takenBy Kathleen Rubins", False),
    # An office of a flight is of whoever of those named can have it.
    ("", "Victor Glover floats in. The Crew-1 commander came first, Kate Rubins says.", "Victor Glover role commander of SpaceX Crew-1", False),
    ("", "Victor Glover floats in. The Crew-1 pilot came last, Kate Rubins says.", "Victor Glover role pilot of SpaceX Crew-1", True),
    ("", "Cady Coleman plays the flute. Paolo Nespoli filmed the Expedition 27 flight engineer.", "Paolo Nespoli role flight engineer of Expedition 27", False),
    ("", "Cady Coleman plays the flute. Paolo Nespoli filmed the Expedition 27 flight engineer.", "Catherine Coleman role flight engineer of Expedition 27", True),
    ("", "Megan McArthur, in the seat that her husband, Bob Behnken, had on Demo-2, is the pilot of Crew-2.", "Robert Behnken role pilot of SpaceX Crew-2", False),
    ("", "Megan McArthur, in the seat that her husband, Bob Behnken, had on Demo-2, is the pilot of Crew-2.", "Megan McArthur role pilot of SpaceX Crew-2", True),
    ("", "Peggy Whitson gave the command of the station to Fyodor Yurchikhin. Jack Fischer of Expedition 52 claps.", "Peggy Whitson role commander of Expedition 52", False),
    # Who flew in another's place.
    ("", "Steve Bowen, who replaced Tim Kopra on STS-133, floats in the airlock.", "Stephen Bowen memberOf STS-133", True),
    ("", "Steve Bowen, who replaced Tim Kopra on STS-133, floats in the airlock.", "Timothy Kopra memberOf STS-133", False),
    ("", "Steve Bowen took Tim Kopra's place in the crew of STS-133.", "Stephen Bowen memberOf STS-133", True),
    ("", "Steve Bowen replaced a fan that failed on STS-133.", "Stephen Bowen memberOf STS-133", False),
    ("", "Kjell Lindgren greets Tom Marshburn. Both flew before: Lindgren on Expedition 44, Marshburn on STS-127.", "Thomas Marshburn memberOf STS-127", True),
    ("", "Kjell Lindgren greets Tom Marshburn. Both sing songs: Lindgren on Expedition 44, Marshburn on STS-127.", "Thomas Marshburn memberOf STS-127", False),
    # A guest is not of the agency, company not of the crew.
    ("", "Guy Laliberté, a guest of Roscosmos, wears a red nose.", "Guy Laliberté affiliatedWith Roscosmos", False),
    ("", "Max Suraev, a cosmonaut of Roscosmos, wears a red nose.", "Maksim Surayev affiliatedWith Roscosmos", True),
    ("", "Valery Korzun and Peggy Whitson of Expedition 5 pose with the crew of STS-111.", "Peggy Whitson memberOf STS-111", False),
    ("", "Ken Cockrell and Paul Lockhart, two of the crew of STS-111, pose with Peggy Whitson.", "Paul Lockhart memberOf STS-111", True),
    # A camera in a hand that is in the picture, or that is worked on, has not taken it.
    ("", "Joe Acaba and Randy Bresnik end a spacewalk. In Acaba's hand is a camera, Bresnik looks at the Nile.", "PHOTO takenBy Joseph Acaba", False),
    ("", "Randy Bresnik ends a spacewalk. Through the lens of Joe Acaba's camera the Nile is a ribbon.", "PHOTO takenBy Joseph Acaba", True),
    ("", "Matthias Maurer hangs the cables. Raja Chari looked after a camera on the truss.", "PHOTO takenBy Raja Chari", False),
    # Up with a flight is no company of those on another.
    ("", "Sunita Williams, up with STS-116, watches Jim Reilly and Danny Olivas of STS-117.", "Sunita Williams memberOf STS-117", False),
]  # fmt: skip

DAYS = [
    # A day counted back from the one told last.
    ("", "Christina Koch and Jessica Meir went out on Oct. 18, 2019. This photo, taken the day before, shows both in Quest.", "PHOTO takenOn 2019-10-17", True),
    ("", "Christina Koch and Jessica Meir went out on Oct. 18, 2019. Luca Parmitano took this picture of them the evening before.", "PHOTO takenOn 2019-10-17", True),
    ("", "Christina Koch and Jessica Meir went out on Oct. 18, 2019. This photo, taken the day before the ship left on Oct. 21, shows both.", "PHOTO takenOn 2019-10-17", False),
    # What somebody is known for, and a command that was handed over, are of another day.
    ("2016-05-25", "Tim Peake, whose spacewalk in January with Tim Kopra was a long one, eats a sandwich in Unity.", "PHOTO takenOn 2016-01", False),
    ("2016-05-25", "Tim Peake eats a sandwich in Unity in January 2016.", "PHOTO takenOn 2016-01", True),
    ("2022-09-02", "Oleg Artemyev works at the arm. Samantha Cristoforetti, who was outside with him in July, watches.", "PHOTO takenOn 2022-07", False),
    ("", "Chris Hadfield plays his guitar. He handed command to Pavel Vinogradov on May 12, 2013.", "PHOTO takenOn 2013-05-12", False),
    ("", "Chris Hadfield plays his guitar. He hands command to Pavel Vinogradov on May 12, 2013.", "PHOTO takenOn 2013-05-12", True),
]  # fmt: skip

HOURS = [
    # Back inside, or not out yet.
    ("2013-07-16", "Luca Parmitano rests in Quest after a spacewalk. His partner Chris Cassidy is still in his suit.", "PHOTO takenDuring spacewalk 2013-07-16", False),
    ("2013-07-16", "Luca Parmitano rests in Quest after a spacewalk. His partner Chris Cassidy is still in his suit.", "Luca Parmitano performed spacewalk 2013-07-16", True),
    ("2013-07-16", "Luca Parmitano rests on the truss during a spacewalk. His partner Chris Cassidy is near.", "PHOTO takenDuring spacewalk 2013-07-16", True),
    ("", "Sergei Krikalev and John Phillips, after five hours outside Pirs, rest. The Expedition 11 duo swapped a camera on Aug. 18, 2005.", "PHOTO takenDuring spacewalk 2005-08-18", False),
    ("", "Sergei Krikalev and John Phillips, for five hours outside Pirs, look down. The Expedition 11 duo swapped a camera on Aug. 18, 2005.", "PHOTO takenDuring spacewalk 2005-08-18", True),
    ("2021-06-16", "Thomas Pesquet took this selfie before going out. His partner Shane Kimbrough is mirrored in his visor.", "PHOTO takenDuring spacewalk 2021-06-16", False),
    ("2021-06-16", "Thomas Pesquet took this selfie outside. His partner Shane Kimbrough is mirrored in his visor.", "PHOTO takenDuring spacewalk 2021-06-16", True),
    ("", "Josh Cassada and Frank Rubio wait in Quest on Dec. 22, 2022, when debris delayed their spacewalk.", "Josh Cassada performed spacewalk 2022-12-22", False),
    ("", "Josh Cassada and Frank Rubio leave Quest on Dec. 22, 2022, when debris delayed the start of their spacewalk.", "Josh Cassada performed spacewalk 2022-12-22", True),
    ("", "Before the spacewalk of June 15, 2023 Steve Bowen adjusts a glove. Woody Hoburg reads in Quest.", "PHOTO takenDuring spacewalk 2023-06-15", False),
    ("", "Before the spacewalk of June 15, 2023 is over Steve Bowen adjusts a bolt. Woody Hoburg reads a label on the truss.", "PHOTO takenDuring spacewalk 2023-06-15", True),
    ("2023-01-20", "Nicole Mann and Koichi Wakata prepare for a spacewalk. Mann had never gone out before.", "Nicole Mann performed spacewalk 2023-01-20", False),
    ("2023-01-20", "Nicole Mann and Koichi Wakata are on a spacewalk. Mann had never gone out before.", "Nicole Mann performed spacewalk 2023-01-20", True),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "fact", "said"), [*PEOPLE, *DAYS, *HOURS])
def test_what_is_told_of_others_is_theirs(day: str, text: str, fact: str, said: bool) -> None:
    assert (fact in told(text, day)) is said, sorted(told(text, day))
