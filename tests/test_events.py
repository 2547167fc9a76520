"""What sentences tell of spacewalks, dockings, flights, builders and owners: one sentence a mechanism, with what it must not be read as."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

TELLS = [
    # Spacewalks: which one a text means, and who was outside.
    (
        "(5 September 2012) --- On the third spacewalk of Expedition 32 Sunita Williams and Akihiko Hoshide finish what they had begun on the second, on Aug. 30.",
        "2012-09-05",
        "Sunita Williams performed Expedition 32 EVA 2",
    ),
    (
        "Scott Parazynski recalls the spacewalks of 22 and 24 April 2001 with Chris Hadfield.",
        "2021-04-23",
        "Chris Hadfield performed spacewalk 2001-04-22",
    ),
    (
        "The spacewalk was filmed. On Nov. 15, 2019, the two, Luca Parmitano and Andrew Morgan, threw a shield overboard.",
        "2019-11-24",
        "Andrew Morgan performed spacewalk 2019-11-15",
    ),
    (
        "Tim Peake stepped, a tool in each hand, out of the Quest airlock on 15 January 2016.",
        "2016-01-16",
        "Timothy Peake performed spacewalk 2016-01-15",
    ),
    (
        "The outing was the second of three that the Expedition 16 crew made. Dan Tani and Peggy Whitson were outside on Nov. 20, 2007.",
        "2007-11-25",
        "Daniel Tani performed Expedition 16 EVA 2",
    ),
]
TELLS_NOT = [
    (
        "Repairs must wait for the next spacewalk by Doug Wheelock and Tracy Caldwell Dyson, set for Aug. 11, 2010.",
        "2010-08-09",
        "performed",
    ),
    ("Dan Barry and Pat Forrester took turns filming, from the middeck, the first spacewalk of STS-105.", "2001-08-17", "performed"),
    ("The ferry arrived less than four weeks after an Ariane 5 launched it from Kourou.", "2008-04-03", "arrivedOn"),
]


def told(text: str, date: str) -> list[str]:
    """The facts of a text, each as three words."""
    return [" ".join(map(str, fact)) for fact, _ in facts(read(Document("x", text, date=date)))]


@pytest.mark.parametrize(("text", "date", "fact"), TELLS)
def test_is_read(text: str, date: str, fact: str) -> None:
    assert fact in told(text, date)


@pytest.mark.parametrize(("text", "date", "relation"), TELLS_NOT)
def test_is_left_alone(text: str, date: str, relation: str) -> None:
    assert not [fact for fact in told(text, date) if f" {relation} " in fact]
