"""Spacewalks told in passing: days counted from others, looked back on, planned, and who watched out there; each beside a look-alike."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.extract.operations.outings import _patterns
from issgraph.extract.reader import alphabet_of
from issgraph.facts import facts
from issgraph.gazetteer import gazetteer
from issgraph.model import Document
from issgraph.patterns import Codes


def told(text: str, date: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


MOVED = "The adapter is PMA-3, moved on 26 March 2017."
LUCA = "Luca Parmitano and Chris Cassidy walked in space on 9 July 2013."
P6 = "Joe Tanner and Carlos Noriega seated P6 on Dec. 3 on the first spacewalk of STS-97."
WING = "Scott Parazynski mends the array on the fourth spacewalk of STS-120"
ROWS = [
    # A day behind that of the document, told as over.
    ("2017-03-27", f"{MOVED} Shane Kimbrough and Peggy Whitson hooked it up four days later, on a spacewalk.", "2017-03-30", True),
    ("2017-03-27", f"{MOVED} Four days afterward Shane Kimbrough and Peggy Whitson went outside to hook it up.", "2017-03-30", True),
    ("2013-07-10", f"{LUCA} A week later, on 16 July, the two went out again, and came in early.", "2013-07-16", True),
    ("2013-07-10", f"{LUCA} They were out again on 16 July.", "2013-07-16", True),
    ("2017-03-27", f"{MOVED} On March 30 Shane Kimbrough and Peggy Whitson will hook it up on a spacewalk.", "2017-03-30", False),
    ("2017-03-27", f"{MOVED} Four days later Shane Kimbrough and Peggy Whitson are to hook it up on a spacewalk.", "2017-03-30", False),
    ("2013-07-10", f"{LUCA} The two go out again on 16 July.", "2013-07-16", False),
    # A day counted from another beside the spacewalk.
    (
        "2010-01-21",
        "Jeff Williams moors on 21 January 2010 at what Maxim Suraev and Oleg Kotov had rigged a week earlier to the day, on a spacewalk.",
        "2010-01-14",
        True,
    ),
    (
        "2010-01-21",
        "Jeff Williams docks on 21 January 2010 with Maxim Suraev, who a week before had been out on a spacewalk with Oleg Kotov.",
        "2010-01-14",
        True,
    ),
    (
        "2010-01-21",
        "Jeff Williams docks on 21 January 2010 with Maxim Suraev, who a week before had been out on a spacewalk with Oleg Kotov.",
        "2010-01-21",
        False,
    ),
    # To come, by the plan.
    ("2000-12-04", f"{P6} The two spacewalkers' return, on Dec. 5 by the present schedule, will tell.", "STS-97 EVA 2", False),
    ("2000-12-04", f"{P6} Their second spacewalk, as things stand on Dec. 5, is the last.", "STS-97 EVA 2", False),
    (
        "2010-08-11",
        "Barring a leak, Doug Wheelock and Tracy Caldwell Dyson, on a spacewalk, replace the pump.",
        "Douglas Wheelock performed",
        True,
    ),
    (
        "2010-08-11",
        "Working on the revised timeline, Doug Wheelock and Tracy Caldwell Dyson perform a spacewalk outside Quest.",
        "Douglas Wheelock performed",
        True,
    ),
    (
        "2010-08-11",
        "Under the revised plan, Doug Wheelock and Tracy Caldwell Dyson perform a spacewalk outside Quest.",
        "Douglas Wheelock performed",
        True,
    ),
    ("2000-12-04", f"{P6} On the current timeline their second comes on Dec. 5.", "STS-97 EVA 2", False),
    # Who watches out there, and who does not.
    ("2007-11-03", f"{WING}. Doug Wheelock kept watch from the base of the mast.", "Douglas Wheelock performed STS-120 EVA 4", True),
    ("2007-11-03", f"{WING}, with Doug Wheelock watching from the mast's root.", "Douglas Wheelock performed STS-120 EVA 4", True),
    ("2007-11-03", f"{WING}. Doug Wheelock kept watch from the flight deck.", "Douglas Wheelock performed STS-120 EVA 4", False),
    # They came in, were outside for hours, trained a camera on somebody.
    ("2020-07-22", "Ten each: so Bob Behnken and Chris Cassidy came back in on July 21, 2020.", "2020-07-21", True),
    (
        "2018-12-12",
        "Oleg Kononenko cuts into Soyuz MS-09. Sergey Prokopyev trained a camera on him in the nearly eight hours they stayed out on 11 December 2018.",
        "PHOTO takenDuring spacewalk 2018-12-11",
        True,
    ),
    (
        "2006-02-04",
        "The old suit was pushed off by Valery Tokarev during the Feb. 3, 2006, excursion that Bill McArthur shared with him.",
        "2006-02-03",
        True,
    ),
    (
        "2001-04-28",
        "Chris Hadfield and Scott Parazynski unfolded it on the 22nd, on the first of two STS-100 spacewalks. They went back on the 24th.",
        "STS-100 EVA 2",
        True,
    ),
    # The number that a stay counts.
    (
        "2004-08-03",
        "Expedition 9's Mike Fincke is seen on a spacewalk with Gennady Padalka. In the four-hour session, the third of the expedition, they put up antennas.",
        "Michael Fincke performed Expedition 9 EVA 3",
        True,
    ),
    (
        "2010-08-16",
        "Doug Wheelock and Tracy Caldwell Dyson exercise on the treadmill in a session, third for the mission, on Aug. 16.",
        "spacewalk",
        False,
    ),
    (
        "2010-08-16",
        "The science session, which was the first for the flight, was run by Tracy Caldwell Dyson on Expedition 24.",
        "spacewalk",
        False,
    ),
    (
        "2010-08-16",
        "Doug Wheelock and Tracy Caldwell Dyson work outside in a session, third for the mission, on Aug. 16.",
        "Douglas Wheelock performed",
        True,
    ),
    (
        "2004-08-03",
        "Expedition 9's Mike Fincke and Gennady Padalka were on a spacewalk, the second of the week, on 3 August 2004.",
        "Expedition 9 EVA",
        False,
    ),
]


@pytest.mark.parametrize(("date", "text", "what", "holds"), ROWS)
def test_walks_told_by_the_way(date: str, text: str, what: str, holds: bool) -> None:
    walks = [fact for fact in told(text, date) if " performed " in fact or "takenDuring" in fact]
    assert any(what in fact for fact in walks) is holds, walks


@pytest.mark.parametrize(
    ("text", "flight", "holds"),
    [
        # One of a crew that is told of as one.
        ("Raikoke exploded. Astronauts of Expedition 59 saw the plume. One of them made this oblique view.", "Expedition 59", True),
        ("Raikoke exploded. The crew of Expedition 59 flew over it. One of them took this picture.", "Expedition 59", True),
        ("Raikoke exploded. Expedition 59 crew members saw it, and one of them made this view.", "Expedition 59", True),
        ("The crew of Expedition 59 met reporters. One of them took a drink.", "Expedition 59", False),
        ("The launch of Expedition 59 was near. One of them made this view.", "Expedition 59", False),
        # Who follows a ship with a lens.
        ("An Expedition 28 crew member followed with a telephoto lens, and shot, Atlantis.", "Expedition 28", True),
        ("An Expedition 28 crew member tracked Atlantis with a long lens as it drew away.", "Expedition 28", True),
        ("An Expedition 28 crew member followed Atlantis on the monitor as it drew away.", "Expedition 28", False),
        # How far into a mission; a mission told of for what is to come.
        ("Thomas Reiter, a week into Astrolab, waves.", "Astrolab", True),
        ("Alexander Gerst looks out of the Cupola. His Horizons mission continues until 20 December.", "Horizons", False),
        ("Luca Parmitano waves. He will become commander in October, during the second part of his Beyond mission.", "Beyond", False),
        ("Luca Parmitano waves during the second part of his Beyond mission.", "Beyond", True),
    ],
)
def test_pictures_of_a_flight(text: str, flight: str, holds: bool) -> None:
    assert any(fact.startswith(f"PHOTO takenDuring {flight}") for fact in told(text, "")) is holds


@pytest.mark.parametrize(
    ("text", "deed", "holds"),
    [
        ("Terry Virts and Butch Wilmore laid about 400 feet of antenna cable on 1 March 2015.", "antenna cable", True),
        ("Andre Kuipers and Gennady Padalka reached the station on the 21st and moored at Zarya.", "reach", False),
        ("Andre Kuipers and Gennady Padalka reached the station on the 21st and moored at Zarya.", "moor", False),
        ("Samantha Cristoforetti smiles in Harmony.", "smile", False),
        ("Samantha Cristoforetti reaches for a camera in Harmony.", "reach", True),
    ],
)
def test_deeds(text: str, deed: str, holds: bool) -> None:
    assert any(" activity " in fact and deed in fact for fact in told(text, "2015-03-01")) is holds


WAYS_OUT = (
    "on the second, with a new pump", "they were out with a camera", "he went back out again", "both stepped outside", "she is outside with him",
    "they left the airlock", "he stepped slowly from {Module}", "they floated out of {Module}", "one was sent from {Module}", "they crawled from {Module}",
    "she ventured from {Module}", "he emerged from {Module}", "he climbs from {Module}", "he steps from {Module}", "he floats from {Module}", "he climbed from {Module}",
    "spent six hours outside", "hours in the vacuum of space", "worked in open space", "minutes in the void of space", "on this one they laid cables",
)  # fmt: skip


@pytest.mark.parametrize("words", WAYS_OUT)
def test_every_way_out_is_looked_for(words: str) -> None:
    """What the pattern was given to look for stands in whatever it finds."""
    alphabet = alphabet_of(gazetteer())
    bare, codes = _patterns(alphabet)[1], words.replace("{Module}", alphabet.of(frozenset(("Module",))))
    assert bare.compiled.search(codes)
    assert not Codes.of(codes).lacks & bare.mask
