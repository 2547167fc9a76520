"""Whether the time to read a text grows as its length, whatever the text: CPU-seconds at one, two and four times a length.

python benchmarks/linear.py [CHARACTERS] [PART OF A NAME ...]      20,000 characters and every kind of text when none is named

Printed are the time for each length and, last, what four times the length costs over once: 4 is linear, 16 the square. One more
row reads 10 MB without a full stop.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice

from issgraph.extract import read
from issgraph.gazetteer import gazetteer
from issgraph.model import Document

LIMIT = 120
"""CPU-seconds after which a reading is given up."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _repeated(words: str) -> Callable[[int], str]:
    """Texts that say the same again and again."""
    return lambda size: (words * (size // len(words) + 1))[:size]


def _of(*parts: str) -> Callable[[int], str]:
    """Texts that are made of some parts in turn."""
    return _repeated("".join(parts))


def _nested(left: str, right: str) -> Callable[[int], str]:
    return lambda size: left * (size // 2 // len(left)) + right * (size // 2 // len(right))


def _people() -> list[str]:
    return [row.label for row in gazetteer().rows.values() if row.cls == "Person"]


def _modules() -> list[str]:
    return [row.label for row in gazetteer().rows.values() if row.cls in ("Module", "CargoSpacecraft", "CrewSpacecraft")]


def _named(names: Callable[[], list[str]], between: str) -> Callable[[int], str]:
    """Texts of known names with the same words between them."""

    def made(size: int) -> str:
        return between.join(islice(cycle(names()), size // 12))[:size]

    return made


def _strangers(between: str, before: str = "") -> Callable[[int], str]:
    """Texts of names that no table has, each another."""

    def name(number: int) -> str:
        word = "".join(LETTERS[number // 26**power % 26] for power in range(4))
        return f"{before}{word[:2].capitalize()}ra {word[2:].capitalize()}son"

    return lambda size: between.join(name(n) for n in range(size // (14 + len(before))))[:size]


TEXTS: dict[str, Callable[[int], str]] = {
    "one long word": _repeated("a"),
    "one long word of capitals": _repeated("A"),
    "one long number": _repeated("1"),
    "words without a full stop": _repeated("the crew works on a rack and looks at the sea while it goes by "),
    "names without a full stop": _named(_people, " "),
    "a list of people": _named(_people, ", "),
    "a list of people, each with and": _named(_people, " and "),
    "a list of modules and ships": _named(_modules, ", "),
    "modules and ships, a sentence each": _named(_modules, ". "),
    "people, a sentence each": _named(_people, " floats. "),
    "a list of strangers": _strangers(", "),
    "strangers, a sentence each": _strangers(". "),
    "strangers with a title": _strangers(", ", "astronaut "),
    "strangers with a title, a sentence each": _strangers(". ", "NASA astronaut "),
    "people and what they do": _named(_people, " works on a rack. "),
    "people and pronouns": _named(_people, " works. She floats. He waits while they look on. All of them count. The pair waits. "),
    "pronouns": _repeated("She works. He floats while they look on. "),
    "pronouns without a full stop": _repeated("she works and he floats while they look on and "),
    "it": _repeated("It docked. It arrived. The freighter waits. The module is new. "),
    "ships and it": _of("Cygnus NG-21 arrived. ", "It docked to Unity. ", "The freighter waits. ", "The NASA freighter waits. "),
    "titles alone": _repeated("NASA astronaut commander flight engineer "),
    "titles with it and the": _repeated("the NASA astronaut, the commander and the flight engineer, "),
    "titles around a name": _repeated(
        "NASA astronaut and Expedition 73 flight engineer Anne McClain of NASA, commander of Expedition 73, "
    ),
    "titles in sentences": _repeated("The ESA astronaut waits. Anne McClain waits. The NASA astronaut waits. "),
    "crews and words before a name": _repeated(
        'The Expedition 45 crew members were very busy people all day long every single day, "in all", said Scott Kelly. '
    ),
    "roles in sentences": _repeated("Anne McClain commands Expedition 73. Nichole Ayers is a flight engineer. She is the pilot. "),
    "docked to": _repeated("docked to "),
    "ships docked to": _repeated("Dragon docked to Harmony docked to "),
    "docked, a sentence each": _repeated("Dragon is docked to Harmony's forward port on May 1, 2025. "),
    "ports": _repeated("the forward port of the aft port of "),
    "ports in sentences": _repeated("It waits at the forward port. "),
    "ports of a module": _repeated("Harmony's forward port, Zvezda's aft port, "),
    "dates": _repeated("May 1, 2025 "),
    "dates without a year": _repeated("May 1. June 2. "),
    "dates without a year in a row": _repeated("May 1, June 2, "),
    "days later": _repeated("Two days later. The same day. "),
    "ships on dates": _repeated("Dragon docked to Harmony on May 1. Soyuz MS-27 launched the next day. "),
    "years": _repeated("2025 "),
    "half dates": _repeated("May "),
    "heights": _repeated("260 miles (418 kilometers) above Peru, "),
    "heights in sentences": _repeated("The station was 260 miles above Peru. Lima lay below. "),
    "places": _repeated("the coast of Peru, north of Lima, over the Andes, "),
    "numbers with commas": _repeated("1,000,"),
    "numbers": _repeated("1 "),
    "missions": _repeated("Expedition 1/2/3/4 and "),
    "missions in a row": _repeated("Expedition 71, 72, 73, 74, "),
    "one endless mission": lambda size: "Expedition " + "1/" * (size // 2),
    "flights": _repeated("STS-131 Soyuz MS-27 CRS-32 NG-21 "),
    "spacewalks": _repeated("spacewalk "),
    "spacewalks in sentences": _repeated("Anne McClain made her first spacewalk on May 1, 2025, with Nichole Ayers. "),
    "spacewalks of a mission": _repeated("Expedition 73's second spacewalk, STS-131's third spacewalk, "),
    "spacewalks of the scene": _repeated("In view is Anne McClain on a spacewalk with Nichole Ayers. "),
    "in view": _repeated("Dragon and Harmony are in view with Anne McClain at left. "),
    "not in view": _repeated("Dragon, Harmony and Anne McClain are not in view. "),
    "not in view, no names": _repeated("is not visible "),
    "places in view": _repeated("Peru and Lake Powell are visible. "),
    "owners": _repeated("NASA's "),
    "owners and ships": _repeated("SpaceX's Dragon and ESA's Columbus and "),
    "the station's": _repeated("the station's "),
    "hyphens": _repeated("a-"),
    "capitals and hyphens": _repeated("Ab-"),
    "abbreviations": _repeated("U.S. "),
    "initials": _repeated("A. B. "),
    "initials and a name": _repeated("Anne C. "),
    "full stops": _repeated("."),
    "full stops and capitals": _repeated("A. Ab. "),
    "marks": _repeated("?! "),
    "commas": _repeated(", "),
    "semicolons": _repeated("; "),
    "and": _repeated("and "),
    "the": _repeated("the "),
    "of": _repeated("of "),
    "who": _repeated(", who is "),
    "if": _repeated("will not if "),
    "parentheses": _nested("(", ")"),
    "parentheses left open": _repeated("("),
    "words in parentheses": _nested("(a ", "b) "),
    "names in parentheses": _nested("(Kibo ", "Dragon) "),
    "double quotes": _repeated('"'),
    "names in quotes": _nested("“Kibo ", "” "),
    "blanks": _repeated(" "),
    "tabs": _repeated("\t"),
    "line breaks": _repeated("\n"),
    "line breaks and blanks": _repeated(" \n"),
    "carriage returns": _repeated("\r"),
    "words on lines": _repeated("word\n"),
    "names on lines": _repeated("Kibo\n"),
    "a full stop and blanks": lambda size: "." + " " * size,
    "combining marks": lambda size: "e" + "\u0301" * size,
    "words of combining marks": _repeated("e\u0301 "),
    "private characters": _repeated("\ue000\uf8ff"),
    "half surrogates": _repeated("\ud800"),
    "emoji": _repeated("\U0001f680"),
    "letters that grow in lower case": _repeated("İ"),
    "characters without meaning": _repeated("\x01\x7f\u200b\u202e"),
    "dashes": _repeated(" – "),
    "dashed people": _repeated("Anne McClain – "),
    "credit lines": _repeated("(Image credit: NASA/Anne McClain)\n"),
    "credit words": _repeated("credit: "),
    "stamps": _repeated("iss073e0001 (May 1, 2025) --- "),
    "a stamp that does not end": lambda size: "iss073e0" + "0-_A" * (size // 4),
    "positions": _repeated("Anne McClain (left), Nichole Ayers (right), "),
    "both": _repeated("Anne McClain and Nichole Ayers, both of NASA, "),
    "cases": _repeated("in Anne McClain's case, repairing a pump, "),
    "captions, one after another": _repeated(
        "NASA astronaut Anne McClain, commander of Expedition 73, took this photo of Kibo from the Cupola on May 1, 2025. "
        "Dragon is docked to the forward port. She and Nichole Ayers made a spacewalk that day. It will last two hours.\n\n"
    ),
}


class _GivenUp(Exception):
    """A reading that took longer than the limit."""


def _give_up(*_: object) -> None:
    raise _GivenUp


def seconds(text: str) -> float:
    """CPU-seconds to read a text, or infinity when it was given up."""
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        read(Document("long", text, date="2025-05-02", credit=text[:2000]))
    except _GivenUp:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - began


def main() -> None:
    size = next((int(word) for word in sys.argv[1:] if word.isdigit()), 20_000)
    asked = [word for word in sys.argv[1:] if not word.isdigit()]
    signal.signal(signal.SIGPROF, _give_up)
    read(Document("first", "Suni Williams took this photo."))
    print(f"text\t{size:,}\t{2 * size:,}\t{4 * size:,}\ttimes", flush=True)
    for name, made in TEXTS.items():
        if asked and not any(word in name for word in asked):
            continue
        took: list[float] = []
        for scale in (1, 2, 4):
            took.append(seconds(made(scale * size)) if not took or took[-1] < LIMIT else float("inf"))
        print(f"{name}\t" + "\t".join(f"{t:.2f}" for t in took) + f"\t{took[-1] / took[0]:.1f}", flush=True)
    if not asked or "ten megabytes" in asked:
        print(f"ten megabytes\t{seconds(TEXTS['words without a full stop'](10_000_000)):.1f}")


if __name__ == "__main__":
    main()
