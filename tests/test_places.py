"""Places, heights and what nature shows: told in many ways, each with look-alikes that tell nothing of the kind."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("x", text)))}


@pytest.mark.parametrize(
    ("text", "fact", "holds"),
    [
        ("The dunes of Oman, seen from about 258 statute miles.", "PHOTO altitudeKm 415", True),
        ("A close look at Malta, a crumb in the sea, from 416 km.", "PHOTO altitudeKm 416", True),
        ("The picture of Malta was taken from 200 miles away.", "PHOTO altitudeKm 322", False),
        ("Lima by night, from 259 miles overhead.", "PHOTO altitudeKm 417", True),
        ("Two hundred and sixty miles beneath their boots: Malta.", "PHOTO altitudeKm 418", True),
        ("Malta lies four hundred kilometers below our window.", "PHOTO altitudeKm 400", True),
        ("Malta lies two hundred and sixty kilometers south of Rome.", "PHOTO altitudeKm 260", False),
        ("The station, whose orbit is about 419 kilometers high, passes over Malta.", "PHOTO altitudeKm 419", True),
        ("The freighter's orbit is 200 kilometers lower than that of the station over Malta.", "PHOTO altitudeKm 200", False),
        ("An orbit averaging 250 miles carries the crew past Malta.", "PHOTO altitudeKm 402", True),
        ("A perch over the Tasman Sea gave the crew this look at a storm.", "PHOTO orbitingAbove Tasman Sea", True),
        ("On a night pass across Peru, an astronaut caught this thunderstorm.", "PHOTO orbitingAbove Peru", True),
        ("On a pass over Peru the crew will release the satellite.", "PHOTO orbitingAbove Peru", False),
        ("Nadir point: Mongolia.", "PHOTO orbitingAbove Mongolia", True),
        ("Dragon hangs at the nadir port of Harmony; Mongolia lies far off.", "PHOTO orbitingAbove Mongolia", False),
        ("This photo of a moonset was made as the lab overflew Kenya.", "PHOTO orbitingAbove Kenya", True),
        ("We were crossing Kenya when the Moon set.", "PHOTO orbitingAbove Kenya", True),
        ("During their spacewalk the pair floated high above Kenya.", "PHOTO orbitingAbove Kenya", True),
        ("Passing into night above the Bering Sea, the station shines red.", "PHOTO orbitingAbove Bering Sea", True),
    ],
)
def test_heights_and_the_place_below(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds


@pytest.mark.parametrize(
    ("text", "fact", "holds"),
    [
        ("A wall of dust rolls toward the Gulf of Aden.", "PHOTO depicts dust plume", True),
        ("A smoke pall hides the coast.", "PHOTO depicts smoke pall", True),
        ("Anatahan sends up a thin grey column of steam.", "PHOTO depicts steam plume", True),
        ("Two columns of hot ash rise over Anatahan.", "PHOTO depicts ash columns", True),
        ("A cloud of ash and dust drifts off Anatahan.", "PHOTO depicts dust cloud", False),
        ("A filter catches the cloud of dust particles in Zvezda.", "PHOTO depicts dust cloud", False),
        ("Fog pools in the Great Rift Valley.", "PHOTO depicts Great Rift Valley", True),
        ("City lights glitter along the Rhine.", "PHOTO depicts Rhine", True),
        ("A smoke plume blows off Kodiak Island.", "PHOTO depicts Kodiak Island", True),
        ("Storms are common in the Gulf of Aden. Perth by night.", "PHOTO depicts Gulf of Aden", False),
        ("Cape Verde juts into the Atlantic.", "PHOTO depicts Atlantic Ocean", True),
        ("A radiator crosses this view of the Red Sea and Sinai.", "PHOTO depicts Sinai", True),
        ("Starliner's hull frames the Bay of Biscay.", "PHOTO depicts Bay of Biscay", True),
        ("Oleg Artemyev points to Lake Onega through a porthole.", "PHOTO depicts Lake Onega", True),
        ("Oleg Artemyev points to Lake Onega on a map in Zvezda.", "PHOTO depicts Lake Onega", False),
        ("Peggy Whitson rides the arm, Tasmania and the Tasman Sea gliding by below.", "PHOTO depicts Tasman Sea", True),
        ("She once photographed Mount Etna; today she fixes a pump in Zvezda.", "PHOTO depicts Mount Etna", False),
        ("Experiments aboard will track fires in Chile and floods in Peru.", "PHOTO depicts floods", False),
        ("An instrument at Kibo is to map lightning over the tropics.", "PHOTO depicts lightning", False),
        ("This view, taken to help monitor dust storms, shows Lake Chad.", "PHOTO depicts Lake Chad", True),
        ("This view was made to map flooding along the Mississippi River.", "PHOTO depicts Mississippi River", True),
        ("The crew is trained to photograph the Amazon River and Mount Everest.", "PHOTO depicts Amazon River", False),
        ("Nightfall over the Persian Gulf.", "PHOTO depicts Persian Gulf", True),
        ("Sunset over the Indian Ocean.", "PHOTO depicts Indian Ocean", True),
        ("An iceberg as large as Malta drifts by.", "PHOTO depicts Malta", False),
        ("A cyclone swirls here; it will reach Madagascar tomorrow.", "PHOTO depicts Madagascar", False),
        ("Stars shine above a horizon rimmed with green airglow.", "PHOTO depicts airglow", True),
        ("A sliver of Earth can be seen at the top.", "PHOTO depicts Earth", True),
        ("A sliver of Earth can be seen at the top.", "PHOTO depicts sliver", False),
        ("Two trainees rehearse with slides of Lake Onega.", "PHOTO depicts Lake Onega", False),
    ],
)
def test_places_and_what_nature_shows(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds
