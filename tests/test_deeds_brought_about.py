"""What people do, told by what they had for it: controls, hours, an aim, a chance; each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "2021-06-20") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


OUT = "Shane Kimbrough and Thomas Pesquet made a spacewalk on June 20, 2021. "
WALK = "spacewalk 2021-06-20 activity "
ROWS = [
    # What is used only for what it moves.
    ("Mark Vande Hei is using the console in Destiny to guide a crate.", "Mark Vande Hei activity guide crate", True),
    ("Megan McArthur used controls inside the Cupola to install Rassvet.", "Megan McArthur activity install Rassvet", True),
    ("Megan McArthur uses a wrench in Quest to loosen a nut.", "Megan McArthur activity loosen nut", False),
    # A noun of doing, brought about.
    ("Megan McArthur performs an inspection of the gloves in Quest.", "Megan McArthur activity inspect gloves in Quest", True),
    ("The repair of the toilet was completed by Megan McArthur.", "Megan McArthur activity repair toilet", True),
    ("The repair of the toilet will be completed by Megan McArthur.", "Megan McArthur activity repair toilet", False),
    # The hours, the aim, the chance.
    ("It took Megan McArthur four hours to mend a toilet.", "Megan McArthur activity mend toilet", True),
    ("It took Megan McArthur nine minutes to reach orbit.", "Megan McArthur activity reach orbit", False),
    (OUT + "They needed nearly seven hours to bolt down and unroll an array.", WALK + "bolt down array", True),
    (OUT + "The aim of the outing was to fit a lamp and replace a cable.", WALK + "replace cable", True),
    (OUT + "The aim of the next outing will be to replace a cable.", WALK + "replace cable", False),
    (
        OUT + "They worked outside for 6 hours 9 minutes, mounted a lamp on Nauka and threw an old rag overboard.",
        WALK + "mount lamp on Nauka",
        True,
    ),
    (OUT + "They worked outside for 6 hours 9 minutes.", WALK + "work", False),
    (OUT + "The two exchanged a lamp and Pesquet mended a cable.", "Thomas Pesquet activity mend cable", True),
    ("A short day gave Megan McArthur time to oil a hinge and sew a button.", "Megan McArthur activity sew button", True),
    ("Houston gave Megan McArthur word to oil a hinge.", "Megan McArthur activity oil hinge", False),
    # What is kept up, watched over, made sure.
    ("Megan McArthur kept bumping her knee on the table.", "Megan McArthur activity bump knee on table", True),
    ("Megan McArthur keeps a close watch on the dials.", "Megan McArthur activity watch dials", True),
    ("Megan McArthur keeps watch in the Cupola.", "Megan McArthur activity keep watch in Cupola", True),
    ("Megan McArthur checks that the hatches are tight.", "Megan McArthur activity check hatches", True),
    ("Throughout the approach Megan McArthur and Shane Kimbrough watched the dials.", "Megan McArthur activity watch dials", True),
    ("Behind a rack floats Megan McArthur, hugging a bag.", "Megan McArthur activity hug bag", True),
    # Catches by other names.
    ("Cygnus NG-15 drifts below. Megan McArthur closed the snares on it.", "Megan McArthur activity capture Cygnus NG-15", True),
    ("Cygnus NG-15 drifts below. Megan McArthur took hold of a rail.", "Megan McArthur activity capture Cygnus NG-15", False),
    ("Cygnus NG-15 came in. Megan McArthur had made the catch.", "Megan McArthur activity capture Cygnus NG-15", True),
    ("Megan McArthur releases a nanosatellite by hand.", "Megan McArthur activity release nanosatellite (CubeSat)", True),
    # No deeds.
    ("Megan McArthur holds the record for spins.", "Megan McArthur activity hold record for spins", False),
    ("Megan McArthur had flown to the station in Endeavour.", "Megan McArthur activity fly to International Space Station", False),
    ("Megan McArthur rides Canadarm2 to the truss.", "Megan McArthur activity ride Canadarm2 to Integrated Truss Structure", True),
    (
        "Megan McArthur is the first to enter the laboratory, parked for now on Harmony.",
        "Megan McArthur activity park for now on Harmony",
        False,
    ),
    ("Next to her are Megan McArthur, the pilot, and Akihiko Hoshide, who steered the arm.", "Megan McArthur activity steer arm", False),
    # A chance on the ground or not taken, and no time.
    ("A long day left Megan McArthur no time to oil a hinge.", "Megan McArthur activity oil hinge", False),
    ("Training gave Megan McArthur time to oil a hinge.", "Megan McArthur activity oil hinge", False),
    ("A short day gave Megan McArthur time to oil a hinge, but she slept.", "Megan McArthur activity oil hinge", False),
    ("A window gives Megan McArthur a chance to sketch storms.", "Megan McArthur activity sketch storms", False),
    # Work that is only made believe.
    ("Megan McArthur performs a simulated repair of the toilet.", "Megan McArthur activity repair toilet", False),
    ("Megan McArthur began the construction of her house in Texas.", "Megan McArthur activity construct house in Texas", False),
    ("Megan McArthur completes the repair of the toilet.", "Megan McArthur activity repair toilet", True),
    ("Megan McArthur used the controls in a simulator to land a Soyuz.", "Megan McArthur activity land Soyuz", False),
    ("Megan McArthur needs three hours to oil a hinge.", "Megan McArthur activity oil hinge", False),
    ("Megan McArthur needed three hours to oil a hinge.", "Megan McArthur activity oil hinge", True),
    # What is grabbed in a ship is not the ship.
    ("Megan McArthur reels in a cable in Cygnus NG-15.", "Megan McArthur activity capture Cygnus NG-15", False),
    ("Cygnus NG-15 drifts below. Megan McArthur took hold of a ship model.", "Megan McArthur activity capture Cygnus NG-15", False),
    ("Cygnus NG-15 drifts below. Megan McArthur reeled in the ship.", "Megan McArthur activity capture Cygnus NG-15", True),
    # The first of those at hand, and of all times.
    ("Megan McArthur became the first woman to write a book there.", "Megan McArthur activity write book", False),
    ("Megan McArthur became the first to open the hatch of Zarya in 1998.", "Megan McArthur activity open hatch of Zarya", False),
    ("Megan McArthur became the first to open the hatch of Nauka.", "Megan McArthur activity open hatch of Nauka", True),
    ("Megan McArthur became the first person to oil a hinge in June 2021.", "Megan McArthur activity oil hinge", True),
    # On a screen, elsewhere, in another life.
    ("On the screen is Megan McArthur, oiling a hinge.", "Megan McArthur activity oil hinge", False),
    ("At right is Megan McArthur, oiling a hinge during STS-125.", "Megan McArthur activity oil hinge", False),
    ("At right is Megan McArthur, replacing Shane Kimbrough.", "Megan McArthur activity replace Shane Kimbrough", False),
    ("At right is Megan McArthur, replacing a lamp.", "Megan McArthur activity replace lamp", True),
    ("Megan McArthur, then teaching chemistry, applied.", "Megan McArthur activity teach chemistry", False),
    ("Megan McArthur, here oiling a hinge, smiles.", "Megan McArthur activity oil hinge", True),
    ("Megan McArthur was exploring a cave and found bones.", "Megan McArthur activity find bones", False),
    # That somebody is well is no thing that is checked.
    ("Megan McArthur verified that Shane Kimbrough is fine.", "Megan McArthur activity verify Shane Kimbrough", False),
    (
        "Megan McArthur confirms that the station is in good shape.",
        "Megan McArthur activity confirm International Space Station",
        False,
    ),
    # The aim of another outing, or missed; what it brought.
    (OUT + "The aim of the outing of STS-123 was to fit a lamp.", WALK + "fit lamp", False),
    (OUT + "The aim of the outing was to fit a lamp, but it broke.", WALK + "fit lamp", False),
    (OUT + "The spacewalk by Shane Kimbrough and Thomas Pesquet added new tasks to the list.", WALK + "add tasks to list", False),
    (OUT + "The spacewalk by Shane Kimbrough and Thomas Pesquet added a lamp.", WALK + "add lamp", True),
    ("Megan McArthur monitors with Shane Kimbrough the approach.", "Shane Kimbrough activity monitor", False),
]


def test_there_are_rows_of_both_kinds() -> None:
    assert {holds for *_, holds in ROWS} == {True, False}


@pytest.mark.parametrize(("text", "fact", "holds"), ROWS)
def test_deeds_are_told_as_they_were_done(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds, sorted(f for f in told(text) if " activity " in f)
