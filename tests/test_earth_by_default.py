"""What a view of Earth or the sky shows by default, each beside a caption that names a place and does not show it."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document, Entity


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    # What a clause of now names.
    ("To the south the Bosporus cuts through to the Sea of Marmara, with Istanbul on either shore.", "depicts Istanbul", True),
    ("To the south the Bosporus cuts through to the Sea of Marmara, a day's sail from Izmir.", "depicts Izmir", False),
    ("Ottawa lies under snow. The Rideau Canal draws a dark stroke through it.", "depicts Rideau Canal", True),
    ("Ottawa lies under snow. The Rideau Canal was dug by hand.", "depicts Rideau Canal", False),
    ("Rita, a Category 5 storm that day, sprawls over the Gulf of Mexico.", "depicts Gulf of Mexico", True),
    ("A camera found Lake Nasser, its fingers reaching into the Nubian Desert.", "depicts Nubian Desert", True),
    ("A camera found Lake Nasser, which was named for a president, 300 km north of Khartoum.", "depicts Khartoum", False),
    ("Lassen Peak sticks out of the smoke. Lake Almanor lies beneath it and does not.", "depicts Lake Almanor", False),
    ("Manam rises out of the sea. Kadovar, farther west, is lost beneath cloud.", "depicts Kadovar", False),
    ("The river winds on. Its water comes from as far away as Mongolia.", "depicts Mongolia", False),
    # What somebody photographed, and what they did not.
    ("Mikhail Tyurin shot Lake Baikal, iced over and seamed with cracks.", "depicts Lake Baikal", True),
    ("Mikhail Tyurin meant to shoot Lake Baikal. Cloud hid it.", "depicts Lake Baikal", False),
    ("Luca Parmitano turned away from the burning Amazon and took Sicily.", "depicts Amazon", False),
    ("From the Cupola, Thomas Pesquet photographed La Palma.", "depicts La Palma", True),
    ("From the Cupola, Thomas Pesquet had once photographed La Palma.", "depicts La Palma", False),
    # The Moon's shadow and city lights.
    ("The cone of the Moon's shadow falls upon Texas.", "depicts Texas", True),
    ("The Moon's shadow will fall upon Texas.", "depicts Texas", False),
    ("City lights of Texas glimmer at right.", "depicts Texas", True),
    # Lists and headings.
    ("Saunders Island and Candlemas set ripples in the cloud.", "depicts Candlemas", True),
    ("Saunders Island and Michael Fincke have nothing in common.", "depicts Michael Fincke", False),
    ("Murray River, South Australia. Flow, minimal.", "depicts Murray River", True),
    # Names and their world.
    ("Smoke is combed out across the Santa Barbara Channel.", "depicts Santa Barbara Channel", True),
    ("Smoke is combed out across the Santa Barbara Channel.", "depicts Santa Barbara", False),
    ("C/2023 A3 (Tsuchinshan-ATLAS) trails its dust over the rim of the Earth.", "depicts Comet Tsuchinshan-ATLAS", True),
    ("NEOWISE, comet of the summer, hung above the dawn.", "depicts Comet NEOWISE", True),
    ("Comet McNaught could not be caught from orbit. Lake Baikal is seen instead.", "depicts Comet McNaught", False),
    ("Tenerife's Teide alone stands above the brown.", "depicts Tenerife", False),
    ("Moscow must be down there, in the middle of the smog.", "depicts Moscow", False),
    ("This is not the Aral Sea, but salt on a window.", "depicts Aral Sea", False),
    ("Seen here is a plain, for low cloud covers it most of the year.", "depicts cloud covers", False),
    # Storms and comets by a bare name, and people and things with that name.
    ("Katrina fills the window, winds of 150 knots about its eye.", "depicts Hurricane Katrina", True),
    ("Wilma was a Category 5 hurricane that day.", "depicts Hurricane Wilma", True),
    ("Yagi fills the window, clouds turning about its eye.", "depicts Typhoon Yagi", True),
    ("Face to face with Amphan: winds of 140 knots about its eye.", "depicts Cyclone Amphan", True),
    ("The ship came ashore in Charleston. Emily is a technician from Boeing.", "depicts Hurricane Emily", False),
    ("Winds of 40 knots delayed the landing. Ian is waiting in Houston.", "depicts Hurricane Ian", False),
    ("The beach at landfall is white. Dean has a camera.", "depicts Hurricane Dean", False),
    ("Emily is a technician who saw a hurricane.", "depicts Hurricane Emily", False),
    ("Face to face with Dorian. Nick Hague looked down into the eye of a Category 5 hurricane.", "depicts Hurricane Dorian", True),
    ("They named it Helene. The hurricane's cloud bands reach to the Carolinas.", "depicts Hurricane Helene", True),
    ("Hurricane Florence fills the frame. The hurricane had a wide eye.", "depicts hurricane", False),
    ("This is a view into Surigae, which had become a typhoon the day before.", "depicts Typhoon Surigae", True),
    ("The view of Florence at night shows the Arno. A typhoon was raging elsewhere.", "depicts Typhoon Florence", False),
    ("After the hurricane the crew called Laura, who works in Houston.", "depicts Hurricane Laura", False),
    # Places that are spoken to, or told of as owners and as somebody's home.
    ("Houston, we have a visitor. Dragon hangs on the end of Canadarm2.", "depicts Houston", False),
    ("Houston, with its ring roads, glows at night.", "depicts Houston", True),
    ("Good evening, Japan! From the Cupola I could see Mount Fuji.", "depicts Japan", False),
    ("Goodnight, Chile. The Atacama Desert spreads at left.", "depicts Atacama Desert", True),
    ("Sorry, Paris, but cloud was everywhere. The lights of Lyon shine at right.", "depicts Paris", False),
    ("Built by Airbus of Bremen, the platform hangs from the arm next to Columbus.", "depicts Bremen", False),
    ("(Karaganda, Kazakhstan, 2 June 2012) Oleg Kononenko rests in a chair.", "depicts Karaganda", False),
    ("Italy has a new window on the world. Luca Parmitano smiles at the camera.", "depicts Italy", False),
    ("Denmark has its first clear day, and Copenhagen shows as a grey patch.", "depicts Copenhagen", True),
    ("Lovejoy is a comet of the southern sky.", "depicts Comet Lovejoy", True),
    ("Comets are rare. Lovejoy hangs above the dawn.", "depicts Comet Lovejoy", True),
    ("Lovejoy is a comet hunter in Queensland who found a comet.", "depicts Comet Lovejoy", False),
    ("SWAN is an instrument that saw the comet first.", "depicts Comet SWAN", False),
    ("McNaught points his telescope at a comet.", "depicts Comet McNaught", False),
    # Clouds of their own kind, and land with a side.
    ("The American side of Niagara Falls is seen.", "depicts Niagara Falls", True),
    ("The American side of Niagara Falls is seen.", "depicts US Orbital Segment", False),
    # Where the station was.
    ("The ISS found itself over southeastern Canada.", "orbitingAbove southeastern Canada", True),
    ("The crew found a leak over southeastern Canada.", "orbitingAbove southeastern Canada", False),
    ("Under the Cupola slides the Mekong delta.", "orbitingAbove Mekong delta", True),
    ("The station sailed over the Atlantic off Brazil, 263 miles high.", "altitudeKm 423", True),
    ("The station sailed over the Atlantic off Brazil, 263 miles from land.", "altitudeKm 423", False),
    ("Chang Tang lakes from 421 km.", "altitudeKm 421", True),
    ("The plume is visible from 421 km.", "altitudeKm 421", False),
    # Another place that is only compared, far away, or waiting.
    ("The Great Barrier Reef glows. Melbourne is a long way off.", "depicts Melbourne", False),
    ("The Great Barrier Reef glows. Townsville is at the bottom.", "depicts Townsville", True),
    ("Manhattan glows. Tokyo is brighter.", "depicts Tokyo", False),
    ("Manhattan glows. Tokyo is bright.", "depicts Tokyo", True),
    ("Hurricane Ida churns. New Orleans braces for the worst.", "depicts New Orleans", False),
    ("Hurricane Ida churns. New Orleans glows below it.", "depicts New Orleans", True),
    # What lies in a town by the town's name.
    ("Alexandria Harbor glitters.", "depicts Alexandria", True),
    ("Alexandria Bay glitters.", "depicts Alexandria", False),
]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A pyrocumulus cloud rises over Canada.", "pyrocumulus-clouds"),
        ("A deck of altocumulus covers Chile.", "altocumulus-clouds"),
        ("View of fair-weather cumulus over the Atlantic.", "cumulus-clouds"),
        ("A deck of low stratus covers Chile.", "stratocumulus-clouds"),
    ],
)
def test_a_cloud_is_of_its_kind(text: str, kind: str) -> None:
    assert kind in {s.object.id for s in read(Document("d", text)).statements if isinstance(s.object, Entity)}


@pytest.mark.parametrize(("text", "fact", "there"), ROWS)
def test_row(text: str, fact: str, there: bool) -> None:
    assert (f"PHOTO {fact}" in told(text)) is there
