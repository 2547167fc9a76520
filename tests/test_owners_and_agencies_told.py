"""Agencies of people, makers and owners of things, and wholes of parts, told in loose words, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    # Somebody's fellow.
    ("Rex Walheim took it as he and Sandy Magnus, a fellow NASA astronaut, came to the hatch.", "Rex Walheim affiliatedWith NASA", True),
    ("Rex Walheim smiles. Beside him is Sandy Magnus, another NASA astronaut.", "Rex Walheim affiliatedWith NASA", True),
    ("Hans Schlegel smiles. Beside him is Sandy Magnus, another NASA astronaut.", "Hans Schlegel affiliatedWith NASA", False),
    ("Rex Walheim waits while Hans Schlegel works with Sandy Magnus, like him a NASA astronaut.", "Rex Walheim affiliatedWith NASA", False),
    ("Rex Walheim and Doug Hurley reach for a cable. Inside, Sandy Magnus, also of NASA, waits.", "Douglas Hurley affiliatedWith NASA", True),
    ("Rex Walheim and Hans Schlegel reach for a cable. Inside, Sandy Magnus, also of NASA, waits.", "Hans Schlegel affiliatedWith NASA", False),
    ("Rex Walheim reads his NASA manual. Sandy Magnus of NASA waits.", "Rex Walheim affiliatedWith Roscosmos", False),
    # Words that point at somebody of an agency.
    ("Don Pettit waits. The NASA astronaut and flight engineer shut the hatch.", "Donald Pettit affiliatedWith NASA", True),
    ("Don Pettit waits. The ESA astronaut and flight engineer shut the hatch.", "Donald Pettit affiliatedWith ESA", False),
    ("Don Pettit waits. The NASA camera and a lamp shut down.", "Donald Pettit affiliatedWith NASA", False),
    ("Jeff Williams and Kate Rubins pull cables. Takuya Onishi of JAXA filmed the NASA pair.", "Kathleen Rubins affiliatedWith NASA", True),
    ("Jeff Williams and Kate Rubins pull cables. Takuya Onishi of JAXA filmed the NASA rack.", "Kathleen Rubins affiliatedWith NASA", False),
    ("Thomas Pesquet steadies what Shane Kimbrough unwinds. The Frenchman flies for ESA, his partner for NASA.", "Shane Kimbrough affiliatedWith NASA", True),
    ("Thomas Pesquet steadies what Shane Kimbrough unwinds. The box was made for ESA, its lid for NASA.", "Shane Kimbrough affiliatedWith NASA", False),
    ("Chris Hadfield, on the payroll of the CSA, bolts it together.", "Chris Hadfield affiliatedWith CSA", True),
    ("Chris Hadfield, formerly on the payroll of the CSA, bolts it together.", "Chris Hadfield affiliatedWith CSA", False),
    ("Samantha Cristoforetti, who wears the blue patch of the European Space Agency, naps.", "Samantha Cristoforetti affiliatedWith ESA", True),
    ("Norishige Kanai is a doctor whom JAXA lent to the crew.", "Norishige Kanai affiliatedWith JAXA", True),
    ("Norishige Kanai opens a box that JAXA built for the crew.", "Norishige Kanai affiliatedWith JAXA", False),
    ("Bob Hines and Kjell Lindgren wave. Roscosmos employs neither; the others are NASA astronauts.", "Kjell Lindgren affiliatedWith NASA", True),
    ("Anne McClain, Oleg Kononenko and David Saint-Jacques share an apple. Roscosmos employs the second.", "Oleg Kononenko affiliatedWith Roscosmos", True),
    ("Peggy Whitson commands for Axiom Space.", "Peggy Whitson affiliatedWith Axiom Space", True),
    ("Peggy Whitson read a message from Axiom Space.", "Peggy Whitson affiliatedWith Axiom Space", False),
    ("Photo: NASA/Don Pettit", "Donald Pettit affiliatedWith NASA", False),
    ("In this handout image provided by NASA, Jessica Meir waves.", "Jessica Meir affiliatedWith NASA", False),
    # An agency beside somebody, in no words of belonging.
    ("Aki Hoshide, on a JAXA ticket, watches.", "Akihiko Hoshide affiliatedWith JAXA", True),
    ("Aki Hoshide, on a JAXA rack, watches.", "Akihiko Hoshide affiliatedWith JAXA", False),
    ("Jonny Kim travels under NASA's flag.", "Jonny Kim affiliatedWith NASA", True),
    ("Jonny Kim travels past NASA's camera.", "Jonny Kim affiliatedWith NASA", False),
    ("Jonny Kim reads the agreement between NASA and Roscosmos.", "Jonny Kim affiliatedWith NASA", False),
    ("NASA has no plans, and Jonny Kim waits.", "Jonny Kim affiliatedWith NASA", False),
    ("Photo: NASA/Jonny Kim", "Jonny Kim affiliatedWith NASA", False),
    ("Jonny Kim could have been an engineer, but no astronaut, of NASA.", "Jonny Kim affiliatedWith NASA", False),
    ("Don Pettit reads a page about NASA.", "Donald Pettit affiliatedWith NASA", False),
    ("Don Pettit floats beside a NASA poster.", "Donald Pettit affiliatedWith NASA", False),
    # Agencies in the order of those named before.
    ("Randy Bresnik and Paolo Nespoli pose. Each has an employer of his own: NASA and ESA respectively.", "Paolo Nespoli affiliatedWith ESA", True),
    ("Randy Bresnik and Paolo Nespoli pose. Each has an employer of his own: ESA and NASA respectively.", "Paolo Nespoli affiliatedWith ESA", False),
    ("Shane Kimbrough, Megan McArthur and Thomas Pesquet, of NASA, NASA and ESA, respectively.", "Thomas Pesquet affiliatedWith ESA", True),
    # A pronoun behind an agency begins what is told next.
    ("Hazza Al Mansouri naps. With Jessica Meir of NASA he was launched.", "Jessica Meir affiliatedWith NASA", True),
    ("Hazza Al Mansouri naps. With Jessica Meir of NASA he was launched.", "Hazza Al Mansouri affiliatedWith NASA", False),
    # Firms with a word for what they are, kinds with an owner, makers in looser words.
    ("Bishop, an airlock owned by a private company, Nanoracks, shines.", "Bishop operatedBy Nanoracks", True),
    ("Bishop, an airlock owned by a private company, and Nanoracks are here.", "Bishop operatedBy Nanoracks", False),
    ("ATV-5 fills the window. ESA's fifth and final ferry had left on 29 July.", "Georges Lemaître ATV operatedBy ESA", True),
    ("ATV-5 fills the window. JAXA's fifth and final ferry had left on 29 July.", "Georges Lemaître ATV operatedBy JAXA", False),
    ("Nauka, twenty years in the making at Khrunichev, closes in.", "Nauka builtBy Khrunichev", True),
    ("Nauka, twenty years on the shelf at Khrunichev, closes in.", "Nauka builtBy Khrunichev", False),
    ("Boeing's people in Huntsville had made Unity.", "Unity builtBy Boeing", True),
    ("Boeing's people in Huntsville had seen Unity.", "Unity builtBy Boeing", False),
    ("Prichal, a ball that RSC Energia turned out in Korolyov, shines.", "Prichal builtBy RSC Energia", True),
    ("A joint project of NASA and General Motors, Robonaut 2 waves. R2, built by NASA and General Motors, is new.", "Robonaut 2 builtBy General Motors", True),
    ("The European Robotic Arm turns. Airbus in Leiden built it.", "European Robotic Arm builtBy Leiden", False),
    ("He is out for NASA's solar array work.", "solar array operatedBy NASA", False),
    # Parts of wholes.
    ("Zvezda, Zarya and Unity, in a row, make up the whole of the station.", "Zarya partOf International Space Station", True),
    ("Zvezda, Zarya and Unity, in a row, make up no part of the station.", "Zarya partOf International Space Station", False),
    ("The Exposed Facility, the terrace of the Japanese laboratory Kibo, is bare.", "Kibo Exposed Facility partOf Kibo", True),
    ("The Exposed Facility is bolted to the end of Kibo.", "Kibo Exposed Facility partOf Kibo", False),
    ("The lab's porch, the Exposed Facility, is bare. Kibo is full.", "Kibo Exposed Facility partOf Kibo", True),
    ("Leonardo, a guest of the station, is full.", "Leonardo partOf International Space Station", False),
    ("Bartolomeo, an intended gift for Columbus, is full of sockets.", "Bartolomeo partOf Columbus", False),
    ("He crawls onto the Exposed Facility, Kibo's outdoor shelf.", "Kibo Exposed Facility partOf Kibo", True),
    ("He crawls onto the Exposed Facility, Kibo's neighbour.", "Kibo Exposed Facility partOf Kibo", False),
    # Things that no table knows.
    ("They put together a Russian-built cargo crane.", "cargo crane builtBy Russia", True),
    ("They unfold the Canadian-built arm and tighten bolts.", "bolts builtBy Canada", False),
    ("The freezer, built by Boeing, hums.", "freezer builtBy Boeing", True),
    ("The freezer, not built by Boeing, hums.", "freezer builtBy Boeing", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "expected"), ROWS)
def test_it_is_told_or_it_is_not(text: str, fact: str, expected: bool) -> None:
    assert (fact in told(text)) is expected
