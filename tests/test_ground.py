"""Places, phenomena and props that captions show by any words, what the station was above, and what only sounds so."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

SHOWN = [
    ("2012-03-01", "Clear skies at last, and I could pick out Antwerp, Rotterdam and the Hague.", {"Antwerp", "Rotterdam"}),
    ("2016-05-20", "The long dark finger that reaches into the shallows is the Tongue of the Ocean.", {"Tongue of the Ocean"}),
    ("2014-12-25", "Jerusalem shines. The Dead Sea is the black gap to the right of it.", {"Jerusalem", "Dead Sea"}),
    ("2013-05-03", "The Thames unwinds towards the North Sea under a low sun.", {"Thames", "North Sea"}),
    ("2002-10-30", "Mount Etna erupts. The dark plume drifts over the Ionian Sea.", {"Mount Etna", "ash plume", "Ionian Sea"}),
    ("2001-09-11", "A column of smoke drifts off Lower Manhattan, across New York Harbor.", {"smoke plume", "Lower Manhattan", "New York Harbor"}),
    ("2019-06-22", "Raikoke sends up a mushroom of ash.", {"Raikoke", "ash plume"}),
    ("2005-09-21", "Rita, then a Category 5 storm, covers half the Gulf of Mexico.", {"Hurricane Rita", "Gulf of Mexico"}),
    ("2023-09-04", "Cape Hatteras hooks its finger into the Atlantic.", {"Cape Hatteras", "Atlantic Ocean"}),
    ("2016-02-18", "A bubble of water wobbles in front of astronaut Tim Kopra in Harmony.", {"water bubble"}),
    ("2000-10-18", "A jet pack on his back, astronaut Jeff Wisoff flies along the payload bay.", {"jet pack"}),
    ("2011-01-03", "Crescent Moon, thin as a nail paring, sinks behind the station.", {"Moon"}),
    ("2015-08-05", "Soudelor is a huge spiral here, a category 5 storm.", {"Typhoon Soudelor"}),
    ("2019-11-02", "A radiator hangs in front of Baja California.", {"Baja California"}),
]  # fmt: skip
NOT_SHOWN = [
    ("2019-03-02", "ESA astronaut Claudie Haigneré photographs lightning from a window of Zvezda.", {"lightning"}),
    ("2003-10-27", "Smoke from the Cedar fire drifts out over the Pacific.", {"Cedar"}),
    ("2000-12-04", "Fresh bread is a rare treat for astronaut Bill Shepherd, who floats in Zvezda.", {"Fresh bread"}),
    ("2019-02-01", "Laura, a teacher, watches the storm with Don Pettit.", {"Hurricane Laura"}),
    ("2019-02-01", "This view shows the Colorado mountains under snow.", {"Colorado River"}),
    ("2011-07-12", "An unwieldy load in his hands, astronaut Ron Garan rides Canadarm2.", {"unwieldy load"}),
    ("2009-02-20", "Rice paddies line the Mekong Delta. Ho Chi Minh City is somewhere beneath the clouds.", {"Ho Chi Minh City"}),
]  # fmt: skip
ABOVE = [
    ("2001-09-11", "Frank Culbertson had a camera at the window as the station came down over Maine.", "Maine"),
    ("2021-04-24", "Endeavour noses toward Harmony with the Sahara rolling past beneath.", "Sahara"),
    ("2022-05-19", "Starliner crept closer while South Africa scrolled past under both vehicles.", "South Africa"),
    ("2015-06-19", "Below us was Crete as I shot this picture of the sea.", "Crete"),
]
NOT_ABOVE = [
    ("2018-10-11", "Astronaut Alexander Gerst caught the trail that the failed Soyuz MS-10 drew above the Kazakh steppe."),
    ("2023-12-15", "A Progress freighter flares like a meteor above the Pacific, burning up as intended."),
    ("2016-05-20", "While the crew looked out over Nepal on the screen, the station's lights went out."),
]


def told(text: str, day: str, relation: str) -> set[object]:
    return {fact[2] for fact, _ in facts(read(Document("d", text, date=day))) if fact[1] == relation}


@pytest.mark.parametrize(("day", "text", "names"), SHOWN)
def test_is_in_view(day: str, text: str, names: set[str]) -> None:
    assert names <= told(text, day, "depicts")


@pytest.mark.parametrize(("day", "text", "names"), NOT_SHOWN)
def test_is_not_in_view(day: str, text: str, names: set[str]) -> None:
    assert not names & told(text, day, "depicts")


@pytest.mark.parametrize(("day", "text", "place"), ABOVE)
def test_was_above(day: str, text: str, place: str) -> None:
    assert told(text, day, "orbitingAbove") == {place}


@pytest.mark.parametrize(("day", "text"), NOT_ABOVE)
def test_was_not_above(day: str, text: str) -> None:
    assert not told(text, day, "orbitingAbove")


def test_height_by_where_the_station_was() -> None:
    assert told("Auroras drape the Southern Ocean. The complex was at 423 km.", "2024-05-11", "altitudeKm") == {423}
