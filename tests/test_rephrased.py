"""The bundled features said in other words that mean the same: each must tell the same facts."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from issgraph.assets import FEATURES
from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document
from issgraph.sources import documents
from issgraph.view import view


@cache
def features() -> tuple[Document, ...]:
    """Every second one: they tell enough."""
    return tuple(d for d in documents([FEATURES]) if isinstance(d, Document))[::2]


def told(document: Document) -> set[tuple[str, str, str]]:
    """The facts but for activities, which are told in the words of the text."""
    return {(subject, relation, item) for (subject, relation, item), _ in facts(read(document)) if relation != "activity"}


def swapped(pattern: str, words: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, words, text)


def wrapped(width: int) -> Callable[[str], str]:
    """Paragraphs of three lines or more; of two, nobody can tell a heading from a line that is full."""

    def wrap(text: str) -> str:
        parts = [(part, textwrap.fill(part, width, break_on_hyphens=False, break_long_words=False)) for part in text.split("\n\n")]
        return "\n\n".join(lines if lines.count("\n") > 1 else part for part, lines in parts)

    return wrap


OTHERWISE: dict[str, Callable[[str], str]] = {
    "photo as picture": swapped(r"\bphoto\b", "picture"),
    "image as photo": swapped(r"\bimage\b", "photo"),
    "is seen as is pictured": swapped(r"\bis seen\b", "is pictured"),
    "the station's whole name": swapped(r"\bthe International Space Station\b", "the space station"),
    "aboard as on board": swapped(r"\baboard\b", "on board"),
    "spacewalk in two words": swapped(r"\bspacewalk\b", "space walk"),
    "Unity by its number": swapped(r"\bUnity\b", "Node 1"),
    "Earth-facing as nadir": swapped(r"\bEarth-facing\b", "nadir"),
    "Expedition cut short": swapped(r"\bExpedition (?=\d)", "Exp. "),
    "a credit line": lambda text: f"{text} Photo credit: NASA",
    "a line over the text": lambda text: f"A Long Day in Orbit\n\n{text}",
    "emphasis around modules": swapped(r"\b(Columbus|Unity|Destiny|Quest)\b", r"**\1**"),
    "wrapped at 72": wrapped(72),
    "wrapped at 80": wrapped(80),
}


@pytest.mark.parametrize("way", OTHERWISE)
def test_the_same_is_told_in_other_words(way: str) -> None:
    rewritten = [(d, replace(d, text=text)) for d in features() if (text := OTHERWISE[way](d.text)) != d.text]
    assert rewritten
    differ = {d.id: told(d) ^ told(other) for d, other in rewritten}
    assert not {name: facts for name, facts in differ.items() if facts}


PLAIN = "NASA astronauts and Expedition 72 flight engineers Nick Hague and Don Pettit work in the Kibo module. Hague holds a camera."


@pytest.mark.parametrize(
    "text",
    [
        "NASA astronauts and Expedition 72 flight engineers Nick Hague as well as Don Pettit work in the Kibo module. Hague holds a camera.",
        "NASA astronauts and Expedition 72 flight engineers Nick HAGUE and Don PETTIT work in the Kibo module. HAGUE holds a camera.",
        "NASA astronauts and Expedition 72 flight engineers N. Hague and D. Pettit work in the Kibo module. Hague holds a camera.",
        "NASA astronauts and Expedition 72 flight engineers Col. Nick Hague and Dr. Don Pettit work in the Kibo module. Hague holds a camera.",
        'NASA astronauts and Expedition 72 flight engineers Nick Hague and Don Pettit work in the "Kibo" module. Hague holds a camera.',
        "NASA astronauts and Expedition 72 FE Nick Hague and Expedition 72 FE-5 Don Pettit work in the Kibo module. Hague holds a camera.",
        "NASA astronauts Nick Hague -- Expedition 72 flight engineer -- and Don Pettit -- Expedition 72 flight engineer -- work in the Kibo module.",
        "NASA astronauts and Expedition 72 flight engineers **Nick Hague** and [Don Pettit](https://example.org/don_pettit) work in _Kibo_.",
        "NASA astronauts and Expedition 72 flight engineers Nick Q. Hague and Donald R. Pettit work in the Kibo module. Hague holds a camera.",
        'NASA astronauts and Expedition 72 flight engineers Nick "Haguer" Hague and Donald (Don) Pettit work in the Kibo module.',
        f"Busy in the Lab\n\n{PLAIN}",
        "\n".join(f"- {line}." for line in PLAIN.removesuffix(".").split(". ")),
    ],
)
def test_a_name_is_known_in_what_it_wears(text: str) -> None:
    assert told(Document("d", text)) == told(Document("d", PLAIN))


@pytest.mark.parametrize(
    ("text", "otherwise"),
    [
        ("Astronaut Mike Good works in Kibo.", "Astronaut Mike Q. Good works in Kibo."),
        ("Canadian astronaut Marta Kowalczyk works in Kibo.", "Canadian Astronaut Marta Kowalczyk works in Kibo."),
        ("NASA astronaut Marta Kowalczyk works in Kibo.", "NASA Astronaut Marta Kowalczyk works in Kibo."),
        ("American commander Marta Kowalczyk works in Kibo.", "US Commander Marta Kowalczyk works in Kibo."),
        ("Astronauts Jeff Williams, Kate Rubins and Tim Kopra pose.", "Astronauts Jeff Williams; Kate Rubins; and Tim Kopra pose."),
        (
            "The SpaceX Crew-8 members (from left) Mike Barratt and Jeanette Epps pose.",
            "The SpaceX Crew-8 members (L-R) Mike Barratt and Jeanette Epps pose.",
        ),
        ("Soyuz MS-26 is pictured docked to the Rassvet module.", "Soyuz MS-26 is pictured docked with the Rassvet module."),
        ("Nick Hague works in Kibo on July 2, 2020.", "Nick Hague works in Kibo on the 2nd of July, 2020."),
        (
            "Soyuz MS-26 nears the station. It is seen from the Cupola on Sept. 11, 2024.",
            "Soyuz MS-26 nears the station. Two ships are there. It is a busy week. It is seen from the Cupola on Sept. 11, 2024.",
        ),
        (
            "Nick Hague floats in Unity. Beside him is Don Pettit. They are wearing headsets.",
            "Nick Hague floats in Unity. Such work is part of the day. Beside him is Don Pettit. They are wearing headsets.",
        ),
    ],
)
def test_lists_days_and_asides_in_other_words(text: str, otherwise: str) -> None:
    assert told(Document("d", text)) == told(Document("d", otherwise)) != set()


def test_days_counted_from_the_picture_are_not_its_own() -> None:
    text = (
        "The launch of Progress MS-10 as seen from the Cupola. It carried food. Two days later, on 18 November 2018, it docked to Zvezda."
    )
    assert not [fact for fact in told(Document("d", text)) if fact[1] == "takenOn"]


@pytest.mark.parametrize(
    "text",
    [
        "NASA astronaut Cmdr. Victor Glover works in the Kibo module.",
        "A letter from the gardener N. Hague is taped to a wall of the Kibo module.",
        "MS Excel runs on a laptop of Expedition 72 in the Kibo module.",
    ],
)
def test_a_rank_is_no_role_and_an_initial_no_flier(text: str) -> None:
    assert not {fact for fact in told(Document("d", text)) if fact[1] == "role" or "Hague" in fact[2]}


def test_marks_that_are_no_emphasis_stay() -> None:
    for text in ("iss072e0_12_3 a * b * c", "2*3*4", "a_b_c", "[1] (see below)", "* one\n* two"):
        assert view(text) == text
    assert len(view("**a** _b_ [c](https://d)" * 50)) == 24 * 50


def test_a_wrapped_text_tells_what_it_tells_on_one_line() -> None:
    text = (
        "NASA astronaut and Expedition 72 commander Suni Williams (left) and flight engineer Nick Hague work in the Kibo laboratory module "
        "of the International Space Station on Jan. 8, 2025. The Soyuz MS-26 crew ship is docked to the Rassvet module."
    )
    for width in (45, 60, 72, 100):
        assert told(Document("d", textwrap.fill(text, width, break_on_hyphens=False))) == told(Document("d", text)), width


def test_a_heading_stays_a_line_of_its_own() -> None:
    assert view("Three Out the Door\nSuni Williams waves.") == "Three Out the Door\nSuni Williams waves."
    assert view("a\n" * 1000) == "a\n" * 1000
    fields = "Crew: Mike Lopez-Alegria, John Herrington\nVehicle: STS-113\nDuration: 6:45\n"
    assert view(fields) == fields
