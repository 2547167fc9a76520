"""Land behind and below those in view, ships by a part of them, and who is elsewhere: each way of telling it beside one that looks alike."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(day: str, text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=day)))}


ROWS = [
    # Land behind those in view, and land with its place in the frame.
    ("2023-02-28", "Soyuz MS-23 nears the station. In the background are the Andes.", "PHOTO depicts Andes", True),
    ("2013-07-09", "The arm holds Dragon. Beyond the cargo ship stretches the coast of Namibia.", "PHOTO depicts Namibia", True),
    ("2013-07-09", "The arm holds Dragon. At upper left lies the Salton Sea.", "PHOTO depicts Salton Sea", True),
    ("2013-07-09", "The arm holds Dragon. In the background is Sergei Volkov of Russia.", "PHOTO depicts Russia", False),
    ("2013-07-09", "Doug Wheelock smiles in Kibo. Behind him are Italy's Paolo Nespoli and a rack.", "PHOTO depicts Italy", False),
    ("2013-07-09", "Doug Wheelock smiles in Kibo. The flag of Germany is at left.", "PHOTO depicts Germany", False),
    ("2013-07-09", "Soyuz TMA-09M is seen at Rassvet. Brazil was at the bottom of the list.", "PHOTO depicts Brazil", False),
    (
        "2006-12-12",
        "Robert Curbeam works on the P5 truss. Below him the Nile delta slides by, with Cairo at left.",
        "PHOTO depicts Nile delta",
        True,
    ),
    # What a picture shows of a water or a land, without a name of its own.
    ("2019-06-22", "An astronaut took this photograph of ships at anchor in Tokyo Bay.", "PHOTO depicts Tokyo Bay", True),
    ("2019-06-22", "This is a view of fires burning along the Mekong River.", "PHOTO depicts Mekong River", True),
    ("2019-06-22", "An astronaut took this photograph of fires burning in Angola.", "PHOTO depicts Angola", False),
    ("2019-06-22", "A photograph of the crew in Moscow hangs in the museum.", "PHOTO depicts Moscow", False),
    ("2019-06-22", "The crew looked almost straight down on Mount Etna.", "PHOTO depicts Mount Etna", True),
    # Heights and lands below.
    ("2022-11-10", "Cygnus nears the station, central Africa turning 258 miles beneath.", "PHOTO orbitingAbove central Africa", True),
    ("2024-10-02", "Dragon is seen at Harmony. The Coral Sea, blue and empty, is 420 km below.", "PHOTO orbitingAbove Coral Sea", True),
    ("2022-12-05", "Josh Cassada had 259 miles of air over Borneo under his boots.", "PHOTO altitudeKm 417", True),
    ("2017-01-14", "Thomas Pesquet hangs over 405 km of nothing.", "PHOTO altitudeKm 405", True),
    ("2017-01-14", "A barge rides the Amazon, the Rio Negro 300 miles below the city.", "PHOTO orbitingAbove Rio Negro", False),
    (
        "2024-09-10",
        "Starliner departs the station. It undocked as the station flew 260 miles above central China.",
        "PHOTO altitudeKm 418",
        True,
    ),
    (
        "2024-09-10",
        "Progress MS-25 approaches Poisk. It docked an hour later while the station flew 260 miles over Uruguay.",
        "PHOTO altitudeKm 418",
        False,
    ),
    # Who is in view, and who is not.
    ("2013-07-09", "Luca Parmitano photographed during his first spacewalk.", "PHOTO depicts Luca Parmitano", True),
    ("2013-07-09", "Luca Parmitano photographed in the Cupola the lights of Rome.", "PHOTO depicts Luca Parmitano", False),
    ("2006-07-06", "Thomas Reiter, an ESA astronaut, gets a haircut from Pavel Vinogradov.", "PHOTO depicts Pavel Vinogradov", True),
    ("2002-11-26", "The idea came from John Herrington, here holding up a wrench in Quest.", "PHOTO depicts John Herrington", True),
    (
        "2023-12-08",
        "Loral O'Hara opens a bag. Andreas Mogensen, his back to the camera, answers a call.",
        "PHOTO depicts Andreas Mogensen",
        True,
    ),
    (
        "2023-12-08",
        "Loral O'Hara opens a bag. Andreas Mogensen, his back to the camera, answers a call.",
        "PHOTO takenBy Andreas Mogensen",
        False,
    ),
    (
        "2004-09-03",
        "Gennady Padalka works on Zarya. It was the fourth walk for Padalka and Mike Fincke, who handled the camera.",
        "PHOTO takenBy Gennady Padalka",
        False,
    ),
    (
        "2020-07-02",
        "Bob Behnken came up in May. Here, in a photo made by Doug Hurley, he hugs a battery.",
        "PHOTO depicts Robert Behnken",
        True,
    ),
    (
        "2024-08-06",
        "Cygnus waits below Canadarm2 while Matthew Dominick gets ready to capture it.",
        "PHOTO depicts Matthew Dominick",
        False,
    ),
    ("2024-08-06", "Matthew Dominick gets ready to capture Cygnus at a Cupola console.", "PHOTO depicts Matthew Dominick", True),
    ("2011-07-11", "Raffaello travels on Canadarm2 at the hands of Sandy Magnus.", "PHOTO depicts Sandra Magnus", False),
    (
        "2017-03-30",
        "Shane Kimbrough works outside. With a spacewalk behind her, Peggy Whitson now holds the record.",
        "PHOTO depicts Peggy Whitson",
        False,
    ),
    (
        "2001-04-25",
        "Chris Hadfield stands on the arm. Scott Parazynski works just above the frame.",
        "PHOTO depicts Scott Parazynski",
        False,
    ),
    (
        "2021-11-09",
        "The station is seen from Endeavour. Thomas Pesquet took most of the pictures, this one included.",
        "PHOTO takenBy Thomas Pesquet",
        True,
    ),
    # Ships.
    ("2013-08-09", "HTV-4 holds still 30 feet off.", "PHOTO depicts HTV-4", True),
    ("2012-06-18", "The aurora glows beyond the wing of a Progress.", "PHOTO depicts Progress", True),
    ("2012-06-18", "Progress was made on the truss.", "PHOTO depicts Progress", False),
    ("2012-06-18", "Thomas Pesquet grins in the Cupola. Behind the glass glint the gold arrays of a Cygnus.", "PHOTO depicts Cygnus", True),
    ("2011-07-19", "The station fills an overhead window of the shuttle Atlantis.", "PHOTO depicts Space Shuttle Atlantis", False),
    ("2001-04-22", "Chris Hadfield stands in Endeavour's foot restraint.", "PHOTO depicts Space Shuttle Endeavour", False),
    ("2020-07-02", "Bob Behnken hugs a battery. Dragon Endeavour is too far forward to be seen.", "PHOTO depicts Endeavour", False),
]


@pytest.mark.parametrize(("day", "text", "fact", "holds"), ROWS)
def test_each_way_is_told_from_its_look_alike(day: str, text: str, fact: str, holds: bool) -> None:
    assert (fact in told(day, text)) is holds, sorted(told(day, text))
