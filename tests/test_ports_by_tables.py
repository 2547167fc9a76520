"""Where a ship or a piece stood, told in words of many kinds that the tables bear out, each beside a caption that tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document, Span

ROWS = [
    # What syntax alone must leave open, and the tables decide.
    ("2002-10-12", "The S1 truss is like the P1 truss. The big girder was joined to the S0 truss.", "S1 truss dockedTo S0 truss", True),
    ("2002-10-12", "The S1 truss is like the P1 truss. The big girder was joined to the S0 truss.", "P1 truss dockedTo S0 truss", False),
    ("", "At right are two men and the hatch of Poisk. Docked to the top of Zvezda.", "Poisk dockedTo Zvezda zenith port", True),
    (
        "2008-06-07",
        "The attic of Kibo, the Experiment Logistics Module-Pressurized Section, sits on the roof of Kibo.",
        "Experiment Logistics Module-Pressurized Section dockedTo Kibo zenith port",
        False,
    ),
    # Words of being somewhere, in any order.
    ("2017-02-20", "The roof of Poisk is where Soyuz MS-02 has made its home.", "Soyuz MS-02 dockedTo Poisk zenith port", True),
    ("2017-02-20", "The roof of Poisk is what one sees from Soyuz MS-03.", "Soyuz MS-03 dockedTo Poisk zenith port", False),
    ("2022-12-20", "Look down the belly of Unity and you find Cygnus NG-18.", "Cygnus NG-18 dockedTo Unity nadir port", True),
    ("2024-08-20", "Starliner Calypso still holds the forward spot of Harmony.", "Calypso dockedTo Harmony forward port", True),
    ("2023-06-25", "The CRS-28 Dragon, up on Harmony's zenith side, packs for home.", "SpaceX CRS-28 dockedTo Harmony zenith port", True),
    ("2020-04-10", "Soyuz MS-16 took the Poisk berth on April 9.", "Soyuz MS-16 dockedTo Poisk", True),
    ("2014-12-20", "At right is the tail of Soyuz TMA-15M, Rassvet being its address.", "Soyuz TMA-15M dockedTo Rassvet", True),
    ("2018-08-10", "Below is Pirs, from which Progress MS-09 hangs.", "Progress MS-09 dockedTo Pirs", True),
    ("2018-08-10", "Below is Pirs, from which Soyuz MS-09 can be seen.", "Soyuz MS-09 dockedTo Pirs", False),
    ("2014-05-15", "Wakata, Mastracchio and Tyurin left Rassvet in Soyuz TMA-11M.", "Soyuz TMA-11M dockedTo Rassvet", True),
    ("2025-11-20", "HTV-X1 spent its first three weeks under Harmony.", "HTV-X1 dockedTo Harmony nadir port", True),
    # The ship or the port told in the sentence before.
    (
        "2021-04-06",
        "Resilience, the Crew-1 Dragon, is seen from afar. They undocked from the forward port of Harmony at dawn.",
        "Resilience dockedTo Harmony forward port",
        True,
    ),
    # Modules, adapters and pieces of the truss.
    ("2002-11-28", "P1 hangs off S0 now, a day and a half after the arm swung it across.", "P1 truss dockedTo S0 truss", True),
    ("2010-02-20", "Tranquility now sticks out of the left flank of Unity.", "Tranquility dockedTo Unity port port", True),
    ("2009-12-01", "Up on the roof of Zvezda stands a newcomer, Poisk.", "Poisk dockedTo Zvezda zenith port", True),
    ("2007-11-13", "Harmony, still on the left side of Unity, is to move tomorrow.", "Harmony dockedTo Unity port port", True),
    ("2006-12-12", "Two astronauts have just helped to fasten the P5 truss to P4.", "P5 truss dockedTo P4 truss", True),
    ("2006-12-12", "Two astronauts have just strung cables from the P5 truss to P4.", "P5 truss dockedTo P4 truss", False),
    ("2002-04-12", "The S0 truss was set atop Destiny a day ago.", "S0 truss dockedTo Destiny", True),
    ("2002-04-12", "The S0 truss was set atop Destiny a day ago.", "S0 truss dockedTo Destiny zenith port", False),
    # Planned then, denied, or of something else.
    ("2012-03-28", "ATV-3 Edoardo Amaldi will come to Zvezda's aft port tomorrow.", "Edoardo Amaldi ATV dockedTo Zvezda aft port", False),
    ("2021-07-20", "Nauka is to take over the nadir port of Zvezda.", "Nauka dockedTo Zvezda nadir port", False),
    ("2014-03-26", "Soyuz TMA-12M was to dock to Poisk within six hours.", "Soyuz TMA-12M dockedTo Poisk", False),
    ("2022-07-01", "Bob Hines floats in Harmony. Freedom is his ride home.", "Freedom dockedTo Harmony", False),
    ("2010-03-01", "An astronaut swims from Unity through the hatch into Tranquility.", "Tranquility dockedTo Unity", False),
    ("2008-08-01", "Cables run from Columbus to Harmony.", "Columbus dockedTo Harmony", False),
    ("2021-11-27", "Prichal comes in on the nose of Progress M-UM.", "Progress M-UM dockedTo Prichal", False),
    # What the tables have elsewhere.
    ("2019-08-20", "From Poisk the eye wanders to Progress MS-12.", "Progress MS-12 dockedTo Poisk", False),
]


@pytest.mark.parametrize(("day", "text", "fact", "there"), ROWS)
def test_ports_by_tables(day: str, text: str, fact: str, there: bool) -> None:
    found = {" ".join(map(str, each)) for each, _ in facts(read(Document("d", text, date=day)))}
    assert (fact in found) is there


def test_the_words_are_those_of_the_text() -> None:
    text = "The roof of Poisk is where Soyuz MS-02 has made its home."
    reading = read(Document("d", text, date="2017-02-20"))
    docked = next(s for s in reading.statements if s.relation == "dockedTo")
    spans: list[Span | None] = [docked.subject_span, docked.trigger, docked.object_span]
    assert [span.of(reading.document) if span else "" for span in spans] == ["Soyuz MS-02", "home", "The roof of Poisk"]
