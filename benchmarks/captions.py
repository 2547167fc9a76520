"""Made-up captions in any number, each another, of the lengths that real ones have: what benchmarks of whole corpora read.

python benchmarks/captions.py NUMBER > captions.jsonl

The lengths are drawn from those of the bundled features, names and dates from the tables. The same number gives the same captions.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from functools import cache

from issgraph.assets import FEATURES
from issgraph.reference import reference

OPENINGS = (
    "{agency} astronaut {who}, Expedition {expedition} flight engineer, took this photo of {module} on {day}.",
    "iss{expedition:03d}e{frame:06d} ({day}) --- {who} works inside {module} of the International Space Station.",
    "{who} and {other} are pictured in {module} during Expedition {expedition}.",
    "This picture of {place} was taken by {who} from {module} on {day}, as the station flew {km} kilometers above.",
    "Attached to {port} is {ship}, seen from a window of {module}.",
)
SENTENCES = (
    "{ship} was docked to {port} at the time.",
    "Behind them a rack holds the tools for the afternoon's work, each in its own pouch.",
    "{who} is responsible for {module} this week, and {other} looks after the exercise machines.",
    "The crew had spent the morning moving cargo out of {ship}, bag after bag, under the eyes of a controller on the ground.",
    "{other} launched on {day} and will stay for half a year.",
    "Part of {module} can be seen at the left, with a cable that leads to nowhere in particular.",
    "Later that day {who} replaced a filter, watered the plants and called a school.",
    "In the background is {place}, under thin clouds.",
    "The two had rehearsed this in a pool on the ground more often than they could count.",
    "{who} performed a spacewalk with {other} some weeks before, to mend a cooling pump on the truss.",
    "Outside, the arm {arm} holds a platform with spare parts.",
    "It was a quiet day aboard, the logs say, with {count} experiments running and none complaining.",
    "The light comes from the port side, where the sun had just risen for the {count}th time that day.",
    "{ship} brought food, clothes and a new pump, and will leave with what is no longer needed.",
    "Fellow crew member {other} floats nearby with a camera.",
)
PORTS = (
    "Harmony's forward port",
    "the space-facing port of Harmony",
    "Unity's Earth-facing port",
    "the Rassvet module",
    "Zvezda's aft port",
)
AGENCIES = {"nasa": "NASA", "roscosmos": "Roscosmos", "esa": "ESA", "jaxa": "JAXA", "csa": "CSA"}


@cache
def _names(*classes: str) -> list[str]:
    return sorted(row.label for row in reference().by_id.values() if row.cls in classes)


@cache
def _lengths() -> list[int]:
    return [len(json.loads(path.read_text("utf-8"))["text"].split()) for path in sorted(FEATURES.glob("*.json"))]


def captions(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Records with id, title, date and text."""
    for number in range(count):
        yield caption(number, seed)


def caption(number: int, seed: int = 1) -> dict[str, str]:
    """One record: the same for the same number and seed."""
    chance = random.Random(f"{seed} {number}")
    year, month, day = chance.randint(2001, 2025), chance.randint(1, 12), chance.randint(1, 28)
    month_name = "January February March April May June July August September October November December".split()[month - 1]
    who, other = chance.sample(_names("Person"), 2)
    values = {
        "who": who, "other": other, "agency": chance.choice(sorted(AGENCIES.values())), "module": chance.choice(_names("Module")),
        "ship": chance.choice(_names("CrewSpacecraft", "CargoSpacecraft")), "port": chance.choice(PORTS),
        "place": chance.choice(_names("EarthFeature")),
        "arm": chance.choice(_names("RoboticArm")), "day": f"{month_name} {day}, {year}", "expedition": chance.randint(1, 73),
        "frame": chance.randint(1, 250_000), "km": chance.randint(405, 430), "count": chance.randint(4, 240),
    }  # fmt: skip
    length = chance.choice(_lengths())
    told = [chance.choice(OPENINGS)]
    rest = list(SENTENCES)
    chance.shuffle(rest)
    while sum(len(sentence.split()) for sentence in told) < length and rest:
        told.append(rest.pop())
    text = " ".join(told).format(**values)
    return {"id": f"made-{number:08}", "title": f"Picture {number}", "date": f"{year}-{month:02}-{day:02}", "text": text}


if __name__ == "__main__":
    for each in captions(int(sys.argv[1])):
        print(json.dumps(each, ensure_ascii=False))
