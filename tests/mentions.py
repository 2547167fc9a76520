"""tests/gold/mentions*.tsv to what the linker makes of them: how much it finds, how much of that is right, and the wrong cases."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from issgraph.link import Asked, Candidate

GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Labelled:
    """A mention, and the ids of what is meant: none, one, or one for each name in it."""

    asked: Asked
    meant: frozenset[str]
    note: str


@dataclass(frozen=True)
class Measured:
    """How many things are meant, linked, and linked rightly; and the mentions that were not linked as they should."""

    meant: int
    linked: int
    right: int
    wrong: tuple[tuple[Labelled, frozenset[str]], ...]

    @property
    def recall(self) -> float:
        """What share of what is meant was found."""
        return self.right / self.meant

    @property
    def precision(self) -> float:
        """What share of what was found is meant."""
        return self.right / self.linked


def labelled(name: str) -> list[Labelled]:
    """The mentions of one file."""
    with (GOLD / name).open(encoding="utf-8") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Labelled(Asked(row["name"], row["class"], row["agency"], row["date"]), frozenset(filter(None, row["is"].split("|"))), row["note"])
        for row in rows
    ]


def measured(mentions: Iterable[Labelled], link: Callable[[Asked], Iterable[Candidate]]) -> Measured:
    """What a linker makes of mentions."""
    meant = linked = right = 0
    wrong = []
    for mention in mentions:
        found = frozenset(candidate.entity.id for candidate in link(mention.asked))
        meant, linked, right = meant + len(mention.meant), linked + len(found), right + len(found & mention.meant)
        if found != mention.meant:
            wrong.append((mention, found))
    return Measured(meant, linked, right, tuple(wrong))
