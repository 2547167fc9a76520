"""What people do, told by company, catches and errands, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date="2014-05-01")))}


HELP = "Donald Pettit activity help Daniel Burbank grapple HTV-3"
ROWS = [
    # Help, and those at somebody's side.
    ("Dan Burbank, with help from Don Pettit, grappled the HTV-3.", HELP, True),
    ("Dan Burbank, with no help from Don Pettit, grappled the HTV-3.", HELP, False),
    (
        "Sandra Magnus dons her suit with the help of Mike Fincke.",
        "Michael Fincke activity help Sandra Magnus don suit",
        True,
    ),
    ("Dan Burbank controlled Canadarm2, with Don Pettit backing him up.", "Donald Pettit activity back up Daniel Burbank", True),
    ("Dan Burbank captured HTV-3. Don Pettit assisted him in Quest.", "Donald Pettit activity assist Daniel Burbank in Quest", True),
    ("Don Pettit assisted him in Quest. Dan Burbank captured HTV-3.", "Donald Pettit activity assist Daniel Burbank in Quest", False),
    (
        "Terry Virts and Scott Kelly, with Samantha Cristoforetti of ESA, taste coffee in Unity.",
        "Scott Kelly activity taste coffee in Unity",
        True,
    ),
    ("Terry Virts and Scott Kelly work together on a heart study.", "Scott Kelly activity work on heart study", True),
    ("Terry Virts and Scott Kelly work together on board.", "Scott Kelly activity work on board", False),
    # Catches, of ships and of pictures.
    ("The HTV-3 sits on the arm. Dan Burbank, a flight engineer, had snared it.", "Daniel Burbank activity capture HTV-3", True),
    ("The HTV-3 rests on Canadarm2 after its capture by Dan Burbank.", "Daniel Burbank activity capture HTV-3", True),
    ("The HTV-3 is to be grappled by Dan Burbank.", "Daniel Burbank activity grapple HTV-3", False),
    ("Steve Swanson catches a floating grape.", "Steven Swanson activity catch floating grape", True),
    ("Steve Swanson caught the storm from Cupola.", "Steven Swanson activity catch storm from Cupola", False),
    ("Steve Swanson clicked the shutter from Cupola.", "Steven Swanson activity click shutter from Cupola", False),
    # At work, in charge, on errands.
    ("Sergey Prokopyev of Roscosmos at work on a panel in Zvezda.", "Sergey Prokopyev activity work on panel in Zvezda", True),
    ("Alexander Gerst is in charge of unloading the HTV-3.", "Alexander Gerst activity unload HTV-3", True),
    ("Soichi Noguchi floats under the nose to pull a strip of cloth.", "Soichi Noguchi activity pull strip of cloth", True),
    ("Soichi Noguchi plans to go out to pull a strip of cloth.", "Soichi Noguchi activity pull strip of cloth", False),
    (
        "Soichi Noguchi and Steve Robinson went out for the second spacewalk of STS-114, to replace a gyroscope.",
        "STS-114 EVA 2 activity replace gyroscope",
        True,
    ),
    (
        "The crew takes a break from training to answer questions. From left are Steve Swanson and Oleg Artemyev.",
        "Oleg Artemyev activity answer questions",
        True,
    ),
    # Whose the next verb is.
    (
        "Steve Swanson holds one of the arms of Dextre and Rick Mastracchio, closer to the camera, turns a bolt.",
        "Richard Mastracchio activity turn bolt",
        True,
    ),
    (
        "Steve Swanson holds one of the arms of Dextre and Rick Mastracchio, closer to the camera, turns a bolt.",
        "Steven Swanson activity turn bolt",
        False,
    ),
    (
        "The ship that Steve Swanson unloaded in May, left Harmony and splashed down off California.",
        "Steven Swanson activity splash down off California",
        False,
    ),
    # Dressing is no task of a spacewalk.
    (
        "Steve Bowen and Shane Kimbrough don their suits before the second spacewalk of STS-126. The two went out an hour later.",
        "Shane Kimbrough activity don suits",
        True,
    ),
]


@pytest.mark.parametrize(("text", "fact", "said"), ROWS)
def test_deeds_of_company_and_errands_are_theirs_who_do_them(text: str, fact: str, said: bool) -> None:
    assert (fact in told(text)) is said, sorted(told(text))
