"""What the linker finds of tests/gold/mentions*.tsv, how much of it is right, and milliseconds of one core a mention; then the wrong cases.

python benchmarks/linking.py

Beside it on the same mentions: names exactly as the tables have them, labels alone, and the nearest label by difflib.
"""

from __future__ import annotations

import difflib
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from issgraph.gazetteer import gazetteer
from issgraph.link import Asked, Candidate, linker
from issgraph.reference import reference
from issgraph.vocab import is_a
from mentions import Labelled, labelled, measured

Link = Callable[[Asked], Iterable[Candidate]]


def by_names(asked: Asked) -> list[Candidate]:
    """A name as the tables have it, where it means one thing of the class."""
    found = {m.entity.id: m.entity for m in gazetteer().meanings(asked.name) if not asked.cls or is_a(m.entity.cls, asked.cls)}
    return [Candidate(entity, 100, ()) for entity in found.values()] if len(found) == 1 else []


def by_label(asked: Asked) -> list[Candidate]:
    """A label as the tables have it."""
    return [Candidate(row.entity, 100, ()) for row in reference().rows if row.label == asked.name and is_a(row.cls, asked.cls)]


def by_difflib(asked: Asked) -> list[Candidate]:
    """The nearest label, if it is near."""
    labels = {row.label: row.entity for row in reference().rows if row.id and is_a(row.cls, asked.cls)}
    return [Candidate(labels[label], 100, ()) for label in difflib.get_close_matches(asked.name, labels, 1, 0.6)]


def told(name: str, mentions: list[Labelled], way: str, link: Link) -> None:
    """One row of the table."""
    began = time.process_time()
    result = measured(mentions, link)
    spent = 1000 * (time.process_time() - began) / len(mentions)
    counts = f"{len(mentions)}\t{result.meant}\t{result.linked}\t{result.right}"
    print(f"{name}\t{way}\t{counts}\t{result.recall:.1%}\t{result.precision:.1%}\t{spent:.2f}")


def main() -> None:
    """The table and the wrong cases."""
    crew, own = labelled("mentions-crew.tsv"), labelled("mentions.tsv")
    began = time.process_time()
    linker()
    print(f"made ready in {time.process_time() - began:.2f} s")
    after = labelled("mentions-after.tsv")
    sets = {"NASA's crew strings": crew, "own, looked at": own[0::2], "own, set aside": own[1::2], "own, after": after}
    sets |= {"a stranger's": labelled("mentions-stranger.tsv")}
    ways: dict[str, Link] = {"linker": linker().link, "names": by_names, "labels": by_label, "difflib": by_difflib}
    print("mentions\tway\tnumber\tmeant\tlinked\tright\trecall\tprecision\tms")
    for way, link in ways.items():
        for name, mentions in sets.items():
            told(name, mentions, way, link)
    for name, mentions in sets.items():
        for mention, found in measured(mentions, linker().link).wrong:
            first = "; ".join(f"{c.entity.label} {c.score} ({c.reasons})" for c in linker().candidates(mention.asked, 2))
            meant = ", ".join(sorted(mention.meant)) or "nothing"
            print(f"wrong\t{name}\t{mention.asked.name}\tmeant: {meant}\tfound: {', '.join(sorted(found)) or 'nothing'}\t{first}")


if __name__ == "__main__":
    main()
