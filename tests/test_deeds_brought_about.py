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
]


def test_there_are_rows_of_both_kinds() -> None:
    assert {holds for *_, holds in ROWS} == {True, False}


@pytest.mark.parametrize(("text", "fact", "holds"), ROWS)
def test_deeds_are_told_as_they_were_done(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds, sorted(f for f in told(text) if " activity " in f)
