"""Agencies of people, makers and owners of things, and wholes of parts, told in loose words, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
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
    # Agencies in the order of those named before.
    ("Randy Bresnik and Paolo Nespoli pose. Each has an employer of his own: NASA and ESA respectively.", "Paolo Nespoli affiliatedWith ESA", True),
    ("Randy Bresnik and Paolo Nespoli pose. Each has an employer of his own: ESA and NASA respectively.", "Paolo Nespoli affiliatedWith ESA", False),
    # A pronoun behind an agency begins what is told next.
    ("Hazza Al Mansouri naps. With Jessica Meir of NASA he was launched.", "Jessica Meir affiliatedWith NASA", True),
    ("Hazza Al Mansouri naps. With Jessica Meir of NASA he was launched.", "Hazza Al Mansouri affiliatedWith NASA", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "expected"), ROWS)
def test_it_is_told_or_it_is_not(text: str, fact: str, expected: bool) -> None:
    assert (fact in told(text)) is expected
